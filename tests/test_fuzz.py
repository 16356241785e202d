"""Hypothesis over what reads untrusted text: rules, mending, SQL out of replies, DDL. Our own errors, or none.

The same properties run under a coverage-guided fuzzer with tests/redteam/fuzz.py.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import cases
from tests.redteam.fuzz import TARGETS

WORDS = """select from where join left on using group by having order limit offset with recursive as union all except
pivot unpivot values case when then else end cast interval date timestamp struct map list array in exists not and or
is null like between over partition rows range filter within distinct lateral unnest students name grade dept 주문
고객명 "3월 매출" ( ) [ ] { } , ; . * + - / = <> < > :: -> ->> => := || ' " ` -- /* */ 1 0.5 1e9 'a' '가' $1 ? :x @y #
create table insert into update delete drop attach copy read_text('x') range(10) x lambda ### ```sql ``` \u200b \u00a0 ſ
```""".split(" ")
SEEDS = [case.sql for name in ("valid.sql", "invalid.sql", "mended.sql", "legitimate.sql") for case in cases(name)]
SEEDS += [case.sql for name in ("disguises.sql", "files.sql", "leaks.sql") for case in cases(name, "redteam")]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real statement with pieces cut out, doubled, moved or put in."""
    text, rng = draw(st.sampled_from(SEEDS)), random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
        other = rng.choice(SEEDS)
        piece = rng.choice((text[start:end], rng.choice(WORDS), other[rng.randint(0, len(other)) :], ""))
        text = rng.choice((text[:start] + piece + text[end:], text[:start] + piece + text[start:]))
    return text[:3000]


TEXTS = st.one_of(
    mutated(),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
)


@pytest.mark.parametrize("target", TARGETS)
@given(text=TEXTS)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_gives_a_result_or_our_error(target: str, text: str) -> None:
    TARGETS[target](text)
