-- domain: 동물원
CREATE TABLE enclosures (enclosure_id INTEGER PRIMARY KEY, enclosure_name VARCHAR(20), area_m2 INTEGER, indoor BOOLEAN);
CREATE TABLE keepers (keeper_id INTEGER PRIMARY KEY, keeper_name VARCHAR(20), hired_year INTEGER);
CREATE TABLE animals (animal_id INTEGER PRIMARY KEY, nickname VARCHAR(20), species VARCHAR(20), animal_class VARCHAR(10), sex CHAR(1), born_on DATE, weight_kg DECIMAL(7,1), enclosure_id INTEGER REFERENCES enclosures(enclosure_id), keeper_id INTEGER REFERENCES keepers(keeper_id), mother_id INTEGER);
CREATE TABLE feedings (feeding_id INTEGER PRIMARY KEY, animal_id INTEGER REFERENCES animals(animal_id), feed VARCHAR(20), amount_kg DECIMAL(5,1), fed_at TIMESTAMP);
COMMENT ON COLUMN animals.animal_class IS '포유류, 조류, 파충류';
COMMENT ON COLUMN animals.sex IS 'M 수컷, F 암컷';
COMMENT ON COLUMN animals.mother_id IS '어미 개체 번호, 외부 반입이면 NULL';
COMMENT ON COLUMN enclosures.area_m2 IS '면적(제곱미터)';
INSERT INTO enclosures VALUES (1,'사자 언덕',1800,FALSE),(2,'코끼리 마을',5200,FALSE),(3,'새들의 정원',900,TRUE),(4,'파충류관',420,TRUE),(5,'원숭이 섬',1100,FALSE),(6,'북극곰관',1500,TRUE);
INSERT INTO keepers VALUES (1,'조련수',2006),(2,'먹이단',2015),(3,'우리나',2020),(4,'사육진',2012),(5,'초보라',2024);
INSERT INTO animals VALUES (1,'심바','사자','포유류','M','2014-06-01',190.5,1,1,NULL),(2,'날라','사자','포유류','F','2015-08-20',140.0,1,1,NULL),(3,'키아라','사자','포유류','F','2021-05-05',118.3,1,2,2),(4,'코코','아시아코끼리','포유류','F','1990-01-01',3200.0,2,4,NULL),(5,'무럭이','아시아코끼리','포유류','M','2019-03-17',1450.0,2,4,4),(6,'홍이','홍학','조류','F','2018-04-11',2.8,3,3,NULL),(7,'학이','홍학','조류','M','2018-04-13',3.1,3,3,NULL),(8,'부리','앵무새','조류','M','2010-10-10',0.9,3,2,NULL),(9,'스르륵','그물무늬비단뱀','파충류','F','2012-12-01',58.0,4,2,NULL),(10,'거북옹','알다브라코끼리거북','파충류','M',NULL,210.0,4,4,NULL),(11,'손오공','일본원숭이','포유류','M','2016-09-15',12.4,5,3,NULL),(12,'삼장이','일본원숭이','포유류','F','2022-02-22',7.9,5,3,NULL);
INSERT INTO feedings VALUES (1,1,'쇠고기',7.0,'2024-05-01 17:00'),(2,2,'쇠고기',5.5,'2024-05-01 17:10'),(3,3,'닭고기',4.0,'2024-05-01 17:20'),(4,4,'건초',80.0,'2024-05-01 09:00'),(5,5,'건초',35.0,'2024-05-01 09:10'),(6,4,'바나나',10.0,'2024-05-01 15:00'),(7,6,'새우',0.3,'2024-05-02 08:30'),(8,7,'새우',0.3,'2024-05-02 08:30'),(9,9,'닭고기',2.5,'2024-05-02 16:00'),(10,11,'바나나',0.8,'2024-05-02 11:00'),(11,12,'고구마',0.6,'2024-05-02 11:05'),(12,1,'닭고기',6.0,'2024-05-03 17:00'),(13,4,'건초',85.0,'2024-05-03 09:00'),(14,11,'고구마',0.7,'2024-05-03 11:00');
-- rename: enclosures=사육장 keepers=사육사 animals=동물 feedings=급여 enclosure_id=사육장번호 enclosure_name=사육장명 area_m2=면적 indoor=실내여부 keeper_id=사육사번호 keeper_name=사육사명 hired_year=입사연도 animal_id=동물번호 nickname=애칭 species=종 animal_class=분류 sex=성별 born_on=출생일 weight_kg=체중 mother_id=어미번호 feeding_id=급여번호 feed=먹이 amount_kg=급여량 fed_at=급여일시

