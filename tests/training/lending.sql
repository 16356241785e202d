-- domain: 공구 대여
CREATE TABLE tools (tool_id INTEGER PRIMARY KEY, tool_name VARCHAR(40), kind CHAR(1), price INTEGER);
CREATE TABLE loans (loan_id INTEGER PRIMARY KEY, tool_id INTEGER REFERENCES tools(tool_id), borrower VARCHAR(20), lent_on DATE, returned_on DATE);
COMMENT ON COLUMN tools.kind IS '종류: E 전동, H 수동';
INSERT INTO tools VALUES (1,'드릴','E',30000),(2,'망치','H',9000),(3,'톱','H',12000),(4,'샌더','E',45000),(5,'줄자','H',5000);
INSERT INTO loans VALUES (1,1,'김하나','2024-01-02','2024-01-05'),(2,1,'이두리','2024-02-01',NULL),(3,2,'김하나','2024-02-03','2024-02-04'),
(4,3,'박세찬','2024-03-10',NULL),(5,4,'이두리','2024-03-11','2024-03-20'),(6,1,'박세찬','2024-04-01','2024-04-02');
-- rename: tools=공구 tool_id=공구번호 tool_name=공구명 kind=종류 price=가격 loans=대여 loan_id=대여번호 borrower=빌린사람 lent_on=대여일 returned_on=반납일

-- q: 전동 공구의 이름을 알려줘
-- q: 전동 공구 이름
SELECT tool_name FROM tools WHERE kind = 'E';

-- q: 아직 반납되지 않은 대여는 몇 건인가요?
SELECT COUNT(*) FROM loans WHERE returned_on IS NULL;

-- q: 사람별로 빌린 횟수를 구하시오.
-- q: 빌린 사람마다 몇 번 빌렸는지
SELECT borrower, COUNT(*)
FROM loans
GROUP BY borrower;

-- q: 한 번도 빌려 간 적 없는 공구 이름이 뭐야?
SELECT t.tool_name FROM tools t WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.tool_id = t.tool_id);

-- q: 가격이 높은 공구부터 이름과 가격을 보여 주세요.
SELECT tool_name, price FROM tools ORDER BY price DESC;
