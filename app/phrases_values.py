"""Values in Korean: literals, arithmetic, text, dates, CASE. See phrases."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from sqlglot import exp

from app.korean import attach, listed
from app.phrases import DATED, Noun, Scope, Unsaid, bare, clause, noun, only, say, speaks

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?\Z")


def korean_date(text: str) -> str | None:
    """'2026-03-01' → '2026년 3월 1일'; None for what is no such date."""
    match = _ISO.match(text)
    if not match:
        return None
    try:
        day = datetime.date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
    return f"{day.year}년 {day.month}월 {day.day}일"


@speaks(exp.Literal)
def _literal(node: exp.Literal, scope: Scope) -> Noun:
    return Noun(f"'{node.this}'", "text", bare=True) if node.is_string else Noun(node.this, "number", bare=True)


def number_text(node: exp.Expression) -> str | None:
    """The digits of a numeric literal, with its sign; None for anything else."""
    if isinstance(node, exp.Neg) and isinstance(node.this, exp.Literal) and not node.this.is_string:
        return f"-{node.this.this}"
    return node.this if isinstance(node, exp.Literal) and not node.is_string else None


def value_beside(node: exp.Expression, scope: Scope, like: Noun, *, grouped: bool = False) -> Noun:
    """A value as it is written beside `like`: dates in Korean, years with 년, amounts with thousands marks."""
    word = noun(node, scope)
    text = number_text(node)
    if isinstance(node, exp.Literal) and node.is_string and like.kind in DATED:
        word = Noun(korean_date(node.this) or node.this, "date" if korean_date(node.this) else "moment")
    if like.kind == "moment" and word.kind == "date" and not word.bare:
        return Noun(f"{word.text} 0시", "moment")  # a day beside a moment is its first one
    if text is not None:
        if like.nature == "year" and re.fullmatch(r"[12]\d{3}", text):
            return Noun(f"{text}년", "number", "year")
        if grouped and like.nature != "code" and re.fullmatch(r"-?\d{5,}", text):
            return Noun(f"{int(text):,}", "number")
    return word


def possessed(word: Noun, head: str) -> str:
    """점수 평균 · 기말고사 점수에서 중간고사 점수를 뺀 값의 평균."""
    return f"{word.text} {head}" if word.bare else f"{word.text}의 {head}"


@speaks(exp.Neg)
def _negative(node: exp.Neg, scope: Scope) -> Noun:
    only(node, "this")
    text = number_text(node)
    return Noun(text, "number", bare=True) if text else Noun(f"부호를 바꾼 {noun(node.this, scope).text}", "number")


@speaks(exp.Add, exp.Sub)
def _sum(node: exp.Add | exp.Sub, scope: Scope) -> Noun:
    only(node, "this", "expression")
    adds = isinstance(node, exp.Add)
    left = noun(node.this, scope)
    if isinstance(node.expression, exp.Interval):
        span = attach(interval(node.expression), "을/를")
        return Noun(f"{left.text}{'에' if adds else '에서'} {span} {'더한' if adds else '뺀'} 날짜", "date")
    right = noun(node.expression, scope)
    if adds:
        return Noun(f"{attach(left.text, '과/와')} {attach(right.text, '을/를')} 더한 값", left.kind, left.nature)
    kind = "number" if left.kind == "number" else ""
    nature = left.nature if left.nature in ("high", "many") else ""
    return Noun(f"{left.text}에서 {attach(right.text, '을/를')} 뺀 값", kind, nature)


_SPANS = {"DAY": "일", "WEEK": "주", "MONTH": "개월", "YEAR": "년", "HOUR": "시간", "MINUTE": "분", "SECOND": "초"}


def interval(node: exp.Interval) -> str:
    """An interval of one unit: 7일, 3개월."""
    only(node, "this", "unit")
    unit = _SPANS.get(node.text("unit").upper().removesuffix("S"))
    if unit is None or not isinstance(node.this, exp.Literal) or not re.fullmatch(r"\d+", node.this.this):
        raise Unsaid("interval")
    return node.this.this + unit


@speaks(exp.DateAdd, exp.DateSub)
def _shift(node: exp.DateAdd | exp.DateSub, scope: Scope) -> Noun:
    only(node, "this", "expression", "unit")
    amount = node.expression
    if not isinstance(amount, exp.Interval):
        amount = exp.Interval(this=amount, unit=node.args.get("unit"))
    kind = exp.Add if isinstance(node, exp.DateAdd) else exp.Sub
    return _sum(kind(this=node.this, expression=amount), scope)


@speaks(exp.Mul)
def _product(node: exp.Mul, scope: Scope) -> Noun:
    only(node, "this", "expression")
    for factor, other in ((node.this, node.expression), (node.expression, node.this)):
        if is_hundred(factor):
            inner = bare(other)
            if isinstance(inner, exp.Div):
                return _percentage(inner.this, inner.expression, scope)
            word = noun(inner, scope)
            if word.text.endswith("비율"):
                return Noun(f"{word.text}(%)", "number", "high")
    left, right = noun(node.this, scope), noun(node.expression, scope)
    return Noun(f"{attach(left.text, '과/와')} {attach(right.text, '을/를')} 곱한 값", "number")


def is_hundred(node: exp.Expression) -> bool:
    return number_text(node) in ("100", "100.0", "100.00")


def _percentage(above: exp.Expression, below: exp.Expression, scope: Scope) -> Noun:
    top, bottom = noun(above, scope), noun(below, scope)
    return Noun(f"{attach(top.text, '을/를')} {attach(bottom.text, '으로/로')} 나눈 백분율", "number", "high")


@speaks(exp.Div)
def _quotient(node: exp.Div, scope: Scope) -> Noun:
    only(node, "this", "expression")
    above = bare(node.this)
    if isinstance(above, exp.Mul):
        for factor, other in ((above.this, above.expression), (above.expression, above.this)):
            if is_hundred(factor):
                return _percentage(other, node.expression, scope)
    left = Noun("1") if number_text(above) in ("1.0",) else noun(node.this, scope)
    right = noun(node.expression, scope)
    return Noun(f"{attach(left.text, '을/를')} {attach(right.text, '으로/로')} 나눈 값", "number")


@speaks(exp.IntDiv, exp.Mod)
def _remainder(node: exp.Binary, scope: Scope) -> Noun:
    only(node, "this", "expression")
    left, right = noun(node.this, scope), noun(node.expression, scope)
    head = "나머지" if isinstance(node, exp.Mod) else "몫"
    return Noun(f"{attach(left.text, '을/를')} {attach(right.text, '으로/로')} 나눈 {head}", "number")


@speaks(exp.Pow)
def _power(node: exp.Pow, scope: Scope) -> Noun:
    only(node, "this", "expression")
    return Noun(f"{noun(node.this, scope).text}의 {noun(node.expression, scope).text}제곱", "number")


@speaks(exp.Greatest, exp.Least)
def _extreme(node: exp.Greatest | exp.Least, scope: Scope) -> Noun:
    only(node, "this", "expressions")
    words = [noun(part, scope) for part in (node.this, *node.expressions)]
    head = "가장 큰" if isinstance(node, exp.Greatest) else "가장 작은"
    return Noun(f"{', '.join(word.text for word in words)} 가운데 {head} 값", words[0].kind, words[0].nature)


_PLACES = ("", "첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째")


@speaks(exp.Round)
def _round(node: exp.Round, scope: Scope) -> Noun:
    only(node, "this", "decimals")
    word = noun(node.this, scope)
    decimals = node.args.get("decimals")
    places = 0 if decimals is None else int(digits) if (digits := number_text(decimals) or "").isdigit() else -1
    if not 0 <= places < len(_PLACES):
        raise Unsaid("round")
    note = f"소수 {_PLACES[places]} 자리까지 반올림" if places else "정수로 반올림"
    return replace(word, text=f"{word.text}({note})", bare=False)


@speaks(exp.DPipe, exp.Concat)
def _joined(node: exp.Expression, scope: Scope) -> Noun:
    only(node, "this", "expression", "expressions")
    parts = list(node.flatten()) if isinstance(node, exp.DPipe) else node.expressions
    words = [noun(part, scope).text for part in parts]
    return Noun(f"{attach(listed(words), '을/를')} 이어 붙인 글", "text")


@speaks(exp.Cast, exp.TryCast)
def _cast(node: exp.Cast, scope: Scope) -> Noun:
    only(node, "this", "to")
    kind, inner = node.to.this, node.this
    if isinstance(inner, exp.Literal) and inner.is_string and kind in exp.DataType.TEMPORAL_TYPES:
        day = korean_date(inner.this)
        if kind in (exp.DType.DATE, exp.DType.DATE32):
            return Noun(day or f"'{inner.this}'", "date")
        return Noun(f"{day} 0시" if day else f"'{inner.this}'", "moment")
    word = noun(inner, scope)
    if kind in (exp.DType.DOUBLE, exp.DType.FLOAT) and word.kind == "number":
        return word  # the value stays what it is
    if kind == exp.DType.DATE:
        if word.kind in DATED:
            return word if word.text.endswith("날짜") else Noun(possessed(word, "날짜"), "date")
        return Noun(f"날짜로 바꾼 {word.text}", "date")
    if kind in exp.DataType.TEMPORAL_TYPES:
        return Noun(f"시각으로 바꾼 {word.text}", "moment")
    if kind in exp.DataType.INTEGER_TYPES:
        return Noun(f"정수로 바꾼 {word.text}", "number", word.nature)
    if kind in exp.DataType.TEXT_TYPES:
        return Noun(f"글자로 바꾼 {word.text}", "text")
    if kind in exp.DataType.NUMERIC_TYPES:
        places = [part.name for part in node.to.expressions]
        scale = places[1] if len(places) > 1 else "0" if places else ""
        return Noun(
            f"{word.text}({node.to.sql('duckdb')}로 바꿈)" if scale else f"수로 바꾼 {word.text}", "number", word.nature
        )
    raise Unsaid("cast")


@speaks(exp.Case)
def _case(node: exp.Case, scope: Scope) -> Noun:
    """구분(학년이 1이면 '일', 아니면 '기타')."""
    only(node, "this", "ifs", "default")
    parts, results = [], []
    for branch in node.args["ifs"]:
        condition = exp.EQ(this=node.this.copy(), expression=branch.this.copy()) if node.this else branch.this
        results.append(branch.args["true"])
        parts.append(f"{say(clause(condition, scope), 'if')} {noun(branch.args['true'], scope).text}")
    default = node.args.get("default")
    if default is not None and not isinstance(default, exp.Null):
        results.append(default)
        parts.append(f"아니면 {noun(default, scope).text}")
    else:
        parts.append("아니면 빈 값")
    text = all(isinstance(item, exp.Literal) and item.is_string for item in results)
    return Noun(f"{'구분' if text else '값'}({', '.join(parts)})", "text" if text else "")


@speaks(exp.If)
def _if(node: exp.If, scope: Scope) -> Noun:
    only(node, "this", "true", "false")
    return _case(exp.Case(ifs=[exp.If(this=node.this, true=node.args["true"])], default=node.args.get("false")), scope)


@speaks(exp.Coalesce)
def _coalesce(node: exp.Coalesce, scope: Scope) -> Noun:
    only(node, "this", "expressions")
    word = noun(node.this, scope)
    if not node.expressions:
        return word
    rest = ", 그것도 없으면 ".join(noun(part, scope).text for part in node.expressions)
    return replace(word, text=f"{word.text}(없으면 {rest})", bare=False)


@speaks(exp.Nullif)
def _nullif(node: exp.Nullif, scope: Scope) -> Noun:
    only(node, "this", "expression")
    word, other = noun(node.this, scope), noun(node.expression, scope)
    return replace(word, text=f"{word.text}({attach(other.text, '이면/면')} 빈 값)", bare=False)


_PARTS = {"YEAR": "연도", "MONTH": "월", "DAY": "일", "QUARTER": "분기", "HOUR": "시", "MINUTE": "분", "SECOND": "초",
          "WEEK": "주차", "DOW": "요일 번호(0은 일요일)", "DAYOFWEEK": "요일 번호(0은 일요일)",
          "ISODOW": "요일 번호(1은 월요일)", "DOY": "그해의 날 번호"}  # fmt: skip


_PART_NODES = {
    exp.Year: "YEAR", exp.Month: "MONTH", exp.Day: "DAY", exp.DayOfMonth: "DAY", exp.Quarter: "QUARTER",
    exp.Hour: "HOUR", exp.Minute: "MINUTE", exp.Second: "SECOND", exp.Week: "WEEK", exp.WeekOfYear: "WEEK",
    exp.DayOfWeek: "DOW", exp.DayOfWeekIso: "ISODOW", exp.DayOfYear: "DOY",
}  # fmt: skip


_FORMATS = {"%Y": "연도", "%m": "월", "%d": "일", "%Y-%m": "연-월", "%Y%m": "연월", "%Y-%m-%d": "날짜", "%H": "시",
            "%m-%d": "월-일", "%H:%M": "시각(시:분)", "%Y년": "연도", "%m월": "월", "%Y년 %m월": "연월"}  # fmt: skip


def date_part(node: exp.Expression) -> tuple[str, exp.Expression] | None:
    """(part, of what) where a node takes one part of a date: YEAR(d), EXTRACT(month FROM d), date_part('day', d)."""
    if type(node) in _PART_NODES:
        only(node, "this")
        return _PART_NODES[type(node)], node.this
    if isinstance(node, exp.Extract):
        return node.this.name.upper(), node.expression
    if (
        isinstance(node, exp.Anonymous)
        and node.name.upper() in ("DATE_PART", "DATEPART")
        and len(node.expressions) == 2
    ):
        return node.expressions[0].name.upper(), node.expressions[1]
    return None


@speaks(exp.Extract, *_PART_NODES)
def _part(node: exp.Expression, scope: Scope) -> Noun:
    found = date_part(node)
    if found is None or found[0] not in _PARTS:
        raise Unsaid("date part")
    word = noun(found[1], scope)
    return Noun(f"{word.text}의 {_PARTS[found[0]]}", "number", "year" if found[0] == "YEAR" else "code")


@speaks(exp.TimeToStr)
def _format(node: exp.TimeToStr, scope: Scope) -> Noun:
    only(node, "this", "format")
    pattern, word = node.args["format"], noun(node.this, scope)
    if not isinstance(pattern, exp.Literal):
        raise Unsaid("format")
    known = _FORMATS.get(pattern.this)
    return Noun(f"{word.text}의 {known}" if known else f"'{pattern.this}' 꼴로 적은 {word.text}", "text")


# What the truncated moment is the first one of.
_TRUNCATED = {
    "YEAR": "해",
    "QUARTER": "분기",
    "MONTH": "달",
    "WEEK": "주(월요일부터)",
    "DAY": "날",
    "HOUR": "시",
    "MINUTE": "분",
}


@speaks(exp.TimestampTrunc, exp.DateTrunc)
def _truncated(node: exp.Expression, scope: Scope) -> Noun:
    only(node, "this", "unit")
    unit = _TRUNCATED.get(node.text("unit").upper())
    if unit is None:
        raise Unsaid("date_trunc")
    word = noun(node.this, scope)
    return Noun(f"{attach(word.text, '이/가')} 든 {unit}의 시작", word.kind)


_GAPS = {
    "DAY": "일수",
    "MONTH": "월 차이",
    "YEAR": "연도 차이",
    "WEEK": "주 차이",
    "HOUR": "시간 차이",
    "MINUTE": "분 차이",
}


@speaks(exp.DateDiff)
def _difference(node: exp.DateDiff, scope: Scope) -> Noun:
    only(node, "this", "expression", "unit")
    head = _GAPS.get(node.text("unit").upper() or "DAY")
    if head is None:
        raise Unsaid("date_diff")
    begin, end = noun(node.expression, scope), noun(node.this, scope)
    return Noun(f"{begin.text}부터 {end.text}까지의 {head}", "number", "many" if head == "일수" else "")


@speaks(exp.Substring)
def _substring(node: exp.Substring, scope: Scope) -> Noun:
    only(node, "this", "start", "length")
    start, length = (
        number_text(node.args[key]) if node.args.get(key) is not None else None for key in ("start", "length")
    )
    word = noun(node.this, scope)
    if (
        start is None
        or start.startswith("-")
        or start == "0"
        or (node.args.get("length") is not None and length is None)
    ):
        raise Unsaid("substring")
    if length is None:
        return Noun(f"{word.text}의 {start}번째 글자부터 끝까지", "text")
    return Noun(
        f"{word.text}의 앞 {length}글자" if start == "1" else f"{word.text}의 {start}번째부터 {length}글자", "text"
    )


@speaks(exp.Left, exp.Right)
def _ends(node: exp.Expression, scope: Scope) -> Noun:
    only(node, "this", "expression")
    count = number_text(node.expression)
    if count is None or count.startswith("-"):
        raise Unsaid("left")
    return Noun(f"{noun(node.this, scope).text}의 {'앞' if isinstance(node, exp.Left) else '뒤'} {count}글자", "text")


@speaks(exp.Replace)
def _replace(node: exp.Replace, scope: Scope) -> Noun:
    only(node, "this", "expression", "replacement")
    word, old, new = (noun(node.args.get(key), scope).text for key in ("this", "expression", "replacement"))
    return Noun(f"{word}에서 {attach(old, '을/를')} {attach(new, '으로/로')} 바꾼 글", "text")


@speaks(exp.Trim)
def _trim(node: exp.Trim, scope: Scope) -> Noun:
    only(node, "this", "position")
    side = {"": "양끝", "BOTH": "양끝", "LEADING": "앞", "TRAILING": "뒤"}.get(node.text("position").upper())
    if side is None:
        raise Unsaid("trim")
    return Noun(f"{side} 공백을 뺀 {noun(node.this, scope).text}", "text")


@speaks(exp.Pad)
def _padded(node: exp.Pad, scope: Scope) -> Noun:
    only(node, "this", "expression", "fill_pattern", "is_left")
    word, fill = noun(node.this, scope), noun(node.args["fill_pattern"], scope)
    side, size = "앞" if node.args.get("is_left") else "뒤", number_text(node.expression)
    return Noun(f"{attach(word.text, '을/를')} {side}에 {attach(fill.text, '을/를')} 채워 {size}글자로 맞춘 글", "text")


@speaks(exp.Repeat)
def _repeated(node: exp.Repeat, scope: Scope) -> Noun:
    only(node, "this", "times")
    times = number_text(node.args["times"])
    if times is None:
        raise Unsaid("repeat")
    return Noun(f"{attach(noun(node.this, scope).text, '을/를')} {times}번 되풀이한 글", "text")


@speaks(exp.Unnest, exp.Explode)
def _unnested(node: exp.Explode | exp.Unnest, scope: Scope) -> Noun:
    only(node, "this", "expressions")
    word = noun(node.this or node.expressions[0], scope)
    return Noun(f"{attach(word.text, '을/를')} 한 행에 하나씩 펼친 값")


# One-argument functions: what stands before or behind their argument, and the kind of what they give.
_SIMPLE: dict[type[exp.Expression], tuple[str, str]] = {
    exp.Upper: ("대문자로 바꾼 {}", "text"),
    exp.Lower: ("소문자로 바꾼 {}", "text"),
    exp.Reverse: ("거꾸로 쓴 {}", "text"),
    exp.Length: ("{}의 글자 수", "number"),
    exp.Abs: ("{}의 절댓값", "number"),
    exp.Ceil: ("올림한 {}", "number"),
    exp.Floor: ("내림한 {}", "number"),
    exp.Sqrt: ("{}의 제곱근", "number"),
    exp.Ln: ("{}의 자연로그", "number"),
    exp.Sign: ("{}의 부호", "number"),
    exp.Dayname: ("{}의 요일(영어)", "text"),
    exp.Monthname: ("{}의 달 이름(영어)", "text"),
    exp.LastDay: ("{}의 그달 마지막 날", "date"),
}


@speaks(*_SIMPLE)
def _simple(node: exp.Expression, scope: Scope) -> Noun:
    only(node, "this")
    pattern, kind = _SIMPLE[type(node)]
    return Noun(pattern.format(noun(node.this, scope).text), kind)


_NAMED = {"NOW": ("지금", "moment"), "PI": ("원주율", "number")}


@speaks(exp.Anonymous)
def _anonymous(node: exp.Anonymous, scope: Scope) -> Noun:
    if date_part(node):
        return _part(node, scope)
    name = node.name.upper()
    if name in _NAMED and not node.expressions:
        return Noun(*_NAMED[name])
    raise Unsaid(name)


@speaks(exp.Subquery, exp.Select)
def _subquery(node: exp.Expression, scope: Scope) -> Noun:
    return scope.nested(node, scope, False)


@speaks(exp.Alias, exp.IgnoreNulls)
def _wrapped(node: exp.Expression, scope: Scope) -> Noun:
    return noun(node.this, scope)


_CONSTANTS: dict[type[exp.Expression], Noun] = {
    exp.Null: Noun("빈 값"),
    exp.CurrentDate: Noun("오늘", "date"),
    exp.CurrentTimestamp: Noun("지금", "moment"),
    exp.Localtimestamp: Noun("지금", "moment"),
}


@speaks(*_CONSTANTS)
def _constant(node: exp.Expression, scope: Scope) -> Noun:
    only(node)
    return _CONSTANTS[type(node)]


@speaks(exp.Boolean)
def _boolean(node: exp.Boolean, scope: Scope) -> Noun:
    return Noun("참" if node.this else "거짓", "bool")
