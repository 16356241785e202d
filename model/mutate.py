"""Plausible mistakes in a query, made by rule: what a benchmark's data must tell from the gold query.

    for mutant in mutants(sql, schema, values): mutant.name, mutant.sql

One change each: a condition dropped or turned round, AND for OR, a boundary moved (> for >=), a literal changed
to another value of its column, ASC for DESC, another LIMIT, DISTINCT or HAVING left out, an aggregate swapped,
another kind of join, a join on a neighbouring column, a group or partition column left out, set operations
swapped. Changes that cannot give another result by the schema alone (a LEFT JOIN along a NOT NULL foreign key,
a group column that the key determines) are not made. A mutant is named by its kind and by what it changes, so
that an author can say of one why no data can tell it apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlglot
from sqlglot import exp

from app.schema import Column, Schema, Table, fold

Values = Callable[[str, str], list[Any]]  # (table, column) -> its distinct values, sorted, without NULL
Change = tuple[str, exp.Expression]  # (kind: what is changed, the whole tree after it)

OPPOSITE = {exp.EQ: exp.NEQ, exp.NEQ: exp.EQ, exp.GT: exp.LT, exp.LT: exp.GT, exp.GTE: exp.LTE, exp.LTE: exp.GTE}
BOUNDARY = {exp.GT: exp.GTE, exp.GTE: exp.GT, exp.LT: exp.LTE, exp.LTE: exp.LT}
AGGREGATES = {
    exp.Avg: exp.Sum, exp.Sum: exp.Avg, exp.Max: exp.Min, exp.Min: exp.Max, exp.Median: exp.Avg, exp.ArgMax: exp.ArgMin,
    exp.ArgMin: exp.ArgMax,
}  # fmt: skip
AT_MOST = (exp.LT, exp.LTE)  # what a count of nothing passes
SETS = {exp.Intersect: exp.Union, exp.Except: exp.Intersect}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed gold query. `soft`: it need not give another result (it is reported, not refused)."""

    name: str
    sql: str
    soft: bool = False


def mutants(sql: str, schema: Schema, values: Values) -> list[Mutant]:
    """Every mutant of a query, each with a name of its own."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    same = tree.sql("duckdb")
    found: list[Mutant] = []
    names: Counter[str] = Counter()
    for mutation in MUTATIONS:
        for name, changed in mutation(tree, _Context(schema, values)):
            text = changed.sql("duckdb")
            if text == same:
                continue
            names[name] += 1
            count = names[name]
            found.append(Mutant(name if count == 1 else f"{name} #{count}", text, name == "distinct: added"))
    return found


@dataclass(frozen=True, slots=True)
class _Context:
    schema: Schema
    values: Values

    def table_of(self, column: exp.Column) -> tuple[Table, Column] | None:
        """The base table's column that a reference in a query means, where that is plain to see."""
        select = column.find_ancestor(exp.Select)
        while select is not None:
            for source in _sources(select):
                table = self.schema.table(source.name)
                if table is None or (column.table and fold(column.table) != fold(source.alias_or_name)):
                    continue
                if (known := table.column(column.name)) is not None:
                    return table, known
            select = select.find_ancestor(exp.Select)
        return None


def _sources(select: exp.Select) -> list[exp.Table]:
    start = select.args.get("from_") or select.args.get("from")
    items = [start.this] if start is not None else []
    items += [join.this for join in select.args.get("joins") or ()]
    return [item for item in items if isinstance(item, exp.Table)]


def _short(node: exp.Expression) -> str:
    return node.sql("duckdb", comments=False)


def _changes(
    tree: exp.Expression, kinds: type | tuple[type, ...], change: Callable[[exp.Expression], exp.Expression | None]
) -> Iterator[tuple[exp.Expression, exp.Expression]]:
    """(node, tree after `change` on that node's copy) for each node of these kinds. `change` gives the new node."""
    for index, node in enumerate(tree.find_all(kinds)):
        copy = tree.copy()
        twin = list(copy.find_all(kinds))[index]
        new = change(twin)
        if new is None:
            continue
        if new is not twin:
            if twin is copy:
                copy = new
            else:
                twin.replace(new)
        yield node, copy


def _twin(node: exp.Expression, tree: exp.Expression, copy: exp.Expression) -> exp.Expression:
    """The node of a tree's copy that stands where `node` stands in the tree."""
    return next(twin for other, twin in zip(tree.walk(), copy.walk(), strict=True) if other is node)


