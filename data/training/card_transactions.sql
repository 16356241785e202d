-- domain: 신용카드 이용 내역
CREATE TABLE cardholders (
  holder_id INTEGER PRIMARY KEY,
  holder_name VARCHAR(20),
  gender CHAR(1), -- M 남, F 여
  birth_year INTEGER,
  residence VARCHAR(20)
);
CREATE TABLE cards (
  card_no VARCHAR(8) PRIMARY KEY,
  holder_id INTEGER REFERENCES cardholders(holder_id),
  product_name VARCHAR(30),
  annual_fee INTEGER,
  limit_amount INTEGER, -- 월 한도(원)
  issued_on DATE,
  closed_on DATE -- 해지일, 사용 중이면 NULL
);
CREATE TABLE merchants (
  merchant_id INTEGER PRIMARY KEY,
  merchant_name VARCHAR(30),
  industry VARCHAR(20), -- 음식점, 카페, 마트, 주유소, 병원, 온라인
  is_overseas BOOLEAN
);
CREATE TABLE transactions (
  tx_id INTEGER PRIMARY KEY,
  card_no VARCHAR(8) REFERENCES cards(card_no),
  merchant_id INTEGER REFERENCES merchants(merchant_id),
  approved_at TIMESTAMP,
  amount INTEGER,
  installment INTEGER, -- 할부 개월, 일시불은 0
  cancelled BOOLEAN
);
INSERT INTO cardholders VALUES
(1, '오동진', 'M', 1986, '창원'), (2, '배은솔', 'F', 1993, '김해'), (3, '정다울', 'F', 2000, '창원'), (4, '최무건', 'M', 1972, '진주'), (5, '한소이', 'F', 1988, '부산'), (6, '임재혁', 'M', 1997, '김해');
INSERT INTO cards VALUES
('C-1001', 1, '데일리 체크', 0, 2000000, '2018-03-12', NULL), ('C-1002', 1, '마일 플러스', 120000, 8000000, '2020-09-01', NULL), ('C-1003', 2, '쇼핑 홀릭', 30000, 5000000, '2021-01-25', NULL), ('C-1004', 3, '데일리 체크', 0, 1000000, '2022-07-19', NULL), ('C-1005', 4, '주유 마스터', 20000, 6000000, '2015-11-30', '2024-04-10'), ('C-1006', 5, '마일 플러스', 120000, 10000000, '2019-06-06', NULL), ('C-1007', 6, '쇼핑 홀릭', 30000, 3000000, '2023-12-12', NULL), ('C-1008', 4, '데일리 체크', 0, 2000000, '2024-03-05', NULL);
INSERT INTO merchants VALUES
(1, '가야밀면', '음식점', false), (2, '커피숲', '카페', false), (3, '한마음마트', '마트', false), (4, '강변주유소', '주유소', false), (5, '튼튼내과', '병원', false), (6, '클릭몰', '온라인', false), (7, 'GlobalShop', '온라인', true), (8, 'Tokyo Diner', '음식점', true), (9, '동네빵집', '카페', false);
INSERT INTO transactions VALUES
(1, 'C-1001', 1, '2024-05-01 12:20:00', 18000, 0, false), (2, 'C-1001', 2, '2024-05-01 13:05:00', 9500, 0, false), (3, 'C-1002', 7, '2024-05-02 22:40:00', 384000, 3, false), (4, 'C-1003', 6, '2024-05-03 00:15:00', 129000, 2, true), (5, 'C-1003', 6, '2024-05-03 00:30:00', 119000, 2, false), (6, 'C-1004', 2, '2024-05-03 08:50:00', 4500, 0, false), (7, 'C-1006', 8, '2024-05-04 19:10:00', 67000, 0, false), (8, 'C-1006', 5, '2024-05-07 10:00:00', 23000, 0, false), (9, 'C-1002', 3, '2024-05-08 18:30:00', 86400, 0, false), (10, 'C-1005', 4, '2024-04-01 07:20:00', 70000, 0, false), (11, 'C-1008', 4, '2024-05-11 07:45:00', 65000, 0, false), (12, 'C-1003', 3, '2024-05-12 16:00:00', 154200, 0, false), (13, 'C-1006', 7, '2024-05-15 23:50:00', 910000, 6, false), (14, 'C-1004', 1, '2024-05-18 12:10:00', 11000, 0, false), (15, 'C-1001', 3, '2024-04-28 17:00:00', 42300, 0, true);
-- rename: cardholders=회원 holder_id=회원번호 holder_name=회원명 gender=성별 birth_year=출생연도 residence=거주지 cards=카드 card_no=카드번호 product_name=상품명 annual_fee=연회비 limit_amount=한도 issued_on=발급일 closed_on=해지일 merchants=가맹점 merchant_id=가맹점번호 merchant_name=가맹점명 industry=업종 is_overseas=해외여부 transactions=승인내역 tx_id=승인번호 approved_at=승인시각 amount=금액 installment=할부개월 cancelled=취소여부

