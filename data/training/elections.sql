-- domain: 지방 선거 개표
CREATE TABLE 선거구 (선거구번호 INTEGER PRIMARY KEY, 선거구명 VARCHAR(30), 시도 VARCHAR(10), 유권자수 INTEGER, 정수 INTEGER);
CREATE TABLE 정당 (정당번호 INTEGER PRIMARY KEY, 정당명 VARCHAR(20), 창당일 DATE);
CREATE TABLE 후보자 (후보번호 INTEGER PRIMARY KEY, 후보명 VARCHAR(20), 정당번호 INTEGER REFERENCES 정당(정당번호), 선거구번호 INTEGER REFERENCES 선거구(선거구번호), 기호 INTEGER, 나이 INTEGER, 직업 VARCHAR(20), 현직여부 BOOLEAN);
CREATE TABLE 투표소 (투표소번호 INTEGER PRIMARY KEY, 선거구번호 INTEGER REFERENCES 선거구(선거구번호), 투표소명 VARCHAR(30), 투표자수 INTEGER, 무효표 INTEGER);
CREATE TABLE 득표 (투표소번호 INTEGER REFERENCES 투표소(투표소번호), 후보번호 INTEGER REFERENCES 후보자(후보번호), 득표수 INTEGER, PRIMARY KEY (투표소번호, 후보번호));
COMMENT ON COLUMN 후보자.정당번호 IS '무소속이면 NULL';
COMMENT ON COLUMN 선거구.정수 IS '뽑는 의원 수';
COMMENT ON COLUMN 후보자.현직여부 IS '현직 의원인지';
INSERT INTO 선거구 VALUES (1,'한밭구 가선거구','대전',52000,2),(2,'한밭구 나선거구','대전',47000,2),(3,'달구벌구 가선거구','대구',61000,3),(4,'빛고을구 가선거구','광주',38500,2);
INSERT INTO 정당 VALUES (1,'푸른미래당','2012-03-02'),(2,'국민행복당','2005-11-20'),(3,'녹색생활당','2018-06-05'),(4,'새길당','2023-01-15');
INSERT INTO 후보자 VALUES (1,'가온길',1,1,1,52,'정당인',TRUE),(2,'나라빛',2,1,2,47,'변호사',FALSE),(3,'다솔비',3,1,3,33,'환경운동가',FALSE),(4,'라온재',1,2,1,58,'정당인',TRUE),(5,'마루한',2,2,2,61,'사업가',FALSE),(6,'바른손',NULL,2,7,44,'농업',FALSE),(7,'사랑채',1,3,1,39,'교수',FALSE),(8,'아름솔',2,3,2,55,'정당인',TRUE),(9,'자운영',2,3,2,49,'약사',FALSE),(10,'차오름',NULL,3,8,66,'무직',FALSE),(11,'타래실',1,4,1,50,'변호사',FALSE),(12,'파란별',3,4,3,28,'회사원',FALSE);
INSERT INTO 투표소 VALUES (1,1,'한밭초등학교',8200,95),(2,1,'한밭주민센터',7600,120),(3,2,'시민체육관',6900,60),(4,2,'늘봄경로당',5100,88),(5,3,'달구벌중학교',9800,140),(6,3,'달구벌도서관',8700,101),(7,4,'빛고을회관',7400,72);
INSERT INTO 득표 VALUES (1,1,4100),(1,2,3205),(1,3,800),(2,1,3000),(2,2,3580),(2,3,900),(3,4,2900),(3,5,2640),(3,6,1300),(4,4,2050),(4,5,2362),(4,6,600),(5,7,3300),(5,8,3900),(5,9,1660),(5,10,800),(6,7,3799),(6,8,2900),(6,9,1500),(6,10,400),(7,11,5200),(7,12,2128);
-- rename: 선거구=districts 정당=parties 후보자=candidates 투표소=polling_stations 득표=votes 선거구번호=district_id 선거구명=district_name 시도=province 유권자수=eligible_voters 정수=seats 정당번호=party_id 정당명=party_name 창당일=founded_on 후보번호=candidate_id 후보명=candidate_name 기호=ballot_no 나이=age 직업=job 현직여부=incumbent 투표소번호=station_id 투표소명=station_name 투표자수=turnout 무효표=invalid_votes 득표수=vote_count

-- q: 무소속 후보 이름을 알려줘.
-- q: 정당이 없는 후보자의 이름을 조회하시오.
SELECT 후보명 FROM 후보자 WHERE 정당번호 IS NULL;

-- q: 만 40세 미만 후보는 누구예요? 이름하고 나이 알려 주세요.
-- q: 나이가 40세 미만인 후보명, 나이
SELECT 후보명, 나이 FROM 후보자 WHERE 나이 < 40;

