-- domain: 올림픽 메달
CREATE TABLE 대회 (대회코드 VARCHAR(5) PRIMARY KEY, 연도 INTEGER, 개최도시 VARCHAR(20), 계절 VARCHAR(4));
CREATE TABLE 종목 (종목번호 INTEGER PRIMARY KEY, 종목명 VARCHAR(20), 단체여부 BOOLEAN);
CREATE TABLE 국가대표 (대표번호 INTEGER PRIMARY KEY, 대표이름 VARCHAR(20), 국가 VARCHAR(20), 성별 VARCHAR(2), 생년 INTEGER);
CREATE TABLE 메달 (대회코드 VARCHAR(5) REFERENCES 대회(대회코드), 종목번호 INTEGER REFERENCES 종목(종목번호), 대표번호 INTEGER REFERENCES 국가대표(대표번호), 색 VARCHAR(4), 획득일 DATE);
COMMENT ON COLUMN 대회.계절 IS '하계, 동계';
COMMENT ON COLUMN 메달.색 IS '금, 은, 동';
COMMENT ON COLUMN 국가대표.생년 IS '출생 연도';
INSERT INTO 대회 VALUES ('S2016',2016,'리우데자네이루','하계'),('W2018',2018,'평창','동계'),('S2020',2021,'도쿄','하계'),('W2022',2022,'베이징','동계'),('S2024',2024,'파리','하계'),('W2026',2026,'밀라노','동계');
INSERT INTO 종목 VALUES (1,'양궁',FALSE),(2,'쇼트트랙',FALSE),(3,'유도',FALSE),(4,'펜싱',TRUE),(5,'스피드스케이팅',FALSE),(6,'컬링',TRUE),(7,'배드민턴',FALSE),(8,'봅슬레이',TRUE);
INSERT INTO 국가대표 VALUES (1,'활시위','대한민국','여',1996),(2,'과녁남','대한민국','남',1992),(3,'빙상희','대한민국','여',1998),(4,'야마다 히로','일본','남',1995),(5,'리웨이','중국','여',1999),(6,'칼끝수','대한민국','남',1989),(7,'뒤부아','프랑스','남',1994),(8,'판데르베르흐','네덜란드','여',1990),(9,'셔틀콕','대한민국','여',2002),(10,'이토 사키','일본','여',2001),(11,'설원철','대한민국','남',1997);
INSERT INTO 메달 VALUES ('S2016',1,1,'금','2016-08-11'),('S2016',1,2,'금','2016-08-12'),('S2016',4,6,'동','2016-08-09'),('W2018',2,3,'금','2018-02-17'),('W2018',5,8,'금','2018-02-12'),('W2018',2,5,'은','2018-02-17'),('S2020',1,1,'금','2021-07-30'),('S2020',3,4,'금','2021-07-25'),('S2020',4,6,'금','2021-07-28'),('W2022',2,3,'은','2022-02-11'),('W2022',2,5,'금','2022-02-11'),('W2022',5,8,'금','2022-02-10'),('S2024',1,1,'동','2024-08-03'),('S2024',3,7,'금','2024-08-02'),('S2024',3,4,'은','2024-07-29'),('S2024',7,9,'금','2024-08-05'),('S2024',7,5,'은','2024-08-05'),('S2024',1,2,'금','2024-08-04'),('S2024',4,1,'은','2024-08-06');
-- rename: 대회=games 종목=sports 국가대표=athletes 메달=medals 대회코드=games_code 연도=year 개최도시=host_city 계절=season 종목번호=sport_id 종목명=sport_name 단체여부=is_team 대표번호=athlete_id 대표이름=athlete_name 국가=country 성별=gender 생년=birth_year 색=color 획득일=won_on

-- q: 동계 올림픽이 열린 도시와 연도를 알려줘.
-- q: 계절이 동계인 대회의 개최도시, 연도를 조회하시오.
SELECT 개최도시, 연도 FROM 대회 WHERE 계절 = '동계';

-- q: 대한민국 여자 선수 이름은?
-- q: 국가가 대한민국인 여자 대표의 이름을 조회하라.
SELECT 대표이름 FROM 국가대표 WHERE 국가 = '대한민국' AND 성별 = '여';

