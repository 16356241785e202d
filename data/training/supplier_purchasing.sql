-- domain: 구매팀 협력사 발주
CREATE TABLE suppliers (
  supplier_id INTEGER PRIMARY KEY,
  supplier_name VARCHAR(40),
  country VARCHAR(20),
  grade CHAR(1),
  contract_start DATE,
  contact_email VARCHAR(60)
);
CREATE TABLE materials (
  material_id INTEGER PRIMARY KEY,
  material_name VARCHAR(40),
  material_group VARCHAR(20),
  safety_stock INTEGER
);
CREATE TABLE quotes (
  quote_id INTEGER PRIMARY KEY,
  supplier_id INTEGER REFERENCES suppliers(supplier_id),
  material_id INTEGER REFERENCES materials(material_id),
  unit_price DECIMAL(12,2),
  lead_days INTEGER,
  valid_until DATE
);
CREATE TABLE purchase_requests (
  request_id INTEGER PRIMARY KEY,
  requester VARCHAR(20),
  material_id INTEGER REFERENCES materials(material_id),
  request_date DATE,
  needed_by DATE,
  quantity INTEGER,
  approval CHAR(1)
);
CREATE TABLE purchase_orders (
  order_id INTEGER PRIMARY KEY,
  request_id INTEGER REFERENCES purchase_requests(request_id),
  supplier_id INTEGER REFERENCES suppliers(supplier_id),
  order_date DATE,
  received_date DATE,
  quantity INTEGER,
  amount BIGINT
);
COMMENT ON COLUMN suppliers.grade IS '협력사 등급 A/B/C';
COMMENT ON COLUMN quotes.unit_price IS '견적 단가(원)';
COMMENT ON COLUMN quotes.lead_days IS '납기(일)';
COMMENT ON COLUMN purchase_requests.requester IS '요청 부서';
COMMENT ON COLUMN purchase_requests.approval IS 'Y 승인, N 반려, W 검토중';
COMMENT ON COLUMN purchase_orders.received_date IS '입고일, 미입고면 NULL';
COMMENT ON COLUMN purchase_orders.amount IS '발주 금액(원)';
INSERT INTO suppliers VALUES
(1, '대성정밀', '한국', 'A', '2018-03-01', 'sales@daesung.kr'), (2, '한솔켐', '한국', 'B', '2020-07-15', NULL), (3, '도요하라상사', '일본', 'A', '2016-01-11', 'info@toyohara.jp'), (4, '선전테크', '중국', 'C', '2022-05-20', 'biz@sztech.cn'), (5, '우진금속', '한국', 'B', '2019-09-30', 'woojin@woojin.kr'), (6, '하노이파츠', '베트남', 'C', '2023-11-01', NULL);
INSERT INTO materials VALUES
(11, '알루미늄 판재', '금속', 200), (12, '스테인리스 볼트', '금속', 5000), (13, '에폭시 수지', '화학', 80), (14, '제어보드', '전자', 120), (15, '포장 박스', '포장', 3000), (16, '센서 모듈', '전자', 60), (17, '방청유', '화학', 40);
INSERT INTO quotes VALUES
(101, 1, 11, 54000, 7, '2024-12-31'), (102, 5, 11, 51500, 12, '2024-08-31'), (103, 1, 12, 180, 5, '2024-12-31'), (104, 5, 12, 165, 9, '2024-08-31'), (105, 2, 13, 98000, 4, '2024-06-30'), (106, 3, 14, 87000, 21, '2025-03-31'), (107, 4, 14, 61000, 28, '2024-09-30'), (108, 4, 16, 23500, 25, '2024-09-30'), (109, 3, 16, 31000, 18, '2025-03-31'), (110, 2, 17, 42000, 6, '2024-05-31');
INSERT INTO purchase_requests VALUES
(501, '생산1팀', 11, '2024-03-04', '2024-03-20', 100, 'Y'), (502, '생산2팀', 12, '2024-03-05', '2024-03-15', 8000, 'Y'), (503, '생산1팀', 14, '2024-03-11', '2024-04-20', 50, 'Y'), (504, '연구소', 16, '2024-03-18', '2024-04-30', 20, 'Y'), (505, '연구소', 13, '2024-03-25', '2024-04-02', 10, 'N'), (506, '물류팀', 15, '2024-04-01', '2024-04-10', 4000, 'W'), (507, '생산2팀', 13, '2024-04-03', '2024-04-12', 30, 'Y'), (508, '생산1팀', 11, '2024-04-15', '2024-05-02', 150, 'Y'), (509, '생산2팀', 14, '2024-04-22', '2024-06-01', 40, 'W');
INSERT INTO purchase_orders VALUES
(9001, 501, 5, '2024-03-06', '2024-03-19', 100, 5150000), (9002, 502, 1, '2024-03-06', '2024-03-11', 8000, 1440000), (9003, 503, 4, '2024-03-13', '2024-04-25', 50, 3050000), (9004, 504, 3, '2024-03-20', '2024-04-08', 20, 620000), (9005, 507, 2, '2024-04-04', '2024-04-09', 30, 2940000), (9006, 508, 5, '2024-04-16', NULL, 100, 5150000), (9007, 508, 1, '2024-04-17', '2024-04-24', 50, 2700000);
-- rename: suppliers=협력사 supplier_id=협력사번호 supplier_name=협력사명 country=국가 grade=등급 contract_start=계약시작일 contact_email=담당메일 materials=자재 material_id=자재번호 material_name=자재명 material_group=자재군 safety_stock=안전재고 quotes=견적 quote_id=견적번호 unit_price=견적단가 lead_days=납기일수 valid_until=유효기한 purchase_requests=구매요청 request_id=요청번호 requester=요청부서 request_date=요청일 needed_by=필요일 quantity=수량 approval=승인상태 purchase_orders=구매발주 order_id=발주번호 order_date=발주일 received_date=입고일 amount=발주금액

