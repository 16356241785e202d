"""Explanations: the golden sentences, nothing left out in silence, never an error."""

from __future__ import annotations

import itertools
import json
import random
import re
import statistics
import time
from pathlib import Path

import pytest
from sqlglot import exp

from app.errors import InvalidSQL
from app.explain import explain
from app.functions import ALLOWED_FUNCTIONS
from app.outline import table_origin
from app.phrases import ROW
from app.schema import Schema
from app.validate import ValidSQL, validate
from tests.conftest import SHOP_DDL, cases

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = {
    "students": Schema.from_ddl((ROOT / "data" / "students" / "schema.sql").read_text(encoding="utf-8")),
    "mysql": Schema.from_ddl((ROOT / "tests" / "ddl" / "mysql.sql").read_text(encoding="utf-8")),
    "shop": Schema.from_ddl(SHOP_DDL),
    "store": Schema.from_ddl((ROOT / "tests" / "golden" / "store.sql").read_text(encoding="utf-8")),
}
GOLDEN = [
    json.loads(line) for line in (ROOT / "tests" / "golden" / "explain.jsonl").read_text(encoding="utf-8").splitlines()
]
LEFT_OUT = re.compile(r" \(일부 (조건|내용)[은는] 설명에서 생략\)$")
VALID = [(case.sql, "shop") for case in cases("valid.sql")]
ALL = [*VALID, *((case["sql"], case["schema"]) for case in GOLDEN)]


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["sql"][:60])
def test_golden_sentences(case: dict) -> None:
    schema = SCHEMAS[case["schema"]]
    found = explain(validate(case["sql"], schema), schema)
    assert (found.text, found.complete) == (case["text"], case["complete"])


def test_legitimate_queries_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Every query of valid.sql gets sentences, nine in ten of them whole; prints the share."""
    found = [explain(validate(sql, SCHEMAS[name]), SCHEMAS[name]) for sql, name in VALID]
    assert all(re.search(r"(니다\.)( \(일부 .* 생략\))?$", one.text) for one in found)
    share = sum(one.complete for one in found) / len(found)
    with capsys.disabled():
        print(f"\nvalid.sql explained in full: {share:.0%} of {len(found)}")
    assert share >= 0.9


@pytest.mark.parametrize(("sql", "name"), ALL, ids=[sql[:60] for sql, _ in ALL])
def test_what_is_left_out_is_said_to_be(sql: str, name: str) -> None:
    """`complete`, the note at the end, and the presence of every condition's values tell the same story."""
    valid = validate(sql, SCHEMAS[name])
    found = explain(valid, SCHEMAS[name])
    assert found.complete != bool(LEFT_OUT.search(found.text))
    if found.complete:
        missing = [value for value in _compared(valid) if value not in found.text.replace(",", "")]
        assert not missing, found.text


def _compared(valid: ValidSQL) -> list[str]:
    """The values that conditions compare with, as a reader would look for them: 2026-03-01 by its year."""
    values = []
    for holder in valid.tree.find_all(exp.Where, exp.Having, exp.Qualify):
        for literal in holder.find_all(exp.Literal):
            compared = isinstance(literal.parent, (exp.Predicate, exp.In, exp.Between)) or (
                isinstance(literal.parent, exp.Cast) and isinstance(literal.parent.parent, exp.Predicate)
            )
            if compared and literal.parent.this != literal.parent.args.get("expression"):
                values.append(re.sub(r"^(\d{4})-.*", r"\1", literal.this).strip("%").replace(",", ""))
    return values


def test_every_table_is_named() -> None:
    """A complete explanation names all that is read: by comment, by name, or by what its rows are."""
    for case in GOLDEN:
        schema = SCHEMAS[case["schema"]]
        for name in validate(case["sql"], schema).tables if case["complete"] else ():
            origin = table_origin(schema.table(name), schema)
            words = {origin.name, origin.row} - {ROW}
            assert any(word in case["text"] for word in words), case["sql"]


def test_no_call_of_an_allowed_function_is_an_error() -> None:
    """All functions with odd arguments, in places where a person would not put them."""
    arguments = ["score", "name", "d", "'%Y'", "1", "interval 1 day", "grade = 1", "DISTINCT dept", "*", "NULL", "-2",
                 "case when grade = 1 then 2 end", "(select max(score) from students)", "태그", "1e3"]  # fmt: skip
    shapes = ("select {} from students, 주문", "select dept from students where {} > 1 order by {} limit 2",
              "select {} over (partition by dept order by d), count(*) from students group by 1")  # fmt: skip
    explained = 0
    for name, count in itertools.product(sorted(ALLOWED_FUNCTIONS), range(4)):
        chosen = random.Random(f"{name}{count}")
        for _ in range(3):
            call = f"{name}({', '.join(chosen.choices(arguments, k=count))})"
            try:
                valid = validate(chosen.choice(shapes).replace("{}", call), SCHEMAS["shop"])
            except InvalidSQL:
                continue
            explain(valid, SCHEMAS["shop"])
            explained += 1
    assert explained > 500


def test_an_alias_is_not_believed() -> None:
    """The words come from what the SQL computes, not from what it calls that."""
    schema = SCHEMAS["students"]
    sql = "SELECT COUNT(*) AS 여학생_수 FROM students"
    assert "여학생" not in explain(validate(sql, schema), schema).text


def test_names_are_the_tables_own_where_comments_clash() -> None:
    schema = Schema.from_ddl(
        "CREATE TABLE a (x INT, y INT); COMMENT ON COLUMN a.x IS '값'; COMMENT ON COLUMN a.y IS '값: 둘째'"
    )
    assert explain(validate("SELECT x FROM a", schema), schema).text == "a의 x를 보여 줍니다."


def test_it_takes_less_than_two_milliseconds() -> None:
    spent = []
    for sql, name in ALL:
        valid = validate(sql, SCHEMAS[name])
        begin = time.perf_counter()
        explain(valid, SCHEMAS[name])
        spent.append((time.perf_counter() - begin) * 1e3)
    assert statistics.median(spent) < 2
