-- domain: 동영상 스트리밍 서비스 (OTT)
CREATE TABLE plans (
  plan_id INTEGER PRIMARY KEY,
  plan_name VARCHAR(20), -- 요금제 이름
  monthly_fee INTEGER, -- 월 요금(원)
  max_screens INTEGER -- 동시 시청 가능 화면 수
);
CREATE TABLE subscribers (
  subscriber_id INTEGER PRIMARY KEY,
  full_name VARCHAR(30),
  birth_year INTEGER,
  region VARCHAR(20),
  plan_id INTEGER REFERENCES plans(plan_id),
  subscribed_on DATE,
  canceled_on DATE -- 해지일, 구독 중이면 NULL
);
CREATE TABLE titles (
  title_id INTEGER PRIMARY KEY,
  title_name VARCHAR(60),
  kind VARCHAR(10), -- 종류: 영화, 드라마, 예능, 다큐
  genre VARCHAR(20),
  release_year INTEGER,
  age_limit INTEGER, -- 관람 가능 나이, 0이면 전체 관람가
  running_minutes INTEGER
);
CREATE TABLE watches (
  watch_id INTEGER PRIMARY KEY,
  subscriber_id INTEGER REFERENCES subscribers(subscriber_id),
  title_id INTEGER REFERENCES titles(title_id),
  watched_at TIMESTAMP,
  watched_minutes INTEGER,
  device VARCHAR(10),
  rating INTEGER -- 별점 1~5, 주지 않았으면 NULL
);
INSERT INTO plans VALUES (1,'광고형',5500,2),(2,'스탠더드',13500,2),(3,'프리미엄',17000,4),(4,'모바일',4900,1);
INSERT INTO subscribers VALUES
(1,'윤지호',1992,'서울',3,'2021-02-14',NULL),(2,'강나래',1985,'부산',2,'2020-09-01',NULL),(3,'서동현',2001,'서울',1,'2023-03-05','2024-02-01'),
(4,'오유진',1978,'대구',3,'2019-12-24',NULL),(5,'백승우',1999,'인천',1,'2023-11-11',NULL),(6,'문채린',2005,'서울',2,'2024-01-20',NULL),
(7,'조성민',1966,'광주',2,'2022-07-07','2023-07-07'),(8,'임하늘',1990,'부산',1,'2024-03-01',NULL),(9,'구본석',1988,'제주',3,'2022-05-30',NULL),(10,'신아영',1996,'서울',2,'2023-08-15',NULL);
INSERT INTO titles VALUES
(1,'달의 뒷면','영화','SF',2022,12,128),(2,'골목식당의 여름','드라마','로맨스',2023,15,60),(3,'주말엔 시골','예능','여행',2021,0,75),
(4,'심해의 시간','다큐','자연',2020,0,52),(5,'검은 계약','드라마','스릴러',2024,19,55),(6,'할매의 부엌','예능','요리',2023,0,70),
(7,'마지막 열차','영화','스릴러',2019,15,112),(8,'첫눈 오는 날','영화','로맨스',2021,12,104),(9,'왕의 그림자','드라마','사극',2022,15,65),(10,'우주 정거장','영화','SF',2024,12,141),(11,'갯벌 일기','다큐','자연',2022,0,48);
INSERT INTO watches VALUES
(1,1,1,'2024-05-01 21:00',128,'TV',5),(2,1,5,'2024-05-03 23:00',55,'TV',4),(3,2,2,'2024-05-04 20:00',60,'태블릿',5),(4,2,8,'2024-05-05 14:00',104,'TV',4),
(5,3,1,'2023-12-25 16:00',70,'휴대폰',NULL),(6,4,4,'2024-05-06 10:00',52,'TV',5),(7,4,9,'2024-05-06 21:00',65,'TV',3),(8,5,5,'2024-05-07 00:30',55,'휴대폰',5),
(9,5,7,'2024-05-08 22:00',30,'휴대폰',2),(10,6,2,'2024-05-10 19:00',60,'PC',4),(11,6,10,'2024-05-11 15:00',141,'PC',5),(12,8,6,'2024-05-12 12:00',70,'태블릿',NULL),
(13,9,10,'2024-05-13 21:30',141,'TV',4),(14,9,1,'2024-05-14 22:00',128,'TV',4),(15,9,7,'2024-05-15 22:00',112,'TV',3),(16,1,10,'2024-05-18 20:00',141,'TV',5),
(17,2,9,'2024-05-19 21:00',65,'TV',NULL),(18,6,5,'2024-06-01 23:10',40,'휴대폰',3),(19,7,9,'2023-01-02 20:00',65,'TV',4),(20,4,3,'2024-06-02 11:00',75,'TV',NULL),(21,5,10,'2024-06-03 22:00',141,'휴대폰',4),(22,4,9,'2024-06-05 21:00',65,'TV',4);
-- rename: plans=요금제 plan_id=요금제번호 plan_name=요금제명 monthly_fee=월요금 max_screens=동시화면수 subscribers=구독자 subscriber_id=구독자번호 full_name=성명 birth_year=출생연도 region=지역 subscribed_on=구독시작일 canceled_on=해지일 titles=작품 title_id=작품번호 title_name=작품명 kind=종류 genre=장르 release_year=공개연도 age_limit=관람등급 running_minutes=상영시간 watches=시청기록 watch_id=시청번호 watched_at=시청일시 watched_minutes=시청분 device=기기 rating=별점

