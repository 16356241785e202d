"""The architecture in assertions: who may import whom, and what must not stand in the repository."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted([*(ROOT / "app").glob("*.py"), *(ROOT / "model").glob("*.py")])

# A package → the only modules that may import it.
ONLY = {
    "openai": {"app/client.py"},
    "gradio": {"app/ui.py", "app/ui_answer.py", "app/http.py", "app/share.py"},
    "duckdb": {
        "app/sandbox.py", "app/worker.py", "app/schema.py", "app/sources.py", "app/ingest.py", "model/benchmark.py",
    },
    "mcp": {"app/tools.py"},
    "xlsxwriter": {"app/export.py"},
    "xllamacpp": {"model/engine.py"},
    "vllm": set(),
}  # fmt: skip


def _imports(path: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_packages_stay_behind_their_module(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    for package, owners in ONLY.items():
        if name not in owners:
            assert not any(item.split(".")[0] == package for item in _imports(path)), f"{name} imports {package}"


@pytest.mark.parametrize("path", sorted((ROOT / "app").glob("*.py")), ids=lambda path: path.name)
def test_the_app_knows_the_engine_only_at_its_edges(path: Path) -> None:
    wanted = {item for item in _imports(path) if item.split(".")[0] in ("model", "tests", "data")}
    allowed = {"__main__.py", "ui.py", "http.py"}
    if path.name not in allowed:
        assert not wanted
    assert not any(item.startswith(("model.train", "tests")) for item in wanted)


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    return listed.stdout.splitlines()


def test_the_prompt_is_written_in_one_place() -> None:
    holders = [
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if "SQL을 생성하는 SQL 봇입니다" in path.read_text(encoding="utf-8")
    ]
    assert holders == ["app/prompt.py"]


def test_the_tracked_tree_is_small() -> None:
    assert sum((ROOT / name).stat().st_size for name in _tracked() if (ROOT / name).is_file()) < 40 << 20


def test_no_address_of_a_registry_and_no_path_of_one_machine() -> None:
    forbidden = re.compile(
        r"https?://[^\s)\"']*(pypi|pythonhosted|registry\.npm|deb\.debian)|(?<![\w.$~])/(work|root)/"
    )
    for name in _tracked():
        path = ROOT / name
        if path.suffix in (".py", ".md", ".txt", ".toml", ".yaml", ".sh", "") and path.is_file():
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
                assert not forbidden.search(line) or "forbidden" in line, f"{name}:{number}: {line.strip()}"


def test_readmes_file_tree_is_true() -> None:
    """Every name in README's tree exists, and every top-level folder and app module stands in it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tree = next(block for block in re.findall(r"```text\n(.*?)```", text, re.DOTALL) if "app/" in block)
    named, folder = set(), ""
    for line in tree.splitlines():
        match = re.match(r"(\s*)([\w./-]+)(\s|$)", line)
        if not match:
            continue
        if not match[1]:
            folder = match[2] if match[2].endswith("/") else ""
            named.add(match[2].rstrip("/"))
        else:
            named.add(f"{folder}{match[2]}".rstrip("/"))
    for name in named:
        assert (ROOT / name).exists(), f"README names {name}, which does not exist"
    for path in MODULES:
        name = path.relative_to(ROOT).as_posix()
        assert path.name == "__init__.py" or name in named, f"README's tree lacks {name}"
