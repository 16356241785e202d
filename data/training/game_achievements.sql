-- domain: 게임 플랫폼 업적
CREATE TABLE GameInfo (
  GameId INTEGER PRIMARY KEY,
  GameTitle VARCHAR(50),
  Developer VARCHAR(30),
  ReleaseDate DATE,
  PriceKrw INTEGER,
  AgeRating VARCHAR(10)
);
CREATE TABLE GenreTag (
  GameId INTEGER REFERENCES GameInfo(GameId),
  GenreName VARCHAR(20),
  PRIMARY KEY (GameId, GenreName)
);
CREATE TABLE Gamer (
  GamerId INTEGER PRIMARY KEY,
  GamerTag VARCHAR(30),
  Country VARCHAR(20),
  CreatedOn DATE
);
CREATE TABLE Library (
  GamerId INTEGER REFERENCES Gamer(GamerId),
  GameId INTEGER REFERENCES GameInfo(GameId),
  PurchasedOn DATE,
  PaidKrw INTEGER,
  PlayMinutes INTEGER,
  PRIMARY KEY (GamerId, GameId)
);
CREATE TABLE Achievement (
  AchievementId INTEGER PRIMARY KEY,
  GameId INTEGER REFERENCES GameInfo(GameId),
  AchievementName VARCHAR(40),
  Points INTEGER
);
CREATE TABLE Unlock (
  GamerId INTEGER REFERENCES Gamer(GamerId),
  AchievementId INTEGER REFERENCES Achievement(AchievementId),
  UnlockedAt TIMESTAMP,
  PRIMARY KEY (GamerId, AchievementId)
);
COMMENT ON COLUMN GameInfo.PriceKrw IS '정가(원), 0이면 무료 게임';
COMMENT ON COLUMN GameInfo.AgeRating IS '이용 등급: 전체, 12세, 15세, 청불';
COMMENT ON COLUMN Library.PaidKrw IS '실제 구매 금액(원)';
COMMENT ON COLUMN Library.PlayMinutes IS '누적 플레이 시간(분)';
COMMENT ON TABLE Unlock IS '업적 달성 기록';
INSERT INTO GameInfo VALUES (1,'별헤는 농장','초록손','2021-03-05',22000,'전체'),(2,'강철 요새','붉은여우','2019-10-10',45000,'15세'),(3,'심야 택시','밤샘공방','2023-06-01',16500,'12세'),(4,'좀비 아파트','붉은여우','2022-10-31',33000,'청불'),(5,'숫자 퍼즐','혼자개발','2020-01-01',0,'전체'),(6,'삼국의 별','누리게임즈','2018-05-20',59000,'12세'),(7,'우주 배달부','밤샘공방','2024-04-04',27000,'전체');
INSERT INTO GenreTag VALUES (1,'시뮬레이션'),(1,'힐링'),(2,'전략'),(3,'어드벤처'),(3,'힐링'),(4,'액션'),(4,'공포'),(5,'퍼즐'),(6,'전략'),(6,'시뮬레이션'),(7,'액션'),(7,'시뮬레이션');
INSERT INTO Gamer VALUES (1,'밭갈러','한국','2020-05-05'),(2,'전략가K','한국','2018-06-01'),(3,'Yuki','일본','2021-01-11'),(4,'겁쟁이','한국','2022-10-30'),(5,'BlueSky','미국','2019-02-02'),(6,'구경꾼','한국','2024-05-05');
INSERT INTO Library VALUES (1,1,'2021-03-06',22000,9800),(1,3,'2023-06-02',13200,620),(1,5,'2020-05-05',0,300),(2,2,'2019-10-10',45000,15400),(2,6,'2018-06-01',59000,22100),(2,4,'2023-10-31',16500,240),(3,1,'2021-06-06',17600,3100),(3,7,'2024-04-04',27000,1500),(4,4,'2022-11-01',33000,35),(4,5,'2022-10-30',0,80),(5,6,'2019-02-03',41300,8700),(5,2,'2020-12-25',22500,0),(5,7,'2024-04-10',27000,2100);
INSERT INTO Achievement VALUES (1,1,'첫 수확',10),(2,1,'백만장자 농부',90),(3,2,'난공불락',100),(4,2,'첫 승리',15),(5,3,'단골손님',30),(6,4,'살아남은 자',80),(7,4,'도망자',5),(8,5,'퍼즐 입문',5),(9,6,'천하통일',100),(10,7,'정시 도착',20),(11,7,'은하 일주',95);
INSERT INTO Unlock VALUES (1,1,'2021-03-07 10:00'),(1,2,'2022-02-02 22:00'),(1,5,'2023-06-10 21:00'),(1,8,'2020-05-06 09:00'),(2,3,'2020-08-15 23:00'),(2,4,'2019-10-11 20:00'),(2,9,'2019-01-01 05:00'),(2,7,'2023-10-31 23:30'),(3,1,'2021-06-07 13:00'),(3,10,'2024-04-05 18:00'),(4,7,'2022-11-01 01:00'),(5,10,'2024-04-11 12:00'),(5,11,'2024-06-06 16:00');
-- rename: GameInfo=게임 GameId=게임번호 GameTitle=게임명 Developer=개발사 ReleaseDate=출시일 PriceKrw=정가 AgeRating=이용등급 GenreTag=게임장르 GenreName=장르명 Gamer=게이머 GamerId=게이머번호 GamerTag=게이머태그 Country=국가 CreatedOn=계정생성일 Library=보유게임 PurchasedOn=구매일 PaidKrw=구매금액 PlayMinutes=플레이분 Achievement=업적 AchievementId=업적번호 AchievementName=업적명 Points=점수 Unlock=달성기록 UnlockedAt=달성시각

