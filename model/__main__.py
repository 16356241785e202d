"""`python -m model VERB`: download · serve · stop · status · evaluate · benchmark · bench · train. One module a verb.

A verb's module has `add_arguments(parser)` and `run(args) -> int`, and is imported only when it is chosen, so
that `model --help` needs none of their dependencies. Our own errors become one Korean message and exit code 1.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from app.errors import ConfigError, Text2SQLError

VERBS = {
    "download": ("weights", "모델 가중치를 받습니다 (이어받기, 해시 확인)"),
    "serve": ("serve", "모델 서버를 켭니다 (GPU가 있으면 vLLM, 없으면 내장 엔진)"),
    "stop": ("stop", "뒤에서 도는 모델 서버를 끕니다"),
    "status": ("status", "모델 서버의 상태를 봅니다"),
    "evaluate": ("evaluate", "한국어 벤치마크로 정확도를 잽니다"),
    "benchmark": ("check_benchmark", "벤치마크의 데이터를 만들고, 문제를 검사하고, 답을 채점합니다"),
    "bench": ("bench", "속도를 잽니다"),
    "train": ("train", "LoRA 어댑터를 학습합니다"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one verb. Returns the exit code: 0, 1 for an error of ours, 2 for wrong usage, 130 for Ctrl-C."""
    argv = sys.argv[1:] if argv is None else argv
    parser = argparse.ArgumentParser(prog="python -m model", description="모델을 받고, 켜고, 잽니다.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    chosen = next((word for word in argv if not word.startswith("-")), "")
    module = None
    for verb, (name, help_ko) in VERBS.items():
        subparser = verbs.add_parser(verb, help=help_ko, description=help_ko)
        if verb == chosen:
            module = importlib.import_module(f"model.{name}")
            module.add_arguments(subparser)
    args = parser.parse_args(argv)
    assert module is not None  # argparse lets nothing but a known verb through
    try:
        return module.run(args)
    except Text2SQLError as error:
        print(f"오류: {error.message_ko}", file=sys.stderr)
        if hint := getattr(error, "hint", ""):
            print(hint, file=sys.stderr)
        return 1
    except ConfigError as error:
        print(f"설정 오류: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
