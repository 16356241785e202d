"""A SELECT taken apart into Korean phrases: what it reads, which rows it keeps, how it groups, orders and shows them.

    outline(select, story, known, parent) -> Outline

explain.py makes sentences of outlines. A part that has no words is left out here and noted in the story.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sqlglot import exp

from app.korean import attach, has_hangul, listed
from app.phrases import (
    ROW,
    Clause,
    Field,
    Junction,
    Noun,
    Origin,
    Scope,
    Unsaid,
    bare,
    clause,
    noun,
    only,
    say,
    short_comment,
    table_fields,
)
from app.phrases_conditions import junction
from app.phrases_totals import is_aggregate, order_key, sort_noun, sort_phrase
from app.phrases_values import interval
from app.schema import Schema, Table, fold

# What a row of a table may be called by the table's Korean name: people are counted 명, things 개.
_PEOPLE = tuple(
    """학생 재학생 졸업생 신입생 회원 고객 사원 직원 교수 교사 강사 환자 의사 간호사 이용자 사용자 저자 작가 선수 배우
    감독 가수 손님 승객 관객 조종사 주민 참가자 구매자 판매자 지원자 후보 사람""".split()
)
_THINGS = tuple(
    """주문 상품 제품 도서 책 학과 부서 과목 강의 수업 예약 진료 대출 매장 지점 도시 국가 나라 영화 곡 노래 앨범 공연
    경기 팀 대학 학교 병원 회사 공장 차량 항공편 공항 역 호텔 객실 건물 계좌 거래 계약 프로젝트 문서 게시글 댓글 리뷰
    행사 동아리 배송 반품 결제 상담 민원 사건 사고 방문 입원 처방""".split()
)

LONG = 15  # characters of a value that is not said twice: 그 값이 높은 순
Known = dict[str, Origin]  # the queries that WITH named, by folded name


@dataclass(slots=True)
class Story:
    """One explanation in the making: the sentences that go before the last, and the kinds of what was left out.

    `introduce` says a query that another reads from and names it; `nested` speaks of a subquery.
    """

    schema: Schema
    introduce: Callable[[exp.Expression, exp.TableAlias | None, Story, Known], Origin]
    nested: Callable[[Story, Known], Callable[[exp.Expression, Scope, bool], Noun]]
    before: list[str] = field(default_factory=list)
    gaps: set[str] = field(default_factory=set)

    def leave_out(self, kind: str = "내용") -> None:
        """Note that something has no words."""
        self.gaps.add(kind)


@dataclass(frozen=True, slots=True)
class Outline:
    """One SELECT in phrases. Empty where the query has no such part."""

    outputs: tuple[str, ...]
    introduced: tuple[str, ...]  # the same, each with the name that an outer query will use, in brackets
    fields: dict[str, Field] | None  # what an outer query can read of it; None where that is unknown
    table: str = ""  # of a single FROM item
    row: str = ROW  # what one row stands for
    joins: tuple[str, ...] = ()  # 'students에', 'depts를 dept가 같은 행끼리', … ready for 이어
    sample: str = ""
    where: str = ""  # as modifiers: '학년이 3인'
    having: str = ""
    qualify: str = ""
    groups: tuple[str, ...] | None = None
    by: str = ""  # '학과별로'
    keys_shown: bool = False  # the SELECT list is every group key, and aggregates
    counts_only: bool = False  # all its aggregates are COUNT(*)
    total: bool = False  # aggregates without GROUP BY
    distinct: bool = False
    first_of: str = ""  # DISTINCT ON
    order: str = ""  # ready for 으로
    best: str = ""  # '점수가 가장 높은', where one sort key has such a word
    limit: str = ""  # '5명'
    offset: str = ""  # '앞의 3개를 건너뛰고'


# --- names of tables --------------------------------------------------------------------------------------


def table_name(table: Table, schema: Schema) -> str:
    """What a table is called: its Korean comment's first words, where no other table has them; else its name."""

    def korean(one: Table) -> str:
        short = short_comment(one.comment)
        named = has_hangul(short) and len(short) <= 20 and not re.search(r"(다|요)$|[을를] ", short)
        return short if named else ""

    mine = korean(table)
    return mine if mine and [korean(one) for one in schema].count(mine) == 1 else table.name


