"""What a question and its SQL do not share: the quickest way for a person to see a wrong answer.

    doubts("3학년 학생은 몇 명이야?", validate("SELECT COUNT(*) FROM 학생 WHERE 지역 = '서울'", schema), schema)
    (Doubt("unused", "3학년", "질문의 '3학년'이 SQL에 쓰이지 않았습니다."),
     Doubt("unasked", "'서울'", "질문에 없는 '서울'이 SQL의 조건(지역)에 쓰였습니다."))

Both ways only what can be told without guessing: numbers (also 스무 명, 3만 5천 원), quoted names, values that the
schema's comments list, provinces, 남·여, and conditions on flags with a Korean name. A value in another script than
the question's ('Seoul' for 서울) is never doubted, nor are 0, 1 and what is said by words (올해, 절반, 상반기):
a doubt that is false costs more than one that is missing.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp

from app.korean import Numeral, attach, has_hangul, numbers
from app.phrases import kind_of, short_comment
from app.phrases_values import korean_date
from app.schema import Column, Schema, fold
from app.validate import ValidSQL

PROVINCES = (
    "서울 부산 대구 인천 광주 대전 울산 세종 강원 충북 충남 전북 전남 경북 경남 제주".split()
)  # 경기 is a match, too
_WOMEN, _MEN = ("여학생", "여자", "여성"), ("남학생", "남자", "남성")
_GENDERS = {"여", "남", "여자", "남자", "여성", "남성", "f", "m", "female", "male", "w", "woman", "man", "women", "men"}
_GENDER_COLUMN = re.compile(r"성별|gender|(^|_)sex$|(^|_)is_(fe)?male$", re.IGNORECASE)
_YES_NO = {"예", "네", "아니오", "아니요", "유", "무", "있음", "없음", "참", "거짓"}
_QUOTED = re.compile(r"'([^']{2,40})'|\"([^\"]{2,40})\"|‘([^’]{2,40})’|“([^”\"]{2,40})[”\"]|「([^」]{2,40})」")
_DATE_WORDS = re.compile(
    r"올해|금년|작년|지난|재작년|내년|이번|최근|오늘|어제|그제|요즘|반기|분기|봄|여름|가을|겨울|방학|전날|다음|이후|이전|학기"
)
_HALVES = re.compile(r"절반|반 |배|과반|상반기|하반기|분기|주말|평일|요일|오전|오후|저녁|아침|밤")
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between, exp.Like, exp.ILike)
_CONDITIONS = (exp.Where, exp.Having, exp.Qualify)
# What a number may be written as instead: percent, weeks, months of years, hours, minutes.
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FACTORS = (1, 0.01, 100, 7, 12, 24, 60)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One mismatch. `kind`: unasked (the SQL has what the question lacks), unused (the other way round) or
    unrelated (the question shares no word with the data: relevance.py)."""

    kind: str
    piece: str
    text: str
    english: str  # `text` for who reads no Korean; names and values stay as they are


def doubts(question: str, valid: ValidSQL, schema: Schema) -> tuple[Doubt, ...]:
    """What one of the two names and the other does not, each as one Korean sentence; nothing where in doubt."""
    sides = _Sides(question, valid, schema)
    found = [*_unused_numbers(sides), *_unused_names(sides), *_unasked(sides)]
    return tuple({(doubt.kind, doubt.piece): doubt for doubt in found}.values())


def _squeezed(text: str) -> str:
    """A text as it is searched: folded, without spaces."""
    return re.sub(r"\s+", "", fold(text))


