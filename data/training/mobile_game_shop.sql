-- domain: 모바일 게임 상점 결제
CREATE TABLE accounts (
  account_id INTEGER PRIMARY KEY,
  nickname VARCHAR(30),
  os VARCHAR(10),
  country VARCHAR(20),
  vip_grade INTEGER,
  created_on DATE
);
CREATE TABLE packages (
  package_id INTEGER PRIMARY KEY,
  package_name VARCHAR(50),
  package_type VARCHAR(20), -- 유형: 다이아, 패스, 뽑기, 스킨
  price_krw INTEGER, -- 정가(원)
  sale_start DATE,
  sale_end DATE -- 판매 종료일, 상시 판매면 NULL
);
CREATE TABLE payments (
  payment_id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES accounts(account_id),
  package_id INTEGER REFERENCES packages(package_id),
  paid_amount INTEGER, -- 실제 결제 금액(원)
  pay_method VARCHAR(20),
  status CHAR(1), -- S 성공, F 실패, R 환불
  paid_at TIMESTAMP
);
INSERT INTO accounts VALUES
(1,'딸기라떼','iOS','한국',5,'2023-01-05'),(2,'무과금러','Android','한국',0,'2023-02-11'),(3,'츄르도둑','Android','한국',3,'2023-03-20'),
(4,'사쿠라','iOS','일본',4,'2023-03-28'),(5,'대만왕','Android','대만',2,'2023-05-15'),(6,'밤샘게이머','Android','한국',7,'2022-12-31'),
(7,'감자튀김','iOS','한국',1,'2023-08-01'),(8,'초승달','iOS','한국',0,'2024-01-02'),(9,'유키','iOS','일본',6,'2023-06-06'),(10,'복귀유저','Android','한국',2,'2022-11-11');
INSERT INTO packages VALUES
(1,'다이아 100개','다이아',1200,'2022-11-01',NULL),(2,'다이아 1000개','다이아',11000,'2022-11-01',NULL),(3,'다이아 6000개','다이아',59000,'2022-11-01',NULL),
(4,'월간 패스','패스',9900,'2023-01-01',NULL),(5,'시즌 패스','패스',19000,'2024-03-01','2024-05-31'),(6,'신년 뽑기 11회','뽑기',29000,'2024-01-01','2024-01-15'),
(7,'여름 수영복 스킨','스킨',15000,'2023-07-01','2023-08-31'),(8,'한복 스킨','스킨',17000,'2024-02-05','2024-02-20'),(9,'초보자 뽑기','뽑기',3300,'2022-11-01',NULL),(10,'벚꽃 스킨','스킨',16000,'2024-04-01','2024-04-14');
INSERT INTO payments VALUES
(1,1,3,59000,'신용카드','S','2024-01-03 12:10'),(2,1,6,29000,'신용카드','S','2024-01-04 21:00'),(3,3,4,9900,'휴대폰','S','2024-01-10 08:30'),
(4,6,3,59000,'카카오페이','S','2024-01-12 23:50'),(5,6,6,29000,'카카오페이','F','2024-01-13 00:05'),(6,6,6,29000,'카카오페이','S','2024-01-13 00:07'),
(7,4,8,17000,'애플페이','S','2024-02-06 19:00'),(8,9,8,17000,'애플페이','R','2024-02-07 10:00'),(9,9,3,53100,'애플페이','S','2024-02-09 11:11'),
(10,5,2,11000,'구글페이','S','2024-02-15 15:00'),(11,1,5,19000,'신용카드','S','2024-03-02 09:00'),(12,3,5,19000,'휴대폰','R','2024-03-05 20:20'),
(13,6,5,17100,'카카오페이','S','2024-03-09 13:00'),(14,7,1,1200,'문화상품권','S','2024-03-11 17:40'),(15,10,9,3300,'휴대폰','S','2024-03-20 22:00'),
(16,10,2,11000,'휴대폰','F','2024-03-21 22:00'),(17,9,4,9900,'애플페이','S','2024-04-01 07:00'),(18,1,4,9900,'신용카드','S','2024-04-02 12:00'),(19,6,3,59000,'카카오페이','S','2024-04-05 02:00'),(20,3,1,1200,'휴대폰','S','2024-04-06 18:00');
-- rename: accounts=계정 account_id=계정번호 nickname=닉네임 os=운영체제 country=국가 vip_grade=VIP등급 created_on=가입일 packages=상품 package_id=상품번호 package_name=상품명 package_type=상품유형 price_krw=정가 sale_start=판매시작일 sale_end=판매종료일 payments=결제 payment_id=결제번호 paid_amount=결제금액 pay_method=결제수단 status=결제상태 paid_at=결제일시

