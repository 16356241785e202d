-- domain: 고등학교 학생 성적 (단일 테이블)
CREATE TABLE students (
  id INT PRIMARY KEY,
  name VARCHAR(20) NOT NULL,
  grade INT,
  class_no INT,
  gender VARCHAR(4),
  korean INT,
  english INT,
  math INT,
  club VARCHAR(20),
  birth_date DATE
);
INSERT INTO students VALUES
(1,'김민준',1,1,'남',88,92,75,'축구부','2009-03-14'),
(2,'이서연',1,1,'여',95,97,91,'방송부','2009-07-22'),
(3,'박지호',1,2,'남',67,58,72,'축구부','2009-11-02'),
(4,'최수아',1,2,'여',79,84,88,'문예부','2009-01-30'),
(5,'정도윤',1,3,'남',91,73,100,'과학부','2009-05-05'),
(6,'강하은',2,1,'여',84,90,62,'방송부','2008-12-25'),
(7,'조현우',2,1,'남',55,61,48,NULL,'2008-02-17'),
(8,'윤지아',2,2,'여',98,94,96,'과학부','2008-08-08'),
(9,'장건우',2,2,'남',73,70,81,'농구부','2008-06-19'),
(10,'임채원',2,3,'여',82,88,79,'문예부','2008-04-11'),
(11,'한시우',3,1,'남',90,85,93,'농구부','2007-09-27'),
(12,'오예린',3,1,'여',76,NULL,69,NULL,'2007-10-15'),
(13,'서준서',3,2,'남',62,66,59,'축구부','2007-03-03'),
(14,'신유나',3,2,'여',87,91,84,'방송부','2007-12-01'),
(15,'김태윤',3,3,'남',70,78,86,'과학부','2007-07-07'),
(16,'김나은',3,3,'여',93,89,77,NULL,'2007-05-20');
-- rename: students=학생 id=번호 name=이름 grade=학년 class_no=반 gender=성별 korean=국어 english=영어 math=수학 club=동아리 birth_date=생년월일

-- q: 학생이 모두 몇 명이야?
-- q: 전체 학생 수를 구하시오.
-- q: 학생 총원
SELECT COUNT(*) FROM students;

-- q: 3학년 학생들 이름 알려줘
-- q: 3학년에 재학 중인 학생의 이름을 조회하라.
SELECT name FROM students WHERE grade = 3;

-- q: 수학 점수가 90점 이상인 학생의 이름과 수학 점수를 보여줘.
-- q: 수학 90점 이상 받은 애들 이름이랑 점수
SELECT name, math FROM students WHERE math >= 90;

-- q: 국어 점수가 70점 미만인 학생은 누구예요?
-- q: 국어가 70점이 안 되는 학생 이름을 대 봐
SELECT name FROM students WHERE korean < 70;

-- q: 영어 성적이 아직 없는 학생 이름은?
-- q: 영어 점수가 입력되지 않은 학생의 이름을 찾으시오.
SELECT name FROM students WHERE english IS NULL;

-- q: 학년별 학생 수를 알려주세요.
-- q: 학년 별로 몇 명인지 세어 줘
SELECT grade, COUNT(*) FROM students GROUP BY grade;

-- q: 학년별 수학 평균 점수는?
-- q: 각 학년의 수학 점수 평균을 구하시오.
-- q: 학년별 평균 수학점수
SELECT grade, AVG(math) FROM students GROUP BY grade;

-- q: 학년, 반별로 국어 평균을 보여줘
-- q: 각 학년 각 반의 국어 점수 평균을 조회하라.
SELECT grade, class_no, AVG(korean) FROM students GROUP BY grade, class_no;

-- q: 수학을 제일 잘하는 학생 이름이 뭐야?
-- q: 수학 점수가 가장 높은 학생의 이름을 구하시오.
SELECT name FROM students ORDER BY math DESC LIMIT 1;

-- q: 수학 점수가 두 번째로 높은 학생의 이름은?
-- q: 수학 2등이 누구예요?
SELECT name FROM students ORDER BY math DESC LIMIT 1 OFFSET 1;

-- q: 국어 점수 상위 세 명의 이름과 국어 점수를 알려 주세요.
-- q: 국어 1등부터 3등까지 이름, 점수
SELECT name, korean FROM students ORDER BY korean DESC LIMIT 3;

-- q: 동아리에 들지 않은 학생은 몇 명입니까?
-- q: 동아리 없는 학생 수
SELECT COUNT(*) FROM students WHERE club IS NULL;