class _Sides:
    """What the question says, and what the SQL and the names in it say."""

    def __init__(self, question: str, valid: ValidSQL, schema: Schema) -> None:
        self.question, self.tree, self.schema, self.tables = question, valid.tree, schema, valid.tables
        self.asked = _squeezed(question)
        self.numerals = numbers(question)
        literals = list(valid.tree.find_all(exp.Literal))
        self.strings = [literal.this for literal in literals if literal.is_string]
        self.values: set[float] = set()
        self.bounds: set[float] = set()  # those that a > or <= could write one higher or lower
        for literal in literals:
            found = {float(digits) for digits in re.findall(r"\d+(?:\.\d+)?", literal.this)}
            self.values |= found
            if _is_bound(literal):
                self.bounds |= found
        self.columns = [column for table in valid.tables for column in self._columns(table)]
        self.labels = " ".join(
            _squeezed(f"{one.name} {short_comment(one.comment)}")
            for one in (*filter(None, map(schema.table, valid.tables)), *self.columns)
        )
        self.used = " ".join(
            _squeezed(f"{one.name} {one.comment}")
            for one in (*filter(None, map(schema.table, valid.tables)), *self.columns)
        )

    def _columns(self, table: str) -> list[Column]:
        """The columns of a table that the SQL names; all of them where it says *."""
        found = self.schema.table(table)
        names = {fold(column.name) for column in self.tree.find_all(exp.Column)}
        every = any(not isinstance(star.parent, exp.Count) for star in self.tree.find_all(exp.Star))
        return [one for one in found.columns if every or fold(one.name) in names] if found is not None else []

    def column(self, node: exp.Expression | None) -> Column | None:
        """The schema's column of a plain column reference."""
        if not isinstance(node, exp.Column):
            return None
        return next((found for table in self.schema if (found := table.column(node.name)) is not None), None)


def _is_bound(literal: exp.Literal) -> bool:
    """Whether a literal bounds a range, or counts rows to skip."""
    node = literal.parent
    while isinstance(node, (exp.Paren, exp.Neg, exp.Cast, exp.Add, exp.Sub)):
        node = node.parent
    return isinstance(node, (exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between, exp.Offset))


def _in_range(numeral: Numeral, value: float) -> bool:
    """Whether a number lies in 20대 (20 to 29, or below 30), 1990년대, 3만 원대."""
    if not numeral.unit.endswith("대") or numeral.value < 1:
        return False
    width = 10 if numeral.unit == "년대" else 10 ** int(math.log10(numeral.value))
    return numeral.value <= value <= numeral.value + width


def _near(one: float, other: float, *, bound: bool) -> bool:
    """Whether two numbers may be one: the same, in another unit, or off by one at a bound (이상 for 초과)."""
    return (bound and abs(one - other) <= 1) or any(abs(one * factor - other) < 1e-9 for factor in _FACTORS)


# --- the question's words that the SQL lacks --------------------------------------------------------------


def _unused_numbers(sides: _Sides) -> Iterator[Doubt]:
    for numeral in sides.numerals:
        if not _is_used(numeral, sides):
            yield _unused(numeral.text)


def _unused(piece: str) -> Doubt:
    marked = f"'{piece}'"
    korean = f"질문의 {attach(marked, '이/가')} SQL에 쓰이지 않았습니다."
    return Doubt("unused", piece, korean, f"The question's {marked} is not used in the SQL.")


def _is_used(numeral: Numeral, sides: _Sides) -> bool:
    value, text = numeral.value, _squeezed(numeral.text)
    counts = numeral.unit not in ("학년", "반", "월", "학기", "분기", "년", "일")
    if value <= 1 and counts:  # 한 명, 1위: said by 가장, LIMIT 1, nothing at all
        return True
    if value == 2 and not numeral.text[0].isdigit() and not _bounded(numeral, sides.question):
        return True  # 두 과목의 점수, 둘 다
    if text in sides.used or (numeral.unit and numeral.unit in "년월일주" and _DATE_WORDS.search(sides.question)):
        return True
    if any(_in_range(numeral, known) for known in sides.values):
        return True
    if numeral.unit == "월" and any(fold(one.name).startswith(_month(value)) for one in sides.columns):
        return True  # a column for each month
    if numeral.unit == "분기" and sides.values & {value * 3 - 2, value * 3}:
        return True
    digits = f"{value:g}" if value < 1e6 else str(int(value))
    if any(digits in string for string in sides.strings):
        return True
    return any(_near(value, known, bound=known in sides.bounds) for known in sides.values)


def _month(value: float) -> str:
    return _MONTHS[int(value) - 1] if 1 <= value <= 12 else "?"


def _bounded(numeral: Numeral, question: str) -> bool:
    """Whether a bound follows: 두 명 이상."""
    after = question[question.find(numeral.text) + len(numeral.text) :]
    return re.match(r"\s*(?:을|를|보다|만)?\s*(이상|이하|초과|미만|넘|까지)", after) is not None


