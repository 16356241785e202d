-- domain: 소방서 출동
CREATE TABLE 소방서 (소방서번호 INTEGER PRIMARY KEY, 소방서명 VARCHAR(20), 관할구 VARCHAR(20), 개서일 DATE);
CREATE TABLE 소방차 (차량번호 VARCHAR(10) PRIMARY KEY, 소방서번호 INTEGER REFERENCES 소방서(소방서번호), 차종 VARCHAR(10), 도입연도 INTEGER, 물탱크용량 INTEGER);
CREATE TABLE 대원 (대원번호 INTEGER PRIMARY KEY, 대원명 VARCHAR(20), 소방서번호 INTEGER REFERENCES 소방서(소방서번호), 계급 VARCHAR(10), 임용일 DATE);
CREATE TABLE 출동 (출동번호 INTEGER PRIMARY KEY, 소방서번호 INTEGER REFERENCES 소방서(소방서번호), 사고유형 VARCHAR(10), 신고시각 TIMESTAMP, 도착시각 TIMESTAMP, 인명피해 INTEGER, 재산피해 BIGINT);
CREATE TABLE 출동대원 (출동번호 INTEGER REFERENCES 출동(출동번호), 대원번호 INTEGER REFERENCES 대원(대원번호), PRIMARY KEY (출동번호, 대원번호));
COMMENT ON COLUMN 소방차.차종 IS '펌프차, 물탱크차, 사다리차, 구급차';
COMMENT ON COLUMN 소방차.물탱크용량 IS '리터, 탱크가 없으면 NULL';
COMMENT ON COLUMN 대원.계급 IS '소방사, 소방교, 소방장, 소방위';
COMMENT ON COLUMN 출동.사고유형 IS '화재, 구조, 구급, 오인신고';
COMMENT ON COLUMN 출동.도착시각 IS '현장 도착, 도중에 돌아왔으면 NULL';
COMMENT ON COLUMN 출동.재산피해 IS '원';
INSERT INTO 소방서 VALUES (1,'한결소방서','북구','1985-04-01'),(2,'온누리소방서','남구','1999-10-15'),(3,'푸름소방서','동구','2011-06-20'),(4,'새별소방서','서구','2024-02-01');
INSERT INTO 소방차 VALUES ('펌01',1,'펌프차',2015,3000),('탱02',1,'물탱크차',2018,10000),('급03',1,'구급차',2021,NULL),('펌04',2,'펌프차',2012,2800),('사05',2,'사다리차',2019,NULL),('급06',2,'구급차',2023,NULL),('탱07',3,'물탱크차',2009,6000),('급08',3,'구급차',2020,NULL);
INSERT INTO 대원 VALUES (1,'강용감',1,'소방위','2006-05-01'),(2,'노불길',1,'소방장','2012-09-10'),(3,'마호스',1,'소방사','2022-07-01'),(4,'배구조',2,'소방장','2010-03-02'),(5,'서구급',2,'소방교','2017-11-20'),(6,'안전모',3,'소방위','2004-01-05'),(7,'정방화',3,'소방사','2023-08-28'),(8,'최수색',NULL,'소방교','2019-04-08');
INSERT INTO 출동 VALUES (1,1,'화재','2024-01-05 03:12','2024-01-05 03:19',1,85000000),(2,1,'구급','2024-01-09 14:40','2024-01-09 14:46',1,0),(3,2,'화재','2024-01-22 11:05','2024-01-22 11:16',0,12000000),(4,2,'구조','2024-02-03 18:30','2024-02-03 18:42',2,0),(5,3,'오인신고','2024-02-14 22:10',NULL,0,0),(6,1,'화재','2024-02-28 01:50','2024-02-28 01:58',3,430000000),(7,3,'구급','2024-03-03 07:25','2024-03-03 07:33',1,0),(8,2,'구급','2024-03-08 20:00','2024-03-08 20:05',1,0),(9,3,'화재','2024-03-17 15:45','2024-03-17 15:59',0,7500000),(10,1,'오인신고','2024-04-01 09:15',NULL,0,0),(11,2,'구조','2024-04-11 16:20','2024-04-11 16:29',0,NULL);
INSERT INTO 출동대원 VALUES (1,1),(1,2),(1,3),(2,2),(3,4),(3,5),(4,4),(5,6),(6,1),(6,2),(6,3),(7,6),(8,5),(9,6),(10,2),(11,4),(11,5);
-- rename: 소방서=fire_stations 소방차=trucks 대원=firefighters 출동=dispatches 출동대원=dispatch_crew 소방서번호=station_id 소방서명=station_name 관할구=district 개서일=opened_on 차량번호=truck_no 차종=truck_type 도입연도=purchased_year 물탱크용량=tank_liters 대원번호=firefighter_id 대원명=firefighter_name 계급=rank_name 임용일=appointed_on 출동번호=dispatch_id 사고유형=incident_type 신고시각=reported_at 도착시각=arrived_at 인명피해=casualties 재산피해=property_damage

