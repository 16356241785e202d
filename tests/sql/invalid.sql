-- rule: unknown_column
select foo from students

-- rule: unknown_column
-- hint: score
select scores from students

-- rule: unknown_column
select s.foo from students s

-- rule: unknown_column
with t as (select 1 as a) select b from t

-- rule: unknown_column
select dept from students where head = 'x'

-- rule: unknown_column
select * from students order by foo

-- rule: unknown_column
select (select foo from depts) from students

-- rule: unknown_column
select grade from students union select foo from depts

-- rule: unknown_column
-- hint: 고객명
select 고객이름 from 주문

-- rule: unknown_alias
select x.name from students s

-- rule: unknown_alias
select students.name from students s

-- rule: unknown_table
-- hint: students
select name from student

-- rule: unknown_table
select * from 'x.csv'

-- rule: unknown_table
select * from "/etc/passwd"

-- rule: unknown_table
select * from sqlite_master

-- rule: unknown_table
-- what: a CTE is not visible outside its query
select * from (with t as (select 1 a) select * from t) join t on true

-- rule: unknown_table
-- what: a CTE does not see itself unless it is recursive
with t as (select * from t) select * from t

-- rule: unknown_table
-- what: a CTE does not see the ones behind it
with a as (select * from b), b as (select 1 x) select * from a

-- rule: qualified_table
select * from main.students

-- rule: qualified_table
select * from information_schema.tables

-- rule: qualified_table
select * from other.main.students

-- rule: function
select * from read_csv('x')

-- rule: function
select * from duckdb_settings()

-- rule: function
select * from query('select 1')

-- rule: function
select getenv('HOME')

-- rule: function
select current_setting('memory_limit')

-- rule: function
select current_user from students

-- rule: function
select nextval('s')

-- rule: function
select columns(getenv('x')) from students

-- rule: function
select list_reduce([1, 2], (a, b) -> a + b)

-- rule: function
select damerau_levenshtein(name, code) from students

-- rule: function
-- what: hidden in ORDER BY of a window of a subquery
select 1 from students where id in (select row_number() over (order by read_text('x')) from depts)

-- rule: function
select error('x') from students

-- rule: size
select repeat('x', 100000000) from students

-- rule: size
select lpad(name, id, 'x') from students

-- rule: size
select * from range(100000000)

-- rule: size
select * from range(cast(1e12 as bigint))

-- rule: statements
select 1; select 2

-- rule: statements
select name from students; drop table students

-- rule: statements
-- what: an empty statement is no query
;

-- rule: read_only
drop table students

-- rule: read_only
insert into students values (1)

-- rule: read_only
update students set grade = 1

-- rule: read_only
delete from students

-- rule: read_only
create table x as select * from students

-- rule: read_only
create or replace temp view v as select 1

-- rule: read_only
alter table students drop column name

-- rule: read_only
with x as (insert into students values (1) returning *) select * from x

-- rule: read_only
select name into y from students

-- rule: read_only
select name from students for update

-- rule: read_only
copy students to 'x.csv'

-- rule: read_only
copy (select * from students) to 'x.parquet'

-- rule: read_only
attach 'x.db' as y

-- rule: read_only
install httpfs

-- rule: read_only
load httpfs

-- rule: read_only
pragma database_list

-- rule: read_only
set memory_limit = '100GB'

-- rule: read_only
set variable x = 1

-- rule: read_only
call pragma_version()

-- rule: read_only
explain select 1

-- rule: read_only
describe students

-- rule: read_only
show tables

-- rule: read_only
summarize students

-- rule: read_only
begin transaction

-- rule: syntax
export database 'x'

-- rule: read_only
vacuum

-- rule: read_only
checkpoint

-- rule: read_only
use main

-- rule: read_only
detach main

-- rule: read_only
merge into students using depts on true when matched then delete

-- rule: placeholder
select name from students where id = ?

-- rule: placeholder
select name from students where id = $1

-- rule: placeholder
select name from students where id = :id

-- rule: no_table
select '죄송합니다. 답할 수 없습니다.'

-- rule: no_table
select 3

-- rule: syntax
SELECT the best option for you

-- rule: syntax
select name from students where

-- rule: syntax
select name from (students

-- rule: syntax
죄송하지만 이 스키마로는 답할 수 없습니다

-- rule: size
select rpad('x', least(grade, 100000), 'y') from students

-- rule: size
select repeat(repeat('x', 1000), 1000) from students

-- rule: size
select lpad(rpad('x', 1000, 'a'), 1000, 'b') from students

-- rule: size
select * from range(100000 * 100000)

-- rule: size
select * from generate_series(1, '100000000'::bigint)

-- rule: size
select list_sum(range(least(grade, 100000000))) from students

-- rule: size
select printf('%1000000d', grade) from students

-- rule: size
select format('{:>1000000}', name) from students

-- rule: size
select printf('%*d', 1000000, grade) from students

-- rule: size
select format(name, grade) from students

-- rule: size
select []::int[100000][100000] from students

-- rule: unknown_table
with "ſecret.csv" as (select 1 as a) select a from "secret.csv"

-- rule: unknown_table
with "Ａ.csv" as (select 1 as a) select a from "a.csv"

-- rule: unknown_table
select * from "ſtudents"

-- rule: unknown_column
select a​from​b from students

-- rule: unknown_table
select name from students​x
