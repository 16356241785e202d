-- domain: 동네 자동차 정비소
CREATE TABLE Owner (
  OwnerId INTEGER PRIMARY KEY,
  OwnerName VARCHAR(30),
  Phone VARCHAR(20),
  Grade VARCHAR(10)
);
CREATE TABLE Vehicle (
  VehicleId INTEGER PRIMARY KEY,
  OwnerId INTEGER REFERENCES Owner(OwnerId),
  PlateNo VARCHAR(15),
  Maker VARCHAR(20),
  ModelName VARCHAR(30),
  MadeYear INTEGER,
  Mileage INTEGER
);
CREATE TABLE Mechanic (
  MechanicId INTEGER PRIMARY KEY,
  MechanicName VARCHAR(30),
  Specialty VARCHAR(20),
  CareerYears INTEGER
);
CREATE TABLE RepairJob (
  JobId INTEGER PRIMARY KEY,
  VehicleId INTEGER REFERENCES Vehicle(VehicleId),
  MechanicId INTEGER REFERENCES Mechanic(MechanicId),
  ReceivedDate DATE,
  DoneDate DATE,
  Category VARCHAR(20),
  LaborCost INTEGER
);
CREATE TABLE Part (
  PartId INTEGER PRIMARY KEY,
  PartName VARCHAR(30),
  UnitPrice INTEGER,
  Stock INTEGER
);
CREATE TABLE JobPart (
  JobId INTEGER REFERENCES RepairJob(JobId),
  PartId INTEGER REFERENCES Part(PartId),
  Qty INTEGER,
  PRIMARY KEY (JobId, PartId)
);
INSERT INTO Owner VALUES
(1, '송기훈', '010-2211-3344', '단골'), (2, '구본아', '010-5566-1122', '일반'), (3, '탁재영', NULL, '단골'),
(4, '여운학', '010-9090-8080', '법인'), (5, '지소연', '010-1717-2828', '일반'), (6, '금보라', NULL, '일반');
INSERT INTO Vehicle VALUES
(101, 1, '33가1290', '현대', '그랜저', 2017, 98000), (102, 1, '52나8821', '기아', '모닝', 2012, 143000),
(103, 2, '11다4567', '쉐보레', '스파크', 2015, 87000), (104, 3, '78라1004', '현대', '포터', 2019, 165000),
(105, 4, '29마3030', '기아', '봉고', 2021, 72000), (106, 4, '29마3031', '기아', '봉고', 2020, 91000),
(107, 5, '64바7777', '르노', 'SM6', 2018, 64000), (108, 6, '85사2024', '현대', '캐스퍼', 2023, 12000);
INSERT INTO Mechanic VALUES
(1, '마동철', '엔진', 22), (2, '설기현', '판금', 15), (3, '피은주', '전기', 9), (4, '어진우', '타이어', 3);
INSERT INTO RepairJob VALUES
(5001, 101, 1, '2024-01-08', '2024-01-10', '엔진오일', 30000),
(5002, 103, 2, '2024-01-15', '2024-01-19', '판금도색', 280000),
(5003, 104, 1, '2024-02-02', '2024-02-05', '브레이크', 90000),
(5004, 102, 3, '2024-02-14', '2024-02-14', '배터리', 20000),
(5005, 105, 1, '2024-02-20', '2024-02-20', '엔진오일', 35000),
(5006, 106, 3, '2024-03-04', '2024-03-06', '전장', 150000),
(5007, 107, 2, '2024-03-11', '2024-03-15', '판금도색', 320000),
(5008, 104, 1, '2024-03-18', '2024-03-27', '엔진', 850000),
(5009, 101, 3, '2024-04-01', '2024-04-01', '배터리', 25000),
(5010, 105, 1, '2024-04-09', NULL, '브레이크', 95000),
(5011, 102, 2, '2024-04-12', NULL, '판금도색', 210000);
INSERT INTO Part VALUES
(1, '엔진오일 5L', 42000, 30), (2, '오일필터', 9000, 45), (3, '브레이크 패드', 68000, 12), (4, '배터리 80A', 135000, 6),
(5, '타이밍벨트', 110000, 4), (6, '와이퍼', 15000, 50), (7, '점화플러그', 12000, 0);
INSERT INTO JobPart VALUES
(5001, 1, 1), (5001, 2, 1), (5003, 3, 2), (5004, 4, 1), (5005, 1, 2), (5005, 2, 1), (5008, 5, 1), (5008, 7, 4), (5008, 1, 2), (5009, 4, 1), (5010, 3, 2);
-- rename: Owner=차주 OwnerId=차주번호 OwnerName=차주명 Phone=연락처 Grade=고객등급 Vehicle=차량 VehicleId=차량ID PlateNo=차량번호 Maker=제조사 ModelName=모델명 MadeYear=연식 Mileage=주행거리 Mechanic=정비사 MechanicId=정비사번호 MechanicName=정비사명 Specialty=전문분야 CareerYears=경력연수 RepairJob=정비작업 JobId=작업번호 ReceivedDate=입고일 DoneDate=출고일 Category=정비구분 LaborCost=공임 Part=부품 PartId=부품번호 PartName=부품명 UnitPrice=단가 Stock=재고 JobPart=사용부품 Qty=수량

