"""Questions whose SQL a person has confirmed, kept by schema, and the ones most like a new question.

    store = Examples.of(settings)                     None where T2S_EXAMPLES_DIR is not set
    store.keep(example, schema)                       thumbs up
    store.drop(example, schema)                       taken back
    store.similar("2학년 여학생은 몇 명이야?", schema)     at most two, best first
    alike("2학년 …", examples, schema)                 the same among examples that the caller has

One JSON file of lines a schema, in a folder of the operator's choice; questions on the same schema share it, whoever
asks them. So it is off unless it is asked for: on a server for strangers, what one confirms would reach another.
What one visitor confirmed for themselves stays in their browser (history.py). Nothing here changes a prompt. What is
read back passes the rules again.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from app.config import Settings
from app.errors import InvalidSQL
from app.schema import Schema, fold
from app.validate import validate

MAX_KEPT = 500  # of one schema; the oldest go first
MAX_SCHEMAS = 2000
ALIKE = 0.35  # of 19,750 pairs of different questions on one schema (data/benchmark) 99 % are below 0.29


@dataclass(frozen=True, slots=True)
class Example:
    """A question and the SQL that answers it."""

    question: str
    sql: str


def schema_key(schema: Schema) -> str:
    """The same for schemas with the same tables, columns and types, whatever their comments and order of tables."""
    shape = sorted(
        [fold(table.name), [[fold(column.name), column.type.upper()] for column in table.columns]] for table in schema
    )
    return hashlib.sha256(json.dumps(shape, ensure_ascii=False).encode()).hexdigest()[:32]


def likeness(one: str, other: str) -> float:
    """How many pairs of neighbouring characters two questions share, 0 to 1 (Dice); blanks and marks do not count.

    >>> round(likeness("3학년 학생은 몇 명이야?", "2학년 학생은 몇 명?"), 2), likeness("몇 명?", "평균 점수")
    (0.75, 0.0)
    """
    a, b = _pairs(one), _pairs(other)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _pairs(text: str) -> Counter[str]:
    letters = "".join(char for char in unicodedata.normalize("NFC", text).casefold() if char.isalnum())
    return Counter(letters[at : at + 2] for at in range(len(letters) - 1))


def alike(question: str, kept: Iterable[Example], schema: Schema, *, most: int = 2) -> tuple[Example, ...]:
    """The examples most like a question, best first; of equals, the first. Each passes the rules on this schema."""
    ranked = sorted(((likeness(question, one.question), one) for one in kept), key=lambda pair: -pair[0])
    found: dict[str, Example] = {}
    for score, one in ranked:
        if score < ALIKE or len(found) == most:
            break
        try:
            found.setdefault(one.question, Example(one.question, validate(one.sql, schema).sql))
        except InvalidSQL:
            continue
    return tuple(found.values())


class Examples:
    """The store. Threads and processes may share its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def of(cls, settings: Settings) -> Examples | None:
        """The store that the settings name; None where they name none."""
        return cls(Path(settings.examples_dir).expanduser()) if settings.examples_dir else None

    def keep(self, example: Example, schema: Schema) -> bool:
        """Keep a pair that a person confirmed, in place of what the same question had. False where it is full."""
        with self._locked(schema) as path:
            if not path.exists() and sum(1 for _ in self._folder.glob("*.jsonl")) >= MAX_SCHEMAS:
                return False
            others = [one for one in _read(path) if one.question != example.question]
            _write(path, [*others, example][-MAX_KEPT:])
        return True

    def drop(self, example: Example, schema: Schema) -> None:
        """Forget a pair. Whoever does not know its SQL does not reach it."""
        with self._locked(schema) as path:
            _write(path, [one for one in _read(path) if one != example])

    def similar(self, question: str, schema: Schema, *, most: int = 2) -> tuple[Example, ...]:
        """The kept examples most like a question, best first; of equals, the newest."""
        return alike(question, reversed(_read(self._path(schema))), schema, most=most)

    def _path(self, schema: Schema) -> Path:
        return self._folder / f"{schema_key(schema)}.jsonl"

    @contextmanager
    def _locked(self, schema: Schema) -> Iterator[Path]:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (self._folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield self._path(schema)


def _read(path: Path) -> list[Example]:
    """The examples of a file, without the lines that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    found = []
    for line in lines:
        try:
            found.append(Example(**{name: str(text) for name, text in json.loads(line).items()}))
        except (ValueError, TypeError, AttributeError):
            continue
    return found


def _write(path: Path, examples: list[Example]) -> None:
    """All lines or none: readers never see half a file."""
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False) as file:
        file.write("".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in examples))
    os.replace(file.name, path)
