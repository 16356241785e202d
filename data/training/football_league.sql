-- domain: 프로 축구 리그
CREATE TABLE clubs (club_id INTEGER PRIMARY KEY, club_name VARCHAR(30), city VARCHAR(20), founded INTEGER, stadium VARCHAR(30), seats INTEGER);
CREATE TABLE footballers (footballer_id INTEGER PRIMARY KEY, footballer_name VARCHAR(30), club_id INTEGER REFERENCES clubs(club_id), pos CHAR(2), back_no INTEGER, nationality VARCHAR(20), height_cm INTEGER, salary BIGINT);
CREATE TABLE fixtures (fixture_id INTEGER PRIMARY KEY, round_no INTEGER, home_id INTEGER REFERENCES clubs(club_id), away_id INTEGER REFERENCES clubs(club_id), home_goals INTEGER, away_goals INTEGER, played_on DATE, crowd INTEGER);
CREATE TABLE goals (goal_id INTEGER PRIMARY KEY, fixture_id INTEGER REFERENCES fixtures(fixture_id), footballer_id INTEGER REFERENCES footballers(footballer_id), goal_minute INTEGER, penalty BOOLEAN);
COMMENT ON COLUMN footballers.pos IS 'GK 골키퍼, DF 수비수, MF 미드필더, FW 공격수';
COMMENT ON COLUMN footballers.salary IS '연봉(원)';
COMMENT ON COLUMN fixtures.crowd IS '관중 수, 무관중이면 NULL';
COMMENT ON COLUMN goals.penalty IS '페널티킥 득점 여부';
INSERT INTO clubs VALUES (1,'한강 유나이티드','서울',1998,'한강 스타디움',42000),(2,'동백 FC','부산',1985,'해운대 경기장',30000),(3,'무등 타이거스','광주',2010,'빛고을 구장',12000),(4,'유성 시티즌','대전',2003,'과학 월드컵 경기장',38000),(5,'감귤 SK','제주',2006,'바람 구장',9500);
INSERT INTO footballers VALUES (1,'강산해','1','GK',1,'대한민국',191,350000000),(2,'마테우스','1','FW',9,'브라질',183,1200000000),(3,'노을찬','1','MF',8,'대한민국',176,500000000),(4,'도윤재','2','DF',4,'대한민국',187,280000000),(5,'루카스','2','FW',10,'브라질',179,900000000),(6,'백호진','3','FW',11,'대한민국',181,420000000),(7,'사토 켄','3','MF',6,'일본',172,310000000),(8,'송골매','4','FW',9,'대한민국',185,650000000),(9,'이반 코비치','4','DF',5,'크로아티아',193,700000000),(10,'고바람','5','MF',7,'대한민국',174,260000000),(11,'한라온','5','FW',18,'대한민국',178,NULL),(12,'차돌이',NULL,'DF',NULL,'대한민국',184,NULL);
INSERT INTO fixtures VALUES (1,1,1,2,2,1,'2024-03-02',21500),(2,1,3,4,0,2,'2024-03-02',7800),(3,2,2,3,1,1,'2024-03-09',11200),(4,2,5,1,0,3,'2024-03-10',6100),(5,3,4,5,2,2,'2024-03-16',14000),(6,3,1,3,1,0,'2024-03-17',18300),(7,4,2,4,0,1,'2024-03-30',NULL),(8,4,3,5,3,1,'2024-03-31',6600);
INSERT INTO goals VALUES (1,1,2,12,FALSE),(2,1,5,55,TRUE),(3,1,3,88,FALSE),(4,2,8,33,FALSE),(5,2,8,71,FALSE),(6,3,5,20,FALSE),(7,3,6,90,TRUE),(8,4,2,5,FALSE),(9,4,2,49,FALSE),(10,4,3,80,FALSE),(11,5,8,15,FALSE),(12,5,9,60,FALSE),(13,5,11,62,FALSE),(14,5,10,85,FALSE),(15,6,2,44,TRUE),(16,7,8,78,FALSE),(17,8,6,9,FALSE),(18,8,6,40,FALSE),(19,8,7,66,FALSE),(20,8,11,82,FALSE);
-- rename: clubs=구단 footballers=선수 fixtures=경기 goals=득점 club_id=구단번호 club_name=구단명 city=연고지 founded=창단연도 stadium=홈구장 seats=좌석수 footballer_id=선수번호 footballer_name=선수명 pos=포지션 back_no=등번호 nationality=국적 height_cm=키 salary=연봉 fixture_id=경기번호 round_no=라운드 home_id=홈구단번호 away_id=원정구단번호 home_goals=홈득점 away_goals=원정득점 played_on=경기일 crowd=관중수 goal_id=득점번호 goal_minute=득점시간 penalty=페널티킥여부

