-- domain: 공연 티켓 예매
CREATE TABLE halls (
  hall_id INTEGER PRIMARY KEY,
  hall_name VARCHAR(40),
  city VARCHAR(20),
  capacity INTEGER
);
CREATE TABLE artists (
  artist_id INTEGER PRIMARY KEY,
  artist_name VARCHAR(40),
  genre VARCHAR(20),
  agency VARCHAR(30),
  debut_year INTEGER
);
CREATE TABLE concerts (
  concert_id INTEGER PRIMARY KEY,
  concert_title VARCHAR(80),
  hall_id INTEGER REFERENCES halls(hall_id),
  starts_at TIMESTAMP,
  concert_state VARCHAR(10)
);
CREATE TABLE lineups (
  concert_id INTEGER REFERENCES concerts(concert_id),
  artist_id INTEGER REFERENCES artists(artist_id),
  stage_order INTEGER,
  PRIMARY KEY (concert_id, artist_id)
);
CREATE TABLE seat_grades (
  grade_id INTEGER PRIMARY KEY,
  concert_id INTEGER REFERENCES concerts(concert_id),
  grade_name VARCHAR(10),
  ticket_price INTEGER,
  seat_total INTEGER
);
CREATE TABLE buyers (
  buyer_id INTEGER PRIMARY KEY,
  buyer_name VARCHAR(30),
  birth_date DATE,
  city VARCHAR(20)
);
CREATE TABLE bookings (
  booking_id INTEGER PRIMARY KEY,
  buyer_id INTEGER REFERENCES buyers(buyer_id),
  grade_id INTEGER REFERENCES seat_grades(grade_id),
  ticket_count INTEGER,
  booked_at TIMESTAMP,
  booking_state CHAR(1)
);
COMMENT ON COLUMN concerts.concert_state IS '예정, 매진, 종료, 취소';
COMMENT ON COLUMN seat_grades.grade_name IS '좌석 등급: VIP, R, S, A';
COMMENT ON COLUMN bookings.booking_state IS '예매 상태: P 결제완료, W 입금대기, C 취소';
INSERT INTO halls VALUES (1,'올림픽홀','서울',2400),(2,'벡스코 오디토리움','부산',4000),(3,'블루스퀘어','서울',1760),(4,'대구 엑스코','대구',3500),(5,'예술의전당 음악당','서울',2500),(6,'세종 나루터','세종',300);
INSERT INTO artists VALUES (1,'달무리','인디','소리나무',2015),(2,'오로라빛','아이돌','스타문',2020),(3,'첼로하는 곰','클래식',NULL,2009),(4,'한울림','국악','전통마루',1998),(5,'레드페퍼','록','소리나무',2006),(6,'미스터 트롯박','트로트','흥부엔터',2012),(7,'새벽두시','인디',NULL,2022),(8,'하모니7','아이돌','스타문',2023);
INSERT INTO concerts VALUES
(1,'달무리 단독 콘서트',1,'2024-06-15 18:00','종료'),(2,'오로라빛 월드투어 서울',1,'2024-07-20 17:00','매진'),(3,'오로라빛 월드투어 부산',2,'2024-08-03 17:00','예정'),
(4,'여름 록 페스티벌',4,'2024-08-10 15:00','예정'),(5,'국악과 첼로의 밤',5,'2024-05-25 19:30','종료'),(6,'효도 콘서트',2,'2024-05-08 14:00','종료'),(7,'인디의 새벽',3,'2024-09-07 20:00','취소'),(8,'신인 쇼케이스',3,'2024-09-21 19:00','예정');
INSERT INTO lineups VALUES (1,1,1),(2,2,1),(3,2,1),(3,8,2),(4,5,3),(4,1,1),(4,7,2),(5,3,1),(5,4,2),(6,6,1),(6,4,2),(7,7,1),(7,1,2);
INSERT INTO seat_grades VALUES
(1,1,'R',99000,500),(2,1,'S',77000,900),(3,2,'VIP',198000,300),(4,2,'R',154000,1000),(5,2,'S',121000,1000),(6,3,'VIP',198000,500),(7,3,'R',154000,1500),
(8,4,'S',88000,2000),(9,5,'R',70000,600),(10,5,'A',30000,1200),(11,6,'VIP',132000,800),(12,6,'S',88000,1500),(13,7,'S',44000,400);
INSERT INTO buyers VALUES (1,'주은서','1997-04-12','서울'),(2,'변지석','1988-10-30','부산'),(3,'석미경','1969-02-17','부산'),(4,'함도윤','2005-08-25','서울'),(5,'위가을','2001-12-09','대구'),(6,'모상훈','1993-06-06','인천'),(7,'연수아','1999-01-15','서울'),(8,'길동호','1975-05-05','세종');
INSERT INTO bookings VALUES
(1,1,1,2,'2024-04-20 12:00','P'),(2,1,3,1,'2024-05-15 20:00','P'),(3,2,6,2,'2024-06-01 20:01','P'),(4,3,11,4,'2024-03-28 10:30','P'),(5,4,4,1,'2024-05-15 20:02','P'),
(6,4,7,1,'2024-06-01 20:05','C'),(7,5,8,3,'2024-06-20 11:00','W'),(8,6,8,2,'2024-06-21 13:00','P'),(9,7,9,2,'2024-04-25 09:15','P'),(10,7,5,1,'2024-05-15 20:10','P'),(11,2,12,2,'2024-04-01 19:00','C'),(12,1,13,2,'2024-07-01 18:00','C'),(13,6,10,1,'2024-05-02 22:00','P'),(14,5,7,2,'2024-06-02 08:00','W'),(15,7,2,4,'2024-05-01 15:00','P');
-- rename: halls=공연장 hall_id=공연장번호 hall_name=공연장명 city=도시 capacity=수용인원 artists=아티스트 artist_id=아티스트번호 artist_name=아티스트명 genre=장르 agency=소속사 debut_year=데뷔연도 concerts=공연 concert_id=공연번호 concert_title=공연명 starts_at=시작일시 concert_state=공연상태 lineups=출연진 stage_order=무대순서 seat_grades=좌석등급 grade_id=등급번호 grade_name=등급명 ticket_price=티켓가격 seat_total=총좌석수 buyers=예매자 buyer_id=예매자번호 buyer_name=예매자명 birth_date=생년월일 bookings=예매 booking_id=예매번호 ticket_count=매수 booked_at=예매일시 booking_state=예매상태

