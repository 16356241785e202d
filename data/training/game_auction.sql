-- domain: 게임 경매장 거래 (단일 테이블, MySQL식)
CREATE TABLE auction_log (
  idx INT PRIMARY KEY,
  item VARCHAR(50),
  item_type VARCHAR(20),
  rarity VARCHAR(10),
  seller VARCHAR(30),
  buyer VARCHAR(30),
  start_price INT,
  sold_price INT,
  bid_count INT,
  server_name VARCHAR(20),
  listed_at DATETIME,
  sold_at DATETIME
);
INSERT INTO auction_log VALUES
(1,'불멸의 검','무기','전설','대장간집','용사김씨',500000,820000,14,'해오름','2024-05-01 10:00:00','2024-05-02 10:00:00'),
(2,'은빛 갑옷','방어구','희귀','대장간집','방패장이',80000,95000,4,'해오름','2024-05-01 12:00:00','2024-05-02 12:00:00'),
(3,'마나 물약 묶음','소모품','일반','약초상','마법소년',3000,3000,1,'달그림자','2024-05-02 09:30:00','2024-05-02 09:31:00'),
(4,'용의 비늘','재료','영웅','사냥꾼','대장간집',120000,210000,9,'해오름','2024-05-03 20:00:00','2024-05-04 20:00:00'),
(5,'축복 주문서','소모품','영웅','성직자엘','용사김씨',90000,88000,1,'해오름','2024-05-03 21:00:00','2024-05-04 01:00:00'),
(6,'낡은 지팡이','무기','일반','마법소년',NULL,10000,NULL,0,'달그림자','2024-05-04 11:00:00',NULL),
(7,'바람의 활','무기','희귀','사냥꾼','궁수나리',70000,132000,11,'달그림자','2024-05-05 18:00:00','2024-05-06 18:00:00'),
(8,'요정의 반지','장신구','영웅','보석상','마법소년',200000,260000,6,'달그림자','2024-05-06 13:00:00','2024-05-07 13:00:00'),
(9,'황금 왕관','장신구','전설','보석상',NULL,990000,NULL,0,'해오름','2024-05-07 15:00:00',NULL),
(10,'철광석 100개','재료','일반','광부박','대장간집',5000,7500,3,'해오름','2024-05-08 08:00:00','2024-05-08 20:00:00'),
(11,'철광석 100개','재료','일반','광부박','방패장이',5000,6800,2,'해오름','2024-05-10 08:00:00','2024-05-10 21:00:00'),
(12,'그림자 망토','방어구','영웅','도적단','도둑고양이',150000,305000,17,'별나루','2024-05-11 22:00:00','2024-05-12 22:00:00'),
(13,'치유 물약 묶음','소모품','일반','약초상','성직자엘',2500,4100,5,'별나루','2024-05-12 10:00:00','2024-05-12 23:00:00'),
(14,'천둥 도끼','무기','전설','도적단','용사김씨',450000,610000,8,'별나루','2024-06-01 19:00:00','2024-06-02 19:00:00'),
(15,'가죽 장화','방어구','일반','사냥꾼',NULL,6000,NULL,0,'별나루','2024-06-02 12:00:00',NULL),
(16,'약초 꾸러미','재료','일반','약초상','사냥꾼',4000,5200,3,'달그림자','2024-06-03 07:00:00','2024-06-03 19:00:00');
-- rename: auction_log=경매기록 idx=경매번호 item=물품명 item_type=종류 rarity=희귀도 seller=판매자 buyer=구매자 start_price=시작가 sold_price=낙찰가 bid_count=입찰수 server_name=서버명 listed_at=등록일시 sold_at=낙찰일시

-- q: 전설 희귀도 물품 이름 알려줘
-- q: 희귀도가 전설인 물품의 이름을 조회하시오.
SELECT item FROM auction_log WHERE rarity = '전설';

-- q: 유찰된 물품(구매자 없음)의 이름과 시작가
-- q: 구매자가 없는 경매의 물품명, 시작가를 보여주세요.
SELECT item, start_price FROM auction_log WHERE buyer IS NULL;

-- q: 낙찰된 경매는 총 몇 건이야?
-- q: 낙찰가가 기록된 경매 건수를 구하시오.
SELECT COUNT(sold_price) FROM auction_log;

-- q: 종류별 경매 건수
-- q: 물품 종류마다 경매가 몇 건씩 올라왔어?
SELECT item_type, COUNT(*) FROM auction_log GROUP BY item_type;

-- q: 서버별 낙찰가 합계를 알려줘
-- q: 서버별로 낙찰 금액 총합을 집계하시오.
SELECT server_name, SUM(sold_price) FROM auction_log GROUP BY server_name;

-- q: 낙찰가가 제일 높은 물품 이름은?
-- q: 가장 비싸게 낙찰된 물품명을 조회하시오.
SELECT item FROM auction_log WHERE sold_price IS NOT NULL ORDER BY sold_price DESC LIMIT 1;

-- q: 두 번째로 비싸게 팔린 물품의 이름과 낙찰가
-- q: 낙찰가 2위 물품명, 낙찰가를 알려주세요.
SELECT item, sold_price FROM auction_log WHERE sold_price IS NOT NULL ORDER BY sold_price DESC LIMIT 1 OFFSET 1;

-- q: 물건을 올린 판매자는 모두 몇 명?
-- q: 서로 다른 판매자 수를 구하시오.
SELECT COUNT(DISTINCT seller) FROM auction_log;

-- q: 용사김씨가 산 물품 이름 뭐뭐야
-- q: 구매자가 '용사김씨'인 물품의 이름을 조회하라.
SELECT item FROM auction_log WHERE buyer = '용사김씨';

