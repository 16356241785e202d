-- domain: 저비용 항공 예약
CREATE TABLE airports (
  iata CHAR(3) PRIMARY KEY,
  airport_name VARCHAR(40),
  country VARCHAR(20)
);
CREATE TABLE flights (
  flight_id INTEGER PRIMARY KEY,
  flight_no VARCHAR(8),
  origin CHAR(3) REFERENCES airports(iata),
  destination CHAR(3) REFERENCES airports(iata),
  departure_at TIMESTAMP,
  arrival_at TIMESTAMP,
  seats INTEGER,
  base_fare INTEGER
);
CREATE TABLE passengers (
  passenger_id INTEGER PRIMARY KEY,
  passenger_name VARCHAR(30),
  passport_no VARCHAR(12),
  nationality VARCHAR(20),
  birth_date DATE,
  mileage INTEGER
);
CREATE TABLE bookings (
  booking_id INTEGER PRIMARY KEY,
  passenger_id INTEGER REFERENCES passengers(passenger_id),
  flight_id INTEGER REFERENCES flights(flight_id),
  booked_on DATE,
  seat_no VARCHAR(4),
  paid_fare INTEGER,
  status CHAR(1)
);
CREATE TABLE baggage (
  bag_tag VARCHAR(10) PRIMARY KEY,
  booking_id INTEGER REFERENCES bookings(booking_id),
  weight_kg DECIMAL(4,1)
);
COMMENT ON COLUMN airports.iata IS '공항 코드 3자리';
COMMENT ON COLUMN flights.base_fare IS '기본 운임(원)';
COMMENT ON COLUMN passengers.passport_no IS '여권번호, 국내선 전용 승객은 NULL';
COMMENT ON COLUMN bookings.seat_no IS '배정 좌석, 미배정이면 NULL';
COMMENT ON COLUMN bookings.status IS 'C 확정, X 취소, W 대기';
INSERT INTO airports VALUES
('ICN', '인천국제공항', '한국'), ('GMP', '김포국제공항', '한국'), ('CJU', '제주국제공항', '한국'), ('PUS', '김해국제공항', '한국'), ('NRT', '나리타국제공항', '일본'), ('DAD', '다낭국제공항', '베트남'), ('TPE', '타오위안국제공항', '대만');
INSERT INTO flights VALUES
(1, 'HJ101', 'GMP', 'CJU', '2024-07-01 07:00:00', '2024-07-01 08:10:00', 189, 62000), (2, 'HJ102', 'CJU', 'GMP', '2024-07-03 19:30:00', '2024-07-03 20:45:00', 189, 68000), (3, 'HJ301', 'ICN', 'NRT', '2024-07-02 09:20:00', '2024-07-02 11:50:00', 174, 185000), (4, 'HJ302', 'NRT', 'ICN', '2024-07-06 13:00:00', '2024-07-06 15:35:00', 174, 192000), (5, 'HJ511', 'ICN', 'DAD', '2024-07-05 21:40:00', '2024-07-06 00:50:00', 189, 278000), (6, 'HJ221', 'PUS', 'CJU', '2024-07-05 10:15:00', '2024-07-05 11:10:00', 160, 49000), (7, 'HJ611', 'PUS', 'TPE', '2024-08-10 08:30:00', '2024-08-10 10:00:00', 174, 156000), (8, 'HJ103', 'GMP', 'CJU', '2024-07-01 17:00:00', '2024-07-01 18:15:00', 189, 75000);
INSERT INTO passengers VALUES
(1, '한예슬기', 'M1122334', '한국', '1994-05-05', 12500), (2, '도민재', NULL, '한국', '1988-10-10', 3400), (3, '사토 유키', 'TR556677', '일본', '1979-01-23', 800), (4, '응우옌 란', 'VN998877', '베트남', '2000-12-01', 0), (5, '목진우', 'M5566778', '한국', '1965-03-30', 48200), (6, '변아라', NULL, '한국', '2012-08-17', 150), (7, '추성호', 'M3344556', '한국', '1990-06-06', 7600);
INSERT INTO bookings VALUES
(1001, 1, 1, '2024-05-20', '12A', 58000, 'C'), (1002, 1, 2, '2024-05-20', '12A', 68000, 'C'), (1003, 2, 1, '2024-06-01', '07C', 62000, 'C'), (1004, 3, 4, '2024-06-03', '21F', 180000, 'C'), (1005, 5, 3, '2024-06-05', '01A', 230000, 'C'), (1006, 5, 4, '2024-06-05', '01A', 235000, 'C'), (1007, 4, 5, '2024-06-10', NULL, 278000, 'W'), (1008, 6, 6, '2024-06-11', '15D', 39000, 'C'), (1009, 2, 6, '2024-06-11', '15E', 49000, 'X'), (1010, 5, 5, '2024-06-15', '02C', 310000, 'C'), (1011, 1, 3, '2024-06-18', NULL, 185000, 'X'), (1012, 6, 8, '2024-06-20', '30B', 60000, 'C');
INSERT INTO baggage VALUES
('BG0001', 1001, 14.5), ('BG0002', 1004, 22.0), ('BG0003', 1004, 18.3), ('BG0004', 1005, 9.8), ('BG0005', 1006, 15.2), ('BG0006', 1010, 23.0), ('BG0007', 1010, 20.1), ('BG0008', 1003, 7.4);
-- rename: airports=공항 iata=공항코드 airport_name=공항명 country=국가 flights=항공편 flight_id=항공편ID flight_no=편명 origin=출발공항 destination=도착공항 departure_at=출발일시 arrival_at=도착일시 seats=좌석수 base_fare=기본운임 passengers=승객 passenger_id=승객번호 passenger_name=승객명 passport_no=여권번호 nationality=국적 birth_date=생년월일 mileage=마일리지 bookings=예약 booking_id=예약번호 booked_on=예약일 seat_no=좌석번호 paid_fare=결제운임 status=상태 baggage=수하물 bag_tag=수하물표 weight_kg=무게

