"""Execution accuracy: what counts as the same result, and what does not."""

from __future__ import annotations

import datetime as dt
import math
import random
import time
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.scoring import bootstrap, compare, is_ordered, ordering

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(allow_nan=True),
    st.decimals(-9, 9, places=1),
    st.sampled_from(["", "가", "가", "1", "2024-03-04"]),
    st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 3)),
)
TABLES = st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=6))


@given(TABLES, st.randoms(use_true_random=False))
def test_rows_may_come_in_any_order(rows, shuffle):
    other = list(rows)
    shuffle.shuffle(other)
    assert compare(rows, other)
    assert compare(rows, other, strict=False)


@given(TABLES, st.randoms(use_true_random=False))
def test_lenient_takes_columns_in_any_order_and_extra_ones(rows, shuffle):
    columns = [*zip(*rows, strict=True), *[[f"extra {number}" for number in range(len(rows))]] * 2]
    shuffle.shuffle(columns)
    other = list(zip(*columns, strict=True))
    shuffle.shuffle(other)
    assert compare(rows, other, strict=False)
    assert not compare(rows, other)  # too many columns


@given(TABLES, TABLES)
def test_strict_implies_lenient_and_both_are_symmetric_where_widths_agree(left, right):
    strict, lenient = compare(left, right), compare(left, right, strict=False)
    assert not strict or lenient
    assert compare(right, left) == strict
    if len(left[0]) == len(right[0]):
        assert compare(right, left, strict=False) == lenient


@given(TABLES)
def test_a_duplicate_row_more_is_another_result(rows):
    assert not compare(rows, [*rows, rows[0]])
    assert not compare(rows, [*rows, rows[0]], strict=False)


@given(TABLES, st.data())
def test_another_text_in_one_cell_is_another_result(rows, data):
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.integers(0, len(rows[0]) - 1))
    changed = [list(cells) for cells in rows]
    changed[row][column] = "something that no row has"
    assert not compare(rows, [tuple(cells) for cells in changed])
    assert not compare(rows, [tuple(cells) for cells in changed], strict=False)


def test_duplicates_count():
    assert not compare([(1,), (1,), (2,)], [(1,), (2,), (2,)])
    assert not compare([(1,), (1,), (2,)], [(1,), (2,), (2,)], strict=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (3, 3.0),
        (3, Decimal("3.0")),
        (True, 1),
        (False, 0.0),
        (-0.0, 0),
        (0.1 + 0.2, 0.3),
        (Decimal("2.5"), 2.5),
        (1 / 3, 0.3333333),
        (1e-10, 0.0),
        (3.0000000001, 3),
        (float("inf"), float("inf")),
        (float("nan"), math.nan),
        (2**70, Decimal(2**70)),
        (None, None),
        ("강원", "강원"),  # decomposed, as macOS writes it
        (dt.date(2024, 3, 4), "2024-03-04"),
        (dt.datetime(2024, 3, 4), dt.date(2024, 3, 4)),
        (dt.datetime(2024, 3, 4, 9, 30), "2024-03-04T09:30:00.000"),
        (dt.datetime(2024, 3, 4, 9, 30, 0, 500000), "2024-03-04 09:30:00.5"),
        (dt.datetime(2024, 3, 4, tzinfo=dt.UTC), dt.datetime(2024, 3, 4, 9, tzinfo=dt.timezone(dt.timedelta(hours=9)))),
        (dt.time(9, 30), "09:30:00"),
        ([1, "가"], (1.0, "가")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (b"x", bytearray(b"x")),
    ],
)
def test_equal_cells(one, other):
    assert compare([(one,)], [(other,)])
    assert compare([(other,)], [(one,)], strict=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (3, "3"),
        (None, 0),
        (None, ""),
        (None, "NULL"),
        (None, math.nan),
        (20240101, 20240102),  # within 1e-6 of each other, but whole numbers
        (20240101.0, Decimal(20240102)),
        (66.7, 66.67),
        (0, 1e-8),
        (float("inf"), float("-inf")),
        (float("inf"), 1e308),
        (2**70, 2**70 + 1),
        ("A", "a"),
        ("가", "가 "),
        (True, "true"),
        (dt.date(2024, 3, 4), dt.date(2024, 3, 5)),
        (dt.datetime(2024, 3, 4, 9, 30), dt.date(2024, 3, 4)),
        ([1, 2], [2, 1]),
        ("2024-03-04", 20240304),
    ],
)
def test_unequal_cells(one, other):
    assert not compare([(one,)], [(other,)])
    assert not compare([(other,)], [(one,)], strict=False)


