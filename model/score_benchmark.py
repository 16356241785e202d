"""Score predictions that anybody made for the benchmark: `python -m model benchmark score PREDS [SPEC]`.

PREDS is JSON lines of `id` and `sql`; a question without a line, or with an empty `sql`, is wrong. A prediction
runs in the sandbox, read-only and within its limits, on every filling, as it stands: nothing is mended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from app.config import Settings
from app.errors import ExecutionError
from app.sandbox import Result, Sandbox
from model import benchmark
from model.benchmark import Domain
from model.breakdown import Scored, share, table
from model.evaluate import benchmark_questions, everywhere, gold_results


class _BadFile(ValueError):
    """PREDS cannot be read."""


def score_file(path: Path, domains: Sequence[Domain], settings: Settings) -> int:
    """Print the figures. Exit code 0, or 4 where the file is at fault."""
    try:
        predictions = _read(path)
    except (OSError, ValueError) as error:
        print(f"오류: {path}: {error}", file=sys.stderr)
        return 4
    known = {item.id for domain in domains for item in domain.items}
    if not known & set(predictions):
        print(f"오류: {path}에 이 질문들의 답이 하나도 없습니다.", file=sys.stderr)
        return 4
    scored = score(predictions, domains, settings)
    print(f"질문 {len(scored)}개 · 답 {len(known & set(predictions))}개 · 데이터 {len(domains)}개")
    print(share("정답 (strict)", [strict for _, strict, _ in scored]))
    print(share("정답 (lenient)", [lenient for _, _, lenient in scored]))
    print(table(scored))
    return 0


def score(predictions: dict[str, str], domains: Sequence[Domain], settings: Settings) -> list[Scored]:
    """(tags, strict, lenient) of every question of these databases, in their order."""
    scored: list[Scored] = []
    with Sandbox(settings) as sandbox:
        for domain in domains:
            databases = [benchmark.built(domain, seed, settings) for seed in benchmark.SEEDS]
            questions = benchmark_questions(domain, databases)
            golds = gold_results([(question, databases) for question in questions], sandbox)
            for question in questions:
                strict = lenient = False
                sql = predictions.get(question.id, "")
                if sql and (first := _run(sandbox, sql, databases[0])) is not None:
                    strict, lenient = everywhere(golds[question.line], sql, first, question.fillings, sandbox)
                scored.append((question.tags, strict, lenient))
    return scored


def _run(sandbox: Sandbox, sql: str, database: Path) -> Result | None:
    """A prediction's result; None where it fails, which is wrong."""
    try:
        return sandbox._run(sql, database)
    except ExecutionError:
        return None


def _read(path: Path) -> dict[str, str]:
    predictions: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        fields = json.loads(line)
        if not isinstance(fields, dict) or not isinstance(fields.get("id"), str):
            raise _BadFile(f"line {number} has no id")
        predictions[fields["id"]] = str(fields.get("sql") or "").strip().rstrip(";")
    return predictions
