"""The worker layer alone: SQL text goes straight to it, as if every rule were switched off."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from app.config import Settings
from app.errors import ExecutionError, QueryFailed, ResultTooLarge
from app.sandbox import Sandbox
from app.schema import Schema
from app.validate import validate

LIMIT_S = 1.5
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("db") / "one.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE t AS SELECT i AS id, 'name' || i AS name FROM range(1500) r(i)")
    return path


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    os.environ["T2S_API_KEY"] = "very-secret"
    settings = Settings(query_timeout_s=LIMIT_S, workers=2, max_rows=1000, max_cell_chars=100, max_result_mib=4)
    with Sandbox(settings) as opened:
        yield opened
    del os.environ["T2S_API_KEY"]


def test_types_come_back_as_python_has_them(sandbox: Sandbox, database: Path) -> None:
    result = sandbox._run(
        """SELECT NULL AS n, TRUE AS b, 42 AS i, 170141183460469231731687303715884105727 AS huge,
           1.50::DECIMAL(10,2) AS d,
           'nan'::DOUBLE AS nan, DATE '2026-03-02' AS day, TIMESTAMP '2026-03-02 09:30:00.5' AS ts, TIME '10:00' AS t,
           TIMESTAMPTZ '2026-03-02 00:00:00+09' AS tz, INTERVAL '1 day 2 hours' AS span, 'ab'::BLOB AS blob,
           [1, NULL] AS list, {'a': DATE '2026-01-01'} AS struct, MAP {'k': 1} AS map, '한글' AS text,
           '123e4567-e89b-12d3-a456-426614174000'::UUID AS uuid""",
        database,
    )
    row = dict(zip(result.columns, result.rows[0], strict=True))
    assert row.pop("nan") != row.get("nan")
    assert row.pop("tz") == dt.datetime(2026, 3, 1, 15, tzinfo=dt.UTC)
    assert row == {
        "n": None, "b": True, "i": 42, "huge": 2**127 - 1, "d": Decimal("1.50"), "day": dt.date(2026, 3, 2),
        "ts": dt.datetime(2026, 3, 2, 9, 30, 0, 500000), "t": dt.time(10), "span": dt.timedelta(days=1, hours=2),
        "blob": b"ab", "list": [1, None], "struct": {"a": dt.date(2026, 1, 1)}, "map": {"k": 1}, "text": "한글",
        "uuid": "123e4567-e89b-12d3-a456-426614174000",
    }  # fmt: skip
    assert result.types[4] == "DECIMAL(10,2)"


@pytest.mark.parametrize(("limit", "truncated"), [(999, False), (1000, False), (1001, True)])
def test_truncation_is_known_exactly(limit: int, truncated: bool, sandbox: Sandbox, database: Path) -> None:
    result = sandbox._run(f"SELECT id FROM t ORDER BY id LIMIT {limit}", database)
    assert (len(result.rows), result.truncated) == (min(limit, 1000), truncated)


def test_a_worker_takes_no_threads_by_the_number_of_cores(settings: Settings, database: Path) -> None:
    """DuckDB starts four threads a core by itself, and their stacks alone fill the address space of a worker."""
    with Sandbox(replace(settings, workers=1)) as sandbox:
        sandbox._run("SELECT count(*) FROM t", database)
        status = Path(f"/proc/{sandbox._idle.queue[0]._process.pid}/status").read_text()
    assert int(re.search(r"Threads:\s+(\d+)", status)[1]) <= 3


def test_equal_column_names_are_told_apart(sandbox: Sandbox, database: Path) -> None:
    assert sandbox._run("SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a", database).columns == ("a", "a_3", "a_2", "a_4")


def test_long_cells_are_cut_and_marked(sandbox: Sandbox, database: Path) -> None:
    cell = sandbox._run("SELECT repeat('가', 5000)", database).rows[0][0]
    assert len(cell) == 101
    assert cell.endswith("…")


def test_a_large_result_is_refused_not_passed_on(sandbox: Sandbox, database: Path) -> None:
    with pytest.raises(ResultTooLarge):
        sandbox._run("SELECT " + ", ".join(f"repeat('x', 99) AS c{n}" for n in range(60)) + " FROM t", database)


NESTED = """SELECT [repeat('x', 99) FOR i IN range(60)] FROM t
SELECT {'a': repeat('x', 99), 'b': [repeat('x', 99) FOR i IN range(60)]} FROM t
SELECT MAP {'k': [repeat('x', 99) FOR i IN range(60)]} FROM t
SELECT MAP {[repeat('x', 99) FOR i IN range(60)]: 1} FROM t
SELECT [[1, 2, 3] FOR i IN range(90)] FROM t
SELECT ['가나다라마바사아자차카타파하' FOR i IN range(80)] FROM t""".splitlines()


@pytest.mark.parametrize("sql", NESTED)
def test_what_is_inside_lists_and_structs_counts(sql: str, sandbox: Sandbox, database: Path) -> None:
    try:
        reply = sandbox._ask(sql, database, "run")
    except ResultTooLarge:
        return
    assert len(json.dumps(reply, ensure_ascii=False).encode()) < 4 << 20


def test_deep_values_are_cut(sandbox: Sandbox, database: Path) -> None:
    value = sandbox._run("SELECT " + "[" * 100 + "1" + "]" * 100, database).rows[0][0]
    assert str(value).count("[") <= 41


HOGS = {
    "repeat": "SELECT repeat('x', 100000000) FROM range(100)",
    "edit distance": "SELECT damerau_levenshtein(repeat('ab', 10000), repeat('ba', 10000))",
    "list": "SELECT list_sum(range(100000000))",
    "regex": "SELECT count(*) FROM range(10000000) WHERE regexp_matches(range::VARCHAR, '(1|2|3)*[0-9]{5}.*7')",
    "cross join": "SELECT count(*) FROM range(1000000) a, range(1000000) b",
    "recursion": "WITH RECURSIVE r AS (SELECT 1 n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r",
    "parser": "SELECT " + " AND ".join(["1=1"] * 200_000),
    "nesting": "SELECT " + "(" * 20_000 + "1" + ")" * 20_000,
    "sort": "SELECT * FROM range(30000000) ORDER BY random() LIMIT 1 OFFSET 29999999",
}


@pytest.mark.parametrize("sql", HOGS.values(), ids=HOGS.keys())
@pytest.mark.parametrize("mode", ["run", "check"])
def test_hogs_end_in_time_and_cost_only_themselves(sql: str, mode: str, sandbox: Sandbox, database: Path) -> None:
    begin = time.monotonic()
    try:
        sandbox._ask(sql, database, mode)
    except ExecutionError as error:
        assert error.message_ko
    assert time.monotonic() - begin < 1.5 * LIMIT_S + 0.5
    assert sandbox._run("SELECT count(*) FROM t", database).rows == ((1500,),)


OUTSIDE = """COPY t TO 'x.csv'
ATTACH 'x.duckdb'
INSTALL httpfs
LOAD httpfs
DROP TABLE t
INSERT INTO t VALUES (1, 'x')
CREATE TABLE x (a INT)
CREATE TEMP TABLE x AS SELECT 1
SET memory_limit = '100GB'
SET VARIABLE x = 1
PRAGMA database_list
EXPORT DATABASE 'x'
CALL pragma_version()
SELECT 1; DROP TABLE t
SELECT * FROM read_text('/etc/passwd')
SELECT * FROM read_csv('/etc/passwd')
SELECT * FROM glob('/*')
SELECT * FROM 'x.parquet'
SELECT * FROM '/etc/passwd'
WITH x AS (INSERT INTO t VALUES (1, 'x') RETURNING *) SELECT * FROM x
SELECT getenv('T2S_API_KEY')
SELECT * FROM sniff_csv('/etc/passwd')
SELECT * FROM read_blob('/proc/self/environ')
PREPARE p AS SELECT 1
SHOW TABLES
SHOW DATABASES
FROM (SHOW ALL TABLES)
DESCRIBE t
FROM duckdb_settings()
FROM duckdb_databases
FROM "pragma_database_list"
SELECT * FROM information_schema.tables
SELECT * FROM system.main.duckdb_logs
SELECT current_setting('temp_directory')
SELECT * FROM query('SELECT 1')
SELECT * FROM query_table('t')
SELECT ("Glob")('x')
PIVOT (SELECT * FROM GLOB ('/*')) ON file USING count(*)
PIVOT (SELECT * FROM "glob" /* x */ ('/*')) ON file USING count(*)
PIVOT (FROM duckdb_databases) ON path USING count(*)
PIVOT (FROM information_schema . tables) ON table_name USING count(*)""".splitlines()


@pytest.mark.parametrize("sql", OUTSIDE)
def test_nothing_outside_is_read_or_changed(sql: str, sandbox: Sandbox, database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(QueryFailed):
        sandbox._run(sql, database)
    assert database.read_bytes() == before
    assert os.listdir(database.parent) == [database.name]


NAMED_ALIKE = """SELECT count(*) FROM query
SELECT version, "show" FROM query
SELECT q."glob" FROM query q WHERE "glob" LIKE 'a%' OR "glob" GLOB 'b*'
SELECT count(*) FROM functions, "tables", columns
PIVOT query ON version USING count(*)
SELECT * FROM (PIVOT query ON "glob" USING sum(version))
WITH system AS (SELECT 1 AS temp) SELECT temp FROM system
SELECT 'duckdb_settings()', 'SHOW TABLES', '"function_name":"glob"'""".splitlines()


@pytest.mark.parametrize("sql", NAMED_ALIKE)
def test_users_may_name_things_as_duckdb_does(sql: str, sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "named.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE query AS SELECT 1 AS version, 2 AS \"show\", 'a' AS glob")
        connection.execute("CREATE TABLE functions (a INT); CREATE TABLE tables (b INT); CREATE TABLE columns (c INT)")
    assert sandbox._run(sql, path).rows


def test_no_message_says_where_files_lie(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "broken.duckdb"
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(QueryFailed) as caught:
        sandbox._run("SELECT 1", path)
    assert str(tmp_path) not in caught.value.message_ko + str(caught.value)


def test_a_worker_reads_no_file_beside_its_folders(database: Path, tmp_path: Path) -> None:
    """Not even one that another worker may read; a fresh worker answers instead."""
    other = tmp_path / "two.duckdb"
    other.write_bytes(database.read_bytes())
    with Sandbox(Settings(workers=1)) as sandbox:
        pids = []
        for path in (database, database, other):
            assert sandbox._run("SELECT count(*) FROM t", path).rows == ((1500,),)
            pids.append(sandbox._idle.queue[0]._process.pid)
        assert pids[0] == pids[1]
        if sandbox._idle.queue[0].protections["landlock"]:
            assert pids[1] != pids[2]


def test_nothing_carries_over_between_requests(sandbox: Sandbox, database: Path) -> None:
    for _ in range(4):  # both workers, twice
        with pytest.raises(QueryFailed):
            sandbox._run("SELECT * FROM leftover", database)
        assert sandbox._run("SELECT getvariable('x')", database).rows == ((None,),)


def test_two_databases_do_not_mix(sandbox: Sandbox, database: Path, tmp_path: Path) -> None:
    other = tmp_path / "two.duckdb"
    with duckdb.connect(str(other)) as connection:
        connection.execute("CREATE TABLE secret (a INT)")
    for _ in range(4):
        assert sandbox._run("SELECT count(*) FROM secret", other).rows == ((0,),)
        with pytest.raises(QueryFailed):
            sandbox._run("SELECT * FROM secret", database)


def test_a_changed_file_is_read_anew(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "changing.duckdb"
    for value in (1, 2, 3):
        path.unlink(missing_ok=True)
        with duckdb.connect(str(path)) as connection:
            connection.execute(f"CREATE TABLE v AS SELECT {value} AS a")
        assert [sandbox._run("SELECT a FROM v", path).rows for _ in range(2)] == [((value,),)] * 2


def test_threads_get_their_own_results(sandbox: Sandbox, database: Path) -> None:
    wrong: list[tuple[int, object]] = []

    def ask(number: int) -> None:
        for _ in range(5):
            got = sandbox._run(f"SELECT {number} FROM t LIMIT 3", database).rows
            if got != ((number,),) * 3:
                wrong.append((number, got))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_killed_worker_costs_its_own_request_only(database: Path) -> None:
    with Sandbox(replace(Settings(), query_timeout_s=10.0, workers=1)) as sandbox:
        sandbox._run("SELECT 1", database)
        worker = sandbox._idle.queue[0]._process.pid
        threading.Timer(0.5, os.kill, (worker, signal.SIGKILL)).start()
        with pytest.raises(ResultTooLarge):
            sandbox._run("SELECT count(*) FROM range(10000000) WHERE md5(range::VARCHAR) LIKE '%abcdef%'", database)
        assert sandbox._run("SELECT 1", database).rows == ((1,),)
        pid = sandbox._idle.queue[0]._process.pid
        time.sleep(0.3)
        assert _alive(pid), "the worker died with the thread that started it"


def test_the_worker_has_no_secrets_no_network_and_no_way_to_write(sandbox: Sandbox, database: Path) -> None:
    sandbox._run("SELECT 1", database)
    worker = sandbox._idle.queue[0]
    environment = Path(f"/proc/{worker._process.pid}/environ").read_bytes()
    assert b"very-secret" not in environment
    script = """
