-- domain: 물류 창고 입출고
CREATE TABLE Zone (
  ZoneCode VARCHAR(4) PRIMARY KEY,
  ZoneName VARCHAR(20),
  TempType VARCHAR(10), -- 상온, 냉장, 냉동
  MaxPallet INTEGER
);
CREATE TABLE Sku (
  SkuId INTEGER PRIMARY KEY,
  SkuName VARCHAR(40),
  ClientName VARCHAR(30), -- 화주
  WeightKg DECIMAL(6,2),
  Fragile BOOLEAN -- 파손 주의
);
CREATE TABLE StockLot (
  LotNo VARCHAR(10) PRIMARY KEY,
  SkuId INTEGER REFERENCES Sku(SkuId),
  ZoneCode VARCHAR(4) REFERENCES Zone(ZoneCode),
  Boxes INTEGER,
  InDate DATE,
  ExpDate DATE -- 소비기한, 없으면 NULL
);
CREATE TABLE Movement (
  MoveId INTEGER PRIMARY KEY,
  LotNo VARCHAR(10) REFERENCES StockLot(LotNo),
  MoveType CHAR(1), -- I 입고, O 출고, T 이동
  MoveTime TIMESTAMP,
  Boxes INTEGER,
  Worker VARCHAR(20)
);
INSERT INTO Zone VALUES
('A1', '상온 1구역', '상온', 120), ('A2', '상온 2구역', '상온', 90), ('C1', '냉장 구역', '냉장', 60), ('F1', '냉동 구역', '냉동', 45), ('F2', '냉동 예비', '냉동', 20);
INSERT INTO Sku VALUES
(1, '즉석밥 24입', '한들식품', 6.20, false), (2, '유리 반찬통', '리빙온', 3.50, true), (3, '냉동 만두', '한들식품', 8.00, false), (4, '요구르트 박스', '푸른목장', 4.80, false), (5, '와인잔 세트', '리빙온', 2.10, true), (6, '아이스크림 벌크', '푸른목장', 9.50, false), (7, '세탁세제', '맑은하루', 12.00, false);
INSERT INTO StockLot VALUES
('L001', 1, 'A1', 240, '2024-03-02', '2025-03-01'), ('L002', 1, 'A2', 80, '2024-04-10', '2025-04-09'), ('L003', 2, 'A2', 55, '2024-02-20', NULL), ('L004', 3, 'F1', 130, '2024-04-01', '2025-01-31'), ('L005', 4, 'C1', 70, '2024-05-06', '2024-05-27'), ('L006', 4, 'C1', 25, '2024-04-29', '2024-05-20'), ('L007', 6, 'F1', 60, '2024-04-22', '2025-10-21'), ('L008', 5, 'A1', 40, '2024-01-15', NULL), ('L009', 3, 'F1', 0, '2023-11-11', '2024-08-31');
INSERT INTO Movement VALUES
(1, 'L001', 'I', '2024-03-02 09:10:00', 300, '기태우'), (2, 'L001', 'O', '2024-04-03 14:00:00', 60, '제갈민'), (3, 'L004', 'I', '2024-04-01 07:30:00', 130, '기태우'), (4, 'L005', 'I', '2024-05-06 06:20:00', 100, '사지안'), (5, 'L005', 'O', '2024-05-08 10:45:00', 30, '사지안'), (6, 'L009', 'O', '2024-03-21 16:05:00', 90, '제갈민'), (7, 'L003', 'T', '2024-05-02 11:00:00', 55, '기태우'), (8, 'L006', 'O', '2024-05-09 10:10:00', 15, '사지안'), (9, 'L002', 'I', '2024-04-10 13:25:00', 80, '선우겸'), (10, 'L001', 'T', '2024-05-10 15:40:00', 20, '제갈민'), (11, 'L007', 'I', '2024-04-22 08:00:00', 60, '기태우');
-- rename: Zone=구역 ZoneCode=구역코드 ZoneName=구역명 TempType=온도구분 MaxPallet=최대팔레트 Sku=품목 SkuId=품목번호 SkuName=품목명 ClientName=화주명 WeightKg=박스무게 Fragile=파손주의 StockLot=재고로트 LotNo=로트번호 Boxes=박스수 InDate=입고일 ExpDate=소비기한 Movement=입출고 MoveId=이력번호 MoveType=이력구분 MoveTime=처리시각 Worker=작업자

