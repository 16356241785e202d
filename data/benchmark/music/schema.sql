CREATE TABLE 가수 (
  가수번호 INTEGER PRIMARY KEY,
  이름 VARCHAR NOT NULL,
  유형 VARCHAR NOT NULL,
  데뷔일 DATE NOT NULL,
  소속사 VARCHAR
);

CREATE TABLE 앨범 (
  앨범번호 INTEGER PRIMARY KEY,
  앨범명 VARCHAR NOT NULL,
  가수번호 INTEGER NOT NULL REFERENCES 가수 (가수번호),
  종류 VARCHAR NOT NULL,
  발매일 DATE NOT NULL
);

CREATE TABLE 곡 (
  곡번호 INTEGER PRIMARY KEY,
  곡명 VARCHAR NOT NULL,
  앨범번호 INTEGER NOT NULL REFERENCES 앨범 (앨범번호),
  트랙 INTEGER NOT NULL,
  길이 INTEGER NOT NULL,
  장르 VARCHAR NOT NULL,
  타이틀여부 BOOLEAN NOT NULL,
  작곡자 VARCHAR
);

CREATE TABLE 회원 (
  회원번호 INTEGER PRIMARY KEY,
  닉네임 VARCHAR NOT NULL,
  출생연도 INTEGER NOT NULL,
  요금제 VARCHAR NOT NULL,
  가입일 DATE NOT NULL
);

CREATE TABLE 재생 (
  재생번호 INTEGER PRIMARY KEY,
  회원번호 INTEGER NOT NULL REFERENCES 회원 (회원번호),
  곡번호 INTEGER NOT NULL REFERENCES 곡 (곡번호),
  재생일시 TIMESTAMP NOT NULL,
  들은시간 INTEGER NOT NULL,
  기기 VARCHAR NOT NULL
);

CREATE TABLE 좋아요 (
  회원번호 INTEGER NOT NULL REFERENCES 회원 (회원번호),
  곡번호 INTEGER NOT NULL REFERENCES 곡 (곡번호),
  누른날 DATE NOT NULL,
  PRIMARY KEY (회원번호, 곡번호)
);

COMMENT ON TABLE 가수 IS '가수';
COMMENT ON COLUMN 가수.가수번호 IS '가수 번호';
COMMENT ON COLUMN 가수.이름 IS '가수 이름';
COMMENT ON COLUMN 가수.유형 IS '유형: ''솔로'', ''그룹''';
COMMENT ON COLUMN 가수.데뷔일 IS '데뷔일';
COMMENT ON COLUMN 가수.소속사 IS '소속사 이름, 소속사가 없으면 NULL';
COMMENT ON TABLE 앨범 IS '앨범';
COMMENT ON COLUMN 앨범.앨범번호 IS '앨범 번호';
COMMENT ON COLUMN 앨범.앨범명 IS '앨범 이름';
COMMENT ON COLUMN 앨범.가수번호 IS '부른 가수의 번호';
COMMENT ON COLUMN 앨범.종류 IS '종류: ''정규'', ''미니'', ''싱글''';
COMMENT ON COLUMN 앨범.발매일 IS '발매일';
COMMENT ON TABLE 곡 IS '앨범에 실린 곡';
COMMENT ON COLUMN 곡.곡번호 IS '곡 번호';
COMMENT ON COLUMN 곡.곡명 IS '곡 제목, 제목이 같은 다른 곡이 있을 수 있음';
COMMENT ON COLUMN 곡.앨범번호 IS '실린 앨범의 번호';
COMMENT ON COLUMN 곡.트랙 IS '앨범 안에서의 순서(1부터)';
COMMENT ON COLUMN 곡.길이 IS '곡의 길이(초)';
COMMENT ON COLUMN 곡.장르 IS '장르: ''발라드'', ''댄스'', ''힙합'', ''록'', ''트로트'', ''R&B''';
COMMENT ON COLUMN 곡.타이틀여부 IS '앨범의 타이틀곡인지';
COMMENT ON COLUMN 곡.작곡자 IS '작곡한 사람의 이름, 알 수 없으면 NULL';
COMMENT ON TABLE 회원 IS '음원 서비스 회원';
COMMENT ON COLUMN 회원.회원번호 IS '회원 번호';
COMMENT ON COLUMN 회원.닉네임 IS '닉네임, 겹치지 않음';
COMMENT ON COLUMN 회원.출생연도 IS '태어난 해';
COMMENT ON COLUMN 회원.요금제 IS '요금제: ''free'' 무료, ''basic'' 베이직, ''premium'' 프리미엄';
COMMENT ON COLUMN 회원.가입일 IS '가입일';
COMMENT ON TABLE 재생 IS '곡을 들은 기록(2026년 1월부터 6월까지), 한 번 틀면 한 행';
COMMENT ON COLUMN 재생.재생번호 IS '재생 번호';
COMMENT ON COLUMN 재생.회원번호 IS '들은 회원의 번호';
COMMENT ON COLUMN 재생.곡번호 IS '들은 곡의 번호';
COMMENT ON COLUMN 재생.재생일시 IS '듣기 시작한 시각';
COMMENT ON COLUMN 재생.들은시간 IS '들은 시간(초), 끝까지 들었으면 곡의 길이와 같음';
COMMENT ON COLUMN 재생.기기 IS '들은 기기: ''mobile'' 휴대전화, ''pc'' 컴퓨터, ''speaker'' 인공지능 스피커';
COMMENT ON TABLE 좋아요 IS '회원이 곡에 누른 좋아요';
COMMENT ON COLUMN 좋아요.회원번호 IS '회원 번호';
COMMENT ON COLUMN 좋아요.곡번호 IS '곡 번호';
COMMENT ON COLUMN 좋아요.누른날 IS '좋아요를 누른 날';
