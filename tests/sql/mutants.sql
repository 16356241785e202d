-- mutant: drop: s.grade = 3
-- gives: SELECT s.name FROM s WHERE s.d > '2024-01-01'
SELECT s.name FROM s WHERE s.grade = 3 AND s.d > '2024-01-01'

-- mutant: or: s.d > '2024-01-01'
-- gives: SELECT s.name FROM s WHERE s.grade = 3 OR s.d > '2024-01-01'
SELECT s.name FROM s WHERE s.grade = 3 AND s.d > '2024-01-01'

-- mutant: and: grade = 2
-- gives: SELECT name FROM s WHERE grade = 3 AND grade = 2
SELECT name FROM s WHERE grade = 3 OR grade = 2

-- mutant: flip: grade >= 2
-- gives: SELECT name FROM s WHERE grade <= 2
SELECT name FROM s WHERE grade >= 2

-- mutant: boundary: grade >= 2
-- gives: SELECT name FROM s WHERE grade > 2
SELECT name FROM s WHERE grade >= 2

-- why: The second of two equal literals is the one that changes, and not the number of a column in ORDER BY.
-- mutant: literal: 1 in grade = 1
-- gives: SELECT grade, COUNT(*) FROM s WHERE grade = 2 GROUP BY 1 ORDER BY 1
SELECT grade, COUNT(*) FROM s WHERE grade = 1 GROUP BY 1 ORDER BY 1

-- mutant: literal: '가' in name = '가'
-- gives: SELECT id FROM s WHERE name = '나'
SELECT id FROM s WHERE name = '가'

-- mutant: not: name LIKE '가%'
-- gives: SELECT id FROM s WHERE NOT name LIKE '가%'
SELECT id FROM s WHERE name LIKE '가%'

-- mutant: without not: NOT EXISTS(SELECT 1 FROM c WHERE c.id = s.club_id)
-- gives: SELECT name FROM s WHERE EXISTS(SELECT 1 FROM c WHERE c.id = s.club_id)
SELECT name FROM s WHERE NOT EXISTS (SELECT 1 FROM c WHERE c.id = s.club_id)

-- mutant: order: grade DESC
-- gives: SELECT name FROM s ORDER BY grade ASC LIMIT 3
SELECT name FROM s ORDER BY grade DESC LIMIT 3

-- mutant: limit: LIMIT 3
-- gives: SELECT name FROM s ORDER BY grade DESC LIMIT 4
SELECT name FROM s ORDER BY grade DESC LIMIT 3

-- mutant: without distinct: SELECT
-- gives: SELECT name FROM s
SELECT DISTINCT name FROM s

-- mutant: without distinct: COUNT(DISTINCT club_id)
-- gives: SELECT COUNT(club_id) FROM s
SELECT COUNT(DISTINCT club_id) FROM s

-- mutant: distinct: COUNT(club_id)
-- gives: SELECT COUNT(DISTINCT club_id) FROM s
SELECT COUNT(club_id) FROM s

-- mutant: count rows: COUNT(club_id)
-- gives: SELECT COUNT(*) FROM s
SELECT COUNT(club_id) FROM s

-- mutant: aggregate: AVG(grade)
-- gives: SELECT SUM(grade) FROM s
SELECT AVG(grade) FROM s

-- mutant: inner join: s
-- gives: SELECT c.name, COUNT(s.id) FROM c JOIN s ON s.club_id = c.id GROUP BY c.id, c.name
SELECT c.name, COUNT(s.id) FROM c LEFT JOIN s ON s.club_id = c.id GROUP BY c.id, c.name

-- why: The key may be NULL, so that LEFT keeps more.
-- mutant: left join: c
-- gives: SELECT s.name, c.name FROM s LEFT JOIN c ON s.club_id = c.id
SELECT s.name, c.name FROM s JOIN c ON s.club_id = c.id

-- why: A condition on the joined table refuses what LEFT would keep.
-- no mutant: left join: c
SELECT s.name FROM s JOIN c ON s.club_id = c.id WHERE c.name = '가'

-- why: The key is never NULL.
-- no mutant: left join: s
SELECT r.place, s.name FROM r JOIN s ON r.student_id = s.id

-- mutant: join on id: s.club_id
-- gives: SELECT s.name FROM s JOIN c ON s.id = c.id
SELECT s.name FROM s JOIN c ON s.club_id = c.id

-- mutant: group: s.id
-- gives: SELECT s.name, COUNT(*) FROM s JOIN r ON r.student_id = s.id GROUP BY s.name
SELECT s.name, COUNT(*) FROM s JOIN r ON r.student_id = s.id GROUP BY s.id, s.name

-- why: The primary key tells the name.
-- no mutant: group: s.name
SELECT s.name, COUNT(*) FROM s JOIN r ON r.student_id = s.id GROUP BY s.id, s.name

-- mutant: group: grade
-- gives: SELECT ANY_VALUE(grade), name, COUNT(*) FROM s GROUP BY name
SELECT grade, name, COUNT(*) FROM s GROUP BY grade, name

-- mutant: drop: COUNT(*) > 1
-- gives: SELECT grade FROM s GROUP BY grade
SELECT grade FROM s GROUP BY grade HAVING COUNT(*) > 1

-- mutant: drop: grade = 3
-- gives: SELECT COUNT(*) FROM s
SELECT COUNT(*) FILTER (WHERE grade = 3) FROM s

-- mutant: partition: RANK() OVER (PARTITION BY grade ORDER BY d DESC)
-- gives: SELECT name, RANK() OVER (ORDER BY d DESC) FROM s
SELECT name, RANK() OVER (PARTITION BY grade ORDER BY d DESC) FROM s

-- mutant: set: EXCEPT
-- gives: SELECT id FROM s INTERSECT SELECT student_id FROM r
SELECT id FROM s EXCEPT SELECT student_id FROM r

-- mutant: set: UNION
-- gives: SELECT id FROM s UNION SELECT student_id FROM r
SELECT id FROM s UNION ALL SELECT student_id FROM r

-- why: A correlation is a join, not a comparison that somebody turns round.
-- no mutant: flip: c.id = s.club_id
SELECT name FROM s WHERE EXISTS (SELECT 1 FROM c WHERE c.id = s.club_id)
