"""Rules that SQL must pass before it may run. A tuple of small functions is the whole validator.

    valid = validate(sql, schema)      -> ValidSQL, the only thing the sandbox takes
                                       raises InvalidSQL(rule, position, hint)

The text is parsed once, as DuckDB's dialect; every rule walks that tree; and what runs later is the tree
written out again (`ValidSQL.sql`), so that no difference between two parsers can smuggle anything past the
rules. The rules allow what is known and refuse the rest. They know names, not data: what only DuckDB can
tell (types, GROUP BY) is left to EXPLAIN in the sandbox.
"""

from __future__ import annotations

import difflib
import logging
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.errors import ParseError
from sqlglot.optimizer.scope import Scope, traverse_scope

from app import functions, nesting, sizes
from app.errors import InvalidSQL
from app.functions import ALLOWED_FUNCTIONS
from app.schema import PARSER_ERRORS, Schema, fold, quoted

__all__ = ["ALLOWED_FUNCTIONS", "RULES", "ValidSQL", "nearest", "parse", "validate"]

logging.getLogger("sqlglot").setLevel(logging.ERROR)  # its warnings would repeat users' SQL in the log

# Statement and clause nodes of a read-only query. Functions are judged by app.functions.
_SYNTAX: tuple[type[exp.Expression], ...] = (
    exp.Select, exp.SetOperation, exp.Subquery, exp.Values, exp.With, exp.CTE, exp.From, exp.Join, exp.Where,
    exp.Group, exp.Having, exp.Qualify, exp.Order, exp.Ordered, exp.Limit, exp.LimitOptions, exp.Offset, exp.Fetch,
    exp.Distinct, exp.Window, exp.WindowSpec, exp.Rollup, exp.Cube, exp.GroupingSets, exp.TableSample, exp.Lateral,
    exp.Pivot, exp.PivotAny, exp.PivotAlias, exp.UnpivotColumns,
    exp.Table, exp.TableAlias, exp.Column, exp.Identifier, exp.Alias, exp.Aliases, exp.Star, exp.PositionalColumn,
    exp.Dot, exp.Literal, exp.Boolean, exp.Null, exp.Tuple, exp.Paren, exp.Var, exp.DataType, exp.DataTypeParam,
    exp.ColumnDef, exp.Interval, exp.IntervalSpan, exp.AtTimeZone, exp.Bracket, exp.Slice, exp.Lambda, exp.Kwarg,
    exp.PropertyEQ, exp.Filter, exp.WithinGroup, exp.IgnoreNulls, exp.RespectNulls, exp.Any, exp.All, exp.Escape,
    exp.Collate, exp.Binary, exp.Unary, exp.In, exp.Between, exp.Predicate, exp.National, exp.RawString,
    exp.HexString, exp.BitString, exp.Prior, exp.Comprehension, exp.JSONPath, exp.JSONPathRoot, exp.JSONPathKey,
    exp.JSONPathSubscript, exp.JSONPathSlice, exp.JSONPathWildcard,
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z_가-힣][A-Za-z0-9_가-힣]*")
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*\"""")
_FRAME_EXCLUSIONS = frozenset({"CURRENT ROW", "NO OTHERS"})  # of a window; the others are one word
_BARE = re.compile(r"[\t\n\x20-\x7e가-힣]*")
MAX_WRITTEN_CHARS = 20_000  # a statement as it is written out again: longer than what was written by hand
_NEVER = (exp.Into, exp.Lock, exp.DDL, exp.DML, exp.Command)  # some of these would pass as a base class above


@dataclass(frozen=True, slots=True)
class ValidSQL:
    """SQL that passed every rule for one schema. Only `validate` makes one.

    `sql` is DuckDB text written from `tree`; `tables` are the schema's names of the tables it reads.
    """

    sql: str
    tree: exp.Expression
    tables: tuple[str, ...]

    def pretty(self) -> str:
        """The same statement over several lines, for people."""
        return self.tree.sql("duckdb", pretty=True, comments=False)


def validate(sql: str, schema: Schema, *, max_chars: int = 8000) -> ValidSQL:
    """Check SQL against every rule. Raises InvalidSQL for the first one that it breaks.

    >>> schema = Schema.from_ddl("CREATE TABLE 학생 (이름 TEXT, 학년 INT)")
    >>> validate("select 이름 from 학생 where 학년 = 3;", schema).sql
    'SELECT 이름 FROM 학생 WHERE 학년 = 3'
    >>> validate("select 성명 from 학생", schema)
    Traceback (most recent call last):
    app.errors.InvalidSQL: unknown_column: no column '성명' here
    """
    return checked(parse(sql, max_chars=max_chars), sql, schema)


def parse(sql: str, *, dialect: str = "duckdb", max_chars: int = 8000, written: bool = False) -> exp.Expression:
    """One statement as a tree. Raises InvalidSQL with rule length, syntax or statements.

    `written`: by us, from a tree. Such text has control characters in literals only (`_written` sees to that).
    """
    if len(sql) > max_chars:
        raise InvalidSQL(
            "length",
            f"{len(sql)} characters, limit {max_chars}",
            f"SQL이 너무 깁니다({len(sql):,}자). {max_chars:,}자까지 실행할 수 있습니다.",
            sql=sql[:max_chars],
        )
    if not written and re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", sql):
        raise InvalidSQL("syntax", "control characters", "SQL에 보이지 않는 제어 문자가 들어 있습니다.", sql=sql)
    try:
        statements = nesting.parse(sql, dialect)
    except ParseError as error:
        raise _syntax(sql, error) from None
    except PARSER_ERRORS as error:
        raise InvalidSQL("syntax", f"{type(error).__name__}", "SQL 문법을 읽을 수 없습니다.", sql=sql) from None
    statements = [statement for statement in statements if not isinstance(statement, exp.Semicolon)]
    if not statements:
        raise InvalidSQL("statements", "no statement", "SQL이 비어 있습니다.", sql=sql)
    if len(statements) > 1:
        raise InvalidSQL(
            "statements", f"{len(statements)} statements", "한 번에 한 문장만 실행할 수 있습니다.", sql=sql
        )
    return statements[0]


def checked(tree: exp.Expression, sql: str, schema: Schema) -> ValidSQL:
    """A parsed statement as ValidSQL, if every rule passes. `sql` is its text, for positions.

    The rules see the tree twice: as it was read, and as it is read from the text that will run. sqlglot writes some
    parts of a tree without quotes that came with them, so the two can differ.
    """
    try:
        query = _Query(sql, tree, schema)
        for rule in RULES:
            rule(query)
        text = _written(tree)
        again = parse(text, max_chars=MAX_WRITTEN_CHARS, written=True)
        query = _Query(text, again, schema)
        for rule in RULES:
            rule(query)
        if _written(again) != text:
            raise InvalidSQL(
                "construct", "reads differently when written", "지원하지 않는 SQL 구문이 들어 있습니다.", sql=sql
            )
    except PARSER_ERRORS as error:
        raise InvalidSQL(
            "construct", f"{type(error).__name__}: {error}", "SQL이 너무 복잡해서 검사할 수 없습니다.", sql=sql
        ) from None
    read = {fold(table.name): None for table in query.base_tables()}
    return ValidSQL(text, again, tuple(table.name for table in schema if fold(table.name) in read))


def _written(tree: exp.Expression) -> str:
    """A tree as DuckDB text. Every name that is not plain stands in quotes: what is a letter to sqlglot may be a
    space to DuckDB (U+200B), which then reads more words than the rules saw.
    """
    for name in tree.find_all(exp.Identifier):
        if not name.args.get("quoted") and quoted(name.name) != name.name:
            name.set("quoted", True)
    text = tree.sql("duckdb", comments=False)
    if not _BARE.fullmatch(_QUOTED.sub("", text)):
        raise InvalidSQL(
            "construct", "odd characters outside quotes", "SQL에 쓸 수 없는 문자가 들어 있습니다.", sql=text
        )
    return text


def nearest(name: str, candidates: Iterator[str] | list[str] | tuple[str, ...], *, limit: int = 3) -> tuple[str, ...]:
    """The candidates that look most like a name, best first; none that looks too different.

    Compares letters as they are typed: Hangul by jamo, case, spaces and underscores ignored.
    """
    wanted = _typed(name)
    scored = []
    for candidate in candidates:
        other = _typed(candidate)
        score = difflib.SequenceMatcher(None, wanted, other, autojunk=False).ratio()
        if min(len(wanted), len(other)) >= 3 and (wanted in other or other in wanted):
            score = max(score, 0.75)
        if score >= 0.55:
            scored.append((-score, candidate))
    return tuple(dict.fromkeys(candidate for _, candidate in sorted(scored)))[:limit]


def _typed(name: str) -> str:
    return unicodedata.normalize("NFD", re.sub(r"[\s_\-]+", "", name).casefold())


def _syntax(sql: str, error: ParseError) -> InvalidSQL:
    detail = error.errors[0] if error.errors else {}
    position = None
    if detail.get("line") and detail.get("highlight"):
        start = sum(len(line) + 1 for line in sql.split("\n")[: detail["line"] - 1]) + detail["col"]
        start = max(0, start - len(detail["highlight"]))
        position = (start, start + len(detail["highlight"]))
    near = f" '{detail['highlight'].strip()}' 근처를 확인해 주세요." if (detail.get("highlight") or "").strip() else ""
    return InvalidSQL(
        "syntax",
        detail.get("description") or "unreadable",
        f"SQL 문법이 맞지 않습니다.{near}",
        position=position,
        sql=sql,
    )


class _Query:
    """One statement under inspection: its text, tree, schema and scopes."""

    def __init__(self, sql: str, tree: exp.Expression, schema: Schema) -> None:
        self.sql = sql
        self.tree = tree
        self.schema = schema

    def base_tables(self) -> list[exp.Table]:
        """The table references that are not CTEs (nor table functions)."""
        return [
            table
            for table in self.tree.find_all(exp.Table)
            if isinstance(table.this, exp.Identifier) and not _is_cte(table)
        ]

    def refuse(
        self,
        rule: str,
        message: str,
        message_ko: str,
        node: exp.Expression | None = None,
        hint: tuple[str, ...] = (),
    ) -> InvalidSQL:
        return InvalidSQL(rule, message, message_ko, position=_position(node), hint=hint, sql=self.sql)


def _position(node: exp.Expression | None) -> tuple[int, int] | None:
    for candidate in node.walk() if node is not None else ():
        meta = candidate.meta
        if "start" in meta and "end" in meta:
            return meta["start"], meta["end"] + 1
    return None


def _as_duckdb(name: str) -> str:
    """A name as DuckDB compares it: only ASCII letters are equal in both cases. `fold` takes more for equal ('ſ' is
    's', composed is decomposed): were a CTE named "ſecret.csv" taken for "secret.csv", DuckDB would open that file.
    """
    return "".join(char.lower() if char.isascii() else char for char in name)


def _is_cte(table: exp.Table) -> bool:
    """Whether a bare name refers to a WITH query that is in scope where it stands."""
    if table.args.get("db") or table.args.get("catalog"):
        return False
    name = _as_duckdb(table.name)
    node: exp.Expression | None = table
    while node is not None:
        clause = node.args.get("with_") or node.args.get("with")
        if clause is not None:
            recursive = clause.args.get("recursive")
            inside = _enclosing_cte(table, clause)
            for cte in clause.expressions:
                if cte is inside:
                    if recursive and _as_duckdb(cte.alias) == name:
                        return True
                    break  # a CTE sees those before it, and itself only when recursive
                if _as_duckdb(cte.alias) == name:
                    return True
        node = node.parent
    return False


def _enclosing_cte(node: exp.Expression, clause: exp.Expression) -> exp.Expression | None:
    """The CTE of `clause` that `node` stands in, if any."""
    while node.parent is not None:
        if node.parent is clause:
            return node
        node = node.parent
    return None


# --- rules ------------------------------------------------------------------------------------------------


def read_only(query: _Query) -> None:
    """One SELECT (or WITH, FROM, VALUES, PIVOT), and nothing in it that writes, locks or is opaque."""
    if not isinstance(query.tree, (exp.Query, exp.Values, exp.Pivot)):
        raise query.refuse(
            "read_only",
            f"a {type(query.tree).__name__.upper()} statement",
            "조회(SELECT)만 실행할 수 있습니다. 데이터를 바꾸거나 설정을 만지는 SQL은 실행하지 않습니다.",
        )
    for node in query.tree.walk():
        if isinstance(node, _NEVER) and not isinstance(node, exp.Query):
            raise query.refuse(
                "read_only",
                f"{type(node).__name__.upper()} inside a query",
                "조회(SELECT)만 실행할 수 있습니다. 데이터를 바꾸는 구문이 들어 있습니다.",
                node,
            )


def placeholders(query: _Query) -> None:
    """No `?`, `$1`, `:name`: a model that leaves a value open has not answered."""
    node = query.tree.find(exp.Placeholder, exp.Parameter, exp.SessionParameter)
    if node is not None:
        raise query.refuse("placeholder", "a placeholder", "SQL에 값이 비어 있는 자리(?)가 있습니다.", node)


def constructs(query: _Query) -> None:
    """Only known syntax and allow-listed functions."""
    for node in query.tree.walk():
        if isinstance(node, exp.Func) and not isinstance(node, exp.Connector):
            if not functions.allowed(node):
                name = functions.name_of(node)
                raise query.refuse(
                    "function",
                    f"function {name} is not allowed",
                    f"함수 {name}은(는) 쓸 수 없습니다.",
                    node,
                    nearest(name, list(ALLOWED_FUNCTIONS)),
                )
        elif not isinstance(node, _SYNTAX):
            raise query.refuse(
                "construct", f"{type(node).__name__} is not allowed", "지원하지 않는 SQL 구문이 들어 있습니다.", node
            )
        # sqlglot writes these as they came, without quotes
        raw = None
        if isinstance(node, exp.DataType):
            raw = node.args.get("kind")
        elif isinstance(node, exp.Var):
            raw = node.this
        elif isinstance(node, exp.Collate) and not isinstance(node.expression, exp.Var):
            raw = f"COLLATE {node.expression.sql('duckdb')}"
        if raw is not None and not _WORD.fullmatch(str(raw)) and raw not in _FRAME_EXCLUSIONS:
            raise query.refuse("construct", f"{raw!r} is no word", "지원하지 않는 SQL 구문이 들어 있습니다.", node)


def sized(query: _Query) -> None:
    """No number that makes one call cost out of proportion."""
    for node in query.tree.walk():
        if found := sizes.broken(node):
            what, limit = found
            raise query.refuse(
                "size",
                f"{what} needs literal sizes up to {limit}",
                f"{what}의 크기는 {limit:,} 이하의 숫자로 적어야 합니다.",
                node,
            )


def tables(query: _Query) -> None:
    """Only this schema's tables, by bare name; CTEs in their scope; unnest, range and generate_series."""
    for table in query.tree.find_all(exp.Table):
        if not isinstance(table.this, exp.Identifier):
            if isinstance(table.this, functions.TABLE_FUNCTIONS):
                continue
            name = functions.name_of(table.this) if isinstance(table.this, exp.Func) else type(table.this).__name__
            raise query.refuse(
                "table_function", f"table function {name}", f"{name}은(는) 테이블 자리에 쓸 수 없습니다.", table
            )
        if table.args.get("db") or table.args.get("catalog"):
            raise query.refuse(
                "qualified_table",
                f"database or catalog in {table.sql('duckdb')!r}",
                "테이블 이름 앞에 데이터베이스나 스키마 이름을 붙일 수 없습니다.",
                table.this,
                nearest(table.name, [known.name for known in query.schema]),
            )
        known = query.schema.table(table.name)
        if (known is None or _as_duckdb(known.name) != _as_duckdb(table.name)) and not _is_cte(table):
            hint = nearest(table.name, [known.name for known in query.schema])
            raise query.refuse(
                "unknown_table",
                f"no table {table.name!r}",
                f"테이블 '{table.name}'이(가) 없습니다." + (f" 혹시 '{hint[0]}'인가요?" if hint else ""),
                table.this,
                hint,
            )


