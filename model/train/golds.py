"""The questions that training starts from: read, run against their data, and written as databases to check answers on.

    domains = read_folder(Path("data/training")) + benchmark_half()
    faults(domain)                          what is wrong with it, by file and line; empty where nothing is
    write_databases(domain, folder)         the fillings that an answer must be right on, as DuckDB files

A file of data/training is DuckDB DDL and rows, one `-- rename:` line, then gold queries under their `-- q:` lines.
The benchmark's test half cannot come in here: `benchmark_half` asks for the train half by name and checks it.
"""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import sqlglot
from sqlglot import exp

from app.errors import Text2SQLError
from app.schema import PARSER_ERRORS, Schema, Table, fold, quoted
from model import benchmark
from model.scoring import compare, is_ordered, ordering

OWN, RENAMED = "own", "renamed"
GIVEN, MIXED = "given", "mixed"  # fillings: the rows as written; more rows, drawn anew from their values
QUERY_TIMEOUT_S = 3.0
MAX_ROWS = 20_000
Row = tuple[Any, ...]


class BadTraining(Text2SQLError):
    """A training file is at fault: the message names file and line."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One query and the ways to ask for it. `line` is where it starts in its file."""

    sql: str
    questions: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Domain:
    """One schema with rows and golds. `renames` maps its identifiers to the other language's; may be empty."""

    name: str
    title: str
    script: str  # DDL and INSERTs; empty for a domain of the benchmark
    golds: tuple[Gold, ...]
    renames: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""  # file, for messages

    @property
    def schema(self) -> Schema:
        """Tables, keys and comments as the author wrote them, `--` comments included, in the author's order."""
        ddl = self.script if self.script else _benchmark_domain(self.name).ddl
        return Schema.from_ddl(ddl, max_chars=10**6)


# --- reading ------------------------------------------------------------------------------------------------

_KEYED = re.compile(r"--\s*(domain|rename|q)\s*:\s*(.*?)\s*$")


def read_folder(folder: Path) -> list[Domain]:
    """Every .sql file of a folder, in the order of their names. Raises BadTraining."""
    return [read(path) for path in sorted(folder.glob("*.sql"))]


def read(path: Path) -> Domain:
    """One file. Raises BadTraining with the line that is at fault."""
    title, renames, script, golds = path.stem, {}, [], []
    questions: list[str] = []
    sql: list[str] = []
    started = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = _KEYED.match(line.strip()) if not sql else None
        if match and match[1] == "domain":
            title = match[2]
        elif match and match[1] == "rename":
            renames |= _renames(match[2], path, number)
        elif match:
            if not match[2]:
                raise _fault(path, number, "a question without text")
            questions.append(match[2])
        elif not questions and not golds:
            script.append(line)
        elif line.strip() and not (line.lstrip().startswith("--") and not sql):
            if not questions:
                raise _fault(path, number, f"SQL without a question: {line.strip()[:60]}")
            started = started if sql else number
            sql.append(line.strip())
            if line.rstrip().endswith(";"):
                golds.append(Gold(one_line(" ".join(sql)), tuple(dict.fromkeys(questions)), started))
                questions, sql = [], []
    if questions or sql:
        raise _fault(path, started, "a question without a query that ends with ';'")
    if not golds:
        raise _fault(path, 1, "no question")
    return Domain(path.stem, title, "\n".join(script), tuple(golds), renames, str(path))


def _renames(text: str, path: Path, line: int) -> dict[str, str]:
    found = {}
    for word in text.split():
        old, equals, new = word.partition("=")
        if not (old and equals and new):
            raise _fault(path, line, f"rename {word!r}")
        found.setdefault(fold(old.rpartition(".")[2].strip('"')), new.strip('"'))
    return found


def _fault(path: Path | str, line: int, what: str) -> BadTraining:
    return BadTraining(f"{path}:{line}: {what}", f"{path} {line}번째 줄: {what}")


def one_line(sql: str) -> str:
    """SQL on one line and without its semicolon; text in quotes stays as it is.

    >>> one_line("SELECT  a\\n FROM t WHERE b = 'x  y';")
    "SELECT a FROM t WHERE b = 'x  y'"
    """
    parts = re.split(r"""('(?:[^']|'')*'|"(?:[^"]|"")*")""", sql.strip().rstrip(";").strip())
    return "".join(part if index % 2 else re.sub(r"\s+", " ", part) for index, part in enumerate(parts)).strip()


