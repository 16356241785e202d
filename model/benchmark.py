"""The benchmark's databases and questions: read from data/benchmark, filled from seeds, kept in the cache.

    read("benchmark:test")                 -> the domains of the test half
    domain.items                           their questions
    built(domain, seed, settings)          -> the .duckdb file of one filling, built where it is not there yet

A domain is a folder with schema.sql (DuckDB DDL), fill.py (`fill(random) -> {table: rows}`) and
questions.jsonl. It has several fillings, one a seed: a prediction counts as right only where it is right on
each (test-suite accuracy), so that a wrong query has to be lucky several times over. sha256.txt holds the
hash of every filling's content; a filling that comes out otherwise is refused.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import io
import json
import os
import random
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from app.config import Settings
from app.errors import Text2SQLError
from app.schema import Schema, Table, quoted

ROOT = Path(__file__).resolve().parent.parent / "data" / "benchmark"
NAME = "benchmark"  # as --questions benchmark, benchmark:test, benchmark:train, benchmark:DOMAIN
SEEDS = (1, 2, 3, 4)  # of the fillings; the first is the one that a model may see values of
VERSION = 1  # of how files are built; another number builds anew

REGISTERS = ("반말", "해요체", "합쇼체", "공문", "키워드")
DIFFICULTIES = {1: "쉬움", 2: "보통", 3: "어려움", 4: "매우 어려움"}
# What a question asks of a model, apart from its difficulty. README.md says what each means.
PHENOMENA = (
    "조건", "복합 조건", "범위", "조사", "수사", "큰 수", "단위", "날짜", "상대 날짜", "기간", "~별", "집계",
    "조건부 집계", "상위 N", "최고·최저", "정렬", "비율", "비교", "없는 것", "모두", "중복 제거", "조인 2", "조인 3",
    "조인 4", "자기 조인", "having", "window", "집합", "하위 질의", "NULL", "문자열", "띄어쓰기", "동의어", "외래어",
    "생략", "구어체",
)  # fmt: skip

DatabaseError = duckdb.Error
Rows = Mapping[str, Sequence[tuple[Any, ...]]]


class BadBenchmark(Text2SQLError):
    """A domain's files are at fault, or a name asks for what is not there."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question with its gold query, as a line of questions.jsonl has it.

    `wrong` are queries that must give another result; `equivalent` says of mutations of the gold, by name, why
    they cannot (model.mutate).
    """

    id: str
    question: str
    sql: str
    ordered: bool
    difficulty: int
    phenomena: tuple[str, ...]
    register: str
    wrong: tuple[str, ...] = ()
    equivalent: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Domain:
    """One folder of the benchmark."""

    name: str
    folder: Path
    items: tuple[Item, ...]

    @property
    def ddl(self) -> str:
        return (self.folder / "schema.sql").read_text(encoding="utf-8")

    @property
    def schema(self) -> Schema:
        """As the prompt sees it for the built file: written from the database, not as the author wrote it."""
        with duckdb.connect() as connection:
            connection.execute(self.ddl)
            return Schema.from_duckdb(connection)


# --- reading --------------------------------------------------------------------------------------------------


def is_spec(text: str) -> bool:
    """Whether --questions means the benchmark: its name, or a folder."""
    return text == NAME or text.startswith(f"{NAME}:") or Path(text).is_dir()


def read(spec: str, *, root: Path = ROOT) -> list[Domain]:
    """The domains that a name or a folder stands for, in the order of their names.

    `benchmark` · `benchmark:train` · `benchmark:test` · `benchmark:shop` · the folder of all · a domain's folder.
    Raises BadBenchmark.
    """
    if spec != NAME and not spec.startswith(f"{NAME}:"):
        root = Path(spec)
        if (root / "questions.jsonl").is_file():
            return [load(root)]
    found = {folder.parent.name: folder.parent for folder in sorted(root.glob("*/questions.jsonl"))}
    wanted = spec.partition(":")[2]
    halves = split(root)
    names = halves.get(wanted) or ([wanted] if wanted else list(found))
    names = [name for name in names if name in found]
    if not names:
        known = ", ".join([*halves, *found])
        raise BadBenchmark(f"{spec}: no such part", f"벤치마크에 '{wanted or spec}'이(가) 없습니다. 있는 것: {known}")
    return [load(found[name]) for name in sorted(names)]


def split(root: Path = ROOT) -> dict[str, list[str]]:
    """{"train": domains, "test": domains}; empty where the folder has no split."""
    path = root / "split.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def load(folder: Path) -> Domain:
    """One domain. Raises BadBenchmark with the line that is at fault."""
    items = []
    path = folder / "questions.jsonl"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            values = json.loads(line)
            for name in ("phenomena", "wrong"):
                values[name] = tuple(values.get(name, ()))
            items.append(Item(**values))
        except (ValueError, TypeError, AttributeError) as error:
            raise BadBenchmark(f"{path}:{number}: {error}", f"{path} {number}번째 줄: {error}") from None
    return Domain(folder.name, folder, tuple(items))


# --- filling --------------------------------------------------------------------------------------------------


def rows_of(domain: Domain, seed: int) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of one filling, by table. Raises BadBenchmark where fill.py gives anything else."""
    path = domain.folder / "fill.py"
    spec = importlib.util.spec_from_file_location(f"benchmark_fill_{domain.name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    fill: Callable[[random.Random], dict[str, list[tuple[Any, ...]]]] = module.fill
    rows = fill(random.Random(f"{domain.name}-{seed}"))
    names = {table.name for table in domain.schema}
    if set(rows) != names:
        raise BadBenchmark(
            f"{path}: fills {sorted(rows)}, not {sorted(names)}",
            f"{path}: 채운 테이블이 schema.sql과 다릅니다: {sorted(set(rows) ^ names)}",
        )
    return rows


def content_hash(rows: Rows) -> str:
    """SHA-256 of all rows, table by table, independent of DuckDB's file format."""
    text = json.dumps(sorted(rows.items()), ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def hashes(domain: Domain) -> dict[int, str]:
    """{seed: hash} as sha256.txt has them; empty where there is none."""
    path = domain.folder / "sha256.txt"
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    return {int(line.split()[1]): line.split()[0] for line in lines if line.strip()}


def write_hashes(domain: Domain) -> None:
    """Write sha256.txt anew: for authors, after a change of fill.py."""
    lines = [f"{content_hash(rows_of(domain, seed))} {seed}\n" for seed in SEEDS]
    (domain.folder / "sha256.txt").write_text("".join(lines), encoding="utf-8")


def load_rows(connection: duckdb.DuckDBPyConnection, ddl: Iterable[str], rows: Rows) -> None:
    """Create the tables and copy the rows in, parents first. Raises duckdb.Error for rows that break a key."""
    for statement in ddl:
        connection.execute(statement)
    schema = Schema.from_duckdb(connection)
    batches = [(name, batch) for name, values in rows.items() for batch in _generations(schema.table(name), values)]
    with tempfile.TemporaryDirectory(prefix="t2s-fill-") as folder:
        for number, (table, batch) in enumerate(batches):
            path = Path(folder) / f"{number}.csv"
            path.write_text(_csv(batch), encoding="utf-8")
            connection.execute(
                f"COPY {quoted(table)} FROM '{path}' "
                "(FORMAT csv, HEADER false, AUTO_DETECT false, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '\\N')"
            )


def _generations(table: Table | None, rows: Sequence[tuple[Any, ...]]) -> Iterator[Sequence[tuple[Any, ...]]]:
    """The rows in batches of which each refers to earlier ones only: DuckDB checks a table's keys to itself so."""
    names = [column.name for column in table.columns] if table else []
    keys = [key for key in table.foreign_keys if key.table == table.name] if table else []
    if not keys:
        yield rows
        return
    own = names.index(keys[0].references[0])
    links = [names.index(key.columns[0]) for key in keys]
    known: set[Any] = {None}
    left = list(rows)
    while left:
        ready = [row for row in left if all(row[link] in known for link in links)]
        if not ready:  # a circle, or a parent that is not there: DuckDB names it
            yield left
            return
        yield ready
        known |= {row[own] for row in ready}
        left = [row for row in left if row[own] not in known]


def _csv(rows: Iterable[tuple[Any, ...]]) -> str:
    """Every value quoted, so that an empty text stays one; NULL is a bare \\N."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    for row in rows:
        writer.writerow(["\\N" if value is None else value for value in row])
    return out.getvalue().replace('"\\N"', "\\N")


def memory(domain: Domain, rows: Rows, *, reverse: bool = False) -> duckdb.DuckDBPyConnection:
    """One filling in memory. With `reverse` every table's rows stand the other way round, and no key is kept.

    A query whose result depends on the order of rows in a table (a tie at a LIMIT) shows by that.
    """
    connection = duckdb.connect(config={"threads": 1})
    if reverse:
        with duckdb.connect() as plain:
            plain.execute(domain.ddl)
            statements: Iterable[str] = Schema.from_duckdb(plain).create_statements()
        rows = {table: list(values)[::-1] for table, values in rows.items()}
    else:
        statements = [domain.ddl]
    try:
        load_rows(connection, statements, rows)
    except duckdb.Error as error:
        connection.close()
        raise BadBenchmark(f"{domain.name}: {error}", f"{domain.name}: 행을 넣을 수 없습니다: {error}") from error
    return connection


def built(domain: Domain, seed: int, settings: Settings) -> Path:
    """The database file of one filling, from the cache or built there. Raises BadBenchmark.

    The file's name tells all that it was made from, so that a changed domain is built anew.
    """
    sources = [domain.folder / "schema.sql", domain.folder / "fill.py", ROOT / "korean.py"]
    digest = hashlib.sha256(f"{VERSION} {duckdb.__version__}".encode())
    for path in sources:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    folder = settings.cache / "benchmark"
    target = folder / f"{domain.name}-{seed}-{digest.hexdigest()[:12]}.duckdb"
    if target.is_file():
        return target
    rows = rows_of(domain, seed)
    if (wanted := hashes(domain).get(seed)) and wanted != content_hash(rows):
        raise BadBenchmark(
            f"{domain.name} {seed}: the content is not that of sha256.txt",
            f"{domain.name}의 {seed}번째 데이터가 sha256.txt와 다릅니다. fill.py를 고쳤다면 "
            f"`python -m model benchmark lock {domain.name}`으로 다시 적어 주세요.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as work:
        made = Path(work) / "made.duckdb"
        try:
            with duckdb.connect(str(made)) as connection:
                load_rows(connection, [domain.ddl], rows)
        except duckdb.Error as error:
            raise BadBenchmark(f"{domain.name}: {error}", f"{domain.name}: 행을 넣을 수 없습니다: {error}") from error
        os.replace(made, target)
    return target