def test_noise_in_a_float_does_not_misalign_rows():
    gold = [(0.1 + 0.2, "b"), (0.3, "a"), (1 / 3, "c")]
    predicted = [(0.3, "b"), (0.30000000000000004, "a"), (0.333333333, "c")]
    assert compare(gold, predicted)
    assert not compare(gold, [(0.3, "b"), (0.3, "b"), (0.333333333, "c")])


def test_lenient_keeps_values_of_one_row_together():
    gold = [("가", 1), ("나", 2)]
    assert not compare(gold, [(2, "가"), (1, "나")], strict=False)  # each column agrees, the rows do not
    assert compare(gold, [(2, "나", True), (1, "가", False)], strict=False)


def test_lenient_uses_a_column_once():
    assert not compare([(1, 1)], [(1,)], strict=False)
    assert not compare([(1, 1)], [(1, 2)], strict=False)
    assert compare([(1, 1)], [(1, 2, 1)], strict=False)


@pytest.mark.parametrize(
    ("gold", "predicted", "widths", "strict", "lenient"),
    [
        ([], [], None, True, True),
        ([], [], (1, 1), True, True),
        ([], [], (1, 2), False, True),
        ([], [], (2, 1), False, False),
        ([], [(1,)], (1, 1), False, False),
        ([(1,)], [], (1, 1), False, False),
    ],
)
def test_empty_results(gold, predicted, widths, strict, lenient):
    assert compare(gold, predicted, widths=widths) is strict
    assert compare(gold, predicted, widths=widths, strict=False) is lenient


def test_order_counts_only_where_it_is_asked_for():
    assert compare([(1,), (2,)], [(2,), (1,)])
    assert not compare([(1,), (2,)], [(2,), (1,)], ordered=True)
    assert not compare([(1,), (2,)], [(2,), (1,)], ordered=True, strict=False)
    assert compare([(1,), (2,)], [(1, "x"), (2, "y")], ordered=True, strict=False)


def test_rows_that_share_the_sort_key_may_change_places():
    gold, keys = [("가",), ("나",), ("다",)], [9, 5, 5]
    assert compare(gold, [("가",), ("다",), ("나",)], ordered=True, ties=keys)
    assert not compare(gold, [("나",), ("가",), ("다",)], ordered=True, ties=keys)
    assert compare(gold, [(1, "가"), (2, "다"), (3, "나")], ordered=True, ties=keys, strict=False)
    assert not compare(gold, [(1, "나"), (2, "가"), (3, "다")], ordered=True, ties=keys, strict=False)


def test_uneven_rows_are_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="zip"):
        compare([(1,), (1, 2)], [(1,), (1, 2)])
    with pytest.raises(ValueError, match="sort keys"):
        compare([(1,)], [(1,)], ordered=True, ties=[])


@pytest.mark.parametrize("strict", [True, False])
def test_a_large_result_takes_well_under_a_second(strict):
    draw = random.Random(1)
    gold = [tuple(draw.choice([draw.random(), row, f"t{row % 7}", None]) for _ in range(20)) for row in range(1500)]
    order = draw.sample(range(20), 20)
    predicted = [row if strict else tuple(row[index] for index in order) for row in reversed(gold)]
    begin = time.perf_counter()
    assert compare(gold, predicted, strict=strict)
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize("equal", [True, False])
def test_columns_with_the_same_values_do_not_explode_the_search(equal):
    draw = random.Random(2)
    columns = [draw.sample([0] * 500 + [1] * 500, 1000) for _ in range(20)]
    gold = list(zip(*columns, strict=True))
    shuffled = draw.sample(columns, 20)
    if not equal:
        shuffled[3] = draw.sample(shuffled[3], 1000)
    begin = time.perf_counter()
    assert compare(gold, list(zip(*shuffled, strict=True)), strict=False) is equal
    assert time.perf_counter() - begin < 5


