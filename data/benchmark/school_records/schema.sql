CREATE TABLE teachers (
  teacher_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  hired_on DATE NOT NULL,
  homeroom_grade INTEGER,
  homeroom_class INTEGER
);

CREATE TABLE students (
  student_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  gender VARCHAR NOT NULL,
  grade INTEGER NOT NULL,
  class_no INTEGER NOT NULL,
  birth_date DATE NOT NULL,
  club VARCHAR
);

CREATE TABLE subjects (
  subject_id INTEGER PRIMARY KEY,
  title VARCHAR NOT NULL,
  credits INTEGER NOT NULL,
  is_elective BOOLEAN NOT NULL,
  teacher_id INTEGER NOT NULL REFERENCES teachers (teacher_id)
);

CREATE TABLE scores (
  student_id INTEGER NOT NULL REFERENCES students (student_id),
  subject_id INTEGER NOT NULL REFERENCES subjects (subject_id),
  exam VARCHAR NOT NULL,
  score INTEGER,
  PRIMARY KEY (student_id, subject_id, exam)
);

CREATE TABLE attendance (
  record_id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES students (student_id),
  date DATE NOT NULL,
  kind VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  minutes INTEGER
);

COMMENT ON TABLE teachers IS '교사';
COMMENT ON COLUMN teachers.teacher_id IS '교사 번호';
COMMENT ON COLUMN teachers.name IS '교사 이름';
COMMENT ON COLUMN teachers.hired_on IS '부임일';
COMMENT ON COLUMN teachers.homeroom_grade IS '담임을 맡은 학년, 담임이 아니면 NULL';
COMMENT ON COLUMN teachers.homeroom_class IS '담임을 맡은 반, 담임이 아니면 NULL';
COMMENT ON TABLE students IS '학생(2026학년도 재학생)';
COMMENT ON COLUMN students.student_id IS '학번';
COMMENT ON COLUMN students.name IS '학생 이름';
COMMENT ON COLUMN students.gender IS '성별: ''M'' 남, ''F'' 여';
COMMENT ON COLUMN students.grade IS '학년: 1~3';
COMMENT ON COLUMN students.class_no IS '반: 1~3';
COMMENT ON COLUMN students.birth_date IS '생년월일';
COMMENT ON COLUMN students.club IS '동아리: ''축구부'', ''농구부'', ''방송부'', ''도서부'', ''과학탐구반'', ''댄스부''; 없으면 NULL';
COMMENT ON TABLE subjects IS '과목';
COMMENT ON COLUMN subjects.subject_id IS '과목 번호';
COMMENT ON COLUMN subjects.title IS '과목명';
COMMENT ON COLUMN subjects.credits IS '단위 수(한 주 수업 시간)';
COMMENT ON COLUMN subjects.is_elective IS '선택 과목인지 여부';
COMMENT ON COLUMN subjects.teacher_id IS '담당 교사 번호';
COMMENT ON TABLE scores IS '2026학년도 1학기 시험 점수, 학생이 듣는 과목과 시험마다 한 행';
COMMENT ON COLUMN scores.student_id IS '학번';
COMMENT ON COLUMN scores.subject_id IS '과목 번호';
COMMENT ON COLUMN scores.exam IS '시험: ''중간'', ''기말''';
COMMENT ON COLUMN scores.score IS '점수(0~100), 결시는 NULL';
COMMENT ON TABLE attendance IS '출결 기록(2026-03-03부터 2026-07-10까지), 결석·지각·조퇴만 남긴다';
COMMENT ON COLUMN attendance.record_id IS '기록 번호';
COMMENT ON COLUMN attendance.student_id IS '학번';
COMMENT ON COLUMN attendance.date IS '날짜';
COMMENT ON COLUMN attendance.kind IS '종류: ''결석'', ''지각'', ''조퇴''';
COMMENT ON COLUMN attendance.reason IS '사유: ''질병'', ''미인정'', ''기타''';
COMMENT ON COLUMN attendance.minutes IS '지각하거나 조퇴해 빠진 시간(분), 결석은 NULL';
