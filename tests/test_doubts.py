"""Doubts: what is missing is found, and what is right is left in peace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.doubts import doubts
from app.validate import validate
from tests.test_explain import SCHEMAS

ROOT = Path(__file__).resolve().parent.parent


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


EXAMPLES = _lines(ROOT / "data" / "students" / "examples.jsonl")
WRONG = {line["id"]: line["wrong"] for line in _lines(ROOT / "tests" / "golden" / "students-wrong.jsonl")}


@pytest.mark.parametrize("case", _lines(ROOT / "tests" / "golden" / "doubts.jsonl"), ids=lambda case: case["sql"][:60])
def test_doubts_name_the_piece(case: dict) -> None:
    schema = SCHEMAS[case["schema"]]
    found = doubts(case["question"], validate(case["sql"], schema), schema)
    assert sorted(doubt.piece for doubt in found) == sorted(case["pieces"])
    assert all(doubt.text.endswith("다.") and doubt.piece in doubt.text for doubt in found)
    assert all(doubt.english.endswith(".") and doubt.english[0].isascii() for doubt in found)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_right_answers_are_not_doubted(example: dict) -> None:
    schema = SCHEMAS["students"]
    assert doubts(example["question"], validate(example["sql"], schema), schema) == ()


def test_wrong_values_are_doubted() -> None:
    """Of the sample's wrong queries, every one whose numbers or names differ from the question's."""
    schema = SCHEMAS["students"]
    caught = sum(
        bool(doubts(example["question"], validate(wrong, schema), schema))
        for example in EXAMPLES
        for wrong in WRONG[example["id"]]
        if " = NULL" not in wrong
    )
    assert caught >= 22


def test_nothing_is_doubted_twice() -> None:
    schema = SCHEMAS["students"]
    sql = "SELECT name FROM students WHERE region = '서울' UNION SELECT name FROM students WHERE region = '서울'"
    assert len(doubts("학생 이름", validate(sql, schema), schema)) == 1
