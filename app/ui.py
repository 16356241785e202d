"""The page: Gradio wiring only. What is shown is view.py's, what happens is pipeline.py's.

    build(pipeline, source, engine, settings) -> gr.Blocks

A session is one gr.State: the data it chose and the folder that holds it. The folder is deleted with the
session; what a crash left behind, at the next start (http.py).
"""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from app import present, validate, view
from app.config import Settings
from app.errors import InvalidSQL, ModelError, Text2SQLError
from app.pipeline import Answer, Delta, Pipeline, Refusal, Retry, Stage
from app.sandbox import Result
from app.schema import PARSER_ERRORS, quoted
from app.sources import SAMPLE, SAMPLE_NAME, Source, from_ddl, open_file
from model.serve import Engine

log = logging.getLogger(__name__)

MAX_EXAMPLES = 6
PREVIEW_ROWS = 5
REDRAW_S = 0.1  # how often streamed SQL is drawn
QUEUE_SIZE = 40
CONCURRENT_QUESTIONS = 4  # the engine's slots
# What was sent, as it was sent: Gradio keeps it by its content, so two visitors may share it, and it goes by its age.
# Seconds: (between two looks, until then). It is read within upload_timeout_s.
UPLOADS_KEPT = (60, 300)
STYLE = Path(__file__).with_name("style.css")
FONTS = ["Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "sans-serif"]
THEME = gr.themes.Base(
    primary_hue=gr.themes.colors.blue,
    neutral_hue=gr.themes.colors.slate,
    font=FONTS,
    font_mono=["D2Coding", "Noto Sans Mono CJK KR", "ui-monospace", "monospace"],
    radius_size=gr.themes.sizes.radius_md,
)

# Enter asks and Shift+Enter breaks the line; Enter that only ends a Hangul syllable does neither. Ctrl+Enter
# runs edited SQL. Listening in the capture phase, before Gradio's own handlers.
SCRIPT = """
() => {
  document.documentElement.lang = 'ko';
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    if (event.target.closest('#question')) {
      if (event.shiftKey || event.isComposing || event.keyCode === 229) event.stopPropagation();
    } else if (event.target.closest('#sql') && (event.ctrlKey || event.metaKey)) {
      event.preventDefault(); event.stopPropagation();
      document.querySelector('#rerun')?.click();
    }
  }, true);
}
"""


@dataclass(frozen=True, slots=True)
class Session:
    """What one visitor has chosen. `folder` is theirs alone; empty while they use the sample."""

    source: Source
    folder: str = ""


def _forget(session: Session | None) -> None:
    """Delete a session's files."""
    if session is not None and session.folder:
        shutil.rmtree(session.folder, ignore_errors=True)


def sessions_folder(settings: Settings) -> Path:
    """Where sessions keep their files."""
    return settings.cache / "sessions"


def _new_folder(settings: Settings) -> Path:
    parent = sessions_folder(settings)
    parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Path(tempfile.mkdtemp(dir=parent))


def _examples(source: Source) -> list[str]:
    """Questions that fit the data: the sample's own; for other data, what can be asked of any table."""
    if source.name == SAMPLE_NAME:
        lines = (SAMPLE / "examples.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["question"] for line in lines if line.strip()][:MAX_EXAMPLES]
    table = source.schema.tables[0]
    return [f"{table.name} 데이터는 모두 몇 행이야?", f"{table.name}에서 처음 10행을 보여줘"]


def build(pipeline: Pipeline, source: Source, engine: Engine, settings: Settings) -> gr.Blocks:
    """The whole page for one pipeline. `source` is what every session begins with."""

    def preview(chosen: Source) -> str:
        samples: dict[str, Result] = {}
        if chosen.has_rows:
            for table in chosen.schema.tables[:10]:
                shown = pipeline.run_sql(f"SELECT * FROM {quoted(table.name)} LIMIT {PREVIEW_ROWS}", chosen)
                if isinstance(shown, Answer) and shown.result:
                    samples[table.name] = shown.result
        return view.source_panel(chosen, samples)

    def warm(chosen: Source) -> None:
        """Let the engine read the schema while the person still thinks of a question."""

        def send() -> None:
            try:
                pipeline.warm(chosen)
            except ModelError as error:
                log.warning("warming failed: %s", error)

        threading.Thread(target=send, daemon=True).start()

    def buttons(chosen: Source) -> list[Any]:
        texts = _examples(chosen)
        return [
            gr.update(value=texts[number] if number < len(texts) else "", visible=number < len(texts))
            for number in range(MAX_EXAMPLES)
        ]

    def answer(question: str, session: Session | None) -> Iterator[tuple[Any, ...]]:
        """Yields (status, error, sql, verdict, result, timings) as a question goes its way."""
        chosen = session.source if session else source
        begin = drawn = time.monotonic()
        text, stage, attempt = "", "prompt", 1
        yield view.stages(stage), "", gr.skip(), "", "", ""
        for event in pipeline.stream(question, chosen):
            if isinstance(event, Stage):
                stage = event.name
                yield (
                    view.stages(stage, attempt=attempt, elapsed_s=time.monotonic() - begin),
                    "",
                    text or gr.skip(),
                    "",
                    "",
                    "",
                )
            elif isinstance(event, Retry):
                attempt, text = event.attempt, ""
            elif isinstance(event, Delta):
                text += event.text
                if time.monotonic() - drawn > REDRAW_S:
                    drawn = time.monotonic()
                    yield view.stages(stage, attempt=attempt, elapsed_s=drawn - begin), "", text, "", "", ""
            else:
                yield outcome(event, chosen)

    def outcome(event: Answer | Refusal, chosen: Source) -> tuple[Any, ...]:
        if isinstance(event, Refusal):
            return "", view.error(event.reason, event.sql), event.sql or gr.skip(), "", "", view.timings(event)
        if event.result is None:
            shown = view.notice("데이터 없이 스키마만 있어, SQL을 빈 데이터베이스에서 검사만 했습니다.")
        else:
            shown = view.result_table(event.result, chosen.schema)
        return "", "", pretty(event.sql), view.verdict(event), shown, view.timings(event)

    def pretty(sql: str) -> str:
        if len(sql) <= 70:
            return sql
        try:
            return validate.parse(sql, max_chars=len(sql)).sql("duckdb", pretty=True)
        except (InvalidSQL, *PARSER_ERRORS):
            return sql

    def rerun(sql: str, question: str, session: Session | None) -> tuple[Any, ...]:
        chosen = session.source if session else source
        event = pipeline.run_sql(sql, chosen, question=question)
        status, problem, _, marks, shown, line = outcome(event, chosen)
        return status, problem, marks, shown, line

    def choose(opened: Source, folder: str, old: Session | None) -> tuple[Any, ...]:
        _forget(old)
        warm(opened)
        return Session(opened, folder), preview(opened), "", *buttons(opened)

    def upload(path: str | None, old: Session | None) -> tuple[Any, ...]:
        """A file becomes the session's data; one that cannot be read changes nothing but the message."""
        if not path:
            return (gr.skip(),) * (3 + MAX_EXAMPLES)
        folder = _new_folder(settings)
        try:
            opened = open_file(Path(path), settings, folder)
        except Text2SQLError as error:
            shutil.rmtree(folder, ignore_errors=True)
            return gr.skip(), gr.skip(), view.error(error), *[gr.skip()] * MAX_EXAMPLES
        return choose(opened, str(folder), old)

    def paste(ddl: str, old: Session | None) -> tuple[Any, ...]:
        folder = _new_folder(settings)
        try:
            opened = from_ddl(ddl, settings, folder)
        except Text2SQLError as error:
            shutil.rmtree(folder, ignore_errors=True)
            return gr.skip(), gr.skip(), view.error(error), *[gr.skip()] * MAX_EXAMPLES
        return choose(opened, str(folder), old)

    def back(old: Session | None) -> tuple[Any, ...]:
        _forget(old)
        return None, preview(source), "", *buttons(source)

    def ask_api(question: str, ddl: str = "") -> dict[str, Any]:
        """Answer one question on the sample, or check SQL for pasted DDL: sql, columns, rows, explanation, error."""
        folder = _new_folder(settings)
        try:
            chosen = from_ddl(ddl, settings, folder) if ddl.strip() else source
            event = pipeline.ask(question, chosen)
        except Text2SQLError as error:
            nothing = {"sql": "", "columns": [], "rows": [], "truncated": False, "explanation": "", "doubts": []}
            return nothing | {"error": error.message_ko}
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        result = event.result if isinstance(event, Answer) else None
        return {
            "sql": event.sql,
            "columns": list(result.columns) if result else [],
            "rows": [[present.json_value(value) for value in row] for row in result.rows] if result else [],
            "truncated": bool(result and result.truncated),
            "explanation": event.explanation.text if isinstance(event, Answer) else "",
            "doubts": [doubt.text for doubt in event.doubts] if isinstance(event, Answer) else [],
            "error": event.reason.message_ko if isinstance(event, Refusal) else None,
        }

    warm(source)
    with gr.Blocks(
        title="한국어 Text2SQL", analytics_enabled=False, fill_width=True, delete_cache=UPLOADS_KEPT
    ) as page:
        session = gr.State(None, delete_callback=_forget)
        gr.HTML(view.header(engine.kind, engine.model), padding=False)
        with gr.Row(equal_height=False, elem_id="layout"):
            with gr.Column(scale=7, min_width=340):
                question = gr.Textbox(
                    label="질문",
                    placeholder="예: 3학년 학생은 몇 명이야?",
                    elem_id="question",
                    lines=1,
                    max_lines=6,
                    autofocus=True,
                    max_length=settings.max_question_chars * 5,  # refused with a message, not cut in silence
                )
                with gr.Row():
                    ask_button = gr.Button("질문하기", variant="primary", elem_id="ask", scale=3, min_width=120)
                    stop_button = gr.Button("중지", elem_id="stop", scale=1, min_width=80)
                with gr.Column(elem_id="examples"):
                    chips = [
                        gr.Button(text, size="sm", variant="secondary", elem_classes="t2s-example", visible=bool(text))
                        for text in (_examples(source) + [""] * MAX_EXAMPLES)[:MAX_EXAMPLES]
                    ]
                status = gr.HTML("", elem_id="status", padding=False)
                problem = gr.HTML("", elem_id="problem", padding=False)
                result = gr.HTML("", elem_id="result", padding=False)
                sql = gr.Code(
                    label="SQL (고쳐서 다시 실행할 수 있습니다)",
                    language="sql",
                    elem_id="sql",
                    lines=3,
                    max_lines=18,
                    interactive=True,
                    wrap_lines=True,
                    show_line_numbers=False,
                )
                with gr.Row():
                    marks = gr.HTML("", elem_id="marks", padding=False)
                    rerun_button = gr.Button("다시 실행", size="sm", elem_id="rerun", scale=0, min_width=110)
                timing = gr.HTML("", elem_id="timing", padding=False)
            with gr.Column(scale=5, min_width=320):
                with gr.Tabs(elem_id="data"):
                    with gr.Tab("예제 데이터"):
                        sample_button = gr.Button(f"예제 쓰기: {source.name}", size="sm", elem_id="use-sample")
                    with gr.Tab("파일 올리기"):
                        file = gr.File(
                            label="CSV · 엑셀 · Parquet · JSON · SQLite · DuckDB · SQL",
                            file_count="single",
                            elem_id="file",
                            height=120,
                        )
                    with gr.Tab("DDL 붙여넣기"):
                        ddl = gr.Textbox(
                            label="CREATE TABLE 문",
                            elem_id="ddl",
                            lines=6,
                            max_lines=14,
                            placeholder="CREATE TABLE 주문 (주문번호 INT, 고객명 TEXT, 금액 INT, 주문일 DATE);",
                        )
                        paste_button = gr.Button("이 스키마로 묻기", size="sm", elem_id="use-ddl")
                data_problem = gr.HTML("", elem_id="data-problem", padding=False)
                panel = gr.HTML(preview(source), elem_id="panel", padding=False)

        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        answers = [status, problem, sql, marks, result, timing]
        asking: dict[str, Any] = {
            "fn": answer, "inputs": [question, session], "outputs": answers,
            "concurrency_id": "questions", "concurrency_limit": CONCURRENT_QUESTIONS, **private,
        }  # fmt: skip
        running = [ask_button.click(**asking), question.submit(**asking)]
        for chip in chips:
            filled = chip.click(lambda text: text, chip, question, queue=False, **private)
            running.append(filled.then(**asking))
        stop_button.click(
            lambda: view.notice("멈추었습니다. 질문을 고쳐 다시 물어보세요."),
            None,
            status,
            cancels=running,
            queue=False,
            **private,
        )
        rerun_button.click(rerun, [sql, question, session], [status, problem, marks, result, timing], **private)
        chosen_outputs = [session, panel, data_problem, *chips]
        progress: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}
        file.upload(upload, [file, session], chosen_outputs, **progress)
        paste_button.click(paste, [ddl, session], chosen_outputs, **progress)
        sample_button.click(back, session, chosen_outputs, **progress)
        gr.api(ask_api, api_name="ask", concurrency_id="questions", concurrency_limit=CONCURRENT_QUESTIONS)
    page.queue(max_size=QUEUE_SIZE, default_concurrency_limit=8)
    return page
