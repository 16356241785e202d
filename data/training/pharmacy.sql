-- domain: 동네 약국
CREATE TABLE medicines (med_code INTEGER PRIMARY KEY, med_name VARCHAR(40), maker VARCHAR(20), class VARCHAR(10), unit_price INTEGER, stock INTEGER, expires_on DATE);
CREATE TABLE customers (cust_no INTEGER PRIMARY KEY, cust_name VARCHAR(20), birth_year INTEGER, insured BOOLEAN);
CREATE TABLE prescriptions (rx_no INTEGER PRIMARY KEY, cust_no INTEGER REFERENCES customers(cust_no), clinic VARCHAR(30), issued_on DATE, days INTEGER);
CREATE TABLE rx_items (rx_no INTEGER REFERENCES prescriptions(rx_no), med_code INTEGER REFERENCES medicines(med_code), qty INTEGER);
COMMENT ON COLUMN medicines.class IS '전문, 일반';
COMMENT ON COLUMN medicines.unit_price IS '1정(포) 단가(원)';
COMMENT ON COLUMN medicines.expires_on IS '유통기한';
COMMENT ON COLUMN customers.insured IS '건강보험 가입 여부';
COMMENT ON COLUMN prescriptions.days IS '조제 일수';
INSERT INTO medicines VALUES (1,'타이레놀500','한국얀센','일반',150,820,'2026-03-31'),(2,'게보린','삼진제약','일반',250,300,'2025-08-31'),(3,'아모잘탄','한미약품','전문',780,450,'2025-12-31'),(4,'리피토10','비아트리스','전문',650,90,'2025-05-31'),(5,'훼스탈플러스','한독','일반',200,540,'2026-01-31'),(6,'시네츄라시럽','안국약품','전문',120,60,'2025-04-30'),(7,'판콜에이','동화약품','일반',450,0,'2025-10-31'),(8,'메트포르민500','한미약품','전문',90,1200,'2026-06-30'),(9,'알레그라','한독','일반',380,150,NULL);
INSERT INTO customers VALUES (1,'강만수',1955,TRUE),(2,'노을희',1990,TRUE),(3,'대니얼 김',1984,FALSE),(4,'마경자',1948,TRUE),(5,'선다인',2016,TRUE),(6,'어진수',1972,TRUE),(7,'조안나',1999,FALSE);
INSERT INTO prescriptions VALUES (101,1,'우리내과','2025-01-06',30),(102,2,'맑은이비인후과','2025-01-08',5),(103,4,'우리내과','2025-01-13',60),(104,5,'튼튼소아과','2025-01-20',3),(105,1,'우리내과','2025-02-05',30),(106,3,'맑은이비인후과','2025-02-11',7),(107,6,'중앙병원','2025-02-17',28),(108,5,'튼튼소아과','2025-02-24',5),(109,4,'중앙병원','2025-03-04',14),(110,1,'우리내과','2025-03-07',30);
INSERT INTO rx_items VALUES (101,3,30),(101,4,30),(102,1,15),(102,6,10),(103,3,60),(103,8,120),(104,6,9),(105,3,30),(105,4,30),(106,1,21),(107,8,56),(107,4,28),(108,6,15),(108,1,5),(109,5,42),(110,3,30);
-- rename: medicines=의약품 customers=고객 prescriptions=처방전 rx_items=처방내역 med_code=약품코드 med_name=약품명 maker=제조사 class=구분 unit_price=단가 stock=재고 expires_on=유통기한 cust_no=고객번호 cust_name=고객명 birth_year=출생년도 insured=보험가입 rx_no=처방번호 clinic=발행기관 issued_on=발행일 days=조제일수 qty=수량

-- q: 일반 의약품 이름과 단가를 알려줘.
-- q: 구분이 일반인 약품명, 단가를 조회하시오.
SELECT med_name, unit_price FROM medicines WHERE class = '일반';

-- q: 재고가 다 떨어진 약은 뭐야?
-- q: 재고가 0인 약품명을 조회하라.
SELECT med_name FROM medicines WHERE stock = 0;

