"""app/guard.py and app/share.py: nothing answers without the password, and `share` says how the page is reached.

The tunnel's way to the world is shut (or a stand-in program opens it), so that both outcomes can be had anywhere.
"""

from __future__ import annotations

import base64
import os
import re
import signal
import stat
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from gradio_client import Client as GradioClient
from starlette.routing import BaseRoute
from starlette.testclient import TestClient, WebSocketDenialResponse

from app import share
from app.client import Client
from app.config import Settings
from app.errors import ConfigError
from app.pipeline import Pipeline
from app.sandbox import Sandbox
from app.sources import students
from model.serve import Engine
from tests.conftest import chromium
from tests.fake_openai import FakeModel
from tests.page_process import Page, running

PASSWORD = "비밀번호 열두 글자"
NO_WORLD = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "NO_PROXY": "127.0.0.1"}


def basic(password: str, user: str = "anybody") -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def status(url: str, headers: dict[str, str] | None = None) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=20) as reply:
            return reply.status
    except urllib.error.HTTPError as reply:
        return reply.code


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeModel]:
    with FakeModel(answer=lambda body: "SELECT COUNT(*) FROM students") as server:
        yield server


# --- the guard ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guarded(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The whole application, Gradio mounted, with a password."""
    from app import http

    settings = replace(Settings(cache_dir=tmp_path_factory.mktemp("cache")), password=PASSWORD)
    with Sandbox(settings) as sandbox:
        client = Client(fake.base_url, fake.model, settings=settings)
        engine = Engine(fake.base_url, fake.model, "external")
        yield TestClient(http.build(Pipeline(settings, client, sandbox), engine, settings, students(settings)))


