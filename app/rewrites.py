"""Parts of a DuckDB query in the words of another database, where sqlglot leaves them as they are.

    rewritten(tree, "mysql", schema)     -> a changed copy

Aggregates with FILTER, parts of dates, differences of dates, cutting dates off, rounding. `schema` says which
columns are dates: without it a difference of two columns stays a difference.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlglot
from sqlglot import exp

from app.schema import Schema, fold

_MYSQL, _POSTGRES, _BIGQUERY, _SQLITE = "mysql", "postgres", "bigquery", "sqlite"

# DuckDB's function for a part of a date → the part. DOW counts from Sunday = 0, ISODOW from Monday = 1.
_PARTS: dict[type[exp.Expression], str] = {
    exp.Year: "YEAR", exp.Quarter: "QUARTER", exp.Month: "MONTH", exp.Day: "DAY", exp.DayOfMonth: "DAY",
    exp.Hour: "HOUR", exp.Minute: "MINUTE", exp.Second: "SECOND", exp.DayOfWeek: "DOW", exp.DayOfWeekIso: "ISODOW",
    exp.Week: "WEEK", exp.WeekOfYear: "WEEK", exp.DayOfYear: "DOY",
}  # fmt: skip
_BY_NAME = ("DATE_PART", "DATEPART")
_NAMES = {"WEEKDAY": "DOW", "DAYOFWEEK": "DOW"}
# How each database says it, with {d} for the date; what is not here is EXTRACT(part FROM date) or not known.
_SAID: dict[str, dict[str, str]] = {
    _MYSQL: {
        "DOW": "DAYOFWEEK({d}) - 1", "ISODOW": "WEEKDAY({d}) + 1", "WEEK": "WEEK({d}, 3)", "DOY": "DAYOFYEAR({d})",
    },
    _BIGQUERY: {
        "DOW": "EXTRACT(DAYOFWEEK FROM {d}) - 1", "ISODOW": "MOD(EXTRACT(DAYOFWEEK FROM {d}) + 5, 7) + 1",
        "WEEK": "EXTRACT(ISOWEEK FROM {d})", "DOY": "EXTRACT(DAYOFYEAR FROM {d})",
    },
    _POSTGRES: {},
    _SQLITE: {
        "YEAR": "CAST(STRFTIME('%Y', {d}) AS INTEGER)", "MONTH": "CAST(STRFTIME('%m', {d}) AS INTEGER)",
        "DAY": "CAST(STRFTIME('%d', {d}) AS INTEGER)", "HOUR": "CAST(STRFTIME('%H', {d}) AS INTEGER)",
        "MINUTE": "CAST(STRFTIME('%M', {d}) AS INTEGER)", "SECOND": "CAST(STRFTIME('%S', {d}) AS INTEGER)",
        "DOW": "CAST(STRFTIME('%w', {d}) AS INTEGER)", "DOY": "CAST(STRFTIME('%j', {d}) AS INTEGER)",
        "ISODOW": "(CAST(STRFTIME('%w', {d}) AS INTEGER) + 6) % 7 + 1",
        "QUARTER": "(CAST(STRFTIME('%m', {d}) AS INTEGER) + 2) / 3",
    },
}  # fmt: skip
_EXTRACTED = ("YEAR", "QUARTER", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
_POSTGRES_ONLY = ("DOW", "ISODOW", "WEEK", "DOY", "EPOCH")
# What a date is cut off to, as SQLite's STRFTIME writes it; the same text serves MySQL's DATE_FORMAT.
_CUT = {"YEAR": "%Y-01-01", "MONTH": "%Y-%m-01", "DAY": "%Y-%m-%d"}


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the schema says of names: all of them, and those that are dates, or times, in every table that has them."""

    names: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()


def _columns(schema: Schema | None) -> _Columns:
    kinds: dict[str, set[str]] = {}
    for table in schema or ():
        for column in table.columns:
            kinds.setdefault(fold(column.name), set()).add(column.type.upper().partition(" ")[0].partition("_")[0])
    return _Columns(
        frozenset(kinds),
        frozenset(name for name, kind in kinds.items() if kind == {"DATE"}),
        frozenset(name for name, kind in kinds.items() if kind == {"TIMESTAMP"}),
    )


