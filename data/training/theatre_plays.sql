-- domain: 대학로 연극
CREATE TABLE plays (
  play_id INTEGER PRIMARY KEY,
  play_title VARCHAR(40),
  writer VARCHAR(20),
  genre VARCHAR(10),        -- 희극, 비극, 추리, 로맨스
  min_age INTEGER           -- 관람 가능 나이
);
CREATE TABLE actors (
  actor_id INTEGER PRIMARY KEY,
  actor_name VARCHAR(20),
  sex VARCHAR(2),
  debut_year INTEGER
);
CREATE TABLE castings (
  play_id INTEGER REFERENCES plays(play_id),
  actor_id INTEGER REFERENCES actors(actor_id),
  role_name VARCHAR(20),
  is_lead BOOLEAN           -- 주연 여부
);
CREATE TABLE shows (
  show_id INTEGER PRIMARY KEY,
  play_id INTEGER REFERENCES plays(play_id),
  venue VARCHAR(20),
  show_date DATE,
  audience INTEGER,         -- 관객 수, 취소된 회차는 NULL
  revenue INTEGER           -- 매출(원)
);
INSERT INTO plays VALUES (1,'옥탑방 사람들','안극본','희극',12),(2,'흰 가면','안극본','추리',15),(3,'강가의 햄릿','도희곡','비극',15),(4,'첫눈 오는 날','나작가','로맨스',8),(5,'마지막 승객','도희곡','추리',13),(6,'달빛 세탁소','구필명','희극',8);
INSERT INTO actors VALUES (1,'명배우','남',1998),(2,'신연기','여',2010),(3,'조무대','남',2019),(4,'대사랑','여',2005),(5,'한몸짓','남',2022),(6,'표정아','여',2016),(7,'막내림','남',2024);
INSERT INTO castings VALUES (1,1,'주인집 할아버지',TRUE),(1,3,'취업 준비생',FALSE),(1,6,'간호사',FALSE),(2,4,'탐정',TRUE),(2,5,'집사',FALSE),(3,1,'왕',FALSE),(3,3,'왕자',TRUE),(3,2,'왕비',TRUE),(4,2,'서점 주인',TRUE),(4,5,'손님',TRUE),(5,4,'기관사',TRUE),(5,6,'승객',FALSE),(2,1,'의사',FALSE);
INSERT INTO shows VALUES (1,1,'느티나무 극장','2024-03-02',88,2640000),(2,1,'느티나무 극장','2024-03-03',95,2850000),(3,2,'지하 소극장','2024-03-09',60,2100000),(4,2,'지하 소극장','2024-03-10',NULL,0),(5,3,'큰마당','2024-04-06',240,9600000),(6,3,'큰마당','2024-04-07',198,7920000),(7,4,'느티나무 극장','2024-04-13',102,3060000),(8,4,'지하 소극장','2024-05-04',58,1740000),(9,5,'큰마당','2024-05-11',175,6125000),(10,5,'큰마당','2024-05-12',NULL,0),(11,1,'큰마당','2024-05-25',230,6900000);
-- rename: plays=작품 actors=배우 castings=배역 shows=공연회차 play_id=작품번호 play_title=작품명 writer=극작가 genre=장르 min_age=관람나이 actor_id=배우번호 actor_name=배우명 sex=성별 debut_year=데뷔연도 role_name=배역명 is_lead=주연여부 show_id=회차번호 venue=극장 show_date=공연일 audience=관객수 revenue=매출

-- q: 희극 작품 제목 알려줘
-- q: 장르가 희극인 작품명을 조회하시오.
SELECT play_title FROM plays WHERE genre = '희극';

-- q: 열두 살 아이도 볼 수 있는 작품은 뭐가 있어요?
-- q: 관람 가능 나이가 12세 이하인 작품명
SELECT play_title FROM plays WHERE min_age <= 12;

-- q: 장르별 작품 수는?
-- q: 장르별로 작품이 몇 편인지 보여줘
SELECT genre, COUNT(*) FROM plays GROUP BY genre;

