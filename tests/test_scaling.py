"""docs/scaling.md: two page processes behind real nginx, as the document has it. A visitor keeps what is theirs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
import urllib.request
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from gradio_client import Client as GradioClient

from tests.conftest import nginx
from tests.fake_openai import FakeModel
from tests.page_process import answers, free_port, running

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = (ROOT / "docs/scaling.md").read_text(encoding="utf-8")
BEFORE_SERVER, IN_SERVER = re.findall(r"```nginx\n(.*?)```", DOCUMENT, re.DOTALL)
pytestmark = pytest.mark.nginx
VISITORS = 12  # that all of them come to one of the two pages by chance: once in 2,048 times


@contextmanager
def proxied(ports: list[int], folder: Path, *, sticky: bool) -> Iterator[str]:
    """deploy/nginx.conf with the document's two pieces, before pages at these ports."""
    port = free_port()
    before = BEFORE_SERVER
    for named, real in zip(("127.0.0.1:7861", "127.0.0.1:7862"), ports, strict=True):
        assert before.count(named) == 1
        before = before.replace(named, f"127.0.0.1:{real}")
    if not sticky:
        before = before.replace("hash $t2s_key consistent;", "")
    conf = re.sub(r"(?<= )/tmp/", f"{folder}/", (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8"))
    for old, new in (
        ("    server {\n", f"{before}    server {{\n"),
        ("        set $app app:7860;\n", IN_SERVER),
        ("listen 8080;", f"listen 127.0.0.1:{port};"),
        ("access_log /dev/stdout short;", "access_log off;"),
    ):
        assert conf.count(old) == 1, old
        conf = conf.replace(old, new)
    path = folder / "nginx.conf"
    path.write_text(conf, encoding="utf-8")
    user = "" if os.getuid() else "user root;"  # pytest's folders are closed to anybody else
    process = subprocess.Popen([nginx(), "-c", str(path), "-e", "stderr", "-g", f"daemon off; {user}"])
    try:
        assert answers(f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


class Visitor:
    """A browser, as far as the server sees it: cookies, the page, and events sent to Gradio's queue."""

    def __init__(self, url: str) -> None:
        self._url, self._session = url, uuid.uuid4().hex[:10]
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open
        self._open(url, timeout=30).close()
        with self._open(f"{url}/config", timeout=30) as reply:
            config = json.load(reply)
        named = {component["id"]: component["props"].get("elem_id") for component in config["components"]}
        self._events = {
            named.get(target): event
            for event in config["dependencies"]
            for target, trigger in event["targets"]
            if trigger == "click" and named.get(target)
        }

    def click(self, button: str, *values: Any, within_s: float) -> list[Any]:
        """What the event of that button gives. Raises OSError where it does not come, or nobody knows the session."""
        event = self._events[button]
        data = [*values, *[None] * (len(event["inputs"]) - len(values))]
        body = {"data": data, "fn_index": event["id"], "session_hash": self._session, "event_data": None}
        request = urllib.request.Request(
            f"{self._url}/gradio_api/queue/join", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        self._open(request, timeout=30).close()
        with self._open(f"{self._url}/gradio_api/queue/data?session_hash={self._session}", timeout=30) as reply:
            deadline = time.monotonic() + within_s
            for line in reply:  # heartbeats come for ever where the event is another process's
                if time.monotonic() > deadline:
                    break
                message = json.loads(line[5:]) if line.startswith(b"data:") else {}
                if message.get("msg") == "process_completed":
                    assert message["success"], message
                    return message["output"]["data"]
        raise ConnectionError("the events ended before the answer")


@dataclass(frozen=True)
class Pages:
    """Two pages: their ports, and where each keeps its visitors' files."""

    ports: list[int]
    sessions: list[Path]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    """As the document starts them: one model server, a cache folder each."""
    folder = tmp_path_factory.mktemp("pages")
    often = {"GRADIO_HEARTBEAT_INTERVAL": "1"}  # s
    with (
        FakeModel(answer=lambda body: "SELECT COUNT(*) FROM students") as fake,
        running(folder / "one", fake.base_url, "serve", **often) as one,
        running(folder / "two", fake.base_url, "serve", **often) as two,
    ):
        ports = [int(page.url.rsplit(":", 1)[1]) for page in (one, two)]
        yield Pages(ports, [folder / name / "cache/sessions" for name in ("one", "two")])


def kept(url: str, within_s: float) -> list[bool]:
    """Whether each visitor, having pasted a table of their own, can run SQL on it in every later event."""

    def visit(number: int) -> bool:
        visitor = Visitor(url)
        try:
            visitor.click("use-ddl", f"CREATE TABLE mine{number} (a INT)", within_s=within_s)
            sql = f"SELECT a FROM mine{number}"
            problems = [visitor.click("rerun", sql, "", within_s=within_s)[1] for _ in range(3)]
        except OSError:
            return False
        return problems == [""] * 3

    with ThreadPoolExecutor(VISITORS) as pool:
        return list(pool.map(visit, range(VISITORS)))


def test_every_visitor_keeps_their_table_and_both_pages_work(pages: Pages, tmp_path: Path) -> None:
    with proxied(pages.ports, tmp_path, sticky=True) as url:
        assert kept(url, within_s=30) == [True] * VISITORS
    assert all(any(folder.iterdir()) for folder in pages.sessions)


def test_without_a_fixed_process_visitors_lose_theirs(pages: Pages, tmp_path: Path) -> None:
    with proxied(pages.ports, tmp_path, sticky=False) as url:
        assert not all(kept(url, within_s=3))


def test_clients_without_cookies_are_answered(pages: Pages, tmp_path: Path) -> None:
    with proxied(pages.ports, tmp_path, sticky=True) as url:
        for _ in range(4):
            answer = GradioClient(url, verbose=False).predict("학생은 몇 명이야?", "", api_name="/ask")
            assert answer["rows"] == [[303]]
