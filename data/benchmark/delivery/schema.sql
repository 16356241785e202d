CREATE TABLE restaurants (
  restaurant_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  min_order INTEGER NOT NULL,
  delivery_tip INTEGER NOT NULL,
  closed_on VARCHAR
);

CREATE TABLE menus (
  menu_id INTEGER PRIMARY KEY,
  restaurant_id INTEGER NOT NULL REFERENCES restaurants (restaurant_id),
  menu_name VARCHAR NOT NULL,
  price INTEGER NOT NULL,
  kcal INTEGER,
  sold_out BOOLEAN NOT NULL
);

CREATE TABLE users (
  user_id INTEGER PRIMARY KEY,
  nickname VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  joined_on DATE NOT NULL,
  is_club BOOLEAN NOT NULL
);

CREATE TABLE riders (
  rider_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  vehicle VARCHAR NOT NULL,
  leader_id INTEGER REFERENCES riders (rider_id)
);

CREATE TABLE orders (
  order_no INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (user_id),
  restaurant_id INTEGER NOT NULL REFERENCES restaurants (restaurant_id),
  rider_id INTEGER REFERENCES riders (rider_id),
  kind VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  ordered_at TIMESTAMP NOT NULL,
  delivered_at TIMESTAMP
);

CREATE TABLE order_menus (
  order_no INTEGER NOT NULL REFERENCES orders (order_no),
  menu_id INTEGER NOT NULL REFERENCES menus (menu_id),
  qty INTEGER NOT NULL,
  PRIMARY KEY (order_no, menu_id)
);

CREATE TABLE reviews (
  review_id INTEGER PRIMARY KEY,
  order_no INTEGER NOT NULL UNIQUE REFERENCES orders (order_no),
  stars INTEGER NOT NULL,
  content VARCHAR,
  reply VARCHAR,
  written_on DATE NOT NULL
);

COMMENT ON TABLE restaurants IS '입점 가게';
COMMENT ON COLUMN restaurants.restaurant_id IS '가게 번호';
COMMENT ON COLUMN restaurants.name IS '가게 이름, 예: ''엄마손 떡볶이''';
COMMENT ON COLUMN restaurants.category IS '업종: ''치킨'', ''피자'', ''한식'', ''중식'', ''분식'', ''카페''';
COMMENT ON COLUMN restaurants.district IS '가게가 있는 구: ''마포구'', ''서대문구'', ''은평구'', ''용산구''';
COMMENT ON COLUMN restaurants.min_order IS '최소 주문 금액(원)';
COMMENT ON COLUMN restaurants.delivery_tip IS '배달팁(원), 무료면 0';
COMMENT ON COLUMN restaurants.closed_on IS '정기 휴무 요일: ''월''~''일'', 연중무휴면 NULL';
COMMENT ON TABLE menus IS '가게의 메뉴';
COMMENT ON COLUMN menus.menu_id IS '메뉴 번호';
COMMENT ON COLUMN menus.restaurant_id IS '가게 번호';
COMMENT ON COLUMN menus.menu_name IS '메뉴 이름';
COMMENT ON COLUMN menus.price IS '가격(원)';
COMMENT ON COLUMN menus.kcal IS '열량(kcal), 등록하지 않았으면 NULL';
COMMENT ON COLUMN menus.sold_out IS '지금 품절인지 여부';
COMMENT ON TABLE users IS '앱 회원';
COMMENT ON COLUMN users.user_id IS '회원 번호';
COMMENT ON COLUMN users.nickname IS '닉네임, 서로 겹치지 않음';
COMMENT ON COLUMN users.district IS '회원이 사는 구: ''마포구'', ''서대문구'', ''은평구'', ''용산구''';
COMMENT ON COLUMN users.joined_on IS '가입일';
COMMENT ON COLUMN users.is_club IS '유료 구독(클럽) 회원인지 여부';
COMMENT ON TABLE riders IS '배달 기사(라이더)';
COMMENT ON COLUMN riders.rider_id IS '라이더 번호';
COMMENT ON COLUMN riders.name IS '라이더 이름';
COMMENT ON COLUMN riders.vehicle IS '이동 수단: ''MOTOR'' 오토바이, ''BIKE'' 자전거, ''CAR'' 자동차, ''WALK'' 도보';
COMMENT ON COLUMN riders.leader_id IS '소속 팀 팀장의 라이더 번호, 팀장 자신은 NULL';
COMMENT ON TABLE orders IS '주문(2025년 7월부터 2026년 6월까지), 음식값은 메뉴 가격에 수량을 곱해 더한 금액';
COMMENT ON COLUMN orders.order_no IS '주문 번호';
COMMENT ON COLUMN orders.user_id IS '주문한 회원 번호';
COMMENT ON COLUMN orders.restaurant_id IS '가게 번호';
COMMENT ON COLUMN orders.rider_id IS '배달한 라이더 번호, 포장이거나 취소된 주문은 NULL';
COMMENT ON COLUMN orders.kind IS '주문 방식: ''배달'', ''포장''';
COMMENT ON COLUMN orders.state IS '상태: ''완료'', ''취소''';
COMMENT ON COLUMN orders.ordered_at IS '주문 시각(분까지 기록)';
COMMENT ON COLUMN orders.delivered_at IS '배달 도착 시각(분까지 기록), 포장이거나 취소된 주문은 NULL';
COMMENT ON TABLE order_menus IS '주문에 담긴 메뉴';
COMMENT ON COLUMN order_menus.order_no IS '주문 번호';
COMMENT ON COLUMN order_menus.menu_id IS '메뉴 번호';
COMMENT ON COLUMN order_menus.qty IS '수량';
COMMENT ON TABLE reviews IS '리뷰, 완료된 주문에 하나까지';
COMMENT ON COLUMN reviews.review_id IS '리뷰 번호';
COMMENT ON COLUMN reviews.order_no IS '주문 번호';
COMMENT ON COLUMN reviews.stars IS '별점: 1~5';
COMMENT ON COLUMN reviews.content IS '리뷰 글, 별점만 남겼으면 NULL';
COMMENT ON COLUMN reviews.reply IS '사장님 답글, 없으면 NULL';
COMMENT ON COLUMN reviews.written_on IS '작성일';
