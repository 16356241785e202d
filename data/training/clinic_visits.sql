-- domain: 종합병원 외래 진료와 입원
CREATE TABLE patients (pt_no VARCHAR(8) PRIMARY KEY, pt_name VARCHAR(20), sex CHAR(1), birth DATE, region VARCHAR(20), blood VARCHAR(3));
CREATE TABLE doctors (dr_no INTEGER PRIMARY KEY, dr_name VARCHAR(20), dept VARCHAR(20), career_years INTEGER, senior_dr_no INTEGER);
CREATE TABLE visits (visit_no INTEGER PRIMARY KEY, pt_no VARCHAR(8) REFERENCES patients(pt_no), dr_no INTEGER REFERENCES doctors(dr_no), visited_at TIMESTAMP, diagnosis VARCHAR(40), charge INTEGER, kind CHAR(1));
CREATE TABLE admissions (adm_no INTEGER PRIMARY KEY, visit_no INTEGER REFERENCES visits(visit_no), ward VARCHAR(10), admitted_on DATE, discharged_on DATE);
COMMENT ON COLUMN patients.sex IS 'M 남, F 여';
COMMENT ON COLUMN visits.kind IS 'N 초진, R 재진, E 응급';
COMMENT ON COLUMN visits.charge IS '본인 부담금(원)';
COMMENT ON COLUMN doctors.senior_dr_no IS '지도 전문의 번호, 없으면 NULL';
COMMENT ON COLUMN admissions.discharged_on IS '퇴원일, 입원 중이면 NULL';
INSERT INTO patients VALUES ('P0000001','곽노식','M','1951-03-02','수원','A'),('P0000002','구자영','F','1988-07-19','성남','O'),('P0000003','나윤슬','F','2015-11-05','수원','B'),('P0000004','두진호','M','1979-01-23','용인','AB'),('P0000005','라미순','F','1963-09-30','성남','A'),('P0000006','명재권','M','1946-12-11','수원','O'),('P0000007','복혜란','F','1994-04-04','화성',NULL),('P0000008','서은율','M','2019-06-27','용인','A'),('P0000009','옹기태','M','1985-10-10','화성','B');
INSERT INTO doctors VALUES (1,'강병철','내과',24,NULL),(2,'도희원','내과',6,1),(3,'문상필','정형외과',18,NULL),(4,'배유정','소아청소년과',11,NULL),(5,'서한결','정형외과',4,3),(6,'안지민','신경과',9,NULL),(7,'임수호','피부과',2,NULL);
INSERT INTO visits VALUES (1001,'P0000001',1,'2024-05-02 09:10','고혈압',12400,'R'),(1002,'P0000002',3,'2024-05-02 10:30','발목 염좌',38500,'N'),(1003,'P0000003',4,'2024-05-03 14:00','급성 기관지염',9800,'N'),(1004,'P0000001',2,'2024-05-07 09:40','고혈압',12400,'R'),(1005,'P0000004',3,'2024-05-08 11:20','허리 디스크',72000,'N'),(1006,'P0000005',1,'2024-05-09 15:15','당뇨병',21500,'R'),(1007,'P0000006',6,'2024-05-10 02:45','뇌졸중',185000,'E'),(1008,'P0000004',5,'2024-05-16 11:00','허리 디스크',54000,'R'),(1009,'P0000008',4,'2024-05-20 23:30','열성 경련',96000,'E'),(1010,'P0000002',3,'2024-05-22 10:30','발목 염좌',17800,'R'),(1011,'P0000003',4,'2024-06-03 16:10','중이염',11200,'R'),(1012,'P0000006',6,'2024-06-12 10:00','뇌졸중',46000,'R'),(1013,'P0000005',2,'2024-06-13 09:05','당뇨병',22000,'R'),(1014,'P0000007',1,'2024-06-14 13:50','위염',28700,'N');
INSERT INTO admissions VALUES (1,1005,'5A','2024-05-09','2024-05-14'),(2,1007,'7B','2024-05-10','2024-06-01'),(3,1009,'3C','2024-05-20','2024-05-23'),(4,1012,'7B','2024-06-12',NULL),(5,1013,'6A','2024-06-13',NULL);
-- rename: patients=환자 doctors=의사 visits=진료 admissions=입원 pt_no=환자번호 pt_name=환자명 sex=성별 birth=생년월일 region=거주지역 blood=혈액형 dr_no=의사번호 dr_name=의사명 dept=진료과 career_years=경력년수 senior_dr_no=지도의번호 visit_no=진료번호 visited_at=진료일시 diagnosis=진단명 charge=본인부담금 kind=진료구분 adm_no=입원번호 ward=병동 admitted_on=입원일 discharged_on=퇴원일

