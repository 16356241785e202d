-- domain: 지역 신협 대출
CREATE TABLE branches (
  branch_id INTEGER PRIMARY KEY,
  branch_name VARCHAR(20),
  region VARCHAR(20)
);
CREATE TABLE borrowers (
  borrower_id INTEGER PRIMARY KEY,
  borrower_name VARCHAR(20),
  job VARCHAR(20),
  annual_income INTEGER,
  credit_score INTEGER,
  joined_on DATE
);
CREATE TABLE loans (
  loan_id INTEGER PRIMARY KEY,
  borrower_id INTEGER REFERENCES borrowers(borrower_id),
  branch_id INTEGER REFERENCES branches(branch_id),
  loan_type VARCHAR(20),
  principal BIGINT,
  annual_rate DECIMAL(4,2),
  started_on DATE,
  matures_on DATE,
  state CHAR(1)
);
CREATE TABLE repayments (
  repay_id INTEGER PRIMARY KEY,
  loan_id INTEGER REFERENCES loans(loan_id),
  due_on DATE,
  paid_on DATE,
  principal_paid BIGINT,
  interest_paid BIGINT
);
CREATE TABLE guarantors (
  loan_id INTEGER REFERENCES loans(loan_id),
  borrower_id INTEGER REFERENCES borrowers(borrower_id),
  PRIMARY KEY (loan_id, borrower_id)
);
COMMENT ON COLUMN borrowers.annual_income IS '연 소득(만원), 미신고면 NULL';
COMMENT ON COLUMN loans.loan_type IS '신용, 주택담보, 전세자금, 사업자';
COMMENT ON COLUMN loans.principal IS '대출 원금(원)';
COMMENT ON COLUMN loans.annual_rate IS '연이율(%)';
COMMENT ON COLUMN loans.state IS 'N 정상, D 연체, C 완제';
COMMENT ON COLUMN repayments.due_on IS '납입 기일';
COMMENT ON COLUMN repayments.paid_on IS '실제 납입일, 미납이면 NULL';
COMMENT ON TABLE guarantors IS '연대보증인 (borrower_id가 보증인)';
INSERT INTO branches VALUES (1, '본점', '전주'), (2, '송천지점', '전주'), (3, '군산지점', '군산'), (4, '익산지점', '익산'), (5, '남원지점', '남원');
INSERT INTO borrowers VALUES
(1, '마석진', '회사원', 5200, 845, '2010-04-01'), (2, '봉미라', '자영업', 4100, 712, '2015-09-15'), (3, '피영수', '농업', 2800, 690, '2008-01-20'), (4, '설아람', '공무원', 4800, 901, '2019-06-11'), (5, '견우진', '회사원', NULL, 655, '2022-02-02'), (6, '직녀은', '자영업', 7600, 780, '2013-12-24'), (7, '사공민', '교사', 5000, 888, '2020-03-02'), (8, '탁하림', '무직', NULL, 590, '2023-10-10');
INSERT INTO loans VALUES
(1001, 1, 1, '주택담보', 250000000, 3.85, '2021-05-10', '2041-05-10', 'N'), (1002, 2, 2, '사업자', 80000000, 5.60, '2022-03-02', '2027-03-02', 'D'), (1003, 3, 3, '신용', 15000000, 7.20, '2023-01-15', '2026-01-15', 'N'), (1004, 4, 1, '전세자금', 120000000, 3.40, '2023-08-20', '2025-08-20', 'N'), (1005, 5, 4, '신용', 20000000, 8.90, '2023-11-01', '2026-11-01', 'D'), (1006, 6, 2, '사업자', 150000000, 4.95, '2020-07-07', '2025-07-07', 'N'), (1007, 1, 1, '신용', 30000000, 5.10, '2019-02-01', '2022-02-01', 'C'), (1008, 6, 3, '주택담보', 310000000, 4.05, '2024-02-15', '2044-02-15', 'N'), (1009, 7, 2, '신용', 40000000, 4.70, '2024-04-01', '2029-04-01', 'N'), (1010, 3, 3, '사업자', 50000000, 6.10, '2018-05-05', '2023-05-05', 'C');
INSERT INTO repayments VALUES
(1, 1001, '2024-04-10', '2024-04-10', 600000, 780000), (2, 1001, '2024-05-10', '2024-05-10', 605000, 775000), (3, 1002, '2024-03-02', '2024-03-20', 1300000, 350000), (4, 1002, '2024-04-02', NULL, 0, 0), (5, 1003, '2024-04-15', '2024-04-14', 410000, 88000), (6, 1004, '2024-04-20', '2024-04-20', 0, 340000), (7, 1005, '2024-03-01', '2024-03-29', 500000, 145000), (8, 1005, '2024-04-01', NULL, 0, 0), (9, 1005, '2024-05-01', NULL, 0, 0), (10, 1006, '2024-04-07', '2024-04-08', 2500000, 610000), (11, 1008, '2024-04-15', '2024-04-15', 700000, 1040000), (12, 1009, '2024-05-01', '2024-05-01', 620000, 155000);
INSERT INTO guarantors VALUES (1002, 6), (1003, 1), (1005, 2), (1005, 7), (1010, 4), (1006, 1);
-- rename: branches=영업점 branch_id=영업점번호 branch_name=영업점명 region=지역 borrowers=조합원 borrower_id=조합원번호 borrower_name=조합원명 job=직업 annual_income=연소득 credit_score=신용점수 joined_on=가입일 loans=대출 loan_id=대출번호 loan_type=대출종류 principal=원금 annual_rate=연이율 started_on=실행일 matures_on=만기일 state=상태 repayments=상환 repay_id=상환번호 due_on=납입기일 paid_on=납입일 principal_paid=상환원금 interest_paid=납입이자 guarantors=보증인

