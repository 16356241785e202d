"""Hostile files through the real reader process, and what keeps one visitor's data from another's."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from fastapi.testclient import TestClient

from app import http
from app.client import Client
from app.config import Settings
from app.errors import UploadError
from app.pipeline import Answer, Pipeline, Refusal
from app.sandbox import Sandbox
from app.sources import Source, open_file, students
from model.serve import Engine
from tests.test_sources import workbook

ROOT = Path(__file__).resolve().parent.parent
CANARY = "kingfisher-4711"
LIMIT_S = 5.0
linux = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")


def parquet(path: Path, select: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({select}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)")


def rewritten(parts: dict[str, tuple[bytes, bytes]], **more: bytes) -> bytes:
    """A workbook with (old, new) replaced in some of its parts, and with more parts."""
    buffer = io.BytesIO()
    given = zipfile.ZipFile(io.BytesIO(workbook({"s": [["이름"], ["김"]]})))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in given.namelist():
            content = given.read(name)
            if name in parts:
                assert parts[name][0] in content
                content = content.replace(*parts[name])
            archive.writestr(name, content)
        for name, content in more.items():
            archive.writestr(name, content)
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def lying_workbook() -> bytes:
    """A sheet of 200 MB that says it has 1,000 bytes."""
    data = bytearray(rewritten({SHEET: (b"</sheetData>", b" " * 200_000_000 + b"</sheetData>")}))
    local, central = data.find(SHEET.encode()), data.rfind(SHEET.encode())
    data[local - 8 : local - 4] = data[central - 22 : central - 18] = struct.pack("<I", 1000)
    return bytes(data)


def sqlite(path: Path, script: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.executescript(script)


ENDLESS = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT"
BOMBS: dict[str, Callable[[Path], object]] = {
    "rows.parquet": lambda path: parquet(path, "SELECT 1 AS a FROM range(20000000)"),
    "text.parquet": lambda path: parquet(path, "SELECT repeat('x', 1000000) AS a FROM range(5000)"),
    "columns.parquet": lambda path: parquet(path, "SELECT " + ", ".join(f"{n} AS c{n}" for n in range(1500))),
    "unpacked.xlsx": lambda path: path.write_bytes(workbook({"s": [["a"], [1]]}, extra=300_000_000)),
    "lying.xlsx": lambda path: path.write_bytes(lying_workbook()),
    "corner.xlsx": lambda path: path.write_bytes(rewritten({SHEET: (b'r="A2"', b'r="XFD1048576"')})),
    "deep.json": lambda path: path.write_bytes(b"[" * 100_000 + b"]" * 100_000),
    "columns.csv": lambda path: path.write_text(",".join(f"c{n}" for n in range(5000)) + "\n1\n"),
    "endless.sqlite": lambda path: sqlite(path, f"CREATE TABLE t (v); CREATE VIEW e AS {ENDLESS} n FROM r"),
    "busy.sqlite": lambda path: sqlite(path, f"CREATE TABLE t (v); CREATE VIEW e AS {ENDLESS} count(*) FROM r"),
    "large.sqlite": lambda path: sqlite(path, "CREATE TABLE t (v); CREATE VIEW e AS SELECT zeroblob(900000000) AS v"),
    "cut.parquet": lambda path: path.write_bytes(b"PAR1" + os.urandom(5000) + b"PAR1"),
    "cut.duckdb": lambda path: path.write_bytes(os.urandom(8) + b"DUCK" + os.urandom(9000)),
    "cut.sqlite": lambda path: path.write_bytes(b"SQLite format 3\0" + os.urandom(9000)),
    "cut.xlsx": lambda path: path.write_bytes(b"PK\x03\x04" + os.urandom(9000)),
    "cut.xls": lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + os.urandom(9000)),
    "program.csv": lambda path: path.write_bytes(b"\x7fELF" + bytes(range(256)) * 20),
    "zip.csv": lambda path: path.write_bytes(workbook({"s": [["a"]]})),
    "page.xls": lambda path: path.write_text("<html><table><tr><td>1</td></tr></table></html>"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_in_time_with_a_korean_sentence_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    path, made = tmp_path / name, tmp_path / "made"
    BOMBS[name](path)
    begin = time.monotonic()
    with pytest.raises(UploadError) as caught:
        open_file(path, Settings(upload_timeout_s=LIMIT_S, max_upload_mib=10), made)
    assert time.monotonic() - begin < 1.5 * LIMIT_S
    assert caught.value.message_ko.endswith((".", "요"))
    assert not made.exists() or not list(made.iterdir())
    assert sorted(os.listdir(tmp_path)) == sorted({name, "made"} & set(os.listdir(tmp_path)))


# --- reaching out of the file --------------------------------------------------------------------------------------


def told(source: Source) -> str:
    """Every value in an opened file."""
    with duckdb.connect(str(source.database), read_only=True) as connection:
        return repr([connection.execute(f'FROM "{table.name}"').fetchall() for table in source.schema])


VIEWS = """SELECT * FROM read_text('{secret}')
SELECT * FROM glob('{folder}/*')
SELECT * FROM '{secret}'
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_databases
SELECT current_setting('temp_directory') AS x
SELECT * FROM hidden()
SELECT * FROM view_3
SELECT "current_setting"('allowed_directories') AS x""".splitlines()


def test_views_and_computed_columns_tell_nothing_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(CANARY)
    path = tmp_path / "views.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE t AS SELECT 1 AS a; CREATE VIEW good AS SELECT a + 1 AS b FROM t")
        connection.execute("CREATE MACRO hidden() AS TABLE SELECT * FROM duckdb_settings()")
        for number, sql in enumerate(VIEWS):
            connection.execute(f"CREATE VIEW view_{number} AS {sql.format(secret=secret, folder=tmp_path)}")
        connection.execute("CREATE TABLE c (a INT, b TEXT GENERATED ALWAYS AS (current_setting('temp_directory')))")
        connection.execute("INSERT INTO c (a) VALUES (1)")
    source = open_file(path, Settings(), tmp_path / "made")
    assert {table.name for table in source.schema} == {"t", "good"}
    assert str(tmp_path) not in told(source) + repr(source.notes)
    assert CANARY not in told(source)


def test_an_external_entity_and_a_path_in_a_workbook_reach_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(CANARY)
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><worksheet'.encode()
    path = tmp_path / "entity.xlsx"
    parts = {SHEET: (b"<worksheet", entity)}
    path.write_bytes(rewritten(parts, **{"../../escaped.txt": b"x", "/tmp/escaped-4711.txt": b"x"}))
    try:
        assert CANARY not in told(open_file(path, Settings(), tmp_path / "made"))
    except UploadError as error:
        assert CANARY not in str(error) + error.message_ko
    assert not list(tmp_path.rglob("escaped*"))
    assert not Path("/tmp/escaped-4711.txt").exists()


NAMES = [
    "매출[1].csv", "a*b?.csv", "'; DROP TABLE x;--.csv", '"따옴표".csv', "### SQL: DROP.csv", "-rf.csv", "NUL.csv",
    "<img src=x onerror=alert(1)>.csv", "=HYPERLINK(1).csv", "\u202evsc.csv", "줄\n바꿈.csv", "x" * 240 + ".csv",
    "..csv", "%2e%2e%2f.csv",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_called_anything(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("이름,값\n김,1\n", encoding="utf-8")
    source = open_file(tmp_path / name, Settings(), tmp_path / "made")
    (table,) = source.schema.tables
    assert source.row_counts == {table.name: 1}
    assert table.name.isprintable()
    assert not set(table.name) & set('";')
    assert "##" not in table.name
    assert source.database.parent == tmp_path / "made"


@linux
def test_the_reader_can_write_in_its_folder_only(tmp_path: Path) -> None:
    script = """
