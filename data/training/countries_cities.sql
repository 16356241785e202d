-- domain: 세계의 나라와 도시
CREATE TABLE Continents (ContinentID INTEGER PRIMARY KEY, ContinentName VARCHAR(20));
CREATE TABLE Countries (CountryCode CHAR(3) PRIMARY KEY, CountryName VARCHAR(30), ContinentID INTEGER REFERENCES Continents(ContinentID), Population BIGINT, AreaKm2 INTEGER, GdpUsd BIGINT, JoinedUN INTEGER);
CREATE TABLE Cities (CityID INTEGER PRIMARY KEY, CityName VARCHAR(30), CountryCode CHAR(3) REFERENCES Countries(CountryCode), CityPopulation INTEGER, IsCapital BOOLEAN, Elevation INTEGER);
CREATE TABLE Languages (CountryCode CHAR(3) REFERENCES Countries(CountryCode), LanguageName VARCHAR(20), Official BOOLEAN, SpeakerRate DECIMAL(4,1));
CREATE TABLE Borders (CodeA CHAR(3) REFERENCES Countries(CountryCode), CodeB CHAR(3) REFERENCES Countries(CountryCode), LengthKm INTEGER);
COMMENT ON COLUMN Countries.GdpUsd IS '국내총생산(백만 달러)';
COMMENT ON COLUMN Countries.JoinedUN IS '유엔 가입 연도, 비회원이면 NULL';
COMMENT ON COLUMN Languages.SpeakerRate IS '사용 인구 비율(%)';
COMMENT ON COLUMN Borders.CodeA IS '국경을 맞댄 두 나라, 한 쌍이 한 행';
INSERT INTO Continents VALUES (1,'아시아'),(2,'유럽'),(3,'남아메리카'),(4,'아프리카'),(5,'오세아니아'),(6,'남극');
INSERT INTO Countries VALUES ('KOR','대한민국',1,51700000,100210,1713000,1991),('JPN','일본',1,124500000,377975,4213000,1956),('MNG','몽골',1,3400000,1564116,20300,1961),('FRA','프랑스',2,68200000,551695,3031000,1945),('CHE','스위스',2,8900000,41285,885000,2002),('DEU','독일',2,84500000,357114,4456000,1973),('VAT','바티칸',2,800,0,NULL,NULL),('BRA','브라질',3,215300000,8515767,2174000,1945),('CHL','칠레',3,19600000,756102,335500,1945),('KEN','케냐',4,55100000,580367,107400,1963),('NZL','뉴질랜드',5,5200000,268021,253500,1945);
INSERT INTO Cities VALUES (1,'서울','KOR',9400000,TRUE,38),(2,'부산','KOR',3300000,FALSE,10),(3,'도쿄','JPN',14000000,TRUE,40),(4,'오사카','JPN',2750000,FALSE,5),(5,'울란바토르','MNG',1650000,TRUE,1350),(6,'파리','FRA',2100000,TRUE,35),(7,'마르세유','FRA',870000,FALSE,12),(8,'취리히','CHE',430000,FALSE,408),(9,'베른','CHE',134000,TRUE,540),(10,'베를린','DEU',3700000,TRUE,34),(11,'함부르크','DEU',1900000,FALSE,6),(12,'브라질리아','BRA',2800000,TRUE,1172),(13,'상파울루','BRA',11400000,FALSE,760),(14,'산티아고','CHL',5600000,TRUE,570),(15,'나이로비','KEN',4400000,TRUE,1795),(16,'오클랜드','NZL',1480000,FALSE,NULL);
INSERT INTO Languages VALUES ('KOR','한국어',TRUE,99.0),('JPN','일본어',TRUE,99.0),('MNG','몽골어',TRUE,95.0),('FRA','프랑스어',TRUE,97.0),('CHE','독일어',TRUE,62.3),('CHE','프랑스어',TRUE,22.8),('CHE','이탈리아어',TRUE,8.0),('DEU','독일어',TRUE,95.0),('DEU','튀르키예어',FALSE,2.0),('BRA','포르투갈어',TRUE,98.0),('CHL','스페인어',TRUE,99.5),('KEN','스와힐리어',TRUE,80.0),('KEN','영어',TRUE,20.0),('NZL','영어',TRUE,95.4),('NZL','마오리어',TRUE,4.0);
INSERT INTO Borders VALUES ('FRA','CHE',525),('FRA','DEU',418),('DEU','CHE',348),('BRA','FRA',649);
-- rename: Continents=대륙 Countries=나라 Cities=도시 Languages=언어 Borders=국경 ContinentID=대륙번호 ContinentName=대륙명 CountryCode=나라코드 CountryName=나라이름 Population=인구 AreaKm2=면적 GdpUsd=국내총생산 JoinedUN=유엔가입연도 CityID=도시번호 CityName=도시이름 CityPopulation=도시인구 IsCapital=수도여부 Elevation=해발고도 LanguageName=언어명 Official=공용어여부 SpeakerRate=사용비율 CodeA=나라코드1 CodeB=나라코드2 LengthKm=국경길이

