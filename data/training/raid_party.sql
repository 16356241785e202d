-- domain: 온라인 게임 레이드 파티
CREATE TABLE hero (
  hero_id INTEGER PRIMARY KEY,
  hero_name VARCHAR(30),
  class_code VARCHAR(3),
  item_level INTEGER,
  owner_account VARCHAR(30)
);
CREATE TABLE boss (
  boss_id INTEGER PRIMARY KEY,
  boss_name VARCHAR(30),
  element VARCHAR(10),
  hp BIGINT,
  required_item_level INTEGER,
  weekly_limit INTEGER
);
CREATE TABLE raid (
  raid_id INTEGER PRIMARY KEY,
  boss_id INTEGER REFERENCES boss(boss_id),
  party_name VARCHAR(30),
  leader_hero_id INTEGER REFERENCES hero(hero_id),
  raid_mode CHAR(1),
  started_at TIMESTAMP,
  clear_seconds INTEGER,
  result CHAR(1)
);
CREATE TABLE raid_member (
  raid_id INTEGER REFERENCES raid(raid_id),
  hero_id INTEGER REFERENCES hero(hero_id),
  damage BIGINT,
  death_count INTEGER,
  PRIMARY KEY (raid_id, hero_id)
);
CREATE TABLE loot (
  loot_id INTEGER PRIMARY KEY,
  raid_id INTEGER REFERENCES raid(raid_id),
  item_name VARCHAR(40),
  winner_hero_id INTEGER REFERENCES hero(hero_id),
  bid_gold INTEGER
);
COMMENT ON TABLE hero IS '캐릭터';
COMMENT ON COLUMN hero.class_code IS '직업 코드: WAR 전사, MAG 마법사, HEL 치유사, ARC 궁수, ASN 암살자';
COMMENT ON COLUMN hero.owner_account IS '계정 이름(한 계정에 캐릭터가 여럿일 수 있음)';
COMMENT ON COLUMN boss.element IS '속성: 불, 얼음, 번개, 암흑';
COMMENT ON COLUMN raid.raid_mode IS '난이도: N 일반, H 어려움';
COMMENT ON COLUMN raid.result IS '결과: S 성공, F 실패';
COMMENT ON COLUMN raid.clear_seconds IS '클리어까지 걸린 초, 실패하면 NULL';
COMMENT ON COLUMN loot.winner_hero_id IS '획득한 캐릭터, 아무도 갖지 않았으면 NULL';
INSERT INTO hero VALUES (1,'철벽이','WAR',1620,'민수'),(2,'불바다','MAG',1605,'민수'),(3,'힐해드림','HEL',1580,'지은'),(4,'명사수','ARC',1640,'태오'),(5,'그믐달','ASN',1655,'하린'),(6,'얼음공주','MAG',1590,'지은'),(7,'돌격대장','WAR',1540,'태오'),(8,'천사강림','HEL',1615,'하린'),(9,'새내기법사','MAG',1400,'보미'),(10,'창고지기','ARC',1200,'민수');
INSERT INTO boss VALUES (1,'화염룡 이그니스','불',900000000,1540,1),(2,'서리거인','얼음',600000000,1490,2),(3,'뇌신 바론','번개',1200000000,1580,1),(4,'심연의 군주','암흑',2000000000,1620,1),(5,'고대 골렘','불',300000000,1400,3);
INSERT INTO raid VALUES
(1,1,'불끄러갑니다',1,'N','2024-05-01 21:00',1240,'S'),(2,1,'불끄러갑니다',1,'H','2024-05-02 21:00',NULL,'F'),(3,2,'빙수팟',6,'N','2024-05-03 20:00',890,'S'),(4,3,'번개모임',4,'N','2024-05-04 22:00',1510,'S'),(5,3,'번개모임',4,'H','2024-05-05 22:00',NULL,'F'),(6,4,'심연 트라이',5,'N','2024-05-10 20:30',NULL,'F'),(7,4,'심연 트라이',5,'N','2024-05-11 20:30',2350,'S'),(8,2,'주말 빙수',7,'N','2024-06-01 14:00',960,'S');
INSERT INTO raid_member VALUES
(1,1,210000000,0),(1,2,340000000,1),(1,3,50000000,0),(1,4,300000000,0),(2,1,150000000,2),(2,2,200000000,3),(2,3,30000000,2),(3,6,250000000,0),(3,7,180000000,1),(3,3,40000000,0),(4,4,480000000,0),(4,5,510000000,0),(4,8,90000000,0),(4,2,320000000,1),(5,4,310000000,2),(5,5,330000000,1),(5,8,60000000,1),(6,5,500000000,3),(6,4,450000000,4),(6,8,70000000,2),(6,1,380000000,3),(7,5,720000000,0),(7,4,690000000,1),(7,8,110000000,0),(7,1,480000000,0),(8,7,260000000,0),(8,6,300000000,0),(8,3,45000000,0);
INSERT INTO loot VALUES (1,1,'이그니스의 심장',2,12000),(2,1,'화염 비늘',4,3500),(3,3,'서리 결정',6,1800),(4,4,'뇌신의 뿔',5,25000),(5,4,'번개 파편',NULL,NULL),(6,7,'심연의 왕관',5,90000),(7,7,'어둠의 정수',8,30000),(8,7,'군주의 장갑',1,15000),(9,8,'서리 결정',7,2000),(10,8,'거인의 허리띠',NULL,NULL);
-- rename: hero=캐릭터 hero_id=캐릭터번호 hero_name=캐릭터명 class_code=직업코드 item_level=아이템레벨 owner_account=계정 boss=보스 boss_id=보스번호 boss_name=보스명 element=속성 hp=체력 required_item_level=필요아이템레벨 weekly_limit=주간제한 raid=레이드 raid_id=레이드번호 party_name=파티명 leader_hero_id=파티장번호 raid_mode=난이도 started_at=시작시각 clear_seconds=소요초 result=결과 raid_member=레이드참가 damage=피해량 death_count=사망횟수 loot=전리품 loot_id=전리품번호 item_name=아이템명 winner_hero_id=획득캐릭터 bid_gold=낙찰골드

