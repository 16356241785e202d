"""Verb `bench`: what is fast, and what it costs. One module a measurement, imported only when it is chosen.

python -m model bench {engine,grammar,serving,load,generate} --help
"""

from __future__ import annotations

import argparse
import importlib
import sys

KINDS = {
    "engine": ("bench_engine", "내장 엔진: 스레드 수와 이웃 프로세스에 따른 속도"),
    "grammar": ("bench_grammar", "제약 디코딩: 유효한 SQL의 몫과 드는 시간"),
    "serving": ("bench_serving", "모델 서버에 그대로 묻기와 앱의 전체 과정: 사용자 수에 따른 처리량과 응답 시간"),
    "load": ("bench_load", "많은 사용자가 한꺼번에: 웹 서버를 HTTP로 물을 때의 오류, 덧드는 시간, 메모리, 공평함"),
    "generate": ("bench_generate", "Hugging Face generate: 배치 크기에 따른 시간 (GPU, vLLM과 견주기 위해)"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="what", required=True, metavar="{" + ",".join(KINDS) + "}")
    for kind, (name, help_ko) in KINDS.items():
        subparser = kinds.add_parser(kind, help=help_ko, description=help_ko)
        if kind in sys.argv:  # one measurement must not need what another one imports
            module = importlib.import_module(f"model.{name}")
            module.add_arguments(subparser)
            subparser.set_defaults(measure=module.run)


def run(args: argparse.Namespace) -> int:
    return args.measure(args)
