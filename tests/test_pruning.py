"""Large schemas: what a question needs stays, over the tables of golden/large.sql."""

from __future__ import annotations

import pytest

from app.linking import Link
from app.pruning import pruned, subset, tokens
from app.schema import Schema
from tests.conftest import GOLDEN

SOURCE = (GOLDEN / "large.sql").read_text("utf-8")
LARGE = Schema(Schema.from_ddl(SOURCE).tables)
BUDGET = 130  # of about 370


def kept(question: str, links: tuple[Link, ...] = ()) -> set[str]:
    return {table.name for table in pruned(LARGE, question, links, max_tokens=BUDGET)}


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("동아리 예산이 가장 많은 곳은?", {"clubs"}),
        ("학생마다 듣는 과목 이름", {"students", "enrollments", "courses"}),  # joined by a table it does not name
        ("비품의 보관 장소를 알려 줘", {"비품"}),
        ("calories가 높은 dish", {"cafeteria_menus"}),
        ("지도 교사가 없는 학생", {"teachers", "students"}),
    ],
)
def test_what_a_question_names_stays_with_what_joins_it(question: str, needed: set[str]) -> None:
    assert needed <= kept(question) < {table.name for table in LARGE}


def test_a_linked_value_keeps_its_table() -> None:
    assert "buses" in kept("3호차 기사님은?", (Link("buses", "route", "3호차", (0, 3)),))


@pytest.mark.parametrize("question", ["그거 다 보여 줘", "?"])
def test_nothing_is_left_out_on_no_ground(question: str) -> None:
    assert pruned(LARGE, question, max_tokens=BUDGET) == LARGE


def test_a_schema_that_fits_stays_whole() -> None:
    assert pruned(LARGE, "동아리 예산", max_tokens=tokens(LARGE.ddl()) + 50) == LARGE


def test_a_part_holds_no_key_to_what_is_gone_and_keeps_the_authors_words() -> None:
    part = subset(Schema.from_ddl(SOURCE), ["students", "clubs"])
    assert part.source == "\n\n".join(SOURCE.splitlines()[number] for number in (0, 4))
    assert [table.foreign_keys for table in part] == [(), ()]
    assert [table.name for table in part] == ["students", "clubs"]
