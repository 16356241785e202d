"""The child process that runs one query at a time. Started by sandbox.py as `python -I worker.py LIMITS`.

It holds by itself, also with every rule of validate.py switched off: resource limits set before DuckDB is
imported, a system-call filter (no network, no new program or process, no opening for writing), an empty
environment, a database opened read-only with locked settings, exactly one SELECT. What it cannot stop alone is
a query that burns time inside one function: for that sandbox.py kills it.

Frames on stdin and stdout: 4 bytes of length (big endian), then JSON. Never pickle: this side is not trusted.
Imports the standard library and duckdb only.
"""

from __future__ import annotations

import base64
import ctypes
import datetime as dt
import json
import os
import platform
import resource
import struct
import sys
import time
import uuid
from decimal import Decimal
from typing import Any, BinaryIO

MAX_FRAME = 256 << 20


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


# --- protections ------------------------------------------------------------------------------------------

# System calls that a query has no use for, by machine: (number on x86_64, number on aarch64).
_DENIED = {
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
    "kill": (62, 129), "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "creat": (85, None), "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276), "unlink": (87, None),
    "unlinkat": (263, 35), "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "link": (86, None),
    "linkat": (265, 37), "symlink": (88, None), "symlinkat": (266, 36), "truncate": (76, 45), "ftruncate": (77, 46),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "mknod": (133, None), "mknodat": (259, 33),
    "mount": (165, 40), "umount2": (166, 39), "unshare": (272, 97), "setns": (308, 268), "bpf": (321, 280),
    "keyctl": (250, 219), "add_key": (248, 217), "memfd_create": (319, 279), "perf_event_open": (298, 241),
    "io_uring_setup": (425, 425), "userfaultfd": (323, 282), "openat2": (437, 437),
}  # fmt: skip
_OPEN, _OPENAT, _CLONE, _CLONE3 = (2, None), (257, 56), (56, 220), (435, 435)
_EPERM, _ENOSYS = 1, 38
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CLONE_THREAD = 0x10000


def _filter_program(machine: int, audit: int) -> bytes:
    """A classic BPF program over struct seccomp_data {int nr; u32 arch; u64 ip; u64 args[6]}."""
    load, jump_eq, jump_ge, jump_set, give = 0x20, 0x15, 0x35, 0x45, 0x06
    allow, refuse, missing = 0x7FFF0000, 0x00050000 | _EPERM, 0x00050000 | _ENOSYS

    def code(op: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", op, yes, no, value)

    program = [code(load, 4), code(jump_eq, audit, 1, 0), code(give, refuse), code(load, 0)]
    if machine == 0:
        program += [code(jump_ge, 0x40000000, 0, 1), code(give, refuse)]  # x32 numbers of the same calls
    for numbers in _DENIED.values():
        if (number := numbers[machine]) is not None:
            program += [code(jump_eq, number, 0, 1), code(give, refuse)]
    program += [code(jump_eq, _CLONE3[machine], 0, 1), code(give, missing)]  # glibc then falls back to clone
    for numbers, flags_at in ((_OPEN, 24), (_OPENAT, 32)):  # opening is fine for reading only
        if (number := numbers[machine]) is not None:
            program += [
                code(jump_eq, number, 0, 4), code(load, flags_at), code(jump_set, _WRITE_FLAGS, 0, 1),
                code(give, refuse), code(give, allow),
            ]  # fmt: skip
    program += [  # a new thread is fine, a new process is not
        code(jump_eq, _CLONE[machine], 0, 4), code(load, 16), code(jump_set, _CLONE_THREAD, 1, 0),
        code(give, refuse), code(give, allow),
    ]  # fmt: skip
    program.append(code(give, allow))
    return b"".join(program)


def filter_system_calls() -> bool:
    """Install the filter for this process and its threads, for good. False where the kernel has none."""
    machines = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
    if sys.platform != "linux" or platform.machine() not in machines:
        return False
    program = _filter_program(*machines[platform.machine()])
    buffer = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    set_no_new_privileges, set_seccomp, filter_mode = 38, 22, 2
    if libc.prctl(set_no_new_privileges, 1, 0, 0, 0) != 0:
        return False
    return libc.prctl(set_seccomp, filter_mode, ctypes.c_char_p(header), 0, 0) == 0


def set_limits(limits: dict[str, Any]) -> None:
    """Resource limits of this process; each is lowered to what the system allows."""
    wanted = {
        "RLIMIT_AS": limits["worker_memory_mib"] << 20,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": 64,
    }
    for name, value in wanted.items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError):  # macOS has no RLIMIT_AS
            continue
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG: SIGKILL when the parent dies
        if os.getppid() == 1 and limits["parent"] != 1:
            os._exit(0)  # it died before we asked


