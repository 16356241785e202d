-- domain: 편의점 재고와 발주
CREATE TABLE stores (
  store_code CHAR(4) PRIMARY KEY,
  store_name VARCHAR(30),
  district VARCHAR(20),
  open_24h BOOLEAN
);
CREATE TABLE items (
  barcode VARCHAR(13) PRIMARY KEY,
  item_name VARCHAR(40),
  category VARCHAR(20),
  maker VARCHAR(20),
  retail_price INTEGER,
  cost_price INTEGER,
  promo CHAR(3)
);
CREATE TABLE inventory (
  store_code CHAR(4) REFERENCES stores(store_code),
  barcode VARCHAR(13) REFERENCES items(barcode),
  on_hand INTEGER,
  reorder_point INTEGER,
  expires_on DATE,
  PRIMARY KEY (store_code, barcode)
);
CREATE TABLE purchase_orders (
  po_id INTEGER PRIMARY KEY,
  store_code CHAR(4) REFERENCES stores(store_code),
  barcode VARCHAR(13) REFERENCES items(barcode),
  ordered_on DATE,
  qty INTEGER,
  status VARCHAR(10)
);
COMMENT ON COLUMN stores.open_24h IS '24시간 영업 여부';
COMMENT ON COLUMN items.promo IS '행사: 1+1, 2+1, 없으면 NULL';
COMMENT ON COLUMN inventory.on_hand IS '현재고 수량';
COMMENT ON COLUMN inventory.reorder_point IS '발주 기준 수량(현재고가 이보다 적으면 발주)';
COMMENT ON COLUMN inventory.expires_on IS '유통기한, 해당 없으면 NULL';
COMMENT ON COLUMN purchase_orders.status IS '대기, 입고, 반려';
INSERT INTO stores VALUES
('S001', '신촌역점', '서대문구', true), ('S002', '망원시장점', '마포구', true), ('S003', '여의도공원점', '영등포구', false), ('S004', '연희점', '서대문구', false), ('S005', '합정점', '마포구', true);
INSERT INTO items VALUES
('8801111111111', '참치마요 삼각김밥', '도시락/김밥', '한끼푸드', 1300, 780, NULL),
('8801111111128', '바나나우유', '유제품', '목장유업', 1700, 1150, '2+1'),
('8801111111135', '컵라면 매운맛', '라면', '불면식품', 1250, 800, NULL),
('8801111111142', '제육 도시락', '도시락/김밥', '한끼푸드', 4900, 3300, NULL),
('8801111111159', '생수 2L', '음료', '맑은샘', 1200, 500, '1+1'),
('8801111111166', '초코파이 6입', '과자', '달콤제과', 3600, 2500, NULL),
('8801111111173', '캔맥주 500ml', '주류', '보리양조', 3000, 2100, NULL),
('8801111111180', '플레인 요거트', '유제품', '목장유업', 2200, 1400, '1+1'),
('8801111111197', '물티슈', '생활용품', '깨끗한집', 1500, 700, NULL);
INSERT INTO inventory VALUES
('S001', '8801111111111', 4, 10, '2024-06-02'), ('S001', '8801111111128', 35, 20, '2024-06-12'), ('S001', '8801111111135', 60, 30, '2024-11-30'), ('S001', '8801111111159', 12, 24, NULL),
('S002', '8801111111111', 15, 10, '2024-06-03'), ('S002', '8801111111142', 0, 5, '2024-06-01'), ('S002', '8801111111173', 80, 40, NULL), ('S002', '8801111111180', 9, 10, '2024-06-08'),
('S003', '8801111111135', 22, 30, '2024-12-15'), ('S003', '8801111111159', 90, 40, NULL), ('S003', '8801111111166', 18, 10, '2024-10-01'),
('S004', '8801111111128', 6, 15, '2024-06-05'), ('S004', '8801111111142', 7, 5, '2024-06-02'), ('S004', '8801111111173', 25, 30, NULL);
INSERT INTO purchase_orders VALUES
(1, 'S001', '8801111111111', '2024-05-30', 20, '입고'), (2, 'S001', '8801111111159', '2024-06-01', 36, '대기'), (3, 'S002', '8801111111142', '2024-06-01', 12, '대기'),
(4, 'S003', '8801111111135', '2024-05-28', 40, '반려'), (5, 'S004', '8801111111128', '2024-05-31', 30, '입고'), (6, 'S002', '8801111111173', '2024-05-27', 60, '입고'), (7, 'S001', '8801111111135', '2024-05-29', 50, '입고'), (8, 'S004', '8801111111173', '2024-06-01', 24, '대기');
-- rename: stores=점포 store_code=점포코드 store_name=점포명 district=자치구 open_24h=종일영업 items=상품 barcode=바코드 item_name=상품명 category=분류 maker=제조사 retail_price=판매가 cost_price=매입가 promo=행사 inventory=재고 on_hand=현재고 reorder_point=발주점 expires_on=유통기한 purchase_orders=발주 po_id=발주번호 ordered_on=발주일 qty=수량 status=상태

