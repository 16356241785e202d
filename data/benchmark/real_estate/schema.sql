CREATE TABLE 단지 (
  단지번호 INTEGER PRIMARY KEY,
  단지명 VARCHAR NOT NULL,
  시군구 VARCHAR NOT NULL,
  법정동 VARCHAR NOT NULL,
  유형 VARCHAR NOT NULL,
  준공연월 DATE NOT NULL,
  세대수 INTEGER,
  역거리 INTEGER
);

CREATE TABLE 매매 (
  거래번호 INTEGER PRIMARY KEY,
  단지번호 INTEGER NOT NULL REFERENCES 단지 (단지번호),
  계약일 DATE NOT NULL,
  전용면적 DECIMAL(6, 2) NOT NULL,
  층 INTEGER NOT NULL,
  거래금액 INTEGER NOT NULL,
  거래유형 VARCHAR NOT NULL,
  해제일 DATE
);

CREATE TABLE 전월세 (
  거래번호 INTEGER PRIMARY KEY,
  단지번호 INTEGER NOT NULL REFERENCES 단지 (단지번호),
  계약일 DATE NOT NULL,
  전용면적 DECIMAL(6, 2) NOT NULL,
  층 INTEGER NOT NULL,
  보증금 INTEGER NOT NULL,
  월세 INTEGER NOT NULL,
  계약구분 VARCHAR
);

COMMENT ON TABLE 단지 IS '아파트와 오피스텔 단지';
COMMENT ON COLUMN 단지.단지번호 IS '단지 번호';
COMMENT ON COLUMN 단지.단지명 IS '단지 이름';
COMMENT ON COLUMN 단지.시군구 IS '구 이름: ''강남구'', ''마포구'', ''노원구'', ''송파구'', ''관악구''';
COMMENT ON COLUMN 단지.법정동 IS '동 이름';
COMMENT ON COLUMN 단지.유형 IS '유형: ''아파트'', ''오피스텔''';
COMMENT ON COLUMN 단지.준공연월 IS '준공한 달의 1일';
COMMENT ON COLUMN 단지.세대수 IS '세대 수, 모르면 NULL';
COMMENT ON COLUMN 단지.역거리 IS '가장 가까운 지하철역까지 거리(m), 걸어갈 역이 없으면 NULL';
COMMENT ON TABLE 매매 IS '매매 실거래(2024년 1월부터 2026년 6월까지)';
COMMENT ON COLUMN 매매.거래번호 IS '매매 거래 번호';
COMMENT ON COLUMN 매매.단지번호 IS '단지 번호';
COMMENT ON COLUMN 매매.계약일 IS '계약한 날';
COMMENT ON COLUMN 매매.전용면적 IS '전용 면적(㎡)';
COMMENT ON COLUMN 매매.층 IS '층, 반지하는 -1';
COMMENT ON COLUMN 매매.거래금액 IS '거래 금액(만 원)';
COMMENT ON COLUMN 매매.거래유형 IS '거래 유형: ''중개거래'', ''직거래''';
COMMENT ON COLUMN 매매.해제일 IS '계약이 깨진 날, 유효한 거래는 NULL';
COMMENT ON TABLE 전월세 IS '전세와 월세 실거래(2024년 1월부터 2026년 6월까지)';
COMMENT ON COLUMN 전월세.거래번호 IS '전월세 거래 번호';
COMMENT ON COLUMN 전월세.단지번호 IS '단지 번호';
COMMENT ON COLUMN 전월세.계약일 IS '계약한 날';
COMMENT ON COLUMN 전월세.전용면적 IS '전용 면적(㎡)';
COMMENT ON COLUMN 전월세.층 IS '층, 반지하는 -1';
COMMENT ON COLUMN 전월세.보증금 IS '보증금(만 원)';
COMMENT ON COLUMN 전월세.월세 IS '다달이 내는 돈(만 원), 전세는 0';
COMMENT ON COLUMN 전월세.계약구분 IS '계약 구분: ''신규'', ''갱신'', 신고하지 않았으면 NULL';
