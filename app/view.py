"""What the page shows, as HTML text: pure functions from answers, refusals and schemas to markup.

Everything that came from a user, a file or the model is escaped here (`_e`). ui.py wires these into Gradio;
style.css dresses them. No Gradio, no state.
"""

from __future__ import annotations

import html
from decimal import Decimal
from typing import Any

from app import present
from app.errors import InvalidSQL, ReplyUnusable, Text2SQLError
from app.phrases import short_comment
from app.pipeline import STAGES, Answer, Refusal
from app.sandbox import Result
from app.schema import Schema, Table, fold
from app.sources import Source

STAGE_KO = {"prompt": "질문 이해", "model": "SQL 작성", "validate": "검사", "execute": "실행"}
ENGINE_KO = {"embedded": "내장 CPU", "vllm": "vLLM", "external": "외부 서버"}
MAX_TABLES_OPEN = 2
MAX_SHOWN_ROWS = 1000


def _e(value: object) -> str:
    return html.escape(str(value), quote=True)


def header(kind: str, model: str) -> str:
    """The product's name, and the engine and model in a quiet badge."""
    return (
        '<header class="t2s-head"><h1>한국어 Text2SQL</h1>'
        "<p>표에 한국어로 물어보세요. SQL을 만들고, 검사하고, 실행해서 보여 드립니다.</p>"
        '<span class="t2s-badge" title="질문에 답하는 모델">'
        f"{_e(ENGINE_KO.get(kind, kind))} · {_e(model)}</span></header>"
    )


def stages(active: str, *, attempt: int = 1, elapsed_s: float = 0.0) -> str:
    """The four stages, with the one at work marked. `active` is a stage's name, or "done"."""
    order = [*STAGES, "done"]
    at = order.index(active)
    items = "".join(
        f'<li class="{"done" if index < at else "now" if index == at else "wait"}">{STAGE_KO[name]}</li>'
        for index, name in enumerate(STAGES)
    )
    again = f'<span class="t2s-again">{attempt}번째 시도</span>' if attempt > 1 else ""
    clock = f'<span class="t2s-clock">{elapsed_s:.1f}초</span>' if active != "done" else ""
    return f'<div class="t2s-stages" role="status" aria-live="polite"><ol>{items}</ol>{again}{clock}</div>'


def verdict(answer: Answer) -> str:
    """What the SQL does in Korean, what it and the question do not share, what was checked and what was mended."""
    marks = "".join(
        f'<span class="t2s-mark" title="{title}">✓ {name}</span>'
        for name, title in (
            ("문법", "DuckDB 문법으로 읽혔습니다"),
            ("스키마", "쓰인 테이블과 열이 모두 이 데이터에 있습니다"),
            ("읽기 전용", "데이터를 바꾸지 않는 조회 한 문장입니다"),
        )
    )
    votes = "" if answer.agreement is None else f'<span class="t2s-mark">표본 일치 {answer.agreement:.0%}</span>'
    mended = "".join(f"<li>{_e(note)}</li>" for note in answer.mended)
    doubted = "".join(f"<li>{_e(doubt.text)}</li>" for doubt in answer.doubts)
    return (
        f'<p class="t2s-explained">{_e(answer.explanation.text)}</p>'
        + (f'<ul class="t2s-doubts" aria-label="확인할 점">{doubted}</ul>' if doubted else "")
        + f'<div class="t2s-marks">{marks}{votes}</div>'
        + (f'<ul class="t2s-mended">{mended}</ul>' if mended else "")
    )


def timings(outcome: Answer | Refusal) -> str:
    """One quiet line of where the time went."""
    parts = [f"{STAGE_KO[name]} {_duration(outcome.timings[name])}" for name in STAGES if outcome.timings[name] >= 0.05]
    tries = f" · {outcome.attempts}번째 시도" if outcome.attempts > 1 else ""
    return f'<p class="t2s-quiet">{_duration(outcome.timings["total"])} ({" · ".join(parts)}){tries}</p>'


def _duration(milliseconds: float) -> str:
    return f"{milliseconds / 1e3:.1f}초" if milliseconds >= 1000 else f"{milliseconds:.0f}ms"


def error(reason: Text2SQLError, sql: str = "") -> str:
    """What went wrong, what to do next, and the place in the SQL where it is known."""
    place = ""
    if isinstance(reason, InvalidSQL) and reason.position and reason.sql == sql:
        start, end = reason.position
        line_start = sql.rfind("\n", 0, start) + 1
        line_end = len(sql) if (found := sql.find("\n", end)) < 0 else found
        place = (
            f'<pre class="t2s-place">{_e(sql[line_start:start])}<mark>{_e(sql[start:end])}</mark>'
            f"{_e(sql[end:line_end])}</pre>"
        )
    hints = ""
    if isinstance(reason, InvalidSQL) and reason.hint:
        hints = (
            '<p class="t2s-hints">비슷한 이름: '
            + ", ".join(f"<code>{_e(name)}</code>" for name in reason.hint)
            + "</p>"
        )
    head = {ReplyUnusable: "답을 만들지 못했습니다", InvalidSQL: "실행하지 않았습니다"}.get(
        type(reason), "문제가 생겼습니다"
    )
    return (
        f'<div class="t2s-error" role="alert"><strong>{head}</strong><p>{_e(reason.message_ko)}</p>{place}{hints}</div>'
    )


