-- domain: 대학 기숙사
CREATE TABLE halls (hall_id INTEGER PRIMARY KEY, hall_name VARCHAR(20), gender VARCHAR(2), floors INTEGER, built_year INTEGER);
CREATE TABLE rooms (room_id INTEGER PRIMARY KEY, hall_id INTEGER REFERENCES halls(hall_id), room_no VARCHAR(6), beds INTEGER, monthly_fee INTEGER);
CREATE TABLE residents (resident_id INTEGER PRIMARY KEY, resident_name VARCHAR(20), hometown VARCHAR(20), room_id INTEGER REFERENCES rooms(room_id), moved_in DATE, roommate_leader_id INTEGER);
CREATE TABLE penalties (penalty_id INTEGER PRIMARY KEY, resident_id INTEGER REFERENCES residents(resident_id), penalty_date DATE, reason VARCHAR(40), points INTEGER);
COMMENT ON COLUMN halls.gender IS '남, 여';
COMMENT ON COLUMN rooms.monthly_fee IS '월 기숙사비(원)';
COMMENT ON COLUMN residents.room_id IS '배정 호실, 대기 중이면 NULL';
COMMENT ON COLUMN residents.roommate_leader_id IS '방장의 사생 번호, 본인이 방장이면 NULL';
COMMENT ON COLUMN penalties.points IS '벌점';
INSERT INTO halls VALUES (1,'백두관','남',10,2005),(2,'한라관','여',12,2012),(3,'설악관','남',8,1996),(4,'지리관','여',15,2020);
INSERT INTO rooms VALUES (11,1,'301',2,280000),(12,1,'502',4,210000),(13,1,'702',2,290000),(21,2,'401',2,320000),(22,2,'903',1,450000),(31,3,'204',4,180000),(41,4,'1101',2,400000),(42,4,'1102',1,520000),(43,4,'1203',2,410000);
INSERT INTO residents VALUES (1,'공민호','부산',11,'2024-02-27',NULL),(2,'금성재','대구',11,'2024-02-28',1),(3,'기태영','광주',12,'2023-08-30',NULL),(4,'노재하','부산',12,'2024-02-27',3),(5,'당현규','제주',12,'2024-03-01',3),(6,'마루비','전주',21,'2024-02-26',NULL),(7,'모은채','제주',21,'2024-02-26',6),(8,'박하린','강릉',22,'2023-08-29',NULL),(9,'반지호','대구',31,'2022-02-25',NULL),(10,'부연서','부산',41,'2024-02-29',NULL),(11,'빙하윤','목포',41,'2024-02-29',10),(12,'사민정','광주',42,'2023-03-01',NULL),(13,'설재윤','강릉',NULL,NULL,NULL);
INSERT INTO penalties VALUES (1,2,'2024-03-12','점호 불참',2),(2,2,'2024-03-20','무단 외박',5),(3,4,'2024-03-21','소음',1),(4,5,'2024-04-02','취사 행위',4),(5,9,'2024-04-05','무단 외박',5),(6,9,'2024-04-18','무단 외박',5),(7,9,'2024-05-01','흡연',10),(8,7,'2024-05-06','점호 불참',2),(9,10,'2024-05-13','소음',1),(10,2,'2024-05-20','점호 불참',2);
-- rename: halls=기숙사동 rooms=호실 residents=사생 penalties=벌점내역 hall_id=동번호 hall_name=동이름 gender=성별 floors=층수 built_year=준공년도 room_id=호실번호 room_no=방번호 beds=침대수 monthly_fee=월기숙사비 resident_id=사생번호 resident_name=사생이름 hometown=출신지 moved_in=입사일 roommate_leader_id=방장번호 penalty_id=벌점번호 penalty_date=부과일 reason=사유 points=벌점

-- q: 여학생 기숙사 동 이름을 알려줘.
-- q: 여자 기숙사동의 이름을 조회하시오.
SELECT hall_name FROM halls WHERE gender = '여';

-- q: 월 기숙사비가 40만 원 이상인 호실의 방 번호와 요금은?
-- q: 기숙사비 월 40만원 이상 방번호, 월기숙사비
SELECT room_no, monthly_fee FROM rooms WHERE monthly_fee >= 400000;

