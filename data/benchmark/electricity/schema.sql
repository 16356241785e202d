CREATE TABLE 고객 (
  고객번호 INTEGER PRIMARY KEY,
  고객명 VARCHAR NOT NULL,
  "계약 종별" VARCHAR NOT NULL,
  "계약 전력(kW)" INTEGER NOT NULL,
  시군구 VARCHAR NOT NULL,
  계약일 DATE NOT NULL,
  "복지 할인" VARCHAR,
  자동이체 BOOLEAN NOT NULL
);

CREATE TABLE 월별청구 (
  고객번호 INTEGER NOT NULL REFERENCES 고객 (고객번호),
  "사용 월" DATE NOT NULL,
  "사용량(kWh)" INTEGER NOT NULL,
  "최대 수요(kW)" DECIMAL(7, 1),
  "태양광 발전(kWh)" INTEGER,
  "청구 금액" INTEGER NOT NULL,
  납기일 DATE NOT NULL,
  납부일 DATE,
  PRIMARY KEY (고객번호, "사용 월")
);

COMMENT ON TABLE 고객 IS '전기를 쓰는 고객(계약) 하나에 한 행, 2026년 6월 30일 현재';
COMMENT ON COLUMN 고객.고객번호 IS '고객 번호';
COMMENT ON COLUMN 고객.고객명 IS '사람이나 업체의 이름(동명이인이 있음)';
COMMENT ON COLUMN 고객."계약 종별" IS '계약 종별: ''주택용'', ''일반용'', ''산업용'', ''교육용'', ''농사용''';
COMMENT ON COLUMN 고객."계약 전력(kW)" IS '한꺼번에 쓰기로 계약한 전력(kW)';
COMMENT ON COLUMN 고객.시군구 IS '시 이름: ''수원시'', ''성남시'', ''화성시'', ''용인시'', ''평택시''';
COMMENT ON COLUMN 고객.계약일 IS '전기 사용을 계약한 날';
COMMENT ON COLUMN 고객."복지 할인" IS '받고 있는 할인: ''대가족'', ''장애인'', ''다자녀'', ''기초생활'', 없으면 NULL';
COMMENT ON COLUMN 고객.자동이체 IS '요금을 자동이체로 내면 true';
COMMENT ON TABLE 월별청구 IS '달마다 쓴 전기와 청구한 요금(2025년 1월 사용분부터 2026년 5월 사용분까지)';
COMMENT ON COLUMN 월별청구.고객번호 IS '고객 번호';
COMMENT ON COLUMN 월별청구."사용 월" IS '전기를 쓴 달의 1일';
COMMENT ON COLUMN 월별청구."사용량(kWh)" IS '그달에 쓴 전력량(kWh)';
COMMENT ON COLUMN 월별청구."최대 수요(kW)" IS '그달에 한꺼번에 가장 많이 쓴 전력(kW), 재지 않는 고객은 NULL';
COMMENT ON COLUMN 월별청구."태양광 발전(kWh)" IS '그달에 자기 태양광 설비로 만든 전력량(kWh), 설비가 없으면 NULL';
COMMENT ON COLUMN 월별청구."청구 금액" IS '청구한 전기 요금(원)';
COMMENT ON COLUMN 월별청구.납기일 IS '요금을 내야 하는 마지막 날';
COMMENT ON COLUMN 월별청구.납부일 IS '요금을 낸 날, 아직 내지 않았으면 NULL(미납)';
