-- domain: 여행사 패키지 상품
CREATE TABLE TourPackage (
  packageId INTEGER PRIMARY KEY,
  packageName VARCHAR(60),
  Destination VARCHAR(30),
  nights INTEGER,
  priceAdult INTEGER,
  priceChild INTEGER,
  minPeople INTEGER
);
CREATE TABLE Guide (
  guideId INTEGER PRIMARY KEY,
  guideName VARCHAR(20),
  language VARCHAR(20),
  rating DECIMAL(2,1)
);
CREATE TABLE Departure (
  departureId INTEGER PRIMARY KEY,
  packageId INTEGER REFERENCES TourPackage(packageId),
  guideId INTEGER REFERENCES Guide(guideId),
  departDate DATE,
  seatLimit INTEGER,
  confirmed BOOLEAN
);
CREATE TABLE Traveler (
  travelerId INTEGER PRIMARY KEY,
  travelerName VARCHAR(20),
  phone VARCHAR(20),
  memberSince DATE
);
CREATE TABLE Reservation (
  reservationNo INTEGER PRIMARY KEY,
  departureId INTEGER REFERENCES Departure(departureId),
  travelerId INTEGER REFERENCES Traveler(travelerId),
  adults INTEGER,
  children INTEGER,
  deposit INTEGER,
  payStatus VARCHAR(10)
);
INSERT INTO TourPackage VALUES
(1, '다낭 힐링 4일', '베트남', 3, 599000, 450000, 10), (2, '오사카 미식 3일', '일본', 2, 489000, 390000, 8), (3, '스위스 알프스 8일', '스위스', 6, 3890000, 3200000, 15), (4, '울릉도 일주 3일', '국내', 2, 399000, 320000, 8), (5, '방콕 파타야 5일', '태국', 3, 650000, 520000, 10), (6, '후쿠오카 온천 3일', '일본', 2, 549000, 440000, 8), (7, '몽골 별보기 5일', '몽골', 4, 1190000, 990000, 12);
INSERT INTO Guide VALUES
(1, '진가람', '베트남어', 4.7), (2, '나카무라 선', '일본어', 4.9), (3, '에바 조', '독일어', 4.5), (4, '독고민', '한국어', 4.1), (5, '솜차이', '태국어', 4.6), (6, '유목민', '몽골어', 3.8);
INSERT INTO Departure VALUES
(11, 1, 1, '2024-09-03', 20, true), (12, 1, 1, '2024-09-17', 20, false), (13, 2, 2, '2024-09-06', 16, true), (14, 3, 3, '2024-09-10', 25, false), (15, 4, 4, '2024-09-14', 30, true), (16, 5, NULL, '2024-10-01', 20, false), (17, 6, 2, '2024-10-05', 16, true), (18, 1, 4, '2024-10-08', 20, false), (19, 2, 2, '2024-10-12', 16, false);
INSERT INTO Traveler VALUES
(1, '조민아', '010-1111-0001', '2019-03-02'), (2, '갈현수', '010-1111-0002', '2021-05-15'), (3, '동방우', NULL, '2023-01-20'), (4, '모은설', '010-1111-0004', '2020-11-11'), (5, '뇌승주', NULL, '2024-02-29'), (6, '황보람', '010-1111-0006', '2018-07-07');
INSERT INTO Reservation VALUES
(5001, 11, 1, 2, 1, 300000, '완납'), (5002, 11, 2, 2, 0, 200000, '예약금'), (5003, 13, 3, 1, 0, 100000, '완납'), (5004, 14, 4, 2, 2, 2000000, '예약금'), (5005, 15, 1, 4, 0, 400000, '완납'), (5006, 15, 6, 3, 2, 500000, '완납'), (5007, 17, 2, 2, 0, 200000, '취소'), (5008, 12, 4, 2, 1, 300000, '예약금'), (5009, 17, 6, 2, 1, 300000, '완납'), (5010, 13, 2, 3, 0, 300000, '완납');
-- rename: TourPackage=여행상품 packageId=상품번호 packageName=상품명 Destination=여행지 nights=숙박수 priceAdult=성인요금 priceChild=아동요금 minPeople=최소인원 Guide=가이드 guideId=가이드번호 guideName=가이드명 language=언어 rating=평점 Departure=출발일정 departureId=출발번호 departDate=출발일 seatLimit=정원 confirmed=출발확정 Traveler=여행객 travelerId=여행객번호 travelerName=여행객명 phone=전화번호 memberSince=가입일 Reservation=예약 reservationNo=예약번호 adults=성인수 children=아동수 deposit=예약금액 payStatus=결제상태

