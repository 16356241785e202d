select * from 'http://127.0.0.1:{port}/x.csv'

select * from "http://127.0.0.1:{port}/x.parquet"

select * from read_csv('http://127.0.0.1:{port}/x.csv')

select * from read_parquet('http://127.0.0.1:{port}/x.parquet')

select * from read_json('http://localhost:{port}/x.json')

select * from read_text('http://127.0.0.1:{port}/x')

select * from read_blob('https://127.0.0.1:{port}/x')

select * from 's3://127.0.0.1:{port}/bucket/x.parquet'

select * from read_parquet('gcs://bucket/x.parquet')

select * from read_csv('az://container/x.csv')

select * from 'hf://datasets/a/b/x.csv'

attach 'http://127.0.0.1:{port}/x.duckdb' as x

attach 'postgres:host=127.0.0.1 port={port}' as pg

attach 'host=127.0.0.1 port={port}' as my (type mysql)

copy students to 'http://127.0.0.1:{port}/x.csv'

copy students to 's3://bucket/x.parquet'

install httpfs from 'http://127.0.0.1:{port}'

force install httpfs

create secret s (type s3, key_id 'a', secret 'b', endpoint '127.0.0.1:{port}')

create persistent secret s (type http, bearer_token 'x')

set http_proxy = '127.0.0.1:{port}'

call start_ui()

call start_ui_server()

select http_get('http://127.0.0.1:{port}')

select * from postgres_scan('host=127.0.0.1 port={port}', 'public', 't')

select * from postgres_query('pg', 'select 1')

select * from mysql_query('my', 'select 1')

select * from iceberg_scan('http://127.0.0.1:{port}/t')

select * from delta_scan('http://127.0.0.1:{port}/t')

call load_aws_credentials()
