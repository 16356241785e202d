"""Mends SQL that a rule refuses, where the mending is certain: same input, same output, and a note for each.

    mended = mend(sql, schema)     -> Mended(valid, notes), or InvalidSQL (the first refusal) where nothing helps
    mend_failed(valid, error, schema)  after DuckDB's own refusal (GROUP BY, a number compared with text)

Every change is made on tokens or on the tree, never by text replacement, and whatever comes out goes through
all the rules again. Guesses belong to the model: a name is replaced only when one name is clearly nearest.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import sqlglot
from sqlglot import exp
from sqlglot.tokens import Token, TokenType

from app.errors import InvalidSQL, QueryFailed
from app.schema import PARSER_ERRORS, Schema, fold, quoted
from app.validate import ValidSQL, checked, nearest, parse, validate

MAX_STEPS = 8  # mendings of one statement; more than that is another statement


@dataclass(frozen=True, slots=True)
class Mended:
    """SQL that passes, and in Korean what was changed on the way (empty when nothing was)."""

    valid: ValidSQL
    notes: tuple[str, ...] = ()


def mend(sql: str, schema: Schema, *, max_chars: int = 8000) -> Mended:
    """Validate, mending step by step what can be mended. Raises the first InvalidSQL where it cannot.

    >>> schema = Schema.from_ddl("CREATE TABLE 학생 (이름 TEXT, 학년 INT)")
    >>> mend('SELECT `이름` FROM `학생` WHERE 이름 = "김철수"', schema).valid.sql
    'SELECT "이름" FROM "학생" WHERE 이름 = \\'김철수\\''
    >>> mend("SELECT 이름 AS 학생 이름 FROM 학생들", schema).valid.sql
    'SELECT 이름 AS "학생 이름" FROM 학생'
    """
    try:
        return _names_in_quotes(validate(sql, schema, max_chars=max_chars), schema)
    except InvalidSQL as error:
        first = error
    if first.rule in ("length", "placeholder"):
        raise first
    for start, note in _readings(sql, schema, max_chars):
        try:
            valid, notes = _mend_tree(start, schema)
        except InvalidSQL:
            continue
        named = _names_in_quotes(valid, schema)
        return Mended(named.valid, (*((note,) if note else ()), *notes, *named.notes))
    raise first


def _readings(sql: str, schema: Schema, max_chars: int) -> Iterator[tuple[exp.Expression, str]]:
    """The trees that a text may stand for: DuckDB's, with aliases quoted, MySQL's, SQLite's."""
    readings: list[tuple[str, str, str]] = [("duckdb", sql, "")]
    with_quotes = _quote_aliases(_quote_names(sql, schema))
    if with_quotes != sql:
        readings.append(("duckdb", with_quotes, "띄어쓰기가 있거나 숫자로 시작하는 이름에 따옴표를 붙였습니다."))
    readings.append(("mysql", with_quotes, "MySQL 문법을 DuckDB 문법으로 바꾸었습니다."))
    readings.append(("sqlite", with_quotes, "SQLite 문법을 DuckDB 문법으로 바꾸었습니다."))
    for dialect, text, note in readings:
        try:
            tree = parse(text, dialect=dialect, max_chars=max_chars)
            if dialect != "duckdb":
                # through text: what another dialect's nodes mean is settled by DuckDB's generator
                tree = parse(tree.sql("duckdb", comments=False), max_chars=2 * max_chars)
        except (InvalidSQL, *PARSER_ERRORS):
            continue
        yield tree, note


def _mend_tree(tree: exp.Expression, schema: Schema) -> tuple[ValidSQL, tuple[str, ...]]:
    """Apply name mendings until every rule passes. Raises InvalidSQL when one does not help."""
    notes: list[str] = []
    for _ in range(MAX_STEPS):
        try:
            text = tree.sql("duckdb", comments=False)
        except PARSER_ERRORS as error:
            raise InvalidSQL("construct", type(error).__name__, "SQL이 너무 복잡해서 검사할 수 없습니다.") from None
        tree = parse(text, max_chars=20_000)  # positions, and names as they will be read
        try:
            return checked(tree, text, schema), tuple(dict.fromkeys(notes))
        except InvalidSQL as error:
            note = _MENDINGS.get(error.rule, _nothing)(tree, error, schema)
            if not note:
                raise
            notes.append(note)
    raise InvalidSQL("construct", "too many mendings", "고칠 곳이 너무 많은 SQL입니다.", sql=text)


# --- tokens -----------------------------------------------------------------------------------------------

_WORDS = {TokenType.VAR, TokenType.NUMBER}