-- q: 취소된 승인은 몇 건이야?
-- q: 취소 처리된 승인 건수를 구하시오.
SELECT COUNT(*) FROM transactions WHERE cancelled;

-- q: 연회비 없는 카드의 카드번호 알려줘
-- q: 연회비가 0원인 카드의 번호를 조회하시오.
SELECT card_no FROM cards WHERE annual_fee = 0;

-- q: 카드 상품에는 어떤 게 있나요?
-- q: 발급된 카드 상품명을 중복 없이 조회하시오.
SELECT DISTINCT product_name FROM cards;

-- q: 해지된 카드의 주인 이름하고 해지일은?
-- q: 해지 카드의 회원 이름과 해지일을 조회하라.
SELECT h.holder_name, c.closed_on FROM cards c JOIN cardholders h ON h.holder_id = c.holder_id WHERE c.closed_on IS NOT NULL;

-- q: 회원별 이용 금액 합계를 이름이랑 같이 보여줘. 취소 건은 제외.
-- q: 취소를 제외한 회원명별 이용 금액 합계를 구하시오.
SELECT h.holder_name, SUM(t.amount) FROM transactions t JOIN cards c ON c.card_no = t.card_no JOIN cardholders h ON h.holder_id = c.holder_id WHERE NOT t.cancelled GROUP BY h.holder_name;

-- q: 업종별로 몇 번씩 결제됐는지 많은 순, 같으면 업종 이름순으로 알려 주세요
-- q: 업종별 승인 건수를 건수 내림차순, 업종명 오름차순으로 조회하시오.
SELECT m.industry, COUNT(*) AS cnt FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id GROUP BY m.industry ORDER BY cnt DESC, m.industry;

-- q: 한 번도 결제가 안 일어난 가맹점 이름
-- q: 승인 내역이 없는 가맹점의 이름을 조회하시오.
SELECT m.merchant_name FROM merchants m LEFT JOIN transactions t ON t.merchant_id = m.merchant_id WHERE t.tx_id IS NULL;

-- q: 결제에 쓰인 적 없는 카드번호는 뭐야?
-- q: 이용 내역이 전혀 없는 카드의 번호를 조회하시오.
SELECT card_no FROM cards WHERE card_no NOT IN (SELECT card_no FROM transactions);

-- q: 해외 가맹점에서 쓴 금액이 총 얼마죠?
-- q: 해외 가맹점 이용 금액의 합계를 구하시오.
SELECT SUM(t.amount) FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id WHERE m.is_overseas;

-- q: 해외에서 카드 쓴 적 있는 회원 이름 (중복 없이)
-- q: 해외 가맹점을 이용한 적이 있는 회원의 이름을 중복 없이 조회하시오.
SELECT DISTINCT h.holder_name FROM cardholders h JOIN cards c ON c.holder_id = h.holder_id JOIN transactions t ON t.card_no = c.card_no JOIN merchants m ON m.merchant_id = t.merchant_id WHERE m.is_overseas;

-- q: 카드를 두 장 이상 가진 회원 이름과 장수
-- q: 보유 카드가 2장 이상인 회원의 이름과 카드 수를 조회하시오.
SELECT h.holder_name, COUNT(*) FROM cardholders h JOIN cards c ON c.holder_id = h.holder_id GROUP BY h.holder_id, h.holder_name HAVING COUNT(*) >= 2;

-- q: 제일 비싼 결제를 한 사람 이름은?
-- q: 단일 승인 금액이 가장 큰 결제를 한 회원의 이름을 구하시오.
SELECT h.holder_name FROM transactions t JOIN cards c ON c.card_no = t.card_no JOIN cardholders h ON h.holder_id = c.holder_id ORDER BY t.amount DESC LIMIT 1;

-- q: 두 번째로 큰 결제의 가맹점 이름과 금액
-- q: 승인 금액 2위 건의 가맹점명, 금액을 조회하시오.
SELECT m.merchant_name, t.amount FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id ORDER BY t.amount DESC LIMIT 1 OFFSET 1;

-- q: 할부로 결제한 건의 가맹점 이름과 할부 개월을 보여줘
-- q: 할부 결제 건의 가맹점명과 할부 개월 수를 조회하시오.
SELECT m.merchant_name, t.installment FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id WHERE t.installment > 0;

-- q: 2024년 5월에 5만 원 이상 10만 원 이하로 결제한 승인번호와 금액
-- q: 2024년 5월 승인 중 금액이 50,000원 이상 100,000원 이하인 건의 승인번호, 금액을 조회하시오.
SELECT tx_id, amount FROM transactions WHERE approved_at >= '2024-05-01' AND approved_at < '2024-06-01' AND amount BETWEEN 50000 AND 100000;

-- q: 밤 10시 이후나 새벽 6시 전에 결제된 건은 몇 건이에요?
-- q: 22시 이후 또는 6시 이전에 승인된 건수를 구하시오.
SELECT COUNT(*) FROM transactions WHERE EXTRACT(HOUR FROM approved_at) >= 22 OR EXTRACT(HOUR FROM approved_at) < 6;

