"""Tables and columns: read from DDL of any common dialect or from a DuckDB file, written back as DDL.

    Schema.from_ddl("CREATE TABLE t (id INT)")   what a user pasted; `source` keeps the text as it was
    Schema.from_duckdb(connection)               what an opened file holds
    schema.ddl()                                 what the prompt shows
    schema.create_statements()                   what builds the same tables, empty, in DuckDB

Names keep the spelling of their source; look-ups ignore case and Unicode composition (macOS sends
decomposed Hangul). Types are DuckDB's; one that DuckDB lacks becomes VARCHAR.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlglot import exp
from sqlglot.errors import SqlglotError

from app import nesting
from app.errors import SchemaError

if TYPE_CHECKING:
    import duckdb

# The order matters: the first dialect that reads every statement wins. What only one of them writes puts it first.
DIALECTS = ("duckdb", "mysql", "postgres", "sqlite", "tsql", "oracle", "bigquery")
# What sqlglot may raise on text that it cannot read: its compiled form lets Python's own errors out, too.
PARSER_ERRORS = (SqlglotError, RecursionError, ValueError, TypeError, AttributeError, LookupError)

_MARKS = (
    ("mysql", re.compile(r"`|\bAUTO_INCREMENT\b|\bENGINE\s*=|\bCOMMENT\s+'|\bUNSIGNED\b", re.IGNORECASE)),
    ("postgres", re.compile(r"\b(BIG|SMALL)?SERIAL\b|\bALTER\s+TABLE\s+ONLY\b", re.IGNORECASE)),
    ("tsql", re.compile(r"\[\w+\]\s*[.(\[]|\bIDENTITY\s*\(|\bDATETIME2\b", re.IGNORECASE)),
)

# The keywords of DuckDB that cannot stand as a bare name everywhere (a test tries every one of them).
RESERVED = frozenset(
    """all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast
    check collate collation column concurrently constraint create cross default deferrable desc describe
    distinct do else end except false fetch for foreign freeze from full generated glob group having ilike
    in initially inner intersect into is isnull join lambda lateral leading left like limit map natural not
    notnull null offset on only or order outer overlaps pivot pivot_longer pivot_wider placing positional
    primary qualify references returning right select semi show similar some struct summarize symmetric
    table tablesample then to trailing true try_cast union unique unpack unpivot using variadic verbose when
    where window with""".split()
)
_PLAIN_NAME = re.compile(r"[A-Za-z_가-힣][A-Za-z0-9_가-힣]*\Z")

# What DuckDB can build. Anything else (MONEY, INET, GEOMETRY, user types) is shown and built as VARCHAR.
_TYPES = {
    exp.DType.TINYINT: "TINYINT", exp.DType.UTINYINT: "UTINYINT",
    exp.DType.SMALLINT: "SMALLINT", exp.DType.USMALLINT: "USMALLINT",
    exp.DType.MEDIUMINT: "INTEGER", exp.DType.UMEDIUMINT: "UINTEGER",
    exp.DType.INT: "INTEGER", exp.DType.UINT: "UINTEGER",
    exp.DType.BIGINT: "BIGINT", exp.DType.UBIGINT: "UBIGINT",
    exp.DType.INT128: "HUGEINT", exp.DType.UINT128: "UHUGEINT",
    exp.DType.SERIAL: "INTEGER", exp.DType.SMALLSERIAL: "SMALLINT", exp.DType.BIGSERIAL: "BIGINT",
    exp.DType.YEAR: "INTEGER", exp.DType.BIT: "BOOLEAN", exp.DType.BOOLEAN: "BOOLEAN",
    exp.DType.FLOAT: "FLOAT", exp.DType.DOUBLE: "DOUBLE", exp.DType.BIGDECIMAL: "DOUBLE",
    exp.DType.MONEY: "DECIMAL(18,2)", exp.DType.SMALLMONEY: "DECIMAL(18,2)",
    exp.DType.DATE: "DATE", exp.DType.DATE32: "DATE", exp.DType.TIME: "TIME", exp.DType.TIMETZ: "TIMETZ",
    exp.DType.DATETIME: "TIMESTAMP", exp.DType.DATETIME2: "TIMESTAMP", exp.DType.SMALLDATETIME: "TIMESTAMP",
    exp.DType.TIMESTAMP: "TIMESTAMP", exp.DType.TIMESTAMPNTZ: "TIMESTAMP",
    exp.DType.TIMESTAMPTZ: "TIMESTAMPTZ", exp.DType.TIMESTAMPLTZ: "TIMESTAMPTZ",
    exp.DType.TIMESTAMP_S: "TIMESTAMP_S", exp.DType.TIMESTAMP_MS: "TIMESTAMP_MS",
    exp.DType.TIMESTAMP_NS: "TIMESTAMP_NS", exp.DType.INTERVAL: "INTERVAL",
    exp.DType.UUID: "UUID", exp.DType.JSON: "JSON", exp.DType.JSONB: "JSON",
    exp.DType.BINARY: "BLOB", exp.DType.VARBINARY: "BLOB", exp.DType.BLOB: "BLOB",
    exp.DType.TINYBLOB: "BLOB", exp.DType.MEDIUMBLOB: "BLOB", exp.DType.LONGBLOB: "BLOB",
}  # fmt: skip


def fold(name: str) -> str:
    """A name as look-ups compare it: composed (NFC) and without case."""
    return unicodedata.normalize("NFC", name).casefold()


def quoted(name: str) -> str:
    """A name as it must stand in DuckDB SQL: bare where that is safe, else in double quotes.

    >>> quoted("학년"), quoted("학생 수"), quoted("order"), quoted('a"b')
    ('학년', '"학생 수"', '"order"', '"a""b"')
    """
    if _PLAIN_NAME.match(name) and name.lower() not in RESERVED:
        return name
    return '"' + name.replace('"', '""') + '"'


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is DuckDB type text, `comment` what a person wrote about it."""

    name: str
    type: str
    comment: str = ""
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`columns` of the owning table refer to `references` of `table`, in the same order."""

    columns: tuple[str, ...]
    table: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table or view, with its columns in their order."""

    name: str
    columns: tuple[Column, ...]
    comment: str = ""
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    def column(self, name: str) -> Column | None:
        """The column of that name, ignoring case; None if there is none."""
        wanted = fold(name)
        return next((column for column in self.columns if fold(column.name) == wanted), None)

    def ddl(self, *, comments: bool = True) -> str:
        """A CREATE TABLE statement for people and models to read; comments stand behind their columns."""
        lines: list[tuple[str, str]] = []
        for column in self.columns:
            text = f"{quoted(column.name)} {column.type}"
            if self.primary_key == (column.name,):
                text += " PRIMARY KEY"
            elif not column.nullable and column.name not in self.primary_key:
                text += " NOT NULL"
            lines.append((text, column.comment if comments else ""))
        if len(self.primary_key) > 1:
            lines.append((f"PRIMARY KEY ({_names(self.primary_key)})", ""))
        for key in self.foreign_keys:
            target = f"{quoted(key.table)} ({_names(key.references)})" if key.references else quoted(key.table)
            lines.append((f"FOREIGN KEY ({_names(key.columns)}) REFERENCES {target}", ""))
        body = "\n".join(
            f"  {text}{',' if number < len(lines) else ''}{f' -- {one_line(note)}' if note else ''}"
            for number, (text, note) in enumerate(lines, start=1)
        )
        head = f"-- {one_line(self.comment)}\n" if comments and self.comment else ""
        return f"{head}CREATE TABLE {quoted(self.name)} (\n{body}\n);"


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables a question may use. `source` is the DDL as its author wrote it, where there is one."""

    tables: tuple[Table, ...]
    source: str = ""

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def table(self, name: str) -> Table | None:
        """The table of that name, ignoring case; None if there is none."""
        wanted = fold(name)
        return next((table for table in self.tables if fold(table.name) == wanted), None)

    def ddl(self, *, comments: bool = True) -> str:
        """Every table's DDL, one blank line apart."""
        return "\n\n".join(table.ddl(comments=comments) for table in self.tables)

    def create_statements(self) -> list[str]:
        """DuckDB statements that build these tables, empty, with their comments.

        Without keys and NOT NULL: an answer is checked against names and types, and a reference to a table
        outside this schema, or a cycle of references, must not stand in the way.
        """
        statements = []
        for table in self.tables:
            name = quoted(table.name)
            columns = ", ".join(f"{quoted(column.name)} {column.type}" for column in table.columns)
            statements.append(f"CREATE TABLE {name} ({columns})")
            if table.comment:
                statements.append(f"COMMENT ON TABLE {name} IS {literal(table.comment)}")
            statements += [
                f"COMMENT ON COLUMN {name}.{quoted(column.name)} IS {literal(column.comment)}"
                for column in table.columns
                if column.comment
            ]
        return statements

    @classmethod
    def from_ddl(cls, text: str, *, max_chars: int = 100_000) -> Schema:
        """Read CREATE TABLE statements written for MySQL, PostgreSQL, SQLite, DuckDB and their like.

        Statements of other kinds (INSERT, SET, CREATE INDEX) are passed over; COMMENT ON and ALTER TABLE …
        ADD FOREIGN KEY are taken in. Raises SchemaError where the text is empty, too long, in no dialect
        readable, or without a table.
        """
        source = text.strip().lstrip("\ufeff").strip()
        if not source:
            raise SchemaError("empty DDL", "스키마가 비어 있습니다. CREATE TABLE 문을 넣어 주세요.")
        if len(source) > max_chars:
            raise SchemaError(
                f"DDL of {len(source)} characters, limit {max_chars}",
                f"스키마가 너무 깁니다({len(source):,}자). {max_chars:,}자까지 됩니다. 필요한 테이블만 남겨 주세요.",
            )
        statements = parsed(source)
        tables: dict[str, Table] = {}
        for statement in statements:
            if isinstance(statement, exp.Create) and statement.kind == "TABLE":
                table = _table(statement)
                if table is None:
                    continue
                if fold(table.name) in tables:
                    raise SchemaError(
                        f"table {table.name!r} is defined twice",
                        f"테이블 '{table.name}'이(가) 두 번 정의되어 있습니다. 하나만 남겨 주세요.",
                    )
                tables[fold(table.name)] = table
            elif isinstance(statement, exp.Comment):
                _comment(statement, tables)
            elif isinstance(statement, exp.Alter):
                _alter(statement, tables)
        if not tables:
            raise SchemaError(
                "no CREATE TABLE with columns in the DDL",
                "스키마에서 테이블을 찾지 못했습니다. 'CREATE TABLE 이름 (열 타입, …)' 형식의 DDL을 넣어 주세요.",
            )
        only_tables = all(isinstance(statement, exp.Create) and statement.kind == "TABLE" for statement in statements)
        return cls(tuple(tables.values()), source if only_tables else "")

    @classmethod
    def from_duckdb(cls, connection: duckdb.DuckDBPyConnection) -> Schema:
        """Read the tables and views of the main schema of an opened DuckDB database.

        Raises SchemaError where it holds none.
        """
        relations = connection.execute(
            """SELECT table_name, comment FROM duckdb_tables()
               WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
               UNION ALL
               SELECT view_name, comment FROM duckdb_views()
               WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
               ORDER BY 1"""
        ).fetchall()
        columns: dict[str, list[Column]] = {}
        for table, name, kind, comment, nullable in connection.execute(
            """SELECT table_name, column_name, data_type, comment, is_nullable FROM duckdb_columns()
               WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
               ORDER BY table_name, column_index"""
        ).fetchall():
            columns.setdefault(table, []).append(Column(name, kind, comment or "", nullable))
        keys: dict[str, tuple[str, ...]] = {}
        references: dict[str, list[ForeignKey]] = {}
        for table, kind, names, target, target_names in connection.execute(
            """SELECT table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names
               FROM duckdb_constraints()
               WHERE database_name = current_database() AND schema_name = 'main'
                 AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')
               ORDER BY table_name, constraint_index"""
        ).fetchall():
            if kind == "PRIMARY KEY":
                keys[table] = tuple(names)
            elif target:
                references.setdefault(table, []).append(ForeignKey(tuple(names), target, tuple(target_names or ())))
        tables = tuple(
            Table(name, tuple(columns[name]), comment or "", keys.get(name, ()), tuple(references.get(name, ())))
            for name, comment in relations
            if columns.get(name)
        )
        if not tables:
            raise SchemaError(
                "the database holds no table", "파일에 테이블이 없습니다. 데이터가 들어 있는 파일을 골라 주세요."
            )
        return cls(tables)