def _quote_aliases(sql: str) -> str:
    """`AS 학생 수`, `AS 3월`, `AS 평균(점)` with the alias in double quotes. Other text stays as it is."""
    try:
        tokens = sqlglot.tokenize(sql, read="duckdb")
    except PARSER_ERRORS:
        return sql
    pieces: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if token.token_type is not TokenType.ALIAS or index + 1 >= len(tokens):
            continue
        end = _alias_end(sql, tokens, index + 1)
        first, last = tokens[index + 1], tokens[end]
        written = sql[first.start : last.end + 1]
        if end > index + 1 and re.search(r"[가-힣]", written):
            pieces.append((first.start, last.end + 1))
    for start, end in reversed(pieces):
        sql = sql[:start] + '"' + sql[start:end].replace('"', "") + '"' + sql[end:]
    return sql


def _quote_names(sql: str, schema: Schema) -> str:
    """The schema's own names that need quotes (`학생 수`, `3월 매출`), quoted where they stand without."""
    names = {table.name for table in schema} | {column.name for table in schema for column in table.columns}
    odd = sorted(
        (name for name in names if quoted(name) != name and re.search(r"\W|\A\d", name)), key=len, reverse=True
    )
    if not odd:
        return sql
    try:
        tokens = sqlglot.tokenize(sql, read="duckdb")
    except PARSER_ERRORS:
        return sql
    ends = {token.end + 1 for token in tokens}
    pieces: list[tuple[int, int]] = []
    for token in tokens:
        if token.token_type not in _WORDS or (pieces and token.start < pieces[-1][1]):
            continue
        if (
            sql[max(0, token.start - 1) : token.start] == "`"
        ):  # MySQL's own quotes, which DuckDB's tokenizer passes over
            continue
        for name in odd:
            end = token.start + len(name)
            if sql[token.start : end] == name and end in ends:
                pieces.append((token.start, end))
                break
    for start, end in reversed(pieces):
        sql = sql[:start] + quoted(sql[start:end]) + sql[end:]
    return sql


def _alias_end(sql: str, tokens: list[Token], first: int) -> int:
    """Index of the last token that belongs to an unquoted alias of several words."""
    end, depth = first, 0
    if tokens[first].token_type not in _WORDS:
        return first
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        touching = sql[tokens[index - 1].end + 1 : token.start] == ""
        if token.token_type is TokenType.L_PAREN and touching:
            depth += 1
        elif token.token_type is TokenType.R_PAREN and depth:
            depth -= 1
        elif depth or token.token_type in _WORDS or (token.token_type is TokenType.MOD and touching):
            pass
        else:
            break
        end = index
    return end


# --- names ------------------------------------------------------------------------------------------------


def _nothing(tree: exp.Expression, error: InvalidSQL, schema: Schema) -> str:
    return ""


def _table_name(tree: exp.Expression, error: InvalidSQL, schema: Schema) -> str:
    """An unknown table becomes the one that is clearly meant; a database name in front of a known one goes."""
    for table in tree.find_all(exp.Table):
        if not isinstance(table.this, exp.Identifier) or not _at(table.this, error):
            continue
        if table.args.get("db") and schema.table(table.name):
            table.set("db", None)
            table.set("catalog", None)
            return f"'{table.name}' 앞의 데이터베이스 이름을 뺐습니다."
        new = _clearly(table.name, [known.name for known in schema])
        if new:
            old = table.name
            alias = table.alias
            table.set("this", _identifier(new))
            if not alias:
                _requalify(tree, old, new)
            return f"테이블 이름 '{old}'을(를) '{new}'(으)로 고쳤습니다."
    return ""


def _column_name(tree: exp.Expression, error: InvalidSQL, schema: Schema) -> str:
    """An unknown column: of another table in FROM, a quoted value, or clearly another name."""
    for column in tree.find_all(exp.Column):
        if not isinstance(column.this, exp.Identifier) or not _at(column.this, error):
            continue
        sources = visible_tables(column)
        owners = [
            alias
            for alias, table in sources.items()
            if (known := schema.table(table)) is not None and known.column(column.name)
        ]
        if column.table and len(owners) == 1:
            old = column.table
            column.set("table", exp.to_identifier(owners[0], quoted=quoted(owners[0]) != owners[0]))
            return f"열 '{column.name}'은(는) '{old}'이(가) 아니라 '{owners[0]}'에 있어 고쳤습니다."
        if column.this.quoted and not column.table and _stands_as_value(column):
            column.replace(exp.Literal.string(column.name))
            return f'"{column.name}"은(는) 열이 아니라 값이어서 작은따옴표로 바꾸었습니다.'
        within = [
            known.name
            for alias, table in sources.items()
            if (not column.table or fold(alias) == fold(column.table)) and (found := schema.table(table)) is not None
            for known in found.columns
        ]
        new = _clearly(column.name, within)
        if new:
            old = column.name
            column.set("this", _identifier(new))
            return f"열 이름 '{old}'을(를) '{new}'(으)로 고쳤습니다."
    return ""


