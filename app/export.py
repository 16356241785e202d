"""A result to take away: CSV, Excel or Parquet, in memory, under a name made from the question.

    download(answer, "xlsx", schema)      -> Download(name, media_type, data)

CSV opens right in Excel (BOM, CRLF) and executes nothing there: text that a spreadsheet would take for a formula
gets an apostrophe. Excel cells have types and no formulas at all; numbers that Excel cannot hold stay text. Parquet
has the query's own types. NULL is an empty cell, and the empty text is told apart from it where the format can.
"""

from __future__ import annotations

import base64
import datetime as dt
import io
import json
import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa
import xlsxwriter
from pyarrow import parquet
from sqlglot import exp

from app import present
from app.pipeline import Answer
from app.sandbox import Result
from app.schema import PARSER_ERRORS, Schema
from app.strings import KO, Words

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
MAX_NAME_CHARS = 60
MAX_CELL_CHARS = 32_767  # Excel's own limit
EXACT_DIGITS = 15  # what Excel keeps of a number
FORMULA_STARTS = "=+-@＝＋－＠"
_PLAIN_NUMBER = re.compile(r"[+-]?\d{1,3}(,?\d{3})*(\.\d+)?%?\Z|[+-]?\d+(\.\d+)?%?\Z", re.ASCII)
# What Windows refuses as a name, whatever the ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Download:
    """A file in memory."""

    name: str
    media_type: str
    data: bytes

    def payload(self) -> dict[str, str]:
        """What download.js saves in the browser."""
        return {"name": self.name, "type": self.media_type, "base64": base64.b64encode(self.data).decode()}


def download(answer: Answer, kind: str, schema: Schema, say: Words = KO) -> Download:
    """An answer's result as a file. `kind` is one of MEDIA_TYPES.

    Raises ValueError for another kind, or for an answer without a result. Excel and CSV have the column heads
    that the page shows in the language of `say`, Parquet the query's own column names.
    Invented rows say so in the file's name.
    """
    if answer.result is None or kind not in MEDIA_TYPES:
        raise ValueError(f"no {kind} of this answer")
    if kind == "csv":
        data = csv(answer.result, present.headings(answer.result, schema, say))
    elif kind == "xlsx":
        data = xlsx(answer, present.headings(answer.result, schema, say), say)
    else:
        data = parquet_file(answer.result)
    begin = f"{file_name(say('invented-mark'))}_" if answer.invented else ""
    return Download(f"{begin}{file_name(answer.question)}.{kind}", MEDIA_TYPES[kind], data)


def file_name(question: str) -> str:
    """A file name of a question's words, without an ending, that Windows, macOS and Linux take.

    >>> file_name("3학년 학생은 몇 명이야?"), file_name("../../etc/passwd"), file_name("?!"), file_name("con")
    ('3학년_학생은_몇_명이야', 'etc_passwd', '결과', '결과_con')
    """
    text = unicodedata.normalize("NFC", question)
    words = re.sub(r"[^\w가-힣-]+", "_", text).strip("_-")[:MAX_NAME_CHARS].rstrip("_-")
    if not words:
        return "결과"
    return f"결과_{words}" if _DEVICES.match(words) else words


# --- CSV -------------------------------------------------------------------------------------------------------


def csv(result: Result, heads: Sequence[str]) -> bytes:
    """UTF-8 with BOM and CRLF, every text in quotes. NULL is nothing at all, the empty text is two quotes."""
    lines = [",".join(_csv_text(head) for head in heads)]
    lines += [",".join(map(_csv_cell, row)) for row in result.rows]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8", "replace")


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else _csv_text(str(value))
    if isinstance(value, (int, Decimal)):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return _csv_text(_as_text(value))


def _csv_text(text: str) -> str:
    return '"' + harmless(text).replace('"', '""') + '"'


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula; numbers stay as they are, negative ones too.

    >>> harmless("=1+1"), harmless("-3"), harmless("@SUM(A1)"), harmless("2026-03-02"), harmless("+82-10-1234")
    ("'=1+1", '-3', "'@SUM(A1)", '2026-03-02', "'+82-10-1234")
    """
    begin = text.lstrip().lstrip("\ufeff\u200b\x00")
    dangerous = text[:1] in ("\t", "\r", "\n", "\x00") or begin[:1] in tuple(FORMULA_STARTS)
    return f"'{text}" if text and dangerous and begin[:1] and not _PLAIN_NUMBER.match(text) else text


def _as_text(value: Any) -> str:
    """Dates in ISO form with a blank, lists and structs as JSON, the rest as a person reads it."""
    if isinstance(value, (list, dict)):
        return json.dumps(present.json_value(value), ensure_ascii=False)
    return value if isinstance(value, str) else present.text(value)


# --- Excel -----------------------------------------------------------------------------------------------------


def xlsx(answer: Answer, heads: Sequence[str], say: Words = KO) -> bytes:
    """A workbook: the result on one sheet, the question, the SQL and what it does on another."""
    assert answer.result is not None
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"title": _clean(answer.question)[:255]})
    forms = {
        dt.datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        dt.date: book.add_format({"num_format": "yyyy-mm-dd"}),
        dt.time: book.add_format({"num_format": "hh:mm:ss"}),
        dt.timedelta: book.add_format({"num_format": "[h]:mm:ss"}),
    }
    bold = book.add_format({"bold": True, "bottom": 1})
    sheet = book.add_worksheet(say("invented-mark") if answer.invented else say("result"))
    for place, head in enumerate(heads):
        sheet.write_string(0, place, head[:MAX_CELL_CHARS], bold)
        cells = [_shown(row[place]) for row in answer.result.rows[:200]]
        sheet.set_column(place, place, min(60, max([8, present.width(head) + 3, *(c + 2 for c in cells)])))
    for line, row in enumerate(answer.result.rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, line, place, value, forms)
    sheet.freeze_panes(1, 0)
    if heads and answer.result.rows:
        sheet.autofilter(0, 0, len(answer.result.rows), len(heads) - 1)
    about = book.add_worksheet(say("sheet-about"))
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    about.set_column(0, 0, 10)
    about.set_column(1, 1, 100)
    cut = say("rows-cut", count=len(answer.result.rows)) if answer.result.truncated else ""
    made_up = say("invented-result") if answer.invented else ""
    rows = (
        (say("sheet-data"), made_up),
        (say("question"), answer.question),
        (say("sql"), answer.sql),
        (say("sheet-explained"), answer.explanation.text),
        (say("sheet-rows"), cut),
    )
    for line, (name, text) in enumerate((name, text) for name, text in rows if text):
        about.write_string(line, 0, name, bold)
        about.write_string(line, 1, _clean(text), wrap)
    book.close()
    return file.getvalue()


def _shown(value: Any) -> int:
    """How many half-width characters a cell shows."""
    return 0 if value is None else present.width(_as_text(value)[:80].partition("\n")[0])


def _write(sheet: Any, line: int, place: int, value: Any, forms: dict[type, Any]) -> None:
    """One cell with its type; what Excel cannot hold exactly becomes text."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif _exact(value):
        sheet.write_number(line, place, value)
    elif isinstance(value, tuple(forms)) and _in_calendar(value):
        sheet.write_datetime(line, place, value, forms[type(value)])
    else:
        sheet.write_string(line, place, _clean(_as_text(value)))