def every_route(routes: list[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of every route, those of mounted applications and included routers too."""
    for route in routes:
        path = prefix + getattr(route, "path", "")
        for holder in (getattr(route, "app", None), getattr(route, "original_router", None)):
            yield from every_route(getattr(holder, "routes", []), path)
        for method in getattr(route, "methods", None) or {"GET"}:
            yield method, re.sub(r"\{[^}]*\}", "x", path) or "/"


def test_no_route_answers_without_the_password(guarded: TestClient) -> None:
    routes = set(every_route(guarded.app.routes))
    paths = {path for _, path in routes}
    assert {"/readyz", "/config", "/gradio_api/upload", "/gradio_api/queue/join", "/gradio_api/queue/data"} <= paths
    for method, path in routes:
        if path != "/healthz":
            reply = guarded.request(method, path)
            assert reply.status_code == 401, f"{method} {path}"
            assert reply.headers["WWW-Authenticate"].startswith("Basic ")
            assert "students" not in reply.text


def test_only_health_is_open(guarded: TestClient) -> None:
    assert guarded.get("/healthz").json() == {"status": "ok"}
    for path in ("/healthz/", "//healthz", "/healthz/../config", "/healthz%2f..%2fconfig", "/HEALTHZ"):
        assert guarded.get(path).status_code == 401, path


def test_a_web_socket_is_refused_too(guarded: TestClient) -> None:
    with pytest.raises(WebSocketDenialResponse) as refused, guarded.websocket_connect("/gradio_api/queue/join"):
        pass
    assert refused.value.status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        basic(""),
        basic(PASSWORD[:-1]),
        basic(PASSWORD + " "),
        basic(PASSWORD.upper() + "x"),
        {"Authorization": "Basic"},
        {"Authorization": "Basic !!!"},
        {"Authorization": "Basic " + base64.b64encode(PASSWORD.encode()).decode()},  # no user name before it
        {"Authorization": basic(PASSWORD)["Authorization"].replace("Basic", "Bearer")},
        {"Authorization": "Basic " + "A" * 7000},
        {"Cookie": "access-token=x"},
    ],
)
def test_a_wrong_password_opens_nothing(headers: dict[str, str], guarded: TestClient) -> None:
    assert guarded.get("/config", headers=headers).status_code == 401


@pytest.mark.parametrize("user", ["", "anybody", "관리자"])
def test_the_right_one_opens_for_any_user_name(user: str, guarded: TestClient) -> None:
    assert guarded.get("/config", headers=basic(PASSWORD, user)).status_code == 200


def test_without_a_password_nothing_is_asked(fake: FakeModel, tmp_path: Path) -> None:
    with running(tmp_path, fake.base_url, "serve") as page:
        assert status(f"{page.url}/config") == 200
        assert "암호" not in page.said()


def test_a_short_password_is_refused_at_the_start() -> None:
    with pytest.raises(ConfigError, match="T2S_PASSWORD"):
        Settings.from_env({"T2S_PASSWORD": "1234567"})
    assert Settings.from_env({"T2S_PASSWORD": "12345678"}).password == "12345678"


def test_made_passwords_differ_and_are_long_enough() -> None:
    made = {share.new_password() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"([2-9a-z]{4}-){2}[2-9a-z]{4}", password) for password in made)
    assert len(set("".join(made)) - {"-"}) >= 30  # five bits a character


# --- the verb -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shared(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """`python -m app share` where no tunnel can be had."""
    with running(tmp_path_factory.mktemp("share"), fake.base_url, "share", **NO_WORLD) as page:
        yield page


def password_in(said: str) -> str:
    return re.search(r"암호: (\S+)", said)[1]


def test_without_a_tunnel_the_reason_and_the_networks_address_are_said(shared: Page) -> None:
    said = shared.said()
    assert "공유 링크를 만들 수 없습니다: Gradio의 공유 서버에 연결할 수 없습니다" in said
    address = share.local_address()
    assert (f"http://{address}:{shared.url.rsplit(':', 1)[1]}" in said) == bool(address)
    assert "Traceback" not in said


def listening(page: Page) -> set[str]:
    """The addresses that the page's own port is open at."""
    port = int(page.url.rsplit(":", 1)[1])
    opened = psutil.Process(page.process.pid).net_connections(kind="tcp")
    return {each.laddr.ip for each in opened if each.status == psutil.CONN_LISTEN and each.laddr.port == port}


def test_without_a_tunnel_it_listens_on_the_network_behind_the_password(shared: Page) -> None:
    assert listening(shared) == {"0.0.0.0"}
    assert status(f"{shared.url}/config") == 401
    assert status(f"{shared.url}/config", basic(password_in(shared.said()))) == 200


@pytest.mark.browser
def test_a_person_asks_with_the_password(shared: Page) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        credentials = {"username": "x", "password": password_in(shared.said())}
        page = browser.new_context(http_credentials=credentials, locale="ko-KR").new_page()
        page.goto(shared.url)
        page.fill("#question textarea", "학생은 몇 명이야?")
        page.press("#question textarea", "Enter")
        assert page.locator(".t2s-single strong").inner_text(timeout=30_000) == "303"
        browser.close()


def test_programs_ask_with_the_password(shared: Page) -> None:
    client = GradioClient(shared.url, verbose=False, headers=basic(password_in(shared.said())))
    assert client.predict("학생은 몇 명이야?", "", api_name="/ask")["rows"] == [[303]]


def test_with_a_tunnel_the_link_is_shown_and_closed_at_the_end(fake: FakeModel, tmp_path: Path) -> None:
    """Gradio runs a program that it keeps in its cache; one of ours stands there and opens the tunnel to nowhere."""
    from gradio import tunneling

    program = tmp_path / "hub" / "gradio" / "frpc" / tunneling.BINARY_FILENAME
    program.parent.mkdir(parents=True)
    program.write_text(
        "#!/bin/sh\n"
        f'echo "$$ $@" > "{tmp_path}/started"\n'
        'echo "start proxy success: http://stand-in.invalid"\n'
        "exec sleep 600\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    environ = {"HF_HOME": str(tmp_path / "hub"), "GRADIO_SHARE_SERVER_ADDRESS": "127.0.0.1:9", "T2S_PASSWORD": PASSWORD}
    with running(tmp_path / "page", fake.base_url, "share", **environ) as page:
        said = page.said()
        pid, *arguments = (tmp_path / "started").read_text().split()
        assert "공유 링크: http://stand-in.invalid" in said
        assert f"암호: {PASSWORD}" in said
        assert "일주일" in said
        assert page.url.rsplit(":", 1)[1] in arguments
        assert status(f"{page.url}/config") == 401
        assert listening(page) == {"127.0.0.1"}
        page.process.send_signal(signal.SIGINT)
        page.process.wait(15)
    assert gone(int(pid))


def gone(pid: int, timeout_s: float = 10) -> bool:
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False
