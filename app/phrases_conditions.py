"""Conditions in Korean: comparisons, IN, LIKE, NULL, EXISTS, AND, OR, NOT. See phrases."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlglot import exp

from app.korean import (
    ABSENT,
    BE,
    BEGIN,
    CONTAIN,
    DIFFERENT,
    EARLY,
    END,
    EXCEED,
    EXIST,
    LATE,
    MATCH,
    NOT_BE,
    SAME,
    Verb,
    attach,
    final,
    negative,
)
from app.phrases import (
    DATED,
    ROW,
    Clause,
    Junction,
    Noun,
    Scope,
    Unsaid,
    bare,
    clause,
    find,
    holders,
    noun,
    only,
    say,
    states,
)
from app.phrases_totals import SCALES
from app.phrases_values import date_part, number_text, value_beside
from app.schema import fold

MAX_VALUES = 12  # of an IN list


def _negated(condition: Clause | Junction) -> Clause:
    if isinstance(condition, Junction):
        return Clause("", f"({say(condition, 'modifier')}) 경우가", NOT_BE)
    if condition.verb is BE:
        return replace(condition, body=attach(condition.body, "이/가"), verb=NOT_BE)
    if condition.verb is NOT_BE:
        raise Unsaid("double negation")
    return replace(condition, verb=negative(condition.verb))


@states(exp.And, exp.Or)
def _junction(node: exp.Connector, scope: Scope) -> Junction:
    joint = "and" if isinstance(node, exp.And) else "or"
    return junction(joint, [clause(part, scope) for part in node.flatten()])


def junction(joint: str, parts: list[Clause | Junction]) -> Junction:
    """Conditions joined by one word: those of one kind flat, bracketed ones last (the order changes nothing)."""
    flat = [
        inner
        for part in parts
        for inner in (part.parts if isinstance(part, Junction) and part.joint == joint else (part,))
    ]
    return Junction(joint, tuple(sorted(flat, key=lambda part: isinstance(part, Junction))))


@states(exp.Not)
def _not(node: exp.Not, scope: Scope) -> Clause | Junction:
    only(node, "this")
    inner = bare(node.this)
    if isinstance(inner, exp.Column):
        return _flag(inner, scope, wanted=False)
    if isinstance(inner, exp.NEQ):
        return clause(exp.EQ(this=inner.this.copy(), expression=inner.expression.copy()), scope)
    return _in(inner, scope, negated=True) if isinstance(inner, exp.In) else _negated(clause(inner, scope))


@states(exp.Boolean)
def _constant(node: exp.Boolean, scope: Scope) -> Clause:
    return Clause("", "언제나 참" if node.this else "언제나 거짓", BE)


@states(exp.Column)
def _flag(node: exp.Column, scope: Scope, *, wanted: bool = True) -> Clause:
    """A boolean column as a condition: '장학금을 받는지 여부' → 장학금을 받는."""
    word = noun(node, scope)
    if word.kind == "number":
        return Clause(attach(word.text, "이/가"), "0이" if wanted else "0", NOT_BE if wanted else BE)
    if word.kind not in ("bool", ""):
        raise Unsaid("a column that is no condition")
    match = re.fullmatch(r"(.*[가-힣])는지 ?여부", word.text)
    if match and (final(match[1]) not in ("", "ㄹ") or match[1][-1] in "하되"):
        stem = match[1]
        if not wanted and stem[-1] in "있없":
            stem, wanted = stem[:-1] + ("없" if stem[-1] == "있" else "있"), True
        verb = Verb(stem + "는", stem, stem + ("으면" if final(stem) else "면"), stem + "는지")
        return Clause("", "", verb if wanted else negative(verb))
    return Clause(attach(word.text, "이/가"), "참" if wanted else "거짓", BE)


_FLIPPED = {exp.EQ: exp.EQ, exp.NEQ: exp.NEQ, exp.GT: exp.LT, exp.GTE: exp.LTE, exp.LT: exp.GT, exp.LTE: exp.GTE}


@states(exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
def _compare(node: exp.Expression, scope: Scope) -> Clause:
    only(node, "this", "expression")
    left, right, kind = bare(node.this), bare(node.expression), type(node)
    if _is_value(left) and not _is_value(right):
        left, right, kind = right, left, _FLIPPED[kind]
    if isinstance(left, exp.Literal) and left == right and kind is exp.EQ:
        return Clause("", "언제나 참", BE)
    if isinstance(right, (exp.Any, exp.All)):
        return _quantified(left, right, kind, scope)
    if isinstance(right, exp.Null) or isinstance(left, exp.Null):
        return Clause(attach(noun(left, scope).text, "이/가"), "NULL과 견주어 결코 참이 될 수", ABSENT)
    if isinstance(right, exp.Boolean) and kind in (exp.EQ, exp.NEQ) and isinstance(left, exp.Column):
        return _flag(left, scope, wanted=bool(right.this) == (kind is exp.EQ))
    if kind is exp.EQ and (same := _same(left, right, scope)):
        return same
    if kind in (exp.EQ, exp.NEQ) and (part := date_part(left)) and (text := number_text(right)):
        unit = {"YEAR": "년", "MONTH": "월", "DAY": "일", "QUARTER": "분기"}.get(part[0])
        if unit:
            body = f"{text}{unit}"
            subject = attach(noun(part[1], scope).text, "이/가")
            return Clause(subject, body, BE) if kind is exp.EQ else Clause(subject, attach(body, "이/가"), NOT_BE)
    subject = noun(left, scope)
    value = value_beside(right, scope, subject, grouped=kind not in (exp.EQ, exp.NEQ))
    return _comparison(subject, value, kind, literal=_is_value(right))


def _is_value(node: exp.Expression) -> bool:
    """Whether a node is a constant, today among them."""
    if isinstance(node, (exp.Add, exp.Sub)) and isinstance(node.expression, exp.Interval):
        return _is_value(bare(node.this))
    if isinstance(node, exp.Neg):
        node = node.this
    if isinstance(node, exp.Cast):
        node = node.this
    return isinstance(node, (exp.Literal, exp.Boolean, exp.CurrentDate))


def _comparison(subject: Noun, value: Noun, kind: type, *, literal: bool) -> Clause:
    head, text = attach(subject.text, "이/가"), value.text
    if kind is exp.EQ:
        return Clause(head, text, BE) if literal else Clause(head, attach(text, "과/와"), SAME)
    if kind is exp.NEQ:
        return (
            Clause(head, attach(text, "이/가"), NOT_BE) if literal else Clause(head, attach(text, "과/와"), DIFFERENT)
        )
    up, equal = kind in (exp.GT, exp.GTE), kind in (exp.GTE, exp.LTE)
    if subject.kind in DATED or (subject.nature == "year" and value.nature == "year"):
        verb = LATE if up else EARLY
        if not equal:
            return Clause(head, f"{text}보다", verb)
        if literal:
            return Clause(head, f"{text} 이후" if up else f"{text}까지", BE)
        return Clause(head, f"{attach(text, '과/와')} 같거나 그보다", verb)
    if subject.kind == "text" and value.kind != "number":
        tail = f"사전순으로 {text}" if not equal else f"{attach(text, '이거나/거나')} 사전순으로 그"
        return Clause(head, f"{tail}보다 {'뒤' if up else '앞'}", BE)
    if equal:
        return Clause(head, f"{text} {'이상' if up else '이하'}", BE)
    if literal and subject.kind == "number":
        return Clause(head, attach(text, "을/를"), EXCEED) if up else Clause(head, f"{text} 미만", BE)
    more, less = SCALES.get(subject.nature, SCALES[""])
    return Clause(head, f"{text}보다", more if up else less)


def _same(left: exp.Expression, right: exp.Expression, scope: Scope) -> Clause | None:
    """Two columns that are called alike, of two FROM items or of this query and the one around it."""
    if not (isinstance(left, exp.Column) and isinstance(right, exp.Column)):
        return None
    (one, mine, depth, rest), (two, yours, further, more) = find(left, scope), find(right, scope)
    if fold(one.noun.text) != fold(two.noun.text) or rest or more or mine is None or yours is None or mine is yours:
        return None
    if depth == further == 0 and holders(one.noun.text, scope) == 2:
        return Clause(attach(one.noun.text, "이/가"), "", SAME)
    if {depth, further} == {0, 1} and holders(one.noun.text, scope) == 1:
        outer = mine if depth else yours
        name = outer.row if outer.row != ROW else outer.name
        return Clause(attach(one.noun.text, "이/가"), f"바깥 {attach(name, '과/와')}", SAME)
    return None


def _quantified(left: exp.Expression, right: exp.Any | exp.All, kind: type, scope: Scope) -> Clause:
    only(right, "this")
    subject, values = noun(left, scope), scope.nested(right.this, scope, False).text
    every = isinstance(right, exp.All)
    if kind is exp.EQ and not every:
        return Clause(attach(subject.text, "이/가"), f"{values} 가운데", EXIST)
    if kind not in (exp.GT, exp.LT):
        raise Unsaid("quantified comparison")
    more, less = (LATE, EARLY) if subject.kind in DATED else SCALES.get(subject.nature, SCALES[""])
    which = f"모든 {values}" if every else f"{values} 가운데 어느 하나"
    return Clause(attach(subject.text, "이/가"), f"{which}보다", more if kind is exp.GT else less)


@states(exp.In)
def _in(node: exp.In, scope: Scope, *, negated: bool = False) -> Clause:
    only(node, "this", "expressions", "query", "field", "unnest")
    if node.args.get("unnest") or node.args.get("field"):
        raise Unsaid("in")
    inner = bare(node.this)
    names = [noun(part, scope) for part in (inner.expressions if isinstance(inner, exp.Tuple) else [inner])]
    head = attach(names[0].text if len(names) == 1 else f"({', '.join(word.text for word in names)}) 조합", "이/가")
    if node.args.get("query") is not None:
        return Clause(
            head, f"{scope.nested(node.args['query'], scope, False).text} 가운데", ABSENT if negated else EXIST
        )
    values = [value_beside(item, scope, names[0]).text for item in node.expressions]
    if len(names) > 1 or any(isinstance(item, exp.Null) for item in node.expressions) or len(values) > MAX_VALUES:
        raise Unsaid("long list")
    if negated:
        none = "도 ".join(values) + "도" if 1 < len(values) < 4 else f"{', '.join(values)} 가운데 어느 것도"
        return Clause(head, attach(values[0], "이/가") if len(values) == 1 else none, NOT_BE)
    if len(values) == 1:
        return Clause(head, values[0], BE)
    return Clause(head, " 또는 ".join(values) if len(values) == 2 else f"{', '.join(values)} 가운데 하나", BE)


@states(exp.Between)
def _between(node: exp.Between, scope: Scope) -> Clause:
    only(node, "this", "low", "high")
    word = noun(node.this, scope)
    low, high = (value_beside(node.args[key], scope, word, grouped=True).text for key in ("low", "high"))
    dated = word.kind in DATED or word.nature == "year"
    return Clause(attach(word.text, "이/가"), f"{low}부터 {high}까지" if dated else f"{low} 이상 {high} 이하", BE)


@states(exp.Like, exp.ILike)
def _like(node: exp.Like | exp.ILike, scope: Scope) -> Clause:
    only(node, "this", "expression", "negate")
    pattern = node.expression
    if not isinstance(pattern, exp.Literal) or not pattern.is_string:
        raise Unsaid("like")
    made = _pattern(noun(node.this, scope).text, pattern.this, isinstance(node, exp.ILike))
    return _negated(made) if node.args.get("negate") else made


def _pattern(subject: str, pattern: str, any_case: bool) -> Clause:
    core = pattern.strip("%")
    case = "대소문자를 가리지 않고 " if any_case else ""
    subject_is = attach(subject, "이/가")
    if "%" in core or "_" in core or not core:
        return Clause(subject_is, f"{case}패턴 '{pattern}'에", MATCH)
    quoted = f"'{core}'"
    begins, ends = not pattern.startswith("%"), not pattern.endswith("%")
    if begins and ends:
        return Clause(subject_is, case + quoted, BE)
    if begins or ends:
        return Clause(subject_is, case + attach(quoted, "으로/로"), BEGIN if begins else END)
    return Clause(f"{subject}에", case + attach(quoted, "이/가"), CONTAIN)


@states(exp.StartsWith, exp.EndsWith, exp.Contains, exp.ArrayContains, exp.RegexpLike)
def _text_test(node: exp.Expression, scope: Scope) -> Clause:
    only(node, "this", "expression")
    subject, piece = noun(node.this, scope).text, noun(node.expression, scope).text
    if isinstance(node, (exp.Contains, exp.ArrayContains)):
        return Clause(f"{subject}에", attach(piece, "이/가"), CONTAIN)
    if isinstance(node, exp.RegexpLike):
        return Clause(attach(subject, "이/가"), f"정규식 {piece}에", MATCH)
    return Clause(
        attach(subject, "이/가"), attach(piece, "으로/로"), BEGIN if isinstance(node, exp.StartsWith) else END
    )


@states(exp.Is)
def _is(node: exp.Is, scope: Scope) -> Clause:
    only(node, "this", "expression")
    word, wanted = noun(node.this, scope), node.expression
    if isinstance(wanted, exp.Null):
        return Clause(f"{word.text} 값이", "", ABSENT)
    if isinstance(wanted, exp.Boolean):
        return Clause(attach(word.text, "이/가"), "참" if wanted.this else "거짓", BE)
    raise Unsaid("is")


@states(exp.Exists)
def _exists(node: exp.Exists, scope: Scope) -> Clause:
    only(node, "this")
    return Clause(attach(scope.nested(node.this, scope, True).text, "이/가"), "", EXIST)
