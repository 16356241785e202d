-- domain: 댐과 하천
CREATE TABLE rivers (river_id INTEGER PRIMARY KEY, river_name VARCHAR(20), length_km DECIMAL(6,1), basin_km2 DECIMAL(9,1), main_river_id INTEGER);
CREATE TABLE dams (dam_id INTEGER PRIMARY KEY, dam_name VARCHAR(20), river_id INTEGER REFERENCES rivers(river_id), purpose VARCHAR(10), completed_year INTEGER, height_m DECIMAL(5,1), capacity_mm3 DECIMAL(8,1), power_kw INTEGER);
CREATE TABLE dam_levels (dam_id INTEGER REFERENCES dams(dam_id), measured_on DATE, storage_mm3 DECIMAL(8,1), inflow DECIMAL(8,1), outflow DECIMAL(8,1), PRIMARY KEY (dam_id, measured_on));
CREATE TABLE gauges (gauge_id INTEGER PRIMARY KEY, river_id INTEGER REFERENCES rivers(river_id), gauge_name VARCHAR(20), warning_level DECIMAL(4,1), danger_level DECIMAL(4,1));
COMMENT ON COLUMN rivers.main_river_id IS '본류 하천 번호, 본류면 NULL';
COMMENT ON COLUMN dams.purpose IS '다목적, 용수, 발전, 홍수조절';
COMMENT ON COLUMN dams.capacity_mm3 IS '총저수용량(백만 세제곱미터)';
COMMENT ON COLUMN dams.power_kw IS '발전 용량(kW), 발전 설비가 없으면 NULL';
COMMENT ON COLUMN dam_levels.storage_mm3 IS '저수량(백만 세제곱미터)';
COMMENT ON COLUMN dam_levels.inflow IS '유입량(초당 세제곱미터)';
COMMENT ON COLUMN dam_levels.outflow IS '방류량(초당 세제곱미터)';
COMMENT ON COLUMN gauges.warning_level IS '홍수주의보 수위(m)';
INSERT INTO rivers VALUES (1,'한강',494.4,25953.6,NULL),(2,'소양강',166.2,2783.3,1),(3,'낙동강',510.4,23384.2,NULL),(4,'황강',111.0,1332.3,3),(5,'금강',397.8,9912.2,NULL),(6,'섬진강',223.9,4911.9,NULL),(7,'남한강',375.0,12577.0,1),(8,'동진강',51.0,1124.1,NULL);
INSERT INTO dams VALUES (1,'소양강댐',2,'다목적',1973,123.0,2900.0,200000),(2,'충주댐',7,'다목적',1985,97.5,2750.0,412000),(3,'안동댐',3,'다목적',1976,83.0,1248.0,91500),(4,'합천댐',4,'다목적',1988,96.0,790.0,101200),(5,'대청댐',5,'다목적',1980,72.0,1490.0,90000),(6,'섬진강댐',6,'다목적',1965,64.0,466.0,34800),(7,'팔당댐',1,'발전',1973,29.0,244.0,120000),(8,'영천댐',NULL,'용수',1980,42.0,96.4,NULL),(9,'한탄강댐',NULL,'홍수조절',2016,83.5,270.0,NULL);
INSERT INTO dam_levels VALUES (1,'2024-06-01',1450.0,22.0,60.5),(1,'2024-07-20',1890.0,540.0,45.0),(2,'2024-06-01',1210.0,85.0,110.0),(2,'2024-07-20',1730.0,1320.0,300.0),(3,'2024-06-01',610.0,10.0,28.0),(3,'2024-07-20',720.0,210.0,30.0),(4,'2024-06-01',390.0,6.5,15.0),(5,'2024-06-01',930.0,40.0,52.0),(5,'2024-07-20',1180.0,880.0,750.0),(6,'2024-06-01',150.0,4.0,21.0),(6,'2024-07-20',205.0,130.0,15.0),(7,'2024-07-20',240.0,5100.0,5300.0);
INSERT INTO gauges VALUES (1,1,'한강대교',8.5,10.5),(2,1,'팔당대교',9.0,11.0),(3,3,'구포대교',4.0,5.0),(4,3,'왜관교',9.0,11.0),(5,5,'강경교',7.0,9.0),(6,7,'여주대교',7.5,9.5),(7,6,'구례교',8.0,NULL);
-- rename: rivers=하천 dams=댐 dam_levels=댐수문자료 gauges=수위관측소 river_id=하천번호 river_name=하천명 length_km=길이 basin_km2=유역면적 main_river_id=본류번호 dam_id=댐번호 dam_name=댐이름 purpose=용도 completed_year=준공연도 height_m=높이 capacity_mm3=총저수용량 power_kw=발전용량 measured_on=측정일 storage_mm3=저수량 inflow=유입량 outflow=방류량 gauge_id=관측소번호 gauge_name=관측소명 warning_level=주의보수위 danger_level=경보수위

