-- domain: 코인 노래방
CREATE TABLE store (
  store_no INTEGER PRIMARY KEY,
  store_name VARCHAR(30),
  town VARCHAR(20),
  owner_name VARCHAR(20)
);
CREATE TABLE room (
  room_no INTEGER PRIMARY KEY,
  store_no INTEGER REFERENCES store(store_no),
  room_type VARCHAR(10), -- 방 크기: 1인실, 2인실, 단체실
  machine VARCHAR(10), -- 반주기 회사: 태진, 금영
  is_broken BOOLEAN
);
CREATE TABLE song (
  song_code INTEGER PRIMARY KEY,
  song_title VARCHAR(50),
  singer VARCHAR(30),
  genre VARCHAR(20),
  release_year INTEGER
);
CREATE TABLE sing_log (
  log_no INTEGER PRIMARY KEY,
  room_no INTEGER REFERENCES room(room_no),
  song_code INTEGER REFERENCES song(song_code),
  sung_at TIMESTAMP,
  score INTEGER, -- 점수, 채점을 끄면 NULL
  skipped BOOLEAN -- 중간에 취소했는지
);
CREATE TABLE payment (
  payment_no INTEGER PRIMARY KEY,
  room_no INTEGER REFERENCES room(room_no),
  pay_kind VARCHAR(10), -- 현금, 카드, 앱
  amount INTEGER,
  song_count INTEGER, -- 충전한 곡 수
  paid_at TIMESTAMP
);
INSERT INTO store VALUES (1,'세븐코인 홍대점','홍대','성창민'),(2,'세븐코인 신림점','신림','성창민'),(3,'노래하는 고래','부산 서면','갈미란'),(4,'목청껏','대전 둔산','예태훈'),(5,'오픈 준비중','신림','배두리');
INSERT INTO room VALUES (101,1,'1인실','태진',FALSE),(102,1,'2인실','태진',FALSE),(103,1,'단체실','금영',TRUE),(201,2,'1인실','금영',FALSE),(202,2,'2인실','금영',FALSE),(301,3,'2인실','태진',FALSE),(302,3,'단체실','태진',FALSE),(401,4,'1인실','태진',FALSE),(402,4,'1인실','금영',TRUE);
INSERT INTO song VALUES (1001,'비 오는 골목','한소리','발라드',2015),(1002,'청춘의 열차','막차밴드','록',2008),(1003,'사랑은 택배처럼','최트롯','트로트',2020),(1004,'점프업','네온파크','댄스',2021),(1005,'오래된 서랍','한소리','발라드',2019),(1006,'부산 갈매기의 꿈','최트롯','트로트',1999),(1007,'새벽 편의점','은하수','인디',2022),(1008,'아무도 모르는 노래','무명','인디',2011);
INSERT INTO sing_log VALUES
(1,101,1001,'2024-05-03 19:00',88,FALSE),(2,101,1005,'2024-05-03 19:05',92,FALSE),(3,102,1002,'2024-05-03 20:00',75,FALSE),(4,102,1004,'2024-05-03 20:05',NULL,TRUE),(5,201,1003,'2024-05-04 15:00',97,FALSE),(6,201,1006,'2024-05-04 15:04',99,FALSE),(7,202,1004,'2024-05-04 21:30',83,FALSE),(8,301,1001,'2024-05-05 18:00',79,FALSE),
(9,301,1007,'2024-05-05 18:04',90,FALSE),(10,302,1003,'2024-05-05 22:00',100,FALSE),(11,302,1002,'2024-05-05 22:05',68,TRUE),(12,401,1001,'2024-05-11 17:00',95,FALSE),(13,401,1005,'2024-05-11 17:05',NULL,FALSE),(14,101,1007,'2024-06-01 23:30',86,FALSE),(15,301,1001,'2024-06-02 00:10',91,FALSE),(16,201,1003,'2024-06-02 13:00',70,TRUE);
INSERT INTO payment VALUES (1,101,'현금',1000,2,'2024-05-03 18:58'),(2,102,'카드',5000,12,'2024-05-03 19:55'),(3,201,'앱',3000,7,'2024-05-04 14:55'),(4,202,'현금',2000,4,'2024-05-04 21:25'),(5,301,'카드',5000,12,'2024-05-05 17:50'),(6,302,'카드',10000,25,'2024-05-05 21:50'),(7,401,'앱',1000,2,'2024-05-11 16:58'),(8,101,'앱',1000,2,'2024-06-01 23:28'),(9,301,'현금',1000,2,'2024-06-02 00:05'),(10,201,'카드',5000,12,'2024-06-02 12:50');
-- rename: store=매장 store_no=매장번호 store_name=매장명 town=동네 owner_name=점주명 room=방 room_no=방번호 room_type=방크기 machine=반주기 is_broken=고장여부 song=노래 song_code=곡번호 song_title=곡제목 singer=가수 genre=장르 release_year=발표연도 sing_log=가창기록 log_no=기록번호 sung_at=부른시각 score=점수 skipped=취소여부 payment=결제 payment_no=결제번호 pay_kind=결제수단 amount=금액 song_count=충전곡수 paid_at=결제시각

