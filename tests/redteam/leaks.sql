select * from duckdb_settings()

select name, value from duckdb_settings() where name like '%dir%'

select * from duckdb_databases()

select path from duckdb_databases

select * from duckdb_databases

select * from duckdb_tables()

select sql from duckdb_tables

select * from duckdb_columns()

select * from duckdb_views()

select * from duckdb_schemas()

select * from duckdb_functions()

select * from duckdb_logs

select * from duckdb_logs()

select * from duckdb_log_contexts()

select * from duckdb_memory()

select * from duckdb_temporary_files()

select * from duckdb_secrets()

select * from duckdb_variables()

select * from duckdb_external_file_cache()

select * from duckdb_prepared_statements()

select * from which_secret('s3://x', 's3')

select current_setting('temp_directory')

select current_setting('home_directory') || name from students

select case when current_setting('threads') = '1' then 1 end

select * from (select 1) where current_setting('memory_limit') is not null

select * from pragma_database_list

select * from pragma_database_list()

select * from pragma_database_size()

select * from pragma_storage_info('students')

select * from pragma_metadata_info()

select * from pragma_table_info('students')

select * from pragma_show('students')

select * from pragma_version()

select * from pragma_platform()

select * from pragma_user_agent()

pragma database_list

pragma database_size

pragma show_tables

pragma storage_info('students')

pragma table_info('students')

call pragma_database_list()

show databases

show tables

show all tables

show memory_limit

describe students

from (show databases)

select * from (describe students)

select * from information_schema.tables

select * from information_schema.schemata

select * from system.information_schema.columns

select * from pg_catalog.pg_settings

select * from pg_settings

select * from pg_database

select * from pg_catalog.pg_class

select * from sqlite_master

select * from main.sqlite_master

select * from temp.sqlite_master

select * from "Duckdb_Settings"()

select "current_setting"('threads')

select ('threads').current_setting()

select write_log('x')

select json_serialize_plan('select * from students')

pivot duckdb_settings() on name using first(value)

pivot duckdb_databases on path using count(*)

with t as (select * from duckdb_databases()) select * from t

select (select path from duckdb_databases() limit 1) from students

select name from students where exists (from duckdb_settings() where value like '{out}%')
