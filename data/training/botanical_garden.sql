-- domain: 식물원
CREATE TABLE 온실 (온실번호 INTEGER PRIMARY KEY, 온실명 VARCHAR(20), 기후대 VARCHAR(10), 면적 INTEGER);
CREATE TABLE 식물 (식물번호 INTEGER PRIMARY KEY, 국명 VARCHAR(30), 학명 VARCHAR(60), 과명 VARCHAR(20), 개화월 INTEGER, 멸종위기등급 VARCHAR(4), 온실번호 INTEGER REFERENCES 온실(온실번호), 개체수 INTEGER);
CREATE TABLE 정원사 (정원사번호 INTEGER PRIMARY KEY, 정원사명 VARCHAR(20), 담당온실번호 INTEGER REFERENCES 온실(온실번호));
CREATE TABLE 관리기록 (기록번호 INTEGER PRIMARY KEY, 식물번호 INTEGER REFERENCES 식물(식물번호), 정원사번호 INTEGER REFERENCES 정원사(정원사번호), 작업일 DATE, 작업종류 VARCHAR(10), 소요분 INTEGER);
INSERT INTO 온실 VALUES (1,'열대관','열대',1200),(2,'지중해관','지중해',900),(3,'사막관','건조',650),(4,'고산관','고산',300),(5,'난초관','아열대',420);
INSERT INTO 식물 VALUES (1,'바오바브나무','Adansonia digitata','아욱과',6,NULL,1,3),(2,'올리브나무','Olea europaea','물푸레나무과',5,NULL,2,12),(3,'금호선인장','Echinocactus grusonii','선인장과',4,'EN',3,25),(4,'풍란','Neofinetia falcata','난초과',7,'VU',5,40),(5,'한란','Cymbidium kanran','난초과',11,'EN',5,18),(6,'에델바이스','Leontopodium alpinum','국화과',8,NULL,4,60),(7,'빅토리아수련','Victoria amazonica','수련과',8,NULL,1,5),(8,'알로에','Aloe vera','백합과',1,NULL,3,33),(9,'카카오나무','Theobroma cacao','아욱과',NULL,NULL,1,7),(10,'라벤더','Lavandula angustifolia','꿀풀과',6,NULL,2,150),(11,'광릉요강꽃','Cypripedium japonicum','난초과',5,'CR',NULL,4);
INSERT INTO 정원사 VALUES (1,'초록이',1),(2,'이끼담',2),(3,'가시안',3),(4,'꽃보라',5),(5,'새순아',NULL),(6,'뿌리깊',1);
INSERT INTO 관리기록 VALUES (1,1,1,'2024-04-02','가지치기',90),(2,7,1,'2024-04-05','물갈이',60),(3,2,2,'2024-04-09','가지치기',45),(4,10,2,'2024-04-16','비료',30),(5,3,3,'2024-04-18','분갈이',120),(6,4,4,'2024-05-02','분갈이',80),(7,5,4,'2024-05-03','비료',20),(8,9,6,'2024-05-07','방제',50),(9,1,6,'2024-05-13','방제',40),(10,4,4,'2024-05-20','방제',35),(11,8,3,'2024-06-03','비료',15),(12,10,2,'2024-06-11','가지치기',100),(13,3,1,'2024-06-12','방제',25);
COMMENT ON COLUMN 식물.멸종위기등급 IS 'CR 위급, EN 위기, VU 취약, 해당 없으면 NULL';
COMMENT ON COLUMN 식물.개화월 IS '꽃이 피는 달(1~12)';
COMMENT ON COLUMN 식물.온실번호 IS '야외 식재면 NULL';
-- rename: 온실=greenhouses 식물=plants 정원사=gardeners 관리기록=care_logs 온실번호=greenhouse_id 온실명=greenhouse_name 기후대=climate 면적=area 식물번호=plant_id 국명=korean_name 학명=scientific_name 과명=family 개화월=bloom_month 멸종위기등급=conservation_status 개체수=specimens 정원사번호=gardener_id 정원사명=gardener_name 담당온실번호=assigned_greenhouse_id 기록번호=log_id 작업일=worked_on 작업종류=task 소요분=minutes

-- q: 난초과 식물 국명을 알려줘.
-- q: 과명이 난초과인 식물의 국명을 조회하시오.
SELECT 국명 FROM 식물 WHERE 과명 = '난초과';

-- q: 5월이나 6월에 꽃이 피는 식물은 뭐예요?
-- q: 개화월이 5월 또는 6월인 식물의 국명
SELECT 국명 FROM 식물 WHERE 개화월 IN (5, 6);

