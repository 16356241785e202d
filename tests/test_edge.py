"""app/edge.py, guard.py's slow-down, logs.py and metrics.py: who asks, how much, and what is told and kept of it."""

from __future__ import annotations

import http.client
import io
import json
import logging
import re
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from app import http as web
from app import logs, metrics
from app.buckets import MOST, Buckets
from app.client import Client
from app.config import Settings
from app.edge import client_of
from app.errors import ConfigError
from app.guard import RETRY_S, TRIES
from app.pipeline import Pipeline
from app.sandbox import Sandbox
from app.sources import students
from model.serve import Engine, start
from tests.fake_openai import FakeModel
from tests.page_process import Page, free_port, running
from tests.test_share import basic

SECRET = "비밀 질문 3학년"


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeModel]:
    with FakeModel(answer=lambda body: "SELECT COUNT(*) AS 비밀열 FROM students") as server:
        yield server


def application(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> TestClient:
    pipeline = Pipeline(settings, Client(fake.base_url, fake.model, settings=settings), sandbox)
    return TestClient(web.build(pipeline, Engine(fake.base_url, fake.model, "external"), settings, students(settings)))


@pytest.fixture
def sandbox(settings: Settings) -> Iterator[Sandbox]:
    with Sandbox(settings) as opened:
        yield opened


# --- who ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("forwarded", "proxies", "client"),
    [
        ("", 0, "198.51.100.1"),
        ("203.0.113.5", 0, "198.51.100.1"),  # nobody is trusted
        ("203.0.113.5", 1, "203.0.113.5"),
        ("6.6.6.6, 203.0.113.5", 1, "203.0.113.5"),  # what the client wrote itself stands left
        ("6.6.6.6, 203.0.113.5, 10.0.0.2", 2, "203.0.113.5"),
        ("203.0.113.5", 2, "198.51.100.1"),  # one proxy is missing: the peer
        ("2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::"),
        ("::ffff:203.0.113.5", 1, "203.0.113.5"),
        ("x" * 5000, 1, "x" * 60),
    ],
)
def test_a_client_is_who_the_trusted_proxies_saw(forwarded: str, proxies: int, client: str) -> None:
    headers = Headers({"x-forwarded-for": forwarded} if forwarded else {})
    assert client_of({"client": ("198.51.100.1", 5)}, headers, proxies) == client


def test_the_header_may_come_twice() -> None:
    headers = Headers(raw=[(b"x-forwarded-for", b"6.6.6.6"), (b"x-forwarded-for", b"203.0.113.5")])
    assert client_of({"client": ("198.51.100.1", 5)}, headers, 1) == "203.0.113.5"


# --- how often ------------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(0, 30), max_size=60))
def test_a_bucket_never_gives_more_than_its_burst_and_its_rate(pauses: list[float]) -> None:
    now, taken = 0.0, 0
    buckets = Buckets(per_minute=60, burst=5, clock=lambda: now)
    for pause in pauses:
        now += pause
        taken += buckets.take("a") == 0
    assert taken <= 5 + now + 1e-6
    assert buckets.take("b") == 0  # another one's is full


def test_buckets_forget_who_was_longest_away() -> None:
    buckets = Buckets(per_minute=1, burst=1)
    for number in range(MOST + 10):
        buckets.take(str(number))
    assert len(buckets._left) == MOST


def test_too_many_requests_are_told_when_to_come_back(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    client = application(fake, replace(settings, rate_per_minute=3, trusted_proxies=1), sandbox)

    def ask(address: str):
        return client.post("/api/sql", json={"sql": "SELECT 1"}, headers={"X-Forwarded-For": address})

    codes = [ask("203.0.113.5").status_code for _ in range(4)]
    refused = ask("203.0.113.5")
    assert codes[:3] == [422] * 3
    assert codes[3] == refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 20
    assert "너무 잦습니다" in refused.json()["detail"]
    assert refused.headers["x-request-id"] == refused.json()["request_id"]
    assert ask("203.0.113.6").status_code == 422  # somebody else
    assert client.get("/api/samples", headers={"X-Forwarded-For": "203.0.113.5"}).status_code == 200


# --- how much -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/run/answer", "/gradio_api/cancel", "/api/ask"])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_large_body_is_refused_in_korean(
    path: str, chunked: bool, fake: FakeModel, settings: Settings, sandbox: Sandbox
) -> None:
    client = application(fake, replace(settings, max_request_mib=1), sandbox)
    body = b'{"data": ["' + b"x" * (1 << 20) + b'"]}'
    sent = (body[at : at + 65536] for at in range(0, len(body), 65536)) if chunked else body
    given = client.post(path, content=sent, headers={"content-type": "application/json"})
    assert (given.status_code, given.json()["code"]) == (413, "too_large")
    assert "너무 큽니다" in given.json()["detail"]


