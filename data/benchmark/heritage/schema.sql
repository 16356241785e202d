CREATE TABLE 박물관 (
  박물관코드 VARCHAR PRIMARY KEY,
  박물관명 VARCHAR NOT NULL,
  시도 VARCHAR NOT NULL,
  설립구분 VARCHAR NOT NULL,
  개관일 DATE NOT NULL,
  성인입장료 INTEGER NOT NULL,
  휴관요일 VARCHAR
);

CREATE TABLE 유물 (
  유물번호 INTEGER PRIMARY KEY,
  유물명 VARCHAR NOT NULL,
  지정구분 VARCHAR,
  시대 VARCHAR,
  재질 VARCHAR NOT NULL,
  높이 DECIMAL(5, 1),
  소장처 VARCHAR NOT NULL REFERENCES 박물관 (박물관코드),
  입수방법 VARCHAR NOT NULL,
  입수일 DATE NOT NULL
);

CREATE TABLE 대여 (
  대여번호 INTEGER PRIMARY KEY,
  유물번호 INTEGER NOT NULL REFERENCES 유물 (유물번호),
  차용기관 VARCHAR NOT NULL REFERENCES 박물관 (박물관코드),
  대여일 DATE NOT NULL,
  반납예정일 DATE NOT NULL,
  반납일 DATE,
  보험가액 BIGINT NOT NULL
);

COMMENT ON TABLE 박물관 IS '박물관, 유물을 소장하거나 다른 박물관에서 빌려 전시함';
COMMENT ON COLUMN 박물관.박물관코드 IS '박물관 코드';
COMMENT ON COLUMN 박물관.박물관명 IS '박물관 이름';
COMMENT ON COLUMN 박물관.시도 IS '있는 시도: ''서울'', ''경기'', ''경북'' 등';
COMMENT ON COLUMN 박물관.설립구분 IS '누가 세웠는지: ''국립'', ''공립'', ''사립'', ''대학''';
COMMENT ON COLUMN 박물관.개관일 IS '문을 연 날';
COMMENT ON COLUMN 박물관.성인입장료 IS '어른 한 사람의 입장료(원), 무료면 0';
COMMENT ON COLUMN 박물관.휴관요일 IS '쉬는 요일: ''월'', ''화'' 등, 연중무휴면 NULL';
COMMENT ON TABLE 유물 IS '소장 유물';
COMMENT ON COLUMN 유물.유물번호 IS '유물 번호';
COMMENT ON COLUMN 유물.유물명 IS '유물 이름, 같은 이름의 유물이 여럿 있을 수 있음';
COMMENT ON COLUMN 유물.지정구분 IS '국가유산 지정: ''국보'', ''보물'', 지정되지 않았으면 NULL';
COMMENT ON COLUMN 유물.시대 IS '만든 시대: ''삼국'', ''통일신라'', ''고려'', ''조선'', 알 수 없으면 NULL';
COMMENT ON COLUMN 유물.재질 IS '재질: ''금속'', ''도자기'', ''석재'', ''종이'', ''목재''';
COMMENT ON COLUMN 유물.높이 IS '높이(cm), 재지 않았으면 NULL';
COMMENT ON COLUMN 유물.소장처 IS '소장한 박물관의 코드';
COMMENT ON COLUMN 유물.입수방법 IS '들어온 경로: ''구입'', ''기증'', ''발굴'', ''이관''';
COMMENT ON COLUMN 유물.입수일 IS '박물관에 들어온 날';
COMMENT ON TABLE 대여 IS '다른 박물관에 빌려준 유물(2024년 1월부터 2026년 6월까지)';
COMMENT ON COLUMN 대여.대여번호 IS '대여 번호';
COMMENT ON COLUMN 대여.유물번호 IS '빌려준 유물의 번호';
COMMENT ON COLUMN 대여.차용기관 IS '빌려 간 박물관의 코드';
COMMENT ON COLUMN 대여.대여일 IS '빌려준 날';
COMMENT ON COLUMN 대여.반납예정일 IS '돌려받기로 한 날';
COMMENT ON COLUMN 대여.반납일 IS '실제로 돌려받은 날, 아직 돌려받지 못했으면 NULL';
COMMENT ON COLUMN 대여.보험가액 IS '운송 보험에 적은 유물의 값(원)';
