"""One invented value for a column, believable by the column's name, comment and type. believable.tsv has the words.

    kind = kind_of(column, table)          Kind('text', 'phone', …)
    value(kind, column, row)               '010-0042-7315'

People, companies and numbers are made up: telephone numbers start with a block that is given to nobody (010-00…),
mail goes to example.com (RFC 2606), companies and schools have invented names.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from app.schema import Column, Table

WORDS = Path(__file__).with_name("believable.tsv")
FEMALE = {"여", "여성", "여자", "f", "female", "w", "woman", "2"}
# Kinds whose numbers may have decimals where the type has them; money is in whole won.
_FRACTIONS = {"score", "rating", "weight", "height", "temperature", "percent", "distance", "area", "number"}
# Names that things share in life: they repeat instead of being numbered.
SHARED = {"pet", "post", "song", "movie", "event", "project", "food"}
_WHOLE = {
    "TINYINT": 127, "UTINYINT": 255, "SMALLINT": 32_767, "USMALLINT": 65_535, "INTEGER": 2**31 - 1,
    "UINTEGER": 2**32 - 1, "BIGINT": 2**63 - 1, "UBIGINT": 2**64 - 1, "HUGEINT": 2**127 - 1, "UHUGEINT": 2**127 - 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A line of believable.tsv. `group` is what the column's type allows."""

    group: str
    name: str
    korean: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    values: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The texts to choose from; none where they are made."""
        return tuple(self.values.split("|")) if self.values else ()


@dataclass(slots=True)
class Row:
    """The row being made: what its values share. `number` counts from 1; `since` is a day that it cannot precede."""

    random: Random
    today: dt.date
    number: int
    since: dt.date | None = None
    shared: dict[str, Any] = field(default_factory=dict)

    def pick(self, words: tuple[str, ...]) -> str:
        return words[int(self.random.random() * len(words))]

    def between(self, low: int, high: int) -> int:
        return low + int(self.random.random() * (high - low + 1))

    def chance(self, percent: float) -> bool:
        return self.random.random() * 100 < percent


@cache
def kinds() -> tuple[Kind, ...]:
    """Every line of the word list, in its order."""
    lines = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    fields = [line.split("\t") for line in lines]
    return tuple(Kind(one[0], one[1], tuple(one[2].split()), tuple(one[3].split()), one[4]) for one in fields)


@cache
def _words(name: str) -> tuple[str, ...]:
    return next(kind.words for kind in kinds() if kind.group == "words" and kind.name == name)


def group_of(kind: str) -> str:
    """What a DuckDB type holds: number, text, date, timestamp, time, boolean, uuid, json, blob, interval or nested."""
    name = kind.upper()
    if name.endswith("[]") or name.startswith(("STRUCT", "MAP")):
        return "nested"
    for group, start in (
        ("number", ("TINY", "UTINY", "SMALL", "USMALL", "INT", "UINT", "BIG", "UBIG", "HUGE", "UHUGE", "DEC", "DOUBLE",
                    "FLOAT", "REAL")),
        ("timestamp", ("TIMESTAMP",)), ("date", ("DATE",)), ("time", ("TIME",)), ("boolean", ("BOOL",)),
        ("uuid", ("UUID",)), ("json", ("JSON",)), ("blob", ("BLOB",)),
    ):  # fmt: skip
        if name.startswith(start) and not name.startswith("INTERVAL"):
            return group
    return "interval" if name.startswith("INTERVAL") else "text"


def kind_of(column: Column, table: Table) -> Kind:
    """What a column holds, by its name, the beginning of its comment, and its table."""
    group = group_of(column.type)
    sort = {"timestamp": "date"}.get(group, group)
    about = _About.of(column, table)
    if sort == "text" and (named := _own_subject(column)):
        return named
    for kind in kinds():
        if kind.group == sort and about.fits(kind):
            return _subject(column, table) if kind.name == "named" else kind
    last = [kind for kind in kinds() if kind.group == sort and not kind.korean and not kind.english]
    if last:
        return last[-1]
    return Kind(group, "plain", values="" if group != "text" else label(column, table))


def _own_subject(column: Column) -> Kind | None:
    """What a column called 학과명 or city_name names, where the name itself says it."""
    if not re.search(r"(?<!설)명$|이름$|제목$", column.name) and not _tokens(column.name).endswith(
        (" name ", " title ")
    ):
        return None
    bare = tuple(re.sub(r"\s*(이름|제목|명)$", "", text) for text in (column.name, _head(column.comment)))
    about = _About(tuple(filter(None, bare)), _tokens(column.name), "", "")
    return next((kind for kind in kinds() if kind.group == "name" and about.fits(kind)), None)


def is_of(kind: Kind, table: Table) -> bool:
    """Whether a table lists what a kind of names names: 학과 has each 학과명 once, 학생 may repeat them."""
    return _About((table.name, _head(table.comment)), _tokens(table.name), "", "").fits(kind)


def _subject(column: Column, table: Table) -> Kind:
    """Whose name a column of names holds: by the column itself, then by the table."""
    bare = re.sub(r"(이름|성명|성함|명칭|제목|명)$", "", column.name)
    own = _About(
        (bare, re.sub(r"(이름|성명|성함|명칭|제목|명)$", "", _head(column.comment))), _tokens(column.name), "", ""
    )
    whole = _About((table.name, _head(table.comment)), _tokens(table.name), "", "")
    for about in (own, whole):
        for kind in kinds():
            if kind.group == "name" and about.fits(kind):
                return kind
    return Kind("name", "other", values="")


def label(column: Column, table: Table) -> str:
    """A short Korean word for what a column holds, to be numbered: '시료' for 시료명."""
    for text in (re.sub(r"(이름|명칭|명)$", "", column.name), _head(column.comment), _head(table.comment), table.name):
        if re.search(r"[가-힣]", text) and len(text) <= 12:
            return text.replace("_", " ").strip()
    return "예시"


@dataclass(frozen=True, slots=True)
class _About:
    """What is said of a column: Korean texts, English words between spaces, and the same of its table."""

    korean: tuple[str, ...]
    english: str
    table: str
    table_english: str

    @classmethod
    def of(cls, column: Column, table: Table) -> _About:
        return cls(
            (column.name, _head(column.comment)), _tokens(column.name), f"{table.name} {_head(table.comment)}",
            _tokens(table.name),
        )  # fmt: skip

    def fits(self, kind: Kind) -> bool:
        return any(self._korean(piece) for piece in kind.korean) or any(self._english(word) for word in kind.english)

    def _korean(self, piece: str) -> bool:
        first, plus, piece = piece.rpartition("+")
        if plus and first not in self.table:
            return False
        if piece.endswith("$"):
            return any(text.endswith(piece[:-1]) for text in self.korean)
        return any(piece in text for text in self.korean)

    def _english(self, word: str) -> bool:
        first, plus, word = word.rpartition("+")
        if plus and f" {first} " not in self.table_english:
            return False
        if word.endswith("$"):
            return self.english.endswith(f" {word[:-1]} ")
        return f" {word.replace('_', ' ')} " in self.english


def _tokens(name: str) -> str:
    """' order status ' of orderStatus or ORDER_STATUS."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f" {' '.join(re.findall(r'[a-z]+', split))} "


