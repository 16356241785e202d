"""The ways in which one schema may be shown: the DDL texts that users paste, and the files that they open.

    variant(schema, draw)       -> Schema, as app.schema would have read it

What is drawn: which tables (all, or some that a query needs and others), their order, comments or none, keys or
none, and whose text it is: our own for an opened file, or a MySQL script with AUTO_INCREMENT, VARCHAR(255) and
COMMENT, which the prompt shows as it was pasted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from app.schema import Column, Schema, Table, fold, quoted

_PLAIN = re.compile(r"[A-Za-z_가-힣][A-Za-z0-9_가-힣]*\Z")
_CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9]{1,3}(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Style:
    """How one variant is written. `tables` are the folded names of those to show; empty means all."""

    pasted: bool
    comments: bool
    keys: bool
    compact: bool
    tables: frozenset[str] = frozenset()


FULL_FILE = Style(pasted=False, comments=True, keys=True, compact=False)


def drawn(schema: Schema, needed: Collection[str], draw: random.Random) -> Style:
    """A style at random; `needed` are the folded names of tables that a subset must hold."""
    pasted = draw.random() < 0.5
    tables: frozenset[str] = frozenset()
    if len(schema.tables) > 1 and draw.random() < 0.4:
        others = [fold(table.name) for table in schema if fold(table.name) not in needed]
        tables = frozenset([*needed, *draw.sample(others, draw.randint(0, len(others)))])
    return Style(
        pasted=pasted,
        comments=draw.random() < 0.65,
        keys=draw.random() < 0.8,
        compact=pasted and draw.random() < 0.25,
        tables=tables,
    )


def shown(schema: Schema, style: Style, draw: random.Random) -> Schema:
    """The schema in a style, read back by app.schema where it is pasted text."""
    tables = [table for table in schema if not style.tables or fold(table.name) in style.tables]
    there = {fold(table.name) for table in tables}
    tables = [
        replace(
            table,
            comment=table.comment if style.comments else "",
            columns=tuple(column if style.comments else replace(column, comment="") for column in table.columns),
            primary_key=table.primary_key if style.keys else (),
            foreign_keys=tuple(key for key in table.foreign_keys if style.keys and fold(key.table) in there),
        )
        for table in tables
    ]
    if style.pasted:
        draw.shuffle(tables)
        if all(_PLAIN.match(name) for table in tables for name in [table.name, *(c.name for c in table.columns)]):
            return Schema.from_ddl(mysql(tables, draw, compact=style.compact))
        return Schema(tuple(tables))
    return Schema(tuple(sorted(tables, key=lambda table: table.name)))  # a file lists them by name


def mysql(tables: Collection[Table], draw: random.Random, *, compact: bool) -> str:
    """A MySQL script for these tables, as people write it. Names must need no quotes."""
    separator = "\n" if compact else "\n\n"
    auto, length = draw.random() < 0.7, draw.choice((50, 100, 255, 255))
    strict, if_not_exists = draw.random() < 0.5, draw.random() < 0.1
    texts = []
    for table in tables:
        lines = [
            _mysql_column(column, table, auto=auto and index == 0, length=length, strict=strict)
            for index, column in enumerate(table.columns)
        ]
        if len(table.primary_key) > 1:
            lines.append(f"PRIMARY KEY ({', '.join(map(quoted, table.primary_key))})")
        for key in table.foreign_keys:
            target = f"{quoted(key.table)}({', '.join(map(quoted, key.references))})" if key.references else key.table
            lines.append(f"FOREIGN KEY ({', '.join(map(quoted, key.columns))}) REFERENCES {target}")
        head = f"CREATE TABLE {'IF NOT EXISTS ' if if_not_exists else ''}{quoted(table.name)} ("
        note = f" COMMENT='{_escaped(table.comment)}'" if table.comment else ""
        if compact:
            texts.append(f"{head}{', '.join(lines)}){note};")
        else:
            texts.append(f"{head}\n  " + ",\n  ".join(lines) + f"\n){note};")
    return separator.join(texts)


def _mysql_column(column: Column, table: Table, *, auto: bool, length: int, strict: bool) -> str:
    whole = column.type in ("INTEGER", "BIGINT", "SMALLINT", "TINYINT")
    kind = {"INTEGER": "INT", "VARCHAR": f"VARCHAR({length})", "TIMESTAMP": "DATETIME"}.get(column.type, column.type)
    text = f"{quoted(column.name)} {kind}"
    if table.primary_key == (column.name,):
        text += " PRIMARY KEY" + (" AUTO_INCREMENT" if auto and whole else "")
    elif not column.nullable and strict and column.name not in table.primary_key:
        text += " NOT NULL"
    return text + (f" COMMENT '{_escaped(column.comment)}'" if column.comment else "")


def _escaped(text: str) -> str:
    return " ".join(text.split()).replace("'", "''")


def holds_codes(comment: str) -> bool:
    """Whether a comment explains codes: then a query on the column cannot be written without it.

    >>> holds_codes("난이도: E 쉬움, N 보통"), holds_codes("완료 시각")
    (True, False)
    """
    return bool(_CODE.search(comment))