-- q: 작품을 두 편 이상 쓴 극작가 이름을 알려 주세요.
-- q: 작품 수가 2편 이상인 극작가를 조회하라.
SELECT writer FROM plays GROUP BY writer HAVING COUNT(*) >= 2;

-- q: 데뷔가 제일 빠른 배우는 누구야?
-- q: 데뷔연도가 가장 이른 배우명을 구하시오.
SELECT actor_name FROM actors ORDER BY debut_year LIMIT 1;

-- q: 2015년보다 뒤에 데뷔한 배우는 몇 명이에요?
-- q: 데뷔연도가 2015년 초과인 배우 수
SELECT COUNT(*) FROM actors WHERE debut_year > 2015;

-- q: '흰 가면'에 나오는 배우 이름과 배역을 보여줘.
-- q: 작품 '흰 가면'의 배우명, 배역명을 조회하시오.
SELECT a.actor_name, c.role_name FROM actors a JOIN castings c ON a.actor_id = c.actor_id JOIN plays p ON c.play_id = p.play_id WHERE p.play_title = '흰 가면';

-- q: 주연을 맡은 적이 있는 배우 이름을 중복 없이 알려줘
-- q: 주연 경험이 있는 배우명(중복 제외)을 조회하라.
SELECT DISTINCT a.actor_name FROM actors a JOIN castings c ON a.actor_id = c.actor_id WHERE c.is_lead;

-- q: 배역을 맡은 적은 있지만 주연은 한 번도 못 해 본 배우는?
-- q: 출연은 했으나 주연 이력이 없는 배우의 이름을 구하시오.
SELECT a.actor_name FROM actors a JOIN castings c ON a.actor_id = c.actor_id EXCEPT SELECT a.actor_name FROM actors a JOIN castings c ON a.actor_id = c.actor_id WHERE c.is_lead;

-- q: 아무 작품에도 출연하지 않은 배우 이름
-- q: 맡은 배역이 없는 배우는 누구예요?
SELECT a.actor_name FROM actors a LEFT JOIN castings c ON a.actor_id = c.actor_id WHERE c.play_id IS NULL;

-- q: 배우별 출연 작품 수를 많은 순으로 보여 주세요. 배우 이름이랑 작품 수요.
-- q: 배우명과 출연작 수를 출연작이 많은 순서로 조회하시오.
SELECT a.actor_name, COUNT(*) FROM actors a JOIN castings c ON a.actor_id = c.actor_id GROUP BY a.actor_id, a.actor_name ORDER BY COUNT(*) DESC;

-- q: 명배우와 조무대가 같이 출연한 작품은 뭐야?
-- q: 명배우도 나오고 조무대도 나오는 작품명을 조회하라.
SELECT p.play_title FROM plays p JOIN castings c ON p.play_id = c.play_id JOIN actors a ON c.actor_id = a.actor_id WHERE a.actor_name = '명배우' INTERSECT SELECT p.play_title FROM plays p JOIN castings c ON p.play_id = c.play_id JOIN actors a ON c.actor_id = a.actor_id WHERE a.actor_name = '조무대';

-- q: 취소된 회차의 작품 제목과 공연일은?
-- q: 관객 수가 없는(취소된) 회차의 작품명, 공연일을 알려줘
SELECT p.play_title, s.show_date FROM shows s JOIN plays p ON s.play_id = p.play_id WHERE s.audience IS NULL;

-- q: 작품별 총 관객 수를 작품 제목과 함께 구하시오.
-- q: 작품마다 관객이 모두 몇 명 들었는지 제목이랑 보여줘
SELECT p.play_title, SUM(s.audience) FROM plays p JOIN shows s ON p.play_id = s.play_id GROUP BY p.play_id, p.play_title;

-- q: 매출이 가장 많은 작품의 제목이 뭐예요?
-- q: 총매출 1위 작품명을 구하시오.
SELECT p.play_title FROM plays p JOIN shows s ON p.play_id = s.play_id GROUP BY p.play_id, p.play_title ORDER BY SUM(s.revenue) DESC LIMIT 1;

