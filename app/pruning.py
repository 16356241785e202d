"""The tables of a large schema that a question is about, so that the prompt stays short.

    smaller = pruned(schema, question, links, max_tokens=1200)

Nothing is left out of a schema that fits, nor where the question touches no name at all. Otherwise tables are
taken by how much of their names, comments and values the question says, each with what joins it to those taken
before, until the budget is full: a budget is used up rather than saved, since a table too many costs a little time
and a table too few costs the answer. English names are compared through lexicon.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from app.annotate import statements
from app.lexicon import english_names
from app.linking import Link, squeezed
from app.schema import Schema, Table, fold

_LATIN = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_KEY_ENDINGS = ("id", "no", "code", "cd", "num", "key")


def tokens(text: str) -> int:
    """About how many tokens a model reads: a Hangul syllable is most of one, three Latin letters are one.

    >>> tokens("CREATE TABLE t (id INT);"), tokens("학생 이름")
    (8, 4)
    """
    hangul = len(re.findall(r"[가-힣]", text))
    return round(hangul * 0.9 + (len(text) - hangul) / 3.2) or 1


@lru_cache(4096)
def _size(table: Table) -> int:
    return tokens(table.ddl())


def pruned(schema: Schema, question: str, links: Sequence[Link] = (), *, max_tokens: int) -> Schema:
    """The schema without the tables that the question least likely needs. The order of tables is kept."""
    sizes = {table.name: _size(table) for table in schema}
    if sum(sizes.values()) <= max_tokens or len(schema.tables) < 3:
        return schema
    scores = {table.name: _score(table, question, links) for table in schema}
    if not any(scores.values()):
        return schema
    graph = joins(schema)
    ranked = sorted(schema, key=lambda table: -scores[table.name])
    best = scores[ranked[0].name]
    kept: dict[str, None] = {}
    for table in ranked:
        wanted = [table.name]
        if kept and scores[table.name]:
            wanted = [*_path(table.name, kept, graph), table.name]
        new = [name for name in wanted if name not in kept]
        needed = scores[table.name] >= best / 2  # as likely as the likeliest: the budget gives way, once
        room = max_tokens * (1.5 if needed else 1.0)
        if kept and sum(sizes[name] for name in (*kept, *new)) > room:
            continue
        kept |= dict.fromkeys(new)
    return subset(schema, kept)


def subset(schema: Schema, names: Sequence[str] | dict[str, None]) -> Schema:
    """The schema with these tables only, and their part of the author's text."""
    pieces = statements(schema) if schema.source else None
    chosen = [number for number, table in enumerate(schema.tables) if table.name in names]
    source = "\n\n".join(pieces[number] for number in chosen) if pieces else ""
    return Schema(tuple(_without_lost_keys(schema.tables[number], names) for number in chosen), source)


def _without_lost_keys(table: Table, names: Sequence[str] | dict[str, None]) -> Table:
    known = {fold(name) for name in names}
    return replace(table, foreign_keys=tuple(key for key in table.foreign_keys if fold(key.table) in known))


def _score(table: Table, question: str, links: Sequence[Link]) -> float:
    """How much of a table the question says: its name counts most, then linked values, then columns."""
    plain = squeezed(question)
    words = english_names(plain) | {word.lower() for word in _LATIN.findall(question)}
    score = 4.0 * _said(table.name, table.comment, plain, words)
    score += 3.0 * len({link.column for link in links if fold(link.table) == fold(table.name)})
    columns = sorted((_said(one.name, one.comment, plain, words) for one in table.columns), reverse=True)
    return score + sum(share for share in columns[:4])


def _said(name: str, comment: str, plain: str, words: set[str]) -> float:
    """The share, 0 to 1, of a name or of its comment that a question says."""
    korean = re.findall(r"[가-힣]{2,}", f"{name} {re.split(r'[(:,;]', comment)[0]}")
    found = max((1.0 for word in korean if word in plain or _stem(word) in plain), default=0.0)
    parts = [part for part in map(_singular, _LATIN.findall(name)) if part not in _KEY_ENDINGS and len(part) > 1]
    if parts and not found:
        found = sum(part in words for part in parts) / len(parts)
    return found


def _stem(word: str) -> str:
    """A Korean noun without what schemas put behind it: 고객정보, 주문내역, 학생명."""
    short = re.sub(r"(?:정보|내역|목록|이력|기록|현황|번호|코드|일자|여부|명|별)\Z", "", word)
    return short if len(short) >= 2 else word


def _singular(word: str) -> str:
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def joins(schema: Schema) -> dict[str, set[str]]:
    """Which tables join which: by foreign keys, and where there are none by a shared key's name."""
    graph: dict[str, set[str]] = {table.name: set() for table in schema}
    for table in schema:
        for key in table.foreign_keys:
            target = schema.table(key.table)
            if target is not None:
                graph[table.name].add(target.name)
                graph[target.name].add(table.name)
    if any(graph.values()):
        return graph
    for one in schema:
        for other in schema:
            if one.name != other.name and _shared(one) & _shared(other):
                graph[one.name].add(other.name)
    return graph


def _shared(table: Table) -> set[str]:
    names = (fold(column.name) for column in table.columns)
    return {name for name in names if re.search(r"(_id|_no|_code|_cd|번호|코드)$", name)}


def _path(start: str, goals: dict[str, None], graph: dict[str, set[str]]) -> list[str]:
    """The tables between one and the nearest of those taken, neither included; none where nothing joins them."""
    seen: dict[str, str] = {start: ""}
    queue = [start]
    for name in queue:
        for other in sorted(graph[name]):
            if other in goals:
                return list(_back(name, start, seen))
            if other not in seen:
                seen[other] = name
                queue.append(other)
    return []


def _back(name: str, start: str, seen: dict[str, str]) -> Iterator[str]:
    while name != start:
        yield name
        name = seen[name]
