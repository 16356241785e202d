-- domain: 인터넷 서점
CREATE TABLE authors (
  author_id INTEGER PRIMARY KEY,
  author_name VARCHAR(40),
  nationality VARCHAR(20),
  born_year INTEGER
);
CREATE TABLE publishers (
  publisher_id INTEGER PRIMARY KEY,
  publisher_name VARCHAR(40),
  city VARCHAR(20)
);
CREATE TABLE books (
  isbn VARCHAR(13) PRIMARY KEY,
  title VARCHAR(80),
  genre VARCHAR(20),
  publisher_id INTEGER REFERENCES publishers(publisher_id),
  list_price INTEGER,
  pages INTEGER,
  published_on DATE
);
CREATE TABLE book_authors (
  isbn VARCHAR(13) REFERENCES books(isbn),
  author_id INTEGER REFERENCES authors(author_id),
  contribution VARCHAR(10), -- 지음, 옮김, 그림
  PRIMARY KEY (isbn, author_id)
);
CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  member_name VARCHAR(30),
  tier VARCHAR(10), -- 일반, 실버, 골드, 플래티넘
  email VARCHAR(60)
);
CREATE TABLE purchases (
  purchase_id INTEGER PRIMARY KEY,
  member_id INTEGER REFERENCES members(member_id),
  isbn VARCHAR(13) REFERENCES books(isbn),
  purchased_on DATE,
  copies INTEGER,
  paid_price INTEGER -- 실제 결제 금액(권수 포함 총액)
);
CREATE TABLE reviews (
  review_id INTEGER PRIMARY KEY,
  member_id INTEGER REFERENCES members(member_id),
  isbn VARCHAR(13) REFERENCES books(isbn),
  rating INTEGER, -- 1~5
  body TEXT
);
INSERT INTO authors VALUES
(1, '하윤서', '한국', 1979), (2, '백도현', '한국', 1965), (3, '모리 아키라', '일본', 1958), (4, '엠마 클라크', '영국', 1983), (5, '추연우', '한국', 1990), (6, '고은결', '한국', 1971), (7, '장 베르나르', '프랑스', 1949);
INSERT INTO publishers VALUES (1, '푸른숲결', '파주'), (2, '새벽서가', '서울'), (3, '코드나무', '서울'), (4, '물결책방', '통영');
INSERT INTO books VALUES
('9791100000011', '비 오는 날의 정류장', '소설', 1, 15800, 312, '2021-04-12'),
('9791100000028', '조용한 행성', '소설', 2, 16800, 368, '2022-08-30'),
('9791100000035', '파이썬으로 시작하는 데이터', 'IT', 3, 28000, 520, '2023-02-20'),
('9791100000042', '오늘도 텃밭', '에세이', 1, 14000, 224, '2020-05-15'),
('9791100000059', '한 권으로 읽는 조선', '역사', 2, 22000, 448, '2019-10-09'),
('9791100000066', '바다의 문법', '시', 1, 11000, 144, '2023-09-01'),
('9791100000073', 'SQL 첫걸음', 'IT', 3, 24000, 400, '2024-01-25'),
('9791100000080', '여름의 끝에서', '소설', 2, 17500, 296, '2023-07-07'),
('9791100000097', '느린 여행자의 노트', '에세이', 1, 15000, 256, '2024-03-18');
INSERT INTO book_authors VALUES
('9791100000011', 1, '지음'), ('9791100000028', 4, '지음'), ('9791100000028', 6, '옮김'), ('9791100000035', 2, '지음'), ('9791100000035', 5, '지음'), ('9791100000042', 6, '지음'), ('9791100000059', 2, '지음'),
('9791100000066', 1, '지음'), ('9791100000073', 5, '지음'), ('9791100000080', 3, '지음'), ('9791100000080', 6, '옮김'), ('9791100000097', 4, '지음');
INSERT INTO members VALUES
(1, '남지현', '골드', 'jh.nam@naver.com'), (2, '오태석', '실버', 'ts.oh@gmail.com'), (3, '유미래', '플래티넘', 'mirae@naver.com'), (4, '홍단비', '일반', NULL), (5, '경규민', '일반', 'kmk@daum.net'), (6, '봉선화', '실버', 'bong@gmail.com');
INSERT INTO purchases VALUES
(1, 1, '9791100000011', '2024-01-05', 1, 14220), (2, 1, '9791100000035', '2024-01-05', 1, 25200), (3, 2, '9791100000059', '2024-01-20', 2, 39600), (4, 3, '9791100000073', '2024-02-02', 3, 64800),
(5, 3, '9791100000028', '2024-02-14', 1, 15120), (6, 4, '9791100000011', '2024-02-20', 1, 15800), (7, 3, '9791100000066', '2024-03-01', 2, 19800), (8, 2, '9791100000011', '2024-03-15', 1, 14220),
(9, 5, '9791100000080', '2024-03-28', 1, 17500), (10, 1, '9791100000073', '2024-04-11', 1, 21600), (11, 3, '9791100000097', '2024-04-20', 1, 13500), (12, 4, '9791100000028', '2024-04-23', 2, 33600);
INSERT INTO reviews VALUES
(1, 1, '9791100000011', 5, '여운이 길어요'), (2, 2, '9791100000011', 4, NULL), (3, 3, '9791100000073', 5, '입문서로 최고'), (4, 1, '9791100000035', 3, '조금 어려움'), (5, 5, '9791100000080', 2, '번역이 아쉽다'), (6, 3, '9791100000028', 4, NULL), (7, 4, '9791100000011', 4, '선물용으로 샀어요'), (8, 6, '9791100000059', 5, '자료가 풍부');
-- rename: authors=저자 author_id=저자번호 author_name=저자명 nationality=국적 born_year=출생연도 publishers=출판사 publisher_id=출판사번호 publisher_name=출판사명 city=소재지 books=도서 isbn=도서코드 title=제목 genre=장르 list_price=정가 pages=쪽수 published_on=출간일 book_authors=도서저자 contribution=기여구분 members=회원 member_id=회원번호 member_name=회원명 tier=등급 email=이메일 purchases=구매 purchase_id=구매번호 purchased_on=구매일 copies=권수 paid_price=결제금액 reviews=서평 review_id=서평번호 rating=평점 body=내용

