"""Schema -> a grammar that lets one SELECT with this schema's names through, for constrained decoding.

    grammar(schema)     GBNF, which both engines read: llama.cpp as `grammar`, vLLM (xgrammar) as
                        `structured_outputs.grammar`

Structure is permissive (joins, subqueries, CASE, windows, set operations, CTEs), names are strict: tables,
columns and functions are those of the schema and of the allow-list. A grammar without context cannot follow
aliases, so a name is free where SQL makes one (AS) or may refer to one (ORDER BY, GROUP BY, HAVING, and
everything behind a WITH or a subquery in FROM). It is no guard: validate.py decides what may run.

Every text made here is closed (each rule used is defined), has no left recursion, and is at most MAX_CHARS
long; a schema too large for that gets no grammar ("").
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache

from app.functions import ALLOWED_FUNCTIONS
from app.prompt import STOP
from app.schema import Schema, fold, quoted

MAX_CHARS = 256_000
_MAX_DEPTH = 24  # of shared beginnings; both engines read nested groups by recursion

# Rules are written as: WORD a keyword in either case · name a rule · "text" · [chars] · _ a space or line
# break · ~ the same or nothing · ( ) | ? * + {m,n}. `@` stands for the mode a rule is made for: `s` (names of
# the schema only) or `w` (any name). No rule begins or ends with a space: two neighbours would be ambiguous.
_ROOT = {
    "root": "statement (~ (%ends))?",
    "statement": "query-s | WITH _ (RECURSIVE _ cte-w | cte-s) (~ \",\" ~ cte-w)* _ query-w",
    "cte-s": 'name (~ "(" ~ name (~ "," ~ name)* ~ ")")? _ AS ~ "(" ~ query-s ~ ")"',
    "cte-w": 'name (~ "(" ~ name (~ "," ~ name)* ~ ")")? _ AS ~ "(" ~ query-w ~ ")"',
    "ws": r"[ \t\n]{1,24}",
    "word": "[A-Za-z_가-힣] [A-Za-z0-9_가-힣]*",
    "name": r'word | "\"" [^"\x00-\x1f]+ "\""',
    "number": '[0-9]+ ("." [0-9]+)? | "." [0-9]+',
    "text": r"""( "'" [^'\x00-\x1f]* "'" )+""",
    "type": "(%types) (\"(\" [0-9]+ (~ \",\" ~ [0-9]+)? \")\")?",
    "symbol": '"=" "="? | "<" [=>]? | ">" "="? | "!=" | "+" | "-" | "*" | "/" "/"? | "%" | "||"',
    "join": '((INNER | (LEFT | RIGHT | FULL) (_ OUTER)? | CROSS | NATURAL) _)? JOIN',
    "using": 'USING ~ "(" ~ name (~ "," ~ name)* ~ ")"',
    "bound": "UNBOUNDED _ (PRECEDING | FOLLOWING) | CURRENT _ ROW | number _ (PRECEDING | FOLLOWING)",
    "frame": "(ROWS | RANGE) _ (bound | BETWEEN _ bound _ AND _ bound)",
    "limit": "LIMIT _ number (_ OFFSET _ number)? | OFFSET _ number",
    "sets": "UNION (_ ALL)? | INTERSECT (_ ALL)? | EXCEPT (_ ALL)?",
    "operator": "AND | OR | (NOT _)? (IN | LIKE | ILIKE | BETWEEN) | IS (_ NOT)? _ DISTINCT _ FROM | ESCAPE",
    "function": "%functions",
    "table": "%tables",
    "column": "%columns",
    "alias": '[A-Za-z] [0-9]? | (%aliases) [0-9]?',
    "table-s": "table (_ (AS _)? (alias | table))?",
    "table-w": "name (_ AS _ name | _ alias)?",
    "column-s": 'column | (%qualified) | alias "." column',
    "column-w": 'name ("." name)?',
    "star-s": '"*" | (alias | table) ".*"',
    "star-w": '"*" | name ".*"',
    # ORDER BY, GROUP BY, HAVING and QUALIFY may name what AS made.
    "unary-h": "(NOT _ | \"-\")? (primary-s | name) postfix*",
    "expr-h": "unary-h tail-h*",
    "tail-h": "~ symbol ~ unary-h | _ operator (_ unary-h | paren-s postfix*) | is",
    "is": "_ IS _ (NOT _)? (NULL | TRUE | FALSE)",
    "postfix": '"::" type',
    # A subquery in FROM brings names of its own: all behind it is free.
    "core-s": "SELECT (_ select-s _ FROM _ (sources-s rest-s | sources-d rest-w) | (_ | _ DISTINCT) plist-s)",
    "core-w": "SELECT _ select-w _ FROM _ sources-w rest-w",
    "sources-s": 'table-s (~ "," ~ table-s | _ join _ table-s (_ ON _ expr-s | _ using)?)*',
    "sources-d": '(sources-s (~ "," ~ | _ join _))? derived-s (_ ON _ expr-w | _ using)? sources-e*',
    "sources-e": '~ "," ~ source-d | _ join _ source-d (_ ON _ expr-w | _ using)?',
    "source-d": "table-s | derived-s",
    "sources-w": 'source-w (~ "," ~ source-w | _ join _ source-w (_ ON _ expr-w | _ using)?)*',
    "source-w": "table-w | derived-w",
    "order-s": "ORDER _ BY _ ordered-h (~ \",\" ~ ordered-h)*",
    "order-w": "ORDER _ BY _ ordered-w (~ \",\" ~ ordered-w)*",
    "rest-s": '(_ WHERE _ expr-s)? (_ GROUP _ BY _ expr-h (~ "," ~ expr-h)*)? (_ HAVING _ expr-h)? (_ QUALIFY _ expr-h)?',
    "rest-w": '(_ WHERE _ expr-w)? (_ GROUP _ BY _ list-w)? (_ HAVING _ expr-w)? (_ QUALIFY _ expr-w)?',
    "ordered-h": "expr-h direction?",
    "ordered-w": "expr-w direction?",
    "direction": "_ (ASC | DESC) (_ NULLS _ (FIRST | LAST))? | _ NULLS _ (FIRST | LAST)",
}  # fmt: skip
_MODE = {
    "query-@": "term-@ (_ sets (_ term-@ | group-@))* (_ order-@)? (_ limit)?",
    "term-@": "core-@ | group-@",
    "group-@": '"(" ~ query-@ ~ ")"',
    "derived-@": "group-@ (_ (AS _)? name)?",
    "select-@": '(DISTINCT _)? item-@ (~ "," ~ item-@)* | DISTINCT plist-@',
    "item-@": "expr-@ (_ AS _ name)? | star-@",
    "plist-@": 'paren-@ postfix* tail-@* (_ AS _ name)? (~ "," ~ item-@)*',
    "expr-@": "unary-@ tail-@*",
    "unary-@": '(NOT _ | "-")? primary-@ postfix*',
    "tail-@": "~ symbol ~ unary-@ | _ operator (_ unary-@ | paren-@ postfix*) | is",
    "list-@": 'expr-@ (~ "," ~ expr-@)*',
    "paren-@": '"(" ~ (query-@ | list-@) ~ ")"',
    "primary-@": "number | text | column-@ | call-@ | paren-@ | case-@ | cast-@ | NULL | TRUE | FALSE | "
    "(ANY | ALL | EXISTS) ~ group-@ | CURRENT_DATE | CURRENT_TIMESTAMP | (DATE | TIMESTAMP | TIME) _ text | "
    "INTERVAL _ (number _ unit | text (_ unit)?)",
    "case-@": "CASE (_ expr-@)? (_ WHEN _ expr-@ _ THEN _ expr-@)+ (_ ELSE _ expr-@)? _ END",
    "cast-@": '(CAST | TRY_CAST) "(" ~ expr-@ _ AS _ type ~ ")" | EXTRACT "(" ~ unit _ FROM _ expr-@ ~ ")"',
    "call-@": '(function "(" ~ (arguments-@ ~)? ")" | COUNT "(" ~ "*" ~ ")") filter-@? over-@?',
    "arguments-@": "(DISTINCT _)? list-@ (_ order-@)? | DISTINCT paren-@ postfix* tail-@*",
    "filter-@": '_ (FILTER ~ "(" ~ WHERE _ expr-@ ~ ")" | WITHIN _ GROUP ~ "(" ~ order-@ ~ ")")',
    "over-@": '_ OVER ~ "(" ~ ((window-@) ~)? ")"',
    "window-@": "PARTITION _ BY _ list-@ (_ order-@)? (_ frame)? | order-@ (_ frame)?",
}
_UNIT = "YEAR MONTH DAY HOUR MINUTE SECOND WEEK QUARTER DECADE CENTURY DOW ISODOW DOY EPOCH"
_TYPES = """TINYINT SMALLINT INTEGER INT BIGINT HUGEINT FLOAT REAL DOUBLE DECIMAL NUMERIC VARCHAR TEXT CHAR STRING
    DATE TIME TIMESTAMP BOOLEAN BOOL SIGNED UNSIGNED"""
_NO_CALL = {"CASE", "CAST", "TRY_CAST", "EXISTS", "EXTRACT"}  # functions with a syntax of their own

_TOKEN = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\])*")|(?P<chars>\[(?:\\.|[^\]\\])*\])|(?P<insert>%[a-z]+)|(?P<name>[a-z]+(?:-[a-z])?)"""
    r"""|(?P<word>[A-Z][A-Z_]*)|(?P<space>[_~])|(?P<count>\{\d+,\d+\})|(?P<mark>[()|?*+])"""
)


