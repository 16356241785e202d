-- domain: 동물병원
CREATE TABLE Owner (ownerId INTEGER PRIMARY KEY, ownerName VARCHAR(20), phoneNo VARCHAR(20), district VARCHAR(20));
CREATE TABLE Pet (petId INTEGER PRIMARY KEY, petName VARCHAR(20), species VARCHAR(10), breed VARCHAR(20), weightKg DECIMAL(5,2), birthDay DATE, neutered BOOLEAN, ownerId INTEGER REFERENCES Owner(ownerId));
CREATE TABLE Vet (vetId INTEGER PRIMARY KEY, vetName VARCHAR(20), specialty VARCHAR(20));
CREATE TABLE Treatment (treatId INTEGER PRIMARY KEY, petId INTEGER REFERENCES Pet(petId), vetId INTEGER REFERENCES Vet(vetId), treatDate DATE, treatKind VARCHAR(20), cost INTEGER, memo TEXT);
COMMENT ON COLUMN Pet.species IS '개, 고양이, 토끼, 앵무새 등';
COMMENT ON COLUMN Pet.neutered IS '중성화 여부';
COMMENT ON COLUMN Treatment.treatKind IS '예방접종, 수술, 검진, 미용, 치료';
INSERT INTO Owner VALUES (1,'곽미라','010-2000-0001','마포구'),(2,'독고영','010-2000-0002','서대문구'),(3,'류시윤','010-2000-0003','마포구'),(4,'배정남','010-2000-0004','은평구'),(5,'성하늘','010-2000-0005','서대문구'),(6,'원태준',NULL,'용산구');
INSERT INTO Pet VALUES (11,'콩이','개','말티즈',3.20,'2019-05-01',TRUE,1),(12,'나비','고양이','코리안숏헤어',4.80,'2020-09-15',TRUE,1),(13,'보리','개','진돗개',18.50,'2017-02-20',FALSE,2),(14,'초코','개','푸들',5.10,'2021-12-24',TRUE,3),(15,'레오','고양이','러시안블루',5.60,'2022-03-03',FALSE,3),(16,'솜사탕','토끼','라이언헤드',1.90,'2023-04-10',FALSE,4),(17,'뭉치','개','시바견',9.70,'2018-08-08',TRUE,5),(18,'삐약이','앵무새','모란앵무',0.05,NULL,FALSE,5),(19,'모모','고양이','페르시안',4.20,'2016-11-11',TRUE,2);
INSERT INTO Vet VALUES (1,'남기훈','외과'),(2,'소은지','내과'),(3,'진예담','피부과'),(4,'팽현수','안과');
INSERT INTO Treatment VALUES (1,11,2,'2024-01-10','예방접종',40000,NULL),(2,12,2,'2024-01-10','예방접종',35000,NULL),(3,13,1,'2024-01-22','수술',850000,'슬개골 수술'),(4,14,3,'2024-02-03','치료',62000,'피부염'),(5,15,2,'2024-02-14','검진',90000,NULL),(6,11,3,'2024-02-19','치료',58000,'귓병'),(7,16,1,'2024-03-05','수술',320000,'중성화 상담 후 연기'),(8,17,2,'2024-03-11','예방접종',40000,NULL),(9,13,1,'2024-03-18','검진',110000,'수술 후 경과 확인'),(10,14,3,'2024-03-25','치료',47000,'피부염 재발'),(11,19,2,'2024-04-02','검진',150000,'신장 수치 높음'),(12,17,1,'2024-04-09','수술',600000,'종양 제거'),(13,11,2,'2024-04-20','검진',80000,NULL);
-- rename: Owner=보호자 Pet=반려동물 Vet=수의사 Treatment=진료 ownerId=보호자번호 ownerName=보호자명 phoneNo=전화번호 district=거주구 petId=동물번호 petName=동물이름 species=동물종 breed=품종 weightKg=체중 birthDay=생일 neutered=중성화여부 vetId=수의사번호 vetName=수의사명 specialty=전문분야 treatId=진료번호 treatDate=진료일 treatKind=진료종류 cost=진료비 memo=메모

-- q: 고양이 이름 다 알려줘
-- q: 동물 종이 고양이인 반려동물의 이름을 조회하시오.
SELECT petName FROM Pet WHERE species = '고양이';

