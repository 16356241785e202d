"""Which charts help to read a result: chosen from its types, names and values, not by a model.

    charts(result, schema, say)      the charts that help, best first; empty where the table says it better

A line over dates, bars by category, a histogram of one column of numbers, or a scatter plot of two; a single row
needs none. A chart carries its own points and labels, so that drawing.py needs nothing else. Bars and
histograms begin at zero. What cannot be drawn (NULL, infinity, rows beyond the limit) is left out, and `note` says so.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from app import present
from app.korean import attach
from app.sandbox import Result
from app.schema import Schema, fold
from app.strings import KO, Words

KINDS = ("line", "bar", "histogram", "scatter")
MAX_BARS = 40
MAX_SERIES = 6  # colours that can be told apart
MAX_MEASURES = 3  # columns of numbers that are looked at
MIN_LINE_POINTS, MIN_SCATTER_POINTS, MIN_HISTOGRAM_ROWS = 3, 5, 10
MIN_SPREAD_ROWS = 50  # from here on a histogram says something beside another chart
MAX_NUMBER = 1e100  # beyond it, and below its inverse, differences of two numbers overflow
COMPARABLE = 5.0  # columns whose largest values differ by more do not share an axis

_NUMERIC = re.compile(r"U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\b.*", re.IGNORECASE)
_DATE = re.compile(r"DATE|TIMESTAMP.*", re.IGNORECASE)
_LABEL = re.compile(r"VARCHAR|ENUM\b.*|UUID|BOOLEAN|TIME", re.IGNORECASE)
_MONTH_TEXT = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?\Z")
_YEAR_NAME = re.compile(r"(연도|년도|^년|year)$", re.IGNORECASE)
_ORDER_NAME = re.compile(
    r"(연도|년도|^년|학년|학기|^월|\s월|분기|주차|요일|시간대|^시|^반|순위|등급|year|month|quarter|week|day|hour|grade|level|rank)$",
    re.IGNORECASE,
)
_CODE_NAME = re.compile(r"((^|_)(id|no|code|zip)|번호|코드|학번|사번|아이디)$", re.IGNORECASE)
_KEYS = ("date", "order", "label", "code")  # what rows are told apart by, best first
_MAX_ORDER = 60  # values that a column of years or months has at most


@dataclass(frozen=True, slots=True)
class Point:
    """`x` is a date and time, a number, or the text of a category; `y` a finite number."""

    x: dt.datetime | float | str
    y: float


@dataclass(frozen=True, slots=True)
class Series:
    """Points that share a colour. `name` stands in the legend where there are several."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `kind` is one of KINDS, `x` and `y` are the axes' labels, in the language of `say`.

    `ordered`: the categories of a bar chart are steps (학년, 월) and stand side by side, not one below another.
    A histogram's points are (lower edge, rows), and its last point closes the last bin with 0 rows.
    """

    kind: str
    title: str
    x: str
    y: str
    series: tuple[Series, ...]
    ordered: bool = False
    note: str = ""
    say: Words = KO

    @property
    def from_zero(self) -> bool:
        """Whether the axis of numbers must show zero: lengths lie where it does not."""
        return self.kind in ("bar", "histogram")

    @property
    def name(self) -> str:
        """What a switch between charts calls it: '막대 · 평균 점수'."""
        about = {"histogram": self.x, "scatter": self.title}.get(self.kind, self.y)
        return f"{self.say(f'chart-{self.kind}')} · {about}"


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the result. `role`: date, order (steps such as 학년), label, code or number; empty: not drawn."""

    label: str
    role: str
    values: tuple[Any, ...]
    yearly: bool = False


def charts(result: Result, schema: Schema, say: Words = KO) -> tuple[Chart, ...]:
    """The charts that help to read a result, best first. `schema` gives columns their Korean names."""
    if len(result.rows) < 2:
        return ()
    heads = present.headings(result, schema, say)
    columns = [_column(index, heads[index], result, schema) for index in range(len(heads))]
    found = [*_by_key(columns, say), *_scatters(columns, say)]
    if not found or len(result.rows) >= MIN_SPREAD_ROWS:
        found += _histograms(columns, say)
    note = say("chart-cut", count=len(result.rows)) if result.truncated else ""
    return tuple(_noted(chart, note) for chart in found)


