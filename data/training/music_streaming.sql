-- domain: 음악 스트리밍
CREATE TABLE Singer (
  SingerNo INTEGER PRIMARY KEY,
  SingerName VARCHAR(30),
  GroupType VARCHAR(10),
  DebutDate DATE,
  Label VARCHAR(30)
);
CREATE TABLE Album (
  AlbumNo INTEGER PRIMARY KEY,
  SingerNo INTEGER REFERENCES Singer(SingerNo),
  AlbumTitle VARCHAR(50),
  ReleaseDate DATE,
  AlbumType VARCHAR(10)
);
CREATE TABLE Song (
  SongNo INTEGER PRIMARY KEY,
  AlbumNo INTEGER REFERENCES Album(AlbumNo),
  SongTitle VARCHAR(60),
  Genre VARCHAR(20),
  PlayTimeSec INTEGER,
  IsTitleSong BOOLEAN,
  Composer VARCHAR(30)
);
CREATE TABLE Listener (
  ListenerNo INTEGER PRIMARY KEY,
  NickName VARCHAR(20),
  AgeGroup VARCHAR(5),
  PassType VARCHAR(10)
);
CREATE TABLE PlayLog (
  LogNo INTEGER PRIMARY KEY,
  ListenerNo INTEGER REFERENCES Listener(ListenerNo),
  SongNo INTEGER REFERENCES Song(SongNo),
  PlayedAt TIMESTAMP,
  Device VARCHAR(10)
);
CREATE TABLE Playlist (
  PlaylistNo INTEGER PRIMARY KEY,
  ListenerNo INTEGER REFERENCES Listener(ListenerNo),
  PlaylistName VARCHAR(30)
);
CREATE TABLE PlaylistSong (
  PlaylistNo INTEGER REFERENCES Playlist(PlaylistNo),
  SongNo INTEGER REFERENCES Song(SongNo),
  OrderNo INTEGER,
  PRIMARY KEY (PlaylistNo, SongNo)
);
COMMENT ON COLUMN Singer.GroupType IS '솔로, 그룹, 밴드, 듀엣';
COMMENT ON COLUMN Singer.Label IS '소속사, 독립이면 NULL';
COMMENT ON COLUMN Album.AlbumType IS '정규, 미니, 싱글';
COMMENT ON COLUMN Song.IsTitleSong IS '타이틀곡 여부';
COMMENT ON COLUMN Listener.AgeGroup IS '연령대: 10대, 20대, 30대, 40대, 50대';
COMMENT ON COLUMN Listener.PassType IS '이용권: 무제한, 모바일, 가족, 무료';
INSERT INTO Singer VALUES (1,'은하수','솔로','2012-04-18','별소리'),(2,'네온파크','그룹','2019-07-01','네온엔터'),(3,'막차밴드','밴드','2009-10-30',NULL),(4,'두사람','듀엣','2016-02-14','별소리'),(5,'최트롯','솔로','1995-05-05','흥가락'),(6,'연습생','솔로','2024-06-20','네온엔터');
INSERT INTO Album VALUES (1,1,'밤의 편지함','2020-11-11','정규'),(2,1,'봄눈','2024-03-15','싱글'),(3,2,'FIRST LIGHT','2019-07-01','미니'),(4,2,'네온 시티','2023-05-20','정규'),(5,3,'막차는 떠나고','2010-12-01','정규'),(6,4,'우리 둘','2016-02-14','미니'),(7,5,'인생역전','2021-09-09','싱글'),(8,3,'라이브 2024','2024-01-01','미니');
INSERT INTO Song VALUES
(1,1,'편지','발라드',245,TRUE,'은하수'),(2,1,'가로등','발라드',228,FALSE,'김곡조'),(3,2,'봄눈','발라드',212,TRUE,'은하수'),(4,3,'점프','댄스',190,TRUE,'이비트'),(5,4,'네온 시티','댄스',201,TRUE,'이비트'),(6,4,'한밤의 드라이브','R&B',233,FALSE,'박그루브'),
(7,5,'막차','록',287,TRUE,'막차밴드'),(8,5,'첫차','록',310,FALSE,'막차밴드'),(9,6,'손잡고','발라드',221,TRUE,'김곡조'),(10,7,'인생역전','트로트',199,TRUE,'정구성'),(11,8,'막차 (라이브)','록',342,TRUE,'막차밴드');
INSERT INTO Listener VALUES (1,'음악은나의힘','20대','무제한'),(2,'출근송','30대','모바일'),(3,'효녀딸','40대','가족'),(4,'록덕후','30대','무제한'),(5,'고딩','10대','무료'),(6,'휴면회원','50대','무료'),(7,'새벽감성','20대','무제한');
INSERT INTO PlayLog VALUES (1,1,1,'2024-05-01 23:10','휴대폰'),(2,1,3,'2024-05-01 23:15','휴대폰'),(3,1,1,'2024-05-02 23:00','휴대폰'),(4,2,5,'2024-05-02 08:00','휴대폰'),(5,2,4,'2024-05-02 08:04','휴대폰'),(6,3,10,'2024-05-03 15:00','스피커'),(7,3,10,'2024-05-04 15:00','스피커'),(8,4,7,'2024-05-05 19:00','PC'),(9,4,11,'2024-05-05 19:05','PC'),(10,4,8,'2024-05-05 19:11','PC'),(11,5,5,'2024-05-06 17:30','휴대폰'),(12,7,1,'2024-05-07 02:10','휴대폰'),(13,7,9,'2024-05-07 02:15','휴대폰'),(14,7,3,'2024-05-07 02:20','휴대폰'),(15,2,5,'2024-06-03 08:01','휴대폰'),(16,1,4,'2024-06-04 12:00','PC'),(17,5,1,'2024-06-05 21:00','휴대폰');
INSERT INTO Playlist VALUES (1,1,'잠들기 전'),(2,2,'출근길'),(3,4,'록 스피릿'),(4,7,'새벽 두 시'),(5,5,'아직 비었음');
INSERT INTO PlaylistSong VALUES (1,1,1),(1,3,2),(1,9,3),(2,5,1),(2,4,2),(3,7,1),(3,8,2),(3,11,3),(4,1,1),(4,6,2),(2,10,3);
-- rename: Singer=가수 SingerNo=가수번호 SingerName=가수명 GroupType=유형 DebutDate=데뷔일 Label=소속사 Album=앨범 AlbumNo=앨범번호 AlbumTitle=앨범명 ReleaseDate=발매일 AlbumType=앨범종류 Song=곡 SongNo=곡번호 SongTitle=곡명 Genre=장르 PlayTimeSec=재생시간 IsTitleSong=타이틀곡여부 Composer=작곡가 Listener=청취자 ListenerNo=청취자번호 NickName=닉네임 AgeGroup=연령대 PassType=이용권 PlayLog=재생기록 LogNo=기록번호 PlayedAt=재생시각 Device=기기 Playlist=재생목록 PlaylistNo=목록번호 PlaylistName=목록명 PlaylistSong=목록곡 OrderNo=순번

