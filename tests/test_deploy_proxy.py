"""deploy/compose.yaml and nginx.conf: what is reachable, and real nginx before the real page.

The configuration is run as it stands, but for the port, the app's address and the folder of temporary files.
"""

from __future__ import annotations

import http.client
import os
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from gradio_client import Client as GradioClient

from app.config import Settings
from model import vllm
from model.weights import YI_KO_FOLDER, YI_KO_REPO
from tests.conftest import nginx
from tests.fake_openai import FakeModel, Reply
from tests.page_process import answers, free_port, running

DEPLOY = Path(__file__).resolve().parent.parent / "deploy"
CONF = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]


# --- compose.yaml -------------------------------------------------------------------------------------------


def test_only_the_proxy_is_published() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert not any("network_mode" in service or service.get("privileged") for service in SERVICES.values())


def networks(service: str) -> set[str]:
    return set(SERVICES[service]["networks"])


def test_the_model_server_meets_the_app_alone_and_no_world() -> None:
    (its,) = networks("model")
    assert COMPOSE["networks"][its]["internal"] is True
    assert [name for name in SERVICES if its in networks(name)] == ["app-gpu", "model"]


def test_the_app_reaches_no_world() -> None:
    for name in ("app-cpu", "app-gpu"):
        assert all(COMPOSE["networks"][network]["internal"] for network in networks(name))
        assert "app" in SERVICES[name]["networks"]["inside"]["aliases"]
        assert "set $app app:7860;" in CONF


def test_one_app_a_profile_and_everybody_has_one_but_the_proxy() -> None:
    profiles = {name: service.get("profiles") for name, service in SERVICES.items()}
    assert profiles.pop("proxy") is None
    assert profiles == {"app-cpu": ["cpu"], "app-gpu": ["gpu"], "model": ["gpu"], "weights": ["gpu"]}


def test_vllm_is_started_as_model_serve_starts_it() -> None:
    service = SERVICES["model"]
    built = vllm.command(
        f"/weights/{YI_KO_FOLDER.name}", python="python3", host="0.0.0.0", names=vllm.served_names(YI_KO_REPO),
        max_model_len=2048,
    )  # fmt: skip
    written = [word for argument in service["command"] for word in argument.split("=", 1)]
    assert service["entrypoint"] + written == built
    assert vllm.environ().items() <= service["environment"].items()
    assert SERVICES["app-gpu"]["environment"]["T2S_BASE_URL"] == "http://model:8888/v1"
    assert SERVICES["app-gpu"]["environment"]["T2S_MODEL"] in vllm.served_names(YI_KO_REPO)


def test_the_weights_are_where_the_download_puts_them() -> None:
    (mount,) = SERVICES["weights"]["volumes"]
    volume, folder = mount.split(":")
    assert folder == f"/home/user/app/{YI_KO_FOLDER.parent.relative_to(DEPLOY.parent)}"
    assert f"{volume}:/weights:ro" in SERVICES["model"]["volumes"]


def test_the_settings_of_the_app_exist() -> None:
    for name in ("app-cpu", "app-gpu"):
        environ = SERVICES[name].get("environment", {})
        read = Settings.from_env(environ)
        assert all(str(getattr(read, key.removeprefix("T2S_").lower())) == value for key, value in environ.items())


@pytest.mark.parametrize("profile", ["cpu", "gpu"])
def test_docker_compose_takes_it(profile: str) -> None:
    command = next((name for name in ("docker-compose", "docker") if shutil.which(name)), "")
    argv = [command, "compose"] if command == "docker" else [command]
    if not command or subprocess.run([*argv, "version"], capture_output=True, check=False).returncode:
        pytest.skip("no docker compose")
    argv += ["-f", str(DEPLOY / "compose.yaml"), "--profile", profile, "config", "--quiet"]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# --- nginx.conf ---------------------------------------------------------------------------------------------


def test_no_upload_that_the_app_takes_is_refused_by_the_proxy() -> None:
    assert int(re.search(r"client_max_body_size (\d+)m;", CONF)[1]) > Settings().max_upload_mib


@dataclass(frozen=True)
class Proxy:
    url: str
    log: Path


