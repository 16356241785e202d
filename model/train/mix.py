"""From sampled answers to what is trained on: completions, a validation set, and preference pairs.

    python -m model train mix --samples DIR/samples.jsonl --out DIR

- A prompt that the model answers right sometimes keeps the model's own right answer, the most frequent one: it stays
  close to how it writes anyway. One that it never gets right is given the gold.
- One that it always gets right is kept at a share only: it teaches nothing, and guards against forgetting.
- No schema has more than its cap; whole schemas are held out for validation.
- (right, frequent wrong) of the same prompt are pairs for a preference step.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.train.sample import RIGHT, Answer, Sampled

KEEP_SOLVED = 0.3
MIN_OWN = 2  # answers of the model's own that must agree: a single one is right by luck too often
MIN_REJECTED = 2  # the same for a wrong one
HELD_OUT = 0.03
CAP = 400  # prompts a schema


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to learn. `completion` is what the model shall write, with its semicolon."""

    prompt: str
    completion: str
    domain: str


@dataclass(frozen=True, slots=True)
class Preference:
    """Two answers to one prompt, both with their semicolon: the right one and a wrong one that the model likes."""

    prompt: str
    chosen: str
    rejected: str
    domain: str


@dataclass(frozen=True, slots=True)
class Mixture:
    """What `mix` makes. No domain stands in both `train` and `valid`."""

    train: tuple[Example, ...]
    valid: tuple[Example, ...]
    preferences: tuple[Preference, ...]


def merged(samples: Sequence[Sampled]) -> list[Sampled]:
    """Samples of the same prompt as one: the counts of equal answers add up."""
    groups: dict[str, list[Sampled]] = defaultdict(list)
    for sampled in samples:
        groups[sampled.prompt].append(sampled)
    found = []
    for group in groups.values():
        counts: Counter[tuple[str, str]] = Counter()
        for sampled in group:
            counts.update({(answer.sql, answer.verdict): answer.count for answer in sampled.answers})
        answers = tuple(Answer(sql, count, verdict) for (sql, verdict), count in counts.most_common())
        found.append(replace(group[0], answers=answers))
    return found


def target(sampled: Sampled, *, min_own: int = MIN_OWN) -> str:
    """The statement to learn: the model's own most frequent right answer (the shortest of equals), else the gold."""
    own = [answer for answer in sampled.answers if answer.verdict == RIGHT and answer.count >= min_own]
    return min(own, key=lambda answer: (-answer.count, len(answer.sql), answer.sql)).sql if own else sampled.gold


def rejected(sampled: Sampled, *, min_rejected: int = MIN_REJECTED) -> Answer | None:
    """The wrong answer that the model gives most often; None where none comes often enough."""
    wrong = [a for a in sampled.answers if a.verdict != RIGHT and a.sql and a.count >= min_rejected]
    return max(wrong, key=lambda answer: answer.count) if wrong else None


def mix(
    samples: Sequence[Sampled],
    *,
    keep_solved: float = KEEP_SOLVED,
    cap: int = CAP,
    held_out: float = HELD_OUT,
    seed: int = 0,
) -> Mixture:
    """The training set. Deterministic for a seed.

    Validation takes whole domains, at random, until it holds its share of the prompts; none where there are fewer
    than ten domains.
    """
    draw = random.Random(seed)
    by_domain: dict[str, list[Sampled]] = defaultdict(list)
    for sampled in {sampled.prompt: sampled for sampled in samples}.values():
        by_domain[sampled.domain].append(sampled)
    names = sorted(by_domain)
    draw.shuffle(names)
    held: set[str] = set()
    wanted = held_out * sum(map(len, by_domain.values()))
    for name in names if len(names) >= 10 else ():
        if sum(len(by_domain[one]) for one in held) >= wanted:
            break
        held.add(name)

    train: list[Example] = []
    valid: list[Example] = []
    preferences: list[Preference] = []
    for name in sorted(by_domain):
        items = sorted(by_domain[name], key=lambda sampled: sampled.id)
        draw.shuffle(items)
        if name in held:
            valid += [Example(item.prompt, item.gold + ";", name) for item in items]
            continue
        kept = 0
        for item in items:
            if kept >= cap:
                break
            if item.total and item.right == item.total and draw.random() >= keep_solved:
                continue
            kept += 1
            chosen = target(item) + ";"
            train.append(Example(item.prompt, chosen, name))
            if wrong := rejected(item):
                preferences.append(Preference(item.prompt, chosen, wrong.sql + ";", name))
    draw.shuffle(train)
    return Mixture(tuple(train), tuple(valid), tuple(preferences))


def report(mixture: Mixture, samples: Sequence[Sampled]) -> str:
    """One line of counts."""
    golds = {sampled.prompt: sampled.gold + ";" for sampled in samples}
    own = sum(example.completion != golds[example.prompt] for example in mixture.train)
    return (
        f"{len(mixture.train)} to train on ({own} in the model's own words), {len(mixture.valid)} to validate on "
        f"({len({example.domain for example in mixture.valid})} schemas), {len(mixture.preferences)} preferences"
    )