-- q: 인구가 1억 명이 넘는 나라 이름을 알려줘.
-- q: 인구 1억 명 초과 국가명을 조회하시오.
SELECT CountryName FROM Countries WHERE Population > 100000000;

-- q: 유엔에 가입하지 않은 나라는 어디예요?
-- q: 유엔 가입 연도가 없는 나라 이름
SELECT CountryName FROM Countries WHERE JoinedUN IS NULL;

-- q: 1945년에 유엔에 들어간 나라는 몇 개야?
-- q: 유엔 가입연도가 1945년인 국가 수를 구하시오.
SELECT COUNT(*) FROM Countries WHERE JoinedUN = 1945;

-- q: 수도 이름을 전부 보여줘
-- q: 수도인 도시의 이름을 조회하라.
SELECT CityName FROM Cities WHERE IsCapital;

-- q: 나라 이름과 수도 이름을 함께 알려 주세요.
-- q: 국가별 수도: 나라이름, 도시이름
SELECT n.CountryName, c.CityName FROM Countries n JOIN Cities c ON n.CountryCode = c.CountryCode WHERE c.IsCapital;

-- q: 아시아에 있는 나라 이름이 뭐야?
-- q: 아시아 대륙의 국가명을 조회하시오.
SELECT n.CountryName FROM Countries n JOIN Continents t ON n.ContinentID = t.ContinentID WHERE t.ContinentName = '아시아';

-- q: 대륙별 나라 수를 대륙 이름과 함께 보여줘. 나라가 없는 대륙도 0으로.
-- q: 국가가 없는 대륙을 포함하여 대륙명별 나라 수를 구하시오.
SELECT t.ContinentName, COUNT(n.CountryCode) FROM Continents t LEFT JOIN Countries n ON t.ContinentID = n.ContinentID GROUP BY t.ContinentID, t.ContinentName;

-- q: 대륙별 인구 합계를 많은 순으로 알려줘
-- q: 대륙명, 총인구를 총인구 내림차순으로 조회하라.
SELECT t.ContinentName, SUM(n.Population) FROM Continents t JOIN Countries n ON t.ContinentID = n.ContinentID GROUP BY t.ContinentID, t.ContinentName ORDER BY SUM(n.Population) DESC;

-- q: 가장 넓은 나라는 어디인가요?
-- q: 면적이 제일 큰 나라의 이름
SELECT CountryName FROM Countries ORDER BY AreaKm2 DESC LIMIT 1;

-- q: 국내총생산이 세 번째로 큰 나라 이름은?
-- q: GDP 3위 국가의 이름을 구하시오.
SELECT CountryName FROM Countries ORDER BY GdpUsd DESC LIMIT 1 OFFSET 2;

-- q: 1인당 국내총생산이 가장 높은 나라는? 국내총생산을 인구로 나눠서.
-- q: 국내총생산÷인구가 최대인 나라의 이름을 구하시오.
SELECT CountryName FROM Countries ORDER BY 1.0 * GdpUsd / Population DESC LIMIT 1;

-- q: 나라별 도시 수를 나라 이름과 함께 알려줘요.
-- q: 국가명별 등록 도시 수
SELECT n.CountryName, COUNT(*) FROM Countries n JOIN Cities c ON n.CountryCode = c.CountryCode GROUP BY n.CountryCode, n.CountryName;

-- q: 등록된 도시가 하나도 없는 나라
-- q: 도시 정보가 없는 나라의 이름을 조회하시오.
SELECT n.CountryName FROM Countries n LEFT JOIN Cities c ON n.CountryCode = c.CountryCode WHERE c.CityID IS NULL;

-- q: 수도가 등록되지 않은 나라 이름을 알려 주세요.
-- q: 등록된 도시 중에 수도가 없는 나라는? (도시가 아예 없는 나라도 포함)
SELECT CountryName FROM Countries n WHERE NOT EXISTS (SELECT 1 FROM Cities c WHERE c.CountryCode = n.CountryCode AND c.IsCapital);

-- q: 수도가 아닌데 자기 나라 수도보다 인구가 많은 도시는?
-- q: 소속 국가의 수도보다 도시 인구가 많은 도시명을 구하시오.
SELECT c.CityName FROM Cities c JOIN Cities k ON c.CountryCode = k.CountryCode WHERE k.IsCapital AND c.CityPopulation > k.CityPopulation;

