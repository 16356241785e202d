CREATE TABLE plans (
  plan_id VARCHAR PRIMARY KEY,
  plan_name VARCHAR NOT NULL,
  network VARCHAR NOT NULL,
  monthly_fee INTEGER NOT NULL,
  data_gb INTEGER,
  target VARCHAR
);

CREATE TABLE subscribers (
  sub_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  birth_date DATE NOT NULL,
  region VARCHAR NOT NULL,
  plan_id VARCHAR NOT NULL REFERENCES plans (plan_id),
  device VARCHAR,
  join_type VARCHAR NOT NULL,
  joined_on DATE NOT NULL,
  left_on DATE,
  family_head_id INTEGER REFERENCES subscribers (sub_id)
);

CREATE TABLE usage_monthly (
  sub_id INTEGER NOT NULL REFERENCES subscribers (sub_id),
  ym DATE NOT NULL,
  data_mb INTEGER NOT NULL,
  voice_min INTEGER NOT NULL,
  sms_cnt INTEGER NOT NULL,
  roaming_fee INTEGER,
  PRIMARY KEY (sub_id, ym)
);

CREATE TABLE plan_changes (
  change_id INTEGER PRIMARY KEY,
  sub_id INTEGER NOT NULL REFERENCES subscribers (sub_id),
  changed_on DATE NOT NULL,
  from_plan VARCHAR NOT NULL REFERENCES plans (plan_id),
  to_plan VARCHAR NOT NULL REFERENCES plans (plan_id),
  channel VARCHAR NOT NULL
);

COMMENT ON TABLE plans IS '휴대전화 요금제';
COMMENT ON COLUMN plans.plan_id IS '요금제 코드';
COMMENT ON COLUMN plans.plan_name IS '요금제 이름';
COMMENT ON COLUMN plans.network IS '통신망: ''5G'', ''LTE''';
COMMENT ON COLUMN plans.monthly_fee IS '월 요금(원)';
COMMENT ON COLUMN plans.data_gb IS '한 달 기본 데이터(GB), 무제한이면 NULL';
COMMENT ON COLUMN plans.target IS '가입 대상: ''청소년'', ''시니어'', 누구나 가입할 수 있으면 NULL';
COMMENT ON TABLE subscribers IS '가입자(회선), 해지한 사람도 포함(2026년 6월 30일 현재)';
COMMENT ON COLUMN subscribers.sub_id IS '가입자 번호';
COMMENT ON COLUMN subscribers.name IS '이름(동명이인이 있음)';
COMMENT ON COLUMN subscribers.birth_date IS '생년월일';
COMMENT ON COLUMN subscribers.region IS '사는 시도: ''서울'', ''경기'', ''부산'' 등';
COMMENT ON COLUMN subscribers.plan_id IS '현재(해지자는 마지막) 요금제 코드';
COMMENT ON COLUMN subscribers.device IS '단말기 모델: ''iPhone 16'', ''Galaxy S25'' 등, 모르면 NULL';
COMMENT ON COLUMN subscribers.join_type IS '가입 유형: ''신규'', ''번호이동'', ''명의변경''';
COMMENT ON COLUMN subscribers.joined_on IS '가입일';
COMMENT ON COLUMN subscribers.left_on IS '해지일, 현재 이용 중이면 NULL';
COMMENT ON COLUMN subscribers.family_head_id IS '가족 결합에서 대표 회선의 가입자 번호, 대표 자신이거나 결합하지 않았으면 NULL';
COMMENT ON TABLE usage_monthly IS '달마다 쓴 양(2025년 12월부터 2026년 6월까지)';
COMMENT ON COLUMN usage_monthly.sub_id IS '가입자 번호';
COMMENT ON COLUMN usage_monthly.ym IS '사용한 달의 1일';
COMMENT ON COLUMN usage_monthly.data_mb IS '데이터 사용량(MB), 1GB는 1,024MB';
COMMENT ON COLUMN usage_monthly.voice_min IS '음성 통화 시간(분)';
COMMENT ON COLUMN usage_monthly.sms_cnt IS '보낸 문자 건수';
COMMENT ON COLUMN usage_monthly.roaming_fee IS '해외 로밍 요금(원), 그달에 로밍을 쓰지 않았으면 NULL';
COMMENT ON TABLE plan_changes IS '요금제 변경 이력(2024년부터 2026년 6월까지)';
COMMENT ON COLUMN plan_changes.change_id IS '변경 번호';
COMMENT ON COLUMN plan_changes.sub_id IS '가입자 번호';
COMMENT ON COLUMN plan_changes.changed_on IS '바꾼 날';
COMMENT ON COLUMN plan_changes.from_plan IS '바꾸기 전 요금제 코드';
COMMENT ON COLUMN plan_changes.to_plan IS '바꾼 뒤 요금제 코드';
COMMENT ON COLUMN plan_changes.channel IS '신청 경로: ''앱'', ''대리점'', ''고객센터''';
