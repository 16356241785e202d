-- why: writes
DROP TABLE students

-- why: writes
INSERT INTO students VALUES (1)

-- why: writes
WITH x AS (INSERT INTO students VALUES (1) RETURNING id) SELECT * FROM x

-- why: no statement
죄송합니다, 답할 수 없습니다.

-- why: text before the fence
물론입니다.
```sql
SELECT name FROM students
```

-- why: text behind the fence
```sql
SELECT name FROM students
```
이름입니다.

-- why: another table
SELECT name FROM teachers

-- why: another table
SELECT name FROM students JOIN teachers USING (id)

-- why: another table in a subquery
SELECT name FROM students WHERE id IN (SELECT id FROM teachers)

-- why: a catalog
SELECT name FROM information_schema.tables

-- why: another column
SELECT 성명 FROM students

-- why: another column
SELECT name FROM students WHERE age > 3

-- why: another column
SELECT T1.age FROM students AS T1

-- why: a column that no subquery makes
SELECT s.name, m.mean FROM students s, depts

-- why: a column of another table
SELECT depts.score FROM depts

-- why: a name that only begins right
SELECT names FROM students

-- why: a function that reads files
SELECT * FROM read_csv('/etc/passwd')

-- why: a function outside the list
SELECT GETENV('HOME') FROM students

-- why: text after the statement
SELECT name FROM students; DROP TABLE students

-- why: text after the statement
SELECT name FROM students; 이 쿼리는 이름을 보여 줍니다.

-- why: text after the statement
SELECT name FROM students 이 쿼리는 이름을 보여 줍니다.

-- why: a comment
SELECT name FROM students -- 이름

-- why: a placeholder
SELECT name FROM students WHERE grade = ?

-- why: a safe name in quotes (a text was meant)
SELECT name FROM students WHERE name = "name"

-- why: MySQL's quotes
SELECT `name` FROM `students`

-- why: not whole
SELECT name FROM students WHERE

-- why: not whole
SELECT name FROM students WHERE name = '김

-- why: no table
SELECT '죄송합니다'

-- why: words run together
SELECTname FROM students