def one_line(text: str) -> str:
    """Text as it may stand in a `--` comment: one line, and not able to open a new prompt section."""
    return re.sub(r"#{2,}", "#", " ".join(text.split()))


def _names(names: Iterable[str]) -> str:
    return ", ".join(quoted(name) for name in names)


def literal(text: str) -> str:
    """A text as it stands in SQL.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def parsed(source: str, *, plain: str = "duckdb") -> list[exp.Expression]:
    """The statements in the first dialect that reads them all. Raises SchemaError where none does.

    `plain` is the dialect to begin with where nothing marks one.
    """
    first = next((dialect for dialect, marks in _MARKS if marks.search(source)), plain)
    failures: dict[str, Exception] = {}
    for dialect in sorted(DIALECTS, key=lambda name: name != first):
        try:
            statements = nesting.parse(source, dialect, max_words=len(source), max_depth=nesting.MAX_DEPTH_ELSEWHERE)
        except PARSER_ERRORS as error:
            failures[dialect] = error
            continue
        # sqlglot keeps a CREATE it cannot read as an opaque Command: another dialect may know it.
        if any(isinstance(statement, exp.Command) and statement.name.upper() == "CREATE" for statement in statements):
            failures[dialect] = SqlglotError("unreadable CREATE")
            continue
        return statements
    where = ""
    errors = getattr(failures.get(first), "errors", None)
    if errors and errors[0].get("line"):
        line = source.splitlines()[errors[0]["line"] - 1 : errors[0]["line"]]
        where = f" {errors[0]['line']}번째 줄 근처를 확인해 주세요: {line[0].strip()[:80] if line else ''}"
    raise SchemaError(
        f"DDL is readable in none of {', '.join(DIALECTS)}",
        f"DDL을 읽지 못했습니다.{where or ' 문법을 확인해 주세요.'}",
    ) from failures[first]


def _type(kind: exp.Expression | None) -> str:
    """DuckDB's name of a parsed type; VARCHAR for what it lacks."""
    if not isinstance(kind, exp.DataType):
        return "VARCHAR"
    if kind.this == exp.DType.DECIMAL:
        parts = [part.name for part in kind.expressions if part.name.isdigit()]
        if parts and 1 <= int(parts[0]) <= 38:
            scale = int(parts[1]) if len(parts) > 1 else 0
            return f"DECIMAL({parts[0]},{min(scale, int(parts[0]))})"
        return "DECIMAL(18,3)" if not parts else "DOUBLE"
    if kind.this in (exp.DType.ARRAY, exp.DType.LIST) and kind.expressions:
        return _type(kind.expressions[0]) + "[]"
    if kind.this == exp.DType.STRUCT and kind.expressions:
        fields = [f"{quoted(part.name)} {_type(part.args.get('kind'))}" for part in kind.expressions]
        return f"STRUCT({', '.join(fields)})"
    if kind.this == exp.DType.MAP and len(kind.expressions) == 2:
        return f"MAP({_type(kind.expressions[0])}, {_type(kind.expressions[1])})"
    return _TYPES.get(kind.this, "VARCHAR")  # type: ignore[arg-type]


