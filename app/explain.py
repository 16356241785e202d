"""What a query does, in Korean sentences made from its tree, without a model.

    explain(validate("SELECT COUNT(*) FROM 학생 WHERE 학년 = 3", schema), schema)
    Explanation(text="학년이 3인 학생의 수를 셉니다.", complete=True)

One sentence says the query; one more goes before it for every WITH query or derived table. Nothing is guessed:
a part without words is left out, `complete` is False, and the text says that something is missing. Columns and
tables are called what their comments call them in Korean, else by their own names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlglot import exp

from app import phrases_conditions, phrases_totals, phrases_values  # noqa: F401  they register what they can say
from app.korean import attach, listed
from app.outline import Known, Outline, Story, limit_words, outline, renamed, table_name, table_origin
from app.phrases import ROW, Field, Noun, Origin, Scope, Unsaid, noun, only
from app.phrases_totals import sort_phrase
from app.schema import Schema, fold
from app.validate import ValidSQL

_MARKS = "①②③④⑤⑥⑦⑧⑨"
_ONE = ("한 명", "한 행", "하나")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Korean sentences about a query. `complete` is False where part of it is left unsaid (the text says so)."""

    text: str
    complete: bool


def explain(valid: ValidSQL, schema: Schema) -> Explanation:
    """Say in Korean what a checked query does. Does not raise for a query that passed `validate`."""
    story = Story(schema, _introduce, _nested)
    try:
        last = _statement(valid.tree, story)
    except (Unsaid, RecursionError):
        story.before.clear()
        story.leave_out()
        names = listed(table_name(table, schema) for name in valid.tables if (table := schema.table(name)))
        last = f"{names}에서 값을 읽어 보여 줍니다." if names else "값을 계산해 보여 줍니다."
    note = ""
    if story.gaps:
        note = " (일부 조건은 설명에서 생략)" if story.gaps == {"조건"} else " (일부 내용은 설명에서 생략)"
    return Explanation(" ".join([*story.before, last]) + note, not story.gaps)


def _statement(tree: exp.Expression, story: Story) -> str:
    if isinstance(tree, exp.Pivot):
        return f"{attach(_pivot(tree, story, '펼쳐'), '을/를')} 보여 줍니다."
    tree = _unwrapped(tree)
    known = _with(tree, story, {})
    if isinstance(tree, exp.SetOperation):
        return _set_sentence(tree, story, known)
    if not isinstance(tree, exp.Select):
        raise Unsaid(type(tree).__name__)
    return _sentence(outline(tree, story, known, None))


def _unwrapped(node: exp.Expression) -> exp.Expression:
    """A query without the brackets around it."""
    while isinstance(node, exp.Subquery):
        only(node, "this", "alias")
        node = node.this
    return node


# --- queries that others read from ------------------------------------------------------------------------


def _with(query: exp.Expression, story: Story, known: Known) -> Known:
    """The queries that WITH names, each said in a sentence of its own."""
    holder = query.args.get("with_")
    known = dict(known)
    for cte in holder.expressions if holder is not None else ():
        name = fold(cte.alias)
        if holder.args.get("recursive") and any(fold(table.name) == name for table in cte.this.find_all(exp.Table)):
            known[name] = _introduce_recursive(cte, story, known)
        else:
            known[name] = _introduce(cte.this, cte.args["alias"], story, known)
    return known


def _begin(story: Story) -> str:
    return "다음으로 " if story.before else "먼저 "


def _named(name: str) -> str:
    return attach(f"‘{name}’", "으로/로")


def _introduce(query: exp.Expression, alias: exp.TableAlias | None, story: Story, known: Known) -> Origin:
    """Say a query that another one reads from, and name it."""
    names = alias.columns if alias is not None else []
    words, fields = _query(query, story, known, None, introduce=not names)
    name = alias.name if alias is not None else ""
    end = f"{_named(name)} 둡니다." if name else "뽑습니다."
    story.before.append(f"{_begin(story)}{attach(words, '을/를')} {_columns(names)}{end}")
    return Origin(name, name or "그 결과", renamed(fields, names))


def _columns(names: list[exp.Identifier]) -> str:
    """What AS t(a, b) calls the columns of a query."""
    return f"(열 이름은 차례로 {', '.join(name.name for name in names)}) " if names else ""


