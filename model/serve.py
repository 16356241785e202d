"""The engine: find one or start one, keep it running, stop it. Verb `serve`; `stop` and `status` use its state.

    with start(settings, report=print) as engine:
        Client(engine.base_url, engine.model, settings=settings)

Any engine is a child command and a base URL (`Launch`); `Supervised` is the one supervisor for all of them. What
a request looks like is app/client.py's business; here one token is asked for, to know that the engine answers.
"""

from __future__ import annotations

import argparse
import fcntl
import http.client
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.config import Settings
from app.errors import ConfigError, ModelUnavailable
from model import engine, vllm, weights

PORT = 8888  # the course's vLLM port
ROOT = Path(__file__).resolve().parent.parent
ADAPTERS = ROOT / "model" / "adapter"
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """A server that answers. `kind`: "embedded" and "vllm" are ours, "external" was there already.

    `model` is the served name; empty where an external server did not answer yet. `restarts`: how often it had to be
    started again so far.
    """

    base_url: str
    model: str
    kind: str
    restarts: Callable[[], int] = field(default=lambda: 0, compare=False)


@dataclass(frozen=True, slots=True)
class Launch:
    """How to start an engine: argv, what to add to the environment, and where it will answer."""

    argv: tuple[str, ...]
    model: str
    kind: str
    port: int
    host: str = "127.0.0.1"
    environ: dict[str, str] = field(default_factory=dict)
    ready_timeout_s: float = 120.0

    @property
    def base_url(self) -> str:
        host = "127.0.0.1" if self.host in ("0.0.0.0", "") else self.host
        return f"http://{host}:{self.port}/v1"

    @property
    def shell(self) -> str:
        """One line to paste into a shell."""
        return shlex.join([*(f"{name}={value}" for name, value in self.environ.items()), *self.argv])


# --- asking a server --------------------------------------------------------------------------------------


def _ask(url: str, *, timeout_s: float, api_key: str = "", body: dict[str, Any] | None = None) -> Any:
    """The JSON reply, or None: nothing there, an error status, or no JSON."""
    headers = {"Content-Type": "application/json"}
    if api_key:
        headers["Authorization"] = f"Bearer {api_key}"
    # Proxy variables are meant for the world outside, not for an engine on this machine.
    local = url.startswith(("http://127.", "http://localhost", "http://[::1]"))
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({} if local else None))
    data = None if body is None else json.dumps(body).encode()
    try:
        with opener.open(urllib.request.Request(url, data, headers), timeout=timeout_s) as reply:
            return json.load(reply)
    except (OSError, http.client.HTTPException, ValueError):
        return None


def served_models(base_url: str, *, timeout_s: float = 2.0, api_key: str = "") -> list[str] | None:
    """What /v1/models lists, or None where no OpenAI-compatible server answers."""
    reply = _ask(f"{base_url}/models", timeout_s=timeout_s, api_key=api_key)
    if not isinstance(reply, dict) or not isinstance(reply.get("data"), list):
        return None
    return [str(model["id"]) for model in reply["data"] if isinstance(model, dict) and "id" in model]


def completes(base_url: str, model: str, *, timeout_s: float = 30.0, api_key: str = "") -> bool:
    """Whether a real completion of one token comes back: the only proof that an engine is ready."""
    body = {"model": model, "prompt": "SELECT", "max_tokens": 1, "temperature": 0}
    reply = _ask(f"{base_url}/completions", timeout_s=timeout_s, api_key=api_key, body=body)
    return isinstance(reply, dict) and bool(reply.get("choices"))


