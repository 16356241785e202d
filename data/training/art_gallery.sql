-- domain: 화랑 작품 판매
CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, ArtistName VARCHAR(20), BirthYear INTEGER, DeathYear INTEGER, Genre VARCHAR(20));
CREATE TABLE Artwork (ArtworkId INTEGER PRIMARY KEY, ArtTitle VARCHAR(40), ArtistId INTEGER REFERENCES Artist(ArtistId), MadeYear INTEGER, Medium VARCHAR(20), WidthCm DECIMAL(6,1), HeightCm DECIMAL(6,1), ListPrice BIGINT);
CREATE TABLE Collector (CollectorId INTEGER PRIMARY KEY, CollectorName VARCHAR(20), CollectorType VARCHAR(10), Region VARCHAR(20));
CREATE TABLE Sale (SaleId INTEGER PRIMARY KEY, ArtworkId INTEGER REFERENCES Artwork(ArtworkId), CollectorId INTEGER REFERENCES Collector(CollectorId), SoldOn DATE, SoldPrice BIGINT);
INSERT INTO Artist VALUES (1,'고암우',1930,2004,'한국화'),(2,'나비연',1978,NULL,'서양화'),(3,'문신철',1965,NULL,'조각'),(4,'백설아',1989,NULL,'서양화'),(5,'송죽헌',1921,1993,'서예'),(6,'오로라',1995,NULL,'미디어아트');
INSERT INTO Artwork VALUES (101,'봄날의 기와집',1,1975,'수묵담채',68.0,135.0,45000000),(102,'붉은 바다',2,2015,'유채',116.8,91.0,18000000),(103,'도시의 밤',2,2019,'아크릴',162.2,130.3,32000000),(104,'돌의 숨',3,2008,'화강암',60.0,180.0,70000000),(105,'고요 3',4,2021,'유채',53.0,45.5,4500000),(106,'고요 7',4,2023,'유채',72.7,60.6,6000000),(107,'청산별곡',5,1969,'지본묵서',45.0,130.0,28000000),(108,'산수도',1,1982,'수묵',90.0,180.0,52000000),(109,'나무 아래',2,2022,'유채',40.9,31.8,3800000),(110,'빛의 파동',6,2024,'LED',NULL,NULL,15000000),(111,'무제',3,1999,'청동',35.0,50.0,12000000);
INSERT INTO Collector VALUES (1,'가온미술관','기관','서울'),(2,'노정숙','개인','부산'),(3,'다솜재단','기관','대구'),(4,'류진혁','개인','서울'),(5,'민은호','개인','제주'),(6,'바다은행','기업','부산');
INSERT INTO Sale VALUES (1,101,1,'2023-03-11',43000000),(2,102,2,'2023-05-20',17500000),(3,104,3,'2023-09-02',75000000),(4,105,4,'2023-10-15',4500000),(5,107,1,'2024-01-27',26000000),(6,103,6,'2024-04-13',32000000),(7,109,4,'2024-04-14',3500000),(8,111,2,'2024-06-22',12000000),(9,106,4,'2024-07-06',6300000);
-- rename: Artist=작가 Artwork=작품 Collector=구매자 Sale=판매 ArtistId=작가번호 ArtistName=작가명 BirthYear=출생연도 DeathYear=사망연도 Genre=장르 ArtworkId=작품번호 ArtTitle=작품명 MadeYear=제작연도 Medium=재료 WidthCm=가로 HeightCm=세로 ListPrice=정가 CollectorId=구매자번호 CollectorName=구매자명 CollectorType=구매자유형 Region=지역 SaleId=판매번호 SoldOn=판매일 SoldPrice=판매가

-- q: 생존 작가 이름을 알려줘.
-- q: 사망연도가 없는 작가명을 조회하시오.
SELECT ArtistName FROM Artist WHERE DeathYear IS NULL;

-- q: 유채 작품 제목이랑 정가 보여줘요
-- q: 재료가 유채인 작품의 작품명, 정가
SELECT ArtTitle, ListPrice FROM Artwork WHERE Medium = '유채';

-- q: 정가가 3천만 원을 넘는 작품은 몇 점이야?
-- q: 정가 3,000만원 초과 작품 수를 구하시오.
SELECT COUNT(*) FROM Artwork WHERE ListPrice > 30000000;

-- q: 가로가 세로보다 긴 작품 이름은 뭐가 있나요?
-- q: 가로 길이가 세로 길이보다 큰 작품명을 조회하라.
SELECT ArtTitle FROM Artwork WHERE WidthCm > HeightCm;

