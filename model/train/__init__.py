"""Training a LoRA adapter for the base model on the app's own prompts. `python -m model train STEP`; see README.md.

    base     the base model's GGUF -> a bf16 folder                          (CPU)
    pairs    golds -> prompts, and the databases to check answers on        (CPU)
    sample   a served model's answers to them, each judged                  (a server)
    mix      -> train.jsonl, valid.jsonl, preferences.jsonl                 (CPU)
    fit      -> an adapter as PEFT has it                                   (a CUDA card)
    export   -> GGUF for llama.cpp, or back                                 (CPU)

Each step imports its own packages only when it runs.
"""

from __future__ import annotations

import argparse
import os
import random
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def add_arguments(parser: argparse.ArgumentParser) -> None:
    steps = parser.add_subparsers(dest="step", required=True, metavar="STEP")
    step = steps.add_parser("pairs", help="문제를 실행해 보고 프롬프트와 데이터베이스를 만듭니다")
    step.add_argument("--training", type=Path, default=ROOT / "data" / "training", help="학습 문제의 폴더")
    step.add_argument("--out", type=Path, required=True)
    step.add_argument("--per-question", type=int, default=3, help="질문 하나에서 만들 프롬프트의 수 (3)")
    step.add_argument("--linked", type=float, default=0.0, help="데이터의 값을 함께 보일 프롬프트의 몫 (0)")
    step.add_argument("--seed", type=int, default=0)
    step.add_argument("--processes", type=int, default=os.cpu_count() or 1)

    step = steps.add_parser("base", help="GGUF를 학습과 vLLM이 읽는 bf16 폴더로 풉니다")
    step.add_argument("gguf", type=Path)
    step.add_argument("out", type=Path)
    step.add_argument("--tokenizer", type=Path, help="config.json과 토크나이저가 든 폴더 (없으면 GGUF에서 만듭니다)")

    step = steps.add_parser("check", help="학습 문제의 파일만 실행해 봅니다")
    step.add_argument("files", type=Path, nargs="+")

    step = steps.add_parser("sample", help="켜져 있는 모델에 여러 번 물어 답마다 채점합니다")
    step.add_argument("--data", type=Path, required=True, help="pairs의 --out")
    step.add_argument("--base-url", default="http://127.0.0.1:8888/v1")
    step.add_argument("--model", default="")
    step.add_argument("--samples", type=int, default=8, help="프롬프트마다 받을 답의 수 (8)")
    step.add_argument("--temperature", type=float, default=0.8)
    step.add_argument("--in-flight", type=int, default=256, help="동시에 보내 둘 요청의 수 (256)")
    step.add_argument("--processes", type=int, default=0, help="채점할 프로세스의 수 (0: 코어 수 - 2)")
    step.add_argument("--limit", type=int, default=0, help="물을 프롬프트의 수 (0: 모두)")
    step.add_argument("--time-limit-s", type=float, default=0)
    step.add_argument("--out", type=Path, help="쓸 파일 (--data의 samples.jsonl)")

    step = steps.add_parser("mix", help="표본에서 학습 자료를 고릅니다 (표본이 없으면 정답 질의로)")
    step.add_argument("--data", type=Path, required=True, help="pairs의 --out")
    step.add_argument("--samples", type=Path, nargs="+", help="표본 파일. 여럿이면 합칩니다 (--data의 samples.jsonl)")
    step.add_argument("--out", type=Path, help="쓸 폴더 (--data)")
    step.add_argument("--keep-solved", type=float, default=0.3, help="늘 맞히는 문제를 남길 몫 (0.3)")
    step.add_argument("--cap", type=int, default=400, help="스키마마다 최대 (400)")
    step.add_argument("--held-out", type=float, default=0.03, help="검증에 둘 몫 (0.03)")
    step.add_argument("--seed", type=int, default=0)

    step = steps.add_parser("fit", help="LoRA 어댑터를 학습합니다")
    step.add_argument("--base", required=True, help="bf16 모델의 폴더")
    step.add_argument("--data", type=Path, required=True)
    step.add_argument("--out", type=Path, required=True)
    step.add_argument("--rank", type=int, default=32)
    step.add_argument("--alpha", type=int, default=0, help="0: 랭크의 두 배")
    step.add_argument("--projections", nargs="+", default=[], help="어댑터를 붙일 선형층 (lora.PROJECTIONS)")
    step.add_argument("--epochs", type=float, default=2)
    step.add_argument("--learning-rate", type=float, default=2e-4)
    step.add_argument("--batch-tokens", type=int, default=8192)
    step.add_argument("--row-tokens", type=int, default=2048)
    step.add_argument("--check-every", type=int, default=50, help="검증과 중간 저장의 간격, 단계 (50)")
    step.add_argument("--time-limit-s", type=float, default=0, help="이 시간 안에 학습을 마치고 저장합니다 (0: 없음)")
    step.add_argument("--start", type=Path, help="이어서 학습할 어댑터의 폴더")
    step.add_argument("--dpo", action="store_true", help="이어서 preferences.jsonl로 선호 학습을 합니다")
    step.add_argument("--dpo-epochs", type=float, default=1)
    step.add_argument("--dpo-learning-rate", type=float, default=2e-5)
    step.add_argument("--dpo-beta", type=float, default=0.1)
    step.add_argument("--dpo-time-limit-s", type=float, default=0)
    step.add_argument("--device", default="")

    step = steps.add_parser("export", help="PEFT 폴더를 GGUF로, 또는 GGUF를 PEFT 폴더로 옮깁니다")
    step.add_argument("source", type=Path)
    step.add_argument("target", type=Path)
    step.add_argument("--kind", choices=["q8_0", "f16", "f32"], default="q8_0")


