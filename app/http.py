"""The web server around the page: FastAPI with the page at /, the REST endpoints at /api, /healthz and /readyz.

serve(pipeline, engine, settings, source)     until SIGINT or SIGTERM
build(pipeline, engine, settings, source)     the application alone, for tests and other servers
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")  # read when gradio is imported
# For a page that nobody can open here, Gradio keeps 10,000 events and makes a data frame of all of them after each.
os.environ.setdefault("GRADIO_ANALYTICS_MAX_EVENTS", "1")
os.environ.setdefault("GRADIO_ANALYTICS_CACHE_FREQUENCY", "1000000000")

import fastapi
import gradio as gr
import uvicorn
from fastapi.responses import JSONResponse

from app import api, logs, ui
from app.config import Settings
from app.edge import Edge
from app.errors import Text2SQLError
from app.guard import Guard
from app.pipeline import Pipeline, Refusal
from app.session import sessions_folder
from app.sources import Source, offered
from app.turns import Turns
from model.serve import Engine

MOST_CONNECTIONS = 2000  # more are answered 503 by uvicorn, before anything of ours


def build(pipeline: Pipeline, engine: Engine, settings: Settings, source: Source) -> fastapi.FastAPI:
    """The application. Deletes what sessions of a crashed run left behind."""
    uploads = settings.cache / "uploads"  # as they came; what is read from them is in the sessions' folders
    for folder in (sessions_folder(settings), uploads):
        shutil.rmtree(folder, ignore_errors=True)
    os.environ["GRADIO_TEMP_DIR"] = str(uploads)  # Gradio's only way to be told
    app = fastapi.FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    turns = Turns(pipeline, settings)
    turns.metrics.watch_workers(pipeline.sandbox)
    turns.metrics.watch_engine(engine.restarts)
    app.state.metrics = turns.metrics
    if settings.password:
        app.add_middleware(Guard, password=settings.password, metrics=turns.metrics)
    app.add_middleware(Edge, settings=settings, metrics=turns.metrics)  # the last one added comes first

    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        """The process lives."""
        return {"status": "ok"}

    @app.get("/readyz")
    def readyz() -> JSONResponse:
        """Questions can be answered: the model server lists a model, and a query ran."""
        problems = {}
        try:
            if not pipeline.client.models():
                problems["model"] = "no model is served"
        except Text2SQLError as error:
            problems["model"] = str(error)
        table = source.schema.tables[0].name
        ran = pipeline.run_sql(f'SELECT count(*) FROM "{table}"', source)
        if isinstance(ran, Refusal):
            problems["sandbox"] = str(ran.reason)
        return JSONResponse({"ready": not problems, "problems": problems}, status_code=503 if problems else 200)

    app.mount("/api", api.build(turns, offered(source, settings), settings))
    page = ui.build(turns, source, engine, settings)
    return gr.mount_gradio_app(
        app,
        page,
        path="/",
        theme=ui.THEME,
        head=ui.HEAD,
        js=ui.SCRIPT,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        max_file_size=settings.max_upload_mib << 20,
    )


def serve(
    pipeline: Pipeline, engine: Engine, settings: Settings, source: Source, *, notice: Sequence[str] = ()
) -> None:
    """Run the web server; prints the address once it listens, and the lines of `notice` after it."""
    logs.begin(settings)
    app = build(pipeline, engine, settings, source)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,  # logs.py's
        access_log=False,  # edge.py's
        proxy_headers=False,  # edge.py's
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=3,
    )
    with app.state.metrics.served(settings):
        _Announcing(config, settings, notice).run()


class _Announcing(uvicorn.Server):
    """uvicorn, saying in Korean where to look once it listens."""

    def __init__(self, config: uvicorn.Config, settings: Settings, notice: Sequence[str]) -> None:
        super().__init__(config)
        self._settings, self._notice = settings, notice

    async def startup(self, sockets: list | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            host = "127.0.0.1" if self._settings.host in ("0.0.0.0", "::", "") else self._settings.host
            ready = f"준비됐습니다. 브라우저에서 여세요: http://{host}:{self._settings.port}"
            print(ready, *self._notice, sep="\n", file=sys.stderr, flush=True)