def _alias_name(tree: exp.Expression, error: InvalidSQL, schema: Schema) -> str:
    """`students.name` where FROM says `students AS s`, or a qualifier whose column has one owner."""
    for column in tree.find_all(exp.Column):
        if not column.table or not _at(column.args["table"], error):
            continue
        old = column.table
        sources = visible_tables(column)
        same = [alias for alias, table in sources.items() if fold(table) == fold(old)]
        owners = [
            alias
            for alias, table in sources.items()
            if (known := schema.table(table)) is not None and known.column(column.name)
        ]
        new = same[0] if len(same) == 1 else owners[0] if len(owners) == 1 else ""
        if new:
            column.set("table", exp.to_identifier(new, quoted=quoted(new) != new))
            return f"'{old}'을(를) FROM 절의 '{new}'(으)로 고쳤습니다."
    return ""


_MENDINGS: dict[str, Callable[[exp.Expression, InvalidSQL, Schema], str]] = {
    "unknown_table": _table_name,
    "qualified_table": _table_name,
    "unknown_column": _column_name,
    "unknown_alias": _alias_name,
}


def _at(node: exp.Expression, error: InvalidSQL) -> bool:
    return error.position is not None and node.meta.get("start") == error.position[0]


def _identifier(name: str) -> exp.Identifier:
    return exp.to_identifier(name, quoted=quoted(name) != name)


def _clearly(name: str, candidates: list[str]) -> str:
    """The one candidate that is clearly meant: equal but for spacing, case and plural, or far ahead in likeness."""
    wanted = _plain(name)
    same = [candidate for candidate in dict.fromkeys(candidates) if _plain(candidate) == wanted]
    if len(same) == 1:
        return same[0]
    without_unit = [candidate for candidate in dict.fromkeys(candidates) if _plain(_UNIT.sub("", candidate)) == wanted]
    if len(without_unit) == 1 and not same:  # "사용량" where the column is called "사용량(kWh)"
        return without_unit[0]
    ranked = nearest(name, candidates, limit=2)
    if not ranked:
        return ""
    scores = [difflib.SequenceMatcher(None, wanted, _plain(item), autojunk=False).ratio() for item in ranked]
    if scores[0] >= 0.85 and (len(scores) == 1 or scores[0] - scores[1] >= 0.1):
        return ranked[0]
    return ""


_UNIT = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*\Z")


def _plain(name: str) -> str:
    """A name without spacing, case, and the plural endings of English and Korean."""
    name = re.sub(r"[\s_\-]+", "", fold(name))
    return (
        re.sub(r"(?<=[a-z]{2})(?:ies|y)\Z", "y", name)
        if name.endswith(("ies", "y"))
        else re.sub(r"(?<=[a-z]{3})(?<!s)s\Z|(?<=[가-힣])들\Z", "", name)
    )


def _requalify(tree: exp.Expression, old: str, new: str) -> None:
    for column in tree.find_all(exp.Column):
        if column.table and fold(column.table) == fold(old):
            column.set("table", _identifier(new))


def visible_tables(column: exp.Column) -> dict[str, str]:
    """Alias → table name of the FROM items that a column can see, innermost query first."""
    found: dict[str, str] = {}
    node: exp.Expression | None = column
    while node is not None:
        if isinstance(node, exp.Select):
            items = [node.args.get("from_") or node.args.get("from"), *(node.args.get("joins") or [])]
            for item in items:
                if item is not None and isinstance(item.this, exp.Table):
                    found.setdefault(item.this.alias_or_name, item.this.name)
        node = node.parent
    return found


def _stands_as_value(column: exp.Column) -> bool:
    """Whether a name stands where a value belongs: compared with something, or in an IN list."""
    parent = column.parent
    if isinstance(parent, (exp.EQ, exp.NEQ, exp.Like, exp.ILike, exp.GT, exp.GTE, exp.LT, exp.LTE)):
        return parent.expression is column
    if isinstance(parent, exp.In):
        return column in parent.expressions
    return isinstance(parent, exp.Between) and parent.this is not column


