CREATE TABLE branches (
  branch_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  opened_on DATE NOT NULL,
  seats INTEGER NOT NULL
);

CREATE TABLE books (
  book_id INTEGER PRIMARY KEY,
  title VARCHAR NOT NULL,
  author VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  genre VARCHAR NOT NULL,
  published_year INTEGER NOT NULL,
  pages INTEGER NOT NULL
);

CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  age_group VARCHAR NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branches (branch_id),
  joined_on DATE NOT NULL,
  email VARCHAR
);

CREATE TABLE loans (
  loan_id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (book_id),
  member_id INTEGER NOT NULL REFERENCES members (member_id),
  branch_id INTEGER NOT NULL REFERENCES branches (branch_id),
  loaned_on DATE NOT NULL,
  due_on DATE NOT NULL,
  returned_on DATE
);

CREATE TABLE requests (
  request_id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members (member_id),
  title VARCHAR NOT NULL,
  requested_on DATE NOT NULL,
  status VARCHAR NOT NULL
);

COMMENT ON TABLE branches IS '도서관';
COMMENT ON COLUMN branches.branch_id IS '도서관 번호';
COMMENT ON COLUMN branches.name IS '도서관 이름';
COMMENT ON COLUMN branches.district IS '도서관이 있는 동네';
COMMENT ON COLUMN branches.opened_on IS '문을 연 날';
COMMENT ON COLUMN branches.seats IS '열람실 좌석 수';
COMMENT ON TABLE books IS '책, 한 제목이 한 행';
COMMENT ON COLUMN books.book_id IS '책 번호';
COMMENT ON COLUMN books.title IS '책 제목';
COMMENT ON COLUMN books.author IS '지은이';
COMMENT ON COLUMN books.publisher IS '출판사';
COMMENT ON COLUMN books.genre IS '갈래: ''소설'', ''시'', ''역사'', ''과학'', ''경제'', ''어린이'', ''여행'', ''요리''';
COMMENT ON COLUMN books.published_year IS '출판 연도';
COMMENT ON COLUMN books.pages IS '쪽수';
COMMENT ON TABLE members IS '회원';
COMMENT ON COLUMN members.member_id IS '회원 번호';
COMMENT ON COLUMN members.name IS '회원 이름';
COMMENT ON COLUMN members.age_group IS '나이대: ''어린이'', ''청소년'', ''성인'', ''어르신''';
COMMENT ON COLUMN members.branch_id IS '가입한 도서관 번호';
COMMENT ON COLUMN members.joined_on IS '가입한 날';
COMMENT ON COLUMN members.email IS '이메일, 없으면 NULL';
COMMENT ON TABLE loans IS '대출, 책 한 권에 한 행';
COMMENT ON COLUMN loans.loan_id IS '대출 번호';
COMMENT ON COLUMN loans.book_id IS '책 번호';
COMMENT ON COLUMN loans.member_id IS '빌린 회원 번호';
COMMENT ON COLUMN loans.branch_id IS '빌려준 도서관 번호';
COMMENT ON COLUMN loans.loaned_on IS '빌린 날';
COMMENT ON COLUMN loans.due_on IS '반납할 날';
COMMENT ON COLUMN loans.returned_on IS '반납한 날, 아직이면 NULL';
COMMENT ON TABLE requests IS '희망 도서 신청';
COMMENT ON COLUMN requests.request_id IS '신청 번호';
COMMENT ON COLUMN requests.member_id IS '신청한 회원 번호';
COMMENT ON COLUMN requests.title IS '신청한 책 제목';
COMMENT ON COLUMN requests.requested_on IS '신청한 날';
COMMENT ON COLUMN requests.status IS '처리 상태: ''접수'', ''구입'', ''반려''';
