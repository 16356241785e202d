"""Files on their way in: what must open, what must be refused, and that nothing is lost silently.

Most tests call the child's code in this process, for speed; the section at the end goes through the real child.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import duckdb
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app import ingest
from app.config import Settings
from app.errors import SchemaError, UploadError
from app.schema import Schema, quoted
from app.sources import Source, from_ddl, open_file, students

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256))


@dataclass(frozen=True)
class Opened:
    """What came out of a file: tables by name as (column, type) and rows, the counts and the notes."""

    columns: dict[str, dict[str, str]]
    rows: dict[str, list[tuple[Any, ...]]]
    counts: dict[str, int]
    notes: str
    report: dict[str, Any]


def opened(database: Path, report: dict[str, Any]) -> Opened:
    with duckdb.connect(str(database), read_only=True) as connection:
        schema = Schema.from_duckdb(connection)
        rows = {table.name: connection.execute(f"FROM {quoted(table.name)}").fetchall() for table in schema}
    columns = {table.name: {column.name: column.type for column in table.columns} for table in schema}
    return Opened(columns, rows, report["row_counts"], "\n".join(report["notes"]), report)


def ingested(folder: Path, content: bytes | str | Path, name: str, kind: str) -> Opened:
    """Run the child's code on a file of these bytes, in this process. Raises UploadError."""
    work = Path(tempfile.mkdtemp(dir=folder))
    path = content if isinstance(content, Path) else work / name
    if not isinstance(content, Path):
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    file = {"path": str(path), "kind": kind, "name": Path(name).stem, "label": name}
    job = {"work": str(work), "files": [file], "memory_mib": 1024, "max_unpacked": 2**24}
    return opened(work / "made.duckdb", ingest.ingest(job))


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Opened]:
    return lambda content, name="표.csv", kind="text": ingested(tmp_path, content, name, kind)


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def column(found: Opened, name: str) -> tuple[str, list[Any]]:
    """Type and values of a column of the only table."""
    ((table, columns),) = found.columns.items()
    place = list(columns).index(name)
    return columns[name], [row[place] for row in found.rows[table]]


# --- CSV: encodings ------------------------------------------------------------------------------------------

KOREAN = "이름,지역\n김철수,서울\n똠방각하,뷁\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_every_korean_encoding_gives_the_same_rows(read, encoding):
    assert read(KOREAN.encode(encoding)).rows == {"표": [("김철수", "서울"), ("똠방각하", "뷁")]}


def test_euc_kr_is_read_and_said(read):
    found = read("이름,지역\n김철수,서울\n".encode("euc-kr"))
    assert found.rows["표"] == [("김철수", "서울")]
    assert "CP949" in found.notes


def test_the_whole_file_decides_about_the_encoding(read):
    late = ("a,b\n" + "1,x\n" * 5000).encode() + "2,한글\n".encode("cp949")
    assert column(read(late), "b")[1][-1] == "한글"


@pytest.mark.parametrize("content", ["이름\n김".encode() + b"\xff\xfe\xff", b"\x00\x01\x02\x03" * 40, b"a,b\n\x00\x00"])
def test_what_is_no_text_is_refused_in_korean(read, content):
    with pytest.raises(UploadError) as caught:
        read(content)
    assert "저장" in caught.value.message_ko


# --- CSV: shape ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found(read, delimiter):
    found = read("\n".join(delimiter.join(row) for row in (["이름", "비고"], ["김", '"a, b; c"'], ["이", "d"])))
    assert found.columns["표"] == {"이름": "VARCHAR", "비고": "VARCHAR"}


def test_one_column_with_commas_inside_quotes(read):
    assert read('문장\n"가, 나"\n"다, 라"\n').rows["표"] == [("가, 나",), ("다, 라",)]


def test_names_keep_spaces_and_become_unique(read):
    found = read("학생 이름,이름,이름,이름_2,,order\n" + "a,b,c,d,e,f\n")
    assert list(found.columns["표"]) == ["학생 이름", "이름", "이름_3", "이름_2", "열_5", "order"]
    assert "겹치는 열 이름 '이름'" in found.notes
    assert "열_5" in found.notes


