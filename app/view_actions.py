"""What can be done with an answer, as HTML text: confirm it, take it away, copy it, see it as a chart.

Buttons with `data-pick` are events of the block they stand in (ui_answer.py); the others are page.js's own work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app import drawing
from app.chart import Chart
from app.strings import KO, Words
from app.view import escaped, in_korean

MAX_CHARTS = 6  # to switch between
_THUMB = (
    '<svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true"><path d="M6.5 9 9.6 2.6c1.4 0 2.2 1 2 2.3L11.2 '
    '7.5h4.2c1.1 0 1.9 1 1.6 2.1l-1.3 5.6c-.2.8-.8 1.3-1.6 1.3H6.5zM6.5 9v7.5H3.6V9z"/></svg>'
)


def _group(name: str, label: str, inside: str) -> str:
    return f'<div class="{name}" role="group" aria-label="{label}">{inside}</div>'


def confirm(kept: bool, say: Words = KO, *, shared: bool = False) -> str:
    """Thumbs up, or that it was given and how to take it back. `shared`: other people gain from it."""
    if kept:
        return (
            f'<div class="t2s-confirm"><span role="status">{_THUMB} {say("confirmed")}</span>'
            f'<button type="button" class="t2s-undo" data-pick="drop">{say("undo")}</button></div>'
        )
    why = say("confirm-why-shared" if shared else "confirm-why")
    button = f'<button type="button" data-pick="keep" title="{why}">{_THUMB} {say("confirm")}</button>'
    return f'<div class="t2s-confirm">{button}</div>'


def downloads(kinds: Sequence[str], say: Words = KO) -> str:
    """Buttons for the result as a file."""
    buttons = "".join(
        f'<button type="button" data-pick="download" data-kind="{kind}">{say(f"file-{kind}")}</button>'
        for kind in kinds
    )
    return _group("t2s-downloads", say("download"), f"<span>{say('download')}</span>{buttons}")


def copies(packed: str, say: Words = KO, *, why: str = "") -> str:
    """Copies the SQL that stands in the editor, or an address that holds `packed`; `why` says why there is none."""
    if packed:
        link = (
            f'<button type="button" class="t2s-link" data-copy-link="{escaped(packed)}" title="{say("link-title")}" '
            f'data-copied="{say("link-copied")}">{say("link")}</button>'
        )
    else:
        reason = f"<summary>{say('link-long')}</summary><p>{escaped(why)}</p>"
        link = f'<details class="t2s-no-link">{reason}</details>'
    copy = f'<button type="button" data-pick="copy" data-copied="{say("link-copied")}">{say("copy")}</button>'
    return f'<div class="t2s-copies">{link}{copy}</div>'


def dialects(names: Mapping[str, str], opened: str, say: Words = KO) -> str:
    """Buttons for other databases' SQL; the one that is `opened` closes it again."""
    buttons = "".join(
        f'<button type="button" data-pick="dialect" data-dialect="{escaped(key)}" '
        f'data-open="{"1" if key == opened else ""}" aria-pressed="{"true" if key == opened else "false"}">'
        f"{escaped(name)}</button>"
        for key, name in names.items()
    )
    return _group("t2s-dialects", say("dialects"), f"<span>{say('dialects')}</span>{buttons}")


def warnings(sentences: Sequence[str], say: Words = KO) -> str:
    """What another database may not understand of the SQL."""
    if not sentences:
        return ""
    items = "".join(f"<li>{escaped(sentence)}</li>" for sentence in sentences)
    title = f"<strong>{say('warnings')}{in_korean(say)}</strong>"
    return f'<div class="t2s-doubts">{title}<ul lang="ko">{items}</ul></div>'


def charts(drawn: Sequence[Chart], name: str, say: Words = KO) -> str:
    """All charts that help, one of them seen; page.js switches and saves. `name`: the picture's, without ending."""
    if not drawn:
        return ""
    shown = drawn[:MAX_CHARTS]
    buttons = "".join(
        f'<button type="button" data-chart="{number}" aria-pressed="{"false" if number else "true"}">'
        f"{escaped(one.name)}</button>"
        for number, one in enumerate(shown)
    )
    kinds = _group("t2s-switch", say("chart-kinds"), buttons) if len(shown) > 1 else ""
    save = f'<button type="button" class="t2s-save" data-save-chart="{escaped(name)}.png">{say("png")}</button>'
    figures = "".join(
        f'<div data-drawn="{number}"{" hidden" if number else ""}>{drawing.figure(one)}</div>'
        for number, one in enumerate(shown)
    )
    return f'<div class="t2s-charts"><div class="t2s-charts-head">{kinds}{save}</div>{figures}</div>'
