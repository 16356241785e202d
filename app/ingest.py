"""The child that reads untrusted files into a fresh DuckDB file: `python -I app/ingest.py`, started by sources.py.

It takes one job as JSON on standard input, limits its own memory, time, file size, files and system calls before it
opens a file, and leaves the database and `report.json` (schema, row counts, Korean notes, or the error) in its work
folder. It cannot reach other files (protections.py), and DuckDB is told of the work folder and the inputs only.
Nothing runs at import, so sources.py takes `decode` and `content_kind` from here.

CSV, Excel and SQLite take one way: cells become text in a regular CSV of our own (rows), which DuckDB loads as
text (stage) and casts to types that hold for every row (infer). Whatever is changed on the way is a note. Several
files become tables of one database; a pasted schema becomes tables of invented rows (invent.py).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import json
import os
import re
import sqlite3
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

if __name__ == "__main__":  # -I leaves the repository out of the path
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import duckdb

from app import invent, protections, relations
from app.errors import SchemaError, UploadError
from app.forbidden import Forbidden
from app.schema import Column, ForeignKey, Schema, Table, fold

MAX_COLUMNS = 1000
MAX_ROWS = 10_000_000  # of one table; a parquet file of some kilobytes may hold billions
MAX_TABLES = 300
MAX_NAME_CHARS = 100
MAX_NOTES = 20
SAMPLE_ROWS = 200
MAGIC = {
    b"SQLite format 3\0": "sqlite", b"PAR1": "parquet", b"PK\x03\x04": "zip", b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole", b"\x89PNG": "image", b"\xff\xd8\xff": "image", b"GIF8": "image",
    b"%PDF": "pdf", b"\x1f\x8b": "gzip", b"7z\xbc\xaf": "gzip", b"Rar!": "gzip",
}  # fmt: skip

# What stands for "no value" in a column whose other values are numbers, dates or booleans.
MARKERS = (
    "null", "n/a", "na", "nan", "none", "-", "–", "#n/a", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!"
)  # fmt: skip
Cell = str | None


# --- text -------------------------------------------------------------------------------------------------


def content_kind(head: bytes) -> str:
    """What a file's first bytes say it is; an empty string for text and the unknown."""
    if head[8:12] == b"DUCK":
        return "duckdb"
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), "")


