-- domain: 대학 수강 신청
CREATE TABLE departments (dept_id INTEGER PRIMARY KEY, dept_name VARCHAR(40), college VARCHAR(40));
CREATE TABLE professors (prof_id INTEGER PRIMARY KEY, prof_name VARCHAR(20), dept_id INTEGER REFERENCES departments(dept_id), position VARCHAR(20), hired_on DATE);
CREATE TABLE students (student_no INTEGER PRIMARY KEY, student_name VARCHAR(20), dept_id INTEGER REFERENCES departments(dept_id), school_year INTEGER, status CHAR(1));
CREATE TABLE courses (course_id INTEGER PRIMARY KEY, course_name VARCHAR(60), credits INTEGER, prof_id INTEGER REFERENCES professors(prof_id), room VARCHAR(20), capacity INTEGER);
CREATE TABLE enrolments (student_no INTEGER REFERENCES students(student_no), course_id INTEGER REFERENCES courses(course_id), semester VARCHAR(10), score DECIMAL(5,1), PRIMARY KEY (student_no, course_id, semester));
COMMENT ON COLUMN students.status IS 'A 재학, L 휴학, G 졸업';
COMMENT ON COLUMN students.school_year IS '학년';
COMMENT ON COLUMN enrolments.semester IS '학기, 예: 2024-1';
COMMENT ON COLUMN enrolments.score IS '점수, 성적 미입력이면 NULL';
COMMENT ON COLUMN professors.position IS '직위: 교수, 부교수, 조교수';
INSERT INTO departments VALUES (1,'컴퓨터공학과','공과대학'),(2,'기계공학과','공과대학'),(3,'국어국문학과','인문대학'),(4,'경영학과','경영대학'),(5,'철학과','인문대학'),(6,'통계학과','자연대학');
INSERT INTO professors VALUES (11,'남궁석',1,'교수','2003-03-01'),(12,'문정아',1,'조교수','2021-09-01'),(13,'배상철',2,'부교수','2014-03-01'),(14,'구본희',3,'교수','1998-03-01'),(15,'표재민',4,'부교수','2012-09-01'),(16,'노은경',6,'조교수','2022-03-01'),(17,'황보람',5,'교수','2005-03-01');
INSERT INTO students VALUES (2101,'유승민',1,4,'A'),(2102,'차은비',1,4,'L'),(2203,'고동현',2,3,'A'),(2204,'백다인',3,3,'A'),(2305,'민재혁',4,2,'A'),(2306,'손가영',4,2,'A'),(2307,'도경민',1,2,'A'),(2408,'류하나',6,1,'A'),(2409,'심우진',5,1,'L'),(2010,'안소희',3,4,'G'),(2411,'전이안',1,1,'A');
INSERT INTO courses VALUES (101,'자료구조',3,11,'공학관 201',40),(102,'인공지능개론',3,12,'공학관 305',60),(103,'열역학',3,13,'공학관 110',35),(104,'현대시론',2,14,'인문관 402',25),(105,'회계원리',3,15,'경영관 101',80),(106,'기초통계',3,16,'자연관 203',50),(107,'데이터베이스',3,11,'공학관 201',40),(108,'서양철학사',2,17,'인문관 301',30);
INSERT INTO enrolments VALUES (2101,101,'2023-1',92.5),(2101,102,'2024-1',88.0),(2101,107,'2024-1',95.0),(2102,101,'2023-1',71.0),(2203,103,'2024-1',66.5),(2203,106,'2024-1',80.0),(2204,104,'2024-1',97.0),(2204,106,'2023-2',74.0),(2305,105,'2024-1',85.5),(2305,106,'2024-1',NULL),(2306,105,'2024-1',78.0),(2307,101,'2024-1',83.0),(2307,102,'2024-1',59.0),(2408,106,'2024-1',91.0),(2010,104,'2022-2',89.0),(2010,106,'2022-2',62.0),(2306,101,'2023-2',55.0);
-- rename: departments=학과 professors=교수진 students=학생 courses=강의 enrolments=수강 dept_id=학과번호 dept_name=학과명 college=단과대학 prof_id=교수번호 prof_name=교수명 position=직위 hired_on=임용일 student_no=학번 student_name=학생명 school_year=학년 status=학적상태 course_id=강의번호 course_name=강의명 credits=학점 room=강의실 capacity=정원 semester=학기 score=점수

