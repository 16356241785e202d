-- domain: 외식 프랜차이즈 매장 운영
CREATE TABLE 매장 (
  매장번호 INTEGER PRIMARY KEY,
  매장명 VARCHAR(30),
  지역 VARCHAR(20),
  개점일 DATE,
  좌석수 INTEGER,
  직영여부 BOOLEAN
);
CREATE TABLE 메뉴 (
  메뉴번호 INTEGER PRIMARY KEY,
  메뉴명 VARCHAR(30),
  분류 VARCHAR(20),
  가격 INTEGER,
  칼로리 INTEGER,
  매운맛 INTEGER
);
CREATE TABLE 매출 (
  매출번호 INTEGER PRIMARY KEY,
  매장번호 INTEGER REFERENCES 매장(매장번호),
  메뉴번호 INTEGER REFERENCES 메뉴(메뉴번호),
  판매일 DATE,
  수량 INTEGER,
  포장여부 BOOLEAN
);
CREATE TABLE 위생점검 (
  점검번호 INTEGER PRIMARY KEY,
  매장번호 INTEGER REFERENCES 매장(매장번호),
  점검일 DATE,
  점수 INTEGER,
  비고 TEXT
);
COMMENT ON COLUMN 매장.직영여부 IS '직영점이면 true, 가맹점이면 false';
COMMENT ON COLUMN 메뉴.매운맛 IS '0 안 매움 ~ 3 아주 매움';
COMMENT ON COLUMN 매출.포장여부 IS '포장이면 true, 매장 식사면 false';
INSERT INTO 매장 VALUES
(1, '종각본점', '서울', '2015-03-20', 80, true), (2, '홍대점', '서울', '2017-08-11', 45, false), (3, '해운대점', '부산', '2018-05-02', 60, true),
(4, '동성로점', '대구', '2019-10-15', 38, false), (5, '서면점', '부산', '2020-02-28', 52, false), (6, '둔산점', '대전', '2022-04-09', 40, false), (7, '첨단점', '광주', '2024-05-30', 36, false);
INSERT INTO 메뉴 VALUES
(1, '돼지국밥', '식사', 9500, 780, 0), (2, '순대국밥', '식사', 10000, 820, 1), (3, '얼큰국밥', '식사', 10500, 850, 3), (4, '수육', '안주', 32000, 1200, 0),
(5, '모둠순대', '안주', 18000, 940, 0), (6, '비빔막국수', '식사', 9000, 610, 2), (7, '공깃밥', '추가', 1000, 300, 0), (8, '식혜', '음료', 3000, 180, 0);
INSERT INTO 매출 VALUES
(1, 1, 1, '2024-04-01', 42, false), (2, 1, 4, '2024-04-01', 8, false), (3, 2, 3, '2024-04-01', 20, true), (4, 3, 1, '2024-04-02', 55, false),
(5, 3, 5, '2024-04-02', 11, true), (6, 4, 2, '2024-04-02', 18, false), (7, 5, 1, '2024-04-03', 27, true), (8, 6, 6, '2024-04-03', 14, false),
(9, 1, 2, '2024-04-06', 33, false), (10, 2, 6, '2024-04-06', 25, false), (11, 3, 4, '2024-04-06', 9, false), (12, 5, 3, '2024-04-07', 30, false),
(13, 4, 4, '2024-04-07', 3, true), (14, 6, 1, '2024-04-07', 19, true), (15, 1, 7, '2024-04-07', 40, false), (16, 2, 1, '2024-05-01', 22, false), (17, 1, 3, '2024-05-01', 12, true);
INSERT INTO 위생점검 VALUES
(1, 1, '2024-01-18', 95, NULL), (2, 2, '2024-01-19', 82, '환기구 청소 필요'), (3, 3, '2024-02-05', 91, NULL), (4, 4, '2024-02-06', 74, '냉장고 온도 불량'),
(5, 5, '2024-02-20', 88, NULL), (6, 4, '2024-03-12', 86, '재점검'), (7, 6, '2024-03-25', 79, '바닥 미끄러움'), (8, 1, '2024-06-11', 97, NULL);
-- rename: 매장=stores 매장번호=store_id 매장명=store_name 지역=region 개점일=opened_on 좌석수=seat_count 직영여부=is_company_owned 메뉴=menu_items 메뉴번호=menu_id 메뉴명=menu_name 분류=category 가격=price 칼로리=calories 매운맛=spicy_level 매출=sales 매출번호=sale_id 판매일=sold_on 수량=quantity 포장여부=is_takeout 위생점검=inspections 점검번호=inspection_id 점검일=inspected_on 점수=score 비고=remarks