def decode(data: bytes) -> tuple[str, str]:
    """A text file's content and the name of its encoding: UTF-8, UTF-16 or CP949 (EUC-KR is part of it).

    The whole text must decode without an error. Raises UploadError where no encoding does, or where it decodes
    to what is no text.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff").rstrip("\x1a")
        controls = len(re.findall(r"[\x00-\x08\x0e-\x1f]", text[:65536]))
        if "\0" not in text and controls * 100 <= min(len(text), 65536):
            return text, "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
    raise UploadError(
        "neither UTF-8 nor UTF-16 nor CP949 text",
        "글자를 읽지 못했습니다. 텍스트 파일이 맞는지 보고, 메모장이나 엑셀에서 'UTF-8'로 다시 저장해 올려 주세요.",
    )


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    if data.startswith(b"\xef\xbb\xbf"):
        return ("utf-8",)
    if b"\0" in data[:4096]:  # UTF-16 without a mark: commas and line ends have a zero byte at one side
        sides = Counter(index % 2 for index, byte in enumerate(data[:4096]) if byte == 0)
        return ("utf-16-le",) if sides[1] > sides[0] else ("utf-16-be",)
    return ("utf-8", "cp949")


def clean_name(name: str, default: str) -> str:
    """A table or column name as it may stand in a prompt: composed, on one line, without `"`, `;` and `###`."""
    name = " ".join("".join(char if char.isprintable() else " " for char in unicodedata.normalize("NFC", name)).split())
    name = re.sub(r"#{2,}", "#", name.replace('"', "_").replace(";", "_"))[:MAX_NAME_CHARS].strip()
    return name or default


def unique_names(names: Iterable[str], default: str, what: str) -> tuple[list[str], list[str]]:
    """Clean names, no two alike, and the notes on what changed. `what` is the Korean word for the thing named."""
    given = [(name, clean_name(name, f"{default}_{number}")) for number, name in enumerate(names, start=1)]
    taken = {fold(clean) for _, clean in given}
    used: set[str] = set()
    found, notes = [], []
    for original, clean in given:
        final = clean
        if fold(clean) in used:
            numbers = itertools.count(2)
            final = next(name for n in numbers if fold(name := f"{clean}_{n}") not in taken | used)
            notes.append(f"겹치는 {what} 이름 '{clean}'을(를) '{final}'(으)로 바꾸었습니다.")
        elif not original.strip():
            notes.append(f"이름이 없는 {what}에 '{final}'(이)라는 이름을 붙였습니다.")
        elif clean != unicodedata.normalize("NFC", original).strip():
            notes.append(f"{what} 이름을 '{final}'(으)로 다듬었습니다.")
        used.add(fold(final))
        found.append(final)
    return found, notes


# --- types, as SQL over every row -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kind:
    """A DuckDB type that text may stand for. `{v}` in both SQL templates is the trimmed text.

    `shape` says whether text looks like it; `cast` makes the value, or NULL from what only looks so (2024-02-30).
    """

    type: str
    shape: str
    cast: str

    def looks(self, v: str) -> str:
        return self.shape.replace("{v}", v)  # not str.format: the patterns have braces of their own

    def value(self, v: str) -> str:
        return self.cast.replace("{v}", v)


_DATE = r"([12][0-9]{3}) ?(?:[-./]|년) ?([0-9]{1,2}) ?(?:[-./]|월) ?([0-9]{1,2})(?:\.|일)?"
_CLOCK = r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]{1,6})?))?"
_STAMP = rf"{_DATE}(?:[T ]+(오전|오후|AM|PM|am|pm)? ?{_CLOCK})?"
_WHOLE = r"(?:0|[1-9][0-9]{0,%d}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,%d})"
_INTEGER = "-?" + _WHOLE % (18, 6)
# Whole numbers beyond 15 digits would lose some as DOUBLE; 12E4 without a sign is a code, not a number.
_DECIMAL = rf"-?(?:{_WHOLE % (14, 4)}(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+][0-9]{{1,3}})?"
_NUMBER = "TRY_CAST(replace({v}, ',', '') AS %s)"
# Plain ISO text goes the short way; coalesce tries the patterns only where that fails.
_DATE_VALUE = rf"coalesce(TRY_CAST({{v}} AS DATE), TRY_CAST(regexp_replace({{v}}, '{_DATE}', '\1-\2-\3') AS DATE))"
_HOUR = f"TRY_CAST(nullif(regexp_extract({{v}}, '{_STAMP}', 5), '') AS INTEGER)"
_HALF = f"lower(regexp_extract({{v}}, '{_STAMP}', 4))"
_STAMP_VALUE = (
    rf"coalesce(TRY_CAST({{v}} AS TIMESTAMP), TRY_CAST(regexp_replace({{v}}, '{_STAMP}', '\1-\2-\3 ')"
    f" || coalesce(CASE WHEN {_HALF} IN ('오후', 'pm') THEN {_HOUR} % 12 + 12"
    f" WHEN {_HALF} IN ('오전', 'am') THEN {_HOUR} % 12 ELSE {_HOUR} END, 0)"
    f" || ':' || coalesce(nullif(regexp_extract({{v}}, '{_STAMP}', 6), ''), '00')"
    f" || ':' || coalesce(nullif(regexp_extract({{v}}, '{_STAMP}', 7), ''), '00') AS TIMESTAMP))"
)
_MATCH = "regexp_full_match({v}, '%s')"
KINDS = {
    kind.type: kind
    for kind in (
        Kind("BOOLEAN", "lower({v}) IN ('true', 'false')", "lower({v}) = 'true'"),
        Kind("BIGINT", _MATCH % _INTEGER, _NUMBER % "BIGINT"),
        Kind("DOUBLE", _MATCH % _DECIMAL, "CASE WHEN isfinite({x}) THEN {x} END".replace("{x}", _NUMBER % "DOUBLE")),
        Kind("DATE", _MATCH % _DATE, _DATE_VALUE),
        Kind("TIMESTAMP", _MATCH % _STAMP, _STAMP_VALUE),
        Kind("TIME", _MATCH % "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?", "TRY_CAST({v} AS TIME)"),
    )
}
INFERRED = tuple(KINDS)
KINDS["BLOB"] = Kind("BLOB", "true", "unhex({v})")
_TRIMMED = "trim({c}, ' \t\r\n\u00a0\u3000')"
_MISSING = f"({{v}} = '' OR lower({{v}}) IN ({', '.join(repr(marker) for marker in MARKERS)}))"


def infer(connection: duckdb.DuckDBPyConnection, wanted: dict[int, tuple[str, ...]]) -> dict[int, str]:
    """The first type of each staged column's candidates that every value of it fits; columns of text are left out.

    A column without any value fits nothing. A thousand rows rule out most candidates, then all rows decide.
    """
    for rows, final in (("(FROM stage LIMIT 1000)", False), ("stage", True)):
        asked = [(index, name) for index, names in wanted.items() for name in names]
        if not asked:
            return {}
        parts = []
        for index, name in asked:
            v = _TRIMMED.format(c=f"c{index}")
            fits = KINDS[name].looks(v) + (f" AND ({KINDS[name].value(v)}) IS NOT NULL" if final else "")
            there = f"c{index} IS NOT NULL AND NOT {_MISSING.format(v=v)}"
            parts.append(f"coalesce(bool_and({fits}) FILTER ({there}), {not final})")
        answers = connection.execute(f"SELECT {', '.join(parts)} FROM {rows}").fetchone() or ()
        fitting = {pair for pair, fits in zip(asked, answers, strict=True) if fits}
        wanted = {i: left for i, names in wanted.items() if (left := tuple(n for n in names if (i, n) in fitting))}
    return {index: names[0] for index, names in wanted.items()}


# --- the database being made ------------------------------------------------------------------------------------


@dataclass(slots=True)
class Load:
    """The new database and what has been put into it so far."""

    connection: duckdb.DuckDBPyConnection
    work: Path
    tables: list[Table] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    given: str = "given"  # the DuckDB file being read, as it is attached
    stem: str = ""  # the name of the file being read
    begun: int = 0  # tables that files before it gave
    renamed: dict[str, str] = field(default_factory=dict)  # of this file, by folded name

    @property
    def empty(self) -> bool:
        """Whether the file being read has given no table yet."""
        return len(self.tables) == self.begun

    def ask(self, sql: str) -> tuple[Any, ...]:
        """A query's first row."""
        return self.connection.execute(sql).fetchone() or ()

    def begin(self, stem: str, given: str) -> None:
        """Another file's turn."""
        self.stem, self.given, self.begun, self.renamed = stem, given, len(self.tables), {}

    def end(self) -> None:
        """The file is read: references to its own tables follow their new names."""
        if self.renamed:
            self.tables[self.begun :] = [_following(table, self.renamed) for table in self.tables[self.begun :]]

    def free(self, name: str) -> str:
        """A table's name, or another where an earlier file has one of that name: with its file's name before it."""
        taken = {fold(table.name) for table in self.tables}
        if fold(name) not in taken:
            return name
        wanted = clean_name(f"{self.stem}_{name}" if fold(self.stem) != fold(name) else name, "표")
        numbers = itertools.count(2)
        final = wanted
        while fold(final) in taken:
            final = f"{wanted}_{next(numbers)}"
        self.renamed[fold(name)] = final
        self.note(f"테이블 이름 '{name}'이(가) 다른 파일의 것과 겹쳐 '{final}'(으)로 바꾸었습니다.")
        return final

    def note(self, *sentences: str) -> None:
        self.notes += [sentence for sentence in sentences if sentence not in self.notes]

    def add(self, table: Table, select: str) -> None:
        """Create a table from a SELECT whose columns stand in the order of `table.columns`."""
        if len(self.tables) >= MAX_TABLES:
            raise UploadError(
                f"more than {MAX_TABLES} tables", f"테이블이 {MAX_TABLES}개가 넘습니다. 필요한 것만 남겨 올려 주세요."
            )
        table = replace(table, name=self.free(table.name))
        columns = ", ".join(_quote(column.name) for column in table.columns)
        target = f"made.{_quote(table.name)}"
        made = self.connection.execute(
            f"CREATE TABLE {target} AS SELECT * FROM ({select} LIMIT {MAX_ROWS + 1}) AS made_from({columns})"
        )
        self.counts[table.name] = int(made.fetchall()[0][0])
        _check_length(self.counts[table.name], table.name)
        if table.comment:
            self.connection.execute(f"COMMENT ON TABLE {target} IS {_text(table.comment)}")
        for column in table.columns:
            if column.comment:
                place = f"{target}.{_quote(column.name)}"
                self.connection.execute(f"COMMENT ON COLUMN {place} IS {_text(column.comment)}")
        self.tables.append(table)

    def add_relation(self, relation: str, name: str, like: Table | None = None) -> None:
        """Copy a DuckDB relation with its own types; enumerations become text, so that any value may be compared."""
        described = self.connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
        _check_width(len(described), name)
        names, notes = unique_names([row[0] for row in described], "열", "열")
        self.note(*notes)
        columns, parts = [], []
        for index, (final, row) in enumerate(zip(names, described, strict=True)):
            old = like.column(row[0]) if like else None
            kind = "VARCHAR" if row[1].startswith("ENUM") else row[1].replace('"NULL"', "VARCHAR")
            columns.append(Column(final, kind, old.comment if old else "", old.nullable if old else True))
            parts.append(f"CAST(c{index} AS {kind})" if kind != row[1] else f"c{index}")
        labels = ", ".join(f"c{index}" for index in range(len(columns)))
        table = replace(like, name=name, columns=tuple(columns)) if like else Table(name, tuple(columns))
        self.add(table, f"SELECT {', '.join(parts)} FROM {relation} AS r({labels})")

    def stage(self, rows: Iterable[list[Cell]], width: int) -> int:
        """Write rows of text, `width` cells each, and load them as table `stage` (c0, c1, …). Returns their number."""
        path, count, longest = self.work / "stage.csv", 0, 0
        with path.open("w", encoding="utf-8", newline="") as file:
            for row in rows:
                # A NULL is an empty field and an empty text a quoted one; the dot keeps a lone NULL from being a blank
                # line. DuckDB would read carriage returns as line ends of another kind: they travel as line feeds.
                line = ",".join("" if cell is None else '"' + cell.replace('"', '""') + '"' for cell in row)
                file.write(line.replace("\r\n", "\n").replace("\r", "\n") + ",.\n")
                longest, count = max(longest, len(line)), count + 1
                if count > MAX_ROWS:
                    _check_length(count, "")
        columns = ", ".join(f"'{name}': 'VARCHAR'" for name in [*(f"c{index}" for index in range(width)), "dot"])
        self.connection.execute("DROP TABLE IF EXISTS stage")
        self.connection.execute(
            f"""CREATE TABLE stage AS FROM read_csv({_text(str(path))}, auto_detect = false, header = false,
                delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false,
                max_line_size = {max(2_097_152, 4 * longest + 16)}, columns = {{{columns}}})"""
        )
        path.unlink()
        loaded = self.connection.execute("SELECT count(*) FROM stage").fetchone()
        assert loaded is not None
        if loaded[0] != count:
            raise UploadError(
                f"{count} rows written, {loaded[0]} loaded", "파일의 일부 행을 옮기지 못했습니다. 다시 올려 주세요."
            )
        return count

    def add_staged(self, table: Table, types: dict[int, str]) -> None:
        """Make a table of the staged rows; `types` maps column numbers to KINDS, the others stay text."""
        parts, columns, marked = [], [], []
        for index, column in enumerate(table.columns):
            name = types.get(index)
            v = _TRIMMED.format(c=f"c{index}")
            if name is None:
                parts.append(f"c{index}")
            else:
                missing = _MISSING.format(v=v)
                parts.append(f"CASE WHEN NOT {missing} THEN {KINDS[name].value(v)} END")
                marked.append((column.name, f"count(*) FILTER ({missing} AND {v} <> '')"))
            columns.append(replace(column, type=name) if name else column)
        self.add(replace(table, columns=tuple(columns)), f"SELECT {', '.join(parts)} FROM stage")
        if marked:
            counts = self.connection.execute(f"SELECT {', '.join(sql for _, sql in marked)} FROM stage").fetchone()
            for (name, _), count in zip(marked, counts or (), strict=True):
                if count:
                    self.note(f"열 '{name}'에서 'N/A', '-' 따위 {count:,}칸을 빈 값(NULL)으로 읽었습니다.")
        self.connection.execute("DROP TABLE stage")


