-- domain: 가구 공방 제작
CREATE TABLE 제품 (
  제품코드 VARCHAR(10) PRIMARY KEY,
  제품명 VARCHAR(40),
  제품군 VARCHAR(20),
  판매가 INTEGER,
  제작일수 INTEGER
);
CREATE TABLE 자재 (
  자재코드 VARCHAR(10) PRIMARY KEY,
  자재명 VARCHAR(40),
  단위 VARCHAR(10),
  단가 INTEGER,
  보유량 INTEGER,
  대체자재코드 VARCHAR(10)
);
CREATE TABLE 자재명세 (
  제품코드 VARCHAR(10) REFERENCES 제품(제품코드),
  자재코드 VARCHAR(10) REFERENCES 자재(자재코드),
  소요량 INTEGER,
  PRIMARY KEY (제품코드, 자재코드)
);
CREATE TABLE 목수 (
  목수번호 INTEGER PRIMARY KEY,
  성명 VARCHAR(20),
  숙련도 VARCHAR(10),
  시급 INTEGER
);
CREATE TABLE 제작지시 (
  지시번호 INTEGER PRIMARY KEY,
  제품코드 VARCHAR(10) REFERENCES 제품(제품코드),
  목수번호 INTEGER REFERENCES 목수(목수번호),
  지시일 DATE,
  완료일 DATE,
  제작수량 INTEGER,
  불량수량 INTEGER
);
COMMENT ON COLUMN 자재.대체자재코드 IS '대신 쓸 수 있는 자재의 코드, 없으면 NULL';
COMMENT ON COLUMN 목수.숙련도 IS '초급, 중급, 고급';
COMMENT ON COLUMN 제작지시.완료일 IS '미완료면 NULL';
INSERT INTO 제품 VALUES
('P01', '오크 식탁', '테이블', 890000, 7), ('P02', '월넛 책상', '테이블', 650000, 5), ('P03', '라운지 의자', '의자', 320000, 4), ('P04', '바 스툴', '의자', 140000, 2), ('P05', '5단 책장', '수납', 430000, 6), ('P06', 'TV 거실장', '수납', 560000, 6), ('P07', '원목 침대', '침대', 1250000, 10);
INSERT INTO 자재 VALUES
('M1', '오크 원목판', '장', 85000, 40, 'M2'), ('M2', '애쉬 원목판', '장', 72000, 25, 'M1'), ('M3', '월넛 원목판', '장', 120000, 8, NULL), ('M4', '자작 합판', '장', 38000, 60, NULL), ('M5', '목공 접착제', '통', 9000, 15, NULL), ('M6', '레일 경첩', '개', 4500, 200, 'M7'), ('M7', '소프트 경첩', '개', 7500, 0, NULL), ('M8', '친환경 오일', '통', 32000, 11, NULL), ('M9', '패브릭 원단', '마', 18000, 30, NULL), ('M10', '황동 손잡이', '개', 11000, 70, NULL);
INSERT INTO 자재명세 VALUES
('P01', 'M1', 4), ('P01', 'M5', 1), ('P01', 'M8', 1), ('P02', 'M3', 2), ('P02', 'M8', 1), ('P02', 'M5', 1), ('P03', 'M2', 1), ('P03', 'M9', 3), ('P04', 'M2', 1), ('P05', 'M4', 5), ('P05', 'M5', 1), ('P06', 'M3', 2), ('P06', 'M6', 6), ('P06', 'M8', 1), ('P07', 'M1', 6), ('P07', 'M8', 2), ('P07', 'M6', 8);
INSERT INTO 목수 VALUES
(1, '원종필', '고급', 38000), (2, '함유진', '중급', 27000), (3, '길태호', '고급', 36000), (4, '국민아', '초급', 16000), (5, '사공진', '중급', 25000);
INSERT INTO 제작지시 VALUES
(201, 'P01', 1, '2024-02-01', '2024-02-09', 3, 0), (202, 'P03', 2, '2024-02-05', '2024-02-14', 10, 1), (203, 'P04', 4, '2024-02-12', '2024-02-19', 20, 3), (204, 'P05', 3, '2024-03-04', '2024-03-11', 4, 0),
(205, 'P02', 1, '2024-03-06', '2024-03-15', 5, 0), (206, 'P06', 3, '2024-03-18', '2024-03-29', 6, 1), (207, 'P04', 2, '2024-04-01', '2024-04-05', 15, 1), (208, 'P01', 1, '2024-04-08', NULL, 2, 0), (209, 'P05', 4, '2024-04-10', NULL, 6, 0), (210, 'P03', 2, '2024-04-15', NULL, 8, 0);
-- rename: 제품=products 제품코드=product_code 제품명=product_name 제품군=product_line 판매가=sale_price 제작일수=build_days 자재=materials 자재코드=material_code 자재명=material_name 단위=unit 단가=unit_cost 보유량=stock_qty 대체자재코드=substitute_code 자재명세=bill_of_materials 소요량=required_qty 목수=carpenters 목수번호=carpenter_id 성명=full_name 숙련도=skill_level 시급=hourly_wage 제작지시=work_orders 지시번호=work_order_id 지시일=ordered_on 완료일=completed_on 제작수량=build_qty 불량수량=defect_qty