-- q: 발라드 곡 제목 알려줘
-- q: 장르가 발라드인 곡의 제목을 조회하시오.
SELECT SongTitle FROM Song WHERE Genre = '발라드';

-- q: 네온파크 노래 제목 전부 보여줘
-- q: 가수가 '네온파크'인 곡명을 조회하시오.
SELECT s.SongTitle FROM Song s JOIN Album a ON s.AlbumNo = a.AlbumNo JOIN Singer g ON a.SingerNo = g.SingerNo WHERE g.SingerName = '네온파크';

-- q: 소속사 없이 활동하는 가수는 누구예요?
-- q: 소속사가 없는 가수의 이름을 구하시오.
SELECT SingerName FROM Singer WHERE Label IS NULL;

-- q: 4분 넘는 곡 제목과 재생시간(초)
-- q: 재생 시간이 240초를 초과하는 곡의 제목, 재생 시간을 조회하시오.
SELECT SongTitle, PlayTimeSec FROM Song WHERE PlayTimeSec > 240;

-- q: 앨범 종류별 앨범 수
-- q: 앨범을 종류별로 세어줘
SELECT AlbumType, COUNT(*) FROM Album GROUP BY AlbumType;

-- q: 앨범을 한 장도 안 낸 가수 이름
-- q: 발매한 앨범이 없는 가수명을 조회하시오.
SELECT SingerName FROM Singer g WHERE NOT EXISTS (SELECT 1 FROM Album a WHERE a.SingerNo = g.SingerNo);

