-- domain: 제주 렌터카
CREATE TABLE branches (
  branch_id INTEGER PRIMARY KEY,
  branch_name VARCHAR(30),
  region VARCHAR(20)
);
CREATE TABLE cars (
  car_id INTEGER PRIMARY KEY,
  plate_no VARCHAR(12),
  model VARCHAR(30),
  fuel CHAR(1), -- G 휘발유, D 경유, E 전기, H 하이브리드
  seats INTEGER,
  daily_fee INTEGER, -- 하루 대여료(원)
  branch_id INTEGER REFERENCES branches(branch_id)
);
CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  customer_name VARCHAR(30),
  birth_year INTEGER,
  license_type VARCHAR(10), -- 1종, 2종
  home_city VARCHAR(20)
);
CREATE TABLE rentals (
  rental_id INTEGER PRIMARY KEY,
  car_id INTEGER REFERENCES cars(car_id),
  customer_id INTEGER REFERENCES customers(customer_id),
  pickup_date DATE,
  due_date DATE, -- 반납 예정일
  return_date DATE, -- 실제 반납일, 대여 중이면 NULL
  total_fee INTEGER,
  insurance BOOLEAN -- 완전자차 가입 여부
);
INSERT INTO branches VALUES
(1, '공항점', '제주시'), (2, '중문점', '서귀포시'), (3, '함덕점', '제주시'), (4, '성산점', '서귀포시'), (5, '애월점', '제주시');
INSERT INTO cars VALUES
(11, '12하3456', '아반떼', 'G', 5, 45000, 1),
(12, '34호7890', '쏘나타', 'G', 5, 58000, 1),
(13, '56허1122', '카니발', 'D', 9, 110000, 1),
(14, '78하3344', '아이오닉5', 'E', 5, 85000, 2),
(15, '90호5566', '레이', 'G', 4, 38000, 2),
(16, '21허7788', 'K5', 'H', 5, 62000, 3),
(17, '43하9900', '스타리아', 'D', 11, 125000, 3),
(18, '65호1357', 'EV6', 'E', 5, 90000, 1),
(19, '87허2468', '아반떼', 'H', 5, 52000, 4),
(20, '10하9753', '레이', 'E', 4, 42000, 4);
INSERT INTO customers VALUES
(501, '고은채', 1992, '2종', '서울'), (502, '양석진', 1985, '1종', '대구'), (503, '현지우', 2001, '2종', '부산'),
(504, '부승민', 1978, '1종', '제주'), (505, '좌예나', 1996, '2종', '서울'), (506, '진태오', 1989, '1종', '광주'), (507, '마리아', 1999, '2종', '인천');
INSERT INTO rentals VALUES
(9001, 11, 501, '2024-03-01', '2024-03-03', '2024-03-03', 90000, true),
(9002, 13, 502, '2024-03-05', '2024-03-08', '2024-03-09', 440000, true),
(9003, 14, 503, '2024-03-10', '2024-03-12', '2024-03-12', 170000, false),
(9004, 11, 505, '2024-03-20', '2024-03-22', '2024-03-21', 45000, false),
(9005, 17, 502, '2024-04-02', '2024-04-06', '2024-04-06', 500000, true),
(9006, 16, 506, '2024-04-11', '2024-04-12', '2024-04-14', 186000, false),
(9007, 18, 501, '2024-04-15', '2024-04-18', '2024-04-18', 270000, true),
(9008, 12, 503, '2024-05-03', '2024-05-05', '2024-05-05', 116000, false),
(9009, 14, 501, '2024-05-04', '2024-05-07', NULL, 255000, true),
(9010, 19, 506, '2024-05-05', '2024-05-08', NULL, 156000, true),
(9011, 11, 504, '2024-05-01', '2024-05-02', '2024-05-02', 45000, false),
(9012, 13, 505, '2024-05-06', '2024-05-09', NULL, 330000, false);
-- rename: branches=지점 branch_id=지점번호 branch_name=지점명 region=지역 cars=차량 car_id=차량번호 plate_no=번호판 model=차종 fuel=연료 seats=승차정원 daily_fee=일일요금 customers=고객 customer_id=고객번호 customer_name=고객명 birth_year=출생연도 license_type=면허종류 home_city=거주도시 rentals=대여 rental_id=대여번호 pickup_date=인수일 due_date=반납예정일 return_date=반납일 total_fee=총요금 insurance=자차보험