-- q: 휴학 중인 학생 이름을 알려줘.
-- q: 현재 휴학생의 성명을 조회하시오.
-- q: 휴학생 명단
SELECT student_name FROM students WHERE status = 'L';

-- q: 3학점짜리 강의는 몇 개예요?
-- q: 3학점 강의 수를 구하시오.
SELECT COUNT(*) FROM courses WHERE credits = 3;

-- q: 공과대학에 속한 학과 이름을 전부 보여줘
-- q: 공과대학 소속 학과명을 조회해 주시기 바랍니다.
SELECT dept_name FROM departments WHERE college = '공과대학';

-- q: 정원이 50명을 넘는 강의의 이름과 정원은?
-- q: 정원 쉰 명 초과인 강의 이름이랑 정원 알려 주세요
SELECT course_name, capacity FROM courses WHERE capacity > 50;

-- q: 남궁석 교수가 맡은 강의 이름을 알려줘.
-- q: 남궁석 교수님 강의 목록이요
SELECT c.course_name FROM courses c JOIN professors p ON c.prof_id = p.prof_id WHERE p.prof_name = '남궁석';

-- q: 교수별 담당 강의 수를 보여 주세요. 교수 이름으로요.
-- q: 각 교수의 이름과 맡고 있는 강의 개수를 조회하라.
SELECT p.prof_name, COUNT(*) FROM professors p JOIN courses c ON p.prof_id = c.prof_id GROUP BY p.prof_name;

-- q: 학과별 학생 수는? 학생이 없는 학과도 0으로 보여줘.
-- q: 소속 학생이 없는 학과까지 포함하여 학과명과 학생 수를 구하시오.
SELECT d.dept_name, COUNT(s.student_no) FROM departments d LEFT JOIN students s ON d.dept_id = s.dept_id GROUP BY d.dept_name;

-- q: 컴퓨터공학과 재학생 이름 좀
-- q: 컴퓨터공학과에 재학 중인 학생의 이름을 조회하시오.
SELECT s.student_name FROM students s JOIN departments d ON s.dept_id = d.dept_id WHERE d.dept_name = '컴퓨터공학과' AND s.status = 'A';

-- q: 2024년 1학기에 기초통계를 듣는 학생은 누구야?
-- q: 2024-1학기 기초통계 수강생 이름
SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id WHERE c.course_name = '기초통계' AND e.semester = '2024-1';

-- q: 유승민 학생이 들은 과목과 점수를 알려줘요
-- q: 유승민이 수강한 강의의 이름과 받은 점수를 조회하라.
SELECT c.course_name, e.score FROM enrolments e JOIN students s ON e.student_no = s.student_no JOIN courses c ON e.course_id = c.course_id WHERE s.student_name = '유승민';

-- q: 강의별 평균 점수는?
-- q: 강의 이름과 그 강의의 점수 평균을 구하시오.
SELECT c.course_name, AVG(e.score) FROM courses c JOIN enrolments e ON c.course_id = e.course_id GROUP BY c.course_name;

-- q: 2024-1학기에 수강 인원이 가장 많은 강의 이름은?
-- q: 2024년 1학기에 제일 많은 학생이 신청한 강의가 뭐야? 이름만
SELECT c.course_name FROM courses c JOIN enrolments e ON c.course_id = e.course_id WHERE e.semester = '2024-1' GROUP BY c.course_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한 번도 수강 신청을 한 적이 없는 학생 이름을 찾아줘.
-- q: 수강 내역이 전혀 없는 학생의 이름을 조회하시오.
SELECT student_name FROM students s WHERE NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.student_no = s.student_no);

-- q: 아무도 수강하지 않은 강의는 뭐가 있나요?
-- q: 수강생이 한 명도 없는 강의명을 구하시오.
SELECT course_name FROM courses WHERE course_id NOT IN (SELECT course_id FROM enrolments);

-- q: 성적이 아직 입력되지 않은 수강 건의 학생 이름과 강의 이름을 알려줘
-- q: 점수 미입력 건: 학생명, 강의명
SELECT s.student_name, c.course_name FROM enrolments e JOIN students s ON e.student_no = s.student_no JOIN courses c ON e.course_id = c.course_id WHERE e.score IS NULL;

