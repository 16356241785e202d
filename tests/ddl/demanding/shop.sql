CREATE TABLE 고객 (
  고객번호 INTEGER PRIMARY KEY,
  이름 VARCHAR(10) NOT NULL,
  성별 CHAR(1) CHECK (성별 IN ('M', 'F')),
  전화번호 VARCHAR(13) UNIQUE,
  이메일 VARCHAR UNIQUE CHECK (이메일 LIKE '%@%'),
  추천인 INTEGER REFERENCES 고객 (고객번호),
  등급 VARCHAR NOT NULL CHECK (등급 IN ('일반', '우수', 'VIP')),
  나이 INTEGER CHECK (나이 >= 19 AND 나이 < 80),
  가입일 DATE NOT NULL CHECK (가입일 >= '2020-01-01')
);
CREATE TABLE 상품 (
  상품코드 CHAR(6) PRIMARY KEY CHECK (length(상품코드) = 6),
  상품명 VARCHAR(20) NOT NULL UNIQUE,
  정가 INTEGER NOT NULL CHECK (정가 > 0),
  할인가 INTEGER NOT NULL,
  재고 SMALLINT DEFAULT 0 CHECK (재고 BETWEEN 0 AND 50),
  CHECK (할인가 <= 정가)
);
CREATE TABLE 주문 (
  주문번호 VARCHAR(12) PRIMARY KEY CHECK (주문번호 LIKE 'ORD-%'),
  고객번호 INTEGER NOT NULL REFERENCES 고객 (고객번호),
  주문일시 TIMESTAMP NOT NULL,
  배송완료일시 TIMESTAMP,
  상태 VARCHAR NOT NULL,
  CHECK (배송완료일시 IS NULL OR 배송완료일시 >= 주문일시)
);
CREATE TABLE 주문상품 (
  주문번호 VARCHAR(12) NOT NULL REFERENCES 주문 (주문번호),
  상품코드 CHAR(6) NOT NULL REFERENCES 상품 (상품코드),
  수량 TINYINT NOT NULL CHECK (수량 BETWEEN 1 AND 9),
  단가 DECIMAL(10, 2) NOT NULL CHECK (단가 > 0),
  금액 DECIMAL(12, 2) NOT NULL,
  PRIMARY KEY (주문번호, 상품코드),
  CHECK (금액 = 수량 * 단가)
);
CREATE TABLE 고객설정 (
  고객번호 INTEGER PRIMARY KEY REFERENCES 고객 (고객번호),
  수신여부 CHAR(1) NOT NULL CHECK (수신여부 IN ('Y', 'N')),
  언어 VARCHAR(2) NOT NULL
);
