-- domain: 국립 박물관 소장품
CREATE TABLE galleries (gallery_id INTEGER PRIMARY KEY, gallery_name VARCHAR(30), floor INTEGER, theme VARCHAR(20));
CREATE TABLE artifacts (artifact_id INTEGER PRIMARY KEY, artifact_name VARCHAR(60), era VARCHAR(10), material VARCHAR(10), found_in VARCHAR(20), acquired_on DATE, treasure_no INTEGER, gallery_id INTEGER REFERENCES galleries(gallery_id));
CREATE TABLE curators (curator_id INTEGER PRIMARY KEY, curator_name VARCHAR(20), major_era VARCHAR(10));
CREATE TABLE exhibitions (exhibition_id INTEGER PRIMARY KEY, exhibition_title VARCHAR(50), curator_id INTEGER REFERENCES curators(curator_id), opens_on DATE, closes_on DATE, ticket_price INTEGER, visitors INTEGER);
CREATE TABLE exhibition_artifacts (exhibition_id INTEGER REFERENCES exhibitions(exhibition_id), artifact_id INTEGER REFERENCES artifacts(artifact_id), PRIMARY KEY (exhibition_id, artifact_id));
COMMENT ON COLUMN artifacts.era IS '구석기, 삼국, 고려, 조선 등';
COMMENT ON COLUMN artifacts.treasure_no IS '보물 지정 번호, 미지정이면 NULL';
COMMENT ON COLUMN artifacts.gallery_id IS '상설 전시실, 수장고 보관이면 NULL';
COMMENT ON COLUMN exhibitions.ticket_price IS '입장료(원), 무료는 0';
INSERT INTO galleries VALUES (1,'선사고대관',1,'고고'),(2,'중근세관',1,'역사'),(3,'서화관',2,'미술'),(4,'조각공예관',3,'미술'),(5,'기증관',2,'기증');
INSERT INTO artifacts VALUES (1,'주먹도끼','구석기','석재','연천','1979-05-20',NULL,1),(2,'금동관','삼국','금속','나주','1997-03-14',295,1),(3,'청자 상감 구름학무늬 병','고려','도자','강진','1946-11-02',68,4),(4,'백자 달항아리','조선','도자','광주','2005-08-01',1437,4),(5,'책가도 병풍','조선','지류','서울','2011-06-09',NULL,3),(6,'토우 장식 항아리','삼국','도자','경주','1973-10-30',195,1),(7,'금속 활자','고려','금속','개성','1958-04-18',NULL,2),(8,'앙부일구','조선','금속','서울','1985-12-12',845,2),(9,'나전 칠 상자','고려','목재','강화','2014-07-25',NULL,NULL),(10,'풍속화첩','조선','지류','서울','1918-01-01',527,3),(11,'기와 조각','삼국','토제','부여','1993-09-09',NULL,NULL);
INSERT INTO curators VALUES (1,'고은비','조선'),(2,'사유진','삼국'),(3,'연꽃님','고려'),(4,'현무용','구석기');
INSERT INTO exhibitions VALUES (1,'흙과 불의 예술',3,'2023-04-01','2023-07-30',5000,84200),(2,'조선의 하루',1,'2023-09-15','2024-01-14',7000,125600),(3,'무덤에서 나온 보물',2,'2024-03-05','2024-06-09',0,203400),(4,'시간을 재다',1,'2024-05-01','2024-08-25',3000,58100),(5,'고려의 빛',3,'2024-10-01','2025-02-02',8000,NULL);
INSERT INTO exhibition_artifacts VALUES (1,3),(1,4),(1,6),(2,5),(2,10),(2,4),(2,8),(3,2),(3,6),(4,8),(5,3),(5,7),(5,9);
-- rename: galleries=전시실 artifacts=유물 curators=학예사 exhibitions=특별전 exhibition_artifacts=특별전유물 gallery_id=전시실번호 gallery_name=전시실명 floor=층 theme=주제 artifact_id=유물번호 artifact_name=유물명 era=시대 material=재질 found_in=출토지 acquired_on=입수일 treasure_no=보물번호 curator_id=학예사번호 curator_name=학예사명 major_era=전공시대 exhibition_id=특별전번호 exhibition_title=특별전명 opens_on=개막일 closes_on=폐막일 ticket_price=입장료 visitors=관람객수