-- q: 의자 제품군에 속한 제품 이름이 뭐야?
-- q: 제품군이 의자인 제품명을 조회하시오.
SELECT 제품명 FROM 제품 WHERE 제품군 = '의자';

-- q: 판매가 50만 원이 넘는 제품의 이름과 가격을 보여 주세요
-- q: 판매가 50만원 초과 제품의 제품명, 판매가 조회
SELECT 제품명, 판매가 FROM 제품 WHERE 판매가 > 500000;

-- q: 고급 목수 이름하고 시급 알려줘
-- q: 숙련도가 고급인 목수의 성명과 시급을 조회하시오.
SELECT 성명, 시급 FROM 목수 WHERE 숙련도 = '고급';

-- q: 오크 식탁 만드는 데 들어가는 자재 이름과 소요량은?
-- q: '오크 식탁'에 필요한 자재명과 소요량을 조회하시오.
SELECT m.자재명, b.소요량 FROM 자재명세 b JOIN 제품 p ON p.제품코드 = b.제품코드 JOIN 자재 m ON m.자재코드 = b.자재코드 WHERE p.제품명 = '오크 식탁';

-- q: 제품별 자재비를 제품 이름과 함께 구해줘
-- q: 제품명별 자재비(단가×소요량 합계)를 산출하시오.
SELECT p.제품명, SUM(m.단가 * b.소요량) FROM 제품 p JOIN 자재명세 b ON b.제품코드 = p.제품코드 JOIN 자재 m ON m.자재코드 = b.자재코드 GROUP BY p.제품명;

-- q: 어느 제품에도 안 쓰이는 자재가 뭐예요?
-- q: 자재 명세에 한 번도 등장하지 않는 자재의 이름을 조회하라.
SELECT m.자재명 FROM 자재 m WHERE NOT EXISTS (SELECT 1 FROM 자재명세 b WHERE b.자재코드 = m.자재코드);

-- q: 제작 지시가 한 번도 없었던 제품 이름 알려줘
-- q: 제작 지시 이력이 없는 제품의 이름을 조회하시오.
SELECT 제품명 FROM 제품 WHERE 제품코드 NOT IN (SELECT 제품코드 FROM 제작지시);

-- q: 아직 일을 안 맡은 목수는 누구지?
-- q: 배정된 제작 지시가 없는 목수의 성명을 구하시오.
SELECT c.성명 FROM 목수 c LEFT JOIN 제작지시 w ON w.목수번호 = c.목수번호 WHERE w.지시번호 IS NULL;

-- q: 자재 이름이랑 대체 자재 이름을 나란히 보여줘
-- q: 대체 자재가 지정된 자재의 이름과 그 대체 자재의 이름을 조회하시오.
SELECT m.자재명, s.자재명 FROM 자재 m JOIN 자재 s ON s.자재코드 = m.대체자재코드;

-- q: 대체 자재가 없는 자재는 몇 가지입니까?
-- q: 대체자재코드가 비어 있는 자재 수
SELECT COUNT(*) FROM 자재 WHERE 대체자재코드 IS NULL;

-- q: 목수별 총 제작 수량을 이름과 함께 많은 순으로
-- q: 목수 성명별 제작수량 합계를 내림차순으로 조회하시오.
SELECT c.성명, SUM(w.제작수량) AS 총수량 FROM 목수 c JOIN 제작지시 w ON w.목수번호 = c.목수번호 GROUP BY c.성명 ORDER BY 총수량 DESC;

-- q: 불량률(%)이 가장 높은 목수 이름은?
-- q: 제작수량 합계 대비 불량수량 합계의 비율이 가장 높은 목수의 성명을 구하시오.
SELECT c.성명 FROM 목수 c JOIN 제작지시 w ON w.목수번호 = c.목수번호 GROUP BY c.목수번호, c.성명 ORDER BY 1.0 * SUM(w.불량수량) / SUM(w.제작수량) DESC LIMIT 1;

-- q: 완료된 작업 전체의 불량률은 몇 %야?
-- q: 완료된 제작 지시의 전체 불량률(제작수량 합 대비 불량수량 합, %)을 구하시오.
SELECT 100.0 * SUM(불량수량) / SUM(제작수량) FROM 제작지시 WHERE 완료일 IS NOT NULL;

-- q: 아직 안 끝난 제작 지시의 번호와 제품 이름을 알려줘
-- q: 미완료 제작 지시의 지시번호와 제품명을 조회하시오.
SELECT w.지시번호, p.제품명 FROM 제작지시 w JOIN 제품 p ON p.제품코드 = w.제품코드 WHERE w.완료일 IS NULL;

