"""The adapter's two forms: PEFT's folder, which vLLM and transformers read, and llama.cpp's GGUF, and back.

    to_gguf(Path("adapter"), Path("adapter.gguf"))     PEFT -> GGUF
    to_peft(Path("adapter.gguf"), Path("adapter"))     GGUF -> PEFT, so that one file in the repository serves both

The layout is that of llama.cpp's convert_lora_to_gguf.py: `blk.N.attn_q.weight.lora_a` of (rank, in) and `.lora_b` of
(out, rank), general.type adapter, adapter.type lora, adapter.lora.alpha. Qwen2 needs no permutation of its heads.
Needs numpy, gguf and safetensors; no torch.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import gguf
import numpy as np
from gguf import quants
from safetensors.numpy import load_file, save_file

from app.errors import Text2SQLError

ARCHITECTURE = "qwen2"
BASE_NAME = "Qwen/Qwen2.5-Coder-1.5B-Instruct"
NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_PEFT = re.compile(r"base_model\.model\.model\.layers\.(\d+)\.(.+)\.lora_([AB])\.weight\Z")
_GGUF = re.compile(r"blk\.(\d+)\.(\w+)\.weight\.lora_([ab])\Z")
_TYPES = {"f32": gguf.GGMLQuantizationType.F32, "f16": gguf.GGMLQuantizationType.F16}
Q8 = gguf.GGMLQuantizationType.Q8_0


class BadAdapter(Text2SQLError):
    """A folder or file is no LoRA adapter that this module knows."""


def to_gguf(folder: Path, path: Path, *, kind: str = "q8_0") -> int:
    """Write a PEFT folder as GGUF of a kind: q8_0, f16 or f32. Returns the file's size in bytes. Raises BadAdapter.

    q8_0 comes in blocks of 32 along a row. A row of `lora_b` is as long as the rank, so with a rank that 32 does not
    divide it stays in f16.
    """
    config = _config(folder)
    tensors = load_file(folder / "adapter_model.safetensors")
    writer = gguf.GGUFWriter(path, ARCHITECTURE)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, float(config["lora_alpha"]))
    writer.add_string("general.base_model.0.name", str(config.get("base_model_name_or_path") or BASE_NAME))
    for name, tensor in sorted(tensors.items()):
        match = _PEFT.match(name)
        if not match or match[2] not in NAMES:
            raise BadAdapter(f"{folder}: unknown tensor {name}", f"{folder}: 알 수 없는 텐서 {name}")
        values = np.asarray(tensor, dtype=np.float32)
        stored = Q8 if kind == "q8_0" and values.shape[-1] % 32 == 0 else _TYPES.get(kind, _TYPES["f16"])
        made = quants.quantize(values, stored)
        writer.add_tensor(f"blk.{match[1]}.{NAMES[match[2]]}.weight.lora_{match[3].lower()}", made, raw_dtype=stored)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path.stat().st_size


def to_peft(path: Path, folder: Path) -> None:
    """Write a GGUF adapter as a PEFT folder in fp16. Raises BadAdapter."""
    reader = gguf.GGUFReader(path)
    kind = reader.get_field(gguf.Keys.Adapter.TYPE)
    alpha = reader.get_field(gguf.Keys.Adapter.LORA_ALPHA)
    if kind is None or alpha is None or kind.contents() != "lora":
        raise BadAdapter(f"{path} is no LoRA adapter", f"{path}은(는) LoRA 어댑터가 아닙니다.")
    back = {short: long for long, short in NAMES.items()}
    tensors: dict[str, np.ndarray] = {}
    ranks = set()
    for tensor in reader.tensors:
        match = _GGUF.match(tensor.name)
        if not match or match[2] not in back:
            raise BadAdapter(f"{path}: unknown tensor {tensor.name}", f"{path}: 알 수 없는 텐서 {tensor.name}")
        values = quants.dequantize(tensor.data, tensor.tensor_type)
        values = values.reshape(tuple(int(size) for size in reversed(tensor.shape)))
        ranks.add(values.shape[0 if match[3] == "a" else 1])
        name = f"base_model.model.model.layers.{match[1]}.{back[match[2]]}.lora_{match[3].upper()}.weight"
        tensors[name] = np.ascontiguousarray(values, dtype=np.float16)
    if len(ranks) != 1:
        raise BadAdapter(f"{path}: ranks {sorted(ranks)}", f"{path}: 랭크가 {sorted(ranks)}(으)로 서로 다릅니다.")
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "adapter_model.safetensors", metadata={"format": "pt"})
    config = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": BASE_NAME,
        "r": int(ranks.pop()),
        "lora_alpha": float(alpha.contents()),
        "lora_dropout": 0.0,
        "bias": "none",
        "inference_mode": True,
        "target_modules": sorted({_module(name) for name in tensors}),
    }
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=2), encoding="utf-8")


def _module(name: str) -> str:
    match = _PEFT.match(name)
    assert match is not None  # the name was written by to_peft
    return match[2].rpartition(".")[2]


def _config(folder: Path) -> dict[str, object]:
    try:
        config = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadAdapter(f"{folder}: {error}", f"{folder}: adapter_config.json을 읽지 못했습니다.") from None
    if config.get("peft_type") != "LORA" or config.get("use_rslora") or config.get("use_dora"):
        raise BadAdapter(f"{folder}: not a plain LoRA", f"{folder}: 보통의 LoRA가 아닙니다.")
    return config
