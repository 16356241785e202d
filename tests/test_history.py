"""What the browser keeps: newest first, once each, bounded, and nothing of it trusted."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from app.history import MAX_ENTRIES, MAX_KEPT, Entry, added, entries, fingerprint, is_kept, marked
from app.schema import Schema

ENTRY = Entry("3학년은 몇 명?", "SELECT 1", "학생 예제", "k", 1)


def test_the_newest_stands_first_and_once() -> None:
    records: object = []
    for question in ("하나", "둘", "하나"):
        records = added(records, Entry(question, "SELECT 1", "d", "k", 1))
    assert [entry.question for entry in entries(records)] == ["하나", "둘"]


def test_only_so_many_are_kept() -> None:
    records: object = []
    for number in range(MAX_ENTRIES + 5):
        records = added(records, Entry(str(number), "SELECT 1", "d", "k", 1))
    assert len(entries(records)) == MAX_ENTRIES
    assert entries(records)[0].question == str(MAX_ENTRIES + 4)


def test_a_confirmed_pair_is_that_pair_only() -> None:
    records = marked(added([], ENTRY), replace(ENTRY, kept=True))
    assert is_kept(records, ENTRY)
    assert not is_kept(records, replace(ENTRY, sql="SELECT 2"))
    assert not is_kept(records, replace(ENTRY, key="other data"))
    assert [entry.rows for entry in entries(records)] == [1]  # in its place, not again
    assert not is_kept(marked(records, replace(ENTRY, kept=False)), ENTRY)


def test_confirmed_ones_outlive_the_others_and_are_bounded_too() -> None:
    records: object = marked([], replace(ENTRY, kept=True))
    for number in range(MAX_ENTRIES + 5):
        records = added(records, Entry(str(number), "SELECT 1", "d", "k", 1))
    assert entries(records)[-1] == replace(ENTRY, kept=True)
    for number in range(MAX_KEPT + 5):
        records = marked(records, Entry(f"{number}?", "SELECT 1", "d", "k", 1, kept=True))
    assert sum(entry.kept for entry in entries(records)) == MAX_KEPT


def test_what_was_kept_before_there_were_thumbs_is_read() -> None:
    assert entries([{name: value for name, value in asdict(ENTRY).items() if name != "kept"}]) == [ENTRY]
    assert entries([asdict(ENTRY) | {"kept": "yes"}]) == [ENTRY]


@pytest.mark.parametrize(
    "record",
    [None, 1, "text", [], {}, asdict(ENTRY) | {"more": 1}, asdict(ENTRY) | {"sql": 1}, asdict(ENTRY) | {"rows": "1"},
     asdict(ENTRY) | {"question": "가" * 9000}],
)  # fmt: skip
def test_what_a_browser_may_not_send_is_passed_over(record: object) -> None:
    assert entries([record, asdict(ENTRY)]) == [ENTRY]
    assert entries(record) == []


def test_equal_tables_have_equal_fingerprints_and_others_do_not() -> None:
    ddl = "CREATE TABLE t (a INT, b TEXT)"
    assert fingerprint(Schema.from_ddl(ddl)) == fingerprint(Schema.from_ddl("create table t(a integer,\nb varchar)"))
    assert fingerprint(Schema.from_ddl(ddl)) != fingerprint(Schema.from_ddl("CREATE TABLE t (a INT, c TEXT)"))