-- q: 서울에 있는 공연장 이름이랑 수용인원
-- q: 서울 소재 공연장의 이름과 수용 인원을 조회하시오.
SELECT hall_name, capacity FROM halls WHERE city = '서울';

-- q: 소속사가 없는 아티스트 이름 알려줘
-- q: 소속사가 등록되지 않은 아티스트명을 조회하시오.
SELECT artist_name FROM artists WHERE agency IS NULL;

-- q: 매진되거나 취소된 공연 제목은 무엇인가요?
-- q: 공연 상태가 매진 또는 취소인 공연명을 구하시오.
SELECT concert_title FROM concerts WHERE concert_state IN ('매진', '취소');

-- q: 공연별 장소 보여줘. 공연명이랑 공연장 이름
-- q: 공연명과 그 공연이 열리는 공연장명을 조회하시오.
SELECT c.concert_title, h.hall_name FROM concerts c JOIN halls h ON c.hall_id = h.hall_id;

-- q: 공연이 한 번도 안 잡힌 공연장 이름
-- q: 배정된 공연이 없는 공연장의 이름을 알려주세요.
SELECT hall_name FROM halls h WHERE NOT EXISTS (SELECT 1 FROM concerts c WHERE c.hall_id = h.hall_id);

-- q: 여름 록 페스티벌 출연 아티스트를 무대 순서대로 알려줘
-- q: '여름 록 페스티벌'에 출연하는 아티스트명을 무대 순서 오름차순으로 조회하시오.
SELECT a.artist_name FROM lineups l JOIN artists a ON l.artist_id = a.artist_id JOIN concerts c ON l.concert_id = c.concert_id WHERE c.concert_title = '여름 록 페스티벌' ORDER BY l.stage_order;

-- q: 아직 출연진이 안 정해진 공연명
-- q: 출연 아티스트가 등록되지 않은 공연의 제목을 구하시오.
SELECT c.concert_title FROM concerts c LEFT JOIN lineups l ON l.concert_id = c.concert_id WHERE l.artist_id IS NULL;