-- q: 총매출이 두 번째로 많은 작품 제목은?
-- q: 매출 합계 2위 작품명을 조회하시오.
SELECT p.play_title FROM plays p JOIN shows s ON p.play_id = s.play_id GROUP BY p.play_id, p.play_title ORDER BY SUM(s.revenue) DESC LIMIT 1 OFFSET 1;

-- q: 극장별 평균 관객 수
-- q: 극장별로 회차당 관객 수 평균을 알려 주세요.
SELECT venue, AVG(audience) FROM shows GROUP BY venue;

-- q: 총매출이 1천만 원을 넘는 극장은 어디야?
-- q: 매출 합계가 1,000만원을 초과하는 극장을 조회하라.
SELECT venue FROM shows GROUP BY venue HAVING SUM(revenue) > 10000000;

-- q: 아직 한 번도 공연되지 않은 작품 이름은?
-- q: 공연 회차가 없는 작품명을 조회해 주시기 바랍니다.
SELECT play_title FROM plays p WHERE NOT EXISTS (SELECT 1 FROM shows s WHERE s.play_id = p.play_id);

-- q: 2024년 4월 공연의 작품 제목, 극장, 관객 수를 보여줘.
-- q: 2024년 4월 회차: 작품명, 극장, 관객수
SELECT p.play_title, s.venue, s.audience FROM shows s JOIN plays p ON s.play_id = p.play_id WHERE s.show_date BETWEEN '2024-04-01' AND '2024-04-30';

-- q: 월별 매출 합계를 알려줘
-- q: 공연 월별 매출 총액을 구하시오.
SELECT MONTH(show_date), SUM(revenue) FROM shows GROUP BY MONTH(show_date);

-- q: 두 군데 이상의 극장에서 공연된 작품은?
-- q: 서로 다른 극장 2곳 이상에서 공연된 작품명을 조회하시오.
SELECT p.play_title FROM plays p JOIN shows s ON p.play_id = s.play_id GROUP BY p.play_id, p.play_title HAVING COUNT(DISTINCT s.venue) >= 2;

-- q: 평균보다 관객이 많이 든 회차의 작품 제목과 관객 수는?
-- q: 관객 수가 전체 평균을 넘는 회차의 작품명, 관객수
SELECT p.play_title, s.audience FROM shows s JOIN plays p ON s.play_id = p.play_id WHERE s.audience > (SELECT AVG(audience) FROM shows);

-- q: 극장마다 관객이 제일 많았던 회차의 극장, 공연일, 관객 수를 알려 주세요.
-- q: 극장별 최다 관객 회차를 극장, 공연일, 관객수로 조회하라.
SELECT venue, show_date, audience FROM shows s WHERE audience = (SELECT MAX(x.audience) FROM shows x WHERE x.venue = s.venue);

-- q: 추리도 비극도 아닌 작품의 제목이랑 극작가
-- q: 장르가 추리나 비극이 아닌 작품의 작품명, 극작가를 조회하시오.
SELECT play_title, writer FROM plays WHERE genre NOT IN ('추리', '비극');

-- q: 여자 배우가 주연을 맡은 작품 제목을 중복 없이 알려줘
-- q: 여자 배우가 주연인 작품명을 중복 없이 구하시오.
SELECT DISTINCT p.play_title FROM plays p JOIN castings c ON p.play_id = c.play_id JOIN actors a ON c.actor_id = a.actor_id WHERE c.is_lead AND a.sex = '여';

-- q: 전체 회차 중 취소 비율은 몇 퍼센트인가요? 취소 회차는 관객 수가 비어 있어요.
-- q: 관객수가 NULL인 취소 회차의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN audience IS NULL THEN 1 ELSE 0 END) / COUNT(*) FROM shows;

-- q: 매출을 관객 수로 나눈 1인당 매출을 회차 번호와 함께 보여줘. 취소된 회차는 빼고.
-- q: 취소되지 않은 회차의 회차번호와 관객 1인당 매출을 구하시오.
SELECT show_id, 1.0 * revenue / audience FROM shows WHERE audience IS NOT NULL;