-- q: 수원에 사는 환자 이름을 알려줘.
-- q: 거주 지역이 수원인 환자명을 조회하시오.
SELECT pt_name FROM patients WHERE region = '수원';

-- q: 경력이 10년이 넘는 의사 이름하고 진료과
-- q: 경력 10년 초과 의사의 이름과 진료과를 알려 주세요.
SELECT dr_name, dept FROM doctors WHERE career_years > 10;

-- q: 진료과별 의사 수는 몇 명이에요?
-- q: 진료과별로 의사 인원을 조회하라.
SELECT dept, COUNT(*) FROM doctors GROUP BY dept;

-- q: 응급 진료는 몇 건이야?
-- q: 진료 구분이 응급인 진료 건수를 구하시오.
SELECT COUNT(*) FROM visits WHERE kind = 'E';

-- q: 본인 부담금이 제일 큰 진료의 진단명은?
-- q: 본인부담금이 가장 높은 진료의 진단명을 조회하시오.
SELECT diagnosis FROM visits ORDER BY charge DESC LIMIT 1;

-- q: 강병철 의사가 진료한 환자 이름을 중복 없이 알려줘
-- q: 강병철 선생님께 진료받은 환자는 누구누구인가요? 중복은 빼 주세요.
SELECT DISTINCT p.pt_name FROM patients p JOIN visits v ON p.pt_no = v.pt_no JOIN doctors d ON v.dr_no = d.dr_no WHERE d.dr_name = '강병철';

-- q: 진료과별 진료 건수를 보여줘
-- q: 각 진료과의 진료 건수를 구하시오.
SELECT d.dept, COUNT(*) FROM doctors d JOIN visits v ON d.dr_no = v.dr_no GROUP BY d.dept;

-- q: 진료과별 본인 부담금 총액을 많은 순으로 알려 주세요.
-- q: 진료과별 본인부담금 합계, 내림차순
SELECT d.dept, SUM(v.charge) FROM doctors d JOIN visits v ON d.dr_no = v.dr_no GROUP BY d.dept ORDER BY SUM(v.charge) DESC;

-- q: 진료를 한 번도 받지 않은 환자가 누구야?
-- q: 진료 기록이 없는 환자의 이름을 조회하시오.
SELECT pt_name FROM patients p WHERE NOT EXISTS (SELECT 1 FROM visits v WHERE v.pt_no = p.pt_no);

-- q: 진료를 한 건도 하지 않은 의사의 이름은?
-- q: 진료 실적이 전혀 없는 의사 이름
SELECT d.dr_name FROM doctors d LEFT JOIN visits v ON d.dr_no = v.dr_no WHERE v.visit_no IS NULL;

-- q: 지금 입원 중인 환자 이름과 병동을 알려줘.
-- q: 아직 퇴원하지 않은 환자의 이름, 병동을 조회하라.
SELECT p.pt_name, a.ward FROM admissions a JOIN visits v ON a.visit_no = v.visit_no JOIN patients p ON v.pt_no = p.pt_no WHERE a.discharged_on IS NULL;

-- q: 퇴원한 입원 건의 평균 입원 일수는?
-- q: 퇴원 완료된 입원의 평균 재원 일수(퇴원일에서 입원일을 뺀 값)를 구하시오.
SELECT AVG(discharged_on - admitted_on) FROM admissions WHERE discharged_on IS NOT NULL;

-- q: 입원 기간이 제일 길었던 환자 이름은? 퇴원한 사람만 따져서.
-- q: 퇴원한 환자 중 가장 오래 입원한 환자의 이름
SELECT p.pt_name FROM admissions a JOIN visits v ON a.visit_no = v.visit_no JOIN patients p ON v.pt_no = p.pt_no WHERE a.discharged_on IS NOT NULL ORDER BY a.discharged_on - a.admitted_on DESC LIMIT 1;

-- q: 의사와 그 지도 전문의의 이름을 함께 보여줘. 지도 전문의가 있는 의사만.
-- q: 지도의가 있는 의사의 이름과 지도의 이름을 조회하시오.
SELECT d.dr_name, s.dr_name FROM doctors d JOIN doctors s ON d.senior_dr_no = s.dr_no;