-- q: 평균 승인 금액보다 크게 결제한 승인번호와 금액을 큰 순으로 알려줘
-- q: 금액이 전체 승인 평균을 초과하는 건의 승인번호와 금액을 금액 내림차순으로 조회하시오.
SELECT tx_id, amount FROM transactions WHERE amount > (SELECT AVG(amount) FROM transactions) ORDER BY amount DESC;

-- q: 남녀별 평균 결제 금액이 얼마야?
-- q: 회원 성별에 따른 평균 승인 금액을 구하시오.
SELECT h.gender, AVG(t.amount) FROM transactions t JOIN cards c ON c.card_no = t.card_no JOIN cardholders h ON h.holder_id = c.holder_id GROUP BY h.gender;

-- q: 창원이나 김해에 사는 회원이 가진 카드번호를 알려 주세요
-- q: 거주지가 창원 또는 김해인 회원의 카드번호를 조회하시오.
SELECT c.card_no FROM cards c JOIN cardholders h ON h.holder_id = c.holder_id WHERE h.residence IN ('창원', '김해');

-- q: 음식점도 카페도 마트도 아닌 가맹점 이름과 업종
-- q: 업종이 음식점, 카페, 마트가 아닌 가맹점의 이름과 업종을 조회하시오.
SELECT merchant_name, industry FROM merchants WHERE industry NOT IN ('음식점', '카페', '마트');

-- q: 음식점이랑 카페를 둘 다 이용한 회원 이름은?
-- q: 음식점과 카페 업종을 모두 이용한 적이 있는 회원의 이름을 조회하시오.
SELECT h.holder_name FROM cardholders h JOIN cards c ON c.holder_id = h.holder_id JOIN transactions t ON t.card_no = c.card_no JOIN merchants m ON m.merchant_id = t.merchant_id WHERE m.industry = '음식점' INTERSECT SELECT h.holder_name FROM cardholders h JOIN cards c ON c.holder_id = h.holder_id JOIN transactions t ON t.card_no = c.card_no JOIN merchants m ON m.merchant_id = t.merchant_id WHERE m.industry = '카페';

-- q: 취소 안 된 전체 이용 금액 중 온라인 비중은 몇 %?
-- q: 취소를 제외한 총 이용 금액에서 온라인 업종이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN m.industry = '온라인' THEN t.amount ELSE 0 END) / SUM(t.amount) FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id WHERE NOT t.cancelled;

-- q: 회원마다 금액이 가장 컸던 결제의 회원 이름과 금액
-- q: 회원별 최대 승인 금액을 회원명과 함께 조회하시오.
SELECT h.holder_name, MAX(t.amount) FROM transactions t JOIN cards c ON c.card_no = t.card_no JOIN cardholders h ON h.holder_id = c.holder_id GROUP BY h.holder_id, h.holder_name;

-- q: 업종마다 한 건 금액이 제일 컸던 가맹점의 업종과 이름을 보여줘
-- q: 업종별 최고 승인 금액이 발생한 가맹점을 업종, 가맹점명으로 조회하시오.
SELECT m.industry, m.merchant_name FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id QUALIFY RANK() OVER (PARTITION BY m.industry ORDER BY t.amount DESC) = 1;

-- q: 2024년 5월 카드번호별 이용액이 한도의 몇 퍼센트인지 알려줘(취소 제외)
-- q: 2024년 5월 취소를 제외한 이용 금액의 한도 대비 비율(%)을 카드번호와 함께 구하시오.
SELECT c.card_no, 100.0 * SUM(t.amount) / c.limit_amount FROM cards c JOIN transactions t ON t.card_no = c.card_no WHERE NOT t.cancelled AND t.approved_at >= '2024-05-01' AND t.approved_at < '2024-06-01' GROUP BY c.card_no, c.limit_amount;

-- q: 1990년 이후 출생한 여성 회원은 모두 몇 명입니까?
-- q: 1990년 이후에 태어난 여자 회원 수
SELECT COUNT(*) FROM cardholders WHERE gender = 'F' AND birth_year >= 1990;

-- q: 가장 최근 승인 세 건의 가맹점 이름을 최신순으로
-- q: 승인 시각이 늦은 순으로 가맹점명 3건을 조회하시오.
SELECT m.merchant_name FROM transactions t JOIN merchants m ON m.merchant_id = t.merchant_id ORDER BY t.approved_at DESC LIMIT 3;

-- q: 오동진이 갖고 있는 카드 중 한도가 더 큰 카드의 상품명이 뭐야?
-- q: 오동진 회원의 카드 가운데 한도가 가장 큰 카드의 상품명을 구하시오.
SELECT c.product_name FROM cards c JOIN cardholders h ON h.holder_id = c.holder_id WHERE h.holder_name = '오동진' ORDER BY c.limit_amount DESC LIMIT 1;