-- q: 재고가 100개 이하인 약 이름이랑 재고 보여줘요
-- q: 재고 100개 이하 약품명, 재고
SELECT med_name, stock FROM medicines WHERE stock <= 100;

-- q: 한미약품이나 한독에서 만든 약 이름은?
-- q: 제조사가 한미약품 또는 한독인 약품명을 구하시오.
SELECT med_name FROM medicines WHERE maker IN ('한미약품', '한독');

-- q: 제조사별 약품 수를 알려 주세요.
-- q: 제조사마다 약이 몇 종류씩 있어?
SELECT maker, COUNT(*) FROM medicines GROUP BY maker;

-- q: 구분별 평균 단가
-- q: 전문약과 일반약의 평균 단가를 각각 구하시오.
SELECT class, AVG(unit_price) FROM medicines GROUP BY class;

-- q: 단가가 제일 비싼 약 이름
-- q: 가장 비싼 의약품의 이름을 알려 주십시오.
SELECT med_name FROM medicines ORDER BY unit_price DESC LIMIT 1;

-- q: 세 번째로 비싼 약은 뭐예요?
-- q: 단가가 3번째로 높은 약품명을 조회하시오.
SELECT med_name FROM medicines ORDER BY unit_price DESC LIMIT 1 OFFSET 2;

-- q: 유통기한이 2025년 상반기에 끝나는 약 이름과 유통기한을 보여줘.
-- q: 2025년 1월부터 6월 사이에 유통기한이 만료되는 약품명, 유통기한
SELECT med_name, expires_on FROM medicines WHERE expires_on BETWEEN '2025-01-01' AND '2025-06-30';

-- q: 유통기한이 입력되지 않은 약이 뭐지?
-- q: 유통기한 정보가 없는 약품명을 조회하시오.
SELECT med_name FROM medicines WHERE expires_on IS NULL;

-- q: 건강보험에 가입하지 않은 고객은 누구인가요?
-- q: 보험 미가입 고객 이름
SELECT cust_name FROM customers WHERE NOT insured;

-- q: 강만수 고객이 받은 처방의 발행 기관과 발행일을 알려줘
-- q: 강만수 님 처방전의 발행기관·발행일을 조회하시오.
SELECT p.clinic, p.issued_on FROM prescriptions p JOIN customers c ON p.cust_no = c.cust_no WHERE c.cust_name = '강만수';

-- q: 발행 기관별 처방전 수를 많은 순서로 보여줘
-- q: 병원별로 처방전이 몇 장 나왔는지 많은 순으로 조회하라.
SELECT clinic, COUNT(*) FROM prescriptions GROUP BY clinic ORDER BY COUNT(*) DESC;

-- q: 우리내과 처방에 들어간 약 이름을 중복 없이 알려 주세요.
-- q: 우리내과에서 처방한 약품명(중복 제거)
SELECT DISTINCT m.med_name FROM medicines m JOIN rx_items i ON m.med_code = i.med_code JOIN prescriptions p ON i.rx_no = p.rx_no WHERE p.clinic = '우리내과';

-- q: 타이레놀500을 처방받은 고객 이름은?
-- q: 타이레놀500이 처방된 고객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT c.cust_name FROM customers c JOIN prescriptions p ON c.cust_no = p.cust_no JOIN rx_items i ON p.rx_no = i.rx_no JOIN medicines m ON i.med_code = m.med_code WHERE m.med_name = '타이레놀500';

-- q: 처방전별 약값 합계를 처방번호와 함께 구하시오.
-- q: 처방전마다 약값(단가×수량)을 더한 금액이 얼마인지 처방 번호랑 보여줘
SELECT i.rx_no, SUM(m.unit_price * i.qty) FROM rx_items i JOIN medicines m ON i.med_code = m.med_code GROUP BY i.rx_no;

