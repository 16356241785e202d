"""The students sample: built the same every time, consistent in itself, and able to tell right SQL from wrong."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import re
import runpy
import subprocess
import sys
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from app.schema import Schema
from app.validate import validate
from model.scoring import compare, is_ordered, ordering

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "data" / "students"
TABLE = (FOLDER / "students.csv").read_bytes()
DDL = (FOLDER / "schema.sql").read_text(encoding="utf-8")


def jsonl(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


EXAMPLES = jsonl(FOLDER / "examples.jsonl")
WRONG = {line["id"]: line["wrong"] for line in jsonl(ROOT / "tests" / "golden" / "students-wrong.jsonl")}


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as connection:
        connection.execute(DDL)
        connection.execute(f"COPY students FROM '{FOLDER / 'students.csv'}' (HEADER)")
        yield connection


@pytest.fixture(scope="module")
def rows(connection) -> list[dict]:
    found = connection.execute("SELECT * FROM students")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_building_writes_the_same_bytes(tmp_path):
    subprocess.run([sys.executable, "-I", FOLDER / "build.py", tmp_path], check=True, capture_output=True, timeout=60)
    assert (tmp_path / "students.csv").read_bytes() == TABLE


def test_another_seed_gives_another_school():
    build = runpy.run_path(str(FOLDER / "build.py"))
    assert build["students"](1) != build["students"](2)


def test_the_readme_names_the_right_counts_and_hash(rows):
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"{len(rows)}행" in text
    assert hashlib.sha256(TABLE).hexdigest() in text
    build = runpy.run_path(str(FOLDER / "build.py"))
    assert f"`SEED = {build['SEED']}`" in text


def test_the_file_is_plain_utf8():
    text = TABLE.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")


def test_the_schema_reads_the_same_from_ddl_and_from_duckdb(connection):
    from_ddl, from_file = Schema.from_ddl(DDL).tables[0], Schema.from_duckdb(connection).tables[0]
    assert from_ddl == from_file
    assert len(from_ddl.columns) == 14
    assert all(re.search("[가-힣]", column.comment) for column in from_ddl.columns)
    assert [column.name for column in from_ddl.columns] == next(csv.reader(TABLE.decode().splitlines()))


@pytest.mark.parametrize("column", ["gender", "department", "region", "club"])
def test_a_comment_lists_the_values_of_its_column(column, rows):
    comment = Schema.from_ddl(DDL).tables[0].column(column).comment
    assert set(re.findall("'(.*?)'", comment)) == {row[column] for row in rows} - {None}


def test_student_numbers_are_unique_and_tell_year_and_department(rows):
    assert len({row["student_id"] for row in rows}) == len(rows)
    codes = {(row["student_id"] // 100 % 100, row["department"]) for row in rows}
    assert len(codes) == len({code for code, _ in codes}) == len({name for _, name in codes})
    assert all(row["student_id"] // 10_000 == row["admission_date"].year for row in rows)


def test_dates_fit_the_grade(rows):
    first_days = {3: dt.date(2024, 3, 4), 2: dt.date(2025, 3, 4), 1: dt.date(2026, 3, 3)}
    assert all(row["admission_date"] == first_days[row["grade"]] for row in rows)
    assert all(row["birth_date"].year == row["admission_date"].year - 16 for row in rows)


def test_every_class_belongs_to_one_department_and_has_a_plausible_size(rows):
    classes = Counter((row["grade"], row["class_no"]) for row in rows)
    assert set(classes) == {(grade, number) for grade in (1, 2, 3) for number in range(1, 7)}
    assert all(12 <= size <= 20 for size in classes.values())
    assert len({(row["class_no"], row["department"]) for row in rows}) == 6


def test_scores_are_in_range_with_few_gaps(rows):
    for column in ("midterm_score", "final_score"):
        scores = [row[column] for row in rows]
        gaps = scores.count(None)
        assert 0.01 < gaps / len(rows) < 0.08
        assert all(0 <= score <= 100 for score in scores if score is not None)
    assert all(0 <= row["absences"] < 60 for row in rows)


def test_names_are_korean_and_no_class_has_one_twice(rows):
    assert all(re.fullmatch("[가-힣]{3,4}", row["name"]) for row in rows)
    assert max(Counter((row["grade"], row["class_no"], row["name"]) for row in rows).values()) == 1
    most = Counter(row["name"][0] for row in rows).most_common(3)
    assert [surname for surname, _ in most] == ["김", "이", "박"]


def test_there_are_twelve_examples_of_rising_difficulty():
    assert [example["id"] for example in EXAMPLES] == [f"students-{number:02}" for number in range(1, 13)]
    levels = [example["level"] for example in EXAMPLES]
    assert levels == sorted(levels)
    assert EXAMPLES[0]["question"] == "3학년 학생은 몇 명이야?"
    assert set(WRONG) == {example["id"] for example in EXAMPLES}
    assert all(len(wrong) >= 5 for wrong in WRONG.values())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_a_gold_query_is_allowed_and_gives_rows(example, connection):
    valid = validate(example["sql"], Schema.from_ddl(DDL))
    found = connection.execute(example["sql"]).fetchall()
    assert 1 <= len(found) <= 20
    assert any(cell is not None for row in found for cell in row)
    assert compare(found, connection.execute(valid.sql).fetchall(), ordered=example["ordered"])
    assert example["ordered"] is is_ordered(example["sql"])


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e["ordered"]], ids=lambda example: example["id"])
def test_no_tie_makes_an_ordered_answer_ambiguous(example, connection):
    shown = ordering(example["sql"])
    _, keys = shown.split(connection.execute(shown.sql).fetchall())
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("grades", "limit"), [((3,), 5), ((1, 2, 3), 3)], ids=["students-05", "students-12"])
def test_no_tie_stands_at_the_cut_of_a_top_list(grades, limit, rows):
    for grade in grades:
        scores = sorted(
            (row["final_score"] for row in rows if row["grade"] == grade and row["final_score"]), reverse=True
        )
        assert scores[limit - 1] > scores[limit]


@pytest.mark.parametrize(
    ("example", "wrong"), [(example, wrong) for example in EXAMPLES for wrong in WRONG[example["id"]]]
)
def test_a_wrong_query_gives_another_result(example, wrong, connection):
    gold = connection.execute(example["sql"]).fetchall()
    predicted = connection.execute(wrong).fetchall()
    assert not compare(gold, predicted, ordered=example["ordered"])
    assert not compare(gold, predicted, ordered=example["ordered"], strict=False)
