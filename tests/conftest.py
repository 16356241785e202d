"""What several test files share: settings with small limits, schemas, and case files.

Case files (tests/sql/*.sql, tests/redteam/*.sql) hold blocks apart by a blank line; `-- key: value` lines on top of a
block are its header, the rest is the SQL, in which ⟪…⟫ stands `times` times. A new case needs no Python.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from app.briefing import Known, know
from app.config import Settings
from app.sandbox import Sandbox
from app.schema import Schema
from app.sources import open_file
from app.values import read

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")


@dataclass(frozen=True)
class Case:
    """One block of a case file."""

    file: str
    line: int
    sql: str
    header: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def cases(name: str, folder: str = "sql") -> list[Case]:
    """The blocks of tests/FOLDER/NAME."""
    found, header, sql, start = [], {}, [], 1
    lines = [*(HERE / folder / name).read_text(encoding="utf-8").splitlines(), ""]
    for number, line in enumerate(lines, start=1):
        if line.startswith("-- ") and ":" in line and not sql:
            key, _, value = line[3:].partition(":")
            header[key.strip()] = value.strip()
        elif line.strip():
            start = start if sql else number
            sql.append(line)
        elif sql:
            text = _repeated("\n".join(sql), int(header.get("times", 1)))
            found.append(Case(name, start, text, header))
            header, sql = {}, []
        else:
            header = {}
    return found


def _repeated(text: str, times: int) -> str:
    return re.sub("⟪(.*?)⟫", lambda part: part[1] * times, text, flags=re.DOTALL)


SHOP_DDL = """CREATE TABLE students (id INT PRIMARY KEY, name TEXT, grade INT, dept TEXT, score DOUBLE, d DATE,
  code TEXT, scholarship BOOLEAN);
CREATE TABLE depts (dept TEXT PRIMARY KEY, head TEXT, "학생 수" INT, info STRUCT(floor INT, room TEXT));
CREATE TABLE 주문 (주문번호 INT, 고객명 TEXT, "3월 매출" DECIMAL(10,2), 주문일 DATE, 태그 TEXT[]);"""


def fill_shop(connection: duckdb.DuckDBPyConnection, students: int = 60) -> None:
    """The tables of SHOP_DDL with so many students, 5 departments and 40 orders."""
    connection.execute(SHOP_DDL)
    connection.execute(f"""INSERT INTO students SELECT i, 'name' || i, i % 4 + 1, 'dept' || i % 5, 50 + i % 50 + 0.5,
        DATE '2026-01-01' + (i * 3)::INT, printf('C%03d', i), i % 3 = 0 FROM range({students}) r(i)""")
    connection.execute("""INSERT INTO depts SELECT 'dept' || i, 'head' || i, 10 + i, {'floor': i, 'room': 'R' || i}
        FROM range(5) r(i)""")
    connection.execute("""INSERT INTO 주문 SELECT i, '고객' || i % 7, 1000.5 * i, DATE '2026-03-01' + (i % 31)::INT,
        ['신규', '태그' || i % 3] FROM range(40) r(i)""")


@pytest.fixture(scope="session")
def schema() -> Schema:
    """The tables that tests/sql/*.sql speak of."""
    return Schema.from_ddl(SHOP_DDL)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Defaults, with a cache folder of the test's own and limits that make failures quick."""
    return Settings(cache_dir=tmp_path / "cache", query_timeout_s=2.0, first_token_timeout_s=5.0, connect_timeout_s=1.0)


def database(script: Path, folder: Path) -> Known:
    """A database made by a script of statements, opened like a user's file, with what is known of it."""
    path = folder / f"{script.stem}.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(script.read_text(encoding="utf-8"))
    settings = Settings()
    source = open_file(path, settings, folder)
    with Sandbox(replace(settings, workers=1)) as sandbox:
        return know(source.schema, read(source, sandbox), settings)


def weights_present() -> bool:
    """Whether the embedded model's weights are on this machine (make test fetches them)."""
    folder = Settings.from_env().cache / "models"
    return folder.is_dir() and any(folder.glob("*.gguf"))


def chromium() -> str:
    """The browser's path, or an empty string."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""


ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser for a file's tests; each makes its own context."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield opened
        opened.close()


def nginx() -> str:
    """nginx's path, or an empty string. Debian keeps it where only root looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin") or ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marked tests run where their means exist; elsewhere they are skipped with the reason. CI has all means."""
    required = os.environ.get("T2S_TESTS_REQUIRE_ALL") == "1"  # CI: a missing means is a failure, not a skip
    for marker, there, reason in (
        ("model", weights_present(), "no weights: run `python -m model download`"),
        ("browser", bool(chromium()), "no Chromium: apt-get install chromium fonts-noto-cjk"),
        ("nginx", bool(nginx()), "no nginx: apt-get install nginx-light"),
    ):
        if there or required:
            continue
        for item in items:
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))
