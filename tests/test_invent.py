"""Invented rows: whatever the DDL demands, a database that enforces it takes them."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from app import believable, constraints, invent
from app.config import Settings
from app.sandbox import Sandbox
from app.schema import Column, Schema, Table, fold
from app.sources import _without_inserts, from_ddl

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2026, 11, 25)
DEMANDING = sorted((ROOT / "tests/ddl/demanding").glob("*.sql"))
NATIVE = [path for path in DEMANDING if ".sqlite." not in path.name]
NATIVE += sorted((ROOT / "data/training").glob("*.sql"))[::5]
OTHER = sorted((ROOT / "tests/ddl").glob("*.sql"))


def tables_of(path: Path) -> str:
    """The CREATE TABLE and COMMENT statements of a file that may hold rows and questions, too."""
    text = re.split(r"^-- q:", path.read_text(encoding="utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
    return _without_inserts(re.sub(r"^-- rename:.*$", "", text, flags=re.MULTILINE))[0]


def insert_all(schema: Schema, made: invent.Invented, execute: Callable[[str], Any]) -> None:
    """Row by row, so that a row that refers to its own table finds the earlier ones."""
    for name, rows in made.tables.items():
        table = schema.table(name)
        assert table is not None
        for row in rows:
            execute(invent.insert(table, [row]))


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.stem)
def test_a_database_that_enforces_the_ddl_takes_every_row(path: Path) -> None:
    ddl = tables_of(path)
    schema = Schema.from_ddl(ddl)
    made = invent.rows(schema, ddl, seed="1", today=TODAY)
    with duckdb.connect() as connection:
        connection.execute(ddl)  # with its keys and checks
        insert_all(schema, made, connection.execute)
    assert all(made.tables.values())
    assert not made.notes


@pytest.mark.parametrize("path", OTHER, ids=lambda path: path.stem)
def test_other_dialects_keep_their_keys(path: Path) -> None:
    ddl = path.read_text(encoding="utf-8")
    schema = Schema.from_ddl(ddl)
    made = invent.rows(schema, ddl, seed="1", today=TODAY)
    with duckdb.connect() as connection:
        connection.execute(schema.ddl())  # keys and NOT NULL, rebuilt
        insert_all(schema, made, connection.execute)
    assert {name: len(rows) for name, rows in made.tables.items()} == {"customers": 20, "orders": 60}


def test_rings_of_references_close() -> None:
    ddl = (ROOT / "tests/ddl/demanding/ring.sqlite.sql").read_text(encoding="utf-8")
    schema = Schema.from_ddl(ddl)
    made = invent.rows(schema, ddl, seed="1", today=TODAY)
    database = sqlite3.connect(":memory:")
    database.executescript(ddl)
    insert_all(schema, made, database.execute)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert all(made.tables.values())


@pytest.mark.parametrize("path", DEMANDING, ids=lambda path: path.stem)
def test_lengths_hold_although_duckdb_would_not_mind(path: Path) -> None:
    ddl = path.read_text(encoding="utf-8")
    schema = Schema.from_ddl(ddl)
    rules = constraints.read(schema, ddl)
    made = invent.rows(schema, ddl, seed="2", today=TODAY)
    seen = 0
    for table in schema:
        for place, column in enumerate(table.columns):
            most = rules[table.name].of(column.name).length
            for row in made.tables[table.name]:
                if most is not None and row[place] is not None:
                    assert len(row[place]) <= most, (table.name, column.name, row[place])
                    seen += 1
    assert seen


names = st.sampled_from(
    "id 이름 email 전화번호 status price 수량 birth_date 주문일 만료일 code memo is_open 성별 year 학과 x".split()
)
types = st.sampled_from(
    "INTEGER BIGINT TINYINT VARCHAR(1) VARCHAR(3) VARCHAR(40) TEXT DATE TIMESTAMP TIME BOOLEAN DOUBLE DECIMAL(3,2) "
    "DECIMAL(12,0) UUID JSON BLOB INTEGER[] VARCHAR[]".split()
)
marks = st.sampled_from(("", " NOT NULL", " UNIQUE", " UNIQUE NOT NULL", " PRIMARY KEY"))


@st.composite
def schemas(draw: st.DrawFn) -> str:
    """Two tables of any columns; the second refers to the first where that has a key."""
    statements, key = [], None
    for table in ("parent", "child"):
        columns, keyed = [], False
        for name in draw(st.lists(names, min_size=1, max_size=6, unique=True)):
            kind, mark = draw(types), draw(marks)
            if (keyed and "PRIMARY" in mark) or kind.endswith("[]") or kind in ("JSON", "BLOB", "BOOLEAN"):
                mark = " NOT NULL" if "NOT NULL" in mark else ""
            if "PRIMARY" in mark:
                keyed = True
                key = (name, kind) if table == "parent" else key
            columns.append(f"{name} {kind}{mark}")
        if table == "child" and key:
            optional = draw(st.sampled_from(("", " NOT NULL", " UNIQUE")))
            columns.append(f"parent_key {key[1]}{optional} REFERENCES parent ({key[0]})")
        statements.append(f"CREATE TABLE {table} ({', '.join(columns)});")
    return "\n".join(statements)


@effort(max_examples=150, deadline=None)
@given(schemas(), st.integers(0, 9))
def test_any_schema_gets_rows_that_it_takes(ddl: str, seed: int) -> None:
    schema = Schema.from_ddl(ddl)
    made = invent.rows(schema, ddl, seed=str(seed), today=TODAY)
    with duckdb.connect() as connection:
        connection.execute(ddl)
        insert_all(schema, made, connection.execute)
    assert made.tables["parent"]


def values(column: Column, table: Table, count: int = 40) -> list[Any]:
    schema = Schema((table,))
    made = invent.rows(schema, schema.ddl(), seed="1", today=TODAY)
    place = table.columns.index(column)
    return [row[place] for row in made.tables[table.name]][:count]


@pytest.mark.parametrize(
    ("name", "kind", "comment", "pattern"),
    [
        ("phone", "VARCHAR", "", r"010-00\d\d-\d{4}"),
        ("c3", "VARCHAR", "전화번호", r"010-00\d\d-\d{4}"),
        ("이메일", "VARCHAR", "", r"[a-z]+\d+@example\.com"),
        ("gender", "VARCHAR", "", "여|남"),
        ("sex", "VARCHAR", "성별(M/F)", "M|F"),
        ("st", "VARCHAR", "1: 재학, 2: 휴학, 3: 졸업", "1|2|3"),
        ("ship_state", "VARCHAR", "'ready', 'sent' 가운데 하나", "ready|sent"),
        ("use_yn", "CHAR(1)", "", "Y|N"),
        ("reg_ymd", "CHAR(8)", "", r"20\d{6}"),
        ("customerName", "VARCHAR", "", "[가-힣]{3}"),
        ("학과", "VARCHAR", "", "[가-힣]+과"),
        ("주소", "VARCHAR", "", r"[가-힣]+ [가-힣]+ \d+"),
        ("우편번호", "VARCHAR", "", r"\d{5}"),
        ("password", "VARCHAR", "", r"\*+"),
        ("요일", "VARCHAR", "", "[월화수목금토일]"),
    ],
)
def test_text_looks_like_what_its_column_is_called(name: str, kind: str, comment: str, pattern: str) -> None:
    column = Column(name, kind, comment, nullable=False)
    table = Table("t", (Column("no", "INTEGER"), column))
    found = values(column, table)
    assert found
    assert all(re.fullmatch(pattern, value) for value in found), found


@pytest.mark.parametrize(
    ("name", "kind", "low", "high"),
    [
        ("나이", "INTEGER", 18, 75),
        ("학년", "TINYINT", 1, 4),
        ("평점", "DECIMAL(2,1)", 1, 5),
        ("price", "INTEGER", 1000, 90000),
        ("출판연도", "INTEGER", 2018, 2026),
        ("할인율", "DECIMAL(3,2)", 0, 9.99),
        ("재고여부", "INTEGER", 0, 1),
        ("birth_date", "DATE", dt.date(1960, 1, 1), dt.date(2008, 1, 1)),
        ("주문일", "DATE", dt.date(2025, 10, 1), TODAY),
        ("입사일", "DATE", dt.date(2021, 1, 1), TODAY),
    ],
)
def test_numbers_and_dates_are_plausible(name: str, kind: str, low: Any, high: Any) -> None:
    column = Column(name, kind, nullable=False)
    found = values(column, Table("t", (column,)))
    assert all(low <= value <= high for value in found), found
    assert len(set(found)) > 1


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.stem)
def test_only_dates_that_are_named_so_lie_ahead(path: Path) -> None:
    ddl = tables_of(path)
    schema = Schema.from_ddl(ddl)
    made = invent.rows(schema, ddl, seed="3", today=TODAY)
    for table in schema:
        for place, column in enumerate(table.columns):
            ahead = [
                row[place]
                for row in made.tables[table.name]
                if isinstance(row[place], dt.date) and f"{row[place]:%Y-%m-%d}" > TODAY.isoformat()
            ]
            assert not ahead or believable.kind_of(column, table).name == "future", (table.name, column.name, ahead)


def test_a_name_goes_with_the_gender_of_its_row() -> None:
    ddl = "CREATE TABLE 학생 (학번 INT PRIMARY KEY, 이름 TEXT NOT NULL, 성별 TEXT NOT NULL)"
    women = {kind.words for kind in believable.kinds() if kind.name == "female"}.pop()
    made = invent.rows(Schema.from_ddl(ddl), ddl, seed="1", today=TODAY)
    assert {name[1:] in women for _, name, gender in made.tables["학생"] if gender == "여"} == {True}
    assert {name[1:] in women for _, name, gender in made.tables["학생"] if gender == "남"} == {False}


def test_same_seed_and_day_same_rows_and_another_seed_others() -> None:
    ddl = (ROOT / "tests/ddl/mysql.sql").read_text(encoding="utf-8")
    schema = Schema.from_ddl(ddl)
    first, again, other = (invent.rows(schema, ddl, seed=seed, today=TODAY).tables for seed in ("a", "a", "b"))
    assert first == again != other


def test_a_reference_that_the_ddl_does_not_declare_still_joins() -> None:
    ddl = (
        "CREATE TABLE users (id INT PRIMARY KEY, name TEXT); CREATE TABLE 상품 (상품코드 VARCHAR(8) PRIMARY KEY);"
        "CREATE TABLE buys (id INT PRIMARY KEY, user_id INT NOT NULL, 상품코드 VARCHAR(8) NOT NULL)"
    )
    made = invent.rows(Schema.from_ddl(ddl), ddl, seed="1", today=TODAY).tables
    assert {row[1] for row in made["buys"]} <= {row[0] for row in made["users"]}
    assert {row[2] for row in made["buys"]} <= {row[0] for row in made["상품"]}


@pytest.mark.parametrize(
    ("check", "row", "expected"),
    [
        ("a > 3", {"a": 4}, True),
        ("a > 3", {"a": None}, None),
        ("a > 3 OR b IS NULL", {"a": None, "b": None}, True),
        ("NOT (a IN (1, 2))", {"a": 2}, False),
        ("d >= '2020-01-01'", {"d": dt.date(2019, 12, 31)}, False),
        ("s LIKE 'A_%'", {"s": "A"}, False),
        ("length(s) = 2 AND lower(s) = 'ab'", {"s": "AB"}, True),
        ("a = b * 2", {"a": 6, "b": 3}, True),
        ("a > 'x'", {"a": 1}, None),
    ],
)
def test_conditions_mean_what_sql_means(check: str, row: dict[str, Any], expected: bool | None) -> None:
    ddl = f"CREATE TABLE t (a INT, b INT, d DATE, s TEXT, CHECK ({check}))"
    (condition,) = constraints.read(Schema.from_ddl(ddl), ddl)["t"].checks
    assert constraints.holds(condition, row) is expected


def test_a_condition_that_is_not_understood_is_said_and_never_run(settings: Settings, tmp_path: Path) -> None:
    ddl = "CREATE TABLE t (a INT PRIMARY KEY, CHECK (length(getenv('HOME')) > a), CHECK (a > 0))"
    source = from_ddl(ddl, settings, tmp_path, invent=True, today=TODAY)
    assert source.row_counts == {"t": 20}
    assert any("CHECK 조건 1개" in note for note in source.notes)


@pytest.mark.parametrize(
    "ddl",
    [
        "CREATE TABLE t (a INT PRIMARY KEY, b INT NOT NULL CHECK (b > 5 AND b < 3))",  # nothing can meet it
        "CREATE TABLE t (s VARCHAR(9) NOT NULL CHECK (s LIKE '" + "%a" * 40 + "' AND s <> s))",
    ],
)
def test_what_cannot_be_filled_stays_empty_and_is_checked_only(ddl: str, settings: Settings, tmp_path: Path) -> None:
    source = from_ddl(ddl, settings, tmp_path, invent=True, today=TODAY)
    assert (source.has_rows, source.invented, source.row_counts) == (False, False, {"t": 0})
    assert source.notes


def test_ten_tables_take_no_time_to_speak_of(settings: Settings, tmp_path: Path) -> None:
    columns = "name VARCHAR(20), amount INT, order_date DATE, status TEXT, phone TEXT, memo TEXT, address TEXT"
    ddl = "\n".join(
        f"CREATE TABLE t{n} (t{n}_id INT PRIMARY KEY, up INT REFERENCES t{n // 2} (t{n // 2}_id), {columns});"
        for n in range(10)
    )
    spent = []
    for attempt in range(3):
        begin = time.perf_counter()
        assert from_ddl(ddl, settings, tmp_path / str(attempt), invent=True).invented
        spent.append(time.perf_counter() - begin)
    assert min(spent) < 1.5, spent  # 0.4 s on a quiet machine


def test_a_huge_schema_is_filled_or_left_within_its_limit(settings: Settings, tmp_path: Path) -> None:
    ddl = "\n".join(f"CREATE TABLE t{n} (id INT PRIMARY KEY, a TEXT, b DATE, c INT);" for n in range(600))
    begin = time.perf_counter()
    source = from_ddl(ddl, settings, tmp_path, invent=True)
    assert len(source.row_counts) == 600
    assert time.perf_counter() - begin < 20


def test_the_source_says_that_its_rows_are_invented_and_runs_sql(settings: Settings, tmp_path: Path) -> None:
    ddl = (ROOT / "tests/ddl/postgres.sql").read_text(encoding="utf-8")
    source = from_ddl(ddl, settings, tmp_path, invent=True, today=TODAY)
    assert (source.invented, source.has_rows) == (True, True)
    with Sandbox(replace(settings, workers=1)) as sandbox:
        found = sandbox._run(
            "SELECT c.name, sum(o.amount) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.name",
            source.database,
        )
    assert len(found.rows) > 5
    assert not from_ddl(ddl, settings, tmp_path).invented


def test_every_line_of_the_word_list_is_reachable() -> None:
    """A column that is called by a line's first word gets that line, or a line above with the same word."""
    for kind in believable.kinds():
        if kind.group not in ("text", "number", "date") or not (kind.korean or kind.english):
            continue
        word = (kind.korean or kind.english)[0]
        table, _, name = word.rpartition("+")
        name = name.rstrip("$")
        column = Column(name, {"text": "VARCHAR", "number": "INTEGER", "date": "DATE"}[kind.group])
        found = believable.kind_of(column, Table(fold(table) or "t", (column,)))
        assert found.name == kind.name or kind.name in ("named", "kind"), (word, found.name)


def test_the_tables_alone_decide_the_rows_so_that_a_link_opens_on_the_same(settings: Settings, tmp_path: Path) -> None:
    text = "create table 고객 (번호 int primary key, 이름 varchar(20) not null, 가입일 date)"
    found = []
    for place, ddl in enumerate((text, Schema.from_ddl(text).ddl())):
        source = from_ddl(ddl, settings, tmp_path / str(place), invent=True, today=TODAY)
        with duckdb.connect(str(source.database), read_only=True) as connection:
            found.append(connection.execute("FROM 고객").fetchall())
    assert found[0] == found[1]
    assert len(found[0]) == 20