-- q: 아직 방을 배정받지 못한 사생은 누구예요?
-- q: 호실 미배정 사생 이름
SELECT resident_name FROM residents WHERE room_id IS NULL;

-- q: 부산이나 제주에서 온 사생 이름 알려줘
-- q: 출신지가 부산 또는 제주인 사생의 이름을 조회하라.
SELECT resident_name FROM residents WHERE hometown IN ('부산', '제주');

-- q: 출신지별 사생 수는?
-- q: 출신지마다 몇 명씩 살고 있는지 보여 주세요.
SELECT hometown, COUNT(*) FROM residents GROUP BY hometown;

-- q: 백두관에 사는 사생 이름과 방 번호를 보여줘.
-- q: 백두관 사생 이름이랑 방번호
SELECT s.resident_name, r.room_no FROM residents s JOIN rooms r ON s.room_id = r.room_id JOIN halls h ON r.hall_id = h.hall_id WHERE h.hall_name = '백두관';

-- q: 기숙사동별 호실 수와 침대 수 합계를 동 이름과 함께 구하시오.
-- q: 동마다 방이 몇 개고 침대가 총 몇 개인지 동 이름이랑 알려줘
SELECT h.hall_name, COUNT(*), SUM(r.beds) FROM halls h JOIN rooms r ON h.hall_id = r.hall_id GROUP BY h.hall_id, h.hall_name;

-- q: 동별 평균 월 기숙사비
-- q: 동 이름별로 월 기숙사비 평균을 알려 주세요.
SELECT h.hall_name, AVG(r.monthly_fee) FROM halls h JOIN rooms r ON h.hall_id = r.hall_id GROUP BY h.hall_id, h.hall_name;

-- q: 제일 비싼 방의 방 번호는?
-- q: 월 기숙사비가 가장 높은 호실의 방번호를 구하시오.
SELECT room_no FROM rooms ORDER BY monthly_fee DESC LIMIT 1;

-- q: 두 번째로 기숙사비가 싼 방이 어디야? 동 이름이랑 방 번호로 알려줘
-- q: 월 기숙사비가 두 번째로 낮은 호실의 동 이름, 방 번호를 조회하시오.
SELECT h.hall_name, r.room_no FROM rooms r JOIN halls h ON r.hall_id = h.hall_id ORDER BY r.monthly_fee LIMIT 1 OFFSET 1;

-- q: 아무도 살지 않는 방의 방 번호를 보여줘
-- q: 사생이 한 명도 배정되지 않은 호실의 방번호는?
SELECT room_no FROM rooms r WHERE NOT EXISTS (SELECT 1 FROM residents s WHERE s.room_id = r.room_id);

-- q: 빈 침대가 남아 있는 호실의 방 번호와 남은 침대 수를 구하시오.
-- q: 침대가 남는 방 번호랑 몇 개 남는지 보여 주세요.
SELECT r.room_no, r.beds - COUNT(s.resident_id) FROM rooms r LEFT JOIN residents s ON r.room_id = s.room_id GROUP BY r.room_id, r.room_no, r.beds HAVING COUNT(s.resident_id) < r.beds;

-- q: 사생과 그 방장의 이름을 나란히 보여줘. 방장이 따로 있는 사람만.
-- q: 방장이 아닌 사생의 이름과 소속 방장 이름을 조회하라.
SELECT s.resident_name, l.resident_name FROM residents s JOIN residents l ON s.roommate_leader_id = l.resident_id;

-- q: 기태영이 방장으로 있는 사생들은 누구야?
-- q: 방장이 기태영인 사생 이름
SELECT s.resident_name FROM residents s JOIN residents l ON s.roommate_leader_id = l.resident_id WHERE l.resident_name = '기태영';

-- q: 방장보다 늦게 입사한 사생 이름 알려줘
-- q: 자기 방장보다 입사일이 늦은 사생의 이름을 조회하시오.
SELECT s.resident_name FROM residents s JOIN residents l ON s.roommate_leader_id = l.resident_id WHERE s.moved_in > l.moved_in;