def grammar(schema: Schema) -> str:
    """The grammar text for one schema, the same for the same names; "" where the schema is too large for one."""
    return _grammar(tuple((table.name, tuple(column.name for column in table.columns)) for table in schema))


@lru_cache(maxsize=64)
def _grammar(tables: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    columns = {table: _spellings(names) for table, names in tables}
    inserts = {
        "%ends": " | ".join(_literal(mark) for mark in STOP),
        "%types": _choice(_TYPES.split()),
        "%functions": _choice(ALLOWED_FUNCTIONS - _NO_CALL),
        "%tables": _choice(_spellings(table for table, _ in tables)),
        "%columns": _choice(name for names in columns.values() for name in names),
        "%aliases": _choice(_aliases(table for table, _ in tables)),
        "%qualified": " | ".join(
            f'({_choice(_spellings([table]))}) "." ({_choice(names)})' for table, names in columns.items()
        ),
    }
    rules = dict(_ROOT) | {"unit": _UNIT.replace(" ", " | ")}
    for mode in "sw":
        rules |= {name.replace("@", mode): body.replace("@", mode) for name, body in _MODE.items()}
    text = "".join(_rule(name, body, inserts) for name, body in rules.items())
    return text if len(text) <= MAX_CHARS else ""


def _rule(name: str, body: str, inserts: dict[str, str]) -> str:
    """One rule as a line of GBNF."""
    parts, index = [], 0
    while index < len(body):
        if body[index] == " ":
            index += 1
            continue
        match = _TOKEN.match(body, index)
        assert match is not None, f"{name}: {body[index:]!r}"
        index, kind, token = match.end(), match.lastgroup, match[0]
        if kind == "insert":
            token = inserts[token]
        elif kind == "word":
            token = f'("{token}" | "{token.lower()}")'
        elif kind == "space":
            token = "ws" if token == "_" else "ws?"
        # Counts and marks bind to what stands before them.
        parts.append(token if kind == "count" or token in "?*+)" or not parts or parts[-1] == "(" else f" {token}")
    return f"{name} ::= {''.join(parts)}\n"


def _spellings(names: Iterable[str]) -> set[str]:
    """How the grammar lets names be written: as DuckDB needs them, bare or in double quotes.

    A name that is safe bare is never offered in quotes: a model that opens a double quote mostly means a
    text, and would be led to a column where it wanted a value.
    """
    return {quoted(name) for name in names}


def _aliases(tables: Iterable[str]) -> set[str]:
    """Short names that people and models give to these tables: their beginnings, initials, last words."""
    short = {"sub", "subquery", "tmp"}
    for table in tables:
        words = re.findall("[A-Za-z가-힣]+", table)
        short |= {word[:length] for word in words for length in (2, 3, 4)} | set(words[-1:])
        short.add("".join(word[0] for word in words))
    return {alias for alias in short if quoted(alias) == alias}


def _choice(words: Iterable[str]) -> str:
    """One of many words in any case, as a tree of their shared beginnings: an engine follows one branch, not all."""
    return _branch(sorted({re.sub("[A-Z]", lambda letter: letter[0].lower(), word) for word in words}), 0)


def _branch(words: list[str], depth: int) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1] if depth < _MAX_DEPTH else word, []).append(word)
    parts = []
    for group in heads.values():
        shared = os.path.commonprefix(group)
        rest = [word[len(shared) :] for word in group if word != shared]
        part = _any_case(shared)
        if rest:
            part += f" ({_branch(rest, depth + 1)}){'?' if shared in group else ''}"
        parts.append(part)
    return " | ".join(parts)


def _any_case(text: str) -> str:
    """Text as GBNF, its ASCII letters in either case.

    >>> print(_any_case('t_"학"'))
    [tT] "_\"학\""
    """
    runs = re.findall("[A-Za-z]|[^A-Za-z]+", text)
    return " ".join(f"[{run.lower()}{run.upper()}]" if re.match("[A-Za-z]", run) else _literal(run) for run in runs)


def _literal(text: str) -> str:
    r"""Text as a quoted literal of GBNF, on one line whatever it holds.

    >>> print(_literal('a"\\\n학'))
    "a\"\\\x0A학"
    """
    return (
        '"'
        + re.sub(r'["\\]', r"\\\g<0>", re.sub(r"[\x00-\x1f\x7f]", lambda char: f"\0{ord(char[0]):02X}", text)).replace(
            "\0", "\\x"
        )
        + '"'
    )