def _noted(chart: Chart, note: str) -> Chart:
    return replace(chart, note=" ".join(filter(None, (chart.note, note))))


def _missing(rows: int, say: Words, key: str = "") -> str:
    if not rows:
        return ""
    return say("chart-without-key", column=key, count=rows) if key else say("chart-without", count=rows)


# --- what a column is ------------------------------------------------------------------------------------------


def _column(index: int, label: str, result: Result, schema: Schema) -> _Column:
    name, kind = result.columns[index], result.types[index]
    values = tuple(row[index] for row in result.rows)
    known = [value for value in values if value is not None]
    if not known or any(isinstance(value, (list, dict)) for value in known):
        return _Column(label, "", values)
    if _DATE.fullmatch(kind):
        dated = tuple(_moment(value) for value in values)
        return _Column(label, "date" if any(dated) else "", dated)
    if _LABEL.fullmatch(kind):
        months = [_MONTH_TEXT.match(value) if isinstance(value, str) else None for value in known]
        if all(months) and (dated := _months(values)):
            return _Column(label, "date", dated)
        return _Column(label, "label", values)
    if not _NUMERIC.fullmatch(kind):
        return _Column(label, "", values)
    whole = all(not isinstance(value, float) or value.is_integer() for value in known)
    words = (label, name)
    if whole and len(set(known)) <= _MAX_ORDER and any(map(_ORDER_NAME.search, words)):
        return _Column(label, "order", values, any(map(_YEAR_NAME.search, words)))
    if any(map(_CODE_NAME.search, words)) or _is_key(name, schema):
        return _Column(label, "code", values)
    numbers = tuple(_number(value) for value in values)
    return _Column(label, "number" if any(value is not None for value in numbers) else "", numbers)


def _is_key(name: str, schema: Schema) -> bool:
    """Whether a result's column is some table's key: its numbers are names, they measure nothing."""
    wanted = fold(name)
    return any(wanted in map(fold, table.primary_key) for table in schema)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    if abs(number) < 1 / MAX_NUMBER:
        return 0.0
    return number if abs(number) < MAX_NUMBER else None  # NaN is not


def _moment(value: Any) -> dt.datetime | None:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    return dt.datetime(value.year, value.month, value.day) if isinstance(value, dt.date) else None


def _months(values: Sequence[Any]) -> tuple[dt.datetime | None, ...] | None:
    """Texts such as 2026-03 as dates; None where one of them is no date."""
    try:
        return tuple(
            None if value is None else dt.datetime.fromisoformat(value if len(value) == 10 else f"{value}-01")
            for value in values
        )
    except ValueError:
        return None


# --- the kinds -------------------------------------------------------------------------------------------------


def _by_key(columns: Sequence[_Column], say: Words) -> list[Chart]:
    """Numbers by the dates, steps or categories that tell the rows apart; a second key becomes colours."""
    measures = [column for column in columns if column.role == "number"][:MAX_MEASURES]
    keys = sorted((column for column in columns if column.role in _KEYS), key=lambda column: _KEYS.index(column.role))
    if any(key.role in ("label", "code") and _distinct(key) for key in keys):  # a list of things that have dates
        keys = [key for key in keys if key.role != "date"]
    if not measures or not keys:
        return []
    for key in keys:
        if _distinct(key) and len(key.values) - key.values.count(None) <= 1:
            continue
        if _distinct(key):
            together = len(measures) > 1 and _comparable(measures)
            groups = [measures] if together else [[measure] for measure in measures]
            return [chart for group in groups for chart in _drawn(key, group, [m.label for m in group], key.label, say)]
    for key in keys:
        for other in keys:
            names = _ordered_names(other, say)
            pairs = list(zip(key.values, other.values, strict=True))
            if other is key or not 2 <= len(names) <= MAX_SERIES or len(set(pairs)) < len(pairs):
                continue
            if other.role == "date" or len(set(key.values)) < 2:
                continue
            by = f"{key.label}·{other.label}"
            return [
                chart
                for measure in measures
                for chart in _drawn(key, _split(measure, other, names, say), names, by, say)
            ]
    return []