-- q: 직업이 변호사이거나 교수인 후보 이름
-- q: 변호사 또는 교수 출신 후보자의 이름을 조회하라.
SELECT 후보명 FROM 후보자 WHERE 직업 IN ('변호사', '교수');

-- q: 현직 의원 후보는 몇 명이야?
-- q: 현직 후보자 수를 구하시오.
SELECT COUNT(*) FROM 후보자 WHERE 현직여부;

-- q: 대전의 유권자는 모두 몇 명인가요?
-- q: 대전 선거구의 유권자수 합계
SELECT SUM(유권자수) FROM 선거구 WHERE 시도 = '대전';

-- q: 시도별 선거구 수와 의원 정수 합계를 알려줘
-- q: 시도별로 선거구가 몇 개고 몇 명을 뽑는지 보여 주세요.
SELECT 시도, COUNT(*), SUM(정수) FROM 선거구 GROUP BY 시도;

-- q: 유권자가 가장 적은 선거구 이름은?
-- q: 유권자수가 제일 적은 선거구명을 구하시오.
SELECT 선거구명 FROM 선거구 ORDER BY 유권자수 LIMIT 1;

-- q: 2010년 이후에 생긴 정당 이름과 창당일을 알려줘. 2010년도 포함이야.
-- q: 창당일이 2010-01-01 이후(당일 포함)인 정당명, 창당일을 조회하시오.
SELECT 정당명, 창당일 FROM 정당 WHERE 창당일 >= '2010-01-01';

-- q: 정당별 후보 수를 정당 이름으로 보여줘. 후보를 안 낸 정당은 0.
-- q: 후보를 내지 않은 정당도 포함하여 정당명별 후보자 수를 구하시오.
SELECT p.정당명, COUNT(h.후보번호) FROM 정당 p LEFT JOIN 후보자 h ON p.정당번호 = h.정당번호 GROUP BY p.정당번호, p.정당명;

-- q: 후보를 한 명도 내지 않은 정당은 어디야?
-- q: 후보자가 없는 정당명을 조회하라.
SELECT 정당명 FROM 정당 p WHERE NOT EXISTS (SELECT 1 FROM 후보자 h WHERE h.정당번호 = p.정당번호);

-- q: 한밭구 가선거구 후보의 기호, 이름, 정당 이름을 기호순으로 알려 주세요.
-- q: 한밭구 가선거구 후보자를 기호, 후보명, 정당명으로 기호 순서대로 조회하시오.
SELECT h.기호, h.후보명, p.정당명 FROM 후보자 h JOIN 선거구 d ON h.선거구번호 = d.선거구번호 JOIN 정당 p ON h.정당번호 = p.정당번호 WHERE d.선거구명 = '한밭구 가선거구' ORDER BY h.기호;

-- q: 후보별 총 득표수를 이름과 함께 많은 순으로 보여줘
-- q: 후보명, 득표수 합계를 득표가 많은 순서로 조회하라.
SELECT h.후보명, SUM(v.득표수) FROM 후보자 h JOIN 득표 v ON h.후보번호 = v.후보번호 GROUP BY h.후보번호, h.후보명 ORDER BY SUM(v.득표수) DESC;

-- q: 총 득표수가 5천 표 이상인 후보 이름과 득표수
-- q: 득표 합계가 5,000표 이상인 후보명과 그 합계를 구하시오.
SELECT h.후보명, SUM(v.득표수) FROM 후보자 h JOIN 득표 v ON h.후보번호 = v.후보번호 GROUP BY h.후보번호, h.후보명 HAVING SUM(v.득표수) >= 5000;

-- q: 득표수가 두 번째로 많은 후보는 누구예요? 전체 득표 합계 기준으로요.
-- q: 총득표 2위 후보의 이름을 조회하시오.
SELECT h.후보명 FROM 후보자 h JOIN 득표 v ON h.후보번호 = v.후보번호 GROUP BY h.후보번호, h.후보명 ORDER BY SUM(v.득표수) DESC LIMIT 1 OFFSET 1;

-- q: 정당별 총득표를 알려줘. 무소속은 빼고 정당 이름으로.
-- q: 정당명별 득표수 합계를 구하시오(무소속 제외).
SELECT p.정당명, SUM(v.득표수) FROM 정당 p JOIN 후보자 h ON p.정당번호 = h.정당번호 JOIN 득표 v ON h.후보번호 = v.후보번호 GROUP BY p.정당번호, p.정당명;

-- q: 투표소마다 1위를 한 후보 이름을 투표소 이름과 같이 보여줘
-- q: 투표소별 최다 득표 후보의 투표소명, 후보명을 조회하시오.
SELECT t.투표소명, h.후보명 FROM 득표 v JOIN 투표소 t ON v.투표소번호 = t.투표소번호 JOIN 후보자 h ON v.후보번호 = h.후보번호 WHERE v.득표수 = (SELECT MAX(x.득표수) FROM 득표 x WHERE x.투표소번호 = v.투표소번호);