-- q: 무료 게임 이름은?
-- q: 정가가 0원인 게임명을 조회하시오.
SELECT GameTitle FROM GameInfo WHERE PriceKrw = 0;

-- q: 3만원 이상인 게임 이름이랑 정가
-- q: 정가 30,000원 이상 게임의 이름과 정가를 조회하시오.
SELECT GameTitle, PriceKrw FROM GameInfo WHERE PriceKrw >= 30000;

-- q: 개발사별 게임 수
-- q: 개발사마다 게임을 몇 개씩 냈는지 알려줘
SELECT Developer, COUNT(*) FROM GameInfo GROUP BY Developer;

-- q: 힐링 장르 게임 이름 알려주세요
-- q: 장르에 '힐링'이 포함된 게임명을 조회하시오.
SELECT g.GameTitle FROM GameInfo g JOIN GenreTag t ON t.GameId = g.GameId WHERE t.GenreName = '힐링';

-- q: 전략이면서 시뮬레이션인 게임은?
-- q: '전략' 장르와 '시뮬레이션' 장르에 모두 속하는 게임명을 구하시오.
SELECT g.GameTitle FROM GameInfo g JOIN GenreTag t ON t.GameId = g.GameId WHERE t.GenreName IN ('전략', '시뮬레이션') GROUP BY g.GameId, g.GameTitle HAVING COUNT(*) = 2;

-- q: 장르별 게임 수와 평균 정가
-- q: 장르마다 게임이 몇 개이고 정가 평균이 얼마인지 구하시오.
SELECT t.GenreName, COUNT(*), AVG(g.PriceKrw) FROM GenreTag t JOIN GameInfo g ON t.GameId = g.GameId GROUP BY t.GenreName;

-- q: 게임을 하나도 안 가진 게이머 태그
-- q: 보유 게임이 없는 게이머의 태그를 조회하시오.
SELECT GamerTag FROM Gamer WHERE GamerId NOT IN (SELECT GamerId FROM Library);

-- q: 게이머별 보유 게임 수. 없는 사람도 0으로 태그랑 같이
-- q: 모든 게이머의 태그와 보유 게임 수를 구하시오(없으면 0).
SELECT g.GamerTag, COUNT(l.GameId) FROM Gamer g LEFT JOIN Library l ON l.GamerId = g.GamerId GROUP BY g.GamerId, g.GamerTag;

-- q: 정가보다 싸게 산 기록의 게이머 태그, 게임 이름, 할인받은 금액
-- q: 구매 금액이 정가보다 낮은 건의 게이머태그, 게임명, 정가와 구매 금액의 차이를 조회하시오.
SELECT r.GamerTag, g.GameTitle, g.PriceKrw - l.PaidKrw FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE l.PaidKrw < g.PriceKrw;

-- q: 사 놓고 한 번도 안 켠 게임의 게이머 태그와 게임 이름
-- q: 보유 중이지만 플레이 시간이 0분인 게임의 게이머 태그, 게임명을 구하시오.
SELECT r.GamerTag, g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE l.PlayMinutes = 0;

-- q: 돈을 제일 많이 쓴 게이머 태그
-- q: 구매 금액 합계가 가장 큰 게이머의 태그를 알려주세요.
SELECT r.GamerTag FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId GROUP BY r.GamerId, r.GamerTag ORDER BY SUM(l.PaidKrw) DESC LIMIT 1;

-- q: 게임별 총 플레이 시간(분)을 게임 이름하고 긴 순으로 보여줘
-- q: 보유자가 있는 게임의 이름과 누적 플레이 분 합계를 내림차순으로 조회하시오.
SELECT g.GameTitle, SUM(l.PlayMinutes) FROM Library l JOIN GameInfo g ON l.GameId = g.GameId GROUP BY g.GameId, g.GameTitle ORDER BY SUM(l.PlayMinutes) DESC;

-- q: 100시간 넘게 한 게임이 있는 게이머 태그와 게임 이름
-- q: 플레이 시간이 6000분을 초과하는 게이머 태그, 게임명
SELECT r.GamerTag, g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE l.PlayMinutes > 6000;

-- q: 아무도 못 딴 업적 이름
-- q: 달성자가 없는 업적명을 조회하시오.
SELECT a.AchievementName FROM Achievement a LEFT JOIN Unlock u ON u.AchievementId = a.AchievementId WHERE u.GamerId IS NULL;