import json, os, socket, sys
sys.path.insert(0, sys.argv[1])
import protections
assert protections.confine([sys.argv[1]]) == bool(protections.landlock_version())
assert protections.filter_system_calls()
def denied(action):
    try:
        action()
    except PermissionError:
        return True
    return False
print(json.dumps([
    denied(lambda: socket.socket()),
    denied(lambda: open(sys.argv[2], "w")),
    denied(lambda: os.open(sys.argv[2], os.O_CREAT | os.O_RDONLY)),
    denied(lambda: os.fork()),
    denied(lambda: os.execv("/bin/true", ["true"])),
    denied(lambda: os.unlink(sys.argv[1])),
    denied(lambda: os.kill(1, 0)),
    not denied(lambda: open(sys.argv[1] + "/worker.py").read()),
    denied(lambda: open("/etc/passwd")) == bool(protections.landlock_version()),
    denied(lambda: os.listdir("/tmp")) == bool(protections.landlock_version()),
]))
"""
    if sys.platform == "linux":
        done = subprocess.run(
            [sys.executable, "-I", "-c", script, str(ROOT / "app"), str(database.parent / "x")],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == json.dumps([True] * 10)
        assert worker.protections["seccomp"]


def test_workers_die_with_their_parent(database: Path, tmp_path: Path) -> None:
    script = f"""