# --- conditions -------------------------------------------------------------------------------------------------


def _conjuncts(condition: exp.Expression) -> list[exp.Expression]:
    condition = condition.unnest()
    if isinstance(condition, exp.And):
        return [*_conjuncts(condition.left), *_conjuncts(condition.right)]
    return [condition]


def dropped_conditions(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """Each condition of a WHERE, HAVING, QUALIFY or FILTER left out."""
    for holder in (exp.Where, exp.Having, exp.Qualify):
        for number, clause in enumerate(tree.find_all(holder)):
            for index, condition in enumerate(_conjuncts(clause.this)):
                copy = tree.copy()
                twin = list(copy.find_all(holder))[number]
                rest = [part.copy() for at, part in enumerate(_conjuncts(twin.this)) if at != index]
                filtered = isinstance(twin.parent, exp.Filter)
                if rest:
                    twin.set("this", exp.and_(*rest))
                elif filtered:
                    twin.parent.replace(twin.parent.this)
                else:
                    twin.pop()
                yield f"drop: {_short(condition)}", copy


def connectives(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """AND for OR and OR for AND."""
    for node, copy in _changes(tree, exp.And, lambda twin: exp.Or(this=twin.this, expression=twin.expression)):
        if not isinstance(node.parent, exp.Join):
            yield f"or: {_short(node.expression)}", copy
    for node, copy in _changes(tree, exp.Or, lambda twin: exp.And(this=twin.this, expression=twin.expression)):
        yield f"and: {_short(node.expression)}", copy


def operators(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """Each comparison turned round, and each boundary taken in or left out. Join conditions are not touched."""

    def swapped(kinds: dict[type, type]) -> Callable[[exp.Expression], exp.Expression | None]:
        return lambda twin: kinds[type(twin)](this=twin.this, expression=twin.expression)

    for node, copy in _changes(tree, tuple(OPPOSITE), swapped(OPPOSITE)):
        if node.find_ancestor(exp.Join, exp.Select).__class__ is not exp.Join and not _is_link(node):
            yield f"flip: {_short(node)}", copy
    for node, copy in _changes(tree, tuple(BOUNDARY), swapped(BOUNDARY)):
        yield f"boundary: {_short(node)}", copy
    tests = (exp.In, exp.Like, exp.ILike, exp.Between, exp.Exists, exp.Is)
    for node, copy in _changes(tree, tests, lambda twin: exp.Not(this=twin.copy())):
        if not isinstance(node.parent, exp.Not):
            yield f"not: {_short(node)}", copy
    for node, copy in _changes(tree, exp.Not, lambda twin: twin.this):
        yield f"without not: {_short(node)}", copy


def _is_link(node: exp.Expression) -> bool:
    """A correlation `a.x = b.y` between a subquery and the query around it, which is a join condition in disguise."""
    return (
        isinstance(node, exp.EQ)
        and isinstance(node.this, exp.Column)
        and isinstance(node.expression, exp.Column)
        and bool(node.this.table and node.expression.table)
        and node.this.table != node.expression.table
    )


def literals(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """A literal that a column is compared with, for another value that occurs in the column."""
    comparisons = (*OPPOSITE, exp.In, exp.Between)
    nodes = [node for node in tree.find_all(exp.Literal) if isinstance(_holder(node), comparisons)]
    for node in nodes:
        holder = _holder(node)
        column = holder.this if isinstance(holder.this, exp.Column) else None
        other = _other(node, column, holder, context)
        if other is None:
            continue
        copy = tree.copy()
        twin = _twin(node, tree, copy)
        twin.replace(exp.Literal(this=other, is_string=node.is_string))
        yield f"literal: {_short(node)} in {_short(holder)}", copy


def _holder(node: exp.Expression) -> exp.Expression | None:
    """What a literal is compared by, seen through DATE '…' and the minus sign."""
    parent = node.parent
    while isinstance(parent, (exp.Cast, exp.Neg, exp.Paren)):
        parent = parent.parent
    return parent


def _other(node: exp.Literal, column: exp.Column | None, holder: exp.Expression, context: _Context) -> str | None:
    known = context.table_of(column) if column is not None else None
    if known is None:
        return None if node.is_string else str(int(node.this) + 1) if node.is_int else None
    used = {part.this for part in holder.find_all(exp.Literal)}
    values = [text for value in context.values(known[0].name, known[1].name) if (text := str(value)) not in used]
    if not values:
        return None
    ranged = isinstance(holder, (exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between))
    return values[len(values) // 2] if ranged else values[0]


# --- what is shown --------------------------------------------------------------------------------------------------


def orders(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """Each sort key the other way round, and each but the first left out."""

    def flipped(twin: exp.Expression) -> exp.Expression:
        twin.set("desc", not twin.args.get("desc"))
        twin.set("nulls_first", None)
        return twin

    for node, copy in _changes(tree, exp.Ordered, flipped):
        yield f"order: {_short(node)}", copy


def limits(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """LIMIT and OFFSET by one more."""

    def more(twin: exp.Expression) -> exp.Expression | None:
        number = twin.expression
        if isinstance(number, exp.Literal) and number.is_int:
            number.set("this", str(int(number.this) + 1))
            return twin
        return None

    for node, copy in _changes(tree, (exp.Limit, exp.Offset), more):
        yield f"limit: {_short(node).strip()}", copy


def distincts(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """DISTINCT left out, of a SELECT or inside an aggregate; added to a COUNT and, softly, to the SELECT."""

    def without(twin: exp.Expression) -> exp.Expression | None:
        if isinstance(twin.parent, exp.Select):
            twin.parent.set("distinct", None)
            return twin
        return twin.expressions[0] if len(twin.expressions) == 1 else None

    for node, copy in _changes(tree, exp.Distinct, without):
        yield f"without distinct: {_short(node.parent) if not isinstance(node.parent, exp.Select) else 'SELECT'}", copy

    def inside(twin: exp.Expression) -> exp.Expression | None:
        if isinstance(twin.this, exp.Column):
            twin.set("this", exp.Distinct(expressions=[twin.this.copy()]))
            return twin
        return None

    for node, copy in _changes(tree, exp.Count, inside):
        known = context.table_of(node.this) if isinstance(node.this, exp.Column) else None
        alone = len(_sources(node.find_ancestor(exp.Select))) == 1
        if not (known and alone and known[0].primary_key == (known[1].name,)):
            yield f"distinct: {_short(node)}", copy
    plain = isinstance(tree, exp.Select) and not tree.args.get("distinct") and not tree.args.get("group")
    if plain and not any(item.find(exp.AggFunc) for item in tree.expressions):
        copy = tree.copy()
        copy.set("distinct", exp.Distinct())
        yield "distinct: added", copy


def aggregates(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """AVG for SUM, MIN for MAX, ROW_NUMBER for RANK and so on."""

    def swapped(twin: exp.Expression) -> exp.Expression | None:
        if isinstance(twin.this, exp.Distinct):
            return None
        return AGGREGATES[type(twin)](
            **{key: value for key, value in twin.args.items() if key in ("this", "expression")}
        )

    for node, copy in _changes(tree, tuple(AGGREGATES), swapped):
        yield f"aggregate: {_short(node)}", copy

    def any_row(twin: exp.Expression) -> exp.Expression | None:
        if isinstance(twin.this, exp.Column) and not isinstance(twin.parent, exp.Window):
            twin.set("this", exp.Star())
            return twin
        return None

    for node, copy in _changes(tree, exp.Count, any_row):
        known = context.table_of(node.this) if isinstance(node.this, exp.Column) else None
        outer = any(join.side for join in (node.find_ancestor(exp.Select).args.get("joins") or ()))
        if outer or known is None or known[1].nullable:
            yield f"count rows: {_short(node)}", copy


# --- tables ----------------------------------------------------------------------------------------------------------


def joins(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """LEFT for INNER, where the schema does not rule out that they differ, and INNER for LEFT."""

    def other(twin: exp.Expression) -> exp.Expression | None:
        if twin.args.get("on") is None and not twin.args.get("using"):
            return None
        twin.set("side", None if twin.side else "LEFT")
        twin.set("kind", None)
        return twin

    for node, copy in _changes(tree, exp.Join, other):
        if node.side or not _always_matches(node, context):
            yield f"{'inner' if node.side else 'left'} join: {node.this.alias_or_name}", copy


def _always_matches(join: exp.Join, context: _Context) -> bool:
    """Whether LEFT could give no other result: a key that is never NULL, or a condition that refuses NULLs."""
    name = join.this.alias_or_name
    select = join.find_ancestor(exp.Select)
    tests = [
        select.args.get("where"),
        select.args.get("having"),
        *(other.args.get("on") for other in select.args["joins"] if other is not join),
    ]
    for test in tests:
        for condition in (
            _conjuncts(test.this if isinstance(test, (exp.Where, exp.Having)) else test) if test is not None else ()
        ):
            named = any(column.table == name for column in condition.find_all(exp.Column))
            named = named and not (condition.find(exp.Count) and condition.find(*AT_MOST))
            if named and not condition.find(exp.Or, exp.Is, exp.Coalesce, exp.Select):
                return True
    on = join.args.get("on")
    for condition in _conjuncts(on) if on is not None else ():
        if not isinstance(condition, exp.EQ):
            return False
        sides = [condition.this, condition.expression]
        if not all(isinstance(side, exp.Column) for side in sides):
            return False
        ours = next((side for side in sides if side.table != name), None)
        known = context.table_of(ours) if ours is not None else None
        if known is None:
            return False
        table, column = known
        keys = [key for key in table.foreign_keys if key.table == join.this.name and column.name in key.columns]
        if column.nullable or not keys:
            return False
    return on is not None


def join_columns(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """A column of a join condition for its neighbour of the same type."""
    for node in tree.find_all(exp.Join):
        on = node.args.get("on")
        for column in on.find_all(exp.Column) if on is not None else ():
            known = context.table_of(column)
            if known is None:
                continue
            table, meant = known
            others = [each for each in table.columns if each.type == meant.type and each.name != meant.name]
            keys = [each for each in others if _is_key(table, each)]
            if not (chosen := keys or others):
                continue
            copy = tree.copy()
            twin = _twin(column, tree, copy)
            twin.set("this", exp.to_identifier(chosen[0].name, quoted=column.this.quoted))
            yield f"join on {chosen[0].name}: {_short(column)}", copy


def _is_key(table: Table, column: Column) -> bool:
    return column.name in table.primary_key or any(column.name in key.columns for key in table.foreign_keys)


def groups(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """A group column left out, where there are several: whatever is shown of it is then any value."""
    for number, group in enumerate(tree.find_all(exp.Group)):
        for index, key in enumerate(group.expressions):
            if len(group.expressions) < 2 or _determined(key, group, context):
                continue
            copy = tree.copy()
            twin = list(copy.find_all(exp.Group))[number]
            select = twin.parent
            twin.set("expressions", [part for at, part in enumerate(twin.expressions) if at != index])
            for holder in [*select.expressions, select.args.get("having"), select.args.get("order")]:
                _any_value(holder, key)
            yield f"group: {_short(key)}", copy


def _any_value(holder: exp.Expression | None, key: exp.Expression) -> None:
    for part in list(holder.find_all(type(key))) if holder is not None else ():
        if part == key and not part.find_ancestor(exp.AggFunc):
            part.replace(exp.AnyValue(this=part.copy()))


def _determined(key: exp.Expression, group: exp.Group, context: _Context) -> bool:
    """Whether another group column is the primary key of the same table."""
    known = context.table_of(key) if isinstance(key, exp.Column) else None
    if known is None:
        return False
    for other in group.expressions:
        if other is key or not isinstance(other, exp.Column) or other.table != key.table:
            continue
        held = context.table_of(other)
        if held and held[0] is known[0] and held[0].primary_key == (held[1].name,):
            return True
    return False


def partitions(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """A window without its PARTITION BY."""

    def whole(twin: exp.Expression) -> exp.Expression | None:
        if not twin.args.get("partition_by"):
            return None
        twin.set("partition_by", None)
        return twin

    for node, copy in _changes(tree, exp.Window, whole):
        yield f"partition: {_short(node)}", copy


def set_operations(tree: exp.Expression, context: _Context) -> Iterator[Change]:
    """UNION ALL for UNION and back, UNION for INTERSECT, INTERSECT for EXCEPT."""

    def other(twin: exp.Expression) -> exp.Expression:
        if type(twin) is exp.Union:
            twin.set("distinct", not twin.args.get("distinct"))
            return twin
        return SETS[type(twin)](**twin.args)

    for node, copy in _changes(tree, (exp.Union, exp.Intersect, exp.Except), other):
        yield f"set: {type(node).__name__.upper()}", copy


MUTATIONS = (
    dropped_conditions, connectives, operators, literals, orders, limits, distincts, aggregates, joins, join_columns,
    groups, partitions, set_operations,
)  # fmt: skip
