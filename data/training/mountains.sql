-- domain: 우리나라의 산 (단일 테이블)
CREATE TABLE mountains (
  id INT PRIMARY KEY,
  name VARCHAR(20) NOT NULL,
  height_m DECIMAL(6,1),
  province VARCHAR(10),
  peak VARCHAR(20),
  national_park BOOLEAN,
  cable_car BOOLEAN,
  difficulty VARCHAR(4),
  yearly_visitors INT,
  fire_ban_from DATE
);
INSERT INTO mountains VALUES
(1,'한라산',1947.3,'제주','백록담',TRUE,FALSE,'상',920000,NULL),
(2,'지리산',1915.4,'경남','천왕봉',TRUE,FALSE,'상',3100000,'2024-02-15'),
(3,'설악산',1708.1,'강원','대청봉',TRUE,TRUE,'상',2800000,'2024-03-04'),
(4,'덕유산',1614.2,'전북','향적봉',TRUE,TRUE,'중',1500000,'2024-03-04'),
(5,'계방산',1579.1,'강원',NULL,FALSE,FALSE,'중',210000,'2024-02-01'),
(6,'태백산',1566.7,'강원','장군봉',TRUE,FALSE,'중',640000,'2024-02-01'),
(7,'소백산',1439.7,'충북','비로봉',TRUE,FALSE,'중',1100000,'2024-02-15'),
(8,'가야산',1433.4,'경남','칠불봉',TRUE,FALSE,'중',580000,'2024-03-01'),
(9,'무등산',1186.8,'광주','천왕봉',TRUE,FALSE,'중',2600000,NULL),
(10,'내장산',763.5,'전북','신선봉',TRUE,TRUE,'하',1700000,NULL),
(11,'금정산',801.5,'부산','고당봉',FALSE,TRUE,'하',NULL,NULL),
(12,'남산',270.9,'서울',NULL,FALSE,TRUE,'하',8400000,NULL),
(13,'관악산',632.2,'서울','연주대',FALSE,FALSE,'중',5000000,'2024-02-01'),
(14,'마니산',472.1,'인천','참성단',FALSE,FALSE,'하',350000,NULL),
(15,'월출산',810.7,'전남','천황봉',TRUE,FALSE,'상',410000,'2024-03-01');
-- rename: mountains=산 id=번호 name=이름 height_m=높이 province=지역 peak=정상 national_park=국립공원여부 cable_car=케이블카 difficulty=난이도 yearly_visitors=연간방문객 fire_ban_from=입산통제시작일

-- q: 산이 전부 몇 개 들어 있어?
-- q: 등록된 산의 수를 구하시오.
SELECT COUNT(*) FROM mountains;

-- q: 높이가 1500m 이상인 산 이름을 알려줘
-- q: 해발 1500미터 이상인 산의 이름을 조회하시오.
SELECT name FROM mountains WHERE height_m >= 1500;

-- q: 강원에 있는 산 이름하고 높이요
-- q: 지역이 강원인 산의 이름, 높이를 보여 주세요.
SELECT name, height_m FROM mountains WHERE province = '강원';

-- q: 케이블카가 있는 국립공원 산은 뭐가 있나요?
-- q: 국립공원이면서 케이블카도 있는 산 이름
SELECT name FROM mountains WHERE national_park AND cable_car;

-- q: 국립공원이 아닌 산은 몇 곳이야?
-- q: 국립공원으로 지정되지 않은 산의 수를 구하시오.
SELECT COUNT(*) FROM mountains WHERE NOT national_park;

-- q: 제일 높은 산 이름이 뭐예요?
-- q: 높이가 가장 높은 산의 이름을 구하시오.
SELECT name FROM mountains ORDER BY height_m DESC LIMIT 1;

-- q: 두 번째로 높은 산의 이름과 높이를 알려줘.
-- q: 높이 순위 2위인 산 이름, 높이
SELECT name, height_m FROM mountains ORDER BY height_m DESC LIMIT 1 OFFSET 1;

-- q: 높은 산 4위부터 6위까지 이름을 높은 순서로 보여줘
-- q: 높이 기준 4~6위 산의 이름을 순위대로 조회하라.
SELECT name FROM mountains ORDER BY height_m DESC LIMIT 3 OFFSET 3;

-- q: 지역별 산 개수
-- q: 지역별로 산이 몇 개씩 있는지 알려 주세요.
SELECT province, COUNT(*) FROM mountains GROUP BY province;

-- q: 산이 두 개 이상 있는 지역은 어디예요?
-- q: 산이 2곳 이상인 지역을 조회하시오.
SELECT province FROM mountains GROUP BY province HAVING COUNT(*) >= 2;

-- q: 난이도별 평균 높이를 알려줘
-- q: 난이도별로 산 높이의 평균을 구하시오.
SELECT difficulty, AVG(height_m) FROM mountains GROUP BY difficulty;