-- q: 아티스트별 출연 공연 수를 이름과 함께
-- q: 출연한 공연이 있는 아티스트의 이름과 공연 수를 집계하시오.
SELECT a.artist_name, COUNT(*) FROM artists a JOIN lineups l ON l.artist_id = a.artist_id GROUP BY a.artist_id, a.artist_name;

-- q: 소속사별 아티스트 수. 소속사 없는 사람은 제외
-- q: 소속사가 있는 아티스트에 대해 소속사별 인원을 구하시오.
SELECT agency, COUNT(*) FROM artists WHERE agency IS NOT NULL GROUP BY agency;

-- q: 데뷔가 가장 늦은 아티스트가 누구예요?
-- q: 데뷔연도가 제일 최근인 아티스트명
SELECT artist_name FROM artists ORDER BY debut_year DESC LIMIT 1;

-- q: 결제 완료된 예매의 티켓 매수 합계는?
-- q: 결제가 끝난 예매의 총 매수를 구하시오.
SELECT SUM(ticket_count) FROM bookings WHERE booking_state = 'P';

-- q: 취소된 예매의 예매자 이름과 공연명 보여줘
-- q: 예매 상태가 취소인 건의 예매자명, 공연명을 조회하시오.
SELECT b.buyer_name, c.concert_title FROM bookings k JOIN buyers b ON k.buyer_id = b.buyer_id JOIN seat_grades g ON k.grade_id = g.grade_id JOIN concerts c ON g.concert_id = c.concert_id WHERE k.booking_state = 'C';

-- q: 공연별 매출(가격 곱하기 매수, 결제 완료만)을 공연명과 같이
-- q: 결제 완료 건 기준으로 공연명별 티켓 매출 합계를 구하시오.
SELECT c.concert_title, SUM(g.ticket_price * k.ticket_count) FROM bookings k JOIN seat_grades g ON k.grade_id = g.grade_id JOIN concerts c ON g.concert_id = c.concert_id WHERE k.booking_state = 'P' GROUP BY c.concert_id, c.concert_title;

-- q: 결제 완료 매출이 제일 큰 공연장 이름은 뭐야
-- q: 결제 완료된 예매의 매출 합계가 가장 큰 공연장명을 조회하시오.
SELECT h.hall_name FROM bookings k JOIN seat_grades g ON k.grade_id = g.grade_id JOIN concerts c ON g.concert_id = c.concert_id JOIN halls h ON c.hall_id = h.hall_id WHERE k.booking_state = 'P' GROUP BY h.hall_id, h.hall_name ORDER BY SUM(g.ticket_price * k.ticket_count) DESC LIMIT 1;

-- q: 사는 도시와 같은 도시 공연장에서 열리는 공연을 예매한 사람 이름과 공연명
-- q: 예매자의 도시와 공연장의 도시가 같은 예매의 예매자명, 공연명을 구하시오.
SELECT b.buyer_name, c.concert_title FROM bookings k JOIN buyers b ON k.buyer_id = b.buyer_id JOIN seat_grades g ON k.grade_id = g.grade_id JOIN concerts c ON g.concert_id = c.concert_id JOIN halls h ON c.hall_id = h.hall_id WHERE b.city = h.city;

-- q: 예매 기록이 하나도 없는 예매자 이름
-- q: 한 번도 예매하지 않은 예매자의 이름을 조회하라.
SELECT buyer_name FROM buyers WHERE buyer_id NOT IN (SELECT buyer_id FROM bookings);

-- q: 예매한 건이 전부 결제완료인 예매자 이름
-- q: 예매가 있고 모든 예매가 결제 완료 상태인 예매자명을 조회하시오.
SELECT b.buyer_name FROM buyers b JOIN bookings k ON k.buyer_id = b.buyer_id GROUP BY b.buyer_id, b.buyer_name HAVING SUM(CASE WHEN k.booking_state <> 'P' THEN 1 ELSE 0 END) = 0;

-- q: 2024년 8월에 시작하는 공연의 제목과 시작 일시
-- q: 시작 일시가 2024년 8월인 공연명, 시작일시를 알려주세요.
SELECT concert_title, starts_at FROM concerts WHERE starts_at >= '2024-08-01' AND starts_at < '2024-09-01';