def _following(table: Table, renamed: dict[str, str]) -> Table:
    keys = tuple(replace(key, table=renamed.get(fold(key.table), key.table)) for key in table.foreign_keys)
    return replace(table, foreign_keys=keys)


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _check_width(width: int, name: str) -> None:
    if width > MAX_COLUMNS:
        raise UploadError(
            f"{width} columns in {name!r}",
            f"'{name}'의 열이 {width:,}개입니다. {MAX_COLUMNS:,}개까지 읽을 수 있습니다.",
        )


def _check_length(count: int, name: str) -> None:
    if count > MAX_ROWS:
        raise UploadError(
            f"more than {MAX_ROWS} rows in {name!r}",
            f"행이 {MAX_ROWS:,}개가 넘는 표가 있습니다. 필요한 행만 남겨 다시 올려 주세요.",
        )


# --- rows with a header -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Head:
    """What the first rows of a sheet say: rows to pass over, names (None: there is no header row), and width."""

    skip: int
    names: list[str] | None
    width: int


def head_of(sample: list[list[Cell]]) -> Head:
    """Find the header among the first rows, none of which is blank.

    Titles, one filled cell above a wider table, are passed over. The row below is the header unless it looks
    like the data under it: a number over numbers or a date over dates, where a year over numbers is a name.
    """
    filled = [_filled(row) for row in sample]
    usual = Counter(filled).most_common(1)[0][0]
    skip = next((n for n, count in enumerate(filled[:10]) if count > 1), 0) if usual > 1 else 0
    first, rest = sample[skip], sample[skip + 1 :]
    width = max(_filled(first), Counter(_filled(row) for row in rest).most_common(1)[0][0] if rest else 0)
    same = clash = 0
    for index, cell in enumerate(first):
        below = [row[index] for row in rest if index < len(row) and (row[index] or "").strip()]
        shapes = Counter(_shape(text or "") for text in below)
        shape, count = shapes.most_common(1)[0] if shapes else ("", 0)
        if not shape or count * 10 < len(below) * 9 or not (cell or "").strip():
            continue
        year = re.fullmatch(r"(19|20)\d\d", (cell or "").strip()) and not all(
            re.fullmatch(r"(19|20)\d\d", (text or "").strip()) for text in below
        )
        same, clash = same + (_shape(cell or "") == shape and not year), clash + (_shape(cell or "") != shape)
    if same and not clash:
        return Head(skip, None, width)
    return Head(skip + 1, [(cell or "") for cell in first[:width]] + [""] * (width - len(first)), width)


