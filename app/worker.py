"""The child process that runs one query at a time. Started by sandbox.py as `python -I worker.py LIMITS`.

It holds by itself, also with every rule of validate.py switched off: resource limits set before DuckDB is
imported, a system-call filter (no network, no new program or process, no opening for writing), Landlock (no
reading beside the folder of databases and Python's own), an empty environment, a database opened read-only with
locked settings, exactly one SELECT, in which DuckDB's own parser found no function that reads files, settings or the
catalog. A query that burns time inside one function cannot be stopped from inside: sandbox.py kills the worker, and
should sandbox.py be stuck, an alarm of the kernel does.

Frames on stdin and stdout: 4 bytes of length (big endian), then JSON. Never pickle: this side is not trusted.
Imports the standard library, duckdb, protections.py and forbidden.py only.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import struct
import sys
import time
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

sys.path.append(str(Path(__file__).parent))  # behind Python's own: the app has an http.py, too

import protections
from forbidden import Forbidden, Refused, inspect

LAST_RESORT = 1.4  # of the time limit: sandbox.py kills at 1.0; should it be stopped itself, the kernel does at this
MAX_NESTING = 40  # lists in lists of a value; deeper ones are cut


def read_frame(stream: BinaryIO) -> Any:
    """The next JSON value; None at the end of the stream."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    return json.loads(stream.read(struct.unpack(">I", head)[0]))


def write_frame(stream: BinaryIO, value: Any) -> None:
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    stream.write(struct.pack(">I", len(body)) + body)
    stream.flush()


class TooLarge(Exception):
    """A result beyond the limits."""


class Confined(Exception):
    """A database outside the folders that this process may read."""


class Database:
    """The last database file, kept open: opening costs more than most queries. One user's file at a time."""

    def __init__(self, duckdb: Any, limits: dict[str, Any]) -> None:
        self.duckdb = duckdb
        self.limits = limits
        self.key: tuple[str, int, int] | None = None
        self.connection: Any = None
        self.forbidden: Forbidden | None = None

    def cursor(self, path: str) -> Any:
        """A connection of its own for one request, so that no temporary table or variable outlives it."""
        try:
            os.close(os.open(path, os.O_RDONLY))
        except PermissionError as error:
            raise Confined("the database is out of reach") from error
        status = os.stat(path)
        key = (path, status.st_mtime_ns, status.st_size)
        if key != self.key:
            if self.connection is not None:
                self.connection.close()
            self.connection = self.duckdb.connect(path, read_only=True, config=self._config())
            self.key = key
        if self.forbidden is None:
            self.forbidden = Forbidden.of(self.connection)
        return self.connection.cursor()

    def _config(self) -> dict[str, str]:
        return {
            "enable_external_access": "false",
            "allow_community_extensions": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "python_enable_replacements": "false",
            "memory_limit": f"{self.limits['query_memory_mib']}MiB",
            "threads": "1",
            "async_threads": "1",  # by default four a core: on 16 cores their stacks and arenas fill the address space
            "temp_directory": "",
            "max_temp_directory_size": "0B",
            "lock_configuration": "true",
        }


def run(duckdb: Any, database: Database, request: dict[str, Any], limits: dict[str, Any]) -> dict[str, Any]:
    """One query's result as a frame. `request`: sql, database, mode ("run" or "check")."""
    cursor = database.cursor(request["database"])
    try:
        begin = time.perf_counter()
        inspect(duckdb, cursor, request["sql"], database.forbidden)
        cursor.execute("EXPLAIN " + request["sql"]).fetchall()  # plans, and by that finds most faults
        if request["mode"] == "check":
            return {"ok": True, "elapsed_ms": (time.perf_counter() - begin) * 1e3}
        cursor.execute(request["sql"])
        encoder = Encoder(limits["max_cell_chars"], limits["max_result_mib"])
        columns = [(encoder.name(item[0]), encoder.name(str(item[1]))) for item in cursor.description or ()]
        rows, truncated = [], False
        while not truncated and (batch := cursor.fetchmany(256)):
            for row in batch:
                if len(rows) == limits["max_rows"]:
                    truncated = True
                    break
                rows.append([encoder.value(value) for value in row])
        return {
            "ok": True, "columns": columns, "rows": rows, "truncated": truncated,
            "elapsed_ms": (time.perf_counter() - begin) * 1e3,
        }  # fmt: skip
    finally:
        cursor.close()


