-- domain: 인공위성과 발사체
CREATE TABLE agencies (agency_id INTEGER PRIMARY KEY, agency_name VARCHAR(30), nation VARCHAR(20), founded_year INTEGER);
CREATE TABLE rockets (rocket_id INTEGER PRIMARY KEY, rocket_name VARCHAR(20), agency_id INTEGER REFERENCES agencies(agency_id), payload_kg INTEGER, reusable BOOLEAN);
CREATE TABLE launches (launch_id INTEGER PRIMARY KEY, rocket_id INTEGER REFERENCES rockets(rocket_id), launched_at TIMESTAMP, site VARCHAR(30), outcome CHAR(1));
CREATE TABLE satellites (satellite_id INTEGER PRIMARY KEY, satellite_name VARCHAR(30), owner_id INTEGER REFERENCES agencies(agency_id), launch_id INTEGER REFERENCES launches(launch_id), mission VARCHAR(10), orbit VARCHAR(6), mass_kg INTEGER, ended_on DATE);
COMMENT ON COLUMN rockets.payload_kg IS '저궤도 최대 탑재량(kg)';
COMMENT ON COLUMN launches.outcome IS 'S 성공, F 실패, P 부분 성공';
COMMENT ON COLUMN satellites.mission IS '통신, 관측, 항법, 과학';
COMMENT ON COLUMN satellites.orbit IS '저궤도, 정지, 중궤도';
COMMENT ON COLUMN satellites.ended_on IS '임무 종료일, 운용 중이면 NULL';
INSERT INTO agencies VALUES (1,'한별우주원','대한민국',1989),(2,'오리온스페이스','미국',2002),(3,'유로스타','유럽연합',1975),(4,'사쿠라우주기구','일본',2003),(5,'인드라우주국','인도',1969);
INSERT INTO rockets VALUES (1,'누리별',1,3300,FALSE),(2,'이글9',2,22800,TRUE),(3,'이글헤비',2,63800,TRUE),(4,'아틀라스6',3,21600,FALSE),(5,'후지3',4,16500,FALSE),(6,'나래1',1,100,FALSE);
INSERT INTO launches VALUES (1,6,'2013-01-30 16:00','고흥','S'),(2,1,'2021-10-21 17:00','고흥','P'),(3,1,'2022-06-21 16:00','고흥','S'),(4,2,'2022-08-05 08:08','케이프','S'),(5,1,'2023-05-25 18:24','고흥','S'),(6,2,'2023-12-02 03:19','반덴버그','S'),(7,5,'2023-03-07 10:37','다네가시마','F'),(8,4,'2024-07-09 16:00','쿠루','P'),(9,3,'2024-06-25 17:26','케이프','S'),(10,2,'2024-11-11 02:20','케이프','S');
INSERT INTO satellites VALUES (1,'나로별',1,1,'과학','저궤도',100,'2014-04-01'),(2,'가리온호',1,4,'과학','저궤도',678,NULL),(3,'검증위성',1,3,'과학','저궤도',162,'2024-06-21'),(4,'샛별위성 2호',1,5,'관측','저궤도',180,NULL),(5,'한눈정찰 1호',1,6,'관측','저궤도',800,NULL),(6,'이글링크-77',2,6,'통신','저궤도',260,NULL),(7,'기상눈-U',2,9,'관측','정지',5000,NULL),(8,'다이치-3',4,7,'관측','저궤도',3000,'2023-03-07'),(9,'코리셋-6A',1,10,'통신','정지',3500,NULL),(10,'유로큐브',3,8,'과학','저궤도',12,NULL),(11,'갈릴레이-29',3,NULL,'항법','중궤도',733,NULL);
-- rename: agencies=기관 rockets=발사체 launches=발사 satellites=위성 agency_id=기관번호 agency_name=기관명 nation=국가 founded_year=설립연도 rocket_id=발사체번호 rocket_name=발사체명 payload_kg=최대탑재량 reusable=재사용여부 launch_id=발사번호 launched_at=발사일시 site=발사장 outcome=결과 satellite_id=위성번호 satellite_name=위성명 owner_id=소유기관번호 mission=임무 orbit=궤도 mass_kg=질량 ended_on=임무종료일

-- q: 관측 위성 이름을 알려줘
-- q: 임무가 관측인 위성명을 조회하시오.
SELECT satellite_name FROM satellites WHERE mission = '관측';