-- q: 결제 성공 건수는?
-- q: 성공한 결제가 몇 건인지 알려주세요
-- q: 결제 상태가 성공인 건수를 구하시오.
SELECT COUNT(*) FROM payments WHERE status = 'S';

-- q: 환불된 결제 금액 합계가 얼마야?
-- q: 환불 처리된 결제의 금액 총합을 구하시오.
SELECT SUM(paid_amount) FROM payments WHERE status = 'R';

-- q: 아이폰(iOS) 쓰는 한국 유저 닉네임
-- q: 국가가 한국이고 운영체제가 iOS인 계정의 닉네임을 조회하시오.
SELECT nickname FROM accounts WHERE country = '한국' AND os = 'iOS';

-- q: 상시 판매 상품 이름과 정가 보여줘
-- q: 판매 종료일이 정해지지 않은 상품의 상품명과 정가를 조회하시오.
SELECT package_name, price_krw FROM packages WHERE sale_end IS NULL;

-- q: 정가가 만 원 이상 2만 원 미만인 상품 이름은?
-- q: 10,000원 이상 20,000원 미만 상품의 이름을 조회하시오.
SELECT package_name FROM packages WHERE price_krw >= 10000 AND price_krw < 20000;

-- q: 상품 유형별 상품 수
-- q: 상품 유형마다 상품이 몇 개씩 있나요?
SELECT package_type, COUNT(*) FROM packages GROUP BY package_type;

-- q: 국가별 성공 결제 금액 합계
-- q: 결제 성공 건만 가지고 국가별 매출 합계를 구해줘
SELECT a.country, SUM(p.paid_amount) FROM payments p JOIN accounts a ON p.account_id = a.account_id WHERE p.status = 'S' GROUP BY a.country;

-- q: 성공 결제 금액이 제일 많은 유저의 닉네임은?
-- q: 성공한 결제의 총액이 가장 큰 계정의 닉네임을 조회하시오.
SELECT a.nickname FROM accounts a JOIN payments p ON p.account_id = a.account_id WHERE p.status = 'S' GROUP BY a.account_id, a.nickname ORDER BY SUM(p.paid_amount) DESC LIMIT 1;

-- q: 결제 기록이 아예 없는 계정 닉네임
-- q: 한 번도 결제를 시도하지 않은 유저의 닉네임을 알려주세요.
SELECT nickname FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM payments p WHERE p.account_id = a.account_id);

-- q: 한 번도 결제 기록이 없는 상품은 뭐야? 상품명만
-- q: 결제 이력이 전혀 없는 상품의 이름을 구하시오.
SELECT k.package_name FROM packages k LEFT JOIN payments p ON p.package_id = k.package_id WHERE p.payment_id IS NULL;

-- q: 월별 성공 결제 금액 합계를 달 순서대로 보여줘
-- q: 성공한 결제를 월 단위로 묶어 월과 금액 합계를 월 순으로 조회하시오.
SELECT DATE_TRUNC('month', paid_at), SUM(paid_amount) FROM payments WHERE status = 'S' GROUP BY DATE_TRUNC('month', paid_at) ORDER BY DATE_TRUNC('month', paid_at);

-- q: 정가보다 싸게 결제된 건의 닉네임, 상품명, 실제 결제 금액
-- q: 실제 결제액이 정가보다 낮은 결제의 닉네임과 상품명, 결제금액을 조회하시오.
SELECT a.nickname, k.package_name, p.paid_amount FROM payments p JOIN accounts a ON p.account_id = a.account_id JOIN packages k ON p.package_id = k.package_id WHERE p.paid_amount < k.price_krw;

-- q: 결제 수단별 실패 건수를 알려줘
-- q: 실패한 결제를 결제 수단별로 세어 주세요.
SELECT pay_method, COUNT(*) FROM payments WHERE status = 'F' GROUP BY pay_method;

-- q: 어떤 결제 수단들이 쓰였어?
-- q: 결제에 사용된 결제 수단의 종류를 조회하시오.
SELECT DISTINCT pay_method FROM payments;

-- q: 신용카드나 카카오페이로 성공한 결제의 총액은?
-- q: 결제 수단이 신용카드 또는 카카오페이인 성공 결제 금액 합계를 구하시오.
SELECT SUM(paid_amount) FROM payments WHERE status = 'S' AND pay_method IN ('신용카드', '카카오페이');

-- q: VIP 등급이 3 이상인 계정은 몇 개입니까?
-- q: VIP 3등급 이상 계정 수
SELECT COUNT(*) FROM accounts WHERE vip_grade >= 3;