def _introduce_recursive(cte: exp.CTE, story: Story, known: Known) -> Origin:
    """Say a query that adds to itself: where it begins, and what it repeats."""
    body, columns = cte.this, cte.args["alias"].columns
    if not isinstance(body, exp.Union) or isinstance(body.left, exp.SetOperation):
        raise Unsaid("recursive query")
    only(body, "this", "expression", "distinct")
    first, fields = _query(body.left, story, known, None)
    origin = Origin(cte.alias, cte.alias, renamed(fields, columns))
    again, _ = _query(body.right, story, {**known, fold(cte.alias): origin}, None)
    story.before.append(
        f"{_begin(story)}[{first}]에서 시작해 [{again}]{attach(again, '을/를')[len(again) :]} 더 나오지 않을 때까지 "
        f"되풀이해 모은 것을 {_columns(columns)}{_named(cte.alias)} 둡니다."
    )
    return origin


def _query(
    query: exp.Expression, story: Story, known: Known, parent: Scope | None, *, introduce: bool = False
) -> tuple[str, dict[str, Field] | None]:
    """(a query as a noun phrase, the columns that it gives)."""
    query = _unwrapped(query)
    known = _with(query, story, known)
    if isinstance(query, exp.SetOperation):
        return _set_noun(query, story, known, parent)
    if isinstance(query, exp.Pivot):
        return _pivot(query, story, "펼친"), None
    if not isinstance(query, exp.Select):
        raise Unsaid(type(query).__name__)
    one = outline(query, story, known, parent)
    return _noun(one, introduce=introduce), one.fields


def _nested(story: Story, known: Known) -> Callable[[exp.Expression, Scope, bool], Noun]:
    """How conditions and values speak of a subquery: of its values, or (EXISTS) of its rows."""

    def speak(node: exp.Expression, scope: Scope, rows: bool) -> Noun:
        # Half a subquery would be a wrong value, and its WITH has no place inside a sentence: all of it or nothing.
        own = Story(story.schema, _introduce, _nested)
        query = _unwrapped(node)
        if rows:
            only(query, "expressions", "from_", "joins", "where", "distinct")
            one = outline(query, own, known, scope)
            if one.total or one.table == "" == _joined(one, ""):
                raise Unsaid("EXISTS")
            source = _joined(one, "이은 결과") or one.table
            source = "" if source == one.row else f"{source}{'에' if one.row == ROW else ' 가운데'}"
            words, fields = " ".join(filter(None, (source, one.where, one.row))), None
        else:
            words, fields = _query(query, own, known, scope)
        if own.gaps or own.before:
            raise Unsaid("subquery")
        first = next(iter(fields.values())).noun if fields else Noun("")
        plain = rows or (
            isinstance(query, exp.Select) and not any(map(query.args.get, ("where", "joins", "group", "order")))
        )
        return Noun(words if plain else f"[{words}]", first.kind, first.nature)

    return speak


# --- outlines as sentences --------------------------------------------------------------------------------


def _joined(one: Outline, verb: str) -> str:
    """'students에 depts를 dept가 같은 행끼리 이어'."""
    return f"{one.joins[0]} {', '.join(one.joins[1:])} {verb}" if one.joins else ""


def _rows(one: Outline, *, whole: bool = False) -> str:
    """The rows that are read: '학년이 3인 학생', 'students에서 …인 행'; of a join, its rows if any are left out."""
    row, where = one.row, one.where
    if one.joins or not one.table:
        text = f"{where} {ROW}" if where else ""
    elif not where:
        text = f"전체 {row}" if whole and row == one.table else f"{one.table} 전체" if whole else one.table
    elif row == one.table:
        text = f"{where} {row}"
    else:
        text = f"{one.table}{'에서' if row == ROW else ' 가운데'} {where} {row}"
    if one.sample:
        text = f"{text} 가운데 무작위로 뽑은 {one.sample}"
    if one.qualify and one.groups is None:
        text = f"{_among(one, text)}{one.qualify} {row}"
    return text


def _among(one: Outline, rows: str) -> str:
    """What the best or the qualified are chosen from: '학년이 3인 학생 가운데 ', 'mountain에서 '."""
    if not rows or (rows == one.row and not one.joins):
        return ""
    return f"{rows}에서 " if rows == one.table and one.row == ROW else f"{rows} 가운데 "


def _after(one: Outline) -> str:
    """Order, limit and distinctness as they stand before the verb."""
    words = ["중복 없이"] if one.distinct else []
    if one.order:
        words.append(f"{one.order}으로")
    elif one.limit and not one.total:
        words.append("정해진 순서 없이")
    if one.offset:
        words.append(one.offset)
    if one.limit:
        words.append(f"{one.limit}만")
    return " ".join(words) + " " if words else ""


def _is_best(one: Outline) -> bool:
    """Whether the query is for the one row with the highest (or lowest) of something."""
    return bool(one.best) and one.limit in _ONE and not (one.offset or one.distinct or one.first_of)


