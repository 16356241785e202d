CREATE TABLE 객실 (
  객실번호 INTEGER PRIMARY KEY,
  유형 VARCHAR NOT NULL,
  층 INTEGER NOT NULL,
  정원 INTEGER NOT NULL,
  전망 VARCHAR NOT NULL,
  정상가 INTEGER NOT NULL
);

CREATE TABLE 고객 (
  고객번호 INTEGER PRIMARY KEY,
  성명 VARCHAR NOT NULL,
  국적 VARCHAR NOT NULL,
  등급 VARCHAR NOT NULL,
  이메일 VARCHAR,
  가입일 DATE NOT NULL
);

CREATE TABLE 예약 (
  예약번호 INTEGER PRIMARY KEY,
  고객번호 INTEGER NOT NULL REFERENCES 고객 (고객번호),
  객실번호 INTEGER NOT NULL REFERENCES 객실 (객실번호),
  예약일 DATE NOT NULL,
  체크인 DATE NOT NULL,
  체크아웃 DATE NOT NULL,
  인원 INTEGER NOT NULL,
  채널 VARCHAR NOT NULL,
  상태 VARCHAR NOT NULL,
  취소일 DATE,
  박당요금 INTEGER NOT NULL
);

CREATE TABLE 이용내역 (
  내역번호 INTEGER PRIMARY KEY,
  예약번호 INTEGER NOT NULL REFERENCES 예약 (예약번호),
  항목 VARCHAR NOT NULL,
  이용일 DATE NOT NULL,
  금액 INTEGER NOT NULL
);

COMMENT ON TABLE 객실 IS '객실';
COMMENT ON COLUMN 객실.객실번호 IS '객실 번호, 예: 503';
COMMENT ON COLUMN 객실.유형 IS '객실 유형: ''스탠다드'', ''디럭스'', ''패밀리'', ''온돌'', ''스위트''';
COMMENT ON COLUMN 객실.층 IS '층: 3~8';
COMMENT ON COLUMN 객실.정원 IS '정원(명)';
COMMENT ON COLUMN 객실.전망 IS '창밖 전망: ''바다'', ''정원'', ''시내''';
COMMENT ON COLUMN 객실.정상가 IS '할인하지 않은 하룻밤 요금(원)';
COMMENT ON TABLE 고객 IS '고객';
COMMENT ON COLUMN 고객.고객번호 IS '고객 번호';
COMMENT ON COLUMN 고객.성명 IS '이름';
COMMENT ON COLUMN 고객.국적 IS '국적 코드: ''KR'' 한국, ''JP'' 일본, ''CN'' 중국, ''TW'' 대만, ''US'' 미국';
COMMENT ON COLUMN 고객.등급 IS '멤버십 등급: ''일반'', ''실버'', ''골드'', ''VIP''';
COMMENT ON COLUMN 고객.이메일 IS '이메일 주소, 남기지 않았으면 NULL';
COMMENT ON COLUMN 고객.가입일 IS '멤버십 가입일';
COMMENT ON TABLE 예약 IS '객실 예약(체크인이 2025년 1월부터 2026년 9월까지), 2026-08-10 아침의 상태';
COMMENT ON COLUMN 예약.예약번호 IS '예약 번호';
COMMENT ON COLUMN 예약.고객번호 IS '예약한 고객의 번호';
COMMENT ON COLUMN 예약.객실번호 IS '객실 번호';
COMMENT ON COLUMN 예약.예약일 IS '예약을 넣은 날';
COMMENT ON COLUMN 예약.체크인 IS '체크인 날짜';
COMMENT ON COLUMN 예약.체크아웃 IS '체크아웃 날짜, 숙박 일수(박)는 체크인부터 체크아웃까지의 날수';
COMMENT ON COLUMN 예약.인원 IS '투숙 인원(명)';
COMMENT ON COLUMN 예약.채널 IS '예약 경로: ''홈페이지'', ''전화'', ''여행사'', ''예약앱''';
COMMENT ON COLUMN 예약.상태 IS '상태: ''투숙완료''(묵고 나감), ''투숙중'', ''예정'', ''취소'', ''노쇼''(취소 없이 오지 않음)';
COMMENT ON COLUMN 예약.취소일 IS '취소한 날, 취소하지 않았으면 NULL';
COMMENT ON COLUMN 예약.박당요금 IS '실제로 받기로 한 하룻밤 요금(원), 숙박료는 박당요금에 숙박 일수를 곱한 금액';
COMMENT ON TABLE 이용내역 IS '투숙 중 부대 서비스 이용 내역';
COMMENT ON COLUMN 이용내역.내역번호 IS '내역 번호';
COMMENT ON COLUMN 이용내역.예약번호 IS '예약 번호';
COMMENT ON COLUMN 이용내역.항목 IS '항목: ''조식'', ''미니바'', ''스파'', ''룸서비스'', ''세탁''';
COMMENT ON COLUMN 이용내역.이용일 IS '이용한 날';
COMMENT ON COLUMN 이용내역.금액 IS '금액(원)';
