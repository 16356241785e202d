-- domain: 시내버스 노선
CREATE TABLE companies (
  company_id INTEGER PRIMARY KEY,
  company_name VARCHAR(30),
  founded_year INTEGER
);
CREATE TABLE routes (
  route_id INTEGER PRIMARY KEY,
  route_no VARCHAR(10),
  company_id INTEGER REFERENCES companies(company_id),
  route_type CHAR(1), -- G 간선, J 지선, K 광역, M 마을
  first_bus TIME,
  last_bus TIME,
  interval_min INTEGER, -- 배차 간격(분)
  fare INTEGER
);
CREATE TABLE stops (
  stop_id INTEGER PRIMARY KEY,
  stop_name VARCHAR(40),
  gu VARCHAR(20),
  has_shelter BOOLEAN -- 쉼터(지붕) 유무
);
CREATE TABLE route_stops (
  route_id INTEGER REFERENCES routes(route_id),
  stop_id INTEGER REFERENCES stops(stop_id),
  seq INTEGER, -- 정차 순서
  PRIMARY KEY (route_id, stop_id)
);
CREATE TABLE boardings (
  route_id INTEGER REFERENCES routes(route_id),
  stop_id INTEGER REFERENCES stops(stop_id),
  ride_date DATE,
  board_cnt INTEGER, -- 승차 인원
  alight_cnt INTEGER -- 하차 인원
);
INSERT INTO companies VALUES (1, '한밭교통', 1978), (2, '보문여객', 1991), (3, '유성버스', 2003), (4, '갑천운수', 2016);
INSERT INTO routes VALUES
(101, '102', 1, 'G', '05:30', '22:40', 10, 1500), (102, '311', 1, 'J', '05:50', '22:20', 15, 1500), (103, '613', 2, 'G', '05:40', '22:30', 12, 1500), (104, '1002', 3, 'K', '05:20', '23:10', 8, 1900), (105, '마을5', 2, 'M', '06:30', '21:00', 25, 1200), (106, '119', 3, 'J', '06:00', '22:00', 18, 1500), (107, '급행7', 2, 'K', '05:45', '23:00', 20, 1900);
INSERT INTO stops VALUES
(1, '대전역', '동구', true), (2, '중앙시장', '동구', false), (3, '서대전네거리', '중구', true), (4, '시청', '서구', true), (5, '충남대 정문', '유성구', true), (6, '유성온천역', '유성구', true), (7, '한밭수목원', '서구', false), (8, '보문산 입구', '중구', false), (9, '노은도서관', '유성구', false), (10, '판암동 종점', '동구', false);
INSERT INTO route_stops VALUES
(101, 1, 1), (101, 3, 2), (101, 4, 3), (101, 6, 4), (102, 2, 1), (102, 3, 2), (102, 8, 3), (103, 1, 1), (103, 2, 2), (103, 8, 3), (104, 6, 1), (104, 5, 2), (104, 4, 3), (104, 1, 4), (105, 8, 1), (105, 3, 2), (106, 5, 1), (106, 6, 2), (106, 9, 3);
INSERT INTO boardings VALUES
(101, 1, '2024-05-13', 420, 80), (101, 4, '2024-05-13', 210, 260), (101, 6, '2024-05-13', 90, 310), (102, 3, '2024-05-13', 130, 70), (103, 1, '2024-05-13', 260, 50), (104, 5, '2024-05-13', 380, 120), (104, 1, '2024-05-13', 60, 400), (106, 5, '2024-05-13', 150, 95), (101, 1, '2024-05-18', 310, 100), (104, 5, '2024-05-18', 140, 60), (105, 8, '2024-05-18', 85, 20), (103, 8, '2024-05-18', 55, 130);
-- rename: companies=운수회사 company_id=회사번호 company_name=회사명 founded_year=설립연도 routes=노선 route_id=노선ID route_no=노선번호 route_type=노선유형 first_bus=첫차 last_bus=막차 interval_min=배차간격 fare=요금 stops=정류장 stop_id=정류장번호 stop_name=정류장명 gu=구 has_shelter=쉼터유무 route_stops=노선정류장 seq=순번 boardings=승하차 ride_date=이용일 board_cnt=승차인원 alight_cnt=하차인원

-- q: 광역 노선 번호가 뭐야?
-- q: 노선 유형이 광역인 노선의 번호를 조회하시오.
SELECT route_no FROM routes WHERE route_type = 'K';

-- q: 유성구에 있는 정류장 이름 알려줘
-- q: 유성구 소재 정류장명
-- q: 유성구에 위치한 정류장의 이름을 조회하시오.
SELECT stop_name FROM stops WHERE gu = '유성구';

