"""Verb `benchmark`: build the databases, check the questions, write hashes and counts, score predictions.

    python -m model benchmark build [SPEC]      every filling into the cache
    python -m model benchmark check [SPEC]      every gold query, its wrong ones and its mutants, on every filling
    python -m model benchmark lock [SPEC]       write sha256.txt, after a change of fill.py
    python -m model benchmark card              bring the counts in README.md up to date
    python -m model benchmark score PREDS [SPEC]     a JSONL file of {"id", "sql"}, whoever wrote it

SPEC: benchmark (the default), benchmark:train, benchmark:test, benchmark:DOMAIN, DOMAIN, or a folder.
Exit codes: 0 all is well, 1 something is at fault and was printed, 4 PREDS is at fault.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.config import Settings
from app.errors import InvalidSQL
from app.schema import Schema, quoted
from app.validate import validate
from model import benchmark
from model.benchmark import DIFFICULTIES, PHENOMENA, REGISTERS, SEEDS, BadBenchmark, Domain, Item
from model.mutate import mutants
from model.scoring import Row, compare, is_ordered, ordering

MAX_GOLD_ROWS = 1_000
MUTANT_TIME_S = 5.0
SAME = "same: every filling"  # as a name in `equivalent`: the answer does not depend on the filling


@dataclass(frozen=True, slots=True)
class Expected:
    """A gold result, and how it is compared."""

    rows: list[Row]
    width: int
    ordered: bool
    ties: list[Row] | None

    def same(self, rows: Sequence[Row], width: int, *, strict: bool = False) -> bool:
        return compare(self.rows, rows, ordered=self.ordered, strict=strict, ties=self.ties, widths=(self.width, width))


@dataclass(slots=True)
class Report:
    """What a check of one domain found. `problems` are (question id, English sentence)."""

    domain: str
    problems: list[tuple[str, str]] = field(default_factory=list)
    items: int = 0
    mutants: int = 0
    told_apart: int = 0
    waived: int = 0
    soft: int = 0

    def line(self) -> str:
        return (
            f"{self.domain}: {self.items} questions, {self.mutants} mutants, {self.told_apart} told apart, "
            f"{self.waived} waived, {self.soft} soft, {len(self.problems)} problems"
        )


# --- one database ---------------------------------------------------------------------------------------------


class Filling:
    """One filling in memory, and the same rows in reverse for finding what depends on their order."""

    def __init__(self, domain: Domain, seed: int, *, reverse: bool = True) -> None:
        self.rows = benchmark.rows_of(domain, seed)
        self.seed = seed
        self.connection = benchmark.memory(domain, self.rows)
        self.reversed = benchmark.memory(domain, self.rows, reverse=True) if reverse else None
        self._values: dict[tuple[str, str], list[Any]] = {}

    def close(self) -> None:
        self.connection.close()
        if self.reversed is not None:
            self.reversed.close()

    def run(self, sql: str, connection: Any = None) -> tuple[list[Row], int]:
        """(rows, columns) of a query; at most one row more than a gold result may have. Raises duckdb.Error."""
        connection = connection or self.connection
        timer = threading.Timer(MUTANT_TIME_S, connection.interrupt)
        timer.start()
        try:
            cursor = connection.execute(sql)
            return cursor.fetchmany(MAX_GOLD_ROWS + 1), len(cursor.description)
        finally:
            timer.cancel()

    def expected(self, item: Item) -> Expected:
        """The gold result. Raises duckdb.Error."""
        shown = ordering(item.sql)
        rows, width = self.run(shown.sql)
        rows, ties = shown.split(rows)
        return Expected(rows, width - shown.extra, item.ordered, ties)

    def differs(self, expected: Expected, sql: str) -> bool:
        """Whether another query gives another result here, also where columns may be more or in another order."""
        try:
            rows, width = self.run(sql)
        except benchmark.DatabaseError:
            return True
        return not expected.same(rows, width)

    def values(self, table: str, column: str) -> list[Any]:
        key = (table, column)
        if key not in self._values:
            name = quoted(column)
            found = self.connection.execute(
                f"SELECT DISTINCT {name} FROM {quoted(table)} WHERE {name} IS NOT NULL ORDER BY 1"
            )
            self._values[key] = [row[0] for row in found.fetchall()]
        return self._values[key]


# --- one domain -----------------------------------------------------------------------------------------------


def check(domain: Domain, *, seeds: Sequence[int] = SEEDS) -> Report:
    """Everything that must hold of a domain's questions. Raises BadBenchmark where its files do not load."""
    report = Report(domain.name, items=len(domain.items))
    report.problems += [(item.id, text) for item in domain.items for text in form_faults(item, domain)]
    report.problems += [("", text) for text in _repeated(domain)]
    locked = benchmark.hashes(domain)
    with ExitStack() as stack:
        fillings = []
        for seed in seeds:
            filling = Filling(domain, seed)
            stack.callback(filling.close)
            fillings.append(filling)
            report.problems += [("", f"filling {seed}: {text}") for text in _data_faults(filling, domain, locked)]
        schema = domain.schema
        for item in domain.items:
            report.problems += [(item.id, text) for text in _check_item(item, schema, fillings, report)]
    return report


