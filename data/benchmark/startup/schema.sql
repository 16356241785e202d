CREATE TABLE companies (
  company_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  sector VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  founded_on DATE NOT NULL,
  headcount INTEGER NOT NULL,
  status VARCHAR NOT NULL
);

CREATE TABLE investors (
  investor_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  aum_eok INTEGER
);

CREATE TABLE rounds (
  round_id INTEGER PRIMARY KEY,
  company_id INTEGER NOT NULL REFERENCES companies (company_id),
  stage VARCHAR NOT NULL,
  announced_on DATE NOT NULL,
  amount BIGINT,
  valuation BIGINT NOT NULL
);

CREATE TABLE round_investors (
  round_id INTEGER NOT NULL REFERENCES rounds (round_id),
  investor_id INTEGER NOT NULL REFERENCES investors (investor_id),
  is_lead BOOLEAN NOT NULL,
  PRIMARY KEY (round_id, investor_id)
);

CREATE TABLE financials (
  company_id INTEGER NOT NULL REFERENCES companies (company_id),
  fy INTEGER NOT NULL,
  revenue BIGINT NOT NULL,
  op_income BIGINT NOT NULL,
  PRIMARY KEY (company_id, fy)
);

COMMENT ON TABLE companies IS '스타트업';
COMMENT ON COLUMN companies.company_id IS '회사 번호';
COMMENT ON COLUMN companies.name IS '회사 이름';
COMMENT ON COLUMN companies.sector IS '분야: ''fintech'' 핀테크, ''bio'' 바이오, ''ai'' 인공지능, ''commerce'' 커머스, ''food'' 푸드테크, ''edu'' 에듀테크';
COMMENT ON COLUMN companies.city IS '본사가 있는 도시: ''서울'', ''성남'', ''대전'', ''부산'', ''제주''';
COMMENT ON COLUMN companies.founded_on IS '설립일';
COMMENT ON COLUMN companies.headcount IS '직원 수';
COMMENT ON COLUMN companies.status IS '상태: ''active'' 운영 중, ''acquired'' 인수됨, ''ipo'' 상장, ''closed'' 폐업';
COMMENT ON TABLE investors IS '투자자';
COMMENT ON COLUMN investors.investor_id IS '투자자 번호';
COMMENT ON COLUMN investors.name IS '투자자 이름';
COMMENT ON COLUMN investors.kind IS '종류: ''vc'' 벤처캐피털, ''ac'' 액셀러레이터, ''cvc'' 기업형 벤처캐피털, ''angel'' 엔젤 투자자';
COMMENT ON COLUMN investors.aum_eok IS '운용 자산(억 원), 공개하지 않았으면 NULL';
COMMENT ON TABLE rounds IS '투자 유치 라운드(2019년부터 2026년 6월까지)';
COMMENT ON COLUMN rounds.round_id IS '라운드 번호';
COMMENT ON COLUMN rounds.company_id IS '투자받은 회사의 번호';
COMMENT ON COLUMN rounds.stage IS '단계: ''Seed'' 시드, ''A'' 시리즈 A, ''B'' 시리즈 B, ''C'' 시리즈 C, 회사마다 단계별로 한 번까지';
COMMENT ON COLUMN rounds.announced_on IS '발표일';
COMMENT ON COLUMN rounds.amount IS '투자 금액(원), 비공개면 NULL';
COMMENT ON COLUMN rounds.valuation IS '투자 후 기업 가치(원)';
COMMENT ON TABLE round_investors IS '라운드에 참여한 투자자';
COMMENT ON COLUMN round_investors.round_id IS '라운드 번호';
COMMENT ON COLUMN round_investors.investor_id IS '투자자 번호';
COMMENT ON COLUMN round_investors.is_lead IS '리드 투자자(투자를 이끈 곳)인지';
COMMENT ON TABLE financials IS '회사의 연도별 실적(2023년부터 2025년까지)';
COMMENT ON COLUMN financials.company_id IS '회사 번호';
COMMENT ON COLUMN financials.fy IS '회계 연도';
COMMENT ON COLUMN financials.revenue IS '매출(원)';
COMMENT ON COLUMN financials.op_income IS '영업이익(원), 적자면 음수';
