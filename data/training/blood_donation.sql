-- domain: 헌혈의 집
CREATE TABLE donors (
  donor_id INTEGER PRIMARY KEY,
  donor_name VARCHAR(20),
  blood_type VARCHAR(3),     -- A, B, O, AB
  rh CHAR(1),                -- + 또는 -
  birth_date DATE,
  district VARCHAR(20)
);
CREATE TABLE centers (
  center_id INTEGER PRIMARY KEY,
  center_name VARCHAR(30),
  city VARCHAR(20),
  beds INTEGER
);
CREATE TABLE donations (
  donation_id INTEGER PRIMARY KEY,
  donor_id INTEGER REFERENCES donors(donor_id),
  center_id INTEGER REFERENCES centers(center_id),
  donated_on DATE,
  kind CHAR(1),              -- W 전혈, P 혈장, T 혈소판
  volume_ml INTEGER,         -- 채혈량(mL), 부적격으로 중단되면 NULL
  gift VARCHAR(20)           -- 기념품
);
INSERT INTO donors VALUES (1,'강나눔','A','+','1996-05-11','관악구'),(2,'노혈영','O','+','1988-02-28','관악구'),(3,'도우미','B','+','2003-09-09','동작구'),(4,'마음씨','AB','-','1979-12-01','서초구'),(5,'배려운','O','-','2000-07-17','동작구'),(6,'선행수','A','+','1992-10-30','강남구'),(7,'안단비','B','+','2006-03-21','서초구'),(8,'온정희','O','+','1984-06-06',NULL);
INSERT INTO centers VALUES (1,'대학역 센터','서울',12),(2,'강변 센터','서울',8),(3,'광안 센터','부산',10),(4,'봉명 센터','청주',6);
INSERT INTO donations VALUES (1,1,1,'2024-01-08','W',400,'영화표'),(2,2,1,'2024-01-10','P',500,'햄버거 교환권'),(3,3,2,'2024-01-22','W',320,'영화표'),(4,2,1,'2024-01-25','P',500,'영화표'),(5,4,2,'2024-02-03','T',250,'우산'),(6,1,1,'2024-03-12','W',400,'기부권'),(7,6,3,'2024-03-15','W',NULL,NULL),(8,2,2,'2024-03-20','P',500,'기부권'),(9,5,1,'2024-04-02','W',320,'영화표'),(10,3,2,'2024-04-05','W',400,'우산'),(11,2,1,'2024-04-18','T',300,'햄버거 교환권'),(12,1,3,'2024-05-20','W',400,'기부권'),(13,6,3,'2024-06-01','P',500,'영화표'),(14,8,1,'2024-06-14','W',400,NULL);
-- rename: donors=헌혈자 centers=센터 donations=헌혈 donor_id=헌혈자번호 donor_name=헌혈자명 blood_type=혈액형 rh=알에이치 birth_date=생년월일 district=거주구 center_id=센터번호 center_name=센터명 city=도시 beds=침대수 donation_id=헌혈번호 donated_on=헌혈일 kind=헌혈종류 volume_ml=채혈량 gift=기념품

-- q: RH 음성인 헌혈자 이름하고 혈액형
-- q: Rh-인 헌혈자의 이름과 혈액형을 알려 주세요.
-- q: RH가 마이너스인 사람 이름, 혈액형 보여줘
SELECT donor_name, blood_type FROM donors WHERE rh = '-';

-- q: O형 헌혈자는 몇 명이야?
-- q: 혈액형이 O형인 헌혈자 수를 구하시오.
SELECT COUNT(*) FROM donors WHERE blood_type = 'O';

-- q: 혈액형별 헌혈자 수
-- q: 혈액형별로 헌혈자가 몇 명인지 조회하라.
-- q: 혈액형마다 헌혈자 몇 명씩 있어요?
SELECT blood_type, COUNT(*) FROM donors GROUP BY blood_type;

-- q: 거주 구를 모르는 헌혈자 이름은?
-- q: 거주구가 입력되지 않은 헌혈자명을 조회하시오.
SELECT donor_name FROM donors WHERE district IS NULL;