-- q: A등급 협력사 이름하고 국가 알려줘
-- q: 등급이 A인 협력사의 명칭과 국가를 조회하시오.
SELECT supplier_name, country FROM suppliers WHERE grade = 'A';

-- q: 담당 메일이 없는 협력사는 어디야?
-- q: 연락 이메일이 등록되지 않은 협력사명을 조회하라.
SELECT supplier_name FROM suppliers WHERE contact_email IS NULL;

-- q: 승인된 구매 요청은 몇 건이에요?
-- q: 승인 완료된 구매 요청 건수를 구하시오.
-- q: 승인 구매요청 건수
SELECT COUNT(*) FROM purchase_requests WHERE approval = 'Y';

-- q: 아직 검토 중인 요청의 부서랑 자재 이름 보여줘
-- q: 검토중 상태인 구매 요청의 요청 부서와 자재명을 조회하시오.
SELECT r.requester, m.material_name FROM purchase_requests r JOIN materials m ON m.material_id = r.material_id WHERE r.approval = 'W';

-- q: 협력사별 총 발주 금액을 협력사 이름과 함께 구해 주세요
-- q: 협력사명별 발주 금액 합계
SELECT s.supplier_name, SUM(o.amount) FROM suppliers s JOIN purchase_orders o ON o.supplier_id = s.supplier_id GROUP BY s.supplier_name;

-- q: 발주를 한 번도 안 준 협력사 이름이 뭐야?
-- q: 발주 실적이 전혀 없는 협력사명을 조회하시오.
SELECT supplier_name FROM suppliers s WHERE NOT EXISTS (SELECT 1 FROM purchase_orders o WHERE o.supplier_id = s.supplier_id);

-- q: 견적이 하나도 없는 자재 알려줘
-- q: 견적이 등록되지 않은 자재의 이름을 조회하시오.
SELECT m.material_name FROM materials m LEFT JOIN quotes q ON q.material_id = m.material_id WHERE q.quote_id IS NULL;