-- q: 냉동 구역은 이름이 뭐고 팔레트가 최대 몇 개 들어가?
-- q: 온도 구분이 냉동인 구역의 이름과 최대 팔레트 수를 조회하시오.
SELECT ZoneName, MaxPallet FROM Zone WHERE TempType = '냉동';

-- q: 파손 주의 품목 이름 알려줘
-- q: 파손 주의로 지정된 품목명을 조회하시오.
SELECT SkuName FROM Sku WHERE Fragile;

-- q: 화주가 한들식품인 품목은 몇 개야?
-- q: 한들식품의 품목 수를 구하시오.
SELECT COUNT(*) FROM Sku WHERE ClientName = '한들식품';

-- q: 품목별 재고 박스 수를 품목 이름으로 보여 주세요
-- q: 품목명별 재고 박스 합계
SELECT s.SkuName, SUM(l.Boxes) FROM Sku s JOIN StockLot l ON l.SkuId = s.SkuId GROUP BY s.SkuName;

-- q: 구역 이름별로 들어 있는 박스 총수를 알려줘. 비어 있는 구역은 빼도 돼.
-- q: 재고 로트가 있는 구역의 구역명별 박스 수 합계를 구하시오.
SELECT z.ZoneName, SUM(l.Boxes) FROM Zone z JOIN StockLot l ON l.ZoneCode = z.ZoneCode GROUP BY z.ZoneName;

-- q: 로트가 하나도 없는 구역은?
-- q: 보관 중인 재고 로트가 없는 구역의 이름을 조회하라.
SELECT z.ZoneName FROM Zone z LEFT JOIN StockLot l ON l.ZoneCode = z.ZoneCode WHERE l.LotNo IS NULL;

-- q: 창고에 한 번도 안 들어온 품목 이름이 뭐야?
-- q: 재고 로트가 전혀 없는 품목의 이름을 조회하시오.
SELECT SkuName FROM Sku s WHERE NOT EXISTS (SELECT 1 FROM StockLot l WHERE l.SkuId = s.SkuId);

-- q: 소비기한이 2024년 5월 말까지인 로트 번호와 품목 이름
-- q: 소비기한이 2024-05-31 이전(당일 포함)인 로트의 번호와 품목명을 조회하시오.
SELECT l.LotNo, s.SkuName FROM StockLot l JOIN Sku s ON s.SkuId = l.SkuId WHERE l.ExpDate <= '2024-05-31';

-- q: 소비기한이 없는 로트는 몇 개죠?
-- q: 소비기한이 지정되지 않은 로트 수를 구하시오.
SELECT COUNT(*) FROM StockLot WHERE ExpDate IS NULL;

-- q: 출고 작업을 한 적 있는 작업자 이름 좀 알려줘
-- q: 출고를 처리한 작업자를 중복 없이 조회하시오.
SELECT DISTINCT Worker FROM Movement WHERE MoveType = 'O';

-- q: 작업자별 처리 건수
-- q: 작업자마다 입출고 이력을 몇 건씩 처리했는지 보여줘
SELECT Worker, COUNT(*) FROM Movement GROUP BY Worker;

-- q: 출고 박스 수 합계가 제일 많은 품목의 이름은?
-- q: 총 출고 박스 수가 최대인 품목명을 구하시오.
SELECT s.SkuName FROM Movement m JOIN StockLot l ON l.LotNo = m.LotNo JOIN Sku s ON s.SkuId = l.SkuId WHERE m.MoveType = 'O' GROUP BY s.SkuId, s.SkuName ORDER BY SUM(m.Boxes) DESC LIMIT 1;

-- q: 2024년 4월에 입고 처리된 박스는 총 몇 박스야?
-- q: 2024년 4월 입고 박스 수의 합계를 구하시오.
SELECT SUM(Boxes) FROM Movement WHERE MoveType = 'I' AND MoveTime >= '2024-04-01' AND MoveTime < '2024-05-01';

-- q: 오전 9시 전에 처리된 입출고 이력의 번호와 작업자를 알려 주세요
-- q: 처리 시각이 9시 이전인 이력의 번호와 작업자를 조회하시오.
SELECT MoveId, Worker FROM Movement WHERE EXTRACT(HOUR FROM MoveTime) < 9;

-- q: 한 번도 출고된 적 없는 로트 번호
-- q: 출고 이력이 없는 로트의 번호를 조회하시오.
SELECT LotNo FROM StockLot WHERE LotNo NOT IN (SELECT LotNo FROM Movement WHERE MoveType = 'O');

