-- domain: 팟캐스트
CREATE TABLE shows (
  show_id INTEGER PRIMARY KEY,
  show_title VARCHAR(60),
  category VARCHAR(20),
  host_name VARCHAR(30),
  launched_on DATE,
  is_paid BOOLEAN
);
CREATE TABLE episodes (
  episode_id INTEGER PRIMARY KEY,
  show_id INTEGER REFERENCES shows(show_id),
  episode_title VARCHAR(100),
  duration_sec INTEGER,
  released_on DATE,
  play_count INTEGER
);
CREATE TABLE guests (
  guest_id INTEGER PRIMARY KEY,
  guest_name VARCHAR(30),
  occupation VARCHAR(30)
);
CREATE TABLE episode_guests (
  episode_id INTEGER REFERENCES episodes(episode_id),
  guest_id INTEGER REFERENCES guests(guest_id),
  fee INTEGER,
  PRIMARY KEY (episode_id, guest_id)
);
CREATE TABLE sponsors (
  sponsor_id INTEGER PRIMARY KEY,
  sponsor_name VARCHAR(30),
  show_id INTEGER REFERENCES shows(show_id),
  monthly_amount INTEGER,
  contract_end DATE
);
INSERT INTO shows VALUES
(1,'퇴근길 경제','경제','이도현','2019-03-04',FALSE),(2,'책장 넘기는 소리','문학','차은비','2020-06-01',FALSE),(3,'과학하는 밤','과학','박철민','2018-10-15',TRUE),
(4,'미제사건 파일','범죄','고은석','2021-01-09',TRUE),(5,'엄마들의 수다','육아','이도현','2022-05-05',FALSE),(6,'영어 한 스푼','어학','제니 김','2023-02-20',FALSE),(7,'동네 역사 산책','역사','차은비','2024-04-01',FALSE);
INSERT INTO episodes VALUES
(1,1,'금리가 오르면 벌어지는 일',1850,'2024-01-08',45200),(2,1,'전세 계약 전 확인할 것',2100,'2024-01-15',61800),(3,1,'연말정산 총정리',2400,'2024-01-22',70500),
(4,2,'박완서를 다시 읽다',3300,'2024-01-10',12300),(5,2,'시집 고르는 법',2800,'2024-02-14',9800),(6,3,'블랙홀은 왜 검은가',3600,'2024-01-05',33400),
(7,3,'기억은 어디에 저장되나',3450,'2024-02-02',29900),(8,3,'양자컴퓨터 입문',3900,'2024-03-01',41000),(9,4,'사라진 등산객',4200,'2024-02-10',88700),
(10,4,'빈집의 편지',4050,'2024-03-09',92100),(11,5,'어린이집 적응기',1500,'2024-03-05',7600),(12,5,'이유식 전쟁',1620,'2024-04-02',8100),(13,6,'공항에서 쓰는 영어',600,'2024-03-18',15400),(14,6,'전화 영어 표현',660,'2024-04-15',14100);
INSERT INTO guests VALUES (1,'한승호','경제학자'),(2,'정유리','소설가'),(3,'노태윤','물리학자'),(4,'민경아','변호사'),(5,'서가람','소설가'),(6,'도재원','프로파일러'),(7,'황보라','소아과 의사'),(8,'방준혁','천문학자'),(9,'탁은수','역사학자');
INSERT INTO episode_guests VALUES (1,1,300000),(2,4,250000),(3,1,350000),(4,2,200000),(4,5,200000),(5,5,150000),(6,3,400000),(6,8,400000),(8,3,450000),(9,6,500000),(10,6,500000),(10,4,300000),(12,7,0);
INSERT INTO sponsors VALUES (1,'한결은행',1,3000000,'2024-12-31'),(2,'초록서점',2,800000,'2024-06-30'),(3,'별빛망원경',3,1200000,'2024-09-30'),(4,'튼튼보험',1,2500000,'2025-03-31'),(5,'보들기저귀',5,900000,'2024-05-31'),(6,'든든보안',4,2000000,NULL);
-- rename: shows=방송 show_id=방송번호 show_title=방송제목 category=분야 host_name=진행자 launched_on=시작일 is_paid=유료여부 episodes=에피소드 episode_id=에피소드번호 episode_title=에피소드제목 duration_sec=길이초 released_on=공개일 play_count=재생수 guests=게스트 guest_id=게스트번호 guest_name=게스트명 occupation=직업 episode_guests=출연 fee=출연료 sponsors=후원사 sponsor_id=후원사번호 sponsor_name=후원사명 monthly_amount=월후원금 contract_end=계약종료일

-- q: 유료 방송 제목이랑 진행자 알려줘
-- q: 유료로 운영되는 방송의 제목과 진행자를 조회하시오.
SELECT show_title, host_name FROM shows WHERE is_paid;

