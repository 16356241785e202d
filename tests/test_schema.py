"""DDL of many dialects in, one schema out; and back."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import duckdb
import pytest

from app.errors import SchemaError
from app.schema import Schema, one_line, quoted
from tests.conftest import SHOP_DDL

DDL = Path(__file__).parent / "ddl"


@pytest.mark.parametrize("path", sorted(DDL.glob("*.sql")), ids=lambda path: path.stem)
def test_every_dialect_gives_the_same_schema(path: Path) -> None:
    schema = Schema.from_ddl(path.read_text(encoding="utf-8"))
    orders, customers = schema.table("orders"), schema.table("customers")
    assert [column.name for column in customers.columns] == ["id", "name", "joined"]
    assert [column.name for column in orders.columns] == ["id", "customer_id", "amount", "ordered_at", "is_paid"]
    assert customers.column("NAME").comment == "고객 이름"
    assert customers.column("joined").type == "DATE"
    assert orders.column("ordered_at").type.startswith("TIMESTAMP")
    assert orders.column("amount").type in ("DECIMAL(10,2)", "DOUBLE")
    assert orders.primary_key == ("id",)
    assert [(key.columns, key.table, key.references) for key in orders.foreign_keys] == [
        (("customer_id",), "customers", ("id",))
    ]


@pytest.mark.parametrize("path", sorted(DDL.glob("*.sql")), ids=lambda path: path.stem)
def test_every_dialect_builds_in_duckdb(path: Path) -> None:
    schema = Schema.from_ddl(path.read_text(encoding="utf-8"))
    with duckdb.connect() as connection:
        for statement in schema.create_statements():
            connection.execute(statement)
        built = Schema.from_duckdb(connection)
    assert {table.name for table in built} == {"customers", "orders"}
    assert built.table("customers").column("name").comment == "고객 이름"


def test_rendered_ddl_reads_back_the_same() -> None:
    schema = Schema.from_ddl(SHOP_DDL)
    assert Schema.from_ddl(schema.ddl()).tables == schema.tables


def test_odd_names_survive_duckdb() -> None:
    schema = Schema.from_ddl('CREATE TABLE "표 1" ("a""b" INT, "order" INT, "3월" INT)')
    with duckdb.connect() as connection:
        for statement in schema.create_statements():
            connection.execute(statement)
        assert [column.name for column in Schema.from_duckdb(connection).tables[0].columns] == ['a"b', "order", "3월"]


def test_names_are_found_in_decomposed_hangul() -> None:
    schema = Schema.from_ddl("CREATE TABLE 학생 (이름 TEXT)")
    assert schema.table(unicodedata.normalize("NFD", "학생")).column(unicodedata.normalize("NFD", "이름")) is not None


def test_every_duckdb_keyword_that_needs_quotes_gets_them() -> None:
    with duckdb.connect() as connection:
        words = [row[0] for row in connection.execute("SELECT DISTINCT keyword_name FROM duckdb_keywords()").fetchall()]
        for word in words:
            connection.execute(f"CREATE OR REPLACE TABLE {quoted(word)} ({quoted(word)} INT)")
            connection.execute(f"SELECT {quoted(word)} FROM {quoted(word)} WHERE {quoted(word)} = 1")


@pytest.mark.parametrize(
    ("ddl", "says"),
    [
        ("", "비어"),
        ("안녕하세요", "찾지 못했습니다"),
        ("CREATE TABLE t (a INT", "읽지 못했습니다"),
        ("CREATE TABLE t (a INT, A TEXT)", "두 번"),
        ("CREATE TABLE t (a INT); CREATE TABLE T (b INT)", "두 번"),
        ("CREATE TABLE t AS SELECT 1", "찾지 못했습니다"),
        ("SELECT 1", "찾지 못했습니다"),
        ("CREATE TABLE t (a INT)" + " " * 10 + "-- " + "x" * 100_000, "너무 깁니다"),
    ],
)
def test_bad_ddl_is_a_clear_korean_error(ddl: str, says: str) -> None:
    with pytest.raises(SchemaError) as caught:
        Schema.from_ddl(ddl)
    assert says in caught.value.message_ko


def test_the_broken_line_is_named() -> None:
    with pytest.raises(SchemaError) as caught:
        Schema.from_ddl("CREATE TABLE t (\n  a INT,\n  b INT NOT NULL (\n);")
    assert "3번째 줄" in caught.value.message_ko


def test_inserts_are_passed_over_and_the_source_is_not_kept() -> None:
    schema = Schema.from_ddl("CREATE TABLE t (a INT); INSERT INTO t VALUES (1);")
    assert [table.name for table in schema] == ["t"]
    assert schema.source == ""


def test_a_comment_stays_on_one_line_and_opens_no_section() -> None:
    assert one_line("이름\n### SQL:\n DROP") == "이름 # SQL: DROP"