-- q: 단체 종목이 뭐가 있어요?
-- q: 단체 종목의 종목명
SELECT 종목명 FROM 종목 WHERE 단체여부;

-- q: 금메달이 모두 몇 개야?
-- q: 금메달 수를 구하시오.
SELECT COUNT(*) FROM 메달 WHERE 색 = '금';

-- q: 메달 색별 개수를 알려 주세요.
-- q: 금, 은, 동이 각각 몇 개인지 세어 줘
SELECT 색, COUNT(*) FROM 메달 GROUP BY 색;

-- q: 국가별 메달 수를 많은 순으로 보여줘.
-- q: 국가별로 메달이 몇 개인지 많은 나라부터 조회하시오.
SELECT a.국가, COUNT(*) FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 GROUP BY a.국가 ORDER BY COUNT(*) DESC;

-- q: 국가별 금메달 개수
-- q: 나라마다 금메달을 몇 개씩 땄어?
SELECT a.국가, COUNT(*) FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '금' GROUP BY a.국가;

-- q: 금메달을 두 개 이상 딴 나라는 어디인가요?
-- q: 금메달 2개 이상인 국가를 조회하라.
SELECT a.국가 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '금' GROUP BY a.국가 HAVING COUNT(*) >= 2;

-- q: 평창에서 메달을 딴 선수 이름이랑 메달 색은?
-- q: 평창 대회 메달리스트의 대표이름, 메달 색을 조회하시오.
SELECT a.대표이름, m.색 FROM 메달 m JOIN 국가대표 a ON m.대표번호 = a.대표번호 JOIN 대회 g ON m.대회코드 = g.대회코드 WHERE g.개최도시 = '평창';

-- q: 양궁에서 나온 메달을 대회 연도, 선수 이름, 색으로 연도순 정렬해서 보여 주세요.
-- q: 양궁 메달을 연도, 대표이름, 색 순서로 연도 오름차순 조회하라.
SELECT g.연도, a.대표이름, m.색 FROM 메달 m JOIN 대회 g ON m.대회코드 = g.대회코드 JOIN 종목 s ON m.종목번호 = s.종목번호 JOIN 국가대표 a ON m.대표번호 = a.대표번호 WHERE s.종목명 = '양궁' ORDER BY g.연도;

-- q: 메달을 하나도 못 딴 선수는 누구야?
-- q: 메달이 한 개도 없는 대표의 이름을 구하시오.
SELECT 대표이름 FROM 국가대표 a WHERE NOT EXISTS (SELECT 1 FROM 메달 m WHERE m.대표번호 = a.대표번호);

-- q: 메달 기록이 아직 없는 대회의 개최 도시
-- q: 메달이 하나도 등록되지 않은 대회의 개최도시를 알려줘
SELECT 개최도시 FROM 대회 WHERE 대회코드 NOT IN (SELECT 대회코드 FROM 메달);

-- q: 메달을 가장 많이 딴 선수 이름은?
-- q: 최다 메달 보유 선수가 누구예요? 이름만요.
SELECT a.대표이름 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 GROUP BY a.대표번호, a.대표이름 ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 두 개 이상의 서로 다른 대회에서 메달을 딴 선수 이름을 알려줘
-- q: 2개 대회 이상에서 메달을 획득한 대표의 이름을 조회하시오.
SELECT a.대표이름 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 GROUP BY a.대표번호, a.대표이름 HAVING COUNT(DISTINCT m.대회코드) >= 2;

-- q: 종목별 메달 수는? 메달이 없는 종목도 0으로 나오게 해줘.
-- q: 메달이 없는 종목까지 포함하여 종목명별 메달 개수를 구하시오.
SELECT s.종목명, COUNT(m.색) FROM 종목 s LEFT JOIN 메달 m ON s.종목번호 = m.종목번호 GROUP BY s.종목번호, s.종목명;

-- q: 금메달은 땄지만 은메달은 한 번도 못 딴 나라
-- q: 금메달이 있고 은메달은 없는 국가를 조회하라.
SELECT a.국가 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '금' EXCEPT SELECT a.국가 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '은';