def rewritten(tree: exp.Expression, dialect: str, schema: Schema | None = None) -> exp.Expression:
    """A copy of a DuckDB tree with what sqlglot does not translate for `dialect` put in that database's words."""
    columns = _columns(schema)
    root = exp.Paren(this=tree.copy())
    for node in reversed(list(root.walk(bfs=False))):  # from the leaves up: changes see changed parts
        if isinstance(node, exp.Select):
            _spell_out(node, columns)
        elif isinstance(node, exp.Subquery):
            _name(node)
        elif node is not root:
            for rule in _RULES:
                if (changed := rule(node, dialect, columns)) is not None:
                    node.replace(changed)
                    break
    return root.this


def subtracts_times(tree: exp.Expression, schema: Schema | None) -> bool:
    """Whether two times are subtracted: an INTERVAL in DuckDB, something else elsewhere."""
    columns = _columns(schema)

    def is_time(node: exp.Expression) -> bool:
        if isinstance(node, _SAME):
            return is_time(node.this)
        return isinstance(node, exp.CurrentTimestamp) or (
            isinstance(node, exp.Column) and fold(node.name) in columns.times
        )

    return any(is_time(node.this) and is_time(node.expression) for node in tree.find_all(exp.Sub))


# --- clauses ----------------------------------------------------------------------------------------------------


def _spell_out(select: exp.Select, columns: _Columns) -> None:
    """Aliases written out where only DuckDB reads them, and names for columns that a QUALIFY needs to have one.

    WHERE, HAVING and other columns may not use a column's alias elsewhere. sqlglot turns QUALIFY into a query around
    this one, which speaks of its columns by name.
    """
    aliases = {fold(item.alias): item.this for item in select.selects if isinstance(item, exp.Alias) and item.alias}
    places = [*select.selects, *filter(None, (select.args.get("where"), select.args.get("having")))]
    for place in places if columns.names else ():
        for column in list(place.find_all(exp.Column)):
            value = aliases.get(fold(column.name))
            if (
                value is None
                or column.table
                or fold(column.name) in columns.names
                or column.parent_select is not select
                or value is column
                or (isinstance(place, exp.Alias) and place.this is value)
            ):
                continue
            plain = isinstance(value, (exp.Column, exp.Literal, exp.Func))
            column.replace(value.copy() if plain else exp.paren(value.copy()))
    if select.args.get("qualify") or isinstance(select.args.get("distinct"), exp.Distinct):
        taken: set[str] = set()
        for number, item in enumerate(select.selects, start=1):
            name = item.alias or (item.name if isinstance(item, exp.Column) else "")
            if isinstance(item, exp.Star) or (isinstance(item, exp.Column) and isinstance(item.this, exp.Star)):
                continue
            if not name or fold(name) in taken:
                value = item.this if isinstance(item, exp.Alias) else item
                name = f"{name or 'col'}_{number}"
                item.replace(exp.alias_(value.copy(), name))
            taken.add(fold(name))


def _name(query: exp.Subquery) -> None:
    """A name for a query in FROM, which MySQL and PostgreSQL ask for."""
    if not query.alias and isinstance(query.parent, (exp.From, exp.Join)):
        number = sum(1 for _ in query.root().find_all(exp.Subquery) if _.alias.startswith("_q")) + 1
        query.set("alias", exp.TableAlias(this=exp.to_identifier(f"_q{number}")))


# --- expressions ------------------------------------------------------------------------------------------------


