"""Korean phrases for SQL: what a noun, a condition and a name are, and who says which kind of node.

    noun(node, scope)    an expression → Noun      AVG(score) → "점수 평균"
    clause(node, scope)  a condition → Clause      grade = 3 AND score > 90 → "학년이 3이고 점수가 90을 넘는"

The words themselves are in phrases_values, phrases_totals and phrases_conditions, which register here by node class.
What has no words raises Unsaid; the caller leaves that part out and says so. Every node states which of its
arguments it has said (`only`), so that an option nobody thought of is never passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlglot import exp

from app.korean import Verb, has_hangul
from app.schema import Column, Table, fold

DATED = ("date", "moment")
ROW = "행"  # what a row is called where nobody says what it stands for


class Unsaid(Exception):
    """A construct that has no words here."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A value as a noun phrase.

    `kind` is number, date, moment, text, bool or empty (unknown). `nature` tells numbers apart: amounts (many, high)
    are compared by size, a code by identity, a year as a time; `bare` marks one column, which needs no 의.
    """

    text: str
    kind: str = ""
    nature: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A column that a FROM item offers: what it is called, and what is known of it."""

    noun: Noun
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Origin:
    """One FROM item: a table, or a query named before. `fields` is None where its columns cannot be known."""

    alias: str
    name: str
    fields: dict[str, Field] | None
    row: str = ROW


@dataclass(frozen=True, slots=True)
class Scope:
    """What names mean at one place. `nested` speaks of a subquery: its values, or its rows.

    A bare name is a column before it is an alias of the SELECT list, except those in `prefer` (HAVING).
    """

    origins: tuple[Origin, ...]
    nested: Callable[[exp.Expression, Scope, bool], Noun]
    parent: Scope | None = None
    aliases: dict[str, exp.Expression] = field(default_factory=dict)
    prefer: frozenset[str] = frozenset()
    windows: dict[str, exp.Window] = field(default_factory=dict)
    outer_join: bool = False
    row: str = ROW


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition: subject with its particle, what stands before the verb, the verb."""

    subject: str
    body: str
    verb: Verb


@dataclass(frozen=True, slots=True)
class Junction:
    """Conditions joined by `and` or `or`."""

    joint: str
    parts: tuple[Clause | Junction, ...]


def say(condition: Clause | Junction, ending: str, *, known: str = "") -> str:
    """A condition in the form that its place asks for: modifier, and, or, if, whether.

    A subject said just before (`known`) is not repeated; a junction inside another stands in brackets.
    """
    if isinstance(condition, Clause):
        subject = "" if condition.subject == known else condition.subject
        last = condition.verb.form(ending)
        tail = f"{condition.body}{last}" if condition.verb.suffixed else f"{condition.body} {last}"
        return f"{subject} {tail}".strip().replace("  ", " ")
    words, before = [], ""
    for number, part in enumerate(condition.parts, start=1):
        form = ending if number == len(condition.parts) else condition.joint
        if isinstance(part, Junction):
            words.append(f"({say(part, form)})")
            before = ""
        else:
            words.append(say(part, form, known=before))
            before = part.subject
    return " ".join(words)


# --- who says what ----------------------------------------------------------------------------------------

_F = TypeVar("_F", bound=Callable[..., object])
_NOUNS: dict[type[exp.Expression], Callable[..., Noun]] = {}
_CLAUSES: dict[type[exp.Expression], Callable[..., Clause | Junction]] = {}


def speaks(*kinds: type[exp.Expression]) -> Callable[[_F], _F]:
    """Register a function as the one that says these node classes as nouns."""

    def register(function: _F) -> _F:
        _NOUNS.update(dict.fromkeys(kinds, function))
        return function

    return register


def states(*kinds: type[exp.Expression]) -> Callable[[_F], _F]:
    """Register a function as the one that says these node classes as conditions."""

    def register(function: _F) -> _F:
        _CLAUSES.update(dict.fromkeys(kinds, function))
        return function

    return register


def noun(node: exp.Expression, scope: Scope) -> Noun:
    """An expression in words. Raises Unsaid."""
    node = bare(node)
    if type(node) in _NOUNS:
        return _NOUNS[type(node)](node, scope)
    if type(node) in _CLAUSES:  # a condition that stands where a value is shown: 학년이 3인지 여부
        return Noun(f"{say(clause(node, scope), 'whether')} 여부", "bool")
    raise Unsaid(type(node).__name__)


def clause(node: exp.Expression, scope: Scope) -> Clause | Junction:
    """A condition in words. Raises Unsaid."""
    node = bare(node)
    if type(node) in _CLAUSES:
        return _CLAUSES[type(node)](node, scope)
    raise Unsaid(type(node).__name__)


# --- names ------------------------------------------------------------------------------------------------

_HIGH = re.compile(r"(점수|지수|성적|평점|학점|가격|단가|요금|율|률|비율|비중|온도|기온|급여|연봉|월급|등급)$")


_MANY = re.compile(r"(수|인원|인구|나이|연령|량|재고)$")


_YEAR = re.compile(r"(연도|년도|(?:^|_)year)$", re.IGNORECASE)


_CODE = re.compile(r"(번호|코드|학년|학번|반|번|(?:^|_)(?:id|no|code|number|zip|postcode))$", re.IGNORECASE)


_ENGLISH_HIGH = re.compile(r"(^|_)(score|price|rate|rating|salary|gpa|temperature)$", re.IGNORECASE)


_ENGLISH_MANY = re.compile(r"(^|_)(count|population|qty|quantity|age)$|^(num|number)_of_", re.IGNORECASE)


def kind_of(type_text: str) -> str:
    """What a DuckDB type is to a reader: number, date, moment, text, bool, or empty."""
    upper = type_text.upper()
    if upper.endswith("[]"):
        return ""
    for kind, marks in (
        ("moment", ("TIMESTAMP", "DATETIME")),
        ("date", ("DATE",)),
        ("number", ("INT", "DEC", "NUMERIC", "DOUBLE", "FLOAT", "REAL")),
        ("text", ("VARCHAR", "CHAR", "TEXT", "STRING", "UUID")),
        ("bool", ("BOOL",)),
    ):
        if any(mark in upper for mark in marks) and not upper.startswith(("STRUCT", "MAP", "INTERVAL")):
            return kind
    return ""


def nature_of(label: str, kind: str) -> str:
    """How values under a label are compared: high, many, year, code, or empty (by size)."""
    if kind != "number":
        return ""
    for nature, pattern in (
        ("year", _YEAR), ("code", _CODE), ("high", _HIGH), ("many", _MANY),
        ("high", _ENGLISH_HIGH), ("many", _ENGLISH_MANY),
    ):  # fmt: skip
        if pattern.search(label):
            return nature
    return ""


def short_comment(comment: str) -> str:
    """A comment up to its first explanation: '학년: 1, 2, 3' → '학년'."""
    for mark in (":", "(", ",", ";", "."):
        comment = comment.partition(mark)[0]
    return comment.strip()


def _label(column: Column) -> str:
    """A column's Korean name from its comment, where that is a name; else its own."""
    short = short_comment(column.comment)
    usable = has_hangul(short) and len(short) <= 20 and not re.search(r"(다|요|함|임)$|['\"]", short)
    return short if usable else column.name