-- q: 관악구도 동작구도 아닌 곳에 사는 헌혈자 이름과 거주구
-- q: 거주구가 관악구나 동작구가 아닌 헌혈자의 이름, 거주구를 보여줘
SELECT donor_name, district FROM donors WHERE district NOT IN ('관악구', '동작구');

-- q: 전혈 헌혈은 모두 몇 번 있었나요?
-- q: 헌혈 종류가 전혈인 헌혈 건수
SELECT COUNT(*) FROM donations WHERE kind = 'W';

-- q: 채혈이 중단된 헌혈을 한 사람 이름은?
-- q: 채혈량이 없는 헌혈의 헌혈자명을 조회하시오.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id WHERE d.volume_ml IS NULL;

-- q: 센터별 총 채혈량을 센터 이름과 함께 많은 순으로 보여줘.
-- q: 센터명, 채혈량 합계를 합계 내림차순으로 조회하라.
SELECT c.center_name, SUM(d.volume_ml) FROM centers c JOIN donations d ON c.center_id = d.center_id GROUP BY c.center_id, c.center_name ORDER BY SUM(d.volume_ml) DESC;

-- q: 헌혈이 한 건도 없는 센터는 어디예요?
-- q: 헌혈 실적이 없는 센터명
SELECT center_name FROM centers c WHERE NOT EXISTS (SELECT 1 FROM donations d WHERE d.center_id = c.center_id);

-- q: 등록만 하고 한 번도 헌혈하지 않은 사람 이름 알려줘
-- q: 헌혈 기록이 전혀 없는 헌혈자의 이름을 조회해 주시기 바랍니다.
SELECT donor_name FROM donors WHERE donor_id NOT IN (SELECT donor_id FROM donations);

-- q: 헌혈을 가장 많이 한 사람 이름이 뭐야?
-- q: 헌혈 횟수 1위 헌혈자명을 구하시오.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 헌혈 횟수가 두 번째로 많은 사람은?
-- q: 헌혈 횟수 2위인 헌혈자의 이름을 알려 주세요.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name ORDER BY COUNT(*) DESC LIMIT 1 OFFSET 1;

-- q: 세 번 이상 헌혈한 사람의 이름과 횟수를 보여 주세요.
-- q: 헌혈 3회 이상 헌혈자명, 횟수
SELECT r.donor_name, COUNT(*) FROM donors r JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name HAVING COUNT(*) >= 3;

-- q: 전혈도 하고 혈장도 해 본 헌혈자는 누구지?
-- q: 전혈 헌혈과 혈장 헌혈을 모두 한 적 있는 헌혈자명을 조회하시오.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id WHERE d.kind = 'W' INTERSECT SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id WHERE d.kind = 'P';

-- q: 서울에서만 헌혈한 사람 이름을 알려줘
-- q: 헌혈 기록이 있고 모두 서울 센터에서 한 헌혈자의 이름을 중복 없이 구하시오.
SELECT DISTINCT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id WHERE NOT EXISTS (SELECT 1 FROM donations x JOIN centers c ON x.center_id = c.center_id WHERE x.donor_id = r.donor_id AND c.city <> '서울');

-- q: 두 곳 이상의 센터에서 헌혈한 사람은?
-- q: 서로 다른 센터 2곳 이상에서 헌혈한 헌혈자명을 조회하라.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name HAVING COUNT(DISTINCT d.center_id) >= 2;

-- q: 헌혈자별 마지막 헌혈일을 이름과 함께 보여줘요. 헌혈 안 한 사람도 나오게요.
-- q: 헌혈하지 않은 사람을 포함하여 헌혈자명과 최근 헌혈일을 조회하시오.
SELECT r.donor_name, MAX(d.donated_on) FROM donors r LEFT JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name;

-- q: 노혈영의 헌혈일과 바로 전 헌혈일을 나란히 보여줘
-- q: 노혈영 헌혈자의 헌혈일과 직전 헌혈일을 조회하라.
SELECT d.donated_on, LAG(d.donated_on) OVER (ORDER BY d.donated_on) FROM donations d JOIN donors r ON d.donor_id = r.donor_id WHERE r.donor_name = '노혈영';