def _note(node: exp.Expression) -> str:
    return " ".join(comment.strip() for comment in node.comments or [] if comment.strip())


def _table(create: exp.Create) -> Table | None:
    """A Table from a parsed CREATE TABLE; None for CREATE TABLE … AS SELECT, which names no columns."""
    if not isinstance(create.this, exp.Schema):
        return None
    columns: list[Column] = []
    primary: tuple[str, ...] = ()
    foreign: list[ForeignKey] = []
    for part in create.this.expressions:
        if isinstance(part, exp.Constraint):  # CONSTRAINT name FOREIGN KEY …
            for inner in part.expressions:
                primary, foreign = _key(inner, primary, foreign)
        elif isinstance(part, exp.ColumnDef):
            comment = _note(part)
            nullable = True
            for constraint in part.constraints:
                kind = constraint.kind
                if isinstance(kind, exp.CommentColumnConstraint):
                    comment = kind.this.name
                elif isinstance(kind, exp.PrimaryKeyColumnConstraint):
                    primary, nullable = (part.name,), False
                elif isinstance(kind, exp.NotNullColumnConstraint) and not kind.args.get("allow_null"):
                    nullable = False
                elif isinstance(kind, exp.Reference):
                    foreign.append(_reference((part.name,), kind))
            columns.append(Column(part.name, _type(part.args.get("kind")), comment, nullable))
        elif isinstance(part, exp.Identifier):  # SQLite allows a column without a type
            columns.append(Column(part.name, "VARCHAR", _note(part)))
        else:
            primary, foreign = _key(part, primary, foreign)
    if not columns:
        return None
    seen: set[str] = set()
    for column in columns:
        if fold(column.name) in seen:
            raise SchemaError(
                f"column {column.name!r} stands twice in {create.this.this.name!r}",
                f"테이블 '{create.this.this.name}'에 열 '{column.name}'이(가) 두 번 있습니다. 이름을 바꿔 주세요.",
            )
        seen.add(fold(column.name))
    comment = _note(create)
    properties = create.args.get("properties")
    for item in properties.expressions if properties else ():
        if isinstance(item, exp.SchemaCommentProperty):
            comment = item.this.name
    return Table(create.this.this.name, tuple(columns), comment, primary, tuple(foreign))


