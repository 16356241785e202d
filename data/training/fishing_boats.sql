-- domain: 어선과 위판장
CREATE TABLE ports (port_id INTEGER PRIMARY KEY, port_name VARCHAR(20), sea VARCHAR(10));
CREATE TABLE boats (boat_id INTEGER PRIMARY KEY, boat_name VARCHAR(20), port_id INTEGER REFERENCES ports(port_id), tonnage DECIMAL(6,1), built_year INTEGER, fishing_method VARCHAR(10), captain VARCHAR(20));
CREATE TABLE voyages (voyage_id INTEGER PRIMARY KEY, boat_id INTEGER REFERENCES boats(boat_id), left_at TIMESTAMP, returned_at TIMESTAMP, crew_count INTEGER, fuel_liters INTEGER);
CREATE TABLE catches (catch_id INTEGER PRIMARY KEY, voyage_id INTEGER REFERENCES voyages(voyage_id), fish VARCHAR(20), weight_kg INTEGER, auction_price INTEGER);
COMMENT ON COLUMN ports.sea IS '동해, 서해, 남해';
COMMENT ON COLUMN boats.fishing_method IS '통발, 자망, 채낚기, 저인망';
COMMENT ON COLUMN voyages.returned_at IS '입항 일시, 조업 중이면 NULL';
COMMENT ON COLUMN catches.auction_price IS 'kg당 경락 단가(원), 유찰이면 NULL';
INSERT INTO ports VALUES (1,'구룡포항','동해'),(2,'통영항','남해'),(3,'대천항','서해'),(4,'주문진항','동해'),(5,'신안항','서해');
INSERT INTO boats VALUES (1,'동해호',1,29.0,2005,'채낚기','강선장'),(2,'만선호',1,9.7,2014,'통발','노어부'),(3,'한려호',2,48.0,1998,'저인망','도바다'),(4,'갈매기호',3,7.9,2019,'자망','마파람'),(5,'새벽별호',3,4.9,2021,'통발','배돛대'),(6,'오징어대왕호',4,19.5,2010,'채낚기','사공진'),(7,'남풍호',2,12.3,2016,'자망','안개섬'),(8,'새출발호',4,8.0,2024,'통발',NULL);
INSERT INTO voyages VALUES (1,1,'2024-09-02 15:00','2024-09-03 07:30',8,900),(2,2,'2024-09-03 04:00','2024-09-03 14:20',3,210),(3,3,'2024-09-03 22:00','2024-09-06 05:00',11,2600),(4,4,'2024-09-05 03:30','2024-09-05 12:00',2,120),(5,6,'2024-09-07 16:00','2024-09-08 06:10',7,640),(6,1,'2024-09-10 15:30','2024-09-11 08:00',8,920),(7,7,'2024-09-12 02:00','2024-09-12 17:45',4,330),(8,5,'2024-09-14 04:40','2024-09-14 11:00',2,80),(9,3,'2024-09-20 21:00',NULL,12,NULL),(10,4,'2024-10-01 03:00','2024-10-01 13:30',3,150);
INSERT INTO catches VALUES (1,1,'오징어',820,14500),(2,2,'대게',140,32000),(3,2,'문어',60,27000),(4,3,'멸치',5200,2100),(5,3,'갈치',900,11800),(6,3,'고등어',1500,3400),(7,4,'꽃게',210,18500),(8,5,'오징어',430,15200),(9,6,'오징어',310,17800),(10,7,'갈치',260,12500),(11,7,'전어',400,6200),(12,8,'꽃게',75,NULL),(13,10,'전어',520,7100),(14,10,'꽃게',330,16900);
-- rename: ports=항구 boats=어선 voyages=출항 catches=어획 port_id=항구번호 port_name=항구명 sea=해역 boat_id=어선번호 boat_name=어선명 tonnage=톤수 built_year=건조연도 fishing_method=어법 captain=선장 voyage_id=출항번호 left_at=출항일시 returned_at=입항일시 crew_count=승선인원 fuel_liters=연료량 catch_id=어획번호 fish=어종 weight_kg=어획량 auction_price=경락단가

-- q: 통발 어선 이름을 알려줘.
-- q: 어법이 통발인 어선명을 조회하시오.
SELECT boat_name FROM boats WHERE fishing_method = '통발';