-- q: 연체 중인 대출 번호 알려줘
-- q: 상태가 연체인 대출의 번호를 조회하시오.
-- q: 연체 대출번호
SELECT loan_id FROM loans WHERE state = 'D';

-- q: 원금이 1억 원 이상인 대출은 몇 건이에요?
-- q: 대출 원금 1억원 이상 건수를 구하시오.
SELECT COUNT(*) FROM loans WHERE principal >= 100000000;

-- q: 대출 종류별 평균 이율
-- q: 대출 종류마다 연이율 평균이 얼마인지 보여줘
SELECT loan_type, AVG(annual_rate) FROM loans GROUP BY loan_type;

-- q: 대출받은 사람 이름이랑 대출 종류, 원금 보여 주세요
-- q: 모든 대출의 차주 이름, 대출 종류, 원금을 조회하시오.
SELECT b.borrower_name, l.loan_type, l.principal FROM loans l JOIN borrowers b ON b.borrower_id = l.borrower_id;

-- q: 대출이 하나도 없는 조합원은 누구야?
-- q: 대출 이력이 없는 조합원의 이름을 조회하시오.
SELECT borrower_name FROM borrowers b WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.borrower_id = b.borrower_id);

-- q: 대출을 한 건도 취급하지 않은 지점 이름
-- q: 대출 취급 실적이 없는 영업점의 이름을 조회하라.
SELECT br.branch_name FROM branches br LEFT JOIN loans l ON l.branch_id = br.branch_id WHERE l.loan_id IS NULL;

-- q: 지점별 대출 원금 합계를 지점 이름이랑 큰 순으로 알려줘
-- q: 영업점명별 대출 원금 총액을 내림차순으로 조회하시오.
SELECT br.branch_name, SUM(l.principal) AS total FROM branches br JOIN loans l ON l.branch_id = br.branch_id GROUP BY br.branch_name ORDER BY total DESC;

-- q: 대출이 두 건 이상인 조합원 이름과 건수
-- q: 2건 이상 대출받은 조합원의 이름과 대출 건수를 조회하시오.
SELECT b.borrower_name, COUNT(*) FROM borrowers b JOIN loans l ON l.borrower_id = b.borrower_id GROUP BY b.borrower_id, b.borrower_name HAVING COUNT(*) >= 2;

-- q: 신용점수가 전체 평균보다 낮은 조합원 이름하고 점수
-- q: 평균 신용점수 미만인 조합원의 이름, 신용점수를 조회하시오.
SELECT borrower_name, credit_score FROM borrowers WHERE credit_score < (SELECT AVG(credit_score) FROM borrowers);

-- q: 연 소득이 신고되지 않은 조합원 이름 좀 알려 주세요
-- q: 연소득 정보가 없는 조합원의 이름을 조회하시오.
SELECT borrower_name FROM borrowers WHERE annual_income IS NULL;

-- q: 이율이 두 번째로 높은 대출의 번호와 이율은?
-- q: 연이율 순위 2위 대출의 번호와 연이율을 구하시오.
SELECT loan_id, annual_rate FROM loans ORDER BY annual_rate DESC LIMIT 1 OFFSET 1;

-- q: 완제도 정상도 아닌 대출의 차주 이름과 지점 이름
-- q: 상태가 완제나 정상이 아닌 대출의 차주명, 영업점명을 조회하시오.
SELECT b.borrower_name, br.branch_name FROM loans l JOIN borrowers b ON b.borrower_id = l.borrower_id JOIN branches br ON br.branch_id = l.branch_id WHERE l.state NOT IN ('C', 'N');

-- q: 납입 기일을 넘겨서 낸 상환의 대출번호와 납입일
-- q: 실제 납입일이 납입 기일보다 늦은 상환 건의 대출번호, 납입일을 조회하시오.
SELECT loan_id, paid_on FROM repayments WHERE paid_on > due_on;

-- q: 미납이 두 번 이상인 대출 번호는?
-- q: 미납 회차가 2회 이상인 대출의 번호를 조회하시오.
SELECT loan_id FROM repayments WHERE paid_on IS NULL GROUP BY loan_id HAVING COUNT(*) >= 2;