-- q: 브라질 선수 이름을 알려줘
-- q: 국적이 브라질인 선수명을 조회하시오.
SELECT footballer_name FROM footballers WHERE nationality = '브라질';

-- q: 키 185 이상인 선수 이름하고 키
-- q: 키가 185cm 이상인 선수의 이름과 키를 보여 주세요.
SELECT footballer_name, height_cm FROM footballers WHERE height_cm >= 185;

-- q: 포지션별 선수 수
-- q: 포지션마다 선수가 몇 명씩 있어?
SELECT pos, COUNT(*) FROM footballers GROUP BY pos;

-- q: 연봉이 제일 높은 선수 이름은?
-- q: 최고 연봉 선수가 누구예요? 이름만요.
SELECT footballer_name FROM footballers ORDER BY salary DESC LIMIT 1;

-- q: 연봉 상위 3명의 이름과 연봉을 알려줘.
-- q: 연봉이 높은 순으로 선수 세 명의 이름, 연봉을 조회하라.
SELECT footballer_name, salary FROM footballers ORDER BY salary DESC LIMIT 3;

-- q: 소속 팀이 없는 선수는 누구야?
-- q: 무소속 선수 이름
SELECT footballer_name FROM footballers WHERE club_id IS NULL;

-- q: 한강 유나이티드 선수들의 이름이랑 등번호 알려 주세요
-- q: 한강 유나이티드 소속 선수의 선수명, 등번호를 조회하시오.
SELECT f.footballer_name, f.back_no FROM footballers f JOIN clubs c ON f.club_id = c.club_id WHERE c.club_name = '한강 유나이티드';

-- q: 구단별 평균 연봉을 구단 이름과 함께 보여줘
-- q: 구단명별 선수 연봉 평균을 구하시오.
SELECT c.club_name, AVG(f.salary) FROM clubs c JOIN footballers f ON c.club_id = f.club_id GROUP BY c.club_id, c.club_name;

-- q: 연봉 총액이 10억 원을 넘는 구단은?
-- q: 소속 선수 연봉 합계가 10억원을 초과하는 구단명을 조회하시오.
SELECT c.club_name FROM clubs c JOIN footballers f ON c.club_id = f.club_id GROUP BY c.club_id, c.club_name HAVING SUM(f.salary) > 1000000000;

-- q: 선수별 득점 수를 이름과 함께 많은 순으로 보여줘.
-- q: 득점 순위를 선수명, 골 수로 골이 많은 순서대로 조회하라.
SELECT f.footballer_name, COUNT(*) FROM footballers f JOIN goals g ON f.footballer_id = g.footballer_id GROUP BY f.footballer_id, f.footballer_name ORDER BY COUNT(*) DESC;

-- q: 한 골도 못 넣은 선수 이름은?
-- q: 득점 기록이 없는 선수의 이름을 구하시오.
SELECT footballer_name FROM footballers f WHERE NOT EXISTS (SELECT 1 FROM goals g WHERE g.footballer_id = f.footballer_id);

-- q: 세 골 이상 넣은 선수 이름 알려줘
-- q: 3골 이상 득점한 선수명을 조회하시오.
SELECT f.footballer_name FROM footballers f JOIN goals g ON f.footballer_id = g.footballer_id GROUP BY f.footballer_id, f.footballer_name HAVING COUNT(*) >= 3;

-- q: 경기마다 홈팀 이름, 원정팀 이름, 홈 득점, 원정 득점을 보여줘
-- q: 모든 경기의 홈 구단명, 원정 구단명, 홈득점, 원정득점을 조회하라.
SELECT h.club_name, a.club_name, x.home_goals, x.away_goals FROM fixtures x JOIN clubs h ON x.home_id = h.club_id JOIN clubs a ON x.away_id = a.club_id;

-- q: 비긴 경기는 몇 경기야?
-- q: 무승부 경기 수를 구하시오.
SELECT COUNT(*) FROM fixtures WHERE home_goals = away_goals;

-- q: 원정팀이 이긴 경기의 원정팀 이름과 경기일은?
-- q: 원정 승리 경기의 원정 구단명, 경기일
SELECT a.club_name, x.played_on FROM fixtures x JOIN clubs a ON x.away_id = a.club_id WHERE x.away_goals > x.home_goals;

