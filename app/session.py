"""One visitor: the data they chose, the folder that holds it, and what fits it. No web page here.

A folder is its visitor's alone and is deleted with the session; what a crash left behind, at the next start.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from app import validate
from app.config import Settings
from app.errors import InvalidSQL, SchemaError
from app.korean import attach
from app.link import Link, LinkError
from app.pipeline import Answer, Pipeline
from app.sandbox import Result
from app.schema import PARSER_ERRORS, Schema, fold, one_line, quoted
from app.sources import DATA, Source, from_ddl, sample, sample_key, storing
from app.strings import KO, Words

MAX_EXAMPLES = 6
PREVIEW_ROWS = 5
MAX_PREVIEWED = 8  # tables
MAX_COMMENT_CHARS = 100
SHORT_SQL_CHARS = 70  # stays on one line


@dataclass(frozen=True, slots=True)
class Session:
    """What one visitor has chosen. `folder` is empty where the data is shared, as samples are."""

    source: Source
    folder: str = ""


def commented(source: Source, table: str, column: str, text: str) -> Source:
    """The source with another comment on a column, cleaned to one short line; the file stays as it is.

    Raises SchemaError where there is no such column.
    """
    found = source.schema.table(table)
    if found is None or found.column(column) is None:
        raise SchemaError(f"no column {table}.{column}", "그 사이 데이터가 바뀌었습니다. 다시 골라 주세요.")
    clean = one_line("".join(char if char.isprintable() else " " for char in text))[:MAX_COMMENT_CHARS].strip()
    columns = tuple(replace(one, comment=clean) if fold(one.name) == fold(column) else one for one in found.columns)
    tables = tuple(replace(one, columns=columns) if one is found else one for one in source.schema)
    return replace(source, schema=Schema(tables))  # without the author's text, which has the old comment


def sessions_folder(settings: Settings) -> Path:
    """Where sessions keep their files."""
    return settings.cache / "sessions"


def new_folder(settings: Settings) -> Path:
    """An empty folder that only this process's user can read. Raises StorageError."""
    parent = sessions_folder(settings)
    with storing():
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Path(tempfile.mkdtemp(dir=parent))


def forget(session: Session | None) -> None:
    """Delete a session's files."""
    if session is not None and session.folder:
        shutil.rmtree(session.folder, ignore_errors=True)


def examples(source: Source, say: Words = KO) -> list[str]:
    """Questions that fit the data: the sample's own; for other data, what can be asked of any table."""
    if key := sample_key(source.name):
        lines = (DATA / key / "examples.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["question"] for line in lines if line.strip()][:MAX_EXAMPLES]
    table = source.schema.tables[0].name
    return [say("any-count", table=attach(table, "은/는")), say("any-first", table=table)]


def first_rows(source: Source, pipeline: Pipeline) -> dict[str, Result]:
    """The first rows of the first tables, by table name; nothing where there is only a schema."""
    found: dict[str, Result] = {}
    for table in source.schema.tables[:MAX_PREVIEWED] if source.has_rows else ():
        shown = pipeline.run_sql(f"SELECT * FROM {quoted(table.name)} LIMIT {PREVIEW_ROWS}", source)
        if isinstance(shown, Answer) and shown.result:
            found[table.name] = shown.result
    return found


def pretty(sql: str) -> str:
    """SQL over several lines where one would be long, a clause a line; as it is where it cannot be read."""
    if len(sql) <= SHORT_SQL_CHARS:
        return sql
    try:
        tree = validate.parse(sql, max_chars=len(sql))
        tall = tree.sql("duckdb", pretty=True)
        flat = _joined(tall)
        return flat if validate.parse(flat, max_chars=len(tall)) == tree else tall  # literals may hold line breaks
    except (InvalidSQL, *PARSER_ERRORS):
        return sql


def _joined(text: str) -> str:
    """sqlglot's pretty SQL with a clause's list on the clause's own line where it fits there."""
    lines, kept, at = text.split("\n"), [], 0
    while at < len(lines):
        depth = _depth(lines[at])
        end = at + 1
        while end < len(lines) and _depth(lines[end]) == depth + 2:
            end += 1
        one = " ".join([lines[at].rstrip(), *(line.strip() for line in lines[at + 1 : end])])
        closes = end < len(lines) and _depth(lines[end]) > depth + 2
        if end > at + 1 and not closes and len(one) <= SHORT_SQL_CHARS and not lines[at].rstrip().endswith("("):
            kept.append(one)
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return "\n".join(kept)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def link_of(question: str, sql: str, source: Source) -> Link:
    """What a link to this answer carries: a sample by its name, any other schema as DDL, never rows."""
    if sample_key(source.name):
        return Link(question, sql, sample=source.name)
    return Link(question, sql, ddl=source.schema.ddl())


def opened(link: Link, settings: Settings) -> Session:
    """A session with the data of a link: a sample, or a schema with invented rows.

    Raises SchemaError for DDL that cannot be read, LinkError for a sample that is not here.
    """
    if not link.ddl:
        if not (key := sample_key(link.sample)):
            raise LinkError(f"no sample {link.sample!r}", f"링크의 데이터 '{link.sample}'이(가) 여기에는 없습니다.")
        return Session(sample(key, settings))
    folder = new_folder(settings)
    try:
        return Session(from_ddl(link.ddl, settings, folder, invent=True), str(folder))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
