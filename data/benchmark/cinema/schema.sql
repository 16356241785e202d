CREATE TABLE movies (
  movie_id INTEGER PRIMARY KEY,
  title VARCHAR NOT NULL,
  genre VARCHAR NOT NULL,
  director VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  rating VARCHAR NOT NULL,
  runtime INTEGER NOT NULL,
  released_on DATE NOT NULL,
  prequel_id INTEGER REFERENCES movies (movie_id)
);

CREATE TABLE cinemas (
  cinema_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  parking_lots INTEGER NOT NULL
);

CREATE TABLE screenings (
  screening_id INTEGER PRIMARY KEY,
  movie_id INTEGER NOT NULL REFERENCES movies (movie_id),
  cinema_id INTEGER NOT NULL REFERENCES cinemas (cinema_id),
  hall_no INTEGER NOT NULL,
  format VARCHAR NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  seats INTEGER NOT NULL,
  price INTEGER NOT NULL
);

CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  birth_year INTEGER NOT NULL,
  level VARCHAR NOT NULL,
  fav_genre VARCHAR,
  joined_on DATE NOT NULL
);

CREATE TABLE bookings (
  booking_id INTEGER PRIMARY KEY,
  screening_id INTEGER NOT NULL REFERENCES screenings (screening_id),
  member_id INTEGER REFERENCES members (member_id),
  booked_at TIMESTAMP NOT NULL,
  cnt INTEGER NOT NULL,
  paid INTEGER NOT NULL,
  channel VARCHAR NOT NULL,
  cancelled BOOLEAN NOT NULL
);

COMMENT ON TABLE movies IS '영화';
COMMENT ON COLUMN movies.movie_id IS '영화 번호';
COMMENT ON COLUMN movies.title IS '제목';
COMMENT ON COLUMN movies.genre IS '장르: ''액션'', ''코미디'', ''로맨스'', ''스릴러'', ''공포'', ''애니메이션'', ''SF''';
COMMENT ON COLUMN movies.director IS '감독 이름';
COMMENT ON COLUMN movies.country IS '제작 국가: ''한국'', ''미국'', ''일본'', ''프랑스''';
COMMENT ON COLUMN movies.rating IS '관람 등급: ''ALL'' 전체 관람가, ''12'' 12세, ''15'' 15세, ''19'' 청소년 관람 불가';
COMMENT ON COLUMN movies.runtime IS '상영 시간(분)';
COMMENT ON COLUMN movies.released_on IS '개봉일';
COMMENT ON COLUMN movies.prequel_id IS '바로 앞 편(전편)의 영화 번호, 전편이 없으면 NULL';
COMMENT ON TABLE cinemas IS '극장';
COMMENT ON COLUMN cinemas.cinema_id IS '극장 번호';
COMMENT ON COLUMN cinemas.name IS '극장 이름, 예: ''시네봄 해운대''';
COMMENT ON COLUMN cinemas.city IS '극장이 있는 도시: ''서울'', ''부산'', ''대전'', ''수원''';
COMMENT ON COLUMN cinemas.parking_lots IS '주차 대수';
COMMENT ON TABLE screenings IS '상영 회차(2026-04-01부터 2026-06-07까지)';
COMMENT ON COLUMN screenings.screening_id IS '회차 번호';
COMMENT ON COLUMN screenings.movie_id IS '영화 번호';
COMMENT ON COLUMN screenings.cinema_id IS '극장 번호';
COMMENT ON COLUMN screenings.hall_no IS '상영관 번호';
COMMENT ON COLUMN screenings.format IS '상영 방식: ''2D'', ''IMAX'', ''4DX''';
COMMENT ON COLUMN screenings.starts_at IS '시작 시각';
COMMENT ON COLUMN screenings.seats IS '좌석 수';
COMMENT ON COLUMN screenings.price IS '한 장의 정가(원)';
COMMENT ON TABLE members IS '회원';
COMMENT ON COLUMN members.member_id IS '회원 번호';
COMMENT ON COLUMN members.name IS '이름';
COMMENT ON COLUMN members.birth_year IS '태어난 해';
COMMENT ON COLUMN members.level IS '등급: ''일반'', ''우수'', ''VIP''';
COMMENT ON COLUMN members.fav_genre IS '좋아하는 장르, 고르지 않았으면 NULL';
COMMENT ON COLUMN members.joined_on IS '가입일';
COMMENT ON TABLE bookings IS '예매. 관객 수는 취소되지 않은 예매의 매수 합, 매출은 취소되지 않은 예매의 결제 금액 합';
COMMENT ON COLUMN bookings.booking_id IS '예매 번호';
COMMENT ON COLUMN bookings.screening_id IS '회차 번호';
COMMENT ON COLUMN bookings.member_id IS '예매한 회원 번호, 비회원이면 NULL';
COMMENT ON COLUMN bookings.booked_at IS '예매한 시각';
COMMENT ON COLUMN bookings.cnt IS '매수(장)';
COMMENT ON COLUMN bookings.paid IS '할인 뒤 실제 결제 금액(원), 할인이 없으면 정가 × 매수';
COMMENT ON COLUMN bookings.channel IS '예매 경로: ''앱'', ''웹'', ''현장''';
COMMENT ON COLUMN bookings.cancelled IS '취소 여부';