def columns(query: _Query) -> None:
    """Only columns that exist where they stand. Says nothing where it cannot be sure (PIVOT, structs)."""
    if not isinstance(query.tree, exp.Query):
        return
    outputs: dict[int, frozenset[str] | None] = {}
    seen: set[int] = set()  # sqlglot hands a subquery's unqualified columns to the query around it, too
    for scope in traverse_scope(query.tree):
        outputs[id(scope.expression)] = _outputs(query, scope, outputs)
        for column in scope.columns:
            if id(column) not in seen:
                seen.add(id(column))
                _known(query, scope, column, outputs)


def reads_data(query: _Query) -> None:
    """A query of constants alone ('죄송합니다' as a string) answers nothing from the data."""
    if query.tree.find(exp.Table) is None and query.tree.find(exp.Func) is None:
        raise query.refuse(
            "no_table", "reads no table", "데이터를 읽지 않는 SQL입니다. 질문을 더 구체적으로 적어 주세요."
        )


RULES = (read_only, placeholders, constructs, sized, tables, columns, reads_data)


# --- column scopes ----------------------------------------------------------------------------------------

_ANY = None  # columns unknown: anything may be in there


def _source_columns(
    query: _Query, scope: Scope, name: str, outputs: dict[int, frozenset[str] | None]
) -> frozenset[str] | None:
    """Folded column names of one FROM item; None where they cannot be known."""
    source = scope.sources.get(name)
    if isinstance(source, exp.Table):
        alias = source.args.get("alias")
        if source.args.get("pivots") or (source.args.get("sample") and alias and alias.columns):
            return _ANY
        table = query.schema.table(source.name) if isinstance(source.this, exp.Identifier) else None
        if table is None:
            return _ANY
        renamed = list(alias.columns) if alias else []
        names = [fold(column.name) for column in table.columns]
        return frozenset([fold(new.name) for new in renamed] + names[len(renamed) :])
    if isinstance(source, Scope):
        inner = source.expression
        known = outputs.get(id(inner), _ANY)
        holder = inner.parent
        if holder is None or (isinstance(holder, exp.Subquery) and holder.args.get("pivots")):
            return _ANY
        alias = holder.args.get("alias") if isinstance(holder, (exp.CTE, exp.Subquery)) else None
        if alias is not None and getattr(alias, "columns", None):
            renamed = frozenset(fold(new.name) for new in alias.columns)
            return renamed if known is _ANY or len(alias.columns) >= len(known) else renamed | known
        return known
    return _ANY


