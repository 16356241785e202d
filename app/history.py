"""What a visitor asked before, as the browser keeps it: a list of plain records, newest first.

    records = added(records, Entry("3학년은 몇 명?", "SELECT …", "학생 예제", fingerprint(schema), 1))
    entries(records)                   what the page shows

The records live in the browser and come back from there: nothing in them is trusted, SQL is checked again.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass

from app.schema import Schema

MAX_ENTRIES = 30
MAX_TEXT = 8000


@dataclass(frozen=True, slots=True)
class Entry:
    """One answered question. `data` is the source's name, `key` its schema's fingerprint, `rows` -1 where not run."""

    question: str
    sql: str
    data: str
    key: str
    rows: int


def fingerprint(schema: Schema) -> str:
    """A short digest of the tables: equal schemas have equal ones. Comments, which a visitor may edit, do not count."""
    return hashlib.sha256(schema.ddl(comments=False).encode(errors="replace")).hexdigest()[:16]


def added(records: object, entry: Entry) -> list[dict[str, object]]:
    """The records with one more on top. The same question on the same data stands there once."""
    same = (entry.question, entry.key)
    kept = [old for old in entries(records) if (old.question, old.key) != same]
    return [asdict(one) for one in [entry, *kept][:MAX_ENTRIES]]


def entries(records: object) -> list[Entry]:
    """The readable ones among what a browser sent."""
    found = []
    for record in records if isinstance(records, list) else ():
        if not isinstance(record, dict) or set(record) != {"question", "sql", "data", "key", "rows"}:
            continue
        texts = [record[name] for name in ("question", "sql", "data", "key")]
        if isinstance(record["rows"], int) and all(isinstance(text, str) and len(text) <= MAX_TEXT for text in texts):
            found.append(Entry(*texts, record["rows"]))
    return found[:MAX_ENTRIES]
