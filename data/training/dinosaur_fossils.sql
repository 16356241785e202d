-- domain: 공룡과 화석
CREATE TABLE dinosaurs (
  dino_id INTEGER PRIMARY KEY,
  dino_name VARCHAR(30),
  period VARCHAR(10),        -- 트라이아스기, 쥐라기, 백악기
  diet VARCHAR(6),           -- 초식, 육식, 잡식
  length_m DECIMAL(4,1),     -- 몸길이(m)
  weight_kg INTEGER,         -- 추정 몸무게(kg), 모르면 NULL
  named_year INTEGER         -- 학명이 붙은 해
);
CREATE TABLE dig_sites (
  site_id INTEGER PRIMARY KEY,
  site_name VARCHAR(20),
  nation VARCHAR(20),
  layer VARCHAR(20)          -- 지층 이름
);
CREATE TABLE paleontologists (
  pal_id INTEGER PRIMARY KEY,
  pal_name VARCHAR(20),
  institute VARCHAR(30)
);
CREATE TABLE fossils (
  fossil_id INTEGER PRIMARY KEY,
  dino_id INTEGER REFERENCES dinosaurs(dino_id),   -- 종을 모르면 NULL
  site_id INTEGER REFERENCES dig_sites(site_id),
  pal_id INTEGER REFERENCES paleontologists(pal_id),
  part VARCHAR(10),          -- 두개골, 이빨, 발자국, 알, 전신
  found_on DATE,
  completeness INTEGER       -- 보존율(%)
);
INSERT INTO dinosaurs VALUES (1,'티라노사우루스','백악기','육식',12.3,8400,1905),(2,'트리케라톱스','백악기','초식',9.0,9000,1889),(3,'코리아케라톱스','백악기','초식',1.7,40,2011),(4,'알로사우루스','쥐라기','육식',8.5,2300,1877),(5,'브라키오사우루스','쥐라기','초식',22.0,46000,1903),(6,'플라테오사우루스','트라이아스기','초식',8.0,1900,1837),(7,'데이노케이루스','백악기','잡식',11.0,6400,1970),(8,'코엘로피시스','트라이아스기','육식',3.0,25,1889),(9,'수각류 보성','백악기','육식',NULL,NULL,NULL);
INSERT INTO dig_sites VALUES (1,'화성 전곡','대한민국','탄도층'),(2,'고성 덕명리','대한민국','진동층'),(3,'헬크리크','미국','헬크리크층'),(4,'모리슨','미국','모리슨층'),(5,'고비 네메그트','몽골','네메그트층'),(6,'보성 비봉리','대한민국','선소층');
INSERT INTO paleontologists VALUES (1,'고생물','한국지질원'),(2,'나화석','서울자연사관'),(3,'닥터 그랜트','몬태나대학'),(4,'바트 에르덴','몽골고생물원'),(5,'이지층','한국지질원');
INSERT INTO fossils VALUES (1,3,1,1,'전신','2008-05-10',55),(2,NULL,2,2,'발자국','1982-01-20',90),(3,NULL,6,1,'알','1999-04-18',80),(4,1,3,3,'두개골','1990-08-12',95),(5,1,3,3,'이빨','1994-07-03',100),(6,2,3,3,'두개골','1997-06-25',70),(7,4,4,3,'전신','2001-09-14',60),(8,5,4,3,'전신','2005-10-01',35),(9,7,5,4,'전신','2009-08-20',85),(10,7,5,5,'두개골','2011-09-02',90),(11,9,6,2,'이빨','2015-03-30',40),(12,1,3,5,'발자국','2016-05-05',75);
-- rename: dinosaurs=공룡 dig_sites=발굴지 paleontologists=고생물학자 fossils=화석 dino_id=공룡번호 dino_name=공룡이름 period=시대 diet=식성 length_m=몸길이 weight_kg=몸무게 named_year=명명연도 site_id=발굴지번호 site_name=발굴지명 nation=국가 layer=지층 pal_id=학자번호 pal_name=학자이름 institute=소속기관 fossil_id=화석번호 part=부위 found_on=발견일 completeness=보존율

-- q: 백악기 공룡 이름을 알려줘!
-- q: 시대가 백악기인 공룡의 이름을 조회하시오.
SELECT dino_name FROM dinosaurs WHERE period = '백악기';

