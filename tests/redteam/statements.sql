select 1; drop table students

select 1; select * from read_text('{db}/beside.csv')

select 1;; drop table students

;drop table students

;;;select 1; select 2

drop table students; select 1

select 1; insert into students (id) values (1)

select 1; attach '{out}/other.duckdb'

select 1; set threads = 8

select 1; pragma database_list

select 1; begin; delete from students; commit

select 1; select 2

select 1 ;--
drop table students

select 1; /* x */ drop table students

select ';'; drop table students

select 1 as ";"; drop table students

select $$;$$; drop table students

select e'\'; drop table students --'; drop table students

select 'a'';'; delete from students

begin; select 1

select 1; prepare p as select 1; execute p

pivot students on dept using count(*); drop table students

with a as (select 1) select * from a; truncate students

select 1
;
copy students to '{out}/written.csv'
