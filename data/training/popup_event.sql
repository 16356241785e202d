-- domain: 게임 팝업스토어 굿즈 판매 (단일 테이블)
CREATE TABLE popup_sales (
  sale_no INT PRIMARY KEY,
  sold_at DATETIME,
  mall VARCHAR(30),
  city VARCHAR(20),
  game_title VARCHAR(40),
  goods VARCHAR(40),
  goods_kind VARCHAR(20),
  unit_price INT,
  qty INT,
  discount_rate INT,
  buyer_age INT,
  buyer_gender VARCHAR(5),
  staff VARCHAR(20),
  refund_reason VARCHAR(50)
);
INSERT INTO popup_sales VALUES
(1,'2024-07-05 11:10:00','더몰 잠실','서울','별의 아이들','루나 인형','인형',32000,1,0,24,'여','조은솔',NULL),
(2,'2024-07-05 11:40:00','더몰 잠실','서울','별의 아이들','포토카드 세트','문구',9000,3,0,17,'여','조은솔',NULL),
(3,'2024-07-05 14:00:00','더몰 잠실','서울','용병왕','한정판 피규어','피규어',189000,1,10,35,'남','백하늘',NULL),
(4,'2024-07-06 10:35:00','더몰 잠실','서울','용병왕','티셔츠','의류',39000,2,0,29,'남','백하늘','사이즈 불만'),
(5,'2024-07-06 16:20:00','더몰 잠실','서울','고양이 찻집','머그컵','생활용품',18000,2,0,31,'여','조은솔',NULL),
(6,'2024-07-12 12:00:00','센텀스퀘어','부산','별의 아이들','루나 인형','인형',32000,2,0,12,'여','문지호',NULL),
(7,'2024-07-12 12:30:00','센텀스퀘어','부산','고양이 찻집','키링','문구',12000,4,5,22,'여','문지호',NULL),
(8,'2024-07-13 15:15:00','센텀스퀘어','부산','용병왕','한정판 피규어','피규어',189000,1,0,41,'남','문지호','파손'),
(9,'2024-07-13 17:45:00','센텀스퀘어','부산','용병왕','키보드 덮개','생활용품',27000,1,0,NULL,NULL,'문지호',NULL),
(10,'2024-07-20 11:00:00','동성로점','대구','고양이 찻집','냥이 쿠션','인형',45000,1,15,27,'여','노을',NULL),
(11,'2024-07-20 13:30:00','동성로점','대구','고양이 찻집','머그컵','생활용품',18000,6,20,52,'남','노을',NULL),
(12,'2024-07-21 18:10:00','동성로점','대구','별의 아이들','포토카드 세트','문구',9000,10,0,16,'여','노을',NULL),
(13,'2024-08-02 12:10:00','더몰 잠실','서울','용병왕','티셔츠','의류',39000,1,30,19,'남','백하늘',NULL),
(14,'2024-08-03 19:00:00','더몰 잠실','서울','별의 아이들','후드 집업','의류',69000,1,10,23,'여','조은솔','단순 변심'),
(15,'2024-08-03 19:20:00','더몰 잠실','서울','고양이 찻집','키링','문구',12000,2,0,20,'남','백하늘',NULL);
-- rename: popup_sales=판매내역 sale_no=판매번호 sold_at=판매일시 mall=매장 city=도시 game_title=게임명 goods=상품명 goods_kind=상품종류 unit_price=단가 qty=수량 discount_rate=할인율 buyer_age=구매자나이 buyer_gender=구매자성별 staff=직원 refund_reason=환불사유

-- q: 별의 아이들 굿즈는 어떤 게 팔렸어? 중복은 빼줘
-- q: 게임이 '별의 아이들'인 상품명을 중복 없이 조회하시오.
SELECT DISTINCT goods FROM popup_sales WHERE game_title = '별의 아이들';