-- q: 트로트 곡 제목하고 가수
-- q: 장르가 트로트인 노래의 제목과 가수를 조회하시오.
SELECT song_title, singer FROM song WHERE genre = '트로트';

-- q: 2020년 이후에 나온 노래 제목 (2020년 포함)
-- q: 발표연도가 2020년 이상인 곡의 제목을 알려주세요.
SELECT song_title FROM song WHERE release_year >= 2020;

-- q: 2010년 이전 노래는 몇 곡이야? 2010년은 빼고
-- q: 발표연도가 2010년 미만인 곡 수를 구하시오.
SELECT COUNT(*) FROM song WHERE release_year < 2010;

-- q: 고장난 방 번호랑 매장 이름
-- q: 고장 상태인 방의 번호와 매장명을 조회하시오.
SELECT r.room_no, s.store_name FROM room r JOIN store s ON r.store_no = s.store_no WHERE r.is_broken;

-- q: 매장별 방 개수. 방 없는 매장도 0으로 매장 이름과 같이
-- q: 모든 매장의 이름과 방 수를 구하시오(방이 없으면 0).
SELECT s.store_name, COUNT(r.room_no) FROM store s LEFT JOIN room r ON r.store_no = s.store_no GROUP BY s.store_no, s.store_name;

-- q: 방이 하나도 없는 매장 이름
-- q: 등록된 방이 없는 매장은 어디입니까?
SELECT store_name FROM store WHERE store_no NOT IN (SELECT store_no FROM room);

-- q: 매장을 두 곳 이상 가진 점주 이름
-- q: 매장을 2개 이상 운영하는 점주명을 조회하시오.
SELECT owner_name FROM store GROUP BY owner_name HAVING COUNT(*) >= 2;

-- q: 반주기 회사별 방 수
-- q: 반주기 회사마다 방이 몇 개인지 알려 주세요
SELECT machine, COUNT(*) FROM room GROUP BY machine;

-- q: 제일 많이 불린 노래 제목은?
-- q: 가창 횟수 1위 곡의 제목을 구하시오.
SELECT s.song_title FROM sing_log l JOIN song s ON l.song_code = s.song_code GROUP BY s.song_code, s.song_title ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한 번도 안 불린 노래 제목
-- q: 가창 기록이 없는 곡의 제목을 조회하시오.
SELECT song_title FROM song s WHERE NOT EXISTS (SELECT 1 FROM sing_log l WHERE l.song_code = s.song_code);

-- q: 한 번도 이용 안 된(노래 기록 없는) 방 번호
-- q: 가창 기록이 없는 방의 번호를 알려줘
SELECT r.room_no FROM room r LEFT JOIN sing_log l ON l.room_no = r.room_no WHERE l.log_no IS NULL;

-- q: 노래별 평균 점수를 제목이랑 높은 순으로 보여줘. 점수가 있는 기록만
-- q: 채점된 기록 기준으로 곡 제목별 평균 점수를 내림차순으로 조회하시오.
SELECT s.song_title, AVG(l.score) FROM sing_log l JOIN song s ON l.song_code = s.song_code WHERE l.score IS NOT NULL GROUP BY s.song_code, s.song_title ORDER BY AVG(l.score) DESC;

-- q: 점수가 두 번째로 높은 가창 기록의 노래 제목과 점수
-- q: 점수 2위 기록의 곡 제목, 점수를 구하시오.
SELECT s.song_title, l.score FROM sing_log l JOIN song s ON l.song_code = s.song_code WHERE l.score IS NOT NULL ORDER BY l.score DESC LIMIT 1 OFFSET 1;

-- q: 채점 안 한 기록이 몇 건이에요?
-- q: 점수가 없는 가창 기록 수를 구하시오.
SELECT COUNT(*) FROM sing_log WHERE score IS NULL;

-- q: 점수가 매겨진 기록은 몇 건?
-- q: 점수가 있는 가창 기록 건수를 구하시오.
SELECT COUNT(score) FROM sing_log;

-- q: 중간에 취소한 노래의 제목과 매장 이름
-- q: 취소된 가창 기록의 곡 제목, 매장명을 조회하시오.
SELECT s.song_title, t.store_name FROM sing_log l JOIN song s ON l.song_code = s.song_code JOIN room r ON l.room_no = r.room_no JOIN store t ON r.store_no = t.store_no WHERE l.skipped;