# --- queries ----------------------------------------------------------------------------------------------


class Refused(Exception):
    """What the worker itself refuses: more than one statement, or one that is no SELECT."""


class TooLarge(Exception):
    """A result beyond the limits."""


class Database:
    """The last database file, kept open: opening costs more than most queries. One user's file at a time."""

    def __init__(self, duckdb: Any, limits: dict[str, Any]) -> None:
        self.duckdb = duckdb
        self.limits = limits
        self.key: tuple[str, int, int] | None = None
        self.connection: Any = None

    def cursor(self, path: str) -> Any:
        """A connection of its own for one request, so that no temporary table or variable outlives it."""
        status = os.stat(path)
        key = (path, status.st_mtime_ns, status.st_size)
        if key != self.key:
            if self.connection is not None:
                self.connection.close()
            self.connection = self.duckdb.connect(path, read_only=True, config=self._config())
            self.key = key
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
        # The cursor's own, not the module's: that one opens a second database, with none of these settings.
        statements = cursor.extract_statements(request["sql"])
        if len(statements) != 1:
            raise Refused(f"{len(statements)} statements")
        if statements[0].type != duckdb.StatementType.SELECT:
            raise Refused(f"a {statements[0].type.name} statement")
        begin = time.perf_counter()
        cursor.execute("EXPLAIN " + request["sql"]).fetchall()  # plans, and by that finds most faults
        if request["mode"] == "check":
            return {"ok": True, "elapsed_ms": (time.perf_counter() - begin) * 1e3}
        cursor.execute(request["sql"])
        columns = [(item[0], str(item[1])) for item in cursor.description or ()]
        rows, truncated, size = [], False, 0
        most = limits["max_result_mib"] << 20
        while batch := cursor.fetchmany(256):
            for row in batch:
                if len(rows) == limits["max_rows"]:
                    truncated = True
                    break
                out = [encode(value, limits["max_cell_chars"]) for value in row]
                size += sum(len(value) if isinstance(value, str) else 16 for value in out)
                if size > most:
                    raise TooLarge(f"more than {limits['max_result_mib']} MiB of result")
                rows.append(out)
            if truncated:
                break
        return {
            "ok": True, "columns": columns, "rows": rows, "truncated": truncated,
            "elapsed_ms": (time.perf_counter() - begin) * 1e3,
        }  # fmt: skip
    finally:
        cursor.close()


def encode(value: Any, most: int) -> Any:
    """A DuckDB value as JSON; what JSON lacks becomes {"$": kind, "v": text}. Long text is cut, with an ellipsis."""
    if value is None or isinstance(value, (bool, float)):
        return value
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return value if len(value) <= most else value[:most] + "…"
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
        return {"$": "bytes", "v": base64.b64encode(bytes(value)[:most]).decode()}
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, (list, tuple)):
        items = [encode(item, most) for item in value[:most]]
        return [*items, "…"] if len(value) > most else items
    if isinstance(value, dict):
        return {"$": "dict", "v": [[str(key), encode(item, most)] for key, item in list(value.items())[:most]]}
    return str(value)[:most]


def failure(duckdb: Any, error: BaseException, sql: str) -> dict[str, Any]:
    """An exception as a frame: kind (memory, timeout, refused, too_large, failed) and DuckDB's own words."""
    if isinstance(error, (MemoryError, duckdb.OutOfMemoryException)):
        kind = "memory"
    elif isinstance(error, TooLarge):
        kind = "too_large"
    elif isinstance(error, Refused):
        kind = "refused"
    elif isinstance(error, duckdb.InterruptException):
        kind = "timeout"
    else:
        kind = "memory" if "bad_alloc" in str(error) or "Out of Memory" in str(error) else "failed"
    return {"ok": False, "kind": kind, "error": type(error).__name__, "message": str(error)[:2000]}


def main() -> None:
    """Serve requests until standard input ends."""
    limits = json.loads(sys.argv[1])
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    set_limits(limits)
    import duckdb
    import pytz  # noqa: F401  DuckDB imports it on the first TIMESTAMPTZ

    database = Database(duckdb, limits)
    filtered = filter_system_calls()
    write_frame(stdout, {"ready": True, "system_call_filter": filtered, "pid": os.getpid()})
    while (request := read_frame(stdin)) is not None:
        try:
            reply = run(duckdb, database, request, limits)
            write_frame(stdout, reply)
        except Exception as error:  # every failure of a query is an answer here, not the worker's end
            write_frame(stdout, failure(duckdb, error, request["sql"]))


if __name__ == "__main__":
    main()
