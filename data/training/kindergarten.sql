-- domain: 유치원 원아 관리
CREATE TABLE 반 (반번호 INTEGER PRIMARY KEY, 반이름 VARCHAR(20), 연령 INTEGER, 담임 VARCHAR(20), 정원 INTEGER);
CREATE TABLE 원아 (원아번호 INTEGER PRIMARY KEY, 이름 VARCHAR(20), 성별 VARCHAR(2), 생년월일 DATE, 반번호 INTEGER REFERENCES 반(반번호), 알레르기 VARCHAR(40), 통학버스 BOOLEAN);
CREATE TABLE 보호자 (보호자번호 INTEGER PRIMARY KEY, 원아번호 INTEGER REFERENCES 원아(원아번호), 보호자명 VARCHAR(20), 관계 VARCHAR(10), 전화번호 VARCHAR(20));
CREATE TABLE 출석 (원아번호 INTEGER REFERENCES 원아(원아번호), 출석일 DATE, 상태 VARCHAR(10));
COMMENT ON COLUMN 반.연령 IS '만 나이 기준 3~5세반';
COMMENT ON COLUMN 출석.상태 IS '출석, 결석, 조퇴';
COMMENT ON COLUMN 원아.통학버스 IS '통학버스 이용 여부';
INSERT INTO 반 VALUES (1,'햇살반',3,'김보라',12),(2,'새싹반',3,'이유진',12),(3,'나무반',4,'박소담',16),(4,'하늘반',5,'정해린',20),(5,'바다반',5,'오세영',20),(6,'구름반',4,NULL,16);
INSERT INTO 원아 VALUES (101,'김아윤','여','2021-02-11',1,'땅콩',TRUE),(102,'이로운','남','2021-05-30',1,NULL,FALSE),(103,'박시아','여','2021-09-09',2,NULL,TRUE),(104,'최이현','남','2021-12-24',2,'우유',TRUE),(105,'정라온','여','2020-03-17',3,NULL,FALSE),(106,'강우주','남','2020-07-01',3,'달걀',TRUE),(107,'조은유','여','2020-10-10',3,NULL,TRUE),(108,'윤서하','여','2019-01-05',4,'땅콩',FALSE),(109,'임도하','남','2019-04-22',4,NULL,TRUE),(110,'한지율','여','2019-08-15',4,NULL,TRUE),(111,'신해솔','남','2019-11-28',5,'복숭아',FALSE),(112,'서로아','여','2019-06-06',NULL,NULL,FALSE);
INSERT INTO 보호자 VALUES (1,101,'김철호','부','010-1111-0001'),(2,101,'송미영','모','010-1111-0002'),(3,102,'이정훈','부','010-1111-0003'),(4,103,'박은주','모','010-1111-0004'),(5,104,'최병수','조부','010-1111-0005'),(6,105,'정다혜','모','010-1111-0006'),(7,106,'강민석','부','010-1111-0007'),(8,106,'유지현','모','010-1111-0008'),(9,108,'윤태영','부','010-1111-0009'),(10,109,'임수정','모','010-1111-0010'),(11,111,'고순자','조모','010-1111-0011');
INSERT INTO 출석 VALUES (101,'2025-03-10','출석'),(102,'2025-03-10','출석'),(103,'2025-03-10','결석'),(104,'2025-03-10','출석'),(105,'2025-03-10','조퇴'),(106,'2025-03-10','출석'),(108,'2025-03-10','출석'),(109,'2025-03-10','결석'),(101,'2025-03-11','출석'),(102,'2025-03-11','결석'),(103,'2025-03-11','결석'),(104,'2025-03-11','출석'),(105,'2025-03-11','출석'),(106,'2025-03-11','출석'),(108,'2025-03-11','조퇴'),(109,'2025-03-11','출석'),(110,'2025-03-11','출석'),(103,'2025-04-01','출석'),(109,'2025-04-01','출석');
-- rename: 반=classes 원아=children 보호자=guardians 출석=attendance 반번호=class_id 반이름=class_name 연령=age_group 담임=homeroom_teacher 정원=capacity 원아번호=child_id 이름=child_name 성별=gender 생년월일=birth_date 알레르기=allergy 통학버스=uses_bus 보호자번호=guardian_id 보호자명=guardian_name 관계=relation 전화번호=phone 출석일=attended_on 상태=status