import os, sys, time
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from app.config import Settings
from app.sandbox import Sandbox
sandbox = Sandbox(Settings(workers=2))
sandbox._run("SELECT 1", Path({str(database)!r}))
print([w._process.pid for w in sandbox._idle.queue], flush=True)
os.kill(os.getpid(), 9)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    pids = [int(pid) for pid in done.stdout.strip("[]\n").split(",")]
    deadline = time.monotonic() + 5
    while any(_alive(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_alive(pid) for pid in pids)


def test_a_worker_ends_itself_when_nobody_kills_it(database: Path, tmp_path: Path) -> None:
    """As when the parent is stopped or stuck: the request goes to the process itself, and nobody watches the clock."""
    with Sandbox(Settings(workers=1, query_timeout_s=0.5)) as sandbox:
        sandbox._run("SELECT 1", database)
        child = sandbox._idle.queue[0]._process
        body = json.dumps({"sql": HOGS["cross join"], "database": str(database), "mode": "run", "roots": []}).encode()
        begin = time.monotonic()
        child.stdin.write(len(body).to_bytes(4, "big") + body)
        child.stdin.flush()
        assert child.wait(5) == -signal.SIGALRM
        assert time.monotonic() - begin < 1.5 * 0.5 + 0.3
        assert sandbox._run("SELECT count(*) FROM t", database).rows == ((1500,),)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_only_checked_sql_has_a_public_way_in(sandbox: Sandbox, database: Path) -> None:
    valid = validate("select count(*) from t", Schema.from_ddl("CREATE TABLE t (id INT, name TEXT)"))
    sandbox.check(valid, database)
    assert sandbox.run(valid, database).rows == ((1500,),)
    with pytest.raises(AttributeError):
        sandbox.run("select 1", database)  # type: ignore[arg-type]


def test_duckdbs_words_become_korean(sandbox: Sandbox, database: Path) -> None:
    with pytest.raises(QueryFailed) as caught:
        sandbox._run("SELECT name, count(*) FROM t", database)
    assert "GROUP BY" in caught.value.message_ko
    assert "must appear in the GROUP BY" in str(caught.value)