def _best_row(one: Outline) -> str:
    return f"{one.best} {one.row} {'하나' if one.limit == '한 행' else one.limit}"


def _sentence(one: Outline) -> str:
    """The query's own sentence."""
    lead, rows = _joined(one, "이어"), _rows(one)
    begin = f"{lead}, " if lead else ""
    shown = attach(listed(one.outputs), "을/를")
    if one.groups is not None:
        return begin + _group_sentence(one, rows)
    if one.total and not _after(one):
        return begin + _total_sentence(one, rows)
    if _is_best(one):
        return f"{begin}{_among(one, rows)}{_best_row(one)}의 {shown} 보여 줍니다."
    if one.first_of:
        source = f"{rows}에서 " if rows else ""
        return f"{begin}{source}{one.first_of}마다 {_after(one)}첫 행만 골라 {shown} 보여 줍니다."
    return f"{begin}{rows + '의 ' if rows else ''}{shown} {_after(one)}보여 줍니다."


def _total_sentence(one: Outline, rows: str) -> str:
    outputs = [_plain_count(one, rows, text) for text in one.outputs]
    shown = attach(listed(outputs), "을/를")
    verb = "셉니다." if len(outputs) == 1 and re.search(r"(^|[ 의])수$", outputs[0]) else "구합니다."
    whose = "" if not rows or (rows == one.row and one.counts_only) else f"{rows}의 "
    only_if = f" 단, {one.having} 경우에만 보여 줍니다." if one.having else ""
    return f"{whose}{shown} {verb}{only_if}"


def _plain_count(one: Outline, rows: str, text: str) -> str:
    """학년이 3인 학생의 수, not …의 학생 수; any other output as it is."""
    said = rows.endswith(f" {one.row}") or (one.row != ROW and rows.endswith((one.row, f"{one.row} 전체")))
    return "수" if said and rows != one.row and text == f"{one.row} 수" else text


def _group_sentence(one: Outline, rows: str) -> str:
    picked = " ".join(f"{condition} 것만 골라" for condition in (one.having, one.qualify) if condition)
    if one.keys_shown and not picked and not one.distinct:
        # 학과별로 학생 수를: the row's name says the table; after a join there is nothing else to put into groups.
        named = not rows or (rows == one.table and one.row != ROW and rows.endswith(one.row) and one.counts_only)
        head = one.by if named else f"{attach(rows, '을/를')} {one.by} 묶어"
        measures = attach(listed(text for text in one.outputs if text not in (one.groups or ())), "을/를")
        if _is_best(one):
            return f"{head} {measures} {'세어' if one.counts_only else '구해'}, {one.best} 하나만 보여 줍니다."
        if not _after(one):
            return f"{head} {measures} {'셉니다.' if one.counts_only else '구합니다.'}"
        return f"{head} {measures} {'세어' if one.counts_only else '구해'} {_after(one)}보여 줍니다."
    head = f"{attach(rows, '을/를') + ' ' if rows else ''}{one.by} 묶어{', ' + picked if picked else ''}"
    if _is_best(one):
        return f"{head}, {attach(_best_group(one, one.outputs), '을/를')} 보여 줍니다."
    return f"{head} {attach(listed(one.outputs), '을/를')} {_after(one)}보여 줍니다."


def _best_group(one: Outline, outputs: tuple[str, ...]) -> str:
    """'행 수가 가장 많은 국적 하나', and what is shown of it."""
    groups = one.groups or ()
    best = f"{one.best} {groups[0]} 하나" if len(groups) == 1 else f"{one.best} 하나"
    return best if outputs == groups and len(groups) == 1 else f"{best}의 {listed(outputs)}"


def _noun(one: Outline, *, introduce: bool = False) -> str:
    """An outline as a noun phrase: '학년이 3인 학생의 이름'."""
    outputs = one.introduced if introduce else one.outputs
    shown = ("중복을 뺀 " if one.distinct else "") + listed(outputs)
    lead, rows = _joined(one, "이은 결과"), _rows(one, whole=one.total)
    base = f"{lead}에서 {rows}" if lead and rows else lead or rows
    after = _after(replace(one, distinct=False))
    if one.groups is not None:
        picked = "".join(f" {condition} 것만 골라" for condition in (one.having, one.qualify) if condition)
        base = f"{attach(base, '을/를')} {one.by} 묶어{picked}"
        if _is_best(one):
            return f"{base} {_best_group(one, outputs)}"
        return f"{base} {after}{'남긴' if one.limit or one.offset else '늘어놓은' if after else '구한'} {shown}"
    if one.having:
        raise Unsaid("HAVING without GROUP BY")
    if _is_best(one):
        return f"{_among(one, base)}{_best_row(one)}의 {shown}"
    if one.first_of:
        return f"{base}에서 {one.first_of}마다 {after}첫 행만 고른 {shown}"
    if one.limit or one.offset:
        return f"{attach(base, '을/를')} {after}고른 {shown}"
    if one.total and not introduce:
        shown = listed(_plain_count(one, base, text) for text in outputs)
    return f"{base}의 {shown}" if base else shown


