"""The base model's GGUF as a folder that transformers, PEFT and vLLM read, in bf16.

The adapter is trained on these weights, the quantized ones made wide again, for that is what the embedded engine adds
it to. Each tensor is read by itself, in threads: seconds where a load through transformers takes minutes.
"""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from gguf import quants
from safetensors.torch import save_file
from transformers import AutoConfig, AutoTokenizer

from model.train.export import NAMES

_LAYER = re.compile(r"blk\.(\d+)\.(\w+)\.(weight|bias)\Z")
_LAYERS = {short: long for long, short in NAMES.items()} | {
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
}


def name_of(tensor: str) -> str:
    """What transformers calls a tensor of a Qwen2 GGUF; empty for one that it makes itself.

    >>> name_of("blk.3.attn_output.weight"), name_of("output.weight")
    ('model.layers.3.self_attn.o_proj.weight', 'lm_head.weight')
    """
    plain = {
        "token_embd.weight": "model.embed_tokens.weight",
        "output_norm.weight": "model.norm.weight",
        "output.weight": "lm_head.weight",
    }
    if tensor in plain:
        return plain[tensor]
    match = _LAYER.match(tensor)
    return f"model.layers.{match[1]}.{_LAYERS[match[2]]}.{match[3]}" if match else ""


def dequantize(path: Path, out: Path, *, tokenizer: Path | None = None) -> None:
    """Write the folder. `tokenizer`: a folder with config and tokenizer, where they need not be made from the GGUF.

    Raises what gguf raises for a file that is none, and KeyError for a tensor that no Qwen2 has.
    """
    reader = gguf.GGUFReader(path)

    def wide(tensor: Any) -> tuple[str, torch.Tensor]:
        values = quants.dequantize(tensor.data, tensor.tensor_type)
        values = values.reshape(tuple(int(size) for size in reversed(tensor.shape)))
        return name_of(tensor.name), torch.from_numpy(np.ascontiguousarray(values)).to(torch.bfloat16)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        state = {name: tensor for name, tensor in pool.map(wide, reader.tensors) if name}
    if "lm_head.weight" in state:  # one matrix, stored twice; the head's copy is the finer (Q6_K)
        state["model.embed_tokens.weight"] = state.pop("lm_head.weight")
    out.mkdir(parents=True, exist_ok=True)
    save_file(state, out / "model.safetensors", metadata={"format": "pt"})
    source, options = (tokenizer, {}) if tokenizer else (path.parent, {"gguf_file": path.name})
    config = AutoConfig.from_pretrained(source, **options)
    for leftover in ("quantization_config", "_pre_quantization_dtype"):
        if hasattr(config, leftover):
            delattr(config, leftover)
    config.tie_word_embeddings = True
    config.dtype = torch.bfloat16
    config.architectures = ["Qwen2ForCausalLM"]
    config.save_pretrained(out)
    AutoTokenizer.from_pretrained(source, **options).save_pretrained(out)
    print(f"{out}: {sum(tensor.numel() for tensor in state.values()) / 1e9:.3f} B parameters", flush=True)