-- q: 선거구별 투표율(%)을 선거구 이름과 함께 구하시오. 투표자 수 합을 유권자 수로 나누면 됩니다.
-- q: 선거구 이름하고 투표율(투표자수 합계÷유권자수, 퍼센트)을 보여줘
SELECT d.선거구명, 100.0 * SUM(t.투표자수) / d.유권자수 FROM 선거구 d JOIN 투표소 t ON d.선거구번호 = t.선거구번호 GROUP BY d.선거구번호, d.선거구명, d.유권자수;

-- q: 무효표가 백 표를 넘는 투표소 이름과 무효표 수
-- q: 무효표 100표 초과 투표소의 투표소명, 무효표를 알려 주세요.
SELECT 투표소명, 무효표 FROM 투표소 WHERE 무효표 > 100;

-- q: 무효표 비율이 제일 높은 투표소는 어디인가?
-- q: 투표자 수 대비 무효표 비율이 가장 큰 투표소명을 구하시오.
SELECT 투표소명 FROM 투표소 ORDER BY 1.0 * 무효표 / 투표자수 DESC LIMIT 1;

-- q: 선거구별 후보 경쟁률(후보 수÷정수)을 선거구 이름과 함께 알려줘.
-- q: 선거구명과 후보자 수를 정수로 나눈 경쟁률을 조회하라.
SELECT d.선거구명, 1.0 * COUNT(*) / d.정수 FROM 선거구 d JOIN 후보자 h ON d.선거구번호 = h.선거구번호 GROUP BY d.선거구번호, d.선거구명, d.정수;

-- q: 같은 선거구에 후보를 두 명 이상 낸 정당의 이름과 선거구 이름은?
-- q: 한 선거구에 2명 이상 공천한 정당명, 선거구명을 조회하시오.
SELECT p.정당명, d.선거구명 FROM 후보자 h JOIN 정당 p ON h.정당번호 = p.정당번호 JOIN 선거구 d ON h.선거구번호 = d.선거구번호 GROUP BY p.정당번호, p.정당명, d.선거구번호, d.선거구명 HAVING COUNT(*) >= 2;

-- q: 전체 후보 평균보다 나이가 많은 후보 이름
-- q: 평균 연령을 웃도는 후보자의 이름을 구하시오.
SELECT 후보명 FROM 후보자 WHERE 나이 > (SELECT AVG(나이) FROM 후보자);

-- q: 선거구별 최연소 후보의 선거구 이름, 후보 이름, 나이를 보여 주세요.
-- q: 선거구마다 제일 젊은 후보를 선거구명, 후보명, 나이로 조회하라.
SELECT d.선거구명, h.후보명, h.나이 FROM 후보자 h JOIN 선거구 d ON h.선거구번호 = d.선거구번호 WHERE h.나이 = (SELECT MIN(x.나이) FROM 후보자 x WHERE x.선거구번호 = h.선거구번호);

-- q: 푸른미래당도 국민행복당도 아닌 정당의 후보 이름과 정당 이름은? 무소속은 빼.
-- q: 푸른미래당과 국민행복당을 제외한 정당 소속 후보의 후보명, 정당명
SELECT h.후보명, p.정당명 FROM 후보자 h JOIN 정당 p ON h.정당번호 = p.정당번호 WHERE p.정당명 NOT IN ('푸른미래당', '국민행복당');

-- q: 모든 시도에 후보를 낸 정당은 어디예요?
-- q: 선거구가 있는 시도 전부에 후보를 낸 정당명을 구하시오.
SELECT p.정당명 FROM 정당 p JOIN 후보자 h ON p.정당번호 = h.정당번호 JOIN 선거구 d ON h.선거구번호 = d.선거구번호 GROUP BY p.정당번호, p.정당명 HAVING COUNT(DISTINCT d.시도) = (SELECT COUNT(DISTINCT 시도) FROM 선거구);

-- q: 선거구 안에서 득표 순위를 매겨서 선거구 이름, 후보 이름, 순위를 보여줘
-- q: 선거구별 총득표 순위를 선거구명, 후보명, 순위로 조회하시오.
SELECT d.선거구명, h.후보명, RANK() OVER (PARTITION BY d.선거구번호 ORDER BY SUM(v.득표수) DESC) FROM 후보자 h JOIN 선거구 d ON h.선거구번호 = d.선거구번호 JOIN 득표 v ON h.후보번호 = v.후보번호 GROUP BY d.선거구번호, d.선거구명, h.후보번호, h.후보명;

-- q: 어떤 직업의 후보들이 있는지 직업만 중복 없이 알려줘요
-- q: 후보자 직업 종류
SELECT DISTINCT 직업 FROM 후보자;