-- q: 통학버스를 타는 아이들 이름 알려줘
-- q: 통학버스 이용 원아의 이름을 조회하시오.
SELECT 이름 FROM 원아 WHERE 통학버스;

-- q: 알레르기가 있는 원아의 이름과 알레르기를 보여주세요.
-- q: 알레르기 있는 애들 이름이랑 뭐에 알레르기인지
SELECT 이름, 알레르기 FROM 원아 WHERE 알레르기 IS NOT NULL;

-- q: 땅콩 알레르기가 있는 원아는 몇 명이에요?
-- q: 땅콩 알레르기 원아 수
SELECT COUNT(*) FROM 원아 WHERE 알레르기 = '땅콩';

-- q: 5세 반의 이름과 담임 선생님을 알려줘.
-- q: 만 5세 반들의 반 이름, 담임을 조회하라.
SELECT 반이름, 담임 FROM 반 WHERE 연령 = 5;

-- q: 담임이 아직 정해지지 않은 반은?
-- q: 담임 교사가 배정되지 않은 반 이름을 구하시오.
SELECT 반이름 FROM 반 WHERE 담임 IS NULL;

-- q: 하늘반 아이들 이름 좀 뽑아줘
-- q: 하늘반에 다니는 원아 이름을 모두 조회하시오.
SELECT w.이름 FROM 원아 w JOIN 반 b ON w.반번호 = b.반번호 WHERE b.반이름 = '하늘반';

-- q: 반별 원아 수를 반 이름과 함께 알려 주세요. 원아가 없는 반도 0명으로 나오게요.
-- q: 원아가 한 명도 없는 반을 포함해 반 이름별 원아 수를 구하시오.
SELECT b.반이름, COUNT(w.원아번호) FROM 반 b LEFT JOIN 원아 w ON b.반번호 = w.반번호 GROUP BY b.반이름;

-- q: 원아가 한 명도 없는 반 이름이 뭐야?
-- q: 소속 원아가 없는 반을 찾으시오. 반 이름만 표시.
SELECT 반이름 FROM 반 b WHERE NOT EXISTS (SELECT 1 FROM 원아 w WHERE w.반번호 = b.반번호);

-- q: 아직 반이 배정되지 않은 원아는 누구인가요?
-- q: 반 배정 안 된 원아 이름
SELECT 이름 FROM 원아 WHERE 반번호 IS NULL;

-- q: 성별 원아 수를 보여줘.
-- q: 남아와 여아가 각각 몇 명인지 조회하시오.
SELECT 성별, COUNT(*) FROM 원아 GROUP BY 성별;

-- q: 김보라 선생님 반 아이들의 이름과 생년월일을 알려줘요
-- q: 담임이 김보라인 반의 원아 이름, 생년월일
SELECT w.이름, w.생년월일 FROM 원아 w JOIN 반 b ON w.반번호 = b.반번호 WHERE b.담임 = '김보라';

-- q: 김아윤 원아의 보호자 이름과 전화번호는?
-- q: 김아윤 보호자 연락처 알려 줘. 보호자 이름하고 전화번호.
SELECT p.보호자명, p.전화번호 FROM 보호자 p JOIN 원아 w ON p.원아번호 = w.원아번호 WHERE w.이름 = '김아윤';

-- q: 보호자가 한 명도 등록되지 않은 원아 이름을 찾아줘.
-- q: 보호자 등록이 안 된 원아의 이름을 조회하시오.
SELECT w.이름 FROM 원아 w LEFT JOIN 보호자 p ON w.원아번호 = p.원아번호 WHERE p.보호자번호 IS NULL;

-- q: 보호자가 두 명 이상 등록된 원아의 이름은?
-- q: 등록된 보호자가 둘 이상인 아이 이름
SELECT w.이름 FROM 원아 w JOIN 보호자 p ON w.원아번호 = p.원아번호 GROUP BY w.원아번호, w.이름 HAVING COUNT(*) >= 2;

