CREATE TABLE 공항 (
  공항코드 VARCHAR PRIMARY KEY,
  공항이름 VARCHAR NOT NULL,
  도시 VARCHAR NOT NULL,
  국가 VARCHAR NOT NULL
);

CREATE TABLE 항공편 (
  편명 VARCHAR PRIMARY KEY,
  출발지 VARCHAR NOT NULL REFERENCES 공항 (공항코드),
  도착지 VARCHAR NOT NULL REFERENCES 공항 (공항코드),
  기종 VARCHAR NOT NULL,
  거리 INTEGER NOT NULL,
  소요분 INTEGER NOT NULL
);

CREATE TABLE 운항 (
  운항ID INTEGER PRIMARY KEY,
  편명 VARCHAR NOT NULL REFERENCES 항공편 (편명),
  출발예정 TIMESTAMP NOT NULL,
  실제출발 TIMESTAMP,
  실제도착 TIMESTAMP,
  상태 VARCHAR NOT NULL,
  사유 VARCHAR
);

CREATE TABLE 발권 (
  발권번호 INTEGER PRIMARY KEY,
  운항ID INTEGER NOT NULL REFERENCES 운항 (운항ID),
  승객명 VARCHAR NOT NULL,
  회원번호 INTEGER,
  좌석등급 VARCHAR NOT NULL,
  운임 INTEGER NOT NULL,
  수하물 INTEGER,
  탑승 BOOLEAN NOT NULL
);

COMMENT ON TABLE 공항 IS '취항 공항(운휴 중인 곳 포함)';
COMMENT ON COLUMN 공항.공항코드 IS '공항 코드 세 글자, 예: ''GMP'' 김포, ''CJU'' 제주';
COMMENT ON COLUMN 공항.공항이름 IS '공항 이름, 예: ''김포국제공항''';
COMMENT ON COLUMN 공항.도시 IS '공항이 있는 도시: ''서울'', ''인천'', ''부산'', ''제주'', ''도쿄'', ''오사카'' 등';
COMMENT ON COLUMN 공항.국가 IS '국가: ''한국'', ''일본'', ''대만'', ''베트남'', ''태국''';
COMMENT ON TABLE 항공편 IS '정기 항공편. 출발지와 도착지가 모두 한국이면 국내선, 아니면 국제선';
COMMENT ON COLUMN 항공편.편명 IS '편명, 예: ''HBX101''';
COMMENT ON COLUMN 항공편.출발지 IS '출발 공항 코드';
COMMENT ON COLUMN 항공편.도착지 IS '도착 공항 코드';
COMMENT ON COLUMN 항공편.기종 IS '기종: ''B738'', ''A321'', ''A333'', ''AT76''';
COMMENT ON COLUMN 항공편.거리 IS '거리(km)';
COMMENT ON COLUMN 항공편.소요분 IS '예정 비행 시간(분)';
COMMENT ON TABLE 운항 IS '날마다의 운항(2026-05-01부터 2026-07-31까지)';
COMMENT ON COLUMN 운항.운항ID IS '운항 번호';
COMMENT ON COLUMN 운항.편명 IS '편명';
COMMENT ON COLUMN 운항.출발예정 IS '출발 예정 시각';
COMMENT ON COLUMN 운항.실제출발 IS '실제 출발 시각(분까지), 결항이면 NULL';
COMMENT ON COLUMN 운항.실제도착 IS '실제 도착 시각(분까지), 결항이면 NULL';
COMMENT ON COLUMN 운항.상태 IS '상태: ''정상'', ''지연''(15분 넘게 늦게 출발), ''결항''';
COMMENT ON COLUMN 운항.사유 IS '지연·결항 사유: ''기상'', ''정비'', ''연결편'', ''공항 혼잡''; 정상이거나 기록하지 않았으면 NULL';
COMMENT ON TABLE 발권 IS '항공권, 한 장에 승객 한 명';
COMMENT ON COLUMN 발권.발권번호 IS '발권 번호';
COMMENT ON COLUMN 발권.운항ID IS '운항 번호';
COMMENT ON COLUMN 발권.승객명 IS '승객 이름';
COMMENT ON COLUMN 발권.회원번호 IS '마일리지 회원 번호, 비회원이면 NULL';
COMMENT ON COLUMN 발권.좌석등급 IS '좌석 등급: ''일반석'', ''비즈니스석''';
COMMENT ON COLUMN 발권.운임 IS '운임(원)';
COMMENT ON COLUMN 발권.수하물 IS '맡긴 수하물 무게(kg), 맡긴 짐이 없으면 NULL';
COMMENT ON COLUMN 발권.탑승 IS '실제로 탔는지 여부, 결항된 운항은 모두 거짓';
