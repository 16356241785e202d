"""The answer's part of the page: what the SQL does, its result, charts and files, the SQL itself. Gradio wiring only.

    parts = lay_out(i18n, both)                       where the answer stands, inside gr.Blocks
    parts.cleared(), parts.of(event, chosen, say)     {component: what changes}
    wire(parts, …)                                    downloads, charts as pictures, SQL for other databases

Nothing of a result stays on the server: a file is made by running the query that is shown once more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from app import chart, dialects, export, view, view_actions, view_rows
from app.errors import InvalidSQL
from app.link import LinkError, pack
from app.pipeline import Answer, Pipeline, Refusal
from app.prompt import Turn
from app.session import Session, link_of, pretty
from app.sources import Source
from app.strings import Words

# A click on a button with data-pick becomes an event of its block, with the button's data-* attributes.
PICK = """element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-pick]');
  if (button) trigger('pick', { ...button.dataset });
});"""
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def block(value: str = "", *, name: str, pick: bool = False) -> gr.HTML:
    """A piece of the page that view*.py writes. With `pick`, its buttons are events."""
    return gr.HTML(value, elem_id=name, padding=False, js_on_load=PICK if pick else None, apply_default_css=False)


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """The components. `shown` holds the question and the SQL that are seen; its SQL is empty where none passed."""

    shown: gr.State
    area: gr.Column
    problem: gr.HTML
    explanation: gr.HTML
    result_area: gr.Column
    tabs: gr.Tabs
    result: gr.HTML
    chart_tab: gr.Tab
    charts: gr.HTML
    verdict: gr.HTML
    downloads: gr.HTML
    file: gr.JSON
    marks: gr.HTML
    sql: gr.Code
    dialects: gr.HTML
    other: gr.Column
    other_sql: gr.Code
    warnings: gr.HTML
    copies: gr.HTML
    rerun: gr.Button
    timing: gr.HTML

    def outputs(self) -> list[Any]:
        """What `cleared` and `of` may change."""
        return [
            self.shown, self.area, self.problem, self.explanation, self.result_area, self.tabs, self.result,
            self.chart_tab, self.charts, self.verdict, self.downloads, self.marks, self.sql, self.dialects, self.other,
            self.copies, self.timing,
        ]  # fmt: skip

    def cleared(self, question: str) -> dict[Any, Any]:
        """The area, open for an answer that is still to come; the SQL is left as it is."""
        return {
            self.shown: Turn(question, ""),
            self.area: gr.update(visible=True),
            self.result_area: gr.update(visible=False),
            self.other: gr.update(visible=False),
            **dict.fromkeys(
                (self.problem, self.explanation, self.result, self.charts, self.verdict, self.downloads, self.marks,
                 self.dialects, self.copies, self.timing), ""),
        }  # fmt: skip

    def of(
        self,
        event: Answer | Refusal,
        chosen: Source,
        say: Words,
        *,
        followed: str = "",
        kept: bool = False,
        shared: bool = False,
    ) -> dict[Any, Any]:
        """An answer or a refusal.

        `followed` is the question before, `kept` whether the pair was confirmed, `shared` whether others would have it.
        """
        shown = self.cleared(event.question) | {self.timing: view.timings(event, say)}
        if isinstance(event, Refusal):
            shown[self.problem] = view.error(event.reason, say, event.sql)
            if event.sql:
                shown[self.sql] = event.sql
            return shown
        drawn = chart.charts(event.result, chosen.schema, say) if event.result else ()
        shown |= {
            self.shown: Turn(event.question, event.sql),
            self.sql: pretty(event.sql),
            self.explanation: view.explained(event, say, followed=followed),
            self.marks: view.verdict(event, say),
            self.result_area: gr.update(visible=True),
            self.chart_tab: gr.update(visible=bool(drawn)),
            self.charts: view_actions.charts(drawn, export.file_name(event.question), say),
            self.dialects: view_actions.dialects(dialects.NAMES, "", say),
        }
        if not drawn:
            shown[self.tabs] = gr.update(selected="table")
        if event.question:
            shown[self.verdict] = view_actions.confirm(kept, say, shared=shared)
        if event.result is None:
            shown[self.result] = view.notice(say("checked-only"))
        else:
            shown[self.result] = view_rows.result_table(event.result, chosen.schema, say)
            if event.result.rows:
                shown[self.downloads] = view_actions.downloads(tuple(export.MEDIA_TYPES), say)
        try:
            packed = pack(link_of(event.question, event.sql, chosen))
        except LinkError as error:
            shown[self.copies] = view_actions.copies("", say, why=say.error(error))
        else:
            shown[self.copies] = view_actions.copies(packed, say)
        return shown


def lay_out(i18n: gr.I18n, both: Callable[[str, Callable[[Words], str]], str]) -> AnswerParts:
    """Make the components where the caller stands. `both` gives markup that the browser picks by its language."""
    shown = gr.State(None)
    with gr.Column(visible=False, elem_id="answer") as area:
        problem = block(name="problem", pick=True)
        explanation = block(name="explanation")
        with gr.Column(visible=False, elem_id="result-area") as result_area:
            with gr.Tabs(elem_id="result-tabs") as tabs:
                with gr.Tab(i18n("table"), id="table"):
                    result = block(name="result")
                with gr.Tab(i18n("chart"), id="chart", visible=False) as chart_tab:
                    charts = block(name="charts")
            with gr.Row(elem_id="result-foot"):
                verdict = block(name="confirm", pick=True)
                downloads = block(name="downloads", pick=True)
                file = gr.JSON(visible="hidden", elem_id="payload")
        with gr.Column(elem_id="sql-card"):
            marks = block(name="marks")
            sql = _code(i18n("sql"), "sql", interactive=True)
            with gr.Row(elem_id="sql-foot"):
                block(both("html-sql-keys", lambda say: f"<span>{say('sql-keys')}</span>"), name="sql-keys")
                copies = block(name="link", pick=True)
                rerun = gr.Button(i18n("rerun"), size="sm", elem_id="rerun", scale=0, min_width=96)
            others = block(name="dialects", pick=True)
            with gr.Column(visible=False, elem_id="other") as other:
                other_sql = _code(i18n("dialects"), "other-sql", interactive=False)
                warnings = block(name="warnings")
        timing = block(name="timing")
    return AnswerParts(
        shown, area, problem, explanation, result_area, tabs, result, chart_tab, charts, verdict, downloads, file,
        marks, sql, others, other, other_sql, warnings, copies, rerun, timing,
    )  # fmt: skip


def _code(label: Any, name: str, *, interactive: bool) -> gr.Code:
    return gr.Code(
        label=label,
        language="sql",
        elem_id=name,
        lines=1,
        max_lines=18,
        interactive=interactive,
        wrap_lines=True,
        show_line_numbers=False,
    )


def wire(
    parts: AnswerParts,
    session: gr.State,
    note: gr.HTML,
    pipeline: Pipeline,
    current: Callable[[Session | None], Source],
    speak: Callable[[gr.Request], Words],
) -> None:
    """The events that concern nothing but the answer."""

    def save(shown: Turn | None, visitor: Session | None, request: gr.Request, picked: gr.EventData) -> dict:
        if shown is None or not shown.sql:
            return {parts.file: None}
        chosen, say = current(visitor), speak(request)
        event = pipeline.run_sql(shown.sql, chosen, question=shown.question)
        if isinstance(event, Refusal) or event.result is None:
            reason = event.reason if isinstance(event, Refusal) else None
            return {parts.file: None, note: view.error(reason, say) if reason else ""}
        return {parts.file: export.download(event, picked.kind, chosen.schema, say).payload()}

    def translate(text: str, visitor: Session | None, request: gr.Request, picked: gr.EventData) -> dict:
        say = speak(request)
        if picked.open:
            return {
                parts.other: gr.update(visible=False),
                parts.dialects: view_actions.dialects(dialects.NAMES, "", say),
            }
        try:
            made = dialects.transpile(text, picked.dialect, current(visitor).schema)
            warnings = view_actions.warnings(made.warnings, say)
        except InvalidSQL as error:
            made, warnings = None, view.error(error, say)
        return {
            parts.dialects: view_actions.dialects(dialects.NAMES, picked.dialect, say),
            parts.other: gr.update(visible=True),
            parts.other_sql: gr.update(value=made.sql if made else "", visible=bool(made and made.sql)),
            parts.warnings: warnings,
        }

    saved = parts.downloads.pick(save, [parts.shown, session], [parts.file, note], **PRIVATE)
    saved.then(None, parts.file, None, js="(file) => window.t2s.saveFile(file)", **PRIVATE)
    shown_there = [parts.dialects, parts.other, parts.other_sql, parts.warnings]
    parts.dialects.pick(translate, [parts.sql, session], shown_there, **PRIVATE)
    parts.copies.pick(None, parts.sql, None, js="(text) => window.t2s.copy(text)", **PRIVATE)