-- q: 가수별 곡 수를 가수 이름이랑 같이. 곡 없는 가수도 0곡으로
-- q: 모든 가수의 이름과 곡 수를 구하시오(곡이 없으면 0).
SELECT g.SingerName, COUNT(s.SongNo) FROM Singer g LEFT JOIN Album a ON a.SingerNo = g.SingerNo LEFT JOIN Song s ON s.AlbumNo = a.AlbumNo GROUP BY g.SingerNo, g.SingerName;

-- q: 제일 많이 재생된 곡 제목은?
-- q: 재생 횟수 1위 곡명을 구하시오.
SELECT s.SongTitle FROM PlayLog p JOIN Song s ON p.SongNo = s.SongNo GROUP BY s.SongNo, s.SongTitle ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 한 번도 재생되지 않은 곡 제목
-- q: 재생 기록이 없는 곡명을 알려주세요.
SELECT s.SongTitle FROM Song s LEFT JOIN PlayLog p ON p.SongNo = s.SongNo WHERE p.LogNo IS NULL;

-- q: 재생 기록이 없는 청취자 닉네임
-- q: 노래를 한 번도 안 들은 청취자의 닉네임을 조회하시오.
SELECT NickName FROM Listener WHERE ListenerNo NOT IN (SELECT ListenerNo FROM PlayLog);

-- q: 연령대별 재생 횟수
-- q: 청취자 연령대마다 재생 횟수가 몇 번인지 구하시오.
SELECT l.AgeGroup, COUNT(*) FROM PlayLog p JOIN Listener l ON p.ListenerNo = l.ListenerNo GROUP BY l.AgeGroup;

-- q: 20대가 들은 곡 제목을 중복 없이 보여줘
-- q: 20대 청취자가 재생한 곡명을 중복 없이 조회하시오.
SELECT DISTINCT s.SongTitle FROM PlayLog p JOIN Listener l ON p.ListenerNo = l.ListenerNo JOIN Song s ON p.SongNo = s.SongNo WHERE l.AgeGroup = '20대';

-- q: 곡별로 몇 명이 들었는지(같은 사람은 한 번) 곡 제목과 함께 알려줘
-- q: 재생된 곡의 제목과 청취자 수(중복 제외)를 집계하시오.
SELECT s.SongTitle, COUNT(DISTINCT p.ListenerNo) FROM PlayLog p JOIN Song s ON p.SongNo = s.SongNo GROUP BY s.SongNo, s.SongTitle;

-- q: 가수별 재생 횟수를 많은 가수부터 가수 이름이랑 보여주세요
-- q: 재생된 적 있는 가수의 이름과 재생 횟수를 재생 횟수 내림차순으로 나열하시오.
SELECT g.SingerName, COUNT(*) FROM PlayLog p JOIN Song s ON p.SongNo = s.SongNo JOIN Album a ON s.AlbumNo = a.AlbumNo JOIN Singer g ON a.SingerNo = g.SingerNo GROUP BY g.SingerNo, g.SingerName ORDER BY COUNT(*) DESC;

-- q: 출근길 재생목록에 든 곡 제목을 순번대로
-- q: '출근길' 재생목록의 곡명을 순번 오름차순으로 조회하시오.
SELECT s.SongTitle FROM PlaylistSong ps JOIN Playlist p ON ps.PlaylistNo = p.PlaylistNo JOIN Song s ON ps.SongNo = s.SongNo WHERE p.PlaylistName = '출근길' ORDER BY ps.OrderNo;

-- q: 비어 있는 재생목록 이름은?
-- q: 곡이 하나도 담기지 않은 재생목록명을 구하시오.
SELECT PlaylistName FROM Playlist p WHERE NOT EXISTS (SELECT 1 FROM PlaylistSong ps WHERE ps.PlaylistNo = p.PlaylistNo);

-- q: 재생목록별 총 재생시간(초)을 목록 이름과 같이 보여줘
-- q: 곡이 담긴 재생목록의 이름과 재생 시간 합계를 구하시오.
SELECT p.PlaylistName, SUM(s.PlayTimeSec) FROM Playlist p JOIN PlaylistSong ps ON ps.PlaylistNo = p.PlaylistNo JOIN Song s ON ps.SongNo = s.SongNo GROUP BY p.PlaylistNo, p.PlaylistName;

