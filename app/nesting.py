"""Parsing with a bound on time: text is measured before sqlglot's parser sees it.

    statements = parse(text, "duckdb")     raises TooNested, or what sqlglot raises

sqlglot goes back and reads again where a name may be a type or a call (`DATE(…`, `ARRAY[…`), behind LIMIT, and
where a JOIN has no condition yet. Inside one another, every level doubles the time: `DATE(` 25 times takes minutes.
Compiled, the parser cannot be interrupted and holds the interpreter lock, so one such text would stop the whole
program. What people and models write stays far below these bounds (tests/sql/legitimate.sql);
tests/redteam/parser_bombs.sql and fuzz.py look for what gets past them.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import SqlglotError
from sqlglot.tokens import Token, TokenType

from app.functions import ALLOWED_FUNCTIONS

MAX_DEPTH = 50  # brackets inside one another, in DuckDB's dialect, whose parser was searched for slow spots
MAX_DEPTH_ELSEWHERE = 12  # in any other dialect, and in DDL
MAX_REREADS = 8  # of what sqlglot may read again, inside one another; so at most 2^8 readings of the innermost
MAX_SUBSCRIPTS = 50  # [1][2][3] behind one another: time grows with the square, as it does with words
MAX_FROMS = 100  # in one statement; BigQuery's parser takes the square of their number
MAX_WORDS = 2000  # tokens that are no literal and no punctuation, in one query

_T = TokenType
_OPEN = {_T.L_PAREN, _T.L_BRACKET, _T.L_BRACE}
_CLOSE = {_T.R_PAREN, _T.R_BRACKET, _T.R_BRACE}
_JOIN = {_T.JOIN, _T.STRAIGHT_JOIN}
_CONDITION = {_T.ON, _T.USING}
_LIMIT = {_T.LIMIT, _T.OFFSET, _T.FETCH}
_NO_WORD = {_T.NUMBER, _T.STRING, _T.COMMA, _T.DOT} | _OPEN | _CLOSE
# Behind these a bracket is read once, however deep; so is the one behind a function's name that is no type's.
_BEFORE_PLAIN = _OPEN | {
    _T.COMMA, _T.SEMICOLON, _T.EQ, _T.NEQ, _T.LT, _T.LTE, _T.GT, _T.GTE, _T.PLUS, _T.DASH, _T.STAR, _T.SLASH, _T.MOD,
    _T.DPIPE, _T.COLON, _T.ARROW, _T.AND, _T.OR, _T.NOT, _T.IN, _T.EXISTS, _T.LIKE, _T.BETWEEN, _T.CASE, _T.WHEN,
    _T.THEN, _T.ELSE, _T.SELECT, _T.DISTINCT, _T.FROM, _T.JOIN, _T.ON, _T.USING, _T.WHERE, _T.HAVING, _T.QUALIFY,
    _T.ALIAS, _T.OVER, _T.FILTER, _T.GROUP_BY, _T.ORDER_BY, _T.PARTITION_BY, _T.VALUES,
}  # fmt: skip
_SPECIAL_NAMES = {"IF", "SORT_ARRAY", "ARRAY", "ROW"}


class TooNested(SqlglotError):
    """Text that would take the parser too long."""


@dataclass(slots=True)
class _Level:
    """What is counted inside one pair of brackets."""

    rereads: int
    types: int = 0  # of them, names of types that follow one another: DATE DATE
    open_joins: int = 0
    subscripts: int = 0


def parse(text: str, dialect: str, *, max_words: int = MAX_WORDS, max_depth: int = MAX_DEPTH) -> list[exp.Expression]:
    """The statements of a text, without empty ones. Raises TooNested, or what sqlglot raises."""
    tool = Dialect.get_or_raise(dialect)
    tokens = tool.tokenize(text)
    words = sum(token.token_type not in _NO_WORD for token in tokens)
    if words > max_words:
        raise TooNested(f"{words} words, limit {max_words}")
    types = tool.parser_class.TYPE_TOKENS - {_T.NULL}
    _measure(tokens, types, max_depth if dialect == "duckdb" else MAX_DEPTH_ELSEWHERE)
    tokens = _pivot_in_from(tokens)
    return [statement for statement in tool.parser().parse(tokens, text) if statement is not None]


def _measure(tokens: list[Token], types: set[TokenType], max_depth: int) -> None:
    """Raise TooNested where a bound is passed."""
    levels = [_Level(0)]
    rereads = froms = 0
    before: Token | None = None
    for token in tokens:
        kind, level = token.token_type, levels[-1]
        if kind in _OPEN:
            behind = before is not None and before.token_type is _T.R_BRACKET
            level.subscripts = level.subscripts + 1 if behind else 0
            levels.append(_Level(int(not _read_once(kind, before, types))))
            rereads += levels[-1].rereads
        elif kind in _CLOSE and len(levels) > 1:
            rereads -= levels.pop().rereads
        elif kind in _JOIN:
            level.rereads += 1
            level.open_joins += 1
            rereads += 1
        elif kind in _CONDITION and level.open_joins:
            level.rereads -= 1
            level.open_joins -= 1
            rereads -= 1
        elif kind in _LIMIT or (kind in types and before is not None and before.token_type in types):
            level.rereads += 1
            level.types += kind in types
            rereads += 1
        elif kind in (_T.COMMA, _T.SELECT):
            level.rereads -= level.types
            rereads -= level.types
            level.types = 0
        froms = 0 if kind is _T.SEMICOLON else froms + (kind is _T.FROM)
        if len(levels) > max_depth or froms > MAX_FROMS or rereads > MAX_REREADS or level.subscripts > MAX_SUBSCRIPTS:
            raise TooNested(f"{len(levels)} brackets deep, {rereads} read again, {level.subscripts} subscripts")
        before = token


def _read_once(bracket: TokenType, before: Token | None, types: set[TokenType]) -> bool:
    """Whether the parser reads what is inside this bracket only once."""
    if before is None or before.token_type in _BEFORE_PLAIN:
        return True
    name = before.text.upper()
    if before.token_type in types or (name in _SPECIAL_NAMES and (bracket is not _T.L_PAREN or name != "IF")):
        return False
    if bracket is _T.L_PAREN:
        return name in ALLOWED_FUNCTIONS
    return before.token_type in (_T.VAR, _T.IDENTIFIER, _T.R_PAREN, _T.R_BRACKET, _T.STRING)


def _pivot_in_from(tokens: list[Token]) -> list[Token]:
    """`PIVOT … ORDER BY …` as `FROM (PIVOT …) ORDER BY …`: DuckDB takes both, sqlglot the second only."""
    if not tokens or tokens[0].token_type not in (_T.PIVOT, _T.UNPIVOT):
        return tokens
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.token_type in _OPEN) - (token.token_type in _CLOSE)
        if not depth and token.token_type in (_T.ORDER_BY, _T.LIMIT):
            head = [Token(_T.FROM, "FROM"), Token(_T.L_PAREN, "("), *tokens[:index]]
            return [*head, Token(_T.R_PAREN, ")"), *tokens[index:]]
    return tokens
