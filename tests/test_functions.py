"""The allow-list's two views agree with each other and with DuckDB."""

from __future__ import annotations

import duckdb
import sqlglot
from sqlglot import exp

from app.functions import ALLOWED_FUNCTIONS, ALLOWED_NODES, allowed

# Written as syntax or by other dialects; DuckDB's catalog does not list them as functions.
SYNTAX = frozenset(
    """CASE CAST TRY_CAST COALESCE IFNULL EXISTS EXTRACT GROUPING GROUPING_ID CURRENT_DATE CURRENT_TIME
    CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP DATE TIMESTAMP PERCENTILE_CONT PERCENTILE_DISC ROW_NUMBER""".split()
)
# Names of MySQL, PostgreSQL and Oracle that sqlglot turns into DuckDB's.
FOREIGN = frozenset("ADD_MONTHS DATE_BIN DIV INITCAP MONTHS_BETWEEN REGEXP_LIKE TO_DATE".split())


def _catalog() -> dict[str, set[str]]:
    with duckdb.connect() as connection:
        found: dict[str, set[str]] = {}
        for name, kind in connection.execute("SELECT function_name, function_type FROM duckdb_functions()").fetchall():
            found.setdefault(name.upper(), set()).add(kind)
    return found


def test_every_allowed_name_exists_in_duckdb() -> None:
    unknown = ALLOWED_FUNCTIONS - SYNTAX - FOREIGN - set(_catalog())
    assert not unknown


def test_every_allowed_name_passes_as_parsed() -> None:
    refused = set()
    for name in ALLOWED_FUNCTIONS - SYNTAX:
        for count in range(5):
            try:
                tree = sqlglot.parse_one(f"SELECT {name}({', '.join('abcde'[:count])})", read="duckdb")
            except sqlglot.errors.ParseError:
                continue
            if not all(allowed(call) for call in tree.find_all(exp.Func)):
                refused.add(name)
    assert not refused


def test_no_function_of_duckdb_that_touches_the_outside_passes() -> None:
    """Whatever DuckDB lists as a table function, pragma or setting is refused, also as a scalar call."""
    outside = {name for name, kinds in _catalog().items() if kinds & {"table", "pragma", "table_macro"}}
    outside -= {"RANGE", "GENERATE_SERIES", "UNNEST", "SUMMARY", "REPEAT", "HISTOGRAM"}
    let_through = set()
    for name in outside:
        try:
            tree = sqlglot.parse_one(f"SELECT {name}('x')", read="duckdb")
        except sqlglot.errors.ParseError:
            continue
        if all(allowed(call) for call in tree.find_all(exp.Func)):
            let_through.add(name)
    assert not let_through


NO_ARGUMENT = "version txid_current current_user current_schema current_database".split()
LEAKING = """getenv getvariable current_setting nextval currval query query_table read_text read_blob
    json_execute_serialized_sql json_serialize_sql json_serialize_plan error set_config pg_typeof duckdb_secrets
    which_secret glob sniff_csv write_log parse_path""".split()


def test_no_settings_or_environment() -> None:
    for name in (*NO_ARGUMENT, *LEAKING):
        argument = "" if name in NO_ARGUMENT else "'x'"
        tree = sqlglot.parse_one(f"SELECT {name}({argument})", read="duckdb")
        assert not all(allowed(call) for call in tree.find_all(exp.Func)), name


def test_nodes_are_functions() -> None:
    assert all(issubclass(node, exp.Func) for node in ALLOWED_NODES)
