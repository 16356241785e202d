"""An answer as the page shows it, and the page's frame, as HTML text: pure functions from events to markup.

Everything that came from a user, a file or the model is escaped (`escaped`). Rows are view_rows.py's, schemas
view_data.py's; ui.py wires them into Gradio, page.js and style.css make them move and dress them. A button with
`data-pick` sends its data-* attributes to the function that ui.py gave the block it stands in.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from app.errors import InvalidSQL, ReplyUnusable, Text2SQLError
from app.history import Entry
from app.line import wait
from app.pipeline import STAGES, Answer, Refusal
from app.strings import KO, Words

MARKS = ("syntax", "schema", "readonly")
MAX_HISTORY_SHOWN = 10
THEMES = ("system", "light", "dark")
TOASTS = ("title", "size", "kind", "busy", "lost", "bug")  # Gradio's own messages, which know no Korean
_SUN = (
    '<svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true"><g class="t2s-light"><circle cx="10" cy="10" '
    'r="3.6"/><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M15.7 4.3l-1.4 1.4M5.7 14.3l'
    '-1.4 1.4"/></g><path class="t2s-dark" d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z"/><g class="t2s-system">'
    '<circle cx="10" cy="10" r="7"/><path class="t2s-half" d="M10 3a7 7 0 1 0 0 14z"/></g></svg>'
)
_LOGO = (
    '<svg class="t2s-logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" '
    'rx="9"/><path d="M7 10h18M7 16h8M7 22h5"/><circle cx="20" cy="19" r="4"/><path d="m23 22 3 3"/></svg>'
)


def escaped(value: object) -> str:
    """Text that may stand in markup and in quoted attributes."""
    return html.escape(str(value), quote=True)


def header(kind: str, model: str, say: Words = KO) -> str:
    """The product's name, the engine and model in a quiet badge, and the switch between light and dark (page.js)."""
    themes = " ".join(f'data-{name}="{say(f"theme-{name}")}"' for name in THEMES)
    toasts = " ".join(f'data-{name}="{say(f"toast-{name}")}"' for name in TOASTS)
    engine = say(f"engine-{kind}") if kind in ("embedded", "vllm", "external") else kind
    return (
        f'<header class="t2s-head">{_LOGO}<div><h1>{say("title")}</h1><p>{say("tagline")}</p></div>'
        f'<span class="t2s-badge" title="{say("badge")}"><span class="t2s-sr">{say("badge")}: </span>'
        f"{escaped(engine)} · {escaped(model)}</span>"
        f'<button type="button" class="t2s-theme" {themes} aria-label="{say("theme-system")}">{_SUN}</button>'
        f'<span class="t2s-toasts" hidden {toasts}></span></header>'
    )


def chips(questions: Sequence[str], say: Words = KO) -> str:
    """Example questions as buttons."""
    if not questions:
        return ""
    items = "".join(
        f'<li><button type="button" data-pick="example" data-question="{escaped(text)}">{escaped(text)}</button></li>'
        for text in questions
    )
    return f'<nav class="t2s-chips" aria-label="{say("examples")}"><p>{say("examples")}</p><ul>{items}</ul></nav>'


def stages(active: str, say: Words = KO, *, attempt: int = 1, elapsed_s: float = 0.0) -> str:
    """The four stages, with the one at work marked, and a clock that page.js runs on. `active` is a stage's name."""
    at = STAGES.index(active)
    items = "".join(
        f'<li class="{"done" if index < at else "now" if index == at else "wait"}"'
        f"{' aria-current=step' if index == at else ''}>{say(f'stage-{name}')}</li>"
        for index, name in enumerate(STAGES)
    )
    unit = escaped(say("seconds", seconds=0.0).replace("0.0", "{}"))
    again = f'<span class="t2s-again">{say("attempt", attempt=attempt)}</span>' if attempt > 1 else ""
    clock = f'<span class="t2s-clock" aria-hidden="true" data-elapsed="{elapsed_s:.2f}" data-text="{unit}"></span>'
    return f'<div class="t2s-stages"><ol>{items}</ol>{again}{clock}</div>'


def streamed(reply: str) -> str:
    """What of a reply that is still coming is SQL to look at: without the fence that models put around it.

    >>> streamed("```sql\\nSELECT 1"), streamed("``"), streamed("SELECT a\\n```")
    ('SELECT 1', '', 'SELECT a')
    """
    text = reply.lstrip()
    if text.startswith("`"):
        text = text.partition("\n")[2]
    return text.rstrip("`").rstrip("\n")


def waiting(ahead: int, about_s: float, say: Words = KO) -> str:
    """The place in the line before the engine, and about how long that is."""
    unit, count = wait(about_s)
    text = say("waiting", ahead=ahead, about=say(f"about-{unit}", count=count))
    return f'<div class="t2s-stages"><span class="t2s-spin"></span><span>{text}</span></div>'


def request_id(known: str, say: Words = KO) -> str:
    """What to tell whoever runs the server: the log's lines of this request have it."""
    return f'<p class="t2s-quiet">{say("request-id", id=escaped(known))}</p>' if known else ""