-- q: 아직 운용 중인 위성은 몇 기예요?
-- q: 임무가 종료되지 않은 위성 수를 구하시오.
SELECT COUNT(*) FROM satellites WHERE ended_on IS NULL;

-- q: 무게가 1톤(1000kg) 이상인 위성의 이름과 질량은?
-- q: 질량 1,000kg 이상 위성명, 질량
SELECT satellite_name, mass_kg FROM satellites WHERE mass_kg >= 1000;

-- q: 임무별 위성 수를 많은 순으로 보여줘.
-- q: 임무별로 위성이 몇 기인지 많은 것부터 조회하라.
SELECT mission, COUNT(*) FROM satellites GROUP BY mission ORDER BY COUNT(*) DESC;

-- q: 궤도별 평균 질량
-- q: 궤도별로 위성 질량의 평균을 알려 주세요.
SELECT orbit, AVG(mass_kg) FROM satellites GROUP BY orbit;

-- q: 재사용이 가능한 발사체 이름이 뭐야?
-- q: 재사용 발사체의 이름을 조회하시오.
SELECT rocket_name FROM rockets WHERE reusable;

-- q: 가장 무거운 위성의 이름은?
-- q: 질량이 제일 큰 위성명을 구하시오.
SELECT satellite_name FROM satellites ORDER BY mass_kg DESC LIMIT 1;

-- q: 탑재량이 세 번째로 큰 발사체 이름과 탑재량을 알려줘
-- q: 최대탑재량 3위 발사체의 발사체명, 최대탑재량을 조회하라.
SELECT rocket_name, payload_kg FROM rockets ORDER BY payload_kg DESC LIMIT 1 OFFSET 2;

-- q: 발사 결과별 횟수는 어떻게 되나요?
-- q: 성공, 실패, 부분 성공이 각각 몇 번인지 결과별로 구하시오.
SELECT outcome, COUNT(*) FROM launches GROUP BY outcome;

-- q: 고흥에서 발사한 발사체 이름과 발사 일시를 오래된 순으로 보여 주세요.
-- q: 발사장이 고흥인 발사의 발사체명, 발사일시를 일시 오름차순으로 조회하시오.
SELECT r.rocket_name, l.launched_at FROM launches l JOIN rockets r ON l.rocket_id = r.rocket_id WHERE l.site = '고흥' ORDER BY l.launched_at;

-- q: 발사체별 발사 횟수를 발사체 이름과 함께 알려줘. 발사 안 한 것도 0으로.
-- q: 발사 이력이 없는 발사체도 포함하여 발사체명별 발사 횟수를 구하시오.
SELECT r.rocket_name, COUNT(l.launch_id) FROM rockets r LEFT JOIN launches l ON r.rocket_id = l.rocket_id GROUP BY r.rocket_id, r.rocket_name;

-- q: 한 번도 실패한 적 없는 발사체는? 부분 성공은 실패로 치지 않아. 발사한 적 없는 것도 포함.
-- q: 발사 결과가 실패인 기록이 없는 발사체명을 조회하라.
SELECT rocket_name FROM rockets r WHERE NOT EXISTS (SELECT 1 FROM launches l WHERE l.rocket_id = r.rocket_id AND l.outcome = 'F');

-- q: 모든 발사가 성공한 발사체 이름은?
-- q: 발사 기록이 있고 그 결과가 전부 성공인 발사체명을 구하시오.
SELECT r.rocket_name FROM rockets r JOIN launches l ON r.rocket_id = l.rocket_id GROUP BY r.rocket_id, r.rocket_name HAVING SUM(CASE WHEN l.outcome = 'S' THEN 1 ELSE 0 END) = COUNT(*);

-- q: 발사체를 가지고 있지 않은 기관은 어디예요?
-- q: 보유 발사체가 없는 기관명
SELECT a.agency_name FROM agencies a LEFT JOIN rockets r ON a.agency_id = r.agency_id WHERE r.rocket_id IS NULL;

-- q: 대한민국 기관이 소유한 위성 이름과 임무를 알려줘.
-- q: 소유 기관의 국가가 대한민국인 위성의 위성명, 임무를 조회하시오.
SELECT s.satellite_name, s.mission FROM satellites s JOIN agencies a ON s.owner_id = a.agency_id WHERE a.nation = '대한민국';

