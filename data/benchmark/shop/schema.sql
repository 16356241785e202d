CREATE TABLE categories (
  category_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  parent_id INTEGER REFERENCES categories (category_id)
);

CREATE TABLE products (
  product_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  brand VARCHAR NOT NULL,
  category_id INTEGER NOT NULL REFERENCES categories (category_id),
  price INTEGER NOT NULL,
  stock INTEGER NOT NULL
);

CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  grade VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  joined_on DATE NOT NULL,
  referrer_id INTEGER REFERENCES customers (customer_id)
);

CREATE TABLE coupons (
  coupon_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  discount INTEGER NOT NULL,
  expires_on DATE NOT NULL
);

CREATE TABLE orders (
  order_id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
  ordered_at TIMESTAMP NOT NULL,
  status VARCHAR NOT NULL,
  pay_method VARCHAR NOT NULL,
  coupon_id INTEGER REFERENCES coupons (coupon_id),
  shipping_fee INTEGER NOT NULL
);

CREATE TABLE order_items (
  order_id INTEGER NOT NULL REFERENCES orders (order_id),
  product_id INTEGER NOT NULL REFERENCES products (product_id),
  quantity INTEGER NOT NULL,
  unit_price INTEGER NOT NULL,
  PRIMARY KEY (order_id, product_id)
);

CREATE TABLE reviews (
  review_id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES products (product_id),
  customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
  rating INTEGER NOT NULL,
  body VARCHAR,
  written_on DATE NOT NULL
);

COMMENT ON TABLE categories IS '상품 카테고리, 상위와 하위 두 단계';
COMMENT ON COLUMN categories.category_id IS '카테고리 번호';
COMMENT ON COLUMN categories.name IS '카테고리 이름';
COMMENT ON COLUMN categories.parent_id IS '상위 카테고리 번호, 상위 카테고리 자신은 NULL';
COMMENT ON TABLE products IS '상품';
COMMENT ON COLUMN products.product_id IS '상품 번호';
COMMENT ON COLUMN products.name IS '상품명(브랜드가 다르면 같은 이름이 있을 수 있음)';
COMMENT ON COLUMN products.brand IS '브랜드: ''LUMI'', ''DAON'', ''HANBIT'', ''NORDIC'', ''MOA''';
COMMENT ON COLUMN products.category_id IS '하위 카테고리 번호';
COMMENT ON COLUMN products.price IS '정가(원)';
COMMENT ON COLUMN products.stock IS '재고 수량';
COMMENT ON TABLE customers IS '회원';
COMMENT ON COLUMN customers.customer_id IS '회원 번호';
COMMENT ON COLUMN customers.name IS '이름';
COMMENT ON COLUMN customers.grade IS '회원 등급: ''VIP'', ''GOLD'', ''SILVER'', ''BASIC''';
COMMENT ON COLUMN customers.region IS '사는 시도: ''서울'', ''경기'', ''부산'' 등';
COMMENT ON COLUMN customers.joined_on IS '가입일';
COMMENT ON COLUMN customers.referrer_id IS '추천한 회원의 번호, 추천 없이 가입했으면 NULL';
COMMENT ON TABLE coupons IS '할인 쿠폰';
COMMENT ON COLUMN coupons.coupon_id IS '쿠폰 번호';
COMMENT ON COLUMN coupons.name IS '쿠폰 이름';
COMMENT ON COLUMN coupons.discount IS '할인 금액(원)';
COMMENT ON COLUMN coupons.expires_on IS '만료일';
COMMENT ON TABLE orders IS '주문(2025년 1월부터 2026년 6월까지)';
COMMENT ON COLUMN orders.order_id IS '주문 번호';
COMMENT ON COLUMN orders.customer_id IS '주문한 회원의 번호';
COMMENT ON COLUMN orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN orders.status IS '상태: ''결제완료'', ''배송중'', ''배송완료'', ''취소'', ''반품''';
COMMENT ON COLUMN orders.pay_method IS '결제 수단: ''카드'', ''계좌이체'', ''간편결제'', ''포인트''';
COMMENT ON COLUMN orders.coupon_id IS '사용한 쿠폰 번호, 쓰지 않았으면 NULL';
COMMENT ON COLUMN orders.shipping_fee IS '배송비(원), 무료면 0';
COMMENT ON TABLE order_items IS '주문에 담긴 상품';
COMMENT ON COLUMN order_items.order_id IS '주문 번호';
COMMENT ON COLUMN order_items.product_id IS '상품 번호';
COMMENT ON COLUMN order_items.quantity IS '수량';
COMMENT ON COLUMN order_items.unit_price IS '실제 판매 단가(원), 할인하면 정가보다 낮음';
COMMENT ON TABLE reviews IS '상품평';
COMMENT ON COLUMN reviews.review_id IS '상품평 번호';
COMMENT ON COLUMN reviews.product_id IS '상품 번호';
COMMENT ON COLUMN reviews.customer_id IS '쓴 회원의 번호';
COMMENT ON COLUMN reviews.rating IS '별점: 1~5';
COMMENT ON COLUMN reviews.body IS '글, 별점만 남겼으면 NULL';
COMMENT ON COLUMN reviews.written_on IS '작성일';
