"""Totals in Korean: aggregates, window functions and the order of rows. See phrases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlglot import exp

from app.korean import BIG, EARLY, FEW, HIGH, LATE, LOW, MANY, SMALL, attach, listed
from app.phrases import DATED, Noun, Scope, Unsaid, bare, clause, find, noun, only, say, speaks
from app.phrases_values import is_hundred, number_text, possessed
from app.schema import fold

_AGGREGATES: dict[type[exp.Expression], str] = {
    exp.Sum: "합계", exp.Avg: "평균", exp.Median: "중앙값", exp.Stddev: "표준편차", exp.StddevSamp: "표준편차",
    exp.StddevPop: "모표준편차", exp.Variance: "분산", exp.VariancePop: "모분산",
}  # fmt: skip


_OTHERS = (
    exp.Filter, exp.Count, exp.CountIf, exp.Max, exp.Min, exp.ArgMax, exp.ArgMin, exp.GroupConcat, exp.Quantile,
    exp.PercentileCont, exp.PercentileDisc, exp.Mode, exp.AnyValue, exp.First, exp.ArrayAgg,
)  # fmt: skip


def is_aggregate(node: exp.Expression) -> bool:
    """Whether an expression aggregates rows (windows and subqueries in it do not count)."""
    if isinstance(node, (exp.Window, exp.Query, exp.Subquery)):
        return False
    if isinstance(node, exp.AggFunc):
        return True
    return any(is_aggregate(part) for part in node.iter_expressions())


@speaks(*_AGGREGATES, *_OTHERS)
def _aggregate(node: exp.Expression, scope: Scope, where: str = "") -> Noun:
    """An aggregate; `where` is a condition, as a modifier, that its rows must meet."""
    scope = replace(scope, prefer=frozenset())
    if isinstance(node, exp.Filter):
        only(node, "this", "expression")
        return _aggregate(node.this, scope, say(clause(node.expression.this, scope), "modifier"))
    if isinstance(node, (exp.Count, exp.CountIf)):
        return _count(node, scope, where)
    argument = node.this
    if isinstance(argument, exp.Case) and not where and (cased := _cased(node, argument, scope)):
        return cased
    rows = f"{where} {scope.row}의 " if where else ""
    if isinstance(node, (exp.ArgMax, exp.ArgMin)):
        only(node, "this", "expression")
        subject, adjective = order_key(noun(node.expression, scope), isinstance(node, exp.ArgMax))
        if rows or not adjective:
            raise Unsaid("arg_max")
        word = noun(argument, scope)
        return replace(word, text=f"{subject} 가장 {adjective} {scope.row}의 {word.text}", bare=False)
    if isinstance(node, exp.GroupConcat):
        return _concatenated(node, scope, rows)
    only(node, "this", "expression")
    distinct = isinstance(argument, exp.Distinct)
    if distinct:
        only(argument, "expressions")
        if len(argument.expressions) != 1:
            raise Unsaid("distinct aggregate")
        argument = argument.expressions[0]
    word = noun(argument, scope)
    once = "중복을 뺀 " if distinct and not isinstance(node, (exp.Max, exp.Min)) else ""
    if isinstance(node, (exp.Quantile, exp.PercentileCont, exp.PercentileDisc)):
        share = number_text(node.args.get("expression")) if node.args.get("expression") is not None else None
        if share is None or not 0 < float(share) < 1:
            raise Unsaid("quantile")
        return Noun(rows + possessed(word, f"{float(share) * 100:g}% 분위수"), "number", word.nature)
    only(node, "this")
    if isinstance(node, (exp.Max, exp.Min)):
        top = isinstance(node, exp.Max)
        if word.kind in (*DATED, "text"):
            late, early = (
                ("가장 늦은", "가장 이른") if word.kind in DATED else ("사전순으로 마지막인", "사전순으로 처음인")
            )
            return replace(word, text=f"{rows}{late if top else early} {word.text}", bare=False)
        return replace(word, text=rows + possessed(word, "최댓값" if top else "최솟값"), bare=False)
    if type(node) in _AGGREGATES:
        nature = word.nature if word.nature in ("high", "many") else "high" if isinstance(node, exp.Avg) else ""
        return Noun(rows + once + possessed(word, _AGGREGATES[type(node)]), "number", nature)
    if isinstance(node, exp.Mode):
        return replace(word, text=f"{rows}가장 흔한 {word.text}", bare=False)
    if isinstance(node, (exp.AnyValue, exp.First)):
        return replace(word, text=f"{rows}{word.text} 하나(아무 {scope.row})", bare=False)
    if isinstance(node, exp.ArrayAgg):
        return Noun(f"{rows}{once}{word.text} 목록")
    raise Unsaid(type(node).__name__)


@speaks(exp.Grouping)
def _grouping(node: exp.Grouping, scope: Scope) -> Noun:
    only(node, "expressions")
    return Noun(
        f"{attach(listed(noun(part, scope).text for part in node.expressions), '을/를')} 합친 행인지 표시(1 또는 0)"
    )


def _count(node: exp.Expression, scope: Scope, where: str) -> Noun:
    only(node, "this")
    rows = f"{where} {scope.row}" if where else scope.row
    argument = node.this
    if isinstance(node, exp.CountIf):
        inner = say(clause(argument, scope), "modifier")
        return Noun(f"{inner} {rows} 수", "number", "many")
    if argument is None or isinstance(argument, (exp.Star, exp.Literal)):
        return Noun(f"{rows} 수", "number", "many")
    if isinstance(argument, exp.Distinct):
        only(argument, "expressions")
        items = [
            part
            for item in argument.expressions
            for part in (item.expressions if isinstance(item, exp.Tuple) else [item])
        ]
        words = [noun(bare(item), scope).text for item in items]
        of = f"{where} {scope.row}의 " if where else ""
        name = words[0] if len(words) == 1 else f"{listed(words)} 조합"
        return Noun(f"{of}서로 다른 {name}{'의' if len(words) == 1 and ' ' in name else ''} 수", "number", "many")
    if isinstance(argument, exp.Case):
        only(argument, "ifs", "default")
        branches, default = argument.args["ifs"], argument.args.get("default")
        if len(branches) == 1 and (default is None or isinstance(default, exp.Null)):
            counted = branches[0].args["true"]
            if isinstance(counted, exp.Literal):
                return Noun(f"{say(clause(branches[0].this, scope), 'modifier')} {rows} 수", "number", "many")
        raise Unsaid("count of case")
    if isinstance(argument, exp.Column) and not scope.outer_join:
        found, _, depth, rest = find(argument, scope)
        if not found.nullable and not depth and not rest:
            return Noun(f"{rows} 수", "number", "many")
    return Noun(f"{attach(noun(argument, scope).text, '이/가')} 비어 있지 않은 {rows} 수", "number", "many")


def _cased(node: exp.Expression, case: exp.Case, scope: Scope) -> Noun | None:
    """SUM(CASE WHEN c THEN 1 ELSE 0 END) and its kin as what they mean: a count, a share, a conditional sum."""
    branches, default = case.args["ifs"], case.args.get("default")
    if case.this is not None or len(branches) != 1 or not isinstance(node, (exp.Sum, exp.Avg)):
        return None
    zero = default is not None and number_text(default) in ("0", "0.0")
    none = default is None or isinstance(default, exp.Null)
    value = branches[0].args["true"]
    condition = say(clause(branches[0].this, scope), "modifier")
    if isinstance(node, exp.Sum) and zero and number_text(value) in ("1", "1.0"):
        return Noun(f"{condition} {scope.row} 수", "number", "many")
    if isinstance(node, exp.Avg) and zero and number_text(value) in ("1", "1.0", "100", "100.0"):
        share = "비율(%)" if is_hundred(value) else "비율"
        return Noun(f"{condition} {scope.row}의 {share}", "number", "high")
    if (isinstance(node, exp.Sum) and zero and not isinstance(value, exp.Literal)) or (
        none and not isinstance(value, exp.Literal)
    ):
        word = noun(value, scope)
        return Noun(f"{condition} {scope.row}의 {possessed(word, _AGGREGATES[type(node)])}", "number", word.nature)
    return None


def _concatenated(node: exp.GroupConcat, scope: Scope, rows: str) -> Noun:
    only(node, "this", "separator")
    argument, order, once = node.this, "", ""
    if isinstance(argument, exp.Order):
        order = order_phrase(argument.expressions, scope) + "으로 "
        argument = argument.this
    if isinstance(argument, exp.Distinct):
        only(argument, "expressions")
        once, argument = "중복 없이 ", argument.expressions[0]
    separator = node.args.get("separator")
    mark = f"{attach(noun(separator, scope).text, '으로/로')} " if separator is not None else ""
    return Noun(f"{rows}{attach(noun(argument, scope).text, '을/를')} {order}{once}{mark}이은 글", "text")


_RANKS: dict[type[exp.Expression], str] = {
    exp.RowNumber: "순번", exp.Rank: "순위", exp.DenseRank: "순위(동점 뒤 번호를 건너뛰지 않음)",
    exp.PercentRank: "백분위 순위(0~1)", exp.CumeDist: "누적 비율(0~1)",
}  # fmt: skip


@speaks(exp.Window)
def _window(node: exp.Window, scope: Scope) -> Noun:
    only(node, "this", "partition_by", "order", "spec", "alias")
    named = node.args.get("alias")
    if named is not None:
        known = scope.windows.get(fold(named.name))
        if known is None or node.args.get("partition_by") or node.args.get("order") or node.args.get("spec"):
            raise Unsaid("window")
        only(known, "this", "partition_by", "order", "spec")
        partition, order, spec = (known.args.get(key) for key in ("partition_by", "order", "spec"))
    else:
        partition, order, spec = (node.args.get(key) for key in ("partition_by", "order", "spec"))
    groups = [noun(part, scope).text for part in partition or ()]
    by = f"{', '.join(groups)}별로 " if groups else ""
    sequence = f"{order_phrase(order.expressions, scope)}으로 " if order is not None else ""
    call = node.this
    if type(call) in _RANKS:
        only(call)
        if spec is not None:
            raise Unsaid("window frame")
        return Noun(f"{by}{sequence or '정해진 순서 없이 '}매긴 {_RANKS[type(call)]}", "number", "code")
    if isinstance(call, exp.Ntile):
        only(call, "this")
        return Noun(f"{by}{sequence}{noun(call.this, scope).text}등분한 묶음 번호", "number", "code")
    if isinstance(call, (exp.Lag, exp.Lead)):
        return _neighbour(call, by, sequence, scope)
    if isinstance(call, (exp.FirstValue, exp.LastValue)):
        only(call, "this")
        first = isinstance(call, exp.FirstValue)
        if not sequence or (spec is not None and first) or not (first or _whole(spec)):
            raise Unsaid("window frame")
        word = noun(call.this, scope)
        return replace(
            word, text=f"{by}{sequence}늘어놓은 {'첫' if first else '마지막'} {scope.row}의 {word.text}", bare=False
        )
    if type(call) not in (*_AGGREGATES, *_OTHERS):
        raise Unsaid("window function")
    word = noun(call, scope)
    if not sequence or _whole(spec):
        if spec is not None and not _whole(spec):
            raise Unsaid("window frame")
        return replace(word, text=(f"{', '.join(groups)}별 " if groups else "고른 행 전체의 ") + word.text, bare=False)
    if spec is None:
        return replace(word, text=f"{by}{sequence}누적한 {word.text}", bare=False)
    return replace(word, text=f"{by}{sequence}{_frame(spec, scope)} {word.text}", bare=False)


def _whole(spec: exp.WindowSpec | None) -> bool:
    return spec is not None and spec.args.get("start") == "UNBOUNDED" and spec.args.get("end") == "UNBOUNDED"


def _neighbour(call: exp.Lag | exp.Lead, by: str, sequence: str, scope: Scope) -> Noun:
    only(call, "this", "offset", "default")
    if not sequence:
        raise Unsaid("lag without order")
    steps = number_text(call.args["offset"]) if call.args.get("offset") is not None else "1"
    if steps is None or not steps.isdigit():
        raise Unsaid("lag offset")
    side = "앞" if isinstance(call, exp.Lag) else "뒤"
    where = f"바로 {side} {scope.row}의" if steps == "1" else f"{steps}행 {side}의"
    word = noun(call.this, scope)
    default = call.args.get("default")
    missing = f"(없으면 {noun(default, scope).text})" if default is not None else ""
    return replace(word, text=f"{by}{sequence}늘어놓았을 때 {where} {word.text}{missing}", bare=False)


def _frame(spec: exp.WindowSpec, scope: Scope) -> str:
    """앞 2행부터 현재 행까지의 (only ROWS: RANGE frames depend on values)."""
    only(spec, "kind", "start", "start_side", "end", "end_side")
    edges = []
    if str(spec.args.get("kind")).upper() != "ROWS":
        raise Unsaid("range frame")
    for edge, side in (
        (spec.args.get("start"), spec.text("start_side")),
        (spec.args.get("end"), spec.text("end_side")),
    ):
        word = {"PRECEDING": "앞", "FOLLOWING": "뒤"}.get(str(side).upper(), "")
        if edge == "CURRENT ROW":
            edges.append("현재 행")
        elif edge == "UNBOUNDED":
            edges.append("처음" if word == "앞" else "끝")
        elif isinstance(edge, exp.Literal) and word:
            edges.append(f"{word} {edge.this}행")
        else:
            raise Unsaid("window frame")
    return f"{edges[0]}부터 {edges[1]}까지의"


SCALES = {"high": (HIGH, LOW), "many": (MANY, FEW), "": (BIG, SMALL)}


def order_key(word: Noun, descending: bool) -> tuple[str, str]:
    """('점수가', '높은'): the subject and the adjective of one sort key; ('', '') where it has no adjective."""
    if word.kind in DATED or word.nature == "year":
        more, less = LATE, EARLY
    elif word.kind == "number" and word.nature != "code":
        more, less = SCALES[word.nature]
    else:
        return "", ""
    return attach(word.text, "이/가"), (more if descending else less).modifier


def order_phrase(keys: Iterable[exp.Expression], scope: Scope) -> str:
    """'학년 순으로, 그 안에서는 점수가 높은 순': sort keys, most important first, ready for 으로."""
    phrases = []
    for key in keys:
        if not isinstance(key, exp.Ordered):
            raise Unsaid("order")
        only(key, "this", "desc", "nulls_first")
        descending = bool(key.args.get("desc"))
        phrases.append(sort_phrase(sort_noun(key.this, scope), descending, bool(key.args.get("nulls_first"))))
    return "으로, 그 안에서는 ".join(phrases)


def sort_noun(node: exp.Expression, scope: Scope) -> Noun:
    """A sort key's noun: an alias of the SELECT list goes before a column of that name."""
    if isinstance(node, exp.Column) and not node.table and fold(node.name) in scope.aliases:
        return noun(scope.aliases[fold(node.name)], replace(scope, aliases={}))
    if isinstance(node, exp.Literal):
        raise Unsaid("position")
    return noun(node, scope)


def sort_phrase(word: Noun, descending: bool, empty_first: bool = False) -> str:
    """One sort key, ready for 으로: 점수가 높은 순, 이름 순, 이름 역순."""
    subject, adjective = order_key(word, descending)
    note = "(빈 값 먼저)" if empty_first else ""
    if subject:
        return f"{subject} {adjective} 순{note}"
    if word.kind == "bool":
        return f"{attach(word.text, '이/가')} {'참' if descending else '거짓'}인 것부터 나오는 순{note}"
    if word.kind in ("text", "number"):
        return f"{word.text} {'역순' if descending else '순'}{note}"
    return f"{word.text} {'내림차순' if descending else '오름차순'}{note}"