-- q: 매장별 매출 합계를 매장명과 함께 구해줘
-- q: 결제가 있는 매장의 이름과 결제 금액 총합을 집계하시오.
SELECT t.store_name, SUM(p.amount) FROM payment p JOIN room r ON p.room_no = r.room_no JOIN store t ON r.store_no = t.store_no GROUP BY t.store_no, t.store_name;

-- q: 매출이 5천원 넘는 매장 이름과 매출
-- q: 결제 금액 합계가 5,000원을 초과하는 매장명, 합계 금액을 조회하시오.
SELECT t.store_name, SUM(p.amount) FROM payment p JOIN room r ON p.room_no = r.room_no JOIN store t ON r.store_no = t.store_no GROUP BY t.store_no, t.store_name HAVING SUM(p.amount) > 5000;

-- q: 결제 수단별 건수와 평균 금액
-- q: 결제수단마다 결제가 몇 건이고 평균 얼마인지 알려 주십시오.
SELECT pay_kind, COUNT(*), AVG(amount) FROM payment GROUP BY pay_kind;

-- q: 한 곡당 요금(금액 나누기 곡 수)이 가장 싼 결제의 번호
-- q: 곡당 금액이 최저인 결제의 결제번호를 구하시오.
SELECT payment_no FROM payment ORDER BY 1.0 * amount / song_count LIMIT 1;

-- q: 가수별 곡 수
-- q: 가수마다 곡이 몇 개씩 등록돼 있어?
SELECT singer, COUNT(*) FROM song GROUP BY singer;

-- q: 홍대 매장과 부산 서면 매장 양쪽에서 다 불린 노래 제목
-- q: 동네가 홍대인 매장과 부산 서면인 매장에서 모두 불린 곡의 제목을 조회하시오.
SELECT s.song_title FROM sing_log l JOIN song s ON l.song_code = s.song_code JOIN room r ON l.room_no = r.room_no JOIN store t ON r.store_no = t.store_no WHERE t.town = '홍대'
INTERSECT
SELECT s.song_title FROM sing_log l JOIN song s ON l.song_code = s.song_code JOIN room r ON l.room_no = r.room_no JOIN store t ON r.store_no = t.store_no WHERE t.town = '부산 서면';

-- q: 매장 이름별 최고 점수
-- q: 매장마다 매장명과 거기서 나온 가장 높은 점수를 보여줘
SELECT t.store_name, MAX(l.score) FROM sing_log l JOIN room r ON l.room_no = r.room_no JOIN store t ON r.store_no = t.store_no GROUP BY t.store_no, t.store_name;

-- q: 발라드도 트로트도 아닌 노래 제목과 장르
-- q: 장르가 발라드, 트로트가 아닌 곡 제목, 장르를 조회하라.
SELECT song_title, genre FROM song WHERE genre NOT IN ('발라드', '트로트');

-- q: 평균 점수보다 높은 점수를 받은 기록의 노래 제목하고 점수
-- q: 전체 평균 점수를 초과한 가창 기록의 곡 제목, 점수를 보여 주세요.
SELECT s.song_title, l.score FROM sing_log l JOIN song s ON l.song_code = s.song_code WHERE l.score > (SELECT AVG(score) FROM sing_log);

-- q: 2024년 5월에 불린 횟수를 장르별로 알려줘
-- q: 2024년 5월 가창 기록을 장르별로 집계하시오.
SELECT s.genre, COUNT(*) FROM sing_log l JOIN song s ON l.song_code = s.song_code WHERE l.sung_at >= '2024-05-01' AND l.sung_at < '2024-06-01' GROUP BY s.genre;

-- q: 가창 기록 중 취소 비율이 몇 퍼센트인가요?
-- q: 전체 가창 기록에서 취소된 기록의 비율(%)
SELECT 100.0 * SUM(CASE WHEN skipped THEN 1 ELSE 0 END) / COUNT(*) FROM sing_log;

-- q: 단체실이면서 고장 안 난 방의 번호
-- q: 방 크기가 단체실이고 정상인 방의 번호를 구하시오.
SELECT room_no FROM room WHERE room_type = '단체실' AND NOT is_broken;

-- q: 90점 이상이면 '우수', 80점 이상 90점 미만이면 '보통', 그 아래는 '분발'로 나눠서 등급별 기록 수를 세어줘. 점수 없는 건 빼고
-- q: 점수가 있는 기록을 90점 이상 '우수', 80점 이상 '보통', 나머지 '분발'로 구분하여 구분별 건수를 구하시오.
SELECT CASE WHEN score >= 90 THEN '우수' WHEN score >= 80 THEN '보통' ELSE '분발' END, COUNT(*) FROM sing_log WHERE score IS NOT NULL GROUP BY 1;
