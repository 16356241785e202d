CREATE TABLE teams (
  team_cd VARCHAR PRIMARY KEY,
  team_nm VARCHAR NOT NULL,
  home_park VARCHAR NOT NULL,
  capacity INTEGER NOT NULL,
  founded INTEGER NOT NULL
);

CREATE TABLE players (
  player_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  team_cd VARCHAR NOT NULL REFERENCES teams (team_cd),
  back_no INTEGER NOT NULL,
  pos VARCHAR NOT NULL,
  bats VARCHAR NOT NULL,
  height_cm INTEGER NOT NULL,
  birth_date DATE NOT NULL,
  debut_on DATE,
  salary INTEGER NOT NULL
);

CREATE TABLE games (
  game_id INTEGER PRIMARY KEY,
  game_date DATE NOT NULL,
  home_cd VARCHAR NOT NULL REFERENCES teams (team_cd),
  away_cd VARCHAR NOT NULL REFERENCES teams (team_cd),
  status VARCHAR NOT NULL,
  home_score INTEGER,
  away_score INTEGER,
  attendance INTEGER
);

CREATE TABLE batting (
  game_id INTEGER NOT NULL REFERENCES games (game_id),
  player_id INTEGER NOT NULL REFERENCES players (player_id),
  ab INTEGER NOT NULL,
  h INTEGER NOT NULL,
  hr INTEGER NOT NULL,
  rbi INTEGER NOT NULL,
  bb INTEGER NOT NULL,
  so INTEGER NOT NULL,
  PRIMARY KEY (game_id, player_id)
);

COMMENT ON TABLE teams IS '프로야구 구단';
COMMENT ON COLUMN teams.team_cd IS '구단 코드';
COMMENT ON COLUMN teams.team_nm IS '구단 이름(겹치지 않음), 예: ''서울 스타즈''';
COMMENT ON COLUMN teams.home_park IS '홈구장 이름';
COMMENT ON COLUMN teams.capacity IS '홈구장 좌석 수, 관중이 이만큼 들면 만원';
COMMENT ON COLUMN teams.founded IS '창단 연도';
COMMENT ON TABLE players IS '선수';
COMMENT ON COLUMN players.player_id IS '선수 번호(등번호가 아님)';
COMMENT ON COLUMN players.name IS '선수 이름';
COMMENT ON COLUMN players.team_cd IS '소속 구단 코드';
COMMENT ON COLUMN players.back_no IS '등번호';
COMMENT ON COLUMN players.pos IS '포지션: ''P'' 투수, ''C'' 포수, ''IF'' 내야수, ''OF'' 외야수';
COMMENT ON COLUMN players.bats IS '타격: ''L'' 왼손, ''R'' 오른손, ''S'' 양손';
COMMENT ON COLUMN players.height_cm IS '키(cm)';
COMMENT ON COLUMN players.birth_date IS '생년월일';
COMMENT ON COLUMN players.debut_on IS '1군 데뷔일, 아직 1군에 데뷔하지 않았으면 NULL';
COMMENT ON COLUMN players.salary IS '2026년 연봉(만 원)';
COMMENT ON TABLE games IS '2025년과 2026년 정규 시즌 경기(2026년은 7월 31일까지)';
COMMENT ON COLUMN games.game_id IS '경기 번호';
COMMENT ON COLUMN games.game_date IS '경기 날짜';
COMMENT ON COLUMN games.home_cd IS '홈 구단 코드';
COMMENT ON COLUMN games.away_cd IS '원정 구단 코드';
COMMENT ON COLUMN games.status IS '상태: ''종료'', ''우천취소''';
COMMENT ON COLUMN games.home_score IS '홈 구단 점수, 취소된 경기는 NULL';
COMMENT ON COLUMN games.away_score IS '원정 구단 점수, 취소된 경기는 NULL';
COMMENT ON COLUMN games.attendance IS '관중 수(명), 취소된 경기는 NULL';
COMMENT ON TABLE batting IS '타격 기록, 경기와 타자마다 한 행(투수는 치지 않음)';
COMMENT ON COLUMN batting.game_id IS '경기 번호';
COMMENT ON COLUMN batting.player_id IS '선수 번호';
COMMENT ON COLUMN batting.ab IS '타수';
COMMENT ON COLUMN batting.h IS '안타 수, 홈런 포함';
COMMENT ON COLUMN batting.hr IS '홈런 수';
COMMENT ON COLUMN batting.rbi IS '타점';
COMMENT ON COLUMN batting.bb IS '볼넷 수';
COMMENT ON COLUMN batting.so IS '삼진 수';