-- q: 크기 정보가 없는 작품 제목
-- q: 가로 길이가 입력되지 않은 작품명을 알려 주세요.
SELECT ArtTitle FROM Artwork WHERE WidthCm IS NULL;

-- q: 장르별 작가 수는?
-- q: 장르별로 작가가 몇 명인지 조회하시오.
SELECT Genre, COUNT(*) FROM Artist GROUP BY Genre;

-- q: 가장 비싼 작품의 제목을 알려줘 (정가 기준)
-- q: 정가가 제일 높은 작품명을 구하시오.
SELECT ArtTitle FROM Artwork ORDER BY ListPrice DESC LIMIT 1;

-- q: 정가가 세 번째로 비싼 작품 제목이랑 가격은?
-- q: 정가 기준 3위 작품의 작품명과 정가를 조회하라.
SELECT ArtTitle, ListPrice FROM Artwork ORDER BY ListPrice DESC LIMIT 1 OFFSET 2;

-- q: 나비연 작가 작품 제목과 제작연도를 오래된 순으로 보여줘
-- q: 나비연의 작품명, 제작연도를 제작연도 오름차순으로 조회하시오.
SELECT w.ArtTitle, w.MadeYear FROM Artwork w JOIN Artist a ON w.ArtistId = a.ArtistId WHERE a.ArtistName = '나비연' ORDER BY w.MadeYear;

-- q: 작가별 작품 수를 작가 이름과 함께 알려 주세요.
-- q: 작가명별 작품 수
SELECT a.ArtistName, COUNT(*) FROM Artist a JOIN Artwork w ON a.ArtistId = w.ArtistId GROUP BY a.ArtistId, a.ArtistName;

-- q: 작품이 두 점 이상인 작가는 누구예요?
-- q: 작품을 2점 이상 보유한 작가의 이름을 구하시오.
SELECT a.ArtistName FROM Artist a JOIN Artwork w ON a.ArtistId = w.ArtistId GROUP BY a.ArtistId, a.ArtistName HAVING COUNT(*) >= 2;

-- q: 아직 팔리지 않은 작품 제목을 알려줘
-- q: 판매 기록이 없는 작품명을 조회하시오.
SELECT ArtTitle FROM Artwork w WHERE NOT EXISTS (SELECT 1 FROM Sale s WHERE s.ArtworkId = w.ArtworkId);

-- q: 한 번도 작품을 산 적 없는 구매자 이름
-- q: 구매 이력이 없는 구매자는 누구입니까?
SELECT c.CollectorName FROM Collector c LEFT JOIN Sale s ON c.CollectorId = s.CollectorId WHERE s.SaleId IS NULL;

-- q: 판매된 작품의 제목, 구매자 이름, 판매가를 최근 판매 순으로 보여줘.
-- q: 판매 내역을 작품명·구매자명·판매가로, 판매일이 늦은 순서로 조회하라.
SELECT w.ArtTitle, c.CollectorName, s.SoldPrice FROM Sale s JOIN Artwork w ON s.ArtworkId = w.ArtworkId JOIN Collector c ON s.CollectorId = c.CollectorId ORDER BY s.SoldOn DESC;

-- q: 정가보다 비싸게 팔린 작품은?
-- q: 판매가가 정가를 초과한 작품명을 구하시오.
SELECT w.ArtTitle FROM Sale s JOIN Artwork w ON s.ArtworkId = w.ArtworkId WHERE s.SoldPrice > w.ListPrice;

-- q: 정가보다 싸게 팔린 작품의 제목과 할인액(정가에서 판매가를 뺀 값)을 알려 주세요.
-- q: 정가 미만으로 판매된 작품의 작품명, 정가와 판매가의 차이
SELECT w.ArtTitle, w.ListPrice - s.SoldPrice FROM Sale s JOIN Artwork w ON s.ArtworkId = w.ArtworkId WHERE s.SoldPrice < w.ListPrice;

-- q: 작가별 판매 총액을 큰 순서로 보여줘. 작가 이름이랑 금액만.
-- q: 작가명과 판매가 합계를 합계 내림차순으로 조회하시오.
SELECT a.ArtistName, SUM(s.SoldPrice) FROM Artist a JOIN Artwork w ON a.ArtistId = w.ArtistId JOIN Sale s ON w.ArtworkId = s.ArtworkId GROUP BY a.ArtistId, a.ArtistName ORDER BY SUM(s.SoldPrice) DESC;

