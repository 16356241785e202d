-- domain: 교통사고 통계 (단일 테이블)
CREATE TABLE accidents (
  accident_no INT PRIMARY KEY,
  occurred_at TIMESTAMP NOT NULL,
  sido VARCHAR(10),
  road_name VARCHAR(30),
  road_type VARCHAR(10),
  accident_type VARCHAR(10),
  violation VARCHAR(20),
  weather VARCHAR(6),
  drunk BOOLEAN,
  deaths INT,
  injuries INT,
  driver_age INT
);
INSERT INTO accidents VALUES
(1,'2024-01-03 08:15','경기','영동고속도로','고속도로','차대차','안전거리 미확보','눈',FALSE,0,4,45),
(2,'2024-01-07 23:40','서울','강변북로','간선도로','차량단독','과속','맑음',TRUE,1,0,28),
(3,'2024-01-15 18:05','부산','중앙대로','간선도로','차대사람','신호위반','맑음',FALSE,0,1,67),
(4,'2024-02-02 07:50','경기','수원역로','이면도로','차대차','중앙선 침범','비',FALSE,0,2,39),
(5,'2024-02-10 14:20','강원','서울양양고속도로','고속도로','차대차','안전거리 미확보','눈',FALSE,2,7,52),
(6,'2024-02-18 02:10','서울','올림픽대로','간선도로','차대차','과속','맑음',TRUE,0,3,33),
(7,'2024-03-01 16:45','전남','남해대로','국도','차대사람','전방주시 태만','맑음',FALSE,1,0,74),
(8,'2024-03-09 21:30','부산','해운대로','간선도로','차대차','신호위반','비',FALSE,0,2,41),
(9,'2024-03-22 08:05','경기','경부고속도로','고속도로','차량단독','졸음운전','흐림',FALSE,0,1,58),
(10,'2024-04-04 12:30','서울','성산로','이면도로','차대사람','전방주시 태만','맑음',FALSE,0,1,NULL),
(11,'2024-04-13 00:55','경기','서해안고속도로','고속도로','차대차','졸음운전','비',FALSE,3,5,49),
(12,'2024-04-27 19:10','강원','경강로','국도','차량단독','과속','맑음',TRUE,1,1,24),
(13,'2024-05-05 15:00','제주','일주동로','국도','차대차','중앙선 침범','맑음',FALSE,0,6,31),
(14,'2024-05-19 17:35','서울','테헤란로','간선도로','차대사람','신호위반','흐림',FALSE,0,1,70);
-- rename: accidents=교통사고 accident_no=사고번호 occurred_at=발생일시 sido=시도 road_name=도로명 road_type=도로종류 accident_type=사고유형 violation=법규위반 weather=날씨 drunk=음주여부 deaths=사망자수 injuries=부상자수 driver_age=운전자나이

-- q: 사망자가 한 명이라도 나온 사고는 몇 건이야?
-- q: 사망자가 1명 이상인 사고 건수를 구하시오.
SELECT COUNT(*) FROM accidents WHERE deaths >= 1;

-- q: 음주 사고가 난 도로 이름을 알려 주세요.
-- q: 음주운전 사고의 도로명을 조회하시오.
SELECT road_name FROM accidents WHERE drunk;

-- q: 시도별 사고 건수를 보여줘
-- q: 시도별로 사고가 몇 건 났는지 조회하라.
SELECT sido, COUNT(*) FROM accidents GROUP BY sido;

-- q: 도로 종류별 사망자 수 합계는?
-- q: 도로종류별 총 사망자 수
SELECT road_type, SUM(deaths) FROM accidents GROUP BY road_type;

-- q: 법규위반별 사고 건수를 많은 순으로 알려줘.
-- q: 위반 내용별로 사고가 몇 건인지 많은 것부터 보여 주세요.
SELECT violation, COUNT(*) FROM accidents GROUP BY violation ORDER BY COUNT(*) DESC;

-- q: 사고가 세 건 이상 난 시도는 어디예요?
-- q: 사고 건수가 3건 이상인 시도를 구하시오.
SELECT sido FROM accidents GROUP BY sido HAVING COUNT(*) >= 3;

-- q: 비나 눈이 올 때 난 사고의 도로명과 날씨를 보여줘.
-- q: 날씨가 비 또는 눈인 사고의 도로명, 날씨를 조회하시오.
SELECT road_name, weather FROM accidents WHERE weather IN ('비', '눈');

-- q: 맑지도 흐리지도 않은 날 난 사고는 몇 건이지?
-- q: 날씨가 맑음도 흐림도 아닌 사고 수
SELECT COUNT(*) FROM accidents WHERE weather NOT IN ('맑음', '흐림');

-- q: 부상자가 가장 많이 나온 사고의 도로 이름은?
-- q: 부상자 수가 제일 많은 사고의 도로명을 구하시오.
SELECT road_name FROM accidents ORDER BY injuries DESC LIMIT 1;

-- q: 부상자가 두 번째로 많은 사고의 도로명과 부상자 수를 알려줘
-- q: 부상자 수 2위 사고의 도로명, 부상자수를 조회하라.
SELECT road_name, injuries FROM accidents ORDER BY injuries DESC LIMIT 1 OFFSET 1;

