-- domain: 택배 배송 조회
CREATE TABLE hubs (
  hub_id INTEGER PRIMARY KEY,
  hub_name VARCHAR(30),
  province VARCHAR(20),
  hub_type VARCHAR(10)
);
CREATE TABLE couriers (
  courier_id INTEGER PRIMARY KEY,
  courier_name VARCHAR(20),
  hub_id INTEGER REFERENCES hubs(hub_id),
  vehicle VARCHAR(10),
  hired_on DATE
);
CREATE TABLE parcels (
  tracking_no VARCHAR(12) PRIMARY KEY,
  sender_city VARCHAR(20),
  receiver_name VARCHAR(20),
  receiver_city VARCHAR(20),
  weight_kg DECIMAL(5,1),
  fee INTEGER,
  accepted_at TIMESTAMP,
  delivered_at TIMESTAMP,
  courier_id INTEGER REFERENCES couriers(courier_id),
  prepaid BOOLEAN
);
CREATE TABLE scans (
  scan_id INTEGER PRIMARY KEY,
  tracking_no VARCHAR(12) REFERENCES parcels(tracking_no),
  hub_id INTEGER REFERENCES hubs(hub_id),
  scanned_at TIMESTAMP,
  event VARCHAR(10)
);
COMMENT ON COLUMN hubs.hub_type IS '터미널 또는 대리점';
COMMENT ON COLUMN parcels.delivered_at IS '배송 완료 시각, 미완료면 NULL';
COMMENT ON COLUMN parcels.courier_id IS '배달 기사, 미배정이면 NULL';
COMMENT ON COLUMN parcels.prepaid IS 'true 선불, false 착불';
COMMENT ON COLUMN scans.event IS '집화, 입고, 출고, 배달출발, 완료';
INSERT INTO hubs VALUES
(1, '옥천터미널', '충북', '터미널'), (2, '곤지암터미널', '경기', '터미널'), (3, '마포대리점', '서울', '대리점'), (4, '사상대리점', '부산', '대리점'), (5, '제주대리점', '제주', '대리점'), (6, '칠곡터미널', '경북', '터미널');
INSERT INTO couriers VALUES
(11, '천우석', 3, '1톤', '2018-04-02'), (12, '복미숙', 3, '다마스', '2021-09-13'), (13, '엄태풍', 4, '1톤', '2016-02-22'), (14, '빈상호', 5, '1톤', '2022-11-07'), (15, '위지훈', 4, '전기', '2023-06-19');
INSERT INTO parcels VALUES
('600100200301', '서울', '김보라', '부산', 2.5, 4000, '2024-05-02 10:00:00', '2024-05-03 15:20:00', 13, true),
('600100200302', '부산', '이한결', '서울', 5.0, 5000, '2024-05-02 11:30:00', '2024-05-03 18:05:00', 11, true),
('600100200303', '대전', '최아람', '제주', 12.3, 9500, '2024-05-02 16:40:00', '2024-05-06 13:10:00', 14, false),
('600100200304', '서울', '박가온', '서울', 0.8, 3500, '2024-05-03 09:15:00', '2024-05-04 11:00:00', 12, true),
('600100200305', '광주', '정다솜', '부산', 7.7, 6000, '2024-05-03 13:00:00', NULL, 15, false),
('600100200306', '서울', '한누리', '제주', 3.1, 6500, '2024-05-04 10:20:00', NULL, 14, true),
('600100200307', '인천', '서이든', '서울', 20.0, 12000, '2024-05-04 17:45:00', '2024-05-07 10:30:00', 11, false),
('600100200308', '대구', '조아영', '부산', 1.2, 3500, '2024-05-05 08:50:00', '2024-05-07 16:00:00', 13, true),
('600100200309', '수원', '윤슬기', '서울', 4.4, 5000, '2024-05-06 14:10:00', NULL, NULL, true),
('600100200310', '부산', '김보라', '부산', 6.0, 6000, '2024-05-07 09:00:00', '2024-05-08 12:00:00', 13, false);
INSERT INTO scans VALUES
(1, '600100200301', 2, '2024-05-02 22:00:00', '입고'), (2, '600100200301', 1, '2024-05-03 02:30:00', '입고'), (3, '600100200301', 4, '2024-05-03 08:10:00', '배달출발'), (4, '600100200302', 1, '2024-05-03 01:15:00', '입고'), (5, '600100200302', 3, '2024-05-03 09:00:00', '배달출발'), (6, '600100200303', 1, '2024-05-03 00:40:00', '입고'), (7, '600100200303', 5, '2024-05-06 08:30:00', '배달출발'), (8, '600100200304', 3, '2024-05-04 08:20:00', '배달출발'), (9, '600100200305', 1, '2024-05-04 03:00:00', '입고'), (10, '600100200306', 2, '2024-05-04 23:10:00', '입고'), (11, '600100200307', 2, '2024-05-05 01:00:00', '입고'), (12, '600100200308', 4, '2024-05-07 09:30:00', '배달출발');
-- rename: hubs=거점 hub_id=거점번호 hub_name=거점명 province=시도 hub_type=거점유형 couriers=기사 courier_id=기사번호 courier_name=기사명 vehicle=차종 hired_on=입사일 parcels=소포 tracking_no=운송장번호 sender_city=발송도시 receiver_name=받는사람 receiver_city=배송도시 weight_kg=무게 fee=운임 accepted_at=접수시각 delivered_at=배송완료시각 prepaid=선불여부 scans=스캔이력 scan_id=스캔번호 scanned_at=스캔시각 event=처리구분