def run(args: argparse.Namespace) -> int:
    steps = {
        "base": _base,
        "pairs": _pairs,
        "check": _check,
        "sample": _sample,
        "mix": _mix,
        "fit": _fit,
        "export": _export,
    }
    return steps[args.step](args)


def _base(args: argparse.Namespace) -> int:
    from model.train import base

    base.dequantize(args.gguf, args.out, tokenizer=args.tokenizer)
    return 0


def _pairs(args: argparse.Namespace) -> int:
    from model.train import pairs

    pairs.make(
        args.training,
        args.out,
        per_question=args.per_question,
        linked=args.linked,
        seed=args.seed,
        processes=args.processes,
    )
    return 0


def _check(args: argparse.Namespace) -> int:
    from model.train import golds

    failed = 0
    for path in args.files:
        errors, warnings = golds.faults(golds.read(path))
        for line in errors:
            print(f"오류: {line}")
        for line in warnings:
            print(f"주의: {line}")
        failed += len(errors)
    return int(failed > 0)


def _sample(args: argparse.Namespace) -> int:
    from model.train import pairs, sample

    asked = pairs.read_pairs(args.data / "pairs.jsonl")
    if args.limit:
        chosen = set(random.Random(0).sample(range(len(asked)), min(args.limit, len(asked))))
        asked = [pair for index, pair in enumerate(asked) if index in chosen]
    found = sample.sample(
        asked,
        base_url=args.base_url,
        model=args.model,
        folder=args.data / "db",
        samples=args.samples,
        temperature=args.temperature,
        in_flight=args.in_flight,
        processes=args.processes,
        time_limit_s=args.time_limit_s,
    )
    pairs.write_lines(args.out or args.data / "samples.jsonl", found)
    print(sample.report(found), flush=True)
    return 0


def _mix(args: argparse.Namespace) -> int:
    from model.train import mix, pairs, sample

    files = args.samples or [path for path in [args.data / "samples.jsonl"] if path.is_file()]
    samples = mix.merged([one for path in files for one in sample.read_samples(path)])
    if not files:  # nobody was asked: every prompt with its gold
        asked = pairs.read_pairs(args.data / "pairs.jsonl")
        samples = [sample.Sampled(pair.id, pair.domain, pair.prompt, pair.gold, ()) for pair in asked]
    mixture = mix.mix(samples, keep_solved=args.keep_solved, cap=args.cap, held_out=args.held_out, seed=args.seed)
    out = args.out or args.data
    pairs.write_lines(out / "train.jsonl", mixture.train)
    pairs.write_lines(out / "valid.jsonl", mixture.valid)
    pairs.write_lines(out / "preferences.jsonl", mixture.preferences)
    print(mix.report(mixture, samples), flush=True)
    return 0


def _fit(args: argparse.Namespace) -> int:
    from model.train import lora

    recipe = lora.Recipe(
        rank=args.rank,
        alpha=args.alpha or 2 * args.rank,
        projections=tuple(args.projections) or lora.PROJECTIONS,
        epochs=args.epochs,
        learning_rate=args.learning_rate,
        batch_tokens=args.batch_tokens,
        row_tokens=args.row_tokens,
        check_every=args.check_every,
        time_limit_s=args.time_limit_s,
    )
    preference = None
    if args.dpo:
        preference = replace(
            lora.DPO,
            epochs=args.dpo_epochs,
            learning_rate=args.dpo_learning_rate,
            beta=args.dpo_beta,
            time_limit_s=args.dpo_time_limit_s,
            row_tokens=args.row_tokens,
            check_every=args.check_every,
        )
    lora.run(args.base, args.data, args.out, recipe, device=args.device, start=args.start, preference=preference)
    return 0


def _export(args: argparse.Namespace) -> int:
    from model.train import export

    if args.source.is_dir():
        size = export.to_gguf(args.source, args.target, kind=args.kind)
        print(f"{args.target}: {size / 2**20:.2f} MiB")
    else:
        export.to_peft(args.source, args.target)
        print(args.target)
    return 0
