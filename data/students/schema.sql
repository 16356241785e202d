CREATE TABLE students (
  student_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  gender VARCHAR NOT NULL,
  grade INTEGER NOT NULL,
  class_no INTEGER NOT NULL,
  department VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  birth_date DATE NOT NULL,
  admission_date DATE NOT NULL,
  midterm_score DECIMAL(4,1),
  final_score DECIMAL(4,1),
  absences INTEGER NOT NULL,
  scholarship BOOLEAN NOT NULL,
  club VARCHAR
);

COMMENT ON TABLE students IS '한빛특성화고 재학생(2026학년도), 학생마다 한 행';
COMMENT ON COLUMN students.student_id IS '학번: 입학 연도 4자리 + 학과 2자리 + 번호 2자리';
COMMENT ON COLUMN students.name IS '이름';
COMMENT ON COLUMN students.gender IS '성별: ''남'' 또는 ''여''';
COMMENT ON COLUMN students.grade IS '학년: 1, 2, 3';
COMMENT ON COLUMN students.class_no IS '반: 1~6';
COMMENT ON COLUMN students.department IS '학과: ''소프트웨어과'', ''디자인과'', ''간호과'', ''조리과'', ''전기과''';
COMMENT ON COLUMN students.region IS '사는 지역(시도): ''경기'', ''서울'', ''인천'', ''충남'', ''강원'', ''충북'', ''대전'', ''부산'', ''대구'', ''광주'', ''전북''';
COMMENT ON COLUMN students.birth_date IS '생년월일';
COMMENT ON COLUMN students.admission_date IS '입학일';
COMMENT ON COLUMN students.midterm_score IS '1학기 중간고사 점수(0~100), 결시는 NULL';
COMMENT ON COLUMN students.final_score IS '1학기 기말고사 점수(0~100), 결시는 NULL';
COMMENT ON COLUMN students.absences IS '올해 결석 일수';
COMMENT ON COLUMN students.scholarship IS '장학금을 받는지 여부';
COMMENT ON COLUMN students.club IS '동아리: ''로봇'', ''코딩'', ''밴드'', ''댄스'', ''축구'', ''농구'', ''사진'', ''미술'', ''베이킹'', ''봉사'', ''독서''; 없으면 NULL';