def _row_name(table: Table, label: str) -> str:
    """What one row stands for, where that is sure: '학생마다 한 행', or a name of people or things; else 행."""
    if match := re.search(r"([가-힣]+)(?:마다|당) 한 (?:행|줄)", table.comment):
        return match[1]
    name = re.sub(r"\s*(정보|목록|테이블|데이터|명단)$|들$", "", label.replace("_", " "))
    return name if name.endswith((*_PEOPLE, *_THINGS)) and re.fullmatch(r"[가-힣 ]+", name) else ROW


def counted(row: str, count: str) -> str:
    """How many: 5명, 5행, 3개; one is 한 명, 한 행, 하나."""
    if row.endswith(_PEOPLE):
        return "한 명" if count == "1" else f"{count}명"
    if row == ROW:
        return "한 행" if count == "1" else f"{count}행"
    return "하나" if count == "1" else f"{count}개"


# --- the whole SELECT -------------------------------------------------------------------------------------

_SAID = (
    "expressions", "from_", "joins", "where", "group", "having", "qualify", "order", "limit", "offset", "distinct",
    "windows", "with_", "sample",
)  # fmt: skip


def outline(select: exp.Select, story: Story, known: Known, parent: Scope | None) -> Outline:
    """A SELECT in phrases; `parent` is the scope around a subquery."""
    try:
        only(select, *_SAID)
    except Unsaid:
        story.leave_out()
    origins, joins, outer = _from(select, story, known, parent)
    scope = Scope(
        origins,
        story.nested(story, known),
        parent,
        aliases={fold(item.alias): item.this for item in select.expressions if isinstance(item, exp.Alias)},
        windows={fold(window.name): window for window in select.args.get("windows") or ()},
        outer_join=outer,
        row=origins[0].row if len(origins) == 1 else ROW,
    )
    one = replace(
        _outputs(select, scope, story),
        table=origins[0].name if len(origins) == 1 else "",
        row=scope.row,
        joins=joins,
        sample=_sample(select.args.get("sample"), story),
        where=_condition(select.args.get("where"), scope, story),
        having=_condition(select.args.get("having"), _having_scope(select, scope), story),
        qualify=_condition(select.args.get("qualify"), scope, story),
    )
    return _arranged(_grouped(one, select, scope, story), select, scope, story)


def _condition(holder: exp.Expression | None, scope: Scope, story: Story) -> str:
    """WHERE, HAVING or QUALIFY as a modifier: '학년이 3인'. Parts of an AND that have no words are left out."""
    if holder is None:
        return ""
    condition = bare(holder.this)
    said: list[Clause | Junction] = []
    for part in condition.flatten() if isinstance(condition, exp.And) else (condition,):
        try:
            said.append(clause(part, scope))
        except Unsaid:
            story.leave_out("조건")
    if not said:
        return ""
    return say(said[0] if len(said) == 1 else junction("and", said), "modifier")


def _having_scope(select: exp.Select, scope: Scope) -> Scope:
    """In HAVING an alias goes before a column, unless the groups are made by that column (as DuckDB reads it)."""
    group = select.args.get("group")
    keys = (
        {fold(node.name) for node in group.expressions if isinstance(node, exp.Column)} if group is not None else set()
    )
    return replace(scope, prefer=frozenset(scope.aliases) - keys)


def _sample(sample: exp.TableSample | None, story: Story) -> str:
    if sample is None:
        return ""
    size, percent = sample.args.get("size"), sample.args.get("percent")
    if isinstance(size, exp.Literal):
        return f"{size.this}행"
    if isinstance(percent, exp.Literal):
        return f"약 {percent.this}%의 행"
    story.leave_out()
    return ""


# --- FROM -------------------------------------------------------------------------------------------------


def _from(
    select: exp.Select, story: Story, known: Known, parent: Scope | None
) -> tuple[tuple[Origin, ...], tuple[str, ...], bool]:
    """(FROM items, the join in words piece by piece, whether it may add empty rows)."""
    first = select.args.get("from_")
    if first is None:
        return (), (), False
    joins = select.args.get("joins") or ()
    items = [first.this, *(join.this for join in joins)]
    if any(join.kind.upper() in ("SEMI", "ANTI") for join in joins):
        raise Unsaid("semi-join")  # it filters; to say that it joins would be wrong
    names = [fold(item.name) if isinstance(item, exp.Table) else "" for item in items]
    origins = [
        _origin(item, story, known, repeated=bool(name) and names.count(name) > 1)
        for item, name in zip(items, names, strict=True)
    ]
    pieces = []
    for number, join in enumerate(joins, start=1):
        scope = Scope(tuple(origins[: number + 1]), story.nested(story, known), parent)
        pieces.append(_join(join, number, scope, story))
    outer = any(join.side or join.method for join in joins)
    return tuple(origins), ((f"{origins[0].name}에", *pieces) if pieces else ()), outer