def _filled(row: list[Cell]) -> int:
    """A row's width without the empty cells at its end."""
    return next((index for index in range(len(row), 0, -1) if (row[index - 1] or "").strip()), 0)


def _shape(text: str) -> str:
    text = text.strip()
    if re.fullmatch(_DATE, text) or re.fullmatch(_STAMP, text):
        return "date"
    return "number" if re.fullmatch(r"-?[0-9][0-9,]*(\.[0-9]+)?", text) else ""


def add_rows(
    load: Load,
    name: str,
    rows: Iterator[tuple[int, list[Cell]]],
    *,
    grow: bool = False,
    codes: frozenset[int] = frozenset(),
) -> bool:
    """A table from numbered rows of text with a header. False where there is no row at all.

    Blank rows are passed over, short rows filled with NULL, both with a note. A longer row raises UploadError with
    its line number, or with `grow` widens the table. Whole numbers in columns named in `codes` stay text.
    """
    blank = 0

    def solid() -> Iterator[tuple[int, list[Cell]]]:
        nonlocal blank
        waiting = 0
        for line, row in rows:
            if any((cell or "").strip() for cell in row):
                blank, waiting = blank + waiting, 0
                yield line, row
            else:
                waiting += 1  # blank rows at the end are no loss and no note

    stream = solid()
    every = list(stream) if grow else list(itertools.islice(stream, SAMPLE_ROWS))
    if not every:
        return False
    head = head_of([row for _, row in every[:SAMPLE_ROWS]])
    width = max([head.width, *(_filled(row) for _, row in every)]) if grow else head.width
    _check_width(width, name)
    if titles := head.skip - (head.names is not None):
        load.note(f"'{name}'에서 표 위의 제목 {titles}줄을 넘겼습니다: {(every[0][1][0] or '').strip()[:40]}")
    if head.names is None:
        load.note(f"'{name}'에는 머리글이 없어 열 이름을 '열_1', '열_2', …로 붙였습니다.")
        names = [f"열_{number}" for number in range(1, width + 1)]
    else:
        names, notes = unique_names(head.names + [""] * (width - len(head.names)), "열", "열")
        load.note(*notes)
    short: list[int] = []
    long: list[tuple[int, int]] = []

    def even() -> Iterator[list[Cell]]:
        for line, row in itertools.chain(every[head.skip :], stream):
            if len(row) < width:
                short.append(line)
                row = [*row, *[None] * (width - len(row))]
            elif len(row) > width:
                if _filled(row) > width:
                    long.append((line, _filled(row)))
                    if len(long) >= 3:
                        break
                row = row[:width]
            yield [cell if cell and cell.strip() else None for cell in row]

    count = load.stage(even(), width)
    if long:
        where = ", ".join(f"{line:,}번째 줄({cells}칸)" for line, cells in long)
        raise UploadError(
            f"rows longer than the header's {width}: {long}",
            f"칸이 머리글({width}칸)보다 많은 줄이 있습니다: {where}. 쉼표가 든 값은 큰따옴표로 묶어 다시 올려 주세요.",
        )
    if short and not grow:
        lines = ", ".join(f"{line:,}" for line in short[:3]) + (" …" if len(short) > 3 else "")
        load.note(f"칸이 모자란 {len(short):,}줄은 빈 값(NULL)으로 채웠습니다(줄 {lines}).")
    if blank:
        load.note(f"'{name}'에서 빈 줄 {blank:,}개를 넘겼습니다.")
    if not count:
        load.note(f"'{name}'에는 머리글만 있고 데이터 행이 없습니다.")
    types = infer(load.connection, dict.fromkeys(range(width), INFERRED))
    types = {index: kind for index, kind in types.items() if not (kind == "BIGINT" and index in codes)}
    load.add_staged(Table(name, tuple(Column(column, "VARCHAR") for column in names)), types)
    return True


# --- one reader a kind ----------------------------------------------------------------------------------------


