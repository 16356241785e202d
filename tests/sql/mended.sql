-- expect: SELECT name FROM students
select name from student

-- expect: SELECT s.name FROM students AS s
select students.name from students as s

-- expect: SELECT d.head FROM students AS s JOIN depts AS d ON s.dept = d.dept
select s.head from students s join depts d on s.dept = d.dept

-- expect: SELECT name FROM students WHERE dept = '소프트웨어'
select name from students where dept = "소프트웨어"

-- expect: SELECT COUNT(*) FROM students WHERE dept IN ('a', 'b')
select count(*) from students where dept in ("a", "b")

-- expect: SELECT COUNT(*) AS "학생 수" FROM students
select count(*) as 학생 수 from students

-- expect: SELECT AVG(score) AS "3월 평균" FROM students
select avg(score) as 3월 평균 from students

-- expect: SELECT COUNT(*) AS "평균(점)" FROM students
select count(*) as 평균(점) from students

-- expect: SELECT "학생 수" FROM depts
select 학생 수 from depts

-- expect: SELECT SUM("3월 매출") FROM 주문
select sum(3월 매출) from 주문

-- expect: SELECT SUM("학생 수") FROM depts LIMIT 5 OFFSET 2
select sum(`학생 수`) from depts limit 2, 5

-- expect: SELECT STRFTIME(CAST(d AS TIMESTAMP), '%Y-%m'), CURRENT_DATE - INTERVAL '1' MONTH FROM students
select date_format(d, "%Y-%m"), date_sub(curdate(), interval 1 month) from students

-- expect: SELECT LISTAGG(name, ',') FROM students
select group_concat(name separator ",") from students

-- expect: SELECT DATE_DIFF('DAY', CAST('2020-01-01' AS DATE), d) FROM students
select datediff(d, "2020-01-01") from students

-- expect: SELECT name FROM students
select name from mydb.students

-- expect: SELECT name FROM students WHERE REGEXP_MATCHES(name, '^김')
select name from students where name regexp "^김"

-- expect: SELECT s.name, d."학생 수" FROM students AS s LEFT JOIN depts AS d USING (dept)
select s.name, d.학생수 from students s left join depts d using (dept)

-- expect: refused
select 고객명 from 주문 where 고객명 = ?

-- expect: refused
select name from students; select head from depts

-- expect: refused
drop table student

-- expect: refused
-- what: two names are equally near, so the model must decide
select scode from students

-- expect: refused
-- what: a name far from all others is not guessed
select 주민등록번호 from 주문

-- expect: SELECT MAX("학생 수") FROM depts
-- what: a name in a value's quotes, added up
select max('학생 수') from depts

-- expect: SELECT head FROM depts WHERE "학생 수" > 30
select head from depts where '학생 수' > 30
