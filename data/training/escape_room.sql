-- domain: 방탈출 카페
CREATE TABLE branch (
  branch_id INTEGER PRIMARY KEY,
  branch_name VARCHAR(20),
  district VARCHAR(20),
  opened_on DATE
);
CREATE TABLE theme (
  theme_id INTEGER PRIMARY KEY,
  branch_id INTEGER REFERENCES branch(branch_id),
  theme_name VARCHAR(40),
  genre VARCHAR(20),
  difficulty INTEGER, -- 난이도 1~5
  time_limit_min INTEGER, -- 제한 시간(분)
  price_per_person INTEGER,
  min_people INTEGER,
  max_people INTEGER,
  is_open BOOLEAN -- 운영 여부
);
CREATE TABLE team_booking (
  booking_id INTEGER PRIMARY KEY,
  theme_id INTEGER REFERENCES theme(theme_id),
  leader_name VARCHAR(20),
  people INTEGER,
  play_at TIMESTAMP,
  status VARCHAR(10), -- 예약, 완료, 취소, 노쇼
  hint_used INTEGER, -- 사용한 힌트 수, 플레이하지 않았으면 NULL
  clear_min INTEGER -- 탈출에 걸린 분, 실패했거나 플레이하지 않았으면 NULL
);
CREATE TABLE staff (
  staff_id INTEGER PRIMARY KEY,
  staff_name VARCHAR(20),
  branch_id INTEGER REFERENCES branch(branch_id),
  role VARCHAR(10), -- 점장, 매니저, 아르바이트
  hourly_wage INTEGER, -- 시급(원), 점장은 월급제라 NULL
  hired_on DATE
);
INSERT INTO branch VALUES (1,'강남점','강남구','2018-05-01'),(2,'홍대점','마포구','2017-03-10'),(3,'건대점','광진구','2020-07-25'),(4,'잠실점','송파구','2024-06-01'),(5,'신촌점','서대문구','2019-11-11');
INSERT INTO theme VALUES
(1,1,'사라진 보석','추리',2,60,24000,2,4,TRUE),(2,1,'폐병동의 밤','공포',5,75,28000,3,6,TRUE),(3,2,'마법 학교','판타지',3,60,23000,2,5,TRUE),(4,2,'할머니의 다락방','감성',1,60,22000,2,4,TRUE),
(5,2,'연쇄살인','추리',4,70,26000,2,6,FALSE),(6,3,'우주선 탈출','SF',4,70,25000,3,6,TRUE),(7,3,'좀비 연구소','공포',4,65,26000,3,6,TRUE),(8,5,'옥탑방 고백','감성',2,60,21000,2,3,TRUE),(9,5,'왕의 무덤','모험',3,75,24000,2,6,TRUE);
INSERT INTO team_booking VALUES
(1,1,'고다은',3,'2024-05-04 14:00','완료',2,48),(2,1,'마석진',2,'2024-05-05 16:00','완료',5,NULL),(3,2,'추연우',4,'2024-05-05 19:00','완료',3,71),(4,3,'빈나라',5,'2024-05-06 13:00','완료',0,41),
(5,3,'고다은',4,'2024-05-11 15:00','완료',1,55),(6,4,'옹기종',2,'2024-05-11 17:00','취소',NULL,NULL),(7,6,'추연우',6,'2024-05-12 18:00','완료',4,NULL),(8,7,'두선아',3,'2024-05-15 20:00','노쇼',NULL,NULL),
(9,7,'마석진',4,'2024-05-18 20:00','완료',2,60),(10,9,'고다은',4,'2024-05-25 14:30','완료',3,74),(11,9,'빈나라',6,'2024-05-26 14:30','완료',1,62),(12,2,'옹기종',3,'2024-06-01 21:00','완료',6,NULL),(13,1,'두선아',4,'2024-06-15 12:00','예약',NULL,NULL),(14,4,'추연우',3,'2024-06-16 11:00','예약',NULL,NULL),(15,6,'구슬비',3,'2024-06-02 13:00','완료',2,66);
INSERT INTO staff VALUES (1,'범수정',1,'점장',NULL,'2018-04-15'),(2,'소재영',1,'아르바이트',10500,'2024-01-10'),(3,'진해솔',2,'점장',NULL,'2017-03-01'),(4,'가은별',2,'매니저',13000,'2021-05-05'),(5,'어수빈',2,'아르바이트',10200,'2023-12-01'),(6,'국지원',3,'매니저',12500,'2020-07-20'),(7,'팽도현',5,'아르바이트',10000,'2024-03-02'),(8,'육지민',5,'점장',NULL,'2019-10-10');
-- rename: branch=지점 branch_id=지점번호 branch_name=지점명 district=자치구 opened_on=개점일 theme=테마 theme_id=테마번호 theme_name=테마명 genre=장르 difficulty=난이도 time_limit_min=제한시간 price_per_person=인당가격 min_people=최소인원 max_people=최대인원 is_open=운영여부 team_booking=예약 booking_id=예약번호 leader_name=대표자명 people=인원 play_at=플레이일시 status=상태 hint_used=힌트수 clear_min=탈출시간 staff=직원 staff_id=직원번호 staff_name=직원명 role=직책 hourly_wage=시급 hired_on=입사일

