"""Data on its way in: the sample, an uploaded file or pasted DDL becomes a private DuckDB file with its schema.

    sample("shop", settings)                sample data, built once into the cache; students(settings) is one
    open_files(paths, settings, folder)     files of any supported kind, as one database
    from_ddl(text, settings, folder)        empty tables, or with invent=True invented rows

Untrusted files are only hashed and looked at by their first bytes here; ingest.py parses them in a child of its
own, under limits. The schema travels in a JSON file beside the database, because keys that the data violate, and
DDL as its author wrote it, cannot be read back from the database. Nothing here queries data for users: sandbox.py does.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import logging
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from app import ingest
from app.config import Settings
from app.errors import SchemaError, StorageError, Text2SQLError, UploadError
from app.ingest import content_kind, decode
from app.schema import Column, ForeignKey, Schema, Table, quoted

log = logging.getLogger(__name__)

DATA = Path(__file__).resolve().parent.parent / "data"
# Sample data: a folder of data/ and what people call it. The first is what a visit begins with.
SAMPLES = {"students": "학생 예제", "shop": "쇼핑몰 예제", "hospital": "병원 예제", "library": "도서관 예제"}
SAMPLE_NAME = SAMPLES["students"]
INVENTED_KO = "지어낸 예시 데이터"
VERSION = 2  # of what is built from a file; another number builds anew
MAX_FILES = 20  # at once
INVENT_TIMEOUT_S = 10.0
# The kinds of content each ending may have; an empty string is text.
CONTENT = {
    ".sql": ("",), ".csv": ("",), ".tsv": ("",), ".json": ("",), ".ndjson": ("",), ".jsonl": ("",),
    ".xlsx": ("zip", "ole"), ".xlsm": ("zip", "ole"), ".xls": ("ole", "zip"), ".parquet": ("parquet",),
    ".duckdb": ("duckdb", "sqlite"), ".db": ("sqlite", "duckdb"),
    ".sqlite": ("sqlite", "duckdb"), ".sqlite3": ("sqlite", "duckdb"),
}  # fmt: skip
KINDS_KO = {
    "": "텍스트이거나 알 수 없는",
    "zip": "엑셀(.xlsx)이나 압축", "ole": "옛 엑셀(.xls)이나 한글·오피스", "parquet": "Parquet",
    "sqlite": "SQLite", "duckdb": "DuckDB", "image": "그림", "pdf": "PDF", "gzip": "압축",
}  # fmt: skip
MAX_UNPACKED = 20  # any file the child writes may be this many times settings.max_upload_mib
MAX_REPORT_BYTES = 32 * 2**20
_MAKERS: dict[Path, Callable[[], Source]] = {}  # of samples' files, few and always the same
_CHILDREN = threading.BoundedSemaphore(2)  # each may take settings.upload_memory_mib


@dataclass(frozen=True, slots=True)
class Source:
    """What questions are asked about. `schema` is the authority: the file does not hold violated keys.

    `has_rows` is False where only a schema was given, so that SQL can be checked but has nothing to run on.
    `notes` are Korean sentences on what was changed on the way in. `invented`: the rows are made up from the schema,
    which must be said wherever they are shown.
    """

    name: str
    schema: Schema
    database: Path
    has_rows: bool
    row_counts: dict[str, int]
    notes: tuple[str, ...] = ()
    invented: bool = False


def students(settings: Settings) -> Source:
    """The sample table of students, with its comments."""
    return sample("students", settings)


def sample(key: str, settings: Settings) -> Source:
    """Sample data by its key in SAMPLES: schema.sql and a CSV file for each table. Built once; processes may race."""
    folder = DATA / key
    text = (folder / "schema.sql").read_text(encoding="utf-8")
    schema = Schema.from_ddl(text)
    files = {table.name: folder / f"{table.name}.csv" for table in schema}

    def build(work: Path) -> Source:
        counts = {}
        with duckdb.connect(str(work / "made.duckdb")) as connection:
            for statement in schema.create_statements():
                connection.execute(statement)
            for name, file in files.items():
                made = connection.execute(
                    f"INSERT INTO {quoted(name)} BY NAME FROM read_csv(?, header = true, all_varchar = true)",
                    [str(file)],
                ).fetchall()
                counts[name] = int(made[0][0])
        return Source(SAMPLES[key], schema, work / "made.duckdb", True, counts)

    contents = [file.read_bytes() for file in files.values()]
    make = partial(_kept, settings.cache / "samples", _key(text.encode(), *contents), build)
    source = make()
    _MAKERS[source.database] = make
    return source


def present(source: Source) -> None:
    """Make a sample anew whose file has gone, as when somebody clears the cache. Raises StorageError."""
    if not source.database.is_file() and (make := _MAKERS.get(source.database)):
        make()


def offered(source: Source, settings: Settings) -> dict[str, Source]:
    """What programs can name: `source`, the default, and every sample, by their names."""
    samples = (sample(key, settings) for key in SAMPLES)
    return {source.name: source} | {one.name: one for one in samples if one.name != source.name}


def sample_key(name: str) -> str:
    """The key in SAMPLES of what people call `name`; empty where it is no sample."""
    return next((key for key, called in SAMPLES.items() if called == name), "")


def from_ddl(
    text: str, settings: Settings, folder: Path, *, invent: bool = False, today: dt.date | None = None
) -> Source:
    """Tables from CREATE TABLE statements, empty or with `invent` of invented rows, the same on the same day.

    INSERT statements are passed over, with a note. Rows are made in the child that reads uploads, under its limits;
    where it fails, the tables stay empty. Raises SchemaError.
    """
    ddl, inserts = _without_inserts(text.encode(errors="replace").decode())  # no lone surrogates
    schema = Schema.from_ddl(ddl, max_chars=settings.max_ddl_chars)
    passed = (f"INSERT 문 {inserts:,}개는 넘기고 테이블만 만들었습니다.",) if inserts else ()
    day = (today or dt.date.today()).isoformat() if invent else ""

    def build_empty(work: Path, notes: tuple[str, ...] = passed) -> Source:
        try:
            with duckdb.connect(str(work / "made.duckdb")) as connection:
                for statement in schema.create_statements():
                    connection.execute(statement)
        except duckdb.IOException:
            raise  # not the schema's fault: `storing` says so
        except duckdb.Error as error:
            raise SchemaError(
                f"DuckDB cannot build these tables: {error}",
                "이 스키마로 테이블을 만들지 못했습니다. 이름과 타입을 확인해 주세요.",
            ) from error
        counts = {table.name: 0 for table in schema}
        return Source("붙여 넣은 스키마", schema, work / "made.duckdb", False, counts, notes)

    def build(work: Path) -> Source:
        if not invent:
            return build_empty(work)
        child = work / "child"
        child.mkdir()
        script = child / "schema.sql"
        script.write_text(ddl, encoding="utf-8")
        try:
            # The tables, not their text, are the seed: a link, which carries the tables alone, opens on the same rows.
            seed = _key(schema.ddl(comments=False).encode())
            report = _run_child([(script, "ddl")], settings, child, seed=seed, today=day)
        except (UploadError, SchemaError) as error:
            log.warning("no rows invented: %s", error)
            return build_empty(work, (*passed, "예시 행을 지어내지 못해 빈 테이블만 만들었습니다."))
        counts = report["row_counts"]
        notes, any_rows = (*passed, *report["notes"]), any(counts.values())
        return Source("붙여 넣은 스키마", schema, child / "made.duckdb", any_rows, counts, notes, any_rows)

    return _kept(folder, _key(b"ddl", ddl.encode(), repr(passed).encode(), day.encode()), build)


def open_file(path: Path, settings: Settings, folder: Path, *, invent: bool = False) -> Source:
    """One file as a Source in `folder`; the same content opens from there the next time. See `open_files`."""
    return open_files([path], settings, folder, invent=invent)


def open_files(paths: Sequence[Path], settings: Settings, folder: Path, *, invent: bool = False) -> Source:
    """Data files as the tables of one Source in `folder`, or one .sql file (with `invent`, of invented rows).

    Raises UploadError, or SchemaError for DDL, with a Korean message that says what to do next.
    """
    files = [_File.of(Path(path), settings) for path in paths]
    if not files:
        raise UploadError("no file", "파일을 하나 이상 골라 주세요.")
    if len(files) > MAX_FILES:
        raise UploadError(
            f"{len(files)} files, limit {MAX_FILES}",
            f"파일이 {len(files)}개입니다. 한 번에 {MAX_FILES}개까지 올릴 수 있습니다.",
        )
    total = sum(file.path.stat().st_size for file in files)
    if total > settings.max_upload_mib * 2**20:
        raise UploadError(
            f"{total} bytes in {len(files)} files, limit {settings.max_upload_mib} MiB",
            f"파일을 모두 더하면 너무 큽니다({total / 2**20:,.0f} MB). 합해서 {settings.max_upload_mib} MB까지 "
            "올릴 수 있습니다.",
        )
    if len(files) > 1 and (scripts := [file.name for file in files if file.kind == "ddl"]):
        raise UploadError(
            f"{scripts[0]} among {len(files)} files",
            f"'{scripts[0]}'은(는) 스키마만 있는 파일이라 다른 파일과 함께 읽을 수 없습니다. 따로 올려 주세요.",
        )
    (first, *others) = files
    name = f"{first.name} 외 {len(others)}개" if others else first.name
    content = []
    for file in files:
        try:
            if file.kind == "ddl":
                text = decode(file.path.read_bytes())[0]
                return replace(from_ddl(text, settings, folder, invent=invent), name=name)
            with file.path.open("rb") as stream:
                content += [hashlib.file_digest(stream, "sha256").digest(), file.kind.encode(), file.name.encode()]
        except OSError as error:
            raise UploadError(
                f"{file.name}: {error}", f"'{file.name}'을(를) 읽지 못했습니다. 읽기 권한을 확인해 주세요."
            ) from error

    def build(work: Path) -> Source:
        report = _run_child([(file.path, file.kind) for file in files], settings, work)
        schema = Schema(tuple(_table(table) for table in report["tables"]))
        return Source(name, schema, work / "made.duckdb", True, report["row_counts"], tuple(report["notes"]))

    source = replace(_kept(folder, _key(*content), build), name=name)
    for file in files:
        journal = file.path.with_name(file.path.name + "-wal")
        if file.kind == "sqlite" and journal.is_file() and journal.stat().st_size:
            unsaved = (
                f"'{journal.name}'에 아직 합쳐지지 않은 변경이 있습니다. 쓰던 프로그램을 닫고 다시 열면 함께 읽힙니다."
            )
            source = replace(source, notes=(*source.notes, unsaved))
    return source


@dataclass(frozen=True, slots=True)
class _File:
    """A file that may be read: its reader's name is `kind`, its own, composed, `name`."""

    path: Path
    name: str
    kind: str

    @classmethod
    def of(cls, path: Path, settings: Settings) -> _File:
        name = unicodedata.normalize("NFC", os.fsencode(path.name).decode(errors="replace"))
        return cls(path, name, _checked_kind(path, path.suffix.lower(), name, settings))