@contextmanager
def proxied(app_port: int, folder: Path) -> Iterator[Proxy]:
    """nginx with our configuration before an app at `app_port`."""
    port = free_port()
    conf = re.sub(r"(?<= )/tmp/", f"{folder}/", CONF)
    for old, new in (
        ("listen 8080;", f"listen 127.0.0.1:{port};"),
        ("set $app app:7860;", f"set $app 127.0.0.1:{app_port};"),
        ("access_log /dev/stdout", f"access_log {folder}/access.log"),
    ):
        assert conf.count(old) == 1, old
        conf = conf.replace(old, new)
    path = folder / "nginx.conf"
    path.write_text(conf, encoding="utf-8")
    user = "" if os.getuid() else "user root;"  # pytest's folders are closed to anybody else
    argv = [nginx(), "-c", str(path), "-e", "stderr", "-g", f"daemon off; {user}"]
    checked = subprocess.run([*argv, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    process = subprocess.Popen(argv, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        assert answers(url)
        yield Proxy(url, folder / "access.log")
    finally:
        process.terminate()
        process.wait(10)


def scripted(body: dict[str, Any]) -> str | Reply:
    if "천천히" in body["prompt"]:
        return Reply("SELECT COUNT(*) FROM students WHERE grade <> 9", delay_s=4)
    return "SELECT COUNT(*) FROM students"


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("proxy")
    with (
        FakeModel(answer=scripted) as fake,
        running(folder / "page", fake.base_url) as page,
        proxied(int(page.url.rsplit(":", 1)[1]), folder) as up,
    ):
        yield up


def get(url: str, **headers: str) -> tuple[int, dict[str, str], str]:
    """Status, headers and text, whatever the status."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, dict(reply.headers), reply.read().decode()
    except urllib.error.HTTPError as reply:
        return reply.code, dict(reply.headers), reply.read().decode()


@pytest.mark.nginx
def test_a_question_is_answered_through_the_proxy(proxy: Proxy) -> None:
    answer = GradioClient(proxy.url, verbose=False).predict("학생은 몇 명이야?", "", api_name="/ask")
    assert answer["rows"] == [[303]]


@pytest.mark.nginx
def test_what_happens_is_heard_of_while_it_happens(proxy: Proxy) -> None:
    job = GradioClient(proxy.url, verbose=False).submit("천천히 알려줘", "", api_name="/ask")
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline and job.status().code.name != "PROCESSING":
        time.sleep(0.02)
    assert job.status().code.name == "PROCESSING"
    assert not job.done()
    assert job.result(timeout=30)["rows"] == [[303]]


@pytest.mark.nginx
def test_every_page_carries_the_headers_and_no_version(proxy: Proxy) -> None:
    for path in ("/", "/readyz", "/config"):
        _, headers, _ = get(proxy.url + path)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
        assert headers["Server"] == "nginx"


@pytest.mark.nginx
def test_health_is_open_and_readiness_is_not(proxy: Proxy) -> None:
    assert get(f"{proxy.url}/healthz")[0] == 200
    assert get(f"{proxy.url}/readyz")[0] == 404


@pytest.mark.nginx
@pytest.mark.parametrize(("proto", "scheme"), [("https", "https"), ("http", "http"), ("javascript", "http")])
def test_tls_before_the_proxy_reaches_the_pages_own_address(proto: str, scheme: str, proxy: Proxy) -> None:
    _, _, text = get(f"{proxy.url}/config", X_Forwarded_Proto=proto)
    assert re.search(r'"root":"(\w+)://', text)[1] == scheme


@pytest.mark.nginx
def test_a_body_over_the_limit_is_refused_before_it_is_sent(proxy: Proxy) -> None:
    connection = http.client.HTTPConnection(proxy.url.removeprefix("http://"), timeout=10)
    connection.putrequest("POST", "/gradio_api/upload")
    connection.putheader("Content-Length", str(102 << 20))
    connection.putheader("Content-Type", "multipart/form-data; boundary=x")
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


@pytest.mark.nginx
def test_the_log_holds_no_question(proxy: Proxy) -> None:
    get(f"{proxy.url}/?q=secret-question")
    time.sleep(0.2)
    log = proxy.log.read_text(encoding="utf-8")
    assert "GET / 200" in log
    assert "secret-question" not in log


@pytest.mark.nginx
def test_while_the_app_is_not_there_the_page_says_so_and_comes_back(tmp_path: Path) -> None:
    with proxied(free_port(), tmp_path) as proxy:
        status, headers, text = get(proxy.url)
    assert status == 503
    assert "text/html" in headers["Content-Type"]
    assert "준비하고 있습니다" in text
    assert 'http-equiv="refresh"' in text
