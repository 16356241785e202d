-- domain: 온라인 RPG 길드와 퀘스트
CREATE TABLE guilds (
  guild_id INTEGER PRIMARY KEY,
  guild_name VARCHAR(40),
  guild_level INTEGER,
  founded_on DATE
);
CREATE TABLE players (
  player_id INTEGER PRIMARY KEY,
  nickname VARCHAR(40),
  job VARCHAR(20),
  lv INTEGER,
  guild_id INTEGER REFERENCES guilds(guild_id),
  joined_on DATE
);
CREATE TABLE quests (
  quest_id INTEGER PRIMARY KEY,
  quest_title VARCHAR(80),
  region VARCHAR(30),
  min_lv INTEGER,
  reward_exp INTEGER,
  difficulty CHAR(1)
);
CREATE TABLE quest_logs (
  log_id INTEGER PRIMARY KEY,
  player_id INTEGER REFERENCES players(player_id),
  quest_id INTEGER REFERENCES quests(quest_id),
  accepted_at TIMESTAMP,
  finished_at TIMESTAMP
);
COMMENT ON COLUMN players.job IS '직업: 전사, 마법사, 궁수, 성직자, 암살자';
COMMENT ON COLUMN players.lv IS '레벨';
COMMENT ON COLUMN quests.difficulty IS '난이도: E 쉬움, N 보통, H 어려움';
COMMENT ON COLUMN quests.min_lv IS '수락 가능한 최소 레벨';
COMMENT ON COLUMN quest_logs.finished_at IS '완료 시각, 진행 중이면 NULL';
INSERT INTO guilds VALUES
(1,'천하무적',9,'2021-04-01'),(2,'새벽별',6,'2022-01-10'),(3,'고양이손',3,'2023-05-05'),(4,'무명단',1,'2024-02-14'),(5,'용의심장',8,'2021-09-30'),(6,'느긋한사람들',4,'2022-08-15');
INSERT INTO players VALUES
(1,'하늘검','전사',55,1,'2021-04-03'),(2,'푸른마력','마법사',61,1,'2021-05-20'),(3,'솔바람','궁수',47,2,'2022-01-11'),
(4,'은은한빛','성직자',39,2,'2022-03-09'),(5,'야옹이','암살자',22,3,'2023-05-06'),(6,'혼자논다','마법사',33,NULL,'2023-02-02'),
(7,'용기사','전사',64,5,'2021-10-01'),(8,'드래곤아이','마법사',58,5,'2021-12-25'),(9,'느림보','궁수',18,6,'2024-01-01'),
(10,'첫모험','전사',3,NULL,'2024-06-10'),(11,'달토끼','성직자',51,1,'2022-06-06'),(12,'밤손님','암살자',44,5,'2022-11-11');
INSERT INTO quests VALUES
(1,'슬라임 소탕','초원',1,100,'E'),(2,'잃어버린 반지','항구도시',10,250,'E'),(3,'오크 족장 토벌','검은숲',25,900,'N'),
(4,'마탑의 비밀','얼음산맥',40,2200,'H'),(5,'용의 알 호송','얼음산맥',45,2600,'H'),(6,'약초 배달','초원',5,150,'E'),
(7,'해적선 침투','항구도시',30,1300,'N'),(8,'고대 유적 탐사','사막',35,1500,'N'),(9,'심연의 왕','심연',60,5000,'H');
INSERT INTO quest_logs VALUES
(1,1,3,'2024-05-01 10:00','2024-05-01 11:20'),(2,1,4,'2024-05-03 20:00','2024-05-03 22:10'),(3,2,4,'2024-05-03 20:05','2024-05-03 22:10'),
(4,2,5,'2024-05-10 21:00',NULL),(5,3,7,'2024-05-11 14:00','2024-05-11 15:00'),(6,4,6,'2024-05-12 09:00','2024-05-12 09:20'),
(7,5,1,'2024-05-12 10:00','2024-05-12 10:15'),(8,5,2,'2024-05-12 10:30',NULL),(9,6,3,'2024-05-15 19:00','2024-05-15 20:40'),
(10,7,5,'2024-05-16 21:00','2024-05-17 00:30'),(11,7,9,'2024-05-20 21:00',NULL),(12,8,4,'2024-05-21 22:00','2024-05-21 23:50'),
(13,8,5,'2024-05-22 22:00','2024-05-23 01:00'),(14,9,1,'2024-06-01 12:00','2024-06-01 12:10'),(15,11,7,'2024-06-02 13:00','2024-06-02 14:30'),
(16,11,3,'2024-06-03 13:00','2024-06-03 14:00'),(17,1,7,'2024-06-05 18:00',NULL),(18,9,6,'2024-06-07 12:00','2024-06-07 12:25'),(19,12,4,'2024-06-08 22:00','2024-06-08 23:40');
-- rename: guilds=길드 guild_id=길드번호 guild_name=길드명 guild_level=길드레벨 founded_on=창설일 players=유저 player_id=유저번호 nickname=닉네임 job=직업 lv=레벨 joined_on=가입일 quests=퀘스트 quest_id=퀘스트번호 quest_title=퀘스트명 region=지역 min_lv=최소레벨 reward_exp=보상경험치 difficulty=난이도 quest_logs=퀘스트기록 log_id=기록번호 accepted_at=수락시각 finished_at=완료시각

