"""Accuracy by what questions have in common: difficulty, register, phenomenon, database.

    print(table([(item_tags, correct, correct_lenient), …]))

A question counts under every value that it has. Shares come with their 95 % bootstrap interval where the
scorer gives one for all questions; by value there are mostly too few, so the counts stand there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from model.benchmark import DIFFICULTIES, Domain, Item
from model.scoring import bootstrap

Tags = tuple[tuple[str, str], ...]
Scored = tuple[Tags, bool, bool]  # tags, strict, lenient


def tags(item: Item, domain: Domain) -> Tags:
    """(kind, value) pairs of one benchmark question."""
    return (
        ("난이도", f"{item.difficulty} {DIFFICULTIES[item.difficulty]}"),
        ("말투", item.register),
        ("데이터", domain.name),
        *(("현상", name) for name in item.phenomena),
    )


def share(name: str, values: Sequence[bool]) -> str:
    """One line: a share with its interval and counts."""
    mean, low, high = bootstrap(values)
    return f"  {name:<16}{mean:7.1%}   95 % 구간 {low:.1%} – {high:.1%}   {sum(values)}/{len(values)}"


def table(scored: Iterable[Scored]) -> str:
    """Lines by kind and value, the most frequent value first; difficulties in their order. "" without tags."""
    groups: dict[str, dict[str, list[tuple[bool, bool]]]] = defaultdict(lambda: defaultdict(list))
    for pairs, strict, lenient in scored:
        for kind, value in pairs:
            groups[kind][value].append((strict, lenient))
    lines = []
    for kind, values in groups.items():
        lines.append(f"{kind:<18}strict         lenient        질문")
        ranked = sorted(values.items(), key=lambda pair: pair[0] if kind == "난이도" else (-len(pair[1]), pair[0]))
        for value, outcomes in ranked:
            count = len(outcomes)
            strict = sum(outcome[0] for outcome in outcomes)
            lenient = sum(outcome[1] for outcome in outcomes)
            pad = " " * max(1, 16 - _width(value))
            lines.append(f"  {value}{pad}{strict / count:6.1%}         {lenient / count:6.1%}         {count}")
    return "\n".join(lines)


def _width(text: str) -> int:
    """Columns on a terminal: Hangul takes two."""
    return sum(2 if "\u1100" <= char <= "\uffdc" else 1 for char in text)
