"""Numbers in a query that make one call cost out of proportion: a text repeated 10^9 times, a list that long.

    bound = broken(node)      the bound that a node of a parsed query breaks; None for all others

A number must stand there as a literal, or under LEAST(…, literal), so that it is known before anything runs. What
grows through rows instead (joins, aggregates over many rows) is left to the worker's limits.
"""

from __future__ import annotations

import math
import re

from sqlglot import exp

from app import functions

MAX_TEXT = 1_000  # characters, of repeat, lpad, rpad and widths in format patterns
MAX_SERIES = 1_000_000  # elements of range and generate_series
MAX_BOUND_PART = 100_000  # a number inside a computed bound of a series
MAX_ARRAY = 1_000  # elements of a fixed-size array type

# What a bound of a series may be computed with, where it is no literal: dates, columns, few by nature.
_COMPUTED = (exp.Cast, exp.Interval, exp.Subquery, exp.Column, exp.CurrentDate, exp.Func, exp.Add, exp.Sub)
_GROWING = (exp.Mul, exp.Pow, exp.Exp, exp.Factorial, exp.BitwiseLeftShift, exp.Concat, exp.DPipe)
_SPEC = re.compile(r"%[-+ #0,']*[\d.*]*|\{[^}]*\}?")


def broken(node: exp.Expression) -> tuple[str, int] | None:
    """(what is too large, its bound), where a node breaks one."""
    if isinstance(node, exp.Repeat):
        sizes, texts = [node.args.get("times")], [node.this]
    elif isinstance(node, exp.Pad):
        sizes, texts = [node.expression], [node.this, node.args.get("fill_pattern")]
    elif isinstance(node, exp.GenerateSeries):
        bounds = [part for part in node.args.values() if isinstance(part, exp.Expression)]
        return None if all(_literal(part, MAX_SERIES) or _few(part) for part in bounds) else ("range", MAX_SERIES)
    elif isinstance(node, exp.DataType):
        return None if _array_size(node) <= MAX_ARRAY else ("array", MAX_ARRAY)
    elif isinstance(node, (exp.Format, exp.Anonymous)) and functions.name_of(node) in ("FORMAT", "PRINTF"):
        pattern = node.this if isinstance(node, exp.Format) else next(iter(node.expressions), None)
        return None if _narrow(pattern) else (functions.name_of(node), MAX_TEXT)
    else:
        return None
    nested = any(text is not None and text.find(exp.Repeat, exp.Pad) for text in texts)
    if nested or not all(size is not None and _literal(size, MAX_TEXT) for size in sizes):
        return functions.name_of(node), MAX_TEXT
    return None


def _literal(node: exp.Expression, limit: int) -> bool:
    """A number that is written out and at most `limit`, or LEAST of anything and such a number."""
    if isinstance(node, exp.Least):
        return any(_literal(part, limit) for part in (node.this, *node.expressions))
    node = node.this if isinstance(node, exp.Neg) else node
    return isinstance(node, exp.Literal) and not node.is_string and float(node.this) <= limit


def _few(bound: exp.Expression) -> bool:
    """A bound or step that a date, a column or a subquery gives, without arithmetic that could make it large."""
    if not isinstance(bound, _COMPUTED) or bound.find(*_GROWING):
        return False
    for literal in bound.find_all(exp.Literal):
        if not literal.is_string and float(literal.this) > MAX_BOUND_PART:
            return False
        cast = literal.parent
        if literal.is_string and isinstance(cast, exp.Cast) and not cast.to.is_type(*exp.DataType.TEMPORAL_TYPES):
            return False
    return True


def _array_size(kind: exp.DataType) -> float:
    """Elements of a fixed-size array type, with the arrays inside it: INT[10][20] has 200."""
    own = [float(value.this) for value in kind.args.get("values") or () if isinstance(value, exp.Literal)]
    inner = [_array_size(part) for part in kind.expressions if isinstance(part, exp.DataType)]
    return math.prod(own) * max(inner, default=1)


def _narrow(pattern: exp.Expression | None) -> bool:
    """Whether a format pattern is written out and pads to no great width: '%05d', '{:,}'."""
    if not isinstance(pattern, exp.Literal) or not pattern.is_string:
        return False
    return not any(
        "*" in spec or "{" in spec[1:] or any(int(number) > MAX_TEXT for number in re.findall(r"\d+", spec))
        for spec in _SPEC.findall(pattern.this)
    )