# --- checks before anything is parsed ---------------------------------------------------------------------------


def _checked_kind(path: Path, suffix: str, name: str, settings: Settings) -> str:
    """Which reader takes the file, by its ending and its first bytes. Raises UploadError."""
    if not path.exists():
        raise UploadError(f"{path.name} does not exist", f"'{name}' 파일이 없습니다. 경로를 확인해 주세요.")
    if not path.is_file():
        raise UploadError(f"{path.name} is no regular file", f"'{name}'은(는) 파일이 아닙니다. 파일을 골라 주세요.")
    if suffix not in CONTENT:
        raise UploadError(
            f"unsupported ending {suffix!r}",
            f"'{suffix or name}' 파일은 읽을 수 없습니다. {' '.join(CONTENT)} 가운데 하나로 저장해 올려 주세요.",
        )
    size = path.stat().st_size
    if not size:
        raise UploadError(f"{path.name} is empty", f"'{name}'은(는) 빈 파일입니다. 데이터가 든 파일을 올려 주세요.")
    if size > settings.max_upload_mib * 2**20:
        raise UploadError(
            f"{size} bytes, limit {settings.max_upload_mib} MiB",
            f"파일이 너무 큽니다({size / 2**20:,.0f} MB). {settings.max_upload_mib} MB까지 올릴 수 있습니다. "
            "필요한 행과 열만 남겨 주세요.",
        )
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        raise UploadError(
            f"{path.name}: {error}", f"'{name}'을(를) 읽지 못했습니다. 읽기 권한을 확인해 주세요."
        ) from error
    content = content_kind(head)
    if content not in CONTENT[suffix]:
        if suffix in (".xls", ".xlsx") and head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
            advice = "웹 페이지를 엑셀 이름으로 저장한 파일입니다. 엑셀에서 열어 '.xlsx'로 다시 저장해 올려 주세요."
        else:
            endings = [ending for ending, kinds in CONTENT.items() if content in kinds] if content else [".csv"]
            advice = f"내용은 {KINDS_KO[content]} 파일로 보입니다. " + (
                f"{endings[0]} 파일이 맞으면 이름을 바꾸어, 아니면 표가 든 파일을 올려 주세요."
                if endings
                else "표가 든 파일(.csv, .xlsx, …)을 올려 주세요."
            )
        raise UploadError(
            f"{suffix} with {content or 'unknown'} content", f"'{name}'은(는) {suffix} 파일이 아닙니다. {advice}"
        )
    if suffix in (".csv", ".tsv"):
        return "text"
    if suffix == ".sql":
        return "ddl"
    return {"": "json", "zip": "sheets", "ole": "sheets"}.get(content, content)