def _outputs(query: _Query, scope: Scope, outputs: dict[int, frozenset[str] | None]) -> frozenset[str] | None:
    """Folded names that a query's SELECT list gives; None where they cannot be known."""
    expression = scope.expression
    if isinstance(expression, exp.SetOperation):
        left = expression.left
        while isinstance(left, exp.Subquery):
            left = left.this
        return _ANY if expression.args.get("by_name") else outputs.get(id(left), _ANY)
    if not isinstance(expression, exp.Select) or _reads_pivot(expression):
        return _ANY
    names: set[str] = set()
    for item in expression.expressions:
        if isinstance(item, exp.Alias):
            names.add(fold(item.alias))
        elif isinstance(item, exp.Column) and isinstance(item.this, exp.Identifier):
            names.add(fold(item.name))
        elif isinstance(item, (exp.Star, exp.Column)):  # * or t.*
            wanted = fold(item.table) if isinstance(item, exp.Column) and item.table else ""
            for name in scope.sources:
                if wanted and fold(name) != wanted:
                    continue
                inner = _source_columns(query, scope, name, outputs)
                if inner is _ANY:
                    return _ANY
                names |= inner
        else:
            return _ANY  # an unnamed expression gets its name from DuckDB
    return frozenset(names)


def _known(query: _Query, scope: Scope, column: exp.Column, outputs: dict[int, frozenset[str] | None]) -> None:
    """Raise unless a column can be found from where it stands."""
    if not isinstance(column.this, exp.Identifier) or _is_lambda_parameter(column) or column.find_ancestor(exp.Pivot):
        return
    # a.b.c is column b of a with its field c, or column a with fields; a.b may be either, too
    parts = [part for part in column.parts if isinstance(part, exp.Identifier)]
    seen: list[str] = []
    level: Scope | None = scope
    while level is not None:
        if _reads_pivot(level.expression):
            return
        sources = {fold(name): _source_columns(query, level, name, outputs) for name in level.sources}
        if len(parts) > 1 and fold(parts[0].name) in sources:
            known = sources[fold(parts[0].name)]
            if known is _ANY or fold(parts[1].name) in known:
                return
            raise _no_column(query, parts[1], _spelled(query, known))
        visible = _visible(level, sources, outputs)
        if visible is _ANY:
            return
        if fold(parts[0].name) in visible and (len(parts) == 1 or _has_fields(query, parts[0].name)):
            return
        seen += visible
        level = level.parent if level.is_subquery or level.is_udtf or level.is_derived_table else None
    if len(parts) == 1:
        raise _no_column(query, parts[0], _spelled(query, seen))
    hint = nearest(parts[0].name, list(scope.sources))
    raise query.refuse(
        "unknown_alias",
        f"no table or alias {parts[0].name!r} in FROM",
        f"FROM 절에 '{parts[0].name}'이(가) 없습니다." + (f" 혹시 '{hint[0]}'인가요?" if hint else ""),
        parts[0],
        hint,
    )