-- q: 10톤 미만 어선은 몇 척이에요?
-- q: 톤수가 10톤 미만인 어선 수
SELECT COUNT(*) FROM boats WHERE tonnage < 10;

-- q: 선장이 없는 배 이름은?
-- q: 선장이 정해지지 않은 어선명을 조회하라.
SELECT boat_name FROM boats WHERE captain IS NULL;

-- q: 제일 큰 배가 뭐야? 톤수 기준 이름만.
-- q: 톤수가 가장 큰 어선의 이름을 구하시오.
SELECT boat_name FROM boats ORDER BY tonnage DESC LIMIT 1;

-- q: 두 번째로 오래된 어선의 이름과 건조 연도를 알려 주세요.
-- q: 건조연도가 두 번째로 이른 어선명, 건조연도
SELECT boat_name, built_year FROM boats ORDER BY built_year LIMIT 1 OFFSET 1;

-- q: 어법별 어선 수와 평균 톤수
-- q: 어법별로 배가 몇 척이고 톤수 평균이 얼마인지 보여줘
SELECT fishing_method, COUNT(*), AVG(tonnage) FROM boats GROUP BY fishing_method;

-- q: 동해 쪽 항구에 등록된 배 이름이 뭐예요?
-- q: 해역이 동해인 항구 소속 어선명을 조회하시오.
SELECT b.boat_name FROM boats b JOIN ports p ON b.port_id = p.port_id WHERE p.sea = '동해';

-- q: 항구별 어선 수를 항구 이름으로 알려줘. 배가 없는 항구는 0.
-- q: 어선이 없는 항구를 포함하여 항구명별 어선 척수를 구하시오.
SELECT p.port_name, COUNT(b.boat_id) FROM ports p LEFT JOIN boats b ON p.port_id = b.port_id GROUP BY p.port_id, p.port_name;

-- q: 등록된 배가 없는 항구는 어디야?
-- q: 소속 어선이 한 척도 없는 항구명을 조회하라.
SELECT port_name FROM ports p WHERE NOT EXISTS (SELECT 1 FROM boats b WHERE b.port_id = p.port_id);

-- q: 한 번도 출항하지 않은 배 이름을 알려 주세요.
-- q: 출항 기록이 없는 어선명
SELECT b.boat_name FROM boats b LEFT JOIN voyages v ON b.boat_id = v.boat_id WHERE v.voyage_id IS NULL;

-- q: 아직 돌아오지 않은 배 이름과 출항 일시는?
-- q: 현재 조업 중인(입항하지 않은) 어선명, 출항일시를 조회하시오.
SELECT b.boat_name, v.left_at FROM voyages v JOIN boats b ON v.boat_id = b.boat_id WHERE v.returned_at IS NULL;

-- q: 두 번 이상 출항한 배의 이름과 출항 횟수를 보여줘.
-- q: 출항이 2회 이상인 어선명과 횟수를 구하시오.
SELECT b.boat_name, COUNT(*) FROM boats b JOIN voyages v ON b.boat_id = v.boat_id GROUP BY b.boat_id, b.boat_name HAVING COUNT(*) >= 2;

-- q: 돌아온 출항마다 몇 시간 나가 있었는지 출항번호랑 같이 알려줘
-- q: 입항한 출항의 출항번호와 출항부터 입항까지의 시간을 시간 단위로 조회하라.
SELECT voyage_id, DATE_DIFF('hour', left_at, returned_at) FROM voyages WHERE returned_at IS NOT NULL;

-- q: 어종별 어획량 합계를 많은 순으로
-- q: 어종별로 몇 kg 잡았는지 많이 잡힌 것부터 보여 주세요.
SELECT fish, SUM(weight_kg) FROM catches GROUP BY fish ORDER BY SUM(weight_kg) DESC;

-- q: 어종별 평균 경락 단가를 알려줘.
-- q: 어종별 경락단가 평균을 구하시오.
SELECT fish, AVG(auction_price) FROM catches GROUP BY fish;

-- q: 유찰된 어획의 어종과 어획량은?
-- q: 경락 단가가 없는(유찰) 어획의 어종, 어획량
SELECT fish, weight_kg FROM catches WHERE auction_price IS NULL;