-- q: 일본 가는 여행 상품 이름 알려줘
-- q: 여행지가 일본인 상품의 이름을 조회하시오.
SELECT packageName FROM TourPackage WHERE Destination = '일본';

-- q: 성인 요금이 60만 원 미만인 상품명과 요금
-- q: 성인 요금 600,000원 미만 상품의 이름과 성인 요금을 보여 주세요.
SELECT packageName, priceAdult FROM TourPackage WHERE priceAdult < 600000;

-- q: 출발 확정된 일정이 몇 개야?
-- q: 출발이 확정된 일정의 수를 구하시오.
SELECT COUNT(*) FROM Departure WHERE confirmed;

-- q: 가이드가 아직 안 정해진 일정의 상품 이름과 출발일은?
-- q: 가이드 미배정 일정의 상품명, 출발일을 조회하시오.
SELECT p.packageName, d.departDate FROM Departure d JOIN TourPackage p ON p.packageId = d.packageId WHERE d.guideId IS NULL;

-- q: 배정된 일정이 없는 가이드 이름 알려줘
-- q: 어느 출발 일정에도 배정되지 않은 가이드의 이름을 조회하시오.
SELECT guideName FROM Guide g WHERE NOT EXISTS (SELECT 1 FROM Departure d WHERE d.guideId = g.guideId);

-- q: 출발 일정이 한 번도 안 잡힌 상품이 뭐예요?
-- q: 출발 일정이 없는 여행 상품의 이름을 조회하라.
SELECT p.packageName FROM TourPackage p LEFT JOIN Departure d ON d.packageId = p.packageId WHERE d.departureId IS NULL;

-- q: 조민아 씨가 예약한 상품 이름과 출발일을 보여줘
-- q: 여행객 조민아의 예약 상품명과 출발일을 조회하시오.
SELECT p.packageName, d.departDate FROM Reservation r JOIN Traveler t ON t.travelerId = r.travelerId JOIN Departure d ON d.departureId = r.departureId JOIN TourPackage p ON p.packageId = d.packageId WHERE t.travelerName = '조민아';

-- q: 출발번호별로 예약 인원(성인+아동)이 몇 명인지 알려줘. 취소 예약은 제외.
-- q: 취소를 제외한 출발번호별 예약 인원 합계(성인과 아동)를 구하시오.
SELECT departureId, SUM(adults + children) FROM Reservation WHERE payStatus <> '취소' GROUP BY departureId;

-- q: 상품별 출발 일정 수를 상품명과 함께 보여 주세요
-- q: 상품명별 출발 일정 개수
SELECT p.packageName, COUNT(*) FROM TourPackage p JOIN Departure d ON d.packageId = p.packageId GROUP BY p.packageName;

-- q: 일정이 두 개 이상 잡힌 상품 이름
-- q: 출발 일정이 2개 이상인 상품의 이름을 조회하시오.
SELECT p.packageName FROM TourPackage p JOIN Departure d ON d.packageId = p.packageId GROUP BY p.packageId, p.packageName HAVING COUNT(*) >= 2;

-- q: 가이드 평점 평균이 얼마야?
-- q: 전체 가이드의 평균 평점을 구하시오.
SELECT AVG(rating) FROM Guide;

-- q: 평점이 평균보다 높은 가이드의 이름과 언어
-- q: 평균 평점을 웃도는 가이드의 이름과 사용 언어를 조회하시오.
SELECT guideName, language FROM Guide WHERE rating > (SELECT AVG(rating) FROM Guide);

-- q: 두 번째로 비싼 상품의 이름이랑 성인 요금이 뭐야?
-- q: 성인 요금이 2위인 상품의 이름과 성인 요금을 구하시오.
SELECT packageName, priceAdult FROM TourPackage ORDER BY priceAdult DESC LIMIT 1 OFFSET 1;

-- q: 1박당 성인 요금이 가장 싼 상품 이름은?
-- q: 성인 요금을 숙박 수로 나눈 값이 최소인 상품명을 구하시오.
SELECT packageName FROM TourPackage ORDER BY 1.0 * priceAdult / nights LIMIT 1;

-- q: 예약 번호별 총 여행 경비를 계산해줘
-- q: 예약번호와 총경비(성인수×성인요금 + 아동수×아동요금)를 조회하시오.
SELECT r.reservationNo, r.adults * p.priceAdult + r.children * p.priceChild FROM Reservation r JOIN Departure d ON d.departureId = r.departureId JOIN TourPackage p ON p.packageId = d.packageId;