-- q: 스릴러 장르 작품 이름 알려줘
-- q: 장르가 스릴러인 작품의 이름을 조회하시오.
SELECT title_name FROM titles WHERE genre = '스릴러';

-- q: 상영시간이 두 시간을 넘는 영화 제목은?
-- q: 120분을 초과하는 영화의 제목을 조회하시오.
SELECT title_name FROM titles WHERE kind = '영화' AND running_minutes > 120;

-- q: 지금 구독 중인 사람은 몇 명이야?
-- q: 해지하지 않은 구독자 수를 구하시오.
SELECT COUNT(*) FROM subscribers WHERE canceled_on IS NULL;

-- q: 프리미엄 요금제 쓰는 사람 이름과 지역
-- q: 요금제가 프리미엄인 구독자의 이름, 지역을 알려주세요.
SELECT s.full_name, s.region FROM subscribers s JOIN plans p ON s.plan_id = p.plan_id WHERE p.plan_name = '프리미엄';

-- q: 요금제별 구독자 수, 구독자 없는 요금제도 포함
-- q: 요금제 이름별로 구독자가 몇 명인지 구하시오. 구독자가 없는 요금제는 0으로 표시한다.
SELECT p.plan_name, COUNT(s.subscriber_id) FROM plans p LEFT JOIN subscribers s ON s.plan_id = p.plan_id GROUP BY p.plan_id, p.plan_name;

-- q: 가장 싼 요금제 이름이 뭐예요?
-- q: 월 요금이 가장 저렴한 요금제명
SELECT plan_name FROM plans ORDER BY monthly_fee LIMIT 1;

-- q: 장르별 평균 별점
-- q: 장르별로 별점 평균이 얼마인지 알려줘
SELECT t.genre, AVG(w.rating) FROM watches w JOIN titles t ON w.title_id = t.title_id GROUP BY t.genre;

-- q: 시청 횟수가 가장 많은 작품 두 개의 이름
-- q: 많이 본 순으로 상위 2개 작품명을 조회하시오.
SELECT t.title_name FROM titles t JOIN watches w ON w.title_id = t.title_id GROUP BY t.title_id, t.title_name ORDER BY COUNT(*) DESC LIMIT 2;

-- q: 아무도 안 본 작품 제목
-- q: 시청 기록이 없는 작품의 이름을 조회하시오.
SELECT t.title_name FROM titles t LEFT JOIN watches w ON w.title_id = t.title_id WHERE w.watch_id IS NULL;

-- q: 한 번도 시청한 적 없는 구독자 이름은?
-- q: 시청 기록이 전혀 없는 구독자의 성명을 구하시오.
SELECT full_name FROM subscribers s WHERE NOT EXISTS (SELECT 1 FROM watches w WHERE w.subscriber_id = s.subscriber_id);

-- q: 사람별 총 시청 시간(분)을 이름이랑 보여줘
-- q: 시청 기록이 있는 구독자의 이름과 시청 시간 합계(분)를 구하시오.
SELECT s.full_name, SUM(w.watched_minutes) FROM subscribers s JOIN watches w ON w.subscriber_id = s.subscriber_id GROUP BY s.subscriber_id, s.full_name;

-- q: 끝까지 안 보고 중간에 끈 시청 기록의 구독자 이름과 작품명
-- q: 시청 분이 작품의 상영 시간보다 짧은 기록의 구독자 이름, 작품명을 조회하시오.
SELECT s.full_name, t.title_name FROM watches w JOIN subscribers s ON w.subscriber_id = s.subscriber_id JOIN titles t ON w.title_id = t.title_id WHERE w.watched_minutes < t.running_minutes;

-- q: 별점을 안 준 시청 기록은 몇 건인가요?
-- q: 별점이 비어 있는 시청 기록 수를 구하시오.
SELECT COUNT(*) FROM watches WHERE rating IS NULL;

-- q: 별점을 준 기록이 몇 건인지 세어줘
-- q: 별점이 매겨진 시청 기록 건수
SELECT COUNT(rating) FROM watches;

-- q: 서울이나 부산에 사는 구독자 이름
-- q: 거주 지역이 서울 또는 부산인 구독자의 이름을 조회하라.
SELECT full_name FROM subscribers WHERE region IN ('서울', '부산');