def _join(join: exp.Join, number: int, scope: Scope, story: Story) -> str:
    """'depts를 dept가 같은 행끼리(짝이 없는 students의 행도 남김)', ready for 이어."""
    first, mine = scope.origins[0], scope.origins[-1]
    name = attach(mine.name, "을/를")
    if isinstance(join.this, (exp.Unnest, exp.Lateral)):
        return f"{name} 행마다"
    try:
        only(join, "this", "on", "using", "side", "kind", "method")
        method, side, kind = (str(join.args.get(key) or "").upper() for key in ("method", "side", "kind"))
        if kind not in ("", "INNER", "OUTER", "CROSS") or method not in ("", "NATURAL"):
            raise Unsaid(f"{method} {kind} join")
        match = _match(join, scope, natural=method == "NATURAL")
        before = first.name if number == 1 else "앞"
        kept = {
            "": "",
            "LEFT": f"(짝이 없는 {before}의 행도 남김)",
            "RIGHT": f"(짝이 없는 {mine.name}의 행도 남김)",
            "FULL": "(양쪽 모두 짝이 없는 행도 남김)",
        }[side]
    except (Unsaid, KeyError):
        story.leave_out("조건")
        return name
    return f"{name} {match}{kept}"


def _match(join: exp.Join, scope: Scope, *, natural: bool) -> str:
    on = join.args.get("on")
    if using := join.args.get("using"):
        return f"{attach(listed(_shared(key.name, scope) for key in using), '이/가')} 같은 행끼리"
    if natural:
        return "이름이 같은 열의 값이 모두 같은 행끼리"
    if on is None or (isinstance(on, exp.Boolean) and on.this):
        return "모든 조합으로"
    return f"{say(clause(on, scope), 'modifier')} 행끼리"


def _shared(name: str, scope: Scope) -> str:
    """What a USING column is called: the label that the FROM items share, else its name."""
    labels = {
        origin.fields[fold(name)].noun.text for origin in scope.origins if origin.fields and fold(name) in origin.fields
    }
    return labels.pop() if len(labels) == 1 else name


def _origin(item: exp.Expression, story: Story, known: Known, *, repeated: bool) -> Origin:
    """One FROM item: a table, a WITH query, or a derived table, which is said before."""
    alias = item.args.get("alias")
    plain = not item.args.get("pivots") and not item.args.get("sample")
    if isinstance(item, exp.Table) and isinstance(item.this, exp.Identifier) and plain:
        only(item, "this", "alias")
        spoken = item.alias or item.name
        named = known.get(fold(item.name)) or table_origin(story.schema.table(item.name), story.schema)
        return replace(
            named,
            alias=spoken,
            name=f"{named.name}({spoken})" if repeated else named.name,
            fields=renamed(named.fields, alias.columns if alias is not None else ()),
        )
    if isinstance(item, exp.Subquery) and isinstance(item.this, (exp.Query, exp.Pivot)) and plain:
        return story.introduce(item.this, alias, story, known)
    name = alias.name if alias is not None else ""
    columns = tuple(column.name for column in alias.columns) if alias is not None else ()
    try:
        called, word = _made(item, Scope((), story.nested(story, known)))
    except Unsaid:
        story.leave_out()
        return Origin(name, name or "계산한 표", {fold(one): Field(Noun(one, bare=True)) for one in columns} or None)
    return Origin(name, called, {fold(column): Field(word) for column in columns} or None)


def table_origin(table: Table | None, schema: Schema) -> Origin:
    """A table of the schema as a FROM item."""
    if table is None:
        raise Unsaid("table")
    label = table_name(table, schema)
    row = _row_name(table, label)
    # 고객 정보 is called 고객, as its rows are.
    return Origin(table.name, row if label.startswith(row) else label, table_fields(table), row)


