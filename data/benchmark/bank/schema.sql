CREATE TABLE branches (
  br_cd VARCHAR PRIMARY KEY,
  br_nm VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  opened_on DATE NOT NULL
);

CREATE TABLE customers (
  cust_no INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  birth_date DATE NOT NULL,
  grade VARCHAR NOT NULL,
  job VARCHAR,
  joined_on DATE NOT NULL,
  main_br_cd VARCHAR NOT NULL REFERENCES branches (br_cd)
);

CREATE TABLE accounts (
  acct_no VARCHAR PRIMARY KEY,
  cust_no INTEGER NOT NULL REFERENCES customers (cust_no),
  br_cd VARCHAR NOT NULL REFERENCES branches (br_cd),
  acct_type VARCHAR NOT NULL,
  balance BIGINT NOT NULL,
  opened_on DATE NOT NULL,
  closed_on DATE
);

CREATE TABLE transactions (
  tx_id INTEGER PRIMARY KEY,
  acct_no VARCHAR NOT NULL REFERENCES accounts (acct_no),
  tx_at TIMESTAMP NOT NULL,
  tx_type VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,
  amount BIGINT NOT NULL,
  to_acct_no VARCHAR REFERENCES accounts (acct_no),
  memo VARCHAR
);

CREATE TABLE loans (
  loan_id INTEGER PRIMARY KEY,
  cust_no INTEGER NOT NULL REFERENCES customers (cust_no),
  br_cd VARCHAR NOT NULL REFERENCES branches (br_cd),
  loan_type VARCHAR NOT NULL,
  principal BIGINT NOT NULL,
  remain BIGINT NOT NULL,
  rate DECIMAL(4, 2) NOT NULL,
  started_on DATE NOT NULL,
  due_on DATE NOT NULL,
  overdue_days INTEGER NOT NULL,
  guarantor_no INTEGER REFERENCES customers (cust_no)
);

COMMENT ON TABLE branches IS '은행 지점';
COMMENT ON COLUMN branches.br_cd IS '지점 코드';
COMMENT ON COLUMN branches.br_nm IS '지점 이름(겹치지 않음), 예: ''서면지점''';
COMMENT ON COLUMN branches.region IS '지점이 있는 시도: ''서울'', ''경기'', ''부산'' 등';
COMMENT ON COLUMN branches.opened_on IS '개점일';
COMMENT ON TABLE customers IS '고객';
COMMENT ON COLUMN customers.cust_no IS '고객 번호';
COMMENT ON COLUMN customers.name IS '고객 이름';
COMMENT ON COLUMN customers.birth_date IS '생년월일';
COMMENT ON COLUMN customers.grade IS '등급: ''일반'', ''우수'', ''VIP''';
COMMENT ON COLUMN customers.job IS '직업: ''회사원'', ''자영업'', ''공무원'', ''학생'', ''주부''; 등록하지 않았으면 NULL';
COMMENT ON COLUMN customers.joined_on IS '가입일';
COMMENT ON COLUMN customers.main_br_cd IS '주거래 지점의 코드';
COMMENT ON TABLE accounts IS '예금 계좌, 잔액은 2026-06-30 현재';
COMMENT ON COLUMN accounts.acct_no IS '계좌 번호';
COMMENT ON COLUMN accounts.cust_no IS '예금주의 고객 번호';
COMMENT ON COLUMN accounts.br_cd IS '계좌를 만든 지점의 코드';
COMMENT ON COLUMN accounts.acct_type IS '종류: ''입출금'', ''정기예금'', ''적금'', ''청약''';
COMMENT ON COLUMN accounts.balance IS '잔액(원), 해지한 계좌는 0';
COMMENT ON COLUMN accounts.opened_on IS '만든 날';
COMMENT ON COLUMN accounts.closed_on IS '해지한 날, 해지하지 않았으면 NULL';
COMMENT ON TABLE transactions IS '거래 내역(2025-06-01부터 2026-06-30까지)';
COMMENT ON COLUMN transactions.tx_id IS '거래 번호';
COMMENT ON COLUMN transactions.acct_no IS '거래한 계좌의 번호, 이체는 보내는 쪽';
COMMENT ON COLUMN transactions.tx_at IS '거래 일시';
COMMENT ON COLUMN transactions.tx_type IS '구분: ''입금'', ''출금'', ''이체''';
COMMENT ON COLUMN transactions.channel IS '채널: ''모바일'', ''인터넷'', ''ATM''(현금 인출기), ''창구''';
COMMENT ON COLUMN transactions.amount IS '금액(원)';
COMMENT ON COLUMN transactions.to_acct_no IS '이체를 받은 우리 은행 계좌의 번호, 다른 은행으로 보냈거나 이체가 아니면 NULL';
COMMENT ON COLUMN transactions.memo IS '적요: ''급여'', ''급여 선지급'', ''용돈'', ''월세'', ''관리비'' 등, 없으면 NULL';
COMMENT ON TABLE loans IS '대출(2026-06-30 현재)';
COMMENT ON COLUMN loans.loan_id IS '대출 번호';
COMMENT ON COLUMN loans.cust_no IS '대출받은 고객의 번호';
COMMENT ON COLUMN loans.br_cd IS '대출해 준 지점의 코드';
COMMENT ON COLUMN loans.loan_type IS '종류: ''신용'', ''주택담보'', ''전세자금'', ''사업자''';
COMMENT ON COLUMN loans.principal IS '대출 원금(원)';
COMMENT ON COLUMN loans.remain IS '아직 갚지 않은 원금(원)';
COMMENT ON COLUMN loans.rate IS '금리(연 %)';
COMMENT ON COLUMN loans.started_on IS '대출 실행일';
COMMENT ON COLUMN loans.due_on IS '만기일';
COMMENT ON COLUMN loans.overdue_days IS '연체 일수(일), 연체가 아니면 0';
COMMENT ON COLUMN loans.guarantor_no IS '보증인의 고객 번호, 보증인이 없으면 NULL';