-- q: 이도현이 진행하는 방송은 몇 개야?
-- q: 진행자가 이도현인 방송 수를 구하시오.
SELECT COUNT(*) FROM shows WHERE host_name = '이도현';

-- q: 진행자가 모두 몇 명이에요? 같은 사람은 한 번만
-- q: 중복을 제외한 진행자 수
SELECT COUNT(DISTINCT host_name) FROM shows;

-- q: 재생수가 3만 회를 넘는 에피소드 제목, 재생수
-- q: 재생 횟수 30,000회 초과 에피소드의 제목과 재생수를 조회하시오.
SELECT episode_title, play_count FROM episodes WHERE play_count > 30000;

-- q: 한 시간 이상인 에피소드 제목
-- q: 길이가 3600초 이상인 에피소드의 제목을 알려주세요.
SELECT episode_title FROM episodes WHERE duration_sec >= 3600;

-- q: 방송별 에피소드 수와 총재생수를 방송 제목과 함께 보여줘. 에피소드 있는 방송만
-- q: 에피소드가 있는 방송의 제목, 에피소드 수, 재생수 합계를 집계하시오.
SELECT s.show_title, COUNT(*), SUM(e.play_count) FROM shows s JOIN episodes e ON e.show_id = s.show_id GROUP BY s.show_id, s.show_title;

-- q: 에피소드가 아직 하나도 안 올라온 방송 제목
-- q: 공개된 에피소드가 없는 방송은 무엇인가요? 제목만 알려주세요
SELECT show_title FROM shows s WHERE NOT EXISTS (SELECT 1 FROM episodes e WHERE e.show_id = s.show_id);

-- q: 재생수가 제일 많은 에피소드가 속한 방송의 제목은?
-- q: 가장 많이 재생된 에피소드의 방송 제목을 구하시오.
SELECT s.show_title FROM episodes e JOIN shows s ON e.show_id = s.show_id ORDER BY e.play_count DESC LIMIT 1;

-- q: 재생수 3위 에피소드 제목
-- q: 세 번째로 많이 재생된 에피소드의 제목을 알려줘
SELECT episode_title FROM episodes ORDER BY play_count DESC LIMIT 1 OFFSET 2;

-- q: 과학하는 밤에 나온 게스트 이름을 중복 없이 보여줘
-- q: '과학하는 밤' 방송에 출연한 게스트의 이름을 중복 없이 조회하시오.
SELECT DISTINCT g.guest_name FROM guests g JOIN episode_guests eg ON eg.guest_id = g.guest_id JOIN episodes e ON eg.episode_id = e.episode_id JOIN shows s ON e.show_id = s.show_id WHERE s.show_title = '과학하는 밤';

-- q: 한 번도 출연하지 않은 게스트가 있어? 있으면 이름
-- q: 출연 기록이 없는 게스트의 이름을 조회하시오.
SELECT guest_name FROM guests WHERE guest_id NOT IN (SELECT guest_id FROM episode_guests);

-- q: 게스트 없이 만든 에피소드 제목
-- q: 출연 게스트가 없는 에피소드의 제목을 구하시오.
SELECT e.episode_title FROM episodes e LEFT JOIN episode_guests eg ON eg.episode_id = e.episode_id WHERE eg.guest_id IS NULL;

-- q: 게스트별 출연료 합계를 이름과 같이 많은 순으로
-- q: 게스트 이름과 받은 출연료 총액을 총액이 큰 순서로 정렬해 주세요.
SELECT g.guest_name, SUM(eg.fee) FROM guests g JOIN episode_guests eg ON eg.guest_id = g.guest_id GROUP BY g.guest_id, g.guest_name ORDER BY SUM(eg.fee) DESC;

-- q: 두 번 이상 출연한 게스트 이름
-- q: 출연 횟수가 2회 이상인 게스트의 이름을 조회하시오.
SELECT g.guest_name FROM guests g JOIN episode_guests eg ON eg.guest_id = g.guest_id GROUP BY g.guest_id, g.guest_name HAVING COUNT(*) >= 2;

-- q: 소설가 게스트가 나온 에피소드 제목(중복 제거)
-- q: 직업이 소설가인 게스트가 출연한 에피소드의 제목을 중복 없이 구하시오.
SELECT DISTINCT e.episode_title FROM episodes e JOIN episode_guests eg ON eg.episode_id = e.episode_id JOIN guests g ON eg.guest_id = g.guest_id WHERE g.occupation = '소설가';

-- q: 후원사가 없는 방송 제목 알려줘
-- q: 후원 계약이 하나도 없는 방송의 제목을 조회하시오.
SELECT s.show_title FROM shows s LEFT JOIN sponsors p ON p.show_id = s.show_id WHERE p.sponsor_id IS NULL;