def read_text(load: Load, path: Path, name: str) -> None:
    """CSV and its like."""
    text, encoding = decode(path.read_bytes())
    if encoding != "UTF-8":
        load.note(f"{encoding}로 저장된 파일을 UTF-8로 바꾸어 읽었습니다.")
    delimiter = _delimiter(text, "\t" if path.suffix.lower() == ".tsv" else ",")
    csv.field_size_limit(64 * 1024 * 1024)
    spaced = re.search(rf'{re.escape(delimiter)} +"', text[:65536]) is not None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=spaced, strict=True)
    start = 1

    def rows() -> Iterator[tuple[int, list[Cell]]]:
        nonlocal start
        for row in reader:
            yield start, row  # type: ignore[misc]
            start = reader.line_num + 1

    try:
        found = add_rows(load, name, rows())
    except csv.Error as error:
        raise UploadError(
            f"line {start}: {error}",
            f'{start:,}번째 줄에서 큰따옴표(")의 짝이 맞지 않습니다. 값 안의 큰따옴표는 두 번("") 써서 올려 주세요.',
        ) from error
    if not found:
        raise UploadError("no rows", "파일이 비어 있습니다. 머리글과 데이터가 있는 파일을 올려 주세요.")


def _delimiter(text: str, favourite: str) -> str:
    """The delimiter that cuts the first lines into the same number of cells most often; wider wins a draw."""
    sample = "".join(text[:65536].splitlines(keepends=True)[:SAMPLE_ROWS])
    best, chosen = (0.0, 0, False), favourite
    for delimiter in (",", "\t", ";", "|"):
        try:
            widths = Counter(
                len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row
            )
        except csv.Error:
            continue
        several = {width: count for width, count in widths.items() if width > 1}
        if not several:
            continue
        width = max(several, key=lambda one: (several[one], one))
        score = (round(several[width] / widths.total(), 1), delimiter == favourite, width)
        if score > best:
            best, chosen = score, delimiter  # type: ignore[assignment]
    return chosen


def read_sheets(load: Load, path: Path, name: str, *, max_unpacked: int) -> None:
    """Every sheet of a workbook that holds something; merged cells count for every row they span."""
    import zipfile

    import python_calamine as calamine

    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > max_unpacked:
            raise UploadError(
                f"{unpacked} bytes unpacked, limit {max_unpacked}",
                f"압축을 풀면 {unpacked // 2**20:,} MB가 되는 엑셀 파일입니다. 필요한 시트만 CSV로 저장해 올려 주세요.",
            )
    try:
        book = calamine.load_workbook(str(path))
    except calamine.PasswordError as error:
        raise UploadError(
            f"encrypted workbook: {error}", "암호가 걸린 엑셀 파일입니다. 암호를 풀고 다시 저장해 올려 주세요."
        ) from error
    except (calamine.CalamineError, ValueError, OSError) as error:
        raise _unreadable(error, "엑셀 파일") from error
    names, notes = unique_names(book.sheet_names, "시트", "시트")
    load.note(*notes)
    for original, final in zip(book.sheet_names, names, strict=True):
        try:
            sheet = book.get_sheet_by_name(original)
            cells = sheet.to_python(skip_empty_area=False)
            merged = sheet.merged_cell_ranges or ()
        except (calamine.WorksheetNotFound, TypeError):  # a chart or a macro sheet
            continue
        except calamine.CalamineError as error:
            raise _unreadable(error, f"엑셀 시트 '{original}'") from error
        spread = 0
        for (top, left), (bottom, right) in merged:
            if top < bottom < len(cells) and left == right and left < len(cells[top]):
                spread += 1
                for row in range(top + 1, bottom + 1):
                    cells[row][left] = cells[top][left]
        strings: dict[int, bool] = {}
        for index, row in enumerate(cells):
            for column, cell in enumerate(row):
                if cell != "" and index:
                    coded = isinstance(cell, str) and not re.search(r"\d,\d", cell)
                    strings[column] = strings.get(column, True) and coded
        rows = ((number, [_cell(cell) for cell in row]) for number, row in enumerate(cells, start=1))
        codes = frozenset(column for column, only in strings.items() if only)
        if add_rows(load, final, rows, grow=True, codes=codes) and spread:
            load.note(f"'{final}'에서 세로로 병합된 칸 {spread:,}곳의 값을 모든 행에 채웠습니다.")
    if load.empty:
        raise UploadError(
            "no sheet with rows", "데이터가 있는 시트가 없습니다. 표가 들어 있는 엑셀 파일을 올려 주세요."
        )