-- q: 아직 정비가 안 끝난 차가 몇 대야?
-- q: 출고되지 않은 정비 작업의 차량 대수를 구하시오.
SELECT COUNT(DISTINCT VehicleId) FROM RepairJob WHERE DoneDate IS NULL;

-- q: 주행거리 10만 km 넘은 차들의 번호랑 모델 알려줘
-- q: 주행거리가 100,000km를 초과한 차량의 차량번호와 모델명을 조회하시오.
SELECT PlateNo, ModelName FROM Vehicle WHERE Mileage > 100000;

-- q: 경력 10년 이상 정비사 이름
-- q: 경력이 십 년 이상인 정비사는 누구예요?
SELECT MechanicName FROM Mechanic WHERE CareerYears >= 10;

-- q: 정비사별 공임 합계를 정비사 이름과 같이 보여줘
-- q: 정비사 이름별 공임 총액을 집계하시오.
SELECT m.MechanicName, SUM(j.LaborCost) FROM Mechanic m JOIN RepairJob j ON j.MechanicId = m.MechanicId GROUP BY m.MechanicName;

-- q: 지금까지 작업을 하나도 안 맡은 정비사는?
-- q: 담당한 정비 작업이 전혀 없는 정비사의 이름을 조회하시오.
SELECT MechanicName FROM Mechanic m WHERE NOT EXISTS (SELECT 1 FROM RepairJob j WHERE j.MechanicId = m.MechanicId);

-- q: 연락처 없는 차주 이름 알려줘
-- q: 전화번호가 등록되지 않은 차주의 이름을 조회하라.
SELECT OwnerName FROM Owner WHERE Phone IS NULL;

-- q: 송기훈 씨 차들이 받은 정비 구분과 입고일을 보여줘
-- q: 차주 송기훈의 차량이 받은 정비의 구분과 입고일을 모두 조회하시오.
SELECT j.Category, j.ReceivedDate FROM RepairJob j JOIN Vehicle v ON v.VehicleId = j.VehicleId JOIN Owner o ON o.OwnerId = v.OwnerId WHERE o.OwnerName = '송기훈';

-- q: 재고가 바닥난 부품 이름이 뭐야?
-- q: 재고 수량이 0인 부품명
SELECT PartName FROM Part WHERE Stock = 0;

-- q: 단가가 두 번째로 비싼 부품의 이름은?
-- q: 부품 중 단가 순위 2위의 이름을 구하시오.
SELECT PartName FROM Part ORDER BY UnitPrice DESC LIMIT 1 OFFSET 1;

-- q: 제조사별로 등록 차량이 몇 대인지 알려 주세요
-- q: 제조사별 차량 대수
SELECT Maker, COUNT(*) FROM Vehicle GROUP BY Maker;

-- q: 한 번도 쓰인 적 없는 부품은 뭐가 있어?
-- q: 정비 작업에 사용된 적이 없는 부품의 이름을 조회하시오.
SELECT p.PartName FROM Part p LEFT JOIN JobPart jp ON jp.PartId = p.PartId WHERE jp.JobId IS NULL;

-- q: 5008번 작업에 들어간 부품 이름과 수량을 알려줘
-- q: 작업번호 5008에 사용된 부품의 이름과 수량을 조회하시오.
SELECT p.PartName, jp.Qty FROM JobPart jp JOIN Part p ON p.PartId = jp.PartId WHERE jp.JobId = 5008;

-- q: 작업번호별 부품값 합계를 구해줘
-- q: 각 작업에 들어간 부품 금액(단가×수량)의 합을 작업 번호와 함께 보여 주세요.
SELECT jp.JobId, SUM(p.UnitPrice * jp.Qty) FROM JobPart jp JOIN Part p ON p.PartId = jp.PartId GROUP BY jp.JobId;

-- q: 차를 두 대 이상 맡긴 차주 이름은?
-- q: 등록 차량이 2대 이상인 차주의 이름을 조회하시오.
SELECT o.OwnerName FROM Owner o JOIN Vehicle v ON v.OwnerId = o.OwnerId GROUP BY o.OwnerId, o.OwnerName HAVING COUNT(*) >= 2;