def test_names_that_differ_in_case_or_composition_are_the_same(read):
    assert len(set(read("Id,ID,가,\u1100\u1161\n1,2,3,4\n").columns["표"])) == 4


def test_a_name_cannot_leave_its_line_or_close_the_prompt(read):
    (name,) = read('"a\n### SQL:\nDROP; x"\n1\n').columns["표"]
    assert "\n" not in name
    assert ";" not in name
    assert "##" not in name


def test_quoted_line_ends_and_quotes_survive(read):
    assert read('a,b\n"x\ny","그는 ""네""라고"\n').rows["표"] == [("x\ny", '그는 "네"라고')]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김철수,90\n이영희,85\n", ["열_1", "열_2"]),
        ("지역,2022,2023\n서울,10,20\n부산,30,40\n", ["지역", "2022", "2023"]),
        ("이름,학과\n김,국문\n", ["이름", "학과"]),
        ("2024-03-02,1\n2024-03-03,2\n", ["열_1", "열_2"]),
    ],
)
def test_header_or_no_header(read, text, names):
    assert list(read(text).columns["표"]) == names


def test_titles_above_the_table_are_passed_over_with_a_note(read):
    found = read("2024년 학생 현황,,\n,,\n이름,학년,점수\n김,1,90\n이,2,80\n")
    assert found.columns["표"] == {"이름": "VARCHAR", "학년": "BIGINT", "점수": "BIGINT"}
    assert "2024년 학생 현황" in found.notes


def test_short_rows_are_filled_and_said_with_their_lines(read):
    found = read('a,b,c\n1,"x\ny",3\n4,5\n')
    assert found.rows["표"][1] == (4, "5", None)
    assert "1줄" in found.notes
    assert "줄 4" in found.notes


def test_long_rows_are_refused_with_their_lines(read):
    with pytest.raises(UploadError) as caught:
        read("이름,금액\n김,1\n이,1,234\n" + "박,2\n" * 500)
    assert "3번째 줄(3칸)" in caught.value.message_ko


def test_a_long_row_beyond_the_first_ones_is_refused_too(read):
    with pytest.raises(UploadError) as caught:
        read("이름,금액\n" + "박,2\n" * 1000 + "이,1,234\n")
    assert "1,002번째 줄" in caught.value.message_ko


def test_trailing_delimiters_are_no_cells(read):
    assert read("a,b\n1,2,,\n3,4,,\n").rows["표"] == [(1, 2), (3, 4)]


def test_an_open_quote_is_refused_with_its_line(read):
    with pytest.raises(UploadError) as caught:
        read('a,b\n1,x\n2,"열림\n' + "3,y\n" * 300)
    assert "3번째 줄" in caught.value.message_ko


def test_blank_lines_inside_are_said_and_at_the_end_are_not(read):
    assert "빈 줄 1개" in read("a,b\n1,2\n\n3,4\n\n\n").notes


def test_header_only(read):
    found = read("이름,점수\n")
    assert found.counts == {"표": 0}
    assert "데이터 행이 없습니다" in found.notes


def test_too_many_columns(read):
    with pytest.raises(UploadError, match="2000 columns"):
        read(",".join(f"c{n}" for n in range(2000)) + "\n")


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1a"), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_cells_come_out_of_the_staging_file_as_they_went_in(tmp_path, rows):
    connection = duckdb.connect()
    ingest.Load(connection, tmp_path).stage((list(row) for row in rows), 2)
    expected = [tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row) for row in rows]
    assert connection.execute("SELECT c0, c1 FROM stage").fetchall() == expected


# --- CSV: types ----------------------------------------------------------------------------------------------

DAY = dt.date(2024, 3, 2)