-- q: 난이도 하인 산을 방문객이 많은 순으로 이름만 보여줘. 방문객 수가 없는 산은 빼 줘.
-- q: 난이도가 '하'이고 연간 방문객 집계가 있는 산의 이름을 방문객 내림차순으로 조회하라.
SELECT name FROM mountains WHERE difficulty = '하' AND yearly_visitors IS NOT NULL ORDER BY yearly_visitors DESC;

-- q: 방문객 수 집계가 없는 산은?
-- q: 연간 방문객이 입력되지 않은 산의 이름을 알려 주십시오.
SELECT name FROM mountains WHERE yearly_visitors IS NULL;

-- q: 연간 방문객이 이백만 명을 넘는 산 이름, 방문객 수
-- q: 한 해 방문객이 200만 명 초과인 산의 이름과 연간 방문객을 구하시오.
SELECT name, yearly_visitors FROM mountains WHERE yearly_visitors > 2000000;

-- q: 정상 이름이 '봉'으로 끝나는 산의 이름과 정상 이름은?
-- q: 정상 명칭이 봉으로 끝나는 산 이름, 정상을 조회하시오.
SELECT name, peak FROM mountains WHERE peak LIKE '%봉';

-- q: 정상 이름이 같은 산이 둘 이상인 정상 이름을 알려줘
-- q: 두 개 이상의 산이 함께 쓰는 정상 이름을 구하시오.
SELECT peak FROM mountains WHERE peak IS NOT NULL GROUP BY peak HAVING COUNT(*) >= 2;

-- q: 서울이나 인천에 있는 산 이름 알려줘요
-- q: 지역이 서울 또는 인천인 산의 이름
SELECT name FROM mountains WHERE province IN ('서울', '인천');

-- q: 강원도 경남도 전북도 아닌 지역에서 1000m 넘는 산은?
-- q: 강원, 경남, 전북을 제외한 지역에 있고 높이가 1000m를 초과하는 산의 이름을 조회하라.
SELECT name FROM mountains WHERE province NOT IN ('강원', '경남', '전북') AND height_m > 1000;

-- q: 평균보다 높은 산은 몇 개야?
-- q: 전체 산의 평균 높이를 넘는 산의 수를 구하시오.
SELECT COUNT(*) FROM mountains WHERE height_m > (SELECT AVG(height_m) FROM mountains);

-- q: 지역마다 가장 높은 산의 지역, 이름, 높이를 보여 주세요.
-- q: 지역별 최고봉을 지역·산 이름·높이로 조회하시오.
SELECT province, name, height_m FROM mountains m WHERE height_m = (SELECT MAX(x.height_m) FROM mountains x WHERE x.province = m.province);

-- q: 2024년 2월 중에 입산 통제가 시작된 산은 뭐예요?
-- q: 입산 통제 시작일이 2024년 2월인 산의 이름
SELECT name FROM mountains WHERE fire_ban_from BETWEEN '2024-02-01' AND '2024-02-29';

-- q: 입산 통제가 없는 산 이름을 알려줘.
-- q: 입산 통제 시작일이 없는 산의 이름을 조회하시오.
SELECT name FROM mountains WHERE fire_ban_from IS NULL;

-- q: 한라산과 지리산의 높이 차이는 몇 미터야?
-- q: 한라산 높이에서 지리산 높이를 뺀 값을 구하시오.
SELECT (SELECT height_m FROM mountains WHERE name = '한라산') - (SELECT height_m FROM mountains WHERE name = '지리산');

-- q: 국립공원인 산과 아닌 산의 평균 방문객 수를 각각 알려 주세요.
-- q: 국립공원 여부별 연간 방문객 평균
SELECT national_park, AVG(yearly_visitors) FROM mountains GROUP BY national_park;

-- q: 국립공원 산이 전체의 몇 퍼센트인가요?
-- q: 전체 산 가운데 국립공원인 산의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN national_park THEN 1 ELSE 0 END) / COUNT(*) FROM mountains;

-- q: 산 이름과 높이 등급(1500 이상 '고산', 800 이상 '중산', 나머지 '저산')을 보여줘
-- q: 이름과 함께 높이가 1500m 이상이면 '고산', 800m 이상이면 '중산', 그 밖은 '저산'으로 표시하시오.
SELECT name, CASE WHEN height_m >= 1500 THEN '고산' WHEN height_m >= 800 THEN '중산' ELSE '저산' END FROM mountains;

-- q: 높이 순위를 매겨서 산 이름이랑 순위를 보여줘
-- q: 산의 이름과 높이 순위(높은 산이 1위)를 조회하라.
SELECT name, RANK() OVER (ORDER BY height_m DESC) FROM mountains;

-- q: 난이도가 상인데 케이블카는 없는 산 이름
-- q: 난이도 '상'이면서 케이블카가 없는 산의 이름을 알려줘.
SELECT name FROM mountains WHERE difficulty = '상' AND NOT cable_car;
