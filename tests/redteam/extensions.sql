install httpfs

install spatial

force install json

install excel from community

install x from '{out}'

load httpfs

load json

load '{out}/x.duckdb_extension'

update extensions

update extensions (httpfs)

set custom_extension_repository = '{out}'

set extension_directory = '{out}'

set allow_unsigned_extensions = true

set autoinstall_known_extensions = true

set allow_community_extensions = true

reset autoload_known_extensions

select * from duckdb_extensions()

select * from duckdb_extension_repositories()

select * from duckdb_grammar_extensions()

pragma extension_versions

call pragma_user_agent()

select * from st_read('{db}/beside.csv')

select * from read_xlsx('{db}/beside.csv')

select * from sqlite_scan('{db}/beside.csv', 't')

select * from read_avro('{db}/beside.csv')

pragma create_fts_index('students', 'id', 'name')

select * from 'ls |'
