"""Execution accuracy: whether two query results say the same.

    compare(gold, predicted, ordered=is_ordered(gold_sql), strict=True)    -> bool
    ordering(gold_sql)      the gold query with its sort keys shown, so that ties can be told from order
    bootstrap(correct)      -> (mean, low, high), the 95 % interval

Results are lists of tuples of Python values. Column names never count.

- strict: the same number of columns, in the same order. lenient: the prediction may have more columns and
  another order of columns, as long as some one-to-one choice of its columns gives the gold rows.
- Rows are compared as multisets: duplicates count. Where the gold is ordered, their order counts as well,
  except between neighbours that share the sort key (`ties`).
- NULL equals NULL. Text is compared exactly after NFC; a date or timestamp equals its ISO text, and midnight
  equals the bare date. Whole numbers are compared exactly, whatever their type (3 = 3.0 = Decimal('3'),
  TRUE = 1); others within 1e-6 relative or 1e-9 absolute. Text never equals a number ('3' is not 3).

It runs no SQL and reads no files. A gold query with a LIMIT that cuts through a tie has several right results
and this module knows only the one it is given: such gold queries should be mended.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

RELATIVE, ABSOLUTE = 1e-6, 1e-9
MAX_MAPPING_CHECKS = 5_000  # of lenient column choices; results that need more are built to need more

Row = tuple[Any, ...]
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\Z")


def compare(
    gold: Sequence[Row],
    predicted: Sequence[Row],
    *,
    ordered: bool = False,
    strict: bool = True,
    ties: Sequence[Any] | None = None,
    widths: tuple[int, int] | None = None,
) -> bool:
    """Whether the predicted rows are the gold rows. See the module's docstring for what is equal.

    `ties` holds the gold's sort key of each gold row, used where `ordered`; without it every row must stand
    where the gold has it. `widths` are the numbers of columns (gold, predicted), which rows do not tell when
    there are none. Raises ValueError for rows of uneven length.

    >>> compare([("가", 1)], [(1.0, "가")]), compare([("가", 1)], [(1.0, "가")], strict=False)
    (False, True)
    >>> compare([(2,), (2,), (1,)], [(2,), (1,), (1,)])
    False
    """
    if len(gold) != len(predicted):
        return False
    width, other = widths or (_width(gold), _width(predicted))
    if (width != other) if strict else (width > other):
        return False
    if not gold:
        return True
    left, right = _columns(gold, predicted)
    if len(left) != width or len(right) != other:
        raise ValueError(f"rows of {len(left)} and {len(right)} columns, widths say {width} and {other}")
    blocks = _blocks(ties, len(gold)) if ordered else [(0, len(gold))]
    if strict:
        return _same(left, right, blocks)
    return _some_choice(left, right, blocks)


def is_ordered(sql: str, dialect: str = "duckdb") -> bool:
    """Whether the outermost query has an ORDER BY. One inside a subquery, a CTE or a window orders nothing.

    Raises ValueError for SQL that cannot be parsed.
    """
    return _outermost(sql, dialect).args.get("order") is not None


@dataclass(frozen=True, slots=True)
class Ordering:
    """A query whose result shows its sort keys: columns `keys` of it; its last `extra` columns were added.

    `keys` is None where the sort key cannot be shown (SELECT DISTINCT … ORDER BY something not selected):
    every row then counts as one with a key of its own.
    """

    sql: str
    keys: tuple[int, ...] | None
    extra: int

    def split(self, rows: Sequence[Row]) -> tuple[list[Row], list[Row] | None]:
        """(the gold rows, their sort keys) from the rows of `sql`."""
        keys = None if self.keys is None else [tuple(row[index] for index in self.keys) for row in rows]
        return [row[: len(row) - self.extra] for row in rows], keys


def ordering(sql: str, dialect: str = "duckdb") -> Ordering:
    """The query with what it sorts by appended to its columns, where that is not among them already.

    >>> ordering("SELECT name FROM t ORDER BY score DESC, name")
    Ordering(sql='SELECT name, score FROM t ORDER BY score DESC, name', keys=(-1, 0), extra=1)
    """
    tree = _outermost(sql, dialect)
    order = tree.args.get("order")
    selects = tree.selects
    starred = any(item.is_star for item in selects)
    keys: list[int] = []
    added: list[exp.Expression] = []
    for item in order.expressions if order else ():
        key = item.this if isinstance(item, exp.Ordered) else item
        if isinstance(key, exp.Literal) and key.is_int:
            keys.append(int(key.name) - 1)
        elif (found := _position(key, selects)) is not None and not starred:
            keys.append(found)
        elif isinstance(tree, exp.Select) and not tree.args.get("distinct") and not isinstance(key, exp.Var):
            added.append(key.copy())
            keys.append(-len(added))  # counted from the end; turned round below
        else:  # ORDER BY ALL, or a key that DISTINCT or UNION hides
            return Ordering(sql, None, 0)
    if not added:
        return Ordering(sql, tuple(keys), 0)
    shown = tree.copy()
    for key in added:
        shown.append("expressions", key)
    last = len(added) + 1
    return Ordering(shown.sql(dialect), tuple(key if key >= 0 else -(last + key) for key in keys), len(added))


def bootstrap(correct: Sequence[bool], n: int = 2000, seed: int = 0) -> tuple[float, float, float]:
    """(mean, low, high): the share of True and its 95 % percentile interval from n resamples.

    Raises ValueError where there is nothing to average.
    """
    if not correct:
        raise ValueError("no outcomes")
    draw = random.Random(seed).choices
    size = len(correct)
    means = sorted(sum(draw(correct, k=size)) / size for _ in range(n))
    return sum(correct) / size, means[int(0.025 * (n - 1))], means[math.ceil(0.975 * (n - 1))]


# --- the gold query -----------------------------------------------------------------------------------------


def _outermost(sql: str, dialect: str) -> exp.Query:
    """The query whose ORDER BY decides: inside outer parentheses, which DuckDB keeps in order."""
    try:
        tree = sqlglot.parse_one(sql, read=dialect)
    except (SqlglotError, RecursionError) as error:
        raise ValueError(f"unreadable SQL: {error}") from None
    while isinstance(tree, exp.Subquery) and not tree.args.get("order"):
        tree = tree.this
    if not isinstance(tree, exp.Query):
        raise ValueError(f"not a query: {sql[:80]}")
    return tree


def _position(key: exp.Expression, selects: list[exp.Expression]) -> int | None:
    """Which output column a sort key is: by its alias or name, else by being the same expression."""
    for index, item in enumerate(selects):
        named = isinstance(key, exp.Column) and not key.table and key.name.lower() == item.output_name.lower()
        if named or key == item.unalias():
            return index
    return None


# --- cells --------------------------------------------------------------------------------------------------


def _width(rows: Sequence[Row]) -> int:
    return len(rows[0]) if rows else 0


def _columns(gold: Sequence[Row], predicted: Sequence[Row]) -> tuple[list[list[int]], list[list[int]]]:
    """Both results by column, every cell as a small integer: equal cells, and only they, share one."""
    cells = [[[_canonical(cell) for cell in row] for row in rows] for rows in (gold, predicted)]
    numbers = {cell for rows in cells for row in rows for cell in row if _is_number(cell)}
    near = _near(numbers)
    ids: dict[Any, int] = {}
    results = []
    for rows in cells:
        coded = [[ids.setdefault(near[c] if _is_number(c) else c, len(ids)) for c in row] for row in rows]
        results.append([list(column) for column in zip(*coded, strict=True)])
    return results[0], results[1]


def _is_number(cell: Any) -> bool:
    return isinstance(cell, (int, float, Decimal))


def _canonical(cell: Any) -> Any:
    """A hashable value that equal cells share. Numbers stay numbers, everything else is tagged."""
    if cell is None:
        return ("null",)
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, (float, Decimal)) and math.isnan(cell):
        return ("nan",)
    if _is_number(cell):
        return cell
    if isinstance(cell, dt.datetime) and cell.tzinfo:
        return ("instant", cell.astimezone(dt.UTC))
    if isinstance(cell, (dt.date, dt.time)):  # a datetime is a date
        cell = cell.isoformat()
    if isinstance(cell, str):
        text = unicodedata.normalize("NFC", cell)
        return ("text", _iso(*match.groups("")) if (match := _ISO.match(text)) else text)
    if isinstance(cell, dict):
        return ("map", tuple(sorted(((str(key), _canonical(value)) for key, value in cell.items()), key=repr)))
    if isinstance(cell, (list, tuple)):
        return ("list", tuple(_canonical(value) for value in cell))
    if isinstance(cell, (bytes, bytearray)):
        return ("bytes", bytes(cell))
    if isinstance(cell, dt.timedelta):
        return ("span", cell)
    return ("text", str(cell))  # UUID and the like


def _iso(day: str, minute: str, second: str, fraction: str) -> str:
    """A timestamp's text without what is zero at its end."""
    fraction = fraction.rstrip("0")
    second = second or "00"
    if not fraction and second == "00" and minute in ("", "00:00"):
        return day
    return f"{day} {minute}:{second}{'.' + fraction if fraction else ''}"