-- q: 본류 하천 이름을 알려줘.
-- q: 본류에 해당하는 하천명을 조회하시오.
SELECT river_name FROM rivers WHERE main_river_id IS NULL;

-- q: 한강의 지류는 뭐가 있어?
-- q: 본류가 한강인 하천의 이름을 조회하라.
SELECT r.river_name FROM rivers r JOIN rivers m ON r.main_river_id = m.river_id WHERE m.river_name = '한강';

-- q: 지류와 그 본류 이름을 같이 보여 주세요.
-- q: 지류 하천명, 본류 하천명
SELECT r.river_name, m.river_name FROM rivers r JOIN rivers m ON r.main_river_id = m.river_id;

-- q: 제일 긴 강이 뭐야?
-- q: 길이가 가장 긴 하천의 이름을 구하시오.
SELECT river_name FROM rivers ORDER BY length_km DESC LIMIT 1;

-- q: 두 번째로 유역 면적이 넓은 하천 이름은?
-- q: 유역면적 2위 하천명을 알려 주세요.
SELECT river_name FROM rivers ORDER BY basin_km2 DESC LIMIT 1 OFFSET 1;

-- q: 길이 200km 이상 400km 이하인 하천의 이름과 길이를 보여줘
-- q: 길이가 200km에서 400km 사이(양끝 포함)인 하천명, 길이를 조회하시오.
SELECT river_name, length_km FROM rivers WHERE length_km BETWEEN 200 AND 400;

-- q: 다목적 댐은 몇 개예요?
-- q: 용도가 다목적인 댐의 수를 구하시오.
SELECT COUNT(*) FROM dams WHERE purpose = '다목적';

-- q: 용도별 댐 수와 평균 높이
-- q: 용도별로 댐이 몇 개고 높이 평균이 얼마인지 알려줘요.
SELECT purpose, COUNT(*), AVG(height_m) FROM dams GROUP BY purpose;

-- q: 발전 설비가 없는 댐 이름을 알려줘
-- q: 발전용량이 없는 댐의 이름을 조회하라.
SELECT dam_name FROM dams WHERE power_kw IS NULL;

-- q: 1980년 이후에 준공된 댐 이름, 준공 연도를 최근 순으로 보여줘. 1980년도 넣어 줘.
-- q: 준공연도가 1980년 이상인 댐의 이름과 준공연도를 준공연도 내림차순으로 조회하시오.
SELECT dam_name, completed_year FROM dams WHERE completed_year >= 1980 ORDER BY completed_year DESC;

-- q: 저수 용량이 제일 큰 댐 세 곳의 이름은?
-- q: 총저수용량 상위 3개 댐 이름을 큰 순서로 조회하라.
SELECT dam_name FROM dams ORDER BY capacity_mm3 DESC LIMIT 3;

-- q: 낙동강에 있는 댐 이름
-- q: 낙동강에 위치한 댐은 뭐예요? 지류는 빼고요.
SELECT d.dam_name FROM dams d JOIN rivers r ON d.river_id = r.river_id WHERE r.river_name = '낙동강';

-- q: 댐 이름과 그 댐이 있는 하천 이름을 보여 주세요. 하천 정보가 없는 댐도 포함해 주세요.
-- q: 하천이 등록되지 않은 댐까지 포함하여 댐 이름, 하천명을 조회하시오.
SELECT d.dam_name, r.river_name FROM dams d LEFT JOIN rivers r ON d.river_id = r.river_id;

-- q: 댐이 하나도 없는 하천은?
-- q: 댐이 설치되지 않은 하천의 이름을 구하시오.
SELECT river_name FROM rivers r WHERE NOT EXISTS (SELECT 1 FROM dams d WHERE d.river_id = r.river_id);

-- q: 수위 관측소가 두 곳 이상인 하천 이름을 알려 줘
-- q: 관측소 수가 2개 이상인 하천명을 조회하라.
SELECT r.river_name FROM rivers r JOIN gauges g ON r.river_id = g.river_id GROUP BY r.river_id, r.river_name HAVING COUNT(*) >= 2;

-- q: 하천별 수위 관측소 수는? 관측소 없는 하천은 0으로 나오게.
-- q: 관측소가 없는 하천을 포함하여 하천명별 수위관측소 수를 구하시오.
SELECT r.river_name, COUNT(g.gauge_id) FROM rivers r LEFT JOIN gauges g ON r.river_id = g.river_id GROUP BY r.river_id, r.river_name;

