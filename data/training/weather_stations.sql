-- domain: 기상 관측소
CREATE TABLE WeatherStation (stnId INTEGER PRIMARY KEY, stnName VARCHAR(20), province VARCHAR(10), altitude INTEGER, opened DATE, staffed BOOLEAN);
CREATE TABLE DailyObs (stnId INTEGER REFERENCES WeatherStation(stnId), obsDate DATE, avgTemp DECIMAL(4,1), maxTemp DECIMAL(4,1), minTemp DECIMAL(4,1), rainMm DECIMAL(6,1), windMax DECIMAL(4,1), humidity INTEGER, PRIMARY KEY (stnId, obsDate));
CREATE TABLE SpecialReport (reportId INTEGER PRIMARY KEY, stnId INTEGER REFERENCES WeatherStation(stnId), reportKind VARCHAR(10), level CHAR(1), issuedAt TIMESTAMP, liftedAt TIMESTAMP);
CREATE TABLE Instrument (instId INTEGER PRIMARY KEY, stnId INTEGER REFERENCES WeatherStation(stnId), instName VARCHAR(20), maker VARCHAR(20), installedOn DATE, lastCheck DATE);
COMMENT ON COLUMN WeatherStation.altitude IS '해발 고도(m)';
COMMENT ON COLUMN WeatherStation.staffed IS '유인 관측소 여부';
COMMENT ON COLUMN DailyObs.rainMm IS '일강수량(mm), 관측 장애면 NULL';
COMMENT ON COLUMN DailyObs.windMax IS '최대 풍속(m/s)';
COMMENT ON COLUMN SpecialReport.reportKind IS '호우, 대설, 강풍, 폭염, 한파';
COMMENT ON COLUMN SpecialReport.level IS 'A 주의보, W 경보';
COMMENT ON COLUMN SpecialReport.liftedAt IS '해제 일시, 발효 중이면 NULL';
INSERT INTO WeatherStation VALUES (90,'속초','강원',18,'1968-01-01',TRUE),(100,'대관령','강원',773,'1971-07-11',TRUE),(108,'서울','서울',86,'1907-10-01',TRUE),(133,'대전','대전',69,'1969-01-01',TRUE),(159,'부산','부산',70,'1904-04-09',TRUE),(184,'제주','제주',21,'1923-05-01',TRUE),(320,'향로봉','강원',1289,'1997-09-01',FALSE),(871,'윗세오름','제주',1673,'2002-11-15',FALSE);
INSERT INTO DailyObs VALUES (90,'2024-07-15',24.1,27.8,21.9,35.5,9.2,88),(90,'2024-07-16',23.5,26.0,21.0,60.0,11.4,93),(100,'2024-07-15',19.8,23.1,17.2,48.0,12.6,95),(100,'2024-07-16',18.9,22.0,16.8,72.5,15.3,97),(108,'2024-07-15',27.3,31.6,24.0,0.0,5.1,70),(108,'2024-07-16',26.2,29.0,23.7,12.5,6.4,82),(133,'2024-07-15',27.9,32.4,24.5,0.0,4.0,72),(133,'2024-07-16',26.8,30.1,24.2,5.5,5.2,80),(159,'2024-07-15',26.0,29.3,23.8,3.0,8.8,84),(159,'2024-07-16',26.5,29.9,24.4,NULL,9.0,85),(184,'2024-07-15',28.4,33.5,25.6,0.5,7.3,77),(184,'2024-07-16',28.8,34.1,26.0,0.0,6.6,74),(871,'2024-07-15',16.2,18.9,14.4,110.0,21.8,99),(108,'2024-01-23',-10.5,-6.2,-14.0,0.0,6.0,48),(100,'2024-01-23',-16.3,-12.4,-20.1,1.0,14.1,55);
INSERT INTO SpecialReport VALUES (1,100,'호우','A','2024-07-15 06:00','2024-07-16 21:00'),(2,871,'호우','W','2024-07-15 03:30','2024-07-16 09:00'),(3,184,'폭염','A','2024-07-15 10:00',NULL),(4,133,'폭염','A','2024-07-15 11:00','2024-07-16 18:00'),(5,108,'한파','W','2024-01-22 21:00','2024-01-25 10:00'),(6,100,'한파','W','2024-01-22 18:00','2024-01-26 10:00'),(7,90,'강풍','A','2024-03-17 05:00','2024-03-17 20:00');
INSERT INTO Instrument VALUES (1,90,'우량계','한빛계측','2019-04-01','2024-03-11'),(2,90,'풍속계','바람기술','2020-05-20','2024-03-11'),(3,100,'우량계','한빛계측','2016-08-08','2023-10-02'),(4,108,'온도계','정밀과학','2021-01-15','2024-06-01'),(5,108,'풍속계','바람기술','2014-11-30','2024-06-01'),(6,159,'우량계','한빛계측','2012-02-02',NULL),(7,184,'온도계','정밀과학','2018-09-09','2024-05-20'),(8,871,'풍속계','바람기술','2022-10-10','2023-09-15');
-- rename: WeatherStation=관측소 DailyObs=일별관측 SpecialReport=기상특보 Instrument=장비 stnId=지점번호 stnName=지점명 province=시도 altitude=고도 opened=관측개시일 staffed=유인여부 obsDate=관측일 avgTemp=평균기온 maxTemp=최고기온 minTemp=최저기온 rainMm=강수량 windMax=최대풍속 humidity=습도 reportId=특보번호 reportKind=특보종류 level=특보등급 issuedAt=발효일시 liftedAt=해제일시 instId=장비번호 instName=장비명 maker=제조사 installedOn=설치일 lastCheck=최근점검일

