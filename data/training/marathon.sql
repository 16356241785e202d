-- domain: 마라톤 대회
CREATE TABLE races (race_id INTEGER PRIMARY KEY, race_name VARCHAR(40), place VARCHAR(20), race_date DATE, entry_limit INTEGER);
CREATE TABLE runners (runner_id INTEGER PRIMARY KEY, runner_name VARCHAR(20), sex VARCHAR(2), birth_year INTEGER, crew VARCHAR(20));
CREATE TABLE results (race_id INTEGER REFERENCES races(race_id), runner_id INTEGER REFERENCES runners(runner_id), course VARCHAR(6), bib INTEGER, finish_sec INTEGER, PRIMARY KEY (race_id, runner_id));
CREATE TABLE sponsors (sponsor_id INTEGER PRIMARY KEY, race_id INTEGER REFERENCES races(race_id), company VARCHAR(30), amount BIGINT);
COMMENT ON COLUMN results.course IS '풀, 하프, 10km';
COMMENT ON COLUMN results.finish_sec IS '완주 기록(초), 완주하지 못했으면 NULL';
COMMENT ON COLUMN runners.crew IS '소속 러닝 크루, 개인 참가면 NULL';
COMMENT ON COLUMN sponsors.amount IS '후원 금액(원)';
INSERT INTO races VALUES (1,'벚꽃 마라톤','경주','2024-04-06',8000),(2,'한강 나이트런','서울','2024-06-15',12000),(3,'바다 마라톤','속초','2024-09-21',5000),(4,'단풍 마라톤','정읍','2024-10-26',4000),(5,'새해 해맞이런','포항','2025-01-01',3000);
INSERT INTO runners VALUES (1,'강달리','남',1988,'동틀녘'),(2,'구름이','여',1995,'동틀녘'),(3,'남지구','남',1972,NULL),(4,'발빠른','남',1991,'한밤크루'),(5,'서완주','여',1983,'한밤크루'),(6,'오르막','남',2000,'한밤크루'),(7,'천천희','여',1960,NULL),(8,'표범수','남',1997,'야생마');
INSERT INTO results VALUES (1,1,'풀',101,11520),(1,2,'하프',1201,6240),(1,3,'풀',102,14100),(1,5,'10km',3001,3150),(2,2,'10km',501,2880),(2,4,'10km',502,2410),(2,6,'10km',503,NULL),(2,5,'하프',1502,6900),(3,1,'하프',71,5100),(3,4,'풀',11,10380),(3,3,'풀',12,NULL),(3,7,'10km',301,4500),(4,1,'풀',21,11160),(4,5,'풀',22,13980),(4,6,'하프',91,5580),(4,4,'하프',92,4920);
INSERT INTO sponsors VALUES (1,1,'달콤제과',30000000),(2,1,'신발나라',50000000),(3,2,'한강생수',80000000),(4,2,'신발나라',40000000),(5,4,'정읍농협',15000000),(6,3,'바다식품',20000000);
-- rename: races=대회 runners=참가자 results=기록 sponsors=후원 race_id=대회번호 race_name=대회명 place=개최지 race_date=개최일 entry_limit=모집인원 runner_id=참가자번호 runner_name=참가자명 sex=성별 birth_year=출생연도 crew=소속크루 course=코스 bib=배번 finish_sec=완주기록 sponsor_id=후원번호 company=후원사 amount=후원금액

-- q: 2024년 하반기(7월~12월)에 열린 대회 이름과 개최일을 알려줘.
-- q: 2024년 7월부터 12월 사이에 개최된 대회명, 개최일을 조회하시오.
SELECT race_name, race_date FROM races WHERE race_date BETWEEN '2024-07-01' AND '2024-12-31';

-- q: 모집 인원이 5천 명 이하인 대회 이름은?
-- q: 모집인원 5,000명 이하 대회명
SELECT race_name FROM races WHERE entry_limit <= 5000;

-- q: 크루에 소속되지 않은 참가자 이름을 알려 주세요.
-- q: 개인 참가자의 이름을 조회하라.
SELECT runner_name FROM runners WHERE crew IS NULL;