def port_free(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def free_port() -> int:
    """8888 where it is free, else any other."""
    if port_free(PORT):
        return PORT
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# --- keeping a child alive --------------------------------------------------------------------------------


class Supervised:
    """One child command, restarted with back-off when it dies, at the same address. A context manager.

    Entering waits until it answers and raises ModelUnavailable (with the log's tail) where it dies first or takes
    too long. After that a death is followed by a restart, until `max_quick_deaths` of them came within
    `quick_death_s` of their start each: then `failure` is set and `wait` returns it. One that lives but has not even
    listed its models for `silent_s` is ended, which counts as a death. The child lives beneath leash.py, so that it
    ends with this process however this process ends.
    """

    def __init__(
        self,
        launch: Launch,
        log: Path,
        report: Report = lambda line: None,
        *,
        backoff_s: float = 0.5,
        quick_death_s: float = 30.0,
        max_quick_deaths: int = 4,
        stop_grace_s: float = 8.0,
        silent_s: float = 45.0,
    ) -> None:
        self.launch = launch
        self.failure: ModelUnavailable | None = None
        self.restarts = 0
        self._log, self._report = log, report
        self._backoff_s, self._quick_death_s, self._max_quick_deaths = backoff_s, quick_death_s, max_quick_deaths
        self._stop_grace_s, self._silent_s = stop_grace_s, silent_s
        self._process: subprocess.Popen[bytes] | None = None
        self._spawning = threading.Lock()
        self._stopping = threading.Event()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="engine-watch", daemon=True)

    def __enter__(self) -> Supervised:
        self._log.parent.mkdir(parents=True, exist_ok=True)
        self._log.write_bytes(b"")
        try:
            self._spawn()
            if not self._wait_ready():
                raise self._dead("모델 엔진이 켜지지 않았습니다.")
        except BaseException:
            self.stop()
            raise
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait(self, timeout_s: float | None = None) -> ModelUnavailable | None:
        """Block until it was stopped or given up, or the time is over. Returns `failure`."""
        self._over.wait(timeout_s)
        return self.failure

    def stop(self) -> None:
        """SIGTERM, then SIGKILL to the whole process group. Nothing of it runs when this returns."""
        self._stopping.set()
        with self._spawning:
            self._end()
        if self._watcher.is_alive() and threading.current_thread() is not self._watcher:
            self._watcher.join()
        self._over.set()

    def _spawn(self) -> None:
        with self._spawning, self._log.open("ab") as log:
            if self._stopping.is_set():
                return
            leash = [sys.executable, "-I", "-S", str(Path(__file__).with_name("leash.py")), str(self._stop_grace_s)]
            self._process = subprocess.Popen(
                [*leash, *self.launch.argv],
                stdin=subprocess.PIPE,  # held open by us alone: the leash ends the child when it closes
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                env={**os.environ, **self.launch.environ},
            )

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=self._stop_grace_s + 2)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # nobody left (macOS says it the second way)
            pass
        process.wait()
        if process.stdin:
            process.stdin.close()

    def _alive(self) -> bool:
        return self._process is not None and self._process.poll() is None and not self._stopping.is_set()

    def _wait_ready(self) -> bool:
        """Wait for the first real completion. False where the child died, the time ran out, or we are stopping."""
        begun = said = time.monotonic()
        pause_s = 0.1
        while self._alive() and time.monotonic() - begun < self.launch.ready_timeout_s:
            names = served_models(self.launch.base_url)
            if names and self.launch.model in names and completes(self.launch.base_url, self.launch.model):
                return self._alive()
            now = time.monotonic()
            if now - said >= 5:
                said = now
                self._report(f"모델을 올리고 있습니다… {now - begun:.0f}초 {self._last_line()}".rstrip())
            self._stopping.wait(pause_s)
            pause_s = min(pause_s * 1.5, 1.0)
        return False

    def _watch(self) -> None:
        quick_deaths, backoff_s = 0, self._backoff_s
        started = time.monotonic()
        while not self._stopping.is_set():
            code = self._end_of_life()
            if self._stopping.is_set():
                break
            with self._spawning:
                self._end()  # what it left behind may hold the port or the GPU's memory
            lived_s = time.monotonic() - started
            if lived_s >= self._quick_death_s:
                quick_deaths, backoff_s = 0, self._backoff_s
            quick_deaths += 1
            if quick_deaths >= self._max_quick_deaths:
                self.failure = self._dead(f"모델 엔진이 {quick_deaths}번 이어서 꺼져 더 켜지 않습니다.")
                self._report(self.failure.message_ko)
                break
            self._report(f"모델 엔진이 꺼져(종료 코드 {code}) {backoff_s:g}초 뒤에 다시 켭니다.")
            if self._stopping.wait(backoff_s):
                break
            backoff_s = min(backoff_s * 2, 30.0)
            started = time.monotonic()
            self.restarts += 1
            self._spawn()
            if self._wait_ready():
                self._report("모델 엔진이 다시 답합니다.")
            elif self._alive():  # it hangs
                with self._spawning:
                    self._end()
        self._over.set()

    def _end_of_life(self) -> int:
        """Wait for the child's end and return its exit code; end it where it hangs."""
        process = self._process
        assert process is not None
        answered = time.monotonic()
        pause_s = self._silent_s / 5
        while not self._stopping.is_set():
            try:
                return process.wait(pause_s)
            except subprocess.TimeoutExpired:
                pass
            if served_models(self.launch.base_url, timeout_s=pause_s):
                answered = time.monotonic()
            elif time.monotonic() - answered >= self._silent_s and not self._stopping.is_set():
                self._report(f"모델 엔진이 {self._silent_s:g}초 동안 답하지 않아 다시 켭니다.")
                os.killpg(process.pid, signal.SIGKILL)
        return process.wait()

    def _last_line(self) -> str:
        lines = self._tail(1)
        return f"({lines[-120:]})" if lines else ""

    def _tail(self, count: int = 15) -> str:
        """The log's last lines."""
        with self._log.open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - 8192))
            lines = log.read().decode(errors="replace").splitlines()
        return "\n".join(line for line in lines[-count:] if line.strip())

    def _dead(self, message_ko: str) -> ModelUnavailable:
        code = self._process.poll() if self._process else None
        why = f"exit code {code}" if code is not None else f"no answer within {self.launch.ready_timeout_s:g} s"
        tail = self._tail()
        return ModelUnavailable(
            f"{self.launch.kind} engine: {why}; log {self._log}: {tail}",
            f"{message_ko} ({why})\n--- {self._log} ---\n{tail}",
            hint=f"손으로 켜 보려면: {self.launch.shell}",
        )


