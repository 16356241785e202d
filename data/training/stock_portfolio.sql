-- domain: 개인 주식 포트폴리오
CREATE TABLE Investor (
  InvestorID INTEGER PRIMARY KEY,
  InvestorName VARCHAR(20),
  RiskType VARCHAR(10),
  OpenedOn DATE
);
CREATE TABLE Stock (
  Ticker VARCHAR(6) PRIMARY KEY,
  StockName VARCHAR(30),
  Market CHAR(1),
  Sector VARCHAR(20),
  ListedYear INTEGER
);
CREATE TABLE DailyPrice (
  Ticker VARCHAR(6) REFERENCES Stock(Ticker),
  TradeDate DATE,
  ClosePrice INTEGER,
  Volume BIGINT,
  PRIMARY KEY (Ticker, TradeDate)
);
CREATE TABLE TradeOrder (
  OrderID INTEGER PRIMARY KEY,
  InvestorID INTEGER REFERENCES Investor(InvestorID),
  Ticker VARCHAR(6) REFERENCES Stock(Ticker),
  Side CHAR(1),
  Qty INTEGER,
  Price INTEGER,
  OrderedAt TIMESTAMP,
  Filled BOOLEAN
);
CREATE TABLE Dividend (
  Ticker VARCHAR(6) REFERENCES Stock(Ticker),
  PayDate DATE,
  PerShare INTEGER,
  PRIMARY KEY (Ticker, PayDate)
);
COMMENT ON COLUMN Investor.RiskType IS '안정형, 중립형, 공격형';
COMMENT ON COLUMN Stock.Market IS 'K 코스피, Q 코스닥';
COMMENT ON COLUMN TradeOrder.Side IS 'B 매수, S 매도';
COMMENT ON COLUMN TradeOrder.Filled IS '체결 여부';
COMMENT ON COLUMN Dividend.PerShare IS '주당 배당금(원)';
INSERT INTO Investor VALUES
(1, '강이루', '공격형', '2019-01-15'), (2, '모진선', '안정형', '2020-06-30'), (3, '하담비', '중립형', '2021-11-08'), (4, '풍연우', '공격형', '2023-03-27'), (5, '옥보람', '안정형', '2024-02-01');
INSERT INTO Stock VALUES
('100010', '한별전자', 'K', '반도체', 1995), ('100020', '새롬바이오', 'Q', '바이오', 2014), ('100030', '푸른은행', 'K', '금융', 2001), ('100040', '다솔게임즈', 'Q', '게임', 2018), ('100050', '미래모터스', 'K', '자동차', 1988), ('100060', '누리식품', 'K', '음식료', 1979), ('100070', '초록배터리', 'Q', '2차전지', 2021);
INSERT INTO DailyPrice VALUES
('100010', '2024-06-03', 74200, 12500000), ('100010', '2024-06-04', 75800, 15800000), ('100020', '2024-06-03', 31500, 820000), ('100020', '2024-06-04', 29800, 1430000), ('100030', '2024-06-03', 52300, 960000), ('100030', '2024-06-04', 52900, 870000), ('100040', '2024-06-03', 18400, 450000), ('100040', '2024-06-04', 19900, 1210000), ('100050', '2024-06-03', 248000, 730000), ('100050', '2024-06-04', 251500, 690000), ('100060', '2024-06-03', 128000, 41000), ('100060', '2024-06-04', 127000, 38000);
INSERT INTO TradeOrder VALUES
(1, 1, '100010', 'B', 50, 70100, '2024-05-02 09:05:00', true), (2, 1, '100020', 'B', 100, 33000, '2024-05-03 10:20:00', true), (3, 2, '100030', 'B', 30, 51000, '2024-05-07 13:40:00', true), (4, 3, '100050', 'B', 10, 240000, '2024-05-09 09:00:00', true), (5, 1, '100020', 'S', 60, 30500, '2024-05-20 14:55:00', true), (6, 3, '100010', 'B', 20, 73000, '2024-05-21 11:11:00', true), (7, 4, '100040', 'B', 200, 17900, '2024-05-27 09:01:00', true), (8, 4, '100040', 'S', 100, 19500, '2024-06-04 15:10:00', true), (9, 2, '100060', 'B', 5, 125000, '2024-06-03 10:00:00', false), (10, 1, '100010', 'S', 10, 76500, '2024-06-04 09:30:00', false), (11, 3, '100030', 'B', 40, 52000, '2024-06-03 14:20:00', true);
INSERT INTO Dividend VALUES
('100010', '2024-04-19', 361), ('100030', '2024-04-12', 620), ('100030', '2024-05-31', 650), ('100050', '2024-04-26', 2000), ('100060', '2024-04-05', 3300);
-- rename: Investor=투자자 InvestorID=투자자번호 InvestorName=투자자명 RiskType=투자성향 OpenedOn=개설일 Stock=종목 Ticker=종목코드 StockName=종목명 Market=시장 Sector=업종 ListedYear=상장연도 DailyPrice=일별시세 TradeDate=거래일 ClosePrice=종가 Volume=거래량 TradeOrder=주문 OrderID=주문번호 Side=매매구분 Qty=수량 Price=가격 OrderedAt=주문시각 Filled=체결여부 Dividend=배당 PayDate=지급일 PerShare=주당배당금

