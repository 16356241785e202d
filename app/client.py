"""The one way to a model: an OpenAI-compatible completions endpoint, through the `openai` package.

    body = request_body(prompt, model)        pure: what will be sent
    for piece in client.stream(body): ...     str pieces, then one Completion
    client.complete(body)                     all n choices at once
    client.stream(body, cancel)               another thread's cancel.cancel() cuts the connection (cancel.py)

SDK and network errors become ModelUnavailable or ModelTimeout here and nowhere else. It knows nothing of
prompts, SQL or which engine answers.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import httpx2
import openai

from app.cancel import Cancel
from app.config import Settings
from app.errors import ModelError, ModelTimeout, ModelUnavailable
from app.prompt import STOP


@dataclass(frozen=True, slots=True)
class Completion:
    """One choice of a reply. Token counts are the server's; 0 where it does not say.

    `finish_reason` is "stop" or "length". With n > 1 the counts are those of the whole request. `logprob` is the
    mean of its tokens' log probabilities, None where they were not asked for or not sent.
    """

    text: str
    finish_reason: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    logprob: float | None = None


def request_body(
    prompt: str,
    model: str,
    *,
    max_tokens: int,
    temperature: float = 0.0,
    n: int = 1,
    seed: int | None = None,
    stop: tuple[str, ...] = STOP,
    grammar: str = "",
    grammar_field: str = "vllm",
    logprobs: bool = False,
) -> dict[str, Any]:
    """The body of one /v1/completions request, as keyword arguments of the SDK.

    `grammar` is EBNF for vLLM (`structured_outputs`) or GBNF for llama.cpp (`grammar_field="llama"`).
    """
    body: dict[str, Any] = {
        "model": model,
        "prompt": prompt,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "stop": list(stop),
    }
    if n > 1:
        body["n"] = n
    if seed is not None:
        body["seed"] = seed
    if logprobs:
        body["logprobs"] = 1
    if grammar:
        body["extra_body"] = (
            {"grammar": grammar} if grammar_field == "llama" else {"structured_outputs": {"grammar": grammar}}
        )
    return body


# The work that this thread sends requests for; the SDK has no place for it.
_CANCEL: ContextVar[Cancel | None] = ContextVar("cancel", default=None)


def _watched(request: httpx2.Request) -> None:
    """Before a request is sent: let its work's Cancel have the connection, which must be a new one to be seen."""
    cancel = _CANCEL.get()
    if cancel is None:
        return
    cancel.check()

    def trace(event: str, info: dict[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            cancel.hold(info["return_value"].get_extra_info("socket"))

    request.extensions = {**request.extensions, "trace": trace}


class Client:
    """A model server at one base URL. Threads may share one client.

    `model` is the served name; without it, the first that /v1/models lists, asked for once.
    """

    def __init__(self, base_url: str, model: str = "", api_key: str = "", *, settings: Settings) -> None:
        self.base_url = base_url.rstrip("/")
        self._model = model
        self._reply_timeout_s = settings.reply_timeout_s
        timeout = httpx2.Timeout(settings.first_token_timeout_s, connect=settings.connect_timeout_s)
        self._http = httpx2.Client(
            timeout=timeout,
            follow_redirects=True,
            event_hooks={"request": [_watched]},
            # As many as there are questions, and none kept: a connection is seen by its Cancel while it is made.
            limits=httpx2.Limits(max_connections=None, max_keepalive_connections=0),
        )
        self._sdk = openai.OpenAI(
            base_url=self.base_url,
            api_key=api_key or "EMPTY",  # the SDK refuses to start without one; local servers ask for none
            max_retries=2,  # before the first byte only; bridges a supervised engine's restart
            timeout=timeout,
            http_client=self._http,
        )

    @property
    def model(self) -> str:
        """The served name that requests should carry. Raises ModelUnavailable where no server answers."""
        if not self._model:
            names = self.models()
            if not names:
                raise ModelUnavailable(f"{self.base_url} serves no model", "모델 서버에 모델이 올라와 있지 않습니다.")
            self._model = names[0]
        return self._model

    def models(self) -> list[str]:
        """The names that /v1/models lists."""
        with self._translated():
            listed = self._sdk.with_options(timeout=10).models.list()
            return [model.id for model in listed.data or []]

    def stream(self, body: dict[str, Any], cancel: Cancel | None = None) -> Iterator[str | Completion]:
        """The reply's pieces as they arrive, then one Completion with the whole text.

        Closing the generator closes the connection, which aborts the generation at the server. `cancel` does that
        from another thread; Cancelled is raised here then.
        """
        deadline = time.monotonic() + self._reply_timeout_s
        text: list[str] = []
        logprobs: list[float] = []
        finish_reason, usage, chunks = "", None, 0
        with (
            self._translated(cancel),
            self._create(cancel, **body, stream=True, stream_options={"include_usage": True}) as reply,
        ):
            for chunk in reply:
                chunks += 1
                usage = getattr(chunk, "usage", None) or usage
                for choice in getattr(chunk, "choices", None) or []:
                    if choice.text:
                        text.append(choice.text)
                        yield choice.text
                    logprobs += _logprobs(choice)
                    finish_reason = choice.finish_reason or finish_reason
                if time.monotonic() > deadline:
                    raise ModelTimeout(
                        f"no whole reply within {self._reply_timeout_s:g} s",
                        "모델이 답을 끝내지 못했습니다. 질문을 줄이거나 잠시 뒤 다시 물어보세요.",
                        retryable=False,
                    )
        if cancel is not None:
            cancel.check()  # a connection that was cut looks like a stream that ended
        if not chunks:
            raise self._not_openai("a stream without events")
        if not finish_reason:
            raise _lost("the stream ended before the reply did")
        yield Completion(
            "".join(text),
            finish_reason,
            getattr(usage, "prompt_tokens", 0) or 0,
            getattr(usage, "completion_tokens", 0) or 0,
            _mean(logprobs),
        )

    def complete(self, body: dict[str, Any], cancel: Cancel | None = None) -> list[Completion]:
        """All choices of one request, in the server's order. `cancel`: as in `stream`."""
        with self._translated(cancel):
            reply = self._create(cancel, **body, timeout=self._reply_timeout_s)
        if not getattr(reply, "choices", None):
            raise self._not_openai("a reply without choices")
        usage = reply.usage
        return [
            Completion(
                choice.text or "",
                choice.finish_reason or "stop",
                usage.prompt_tokens if usage else 0,
                usage.completion_tokens if usage else 0,
                _mean(_logprobs(choice)),
            )
            for choice in reply.choices
        ]

    def _create(self, cancel: Cancel | None, **body: Any) -> Any:
        """The SDK's call, with `cancel` where `_watched` finds it."""
        token = _CANCEL.set(cancel)
        try:
            return self._sdk.completions.create(**body)
        finally:
            _CANCEL.reset(token)

    def close(self) -> None:
        """Close the connections. The client cannot be used after this."""
        self._sdk.close()

    def _not_openai(self, what: str) -> ModelUnavailable:
        return ModelUnavailable(
            f"{self.base_url} sent {what}: not an OpenAI-compatible completions server",
            f"{self.base_url} 은(는) OpenAI 호환 서버가 아닌 것 같습니다. T2S_BASE_URL을 확인해 주세요.",
            hint="T2S_BASE_URL",
        )

    @contextmanager
    def _translated(self, cancel: Cancel | None = None) -> Iterator[None]:
        """Every SDK and network error as one of ours; where the work was cancelled, as Cancelled."""
        with _under(cancel), self._ours():
            yield

    @contextmanager
    def _ours(self) -> Iterator[None]:
        try:
            yield
        except openai.APITimeoutError as error:
            raise _timeout(str(error)) from error
        except openai.APIConnectionError as error:
            if isinstance(error.__cause__, (httpx2.RemoteProtocolError, httpx2.ReadError)):
                raise _lost(str(error.__cause__)) from error
            raise self._down(f"cannot reach {self.base_url}: {error.__cause__ or error}") from error
        except openai.APIStatusError as error:
            raise self._refused(error) from error
        except openai.APIError as error:
            if type(error) is not openai.APIError:  # an answer that the SDK cannot read
                raise self._not_openai(f"an unreadable reply ({type(error).__name__})") from error
            # An error event inside a stream: vLLM sends one when its engine dies under the API server.
            raise _lost(f"the server broke off the stream: {error}") from error
        except (openai.OpenAIError, json.JSONDecodeError, UnicodeDecodeError) as error:
            raise self._not_openai(f"an unreadable reply ({type(error).__name__})") from error
        except httpx2.TimeoutException as error:
            raise _timeout(f"{type(error).__name__} in mid-stream") from error
        except httpx2.HTTPError as error:
            raise _lost(f"{type(error).__name__}: {error}") from error

    def _down(self, message: str) -> ModelUnavailable:
        return ModelUnavailable(
            message,
            f"모델 서버({self.base_url})에 연결할 수 없습니다. 서버가 켜져 있는지 확인하고 다시 물어보세요.",
            retryable=True,
            hint="python -m model status",
        )

    def _refused(self, error: openai.APIStatusError) -> ModelError:
        status, text = error.status_code, str(error)[:300]
        if status in (401, 403):
            return ModelUnavailable(
                f"{status}: {text}", "모델 서버가 열쇠를 거절했습니다. T2S_API_KEY를 확인해 주세요.", hint="T2S_API_KEY"
            )
        if status == 404:
            return ModelUnavailable(
                f"404: {text}",
                f"모델 서버에 '{self._model}'이(가) 없습니다. T2S_MODEL과 T2S_BASE_URL을 확인해 주세요.",
                hint="T2S_MODEL",
            )
        if status in (400, 413, 422) and (
            "context" in text.lower() or "too long" in text.lower() or "max_tokens" in text
        ):
            return ModelError(
                f"{status}: {text}",
                "스키마와 질문이 모델이 읽을 수 있는 길이를 넘습니다. 테이블 수를 줄이거나 질문을 짧게 해 주세요.",
            )
        if status >= 500 or status in (408, 409, 429):
            return ModelUnavailable(
                f"{status}: {text}", "모델 서버가 지금 답하지 못합니다. 잠시 뒤 다시 물어보세요.", retryable=True
            )
        return ModelError(f"{status}: {text}", "모델 서버가 요청을 거절했습니다. 서버 로그를 확인해 주세요.")


@contextmanager
def _under(cancel: Cancel | None) -> Iterator[None]:
    """The block's requests can be cut by `cancel`; what then fails in it is Cancelled."""
    if cancel is None:
        yield
        return
    cancel.check()
    try:
        yield
    except ModelError:
        cancel.check()  # the cut connection's own error
        raise
    finally:
        cancel.release()


def _logprobs(choice: Any) -> list[float]:
    """The log probabilities of a choice's tokens, as far as the server sent them."""
    sent = getattr(getattr(choice, "logprobs", None), "token_logprobs", None) or []
    return [float(value) for value in sent if value is not None]


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _lost(message: str) -> ModelUnavailable:
    return ModelUnavailable(
        f"connection lost: {message}",
        "모델 서버와의 연결이 답 도중에 끊겼습니다. 잠시 뒤 다시 물어보세요.",
        retryable=True,
    )


def _timeout(message: str) -> ModelTimeout:
    return ModelTimeout(
        message, "모델이 제때 답하지 않았습니다. 서버가 바쁠 수 있으니 잠시 뒤 다시 물어보세요.", retryable=True
    )