-- q: 해발 500m가 넘는 도시의 이름과 나라 이름
-- q: 해발고도 500m 초과 도시의 도시이름, 나라이름을 조회하라.
SELECT c.CityName, n.CountryName FROM Cities c JOIN Countries n ON c.CountryCode = n.CountryCode WHERE c.Elevation > 500;

-- q: 공용어가 두 개 이상인 나라 이름은?
-- q: 공용어를 2개 이상 쓰는 국가명을 조회하시오.
SELECT n.CountryName FROM Countries n JOIN Languages l ON n.CountryCode = l.CountryCode WHERE l.Official GROUP BY n.CountryCode, n.CountryName HAVING COUNT(*) >= 2;

-- q: 프랑스어를 쓰는 나라는 어디어디야?
-- q: 프랑스어 사용 국가명을 알려 주세요.
SELECT n.CountryName FROM Countries n JOIN Languages l ON n.CountryCode = l.CountryCode WHERE l.LanguageName = '프랑스어';

-- q: 두 나라 이상에서 쓰이는 언어 이름
-- q: 사용 국가가 2개국 이상인 언어를 구하시오.
SELECT LanguageName FROM Languages GROUP BY LanguageName HAVING COUNT(*) >= 2;

-- q: 나라마다 사용 비율이 가장 높은 언어를 나라 이름, 언어, 비율로 보여줘.
-- q: 국가별 최다 사용 언어의 나라이름, 언어명, 사용비율을 조회하라.
SELECT n.CountryName, l.LanguageName, l.SpeakerRate FROM Languages l JOIN Countries n ON l.CountryCode = n.CountryCode WHERE l.SpeakerRate = (SELECT MAX(x.SpeakerRate) FROM Languages x WHERE x.CountryCode = l.CountryCode);

-- q: 프랑스와 국경을 맞댄 나라 이름을 알려줘
-- q: 프랑스의 국경 인접국 이름을 모두 조회하시오.
SELECT n.CountryName FROM Borders b JOIN Countries f ON f.CountryCode IN (b.CodeA, b.CodeB) JOIN Countries n ON n.CountryCode IN (b.CodeA, b.CodeB) WHERE f.CountryName = '프랑스' AND n.CountryName <> '프랑스';

-- q: 국경 길이가 가장 긴 두 나라의 이름은?
-- q: 국경길이 1위인 국경의 두 나라 이름을 구하시오.
SELECT a.CountryName, b.CountryName FROM Borders x JOIN Countries a ON x.CodeA = a.CountryCode JOIN Countries b ON x.CodeB = b.CountryCode ORDER BY x.LengthKm DESC LIMIT 1;

-- q: 자기 대륙 평균보다 인구가 많은 나라 이름이랑 인구
-- q: 소속 대륙의 평균 인구를 초과하는 나라의 이름과 인구를 조회하시오.
SELECT CountryName, Population FROM Countries n WHERE Population > (SELECT AVG(x.Population) FROM Countries x WHERE x.ContinentID = n.ContinentID);

-- q: 수도 인구가 그 나라 인구에서 차지하는 비율(%)을 나라 이름과 함께 알려 주세요.
-- q: 국가별로 나라 이름과 수도 인구÷전체 인구 비율(%)을 구하시오.
SELECT n.CountryName, 100.0 * c.CityPopulation / n.Population FROM Countries n JOIN Cities c ON n.CountryCode = c.CountryCode WHERE c.IsCapital;

-- q: 인구 100만 명 이상 300만 명 이하인 도시 이름
-- q: 도시 인구가 백만 이상 삼백만 이하인 도시명을 조회하라.
SELECT CityName FROM Cities WHERE CityPopulation BETWEEN 1000000 AND 3000000;

-- q: 유럽도 아시아도 아닌 대륙의 나라는 몇 곳이지?
-- q: 유럽과 아시아를 제외한 대륙에 속한 국가 수를 구하시오.
SELECT COUNT(*) FROM Countries n JOIN Continents t ON n.ContinentID = t.ContinentID WHERE t.ContinentName NOT IN ('유럽', '아시아');

-- q: 해발 고도를 모르는 도시는?
-- q: 해발고도가 비어 있는 도시명을 알려 줘
SELECT CityName FROM Cities WHERE Elevation IS NULL;

-- q: 영어와 스와힐리어를 둘 다 쓰는 나라 이름
-- q: 영어도 쓰고 스와힐리어도 쓰는 나라는 어디예요?
SELECT n.CountryName FROM Countries n JOIN Languages l ON n.CountryCode = l.CountryCode WHERE l.LanguageName = '영어' INTERSECT SELECT n.CountryName FROM Countries n JOIN Languages l ON n.CountryCode = l.CountryCode WHERE l.LanguageName = '스와힐리어';