def notice(text: str) -> str:
    """A quiet sentence in a box."""
    return f'<div class="t2s-notice">{_e(text)}</div>'


def headings(result: Result, schema: Schema) -> list[tuple[str, str]]:
    """(what a column's head says, its name): the Korean comment's first words where the name has one comment."""
    comments: dict[str, set[str]] = {}
    for table in schema:
        for column in table.columns:
            if column.comment:
                comments.setdefault(fold(column.name), set()).add(short_comment(column.comment))
    heads = []
    for name in result.columns:
        known = comments.get(fold(name), set())
        heads.append((next(iter(known)), name) if len(known) == 1 else (name, name))
    return heads


def result_table(result: Result, schema: Schema) -> str:
    """The rows as a table; numbers at the right, NULL as a quiet word."""
    if not result.rows:
        return notice("조건에 맞는 행이 없습니다. 조건의 값이 데이터에 있는 값과 같은지 확인해 보세요.")
    names = headings(result, schema)
    right = [
        any(_number(row[index]) for row in result.rows)
        and all(_number(row[index]) or row[index] is None for row in result.rows)
        for index in range(len(names))
    ]
    if len(result.rows) == 1 and len(names) == 1:
        head, _ = names[0]
        return f'<div class="t2s-single"><span>{_e(head)}</span><strong>{_cell(result.rows[0][0])}</strong></div>'
    heads = "".join(
        f'<th scope="col"{" class=num" if at_right else ""} title="{_e(name)}">{_e(head)}</th>'
        for (head, name), at_right in zip(names, right, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=num' if at_right else ''}>{_cell(value)}</td>"
            for value, at_right in zip(row, right, strict=True)
        )
        + "</tr>"
        for row in result.rows[:MAX_SHOWN_ROWS]
    )
    count = (
        f"{len(result.rows):,}행까지만 보여 드립니다. 더 있습니다." if result.truncated else f"{len(result.rows):,}행"
    )
    return (
        f'<div class="t2s-scroll" tabindex="0"><table class="t2s-table"><thead><tr>{heads}</tr></thead>'
        f'<tbody>{rows}</tbody></table></div><p class="t2s-quiet">{count}</p>'
    )


def _number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _cell(value: Any) -> str:
    return '<span class="t2s-null">NULL</span>' if value is None else _e(present.text(value))


def source_panel(source: Source, samples: dict[str, Result]) -> str:
    """The schema as a person reads it: tables, columns, types, comments, and the first rows."""
    notes = "".join(f"<li>{_e(note)}</li>" for note in source.notes)
    tables = "".join(
        _table_panel(table, source, samples.get(table.name), opened=number < MAX_TABLES_OPEN)
        for number, table in enumerate(source.schema)
    )
    none = (
        ""
        if source.has_rows
        else notice("스키마만 있어 실행할 데이터가 없습니다. SQL을 만들고 검사해서 보여 드립니다.")
    )
    return (
        f'<div class="t2s-source"><h2>{_e(source.name)}</h2>'
        + (f'<ul class="t2s-mended">{notes}</ul>' if notes else "")
        + none
        + tables
        + "</div>"
    )


def _table_panel(table: Table, source: Source, sample: Result | None, *, opened: bool) -> str:
    count = f"{source.row_counts[table.name]:,}행 · " if source.has_rows and table.name in source.row_counts else ""
    keys = {name for key in table.foreign_keys for name in key.columns}
    rows = "".join(
        f"<tr><td><code>{_e(column.name)}</code>"
        + (' <span class="t2s-key" title="기본 키">PK</span>' if column.name in table.primary_key else "")
        + (' <span class="t2s-key" title="다른 테이블을 가리킵니다">FK</span>' if column.name in keys else "")
        + f"</td><td>{_e(column.type)}</td><td>{_e(column.comment)}</td></tr>"
        for column in table.columns
    )
    preview = ""
    if sample is not None and sample.rows:
        heads = "".join(f'<th scope="col">{_e(name)}</th>' for name in sample.columns)
        lines = "".join("<tr>" + "".join(f"<td>{_cell(value)}</td>" for value in row) + "</tr>" for row in sample.rows)
        preview = (
            f'<p class="t2s-quiet">처음 {len(sample.rows)}행</p><div class="t2s-scroll" tabindex="0">'
            f'<table class="t2s-table"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>'
        )
    comment = f'<span class="t2s-quiet">{_e(table.comment)}</span>' if table.comment else ""
    return (
        f"<details{' open' if opened else ''}><summary><code>{_e(table.name)}</code> {comment}"
        f'<span class="t2s-count">{count}{len(table.columns)}열</span></summary>'
        f'<table class="t2s-columns"><tbody>{rows}</tbody></table>{preview}</details>'
    )