def _part(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """YEAR(d), DATE_PART('year', d), EXTRACT(DOW FROM d)."""
    if isinstance(node, exp.Extract):
        part, value = node.name.upper(), node.expression
    elif type(node) in _PARTS:
        part, value = _PARTS[type(node)], node.this
    elif isinstance(node, exp.Anonymous) and node.name.upper() in _NAMES and len(node.expressions) == 1:
        part, value = _NAMES[node.name.upper()], node.expressions[0]
    elif (
        isinstance(node, exp.Anonymous)
        and node.name.upper() in ("DATE_PART", "DATEPART")
        and len(node.expressions) == 2
    ):
        part, value = node.expressions[0].name.upper(), node.expressions[1]
    else:
        return None
    if said := _SAID[dialect].get(part):
        return exp.paren(_parsed(said, dialect, d=value))
    if dialect != _SQLITE and (part in _EXTRACTED or (dialect == _POSTGRES and part in _POSTGRES_ONLY)):
        return exp.Extract(this=exp.var(part), expression=value.copy())
    return None


def _parsed(said: str, dialect: str, **values: exp.Expression) -> exp.Expression:
    """A template with {names} as a tree of the target's own, with the values in their places."""
    names = {f"__{name}__": value for name, value in values.items()}
    tree = sqlglot.parse_one(said.format(**{name: f"__{name}__" for name in values}), dialect=dialect)
    for column in list(tree.find_all(exp.Column)):
        if column.name in names:
            column.replace(names[column.name].copy())
    return tree


def _filtered(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """SUM(x) FILTER (WHERE c) → SUM(CASE WHEN c THEN x END), where FILTER is not known."""
    if dialect not in (_MYSQL, _BIGQUERY) or not isinstance(node, exp.Filter):
        return None
    call, condition = node.this, node.expression.this
    inner = call.this
    if not isinstance(call, (exp.Count, exp.Sum, exp.Avg, exp.Min, exp.Max)) or call.expressions:
        return None
    distinct = isinstance(inner, exp.Distinct)
    if distinct and len(inner.expressions) != 1:
        return None
    value = inner.expressions[0] if distinct else exp.Literal.number(1) if isinstance(inner, exp.Star) else inner
    case = exp.Case().when(condition.copy(), value.copy())
    changed = call.copy()
    changed.set("this", exp.Distinct(expressions=[case]) if distinct else case)
    return changed


# What is a date or a time where its first part is one.
_SAME = (
    exp.Paren, exp.Max, exp.Min, exp.Window, exp.Lag, exp.Lead, exp.FirstValue, exp.LastValue, exp.Coalesce,
    exp.AnyValue, exp.First, exp.Last, exp.IgnoreNulls,
)  # fmt: skip
# Unit by unit, how many times it began between {a} and {b}: what DuckDB's DATE_DIFF counts.
_BEGAN: dict[str, dict[str, str]] = {
    _MYSQL: {
        "YEAR": "EXTRACT(YEAR FROM {b}) - EXTRACT(YEAR FROM {a})",
        "MONTH": "PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM {b}), EXTRACT(YEAR_MONTH FROM {a}))",
        "DAY": "DATEDIFF({b}, {a})",
        "HOUR": "TIMESTAMPDIFF(HOUR, DATE_FORMAT({a}, '%Y-%m-%d %H:00:00'), DATE_FORMAT({b}, '%Y-%m-%d %H:00:00'))",
        "MINUTE": "TIMESTAMPDIFF(MINUTE, DATE_FORMAT({a}, '%Y-%m-%d %H:%i:00'), DATE_FORMAT({b}, '%Y-%m-%d %H:%i:00'))",
        "SECOND": "TIMESTAMPDIFF(SECOND, {a}, {b})",
    },
    _SQLITE: {
        "YEAR": "CAST(STRFTIME('%Y', {b}) AS INTEGER) - CAST(STRFTIME('%Y', {a}) AS INTEGER)",
        "MONTH": "(CAST(STRFTIME('%Y', {b}) AS INTEGER) - CAST(STRFTIME('%Y', {a}) AS INTEGER)) * 12"
        " + CAST(STRFTIME('%m', {b}) AS INTEGER) - CAST(STRFTIME('%m', {a}) AS INTEGER)",
        "DAY": "CAST(JULIANDAY(DATE({b})) - JULIANDAY(DATE({a})) AS INTEGER)",
        "HOUR": "CAST(STRFTIME('%s', {b}) AS INTEGER) / 3600 - CAST(STRFTIME('%s', {a}) AS INTEGER) / 3600",
        "MINUTE": "CAST(STRFTIME('%s', {b}) AS INTEGER) / 60 - CAST(STRFTIME('%s', {a}) AS INTEGER) / 60",
        "SECOND": "CAST(STRFTIME('%s', {b}) AS INTEGER) - CAST(STRFTIME('%s', {a}) AS INTEGER)",
    },
    _BIGQUERY: {
        unit: "DATETIME_DIFF(CAST({b} AS DATETIME), CAST({a} AS DATETIME), " + unit + ")"
        for unit in ("HOUR", "MINUTE", "SECOND")
    },
    _POSTGRES: {},
}  # fmt: skip


def _difference(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """DATE_DIFF, and days between two dates: DuckDB's DATE - DATE is a number, elsewhere an interval or nonsense."""
    if isinstance(node, exp.DateDiff):
        unit, late, early = node.text("unit").upper() or "DAY", node.this, node.expression
    elif isinstance(node, exp.Sub) and _is_date(node.this, columns.dates) and _is_date(node.expression, columns.dates):
        if dialect == _POSTGRES:
            return None  # it counts days, too
        unit, late, early = "DAY", node.this, node.expression
    else:
        return None
    if said := _BEGAN[dialect].get(unit):
        return exp.paren(_parsed(said, dialect, a=early, b=late))
    if isinstance(node, exp.Sub):
        return exp.DateDiff(this=late.copy(), expression=early.copy(), unit=exp.var(unit))
    return None


def _days_later(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """A date plus or minus a whole number is days in DuckDB and PostgreSQL."""
    if dialect == _POSTGRES or not isinstance(node, (exp.Add, exp.Sub)) or not _is_date(node.this, columns.dates):
        return None
    days = node.expression
    if not isinstance(days, exp.Literal) or days.is_string or not days.name.isdigit():
        return None
    sign = "+" if isinstance(node, exp.Add) else "-"
    said = {
        _MYSQL: f"{{a}} {sign} INTERVAL {days.name} DAY",
        _BIGQUERY: f"DATE_{'ADD' if sign == '+' else 'SUB'}({{a}}, INTERVAL {days.name} DAY)",
        _SQLITE: f"DATE({{a}}, '{sign}{days.name} days')",
    }[dialect]
    return _parsed(said, dialect, a=node.this)


def _is_date(node: exp.Expression, dates: frozenset[str]) -> bool:
    if isinstance(node, _SAME):
        return _is_date(node.this, dates)
    if isinstance(node, exp.Cast):
        return node.to.this == exp.DType.DATE
    return isinstance(node, (exp.CurrentDate, exp.Date)) or (isinstance(node, exp.Column) and fold(node.name) in dates)


def _cut(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """DATE_TRUNC('month', d)."""
    if not isinstance(node, (exp.TimestampTrunc, exp.DateTrunc)):
        return None
    unit = node.args["unit"].name.upper()
    if dialect == _SQLITE and unit in _CUT:
        return exp.Anonymous(this="STRFTIME", expressions=[exp.Literal.string(_CUT[unit]), node.this.copy()])
    if dialect == _MYSQL and unit in _CUT:
        form = exp.Anonymous(this="DATE_FORMAT", expressions=[node.this.copy(), exp.Literal.string(_CUT[unit])])
        return exp.Cast(this=form, to=exp.DataType.build("DATE"))
    if dialect == _BIGQUERY and _is_date(node.this, columns.dates):
        return exp.DateTrunc(this=node.this.copy(), unit=exp.Literal.string(unit))
    return None


def _rounded(node: exp.Expression, dialect: str, columns: _Columns) -> exp.Expression | None:
    """PostgreSQL rounds numbers to places only where they are NUMERIC."""
    if dialect != _POSTGRES or not isinstance(node, exp.Round) or node.args.get("decimals") is None:
        return None
    if isinstance(node.this, exp.Cast):
        return None
    changed = node.copy()
    changed.set("this", exp.Cast(this=node.this.copy(), to=exp.DataType.build("DECIMAL")))
    return changed


_RULES = (_part, _filtered, _difference, _days_later, _cut, _rounded)
