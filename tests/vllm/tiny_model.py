"""Makes a tiny Llama-architecture model and its tokenizer from nothing: tiny_model.py FOLDER.

Runs with the interpreter that has transformers and torch (the vLLM environment), needs no network, and takes
seconds. The weights are random (fixed seed), so its replies are noise: it shows what the server does with a
request, never how good an answer is. The folder looks to vLLM as the real 6 B model's does (LlamaForCausalLM,
grouped KV heads, context 2048).
"""

import sys

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

TEXT = [
    "당신은 SQL을 생성하는 SQL 봇입니다. DDL의 테이블을 활용한 Question을 해결할 수 있는 SQL 쿼리를 생성하세요.",
    "### DDL:\nCREATE TABLE students (id INT PRIMARY KEY, name VARCHAR(20), grade INT, score DOUBLE);",
    "### Question:\n3학년 학생의 평균 점수를 이름별로 알려주세요.",
    "### SQL:\nSELECT name, AVG(score) FROM students WHERE grade = 3 GROUP BY name ORDER BY 2 DESC LIMIT 10;",
    "SELECT COUNT(*) FROM players WHERE username LIKE '%admin%';",
]


def main(folder: str) -> None:
    """Write config, weights (some 300 KB) and tokenizer into `folder`."""
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=512,
        special_tokens=["<s>", "</s>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),  # all bytes: no text is unknown
        show_progress=False,
    )
    bpe.train_from_iterator(TEXT, trainer)
    PreTrainedTokenizerFast(tokenizer_object=bpe, bos_token="<s>", eos_token="</s>").save_pretrained(folder)

    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=bpe.get_vocab_size(),  # every id has a text
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=2,  # of 32 each: the smallest that vLLM's CPU attention takes
        num_key_value_heads=1,
        max_position_embeddings=2048,
        bos_token_id=0,
        eos_token_id=1,
    )
    LlamaForCausalLM(config).to(torch.bfloat16).save_pretrained(folder)


if __name__ == "__main__":
    main(sys.argv[1])