-- q: 강원도에 있는 관측소 이름을 알려줘. 시도는 '강원'으로 저장돼 있어.
-- q: 시도가 강원인 관측소의 지점명을 조회하시오.
SELECT stnName FROM WeatherStation WHERE province = '강원';

-- q: 무인 관측소는 어디어디예요?
-- q: 무인 관측소의 지점명
SELECT stnName FROM WeatherStation WHERE NOT staffed;

-- q: 해발 500m 이상에 있는 관측소 이름이랑 고도
-- q: 고도가 500m 이상인 관측소의 지점명, 고도를 보여 주세요.
SELECT stnName, altitude FROM WeatherStation WHERE altitude >= 500;

-- q: 가장 오래된 관측소는 어디야?
-- q: 관측을 제일 먼저 시작한 관측소의 이름을 구하시오.
SELECT stnName FROM WeatherStation ORDER BY opened LIMIT 1;

-- q: 시도별 관측소 수와 평균 고도를 알려 주세요.
-- q: 시도별 관측소 개수, 평균 고도
SELECT province, COUNT(*), AVG(altitude) FROM WeatherStation GROUP BY province;

-- q: 2024년 7월 16일에 비가 제일 많이 온 곳은? 지점명만.
-- q: 2024-07-16 강수량이 가장 많은 관측소의 지점명을 구하시오.
SELECT s.stnName FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId WHERE o.obsDate = '2024-07-16' ORDER BY o.rainMm DESC LIMIT 1;

-- q: 2024년 7월 15일에 최고 기온이 30도를 넘은 곳과 그 기온을 알려줘.
-- q: 2024-07-15 최고기온 30도 초과 지점명, 최고기온을 조회하라.
SELECT s.stnName, o.maxTemp FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId WHERE o.obsDate = '2024-07-15' AND o.maxTemp > 30;

-- q: 영하로 내려간 날이 있는 관측소는? 최저 기온이 0도 미만이면 돼.
-- q: 최저기온이 0도 미만인 관측 기록이 있는 지점명을 중복 없이 조회하시오.
SELECT DISTINCT s.stnName FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId WHERE o.minTemp < 0;

-- q: 관측소별 평균 습도는 얼마인가요? 지점명과 함께 보여 주세요.
-- q: 지점명별 습도 평균을 구하시오.
SELECT s.stnName, AVG(o.humidity) FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId GROUP BY s.stnId, s.stnName;

-- q: 2024년 7월 관측소별 총강수량을 많은 순으로. 지점명이랑 강수량만.
-- q: 2024년 7월 지점명별 강수량 합계를 합계 내림차순으로 조회하라.
SELECT s.stnName, SUM(o.rainMm) FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId WHERE o.obsDate BETWEEN '2024-07-01' AND '2024-07-31' GROUP BY s.stnId, s.stnName ORDER BY SUM(o.rainMm) DESC;

-- q: 7월 15일, 16일 이틀 강수량을 합쳐 100mm가 넘는 곳은 어디지? 2024년이야.
-- q: 2024-07-15부터 2024-07-16까지 강수량 합계가 100mm를 초과하는 지점명을 구하시오.
SELECT s.stnName FROM WeatherStation s JOIN DailyObs o ON s.stnId = o.stnId WHERE o.obsDate BETWEEN '2024-07-15' AND '2024-07-16' GROUP BY s.stnId, s.stnName HAVING SUM(o.rainMm) > 100;

-- q: 강수량이 관측되지 않은 날과 지점은?
-- q: 강수량이 누락된 관측의 지점명, 관측일을 알려줘
SELECT s.stnName, o.obsDate FROM DailyObs o JOIN WeatherStation s ON o.stnId = s.stnId WHERE o.rainMm IS NULL;

-- q: 일교차(최고 기온-최저 기온)가 가장 컸던 관측의 지점명과 관측일을 알려줘.
-- q: 최고기온과 최저기온의 차이가 최대인 관측의 지점명, 관측일을 조회하시오.
SELECT s.stnName, o.obsDate FROM DailyObs o JOIN WeatherStation s ON o.stnId = s.stnId ORDER BY o.maxTemp - o.minTemp DESC LIMIT 1;

-- q: 관측 자료가 하나도 없는 관측소 이름
-- q: 일별 관측 기록이 없는 관측소의 지점명을 조회하라.
SELECT stnName FROM WeatherStation s WHERE NOT EXISTS (SELECT 1 FROM DailyObs o WHERE o.stnId = s.stnId);