def _unused_names(sides: _Sides) -> Iterator[Doubt]:
    known = [_squeezed(text) for text in sides.strings]
    # A value in another script may be any of the question's names: as many as there are go unquestioned.
    foreign = sum(1 for text in sides.strings if re.search(r"[A-Za-z]", text) and _squeezed(text) not in sides.asked)
    if any(not has_hangul(one.name + one.comment) for one in sides.columns):
        foreign += len(_QUOTED.findall(sides.question))  # a quoted word may be what such a column is called
    for name in _named(sides):
        squeezed = _squeezed(name)
        if squeezed in sides.labels or any(squeezed in text or text in squeezed for text in known if len(text) > 1):
            continue
        if any(difflib.SequenceMatcher(None, squeezed, text, autojunk=False).ratio() >= 0.6 for text in known):
            continue
        if foreign > 0:
            foreign -= 1
            continue
        yield _unused(name)
    if not foreign:
        yield from _unused_genders(sides, known)
    yield from _unused_flags(sides)


def _unused_flags(sides: _Sides) -> Iterator[Doubt]:
    """Flags that the question names and the SQL does not touch: 장학금 of '장학금을 받는지 여부'."""
    for table in filter(None, (sides.schema.table(name) for name in sides.tables)):
        for column in table.columns:
            if column in sides.columns or kind_of(column.type) != "bool":
                continue
            word = re.match(
                r"([가-힣]{2,}?)(?:[을를이가은는의]?(?:\s|$))", short_comment(column.comment) or column.name
            )
            if word and _squeezed(word[1]) in sides.asked and _squeezed(word[1]) not in sides.labels:
                yield _unused(word[1])


def _named(sides: _Sides) -> list[str]:
    """Names in the question: quoted ones, values that comments list, provinces; longer ones before their parts."""
    quoted = [next(filter(None, match)) for match in _QUOTED.findall(sides.question)]
    listed = {
        value
        for table in sides.schema
        for column in table.columns
        for value in re.findall(r"'([^']{2,20})'", column.comment)
        if has_hangul(value)
    }
    found = [word for word in (*listed, *PROVINCES) if re.search(rf"(?<![가-힣]){re.escape(word)}", sides.question)]
    names = [name for name in dict.fromkeys((*quoted, *sorted(found, key=len, reverse=True))) if not name.isdigit()]
    return [
        name
        for number, name in enumerate(names)
        if has_hangul(name) and not any(name in longer for longer in names[:number])
    ]


def _unused_genders(sides: _Sides, known: list[str]) -> Iterator[Doubt]:
    if set(known) & _GENDERS or any(_GENDER_COLUMN.search(column.name) for column in sides.tree.find_all(exp.Column)):
        return
    if not any(
        _GENDER_COLUMN.search(f"{one.name} {one.comment}"[:40]) for table in sides.schema for one in table.columns
    ):
        return
    for words in (_WOMEN, _MEN):
        for word in words:
            if word in sides.asked and word not in sides.used:
                yield _unused(word)
                break


# --- the SQL's conditions that the question lacks ---------------------------------------------------------


def _unasked(sides: _Sides) -> Iterator[Doubt]:
    for holder in sides.tree.find_all(*_CONDITIONS):
        for node in holder.find_all(*_COMPARISONS):
            column = next(filter(None, (sides.column(part) for part in node.iter_expressions())), None)
            asked, others = [], []
            for literal in _literals(node):
                (asked if _is_asked(literal, column, sides) else others).append(literal)
            for literal in others:  # IN ('부산', '부산광역시'): another spelling of what was asked
                if not any(literal.is_string and literal.this.startswith(one.this) for one in asked):
                    yield _condition_doubt(literal, column)
        yield from _flags(holder, sides)
    for limit in sides.tree.find_all(exp.Limit):
        number = limit.expression
        if isinstance(number, exp.Literal) and not _is_number_asked(float(number.this), sides, bound=False):
            korean = f"질문에 없는 개수 제한 {attach(number.this, '이/가')} SQL에 있습니다."
            english = f"The SQL stops after {number.this}, which the question does not ask for."
            yield Doubt("unasked", number.this, korean, english)


def _literals(node: exp.Expression) -> Iterator[exp.Literal]:
    """The literals that a comparison compares with: not those of a subquery, nor of functions' options."""
    for part in node.iter_expressions():
        if isinstance(part, exp.Literal):
            yield part
        elif isinstance(part, (exp.Add, exp.Sub, exp.Paren, exp.Cast, exp.Neg, exp.Tuple)):
            yield from _literals(part)