def renamed(fields: dict[str, Field] | None, names: list[exp.Identifier] | tuple[()]) -> dict[str, Field] | None:
    """Columns under the names that AS t(a, b) gives them."""
    if not names:
        return fields
    kept = list((fields or {}).items())
    first = {
        fold(new.name): Field(
            replace(kept[number][1].noun if number < len(kept) else Noun(""), text=new.name, bare=True)
        )
        for number, new in enumerate(names)
    }
    return first | dict(kept[len(names) :])


def _made(item: exp.Expression, scope: Scope) -> tuple[str, Noun]:
    """(what a table function gives, what its column is called): 0부터 9까지의 정수 목록, 값."""
    if isinstance(item, exp.Table) and isinstance(item.this, exp.GenerateSeries):
        call = item.this
        only(call, "start", "end", "step", "is_end_exclusive")
        start, end, step = (call.args.get(key) for key in ("start", "end", "step"))
        if isinstance(step, exp.Interval) and not call.args.get("is_end_exclusive"):
            first, last = noun(start, scope).text, noun(end, scope).text
            return f"{first}부터 {last}까지 {interval(step)} 간격의 날짜 목록", Noun("날짜", "date", bare=True)
        if step is None and all(isinstance(edge, exp.Literal) and edge.this.isdigit() for edge in (start, end)):
            last = int(end.this) - bool(call.args.get("is_end_exclusive"))
            return f"{start.this}부터 {last}까지의 정수 목록", Noun("값", "number", bare=True)
    if isinstance(item, exp.Unnest) and len(item.expressions) == 1:
        values = item.expressions[0]
        if isinstance(values, exp.Column):
            return f"{values.name}의 원소", Noun("원소", bare=True)
        if isinstance(values, exp.Array) and values.expressions:
            return f"목록({', '.join(noun(one, scope).text for one in values.expressions)})의 원소", Noun(
                "원소", bare=True
            )
    raise Unsaid(type(item).__name__)


# --- SELECT list ------------------------------------------------------------------------------------------


def _outputs(select: exp.Select, scope: Scope, story: Story) -> Outline:
    """The SELECT list: what is shown, and what an outer query may read of it."""
    outputs: list[str] = []
    introduced: list[str] = []
    fields: dict[str, Field] | None = {}
    for item in select.expressions:
        inner = item.this if isinstance(item, exp.Alias) else item
        if isinstance(inner, (exp.Star, exp.Columns)) or (isinstance(inner, exp.Column) and inner.is_star):
            text, stars = _star(inner, scope, story)
            outputs.append(text)
            introduced.append(text)
            fields = {**fields, **stars} if fields is not None and stars is not None else None
            continue
        plain = isinstance(inner, exp.Column)
        name = item.alias if isinstance(item, exp.Alias) else inner.name if plain else ""
        try:
            word = noun(inner, scope)
        except Unsaid:
            story.leave_out()
            word = Noun(f"‘{name}’ 값" if name else "계산한 값")
            called, given = word.text, Noun(name, bare=True)
        else:
            # An outer query will speak of it by what it is where that is short and clear, else by its name.
            clear = not name or (plain and word.text not in outputs)
            called, given = (
                (word.text, replace(word, bare=True))
                if clear
                else (f"{word.text}({name})", replace(word, text=name, bare=True))
            )
        outputs.append(word.text)
        introduced.append(called)
        if fields is not None:
            fields[fold(name) or f"column {len(outputs)}"] = Field(given)
    return Outline(tuple(outputs), tuple(introduced), fields)


def _star(node: exp.Expression, scope: Scope, story: Story) -> tuple[str, dict[str, Field] | None]:
    """*, t.*, * EXCLUDE (a) REPLACE (f(b) AS b) in words, and the columns that they give."""
    if isinstance(node, exp.Columns):
        if isinstance(node.this, exp.Literal) and node.this.is_string:
            return f"이름이 정규식 '{node.this.this}'에 맞는 열", None
        story.leave_out()
        return "골라낸 열", None
    star = node.this if isinstance(node, exp.Column) else node
    whose = [
        origin for origin in scope.origins if not node.text("table") or fold(origin.alias) == fold(node.text("table"))
    ]
    fields: dict[str, Field] | None = {}
    for origin in whose:
        fields = {**fields, **origin.fields} if fields is not None and origin.fields is not None else None
    names = []
    for column in star.args.get("except_") or ():
        key = fold(column.name)
        names.append(fields[key].noun.text if fields and key in fields else column.name)
        fields = {name: value for name, value in fields.items() if name != key} if fields is not None else None
    changes = []
    try:
        only(star, "except_", "replace")
        for change in star.args.get("replace") or ():
            changes.append(f"{change.alias} 대신 {noun(change.this, scope).text}")
    except Unsaid:
        story.leave_out()
    text = f"{attach(listed(names), '을/를')} 뺀 모든 열" if names else "모든 열"
    if changes:
        text += f"({', '.join(changes)})"
    return f"{whose[0].name}의 {text}" if len(whose) == 1 and len(scope.origins) > 1 else text, fields


