"""Mending: what is certain is mended and said, what is a guess is refused."""

from __future__ import annotations

import pytest

from app.errors import InvalidSQL, QueryFailed
from app.repair import mend, mend_failed
from app.schema import Schema
from app.validate import validate
from tests.conftest import Case, cases


@pytest.mark.parametrize("case", cases("mended.sql"), ids=str)
def test_mending(case: Case, schema: Schema) -> None:
    if case.header["expect"] == "refused":
        with pytest.raises(InvalidSQL):
            mend(case.sql, schema)
        return
    mended = mend(case.sql, schema)
    assert mended.valid.sql == case.header["expect"]
    assert mended.notes, "a change must be said"


@pytest.mark.parametrize("case", cases("valid.sql"), ids=str)
def test_valid_sql_is_left_alone(case: Case, schema: Schema) -> None:
    mended = mend(case.sql, schema)
    assert mended.notes == ()
    assert mended.valid.sql == validate(case.sql, schema).sql


def test_the_first_refusal_is_the_one_reported(schema: Schema) -> None:
    with pytest.raises(InvalidSQL) as caught:
        mend("select 없는열, getenv('x') from student", schema)
    assert caught.value.rule == "function"


def test_ungrouped_columns_become_any_value(schema: Schema) -> None:
    valid = validate(
        "select d.dept, head, count(*) from students s join depts d using (dept) group by d.dept order by head", schema
    )
    mended = mend_failed(valid, QueryFailed('column "head" must appear in the GROUP BY clause', ""), schema)
    assert mended is not None
    assert mended.valid.sql == (
        "SELECT d.dept, ANY_VALUE(head) AS head, COUNT(*) FROM students AS s JOIN depts AS d USING (dept) "
        "GROUP BY d.dept ORDER BY ANY_VALUE(head)"
    )


def test_numbers_compared_with_text_become_text(schema: Schema) -> None:
    valid = validate("select name from students where code = 20260101 and id = 3", schema)
    mended = mend_failed(valid, QueryFailed("Cannot compare values of type VARCHAR and INTEGER_LITERAL", ""), schema)
    assert mended is not None
    assert mended.valid.sql == "SELECT name FROM students WHERE code = '20260101' AND id = 3"


def test_other_failures_are_not_touched(schema: Schema) -> None:
    valid = validate("select name from students", schema)
    assert mend_failed(valid, QueryFailed("Conversion Error", ""), schema) is None