-- q: 공포 테마 이름이랑 난이도 알려줘
-- q: 장르가 공포인 테마의 이름과 난이도 조회 바랍니다.
SELECT theme_name, difficulty FROM theme WHERE genre = '공포';

-- q: 난이도 4 이상 테마가 몇개야?
-- q: 난이도가 4 이상인 테마의 수를 구하시오.
SELECT COUNT(*) FROM theme WHERE difficulty >= 4;

-- q: 난이도 4 초과인 테마 이름
-- q: 난이도가 4를 넘는 테마는 무엇인가요? 이름만 알려 주세요.
SELECT theme_name FROM theme WHERE difficulty > 4;

-- q: 지금 운영 안 하는 테마는?
-- q: 운영이 중단된 테마명을 조회하시오.
SELECT theme_name FROM theme WHERE NOT is_open;

-- q: 홍대점에 있는 테마 이름하고 인당 가격
-- q: 홍대점 테마 이름, 1인당 가격
SELECT t.theme_name, t.price_per_person FROM theme t JOIN branch b ON t.branch_id = b.branch_id WHERE b.branch_name = '홍대점';

-- q: 지점별 테마 수. 테마 없는 지점도 0으로 나오게 해줘
-- q: 전 지점의 지점명과 보유 테마 수를 제출 바람(없는 지점은 0).
SELECT b.branch_name, COUNT(t.theme_id) FROM branch b LEFT JOIN theme t ON t.branch_id = b.branch_id GROUP BY b.branch_id, b.branch_name;

-- q: 테마가 하나도 없는 지점 이름
-- q: 아직 테마가 등록되지 않은 지점은 어디인가요?
SELECT branch_name FROM branch b WHERE NOT EXISTS (SELECT 1 FROM theme t WHERE t.branch_id = b.branch_id);

-- q: 직원이 한 명도 배치되지 않은 지점 이름
-- q: 직원없는 지점 이름 알려줘
SELECT b.branch_name FROM branch b LEFT JOIN staff s ON s.branch_id = b.branch_id WHERE s.staff_id IS NULL;

-- q: 예약이 한 번도 없었던 테마 이름은 뭐야
-- q: 예약 기록이 없는 테마의 이름을 조회하시오.
SELECT theme_name FROM theme WHERE theme_id NOT IN (SELECT theme_id FROM team_booking);

-- q: 예약 상태별 건수
-- q: 상태별로 예약이 몇 건씩인지 알려주세요
SELECT status, COUNT(*) FROM team_booking GROUP BY status;

-- q: 완료된 예약 중 탈출에 실패한 팀의 대표자 이름과 테마 이름
-- q: 플레이를 완료했으나 탈출 시간이 없는(실패한) 예약의 대표자명, 테마명을 조회하시오.
SELECT k.leader_name, t.theme_name FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id WHERE k.status = '완료' AND k.clear_min IS NULL;

-- q: 완료 예약 기준 탈출 성공률이 몇 퍼센트야?
-- q: 완료된 예약 가운데 탈출에 성공한 비율(%)을 구하시오.
SELECT 100.0 * COUNT(clear_min) / COUNT(*) FROM team_booking WHERE status = '완료';

-- q: 테마별로 가장 빨리 탈출한 팀의 테마명, 대표자명, 탈출 시간
-- q: 각 테마의 최단 탈출 기록을 테마명, 대표자명, 탈출 시간으로 보여 주세요.
SELECT t.theme_name, k.leader_name, k.clear_min FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id WHERE k.clear_min = (SELECT MIN(clear_min) FROM team_booking WHERE theme_id = k.theme_id);

-- q: 힌트를 하나도 안 쓰고 탈출한 팀의 대표자 이름
-- q: 힌트 사용 수가 0이면서 탈출에 성공한 팀의 대표자명을 구하시오.
SELECT leader_name FROM team_booking WHERE hint_used = 0 AND clear_min IS NOT NULL;

-- q: 제일 비싼 테마 이름
-- q: 1인당 가격이 가장 높은 테마는 무엇입니까?
SELECT theme_name FROM theme ORDER BY price_per_person DESC LIMIT 1;

