"""How rows are set: heads in Korean, digits, NULL, and never more cells than a browser draws at once."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from app.present import headings
from app.sandbox import Result
from app.schema import Schema
from app.session import pretty
from app.strings import EN, KO
from app.view_rows import MAX_CELLS, result_table

SCHEMA = Schema.from_ddl(
    "CREATE TABLE t (id INT COMMENT '학번: 8자리', score DOUBLE COMMENT '점수', price INT COMMENT '가격(원)', x INT)"
)


def result(*columns: str, rows: list[tuple]) -> Result:
    return Result(columns, ("",) * len(columns), tuple(rows), False, 1.0)


def cells(markup: str) -> list[str]:
    return [re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", markup)]


@pytest.mark.parametrize(
    ("name", "head"),
    [("id", "학번"), ("ID", "학번"), ("x", "x"), ("other", "other"), ("avg(score)", "점수 평균"),
     ("round(avg(score), 1)", "점수 평균"), ("count(DISTINCT id)", "학번 수"), ("count_star()", "개수"),
     ("(sum(x) * 2)", "(sum(x) * 2)"), ("max(x)", "x 최댓값")],
)  # fmt: skip
def test_heads_are_korean_where_a_comment_allows(name: str, head: str) -> None:
    assert headings(result(name, rows=[(1,)]), SCHEMA, KO) == (head,)
    assert headings(result(name, rows=[(1,)]), SCHEMA, EN) == (name,)


@pytest.mark.parametrize(
    ("name", "values", "shown"),
    [
        ("id", [20240101, 20240102], ["20240101", "20240102"]),  # a code keeps its digits together
        ("price", [1234567, 999], ["1,234,567", "999"]),
        ("합계", [1234567, -20000], ["1,234,567", "-20,000"]),
        ("연도", [2024, 2025], ["2024", "2025"]),
        ("평균", [75.8173469, 67.85], ["75.82", "67.85"]),
        ("평균", [2.0, 3.0], ["2", "3"]),
        ("비율", [0.123456, 0.5], ["0.1235", "0.5000"]),
        ("비율", [0.00001, 0.5], ["1e-05", "0.5"]),
        ("합계", [Decimal("12345.50"), None], ["12,345.50", "NULL"]),
        ("합계", [float("inf"), 1.5], ["inf", "1.5"]),
        ("여부", [True, False], ["예", "아니요"]),
    ],
)
def test_digits(name: str, values: list, shown: list[str]) -> None:
    assert cells(result_table(result(name, rows=[(value,) for value in values]), SCHEMA)) == shown


def test_text_that_says_null_is_not_null() -> None:
    markup = result_table(result("a", rows=[("NULL",), (None,)]), SCHEMA)
    assert markup.count("t2s-null") == 1


def test_a_wide_result_is_drawn_in_part_and_says_so() -> None:
    markup = result_table(result(*(f"c{number}" for number in range(100)), rows=[(1,) * 100] * 1000), SCHEMA)
    assert len(cells(markup)) == MAX_CELLS
    assert "140행을 표에 그렸습니다" in markup


@pytest.mark.parametrize(
    ("row", "large"),
    [((303,), ["303"]), ((75.5, 2024, None), []), ((75.5, 12345), ["75.5", "12,345"]), (("가", 1), []),
     ((1, 2, 3, 4, 5), []), (("가",), ["가"])],
)  # fmt: skip
def test_a_row_of_few_numbers_is_set_large_and_once(row: tuple, large: list[str]) -> None:
    markup = result_table(result(*(f"c{number}" for number in range(len(row))), rows=[row]), SCHEMA)
    assert re.findall(r"<strong>(?:<span[^>]*>)?(.*?)(?:</span>)?</strong>", markup) == large
    assert ("<table" in markup) != bool(large)


@pytest.mark.parametrize(
    ("sql", "lines"),
    [
        ("SELECT a FROM t", ["SELECT a FROM t"]),
        (
            "SELECT department, COUNT(*) AS n FROM students GROUP BY department ORDER BY n DESC, department",
            ["SELECT department, COUNT(*) AS n", "FROM students", "GROUP BY department", "ORDER BY n DESC, department"],
        ),
        ("this is no SQL " * 8, ["this is no SQL " * 8]),
    ],
)
def test_sql_stands_a_clause_a_line(sql: str, lines: list[str]) -> None:
    assert pretty(sql).split("\n") == lines


def test_a_line_break_inside_a_text_is_kept() -> None:
    text = "SELECT 'GROUP BY\n  x' AS a, name, department, region FROM students WHERE name = 'ORDER BY\n  y'"
    assert "'GROUP BY\n  x'" in pretty(text)
    assert "'ORDER BY\n  y'" in pretty(text)
