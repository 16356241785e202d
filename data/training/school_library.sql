-- domain: 학교 도서실
CREATE TABLE books (
  book_id INTEGER PRIMARY KEY,   -- 등록번호
  title VARCHAR(80),             -- 서명
  author VARCHAR(40),            -- 저자
  publisher VARCHAR(30),         -- 출판사
  kdc INTEGER,                   -- 한국십진분류 대분류 (000~900)
  pub_year INTEGER,              -- 발행년
  copies INTEGER                 -- 소장 부수
);
CREATE TABLE readers (
  reader_id INTEGER PRIMARY KEY,
  reader_name VARCHAR(20),
  reader_type CHAR(1),           -- S 학생, T 교사
  homeroom VARCHAR(10)           -- 학년-반, 교사는 NULL
);
CREATE TABLE loans (
  loan_id INTEGER PRIMARY KEY,
  book_id INTEGER REFERENCES books(book_id),
  reader_id INTEGER REFERENCES readers(reader_id),
  loaned_on DATE,                -- 빌린 날
  due_on DATE,                   -- 반납 예정일
  returned_on DATE               -- 반납일 (미반납이면 NULL)
);
INSERT INTO books VALUES (1,'완득이','김려령','창비',800,2008,5),(2,'아몬드','손원평','창비',800,2017,6),(3,'코스모스','칼 세이건','사이언스북스',400,2006,2),(4,'총 균 쇠','재레드 다이아몬드','문학사상',900,2005,2),(5,'시간을 파는 상점','김선영','자음과모음',800,2012,4),(6,'정의란 무엇인가','마이클 샌델','와이즈베리',100,2014,3),(7,'수학 귀신','엔첸스베르거','비룡소',400,1997,3),(8,'미술관에 간 화학자','전창림','어바웃어북',600,2013,1),(9,'우아한 거짓말','김려령','창비',800,2009,3),(10,'역사의 쓸모','최태성','다산초당',900,2019,4);
INSERT INTO readers VALUES (1,'강채린','S','1-2'),(2,'노윤우','S','1-2'),(3,'문가을','S','2-1'),(4,'배서진','S','2-3'),(5,'송해인','T',NULL),(6,'양준혁','S','3-1'),(7,'우미래','T',NULL),(8,'채민결','S','3-1');
INSERT INTO loans VALUES (1,1,1,'2024-03-05','2024-03-19','2024-03-18'),(2,2,1,'2024-03-20','2024-04-03','2024-04-10'),(3,2,3,'2024-03-21','2024-04-04','2024-04-01'),(4,3,5,'2024-03-25','2024-04-24','2024-04-20'),(5,5,2,'2024-04-02','2024-04-16','2024-04-16'),(6,2,4,'2024-04-11','2024-04-25',NULL),(7,9,1,'2024-04-12','2024-04-26','2024-04-30'),(8,10,5,'2024-04-22','2024-05-22',NULL),(9,7,6,'2024-05-02','2024-05-16','2024-05-10'),(10,2,6,'2024-05-03','2024-05-17',NULL),(11,1,3,'2024-05-07','2024-05-21','2024-05-30'),(12,6,5,'2024-05-08','2024-06-07','2024-05-29'),(13,1,4,'2024-05-20','2024-06-03',NULL);
-- rename: books=도서 readers=이용자 loans=대출 book_id=등록번호 title=서명 author=저자 publisher=출판사 kdc=분류 pub_year=발행년 copies=소장부수 reader_id=이용자번호 reader_name=이용자명 reader_type=이용자구분 homeroom=학급 loan_id=대출번호 loaned_on=대출일 due_on=반납예정일 returned_on=반납일

-- q: 김려령 작가 책 제목 알려줘
-- q: 저자가 김려령인 도서의 서명을 조회하시오.
SELECT title FROM books WHERE author = '김려령';