-- q: 제작일수보다 오래 걸려 끝난 지시의 번호
-- q: 지시일부터 완료일까지 걸린 일수가 제품의 제작일수를 초과한 제작 지시의 번호를 조회하시오.
SELECT w.지시번호 FROM 제작지시 w JOIN 제품 p ON p.제품코드 = w.제품코드 WHERE w.완료일 - w.지시일 > p.제작일수;

-- q: 자재를 세 가지 이상 쓰는 제품 이름
-- q: 소요 자재가 3종 이상인 제품의 이름을 조회하시오.
SELECT p.제품명 FROM 제품 p JOIN 자재명세 b ON b.제품코드 = p.제품코드 GROUP BY p.제품코드, p.제품명 HAVING COUNT(*) >= 3;

-- q: 제품군별 평균 판매가랑 최고 판매가 알려줘
-- q: 제품군별로 판매가의 평균과 최댓값을 구하시오.
SELECT 제품군, AVG(판매가), MAX(판매가) FROM 제품 GROUP BY 제품군;

-- q: 두 번째로 비싼 제품은 뭐야? 이름만.
-- q: 판매가가 둘째로 높은 제품의 이름을 구하시오.
SELECT 제품명 FROM 제품 ORDER BY 판매가 DESC LIMIT 1 OFFSET 1;

-- q: 열 개도 안 남은 자재 이름이랑 보유량 알려줘
-- q: 보유량이 10 미만인 자재의 이름과 보유량을 조회하시오.
SELECT 자재명, 보유량 FROM 자재 WHERE 보유량 < 10;

-- q: 친환경 오일을 쓰는 제품 이름 알려 주세요
-- q: 자재 '친환경 오일'이 들어가는 제품의 이름을 조회하시오.
SELECT p.제품명 FROM 제품 p JOIN 자재명세 b ON b.제품코드 = p.제품코드 JOIN 자재 m ON m.자재코드 = b.자재코드 WHERE m.자재명 = '친환경 오일';

-- q: 친환경 오일이랑 목공 접착제가 둘 다 들어가는 제품은?
-- q: 친환경 오일과 목공 접착제를 모두 사용하는 제품의 이름을 조회하시오.
SELECT 제품명 FROM 제품 WHERE 제품코드 IN (SELECT b.제품코드 FROM 자재명세 b JOIN 자재 m ON m.자재코드 = b.자재코드 WHERE m.자재명 = '친환경 오일') AND 제품코드 IN (SELECT b.제품코드 FROM 자재명세 b JOIN 자재 m ON m.자재코드 = b.자재코드 WHERE m.자재명 = '목공 접착제');

-- q: 시급이 평균보다 높은 목수 이름
-- q: 전체 목수 평균 시급보다 많이 받는 목수의 성명을 조회하시오.
SELECT 성명 FROM 목수 WHERE 시급 > (SELECT AVG(시급) FROM 목수);

-- q: 제품군마다 제일 비싼 제품의 제품군과 제품명을 보여줘
-- q: 제품군별 최고가 제품을 제품군, 제품명으로 조회하시오.
SELECT 제품군, 제품명 FROM 제품 QUALIFY RANK() OVER (PARTITION BY 제품군 ORDER BY 판매가 DESC) = 1;

-- q: 2024년 3월에 지시된 작업의 제품명과 목수 이름
-- q: 2024년 3월 중 제작 지시된 건의 제품 이름과 담당 목수 성명을 조회하시오.
SELECT p.제품명, c.성명 FROM 제작지시 w JOIN 제품 p ON p.제품코드 = w.제품코드 JOIN 목수 c ON c.목수번호 = w.목수번호 WHERE w.지시일 >= '2024-03-01' AND w.지시일 < '2024-04-01';

-- q: 이름에 '원목'이 들어가는 자재의 이름과 단가를 비싼 순으로 알려줘
-- q: 자재명에 '원목'이 포함된 자재의 이름과 단가를 단가 내림차순으로 조회하시오.
SELECT 자재명, 단가 FROM 자재 WHERE 자재명 LIKE '%원목%' ORDER BY 단가 DESC;

-- q: 불량이 하나라도 나온 제품 이름을 중복 없이 보여줘
-- q: 불량수량이 1 이상인 제작 지시가 있는 제품의 이름을 중복 없이 조회하시오.
SELECT DISTINCT p.제품명 FROM 제품 p JOIN 제작지시 w ON w.제품코드 = p.제품코드 WHERE w.불량수량 >= 1;

-- q: 테이블도 침대도 아닌 제품의 제작일수 평균은?
-- q: 제품군이 테이블이나 침대가 아닌 제품의 평균 제작일수를 구하시오.
SELECT AVG(제작일수) FROM 제품 WHERE 제품군 NOT IN ('테이블', '침대');

-- q: 보유 자재의 총 금액이 얼마인지 구해 주십시오.
-- q: 자재 단가와 보유량을 곱한 금액의 총합은?
SELECT SUM(단가 * 보유량) FROM 자재;