-- q: 헌혈일 순으로 누적 채혈량을 헌혈번호와 같이 보여줘
-- q: 헌혈번호와 헌혈일 순서의 누적 채혈량을 구하시오.
SELECT donation_id, SUM(volume_ml) OVER (ORDER BY donated_on) FROM donations;

-- q: 센터별로 헌혈일 빠른 순서대로 번호를 매겨서 센터 이름, 헌혈번호, 순번을 알려줘
-- q: 센터마다 헌혈일이 이른 순으로 순번을 매겨 센터명, 헌혈번호, 순번을 조회하시오.
SELECT c.center_name, d.donation_id, ROW_NUMBER() OVER (PARTITION BY c.center_id ORDER BY d.donated_on) FROM donations d JOIN centers c ON d.center_id = c.center_id;

-- q: 헌혈자마다 첫 헌혈 때 받은 기념품을 헌혈자 이름과 함께 알려 주세요.
-- q: 헌혈자별 최초 헌혈의 기념품: 헌혈자명, 기념품
SELECT r.donor_name, d.gift FROM donations d JOIN donors r ON d.donor_id = r.donor_id WHERE d.donated_on = (SELECT MIN(x.donated_on) FROM donations x WHERE x.donor_id = d.donor_id);

-- q: 기념품별 지급 횟수를 많은 순으로. 기념품 없는 건은 빼고.
-- q: 기념품과 지급 횟수를 횟수 내림차순으로 조회하되 기념품이 없는 헌혈은 제외하시오.
SELECT gift, COUNT(*) FROM donations WHERE gift IS NOT NULL GROUP BY gift ORDER BY COUNT(*) DESC;

-- q: 전혈, 혈장, 혈소판의 평균 채혈량을 종류별로 각각 알려줘
-- q: 헌혈 종류별 채혈량 평균
SELECT kind, AVG(volume_ml) FROM donations GROUP BY kind;

-- q: 2024년 1분기(1~3월)에 헌혈한 사람은 모두 몇 명이야? 여러 번 한 사람은 한 명으로 쳐.
-- q: 2024년 1월부터 3월까지 헌혈한 인원을 중복 없이 구하시오.
SELECT COUNT(DISTINCT donor_id) FROM donations WHERE donated_on BETWEEN '2024-01-01' AND '2024-03-31';

-- q: 1990년대에 태어난 헌혈자의 헌혈은 몇 건이에요?
-- q: 생년월일이 1990-01-01부터 1999-12-31 사이인 헌혈자의 헌혈 건수
SELECT COUNT(*) FROM donations d JOIN donors r ON d.donor_id = r.donor_id WHERE r.birth_date BETWEEN '1990-01-01' AND '1999-12-31';

-- q: 같은 구에 사는 헌혈자 두 명씩 짝지어 이름을 보여줘. 같은 짝은 한 번만, 번호가 작은 사람 먼저.
-- q: 거주구가 같은 헌혈자 쌍의 이름을 번호가 작은 사람을 앞에 두고 한 번씩만 조회하시오.
SELECT a.donor_name, b.donor_name FROM donors a JOIN donors b ON a.district = b.district AND a.donor_id < b.donor_id;

-- q: 헌혈 횟수가 헌혈한 사람들의 평균 횟수보다 많은 사람 이름
-- q: 헌혈자 1인당 평균 헌혈 횟수(헌혈한 사람 기준)를 넘는 헌혈자명을 구하시오.
SELECT r.donor_name FROM donors r JOIN donations d ON r.donor_id = d.donor_id GROUP BY r.donor_id, r.donor_name HAVING COUNT(*) > (SELECT 1.0 * COUNT(*) / COUNT(DISTINCT donor_id) FROM donations);

-- q: 전체 헌혈 중 영화표를 받은 헌혈이 몇 퍼센트야?
-- q: 기념품이 영화표인 헌혈의 비율(%)을 전체 헌혈 대비로 구하시오.
SELECT 100.0 * SUM(CASE WHEN gift = '영화표' THEN 1 ELSE 0 END) / COUNT(*) FROM donations;