-- q: 아이와 함께 가는 예약은 몇 건인가요?
-- q: 아동이 1명 이상 포함된 예약 건수를 구하시오.
SELECT COUNT(*) FROM Reservation WHERE children >= 1;

-- q: 예약을 두 번 넘게 한 여행객 이름과 예약 횟수
-- q: 예약 횟수가 2회를 초과하는 여행객의 이름과 횟수를 조회하시오.
SELECT t.travelerName, COUNT(*) FROM Traveler t JOIN Reservation r ON r.travelerId = t.travelerId GROUP BY t.travelerId, t.travelerName HAVING COUNT(*) > 2;

-- q: 예약한 적이 한 번도 없는 회원 이름
-- q: 예약 이력이 없는 여행객의 이름을 조회하시오.
SELECT travelerName FROM Traveler WHERE travelerId NOT IN (SELECT travelerId FROM Reservation);

-- q: 전화번호 없는 여행객은 누구누구야?
-- q: 전화번호가 등록되지 않은 여행객의 이름을 조회하시오.
SELECT travelerName FROM Traveler WHERE phone IS NULL;

-- q: 2024년 9월 출발 일정의 상품명과 출발일을 날짜순으로 알려줘
-- q: 2024년 9월 중 출발하는 일정의 상품 이름과 출발일을 출발일 순으로 조회하시오.
SELECT p.packageName, d.departDate FROM Departure d JOIN TourPackage p ON p.packageId = d.packageId WHERE d.departDate BETWEEN '2024-09-01' AND '2024-09-30' ORDER BY d.departDate;

-- q: 여행지별 평균 성인 요금을 비싼 순서로
-- q: 여행지별 성인 요금 평균을 내림차순으로 조회하시오.
SELECT Destination, AVG(priceAdult) AS avgPrice FROM TourPackage GROUP BY Destination ORDER BY avgPrice DESC;

-- q: 결제 상태별 예약금 합계 알려 주세요
-- q: 결제상태별 예약금액 총액
SELECT payStatus, SUM(deposit) FROM Reservation GROUP BY payStatus;

-- q: 완납도 취소도 아닌 예약의 여행객 이름과 결제 상태
-- q: 결제 상태가 완납이나 취소가 아닌 예약의 여행객명과 결제 상태를 조회하라.
SELECT t.travelerName, r.payStatus FROM Reservation r JOIN Traveler t ON t.travelerId = r.travelerId WHERE r.payStatus NOT IN ('완납', '취소');

-- q: 완납 비율이 전체 예약의 몇 %야?
-- q: 전체 예약 중 완납 예약의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE payStatus = '완납') / COUNT(*) FROM Reservation;

-- q: 예약된 인원이 최소 인원을 채운 출발번호는? 취소 예약은 세지 말고.
-- q: 취소를 제외한 예약 인원(성인+아동)이 상품의 최소 인원 이상인 출발번호를 조회하시오.
SELECT d.departureId FROM Departure d JOIN TourPackage p ON p.packageId = d.packageId JOIN Reservation r ON r.departureId = d.departureId WHERE r.payStatus <> '취소' GROUP BY d.departureId, p.minPeople HAVING SUM(r.adults + r.children) >= p.minPeople;

-- q: 여행지마다 성인 요금이 제일 비싼 상품의 여행지와 상품명
-- q: 여행지별 최고가(성인 요금) 상품의 여행지, 상품명을 조회하시오.
SELECT a.Destination, a.packageName FROM TourPackage a WHERE a.priceAdult = (SELECT MAX(b.priceAdult) FROM TourPackage b WHERE b.Destination = a.Destination);

-- q: 독고민 가이드가 인솔하는 상품 이름 알려줘
-- q: 가이드 독고민이 배정된 상품의 이름을 조회하시오.
SELECT p.packageName FROM Departure d JOIN Guide g ON g.guideId = d.guideId JOIN TourPackage p ON p.packageId = d.packageId WHERE g.guideName = '독고민';

-- q: 상품 이름에 '온천'이나 '힐링'이 들어간 상품은?
-- q: 상품명에 온천 또는 힐링이라는 단어가 포함된 상품의 이름을 조회하시오.
SELECT packageName FROM TourPackage WHERE packageName LIKE '%온천%' OR packageName LIKE '%힐링%';
