"""Values found in questions; cases in golden/linking.jsonl, over the tables of golden/linking.sql."""

from __future__ import annotations

import json
import time
from collections import defaultdict

import pytest

from app.linking import Index, link, one_letter_apart
from app.schema import Column, Schema, Table, fold
from app.sounds import alike, sound
from app.values import Held, Values
from tests.conftest import GOLDEN, database

CASES = [json.loads(line) for line in (GOLDEN / "linking.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    known = database(GOLDEN / "linking.sql", tmp_path_factory.mktemp("linking"))
    return Index.of(known.schema, known.values)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["question"])
def test_values_in_a_question(case: dict, index: Index) -> None:
    found = defaultdict(list)
    for one in link(case["question"], index):
        found[f"{one.table}.{one.column}"].append(one.value)
    assert dict(found) == case["links"]


def test_a_link_points_at_its_words(index: Index) -> None:
    question = "  루나  서버의 마법사는?"
    assert [question[slice(*one.span)] for one in link(question, index)] == ["루나", "루나", "마법사"][
        -len(link(question, index)) :
    ]


def test_no_more_links_than_asked_for(index: Index) -> None:
    assert len(link("달빛과 은하수, 경기도, 마법사", index, most=2)) == 2


def large() -> Index:
    texts = tuple(f"값{number:05}호점" for number in range(1000))
    columns = tuple(Column(f"c{number}", "VARCHAR") for number in range(50))
    held = {(fold("t"), column.name): Held("t", column.name, texts, complete=True) for column in columns}
    return Index.of(Schema((Table("t", columns),)), Values(held))


def test_a_long_question_over_fifty_thousand_values_takes_no_time() -> None:
    index, question = large(), "값00017호점이랑 값0001호점, 그리고 " * 30
    link(question, index)
    begin = time.perf_counter()
    link(question, index)
    assert time.perf_counter() - begin < 0.2  # some 20 ms on a quiet core


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("전산과", "전산꽈", True),
        ("서울", "서을", True),
        ("경기", "경기도", False),
        ("가", "가", True),
        ("강남", "강북", False),
    ],
)
def test_one_jamo_apart(one: str, other: str, near: bool) -> None:
    assert one_letter_apart(one, other) is one_letter_apart(other, one) is near


def sounds() -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (GOLDEN / "sounds.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("korean", "latin", "sign"), sounds())
def test_what_sounds_alike(korean: str, latin: str, sign: str) -> None:
    assert alike(sound(korean), sound(latin)) is (sign == "=")