-- q: 전기차 모델이랑 번호판 알려줘
-- q: 연료가 전기인 차량의 모델명과 차량 번호판을 조회하시오.
SELECT model, plate_no FROM cars WHERE fuel = 'E';

-- q: 지금 대여 중인(아직 반납 안 한) 건수는?
-- q: 아직 반납되지 않은 대여가 몇 건인지 구하시오.
SELECT COUNT(*) FROM rentals WHERE return_date IS NULL;

-- q: 일곱 명 이상 탈 수 있는 차의 모델명은?
-- q: 7인승 이상 차량 모델을 조회하시오.
SELECT model FROM cars WHERE seats >= 7;

-- q: 하루 대여료가 5만 원이 안 되는 차 번호판과 요금
-- q: 일일 요금이 50,000원 미만인 차량의 번호판과 일일 요금을 보여 주세요.
SELECT plate_no, daily_fee FROM cars WHERE daily_fee < 50000;

-- q: 지점별로 보유 차량이 몇 대씩 있는지 지점 이름과 함께 알려줘
-- q: 지점명별 차량 대수를 구하시오.
SELECT b.branch_name, COUNT(*) FROM branches b JOIN cars c ON c.branch_id = b.branch_id GROUP BY b.branch_name;

-- q: 차가 한 대도 없는 지점 이름이 뭐야?
-- q: 보유 차량이 없는 지점의 이름을 조회하라.
SELECT b.branch_name FROM branches b LEFT JOIN cars c ON c.branch_id = b.branch_id WHERE c.car_id IS NULL;

-- q: 하루 요금이 세 번째로 비싼 차의 모델은?
-- q: 일일 요금 순위 3위인 차량의 모델명을 구하시오.
SELECT model FROM cars ORDER BY daily_fee DESC LIMIT 1 OFFSET 2;

-- q: 고은채 고객이 빌린 차 모델을 전부 알려줘
-- q: 고은채 씨가 대여한 차량의 모델명을 모두 조회하십시오.
SELECT DISTINCT c.model FROM rentals r JOIN cars c ON c.car_id = r.car_id JOIN customers u ON u.customer_id = r.customer_id WHERE u.customer_name = '고은채';

-- q: 늦게 반납한 고객 이름을 알려줘
-- q: 반납 예정일을 넘겨서 반납한 고객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT u.customer_name FROM customers u JOIN rentals r ON r.customer_id = u.customer_id WHERE r.return_date > r.due_date;

-- q: 한 번도 차를 빌린 적 없는 고객은?
-- q: 대여 이력이 없는 고객의 이름을 조회하시오.
SELECT customer_name FROM customers u WHERE NOT EXISTS (SELECT 1 FROM rentals r WHERE r.customer_id = u.customer_id);

-- q: 대여된 적 없는 차량의 번호판과 모델
-- q: 한 번도 대여되지 않은 차량의 번호판과 모델명을 보여줘
SELECT plate_no, model FROM cars WHERE car_id NOT IN (SELECT car_id FROM rentals);

-- q: 2024년에 차를 인수한 대여의 월별 매출을 월 순서대로 알려 주세요
-- q: 2024년 인수일 기준 월별 총요금 합계를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM pickup_date) AS month, SUM(total_fee) FROM rentals WHERE EXTRACT(YEAR FROM pickup_date) = 2024 GROUP BY month ORDER BY month;

-- q: 누적 대여 요금이 가장 많은 고객 이름은 뭐예요?
-- q: 총 이용 금액이 최대인 고객의 이름을 구하시오.
SELECT u.customer_name FROM customers u JOIN rentals r ON r.customer_id = u.customer_id GROUP BY u.customer_id, u.customer_name ORDER BY SUM(r.total_fee) DESC LIMIT 1;

-- q: 완전자차에 가입한 대여는 전체의 몇 퍼센트야?
-- q: 전체 대여 중 완전자차 가입 건의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN insurance THEN 1 ELSE 0 END) / COUNT(*) FROM rentals;

-- q: 공항점 차량을 빌린 적 있는 손님 이름을 보여줘
-- q: 공항점 소속 차량을 대여한 고객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT u.customer_name FROM customers u JOIN rentals r ON r.customer_id = u.customer_id JOIN cars c ON c.car_id = r.car_id JOIN branches b ON b.branch_id = c.branch_id WHERE b.branch_name = '공항점';

