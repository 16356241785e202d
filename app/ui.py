"""The page: Gradio wiring only. What is shown is view*.py's, what happens is pipeline.py's, a visitor is session.py's,
the answer's components are ui_answer.py's.

    build(turns, source, engine, settings) -> gr.Blocks

Every event function yields or returns {component: what changes}. Texts of the layout itself are translated by the
browser (`i18n_instance`), those of events here, by the request's Accept-Language.
"""

from __future__ import annotations

import inspect
import logging
import shutil
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr

from app import history, present, view, view_actions, view_data
from app.config import Settings
from app.errors import Busy, ModelError, Text2SQLError
from app.examples import Example, Examples, alike
from app.link import PARAMETER, unpack
from app.logs import REQUEST_ID
from app.pipeline import Answer, Delta, Refusal, Retry, Stage
from app.prompt import Turn, follows
from app.schema import quoted
from app.session import (
    MAX_COMMENT_CHARS,
    Session,
    commented,
    examples,
    first_rows,
    forget,
    new_folder,
    opened,
)
from app.sources import SAMPLES, Source, from_ddl, open_files, sample, sample_key
from app.strings import LANGUAGES, Words, catalogue, words
from app.turns import Turns, Waiting, Working
from app.ui_answer import PRIVATE, block, lay_out, wire
from model.serve import Engine

log = logging.getLogger(__name__)

