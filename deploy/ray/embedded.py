"""The embedded engine behind one OpenAI endpoint, on as many CPUs as there are: a Ray Serve application.

    serve run deploy/ray/embedded.yaml        (from the repository's root; README.md beside this file)

Two deployments. `Endpoint` takes the requests and holds no state. `Engine` is what scales: each replica owns one
engine child, kept by model/serve.py, and passes requests on to it over loopback. Where a replica goes away under a
request, Endpoint asks another one (failover.py): the client sees a later answer, not a lost one.

No `from __future__ import annotations`: Serve and FastAPI need the annotations as classes.
"""

import asyncio
import logging
import os
import socket
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import aiohttp
from fastapi import FastAPI, Request, Response
from pydantic import BaseModel, NonNegativeInt, PositiveFloat, PositiveInt
from ray import serve
from ray.exceptions import RayActorError
from ray.serve.exceptions import BackPressureError, DeploymentUnavailableError
from ray.serve.handle import DeploymentHandle

from app.config import Settings
from deploy.ray.failover import Failover, Head
from model import engine
from model.serve import Launch, Supervised, embedded_launch

NOTICE_S = 5.0  # by then a replica has noticed that its engine died, and is gone itself
HEALTH_FAILURES = 3  # in a row

log = logging.getLogger("ray.serve")
api = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


class EngineLost(Exception):
    """The engine broke off a reply or refused the connection, though its process lives."""


class Arguments(BaseModel, extra="forbid"):
    """The `args` of the application in embedded.yaml."""

    threads: PositiveInt = 1  # also the CPUs that a replica reserves
    slots: PositiveInt = engine.SLOTS  # requests that a replica takes at the same time
    context: NonNegativeInt = 0  # tokens a slot; 0: the engine's default
    memory_gib: PositiveFloat = 2.0  # that a replica reserves
    health_timeout_s: PositiveFloat = 5.0  # for one answer to a health check; below health_check_timeout_s
    gguf: str = ""  # other weights than the project's own
    argv: tuple[str, ...] = ()  # another OpenAI server than the embedded engine; {python} and {port} are filled in
    model: str = engine.SERVED_NAME  # the name under which that server serves


def launch(arguments: Arguments) -> Launch:
    """How one replica starts its engine, at a free port. Downloads the weights where they are missing."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    if arguments.argv:
        argv = tuple(word.format(python=sys.executable, port=port) for word in arguments.argv)
        return Launch(argv, arguments.model, "external", port)
    settings = replace(
        Settings.from_env(), threads=arguments.threads, slots=arguments.slots, context_tokens=arguments.context
    )
    return embedded_launch(settings, log.info, port=port, gguf=Path(arguments.gguf) if arguments.gguf else None)


@serve.deployment
class Engine:
    """One engine child and the way to it.

    The child's end is this replica's end: Ray is told at once, sends nothing more here and starts a new replica.
    A replica that lived on without its engine would have the shortest queue, and draw every request.
    """

    async def __init__(self, arguments: Arguments) -> None:
        chosen = await asyncio.to_thread(launch, arguments)
        self._log = Settings.from_env().cache / "state" / f"ray-engine-{os.getpid()}.log"
        self._child = Supervised(chosen, self._log, log.info, max_quick_deaths=1)  # restarting is Ray's part here
        self._owned = ExitStack()
        await asyncio.to_thread(self._owned.enter_context, self._child)
        self._url = chosen.base_url
        # No limit but the connection's: how long an answer may take is the client's decision.
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=NOTICE_S)
        self._http = aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0))
        self._health_timeout_s, self._health_failures = arguments.health_timeout_s, 0
        threading.Thread(target=self._end_with_it, daemon=True).start()

    def _end_with_it(self) -> None:
        if failure := self._child.wait():
            log.error("the engine died, this replica goes too: %s", failure)
            os._exit(1)

    async def ask(self, method: str, path: str, body: bytes) -> AsyncIterator[Head | bytes]:
        """The engine's reply to one request: its Head, then the body as it arrives. Raises EngineLost."""
        try:
            async with self._http.request(
                method, self._url + path, data=body, headers={"Content-Type": "application/json"}
            ) as reply:
                yield Head(reply.status, reply.content_type)
                async for chunk in reply.content.iter_any():
                    yield chunk
        except aiohttp.ClientError as error:
            await asyncio.to_thread(self._child.wait, NOTICE_S)  # the process ends in here if the engine died
            raise EngineLost(repr(error)) from None

    async def check_health(self) -> None:
        """Serve calls this every health_check_period_s. Raises while the engine does not answer.

        Serve too would replace the replica after three failures, but let its requests finish first; those of an
        engine that hangs never do. So the replica ends itself, and they are asked elsewhere.
        """
        try:
            async with asyncio.timeout(self._health_timeout_s), self._http.get(f"{self._url}/models") as reply:
                reply.raise_for_status()
        except (TimeoutError, aiohttp.ClientError) as error:
            self._health_failures += 1
            if self._health_failures >= HEALTH_FAILURES:
                log.error("the engine hangs, this replica ends: %r", error)
                os._exit(1)  # the engine's leash ends the engine
            raise
        self._health_failures = 0

    def __del__(self) -> None:
        """Serve calls this when the replica is no longer wanted and its requests are answered."""
        if owned := getattr(self, "_owned", None):
            owned.close()
            self._log.unlink(missing_ok=True)  # of no interest after a clean end


# serve.ingress pickles the class as it is decorated: of this module it sees what stands above it, and nothing below.
@serve.deployment
@serve.ingress(api)
class Endpoint:
    """/v1/models and /v1/completions, answered by whichever Engine replica is free."""

    def __init__(self, engines: DeploymentHandle) -> None:
        self._engines = Failover(
            engines.options(stream=True).ask.remote,
            lost=(RayActorError, EngineLost),
            refused=(BackPressureError, DeploymentUnavailableError),
        )

    @api.get("/v1/models")
    async def models(self) -> Response:
        return await self._engines.answer("GET", "/models")

    @api.post("/v1/completions")
    async def completions(self, request: Request) -> Response:
        return await self._engines.answer("POST", "/completions", await request.body())


def build(arguments: Arguments) -> serve.Application:
    """The application. What embedded.yaml says of a deployment comes on top of what is set here."""
    engines = Engine.options(
        max_ongoing_requests=arguments.slots,
        ray_actor_options={"num_cpus": arguments.threads, "memory": arguments.memory_gib * 2**30},
    )
    return Endpoint.bind(engines.bind(arguments))