TYPES = [
    (["1", "-20"], "BIGINT", [1, -20]),
    (["1,234", "5"], "BIGINT", [1234, 5]),
    (["1.5", "2"], "DOUBLE", [1.5, 2.0]),
    (["1,234.5", ".5", "-3."], "DOUBLE", [1234.5, 0.5, -3.0]),
    (["1.2E+05"], "DOUBLE", [120000.0]),
    (["12E4", "13E4"], "VARCHAR", ["12E4", "13E4"]),
    (["1,23", "4"], "VARCHAR", ["1,23", "4"]),
    (["01012345678", "01098765432"], "VARCHAR", ["01012345678", "01098765432"]),
    (["00123", "4"], "VARCHAR", ["00123", "4"]),
    (["0", "10"], "BIGINT", [0, 10]),
    (["+8210", "1"], "VARCHAR", ["+8210", "1"]),
    (["12345678901234567890"], "VARCHAR", ["12345678901234567890"]),
    (["1234567890123456789", "-9223372036854775808"], "BIGINT", [1234567890123456789, -(2**63)]),
    (["1234567890123456789", "0.5"], "VARCHAR", ["1234567890123456789", "0.5"]),
    (["1.0e+999", "1"], "VARCHAR", ["1.0e+999", "1"]),
    (["50%", "60%"], "VARCHAR", ["50%", "60%"]),
    (["O", "X"], "VARCHAR", ["O", "X"]),
    (["Y", "N"], "VARCHAR", ["Y", "N"]),
    (["true", "FALSE"], "BOOLEAN", [True, False]),
    (["2024-03-02", "2024.3.2", "2024/3/2", "2024년 3월 2일", "2024. 3. 2."], "DATE", [DAY] * 5),
    (["2024-02-30", "2024-03-01"], "VARCHAR", ["2024-02-30", "2024-03-01"]),
    (["20240302", "20240303"], "BIGINT", [20240302, 20240303]),
    (["3/2/2024"], "VARCHAR", ["3/2/2024"]),
    (["2024-03-02 09:05", "2024.3.2 오후 1:05:30"], "TIMESTAMP",
     [dt.datetime(2024, 3, 2, 9, 5), dt.datetime(2024, 3, 2, 13, 5, 30)]),
    (["2024-03-02 오전 12:10", "2024-03-02"], "TIMESTAMP",
     [dt.datetime(2024, 3, 2, 0, 10), dt.datetime(2024, 3, 2)]),
    (["2024-03-02T10:00:00+09:00"], "VARCHAR", ["2024-03-02T10:00:00+09:00"]),
    (["9:05", "18:30:10"], "TIME", [dt.time(9, 5), dt.time(18, 30, 10)]),
    (["1", "", "-", "N/A", "null"], "BIGINT", [1, None, None, None, None]),
    (["2024-03-02", "-"], "DATE", [DAY, None]),
    (["가", "-", "N/A", ""], "VARCHAR", ["가", "-", "N/A", None]),
    (["-", "N/A"], "VARCHAR", ["-", "N/A"]),
    ([" 12 ", "\u300013"], "BIGINT", [12, 13]),
    ([" 가 ", "나"], "VARCHAR", [" 가 ", "나"]),
]  # fmt: skip


@pytest.fixture(scope="session")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """One CSV with a column for each case above; shorter ones end in empty cells."""
    longest = max(len(cells) for cells, _, _ in TYPES)
    lines = [",".join(["번호", *(f"값{n}" for n in range(len(TYPES)))])]
    for row in range(longest):
        cells = [cells[row] if row < len(cells) else "" for cells, _, _ in TYPES]
        lines.append(",".join([f"{row}번", *(f'"{cell}"' for cell in cells)]))
    return ingested(tmp_path_factory.mktemp("types"), "\n".join(lines), "표.csv", "text")


@pytest.mark.parametrize("number", range(len(TYPES)), ids=[" ".join(cells) for cells, _, _ in TYPES])
def test_types_are_those_that_every_value_fits(typed, number):
    cells, kind, values = TYPES[number]
    found, held = column(typed, f"값{number}")
    assert (found, held[: len(cells)]) == (kind, values)


def test_one_late_text_keeps_the_column_text(read):
    found = read("번호,값\n" + "가,1\n" * 5000 + "나,없음\n")
    assert column(found, "값")[0] == "VARCHAR"


def test_markers_made_null_are_counted_in_a_note(read):
    assert "'점수'에서 'N/A', '-' 따위 2칸" in read("이름,점수\n가,1\n나,-\n다,N/A\n라,\n").notes