-- q: 소설 장르 책 제목 전부 알려줘
-- q: 장르가 소설인 도서의 제목을 모두 조회하시오.
SELECT title FROM books WHERE genre = '소설';

-- q: 한국 국적 저자는 몇 명이야?
-- q: 국적이 한국인 저자 수를 구하시오.
SELECT COUNT(*) FROM authors WHERE nationality = '한국';

-- q: 책 제목하고 출판사 이름을 같이 보여 주세요
-- q: 모든 도서의 제목과 출판사명을 조회하라.
SELECT b.title, p.publisher_name FROM books b JOIN publishers p ON p.publisher_id = b.publisher_id;

-- q: 하윤서가 지은 책 제목이 뭐야?
-- q: 하윤서 저자가 지은(지음) 도서의 제목을 조회하시오.
SELECT b.title FROM books b JOIN book_authors ba ON ba.isbn = b.isbn JOIN authors a ON a.author_id = ba.author_id WHERE a.author_name = '하윤서' AND ba.contribution = '지음';

-- q: 옮긴이로 참여한 적 있는 사람 이름
-- q: 번역(옮김)을 맡은 적이 있는 저자의 이름을 중복 없이 조회하시오.
SELECT DISTINCT a.author_name FROM authors a JOIN book_authors ba ON ba.author_id = a.author_id WHERE ba.contribution = '옮김';

-- q: 등록된 책이 없는 출판사가 어디예요?
-- q: 출간 도서가 한 권도 없는 출판사의 이름을 조회하시오.
SELECT p.publisher_name FROM publishers p LEFT JOIN books b ON b.publisher_id = p.publisher_id WHERE b.isbn IS NULL;

