-- domain: 바둑 기사와 대국
CREATE TABLE Player (playerNo INTEGER PRIMARY KEY, playerName VARCHAR(20), dan INTEGER, proSince DATE, birthYear INTEGER, teacherNo INTEGER, country VARCHAR(10));
CREATE TABLE Tournament (tourNo INTEGER PRIMARY KEY, tourName VARCHAR(30), season INTEGER, prizeMan INTEGER, thinkMin INTEGER);
CREATE TABLE Game (gameNo INTEGER PRIMARY KEY, tourNo INTEGER REFERENCES Tournament(tourNo), roundName VARCHAR(10), blackNo INTEGER REFERENCES Player(playerNo), whiteNo INTEGER REFERENCES Player(playerNo), winnerNo INTEGER REFERENCES Player(playerNo), moves INTEGER, resign BOOLEAN, playedOn DATE);
COMMENT ON COLUMN Player.dan IS '단 (1~9)';
COMMENT ON COLUMN Player.teacherNo IS '스승의 기사 번호, 없으면 NULL';
COMMENT ON COLUMN Tournament.prizeMan IS '우승 상금(만 원)';
COMMENT ON COLUMN Tournament.thinkMin IS '제한 시간(분)';
COMMENT ON COLUMN Game.roundName IS '16강, 8강, 4강, 결승';
COMMENT ON COLUMN Game.blackNo IS '흑 기사 번호';
COMMENT ON COLUMN Game.whiteNo IS '백 기사 번호';
COMMENT ON COLUMN Game.winnerNo IS '이긴 기사 번호, 무승부면 NULL';
COMMENT ON COLUMN Game.resign IS '불계승 여부';
INSERT INTO Player VALUES (1,'천원일',9,'1996-04-01',1981,NULL,'한국'),(2,'소목진',9,'2010-07-12',1996,1,'한국'),(3,'화점희',7,'2015-01-08',1999,1,'한국'),(4,'류샤오',9,'2008-03-20',1993,NULL,'중국'),(5,'이시다 렌',8,'2005-10-01',1988,NULL,'일본'),(6,'축머리',4,'2021-05-17',2005,2,'한국'),(7,'단수영',2,'2023-12-01',2008,3,'한국'),(8,'패감순',1,'2024-08-01',2009,3,'한국');
INSERT INTO Tournament VALUES (1,'한강배',2023,7000,120),(2,'백두왕위전',2023,3000,180),(3,'속기최강전',2024,1500,10),(4,'한강배',2024,8000,120),(5,'신예대회',2025,500,30);
INSERT INTO Game VALUES (1,1,'4강',1,4,4,231,FALSE,'2023-05-08'),(2,1,'4강',2,5,2,167,TRUE,'2023-05-09'),(3,1,'결승',2,4,2,288,FALSE,'2023-06-12'),(4,2,'8강',3,1,1,199,TRUE,'2023-09-02'),(5,2,'결승',1,2,2,305,FALSE,'2023-11-20'),(6,3,'8강',6,3,6,142,TRUE,'2024-02-03'),(7,3,'4강',6,2,2,176,TRUE,'2024-02-10'),(8,3,'결승',5,2,5,254,FALSE,'2024-02-24'),(9,4,'16강',7,4,4,121,TRUE,'2024-04-15'),(10,4,'8강',4,3,3,273,FALSE,'2024-05-13'),(11,4,'4강',3,2,NULL,310,FALSE,'2024-06-03'),(12,4,'결승',2,1,2,189,TRUE,'2024-07-08');
-- rename: Player=기사 Tournament=기전 Game=대국 playerNo=기사번호 playerName=기사명 dan=단 proSince=입단일 birthYear=출생연도 teacherNo=스승번호 country=국적 tourNo=기전번호 tourName=기전명 season=시즌 prizeMan=우승상금 thinkMin=제한시간 gameNo=대국번호 roundName=라운드 blackNo=흑번호 whiteNo=백번호 winnerNo=승자번호 moves=수순 resign=불계여부 playedOn=대국일

-- q: 9단 기사 이름을 알려줘.
-- q: 9단인 기사명을 조회하시오.
SELECT playerName FROM Player WHERE dan = 9;

