"""The data as the page shows it: its tables, their columns, keys and comments, and their first rows, as HTML text."""

from __future__ import annotations

import re

from app.sandbox import Result
from app.schema import Column, Table
from app.sources import Source
from app.strings import KO, Words
from app.view import escaped, notice
from app.view_rows import first_rows

MAX_TABLES_OPEN = 2
_TYPES = (
    (re.compile(r".*\[\]|STRUCT.*|MAP.*|LIST.*|UNION.*"), "list"),
    (re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?\b.*"), "integer"),
    (re.compile(r"DECIMAL.*|DOUBLE|FLOAT|REAL"), "decimal"),
    (re.compile(r"VARCHAR.*|TEXT|ENUM.*|UUID|JSON"), "text"),
    (re.compile(r"DATE"), "date"),
    (re.compile(r"TIMESTAMP.*"), "timestamp"),
    (re.compile(r"TIME.*"), "time"),
    (re.compile(r"BOOLEAN"), "boolean"),
)


def samples(names: list[tuple[str, str]], used: str, say: Words = KO) -> str:
    """The samples to choose from: (key, name) each; the one in use is marked."""
    mark = f"<small>{say('in-use')}</small>"
    items = "".join(
        f'<li><button type="button" data-pick="sample" data-key="{escaped(key)}" aria-pressed='
        f'"{"true" if key == used else "false"}"><span>{escaped(name)}</span>{mark if key == used else ""}'
        "</button></li>"
        for key, name in names
    )
    return f'<ul class="t2s-samples">{items}</ul>'


def panel(source: Source, say: Words = KO) -> str:
    """The schema as a person reads it: tables, columns, types, keys and comments."""
    notes = "".join(f"<li>{escaped(note)}</li>" for note in source.notes)
    tables = "".join(
        _table(table, source, say, opened=number < MAX_TABLES_OPEN) for number, table in enumerate(source.schema)
    )
    counted = say("tables", count=len(source.schema.tables))
    return (
        f'<div class="t2s-source"><h2>{escaped(source.name)} <small>{counted}</small></h2>'
        + (f'<ul class="t2s-notes" lang="ko">{notes}</ul>' if notes else "")
        + (f'<p class="t2s-invented">{say("invented")}</p>' if source.invented else "")
        + ("" if source.has_rows else notice(say("schema-only")))
        + tables
        + "</div>"
    )


def _table(table: Table, source: Source, say: Words, *, opened: bool) -> str:
    count = f"{_rows(table, source, say)} · " if source.has_rows and table.name in source.row_counts else ""
    targets = {name: key.table for key in table.foreign_keys for name in key.columns}
    rows = "".join(
        f"<tr><td><code>{escaped(column.name)}</code>"
        + (f' <abbr class="t2s-key" title="{say("primary-key")}">PK</abbr>' if column.name in table.primary_key else "")
        + (
            f' <abbr class="t2s-key" title="{escaped(say("foreign-key", table=targets[column.name]))}">FK</abbr>'
            if column.name in targets
            else ""
        )
        + f"</td><td>{_comment(table, column, say)}</td>"
        f'<td title="{escaped(column.type)}">{escaped(type_words(column.type, say))}</td></tr>'
        for column in table.columns
    )
    comment = f'<span class="t2s-quiet" lang="ko">{escaped(table.comment)}</span>' if table.comment else ""
    return (
        f"<details{' open' if opened else ''}><summary><code>{escaped(table.name)}</code>"
        f'<span class="t2s-count">{count}{say("columns", count=len(table.columns))}</span>{comment}</summary>'
        f'<table class="t2s-columns"><tbody>{rows}</tbody></table></details>'
    )


def _comment(table: Table, column: Column, say: Words) -> str:
    """A column's comment with a pencil; ui.py's EDIT turns it into a field. Anything else about it is plain text."""
    return (
        f'<div class="t2s-about"><span class="t2s-comment" lang="ko">{escaped(column.comment)}</span>'
        f'<button type="button" class="t2s-edit" '
        f'data-edit data-table="{escaped(table.name)}" data-column="{escaped(column.name)}" '
        f'data-label="{escaped(say("comment-of", column=column.name))}" '
        f'aria-label="{escaped(say("edit-comment", column=column.name))}" '
        f'title="{escaped(say("edit-comment", column=column.name))}"></button></div>'
    )


def preview(source: Source, found: dict[str, Result], say: Words = KO) -> str:
    """The first rows of every table that has some; `found` maps a table's name to them. One table is open."""
    parts = []
    made_up = f'<span class="t2s-invented">{say("invented-mark")}</span>' if source.invented else ""
    for table in source.schema:
        rows = found.get(table.name)
        if rows is None or not rows.rows:
            continue
        parts.append(
            f'<details name="t2s-preview"{"" if parts else " open"}><summary><code>{escaped(table.name)}</code>'
            f'<span class="t2s-quiet">{_rows(table, source, say)} · {say("first-rows", count=len(rows.rows))}</span>'
            f"{made_up}</summary>{first_rows(table, rows, source.schema, say)}</details>"
        )
    return f'<section class="t2s-preview" aria-label="{say("data")}">{"".join(parts)}</section>' if parts else ""


def _rows(table: Table, source: Source, say: Words) -> str:
    return say("rows", count=source.row_counts.get(table.name, 0))


def type_words(kind: str, say: Words = KO) -> str:
    """A DuckDB type in a word that everybody knows; its own name where there is none."""
    return next((say(f"type-{name}") for pattern, name in _TYPES if pattern.fullmatch(kind.upper())), kind)