-- q: 조선 시대 유물 이름을 알려줘.
-- q: 시대가 조선인 유물명을 조회하시오.
SELECT artifact_name FROM artifacts WHERE era = '조선';

-- q: 보물로 지정된 유물의 이름과 보물 번호는?
-- q: 보물 지정 유물 이름, 보물번호를 보여 주세요.
SELECT artifact_name, treasure_no FROM artifacts WHERE treasure_no IS NOT NULL;

-- q: 수장고에 보관 중인 유물은 뭐가 있어?
-- q: 상설 전시실에 전시되지 않은 유물의 이름을 조회하라.
SELECT artifact_name FROM artifacts WHERE gallery_id IS NULL;

-- q: 시대별 유물 수
-- q: 시대별로 유물이 몇 점 있는지 알려 주세요.
SELECT era, COUNT(*) FROM artifacts GROUP BY era;

-- q: 재질별 유물 점수를 많은 순으로 보여줘
-- q: 재질과 유물 수를 유물 수 내림차순으로 조회하시오.
SELECT material, COUNT(*) FROM artifacts GROUP BY material ORDER BY COUNT(*) DESC;

-- q: 유물이 세 점 이상 있는 시대는?
-- q: 유물 수가 3점 이상인 시대를 구하시오.
SELECT era FROM artifacts GROUP BY era HAVING COUNT(*) >= 3;

-- q: 도자기 유물 가운데 고려나 조선 것의 이름을 알려줘. 재질은 '도자'로 되어 있어.
-- q: 재질이 도자이고 시대가 고려 또는 조선인 유물명을 조회하시오.
SELECT artifact_name FROM artifacts WHERE material = '도자' AND era IN ('고려', '조선');

-- q: 가장 먼저 입수한 유물 이름이 뭐예요?
-- q: 입수일이 제일 이른 유물명
SELECT artifact_name FROM artifacts ORDER BY acquired_on LIMIT 1;

-- q: 2000년 이후에 입수한 유물은 몇 점이야? 2000년도 포함.
-- q: 입수일이 2000년 1월 1일 이후(당일 포함)인 유물 수를 구하시오.
SELECT COUNT(*) FROM artifacts WHERE acquired_on >= '2000-01-01';

-- q: 서화관에 있는 유물 이름 알려줘
-- q: 서화관에 전시된 유물명을 조회하라.
SELECT a.artifact_name FROM artifacts a JOIN galleries g ON a.gallery_id = g.gallery_id WHERE g.gallery_name = '서화관';

-- q: 전시실별 유물 수를 전시실 이름으로 보여 주세요. 유물이 없는 전시실도 포함해 주세요.
-- q: 유물이 없는 전시실까지 포함해 전시실명별 유물 수를 구하시오.
SELECT g.gallery_name, COUNT(a.artifact_id) FROM galleries g LEFT JOIN artifacts a ON g.gallery_id = a.gallery_id GROUP BY g.gallery_id, g.gallery_name;

-- q: 유물이 하나도 없는 전시실 이름은?
-- q: 전시 유물이 없는 전시실을 찾으시오. 전시실명만.
SELECT gallery_name FROM galleries g WHERE NOT EXISTS (SELECT 1 FROM artifacts a WHERE a.gallery_id = g.gallery_id);

-- q: 층별로 전시된 유물이 몇 점인지 알려줘
-- q: 층별 전시 유물 수
SELECT g.floor, COUNT(*) FROM galleries g JOIN artifacts a ON g.gallery_id = a.gallery_id GROUP BY g.floor;

-- q: 고은비 학예사가 기획한 특별전 이름과 개막일
-- q: 고은비 학예사의 특별전명, 개막일을 알려 주십시오.
SELECT e.exhibition_title, e.opens_on FROM exhibitions e JOIN curators c ON e.curator_id = c.curator_id WHERE c.curator_name = '고은비';

-- q: 특별전을 한 번도 맡지 않은 학예사는 누구예요?
-- q: 담당 특별전이 없는 학예사의 이름을 조회하시오.
SELECT c.curator_name FROM curators c LEFT JOIN exhibitions e ON c.curator_id = e.curator_id WHERE e.exhibition_id IS NULL;

-- q: 관람객이 제일 많았던 특별전 제목은?
-- q: 관람객 수가 가장 많은 특별전명을 구하시오.
SELECT exhibition_title FROM exhibitions ORDER BY visitors DESC LIMIT 1;