-- q: 천하무적 길드에 속한 플레이어 닉네임 알려줘
-- q: '천하무적' 길드원의 닉네임을 조회하시오.
SELECT p.nickname FROM players p JOIN guilds g ON p.guild_id = g.guild_id WHERE g.guild_name = '천하무적';

-- q: 어려움 난이도 퀘스트 제목 다 보여줘
-- q: 난이도가 어려움인 퀘스트의 제목을 조회하시오
SELECT quest_title FROM quests WHERE difficulty = 'H';

-- q: 길드별 길드원 수. 길드원이 없는 길드는 0으로 나와야 해
-- q: 모든 길드의 이름과 소속 인원수를 구하시오(인원이 없는 길드 포함).
SELECT g.guild_name, COUNT(p.player_id) FROM guilds g LEFT JOIN players p ON p.guild_id = g.guild_id GROUP BY g.guild_id, g.guild_name;

-- q: 길드원이 한 명도 없는 길드 이름은?
-- q: 소속 플레이어가 없는 길드의 이름을 조회하시오.
SELECT guild_name FROM guilds g WHERE NOT EXISTS (SELECT 1 FROM players p WHERE p.guild_id = g.guild_id);

-- q: 진행 중인 퀘스트가 있는 플레이어의 닉네임과 그 퀘스트 제목
-- q: 아직 완료하지 못한 퀘스트를 누가 하고 있어? 닉네임이랑 퀘스트 제목 보여줘
SELECT p.nickname, q.quest_title FROM quest_logs l JOIN players p ON l.player_id = p.player_id JOIN quests q ON l.quest_id = q.quest_id WHERE l.finished_at IS NULL;

-- q: 퀘스트를 한 번도 수락한 적 없는 플레이어는 누구?
-- q: 퀘스트 수락 기록이 전혀 없는 플레이어의 닉네임을 조회하시오.
SELECT nickname FROM players WHERE player_id NOT IN (SELECT player_id FROM quest_logs);

-- q: 아무도 수락하지 않은 퀘스트 제목
-- q: 수락 기록이 없는 퀘스트의 제목을 알려주세요.
SELECT q.quest_title FROM quests q LEFT JOIN quest_logs l ON l.quest_id = q.quest_id WHERE l.log_id IS NULL;

-- q: 지역별 퀘스트 개수하고 평균 보상 경험치
-- q: 지역별로 퀘스트가 몇 개이고 보상 경험치 평균은 얼마인지 구하시오.
SELECT region, COUNT(*), AVG(reward_exp) FROM quests GROUP BY region;

