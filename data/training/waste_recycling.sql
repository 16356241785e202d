-- domain: 재활용품 수거 기록
CREATE TABLE collections (
  collection_id INT NOT NULL,
  collected_date DATE,
  apartment VARCHAR(30),
  district VARCHAR(20),
  material VARCHAR(20),
  weight_kg DECIMAL(7,1),
  contamination_pct DECIMAL(4,1),
  unit_price INT,
  truck VARCHAR(10),
  buyer VARCHAR(30),
  PRIMARY KEY (collection_id)
);
INSERT INTO collections VALUES
(1, '2024-06-03', '느티나무마을', '덕진구', '종이', 820.5, 3.2, 110, '3호차', '전북제지'),
(2, '2024-06-03', '느티나무마을', '덕진구', '페트', 210.0, 8.5, 320, '3호차', '새빛리사이클'),
(3, '2024-06-03', '호반타운', '덕진구', '캔', 64.3, 2.0, 900, '1호차', '온고철강'),
(4, '2024-06-04', '은하수아파트', '완산구', '종이', 1105.0, 5.7, 105, '2호차', '전북제지'),
(5, '2024-06-04', '은하수아파트', '완산구', '스티로폼', 48.2, 15.0, NULL, '2호차', NULL),
(6, '2024-06-04', '솔숲빌리지', '완산구', '유리병', 330.0, 1.1, 50, '1호차', '맑은유리'),
(7, '2024-06-05', '호반타운', '덕진구', '종이', 690.0, 4.4, 110, '1호차', '전북제지'),
(8, '2024-06-05', '호반타운', '덕진구', '비닐', 155.5, 22.3, NULL, '3호차', NULL),
(9, '2024-06-10', '느티나무마을', '덕진구', '캔', 71.0, 1.8, 920, '3호차', '온고철강'),
(10, '2024-06-10', '솔숲빌리지', '완산구', '페트', 180.4, 6.9, 330, '2호차', '새빛리사이클'),
(11, '2024-06-11', '은하수아파트', '완산구', '페트', 260.0, 12.4, 290, '2호차', '새빛리사이클'),
(12, '2024-07-01', '솔숲빌리지', '완산구', '종이', 540.0, 2.5, 115, '1호차', '전북제지'),
(13, '2024-07-02', '느티나무마을', '덕진구', '비닐', 132.0, 18.9, NULL, '3호차', NULL),
(14, '2024-07-03', '한옥타운', '완산구', '유리병', 210.5, 0.9, 55, '1호차', '맑은유리');
-- rename: collections=수거 collection_id=수거번호 collected_date=수거일 apartment=단지명 district=구 material=품목 weight_kg=무게 contamination_pct=오염률 unit_price=단가 truck=수거차 buyer=매입업체

-- q: 종이는 총 몇 킬로 수거했어?
-- q: 종이 수거량의 합계를 구하시오.
SELECT SUM(weight_kg) FROM collections WHERE material = '종이';

-- q: 품목별 수거량 합계 알려줘
-- q: 품목별 무게 합계
-- q: 품목별 총 수거 무게를 집계하시오.
SELECT material, SUM(weight_kg) FROM collections GROUP BY material;

-- q: 어떤 품목들을 수거하나요?
-- q: 수거 품목의 종류를 중복 없이 조회하시오.
SELECT DISTINCT material FROM collections;

-- q: 단지는 모두 몇 곳이야?
-- q: 수거 대상 단지 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT apartment) FROM collections;

-- q: 오염률이 10%를 넘는 수거 건의 단지명과 품목을 보여 주세요
-- q: 오염률 10% 초과 수거 건의 단지, 품목을 조회하라.
SELECT apartment, material FROM collections WHERE contamination_pct > 10;

-- q: 돈을 못 받은(단가가 없는) 수거는 몇 건이에요?
-- q: 단가가 책정되지 않은 수거 건수를 구하시오.
SELECT COUNT(*) FROM collections WHERE unit_price IS NULL;

-- q: 매입 업체가 정해진 수거는 몇 건인지 알려줘
-- q: 매입업체가 있는 수거 건수를 구하시오.
SELECT COUNT(buyer) FROM collections;

-- q: 단지별 판매 금액 합계를 많은 순으로 알려 주세요. 단가 없는 건 빼고요.
-- q: 단가가 있는 수거에 대해 단지별 판매 금액(무게×단가) 합계를 내림차순으로 조회하시오.
SELECT apartment, SUM(weight_kg * unit_price) AS revenue FROM collections WHERE unit_price IS NOT NULL GROUP BY apartment ORDER BY revenue DESC;

-- q: 한 번에 제일 많이 수거한 단지 이름은?
-- q: 단일 수거 무게가 가장 큰 건의 단지명을 구하시오.
SELECT apartment FROM collections ORDER BY weight_kg DESC LIMIT 1;

-- q: 오염률이 두 번째로 높은 수거의 단지와 오염률
-- q: 오염률 2위 수거 건의 단지명과 오염률을 조회하시오.
SELECT apartment, contamination_pct FROM collections ORDER BY contamination_pct DESC LIMIT 1 OFFSET 1;