def test_constant_columns_do_not_explode_the_search():
    gold = [(0,) * 19 + (row,) for row in range(1000)]
    predicted = [(0,) * 18 + (1, row) for row in range(1000)]
    begin = time.perf_counter()
    assert not compare(gold, predicted, strict=False)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT a FROM t ORDER BY a", True),
        ("(SELECT a FROM t ORDER BY a)", True),
        ("WITH x AS (SELECT 1 AS a) SELECT a FROM x ORDER BY 1 LIMIT 3", True),
        ("SELECT a FROM t UNION SELECT b FROM u ORDER BY 1", True),
        ("SELECT a FROM t", False),
        ("SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 5) AS x", False),
        ("WITH x AS (SELECT a FROM t ORDER BY a) SELECT a FROM x", False),
        ("SELECT ROW_NUMBER() OVER (ORDER BY a) FROM t", False),
        ("SELECT STRING_AGG(a, ',' ORDER BY a) FROM t", False),
    ],
)
def test_only_the_outermost_order_by_orders(sql, expected):
    assert is_ordered(sql) is expected


@pytest.mark.parametrize("sql", ["SELECT FROM WHERE", "DROP TABLE t", ""])
def test_what_is_no_query_has_no_order(sql):
    with pytest.raises(ValueError, match=r"unreadable SQL|not a query"):
        is_ordered(sql)


# t: (name, team, score), with ties in score
ROWS = [("가", "x", 3), ("나", "x", 5), ("다", "y", 5), ("라", "y", 1), ("마", "y", None)]


@pytest.mark.parametrize(
    ("sql", "keys"),
    [
        ("SELECT name FROM t ORDER BY score DESC", [(5,), (5,), (3,), (1,), (None,)]),
        ("SELECT name, score AS s FROM t ORDER BY s DESC", [(5,), (5,), (3,), (1,), (None,)]),
        ("SELECT t.name FROM t ORDER BY t.score DESC, 1", [(5, "나"), (5, "다"), (3, "가"), (1, "라"), (None, "마")]),
        ("SELECT team FROM t GROUP BY team ORDER BY COUNT(*) DESC, team", [(3, "y"), (2, "x")]),
        ("SELECT team, COUNT(*) FROM t GROUP BY team ORDER BY COUNT(*)", [(2,), (3,)]),
        ("SELECT * FROM t ORDER BY team, score", [("x", 3), ("x", 5), ("y", 1), ("y", 5), ("y", None)]),
        ("SELECT DISTINCT team FROM t ORDER BY team", [("x",), ("y",)]),
        (
            "SELECT team FROM t UNION SELECT name FROM t WHERE score > 4 ORDER BY team",
            [("x",), ("y",), ("나",), ("다",)],
        ),
        ("SELECT name FROM t ORDER BY score % 2 DESC NULLS LAST, score LIMIT 2", [(1, 1), (1, 3)]),
        ("SELECT name FROM t ORDER BY ALL", None),
        ("SELECT DISTINCT team FROM t ORDER BY LOWER(team)", None),
    ],
)
def test_the_sort_key_of_every_row_is_shown_and_the_rows_stay_the_same(sql, keys):
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE t (name VARCHAR, team VARCHAR, score INTEGER)")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?)", ROWS)
        shown = ordering(sql)
        rows, found = shown.split(connection.execute(shown.sql).fetchall())
        plain = connection.execute(sql).fetchall()
    assert found == keys
    assert compare(plain, rows, ordered=True, ties=keys)
    assert len(rows[0]) == len(plain[0])


def test_bootstrap_brackets_the_mean_and_is_reproducible():
    correct = [True] * 70 + [False] * 30
    mean, low, high = bootstrap(correct)
    assert mean == 0.7
    assert 0.58 < low < 0.64
    assert 0.76 < high < 0.82
    assert bootstrap(correct) == (mean, low, high)
    assert bootstrap(correct, seed=1)[0] == 0.7
    assert bootstrap([True] * 5) == (1.0, 1.0, 1.0)


def test_bootstrap_of_nothing_is_a_mistake():
    with pytest.raises(ValueError, match="no outcomes"):
        bootstrap([])