def _without_inserts(text: str) -> tuple[str, int]:
    """DDL without its INSERT statements, and their number. Dumps may hold more of them than a schema may be long."""
    kept: list[str] = []
    inserts, inside = 0, False
    for line in text.splitlines(keepends=True):
        if not inside and re.match(r"\s*(INSERT|REPLACE)\s+(IGNORE\s+)?INTO\b", line, re.IGNORECASE):
            inside, inserts = True, inserts + 1
        if inside:
            inside = not line.rstrip().endswith(";")
        else:
            kept.append(line)
    return ("".join(kept), inserts) if inserts else (text, 0)


# --- building and keeping -----------------------------------------------------------------------------------------


def _key(*parts: bytes) -> str:
    digest = hashlib.sha256(f"{VERSION} {duckdb.__version__}".encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:32]


def _kept(folder: Path, key: str, build: Callable[[Path], Source]) -> Source:
    """The source kept in `folder` under `key`, or built there. The JSON file comes last: it means complete."""
    database, record = folder / f"{key}.duckdb", folder / f"{key}.json"
    with storing():
        if record.is_file() and database.is_file():
            return _load(json.loads(record.read_text(encoding="utf-8")), database)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder, ignore_cleanup_errors=True) as work:
            source = build(Path(work))
            saved = {**asdict(source), "database": ""}
            partial = Path(work) / "record.json"
            partial.write_text(json.dumps(saved), encoding="utf-8")
            os.replace(source.database, database)
            os.replace(partial, record)
    return replace(source, database=database)