-- q: 아직 배송 안 된 택배 운송장 번호 알려줘
-- q: 배송 완료되지 않은 소포의 운송장 번호를 조회하시오.
-- q: 미배송 운송장번호
SELECT tracking_no FROM parcels WHERE delivered_at IS NULL;

-- q: 부산으로 가는 택배가 몇 개야?
-- q: 받는 도시가 부산인 소포의 수를 구하시오.
SELECT COUNT(*) FROM parcels WHERE receiver_city = '부산';

-- q: 착불 택배의 받는 사람과 운임을 보여 주세요
-- q: 착불 소포의 수취인 이름과 운임을 조회하시오.
SELECT receiver_name, fee FROM parcels WHERE NOT prepaid;

-- q: 기사 배정이 안 된 운송장은 뭐야?
-- q: 배달 기사가 배정되지 않은 소포의 운송장 번호를 조회하라.
SELECT tracking_no FROM parcels WHERE courier_id IS NULL;

-- q: 기사별로 배달 완료한 개수를 기사 이름이랑 같이 알려줘
-- q: 기사명별 배송 완료 소포 수를 집계하시오.
SELECT c.courier_name, COUNT(*) FROM couriers c JOIN parcels p ON p.courier_id = c.courier_id WHERE p.delivered_at IS NOT NULL GROUP BY c.courier_name;

-- q: 한 개도 배달 완료하지 못한 기사 이름은?
-- q: 배송을 완료한 소포가 하나도 없는 기사의 이름을 조회하시오.
SELECT courier_name FROM couriers c WHERE NOT EXISTS (SELECT 1 FROM parcels p WHERE p.courier_id = c.courier_id AND p.delivered_at IS NOT NULL);

-- q: 운송장 600100200301이 거친 거점 이름을 시간순으로 보여줘
-- q: 운송장번호 600100200301의 스캔 거점명을 스캔 시각 순서대로 조회하시오.
SELECT h.hub_name FROM scans s JOIN hubs h ON h.hub_id = s.hub_id WHERE s.tracking_no = '600100200301' ORDER BY s.scanned_at;

-- q: 옥천터미널을 거친 소포는 몇 개인가요?
-- q: 옥천터미널에서 스캔된 소포의 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT s.tracking_no) FROM scans s JOIN hubs h ON h.hub_id = s.hub_id WHERE h.hub_name = '옥천터미널';

-- q: 스캔 기록이 한 번도 없는 거점 이름
-- q: 스캔 이력이 없는 거점을 조회하시오. 이름만.
SELECT h.hub_name FROM hubs h LEFT JOIN scans s ON s.hub_id = h.hub_id WHERE s.scan_id IS NULL;

-- q: 스캔 기록이 전혀 없는 운송장 번호는?
-- q: 한 번도 스캔되지 않은 소포의 운송장번호를 조회하시오.
SELECT tracking_no FROM parcels WHERE tracking_no NOT IN (SELECT tracking_no FROM scans);

-- q: 제일 무거운 택배의 받는 사람은 누구예요?
-- q: 무게가 가장 무거운 소포의 수취인 이름을 구하시오.
SELECT receiver_name FROM parcels ORDER BY weight_kg DESC LIMIT 1;

-- q: 운임이 두 번째로 비싼 택배의 운송장번호랑 운임
-- q: 운임 2위 소포의 운송장 번호와 운임을 조회하시오.
SELECT tracking_no, fee FROM parcels ORDER BY fee DESC LIMIT 1 OFFSET 1;

-- q: 무게가 5kg 이상 10kg 미만인 택배의 운송장 번호와 무게
-- q: 5kg 이상 10kg 미만 소포의 운송장번호, 무게를 알려 주세요.
SELECT tracking_no, weight_kg FROM parcels WHERE weight_kg >= 5 AND weight_kg < 10;