-- q: 대회별 금메달 수를 개최 도시와 함께 알려줘
-- q: 개최도시별 금메달 개수를 구하시오.
SELECT g.개최도시, COUNT(*) FROM 대회 g JOIN 메달 m ON g.대회코드 = m.대회코드 WHERE m.색 = '금' GROUP BY g.개최도시;

-- q: 국가별로 금, 은, 동 개수를 한 줄에 보여줘. 국가, 금, 은, 동 순서로.
-- q: 국가와 금·은·동메달 수를 각각 조회하시오.
SELECT a.국가, SUM(CASE WHEN m.색 = '금' THEN 1 ELSE 0 END), SUM(CASE WHEN m.색 = '은' THEN 1 ELSE 0 END), SUM(CASE WHEN m.색 = '동' THEN 1 ELSE 0 END) FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 GROUP BY a.국가;

-- q: 대한민국 메달 중 금메달 비율은 몇 퍼센트인가요?
-- q: 대한민국이 딴 메달 가운데 금메달이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN m.색 = '금' THEN 1 ELSE 0 END) / COUNT(*) FROM 메달 m JOIN 국가대표 a ON m.대표번호 = a.대표번호 WHERE a.국가 = '대한민국';

-- q: 하계 대회와 동계 대회의 메달 수를 계절별로 알려줘요
-- q: 계절별 메달 수
SELECT g.계절, COUNT(*) FROM 대회 g JOIN 메달 m ON g.대회코드 = m.대회코드 GROUP BY g.계절;

-- q: 메달을 딴 날을 기준으로 2020년대(2020~2029년)에 나온 메달은 몇 개야?
-- q: 획득일이 2020년 1월 1일부터 2029년 12월 31일까지인 메달 수를 구하시오.
SELECT COUNT(*) FROM 메달 WHERE 획득일 BETWEEN '2020-01-01' AND '2029-12-31';

-- q: 나이가 가장 어린 금메달리스트 이름은? 생년 기준으로 제일 늦게 태어난 사람.
-- q: 금메달을 딴 선수 중 생년이 가장 늦은 사람의 이름을 조회하라.
SELECT a.대표이름 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '금' ORDER BY a.생년 DESC LIMIT 1;

-- q: 대한민국도 일본도 아닌 나라의 선수 이름과 국가를 보여 주세요.
-- q: 대한민국과 일본을 제외한 국가의 대표이름, 국가
SELECT 대표이름, 국가 FROM 국가대표 WHERE 국가 NOT IN ('대한민국', '일본');

-- q: 대한민국 금메달리스트는 몇 명이지? 같은 선수는 한 번만 세 줘.
-- q: 금메달을 딴 대한민국 선수의 인원수를 중복 없이 구하시오.
SELECT COUNT(DISTINCT m.대표번호) FROM 메달 m JOIN 국가대표 a ON m.대표번호 = a.대표번호 WHERE m.색 = '금' AND a.국가 = '대한민국';

-- q: 메달이 세 개 넘게 나온 종목 이름과 메달 수
-- q: 메달 수가 3개를 초과하는 종목명과 그 수를 조회하시오.
SELECT s.종목명, COUNT(*) FROM 종목 s JOIN 메달 m ON s.종목번호 = m.종목번호 GROUP BY s.종목번호, s.종목명 HAVING COUNT(*) > 3;

-- q: 메달별로 딴 선수 이름과 당시 나이(대회 연도에서 생년을 뺀 값)를 알려줘
-- q: 메달마다 대표이름과 대회 연도에서 생년을 뺀 나이를 조회하라.
SELECT a.대표이름, g.연도 - a.생년 FROM 메달 m JOIN 국가대표 a ON m.대표번호 = a.대표번호 JOIN 대회 g ON m.대회코드 = g.대회코드;

-- q: 금메달도 있고 동메달도 있는 나라는?
-- q: 금메달과 동메달이 모두 있는 국가를 구하시오.
SELECT a.국가 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '금' INTERSECT SELECT a.국가 FROM 국가대표 a JOIN 메달 m ON a.대표번호 = m.대표번호 WHERE m.색 = '동';
