-- domain: 농업 협동조합 수매
CREATE TABLE 조합원 (조합원번호 INTEGER PRIMARY KEY, 조합원명 VARCHAR(20), 마을 VARCHAR(20), 가입일 DATE, 출자금 BIGINT);
CREATE TABLE 농지 (농지번호 INTEGER PRIMARY KEY, 조합원번호 INTEGER REFERENCES 조합원(조합원번호), 지목 VARCHAR(6), 면적 INTEGER, 작물 VARCHAR(20), 친환경 BOOLEAN);
CREATE TABLE 수매 (수매번호 INTEGER PRIMARY KEY, 조합원번호 INTEGER REFERENCES 조합원(조합원번호), 품목 VARCHAR(20), 등급 VARCHAR(4), 중량 INTEGER, 단가 INTEGER, 수매일 DATE);
CREATE TABLE 대여 (대여번호 INTEGER PRIMARY KEY, 조합원번호 INTEGER REFERENCES 조합원(조합원번호), 농기계 VARCHAR(20), 대여일 DATE, 반납일 DATE, 요금 INTEGER);
COMMENT ON COLUMN 농지.지목 IS '논, 밭, 과수원';
COMMENT ON COLUMN 농지.면적 IS '제곱미터';
COMMENT ON COLUMN 농지.작물 IS '재배 작물, 휴경이면 NULL';
COMMENT ON COLUMN 수매.등급 IS '특, 1등, 2등';
COMMENT ON COLUMN 수매.중량 IS 'kg';
COMMENT ON COLUMN 수매.단가 IS 'kg당 원';
COMMENT ON COLUMN 대여.반납일 IS '빌려 간 상태면 NULL';
INSERT INTO 조합원 VALUES (1,'김들녘','감나무골','1998-03-01',12000000),(2,'이씨앗','버들마을','2005-07-12',5000000),(3,'박이랑','감나무골','2011-02-20',3000000),(4,'최모내','새터','2019-11-05',1500000),(5,'정두렁','버들마을','1995-01-15',20000000),(6,'한고랑','새터','2023-04-10',500000),(7,'윤밭솔','감나무골','2016-06-30',2500000);
INSERT INTO 농지 VALUES (1,1,'논',8200,'벼',FALSE),(2,1,'밭',1500,'고추',FALSE),(3,2,'밭',3000,'마늘',TRUE),(4,3,'과수원',5600,'사과',TRUE),(5,4,'밭',2100,'고구마',FALSE),(6,5,'논',15000,'벼',TRUE),(7,5,'과수원',4300,'배',FALSE),(8,5,'밭',900,NULL,FALSE),(9,6,'밭',1200,'상추',TRUE),(10,3,'밭',800,'고추',TRUE);
INSERT INTO 수매 VALUES (1,1,'벼','1등',5200,1800,'2023-10-20'),(2,5,'벼','특',9800,1950,'2023-10-21'),(3,2,'마늘','1등',1200,4200,'2023-06-15'),(4,3,'사과','특',3100,3500,'2023-11-02'),(5,3,'사과','2등',900,1900,'2023-11-02'),(6,5,'배','1등',2400,2700,'2023-10-05'),(7,1,'고추','특',300,15000,'2023-09-08'),(8,4,'고구마','1등',2600,1500,'2023-10-11'),(9,1,'벼','2등',1100,1600,'2024-10-18'),(10,5,'벼','특',10100,2000,'2024-10-19'),(11,2,'마늘','특',1500,4600,'2024-06-12'),(12,3,'고추','1등',150,13500,'2024-09-03');
INSERT INTO 대여 VALUES (1,1,'트랙터','2024-04-10','2024-04-12',180000),(2,2,'관리기','2024-04-15','2024-04-16',30000),(3,4,'트랙터','2024-05-02','2024-05-03',90000),(4,5,'이앙기','2024-05-20','2024-05-23',240000),(5,6,'관리기','2024-06-01',NULL,30000),(6,5,'콤바인','2024-10-10','2024-10-14',600000),(7,1,'콤바인','2024-10-15','2024-10-17',300000),(8,4,'트랙터','2024-11-01',NULL,90000);
-- rename: 조합원=coop_members 농지=fields 수매=purchases 대여=machine_rentals 조합원번호=member_id 조합원명=member_name 마을=village 가입일=joined_on 출자금=capital 농지번호=field_id 지목=land_type 면적=area_m2 작물=crop 친환경=organic 수매번호=purchase_id 품목=item 등급=quality 중량=weight_kg 단가=unit_price 수매일=purchased_on 대여번호=rental_id 농기계=machine 대여일=rented_on 반납일=returned_on 요금=fee