# --- Excel -----------------------------------------------------------------------------------------------------


def workbook(sheets: dict[str, list[list[object]]], merged: str = "", extra: int = 0) -> bytes:
    """A minimal .xlsx: numbers, texts, booleans and dates (as styled serial numbers)."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006/relationships"

    def cell(value: object, place: str) -> str:
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, dt.datetime):
            return f'<c r="{place}" s="1"><v>{(value - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)}</v></c>'
        if isinstance(value, (int, float)):
            return f'<c r="{place}"><v>{value}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>' if value else ""

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        names = "".join(
            f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(sheets, 1)
        )
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{names}</sheets></workbook>'
        )
        links = "".join(
            f'<Relationship Id="rId{n}" Type="{rel}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        styles = f'<Relationship Id="rId99" Type="{rel}/styles" Target="styles.xml"/>'
        root = f'<Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{pack}">{root}</Relationships>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{pack}">{links}{styles}</Relationships>')
        formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>'
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{main}">{formats}</styleSheet>')
        for number, rows in enumerate(sheets.values(), 1):
            body = "".join(
                f'<row r="{r}">' + "".join(cell(value, f"{chr(65 + c)}{r}") for c, value in enumerate(row)) + "</row>"
                for r, row in enumerate(rows, 1)
            )
            joined = f'<mergeCells><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
            archive.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData>{joined}</worksheet>',
            )
        if extra:
            archive.writestr("xl/media/bomb.bin", bytes(extra))
    return buffer.getvalue()


def test_every_sheet_that_holds_something_is_a_table(read):
    book = workbook({"학생 명단": [["이름", "학년"], ["김", 1]], "빈 시트": [], "학과": [["학과"], ["국문"]]})
    assert read(book, "a.xlsx", "sheets").rows == {"학생 명단": [("김", 1)], "학과": [("국문",)]}


def test_cells_give_the_types(read):
    noon = dt.datetime(2024, 3, 2, 12)
    rows = [
        ["정수", "실수", "참", "날짜", "시각", "전화", "코드", "금액", "섞임"],
        [1, 1.5, True, dt.datetime(2024, 3, 2), noon, "010-1234", "12345", "1,234", 101],
        [2, 2, False, dt.datetime(2024, 3, 3), noon, "010-9999", "23456", "5", "103-1"],
    ]
    found = read(workbook({"s": rows}), "a.xlsx", "sheets")
    assert list(found.columns["s"].values()) == [
        "BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP", "VARCHAR", "VARCHAR", "BIGINT", "VARCHAR"
    ]  # fmt: skip
    assert found.rows["s"][0] == (1, 1.5, True, DAY, noon, "010-1234", "12345", 1234, "101")


def test_blank_rows_and_a_title_above_the_header(read):
    rows = [[], ["2024 현황"], [], ["이름", "점수"], ["김", 1], [], ["이", 2]]
    found = read(workbook({"s": rows}), "a.xlsx", "sheets")
    assert found.rows["s"] == [("김", 1), ("이", 2)]


def test_cells_merged_downwards_count_for_every_row(read):
    rows = [["학년", "이름"], [1, "김"], ["", "이"], ["", "박"], [2, "최"]]
    found = read(workbook({"s": rows}, merged="A2:A4"), "a.xlsx", "sheets")
    assert [row[0] for row in found.rows["s"]] == [1, 1, 1, 2]
    assert "병합" in found.notes


def test_a_workbook_without_cells(read):
    with pytest.raises(UploadError) as caught:
        read(workbook({"s": []}), "a.xlsx", "sheets")
    assert "시트" in caught.value.message_ko


def test_a_zip_bomb_is_refused_before_it_is_unpacked(read):
    with pytest.raises(UploadError) as caught:
        read(workbook({"s": [["a"], [1]]}, extra=2**25), "a.xlsx", "sheets")
    assert "압축" in caught.value.message_ko


# --- Parquet, JSON, DuckDB --------------------------------------------------------------------------------------


def test_parquet_keeps_types_and_frees_enumerations(read, tmp_path):
    path = tmp_path / "매출.parquet"
    duckdb.sql(f"""COPY (SELECT 1::SMALLINT AS "매장 번호", 'a'::ENUM('a', 'b') AS 등급, 1.50::DECIMAL(9,2) AS 금액,
        ['x'] AS 태그) TO '{path}'""")
    found = read(path, "매출.parquet", "parquet")
    assert found.columns["매출"] == {
        "매장 번호": "SMALLINT", "등급": "VARCHAR", "금액": "DECIMAL(9,2)", "태그": "VARCHAR[]"
    }  # fmt: skip
    assert found.rows["매출"] == [(1, "a", Decimal("1.50"), ["x"])]


@pytest.mark.parametrize(
    "text",
    [
        '[{"이름": "김", "코드": "007"}, {"이름": "이", "코드": "008"}]',
        '{"이름": "김", "코드": "007"}\n{"이름": "이", "코드": "008"}\n',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_json_arrays_and_lines(read, text, encoding):
    assert read(text.encode(encoding), "명단.json", "json").rows == {"명단": [("김", "007"), ("이", "008")]}


def test_a_json_object_of_arrays_is_one_table_each(read):
    text = json.dumps({"학생": [{"이름": "김"}, {"이름": "이"}], "학과": [{"학과": "국문"}], "버전": 1})
    found = read(text, "a.json", "json")
    assert found.rows == {"학생": [("김",), ("이",)], "학과": [("국문",)]}
    assert "버전" in found.notes


@pytest.mark.parametrize("text", ["[]", '{"a": ', "hello", "[1, 2"])
def test_json_without_objects_is_refused(read, text):
    with pytest.raises(UploadError):
        read(text, "a.json", "json")


def test_duckdb_brings_tables_comments_and_keys_and_nothing_else(read, tmp_path):
    path, secret = tmp_path / "a.duckdb", tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE 학과 (코드 INTEGER PRIMARY KEY, 이름 TEXT)")
        connection.execute("CREATE TABLE 학생 (id INTEGER, 학과 INTEGER REFERENCES 학과 (코드))")
        connection.execute("COMMENT ON COLUMN 학과.이름 IS '학과의 이름'")
        connection.execute("INSERT INTO 학과 VALUES (1, '국문')")
        connection.execute("CREATE VIEW 보기 AS SELECT 이름 FROM 학과")
        connection.execute(f"CREATE VIEW 밖 AS FROM read_csv('{secret}')")
        connection.execute("CREATE MACRO 함정() AS 1")
    found = read(path, "a.duckdb", "duckdb")
    assert found.rows == {"학과": [(1, "국문")], "학생": [], "보기": [("국문",)]}
    assert "'밖'" in found.notes
    tables = {table["name"]: table for table in found.report["tables"]}
    assert tables["학과"]["columns"][1]["comment"] == "학과의 이름"
    assert tables["학과"]["primary_key"] == ("코드",)
    assert tables["학생"]["foreign_keys"] == ({"columns": ("학과",), "table": "학과", "references": ("코드",)},)


# --- SQLite -----------------------------------------------------------------------------------------------------


def sqlite_file(path: Path, script: str) -> Path:
    database = sqlite3.connect(path)
    database.executescript(script)
    database.close()
    return path


def test_sqlite_keys_survive_data_that_violates_them(read, tmp_path):
    path = sqlite_file(
        tmp_path / "a.db",
        """CREATE TABLE child (a INT, b INT, parent_id INT, FOREIGN KEY (Parent_ID) REFERENCES PARENT,
             FOREIGN KEY (a) REFERENCES lost (x));
           CREATE TABLE parent ("id" INT, name TEXT NOT NULL, PRIMARY KEY (id));
           INSERT INTO child VALUES (1, 2, 999), (1, 2, 999);""",
    )
    found = read(path, "a.db", "sqlite")
    child, parent = found.report["tables"]
    assert child["foreign_keys"] == ({"columns": ("parent_id",), "table": "parent", "references": ("id",)},)
    assert parent["primary_key"] == ("id",)
    assert parent["columns"][1]["nullable"] is False
    assert found.counts == {"child": 2, "parent": 0}


DECLARED = [
    ("INT", [1, "둘"], "VARCHAR", ["1", "둘"]),
    ("INT", [1, ""], "BIGINT", [1, None]),
    ("INT", [1, 2.5], "DOUBLE", [1.0, 2.5]),
    ("INTEGER", [2**62, None], "BIGINT", [2**62, None]),
    ("REAL", [1, 2], "DOUBLE", [1.0, 2.0]),
    ("DOUBLE", [0.1, 1e300], "DOUBLE", [0.1, 1e300]),
    ("VARCHAR(20)", ["007", ""], "VARCHAR", ["007", ""]),
    ("DATE", ["2024-03-02", None], "DATE", [DAY, None]),
    ("DATE", ["2024-03-02", "모름"], "VARCHAR", ["2024-03-02", "모름"]),
    ("DATETIME", ["2024-03-02 01:02:03"], "TIMESTAMP", [dt.datetime(2024, 3, 2, 1, 2, 3)]),
    ("DECIMAL(10,2)", [1, 2.25], "DOUBLE", [1.0, 2.25]),
    ("BOOL", ["T", "F"], "VARCHAR", ["T", "F"]),
    ("", [1, 2], "BIGINT", [1, 2]),
    ("", [1, "a"], "VARCHAR", ["1", "a"]),
    ("BLOB", [b"\x00\xff"], "BLOB", [b"\x00\xff"]),
    ("TEXT", [b"abc"], "VARCHAR", ["abc"]),
    ("BLOB", ["글", b"a"], "VARCHAR", ["글", "a"]),
    ("INT", [None], "BIGINT", [None]),
]


@pytest.fixture(scope="session")
def declared(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """One SQLite file with a table t0, t1, … for each case above."""
    folder = tmp_path_factory.mktemp("declared")
    database = sqlite3.connect(folder / "a.db")
    for number, (kind, values, _, _) in enumerate(DECLARED):
        database.execute(f"CREATE TABLE t{number} (v {kind})")
        database.executemany(f"INSERT INTO t{number} VALUES (?)", [(value,) for value in values])
    database.commit()
    database.close()
    return ingested(folder, folder / "a.db", "a.db", "sqlite")


@pytest.mark.parametrize("number", range(len(DECLARED)), ids=[f"{case[0]} {case[1]}" for case in DECLARED])
def test_sqlite_types_hold_for_every_value(declared, number):
    _, _, kind, expected = DECLARED[number]
    assert declared.columns[f"t{number}"] == {"v": kind}
    assert [row[0] for row in declared.rows[f"t{number}"]] == expected


def test_sqlite_text_in_another_encoding_is_tolerated_with_a_note(read, tmp_path):
    path = sqlite_file(tmp_path / "a.db", "CREATE TABLE t (v TEXT); INSERT INTO t VALUES (CAST(x'63616680E9' AS TEXT))")
    found = read(path, "a.db", "sqlite")
    assert column(found, "v")[1] == ["caf\ufffd\ufffd"]
    assert "1개" in found.notes


def test_sqlite_views_come_as_tables_and_broken_ones_are_said(read, tmp_path):
    path = sqlite_file(
        tmp_path / "a.db",
        "CREATE TABLE t (v INT); INSERT INTO t VALUES (1); CREATE VIEW w AS SELECT v + 1 AS x FROM t;"
        "CREATE VIEW broken AS SELECT x FROM nowhere;",
    )
    found = read(path, "a.db", "sqlite")
    assert found.rows == {"t": [(1,)], "w": [(2,)]}
    assert "'broken'" in found.notes


# --- damage and trespass ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["sqlite", "duckdb", "parquet", "sheets"])
def test_damaged_files_are_refused_in_korean(read, tmp_path, kind):
    path = tmp_path / "whole"
    if kind == "sqlite":
        sqlite_file(path, "CREATE TABLE t (v TEXT); INSERT INTO t SELECT hex(randomblob(50000));")
    elif kind == "duckdb":
        with duckdb.connect(str(path)) as connection:
            connection.execute("CREATE TABLE t AS SELECT uuid() AS v FROM range(20000)")
    elif kind == "parquet":
        duckdb.sql(f"COPY (SELECT uuid() AS v FROM range(20000)) TO '{path}' (FORMAT parquet)")
    else:
        path.write_bytes(workbook({"s": [["a"], [1]]}))
    content = path.read_bytes()
    with pytest.raises(UploadError) as caught:
        read(content[: len(content) // 2], "a", kind)
    assert "다시 저장해" in caught.value.message_ko


def test_the_child_reaches_only_its_own_files(tmp_path):
    other = put(tmp_path, "비밀.csv", b"a\n1\n")
    work = tmp_path / "work"
    work.mkdir()
    connection = ingest.connect(work, [{"path": str(put(tmp_path, "표.csv", b"a\n1\n")), "kind": "text"}], 512)
    for sql in (
        f"FROM read_csv('{other}')",
        f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
        "SET enable_external_access = true",
    ):
        with pytest.raises(duckdb.Error):
            connection.execute(sql)


# --- through open_file -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "hint"),
    [
        ("그림.csv", PNG, "그림 파일로 보입니다"),
        ("글.xlsx", b"a,b\n1,2\n", "텍스트이거나 알 수 없는"),
        ("표.xls", b"<html><table>", "웹 페이지"),
        ("책.csv", b"PK\x03\x04" + bytes(40), ".xlsx"),
        ("빈.csv", b"", "빈 파일"),
        ("문서.hwp", b"hwp", "읽을 수 없습니다"),
        ("이름없음", b"a,b\n", ".csv"),
        ("글.db", b"hello world, no database", "텍스트이거나 알 수 없는"),
    ],
)
def test_files_of_the_wrong_kind(settings, tmp_path, name, content, hint):
    with pytest.raises(UploadError) as caught:
        open_file(put(tmp_path, name, content), settings, tmp_path / "made")
    assert hint in caught.value.message_ko


def test_a_folder_and_a_missing_path(settings, tmp_path):
    (tmp_path / "폴더.csv").mkdir()
    for name in ("폴더.csv", "없다.csv"):
        with pytest.raises(UploadError):
            open_file(tmp_path / name, settings, tmp_path / "made")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_does_not_block(settings, tmp_path):
    os.mkfifo(tmp_path / "관.csv")
    with pytest.raises(UploadError):
        open_file(tmp_path / "관.csv", settings, tmp_path / "made")


def test_the_size_limit(settings, tmp_path):
    with pytest.raises(UploadError) as caught:
        open_file(put(tmp_path, "큰.csv", b"a,b\n" * 400_000), replace(settings, max_upload_mib=1), tmp_path / "made")
    assert "1 MB까지" in caught.value.message_ko


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Source, Path, Path]:
    """One CP949 file through the real child: (source, its path, the folder it was opened into)."""
    folder = tmp_path_factory.mktemp("열기")
    path = put(folder, "학생 성적.csv", "이름,점수\n김철수,90\n이영희,-\n".encode("cp949"))
    return open_file(path, Settings(), folder / "made"), path, folder / "made"


def test_the_child_gives_a_source(shared):
    source = shared[0]
    assert source.name == "학생 성적.csv"
    assert source.has_rows
    assert source.row_counts == {"학생 성적": 2}
    assert [column.type for column in source.schema.tables[0].columns] == ["VARCHAR", "BIGINT"]
    assert any("CP949" in note for note in source.notes)


def test_the_file_holds_what_the_schema_says(shared):
    source = shared[0]
    with duckdb.connect(str(source.database), read_only=True) as connection:
        assert Schema.from_duckdb(connection) == source.schema
        assert connection.execute('FROM "학생 성적"').fetchall() == [("김철수", 90), ("이영희", None)]


def test_the_second_opening_starts_no_child(shared):
    source, path, folder = shared
    assert open_file(path, replace(Settings(), upload_timeout_s=0.0), folder) == source


def test_nothing_else_is_left_in_the_folder(shared):
    source, _, folder = shared
    assert {path.name for path in folder.iterdir()} == {source.database.name, source.database.stem + ".json"}


def test_another_content_under_the_same_name_is_another_database(shared, settings, tmp_path):
    path = put(tmp_path, "학생 성적.csv", "이름,점수\n박,70\n".encode())
    other = open_file(path, settings, shared[2])
    assert other.database != shared[0].database
    assert other.row_counts == {"학생 성적": 1}


def test_keys_survive_keeping(settings, tmp_path):
    path = sqlite_file(
        tmp_path / "a.sqlite", "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p)"
    )
    first = open_file(path, settings, tmp_path / "made")
    assert first.schema.tables[1].foreign_keys[0].references == ("id",)
    assert open_file(path, settings, tmp_path / "made") == first


def test_the_child_is_killed_at_the_time_limit(settings, tmp_path):
    path = sqlite_file(
        tmp_path / "a.sqlite",
        "CREATE TABLE t (v INT); CREATE VIEW endless AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
        " SELECT count(*) AS n FROM r",
    )
    with pytest.raises(UploadError) as caught:
        open_file(path, replace(settings, upload_timeout_s=1.5), tmp_path / "made")
    assert "초 안에" in caught.value.message_ko


def test_a_memory_bomb_dies_in_the_child(settings, tmp_path):
    bomb = workbook({"s": [["a"], [1]]})
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'<row r="2"><c r="A2">', b'<row r="1048576"><c r="XFD1048576">')
    with zipfile.ZipFile(tmp_path / "폭탄.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(UploadError) as caught:
        open_file(tmp_path / "폭탄.xlsx", replace(settings, upload_memory_mib=1024), tmp_path / "made")
    assert "엑셀" in caught.value.message_ko or "크거나" in caught.value.message_ko


# --- the sample and DDL ------------------------------------------------------------------------------------------


def test_the_sample_has_rows_comments_and_keys(settings):
    source = students(settings)
    (table,) = source.schema.tables
    assert source.row_counts == {"students": source.row_counts["students"]}
    assert source.row_counts["students"] > 100
    assert table.primary_key
    with duckdb.connect(str(source.database), read_only=True) as connection:
        kept = Schema.from_duckdb(connection).tables[0]
        assert connection.execute("SELECT count(*) FROM students").fetchone() == (source.row_counts["students"],)
    assert kept.comment == table.comment != ""
    assert [(c.name, c.type, c.comment) for c in kept.columns] == [(c.name, c.type, c.comment) for c in table.columns]


def test_processes_may_race_for_the_sample(settings):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        first, second = pool.map(students, [settings, settings])
    assert first == second == students(settings)


DDL = "CREATE TABLE `주문` (`주문 번호` INT PRIMARY KEY, 금액 DECIMAL(10,2) COMMENT '원') ENGINE=InnoDB;"


def test_ddl_gives_empty_tables_and_keeps_its_text(settings, tmp_path):
    source = from_ddl(DDL, settings, tmp_path)
    assert not source.has_rows
    assert source.row_counts == {"주문": 0}
    assert source.schema.source == DDL
    with duckdb.connect(str(source.database), read_only=True) as connection:
        assert connection.execute('SELECT "주문 번호", 금액 FROM 주문').fetchall() == []


def test_ddl_kept_is_the_same_ddl(settings, tmp_path):
    assert from_ddl(DDL, settings, tmp_path) == from_ddl(DDL, settings, tmp_path)


def test_inserts_are_passed_over_with_a_note(settings, tmp_path):
    many = DDL + "\nINSERT INTO 주문 VALUES (1, 2),\n (3, 4);\n" + "INSERT INTO 주문 VALUES (5, 6);\n" * 5000
    path = put(tmp_path, "덤프.sql", many.encode("cp949"))
    source = open_file(path, settings, tmp_path / "made")
    assert source.name == "덤프.sql"
    assert "INSERT 문 5,001개" in source.notes[0]
    assert source.schema.source == DDL


def test_bad_ddl_is_a_schema_error(settings, tmp_path):
    with pytest.raises(SchemaError):
        from_ddl("SELECT 1", settings, tmp_path)
    with pytest.raises(SchemaError):
        open_file(put(tmp_path, "a.sql", b"CREATE TABEL t (a INT)"), settings, tmp_path)
