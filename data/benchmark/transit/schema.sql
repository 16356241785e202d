CREATE TABLE lines (
  line_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  base_fare INTEGER NOT NULL,
  headway_min INTEGER NOT NULL
);

CREATE TABLE stops (
  stop_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  has_elevator BOOLEAN NOT NULL
);

CREATE TABLE line_stops (
  line_id INTEGER NOT NULL REFERENCES lines (line_id),
  seq INTEGER NOT NULL,
  stop_id INTEGER NOT NULL REFERENCES stops (stop_id),
  min_from_prev INTEGER,
  PRIMARY KEY (line_id, seq)
);

CREATE TABLE cards (
  card_no INTEGER PRIMARY KEY,
  holder_type VARCHAR NOT NULL,
  issued_on DATE NOT NULL,
  balance INTEGER NOT NULL
);

CREATE TABLE rides (
  ride_id INTEGER PRIMARY KEY,
  card_no INTEGER NOT NULL REFERENCES cards (card_no),
  line_id INTEGER NOT NULL REFERENCES lines (line_id),
  board_stop_id INTEGER NOT NULL REFERENCES stops (stop_id),
  alight_stop_id INTEGER REFERENCES stops (stop_id),
  boarded_at TIMESTAMP NOT NULL,
  alighted_at TIMESTAMP,
  fare INTEGER NOT NULL,
  is_transfer BOOLEAN NOT NULL
);

COMMENT ON TABLE lines IS '지하철과 시내버스 노선';
COMMENT ON COLUMN lines.line_id IS '노선 번호(내부용)';
COMMENT ON COLUMN lines.name IS '노선 이름: 지하철은 ''2호선'', 버스는 ''102번'' 같은 꼴';
COMMENT ON COLUMN lines.kind IS '교통수단: ''subway'' 지하철, ''bus'' 버스';
COMMENT ON COLUMN lines.base_fare IS '어른 기본요금(원)';
COMMENT ON COLUMN lines.headway_min IS '배차 간격(분)';
COMMENT ON TABLE stops IS '지하철역과 버스 정류장';
COMMENT ON COLUMN stops.stop_id IS '역·정류장 번호';
COMMENT ON COLUMN stops.name IS '이름, 지하철역은 ''역''으로 끝남';
COMMENT ON COLUMN stops.kind IS '종류: ''S'' 지하철역, ''B'' 버스 정류장';
COMMENT ON COLUMN stops.district IS '있는 구: ''동구'', ''서구'', ''남구'', ''북구'', ''중구''';
COMMENT ON COLUMN stops.has_elevator IS '엘리베이터가 있는지, 버스 정류장은 모두 false';
COMMENT ON TABLE line_stops IS '노선이 서는 곳, 순환 노선은 처음과 끝이 같은 역';
COMMENT ON COLUMN line_stops.line_id IS '노선 번호';
COMMENT ON COLUMN line_stops.seq IS '기점에서부터의 순서(1부터)';
COMMENT ON COLUMN line_stops.stop_id IS '역·정류장 번호';
COMMENT ON COLUMN line_stops.min_from_prev IS '바로 앞 역·정류장에서 걸리는 시간(분), 기점은 NULL';
COMMENT ON TABLE cards IS '교통카드';
COMMENT ON COLUMN cards.card_no IS '카드 번호';
COMMENT ON COLUMN cards.holder_type IS '이용자 유형: ''general'' 일반, ''youth'' 청소년, ''child'' 어린이, ''senior'' 경로';
COMMENT ON COLUMN cards.issued_on IS '발급일';
COMMENT ON COLUMN cards.balance IS '남은 금액(원)';
COMMENT ON TABLE rides IS '승차 기록(2026년 1월부터 6월까지), 한 번 타면 한 행';
COMMENT ON COLUMN rides.ride_id IS '승차 기록 번호';
COMMENT ON COLUMN rides.card_no IS '카드 번호';
COMMENT ON COLUMN rides.line_id IS '탄 노선의 번호';
COMMENT ON COLUMN rides.board_stop_id IS '탄 곳';
COMMENT ON COLUMN rides.alight_stop_id IS '내린 곳, 내릴 때 카드를 찍지 않았으면 NULL';
COMMENT ON COLUMN rides.boarded_at IS '탄 시각';
COMMENT ON COLUMN rides.alighted_at IS '내린 시각, 내릴 때 카드를 찍지 않았으면 NULL';
COMMENT ON COLUMN rides.fare IS '실제로 낸 요금(원), 환승이면 추가 요금만';
COMMENT ON COLUMN rides.is_transfer IS '환승 승차인지';