def _head(comment: str) -> str:
    """The first words of a comment, before it goes into details."""
    head = re.split(r"[(\[,:;./\n—–=·]| - ", comment, maxsplit=1)[0].strip()
    return head if len(head) <= 20 else ""


def listed(comment: str) -> tuple[str, ...]:
    """The values that a comment lists: '접수, 완료, 취소', '성별(남/여)', '1: 재학, 2: 휴학'. Two at least.

    >>> listed("상태(접수/완료/취소)"), listed("'Y' 또는 'N'"), listed("1: 재학, 2: 휴학"), listed("고객, 또는 그 이름")
    (('접수', '완료', '취소'), ('Y', 'N'), ('1', '2'), ())
    """
    quoted = re.findall(r"'([^']{1,20})'", comment)
    if len(quoted) >= 2:
        return tuple(dict.fromkeys(quoted))
    inside = re.findall(r"[(\[:]\s*([^()\[\]]+)[)\]]?", comment)
    for text in (*inside, comment):
        text = re.sub(r"\s*(등|따위|…|\.\.\.)\s*\.?$", "", text.strip())
        parts = [part.strip() for part in re.split(r"[,/|·]", text)]
        coded = [re.match(r"([A-Za-z0-9]{1,6})(\s*[:=]\s*\S|\s+[가-힣])", part) for part in parts]
        if len(parts) >= 2 and all(coded):
            return tuple(match[1] for match in coded if match)
        if len(parts) >= 2 and all(re.fullmatch(r"[\w가-힣+]{1,8}", part) and not part.isdigit() for part in parts):
            return tuple(dict.fromkeys(parts))
    return ()


