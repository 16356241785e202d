"""Results for people and programs: a value as text or as JSON, a result as a table in a terminal.

Text is what a Korean reader expects: 2026-03-02, 1,234 untouched (numbers keep their digits), 예/아니요, and
NULL as the word itself. Columns are called what their comments call them. It decides nothing about what is
shown where.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from decimal import Decimal
from typing import Any

from app.phrases import short_comment
from app.sandbox import Result
from app.schema import Schema, fold
from app.strings import KO, Words

NULL = "NULL"
# What DuckDB calls an aggregate without an alias.
_TOTAL = re.compile(
    r'(?:round\()?(?P<name>count_star|count|sum|avg|min|max)\((?:DISTINCT )?(?P<column>"[^"]+"|\w*)\)(?:, \d\))?',
    re.IGNORECASE,
)


def headings(result: Result, schema: Schema, say: Words = KO) -> tuple[str, ...]:
    """What each column's head says: its Korean comment's first words where all columns of that name share them.

    Aggregates without an alias are said in Korean, too: count_star() is '개수', avg(midterm_score) is
    '1학기 중간고사 점수 평균'. In another language every column keeps its name.
    """
    if say.language != "ko":
        return result.columns
    comments: dict[str, set[str]] = {}
    for table in schema:
        for column in table.columns:
            if column.comment:
                comments.setdefault(fold(column.name), set()).add(short_comment(column.comment))

    def label(name: str) -> str:
        known = comments.get(fold(name.strip('"')), set()) - {""}
        return next(iter(known)) if len(known) == 1 else name

    def heading(name: str) -> str:
        total = _TOTAL.fullmatch(name)
        if total is None:
            return label(name)
        return say(f"total-{total['name'].lower()}", **({"column": label(total["column"])} if total["column"] else {}))

    return tuple(map(heading, result.columns))


def text(value: Any, say: Words = KO) -> str:
    """One value as a person reads it.

    >>> text(None), text(True), text(Decimal("3.50")), text(0.1 + 0.2), text(dt.datetime(2026, 3, 2))
    ('NULL', '예', '3.50', '0.3', '2026-03-02 00:00:00')
    """
    if value is None:
        return NULL
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, float):
        if not math.isfinite(value):
            return str(value)
        short = f"{value:.10g}"
        return repr(value) if "e" in short and abs(value) < 1e15 else short
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return "0x" + value.hex()
    if isinstance(value, list):
        return "[" + ", ".join(text(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {text(item)}" for key, item in value.items()) + "}"
    return str(value)


def json_value(value: Any) -> Any:
    """One value as JSON has it: numbers stay numbers, dates become ISO text, NaN and bytes become text."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, list):
        return [json_value(item) for item in value]
    if isinstance(value, dict):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        return value.isoformat()
    return text(value)


def table(result: Result, *, max_rows: int = 40) -> str:
    """A result as a table for a terminal, with Hangul two cells wide and numbers at the right.

    Shows at most `max_rows` rows and says how many there are.
    """
    shown = [[_line(text(value)) for value in row] for row in result.rows[:max_rows]]
    heads = [_line(name) for name in result.columns]
    right = [
        all(isinstance(row[index], (int, float, Decimal)) or row[index] is None for row in result.rows)
        for index in range(len(heads))
    ]
    widths = [max([width(head), *(width(row[index]) for row in shown)]) for index, head in enumerate(heads)]

    def line(cells: list[str]) -> str:
        return "  ".join(
            " " * (size - width(cell)) + cell if at_right else cell + " " * (size - width(cell))
            for cell, size, at_right in zip(cells, widths, right, strict=True)
        ).rstrip()

    parts = [line(heads), "  ".join("─" * size for size in widths), *(line(row) for row in shown)]
    count = len(result.rows)
    if result.truncated:
        parts.append(f"({count:,}행까지만 가져왔습니다. 더 있습니다.)")
    elif count > max_rows:
        parts.append(f"(모두 {count:,}행 가운데 {max_rows}행)")
    else:
        parts.append(f"({count:,}행)")
    return "\n".join(parts)


def visible(value: str) -> str:
    """Text for a terminal, in which no control sequence of a model or a file does anything.

    >>> visible("a\\x1b[2Jb")
    'a�[2Jb'
    """
    return "".join(char if char.isprintable() or char in "\n\t" else "�" for char in value)


def width(value: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in value
    )


def _line(value: str, limit: int = 60) -> str:
    """A cell's text on one line without control characters, cut where it is long."""
    value = "".join(char if char.isprintable() else " " for char in value)
    return value if len(value) <= limit else value[: limit - 1] + "…"