-- q: 두 번째로 입장료가 비싼 특별전은 뭐야?
-- q: 입장료가 2번째로 높은 특별전명을 조회하라.
SELECT exhibition_title FROM exhibitions ORDER BY ticket_price DESC LIMIT 1 OFFSET 1;

-- q: 무료 특별전 이름 알려 주세요
-- q: 입장료가 없는(0원) 특별전명
SELECT exhibition_title FROM exhibitions WHERE ticket_price = 0;

-- q: 특별전별 입장료 수입(입장료×관람객 수)을 특별전 이름과 함께 구하시오. 관람객 수가 집계된 것만.
-- q: 관람객 수가 있는 특별전의 이름과 입장료에 관람객 수를 곱한 금액을 보여줘
SELECT exhibition_title, ticket_price * visitors FROM exhibitions WHERE visitors IS NOT NULL;

-- q: '조선의 하루'에 나온 유물 이름을 보여줘.
-- q: 특별전 '조선의 하루' 출품 유물명을 조회하시오.
SELECT a.artifact_name FROM artifacts a JOIN exhibition_artifacts x ON a.artifact_id = x.artifact_id JOIN exhibitions e ON x.exhibition_id = e.exhibition_id WHERE e.exhibition_title = '조선의 하루';

-- q: 특별전에 두 번 이상 나온 유물은?
-- q: 2개 이상의 특별전에 출품된 유물명을 알려 주세요.
SELECT a.artifact_name FROM artifacts a JOIN exhibition_artifacts x ON a.artifact_id = x.artifact_id GROUP BY a.artifact_id, a.artifact_name HAVING COUNT(*) >= 2;

-- q: 한 번도 특별전에 나온 적 없는 유물 이름
-- q: 특별전 출품 이력이 없는 유물을 모두 찾아라. 유물명만 표시.
SELECT artifact_name FROM artifacts WHERE artifact_id NOT IN (SELECT artifact_id FROM exhibition_artifacts);

-- q: 특별전마다 보물 지정 유물이 몇 점 나왔는지 특별전 이름과 함께 알려줘. 보물이 한 점이라도 있는 것만.
-- q: 보물 지정 유물이 출품된 특별전의 이름과 그 보물 수를 구하시오.
SELECT e.exhibition_title, COUNT(*) FROM exhibitions e JOIN exhibition_artifacts x ON e.exhibition_id = x.exhibition_id JOIN artifacts a ON x.artifact_id = a.artifact_id WHERE a.treasure_no IS NOT NULL GROUP BY e.exhibition_id, e.exhibition_title;

-- q: 특별전 기간이 가장 긴 전시 제목은?
-- q: 개막일부터 폐막일까지의 기간이 제일 긴 특별전명을 조회하시오.
SELECT exhibition_title FROM exhibitions ORDER BY closes_on - opens_on DESC LIMIT 1;

-- q: 2024년 5월 15일에 열리고 있던 특별전 이름은?
-- q: 2024-05-15에 관람할 수 있었던 특별전명을 조회하라.
SELECT exhibition_title FROM exhibitions WHERE opens_on <= '2024-05-15' AND closes_on >= '2024-05-15';

-- q: 자기 전공 시대의 유물을 특별전에 낸 학예사 이름을 중복 없이 알려줘
-- q: 담당 특별전에 본인 전공 시대의 유물이 포함된 학예사명(중복 제외)을 구하시오.
SELECT DISTINCT c.curator_name FROM curators c JOIN exhibitions e ON c.curator_id = e.curator_id JOIN exhibition_artifacts x ON e.exhibition_id = x.exhibition_id JOIN artifacts a ON x.artifact_id = a.artifact_id WHERE a.era = c.major_era;

-- q: 보물로 지정된 유물의 비율은 몇 퍼센트예요?
-- q: 전체 유물 중 보물 지정 유물의 비율(%)
SELECT 100.0 * COUNT(treasure_no) / COUNT(*) FROM artifacts;

-- q: 시대별로 가장 최근에 입수한 유물의 시대, 유물명, 입수일을 보여줘.
-- q: 각 시대에서 입수일이 가장 늦은 유물을 시대·유물명·입수일로 조회하시오.
SELECT era, artifact_name, acquired_on FROM artifacts a WHERE acquired_on = (SELECT MAX(b.acquired_on) FROM artifacts b WHERE b.era = a.era);
