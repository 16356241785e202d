-- domain: 건물 시설 유지보수
CREATE TABLE sites (
  site_id INTEGER PRIMARY KEY,
  site_name VARCHAR(30),
  floors INTEGER,
  completed_year INTEGER,
  manager VARCHAR(20)
);
CREATE TABLE equipment (
  equip_id INTEGER PRIMARY KEY,
  site_id INTEGER REFERENCES sites(site_id),
  equip_name VARCHAR(30),
  equip_type VARCHAR(20),
  installed_on DATE,
  warranty_until DATE
);
CREATE TABLE vendors (
  vendor_id INTEGER PRIMARY KEY,
  vendor_name VARCHAR(30),
  specialty VARCHAR(20)
);
CREATE TABLE tickets (
  ticket_id INTEGER PRIMARY KEY,
  equip_id INTEGER REFERENCES equipment(equip_id),
  reported_at TIMESTAMP,
  resolved_at TIMESTAMP,
  priority CHAR(1),
  symptom VARCHAR(60),
  vendor_id INTEGER REFERENCES vendors(vendor_id),
  repair_cost INTEGER
);
CREATE TABLE checkups (
  checkup_id INTEGER PRIMARY KEY,
  equip_id INTEGER REFERENCES equipment(equip_id),
  checked_on DATE,
  result CHAR(1)
);
COMMENT ON COLUMN equipment.equip_type IS '승강기, 냉난방, 소방, 전기, 급수';
COMMENT ON COLUMN equipment.warranty_until IS '하자보증 만료일, 없으면 NULL';
COMMENT ON COLUMN tickets.resolved_at IS '처리 완료 시각, 미처리면 NULL';
COMMENT ON COLUMN tickets.priority IS 'H 긴급, M 보통, L 낮음';
COMMENT ON COLUMN tickets.vendor_id IS '처리 업체, 미배정이면 NULL';
COMMENT ON COLUMN tickets.repair_cost IS '수리비(원)';
COMMENT ON COLUMN checkups.result IS 'P 적합, F 부적합';
INSERT INTO sites VALUES
(1, '본관', 12, 1998, '차영석'), (2, '별관', 6, 2007, '차영석'), (3, '연구동', 9, 2018, '노수경'), (4, '기숙사', 15, 2021, '강필두'), (5, '창고동', 2, 1990, '강필두');
INSERT INTO equipment VALUES
(11, 1, '1호기 승강기', '승강기', '1998-06-01', NULL), (12, 1, '중앙 냉동기', '냉난방', '2010-04-15', '2015-04-14'), (13, 2, '옥상 물탱크', '급수', '2007-09-01', NULL), (14, 2, '2호기 승강기', '승강기', '2007-09-01', '2012-08-31'), (15, 3, '항온항습기', '냉난방', '2018-11-20', '2023-11-19'), (16, 3, '스프링클러', '소방', '2018-11-20', '2028-11-19'), (17, 4, '지열 히트펌프', '냉난방', '2021-02-10', '2026-02-09'), (18, 4, '비상 발전기', '전기', '2021-02-10', '2026-02-09'), (19, 1, '화재 수신반', '소방', '2016-07-07', '2021-07-06');
INSERT INTO vendors VALUES (1, '하늘엘리베이터', '승강기'), (2, '쿨윈드', '냉난방'), (3, '안심소방', '소방'), (4, '번쩍전기', '전기'), (5, '맑은배관', '급수');
INSERT INTO tickets VALUES
(301, 11, '2024-03-04 09:10:00', '2024-03-04 13:00:00', 'H', '문이 닫히지 않음', 1, 450000), (302, 12, '2024-03-12 14:00:00', '2024-03-15 17:30:00', 'M', '소음 발생', 2, 1200000), (303, 13, '2024-04-02 08:30:00', '2024-04-03 10:00:00', 'M', '누수', 5, 380000), (304, 14, '2024-04-10 18:20:00', '2024-04-10 20:40:00', 'H', '층간 정지', 1, 620000), (305, 15, '2024-05-07 11:00:00', NULL, 'H', '온도 조절 불가', 2, NULL), (306, 17, '2024-05-09 15:45:00', NULL, 'L', '필터 교체 요청', NULL, NULL), (307, 11, '2024-05-13 07:50:00', '2024-05-14 12:00:00', 'M', '버튼 불량', 1, 90000), (308, 19, '2024-05-20 22:10:00', '2024-05-21 09:00:00', 'H', '오작동 경보', 3, 270000), (309, 12, '2024-06-03 10:00:00', '2024-06-03 16:00:00', 'H', '냉방 불가', 2, 2100000);
INSERT INTO checkups VALUES
(1, 11, '2024-01-15', 'P'), (2, 12, '2024-01-16', 'F'), (3, 13, '2024-02-01', 'P'), (4, 14, '2024-02-01', 'P'), (5, 15, '2024-02-20', 'P'), (6, 16, '2024-02-20', 'P'), (7, 19, '2024-01-17', 'F'), (8, 12, '2024-03-20', 'P'), (9, 18, '2024-04-11', 'P');
-- rename: sites=건물 site_id=건물번호 site_name=건물명 floors=층수 completed_year=준공연도 manager=관리자 equipment=설비 equip_id=설비번호 equip_name=설비명 equip_type=설비종류 installed_on=설치일 warranty_until=보증만료일 vendors=업체 vendor_id=업체번호 vendor_name=업체명 specialty=전문분야 tickets=고장접수 ticket_id=접수번호 reported_at=접수시각 resolved_at=처리시각 priority=긴급도 symptom=증상 repair_cost=수리비 checkups=정기점검 checkup_id=점검번호 checked_on=점검일 result=결과