-- q: 부산에 있는 매장 이름 알려줘
-- q: 부산 지역 매장명을 조회하시오.
-- q: 부산 매장 이름
SELECT 매장명 FROM 매장 WHERE 지역 = '부산';

-- q: 직영점만 이름이랑 개점일을 보여 주세요
-- q: 직영 매장의 이름과 개점일을 조회하시오.
SELECT 매장명, 개점일 FROM 매장 WHERE 직영여부;

-- q: 만 원 이하인 식사 메뉴가 뭐야?
-- q: 식사류 중 가격이 10,000원 이하인 메뉴의 이름을 조회하시오.
SELECT 메뉴명 FROM 메뉴 WHERE 분류 = '식사' AND 가격 <= 10000;

-- q: 메뉴 분류별로 평균 가격 좀 알려줘
-- q: 분류별 평균 메뉴 가격
SELECT 분류, AVG(가격) FROM 메뉴 GROUP BY 분류;

-- q: 매장별 판매 수량 합계를 매장 이름으로 보여줘
-- q: 매장명별 총 판매 수량을 집계하여 주시기 바랍니다.
SELECT s.매장명, SUM(m.수량) FROM 매장 s JOIN 매출 m ON m.매장번호 = s.매장번호 GROUP BY s.매장명;

-- q: 매출액이 제일 큰 매장은 어디야?
-- q: 총매출액(가격×수량)이 최대인 매장의 이름을 구하시오.
SELECT s.매장명 FROM 매장 s JOIN 매출 m ON m.매장번호 = s.매장번호 JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 GROUP BY s.매장번호, s.매장명 ORDER BY SUM(n.가격 * m.수량) DESC LIMIT 1;

-- q: 한 번도 안 팔린 메뉴는 뭐예요?
-- q: 판매 기록이 전혀 없는 메뉴의 이름을 조회하시오.
SELECT 메뉴명 FROM 메뉴 n WHERE NOT EXISTS (SELECT 1 FROM 매출 m WHERE m.메뉴번호 = n.메뉴번호);

-- q: 위생점검을 받은 적 없는 매장은?
-- q: 위생 점검 이력이 없는 매장의 이름을 조회하라.
SELECT s.매장명 FROM 매장 s LEFT JOIN 위생점검 c ON c.매장번호 = s.매장번호 WHERE c.점검번호 IS NULL;

-- q: 위생 점수 80점 미만을 받은 매장의 이름, 점검일, 점수
-- q: 위생점검에서 80점도 못 받은 매장 이름하고 점검일, 점수를 알려줘
SELECT s.매장명, c.점검일, c.점수 FROM 위생점검 c JOIN 매장 s ON s.매장번호 = c.매장번호 WHERE c.점수 < 80;

-- q: 매장별 가장 최근 점검일을 매장 이름과 함께 보여줘
-- q: 각 매장의 최종 위생점검일을 매장명과 함께 조회하시오.
SELECT s.매장명, MAX(c.점검일) FROM 매장 s JOIN 위생점검 c ON c.매장번호 = s.매장번호 GROUP BY s.매장명;

-- q: 포장으로 나간 수량은 전체 수량의 몇 %야?
-- q: 전체 판매 수량 중 포장 판매 수량의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN 포장여부 THEN 수량 ELSE 0 END) / SUM(수량) FROM 매출;

-- q: 수육보다 비싸지 않으면서 모둠순대보다 비싸거나 같은 메뉴 이름을 알려줘
-- q: 가격이 모둠순대 가격 이상, 수육 가격 이하인 메뉴의 이름을 조회하시오.
SELECT 메뉴명 FROM 메뉴 WHERE 가격 BETWEEN (SELECT 가격 FROM 메뉴 WHERE 메뉴명 = '모둠순대') AND (SELECT 가격 FROM 메뉴 WHERE 메뉴명 = '수육');

-- q: 두 번째로 비싼 메뉴 이름이랑 가격이 뭐야?
-- q: 가격이 둘째로 높은 메뉴의 이름과 가격을 구하시오.
SELECT 메뉴명, 가격 FROM 메뉴 ORDER BY 가격 DESC LIMIT 1 OFFSET 1;

-- q: 돼지국밥을 판 매장은 어디어디야?
-- q: 돼지국밥 판매 실적이 있는 매장 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.매장명 FROM 매장 s JOIN 매출 m ON m.매장번호 = s.매장번호 JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 WHERE n.메뉴명 = '돼지국밥';