-- q: 인당 가격이 가장 싼 테마 세 개의 이름과 가격을 싼 순서로
-- q: 인당 가격 하위 3개 테마의 이름, 가격을 오름차순으로 조회하시오.
SELECT theme_name, price_per_person FROM theme ORDER BY price_per_person LIMIT 3;

-- q: 지점별 완료 예약 매출(인당 가격 곱하기 인원)을 지점명이랑 보여줘
-- q: 완료된 예약만으로 지점명별 매출 합계(인당 가격×인원)를 산출하시오.
SELECT b.branch_name, SUM(t.price_per_person * k.people) FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id JOIN branch b ON t.branch_id = b.branch_id WHERE k.status = '완료' GROUP BY b.branch_id, b.branch_name;

-- q: 두 번 이상 플레이를 완료한 대표자 이름과 횟수
-- q: 완료 예약이 2건 이상인 대표자명, 건수
SELECT leader_name, COUNT(*) FROM team_booking WHERE status = '완료' GROUP BY leader_name HAVING COUNT(*) >= 2;

-- q: 추리도 공포도 아닌 테마 이름과 장르
-- q: 장르가 추리, 공포가 아닌 테마의 이름과 장르를 조회하시오.
SELECT theme_name, genre FROM theme WHERE genre NOT IN ('추리', '공포');

-- q: 여섯 명이 갈 수 있는 운영 중인 테마 이름은?
-- q: 운영 중이며 6명이 이용 가능한(최소 인원 이상, 최대 인원 이하) 테마명을 구하시오.
SELECT theme_name FROM theme WHERE is_open AND 6 BETWEEN min_people AND max_people;

-- q: 예약 인원이 그 테마 최소 인원과 똑같은 예약의 대표자명과 테마명
-- q: 인원이 테마의 최소 인원과 같은 예약의 대표자명, 테마명을 조회하시오.
SELECT k.leader_name, t.theme_name FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id WHERE k.people = t.min_people;

-- q: 강남점과 건대점을 둘 다 예약한 적 있는 대표자 이름
-- q: 강남점 테마도 건대점 테마도 모두 예약한 대표자명을 조회하라.
SELECT k.leader_name FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id JOIN branch b ON t.branch_id = b.branch_id WHERE b.branch_name = '강남점'
INTERSECT
SELECT k.leader_name FROM team_booking k JOIN theme t ON k.theme_id = t.theme_id JOIN branch b ON t.branch_id = b.branch_id WHERE b.branch_name = '건대점';

-- q: 아르바이트생 시급 평균이 얼마예요
-- q: 직책이 아르바이트인 직원의 평균 시급을 구하시오.
SELECT AVG(hourly_wage) FROM staff WHERE role = '아르바이트';

-- q: 점장 이름이랑 지점 이름 보여줘
-- q: 점장의 이름과 근무하는 지점명을 알려주세요.
SELECT s.staff_name, b.branch_name FROM staff s JOIN branch b ON s.branch_id = b.branch_id WHERE s.role = '점장';

-- q: 지점 개점일보다 먼저 입사한 직원 이름
-- q: 입사일이 소속 지점 개점일보다 앞선 직원의 이름을 구하시오.
SELECT s.staff_name FROM staff s JOIN branch b ON s.branch_id = b.branch_id WHERE s.hired_on < b.opened_on;

-- q: 2024년 5월 예약은 몇 건? 플레이 일시 기준으로
-- q: 플레이 일시가 2024년 5월인 예약 건수를 구하시오.
SELECT COUNT(*) FROM team_booking WHERE play_at >= '2024-05-01' AND play_at < '2024-06-01';

-- q: 장르별 평균 난이도를 높은 장르부터
-- q: 장르와 평균 난이도를 평균 난이도 내림차순으로 조회하시오.
SELECT genre, AVG(difficulty) FROM theme GROUP BY genre ORDER BY AVG(difficulty) DESC;

-- q: 평균 예약 인원보다 많은 인원으로 예약한 대표자 이름, 인원
-- q: 예약 인원이 전체 평균을 초과하는 예약의 대표자명과 인원을 보여줘
SELECT leader_name, people FROM team_booking WHERE people > (SELECT AVG(people) FROM team_booking);

-- q: 저녁 7시 이후(19시부터) 시작하는 예약의 대표자명과 플레이 일시
-- q: 플레이 시작 시각이 19시 이후인 예약의 대표자명, 플레이일시를 조회하시오.
SELECT leader_name, play_at FROM team_booking WHERE EXTRACT(HOUR FROM play_at) >= 19;
