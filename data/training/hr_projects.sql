-- domain: 회사 부서·직원·프로젝트 배정
CREATE TABLE departments (
  dept_id INTEGER PRIMARY KEY,
  dept_name VARCHAR(30),
  location VARCHAR(20),
  annual_budget BIGINT
);
CREATE TABLE staff (
  staff_id INTEGER PRIMARY KEY,
  staff_name VARCHAR(30),
  dept_id INTEGER REFERENCES departments(dept_id),
  manager_id INTEGER,
  job_title VARCHAR(20),
  base_pay INTEGER,
  joined_on DATE,
  left_on DATE
);
CREATE TABLE projects (
  project_id INTEGER PRIMARY KEY,
  project_name VARCHAR(50),
  owner_dept_id INTEGER REFERENCES departments(dept_id),
  start_date DATE,
  end_date DATE,
  status CHAR(1)
);
CREATE TABLE assignments (
  staff_id INTEGER REFERENCES staff(staff_id),
  project_id INTEGER REFERENCES projects(project_id),
  role VARCHAR(20),
  hours INTEGER,
  PRIMARY KEY (staff_id, project_id)
);
COMMENT ON COLUMN departments.location IS '근무지 도시';
COMMENT ON COLUMN departments.annual_budget IS '연간 예산(원)';
COMMENT ON COLUMN staff.manager_id IS '직속 상사의 staff_id, 없으면 NULL';
COMMENT ON COLUMN staff.base_pay IS '월 기본급(만원)';
COMMENT ON COLUMN staff.left_on IS '퇴사일, 재직 중이면 NULL';
COMMENT ON COLUMN projects.owner_dept_id IS '주관 부서';
COMMENT ON COLUMN projects.status IS 'P 진행, D 완료, H 보류';
COMMENT ON COLUMN assignments.hours IS '투입 시간';
INSERT INTO departments VALUES
(10, '플랫폼개발팀', '판교', 900000000),
(20, '디자인팀', '서울', 300000000),
(30, '영업팀', '서울', 450000000),
(40, '품질관리팀', '대전', 220000000),
(50, '경영지원팀', '서울', 180000000),
(60, '신사업팀', '부산', 120000000);
INSERT INTO staff VALUES
(1, '노태경', 10, NULL, '팀장', 650, '2012-02-01', NULL),
(2, '문지호', 10, 1, '책임', 520, '2015-07-13', NULL),
(3, '배수지', 10, 2, '선임', 430, '2019-03-04', NULL),
(4, '류현우', 20, NULL, '팀장', 580, '2013-09-02', NULL),
(5, '심은지', 20, 4, '선임', 410, '2018-11-19', NULL),
(6, '조은별', 20, 4, '사원', 330, '2022-05-09', '2024-02-29'),
(7, '장혁수', 30, NULL, '팀장', 600, '2011-04-18', NULL),
(8, '곽민정', 30, 7, '책임', 480, '2016-08-08', NULL),
(9, '남궁혁', 40, NULL, '팀장', 560, '2014-01-06', NULL),
(10, '도경민', 40, 9, '사원', 340, '2021-10-25', NULL),
(11, '안서윤', 50, NULL, '팀장', 540, '2010-12-01', NULL),
(12, '방지성', 10, 1, '사원', 350, '2023-01-16', NULL),
(13, '표예린', 30, 7, '사원', 320, '2022-09-05', '2023-12-31'),
(14, '하동훈', 10, 1, '책임', 660, '2017-06-26', NULL);
INSERT INTO projects VALUES
(101, '차세대 결제 시스템', 10, '2023-01-02', NULL, 'P'),
(102, '브랜드 리뉴얼', 20, '2022-06-01', '2023-03-31', 'D'),
(103, '모바일 앱 개편', 10, '2023-05-15', NULL, 'P'),
(104, '동남아 판로 개척', 30, '2023-09-01', NULL, 'H'),
(105, '품질 인증 취득', 40, '2022-02-14', '2022-12-20', 'D'),
(106, '사내 포털 구축', 10, '2021-03-02', '2021-11-30', 'D'),
(107, 'AI 상담 도입', 60, '2024-03-04', NULL, 'H');
INSERT INTO assignments VALUES
(1, 101, 'PM', 320), (2, 101, '개발', 640), (3, 101, '개발', 580), (5, 101, '디자인', 120),
(4, 102, 'PM', 260), (5, 102, '디자인', 410), (6, 102, '디자인', 380),
(2, 103, 'PM', 300), (12, 103, '개발', 450), (5, 103, '디자인', 210), (10, 103, '테스트', 160),
(7, 104, 'PM', 90), (8, 104, '기획', 140),
(9, 105, 'PM', 200), (10, 105, '테스트', 350),
(1, 106, 'PM', 280), (2, 106, '개발', 520), (9, 106, '테스트', 130);
-- rename: departments=부서 dept_id=부서번호 dept_name=부서명 location=근무지 annual_budget=연간예산 staff=사원 staff_id=사원번호 staff_name=사원명 manager_id=상사번호 job_title=직책 base_pay=기본급 joined_on=입사일 left_on=퇴사일 projects=과제 project_id=과제번호 project_name=과제명 owner_dept_id=주관부서번호 start_date=시작일 end_date=종료일 status=상태 assignments=배정 role=역할 hours=투입시간