-- q: 한강 관측소들의 이름과 주의보 수위를 알려줘.
-- q: 한강에 있는 수위관측소의 관측소명, 주의보수위
SELECT g.gauge_name, g.warning_level FROM gauges g JOIN rivers r ON g.river_id = r.river_id WHERE r.river_name = '한강';

-- q: 경보 수위가 정해지지 않은 관측소는 어디인가요?
-- q: 경보수위가 없는 관측소명을 조회하시오.
SELECT gauge_name FROM gauges WHERE danger_level IS NULL;

-- q: 2024년 7월 20일 댐별 저수율(%)을 댐 이름과 함께 높은 순으로 보여줘.
-- q: 2024-07-20 저수율(저수량÷총저수용량×100)을 댐 이름과 함께 내림차순으로 조회하라.
SELECT d.dam_name, 100.0 * l.storage_mm3 / d.capacity_mm3 FROM dams d JOIN dam_levels l ON d.dam_id = l.dam_id WHERE l.measured_on = '2024-07-20' ORDER BY 100.0 * l.storage_mm3 / d.capacity_mm3 DESC;

-- q: 2024년 6월 1일에 저수율이 50% 미만이던 댐은?
-- q: 2024-06-01 저수량이 총저수용량의 절반에 못 미친 댐의 이름을 구하시오.
SELECT d.dam_name FROM dams d JOIN dam_levels l ON d.dam_id = l.dam_id WHERE l.measured_on = '2024-06-01' AND l.storage_mm3 < 0.5 * d.capacity_mm3;

-- q: 들어온 물보다 내보낸 물이 많았던 날의 댐 이름과 측정일을 알려 주세요.
-- q: 방류량이 유입량을 초과한 기록의 댐 이름, 측정일
SELECT d.dam_name, l.measured_on FROM dam_levels l JOIN dams d ON l.dam_id = d.dam_id WHERE l.outflow > l.inflow;

-- q: 6월 1일에서 7월 20일 사이에 저수량이 얼마나 늘었는지 댐 이름이랑 보여줘. 2024년이고 둘 다 기록이 있는 댐만.
-- q: 2024-06-01과 2024-07-20 기록이 모두 있는 댐의 이름과 저수량 증가분을 구하시오.
SELECT d.dam_name, b.storage_mm3 - a.storage_mm3 FROM dams d JOIN dam_levels a ON d.dam_id = a.dam_id JOIN dam_levels b ON d.dam_id = b.dam_id WHERE a.measured_on = '2024-06-01' AND b.measured_on = '2024-07-20';

-- q: 수문 자료가 한 번도 측정되지 않은 댐 이름은 뭐지?
-- q: 측정 기록이 없는 댐의 이름을 조회하시오.
SELECT d.dam_name FROM dams d LEFT JOIN dam_levels l ON d.dam_id = l.dam_id WHERE l.dam_id IS NULL;

-- q: 용도마다 가장 높은 댐의 용도, 이름, 높이를 알려줘
-- q: 용도별 최고 높이 댐을 용도·댐이름·높이로 조회하라.
SELECT purpose, dam_name, height_m FROM dams d WHERE height_m = (SELECT MAX(x.height_m) FROM dams x WHERE x.purpose = d.purpose);

-- q: 평균보다 발전 용량이 큰 댐의 이름과 발전 용량은?
-- q: 발전용량이 전체 평균을 초과하는 댐 이름, 발전용량
SELECT dam_name, power_kw FROM dams WHERE power_kw > (SELECT AVG(power_kw) FROM dams);

-- q: 같은 해에 준공된 댐이 둘 이상인 연도를 알려줘
-- q: 댐이 2개 이상 준공된 연도를 구하시오.
SELECT completed_year FROM dams GROUP BY completed_year HAVING COUNT(*) >= 2;

-- q: 다목적도 발전도 아닌 댐의 이름과 용도를 보여줘요
-- q: 용도가 다목적이나 발전이 아닌 댐의 댐이름, 용도를 조회하시오.
SELECT dam_name, purpose FROM dams WHERE purpose NOT IN ('다목적', '발전');

-- q: 전체 저수 용량에서 소양강댐이 차지하는 비율은 몇 %인가?
-- q: 모든 댐의 총저수용량 합계 대비 소양강댐의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN dam_name = '소양강댐' THEN capacity_mm3 ELSE 0 END) / SUM(capacity_mm3) FROM dams;