-- q: 관중이 가장 많았던 경기의 홈 구단 이름이 뭐예요?
-- q: 최다 관중 경기의 홈팀 이름을 조회하시오.
SELECT h.club_name FROM fixtures x JOIN clubs h ON x.home_id = h.club_id ORDER BY x.crowd DESC LIMIT 1;

-- q: 홈 구단별 평균 관중 수를 구단 이름으로 보여 주세요.
-- q: 홈경기 평균 관중을 구단명별로
SELECT h.club_name, AVG(x.crowd) FROM fixtures x JOIN clubs h ON x.home_id = h.club_id GROUP BY h.club_id, h.club_name;

-- q: 무관중으로 치른 경기의 경기일을 알려줘
-- q: 관중 수가 기록되지 않은 경기의 경기일은 언제입니까?
SELECT played_on FROM fixtures WHERE crowd IS NULL;

-- q: 홈경기에서 이긴 횟수가 가장 많은 구단은 어디야? 이름만
-- q: 홈 승리가 제일 많은 구단명을 구하시오.
SELECT h.club_name FROM fixtures x JOIN clubs h ON x.home_id = h.club_id WHERE x.home_goals > x.away_goals GROUP BY h.club_id, h.club_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한강 유나이티드가 치른 경기는 모두 몇 경기인가요? 홈, 원정 다 합쳐서요.
-- q: 한강 유나이티드의 홈·원정 경기 수 합계를 구하시오.
SELECT COUNT(*) FROM fixtures x JOIN clubs c ON c.club_id IN (x.home_id, x.away_id) WHERE c.club_name = '한강 유나이티드';

-- q: 구단별 팀 득점 합계(홈과 원정 포함)를 구단 이름과 함께 알려줘
-- q: 홈 득점과 원정 득점을 모두 더한 구단별 총득점을 구단명과 함께 조회하시오.
SELECT c.club_name, SUM(CASE WHEN x.home_id = c.club_id THEN x.home_goals ELSE x.away_goals END) FROM clubs c JOIN fixtures x ON c.club_id IN (x.home_id, x.away_id) GROUP BY c.club_id, c.club_name;

-- q: 페널티킥으로 넣은 골의 비율(%)은 얼마야?
-- q: 전체 득점 중 페널티킥 득점 비율을 백분율로 구하시오.
SELECT 100.0 * SUM(CASE WHEN penalty THEN 1 ELSE 0 END) / COUNT(*) FROM goals;

-- q: 후반 80분 이후(80분 포함)에 골을 넣은 선수 이름을 중복 없이 보여줘
-- q: 득점 시간이 80분 이상인 골을 기록한 선수명(중복 제외)을 조회하라.
SELECT DISTINCT f.footballer_name FROM footballers f JOIN goals g ON f.footballer_id = g.footballer_id WHERE g.goal_minute >= 80;

-- q: 포지션별로 키가 제일 큰 선수의 포지션, 이름, 키를 알려줘.
-- q: 포지션마다 최장신 선수의 포지션·선수명·키를 조회하시오.
SELECT pos, footballer_name, height_cm FROM footballers f WHERE height_cm = (SELECT MAX(x.height_cm) FROM footballers x WHERE x.pos = f.pos);

-- q: 자기 구단 평균보다 연봉이 높은 선수 이름과 연봉은?
-- q: 소속 구단의 평균 연봉을 웃도는 선수명, 연봉
SELECT footballer_name, salary FROM footballers f WHERE salary > (SELECT AVG(x.salary) FROM footballers x WHERE x.club_id = f.club_id);

-- q: 외국인 선수(국적이 대한민국이 아닌 선수)가 있는 구단 이름을 중복 없이 알려 주세요.
-- q: 대한민국 국적이 아닌 선수를 보유한 구단명을 중복 없이 구하시오.
SELECT DISTINCT c.club_name FROM clubs c JOIN footballers f ON c.club_id = f.club_id WHERE f.nationality <> '대한민국';

-- q: 외국인 선수가 한 명도 없는 구단은?
-- q: 소속 선수가 모두 대한민국 국적인 구단명을 조회하시오.
SELECT club_name FROM clubs c WHERE NOT EXISTS (SELECT 1 FROM footballers f WHERE f.club_id = c.club_id AND f.nationality <> '대한민국');

-- q: 2024년 3월 10일 이후에 열린 경기는 몇 경기지? 10일 당일은 빼고.
-- q: 2024-03-10 다음 날부터 열린 경기 수를 구하시오.
SELECT COUNT(*) FROM fixtures WHERE played_on > '2024-03-10';
