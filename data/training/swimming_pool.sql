-- domain: 시립 수영장 강습
CREATE TABLE 강습반 (반코드 VARCHAR(4) PRIMARY KEY, 반명 VARCHAR(30), 수준 VARCHAR(10), 시작시각 VARCHAR(5), 정원 INTEGER, 수강료 INTEGER, 강사번호 INTEGER);
CREATE TABLE 강사 (강사번호 INTEGER PRIMARY KEY, 강사명 VARCHAR(20), 자격증 VARCHAR(30), 입사일 DATE);
CREATE TABLE 수강생 (수강생번호 INTEGER PRIMARY KEY, 수강생명 VARCHAR(20), 출생연도 INTEGER, 거주동 VARCHAR(20), 감면구분 VARCHAR(10));
CREATE TABLE 등록 (등록번호 INTEGER PRIMARY KEY, 수강생번호 INTEGER REFERENCES 수강생(수강생번호), 반코드 VARCHAR(4) REFERENCES 강습반(반코드), 등록월 VARCHAR(7), 납부액 INTEGER, 취소여부 CHAR(1));
COMMENT ON COLUMN 강습반.수준 IS '기초, 초급, 중급, 상급';
COMMENT ON COLUMN 수강생.감면구분 IS '다자녀, 경로, 장애인, 해당 없으면 NULL';
COMMENT ON COLUMN 등록.취소여부 IS 'Y 취소, N 유효';
COMMENT ON COLUMN 등록.등록월 IS 'YYYY-MM';
INSERT INTO 강사 VALUES (1,'마린호','생활체육지도사 1급','2015-04-01'),(2,'물소연','생활체육지도사 2급','2020-10-05'),(3,'어진파','수상구조사','2018-07-16'),(4,'한수영',NULL,'2023-02-20');
INSERT INTO 강습반 VALUES ('A1','새벽 기초','기초','06:00',25,60000,1),('A2','새벽 상급','상급','07:00',20,65000,1),('B1','오전 아쿠아로빅','기초','10:00',40,50000,2),('B2','오전 중급','중급','11:00',20,62000,3),('C1','저녁 초급','초급','19:00',30,60000,2),('C2','저녁 중급','중급','20:00',25,62000,3),('D1','주말 어린이','기초','09:30',15,55000,NULL);
INSERT INTO 수강생 VALUES (1,'구본형',1958,'행복동','경로'),(2,'나지연',1991,'샘물동',NULL),(3,'도은수',1985,'행복동','다자녀'),(4,'라희주',2001,'푸른동',NULL),(5,'민달래',1949,'샘물동','경로'),(6,'방태식',1977,'푸른동','장애인'),(7,'서두리',2013,'행복동',NULL),(8,'안파랑',1996,'솔빛동',NULL),(9,'유하늬',1988,'솔빛동','다자녀');
INSERT INTO 등록 VALUES (1,1,'B1','2024-06',25000,'N'),(2,2,'C1','2024-06',60000,'N'),(3,3,'A1','2024-06',48000,'N'),(4,4,'C2','2024-06',62000,'Y'),(5,5,'B1','2024-06',25000,'N'),(6,6,'B1','2024-06',25000,'N'),(7,8,'A2','2024-06',65000,'N'),(8,1,'B1','2024-07',25000,'N'),(9,2,'C2','2024-07',62000,'N'),(10,3,'A2','2024-07',52000,'N'),(11,4,'C1','2024-07',60000,'N'),(12,5,'B1','2024-07',25000,'Y'),(13,8,'A2','2024-07',65000,'N'),(14,9,'C1','2024-07',48000,'N'),(15,2,'A1','2024-08',60000,'N'),(16,9,'C1','2024-08',48000,'N');
-- rename: 강습반=swim_classes 강사=instructors 수강생=swimmers 등록=registrations 반코드=class_code 반명=class_name 수준=level 시작시각=start_time 정원=capacity 수강료=fee 강사번호=instructor_id 강사명=instructor_name 자격증=certificate 입사일=hired_on 수강생번호=swimmer_id 수강생명=swimmer_name 출생연도=birth_year 거주동=neighborhood 감면구분=discount_type 등록번호=registration_id 등록월=reg_month 납부액=paid_amount 취소여부=cancelled