-- q: 조부모가 보호자인 원아의 이름과 보호자 이름을 알려 주세요.
-- q: 보호자 관계가 조부 또는 조모인 원아명, 보호자명
SELECT w.이름, p.보호자명 FROM 원아 w JOIN 보호자 p ON w.원아번호 = p.원아번호 WHERE p.관계 IN ('조부', '조모');

-- q: 2025년 3월 10일에 결석한 아이들 이름은?
-- q: 2025-03-10 결석 원아 이름을 조회하라.
SELECT w.이름 FROM 원아 w JOIN 출석 c ON w.원아번호 = c.원아번호 WHERE c.출석일 = '2025-03-10' AND c.상태 = '결석';

-- q: 결석을 가장 많이 한 원아의 이름과 결석 횟수를 보여줘.
-- q: 결석 횟수 1위 원아 이름이랑 횟수
SELECT w.이름, COUNT(*) FROM 원아 w JOIN 출석 c ON w.원아번호 = c.원아번호 WHERE c.상태 = '결석' GROUP BY w.원아번호, w.이름 ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 2025년 3월 한 달간 상태별 출석 기록 건수를 구하시오.
-- q: 2025년 3월에 출석, 결석, 조퇴가 각각 몇 건이야?
SELECT 상태, COUNT(*) FROM 출석 WHERE 출석일 BETWEEN '2025-03-01' AND '2025-03-31' GROUP BY 상태;

-- q: 한 번도 결석한 적 없는 원아는?
-- q: 결석 기록이 없는 원아의 이름을 모두 조회해 주세요.
SELECT 이름 FROM 원아 w WHERE NOT EXISTS (SELECT 1 FROM 출석 c WHERE c.원아번호 = w.원아번호 AND c.상태 = '결석');

-- q: 나이가 제일 어린 원아 이름이 뭐예요?
-- q: 가장 늦게 태어난 원아의 이름
SELECT 이름 FROM 원아 ORDER BY 생년월일 DESC LIMIT 1;

-- q: 두 번째로 생일이 빠른(나이가 많은) 원아의 이름은?
-- q: 원아 중에서 두 번째로 나이 많은 아이 이름을 구하시오.
SELECT 이름 FROM 원아 ORDER BY 생년월일 LIMIT 1 OFFSET 1;

-- q: 연령별 총 정원은?
-- q: 연령마다 반 정원을 더하면 몇 명인지 알려줘
SELECT 연령, SUM(정원) FROM 반 GROUP BY 연령;

-- q: 반마다 남은 자리가 몇 개인지 반 이름이랑 같이 보여줘
-- q: 반별 잔여 정원(정원에서 현재 원아 수를 뺀 값)을 반 이름과 함께 구하시오.
SELECT b.반이름, b.정원 - COUNT(w.원아번호) FROM 반 b LEFT JOIN 원아 w ON b.반번호 = w.반번호 GROUP BY b.반번호, b.반이름, b.정원;

-- q: 통학버스 이용률은 몇 퍼센트인가요?
-- q: 전체 원아 대비 통학버스 이용 원아의 비율을 백분율로 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE 통학버스) / COUNT(*) FROM 원아;

-- q: 8월이나 9월에 생일이 있는 원아 이름
-- q: 8월 또는 9월에 태어난 아이들 이름을 알려줘요.
SELECT 이름 FROM 원아 WHERE MONTH(생년월일) IN (8, 9);

-- q: 통학버스를 타지 않고 알레르기도 없는 원아의 이름을 조회하시오.
-- q: 버스도 안 타고 알레르기도 없는 아이 이름은?
SELECT 이름 FROM 원아 WHERE NOT 통학버스 AND 알레르기 IS NULL;

-- q: 여자아이가 남자아이보다 많은 반은 어디야?
-- q: 여아 수가 남아 수보다 많은 반의 이름을 구하시오.
SELECT b.반이름 FROM 반 b JOIN 원아 w ON b.반번호 = w.반번호 GROUP BY b.반번호, b.반이름 HAVING SUM(CASE WHEN w.성별 = '여' THEN 1 ELSE 0 END) > SUM(CASE WHEN w.성별 = '남' THEN 1 ELSE 0 END);