-- q: 중성화하지 않은 개의 이름은?
-- q: 중성화 안 된 강아지 이름 알려 주세요. 종은 '개'로 저장돼 있어요.
SELECT petName FROM Pet WHERE species = '개' AND NOT neutered;

-- q: 체중이 5kg 이상 10kg 이하인 동물의 이름과 체중
-- q: 몸무게가 5kg 이상 10kg 이하인 반려동물 이름, 체중을 조회하라.
SELECT petName, weightKg FROM Pet WHERE weightKg BETWEEN 5 AND 10;

-- q: 종별 반려동물 수를 보여줘.
-- q: 동물 종별로 몇 마리씩 등록되어 있나요?
SELECT species, COUNT(*) FROM Pet GROUP BY species;

-- q: 두 마리 이상 등록된 동물 종만 알려줘
-- q: 등록 마릿수가 2마리 이상인 동물 종을 구하시오.
SELECT species FROM Pet GROUP BY species HAVING COUNT(*) >= 2;

-- q: 제일 무거운 동물 이름이 뭐야?
-- q: 체중이 가장 많이 나가는 반려동물의 이름
SELECT petName FROM Pet ORDER BY weightKg DESC LIMIT 1;

-- q: 고양이 중에서 두 번째로 어린 고양이의 이름은?
-- q: 생일이 두 번째로 늦은 고양이 이름을 조회하시오.
SELECT petName FROM Pet WHERE species = '고양이' ORDER BY birthDay DESC LIMIT 1 OFFSET 1;

-- q: 생일을 모르는 동물 이름
-- q: 생일이 기록되지 않은 반려동물이 있나요? 이름을 알려 주세요.
SELECT petName FROM Pet WHERE birthDay IS NULL;

-- q: 곽미라 씨가 키우는 동물 이름과 종을 알려줘.
-- q: 곽미라 보호자의 반려동물 이름, 종을 조회하시오.
SELECT p.petName, p.species FROM Pet p JOIN Owner o ON p.ownerId = o.ownerId WHERE o.ownerName = '곽미라';

-- q: 보호자별로 몇 마리를 키우는지 이름이랑 보여줘요. 동물이 없는 보호자는 0으로요.
-- q: 반려동물이 없는 보호자까지 포함하여 보호자명과 반려동물 수를 구하시오.
SELECT o.ownerName, COUNT(p.petId) FROM Owner o LEFT JOIN Pet p ON o.ownerId = p.ownerId GROUP BY o.ownerId, o.ownerName;

-- q: 등록된 동물이 없는 보호자는 누구야?
-- q: 반려동물을 한 마리도 등록하지 않은 보호자 이름을 조회하라.
SELECT ownerName FROM Owner o WHERE NOT EXISTS (SELECT 1 FROM Pet p WHERE p.ownerId = o.ownerId);

-- q: 한 번도 진료를 받은 적이 없는 동물 이름은?
-- q: 진료 기록이 없는 반려동물 이름
SELECT p.petName FROM Pet p LEFT JOIN Treatment t ON p.petId = t.petId WHERE t.treatId IS NULL;

-- q: 진료를 맡은 적이 없는 수의사 이름을 알려줘
-- q: 진료 이력이 전혀 없는 수의사명을 조회하시오.
SELECT vetName FROM Vet WHERE vetId NOT IN (SELECT vetId FROM Treatment);

-- q: 진료 종류별 건수와 평균 진료비를 보여 주세요.
-- q: 진료종류별 건수, 평균 진료비
SELECT treatKind, COUNT(*), AVG(cost) FROM Treatment GROUP BY treatKind;

-- q: 수의사별 진료비 총액을 수의사 이름과 함께 많은 순으로 알려줘
-- q: 수의사명과 진료비 합계를 합계가 큰 순서로 조회하시오.
SELECT v.vetName, SUM(t.cost) FROM Vet v JOIN Treatment t ON v.vetId = t.vetId GROUP BY v.vetId, v.vetName ORDER BY SUM(t.cost) DESC;

-- q: 수술을 받은 동물의 이름과 수술한 수의사 이름
-- q: 수술받은 동물 이름이랑 누가 수술했는지 수의사 이름도 알려줘
SELECT p.petName, v.vetName FROM Treatment t JOIN Pet p ON t.petId = p.petId JOIN Vet v ON t.vetId = v.vetId WHERE t.treatKind = '수술';

