-- domain: 국립공원 탐방
CREATE TABLE parks (park_id INTEGER PRIMARY KEY, park_name VARCHAR(20), park_type VARCHAR(10), designated_on DATE, area_km2 DECIMAL(8,2));
CREATE TABLE trails (trail_id INTEGER PRIMARY KEY, park_id INTEGER REFERENCES parks(park_id), trail_name VARCHAR(30), length_km DECIMAL(5,1), grade VARCHAR(6), hours DECIMAL(4,1));
CREATE TABLE shelters (shelter_id INTEGER PRIMARY KEY, park_id INTEGER REFERENCES parks(park_id), shelter_name VARCHAR(20), capacity INTEGER, fee INTEGER);
CREATE TABLE visits_monthly (park_id INTEGER REFERENCES parks(park_id), ym VARCHAR(7), visitors INTEGER, PRIMARY KEY (park_id, ym));
CREATE TABLE closures (closure_id INTEGER PRIMARY KEY, trail_id INTEGER REFERENCES trails(trail_id), reason VARCHAR(20), from_date DATE, to_date DATE);
COMMENT ON COLUMN parks.park_type IS '산악형, 해상형, 사적형';
COMMENT ON COLUMN trails.grade IS '쉬움, 보통, 어려움';
COMMENT ON COLUMN trails.hours IS '편도 소요 시간';
COMMENT ON COLUMN visits_monthly.ym IS '연월 YYYY-MM';
COMMENT ON COLUMN closures.to_date IS '통제 종료일, 무기한이면 NULL';
INSERT INTO parks VALUES (1,'지리산','산악형','1967-12-29',483.02),(2,'경주','사적형','1968-12-31',136.55),(3,'한려해상','해상형','1968-12-31',535.68),(4,'설악산','산악형','1970-03-24',398.24),(5,'북한산','산악형','1983-04-02',76.92),(6,'태안해안','해상형','1978-10-20',377.02),(7,'팔공산','산악형','2023-12-31',126.06);
INSERT INTO trails VALUES (11,1,'노고단길',4.7,'보통',2.5),(12,1,'천왕봉 종주길',25.5,'어려움',14.0),(13,1,'뱀사골 계곡길',9.2,'보통',4.5),(21,2,'토함산길',3.6,'쉬움',1.5),(31,3,'미륵산길',3.0,'보통',1.7),(41,4,'울산바위길',3.8,'어려움',2.0),(42,4,'비선대길',3.0,'쉬움',1.0),(43,4,'대청봉 오색길',5.0,'어려움',4.0),(51,5,'백운대길',4.2,'어려움',2.2),(52,5,'둘레길 1구간',3.1,'쉬움',1.5),(61,6,'솔향기길',10.2,'쉬움',3.5);
INSERT INTO shelters VALUES (1,1,'장터목대피소',150,13000),(2,1,'세석대피소',190,13000),(3,4,'희운각대피소',80,12000),(4,4,'중청대피소',120,NULL),(5,5,'도봉대피소',20,8000);
INSERT INTO visits_monthly VALUES (1,'2024-04',245000),(1,'2024-05',338000),(1,'2024-10',510000),(2,'2024-04',420000),(2,'2024-05',310000),(3,'2024-05',480000),(4,'2024-05',260000),(4,'2024-10',720000),(5,'2024-04',530000),(5,'2024-05',610000),(5,'2024-10',690000),(6,'2024-05',95000);
INSERT INTO closures VALUES (1,12,'산불 예방','2024-03-04','2024-04-30'),(2,43,'산불 예방','2024-03-04','2024-05-15'),(3,41,'낙석','2024-04-20',NULL),(4,13,'호우','2024-07-10','2024-07-13'),(5,12,'호우','2024-07-10','2024-07-12'),(6,51,'시설 보수','2024-09-01','2024-11-30');
-- rename: parks=국립공원 trails=탐방로 shelters=대피소 visits_monthly=월별탐방객 closures=통제 park_id=공원번호 park_name=공원명 park_type=공원유형 designated_on=지정일 area_km2=면적 trail_id=탐방로번호 trail_name=탐방로명 length_km=길이 grade=난이도 hours=소요시간 shelter_id=대피소번호 shelter_name=대피소명 capacity=수용인원 fee=이용료 ym=연월 visitors=탐방객수 closure_id=통제번호 reason=통제사유 from_date=통제시작일 to_date=통제종료일

