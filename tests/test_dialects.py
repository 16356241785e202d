"""The SQL for other databases: what it says, what is said to be missing, and that a real one gives the same rows."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from app.dialects import NAMES, _functions, transpile
from app.errors import InvalidSQL
from app.schema import Schema
from model.benchmark import ROOT as BENCHMARK
from model.benchmark import load, memory, rows_of
from tests.conftest import HERE, cases

STUDENTS = Schema.from_ddl((HERE.parent / "data" / "students" / "schema.sql").read_text(encoding="utf-8"))
CASES = [json.loads(line) for line in (HERE / "golden" / "dialects.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("case", "dialect"), [(case, name) for case in CASES for name in NAMES if name in case])
def test_what_it_says(case: dict, dialect: str) -> None:
    written = transpile(case["sql"], dialect, STUDENTS)
    assert " ".join(written.sql.split()) == case[dialect]
    assert not written.warnings


@pytest.mark.parametrize(
    ("sql", "dialect", "word"), [(case["sql"], *pair) for case in CASES for pair in case.get("warned", {}).items()]
)
def test_what_is_missing_is_said(sql: str, dialect: str, word: str) -> None:
    warnings = transpile(sql, dialect, STUDENTS).warnings
    assert any(word in text for text in warnings) if word else not warnings


@pytest.mark.parametrize("dialect", NAMES)
@pytest.mark.parametrize("case", cases("valid.sql"), ids=str)
def test_every_query_that_may_run_can_be_written(case: Any, dialect: str, schema: Schema) -> None:
    written = transpile(case.sql, dialect, schema)
    assert written.sql or written.warnings


def test_only_one_query_is_written() -> None:
    with pytest.raises(InvalidSQL):
        transpile("SELECT 1; DROP TABLE t", "mysql")


def test_sqlite_has_every_function_of_its_list() -> None:
    known = {row[0].upper() for row in sqlite3.connect(":memory:").execute("SELECT name FROM pragma_function_list")}
    listed = _functions()["sqlite"] - {"CAST", "JSON_EACH"}  # a keyword and a table
    assert listed <= known


def plain(value: Any) -> Any:
    if isinstance(value, (bool, int, float, Decimal)):
        return round(float(value), 6)
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat(" ") if isinstance(value, dt.datetime) else value.isoformat()
    return value


# Months and days since, minutes between, QUALIFY, window functions over dates, conditions on aliases.
@pytest.mark.parametrize("name", ["transit", "airline", "weather", "telecom"])
def test_sqlite_gives_the_rows_that_duckdb_gives(name: str) -> None:
    domain = load(BENCHMARK / name)
    rows = rows_of(domain, 1)
    lite = sqlite3.connect(":memory:")
    for table in domain.schema:
        lite.execute(f'CREATE TABLE "{table.name}" ({", ".join(f"{chr(34)}{c.name}{chr(34)}" for c in table.columns)})')
        marks = ", ".join("?" * len(table.columns))
        values = [[plain(v) if isinstance(v, (Decimal, dt.date)) else v for v in row] for row in rows[table.name]]
        lite.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', values)
    duck = memory(domain, rows)
    compared = 0
    for item in domain.items:
        written = transpile(item.sql, "sqlite", domain.schema)
        if written.warnings:
            continue
        compared += 1
        given, wanted = lite.execute(written.sql).fetchall(), duck.execute(item.sql).fetchall()
        assert counted(given) == counted(wanted), item.id
    assert compared >= 25
    lite.close()
    duck.close()


def counted(rows: list[tuple[Any, ...]]) -> Counter:
    return Counter(tuple(map(plain, row)) for row in rows)
