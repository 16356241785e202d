"""Several files at once: one source, clashes settled in sight, and keys between tables only where they are certain."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from app.config import Settings
from app.errors import UploadError
from app.schema import Schema
from app.sources import MAX_FILES, Source, open_files

Open = Callable[..., Source]
CUSTOMERS = "고객번호,이름,가입일\n1,김하나,2024-01-02\n2,이두리,2024-02-03\n3,박세나,2024-03-04\n"
ORDERS = "주문번호,고객번호,금액\n10,1,5000\n11,1,7000\n12,3,9000\n"


@pytest.fixture
def opened(settings: Settings, tmp_path: Path) -> Open:
    """Files by name and content → a source."""

    def make(**files: str | bytes) -> Source:
        paths = []
        for name, content in files.items():
            path = tmp_path / name
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            paths.append(path)
        return open_files(paths, settings, tmp_path / "made")

    return make


def references(source: Source) -> set[str]:
    return {
        f"{table.name}.{key.columns[0]} → {key.table}.{key.references[0]}"
        for table in source.schema
        for key in table.foreign_keys
    }


def types(source: Source, table: str) -> dict[str, str]:
    found = source.schema.table(table)
    assert found is not None
    return {column.name: column.type for column in found.columns}


def test_files_of_every_kind_become_tables_of_one_source(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "고객.csv").write_bytes(CUSTOMERS.encode("cp949"))
    (tmp_path / "주문.tsv").write_text(ORDERS.replace(",", "\t"), encoding="utf-8")
    (tmp_path / "후기.json").write_text(json.dumps([{"주문번호": 10, "별점": 5}]), encoding="utf-8")
    pq.write_table(pa.table({"상품코드": ["A1"], "가격": [3000]}), tmp_path / "상품.parquet")
    with xlsxwriter.Workbook(tmp_path / "직원.xlsx") as book:
        for name in ("서울", "부산"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["사번", "이름"])
            sheet.write_row(1, 0, [1, name])
    with sqlite3.connect(tmp_path / "창고.db") as database:
        database.executescript("CREATE TABLE stock (id INTEGER PRIMARY KEY, qty INT); INSERT INTO stock VALUES (1, 2);")
    with duckdb.connect(str(tmp_path / "배송.duckdb")) as connection:
        connection.execute("CREATE TABLE 배송 AS SELECT 10 AS 주문번호, DATE '2026-01-02' AS 도착일")
    paths = [tmp_path / name for name in
             ("고객.csv", "주문.tsv", "후기.json", "상품.parquet", "직원.xlsx", "창고.db", "배송.duckdb")]  # fmt: skip
    source = open_files(paths, settings, tmp_path / "made")
    assert source.row_counts == {
        "고객": 3, "주문": 3, "후기": 1, "상품": 1, "서울": 1, "부산": 1, "stock": 1, "배송": 1,
    }  # fmt: skip
    assert source.name == "고객.csv 외 6개"
    assert types(source, "고객") == {"고객번호": "BIGINT", "이름": "VARCHAR", "가입일": "DATE"}
    assert types(source, "배송")["도착일"] == "DATE"
    assert any(note.startswith("고객.csv: CP949") for note in source.notes)  # which file a note is about
    with duckdb.connect(str(source.database), read_only=True) as connection:
        assert connection.execute('SELECT 이름 FROM "고객" WHERE 고객번호 = 3').fetchall() == [("박세나",)]
    assert open_files(paths, settings, tmp_path / "made") == source  # kept


def test_equal_names_are_kept_apart_and_said(opened: Open, tmp_path: Path, settings: Settings) -> None:
    for name in ("one", "two"):
        with sqlite3.connect(tmp_path / f"{name}.db") as database:
            database.executescript(
                "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id INTEGER REFERENCES a (id));"
                "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);"
            )
    source = open_files([tmp_path / "one.db", tmp_path / "two.db"], settings, tmp_path / "made")
    assert set(source.row_counts) == {"a", "b", "two_a", "two_b"}
    assert references(source) == {"b.a_id → a.id", "two_b.a_id → two_a.id"}  # its own file's table, not the other's
    assert any("'two_a'" in note for note in source.notes)


def test_the_same_file_name_twice_still_gives_two_tables(tmp_path: Path, settings: Settings) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "표.csv").write_text(f"a\n{folder}\n", encoding="utf-8")
    source = open_files([tmp_path / "x/표.csv", tmp_path / "y/표.csv"], settings, tmp_path / "made")
    assert set(source.row_counts) == {"표", "표_2"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"고객.csv": CUSTOMERS, "주문.csv": ORDERS}, {"주문.고객번호 → 고객.고객번호"}),
        ({"주문.csv": ORDERS, "고객.csv": CUSTOMERS}, {"주문.고객번호 → 고객.고객번호"}),
        (
            {"customers.csv": "id,name\n1,a\n2,b\n", "orders.csv": "id,customer_id\n1,2\n2,2\n"},
            {"orders.customer_id → customers.id"},
        ),
        # a value that is not there
        ({"고객.csv": CUSTOMERS, "주문.csv": ORDERS + "13,9,100\n"}, set()),
        # the other column is no key: a value twice
        ({"고객.csv": CUSTOMERS + "1,또하나,2024-05-06\n", "주문.csv": ORDERS}, set()),
        # two tables fit: which one is not certain
        ({"고객.csv": CUSTOMERS, "옛고객.csv": CUSTOMERS, "주문.csv": ORDERS}, set()),
        # every table has an id: the name says nothing
        ({"a.csv": "id,x\n1,1\n2,2\n", "b.csv": "id,y\n1,1\n1,2\n"}, set()),
        # equal names that are not names of keys
        ({"a.csv": "이름,x\n김,1\n이,2\n", "b.csv": "이름,y\n김,1\n김,2\n"}, set()),
        # equal values of different types
        ({"고객.csv": "고객번호,이름\nA1,김\nB2,이\n", "주문.csv": ORDERS}, set()),
        # nothing to compare
        ({"고객.csv": CUSTOMERS, "주문.csv": "주문번호,고객번호\n1,\n2,\n"}, set()),
    ],
)
def test_a_key_is_guessed_only_where_it_is_certain(files: dict[str, str], expected: set[str], opened: Open) -> None:
    source = opened(**files)
    assert references(source) == expected
    assert len([note for note in source.notes if "잇는 열" in note]) == len(expected)


def test_a_guessed_key_names_the_table_it_refers_to_as_keyed(opened: Open) -> None:
    source = opened(**{"고객.csv": CUSTOMERS, "주문.csv": ORDERS})
    found = source.schema.table("고객")
    assert found is not None
    assert found.primary_key == ("고객번호",)
    assert "REFERENCES" in source.schema.ddl()
    assert Schema.from_ddl(source.schema.ddl()).tables[1].foreign_keys


def test_the_file_at_fault_is_named(opened: Open) -> None:
    with pytest.raises(UploadError) as caught:
        opened(**{"고객.csv": CUSTOMERS, "깨진.csv": 'a,b\n1,"2\n'})
    assert "'깨진.csv'" in caught.value.message_ko


def test_a_schema_goes_alone(opened: Open) -> None:
    with pytest.raises(UploadError) as caught:
        opened(**{"고객.csv": CUSTOMERS, "schema.sql": "CREATE TABLE t (a INT)"})
    assert "schema.sql" in caught.value.message_ko


def test_the_limits_count_for_all_files_together(tmp_path: Path, settings: Settings) -> None:
    small = replace(settings, max_upload_mib=1)
    for number in range(3):
        (tmp_path / f"{number}.csv").write_text("a\n" + "x" * 400_000, encoding="utf-8")
    paths = [tmp_path / f"{number}.csv" for number in range(3)]
    assert open_files(paths[:2], small, tmp_path / "made").has_rows
    with pytest.raises(UploadError, match="3 files"):
        open_files(paths, small, tmp_path / "made")
    with pytest.raises(UploadError, match=f"limit {MAX_FILES}"):
        open_files(paths[:1] * (MAX_FILES + 1), settings, tmp_path / "made")