-- q: 보상 경험치가 가장 큰 퀘스트의 제목은 무엇인가요?
-- q: 경험치 제일 많이 주는 퀘스트 제목
SELECT quest_title FROM quests ORDER BY reward_exp DESC LIMIT 1;

-- q: 보상 경험치가 세 번째로 많은 퀘스트의 제목이 뭐야?
-- q: 보상 경험치 3위 퀘스트의 제목을 구하시오.
SELECT quest_title FROM quests ORDER BY reward_exp DESC LIMIT 1 OFFSET 2;

-- q: 플레이어별 완료한 퀘스트 수를 닉네임과 함께 보여줘
-- q: 완료 퀘스트가 있는 플레이어를 대상으로 닉네임별 완료 건수를 집계하시오.
SELECT p.nickname, COUNT(*) FROM players p JOIN quest_logs l ON l.player_id = p.player_id WHERE l.finished_at IS NOT NULL GROUP BY p.player_id, p.nickname;

-- q: 길드별로 길드원들이 퀘스트 완료로 얻은 경험치 합계 알려줘
-- q: 길드명별로 소속 플레이어가 완료한 퀘스트의 보상 경험치 총합을 구하시오.
SELECT g.guild_name, SUM(q.reward_exp) FROM guilds g JOIN players p ON p.guild_id = g.guild_id JOIN quest_logs l ON l.player_id = p.player_id JOIN quests q ON q.quest_id = l.quest_id WHERE l.finished_at IS NOT NULL GROUP BY g.guild_id, g.guild_name;

-- q: 얼음산맥 퀘스트를 완료한 적 있는 플레이어 닉네임
-- q: 얼음산맥 지역 퀘스트를 하나라도 완료한 플레이어가 누구야?
SELECT DISTINCT p.nickname FROM players p JOIN quest_logs l ON l.player_id = p.player_id JOIN quests q ON q.quest_id = l.quest_id WHERE q.region = '얼음산맥' AND l.finished_at IS NOT NULL;

-- q: 마법사 중 레벨이 50 이상인 사람 닉네임이랑 레벨
-- q: 직업이 마법사이고 레벨 50 이상인 플레이어의 닉네임, 레벨을 조회하시오.
SELECT nickname, lv FROM players WHERE job = '마법사' AND lv >= 50;

-- q: 직업별로 가장 높은 레벨을 구해줘
-- q: 각 직업의 최고 레벨
SELECT job, MAX(lv) FROM players GROUP BY job;

-- q: 직업별 최고 레벨 플레이어의 직업과 닉네임
-- q: 직업마다 레벨이 가장 높은 플레이어는 누구인지 직업, 닉네임을 보여주세요
SELECT job, nickname FROM players p WHERE lv = (SELECT MAX(lv) FROM players WHERE job = p.job);

-- q: 자기 길드의 평균 레벨보다 레벨이 높은 플레이어 닉네임
-- q: 소속 길드의 평균 레벨을 웃도는 플레이어의 닉네임을 조회하시오.
SELECT nickname FROM players p WHERE lv > (SELECT AVG(lv) FROM players WHERE guild_id = p.guild_id);

-- q: 용의심장 길드와 천하무적 길드의 평균 레벨은 각각 얼마야? 길드명도 같이.
-- q: '용의심장', '천하무적' 두 길드 각각의 길드명과 길드원 평균 레벨을 구하시오.
SELECT g.guild_name, AVG(p.lv) FROM guilds g JOIN players p ON p.guild_id = g.guild_id WHERE g.guild_name IN ('용의심장', '천하무적') GROUP BY g.guild_name;

-- q: 마탑의 비밀과 용의 알 호송을 모두 완료한 플레이어 닉네임은?
-- q: '마탑의 비밀'과 '용의 알 호송' 퀘스트를 둘 다 완료한 플레이어의 닉네임을 조회하시오.
SELECT p.nickname FROM players p JOIN quest_logs l ON l.player_id = p.player_id JOIN quests q ON q.quest_id = l.quest_id WHERE q.quest_title = '마탑의 비밀' AND l.finished_at IS NOT NULL
INTERSECT
SELECT p.nickname FROM players p JOIN quest_logs l ON l.player_id = p.player_id JOIN quests q ON q.quest_id = l.quest_id WHERE q.quest_title = '용의 알 호송' AND l.finished_at IS NOT NULL;