@contextmanager
def storing() -> Iterator[None]:
    """What the block cannot write, or cannot read back, is a StorageError."""
    try:
        yield
    except (OSError, duckdb.IOException) as error:
        raise StorageError(
            f"cannot store: {error}",
            "서버가 데이터를 저장하지 못했습니다. 저장 공간이 모자랄 수 있습니다. 잠시 뒤에 다시 해 주세요.",
        ) from error


def _load(saved: dict[str, Any], database: Path) -> Source:
    schema = Schema(tuple(_table(table) for table in saved["schema"]["tables"]), saved["schema"]["source"])
    return Source(
        saved["name"], schema, database, saved["has_rows"], saved["row_counts"], tuple(saved["notes"]),
        saved["invented"],
    )  # fmt: skip


def _table(saved: dict[str, Any]) -> Table:
    """A Table from what dataclasses.asdict made of it."""
    return Table(
        saved["name"],
        tuple(Column(**column) for column in saved["columns"]),
        saved["comment"],
        tuple(saved["primary_key"]),
        tuple(
            ForeignKey(tuple(key["columns"]), key["table"], tuple(key["references"])) for key in saved["foreign_keys"]
        ),
    )


def _run_child(
    files: Sequence[tuple[Path, str]], settings: Settings, work: Path, *, seed: str = "", today: str = ""
) -> dict[str, Any]:
    """Parse files in a child with limits and an empty environment. Raises UploadError, SchemaError.

    `seed` and `today` are for invented rows, which get less time than files do.
    """
    time_s = min(settings.upload_timeout_s, INVENT_TIMEOUT_S) if seed else settings.upload_timeout_s
    job = {
        "files": [
            {"path": str(path.resolve()), "kind": kind, "name": path.stem, "label": path.name} for path, kind in files
        ],
        "work": str(work.resolve()),
        "parent": os.getpid(),
        "memory_mib": settings.upload_memory_mib,
        "time_s": time_s,
        "file_mib": MAX_UNPACKED * settings.max_upload_mib,
        "max_unpacked": MAX_UNPACKED * settings.max_upload_mib * 2**20,
        "seed": seed,
        "today": today,
    }
    environment = {"LANG": "C.UTF-8", "HOME": str(work), "TMPDIR": str(work), "OMP_NUM_THREADS": "1"}
    environment |= {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    errors = work / "stderr"
    with _CHILDREN, errors.open("wb") as stderr:
        child = subprocess.Popen(
            [sys.executable, "-I", ingest.__file__],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=stderr, cwd=work, env=environment,
            start_new_session=True,
        )  # fmt: skip
        try:
            child.communicate(json.dumps(job).encode(), timeout=time_s)
        except subprocess.TimeoutExpired:
            raise UploadError(
                f"not read within {time_s} s",
                f"파일을 {time_s:.0f}초 안에 읽지 못했습니다. 필요한 행과 열만 남겨 주세요.",
            ) from None
        finally:
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGKILL) if hasattr(os, "killpg") else child.kill()
            child.wait()
    report = work / "report.json"
    if not report.is_file() or report.stat().st_size > MAX_REPORT_BYTES:
        tail = errors.read_bytes()[-2000:].decode(errors="replace").strip()
        raise UploadError(
            f"the reader ended with {child.returncode}: {tail}",
            "파일을 읽다가 멈췄습니다. 너무 크거나 손상된 파일일 수 있습니다. 필요한 부분만 새로 저장해 올려 주세요.",
        )
    outcome = json.loads(report.read_text(encoding="utf-8"))
    if "error" in outcome:
        kinds: dict[str, type[Text2SQLError]] = {"UploadError": UploadError, "SchemaError": SchemaError}
        raise kinds[outcome["error"]](outcome["message"], outcome["message_ko"])
    return outcome