-- q: 크루별 인원은 몇 명이야? 개인 참가자는 빼고.
-- q: 소속 크루별 참가자 수(개인 참가 제외)를 구하시오.
SELECT crew, COUNT(*) FROM runners WHERE crew IS NOT NULL GROUP BY crew;

-- q: 어떤 코스가 있어?
-- q: 코스 종류를 중복 없이 나열해 주세요.
SELECT DISTINCT course FROM results;

-- q: 코스별 최고 기록(초)을 보여줘
-- q: 코스별 가장 빠른 완주기록을 조회하시오.
SELECT course, MIN(finish_sec) FROM results GROUP BY course;

-- q: 코스별 완주자 수는?
-- q: 코스별로 완주한 기록이 몇 건인지 알려 주세요.
SELECT course, COUNT(finish_sec) FROM results GROUP BY course;

-- q: 풀코스를 제일 빨리 뛴 사람 이름은?
-- q: 풀 코스 최고 기록 보유 참가자의 이름을 구하시오.
SELECT r.runner_name FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '풀' ORDER BY x.finish_sec LIMIT 1;

-- q: 풀코스 두 번째로 빠른 기록의 참가자 이름과 기록(초)
-- q: 풀 코스 전체 기록 중 2위의 참가자명, 완주기록을 조회하라.
SELECT r.runner_name, x.finish_sec FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '풀' ORDER BY x.finish_sec LIMIT 1 OFFSET 1;

-- q: 벚꽃 마라톤에 나간 사람들의 이름과 코스를 알려줘
-- q: 벚꽃 마라톤 참가자명, 코스
SELECT r.runner_name, x.course FROM runners r JOIN results x ON r.runner_id = x.runner_id JOIN races c ON x.race_id = c.race_id WHERE c.race_name = '벚꽃 마라톤';

-- q: 완주하지 못한 사람 이름과 대회 이름을 보여 주세요.
-- q: 완주 기록이 없는 참가 건의 참가자명, 대회명을 조회하시오.
SELECT r.runner_name, c.race_name FROM results x JOIN runners r ON x.runner_id = r.runner_id JOIN races c ON x.race_id = c.race_id WHERE x.finish_sec IS NULL;

-- q: 대회별 참가자 수를 대회 이름과 함께 알려줘. 참가자가 없는 대회도 포함해서.
-- q: 참가 기록이 없는 대회까지 대회명별 참가 인원을 구하시오.
SELECT c.race_name, COUNT(x.runner_id) FROM races c LEFT JOIN results x ON c.race_id = x.race_id GROUP BY c.race_id, c.race_name;

-- q: 참가 기록이 하나도 없는 대회는?
-- q: 아무도 참가하지 않은 대회명을 조회하라.
SELECT race_name FROM races WHERE race_id NOT IN (SELECT race_id FROM results);

-- q: 한 번도 대회에 나간 적 없는 참가자 이름은 뭐예요?
-- q: 대회 참가 기록이 없는 사람의 이름을 구하시오.
SELECT runner_name FROM runners r WHERE NOT EXISTS (SELECT 1 FROM results x WHERE x.runner_id = r.runner_id);

-- q: 세 번 이상 완주한 참가자의 이름과 완주 횟수를 알려 주세요.
-- q: 완주 3회 이상인 참가자명과 완주 횟수
SELECT r.runner_name, COUNT(x.finish_sec) FROM runners r JOIN results x ON r.runner_id = x.runner_id GROUP BY r.runner_id, r.runner_name HAVING COUNT(x.finish_sec) >= 3;

-- q: 참가한 대회를 모두 완주한 사람은 누구야?
-- q: 참가 기록이 있고 미완주가 한 번도 없는 참가자의 이름을 조회하시오.
SELECT r.runner_name FROM runners r JOIN results x ON r.runner_id = x.runner_id GROUP BY r.runner_id, r.runner_name HAVING COUNT(*) = COUNT(x.finish_sec);