def _reads_pivot(query: exp.Expression) -> bool:
    """Whether `(PIVOT …)` stands in FROM, which sqlglot leaves out of a scope's sources."""
    items = [query.args.get("from_"), *(query.args.get("joins") or ())]
    return any(item is not None and isinstance(item.this.unnest(), exp.Pivot) for item in items)


def _visible(
    scope: Scope, sources: dict[str, frozenset[str] | None], outputs: dict[int, frozenset[str] | None]
) -> frozenset[str] | None:
    """Folded names that may stand unqualified in one scope: its sources' columns and its own aliases."""
    names: set[str] = set()
    for known in sources.values():
        if known is _ANY:
            return _ANY
        names |= known
    if isinstance(scope.expression, exp.Select):
        return frozenset(names | {fold(item.alias) for item in scope.expression.expressions if item.alias})
    if isinstance(scope.expression, exp.SetOperation):  # its ORDER BY sees what it gives
        given = outputs.get(id(scope.expression), _ANY)
        return _ANY if given is _ANY else frozenset(names | given)
    return frozenset(names) if sources else _ANY


def _no_column(query: _Query, column: exp.Identifier, candidates: list[str]) -> InvalidSQL:
    """The error, with the nearest names of the tables in FROM first and of the whole schema after them."""
    everywhere = [known.name for table in query.schema for known in table.columns]
    hint = tuple(dict.fromkeys((*nearest(column.name, candidates), *nearest(column.name, everywhere))))[:3]
    return query.refuse(
        "unknown_column",
        f"no column {column.name!r} here",
        f"열 '{column.name}'이(가) 없습니다." + (f" 혹시 '{hint[0]}'인가요?" if hint else ""),
        column,
        hint,
    )


def _spelled(query: _Query, folded: frozenset[str] | list[str]) -> list[str]:
    """Folded names in the schema's spelling, where it has them."""
    spelling = {fold(column.name): column.name for table in query.schema for column in table.columns}
    return [spelling.get(name, name) for name in folded]


def _has_fields(query: _Query, name: str) -> bool:
    return any(
        (column := table.column(name)) is not None
        and column.type.upper().startswith(("STRUCT", "JSON", "MAP", "UNION"))
        for table in query.schema
    )


def _is_lambda_parameter(column: exp.Column) -> bool:
    """Whether a bare name is the parameter of a lambda or a list comprehension around it."""
    node, name = column.parent, fold(column.parts[0].name)
    while node is not None:
        if isinstance(node, exp.Lambda) and any(fold(part.name) == name for part in node.expressions):
            return True
        if isinstance(node, exp.Comprehension) and any(
            fold(part.name) == name for part in node.expression.find_all(exp.Identifier)
        ):
            return True
        node = node.parent
    return False
