"""LoRA on linear projections of a causal language model: supervised, then by preference. One process, one device.

    python -m model train fit --base FOLDER --data DIR --out FOLDER [--dpo] [--time-limit-s 240]

The loss counts completion tokens only. Weights stay in bf16 and the adapter's optimizer keeps fp32 copies of its own;
the vocabulary is projected only where a token is to be predicted. The schedule ends on time: what is left of the time
limit decides the learning rate as much as what is left of the data, and the adapter is always saved.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch.nn import functional
from transformers import AutoModelForCausalLM, AutoTokenizer

from model.train.mix import Example, Preference
from model.train.packing import Batch, Branch, Row, Unit, batches, pack

BASE_NAME = "Qwen/Qwen2.5-Coder-1.5B-Instruct"
# Without gate_proj and up_proj: their outputs are the widest, and what the adapter adds to each of them costs a CPU
# 13 % of its tokens/s with rank 8, against 5 % for these five with rank 32 (model/LOG.md).
PROJECTIONS = ("q_proj", "k_proj", "v_proj", "o_proj", "down_proj")


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of a run. Tokens are counted as computed, padding included."""

    rank: int = 32  # rows of lora_b are as long as this: 32 is one block of q8_0, which llama.cpp reads fastest
    alpha: int = 64
    projections: tuple[str, ...] = PROJECTIONS
    epochs: float = 2
    learning_rate: float = 2e-4
    warmup: float = 0.05  # share of the steps
    weight_decay: float = 0.0
    clip: float = 1.0
    batch_tokens: int = 8192
    row_tokens: int = 2048
    time_limit_s: float = 0  # 0: none. From the start of the call
    check_every: int = 50  # steps between validations, each with a checkpoint
    seed: int = 0
    # preference stage
    beta: float = 0.1
    keep_likelihood: float = 0.2  # weight of the chosen answer's own loss, so that it does not fall with the other's


DPO = Recipe(epochs=1, learning_rate=2e-5, batch_tokens=6144)


# --- data -----------------------------------------------------------------------------------------------------


def branches(tokenizer: Any, prompts: Sequence[str], completions: Sequence[str]) -> list[Branch]:
    """Token ids as the server sees them: the prompt alone, then the answer, then the end-of-text token."""
    if not prompts:
        return []
    left = tokenizer(list(prompts), add_special_tokens=False)["input_ids"]
    right = tokenizer(list(completions), add_special_tokens=False)["input_ids"]
    end = tokenizer.eos_token_id
    return [Branch(tuple(one), (*other, end), key) for key, (one, other) in enumerate(zip(left, right, strict=True))]


def supervised(tokenizer: Any, examples: Sequence[Example]) -> list[Unit]:
    """One unit an example."""
    made = branches(tokenizer, [one.prompt for one in examples], [one.completion for one in examples])
    return [(branch,) for branch in made]


def preferred(tokenizer: Any, pairs: Sequence[Preference]) -> list[Unit]:
    """One unit a pair: the chosen branch has an even key, the rejected one the next."""
    prompts = [pair.prompt for pair in pairs for _ in range(2)]
    made = branches(tokenizer, prompts, [text for pair in pairs for text in (pair.chosen, pair.rejected)])
    return list(zip(made[::2], made[1::2], strict=True))