-- q: 어떤 동아리들이 있어?
-- q: 동아리 종류를 모두 나열하시오.
SELECT DISTINCT club FROM students WHERE club IS NOT NULL;

-- q: 축구부이거나 농구부인 학생의 이름을 알려줘.
-- q: 축구부 또는 농구부 학생 이름
SELECT name FROM students WHERE club IN ('축구부', '농구부');

-- q: 축구부도 방송부도 아닌 동아리에 속한 학생의 이름과 동아리를 조회해 주세요.
-- q: 동아리가 있는데 축구부랑 방송부는 아닌 학생들, 이름하고 동아리
SELECT name, club FROM students WHERE club NOT IN ('축구부', '방송부');

-- q: 성이 김씨인 학생은 몇 명인가요?
-- q: 김씨 학생 수를 구하시오.
SELECT COUNT(*) FROM students WHERE name LIKE '김%';

-- q: 부원이 3명 이상인 동아리 이름은?
-- q: 학생이 세 명 이상 가입한 동아리를 찾아라.
SELECT club FROM students WHERE club IS NOT NULL GROUP BY club HAVING COUNT(*) >= 3;

-- q: 세 과목 점수가 모두 80점을 넘는 학생은?
-- q: 국어, 영어, 수학이 전부 80점 초과인 학생의 이름을 구하시오.
SELECT name FROM students WHERE korean > 80 AND english > 80 AND math > 80;

-- q: 국영수 총점이 가장 높은 학생의 이름과 총점을 알려줘
-- q: 국어, 영어, 수학을 더한 점수가 제일 큰 학생 이름하고 그 합계 좀
SELECT name, korean + english + math FROM students ORDER BY korean + english + math DESC LIMIT 1;

-- q: 전체 평균보다 수학 점수가 높은 학생 이름을 보여 주세요.
-- q: 수학 점수가 전체 수학 평균을 넘는 학생의 이름을 조회하라.
SELECT name FROM students WHERE math > (SELECT AVG(math) FROM students);

-- q: 각 학년에서 영어 점수가 가장 높은 학생의 학년, 이름, 영어 점수를 구하시오.
-- q: 학년마다 영어 1등이 누군지 학년이랑 이름, 점수 알려줘
SELECT grade, name, english FROM students s WHERE english = (SELECT MAX(english) FROM students t WHERE t.grade = s.grade);

-- q: 남학생과 여학생의 영어 평균을 각각 알려줘.
-- q: 성별 영어 평균 점수
SELECT gender, AVG(english) FROM students GROUP BY gender;

-- q: 여학생 비율이 몇 퍼센트예요?
-- q: 전체 학생 중 여학생이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN gender = '여' THEN 1 ELSE 0 END) / COUNT(*) FROM students;

-- q: 2008년에 태어난 학생의 이름과 생년월일을 생일이 빠른 순서로 보여줘
-- q: 2008년생 학생 이름, 생년월일을 태어난 날짜순으로 정렬해 조회하시오.
SELECT name, birth_date FROM students WHERE YEAR(birth_date) = 2008 ORDER BY birth_date;

-- q: 12월에 생일인 학생 이름은?
-- q: 생일이 12월인 학생을 찾아 주세요. 이름만요.
SELECT name FROM students WHERE MONTH(birth_date) = 12;

-- q: 수학 점수가 70점 이상 85점 이하인 학생은 몇 명이야?
-- q: 수학이 70~85점(양끝 포함)인 학생 수
SELECT COUNT(*) FROM students WHERE math BETWEEN 70 AND 85;

-- q: 학생별로 수학이 90점 이상이면 '우수', 60점 이상이면 '보통', 그 밑은 '미달'로 이름과 함께 보여줘
-- q: 이름과 수학 등급(90 이상 '우수', 60 이상 '보통', 나머지 '미달')을 조회하라.
SELECT name, CASE WHEN math >= 90 THEN '우수' WHEN math >= 60 THEN '보통' ELSE '미달' END FROM students;

-- q: 국어보다 수학 점수가 높은 학생들의 이름은?
-- q: 수학을 국어보다 잘 본 학생 이름 알려줘요
SELECT name FROM students WHERE math > korean;

-- q: 수학 평균이 가장 낮은 학년은 몇 학년이에요?
-- q: 수학 점수 평균이 제일 낮은 학년을 구하시오.
SELECT grade FROM students GROUP BY grade ORDER BY AVG(math) LIMIT 1;
