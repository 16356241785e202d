"""docs/api.md: every example in it runs, and prints what the text says that it prints."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import HERE
from tests.fake_openai import FakeModel
from tests.page_process import Page, running

ROOT = HERE.parent
PAGE = "http://127.0.0.1:7860"
PASSWORD = "correct-horse"


@dataclass(frozen=True)
class Example:
    """A block that runs, the block after it, and the heading above."""

    heading: str
    kind: str
    code: str
    shown: str

    def __str__(self) -> str:
        return f"{self.heading}-{self.kind}"


def examples() -> list[Example]:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    found, heading = [], ""
    parts = list(re.finditer(r"^#+ (?P<head>[^\n]*)$|^```(?P<kind>\w+)\n(?P<code>.*?)^```$", text, re.M | re.S))
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        heading = part["head"] or heading
        if part["kind"] in ("sh", "python"):
            assert after is not None
            found.append(Example(heading, part["kind"], part["code"], after["code"] or ""))
    assert len(found) >= 7
    return found


def answer(body: dict[str, Any]) -> str:
    question = body["prompt"].rsplit("### Question:\n", 1)[-1]
    if "회원" in question:
        return "SELECT 이름 FROM 회원 WHERE 나이 > 20"
    return "SELECT COUNT(*) FROM students WHERE grade = 3"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Page, str]]:
    folder = tmp_path_factory.mktemp("docs")
    with (
        FakeModel(answer=answer) as fake,
        running(folder / "open", fake.base_url) as open_page,
        running(folder / "guarded", fake.base_url, T2S_PASSWORD=PASSWORD) as guarded,
    ):
        yield open_page, guarded, fake.base_url


def within(part: Any, whole: Any) -> bool:
    """Whether a JSON value holds all that another says."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(name in whole and within(part[name], whole[name]) for name in part)
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(within, part, whole))
    return part == whole


@pytest.mark.parametrize("example", examples(), ids=str)
def test_the_example_runs_and_says_what_the_text_says(
    example: Example, pages: tuple[Page, Page, str], tmp_path: Path
) -> None:
    if example.kind == "sh" and not shutil.which("curl"):
        pytest.skip("no curl")
    open_page, guarded, model = pages
    page = guarded if "암호" in example.heading else open_page
    code = example.code.replace(PAGE, page.url).replace(".venv/bin/python", sys.executable)
    # The MCP client hands on few variables by itself, so the example's own server is told of the fake model.
    code = code.replace('"mcp"])', f'"mcp"], env={{"T2S_BASE_URL": "{model}", "T2S_CACHE_DIR": "{tmp_path}"}})')
    command = ["sh", "-c", code] if example.kind == "sh" else [sys.executable, "-c", code]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    if example.shown.lstrip().startswith(("{", "[")):
        assert within(json.loads(example.shown), json.loads(done.stdout)), done.stdout
    else:
        assert done.stdout == example.shown


def test_the_assistants_settings_start_the_tools(pages: tuple[Page, Page, str], tmp_path: Path) -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    block = next(code for code in re.findall(r"```json\n(.*?)```", text, re.S) if "mcpServers" in code)
    (server,) = json.loads(block)["mcpServers"].values()
    hello = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
    }
    begun = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    lines = [hello, begun, {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}]
    process = subprocess.Popen(
        [server["command"].replace(".venv/bin/python", sys.executable), *server["args"]],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "T2S_BASE_URL": pages[2], "T2S_CACHE_DIR": str(tmp_path)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(json.dumps(line) + "\n" for line in lines))
    process.stdin.flush()
    first, second = (json.loads(process.stdout.readline()) for _ in range(2))  # nothing else may stand there
    process.stdin.close()
    assert process.wait(20) == 0
    process.stdout.close()
    assert first["result"]["serverInfo"]["name"] == "text2sql-ko"
    tools = {tool["name"]: tool for tool in second["result"]["tools"]}
    assert set(tools) == {"ask", "run_sql", "samples"}
    assert all(tool["annotations"]["readOnlyHint"] for tool in tools.values())
    assert "rows" in tools["ask"]["outputSchema"]["properties"]