-- q: 사자들 이름 좀 알려줘
-- q: 종이 사자인 동물의 애칭을 조회하시오.
SELECT nickname FROM animals WHERE species = '사자';

-- q: 암컷 동물은 몇 마리예요?
-- q: 암컷 개체 수를 구하시오.
SELECT COUNT(*) FROM animals WHERE sex = 'F';

-- q: 체중이 100kg이 넘는 동물의 애칭과 체중을 보여줘.
-- q: 체중 100kg 초과 동물 애칭, 체중
SELECT nickname, weight_kg FROM animals WHERE weight_kg > 100;

-- q: 실내 사육장 이름이 뭐야?
-- q: 실내에 있는 사육장명을 조회하라.
SELECT enclosure_name FROM enclosures WHERE indoor;

-- q: 태어난 날을 모르는 동물 애칭은?
-- q: 출생일이 기록되지 않은 동물의 애칭을 알려 주세요.
SELECT nickname FROM animals WHERE born_on IS NULL;

-- q: 분류별 동물 수
-- q: 포유류, 조류, 파충류가 각각 몇 마리인지 분류별로 세어 주세요.
SELECT animal_class, COUNT(*) FROM animals GROUP BY animal_class;

-- q: 종별로 평균 체중을 무거운 순으로 알려줘
-- q: 종과 평균 체중을 평균 체중 내림차순으로 조회하시오.
SELECT species, AVG(weight_kg) FROM animals GROUP BY species ORDER BY AVG(weight_kg) DESC;

-- q: 두 마리 이상 있는 종은 뭐가 있나요?
-- q: 개체가 2마리 이상인 종을 구하시오.
SELECT species FROM animals GROUP BY species HAVING COUNT(*) >= 2;

-- q: 우리 동물원에는 몇 종이 살아?
-- q: 서로 다른 종의 수를 구하시오.
SELECT COUNT(DISTINCT species) FROM animals;

-- q: 나이가 제일 많은 동물 애칭은? 출생일을 아는 것 중에서.
-- q: 출생일이 가장 이른 동물의 애칭을 조회하라.
SELECT nickname FROM animals ORDER BY born_on LIMIT 1;

-- q: 포유류 중에서 두 번째로 무거운 동물의 애칭
-- q: 포유류 가운데 체중 2위인 동물 애칭이 뭐예요?
SELECT nickname FROM animals WHERE animal_class = '포유류' ORDER BY weight_kg DESC LIMIT 1 OFFSET 1;

-- q: 우리나 사육사가 돌보는 동물의 애칭과 종은?
-- q: 담당 사육사가 우리나인 동물의 애칭, 종을 조회하시오.
SELECT a.nickname, a.species FROM animals a JOIN keepers k ON a.keeper_id = k.keeper_id WHERE k.keeper_name = '우리나';

-- q: 사육사별로 몇 마리를 맡고 있는지 이름이랑 보여줘. 맡은 동물이 없으면 0으로.
-- q: 담당 동물이 없는 사육사도 포함하여 사육사명별 담당 동물 수를 구하시오.
SELECT k.keeper_name, COUNT(a.animal_id) FROM keepers k LEFT JOIN animals a ON k.keeper_id = a.keeper_id GROUP BY k.keeper_id, k.keeper_name;

-- q: 맡은 동물이 하나도 없는 사육사는 누구죠?
-- q: 담당 동물이 없는 사육사의 이름을 조회하시오.
SELECT keeper_name FROM keepers WHERE keeper_id NOT IN (SELECT keeper_id FROM animals);

-- q: 비어 있는 사육장 이름을 알려줘
-- q: 동물이 한 마리도 없는 사육장명은?
SELECT enclosure_name FROM enclosures e WHERE NOT EXISTS (SELECT 1 FROM animals a WHERE a.enclosure_id = e.enclosure_id);