-- q: 아직 해제되지 않은 특보의 지점명과 특보 종류는 뭐예요?
-- q: 발효 중인 특보: 지점명, 특보종류
SELECT s.stnName, r.reportKind FROM SpecialReport r JOIN WeatherStation s ON r.stnId = s.stnId WHERE r.liftedAt IS NULL;

-- q: 경보가 내려진 적 있는 관측소 이름을 중복 없이 알려줘
-- q: 특보 등급이 경보인 특보가 발효된 지점명(중복 제외)
SELECT DISTINCT s.stnName FROM WeatherStation s JOIN SpecialReport r ON s.stnId = r.stnId WHERE r.level = 'W';

-- q: 특보 종류별 발효 횟수
-- q: 특보종류별로 몇 번 발효됐는지 알려 주세요.
SELECT reportKind, COUNT(*) FROM SpecialReport GROUP BY reportKind;

-- q: 특보가 한 번도 내려지지 않은 관측소는?
-- q: 기상특보 이력이 없는 관측소의 지점명을 구하시오.
SELECT s.stnName FROM WeatherStation s LEFT JOIN SpecialReport r ON s.stnId = r.stnId WHERE r.reportId IS NULL;

-- q: 호우 특보와 한파 특보가 모두 있었던 관측소 이름은 뭔가요?
-- q: 호우도 한파도 겪은(특보가 발효된) 지점명을 조회하시오.
SELECT s.stnName FROM WeatherStation s JOIN SpecialReport r ON s.stnId = r.stnId WHERE r.reportKind = '호우' INTERSECT SELECT s.stnName FROM WeatherStation s JOIN SpecialReport r ON s.stnId = r.stnId WHERE r.reportKind = '한파';

-- q: 해제된 특보가 몇 시간 동안 발효됐는지 특보 번호와 함께 알려줘
-- q: 해제된 특보의 특보번호와 발효부터 해제까지의 시간(시간 단위)을 조회하라.
SELECT reportId, DATE_DIFF('hour', issuedAt, liftedAt) FROM SpecialReport WHERE liftedAt IS NOT NULL;

-- q: 점검을 한 번도 하지 않은 장비의 이름과 지점명
-- q: 최근 점검일이 없는 장비의 장비명, 지점명을 조회하시오.
SELECT i.instName, s.stnName FROM Instrument i JOIN WeatherStation s ON i.stnId = s.stnId WHERE i.lastCheck IS NULL;

-- q: 2024년 들어 점검하지 않은(점검 기록이 없거나 2024년 전에 점검한) 장비번호를 알려줘
-- q: 최근점검일이 없거나 2024-01-01 이전인 장비번호를 구하시오.
SELECT instId FROM Instrument WHERE lastCheck IS NULL OR lastCheck < '2024-01-01';

-- q: 제조사별 장비 수는?
-- q: 제조사마다 장비가 몇 대씩 있는지 보여줘요.
SELECT maker, COUNT(*) FROM Instrument GROUP BY maker;

-- q: 장비가 없는 관측소를 알려 주세요. 지점명만요.
-- q: 설치된 장비가 한 대도 없는 지점명
SELECT stnName FROM WeatherStation WHERE stnId NOT IN (SELECT stnId FROM Instrument);

-- q: 관측소마다 최고 기온이 가장 높았던 날을 지점명, 관측일, 최고 기온으로 보여줘
-- q: 지점별 역대 최고기온의 지점명·관측일·최고기온을 조회하라.
SELECT s.stnName, o.obsDate, o.maxTemp FROM DailyObs o JOIN WeatherStation s ON o.stnId = s.stnId WHERE o.maxTemp = (SELECT MAX(x.maxTemp) FROM DailyObs x WHERE x.stnId = o.stnId);

-- q: 같은 날 전체 지점 평균 기온보다 더웠던 관측의 지점명과 관측일은?
-- q: 그날 모든 지점의 평균기온 평균보다 평균기온이 높은 관측의 지점명, 관측일을 구하시오.
SELECT s.stnName, o.obsDate FROM DailyObs o JOIN WeatherStation s ON o.stnId = s.stnId WHERE o.avgTemp > (SELECT AVG(x.avgTemp) FROM DailyObs x WHERE x.obsDate = o.obsDate);

-- q: 대관령 관측을 날짜순으로 관측일이랑 평균 기온만 보여줘
-- q: 대관령 관측소의 관측일, 평균기온을 관측일 순으로 조회하시오.
SELECT o.obsDate, o.avgTemp FROM DailyObs o JOIN WeatherStation s ON o.stnId = s.stnId WHERE s.stnName = '대관령' ORDER BY o.obsDate;

-- q: 전체 관측 중 비가 온(강수량이 0보다 큰) 관측의 비율은 몇 퍼센트야?
-- q: 전체 일별 관측 대비 강수량이 0mm를 초과하는 관측의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN rainMm > 0 THEN 1 ELSE 0 END) / COUNT(*) FROM DailyObs;