-- q: 쥐라기 육식 공룡은 뭐예요?
-- q: 쥐라기에 산 육식 공룡 이름
SELECT dino_name FROM dinosaurs WHERE period = '쥐라기' AND diet = '육식';

-- q: 몸길이가 10m 이상인 공룡 이름이랑 몸길이
-- q: 몸길이 10m 이상인 공룡의 이름, 몸길이를 보여 주세요.
SELECT dino_name, length_m FROM dinosaurs WHERE length_m >= 10;

-- q: 몸무게를 모르는 공룡은 뭐야?
-- q: 몸무게가 기록되지 않은 공룡 이름을 조회하라.
SELECT dino_name FROM dinosaurs WHERE weight_kg IS NULL;

-- q: 시대별 공룡 수는?
-- q: 시대별로 공룡이 몇 종인지 세어 줘
SELECT period, COUNT(*) FROM dinosaurs GROUP BY period;

-- q: 식성별 평균 몸길이를 알려 주세요.
-- q: 식성별 몸길이 평균을 구하시오.
SELECT diet, AVG(length_m) FROM dinosaurs GROUP BY diet;

-- q: 제일 큰(몸길이가 긴) 공룡 이름은?
-- q: 몸길이가 가장 긴 공룡의 이름을 조회하시오.
SELECT dino_name FROM dinosaurs ORDER BY length_m DESC LIMIT 1;

-- q: 두 번째로 무거운 공룡의 이름과 몸무게를 알려줘.
-- q: 몸무게 2위 공룡 이름, 몸무게
SELECT dino_name, weight_kg FROM dinosaurs ORDER BY weight_kg DESC LIMIT 1 OFFSET 1;

-- q: 19세기(1801~1900년)에 이름 붙은 공룡 이름과 연도를 연도순으로 보여줘
-- q: 명명연도가 1801년에서 1900년 사이인 공룡의 이름, 명명연도를 연도 오름차순으로 조회하라.
SELECT dino_name, named_year FROM dinosaurs WHERE named_year BETWEEN 1801 AND 1900 ORDER BY named_year;

-- q: 우리나라(대한민국) 발굴지 이름을 모두 알려 줘
-- q: 국가가 대한민국인 발굴지명을 조회하시오.
SELECT site_name FROM dig_sites WHERE nation = '대한민국';

-- q: 헬크리크에서 나온 공룡은 뭐뭐 있어요? 중복 없이요.
-- q: 헬크리크 발굴지에서 화석이 나온 공룡 이름을 중복 없이 조회하시오.
SELECT DISTINCT d.dino_name FROM dinosaurs d JOIN fossils f ON d.dino_id = f.dino_id JOIN dig_sites s ON f.site_id = s.site_id WHERE s.site_name = '헬크리크';

-- q: 국가별 화석 수를 많은 순으로 보여줘
-- q: 발굴지 국가별로 화석이 몇 점인지 많은 나라부터 조회하라.
SELECT s.nation, COUNT(*) FROM dig_sites s JOIN fossils f ON s.site_id = f.site_id GROUP BY s.nation ORDER BY COUNT(*) DESC;

-- q: 종을 알 수 없는 화석의 발굴지 이름과 부위를 알려줘
-- q: 공룡 종이 밝혀지지 않은 화석의 발굴지명, 부위
SELECT s.site_name, f.part FROM fossils f JOIN dig_sites s ON f.site_id = s.site_id WHERE f.dino_id IS NULL;

-- q: 화석이 하나도 없는 공룡은 뭐지?
-- q: 화석 기록이 없는 공룡 이름을 구하시오.
SELECT dino_name FROM dinosaurs d WHERE NOT EXISTS (SELECT 1 FROM fossils f WHERE f.dino_id = d.dino_id);

-- q: 공룡별 화석 수를 이름과 함께 알려 주세요. 화석이 없으면 0으로 표시해 주세요.
-- q: 화석이 없는 공룡도 포함하여 공룡 이름별 화석 수를 조회하시오.
SELECT d.dino_name, COUNT(f.fossil_id) FROM dinosaurs d LEFT JOIN fossils f ON d.dino_id = f.dino_id GROUP BY d.dino_id, d.dino_name;