def benchmark_half(root: Path = benchmark.ROOT) -> list[Domain]:
    """The benchmark's train half. Raises BadTraining where a domain of it is not in the train half by name."""
    halves = benchmark.split(root)
    domains = benchmark.read(f"{benchmark.NAME}:train", root=root)
    for domain in domains:
        if domain.name not in halves.get("train", ()) or domain.name in halves.get("test", ()):
            raise BadTraining(f"{domain.name} is not of the train half", f"{domain.name}은(는) 학습용이 아닙니다.")
    return [
        Domain(
            domain.name,
            domain.name,
            "",
            tuple(Gold(one_line(item.sql), (item.question,), n) for n, item in enumerate(domain.items, start=1)),
            origin=str(domain.folder / "questions.jsonl"),
        )
        for domain in domains
    ]


def refuse_test_half(names: Sequence[str], root: Path = benchmark.ROOT) -> None:
    """Raises BadTraining where a name is that of a domain of the benchmark's test half."""
    if held := sorted(set(names) & set(benchmark.split(root).get("test", ()))):
        raise BadTraining(f"test half in training: {held}", f"벤치마크의 시험용은 학습에 쓸 수 없습니다: {held}")


def _benchmark_domain(name: str) -> benchmark.Domain:
    refuse_test_half([name])
    return benchmark.read(f"{benchmark.NAME}:{name}")[0]


# --- running ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Expected:
    """The rows that a gold gives on one filling, with their sort keys where their order counts."""

    rows: tuple[Row, ...]
    keys: tuple[Row, ...] | None
    ordered: bool

    def matches(self, rows: Sequence[Row]) -> bool:
        """Whether an answer's rows are these: strict columns, order where it counts (model.scoring)."""
        try:
            return compare(self.rows, rows, ordered=self.ordered, ties=self.keys)
        except ValueError:  # rows of uneven width, or two empty results
            return False


def expected(connection: duckdb.DuckDBPyConnection, sql: str) -> Expected:
    """Run a gold. Raises duckdb.Error, or ValueError where it cannot be read or gives too much."""
    shown = ordering(sql) if is_ordered(sql) else None
    rows = fetch(connection, shown.sql if shown else sql)
    if len(rows) > MAX_ROWS:
        raise ValueError(f"more than {MAX_ROWS} rows")
    if shown is None:
        return Expected(tuple(rows), None, False)
    rows, keys = shown.split(rows)
    return Expected(tuple(rows), None if keys is None else tuple(keys), True)


