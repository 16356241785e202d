PRAGMA foreign_keys=ON;
CREATE TABLE IF NOT EXISTS customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, -- 고객 이름
  joined DATE
);
CREATE TABLE IF NOT EXISTS "orders" (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers(id),
  amount DOUBLE,
  ordered_at DATETIME,
  is_paid BOOLEAN
);
