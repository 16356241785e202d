-- domain: 프로 야구 타자 기록 (단일 테이블)
CREATE TABLE batters (
  player_id INT NOT NULL,
  player_name VARCHAR(30) NOT NULL,
  team VARCHAR(20),
  position VARCHAR(10),
  bats VARCHAR(4),
  birth_year INT,
  games INT,
  at_bats INT,
  hits INT,
  homeruns INT,
  rbi INT,
  steals INT,
  salary INT,
  PRIMARY KEY (player_id)
);
INSERT INTO batters VALUES
(1,'강태풍','드래곤즈','외야수','좌',1992,140,540,178,31,104,12,90000),
(2,'노장수','드래곤즈','1루수','우',1984,98,310,81,14,55,1,60000),
(3,'마동식','드래곤즈','유격수','우',2000,133,470,129,5,43,35,15000),
(4,'배영웅','재규어스','포수','우',1990,121,402,115,18,71,2,75000),
(5,'소준열','재규어스','외야수','좌',1996,144,571,190,22,88,28,52000),
(6,'안타왕','재규어스','2루수','양',1998,139,560,182,9,61,22,40000),
(7,'오대포','피닉스','지명타자','우',1988,135,488,137,38,120,0,120000),
(8,'유도루','피닉스','외야수','좌',1999,118,390,101,2,29,47,12000),
(9,'장세민','피닉스','3루수','우',1994,142,525,158,27,99,7,68000),
(10,'최신인','코알라스','유격수','우',2005,45,120,28,1,11,6,3000),
(11,'하늘이','코알라스','외야수','좌',1997,129,455,125,16,66,18,33000),
(12,'황철벽','코알라스','포수','우',1993,110,345,80,11,47,0,NULL),
(13,'고교현','코알라스','1루수','좌',2004,20,NULL,NULL,0,0,0,3000);
-- rename: batters=타자 player_id=선수번호 player_name=선수명 team=팀 position=포지션 bats=타석 birth_year=출생연도 games=경기수 at_bats=타수 hits=안타 homeruns=홈런 rbi=타점 steals=도루 salary=연봉

-- q: 피닉스 선수들 이름이 뭐야?
-- q: 피닉스 소속 타자의 선수명을 조회하시오.
SELECT player_name FROM batters WHERE team = '피닉스';

-- q: 홈런을 20개 이상 친 타자의 이름과 홈런 수를 알려 주세요.
-- q: 홈런 20개 이상 타자 이름, 홈런
SELECT player_name, homeruns FROM batters WHERE homeruns >= 20;

-- q: 팀이 모두 몇 개예요?
-- q: 서로 다른 팀의 수를 구하시오.
SELECT COUNT(DISTINCT team) FROM batters;

-- q: 팀별 타자 수는?
-- q: 각 팀의 타자가 몇 명인지 보여줘
SELECT team, COUNT(*) FROM batters GROUP BY team;

-- q: 팀별 홈런 합계를 많은 순으로 알려줘.
-- q: 팀과 홈런 합계를 합계가 큰 순으로 조회하라.
SELECT team, SUM(homeruns) FROM batters GROUP BY team ORDER BY SUM(homeruns) DESC;

-- q: 홈런왕이 누구야?
-- q: 홈런을 가장 많이 친 타자의 이름을 구하시오.
SELECT player_name FROM batters ORDER BY homeruns DESC LIMIT 1;

-- q: 도루 2위 선수 이름은?
-- q: 도루가 두 번째로 많은 타자의 이름을 알려 주세요.
SELECT player_name FROM batters ORDER BY steals DESC LIMIT 1 OFFSET 1;

-- q: 타점 상위 다섯 명의 이름과 팀, 타점을 보여줘.
-- q: 타점 TOP 5 선수명, 팀, 타점
SELECT player_name, team, rbi FROM batters ORDER BY rbi DESC LIMIT 5;

-- q: 왼손 타자이면서 외야수인 선수 이름
-- q: 타석이 좌이고 포지션이 외야수인 선수의 이름을 조회하시오.
SELECT player_name FROM batters WHERE bats = '좌' AND position = '외야수';

-- q: 포수이거나 유격수인 선수 이름과 포지션은?
-- q: 포지션이 포수 또는 유격수인 선수명, 포지션을 조회하라.
SELECT player_name, position FROM batters WHERE position IN ('포수', '유격수');

-- q: 외야수도 포수도 아닌 타자는 몇 명이에요?
-- q: 포지션이 외야수나 포수가 아닌 타자 수
SELECT COUNT(*) FROM batters WHERE position NOT IN ('외야수', '포수');