def form_faults(item: Item, domain: Domain) -> Iterator[str]:
    """What is wrong with a line of questions.jsonl as it stands, before anything runs."""
    if not re.fullmatch(rf"{re.escape(domain.name)}-\d\d", item.id):
        yield f"id is not {domain.name}-NN"
    if not re.search("[가-힣]", item.question) or item.question != " ".join(item.question.split()):
        yield "question is not one line of Korean without surplus spaces"
    if item.difficulty not in DIFFICULTIES:
        yield f"difficulty {item.difficulty!r} is none of {list(DIFFICULTIES)}"
    if item.register not in REGISTERS:
        yield f"register {item.register!r} is none of {', '.join(REGISTERS)}"
    if not item.phenomena or set(item.phenomena) - set(PHENOMENA):
        yield f"phenomena are none or unknown: {sorted(set(item.phenomena) - set(PHENOMENA))}"
    try:
        sorts = is_ordered(item.sql)
    except ValueError as error:
        yield str(error)
        return
    if item.ordered and not sorts:
        yield "ordered, but the gold query has no ORDER BY"
    if sorts and not item.ordered and not re.search(r"(?i)\blimit\b", item.sql):
        yield "not ordered, but the gold query sorts for nothing"


def _repeated(domain: Domain) -> Iterator[str]:
    for name in ("id", "question"):
        counts = Counter(getattr(item, name) for item in domain.items)
        yield from (f"{name} {value!r} stands {count} times" for value, count in counts.items() if count > 1)


def _data_faults(filling: Filling, domain: Domain, locked: dict[int, str]) -> Iterator[str]:
    if locked.get(filling.seed) != benchmark.content_hash(filling.rows):
        yield "content is not that of sha256.txt (python -m model benchmark lock)"
    if filling.rows != benchmark.rows_of(domain, filling.seed):
        yield "fill() gives other rows the second time"
    for table, rows in filling.rows.items():
        if not rows:
            yield f"table {table} is empty"
    schema = domain.schema
    for table in schema:
        for column in (table, *table.columns):
            if not re.search("[가-힣]", column.comment):
                yield f"{table.name}: {column.name} has no Korean comment"