def table_fields(table: Table) -> dict[str, Field]:
    """What a table's columns are called, by folded name; two with one label keep their own names."""
    labels = [_label(column) for column in table.columns]
    fields = {}
    for column, label in zip(table.columns, labels, strict=True):
        name = label if labels.count(label) == 1 else column.name
        kind = kind_of(column.type)
        code = column.name in table.primary_key and kind == "number"
        noun = Noun(name, kind, "code" if code else nature_of(name, kind), bare=True)
        fields[fold(column.name)] = Field(noun, column.nullable and column.name not in table.primary_key)
    return fields


# Arguments that change nothing a reader would notice.
_SILENT = frozenset({"big_int", "safe", "typed", "date_part_boundary", "ignore_nulls", "coalesce", "over", "dialect"})


def bare(node: exp.Expression) -> exp.Expression:
    """A node without the brackets around it (`unnest` would take the frame off a subquery, too)."""
    while isinstance(node, exp.Paren):
        node = node.this
    return node


def only(node: exp.Expression, *said: str) -> None:
    """Raise Unsaid if a node carries an argument beyond those that the caller says."""
    for key, value in node.args.items():
        if value and key not in said and key not in _SILENT:
            raise Unsaid(f"{type(node).__name__}.{key}")


def find(column: exp.Column, scope: Scope) -> tuple[Field, Origin | None, int, list[str]]:
    """(what it is, whose it is, how many queries further out, the struct fields behind it)."""
    parts = [part.name for part in column.parts if isinstance(part, exp.Identifier)]
    if not parts:
        raise Unsaid("column")
    if len(parts) == 1 and fold(parts[0]) in scope.prefer:
        return Field(noun(scope.aliases[fold(parts[0])], replace(scope, prefer=frozenset()))), None, 0, []
    level: Scope | None = scope
    depth = 0
    while level is not None:
        for origin in level.origins if len(parts) > 1 else ():
            if fold(origin.alias) == fold(parts[0]):
                if origin.fields is None:
                    return Field(Noun(parts[1], bare=True)), origin, depth, parts[2:]
                if fold(parts[1]) in origin.fields:
                    return origin.fields[fold(parts[1])], origin, depth, parts[2:]
        holders = [origin for origin in level.origins if origin.fields and fold(parts[0]) in origin.fields]
        if holders:
            field_ = (holders[0].fields or {})[fold(parts[0])]
            return field_, holders[0] if len(holders) == 1 else None, depth, parts[1:]
        unknown = [origin for origin in level.origins if origin.fields is None]
        if len(parts) == 1 and fold(parts[0]) not in level.aliases and unknown:
            return Field(Noun(parts[0], bare=True)), unknown[0] if len(unknown) == 1 else None, depth, []
        if len(parts) == 1 and fold(parts[0]) in level.aliases and depth == 0:
            wanted = level.aliases[fold(parts[0])]
            others = {name: node for name, node in level.aliases.items() if name != fold(parts[0])}
            return Field(noun(wanted, replace(level, aliases=others))), None, 0, []
        level, depth = level.parent, depth + 1
    raise Unsaid(f"column {parts}")


def holders(label: str, scope: Scope) -> int:
    """How many FROM items have a column that is called so."""
    wanted = fold(label)
    return sum(any(fold(one.noun.text) == wanted for one in (origin.fields or {}).values()) for origin in scope.origins)


@speaks(exp.Column)
def _column(node: exp.Column, scope: Scope) -> Noun:
    only(node, "this", "table", "db", "catalog")
    found, origin, depth, rest = find(node, scope)
    word = found.noun
    text = word.text
    if depth and origin is not None:
        text = f"바깥 {origin.row if origin.row != ROW else origin.name}의 {text}"
    elif origin is not None and (holders(text, scope) > 1 or (origin.fields is None and len(scope.origins) > 1)):
        text = f"{origin.name}의 {text}"
    elif depth:
        raise Unsaid("outer column")
    if rest:
        return Noun(f"{text}의 {'의 '.join(rest)}", bare=True)
    return replace(word, text=text)