# --- set operations ---------------------------------------------------------------------------------------

_SET_WORDS = {
    (exp.Union, True): "합쳐 중복 없이",
    (exp.Union, False): "중복도 그대로 이어 붙여",
    (exp.Intersect, True): "견주어 양쪽에 다 있는 것만 중복 없이",
    (exp.Except, True): "견주어 ①에만 있는 것을 중복 없이",
}


def _branches(query: exp.SetOperation) -> list[exp.Expression]:
    """The queries that one kind of UNION combines, in order; two of any other set operation."""
    left = query.left
    same = isinstance(query, exp.Union) and isinstance(left, exp.Union)
    same = same and left.args.get("distinct") == query.args.get("distinct")
    if same and not any(left.args.get(key) for key in ("order", "limit", "offset", "with_", "by_name")):
        return [*_branches(left), query.right]
    return [left, query.right]


def _set_parts(
    query: exp.SetOperation, story: Story, known: Known, parent: Scope | None
) -> tuple[str, dict[str, Field] | None]:
    """('① …과 ② …을 합쳐 중복 없이', the columns that the result has)."""
    only(query, "this", "expression", "distinct", "order", "limit", "offset", "with_")
    how = _SET_WORDS.get((type(query), bool(query.args.get("distinct"))))
    branches = _branches(query)
    if how is None or len(branches) > len(_MARKS) or any(isinstance(one, exp.SetOperation) for one in branches):
        raise Unsaid("set operation")
    said = [_query(branch, story, known, parent) for branch in branches]
    texts = [f"{mark} {text}" for mark, (text, _) in zip(_MARKS, said, strict=False)]
    return f"{attach(listed(texts), '을/를')} {how}", said[0][1]


def _set_sentence(query: exp.SetOperation, story: Story, known: Known) -> str:
    words, fields = _set_parts(query, story, known, None)
    order = ""
    try:
        order = _set_order(query, fields)
    except Unsaid:
        story.leave_out()
        order = "계산한 기준의 순"
    limit, offset = limit_words(query, story, ROW)
    return f"{words} {_after(Outline((), (), None, order=order, limit=limit, offset=offset))}보여 줍니다."


def _set_order(query: exp.SetOperation, fields: dict[str, Field] | None) -> str:
    phrases = []
    for key in query.args["order"].expressions if query.args.get("order") is not None else ():
        only(key, "this", "desc", "nulls_first")
        node, known = key.this, list((fields or {}).values())
        if isinstance(node, exp.Literal) and node.this.isdigit() and 0 < int(node.this) <= len(known):
            word = known[int(node.this) - 1].noun
        elif isinstance(node, exp.Column) and not node.table:
            word = fields[fold(node.name)].noun if fields and fold(node.name) in fields else Noun(node.name)
        else:
            raise Unsaid("order of a set operation")
        phrases.append(sort_phrase(word, bool(key.args.get("desc")), bool(key.args.get("nulls_first"))))
    return "으로, 그 안에서는 ".join(phrases)


def _set_noun(
    query: exp.SetOperation, story: Story, known: Known, parent: Scope | None
) -> tuple[str, dict[str, Field] | None]:
    if query.args.get("limit") or query.args.get("offset"):
        raise Unsaid("limited set operation inside a query")
    words, fields = _set_parts(query, story, known, parent)
    return f"{words} 모은 것", fields


def _pivot(tree: exp.Pivot, story: Story, verb: str) -> str:
    """PIVOT t ON a USING agg(b): t를 a 값마다 열로 펼쳐 b 평균."""
    only(tree, "this", "expressions", "using", "group")
    table = story.schema.table(tree.this.name) if isinstance(tree.this, exp.Table) else None
    if table is None or not tree.expressions or not tree.args.get("using"):
        raise Unsaid("pivot")
    origin = table_origin(table, story.schema)
    scope = Scope((origin,), _nested(story, {}), row=origin.row)
    heads, values = (listed(noun(part, scope).text for part in tree.args[key]) for key in ("expressions", "using"))
    group = tree.args.get("group")
    by = f"{listed(noun(part, scope).text for part in group.expressions)}별로 " if group is not None else ""
    return f"{attach(origin.name, '을/를')} {by}{heads} 값마다 열로 {verb} {values}"