-- q: 화재 출동은 몇 번 있었어?
-- q: 사고 유형이 화재인 출동 건수를 구하시오.
SELECT COUNT(*) FROM 출동 WHERE 사고유형 = '화재';

-- q: 사고유형별 출동 건수를 알려 주세요.
-- q: 사고 유형별로 몇 건 출동했는지
SELECT 사고유형, COUNT(*) FROM 출동 GROUP BY 사고유형;

-- q: 2015년 이전에 도입한 소방차의 차량번호와 차종은? 2015년 포함해서.
-- q: 도입연도가 2015년 이하인 소방차의 차량번호, 차종을 조회하라.
SELECT 차량번호, 차종 FROM 소방차 WHERE 도입연도 <= 2015;

-- q: 물탱크가 없는 차량 번호를 알려줘
-- q: 물탱크용량이 없는 소방차의 차량번호를 조회하시오.
SELECT 차량번호 FROM 소방차 WHERE 물탱크용량 IS NULL;

-- q: 한결소방서 대원 이름하고 계급 좀
-- q: 한결소방서 소속 대원의 대원명, 계급을 조회하시오.
SELECT w.대원명, w.계급 FROM 대원 w JOIN 소방서 s ON w.소방서번호 = s.소방서번호 WHERE s.소방서명 = '한결소방서';

-- q: 소속 소방서가 정해지지 않은 대원은 누구예요?
-- q: 소방서 미배치 대원 이름
SELECT 대원명 FROM 대원 WHERE 소방서번호 IS NULL;

-- q: 계급별 대원 수
-- q: 계급별로 대원이 몇 명인지 보여줘.
SELECT 계급, COUNT(*) FROM 대원 GROUP BY 계급;

-- q: 소방서별 보유 차량 수를 소방서 이름과 함께 알려줘. 없으면 0으로.
-- q: 차량이 없는 소방서도 포함하여 소방서명별 소방차 대수를 구하시오.
SELECT s.소방서명, COUNT(c.차량번호) FROM 소방서 s LEFT JOIN 소방차 c ON s.소방서번호 = c.소방서번호 GROUP BY s.소방서번호, s.소방서명;

-- q: 구급차가 한 대도 없는 소방서는?
-- q: 구급차를 보유하지 않은 소방서명을 조회하라.
SELECT 소방서명 FROM 소방서 s WHERE NOT EXISTS (SELECT 1 FROM 소방차 c WHERE c.소방서번호 = s.소방서번호 AND c.차종 = '구급차');

-- q: 펌프차와 물탱크차를 모두 가진 소방서 이름은?
-- q: 펌프차도 있고 물탱크차도 있는 소방서명을 구하시오.
SELECT s.소방서명 FROM 소방서 s JOIN 소방차 c ON s.소방서번호 = c.소방서번호 WHERE c.차종 = '펌프차' INTERSECT SELECT s.소방서명 FROM 소방서 s JOIN 소방차 c ON s.소방서번호 = c.소방서번호 WHERE c.차종 = '물탱크차';

-- q: 소방서별 출동 건수를 많은 순으로 보여 주세요. 소방서 이름으로요.
-- q: 소방서명, 출동 건수를 건수 내림차순으로 조회하시오.
SELECT s.소방서명, COUNT(*) FROM 소방서 s JOIN 출동 d ON s.소방서번호 = d.소방서번호 GROUP BY s.소방서번호, s.소방서명 ORDER BY COUNT(*) DESC;

-- q: 출동 기록이 없는 소방서는 어디야?
-- q: 한 번도 출동하지 않은 소방서명을 구하시오.
SELECT s.소방서명 FROM 소방서 s LEFT JOIN 출동 d ON s.소방서번호 = d.소방서번호 WHERE d.출동번호 IS NULL;

-- q: 재산 피해가 제일 컸던 출동의 출동번호는?
-- q: 재산피해액 1위 출동번호를 알려줘
SELECT 출동번호 FROM 출동 ORDER BY 재산피해 DESC LIMIT 1;

-- q: 재산 피해가 1억 원을 넘는 화재의 출동번호와 피해액
-- q: 재산피해 1억원 초과 화재의 출동번호, 재산피해를 조회하라.
SELECT 출동번호, 재산피해 FROM 출동 WHERE 사고유형 = '화재' AND 재산피해 > 100000000;

-- q: 소방서별 재산 피해 총액은 얼마인가요? 소방서 이름으로 알려 주세요.
-- q: 소방서명별 재산피해 합계를 구하시오.
SELECT s.소방서명, SUM(d.재산피해) FROM 소방서 s JOIN 출동 d ON s.소방서번호 = d.소방서번호 GROUP BY s.소방서번호, s.소방서명;