def _cell(value: object) -> Cell:
    """A workbook's cell as text; a whole number without `.0`, midnight without its time."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    return str(value)


def read_parquet(load: Load, path: Path, name: str) -> None:
    load.add_relation(f"read_parquet({_text(str(path))})", name)


def read_json(load: Load, path: Path, name: str) -> None:
    """An array of objects or one object a line; an object of such arrays gives a table for each."""
    text, encoding = decode(path.read_bytes())
    if encoding != "UTF-8" or path.read_bytes()[:3] == b"\xef\xbb\xbf":
        path = load.work / "input.json"
        path.write_text(text, encoding="utf-8")
    size = max(16_777_216, path.stat().st_size + 1024)
    relation = f"read_json({_text(str(path))}, sample_size = -1, maximum_object_size = {size})"
    load.connection.execute(f"CREATE TABLE stage AS FROM {relation}")
    described = load.connection.execute("DESCRIBE stage").fetchall()
    count = load.connection.execute("SELECT count(*) FROM stage").fetchone()
    lists = [row[0] for row in described if row[1].startswith("STRUCT(") and row[1].endswith(")[]")]
    if not count or not count[0]:
        raise UploadError("no objects", "JSON에 데이터가 없습니다. 객체의 배열([{…}, {…}])을 올려 주세요.")
    if count[0] == 1 and lists:
        names, notes = unique_names(lists, "표", "테이블")
        load.note(*notes)
        for column, final in zip(lists, names, strict=True):
            load.add_relation(f"(SELECT unnest(r) FROM (SELECT unnest({_quote(column)}) AS r FROM stage))", final)
        others = [row[0] for row in described if row[0] not in lists]
        if others:
            load.note(f"표가 아닌 항목은 넘겼습니다: {', '.join(others)[:100]}")
    else:
        load.add_relation("stage", name)
    load.connection.execute("DROP TABLE stage")


def read_duckdb(load: Load, path: Path, name: str) -> None:
    """Tables with their comments and keys, views as tables; macros, sequences and indexes stay behind."""
    load.connection.execute(f"USE {load.given}")
    try:
        schema = Schema.from_duckdb(load.connection)
        views = dict(
            load.connection.execute(
                "SELECT view_name, sql FROM duckdb_views() WHERE database_name = ? AND NOT internal", [load.given]
            ).fetchall()
        )
        computed = {
            name: " ".join(sql.split("GENERATED ALWAYS AS")[1:])
            for name, sql in load.connection.execute(
                "SELECT table_name, sql FROM duckdb_tables() WHERE database_name = ? AND NOT internal", [load.given]
            ).fetchall()
        }
        macros = load.connection.execute(
            "SELECT DISTINCT lower(function_name) FROM duckdb_functions() WHERE database_name = ?", [load.given]
        ).fetchall()
    finally:
        load.connection.execute("USE memory")
    others = load.connection.execute(
        "SELECT DISTINCT schema_name FROM duckdb_tables() WHERE database_name = ? AND schema_name <> 'main'",
        [load.given],
    ).fetchall()
    if others:
        load.note(f"main 밖의 스키마는 넘겼습니다: {', '.join(row[0] for row in others)[:100]}")
    names, notes = unique_names([table.name for table in schema], "표", "테이블")
    load.note(*notes)
    curious = _curious(Forbidden.of(load.connection), views | computed, {name for (name,) in macros})
    for table, final in zip(schema, names, strict=True):
        relation = f"{load.given}.main.{_quote(table.name)}"
        if table.name not in views and table.name not in curious:
            load.add_relation(relation, final, table)
            continue
        try:
            if table.name in curious:
                raise duckdb.PermissionException("more than the data")
            load.add_relation(relation, final, table)
            load.note(f"보기(view) '{final}'을(를) 지금의 내용 그대로 테이블로 만들었습니다.")
        except duckdb.Error:
            load.note(f"'{final}'은(는) 파일 밖의 것을 써서 넘겼습니다.")
    if load.empty:
        raise UploadError("no tables", "파일에 테이블이 없습니다. 데이터가 들어 있는 파일을 골라 주세요.")


def _curious(known: Forbidden, texts: dict[str, str], macros: set[str]) -> set[str]:
    """Views and computed columns of more than the data: this process's settings and paths, also through a macro.

    `texts` is the SQL by the name of the view or table. What names one of them is one of them.
    """
    forbidden = Forbidden(known.functions | macros, known.views)
    found = {name for name, sql in texts.items() if forbidden.in_text(sql)}
    while found:
        named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.IGNORECASE)
        more = {name for name, sql in texts.items() if name not in found and named.search(sql)}
        if not more:
            break
        found |= more
    return found


def read_sqlite(load: Load, path: Path, name: str) -> None:
    """Tables and views in their order, with declared types where all values fit, and keys as information."""
    broken = 0

    def text(raw: bytes) -> str:
        nonlocal broken
        try:
            return raw.decode()
        except UnicodeDecodeError:
            broken += 1
            return raw.decode(errors="replace")

    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.text_factory = text
    database.execute("PRAGMA trusted_schema = OFF")
    try:
        items = database.execute(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%'"
            " ESCAPE '\\' ORDER BY type, rowid"
        ).fetchall()
    except sqlite3.DatabaseError as error:
        raise _unreadable(error, "SQLite 파일") from error
    names, notes = unique_names([item[0] for item in items], "표", "테이블")
    load.note(*notes)
    final = {fold(item[0]): new for item, new in zip(items, names, strict=True)}
    columns = {fold(item[0]): _sqlite_columns(database, item[0]) for item in items}
    for (original, kind), table_name in zip(items, names, strict=True):
        declared = columns[fold(original)]
        if not declared:
            load.note(f"'{table_name}'은(는) 읽을 수 없어 넘겼습니다.")
            continue
        _check_width(len(declared), table_name)
        new_names, notes = unique_names([row[1] for row in declared], "열", "열")
        load.note(*notes)
        renamed = {fold(row[1]): new for row, new in zip(declared, new_names, strict=True)}
        seen: list[set[type]] = [set() for _ in declared]
        blobs = frozenset(index for index, row in enumerate(declared) if _only_blobs(database, original, row))
        selected = ", ".join(_quote(row[1]) for row in declared)
        try:
            rows = database.execute(f"SELECT {selected} FROM {_quote(original)}")
            load.stage(_sqlite_rows(rows, seen, blobs), len(declared))
        except sqlite3.OperationalError as error:
            load.note(f"'{table_name}'은(는) 읽을 수 없어 넘겼습니다({str(error)[:80]}).")
            continue
        except sqlite3.DatabaseError as error:
            raise _unreadable(error, f"SQLite 테이블 '{original}'") from error
        wanted = {index: kinds for index, row in enumerate(declared) if (kinds := _sqlite_kinds(row[2], seen[index]))}
        types = infer(load.connection, wanted)
        for index, row in enumerate(declared):
            # A column without a value keeps its declared type.
            if index in wanted and not seen[index] and _affinity(row[2]) != "":
                types[index] = wanted[index][0]
            elif index in wanted and index not in types:
                load.note(
                    f"'{table_name}'의 열 '{new_names[index]}'에는 {row[2]}이(가) 아닌 값이 있어 글자로 읽었습니다."
                )
        key = [row for row in declared if row[5]]
        table = Table(
            table_name,
            tuple(Column(new, "VARCHAR", nullable=not row[3]) for new, row in zip(new_names, declared, strict=True)),
            primary_key=tuple(renamed[fold(row[1])] for row in sorted(key, key=lambda row: row[5])),
            foreign_keys=_sqlite_references(database, original, renamed, final, columns),
        )
        types |= dict.fromkeys(blobs, "BLOB")
        load.add_staged(table, types)
        if kind == "view":
            load.note(f"보기(view) '{table_name}'을(를) 지금의 내용 그대로 테이블로 만들었습니다.")
    database.close()
    if broken:
        load.note(f"UTF-8이 아닌 글자가 든 값 {broken:,}개에서 읽을 수 없는 글자를 '\ufffd'로 바꾸었습니다.")
    if load.empty:
        raise UploadError("no tables", "파일에 테이블이 없습니다. 데이터가 들어 있는 SQLite 파일을 골라 주세요.")


def _sqlite_columns(database: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    """PRAGMA table_xinfo rows (cid, name, type, notnull, default, pk, hidden) without hidden columns."""
    try:
        rows = database.execute(f"PRAGMA table_xinfo({_quote(table)})").fetchall()
    except sqlite3.OperationalError:  # a virtual table whose module is not here, a view on a lost table
        return []
    return [row for row in rows if row[6] != 1]


def _only_blobs(database: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> bool:
    """Whether a column is declared as BLOB and holds nothing else; with text in it, people mean text."""
    if _affinity(row[2]) != "BLOB":
        return False
    other = f"SELECT 1 FROM {_quote(table)} WHERE typeof({_quote(row[1])}) NOT IN ('blob', 'null') LIMIT 1"
    return database.execute(other).fetchone() is None


def _sqlite_rows(rows: Iterable[tuple[Any, ...]], seen: list[set[type]], blobs: frozenset[int]) -> Iterator[list[Cell]]:
    """Rows as text; `seen` collects each column's storage classes, an empty text left out."""
    for row in rows:
        line: list[Cell] = []
        for index, value in enumerate(row):
            if value is None or value == "":
                line.append(value)
                continue
            seen[index].add(type(value))
            if isinstance(value, bytes):
                line.append(value.hex() if index in blobs else value.decode(errors="replace"))
            else:
                line.append(repr(value) if isinstance(value, float) else str(value).replace("\0", ""))
        yield line