-- q: 화석을 가장 많이 찾은 학자 이름이 뭐야?
-- q: 발견한 화석 수 1위 고생물학자의 이름을 구하시오.
SELECT p.pal_name FROM paleontologists p JOIN fossils f ON p.pal_id = f.pal_id GROUP BY p.pal_id, p.pal_name ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 화석을 두 점 이상 발견한 학자 이름
-- q: 발견 화석이 2점 이상인 고생물학자는 누구예요?
SELECT p.pal_name FROM paleontologists p JOIN fossils f ON p.pal_id = f.pal_id GROUP BY p.pal_id, p.pal_name HAVING COUNT(*) >= 2;

-- q: 한국지질원 학자가 발견한 화석의 부위와 발견일을 보여줘.
-- q: 소속기관이 한국지질원인 학자의 화석: 부위, 발견일
SELECT f.part, f.found_on FROM fossils f JOIN paleontologists p ON f.pal_id = p.pal_id WHERE p.institute = '한국지질원';

-- q: 보존율이 가장 좋은 화석의 공룡 이름은?
-- q: 보존율이 최고인 화석의 공룡 이름을 조회하라. 종을 아는 화석만.
SELECT d.dino_name FROM fossils f JOIN dinosaurs d ON f.dino_id = d.dino_id ORDER BY f.completeness DESC LIMIT 1;

-- q: 부위별 평균 보존율
-- q: 화석 부위별로 보존율 평균을 구하시오.
SELECT part, AVG(completeness) FROM fossils GROUP BY part;

-- q: 평균보다 보존율이 높은 화석은 몇 점인가요?
-- q: 보존율이 전체 평균을 초과하는 화석 수를 구하시오.
SELECT COUNT(*) FROM fossils WHERE completeness > (SELECT AVG(completeness) FROM fossils);

-- q: 2000년대(2000~2009년)에 발견된 화석의 화석번호와 발견일
-- q: 발견일이 2000-01-01부터 2009-12-31까지인 화석의 번호, 발견일을 알려줘요.
SELECT fossil_id, found_on FROM fossils WHERE found_on BETWEEN '2000-01-01' AND '2009-12-31';

-- q: 두개골과 이빨 화석이 모두 나온 공룡은?
-- q: 두개골도 이빨도 발견된 공룡 이름을 조회하시오.
SELECT d.dino_name FROM dinosaurs d JOIN fossils f ON d.dino_id = f.dino_id WHERE f.part = '두개골' INTERSECT SELECT d.dino_name FROM dinosaurs d JOIN fossils f ON d.dino_id = f.dino_id WHERE f.part = '이빨';

-- q: 두 곳 이상의 발굴지에서 화석을 찾은 학자 이름을 알려줘
-- q: 서로 다른 발굴지 2곳 이상에서 화석을 발견한 학자 이름을 구하시오.
SELECT p.pal_name FROM paleontologists p JOIN fossils f ON p.pal_id = f.pal_id GROUP BY p.pal_id, p.pal_name HAVING COUNT(DISTINCT f.site_id) >= 2;

-- q: 시대마다 몸길이가 제일 긴 공룡을 시대, 이름, 몸길이로 보여 주세요.
-- q: 시대별 최장 공룡의 시대·공룡이름·몸길이를 조회하라.
SELECT period, dino_name, length_m FROM dinosaurs d WHERE length_m = (SELECT MAX(x.length_m) FROM dinosaurs x WHERE x.period = d.period);

-- q: 이름이 '사우루스'로 끝나는 공룡은 몇 종이야?
-- q: 공룡 이름이 사우루스로 끝나는 공룡 수를 구하시오.
SELECT COUNT(*) FROM dinosaurs WHERE dino_name LIKE '%사우루스';

-- q: 초식도 육식도 아닌 공룡 이름
-- q: 식성이 초식이나 육식이 아닌 공룡은 무엇인가요? 이름만요.
SELECT dino_name FROM dinosaurs WHERE diet NOT IN ('초식', '육식');

-- q: 육식 공룡이 전체의 몇 퍼센트를 차지해?
-- q: 전체 공룡 중 육식 공룡의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN diet = '육식' THEN 1 ELSE 0 END) / COUNT(*) FROM dinosaurs;

-- q: 공룡마다 처음 화석이 발견된 날짜를 공룡 이름과 함께 알려줘.
-- q: 공룡 이름별 최초 화석 발견일을 조회하시오.
SELECT d.dino_name, MIN(f.found_on) FROM dinosaurs d JOIN fossils f ON d.dino_id = f.dino_id GROUP BY d.dino_id, d.dino_name;
