"""What DDL demands of rows beyond names and types: unique keys, CHECK, lengths, lists of values.

    rules = read(schema, ddl)            {table: Rules}; needs the DDL's text, because a Schema keeps names and types
    holds(check, {"나이": 17})            True, False, or None where NULL makes it unknown (SQL lets such a row in)

CHECK conditions are evaluated here, in Python, and never executed: a condition with anything but comparisons, sums,
lists, ranges, LIKE, LENGTH and the like counts as unread, and `Rules.unread` says how many there are.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlglot import exp

from app.schema import Schema, fold, parsed

# What `holds` understands. Anything else in a condition leaves the whole condition unread.
_READ = (
    exp.And, exp.Or, exp.Not, exp.Paren, exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between,
    exp.Is, exp.Null, exp.Boolean, exp.Literal, exp.Column, exp.Identifier, exp.Add, exp.Sub, exp.Mul, exp.Neg,
    exp.Length, exp.Like, exp.Cast, exp.DataType, exp.DataTypeParam, exp.Tuple, exp.Lower, exp.Upper,
)  # fmt: skip
_MIRRORED = {exp.GT: exp.LT, exp.LT: exp.GT, exp.GTE: exp.LTE, exp.LTE: exp.GTE, exp.EQ: exp.EQ}


@dataclass(slots=True)
class Limits:
    """What one column's values must keep to. `low` and `high` are inclusive; `like` is a LIKE pattern."""

    listed: tuple[Any, ...] = ()
    low: Any = None
    high: Any = None
    length: int | None = None  # at most
    exact: int | None = None  # characters, exactly
    like: str = ""
    flag: bool = False  # MySQL's TINYINT(1)
    computed: bool = False  # GENERATED ALWAYS AS (…)
    equals: exp.Expression | None = None  # CHECK (total = price * quantity)


@dataclass(slots=True)
class Rules:
    """What one table demands. `unique` holds the primary key and every unique set of columns, as spelled."""

    unique: list[tuple[str, ...]] = field(default_factory=list)
    checks: list[exp.Expression] = field(default_factory=list)
    limits: dict[str, Limits] = field(default_factory=dict)  # by folded column name
    unread: int = 0

    def of(self, column: str) -> Limits:
        """The limits of a column; none where there are none."""
        return self.limits.setdefault(fold(column), Limits())


def read(schema: Schema, ddl: str) -> dict[str, Rules]:
    """The rules of every table of a schema that was read from `ddl`. Raises SchemaError as Schema.from_ddl does."""
    found = {fold(table.name): Rules() for table in schema}
    for table in schema:
        if table.primary_key:
            found[fold(table.name)].unique.append(table.primary_key)
    # sqlglot drops the n of VARCHAR(n) in DuckDB's dialect, which has no use for it.
    for statement in parsed(ddl.strip().lstrip("\ufeff").strip(), plain="postgres"):
        if isinstance(statement, exp.Create):
            target = statement.this
            if statement.kind == "INDEX" and statement.args.get("unique"):
                _unique_index(target, found)
            elif isinstance(target, exp.Schema) and fold(target.this.name) in found:
                for part in target.expressions:
                    _part(part, found[fold(target.this.name)])
        elif isinstance(statement, exp.Alter) and fold(statement.this.name) in found:
            for action in statement.args.get("actions") or ():
                for part in action.find_all(exp.Constraint):
                    _part(part, found[fold(statement.this.name)])
    for rules in found.values():
        for check in rules.checks:
            for condition in _conjuncts(check):
                _narrow(condition, rules)
    return {table.name: found[fold(table.name)] for table in schema}


def _unique_index(index: exp.Expression, found: dict[str, Rules]) -> None:
    table, parameters = index.args.get("table"), index.args.get("params")
    columns = [column.name for column in parameters.find_all(exp.Column)] if parameters else []
    if table is not None and columns and fold(table.name) in found and not parameters.args.get("where"):
        found[fold(table.name)].unique.append(tuple(columns))


def _part(part: exp.Expression, rules: Rules) -> None:
    """One line of a CREATE TABLE's body."""
    if isinstance(part, exp.Constraint):
        for inner in part.expressions:
            _part(inner, rules)
    elif isinstance(part, (exp.CheckColumnConstraint, exp.Check)):
        _check(part.this, rules)
    elif isinstance(part, exp.UniqueColumnConstraint):
        named = part.this.expressions if isinstance(part.this, exp.Schema) else part.expressions
        if names := tuple(one.name for one in named):
            rules.unique.append(names)
    elif isinstance(part, exp.ColumnDef):
        _column(part, rules)