-- q: 코스닥 종목 이름이 뭐뭐 있어?
-- q: 코스닥 시장에 속한 종목명을 조회하시오.
-- q: 코스닥 종목명
SELECT StockName FROM Stock WHERE Market = 'Q';

-- q: 공격형 투자자는 몇 명이야?
-- q: 투자 성향이 공격형인 투자자 수를 구하시오.
SELECT COUNT(*) FROM Investor WHERE RiskType = '공격형';

-- q: 2024년 6월 4일 종가를 종목 이름이랑 같이 높은 순으로 보여줘
-- q: 2024-06-04의 종목명과 종가를 종가 내림차순으로 조회하시오.
SELECT s.StockName, p.ClosePrice FROM DailyPrice p JOIN Stock s ON s.Ticker = p.Ticker WHERE p.TradeDate = '2024-06-04' ORDER BY p.ClosePrice DESC;

-- q: 2024년 6월 4일에 거래량이 가장 많은 종목은?
-- q: 2024-06-04 거래량 1위 종목의 이름을 구하시오.
SELECT s.StockName FROM DailyPrice p JOIN Stock s ON s.Ticker = p.Ticker WHERE p.TradeDate = '2024-06-04' ORDER BY p.Volume DESC LIMIT 1;

-- q: 2024년 6월 4일에 종가가 두번째로 비싼 종목 이름 알려줘
-- q: 2024-06-04 종가 순위 2위 종목명을 조회하시오.
SELECT s.StockName FROM DailyPrice p JOIN Stock s ON s.Ticker = p.Ticker WHERE p.TradeDate = '2024-06-04' ORDER BY p.ClosePrice DESC LIMIT 1 OFFSET 1;

-- q: 6월 3일보다 6월 4일에 오른 종목 이름 (2024년)
-- q: 2024년 6월 4일 종가가 6월 3일 종가보다 높은 종목의 이름을 조회하시오.
SELECT s.StockName FROM DailyPrice a JOIN DailyPrice b ON b.Ticker = a.Ticker JOIN Stock s ON s.Ticker = a.Ticker WHERE a.TradeDate = '2024-06-04' AND b.TradeDate = '2024-06-03' AND a.ClosePrice > b.ClosePrice;

-- q: 종목별 6월 3일 대비 6월 4일 등락률(%)을 종목명과 함께 계산해 주세요. 2024년입니다.
-- q: 2024년 6월 3일 대비 6월 4일의 등락률(%)을 종목 이름과 함께 구하시오.
SELECT s.StockName, 100.0 * (a.ClosePrice - b.ClosePrice) / b.ClosePrice FROM DailyPrice a JOIN DailyPrice b ON b.Ticker = a.Ticker JOIN Stock s ON s.Ticker = a.Ticker WHERE a.TradeDate = '2024-06-04' AND b.TradeDate = '2024-06-03';

