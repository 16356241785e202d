"""What is taken away holds what was there: read back by other programs, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from app.explain import Explanation
from app.export import FORMULA_STARTS, MAX_NAME_CHARS, download, file_name, harmless
from app.pipeline import Answer
from app.sandbox import Result
from app.schema import Schema

SCHEMA = Schema.from_ddl("CREATE TABLE t (name TEXT COMMENT '이름', d DATE COMMENT '가입일: 처음')")
COLUMNS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "name": ("VARCHAR", ("김하나", '=HYPERLINK("http://x")', "", None)),
    "n": ("BIGINT", (-1, 2**53 + 1, 0, None)),
    "합": ("HUGEINT", (1, 2**70, -(2**70), None)),
    "돈": ("DECIMAL(18,2)", (Decimal("1234.50"), Decimal("-0.10"), Decimal("1234567890123456.78"), None)),
    "x": ("DOUBLE", (0.1, float("nan"), float("-inf"), None)),
    "d": ("DATE", (dt.date(2026, 3, 2), dt.date(1066, 10, 14), dt.date(9999, 12, 31), None)),
    "때": ("TIMESTAMP", (dt.datetime(2026, 3, 2, 13, 5, 7), dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31), None)),
    "tz": ("TIMESTAMP WITH TIME ZONE", (dt.datetime(2026, 3, 2, tzinfo=dt.UTC),) * 3 + (None,)),
    "b": ("BOOLEAN", (True, False, True, None)),
    "목록": ("INTEGER[]", ([1, 2], [], [None], None)),
    "묶음": ("STRUCT(a INTEGER)", ({"a": 1}, {"a": None}, {"a": 3}, None)),
    "표": ("MAP(VARCHAR, INTEGER)", ({"k": 1}, {}, {"다": 2}, None)),
    "길이": ("INTERVAL", (dt.timedelta(days=1, hours=2), dt.timedelta(0), dt.timedelta(days=-1), None)),
    "시각": ("TIME", (dt.time(1, 2, 3), dt.time(0), dt.time(23, 59, 59), None)),
    "원": ("BLOB", (b"\x00\xff", b"", b"a", None)),
    "종류": ("ENUM('a', 'b')", ("a", "b", "a", None)),
}


def answer(columns: dict[str, tuple[str, tuple[Any, ...]]], question: str = "질문") -> Answer:
    rows = tuple(zip(*(values for _, values in columns.values()), strict=True))
    result = Result(tuple(columns), tuple(kind for kind, _ in columns.values()), rows, False, 1.0)
    return Answer(question, "SELECT * FROM t", result, 1, {}, Explanation("t를 보여 줍니다.", True))


def test_csv_opens_right_in_excel_and_executes_nothing() -> None:
    file = download(answer(COLUMNS), "csv", SCHEMA)
    assert file.data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in file.data
    rows = list(csv.reader(io.StringIO(file.data.decode("utf-8-sig"), newline="")))
    assert rows[0][:6] == ["이름", "n", "합", "돈", "x", "가입일"]
    assert rows[1][:6] == ["김하나", "-1", "1", "1234.50", "0.1", "2026-03-02"]
    assert rows[2][0] == '\'=HYPERLINK("http://x")'
    assert rows[3][3] == "1234567890123456.78"
    assert file.data.decode().splitlines()[3].startswith('"",0,')  # the empty text, told apart from NULL
    assert file.data.decode().splitlines()[4].startswith(",,")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "-1+1", "@SUM(1)", " =1+1", "\t=1", "\r=1", "＝1+1", "=c|'/c calc'!A0", "+82-10-1234", "\ufeff=1"],
)  # fmt: skip
def test_text_that_a_spreadsheet_would_compute_is_marked(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "-3", "+3.5", "-1,234", "-5%", "2026-03-02", "a=b", "010-1234", "가-나"])
def test_text_that_it_would_not_stays(text: str) -> None:
    assert harmless(text) == text


@given(st.text(max_size=8) | st.text(alphabet="=+-@\t\r\n 1a＝", max_size=6))
def test_no_cell_begins_with_a_formula(text: str) -> None:
    columns = {"=x": ("VARCHAR", (text,))}
    data = download(answer(columns), "csv", Schema(())).data.decode("utf-8-sig")
    head, cell = (row[0] if row else "" for row in csv.reader(io.StringIO(data, newline="")))
    assert head == "'=x"
    assert cell[:1] not in tuple(FORMULA_STARTS) or cell[1:].replace(",", "").replace(".", "").rstrip("%").isdigit()


def test_excel_has_types_and_no_formula() -> None:
    file = download(answer(COLUMNS, "이름은?"), "xlsx", SCHEMA)
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.data))
    assert book.sheet_names == ["결과", "질문과 SQL"]
    rows = book.get_sheet_by_name("결과").to_python()
    assert rows[0][0] == "이름"
    first = dict(zip(COLUMNS, rows[1], strict=True))
    assert (first["n"], first["합"], first["돈"], first["x"], first["b"]) == (-1, 1, 1234.5, 0.1, True)
    assert (first["d"], first["때"]) == (dt.date(2026, 3, 2), dt.datetime(2026, 3, 2, 13, 5, 7))
    second, third = dict(zip(COLUMNS, rows[2], strict=True)), dict(zip(COLUMNS, rows[3], strict=True))
    assert second["name"] == '=HYPERLINK("http://x")'
    assert second["n"] == str(2**53 + 1)  # Excel would round it
    assert third["돈"] == "1234567890123456.78"
    assert second["d"] == "1066-10-14"  # before Excel's calendar
    sheet = zipfile.ZipFile(io.BytesIO(file.data)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert book.get_sheet_by_name("질문과 SQL").to_python()[1] == ["SQL", "SELECT * FROM t"]


def test_parquet_gives_back_what_the_query_gave() -> None:
    table = parquet.read_table(io.BytesIO(download(answer(COLUMNS), "parquet", SCHEMA).data))
    assert table.column_names == list(COLUMNS)
    for name in ("name", "n", "돈", "d", "때", "b", "목록", "묶음", "길이", "시각", "원", "종류"):
        assert table[name].to_pylist() == list(COLUMNS[name][1])
    assert [None if value is None else int(value) for value in table["합"].to_pylist()] == list(COLUMNS["합"][1])
    assert table["돈"].type == pa.decimal128(18, 2)
    assert table["표"].to_pylist()[0] == '{"k": 1}'


@given(st.lists(st.none() | st.integers() | st.text(max_size=5) | st.floats() | st.dates(), max_size=5))
@settings(max_examples=50, deadline=None)
@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet"])
def test_values_that_belie_their_type_are_saved_too(kind: str, values: list[Any]) -> None:
    columns = {"a": ("BIGINT", tuple(values)), "b": ("unknown(", tuple(values))}
    assert download(answer(columns), kind, Schema(())).data


@given(st.text(max_size=200))
def test_any_question_makes_a_file_name(question: str) -> None:
    name = file_name(question)
    assert 0 < len(name) <= MAX_NAME_CHARS + 3
    assert not set(name) & set('\\/:*?"<>|\r\n\0. ')
    assert name[0] not in "-_"
    assert len(f"{name}.parquet".encode()) < 255


def test_an_empty_result_is_a_file_with_heads() -> None:
    empty = answer({"name": ("VARCHAR", ()), "x": ("DOUBLE", ())})
    assert download(empty, "csv", SCHEMA).data.decode("utf-8-sig") == '"이름","x"\r\n'
    assert parquet.read_table(io.BytesIO(download(empty, "parquet", SCHEMA).data)).schema.names == ["name", "x"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(download(empty, "xlsx", SCHEMA).data))
    assert book.get_sheet_by_name("결과").to_python() == [["이름", "x"]]
