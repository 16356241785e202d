CREATE TABLE guilds (
  guild_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  server VARCHAR NOT NULL,
  master_id INTEGER NOT NULL,
  founded_on DATE NOT NULL
);

CREATE TABLE players (
  player_id INTEGER PRIMARY KEY,
  nickname VARCHAR NOT NULL,
  server VARCHAR NOT NULL,
  job VARCHAR NOT NULL,
  lv INTEGER NOT NULL,
  gold BIGINT NOT NULL,
  guild_id INTEGER REFERENCES guilds (guild_id),
  created_on DATE NOT NULL,
  last_login TIMESTAMP NOT NULL
);

CREATE TABLE battles (
  battle_id INTEGER PRIMARY KEY,
  winner_id INTEGER NOT NULL REFERENCES players (player_id),
  loser_id INTEGER NOT NULL REFERENCES players (player_id),
  map_name VARCHAR NOT NULL,
  started_at TIMESTAMP NOT NULL,
  seconds INTEGER NOT NULL
);

CREATE TABLE purchases (
  purchase_id INTEGER PRIMARY KEY,
  player_id INTEGER NOT NULL REFERENCES players (player_id),
  item VARCHAR NOT NULL,
  price INTEGER NOT NULL,
  bought_at TIMESTAMP NOT NULL,
  refunded_at TIMESTAMP
);

COMMENT ON TABLE guilds IS '길드';
COMMENT ON COLUMN guilds.guild_id IS '길드 번호';
COMMENT ON COLUMN guilds.name IS '길드 이름(서버가 다르면 같은 이름이 있을 수 있음)';
COMMENT ON COLUMN guilds.server IS '서버: ''루나'', ''카이로'', ''엘림''';
COMMENT ON COLUMN guilds.master_id IS '길드장의 캐릭터 번호(players.player_id)';
COMMENT ON COLUMN guilds.founded_on IS '만든 날';
COMMENT ON TABLE players IS '캐릭터';
COMMENT ON COLUMN players.player_id IS '캐릭터 번호';
COMMENT ON COLUMN players.nickname IS '닉네임, 겹치지 않음';
COMMENT ON COLUMN players.server IS '서버: ''루나'', ''카이로'', ''엘림''';
COMMENT ON COLUMN players.job IS '직업: ''warrior'' 전사, ''mage'' 마법사, ''archer'' 궁수, ''priest'' 사제, ''rogue'' 도적';
COMMENT ON COLUMN players.lv IS '레벨: 1~60';
COMMENT ON COLUMN players.gold IS '가진 골드(게임 돈)';
COMMENT ON COLUMN players.guild_id IS '속한 길드 번호, 없으면 NULL';
COMMENT ON COLUMN players.created_on IS '캐릭터를 만든 날';
COMMENT ON COLUMN players.last_login IS '마지막 접속 일시';
COMMENT ON TABLE battles IS '일대일 대전 기록(2026년 4월부터 6월까지)';
COMMENT ON COLUMN battles.battle_id IS '대전 번호';
COMMENT ON COLUMN battles.winner_id IS '이긴 캐릭터 번호';
COMMENT ON COLUMN battles.loser_id IS '진 캐릭터 번호';
COMMENT ON COLUMN battles.map_name IS '맵: ''얼음 협곡'', ''붉은 사막'', ''하늘 정원'', ''잊힌 신전''';
COMMENT ON COLUMN battles.started_at IS '시작 일시';
COMMENT ON COLUMN battles.seconds IS '걸린 시간(초)';
COMMENT ON TABLE purchases IS '유료 아이템 결제(2026년)';
COMMENT ON COLUMN purchases.purchase_id IS '결제 번호';
COMMENT ON COLUMN purchases.player_id IS '산 캐릭터 번호';
COMMENT ON COLUMN purchases.item IS '아이템: ''월간 패스'', ''강화석 묶음'', ''펫 상자'', ''코스튬'', ''부활 주문서''';
COMMENT ON COLUMN purchases.price IS '결제 금액(원)';
COMMENT ON COLUMN purchases.bought_at IS '결제 일시';
COMMENT ON COLUMN purchases.refunded_at IS '환불 일시, 환불하지 않았으면 NULL';
