"""model/serve.py, leash.py, vllm.py: an engine that dies comes back at the same address, and none is left behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Settings
from app.errors import ConfigError, ModelUnavailable
from model import engine, serve, vllm, weights
from model.__main__ import main
from model.serve import Launch, Running, Supervised, completes, embedded_launch, external, port_free, served_models

ROOT = Path(__file__).parent.parent
STAND_IN = Path(__file__).with_name("stand_in_engine.py")


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stand_in(*flags: str, port: int = 0, ready_timeout_s: float = 20) -> Launch:
    port = port or free_port()
    argv = (sys.executable, str(STAND_IN), str(port), *flags)
    return Launch(argv, "stand-in", "embedded", port, ready_timeout_s=ready_timeout_s)


def pid_of(base_url: str) -> int:
    """The stand-in answers every prompt with its pid."""
    body = json.dumps({"prompt": ""}).encode()
    with urllib.request.urlopen(f"{base_url}/completions", body, timeout=5) as reply:
        return int(json.load(reply)["choices"][0]["text"])


def alive(pid: int) -> bool:
    """Whether it runs. A zombie that waits for its new parent does not."""
    try:
        os.kill(pid, 0)
        return f"{pid} (" not in (stat := Path(f"/proc/{pid}/stat").read_text()) or stat.split(") ")[1][0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def eventually(true, timeout_s: float = 15) -> bool:
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return False


# --- Supervised -------------------------------------------------------------------------------------------


def test_ready_means_that_a_completion_came_back(tmp_path):
    launch = stand_in()
    with Supervised(launch, tmp_path / "log"):
        assert completes(launch.base_url, "stand-in")
    assert served_models(launch.base_url) is None


def test_a_server_that_lists_models_but_completes_nothing_is_not_ready(tmp_path):
    launch = stand_in("--deaf", ready_timeout_s=1.5)
    with pytest.raises(ModelUnavailable, match="no answer within"), Supervised(launch, tmp_path / "log"):
        pass
    assert port_free(launch.port)


def test_a_killed_child_comes_back_at_the_same_address(tmp_path):
    launch, said = stand_in(), []
    with Supervised(launch, tmp_path / "log", said.append, backoff_s=0.05) as child:
        first = pid_of(launch.base_url)
        os.kill(first, signal.SIGKILL)
        assert eventually(lambda: completes(launch.base_url, "stand-in"))
        assert pid_of(launch.base_url) != first
        assert child.restarts == 1
        assert child.failure is None
        assert eventually(lambda: any("다시 답합니다" in line for line in said))


def test_a_killed_leash_takes_its_child_along_and_both_come_back(tmp_path):
    launch = stand_in()
    with Supervised(launch, tmp_path / "log", backoff_s=0.05) as child:
        first = pid_of(launch.base_url)
        child._process.kill()
        assert eventually(lambda: not alive(first))
        assert eventually(lambda: completes(launch.base_url, "stand-in"))
        assert pid_of(launch.base_url) != first


def test_a_child_that_never_starts_is_an_error_with_its_last_words(tmp_path):
    launch = stand_in("--dies-always")
    with pytest.raises(ModelUnavailable) as caught, Supervised(launch, tmp_path / "log"):
        pass
    assert "out of memory, says the stand-in" in caught.value.message_ko
    assert str(STAND_IN) in caught.value.hint


def test_a_child_that_dies_again_and_again_is_given_up(tmp_path):
    launch = stand_in("--dies-once-there", str(tmp_path / "mark"))
    with Supervised(launch, tmp_path / "log", backoff_s=0.01, max_quick_deaths=3) as child:
        (tmp_path / "mark").touch()
        os.kill(pid_of(launch.base_url), signal.SIGKILL)
        failure = child.wait(20)
        assert failure is not None
        assert "the file is there, says the stand-in" in failure.message_ko
        assert child.restarts == 2


@pytest.mark.parametrize("flags", [(), ("--helper",)], ids=["plain", "with a helper that ignores SIGTERM"])
def test_stop_leaves_nothing(tmp_path, flags):
    launch = stand_in(*flags)
    with Supervised(launch, tmp_path / "log"):
        pids = [pid_of(launch.base_url)]
        pids += [int(line.split()[1]) for line in (tmp_path / "log").read_text().splitlines() if "helper" in line]
    assert len(pids) == 1 + len(flags)
    assert eventually(lambda: not any(map(alive, pids)), 2)
    assert port_free(launch.port)


def test_stop_during_a_restart_does_not_leave_the_new_child(tmp_path):
    launch = stand_in()
    with Supervised(launch, tmp_path / "log", backoff_s=0.0):
        os.kill(pid_of(launch.base_url), signal.SIGKILL)
        time.sleep(0.05)
    time.sleep(0.3)
    assert served_models(launch.base_url) is None


@pytest.mark.parametrize("flags", [(), ("--helper",)], ids=["plain", "with a helper that ignores SIGTERM"])
def test_the_child_ends_when_its_supervisor_is_killed(tmp_path, flags):
    launch = stand_in(*flags)
    code = (
        "import sys, time, pathlib; from model.serve import Launch, Supervised\n"
        f"with Supervised(Launch({launch.argv!r}, 'stand-in', 'embedded', {launch.port}), pathlib.Path(sys.argv[1])):\n"
        "    print('ready', flush=True); time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "log")], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as supervisor:
        assert supervisor.stdout.readline() == "ready\n"
        pids = [pid_of(launch.base_url)]
        pids += [int(line.split()[1]) for line in (tmp_path / "log").read_text().splitlines() if "helper" in line]
        supervisor.kill()
        assert eventually(lambda: not any(map(alive, pids)))


def test_a_child_that_ignores_sigterm_is_killed(tmp_path):
    launch = stand_in("--stubborn")
    with Supervised(launch, tmp_path / "log", stop_grace_s=0.3):
        pid = pid_of(launch.base_url)
    assert eventually(lambda: not alive(pid), 2)


# --- which engine -----------------------------------------------------------------------------------------


def test_base_url_comes_first_and_a_missing_v1_is_added(tmp_path):
    launch = stand_in()
    with Supervised(launch, tmp_path / "log"):
        found = external(Settings(base_url=launch.base_url))
        assert found == serve.Engine(launch.base_url, "stand-in", "external")
        # The stand-in answers every path; what matters is that the address given is tried first.
        assert external(Settings(base_url=f"{launch.base_url}/", model="mine")).model == "mine"


def test_a_base_url_that_does_not_answer_yet_is_taken_with_a_warning():
    said = []
    found = external(Settings(base_url="http://127.0.0.1:9/v1"), said.append)
    assert found == serve.Engine("http://127.0.0.1:9/v1", "", "external")
    assert "답하지 않습니다" in said[0]


def test_a_base_url_without_a_scheme_is_a_setting_error():
    with pytest.raises(ConfigError, match="T2S_BASE_URL"):
        external(Settings(base_url="localhost:8888"))


def test_a_web_server_that_is_no_model_server_is_not_taken():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Notebook(BaseHTTPRequestHandler):  # Jupyter's port is 8888 too
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"data": "hello"}' if "json" in self.path else b"<html>")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Notebook) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert served_models(f"http://127.0.0.1:{server.server_port}") is None
        assert served_models(f"http://127.0.0.1:{server.server_port}/json") is None
        server.shutdown()


def test_a_proxy_variable_does_not_come_between_us_and_loopback(tmp_path):
    launch = stand_in()
    with Supervised(launch, tmp_path / "log"):
        code = f"from model.serve import completes; print(completes({launch.base_url!r}, 'stand-in'))"
        environ = {**os.environ, "http_proxy": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9"}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environ, cwd=ROOT, capture_output=True, text=True, check=True
        )
    assert done.stdout.strip() == "True"


# --- the verbs --------------------------------------------------------------------------------------------


def verb(*words: str, cache: Path) -> subprocess.CompletedProcess:
    environ = {**os.environ, "T2S_CACHE_DIR": str(cache), "T2S_BASE_URL": "http://127.0.0.1:9/v1"}
    argv = [sys.executable, "-m", "model", *words]
    return subprocess.run(argv, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_dry_run_prints_a_line_to_paste(tmp_path):
    done = verb("serve", "--engine", "vllm", "--model", "a/b", "--dry-run", "--", "--seed", "7", cache=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "VLLM_DO_NOT_TRACK=1" in done.stdout
    assert "-m vllm.entrypoints.openai.api_server --model a/b --host 127.0.0.1 --port 8888" in done.stdout
    assert done.stdout.strip().endswith("--seed 7")


def test_vllm_without_a_gpu_is_refused_with_the_way_out(tmp_path):
    if not vllm.available():
        pytest.skip("vLLM can run here")
    done = verb("serve", "--engine", "vllm", cache=tmp_path)
    assert done.returncode == 1
    assert "vLLM을 켤 수 없습니다" in done.stderr
    assert "--engine embedded" in done.stderr


def test_stop_and_status_without_a_server(tmp_path):
    assert "없습니다" in verb("stop", cache=tmp_path).stdout
    assert verb("status", cache=tmp_path).returncode == 1


def test_a_note_with_somebody_elses_pid_stops_nobody(tmp_path):
    state = tmp_path / "state"
    state.mkdir()
    (state / "serve.lock").touch()
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as bystander:
        note = {"pid": bystander.pid, "base_url": "", "model": "", "kind": "vllm", "log": "", "ready": True}
        (state / "serve.json").write_text(json.dumps(note))
        assert Running.read(Settings(cache_dir=tmp_path)) is None
        assert "없습니다" in verb("stop", cache=tmp_path).stdout
        assert bystander.poll() is None
        bystander.kill()


def test_an_unknown_verb_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["sevre"])
    assert caught.value.code == 2
    assert "download" in capsys.readouterr().err


# --- vLLM's command line ----------------------------------------------------------------------------------


def after(argv: list[str], flag: str) -> str:
    return argv[argv.index(flag) + 1]


def test_vllm_command_begins_as_the_course_writes_it():
    argv = vllm.command("shangrilar/yi-ko-6b-text2sql", python="python")
    course = (
        "python -m vllm.entrypoints.openai.api_server --model shangrilar/yi-ko-6b-text2sql --host 127.0.0.1 --port 8888"
    )
    assert " ".join(argv).startswith(course)


def test_vllm_serves_the_course_model_under_both_names():
    argv = vllm.command("/weights/yi-ko-6b-text2sql")
    at = argv.index("--served-model-name")
    assert argv[at + 1 : at + 3] == ["yi-ko-6b-text2sql", "shangrilar/yi-ko-6b-text2sql"]


@pytest.mark.parametrize(
    ("options", "flags"),
    [
        ({}, ["--enable-prefix-caching", "--disable-fastapi-docs", "--generation-config"]),
        ({"fp8": True}, ["--quantization"]),
        ({"eager": True}, ["--enforce-eager"]),
        ({"tensor_parallel": 2}, ["--tensor-parallel-size"]),
        ({"data_parallel": 2}, ["--data-parallel-size"]),
        ({"adapters": {"ko": "/lora"}}, ["--enable-lora", "--lora-modules", "--max-lora-rank"]),
        ({"speculate": True}, ["--speculative-config"]),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, dict) else "",
)
def test_vllm_flags_come_with_their_option_only(options, flags):
    plain = vllm.command("m")
    argv = vllm.command("m", **options)
    assert all(flag in argv for flag in flags)
    assert not options or not any(flag in plain for flag in flags)


def test_vllm_speculation_is_json_that_vllm_can_read():
    config = json.loads(after(vllm.command("m", speculate=True), "--speculative-config"))
    assert config["method"] == "ngram"


def test_vllm_extra_arguments_have_the_last_word():
    assert vllm.command("m", extra=["--max-model-len", "1024"])[-2:] == ["--max-model-len", "1024"]


@pytest.mark.parametrize(("made_for", "used"), [(2048, 2048), (131_072, vllm.MAX_CONTEXT_TOKENS)])
def test_vllm_context_is_what_the_weights_were_made_for(tmp_path, made_for, used):
    (tmp_path / "config.json").write_text(json.dumps({"max_position_embeddings": made_for}))
    assert after(list(serve.vllm_launch(str(tmp_path)).argv), "--max-model-len") == str(used)


def test_vllm_context_of_a_hub_name_is_left_to_vllm():
    assert "--max-model-len" not in serve.vllm_launch("owner/model").argv


def test_vllm_lora_rank_fits_the_adapter(tmp_path):
    (tmp_path / "adapter_config.json").write_text('{"r": 48}')
    assert after(vllm.command("m", adapters={"ko": str(tmp_path)}), "--max-lora-rank") == "64"


def test_vllm_environment_limits_n_and_sends_nothing_home():
    assert vllm.environ() == {"VLLM_DO_NOT_TRACK": "1", "VLLM_MAX_N_SEQUENCES": "32"}


def test_a_server_for_everyone_is_asked_on_loopback():
    assert serve.vllm_launch("m", host="0.0.0.0", port=8888).base_url == "http://127.0.0.1:8888/v1"


# --- the real embedded engine -----------------------------------------------------------------------------

SETTINGS = Settings.from_env()
GGUF = SETTINGS.cache / "models" / weights.QWEN.file
real = [
    pytest.mark.model,
    pytest.mark.skipif(not GGUF.is_file(), reason=f"no weights at {GGUF}: run `python -m model download`"),
]


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """The embedded engine on a free port: (launch, supervisor)."""
    launch = embedded_launch(SETTINGS, port=free_port(), gguf=GGUF)
    with Supervised(launch, tmp_path_factory.mktemp("engine") / "log", backoff_s=0.05) as child:
        yield launch, child


def ask(base_url: str, **body) -> dict:
    body = {"model": engine.SERVED_NAME, "prompt": "SELECT", "max_tokens": 8, "temperature": 0, **body}
    request = urllib.request.Request(
        f"{base_url}/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=120) as reply:
        return json.load(reply)


class TestEmbedded:
    pytestmark = real

    def test_is_served_under_its_name(self, running):
        assert served_models(running[0].base_url) == [engine.SERVED_NAME]

    def test_gives_n_choices(self, running):
        reply = ask(running[0].base_url, n=2, temperature=1.0, seed=1)
        assert len(reply["choices"]) == 2

    def test_stops_at_a_stop_string_and_counts_tokens(self, running):
        reply = ask(running[0].base_url, prompt="SELECT 1; SELECT 1; SELECT 1;", stop=[";"], max_tokens=20)
        assert reply["choices"][0]["finish_reason"] == "stop"
        assert ";" not in reply["choices"][0]["text"]
        assert reply["usage"]["prompt_tokens"] > 0

    def test_obeys_a_grammar(self, running):
        reply = ask(running[0].base_url, grammar='root ::= "SELECT " [0-9]+ " FROM a"', prompt="-- SQL\n")
        assert reply["choices"][0]["text"].startswith("SELECT ")

    def test_a_prompt_beyond_the_context_is_a_400_that_names_the_context(self, running):
        with pytest.raises(urllib.error.HTTPError) as caught:
            ask(running[0].base_url, prompt="테이블 " * 6000)
        with caught.value as error:
            assert error.code == 400
            assert "context" in error.read().decode()

    def test_a_closed_connection_stops_the_generation(self, running):
        url = running[0].base_url
        body = {"prompt": "SELECT", "max_tokens": 3000, "ignore_eos": True, "stream": True}
        request = urllib.request.Request(
            f"{url}/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        for _ in range(engine.SLOTS):
            reply = urllib.request.urlopen(request, timeout=60)
            reply.readline()
            reply.close()
        slots = url.removesuffix("/v1") + "/slots"

        def idle() -> bool:
            with urllib.request.urlopen(slots, timeout=10) as listed:
                return not any(slot["is_processing"] for slot in json.load(listed))

        assert eventually(idle, 10)

    def test_comes_back_at_the_same_address_after_a_kill(self, running):
        launch, child = running
        before = child.restarts
        os.killpg(child._process.pid, signal.SIGKILL)
        assert eventually(lambda: child.restarts > before and completes(launch.base_url, engine.SERVED_NAME), 60)

    def test_ends_with_a_killed_supervisor(self, tmp_path):
        port = free_port()
        code = (
            "import sys, time; from pathlib import Path; from app.config import Settings\n"
            "from model.serve import Supervised, embedded_launch\n"
            f"launch = embedded_launch(Settings(), port={port}, gguf=Path(sys.argv[1]))\n"
            "with Supervised(launch, Path(sys.argv[2])): print('ready', flush=True); time.sleep(600)"
        )
        argv = [sys.executable, "-c", code, str(GGUF), str(tmp_path / "log")]
        with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True, cwd=ROOT) as supervisor:
            assert supervisor.stdout.readline() == "ready\n"
            supervisor.kill()
        assert eventually(lambda: port_free(port))

    def test_detached_server_reports_and_stops(self, tmp_path):
        (tmp_path / "models").mkdir()
        port = str(free_port())
        started = verb(
            "serve", "--engine", "embedded", "--model", str(GGUF), "--port", port, "--detach", cache=tmp_path
        )
        assert started.returncode == 0, started.stderr
        running = Running.read(Settings(cache_dir=tmp_path))
        status = verb("status", cache=tmp_path)
        assert status.returncode == 0
        assert "답합니다" in status.stdout
        assert "이미 켜져" in verb("serve", "--engine", "embedded", "--detach", cache=tmp_path).stderr
        assert verb("stop", cache=tmp_path).returncode == 0
        assert not alive(running.pid)
        assert port_free(int(port))


def test_settings_reach_the_engine(tmp_path):
    settings = replace(Settings(), threads=3, slots=1, context_tokens=2048)
    argv = list(embedded_launch(settings, port=1, gguf=tmp_path / "x.gguf").argv)
    assert [after(argv, flag) for flag in ("--threads", "--slots", "--context")] == ["3", "1", "2048"]