-- q: 제어보드 견적을 낸 협력사와 단가를 싼 순으로 보여줘
-- q: 자재 '제어보드'에 견적을 제출한 협력사명과 단가를 단가 오름차순으로 조회하시오.
SELECT s.supplier_name, q.unit_price FROM quotes q JOIN suppliers s ON s.supplier_id = q.supplier_id JOIN materials m ON m.material_id = q.material_id WHERE m.material_name = '제어보드' ORDER BY q.unit_price;

-- q: 자재마다 가장 싼 견적을 낸 협력사가 어디야? 자재 이름이랑 협력사 이름으로.
-- q: 자재별 최저 견적 단가를 제시한 협력사를 자재명, 협력사명으로 조회하시오.
SELECT m.material_name, s.supplier_name FROM quotes q JOIN materials m ON m.material_id = q.material_id JOIN suppliers s ON s.supplier_id = q.supplier_id WHERE q.unit_price = (SELECT MIN(x.unit_price) FROM quotes x WHERE x.material_id = q.material_id);

-- q: 자재 이름별로 최고 견적 단가와 최저 견적 단가를 알려 주세요
-- q: 자재명별 견적 단가의 최댓값과 최솟값을 구하시오.
SELECT m.material_name, MAX(q.unit_price), MIN(q.unit_price) FROM materials m JOIN quotes q ON q.material_id = m.material_id GROUP BY m.material_name;

-- q: 납기가 열흘 이내인 견적의 협력사 이름과 자재 이름
-- q: 납기 10일 이하 견적의 협력사명과 자재명을 조회하시오.
SELECT s.supplier_name, m.material_name FROM quotes q JOIN suppliers s ON s.supplier_id = q.supplier_id JOIN materials m ON m.material_id = q.material_id WHERE q.lead_days <= 10;

-- q: 2024년 7월 1일 기준으로 이미 만료된 견적 번호는?
-- q: 2024-07-01 현재 유효기한이 지난 견적의 번호를 조회하시오.
SELECT quote_id FROM quotes WHERE valid_until < '2024-07-01';

-- q: 필요일을 넘겨 입고된 발주의 발주번호와 협력사 이름 알려줘
-- q: 입고일이 요청 필요일보다 늦은 발주의 번호와 협력사명을 조회하시오.
SELECT o.order_id, s.supplier_name FROM purchase_orders o JOIN purchase_requests r ON r.request_id = o.request_id JOIN suppliers s ON s.supplier_id = o.supplier_id WHERE o.received_date > r.needed_by;

-- q: 아직 입고 안 된 발주 금액 합계가 얼마죠?
-- q: 미입고 발주의 금액 합계를 구하시오.
SELECT SUM(amount) FROM purchase_orders WHERE received_date IS NULL;

-- q: 승인된 요청 중에서 발주까지 간 건 몇 건이야?
-- q: 승인된 구매 요청 가운데 실제 발주로 이어진 요청은 몇 건인지 구하시오.
SELECT COUNT(DISTINCT r.request_id) FROM purchase_requests r JOIN purchase_orders o ON o.request_id = r.request_id WHERE r.approval = 'Y';

-- q: 발주가 안 된 구매 요청의 번호와 요청 부서
-- q: 발주로 이어지지 않은 구매 요청의 요청번호와 요청 부서를 조회하시오.
SELECT request_id, requester FROM purchase_requests WHERE request_id NOT IN (SELECT request_id FROM purchase_orders);

-- q: 요청을 두 번 이상 올린 부서와 요청 건수를 보여줘
-- q: 구매 요청이 2건 이상인 요청 부서와 그 건수를 조회하시오.
SELECT requester, COUNT(*) FROM purchase_requests GROUP BY requester HAVING COUNT(*) >= 2;

-- q: 국가별로 협력사가 몇 곳인지 많은 순서대로 알려줘. 수가 같으면 국가 이름순.
-- q: 국가별 협력사 수를 협력사 수 내림차순, 국가명 오름차순으로 조회하시오.
SELECT country, COUNT(*) AS cnt FROM suppliers GROUP BY country ORDER BY cnt DESC, country;

