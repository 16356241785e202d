"""What the columns of a database hold: distinct texts where they are few, smallest and largest elsewhere.

    values = read(source, sandbox)            one query for up to twenty columns, in the sandbox like any other
    with_examples(schema, values, most=12)    the schema with them in its column comments, for the prompt

The data are somebody's, and what stands in a prompt may try to instruct the model: values that are long, hold
control characters or could open a section of the prompt are left out. Whatever the model makes of the rest,
its SQL goes through every rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.annotate import annotated
from app.errors import ExecutionError, InvalidSQL
from app.sandbox import Sandbox
from app.schema import Column, Schema, Table, fold, literal, one_line, quoted
from app.sources import Source
from app.validate import validate

MAX_DISTINCT = 1000  # a column with more is not read: names of people, free text
MAX_CHARS = 50  # of a value
MAX_VALUES = 50_000  # of a whole database
MAX_ROWS = 200_000  # of a table that are looked at; beyond, what is missing may be further down
COLUMNS_A_QUERY = 20
MAX_EXAMPLE_CHARS = 24  # of one value in a comment
FEW_NUMBERS = 3  # values with digits in them that are shown one by one
MAX_NOTE_CHARS = 120  # of all values of a column in its comment
_NUMBERS = re.compile(r"(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DOUBLE|FLOAT|DECIMAL.*)\Z")
_DATES = re.compile(r"(DATE|TIMESTAMP.*)\Z")
_KEY_NAME = re.compile(r"(^|_)(id|no|nr|code|cd|key|num|zip|phone|ssn)$|(id|ID|Id)$|번호$|코드$|우편|전화|연락처")


@dataclass(frozen=True, slots=True)
class Held:
    """What one column holds. `texts` are its distinct values, sorted; `complete`: there are no others.

    `low` and `high` are the smallest and largest of a number or date column, else None.
    """

    table: str
    column: str
    texts: tuple[str, ...] = ()
    complete: bool = False
    low: Any = None
    high: Any = None


@dataclass(frozen=True, slots=True)
class Values:
    """What a database's columns hold, by (table, column), both folded."""

    columns: Mapping[tuple[str, str], Held]

    def of(self, table: str, column: str) -> Held | None:
        """What is known of one column; None where nothing was read."""
        return self.columns.get((fold(table), fold(column)))

    def __iter__(self) -> Iterator[Held]:
        return iter(self.columns.values())


NOTHING = Values({})


def read(source: Source, sandbox: Sandbox) -> Values:
    """Ask a database for its values. A table whose query fails or times out is left out."""
    found: dict[tuple[str, str], Held] = {}
    left = MAX_VALUES
    for table in source.schema:
        whole = source.row_counts.get(table.name, 0) <= MAX_ROWS
        wanted = [column for column in table.columns if _kind(column)]
        for begin in range(0, len(wanted), COLUMNS_A_QUERY):
            columns = wanted[begin : begin + COLUMNS_A_QUERY]
            for held in _ask(table, columns, whole, source, sandbox):
                if len(held.texts) <= left:
                    left -= len(held.texts)
                    found[fold(held.table), fold(held.column)] = held
    return Values(found)


def _kind(column: Column) -> str:
    """How a column is read: "text", "range" or not at all ("")."""
    if column.type == "VARCHAR" or column.type.startswith("ENUM"):
        return "text"
    return "range" if _NUMBERS.match(column.type) or _DATES.match(column.type) else ""


def _ask(table: Table, columns: list[Column], whole: bool, source: Source, sandbox: Sandbox) -> Iterator[Held]:
    """One query for some columns of a table: its distinct texts and how many longer ones there are, or both ends."""
    parts = []
    for column in columns:
        name = quoted(column.name)
        if _kind(column) == "text":
            text = name if column.type == "VARCHAR" else f"CAST({name} AS VARCHAR)"
            parts.append(f"LIST(DISTINCT {text}) FILTER (WHERE LENGTH({text}) <= {MAX_CHARS})")
            parts.append(f"COUNT(*) FILTER (WHERE LENGTH({text}) > {MAX_CHARS})")
        else:
            parts += [f"MIN({name})", f"MAX({name})"]
    rows = quoted(table.name) if whole else f"(SELECT * FROM {quoted(table.name)} LIMIT {MAX_ROWS}) AS part"
    try:
        query = validate(f"SELECT {', '.join(parts)} FROM {rows}", source.schema, max_chars=100_000)
        (row,) = sandbox.run(query, source.database).rows
    except (InvalidSQL, ExecutionError, ValueError):
        return
    most = min(MAX_DISTINCT, sandbox.settings.max_cell_chars)  # the worker cuts longer lists
    for column, first, second in zip(columns, row[::2], row[1::2], strict=True):
        if _kind(column) == "range":
            yield Held(table.name, column.name, low=first, high=second)
        elif first is not None and len(first) <= most:
            texts = sorted(text for text in first if isinstance(text, str) and _is_plain(text))
            yield Held(table.name, column.name, tuple(texts), whole and not second and len(texts) == len(first))


def _is_plain(text: str) -> bool:
    """Whether a value may stand in a prompt, and in SQL, as it is."""
    return bool(text.strip()) and text.isprintable() and one_line(text) == text and "```" not in text


def with_examples(schema: Schema, values: Values, *, most: int) -> Schema:
    """The schema whose comments also tell what columns hold: up to `most` texts, else the range.

    What a comment says already is not said again, and the values of a column with more than `most` stay away:
    some of them would look like all of them. The same for every question, so the prompt's prefix is kept.
    """
    notes = {
        (held.table, held.column): note
        for table in schema
        for column in table.columns
        if (held := values.of(table.name, column.name)) is not None and (note := _example(table, column, held, most))
    }
    return annotated(schema, notes)


def _example(table: Table, column: Column, held: Held, most: int) -> str:
    """The note of one column, "" where there is nothing new to say."""
    if _kind(column) == "text":
        written = [text for text in held.texts if re.search(r"\d", text)]
        if 2 * len(written) > len(held.texts) > FEW_NUMBERS:  # dates and numbers as text: their form says all
            shown = held.texts[0]
            told = re.search(r"\d", column.comment) or len(shown) > MAX_EXAMPLE_CHARS
            return "" if told else f"예: {literal(shown)}"
        if not 0 < len(held.texts) <= most or not held.complete or column.name in table.primary_key:
            return ""
        if any(len(text) > MAX_EXAMPLE_CHARS for text in held.texts):
            return ""
        new = [text for text in held.texts if text not in column.comment]
        note = ", ".join(literal(text) for text in held.texts)
        return note if new and len(note) <= MAX_NOTE_CHARS else ""
    if held.low is None or held.high is None or _is_key(table, column) or re.search(r"\d", column.comment):
        return ""
    return f"{_short(held.low)} ~ {_short(held.high)}"


def _is_key(table: Table, column: Column) -> bool:
    """Whether a number only names things, so that its range says nothing."""
    refers = any(column.name in key.columns for key in table.foreign_keys)
    return column.name in table.primary_key or refers or bool(_KEY_NAME.search(column.name))


def _short(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text[:10] if re.match(r"\d{4}-\d\d-\d\d", text) else text