-- q: 사망자와 부상자를 합친 사상자가 제일 많은 사고의 사고번호는?
-- q: 사상자(사망+부상) 수가 최대인 사고번호를 구하시오.
SELECT accident_no FROM accidents ORDER BY deaths + injuries DESC LIMIT 1;

-- q: 65세 이상 고령 운전자 사고는 몇 건인가요?
-- q: 운전자 나이가 65세 이상인 사고 건수
SELECT COUNT(*) FROM accidents WHERE driver_age >= 65;

-- q: 운전자 나이를 모르는 사고번호를 알려줘.
-- q: 운전자 나이가 기록되지 않은 사고의 번호를 조회하시오.
SELECT accident_no FROM accidents WHERE driver_age IS NULL;

-- q: 월별 사고 건수와 부상자 합계를 보여 주세요.
-- q: 월별로 사고가 몇 건이고 부상자가 몇 명인지 조회하라.
SELECT MONTH(occurred_at), COUNT(*), SUM(injuries) FROM accidents GROUP BY MONTH(occurred_at);

-- q: 밤 10시부터 새벽 4시 전 사이에 난 사고는 몇 건이야?
-- q: 발생 시각이 22시 이후이거나 4시 이전인 사고 건수를 구하시오. 4시 정각은 빼고.
SELECT COUNT(*) FROM accidents WHERE HOUR(occurred_at) >= 22 OR HOUR(occurred_at) < 4;

-- q: 2024년 1분기 사고 건수
-- q: 2024년 1월부터 3월까지 난 사고는 모두 몇 건이에요?
SELECT COUNT(*) FROM accidents WHERE occurred_at >= '2024-01-01' AND occurred_at < '2024-04-01';

-- q: 이름이 "고속도로"로 끝나는 도로에서 난 사고의 도로명과 시도를 알려줘요.
-- q: 도로명이 '고속도로'로 끝나는 사고의 도로명, 시도를 조회하시오.
SELECT road_name, sido FROM accidents WHERE road_name LIKE '%고속도로';

-- q: 사고 유형별 평균 부상자 수는 몇 명이야?
-- q: 사고유형별 부상자 수 평균
SELECT accident_type, AVG(injuries) FROM accidents GROUP BY accident_type;

-- q: 어떤 법규위반 유형이 있는지 중복 없이 보여줘
-- q: 법규위반 종류를 나열하라.
SELECT DISTINCT violation FROM accidents;

-- q: 평균보다 부상자가 많은 사고의 사고번호랑 부상자 수
-- q: 부상자 수가 전체 평균을 초과하는 사고의 사고번호, 부상자수를 알려 주세요.
SELECT accident_no, injuries FROM accidents WHERE injuries > (SELECT AVG(injuries) FROM accidents);

-- q: 음주 사고가 한 건도 없는 시도는?
-- q: 음주운전 사고가 전혀 없는 시도를 중복 없이 조회하시오.
SELECT DISTINCT sido FROM accidents WHERE sido NOT IN (SELECT sido FROM accidents WHERE drunk);

-- q: 음주 사고 비율이 몇 퍼센트예요?
-- q: 전체 사고 중 음주 사고의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN drunk THEN 1 ELSE 0 END) / COUNT(*) FROM accidents;

-- q: 시도마다 부상자가 가장 많았던 사고의 시도, 도로명, 부상자 수를 알려줘
-- q: 시도별 최다 부상자 사고를 시도·도로명·부상자수로 조회하라.
SELECT sido, road_name, injuries FROM accidents a WHERE injuries = (SELECT MAX(b.injuries) FROM accidents b WHERE b.sido = a.sido);

-- q: 운전자를 연령대로 나눠서(29세 이하 '청년', 30~64세 '중장년', 65세 이상 '고령') 사고번호와 함께 보여줘. 나이 모르는 건 빼.
-- q: 운전자 나이가 있는 사고의 사고번호와 연령 구분(29세 이하 '청년', 30~64세 '중장년', 65세 이상 '고령')을 조회하시오.
SELECT accident_no, CASE WHEN driver_age <= 29 THEN '청년' WHEN driver_age <= 64 THEN '중장년' ELSE '고령' END FROM accidents WHERE driver_age IS NOT NULL;

-- q: 차대사람 사고인데 사망자는 없는 사고의 도로명을 알려 주세요.
-- q: 사고유형이 차대사람이고 사망자가 0명인 사고 도로명
SELECT road_name FROM accidents WHERE accident_type = '차대사람' AND deaths = 0;

-- q: 과속이나 졸음운전으로 죽은 사람은 모두 몇 명이야?
-- q: 법규위반이 과속 또는 졸음운전인 사고의 사망자 수 합계를 구하시오.
SELECT SUM(deaths) FROM accidents WHERE violation IN ('과속', '졸음운전');

-- q: 사망자가 총 2명 이상인 시도와 그 사망자 수
-- q: 사망자 합계가 2명 이상인 시도와 사망자 합계를 조회하시오.
SELECT sido, SUM(deaths) FROM accidents GROUP BY sido HAVING SUM(deaths) >= 2;

-- q: 가장 최근에 일어난 사고의 발생 일시와 도로명은?
-- q: 제일 최근 사고의 발생일시, 도로명을 알려줘
SELECT occurred_at, road_name FROM accidents ORDER BY occurred_at DESC LIMIT 1;