def explained(answer: Answer, say: Words = KO, *, followed: str = "") -> str:
    """What the SQL does, in Korean, and what it and the question do not share."""
    korean = say.language == "ko"
    doubted = "".join(f"<li>{escaped(doubt.text if korean else doubt.english)}</li>" for doubt in answer.doubts)
    return (
        (f'<p class="t2s-invented">{say("invented-result")}</p>' if answer.invented else "")
        + (f'<p class="t2s-quiet">{escaped(say("followed", question=followed))}</p>' if followed else "")
        + ("" if korean else f'<p class="t2s-quiet">{say("explained")}{in_korean(say)}</p>')
        + f'<p class="t2s-explained" lang="ko" title="{say("explained")}">{escaped(answer.explanation.text)}</p>'
        + (f'<div class="t2s-doubts"><strong>{say("doubts")}</strong><ul>{doubted}</ul></div>' if doubted else "")
    )


def in_korean(say: Words) -> str:
    """A label for Korean text on a page in another language."""
    return "" if say.language == "ko" else f' <span class="t2s-lang">{say("in-korean")}</span>'


def verdict(answer: Answer, say: Words = KO) -> str:
    """What was checked, as marks that open to say why, and what was mended, in a line."""
    marks = "".join(
        f'<details class="t2s-mark" name="t2s-mark"><summary>{say(f"mark-{name}")}</summary>'
        f"<p>{say(f'mark-{name}-why')}</p></details>"
        for name in MARKS
    )
    votes = ""
    if answer.agreement is not None:
        votes = f'<span class="t2s-mark">{say("mark-votes", share=answer.agreement)}</span>'
    mended = ""
    if answer.mended:
        notes = " ".join(escaped(note) for note in answer.mended)
        title = f"<strong>{say('mended')}{in_korean(say)}</strong>"
        mended = f'<p class="t2s-mended">{title} <span lang="ko">{notes}</span></p>'
    return f'<div class="t2s-marks">{marks}{votes}</div>{mended}'


def timings(outcome: Answer | Refusal, say: Words = KO) -> str:
    """One quiet line of where the time went."""
    spent = outcome.timings
    parts = [f"{say(f'stage-{name}')} {_duration(spent[name], say)}" for name in STAGES if spent[name] >= 0.05]
    tries = f" · {say('attempt', attempt=outcome.attempts)}" if outcome.attempts > 1 else ""
    line = say("took", total=_duration(spent["total"], say), parts=" · ".join(parts)) + tries
    return f'<p class="t2s-quiet t2s-timing">{line}</p>'


def _duration(milliseconds: float, say: Words) -> str:
    if milliseconds >= 1000:
        return say("seconds", seconds=milliseconds / 1e3)
    return say("milliseconds", milliseconds=milliseconds)


def error(reason: Text2SQLError, say: Words = KO, sql: str = "") -> str:
    """What went wrong, what to do next, the place in the SQL where it is known, and near names as buttons."""
    place = hints = ""
    if isinstance(reason, InvalidSQL) and reason.position and reason.sql == sql:
        start, end = reason.position
        line_start = sql.rfind("\n", 0, start) + 1
        line_end = len(sql) if (found := sql.find("\n", end)) < 0 else found
        place = (
            f'<pre class="t2s-place" tabindex="0">{escaped(sql[line_start:start])}'
            f"<mark>{escaped(sql[start:end])}</mark>{escaped(sql[end:line_end])}</pre>"
        )
        buttons = "".join(
            f'<button type="button" data-pick="fix" data-start="{start}" data-old="{escaped(sql[start:end])}" '
            f'data-name="{escaped(name)}">{escaped(name)}</button>'
            for name in reason.hint
        )
        hints = f'<p class="t2s-hints"><span>{say("nearest")}</span>{buttons}</p>' if buttons else ""
    heads: dict[type[Text2SQLError], str] = {ReplyUnusable: "error-reply", InvalidSQL: "error-invalid"}
    return (
        f'<div class="t2s-error" role="alert"><strong>{say(heads.get(type(reason), "error"))}</strong>'
        f"<p>{escaped(say.error(reason))}</p>{place}{hints}</div>"
    )


def notice(text: str) -> str:
    """A quiet sentence in a box."""
    return f'<div class="t2s-notice">{escaped(text)}</div>'


def history(entries: Sequence[Entry], say: Words = KO) -> str:
    """Earlier questions, newest first, each a button that brings it back."""
    if not entries:
        return ""
    kept = f'<span class="t2s-kept" title="{say("confirmed")}">✓<span class="t2s-sr">{say("confirmed")}</span></span> '
    items = "".join(
        f'<li><button type="button" data-pick="return" data-number="{number}"><span class="t2s-asked">'
        f'{escaped(entry.question)}</span><span class="t2s-quiet">'
        + (kept if entry.kept else "")
        + escaped(entry.data)
        + (f" · {say('rows', count=entry.rows)}" if entry.rows >= 0 else "")
        + "</span></button></li>"
        for number, entry in enumerate(entries[:MAX_HISTORY_SHOWN])
    )
    return (
        f'<section class="t2s-history" aria-label="{say("history")}"><h2>{say("history")}'
        f'<small>{say("history-where")}</small><button type="button" data-pick="clear">{say("history-clear")}</button>'
        f"</h2><ol>{items}</ol></section>"
    )