-- q: 2번 넘게 빌린 고객 이름과 대여 횟수
-- q: 대여 횟수가 2회를 초과하는 고객의 이름과 횟수를 조회하시오.
SELECT u.customer_name, COUNT(*) FROM customers u JOIN rentals r ON r.customer_id = u.customer_id GROUP BY u.customer_id, u.customer_name HAVING COUNT(*) > 2;

-- q: 휘발유도 경유도 아닌 차의 모델과 연료 코드를 알려줘
-- q: 연료가 휘발유나 경유가 아닌 차량의 모델명, 연료 코드를 조회하라.
SELECT model, fuel FROM cars WHERE fuel NOT IN ('G', 'D');

-- q: 평균보다 하루 요금이 비싼 차량의 모델명과 일일 요금은?
-- q: 일일 요금이 전체 차량 평균을 웃도는 차의 모델과 일일 요금을 조회하시오.
SELECT model, daily_fee FROM cars WHERE daily_fee > (SELECT AVG(daily_fee) FROM cars);

-- q: 지역별 대여 건수를 알려줘
-- q: 차량 소속 지점의 지역별 대여 건수를 집계하시오.
SELECT b.region, COUNT(*) FROM rentals r JOIN cars c ON c.car_id = r.car_id JOIN branches b ON b.branch_id = c.branch_id GROUP BY b.region;

-- q: 어떤 차종들을 취급하나요?
-- q: 보유 차량의 모델명을 중복 없이 나열하시오.
SELECT DISTINCT model FROM cars;

-- q: 서울 사는 고객이 쓴 돈이 총 얼마야?
-- q: 거주 도시가 서울인 고객들의 대여 총요금 합계를 구하시오.
SELECT SUM(r.total_fee) FROM rentals r JOIN customers u ON u.customer_id = r.customer_id WHERE u.home_city = '서울';

-- q: 지점마다 하루 요금이 가장 비싼 차의 지점명과 모델을 알려줘
-- q: 각 지점에서 일일 요금이 최고인 차량의 지점 이름과 모델명을 구하시오.
SELECT b.branch_name, c.model FROM cars c JOIN branches b ON b.branch_id = c.branch_id QUALIFY RANK() OVER (PARTITION BY c.branch_id ORDER BY c.daily_fee DESC) = 1;

-- q: 2024년 4월에 차를 빌려 간 고객 이름과 인수일
-- q: 2024년 4월 중에 차량을 인수한 대여의 고객 이름, 인수일을 보여 주세요.
SELECT u.customer_name, r.pickup_date FROM rentals r JOIN customers u ON u.customer_id = r.customer_id WHERE r.pickup_date >= '2024-04-01' AND r.pickup_date < '2024-05-01';

-- q: 1종 면허 고객은 몇 명이죠?
-- q: 1종 면허를 가진 고객 수를 구하시오.
SELECT COUNT(*) FROM customers WHERE license_type = '1종';

-- q: 2024년 5월 10일 기준으로 연체 중인 대여의 고객 이름과 모델명을 알려줘
-- q: 2024-05-10 현재 반납 예정일이 지났는데 반납하지 않은 대여의 고객명과 차량 모델을 조회하시오.
SELECT u.customer_name, c.model FROM rentals r JOIN customers u ON u.customer_id = r.customer_id JOIN cars c ON c.car_id = r.car_id WHERE r.return_date IS NULL AND r.due_date < '2024-05-10';

-- q: 번호판에 '하'가 들어가는 차는 몇 대야?
-- q: 번호판에 '하' 글자가 포함된 차량 대수를 구하시오.
SELECT COUNT(*) FROM cars WHERE plate_no LIKE '%하%';

-- q: 전기차와 하이브리드차의 평균 하루 요금을 연료별로 각각 보여줘
-- q: 전기(E)·하이브리드(H) 차량의 연료별 평균 일일 요금을 구하시오.
SELECT fuel, AVG(daily_fee) FROM cars WHERE fuel IN ('E', 'H') GROUP BY fuel;

-- q: 3월에도 4월에도 빌린 고객 이름이 뭐야? 2024년 기준으로.
-- q: 2024년 3월과 4월에 모두 대여한 고객의 이름을 조회하시오.
SELECT customer_name FROM customers WHERE customer_id IN (SELECT customer_id FROM rentals WHERE pickup_date BETWEEN '2024-03-01' AND '2024-03-31') AND customer_id IN (SELECT customer_id FROM rentals WHERE pickup_date BETWEEN '2024-04-01' AND '2024-04-30');
