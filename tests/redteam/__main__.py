"""Every hostile query through each layer by itself: the rules alone, the worker alone, and both. Prints a table.

    python -m tests.redteam                      the table of SECURITY.md; the exit status tells whether all held
    python -m tests.redteam files leaks          these classes only
    python -m tests.redteam --without landlock   as on a kernel that lacks it (or seccomp: no system-call filter)
    python -m tests.redteam --json               one JSON line a case, for tests/test_redteam.py

The worker alone gets the text as it stands, as if no rule existed. Around it stand a file beside the database, one in
another folder, another user's database, a secret in the environment and a listening port: nothing of them may come
back or change. In the cases {out} and {db} are those folders, {port} is that port, {zwsp} and the like are characters
that an editor hides.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import socket
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from app.config import Settings
from app.errors import ExecutionError, InvalidSQL, QueryTimeout, ResultTooLarge
from app.sandbox import Sandbox
from app.schema import Schema
from app.validate import validate
from tests.conftest import SHOP_DDL, Case, cases, fill_shop
from tests.redteam import older_kernel

CLASSES = (
    "files", "network", "extensions", "leaks", "changes", "statements", "disguises", "table_functions", "reopening",
    "memory_bombs", "cpu_bombs", "parser_bombs", "result_bombs",
)  # fmt: skip
BOMBS = tuple(name for name in CLASSES if name.endswith("_bombs"))
LIMIT_S = 0.6  # per query, so that the bombs together take a minute
MAX_RULES_S = 1.0  # of processor time
HELD = "held a worker too long"
CANARY = "kingfisher-4711"
HIDDEN = {
    "{zwsp}": "\u200b",
    "{bom}": "\ufeff",
    "{rlo}": "\u202e",
    "{nbsp}": "\u00a0",
    "{wide}": "\u3000",
    "{nul}": "\0",
}


@dataclass(frozen=True)
class Outcome:
    """What became of one case.

    `rules`: the rule that refused it, or "" where it passed. `worker` and `both`: refused, memory, time, size or
    answered; `both` is "rules" where it never got to the worker. `seconds` is the longer of the two. `wrong` and
    `wrong_both`: what must not be, in words, of a layer alone and of both together.
    """

    case: str
    rules: str
    worker: str
    both: str
    seconds: float
    wrong: str
    wrong_both: str


@dataclass(frozen=True)
class Range:
    """The folders and the port around the database."""

    out: Path
    db: Path
    port: int

    @classmethod
    def set_up(cls, folder: Path, port: int) -> Range:
        """Databases and files to be stolen."""
        out, db = folder / "outside", folder / "database"
        out.mkdir()
        db.mkdir()
        for path in (out / "secret.csv", db / "beside.csv"):
            path.write_text(f"a\n{CANARY}\n", encoding="utf-8")
        with duckdb.connect(str(db / "shop.duckdb")) as connection:
            fill_shop(connection, students=1000)
            connection.execute(f"COPY (SELECT '{CANARY}' AS a) TO '{db / 'beside.parquet'}'")
        with duckdb.connect(str(out / "other.duckdb")) as connection:
            connection.execute(f"CREATE TABLE secret AS SELECT '{CANARY}' AS a")
        return cls(out, db, port)

    def sql(self, case: Case) -> str:
        """A case's text with the places filled in."""
        text = case.sql.replace("{out}", str(self.out)).replace("{db}", str(self.db)).replace("{port}", str(self.port))
        for name, char in HIDDEN.items():
            text = text.replace(name, char)
        return text

    def state(self) -> dict[str, str]:
        """Every file there is, with its digest."""
        return {
            str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            for path in sorted(self.db.parent.rglob("*"))
        }


def fire(case: Case, place: Range, sandbox: Sandbox, schema: Schema) -> Outcome:
    """One case through the layers."""
    sql, rule, safe = place.sql(case), "", ""
    begin = time.thread_time()
    try:
        safe = validate(sql, schema).sql
    except InvalidSQL as error:
        rule = error.rule
    slow = "" if time.thread_time() - begin < MAX_RULES_S else "held the rules too long"
    worker, seconds, wrong = _ask(sql, place, sandbox)
    wrong = wrong or slow
    both, wrong_both = "rules", slow
    if not rule:
        both, more, wrong_both = _ask(safe, place, sandbox)
        seconds = max(seconds, more)
    bomb = case.file.endswith("_bombs.sql")
    if not rule and not bomb and case.header.get("rules") != "pass":
        wrong = wrong or "passed the rules"
    if worker == "answered" and not bomb and case.header.get("worker") != "answers":
        wrong = wrong or "answered by the worker"
    return Outcome(str(case), rule, worker, both, round(seconds, 3), wrong, wrong_both)


