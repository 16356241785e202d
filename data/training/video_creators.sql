-- domain: 영상 크리에이터 채널
CREATE TABLE Channel (
  ChannelID INTEGER PRIMARY KEY,
  ChannelName VARCHAR(40),
  Topic VARCHAR(20), -- 주제
  SubscriberCnt INTEGER, -- 구독자 수
  OpenDate DATE,
  MCN VARCHAR(30) -- 소속 회사, 개인 채널이면 NULL
);
CREATE TABLE Video (
  VideoID INTEGER PRIMARY KEY,
  ChannelID INTEGER REFERENCES Channel(ChannelID),
  VideoTitle VARCHAR(80),
  UploadDate DATE,
  LengthSec INTEGER, -- 길이(초)
  ViewCnt INTEGER, -- 조회수
  LikeCnt INTEGER, -- 좋아요 수
  IsShorts BOOLEAN -- 쇼츠 여부
);
CREATE TABLE Tag (
  TagID INTEGER PRIMARY KEY,
  TagName VARCHAR(20)
);
CREATE TABLE VideoTag (
  VideoID INTEGER REFERENCES Video(VideoID),
  TagID INTEGER REFERENCES Tag(TagID),
  PRIMARY KEY (VideoID, TagID)
);
CREATE TABLE Revenue (
  ChannelID INTEGER REFERENCES Channel(ChannelID),
  YearMonth VARCHAR(7), -- 예: 2024-05
  AdIncome INTEGER, -- 광고 수익(원)
  SponsorIncome INTEGER, -- 협찬 수익(원)
  PRIMARY KEY (ChannelID, YearMonth)
);
INSERT INTO Channel VALUES
(1,'시골살이 형제','일상',820000,'2018-03-01','다온미디어'),(2,'공대언니','교육',350000,'2019-09-09',NULL),(3,'먹방대장','먹방',1500000,'2016-05-05','다온미디어'),
(4,'게임하는 할배','게임',640000,'2020-02-20','플레이온'),(5,'퇴근요가','운동',210000,'2021-01-03',NULL),(6,'캠핑하는 부부','여행',98000,'2022-06-06','숲속스튜디오'),(7,'신입유튜버','일상',120,'2024-06-01',NULL);
INSERT INTO Video VALUES
(1,1,'장작 패는 날','2024-04-02',1250,430000,21000,FALSE),(2,1,'닭이 탈출했다','2024-04-20',45,1900000,98000,TRUE),(3,1,'김장 200포기','2023-11-25',1800,870000,40500,FALSE),
(4,2,'미적분 10분 정리','2024-03-11',620,150000,9800,FALSE),(5,2,'공대생 하루','2024-05-01',900,98000,5100,FALSE),(6,3,'떡볶이 10인분','2024-05-05',2100,2400000,67000,FALSE),
(7,3,'불닭 도전','2024-05-19',58,3100000,120000,TRUE),(8,3,'전주 맛집 5곳','2024-02-14',1950,1750000,52000,FALSE),(9,4,'할배의 첫 배그','2023-12-01',1500,990000,76000,FALSE),
(10,4,'손주랑 카트','2024-05-08',1320,760000,61000,FALSE),(11,5,'목 풀기 5분','2024-01-02',310,520000,18000,FALSE),(12,5,'허리 스트레칭','2024-04-15',600,260000,9900,FALSE),(13,6,'비 오는 날 캠핑','2024-05-11',1700,88000,3900,FALSE),(14,6,'캠핑 의자 비교','2024-03-30',840,41000,1200,FALSE);
INSERT INTO Tag VALUES (1,'힐링'),(2,'음식'),(3,'도전'),(4,'가족'),(5,'공부'),(6,'건강'),(7,'신제품');
INSERT INTO VideoTag VALUES (1,1),(2,4),(3,2),(3,4),(4,5),(6,2),(6,3),(7,2),(7,3),(8,2),(9,3),(10,4),(11,6),(12,6),(12,1),(13,1);
INSERT INTO Revenue VALUES (1,'2024-04',5200000,3000000),(1,'2024-05',4100000,0),(2,'2024-04',900000,500000),(2,'2024-05',1100000,0),(3,'2024-04',9800000,12000000),(3,'2024-05',15200000,8000000),(4,'2024-04',4300000,2000000),(4,'2024-05',5600000,2500000),(5,'2024-04',1500000,700000),(5,'2024-05',1200000,1500000),(6,'2024-04',310000,0),(6,'2024-05',450000,1000000);
-- rename: Channel=채널 ChannelID=채널번호 ChannelName=채널명 Topic=주제 SubscriberCnt=구독자수 OpenDate=개설일 MCN=소속사 Video=영상 VideoID=영상번호 VideoTitle=영상제목 UploadDate=업로드일 LengthSec=길이 ViewCnt=조회수 LikeCnt=좋아요수 IsShorts=쇼츠여부 Tag=태그 TagID=태그번호 TagName=태그명 VideoTag=영상태그 Revenue=수익 YearMonth=연월 AdIncome=광고수익 SponsorIncome=협찬수익

