-- domain: 장학 재단
CREATE TABLE 장학금 (장학금코드 VARCHAR(6) PRIMARY KEY, 장학금명 VARCHAR(40), 유형 VARCHAR(10), 지급액 BIGINT, 선발인원 INTEGER);
CREATE TABLE 지원자 (지원자번호 INTEGER PRIMARY KEY, 성명 VARCHAR(20), 대학 VARCHAR(20), 전공 VARCHAR(20), 학점 DECIMAL(3,2), 소득분위 INTEGER);
CREATE TABLE 신청 (신청번호 INTEGER PRIMARY KEY, 지원자번호 INTEGER REFERENCES 지원자(지원자번호), 장학금코드 VARCHAR(6) REFERENCES 장학금(장학금코드), 신청일 DATE, 결과 CHAR(1), 심사점수 INTEGER);
COMMENT ON COLUMN 장학금.유형 IS '성적, 소득, 특기, 지역';
COMMENT ON COLUMN 장학금.지급액 IS '1인당 지급액(원)';
COMMENT ON COLUMN 신청.결과 IS 'P 선정, F 탈락, W 심사 중';
COMMENT ON COLUMN 지원자.소득분위 IS '1~10, 미확인이면 NULL';
INSERT INTO 장학금 VALUES ('S01','미래인재장학금','성적',3000000,10),('S02','희망드림장학금','소득',2500000,30),('S03','한길체육장학금','특기',4000000,5),('S04','강원사랑장학금','지역',1500000,20),('S05','이공계우수장학금','성적',5000000,8),('S06','섬마을장학금','지역',2000000,5);
INSERT INTO 지원자 VALUES (1,'곽다솜','한강대','물리학',4.31,3),(2,'길태현','한강대','경제학',3.87,7),(3,'나경은','동해대','간호학',4.05,2),(4,'단하준','동해대','체육학',2.94,5),(5,'도예나','서림대','컴퓨터',4.45,NULL),(6,'맹주원','서림대','화학',3.52,1),(7,'석보미','남도대','국문학',3.98,4),(8,'선우진','남도대','컴퓨터',4.12,9),(9,'여은찬','한강대','컴퓨터',3.20,6),(10,'옥지민','동해대','경제학',3.66,NULL);
INSERT INTO 신청 VALUES (1,1,'S01','2024-02-03','P',91),(2,1,'S05','2024-02-05','P',94),(3,2,'S01','2024-02-07','F',72),(4,3,'S02','2024-02-10','P',88),(5,3,'S04','2024-02-10','P',85),(6,4,'S03','2024-02-11','F',69),(7,5,'S05','2024-02-12','P',97),(8,6,'S02','2024-02-15','P',83),(9,7,'S01','2024-02-20','F',77),(10,8,'S05','2024-03-02','W',NULL),(11,9,'S02','2024-03-04','W',NULL),(12,7,'S02','2024-03-05','F',74),(13,3,'S01','2024-03-06','F',79);
-- rename: 장학금=scholarships 지원자=applicants 신청=applications 장학금코드=scholarship_code 장학금명=scholarship_name 유형=category 지급액=amount 선발인원=quota 지원자번호=applicant_id 성명=full_name 대학=university 전공=major 학점=gpa 소득분위=income_decile 신청번호=application_id 신청일=applied_on 결과=result 심사점수=review_score

-- q: 지급액이 300만 원 이상인 장학금 이름을 알려줘.
-- q: 1인당 300만원 이상 주는 장학금명을 조회하시오.
SELECT 장학금명 FROM 장학금 WHERE 지급액 >= 3000000;

-- q: 지역 장학금의 이름과 선발 인원을 보여 주세요.
-- q: 유형이 지역인 장학금명·선발인원
SELECT 장학금명, 선발인원 FROM 장학금 WHERE 유형 = '지역';

-- q: 학점이 4.0을 넘는 지원자 이름이랑 학점 알려줘
-- q: 학점 4.0 초과 지원자의 성명과 학점을 조회하라.
SELECT 성명, 학점 FROM 지원자 WHERE 학점 > 4.0;

