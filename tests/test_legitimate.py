"""Real work passes: analytical queries go through every rule, run, and give what they give without any rule.

tests/sql/legitimate.sql. `written: only` marks what DuckDB takes only as the rules write it (other dialects' functions,
the older lambda arrow); `rows: random` what gives other rows each time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from app.config import Settings
from app.sandbox import Sandbox
from app.schema import Schema
from app.validate import validate
from tests.conftest import HERE, Case, cases

CASES = cases("legitimate.sql")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Schema]:
    path = tmp_path_factory.mktemp("legitimate") / "shop.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute((HERE / "sql" / "legitimate_data.sql").read_text(encoding="utf-8"))
        return path, Schema.from_duckdb(connection)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Settings(workers=1)) as opened:
        yield opened


@pytest.mark.parametrize("case", CASES, ids=str)
def test_real_work_passes_and_means_the_same(case: Case, shop: tuple[Path, Schema], sandbox: Sandbox) -> None:
    database, schema = shop
    found = sandbox.run(validate(case.sql, schema), database)
    if case.header.get("written") == "only":
        return
    plain = sandbox._run(case.sql, database)
    assert len(found.rows) == len(plain.rows)
    if case.header.get("rows") != "random":
        assert Counter(map(repr, found.rows)) == Counter(map(repr, plain.rows))


def test_there_are_enough_of_them() -> None:
    assert len({case.sql for case in CASES}) >= 200