-- q: 현장에 도착하지 않고 돌아온 출동은 몇 건이지?
-- q: 도착시각이 없는 출동 건수를 구하시오.
SELECT COUNT(*) FROM 출동 WHERE 도착시각 IS NULL;

-- q: 출동마다 신고에서 도착까지 몇 분 걸렸는지 출동번호와 함께 보여줘. 도착한 것만.
-- q: 현장에 도착한 출동의 출동번호와 신고시각부터 도착시각까지의 분을 조회하시오.
SELECT 출동번호, DATE_DIFF('minute', 신고시각, 도착시각) FROM 출동 WHERE 도착시각 IS NOT NULL;

-- q: 도착까지 10분이 넘게 걸린 출동번호는?
-- q: 신고 후 현장 도착까지 10분을 초과한 출동번호를 조회하라.
SELECT 출동번호 FROM 출동 WHERE 도착시각 > 신고시각 + INTERVAL 10 MINUTE;

-- q: 소방서별 평균 도착 소요 시간(분)을 소방서 이름과 함께 알려줘
-- q: 소방서명별로 신고부터 도착까지 걸린 평균 분을 구하시오.
SELECT s.소방서명, AVG(DATE_DIFF('minute', d.신고시각, d.도착시각)) FROM 소방서 s JOIN 출동 d ON s.소방서번호 = d.소방서번호 GROUP BY s.소방서번호, s.소방서명;

-- q: 대원별 출동 횟수를 이름과 함께 보여줘. 출동 안 한 대원은 0번으로.
-- q: 출동 이력이 없는 대원도 포함하여 대원명별 출동 횟수를 조회하시오.
SELECT w.대원명, COUNT(x.출동번호) FROM 대원 w LEFT JOIN 출동대원 x ON w.대원번호 = x.대원번호 GROUP BY w.대원번호, w.대원명;

-- q: 한 번도 출동하지 않은 대원 이름이 뭐예요?
-- q: 출동 기록이 없는 대원명을 조회하라.
SELECT 대원명 FROM 대원 WHERE 대원번호 NOT IN (SELECT 대원번호 FROM 출동대원);

-- q: 화재 현장에 두 번 이상 출동한 대원은 누구인가요?
-- q: 화재 출동이 2회 이상인 대원의 이름을 구하시오.
SELECT w.대원명 FROM 대원 w JOIN 출동대원 x ON w.대원번호 = x.대원번호 JOIN 출동 d ON x.출동번호 = d.출동번호 WHERE d.사고유형 = '화재' GROUP BY w.대원번호, w.대원명 HAVING COUNT(*) >= 2;

-- q: 강용감과 마호스가 같이 출동한 출동번호를 알려줘.
-- q: 강용감 대원과 마호스 대원이 모두 나간 출동의 번호를 조회하시오.
SELECT x.출동번호 FROM 출동대원 x JOIN 대원 w ON x.대원번호 = w.대원번호 WHERE w.대원명 = '강용감' INTERSECT SELECT x.출동번호 FROM 출동대원 x JOIN 대원 w ON x.대원번호 = w.대원번호 WHERE w.대원명 = '마호스';

-- q: 인명 피해가 있었던 출동의 소방서 이름, 사고 유형, 인명 피해 수
-- q: 인명피해가 1명 이상인 출동을 소방서명, 사고유형, 인명피해로 보여 주세요.
SELECT s.소방서명, d.사고유형, d.인명피해 FROM 출동 d JOIN 소방서 s ON d.소방서번호 = s.소방서번호 WHERE d.인명피해 >= 1;

-- q: 자정부터 새벽 6시 전까지 신고된 출동은 몇 건이야?
-- q: 신고시각이 0시 이상 6시 미만인 출동 건수를 구하시오.
SELECT COUNT(*) FROM 출동 WHERE HOUR(신고시각) < 6;

-- q: 오인 신고 비율(%)은?
-- q: 전체 출동 중 오인신고가 몇 퍼센트인지 알려 주세요.
SELECT 100.0 * SUM(CASE WHEN 사고유형 = '오인신고' THEN 1 ELSE 0 END) / COUNT(*) FROM 출동;

-- q: 소방서마다 가장 선배(임용일이 제일 빠른) 대원은 누구야? 소방서 이름, 대원 이름 순으로.
-- q: 소방서별 최선임(임용일이 가장 이른) 대원의 소방서명, 대원명을 조회하라.
SELECT s.소방서명, w.대원명 FROM 대원 w JOIN 소방서 s ON w.소방서번호 = s.소방서번호 WHERE w.임용일 = (SELECT MIN(x.임용일) FROM 대원 x WHERE x.소방서번호 = w.소방서번호);

-- q: 구급도 구조도 아닌 출동의 출동번호와 사고 유형을 보여줘
-- q: 사고유형이 구급이나 구조가 아닌 출동의 출동번호, 사고유형
SELECT 출동번호, 사고유형 FROM 출동 WHERE 사고유형 NOT IN ('구급', '구조');