def test_an_upload_may_be_larger_but_not_without_end(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    client = application(fake, replace(settings, max_request_mib=1, max_upload_mib=3), sandbox)
    codes = [
        client.post("/gradio_api/upload", files={"files": ("a.csv", b"x" * (size << 20))}).status_code
        for size in (2, 5)
    ]
    assert codes == [200, 413]


# --- headers --------------------------------------------------------------------------------------------------------


def test_every_response_has_the_headers_refusals_too(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    client = application(fake, replace(settings, password="correct horse"), sandbox)
    for path, headers in (("/", {}), ("/healthz", {}), ("/", basic("correct horse")), ("/nothing", basic("no"))):
        given = client.get(path, headers=headers)
        assert re.fullmatch(r"[0-9a-f]{16}", given.headers["x-request-id"])
        assert given.headers["x-content-type-options"] == "nosniff"
        policy = given.headers["content-security-policy"]
        assert "frame-ancestors 'self' https://huggingface.co" in policy
        assert "connect-src 'self'" in policy
        assert "server" not in given.headers


def test_who_may_frame_the_page_is_a_setting(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    closed = application(fake, replace(settings, frames="none"), sandbox).get("/healthz")
    assert closed.headers["content-security-policy"].endswith("frame-ancestors 'self'")
    with pytest.raises(ConfigError, match="T2S_FRAMES"):
        Settings.from_env({"T2S_FRAMES": "https://a.example; script-src *"})


def test_a_request_id_is_taken_from_a_trusted_proxy_only(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    asked = {"x-request-id": "proxy-0123456789"}
    assert (
        application(fake, settings, sandbox).get("/healthz", headers=asked).headers["x-request-id"]
        != asked["x-request-id"]
    )
    behind = application(fake, replace(settings, trusted_proxies=1), sandbox)
    assert behind.get("/healthz", headers=asked).headers["x-request-id"] == asked["x-request-id"]
    forged = behind.get("/healthz", headers={"x-request-id": 'x"}\t{"level":'})
    assert re.fullmatch(r"[0-9a-f]{16}", forged.headers["x-request-id"])


# --- guessing -------------------------------------------------------------------------------------------------------


def test_guessing_is_slowed_down_and_shuts_out_only_who_guesses(
    fake: FakeModel, settings: Settings, sandbox: Sandbox
) -> None:
    client = application(fake, replace(settings, password="correct horse", trusted_proxies=1), sandbox)
    client.cookies.clear()
    there, elsewhere = {"X-Forwarded-For": "203.0.113.5"}, {"X-Forwarded-For": "203.0.113.6"}
    neighbour = client.get("/config", headers=basic("correct horse") | there)  # a browser at the same address
    cookie = neighbour.headers["set-cookie"].partition(";")[0]
    client.cookies.clear()
    begun = time.monotonic()
    codes = [client.get("/config", headers=basic(f"guess {n}") | there).status_code for n in range(TRIES + 5)]
    assert codes.count(401) <= TRIES + (time.monotonic() - begun) / RETRY_S + 1
    assert codes[-1] == 429
    shut = client.get("/config", headers=basic("correct horse") | there)
    assert (shut.status_code, "여러 번 틀렸습니다" in shut.text) == (429, True)
    assert client.get("/config", headers=basic("correct horse") | elsewhere).status_code == 200
    client.cookies.clear()
    assert client.get("/config", headers=basic("correct horse") | there | {"Cookie": cookie}).status_code == 200
    for wrong in (cookie[:-1] + ("0" if cookie[-1] != "0" else "1"), "t2s=x", "t2s=.", "t2s=é.é"):
        assert client.get("/config", headers=there | {"Cookie": wrong.encode()}).status_code == 401  # opens nothing
        guess = client.get("/config", headers=basic("correct horse") | there | {"Cookie": wrong.encode()})
        assert guess.status_code == 429


# --- what is told -----------------------------------------------------------------------------------------------------


def logged(settings: Settings, fake: FakeModel, sandbox: Sandbox) -> tuple[list[dict], str]:
    """The log of one question and one refused SQL, and the question's request id."""
    stream = io.StringIO()
    handler = logs.begin(settings, stream)
    try:
        client = application(fake, settings, sandbox)
        request_id = client.post("/api/ask", json={"question": SECRET}).headers["x-request-id"]
        client.post("/api/sql", json={"sql": "SELECT 비밀없는열 FROM students"})
    finally:
        for name in logs.OURS:
            logging.getLogger(name).removeHandler(handler)
            logging.getLogger(name).propagate = True
    return [json.loads(line) for line in stream.getvalue().splitlines()], request_id


def test_the_log_is_json_with_the_requests_id_and_no_content(
    fake: FakeModel, settings: Settings, sandbox: Sandbox
) -> None:
    lines, request_id = logged(replace(settings, log="json"), fake, sandbox)
    mine = [line for line in lines if line.get("request_id") == request_id]
    assert [line["event"] for line in mine] == ["question", "request"]
    assert mine[0]["timings_ms"].keys() >= {"queue", "model", "total"}
    refused = next(line for line in lines if line.get("event") == "sql")
    assert (refused["outcome"], refused["rule"]) == ("refused", "unknown_column")
    assert "비밀" not in json.dumps(lines, ensure_ascii=False)


def test_content_is_logged_where_it_is_asked_for(fake: FakeModel, settings: Settings, sandbox: Sandbox) -> None:
    lines, _ = logged(replace(settings, log="json", log_content=1), fake, sandbox)
    assert next(line for line in lines if line.get("event") == "question")["question"] == SECRET


@pytest.fixture(scope="module")
def page(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, int]]:
    port = free_port()
    options = {"T2S_METRICS_PORT": str(port), "T2S_LOG": "json", "T2S_HOST": "0.0.0.0", "T2S_PASSWORD": "correct horse"}
    with running(tmp_path_factory.mktemp("edge"), fake.base_url, "serve", **options) as opened:
        yield opened, port


def scraped(port: int) -> dict[str, float]:
    text = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5).read().decode()
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in lines}


def test_what_happens_is_counted(page: tuple[Page, int]) -> None:
    opened, port = page
    for path, body in (("/api/ask", {"question": "몇 명?"}), ("/api/sql", {"sql": "DROP TABLE students"})):
        request = urllib.request.Request(
            opened.url + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json", **basic("correct horse")},
        )
        try:
            urllib.request.urlopen(request, timeout=20).close()
        except urllib.error.HTTPError as error:
            assert error.code == 422
    counted = scraped(port)
    assert counted['t2s_questions_total{outcome="answered"}'] == 1
    assert counted['t2s_questions_total{outcome="refused"}'] == 1
    assert sum(value for name, value in counted.items() if name.startswith("t2s_verdicts_total")) == 1
    assert counted['t2s_stage_seconds_count{stage="queue"}'] == 2
    assert counted["t2s_queue_length"] == counted["t2s_questions_now"] == counted["t2s_engine_restarts_total"] == 0


def test_metrics_stay_on_this_machine_while_the_page_is_open_to_all(page: tuple[Page, int]) -> None:
    opened, port = page
    listening = {
        (one.laddr.ip, one.laddr.port)
        for one in psutil.Process(opened.process.pid).net_connections(kind="tcp")
        if one.status == psutil.CONN_LISTEN
    }
    assert ("127.0.0.1", port) in listening
    assert [address for address in listening if address[0] not in ("127.0.0.1", "::1")] == [
        ("0.0.0.0", int(opened.url.rsplit(":", 1)[1]))
    ]
    for path in ("/metrics", "/api/metrics"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(opened.url + path, headers=basic("correct horse")), timeout=5)
        assert refused.value.code == 404


def test_a_body_that_does_not_come_holds_nothing(page: tuple[Page, int]) -> None:
    """Many half requests lie open; others are answered all the while."""
    opened, _ = page
    host, port = "127.0.0.1", int(opened.url.rsplit(":", 1)[1])
    half = [socket.create_connection((host, port)) for _ in range(100)]
    try:
        for connection in half:
            connection.sendall(b"POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
        begun = time.monotonic()
        asked = http.client.HTTPConnection(host, port, timeout=10)
        asked.request("GET", "/healthz")
        assert asked.getresponse().status == 200
        assert time.monotonic() - begun < 2
        asked.close()
    finally:
        for connection in half:
            connection.close()


def test_metrics_hold_no_words_of_people() -> None:
    counted = metrics.Metrics()
    names = {sample.name for family in counted.registry.collect() for sample in family.samples}
    labels = {key for family in counted.registry.collect() for sample in family.samples for key in sample.labels}
    assert labels <= {"stage", "outcome", "rule", "reason", "le"}
    assert all(name.startswith("t2s_") for name in names)


def test_nothing_is_passed_on_to_the_model_server(page: tuple[Page, int], fake: FakeModel) -> None:
    """Gradio has routes that fetch from elsewhere; none of them gets to the engine."""
    opened, _ = page
    inside = f"http://127.0.0.1:{fake.port}/v1/models"
    before = len(fake.others)
    for path in ("/v1/models", f"/gradio_api/proxy={inside}", f"/gradio_api/file={inside}", f"/proxy={inside}"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(opened.url + path, headers=basic("correct horse")), timeout=5)
        assert refused.value.code >= 400
    assert len(fake.others) == before


@pytest.mark.model
def test_the_embedded_engine_listens_on_this_machine_only(settings: Settings) -> None:
    others = {child.pid for child in psutil.Process().children(recursive=True)}  # of other tests
    with start(replace(settings, cache_dir=Settings.from_env().cache)) as engine:
        if engine.kind != "embedded":
            pytest.skip("a server answers here already")
        port = int(engine.base_url.rsplit(":", 1)[1].partition("/")[0])
        children = [child for child in psutil.Process().children(recursive=True) if child.pid not in others]
        opened = [
            one.laddr for child in children for one in child.net_connections(kind="tcp") if one.status == "LISTEN"
        ]
    assert [address.ip for address in opened if address.port == port] == ["127.0.0.1"]
    assert {address.ip for address in opened} == {"127.0.0.1"}