def fetch(connection: duckdb.DuckDBPyConnection, sql: str, *, timeout_s: float = QUERY_TIMEOUT_S) -> list[Row]:
    """At most MAX_ROWS + 1 rows of a query. Raises duckdb.Error, which an interrupt at the time limit is too."""
    timer = threading.Timer(timeout_s, connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        return connection.execute(sql).fetchmany(MAX_ROWS + 1)
    finally:
        timer.cancel()


@contextmanager
def loaded(domain: Domain, *, seed: int = 1) -> Iterator[duckdb.DuckDBPyConnection]:
    """A domain's own rows in memory; `seed` chooses the benchmark's filling. Raises BadTraining."""
    if not domain.script:
        source = _benchmark_domain(domain.name)
        connection = benchmark.memory(source, benchmark.rows_of(source, seed))
    else:
        connection = duckdb.connect(config={"threads": 1})
        try:
            connection.execute(domain.script)
        except duckdb.Error as error:
            connection.close()
            raise _fault(domain.origin, 1, f"DDL or rows: {error}") from None
    try:
        yield connection
    finally:
        connection.close()


def faults(domain: Domain) -> tuple[list[str], list[str]]:
    """(errors, warnings) of a domain's golds, each with file and line.

    An error is a gold that fails; warnings are results without rows, results that hang on
    the order of rows (a tie at a LIMIT), and renames that do not work.
    """
    errors, warnings = [], []
    with loaded(domain) as own:
        copy(own, domain.schema, {}, into="turned", reverse=True)
        renamed = renaming(domain)
        if domain.renames and renamed is None:
            warnings.append(f"{domain.origin}:1: rename: a name is missing, or two are the same")
        if renamed:
            copy(own, domain.schema, renamed, into="other")
        for gold in domain.golds:
            place = f"{domain.origin}:{gold.line}"
            own.execute("USE memory")
            try:
                want = expected(own, gold.sql)
            except (duckdb.Error, ValueError) as error:
                errors.append(f"{place}: {_first(error)}")
                continue
            if not want.rows:
                warnings.append(f"{place}: no rows")
                continue
            own.execute("USE turned")
            if not want.matches(_or_none(own, gold.sql)):
                warnings.append(f"{place}: the result hangs on the order of rows")
            elif renamed:
                own.execute("USE other")
                if not want.matches(_or_none(own, rename(gold.sql, domain))):
                    warnings.append(f"{place}: renamed, it gives something else: {rename(gold.sql, domain)}")
    return errors, warnings


def _or_none(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    try:
        return fetch(connection, sql)
    except duckdb.Error:
        return []


def _first(error: Exception) -> str:
    return str(error).split("\n", 1)[0]


# --- renaming -----------------------------------------------------------------------------------------------


def renaming(domain: Domain) -> Mapping[str, str] | None:
    """The domain's renames where they name every table and column, each once in its place; None elsewhere."""
    if not domain.renames:
        return None
    for table in domain.schema:
        names = [table.name, *(column.name for column in table.columns)]
        new = [domain.renames.get(fold(name)) for name in names]
        if None in new or len(set(new[1:])) < len(new) - 1:
            return None
    tables = [domain.renames[fold(table.name)] for table in domain.schema]
    return domain.renames if len(set(tables)) == len(tables) else None


def rename(sql: str, domain: Domain) -> str:
    """A query with every identifier of the schema replaced, and all else as its author wrote it.

    The tree says what an identifier is; the text is changed where the identifier stands. Aliases that share a
    column's name change with it, so that the query stays consistent.
    """
    tree = sqlglot.parse_one(sql, read="duckdb")
    tables = {fold(table.name) for table in domain.schema}
    columns = {fold(column.name) for table in domain.schema for column in table.columns}
    aliases = {fold(alias.name) for alias in tree.find_all(exp.TableAlias) if alias.name}
    edits: dict[tuple[int, int], str] = {}
    for node in tree.find_all(exp.Identifier):
        name = fold(node.name)
        parent, key = node.parent, node.arg_key
        if isinstance(parent, exp.TableAlias) and key == "this":
            continue
        is_table = (isinstance(parent, exp.Table) and key == "this") or (
            isinstance(parent, exp.Column) and key == "table"
        )
        if name not in (tables if is_table else columns) or (is_table and name in aliases):
            continue
        if "start" not in node.meta:
            return _renamed_tree(tree, domain, tables, columns, aliases)
        edits[node.meta["start"], node.meta["end"]] = quoted(domain.renames[name])
    text = sql
    for (start, end), new in sorted(edits.items(), reverse=True):
        text = text[:start] + new + text[end + 1 :]
    return text


def _renamed_tree(tree: exp.Expression, domain: Domain, tables: set[str], columns: set[str], aliases: set[str]) -> str:
    """The same over the tree alone, for identifiers whose place in the text the parser does not tell."""
    for node in list(tree.find_all(exp.Identifier)):
        name, parent = fold(node.name), node.parent
        if isinstance(parent, exp.TableAlias) and node.arg_key == "this":
            continue
        is_table = (isinstance(parent, exp.Table) and node.arg_key == "this") or (
            isinstance(parent, exp.Column) and node.arg_key == "table"
        )
        if name in (tables if is_table else columns) and not (is_table and name in aliases):
            node.set("this", domain.renames[name])
            node.set("quoted", quoted(domain.renames[name]) != domain.renames[name])
    return tree.sql("duckdb")


def renamed_schema(schema: Schema, renames: Mapping[str, str]) -> Schema:
    """A schema under other names. A comment that only repeats the new name of its column is left out."""

    def new(name: str) -> str:
        return renames.get(fold(name), name)

    return Schema(
        tuple(
            Table(
                new(table.name),
                tuple(
                    type(column)(
                        new(column.name),
                        column.type,
                        "" if fold(column.comment) == fold(new(column.name)) else column.comment,
                        column.nullable,
                    )
                    for column in table.columns
                ),
                "" if fold(table.comment) == fold(new(table.name)) else table.comment,
                tuple(new(name) for name in table.primary_key),
                tuple(
                    type(key)(
                        tuple(new(name) for name in key.columns),
                        new(key.table),
                        tuple(new(name) for name in key.references),
                    )
                    for key in table.foreign_keys
                ),
            )
            for table in schema
        )
    )


def used_tables(sql: str, schema: Schema) -> frozenset[str]:
    """The folded names of the schema's tables that a query reads."""
    try:
        tree = sqlglot.parse_one(sql, read="duckdb")
    except PARSER_ERRORS:
        return frozenset()
    known = {fold(table.name) for table in schema}
    return frozenset(fold(node.name) for node in tree.find_all(exp.Table) if fold(node.name) in known)


# --- databases ------------------------------------------------------------------------------------------------


def copy(
    connection: duckdb.DuckDBPyConnection,
    schema: Schema,
    renames: Mapping[str, str],
    *,
    into: str,
    path: str = ":memory:",
    rows: Mapping[str, Sequence[Row]] | None = None,
    reverse: bool = False,
) -> None:
    """Attach a database as `into` and write the tables there: without keys, under other names, with other rows."""
    connection.execute(f"ATTACH '{path}' AS {into}")
    order = "ORDER BY rowid DESC" if reverse else ""
    for table in schema:
        columns = ", ".join(f"{quoted(c.name)} AS {quoted(renames.get(fold(c.name), c.name))}" for c in table.columns)
        made = f"{into}.main.{quoted(renames.get(fold(table.name), table.name))}"
        source = f"memory.main.{quoted(table.name)}"
        limit = "LIMIT 0" if rows else ""
        connection.execute(f"CREATE TABLE {made} AS SELECT {columns} FROM {source} {order} {limit}")
        if rows and (values := rows[table.name]):
            connection.executemany(f"INSERT INTO {made} VALUES ({', '.join('?' * len(table.columns))})", values)


def mixed(connection: duckdb.DuckDBPyConnection, schema: Schema, seed: str) -> dict[str, list[Row]]:
    """Other rows for the same tables: more of them, every value drawn anew from those of its column.

    Keys stay unique and references valid; numbers with many values move a little, so that ties are rare. A query
    that is right by luck on a dozen rows (a filter that filters nothing there) is seldom right on these as well.
    """
    draw = random.Random(seed)
    keys: dict[tuple[str, str], list[Any]] = {}
    made: dict[str, list[Row]] = {}
    for table in _parents_first(schema):
        old = connection.execute(f"FROM {quoted(table.name)}").fetchall()
        count = 3 * len(old) + 10 if old else 0
        columns: list[list[Any]] = []
        for index, column in enumerate(table.columns):
            values = [row[index] for row in old]
            link = next((key for key in table.foreign_keys if key.columns == (column.name,)), None)
            parents = keys.get((fold(link.table), fold(link.references[0]))) if link and link.references else None
            if table.primary_key == (column.name,) and not parents:
                drawn = _unique(values, count)
                count = len(drawn)
            elif parents:
                share = sum(value is None for value in values) / max(1, len(values))
                drawn = [None if draw.random() < share else draw.choice(parents) for _ in range(count)]
                if table.primary_key == (column.name,):
                    drawn = list(dict.fromkeys(drawn))
                    count = len(drawn)
            else:
                drawn = [_moved(draw.choice(values), values, draw) for _ in range(count)] if values else []
            columns.append(drawn)
        rows = list(zip(*(column[:count] for column in columns), strict=True)) if columns and count else []
        if len(table.primary_key) > 1:
            places = [i for i, column in enumerate(table.columns) if column.name in table.primary_key]
            rows = list({tuple(row[i] for i in places): row for row in rows}.values())
        draw.shuffle(rows)
        made[table.name] = rows
        for index, column in enumerate(table.columns):
            keys[fold(table.name), fold(column.name)] = [row[index] for row in rows if row[index] is not None]
    return made


def _parents_first(schema: Schema) -> list[Table]:
    left, ordered, done = list(schema), [], set()
    while left:
        ready = [t for t in left if all(fold(k.table) in done or fold(k.table) == fold(t.name) for k in t.foreign_keys)]
        for table in ready or left:
            ordered.append(table)
            done.add(fold(table.name))
        left = [table for table in left if fold(table.name) not in done]
    return ordered


def _unique(values: list[Any], count: int) -> list[Any]:
    """Key values: the old ones, and for whole numbers as many more as are wanted."""
    if values and all(isinstance(value, int) for value in values):
        return values + [max(values) + n for n in range(1, count - len(values) + 1)]
    return values


def _moved(value: Any, values: list[Any], draw: random.Random) -> Any:
    """A number of many different ones, a little off; anything else as it is. Signs stay, small codes stay."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)) or not value:
        return value
    if len(set(values)) <= 5 or abs(value) < 10:
        return value
    step = abs(value) * type(value)(draw.randint(-8, 8)) / 100 if not isinstance(value, int) else 0
    if isinstance(value, int):
        return value + int(abs(value) * draw.randint(-8, 8) / 100)
    moved = value + step
    return moved.quantize(value) if isinstance(moved, Decimal) else moved


def write_databases(domain: Domain, folder: Path) -> dict[tuple[str, str], Path]:
    """{(OWN or RENAMED, GIVEN or MIXED): file}, written to the folder. Raises BadTraining."""
    folder.mkdir(parents=True, exist_ok=True)
    schema = domain.schema
    renamed = renaming(domain)
    languages: dict[str, Mapping[str, str]] = {OWN: {}} | ({RENAMED: renamed} if renamed else {})
    found = {}
    with loaded(domain) as given, loaded(domain, seed=2) as second:
        fillings = {GIVEN: (given, None), MIXED: (second, mixed(given, schema, domain.name) if domain.script else None)}
        for language, renames in languages.items():
            for filling, (source, rows) in fillings.items():
                path = folder / f"{domain.name}-{language}-{filling}.duckdb"
                path.unlink(missing_ok=True)
                copy(source, schema, renames, into="made", path=str(path), rows=rows)
                source.execute("DETACH made")
                found[language, filling] = path
    return found
