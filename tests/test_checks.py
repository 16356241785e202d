"""Values that do not occur, mended or told; cases in golden/mended_values.jsonl, over golden/linking.sql."""

from __future__ import annotations

import json

import pytest
from sqlglot import exp

from app.briefing import Known
from app.checks import EMPTY, NULL, fault, mend_values, reason
from app.errors import InvalidSQL
from app.linking import link
from app.sandbox import Result
from app.validate import validate
from tests.conftest import GOLDEN, database

CASES = [json.loads(line) for line in (GOLDEN / "mended_values.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return database(GOLDEN / "linking.sql", tmp_path_factory.mktemp("checks"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sql"])
def test_a_value_is_mended_where_one_is_meant(case: dict, known: Known) -> None:
    valid = validate(case["sql"], known.schema)
    mended = mend_values(valid, known, link(case["question"], known.index))
    if case["becomes"] is None:
        assert mended is None
    else:
        assert [one.this for one in mended.valid.tree.find_all(exp.Literal)] == case["becomes"]
        assert len(mended.notes) == sum(f"'{one}'" not in case["sql"] for one in case["becomes"])


def rows(*cells: object) -> Result:
    return Result(("a",), ("VARCHAR",), tuple((cell,) for cell in cells), False, 0.1)


ABSENT = "SELECT id FROM stations WHERE city = 'Rome'"
PRESENT = "SELECT id FROM stations WHERE city = 'London'"


@pytest.mark.parametrize(
    ("sql", "result", "strict", "told"),
    [
        (ABSENT, rows(), False, "stations.city에 'Rome' 값은 없습니다. 있는 값: 'Glasgow', 'London', 'Thornton'"),
        (ABSENT, rows(0), False, "stations.city에 'Rome' 값은 없습니다. 있는 값: 'Glasgow', 'London', 'Thornton'"),
        (ABSENT, rows(3), False, ""),  # an OR, perhaps: the result speaks for itself
        ("SELECT id FROM stations WHERE city <> 'Rome'", rows(1, 2), False, "Rome"),
        ("SELECT id FROM stations WHERE NOT city IN ('Rome')", rows(1, 2), False, "Rome"),
        ("SELECT id FROM stations WHERE city = 'yellow'", rows(), False, "stations.color에 있습니다."),
        (PRESENT, rows(), False, ""),
        (PRESENT, rows(), True, EMPTY),
        (PRESENT, rows(None), False, NULL),
        (PRESENT, rows(None, None), True, ""),
        (PRESENT, rows(0), True, ""),
        (ABSENT, None, True, ""),  # not executed
    ],
)
def test_what_speaks_against_a_result(sql: str, result: Result | None, strict: bool, told: str, known: Known) -> None:
    found = fault(validate(sql, known.schema), result, known, strict=strict)
    assert found.endswith(told) or (told and told in found)
    assert bool(found) is bool(told)


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT city FROM guilds", "city is a column of stations"),
        ("SELECT g.city FROM guilds AS g", "city is a column of stations"),
        ("SELECT id FROM towns", "tables: guilds, players, stations"),
    ],
)
def test_a_refusal_says_where_the_name_is(sql: str, told: str, known: Known) -> None:
    with pytest.raises(InvalidSQL) as caught:
        validate(sql, known.schema)
    assert told in reason(caught.value, known.schema)