-- q: 긴급으로 접수된 고장의 증상을 알려줘
-- q: 우선순위가 긴급인 고장 접수의 증상을 조회하시오.
SELECT symptom FROM tickets WHERE priority = 'H';

-- q: 아직 처리 안 된 고장이 몇 건이에요?
-- q: 미처리 고장 접수 건수를 구하시오.
-- q: 미처리 고장 건수
SELECT COUNT(*) FROM tickets WHERE resolved_at IS NULL;

-- q: 열 층이 넘는 건물 이름하고 층수
-- q: 10층을 초과하는 건물의 이름과 층수를 조회하라.
SELECT site_name, floors FROM sites WHERE floors > 10;

-- q: 본관에 있는 설비 이름과 종류를 보여 주세요
-- q: 본관에 설치된 설비의 이름, 종류를 조회하시오.
SELECT e.equip_name, e.equip_type FROM equipment e JOIN sites s ON s.site_id = e.site_id WHERE s.site_name = '본관';

-- q: 설비 종류별 개수 알려줘
-- q: 설비 종류별로 몇 대씩 있는지 집계하시오.
SELECT equip_type, COUNT(*) FROM equipment GROUP BY equip_type;

-- q: 설비가 하나도 없는 건물은 어디야?
-- q: 등록된 설비가 없는 건물의 이름을 조회하시오.
SELECT s.site_name FROM sites s LEFT JOIN equipment e ON e.site_id = s.site_id WHERE e.equip_id IS NULL;

-- q: 고장 난 적이 한 번도 없는 설비 이름은?
-- q: 고장 접수 이력이 없는 설비의 이름을 조회하시오.
SELECT equip_name FROM equipment e WHERE NOT EXISTS (SELECT 1 FROM tickets t WHERE t.equip_id = e.equip_id);

-- q: 정기 점검을 받지 않은 설비 이름
-- q: 점검 기록이 없는 설비의 이름을 조회하시오.
SELECT equip_name FROM equipment WHERE equip_id NOT IN (SELECT equip_id FROM checkups);

-- q: 수리비가 나온 접수만 따져서 건물 이름별 수리비 합계를 많은 순으로 알려줘
-- q: 건물명별 수리비 총액을 내림차순으로 조회하시오. 수리비가 아직 없는 접수는 제외한다.
SELECT s.site_name, SUM(t.repair_cost) AS total_cost FROM tickets t JOIN equipment e ON e.equip_id = t.equip_id JOIN sites s ON s.site_id = e.site_id WHERE t.repair_cost IS NOT NULL GROUP BY s.site_name ORDER BY total_cost DESC;

-- q: 수리비가 제일 많이 든 접수의 설비 이름이 뭐야?
-- q: 수리비가 최대인 고장 접수 건의 설비명을 구하시오.
SELECT e.equip_name FROM tickets t JOIN equipment e ON e.equip_id = t.equip_id WHERE t.repair_cost IS NOT NULL ORDER BY t.repair_cost DESC LIMIT 1;

-- q: 두 번째로 비싼 수리의 접수번호와 수리비는?
-- q: 수리비 순위 2위 접수의 번호와 수리비를 구하시오.
SELECT ticket_id, repair_cost FROM tickets WHERE repair_cost IS NOT NULL ORDER BY repair_cost DESC LIMIT 1 OFFSET 1;

-- q: 업체별로 처리한 건수를 업체 이름으로 알려줘
-- q: 업체명별 처리 완료 건수를 구하시오.
SELECT v.vendor_name, COUNT(*) FROM vendors v JOIN tickets t ON t.vendor_id = v.vendor_id WHERE t.resolved_at IS NOT NULL GROUP BY v.vendor_name;

-- q: 일을 한 건도 안 맡은 업체 이름
-- q: 배정된 고장 접수가 없는 업체의 이름을 조회하시오.
SELECT vendor_name FROM vendors WHERE vendor_id NOT IN (SELECT vendor_id FROM tickets WHERE vendor_id IS NOT NULL);

-- q: 업체가 아직 배정되지 않은 접수번호와 증상
-- q: 처리 업체 미배정 접수의 번호와 증상을 조회하시오.
SELECT ticket_id, symptom FROM tickets WHERE vendor_id IS NULL;