-- q: 진행 중인 프로젝트 이름을 알려줘
-- q: 현재 진행 상태인 프로젝트의 명칭을 조회하시오.
SELECT project_name FROM projects WHERE status = 'P';

-- q: 부서별 직원 수를 부서 이름과 함께 보여줘
-- q: 부서명별 소속 직원 수를 구하시오.
SELECT d.dept_name, COUNT(*) FROM departments d JOIN staff s ON s.dept_id = d.dept_id GROUP BY d.dept_name;

-- q: 직원이 한 명도 없는 부서가 어디야?
-- q: 소속 직원이 없는 부서의 이름을 조회하라.
SELECT dept_name FROM departments d WHERE NOT EXISTS (SELECT 1 FROM staff s WHERE s.dept_id = d.dept_id);

-- q: 모바일 앱 개편에 투입된 직원 이름과 역할
-- q: '모바일 앱 개편' 프로젝트에 배정된 직원들의 이름과 역할을 보여 주세요.
SELECT s.staff_name, a.role FROM staff s JOIN assignments a ON a.staff_id = s.staff_id JOIN projects p ON p.project_id = a.project_id WHERE p.project_name = '모바일 앱 개편';

-- q: 어떤 프로젝트에도 배정된 적 없는 직원은 누구야?
-- q: 프로젝트에 한 번도 배정되지 않은 직원의 이름을 조회하시오.
SELECT staff_name FROM staff WHERE staff_id NOT IN (SELECT staff_id FROM assignments);

-- q: 퇴사한 직원 이름이랑 퇴사일 알려줘
-- q: 퇴사자의 이름과 퇴사 일자를 조회하시오.
SELECT staff_name, left_on FROM staff WHERE left_on IS NOT NULL;

-- q: 재직 중인 직원은 총 몇 명인가요?
-- q: 아직 퇴사하지 않은 직원 수
SELECT COUNT(*) FROM staff WHERE left_on IS NULL;

-- q: 직원 이름과 직속 상사의 이름을 같이 보여줘
-- q: 상사가 있는 직원들의 이름과 그 직속 상사 이름을 조회하시오.
SELECT s.staff_name, m.staff_name FROM staff s JOIN staff m ON s.manager_id = m.staff_id;

-- q: 상사가 없는 직원의 이름과 직책은?
-- q: 직속 상사가 지정되지 않은 직원의 이름과 직책을 구하시오.
SELECT staff_name, job_title FROM staff WHERE manager_id IS NULL;

-- q: 자기 상사보다 기본급이 높은 직원은 누구야?
-- q: 직속 상사보다 기본급을 더 많이 받는 직원의 이름을 조회하시오.
SELECT s.staff_name FROM staff s JOIN staff m ON s.manager_id = m.staff_id WHERE s.base_pay > m.base_pay;

-- q: 프로젝트별 총 투입 시간을 프로젝트 이름과 함께 알려주세요
-- q: 프로젝트명별 투입 시간 합계
SELECT p.project_name, SUM(a.hours) FROM projects p JOIN assignments a ON a.project_id = p.project_id GROUP BY p.project_name;

-- q: 투입 시간 합계가 가장 많은 직원의 이름은 뭐야?
-- q: 총 투입 시간이 제일 긴 직원 이름을 구하시오.
SELECT s.staff_name FROM staff s JOIN assignments a ON a.staff_id = s.staff_id GROUP BY s.staff_id, s.staff_name ORDER BY SUM(a.hours) DESC LIMIT 1;

-- q: 두 개 이상의 프로젝트에 참여한 직원 이름을 알려줘
-- q: 프로젝트 2개 이상에 배정된 직원의 이름을 조회하라.
SELECT s.staff_name FROM staff s JOIN assignments a ON a.staff_id = s.staff_id GROUP BY s.staff_id, s.staff_name HAVING COUNT(*) >= 2;

-- q: 근무지가 서울인 부서의 직원 이름과 부서명을 보여줘
-- q: 서울에 있는 부서 소속 직원들의 이름과 부서 이름을 조회하시오.
SELECT s.staff_name, d.dept_name FROM staff s JOIN departments d ON d.dept_id = s.dept_id WHERE d.location = '서울';

-- q: 예산이 3억 원 이상인 부서 이름은?
-- q: 연간 예산 3억원 이상 부서명
SELECT dept_name FROM departments WHERE annual_budget >= 300000000;

-- q: 예산이 평균보다 적은 부서의 이름과 예산을 보여 주세요
-- q: 연간 예산이 전체 부서 평균 미만인 부서의 이름과 예산을 조회하시오.
SELECT dept_name, annual_budget FROM departments WHERE annual_budget < (SELECT AVG(annual_budget) FROM departments);