-- q: 시세 기록이 없는 종목이 뭐예요?
-- q: 일별 시세가 등록되지 않은 종목의 이름을 조회하라.
SELECT s.StockName FROM Stock s WHERE NOT EXISTS (SELECT 1 FROM DailyPrice p WHERE p.Ticker = s.Ticker);

-- q: 배당을 준 적 없는 종목 이름
-- q: 배당 지급 이력이 없는 종목의 이름을 조회하시오.
SELECT StockName FROM Stock WHERE Ticker NOT IN (SELECT Ticker FROM Dividend);

-- q: 주문을 한 번도 안 낸 투자자는 누구야?
-- q: 주문 내역이 없는 투자자의 이름을 조회하시오.
SELECT i.InvestorName FROM Investor i LEFT JOIN TradeOrder o ON o.InvestorID = i.InvestorID WHERE o.OrderID IS NULL;

-- q: 강이루가 산 종목 이름을 중복 없이 알려줘. 체결된 것만.
-- q: 투자자 강이루가 체결한 매수 주문의 종목명을 중복 없이 조회하시오.
SELECT DISTINCT s.StockName FROM TradeOrder o JOIN Investor i ON i.InvestorID = o.InvestorID JOIN Stock s ON s.Ticker = o.Ticker WHERE i.InvestorName = '강이루' AND o.Side = 'B' AND o.Filled;

-- q: 아직 체결 안 된 주문의 투자자 이름, 종목 이름, 수량
-- q: 미체결 주문의 투자자명, 종목명, 수량을 조회하시오.
SELECT i.InvestorName, s.StockName, o.Qty FROM TradeOrder o JOIN Investor i ON i.InvestorID = o.InvestorID JOIN Stock s ON s.Ticker = o.Ticker WHERE NOT o.Filled;

-- q: 투자자별 매수 금액 합계를 이름이랑 보여 주세요. 체결된 주문만요.
-- q: 체결된 매수 주문의 투자자명별 금액(수량×가격) 합계를 구하시오.
SELECT i.InvestorName, SUM(o.Qty * o.Price) FROM TradeOrder o JOIN Investor i ON i.InvestorID = o.InvestorID WHERE o.Side = 'B' AND o.Filled GROUP BY i.InvestorName;

-- q: 체결된 주문 기준으로 투자자 이름, 종목 이름별 보유 수량(매수-매도)을 알려줘
-- q: 체결 주문에 대해 투자자명과 종목명별 순보유 수량(매수 수량에서 매도 수량을 뺀 값)을 구하시오.
SELECT i.InvestorName, s.StockName, SUM(CASE WHEN o.Side = 'B' THEN o.Qty ELSE -o.Qty END) FROM TradeOrder o JOIN Investor i ON i.InvestorID = o.InvestorID JOIN Stock s ON s.Ticker = o.Ticker WHERE o.Filled GROUP BY i.InvestorName, s.StockName;

-- q: 매수도 하고 매도도 한 투자자 이름은?
-- q: 매수 주문과 매도 주문을 모두 낸 투자자의 이름을 조회하시오.
SELECT InvestorName FROM Investor WHERE InvestorID IN (SELECT InvestorID FROM TradeOrder WHERE Side = 'B') AND InvestorID IN (SELECT InvestorID FROM TradeOrder WHERE Side = 'S');

-- q: 사기만 하고 한 번도 팔지 않은 투자자 이름
-- q: 매수 주문은 있으나 매도 주문은 없는 투자자의 이름을 조회하시오.
SELECT InvestorName FROM Investor WHERE InvestorID IN (SELECT InvestorID FROM TradeOrder WHERE Side = 'B') AND InvestorID NOT IN (SELECT InvestorID FROM TradeOrder WHERE Side = 'S');