def _names_in_quotes(valid: ValidSQL, schema: Schema) -> Mended:
    """`WHERE '사용 월' = DATE '2026-01-01'`: a name that needs quotes, in a value's, where only a column makes sense.

    Such SQL is valid and wrong: it compares or adds up the name itself.
    """
    odd = {column.name for table in schema for column in table.columns if quoted(column.name) != column.name}
    if not any(literal.is_string and literal.this in odd for literal in valid.tree.find_all(exp.Literal)):
        return Mended(valid)
    tree = valid.tree.copy()
    meant: dict[str, None] = {}
    for literal in list(tree.find_all(exp.Literal)):
        if literal.is_string and literal.this in odd and _stands_as_column(literal):
            column = exp.column(exp.to_identifier(literal.this, quoted=True))
            literal.replace(column)
            tables = [known for name in visible_tables(column).values() if (known := schema.table(name))]
            if any(table.column(literal.this) for table in tables):
                meant[literal.this] = None
            else:
                column.replace(literal)
    if not meant:
        return Mended(valid)
    try:
        mended = validate(tree.sql("duckdb", comments=False), schema, max_chars=20_000)
    except InvalidSQL:
        return Mended(valid)
    return Mended(mended, tuple(f"'{name}'은(는) 값이 아니라 열이어서 큰따옴표로 바꾸었습니다." for name in meant))


def _stands_as_column(literal: exp.Literal) -> bool:
    """Whether a text stands where a column belongs: compared with no column, added up, grouped, sorted or selected."""
    parent = literal.parent
    if isinstance(parent, exp.Cast):
        parent = parent.parent
    if isinstance(parent, (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between, exp.In)):
        return parent.this.find(exp.Literal) is literal and parent.find(exp.Column) is None
    return isinstance(parent, (exp.AggFunc, exp.Group, exp.Ordered, exp.Select))


# --- after DuckDB's refusal -------------------------------------------------------------------------------


def mend_failed(valid: ValidSQL, error: QueryFailed, schema: Schema) -> Mended | None:
    """A statement that DuckDB refused, mended as MySQL would have understood it; None where that is not known.

    Two cases: a column that stands in neither GROUP BY nor an aggregate (MySQL takes any value of the group),
    and text compared with a number (MySQL converts).
    """
    message = str(error)
    if "must appear in the GROUP BY clause" in message:
        tree = _any_values(valid.tree.copy())
        note = "GROUP BY에 없는 열은 그룹 안의 값 하나를 보여 주도록 고쳤습니다."
    elif re.search(
        r"Cannot compare values of type|No function matches the given name and argument types '[<>=!]", message
    ):
        tree = _compare_as_text(valid.tree.copy(), schema)
        note = "글자 열과 숫자의 비교를 글자끼리의 비교로 고쳤습니다."
    else:
        return None
    text = tree.sql("duckdb", comments=False)
    if text == valid.sql:
        return None
    try:
        return Mended(validate(text, schema, max_chars=20_000), (note,))
    except InvalidSQL:
        return None


def _any_values(tree: exp.Expression) -> exp.Expression:
    """Wrap ungrouped columns of SELECT and ORDER BY in ANY_VALUE, in every query that groups."""
    for select in list(tree.find_all(exp.Select)):
        group = select.args.get("group")
        if group is None or group.args.get("all"):
            continue
        grouped = {item.sql("duckdb").casefold() for item in group.expressions}
        grouped |= {item.name.casefold() for item in group.expressions if isinstance(item, exp.Column)}
        aliases = {fold(item.alias) for item in select.expressions if isinstance(item, exp.Alias)}
        order = select.args.get("order")
        for number, item in enumerate(select.expressions, start=1):
            if item.sql("duckdb").casefold() in grouped or str(number) in grouped:
                continue
            _wrap(select, item, grouped, set())
        for item in order.expressions if order else ():
            _wrap(select, item, grouped, aliases)
    return tree


def _wrap(select: exp.Select, item: exp.Expression, grouped: set[str], aliases: set[str]) -> None:
    for column in list(item.find_all(exp.Column)):
        if (
            not isinstance(column.this, exp.Identifier)
            or column.find_ancestor(exp.AggFunc, exp.Window)
            or column.find_ancestor(exp.Select) is not select
            or column.sql("duckdb").casefold() in grouped
            or column.name.casefold() in grouped
            or (not column.table and fold(column.name) in aliases)
        ):
            continue
        wrapped = exp.AnyValue(this=column.copy())
        if column is item:
            column.replace(exp.alias_(wrapped, column.name, quoted=quoted(column.name) != column.name))
        else:
            column.replace(wrapped)


def _compare_as_text(tree: exp.Expression, schema: Schema) -> exp.Expression:
    """Number literals that are compared with a text column become text."""
    for compared in tree.find_all(exp.EQ, exp.NEQ, exp.In):
        column = compared.this
        if not isinstance(column, exp.Column):
            continue
        sources = visible_tables(column)
        tables = [sources[column.table]] if column.table in sources else list(sources.values())
        kinds = {
            found.type for name in tables if (known := schema.table(name)) and (found := known.column(column.name))
        }
        if kinds != {"VARCHAR"}:
            continue
        values = compared.expressions if isinstance(compared, exp.In) else [compared.expression]
        for value in values:
            if isinstance(value, exp.Literal) and not value.is_string:
                value.replace(exp.Literal.string(value.this))
    return tree
