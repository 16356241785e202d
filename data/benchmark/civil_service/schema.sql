CREATE TABLE 부서 (
  부서코드 VARCHAR PRIMARY KEY,
  부서명 VARCHAR NOT NULL,
  상위부서코드 VARCHAR REFERENCES 부서 (부서코드)
);

CREATE TABLE 직원 (
  직원번호 INTEGER PRIMARY KEY,
  성명 VARCHAR NOT NULL,
  부서코드 VARCHAR NOT NULL REFERENCES 부서 (부서코드),
  직급 VARCHAR NOT NULL,
  임용일 DATE NOT NULL
);

CREATE TABLE 민원 (
  접수번호 INTEGER PRIMARY KEY,
  접수일시 TIMESTAMP NOT NULL,
  민원인 VARCHAR NOT NULL,
  연락처 VARCHAR NOT NULL,
  분류 VARCHAR NOT NULL,
  제목 VARCHAR NOT NULL,
  접수경로 VARCHAR NOT NULL,
  행정동 VARCHAR NOT NULL,
  담당직원번호 INTEGER REFERENCES 직원 (직원번호),
  처리기한 DATE NOT NULL,
  처리완료일 DATE,
  처리상태 VARCHAR NOT NULL
);

CREATE TABLE 만족도 (
  접수번호 INTEGER PRIMARY KEY REFERENCES 민원 (접수번호),
  점수 INTEGER NOT NULL,
  의견 VARCHAR,
  응답일 DATE NOT NULL
);

COMMENT ON TABLE 부서 IS '구청의 국과 과, 국 아래에 과가 있다';
COMMENT ON COLUMN 부서.부서코드 IS '부서 코드';
COMMENT ON COLUMN 부서.부서명 IS '부서 이름(겹치지 않음), 예: ''교통행정과''';
COMMENT ON COLUMN 부서.상위부서코드 IS '과가 속한 국의 부서 코드, 국은 NULL';
COMMENT ON TABLE 직원 IS '구청 직원(공무원)';
COMMENT ON COLUMN 직원.직원번호 IS '직원 번호';
COMMENT ON COLUMN 직원.성명 IS '직원 이름';
COMMENT ON COLUMN 직원.부서코드 IS '소속 과의 부서 코드';
COMMENT ON COLUMN 직원.직급 IS '직급: ''5급'', ''6급'', ''7급'', ''8급'', ''9급''';
COMMENT ON COLUMN 직원.임용일 IS '공무원으로 임용된 날';
COMMENT ON TABLE 민원 IS '민원(2025-05-01부터 2026-06-30까지 접수), 자료는 2026년 6월 30일 현재';
COMMENT ON COLUMN 민원.접수번호 IS '접수 번호';
COMMENT ON COLUMN 민원.접수일시 IS '접수한 날짜와 시각';
COMMENT ON COLUMN 민원.민원인 IS '민원을 낸 사람의 이름';
COMMENT ON COLUMN 민원.연락처 IS '민원인의 휴대전화 번호, 이름과 연락처가 같으면 같은 사람';
COMMENT ON COLUMN 민원.분류 IS '분류: ''교통'', ''환경'', ''복지'', ''건축'', ''세무'', ''공원''';
COMMENT ON COLUMN 민원.제목 IS '민원 제목';
COMMENT ON COLUMN 민원.접수경로 IS '접수 경로: ''인터넷'', ''모바일앱'', ''전화'', ''방문'', ''우편''';
COMMENT ON COLUMN 민원.행정동 IS '민원이 생긴 행정동, 예: ''가람동''';
COMMENT ON COLUMN 민원.담당직원번호 IS '담당 직원의 번호, 정해지지 않았으면 NULL';
COMMENT ON COLUMN 민원.처리기한 IS '처리해야 하는 마지막 날';
COMMENT ON COLUMN 민원.처리완료일 IS '처리를 마친 날, 마치지 않았으면 NULL';
COMMENT ON COLUMN 민원.처리상태 IS '상태: ''접수'', ''처리중'', ''처리완료'', ''취하''(민원인이 거둬들임)';
COMMENT ON TABLE 만족도 IS '처리된 민원의 만족도 조사 응답, 응답한 민원에만 행이 있다';
COMMENT ON COLUMN 만족도.접수번호 IS '민원 접수 번호';
COMMENT ON COLUMN 만족도.점수 IS '만족도 점수: 1(매우 불만)~5(매우 만족)';
COMMENT ON COLUMN 만족도.의견 IS '남긴 의견, 남기지 않았으면 NULL';
COMMENT ON COLUMN 만족도.응답일 IS '응답한 날';