-- q: 감나무골에 사는 조합원 이름 알려줘
-- q: 마을이 감나무골인 조합원명을 조회하시오.
SELECT 조합원명 FROM 조합원 WHERE 마을 = '감나무골';

-- q: 출자금이 5백만 원 이상인 조합원의 이름과 출자금은?
-- q: 출자금 500만원 이상 조합원명, 출자금
SELECT 조합원명, 출자금 FROM 조합원 WHERE 출자금 >= 5000000;

-- q: 마을별 조합원 수와 출자금 합계를 보여 주세요.
-- q: 마을별로 조합원이 몇 명이고 출자금이 모두 얼마인지 조회하라.
SELECT 마을, COUNT(*), SUM(출자금) FROM 조합원 GROUP BY 마을;

-- q: 가장 먼저 가입한 조합원이 누구야?
-- q: 가입일이 제일 빠른 조합원의 이름을 구하시오.
SELECT 조합원명 FROM 조합원 ORDER BY 가입일 LIMIT 1;

-- q: 휴경 중인 농지 번호를 알려줘.
-- q: 재배 작물이 없는 농지의 농지번호를 조회하시오.
SELECT 농지번호 FROM 농지 WHERE 작물 IS NULL;

-- q: 지목별 농지 면적 합계
-- q: 논, 밭, 과수원 면적이 지목별로 얼마나 되는지 알려 주세요.
SELECT 지목, SUM(면적) FROM 농지 GROUP BY 지목;

-- q: 어떤 작물을 키우고 있어? 중복 없이 작물만.
-- q: 재배 작물의 종류를 중복 없이 나열하시오(휴경 제외).
SELECT DISTINCT 작물 FROM 농지 WHERE 작물 IS NOT NULL;

-- q: 친환경 농사를 짓는 조합원 이름을 중복 없이 보여줘.
-- q: 친환경 농지를 가진 조합원명(중복 제외)을 조회하라.
SELECT DISTINCT m.조합원명 FROM 조합원 m JOIN 농지 f ON m.조합원번호 = f.조합원번호 WHERE f.친환경;

-- q: 조합원별 농지 면적 합계를 넓은 순으로 알려 주세요. 이름이랑 면적이요.
-- q: 조합원명과 농지 면적 합을 면적 내림차순으로 조회하시오.
SELECT m.조합원명, SUM(f.면적) FROM 조합원 m JOIN 농지 f ON m.조합원번호 = f.조합원번호 GROUP BY m.조합원번호, m.조합원명 ORDER BY SUM(f.면적) DESC;

-- q: 농지가 하나도 없는 조합원은?
-- q: 등록된 농지가 없는 조합원의 이름을 조회하라.
SELECT 조합원명 FROM 조합원 m WHERE NOT EXISTS (SELECT 1 FROM 농지 f WHERE f.조합원번호 = m.조합원번호);

-- q: 농지를 두 필지 이상 가진 조합원 이름과 필지 수
-- q: 농지가 2필지 이상인 조합원명, 필지 수를 구하시오.
SELECT m.조합원명, COUNT(*) FROM 조합원 m JOIN 농지 f ON m.조합원번호 = f.조합원번호 GROUP BY m.조합원번호, m.조합원명 HAVING COUNT(*) >= 2;

-- q: 논과 과수원을 둘 다 가진 조합원은 누구예요?
-- q: 논도 있고 과수원도 있는 조합원의 이름을 구하시오.
SELECT m.조합원명 FROM 조합원 m JOIN 농지 f ON m.조합원번호 = f.조합원번호 WHERE f.지목 = '논' INTERSECT SELECT m.조합원명 FROM 조합원 m JOIN 농지 f ON m.조합원번호 = f.조합원번호 WHERE f.지목 = '과수원';

-- q: 품목별 수매 중량 합계를 알려줘
-- q: 품목별로 몇 kg 수매했는지 조회하시오.
SELECT 품목, SUM(중량) FROM 수매 GROUP BY 품목;

-- q: 품목별 수매 금액(중량×단가) 합계를 큰 순서로 보여줘
-- q: 품목과 수매 금액 합계(중량에 단가를 곱한 값의 합)를 금액 내림차순으로 조회하라.
SELECT 품목, SUM(중량 * 단가) FROM 수매 GROUP BY 품목 ORDER BY SUM(중량 * 단가) DESC;

-- q: 수매 금액을 가장 많이 받은 조합원 이름은?
-- q: 수매 총액(중량×단가) 1위 조합원이 누구예요?
SELECT m.조합원명 FROM 조합원 m JOIN 수매 s ON m.조합원번호 = s.조합원번호 GROUP BY m.조합원번호, m.조합원명 ORDER BY SUM(s.중량 * s.단가) DESC LIMIT 1;

