"""Verb `bench generate`: Hugging Face `generate` by batch size, what vLLM is compared with. Needs a GPU and torch.

    python -m model bench generate --model FOLDER --batches 1 2 4 8 16 32

The book's experiment: 112 prompts, 128 new tokens each. A batch size whose 112 prompts would take long is timed on
`--most` batches and scaled up; the table says so. FOLDER is a Hugging Face folder; one without weights (see
model/gpu/dummy_model.py) gets random ones of its architecture, which cost the same time.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", type=Path, required=True, help="a Hugging Face folder, with weights or without")
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 2, 4, 8, 16, 32])
    parser.add_argument("--prompts", type=int, default=112)
    parser.add_argument("--prompt-tokens", type=int, default=300)
    parser.add_argument("--tokens", type=int, default=128, help="generated for each prompt")
    parser.add_argument("--most", type=int, default=4, help="batches timed at most for one size")


def run(args: argparse.Namespace) -> int:
    import torch

    model = _model(args.model)
    print(f"{torch.cuda.get_device_name()} · torch {torch.__version__} · {args.model.name}")
    print(f"{args.prompts} prompts × {args.tokens} tokens, prompts of {args.prompt_tokens} tokens")
    print("| batch | s for all | tok/s | timed |")
    print("|---|---|---|---|", flush=True)
    draw = torch.Generator("cuda").manual_seed(0)
    for batch in args.batches:
        needed = -(-args.prompts // batch)
        timed = min(needed, args.most)
        spent = [_seconds(model, batch, args, draw) for _ in range(timed + 1)][1:]  # the first one warms up
        seconds = sum(spent) / timed * needed
        rate = args.prompts * args.tokens / seconds
        note = "all" if timed == needed else f"{timed} of {needed} batches, scaled"
        print(f"| {batch} | {seconds:.1f} | {rate:,.0f} | {note} |", flush=True)
    return 0


def _model(folder: Path) -> Any:
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    if any(folder.glob("*.safetensors")):
        return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.bfloat16, device_map="cuda")
    torch.set_default_dtype(torch.bfloat16)
    with torch.device("cuda"):
        return AutoModelForCausalLM.from_config(AutoConfig.from_pretrained(folder)).eval()


def _seconds(model: Any, batch: int, args: argparse.Namespace, draw: Any) -> float:
    import torch

    prompt = torch.randint(10, 4000, (batch, args.prompt_tokens), device="cuda", generator=draw)
    torch.cuda.synchronize()
    begun = time.perf_counter()
    with torch.inference_mode():
        out = model.generate(
            prompt,
            attention_mask=torch.ones_like(prompt),
            max_new_tokens=args.tokens,
            min_new_tokens=args.tokens,
            do_sample=False,
            pad_token_id=0,
        )
    torch.cuda.synchronize()
    assert out.shape == (batch, args.prompt_tokens + args.tokens)
    return time.perf_counter() - begun