-- q: 기초반 이름이랑 시작 시각 알려줘
-- q: 수준이 기초인 강습반의 반명, 시작시각을 조회하시오.
SELECT 반명, 시작시각 FROM 강습반 WHERE 수준 = '기초';

-- q: 수강료가 6만 원 미만인 강습반은 뭐가 있나요?
-- q: 수강료 6만원 미만 강습반명
SELECT 반명 FROM 강습반 WHERE 수강료 < 60000;

-- q: 정원이 25명 이상인 강습반이 몇 개야?
-- q: 정원 25명 이상인 강습반 수를 구하시오.
SELECT COUNT(*) FROM 강습반 WHERE 정원 >= 25;

-- q: 담당 강사가 없는 강습반 이름은?
-- q: 강사가 배정되지 않은 강습반명을 조회하라.
SELECT 반명 FROM 강습반 WHERE 강사번호 IS NULL;

-- q: 감면 대상이 아닌 수강생 이름을 알려 주세요.
-- q: 감면구분이 없는 수강생명
SELECT 수강생명 FROM 수강생 WHERE 감면구분 IS NULL;

-- q: 경로나 장애인 감면을 받는 수강생은 누구예요?
-- q: 감면구분이 경로 또는 장애인인 수강생의 이름을 조회하시오.
SELECT 수강생명 FROM 수강생 WHERE 감면구분 IN ('경로', '장애인');

-- q: 거주동별 수강생 수
-- q: 동네별로 수강생이 몇 명씩인지 알려줘.
SELECT 거주동, COUNT(*) FROM 수강생 GROUP BY 거주동;

-- q: 수준별 정원 합계와 평균 수강료를 보여줘
-- q: 강습 수준별 총 정원, 평균 수강료를 구하시오.
SELECT 수준, SUM(정원), AVG(수강료) FROM 강습반 GROUP BY 수준;

-- q: 강사별로 맡은 강습반 이름을 강사 이름과 같이 나열해줘.
-- q: 강사명과 담당 강습반명을 조회하시오.
SELECT i.강사명, c.반명 FROM 강사 i JOIN 강습반 c ON i.강사번호 = c.강사번호;

-- q: 맡은 반이 없는 강사 이름이 뭐예요?
-- q: 담당 강습반이 하나도 없는 강사를 찾아라. 이름만.
SELECT 강사명 FROM 강사 i WHERE NOT EXISTS (SELECT 1 FROM 강습반 c WHERE c.강사번호 = i.강사번호);

-- q: 입사일이 제일 늦은 강사는 누구야?
-- q: 가장 최근에 입사한 강사의 이름을 구하시오.
SELECT 강사명 FROM 강사 ORDER BY 입사일 DESC LIMIT 1;

-- q: 2024년 7월에 등록한 수강생 이름을 알려줘. 취소한 사람은 빼고.
-- q: 2024-07 등록이 유효한 수강생의 이름을 조회하라.
SELECT s.수강생명 FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 WHERE r.등록월 = '2024-07' AND r.취소여부 = 'N';

-- q: 등록 월별 유효 등록의 납부액 합계는?
-- q: 월별 수입을 알려 주세요. 취소되지 않은 등록의 납부액만 더해서요.
SELECT 등록월, SUM(납부액) FROM 등록 WHERE 취소여부 = 'N' GROUP BY 등록월;

-- q: 강습반별 유효 등록 수를 반 이름과 함께 보여줘. 등록이 없으면 0.
-- q: 등록이 없는 반도 0으로 포함하여 강습반명별 유효(취소 아닌) 등록 건수를 구하시오.
SELECT c.반명, COUNT(r.등록번호) FROM 강습반 c LEFT JOIN 등록 r ON c.반코드 = r.반코드 AND r.취소여부 = 'N' GROUP BY c.반코드, c.반명;

-- q: 등록이 한 건도 없는 강습반은?
-- q: 아무도 등록하지 않은 강습반 이름
SELECT 반명 FROM 강습반 WHERE 반코드 NOT IN (SELECT 반코드 FROM 등록);

-- q: 한 번도 등록하지 않은 수강생 이름을 알려 주세요.
-- q: 등록 내역이 없는 수강생의 이름을 조회해 주시기 바랍니다.
SELECT s.수강생명 FROM 수강생 s LEFT JOIN 등록 r ON s.수강생번호 = r.수강생번호 WHERE r.등록번호 IS NULL;

