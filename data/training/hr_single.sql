-- domain: 회사 인사 명부
CREATE TABLE employees (
  emp_no INT NOT NULL,
  name VARCHAR(30) NOT NULL,
  gender CHAR(1),
  birth_date DATE,
  dept VARCHAR(20),
  position VARCHAR(20),
  salary INT,
  hire_date DATE,
  city VARCHAR(20),
  email VARCHAR(60),
  PRIMARY KEY (emp_no)
);
INSERT INTO employees VALUES
(1001, '김도윤', '남', '1978-03-14', '영업부', '부장', 7200, '2004-05-03', '서울', 'dykim@hanbit.co.kr'),
(1002, '이서연', '여', '1985-11-02', '인사부', '과장', 5600, '2011-03-02', '서울', 'sylee@hanbit.co.kr'),
(1003, '박준호', '남', '1990-07-21', '개발부', '대리', 4900, '2016-09-01', '성남', NULL),
(1004, '최유진', '여', '1993-01-30', '개발부', '사원', 3800, '2020-01-06', '수원', 'yjchoi@hanbit.co.kr'),
(1005, '정민수', '남', '1982-05-17', '영업부', '차장', 6300, '2008-11-10', '인천', 'msjung@hanbit.co.kr'),
(1006, '강하늘', '여', '1996-09-09', '마케팅부', '사원', 3600, '2022-07-04', '서울', 'hnkang@hanbit.co.kr'),
(1007, '윤재석', '남', '1980-12-25', '개발부', '부장', 7800, '2005-02-14', '성남', 'jsyoon@hanbit.co.kr'),
(1008, '임수빈', '여', '1988-04-04', '마케팅부', '과장', 5400, '2013-06-17', '서울', NULL),
(1009, '한지원', '여', '1991-08-15', '인사부', '대리', 4500, '2017-12-01', '부천', 'jwhan@hanbit.co.kr'),
(1010, '오세훈', '남', '1995-02-11', '영업부', '사원', 3700, '2021-03-15', '인천', 'shoh@gmail.com'),
(1011, '서가은', '여', '1987-06-28', '총무부', '과장', 5100, '2012-10-08', '수원', 'geseo@hanbit.co.kr'),
(1012, '신동엽', '남', '1992-10-05', '총무부', '대리', 4400, '2018-04-23', '서울', NULL),
(1013, '권나라', '여', '1998-12-12', '개발부', '사원', 4000, '2023-01-02', '서울', 'nrkwon@gmail.com'),
(1014, '황정우', '남', '1984-03-08', '마케팅부', '차장', 6100, '2009-08-31', '용인', 'jwhwang@hanbit.co.kr');
-- rename: employees=직원 emp_no=사번 name=이름 gender=성별 birth_date=생년월일 dept=부서 position=직급 salary=연봉 hire_date=입사일 city=거주지 email=이메일

-- q: 직원이 모두 몇 명이야?
-- q: 전체 직원 수를 구하시오.
SELECT COUNT(*) FROM employees;

-- q: 개발부 직원 이름 알려줘
-- q: 개발부에 소속된 직원들의 이름을 조회하라.
-- q: 개발부 소속 직원 이름
SELECT name FROM employees WHERE dept = '개발부';

-- q: 연봉이 5000 이상인 직원의 이름과 연봉을 보여줘
-- q: 연봉 5000 이상 받는 사람 이름이랑 연봉 좀 보여 주세요.
SELECT name, salary FROM employees WHERE salary >= 5000;

-- q: 연봉이 4000도 안 되는 직원은 누구야?
-- q: 연봉이 4000 미만인 직원의 이름을 출력하시오.
SELECT name FROM employees WHERE salary < 4000;

-- q: 부서별 평균 연봉을 알려줘
-- q: 부서별 연봉 평균
-- q: 각 부서의 평균 연봉을 구해 주십시오.
SELECT dept, AVG(salary) FROM employees GROUP BY dept;

-- q: 연봉을 제일 많이 받는 사람 이름이 뭐야?
-- q: 가장 높은 연봉을 받는 직원의 이름을 구하시오.
SELECT name FROM employees ORDER BY salary DESC LIMIT 1;

-- q: 연봉이 두 번째로 높은 직원의 이름은?
-- q: 연봉 2위인 직원 이름을 알려 주세요
SELECT name FROM employees ORDER BY salary DESC LIMIT 1 OFFSET 1;

-- q: 어떤 직급들이 있어?
-- q: 직급의 종류를 중복 없이 조회하시오.
SELECT DISTINCT position FROM employees;

-- q: 서울이나 인천에 사는 직원의 이름과 거주 도시
-- q: 서울 또는 인천에 거주하는 직원들의 이름과 사는 도시를 보여 주세요.
SELECT name, city FROM employees WHERE city IN ('서울', '인천');

-- q: 서울에도 인천에도 살지 않는 직원 이름을 알려줘
-- q: 거주지가 서울도 인천도 아닌 직원의 이름을 조회하라.
SELECT name FROM employees WHERE city NOT IN ('서울', '인천');

-- q: 이메일이 등록 안 된 직원은 누구누구야?
-- q: 이메일 정보가 없는 직원의 이름을 조회하시오.
SELECT name FROM employees WHERE email IS NULL;