-- q: 입고일이 가장 오래된 로트의 번호와 입고일은?
-- q: 가장 먼저 입고된 로트의 로트번호와 입고일을 구하시오.
SELECT LotNo, InDate FROM StockLot ORDER BY InDate LIMIT 1;

-- q: 박스 무게가 두 번째로 무거운 품목 이름
-- q: 무게 순위 2위 품목의 이름을 구하시오.
SELECT SkuName FROM Sku ORDER BY WeightKg DESC LIMIT 1 OFFSET 1;

-- q: 로트별 총중량을 로트 번호와 함께 무거운 순으로 보여줘
-- q: 로트번호와 총중량(박스무게×박스수)을 총중량 내림차순으로 조회하시오.
SELECT l.LotNo, s.WeightKg * l.Boxes AS total_kg FROM StockLot l JOIN Sku s ON s.SkuId = l.SkuId ORDER BY total_kg DESC;

-- q: 화주별로 보관 중인 박스 수 합계를 구해줘
-- q: 화주명별 재고 박스 합계를 집계하시오.
SELECT s.ClientName, SUM(l.Boxes) FROM Sku s JOIN StockLot l ON l.SkuId = s.SkuId GROUP BY s.ClientName;

-- q: 보관 박스가 백 개를 넘는 화주는 누구야? 이름하고 박스 수 보여줘
-- q: 재고 박스 합계가 100을 초과하는 화주의 이름과 합계를 조회하시오.
SELECT s.ClientName, SUM(l.Boxes) FROM Sku s JOIN StockLot l ON l.SkuId = s.SkuId GROUP BY s.ClientName HAVING SUM(l.Boxes) > 100;

-- q: 구역마다 박스 수가 가장 많은 로트의 구역 코드와 로트 번호를 알려줘
-- q: 구역별로 박스 수가 최대인 로트를 구역코드, 로트번호로 조회하시오.
SELECT ZoneCode, LotNo FROM StockLot QUALIFY RANK() OVER (PARTITION BY ZoneCode ORDER BY Boxes DESC) = 1;

-- q: 평균 박스 수보다 많이 쌓여 있는 로트 번호와 박스 수는?
-- q: 박스 수가 전체 로트 평균을 초과하는 로트의 번호와 박스 수를 조회하시오.
SELECT LotNo, Boxes FROM StockLot WHERE Boxes > (SELECT AVG(Boxes) FROM StockLot);

-- q: 입고도 해 보고 출고도 해 본 작업자 이름
-- q: 입고와 출고를 모두 처리한 적이 있는 작업자를 조회하시오.
SELECT Worker FROM Movement WHERE MoveType = 'I' INTERSECT SELECT Worker FROM Movement WHERE MoveType = 'O';

-- q: 이력 구분별 건수를 알려줘
-- q: 입고·출고·이동 구분별 이력 건수를 구하시오.
SELECT MoveType, COUNT(*) FROM Movement GROUP BY MoveType;

-- q: 냉장이나 냉동 구역에 보관된 품목 이름을 중복 없이
-- q: 냉장 또는 냉동 구역에 재고가 있는 품목의 이름을 중복 없이 조회하시오.
SELECT DISTINCT s.SkuName FROM StockLot l JOIN Sku s ON s.SkuId = l.SkuId JOIN Zone z ON z.ZoneCode = l.ZoneCode WHERE z.TempType IN ('냉장', '냉동');

-- q: 로트가 두 개 이상인 품목 이름과 로트 수 알려 주세요
-- q: 2개 이상의 로트로 나뉘어 보관된 품목의 이름과 로트 수를 조회하시오.
SELECT s.SkuName, COUNT(*) FROM Sku s JOIN StockLot l ON l.SkuId = s.SkuId GROUP BY s.SkuId, s.SkuName HAVING COUNT(*) >= 2;

-- q: 전체 출고 박스 중 사지안이 출고한 비율은 몇 퍼센트야?
-- q: 총 출고 박스 수에서 작업자 사지안의 출고분이 차지하는 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN Worker = '사지안' THEN Boxes ELSE 0 END) / SUM(Boxes) FROM Movement WHERE MoveType = 'O';

-- q: 소비기한이 가장 빨리 돌아오는 로트가 있는 구역 이름은?
-- q: 소비기한이 가장 이른 로트가 보관된 구역의 이름을 구하시오.
SELECT z.ZoneName FROM StockLot l JOIN Zone z ON z.ZoneCode = l.ZoneCode WHERE l.ExpDate IS NOT NULL ORDER BY l.ExpDate LIMIT 1;
