/* select 1 */ drop table students

--
drop table students

/*!50000 drop table students */

/* /* nested */ */ drop table students

select 1 /*; drop table students

sel/**/ect * from read_text('{db}/beside.csv')

select * from/**/read_text/**/('{db}/beside.csv')

select * from read_text--
('{db}/beside.csv')

select * from ReAd_TeXt('{db}/beside.csv')

select * from "read_text"('{db}/beside.csv')

select * from "READ_TEXT" ('{db}/beside.csv')

select * from main.read_text('{db}/beside.csv')

select * from system.main.read_text('{db}/beside.csv')

select * from "system"."main"."read_text"('{db}/beside.csv')

select ('{db}/beside.csv').read_text()

select * from U&"read\005ftext"('{db}/beside.csv')

select * from read_text(U&'{db}/beside.csv')

select * from read_text($${db}/beside.csv$$)

select * from read_text($x${db}/beside.csv$x$)

select * from read_text(e'{db}/beside\x2ecsv')

select * from read_text('{db}/' || 'beside.csv')

select * from read_text(chr(47) || 'etc/passwd')

select * from read_text(concat('{db}', '/beside.csv'))

select * from read_text(from_hex('2f6574632f706173737764')::varchar)

select * from read_text(reverse('dwssap/cte/'))

select * from ｒｅａｄ_text('{db}/beside.csv')

select * from read_text（'{db}/beside.csv'）

select * from reаd_text('{db}/beside.csv')

select * from read{zwsp}_text('{db}/beside.csv')

select * from{zwsp}read_text('{db}/beside.csv')

select * from read_text('{db}/beside.csv')

select{wide}*{wide}from{wide}read_text('{db}/beside.csv')

drop{zwsp}table{zwsp}students

{bom}drop table students

drop{nbsp}table{nbsp}students

select{rlo} * from read_text('{db}/beside.csv')

select 1{nul}; drop table students

select * from read_text{nul}('{db}/beside.csv')

-- worker: answers
select 1 as a{nul}b

with "ſtudents" as (select 1) select * from "ſtudents", "{db}/beside.csv"

-- rules: pass
-- worker: answers
with "{db}/BESIDE.CSV" as (select 1) select * from "{db}/beside.csv"

with "{db}/beſide.csv" as (select 1 as a) select * from "{db}/beside.csv"

with students as (from '{db}/beside.csv') select * from students

select * from students as t(a) where a = (from read_text('{db}/beside.csv'))

select name from students where d = date 'x' and 1 = (select count(*) from glob('{db}/*'))

select * from students where name = ''''; drop table students; --'

select cast(1 as "{db}/beside.csv")

select 1::"duckdb_settings()"

select * exclude (id) replace ((select content from read_text('{db}/beside.csv')) as name) from students

select columns(c -> c = (select content from read_text('{db}/beside.csv'))) from students

select list_transform([1], x -> (select content from read_text('{db}/beside.csv')))

select sum(id) over (order by (select count(*) from glob('{db}/*'))) from students

select * from students tablesample reservoir((select count(*) from glob('{db}/*')) rows)

select * from students limit (select count(*) from glob('{db}/*'))

select * from students qualify row_number() over () > (select count(*) from glob('{db}/*'))

select interval (select count(*) from glob('{db}/*')) day

\u0073elect * from read_text('{db}/beside.csv')

&#115;elect * from read_text('{db}/beside.csv')

%73elect * from read_text('{db}/beside.csv')

```sql
drop table students
```

select *{nbsp}from{nbsp}read_text('{db}/beside.csv')

select to_json(id)->'$.a'' from read_text(''{db}/beside.csv'')--' from read_text('{db}/beside.csv')

-- rules: pass
-- worker: answers
select to_json(id)->'$."a'', read_text(''beside.csv'')--"' from students

select [x for x in (select content from read_text('{db}/beside.csv'))]

select [content for content in [1] if exists (from read_text('{db}/beside.csv'))]

pivot students on grade order by (select content from read_text('{db}/beside.csv'))

pivot students on grade; copy students to '{out}/written.csv' order by 1

pivot students on grade limit (select count(*) from glob('{db}/*'))

select name collate "x from read_text('{db}/beside.csv')" from students

select map(['a'], (select list(content) from read_text('{db}/beside.csv')))