# --- GROUP BY ---------------------------------------------------------------------------------------------


def _grouped(one: Outline, select: exp.Select, scope: Scope, story: Story) -> Outline:
    """The outline with its grouping: keys, whether they are all shown, what is counted."""
    group = select.args.get("group")
    items = [item.this if isinstance(item, exp.Alias) else item for item in select.expressions]
    totals = [is_aggregate(item) for item in items]
    counts = all(_is_count(item) for item, total in zip(items, totals, strict=True) if total) and any(totals)
    if group is None:
        return replace(one, total=bool(items) and all(totals), counts_only=counts)
    keys, by = _keys(group, one, totals, select, scope, story)
    shown = {text for text, total in zip(one.outputs, totals, strict=True) if not total}
    return replace(one, groups=tuple(keys), by=by, keys_shown=any(totals) and shown == set(keys), counts_only=counts)


def _is_count(item: exp.Expression) -> bool:
    return isinstance(item, exp.Count) and (item.this is None or isinstance(item.this, (exp.Star, exp.Literal)))


def _keys(
    group: exp.Group, one: Outline, totals: list[bool], select: exp.Select, scope: Scope, story: Story
) -> tuple[list[str], str]:
    """(group keys, the grouping in words: 학과별로)."""
    try:
        only(group, "expressions", "all")
        if group.args.get("all"):
            columns = {name for origin in scope.origins for name in origin.fields or {}}
            if any(name in columns and not _is_column(node, name) for name, node in scope.aliases.items()):
                raise Unsaid("GROUP BY ALL with an alias that hides a column")  # DuckDB groups by the column
            keys = [text for text, total in zip(one.outputs, totals, strict=True) if not total]
            return keys, f"{', '.join(keys)}별로" if keys else "전체로"
        nodes = list(group.expressions)
        special = [node for node in nodes if isinstance(node, (exp.Rollup, exp.Cube, exp.GroupingSets))]
        if not special:
            keys = [noun(at_position(node, select), scope).text for node in nodes]
            return keys, f"{', '.join(keys)}별로"
        if len(nodes) > 1:
            raise Unsaid("mixed grouping")
        sets = [_members(node) for node in special[0].expressions]
        words = [[noun(at_position(node, select), scope).text for node in members] for members in sets]
    except Unsaid:
        story.leave_out()
        return [], "계산한 기준대로"
    keys = list(dict.fromkeys(word for members in words for word in members))
    if isinstance(special[0], exp.GroupingSets):
        return keys, ", ".join(f"{', '.join(members)}별" if members else "전체" for members in words) + "로 각각"
    return (
        keys,
        f"{', '.join(keys)}별로({'소계와 총계' if isinstance(special[0], exp.Rollup) else '모든 조합의 소계'} 포함)",
    )


def _is_column(node: exp.Expression, name: str) -> bool:
    return is_aggregate(node) or (isinstance(node, exp.Column) and fold(node.name) == name)


def _members(node: exp.Expression) -> list[exp.Expression]:
    return list(node.expressions) if isinstance(node, exp.Tuple) else [bare(node)]


def at_position(node: exp.Expression, select: exp.Expression) -> exp.Expression:
    """What `1` in GROUP BY or ORDER BY stands for; any other node as it is."""
    if isinstance(node, exp.Literal) and not node.is_string:
        number = int(node.this) if node.this.isdigit() else 0
        if not 1 <= number <= len(select.selects) or any(item.is_star for item in select.selects[:number]):
            raise Unsaid("position")
        item = select.selects[number - 1]
        return item.this if isinstance(item, exp.Alias) else item
    return node


