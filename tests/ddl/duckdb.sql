CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, joined DATE);
COMMENT ON COLUMN customers.name IS '고객 이름';
CREATE TABLE orders (
  id BIGINT PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),
  amount DECIMAL(10, 2),
  ordered_at TIMESTAMP,
  is_paid BOOLEAN
);