-- q: 판매자별 판매 수입(낙찰가 합)을 큰 순서로 보여줘. 하나도 못 판 사람은 빼고
-- q: 낙찰된 건만 대상으로 판매자별 낙찰가 합계를 내림차순으로 조회하시오.
SELECT seller, SUM(sold_price) FROM auction_log WHERE sold_price IS NOT NULL GROUP BY seller ORDER BY SUM(sold_price) DESC;

-- q: 낙찰가가 시작가의 1.5배를 넘은 물품 이름
-- q: 시작가 대비 낙찰가가 1.5배 초과인 물품명을 구하시오.
SELECT item FROM auction_log WHERE sold_price > start_price * 1.5;

-- q: 시작가보다 싸게 낙찰된 물품이 있나요? 이름만요
-- q: 낙찰가가 시작가보다 낮은 물품명을 조회하시오.
SELECT item FROM auction_log WHERE sold_price < start_price;

-- q: 입찰이 10번 이상 들어온 물품명과 입찰 수를 입찰 많은 순으로
-- q: 입찰 수 10회 이상인 물품의 이름과 입찰 수를 입찰 수 내림차순으로 나열하시오.
SELECT item, bid_count FROM auction_log WHERE bid_count >= 10 ORDER BY bid_count DESC;

-- q: 무기도 방어구도 아닌 물품 이름, 종류
-- q: 종류가 무기와 방어구를 제외한 물품의 이름과 종류를 조회하시오.
SELECT item, item_type FROM auction_log WHERE item_type NOT IN ('무기', '방어구');

-- q: 해오름 서버의 무기 또는 장신구 물품명
-- q: 해오름 서버에 등록된 물품 중 종류가 무기이거나 장신구인 것의 이름을 구하시오.
SELECT item FROM auction_log WHERE server_name = '해오름' AND item_type IN ('무기', '장신구');

-- q: 어떤 희귀도가 있는지 알려줘
-- q: 희귀도 종류를 나열하시오.
SELECT DISTINCT rarity FROM auction_log;

-- q: 희귀도별 평균 낙찰가
-- q: 희귀도마다 낙찰가 평균이 얼마예요?
SELECT rarity, AVG(sold_price) FROM auction_log GROUP BY rarity;

-- q: 평균 낙찰가가 십만 골드 이상인 종류는?
-- q: 낙찰가 평균이 100,000 이상인 물품 종류를 조회하시오.
SELECT item_type FROM auction_log GROUP BY item_type HAVING AVG(sold_price) >= 100000;

-- q: 경매를 세 건 이상 올린 판매자와 건수
-- q: 등록 건수가 3건 이상인 판매자, 등록 건수를 구하시오.
SELECT seller, COUNT(*) FROM auction_log GROUP BY seller HAVING COUNT(*) >= 3;

-- q: 판매도 하고 구매도 해 본 사람 이름
-- q: 판매자이면서 구매자이기도 한 사람을 조회하시오.
SELECT seller FROM auction_log
INTERSECT
SELECT buyer FROM auction_log;

-- q: 팔기만 하고 한 번도 산 적 없는 판매자는 누구야?
-- q: 구매 기록이 전혀 없는 판매자를 중복 없이 조회하시오.
SELECT seller FROM auction_log
EXCEPT
SELECT buyer FROM auction_log;

-- q: 2024년 5월에 낙찰된 금액 합계는 얼마인가요?
-- q: 2024년 5월 중 낙찰된 경매의 낙찰가 총합을 구하시오.
SELECT SUM(sold_price) FROM auction_log WHERE sold_at >= '2024-05-01' AND sold_at < '2024-06-01';

-- q: 월별 등록 건수를 월 순서대로
-- q: 등록 월별 경매 건수를 월 오름차순으로 조회하시오.
SELECT MONTH(listed_at), COUNT(*) FROM auction_log GROUP BY MONTH(listed_at) ORDER BY MONTH(listed_at);

-- q: 등록한 지 24시간이 안 돼서 팔린 물품 이름
-- q: 등록 후 24시간 미만에 낙찰된 물품명을 구하시오.
SELECT item FROM auction_log WHERE sold_at < listed_at + INTERVAL 24 HOUR;

-- q: 서버마다 낙찰가가 가장 높은 물품의 서버명, 물품명, 낙찰가
-- q: 서버별 최고 낙찰 물품을 서버명, 물품명, 낙찰가로 조회하시오.
SELECT server_name, item, sold_price FROM auction_log a WHERE sold_price = (SELECT MAX(sold_price) FROM auction_log WHERE server_name = a.server_name);

-- q: 전체 평균 낙찰가보다 비싸게 팔린 물품명
-- q: 낙찰가가 평균을 초과하는 물품의 이름을 조회하시오.
SELECT item FROM auction_log WHERE sold_price > (SELECT AVG(sold_price) FROM auction_log);

-- q: 낙찰률이 몇 퍼센트야? (전체 경매 중 낙찰된 비율)
-- q: 등록된 경매 대비 낙찰 건수의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(sold_price) / COUNT(*) FROM auction_log;

-- q: 이름에 '물약'이 들어간 물품을 올린 판매자, 중복 없이
-- q: 물품명에 물약이 포함된 경매의 판매자를 중복 없이 보여줘
SELECT DISTINCT seller FROM auction_log WHERE item LIKE '%물약%';

-- q: 낙찰가 순위를 매겨서 물품명하고 순위를 보여줘, 유찰은 제외
-- q: 낙찰된 물품의 이름과 낙찰가 순위(높은 순)를 조회하시오.
SELECT item, RANK() OVER (ORDER BY sold_price DESC) FROM auction_log WHERE sold_price IS NOT NULL;
