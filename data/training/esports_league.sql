-- domain: e스포츠 리그
CREATE TABLE teams (
  team_id INTEGER PRIMARY KEY,
  team_name VARCHAR(30),
  home_city VARCHAR(20),
  founded_year INTEGER,
  sponsor VARCHAR(30)
);
CREATE TABLE pro_gamers (
  gamer_id INTEGER PRIMARY KEY,
  ign VARCHAR(20),
  real_name VARCHAR(20),
  team_id INTEGER REFERENCES teams(team_id),
  position_name VARCHAR(10),
  birth_date DATE,
  salary INTEGER
);
CREATE TABLE matches (
  match_id INTEGER PRIMARY KEY,
  season VARCHAR(20),
  match_date DATE,
  blue_team_id INTEGER REFERENCES teams(team_id),
  red_team_id INTEGER REFERENCES teams(team_id),
  winner_id INTEGER REFERENCES teams(team_id),
  duration_min INTEGER
);
CREATE TABLE match_stats (
  match_id INTEGER REFERENCES matches(match_id),
  gamer_id INTEGER REFERENCES pro_gamers(gamer_id),
  kills INTEGER,
  deaths INTEGER,
  assists INTEGER,
  is_mvp BOOLEAN,
  PRIMARY KEY (match_id, gamer_id)
);
COMMENT ON COLUMN pro_gamers.ign IS '선수 아이디(게임 닉네임)';
COMMENT ON COLUMN pro_gamers.team_id IS '소속 팀, 무소속이면 NULL';
COMMENT ON COLUMN pro_gamers.position_name IS '포지션: 탑, 정글, 미드, 원딜, 서폿';
COMMENT ON COLUMN pro_gamers.salary IS '연봉(만 원)';
COMMENT ON COLUMN matches.season IS '예: 2024 스프링, 2024 서머';
COMMENT ON COLUMN matches.winner_id IS '승리 팀, 경기 전이면 NULL';
INSERT INTO teams VALUES (1,'한강 드래곤즈','서울',2013,'한빛전자'),(2,'부산 웨이브','부산',2016,'바다은행'),(3,'대전 로켓','대전',2018,NULL),(4,'광주 피닉스','광주',2020,'무등식품'),(5,'수원 캐슬','수원',2015,'한빛전자'),(6,'제주 스톰','제주',2024,NULL);
INSERT INTO pro_gamers VALUES
(1,'Hangang','오세훈',1,'미드','1998-05-07',45000),(2,'Dokdo','권민석',1,'정글','2001-02-11',28000),(3,'Baram','심규진',1,'원딜','2003-09-30',22000),
(4,'Gwangan','천지환',2,'미드','2000-12-01',30000),(5,'Mulmangcho','피승민',2,'탑','2002-07-19',15000),(6,'Gijang','우도경',2,'서폿','1997-03-03',12000),
(7,'Rocketman','표건우',3,'원딜','2004-04-14',18000),(8,'Sungsim','남궁혁',3,'정글','2005-10-05',9000),(9,'Moodeung','마동진',4,'탑','1999-08-08',13000),
(10,'Phoenix','기윤재',4,'미드','2004-01-20',16000),(11,'Hwaseong','정이든',5,'서폿','2003-06-25',11000),(12,'Castle','봉현수',5,'원딜','2000-11-11',26000),(13,'FreeAgent','최무소',NULL,'탑','1996-01-31',NULL);
INSERT INTO matches VALUES
(1,'2024 스프링','2024-01-17',1,2,1,31),(2,'2024 스프링','2024-01-19',3,4,4,42),(3,'2024 스프링','2024-01-24',5,1,1,28),(4,'2024 스프링','2024-02-02',2,3,2,35),
(5,'2024 스프링','2024-02-07',4,5,5,39),(6,'2024 서머','2024-06-12',1,4,1,26),(7,'2024 서머','2024-06-14',2,5,5,44),(8,'2024 서머','2024-06-19',3,1,3,47),(9,'2024 서머','2024-06-21',5,4,5,33),(10,'2024 서머','2024-07-01',2,1,NULL,NULL);
INSERT INTO match_stats VALUES
(1,1,8,1,5,TRUE),(1,4,2,5,3,FALSE),(1,2,3,2,10,FALSE),(2,7,4,4,2,FALSE),(2,10,7,3,8,TRUE),(2,9,3,2,6,FALSE),(3,1,6,0,7,FALSE),(3,3,10,2,4,TRUE),(3,12,2,6,1,FALSE),
(4,4,9,2,6,TRUE),(4,5,3,1,7,FALSE),(4,8,1,6,2,FALSE),(5,12,11,3,3,TRUE),(5,10,4,5,4,FALSE),(6,1,7,2,9,TRUE),(6,9,0,6,1,FALSE),(7,12,8,4,5,FALSE),(7,11,1,2,18,TRUE),(7,4,5,5,5,FALSE),(8,7,12,3,4,TRUE),(8,1,5,4,6,FALSE),(8,2,2,5,8,FALSE),(9,12,6,1,8,FALSE);
-- rename: teams=팀 team_id=팀번호 team_name=팀이름 home_city=연고지 founded_year=창단연도 sponsor=후원사 pro_gamers=선수 gamer_id=선수번호 ign=선수아이디 real_name=본명 position_name=포지션 birth_date=생년월일 salary=연봉 matches=경기 match_id=경기번호 season=시즌 match_date=경기일 blue_team_id=블루팀번호 red_team_id=레드팀번호 winner_id=승리팀번호 duration_min=경기시간 match_stats=경기기록 kills=킬 deaths=데스 assists=어시스트 is_mvp=MVP여부

