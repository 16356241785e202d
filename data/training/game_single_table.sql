-- domain: 온라인 RPG 캐릭터 (단일 테이블)
CREATE TABLE characters (
  id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  class VARCHAR(20),
  level INT,
  server VARCHAR(20),
  guild VARCHAR(50),
  gold BIGINT,
  attack INT,
  defense INT,
  created_at DATE,
  last_login DATE,
  is_banned BOOLEAN
);
INSERT INTO characters VALUES
(1,'달빛검객','전사',72,'아리온','은빛늑대',1250000,830,640,'2022-03-11','2024-06-20',FALSE),
(2,'불꽃소녀','마법사',65,'아리온','은빛늑대',880000,910,310,'2022-07-02','2024-06-28',FALSE),
(3,'치유의손','사제',58,'루미나','별무리',430000,290,420,'2023-01-15','2024-06-27',FALSE),
(4,'그림자칼','도적',80,'루미나','검은장미',3200000,1020,480,'2021-11-23','2024-06-29',FALSE),
(5,'초보마법사','마법사',5,'아리온',NULL,1200,60,35,'2024-06-01','2024-06-02',FALSE),
(6,'강철방패','전사',69,'카이론','검은장미',970000,700,880,'2022-05-05','2024-05-30',FALSE),
(7,'바람궁수','궁수',61,'카이론','별무리',610000,790,350,'2022-12-24','2024-06-25',FALSE),
(8,'골드팜001','도적',12,'카이론',NULL,9900000,110,70,'2024-02-10','2024-03-01',TRUE),
(9,'눈꽃','마법사',77,'루미나','검은장미',2100000,1100,390,'2021-12-31','2024-06-30',FALSE),
(10,'한방전사','전사',45,'아리온','별무리',150000,520,410,'2023-08-19','2024-01-12',FALSE),
(11,'새벽기도','사제',66,'아리온','은빛늑대',720000,340,530,'2022-09-09','2024-06-18',FALSE),
(12,'매크로왕','궁수',30,'루미나',NULL,4500000,280,150,'2023-10-01','2023-12-15',TRUE),
(13,'백발백중','궁수',74,'아리온','검은장미',1800000,990,370,'2022-01-17','2024-06-29',FALSE),
(14,'뉴비사제','사제',8,'카이론',NULL,3500,40,60,'2024-05-20','2024-06-11',FALSE);
-- rename: characters=캐릭터 id=번호 name=이름 class=직업 level=레벨 server=서버 guild=길드 gold=골드 attack=공격력 defense=방어력 created_at=생성일 last_login=최근접속일 is_banned=정지여부

-- q: 마법사 캐릭터 이름이랑 레벨 보여줘
-- q: 직업이 마법사인 캐릭터의 이름과 레벨을 조회하시오.
-- q: 마법사들 이름, 레벨 좀 알려주세요
SELECT name, level FROM characters WHERE class = '마법사';

-- q: 레벨 70 이상인 캐릭터는 몇 명이야?
-- q: 70레벨 이상 캐릭터 수를 구하시오.
SELECT COUNT(*) FROM characters WHERE level >= 70;

-- q: 레벨이 70을 넘는 캐릭터 이름 알려줘
-- q: 70레벨 초과 캐릭터의 이름을 조회해 주십시오.
SELECT name FROM characters WHERE level > 70;

-- q: 직업별 캐릭터 수
-- q: 직업마다 캐릭터가 몇 명씩 있어?
-- q: 각 직업의 캐릭터 수를 집계하시오.
SELECT class, COUNT(*) FROM characters GROUP BY class;

-- q: 어떤 직업들이 있어?
-- q: 캐릭터 직업의 종류를 모두 나열하시오.
SELECT DISTINCT class FROM characters;

-- q: 서버별 평균 레벨을 알려주세요
-- q: 서버별로 캐릭터 레벨 평균이 얼마야?
SELECT server, AVG(level) FROM characters GROUP BY server;

-- q: 골드가 가장 많은 캐릭터 이름은?
-- q: 골드를 제일 많이 가진 캐릭터의 이름을 조회하시오.
SELECT name FROM characters ORDER BY gold DESC LIMIT 1;

-- q: 두 번째로 레벨이 높은 캐릭터가 누구야?
-- q: 레벨이 2위인 캐릭터 이름을 구하시오
SELECT name FROM characters ORDER BY level DESC LIMIT 1 OFFSET 1;

-- q: 길드에 가입하지 않은 캐릭터 이름
-- q: 길드 없는 캐릭터 누구누구 있어?
-- q: 소속 길드가 없는 캐릭터의 이름을 조회하시오.
SELECT name FROM characters WHERE guild IS NULL;

-- q: 길드에 가입된 캐릭터가 몇 명이에요?
-- q: 길드 소속 캐릭터 수를 구하라.
SELECT COUNT(*) FROM characters WHERE guild IS NOT NULL;

-- q: 길드는 총 몇 개야?
-- q: 서로 다른 길드의 수를 구하시오.
SELECT COUNT(DISTINCT guild) FROM characters;

-- q: 아리온 서버의 전사나 궁수 이름 뽑아줘
-- q: 아리온 서버에 있는 캐릭터 가운데 직업이 전사이거나 궁수인 것의 이름을 조회하시오.
SELECT name FROM characters WHERE server = '아리온' AND class IN ('전사', '궁수');

