"""The final SQL for other databases, and what of it they may not understand.

    transpile("SELECT … FROM t QUALIFY …", "mysql")  -> Transpiled(sql, warnings)

sqlglot rewrites the tree, rewrites.py what it leaves as it is. Functions (dialect_functions.txt) and constructs that
the other database lacks stay in the text and are named in `warnings`, in Korean. No other database runs here, so
nothing is promised beyond that; docs/api.md has the figures measured on real ones. MySQL keeps four more decimals of
a quotient of decimals where DuckDB keeps all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from sqlglot import ErrorLevel, exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.tokens import TokenType

from app import validate
from app.korean import attach
from app.rewrites import rewritten, subtracts_times
from app.schema import PARSER_ERRORS, Schema

NAMES = {"mysql": "MySQL", "postgres": "PostgreSQL", "bigquery": "BigQuery", "sqlite": "SQLite"}
_LISTS = Path(__file__).with_name("dialect_functions.txt")


@dataclass(frozen=True, slots=True)
class Transpiled:
    """`sql` over several lines, empty where it cannot be written at all.

    `warnings` are Korean sentences, none where nothing is known to be missing.
    """

    dialect: str
    sql: str
    warnings: tuple[str, ...]


def transpile(sql: str, dialect: str, schema: Schema | None = None, *, max_chars: int = 20_000) -> Transpiled:
    """DuckDB SQL as another database writes it. `dialect` is one of NAMES, `schema` says which columns are dates.

    Raises InvalidSQL for text that is no DuckDB query, KeyError for another dialect.
    """
    name = NAMES[dialect]
    tree = rewritten(validate.parse(sql, max_chars=max_chars), dialect, schema)
    generator = Dialect.get_or_raise(dialect).generator(
        pretty=True, comments=False, unsupported_level=ErrorLevel.IGNORE
    )
    try:
        written = generator.generate(tree)
    except (AssertionError, *PARSER_ERRORS):  # sqlglot expects a SELECT where DuckDB has more
        written = ""
    if not written:
        return Transpiled(
            dialect, "", (f"이 질의는 {attach(name, '으로/로')} 옮길 수 없습니다. 다른 방법으로 물어봐 주세요.",)
        )
    warnings = [
        f"{attach(name, '으로/로')} 그대로 옮기지 못한 부분이 있습니다: {_korean(text)}"
        for text in generator.unsupported_messages
    ]
    if dialect != "postgres" and subtracts_times(tree, schema):
        warnings.append(f"{name}에서는 시각끼리 뺀 값의 뜻이 다릅니다. 그 도구의 함수로 바꿔 주세요.")
    warnings += [f"{name}에 없는 {what} 남았습니다. 직접 바꿔 주세요." for what in _constructs(tree, dialect)]
    warnings += [
        f"{name}에 {function} 함수가 없습니다. 비슷한 함수로 바꿔 주세요."
        for function in _called(written, dialect, {alias.name for alias in tree.find_all(exp.TableAlias)})
        if function not in _functions()[dialect]
    ]
    return Transpiled(dialect, written, tuple(dict.fromkeys(warnings)))


@cache
def _functions() -> dict[str, frozenset[str]]:
    """What each database can call, in capitals."""
    lists: dict[str, frozenset[str]] = {}
    for block in _LISTS.read_text(encoding="utf-8").split("\n\n"):
        head, _, words = block.strip().partition(":")
        if head in NAMES:
            lists[head] = frozenset(words.upper().split())
    return lists


def _called(sql: str, dialect: str, names: Set[str]) -> Iterator[str]:
    """The words that stand before a bracket in written SQL, in capitals, but for `names` of its own: WITH t(a) AS …"""
    for token, after in pairwise(Dialect.get_or_raise(dialect).tokenize(sql)):
        word = token.text.upper()
        plain = word.isidentifier() and sql[token.start] not in "\"`'"
        if after.token_type == TokenType.L_PAREN and plain and word not in _KEYWORDS and token.text not in names:
            yield word


# What a bracket follows in SQL without being called.
_KEYWORDS = frozenset(
    """
    ALL AND ANY AS BETWEEN BY CASE CROSS CUBE DISTINCT ELSE EXCEPT EXISTS FILTER FROM GROUP HAVING ILIKE IN INTERSECT
    INTERVAL IS JOIN LATERAL LIKE LIMIT NOT OFFSET ON OR ORDER OVER PARTITION QUALIFY REGEXP ROLLUP SELECT SETS SOME
    THEN UNION USING VALUES WHEN WHERE WINDOW WITH DECIMAL NUMERIC VARCHAR CHAR DIV MOD
    """.split()
)

# sqlglot's words → ours. The first that fits; the rest is quoted as it is.
_UNSUPPORTED = (
    ("IGNORE NULLS", "NULL을 건너뛰고 고르기(IGNORE NULLS)"),
    ("NULLS LAST", "집계나 창 함수 안에서 NULL을 마지막에 두는 정렬"),
    ("NULLS FIRST", "집계나 창 함수 안에서 NULL을 처음에 두는 정렬"),
    ("Arrays are not supported", "배열"),
)


def _korean(message: str) -> str:
    return next((text for words, text in _UNSUPPORTED if words in message), message)


# --- what another database lacks, beside functions ---------------------------------------------------------------

_Test = Callable[[exp.Expression], bool]
_MYSQL, _POSTGRES, _BIGQUERY, _SQLITE = NAMES


def _is(*kinds: type[exp.Expression]) -> _Test:
    return lambda node: isinstance(node, kinds)


def _side(*sides: str) -> _Test:
    return lambda node: (
        isinstance(node, exp.Join) and (node.side in sides or node.method in sides or node.kind in sides)
    )


def _group_by_all(node: exp.Expression) -> bool:
    return isinstance(node, exp.Group) and bool(node.args.get("all"))


def _order_by_all(node: exp.Expression) -> bool:
    return isinstance(node, exp.Ordered) and node.this.sql().upper() == "ALL"


def _changed_star(node: exp.Expression) -> bool:
    return isinstance(node, exp.Star) and any(node.args.values())


# (what to say, with its particle; the databases that lack it; how to know it)
_LACKS: tuple[tuple[str, tuple[str, ...], _Test], ...] = (
    ("ASOF·POSITIONAL 조인이", (_MYSQL, _POSTGRES, _BIGQUERY, _SQLITE), _side("ASOF", "POSITIONAL")),
    ("PIVOT이", (_MYSQL, _POSTGRES, _SQLITE), _is(exp.Pivot)),
    ("표본 뽑기(USING SAMPLE)가", (_MYSQL, _SQLITE), _is(exp.TableSample)),
    ("GROUPING SETS·CUBE가", (_MYSQL, _SQLITE), _is(exp.Cube, exp.GroupingSets)),
    ("ROLLUP이", (_SQLITE,), _is(exp.Rollup)),
    ("GROUP BY ROLLUP(…) 형태(MySQL은 GROUP BY … WITH ROLLUP)가", (_MYSQL,), _is(exp.Rollup)),
    ("TRY_CAST(바꿀 수 없는 값을 NULL로 두기)가", (_MYSQL, _POSTGRES, _SQLITE), _is(exp.TryCast)),
    ("ANY·ALL 하위 질의가", (_BIGQUERY, _SQLITE), _is(exp.Any, exp.All)),
    ("배열이", (_MYSQL, _SQLITE), _is(exp.Array, exp.Unnest, exp.ArrayAgg, exp.Bracket, exp.Explode)),
    ("구조체(STRUCT)나 MAP이", (_MYSQL, _POSTGRES, _SQLITE), _is(exp.Struct, exp.Map, exp.StructExtract)),
    ("람다 함수가", (_MYSQL, _POSTGRES, _BIGQUERY, _SQLITE), _is(exp.Lambda)),
    ("INTERVAL이", (_SQLITE,), _is(exp.Interval)),
    ("정규식 함수가", (_SQLITE,), _is(exp.RegexpLike, exp.RegexpExtract, exp.RegexpReplace)),
    ("GROUP BY ALL이", (_MYSQL, _POSTGRES, _SQLITE), _group_by_all),
    ("ORDER BY ALL이", (_MYSQL, _POSTGRES, _BIGQUERY, _SQLITE), _order_by_all),
    ("EXCLUDE·REPLACE가", (_MYSQL, _POSTGRES, _SQLITE), _changed_star),
)  # fmt: skip


def _constructs(tree: exp.Expression, dialect: str) -> Iterator[str]:
    """What stands in the tree and the other database lacks."""
    nodes = list(tree.walk())
    for words, lacking, test in _LACKS:
        if dialect in lacking and any(map(test, nodes)):
            yield words