-- q: 방송 제목별 월 후원금 합계. 후원이 없으면 0
-- q: 모든 방송의 제목과 월 후원금 총액을 구하시오(후원사가 없는 방송은 0).
SELECT s.show_title, COALESCE(SUM(p.monthly_amount), 0) FROM shows s LEFT JOIN sponsors p ON p.show_id = s.show_id GROUP BY s.show_id, s.show_title;

-- q: 월후원금이 백만 원 이상 이백오십만 원 이하인 후원사 이름
-- q: 월 후원금이 100만 원 이상 250만 원 이하인 후원사명을 조회하시오.
SELECT sponsor_name FROM sponsors WHERE monthly_amount BETWEEN 1000000 AND 2500000;

-- q: 계약 종료일이 정해지지 않은 후원사는 어디야
-- q: 계약종료일이 비어 있는 후원사의 이름을 알려 주세요.
SELECT sponsor_name FROM sponsors WHERE contract_end IS NULL;

-- q: 2024년 상반기(6월 30일까지)에 계약이 끝나는 후원사 이름과 종료일
-- q: 계약 종료일이 2024년 1월 1일부터 6월 30일 사이인 후원사 이름, 종료일을 조회하시오.
SELECT sponsor_name, contract_end FROM sponsors WHERE contract_end BETWEEN '2024-01-01' AND '2024-06-30';

-- q: 에피소드의 평균 길이를 분 단위로 알려줘
-- q: 전체 에피소드 길이 평균은 몇 분입니까?
SELECT AVG(duration_sec) / 60 FROM episodes;

-- q: 자기 방송의 평균 재생수보다 많이 재생된 에피소드 제목
-- q: 소속 방송의 평균 재생수를 초과한 에피소드의 제목을 구하시오.
SELECT episode_title FROM episodes e WHERE play_count > (SELECT AVG(play_count) FROM episodes WHERE show_id = e.show_id);

-- q: 방송마다 가장 최근에 나온 에피소드의 방송 제목, 에피소드 제목, 공개일
-- q: 방송별 최신 에피소드를 방송 제목, 에피소드 제목, 공개일로 조회하시오.
SELECT s.show_title, e.episode_title, e.released_on FROM episodes e JOIN shows s ON e.show_id = s.show_id WHERE e.released_on = (SELECT MAX(released_on) FROM episodes WHERE show_id = e.show_id);

-- q: 월별로 공개된 에피소드 수를 알려줘(2024년, 월 순서대로)
-- q: 2024년에 공개된 에피소드 수를 월별로 구해 월 오름차순으로 나열하시오.
SELECT MONTH(released_on), COUNT(*) FROM episodes WHERE YEAR(released_on) = 2024 GROUP BY MONTH(released_on) ORDER BY MONTH(released_on);

-- q: 경제나 범죄 분야 방송의 에피소드는 총 몇 개인가요?
-- q: 분야가 경제이거나 범죄인 방송의 에피소드 수를 구하시오.
SELECT COUNT(*) FROM episodes e JOIN shows s ON e.show_id = s.show_id WHERE s.category IN ('경제', '범죄');

-- q: 같은 에피소드에 함께 나온 게스트 짝의 이름을 보여줘, 짝마다 한 번씩
-- q: 한 에피소드에 동반 출연한 두 게스트의 이름을 쌍별로 한 번씩 조회하시오.
SELECT g1.guest_name, g2.guest_name FROM episode_guests a JOIN episode_guests b ON a.episode_id = b.episode_id AND a.guest_id < b.guest_id JOIN guests g1 ON a.guest_id = g1.guest_id JOIN guests g2 ON b.guest_id = g2.guest_id;

-- q: 방송을 두 개 이상 진행하는 사람 이름
-- q: 진행 방송이 2개 이상인 진행자
SELECT host_name FROM shows GROUP BY host_name HAVING COUNT(*) >= 2;

-- q: 전체 재생수 가운데 유료 방송 재생수가 차지하는 비율은 몇 %야?
-- q: 유료 방송 에피소드의 재생수 합이 전체 재생수에서 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN s.is_paid THEN e.play_count ELSE 0 END) / SUM(e.play_count) FROM episodes e JOIN shows s ON e.show_id = s.show_id;

-- q: 제목에 '영어'가 들어간 에피소드 제목과 공개일
-- q: 에피소드 제목에 영어가 포함된 것의 제목, 공개일을 조회하라.
SELECT episode_title, released_on FROM episodes WHERE episode_title LIKE '%영어%';

-- q: 출연료를 안 받고 나온 게스트 이름
-- q: 출연료가 0원인 출연이 있는 게스트의 이름을 알려주세요.
SELECT g.guest_name FROM episode_guests eg JOIN guests g ON eg.guest_id = g.guest_id WHERE eg.fee = 0;