-- q: 마법사 캐릭터 이름과 아이템 레벨
-- q: 직업이 마법사인 캐릭터의 이름, 아이템레벨을 조회하시오.
-- q: 마법사 캐릭터들 이름이랑 아이템 레벨 알려줘
SELECT hero_name, item_level FROM hero WHERE class_code = 'MAG';

-- q: 전사나 치유사는 모두 몇 명이야?
-- q: 직업이 전사 또는 치유사인 캐릭터 수를 구하시오.
SELECT COUNT(*) FROM hero WHERE class_code IN ('WAR', 'HEL');

-- q: 직업코드별 캐릭터 수와 평균 아이템 레벨
-- q: 직업 코드마다 캐릭터가 몇 명이고 평균 아이템레벨이 얼마인지 알려 주세요.
SELECT class_code, COUNT(*), AVG(item_level) FROM hero GROUP BY class_code;

-- q: 불 속성 보스 이름하고 체력
-- q: 속성이 불인 보스의 이름과 체력을 조회하시오.
SELECT boss_name, hp FROM boss WHERE element = '불';

-- q: 체력이 10억 이상인 보스 이름은?
-- q: 체력 1,000,000,000 이상 보스의 이름을 구하시오.
SELECT boss_name FROM boss WHERE hp >= 1000000000;

-- q: 캐릭터를 두 개 이상 가진 계정
-- q: 보유 캐릭터가 2개 이상인 계정을 조회하시오.
SELECT owner_account FROM hero GROUP BY owner_account HAVING COUNT(*) >= 2;

-- q: 계정이 몇 개인지 알려줘
-- q: 서로 다른 계정 수를 구하시오.
SELECT COUNT(DISTINCT owner_account) FROM hero;