-- q: 도착 도시별 평균 운임을 알려줘
-- q: 배송지 도시별 운임 평균
SELECT receiver_city, AVG(fee) FROM parcels GROUP BY receiver_city;

-- q: 택배가 세 개 이상 가는 도시와 그 개수
-- q: 소포 수가 3개 이상인 수취 도시와 소포 수를 조회하시오.
SELECT receiver_city, COUNT(*) FROM parcels GROUP BY receiver_city HAVING COUNT(*) >= 3;

-- q: 어떤 도시들에서 택배를 보냈어?
-- q: 발송 도시를 중복 없이 조회하시오.
SELECT DISTINCT sender_city FROM parcels;

-- q: 같은 도시 안에서 오간 택배는 몇 건이죠?
-- q: 발송 도시와 수취 도시가 동일한 소포 건수를 구하시오.
SELECT COUNT(*) FROM parcels WHERE sender_city = receiver_city;

-- q: 접수한 다음 날 바로 배송된 택배 운송장번호를 알려줘
-- q: 접수일 바로 다음 날에 배송 완료된 소포의 운송장 번호를 조회하시오.
SELECT tracking_no FROM parcels WHERE CAST(delivered_at AS DATE) - CAST(accepted_at AS DATE) = 1;

-- q: 기사 이름하고 소속 거점 이름 보여줘
-- q: 모든 기사의 이름과 소속 거점명을 조회하시오.
SELECT c.courier_name, h.hub_name FROM couriers c JOIN hubs h ON h.hub_id = c.hub_id;

-- q: 소속 기사가 없는 거점은 어디야?
-- q: 배달 기사가 한 명도 소속되지 않은 거점의 이름을 조회하시오.
SELECT hub_name FROM hubs WHERE hub_id NOT IN (SELECT hub_id FROM couriers);

-- q: 선불 택배가 전체의 몇 퍼센트야?
-- q: 전체 소포 중 선불 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE prepaid) / COUNT(*) FROM parcels;

-- q: 평균보다 무거운 택배의 받는 사람과 무게를 무거운 순으로
-- q: 무게가 평균을 초과하는 소포의 수취인과 무게를 무게 내림차순으로 조회하시오.
SELECT receiver_name, weight_kg FROM parcels WHERE weight_kg > (SELECT AVG(weight_kg) FROM parcels) ORDER BY weight_kg DESC;

-- q: 거점 유형별 스캔 건수를 구해 주십시오.
-- q: 터미널이랑 대리점에서 각각 몇 번 스캔됐어?
SELECT h.hub_type, COUNT(*) FROM scans s JOIN hubs h ON h.hub_id = s.hub_id GROUP BY h.hub_type;

-- q: 서울이나 부산으로 가는 택배를 맡은 기사 이름을 중복 없이 알려줘
-- q: 수취 도시가 서울 또는 부산인 소포를 맡은 기사의 이름을 중복 없이 조회하시오.
SELECT DISTINCT c.courier_name FROM couriers c JOIN parcels p ON p.courier_id = c.courier_id WHERE p.receiver_city IN ('서울', '부산');

-- q: 마포대리점 기사들이 맡은 택배 운임 합계는 얼마야?
-- q: 마포대리점 소속 기사가 담당한 소포의 운임 총액을 구하시오.
SELECT SUM(p.fee) FROM parcels p JOIN couriers c ON c.courier_id = p.courier_id JOIN hubs h ON h.hub_id = c.hub_id WHERE h.hub_name = '마포대리점';

-- q: 받는 도시마다 운임이 제일 비싼 택배의 도시와 운송장번호를 알려줘
-- q: 수취 도시별 최고 운임 소포의 도시, 운송장 번호를 조회하시오.
SELECT p.receiver_city, p.tracking_no FROM parcels p WHERE p.fee = (SELECT MAX(x.fee) FROM parcels x WHERE x.receiver_city = p.receiver_city);

-- q: 2020년 이후 입사한 기사 중 차종이 1톤인 사람은?
-- q: 2020년 1월 1일 이후 입사자 가운데 1톤 차량 기사의 이름을 조회하시오.
SELECT courier_name FROM couriers WHERE hired_on >= '2020-01-01' AND vehicle = '1톤';

-- q: 날짜별 접수 건수를 날짜순으로 보여 줘
-- q: 접수일자별 소포 수를 날짜 오름차순으로 조회하시오.
SELECT CAST(accepted_at AS DATE) AS accepted_date, COUNT(*) FROM parcels GROUP BY accepted_date ORDER BY accepted_date;

-- q: 보낸 도시와 받는 도시로 나온 도시를 통틀어 중복 없이 알려줘
-- q: 발송 도시 또는 수취 도시로 등장한 도시를 중복 없이 조회하시오.
SELECT sender_city FROM parcels UNION SELECT receiver_city FROM parcels;