def _condition_doubt(literal: exp.Literal, column: Column | None) -> Doubt:
    dated = korean_date(literal.this) if literal.is_string else None
    piece = dated or (f"'{literal.this.strip('%')}'" if literal.is_string else literal.this)
    where = ""
    if column is not None:
        label = short_comment(column.comment)
        where = f"({label if has_hangul(label) else column.name})"
    plain = f"'{literal.this.strip('%')}'" if literal.is_string else literal.this
    on = f" on {column.name}" if column is not None else ""
    korean = f"질문에 없는 {attach(piece, '이/가')} SQL의 조건{where}에 쓰였습니다."
    return Doubt("unasked", piece, korean, f"The SQL has a condition{on} with {plain}, which the question lacks.")


def _is_asked(literal: exp.Literal, column: Column | None, sides: _Sides) -> bool:
    if not literal.is_string:
        return _is_number_asked(float(literal.this), sides, bound=_is_bound(literal)) or _code_asked(
            literal.this, column, sides
        )
    text = literal.this.strip("%_ ")
    if re.match(r"\d{4}-\d\d?(-\d\d?)?", text):
        return _is_date_asked(text, sides)
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return (
            _squeezed(text) in sides.asked
            or _is_number_asked(float(text), sides, bound=True)
            or _code_asked(text, column, sides)
        )
    if not has_hangul(text) or text in _YES_NO:
        return True
    squeezed = _squeezed(text)
    parts = [_squeezed(part) for part in re.findall(r"[가-힣A-Za-z0-9]{2,}", text)]
    if len(squeezed) > 2:
        parts.append(squeezed[:-1])  # 소프트웨어과 asked for as 소프트웨어
    if len(squeezed) == 3:
        parts.append(squeezed[1:])  # 미결제 asked for as 결제 안 된
    return squeezed in sides.asked or any(part in sides.asked for part in parts)


def _is_number_asked(value: float, sides: _Sides, *, bound: bool) -> bool:
    if value in (0, 1, 100) or _HALVES.search(sides.question):
        return True
    if value == 2 and re.search(r"둘|두 |양쪽|여러|복수|여럿|중복", sides.question):
        return True
    if 1900 <= value <= 2100 and _DATE_WORDS.search(sides.question):
        return True
    for numeral in sides.numerals:
        if _in_range(numeral, value) or _near(numeral.value, value, bound=bound):
            return True
    return f"{value:g}" in sides.asked


def _code_asked(code: str, column: Column | None, sides: _Sides) -> bool:
    """Whether the question says what a code stands for in the column's comment: '1 남, 2 여'."""
    if column is None:
        return False
    meant = re.search(rf"(?<!\d){re.escape(code)}(?:\.0)?\s*[:=\-은는]?\s*([가-힣]+)", column.comment)
    return bool(meant) and meant[1][:2] in sides.asked  # type: ignore[index]


def _is_date_asked(text: str, sides: _Sides) -> bool:
    """Whether the question names the year, or the month and day, of a date (a range may end a day beyond)."""
    if _DATE_WORDS.search(sides.question):
        return True
    year, month, *_ = (float(part) for part in re.findall(r"\d+", text))
    asked = {numeral.value for numeral in sides.numerals}
    return bool(asked & {year, year - 1, year + 1, month, month - 1} - {0.0})


def _flags(holder: exp.Expression, sides: _Sides) -> Iterator[Doubt]:
    """Conditions on a flag, or on a value's absence, whose Korean name the question does not touch."""
    for node in holder.find_all(exp.Column):
        around = node.parent
        while isinstance(around, (exp.Paren, exp.Not)):
            around = around.parent
        absent = isinstance(around, exp.Is) and isinstance(around.expression, exp.Null)
        if absent and isinstance(around.parent, exp.Not):
            continue
        column = sides.column(node)
        flag = isinstance(around, (exp.And, exp.Or, *_CONDITIONS)) or absent
        if not flag or column is None or not has_hangul(column.comment or column.name):
            continue
        words = re.findall(r"[가-힣]{2,}", f"{column.name} {column.comment}")
        if words and not any(word[:2] in sides.asked for word in words):
            label = short_comment(column.comment)
            name = label if has_hangul(label) else column.name
            english = f"The SQL has a condition on {column.name}, which the question lacks."
            yield Doubt("unasked", name, f"질문에 없는 조건({name})이 SQL에 있습니다.", english)
