"""The counted part of data/benchmark/README.md: written from the questions and the data, never by hand.

python -m model benchmark card      rewrite what stands between the two marks
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from model import benchmark
from model.benchmark import DIFFICULTIES, PHENOMENA, REGISTERS, SEEDS, Domain

BEGIN, END = "<!-- counted: python -m model benchmark card -->", "<!-- /counted -->"
HALVES = {"train": "학습", "test": "평가"}


def write_card(domains: Sequence[Domain]) -> str:
    """The README's text with its counts brought up to date. Raises BadBenchmark where the marks are missing."""
    text = (benchmark.ROOT / "README.md").read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise benchmark.BadBenchmark("README.md lacks its marks", "data/benchmark/README.md에 표시가 없습니다.")
    head, rest = text.split(BEGIN)
    return f"{head}{BEGIN}\n\n{counted(domains)}\n\n{END}{rest.split(END)[1]}"


def counted(domains: Sequence[Domain]) -> str:
    """The tables: databases, difficulties and registers by half, phenomena."""
    half_of = {name: half for half, names in benchmark.split().items() for name in names}
    items = [(half_of.get(domain.name, "?"), item) for domain in domains for item in domain.items]
    schemas = {domain.name: domain.schema for domain in domains}
    tables = sum(len(schema.tables) for schema in schemas.values())
    lines = [
        f"데이터베이스 {len(domains)}개, 테이블 {tables}개, 질문 {len(items)}개, "
        f"데이터 채움 {len(SEEDS)}가지씩(파일 {len(domains) * len(SEEDS)}개).",
        "",
        "| 데이터베이스 | 반 | 담긴 것 | 테이블 | 열 | 행 | 질문 |",
        "|---|---|---|---|---|---|---|",
    ]
    for domain in domains:
        schema = schemas[domain.name]
        rows = sum(map(len, benchmark.rows_of(domain, SEEDS[0]).values()))
        columns = sum(len(table.columns) for table in schema)
        holds = ", ".join(re.split(r"[(,:]", table.comment)[0].strip() for table in schema)
        half = HALVES.get(half_of.get(domain.name, ""), "?")
        lines.append(
            f"| `{domain.name}` | {half} | {holds} "
            f"| {len(schema.tables)} | {columns} | {rows:,} | {len(domain.items)} |"
        )
    lines += ["", "| | 학습 | 평가 | 모두 |", "|---|---|---|---|"]
    for kind, values in (("difficulty", DIFFICULTIES.items()), ("register", zip(REGISTERS, REGISTERS, strict=True))):
        for value, name in values:
            halves = Counter(half for half, item in items if getattr(item, kind) == value)
            lines.append(f"| {name} | {halves['train']} | {halves['test']} | {halves.total()} |")
    halves = Counter(half for half, _ in items)
    lines.append(f"| **질문** | {halves['train']} | {halves['test']} | {halves.total()} |")
    counts = Counter(name for _, item in items for name in item.phenomena)
    lines += ["", "현상별 질문 수: " + " · ".join(f"{name} {counts[name]}" for name in PHENOMENA) + "."]
    return "\n".join(lines)
