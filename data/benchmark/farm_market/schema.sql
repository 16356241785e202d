CREATE TABLE 품목 (
  품목코드 VARCHAR PRIMARY KEY,
  품목명 VARCHAR NOT NULL,
  부류 VARCHAR NOT NULL,
  제철시작월 INTEGER,
  제철종료월 INTEGER
);

CREATE TABLE 경락 (
  경락번호 INTEGER PRIMARY KEY,
  거래일 DATE NOT NULL,
  시장명 VARCHAR NOT NULL,
  법인명 VARCHAR NOT NULL,
  품목코드 VARCHAR NOT NULL REFERENCES 품목 (품목코드),
  품종명 VARCHAR NOT NULL,
  산지 VARCHAR NOT NULL,
  수입여부 BOOLEAN NOT NULL,
  등급 VARCHAR NOT NULL,
  친환경인증 VARCHAR,
  단위중량 DECIMAL(5, 1) NOT NULL,
  수량 INTEGER NOT NULL,
  평균단가 INTEGER NOT NULL,
  최고단가 INTEGER NOT NULL,
  최저단가 INTEGER NOT NULL,
  전일단가 INTEGER
);

COMMENT ON TABLE 품목 IS '농산물 품목';
COMMENT ON COLUMN 품목.품목코드 IS '품목 코드';
COMMENT ON COLUMN 품목.품목명 IS '품목 이름: ''사과'', ''배'', ''배추'' 등';
COMMENT ON COLUMN 품목.부류 IS '부류: ''과일'', ''채소'', ''과채''(열매채소), ''서류''(감자와 고구마), ''버섯''';
COMMENT ON COLUMN 품목.제철시작월 IS '제철이 시작되는 달(1~12), 제철이 따로 없으면 NULL';
COMMENT ON COLUMN 품목.제철종료월 IS '제철이 끝나는 달(1~12, 시작월보다 늦음), 제철이 따로 없으면 NULL';
COMMENT ON TABLE 경락 IS '도매시장 경매 결과(2025년 1월부터 2026년 6월까지). 거래 금액은 수량 * 평균단가, 물량(kg)은 수량 * 단위중량';
COMMENT ON COLUMN 경락.경락번호 IS '경락 번호';
COMMENT ON COLUMN 경락.거래일 IS '경매한 날';
COMMENT ON COLUMN 경락.시장명 IS '도매시장: ''가락시장'', ''강서시장'', ''엄궁시장'', ''북부시장'', ''오정시장''';
COMMENT ON COLUMN 경락.법인명 IS '경매를 맡은 도매 법인의 이름';
COMMENT ON COLUMN 경락.품목코드 IS '품목 코드';
COMMENT ON COLUMN 경락.품종명 IS '품종 이름: ''후지'', ''신고'', ''꿀고구마'' 등';
COMMENT ON COLUMN 경락.산지 IS '산지(시도와 시군), 예: ''경북 안동시'', 수입품은 나라 이름';
COMMENT ON COLUMN 경락.수입여부 IS '수입한 것이면 true';
COMMENT ON COLUMN 경락.등급 IS '등급: ''특'', ''상'', ''보통''';
COMMENT ON COLUMN 경락.친환경인증 IS '친환경 인증: ''유기농'', ''무농약'', 인증이 없으면 NULL';
COMMENT ON COLUMN 경락.단위중량 IS '한 상자의 무게(kg)';
COMMENT ON COLUMN 경락.수량 IS '거래된 상자 수';
COMMENT ON COLUMN 경락.평균단가 IS '한 상자의 평균 가격(원)';
COMMENT ON COLUMN 경락.최고단가 IS '한 상자의 최고 가격(원)';
COMMENT ON COLUMN 경락.최저단가 IS '한 상자의 최저 가격(원)';
COMMENT ON COLUMN 경락.전일단가 IS '전날 같은 물건 한 상자의 평균 가격(원), 전날 거래가 없었으면 NULL';