-- q: 확정된 예약은 몇 건이야?
-- q: 상태가 확정인 예약 건수를 구하시오.
SELECT COUNT(*) FROM bookings WHERE status = 'C';

-- q: 여권번호가 없는 승객 이름 알려줘
-- q: 여권번호가 등록되지 않은 승객의 이름을 조회하시오.
SELECT passenger_name FROM passengers WHERE passport_no IS NULL;

-- q: 기본 운임이 10만 원 이하인 항공편의 편명과 운임
-- q: 기본 운임 10만원 이하 편명, 운임 좀 보여 주세요
SELECT flight_no, base_fare FROM flights WHERE base_fare <= 100000;

-- q: 김포에서 제주 가는 편명이 뭐야? 공항 코드는 GMP, CJU야.
-- q: 출발지가 GMP, 도착지가 CJU인 항공편의 편명을 조회하라.
SELECT flight_no FROM flights WHERE origin = 'GMP' AND destination = 'CJU';

-- q: 편명이랑 출발 공항 이름, 도착 공항 이름을 보여줘
-- q: 모든 항공편의 편명과 출발 공항명, 도착 공항명을 조회하시오.
SELECT f.flight_no, o.airport_name, d.airport_name FROM flights f JOIN airports o ON o.iata = f.origin JOIN airports d ON d.iata = f.destination;

-- q: 한국에서 출발해서 외국에 도착하는 편명은?
-- q: 출발 공항은 한국, 도착 공항은 한국이 아닌 항공편의 편명을 조회하시오.
SELECT f.flight_no FROM flights f JOIN airports o ON o.iata = f.origin JOIN airports d ON d.iata = f.destination WHERE o.country = '한국' AND d.country <> '한국';

-- q: 목진우 승객이 예약한 편명과 출발 일시를 알려줘
-- q: 목진우 씨가 예약한 항공편의 편명, 출발일시를 조회하시오.
SELECT f.flight_no, f.departure_at FROM bookings b JOIN flights f ON f.flight_id = b.flight_id JOIN passengers p ON p.passenger_id = b.passenger_id WHERE p.passenger_name = '목진우';

-- q: 예약이 하나도 없는 항공편 편명
-- q: 예약 내역이 전혀 없는 항공편의 편명을 조회하시오.
SELECT f.flight_no FROM flights f LEFT JOIN bookings b ON b.flight_id = f.flight_id WHERE b.booking_id IS NULL;

-- q: 한 번도 예약 안 한 승객은 누구예요?
-- q: 예약 이력이 없는 승객의 이름을 조회하시오.
SELECT passenger_name FROM passengers p WHERE NOT EXISTS (SELECT 1 FROM bookings b WHERE b.passenger_id = p.passenger_id);

-- q: 편명별 확정 예약 수 알려줘
-- q: 편명별로 확정된 예약 건수를 집계하시오.
SELECT f.flight_no, COUNT(*) FROM flights f JOIN bookings b ON b.flight_id = f.flight_id WHERE b.status = 'C' GROUP BY f.flight_no;

-- q: 승객별 결제 운임 합계를 이름과 함께 보여 주세요. 취소는 빼고요.
-- q: 취소를 제외한 예약의 승객명별 결제 운임 합계를 구하시오.
SELECT p.passenger_name, SUM(b.paid_fare) FROM passengers p JOIN bookings b ON b.passenger_id = p.passenger_id WHERE b.status <> 'X' GROUP BY p.passenger_name;

-- q: 마일리지가 제일 많은 승객 이름은?
-- q: 마일리지 최다 보유 승객의 이름을 구하시오.
SELECT passenger_name FROM passengers ORDER BY mileage DESC LIMIT 1;

-- q: 기본 운임이 두 번째로 비싼 편명
-- q: 기본 운임 순위 2위 항공편의 편명을 구하시오.
SELECT flight_no FROM flights ORDER BY base_fare DESC LIMIT 1 OFFSET 1;