def _affinity(declared: str) -> str:
    """SQLite's own rule (datatype3, section 3.1), with the types that it does not know but people mean."""
    name = (declared or "").upper()
    for words, kind in (
        (("INT",), "INTEGER"),
        (("CHAR", "CLOB", "TEXT", "STRING"), "TEXT"),
        (("BLOB",), "BLOB"),
        (("REAL", "FLOA", "DOUB"), "REAL"),
        (("BOOL", "BIT"), "BOOLEAN"),
        (("DATETIME", "TIMESTAMP"), "TIMESTAMP"),
        (("DATE",), "DATE"),
        (("TIME",), "TIME"),
    ):
        if any(word in name for word in words):
            return kind
    return "NUMERIC" if name else ""


def _sqlite_kinds(declared: str, seen: set[type]) -> tuple[str, ...]:
    """Candidate types of a column, best first. Text in a column of numbers leaves none but what it may spell."""
    kind = _affinity(declared)
    numbers = ("BIGINT", "DOUBLE") if float not in seen else ("DOUBLE",)
    if kind in ("INTEGER", "NUMERIC", "REAL") or (kind == "" and seen and seen <= {int, float}):
        scaled = kind == "REAL" or re.search(r",\s*[1-9]", declared or "")
        return ("DOUBLE",) if scaled else numbers
    return {
        "BOOLEAN": ("BOOLEAN", *numbers),
        "TIMESTAMP": ("TIMESTAMP", *numbers),
        "DATE": ("DATE", "TIMESTAMP", *numbers),
        "TIME": ("TIME", "TIMESTAMP", *numbers),
    }.get(kind, ())


def _sqlite_references(
    database: sqlite3.Connection,
    table: str,
    renamed: dict[str, str],
    final: dict[str, str],
    columns: dict[str, list[tuple[Any, ...]]],
) -> tuple[ForeignKey, ...]:
    """Foreign keys whose tables and columns are there, under their new names. Violated ones count as well."""
    keys: dict[int, list[tuple[Any, ...]]] = {}
    for row in database.execute(f"PRAGMA foreign_key_list({_quote(table)})").fetchall():
        keys.setdefault(row[0], []).append(row)
    found = []
    for number in sorted(keys, reverse=True):  # SQLite lists the last one first
        rows = sorted(keys[number], key=lambda row: row[1])
        target = fold(rows[0][2])
        if target not in final:
            continue
        there, _ = unique_names([row[1] for row in columns[target]], "열", "열")
        names = {fold(row[1]): new for row, new in zip(columns[target], there, strict=True)}
        primary = [row[1] for row in sorted(columns[target], key=lambda row: row[5]) if row[5]]
        if rows[0][4] is None and len(primary) != len(rows):
            continue
        references = primary if rows[0][4] is None else [row[4] for row in rows]
        own = [row[3] for row in rows]
        if all(fold(one) in names for one in references) and all(fold(one) in renamed for one in own):
            found.append(
                ForeignKey(
                    tuple(renamed[fold(one)] for one in own),
                    final[target],
                    tuple(names[fold(one)] for one in references),
                )
            )
    return tuple(found)