-- q: 미드 포지션 선수 아이디랑 본명 알려줘
-- q: 포지션이 미드인 선수의 아이디와 본명을 조회하시오.
SELECT ign, real_name FROM pro_gamers WHERE position_name = '미드';

-- q: 후원사가 없는 팀 이름
-- q: 스폰서가 없는 팀은 어디예요? 팀 이름만 알려주세요
SELECT team_name FROM teams WHERE sponsor IS NULL;

-- q: 연봉이 2억 원 이상인 선수 본명
-- q: 연봉 20,000만 원 이상인 선수의 본명을 구하시오.
SELECT real_name FROM pro_gamers WHERE salary >= 20000;

-- q: 팀별 선수 수 알려줘. 선수 없는 팀도 0명으로
-- q: 모든 팀의 이름과 소속 선수 수를 구하시오(선수가 없는 팀 포함).
SELECT t.team_name, COUNT(g.gamer_id) FROM teams t LEFT JOIN pro_gamers g ON g.team_id = t.team_id GROUP BY t.team_id, t.team_name;

-- q: 한강 드래곤즈 선수들 본명하고 포지션
-- q: '한강 드래곤즈' 소속 선수의 본명, 포지션을 조회하시오.
SELECT g.real_name, g.position_name FROM pro_gamers g JOIN teams t ON g.team_id = t.team_id WHERE t.team_name = '한강 드래곤즈';

-- q: 포지션별 평균 연봉
-- q: 포지션마다 연봉 평균이 얼마인지 알려 주세요
SELECT position_name, AVG(salary) FROM pro_gamers GROUP BY position_name;

-- q: 무소속 선수 본명은?
-- q: 소속 팀이 없는 선수의 본명을 조회하라.
SELECT real_name FROM pro_gamers WHERE team_id IS NULL;

-- q: 팀마다 연봉 제일 높은 선수의 팀 이름, 본명, 연봉
-- q: 팀별 최고 연봉 선수를 팀 이름, 본명, 연봉으로 보여줘
SELECT t.team_name, g.real_name, g.salary FROM pro_gamers g JOIN teams t ON g.team_id = t.team_id WHERE g.salary = (SELECT MAX(salary) FROM pro_gamers WHERE team_id = g.team_id);

-- q: 팀별 승리 횟수를 팀 이름과 함께. 한 번도 못 이긴 팀은 0으로
-- q: 각 팀의 이름과 승수를 구하시오. 승리가 없는 팀도 0으로 포함한다.
SELECT t.team_name, COUNT(m.match_id) FROM teams t LEFT JOIN matches m ON m.winner_id = t.team_id GROUP BY t.team_id, t.team_name;

-- q: 2024 스프링 시즌에 가장 많이 이긴 팀 이름
-- q: '2024 스프링' 시즌 최다승 팀의 이름을 구하시오.
SELECT t.team_name FROM matches m JOIN teams t ON m.winner_id = t.team_id WHERE m.season = '2024 스프링' GROUP BY t.team_id, t.team_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 아직 안 치른 경기의 날짜와 블루팀, 레드팀 이름
-- q: 승리 팀이 정해지지 않은 경기의 경기일, 블루팀 이름, 레드팀 이름을 조회하시오.
SELECT m.match_date, b.team_name, r.team_name FROM matches m JOIN teams b ON m.blue_team_id = b.team_id JOIN teams r ON m.red_team_id = r.team_id WHERE m.winner_id IS NULL;

-- q: 경기를 한 번도 배정받지 않은 팀 이름
-- q: 블루팀으로도 레드팀으로도 경기가 없는 팀의 이름을 알려주세요.
SELECT team_name FROM teams t WHERE NOT EXISTS (SELECT 1 FROM matches m WHERE m.blue_team_id = t.team_id OR m.red_team_id = t.team_id);

-- q: 제일 길었던 경기는 몇 분 걸렸어?
-- q: 경기 시간의 최댓값(분)을 구하시오.
SELECT MAX(duration_min) FROM matches;

-- q: 시즌별 평균 경기 시간
-- q: 시즌별로 경기 시간 평균이 몇 분이에요?
SELECT season, AVG(duration_min) FROM matches GROUP BY season;

-- q: 선수별 총 킬 수를 아이디랑 킬 많은 순으로
-- q: 기록이 있는 선수의 아이디와 킬 합계를 킬 합계 내림차순으로 조회하시오.
SELECT g.ign, SUM(s.kills) FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id GROUP BY g.gamer_id, g.ign ORDER BY SUM(s.kills) DESC;