-- q: 연봉 정보가 없는 선수는 누구인가요?
-- q: 연봉이 입력되지 않은 선수명을 조회하시오.
SELECT player_name FROM batters WHERE salary IS NULL;

-- q: 선수별 타율(안타/타수)을 이름과 함께 높은 순으로 보여 줘. 타수가 있는 선수만.
-- q: 타수가 있는 선수의 이름과 타율을 타율 내림차순으로 조회하시오.
SELECT player_name, 1.0 * hits / at_bats FROM batters WHERE at_bats IS NOT NULL ORDER BY 1.0 * hits / at_bats DESC;

-- q: 400타수 이상 타자 중 타율이 가장 높은 선수 이름은?
-- q: 타수 400 이상인 선수 가운데 타율 1위의 이름을 구하시오.
SELECT player_name FROM batters WHERE at_bats >= 400 ORDER BY 1.0 * hits / at_bats DESC LIMIT 1;

-- q: 팀 타율을 팀별로 알려줘. 팀 안타 합을 팀 타수 합으로 나눠서.
-- q: 팀별로 안타 합계를 타수 합계로 나눈 값을 구하시오.
SELECT team, 1.0 * SUM(hits) / SUM(at_bats) FROM batters GROUP BY team;

-- q: 평균 연봉보다 많이 받는 선수 이름과 연봉
-- q: 연봉이 전체 평균을 넘는 선수의 이름, 연봉을 보여 주세요.
SELECT player_name, salary FROM batters WHERE salary > (SELECT AVG(salary) FROM batters);

-- q: 팀마다 홈런이 제일 많은 선수는 누구야? 팀, 이름, 홈런 순으로 알려줘
-- q: 팀별 최다 홈런 타자의 팀·선수명·홈런을 조회하라.
SELECT team, player_name, homeruns FROM batters b WHERE homeruns = (SELECT MAX(x.homeruns) FROM batters x WHERE x.team = b.team);

-- q: 20홈런-20도루를 달성한 선수는?
-- q: 홈런과 도루가 모두 20개 이상인 선수명
SELECT player_name FROM batters WHERE homeruns >= 20 AND steals >= 20;

-- q: 평균 홈런이 15개를 넘는 팀 이름은?
-- q: 소속 타자의 홈런 평균이 15개를 초과하는 팀을 구하시오.
SELECT team FROM batters GROUP BY team HAVING AVG(homeruns) > 15;

-- q: 1990년대생 타자는 몇 명이지?
-- q: 출생연도가 1990년부터 1999년 사이인 타자 수를 구하시오.
SELECT COUNT(*) FROM batters WHERE birth_year BETWEEN 1990 AND 1999;

-- q: 나이가 제일 어린 타자의 이름과 출생연도를 알려줘요
-- q: 최연소 타자 이름, 출생연도
SELECT player_name, birth_year FROM batters ORDER BY birth_year DESC LIMIT 1;

-- q: 타석별(좌, 우, 양) 평균 도루 수는?
-- q: 타석 유형별 도루 평균을 조회하시오.
SELECT bats, AVG(steals) FROM batters GROUP BY bats;

-- q: 팀 안에서 타점 순위를 매겨서 팀, 이름, 순위를 보여줘
-- q: 팀별 타점 순위(높은 순)를 팀, 선수명, 순위로 조회하시오.
SELECT team, player_name, RANK() OVER (PARTITION BY team ORDER BY rbi DESC) FROM batters;

-- q: 홈런이 30개 이상이면 '거포', 도루가 30개 이상이면 '준족', 나머지는 '일반'으로 이름과 같이 보여줘
-- q: 선수명과 유형(홈런 30 이상 '거포', 아니고 도루 30 이상 '준족', 그 외 '일반')을 조회하라.
SELECT player_name, CASE WHEN homeruns >= 30 THEN '거포' WHEN steals >= 30 THEN '준족' ELSE '일반' END FROM batters;

-- q: 드래곤즈 전체 타점에서 강태풍이 차지하는 비율은 몇 퍼센트야?
-- q: 드래곤즈 팀 타점 합계 대비 강태풍의 타점 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN player_name = '강태풍' THEN rbi ELSE 0 END) / SUM(rbi) FROM batters WHERE team = '드래곤즈';

-- q: 도루가 하나도 없는 선수 이름 알려줘
-- q: 도루 0개인 타자의 이름을 조회해 주십시오.
SELECT player_name FROM batters WHERE steals = 0;

-- q: 경기 수가 100경기 미만인 선수의 이름, 팀, 경기 수를 경기 수가 적은 순으로.
-- q: 100경기 미만 출전 타자를 선수명, 팀, 경기수로 적은 순서대로 보여 주세요.
SELECT player_name, team, games FROM batters WHERE games < 100 ORDER BY games;