-- q: 자재군 종류가 뭐가 있나요?
-- q: 자재군을 중복 없이 나열하시오.
SELECT DISTINCT material_group FROM materials;

-- q: 발주 금액이 300만 원 이상 600만 원 이하인 발주 번호와 금액
-- q: 금액이 3,000,000원 이상 6,000,000원 이하인 발주의 번호와 금액을 조회하라.
SELECT order_id, amount FROM purchase_orders WHERE amount BETWEEN 3000000 AND 6000000;

-- q: 한국도 일본도 아닌 나라 협력사의 이름과 등급은?
-- q: 국가가 한국과 일본이 아닌 협력사의 이름, 등급을 조회하시오.
SELECT supplier_name, grade FROM suppliers WHERE country NOT IN ('한국', '일본');

-- q: 전체 발주 금액 중 국내 협력사 비중은 몇 %인가요?
-- q: 총 발주 금액에서 한국 협력사가 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN s.country = '한국' THEN o.amount ELSE 0 END) / SUM(o.amount) FROM purchase_orders o JOIN suppliers s ON s.supplier_id = o.supplier_id;

-- q: 월별 발주 건수와 금액 합계를 월순으로 (2024년)
-- q: 2024년 월별 발주 건수, 발주 금액 합계를 월 오름차순으로 보여 주세요.
SELECT EXTRACT(MONTH FROM order_date) AS month, COUNT(*), SUM(amount) FROM purchase_orders WHERE EXTRACT(YEAR FROM order_date) = 2024 GROUP BY month ORDER BY month;

-- q: 발주 금액이 세 번째로 큰 협력사 이름은? 총액 기준으로.
-- q: 총 발주 금액 순위가 3위인 협력사의 이름을 구하시오.
SELECT s.supplier_name FROM suppliers s JOIN purchase_orders o ON o.supplier_id = s.supplier_id GROUP BY s.supplier_id, s.supplier_name ORDER BY SUM(o.amount) DESC LIMIT 1 OFFSET 2;

-- q: 금속 자재를 요청한 부서가 어디어디야?
-- q: 금속 자재군을 요청한 적이 있는 부서를 중복 없이 조회하시오.
SELECT DISTINCT r.requester FROM purchase_requests r JOIN materials m ON m.material_id = r.material_id WHERE m.material_group = '금속';

-- q: 대성정밀이랑 우진금속 둘 다 견적을 낸 자재 이름은?
-- q: 대성정밀과 우진금속이 모두 견적을 제출한 자재의 이름을 조회하시오.
SELECT m.material_name FROM materials m JOIN quotes q ON q.material_id = m.material_id JOIN suppliers s ON s.supplier_id = q.supplier_id WHERE s.supplier_name = '대성정밀' INTERSECT SELECT m.material_name FROM materials m JOIN quotes q ON q.material_id = m.material_id JOIN suppliers s ON s.supplier_id = q.supplier_id WHERE s.supplier_name = '우진금속';

-- q: 2020년 전에 계약한 협력사 이름을 계약이 오래된 순으로 알려줘
-- q: 계약 시작일이 2020년 이전(2019년까지)인 협력사명을 계약 시작일 오름차순으로 조회하시오.
SELECT supplier_name FROM suppliers WHERE contract_start < '2020-01-01' ORDER BY contract_start;

-- q: 발주에서 입고까지 평균 며칠 걸리는지 협력사 이름별로 보여줘
-- q: 입고 완료된 발주에 대해 협력사명별 평균 소요일(입고일-발주일)을 구하시오.
SELECT s.supplier_name, AVG(o.received_date - o.order_date) FROM purchase_orders o JOIN suppliers s ON s.supplier_id = o.supplier_id WHERE o.received_date IS NOT NULL GROUP BY s.supplier_name;