-- q: 약값을 가장 많이 쓴 고객의 이름은?
-- q: 처방 약값(단가에 수량을 곱한 값의 합)이 제일 큰 고객이 누구야
SELECT c.cust_name FROM customers c JOIN prescriptions p ON c.cust_no = p.cust_no JOIN rx_items i ON p.rx_no = i.rx_no JOIN medicines m ON i.med_code = m.med_code GROUP BY c.cust_no, c.cust_name ORDER BY SUM(m.unit_price * i.qty) DESC LIMIT 1;

-- q: 한 번도 처방되지 않은 약을 알려줘.
-- q: 처방 내역에 없는 약품의 이름을 모두 조회하시오.
SELECT med_name FROM medicines WHERE med_code NOT IN (SELECT med_code FROM rx_items);

-- q: 처방전을 낸 적이 없는 고객 이름
-- q: 처방 기록이 한 번도 없는 고객은 누구예요?
SELECT c.cust_name FROM customers c LEFT JOIN prescriptions p ON c.cust_no = p.cust_no WHERE p.rx_no IS NULL;

-- q: 처방이 세 번 이상 있는 고객의 이름과 처방 횟수는?
-- q: 처방전이 3장 이상인 고객명과 장수를 조회하라.
SELECT c.cust_name, COUNT(*) FROM customers c JOIN prescriptions p ON c.cust_no = p.cust_no GROUP BY c.cust_no, c.cust_name HAVING COUNT(*) >= 3;

-- q: 약품별 처방 수량 합계를 약 이름과 함께 알려줘. 처방 안 된 약은 0으로 표시하고.
-- q: 처방되지 않은 약품은 0으로 하여 약품명별 총 처방 수량을 구하시오.
SELECT m.med_name, COALESCE(SUM(i.qty), 0) FROM medicines m LEFT JOIN rx_items i ON m.med_code = i.med_code GROUP BY m.med_code, m.med_name;

-- q: 조제 일수가 한 달(30일) 이상인 처방전은 몇 장이야?
-- q: 조제일수 30일 이상 처방전 수를 구하시오.
SELECT COUNT(*) FROM prescriptions WHERE days >= 30;

-- q: 2025년 2월에 처방을 받은 고객은 몇 명인가요?
-- q: 2025년 2월 발행 처방전의 고객 수(중복 제외)
SELECT COUNT(DISTINCT cust_no) FROM prescriptions WHERE issued_on >= '2025-02-01' AND issued_on < '2025-03-01';

-- q: 약이 두 가지 이상 들어간 처방전의 번호를 알려 주세요.
-- q: 처방 약품이 2종 이상인 처방번호를 조회하시오.
SELECT rx_no FROM rx_items GROUP BY rx_no HAVING COUNT(*) >= 2;

-- q: 우리내과와 중앙병원 양쪽에서 모두 처방받은 고객 이름은?
-- q: 우리내과 처방도 있고 중앙병원 처방도 있는 고객명을 구하시오.
SELECT c.cust_name FROM customers c JOIN prescriptions p ON c.cust_no = p.cust_no WHERE p.clinic = '우리내과' INTERSECT SELECT c.cust_name FROM customers c JOIN prescriptions p ON c.cust_no = p.cust_no WHERE p.clinic = '중앙병원';

-- q: 구분별로 제일 비싼 약의 구분, 이름, 단가를 보여줘
-- q: 전문·일반 각각에서 단가가 가장 높은 약의 구분, 약품명, 단가를 조회하라.
SELECT class, med_name, unit_price FROM medicines m WHERE unit_price = (SELECT MAX(x.unit_price) FROM medicines x WHERE x.class = m.class);

-- q: 전체 재고 금액(단가 × 재고)은 얼마예요?
-- q: 재고 총액을 단가와 재고의 곱으로 계산하시오.
SELECT SUM(unit_price * stock) FROM medicines;

-- q: 이름에 '500'이 들어가는 약 이름
-- q: 약품명에 500이 포함된 약을 조회해 주시기 바랍니다. 약품명만 필요합니다.
SELECT med_name FROM medicines WHERE med_name LIKE '%500%';
