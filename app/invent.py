"""Invented rows for a schema that came without data, so that SQL can run and show what it would do.

    made = rows(schema, ddl, seed="…", today=date(2026, 11, 25))
    made.tables["주문"]                  tuples in the order of the columns: 20 in a parent, 60 in a child
    insert(schema.table("주문"), made.tables["주문"])      one INSERT statement for DuckDB

The rows keep to what the DDL demands: types, NOT NULL, primary, unique and foreign keys, CHECK (constraints.py), and
look like what the columns are called (believable.py). Same seed and day, same rows. No database here.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from sqlglot import exp

from app import believable, constraints
from app.believable import Kind, Row
from app.constraints import Limits, Rules, holds
from app.schema import Column, ForeignKey, Schema, Table, fold, literal, quoted

PARENT_ROWS, CHILD_ROWS = 20, 60
MAX_CELLS = 200_000  # of all tables together; a schema of hundreds of tables gets fewer rows in each
TRIES = 60  # for one row


@dataclass(frozen=True, slots=True)
class Invented:
    """Rows by table name, in the order in which they can be inserted. `notes`: what they may not keep to, in Korean."""

    tables: dict[str, list[tuple[Any, ...]]]
    notes: tuple[str, ...] = ()


def rows(schema: Schema, ddl: str, *, seed: str = "", today: dt.date | None = None) -> Invented:
    """Rows for every table of a schema that was read from `ddl`. About 20 ms a table. Raises SchemaError."""
    today = today or dt.date.today()
    rules = constraints.read(schema, ddl)
    cells = sum(len(table.columns) for table in schema) * CHILD_ROWS
    scale = min(1.0, MAX_CELLS / max(1, cells))
    making = _Making(schema, today)
    order, late = _ordered(schema)
    for table in order:
        random = Random(f"{seed}/{table.name}")
        _Table(table, rules[table.name], making, random, late.get(table.name, ())).fill(scale)
    for table in order:
        making.close_cycles(table, late.get(table.name, ()), Random(f"{seed}/{table.name}/late"))
    unread = sum(one.unread for one in rules.values())
    notes = [f"CHECK 조건 {unread:,}개는 읽지 못해 지어낸 행이 어길 수 있습니다."] if unread else []
    empty = [table.name for table in order if not making.made[table.name]]
    if empty:
        notes.append(f"조건을 모두 지키는 행을 지어내지 못한 테이블: {', '.join(empty)[:100]}")
    return Invented({table.name: making.tuples(table) for table in order}, tuple(notes))


def insert(table: Table, made: list[tuple[Any, ...]]) -> str:
    """One INSERT of rows as SQL text."""
    columns = ", ".join(quoted(column.name) for column in table.columns)
    values = ",\n".join(f"({', '.join(map(_literal, row))})" for row in made)
    return f"INSERT INTO {quoted(table.name)} ({columns}) VALUES\n{values}"


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, Decimal)):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return literal(value.isoformat(sep=" ") if isinstance(value, dt.datetime) else str(value))


# --- the order of tables ----------------------------------------------------------------------------------------


def _ordered(schema: Schema) -> tuple[list[Table], dict[str, tuple[ForeignKey, ...]]]:
    """Tables with what they refer to before them, and the keys that cannot be filled then, because they close a ring.

    A reference to the table itself is no ring: earlier rows of it are there.
    """
    order: list[Table] = []
    late: dict[str, list[ForeignKey]] = {}
    open_, done = set(), set()
    stack: list[tuple[Table, Iterator[ForeignKey]]] = []
    for root in schema:
        if root.name in done:
            continue
        open_.add(root.name)
        stack.append((root, iter(root.foreign_keys)))
        while stack:
            table, keys = stack[-1]
            key = next(keys, None)
            if key is None:
                stack.pop()
                open_.discard(table.name)
                done.add(table.name)
                order.append(table)
                continue
            target = schema.table(key.table)
            if target is None or target.name in done or target.name == table.name:
                continue
            if target.name in open_:
                late.setdefault(table.name, []).append(key)
            else:
                open_.add(target.name)
                stack.append((target, iter(target.foreign_keys)))
    return order, {name: tuple(keys) for name, keys in late.items()}


# --- rows -------------------------------------------------------------------------------------------------------


class _Making:
    """What is made so far: each table's rows as dictionaries by folded column name."""

    def __init__(self, schema: Schema, today: dt.date) -> None:
        self.schema, self.today = schema, today
        self.made: dict[str, list[dict[str, Any]]] = {}

    def tuples(self, table: Table) -> list[tuple[Any, ...]]:
        return [tuple(row[fold(column.name)] for column in table.columns) for row in self.made[table.name]]

    def target(self, key: ForeignKey) -> tuple[Table, tuple[str, ...]] | None:
        """The table that a key refers to and its columns; None where they are not in this schema."""
        table = self.schema.table(key.table)
        if table is None:
            return None
        names = key.references or table.primary_key
        if len(names) != len(key.columns) or not all(table.column(name) for name in names):
            return None
        return table, names

    def close_cycles(self, table: Table, keys: tuple[ForeignKey, ...], random: Random) -> None:
        """Fill the keys that had to wait for another table."""
        for key in keys:
            if (found := self.target(key)) is None:
                continue
            there, names = found
            for row in self.made[table.name]:
                if self.made[there.name]:
                    chosen = self.made[there.name][int(random.random() * len(self.made[there.name]))]
                    row |= {fold(own): chosen[fold(name)] for own, name in zip(key.columns, names, strict=True)}


