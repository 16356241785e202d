"""Confirmed questions: kept by schema, found by likeness, harmless whatever stands in the files."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Settings
from app.examples import MAX_KEPT, Example, Examples, likeness, schema_key
from app.schema import Schema

SCHEMA = Schema.from_ddl("CREATE TABLE students (name TEXT, grade INT, gender TEXT)")
ASKED = "3학년 학생은 몇 명이야?"
COUNT = "SELECT COUNT(*) FROM students WHERE grade = 3"


def pair(question: str = ASKED, sql: str = COUNT) -> Example:
    return Example(question, sql)


@pytest.fixture
def store(tmp_path: Path) -> Examples:
    return Examples(tmp_path / "examples")


def test_nothing_is_kept_unless_it_is_asked_for(settings: Settings, tmp_path: Path) -> None:
    assert Examples.of(settings) is None
    store = Examples.of(replace(settings, examples_dir=str(tmp_path / "here")))
    assert store is not None
    store.keep(pair(), SCHEMA)
    assert [path.suffix for path in (tmp_path / "here").iterdir() if not path.name.startswith(".")] == [".jsonl"]


def test_a_similar_question_finds_it_and_another_does_not(store: Examples) -> None:
    store.keep(pair(), SCHEMA)
    assert store.similar("2학년 학생은 몇 명인가요?", SCHEMA) == (Example(ASKED, COUNT),)
    assert store.similar("이름이 가장 긴 사람을 알려줘", SCHEMA) == ()


def test_the_best_two_come_best_first(store: Examples) -> None:
    for grade in (1, 2, 3):
        store.keep(pair(f"{grade}학년 학생은 모두 몇 명이야?", f"SELECT {grade} FROM students"), SCHEMA)
    found = store.similar("2학년 학생은 모두 몇 명이야?", SCHEMA)
    assert found[0].sql == "SELECT 2 FROM students"
    assert len(found) == 2


def test_the_same_question_is_kept_once_with_its_last_sql(store: Examples) -> None:
    store.keep(pair(), SCHEMA)
    store.keep(pair(sql="SELECT SUM(1) FROM students WHERE grade = 3"), SCHEMA)
    assert [one.sql for one in store.similar(ASKED, SCHEMA)] == ["SELECT SUM(1) FROM students WHERE grade = 3"]
    store.drop(pair(), SCHEMA)  # not the pair that is there
    assert store.similar(ASKED, SCHEMA)
    store.drop(pair(sql="SELECT SUM(1) FROM students WHERE grade = 3"), SCHEMA)
    assert store.similar(ASKED, SCHEMA) == ()


def test_a_schema_is_known_by_its_shape_alone() -> None:
    def key(ddl: str) -> str:
        return schema_key(Schema.from_ddl(ddl))

    one = key("CREATE TABLE a (x INT COMMENT '수'); CREATE TABLE b (y TEXT)")
    assert one == key("CREATE TABLE b (y VARCHAR); CREATE TABLE A (X INTEGER PRIMARY KEY)")
    assert one != key("CREATE TABLE a (x INT); CREATE TABLE b (y INT)")
    assert one != key("CREATE TABLE a (x INT)")


def test_other_schemas_do_not_see_it(store: Examples) -> None:
    store.keep(pair(), SCHEMA)
    assert store.similar(ASKED, Schema.from_ddl("CREATE TABLE students (name TEXT, grade TEXT, gender TEXT)")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "", "{", "[]", "null", "\ufffd\ufffd", '{"question": "x"}',
        f'{{"question": "{ASKED}", "sql": "DROP TABLE students"}}',
        f'{{"question": "{ASKED}", "sql": "SELECT 주민번호 FROM students"}}',
    ],
)  # fmt: skip
def test_what_does_not_pass_the_rules_is_not_given(store: Examples, line: str) -> None:
    store.keep(pair(), SCHEMA)
    path = store._path(SCHEMA)
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert [one.sql for one in store.similar(ASKED, SCHEMA)] == [COUNT]


def test_many_at_once_lose_nothing(store: Examples) -> None:
    questions = [f"{number}반 학생은 몇 명이야?" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda question: store.keep(pair(question), SCHEMA), questions))
    assert {store.similar(question, SCHEMA)[0].question for question in questions} == set(questions)


def test_the_oldest_go_first(store: Examples) -> None:
    path = store._path(SCHEMA)
    path.parent.mkdir()
    path.write_text("".join(f'{{"question": "{n}번", "sql": "{COUNT}"}}\n' for n in range(MAX_KEPT)), encoding="utf-8")
    store.keep(pair(), SCHEMA)
    kept = path.read_text(encoding="utf-8").splitlines()
    assert len(kept) == MAX_KEPT
    assert '"1번"' in kept[0]


@pytest.mark.parametrize(("one", "other"), [("", ""), ("?", "!"), ("가", "가")])
def test_texts_without_pairs_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0