-- q: 쉼터 없는 정류장은 몇 군데예요?
-- q: 쉼터가 설치되지 않은 정류장 수를 구하시오.
SELECT COUNT(*) FROM stops WHERE NOT has_shelter;

-- q: 배차 간격이 15분 이하인 노선 번호와 배차 간격
-- q: 15분 이내로 오는 노선의 번호랑 배차 간격을 알려 주세요
SELECT route_no, interval_min FROM routes WHERE interval_min <= 15;

-- q: 102번 버스가 서는 정류장을 순서대로 보여줘
-- q: 노선번호 102의 정류장명을 정차 순서대로 조회하시오.
SELECT s.stop_name FROM routes r JOIN route_stops rs ON rs.route_id = r.route_id JOIN stops s ON s.stop_id = rs.stop_id WHERE r.route_no = '102' ORDER BY rs.seq;

-- q: 대전역에 서는 노선 번호는 뭐가 있어?
-- q: 대전역 정류장을 지나는 노선의 번호를 조회하시오.
SELECT r.route_no FROM routes r JOIN route_stops rs ON rs.route_id = r.route_id JOIN stops s ON s.stop_id = rs.stop_id WHERE s.stop_name = '대전역';

-- q: 대전역이랑 충남대 정문에 둘 다 서는 노선 번호
-- q: '대전역'과 '충남대 정문'을 모두 지나는 노선의 번호를 조회하시오.
SELECT r.route_no FROM routes r JOIN route_stops rs ON rs.route_id = r.route_id JOIN stops s ON s.stop_id = rs.stop_id WHERE s.stop_name = '대전역' INTERSECT SELECT r.route_no FROM routes r JOIN route_stops rs ON rs.route_id = r.route_id JOIN stops s ON s.stop_id = rs.stop_id WHERE s.stop_name = '충남대 정문';

-- q: 아무 노선도 안 서는 정류장 이름은?
-- q: 경유 노선이 하나도 없는 정류장의 이름을 조회하라.
SELECT s.stop_name FROM stops s WHERE NOT EXISTS (SELECT 1 FROM route_stops rs WHERE rs.stop_id = s.stop_id);

-- q: 정류장이 아직 등록 안 된 노선 번호 알려줘
-- q: 정차 정류장이 등록되지 않은 노선의 번호를 조회하시오.
SELECT r.route_no FROM routes r LEFT JOIN route_stops rs ON rs.route_id = r.route_id WHERE rs.stop_id IS NULL;

-- q: 운행하는 노선이 없는 버스 회사는 어디인가요?
-- q: 보유 노선이 없는 운수회사의 이름을 조회하시오.
SELECT company_name FROM companies WHERE company_id NOT IN (SELECT company_id FROM routes);

-- q: 회사별 노선 수를 회사 이름과 함께 알려줘
-- q: 운수회사명별 노선 개수를 구하시오.
SELECT c.company_name, COUNT(*) FROM companies c JOIN routes r ON r.company_id = c.company_id GROUP BY c.company_name;

-- q: 노선이 세 개 이상인 회사 이름
-- q: 3개 이상의 노선을 운행하는 회사의 이름을 조회하시오.
SELECT c.company_name FROM companies c JOIN routes r ON r.company_id = c.company_id GROUP BY c.company_id, c.company_name HAVING COUNT(*) >= 3;

-- q: 첫차가 제일 빠른 노선 번호는?
-- q: 첫차 시각이 가장 이른 노선의 번호를 구하시오.
SELECT route_no FROM routes ORDER BY first_bus LIMIT 1;

-- q: 막차가 두 번째로 늦은 노선 번호랑 막차 시각
-- q: 막차 시각이 둘째로 늦은 노선의 번호와 막차 시각을 조회하시오.
SELECT route_no, last_bus FROM routes ORDER BY last_bus DESC LIMIT 1 OFFSET 1;

-- q: 노선별 승차 인원 합계를 노선 번호로 보여줘
-- q: 노선번호별 총 승차 인원을 집계하여 주십시오.
SELECT r.route_no, SUM(b.board_cnt) FROM routes r JOIN boardings b ON b.route_id = r.route_id GROUP BY r.route_no;

-- q: 승차 인원이 가장 많은 정류장 이름은 뭐예요?
-- q: 총 승차 인원이 최대인 정류장의 이름을 구하시오.
SELECT s.stop_name FROM stops s JOIN boardings b ON b.stop_id = s.stop_id GROUP BY s.stop_id, s.stop_name ORDER BY SUM(b.board_cnt) DESC LIMIT 1;