-- q: 서울도 부산도 아닌 지역의 구독자 이름, 지역
-- q: 서울과 부산을 제외한 지역의 구독자 이름과 지역을 알려주세요.
SELECT full_name, region FROM subscribers WHERE region NOT IN ('서울', '부산');

-- q: 구독자가 2명 이상인 지역은 어디어디야?
-- q: 구독자가 두 명 이상 있는 지역을 조회하시오.
SELECT region FROM subscribers GROUP BY region HAVING COUNT(*) >= 2;

-- q: 평균 별점이 4점 이상인 작품 이름과 평균 별점
-- q: 별점 평균이 4 이상인 작품명, 평균 별점을 구하시오.
SELECT t.title_name, AVG(w.rating) FROM titles t JOIN watches w ON w.title_id = t.title_id GROUP BY t.title_id, t.title_name HAVING AVG(w.rating) >= 4;

-- q: 종류별로 상영시간이 가장 긴 작품의 종류와 제목
-- q: 영화, 드라마, 예능, 다큐 각 종류에서 상영시간이 제일 긴 작품을 종류와 이름으로 보여줘
SELECT kind, title_name FROM titles t WHERE running_minutes = (SELECT MAX(running_minutes) FROM titles WHERE kind = t.kind);

-- q: 해지한 사람들 이름과 구독 기간(일수)
-- q: 해지한 구독자의 이름과 구독 시작일부터 해지일까지의 일수를 구하시오.
SELECT full_name, canceled_on - subscribed_on FROM subscribers WHERE canceled_on IS NOT NULL;

-- q: 미성년자 관람불가, 즉 19세 이상 관람 작품을 본 사람 이름(중복 없이)
-- q: 관람 등급이 19인 작품을 시청한 구독자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.full_name FROM subscribers s JOIN watches w ON w.subscriber_id = s.subscriber_id JOIN titles t ON w.title_id = t.title_id WHERE t.age_limit = 19;

-- q: SF와 스릴러를 둘 다 본 구독자 이름은?
-- q: SF 장르와 스릴러 장르를 모두 시청한 구독자의 이름을 조회하시오.
SELECT s.full_name FROM subscribers s JOIN watches w ON w.subscriber_id = s.subscriber_id JOIN titles t ON w.title_id = t.title_id WHERE t.genre IN ('SF', '스릴러') GROUP BY s.subscriber_id, s.full_name HAVING COUNT(DISTINCT t.genre) = 2;

-- q: 휴대폰으로만 시청한 구독자 이름
-- q: 시청 기록이 있고 그 기기가 모두 휴대폰인 구독자의 이름을 구하시오.
SELECT s.full_name FROM subscribers s JOIN watches w ON w.subscriber_id = s.subscriber_id GROUP BY s.subscriber_id, s.full_name HAVING COUNT(*) = SUM(CASE WHEN w.device = '휴대폰' THEN 1 ELSE 0 END);

-- q: 현재 구독자 기준 한 달 구독료 총액은 얼마입니까?
-- q: 해지하지 않은 구독자의 월 요금 합계
SELECT SUM(p.monthly_fee) FROM subscribers s JOIN plans p ON s.plan_id = p.plan_id WHERE s.canceled_on IS NULL;

-- q: 1990년대생 구독자 이름과 출생연도를 나이 많은 순으로
-- q: 1990년부터 1999년 사이에 태어난 구독자의 이름, 출생연도를 출생연도 오름차순으로 조회하시오.
SELECT full_name, birth_year FROM subscribers WHERE birth_year BETWEEN 1990 AND 1999 ORDER BY birth_year;

-- q: 기기별 시청 건수 비율(%)을 알려줘
-- q: 기기별로 전체 시청 건수에서 차지하는 비율을 백분율로 구하시오.
SELECT device, 100.0 * COUNT(*) / SUM(COUNT(*)) OVER () FROM watches GROUP BY device;

-- q: 2022년 이후에 공개된 작품 중 전체 관람가인 것의 이름
-- q: 공개연도가 2022년 이상이면서 전체 관람가인 작품명을 조회하시오.
SELECT title_name FROM titles WHERE release_year >= 2022 AND age_limit = 0;

-- q: 공개연도별 작품 수를 최근 연도부터 보여줘
-- q: 공개연도별 작품 수(연도 내림차순)
SELECT release_year, COUNT(*) FROM titles GROUP BY release_year ORDER BY release_year DESC;

-- q: 윤지호가 본 작품 중 별점을 5점 준 작품 이름
-- q: '윤지호' 구독자가 별점 5를 매긴 작품명을 조회하시오.
SELECT t.title_name FROM watches w JOIN subscribers s ON w.subscriber_id = s.subscriber_id JOIN titles t ON w.title_id = t.title_id WHERE s.full_name = '윤지호' AND w.rating = 5;