-- q: 기관별 위성 수는 몇 기인가? 위성이 있는 기관만 기관 이름으로 보여줘
-- q: 위성을 소유한 기관의 기관명별 위성 수를 구하시오.
SELECT a.agency_name, COUNT(*) FROM agencies a JOIN satellites s ON a.agency_id = s.owner_id GROUP BY a.agency_id, a.agency_name;

-- q: 이글9로 쏘아 올린 위성 이름을 알려 주세요.
-- q: 이글9 발사체로 발사된 위성명을 조회하시오.
SELECT s.satellite_name FROM satellites s JOIN launches l ON s.launch_id = l.launch_id JOIN rockets r ON l.rocket_id = r.rocket_id WHERE r.rocket_name = '이글9';

-- q: 자기 기관 발사체가 아닌 다른 기관 발사체로 발사된 위성은 뭐야?
-- q: 소유 기관과 발사체 보유 기관이 다른 위성의 이름을 구하시오.
SELECT s.satellite_name FROM satellites s JOIN launches l ON s.launch_id = l.launch_id JOIN rockets r ON l.rocket_id = r.rocket_id WHERE s.owner_id <> r.agency_id;

-- q: 아직 발사 정보가 없는 위성 이름
-- q: 발사 기록과 연결되지 않은 위성명을 조회하라.
SELECT satellite_name FROM satellites WHERE launch_id IS NULL;

-- q: 위성을 하나도 싣지 않은 발사의 발사체 이름과 발사 일시는?
-- q: 탑재 위성이 없는 발사의 발사체명, 발사일시를 조회하시오.
SELECT r.rocket_name, l.launched_at FROM launches l JOIN rockets r ON l.rocket_id = r.rocket_id WHERE NOT EXISTS (SELECT 1 FROM satellites s WHERE s.launch_id = l.launch_id);

-- q: 한 번의 발사에 위성을 두 기 이상 실은 발사번호를 알려줘
-- q: 위성이 2기 이상 실린 발사번호를 구하시오.
SELECT launch_id FROM satellites WHERE launch_id IS NOT NULL GROUP BY launch_id HAVING COUNT(*) >= 2;

-- q: 연도별 발사 횟수를 연도순으로 보여줘요.
-- q: 발사 연도와 발사 횟수를 연도 오름차순으로 조회하라.
SELECT YEAR(launched_at), COUNT(*) FROM launches GROUP BY YEAR(launched_at) ORDER BY YEAR(launched_at);

-- q: 발사 성공률(완전 성공만)은 몇 퍼센트인가요?
-- q: 전체 발사 중 결과가 성공인 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN outcome = 'S' THEN 1 ELSE 0 END) / COUNT(*) FROM launches;

-- q: 임무마다 가장 무거운 위성의 임무, 이름, 질량을 알려줘
-- q: 임무별 최대 질량 위성을 임무·위성명·질량으로 조회하시오.
SELECT mission, satellite_name, mass_kg FROM satellites s WHERE mass_kg = (SELECT MAX(x.mass_kg) FROM satellites x WHERE x.mission = s.mission);

-- q: 통신도 관측도 아닌 위성 이름과 임무를 보여 주세요.
-- q: 임무가 통신이나 관측이 아닌 위성의 위성명, 임무
SELECT satellite_name, mission FROM satellites WHERE mission NOT IN ('통신', '관측');

-- q: 가장 최근에 발사한 발사체 이름이 뭐예요?
-- q: 제일 마지막 발사에 쓰인 발사체명을 조회하라.
SELECT r.rocket_name FROM launches l JOIN rockets r ON l.rocket_id = r.rocket_id ORDER BY l.launched_at DESC LIMIT 1;

-- q: 관측 위성과 통신 위성을 모두 가진 기관 이름은?
-- q: 관측 위성도 있고 통신 위성도 있는 기관명을 구하시오.
SELECT a.agency_name FROM agencies a JOIN satellites s ON a.agency_id = s.owner_id WHERE s.mission = '관측' INTERSECT SELECT a.agency_name FROM agencies a JOIN satellites s ON a.agency_id = s.owner_id WHERE s.mission = '통신';

-- q: 평균 질량보다 가벼운 위성은 몇 기지?
-- q: 질량이 전체 위성 평균 미만인 위성 수를 구하시오.
SELECT COUNT(*) FROM satellites WHERE mass_kg < (SELECT AVG(mass_kg) FROM satellites);