# --- values -----------------------------------------------------------------------------------------------------


def text(kind: Kind, column: Column, table: Table, row: Row) -> str:
    """A text for a column of text."""
    made = _TEXTS.get(kind.name)
    if made is not None:
        return made(row)
    if kind.group == "name":
        if kind.name == "person":
            return _person(row)
        if kind.words and (not is_of(kind, table) or (kind.name in SHARED and row.number > len(kind.words))):
            return row.pick(kind.words)
        words = _shuffled(kind.words, table.name) or (label(column, table),)
        rounds, place = divmod(row.number - 1, len(words))
        return words[place] if not rounds and kind.words else f"{words[place]} {rounds + 1}"
    if kind.name == "code":
        return f"{_prefix(table)}{row.number:04d}"
    if kind.name == "plain":
        return f"{kind.values} {row.between(1, 9)}"
    return row.pick(kind.words)


@cache
def _shuffled(words: tuple[str, ...], salt: str) -> tuple[str, ...]:
    random = Random(salt)
    return tuple(sorted(words, key=lambda _: random.random()))


def _prefix(table: Table) -> str:
    first = re.search(r"[A-Za-z]", table.name)
    return first[0].upper() if first else "A"


def gender(value: Any) -> str:
    """'female' or 'male', for the given name that goes with a value of a gender column."""
    return "female" if str(value).casefold() in FEMALE else "male"


def _person(row: Row) -> str:
    which = row.shared.get("gender") or ("female" if row.chance(50) else "male")
    return row.pick(_words("surname")) + row.pick(_words(which))


def _region(row: Row) -> str:
    if "region" not in row.shared:
        row.shared["region"] = row.pick(next(kind.words for kind in kinds() if kind.name == "region"))
    return row.shared["region"]


def _digits(row: Row, count: int) -> str:
    return f"{row.between(0, 10**count - 1):0{count}d}"


_TEXTS = {
    "region": _region,
    "person": _person,
    "phone": lambda row: f"010-00{_digits(row, 2)}-{_digits(row, 4)}",
    "email": lambda row: f"{row.pick(_words('latin'))}{row.number}@example.com",
    "login": lambda row: f"{row.pick(_words('latin'))}{row.number}",
    "nickname": lambda row: f"{row.pick(('별', '구름', '바다', '나무', '여우', '토끼', '달', '산책'))}{row.number}",
    "zip": lambda row: f"0{_digits(row, 4)}",
    "url": lambda row: f"https://example.com/{row.number}",
    "account": lambda row: f"000-{_digits(row, 4)}-{_digits(row, 6)}",
    "plate": lambda row: f"{row.between(10, 99)}허 {_digits(row, 4)}",
    "ip": lambda row: f"192.0.2.{row.between(1, 254)}",  # RFC 5737
    "address": lambda row: f"{_region(row)} {row.pick(_words('street'))} {row.between(1, 180)}",
    "timetext": lambda row: clock(row).isoformat("minutes"),
    "hidden": lambda row: "********",
}