def read_examples(path: Path) -> list[Example]:
    """The lines of train.jsonl or valid.jsonl."""
    return [Example(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def read_preferences(path: Path) -> list[Preference]:
    """The lines of preferences.jsonl."""
    return [Preference(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


# --- model ----------------------------------------------------------------------------------------------------


def load(base: str, *, device: str, dtype: torch.dtype = torch.bfloat16) -> tuple[Any, Any]:
    """(frozen model, tokenizer)."""
    tokenizer = AutoTokenizer.from_pretrained(base)
    model = AutoModelForCausalLM.from_pretrained(base, dtype=dtype, attn_implementation="sdpa").to(device)
    model.config.use_cache = False
    return model, tokenizer


def adapted(model: Any, recipe: Recipe, *, start: Path | None = None) -> PeftModel:
    """The model with an adapter: a fresh one, or that of a folder to go on with."""
    torch.manual_seed(recipe.seed)
    if start:
        return PeftModel.from_pretrained(model, str(start), is_trainable=True, autocast_adapter_dtype=False)
    config = LoraConfig(
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=0.0,
        target_modules=list(recipe.projections),
        task_type="CAUSAL_LM",
    )
    return get_peft_model(model, config, autocast_adapter_dtype=False)


def token_logps(model: PeftModel, batch: Batch) -> torch.Tensor:
    """The log-probability of every target of a batch, in fp32."""
    causal = model.get_base_model()
    hidden = causal.model(
        input_ids=batch.ids, attention_mask=batch.mask, position_ids=batch.positions, use_cache=False
    ).last_hidden_state
    logits = causal.lm_head(hidden[batch.places[:, 0], batch.places[:, 1]]).float()
    return -functional.cross_entropy(logits, batch.targets, reduction="none")


def branch_logps(logps: torch.Tensor, keys: torch.Tensor, count: int) -> torch.Tensor:
    """Sums of token log-probabilities by branch, at the index of its key."""
    return torch.zeros(count, device=logps.device).index_add(0, keys, logps)


@torch.no_grad()
def mean_loss(model: PeftModel, rows: Sequence[Row], recipe: Recipe, device: str) -> float:
    """Mean loss a completion token; NaN without rows."""
    model.eval()
    total, count = 0.0, 0
    for batch in batches(rows, max_tokens=2 * recipe.batch_tokens):
        logps = token_logps(model, batch.to(device))
        total, count = total - logps.sum().item(), count + logps.numel()
    model.train()
    return total / count if count else math.nan


# --- steps ----------------------------------------------------------------------------------------------------


class Adam:
    """AdamW over fp32 copies of bf16 parameters: steps far smaller than bf16 can tell would be lost otherwise."""

    def __init__(self, model: torch.nn.Module, recipe: Recipe) -> None:
        self.parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
        self.copies = [parameter.detach().float().clone() for parameter in self.parameters]
        self._clip = recipe.clip
        self._adam = torch.optim.AdamW(
            self.copies, lr=recipe.learning_rate, betas=(0.9, 0.99), weight_decay=recipe.weight_decay
        )

    def step(self, learning_rate: float) -> float:
        """One update from the parameters' gradients, which are cleared. Returns their norm before clipping."""
        for copy, parameter in zip(self.copies, self.parameters, strict=True):
            copy.grad = None if parameter.grad is None else parameter.grad.float()
            parameter.grad = None
        norm = torch.nn.utils.clip_grad_norm_(self.copies, self._clip)
        for group in self._adam.param_groups:
            group["lr"] = learning_rate
        self._adam.step()
        with torch.no_grad():
            for copy, parameter in zip(self.copies, self.parameters, strict=True):
                parameter.copy_(copy)
        return float(norm)


def learning_rate(progress: float, recipe: Recipe) -> float:
    """Linear warm-up, then a cosine down to a twentieth; `progress` goes from 0 to 1."""
    if progress < recipe.warmup:
        return recipe.learning_rate * max(progress, 1e-3) / recipe.warmup
    done = min(1.0, (progress - recipe.warmup) / (1 - recipe.warmup))
    return recipe.learning_rate * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * done)))


def save(model: PeftModel, folder: Path, **state: float) -> None:
    """The adapter as PEFT writes it, in fp16 (the export reads it with NumPy, which has no bf16); numbers beside it."""
    weights = {name: tensor.half() for name, tensor in model.state_dict().items() if "lora_" in name}
    # "auto" would ask the hub whether the base's vocabulary was changed.
    model.save_pretrained(str(folder), state_dict=weights, safe_serialization=True, save_embedding_layers=False)
    config = folder / "adapter_config.json"
    values = json.loads(config.read_text(encoding="utf-8"))
    values["base_model_name_or_path"] = BASE_NAME  # PEFT writes the folder that the base was loaded from
    config.write_text(json.dumps(values, indent=2, sort_keys=True), encoding="utf-8")
    (folder / "state.json").write_text(json.dumps(state), encoding="utf-8")


def fit(
    model: PeftModel,
    units: Sequence[Unit],
    valid: Sequence[Unit],
    out: Path,
    recipe: Recipe,
    *,
    device: str,
    preference: bool = False,
) -> PeftModel:
    """Train the adapter in place and save it to `out`, with checkpoints in out/step-N. Prints what it does."""
    begun = time.monotonic()
    draw = random.Random(recipe.seed)
    rows = pack(units, max_row=recipe.row_tokens)
    held = pack(valid, max_row=recipe.row_tokens)
    alone = sum(len(branch.prompt) + len(branch.completion) for unit in units for branch in unit)
    packed = sum(row.length for row in rows)
    steps = max(1, round(recipe.epochs * sum(1 for _ in batches(rows, max_tokens=recipe.batch_tokens))))
    print(f"{len(units)} units in {len(rows)} rows: {packed} tokens instead of {alone}; {steps} steps", flush=True)
    reference = _reference(model, rows, recipe, device, len(units)) if preference else None
    loss_before = mean_loss(model, held, recipe, device)
    print(f"validation loss before: {loss_before:.4f}", flush=True)

    adam = Adam(model, recipe)
    model.train()
    step, tokens, losses, loss_valid = 0, 0, [], loss_before
    stepping = time.monotonic()
    over = False
    while step < steps and not over:
        for batch in batches(rows, max_tokens=recipe.batch_tokens, draw=draw):
            spent = time.monotonic() - begun
            used = spent / recipe.time_limit_s if recipe.time_limit_s else 0.0
            if step >= steps or used >= 1:
                over = True
                break
            batch = batch.to(device)
            if reference is None:
                loss = -token_logps(model, batch).mean()
            else:
                loss = _preference_loss(model, batch, reference, recipe)
            loss.backward()
            rate = learning_rate(max(step / steps, used), recipe)
            norm = adam.step(rate)
            step, tokens = step + 1, tokens + batch.ids.numel()
            losses.append(loss.detach())
            if not math.isfinite(norm):
                raise FloatingPointError(f"step {step}: loss {loss.item()}, gradient norm {norm}")
            if step % 10 == 0 or step == 1:
                mean = torch.stack(losses).mean().item()
                losses = []
                speed = tokens / (time.monotonic() - stepping)
                print(
                    f"step {step}/{steps} loss {mean:.4f} norm {norm:.2f} lr {rate:.1e} {speed:.0f} tok/s "
                    f"{time.monotonic() - begun:.0f} s",
                    flush=True,
                )
            if recipe.check_every and step % recipe.check_every == 0 and step < steps:
                loss_valid = mean_loss(model, held, recipe, device)
                save(model, out / f"step-{step}", step=step, validation_loss=loss_valid)
                print(f"step {step} validation loss {loss_valid:.4f}", flush=True)
    loss_valid = mean_loss(model, held, recipe, device)
    save(model, out, step=step, validation_loss=loss_valid)
    seconds = time.monotonic() - begun
    memory = torch.cuda.max_memory_allocated() / 2**30 if device.startswith("cuda") else 0.0
    print(
        f"saved {out} after {step} of {steps} steps, {seconds:.0f} s, {tokens / max(1e-9, seconds):.0f} tok/s, "
        f"validation loss {loss_before:.4f} -> {loss_valid:.4f}, {memory:.1f} GiB",
        flush=True,
    )
    return model


@torch.no_grad()
def _reference(model: PeftModel, rows: Sequence[Row], recipe: Recipe, device: str, units: int) -> torch.Tensor:
    """Every branch's log-probability before the preference stage: what it may not stray far from."""
    model.eval()
    found = torch.zeros(2 * units, device=device)
    for batch in batches(rows, max_tokens=2 * recipe.batch_tokens):
        batch = batch.to(device)
        found += branch_logps(token_logps(model, batch), batch.keys, 2 * units)
    return found


def _preference_loss(model: PeftModel, batch: Batch, reference: torch.Tensor, recipe: Recipe) -> torch.Tensor:
    """Direct preference optimization, and a share of the chosen answers' own loss (mean a token)."""
    logps = token_logps(model, batch)
    sums = branch_logps(logps, batch.keys, len(reference))
    chosen = batch.keys.unique()
    chosen = chosen[chosen % 2 == 0]
    gain = (sums - reference)[chosen] - (sums - reference)[chosen + 1]
    own = -logps[batch.keys % 2 == 0].mean()
    return -functional.logsigmoid(recipe.beta * gain).mean() + recipe.keep_likelihood * own


def run(
    base: str,
    data: Path,
    out: Path,
    recipe: Recipe,
    *,
    device: str = "",
    start: Path | None = None,
    preference: Recipe | None = None,
) -> Path:
    """Both stages: train.jsonl and valid.jsonl of `data`, then its preferences.jsonl. Returns the last folder.

    `start` goes on from an adapter and skips the first stage where a preference recipe is given.
    """
    device = device or ("cuda" if torch.cuda.is_available() else "cpu")
    torch.backends.cuda.matmul.allow_tf32 = True
    # cuDNN's attention gives NaN gradients for some of these masks (torch 2.11, H100: 5 of 48 batches), and is slower.
    torch.backends.cuda.enable_cudnn_sdp(False)
    begun = time.monotonic()
    plain, tokenizer = load(base, device=device, dtype=torch.bfloat16 if device != "cpu" else torch.float32)
    model = adapted(plain, recipe, start=start)
    trained = sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)
    print(f"loaded {base} in {time.monotonic() - begun:.0f} s; {trained / 1e6:.1f} M parameters to train", flush=True)
    valid = supervised(tokenizer, read_examples(data / "valid.jsonl"))
    if not (start and preference):
        left = recipe.time_limit_s and max(1.0, recipe.time_limit_s - (time.monotonic() - begun))
        examples = read_examples(data / "train.jsonl")
        fit(model, supervised(tokenizer, examples), valid, out, replace(recipe, time_limit_s=left), device=device)
    if preference is None:
        return out
    pairs = read_preferences(data / "preferences.jsonl")
    fit(model, preferred(tokenizer, pairs), valid, out / "dpo", preference, device=device, preference=True)
    return out / "dpo"