-- q: 작품이 하나도 안 팔린 작가 이름이 뭐야?
-- q: 판매된 작품이 한 점도 없는 작가명을 조회하라.
SELECT ArtistName FROM Artist a WHERE NOT EXISTS (SELECT 1 FROM Artwork w JOIN Sale s ON w.ArtworkId = s.ArtworkId WHERE w.ArtistId = a.ArtistId);

-- q: 작품을 가장 많이 사 간 구매자 이름은?
-- q: 구매 점수가 제일 많은 구매자가 누구인가요? 이름만요.
SELECT c.CollectorName FROM Collector c JOIN Sale s ON c.CollectorId = s.CollectorId GROUP BY c.CollectorId, c.CollectorName ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 구매자 유형별 평균 판매가
-- q: 개인, 기관, 기업 등 구매자유형별로 판매가 평균을 알려줘.
SELECT c.CollectorType, AVG(s.SoldPrice) FROM Collector c JOIN Sale s ON c.CollectorId = s.CollectorId GROUP BY c.CollectorType;

-- q: 연도별 판매 건수와 판매액 합계는?
-- q: 판매 연도별로 건수, 판매가 합계를 구하시오.
SELECT YEAR(SoldOn), COUNT(*), SUM(SoldPrice) FROM Sale GROUP BY YEAR(SoldOn);

-- q: 고암우와 송죽헌 작품을 둘 다 산 구매자는 누구지?
-- q: 고암우의 작품도 사고 송죽헌의 작품도 산 구매자명을 조회하시오.
SELECT c.CollectorName FROM Collector c JOIN Sale s ON c.CollectorId = s.CollectorId JOIN Artwork w ON s.ArtworkId = w.ArtworkId JOIN Artist a ON w.ArtistId = a.ArtistId WHERE a.ArtistName = '고암우' INTERSECT SELECT c.CollectorName FROM Collector c JOIN Sale s ON c.CollectorId = s.CollectorId JOIN Artwork w ON s.ArtworkId = w.ArtworkId JOIN Artist a ON w.ArtistId = a.ArtistId WHERE a.ArtistName = '송죽헌';

-- q: 서울이나 부산 구매자가 산 작품 제목
-- q: 지역이 서울 또는 부산인 구매자가 구입한 작품명을 보여 주세요.
SELECT w.ArtTitle FROM Artwork w JOIN Sale s ON w.ArtworkId = s.ArtworkId JOIN Collector c ON s.CollectorId = c.CollectorId WHERE c.Region IN ('서울', '부산');

-- q: 작가마다 가장 비싼 작품이 뭐야? 작가 이름, 작품 제목, 정가로 알려줘
-- q: 작가별 최고 정가 작품의 작가명, 작품명, 정가를 조회하라.
SELECT a.ArtistName, w.ArtTitle, w.ListPrice FROM Artwork w JOIN Artist a ON w.ArtistId = a.ArtistId WHERE w.ListPrice = (SELECT MAX(x.ListPrice) FROM Artwork x WHERE x.ArtistId = w.ArtistId);

-- q: 전체 작품 중 팔린 작품의 비율은 몇 퍼센트예요?
-- q: 작품 수 대비 판매 건수 비율(%)을 구하시오.
SELECT 100.0 * (SELECT COUNT(*) FROM Sale) / COUNT(*) FROM Artwork;

-- q: 제목이 '고요'로 시작하는 작품 제목과 제작연도
-- q: 작품명이 '고요'로 시작하는 작품의 이름, 제작연도를 알려 줘
SELECT ArtTitle, MadeYear FROM Artwork WHERE ArtTitle LIKE '고요%';

-- q: 평균 판매가보다 비싸게 팔린 거래의 판매일과 판매가를 보여줘
-- q: 판매가가 전체 평균을 웃도는 판매의 판매일, 판매가를 조회하시오.
SELECT SoldOn, SoldPrice FROM Sale WHERE SoldPrice > (SELECT AVG(SoldPrice) FROM Sale);

-- q: 작가가 작품을 만들 당시 나이(제작연도에서 출생연도를 뺀 값)를 작품 제목과 같이 알려줘요
-- q: 작품명과 제작 당시 작가의 나이(제작연도-출생연도)를 구하시오.
SELECT w.ArtTitle, w.MadeYear - a.BirthYear FROM Artwork w JOIN Artist a ON w.ArtistId = a.ArtistId;