def _column(part: exp.ColumnDef, rules: Rules) -> None:
    limits, kind = rules.of(part.name), part.args.get("kind")
    if isinstance(kind, exp.DataType):
        sizes = [one.name for one in kind.expressions if one.name.isdigit()]
        if kind.this in exp.DataType.TEXT_TYPES and sizes:
            limits.length = int(sizes[0])
        elif kind.this in (exp.DType.TINYINT, exp.DType.UTINYINT) and sizes == ["1"]:
            limits.flag = True
        elif kind.this in (exp.DType.ENUM, exp.DType.SET):
            limits.listed = tuple(one.name for one in kind.expressions if isinstance(one, exp.Literal))
    for constraint in part.constraints:
        inner = constraint.kind
        if isinstance(inner, exp.UniqueColumnConstraint) and not inner.this:
            rules.unique.append((part.name,))
        elif isinstance(inner, exp.CheckColumnConstraint):
            _check(inner.this, rules)
        elif isinstance(inner, exp.ComputedColumnConstraint) or (
            isinstance(inner, exp.GeneratedAsIdentityColumnConstraint) and inner.args.get("expression")
        ):
            limits.computed = True


def _check(condition: exp.Expression | None, rules: Rules) -> None:
    if condition is None or not all(isinstance(node, _READ) for node in condition.walk()):
        rules.unread += 1
    else:
        rules.checks.append(condition)


def _conjuncts(condition: exp.Expression) -> list[exp.Expression]:
    condition = condition.unnest()
    if isinstance(condition, exp.And):
        return [*_conjuncts(condition.left), *_conjuncts(condition.right)]
    if isinstance(condition, exp.Or):  # x IS NULL OR …: the rest is what a value must keep to
        sides = [condition.left.unnest(), condition.right.unnest()]
        rest = [one for one in sides if not (isinstance(one, exp.Is) and isinstance(one.expression, exp.Null))]
        if len(rest) == 1:
            return _conjuncts(rest[0])
    return [condition]


def _narrow(condition: exp.Expression, rules: Rules) -> None:
    """What a simple condition says of one column, so that values meet it at the first try."""
    left, right = condition.this, condition.args.get("expression")
    if isinstance(condition, exp.In) and isinstance(left, exp.Column) and condition.expressions:
        values = [_constant(one) for one in condition.expressions]
        if all(value is not None for value in values):
            rules.of(left.name).listed = tuple(values)
    elif isinstance(condition, exp.Between) and isinstance(left, exp.Column):
        _bound(rules.of(left.name), _constant(condition.args["low"]), _constant(condition.args["high"]))
    elif isinstance(condition, exp.Like) and isinstance(left, exp.Column) and isinstance(right, exp.Literal):
        rules.of(left.name).like = right.name
    elif type(condition) in _MIRRORED and right is not None:
        kind, left, right = type(condition), left.unnest(), right.unnest()
        if isinstance(right, (exp.Column, exp.Length)) and not isinstance(left, (exp.Column, exp.Length)):
            kind, left, right = _MIRRORED[kind], right, left
        value = _constant(right)
        if isinstance(left, exp.Length) and isinstance(left.this, exp.Column) and isinstance(value, int):
            if kind is exp.EQ:
                rules.of(left.this.name).exact = value
        elif isinstance(left, exp.Column) and value is not None:
            step = 1 if isinstance(value, int) else 0
            if kind is exp.EQ:
                rules.of(left.name).listed = (value,)
            elif kind in (exp.GT, exp.GTE):
                _bound(rules.of(left.name), value + step if kind is exp.GT and step else value, None)
            else:
                _bound(rules.of(left.name), None, value - step if kind is exp.LT and step else value)
        elif kind is exp.EQ and isinstance(left, exp.Column) and right.find(exp.Column):
            rules.of(left.name).equals = right


def _bound(limits: Limits, low: Any, high: Any) -> None:
    limits.low = low if low is not None else limits.low
    limits.high = high if high is not None else limits.high


def _constant(node: exp.Expression | None) -> Any:
    """A literal's value; None for anything else."""
    if node is None or node.find(exp.Column):
        return None
    return value_of(node, {})


# --- evaluating -------------------------------------------------------------------------------------------------