-- q: 정비 기록이 없는 차량의 번호와 차주 이름을 보여줘
-- q: 한 번도 정비를 받지 않은 차량의 차량번호와 차주 이름을 조회하시오.
SELECT v.PlateNo, o.OwnerName FROM Vehicle v JOIN Owner o ON o.OwnerId = v.OwnerId WHERE v.VehicleId NOT IN (SELECT VehicleId FROM RepairJob);

-- q: 입고부터 출고까지 가장 오래 걸린 작업의 번호는 뭐야?
-- q: 소요 일수가 제일 긴 작업의 작업번호를 구하시오.
SELECT JobId FROM RepairJob WHERE DoneDate IS NOT NULL ORDER BY DoneDate - ReceivedDate DESC LIMIT 1;

-- q: 당일에 바로 끝난 작업은 몇 건이에요?
-- q: 입고일과 출고일이 같은 작업 건수를 구하시오.
SELECT COUNT(*) FROM RepairJob WHERE DoneDate = ReceivedDate;

-- q: 정비 구분 종류를 알려줘
-- q: 어떤 정비 구분들이 있나요?
SELECT DISTINCT Category FROM RepairJob;

-- q: 정비 구분별 평균 공임을 비싼 순서로 보여줘
-- q: 정비 구분별 평균 공임을 내림차순으로 조회하시오.
SELECT Category, AVG(LaborCost) AS avg_cost FROM RepairJob GROUP BY Category ORDER BY avg_cost DESC;

-- q: 공임이 전체 평균보다 높은 작업의 번호와 공임
-- q: 평균 공임을 넘는 작업의 작업번호와 공임을 알려 주십시오.
SELECT JobId, LaborCost FROM RepairJob WHERE LaborCost > (SELECT AVG(LaborCost) FROM RepairJob);

-- q: 기아차이면서 2021년식 이후인 차 번호를 알려줘
-- q: 제조사가 기아이고 연식이 2021년 이상인 차량의 번호를 조회하시오.
SELECT PlateNo FROM Vehicle WHERE Maker = '기아' AND MadeYear >= 2021;

-- q: 단골이거나 법인인 고객 이름과 등급
-- q: 등급이 단골 또는 법인인 차주의 이름과 등급을 보여 주세요.
SELECT OwnerName, Grade FROM Owner WHERE Grade IN ('단골', '법인');

-- q: 2024년 2월에 입고된 작업의 차량번호와 담당 정비사 이름을 보여줘
-- q: 2024년 2월 중 입고 건의 차량번호, 정비사명을 조회하시오.
SELECT v.PlateNo, m.MechanicName FROM RepairJob j JOIN Vehicle v ON v.VehicleId = j.VehicleId JOIN Mechanic m ON m.MechanicId = j.MechanicId WHERE j.ReceivedDate BETWEEN '2024-02-01' AND '2024-02-29';

-- q: 현대차 주인들 이름이 뭐야?
-- q: 현대 차량을 보유한 차주의 이름을 중복 없이 조회하시오.
SELECT DISTINCT o.OwnerName FROM Owner o JOIN Vehicle v ON v.OwnerId = o.OwnerId WHERE v.Maker = '현대';

-- q: 엔진오일 교환도 하고 배터리도 갈아 본 차량의 번호는?
-- q: 정비 구분 '엔진오일'과 '배터리' 이력이 모두 있는 차량의 차량번호를 조회하시오.
SELECT PlateNo FROM Vehicle WHERE VehicleId IN (SELECT VehicleId FROM RepairJob WHERE Category = '엔진오일') AND VehicleId IN (SELECT VehicleId FROM RepairJob WHERE Category = '배터리');

-- q: 공임 합계가 가장 큰 차주는 누구야?
-- q: 정비 공임을 총액 기준으로 가장 많이 낸 차주의 이름을 구하시오.
SELECT o.OwnerName FROM Owner o JOIN Vehicle v ON v.OwnerId = o.OwnerId JOIN RepairJob j ON j.VehicleId = v.VehicleId GROUP BY o.OwnerId, o.OwnerName ORDER BY SUM(j.LaborCost) DESC LIMIT 1;

-- q: 제조사마다 주행거리가 제일 긴 차의 제조사와 모델명을 알려줘
-- q: 각 제조사에서 최장 주행거리 차량의 제조사와 모델명을 조회하시오.
SELECT v.Maker, v.ModelName FROM Vehicle v WHERE v.Mileage = (SELECT MAX(x.Mileage) FROM Vehicle x WHERE x.Maker = v.Maker);

-- q: 재고 금액(단가 곱하기 재고)이 50만 원 이상인 부품 이름은?
-- q: 단가와 재고를 곱한 금액이 50만원 이상인 부품의 이름을 조회하시오.
SELECT PartName FROM Part WHERE UnitPrice * Stock >= 500000;