-- q: 마린호 강사 반을 듣는(유효 등록) 수강생 이름을 중복 없이 보여줘
-- q: 마린호 강사가 가르치는 반에 유효하게 등록한 수강생명(중복 제외)
SELECT DISTINCT s.수강생명 FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 JOIN 강습반 c ON r.반코드 = c.반코드 JOIN 강사 i ON c.강사번호 = i.강사번호 WHERE i.강사명 = '마린호' AND r.취소여부 = 'N';

-- q: 2024년 6월과 7월에 모두 등록한 수강생은? 취소 여부는 상관없어.
-- q: 취소 여부와 관계없이 2024-06과 2024-07 양쪽에 등록 내역이 있는 수강생명을 구하시오.
SELECT s.수강생명 FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 WHERE r.등록월 = '2024-06' INTERSECT SELECT s.수강생명 FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 WHERE r.등록월 = '2024-07';

-- q: 서로 다른 반을 세 개 이상 등록해 본 수강생 이름
-- q: 등록한 강습반이 3종류 이상인 수강생은 누구인가요?
SELECT s.수강생명 FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 GROUP BY s.수강생번호, s.수강생명 HAVING COUNT(DISTINCT r.반코드) >= 3;

-- q: 정가보다 할인받아 낸 등록 건의 수강생 이름, 반 이름, 할인 금액을 알려줘
-- q: 납부액이 수강료보다 적은 등록의 수강생명, 반명, 차액을 조회하라.
SELECT s.수강생명, c.반명, c.수강료 - r.납부액 FROM 등록 r JOIN 수강생 s ON r.수강생번호 = s.수강생번호 JOIN 강습반 c ON r.반코드 = c.반코드 WHERE r.납부액 < c.수강료;

-- q: 수강료가 평균보다 비싼 강습반 이름과 수강료
-- q: 수강료가 전체 강습반 평균을 초과하는 반의 이름과 수강료를 구하시오.
SELECT 반명, 수강료 FROM 강습반 WHERE 수강료 > (SELECT AVG(수강료) FROM 강습반);

-- q: 취소율이 몇 %예요? 전체 등록 대비로요.
-- q: 전체 등록 중 취소된 등록의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN 취소여부 = 'Y' THEN 1 ELSE 0 END) / COUNT(*) FROM 등록;

-- q: 저녁 6시 이후에 시작하는 강습반 이름, 시작 시각
-- q: 시작시각이 18:00 이후인 강습반의 이름과 시작시각을 알려 주세요.
SELECT 반명, 시작시각 FROM 강습반 WHERE 시작시각 >= '18:00';

-- q: 2024년 기준 나이가 예순 살 이상인 수강생 이름은? 2024에서 출생연도를 빼서 계산해.
-- q: 2024에서 출생연도를 뺀 값이 60 이상인 수강생명을 조회하시오.
SELECT 수강생명 FROM 수강생 WHERE 2024 - 출생연도 >= 60;

-- q: 중급도 상급도 아닌 강습반을 시작 시각이 빠른 순으로 보여줘. 이름만.
-- q: 수준이 중급이나 상급이 아닌 강습반명을 시작시각 순으로 조회하라.
SELECT 반명 FROM 강습반 WHERE 수준 NOT IN ('중급', '상급') ORDER BY 시작시각;

-- q: 수강생별 총 납부액이 10만 원을 넘는 사람 이름과 금액. 취소 건은 제외.
-- q: 취소 건을 빼고 납부액 합계가 10만원을 초과하는 수강생명과 그 합계를 구하시오.
SELECT s.수강생명, SUM(r.납부액) FROM 수강생 s JOIN 등록 r ON s.수강생번호 = r.수강생번호 WHERE r.취소여부 = 'N' GROUP BY s.수강생번호, s.수강생명 HAVING SUM(r.납부액) > 100000;

-- q: 강사 이름이랑 수강생 이름을 합쳐서 한 목록으로 보여줘
-- q: 강사와 수강생 이름을 모두 합하여 조회하시오.
SELECT 강사명 FROM 강사 UNION SELECT 수강생명 FROM 수강생;