-- q: 전사도 마법사도 아닌 캐릭터의 이름과 직업
-- q: 전사, 마법사 말고 다른 직업 캐릭터 이름하고 직업 알려줘
SELECT name, class FROM characters WHERE class NOT IN ('전사', '마법사');

-- q: 공격력이 평균보다 높은 캐릭터는 누구인가요?
-- q: 전체 평균보다 공격력이 높은 캐릭터의 이름을 조회하시오.
SELECT name FROM characters WHERE attack > (SELECT AVG(attack) FROM characters);

-- q: 길드별로 골드 합계 구해줘. 길드 없는 캐릭터는 빼고
-- q: 길드가 있는 캐릭터를 대상으로 길드별 골드 총합을 구하시오.
SELECT guild, SUM(gold) FROM characters WHERE guild IS NOT NULL GROUP BY guild;

-- q: 캐릭터가 4명 이상인 서버는?
-- q: 소속 캐릭터 수가 네 명 이상인 서버를 조회하시오.
SELECT server FROM characters GROUP BY server HAVING COUNT(*) >= 4;

-- q: 2022년에 만들어진 캐릭터 이름하고 생성일 알려줘
-- q: 2022년 생성 캐릭터의 이름, 생성일을 조회하시오.
SELECT name, created_at FROM characters WHERE YEAR(created_at) = 2022;

-- q: 최근 접속일이 2024년 6월인 캐릭터 수
-- q: 최근접속일이 2024년 6월인 캐릭터는 몇 명입니까?
SELECT COUNT(*) FROM characters WHERE last_login >= '2024-06-01' AND last_login < '2024-07-01';

-- q: 직업마다 레벨이 제일 높은 캐릭터의 직업, 이름, 레벨
-- q: 각 직업에서 최고 레벨인 캐릭터를 직업, 이름, 레벨로 보여줘
SELECT class, name, level FROM characters c WHERE level = (SELECT MAX(level) FROM characters WHERE class = c.class);

-- q: 정지된 캐릭터 비율이 몇 퍼센트야?
-- q: 전체 캐릭터 중 정지 캐릭터의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN is_banned THEN 1 ELSE 0 END) / COUNT(*) FROM characters;

-- q: 공격력과 방어력을 더한 값이 큰 순서로 상위 3명 이름 보여줘
-- q: 공격력+방어력 합 상위 세 명의 캐릭터 이름을 높은 순으로 조회하시오.
SELECT name FROM characters ORDER BY attack + defense DESC LIMIT 3;

-- q: 이름에 '마법사'가 들어가는 캐릭터 이름
-- q: 이름에 마법사라는 말이 들어간 캐릭터를 찾아줘. 이름만.
SELECT name FROM characters WHERE name LIKE '%마법사%';

-- q: 사제의 최고 레벨, 최저 레벨
-- q: 직업이 사제인 캐릭터 중 가장 높은 레벨과 가장 낮은 레벨은 각각 얼마야?
SELECT MAX(level), MIN(level) FROM characters WHERE class = '사제';

-- q: 레벨을 60 이상은 '고레벨', 20 이상 60 미만은 '중레벨', 그 아래는 '저레벨'로 나눠서 구간별 캐릭터 수 세어줘
-- q: 레벨 구간(60 이상 '고레벨', 20 이상 60 미만 '중레벨', 나머지 '저레벨')별 캐릭터 수를 구하시오.
SELECT CASE WHEN level >= 60 THEN '고레벨' WHEN level >= 20 THEN '중레벨' ELSE '저레벨' END, COUNT(*) FROM characters GROUP BY 1;

-- q: 모든 캐릭터의 이름, 직업을 레벨 높은 순으로
-- q: 캐릭터 이름과 직업을 레벨 내림차순으로 정렬해 주세요
SELECT name, class FROM characters ORDER BY level DESC;

-- q: 서버별 레벨 순위를 매겨서 서버, 이름, 순위 보여줘
-- q: 각 서버 안에서 레벨이 높은 순으로 순위를 매기고 서버, 캐릭터 이름, 순위를 조회하시오.
SELECT server, name, RANK() OVER (PARTITION BY server ORDER BY level DESC) FROM characters;

-- q: 골드가 백만 이상 삼백만 이하인 캐릭터 이름
-- q: 골드 100만 이상 300만 이하인 캐릭터의 이름을 조회하라
SELECT name FROM characters WHERE gold BETWEEN 1000000 AND 3000000;

-- q: 은빛늑대 길드원들의 평균 공격력이 얼마죠?
-- q: 길드 '은빛늑대' 소속 캐릭터의 공격력 평균을 구하시오.
SELECT AVG(attack) FROM characters WHERE guild = '은빛늑대';

-- q: 2024년 6월 30일 기준으로 30일 넘게 접속 안 한 캐릭터 이름은?
-- q: 2024-06-30 기준 마지막 접속 후 30일을 초과한 캐릭터의 이름을 조회하시오.
SELECT name FROM characters WHERE last_login < DATE '2024-06-30' - INTERVAL 30 DAY;

-- q: 평균 레벨이 50보다 낮은 직업과 그 평균 레벨
-- q: 평균 레벨이 50 미만인 직업을 평균 레벨과 같이 알려줘
SELECT class, AVG(level) FROM characters GROUP BY class HAVING AVG(level) < 50;
