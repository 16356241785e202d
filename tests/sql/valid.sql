-- what: the plainest question
select count(*) from students where grade = 3

-- what: join with aliases
select s.name, d.head from students s join depts d on s.dept = d.dept

-- what: scalar subquery
select name from students where score > (select avg(score) from students)

-- what: correlated subquery
select name from students s where score = (select max(score) from students where dept = s.dept)

-- what: CTE and ranking
with t as (select dept, avg(score) m from students group by dept) select dept, m from t order by m desc limit 3

-- what: recursive CTE
with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select n from r

-- what: alias used in WHERE and ORDER BY, as DuckDB allows
select name n, score * 2 as x from students where x > 3 order by n

-- what: GROUP BY ALL
select dept, count(*) c from students group by all having c > 3 order by all

-- what: window in a derived table
select * from (select *, rank() over (partition by dept order by score desc) r from students) where r = 1

-- what: QUALIFY with a named window
select name from students qualify row_number() over w = 1 window w as (partition by dept order by score)

-- what: set operation with ORDER BY
select dept from students union select dept from depts order by dept

-- what: FROM first
from students select name

-- what: FROM alone
from students

-- what: star with EXCLUDE and REPLACE
select * exclude (id) replace (upper(name) as name) from students

-- what: COLUMNS
select columns('.*') from students

-- what: a column with a space
select "학생 수" from depts

-- what: Hangul names without quotes
select 고객명, sum("3월 매출") as 합계 from 주문 where 주문일 >= date '2026-03-01' group by 고객명

-- what: list column
select 주문번호, unnest(태그) as 태그하나 from 주문 where list_contains(태그, '급함')

-- what: struct field
select info.room from depts

-- what: struct field through an alias
select d.info.floor from depts d

-- what: CASE and FILTER
select case when grade = 1 then '일' else '기타' end g, sum(score) filter (where grade = 2) from students group by 1

-- what: dates
select strftime(d, '%Y-%m') ym, date_trunc('month', d), year(d), d + interval 1 day, extract(year from d), date_diff('day', d, current_date) from students

-- what: lambda, old and new notation
select list_transform(list(score), x -> x + 1), list_filter(list(score), lambda y: y > 50) from students

-- what: PIVOT statement
pivot students on grade using avg(score)

-- what: PIVOT in FROM
select * from (pivot students on grade using avg(score) group by dept)

-- what: standard PIVOT
select * from students pivot (avg(score) for grade in (1, 2, 3))

-- what: UNPIVOT
select * from (select id, score, grade from students) unpivot (value for kind in (score, grade))

-- what: range as a table
select t.i from range(10) t(i)

-- what: a series of days
select day::date from generate_series(date '2026-01-01', date '2026-12-31', interval 1 day) g(day)

-- what: unnest in FROM
select u from students, unnest([1, 2]) t(u)

-- what: lateral
select x.name from students x, lateral (select head from depts where dept = x.dept) y

-- what: EXISTS and NOT EXISTS
select name from students s where exists (select 1 from depts where depts.dept = s.dept) and not exists (select 1 from depts d where d.head = s.name)

-- what: case of names does not matter
select STUDENTS.NAME from Students

-- what: row values
select name from students where (grade, dept) in (select grade, dept from students)

-- what: aggregates
select count(distinct dept), string_agg(name, ',' order by score), median(score), quantile_cont(score, 0.5), mode(dept), arg_max(name, score) from students

-- what: ROLLUP, CUBE, GROUPING SETS
select grade, dept, avg(score), grouping(grade) from students group by grouping sets ((grade), (dept), ())

-- what: self join
select a.name, b.name from students a join students b on a.dept = b.dept and a.id < b.id

-- what: renamed columns of a derived table
select n from (select name from students) as t(n)

-- what: CTE over CTE
with a as (select * from students), b as (select * from a) select b.name from b

-- what: moving sum
select sum(score) over (order by d rows between 2 preceding and current row) from students

-- what: method chaining
select name.upper() from students

-- what: sample
select name from students using sample 3

-- what: DISTINCT ON
select distinct on (dept) dept, name from students order by dept, score desc

-- what: USING and LEFT JOIN
select s.name, d.head from students s left join depts d using (dept) where d.head is null

-- what: percentages
select round(100.0 * count(*) filter (where grade = 1) / count(*), 1) || '%' as 비율 from students

-- what: a semicolon and two dashes inside a string
select name from students where code = 'a;--b' or code like '%/*%'

-- what: today, without a table
select current_date as 오늘

-- what: a trailing semicolon and a comment
select name from students; -- 끝

-- what: padding to a small size
select lpad(code, 10, '0'), repeat('■', 5) from students

-- what: a subquery in FROM with the name of a table
select students.name from (select name from students) students

-- what: an unqualified column of the inner table only
select name from students where dept = (select dept from depts order by "학생 수" desc limit 1)

-- what: a text that is also a column's name, compared with a column, is a value
select head from depts where head = '학생 수'
