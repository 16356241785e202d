"""Charts as SVG: text in, text out, so that a page needs no plotting library and a test no browser.

    figure(chart)            <figure> with a wide and a narrow drawing; the page's style shows one of them
    svg(chart, width=720)    one drawing

Colours are the page's CSS variables with fallbacks: drawings follow dark mode, and stand alone on white where they
are saved as PNG (download.js paints them in the browser, which has Korean fonts where the server may have none).
Every mark has its value as a tooltip. All text is escaped.
"""

from __future__ import annotations

import datetime as dt
import html
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app import present
from app.chart import Chart, Point, date_form, nice_step
from app.strings import KO, Words

WIDE, NARROW = 720, 350  # user units, about CSS pixels
PLOT_HEIGHT = 260
FONT = 13
_HALF, _FULL = 7.8, 13.0  # the widest that a digit and a Hangul syllable of that size are in common fonts
_COLOURS = ("#12705f", "#c8643a", "#3f6fb5", "#8a5ba6", "#a98a1c", "#5c6864")  # style.css has those of dark pages
_INK, _QUIET, _LINE = (
    "var(--body-text-color,#1f2937)",
    "var(--body-text-color-subdued,#5b6472)",
    "var(--border-color-primary,#d9dee5)",
)
_FONTS = "Pretendard, Noto Sans KR, Noto Sans CJK KR, Apple SD Gothic Neo, Malgun Gothic, sans-serif"
_MAX_DOTS = 120  # points of a line that get a mark of their own
_MAX_LABEL = 22  # half-width characters of a category


@dataclass(frozen=True, slots=True)
class _Scale:
    """Numbers to positions, with round ticks. Where all numbers are one, its place is the middle."""

    low: float
    high: float
    ticks: tuple[float, ...]
    begin: float
    end: float

    def __call__(self, value: float) -> float:
        if self.high == self.low:
            return (self.begin + self.end) / 2
        return self.begin + (value - self.low) / (self.high - self.low) * (self.end - self.begin)


def figure(chart: Chart) -> str:
    """A chart for a page: both drawings, its title, legend and note."""
    note = f"<p>{_e(chart.note)}</p>" if chart.note else ""
    return (
        f'<figure class="t2s-chart"><figcaption>{_e(chart.title)}</figcaption>'
        f'<div class="t2s-wide">{svg(chart, WIDE)}</div><div class="t2s-narrow">{svg(chart, NARROW)}</div>'
        f"{note}</figure>"
    )


def svg(chart: Chart, width: int = WIDE) -> str:
    """One drawing, `width` units wide and as high as it needs."""
    legend, top = _legend(chart, width)
    draw = {"bar": _columns if _stand(chart, width) else _bars, "histogram": _histogram}.get(chart.kind, _plot)
    marks, height = draw(chart, width, top)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" '
        f'role="img" aria-label="{_e(summary(chart))}" '
        f'font-family="{_FONTS}" font-size="{FONT}">'
        f"{legend}{marks}</svg>"
    )


def summary(chart: Chart) -> str:
    """A chart in one sentence, for who cannot see it."""
    if chart.kind == "histogram":
        points = chart.series[0].points
        low, high = figure_text(float(points[0].x)), figure_text(float(points[-1].x))
        return f"{chart.title}. {chart.say('chart-said-range', low=low, high=high)}"
    values = [(point, one.name) for one in chart.series for point in one.points]
    head = f"{chart.title}, {chart.say(f'chart-{chart.kind}')}"
    if chart.kind == "scatter":
        return f"{head}. {chart.say('chart-said-points', count=len(values))}"
    write = _writer(chart)

    def said(value: tuple[Point, str]) -> str:
        name = f" {value[1]}" if len(chart.series) > 1 else ""
        return f"{write(value[0].x)}{name} {figure_text(value[0].y)}"

    low, high = min(values, key=lambda value: value[0].y), max(values, key=lambda value: value[0].y)
    return f"{head}. {chart.say('chart-said-ends', high=said(high), low=said(low))}"


