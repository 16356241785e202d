drop table students

drop table if exists students cascade

drop schema main cascade

drop view v

truncate students

truncate table students

delete from students

delete from students using depts where true

delete from students returning *

insert into students (id) values (1)

insert into students by name select 1 as id

insert or replace into students (id) values (1)

insert into students (id) values (1) on conflict do nothing

update students set name = 'x'

update students set name = 'x' from depts where true returning *

merge into students using depts on true when matched then delete

create table x (a int)

create or replace table students as select 1

create temp table x as select 1

create table if not exists x as from students

create view x as select * from students

create temp view x as select * from students

create schema x

create sequence x

create macro f(a) as a + 1

create temp macro f() as table select 1

create type mood as enum ('a')

create index i on students (name)

create trigger t after insert on students execute select 1

alter table students add column x int

alter table students drop column name

alter table students rename to x

alter table students alter name type int

comment on table students is 'x'

select * into x from students

select id into temp x from students

with x as (insert into students (id) values (1) returning *) select * from x

with x as (delete from students returning *) select * from x

with x as (update students set name = 'x' returning *) select count(*) from x

with x as materialized (insert into students (id) values (2) returning id) select id from x union all select 1

select * from (delete from students returning *)

select * from students where id in (delete from students returning id)

select nextval('x')

select setval('x', 1)

select currval('x')

set memory_limit = '100GB'

set threads = 64

set enable_external_access = true

set global temp_directory = '{out}'

set session search_path = 'temp'

set variable x = 1

set lock_configuration = false

reset memory_limit

pragma enable_logging

pragma enable_profiling

pragma disable_optimizer

pragma memory_limit = '100GB'

pragma temp_directory = '{out}'

call enable_logging(storage = 'file', storage_path = '{out}')

call truncate_duckdb_logs()

begin transaction

begin

commit

rollback

abort

vacuum

vacuum analyze students

analyze

checkpoint

force checkpoint

prepare p as select 1

execute p

deallocate p

grant all on students to public

use temp

explain delete from students

explain analyze insert into students (id) values (1)

select * from students for update

lock table students