def read_ddl(load: Load, path: Path, seed: str, today: dt.date) -> None:
    """A pasted schema's tables with invented rows; where DuckDB takes none of a table's rows, it stays empty."""
    text = path.read_text(encoding="utf-8")
    schema = Schema.from_ddl(text, max_chars=len(text) + 1)
    made = invent.rows(schema, text, seed=seed, today=today)
    load.note(*made.notes)
    load.connection.execute("USE made")
    for statement in schema.create_statements():
        load.connection.execute(statement)
    for table in schema:
        rows = made.tables[table.name]
        try:
            if rows:
                load.connection.execute(invent.insert(table, rows))
            load.counts[table.name] = len(rows)
        except duckdb.Error:
            load.counts[table.name] = 0
            load.note(f"'{table.name}'의 예시 행은 지어내지 못했습니다.")
    load.connection.execute("USE memory")


def _unreadable(error: BaseException, what: str) -> UploadError:
    return UploadError(
        f"{type(error).__name__}: {error}",
        f"{what}을(를) 읽지 못했습니다. 파일이 온전한지 확인하고, 원래 프로그램에서 다시 저장해 올려 주세요.",
    )


# --- the process ----------------------------------------------------------------------------------------------


def limit(memory_mib: int, time_s: float, file_mib: int) -> None:
    """Bound this process for good. Where the system lacks a limit (macOS memory, Windows), the parent's clock stays."""
    try:
        import resource
    except ImportError:
        return
    for what, amount in (
        (resource.RLIMIT_AS, memory_mib * 2**20),
        (resource.RLIMIT_CPU, int(time_s * 2) + 1),
        (resource.RLIMIT_FSIZE, file_mib * 2**20),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        try:
            resource.setrlimit(what, (amount, amount))
        except (ValueError, OSError):
            continue


def connect(work: Path, files: list[dict[str, str]], memory_mib: int) -> duckdb.DuckDBPyConnection:
    """A scratch database with the new one attached as `made` and, for DuckDB files, the given ones by their numbers."""
    connection = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": False, "autoload_known_extensions": False,
            "allow_community_extensions": False, "python_enable_replacements": False, "threads": 2,
            "async_threads": 1,  # see app/worker.py
            "memory_limit": f"{memory_mib // 2}MiB", "temp_directory": str(work / "spill"),
        },
    )  # fmt: skip
    connection.execute(f"ATTACH {_text(str(work / 'made.duckdb'))} AS made")
    for number, file in enumerate(files):
        if file["kind"] == "duckdb":
            connection.execute(f"ATTACH {_text(file['path'])} AS {_given(number)} (READ_ONLY)")
    connection.execute(f"SET allowed_paths = [{', '.join(_text(file['path']) for file in files)}]")
    connection.execute(f"SET allowed_directories = [{_text(str(work))}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _given(number: int) -> str:
    return f"given_{number}"


def ingest(job: dict[str, Any]) -> dict[str, Any]:
    """Read job["files"] (path, kind, name, label each) into made.duckdb in job["work"]. Returns what sources.py needs.

    Raises UploadError or SchemaError; of several files, the message begins with the label of the one at fault.
    """
    work, files = Path(job["work"]), job["files"]
    readers: dict[str, Callable[[Load, Path, str], None]] = {
        "text": read_text,
        "sheets": lambda load, path, name: read_sheets(load, path, name, max_unpacked=job["max_unpacked"]),
        "parquet": read_parquet,
        "json": read_json,
        "duckdb": read_duckdb,
        "sqlite": read_sqlite,
        "ddl": lambda load, path, name: read_ddl(load, path, job["seed"], dt.date.fromisoformat(job["today"])),
    }
    label = ""
    try:
        load = Load(connect(work, files, job["memory_mib"]), work)
        for number, file in enumerate(files):
            label, told = file["label"] if len(files) > 1 else "", len(load.notes)
            name = clean_name(file["name"], "data")
            load.begin(name, _given(number))
            readers[file["kind"]](load, Path(file["path"]), name)
            load.end()
            load.notes[told:] = [f"{label}: {note}" if label else note for note in load.notes[told:]]
        label = ""
        load.tables[:], found = relations.guessed(load.tables, load.counts, load.ask)
        load.note(*found)
        load.connection.execute("DETACH made")
        load.connection.close()
    except (UploadError, SchemaError) as error:
        if not label:
            raise
        raise type(error)(f"{label}: {error}", f"'{label}': {error.message_ko}") from error
    except (duckdb.Error, sqlite3.Error, OSError) as error:
        if not re.search(r"memory|file too large|file size", str(error), re.IGNORECASE):
            raise _unreadable(error, f"파일 '{label}'" if label else "파일") from error
        raise UploadError(
            f"{type(error).__name__}: {error}",
            "파일이 펼치면 너무 커져서 읽지 못했습니다. 필요한 행과 열만 남겨 다시 올려 주세요.",
        ) from error
    except (MemoryError, RecursionError) as error:
        raise UploadError(
            f"{type(error).__name__}: {error}",
            "파일이 너무 크거나 복잡해 읽지 못했습니다. 필요한 행과 열만 남겨 다시 올려 주세요.",
        ) from error
    notes = load.notes[:MAX_NOTES]
    if len(load.notes) > MAX_NOTES:
        notes.append(f"그 밖에 바꾼 것이 {len(load.notes) - MAX_NOTES}건 더 있습니다.")
    return {"tables": [asdict(table) for table in load.tables], "row_counts": load.counts, "notes": notes}


def main() -> int:
    job = json.load(sys.stdin)
    protections.die_with(job["parent"])
    limit(job["memory_mib"], job["time_s"], job["file_mib"])
    root = sys.path.pop(0)  # the repository: every module of it that is needed is there already
    protections.confine([*(file["path"] for file in job["files"]), str(Path(root) / "app")], work=job["work"])
    protections.filter_system_calls(writes=True)
    try:
        report = ingest(job)
    except (UploadError, SchemaError) as error:
        report = {"error": type(error).__name__, "message": str(error), "message_ko": error.message_ko}
    partial = Path(job["work"]) / "report.part"
    partial.write_text(json.dumps(report), encoding="utf-8")
    os.replace(partial, partial.with_suffix(".json"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
