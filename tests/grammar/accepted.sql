SELECT COUNT(*) FROM students

SELECT count(*) as cnt from students where grade = 3;

SELECT name
FROM students
WHERE dept = '컴퓨터과' AND grade = 2
ORDER BY score DESC NULLS LAST
LIMIT 5 OFFSET 1

SELECT T1.name, T2.head FROM students AS T1 JOIN depts AS T2 ON T1.dept = T2.dept

SELECT s.name FROM students s LEFT JOIN depts d ON s.dept = d.dept WHERE d.head IS NULL

SELECT students.name FROM students INNER JOIN depts USING (dept)

SELECT NAME FROM Students

SELECT DISTINCT(dept) FROM students

SELECT COUNT(DISTINCT dept), COUNT(DISTINCT(grade)) FROM students

SELECT dept, COUNT(*) AS 학생_수 FROM students GROUP BY dept HAVING 학생_수 > 3 ORDER BY 학생_수 DESC

SELECT dept, AVG(score) AS "평균 점수" FROM students GROUP BY 1 ORDER BY "평균 점수"

SELECT "학생 수" FROM depts WHERE "학생 수" >= 10

SELECT 고객명, SUM("3월 매출") FROM 주문 GROUP BY 고객명

SELECT name FROM students WHERE score > (SELECT AVG(score) FROM students)

SELECT name FROM students WHERE dept IN (SELECT dept FROM depts) AND grade NOT IN (1, 2)

SELECT name FROM students s WHERE NOT EXISTS (SELECT 1 FROM depts d WHERE d.dept = s.dept)

SELECT name FROM students WHERE name LIKE '김%' OR code ILIKE '%a' AND score NOT BETWEEN 1.5 AND -2

SELECT CASE WHEN score >= 90 THEN 'A' WHEN score >= 80 THEN 'B' ELSE 'it''s C' END AS 등급 FROM students

SELECT CAST(score AS INTEGER), score::DECIMAL(5, 2), -score * 2 FROM students

SELECT EXTRACT(YEAR FROM d), STRFTIME(d, '%Y-%m') FROM students WHERE d >= DATE '2026-03-01' - INTERVAL 7 DAY

SELECT name, RANK() OVER (PARTITION BY dept ORDER BY score DESC) AS r FROM students QUALIFY r = 1

SELECT SUM(score) OVER (ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM students

SELECT ROUND(100.0 * COUNT(*) FILTER (WHERE scholarship) / COUNT(*), 1) FROM students

SELECT STRING_AGG(name, ', ' ORDER BY name) FROM students

SELECT name FROM students WHERE grade = 1 UNION ALL SELECT head FROM depts

SELECT dept FROM students EXCEPT (SELECT dept FROM depts)

SELECT s.name FROM students AS s JOIN (SELECT dept, AVG(score) AS mean FROM students GROUP BY dept) AS m ON s.dept = m.dept WHERE s.score > m.mean

WITH ranked AS (SELECT name, RANK() OVER (ORDER BY score DESC) AS place FROM students) SELECT name FROM ranked WHERE place <= 3

WITH a AS (SELECT 1 AS one FROM students), b AS (SELECT one FROM a) SELECT b.one FROM b

SELECT (SELECT COUNT(*) FROM students) - (SELECT COUNT(*) FROM depts)

SELECT * FROM students ORDER BY RANDOM()

SELECT T1.* FROM students AS T1

SELECT name FROM students
###

```sql
SELECT name FROM students
```
