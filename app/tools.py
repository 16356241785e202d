"""The MCP server: the same answers as tools for assistants, over standard input and output. Verb `mcp`.

    serve(ready, source, settings)      until the other side closes

Over stdio there is no port to guard: who starts the process may ask. Every tool only reads. `ready` gives the
pipeline and may take as long as an engine takes to start; the tools wait for it, the handshake does not.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from app import api
from app.config import Settings
from app.errors import Text2SQLError
from app.pipeline import Answer, Pipeline, Refusal
from app.sources import Source, offered

INSTRUCTIONS = (
    "Answers Korean questions about tables with checked, read-only SQL and its rows. Call `samples` first to see the "
    "tables. Show the user `explanation`, and `doubts` where there are any: they say where the SQL may miss the point."
)
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def serve(ready: Callable[[], Pipeline], source: Source, settings: Settings) -> None:
    """Serve the tools on standard input and output. `ready` runs in a thread of its own."""
    build(_started(ready), offered(source, settings), settings).run("stdio")


def _started(ready: Callable[[], Pipeline]) -> Callable[[], Pipeline]:
    future: Future[Pipeline] = Future()

    def start() -> None:
        try:
            future.set_result(ready())
        except BaseException as error:
            future.set_exception(error)
            if not isinstance(error, Text2SQLError):
                raise

    threading.Thread(target=start, name="engine-start", daemon=True).start()
    return future.result


def build(pipeline: Callable[[], Pipeline], sources: Mapping[str, Source], settings: Settings) -> MCPServer:
    """The server with its tools. `pipeline` waits until there is one; the first of `sources` is the default."""
    server = MCPServer("text2sql-ko", title="한국어 Text2SQL", instructions=INSTRUCTIONS, log_level="ERROR")

    def given(target: api.Target, work: Callable[[Source], Answer | Refusal]) -> api.Reply:
        try:
            with api.chosen(target, sources, settings) as source:
                event = work(source)
                found = api.outcome(event, source)
        except Text2SQLError as error:
            found = api.problem(error)
        if isinstance(found, api.Problem):
            raise ToolError(found.model_dump_json(exclude_defaults=True))
        return found

    @server.tool(title="질문하기", annotations=_READS)
    def ask(question: str, sample: str | None = None, ddl: str | None = None) -> api.Reply:
        """Answer a question in Korean about tables: SQL that passed every check, its rows, and what it does in Korean.

        `sample` names data of `samples` (the default where it is left out). `ddl`: CREATE TABLE statements of one's
        own; the SQL is then checked against them, and rows are not the user's.
        """
        return given(api.Target(sample=sample, ddl=ddl), lambda source: pipeline().ask(question, source))

    @server.tool(title="SQL 검사하고 실행하기", annotations=_READS)
    def run_sql(sql: str, question: str = "", sample: str | None = None, ddl: str | None = None) -> api.Reply:
        """Check one SELECT statement (DuckDB's SQL) and run it, read-only, as `ask` does with its own.

        `question`: what it should answer, so that `doubts` can compare the two.
        """
        return given(
            api.Target(sample=sample, ddl=ddl),
            lambda source: pipeline().run_sql(sql, source, question=question),
        )

    @server.tool(title="데이터 보기", annotations=_READS)
    def samples() -> list[api.Sample]:
        """The data that can be asked about: tables, columns, types, Korean comments, numbers of rows."""
        return api.samples(sources)

    return server
