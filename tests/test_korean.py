"""Particles follow how a word is read; numbers are found in digits and in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.korean import BE, CONTAIN, EXCEED, EXIST, HIGH, attach, listed, negative, numbers

GOLDEN = Path(__file__).parent / "golden"
PARTICLES = [line.split("\t") for line in (GOLDEN / "particles.tsv").read_text(encoding="utf-8").splitlines()]
NUMERALS = [json.loads(line) for line in (GOLDEN / "numerals.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("word", "particle", "expected"), PARTICLES, ids=[f"{line[0]}+{line[1]}" for line in PARTICLES]
)
def test_a_particle_follows_the_last_sound(word: str, particle: str, expected: str) -> None:
    assert attach(word, particle) == expected


@pytest.mark.parametrize("case", NUMERALS, ids=lambda case: case["text"])
def test_numbers_in_text(case: dict) -> None:
    assert [[numeral.value, numeral.text] for numeral in numbers(case["text"])] == case["numbers"]


def test_nouns_in_a_row() -> None:
    assert listed(["이름"]) == "이름"
    assert listed(["이름", "학과"]) == "이름과 학과"
    assert listed(["학과", "이름", "점수"]) == "학과, 이름, 점수"
    assert (
        listed(["이름과 학과를 이은 글", "점수"]) == "이름과 학과를 이은 글, 점수"
    )  # two 과 would be read as three things


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        (BE, ["인", "이고", "이거나", "이면", "인지"]),
        (HIGH, ["높은", "높고", "높거나", "높으면", "높은지"]),
        (negative(EXCEED), ["넘지 않는", "넘지 않고", "넘지 않거나", "넘지 않으면", "넘지 않는지"]),
        (
            negative(CONTAIN),
            ["들어 있지 않은", "들어 있지 않고", "들어 있지 않거나", "들어 있지 않으면", "들어 있지 않은지"],
        ),
        (negative(EXIST), ["없는", "없고", "없거나", "없으면", "없는지"]),
    ],
)
def test_verbs_bend(verb: object, forms: list[str]) -> None:
    assert [verb.form(ending) for ending in ("modifier", "and", "or", "if", "whether")] == forms