-- q: 수매 금액을 두 번째로 많이 받은 조합원은 누구지?
-- q: 수매 총액(중량×단가)이 2위인 조합원명을 조회하시오.
SELECT m.조합원명 FROM 조합원 m JOIN 수매 s ON m.조합원번호 = s.조합원번호 GROUP BY m.조합원번호, m.조합원명 ORDER BY SUM(s.중량 * s.단가) DESC LIMIT 1 OFFSET 1;

-- q: 특등급으로 수매한 품목과 조합원 이름을 알려줘요. 등급은 '특'이에요.
-- q: 등급이 특인 수매의 품목, 조합원명
SELECT s.품목, m.조합원명 FROM 수매 s JOIN 조합원 m ON s.조합원번호 = m.조합원번호 WHERE s.등급 = '특';

-- q: 수매에 한 번도 참여하지 않은 조합원 이름
-- q: 수매 실적이 없는 조합원명을 조회하시오.
SELECT m.조합원명 FROM 조합원 m LEFT JOIN 수매 s ON m.조합원번호 = s.조합원번호 WHERE s.수매번호 IS NULL;

-- q: 연도별 벼 수매량은 몇 kg이야?
-- q: 벼의 수매 중량 합계를 수매 연도별로 구하시오.
SELECT YEAR(수매일), SUM(중량) FROM 수매 WHERE 품목 = '벼' GROUP BY YEAR(수매일);

-- q: 2023년에는 수매했는데 2024년에는 수매하지 않은 조합원은 누구인가요?
-- q: 2023년 수매 실적은 있고 2024년 실적은 없는 조합원명을 구하시오.
SELECT m.조합원명 FROM 조합원 m JOIN 수매 s ON m.조합원번호 = s.조합원번호 WHERE YEAR(s.수매일) = 2023 EXCEPT SELECT m.조합원명 FROM 조합원 m JOIN 수매 s ON m.조합원번호 = s.조합원번호 WHERE YEAR(s.수매일) = 2024;

-- q: 농기계를 아직 반납하지 않은 조합원 이름과 농기계를 알려줘
-- q: 미반납 농기계의 조합원명, 농기계를 조회하라.
SELECT m.조합원명, r.농기계 FROM 대여 r JOIN 조합원 m ON r.조합원번호 = m.조합원번호 WHERE r.반납일 IS NULL;

-- q: 농기계별 대여 횟수와 요금 합계는?
-- q: 농기계별로 몇 번 빌려 갔고 요금이 모두 얼마인지 알려 주세요.
SELECT 농기계, COUNT(*), SUM(요금) FROM 대여 GROUP BY 농기계;

-- q: 반납된 대여 중에서 가장 오래 빌린 대여의 대여번호
-- q: 반납 완료 건 가운데 대여 기간이 제일 긴 대여번호를 구하시오.
SELECT 대여번호 FROM 대여 WHERE 반납일 IS NOT NULL ORDER BY 반납일 - 대여일 DESC LIMIT 1;

-- q: 트랙터나 콤바인을 빌린 적 있는 조합원은 몇 명이야? 같은 사람은 한 번만.
-- q: 트랙터 또는 콤바인을 대여한 조합원 수를 중복 없이 구하시오.
SELECT COUNT(DISTINCT 조합원번호) FROM 대여 WHERE 농기계 IN ('트랙터', '콤바인');

-- q: 조합원마다 수매 금액이 가장 큰 수매의 이름, 품목, 금액을 보여줘. 금액은 중량×단가.
-- q: 조합원별 최고 수매 금액(중량×단가) 건의 조합원명, 품목, 금액을 조회하시오.
SELECT m.조합원명, s.품목, s.중량 * s.단가 FROM 수매 s JOIN 조합원 m ON s.조합원번호 = m.조합원번호 WHERE s.중량 * s.단가 = (SELECT MAX(x.중량 * x.단가) FROM 수매 x WHERE x.조합원번호 = s.조합원번호);

-- q: 친환경 농지 면적이 전체 면적의 몇 퍼센트예요?
-- q: 전체 농지 면적 중 친환경 농지 면적의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN 친환경 THEN 면적 ELSE 0 END) / SUM(면적) FROM 농지;

-- q: 출자금이 평균에 못 미치는 조합원 이름을 알려줘.
-- q: 출자금이 전체 평균 미만인 조합원명을 조회하라.
SELECT 조합원명 FROM 조합원 WHERE 출자금 < (SELECT AVG(출자금) FROM 조합원);

-- q: 벼도 사과도 아닌 품목의 수매 건수는 몇 건인가?
-- q: 품목이 벼나 사과가 아닌 수매 건수
SELECT COUNT(*) FROM 수매 WHERE 품목 NOT IN ('벼', '사과');
