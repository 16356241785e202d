"""The client against a server on a real socket: what goes out, what comes back, and every way to fail."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from app.client import Client, Completion, request_body
from app.config import Settings
from app.errors import ModelError, ModelTimeout, ModelUnavailable
from tests.fake_openai import FakeModel, Reply


def body(**more: object) -> dict:
    return request_body("PROMPT", "fake-model", max_tokens=10, **more)


def test_a_plain_request_is_greedy_and_stops_at_the_statements_end() -> None:
    assert body() == {
        "model": "fake-model",
        "prompt": "PROMPT",
        "max_tokens": 10,
        "temperature": 0.0,
        "stop": [";", "###"],
    }


def test_the_grammar_goes_where_each_server_reads_it() -> None:
    assert body(grammar="root ::= x")["extra_body"] == {"structured_outputs": {"grammar": "root ::= x"}}
    assert body(grammar="root ::= x", grammar_field="llama")["extra_body"] == {"grammar": "root ::= x"}


def test_pieces_then_one_completion(settings: Settings) -> None:
    with FakeModel("SELECT name FROM students") as fake:
        *pieces, last = Client(fake.base_url, settings=settings).stream(body())
    assert len(pieces) > 1
    assert isinstance(last, Completion)
    assert last.text == "".join(pieces) == "SELECT name FROM students"
    assert last.finish_reason == "stop"
    assert last.prompt_tokens > 0


def test_all_choices_come_back(settings: Settings) -> None:
    with FakeModel(Reply(("SELECT 1", "SELECT 2", "SELECT 3"))) as fake:
        found = Client(fake.base_url, settings=settings).complete(body(n=3))
    assert [one.text for one in found] == ["SELECT 1", "SELECT 2", "SELECT 3"]


def test_the_model_is_the_first_that_is_served(settings: Settings) -> None:
    with FakeModel(model="served-name") as fake:
        assert Client(fake.base_url, settings=settings).model == "served-name"


def test_closing_the_stream_reaches_the_server(settings: Settings) -> None:
    with FakeModel(Reply("SELECT " + "x" * 500, piece_delay_s=0.05)) as fake:
        stream = Client(fake.base_url, settings=settings).stream(body())
        next(stream)
        stream.close()
        deadline = time.monotonic() + 3
        while not fake.requests[0].aborted and time.monotonic() < deadline:
            time.sleep(0.02)
        assert fake.requests[0].aborted


@pytest.mark.parametrize(
    ("reply", "error", "says"),
    [
        (Reply(status=401), ModelUnavailable, "T2S_API_KEY"),
        (Reply(status=404), ModelUnavailable, "T2S_MODEL"),
        (Reply(status=400, message="This model's maximum context length is 2048 tokens"), ModelError, "길이"),
        (Reply("SELECT", break_after=1), ModelUnavailable, "끊겼습니다"),
        (Reply("SELECT 1", delay_s=3), ModelTimeout, "제때"),
        (Reply(raw=b"<html>hello</html>"), ModelUnavailable, "OpenAI 호환"),
        (Reply(raw=b"data: {not json\n\n"), ModelUnavailable, "OpenAI 호환"),
    ],
)
def test_every_failure_is_one_of_ours_and_says_what_to_do(
    reply: Reply, error: type[ModelError], says: str, settings: Settings
) -> None:
    settings = replace(settings, first_token_timeout_s=0.5)
    with FakeModel(*[reply] * 3) as fake, pytest.raises(error) as caught:
        list(Client(fake.base_url, "fake-model", settings=settings).stream(body()))
    assert says in caught.value.message_ko


def test_nobody_there_is_said_quickly(settings: Settings) -> None:
    begin = time.monotonic()
    with pytest.raises(ModelUnavailable) as caught:
        list(Client("http://127.0.0.1:9/v1", "m", settings=settings).stream(body()))
    assert caught.value.retryable
    assert time.monotonic() - begin < 5


def test_a_server_error_is_tried_again(settings: Settings) -> None:
    with FakeModel(Reply(status=503), "SELECT 1") as fake:
        *_, last = Client(fake.base_url, "fake-model", settings=settings).stream(body())
    assert last.text == "SELECT 1"


def test_a_reply_that_never_ends_is_cut(settings: Settings) -> None:
    settings = replace(settings, reply_timeout_s=0.5)
    with FakeModel(Reply("x" * 10_000, piece_delay_s=0.05)) as fake, pytest.raises(ModelTimeout):
        list(Client(fake.base_url, "fake-model", settings=settings).stream(body()))


def test_the_key_is_sent(settings: Settings) -> None:
    with FakeModel("SELECT 1", api_key="열쇠".encode().hex()) as fake:
        *_, last = Client(fake.base_url, "fake-model", "열쇠".encode().hex(), settings=settings).stream(body())
    assert last.text == "SELECT 1"
