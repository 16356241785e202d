"""The sample databases: built the same every time, whole in their references, with examples that find something."""

from __future__ import annotations

import csv
import hashlib
import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from app import history, session
from app.__main__ import main
from app.config import Settings
from app.link import Link, LinkError
from app.schema import Schema, quoted
from app.sources import DATA, SAMPLES, sample
from app.validate import validate
from model.scoring import compare, is_ordered, ordering
from tests.fake_openai import FakeModel

ROOT = Path(__file__).parents[1]
OURS = [key for key in SAMPLES if key != "students"]  # test_students.py has that one
EXAMPLES = [
    (key, json.loads(line))
    for key in OURS
    for line in (DATA / key / "examples.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def databases() -> dict[str, duckdb.DuckDBPyConnection]:
    """Each sample in a database that enforces its keys and NOT NULL."""
    made = {}
    for key in OURS:
        made[key] = duckdb.connect()
        ddl = (DATA / key / "schema.sql").read_text(encoding="utf-8")
        made[key].execute(ddl)
        for table in Schema.from_ddl(ddl):
            made[key].execute(f"COPY {quoted(table.name)} FROM '{DATA / key / table.name}.csv' (HEADER, NULLSTR '')")
    return made


@pytest.mark.parametrize("key", OURS)
def test_building_writes_the_same_bytes(key: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", f"data.{key}.build", tmp_path], cwd=ROOT, check=True, timeout=60)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_bytes() for path in (DATA / key).glob("*.csv")}


@pytest.mark.parametrize("key", OURS)
def test_another_seed_gives_other_people(key: str) -> None:
    tables = runpy.run_path(str(DATA / key / "build.py"))["tables"]
    assert tables(1) != tables(2)


@pytest.mark.parametrize("key", OURS)
def test_the_data_keeps_its_keys_and_the_readme_its_counts(key: str, databases: dict) -> None:
    readme = (DATA / key / "README.md").read_text(encoding="utf-8")
    schema = Schema.from_ddl((DATA / key / "schema.sql").read_text(encoding="utf-8"))
    assert len(schema.tables) >= 4
    assert sum(len(table.foreign_keys) for table in schema) >= 3
    for table in schema:
        content = (DATA / key / f"{table.name}.csv").read_bytes()
        rows = list(csv.reader(content.decode().splitlines()))
        assert databases[key].execute(f"SELECT count(*) FROM {quoted(table.name)}").fetchall() == [(len(rows) - 1,)]
        assert f"| {table.name} | {len(rows) - 1:,} |" in readme
        assert hashlib.sha256(content).hexdigest()[:16] in readme
        assert tuple(rows[0]) == tuple(column.name for column in table.columns)
        assert all(column.comment for column in table.columns)
        assert all(f"| {table.name}.{column.name} |" in readme for column in table.columns)
        assert len(content) < 1 << 20


@pytest.mark.parametrize("key", OURS)
def test_there_are_enough_examples_of_rising_difficulty(key: str) -> None:
    own = [example for found, example in EXAMPLES if found == key]
    assert 8 <= len(own) <= 12
    assert [example["level"] for example in own] == sorted(example["level"] for example in own)
    assert [example["id"] for example in own] == [f"{key}-{number:02}" for number in range(1, len(own) + 1)]
    assert any("JOIN" in example["sql"] for example in own)


@pytest.mark.parametrize(("key", "example"), EXAMPLES, ids=lambda value: value["id"] if isinstance(value, dict) else "")
def test_a_gold_query_is_allowed_gives_rows_and_has_no_ties(key: str, example: dict, databases: dict) -> None:
    valid = validate(example["sql"], Schema.from_ddl((DATA / key / "schema.sql").read_text(encoding="utf-8")))
    found = databases[key].execute(example["sql"]).fetchall()
    assert 1 <= len(found) <= 100
    assert any(cell not in (None, 0) for row in found for cell in row)
    assert compare(found, databases[key].execute(valid.sql).fetchall(), ordered=example["ordered"])
    assert example["ordered"] is is_ordered(example["sql"])
    if not example["ordered"]:
        return
    shown = ordering(example["sql"])
    _, keys = shown.split(databases[key].execute(shown.sql).fetchall())
    assert len(set(keys)) == len(keys)
    if limit := example["sql"].rpartition(" LIMIT ")[2] if " LIMIT " in example["sql"] else "":
        more = ordering(example["sql"].removesuffix(limit) + str(int(limit) + 1))
        _, keys = more.split(databases[key].execute(more.sql).fetchall())
        assert len(set(keys)) == len(keys), "a tie at the cut"


def test_no_question_or_schema_is_the_benchmarks() -> None:
    asked = {
        json.loads(line)["question"]
        for path in (DATA / "benchmark").glob("*/questions.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert asked
    assert not asked & {example["question"] for _, example in EXAMPLES}
    theirs = {
        history.fingerprint(Schema.from_ddl(path.read_text(encoding="utf-8")))
        for path in (DATA / "benchmark").glob("*/schema.sql")
    }
    assert not theirs & {
        history.fingerprint(Schema.from_ddl((DATA / key / "schema.sql").read_text(encoding="utf-8"))) for key in OURS
    }


@pytest.mark.parametrize("key", SAMPLES)
def test_a_sample_opens_with_its_own_examples_and_comes_back_from_a_link(key: str, settings: Settings) -> None:
    source = sample(key, settings)
    assert sample(key, settings) == source  # kept
    assert source.has_rows
    assert not source.invented
    assert all(source.row_counts.values())
    first = json.loads((DATA / key / "examples.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert session.examples(source)[0] == first["question"]
    link = session.link_of(first["question"], first["sql"], source)
    assert link.ddl == ""
    assert session.opened(link, settings).source == source


def test_a_link_to_a_sample_that_is_not_here_is_refused(settings: Settings) -> None:
    with pytest.raises(LinkError):
        session.opened(Link("q", "SELECT 1", sample="없는 예제"), settings)


def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, sql: str, *more: str) -> dict:
    """`python -m app ask … --json` with a model server that answers with this SQL."""
    with FakeModel(answer=lambda body: sql) as model:
        monkeypatch.setenv("T2S_BASE_URL", model.base_url)
        monkeypatch.setenv("T2S_CACHE_DIR", str(tmp_path / "cache"))
        main(["ask", "모두 몇 건이야?", "--json", *more])
    return json.loads(capsys.readouterr().out)


def test_the_command_line_asks_any_sample(tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    found = asked(tmp_path, monkeypatch, capsys, "SELECT COUNT(*) FROM 주문", "--sample", "shop")
    assert (found["rows"], found["invented"]) == ([[873]], False)


def test_the_command_line_fills_a_schema_only_where_it_is_told_to(
    tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    script = tmp_path / "schema.sql"
    script.write_text("CREATE TABLE 회원 (번호 INT PRIMARY KEY, 이름 TEXT)", encoding="utf-8")
    count = "SELECT COUNT(*) FROM 회원"
    checked = asked(tmp_path, monkeypatch, capsys, count, "--schema", str(script))
    assert (checked["sql"], checked["rows"], checked["invented"]) == (count, [], False)
    filled = asked(tmp_path, monkeypatch, capsys, count, "--schema", str(script), "--invent")
    assert (filled["rows"], filled["invented"]) == ([[20]], True)


def test_the_command_line_takes_several_files(tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text("x\n1\n2\n", encoding="utf-8")
    files = [part for name in ("a", "b") for part in ("--schema", str(tmp_path / f"{name}.csv"))]
    found = asked(tmp_path, monkeypatch, capsys, "SELECT COUNT(*) FROM a CROSS JOIN b", *files)
    assert found["rows"] == [[4]]