-- q: 24시간 영업하는 점포 이름 알려줘
-- q: 24시간 운영 점포의 이름을 조회하시오.
-- q: 24시간 영업 점포명
SELECT store_name FROM stores WHERE open_24h;

-- q: 1+1 행사 중인 상품이 뭐야?
-- q: 행사 구분이 1+1인 상품의 이름을 조회하시오.
SELECT item_name FROM items WHERE promo = '1+1';

-- q: 행사를 안 하는 상품은 몇 개예요?
-- q: 진행 중인 행사가 없는 상품의 개수를 구하시오.
SELECT COUNT(*) FROM items WHERE promo IS NULL;

-- q: 현재고가 발주 기준보다 적은 점포명, 상품명을 뽑아줘
-- q: 현재고가 발주 기준 수량 미만인 재고의 점포 이름과 상품 이름을 조회하시오.
SELECT s.store_name, i.item_name FROM inventory v JOIN stores s ON s.store_code = v.store_code JOIN items i ON i.barcode = v.barcode WHERE v.on_hand < v.reorder_point;

-- q: 2024년 6월 3일까지가 유통기한인 상품 이름을 중복 없이 알려줘
-- q: 유통기한이 2024-06-03 이전이거나 당일인 재고의 상품명을 중복 없이 조회하시오.
SELECT DISTINCT i.item_name FROM inventory v JOIN items i ON i.barcode = v.barcode WHERE v.expires_on <= '2024-06-03';

-- q: 재고가 하나도 등록 안 된 점포는?
-- q: 재고 내역이 전혀 없는 점포의 이름을 조회하라.
SELECT store_name FROM stores s WHERE NOT EXISTS (SELECT 1 FROM inventory v WHERE v.store_code = s.store_code);

-- q: 어느 점포에도 재고로 안 잡혀 있는 상품 이름
-- q: 재고 테이블에 존재하지 않는 상품의 이름을 구하시오.
SELECT item_name FROM items WHERE barcode NOT IN (SELECT barcode FROM inventory);

-- q: 점포별 재고 수량 합계를 점포 이름으로 보여줘
-- q: 점포명별 현재고 합계
SELECT s.store_name, SUM(v.on_hand) FROM stores s JOIN inventory v ON v.store_code = s.store_code GROUP BY s.store_name;

-- q: 재고 금액(매입가 기준)이 제일 큰 점포 이름은 뭐야?
-- q: 매입가×현재고의 합이 가장 큰 점포의 이름을 구하시오.
SELECT s.store_name FROM stores s JOIN inventory v ON v.store_code = s.store_code JOIN items i ON i.barcode = v.barcode GROUP BY s.store_code, s.store_name ORDER BY SUM(i.cost_price * v.on_hand) DESC LIMIT 1;

-- q: 마진(판매가에서 매입가를 뺀 값)이 큰 상품 세 개 이름을 큰 순서로 알려줘
-- q: 판매가와 매입가의 차이가 큰 순으로 상품명 3개를 조회하시오.
SELECT item_name FROM items ORDER BY retail_price - cost_price DESC LIMIT 3;

-- q: 상품 이름하고 마진율(%)을 보여 주세요. 마진율은 (판매가-매입가)/판매가예요.
-- q: 상품명과 마진율(판매가 대비 판매가-매입가의 백분율)을 조회하시오.
SELECT item_name, 100.0 * (retail_price - cost_price) / retail_price FROM items;

-- q: 분류별로 상품이 몇 개씩 있는지, 평균 판매가는 얼마인지 보여줘
-- q: 상품 분류별 상품 수와 평균 판매가를 구하시오.
SELECT category, COUNT(*), AVG(retail_price) FROM items GROUP BY category;

-- q: 상품이 두 개 이상인 분류가 뭐가 있어?
-- q: 2개 이상의 상품이 속한 분류를 조회하시오.
SELECT category FROM items GROUP BY category HAVING COUNT(*) >= 2;

-- q: 목장유업 상품의 이름과 판매가
-- q: 제조사가 목장유업인 상품 이름이랑 판매가 알려줘
SELECT item_name, retail_price FROM items WHERE maker = '목장유업';