-- q: 구독자 50만 명 이상인 채널 이름은?
-- q: 구독자 수가 500,000명 이상인 채널명을 조회하시오.
SELECT ChannelName FROM Channel WHERE SubscriberCnt >= 500000;

-- q: 소속사 없는 개인 채널 이름이랑 주제
-- q: 소속 회사가 없는 채널의 이름과 주제를 알려주세요.
SELECT ChannelName, Topic FROM Channel WHERE MCN IS NULL;

-- q: 먹방대장 채널의 영상 제목과 조회수
-- q: 채널 '먹방대장'에 올라온 영상의 제목, 조회수를 조회하시오.
SELECT v.VideoTitle, v.ViewCnt FROM Video v JOIN Channel c ON v.ChannelID = c.ChannelID WHERE c.ChannelName = '먹방대장';

-- q: 쇼츠는 총 몇 개야?
-- q: 쇼츠 영상의 개수를 구하시오.
SELECT COUNT(*) FROM Video WHERE IsShorts;

-- q: 주제별 채널 수
-- q: 주제마다 채널이 몇 개인지 알려줘
SELECT Topic, COUNT(*) FROM Channel GROUP BY Topic;

-- q: 채널별 총조회수를 채널명과 함께 높은 순으로
-- q: 영상이 있는 채널의 이름과 조회수 합계를 합계 내림차순으로 조회하시오.
SELECT c.ChannelName, SUM(v.ViewCnt) FROM Channel c JOIN Video v ON v.ChannelID = c.ChannelID GROUP BY c.ChannelID, c.ChannelName ORDER BY SUM(v.ViewCnt) DESC;

-- q: 영상을 하나도 안 올린 채널 이름
-- q: 업로드한 영상이 없는 채널명을 구하시오.
SELECT ChannelName FROM Channel c WHERE NOT EXISTS (SELECT 1 FROM Video v WHERE v.ChannelID = c.ChannelID);

-- q: 조회수가 가장 높은 영상 제목은 무엇인가요?
-- q: 최다 조회 영상의 제목
SELECT VideoTitle FROM Video ORDER BY ViewCnt DESC LIMIT 1;

-- q: 쇼츠 빼고 조회수가 두 번째로 높은 영상 제목
-- q: 쇼츠가 아닌 영상 중 조회수 2위의 제목을 구하시오.
SELECT VideoTitle FROM Video WHERE NOT IsShorts ORDER BY ViewCnt DESC LIMIT 1 OFFSET 1;

-- q: '음식' 태그가 붙은 영상 제목 알려줘
-- q: 태그가 음식인 영상의 제목을 조회하시오.
SELECT v.VideoTitle FROM Video v JOIN VideoTag vt ON vt.VideoID = v.VideoID JOIN Tag t ON vt.TagID = t.TagID WHERE t.TagName = '음식';

-- q: 음식 태그와 도전 태그가 둘 다 붙은 영상 제목
-- q: '음식'과 '도전' 태그를 모두 가진 영상의 제목을 구하시오.
SELECT v.VideoTitle FROM Video v JOIN VideoTag vt ON vt.VideoID = v.VideoID JOIN Tag t ON vt.TagID = t.TagID WHERE t.TagName IN ('음식', '도전') GROUP BY v.VideoID, v.VideoTitle HAVING COUNT(*) = 2;

-- q: 태그 없는 영상 제목 보여주세요
-- q: 태그가 하나도 달리지 않은 영상의 제목을 조회하라.
SELECT v.VideoTitle FROM Video v LEFT JOIN VideoTag vt ON vt.VideoID = v.VideoID WHERE vt.TagID IS NULL;

-- q: 한 번도 안 쓰인 태그는?
-- q: 어떤 영상에도 사용되지 않은 태그명을 조회하시오.
SELECT TagName FROM Tag WHERE TagID NOT IN (SELECT TagID FROM VideoTag);

-- q: 태그별 영상 수를 태그 이름과 같이. 안 쓰인 태그는 0
-- q: 모든 태그의 이름과 해당 영상 수를 구하시오(사용되지 않은 태그 포함).
SELECT t.TagName, COUNT(vt.VideoID) FROM Tag t LEFT JOIN VideoTag vt ON vt.TagID = t.TagID GROUP BY t.TagID, t.TagName;

-- q: 2024년 5월에 광고 수익이 가장 많은 채널 이름
-- q: 2024년 5월 광고 수익 1위 채널명을 알려줘
SELECT c.ChannelName FROM Revenue r JOIN Channel c ON r.ChannelID = c.ChannelID WHERE r.YearMonth = '2024-05' ORDER BY r.AdIncome DESC LIMIT 1;

-- q: 채널별 광고 수익과 협찬 수익을 더한 총수익을 채널명과 함께 구해줘
-- q: 수익 기록이 있는 채널의 이름과 총수익(광고+협찬 합계)을 구하시오.
SELECT c.ChannelName, SUM(r.AdIncome + r.SponsorIncome) FROM Revenue r JOIN Channel c ON r.ChannelID = c.ChannelID GROUP BY c.ChannelID, c.ChannelName;

