"""The benchmark: its form, its gold queries on one filling, and the tools that hold it to its word.

What takes every filling and every mutant is `python -m model benchmark check`.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.schema import Schema
from app.validate import validate
from model import benchmark
from model.__main__ import main
from model.benchmark import BadBenchmark, Domain
from model.card_benchmark import write_card
from model.check_benchmark import SAME, Filling, check, form_faults
from model.mutate import mutants
from tests.conftest import Case, cases
from tests.fake_openai import FakeModel

HERE = Path(__file__).parent
FAULTY = HERE / "golden" / "benchmark" / "faulty"
DOMAINS = benchmark.read(benchmark.NAME)


@pytest.fixture(scope="module")
def faulty() -> Domain:
    return benchmark.load(FAULTY)


# --- the questions ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_gold_queries_are_allowed_and_give_rows(domain: Domain):
    schema = domain.schema
    filling = Filling(domain, benchmark.SEEDS[0], reverse=False)
    assert benchmark.hashes(domain)[filling.seed] == benchmark.content_hash(filling.rows)
    for item in domain.items:
        assert list(form_faults(item, domain)) == []
        rows = filling.connection.execute(validate(item.sql, schema).sql).fetchall()
        assert 0 < len(rows) < 1000, item.id
        assert any(cell is not None for row in rows for cell in row), item.id
    filling.close()


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_a_domain_is_large_and_varied(domain: Domain):
    items = domain.items
    assert len(items) >= 22
    assert len({item.question for item in items}) == len(items)
    assert {item.register for item in items} == set(benchmark.REGISTERS)
    assert {item.difficulty for item in items} == set(benchmark.DIFFICULTIES)
    phenomena = [name for item in items for name in item.phenomena]
    assert len(set(phenomena)) >= 15
    assert sum(bool(item.wrong) for item in items) >= 6


def test_every_domain_stands_in_one_half():
    halves = benchmark.split()
    assert sorted(halves["train"] + halves["test"]) == [domain.name for domain in DOMAINS]
    assert abs(len(halves["train"]) - len(halves["test"])) <= 1


def test_no_question_stands_in_both_halves():
    train, test = ({item.question for domain in benchmark.read(f"benchmark:{half}") for item in domain.items}
                   for half in ("train", "test"))  # fmt: skip
    assert train
    assert test
    assert not train & test


def test_the_readme_explains_every_phenomenon_and_its_counts_are_right():
    text = (benchmark.ROOT / "README.md").read_text(encoding="utf-8")
    assert write_card(DOMAINS) == text
    assert [name for name in benchmark.PHENOMENA if f"| {name} |" not in text] == []


# --- the check --------------------------------------------------------------------------------------------------


def test_the_check_finds_every_fault(faulty: Domain):
    expected = json.loads((FAULTY / "expected.json").read_text(encoding="utf-8"))
    report = check(faulty)
    found: dict[str, list[str]] = {}
    for name, text in report.problems:
        found.setdefault(name, []).append(text)
    assert "faulty-01" not in found
    for name, fragment in expected.items():
        assert any(fragment in text for text in found.get(name, [])), (name, found.get(name))


def test_a_waiver_needs_a_reason(faulty: Domain):
    item = replace(faulty.items[14], equivalent={SAME: ""})
    problems = check(replace(faulty, items=(item,))).problems
    assert any("no reason" in text for _, text in problems)


MUTANT_DDL = """CREATE TABLE c (id INT PRIMARY KEY, name TEXT NOT NULL, room INT);
CREATE TABLE s (id INT PRIMARY KEY, name TEXT NOT NULL, grade INT NOT NULL, club_id INT REFERENCES c (id), d DATE);
CREATE TABLE r (race INT, student_id INT NOT NULL REFERENCES s (id), place INT);"""


@pytest.mark.parametrize("case", cases("mutants.sql"), ids=str)
def test_mutants(case: Case):
    def values(table: str, column: str) -> list:
        return ["가", "나", "다"] if column == "name" else [1, 2, 3]

    found = {mutant.name: mutant.sql for mutant in mutants(case.sql, Schema.from_ddl(MUTANT_DDL), values)}
    if "mutant" in case.header:
        assert found.get(case.header["mutant"]) == case.header["gives"]
    else:
        assert case.header["no mutant"] not in found
    assert case.sql not in found.values()


# --- the data ---------------------------------------------------------------------------------------------------


def test_a_file_holds_the_rows_and_keys_and_is_built_once(faulty: Domain, settings):
    path = benchmark.built(faulty, 1, settings)
    before = path.stat().st_mtime_ns
    assert benchmark.built(faulty, 1, settings) == path
    assert path.stat().st_mtime_ns == before
    with benchmark.memory(faulty, benchmark.rows_of(faulty, 1)) as connection:
        rows = connection.execute("SELECT * FROM 학생 ORDER BY 학번").fetchall()
    assert rows == sorted(benchmark.rows_of(faulty, 1)["학생"])
    assert rows[-1][1] == ""  # an empty text is no NULL
    assert benchmark.built(faulty, 2, settings) != path


def test_content_other_than_promised_is_refused(tmp_path: Path, settings):
    folder = shutil.copytree(FAULTY, tmp_path / "faulty")
    domain = benchmark.load(folder)
    benchmark.write_hashes(domain)
    assert benchmark.built(domain, 1, settings).is_file()
    fill = folder / "fill.py"
    fill.write_text(fill.read_text("utf-8").replace("(50, 98)", "(50, 97)"), encoding="utf-8")
    with pytest.raises(BadBenchmark, match="content is not that of"):
        benchmark.built(domain, 1, settings)


@pytest.mark.parametrize(
    ("old", "new"),
    [("(21, ", "(20, "), ('"마", 1', '"마", 7'), ('"달")', "None)"), ("60, 22)", "60, 99)"), ('"반": ', '"방": ')],
    ids=["primary key", "foreign key", "not null", "own key", "table"],
)
def test_rows_that_break_the_schema_are_refused(old: str, new: str, tmp_path: Path):
    folder = shutil.copytree(FAULTY, tmp_path / "faulty")
    fill = folder / "fill.py"
    text = fill.read_text("utf-8")
    assert old in text
    fill.write_text(text.replace(old, new), encoding="utf-8")
    domain = benchmark.load(folder)
    with pytest.raises(BadBenchmark):
        benchmark.memory(domain, benchmark.rows_of(domain, 1))


# --- evaluation ---------------------------------------------------------------------------------------------------


@pytest.fixture
def one_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the first question only, and a cache of the test's own."""
    folder = shutil.copytree(FAULTY, tmp_path / "faulty")
    file = folder / "questions.jsonl"
    file.write_text(file.read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8")
    monkeypatch.setenv("T2S_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("T2S_ATTEMPTS", "1")
    return folder


def evaluated(folder: Path, answer: str, monkeypatch: pytest.MonkeyPatch) -> tuple[bool, bool]:
    out = folder / "preds.jsonl"
    with FakeModel(answer) as fake:
        monkeypatch.setenv("T2S_BASE_URL", fake.base_url)
        assert main(["evaluate", "--questions", str(folder), "--out", str(out)]) == 0
        assert "FOREIGN KEY" in fake.prompts[0]
        assert "-- 반 이름" in fake.prompts[0]
    line = json.loads(out.read_text("utf-8"))
    return line["correct"], line["correct_lenient"]


def test_an_answer_counts_where_it_is_right_on_every_filling(one_question, monkeypatch, capsys):
    domain = benchmark.load(one_question)
    right = domain.items[0].sql
    counts = []
    for seed in benchmark.SEEDS:
        with benchmark.memory(domain, benchmark.rows_of(domain, seed)) as connection:
            counts.append(connection.execute(right).fetchone()[0])
    assert len(set(counts)) > 1
    assert evaluated(one_question, right, monkeypatch) == (True, True)
    assert evaluated(one_question, right.replace("COUNT(*)", "COUNT(*), 1"), monkeypatch) == (False, True)
    lucky = f"SELECT {counts[0]} + COUNT(*) FROM 반 WHERE 반번호 > 99"  # right on the first by chance
    assert evaluated(one_question, lucky, monkeypatch) == (False, False)
    fails = f"CASE (SELECT SUM(점수) FROM 학생) WHEN {_total(domain)} THEN '1' ELSE '하나' END"
    breaks = f"{right} AND CAST({fails} AS INT) = 1"
    assert evaluated(one_question, breaks, monkeypatch) == (False, False)  # no answer at all on the others
    assert re.search(r"1 쉬움 +0\.0%", capsys.readouterr().out)


def _total(domain: Domain) -> int:
    return sum(row[3] for row in benchmark.rows_of(domain, benchmark.SEEDS[0])["학생"])


@pytest.mark.parametrize(
    ("lines", "code", "shown"),
    [
        (['{"id": "faulty-01", "sql": "SELECT COUNT(*) FROM 학생 WHERE 반번호 = 1;"}'], 0, r"strict\) +100\.0%"),
        (['{"id": "faulty-01", "sql": "DROP TABLE 학생"}'], 0, r"strict\) +0\.0%"),
        (['{"id": "faulty-01", "sql": ""}'], 0, r"strict\) +0\.0%"),
        (['{"id": "faulty-99", "sql": "SELECT 1"}'], 4, ""),
        (["SELECT 1"], 4, ""),
    ],
)
def test_score(lines, code, shown, one_question, tmp_path, capsys):
    file = tmp_path / "preds.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["benchmark", "score", str(file), str(one_question)]) == code
    assert re.search(shown, capsys.readouterr().out)


def test_an_unknown_part_is_named(capsys):
    assert main(["evaluate", "--questions", "benchmark:nowhere"]) == 4
    assert "nowhere" in capsys.readouterr().err
