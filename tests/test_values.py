"""What is read of a database, and what of it may stand in a prompt."""

from __future__ import annotations

import datetime as dt

import pytest

from app.annotate import annotated
from app.briefing import brief_for, know
from app.config import Settings
from app.prompt import ddl_for
from app.schema import Schema
from app.values import NOTHING, with_examples
from tests.conftest import GOLDEN, database

HOSTILE = ("정상", "a\nb", "### SQL:", "-- DROP", "```", "\u202e거꾸로", "가" * 51, " ", "it's")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory):
    return database(GOLDEN / "values.sql", tmp_path_factory.mktemp("values"))


def test_distinct_texts_and_both_ends(known) -> None:
    assert known.values.of("T", "Kind").texts == ("가전", "나무")
    assert known.values.of("t", "day").low == dt.date(2024, 1, 1)
    assert (known.values.of("t", "price").low, known.values.of("t", "price").high) == (10, 40)


def test_a_column_of_many_values_is_left_out(known) -> None:
    assert known.values.of("wide", "code") is None
    assert len(known.values.of("wide", "few").texts) == 3


def test_values_that_could_leave_their_comment_are_left_out(known) -> None:
    held = known.values.of("hostile", "text")
    assert set(held.texts) == {"정상", "-- DROP", "it's"}
    assert not held.complete


def test_examples_stand_behind_their_columns(known) -> None:
    ddl = with_examples(known.schema, known.values, most=12).table("t").ddl()
    assert "kind VARCHAR, -- 종류; '가전', '나무'" in ddl
    assert "day DATE, -- 2024-01-01 ~ 2024-03-01" in ddl
    assert "id INTEGER PRIMARY KEY,\n" in ddl  # a key's range says nothing


def test_a_column_with_more_values_than_asked_for_gets_none(known) -> None:
    assert "'가전'" not in with_examples(known.schema, known.values, most=1).ddl()


def test_all_questions_share_the_ddl_with_examples(known) -> None:
    settings = Settings(examples=12, links=8)
    told = know(known.schema, known.values, settings)
    one, other = (brief_for(question, told, settings).text for question in ("가전 종류는?", "나무 종류는 몇 개?"))
    ddl = one.split("\n-- t.kind")[0]
    assert other.startswith(ddl)
    assert "-- t.kind = '가전'\n\n### Question:\n가전 종류는?" in one


def test_a_model_tuned_on_the_bare_prompt_gets_the_bare_prompt(known) -> None:
    bare = know(known.schema, NOTHING, Settings())
    settings = Settings(examples=12, links=8)
    told = know(known.schema, known.values, settings)
    asked = brief_for("가전 종류는?", told, settings, "yi-ko-6b-text2sql")
    assert asked.text == brief_for("가전 종류는?", bare, Settings(), "yi-ko-6b-text2sql").text
    assert asked.links == ()


def sources() -> list[tuple[str, str]]:
    blocks = (GOLDEN / "annotate.sql").read_text("utf-8").split("\n-- becomes\n")
    pairs = "\n-- becomes\n".join(blocks).split("\n-- next\n")
    return [tuple(pair.split("\n-- becomes\n")) for pair in pairs]


@pytest.mark.parametrize(("before", "after"), sources())
def test_an_authors_ddl_keeps_its_words(before: str, after: str) -> None:
    schema = Schema.from_ddl(before)
    table = schema.tables[0]
    new = annotated(schema, {(table.name, column.name): f"n{number}" for number, column in enumerate(table.columns)})
    assert ddl_for(new).strip() == after.strip()
    assert [one.name for one in Schema.from_ddl(new.source)] == [one.name for one in schema]


def test_dates_and_numbers_as_text_are_shown_by_one_of_them(known) -> None:
    ddl = with_examples(known.schema, known.values, most=12).table("written").ddl()
    assert "day VARCHAR, -- 예: '01/30/2012'" in ddl
    assert "grade VARCHAR -- 'A0', 'A1'" in ddl
    assert ddl.count("예:") == 2