# --- which engine -----------------------------------------------------------------------------------------


@contextmanager
def start(settings: Settings, *, report: Report = lambda line: None) -> Iterator[Engine]:
    """An engine for the app, stopped again at the end if it was started here. Raises ModelUnavailable, ConfigError.

    In this order: T2S_BASE_URL; an OpenAI-compatible server that answers at 127.0.0.1:8888; vLLM where a GPU and
    the package are; the embedded engine, at 8888 or another free port, with the weights downloaded on first use.
    """
    if found := external(settings, report):
        yield found
        return
    port = free_port()
    launch = embedded_launch(settings, report, port=port) if vllm.available() else vllm_launch(port=port)
    report(f"모델 엔진({launch.kind})을 켭니다: {launch.model}")
    begun = time.monotonic()
    log = settings.cache / "state" / f"engine-{launch.port}.log"
    with Supervised(launch, log, report) as child:
        report(f"모델 엔진이 {time.monotonic() - begun:.1f}초 만에 준비됐습니다: {launch.base_url}")
        yield Engine(launch.base_url, launch.model, launch.kind, lambda: child.restarts)


def external(settings: Settings, report: Report = lambda line: None) -> Engine | None:
    """The server of T2S_BASE_URL, or one that already answers on the course's port; None where there is neither.

    A server named by T2S_BASE_URL that does not answer yet is taken all the same, with a warning: it may be
    loading. A missing /v1 at its end is added where that is what answers.
    """
    if settings.base_url:
        url = settings.base_url.rstrip("/")
        if not url.startswith(("http://", "https://")):
            raise ConfigError(f"T2S_BASE_URL={settings.base_url!r} must begin with http:// or https://")
        for candidate in dict.fromkeys([url, url if url.endswith("/v1") else f"{url}/v1"]):
            names = served_models(candidate, timeout_s=settings.connect_timeout_s, api_key=settings.api_key)
            if names:
                return Engine(candidate, settings.model or names[0], "external")
        report(f"{url} 이(가) 아직 답하지 않습니다. 켜지면 그대로 이어집니다.")
        return Engine(url, settings.model, "external")
    url = f"http://127.0.0.1:{PORT}/v1"
    names = served_models(url, api_key=settings.api_key)
    if not names:
        return None
    model = settings.model if settings.model in names else names[0]
    report(f"이미 켜져 있는 모델 서버를 씁니다: {url} ({model})")
    return Engine(url, model, "external")


