CREATE TABLE 라인 (
  라인코드 VARCHAR PRIMARY KEY,
  라인명 VARCHAR NOT NULL,
  공장 VARCHAR NOT NULL,
  가동시작일 DATE NOT NULL
);

CREATE TABLE 설비 (
  설비번호 INTEGER PRIMARY KEY,
  설비명 VARCHAR NOT NULL,
  라인코드 VARCHAR NOT NULL REFERENCES 라인 (라인코드),
  제조사 VARCHAR NOT NULL,
  도입일 DATE NOT NULL,
  대체설비번호 INTEGER REFERENCES 설비 (설비번호)
);

CREATE TABLE 제품 (
  제품코드 VARCHAR PRIMARY KEY,
  제품명 VARCHAR NOT NULL,
  제품군 VARCHAR NOT NULL,
  단가 INTEGER NOT NULL,
  목표불량률 DECIMAL(4, 2) NOT NULL
);

CREATE TABLE 생산실적 (
  실적번호 INTEGER PRIMARY KEY,
  라인코드 VARCHAR NOT NULL REFERENCES 라인 (라인코드),
  제품코드 VARCHAR NOT NULL REFERENCES 제품 (제품코드),
  작업일 DATE NOT NULL,
  근무조 VARCHAR NOT NULL,
  생산수량 INTEGER NOT NULL,
  가동시간 INTEGER NOT NULL
);

CREATE TABLE 불량 (
  불량번호 INTEGER PRIMARY KEY,
  실적번호 INTEGER NOT NULL REFERENCES 생산실적 (실적번호),
  원인설비 INTEGER REFERENCES 설비 (설비번호),
  유형 VARCHAR NOT NULL,
  불량수 INTEGER NOT NULL,
  조치 VARCHAR
);

COMMENT ON TABLE 라인 IS '생산 라인';
COMMENT ON COLUMN 라인.라인코드 IS '라인 코드';
COMMENT ON COLUMN 라인.라인명 IS '라인 이름(겹치지 않음): ''1라인'', ''2라인'' 등';
COMMENT ON COLUMN 라인.공장 IS '라인이 있는 공장: ''창원공장'', ''아산공장'', ''구미공장''';
COMMENT ON COLUMN 라인.가동시작일 IS '라인을 처음 돌린 날';
COMMENT ON TABLE 설비 IS '라인에 놓인 설비';
COMMENT ON COLUMN 설비.설비번호 IS '설비 번호';
COMMENT ON COLUMN 설비.설비명 IS '설비 이름(겹치지 않음), 예: ''사출기 3호''';
COMMENT ON COLUMN 설비.라인코드 IS '설비가 있는 라인의 코드';
COMMENT ON COLUMN 설비.제조사 IS '설비를 만든 회사: ''DAON'', ''SEJIN'', ''MIRAETECH'', ''한빛정밀''';
COMMENT ON COLUMN 설비.도입일 IS '설비를 들여온 날';
COMMENT ON COLUMN 설비.대체설비번호 IS '고장 때 대신 쓸 설비의 번호, 정해 두지 않았으면 NULL';
COMMENT ON TABLE 제품 IS '생산 제품';
COMMENT ON COLUMN 제품.제품코드 IS '제품 코드';
COMMENT ON COLUMN 제품.제품명 IS '제품 이름(겹치지 않음)';
COMMENT ON COLUMN 제품.제품군 IS '제품군: ''하우징'', ''커넥터'', ''브래킷'', ''커버''';
COMMENT ON COLUMN 제품.단가 IS '한 개의 값(원)';
COMMENT ON COLUMN 제품.목표불량률 IS '생산수량에 대한 불량수의 목표 한도(%)';
COMMENT ON TABLE 생산실적 IS '생산 실적(2025-07-01부터 2026-06-30까지), 라인과 작업일과 근무조마다 한 행';
COMMENT ON COLUMN 생산실적.실적번호 IS '실적 번호';
COMMENT ON COLUMN 생산실적.라인코드 IS '생산한 라인의 코드';
COMMENT ON COLUMN 생산실적.제품코드 IS '생산한 제품의 코드';
COMMENT ON COLUMN 생산실적.작업일 IS '작업한 날';
COMMENT ON COLUMN 생산실적.근무조 IS '근무조: ''주간'', ''야간''';
COMMENT ON COLUMN 생산실적.생산수량 IS '생산한 수량(개), 불량 포함';
COMMENT ON COLUMN 생산실적.가동시간 IS '라인을 돌린 시간(분)';
COMMENT ON TABLE 불량 IS '생산 실적에서 나온 불량, 불량이 없는 실적은 행이 없고 여러 유형이면 여러 행이다';
COMMENT ON COLUMN 불량.불량번호 IS '불량 번호';
COMMENT ON COLUMN 불량.실적번호 IS '불량이 나온 생산 실적의 번호';
COMMENT ON COLUMN 불량.원인설비 IS '불량을 일으킨 설비의 번호, 밝혀지지 않았으면 NULL';
COMMENT ON COLUMN 불량.유형 IS '불량 유형: ''치수불량'', ''긁힘'', ''기포'', ''변색'', ''파손''';
COMMENT ON COLUMN 불량.불량수 IS '불량 수량(개)';
COMMENT ON COLUMN 불량.조치 IS '한 조치: ''재작업'', ''폐기'', ''특채''(그대로 씀); 아직 하지 않았으면 NULL';
