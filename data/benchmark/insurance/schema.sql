CREATE TABLE products (
  product_code VARCHAR PRIMARY KEY,
  product_name VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  max_age INTEGER,
  on_sale BOOLEAN NOT NULL
);

CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  gender VARCHAR NOT NULL,
  birth_date DATE NOT NULL,
  region VARCHAR NOT NULL,
  referred_by INTEGER REFERENCES customers (customer_id)
);

CREATE TABLE contracts (
  contract_no VARCHAR PRIMARY KEY,
  product_code VARCHAR NOT NULL REFERENCES products (product_code),
  holder_id INTEGER NOT NULL REFERENCES customers (customer_id),
  insured_id INTEGER NOT NULL REFERENCES customers (customer_id),
  start_date DATE NOT NULL,
  end_date DATE,
  monthly_premium INTEGER NOT NULL,
  coverage BIGINT NOT NULL,
  channel VARCHAR NOT NULL,
  status VARCHAR NOT NULL
);

CREATE TABLE claims (
  claim_id INTEGER PRIMARY KEY,
  contract_no VARCHAR NOT NULL REFERENCES contracts (contract_no),
  accident_date DATE NOT NULL,
  claimed_on DATE NOT NULL,
  reason VARCHAR NOT NULL,
  claimed_amount INTEGER NOT NULL,
  result VARCHAR NOT NULL,
  paid_amount INTEGER,
  paid_on DATE
);

COMMENT ON TABLE products IS '보험 상품';
COMMENT ON COLUMN products.product_code IS '상품 코드';
COMMENT ON COLUMN products.product_name IS '상품명';
COMMENT ON COLUMN products.category IS '상품 분류: ''실손'', ''암'', ''종신'', ''자동차'', ''운전자'', ''치아'', ''여행자''';
COMMENT ON COLUMN products.max_age IS '가입할 수 있는 최고 나이(만), 제한이 없으면 NULL';
COMMENT ON COLUMN products.on_sale IS '지금 팔고 있으면 true, 판매 중지면 false';
COMMENT ON TABLE customers IS '고객. 계약자나 피보험자';
COMMENT ON COLUMN customers.customer_id IS '고객 번호';
COMMENT ON COLUMN customers.name IS '이름(동명이인이 있음)';
COMMENT ON COLUMN customers.gender IS '성별: ''M'' 남, ''F'' 여';
COMMENT ON COLUMN customers.birth_date IS '생년월일';
COMMENT ON COLUMN customers.region IS '사는 시도: ''서울'', ''경기'', ''부산'' 등';
COMMENT ON COLUMN customers.referred_by IS '소개해 준 고객의 번호, 소개 없이 왔으면 NULL';
COMMENT ON TABLE contracts IS '보험 계약(2018년부터 2026년 6월까지 시작한 것)';
COMMENT ON COLUMN contracts.contract_no IS '증권 번호(계약 번호)';
COMMENT ON COLUMN contracts.product_code IS '상품 코드';
COMMENT ON COLUMN contracts.holder_id IS '계약자(보험료를 내는 사람)의 고객 번호';
COMMENT ON COLUMN contracts.insured_id IS '피보험자(보장받는 사람)의 고객 번호, 계약자 본인이면 holder_id와 같음';
COMMENT ON COLUMN contracts.start_date IS '보장 시작일(계약일)';
COMMENT ON COLUMN contracts.end_date IS '만기일, 종신 보장이면 NULL';
COMMENT ON COLUMN contracts.monthly_premium IS '매달 내는 보험료(원)';
COMMENT ON COLUMN contracts.coverage IS '가입 금액(최대 보장액, 만 원)';
COMMENT ON COLUMN contracts.channel IS '가입 경로: ''설계사'', ''온라인'', ''전화'', ''은행''';
COMMENT ON COLUMN contracts.status IS '계약 상태: ''유지'', ''해지'', ''실효''(보험료를 안 내 효력을 잃음), ''만기''';
COMMENT ON TABLE claims IS '보험금 청구(2024년 7월부터 2026년 6월까지 접수)';
COMMENT ON COLUMN claims.claim_id IS '청구 번호';
COMMENT ON COLUMN claims.contract_no IS '청구한 계약의 증권 번호';
COMMENT ON COLUMN claims.accident_date IS '사고나 발병이 있은 날';
COMMENT ON COLUMN claims.claimed_on IS '청구를 접수한 날';
COMMENT ON COLUMN claims.reason IS '청구 사유: ''입원'', ''통원'', ''수술'', ''진단'', ''교통사고'', ''휴대품손해''';
COMMENT ON COLUMN claims.claimed_amount IS '청구 금액(원)';
COMMENT ON COLUMN claims.result IS '심사 결과: ''지급''(전액), ''일부지급'', ''거절'', ''심사중''';
COMMENT ON COLUMN claims.paid_amount IS '실제로 준 보험금(원), 거절이면 0, 심사 중이면 NULL';
COMMENT ON COLUMN claims.paid_on IS '보험금을 준 날, 주지 않았으면 NULL';