-- q: 4월보다 5월 광고 수익이 늘어난 채널 이름(2024년)
-- q: 2024년 5월 광고 수익이 2024년 4월보다 많은 채널명을 조회하시오.
SELECT c.ChannelName FROM Channel c JOIN Revenue a ON a.ChannelID = c.ChannelID AND a.YearMonth = '2024-04' JOIN Revenue b ON b.ChannelID = c.ChannelID AND b.YearMonth = '2024-05' WHERE b.AdIncome > a.AdIncome;

-- q: 광고 수익보다 협찬 수익이 많았던 채널명과 연월
-- q: 협찬 수익이 광고 수익을 초과한 달의 채널명, 연월을 조회하시오.
SELECT c.ChannelName, r.YearMonth FROM Revenue r JOIN Channel c ON r.ChannelID = c.ChannelID WHERE r.SponsorIncome > r.AdIncome;

-- q: 협찬이 없던 달이 있는 채널 이름
-- q: 협찬 수익이 0원인 달이 한 번이라도 있는 채널명을 중복 없이 구하시오.
SELECT DISTINCT c.ChannelName FROM Revenue r JOIN Channel c ON r.ChannelID = c.ChannelID WHERE r.SponsorIncome = 0;

-- q: 좋아요 비율(좋아요÷조회수, %)이 가장 높은 영상 제목
-- q: 조회수 대비 좋아요 비율이 제일 높은 영상의 제목을 알려주세요
SELECT VideoTitle FROM Video ORDER BY 100.0 * LikeCnt / ViewCnt DESC LIMIT 1;

-- q: 자기 채널 평균 조회수보다 많이 본 영상 제목
-- q: 소속 채널의 영상 평균 조회수를 넘는 영상 제목을 조회하시오.
SELECT VideoTitle FROM Video v WHERE ViewCnt > (SELECT AVG(ViewCnt) FROM Video WHERE ChannelID = v.ChannelID);

-- q: 채널마다 가장 최근에 올린 영상의 채널명과 영상 제목
-- q: 채널별 최신 영상을 채널명, 제목으로 조회하시오.
SELECT c.ChannelName, v.VideoTitle FROM Video v JOIN Channel c ON v.ChannelID = c.ChannelID WHERE v.UploadDate = (SELECT MAX(UploadDate) FROM Video WHERE ChannelID = v.ChannelID);

-- q: 길이가 10분 이상 30분 이하인 영상 제목
-- q: 600초 이상 1800초 이하 영상의 제목을 구하시오.
SELECT VideoTitle FROM Video WHERE LengthSec BETWEEN 600 AND 1800;

-- q: 다온미디어 소속 채널들의 평균 구독자 수는 얼마예요?
-- q: 소속사가 '다온미디어'인 채널의 구독자 수 평균을 구하시오.
SELECT AVG(SubscriberCnt) FROM Channel WHERE MCN = '다온미디어';

-- q: 2024년에 영상 3개 이상 올린 채널 이름
-- q: 2024년 업로드 영상이 3개 이상인 채널명을 조회하시오.
SELECT c.ChannelName FROM Video v JOIN Channel c ON v.ChannelID = c.ChannelID WHERE v.UploadDate >= '2024-01-01' AND v.UploadDate < '2025-01-01' GROUP BY c.ChannelID, c.ChannelName HAVING COUNT(*) >= 3;

-- q: 게임도 먹방도 아닌 채널 중 구독자가 제일 많은 채널명
-- q: 주제가 게임, 먹방이 아닌 채널 가운데 구독자 수 1위의 이름을 구하시오.
SELECT ChannelName FROM Channel WHERE Topic NOT IN ('게임', '먹방') ORDER BY SubscriberCnt DESC LIMIT 1;

-- q: 채널별로 조회수 순위를 매겨 채널명, 영상 제목, 순위를 보여줘
-- q: 각 채널 안에서 조회수가 높은 순으로 순위를 매겨 채널명, 제목, 순위를 조회하시오.
SELECT c.ChannelName, v.VideoTitle, RANK() OVER (PARTITION BY v.ChannelID ORDER BY v.ViewCnt DESC) FROM Video v JOIN Channel c ON v.ChannelID = c.ChannelID;

-- q: 구독자 100만 이상은 '대형', 10만 이상 100만 미만은 '중형', 그 미만은 '소형'으로 해서 채널명과 규모를 보여줘
-- q: 채널명과 규모 구분(100만 명 이상 '대형', 10만 명 이상 '중형', 나머지 '소형')을 조회하시오.
SELECT ChannelName, CASE WHEN SubscriberCnt >= 1000000 THEN '대형' WHEN SubscriberCnt >= 100000 THEN '중형' ELSE '소형' END FROM Channel;

-- q: 제목에 '캠핑'이 들어간 영상은 몇 개?
-- q: 영상 제목에 캠핑이라는 말이 포함된 영상 수를 구하시오.
SELECT COUNT(*) FROM Video WHERE VideoTitle LIKE '%캠핑%';
