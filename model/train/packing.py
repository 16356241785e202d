"""Sequences that share a prefix, packed so that the prefix is computed once. Plain lists and tensors; no model.

    rows = pack(units, max_row=2048)          a unit is one branch, or several that must stay together
    for batch in batches(rows, max_tokens):   tensors for one forward pass

A row is a prefix and branches behind it: every branch sees the prefix and itself, at the positions that it would have
alone, and nothing of the others. So the loss is that of the separate sequences, at a fraction of their tokens: the
questions on one schema share its DDL, which is most of a prompt.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import torch

ALIGN = 8  # attention kernels want masks of such widths


@dataclass(frozen=True, slots=True)
class Branch:
    """Token ids of one prompt and of what is learnt behind it. `key` finds it again in a batch's results."""

    prompt: tuple[int, ...]
    completion: tuple[int, ...]
    key: int


Unit = tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """`shared` is the number of prompt tokens that all branches have in common; each keeps at least one of its own."""

    branches: tuple[Branch, ...]
    shared: int

    @property
    def length(self) -> int:
        return self.shared + sum(len(b.prompt) + len(b.completion) - self.shared for b in self.branches)


@dataclass(frozen=True, slots=True)
class Batch:
    """One forward pass. `places` are (row, position) of the tokens before those to predict, `targets` these, and
    `keys` the branch of each. `segments` says what a position belongs to: 0 the shared prefix, 1, 2, … a branch,
    -1 padding."""

    ids: torch.Tensor
    positions: torch.Tensor
    segments: torch.Tensor
    places: torch.Tensor
    targets: torch.Tensor
    keys: torch.Tensor

    @property
    def mask(self) -> torch.Tensor:
        """True where a position (second last axis) sees another (last). Made where the tensors are: it is large.

        Padding sees padding: a position that saw nothing would give NaN.
        """
        width = self.ids.shape[1]
        causal = torch.ones(width, width, dtype=torch.bool, device=self.ids.device).tril()
        same = self.segments[:, None, :] == self.segments[:, :, None]
        return ((same | (self.segments[:, None, :] == 0)) & causal)[:, None]

    def to(self, device: str) -> Batch:
        return Batch(*(getattr(self, name).to(device, non_blocking=True) for name in self.__slots__))


def pack(units: Sequence[Unit], *, max_row: int) -> list[Row]:
    """Rows of at most `max_row` tokens; a unit that is longer by itself is a row alone.

    Units whose prompts share at least half of their tokens go together.
    """
    rows: list[Row] = []
    current: Row | None = None
    for unit in sorted(units, key=lambda unit: unit[0].prompt):
        alone = Row(unit, _shared(unit))
        if current is not None:
            joined = (*current.branches, *unit)
            shared = min(current.shared, alone.shared, _common(current.branches[0].prompt, unit[0].prompt))
            row = Row(joined, min(shared, min(len(branch.prompt) for branch in joined) - 1))
            if 2 * row.shared >= len(unit[0].prompt) and row.length <= max_row:
                current = row
                continue
            rows.append(current)
        current = alone
    return [*rows, current] if current is not None else rows


def _shared(unit: Unit) -> int:
    return min(*(_common(unit[0].prompt, b.prompt) for b in unit), *(len(b.prompt) - 1 for b in unit))


def _common(left: Sequence[int], right: Sequence[int]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def batches(rows: Sequence[Row], *, max_tokens: int, draw: random.Random | None = None) -> Iterator[Batch]:
    """The rows in batches of at most `max_tokens`, padding counted; rows of like length go together.

    With `draw` the batches come in another order each time, and so do rows of about the same length.
    """
    jitter = (lambda: draw.uniform(0.85, 1.15)) if draw else (lambda: 1.0)
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.length * jitter()):
        if groups and _width([*groups[-1], row]) * (len(groups[-1]) + 1) <= max_tokens:
            groups[-1].append(row)
        else:
            groups.append([row])
    if draw:
        draw.shuffle(groups)
    for group in groups:
        yield collate(group)


def _width(rows: Sequence[Row]) -> int:
    longest = max(row.length for row in rows)
    return -(-longest // ALIGN) * ALIGN


def collate(rows: Sequence[Row]) -> Batch:
    """The tensors of some rows."""
    width = _width(rows)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    positions = torch.zeros(len(rows), width, dtype=torch.long)
    segments = torch.full((len(rows), width), -1, dtype=torch.long)
    places, targets, keys = [], [], []
    for index, row in enumerate(rows):
        shared = row.branches[0].prompt[: row.shared]
        ids[index, : row.shared] = torch.tensor(shared, dtype=torch.long)
        positions[index, : row.shared] = torch.arange(row.shared)
        segments[index, : row.shared] = 0
        start = row.shared
        for number, branch in enumerate(row.branches, start=1):
            own = (*branch.prompt[row.shared :], *branch.completion)
            end = start + len(own)
            ids[index, start:end] = torch.tensor(own)
            positions[index, start:end] = torch.arange(row.shared, row.shared + len(own))
            segments[index, start:end] = number
            first = end - len(branch.completion)
            places += [(index, position - 1) for position in range(first, end)]
            targets += branch.completion
            keys += [branch.key] * len(branch.completion)
            start = end
    return Batch(
        ids, positions, segments, torch.tensor(places), torch.tensor(targets, dtype=torch.long), torch.tensor(keys)
    )