-- q: 해상형 국립공원 이름을 알려줘.
-- q: 공원 유형이 해상형인 공원명을 조회하시오.
SELECT park_name FROM parks WHERE park_type = '해상형';

-- q: 1970년 이전에 지정된 공원의 이름과 지정일을 보여 주세요. 1970년은 빼고요.
-- q: 1970-01-01보다 먼저 지정된 국립공원의 공원명, 지정일
SELECT park_name, designated_on FROM parks WHERE designated_on < '1970-01-01';

-- q: 제일 넓은 국립공원이 어디야?
-- q: 면적이 가장 큰 국립공원의 이름을 구하시오.
SELECT park_name FROM parks ORDER BY area_km2 DESC LIMIT 1;

-- q: 면적이 두 번째로 좁은 공원은?
-- q: 면적이 2번째로 작은 국립공원의 공원명을 조회하라.
SELECT park_name FROM parks ORDER BY area_km2 LIMIT 1 OFFSET 1;

-- q: 공원 유형별 공원 수와 면적 합계
-- q: 유형별로 국립공원이 몇 곳이고 면적은 다 합쳐 얼마인지 알려 주세요.
SELECT park_type, COUNT(*), SUM(area_km2) FROM parks GROUP BY park_type;

-- q: 쉬운 탐방로는 모두 몇 개예요?
-- q: 난이도가 쉬움인 탐방로 수를 구하시오.
SELECT COUNT(*) FROM trails WHERE grade = '쉬움';

-- q: 길이가 5km 이상인 탐방로의 이름과 길이를 알려줘
-- q: 5km 이상 탐방로명, 길이
SELECT trail_name, length_km FROM trails WHERE length_km >= 5;

-- q: 설악산에 있는 탐방로 이름과 난이도는?
-- q: 설악산 국립공원의 탐방로명, 난이도를 조회하시오.
SELECT t.trail_name, t.grade FROM trails t JOIN parks p ON t.park_id = p.park_id WHERE p.park_name = '설악산';

-- q: 공원별 탐방로 총길이를 공원 이름과 함께 긴 순으로 보여줘.
-- q: 공원명과 탐방로 길이 합계를 합계 내림차순으로 조회하라.
SELECT p.park_name, SUM(t.length_km) FROM parks p JOIN trails t ON p.park_id = t.park_id GROUP BY p.park_id, p.park_name ORDER BY SUM(t.length_km) DESC;

-- q: 탐방로가 하나도 없는 공원 이름이 뭐예요?
-- q: 등록된 탐방로가 없는 국립공원을 찾으시오. 공원명만 표시.
SELECT park_name FROM parks p WHERE NOT EXISTS (SELECT 1 FROM trails t WHERE t.park_id = p.park_id);

-- q: 대피소가 없는 공원을 알려줘. 이름만.
-- q: 대피소가 한 곳도 없는 국립공원의 공원명을 조회하시오.
SELECT p.park_name FROM parks p LEFT JOIN shelters s ON p.park_id = s.park_id WHERE s.shelter_id IS NULL;

-- q: 공원별 대피소 수는? 대피소 없는 공원은 0으로 해서 공원 이름이랑 보여줘.
-- q: 대피소가 없는 공원을 0으로 포함하여 공원명별 대피소 수를 구하시오.
SELECT p.park_name, COUNT(s.shelter_id) FROM parks p LEFT JOIN shelters s ON p.park_id = s.park_id GROUP BY p.park_id, p.park_name;

-- q: 이용료가 정해지지 않은 대피소 이름
-- q: 이용료 정보가 없는 대피소명을 알려 주세요.
SELECT shelter_name FROM shelters WHERE fee IS NULL;

-- q: 대피소 수용 인원 합계가 이백 명 이상인 공원은?
-- q: 대피소 수용인원을 합쳐 200명 이상인 공원명을 조회하라.
SELECT p.park_name FROM parks p JOIN shelters s ON p.park_id = s.park_id GROUP BY p.park_id, p.park_name HAVING SUM(s.capacity) >= 200;

-- q: 2024년 5월에 탐방객이 가장 많았던 공원은 어디예요?
-- q: 2024-05 탐방객 수 1위 국립공원의 이름을 구하시오.
SELECT p.park_name FROM parks p JOIN visits_monthly v ON p.park_id = v.park_id WHERE v.ym = '2024-05' ORDER BY v.visitors DESC LIMIT 1;