-- q: 레이드에 한 번도 안 간 캐릭터 이름
-- q: 레이드 참가 기록이 없는 캐릭터의 이름을 조회하시오.
SELECT hero_name FROM hero h WHERE NOT EXISTS (SELECT 1 FROM raid_member m WHERE m.hero_id = h.hero_id);

-- q: 아무도 도전하지 않은 보스 이름
-- q: 레이드 기록이 없는 보스는 무엇인가요? 이름만 알려 주세요.
SELECT b.boss_name FROM boss b LEFT JOIN raid r ON r.boss_id = b.boss_id WHERE r.raid_id IS NULL;

-- q: 성공한 레이드의 파티명과 보스 이름
-- q: 결과가 성공인 레이드의 파티명, 보스명을 보여줘
SELECT r.party_name, b.boss_name FROM raid r JOIN boss b ON r.boss_id = b.boss_id WHERE r.result = 'S';

-- q: 어려움 난이도 레이드는 몇 번 있었어?
-- q: 난이도가 어려움인 레이드 횟수를 구하시오.
SELECT COUNT(*) FROM raid WHERE raid_mode = 'H';

-- q: 보스별 도전 횟수와 성공 횟수를 보스 이름과 함께 보여줘. 도전 기록 있는 보스만
-- q: 레이드 기록이 있는 보스의 이름, 도전 횟수, 성공 횟수를 집계하시오.
SELECT b.boss_name, COUNT(*), SUM(CASE WHEN r.result = 'S' THEN 1 ELSE 0 END) FROM raid r JOIN boss b ON r.boss_id = b.boss_id GROUP BY b.boss_id, b.boss_name;

-- q: 전체 레이드 성공률(%)
-- q: 레이드 전체 중 성공한 비율은 몇 퍼센트입니까?
SELECT 100.0 * SUM(CASE WHEN result = 'S' THEN 1 ELSE 0 END) / COUNT(*) FROM raid;

-- q: 제일 빨리 깬 레이드의 파티명이 뭐야
-- q: 클리어 시간이 가장 짧은 레이드의 파티명을 조회하시오.
SELECT party_name FROM raid WHERE clear_seconds IS NOT NULL ORDER BY clear_seconds LIMIT 1;

-- q: 레이드번호별 파티장 이름
-- q: 레이드 번호와 그 파티장 캐릭터 이름을 나열하시오.
SELECT r.raid_id, h.hero_name FROM raid r JOIN hero h ON r.leader_hero_id = h.hero_id;

-- q: 캐릭터별 누적 피해량을 이름과 함께 큰 순서로
-- q: 참가 기록이 있는 캐릭터의 이름, 피해량 합계를 합계 내림차순으로 조회하시오.
SELECT h.hero_name, SUM(m.damage) FROM raid_member m JOIN hero h ON m.hero_id = h.hero_id GROUP BY h.hero_id, h.hero_name ORDER BY SUM(m.damage) DESC;

-- q: 레이드마다 피해량 1등 캐릭터의 레이드번호와 캐릭터 이름
-- q: 각 레이드에서 피해량이 가장 큰 캐릭터를 레이드 번호, 캐릭터명으로 조회하시오.
SELECT m.raid_id, h.hero_name FROM raid_member m JOIN hero h ON m.hero_id = h.hero_id WHERE m.damage = (SELECT MAX(damage) FROM raid_member WHERE raid_id = m.raid_id);

-- q: 레이드에서 한 번도 죽은 적 없는 참가 캐릭터 이름
-- q: 참가한 모든 레이드에서 사망 횟수가 0인 캐릭터의 이름을 구하시오.
SELECT h.hero_name FROM raid_member m JOIN hero h ON m.hero_id = h.hero_id GROUP BY h.hero_id, h.hero_name HAVING SUM(m.death_count) = 0;