-- q: 두 명 이상의 의사에게 진료받은 환자 이름
-- q: 서로 다른 의사 2명 이상에게서 진료를 받은 환자는 누구예요?
SELECT p.pt_name FROM patients p JOIN visits v ON p.pt_no = v.pt_no GROUP BY p.pt_no, p.pt_name HAVING COUNT(DISTINCT v.dr_no) >= 2;

-- q: 2024년 5월 진료 건수를 알려줘
-- q: 2024년 5월 한 달 동안의 진료 건수는?
SELECT COUNT(*) FROM visits WHERE visited_at >= '2024-05-01' AND visited_at < '2024-06-01';

-- q: 월별 진료 건수와 본인 부담금 합계를 구하시오.
-- q: 월별로 진료가 몇 건이고 본인부담금 합이 얼마인지 보여 주세요.
SELECT MONTH(visited_at), COUNT(*), SUM(charge) FROM visits GROUP BY MONTH(visited_at);

-- q: 오전(12시 전)에 이뤄진 진료는 몇 건인가요?
-- q: 진료 시각이 낮 12시 이전인 진료 건수
SELECT COUNT(*) FROM visits WHERE EXTRACT(hour FROM visited_at) < 12;

-- q: 진단명별 환자 수를 알려 줘. 같은 환자는 한 번만 세고.
-- q: 진단명별로 서로 다른 환자가 몇 명인지 조회하시오.
SELECT diagnosis, COUNT(DISTINCT pt_no) FROM visits GROUP BY diagnosis;

-- q: 혈액형이 등록되지 않은 환자 이름이 뭐야?
-- q: 혈액형 정보가 비어 있는 환자명을 조회하라.
SELECT pt_name FROM patients WHERE blood IS NULL;

-- q: 1960년 이전에 태어난 남자 환자 이름. 1960년생은 빼고.
-- q: 1960년 1월 1일보다 먼저 태어난 남성 환자의 이름을 구하시오.
SELECT pt_name FROM patients WHERE sex = 'M' AND birth < '1960-01-01';

-- q: 환자별 최근 진료 일시를 환자 이름과 함께 보여줘
-- q: 각 환자의 이름과 마지막으로 진료받은 일시를 조회하시오.
SELECT p.pt_name, MAX(v.visited_at) FROM patients p JOIN visits v ON p.pt_no = v.pt_no GROUP BY p.pt_no, p.pt_name;

-- q: 본인 부담금이 전체 진료 평균보다 높은 진료의 환자 이름과 부담금을 알려 주세요.
-- q: 평균을 초과하는 본인부담금을 낸 진료의 환자명, 본인부담금
SELECT p.pt_name, v.charge FROM visits v JOIN patients p ON v.pt_no = p.pt_no WHERE v.charge > (SELECT AVG(charge) FROM visits);

-- q: 초진과 재진을 모두 받은 적 있는 환자 이름을 구하시오.
-- q: 초진도 있고 재진도 있는 환자의 이름은?
SELECT p.pt_name FROM patients p JOIN visits v ON p.pt_no = v.pt_no WHERE v.kind = 'N' INTERSECT SELECT p.pt_name FROM patients p JOIN visits v ON p.pt_no = v.pt_no WHERE v.kind = 'R';

-- q: 입원으로 이어진 진료의 비율은 몇 퍼센트야?
-- q: 전체 진료 대비 입원 건수의 비율(%)을 구하시오.
SELECT 100.0 * (SELECT COUNT(*) FROM admissions) / COUNT(*) FROM visits;

-- q: 의사별 진료 건수 순위를 이름, 건수, 순위로 보여줘. 진료한 의사만.
-- q: 진료한 의사의 이름, 진료 건수, 건수 순위(많은 순)를 조회하시오.
SELECT d.dr_name, COUNT(*), RANK() OVER (ORDER BY COUNT(*) DESC) FROM doctors d JOIN visits v ON d.dr_no = v.dr_no GROUP BY d.dr_no, d.dr_name;

-- q: 내과도 정형외과도 아닌 진료과의 의사는?
-- q: 내과와 정형외과를 뺀 나머지 진료과 소속 의사 이름
SELECT dr_name FROM doctors WHERE dept NOT IN ('내과', '정형외과');

-- q: 어린이(2012년 이후 출생, 2012년 포함) 환자의 진료 건수는?
-- q: 2012년 1월 1일 이후 태어난 환자의 진료 건수를 구하시오.
SELECT COUNT(*) FROM visits v JOIN patients p ON v.pt_no = p.pt_no WHERE p.birth >= '2012-01-01';