-- q: 공원별로 2024년 탐방객 총수를 공원 이름과 함께 알려줘
-- q: 2024년 공원명별 탐방객 수 합계를 조회하시오.
SELECT p.park_name, SUM(v.visitors) FROM parks p JOIN visits_monthly v ON p.park_id = v.park_id WHERE v.ym LIKE '2024-%' GROUP BY p.park_id, p.park_name;

-- q: 연월별 전체 탐방객 수
-- q: 달마다 모든 공원을 합친 탐방객이 몇 명인지 연월별로 보여 주세요.
SELECT ym, SUM(visitors) FROM visits_monthly GROUP BY ym;

-- q: 산악형 공원의 2024년 10월 탐방객 합계는 몇 명인가?
-- q: 2024-10 산악형 국립공원의 탐방객 수를 모두 더하시오.
SELECT SUM(v.visitors) FROM visits_monthly v JOIN parks p ON v.park_id = p.park_id WHERE p.park_type = '산악형' AND v.ym = '2024-10';

-- q: 공원마다 탐방객이 가장 많았던 달을 알려줘. 공원 이름, 연월, 탐방객 수로.
-- q: 공원별 최다 탐방 월의 공원명, 연월, 탐방객수를 조회하라.
SELECT p.park_name, v.ym, v.visitors FROM visits_monthly v JOIN parks p ON v.park_id = p.park_id WHERE v.visitors = (SELECT MAX(x.visitors) FROM visits_monthly x WHERE x.park_id = v.park_id);

-- q: 산불 예방 때문에 통제된 탐방로와 그 공원 이름을 알려 주세요.
-- q: 통제 사유가 산불 예방인 탐방로명, 공원명을 조회하시오.
SELECT t.trail_name, p.park_name FROM closures c JOIN trails t ON c.trail_id = t.trail_id JOIN parks p ON t.park_id = p.park_id WHERE c.reason = '산불 예방';

-- q: 무기한 통제 중인 탐방로는?
-- q: 통제 종료일이 없는 탐방로의 이름을 조회하라.
SELECT t.trail_name FROM closures c JOIN trails t ON c.trail_id = t.trail_id WHERE c.to_date IS NULL;

-- q: 두 번 이상 통제된 탐방로 이름은 뭐야?
-- q: 통제 이력이 2회 이상인 탐방로명
SELECT t.trail_name FROM trails t JOIN closures c ON t.trail_id = c.trail_id GROUP BY t.trail_id, t.trail_name HAVING COUNT(*) >= 2;

-- q: 통제된 적이 한 번도 없는 탐방로 이름을 알려줘
-- q: 한 번도 통제되지 않은 탐방로의 이름을 구하시오.
SELECT trail_name FROM trails WHERE trail_id NOT IN (SELECT trail_id FROM closures);

-- q: 2024년 4월 25일에 통제 중이던 탐방로 이름. 무기한 통제도 포함해서.
-- q: 2024-04-25 기준 통제 중인(종료일이 없는 것 포함) 탐방로명을 조회하시오.
SELECT t.trail_name FROM closures c JOIN trails t ON c.trail_id = t.trail_id WHERE c.from_date <= '2024-04-25' AND (c.to_date IS NULL OR c.to_date >= '2024-04-25');

-- q: 끝난 통제의 통제 일수를 통제번호와 함께 구하시오. 종료일에서 시작일을 빼면 됩니다.
-- q: 종료일이 있는 통제마다 통제번호랑 종료일-시작일 일수를 보여줘
SELECT closure_id, to_date - from_date FROM closures WHERE to_date IS NOT NULL;

-- q: 탐방로의 평균 속도(길이÷소요 시간)가 제일 빠른 탐방로 이름은?
-- q: 길이를 소요시간으로 나눈 값이 가장 큰 탐방로명을 구하시오.
SELECT trail_name FROM trails ORDER BY length_km / hours DESC LIMIT 1;

-- q: 전체 탐방로 평균보다 긴 탐방로의 이름, 공원 이름, 길이를 알려줘
-- q: 길이가 평균을 초과하는 탐방로의 탐방로명, 공원명, 길이
SELECT t.trail_name, p.park_name, t.length_km FROM trails t JOIN parks p ON t.park_id = p.park_id WHERE t.length_km > (SELECT AVG(length_km) FROM trails);

-- q: 난이도별 평균 소요 시간
-- q: 난이도별로 편도 소요시간 평균을 알려줘요.
SELECT grade, AVG(hours) FROM trails GROUP BY grade;
