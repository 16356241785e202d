-- domain: 인터넷 방송 후원
CREATE TABLE streamers (
  id INTEGER PRIMARY KEY,
  name VARCHAR(30),
  main_content VARCHAR(20),
  follower_count INTEGER,
  started_on DATE,
  is_partner BOOLEAN
);
CREATE TABLE viewers (
  id INTEGER PRIMARY KEY,
  name VARCHAR(30),
  level INTEGER,
  joined_on DATE
);
CREATE TABLE broadcasts (
  id INTEGER PRIMARY KEY,
  streamer_id INTEGER REFERENCES streamers(id),
  title VARCHAR(80),
  category VARCHAR(20),
  started_at TIMESTAMP,
  ended_at TIMESTAMP,
  peak_viewers INTEGER
);
CREATE TABLE donations (
  id INTEGER PRIMARY KEY,
  broadcast_id INTEGER REFERENCES broadcasts(id),
  viewer_id INTEGER REFERENCES viewers(id),
  amount INTEGER,
  message VARCHAR(100),
  donated_at TIMESTAMP
);
CREATE TABLE subscriptions (
  viewer_id INTEGER REFERENCES viewers(id),
  streamer_id INTEGER REFERENCES streamers(id),
  months INTEGER,
  tier INTEGER,
  PRIMARY KEY (viewer_id, streamer_id)
);
INSERT INTO streamers VALUES (1,'겜돌이','게임',120000,'2018-02-03',TRUE),(2,'노래하는 달','음악',54000,'2020-06-15',TRUE),(3,'야식연구소','먹방',230000,'2017-11-20',TRUE),(4,'공부방송','공부',8000,'2022-01-10',FALSE),(5,'수다왕','토크',15500,'2021-08-30',FALSE),(6,'막시작함','게임',12,'2024-06-01',FALSE);
INSERT INTO viewers VALUES (1,'큰손형',52,'2018-05-05'),(2,'익명의 오리',10,'2021-03-03'),(3,'매일출석',33,'2019-09-09'),(4,'월급루팡',21,'2022-02-22'),(5,'지나가던 행인',1,'2024-05-30'),(6,'응원단장',40,'2018-12-12'),(7,'구독만함',15,'2020-10-10');
INSERT INTO broadcasts VALUES
(1,1,'오늘은 마스터 간다','게임','2024-05-01 20:00','2024-05-02 00:30',5400),(2,1,'시청자 참여전','게임','2024-05-03 20:00','2024-05-03 23:10',4800),(3,2,'신청곡 받아요','음악','2024-05-04 21:00','2024-05-04 23:30',1900),(4,3,'라면 10봉지','먹방','2024-05-05 22:00','2024-05-06 00:10',12500),
(5,4,'8시간 같이 공부','공부','2024-05-06 09:00','2024-05-06 17:00',310),(6,5,'고민 상담소','토크','2024-05-07 23:00','2024-05-08 02:00',870),(7,3,'전국 떡볶이 투어','먹방','2024-05-11 18:00','2024-05-11 21:00',15800),(8,2,'발라드 특집','음악','2024-05-12 21:00','2024-05-12 23:50',2400),(9,1,'신작 첫 플레이','게임','2024-06-02 19:00',NULL,6900);
INSERT INTO donations VALUES
(1,1,1,100000,'오늘 꼭 가자','2024-05-01 20:30'),(2,1,2,1000,NULL,'2024-05-01 21:00'),(3,1,3,5000,'화이팅','2024-05-01 22:15'),(4,2,1,50000,'한 판 같이 해요','2024-05-03 21:00'),(5,3,6,30000,'그 노래 불러주세요','2024-05-04 21:20'),(6,3,3,10000,NULL,'2024-05-04 22:00'),
(7,4,1,200000,'한 젓가락만','2024-05-05 22:40'),(8,4,4,3000,'배고프다','2024-05-05 23:00'),(9,6,6,20000,'고민 있어요','2024-05-07 23:40'),(10,7,4,5000,'떡볶이는 못 참지','2024-05-11 19:00'),(11,7,6,70000,NULL,'2024-05-11 20:10'),(12,8,3,15000,'목소리 최고','2024-05-12 22:00'),(13,8,2,2000,'힐링','2024-05-12 22:30'),(14,9,1,80000,'신작이다','2024-06-02 19:30');
INSERT INTO subscriptions VALUES (1,1,48,3),(1,3,20,2),(3,1,36,1),(3,2,30,1),(6,2,12,2),(6,3,5,1),(7,4,8,1),(4,3,3,1);
-- rename: streamers=방송인 id=번호 name=이름 main_content=주콘텐츠 follower_count=팔로워수 started_on=방송시작일 is_partner=파트너여부 viewers=시청자 level=레벨 joined_on=가입일 broadcasts=방송 streamer_id=방송인번호 title=제목 category=분류 started_at=시작시각 ended_at=종료시각 peak_viewers=최고시청자수 donations=후원 broadcast_id=방송번호 viewer_id=시청자번호 amount=금액 message=메시지 donated_at=후원시각 subscriptions=구독 months=개월수 tier=구독등급