class _Table:
    """One table being filled."""

    def __init__(
        self, table: Table, rules: Rules, making: _Making, random: Random, late: tuple[ForeignKey, ...]
    ) -> None:
        self.table, self.rules, self.making, self.random = table, rules, making, random
        self.keys = [key for key in table.foreign_keys if making.target(key) and key not in late]
        self.keys += _guessed(table, making)
        referring = {fold(name) for key in (*self.keys, *late) for name in key.columns}
        self.waiting = {fold(name) for key in late for name in key.columns}
        self.kinds = {fold(column.name): believable.kind_of(column, table) for column in table.columns}
        self.listed = {
            fold(column.name): _listed(column, rules.of(column.name), self.kinds[fold(column.name)], table)
            for column in table.columns
        }
        self.free = sorted(
            (column for column in table.columns if fold(column.name) not in referring),
            key=lambda column: self.kinds[fold(column.name)].name != "gender",  # names go with it
        )
        self.unique = [tuple(map(fold, names)) for names in dict.fromkeys(rules.unique)]
        self.seen: list[set[tuple[Any, ...]]] = [set() for _ in self.unique]
        self.single = {names[0] for names in self.unique if len(names) == 1}
        self.made: list[dict[str, Any]] = making.made.setdefault(table.name, [])

    def fill(self, scale: float) -> None:
        """Make as many rows as this table should have, or as many as its rules allow."""
        wanted = max(1, int(self._wanted() * scale))
        for number in range(1, wanted + 1):
            for attempt in range(TRIES):
                row = self._row(number, attempt)
                if row is not None and self._allowed(row):
                    for names, seen in zip(self.unique, self.seen, strict=True):
                        seen.add(tuple(row[name] for name in names))
                    self.made.append(row)
                    break
            else:
                return

    def _wanted(self) -> int:
        named = [kind for kind in self.kinds.values() if kind.group == "name"]
        referred = any(
            fold(key.table) == fold(self.table.name) and other.name != self.table.name
            for other in self.making.schema
            for key in other.foreign_keys
        )
        if not self.keys or (named and referred):
            sizes = [
                len(kind.words)
                for kind in named
                if kind.words and kind.name not in believable.SHARED and believable.is_of(kind, self.table)
            ]
            people = any(kind.name == "person" for kind in named)
            return PARENT_ROWS if people else min([PARENT_ROWS, *sizes])
        return CHILD_ROWS

    def _row(self, number: int, attempt: int) -> dict[str, Any] | None:
        """One candidate; None where a key has nothing to refer to."""
        values: dict[str, Any] = dict.fromkeys(self.waiting)
        row = Row(self.random, self.making.today, number)
        for key in self.keys:
            if not self._refer(key, values, row):
                return None
        for column in self.free:
            values[fold(column.name)] = self._value(column, row, attempt)
            if self.kinds[fold(column.name)].name == "gender":
                row.shared["gender"] = believable.gender(values[fold(column.name)])
        self._in_order(values, row)
        for column in self.free:
            rule = self.rules.of(column.name).equals
            if rule is not None:
                values[fold(column.name)] = constraints.value_of(rule, values)
        return values

    def _refer(self, key: ForeignKey, values: dict[str, Any], row: Row) -> bool:
        """Choose a row to refer to. Columns that two keys share keep the first choice where both can."""
        found = self.making.target(key)
        assert found is not None
        there, names = found
        own = [fold(name) for name in key.columns]
        candidates = self.making.made.get(there.name, [])
        optional = all(self._nullable(name) for name in own)
        if there.name == self.table.name:
            if optional and (not candidates or row.chance(40)):
                values |= {name: values.get(name) for name in own}
                return True
            if not candidates:  # the first row of all refers to itself
                return self._itself(own, names, values, row)
        elif optional and row.chance(5):
            values |= {name: values.get(name) for name in own}
            return True
        settled = [(mine, fold(name)) for mine, name in zip(own, names, strict=True) if values.get(mine) is not None]
        if settled:
            candidates = [one for one in candidates if all(one[name] == values[mine] for mine, name in settled)]
        if tuple(own) in self.unique or (len(own) == 1 and own[0] in self.single):  # one row for each
            used = self.seen[self.unique.index(tuple(own))]
            candidates = [one for one in candidates if tuple(one[fold(name)] for name in names) not in used]
        if not candidates:
            values |= {name: values.get(name) for name in own}
            return optional
        chosen = candidates[row.between(0, len(candidates) - 1)]
        values |= {mine: chosen[fold(name)] for mine, name in zip(own, names, strict=True)}
        day = _latest(there, chosen, row.today)
        if day is not None:
            row.since = max(row.since, day) if row.since else day
        return True

    def _itself(self, own: list[str], names: tuple[str, ...], values: dict[str, Any], row: Row) -> bool:
        for mine, name in zip(own, names, strict=True):
            column = self.table.column(name)
            assert column is not None
            values[mine] = values[fold(name)] = self._value(column, row, 0)
        return True

    def _nullable(self, name: str) -> bool:
        column = self.table.column(name)
        return bool(column and column.nullable and column.name not in self.table.primary_key)

    def _value(self, column: Column, row: Row, attempt: int) -> Any:
        name, kind, limits = fold(column.name), self.kinds[fold(column.name)], self.rules.of(column.name)
        if limits.computed:
            return None
        if self._nullable(name) and (row.chance(believable.nulls(kind)) or attempt > TRIES * 2 // 3):
            return None
        if self.listed[name]:
            return self._of_list(column, self.listed[name], row)
        group = believable.group_of(column.type)
        if group == "number":
            return self._number(column, kind, limits, row, attempt)
        if group == "text":
            return self._text(column, kind, limits, row, attempt)
        if group in ("date", "timestamp"):
            moment = _within(believable.day(kind, row), limits)
            if name in self.single:
                moment = row.today - dt.timedelta(row.number)
            return moment if group == "date" else dt.datetime.combine(moment, believable.clock(row))
        if group == "time":
            return believable.clock(row)
        if group == "boolean":
            return row.chance(int(kind.values or 60))
        if group == "uuid":
            return str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        return {"json": "{}", "blob": "", "interval": "1 day"}.get(group) or _nested(column.type)

    def _of_list(self, column: Column, words: tuple[Any, ...], row: Row) -> Any:
        """One of the values that DDL or a comment lists; in turn where they must differ."""
        value = words[(row.number - 1) % len(words)] if fold(column.name) in self.single else row.pick(words)
        return value if believable.group_of(column.type) == "text" or not isinstance(value, str) else _cast(value)

    def _number(self, column: Column, kind: Kind, limits: Limits, row: Row, attempt: int) -> Any:
        if limits.flag or kind.name == "flag":
            return row.between(0, 1)
        if fold(column.name) in self.single:  # counted up; years backwards
            low = limits.low if limits.low is not None else 1
            counted = int(low) + row.number - 1 + attempt
            counted = row.today.year - row.number + 1 if kind.name == "year" else counted
            if counted <= believable.largest(column.type):
                return counted
        return believable.number(kind, column, row, _numeric(limits.low), _numeric(limits.high))

    def _text(self, column: Column, kind: Kind, limits: Limits, row: Row, attempt: int) -> str:
        length = limits.exact or limits.length
        if limits.like:
            return _liked(limits, row)
        if kind.name in ("datetext", "yearmonth"):
            return believable.as_text(kind, believable.day(Kind("date", "event"), row), length)
        value = believable.text(kind, column, self.table, row)
        if kind.words and length is not None and len(value) > length:
            value = next((word for word in sorted(kind.words, key=len) if len(word) <= length), value)
        if fold(column.name) in self.single and kind.name != "code" and (attempt or not kind.words):
            value = f"{value} {row.number}" if attempt else value
        if limits.exact:
            return value if len(value) == limits.exact else f"{row.number:0{limits.exact}d}"[-limits.exact :]
        if length is not None and len(value) > length:
            numbered = str(row.number)
            return numbered.rjust(length, "0")[-length:] if kind.name == "code" or attempt else value[:length].strip()
        return value

    def _in_order(self, values: dict[str, Any], row: Row) -> None:
        """Dates of one row in the order of what they mean: joined, then the event, then its end."""
        days = [
            (self.kinds[fold(column.name)], column)
            for column in self.free
            if isinstance(values.get(fold(column.name)), dt.date) and fold(column.name) not in self.single
        ]
        begins = [_day(values[fold(column.name)]) for kind, column in days if kind.name in ("joined", "event")]
        if not begins:
            return
        begin = begins[0] if len(begins) == 1 else min(begins)
        for kind, column in days:
            name = fold(column.name)
            if kind.name not in ("ended", "future", "changed"):
                continue
            after = begin + dt.timedelta(row.between(7, 30) if kind.name == "future" else row.between(0, 14))
            if kind.name != "future" and after > row.today:
                if self._nullable(name):
                    values[name] = None
                    continue
                after = row.today
            moment = values[name]
            if isinstance(moment, dt.datetime):
                clock = moment.time() if after > begin else dt.time(21, 30)
                values[name] = dt.datetime.combine(after, clock)
            else:
                values[name] = after

    def _allowed(self, row: dict[str, Any]) -> bool:
        """Whether a row keeps to the keys and checks."""
        for names, seen in zip(self.unique, self.seen, strict=True):
            key = tuple(row[name] for name in names)
            if key in seen and None not in key:
                return False
        if any(row[fold(column.name)] is None and not self._missable(column) for column in self.table.columns):
            return False
        return all(holds(check, row) is not False for check in self.rules.checks)

    def _missable(self, column: Column) -> bool:
        name = fold(column.name)
        return self._nullable(name) or self.rules.of(column.name).computed or name in self.waiting


def _guessed(table: Table, making: _Making) -> list[ForeignKey]:
    """Columns that clearly refer to a table that is filled already, though the DDL does not say so.

    orders.customer_id refers to customers.customer_id or to customers.id; joins would find nothing otherwise.
    """
    own = {fold(name) for key in table.foreign_keys for name in key.columns}
    found = []
    for column in table.columns:
        name = fold(column.name)
        if name in own or table.primary_key == (column.name,):
            continue
        for other in making.schema:
            if other.name not in making.made or other.name == table.name or len(other.primary_key) != 1:
                continue
            key = other.column(other.primary_key[0])
            if key is None or believable.group_of(key.type) != believable.group_of(column.type):
                continue
            there, called = fold(key.name), fold(other.name)
            singular = called.removesuffix("s")
            if (there == name and there not in ("id", "번호", "no", "코드", "code", "name", "이름")) or (
                there == "id" and name in (f"{called}_id", f"{singular}_id", f"{called}id", f"{singular}id")
            ):
                found.append(ForeignKey((column.name,), other.name, (key.name,)))
                break
    return found


def _listed(column: Column, limits: Limits, kind: Kind, table: Table) -> tuple[Any, ...]:
    if limits.listed:
        return limits.listed
    if kind.group == "name" and believable.is_of(kind, table):
        return ()  # the comment's are examples of names, of which there are more
    words = believable.listed(column.comment)
    if believable.group_of(column.type) == "text":
        most = limits.length
        return tuple(word for word in words if most is None or len(word) <= most)
    coded = believable.group_of(column.type) == "number" and all(word.isdigit() for word in words)
    return tuple(int(word) for word in words) if coded else ()


def _cast(value: str) -> Any:
    try:
        return Decimal(value)
    except ArithmeticError:
        return value


def _numeric(bound: Any) -> Any:
    return bound if isinstance(bound, (int, Decimal)) and not isinstance(bound, bool) else None


def _within(moment: dt.date, limits: Limits) -> dt.date:
    """A day between the bounds of a CHECK, where they are dates."""
    low, high = _bound_day(limits.low), _bound_day(limits.high)
    if low is not None and moment < low:
        return low if high is None else low + (high - low) // 2
    if high is not None and moment > high:
        return high if low is None else low + (high - low) // 2
    return moment


def _bound_day(bound: Any) -> dt.date | None:
    if isinstance(bound, dt.date):
        return bound
    try:
        return dt.date.fromisoformat(bound[:10]) if isinstance(bound, str) else None
    except ValueError:
        return None


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _latest(table: Table, row: dict[str, Any], today: dt.date) -> dt.date | None:
    """The day since which a row exists: what refers to it happened later."""
    days = [
        _day(row[fold(column.name)])
        for column in table.columns
        if isinstance(row[fold(column.name)], dt.date) and believable.kind_of(column, table).name in ("joined", "event")
    ]
    return max((day for day in days if day <= today), default=None)


def _liked(limits: Limits, row: Row) -> str:
    """A text that a LIKE pattern takes: `%` and `_` become digits."""
    width = max(1, (limits.exact or 0) - len(limits.like.replace("%", "")))
    return "".join(
        f"{row.number:0{width}d}" if char == "%" else str(row.between(0, 9)) if char == "_" else char
        for char in limits.like
    )


def _nested(kind: str) -> Any:
    """A value of a list, STRUCT or MAP type, as DuckDB reads it from text."""
    if kind.endswith("[]"):
        inner = believable.group_of(kind[:-2])
        return {"number": [1, 2], "text": ["기본", "추천"]}.get(inner, [])
    built = exp.DataType.build(kind, dialect="duckdb")
    if built.this == exp.DType.STRUCT:
        return "{" + ", ".join(f"'{part.name}': NULL" for part in built.expressions) + "}"
    return "{}"
