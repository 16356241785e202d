CREATE TABLE grades (code CHAR(1) PRIMARY KEY CHECK (code IN ('A', 'B', 'C')), label VARCHAR(4) NOT NULL UNIQUE);
CREATE TABLE seats (row_no TINYINT, seat_no TINYINT, grade CHAR(1) REFERENCES grades (code), PRIMARY KEY (row_no, seat_no),
  CHECK (row_no BETWEEN 1 AND 3), CHECK (seat_no BETWEEN 1 AND 4));
CREATE TABLE calendar (d DATE PRIMARY KEY, is_holiday BOOLEAN NOT NULL, week INTEGER CHECK (week BETWEEN 1 AND 53));
CREATE TABLE pairs (a INTEGER NOT NULL, b INTEGER NOT NULL, UNIQUE (a, b), UNIQUE (b), CHECK (a < b), CHECK (a <> 7));
CREATE TABLE rates (rate DECIMAL(3, 2) CHECK (rate BETWEEN 0 AND 1), temperature DOUBLE CHECK (temperature > 36 AND temperature < 42),
  level UTINYINT, score FLOAT, amount DECIMAL(4, 0), u UUID NOT NULL UNIQUE, t TIME, b BLOB, j JSON, tags VARCHAR[],
  sizes INTEGER[], info STRUCT(floor INTEGER, room VARCHAR), again INTERVAL);
CREATE TABLE short (c1 CHAR(1) NOT NULL, c2 VARCHAR(2), c3 VARCHAR(3) UNIQUE, 이름 VARCHAR(2), 전화 VARCHAR(8), ymd CHAR(8), ym CHAR(6));
CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "from 날짜" DATE, "it's" VARCHAR, CHECK ("select" >= 1000));
CREATE TABLE membership (user_id INTEGER, "group" INTEGER REFERENCES "order" ("select"), since DATE, until DATE, PRIMARY KEY (user_id, "group"),
  CHECK (until IS NULL OR until > since));