-- q: 개체 수가 열 개 미만인 식물 이름과 개체 수를 보여줘
-- q: 개체수 10 미만 식물의 국명, 개체수를 조회하라.
SELECT 국명, 개체수 FROM 식물 WHERE 개체수 < 10;

-- q: 멸종위기 등급이 위기인 식물의 국명과 학명은?
-- q: 멸종위기등급이 위기(EN)인 식물의 국명, 학명을 조회하시오.
SELECT 국명, 학명 FROM 식물 WHERE 멸종위기등급 = 'EN';

-- q: 야외에 심은 식물은 뭐가 있어?
-- q: 온실에 있지 않은 식물의 국명을 알려 주세요.
SELECT 국명 FROM 식물 WHERE 온실번호 IS NULL;

-- q: 과별 식물 종 수는?
-- q: 과명별로 식물이 몇 종씩 있는지 구하시오.
SELECT 과명, COUNT(*) FROM 식물 GROUP BY 과명;

-- q: 식물이 두 종 이상 있는 과 이름을 알려줘
-- q: 식물 종수가 2종 이상인 과명을 조회하라.
SELECT 과명 FROM 식물 GROUP BY 과명 HAVING COUNT(*) >= 2;

-- q: 개체 수가 제일 많은 식물은 뭐야?
-- q: 개체수가 가장 많은 식물의 국명을 구하시오.
SELECT 국명 FROM 식물 ORDER BY 개체수 DESC LIMIT 1;

-- q: 세 번째로 넓은 온실 이름
-- q: 면적이 세 번째로 큰 온실명을 알려 주세요.
SELECT 온실명 FROM 온실 ORDER BY 면적 DESC LIMIT 1 OFFSET 2;

-- q: 열대관에 있는 식물 국명이랑 개체수 알려줘
-- q: 열대관 식물의 국명, 개체수를 조회하시오.
SELECT p.국명, p.개체수 FROM 식물 p JOIN 온실 g ON p.온실번호 = g.온실번호 WHERE g.온실명 = '열대관';

-- q: 온실별 총 개체 수를 온실 이름과 함께 보여 주세요.
-- q: 온실명별 개체수 합계
SELECT g.온실명, SUM(p.개체수) FROM 온실 g JOIN 식물 p ON g.온실번호 = p.온실번호 GROUP BY g.온실번호, g.온실명;

-- q: 담당 정원사가 없는 온실 이름은?
-- q: 정원사가 배정되지 않은 온실명을 조회하라.
SELECT 온실명 FROM 온실 g WHERE NOT EXISTS (SELECT 1 FROM 정원사 w WHERE w.담당온실번호 = g.온실번호);

-- q: 정원사 이름과 담당 온실 이름을 다 보여줘. 담당이 없는 정원사도 나와야 해.
-- q: 담당 온실이 없는 정원사를 포함하여 정원사명, 온실명을 조회하시오.
SELECT w.정원사명, g.온실명 FROM 정원사 w LEFT JOIN 온실 g ON w.담당온실번호 = g.온실번호;

-- q: 관리 기록이 한 번도 없는 식물은?
-- q: 관리 작업을 받은 적이 없는 식물의 국명을 구하시오.
SELECT p.국명 FROM 식물 p LEFT JOIN 관리기록 r ON p.식물번호 = r.식물번호 WHERE r.기록번호 IS NULL;

-- q: 작업을 한 적이 없는 정원사 이름 알려줘
-- q: 관리기록이 없는 정원사는 누구입니까?
SELECT 정원사명 FROM 정원사 WHERE 정원사번호 NOT IN (SELECT 정원사번호 FROM 관리기록);

-- q: 작업 종류별 건수와 평균 소요 시간을 알려 주세요.
-- q: 작업종류별 건수, 평균 소요분
SELECT 작업종류, COUNT(*), AVG(소요분) FROM 관리기록 GROUP BY 작업종류;

-- q: 정원사별 총 작업 시간(분)을 많은 순으로. 이름하고 시간만.
-- q: 정원사명과 소요분 합계를 합계가 큰 순서로 조회하시오.
SELECT w.정원사명, SUM(r.소요분) FROM 정원사 w JOIN 관리기록 r ON w.정원사번호 = r.정원사번호 GROUP BY w.정원사번호, w.정원사명 ORDER BY SUM(r.소요분) DESC;