-- q: 사생별 벌점 합계를 높은 순으로 보여 주세요. 이름이랑 합계요.
-- q: 사생 이름과 총 벌점을 총 벌점이 많은 순서로 조회하라.
SELECT s.resident_name, SUM(p.points) FROM residents s JOIN penalties p ON s.resident_id = p.resident_id GROUP BY s.resident_id, s.resident_name ORDER BY SUM(p.points) DESC;

-- q: 누적 벌점이 9점 이상인 사생 이름은?
-- q: 벌점 합계 9점 이상 사생
SELECT s.resident_name FROM residents s JOIN penalties p ON s.resident_id = p.resident_id GROUP BY s.resident_id, s.resident_name HAVING SUM(p.points) >= 9;

-- q: 벌점을 한 번도 받지 않은 사생 이름을 알려줘.
-- q: 벌점 부과 이력이 없는 사생의 이름을 조회하시오.
SELECT s.resident_name FROM residents s LEFT JOIN penalties p ON s.resident_id = p.resident_id WHERE p.penalty_id IS NULL;

-- q: 사유별 벌점 부과 건수
-- q: 벌점 사유마다 몇 건씩 부과됐어?
SELECT reason, COUNT(*) FROM penalties GROUP BY reason;

-- q: 무단 외박으로 벌점을 받은 사생은 몇 명인가요?
-- q: 무단 외박 벌점을 받은 사생 수(같은 사람은 한 번만)
SELECT COUNT(DISTINCT resident_id) FROM penalties WHERE reason = '무단 외박';

-- q: 2024년 5월에 부과된 벌점의 사생 이름, 사유, 벌점을 보여줘.
-- q: 2024년 5월 벌점 내역을 사생이름·사유·벌점으로 조회하시오.
SELECT s.resident_name, p.reason, p.points FROM penalties p JOIN residents s ON p.resident_id = s.resident_id WHERE p.penalty_date BETWEEN '2024-05-01' AND '2024-05-31';

-- q: 벌점 총합이 가장 큰 기숙사동 이름은?
-- q: 어느 동이 벌점을 제일 많이 받았어? 동 이름만.
SELECT h.hall_name FROM penalties p JOIN residents s ON p.resident_id = s.resident_id JOIN rooms r ON s.room_id = r.room_id JOIN halls h ON r.hall_id = h.hall_id GROUP BY h.hall_id, h.hall_name ORDER BY SUM(p.points) DESC LIMIT 1;

-- q: 평균보다 비싼 방에 사는 사생 이름과 월 기숙사비
-- q: 월 기숙사비가 전체 호실 평균을 넘는 방에 배정된 사생의 이름과 월 기숙사비를 구하시오.
SELECT s.resident_name, r.monthly_fee FROM residents s JOIN rooms r ON s.room_id = r.room_id WHERE r.monthly_fee > (SELECT AVG(monthly_fee) FROM rooms);

-- q: 동마다 가장 비싼 방은 어디인가요? 동 이름, 방 번호, 월 기숙사비로 알려 주세요.
-- q: 기숙사동별 최고가 호실의 동이름·방번호·월기숙사비
SELECT h.hall_name, r.room_no, r.monthly_fee FROM rooms r JOIN halls h ON r.hall_id = h.hall_id WHERE r.monthly_fee = (SELECT MAX(x.monthly_fee) FROM rooms x WHERE x.hall_id = r.hall_id);

-- q: 2010년 전에 지은 동은 '구관', 그 뒤로는 '신관'으로 해서 동 이름이랑 같이 보여줘
-- q: 동이름과 함께 준공년도가 2010년 미만이면 '구관', 아니면 '신관'으로 표시하라.
SELECT hall_name, CASE WHEN built_year < 2010 THEN '구관' ELSE '신관' END FROM halls;

-- q: 방을 배정받은 사생 중 가장 먼저 입사한 사람은?
-- q: 입사일이 제일 빠른 사생 이름
SELECT resident_name FROM residents ORDER BY moved_in LIMIT 1;

-- q: 2024년 2월 말일(29일)까지 입사한 사생 수를 구하시오.
-- q: 입사일이 2024-02-29 이전(당일 포함)인 사생은 몇 명이야?
SELECT COUNT(*) FROM residents WHERE moved_in <= '2024-02-29';