-- q: 소득분위가 확인되지 않은 지원자는 누구입니까?
-- q: 소득분위 미확인 지원자 성명
SELECT 성명 FROM 지원자 WHERE 소득분위 IS NULL;

-- q: 대학별 지원자 수는?
-- q: 각 대학에서 지원자가 몇 명 나왔는지 알려 주세요.
SELECT 대학, COUNT(*) FROM 지원자 GROUP BY 대학;

-- q: 대학별 평균 학점을 높은 순으로 보여줘
-- q: 대학과 지원자 평균 학점을 평균이 높은 순서대로 조회하시오.
SELECT 대학, AVG(학점) FROM 지원자 GROUP BY 대학 ORDER BY AVG(학점) DESC;

-- q: 평균 학점이 3.9 이상인 대학은?
-- q: 지원자 학점 평균이 3.9 이상인 대학을 구하시오.
SELECT 대학 FROM 지원자 GROUP BY 대학 HAVING AVG(학점) >= 3.9;

-- q: 심사 중인 신청이 몇 건이야?
-- q: 결과가 심사 중인 신청 건수를 구하시오.
SELECT COUNT(*) FROM 신청 WHERE 결과 = 'W';

-- q: 선정, 탈락, 심사 중이 각각 몇 건인지 결과별로 세어 주세요.
-- q: 결과별 신청 건수
SELECT 결과, COUNT(*) FROM 신청 GROUP BY 결과;

-- q: 미래인재장학금에 신청한 사람 이름은?
-- q: 미래인재장학금 신청자 성명을 조회하시오.
SELECT a.성명 FROM 지원자 a JOIN 신청 s ON a.지원자번호 = s.지원자번호 JOIN 장학금 j ON s.장학금코드 = j.장학금코드 WHERE j.장학금명 = '미래인재장학금';

-- q: 선정된 사람의 이름과 받은 장학금 이름을 보여줘요
-- q: 장학생으로 선정된 건의 지원자 성명, 장학금명을 조회하라.
SELECT a.성명, j.장학금명 FROM 신청 s JOIN 지원자 a ON s.지원자번호 = a.지원자번호 JOIN 장학금 j ON s.장학금코드 = j.장학금코드 WHERE s.결과 = 'P';

-- q: 장학금별 신청 건수를 장학금 이름과 함께 알려줘. 신청이 없으면 0으로.
-- q: 신청이 없는 장학금도 포함하여 장학금명별 신청 건수를 구하시오.
SELECT j.장학금명, COUNT(s.신청번호) FROM 장학금 j LEFT JOIN 신청 s ON j.장학금코드 = s.장학금코드 GROUP BY j.장학금코드, j.장학금명;

-- q: 신청자가 한 명도 없는 장학금이 뭐예요?
-- q: 아무도 신청하지 않은 장학금명을 조회하시오.
SELECT 장학금명 FROM 장학금 WHERE 장학금코드 NOT IN (SELECT 장학금코드 FROM 신청);

-- q: 한 번도 신청한 적 없는 지원자 이름
-- q: 등록만 하고 신청은 한 번도 하지 않은 지원자의 성명은?
SELECT 성명 FROM 지원자 a WHERE NOT EXISTS (SELECT 1 FROM 신청 s WHERE s.지원자번호 = a.지원자번호);

-- q: 선정된 지원자별로 받게 되는 장학금 총액을 이름과 함께 구하시오.
-- q: 선정자마다 장학금을 합쳐서 얼마 받는지 이름이랑 금액 보여줘
SELECT a.성명, SUM(j.지급액) FROM 신청 s JOIN 지원자 a ON s.지원자번호 = a.지원자번호 JOIN 장학금 j ON s.장학금코드 = j.장학금코드 WHERE s.결과 = 'P' GROUP BY a.지원자번호, a.성명;

-- q: 심사 점수가 가장 높은 신청을 한 지원자의 이름은?
-- q: 심사점수 1등 지원자가 누구야?
SELECT a.성명 FROM 지원자 a JOIN 신청 s ON a.지원자번호 = s.지원자번호 WHERE s.심사점수 IS NOT NULL ORDER BY s.심사점수 DESC LIMIT 1;

