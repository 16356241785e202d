"""What a visitor asked before, as the browser keeps it: a list of plain records, newest first.

    records = added(records, Entry("3학년은 몇 명?", "SELECT …", "학생 예제", fingerprint(schema), 1))
    entries(records)                   what the page shows

The records live in the browser and come back from there: nothing in them is trusted, SQL is checked again.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace

from app.schema import Schema

MAX_ENTRIES = 30
MAX_KEPT = 60  # confirmed ones beside them
MAX_TEXT = 8000


@dataclass(frozen=True, slots=True)
class Entry:
    """One answered question. `data` is the source's name, `key` its schema's fingerprint, `rows` -1 where not run.

    `kept`: a person has confirmed that the SQL answers the question.
    """

    question: str
    sql: str
    data: str
    key: str
    rows: int
    kept: bool = False


def fingerprint(schema: Schema) -> str:
    """A short digest of the tables: equal schemas have equal ones. Comments, which a visitor may edit, do not count."""
    return hashlib.sha256(schema.ddl(comments=False).encode(errors="replace")).hexdigest()[:16]


def added(records: object, entry: Entry) -> list[dict[str, object]]:
    """The records with one more on top. The same question on the same data stands there once."""
    others = [old for old in entries(records) if not _same(old, entry)]
    return [asdict(one) for one in _bounded([entry, *others])]


def marked(records: object, entry: Entry) -> list[dict[str, object]]:
    """The records with one confirmed, or not any more, in its place; on top where it is not among them."""
    old = entries(records)
    if not any(_same(one, entry) for one in old):
        return added(records, entry)
    return [asdict(replace(one, sql=entry.sql, kept=entry.kept) if _same(one, entry) else one) for one in old]


def is_kept(records: object, entry: Entry) -> bool:
    """Whether this very pair was confirmed before."""
    return any(one.kept and one.sql == entry.sql and _same(one, entry) for one in entries(records))


def entries(records: object) -> list[Entry]:
    """The readable ones among what a browser sent."""
    found = []
    for record in records if isinstance(records, list) else ():
        if not isinstance(record, dict) or set(record) - {"kept"} != {"question", "sql", "data", "key", "rows"}:
            continue
        texts = [record[name] for name in ("question", "sql", "data", "key")]
        if isinstance(record["rows"], int) and all(isinstance(text, str) and len(text) <= MAX_TEXT for text in texts):
            found.append(Entry(*texts, record["rows"], record.get("kept") is True))
    return _bounded(found)


def _same(one: Entry, other: Entry) -> bool:
    return (one.question, one.key) == (other.question, other.key)


def _bounded(found: list[Entry]) -> list[Entry]:
    """The newest, and beside them the newest of the confirmed ones."""
    places = [place for place, one in enumerate(found) if not one.kept][:MAX_ENTRIES]
    places += [place for place, one in enumerate(found) if one.kept][:MAX_KEPT]
    return [found[place] for place in sorted(places)]