-- q: 보호자별 진료비 지출 합계는 얼마예요? 보호자 이름으로 보여 주세요.
-- q: 보호자명별 총 진료비를 구하시오.
SELECT o.ownerName, SUM(t.cost) FROM Owner o JOIN Pet p ON o.ownerId = p.ownerId JOIN Treatment t ON p.petId = t.petId GROUP BY o.ownerId, o.ownerName;

-- q: 진료비를 50만 원 넘게 쓴 보호자 이름과 총액
-- q: 총 진료비가 50만원을 초과하는 보호자명과 그 총액을 조회하라.
SELECT o.ownerName, SUM(t.cost) FROM Owner o JOIN Pet p ON o.ownerId = p.ownerId JOIN Treatment t ON p.petId = t.petId GROUP BY o.ownerId, o.ownerName HAVING SUM(t.cost) > 500000;

-- q: 진료비가 전체 평균보다 비쌌던 진료의 동물 이름, 진료 종류, 진료비
-- q: 평균 진료비를 넘은 진료를 동물이름, 진료종류, 진료비로 보여줘
SELECT p.petName, t.treatKind, t.cost FROM Treatment t JOIN Pet p ON t.petId = p.petId WHERE t.cost > (SELECT AVG(cost) FROM Treatment);

-- q: 메모에 '피부염'이 적힌 진료는 몇 건이야?
-- q: 메모에 피부염이라는 말이 들어간 진료 건수를 구하시오.
SELECT COUNT(*) FROM Treatment WHERE memo LIKE '%피부염%';

-- q: 2024년 1분기(1~3월) 진료비 합계는?
-- q: 2024년 1월부터 3월까지의 진료비 총액을 구하시오.
SELECT SUM(cost) FROM Treatment WHERE treatDate BETWEEN '2024-01-01' AND '2024-03-31';

-- q: 월별 진료 건수를 알려줘
-- q: 진료월별 진료 건수를 조회해 주십시오.
SELECT MONTH(treatDate), COUNT(*) FROM Treatment GROUP BY MONTH(treatDate);

-- q: 마포구나 은평구에 사는 보호자의 동물 이름
-- q: 마포구 또는 은평구 거주 보호자가 키우는 반려동물 이름을 조회하시오.
SELECT p.petName FROM Pet p JOIN Owner o ON p.ownerId = o.ownerId WHERE o.district IN ('마포구', '은평구');

-- q: 개도 고양이도 아닌 동물의 이름과 종은?
-- q: 개와 고양이를 제외한 반려동물의 이름, 종
SELECT petName, species FROM Pet WHERE species NOT IN ('개', '고양이');

-- q: 개와 고양이를 둘 다 키우는 보호자 이름을 알려 주세요.
-- q: 개도 있고 고양이도 있는 보호자명을 구하시오.
SELECT o.ownerName FROM Owner o JOIN Pet p ON o.ownerId = p.ownerId WHERE p.species = '개' INTERSECT SELECT o.ownerName FROM Owner o JOIN Pet p ON o.ownerId = p.ownerId WHERE p.species = '고양이';

-- q: 종마다 가장 무거운 동물의 종, 이름, 체중을 보여줘.
-- q: 동물 종별 최고 체중 개체의 종·이름·체중을 조회하시오.
SELECT species, petName, weightKg FROM Pet p WHERE weightKg = (SELECT MAX(q.weightKg) FROM Pet q WHERE q.species = p.species);

-- q: 동물별로 가장 최근 진료의 동물 이름, 진료일, 진료 종류를 알려줘
-- q: 각 반려동물의 마지막 진료를 동물 이름, 진료일, 진료 종류로 조회하라.
SELECT p.petName, t.treatDate, t.treatKind FROM Treatment t JOIN Pet p ON t.petId = p.petId WHERE t.treatDate = (SELECT MAX(x.treatDate) FROM Treatment x WHERE x.petId = t.petId);

-- q: 전화번호가 없는 보호자 이름은 뭔가요?
-- q: 전화번호 미등록 보호자명
SELECT ownerName FROM Owner WHERE phoneNo IS NULL;

-- q: 중성화 비율은 몇 퍼센트야?
-- q: 전체 반려동물 중 중성화된 동물의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN neutered THEN 1 ELSE 0 END) / COUNT(*) FROM Pet;