def _check_item(item: Item, schema: Schema, fillings: Sequence[Filling], report: Report) -> Iterator[str]:
    try:
        written = validate(item.sql, schema).sql
    except InvalidSQL as error:
        yield f"the gold query is not allowed: {error}"
        return
    golds: list[Expected] = []
    for filling in fillings:
        try:
            gold = filling.expected(item)
            golds.append(gold)
            if not gold.rows or len(gold.rows) > MAX_GOLD_ROWS - 1:
                yield f"filling {filling.seed}: the gold query gives {len(gold.rows)} rows"
            elif all(cell is None for row in gold.rows for cell in row):
                yield f"filling {filling.seed}: the gold query gives nothing but NULL"
            if not gold.same(*filling.run(written), strict=True):
                yield f"filling {filling.seed}: the gold query as the app writes it gives another result"
            if not gold.same(*filling.run(item.sql, filling.reversed), strict=True):
                yield f"filling {filling.seed}: the result depends on the order of rows in a table (a tie?)"
        except benchmark.DatabaseError as error:
            yield f"filling {filling.seed}: the gold query fails: {error}"
            return
    waived = set(item.equivalent)
    first = golds[0]
    if len(golds) > 1 and all(first.same(gold.rows, gold.width) for gold in golds[1:]) and SAME not in waived:
        yield f"every filling gives the same result; vary the data, or waive {SAME!r}"
    for wrong in item.wrong:
        with contextlib.suppress(benchmark.DatabaseError):
            fillings[0].run(wrong)
            if not any(filling.differs(gold, wrong) for filling, gold in zip(fillings, golds, strict=True)):
                yield f"a wrong query gives the right result everywhere: {wrong}"
            continue
        yield f"a wrong query does not run, which tells nothing: {wrong}"
    names = {SAME}
    for mutant in mutants(item.sql, schema, fillings[0].values):
        names.add(mutant.name)
        report.mutants += 1
        if any(filling.differs(gold, mutant.sql) for filling, gold in zip(fillings, golds, strict=True)):
            report.told_apart += 1
            if mutant.name in waived:
                yield f"waived, but told apart: {mutant.name}"
        elif mutant.soft:
            report.soft += 1
        elif mutant.name in waived:
            report.waived += 1
        else:
            yield f"no filling tells this mutant apart: {mutant.name!r}\n      {mutant.sql}"
    for name in waived - names:
        yield f"waived, but there is no such mutant: {name}"
    for name, reason in item.equivalent.items():
        if len(reason.strip()) < 4:
            yield f"no reason is given for waiving {name}"


# --- the verb --------------------------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("build", "check", "lock", "card", "score"), help="할 일")
    parser.add_argument("rest", nargs="*", metavar="SPEC", help="benchmark[:train|:test|:분야], 분야 이름, 또는 폴더")


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    rest = list(args.rest)
    if args.action == "score":
        from model.score_benchmark import score_file

        if not rest:
            print("오류: 예측 파일(JSONL)을 적어 주세요.", file=sys.stderr)
            return 4
        return score_file(Path(rest[0]), _domains(rest[1:]), settings)
    domains = _domains(rest)
    if args.action == "lock":
        for domain in domains:
            benchmark.write_hashes(domain)
            print(domain.folder / "sha256.txt")
        return 0
    if args.action == "build":
        for domain in domains:
            for seed in SEEDS:
                print(benchmark.built(domain, seed, settings))
        return 0
    if args.action == "card":
        from model.card_benchmark import write_card

        (benchmark.ROOT / "README.md").write_text(write_card(benchmark.read(benchmark.NAME)), encoding="utf-8")
        return 0
    return _check_all(domains, whole=not rest)


def _domains(specs: Sequence[str]) -> list[Domain]:
    """The domains of all names and folders; a bare domain name will do."""
    found: dict[str, Domain] = {}
    for spec in specs or [benchmark.NAME]:
        known = benchmark.is_spec(spec)
        found |= {domain.name: domain for domain in benchmark.read(spec if known else f"{benchmark.NAME}:{spec}")}
    return list(found.values())


def _check_all(domains: Sequence[Domain], *, whole: bool) -> int:
    begun = time.monotonic()
    bad = 0
    for domain in domains:
        try:
            report = check(domain)
        except BadBenchmark as error:
            print(f"{domain.name}: {error}")
            bad += 1
            continue
        for name, text in report.problems:
            print(f"  {name or domain.name}: {text}")
        print(report.line(), flush=True)
        bad += bool(report.problems)
    listed = sorted(name for names in benchmark.split().values() for name in names)
    for domain in domains if whole else ():  # an author of one database does not touch the split
        if listed.count(domain.name) != 1:
            print(f"{domain.name}: stands {listed.count(domain.name)} times in split.json")
            bad += 1
    print(json.dumps(tally(domains), ensure_ascii=False))
    print(f"{len(domains)} domains, {bad} with problems, {time.monotonic() - begun:.1f} s")
    return 1 if bad else 0


def tally(domains: Sequence[Domain]) -> dict[str, dict[str, int]]:
    """How many questions there are of each difficulty, register and phenomenon."""
    items = [item for domain in domains for item in domain.items]
    counts = {
        "난이도": Counter(DIFFICULTIES.get(item.difficulty, "?") for item in items),
        "말투": Counter(item.register for item in items),
        "현상": Counter(name for item in items for name in item.phenomena),
    }
    return {name: dict(count.most_common()) for name, count in counts.items()}
