CREATE TABLE 진료과 (
  과코드 VARCHAR PRIMARY KEY,
  과이름 VARCHAR NOT NULL,
  층 INTEGER NOT NULL
);

CREATE TABLE 의사 (
  의사번호 INTEGER PRIMARY KEY,
  이름 VARCHAR NOT NULL,
  과코드 VARCHAR NOT NULL REFERENCES 진료과 (과코드),
  직급 VARCHAR NOT NULL,
  입사일 DATE NOT NULL
);

CREATE TABLE 환자 (
  환자번호 INTEGER PRIMARY KEY,
  이름 VARCHAR NOT NULL,
  성별 VARCHAR NOT NULL,
  생년월일 DATE NOT NULL,
  거주지 VARCHAR NOT NULL,
  보험종류 VARCHAR
);

CREATE TABLE 예약 (
  예약번호 INTEGER PRIMARY KEY,
  환자번호 INTEGER NOT NULL REFERENCES 환자 (환자번호),
  의사번호 INTEGER NOT NULL REFERENCES 의사 (의사번호),
  예약일시 TIMESTAMP NOT NULL,
  상태 VARCHAR NOT NULL
);

CREATE TABLE 진료 (
  진료번호 INTEGER PRIMARY KEY,
  예약번호 INTEGER REFERENCES 예약 (예약번호),
  환자번호 INTEGER NOT NULL REFERENCES 환자 (환자번호),
  의사번호 INTEGER NOT NULL REFERENCES 의사 (의사번호),
  진료일 DATE NOT NULL,
  진단명 VARCHAR NOT NULL,
  본인부담금 INTEGER NOT NULL,
  공단부담금 INTEGER NOT NULL
);

CREATE TABLE 처방 (
  처방번호 INTEGER PRIMARY KEY,
  진료번호 INTEGER NOT NULL REFERENCES 진료 (진료번호),
  약품명 VARCHAR NOT NULL,
  투약일수 INTEGER NOT NULL,
  하루횟수 INTEGER NOT NULL,
  회당투약량 DECIMAL(4, 1) NOT NULL
);

COMMENT ON TABLE 진료과 IS '진료과';
COMMENT ON COLUMN 진료과.과코드 IS '진료과 코드';
COMMENT ON COLUMN 진료과.과이름 IS '진료과 이름: ''내과'', ''외과'' 등';
COMMENT ON COLUMN 진료과.층 IS '진료실이 있는 층';
COMMENT ON TABLE 의사 IS '근무하는 의사';
COMMENT ON COLUMN 의사.의사번호 IS '의사 번호';
COMMENT ON COLUMN 의사.이름 IS '의사 이름';
COMMENT ON COLUMN 의사.과코드 IS '소속 진료과 코드';
COMMENT ON COLUMN 의사.직급 IS '직급: ''과장'', ''전문의'', ''전공의''';
COMMENT ON COLUMN 의사.입사일 IS '입사일';
COMMENT ON TABLE 환자 IS '등록 환자';
COMMENT ON COLUMN 환자.환자번호 IS '환자 번호';
COMMENT ON COLUMN 환자.이름 IS '환자 이름';
COMMENT ON COLUMN 환자.성별 IS '성별: ''남'', ''여''';
COMMENT ON COLUMN 환자.생년월일 IS '생년월일';
COMMENT ON COLUMN 환자.거주지 IS '사는 곳(시도와 시군구), 예: ''경기 수원시''';
COMMENT ON COLUMN 환자.보험종류 IS '보험: ''건강보험'', ''의료급여'', ''자동차보험'', 등록되지 않았으면 NULL';
COMMENT ON TABLE 예약 IS '진료 예약(2025년 1월부터 2026년 7월까지)';
COMMENT ON COLUMN 예약.예약번호 IS '예약 번호';
COMMENT ON COLUMN 예약.환자번호 IS '환자 번호';
COMMENT ON COLUMN 예약.의사번호 IS '예약한 의사의 번호';
COMMENT ON COLUMN 예약.예약일시 IS '예약한 날짜와 시각';
COMMENT ON COLUMN 예약.상태 IS '예약 상태: ''완료'', ''취소'', ''미방문''(오지 않음), ''예정''';
COMMENT ON TABLE 진료 IS '외래 진료(2025년 1월부터 2026년 6월까지)';
COMMENT ON COLUMN 진료.진료번호 IS '진료 번호';
COMMENT ON COLUMN 진료.예약번호 IS '예약 번호, 예약 없이 당일 접수했으면 NULL';
COMMENT ON COLUMN 진료.환자번호 IS '환자 번호';
COMMENT ON COLUMN 진료.의사번호 IS '진료한 의사의 번호';
COMMENT ON COLUMN 진료.진료일 IS '진료한 날짜';
COMMENT ON COLUMN 진료.진단명 IS '진단 이름: ''고혈압'', ''당뇨병'', ''위염'' 등';
COMMENT ON COLUMN 진료.본인부담금 IS '환자가 낸 돈(원)';
COMMENT ON COLUMN 진료.공단부담금 IS '건강보험공단이 낸 돈(원), 진료비는 본인부담금과 공단부담금의 합';
COMMENT ON TABLE 처방 IS '진료에서 처방한 약, 약마다 한 행';
COMMENT ON COLUMN 처방.처방번호 IS '처방 번호';
COMMENT ON COLUMN 처방.진료번호 IS '진료 번호';
COMMENT ON COLUMN 처방.약품명 IS '약 이름';
COMMENT ON COLUMN 처방.투약일수 IS '며칠 분인지';
COMMENT ON COLUMN 처방.하루횟수 IS '하루에 먹는 횟수';
COMMENT ON COLUMN 처방.회당투약량 IS '한 번에 먹는 양(정)';
