"""From golds to prompts: every question in several showings of its schema, under both sets of names.

    python -m model train pairs --out DIR [--per-question 3]

writes DIR/pairs.jsonl (one `Pair` a line) and DIR/db/*.duckdb, the fillings that answers are checked on. A gold that
fails stops the run, with file and line. The prompt is the app's own (`prompt_for`); nothing is rendered here.
"""

from __future__ import annotations

import importlib.util
import json
import random
import re
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import sqlglot
from sqlglot import exp

from app import prompt
from app.config import Settings
from app.sandbox import Sandbox
from app.schema import Schema, fold
from app.sources import Source
from model.train import golds, variants
from model.train.golds import GIVEN, MIXED, OWN, RENAMED, BadTraining, Domain, Gold

GROUP = 12  # questions that share one showing, about: their prompts have one prefix, computed once
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?([ T][\d:.]+)?\Z|\d\d:\d\d(:\d\d)?\Z")


@dataclass(frozen=True, slots=True)
class Pair:
    """One prompt with its gold. An answer is right where it gives the gold's rows on every one of `databases`."""

    id: str
    domain: str
    prompt: str
    gold: str  # one line, no semicolon
    tables: tuple[str, ...]  # those that the prompt shows
    databases: tuple[str, ...]  # file names in the folder of databases


def read_pairs(path: Path) -> list[Pair]:
    """The lines of pairs.jsonl. Raises BadTraining for a domain of the benchmark's test half."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        values = json.loads(line)
        pairs.append(Pair(**{**values, "tables": tuple(values["tables"]), "databases": tuple(values["databases"])}))
    golds.refuse_test_half([pair.domain for pair in pairs])
    return pairs


def write_lines(path: Path, items: Iterable[object]) -> int:
    """Dataclasses as JSON lines. Returns their number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(asdict(item), ensure_ascii=False) + "\n" for item in items]  # type: ignore[call-overload]
    path.write_text("".join(lines), encoding="utf-8")
    return len(lines)


# --- the prompt -----------------------------------------------------------------------------------------------

LINKS, EXAMPLES = 8, 12  # most of each in a prompt that shows them


def can_link() -> bool:
    """Whether this app notes in its prompts what the database holds (app/briefing.py)."""
    return importlib.util.find_spec("app.briefing") is not None


def known_of(view: Schema, database: Path) -> Any:
    """What the app would know of a database: its values, for links and for examples beside columns."""
    from app import briefing, values  # not in every version of the app: see can_link

    settings = replace(Settings(), links=LINKS, examples=EXAMPLES)
    source = Source(database.stem, view, database, True, {})
    with Sandbox(settings) as sandbox:
        return briefing.know(view, values.read(source, sandbox), settings)


def prompt_for(question: str, view: Schema, known: Any = None) -> str:
    """The text that the app would send for a question. The one place where training asks for it."""
    if known is None:
        return prompt.render(question, prompt.ddl_for(view))
    from app import briefing

    return briefing.brief_for(question, known, replace(Settings(), links=LINKS, examples=EXAMPLES)).text


# --- one domain ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with its gold in one language. `coded`: it cannot be answered without the column comments."""

    number: str
    question: str
    sql: str
    tables: frozenset[str]
    coded: bool
    databases: tuple[str, ...]


def of_domain(domain: Domain, folder: Path, *, per_question: int, linked: float = 0.0, seed: int = 0) -> list[Pair]:
    """The pairs of one domain; its databases are written to the folder. Raises BadTraining for a gold that fails."""
    if errors := golds.faults(domain)[0]:
        raise BadTraining("\n".join(errors), "\n".join(errors))
    files = golds.write_databases(domain, folder)
    draw = random.Random(f"{domain.name}-{seed}")
    languages = [OWN, RENAMED] if (RENAMED, GIVEN) in files else [OWN]
    pairs: list[Pair] = []
    for language in languages:
        schema = domain.schema if language == OWN else golds.renamed_schema(domain.schema, domain.renames)
        asked = list(_asked(domain, language, schema, files))
        share = 1.0 if len(languages) == 1 else (0.6 if language == OWN else 0.4)
        times = max(1, round(per_question * share))
        pairs += _spread(domain, schema, asked, times, draw, linked=linked, database=files[language, GIVEN])
    return pairs


def _asked(domain: Domain, language: str, schema: Schema, files: dict[tuple[str, str], Path]) -> Iterable[_Asked]:
    """Every phrasing of every gold that gives rows, with the fillings on which its result is certain."""
    usable: dict[int, tuple[str, str]] = {}
    for gold in domain.golds:
        sql = gold.sql if language == OWN else golds.rename(gold.sql, domain)
        usable[gold.line] = (sql, "")
    certain = {filling: _certain(files[OWN, filling], domain.golds) for filling in (GIVEN, MIXED)}
    same = _same_rows(domain, files, usable) if language == RENAMED else {gold.line for gold in domain.golds}
    for gold in domain.golds:
        fillings = [filling for filling in (GIVEN, MIXED) if gold.line in certain[filling]]
        if gold.line not in same or GIVEN not in fillings:
            continue
        sql = usable[gold.line][0]
        tables = golds.used_tables(sql, schema)
        names = tuple(files[language, filling].name for filling in fillings)
        for index, question in enumerate(gold.questions):
            number = f"{domain.name}:{gold.line}:{index}:{language}"
            yield _Asked(number, question, sql, tables, _coded(sql, question, schema), names)


