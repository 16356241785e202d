"""Questions that the sample cannot answer are known; none that it can answer is mistaken for one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.briefing import Known, Shelf
from app.config import Settings
from app.relevance import touches
from app.sandbox import Sandbox
from app.schema import Schema
from app.sources import students
from tests.conftest import GOLDEN

SAMPLE = Path(__file__).parents[1] / "data" / "students" / "examples.jsonl"
ASKED = [json.loads(line)["question"] for line in SAMPLE.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    settings = Settings(abstain=1, cache_dir=tmp_path_factory.mktemp("cache"), workers=1)
    with Sandbox(settings) as sandbox:
        yield Shelf(sandbox, settings).of(students(settings))


@pytest.mark.parametrize("question", (GOLDEN / "unrelated.txt").read_text("utf-8").splitlines())
def test_what_has_nothing_to_do_with_the_data(question: str, known: Known) -> None:
    assert not touches(question, known)


@pytest.mark.parametrize("question", [*ASKED, "축구하는 애들", "서울 사는 사람 있어?", "GPA 말고 grade", "3반", "?"])
def test_what_may_be_answered_is_never_doubted(question: str, known: Known) -> None:
    assert touches(question, known)


def test_nothing_is_said_of_a_schema_in_another_language(known: Known) -> None:
    bare = Schema(
        tuple(replace(t, comment="", columns=tuple(replace(c, comment="") for c in t.columns)) for t in known.schema)
    )
    assert touches("점심 뭐 먹을까", replace(known, schema=bare))