-- q: 매장별 판매 건수
-- q: 매장마다 판매가 몇 건인지 알려주세요
-- q: 매장별로 판매 내역 건수를 집계하여 제출 바람.
SELECT mall, COUNT(*) FROM popup_sales GROUP BY mall;

-- q: 도시별 판매 수량 합계
-- q: 도시별로 굿즈가 몇 개나 팔렸는지 수량을 더해서 보여줘
SELECT city, SUM(qty) FROM popup_sales GROUP BY city;

-- q: 단가가 제일 비싼 상품 이름은 뭐야? 하나만
-- q: 최고 단가 상품명 하나를 구하시오.
SELECT goods FROM popup_sales ORDER BY unit_price DESC LIMIT 1;

-- q: 단가가 3만원 이상인 상품명과 단가, 중복 없이
-- q: 단가 30,000원 이상 상품의 이름과 단가를 중복 없이 조회하시오.
SELECT DISTINCT goods, unit_price FROM popup_sales WHERE unit_price >= 30000;

-- q: 환불된 판매는 몇 건인가요? 환불 사유가 있으면 환불이에요
-- q: 환불 사유가 기록된 판매 건수를 구하시오.
SELECT COUNT(refund_reason) FROM popup_sales;

-- q: 환불된 판매의 상품명이랑 환불 사유
-- q: 환불 사유가 있는 판매의 상품명, 환불사유를 조회하시오.
SELECT goods, refund_reason FROM popup_sales WHERE refund_reason IS NOT NULL;

-- q: 구매자 나이를 모르는 판매 번호
-- q: 구매자 나이가 비어 있는 판매의 번호를 알려줘
SELECT sale_no FROM popup_sales WHERE buyer_age IS NULL;

-- q: 할인 없이 팔린 건 몇건이야?
-- q: 할인율이 0인 판매 건수를 구하시오.
SELECT COUNT(*) FROM popup_sales WHERE discount_rate = 0;

-- q: 10% 넘게 할인한 판매의 상품명, 할인율
-- q: 할인율이 10%를 초과하는 판매의 상품명과 할인율을 조회하시오.
SELECT goods, discount_rate FROM popup_sales WHERE discount_rate > 10;

-- q: 게임별 매출(단가×수량)을 높은 순으로 보여줘. 할인은 무시하고
-- q: 할인을 적용하지 않은 게임별 매출 합계(단가 곱하기 수량)를 내림차순으로 조회하시오.
SELECT game_title, SUM(unit_price * qty) FROM popup_sales GROUP BY game_title ORDER BY SUM(unit_price * qty) DESC;

-- q: 할인율까지 반영한 총매출은 얼마예요?
-- q: 단가×수량에 할인율(%)을 적용한 판매 금액의 총합을 구하시오.
SELECT SUM(unit_price * qty * (100 - discount_rate) / 100.0) FROM popup_sales;

-- q: 인형이나 피규어를 산 구매자 평균 나이
-- q: 상품 종류가 인형 또는 피규어인 판매의 구매자 나이 평균을 구하시오.
SELECT AVG(buyer_age) FROM popup_sales WHERE goods_kind IN ('인형', '피규어');

-- q: 인형도 의류도 아닌 상품 이름 중복 없이
-- q: 상품 종류가 인형과 의류를 제외한 상품명을 중복 없이 나열하시오.
SELECT DISTINCT goods FROM popup_sales WHERE goods_kind NOT IN ('인형', '의류');

-- q: 10대 구매 건수는?
-- q: 구매자 나이가 10세 이상 20세 미만인 판매 건수를 구하시오.
SELECT COUNT(*) FROM popup_sales WHERE buyer_age >= 10 AND buyer_age < 20;

-- q: 여자 손님이 산 상품 종류별 수량 합계
-- q: 구매자 성별이 '여'인 판매의 상품 종류별 수량 합을 구하시오.
SELECT goods_kind, SUM(qty) FROM popup_sales WHERE buyer_gender = '여' GROUP BY goods_kind;