def figure_text(value: float) -> str:
    """A number with commas and at most two decimals, or four significant digits where it is small.

    >>> figure_text(1234567.0), figure_text(3.14159), figure_text(0.001234), figure_text(-2.5)
    ('1,234,567', '3.14', '0.001234', '-2.5')
    """
    if value.is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    if 0.01 <= abs(value) < 1e15:
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{value:.4g}"


def tick_text(value: float, say: Words = KO) -> str:
    """A number as an axis shows it, in the language's units.

    >>> tick_text(2e4), tick_text(1.5e8), tick_text(2500.0), tick_text(0.25), tick_text(0.0)
    ('2만', '1.5억', '2,500', '0.25', '0')
    """
    for line in say("units").split():
        unit, name = float(line.partition("=")[0]), line.partition("=")[2]
        if unit <= abs(value) < unit * 1e4:
            return f"{value / unit:,.10g}{name}"
    return figure_text(value)


def _e(value: object) -> str:
    """Escaped, and without the control characters that XML forbids."""
    return html.escape("".join(char if char.isprintable() else " " for char in str(value)), quote=True)


def _scale(values: Sequence[float], begin: float, end: float, *, zero: bool, ticks: int = 5) -> _Scale:
    """A scale over these values with round ends. With `zero` the axis shows zero."""
    low, high = min(values), max(values)
    if zero or 0 < low < high / 2:  # an axis that nearly shows zero shows it
        low, high = min(low, 0.0), max(high, 0.0)
    largest = max(abs(low), abs(high))
    if high - low <= largest * 1e-9:  # one number, but for rounding
        low, high = (0.0, 1.0) if zero else (low - max(1.0, largest / 10), high + max(1.0, largest / 10))
    step = nice_step((high - low) / ticks)
    if all(value.is_integer() for value in values):
        step = max(step, 1.0)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    marks = tuple(
        round(number * step, 12) if abs(number * step) < 1e3 else number * step for number in range(first, last + 1)
    )
    return _Scale(first * step, last * step, marks, begin, end)


def _text(x: float, y: float, text: str, *, anchor: str = "start", quiet: bool = False) -> str:
    ink = _QUIET if quiet else _INK
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="fill:{ink}">{_e(text)}</text>'


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" style="stroke:{_LINE};stroke-width:1"/>'


def _colour(number: int) -> str:
    return f"var(--t2s-chart-{number + 1},{_COLOURS[number % len(_COLOURS)]})"


def _width(text: str) -> float:
    full = present.width(text) - len(text)
    return full * _FULL + (len(text) - full) * _HALF


def _short(text: str, most: int = _MAX_LABEL) -> str:
    """Text of at most so many half-width characters, cut with an ellipsis."""
    if present.width(text) <= most:
        return text
    while present.width(text) > most - 1:
        text = text[:-1]
    return text + "…"


def _mark(shape: str, tooltip: str) -> str:
    return f"<g>{shape}<title>{_e(tooltip)}</title></g>"


def _tooltip(chart: Chart, name: str, at: str, value: float) -> str:
    return f"{at} · {f'{name} ' if len(chart.series) > 1 else ''}{figure_text(value)}"


def _writer(chart: Chart) -> Callable[[object], str]:
    """How this chart's x values are written."""
    dates = [point.x for one in chart.series for point in one.points if isinstance(point.x, dt.datetime)]
    form = date_form(dates)

    def write(value: object) -> str:
        if isinstance(value, dt.datetime):
            return value.strftime(form)
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

    return write


def _legend(chart: Chart, width: int) -> tuple[str, float]:
    """(the legend, the height it takes). Nothing for one series."""
    if len(chart.series) < 2:
        return "", 6
    parts, x, y = [], 2.0, 14.0
    for number, one in enumerate(chart.series):
        name = _short(one.name)
        if x > 2 and x + 20 + _width(name) > width:
            x, y = 2.0, y + 20
        parts.append(
            f'<rect x="{x:.1f}" y="{y - 10:.1f}" width="11" height="11" rx="2" style="fill:{_colour(number)}"/>'
        )
        parts.append(_text(x + 16, y, name))
        x += 32 + _width(name)
    return "".join(parts), y + 12


# --- bars ------------------------------------------------------------------------------------------------------