def _exact(value: Any) -> bool:
    """Whether Excel's numbers (15 digits) hold it."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return abs(value) < 10**EXACT_DIGITS
    if isinstance(value, Decimal):
        return value.is_finite() and len(value.normalize().as_tuple().digits) <= EXACT_DIGITS
    return False


def _in_calendar(value: Any) -> bool:
    """Whether Excel knows the day: from March 1900 on (it counts a 29 February 1900), without a time zone."""
    if isinstance(value, dt.datetime):
        return value.tzinfo is None and value >= dt.datetime(1900, 3, 1)
    if isinstance(value, dt.date):
        return value >= dt.date(1900, 3, 1)
    if isinstance(value, dt.timedelta):
        return value >= dt.timedelta(0)
    return value.tzinfo is None


def _clean(text: str) -> str:
    """Text that a cell can hold: no lone surrogates, not longer than Excel takes."""
    return text.encode("utf-8", "replace").decode()[:MAX_CELL_CHARS]


# --- Parquet ---------------------------------------------------------------------------------------------------


def parquet_file(result: Result) -> bytes:
    """A Parquet file with the query's types. A column whose values do not fit its type is text, as JSON."""
    columns = [_column([row[place] for row in result.rows], kind) for place, kind in enumerate(result.types)]
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(columns, names=list(result.columns)), file, compression="zstd")
    return file.getvalue()


def _column(values: Sequence[Any], kind: str) -> pa.Array:
    try:
        arrow = _arrow(exp.DataType.build(kind, dialect="duckdb"))
        if arrow == pa.int64() and any(value is not None and abs(value) >= 2**63 for value in values):
            return pa.array([None if value is None else Decimal(value) for value in values], pa.decimal256(39, 0))
        return pa.array(values, arrow)
    except (pa.ArrowException, ValueError, TypeError, ArithmeticError, KeyError, *PARSER_ERRORS):
        return pa.array([None if value is None else _clean(_as_text(value)) for value in values], pa.string())


_D = exp.DType
_ARROW: dict[Any, Callable[[], pa.DataType]] = {
    _D.BOOLEAN: pa.bool_, _D.TINYINT: pa.int8, _D.SMALLINT: pa.int16, _D.INT: pa.int32, _D.BIGINT: pa.int64,
    _D.UTINYINT: pa.uint8, _D.USMALLINT: pa.uint16, _D.UINT: pa.uint32, _D.UBIGINT: pa.uint64,
    _D.INT128: pa.int64,  # every SUM of whole numbers is one
    _D.FLOAT: pa.float32, _D.DOUBLE: pa.float64, _D.VARCHAR: pa.string, _D.TEXT: pa.string, _D.UUID: pa.string,
    _D.DATE: pa.date32, _D.TIME: lambda: pa.time64("us"), _D.TIMESTAMP: lambda: pa.timestamp("us"),
    _D.TIMESTAMPNTZ: lambda: pa.timestamp("us"), _D.TIMESTAMP_S: lambda: pa.timestamp("us"),
    _D.TIMESTAMP_MS: lambda: pa.timestamp("us"), _D.TIMESTAMP_NS: lambda: pa.timestamp("us"),
    _D.ENUM: pa.string, _D.JSON: pa.string,
    _D.TIMESTAMPTZ: lambda: pa.timestamp("us", "UTC"), _D.INTERVAL: lambda: pa.duration("us"),
    _D.BLOB: pa.binary, _D.VARBINARY: pa.binary,
}  # fmt: skip


def _arrow(kind: exp.DataType) -> pa.DataType:
    """Arrow's type for DuckDB's. Raises KeyError for what has none."""
    if kind.this == _D.DECIMAL:
        precision, scale = (int(part.name) for part in kind.expressions)
        return pa.decimal128(precision, scale)
    if kind.this in (_D.ARRAY, _D.LIST) and kind.expressions:
        return pa.list_(_arrow(kind.expressions[0]))
    if kind.this == _D.STRUCT:
        return pa.struct([(field.name, _arrow(field.args["kind"])) for field in kind.expressions])
    return _ARROW[kind.this]()