-- q: 이메일이 등록된 직원은 몇 명인가요?
-- q: 이메일 등록되어있는 직원수
SELECT COUNT(email) FROM employees;

-- q: 직원이 세 명 이상인 부서와 그 인원수를 구해줘
-- q: 소속 직원이 3명 이상인 부서의 이름과 인원수를 조회하시오.
SELECT dept, COUNT(*) FROM employees GROUP BY dept HAVING COUNT(*) >= 3;

-- q: 남자 직원이 제일 많은 부서는 어디야?
-- q: 남성 직원 수가 가장 많은 부서를 구하시오.
SELECT dept FROM employees WHERE gender = '남' GROUP BY dept ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 2020년 이후에 들어온 직원 이름과 입사일 알려줘
-- q: 2020년 1월 1일부터 입사한 직원의 이름과 입사일을 조회하십시오.
SELECT name, hire_date FROM employees WHERE hire_date >= '2020-01-01';

-- q: 1980년대에 태어난 직원의 이름을 나이 많은 순으로 보여줘
-- q: 1980년대생 직원 이름을 생일이 이른 사람부터 나열하시오.
SELECT name FROM employees WHERE birth_date BETWEEN '1980-01-01' AND '1989-12-31' ORDER BY birth_date;

-- q: 3월에 입사한 사람이 누구야?
-- q: 입사 월이 3월인 직원의 이름을 조회하시오.
SELECT name FROM employees WHERE EXTRACT(MONTH FROM hire_date) = 3;

-- q: 전체 평균보다 연봉이 높은 직원 이름과 연봉을 알려주세요
-- q: 평균 연봉을 초과하는 직원의 이름, 연봉을 조회하라.
SELECT name, salary FROM employees WHERE salary > (SELECT AVG(salary) FROM employees);

-- q: 부서마다 연봉이 가장 높은 사람의 부서와 이름을 보여줘
-- q: 부서별 최고 연봉자의 부서명과 이름을 구하시오.
SELECT dept, name FROM employees QUALIFY RANK() OVER (PARTITION BY dept ORDER BY salary DESC) = 1;

-- q: 성씨가 '김'인 직원은 몇 명이죠?
-- q: 김씨 성을 가진 직원 수를 구하시오.
SELECT COUNT(*) FROM employees WHERE name LIKE '김%';

-- q: 회사 메일(hanbit.co.kr)을 쓰는 직원 이름을 알려줘
-- q: 이메일 주소가 hanbit.co.kr로 끝나는 직원의 이름을 조회하시오.
SELECT name FROM employees WHERE email LIKE '%hanbit.co.kr';

-- q: 남녀 직원이 각각 몇 명이야?
-- q: 성별 직원 수를 구하시오.
SELECT gender, COUNT(*) FROM employees GROUP BY gender;

-- q: 과장 중에서 연봉이 가장 낮은 사람의 이름과 부서는?
-- q: 직급이 과장인 직원 가운데 연봉이 제일 적은 직원의 이름과 부서를 구하시오.
SELECT name, dept FROM employees WHERE position = '과장' ORDER BY salary LIMIT 1;

-- q: 여성 직원 비율이 몇 퍼센트야?
-- q: 전체 직원 중 여직원이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE gender = '여') / COUNT(*) FROM employees;

-- q: 최고 연봉하고 최저 연봉 차이는 얼마야?
-- q: 연봉의 최댓값과 최솟값의 차를 구하시오.
SELECT MAX(salary) - MIN(salary) FROM employees;

-- q: 입사한 지 가장 오래된 직원 세 명의 이름을 오래된 순서대로 알려줘
-- q: 입사일이 빠른 순으로 직원 이름 3명만 조회하시오.
SELECT name FROM employees ORDER BY hire_date LIMIT 3;

-- q: 입사 연도별 채용 인원을 연도순으로 보여줘
-- q: 연도별 입사자 수를 연도 오름차순으로 조회하시오.
SELECT EXTRACT(YEAR FROM hire_date) AS year, COUNT(*) FROM employees GROUP BY year ORDER BY year;

-- q: 연봉 4000에서 5500 사이인 직원은 몇 명이나 되나요?
-- q: 연봉이 4000 이상 5500 이하인 직원 수를 구하시오.
SELECT COUNT(*) FROM employees WHERE salary BETWEEN 4000 AND 5500;

-- q: 자기 부서 평균보다 연봉을 많이 받는 직원 이름은?
-- q: 소속 부서의 평균 연봉보다 더 받는 직원의 이름을 조회하시오.
SELECT e.name FROM employees e WHERE e.salary > (SELECT AVG(x.salary) FROM employees x WHERE x.dept = e.dept);

-- q: 같은 도시에 사는 직원 두 명씩 짝지어 이름을 보여줘. 같은 짝은 한 번만.
-- q: 거주 도시가 같은 직원 쌍의 이름을 중복되는 쌍 없이 조회하시오.
SELECT a.name, b.name FROM employees a JOIN employees b ON a.city = b.city AND a.emp_no < b.emp_no;

-- q: 직원 이름이랑 성(첫 글자)만 따로 뽑아서 같이 보여줘
-- q: 직원의 이름과 이름의 첫 글자를 조회하시오.
SELECT name, SUBSTR(name, 1, 1) FROM employees;