-- q: 책이 한 권도 없는 저자 이름을 알려줘
-- q: 어떤 도서에도 참여하지 않은 저자의 이름을 조회하시오.
SELECT author_name FROM authors a WHERE NOT EXISTS (SELECT 1 FROM book_authors ba WHERE ba.author_id = a.author_id);

-- q: 장르별 책 권수와 평균 정가
-- q: 장르별로 도서가 몇 종인지와 평균 정가를 구하시오.
SELECT genre, COUNT(*), AVG(list_price) FROM books GROUP BY genre;

-- q: 400쪽 이상인 책 제목이랑 쪽수 보여줘
-- q: 쪽수가 400 이상인 도서의 제목과 쪽수를 조회하시오.
SELECT title, pages FROM books WHERE pages >= 400;

-- q: 제일 많이 팔린 책 제목은? 권수로.
-- q: 판매 권수 합계가 가장 많은 도서의 제목을 구하시오.
SELECT b.title FROM books b JOIN purchases p ON p.isbn = b.isbn GROUP BY b.isbn, b.title ORDER BY SUM(p.copies) DESC LIMIT 1;

-- q: 한 번도 안 팔린 책 제목 알려줘
-- q: 구매 기록이 없는 도서의 제목을 조회하라.
SELECT title FROM books WHERE isbn NOT IN (SELECT isbn FROM purchases);

-- q: 회원 이름별 총 결제 금액을 보여줘
-- q: 회원명별 결제 금액 합계를 집계하여 주십시오.
SELECT m.member_name, SUM(p.paid_price) FROM members m JOIN purchases p ON p.member_id = m.member_id GROUP BY m.member_name;

-- q: 결제 금액 합계가 5만 원을 넘는 회원 이름과 합계
-- q: 총 결제 금액이 50,000원을 초과하는 회원의 이름과 총액을 조회하시오.
SELECT m.member_name, SUM(p.paid_price) FROM members m JOIN purchases p ON p.member_id = m.member_id GROUP BY m.member_id, m.member_name HAVING SUM(p.paid_price) > 50000;

-- q: 구매는 안 했는데 서평은 쓴 회원 이름이 뭐야?
-- q: 구매 이력 없이 서평만 작성한 회원의 이름을 조회하시오.
SELECT member_name FROM members WHERE member_id IN (SELECT member_id FROM reviews) AND member_id NOT IN (SELECT member_id FROM purchases);

-- q: 책별 평균 평점을 제목과 함께 높은 순으로 보여줘. 평점이 같으면 제목 가나다순.
-- q: 도서 제목별 평균 평점을 평점 내림차순, 제목 오름차순으로 조회하시오.
SELECT b.title, AVG(r.rating) AS avg_rating FROM books b JOIN reviews r ON r.isbn = b.isbn GROUP BY b.title ORDER BY avg_rating DESC, b.title;

-- q: 내용 없이 별점만 남긴 서평은 몇 개야?
-- q: 내용이 비어 있는 서평 수를 구하시오.
SELECT COUNT(*) FROM reviews WHERE body IS NULL;

-- q: 두 명 이상이 함께 쓰거나 옮긴 책의 제목은?
-- q: 참여 저자가 2명 이상인 도서의 제목을 조회하시오.
SELECT b.title FROM books b JOIN book_authors ba ON ba.isbn = b.isbn GROUP BY b.isbn, b.title HAVING COUNT(*) >= 2;

-- q: 2023년에 나온 책 제목과 출간일을 출간일 순으로
-- q: 2023년 출간 도서의 제목, 출간일을 출간일 오름차순으로 조회하시오.
SELECT title, published_on FROM books WHERE EXTRACT(YEAR FROM published_on) = 2023 ORDER BY published_on;

-- q: 골드나 플래티넘 등급 회원이 산 책 제목 목록(중복 없이)
-- q: 등급이 골드 또는 플래티넘인 회원이 구매한 도서의 제목을 중복 없이 조회하시오.
SELECT DISTINCT b.title FROM purchases p JOIN members m ON m.member_id = p.member_id JOIN books b ON b.isbn = p.isbn WHERE m.tier IN ('골드', '플래티넘');