-- q: 뇌신 바론과 심연의 군주를 둘 다 성공한 캐릭터 이름은?
-- q: '뇌신 바론' 레이드와 '심연의 군주' 레이드에 모두 성공한 참가 캐릭터명을 조회하시오.
SELECT h.hero_name FROM hero h JOIN raid_member m ON m.hero_id = h.hero_id JOIN raid r ON m.raid_id = r.raid_id JOIN boss b ON r.boss_id = b.boss_id WHERE r.result = 'S' AND b.boss_name IN ('뇌신 바론', '심연의 군주') GROUP BY h.hero_id, h.hero_name HAVING COUNT(DISTINCT b.boss_id) = 2;

-- q: 궁수가 한 명도 안 간 레이드의 레이드번호와 파티명
-- q: 참가자 중 궁수가 없는 레이드의 번호, 파티명을 조회하시오.
SELECT raid_id, party_name FROM raid WHERE raid_id NOT IN (SELECT m.raid_id FROM raid_member m JOIN hero h ON m.hero_id = h.hero_id WHERE h.class_code = 'ARC');

-- q: 아무도 안 가져간 전리품 이름
-- q: 획득한 캐릭터가 없는 전리품의 아이템명을 알려주세요.
SELECT item_name FROM loot WHERE winner_hero_id IS NULL;

-- q: 전리품별 획득 캐릭터 이름, 아무도 안 가져간 것도 포함해서 아이템명이랑 같이
-- q: 모든 전리품의 아이템명과 획득 캐릭터명을 조회하시오. 획득자가 없어도 포함한다.
SELECT l.item_name, h.hero_name FROM loot l LEFT JOIN hero h ON l.winner_hero_id = h.hero_id;

-- q: 전리품 낙찰에 골드를 제일 많이 쓴 캐릭터 이름(합계 기준)
-- q: 낙찰 골드 합계가 가장 큰 캐릭터의 이름을 구하시오.
SELECT h.hero_name FROM loot l JOIN hero h ON l.winner_hero_id = h.hero_id GROUP BY h.hero_id, h.hero_name ORDER BY SUM(l.bid_gold) DESC LIMIT 1;

-- q: 두 번째로 비싸게 낙찰된 전리품 이름과 낙찰 골드
-- q: 낙찰 골드 2위 전리품의 아이템명, 낙찰골드
SELECT item_name, bid_gold FROM loot WHERE bid_gold IS NOT NULL ORDER BY bid_gold DESC LIMIT 1 OFFSET 1;

-- q: 아이템 레벨이 뇌신 바론 필요 레벨에 못 미치는 캐릭터 이름
-- q: '뇌신 바론'의 필요 아이템레벨보다 아이템 레벨이 낮은 캐릭터명을 조회하시오.
SELECT hero_name FROM hero WHERE item_level < (SELECT required_item_level FROM boss WHERE boss_name = '뇌신 바론');

-- q: 같은 직업 평균보다 아이템 레벨이 높은 캐릭터 이름
-- q: 자기 직업의 평균 아이템레벨을 웃도는 캐릭터 이름을 구하시오.
SELECT hero_name FROM hero h WHERE item_level > (SELECT AVG(item_level) FROM hero WHERE class_code = h.class_code);

-- q: 마법사도 전사도 아닌 캐릭터 이름
-- q: 마법사, 전사를 제외한 직업의 캐릭터 이름을 보여줘
SELECT hero_name FROM hero WHERE class_code NOT IN ('MAG', 'WAR');

-- q: 레이드 참가 인원이 4명 이상인 레이드번호와 인원수
-- q: 참가자가 네 명 이상인 레이드의 번호, 참가 인원을 구하시오.
SELECT raid_id, COUNT(*) FROM raid_member GROUP BY raid_id HAVING COUNT(*) >= 4;

-- q: 직업마다 아이템 레벨 상위 1명씩 직업코드, 캐릭터 이름
-- q: 직업 코드별로 아이템레벨이 가장 높은 캐릭터를 직업 코드와 이름으로 조회하시오.
SELECT class_code, hero_name FROM hero h WHERE item_level = (SELECT MAX(item_level) FROM hero WHERE class_code = h.class_code);
