"""Which column of one uploaded table refers to which other table: said only where it is certain.

    tables, notes = guessed(tables, counts, ask)         ask(sql): a query's first row

Certain means: the names agree (고객번호 and 고객번호, customer_id and customers.id), the types agree, the other column
is a key there (no NULL, no value twice), every value of this one occurs in it, and no second table fits. Tables that
declare keys of their own keep them. Each guess is a note that a person can read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from app.schema import Column, ForeignKey, Table, fold, quoted

Ask = Callable[[str], tuple[Any, ...]]
MAX_ROWS = 1_000_000  # of a table that is looked through
MAX_TABLES = 40  # the work grows with the square
_KEY_NAME = re.compile(r"(^|_)(id|no|code|key)$|번호$|코드$|아이디$|^학번$|^사번$|(?<=[a-z])(Id|ID|No|Code)$")
_KEY_TYPES = re.compile(r"BIGINT|INTEGER|SMALLINT|HUGEINT|VARCHAR|UUID")
# Every table may have such a column: the name alone says nothing.
_BARE = {"id", "no", "code", "key", "번호", "코드", "아이디", "일련번호", "순번"}


def guessed(tables: Sequence[Table], counts: dict[str, int], ask: Ask) -> tuple[list[Table], list[str]]:
    """The tables with the keys that are certain, and a Korean note on each. The data is in the database `made`."""
    found, notes = list(tables), []
    if not 1 < len(found) <= MAX_TABLES:
        return found, notes
    keys = {table.name: _keys(table, counts, ask) for table in found}
    for place, table in enumerate(found):
        if table.foreign_keys or not 0 < counts.get(table.name, 0) <= MAX_ROWS:
            continue
        references = []
        for column in table.columns:
            if not _key_like(column) or fold(column.name) in keys[table.name]:
                continue
            targets = [
                (other, key)
                for other in tables
                if other.name != table.name
                for key in keys[other.name].values()
                if key.type == column.type and _names_agree(column, other, key)
            ]
            fitting = [pair for pair in targets if _contained(table, column, *pair, ask)]
            if len(targets) == 1 and fitting:
                ((other, key),) = fitting
                references.append(ForeignKey((column.name,), other.name, (key.name,)))
                notes.append(
                    f"'{table.name}.{column.name}'의 값이 모두 '{other.name}.{key.name}'에 있어, "
                    "두 테이블을 잇는 열로 보았습니다."
                )
        found[place] = replace(table, foreign_keys=tuple(references)) if references else table
    referred = {(key.table, key.references[0]) for table in found for key in table.foreign_keys}
    for place, table in enumerate(found):
        named = [column.name for column in table.columns if (table.name, column.name) in referred]
        if len(named) == 1 and not table.primary_key:
            found[place] = replace(table, primary_key=(named[0],))
    return found, notes


def _key_like(column: Column) -> bool:
    return bool(_KEY_NAME.search(column.name) and _KEY_TYPES.fullmatch(column.type))


def _keys(table: Table, counts: dict[str, int], ask: Ask) -> dict[str, Column]:
    """Columns by folded name that could be the table's key: named so, never NULL, no value twice."""
    rows = counts.get(table.name, 0)
    named = [column for column in table.columns if _key_like(column)]
    if not named or not 0 < rows <= MAX_ROWS:
        return {}
    asked = ", ".join(f"count(DISTINCT {quoted(column.name)})" for column in named)
    numbers = ask(f"SELECT {asked} FROM made.{quoted(table.name)}")
    return {fold(column.name): column for column, number in zip(named, numbers, strict=True) if number == rows}


def _names_agree(column: Column, other: Table, key: Column) -> bool:
    own, there, called = fold(column.name), fold(key.name), fold(other.name)
    if own == there:
        return own not in _BARE
    if there not in _BARE:
        return False
    singular = called.removesuffix("s")
    return own in {f"{name}{join}{there}" for name in (called, singular) for join in ("_", "")}


def _contained(table: Table, column: Column, other: Table, key: Column, ask: Ask) -> bool:
    """Whether every value occurs there, and there is one."""
    own, there = quoted(column.name), quoted(key.name)
    values = f"SELECT {own} FROM made.{quoted(table.name)} WHERE {own} IS NOT NULL"
    present, missing = ask(
        f"SELECT (SELECT count(*) FROM ({values})), "
        f"(SELECT count(*) FROM ({values} EXCEPT SELECT {there} FROM made.{quoted(other.name)}))"
    )
    return bool(present and not missing)