def embedded_launch(
    settings: Settings,
    report: Report = lambda line: None,
    *,
    port: int = PORT,
    gguf: Path | None = None,
    adapter: Path | None = None,
) -> Launch:
    """The embedded engine, with its weights downloaded where `gguf` does not say otherwise.

    Our own adapter belongs to our own base: it is left out for other weights, unless it is asked for by name.
    Raises ModelUnavailable where an adapter that is asked for is not there.
    """
    path = gguf or weights.ensure(settings, report)
    if adapter is None and (settings.adapter or path.name == weights.QWEN.file):
        adapter = default_adapter(settings)
    if adapter and not adapter.is_file():
        raise ModelUnavailable(f"{adapter}: no such file", f"어댑터 파일이 없습니다: {adapter}")
    argv = engine.command(
        path,
        port=port,
        threads=settings.threads,
        slots=settings.slots,
        context=settings.context_tokens,
        adapter=adapter,
    )
    search = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH", "")])])
    return Launch(tuple(argv), engine.SERVED_NAME, "embedded", port, environ={**engine.environ(), "PYTHONPATH": search})


def default_adapter(settings: Settings, folder: Path = ADAPTERS) -> Path | None:
    """T2S_ADAPTER's file, None where that says "off"; without it the repository's own, if there is one.

    Of several in the folder the last by name is taken.
    """
    if settings.adapter:
        return None if settings.adapter.lower() == "off" else Path(settings.adapter).expanduser()
    return max(folder.glob("*.gguf"), default=None)


def vllm_launch(model: str = "", *, host: str = "127.0.0.1", port: int = PORT, **options: Any) -> Launch:
    """vLLM with the course's model or another; `options` are those of model.vllm.command."""
    model = model or vllm.default_model()
    options.setdefault("max_model_len", vllm.context_tokens(model))
    return Launch(
        tuple(vllm.command(model, host=host, port=port, **options)),
        vllm.served_names(model)[0],
        "vllm",
        port,
        host=host,
        environ=vllm.environ(),
        ready_timeout_s=1800,  # a first start downloads 12 GB and compiles
    )


# --- the verb, and what stop and status read --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Running:
    """A `model serve` that runs now, as it wrote itself down."""

    pid: int
    base_url: str
    model: str
    kind: str
    log: str
    ready: bool

    @classmethod
    def read(cls, settings: Settings) -> Running | None:
        """The running one, or None.

        It holds a file lock as long as it lives; a note without that lock is a dead one's, and its pid may be
        somebody else's by now.
        """
        folder = settings.cache / "state"
        try:
            with (folder / "serve.lock").open() as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except BlockingIOError:
                    return cls(**json.loads((folder / "serve.json").read_text()))
        except (OSError, ValueError, TypeError):
            pass
        return None

    def write(self, settings: Settings) -> None:
        path = settings.cache / "state" / "serve.json"
        temporary = path.with_suffix(".tmp")
        temporary.write_text(json.dumps({name: getattr(self, name) for name in self.__slots__}))
        os.replace(temporary, path)