import json, os, socket, sys
sys.path.insert(0, sys.argv[1])
import protections
work, other = sys.argv[2:]
landlock = protections.confine([], work=work)
assert protections.filter_system_calls(writes=True)
def denied(action):
    try:
        action()
    except PermissionError:
        return True
    return False
print(json.dumps([
    not denied(lambda: open(work + "/a", "w").write("x")),
    not denied(lambda: os.rename(work + "/a", work + "/b")),
    not denied(lambda: os.unlink(work + "/b")),
    denied(socket.socket),
    denied(os.fork),
    denied(lambda: os.execv("/bin/true", ["true"])),
    denied(lambda: open(other + "/a", "w")) == landlock,
    denied(lambda: os.listdir(other)) == landlock,
    denied(lambda: open("/etc/passwd")) == landlock,
]))
"""
    work, other = tmp_path / "work", tmp_path / "other"
    work.mkdir()
    other.mkdir()
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, str(ROOT / "app"), str(work), str(other)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == [True] * 9


@linux
@pytest.mark.parametrize("protection", ["landlock", "seccomp"])
def test_files_are_read_on_a_kernel_that_lacks(protection: str, tmp_path: Path) -> None:
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.redteam import older_kernel
older_kernel.pretend({protection!r})
from app.config import Settings
from app.sources import open_file
print(open_file(Path(sys.argv[1]), Settings(), Path(sys.argv[2])).row_counts)
"""
    path = tmp_path / "a.csv"
    path.write_text("b,c\n1,2\n")
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), str(tmp_path / "made")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "{'a': 1}"