-- q: 두 개 이상의 재생목록에 담긴 곡 제목
-- q: 재생목록 2개 이상에 포함된 곡명을 조회하시오.
SELECT s.SongTitle FROM Song s JOIN PlaylistSong ps ON ps.SongNo = s.SongNo GROUP BY s.SongNo, s.SongTitle HAVING COUNT(*) >= 2;

-- q: 재생목록엔 담겼지만 실제로 재생된 적은 없는 곡 제목
-- q: 재생목록에 포함되어 있으나 재생 기록이 없는 곡명을 구하시오.
SELECT SongTitle FROM Song WHERE SongNo IN (SELECT SongNo FROM PlaylistSong) AND SongNo NOT IN (SELECT SongNo FROM PlayLog);

-- q: 가수가 직접 작곡한 곡 제목과 가수 이름
-- q: 작곡가 이름과 가수 이름이 같은 곡의 제목, 가수명을 조회하시오.
SELECT s.SongTitle, g.SingerName FROM Song s JOIN Album a ON s.AlbumNo = a.AlbumNo JOIN Singer g ON a.SingerNo = g.SingerNo WHERE s.Composer = g.SingerName;

-- q: 곡을 두 개 이상 쓴 작곡가와 곡 수
-- q: 작곡한 곡이 2곡 이상인 작곡가, 곡 수
SELECT Composer, COUNT(*) FROM Song GROUP BY Composer HAVING COUNT(*) >= 2;

-- q: 앨범이 두 장 이상인 가수 이름
-- q: 앨범을 2장 이상 발매한 가수의 이름을 조회하라.
SELECT g.SingerName FROM Singer g JOIN Album a ON a.SingerNo = g.SingerNo GROUP BY g.SingerNo, g.SingerName HAVING COUNT(*) >= 2;

-- q: 가수마다 가장 최근 앨범 제목을 가수 이름과 함께
-- q: 가수별 최신 앨범을 가수명, 앨범명으로 조회하시오.
SELECT g.SingerName, a.AlbumTitle FROM Album a JOIN Singer g ON a.SingerNo = g.SingerNo WHERE a.ReleaseDate = (SELECT MAX(ReleaseDate) FROM Album WHERE SingerNo = a.SingerNo);

-- q: 데뷔 앨범, 그러니까 데뷔한 날 나온 앨범 제목과 가수
-- q: 발매일이 가수의 데뷔일과 같은 앨범의 제목과 가수명을 조회하시오.
SELECT a.AlbumTitle, g.SingerName FROM Album a JOIN Singer g ON a.SingerNo = g.SingerNo WHERE a.ReleaseDate = g.DebutDate;

-- q: 앨범명과 제목이 똑같은 곡은?
-- q: 수록 앨범과 이름이 같은 곡의 제목을 구하시오.
SELECT s.SongTitle FROM Song s JOIN Album a ON s.AlbumNo = a.AlbumNo WHERE s.SongTitle = a.AlbumTitle;

-- q: 같은 장르 평균보다 긴 곡의 제목과 장르
-- q: 해당 장르의 평균 재생 시간보다 긴 곡 제목, 장르를 알려줘
SELECT SongTitle, Genre FROM Song s WHERE PlayTimeSec > (SELECT AVG(PlayTimeSec) FROM Song WHERE Genre = s.Genre);

-- q: 기기별 재생 비율(%)
-- q: 전체 재생 횟수에서 기기별로 차지하는 비율을 백분율로 구하시오.
SELECT Device, 100.0 * COUNT(*) / (SELECT COUNT(*) FROM PlayLog) FROM PlayLog GROUP BY Device;

-- q: 무제한도 무료도 아닌 이용권을 쓰는 청취자 닉네임
-- q: 이용권이 무제한과 무료가 아닌 청취자의 닉네임을 조회하시오.
SELECT NickName FROM Listener WHERE PassType NOT IN ('무제한', '무료');

-- q: 2010년대에 데뷔한 가수 이름과 데뷔일
-- q: 데뷔일이 2010년부터 2019년 사이인 가수의 이름, 데뷔일을 보여주세요.
SELECT SingerName, DebutDate FROM Singer WHERE YEAR(DebutDate) BETWEEN 2010 AND 2019;