-- q: 대기 중인 발주의 점포 이름과 상품 이름, 수량을 보여줘
-- q: 상태가 대기인 발주 건의 점포명, 상품명, 수량을 조회하시오.
SELECT s.store_name, i.item_name, p.qty FROM purchase_orders p JOIN stores s ON s.store_code = p.store_code JOIN items i ON i.barcode = p.barcode WHERE p.status = '대기';

-- q: 발주 상태별 건수를 많은 순으로 알려 주세요
-- q: 발주 상태별 건수를 내림차순으로 조회하시오.
SELECT status, COUNT(*) AS cnt FROM purchase_orders GROUP BY status ORDER BY cnt DESC;

-- q: 발주가 반려된 적 있는 점포는 어디죠?
-- q: 반려된 발주가 있는 점포의 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.store_name FROM stores s JOIN purchase_orders p ON p.store_code = s.store_code WHERE p.status = '반려';

-- q: 유통기한 정보가 없는 재고의 상품 이름을 종류만 알려줘
-- q: 유통기한이 비어 있는 재고의 상품명을 중복 없이 조회하시오.
SELECT DISTINCT i.item_name FROM inventory v JOIN items i ON i.barcode = v.barcode WHERE v.expires_on IS NULL;

-- q: 판매가가 1500원 이상 3000원 이하인 상품 이름과 가격을 싼 순으로
-- q: 판매가 1,500원~3,000원인 상품의 이름과 판매가를 오름차순으로 조회하시오.
SELECT item_name, retail_price FROM items WHERE retail_price BETWEEN 1500 AND 3000 ORDER BY retail_price;

-- q: 라면도 과자도 아닌 상품 중 판매가가 2천 원 미만인 것의 이름은?
-- q: 라면과 과자를 제외하고 판매가가 2,000원 미만인 상품의 이름을 조회하시오.
SELECT item_name FROM items WHERE category NOT IN ('라면', '과자') AND retail_price < 2000;

-- q: 서대문구에 있는 점포들에 캔맥주 500ml가 몇 개 있어?
-- q: 서대문구 점포의 '캔맥주 500ml' 현재고 합계를 구하시오.
SELECT SUM(v.on_hand) FROM inventory v JOIN stores s ON s.store_code = v.store_code JOIN items i ON i.barcode = v.barcode WHERE s.district = '서대문구' AND i.item_name = '캔맥주 500ml';

-- q: 판매가가 두 번째로 비싼 상품 이름이 뭔가요?
-- q: 판매가 2위 상품의 이름을 구하시오.
SELECT item_name FROM items ORDER BY retail_price DESC LIMIT 1 OFFSET 1;

-- q: 점포마다 재고가 가장 많은 상품의 점포명과 상품명을 알려줘
-- q: 점포별로 현재고가 최대인 상품을 점포 이름, 상품 이름으로 조회하시오.
SELECT s.store_name, i.item_name FROM inventory v JOIN stores s ON s.store_code = v.store_code JOIN items i ON i.barcode = v.barcode QUALIFY RANK() OVER (PARTITION BY v.store_code ORDER BY v.on_hand DESC) = 1;

-- q: 신촌역점에는 있고 망원시장점에는 없는 상품 이름
-- q: 신촌역점 재고에는 있으나 망원시장점 재고에는 없는 상품의 이름을 조회하시오.
SELECT item_name FROM items WHERE barcode IN (SELECT v.barcode FROM inventory v JOIN stores s ON s.store_code = v.store_code WHERE s.store_name = '신촌역점') AND barcode NOT IN (SELECT v.barcode FROM inventory v JOIN stores s ON s.store_code = v.store_code WHERE s.store_name = '망원시장점');

-- q: 5월에 들어간 발주 수량이 총 몇 개야? 2024년 기준.
-- q: 2024년 5월에 발주된 수량의 합계를 구하시오.
SELECT SUM(qty) FROM purchase_orders WHERE ordered_on BETWEEN '2024-05-01' AND '2024-05-31';

-- q: 분류 평균보다 비싼 상품의 이름과 분류를 알려 주세요
-- q: 자기 분류의 평균 판매가를 초과하는 상품의 이름과 분류를 조회하시오.
SELECT i.item_name, i.category FROM items i WHERE i.retail_price > (SELECT AVG(x.retail_price) FROM items x WHERE x.category = i.category);

-- q: 발주를 두 번 이상 낸 점포 이름과 발주 횟수
-- q: 발주 건수가 2건 이상인 점포의 이름과 건수를 조회하시오.
SELECT s.store_name, COUNT(*) FROM stores s JOIN purchase_orders p ON p.store_code = s.store_code GROUP BY s.store_code, s.store_name HAVING COUNT(*) >= 2;
