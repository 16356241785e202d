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
# break · ~ the same or nothing · ( ) | ? * + {m,n} · %names one of a set of names. `@` stands for the mode that a rule
# is made for, `#` for that of its subqueries: `s` names of the schema only; `d` behind a subquery in FROM, where a
# qualified column is free; `w` behind WITH, where every name is. No rule but `free` begins or ends with a space: two
# neighbours would be ambiguous.
_ROOT = {
    "root": r'("```" ("sql" | "SQL")? "\n")? statement (~ (%ends | "```"))?',
    "statement": "query-s | WITH _ (RECURSIVE _ cte-w | cte-s) (~ \",\" ~ cte-w)* _ query-w",
    "cte-s": 'name (~ "(" ~ name (~ "," ~ name)* ~ ")")? _ AS ~ "(" ~ query-s ~ ")"',
    "cte-w": 'name (~ "(" ~ name (~ "," ~ name)* ~ ")")? _ AS ~ "(" ~ query-w ~ ")"',
    "ws": r"[ \t\n]{1,24}",
    "word": "[A-Za-z_가-힣] [A-Za-z0-9_가-힣]*",
    "name": r'word | "\"" [^"\x00-\x1f]+ "\""',
    # One rule with its own space: xgrammar knows its tokens beforehand, in 0.05 ms instead of 15 to 400.
    "free": r'" " ([A-Za-z_가-힣] [A-Za-z0-9_가-힣]* | "\"" [^"\x00-\x1f]+ "\"")',
    "number": '[0-9]+ ("." [0-9]+)? | "." [0-9]+',
    "text": r"""( "'" [^'\x00-\x1f]* "'" )+""",
    "type": "(%types) (\"(\" [0-9]+ (~ \",\" ~ [0-9]+)? \")\")?",
    "unit": "YEAR | MONTH | DAY | HOUR | MINUTE | SECOND | WEEK | QUARTER | DOW | ISODOW | DOY | EPOCH",
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
    "table-w": "name (_ AS free | _ alias)?",
    "column-s": 'column | (%qualified) | alias "." column',
    "column-d": 'column | (%qualified) | alias "." [A-Za-z_가-힣] [A-Za-z0-9_가-힣]*',
    "column-w": 'name ("." name)?',
    "star-s": '"*" | (alias | table) ".*"',
    "star-w": '"*" | name ".*"',
    "is": "_ IS _ (NOT _)? (NULL | TRUE | FALSE)",
    "postfix": '"::" type',
    "core-s": "SELECT (_ select-s _ FROM _ (sources-s rest-s | sources-d rest-d) | (_ | _ DISTINCT) plist-s)",
    "core-w": "SELECT _ select-w _ FROM _ sources-w rest-w",
    "sources-s": 'table-s (~ "," ~ table-s | _ join _ table-s (_ ON _ expr-s | _ using)?)*',
    "sources-d": '(sources-s (~ "," ~ | _ join _))? derived-s (_ ON _ expr-d | _ using)? sources-e*',
    "sources-e": '~ "," ~ source-s | _ join _ source-s (_ ON _ expr-d | _ using)?',
    "source-s": "table-s | derived-s",
    "sources-w": 'source-w (~ "," ~ source-w | _ join _ source-w (_ ON _ expr-w | _ using)?)*',
    "source-w": "table-w | derived-w",
    "direction": "_ (ASC | DESC) (_ NULLS _ (FIRST | LAST))? | _ NULLS _ (FIRST | LAST)",
}  # fmt: skip
_QUERY = {
    "query-@": "term-@ (_ sets (_ term-@ | group-@))* (_ order-@)? (_ limit)?",
    "term-@": "core-@ | group-@",
    "group-@": '"(" ~ query-@ ~ ")"',
    "derived-@": "group-@ ((_ AS)? free)?",
    "select-@": '(DISTINCT _)? item-@ (~ "," ~ item-@)* | DISTINCT plist-@',
    "item-@": "expr-@ (_ AS free)? | star-@",
    "plist-@": 'paren-@ postfix* tail-@* (_ AS free)? (~ "," ~ item-@)*',
}
_EXPRESSION = {
    # ORDER BY, GROUP BY, HAVING and QUALIFY may name what AS made.
    "rest-@": '(_ WHERE _ expr-@)? (_ GROUP _ BY (_ expr-@ | free) (~ "," (~ expr-@ | free))*)?'
    " (_ HAVING (_ expr-@ | free ~ symbol ~ expr-@))? (_ QUALIFY (_ expr-@ | free ~ symbol ~ expr-@))?",
    "order-@": 'ORDER _ BY (_ expr-@ | free) direction? (~ "," (~ expr-@ | free) direction?)*',
    "expr-@": "unary-@ tail-@*",
    "unary-@": '(NOT _ | "-")? primary-@ postfix*',
    "tail-@": "~ symbol ~ unary-@ | _ operator (_ unary-@ | paren-@ postfix*) | is",
    "list-@": 'expr-@ (~ "," ~ expr-@)*',
    "paren-@": '"(" ~ (query-# | list-@) ~ ")"',
    "primary-@": "number | text | column-@ | call-@ | paren-@ | case-@ | cast-@ | NULL | TRUE | FALSE | "
    "(ANY | ALL | EXISTS) ~ group-# | CURRENT_DATE | CURRENT_TIMESTAMP | (DATE | TIMESTAMP | TIME) _ text | "
    "INTERVAL _ (number _ unit | text (_ unit)?)",
    "case-@": "CASE (_ expr-@)? (_ WHEN _ expr-@ _ THEN _ expr-@)+ (_ ELSE _ expr-@)? _ END",
    "cast-@": '(CAST | TRY_CAST) "(" ~ expr-@ _ AS _ type ~ ")" | EXTRACT "(" ~ unit _ FROM _ expr-@ ~ ")"',
    "call-@": '(function "(" ~ (arguments-@ ~)? ")" | COUNT "(" ~ "*" ~ ")") filter-@? over-@?',
    "arguments-@": "(DISTINCT _)? list-@ (_ order-@)? | DISTINCT paren-@ postfix* tail-@*",
    "filter-@": '_ (FILTER ~ "(" ~ WHERE _ expr-@ ~ ")" | WITHIN _ GROUP ~ "(" ~ order-@ ~ ")")',
    "over-@": '_ OVER ~ "(" ~ (window-@ ~)? ")"',
    "window-@": "PARTITION _ BY _ list-@ (_ order-@)? (_ frame)? | order-@ (_ frame)?",
}
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
        "%aliases": _choice(_aliases([table for table, _ in tables])),
        "%qualified": " | ".join(
            f'({_choice(_spellings([table]))}) "." ({_choice(names)})' for table, names in columns.items()
        ),
    }
    rules = dict(_ROOT)
    for mode, inner in (("s", "s"), ("d", "s"), ("w", "w")):
        bodies = _EXPRESSION if mode == "d" else _QUERY | _EXPRESSION
        rules |= {name.replace("@", mode): body.replace("@", mode).replace("#", inner) for name, body in bodies.items()}
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


def _aliases(tables: list[str]) -> set[str]:
    """Short names that people and models give to these tables: their beginnings, initials, last words."""
    short = {"sub", "subquery", "tmp"}
    for table in tables:
        words = re.findall("[A-Za-z가-힣]+", table)
        short |= {word[:length] for word in words for length in (2, 3, 4)} | set(words[-1:])
        short.add("".join(word[0] for word in words))
    taken = {fold(table) for table in tables}  # table.column is the stricter rule
    return {alias for alias in short if quoted(alias) == alias and fold(alias) not in taken}


def _choice(words: Iterable[str]) -> str:
    """One of many words in any case, as a tree of their shared beginnings: an engine follows one branch, not all."""
    return _branch(sorted({re.sub("[A-Z]", lambda letter: letter[0].lower(), word) for word in words}), 0)


def _branch(words: list[str], depth: int) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1] if depth < _MAX_DEPTH else word, []).append(word)
    parts = []
    for group in heads.values():
        shared = os.path.commonprefix(group)  # noqa: RUF071 - of texts, not of paths
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
    text = re.sub(r'["\\]', r"\\\g<0>", text)
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda char: f"\\x{ord(char[0]):02X}", text) + '"'