-- q: 풀코스와 하프 코스를 둘 다 뛰어 본 참가자 이름
-- q: 풀 코스에도 하프 코스에도 출전한 적 있는 참가자명을 구하시오.
SELECT r.runner_name FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '풀' INTERSECT SELECT r.runner_name FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '하프';

-- q: 대회별 후원 금액 합계를 대회 이름과 함께 큰 순서로 보여줘
-- q: 대회명과 총 후원금을 후원금이 많은 순으로 조회하라.
SELECT c.race_name, SUM(s.amount) FROM races c JOIN sponsors s ON c.race_id = s.race_id GROUP BY c.race_id, c.race_name ORDER BY SUM(s.amount) DESC;

-- q: 후원사가 없는 대회 이름은?
-- q: 후원을 한 건도 받지 못한 대회를 알려 주세요. 대회 이름만요.
SELECT c.race_name FROM races c LEFT JOIN sponsors s ON c.race_id = s.race_id WHERE s.sponsor_id IS NULL;

-- q: 두 개 이상의 대회를 후원한 회사는 어디인가요?
-- q: 후원 대회가 2개 이상인 후원사를 조회하시오.
SELECT company FROM sponsors GROUP BY company HAVING COUNT(DISTINCT race_id) >= 2;

-- q: 총 후원 금액이 5천만 원을 넘는 회사 이름과 금액
-- q: 후원금 합계가 5,000만원을 초과하는 후원사와 그 합계를 구하시오.
SELECT company, SUM(amount) FROM sponsors GROUP BY company HAVING SUM(amount) > 50000000;

-- q: 10km 코스에서 평균 기록보다 빠른 사람의 이름과 기록은?
-- q: 10km 완주 기록이 10km 평균 기록보다 짧은 참가자명, 완주기록을 조회하라.
SELECT r.runner_name, x.finish_sec FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '10km' AND x.finish_sec < (SELECT AVG(finish_sec) FROM results WHERE course = '10km');

-- q: 대회와 코스별 1위 참가자를 대회 이름, 코스, 참가자 이름으로 보여줘
-- q: 각 대회의 코스별 최고 기록자를 대회명, 코스, 참가자명으로 조회하시오.
SELECT c.race_name, x.course, r.runner_name FROM results x JOIN races c ON x.race_id = c.race_id JOIN runners r ON x.runner_id = r.runner_id WHERE x.finish_sec = (SELECT MIN(y.finish_sec) FROM results y WHERE y.race_id = x.race_id AND y.course = x.course);

-- q: 강달리의 대회별 기록을 날짜순으로 알려줘. 대회 이름이랑 기록만.
-- q: 강달리 참가자의 대회명, 완주기록을 개최일 순으로 조회하라.
SELECT c.race_name, x.finish_sec FROM results x JOIN races c ON x.race_id = c.race_id JOIN runners r ON x.runner_id = r.runner_id WHERE r.runner_name = '강달리' ORDER BY c.race_date;

-- q: 완주율이 몇 퍼센트예요?
-- q: 전체 참가 기록 중 완주한 비율(%)을 구하시오.
SELECT 100.0 * COUNT(finish_sec) / COUNT(*) FROM results;

-- q: 기록이 세 시간 안쪽(10800초 미만)인 풀코스 완주는 몇 건이야?
-- q: 풀 코스를 10800초 미만으로 완주한 건수를 구하시오.
SELECT COUNT(*) FROM results WHERE course = '풀' AND finish_sec < 10800;

-- q: 성별 평균 하프 기록
-- q: 하프 코스 완주 기록의 평균을 성별로 알려줘.
SELECT r.sex, AVG(x.finish_sec) FROM runners r JOIN results x ON r.runner_id = x.runner_id WHERE x.course = '하프' GROUP BY r.sex;

-- q: 서울에서 열린 대회를 뛴 참가자 이름을 모두 알려줘
-- q: 개최지가 서울인 대회에 참가한 사람의 이름을 중복 없이 조회하시오.
SELECT DISTINCT r.runner_name FROM runners r JOIN results x ON r.runner_id = x.runner_id JOIN races c ON x.race_id = c.race_id WHERE c.place = '서울';