def _near(numbers: set[Any]) -> dict[Any, Any]:
    """Each number's representative. Neighbours within tolerance share one, unless both are whole numbers."""
    ranked = sorted(numbers)
    near = dict.fromkeys(ranked[:1], ranked[0] if ranked else None)
    for low, high in pairwise(ranked):
        close = not (_whole(low) and _whole(high)) and math.isclose(
            _float(low), _float(high), rel_tol=RELATIVE, abs_tol=ABSOLUTE
        )
        near[high] = near[low] if close else high
    return near


def _whole(number: Any) -> bool:
    return isinstance(number, int) or (math.isfinite(number) and abs(number) < 2**53 and number == int(number))


def _float(number: Any) -> float:
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


# --- rows and columns ---------------------------------------------------------------------------------------


def _blocks(ties: Sequence[Any] | None, count: int) -> list[tuple[int, int]]:
    """The runs of rows that may stand in any order among themselves: (start, end) of each."""
    if ties is None:
        return [(index, index + 1) for index in range(count)]
    if len(ties) != count:
        raise ValueError(f"{len(ties)} sort keys for {count} rows")
    keys = [_canonical(tuple(key) if isinstance(key, (list, tuple)) else key) for key in ties]
    starts = [0, *(index for index in range(1, count) if keys[index] != keys[index - 1]), count]
    return list(pairwise(starts))