-- q: 네이버 메일 쓰는 회원 이름 알려 주세요
-- q: 이메일이 naver.com으로 끝나는 회원의 이름을 조회하시오.
SELECT member_name FROM members WHERE email LIKE '%naver.com';

-- q: 평균 정가보다 비싼 책은 몇 권이나 되나요?
-- q: 정가가 전체 평균을 초과하는 도서의 수를 구하시오.
SELECT COUNT(*) FROM books WHERE list_price > (SELECT AVG(list_price) FROM books);

-- q: 출판사마다 가장 최근에 나온 책의 출판사명과 제목을 알려줘
-- q: 출판사별 최신 출간 도서의 출판사 이름과 도서 제목을 조회하시오.
SELECT p.publisher_name, b.title FROM books b JOIN publishers p ON p.publisher_id = b.publisher_id WHERE b.published_on = (SELECT MAX(x.published_on) FROM books x WHERE x.publisher_id = b.publisher_id);

-- q: 정가가 세 번째로 비싼 책 제목
-- q: 정가 3위 도서의 제목이 무엇인가요?
SELECT title FROM books ORDER BY list_price DESC LIMIT 1 OFFSET 2;

-- q: 월별 판매 권수를 월 순으로 보여줘(2024년)
-- q: 2024년 월별 판매 권수 합계를 월 오름차순으로 구하시오.
SELECT EXTRACT(MONTH FROM purchased_on) AS month, SUM(copies) FROM purchases WHERE EXTRACT(YEAR FROM purchased_on) = 2024 GROUP BY month ORDER BY month;

-- q: 전체 매출에서 IT 책이 차지하는 비율은 몇 %야?
-- q: 총 결제 금액 중 IT 장르 도서 결제 금액의 비율(%)을 구하시오.
SELECT 100.0 * SUM(CASE WHEN b.genre = 'IT' THEN p.paid_price ELSE 0 END) / SUM(p.paid_price) FROM purchases p JOIN books b ON b.isbn = p.isbn;

-- q: 푸른숲결에서 책을 낸 저자 이름과 책 제목을 알려줘
-- q: 푸른숲결 출판사 도서의 참여 저자 이름과 도서 제목을 조회하시오.
SELECT a.author_name, b.title FROM books b JOIN publishers p ON p.publisher_id = b.publisher_id JOIN book_authors ba ON ba.isbn = b.isbn JOIN authors a ON a.author_id = ba.author_id WHERE p.publisher_name = '푸른숲결';

-- q: 책을 산 회원은 모두 몇 명이야?
-- q: 구매 이력이 있는 회원 수(중복 제외)를 구하시오.
SELECT COUNT(DISTINCT member_id) FROM purchases;

-- q: '비 오는 날의 정류장'에 평점 4점 이상 준 회원 이름
-- q: 도서 '비 오는 날의 정류장'에 4점 이상의 평점을 남긴 회원의 이름을 조회하시오.
SELECT m.member_name FROM reviews r JOIN members m ON m.member_id = r.member_id JOIN books b ON b.isbn = r.isbn WHERE b.title = '비 오는 날의 정류장' AND r.rating >= 4;

-- q: 4점 이상 평점만 받은 책 제목은? 서평이 있는 책 중에서.
-- q: 서평이 있고 모든 평점이 4점 이상인 도서의 제목을 조회하시오.
SELECT b.title FROM books b JOIN reviews r ON r.isbn = b.isbn GROUP BY b.isbn, b.title HAVING MIN(r.rating) >= 4;

-- q: 등급마다 회원이 몇 명인지, 그중 구매한 적 있는 회원은 몇 명인지 알려줘
-- q: 회원 등급별 회원 수와 구매 이력이 있는 회원 수를 구하시오.
SELECT m.tier, COUNT(DISTINCT m.member_id), COUNT(DISTINCT p.member_id) FROM members m LEFT JOIN purchases p ON p.member_id = m.member_id GROUP BY m.tier;
