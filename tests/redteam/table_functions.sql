select * from query('select 1')

select * from query('drop table students')

select * from query(name) from students

select * from query_table('students')

select * from query_table(['students', 'depts'])

select * from query_table('duckdb_settings')

select * from json_execute_serialized_sql('{}')

pragma json_execute_serialized_sql('{}')

select * from seq_scan('students')

select * from arrow_scan(1, 2, 3)

select * from arrow_scan_dumb(140737488355328, 0, 0)

select * from pandas_scan(1)

select * from pandas_scan(140737488355328)

select * from python_map_function(1)

select * from python_arrow_scan(1)

select * from test_all_types()

select * from test_vector_types(null::int)

select * from duckdb_table_sample('students')

select * from checkpoint()

select * from force_checkpoint('main')

call checkpoint()

select * from storage_info('students')

select * from table_info('students')

select * from icu_calendar_names()

select * from pg_timezone_names()

-- worker: answers
select * from repeat_row(1, num_rows = 100000000000)

select * from copy_database('a', 'b')

select * from read_single_csv_file('{db}/beside.csv')

select * from read_single_parquet_file('{db}/beside.parquet')

select * from register_external_resource('x', 'y')

select * from create_external_resource('x')

select * from enable_logging()

select * from enable_profiling()

select * from metadata_info()

select * from collations()

select * from functions()

select * from students, query('select 1')

select * from main.query('select 1')

select * from system.main.duckdb_settings()

with t as (from query('select 1')) from t