@contextmanager
def _only_one(settings: Settings) -> Iterator[None]:
    """Hold the lock that says that a `model serve` runs. Raises ModelUnavailable where another one holds it."""
    folder = settings.cache / "state"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "serve.lock").open("w") as lock:
        for last in (False, False, False, True):
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if last:
                    other = Running.read(settings)
                    raise ModelUnavailable(
                        "another `model serve` runs",
                        f"모델 서버가 이미 켜져 있습니다: {other.base_url if other else '시작하는 중'}",
                        hint="끄려면: python -m model stop",
                    ) from None
                time.sleep(0.2)  # `status` may have held it for a moment
        (folder / "serve.json").unlink(missing_ok=True)
        yield


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=["auto", "embedded", "vllm"], default="auto")
    parser.add_argument("--model", default="", help="vLLM: 폴더나 허브 이름 · 내장 엔진: GGUF 파일")
    parser.add_argument("--host", default="127.0.0.1", help="vLLM만 바꿀 수 있습니다 (기본: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument(
        "--adapter", action="append", default=[], metavar="[NAME=]PATH", help="LoRA 어댑터 (vLLM: 폴더, 내장: GGUF)"
    )
    parser.add_argument("--detach", action="store_true", help="준비될 때까지 기다린 뒤 뒤에서 계속 돕니다")
    parser.add_argument("--dry-run", action="store_true", help="실행할 명령만 보여 줍니다")
    group = parser.add_argument_group("내장 엔진")
    group.add_argument("--threads", type=int, default=None)
    group.add_argument("--slots", type=int, default=None, help="동시에 만드는 답의 수")
    group.add_argument("--context", type=int, default=None, help="슬롯 하나의 토큰 수")
    group = parser.add_argument_group("vLLM")
    group.add_argument("--tensor-parallel", type=int, default=1, metavar="N", help="모델 하나를 GPU N개에 나눕니다")
    group.add_argument("--data-parallel", type=int, default=1, metavar="N", help="모델을 GPU N개에 복제합니다")
    group.add_argument("--gpu-memory", type=float, default=0.9, metavar="SHARE", help="GPU 메모리의 몫 (0.9)")
    group.add_argument("--fp8", action="store_true", help="가중치를 fp8로 (Ada·Hopper 이후의 GPU)")
    group.add_argument("--speculate", action="store_true", help="n-gram 추측 디코딩: 한 사람이 쓸 때 빠릅니다")
    group.add_argument("--eager", action="store_true", help="CUDA 그래프 없이: 빨리 켜지지만 느립니다")
    parser.add_argument("extra", nargs="*", metavar="-- ARG", help="'--' 뒤의 인자는 vLLM에 그대로 갑니다")