-- q: 5단 미만 기사의 이름과 단은?
-- q: 5단이 안 되는 기사 이름, 단수 알려 주세요
SELECT playerName, dan FROM Player WHERE dan < 5;

-- q: 한국 기사도 중국 기사도 아닌 기사 이름
-- q: 국적이 한국이나 중국이 아닌 기사명을 조회하라.
SELECT playerName FROM Player WHERE country NOT IN ('한국', '중국');

-- q: 국적별 기사 수와 평균 단을 보여줘
-- q: 국적별로 기사가 몇 명이고 평균 몇 단인지 알려 주세요.
SELECT country, COUNT(*), AVG(dan) FROM Player GROUP BY country;

-- q: 기사와 스승 이름을 함께 알려줘. 스승이 있는 기사만.
-- q: 스승이 있는 기사의 이름과 스승의 이름을 조회하시오.
SELECT p.playerName, t.playerName FROM Player p JOIN Player t ON p.teacherNo = t.playerNo;

-- q: 천원일의 제자는 누구예요?
-- q: 스승이 천원일인 기사 이름
SELECT p.playerName FROM Player p JOIN Player t ON p.teacherNo = t.playerNo WHERE t.playerName = '천원일';

-- q: 제자가 두 명 이상인 기사는?
-- q: 제자를 2명 이상 둔 기사명을 구하시오.
SELECT t.playerName FROM Player p JOIN Player t ON p.teacherNo = t.playerNo GROUP BY t.playerNo, t.playerName HAVING COUNT(*) >= 2;

-- q: 제자가 한 명도 없는 기사 이름을 알려줘
-- q: 제자를 두지 않은 기사명을 조회하라.
SELECT playerName FROM Player t WHERE NOT EXISTS (SELECT 1 FROM Player p WHERE p.teacherNo = t.playerNo);

-- q: 상금이 제일 큰 기전의 이름과 시즌
-- q: 우승 상금 1위 기전명, 시즌을 알려줘요.
SELECT tourName, season FROM Tournament ORDER BY prizeMan DESC LIMIT 1;

-- q: 어떤 기전들이 있어? 이름만 중복 없이.
-- q: 기전 이름의 종류를 나열하시오.
SELECT DISTINCT tourName FROM Tournament;

-- q: 대국마다 흑 기사와 백 기사 이름을 보여 주세요.
-- q: 모든 대국의 흑 기사명, 백 기사명을 조회하시오.
SELECT b.playerName, w.playerName FROM Game g JOIN Player b ON g.blackNo = b.playerNo JOIN Player w ON g.whiteNo = w.playerNo;

-- q: 결승전의 기전 이름, 시즌, 우승한 기사 이름을 알려줘.
-- q: 결승 대국별 기전명·시즌·승자명
SELECT t.tourName, t.season, p.playerName FROM Game g JOIN Tournament t ON g.tourNo = t.tourNo JOIN Player p ON g.winnerNo = p.playerNo WHERE g.roundName = '결승';

-- q: 무승부로 끝난 대국은 몇 번이야?
-- q: 승자가 없는 대국 수를 구하시오.
SELECT COUNT(*) FROM Game WHERE winnerNo IS NULL;

-- q: 기사별 승수를 이름과 함께 많은 순으로 보여줘
-- q: 기사명과 이긴 횟수를 승수 내림차순으로 조회하라.
SELECT p.playerName, COUNT(*) FROM Game g JOIN Player p ON g.winnerNo = p.playerNo GROUP BY p.playerNo, p.playerName ORDER BY COUNT(*) DESC;

-- q: 한 판도 이기지 못한 기사는? 대국이 없는 기사도 포함해서.
-- q: 승리 기록이 없는 기사명을 조회하시오.
SELECT p.playerName FROM Player p LEFT JOIN Game g ON p.playerNo = g.winnerNo WHERE g.gameNo IS NULL;

-- q: 대국을 한 번도 두지 않은 기사 이름은 뭔가요?
-- q: 흑으로도 백으로도 대국 기록이 없는 기사명을 구하시오.
SELECT playerName FROM Player p WHERE NOT EXISTS (SELECT 1 FROM Game g WHERE p.playerNo IN (g.blackNo, g.whiteNo));