-- q: 게이머별 업적 점수 합계를 태그와 함께 높은 순으로
-- q: 업적을 달성한 게이머의 태그와 획득 점수 합을 점수가 높은 순으로 나열하시오.
SELECT r.GamerTag, SUM(a.Points) FROM Unlock u JOIN Gamer r ON u.GamerId = r.GamerId JOIN Achievement a ON u.AchievementId = a.AchievementId GROUP BY r.GamerId, r.GamerTag ORDER BY SUM(a.Points) DESC;

-- q: 업적을 제일 많이 딴 게이머는 몇 개나 땄어? 개수만 알려줘
-- q: 한 게이머가 달성한 업적 수의 최댓값을 구하시오.
SELECT COUNT(*) FROM Unlock GROUP BY GamerId ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 강철 요새의 업적을 모두 달성한 게이머 태그
-- q: '강철 요새'의 모든 업적을 달성한 게이머의 태그를 조회하시오.
SELECT r.GamerTag FROM Unlock u JOIN Gamer r ON u.GamerId = r.GamerId JOIN Achievement a ON u.AchievementId = a.AchievementId JOIN GameInfo g ON a.GameId = g.GameId WHERE g.GameTitle = '강철 요새' GROUP BY r.GamerId, r.GamerTag HAVING COUNT(*) = (SELECT COUNT(*) FROM Achievement a2 JOIN GameInfo g2 ON a2.GameId = g2.GameId WHERE g2.GameTitle = '강철 요새');

-- q: 업적을 한 개도 못 딴 게이머 태그
-- q: 달성한 업적이 없는 게이머의 태그를 구하시오.
SELECT GamerTag FROM Gamer g WHERE NOT EXISTS (SELECT 1 FROM Unlock u WHERE u.GamerId = g.GamerId);

-- q: 게임마다 점수가 제일 높은 업적의 게임 이름, 업적 이름, 점수
-- q: 게임별 최고 점수 업적을 게임명, 업적명, 점수로 조회하시오.
SELECT g.GameTitle, a.AchievementName, a.Points FROM Achievement a JOIN GameInfo g ON a.GameId = g.GameId WHERE a.Points = (SELECT MAX(Points) FROM Achievement WHERE GameId = a.GameId);

-- q: 출시일 당일에 게임을 산 게이머 태그와 게임 이름
-- q: 구매일이 출시일과 같은 구매의 게이머태그, 게임명을 조회하라.
SELECT r.GamerTag, g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE l.PurchasedOn = g.ReleaseDate;

-- q: 한국도 일본도 아닌 나라의 게이머 태그, 국가
-- q: 국가가 한국, 일본이 아닌 게이머의 태그와 국가를 알려줘
SELECT GamerTag, Country FROM Gamer WHERE Country NOT IN ('한국', '일본');

-- q: 한국 게이머들이 쓴 구매 금액 합계는?
-- q: 국가가 한국인 게이머의 구매 금액 총합을 구하시오.
SELECT SUM(l.PaidKrw) FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId WHERE r.Country = '한국';

-- q: 밭갈러와 Yuki가 둘 다 가진 게임 이름
-- q: '밭갈러'와 'Yuki'가 공통으로 보유한 게임명을 조회하시오.
SELECT g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE r.GamerTag = '밭갈러'
INTERSECT
SELECT g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE r.GamerTag = 'Yuki';

-- q: 전략가K는 있는데 BlueSky는 없는 게임
-- q: '전략가K'가 보유하고 'BlueSky'는 보유하지 않은 게임명을 구하시오.
SELECT g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE r.GamerTag = '전략가K'
EXCEPT
SELECT g.GameTitle FROM Library l JOIN Gamer r ON l.GamerId = r.GamerId JOIN GameInfo g ON l.GameId = g.GameId WHERE r.GamerTag = 'BlueSky';

-- q: 정가가 두 번째로 비싼 게임 이름
-- q: 정가 2위 게임명을 구하시오.
SELECT GameTitle FROM GameInfo ORDER BY PriceKrw DESC LIMIT 1 OFFSET 1;

-- q: 보유자가 2명 이상인 게임과 보유자 수
-- q: 두 명 이상이 보유한 게임의 이름, 보유자 수를 보여 주세요.
SELECT g.GameTitle, COUNT(*) FROM Library l JOIN GameInfo g ON l.GameId = g.GameId GROUP BY g.GameId, g.GameTitle HAVING COUNT(*) >= 2;

-- q: 이용 등급별로 게임이 몇 개씩인지
-- q: 이용등급별 게임 수
SELECT AgeRating, COUNT(*) FROM GameInfo GROUP BY AgeRating;

-- q: 업적 달성을 연도별로 세서 연도순으로 보여줘
-- q: 달성 연도별 업적 달성 건수를 연도 오름차순으로 조회하시오.
SELECT YEAR(UnlockedAt), COUNT(*) FROM Unlock GROUP BY YEAR(UnlockedAt) ORDER BY YEAR(UnlockedAt);
