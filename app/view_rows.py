"""Rows as the page shows them: a result's table, its single number, and the first rows of the data.

Numbers stand at the right with equal digits, NULL is a quiet word that no text can be taken for, and a column is
called what its comment calls it in Korean. page.js sorts the tables.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app import present
from app.sandbox import Result
from app.schema import Schema, Table, fold
from app.strings import KO, Words
from app.view import escaped

MAX_CELLS = 14_000  # drawn at once: 1,000 rows of 14 columns; more make sorting wait
MAX_FIGURES = 4  # numbers of one row that are set large
GROUPED_FROM = 10_000  # smaller numbers are read without separators, and years are among them
# Columns of amounts, whose digits are grouped in threes; ids and codes keep theirs together.
_AMOUNT = re.compile(
    r"금액|가격|단가|매출|비용|요금|원가|잔액|급여|연봉|월급|수입|지출|예산|인구|조회|거래량|판매량|\(원|원\)|"
    r"price|amount|cost|revenue|sales|salary|balance|fee|budget|population|total",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a column is set. `decimals` is the number of places after the point that all its floats have."""

    number: bool
    grouped: bool
    decimals: int | None


def result_table(result: Result, schema: Schema, say: Words = KO) -> str:
    """The rows as a sortable table; one value alone, and a row of a few numbers, are set large."""
    if not result.rows:
        return f'<div class="t2s-empty"><strong>{say("no-rows")}</strong><p>{say("no-rows-why")}</p></div>'
    names = _names(result, schema, say)
    settings = _settings(result, schema)
    if len(result.rows) == 1 and (
        len(names) == 1 or (len(names) <= MAX_FIGURES and all(one.number for one in settings))
    ):
        figures = "".join(
            f'<div class="t2s-single"><span title="{escaped(name)}">{escaped(head)}</span>'
            f"<strong>{_cell(value, say, setting)}</strong></div>"
            for value, (head, name), setting in zip(result.rows[0], names, settings, strict=True)
        )
        return f'<div class="t2s-figures">{figures}</div>'
    shown = max(1, min(len(result.rows), MAX_CELLS // len(names)))
    count = say("rows-cut" if result.truncated else "rows", count=len(result.rows))
    if shown < len(result.rows):
        count += " " + say("rows-shown", shown=shown)
    return (
        _table(result.rows[:shown], names, settings, say, label=say("result"), sortable=len(result.rows) > 1)
        + f'<p class="t2s-quiet">{count}</p>'
    )


def first_rows(table: Table, sample: Result, schema: Schema, say: Words = KO) -> str:
    """The first rows of a table of the data."""
    own = Schema((table,), schema.source)
    names = _names(sample, own, say)
    title = say("first-rows", count=len(sample.rows))
    return _table(sample.rows, names, _settings(sample, own), say, label=f"{table.name} {title}", sortable=False)


def _table(
    rows: tuple[tuple[Any, ...], ...],
    names: list[tuple[str, str]],
    settings: list[Setting],
    say: Words,
    *,
    label: str,
    sortable: bool,
) -> str:
    heads = "".join(
        f'<th scope="col"{" class=num" if setting.number else ""} title="{escaped(name)}">'
        + (f'<button type="button" data-sort="{index}">{escaped(head)}</button>' if sortable else escaped(head))
        + "</th>"
        for index, ((head, name), setting) in enumerate(zip(names, settings, strict=True))
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=num' if setting.number else ''}>{_cell(value, say, setting)}</td>"
            for value, setting in zip(row, settings, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="t2s-scroll" tabindex="0" role="region" aria-label="{escaped(label)}"><table class="t2s-table">'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _settings(result: Result, schema: Schema) -> list[Setting]:
    """Digits are grouped in amounts and in what the query computed; floats of a column share their decimals."""
    comments = {fold(column.name): column.comment for table in schema for column in table.columns}
    settings = []
    for name, values in zip(result.columns, zip(*result.rows, strict=True), strict=True):
        there = [value for value in values if value is not None]
        number = bool(there) and all(_number(value) for value in there)
        known = comments.get(fold(name))
        grouped = known is None or bool(_AMOUNT.search(f"{name} {known}"))
        floats = [abs(value) for value in there if isinstance(value, float) and math.isfinite(value)] if number else []
        decimals = None
        if floats and max(floats) < 1e15:
            most = 2 if min((value for value in floats if value), default=1) >= 1 else 4
            decimals = max(len(f"{value:.{most}f}".rstrip("0").partition(".")[2]) for value in floats)
            if any(value and round(value, most) == 0 for value in floats):
                decimals = None  # too small for a fixed number of places
        settings.append(Setting(number, grouped, decimals))
    return settings


def _names(result: Result, schema: Schema, say: Words) -> list[tuple[str, str]]:
    """(what a column's head says, its name) of every column."""
    return list(zip(present.headings(result, schema, say), result.columns, strict=True))


def _number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _cell(value: Any, say: Words, setting: Setting) -> str:
    if value is None:
        return '<span class="t2s-null">NULL</span>'
    full = text = present.text(value, say)
    if isinstance(value, float) and setting.decimals is not None and math.isfinite(value):
        text = f"{value:.{setting.decimals}f}"
    if setting.grouped and _number(value) and abs(value) >= GROUPED_FROM and _DIGITS.fullmatch(text):
        whole, point, rest = text.partition(".")
        text = f"{int(whole):,}{point}{rest}"
    return escaped(text) if text == full else f'<span title="{escaped(full)}">{escaped(text)}</span>'
