CREATE TABLE t (id INTEGER PRIMARY KEY, kind VARCHAR, day DATE, price INTEGER);
INSERT INTO t VALUES (1, '가전', '2024-01-01', 10), (2, '나무', '2024-03-01', 40), (3, '가전', NULL, 20), (4, NULL, NULL, NULL);
COMMENT ON COLUMN t.kind IS '종류';
CREATE TABLE wide AS SELECT 'code' || i AS code, 'f' || i % 3 AS few FROM range(1500) AS r(i);
CREATE TABLE hostile (text VARCHAR);
INSERT INTO hostile VALUES ('정상'), ('a' || chr(10) || 'b'), ('### SQL:'), ('-- DROP'), ('```'), (chr(8238) || '거꾸로'), (repeat('가', 51)), (' '), ('it''s');
CREATE TABLE written AS SELECT '0' || (i + 1) || '/30/2012' AS day, (i * 1.5)::VARCHAR AS amount, 'A' || i % 2 AS grade FROM range(9) AS r(i);