-- q: 2010년 이후에 나온 책의 제목과 발행년은? 2010년도 포함해줘
-- q: 발행년이 2010년 이상인 도서 서명, 발행년
SELECT title, pub_year FROM books WHERE pub_year >= 2010;

-- q: 아직 반납되지 않은 대출이 몇 건이에요?
-- q: 미반납 대출 건수
SELECT COUNT(*) FROM loans WHERE returned_on IS NULL;

-- q: 도서실에 책이 모두 몇 권 있나요? 부수 기준으로요.
-- q: 전체 소장 부수를 합해서 구하시오.
SELECT SUM(copies) FROM books;

-- q: 출판사별로 책이 몇 종씩 있어?
-- q: 출판사별 도서 종수를 조회하라.
SELECT publisher, COUNT(*) FROM books GROUP BY publisher;

-- q: 분류별 소장 부수 합계
-- q: 분류마다 소장 부수를 더하면 몇 권인지 보여줘.
SELECT kdc, SUM(copies) FROM books GROUP BY kdc;

-- q: 제일 오래된 책 제목이 뭐야?
-- q: 발행년이 가장 이른 도서의 서명을 구하시오.
SELECT title FROM books ORDER BY pub_year LIMIT 1;

-- q: 교사 이용자 이름을 보여 주세요.
-- q: 이용자 중 선생님들 이름
SELECT reader_name FROM readers WHERE reader_type = 'T';

-- q: 책을 아직 안 돌려준 사람 이름을 중복 없이 알려줘.
-- q: 미반납 도서가 있는 이용자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT r.reader_name FROM readers r JOIN loans l ON r.reader_id = l.reader_id WHERE l.returned_on IS NULL;

-- q: '아몬드'를 빌려 간 적이 있는 사람은 누구예요?
-- q: 아몬드를 대출한 이용자 이름
SELECT DISTINCT r.reader_name FROM readers r JOIN loans l ON r.reader_id = l.reader_id JOIN books b ON l.book_id = b.book_id WHERE b.title = '아몬드';

-- q: 가장 많이 대출된 책의 제목은?
-- q: 대출 횟수 1위 도서의 서명을 구하시오.
SELECT b.title FROM books b JOIN loans l ON b.book_id = l.book_id GROUP BY b.book_id, b.title ORDER BY COUNT(*) DESC LIMIT 1;

-- q: 강채린이 빌린 책 제목과 빌린 날짜를 알려줘요
-- q: 강채린 학생의 대출 도서명, 대출일
SELECT b.title, l.loaned_on FROM books b JOIN loans l ON b.book_id = l.book_id JOIN readers r ON l.reader_id = r.reader_id WHERE r.reader_name = '강채린';

-- q: 한 번도 대출된 적 없는 책 제목을 찾아줘.
-- q: 대출 기록이 없는 도서의 서명을 조회하시오.
SELECT title FROM books WHERE book_id NOT IN (SELECT book_id FROM loans);

-- q: 한 번도 책을 빌리지 않은 이용자는 누가 있나요?
-- q: 대출 이력이 전혀 없는 이용자 이름을 구하라.
SELECT r.reader_name FROM readers r LEFT JOIN loans l ON r.reader_id = l.reader_id WHERE l.loan_id IS NULL;

-- q: 예정일보다 늦게 반납한 대출의 책 제목과 이용자 이름을 보여줘
-- q: 연체 후 반납된 대출 건의 서명과 이용자명을 조회해 주시기 바랍니다.
SELECT b.title, r.reader_name FROM loans l JOIN books b ON l.book_id = b.book_id JOIN readers r ON l.reader_id = r.reader_id WHERE l.returned_on > l.due_on;

-- q: 늦게 반납한 건마다 대출번호랑 며칠 늦었는지 알려줘
-- q: 연체 반납된 대출의 대출번호와 연체 일수를 구하시오.
SELECT loan_id, returned_on - due_on FROM loans WHERE returned_on > due_on;