-- q: 좌석 등급이 2개 이상인 공연의 이름과 등급 수
-- q: 좌석 등급을 두 개 이상 파는 공연명과 등급 개수를 구하시오.
SELECT c.concert_title, COUNT(*) FROM concerts c JOIN seat_grades g ON g.concert_id = c.concert_id GROUP BY c.concert_id, c.concert_title HAVING COUNT(*) >= 2;

-- q: 등급명별 평균 티켓 가격을 비싼 순으로
-- q: 좌석 등급명별 티켓 가격 평균을 높은 것부터 보여줘
SELECT grade_name, AVG(ticket_price) FROM seat_grades GROUP BY grade_name ORDER BY AVG(ticket_price) DESC;

-- q: VIP석도 R석도 아닌 좌석의 공연명, 등급명, 가격
-- q: 등급이 VIP와 R이 아닌 좌석 등급의 공연명, 등급명, 티켓 가격을 조회하시오.
SELECT c.concert_title, g.grade_name, g.ticket_price FROM seat_grades g JOIN concerts c ON g.concert_id = c.concert_id WHERE g.grade_name NOT IN ('VIP', 'R');

-- q: 티켓 가격이 10만 원 이상 15만 원 미만인 등급의 공연명과 등급명
-- q: 가격이 100,000원 이상 150,000원 미만인 좌석 등급의 공연명, 등급명을 구하시오.
SELECT c.concert_title, g.grade_name FROM seat_grades g JOIN concerts c ON g.concert_id = c.concert_id WHERE g.ticket_price >= 100000 AND g.ticket_price < 150000;

-- q: 달무리와 새벽두시가 같이 나오는 공연 제목
-- q: '달무리'와 '새벽두시'가 모두 출연하는 공연명을 조회하시오.
SELECT c.concert_title FROM concerts c JOIN lineups l ON l.concert_id = c.concert_id JOIN artists a ON l.artist_id = a.artist_id WHERE a.artist_name IN ('달무리', '새벽두시') GROUP BY c.concert_id, c.concert_title HAVING COUNT(*) = 2;

-- q: 부산에서 공연하는 아티스트 이름을 중복 없이 알려줘
-- q: 부산 공연장의 공연에 출연하는 아티스트명을 중복 없이 조회하시오.
SELECT DISTINCT a.artist_name FROM artists a JOIN lineups l ON l.artist_id = a.artist_id JOIN concerts c ON l.concert_id = c.concert_id JOIN halls h ON c.hall_id = h.hall_id WHERE h.city = '부산';

-- q: 주말(토, 일)에 열리는 공연명
-- q: 토요일이나 일요일에 시작하는 공연의 이름을 구하시오.
SELECT concert_title FROM concerts WHERE DAYOFWEEK(starts_at) IN (0, 6);

-- q: 평균 수용 인원보다 큰 공연장 이름, 수용인원
-- q: 수용 인원이 공연장 평균을 넘는 공연장의 이름과 수용 인원
SELECT hall_name, capacity FROM halls WHERE capacity > (SELECT AVG(capacity) FROM halls);

-- q: 공연장이 있거나 예매자가 사는 도시를 중복 없이 한 목록으로
-- q: 공연장 도시와 예매자 도시를 합쳐 중복 없이 나열하시오.
SELECT city FROM halls
UNION
SELECT city FROM buyers;

-- q: 예매 건수 중 취소 비율이 몇 퍼센트예요?
-- q: 전체 예매 대비 취소 예매의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN booking_state = 'C' THEN 1 ELSE 0 END) / COUNT(*) FROM bookings;

-- q: 공연마다 제일 비싼 좌석 등급의 공연명, 등급명, 가격
-- q: 공연별 최고가 등급을 공연명, 등급명, 티켓 가격으로 조회하시오.
SELECT c.concert_title, g.grade_name, g.ticket_price FROM seat_grades g JOIN concerts c ON g.concert_id = c.concert_id WHERE g.ticket_price = (SELECT MAX(ticket_price) FROM seat_grades WHERE concert_id = g.concert_id);