-- q: MVP를 가장 많이 받은 선수 본명
-- q: 최다 MVP 선수의 본명은 무엇입니까?
SELECT g.real_name FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id WHERE s.is_mvp GROUP BY g.gamer_id, g.real_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: MVP를 받아 본 선수는 몇 명이야?
-- q: 한 번이라도 MVP로 선정된 선수 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT gamer_id) FROM match_stats WHERE is_mvp;

-- q: 경기 기록이 없는 선수 본명
-- q: 한 번도 출전 기록이 없는 선수의 본명을 조회하시오.
SELECT real_name FROM pro_gamers WHERE gamer_id NOT IN (SELECT gamer_id FROM match_stats);

-- q: 데스 없이 끝낸 기록의 선수 아이디와 경기일
-- q: 한 번도 죽지 않은 경기 기록의 선수 아이디, 경기일을 알려줘
SELECT g.ign, m.match_date FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id JOIN matches m ON s.match_id = m.match_id WHERE s.deaths = 0;

-- q: 선수별 KDA를 구해줘. 킬 합과 어시스트 합을 더해서 데스 합으로 나눈 값이야. 아이디랑 같이
-- q: (킬 합계+어시스트 합계)÷데스 합계를 선수 아이디별로 계산하시오.
SELECT g.ign, 1.0 * (SUM(s.kills) + SUM(s.assists)) / SUM(s.deaths) FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id GROUP BY g.gamer_id, g.ign;

-- q: 평균 킬이 6 이상인 선수 아이디
-- q: 경기당 평균 킬 수가 6킬 이상인 선수의 아이디를 조회하시오.
SELECT g.ign FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id GROUP BY g.gamer_id, g.ign HAVING AVG(s.kills) >= 6;

-- q: 2000년 이후에 태어난 선수는 몇 명인가요? 2000년생도 포함
-- q: 생년월일이 2000년 1월 1일 이후(당일 포함)인 선수 수를 구하시오.
SELECT COUNT(*) FROM pro_gamers WHERE birth_date >= '2000-01-01';

-- q: 두 번째로 나이가 많은 선수 본명
-- q: 생년월일이 두 번째로 빠른 선수의 본명을 구하시오.
SELECT real_name FROM pro_gamers ORDER BY birth_date LIMIT 1 OFFSET 1;

-- q: 같은 후원사를 둔 팀끼리 짝지어서 팀 이름 두 개 보여줘(짝은 한 번만)
-- q: 후원사가 동일한 두 팀의 이름을 쌍마다 한 번씩 조회하시오.
SELECT a.team_name, b.team_name FROM teams a JOIN teams b ON a.sponsor = b.sponsor AND a.team_id < b.team_id;

-- q: 블루팀이 이긴 비율은 몇 퍼센트야? 끝난 경기만 따져서
-- q: 종료된 경기 중 블루팀 승률(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN winner_id = blue_team_id THEN 1 ELSE 0 END) / COUNT(*) FROM matches WHERE winner_id IS NOT NULL;

-- q: 팀 연봉 총액이 5억 원을 초과하는 팀의 이름과 연봉 총액
-- q: 소속 선수 연봉 합계가 50,000만 원을 넘는 팀 이름, 합계를 구하시오.
SELECT t.team_name, SUM(g.salary) FROM pro_gamers g JOIN teams t ON g.team_id = t.team_id GROUP BY t.team_id, t.team_name HAVING SUM(g.salary) > 50000;

-- q: 40분 넘게 걸린 경기의 경기일과 이긴 팀 이름
-- q: 경기 시간이 40분 초과인 경기의 날짜와 승리 팀명을 조회하시오.
SELECT m.match_date, t.team_name FROM matches m JOIN teams t ON m.winner_id = t.team_id WHERE m.duration_min > 40;

-- q: 경기마다 킬이 가장 많은 선수의 경기번호, 아이디, 킬 수
-- q: 각 경기의 최다 킬 선수를 경기번호, 선수 아이디, 킬 수로 보여주세요
SELECT s.match_id, g.ign, s.kills FROM match_stats s JOIN pro_gamers g ON s.gamer_id = g.gamer_id WHERE s.kills = (SELECT MAX(kills) FROM match_stats WHERE match_id = s.match_id);

-- q: 연고지가 서울이거나 창단연도가 2016년 이전인 팀 이름. 2016년은 빼고
-- q: 서울 연고이거나 2016년보다 먼저 창단한 팀의 이름을 구하시오.
SELECT team_name FROM teams WHERE home_city = '서울' OR founded_year < 2016;

-- q: 선수들을 연봉 순으로 순위 매겨서 본명, 연봉, 순위 보여줘(연봉 없는 선수 제외)
-- q: 연봉이 있는 선수의 본명, 연봉과 연봉 순위를 조회하시오.
SELECT real_name, salary, RANK() OVER (ORDER BY salary DESC) FROM pro_gamers WHERE salary IS NOT NULL;