-- q: 세 과목 이상 수강한 학생의 이름은?
-- q: 수강 내역이 3건 이상인 학생 이름을 조회하라.
SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no GROUP BY s.student_no, s.student_name HAVING COUNT(*) >= 3;

-- q: 자료구조와 인공지능개론을 둘 다 들은 학생은?
-- q: 자료구조도 듣고 인공지능개론도 들은 학생 이름을 구하시오.
SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id WHERE c.course_name = '자료구조' INTERSECT SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id WHERE c.course_name = '인공지능개론';

-- q: 자료구조는 들었지만 데이터베이스는 듣지 않은 학생 이름 알려줘
-- q: 자료구조를 수강했으나 데이터베이스는 수강하지 않은 학생의 이름을 조회하시오.
SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id WHERE c.course_name = '자료구조' EXCEPT SELECT s.student_name FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id WHERE c.course_name = '데이터베이스';

-- q: 강의마다 최고점을 받은 학생의 이름과 점수를 강의 이름과 함께 보여줘.
-- q: 강의별 최고 득점자: 강의명, 학생명, 점수
SELECT c.course_name, s.student_name, e.score FROM enrolments e JOIN courses c ON e.course_id = c.course_id JOIN students s ON e.student_no = s.student_no WHERE e.score = (SELECT MAX(x.score) FROM enrolments x WHERE x.course_id = e.course_id);

-- q: 2015년 이후에 임용된 교수 이름과 직위를 알려 주세요. 2015년도 포함이에요.
-- q: 임용일이 2015년 1월 1일 이후(당일 포함)인 교수의 이름, 직위를 조회하라.
SELECT prof_name, position FROM professors WHERE hired_on >= '2015-01-01';

-- q: 직위별 교수 수
-- q: 직위마다 교수가 몇 명씩 있어?
SELECT position, COUNT(*) FROM professors GROUP BY position;

-- q: 가장 먼저 임용된 교수가 누구예요? 이름만요
-- q: 임용일이 가장 빠른 교수 이름
SELECT prof_name FROM professors ORDER BY hired_on LIMIT 1;

-- q: 학생별 수강 학점 합계를 학생 이름과 함께 구하시오.
-- q: 학생마다 수강한 강의 학점을 다 더하면 얼마야? 이름하고 합계로 보여줘
SELECT s.student_name, SUM(c.credits) FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id GROUP BY s.student_no, s.student_name;

-- q: 자기 학과 교수의 강의를 들은 적이 있는 학생은 몇 명입니까?
-- q: 본인 소속 학과 교수가 하는 강의를 수강해 본 학생 수는?
SELECT COUNT(DISTINCT s.student_no) FROM students s JOIN enrolments e ON s.student_no = e.student_no JOIN courses c ON e.course_id = c.course_id JOIN professors p ON c.prof_id = p.prof_id WHERE p.dept_id = s.dept_id;

-- q: 전체 평균 점수보다 평균 점수가 높은 강의 이름을 보여줘
-- q: 강의 평균 점수가 전체 수강 점수의 평균을 웃도는 강의명을 구하시오.
SELECT c.course_name FROM courses c JOIN enrolments e ON c.course_id = e.course_id GROUP BY c.course_name HAVING AVG(e.score) > (SELECT AVG(score) FROM enrolments);

-- q: 공학관에서 열리는 강의는?
-- q: 강의실이 공학관에 있는 강의 이름을 나열해 주세요.
SELECT course_name FROM courses WHERE room LIKE '공학관%';

-- q: 단과대학별로 강의가 몇 개씩 열려 있나요?
-- q: 단과대학별 강의 수
SELECT d.college, COUNT(*) FROM departments d JOIN professors p ON d.dept_id = p.dept_id JOIN courses c ON p.prof_id = c.prof_id GROUP BY d.college;

-- q: 점수가 60점 미만인 학생의 이름, 강의명, 점수를 점수가 낮은 순으로 보여줘요.
-- q: 60점이 안 되는 수강 건의 학생명·강의명·점수를 점수 오름차순으로 조회하시오.
SELECT s.student_name, c.course_name, e.score FROM enrolments e JOIN students s ON e.student_no = s.student_no JOIN courses c ON e.course_id = c.course_id WHERE e.score < 60 ORDER BY e.score;