-- q: 좌석 배정이 안 된 예약의 번호와 승객 이름
-- q: 좌석이 미배정된 예약의 예약번호, 승객명을 조회하시오.
SELECT b.booking_id, p.passenger_name FROM bookings b JOIN passengers p ON p.passenger_id = b.passenger_id WHERE b.seat_no IS NULL;

-- q: 기본 운임보다 비싸게 결제한 예약 번호는?
-- q: 결제 운임이 기본 운임을 초과한 예약의 번호를 조회하시오.
SELECT b.booking_id FROM bookings b JOIN flights f ON f.flight_id = b.flight_id WHERE b.paid_fare > f.base_fare;

-- q: 수하물을 두 개 이상 부친 승객 이름 알려줘
-- q: 위탁 수하물이 모두 합해 2개 이상인 승객의 이름을 조회하시오.
SELECT p.passenger_name FROM passengers p JOIN bookings b ON b.passenger_id = p.passenger_id JOIN baggage g ON g.booking_id = b.booking_id GROUP BY p.passenger_id, p.passenger_name HAVING COUNT(*) >= 2;

-- q: 승객별 수하물 총무게를 이름과 함께 무거운 순으로
-- q: 승객명별 수하물 무게 합계를 내림차순으로 조회하시오.
SELECT p.passenger_name, SUM(g.weight_kg) AS total_kg FROM passengers p JOIN bookings b ON b.passenger_id = p.passenger_id JOIN baggage g ON g.booking_id = b.booking_id GROUP BY p.passenger_name ORDER BY total_kg DESC;

-- q: 확정인데 수하물이 없는 예약 번호를 보여줘
-- q: 확정 예약 중 위탁 수하물이 없는 예약의 번호를 조회하시오.
SELECT booking_id FROM bookings WHERE status = 'C' AND booking_id NOT IN (SELECT booking_id FROM baggage);

-- q: 20kg 이상 23kg 이하 수하물은 몇 개죠?
-- q: 무게가 20kg 이상 23kg 이하인 수하물의 개수를 구하시오.
SELECT COUNT(*) FROM baggage WHERE weight_kg BETWEEN 20 AND 23;

-- q: 오후 6시 이후에 출발하는 편명과 출발일시
-- q: 18시 이후 출발하는 항공편의 편명과 출발 일시를 알려 주세요.
SELECT flight_no, departure_at FROM flights WHERE EXTRACT(HOUR FROM departure_at) >= 18;

-- q: 날짜를 넘겨 도착하는 편명은 뭐야?
-- q: 출발일과 도착일이 다른 항공편의 편명을 조회하시오.
SELECT flight_no FROM flights WHERE CAST(arrival_at AS DATE) <> CAST(departure_at AS DATE);

-- q: 2024년 6월에 예약된 건수를 상태별로 보여줘
-- q: 2024년 6월 예약의 상태별 건수를 구하시오.
SELECT status, COUNT(*) FROM bookings WHERE booked_on BETWEEN '2024-06-01' AND '2024-06-30' GROUP BY status;

-- q: 승객들 국적이 어떻게 돼? 겹치지 않게 알려줘
-- q: 승객의 국적을 중복 없이 조회하시오.
SELECT DISTINCT nationality FROM passengers;

-- q: 예약 취소율은 몇 퍼센트인가요?
-- q: 전체 예약 중 취소 예약의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN status = 'X' THEN 1 ELSE 0 END) / COUNT(*) FROM bookings;

-- q: 출발 공항별로 기본 운임이 가장 비싼 편의 공항 코드와 편명
-- q: 각 출발 공항에서 기본 운임이 최고인 항공편을 출발 공항 코드, 편명으로 조회하시오.
SELECT origin, flight_no FROM flights QUALIFY RANK() OVER (PARTITION BY origin ORDER BY base_fare DESC) = 1;

-- q: 제주국제공항에 도착하는 편을 예약한 승객 이름(중복 제외)
-- q: 도착지가 제주국제공항인 항공편을 예약한 승객의 이름을 중복 없이 조회하시오.
SELECT DISTINCT p.passenger_name FROM passengers p JOIN bookings b ON b.passenger_id = p.passenger_id JOIN flights f ON f.flight_id = b.flight_id JOIN airports a ON a.iata = f.destination WHERE a.airport_name = '제주국제공항';

-- q: 1990년 이후에 태어난 한국 국적 승객 수는?
-- q: 1990년 1월 1일 이후 출생한 한국 국적 승객이 몇 명인지 구하시오.
SELECT COUNT(*) FROM passengers WHERE nationality = '한국' AND birth_date >= '1990-01-01';

-- q: 모든 항공편의 편명과 예약 건수를 보여줘(예약 없으면 0)
-- q: 예약이 없는 편도 포함하여 편명별 예약 건수를 조회하시오.
SELECT f.flight_no, COUNT(b.booking_id) FROM flights f LEFT JOIN bookings b ON b.flight_id = f.flight_id GROUP BY f.flight_no;
