"""The rules, on case files: what analysts write passes, what must not run is refused by the rule that says why."""

from __future__ import annotations

import pytest

from app.errors import InvalidSQL
from app.schema import Schema
from app.validate import nearest, validate
from tests.conftest import Case, cases


@pytest.mark.parametrize("case", cases("valid.sql"), ids=str)
def test_analysts_queries_pass(case: Case, schema: Schema) -> None:
    validate(case.sql, schema)


@pytest.mark.parametrize("case", cases("invalid.sql"), ids=str)
def test_bad_queries_are_refused_by_name(case: Case, schema: Schema) -> None:
    with pytest.raises(InvalidSQL) as caught:
        validate(case.sql, schema)
    assert caught.value.rule == case.header["rule"]
    assert caught.value.message_ko
    if "hint" in case.header:
        assert caught.value.hint[0] == case.header["hint"]


@pytest.mark.parametrize("case", cases("valid.sql"), ids=str)
def test_what_runs_passes_the_same_rules(case: Case, schema: Schema) -> None:
    valid = validate(case.sql, schema)
    assert validate(valid.sql, schema).sql == valid.sql


def test_position_is_the_culprits(schema: Schema) -> None:
    sql = "select name,\n       잘못된열 from students"
    with pytest.raises(InvalidSQL) as caught:
        validate(sql, schema)
    start, end = caught.value.position
    assert sql[start:end] == "잘못된열"


def test_tables_are_listed_once_in_schema_order_without_ctes(schema: Schema) -> None:
    sql = "with x as (select * from depts) select * from x, students a, STUDENTS b"
    assert validate(sql, schema).tables == ("students", "depts")


def test_length_is_checked_before_any_parser(schema: Schema) -> None:
    with pytest.raises(InvalidSQL) as caught:
        validate("select " + "(" * 1_000_000, schema)
    assert caught.value.rule == "length"


@pytest.mark.parametrize(
    "sql", ["select " + "(" * 3000 + "1" + ")" * 3000, "select " + "-" * 4001 + "1", "select 1" + " and 1" * 1000]
)
def test_deep_nesting_is_an_error_of_ours_or_passes(sql: str, schema: Schema) -> None:
    try:
        validate(sql, schema)
    except InvalidSQL as error:
        assert error.message_ko


def test_comments_do_not_reach_the_database(schema: Schema) -> None:
    assert "비밀" not in validate("select /* 비밀 */ name -- 비밀\nfrom students", schema).sql


def test_nearest_compares_hangul_by_letter() -> None:
    assert nearest("학생명", ["교수명", "학생번호", "학샘명"])[0] == "학샘명"


def test_nearest_says_nothing_when_nothing_is_near() -> None:
    assert nearest("전화번호", ["id", "name", "grade"]) == ()
