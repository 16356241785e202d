"""The 6 B model's architecture without its weights, and a small Korean tokenizer: dummy_model.py FOLDER

For measuring speed where the real weights cannot be had: vLLM fills them in with `--load-format dummy`, and
`python -m model bench generate` with random ones. Same shapes, same bytes to move, noise for replies.
Needs the packages transformers and tokenizers, no network and no GPU.
"""

import sys
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, PreTrainedTokenizerFast

ROOT = Path(__file__).resolve().parents[2]
# shangrilar/yi-ko-6b-text2sql, config.json
CONFIG = LlamaConfig(
    architectures=["LlamaForCausalLM"], vocab_size=78_464, hidden_size=4096, intermediate_size=11_008,
    num_hidden_layers=32, num_attention_heads=32, num_key_value_heads=4, max_position_embeddings=2048,
    rms_norm_eps=1e-5, rope_theta=10_000.0, tie_word_embeddings=False, bos_token_id=1, eos_token_id=2,
    torch_dtype="bfloat16",
)  # fmt: skip


def main(folder: str) -> None:
    """Write config.json and the tokenizer into `folder`."""
    texts = [path.read_text(encoding="utf-8") for kind in ("*.jsonl", "*.sql", "*.md") for path in ROOT.rglob(kind)]
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    special = ["<unk>", "<s>", "</s>"]
    bpe.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=8000, special_tokens=special, initial_alphabet=alphabet)
    )
    PreTrainedTokenizerFast(tokenizer_object=bpe, bos_token="<s>", eos_token="</s>").save_pretrained(folder)
    CONFIG.save_pretrained(folder)
    print(f"{folder}: {bpe.get_vocab_size()} tokens known of {CONFIG.vocab_size}")


if __name__ == "__main__":
    main(sys.argv[1])