def _distinct(column: _Column) -> bool:
    return len(set(column.values)) == len(column.values)


def _comparable(measures: Sequence[_Column]) -> bool:
    largest = [max(abs(value) for value in column.values if value is not None) for column in measures]
    return min(largest) > 0 and max(largest) / min(largest) <= COMPARABLE


def _ordered_names(column: _Column, say: Words) -> list[str]:
    """A column's distinct values as text: steps in their order, categories as they come."""
    values = dict.fromkeys(column.values)
    known = [value for value in values if value is not None]
    if column.role == "order":
        known.sort()
    return [present.text(value, say) for value in known] + ([present.NULL] if None in values else [])


def _split(measure: _Column, other: _Column, names: Sequence[str], say: Words) -> list[_Column]:
    """One measure as a column for every value of another column."""
    texts = [present.text(value, say) for value in other.values]
    return [
        _Column(
            measure.label,
            "number",
            tuple(value if text == name else None for value, text in zip(measure.values, texts, strict=True)),
        )
        for name in names
    ]


def _drawn(key: _Column, measures: Sequence[_Column], names: Sequence[str], by: str, say: Words) -> list[Chart]:
    """A line and bars over one key, in the order in which they help. `by` says all keys: '지역·학과'."""
    steps = len({value for value in key.values if value is not None})
    y = ", ".join(dict.fromkeys(measure.label for measure in measures))
    title = say("chart-by", by=by.removesuffix("별") if say.language == "ko" else by, y=y)
    stepped = key.role in ("date", "order")
    found = []
    if stepped and steps >= MIN_LINE_POINTS:
        note = _missing(key.values.count(None), say, key.label)
        found.append(Chart("line", title, key.label, y, _lines(key, measures, names), note=note, say=say))
    if steps <= (MAX_BARS if len(measures) == 1 else MAX_BARS // 2):
        empty = sum(all(value is None for value in row) for row in zip(*(m.values for m in measures), strict=True))
        bars = _bars(key, measures, names, say)
        found.append(Chart("bar", title, key.label, y, bars, stepped, _missing(empty, say), say))
    if key.role == "order" and not key.yearly:
        found.reverse()  # few steps are compared; years are followed
    return [chart for chart in found if chart.series]


def _lines(key: _Column, measures: Sequence[_Column], names: Sequence[str]) -> tuple[Series, ...]:
    """Points in the order of their dates or steps."""

    def points(measure: _Column) -> Iterator[Point]:
        for at, value in sorted(pair for pair in _pairs(key, measure) if pair[0] is not None):
            yield Point(at if key.role == "date" else float(at), value)

    return _kept(Series(name, tuple(points(measure))) for name, measure in zip(names, measures, strict=True))


def _bars(key: _Column, measures: Sequence[_Column], names: Sequence[str], say: Words) -> tuple[Series, ...]:
    """Points in the order that the query gave them where it has one, by value or by name; else one that reads well.

    That is the order of steps and dates, and of categories with one series the largest first.
    """
    text = _date_text(key.values) if key.role == "date" else partial(present.text, say=say)
    series = _kept(
        Series(name, tuple(Point(text(at), value) for at, value in _pairs(key, measure)))
        for name, measure in zip(names, measures, strict=True)
    )
    values = [point.y for point in series[0].points] if len(series) == 1 else []
    if len(series) == 1 and _monotonic(values):
        return series
    if key.role in ("date", "order"):
        known = sorted({value for value in key.values if value is not None})
        order = {text(value): place for place, value in enumerate(known)}
        return tuple(_sorted(one, lambda point: order.get(str(point.x), len(order))) for one in series)
    if len(series) > 1 or _monotonic([str(point.x) for one in series for point in one.points]):
        return series
    return tuple(_sorted(one, lambda point: -point.y) for one in series)


def _sorted(series: Series, key: Callable[[Point], float]) -> Series:
    return Series(series.name, tuple(sorted(series.points, key=key)))


def _pairs(key: _Column, measure: _Column) -> list[tuple[Any, float]]:
    """(key, value) of the rows that have a value."""
    return [pair for pair in zip(key.values, measure.values, strict=True) if pair[1] is not None]


def _kept(series: Iterable[Series]) -> tuple[Series, ...]:
    return tuple(one for one in series if one.points)


def _monotonic(values: Sequence[Any]) -> bool:
    return list(values) in (sorted(values), sorted(values, reverse=True))


def _date_text(values: Sequence[dt.datetime | None]) -> Callable[[dt.datetime | None], str]:
    """How to write dates as categories: no finer than they are."""
    known = [value for value in values if value is not None]
    form = date_form(known)
    return lambda value: present.NULL if value is None else value.strftime(form)


def date_form(values: Sequence[dt.datetime]) -> str:
    """The shortest strftime form that tells these dates apart: years, months, days or minutes."""
    if any((value.hour, value.minute, value.second) != (0, 0, 0) for value in values):
        return "%Y-%m-%d %H:%M"
    if any(value.day != 1 for value in values):
        return "%Y-%m-%d"
    return "%Y-%m" if any(value.month != 1 for value in values) else "%Y"


def _scatters(columns: Sequence[_Column], say: Words) -> list[Chart]:
    """Two columns of numbers against each other."""
    measures = [column for column in columns if column.role == "number"]
    if len(measures) < 2:
        return []
    x, y = measures[:2]
    points = tuple(Point(a, b) for a, b in zip(x.values, y.values, strict=True) if a is not None and b is not None)
    if len(set(points)) < MIN_SCATTER_POINTS:
        return []
    note = _missing(len(x.values) - len(points), say)
    first = attach(x.label, "과/와") if say.language == "ko" else x.label
    title = say("chart-against", x=first, y=y.label)
    return [Chart("scatter", title, x.label, y.label, (Series("", points),), note=note, say=say)]


def _histograms(columns: Sequence[_Column], say: Words) -> list[Chart]:
    """How often the values of each column of numbers occur."""
    found = []
    for column in [column for column in columns if column.role == "number"][:MAX_MEASURES]:
        values = [value for value in column.values if value is not None]
        if len(values) < MIN_HISTOGRAM_ROWS or len(set(values)) < 5:
            continue
        if max(values) - min(values) <= max(map(abs, values)) * 1e-9:
            continue
        note = _missing(len(column.values) - len(values), say)
        series = (Series("", _bins(values)),)
        title = say("chart-spread", column=column.label)
        found.append(Chart("histogram", title, column.label, say("chart-rows"), series, note=note, say=say))
    return found


def _bins(values: Sequence[float]) -> tuple[Point, ...]:
    """(lower edge, number of values) of bins with round edges, and the last upper edge with 0.

    Their width follows Freedman and Diaconis (1981), 5 to 30 bins.
    """
    ordered = sorted(values)
    low, high = ordered[0], ordered[-1]
    quarter = len(ordered) // 4
    spread = ordered[-1 - quarter] - ordered[quarter]
    wanted = 2 * spread / len(ordered) ** (1 / 3)
    step = nice_step(min(max(wanted, (high - low) / 30), (high - low) / 5))
    if all(value.is_integer() for value in ordered):
        step = max(1.0, math.ceil(step))
    first = math.floor(low / step)
    counts = [0] * (math.floor(high / step) - first + 1)
    for value in ordered:
        counts[min(max(math.floor(value / step) - first, 0), len(counts) - 1)] += 1
    edges = [(first + place) * step for place in range(len(counts) + 1)]
    return tuple(Point(edge, float(count)) for edge, count in zip(edges, [*counts, 0], strict=True))


def nice_step(raw: float) -> float:
    """The smallest of 1, 2, 2.5 or 5 times a power of ten that is no smaller than `raw` (> 0)."""
    power = 10.0 ** math.floor(math.log10(raw))
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= raw * (1 - 1e-9))