-- q: 기사별로 둔 대국 수를 알려줘. 흑백 합쳐서, 이름이랑. 대국이 있는 기사만.
-- q: 대국을 둔 기사의 이름과 흑·백을 합한 대국 수를 조회하라.
SELECT p.playerName, COUNT(*) FROM Player p JOIN Game g ON p.playerNo IN (g.blackNo, g.whiteNo) GROUP BY p.playerNo, p.playerName;

-- q: 소목진의 승률은 몇 퍼센트인가? 둔 대국 전체(무승부 포함) 중 이긴 비율로.
-- q: 소목진이 둔 전체 대국 가운데 승리한 대국의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN g.winnerNo = p.playerNo THEN 1 ELSE 0 END) / COUNT(*) FROM Player p JOIN Game g ON p.playerNo IN (g.blackNo, g.whiteNo) WHERE p.playerName = '소목진';

-- q: 흑이 이긴 대국은 몇 판이에요?
-- q: 흑 승 대국 수
SELECT COUNT(*) FROM Game WHERE winnerNo = blackNo;

-- q: 불계로 끝난 대국의 평균 수순은 몇 수야?
-- q: 불계승 대국의 수순 평균을 구하시오.
SELECT AVG(moves) FROM Game WHERE resign;

-- q: 가장 긴 대국의 대국번호와 수순을 알려 주세요.
-- q: 수순이 최대인 대국의 대국번호, 수순
SELECT gameNo, moves FROM Game ORDER BY moves DESC LIMIT 1;

-- q: 수순이 세 번째로 많은 대국번호는?
-- q: 수순 3위 대국의 번호를 조회하시오.
SELECT gameNo FROM Game ORDER BY moves DESC LIMIT 1 OFFSET 2;

-- q: 스승을 이긴 제자 이름이 뭐야?
-- q: 자기 스승과의 대국에서 이긴 기사명을 중복 없이 조회하라.
SELECT DISTINCT p.playerName FROM Game g JOIN Player p ON g.winnerNo = p.playerNo WHERE p.teacherNo IN (g.blackNo, g.whiteNo);

-- q: 대국이 한 판도 없는 기전의 이름과 시즌은?
-- q: 대국 기록이 없는 기전의 기전명, 시즌을 조회하시오.
SELECT tourName, season FROM Tournament WHERE tourNo NOT IN (SELECT tourNo FROM Game);

-- q: 두 시즌 이상 열린 기전 이름
-- q: 개최 시즌이 2회 이상인 기전명을 알려줘
SELECT tourName FROM Tournament GROUP BY tourName HAVING COUNT(*) >= 2;

-- q: 천원일과 류샤오 둘 다 이겨 본 기사는 누구지?
-- q: 천원일에게도 이기고 류샤오에게도 이긴 적 있는 기사명을 구하시오.
SELECT p.playerName FROM Game g JOIN Player p ON g.winnerNo = p.playerNo JOIN Player x ON x.playerNo IN (g.blackNo, g.whiteNo) AND x.playerNo <> p.playerNo WHERE x.playerName = '천원일' INTERSECT SELECT p.playerName FROM Game g JOIN Player p ON g.winnerNo = p.playerNo JOIN Player x ON x.playerNo IN (g.blackNo, g.whiteNo) AND x.playerNo <> p.playerNo WHERE x.playerName = '류샤오';

-- q: 입단일 순으로 기사 이름과 몇 번째 입단인지 순번을 보여줘요
-- q: 기사명과 입단일이 빠른 순서의 순번을 조회하시오.
SELECT playerName, ROW_NUMBER() OVER (ORDER BY proSince) FROM Player;

-- q: 2024년에 열린 대국의 월별 대국 수
-- q: 2024년 대국 수를 월별로 알려줘.
SELECT MONTH(playedOn), COUNT(*) FROM Game WHERE YEAR(playedOn) = 2024 GROUP BY MONTH(playedOn);

-- q: 가장 어린 나이에 입단한 기사 이름은? 나이는 입단 연도에서 출생연도를 뺀 값으로 계산해.
-- q: 입단 연도에서 출생연도를 뺀 값이 최소인 기사명을 구하시오.
SELECT playerName FROM Player ORDER BY YEAR(proSince) - birthYear LIMIT 1;