ENDINGS = ".csv .tsv .xlsx .xls .parquet .json .sqlite .duckdb .sql"  # gr.File translates no label
REDRAW_S = 0.2  # how often stages and streamed SQL are drawn: Gradio takes some 10 ms for each time
STILL_S = 1.0  # and how often where nothing changes, which also finds out who has gone
SESSIONS = 1000  # tabs, open or closed, that Gradio keeps (some 150 KB each); it forgets the oldest first
OTHER_EVENTS = 24  # uploads, SQL of one's own and the like at the same time; questions have their own line
# What was sent, as it was sent: Gradio keeps it by its content, so two visitors may share it, and it goes by its age.
# Seconds: (between two looks, until then). It is read within upload_timeout_s.
UPLOADS_KEPT = (60, 300)
HERE = Path(__file__).parent
# In the head as they are, before the first paint; Gradio's own `css` would rewrite every selector.
HEAD = (
    f"<style>{(HERE / 'style.css').read_text(encoding='utf-8')}</style>"
    f"<script>{(HERE / 'theme.js').read_text(encoding='utf-8')}</script>"
)
_SCRIPTS = [(HERE / name).read_text(encoding="utf-8").strip() for name in ("download.js", "page.js")]
SCRIPT = "() => {\n" + "\n".join(f"(\n{script}\n)();" for script in _SCRIPTS) + "\n}"
FONTS = ["Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "sans-serif"]
THEME = gr.themes.Base(
    primary_hue=gr.themes.colors.emerald,
    neutral_hue=gr.themes.colors.stone,
    font=FONTS,
    font_mono=["D2Coding", "JetBrains Mono", "ui-monospace", "Noto Sans Mono CJK KR", "monospace"],
    radius_size=gr.themes.sizes.radius_md,
)

EDIT = Path(__file__).with_name("edit.js").read_text(encoding="utf-8").replace("{max}", str(MAX_COMMENT_CHARS))


def build(turns: Turns, source: Source, engine: Engine, settings: Settings) -> gr.Blocks:
    """The whole page. `source` is what every session begins with."""
    pipeline = turns.pipeline
    store = Examples.of(settings)  # what visitors share; None where the operator named no folder
    texts: dict[str, dict[str, str]] = {language: catalogue(language) for language in LANGUAGES}
    i18n = gr.I18n(**texts)

    def both(key: str, make: Callable[[Words], str]) -> str:
        """Markup that the browser picks by its language, for what stands there before any event."""
        for language in LANGUAGES:
            texts[language][key] = make(Words(language))
        return str(i18n(key))

    def asker(request: gr.Request) -> str:
        """The client's address. What is logged from here on has the request's id, which Gradio's tasks have lost."""
        REQUEST_ID.set(request.headers.get("x-request-id", ""))
        _trim(page, request.session_hash or "")
        return request.client.host if request.client else ""

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

    async def answer(
        question: str, follow: bool, turn: Turn | None, session: Session | None, records: list, request: gr.Request
    ) -> AsyncIterator[dict]:
        say, chosen = speak(request), current(session)
        after = turn if turn and (follow or follows(question)) else None
        begin = drawn = time.monotonic()
        text, stage, attempt = "", "prompt", 1
        changed = False  # since it was drawn
        confirmed = () if after else hints(question, chosen, records)
        # Given each time: what is left out costs Gradio four times as much as what is the same.
        blank: dict[Any, Any] = {note: "", **parts.cleared(question)}
        try:
            async with turns.begun(question, chosen, client=asker(request), after=after, examples=confirmed) as events:
                yield {  # the question is on its way while Gradio works on this
                    ask_button: gr.update(visible=False),
                    stop_button: gr.update(visible=True),
                    status: view.stages("prompt", say),
                    **blank,
                }
                async for event in events:
                    now = time.monotonic()
                    if isinstance(event, (Answer, Refusal)):
                        shown = await turns.thread(partial(outcome, event, chosen, say, records, after))
                        if isinstance(event, Refusal):
                            shown[parts.timing] += view.request_id(request.headers.get("x-request-id", ""), say)
                        yield {status: "", **shown}
                        return
                    if isinstance(event, Waiting):
                        begin = drawn = now
                        yield {status: view.waiting(event.ahead, event.about_s, say)}
                        continue
                    if isinstance(event, Stage):
                        stage = event.name
                    elif isinstance(event, Retry):
                        attempt, text = event.attempt, ""
                    elif isinstance(event, Delta):
                        text += event.text
                    changed = changed or not isinstance(event, Working)
                    if now - drawn < (REDRAW_S if changed else STILL_S):
                        continue
                    drawn, changed = now, False
                    yield {
                        **blank,
                        status: view.stages(stage, say, attempt=attempt, elapsed_s=now - begin),
                        parts.sql: view.streamed(text),
                    }
        except Busy as error:
            yield {status: "", parts.problem: view.error(error, say)}

    def outcome(event: Answer | Refusal, chosen: Source, say: Words, records: list, after: Turn | None = None) -> dict:
        """What an answer or a refusal puts on the page. `records` grow by one answer."""
        if isinstance(event, Refusal) or not event.question:
            return parts.of(event, chosen, say)
        entry = entry_of(event, chosen)
        kept = history.is_kept(records, entry)
        grown = history.added(records, replace(entry, kept=kept))
        return {
            **parts.of(event, chosen, say, followed=after.question if after else "", kept=kept, shared=bool(store)),
            last_turn: Turn(event.question, event.sql),
            follow: gr.update(visible=True, value=False),
            records_box: grown,
            past: view.history(history.entries(grown), say),
        }

    def entry_of(event: Answer, chosen: Source) -> history.Entry:
        rows = len(event.result.rows) if event.result else -1
        return history.Entry(event.question, event.sql, chosen.name, history.fingerprint(chosen.schema), rows)

    def hints(question: str, chosen: Source, records: list) -> tuple[Turn, ...]:
        """Confirmed pairs for the prompt: the visitor's own, and those that the operator lets visitors share."""
        if not settings.hints:
            return ()
        key = history.fingerprint(chosen.schema)
        own = [Example(one.question, one.sql) for one in history.entries(records) if one.kept and one.key == key]
        shared = store.similar(question, chosen.schema, most=settings.hints) if store else ()
        found = alike(question, [*own, *shared], chosen.schema, most=settings.hints)
        return tuple(Turn(one.question, one.sql) for one in found)

    def confirm(
        shown: Turn | None, visitor: Session | None, records: list, request: gr.Request, picked: gr.EventData
    ) -> dict:
        """Thumbs up for the pair that is shown, or the way back."""
        if shown is None or not shown.sql:
            return {parts.verdict: ""}
        say, chosen, kept = speak(request), current(visitor), picked.pick == "keep"
        key = history.fingerprint(chosen.schema)
        pair = Example(shown.question, shown.sql)
        if store and kept:
            store.keep(pair, chosen.schema)
        elif store:
            store.drop(pair, chosen.schema)
        marked = history.marked(records, history.Entry(pair.question, pair.sql, chosen.name, key, -1, kept))
        return {
            parts.verdict: view_actions.confirm(kept, say, shared=bool(store)),
            records_box: marked,
            past: view.history(history.entries(marked), say),
        }

    def rerun(text: str, shown: Turn | None, session: Session | None, records: list, request: gr.Request) -> dict:
        """Edited SQL through the same checks, for the question that it was written for."""
        chosen = current(session)
        event = pipeline.run_sql(text, chosen, question=shown.question if shown else "")
        return {status: "", note: "", **outcome(event, chosen, speak(request), records)}

    def fix(
        text: str, shown: Turn | None, session: Session | None, records: list, request: gr.Request, picked: gr.EventData
    ) -> dict:
        """Put a near name where the refused one stands, and run that."""
        start, old, name = int(picked.start), picked.old, picked.name
        if text[start : start + len(old)] != old:
            return {note: view.notice(speak(request)("fix-stale"))}
        return rerun(text[:start] + quoted(name) + text[start + len(old) :], shown, session, records, request)

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
            parts.area: gr.update(visible=False),
            parts.shown: None,
            last_turn: None,
            follow: gr.update(visible=False, value=False),
            **dict.fromkeys((note, status, question, parts.sql), ""),
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
                    **parts.cleared(entry.question),
                    question: entry.question,
                    parts.sql: entry.sql,
                    note: view.notice(say("history-other", data=entry.data)),
                    status: "",
                }
            shown = choose(new, session_now, say)
        event = pipeline.run_sql(entry.sql, current(new), question=entry.question)
        return {**shown, status: "", note: "", **outcome(event, current(new), say, records), question: entry.question}

    async def ask_api(question: str, request: gr.Request, ddl: str = "") -> dict[str, Any]:
        """Answer one question on the sample, or check SQL for pasted DDL: sql, columns, rows, explanation, error."""
        folder = new_folder(settings)
        try:
            chosen = await turns.thread(lambda: from_ddl(ddl, settings, folder)) if ddl.strip() else source
            event = await turns.ask(question, chosen, client=asker(request))
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
                parts = lay_out(i18n, both)
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

        answered = [note, status, *parts.outputs(), records_box, past, last_turn, follow]
        buttons = [ask_button, stop_button]
        chosen_outputs = [session, panel, samples, preview, chips, data_note, question, *answered]
        visitor = [session, records_box]

        filled = chips.pick(example, None, question, queue=False, **PRIVATE)
        asking: dict[str, Any] = {
            "fn": answer, "inputs": [question, follow, last_turn, *visitor], "outputs": [*answered, *buttons],
            "concurrency_id": "questions", "concurrency_limit": None, **PRIVATE,
        }  # fmt: skip
        running = [gr.on([ask_button.click, question.submit], **asking), filled.then(**asking)]
        for asked in running:
            asked.then(idle, None, buttons, queue=False, **PRIVATE)
        stop_button.click(stopped, None, [note, status, *buttons], cancels=running, queue=False, **PRIVATE)
        parts.rerun.click(rerun, [parts.sql, parts.shown, *visitor], answered, **PRIVATE)
        parts.problem.pick(fix, [parts.sql, parts.shown, *visitor], answered, **PRIVATE)
        parts.verdict.pick(confirm, [parts.shown, *visitor], [parts.verdict, records_box, past], **PRIVATE)
        wire(parts, session, note, pipeline, current, speak)
        past.pick(pick_past, visitor, chosen_outputs, **PRIVATE)
        file.upload(upload, [file, session], chosen_outputs, **PRIVATE)
        paste_button.click(paste, [ddl, session], chosen_outputs, **PRIVATE)
        samples.pick(pick_sample, session, chosen_outputs, **PRIVATE)
        panel.pick(edit_comment, session, [session, preview, data_note], **PRIVATE)
        page.load(arrive, visitor, chosen_outputs, **PRIVATE)
        gr.api(ask_api, api_name="ask", concurrency_id="questions", concurrency_limit=None)
    # Gradio's queue lets every question through to ours, which is bounded; it holds what else there is.
    page.max_threads = turns.line.most + OTHER_EVENTS
    _remember_signatures({type(part) for part in page.blocks.values()})
    page.state_session_capacity = SESSIONS
    page.queue(max_size=turns.line.most + OTHER_EVENTS, default_concurrency_limit=8)
    page.i18n_instance = i18n
    return page


def _trim(page: gr.Blocks, session_hash: str) -> None:
    """Drop the copies that Gradio makes of a part for each change and then keeps under new numbers that nobody asks
    for, some 20 KB a question as long as the tab is open.
    """
    kept = page.state_holder.session_data.get(session_hash)
    for number in set(kept.blocks_config.blocks) - set(page.blocks) if kept else ():
        kept.blocks_config.blocks.pop(number, None)
        kept.config_values.pop(number, None)


def _remember_signatures(parts: set[type]) -> None:
    """Let Python keep what Gradio asks `inspect` for some sixty times a change of the page: half of such a change's
    time. `inspect` itself looks for `__signature__` first.
    """
    for init in (vars(owner).get("__init__") for part in parts for owner in part.__mro__):
        for function in (init, getattr(init, "__wrapped__", None)):
            if inspect.isfunction(function) and "__signature__" not in vars(function):
                function.__signature__ = inspect.signature(function)