-- q: 다른 부서가 주관하는 프로젝트에 투입된 직원 이름을 알려줘
-- q: 본인 소속이 아닌 부서의 프로젝트에 배정된 적이 있는 직원의 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.staff_name FROM staff s JOIN assignments a ON a.staff_id = s.staff_id JOIN projects p ON p.project_id = a.project_id WHERE p.owner_dept_id <> s.dept_id;

-- q: PM을 맡은 적 있는 직원이 몇 명이야?
-- q: PM 역할을 한 번이라도 수행한 직원의 수를 구하시오.
SELECT COUNT(DISTINCT staff_id) FROM assignments WHERE role = 'PM';

-- q: 아무도 배정되지 않은 프로젝트 이름
-- q: 투입 인원이 한 명도 없는 프로젝트가 뭔가요?
SELECT p.project_name FROM projects p LEFT JOIN assignments a ON a.project_id = p.project_id WHERE a.staff_id IS NULL;

-- q: 부서마다 기본급이 제일 높은 직원의 부서명과 이름을 알려줘
-- q: 각 부서에서 최고 기본급을 받는 직원의 부서 이름과 직원 이름을 조회하시오.
SELECT d.dept_name, s.staff_name FROM staff s JOIN departments d ON d.dept_id = s.dept_id QUALIFY RANK() OVER (PARTITION BY s.dept_id ORDER BY s.base_pay DESC) = 1;

-- q: 완료된 프로젝트는 평균 며칠 걸렸어?
-- q: 완료 프로젝트의 평균 소요 일수를 구하시오.
SELECT AVG(end_date - start_date) FROM projects WHERE status = 'D';

-- q: 보류 상태인 프로젝트와 그 주관 부서명을 알려 주십시오.
-- q: 보류된 프로젝트 이름이랑 주관 부서 이름 좀
SELECT p.project_name, d.dept_name FROM projects p JOIN departments d ON d.dept_id = p.owner_dept_id WHERE p.status = 'H';

-- q: 상태별로 프로젝트가 몇 개씩 있어?
-- q: 프로젝트 상태별 건수를 구하시오.
SELECT status, COUNT(*) FROM projects GROUP BY status;

-- q: 개발 역할과 PM 역할을 둘 다 해 본 직원 이름은?
-- q: PM과 개발을 모두 맡은 적이 있는 직원의 이름을 조회하시오.
SELECT s.staff_name FROM staff s WHERE s.staff_id IN (SELECT staff_id FROM assignments WHERE role = 'PM') AND s.staff_id IN (SELECT staff_id FROM assignments WHERE role = '개발');

-- q: 부하 직원이 제일 많은 상사의 이름을 알려줘
-- q: 직속 부하가 가장 많은 직원의 이름을 구하시오.
SELECT m.staff_name FROM staff s JOIN staff m ON s.manager_id = m.staff_id GROUP BY m.staff_id, m.staff_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 모든 부서의 이름과 직원 수를 보여줘. 직원이 없으면 0으로.
-- q: 직원이 없는 부서도 포함하여 부서명과 직원 수를 조회하시오.
SELECT d.dept_name, COUNT(s.staff_id) FROM departments d LEFT JOIN staff s ON s.dept_id = d.dept_id GROUP BY d.dept_name;

-- q: 차세대 결제 시스템 투입 시간 중 플랫폼개발팀 직원이 쓴 시간은 몇 퍼센트인가요?
-- q: '차세대 결제 시스템'의 전체 투입 시간에서 플랫폼개발팀 직원의 투입 시간이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN d.dept_name = '플랫폼개발팀' THEN a.hours ELSE 0 END) / SUM(a.hours) FROM assignments a JOIN projects p ON p.project_id = a.project_id JOIN staff s ON s.staff_id = a.staff_id JOIN departments d ON d.dept_id = s.dept_id WHERE p.project_name = '차세대 결제 시스템';

-- q: 디자인팀도 영업팀도 아닌 부서의 직원 이름은?
-- q: 디자인팀과 영업팀을 제외한 나머지 부서 직원의 이름을 조회하시오.
SELECT s.staff_name FROM staff s JOIN departments d ON d.dept_id = s.dept_id WHERE d.dept_name NOT IN ('디자인팀', '영업팀');

-- q: 역할이 '개발'인 사람은 있는데 '테스트'인 사람은 없는 프로젝트 이름
-- q: 개발 역할 배정은 있으나 테스트 역할 배정은 없는 프로젝트의 이름을 조회하시오.
SELECT project_name FROM projects p WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.project_id = p.project_id AND a.role = '개발') AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.project_id = p.project_id AND a.role = '테스트');

-- q: 재직 중인 직원 수가 제일 많은 부서 이름은 뭐야?
-- q: 현재 재직자가 가장 많은 부서의 이름을 구하시오.
SELECT d.dept_name FROM departments d JOIN staff s ON s.dept_id = d.dept_id WHERE s.left_on IS NULL GROUP BY d.dept_id, d.dept_name ORDER BY COUNT(*) DESC LIMIT 1;