def _certain(path: Path, items: Sequence[Gold]) -> set[int]:
    """The golds (by line) that give rows on a filling, the same whatever the order of its rows."""
    found = set()
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute(f"ATTACH '{path}' AS given (READ_ONLY)")
        tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'given'").fetchall()
        connection.execute("ATTACH ':memory:' AS turned")
        for (table,) in tables:
            name = '"' + table.replace('"', '""') + '"'
            connection.execute(f"CREATE TABLE turned.{name} AS FROM given.{name} ORDER BY rowid DESC")
        for gold in items:
            try:
                connection.execute("USE given")
                want = golds.expected(connection, gold.sql)
                connection.execute("USE turned")
                if want.rows and want.matches(golds.fetch(connection, gold.sql)):
                    found.add(gold.line)
            except (duckdb.Error, ValueError):
                continue
    return found


def _same_rows(domain: Domain, files: dict[tuple[str, str], Path], sql: dict[int, tuple[str, str]]) -> set[int]:
    """The golds (by line) that give the same rows under the other names."""
    found = set()
    with (
        duckdb.connect(str(files[OWN, GIVEN]), read_only=True) as own,
        duckdb.connect(str(files[RENAMED, GIVEN]), read_only=True) as other,
    ):
        for gold in domain.golds:
            try:
                if golds.expected(own, gold.sql).matches(golds.fetch(other, sql[gold.line][0])):
                    found.add(gold.line)
            except (duckdb.Error, ValueError):
                continue
    return found


def _coded(sql: str, question: str, schema: Schema) -> bool:
    """Whether the query holds a text that the question does not, or reads a column whose comment explains codes."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    for literal in tree.find_all(exp.Literal):
        text = literal.name.strip("%_")
        if literal.is_string and text and text not in question and not _DATE.match(text):
            return True
    comments = {fold(c.name): c.comment for table in schema for c in table.columns if c.comment}
    return any(variants.holds_codes(comments.get(fold(column.name), "")) for column in tree.find_all(exp.Column))


def _spread(
    domain: Domain,
    schema: Schema,
    asked: list[_Asked],
    times: int,
    draw: random.Random,
    *,
    linked: float,
    database: Path,
) -> list[Pair]:
    """Every question `times` times, each in another showing that has what it needs.

    `linked` is the share of showings with values of the database in them: pasted text has one seldom, a file always.
    """
    if not asked:
        return []
    styles = [variants.FULL_FILE]
    while len(styles) < max(times + 1, round(len(asked) * times / GROUP)):
        styles.append(variants.drawn(schema, draw.choice(asked).tables, draw))
    showings = [(style, variants.shown(schema, style, draw)) for style in styles]
    knowing = [
        known_of(view, database) if draw.random() < linked * (0.4 if style.pasted else 1) else None
        for style, view in showings
    ]
    pairs = []
    for item in asked:
        fitting = [
            index
            for index, (style, _) in enumerate(showings)
            if (style.comments or not item.coded) and (not style.tables or item.tables <= style.tables)
        ]
        for index in draw.sample(fitting, min(times, len(fitting))):
            view = showings[index][1]
            pairs.append(
                Pair(
                    f"{item.number}:{index}",
                    domain.name,
                    prompt_for(item.question, view, knowing[index]),
                    item.sql,
                    tuple(table.name for table in view),
                    item.databases,
                )
            )
    return pairs


# --- the step -------------------------------------------------------------------------------------------------


def make(
    training: Path, out: Path, *, per_question: int = 3, linked: float = 0.0, seed: int = 0, processes: int = 1
) -> list[Pair]:
    """Write pairs.jsonl and the databases of every training domain. Raises BadTraining."""
    if linked and not can_link():
        raise BadTraining("this app links no values", "이 앱은 프롬프트에 값을 적지 않습니다: --linked 0")
    domains = [*golds.read_folder(training), *golds.benchmark_half()]
    if len({domain.name for domain in domains}) < len(domains):
        raise BadTraining("two domains share a name", "두 영역의 이름이 같습니다.")
    golds.refuse_test_half([domain.name for domain in domains if domain.script])
    pairs: list[Pair] = []
    with ProcessPoolExecutor(processes) as pool:
        work = partial(of_domain, folder=out / "db", per_question=per_question, linked=linked, seed=seed)
        jobs = [pool.submit(work, domain) for domain in domains]
        failures = []
        for domain, job in zip(domains, jobs, strict=True):
            try:
                made = job.result()
            except BadTraining as error:
                failures.append(str(error))
                continue
            pairs += made
            questions = sum(len(gold.questions) for gold in domain.golds)
            print(f"{domain.name}: {len(domain.golds)} golds, {questions} questions, {len(made)} prompts", flush=True)
    if failures:
        raise BadTraining("\n".join(failures), "\n".join(failures))
    pairs = list({pair.prompt: pair for pair in pairs}.values())
    write_lines(out / "pairs.jsonl", pairs)
    print(f"{len(domains)} domains, {len(pairs)} prompts -> {out / 'pairs.jsonl'}", file=sys.stderr)
    return pairs