-- q: 성공 결제 총액이 5만 원을 넘는 계정의 닉네임과 총액
-- q: 성공한 결제 금액 합이 50,000원을 초과하는 계정 닉네임, 합계를 조회하시오.
SELECT a.nickname, SUM(p.paid_amount) FROM accounts a JOIN payments p ON p.account_id = a.account_id WHERE p.status = 'S' GROUP BY a.account_id, a.nickname HAVING SUM(p.paid_amount) > 50000;

-- q: 스킨 가운데 제일 비싼 것의 이름
-- q: 스킨 유형 상품 중 정가가 가장 높은 상품명은 무엇인가요?
SELECT package_name FROM packages WHERE package_type = '스킨' ORDER BY price_krw DESC LIMIT 1;

-- q: 유형별로 가장 비싼 상품의 유형, 상품명, 정가를 보여줘
-- q: 각 상품 유형에서 정가가 최고인 상품의 유형과 이름, 정가를 조회하시오.
SELECT package_type, package_name, price_krw FROM packages k WHERE price_krw = (SELECT MAX(price_krw) FROM packages WHERE package_type = k.package_type);

-- q: 전체 결제 중 실패 비율(%)을 알려줘
-- q: 결제 건수 대비 실패 건수의 비율을 백분율로 구하시오.
SELECT 100.0 * SUM(CASE WHEN status = 'F' THEN 1 ELSE 0 END) / COUNT(*) FROM payments;

-- q: 성공 결제를 해 본 계정은 몇 개야?
-- q: 결제에 한 번이라도 성공한 계정 수를 구하시오.
SELECT COUNT(DISTINCT account_id) FROM payments WHERE status = 'S';

-- q: 2024년 1분기에 성공한 결제는 총 몇 건이에요?
-- q: 2024년 1월부터 3월까지의 성공 결제 건수
SELECT COUNT(*) FROM payments WHERE status = 'S' AND paid_at >= '2024-01-01' AND paid_at < '2024-04-01';

-- q: 자정부터 오전 6시 전까지 이뤄진 결제의 번호와 결제 시각
-- q: 새벽 0시 이상 6시 미만에 일어난 결제의 결제번호, 결제일시를 조회하시오.
SELECT payment_id, paid_at FROM payments WHERE EXTRACT(HOUR FROM paid_at) < 6;

-- q: 다이아 상품과 패스 상품을 둘 다 결제 성공한 계정 닉네임
-- q: 다이아 유형도 패스 유형도 모두 성공적으로 결제한 계정의 닉네임을 조회하시오.
SELECT nickname FROM accounts WHERE account_id IN (SELECT p.account_id FROM payments p JOIN packages k ON p.package_id = k.package_id WHERE k.package_type = '다이아' AND p.status = 'S') AND account_id IN (SELECT p.account_id FROM payments p JOIN packages k ON p.package_id = k.package_id WHERE k.package_type = '패스' AND p.status = 'S');

-- q: 계정별 첫 결제 시각을 닉네임과 함께
-- q: 결제 기록이 있는 계정마다 닉네임하고 가장 이른 결제일시 알려줘
SELECT a.nickname, MIN(p.paid_at) FROM accounts a JOIN payments p ON p.account_id = a.account_id GROUP BY a.account_id, a.nickname;

-- q: 모든 계정의 닉네임과 성공 결제 건수. 없으면 0
-- q: 성공 결제가 없는 계정까지 포함해서 계정 닉네임별 성공 결제 건수를 구하시오.
SELECT a.nickname, COUNT(p.payment_id) FROM accounts a LEFT JOIN payments p ON p.account_id = a.account_id AND p.status = 'S' GROUP BY a.account_id, a.nickname;

-- q: 판매 기간이 30일 이내였던 기간 한정 상품의 이름(시작일과 종료일 차이 기준)
-- q: 판매 종료일과 시작일의 차이가 30일 이하인 상품 이름을 조회하시오.
SELECT package_name FROM packages WHERE sale_end - sale_start <= 30;

-- q: 2024년 4월 10일에 살 수 있는 상품 이름을 알려줘(상시 판매 포함)
-- q: 2024-04-10 기준으로 판매 중인 상품명을 조회하시오. 종료일이 없으면 상시 판매다.
SELECT package_name FROM packages WHERE sale_start <= '2024-04-10' AND (sale_end IS NULL OR sale_end >= '2024-04-10');

-- q: 상품별 성공 판매 건수 상위 2개의 상품명
-- q: 성공 결제 건수가 많은 순으로 상품 이름 두 개만 보여주세요
SELECT k.package_name FROM packages k JOIN payments p ON p.package_id = k.package_id WHERE p.status = 'S' GROUP BY k.package_id, k.package_name ORDER BY COUNT(*) DESC LIMIT 2;