# --- ORDER BY, LIMIT, DISTINCT ----------------------------------------------------------------------------


def _arranged(one: Outline, select: exp.Select, scope: Scope, story: Story) -> Outline:
    """The outline with its order, limit and distinctness."""
    order, best, first_of = "", "", ""
    distinct = select.args.get("distinct")
    try:
        if select.args.get("order") is not None:
            order, best = _order(select.args["order"], one, select, scope)
        if distinct is not None and distinct.args.get("on") is not None:
            on = bare(distinct.args["on"])
            first_of = listed(noun(part, scope).text for part in _members(on))
            if not order:
                raise Unsaid("DISTINCT ON without order")
    except Unsaid:
        story.leave_out()
        order = order or ("계산한 기준의 순" if select.args.get("order") is not None else "")
    limit, offset = limit_words(select, story, "개" if one.groups is not None or distinct is not None else one.row)
    return replace(
        one,
        order=order,
        best=best,
        limit=limit,
        offset=offset,
        distinct=distinct is not None and distinct.args.get("on") is None,
        first_of=first_of,
    )


def _order(order: exp.Order, one: Outline, select: exp.Select, scope: Scope) -> tuple[str, str]:
    """(the order ready for 으로, '점수가 가장 높은' where one key alone decides)."""
    only(order, "expressions")
    keys = list(order.expressions)
    if len(keys) == 1 and isinstance(keys[0].this, exp.Var) and keys[0].this.name.upper() == "ALL":
        only(keys[0], "this", "nulls_first")
        return "모든 열을 차례로 견준 순", ""
    phrases, best = [], ""
    for key in keys:
        only(key, "this", "desc", "nulls_first")
        if isinstance(key.this, exp.Rand):
            phrases.append("무작위 순")
            continue
        word = sort_noun(at_position(key.this, select), scope)
        down, empty_first = bool(key.args.get("desc")), bool(key.args.get("nulls_first"))
        subject, adjective = order_key(word, down)
        if _just_said(word, one) and adjective:  # 학생 수를 세어 많은 순으로
            phrases.append(f"{adjective} 순{'(빈 값 먼저)' if empty_first else ''}")
            subject = ""
        else:
            phrases.append(sort_phrase(replace(word, text=_again(word, one)), down, empty_first))
        if adjective and not empty_first:  # with empty values first, the first row is not the smallest
            best = f"{subject} 가장 {adjective}".strip()
    return "으로, 그 안에서는 ".join(phrases), best if len(keys) == 1 else ""


def _again(word: Noun, one: Outline) -> str:
    """A sort key that was just said at length, in short: 그 값, or 묶은 기준 of a grouping."""
    if word.bare or len(word.text) <= LONG:
        return word.text
    if one.groups == (word.text,):
        return "묶은 기준"
    return "그 값" if one.groups is None and word.text == one.outputs[-1] else word.text


def _just_said(word: Noun, one: Outline) -> bool:
    """Whether a sort key is the only measure of a grouping, which the sentence names right before the order."""
    alone = one.groups is not None and one.keys_shown and len(one.outputs) == len(one.groups) + 1
    return alone and word.text in one.outputs and word.text not in (one.groups or ())


def limit_words(query: exp.Expression, story: Story, row: str) -> tuple[str, str]:
    """('5명', '앞의 3개를 건너뛰고'), each empty where the query has none."""
    limit, offset = query.args.get("limit"), query.args.get("offset")
    said, skipped = "", ""
    try:
        if limit is not None:
            only(limit, "expression", "limit_options", "direction", "count")
            options = limit.args.get("limit_options")
            percent = options is not None and options.args.get("percent")
            number = limit.args.get("count") if isinstance(limit, exp.Fetch) else limit.expression
            if not isinstance(number, exp.Literal) or (options is not None and options.args.get("with_ties")):
                raise Unsaid("limit")
            said = f"앞의 {number.this}%" if percent else counted(row, number.this)
        if offset is not None:
            if not isinstance(offset.expression, exp.Literal):
                raise Unsaid("offset")
            number = offset.expression.this
            skipped = f"앞의 {attach(number + counted(row, '0')[1:], '을/를')} 건너뛰고" if number != "0" else ""
    except Unsaid:
        story.leave_out()
    return said, skipped