-- q: 팔로워가 5만 명이 넘는 방송인 이름
-- q: 팔로워 수 50,000명 초과 방송인의 이름을 조회하시오.
SELECT name FROM streamers WHERE follower_count > 50000;

-- q: 파트너가 아닌 방송인은 몇명인가요
-- q: 파트너 계약을 하지 않은 방송인 수를 구하시오.
SELECT COUNT(*) FROM streamers WHERE NOT is_partner;

-- q: 겜돌이가 한 방송 제목이랑 최고 시청자 수
-- q: 방송인 '겜돌이'의 방송 제목, 최고 시청자 수를 조회하시오.
SELECT b.title, b.peak_viewers FROM broadcasts b JOIN streamers s ON b.streamer_id = s.id WHERE s.name = '겜돌이';

-- q: 아직 안 끝난 방송 제목
-- q: 종료 시각이 없는 방송의 제목을 알려주세요.
SELECT title FROM broadcasts WHERE ended_at IS NULL;

-- q: 방송을 한 번도 안 한 방송인 이름은?
-- q: 방송 기록이 없는 방송인의 이름을 구하시오.
SELECT name FROM streamers s WHERE NOT EXISTS (SELECT 1 FROM broadcasts b WHERE b.streamer_id = s.id);

-- q: 분류별 방송 횟수
-- q: 방송 분류마다 방송이 몇 번 있었는지 알려줘
SELECT category, COUNT(*) FROM broadcasts GROUP BY category;

-- q: 후원을 제일 많이 한 시청자 이름. 금액 합계로
-- q: 후원 금액 총합이 가장 큰 시청자의 이름을 구하시오.
SELECT v.name FROM donations d JOIN viewers v ON d.viewer_id = v.id GROUP BY v.id, v.name ORDER BY SUM(d.amount) DESC LIMIT 1;

-- q: 후원 횟수가 네 번 이상인 시청자 이름과 횟수
-- q: 후원을 4회 이상 한 시청자 이름, 후원 횟수 조회 바랍니다.
SELECT v.name, COUNT(*) FROM donations d JOIN viewers v ON d.viewer_id = v.id GROUP BY v.id, v.name HAVING COUNT(*) >= 4;

-- q: 방송인별 후원 총액을 이름이랑 많은 순으로 보여줘
-- q: 후원을 받은 방송인의 이름과 후원 금액 합계를 내림차순으로 조회하시오.
SELECT s.name, SUM(d.amount) FROM donations d JOIN broadcasts b ON d.broadcast_id = b.id JOIN streamers s ON b.streamer_id = s.id GROUP BY s.id, s.name ORDER BY SUM(d.amount) DESC;

-- q: 전체 방송인의 이름과 후원 총액, 후원 못 받은 사람은 0
-- q: 모든 방송인에 대해 이름과 후원 총액을 구하시오. 후원이 없으면 0으로 표시한다.
SELECT s.name, COALESCE(SUM(d.amount), 0) FROM streamers s LEFT JOIN broadcasts b ON b.streamer_id = s.id LEFT JOIN donations d ON d.broadcast_id = b.id GROUP BY s.id, s.name;

-- q: 후원이 하나도 없었던 방송 제목
-- q: 후원을 받지 못한 방송의 제목을 조회하시오.
SELECT b.title FROM broadcasts b LEFT JOIN donations d ON d.broadcast_id = b.id WHERE d.id IS NULL;

-- q: 메시지 없이 보낸 후원은 몇 건이야?
-- q: 메시지가 비어 있는 후원 건수를 구하시오.
SELECT COUNT(*) FROM donations WHERE message IS NULL;

-- q: 후원한 적도 구독한 적도 없는 시청자 이름
-- q: 후원도 구독도 하지 않은 시청자의 이름을 조회하라.
SELECT name FROM viewers WHERE id NOT IN (SELECT viewer_id FROM donations) AND id NOT IN (SELECT viewer_id FROM subscriptions);

-- q: 구독은 하는데 후원은 한 번도 안 한 시청자는?
-- q: 구독 중이지만 후원 기록이 없는 시청자 이름을 알려 주세요.
SELECT name FROM viewers WHERE id IN (SELECT viewer_id FROM subscriptions) AND id NOT IN (SELECT viewer_id FROM donations);