def _key(
    part: exp.Expression, primary: tuple[str, ...], foreign: list[ForeignKey]
) -> tuple[tuple[str, ...], list[ForeignKey]]:
    if isinstance(part, exp.PrimaryKey):
        primary = tuple(inner.find(exp.Identifier).name for inner in part.expressions if inner.find(exp.Identifier))
    elif isinstance(part, exp.ForeignKey) and isinstance(part.args.get("reference"), exp.Reference):
        names = tuple(inner.name for inner in part.expressions)
        foreign = [*foreign, _reference(names, part.args["reference"])]
    return primary, foreign


def _reference(columns: tuple[str, ...], reference: exp.Reference) -> ForeignKey:
    target = reference.this
    if isinstance(target, exp.Schema):
        return ForeignKey(columns, target.this.name, tuple(inner.name for inner in target.expressions))
    return ForeignKey(columns, target.name, ())


def _comment(statement: exp.Comment, tables: dict[str, Table]) -> None:
    """COMMENT ON TABLE t IS '…' and COMMENT ON COLUMN t.c IS '…'."""
    target, text = statement.this, statement.expression.name if statement.expression else ""
    if isinstance(target, exp.Table) and fold(target.name) in tables:
        tables[fold(target.name)] = replace(tables[fold(target.name)], comment=text)
    elif isinstance(target, exp.Column) and fold(target.table) in tables:
        table = tables[fold(target.table)]
        columns = tuple(
            replace(column, comment=text) if fold(column.name) == fold(target.name) else column
            for column in table.columns
        )
        tables[fold(target.table)] = replace(table, columns=columns)


def _alter(statement: exp.Alter, tables: dict[str, Table]) -> None:
    """ALTER TABLE t ADD [CONSTRAINT c] FOREIGN KEY … | PRIMARY KEY …"""
    table = tables.get(fold(statement.this.name))
    if table is None:
        return
    primary, foreign = table.primary_key, list(table.foreign_keys)
    for action in statement.args.get("actions") or ():
        for part in action.find_all(exp.ForeignKey, exp.PrimaryKey):
            primary, foreign = _key(part, primary, foreign)
    tables[fold(table.name)] = replace(table, primary_key=primary, foreign_keys=tuple(foreign))