def _categories(chart: Chart) -> list[str]:
    """The categories of all series, in the order in which they come."""
    return list(dict.fromkeys(str(point.x) for one in chart.series for point in one.points))


def _values(chart: Chart) -> list[float]:
    return [point.y for one in chart.series for point in one.points]


def _stand(chart: Chart, width: int) -> bool:
    """Whether bars stand side by side: steps, where all of them have room."""
    return chart.ordered and (width - 60) / len(_categories(chart)) >= 7 * len(chart.series)


def _bars(chart: Chart, width: int, top: float) -> tuple[str, float]:
    """Bars below each other, with their names at the left and their values at their ends."""
    names = _categories(chart)
    labels = [_short(name, _MAX_LABEL if width > NARROW else 14) for name in names]
    thick = 20 if len(chart.series) == 1 else 13
    group = thick * len(chart.series) + 9
    left = max(map(_width, labels)) + 8
    room = max(_width(figure_text(value)) for value in _values(chart)) + 8
    bottom = top + group * len(names)
    negative = min(_values(chart)) < 0
    scale = _scale(
        _values(chart), left + (room if negative else 0), width - room, zero=True, ticks=5 if width > NARROW else 3
    )
    parts = []
    for tick in scale.ticks:
        parts.append(_rule(scale(tick), top, scale(tick), bottom))
        parts.append(_text(scale(tick), bottom + 17, tick_text(tick, chart.say), anchor="middle", quiet=True))
    for place, label in enumerate(labels):
        parts.append(_text(left - 8, top + group * (place + 0.5) + 4, label, anchor="end"))
    for number, one in enumerate(chart.series):
        for point in one.points:
            y = top + group * names.index(str(point.x)) + 4.5 + thick * number
            x1, x2 = sorted((scale(0), scale(point.y)))
            shape = (
                f'<rect x="{x1:.1f}" y="{y:.1f}" width="{max(x2 - x1, 0.5):.1f}" height="{thick - 1}" rx="2" '
                f'style="fill:{_colour(number)}"/>'
            )
            parts.append(_mark(shape, _tooltip(chart, one.name, str(point.x), point.y)))
            at, anchor = (x1 - 4, "end") if point.y < 0 else (x2 + 4, "start")
            parts.append(_text(at, y + thick / 2 + 4, figure_text(point.y), anchor=anchor, quiet=True))
    parts.append(_text(width, bottom + 36, f"{chart.y} →" if chart.y else "", anchor="end", quiet=True))
    return "".join(parts), bottom + 42


def _frame(chart: Chart, width: int, top: float, scale: _Scale, left: float) -> str:
    """Gridlines, the y axis's numbers, and what both axes show."""
    bottom = scale.begin
    parts = [_text(0, top + 12, chart.y, quiet=True), _text(width, bottom + 38, chart.x, anchor="end", quiet=True)]
    for tick in scale.ticks:
        parts.append(_rule(left, scale(tick), width, scale(tick)))
        parts.append(_text(left - 6, scale(tick) + 4, tick_text(tick, chart.say), anchor="end", quiet=True))
    return "".join(parts)


def _labels(ticks: Sequence[tuple[float, str]], y: float, width: int) -> Iterator[str]:
    """Labels below a plot, without those that would touch the one before or leave the drawing."""
    free = 0.0
    for x, text in ticks:
        half = _width(text) / 2
        if x - half >= free and x + half <= width:
            yield _text(x, y + 18, text, anchor="middle", quiet=True)
            free = x + half + 12


def _upright(chart: Chart, top: float) -> tuple[_Scale, float]:
    """(the scale of the upright axis, where the plot begins at the left)."""
    scale = _scale(_values(chart), top + 24 + PLOT_HEIGHT, top + 24, zero=chart.from_zero)
    return scale, max(_width(tick_text(tick, chart.say)) for tick in scale.ticks) + 10