-- q: 야식연구소를 구독하는 시청자 이름하고 개월수
-- q: '야식연구소' 구독자의 이름과 구독 개월 수를 조회하시오.
SELECT v.name, p.months FROM subscriptions p JOIN viewers v ON p.viewer_id = v.id JOIN streamers s ON p.streamer_id = s.id WHERE s.name = '야식연구소';

-- q: 방송인별 구독자 수, 0명도 포함해서 이름과 함께
-- q: 모든 방송인의 이름과 구독자 수를 구하시오(구독자가 없으면 0).
SELECT s.name, COUNT(p.viewer_id) FROM streamers s LEFT JOIN subscriptions p ON p.streamer_id = s.id GROUP BY s.id, s.name;

-- q: 가장 큰 후원 한 건의 시청자 이름과 금액, 메시지
-- q: 최고액 후원의 시청자명, 금액, 메시지를 보여줘
SELECT v.name, d.amount, d.message FROM donations d JOIN viewers v ON d.viewer_id = v.id ORDER BY d.amount DESC LIMIT 1;

-- q: 단일 후원 금액이 두 번째로 큰 후원의 금액은 얼마예요?
-- q: 후원 금액을 큰 순으로 늘어놓았을 때 두 번째 금액을 구하시오.
SELECT amount FROM donations ORDER BY amount DESC LIMIT 1 OFFSET 1;

-- q: 평균 후원 금액보다 큰 후원은 몇 건인가요?
-- q: 후원 금액이 전체 평균을 넘는 후원 건수
SELECT COUNT(*) FROM donations WHERE amount > (SELECT AVG(amount) FROM donations);

-- q: 방송인마다 최고 시청자 수가 가장 높았던 방송의 방송인 이름, 방송 제목
-- q: 방송인별 최다 시청 방송을 방송인 이름과 제목으로 조회하시오.
SELECT s.name, b.title FROM broadcasts b JOIN streamers s ON b.streamer_id = s.id WHERE b.peak_viewers = (SELECT MAX(peak_viewers) FROM broadcasts WHERE streamer_id = b.streamer_id);

-- q: 끝난 방송의 제목과 방송 시간(분)
-- q: 종료된 방송별 제목, 방송 시간(분 단위)을 구하시오.
SELECT title, DATE_DIFF('minute', started_at, ended_at) FROM broadcasts WHERE ended_at IS NOT NULL;

-- q: 4시간 넘게 한 방송의 제목
-- q: 방송 시간이 4시간을 초과한 방송 제목을 조회하시오.
SELECT title FROM broadcasts WHERE ended_at > started_at + INTERVAL 4 HOUR;

-- q: 겜돌이와 야식연구소 둘 다 구독하는 시청자 이름
-- q: '겜돌이'와 '야식연구소'를 모두 구독 중인 시청자의 이름을 구하시오.
SELECT v.name FROM viewers v JOIN subscriptions p ON p.viewer_id = v.id JOIN streamers s ON p.streamer_id = s.id WHERE s.name IN ('겜돌이', '야식연구소') GROUP BY v.id, v.name HAVING COUNT(*) = 2;

-- q: 구독 등급이 2나 3인 구독의 시청자 이름과 방송인 이름
-- q: 구독 등급이 2 또는 3인 구독에 대해 시청자명, 방송인명을 조회하시오.
SELECT v.name, s.name FROM subscriptions p JOIN viewers v ON p.viewer_id = v.id JOIN streamers s ON p.streamer_id = s.id WHERE p.tier IN (2, 3);

-- q: 2024년 5월 후원 총액이 얼마야
-- q: 2024년 5월의 후원 금액 합계를 구하시오.
SELECT SUM(amount) FROM donations WHERE donated_at >= '2024-05-01' AND donated_at < '2024-06-01';

-- q: 후원한 시청자 수는? 여러 번 했어도 한 명으로 세줘
-- q: 후원에 참여한 시청자 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT viewer_id) FROM donations;

-- q: 전체 후원액 중 큰손형이 낸 돈의 비율은 몇 퍼센트예요?
-- q: 총 후원 금액에서 '큰손형'의 후원 금액이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN v.name = '큰손형' THEN d.amount ELSE 0 END) / SUM(d.amount) FROM donations d JOIN viewers v ON d.viewer_id = v.id;

-- q: 레벨 30 이상 시청자들의 후원 총액을 시청자 이름별로
-- q: 레벨이 30 이상인 시청자의 이름과 후원 금액 합계를 구하시오.
SELECT v.name, SUM(d.amount) FROM donations d JOIN viewers v ON d.viewer_id = v.id WHERE v.level >= 30 GROUP BY v.id, v.name;

-- q: 게임도 먹방도 아닌 방송의 제목과 분류
-- q: 분류가 게임과 먹방이 아닌 방송의 제목, 분류를 보여주세요
SELECT title, category FROM broadcasts WHERE category NOT IN ('게임', '먹방');