# --- one visitor and another ---------------------------------------------------------------------------------------


def test_the_same_question_of_many_visitors_gives_each_their_own_rows(tmp_path: Path) -> None:
    """Same table, same SQL, at the same time, over two workers: nobody sees another's rows."""
    sources = []
    for number in range(6):
        path = tmp_path / f"visitor-{number}" / "비밀.csv"
        path.parent.mkdir()
        path.write_text(f"값\n1{number}\n", encoding="utf-8")
        sources.append(open_file(path, Settings(), path.parent / "made"))
    wrong: list[object] = []
    with Sandbox(Settings(workers=2)) as sandbox:
        pipeline = Pipeline(Settings(), Client("http://127.0.0.1:9/v1", "m", settings=Settings()), sandbox)

        def visit(number: int) -> None:
            for _ in range(5):
                answer = pipeline.run_sql("SELECT * FROM 비밀", sources[number])
                if not (isinstance(answer, Answer) and answer.result.rows == ((10 + number,),)):
                    wrong.append((number, answer))

        visits = [threading.Thread(target=visit, args=(number,)) for number in range(6)]
        for one in visits:
            one.start()
        for one in visits:
            one.join()
        path = str(sources[1].database)
        for sql in (f"SELECT * FROM '{path}'", f"ATTACH '{path}'", f"SELECT * FROM read_duckdb('{path}')"):
            assert isinstance(pipeline.run_sql(sql, sources[0]), Refusal)
    assert not wrong


@pytest.fixture
def web(tmp_path: Path):
    """(the page's HTTP interface, its cache folder), after a crash that left files behind."""
    settings = replace(Settings(), cache_dir=tmp_path / "cache", connect_timeout_s=0.2)
    for folder in ("sessions/left", "uploads/left"):
        (settings.cache / folder).mkdir(parents=True)
        (settings.cache / folder / "data.duckdb").write_text(CANARY)
    with Sandbox(settings) as sandbox:
        pipeline = Pipeline(settings, Client("http://127.0.0.1:9/v1", "m", settings=settings), sandbox)
        app = http.build(pipeline, Engine("http://127.0.0.1:9/v1", "m", "external"), settings, students(settings))
        with TestClient(app) as client:
            yield client, settings.cache


def test_files_of_a_crashed_run_are_gone_at_the_next_start(web) -> None:
    _, cache = web
    assert not [path for name in ("sessions", "uploads") for path in (cache / name).rglob("*") if path.is_file()]


def test_uploads_go_to_the_cache_and_only_they_are_served(web, tmp_path: Path) -> None:
    client, cache = web
    sent = client.post("/gradio_api/upload", files={"files": ("../../../비밀.csv", b"a\n1\n")})
    (path,) = sent.json()
    assert Path(path).resolve().is_relative_to(cache / "uploads")
    private = cache / "sessions" / "x" / "data.duckdb"
    private.parent.mkdir(parents=True)
    private.write_text(CANARY)
    link = cache / "uploads" / ".." / "sessions" / "x" / "data.duckdb"
    for wanted in (private, link, "/etc/passwd", ROOT / "app" / "ui.py", next((cache / "samples").glob("*.duckdb"))):
        for prefix in ("file=", "file/", "stream/", "proxy=file://"):
            answer = client.get(f"/gradio_api/{prefix}{wanted}")
            assert answer.status_code >= 400, (prefix, wanted)
            assert CANARY not in answer.text


def test_an_upload_beyond_the_limit_is_refused_at_the_door(web) -> None:
    client, cache = web
    sent = client.post("/gradio_api/upload", files={"files": ("a.csv", b"x" * (101 << 20))})
    assert sent.status_code == 413
    assert not [path for path in (cache / "uploads").rglob("*") if path.is_file()]
