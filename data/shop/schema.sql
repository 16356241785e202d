CREATE TABLE 고객 (
  고객번호 INTEGER PRIMARY KEY,
  이름 VARCHAR NOT NULL,
  성별 VARCHAR NOT NULL,
  생년월일 DATE NOT NULL,
  도시 VARCHAR NOT NULL,
  등급 VARCHAR NOT NULL,
  가입일 DATE NOT NULL
);

CREATE TABLE 상품 (
  상품번호 INTEGER PRIMARY KEY,
  상품명 VARCHAR NOT NULL,
  분류 VARCHAR NOT NULL,
  판매가 INTEGER NOT NULL,
  재고 INTEGER NOT NULL,
  출시일 DATE NOT NULL
);

CREATE TABLE 주문 (
  주문번호 INTEGER PRIMARY KEY,
  고객번호 INTEGER NOT NULL REFERENCES 고객 (고객번호),
  주문일시 TIMESTAMP NOT NULL,
  상태 VARCHAR NOT NULL,
  결제수단 VARCHAR NOT NULL,
  쿠폰사용 BOOLEAN NOT NULL
);

CREATE TABLE 주문상품 (
  주문번호 INTEGER NOT NULL REFERENCES 주문 (주문번호),
  상품번호 INTEGER NOT NULL REFERENCES 상품 (상품번호),
  수량 INTEGER NOT NULL,
  단가 INTEGER NOT NULL,
  PRIMARY KEY (주문번호, 상품번호)
);

CREATE TABLE 후기 (
  후기번호 INTEGER PRIMARY KEY,
  상품번호 INTEGER NOT NULL REFERENCES 상품 (상품번호),
  고객번호 INTEGER NOT NULL REFERENCES 고객 (고객번호),
  별점 INTEGER NOT NULL,
  작성일 DATE NOT NULL,
  내용 VARCHAR
);

COMMENT ON TABLE 고객 IS '가입한 고객, 한 사람이 한 행';
COMMENT ON COLUMN 고객.고객번호 IS '고객 번호';
COMMENT ON COLUMN 고객.이름 IS '고객 이름';
COMMENT ON COLUMN 고객.성별 IS '성별: ''남'' 또는 ''여''';
COMMENT ON COLUMN 고객.생년월일 IS '생년월일';
COMMENT ON COLUMN 고객.도시 IS '사는 도시: ''서울'', ''부산'', ''인천'', ''대구'', ''대전'', ''광주'', ''수원'', ''제주''';
COMMENT ON COLUMN 고객.등급 IS '고객 등급: ''일반'', ''실버'', ''골드'', ''VIP''';
COMMENT ON COLUMN 고객.가입일 IS '가입한 날';
COMMENT ON TABLE 상품 IS '파는 상품';
COMMENT ON COLUMN 상품.상품번호 IS '상품 번호';
COMMENT ON COLUMN 상품.상품명 IS '상품 이름';
COMMENT ON COLUMN 상품.분류 IS '상품 분류: ''식품'', ''생활'', ''의류'', ''전자'', ''문구'', ''화장품''';
COMMENT ON COLUMN 상품.판매가 IS '지금 판매 가격(원)';
COMMENT ON COLUMN 상품.재고 IS '남은 수량(개)';
COMMENT ON COLUMN 상품.출시일 IS '팔기 시작한 날';
COMMENT ON TABLE 주문 IS '주문, 한 번에 한 행';
COMMENT ON COLUMN 주문.주문번호 IS '주문 번호';
COMMENT ON COLUMN 주문.고객번호 IS '주문한 고객의 번호';
COMMENT ON COLUMN 주문.주문일시 IS '주문한 날짜와 시각';
COMMENT ON COLUMN 주문.상태 IS '주문 상태: ''결제완료'', ''배송중'', ''배송완료'', ''취소'', ''반품''';
COMMENT ON COLUMN 주문.결제수단 IS '결제 수단: ''신용카드'', ''간편결제'', ''계좌이체'', ''휴대폰''';
COMMENT ON COLUMN 주문.쿠폰사용 IS '쿠폰을 썼는지 여부';
COMMENT ON TABLE 주문상품 IS '주문에 담긴 상품';
COMMENT ON COLUMN 주문상품.주문번호 IS '주문 번호';
COMMENT ON COLUMN 주문상품.상품번호 IS '상품 번호';
COMMENT ON COLUMN 주문상품.수량 IS '주문 수량(개)';
COMMENT ON COLUMN 주문상품.단가 IS '주문할 때 한 개의 가격(원)';
COMMENT ON TABLE 후기 IS '산 고객이 남긴 후기';
COMMENT ON COLUMN 후기.후기번호 IS '후기 번호';
COMMENT ON COLUMN 후기.상품번호 IS '상품 번호';
COMMENT ON COLUMN 후기.고객번호 IS '후기를 쓴 고객의 번호';
COMMENT ON COLUMN 후기.별점 IS '별점: 1~5';
COMMENT ON COLUMN 후기.작성일 IS '후기를 쓴 날';
COMMENT ON COLUMN 후기.내용 IS '후기 글, 별점만 남기면 NULL';
