"""The page: Gradio wiring only. What is shown is view*.py's, what happens is pipeline.py's, a visitor is session.py's.

    build(pipeline, source, engine, settings) -> gr.Blocks

Every event function yields or returns {component: what changes}. Texts of the layout itself are translated by the
browser (`i18n_instance`), those of events here, by the request's Accept-Language.
"""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from app import history, present, view, view_data, view_rows
from app.config import Settings
from app.errors import ModelError, Text2SQLError
from app.line import Line
from app.link import PARAMETER, LinkError, pack, unpack
from app.pipeline import Answer, Delta, Pipeline, Refusal, Retry, Stage
from app.prompt import Turn, follows
from app.schema import quoted
from app.session import (
    MAX_COMMENT_CHARS,
    Session,
    commented,
    examples,
    first_rows,
    forget,
    link_of,
    new_folder,
    opened,
    pretty,
)
from app.sources import SAMPLES, Source, from_ddl, open_files, sample, sample_key
from app.strings import LANGUAGES, Words, catalogue, words
from model.serve import Engine

log = logging.getLogger(__name__)

ENDINGS = ".csv .tsv .xlsx .xls .parquet .json .sqlite .duckdb .sql"  # gr.File translates no label
REDRAW_S = 0.1  # how often streamed SQL is drawn
QUEUE_SIZE = 40
CONCURRENT_QUESTIONS = 4  # the engine's slots
# What was sent, as it was sent: Gradio keeps it by its content, so two visitors may share it, and it goes by its age.
# Seconds: (between two looks, until then). It is read within upload_timeout_s.
UPLOADS_KEPT = (60, 300)
IN_LINE = 20  # questions whose place in the line is shown; more wait in Gradio's own queue
# In the head as it is, before the first paint; Gradio's own `css` would rewrite every selector.
HEAD = f"<style>{Path(__file__).with_name('style.css').read_text(encoding='utf-8')}</style>"
SCRIPT = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
FONTS = ["Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "sans-serif"]
THEME = gr.themes.Base(
    primary_hue=gr.themes.colors.emerald,
    neutral_hue=gr.themes.colors.stone,
    font=FONTS,
    font_mono=["D2Coding", "JetBrains Mono", "ui-monospace", "Noto Sans Mono CJK KR", "monospace"],
    radius_size=gr.themes.sizes.radius_md,
)
# A click on a button with data-pick becomes an event of its block, with the button's data-* attributes.
PICK = """element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-pick]');
  if (button) trigger('pick', { ...button.dataset });
});"""

EDIT = Path(__file__).with_name("edit.js").read_text(encoding="utf-8").replace("{max}", str(MAX_COMMENT_CHARS))


def build(pipeline: Pipeline, source: Source, engine: Engine, settings: Settings) -> gr.Blocks:
    """The whole page for one pipeline. `source` is what every session begins with."""
    line = Line(CONCURRENT_QUESTIONS)
    texts: dict[str, dict[str, str]] = {language: catalogue(language) for language in LANGUAGES}
    i18n = gr.I18n(**texts)

    def both(key: str, make: Callable[[Words], str]) -> str:
        """Markup that the browser picks by its language, for what stands there before any event."""
        for language in LANGUAGES:
            texts[language][key] = make(Words(language))
        return str(i18n(key))

    def speak(request: gr.Request) -> Words:
        return words(request.headers.get("accept-language", ""))

    def warm(chosen: Source) -> None:
        """Let the engine read the schema while the person still thinks of a question."""

        def send() -> None:
            try:
                pipeline.warm(chosen)
            except ModelError as error:
                log.warning("warming failed: %s", error)

        threading.Thread(target=send, daemon=True).start()

    def current(session: Session | None) -> Source:
        return session.source if session else source

    start = sample_key(source.name) or "start"
    offered = ({} if start in SAMPLES else {start: source.name}) | SAMPLES

    def sample_session(key: str) -> Session | None:
        """The session of a sample by its key; None is what every session begins with. Raises KeyError."""
        return None if key == start else Session(sample(key, settings))

    def chooser(chosen: Source, say: Words) -> str:
        used = start if chosen.database == source.database else sample_key(chosen.name)
        names = [(key, say(f"sample-{key}") if key in SAMPLES else name) for key, name in offered.items()]
        return view_data.samples(names, used, say)

    # --- asking -----------------------------------------------------------------------------------------

    def answer(
        question: str, follow: bool, turn: Turn | None, session: Session | None, records: list, request: gr.Request
    ) -> Iterator[dict]:
        say, chosen = speak(request), current(session)
        after = turn if turn and (follow or follows(question)) else None
        with line.ticket() as ticket:
            yield {
                ask_button: gr.update(visible=False),
                stop_button: gr.update(visible=True),
                status: view.stages("prompt", say),
                answer_area: gr.update(visible=True),
                result_area: gr.update(visible=False),
                **dict.fromkeys((note, problem, explanation, marks, result, timing, link), ""),
            }
            while ahead := ticket.wait(1.0):
                yield {status: view.waiting(ahead, say)}
            begin = drawn = time.monotonic()
            text, stage, attempt = "", "prompt", 1
            for event in pipeline.stream(question, chosen, after=after):
                now = time.monotonic()
                if isinstance(event, (Answer, Refusal)):
                    yield {status: "", **outcome(event, chosen, say, records, after)}
                    return
                if isinstance(event, Stage):
                    stage = event.name
                elif isinstance(event, Retry):
                    attempt, text = event.attempt, ""
                elif isinstance(event, Delta):
                    text += event.text
                    if now - drawn < REDRAW_S:
                        continue
                    drawn = now
                    yield {sql: text}
                    continue
                yield {status: view.stages(stage, say, attempt=attempt, elapsed_s=now - begin)}

    def outcome(event: Answer | Refusal, chosen: Source, say: Words, records: list, after: Turn | None = None) -> dict:
        """What an answer or a refusal puts on the page. `records` grow by one answer."""
        shown: dict[Any, Any] = {
            answer_area: gr.update(visible=True),
            timing: view.timings(event, say),
            **dict.fromkeys((problem, explanation, marks, result, link), ""),
        }
        if isinstance(event, Refusal):
            shown[problem] = view.error(event.reason, say, event.sql)
            shown[result_area] = gr.update(visible=False)
            if event.sql:
                shown[sql] = event.sql
            return shown
        shown[sql] = pretty(event.sql)
        shown[explanation] = view.explained(event, say, followed=after.question if after else "")
        shown[marks] = view.verdict(event, say)
        shown[result_area] = gr.update(visible=True)
        if event.result is None:
            shown[result] = view.notice(say("checked-only"))
        else:
            shown[result] = view_rows.result_table(event.result, chosen.schema, say)
        try:
            shown[link] = view.link_button(pack(link_of(event.question, event.sql, chosen)), say)
        except LinkError as error:
            log.info("no link: %s", error)
        if event.question:
            shown |= {last_turn: Turn(event.question, event.sql), follow: gr.update(visible=True, value=False)}
            rows = len(event.result.rows) if event.result else -1
            key = history.fingerprint(chosen.schema)
            kept = history.added(records, history.Entry(event.question, event.sql, chosen.name, key, rows))
            shown |= {records_box: kept, past: view.history(history.entries(kept), say)}
        return shown

    def rerun(text: str, question: str, session: Session | None, records: list, request: gr.Request) -> dict:
        chosen = current(session)
        return {
            status: "",
            note: "",
            **outcome(pipeline.run_sql(text, chosen, question=question), chosen, speak(request), records),
        }

    def fix(
        text: str, question: str, session: Session | None, records: list, request: gr.Request, picked: gr.EventData
    ) -> dict:
        """Put a near name where the refused one stands, and run that."""
        start, old, name = int(picked.start), picked.old, picked.name
        if text[start : start + len(old)] != old:
            return {note: view.notice(speak(request)("fix-stale"))}
        return rerun(text[:start] + quoted(name) + text[start + len(old) :], question, session, records, request)

    def example(picked: gr.EventData) -> str:
        return picked.question

    def stopped(request: gr.Request) -> dict:
        return {status: "", note: view.notice(speak(request)("stopped")), **idle()}

    def idle() -> dict:
        return {ask_button: gr.update(visible=True), stop_button: gr.update(visible=False)}

    # --- data -------------------------------------------------------------------------------------------

    def choose(new: Session | None, old: Session | None, say: Words) -> dict:
        """Another source takes the place of the old one, whose files go."""
        forget(old)
        chosen = current(new)
        warm(chosen)
        return {
            session: new,
            panel: view_data.panel(chosen, say),
            samples: chooser(chosen, say),
            preview: view_data.preview(chosen, first_rows(chosen, pipeline), say),
            chips: view.chips(examples(chosen, say), say),
            data_note: "",
            answer_area: gr.update(visible=False),
            last_turn: None,
            follow: gr.update(visible=False, value=False),
            **dict.fromkeys((note, status, question, sql), ""),
        }

    def upload(paths: list[str] | None, old: Session | None, request: gr.Request) -> Iterator[dict]:
        """Files become the session's data; what cannot be read changes nothing but the message."""
        if not paths:
            return
        say = speak(request)
        yield {data_note: view.notice(say("reading"))}
        yield take(lambda folder: open_files([Path(path) for path in paths], settings, folder, invent=True), old, say)

    def paste(text: str, old: Session | None, request: gr.Request) -> dict:
        return take(lambda folder: from_ddl(text, settings, folder, invent=True), old, speak(request))

    def take(make: Callable[[Path], Source], old: Session | None, say: Words) -> dict:
        folder = new_folder(settings)
        try:
            made = make(folder)
        except Text2SQLError as error:
            shutil.rmtree(folder, ignore_errors=True)
            return {data_note: view.error(error, say)}
        return choose(Session(made, str(folder)), old, say)

    def pick_sample(old: Session | None, request: gr.Request, picked: gr.EventData) -> dict:
        return choose(sample_session(picked.key), old, speak(request))

    def edit_comment(old: Session | None, request: gr.Request, picked: gr.EventData) -> dict:
        """Another comment on a column, for this session: the next prompt, headings and explanations use it."""
        say = speak(request)
        try:
            changed = commented(current(old), picked.table, picked.column, picked.text)
        except Text2SQLError as error:
            return {data_note: view.error(error, say)}
        warm(changed)
        return {
            session: Session(changed, old.folder if old else ""),
            preview: view_data.preview(changed, first_rows(changed, pipeline), say),
            data_note: view.notice(say("comment-saved", column=picked.column)),
        }

    # --- coming back ------------------------------------------------------------------------------------

    def arrive(session_now: Session | None, records: list, request: gr.Request) -> dict:
        """The first event of a visit: what the browser kept, and what a shared link carries."""
        say = speak(request)
        shown: dict[Any, Any] = {past: view.history(history.entries(records), say)}
        packed = request.query_params.get(PARAMETER)
        if not packed:
            return shown
        try:
            carried = unpack(packed)
            new = opened(carried, settings)
        except Text2SQLError as error:
            return {**shown, note: view.error(error, say)}
        event = pipeline.run_sql(carried.sql, new.source, question=carried.question)
        return {
            **shown,
            **choose(new, session_now, say),
            **outcome(event, new.source, say, records),
            question: carried.question,
            note: view.notice(say("link-opened")),
        }

    def pick_past(session_now: Session | None, records: list, request: gr.Request, picked: gr.EventData) -> dict:
        """Bring an earlier question back with its SQL, checked and run again, where its data is here."""
        say = speak(request)
        if picked.pick == "clear":
            return {records_box: [], past: ""}
        entry = history.entries(records)[int(picked.number)]
        shown: dict[Any, Any] = {}
        new = session_now
        if entry.key != history.fingerprint(current(session_now).schema):
            key = next((key for key, name in offered.items() if name == entry.data), "")
            new = sample_session(key) if key else None
            if not key or entry.key != history.fingerprint(current(new).schema):
                return {
                    question: entry.question,
                    sql: entry.sql,
                    answer_area: gr.update(visible=True),
                    result_area: gr.update(visible=False),
                    note: view.notice(say("history-other", data=entry.data)),
                    **dict.fromkeys((status, problem, explanation, marks, result, timing, link), ""),
                }
            shown = choose(new, session_now, say)
        event = pipeline.run_sql(entry.sql, current(new), question=entry.question)
        return {**shown, status: "", note: "", **outcome(event, current(new), say, records), question: entry.question}

    def ask_api(question: str, ddl: str = "") -> dict[str, Any]:
        """Answer one question on the sample, or check SQL for pasted DDL: sql, columns, rows, explanation, error."""
        folder = new_folder(settings)
        try:
            chosen = from_ddl(ddl, settings, folder) if ddl.strip() else source
            with line.ticket() as ticket:
                while ticket.wait(1.0):
                    pass
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

    # --- the layout -------------------------------------------------------------------------------------

    def block(value: str = "", *, name: str, pick: bool = False) -> gr.HTML:
        return gr.HTML(value, elem_id=name, padding=False, js_on_load=PICK if pick else None, apply_default_css=False)

    warm(source)
    found = first_rows(source, pipeline)
    with gr.Blocks(title=i18n("title"), analytics_enabled=False, fill_width=True, delete_cache=UPLOADS_KEPT) as page:
        session = gr.State(None, delete_callback=forget)
        last_turn = gr.State(None)
        records_box = gr.BrowserState([], storage_key="text2sql-ko-history", secret="kept in this browser")
        block(both("html-header", lambda say: view.header(engine.kind, engine.model, say)), name="head")
        with gr.Row(equal_height=False, elem_id="layout"):
            with gr.Column(scale=7, min_width=320, elem_id="main"):
                with gr.Column(elem_id="composer"):
                    question = gr.Textbox(
                        label=i18n("question"),
                        show_label=False,
                        container=False,
                        placeholder=i18n("placeholder"),
                        elem_id="question",
                        lines=1,  # Gradio sends on Enter only then; style.css makes it taller
                        max_lines=8,
                        autofocus=True,
                        max_length=settings.max_question_chars * 5,  # refused with a message, not cut in silence
                    )
                    with gr.Row(elem_id="send"):
                        follow = gr.Checkbox(
                            label=i18n("follow"), elem_id="follow", visible=False, container=False, min_width=0
                        )
                        block(both("html-keys", lambda say: f"<span>{say('keys')}</span>"), name="keys")
                        stop_button = gr.Button(i18n("stop"), elem_id="stop", visible=False, scale=0, min_width=96)
                        ask_button = gr.Button(i18n("ask"), variant="primary", elem_id="ask", scale=0, min_width=112)
                chips = block(
                    both("html-chips", lambda say: view.chips(examples(source, say), say)), name="examples", pick=True
                )
                note = block(name="note")
                status = block(name="status")
                with gr.Column(visible=False, elem_id="answer") as answer_area:
                    problem = block(name="problem", pick=True)
                    explanation = block(name="explanation")
                    with gr.Column(visible=False, elem_id="result-area") as result_area:
                        with gr.Tabs(elem_id="result-tabs"):
                            with gr.Tab(i18n("table"), id="table"):
                                result = block(name="result")
                            with gr.Tab(i18n("chart"), id="chart", visible=False):
                                pass  # chart.py's and drawing.py's
                        with gr.Row(visible=False, elem_id="downloads"):
                            pass  # export.py's
                    with gr.Column(elem_id="sql-card"):
                        marks = block(name="marks")
                        sql = gr.Code(
                            label=i18n("sql"),
                            language="sql",
                            elem_id="sql",
                            lines=1,
                            max_lines=18,
                            interactive=True,
                            wrap_lines=True,
                            show_line_numbers=False,
                        )
                        with gr.Row(elem_id="sql-foot"):
                            block(both("html-sql-keys", lambda say: f"<span>{say('sql-keys')}</span>"), name="sql-keys")
                            link = block(name="link")
                            rerun_button = gr.Button(i18n("rerun"), size="sm", elem_id="rerun", scale=0, min_width=96)
                    timing = block(name="timing")
                preview = block(both("html-preview", lambda say: view_data.preview(source, found, say)), name="preview")
                past = block(name="history", pick=True)
            with gr.Column(scale=4, min_width=300, elem_id="side"):
                with gr.Tabs(elem_id="data"):
                    with gr.Tab(i18n("tab-sample"), id="sample"):
                        samples = block(
                            both("html-samples", lambda say: chooser(source, say)),
                            name="samples",
                            pick=True,
                        )
                    with gr.Tab(i18n("tab-upload"), id="upload"):
                        file = gr.File(label=ENDINGS, file_count="multiple", elem_id="file", height=132)
                        block(both("html-upload", lambda say: f"<span>{say('upload-hint')}</span>"), name="upload-hint")
                    with gr.Tab(i18n("tab-ddl"), id="ddl"):
                        ddl = gr.Textbox(
                            label=i18n("ddl"),
                            elem_id="ddl",
                            lines=6,
                            max_lines=14,
                            placeholder="CREATE TABLE 주문 (주문번호 INT, 고객명 TEXT, 금액 INT, 주문일 DATE);",
                        )
                        block(both("html-ddl", lambda say: f"<span>{say('ddl-hint')}</span>"), name="ddl-hint")
                        paste_button = gr.Button(i18n("use-ddl"), size="sm", elem_id="use-ddl")
                data_note = block(name="data-note")
                panel = gr.HTML(
                    both("html-panel", lambda say: view_data.panel(source, say)),
                    elem_id="panel",
                    padding=False,
                    js_on_load=EDIT,
                    apply_default_css=False,
                )

        # --- the events ---------------------------------------------------------------------------------

        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        answered = [note, status, problem, explanation, result_area, result, marks, sql, link, timing, answer_area,
                    records_box, past, last_turn, follow]  # fmt: skip
        buttons = [ask_button, stop_button]
        chosen_outputs = [session, panel, samples, preview, chips, data_note, question, *answered]
        visitor = [session, records_box]

        filled = chips.pick(example, None, question, queue=False, **private)
        asking: dict[str, Any] = {
            "fn": answer, "inputs": [question, follow, last_turn, *visitor], "outputs": [*answered, *buttons],
            "concurrency_id": "questions", "concurrency_limit": IN_LINE, **private,
        }  # fmt: skip
        running = [gr.on([ask_button.click, question.submit], **asking), filled.then(**asking)]
        for asked in running:
            asked.then(idle, None, buttons, queue=False, **private)
        stop_button.click(stopped, None, [note, status, *buttons], cancels=running, queue=False, **private)
        rerun_button.click(rerun, [sql, question, *visitor], answered, **private)
        problem.pick(fix, [sql, question, *visitor], answered, **private)
        past.pick(pick_past, visitor, chosen_outputs, **private)
        file.upload(upload, [file, session], chosen_outputs, **private)
        paste_button.click(paste, [ddl, session], chosen_outputs, **private)
        samples.pick(pick_sample, session, chosen_outputs, **private)
        panel.pick(edit_comment, session, [session, preview, data_note], **private)
        page.load(arrive, visitor, chosen_outputs, **private)
        gr.api(ask_api, api_name="ask", concurrency_id="questions")
    page.queue(max_size=QUEUE_SIZE, default_concurrency_limit=8)
    page.i18n_instance = i18n
    return page