def _columns(chart: Chart, width: int, top: float) -> tuple[str, float]:
    """Bars side by side."""
    names = _categories(chart)
    scale, left = _upright(chart, top)
    room = (width - left) / len(names)
    thick = min(room * 0.76, 64 * len(chart.series)) / len(chart.series)
    parts = [_frame(chart, width, top, scale, left)]
    labelled = all(_width(figure_text(value)) <= thick + 6 for value in _values(chart))
    parts += _labels([(left + room * (place + 0.5), name) for place, name in enumerate(names)], scale.begin, width)
    for number, one in enumerate(chart.series):
        for point in one.points:
            middle = left + room * (names.index(str(point.x)) + 0.5)
            x = middle + thick * (number - len(chart.series) / 2)
            y1, y2 = sorted((scale(0), scale(point.y)))
            shape = (
                f'<rect x="{x:.1f}" y="{y1:.1f}" width="{max(thick - 1, 1):.1f}" height="{max(y2 - y1, 0.5):.1f}" '
                f'rx="2" style="fill:{_colour(number)}"/>'
            )
            parts.append(_mark(shape, _tooltip(chart, one.name, str(point.x), point.y)))
            if labelled:
                at = y2 + 14 if point.y < 0 else y1 - 4
                parts.append(_text(x + thick / 2, at, figure_text(point.y), anchor="middle", quiet=True))
    return "".join(parts), scale.begin + 44


def _histogram(chart: Chart, width: int, top: float) -> tuple[str, float]:
    """Bars that touch, over an axis of numbers."""
    points = chart.series[0].points
    scale, left = _upright(chart, top)
    edges = [float(point.x) for point in points]
    across = _Scale(edges[0], edges[-1], (), left, width - 24)
    parts = [_frame(chart, width, top, scale, left)]
    parts += _labels([(across(edge), tick_text(edge, chart.say)) for edge in edges], scale.begin, width)
    for point, begin, end in zip(points, edges, edges[1:], strict=False):
        shape = (
            f'<rect x="{across(begin) + 0.5:.1f}" y="{scale(point.y):.1f}" '
            f'width="{across(end) - across(begin) - 1:.1f}" height="{scale(0) - scale(point.y):.1f}" '
            f'style="fill:{_colour(0)}"/>'
        )
        said = chart.say("chart-bin", low=figure_text(begin), high=figure_text(end), count=int(point.y))
        parts.append(_mark(shape, said))
    return "".join(parts), scale.begin + 44


# --- lines and points ------------------------------------------------------------------------------------------


def _plot(chart: Chart, width: int, top: float) -> tuple[str, float]:
    """A line chart or a scatter plot."""
    scale, left = _upright(chart, top)
    write = _writer(chart)
    xs = sorted({point.x for one in chart.series for point in one.points})  # type: ignore[type-var]
    parts = [_frame(chart, width, top, scale, left)]
    if chart.kind == "scatter":
        across = _scale([_place(x) for x in xs], left + 8, width - 16, zero=False, ticks=6 if width > NARROW else 3)
        ticks = [(across(tick), tick_text(tick, chart.say)) for tick in across.ticks]
    else:
        across = _Scale(_place(xs[0]), _place(xs[-1]), (), left + 20, width - 24)
        ticks = [(across(_place(x)), write(x)) for x in xs]
    parts += _labels(ticks, scale.begin, width)
    for number, one in enumerate(chart.series):
        places = [(across(_place(point.x)), scale(point.y)) for point in one.points]
        if chart.kind == "line":
            way = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
            parts.append(f'<polyline points="{way}" style="fill:none;stroke:{_colour(number)};stroke-width:2"/>')
        small = len(places) > _MAX_DOTS
        shown = "fill-opacity:0.55;" if chart.kind == "scatter" else "fill-opacity:0;" if small else ""
        for (x, y), point in zip(places, one.points, strict=True):
            radius = 4 if chart.kind == "scatter" or not small else 5
            shape = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" style="{shown}fill:{_colour(number)}"/>'
            at = figure_text(point.x) if chart.kind == "scatter" else write(point.x)  # type: ignore[arg-type]
            parts.append(_mark(shape, _tooltip(chart, one.name, at, point.y)))
    return "".join(parts), scale.begin + 44


def _place(x: dt.datetime | float | str) -> float:
    """A date or number as a number. Strings are no places."""
    if isinstance(x, dt.datetime):
        return (x - dt.datetime(1, 1, 1)).total_seconds()
    return float(x)
