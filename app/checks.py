"""What a result says about its query: a filter on a value that does not exist, nothing but NULL, no row at all.

    mended = mend_values(valid, known, links)     the value that is there instead, where exactly one is near
    fault(valid, result, known)                   why the result cannot be what was asked, "" where it may be

Both look at columns only whose values are all known (values.py). What the model wrote is changed where the change
is certain: another spelling, a code for its meaning, the one value of that column that the question names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlglot import exp

from app.briefing import Known
from app.errors import InvalidSQL
from app.korean import attach, has_hangul
from app.lexicon import english_values
from app.linking import Link, meanings, one_letter_apart, squeezed
from app.repair import Mended, visible_tables
from app.sandbox import Result
from app.schema import Column, Schema, Table, fold, literal
from app.sounds import MIN_SOUNDS, alike, sound
from app.validate import ValidSQL, validate
from app.values import Held

MAX_LISTED = 12  # values of a column that a fault names
EMPTY, NULL = "결과가 한 행도 없습니다.", "결과가 NULL뿐입니다."


@dataclass(frozen=True, slots=True)
class Absent:
    """A text in the SQL that is compared with a column which does not hold it."""

    node: exp.Literal
    table: Table
    column: Column
    held: Held
    negated: bool


def absent(tree: exp.Expression, known: Known) -> Iterator[Absent]:
    """The texts compared (=, <>, IN) with a column of which they are no value."""
    for node in tree.find_all(exp.EQ, exp.NEQ, exp.In):
        sides = [node.this, *(node.expressions if isinstance(node, exp.In) else [node.expression])]
        columns = [side for side in sides if isinstance(side, exp.Column)]
        if len(columns) != 1:
            continue
        found = _resolved(columns[0], known.schema)
        held = known.values.of(found[0].name, found[1].name) if found is not None else None
        if found is None or held is None or not held.complete or not held.texts:
            continue
        negated = isinstance(node, exp.NEQ) or isinstance(node.parent, exp.Not)
        for side in sides:
            if isinstance(side, exp.Literal) and side.is_string and side.this not in held.texts:
                yield Absent(side, *found, held, negated)


def _resolved(column: exp.Column, schema: Schema) -> tuple[Table, Column] | None:
    """The schema's column that a reference means; None for one of a subquery, or where several could be meant."""
    found = []
    for alias, name in visible_tables(column).items():
        table = schema.table(name)
        if table is not None and (not column.table or fold(alias) == fold(column.table)):
            known = table.column(column.name)
            if known is not None:
                found.append((table, known))
    return found[0] if len(found) == 1 else None


# --- mending ----------------------------------------------------------------------------------------------


def mend_values(valid: ValidSQL, known: Known, links: Sequence[Link] = ()) -> Mended | None:
    """The query with values that exist, where exactly one is near; None where there is nothing to mend.

    `known.schema` must be the one that the query was validated against.
    """
    tree = valid.tree.copy()
    notes: dict[str, None] = {}
    missing = list(absent(tree, known))
    used = {node.this for node in tree.find_all(exp.Literal)}
    for one in missing:
        alone = sum(other.held is one.held for other in missing) == 1
        new = _meant(one, [value for value in _linked(one, links) if value not in used] if alone else [])
        if new is None:
            continue
        old = one.node.this
        one.node.replace(exp.Literal.string(new))
        notes[
            f"{attach(one.column.name, '은/는')} '{old}' 값이 없어 {attach(_marked(new), '으로/로')} 바꾸었습니다."
        ] = None
    if not notes:
        return None
    try:
        return Mended(validate(tree.sql("duckdb", comments=False), known.schema, max_chars=20_000), tuple(notes))
    except InvalidSQL:
        return None


def _marked(text: str) -> str:
    return f"'{text}'"


def _linked(one: Absent, links: Sequence[Link]) -> list[str]:
    """The values of an absent text's column that the question names."""
    place = fold(one.table.name), fold(one.column.name)
    found = (link.value for link in links if (fold(link.table), fold(link.column)) == place)
    return [value for value in dict.fromkeys(found) if value in one.held.texts]


def _meant(one: Absent, linked: Sequence[str]) -> str | None:
    """The value that an absent text stands for, if only one does: the surest kind of likeness decides."""
    text, texts = squeezed(one.node.this), one.held.texts
    if not text:
        return None
    codes = dict.fromkeys(code for code, meaning in meanings(one.column.comment) if squeezed(meaning) == text)
    means, heard = english_values(text), sound(one.node.this)
    kinds = (
        [value for value in texts if squeezed(value) == text],
        [value for value in texts if value in codes],
        [value for value in texts if squeezed(value) in means],
        [value for value in texts if len(heard) >= MIN_SOUNDS - 1 and has_hangul(text) and alike(sound(value), heard)],
        linked,
        [value for value in texts if _extends(squeezed(value), text)],
        [value for value in texts if len(text) >= 3 and one_letter_apart(squeezed(value), text)],
    )
    for near in kinds:
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _extends(value: str, text: str) -> bool:
    """Whether one of two spellings is the other with something behind it: 경기 and 경기도, 전산과 and 전산."""
    short, long = sorted((value, text), key=len)
    least = 2 if has_hangul(short) else 4
    return len(short) >= least and 2 * len(short) >= len(long) and long.startswith(short)


# --- doubt ------------------------------------------------------------------------------------------------


def fault(valid: ValidSQL, result: Result | None, known: Known, *, strict: bool = False) -> str:
    """Why a result cannot be what was asked, in words for the model; "" where nothing speaks against it.

    A value that does not occur counts where the result is empty, or where it was to be left out. With `strict`
    an empty result is a fault by itself.
    """
    if result is None:
        return ""
    empty = is_empty(result)
    for one in absent(valid.tree, known):
        if empty or one.negated:
            return _told(one, known)
    if len(result.rows) == 1 and all(cell is None for cell in result.rows[0]):
        return NULL
    return EMPTY if strict and not result.rows else ""


def is_empty(result: Result) -> bool:
    """Whether a result says nothing: no row, or one of NULLs and zeros."""
    return not result.rows or (len(result.rows) == 1 and all(cell is None or cell == 0 for cell in result.rows[0]))


def _told(one: Absent, known: Known) -> str:
    """That a value is not there, what is, and where else it stands."""
    text = one.node.this
    told = f"{one.table.name}.{one.column.name}에 {literal(text)} 값은 없습니다."
    elsewhere = [held for held in known.values if text in held.texts]
    if elsewhere:
        return f"{told} {', '.join(f'{held.table}.{held.column}' for held in elsewhere[:3])}에 있습니다."
    if len(one.held.texts) <= MAX_LISTED:
        return f"{told} 있는 값: {', '.join(literal(value) for value in one.held.texts)}"
    return told


def reason(error: Exception, schema: Schema) -> str:
    """A refusal as the model is told it: the message, and where a missing column is to be found."""
    told = str(error).split("\n\nLINE")[0]
    if isinstance(error, InvalidSQL) and error.rule == "unknown_column" and error.position and error.sql:
        name = error.sql[slice(*error.position)].strip('"`').rpartition(".")[2].strip('"`')
        owners = [table.name for table in schema if table.column(name) is not None]
        if owners:
            told += f"; {name} is a column of {', '.join(owners[:4])}"
        elif error.hint:
            told += f"; columns: {', '.join(error.hint[:6])}"
    elif isinstance(error, InvalidSQL) and error.rule == "unknown_table":
        told += f"; tables: {', '.join(table.name for table in list(schema)[:12])}"
    return told
