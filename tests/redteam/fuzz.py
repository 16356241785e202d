"""Fuzzers for what reads untrusted text: the SQL parser's bounds, the rules, the mending, SQL out of replies, DDL.

    python tests/redteam/fuzz.py slow DIALECT SECONDS [SEED]     texts that repeat, for time that doubles
    python tests/redteam/fuzz.py TARGET [libFuzzer options]      coverage-guided; TARGET: rules mend extract ddl

`slow` needs nothing beside the app. The others need atheris, which is in no requirements file:

    python -m venv /some/where && /some/where/bin/pip install -r requirements.txt -r requirements-dev.txt atheris
    /some/where/bin/python tests/redteam/fuzz.py rules -max_total_time=300 -max_len=600

A finding is an exception that is not ours, SQL that passes the rules but not a second time, or a text that takes
longer than SLOW_S. It ends the run with the text that did it. What was found is in SECURITY.md.
"""

from __future__ import annotations

import logging
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from sqlglot.dialects.dialect import Dialect

from app import nesting
from app.errors import InvalidSQL, ReplyUnusable, SchemaError
from app.prompt import extract_sql
from app.repair import mend
from app.schema import PARSER_ERRORS, Schema
from app.validate import validate
from tests.conftest import SHOP_DDL, cases

SLOW_S = 1.0
SCHEMA = Schema.from_ddl(SHOP_DDL)


class Finding(Exception):
    """Something that must not be."""


# --- coverage-guided ----------------------------------------------------------------------------------------------


def rules(text: str) -> None:
    """Refused by name, or passed, and then what was written passes again and is written the same."""
    try:
        valid = validate(text, SCHEMA)
    except InvalidSQL as error:
        if not error.message_ko:
            raise Finding("no Korean message") from error
        return
    if validate(valid.sql, SCHEMA, max_chars=len(valid.sql)).sql != valid.sql:
        raise Finding(f"not stable: {valid.sql}")


def mending(text: str) -> None:
    """Mended or refused."""
    try:
        mend(text, SCHEMA)
    except InvalidSQL:
        pass


def extract(text: str) -> None:
    """One statement or our error; what is found is in the reply."""
    for finish_reason in ("stop", "length"):
        try:
            sql = extract_sql(text, finish_reason)
        except ReplyUnusable:
            continue
        if not sql.strip() or sql not in text.replace("\ufeff", "").replace("\u200b", ""):
            raise Finding(f"not from the reply: {sql!r}")


def ddl(text: str) -> None:
    """A schema that can be written and read again, or our error."""
    try:
        schema = Schema.from_ddl(text)
    except SchemaError:
        return
    Schema.from_ddl(schema.ddl(comments=False))


TARGETS: dict[str, Callable[[str], None]] = {"rules": rules, "mend": mending, "extract": extract, "ddl": ddl}


def guided(name: str, options: list[str]) -> None:
    """Run atheris on one target, with the project's own cases as the beginning."""
    import atheris

    atheris.instrument_all()
    target = TARGETS[name]

    def once(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape" if data[:1] == b"\xff" else "replace")
        begin = time.perf_counter()
        target(text)
        if (spent := time.perf_counter() - begin) > SLOW_S:
            raise Finding(f"{spent:.1f} s")

    corpus = Path(os.environ.get("FUZZ_CORPUS", "")) if os.environ.get("FUZZ_CORPUS") else None
    if corpus is not None:
        corpus.mkdir(parents=True, exist_ok=True)
        for file in ("valid.sql", "invalid.sql", "mended.sql", "legitimate.sql"):
            for case in cases(file):
                (corpus / f"{file}-{case.line}").write_text(case.sql, encoding="utf-8")
        options = [*options, str(corpus)]
    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


# --- repetition ---------------------------------------------------------------------------------------------------

_SYMBOLS = [*"([{,.=<>+-*/|&!~%^@#?$:;", "::", "->", "->>", "=>", ":=", "||", "a", "b", "1", "'a'", '"a"', "가"]
_PHRASES = """select|from|where|join|left join|on|using|case|when|then|else|end|with a as (|union|in (|exists (|cast(
|interval|try_cast(|extract(|pivot|unpivot|for|over (|filter (|lateral|values (|unnest(|struct(|map|map{|array[|list(
|not|x ->|lambda x:|is|between|and|or|as|at|order by|group by|limit|columns(|* exclude (|window|qualify|tablesample
|if(|date|timestamp|json|replace|left(|trim(|position(|substring(|grouping sets (|with recursive|distinct|any (|row(
|table|create|insert|set|match_recognize (|json_object(|json_table(|string_agg(|convert(|offset f(|default (""".split(
    "|"
)
_HEADS = ("select ", "select * from ", "select 1 from a where ", "", "with a as (", "create table t (a ")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def slow(dialect: str, seconds: float, seed: int) -> int:
    """Random openers of one to four tokens, repeated and closed again. Prints what is slow; returns how many.

    Every batch runs in a child, since a parser that has begun cannot be interrupted.
    """
    logging.getLogger("sqlglot").setLevel(logging.CRITICAL)
    tool = Dialect.get_or_raise(dialect)
    words = sorted({word.lower() for word in tool.tokenizer_class.KEYWORDS if word[:1].isalpha()})
    calls = [name + "(" for name in sorted(tool.parser_class.FUNCTIONS)]
    vocabulary = (
        words,
        calls,
        _SYMBOLS,
        [phrase.strip() for phrase in _PHRASES],
        [phrase.strip() for phrase in _PHRASES],
    )
    depth = nesting.MAX_DEPTH if dialect == "duckdb" else nesting.MAX_DEPTH_ELSEWHERE
    end, found, tried, batch = time.monotonic() + seconds, 0, 0, 0
    while time.monotonic() < end:
        batch += 1
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _batch(dialect, random.Random(f"{seed} {batch}"), vocabulary, depth, writing)
        os.close(writing)
        last = ""
        with os.fdopen(reading, encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("SLOW"):
                    found += 1
                    print(line.strip(), last, flush=True)
                else:
                    tried, last = tried + 1, line.strip()
        if os.waitpid(child, 0)[1]:
            found += 1
            print("KILLED", last, flush=True)
    print(f"{dialect}: {tried} texts, {found} slow")
    return found


def _batch(dialect: str, rng: random.Random, vocabulary: tuple[list[str], ...], depth: int, output: int) -> None:
    for _ in range(300):
        opener = " ".join(rng.choice(rng.choice(vocabulary)) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))) + " "
        closer = "".join(_CLOSING[char] for char in reversed(opener) if char in _CLOSING) if rng.random() < 0.8 else ""
        closer = rng.choice(("", "", "", " end", " then 1 end", " on true", " as x")) + closer
        head, middle = rng.choice(_HEADS), rng.choice(("1", "a", "select 1", "*", ""))
        for times in (6, depth // 2, depth, 7900 // len(opener + closer)):
            os.write(output, (repr((head, opener, middle, closer, times)) + "\n").encode())
            signal.alarm(5)
            begin = time.perf_counter()
            try:
                nesting.parse(head + opener * times + middle + closer * times, dialect)
            except PARSER_ERRORS:
                pass
            spent = time.perf_counter() - begin
            signal.alarm(0)
            if spent > SLOW_S:
                os.write(output, f"SLOW {spent:.1f} s\n".encode())
                break
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "slow":
        sys.exit(1 if slow(sys.argv[2], float(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 0) else 0)
    guided(sys.argv[1], sys.argv[2:])