-- q: 완산구에서 2024년 6월에 수거한 건수는 몇 건?
-- q: 2024년 6월 완산구 수거 건수를 구하시오.
SELECT COUNT(*) FROM collections WHERE district = '완산구' AND collected_date BETWEEN '2024-06-01' AND '2024-06-30';

-- q: 종이도 페트도 아닌 품목의 수거일과 품목, 무게를 보여줘
-- q: 종이와 페트를 제외한 수거의 수거일, 품목, 무게를 조회하시오.
SELECT collected_date, material, weight_kg FROM collections WHERE material NOT IN ('종이', '페트');

-- q: 1호차나 2호차가 다녀온 단지 이름을 중복 없이
-- q: 수거차가 1호차 또는 2호차인 단지의 이름을 중복 없이 조회하시오.
SELECT DISTINCT apartment FROM collections WHERE truck IN ('1호차', '2호차');

-- q: 차량별로 수거 횟수와 총 무게를 알려줘
-- q: 수거차별 수거 건수와 무게 합계를 구하시오.
SELECT truck, COUNT(*), SUM(weight_kg) FROM collections GROUP BY truck;

-- q: 수거 건수가 세 건 이상인 단지와 건수
-- q: 3건 이상 수거된 단지의 이름과 수거 건수를 조회하시오.
SELECT apartment, COUNT(*) FROM collections GROUP BY apartment HAVING COUNT(*) >= 3;

-- q: 평균보다 오염률이 낮은 수거는 몇 건이야?
-- q: 오염률이 전체 평균 미만인 수거 건수를 구하시오.
SELECT COUNT(*) FROM collections WHERE contamination_pct < (SELECT AVG(contamination_pct) FROM collections);

-- q: 품목마다 오염률이 가장 높았던 단지의 품목과 단지명
-- q: 품목별 최고 오염률 수거 건의 품목, 단지명을 조회하시오.
SELECT material, apartment FROM collections QUALIFY RANK() OVER (PARTITION BY material ORDER BY contamination_pct DESC) = 1;

-- q: 월별 수거량 합계를 월 순서로 보여줘 (2024년)
-- q: 2024년 월별 수거 무게 합계를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM collected_date) AS month, SUM(weight_kg) FROM collections WHERE EXTRACT(YEAR FROM collected_date) = 2024 GROUP BY month ORDER BY month;

-- q: 전체 수거량에서 종이가 몇 퍼센트를 차지해?
-- q: 총 수거 무게 중 종이의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN material = '종이' THEN weight_kg ELSE 0 END) / SUM(weight_kg) FROM collections;

-- q: 캔도 나오고 비닐도 나온 단지 이름은?
-- q: 캔과 비닐이 모두 수거된 단지를 조회하시오.
SELECT apartment FROM collections WHERE material = '캔' INTERSECT SELECT apartment FROM collections WHERE material = '비닐';

-- q: 한 번도 종이가 수거되지 않은 단지
-- q: 종이 수거 기록이 없는 단지의 이름을 조회하시오.
SELECT apartment FROM collections EXCEPT SELECT apartment FROM collections WHERE material = '종이';

-- q: 무게가 100kg 이상 300kg 이하인 수거의 번호와 무게를 알려 주십시오.
-- q: 100kg 이상 300kg 이하 수거의 수거번호, 무게를 조회하시오.
SELECT collection_id, weight_kg FROM collections WHERE weight_kg BETWEEN 100 AND 300;

-- q: 매입 업체별 평균 매입 단가를 알려줘. 업체 없는 건 제외하고.
-- q: 매입업체가 있는 수거의 업체별 평균 단가를 구하시오.
SELECT buyer, AVG(unit_price) FROM collections WHERE buyer IS NOT NULL GROUP BY buyer;

-- q: 구별 평균 오염률을 높은 순으로
-- q: 구별 오염률 평균을 내림차순으로 조회하시오.
SELECT district, AVG(contamination_pct) AS avg_pct FROM collections GROUP BY district ORDER BY avg_pct DESC;

-- q: 수거번호하고 오염 등급을 보여줘. 오염률이 5% 미만이면 '양호', 아니면 '주의'로.
-- q: 수거번호와 함께 오염률 5% 미만은 '양호', 그 외는 '주의'로 표시하여 조회하시오.
SELECT collection_id, CASE WHEN contamination_pct < 5 THEN '양호' ELSE '주의' END FROM collections;

-- q: 이름이 '타운'으로 끝나는 단지의 총 수거량은?
-- q: 단지명이 '타운'으로 끝나는 단지들의 수거 무게 합계를 구하시오.
SELECT SUM(weight_kg) FROM collections WHERE apartment LIKE '%타운';

-- q: 월요일에 수거한 건수가 몇 건이야?
-- q: 수거일이 월요일인 수거 건수를 구하시오.
SELECT COUNT(*) FROM collections WHERE EXTRACT(DOW FROM collected_date) = 1;

-- q: 가장 최근에 수거한 세 건의 수거일과 단지명을 최근 순으로 알려 주세요
-- q: 최근 수거 3건의 수거일, 단지명을 수거일 내림차순으로 조회하시오.
SELECT collected_date, apartment FROM collections ORDER BY collected_date DESC LIMIT 3;
