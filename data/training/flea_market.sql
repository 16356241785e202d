-- domain: 주말 벼룩시장
CREATE TABLE listings (
  listing_id INT NOT NULL,
  seller VARCHAR(30) NOT NULL,
  item VARCHAR(50),
  category VARCHAR(20),
  asking_price INT,
  sold_price INT,
  listed_date DATE,
  sold_date DATE,
  condition_grade VARCHAR(10),
  neighborhood VARCHAR(20),
  PRIMARY KEY (listing_id)
);
INSERT INTO listings VALUES
(1, '하나엄마', '유아 자전거', '유아용품', 40000, 35000, '2024-05-04', '2024-05-04', '중', '성수동'),
(2, '헌책방김씨', '만화 삼국지 전집', '도서', 60000, 60000, '2024-05-04', '2024-05-05', '상', '망원동'),
(3, '캠핑초보', '4인용 텐트', '캠핑', 120000, NULL, '2024-05-04', NULL, '상', '성수동'),
(4, '하나엄마', '원목 블록', '유아용품', 15000, 12000, '2024-05-05', '2024-05-05', '상', '성수동'),
(5, '빈티지랩', '필름 카메라', '전자제품', 90000, 80000, '2024-05-11', '2024-05-12', '중', '연남동'),
(6, '빈티지랩', 'LP 턴테이블', '전자제품', 150000, NULL, '2024-05-11', NULL, '하', '연남동'),
(7, '옷장정리', '겨울 코트', '의류', 30000, 25000, '2024-05-11', '2024-05-18', '중', '망원동'),
(8, '옷장정리', '청바지', '의류', 12000, 12000, '2024-05-11', '2024-05-11', '상', '망원동'),
(9, '캠핑초보', '버너', '캠핑', 28000, 20000, '2024-05-12', '2024-05-12', '하', '성수동'),
(10, '헌책방김씨', '요리책 세트', '도서', 18000, NULL, '2024-05-18', NULL, '중', '망원동'),
(11, '도자기공방', '수제 머그컵', '생활용품', 22000, 22000, '2024-05-18', '2024-05-18', '상', '이천동'),
(12, '도자기공방', '찻잔 세트', '생활용품', 45000, 40000, '2024-05-18', '2024-05-19', '상', '이천동'),
(13, '옷장정리', '등산 재킷', '의류', 50000, NULL, '2024-05-19', NULL, '상', '망원동'),
(14, '빈티지랩', '탁상 라디오', '전자제품', 35000, 33000, '2024-05-19', '2024-05-19', '중', '연남동');
-- rename: listings=출품 listing_id=출품번호 seller=판매자 item=물품명 category=분류 asking_price=희망가 sold_price=판매가 listed_date=출품일 sold_date=판매일 condition_grade=상태등급 neighborhood=동네

-- q: 출품된 물건이 총 몇 개야?
-- q: 전체 출품 건수를 구하시오.
SELECT COUNT(*) FROM listings;

-- q: 아직 안 팔린 물건 이름이랑 희망가 알려줘
-- q: 미판매 물품의 이름과 희망 가격을 조회하시오.
SELECT item, asking_price FROM listings WHERE sold_date IS NULL;

-- q: 팔린 물건은 몇 개예요?
-- q: 판매 완료된 물품 수를 구하시오.
SELECT COUNT(sold_date) FROM listings;

-- q: 어떤 판매자들이 참여했나요?
-- q: 참여 판매자 명단을 중복 없이 조회하시오.
SELECT DISTINCT seller FROM listings;

-- q: 판매자는 모두 몇 명이지?
-- q: 서로 다른 판매자 수를 구하시오.
SELECT COUNT(DISTINCT seller) FROM listings;

-- q: 상태가 '상'인 의류 물품 이름
-- q: 상태등급이 상인 의류의 물품명을 보여 주세요.
SELECT item FROM listings WHERE category = '의류' AND condition_grade = '상';

-- q: 분류별 출품 개수 알려줘
-- q: 분류별로 몇 건이 출품되었는지 집계하시오.
-- q: 분류별 출품 건수
SELECT category, COUNT(*) FROM listings GROUP BY category;

-- q: 판매자별 판매 금액 합계를 보여줘
-- q: 판매자별 총 판매가를 구하시오.
SELECT seller, SUM(sold_price) FROM listings GROUP BY seller;

-- q: 제일 비싸게 팔린 물건이 뭐야?
-- q: 판매가가 가장 높은 물품의 이름을 구하시오.
SELECT item FROM listings WHERE sold_price IS NOT NULL ORDER BY sold_price DESC LIMIT 1;

-- q: 희망가가 두번째로 높은 물품 이름은?
-- q: 희망 가격 2위 물품의 이름을 조회하시오.
SELECT item FROM listings ORDER BY asking_price DESC LIMIT 1 OFFSET 1;

