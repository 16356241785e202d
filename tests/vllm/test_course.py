"""docs/course.md, run block by block as a reader would, in an empty folder, with the tiny model as the weights."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.vllm.conftest import CPU_ARGS, CPU_ENV, LEASH, PYTHON, ROOT, START_TIMEOUT_S, free_port, get, wait_until

COURSE = (ROOT / "docs/course.md").read_text(encoding="utf-8")
PROMPT = (ROOT / "tests/golden/prompt-book.txt").read_text(encoding="utf-8")
# {step: [(language, code), …]}
STEPS = {
    int(section[0]): re.findall(r"^```(bash|python)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    for section in re.split(r"^## (?=\d\. )", COURSE, flags=re.MULTILINE)[1:]
}

# Stands in for the hub, which tests do not reach: `hf download REPO --local-dir FOLDER` copies the tiny model.
HF = """#!/bin/sh
[ "$1 $2 $3" = "download shangrilar/yi-ko-6b-text2sql --local-dir" ] || exit 2
mkdir -p "$4" && cp {model}/* "$4"
"""


class Reader:
    """Somebody at a terminal in `folder`. All that they start ends with them."""

    def __init__(self, folder: Path, model: Path) -> None:
        self.folder = folder
        (folder / "bin").mkdir()
        (folder / "bin/hf").write_text(HF.format(model=model))
        (folder / "bin/hf").chmod(0o755)
        self.port = free_port()
        self.environ = {
            **{name: value for name, value in os.environ.items() if name != "MODEL"},
            **CPU_ENV,
            "PATH": os.pathsep.join([str(folder / "bin"), str(PYTHON.parent), os.environ["PATH"]]),
            "PORT": str(self.port),
            "VLLM_ARGS": " ".join(CPU_ARGS),
        }
        self._leash = subprocess.Popen([*LEASH, "sleep", "infinity"], stdin=subprocess.PIPE)
        wait_until(lambda: os.getpgid(self._leash.pid) == self._leash.pid, 5, "the leash has its own process group")

    def begin(self, step: int, block: int = 0) -> subprocess.Popen[str]:
        """Start one block of a step."""
        language, code = STEPS[step][block]
        argv = ["bash", "-e", "-c", code] if language == "bash" else ["python", "-c", code]
        with (self.folder / "terminal.log").open("a") as terminal:
            return subprocess.Popen(
                argv,
                cwd=self.folder,
                env=self.environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if step != 2 else terminal,
                stderr=terminal,
                text=True,
                process_group=self._leash.pid,
            )

    def run(self, step: int, block: int = 0, timeout_s: float = 60) -> str:
        """One block's output; its failure is the test's."""
        process = self.begin(step, block)
        out, _ = process.communicate(timeout=timeout_s)
        assert process.returncode == 0, (self.folder / "terminal.log").read_text()[-3000:]
        return out

    def healthy(self) -> bool:
        return get(f"http://127.0.0.1:{self.port}/health")[0] == 200

    def leave(self) -> None:
        self._leash.stdin.close()
        self._leash.wait(30)


@pytest.fixture(scope="module")
def reader(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    reader = Reader(tmp_path_factory.mktemp("reader"), tiny_model)
    yield reader
    reader.leave()


@pytest.fixture(scope="module")
def downloaded(reader: Reader) -> Reader:
    """After step 1."""
    listing = reader.run(1)
    assert "config.json" in listing
    assert "model.safetensors" in listing
    return reader


@pytest.fixture(scope="module")
def background(downloaded: Reader) -> Reader:
    """After step 3: a server that nohup started."""
    downloaded.run(3, 0)
    downloaded.run(3, 1, timeout_s=START_TIMEOUT_S)
    assert downloaded.healthy(), (downloaded.folder / "vllm.log").read_text()[-3000:]
    return downloaded


def test_the_steps_are_all_there() -> None:
    assert list(STEPS) == [1, 2, 3, 4, 5, 6, 7]
    assert all(STEPS.values())


def test_hf_knows_the_arguments_of_step_1() -> None:
    usage = subprocess.run(
        [PYTHON.parent / "hf", "download", "--help"], capture_output=True, text=True, timeout=60, check=True
    )
    assert "--local-dir" in usage.stdout


def test_both_prompts_are_the_books() -> None:
    document = re.search(r"<<JSON\n(.*)^JSON$", STEPS[5][0][1], re.MULTILINE | re.DOTALL)[1]
    assert json.loads(document)["prompt"] == PROMPT
    assert f'prompt = """{PROMPT}"""' in STEPS[6][0][1]


def test_models_are_listed_under_the_folders_name(background: Reader) -> None:
    listed = json.loads(background.run(4))
    assert [model["id"] for model in listed["data"]] == ["model/weights/yi-ko-6b-text2sql"]


def test_curl_gets_a_completion(background: Reader) -> None:
    reply = json.loads(background.run(5))
    assert reply["choices"][0]["finish_reason"] in ("stop", "length")
    assert 0 < reply["usage"]["completion_tokens"] <= 128


def test_openai_gets_the_same_text_whole_and_streamed(background: Reader) -> None:
    out = background.run(6)
    text = json.loads(background.run(5))["choices"][0]["text"]
    assert out == f"생성 결과: {text}\n{text}\n"


def test_the_server_outlives_its_terminal_and_stops_when_told(background: Reader) -> None:
    server = psutil.Process(int((background.folder / "vllm.pid").read_text()))
    assert background.healthy()
    everything = [server, *server.children(recursive=True)]
    background.run(7)
    _, alive = psutil.wait_procs(everything, timeout=30)
    assert not alive
    assert not background.healthy()


def test_the_server_in_the_foreground_stops_at_ctrl_c(downloaded: Reader) -> None:
    terminal = downloaded.begin(2)
    wait_until(
        lambda: downloaded.healthy() or terminal.poll() is not None, START_TIMEOUT_S, "the server starts", every_s=0.5
    )
    assert terminal.poll() is None, (downloaded.folder / "terminal.log").read_text()[-3000:]
    shell = psutil.Process(terminal.pid)
    everything = [shell, *shell.children(recursive=True)]
    for process in everything:  # what Ctrl+C does: the whole foreground group gets it
        process.send_signal(signal.SIGINT)
    terminal.wait(30)
    _, alive = psutil.wait_procs(everything[1:], timeout=30)
    assert not alive