-- q: 두 명 이상이 매수 주문을 낸 종목 이름과 투자자 수
-- q: 매수 주문을 낸 투자자가 2명 이상인 종목의 이름과 투자자 수를 조회하시오.
SELECT s.StockName, COUNT(DISTINCT o.InvestorID) FROM TradeOrder o JOIN Stock s ON s.Ticker = o.Ticker WHERE o.Side = 'B' GROUP BY s.Ticker, s.StockName HAVING COUNT(DISTINCT o.InvestorID) >= 2;

-- q: 시장별 종목 수 알려줘
-- q: 코스피와 코스닥에 종목이 각각 몇 개 있나요?
SELECT Market, COUNT(*) FROM Stock GROUP BY Market;

-- q: 반도체도 바이오도 아닌 코스피 종목의 이름과 업종
-- q: 코스피 종목 중 업종이 반도체와 바이오가 아닌 종목의 이름과 업종을 조회하시오.
SELECT StockName, Sector FROM Stock WHERE Market = 'K' AND Sector NOT IN ('반도체', '바이오');

-- q: 주당 배당금이 평균보다 큰 배당의 종목 이름과 지급일
-- q: 주당 배당금이 전체 배당 평균을 초과하는 건의 종목명과 지급일을 조회하시오.
SELECT s.StockName, d.PayDate FROM Dividend d JOIN Stock s ON s.Ticker = d.Ticker WHERE d.PerShare > (SELECT AVG(PerShare) FROM Dividend);

-- q: 배당을 두 번 이상 준 종목은?
-- q: 배당 지급 횟수가 2회 이상인 종목명을 조회하시오.
SELECT s.StockName FROM Stock s JOIN Dividend d ON d.Ticker = s.Ticker GROUP BY s.Ticker, s.StockName HAVING COUNT(*) >= 2;

-- q: 시장마다 가장 먼저 상장한 종목의 시장과 종목명을 알려줘
-- q: 시장별 상장 연도가 가장 이른 종목을 시장, 종목명으로 조회하시오.
SELECT a.Market, a.StockName FROM Stock a WHERE a.ListedYear = (SELECT MIN(b.ListedYear) FROM Stock b WHERE b.Market = a.Market);

-- q: 종목 이름하고 2024년 6월 4일 거래량 순위를 순위대로 보여줘
-- q: 2024-06-04의 종목명과 거래량 순위를 순위 오름차순으로 조회하시오.
SELECT s.StockName, RANK() OVER (ORDER BY p.Volume DESC) AS rnk FROM DailyPrice p JOIN Stock s ON s.Ticker = p.Ticker WHERE p.TradeDate = '2024-06-04' ORDER BY rnk;

-- q: 주문 체결률이 몇 %인지 알려 주십시오.
-- q: 전체 주문 중 체결된 주문의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(*) FILTER (WHERE Filled) / COUNT(*) FROM TradeOrder;

-- q: 개장 직후인 오전 9시대에 들어온 주문은 몇 건이에요?
-- q: 주문 시각이 9시대인 주문 건수를 구하시오.
SELECT COUNT(*) FROM TradeOrder WHERE EXTRACT(HOUR FROM OrderedAt) = 9;

-- q: 종목 이름에 '바이오'나 '배터리'가 들어가는 종목 코드와 이름
-- q: 종목명에 '바이오' 또는 '배터리'가 포함된 종목의 코드와 이름을 조회하시오.
SELECT Ticker, StockName FROM Stock WHERE StockName LIKE '%바이오%' OR StockName LIKE '%배터리%';

-- q: 2024년 5월에 낸 주문 중 한 건 금액이 200만 원 이상인 주문번호랑 금액
-- q: 2024년 5월 주문 중 금액(수량×가격)이 200만 원 이상인 주문의 번호와 금액을 조회하시오.
SELECT OrderID, Qty * Price FROM TradeOrder WHERE OrderedAt >= '2024-05-01' AND OrderedAt < '2024-06-01' AND Qty * Price >= 2000000;
