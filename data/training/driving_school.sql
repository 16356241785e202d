-- domain: 운전면허 학원 (단일 테이블)
CREATE TABLE test_records (
  record_id INT NOT NULL PRIMARY KEY,
  trainee_name VARCHAR(20),
  age INT,
  license_type VARCHAR(10),
  test_stage VARCHAR(10),
  instructor VARCHAR(20),
  test_date DATE,
  score INT,
  passed BOOLEAN,
  fee INT
);
INSERT INTO test_records VALUES
(1,'가은서',19,'2종자동','학과','윤대식','2024-01-05',92,TRUE,10000),
(2,'가은서',19,'2종자동','기능','윤대식','2024-01-19',76,FALSE,25000),
(3,'가은서',19,'2종자동','기능','윤대식','2024-01-26',88,TRUE,25000),
(4,'가은서',19,'2종자동','도로주행','하경미','2024-02-09',81,TRUE,30000),
(5,'국현태',45,'1종대형','학과','조만석','2024-01-08',64,TRUE,10000),
(6,'국현태',45,'1종대형','기능','조만석','2024-02-02',90,TRUE,25000),
(7,'남보라',27,'1종보통','학과','하경미','2024-01-11',58,FALSE,10000),
(8,'남보라',27,'1종보통','학과','하경미','2024-01-18',70,TRUE,10000),
(9,'남보라',27,'1종보통','기능','하경미','2024-02-14',83,TRUE,25000),
(10,'남보라',27,'1종보통','도로주행','윤대식','2024-02-28',65,FALSE,30000),
(11,'두재민',33,'2종소형','학과','조만석','2024-02-05',96,TRUE,10000),
(12,'두재민',33,'2종소형','기능','조만석','2024-03-04',NULL,FALSE,25000),
(13,'명순옥',61,'2종자동','학과','윤대식','2024-02-20',74,TRUE,10000),
(14,'명순옥',61,'2종자동','기능','윤대식','2024-03-08',60,FALSE,25000),
(15,'빈승우',22,'1종보통','학과','하경미','2024-03-12',99,TRUE,10000),
(16,'빈승우',22,'1종보통','기능','하경미','2024-03-20',95,TRUE,25000);
-- rename: test_records=시험기록 record_id=기록번호 trainee_name=교육생명 age=나이 license_type=면허종류 test_stage=시험단계 instructor=강사 test_date=시험일 score=점수 passed=합격여부 fee=응시료

-- q: 시험 기록이 총 몇 건이야?
-- q: 전체 시험 기록 건수
SELECT COUNT(*) FROM test_records;

-- q: 시험 본 교육생이 모두 몇 명이에요?
-- q: 응시한 교육생 수를 중복 없이 구하시오.
SELECT COUNT(DISTINCT trainee_name) FROM test_records;

-- q: 어떤 면허 종류가 있어?
-- q: 면허 종류를 중복 없이 나열하라.
SELECT DISTINCT license_type FROM test_records;

-- q: 기능 시험에 떨어진 사람 이름을 알려줘.
-- q: 기능 시험 불합격자의 이름을 조회하시오.
SELECT DISTINCT trainee_name FROM test_records WHERE test_stage = '기능' AND NOT passed;

-- q: 시험 단계별 응시 건수는?
-- q: 단계별로 시험이 몇 번씩 치러졌는지 보여 주세요.
SELECT test_stage, COUNT(*) FROM test_records GROUP BY test_stage;

-- q: 시험 단계별 평균 점수
-- q: 각 시험 단계의 점수 평균을 구하시오.
SELECT test_stage, AVG(score) FROM test_records GROUP BY test_stage;

-- q: 강사별 합격 건수를 알려 주세요.
-- q: 강사별로 합격한 시험이 몇 건인지 조회하라.
SELECT instructor, COUNT(*) FROM test_records WHERE passed GROUP BY instructor;

-- q: 학과 시험에서 최고점을 받은 교육생 이름은?
-- q: 학과 시험 1등이 누구야? 이름만
SELECT trainee_name FROM test_records WHERE test_stage = '학과' ORDER BY score DESC LIMIT 1;

-- q: 학과 시험 점수가 세 번째로 높은 교육생 이름
-- q: 학과 시험 점수 3위 교육생이 누구인가요?
SELECT trainee_name FROM test_records WHERE test_stage = '학과' ORDER BY score DESC LIMIT 1 OFFSET 2;

-- q: 점수가 기록되지 않은 시험의 교육생 이름과 시험일은?
-- q: 점수가 없는 기록의 교육생명, 시험일을 조회하시오.
SELECT trainee_name, test_date FROM test_records WHERE score IS NULL;

