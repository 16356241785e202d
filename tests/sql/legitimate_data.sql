-- The database that legitimate.sql is asked of: a shop's sales, customers, goods, web events and staff.
CREATE TABLE 고객 (고객번호 INT PRIMARY KEY, 이름 TEXT NOT NULL, 성별 TEXT, 생년월일 DATE, 가입일 DATE, 등급 TEXT,
  연락처 TEXT, "거주 지역" TEXT, 추천인 INT);
CREATE TABLE 상품 (상품코드 TEXT PRIMARY KEY, 상품명 TEXT, 분류 TEXT, 원가 DECIMAL(10,2), 정가 DECIMAL(10,2), 태그 TEXT[],
  규격 STRUCT(가로 INT, 세로 INT, 색 TEXT), 속성 MAP(TEXT, TEXT), 출시일 DATE);
CREATE TABLE 매출 (판매번호 BIGINT, 판매일시 TIMESTAMP, 고객번호 INT, 상품코드 TEXT, 지점 TEXT, 수량 INT, "판매 단가" DECIMAL(10,2),
  할인율 DOUBLE, 반품여부 BOOLEAN, 메모 TEXT);
CREATE TABLE events (user_id INT, ts TIMESTAMP, event TEXT, page TEXT, duration_ms INT, payload JSON);
CREATE TABLE 직원 (사번 INT, 이름 TEXT, 부서 TEXT, 상사 INT, 입사일 DATE, 급여 INT);
CREATE TABLE 재고 (상품코드 TEXT, 기준일 DATE, "1월" INT, "2월" INT, "3월" INT);

INSERT INTO 고객 SELECT i, ['김','이','박','최'][i % 4 + 1] || '고객' || i, ['남','여',NULL][i % 3 + 1],
  DATE '1970-01-01' + (i * 137)::INT, DATE '2024-01-05' + (i * 5)::INT, ['일반','실버','골드','VIP'][i % 4 + 1],
  printf('010-%04d-%04d', i, i * 7 % 10000), ['서울','부산','대구'][i % 3 + 1], CASE WHEN i > 5 THEN i // 2 END FROM range(1, 81) r(i);
INSERT INTO 상품 SELECT printf('P%03d', i), ['사과','노트북','의자','펜'][i % 4 + 1] || ' ' || i, ['식품','전자','가구','문구'][i % 4 + 1],
  i * 100.5, i * 150, ['인기','신상','할인'][1 : i % 3 + 1], {'가로': i, '세로': i * 2, '색': ['빨강','파랑'][i % 2 + 1]},
  MAP {'원산지': ['한국','중국'][i % 2 + 1], '등급': 'A'}, DATE '2025-01-01' + i::INT FROM range(20) r(i);
INSERT INTO 매출 SELECT i, TIMESTAMP '2025-01-01 09:00:00' + to_minutes((i * 613)::INT), i % 80 + 1, printf('P%03d', i % 20),
  ['강남','홍대','해운대'][i % 3 + 1], i % 5 + 1, (i % 20) * 150, (i % 4) * 0.05, i % 11 = 0, CASE WHEN i % 7 = 0 THEN '선물 포장' END
  FROM range(800) r(i);
INSERT INTO events SELECT i % 30, TIMESTAMP '2025-03-01 00:00:00' + to_seconds((i * 977)::INT), ['view','cart','buy'][i % 3 + 1],
  '/page/' || i % 7, i * 13 % 5000, json_object('n', i, 'tags', ['a', 'b'], 'device', {'os': 'android'}) FROM range(500) r(i);
INSERT INTO 직원 SELECT i, '직원' || i, ['영업','개발','인사'][i % 3 + 1], CASE WHEN i > 1 THEN i // 2 END,
  DATE '2010-03-02' + (i * 97)::INT, 3000 + i * 77 FROM range(1, 41) r(i);
INSERT INTO 재고 SELECT printf('P%03d', i), DATE '2025-03-31', i, i * 2, i * 3 FROM range(20) r(i);
