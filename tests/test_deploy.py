"""Dockerfile, .dockerignore and README's front matter: what an image is built from, and that the parts agree.

deploy/prove_dockerfile.sh really carries the Dockerfile out; it takes minutes, needs root, and is run by hand.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from deploy import dockerfile
from model import engine, vllm
from model.weights import YI_KO_FOLDER

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
IGNORE = (ROOT / ".dockerignore").read_text(encoding="utf-8")
KINDS = ("embedded", "vllm", "external")


def pinned(package: str) -> str:
    """The version that requirements-gpu.txt pins."""
    text = (ROOT / "requirements-gpu.txt").read_text(encoding="utf-8")
    return re.search(rf"^{package}==(\S+)", text, re.MULTILINE)[1]


# --- the Dockerfile -----------------------------------------------------------------------------------------


def test_the_vllm_image_is_the_pinned_version() -> None:
    assert dockerfile.read(DOCKERFILE, "vllm").base == f"vllm/vllm-openai:v{pinned('vllm')}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_runs_as_user_1000_on_the_spaces_port(kind: str) -> None:
    image = dockerfile.read(DOCKERFILE, kind)
    assert (image.user, image.environ["HOME"], image.ports) == ("1000", "/home/user", ("7860",))
    assert (image.environ["T2S_HOST"], image.environ["T2S_PORT"]) == ("0.0.0.0", "7860")
    assert "http://127.0.0.1:7860/healthz" in image.healthcheck[-1]
    compile(image.healthcheck[-1], "HEALTHCHECK", "exec")
    assert image.command == ("python", "-m", "app")


def test_only_the_vllm_image_runs_vllm_with_its_own_python(monkeypatch: pytest.MonkeyPatch) -> None:
    named = {kind: dockerfile.read(DOCKERFILE, kind).environ.get("T2S_VLLM_PYTHON") for kind in KINDS}
    assert named == {"embedded": None, "external": None, "vllm": "/usr/bin/python3"}
    monkeypatch.setenv("T2S_VLLM_PYTHON", sys.executable)
    assert vllm.command("m")[0] == sys.executable
    monkeypatch.setenv("T2S_VLLM_PYTHON", "/no/such/python")
    assert vllm.available()


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_of_root_is_left_in_the_users_folder(kind: str) -> None:
    image = dockerfile.read(DOCKERFILE, kind)
    assert all(step.owner == "1000:1000" for step in image.steps if step.sources)
    assert all(step.user == "1000" for step in image.steps if "pip install" in step.shell or "download" in step.shell)


def test_every_copied_file_is_in_the_build_context() -> None:
    files = dockerfile.context(ROOT, IGNORE)
    for step in dockerfile.read(DOCKERFILE).steps:
        for source in step.sources:
            assert source == "." or source in files, source


@pytest.mark.parametrize(
    ("text", "shell"),
    [
        ("FROM a\nRUN x && \\\n    # why\n\n    y\nCMD []", "x &&     y"),
        ("FROM a\nRUN echo '#' # not a comment for Docker\nCMD []", "echo '#' # not a comment for Docker"),
    ],
)
def test_lines_are_joined_as_docker_joins_them(text: str, shell: str) -> None:
    assert [instruction.rest for instruction in dockerfile.instructions(text)][1] == shell


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FROM a\nADD x y\nCMD []", "ADD"),
        ("FROM a\nRUN x \\", "ends within"),
        ("FROM a\nARG OTHER\nCMD []", "OTHER"),
        ("FROM a\nCOPY --from=b x y\nCMD []", "--from=b"),
        ("FROM a\nENTRYPOINT x\nCMD []", "ENTRYPOINT"),
        ("FROM a", "no CMD"),
    ],
)
def test_what_the_reader_does_not_know_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        dockerfile.read(text)


def test_a_stage_hands_on_what_it_set() -> None:
    text = 'FROM a AS base-x\nENV A=1\nFROM b AS base-y\nENV B=${A}2\nFROM base-${ENGINE}\nENV C=$A$B\nCMD ["z"]'
    for kind, base, c in (("x", "a", "1"), ("y", "b", "2")):
        image = dockerfile.read(text, kind)
        assert (image.base, image.environ["C"]) == (base, c)


# --- the build context --------------------------------------------------------------------------------------


def test_the_context_holds_what_the_app_opens_and_no_more() -> None:
    files = dockerfile.context(ROOT, IGNORE)
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "app").glob("*.*")}
    assert wanted | {"data/students/students.csv", "model/engine.py", "constraints.txt", "LICENSE"} <= set(files)
    assert {name.split("/")[0] for name in files} <= {
        "app", "model", "data", "requirements.txt", "constraints.txt", "LICENSE",
    }  # fmt: skip
    assert not any("__pycache__" in name for name in files)


def test_weights_beside_the_code_stay_out_of_the_image(tmp_path: Path) -> None:
    folder = tmp_path / YI_KO_FOLDER.relative_to(ROOT)
    folder.mkdir(parents=True)
    (folder / "model.safetensors").touch()
    (tmp_path / "model" / "serve.py").touch()
    (tmp_path / ".env").touch()
    assert dockerfile.context(tmp_path, IGNORE) == ["model/serve.py"]


@pytest.mark.parametrize(
    ("ignore", "left"),
    [
        ("*.log", ["a/b.log", "a/c.py"]),  # a star does not cross a folder
        ("**/*.log", ["a/c.py"]),
        ("*\n!a", ["a/b.log", "a/c.py"]),
        ("*\n!a\na/b.log", ["a/c.py"]),
        ("a\n!a/c.py\n*", []),
    ],
)
def test_the_last_fitting_pattern_decides(ignore: str, left: list[str], tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("top.log", "a/b.log", "a/c.py"):
        (tmp_path / name).touch()
    assert [name for name in dockerfile.context(tmp_path, ignore) if name != "top.log"] == left


# --- the Space ----------------------------------------------------------------------------------------------


def test_readmes_front_matter_makes_a_docker_space() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    head = yaml.safe_load(re.match(r"---\n(.*?)\n---\n\n# ", text, re.DOTALL)[1])
    assert (head["sdk"], str(head["app_port"])) == ("docker", dockerfile.read(DOCKERFILE).environ["T2S_PORT"])
    assert head["license"] == "apache-2.0"
    assert head["title"]
    assert len(head["emoji"]) == 1
    # The hub's own limits: https://huggingface.co/docs/hub/spaces-config-reference
    assert len(head["short_description"]) <= 60
    assert {head["colorFrom"], head["colorTo"]} <= {
        "red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray",
    }  # fmt: skip


# --- a container's share of the machine ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "most"),
    [
        ({"cpu.max": "100000 100000\n"}, 1),
        ({"cpu.max": "50000 100000\n"}, 1),
        ({"cpu/cpu.cfs_quota_us": "100000\n", "cpu/cpu.cfs_period_us": "100000\n"}, 1),
        ({"cpu.max": "max 100000\n"}, None),
        ({"cpu/cpu.cfs_quota_us": "-1\n", "cpu/cpu.cfs_period_us": "100000\n"}, None),
        ({"cpu.max": "nonsense"}, None),
        ({}, None),
    ],
)
def test_no_more_threads_than_the_containers_quota(files: dict[str, str], most: int | None, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    unlimited = engine.usable_cores(tmp_path / "nothing")
    assert engine.usable_cores(tmp_path) == (most or unlimited)
