"""Texts that made the parser read the same part again and again: none may hold the program, no work may be refused."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlglot.errors import SqlglotError

from app import nesting
from app.errors import InvalidSQL, SchemaError
from app.repair import mend
from app.schema import Schema
from app.validate import validate
from tests.conftest import SHOP_DDL, Case, cases

BOMBS = cases("parser_bombs.sql", "redteam")
CPU_S = 2.0  # of every reading of one bomb together; most take a millisecond


@pytest.fixture(scope="module")
def seconds() -> dict[str, float]:
    """CPU seconds of each bomb, in a child: a parser that has begun can only be killed."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.test_nesting"], capture_output=True, text=True, timeout=120, check=False,
            cwd=Path(__file__).resolve().parent.parent,
        )  # fmt: skip
    except subprocess.TimeoutExpired as stuck:
        return _times((stuck.stdout or b"").decode())
    assert done.returncode == 0, done.stderr
    return _times(done.stdout)


def _times(lines: str) -> dict[str, float]:
    return {name: float(spent) for name, _, spent in (line.partition(" ") for line in lines.splitlines())}


@pytest.mark.parametrize("case", BOMBS, ids=str)
def test_no_text_holds_the_parser(case: Case, seconds: dict[str, float]) -> None:
    assert seconds.get(str(case), 120.0) < CPU_S


@pytest.mark.parametrize("case", [*cases("valid.sql"), *cases("mended.sql")], ids=str)
def test_work_is_read_in_any_dialect(case: Case) -> None:
    for dialect in ("duckdb", "mysql", "postgres", "tsql", "bigquery"):
        try:
            nesting.parse(case.sql, dialect)
        except nesting.TooNested:
            pytest.fail(f"refused as {dialect}")
        except SqlglotError:
            continue  # that dialect knows no such syntax


def _explode() -> None:
    """Read each bomb in every way that the program reads untrusted text; print what it cost."""
    schema = Schema.from_ddl(SHOP_DDL)
    readings = ((lambda sql: validate(sql, schema)), (lambda sql: mend(sql, schema)), Schema.from_ddl)
    for case in BOMBS:
        begin = time.process_time()
        for read in readings:
            try:
                read(case.sql)
            except (InvalidSQL, SchemaError):
                continue
        print(case, time.process_time() - begin, flush=True)


if __name__ == "__main__":
    _explode()
