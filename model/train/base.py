"""The base model out of its GGUF: a bf16 Hugging Face folder with tied embeddings, for vLLM and for training.

Trained on these weights, the adapter fits the quantized ones that the embedded engine loads. About 60 s.
"""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, Qwen2ForCausalLM


def dequantize(path: Path, out: Path) -> None:
    """Write the folder. Raises what transformers raises for a file that is no Qwen2 GGUF."""
    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    loaded = AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=torch.bfloat16)
    config = loaded.config
    for leftover in ("quantization_config", "_pre_quantization_dtype"):  # save_pretrained refuses a quantized model
        if hasattr(config, leftover):
            delattr(config, leftover)
    state = loaded.state_dict()
    if "lm_head.weight" in state:  # one matrix, stored twice; the head's copy is the finer (Q6_K)
        state["model.embed_tokens.weight"] = state["lm_head.weight"]
    config.tie_word_embeddings = True
    plain = Qwen2ForCausalLM(config).to(torch.bfloat16)
    plain.load_state_dict(state)
    plain.tie_weights()
    plain.save_pretrained(out)
    tokenizer.save_pretrained(out)
    print(f"{out}: {sum(parameter.numel() for parameter in plain.parameters()) / 1e9:.3f} B parameters", flush=True)
