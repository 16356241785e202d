CREATE TABLE departments (
  dept_id INTEGER PRIMARY KEY,
  dept_name VARCHAR NOT NULL,
  college VARCHAR NOT NULL
);

CREATE TABLE professors (
  prof_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  dept_id INTEGER NOT NULL REFERENCES departments (dept_id),
  position VARCHAR NOT NULL,
  hired_on DATE NOT NULL
);

CREATE TABLE students (
  student_no INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  dept_id INTEGER NOT NULL REFERENCES departments (dept_id),
  minor_id INTEGER REFERENCES departments (dept_id),
  year INTEGER NOT NULL,
  status VARCHAR NOT NULL,
  advisor_id INTEGER NOT NULL REFERENCES professors (prof_id)
);

CREATE TABLE courses (
  course_id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  dept_id INTEGER NOT NULL REFERENCES departments (dept_id),
  credits INTEGER NOT NULL,
  category VARCHAR NOT NULL
);

CREATE TABLE prerequisites (
  course_id VARCHAR NOT NULL REFERENCES courses (course_id),
  required_id VARCHAR NOT NULL REFERENCES courses (course_id),
  PRIMARY KEY (course_id, required_id)
);

CREATE TABLE sections (
  section_id INTEGER PRIMARY KEY,
  course_id VARCHAR NOT NULL REFERENCES courses (course_id),
  prof_id INTEGER REFERENCES professors (prof_id),
  term VARCHAR NOT NULL,
  capacity INTEGER NOT NULL,
  day_of_week VARCHAR NOT NULL,
  start_period INTEGER NOT NULL
);

CREATE TABLE enrollments (
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  section_id INTEGER NOT NULL REFERENCES sections (section_id),
  applied_at TIMESTAMP NOT NULL,
  grade DECIMAL(2, 1),
  retake BOOLEAN NOT NULL,
  PRIMARY KEY (student_no, section_id)
);

CREATE TABLE scholarships (
  sch_id INTEGER PRIMARY KEY,
  student_no INTEGER NOT NULL REFERENCES students (student_no),
  kind VARCHAR NOT NULL,
  term VARCHAR NOT NULL,
  amount INTEGER NOT NULL
);

COMMENT ON TABLE departments IS '학과';
COMMENT ON COLUMN departments.dept_id IS '학과 번호';
COMMENT ON COLUMN departments.dept_name IS '학과 이름, 예: ''컴퓨터공학과''';
COMMENT ON COLUMN departments.college IS '단과대학: ''공과대학'', ''인문대학'', ''경영대학'', ''자연과학대학''';
COMMENT ON TABLE professors IS '교수';
COMMENT ON COLUMN professors.prof_id IS '교수 번호';
COMMENT ON COLUMN professors.name IS '교수 이름';
COMMENT ON COLUMN professors.dept_id IS '소속 학과 번호';
COMMENT ON COLUMN professors.position IS '직급: ''교수'', ''부교수'', ''조교수''';
COMMENT ON COLUMN professors.hired_on IS '임용일';
COMMENT ON TABLE students IS '학생';
COMMENT ON COLUMN students.student_no IS '학번';
COMMENT ON COLUMN students.name IS '학생 이름';
COMMENT ON COLUMN students.dept_id IS '주전공 학과 번호';
COMMENT ON COLUMN students.minor_id IS '복수 전공 학과 번호, 하지 않으면 NULL';
COMMENT ON COLUMN students.year IS '학년: 1~4';
COMMENT ON COLUMN students.status IS '학적: ''ENR'' 재학, ''LOA'' 휴학, ''GRD'' 졸업';
COMMENT ON COLUMN students.advisor_id IS '지도 교수 번호';
COMMENT ON TABLE courses IS '교과목';
COMMENT ON COLUMN courses.course_id IS '과목 코드, 예: ''CS201''';
COMMENT ON COLUMN courses.title IS '과목명, 예: ''자료 구조''';
COMMENT ON COLUMN courses.dept_id IS '개설 학과 번호';
COMMENT ON COLUMN courses.credits IS '학점 수';
COMMENT ON COLUMN courses.category IS '이수 구분: ''전필''(전공 필수), ''전선''(전공 선택), ''교양''';
COMMENT ON TABLE prerequisites IS '선수 과목, 과목을 들으려면 먼저 들어야 하는 과목';
COMMENT ON COLUMN prerequisites.course_id IS '과목 코드';
COMMENT ON COLUMN prerequisites.required_id IS '먼저 들어야 하는 과목의 코드';
COMMENT ON TABLE sections IS '학기마다 열린 강좌(분반)';
COMMENT ON COLUMN sections.section_id IS '강좌 번호';
COMMENT ON COLUMN sections.course_id IS '과목 코드';
COMMENT ON COLUMN sections.prof_id IS '담당 교수 번호, 아직 정해지지 않았으면 NULL';
COMMENT ON COLUMN sections.term IS '학기: ''2025-1'', ''2025-2'', ''2026-1''(성적까지 확정), ''2026-2''(수강 신청만 끝남)';
COMMENT ON COLUMN sections.capacity IS '정원(명)';
COMMENT ON COLUMN sections.day_of_week IS '요일: ''월'', ''화'', ''수'', ''목'', ''금''';
COMMENT ON COLUMN sections.start_period IS '시작 교시: 1~8(1교시는 오전 9시)';
COMMENT ON TABLE enrollments IS '수강 신청과 성적';
COMMENT ON COLUMN enrollments.student_no IS '학번';
COMMENT ON COLUMN enrollments.section_id IS '강좌 번호';
COMMENT ON COLUMN enrollments.applied_at IS '신청한 시각';
COMMENT ON COLUMN enrollments.grade IS '성적 평점: 4.5(A+), 4.0(A), 3.5(B+), 3.0(B), 2.5(C+), 2.0(C), 1.0(D), 0.0(F); 아직 안 나왔으면 NULL';
COMMENT ON COLUMN enrollments.retake IS '재수강 여부';
COMMENT ON TABLE scholarships IS '장학금 지급';
COMMENT ON COLUMN scholarships.sch_id IS '지급 번호';
COMMENT ON COLUMN scholarships.student_no IS '학번';
COMMENT ON COLUMN scholarships.kind IS '종류: ''성적'', ''근로'', ''가계곤란''';
COMMENT ON COLUMN scholarships.term IS '받은 학기: ''2025-1'', ''2025-2'', ''2026-1''';
COMMENT ON COLUMN scholarships.amount IS '금액(원)';