-- q: 희망가보다 싸게 팔린 물건 이름과 희망가, 판매가를 알려 주세요
-- q: 판매가가 희망가 미만인 물품의 이름, 희망가, 판매가를 조회하라.
SELECT item, asking_price, sold_price FROM listings WHERE sold_price < asking_price;

-- q: 부른 값 그대로 팔린 물건은 뭐가 있어?
-- q: 희망가와 판매가가 같은 물품의 이름을 조회하시오.
SELECT item FROM listings WHERE sold_price = asking_price;

-- q: 나온 날 바로 팔린 물건 수는?
-- q: 출품 당일에 판매된 물품의 개수를 구하시오.
SELECT COUNT(*) FROM listings WHERE sold_date = listed_date;

-- q: 가장 많이 깎아 준 물건 이름이 뭐예요?
-- q: 희망가와 판매가의 차이가 가장 큰 물품의 이름을 구하시오.
SELECT item FROM listings WHERE sold_price IS NOT NULL ORDER BY asking_price - sold_price DESC LIMIT 1;

-- q: 2만 원 이상 5만 원 이하로 내놓은 물건 이름과 희망가
-- q: 희망가가 20,000원 이상 50,000원 이하인 물품의 이름과 희망가를 조회하시오.
SELECT item, asking_price FROM listings WHERE asking_price BETWEEN 20000 AND 50000;

-- q: 성수동이나 연남동에서 나온 물건 이름 알려줘
-- q: 동네가 성수동 또는 연남동인 출품 물품의 이름을 조회하시오.
SELECT item FROM listings WHERE neighborhood IN ('성수동', '연남동');

-- q: 도서도 의류도 아닌 물품 중 안 팔린 것의 이름은?
-- q: 도서와 의류를 제외한 물품 중 미판매 물품의 이름을 조회하시오.
SELECT item FROM listings WHERE category NOT IN ('도서', '의류') AND sold_date IS NULL;

-- q: 물건을 세 개 이상 내놓은 판매자와 출품 수를 알려줘
-- q: 출품 건수가 3건 이상인 판매자와 그 건수를 구하시오.
SELECT seller, COUNT(*) FROM listings GROUP BY seller HAVING COUNT(*) >= 3;

-- q: 하나도 빠짐없이 다 판 판매자는 누구야?
-- q: 출품한 물품이 모두 판매된 판매자를 조회하시오.
SELECT seller FROM listings GROUP BY seller HAVING COUNT(*) = COUNT(sold_date);

-- q: 전체 물건 중 팔린 비율이 몇 퍼센트인가요?
-- q: 출품 건 대비 판매 완료 비율(%)을 구하시오.
SELECT 100.0 * COUNT(sold_date) / COUNT(*) FROM listings;

-- q: 분류마다 희망가가 제일 비싼 물건의 분류와 이름을 보여줘
-- q: 각 분류에서 희망가가 최고인 물품의 분류와 물품명을 조회하시오.
SELECT a.category, a.item FROM listings a WHERE a.asking_price = (SELECT MAX(b.asking_price) FROM listings b WHERE b.category = a.category);

-- q: 토요일에 나온 물건은 몇 개야?
-- q: 출품일이 토요일인 물품의 수를 구하시오.
SELECT COUNT(*) FROM listings WHERE EXTRACT(DOW FROM listed_date) = 6;

-- q: 평균 희망가보다 비싼 물건 이름과 희망가
-- q: 희망가가 전체 평균을 초과하는 물품의 이름과 희망가를 조회하시오.
SELECT item, asking_price FROM listings WHERE asking_price > (SELECT AVG(asking_price) FROM listings);

-- q: 이름에 '세트'가 들어간 물품 이름 보여줘
-- q: 물품명에 '세트'가 포함된 물품을 조회하라.
SELECT item FROM listings WHERE item LIKE '%세트%';

-- q: 팔리기까지 평균 며칠 걸렸어?
-- q: 판매된 물품의 출품일부터 판매일까지의 평균 일수를 구하시오.
SELECT AVG(sold_date - listed_date) FROM listings WHERE sold_date IS NOT NULL;

-- q: 물품 이름하고 판매 여부를 '판매'나 '미판매'로 보여줘
-- q: 물품명과 함께 판매일이 있으면 '판매', 없으면 '미판매'로 표시하여 조회하시오.
SELECT item, CASE WHEN sold_date IS NULL THEN '미판매' ELSE '판매' END FROM listings;

-- q: 비싼 순으로 희망가 상위 3개 물건의 이름과 희망가를 알려줘
-- q: 희망가가 높은 물품 세 개의 이름과 희망가를 내림차순으로 조회하시오.
SELECT item, asking_price FROM listings ORDER BY asking_price DESC LIMIT 3;

-- q: 상태등급별 평균 판매가를 높은 순서로 보여 주세요
-- q: 상태 등급별 평균 판매가를 내림차순으로 조회하시오.
SELECT condition_grade, AVG(sold_price) AS avg_price FROM listings GROUP BY condition_grade ORDER BY avg_price DESC;
