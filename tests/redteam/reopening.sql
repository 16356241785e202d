attach '{db}/shop.duckdb' as again

attach '{db}/shop.duckdb' as again (read_only false)

attach '{db}/shop.duckdb' (read_only)

attach ':memory:' as m

attach ':memory:'

attach '' as e

attach if not exists '{out}/other.duckdb'

attach or replace '{out}/other.duckdb' as shop

detach shop

detach database if exists shop

use shop

use memory

copy from database shop to memory

create database x

drop database shop

alter database shop set x = 1

-- worker: answers
select * from shop.main.students

select * from memory.main.students

select * from temp.main.students

select * from other.secret

-- worker: answers
select * from main.students

select * from read_duckdb('{db}/shop.duckdb', table_name = 'students')

select * from '{db}/shop.duckdb'

select * from '{out}/other.duckdb'