-- q: 돼지국밥은 팔았는데 수육은 판 적 없는 매장 이름
-- q: 돼지국밥 판매 기록은 있으나 수육 판매 기록은 없는 매장의 이름을 조회하시오.
SELECT 매장명 FROM 매장 WHERE 매장번호 IN (SELECT m.매장번호 FROM 매출 m JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 WHERE n.메뉴명 = '돼지국밥') AND 매장번호 NOT IN (SELECT m.매장번호 FROM 매출 m JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 WHERE n.메뉴명 = '수육');

-- q: 지역별로 매장이 몇 개씩 있나요?
-- q: 지역별 매장 수를 구하시오.
SELECT 지역, COUNT(*) FROM 매장 GROUP BY 지역;

-- q: 매장이 두 곳 이상 있는 지역은?
-- q: 매장 수가 2개 이상인 지역을 조회하라.
SELECT 지역 FROM 매장 GROUP BY 지역 HAVING COUNT(*) >= 2;

-- q: 안 매운 메뉴는 몇 가지야?
-- q: 매운맛 단계가 0인 메뉴의 수를 구하시오.
SELECT COUNT(*) FROM 메뉴 WHERE 매운맛 = 0;

-- q: 좌석 수가 평균보다 적은 매장 이름과 좌석 수를 보여 주세요
-- q: 좌석수가 전체 매장 평균 미만인 매장명과 좌석수를 조회하시오.
SELECT 매장명, 좌석수 FROM 매장 WHERE 좌석수 < (SELECT AVG(좌석수) FROM 매장);

-- q: 2024년 4월에 메뉴별로 몇 개씩 팔렸는지 많이 팔린 순으로 알려줘
-- q: 2024년 4월 메뉴명별 판매 수량 합계를 내림차순으로 조회하시오.
SELECT n.메뉴명, SUM(m.수량) AS 총수량 FROM 매출 m JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 WHERE m.판매일 >= '2024-04-01' AND m.판매일 < '2024-05-01' GROUP BY n.메뉴명 ORDER BY 총수량 DESC;

-- q: 이름에 '국밥'이 들어가는 메뉴의 이름과 가격을 알려줘
-- q: 메뉴명에 국밥이 포함된 메뉴의 이름과 가격을 조회하시오.
SELECT 메뉴명, 가격 FROM 메뉴 WHERE 메뉴명 LIKE '%국밥%';

-- q: 분류마다 제일 비싼 메뉴의 분류와 메뉴명은?
-- q: 각 분류에서 최고가 메뉴의 분류와 이름을 구하시오.
SELECT a.분류, a.메뉴명 FROM 메뉴 a WHERE a.가격 = (SELECT MAX(b.가격) FROM 메뉴 b WHERE b.분류 = a.분류);

-- q: 비고가 적혀 있는 점검은 몇 건이야?
-- q: 비고가 기재된 위생점검 건수를 구하시오.
SELECT COUNT(비고) FROM 위생점검;

-- q: 가맹점 가운데 가장 먼저 문을 연 매장 이름은 뭐야?
-- q: 가맹점 중 개점일이 가장 이른 매장의 이름을 구하시오.
SELECT 매장명 FROM 매장 WHERE NOT 직영여부 ORDER BY 개점일 LIMIT 1;

-- q: 위생점검을 두 번 이상 받은 매장의 이름과 평균 점수를 알려줘
-- q: 점검 횟수가 2회 이상인 매장의 매장명과 평균 점수를 조회하시오.
SELECT s.매장명, AVG(c.점수) FROM 매장 s JOIN 위생점검 c ON c.매장번호 = s.매장번호 GROUP BY s.매장명 HAVING COUNT(*) >= 2;

-- q: 서울 매장들의 총매출액은 얼마인가요?
-- q: 서울 지역 매장의 매출액(가격×수량) 합계를 구하시오.
SELECT SUM(n.가격 * m.수량) FROM 매출 m JOIN 매장 s ON s.매장번호 = m.매장번호 JOIN 메뉴 n ON n.메뉴번호 = m.메뉴번호 WHERE s.지역 = '서울';

-- q: 안주도 음료도 아닌 메뉴 이름을 싼 것부터 보여줘
-- q: 안주와 음료를 제외한 메뉴의 이름을 가격 오름차순으로 조회하시오.
SELECT 메뉴명 FROM 메뉴 WHERE 분류 NOT IN ('안주', '음료') ORDER BY 가격;