-- q: 2024년 5월 13일에 내린 사람이 탄 사람보다 많은 노선 번호와 정류장 이름
-- q: 2024-05-13 자료 중 하차 인원이 승차 인원보다 많은 건의 노선번호, 정류장명을 조회하시오.
SELECT r.route_no, s.stop_name FROM boardings b JOIN routes r ON r.route_id = b.route_id JOIN stops s ON s.stop_id = b.stop_id WHERE b.ride_date = '2024-05-13' AND b.alight_cnt > b.board_cnt;

-- q: 노선 유형별 평균 배차 간격 알려줘
-- q: 노선 유형별 배차 간격 평균
SELECT route_type, AVG(interval_min) FROM routes GROUP BY route_type;

-- q: 구별 정류장 수를 많은 순으로. 같으면 구 이름순으로
-- q: 구별 정류장 개수를 내림차순(동수면 구 이름 오름차순)으로 조회하시오.
SELECT gu, COUNT(*) AS cnt FROM stops GROUP BY gu ORDER BY cnt DESC, gu;

-- q: 노선이 두 개보다 많이 서는 정류장 이름과 노선 수
-- q: 경유 노선이 2개를 초과하는 정류장의 이름과 노선 수를 조회하시오.
SELECT s.stop_name, COUNT(*) FROM stops s JOIN route_stops rs ON rs.stop_id = s.stop_id GROUP BY s.stop_id, s.stop_name HAVING COUNT(*) > 2;

-- q: 간선도 지선도 아닌 노선의 번호와 요금
-- q: 간선과 지선을 제외한 노선의 번호, 요금을 조회하라.
SELECT route_no, fare FROM routes WHERE route_type NOT IN ('G', 'J');

-- q: 평균 배차 간격보다 오래 기다려야 하는 노선 번호는?
-- q: 배차 간격이 전체 노선 평균을 넘는 노선의 번호를 조회하시오.
SELECT route_no FROM routes WHERE interval_min > (SELECT AVG(interval_min) FROM routes);

-- q: 노선마다 마지막 정류장 이름을 노선 번호와 함께 보여줘
-- q: 각 노선의 종점(정차 순서가 가장 뒤인 정류장)을 노선번호, 정류장명으로 조회하시오.
SELECT r.route_no, s.stop_name FROM route_stops rs JOIN routes r ON r.route_id = rs.route_id JOIN stops s ON s.stop_id = rs.stop_id WHERE rs.seq = (SELECT MAX(x.seq) FROM route_stops x WHERE x.route_id = rs.route_id);

-- q: 한밭교통 버스가 서는 정류장 이름을 중복 없이 알려 주세요
-- q: 한밭교통 노선이 정차하는 정류장의 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.stop_name FROM stops s JOIN route_stops rs ON rs.stop_id = s.stop_id JOIN routes r ON r.route_id = rs.route_id JOIN companies c ON c.company_id = r.company_id WHERE c.company_name = '한밭교통';

-- q: 전체 승차 인원에서 대전역 승차가 차지하는 비율(%)
-- q: 전체 승차 인원 중 대전역에서 탄 사람은 몇 퍼센트야?
SELECT 100.0 * SUM(CASE WHEN s.stop_name = '대전역' THEN b.board_cnt ELSE 0 END) / SUM(b.board_cnt) FROM boardings b JOIN stops s ON s.stop_id = b.stop_id;

-- q: 날짜별 승차 인원과 하차 인원 합계를 각각 보여줘
-- q: 이용일별 승차 인원 합계와 하차 인원 합계를 구하시오.
SELECT ride_date, SUM(board_cnt), SUM(alight_cnt) FROM boardings GROUP BY ride_date;

-- q: 요금이 1200원이거나 1900원인 노선 번호 알려줘
-- q: 요금이 1,200원 또는 1,900원인 노선의 번호를 조회하시오.
SELECT route_no FROM routes WHERE fare IN (1200, 1900);

-- q: 이름이 '역'으로 끝나는 정류장 중 쉼터가 있는 곳은?
-- q: 정류장명이 '역'으로 끝나고 쉼터가 있는 정류장의 이름을 조회하시오.
SELECT stop_name FROM stops WHERE stop_name LIKE '%역' AND has_shelter;

-- q: 서는 정류장이 모두 쉼터가 있는 노선 번호는?
-- q: 정차하는 모든 정류장에 쉼터가 있는 노선의 번호를 조회하시오.
SELECT r.route_no FROM routes r JOIN route_stops rs ON rs.route_id = r.route_id JOIN stops s ON s.stop_id = rs.stop_id GROUP BY r.route_id, r.route_no HAVING COUNT(*) = COUNT(*) FILTER (WHERE s.has_shelter);