-- q: 2024년 5월 31일 기준으로 연체 중인 책의 제목은?
-- q: 2024-05-31 현재 반납 예정일이 지났는데 반납되지 않은 도서의 서명을 조회하라.
SELECT b.title FROM loans l JOIN books b ON l.book_id = b.book_id WHERE l.returned_on IS NULL AND l.due_on < '2024-05-31';

-- q: 학급별 대출 건수를 알려줘. 선생님은 빼고.
-- q: 학생 이용자의 학급별 대출 건수를 조회하시오.
SELECT r.homeroom, COUNT(*) FROM readers r JOIN loans l ON r.reader_id = l.reader_id WHERE r.reader_type = 'S' GROUP BY r.homeroom;

-- q: 월별 대출 건수는?
-- q: 대출일의 월별로 대출이 몇 건씩 있었는지 보여 주세요.
SELECT MONTH(loaned_on), COUNT(*) FROM loans GROUP BY MONTH(loaned_on);

-- q: 이용자별 대출 횟수를 이름과 함께 많은 순으로 보여줘. 한 번도 안 빌린 사람도 나오게.
-- q: 대출이 없는 이용자도 포함하여 이용자명과 대출 횟수를 횟수 내림차순으로 조회하시오.
SELECT r.reader_name, COUNT(l.loan_id) FROM readers r LEFT JOIN loans l ON r.reader_id = l.reader_id GROUP BY r.reader_id, r.reader_name ORDER BY COUNT(l.loan_id) DESC;

-- q: 대출을 세 번 이상 한 이용자 이름은?
-- q: 대출 횟수가 3회 이상인 이용자명을 조회하라.
SELECT r.reader_name FROM readers r JOIN loans l ON r.reader_id = l.reader_id GROUP BY r.reader_id, r.reader_name HAVING COUNT(*) >= 3;

-- q: 저자가 같은 책이 두 권 이상인 저자는?
-- q: 도서가 2종 이상 있는 저자를 구하시오.
SELECT author FROM books GROUP BY author HAVING COUNT(*) >= 2;

-- q: 완득이와 아몬드를 둘 다 빌린 사람 이름
-- q: 완득이도 빌리고 아몬드도 빌린 이용자의 이름을 알려 주세요.
SELECT r.reader_name FROM readers r JOIN loans l ON r.reader_id = l.reader_id JOIN books b ON l.book_id = b.book_id WHERE b.title = '완득이' INTERSECT SELECT r.reader_name FROM readers r JOIN loans l ON r.reader_id = l.reader_id JOIN books b ON l.book_id = b.book_id WHERE b.title = '아몬드';

-- q: 문학(800번대)도 역사(900번대)도 아닌 책 제목과 저자
-- q: 분류가 800도 900도 아닌 도서의 서명, 저자를 조회하시오.
SELECT title, author FROM books WHERE kdc NOT IN (800, 900);

-- q: 지금 대출 중인 부수를 뺀 '아몬드' 잔여 부수는 몇 권이야?
-- q: 아몬드의 소장 부수에서 미반납 대출 건수를 뺀 값을 구하시오.
SELECT copies - (SELECT COUNT(*) FROM loans l WHERE l.book_id = b.book_id AND l.returned_on IS NULL) FROM books b WHERE title = '아몬드';

-- q: 반납된 대출의 평균 대출 기간은 며칠이에요?
-- q: 반납 완료 건의 평균 대출 일수
SELECT AVG(returned_on - loaned_on) FROM loans WHERE returned_on IS NOT NULL;

-- q: 소장 부수가 제일 많은 책 다섯 권의 제목과 부수를 부수 많은 순서로, 부수가 같으면 제목 순으로 보여줘
-- q: 소장 부수 상위 5종의 서명과 부수를 조회하되 부수가 같으면 서명 가나다순으로 하시오.
SELECT title, copies FROM books ORDER BY copies DESC, title LIMIT 5;
