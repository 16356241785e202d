CREATE TABLE 분관 (
  분관코드 VARCHAR PRIMARY KEY,
  분관명 VARCHAR NOT NULL,
  개관일 DATE NOT NULL
);

CREATE TABLE 도서 (
  도서번호 INTEGER PRIMARY KEY,
  제목 VARCHAR NOT NULL,
  저자 VARCHAR NOT NULL,
  출판사 VARCHAR NOT NULL,
  출판연도 INTEGER NOT NULL,
  분류 VARCHAR NOT NULL,
  쪽수 INTEGER
);

CREATE TABLE 소장자료 (
  등록번호 VARCHAR PRIMARY KEY,
  도서번호 INTEGER NOT NULL REFERENCES 도서 (도서번호),
  분관코드 VARCHAR NOT NULL REFERENCES 분관 (분관코드),
  입수일 DATE NOT NULL,
  구입가격 INTEGER
);

CREATE TABLE 회원 (
  회원번호 INTEGER PRIMARY KEY,
  이름 VARCHAR NOT NULL,
  구분 VARCHAR NOT NULL,
  가입일 DATE NOT NULL,
  분관코드 VARCHAR NOT NULL REFERENCES 분관 (분관코드),
  정지종료일 DATE
);

CREATE TABLE 대출 (
  대출번호 INTEGER PRIMARY KEY,
  등록번호 VARCHAR NOT NULL REFERENCES 소장자료 (등록번호),
  회원번호 INTEGER NOT NULL REFERENCES 회원 (회원번호),
  대출일 DATE NOT NULL,
  반납예정일 DATE NOT NULL,
  반납일 DATE,
  연장횟수 INTEGER NOT NULL
);

COMMENT ON TABLE 분관 IS '시립도서관의 분관';
COMMENT ON COLUMN 분관.분관코드 IS '분관 코드';
COMMENT ON COLUMN 분관.분관명 IS '분관 이름';
COMMENT ON COLUMN 분관.개관일 IS '문을 연 날';
COMMENT ON TABLE 도서 IS '책, 판마다 한 행';
COMMENT ON COLUMN 도서.도서번호 IS '책 번호';
COMMENT ON COLUMN 도서.제목 IS '제목';
COMMENT ON COLUMN 도서.저자 IS '지은이';
COMMENT ON COLUMN 도서.출판사 IS '펴낸 곳';
COMMENT ON COLUMN 도서.출판연도 IS '나온 해';
COMMENT ON COLUMN 도서.분류 IS '분류: ''소설'', ''시'', ''역사'', ''과학'', ''경제'', ''어린이'', ''여행''';
COMMENT ON COLUMN 도서.쪽수 IS '쪽수, 모르면 NULL';
COMMENT ON TABLE 소장자료 IS '분관이 가진 책, 실물 한 권마다 한 행';
COMMENT ON COLUMN 소장자료.등록번호 IS '등록 번호';
COMMENT ON COLUMN 소장자료.도서번호 IS '책 번호';
COMMENT ON COLUMN 소장자료.분관코드 IS '가지고 있는 분관';
COMMENT ON COLUMN 소장자료.입수일 IS '들여온 날';
COMMENT ON COLUMN 소장자료.구입가격 IS '산 값(원), 기증받았으면 NULL';
COMMENT ON TABLE 회원 IS '회원';
COMMENT ON COLUMN 회원.회원번호 IS '회원 번호';
COMMENT ON COLUMN 회원.이름 IS '이름';
COMMENT ON COLUMN 회원.구분 IS '구분: ''어린이'', ''청소년'', ''성인''';
COMMENT ON COLUMN 회원.가입일 IS '가입일';
COMMENT ON COLUMN 회원.분관코드 IS '가입한 분관';
COMMENT ON COLUMN 회원.정지종료일 IS '대출 정지가 끝나는 날, 정지된 적이 없으면 NULL';
COMMENT ON TABLE 대출 IS '대출 기록(2025-01-02부터 2026-06-30까지)';
COMMENT ON COLUMN 대출.대출번호 IS '대출 번호';
COMMENT ON COLUMN 대출.등록번호 IS '빌려 간 자료의 등록 번호';
COMMENT ON COLUMN 대출.회원번호 IS '빌려 간 회원';
COMMENT ON COLUMN 대출.대출일 IS '빌려 간 날';
COMMENT ON COLUMN 대출.반납예정일 IS '돌려주기로 한 날(연장하면 늦춰진다)';
COMMENT ON COLUMN 대출.반납일 IS '돌려준 날, 아직 돌려주지 않았으면 NULL';
COMMENT ON COLUMN 대출.연장횟수 IS '연장한 횟수: 0~2';