def value_of(expression: exp.Expression, row: Mapping[str, Any]) -> Any:
    """What an expression gives for a row; None where it cannot be computed."""
    try:
        return _value(expression, row)
    except (TypeError, ValueError, ArithmeticError, KeyError):
        return None


def holds(condition: exp.Expression, row: Mapping[str, Any]) -> bool | None:
    """Whether a row meets a condition. `row` maps folded column names to values; None: unknown, as in SQL.

    What cannot be compared (text with a number) is unknown, too.
    """
    found = value_of(condition, row)
    return None if found is None else bool(found)


def _value(node: Any, row: Mapping[str, Any]) -> Any:
    if isinstance(node, exp.Paren):
        return _value(node.this, row)
    if isinstance(node, exp.Literal):
        if node.is_string:
            return node.name
        return int(node.name) if re.fullmatch(r"\d+", node.name) else Decimal(node.name)
    if isinstance(node, exp.Boolean):
        return bool(node.this)
    if isinstance(node, exp.Null):
        return None
    if isinstance(node, exp.Column):
        return row[fold(node.name)]
    if isinstance(node, exp.And):
        sides = [_value(node.left, row), _value(node.right, row)]
        return False if False in sides else None if None in sides else True
    if isinstance(node, exp.Or):
        sides = [_value(node.left, row), _value(node.right, row)]
        return True if True in sides else None if None in sides else False
    if isinstance(node, exp.Is):
        inner, what = _value(node.this, row), node.expression
        return inner is None if isinstance(what, exp.Null) else inner is not None and inner == _value(what, row)
    inner = _value(node.this, row)
    if inner is None:
        return None
    if isinstance(node, exp.Not):
        return not inner
    if isinstance(node, exp.Neg):
        return -inner
    if isinstance(node, exp.Length):
        return len(inner)
    if isinstance(node, exp.Lower):
        return inner.lower()
    if isinstance(node, exp.Upper):
        return inner.upper()
    if isinstance(node, exp.Cast):
        return _alike(inner, dt.date.today())[0] if node.to.this == exp.DType.DATE else inner
    if isinstance(node, exp.In):
        return any(_compared(exp.EQ, inner, _value(one, row)) for one in node.expressions)
    if isinstance(node, exp.Between):
        low, high = _value(node.args["low"], row), _value(node.args["high"], row)
        return _compared(exp.GTE, inner, low) and _compared(exp.LTE, inner, high)
    other = _value(node.expression, row)
    if other is None:
        return None
    if isinstance(node, exp.Like):
        pattern = "".join(".*" if c == "%" else "." if c == "_" else re.escape(c) for c in re.sub("%+", "%", other))
        return re.fullmatch(pattern, inner, re.DOTALL) is not None
    if isinstance(node, (exp.Add, exp.Sub, exp.Mul)):
        left, right = (Decimal(str(one)) if isinstance(one, float) else one for one in (inner, other))
        if isinstance(node, exp.Mul):
            return left * right
        return left + right if isinstance(node, exp.Add) else left - right
    return _compared(type(node), inner, other)


def _compared(kind: type, left: Any, right: Any) -> Any:
    if left is None or right is None:
        return None
    left, right = _alike(left, right)
    if kind is exp.EQ:
        return left == right
    if kind is exp.NEQ:
        return left != right
    if kind in (exp.GT, exp.GTE):
        return left > right if kind is exp.GT else left >= right
    if kind in (exp.LT, exp.LTE):
        return left < right if kind is exp.LT else left <= right
    raise ValueError(f"no comparison: {kind}")


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    """Two values of one type: text becomes the date, time or number that the other is."""
    if isinstance(left, str) and not isinstance(right, str):
        right, left = _alike(right, left)
        return left, right
    if isinstance(right, str) and not isinstance(left, str):
        if isinstance(left, dt.datetime):
            return left, dt.datetime.fromisoformat(right)
        if isinstance(left, (dt.date, dt.time)):
            return left, type(left).fromisoformat(right)
        if isinstance(left, bool):
            return left, right.lower() in ("true", "t", "1")
        return left, Decimal(right)
    if isinstance(left, dt.datetime) != isinstance(right, dt.datetime) and isinstance(left, dt.date):
        clock = dt.time()
        left, right = (
            one if isinstance(one, dt.datetime) else dt.datetime.combine(one, clock) for one in (left, right)
        )
    if isinstance(left, float) != isinstance(right, float):
        return float(left), float(right)
    return left, right