-- q: 점검에서 부적합 판정을 받은 설비 이름을 알려줘
-- q: 점검 결과가 부적합인 적이 있는 설비명을 중복 없이 조회하시오.
SELECT DISTINCT e.equip_name FROM equipment e JOIN checkups c ON c.equip_id = e.equip_id WHERE c.result = 'F';

-- q: 부적합을 받았다가 나중에 적합 판정을 받은 설비는?
-- q: 부적합 점검 이후 적합 점검이 있는 설비의 이름을 중복 없이 조회하시오.
SELECT DISTINCT e.equip_name FROM equipment e JOIN checkups f ON f.equip_id = e.equip_id AND f.result = 'F' JOIN checkups p ON p.equip_id = e.equip_id AND p.result = 'P' WHERE p.checked_on > f.checked_on;

-- q: 2024년 6월 1일 기준으로 보증이 남아 있는 설비 이름과 만료일
-- q: 2024-06-01 현재 하자보증 기간 중인 설비의 이름과 보증 만료일을 조회하시오.
SELECT equip_name, warranty_until FROM equipment WHERE warranty_until >= '2024-06-01';

-- q: 고장이 두 번 이상 난 설비 이름과 횟수
-- q: 고장 접수가 2건 이상인 설비의 이름과 접수 건수를 조회하시오.
SELECT e.equip_name, COUNT(*) FROM equipment e JOIN tickets t ON t.equip_id = e.equip_id GROUP BY e.equip_id, e.equip_name HAVING COUNT(*) >= 2;

-- q: 당일에 해결된 고장은 몇 건인가요?
-- q: 접수일과 처리 완료일이 같은 고장 건수를 구하시오.
SELECT COUNT(*) FROM tickets WHERE CAST(resolved_at AS DATE) = CAST(reported_at AS DATE);

-- q: 수리비가 나온 접수에 한해 긴급도별 평균 수리비를 알려 주십시오.
-- q: 우선순위별 수리비 평균. 수리비 없는 접수는 빼고
SELECT priority, AVG(repair_cost) FROM tickets WHERE repair_cost IS NOT NULL GROUP BY priority;

-- q: 평균 수리비보다 많이 든 접수의 번호와 업체 이름
-- q: 수리비가 전체 평균을 넘는 접수의 번호와 처리 업체명을 조회하시오.
SELECT t.ticket_id, v.vendor_name FROM tickets t JOIN vendors v ON v.vendor_id = t.vendor_id WHERE t.repair_cost > (SELECT AVG(repair_cost) FROM tickets);

-- q: 관리자별로 담당 건물이 몇 개야?
-- q: 관리자별 담당 건물 수를 구하시오.
SELECT manager, COUNT(*) FROM sites GROUP BY manager;

-- q: 차영석이 관리하는 건물의 고장 접수 건수는 총 몇 건이야?
-- q: 관리자 차영석 담당 건물에서 접수된 고장의 총건수를 구하시오.
SELECT COUNT(*) FROM tickets t JOIN equipment e ON e.equip_id = t.equip_id JOIN sites s ON s.site_id = e.site_id WHERE s.manager = '차영석';

-- q: 승강기나 소방 설비 중 2010년 전에 설치된 것 이름
-- q: 종류가 승강기 또는 소방이고 2010년 이전(2009년까지)에 설치된 설비의 이름을 조회하시오.
SELECT equip_name FROM equipment WHERE equip_type IN ('승강기', '소방') AND installed_on < '2010-01-01';

-- q: 종류마다 가장 최근에 설치된 설비의 종류와 이름을 보여줘
-- q: 설비 종류별 최근 설치 설비의 종류와 설비명을 조회하시오.
SELECT e.equip_type, e.equip_name FROM equipment e WHERE e.installed_on = (SELECT MAX(x.installed_on) FROM equipment x WHERE x.equip_type = e.equip_type);

-- q: 처리 완료율이 몇 퍼센트야?
-- q: 전체 고장 접수 중 처리 완료된 비율(%)을 구하시오.
SELECT 100.0 * COUNT(resolved_at) / COUNT(*) FROM tickets;

-- q: 월별 고장 접수 건수를 월순으로 보여줘 (2024년)
-- q: 2024년 접수월별 고장 건수를 월 오름차순으로 조회하시오.
SELECT EXTRACT(MONTH FROM reported_at) AS month, COUNT(*) FROM tickets WHERE EXTRACT(YEAR FROM reported_at) = 2024 GROUP BY month ORDER BY month;

-- q: 증상에 '불가'라는 말이 들어간 접수의 건물 이름과 증상
-- q: 증상에 '불가'가 포함된 고장 접수의 건물명, 증상을 조회하시오.
SELECT s.site_name, t.symptom FROM tickets t JOIN equipment e ON e.equip_id = t.equip_id JOIN sites s ON s.site_id = e.site_id WHERE t.symptom LIKE '%불가%';