-- q: 장학금마다 최고 심사 점수를 장학금 이름과 함께 알려 주세요.
-- q: 장학금별 심사점수 최댓값
SELECT j.장학금명, MAX(s.심사점수) FROM 장학금 j JOIN 신청 s ON j.장학금코드 = s.장학금코드 GROUP BY j.장학금코드, j.장학금명;

-- q: 두 건 이상 선정된 지원자 이름을 알려줘
-- q: 선정 결과가 2건 이상인 지원자의 성명을 조회하시오.
SELECT a.성명 FROM 지원자 a JOIN 신청 s ON a.지원자번호 = s.지원자번호 WHERE s.결과 = 'P' GROUP BY a.지원자번호, a.성명 HAVING COUNT(*) >= 2;

-- q: 신청은 했지만 한 번도 선정되지 못한 지원자는?
-- q: 신청 이력은 있으나 선정된 적이 없는 지원자의 성명을 구하시오.
SELECT a.성명 FROM 지원자 a WHERE EXISTS (SELECT 1 FROM 신청 s WHERE s.지원자번호 = a.지원자번호) AND NOT EXISTS (SELECT 1 FROM 신청 s WHERE s.지원자번호 = a.지원자번호 AND s.결과 = 'P');

-- q: 심사가 끝난 신청 중에서 선정된 비율은 몇 %야?
-- q: 선정 또는 탈락이 확정된 신청 가운데 선정 비율(백분율)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN 결과 = 'P' THEN 1 ELSE 0 END) / COUNT(*) FROM 신청 WHERE 결과 IN ('P', 'F');

-- q: 전체 평균 학점보다 학점이 낮은 지원자 이름과 학점
-- q: 학점이 지원자 전체 평균에 못 미치는 사람의 성명, 학점을 보여 주세요.
SELECT 성명, 학점 FROM 지원자 WHERE 학점 < (SELECT AVG(학점) FROM 지원자);

-- q: 같은 대학에서 학점이 제일 높은 사람은 누구인지 대학별로 대학, 이름, 학점을 보여줘
-- q: 대학별 최고 학점 지원자의 대학, 성명, 학점을 조회하시오.
SELECT 대학, 성명, 학점 FROM 지원자 a WHERE 학점 = (SELECT MAX(b.학점) FROM 지원자 b WHERE b.대학 = a.대학);

-- q: 2024년 2월에 접수된 신청은 몇 건인가요?
-- q: 2024년 2월 신청 건수
SELECT COUNT(*) FROM 신청 WHERE 신청일 >= '2024-02-01' AND 신청일 < '2024-03-01';

-- q: 소득분위 3분위 이하이면서 학점이 3.5 이상인 지원자 이름은?
-- q: 소득 3분위 이하이고 학점 3.5 이상인 지원자의 성명을 조회하라.
SELECT 성명 FROM 지원자 WHERE 소득분위 <= 3 AND 학점 >= 3.5;

-- q: 유형별 총예산(지급액 곱하기 선발인원)을 알려줘.
-- q: 장학금 유형별로 지급액×선발인원의 합계를 구하시오.
SELECT 유형, SUM(지급액 * 선발인원) FROM 장학금 GROUP BY 유형;

-- q: 어떤 전공의 지원자들이 있어? 전공만 중복 없이
-- q: 지원자들의 전공 종류를 나열하시오.
SELECT DISTINCT 전공 FROM 지원자;

-- q: 지원자를 학점 높은 순으로 등수 매겨서 이름, 등수 보여줘
-- q: 지원자의 성명과 학점 순위(높은 순)를 조회하시오.
SELECT 성명, RANK() OVER (ORDER BY 학점 DESC) FROM 지원자;

-- q: 성적 장학금을 신청한 지원자들은 어느 대학 소속이야?
-- q: 성적 유형 장학금에 신청한 지원자의 대학을 중복 없이 조회하라.
SELECT DISTINCT a.대학 FROM 지원자 a JOIN 신청 s ON a.지원자번호 = s.지원자번호 JOIN 장학금 j ON s.장학금코드 = j.장학금코드 WHERE j.유형 = '성적';