-- q: 판매를 네 건 이상 한 직원과 건수
-- q: 판매 건수가 4건 이상인 직원, 판매 건수를 보여 주세요.
SELECT staff, COUNT(*) FROM popup_sales GROUP BY staff HAVING COUNT(*) >= 4;

-- q: 직원은 모두 몇 명이에요?
-- q: 서로 다른 직원 수를 구하시오.
SELECT COUNT(DISTINCT staff) FROM popup_sales;

-- q: 2024년 7월 판매 수량 총합
-- q: 2024년 7월에 굿즈가 총 몇 개 팔렸나요?
SELECT SUM(qty) FROM popup_sales WHERE sold_at >= '2024-07-01' AND sold_at < '2024-08-01';

-- q: 날짜별 판매 건수를 날짜 순서로
-- q: 판매 일자별 건수를 날짜 오름차순으로 조회하시오.
SELECT CAST(sold_at AS DATE), COUNT(*) FROM popup_sales GROUP BY CAST(sold_at AS DATE) ORDER BY CAST(sold_at AS DATE);

-- q: 오전(12시 전)에 팔린 상품 이름
-- q: 판매 시각이 12시 이전(12시 미만)인 판매의 상품명을 조회하시오.
SELECT goods FROM popup_sales WHERE EXTRACT(HOUR FROM sold_at) < 12;

-- q: 매장별로 한 번에 제일 많은 수량을 산 판매의 매장, 상품명, 수량
-- q: 각 매장에서 수량이 최대인 판매를 매장, 상품명, 수량으로 조회하시오.
SELECT mall, goods, qty FROM popup_sales p WHERE qty = (SELECT MAX(qty) FROM popup_sales WHERE mall = p.mall);

-- q: 서울에서도 팔리고 부산에서도 팔린 상품
-- q: 서울과 부산 양쪽에서 모두 판매된 상품명을 구하시오.
SELECT goods FROM popup_sales WHERE city = '서울'
INTERSECT
SELECT goods FROM popup_sales WHERE city = '부산';

-- q: 서울에서는 팔렸지만 대구에서는 안 팔린 상품은?
-- q: 서울 판매 기록은 있고 대구 판매 기록은 없는 상품명을 조회하시오.
SELECT goods FROM popup_sales WHERE city = '서울'
EXCEPT
SELECT goods FROM popup_sales WHERE city = '대구';

-- q: 환불률(%)을 게임별로 알려줘
-- q: 게임별로 전체 판매 건수 대비 환불 건수의 비율(%)을 구하시오.
SELECT game_title, 100.0 * COUNT(refund_reason) / COUNT(*) FROM popup_sales GROUP BY game_title;

-- q: 평균 수량보다 많이 산 판매의 상품명과 수량
-- q: 수량이 전체 평균을 초과하는 판매의 상품명, 수량을 조회하라.
SELECT goods, qty FROM popup_sales WHERE qty > (SELECT AVG(qty) FROM popup_sales);

-- q: 서울 매장이거나 단가 십만 원 이상인 판매는 몇 건?
-- q: 도시가 서울이거나 단가가 100,000원 이상인 판매 건수를 구하시오.
SELECT COUNT(*) FROM popup_sales WHERE city = '서울' OR unit_price >= 100000;

-- q: 나이가 가장 많은 구매자가 산 상품 이름
-- q: 최고령 구매자의 구매 상품명을 조회하시오.
SELECT goods FROM popup_sales WHERE buyer_age IS NOT NULL ORDER BY buyer_age DESC LIMIT 1;

-- q: 게임별로 판매 건수, 판매 수량 합계, 평균 단가를 보여줘
-- q: 게임명별 판매 건수와 수량 합계, 단가 평균을 산출하시오.
SELECT game_title, COUNT(*), SUM(qty), AVG(unit_price) FROM popup_sales GROUP BY game_title;