-- q: 사육장별 마리당 면적을 사육장 이름과 함께 구하시오.
-- q: 사육장마다 동물 한 마리가 차지하는 면적(면적÷마릿수)을 이름이랑 보여 주세요. 빈 사육장은 빼고요.
SELECT e.enclosure_name, 1.0 * e.area_m2 / COUNT(*) FROM enclosures e JOIN animals a ON e.enclosure_id = a.enclosure_id GROUP BY e.enclosure_id, e.enclosure_name, e.area_m2;

-- q: 새끼와 어미의 애칭을 나란히 보여줘
-- q: 어미가 등록된 동물의 애칭과 그 어미의 애칭을 조회하라.
SELECT c.nickname, m.nickname FROM animals c JOIN animals m ON c.mother_id = m.animal_id;

-- q: 새끼를 낳은 기록이 있는 동물의 애칭은?
-- q: 다른 동물의 어미로 등록된 동물 애칭을 알려줘요.
SELECT nickname FROM animals WHERE animal_id IN (SELECT mother_id FROM animals);

-- q: 먹이별 총 급여량을 알려줘.
-- q: 먹이별 급여량 합계(kg)를 구하시오.
SELECT feed, SUM(amount_kg) FROM feedings GROUP BY feed;

-- q: 먹이를 준 기록이 없는 동물 애칭
-- q: 급여 기록이 한 건도 없는 동물의 애칭을 조회하시오.
SELECT a.nickname FROM animals a LEFT JOIN feedings f ON a.animal_id = f.animal_id WHERE f.feeding_id IS NULL;

-- q: 바나나를 먹은 적 있는 동물의 애칭은 뭐예요?
-- q: 바나나가 급여된 동물의 애칭을 중복 없이 조회하라.
SELECT DISTINCT a.nickname FROM animals a JOIN feedings f ON a.animal_id = f.animal_id WHERE f.feed = '바나나';

-- q: 두 가지 이상의 먹이를 먹은 동물 애칭
-- q: 급여된 먹이 종류가 2종 이상인 동물의 애칭을 구하시오.
SELECT a.nickname FROM animals a JOIN feedings f ON a.animal_id = f.animal_id GROUP BY a.animal_id, a.nickname HAVING COUNT(DISTINCT f.feed) >= 2;

-- q: 2024년 5월 1일에 먹이를 제일 많이 먹은 동물은? 그날 급여량 합계로 따져서 애칭만 알려줘.
-- q: 2024-05-01의 급여량 합계가 가장 큰 동물의 애칭을 구하시오.
SELECT a.nickname FROM animals a JOIN feedings f ON a.animal_id = f.animal_id WHERE f.fed_at >= '2024-05-01' AND f.fed_at < '2024-05-02' GROUP BY a.animal_id, a.nickname ORDER BY SUM(f.amount_kg) DESC LIMIT 1;

-- q: 분류마다 가장 무거운 동물의 분류, 애칭, 체중을 알려 주세요.
-- q: 분류별 최고 체중 동물: 분류, 애칭, 체중
SELECT animal_class, nickname, weight_kg FROM animals a WHERE weight_kg = (SELECT MAX(b.weight_kg) FROM animals b WHERE b.animal_class = a.animal_class);

-- q: 같은 종 평균보다 무거운 동물 애칭은?
-- q: 자기 종의 평균 체중을 초과하는 동물의 애칭을 조회하시오.
SELECT nickname FROM animals a WHERE weight_kg > (SELECT AVG(b.weight_kg) FROM animals b WHERE b.species = a.species);

-- q: 포유류도 조류도 아닌 동물의 애칭이랑 사육장 이름
-- q: 포유류와 조류를 제외한 동물의 애칭, 사육장명을 조회하라.
SELECT a.nickname, e.enclosure_name FROM animals a JOIN enclosures e ON a.enclosure_id = e.enclosure_id WHERE a.animal_class NOT IN ('포유류', '조류');

-- q: 오전에 먹이를 준 기록은 몇 건이야? 12시 전이면 오전으로 봐.
-- q: 급여 시각이 12시 이전인 급여 건수를 구하시오.
SELECT COUNT(*) FROM feedings WHERE HOUR(fed_at) < 12;

-- q: 경력이 가장 긴 사육사와 가장 짧은 사육사의 입사연도를 각각 알려줘
-- q: 사육사 입사연도의 최솟값과 최댓값을 구하시오.
SELECT MIN(hired_year), MAX(hired_year) FROM keepers;