-- q: 대출번호별로 지금까지 낸 이자 합계를 알려줘
-- q: 대출번호별 납입 이자 합계
SELECT loan_id, SUM(interest_paid) FROM repayments GROUP BY loan_id;

-- q: 이자를 제일 많이 낸 사람 이름이 뭐야?
-- q: 납입 이자 총액이 최대인 차주의 이름을 구하시오.
SELECT b.borrower_name FROM repayments r JOIN loans l ON l.loan_id = r.loan_id JOIN borrowers b ON b.borrower_id = l.borrower_id GROUP BY b.borrower_id, b.borrower_name ORDER BY SUM(r.interest_paid) DESC LIMIT 1;

-- q: 견우진 대출의 보증인 이름을 알려줘
-- q: 견우진이 받은 대출에 보증을 선 사람의 이름을 조회하시오.
SELECT g.borrower_name FROM guarantors x JOIN loans l ON l.loan_id = x.loan_id JOIN borrowers b ON b.borrower_id = l.borrower_id JOIN borrowers g ON g.borrower_id = x.borrower_id WHERE b.borrower_name = '견우진';

-- q: 차주 이름과 그 대출의 보증인 이름을 나란히
-- q: 보증인이 있는 대출의 차주 이름과 보증인 이름을 조회하시오.
SELECT b.borrower_name, g.borrower_name FROM guarantors x JOIN loans l ON l.loan_id = x.loan_id JOIN borrowers b ON b.borrower_id = l.borrower_id JOIN borrowers g ON g.borrower_id = x.borrower_id;

-- q: 보증을 선 적 있으면서 자기 대출도 있는 사람은?
-- q: 보증인이면서 차주이기도 한 조합원의 이름을 조회하시오.
SELECT borrower_name FROM borrowers WHERE borrower_id IN (SELECT borrower_id FROM guarantors) AND borrower_id IN (SELECT borrower_id FROM loans);

-- q: 보증인이 없는 대출은 몇 건이야?
-- q: 연대보증인이 한 명도 없는 대출 건수를 구하시오.
SELECT COUNT(*) FROM loans WHERE loan_id NOT IN (SELECT loan_id FROM guarantors);

-- q: 2025년에 만기가 돌아오는 대출의 번호와 만기일을 빠른 순으로
-- q: 만기일이 2025년인 대출의 번호, 만기일을 만기일 오름차순으로 조회하시오.
SELECT loan_id, matures_on FROM loans WHERE EXTRACT(YEAR FROM matures_on) = 2025 ORDER BY matures_on;

-- q: 연체율 알려줘. 완제된 건 빼고 건수 기준 퍼센트로.
-- q: 완제를 제외한 대출 중 연체 대출의 건수 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE state = 'D') / COUNT(*) FROM loans WHERE state <> 'C';

-- q: 직업별 조합원 수를 보여줘
-- q: 직업별 조합원 수를 집계하시오.
SELECT job, COUNT(*) FROM borrowers GROUP BY job;

-- q: 대출 종류마다 원금이 가장 큰 대출의 종류와 차주 이름
-- q: 대출 종류별 최대 원금 대출을 대출 종류, 차주명으로 조회하시오.
SELECT l.loan_type, b.borrower_name FROM loans l JOIN borrowers b ON b.borrower_id = l.borrower_id QUALIFY RANK() OVER (PARTITION BY l.loan_type ORDER BY l.principal DESC) = 1;

-- q: 전주에 있는 지점에서 나간 대출 원금 합계는 얼마인가요?
-- q: 지역이 전주인 영업점의 대출 원금 총액을 구하시오.
SELECT SUM(l.principal) FROM loans l JOIN branches br ON br.branch_id = l.branch_id WHERE br.region = '전주';

-- q: 신용점수가 800점 이상이면 '우량', 700점 이상이면 '보통', 나머지는 '주의'로 해서 이름과 함께 보여줘
-- q: 조합원 이름과 등급(800점 이상 '우량', 700점 이상 800점 미만 '보통', 그 외 '주의')을 조회하시오.
SELECT borrower_name, CASE WHEN credit_score >= 800 THEN '우량' WHEN credit_score >= 700 THEN '보통' ELSE '주의' END FROM borrowers;

-- q: 마석진보다 신용점수가 높은 조합원 이름
-- q: 신용점수가 마석진의 점수를 초과하는 조합원의 이름을 조회하시오.
SELECT borrower_name FROM borrowers WHERE credit_score > (SELECT credit_score FROM borrowers WHERE borrower_name = '마석진');

-- q: 이율이 4% 이상 6% 미만인 정상 대출의 번호와 이율
-- q: 연이율 4% 이상 6% 미만이고 상태가 정상인 대출의 번호, 연이율을 조회하시오.
SELECT loan_id, annual_rate FROM loans WHERE annual_rate >= 4 AND annual_rate < 6 AND state = 'N';