-- q: 2024년 2월에 본 시험은 몇 건인가요?
-- q: 2024년 2월 시험 건수
SELECT COUNT(*) FROM test_records WHERE test_date BETWEEN '2024-02-01' AND '2024-02-29';

-- q: 나이가 제일 많은 교육생의 이름과 나이를 알려줘
-- q: 최고령 교육생 이름이랑 나이
SELECT trainee_name, age FROM test_records ORDER BY age DESC LIMIT 1;

-- q: 교육생별 응시료 총액을 구하시오.
-- q: 교육생마다 응시료를 모두 얼마나 냈는지 이름이랑 금액으로 보여줘요
SELECT trainee_name, SUM(fee) FROM test_records GROUP BY trainee_name;

-- q: 응시료를 7만 원 넘게 쓴 교육생은?
-- q: 응시료 합계가 7만원을 초과하는 교육생 이름을 조회하라.
SELECT trainee_name FROM test_records GROUP BY trainee_name HAVING SUM(fee) > 70000;

-- q: 도로주행까지 합격한 사람 이름은?
-- q: 도로주행 시험 합격자 이름
SELECT trainee_name FROM test_records WHERE test_stage = '도로주행' AND passed;

-- q: 한 번도 떨어지지 않은 교육생 이름을 모두 알려줘.
-- q: 불합격 기록이 한 건도 없는 교육생의 이름을 구하시오.
SELECT DISTINCT trainee_name FROM test_records WHERE trainee_name NOT IN (SELECT trainee_name FROM test_records WHERE NOT passed);

-- q: 같은 단계 시험을 두 번 이상 본 교육생 이름과 단계를 보여 주세요.
-- q: 한 시험 단계에 2회 이상 응시한 교육생명과 시험 단계를 조회하시오.
SELECT trainee_name, test_stage FROM test_records GROUP BY trainee_name, test_stage HAVING COUNT(*) >= 2;

-- q: 전체 합격률은 몇 퍼센트야?
-- q: 전체 시험 기록 중 합격 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN passed THEN 1 ELSE 0 END) / COUNT(*) FROM test_records;

-- q: 강사별 합격률(%)을 보여줘
-- q: 각 강사의 합격률을 백분율로 조회하시오.
SELECT instructor, 100.0 * SUM(CASE WHEN passed THEN 1 ELSE 0 END) / COUNT(*) FROM test_records GROUP BY instructor;

-- q: 하경미 강사도 윤대식 강사도 아닌 강사가 맡은 시험의 교육생 이름은? 중복은 빼줘.
-- q: 강사가 하경미나 윤대식이 아닌 시험을 본 교육생 이름을 중복 없이 조회하라.
SELECT DISTINCT trainee_name FROM test_records WHERE instructor NOT IN ('하경미', '윤대식');

-- q: 1종 면허를 준비하는 교육생은 몇 명입니까?
-- q: 면허 종류가 1종으로 시작하는 교육생 수
SELECT COUNT(DISTINCT trainee_name) FROM test_records WHERE license_type LIKE '1종%';

-- q: 기능 시험 점수가 기능 시험 평균보다 높은 기록의 교육생 이름과 점수
-- q: 기능 시험에서 평균을 넘는 점수를 받은 교육생 이름하고 점수 알려줘
SELECT trainee_name, score FROM test_records WHERE test_stage = '기능' AND score > (SELECT AVG(score) FROM test_records WHERE test_stage = '기능');

-- q: 각 시험 단계의 최고점과 최저점을 알려줘.
-- q: 시험 단계별 최고 점수, 최저 점수
SELECT test_stage, MAX(score), MIN(score) FROM test_records GROUP BY test_stage;

-- q: 강사를 두 명 이상 거친 교육생 이름은?
-- q: 서로 다른 강사에게서 시험을 본 교육생 이름을 조회하시오.
SELECT trainee_name FROM test_records GROUP BY trainee_name HAVING COUNT(DISTINCT instructor) >= 2;

-- q: 교육생별 가장 최근 시험일을 보여줘
-- q: 교육생 이름과 마지막 시험 날짜를 구하시오.
SELECT trainee_name, MAX(test_date) FROM test_records GROUP BY trainee_name;

-- q: 월별 응시료 수입은?
-- q: 시험 월별로 응시료 합계를 조회하라.
SELECT MONTH(test_date), SUM(fee) FROM test_records GROUP BY MONTH(test_date);

-- q: 20대 교육생 이름을 중복 없이 알려 주세요.
-- q: 나이가 20세 이상 30세 미만인 교육생의 이름을 중복 없이 조회하시오.
SELECT DISTINCT trainee_name FROM test_records WHERE age >= 20 AND age < 30;
