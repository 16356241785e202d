CREATE TABLE `학생` (
  `이름` varchar(10) COMMENT '성명 -- 실명',
  학년 int
) ENGINE=InnoDB
-- becomes
CREATE TABLE `학생` (
  `이름` varchar(10) COMMENT '성명 -- 실명', -- n0
  학년 int -- n1
) ENGINE=InnoDB
-- next
CREATE TABLE t (
  a INT, -- first
  b DECIMAL(10, 2) CHECK (b > 0)
);
CREATE TABLE u (c TEXT);
-- becomes
CREATE TABLE t (
  a INT, -- first; n0
  b DECIMAL(10, 2) CHECK (b > 0) -- n1
);

CREATE TABLE u (c TEXT);
-- next
create table t (a int, b int)
-- becomes
create table t (a int, b int)
-- t.a: n0
-- t.b: n1
-- next
CREATE TABLE t (
  a INT DEFAULT 1 /* a
  b */, b INT
)
-- becomes
CREATE TABLE t (
  a INT DEFAULT 1 /* a
  b */, b INT
)
-- t.a: n0
-- t.b: n1
