select * from read_text('{out}/secret.csv')

select content from read_text('{db}/beside.csv')

select * from read_blob('{out}/secret.csv')

select * from read_csv('{out}/secret.csv')

select * from read_csv('{db}/beside.csv')

select * from read_csv_auto('{db}/beside.csv')

select * from read_csv('/etc/passwd', sep=':', header=false)

select * from read_csv(['{db}/beside.csv', '{out}/secret.csv'])

select * from read_json('{db}/beside.csv')

select * from read_json_auto('{db}/beside.csv')

select * from read_json_objects('{db}/beside.csv')

select * from read_ndjson('{db}/beside.csv')

select * from read_ndjson_objects('{db}/beside.csv')

select * from read_parquet('{db}/beside.parquet')

select * from parquet_scan('{db}/beside.parquet')

select * from parquet_metadata('{db}/beside.parquet')

select * from parquet_schema('{db}/beside.parquet')

select * from parquet_file_metadata('{db}/beside.parquet')

select * from parquet_kv_metadata('{db}/beside.parquet')

select * from parquet_full_metadata('{db}/beside.parquet')

select * from parquet_bloom_probe('{db}/beside.parquet', 'a', 1)

select * from sniff_csv('{db}/beside.csv')

select * from glob('{out}/*')

select * from glob('{db}/**')

select * from read_duckdb('{out}/other.duckdb')

select * from read_text('/proc/self/environ')

select * from read_text('/proc/self/cmdline')

select * from read_blob('/proc/self/maps')

select * from read_text('/dev/stdin')

select * from read_csv('/dev/fd/0')

select * from '{db}/beside.csv'

from '{out}/secret.csv'

select * from "{db}/beside.csv"

select * from "{db}/beside.parquet"

from '{db}/*.csv'

select * from 'file://{db}/beside.csv'

select * from '../{db}/beside.csv'

select * from students, '{db}/beside.csv'

select * from students join '{db}/beside.csv' b on true

select name from students where name in (select content from read_text('{db}/beside.csv'))

select (select content from read_text('{db}/beside.csv')) from students

with t as (from '{db}/beside.csv') select * from t

with recursive t as (select content from read_text('{db}/beside.csv') union all select content from t where false) select * from t

select * from students s, lateral (select content from read_text('{db}/beside.csv')) l

select name from students union all select content from read_text('{db}/beside.csv')

select * from (values ('{db}/beside.csv')) v(f), read_text(v.f)

select read_text('{db}/beside.csv')

select * from students order by (select content from read_text('{db}/beside.csv'))

pivot '{db}/beside.csv' on a using count(*)

pivot (from read_text('{db}/beside.csv')) on content using count(*)

unpivot '{db}/beside.csv' on a

summarize '{db}/beside.csv'

describe '{db}/beside.csv'

table '{db}/beside.csv'

explain analyze select * from '{db}/beside.csv'

copy students to '{out}/written.csv'

copy (select * from students) to '{db}/written.parquet' (format parquet)

copy students from '{db}/beside.csv'

copy (select 1) to '/dev/stdout'

export database '{out}/written'

import database '{out}/written'

attach '{out}/written.duckdb'

attach '{out}/other.duckdb' as other (read_only)

insert into students (name) select content from read_text('{db}/beside.csv')

select getenv('T2S_API_KEY')

select * from query('from read_text(''{db}/beside.csv'')')

select * from query_table('{db}/beside.csv')

select * from json_execute_serialized_sql(json_serialize_sql('from read_text(''{db}/beside.csv'')'))

.read {db}/beside.csv

.shell ls {out}

\copy students to '{out}/written.csv'

load '{db}/beside.csv'