-- q: 오징어를 잡은 배 이름을 중복 없이 알려줘
-- q: 오징어를 어획한 어선명을 중복 없이 조회하시오.
SELECT DISTINCT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.fish = '오징어';

-- q: 배별 총 판매액(어획량×경락 단가)을 큰 순서로 보여줘. 배 이름이랑 금액만요.
-- q: 어선명과 어획량에 경락단가를 곱한 금액의 합계를 금액 내림차순으로 조회하라. 유찰은 뺀다.
SELECT b.boat_name, SUM(c.weight_kg * c.auction_price) FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.auction_price IS NOT NULL GROUP BY b.boat_id, b.boat_name ORDER BY SUM(c.weight_kg * c.auction_price) DESC;

-- q: 어획량이 총 1톤(1000kg)을 넘는 배는?
-- q: 총어획량이 1,000kg을 초과하는 어선명을 구하시오.
SELECT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id GROUP BY b.boat_id, b.boat_name HAVING SUM(c.weight_kg) > 1000;

-- q: 갈치와 전어를 둘 다 잡은 배 이름은 뭐예요?
-- q: 갈치도 잡고 전어도 잡은 어선명을 조회하시오.
SELECT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.fish = '갈치' INTERSECT SELECT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.fish = '전어';

-- q: 꽃게는 잡았지만 전어는 잡지 않은 배는?
-- q: 꽃게 어획은 있고 전어 어획은 없는 어선명을 구하시오.
SELECT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.fish = '꽃게' EXCEPT SELECT b.boat_name FROM boats b JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id WHERE c.fish = '전어';

-- q: 잡은 것이 하나도 없는 출항번호를 알려줘
-- q: 어획 기록이 없는 출항의 출항번호를 조회하라.
SELECT voyage_id FROM voyages WHERE voyage_id NOT IN (SELECT voyage_id FROM catches);

-- q: 해역별 총어획량은 몇 kg인가요?
-- q: 항구 해역별 어획량 합계
SELECT p.sea, SUM(c.weight_kg) FROM ports p JOIN boats b ON p.port_id = b.port_id JOIN voyages v ON b.boat_id = v.boat_id JOIN catches c ON v.voyage_id = c.voyage_id GROUP BY p.sea;

-- q: 어종마다 단가가 가장 비쌌던 어획의 어종, 어선 이름, 단가를 보여 주세요.
-- q: 어종별 최고 경락단가의 어종·어선명·경락단가를 조회하시오.
SELECT c.fish, b.boat_name, c.auction_price FROM catches c JOIN voyages v ON c.voyage_id = v.voyage_id JOIN boats b ON v.boat_id = b.boat_id WHERE c.auction_price = (SELECT MAX(x.auction_price) FROM catches x WHERE x.fish = c.fish);

-- q: 2024년 9월에 출항한 횟수는 모두 몇 번이야?
-- q: 2024년 9월 출항 건수를 구하시오.
SELECT COUNT(*) FROM voyages WHERE left_at >= '2024-09-01' AND left_at < '2024-10-01';

-- q: 같은 항구 배들의 평균 톤수보다 큰 배 이름과 톤수
-- q: 소속 항구 평균 톤수를 초과하는 어선의 어선명, 톤수를 조회하라.
SELECT boat_name, tonnage FROM boats b WHERE tonnage > (SELECT AVG(x.tonnage) FROM boats x WHERE x.port_id = b.port_id);

-- q: 연료를 천 리터 넘게 쓴 출항의 배 이름과 연료량을 알려줘.
-- q: 연료량이 1,000리터를 초과한 출항의 어선명, 연료량
SELECT b.boat_name, v.fuel_liters FROM voyages v JOIN boats b ON v.boat_id = b.boat_id WHERE v.fuel_liters > 1000;

-- q: 채낚기도 통발도 아닌 방법으로 조업하는 배의 이름, 어법을 보여줘요
-- q: 어법이 채낚기나 통발이 아닌 어선의 어선명과 어법을 조회하시오.
SELECT boat_name, fishing_method FROM boats WHERE fishing_method NOT IN ('채낚기', '통발');