def _same(left: list[list[int]], right: list[list[int]], blocks: list[tuple[int, int]]) -> bool:
    """Whether two sets of columns hold the same rows, block by block."""
    mine, theirs = list(zip(*left, strict=True)), list(zip(*right, strict=True))
    if mine == theirs:
        return True
    return all(
        (end - start == 1 and mine[start] == theirs[start])
        or (end - start > 1 and Counter(mine[start:end]) == Counter(theirs[start:end]))
        for start, end in blocks
    )


def _some_choice(left: list[list[int]], right: list[list[int]], blocks: list[tuple[int, int]]) -> bool:
    """Whether some columns of `right`, one for each of `left`, give the same rows.

    A column can stand for another only where their values agree block by block; the search assigns the
    column with the fewest candidates first and checks the rows after each, so wrong choices end early.
    """
    candidates = [[j for j, other in enumerate(right) if _same([column], [other], blocks)] for column in left]
    order = sorted(range(len(left)), key=lambda index: len(candidates[index]))
    checks = 0

    def search(depth: int, chosen: list[int]) -> bool:
        nonlocal checks
        if depth == len(order):
            return True
        tried: list[list[int]] = []
        for j in candidates[order[depth]]:
            if j in chosen or right[j] in tried:  # a twin of a column that failed fails too
                continue
            tried.append(right[j])
            checks += 1
            if checks > MAX_MAPPING_CHECKS:
                return False
            taken = [*chosen, j]
            agrees = _same([left[i] for i in order[: depth + 1]], [right[k] for k in taken], blocks)
            if agrees and search(depth + 1, taken):
                return True
        return False

    return search(0, [])