-- q: 수락한 퀘스트 중 완료된 비율은 몇 퍼센트인가요?
-- q: 퀘스트 기록 전체 대비 완료 비율(%)
SELECT 100.0 * COUNT(finished_at) / COUNT(*) FROM quest_logs;

-- q: 퀘스트를 3건 이상 수락한 플레이어의 닉네임과 수락 건수
-- q: 퀘스트 수락이 세 건 이상인 플레이어 닉네임, 건수 보여줘
SELECT p.nickname, COUNT(*) FROM players p JOIN quest_logs l ON l.player_id = p.player_id GROUP BY p.player_id, p.nickname HAVING COUNT(*) >= 3;

-- q: 2024년 5월에 수락된 퀘스트는 몇 건이야?
-- q: 2024년 5월 퀘스트 수락 건수를 구하시오.
SELECT COUNT(*) FROM quest_logs WHERE accepted_at >= '2024-05-01' AND accepted_at < '2024-06-01';

-- q: 퀘스트를 완료해 본 플레이어는 모두 몇 명이죠?
-- q: 퀘스트를 한 번이라도 완료한 플레이어 수(중복 제외)
SELECT COUNT(DISTINCT player_id) FROM quest_logs WHERE finished_at IS NOT NULL;

-- q: 하늘검이 수락한 퀘스트 제목을 수락한 순서대로 나열해줘
-- q: 닉네임 '하늘검'의 수락 퀘스트 제목을 수락 시각 순으로 조회하시오.
SELECT q.quest_title FROM quest_logs l JOIN players p ON l.player_id = p.player_id JOIN quests q ON l.quest_id = q.quest_id WHERE p.nickname = '하늘검' ORDER BY l.accepted_at;

-- q: 길드에 소속되지 않은 플레이어 닉네임과 직업
-- q: 무소속 플레이어 닉네임, 직업 알려줘
SELECT nickname, job FROM players WHERE guild_id IS NULL;

-- q: 평균 레벨이 50을 넘는 길드 이름
-- q: 길드원 평균 레벨이 50 초과인 길드의 이름을 조회하시오.
SELECT g.guild_name FROM guilds g JOIN players p ON p.guild_id = g.guild_id GROUP BY g.guild_id, g.guild_name HAVING AVG(p.lv) > 50;

-- q: 수락 횟수가 가장 많은 퀘스트의 지역은 어디예요?
-- q: 제일 많이 수락된 퀘스트가 있는 지역
SELECT q.region FROM quests q JOIN quest_logs l ON l.quest_id = q.quest_id GROUP BY q.quest_id, q.region ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 난이도별 완료 건수
-- q: 난이도마다 완료된 퀘스트 기록이 몇 건인지 구하시오
SELECT q.difficulty, COUNT(*) FROM quest_logs l JOIN quests q ON q.quest_id = l.quest_id WHERE l.finished_at IS NOT NULL GROUP BY q.difficulty;

-- q: 완료된 퀘스트 기록마다 닉네임하고 걸린 시간을 분 단위로 알려줘
-- q: 완료 기록의 플레이어 닉네임과 소요 시간(분)을 조회하시오.
SELECT p.nickname, DATE_DIFF('minute', l.accepted_at, l.finished_at) FROM quest_logs l JOIN players p ON p.player_id = l.player_id WHERE l.finished_at IS NOT NULL;

-- q: 같은 길드에 속한 두 플레이어를 짝지어 닉네임을 보여줘. 같은 짝은 한 번만
-- q: 동일 길드 소속 플레이어 쌍의 닉네임을 중복 없이 조회하시오.
SELECT a.nickname, b.nickname FROM players a JOIN players b ON a.guild_id = b.guild_id AND a.player_id < b.player_id;