def clock(row: Row) -> dt.time:
    """A time of the day's work."""
    return dt.time(row.between(9, 20), 5 * row.between(0, 11))


def number(kind: Kind, column: Column, row: Row, low: Any = None, high: Any = None) -> int | Decimal:
    """A number for a column of numbers, within its type and within `low` and `high` where they are given."""
    least, most, step = _range(kind, row)
    bound = largest(column.type)
    scale = _scale(column.type) if kind.name in (*_FRACTIONS, "latitude", "longitude") else 0
    if low is not None or high is not None:
        width = most - least
        if low is not None and (least < low or least > (high if high is not None else least)):
            least, most = low, max(most, low + width) if high is None else most
        if high is not None and (most > high or most < least):
            most, least = high, min(least, high) if low is not None or least <= high else high - width
        step = 1 if (most - least) < 20 * step else step
    if most > bound:
        least, most, step = (least if least < bound else 0), bound, 1
    if scale:
        unit = Decimal(1).scaleb(-scale)
        return (Decimal(str(least)) + Decimal(str(most - least)) * Decimal(str(row.random.random()))).quantize(unit)
    least, most = -int(-Decimal(str(least)) // 1), int(Decimal(str(most)) // 1)
    return least + step * row.between(0, max(0, (most - least) // step))


def _range(kind: Kind, row: Row) -> tuple[Any, Any, int]:
    if kind.name == "year":
        return row.today.year - 8, row.today.year, 1
    if kind.name == "seq":
        return row.number, row.number, 1
    if kind.name == "latitude":
        return Decimal("34.6"), Decimal("37.9"), 1
    if kind.name == "longitude":
        return Decimal("126.4"), Decimal("129.3"), 1
    span, _, step = (kind.values or "1..100").partition("/")
    low, _, high = span.partition("..")
    return int(low), int(high), int(step or 1)


def largest(kind: str) -> int:
    """The largest whole number that a type holds."""
    if sized := re.match(r"DECIMAL\((\d+),\s*(\d+)\)", kind.upper()):
        return 10 ** (int(sized[1]) - int(sized[2])) - 1
    return _WHOLE.get(kind.upper(), 2**31 - 1)


def _scale(kind: str) -> int:
    """How many decimals are shown: those of the type, two at most (six for a place on the map is not needed)."""
    if sized := re.match(r"DECIMAL\((\d+),\s*(\d+)\)", kind.upper()):
        return min(int(sized[2]), 2)
    return 1 if kind.upper() in ("DOUBLE", "FLOAT", "REAL") else 0


def day(kind: Kind, row: Row) -> dt.date:
    """A date for a column of dates. Only what is named so (due, 예정, 만료) may lie in the future."""
    low, high = (int(part) for part in (kind.values or "-400..0").split(".."))
    first, last = row.today + dt.timedelta(low), row.today + dt.timedelta(high)
    if row.since is not None and kind.name != "birth":
        first = max(first, row.since)
        last = max(last, first) if kind.name == "future" else min(max(last, first), row.today)
        first = min(first, last)
    return first + dt.timedelta(row.between(0, (last - first).days))


def as_text(kind: Kind, moment: dt.date, length: int | None) -> str:
    """A date in a column of text: as many characters as there is room for."""
    if kind.name == "yearmonth":
        return moment.strftime("%Y%m" if length == 6 else "%Y-%m")
    return moment.strftime("%Y%m%d" if length is not None and length < 10 else "%Y-%m-%d")


def nulls(kind: Kind) -> float:
    """Percent of a nullable column's values that are missing."""
    return {"memo": 35.0, "review": 15.0, "ended": 40.0, "reason": 60.0, "person": 0.0, "code": 0.0}.get(
        kind.name, 0.0 if kind.group in ("name", "boolean") or kind.name in ("amount", "price", "gender") else 4.0
    )