def _ask(sql: str, place: Range, sandbox: Sandbox) -> tuple[str, float, str]:
    """What the worker made of it: the kind of end, seconds, what was wrong."""
    begin, wrong = time.monotonic(), ""
    try:
        reply = json.dumps(sandbox._ask(sql, place.db / "shop.duckdb", "run"), ensure_ascii=False)
    except QueryTimeout:
        ended = "time"
    except ResultTooLarge as error:
        ended = "size" if "MiB of result" in str(error) else "memory"
    except ExecutionError as error:
        ended = "refused"
        wrong = "told a secret" if CANARY in str(error) + error.message_ko else ""
    else:
        ended = "answered"
        if CANARY in reply or str(place.db.parent) in reply:
            wrong = "told a secret"
        if len(reply.encode("utf-8", "surrogatepass")) > 2 * sandbox.settings.max_result_mib << 20:
            wrong = "a reply beyond the limit"
    seconds = time.monotonic() - begin
    return ended, seconds, wrong or (HELD if seconds > 1.5 * LIMIT_S else "")


def run(names: Sequence[str] = CLASSES, without: str = "") -> tuple[list[Outcome], dict[str, str]]:
    """The cases of these classes, and what was wrong with all of them together (nothing, one hopes)."""
    if without:
        older_kernel.pretend(without)
    os.environ["T2S_API_KEY"] = CANARY
    schema = Schema.from_ddl(SHOP_DDL)
    with tempfile.TemporaryDirectory(prefix="t2s-redteam-") as name, socket.create_server(("127.0.0.1", 0)) as listener:
        place = Range.set_up(Path(name), listener.getsockname()[1])
        before, here = place.state(), sorted(os.listdir())
        settings = Settings(query_timeout_s=LIMIT_S, workers=6, max_result_mib=4)
        with Sandbox(settings) as sandbox, ThreadPoolExecutor(2) as threads:
            homes = sandbox._home.name
            every = [case for name in names for case in cases(f"{name}.sql", "redteam")]
            outcomes = list(threads.map(lambda case: fire(case, place, sandbox, schema), every))
            # Two at a time on a busy machine may be late without the worker's fault; alone, it may not.
            outcomes = [
                fire(case, place, sandbox, schema) if HELD in (outcome.wrong, outcome.wrong_both) else outcome
                for case, outcome in zip(every, outcomes, strict=True)
            ]
            protected = sandbox._idle.queue[0].protections or {}
            left = os.listdir(homes)
        listener.settimeout(0)
        try:
            listener.accept()
            reached = "yes"
        except BlockingIOError:
            reached = ""
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        together = {
            "files changed": "" if place.state() == before and sorted(os.listdir()) == here and not left else "yes",
            "network reached": reached,
            "memory exceeded": "" if most <= settings.worker_memory_mib else f"{most} MiB",
            "a layer that should be off": without if protected.get(without) else "",
        }
        print(f"largest worker: {most} MiB of {settings.worker_memory_mib}", file=sys.stderr)
    return outcomes, together


def table(outcomes: list[Outcome]) -> str:
    """Class, cases, stopped by the rules alone, by the worker alone, by both; how the worker ended them."""
    lines = [
        "| class | cases | rules alone | worker alone | both | worker: refused / memory / time / size / answered |",
        "|---|---:|---:|---:|---:|---|",
    ]
    sums = [0, 0, 0, 0]
    for name in dict.fromkeys(outcome.case.partition(".sql:")[0] for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.case.startswith(f"{name}.sql:")]
        counts = [
            len(own), sum(bool(item.rules) for item in own), sum(not item.wrong for item in own),
            sum(not item.wrong_both for item in own),
        ]  # fmt: skip
        ends = " / ".join(
            str(sum(item.worker == kind for item in own)) for kind in ("refused", "memory", "time", "size", "answered")
        )
        sums = [total + count for total, count in zip(sums, counts, strict=True)]
        lines.append(f"| {name.replace('_', ' ')} | {' | '.join(map(str, counts))} | {ends} |")
    lines.append(f"| **all** | {' | '.join(f'**{total}**' for total in sums)} | |")
    return "\n".join(lines)


def main() -> int:
    """Run all cases and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("classes", nargs="*", metavar="CLASS", help=" ".join(CLASSES))
    parser.add_argument("--without", choices=sorted(older_kernel.CALLS), default="", help="a protection to leave out")
    parser.add_argument("--json", action="store_true", help="one line a case")
    args = parser.parse_args()
    if unknown := set(args.classes) - set(CLASSES):
        parser.error(f"no class {', '.join(sorted(unknown))}")
    outcomes, together = run(args.classes or CLASSES, args.without)
    if args.json:
        for outcome in outcomes:
            print(json.dumps(asdict(outcome)))
        print(json.dumps(together))
    else:
        print(table(outcomes))
        print(f"longest: {max(outcome.seconds for outcome in outcomes):.2f} s of {LIMIT_S} s")
        for outcome in outcomes:
            if wrong := outcome.wrong or outcome.wrong_both:
                print(f"{outcome.case}: {wrong} ({outcome.rules or 'no rule'}, {outcome.worker})")
        print("; ".join(f"{what}: {found or 'no'}" for what, found in together.items()))
    return int(any(outcome.wrong or outcome.wrong_both for outcome in outcomes) or any(together.values()))


if __name__ == "__main__":
    sys.exit(main())