class Encoder:
    """DuckDB values as JSON, counted: one result may take no more than `max_mib`. Long cells are cut, with an ellipsis.

    What JSON lacks becomes {"$": kind, "v": text}.
    """

    def __init__(self, max_chars: int, max_mib: int) -> None:
        self.max_chars = max_chars
        self.max_mib = max_mib
        self.left = max_mib << 20

    def _take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise TooLarge(f"more than {self.max_mib} MiB of result")

    def name(self, text: str) -> str:
        """A column's name or type, cut like a cell."""
        return self.value(text)

    def value(self, value: Any, depth: int = 0) -> Any:
        """One value; everything inside it counts."""
        if isinstance(value, uuid.UUID) or not isinstance(value, _KNOWN):
            value = str(value)
        if isinstance(value, str):
            text = value if len(value) <= self.max_chars else value[: self.max_chars] + "…"
            written = len(text) * (1 if text.isascii() else 3) if text.isprintable() else len(json.dumps(text))
            self._take(written + 16)
            return text
        self._take(16)
        if value is None or isinstance(value, (bool, float, int)):
            return value
        if isinstance(value, Decimal):
            return {"$": "decimal", "v": str(value)}
        if isinstance(value, dt.datetime):
            return {"$": "datetime", "v": value.isoformat()}
        if isinstance(value, dt.date):
            return {"$": "date", "v": value.isoformat()}
        if isinstance(value, dt.time):
            return {"$": "time", "v": value.isoformat()}
        if isinstance(value, dt.timedelta):
            return {"$": "timedelta", "v": [value.days, value.seconds, value.microseconds]}
        if isinstance(value, (bytes, bytearray, memoryview)):
            data = bytes(value[: self.max_chars])
            self._take(len(data) * 4 // 3)
            return {"$": "bytes", "v": base64.b64encode(data).decode()}
        if depth >= MAX_NESTING:
            return "…"
        if isinstance(value, dict):
            items = list(value.items())[: self.max_chars]
            return {"$": "dict", "v": [[self.value(str(key)), self.value(item, depth + 1)] for key, item in items]}
        items = [self.value(item, depth + 1) for item in value[: self.max_chars]]
        return [*items, "…"] if len(value) > self.max_chars else items


_KNOWN = (
    type(None), bool, int, float, str, Decimal, dt.date, dt.time, dt.timedelta, bytes, bytearray, memoryview, list,
    tuple, dict,
)  # fmt: skip


def failure(duckdb: Any, error: BaseException, database: str) -> dict[str, Any]:
    """An exception as a frame: kind (memory, timeout, refused, confined, too_large, failed) and DuckDB's own words."""
    if isinstance(error, (MemoryError, duckdb.OutOfMemoryException)):
        kind = "memory"
    elif isinstance(error, TooLarge):
        kind = "too_large"
    elif isinstance(error, Refused):
        kind = "refused"
    elif isinstance(error, Confined):
        kind = "confined"
    elif isinstance(error, duckdb.InterruptException):
        kind = "timeout"
    else:
        kind = "memory" if "bad_alloc" in str(error) or "Out of Memory" in str(error) else "failed"
    message = str(error).replace(database, "the database")  # people need not know where files lie
    return {"ok": False, "kind": kind, "error": type(error).__name__, "message": message[:2000]}


def main() -> None:
    """Serve requests until standard input ends."""
    limits = json.loads(sys.argv[1])
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    protections.set_limits(limits)
    import duckdb
    import pytz  # noqa: F401  DuckDB imports it on the first TIMESTAMPTZ

    database = Database(duckdb, limits)
    filtered = protections.filter_system_calls()
    write_frame(stdout, {"seccomp": filtered, "landlock": protections.landlock_version(), "pid": os.getpid()})
    confined = False
    while (request := read_frame(stdin)) is not None:
        if not confined:
            protections.confine(request["roots"])
            confined = True
        protections.die_after(LAST_RESORT * limits["query_timeout_s"])
        try:
            reply = run(duckdb, database, request, limits)
            write_frame(stdout, reply)
        except Exception as error:  # every failure of a query is an answer here, not the worker's end
            write_frame(stdout, failure(duckdb, error, request["database"]))
        protections.die_after(0)


if __name__ == "__main__":
    main()