-- q: 가지치기를 한 식물의 국명과 작업한 정원사 이름은?
-- q: 가지치기 작업의 식물 국명, 정원사명을 조회하라.
SELECT p.국명, w.정원사명 FROM 관리기록 r JOIN 식물 p ON r.식물번호 = p.식물번호 JOIN 정원사 w ON r.정원사번호 = w.정원사번호 WHERE r.작업종류 = '가지치기';

-- q: 2024년 5월에 작업이 있었던 식물은 모두 몇 종이야? 같은 식물은 한 번만 세.
-- q: 2024년 5월 관리 작업을 받은 식물 수를 중복 없이 구하시오.
SELECT COUNT(DISTINCT 식물번호) FROM 관리기록 WHERE 작업일 BETWEEN '2024-05-01' AND '2024-05-31';

-- q: 자기 담당 온실이 아닌 온실의 식물을 관리한 정원사는 누구예요?
-- q: 담당 온실과 다른 온실의 식물을 작업한 정원사명을 중복 없이 조회하시오.
SELECT DISTINCT w.정원사명 FROM 관리기록 r JOIN 정원사 w ON r.정원사번호 = w.정원사번호 JOIN 식물 p ON r.식물번호 = p.식물번호 WHERE w.담당온실번호 <> p.온실번호;

-- q: 작업을 세 건 이상 한 정원사 이름
-- q: 관리기록이 3건 이상인 정원사명을 구하시오.
SELECT w.정원사명 FROM 정원사 w JOIN 관리기록 r ON w.정원사번호 = r.정원사번호 GROUP BY w.정원사번호, w.정원사명 HAVING COUNT(*) >= 3;

-- q: 온실별로 개체 수가 가장 많은 식물을 온실 이름, 국명, 개체 수로 보여줘
-- q: 온실마다 개체수 1위 식물의 온실명, 국명, 개체수를 조회하라.
SELECT g.온실명, p.국명, p.개체수 FROM 식물 p JOIN 온실 g ON p.온실번호 = g.온실번호 WHERE p.개체수 = (SELECT MAX(x.개체수) FROM 식물 x WHERE x.온실번호 = p.온실번호);

-- q: 멸종위기종 비율이 몇 %인가요? 등급이 있으면 멸종위기종이에요.
-- q: 전체 식물 중 멸종위기등급이 있는 식물의 비율(%)을 구하시오.
SELECT 100.0 * COUNT(멸종위기등급) / COUNT(*) FROM 식물;

-- q: 평균보다 넓은 온실은 어디야?
-- q: 면적이 전체 온실 평균을 넘는 온실명을 조회하시오.
SELECT 온실명 FROM 온실 WHERE 면적 > (SELECT AVG(면적) FROM 온실);

-- q: 학명이 A로 시작하는 식물의 국명과 학명
-- q: 학명 첫 글자가 'A'인 식물 국명, 학명을 알려줘요
SELECT 국명, 학명 FROM 식물 WHERE 학명 LIKE 'A%';

-- q: 학명에서 속명(첫 단어)만 뽑아서 국명이랑 같이 보여줘
-- q: 국명과 학명의 첫 번째 단어를 조회하시오.
SELECT 국명, SPLIT_PART(학명, ' ', 1) FROM 식물;

-- q: 비료도 주고 가지치기도 한 식물은 뭐예요?
-- q: 비료 작업과 가지치기 작업을 모두 받은 식물의 국명을 구하시오.
SELECT p.국명 FROM 식물 p JOIN 관리기록 r ON p.식물번호 = r.식물번호 WHERE r.작업종류 = '비료' INTERSECT SELECT p.국명 FROM 식물 p JOIN 관리기록 r ON p.식물번호 = r.식물번호 WHERE r.작업종류 = '가지치기';

-- q: 꽃 피는 달을 계절로 바꿔서(3~5 봄, 6~8 여름, 9~11 가을, 그 외 겨울) 국명이랑 보여줘. 개화월 모르는 건 빼고.
-- q: 개화월이 있는 식물의 국명과 계절(3~5월 '봄', 6~8월 '여름', 9~11월 '가을', 나머지 '겨울')을 조회하시오.
SELECT 국명, CASE WHEN 개화월 BETWEEN 3 AND 5 THEN '봄' WHEN 개화월 BETWEEN 6 AND 8 THEN '여름' WHEN 개화월 BETWEEN 9 AND 11 THEN '가을' ELSE '겨울' END FROM 식물 WHERE 개화월 IS NOT NULL;