def launch_for(args: argparse.Namespace, settings: Settings, report: Report) -> Launch:
    """What the arguments ask for. Raises ModelUnavailable where it cannot run here."""
    missing = vllm.available()
    kind = args.engine if args.engine != "auto" else ("embedded" if missing else "vllm")
    if kind == "vllm":
        if missing and not args.dry_run:
            raise ModelUnavailable(
                f"vLLM cannot run: {missing}",
                f"vLLM을 켤 수 없습니다: {missing}.",
                hint="GPU 없이 쓰려면: python -m model serve --engine embedded",
            )
        if args.fp8 and not args.dry_run and not vllm.fp8_supported():
            report("이 GPU는 fp8 연산을 하지 못해 --fp8을 빼고 켭니다.")
            args.fp8 = False
        if args.host not in ("127.0.0.1", "localhost", "::1"):
            report("주의: vLLM의 /metrics, /tokenize 등은 열쇠 없이 열립니다. 밖에서 닿지 않게 막아 주세요.")
        adapters = dict(_named(adapter) for adapter in args.adapter)
        if file := next((path for path in adapters.values() if path.endswith(".gguf")), ""):
            raise ModelUnavailable(
                f"vLLM reads no GGUF adapter: {file}",
                f"vLLM은 어댑터를 PEFT 폴더로 읽습니다: {file}",
                hint=f"폴더로 옮기려면: python -m model train export {file} 폴더",
            )
        return vllm_launch(
            args.model,
            host=args.host,
            port=args.port,
            gpu_memory=args.gpu_memory,
            fp8=args.fp8,
            speculate=args.speculate,
            eager=args.eager,
            adapters=adapters,
            tensor_parallel=args.tensor_parallel,
            data_parallel=args.data_parallel,
            extra=args.extra,
        )
    if args.extra:
        raise ModelUnavailable("extra arguments", f"내장 엔진은 이 인자를 모릅니다: {shlex.join(args.extra)}")
    if args.host not in ("127.0.0.1", "localhost"):
        raise ModelUnavailable("embedded engine beyond loopback", "내장 엔진은 127.0.0.1에서만 답합니다.")
    changed = {"threads": args.threads, "slots": args.slots, "context_tokens": args.context}
    settings = replace(settings, **{name: value for name, value in changed.items() if value is not None})
    gguf = Path(args.model) if args.model else None
    if gguf and not gguf.is_file():
        raise ModelUnavailable(f"{gguf}: no such file", f"GGUF 파일이 없습니다: {gguf}")
    if args.dry_run and gguf is None:
        gguf = settings.cache / "models" / weights.QWEN.file
    adapter = Path(_named(args.adapter[0])[1]) if args.adapter else None
    return embedded_launch(settings, report, port=args.port, gguf=gguf, adapter=adapter)


def _named(adapter: str) -> tuple[str, str]:
    name, equals, path = adapter.partition("=")
    return (name, path) if equals else (Path(adapter).stem, adapter)


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()

    def report(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    if args.dry_run:
        print(launch_for(args, settings, report).shell)
        return 0
    if args.detach:
        return _detach(settings, report)

    def terminated(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not break the clean stop
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, terminated)
    with _only_one(settings):
        if not port_free(args.port):
            raise ModelUnavailable(
                f"port {args.port} is taken",
                f"포트 {args.port}을(를) 다른 프로그램이 쓰고 있습니다.",
                hint="--port로 다른 포트를 정하거나 그 프로그램을 꺼 주세요.",
            )
        launch = launch_for(args, settings, report)
        log = settings.cache / "state" / f"engine-{launch.port}.log"
        running = Running(os.getpid(), launch.base_url, launch.model, launch.kind, str(log), ready=False)
        running.write(settings)
        report(f"$ {launch.shell}")
        with Supervised(launch, log, report) as child:
            replace(running, ready=True).write(settings)
            report(f"준비됐습니다: {launch.base_url} · 모델 {launch.model} · 끄기: Ctrl-C 또는 python -m model stop")
            while not child.wait(3600):
                pass
            raise child.failure or AssertionError("wait returned without a failure")


def _detach(settings: Settings, report: Report) -> int:
    """Start the same command in the background, show what it says until it is ready, and leave it."""
    if other := Running.read(settings):
        raise ModelUnavailable(
            "another `model serve` runs",
            f"모델 서버가 이미 켜져 있습니다: {other.base_url}",
            hint="끄려면: python -m model stop",
        )
    log = settings.cache / "state" / "serve.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    argv = sys.argv[1:]
    end = argv.index("--") if "--" in argv else len(argv)
    argv = [word for word in argv[:end] if word != "--detach"] + argv[end:]
    search = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH", "")])])
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "model", *argv],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": search},
        )
    with log.open(encoding="utf-8", errors="replace") as file:
        while True:
            code = process.poll()
            running = Running.read(settings)
            for line in file:
                report(line.rstrip("\n"))
            if code is not None:
                return code or 1
            if running and running.ready and running.pid == process.pid:
                report(f"뒤에서 돕니다 (pid {process.pid}). 로그: {log}")
                return 0
            time.sleep(0.2)
