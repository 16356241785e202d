"""The command line: `python -m app` opens the page, `python -m app ask QUESTION` answers in the terminal,
`python -m app share` opens the page to others, behind a password, `python -m app mcp` serves tools for assistants.

Exit codes of `ask`: 0 answered · 2 no valid SQL · 3 model unavailable · 4 bad question, schema or file.
With --json one object goes to standard output, whatever happens; progress goes to standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import present
from app.client import Client
from app.config import Settings
from app.errors import ConfigError, ModelError, QuestionError, ReplyUnusable, SchemaError, Text2SQLError, UploadError
from app.pipeline import Answer, Pipeline, Refusal
from app.prompt import checked_question
from app.sandbox import Sandbox
from app.sources import INVENTED_KO, SAMPLES, Source, open_files, sample


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app", description="한국어 질문을 SQL로 바꾸어 답합니다.")
    verbs = parser.add_subparsers(dest="verb", metavar="{serve,ask,share,mcp}")
    serve = verbs.add_parser("serve", help="웹 화면을 엽니다 (기본)", description="웹 화면을 엽니다.")
    ask = verbs.add_parser("ask", help="터미널에서 한 번 묻습니다", description="터미널에서 한 번 묻습니다.")
    ask.add_argument("question", metavar="QUESTION", help="한국어 질문")
    ask.add_argument("--json", action="store_true", help="결과를 JSON 한 덩어리로")
    ask.add_argument("--show-prompt", action="store_true", help="모델에 보낸 프롬프트도 보여 줍니다")
    ask.add_argument(
        "--samples", type=_samples, default=0, metavar="N", help="N번 생성해 결과로 다수결 (1~16, 기본 T2S_SAMPLES)"
    )
    share_ko = "다른 사람도 열 수 있게, 암호가 있는 공유 링크로 엽니다"
    share = verbs.add_parser("share", help=share_ko, description=f"{share_ko}. 암호는 T2S_PASSWORD로 정합니다.")
    mcp_ko = "AI 비서가 쓸 도구를 표준 입출력으로 내놓습니다(MCP)"
    mcp = verbs.add_parser("mcp", help=mcp_ko, description=f"{mcp_ko}. 설정은 docs/api.md에 있습니다.")
    for verb in (serve, ask, share, mcp):
        verb.add_argument(
            "--schema",
            type=Path,
            metavar="FILE",
            action="append",
            help="DDL(.sql)이나 데이터 파일(.csv .tsv .xlsx .parquet .json .duckdb .sqlite). "
            "데이터 파일은 여러 번 적으면 한 데이터베이스가 됩니다",
        )
        verb.add_argument(
            "--sample",
            choices=tuple(SAMPLES),
            default=next(iter(SAMPLES)),
            help="--schema가 없을 때 쓸 예제: " + ", ".join(f"{key} {name}" for key, name in SAMPLES.items()),
        )
    for verb in (ask, mcp):
        verb.add_argument(
            "--invent",
            action="store_true",
            help="DDL뿐이면 예시 행을 지어내어 그 위에서 실행합니다 (화면은 늘 그렇게 합니다)",
        )
    argv = sys.argv[1:] if argv is None else argv
    args = parser.parse_args(argv or ["serve"])
    try:
        settings = Settings.from_env()
    except ConfigError as error:
        print(f"설정 오류: {error}", file=sys.stderr)
        return 4
    try:
        return {"ask": _ask, "mcp": _tools}.get(args.verb, _serve)(args, settings)
    except KeyboardInterrupt:
        return 130


def _samples(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 16:
        raise argparse.ArgumentTypeError("1에서 16 사이의 수를 적어 주세요")
    return number


def _report(line: str) -> None:
    print(present.visible(line), file=sys.stderr, flush=True)


def _source(args: argparse.Namespace, settings: Settings, folder: Path) -> Source:
    if not args.schema:
        return sample(args.sample, settings)
    return open_files(args.schema, settings, folder, invent=getattr(args, "invent", True))


def _ask(args: argparse.Namespace, settings: Settings) -> int:
    from model.serve import start

    outcome: Answer | Refusal | None = None
    kind, model = "", settings.model
    try:
        with ExitStack() as stack:
            # Everything that can fail quickly fails before the model is loaded.
            question = checked_question(args.question, max_chars=settings.max_question_chars)
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-")))
            source = _source(args, settings, folder)
            for note in source.notes:
                _report(note)
            sandbox = stack.enter_context(Sandbox(settings))
            engine = stack.enter_context(start(settings, report=_report))
            kind, model = engine.kind, engine.model
            client = Client(engine.base_url, settings.model or engine.model, settings.api_key, settings=settings)
            stack.callback(client.close)
            outcome = Pipeline(settings, client, sandbox).ask(question, source, samples=args.samples)
            error = outcome.reason if isinstance(outcome, Refusal) else None
    except Text2SQLError as caught:
        error = caught
    if args.json:
        print(json.dumps(_as_json(args.question, outcome, error, kind, model), ensure_ascii=False))
    else:
        _print(outcome, error, show_prompt=args.show_prompt)
    return _exit_code(error)


def _exit_code(error: Text2SQLError | None) -> int:
    if error is None:
        return 0
    if isinstance(error, (SchemaError, UploadError, QuestionError)):
        return 4
    if isinstance(error, ModelError) and not isinstance(error, ReplyUnusable):
        return 3
    return 2


def _as_json(
    question: str, outcome: Answer | Refusal | None, error: Text2SQLError | None, engine: str, model: str
) -> dict[str, Any]:
    """The --json object. `error` is null or the Korean message; error_type and error_detail are for programs."""
    result = outcome.result if isinstance(outcome, Answer) else None
    return {
        "question": question,
        "sql": outcome.sql if outcome else "",
        "valid": isinstance(outcome, Answer),
        "columns": list(result.columns) if result else [],
        "rows": [[present.json_value(value) for value in row] for row in result.rows] if result else [],
        "truncated": bool(result and result.truncated),
        "invented": isinstance(outcome, Answer) and outcome.invented,
        "explanation": outcome.explanation.text if isinstance(outcome, Answer) else "",
        "doubts": [doubt.text for doubt in outcome.doubts] if isinstance(outcome, Answer) else [],
        "mended": list(outcome.mended) if isinstance(outcome, Answer) else [],
        "agreement": outcome.agreement if isinstance(outcome, Answer) else None,
        "engine": engine,
        "model": model,
        "attempts": outcome.attempts if outcome else 0,
        "timings_ms": {
            name: round(spent, 2)
            for name, spent in (
                outcome.timings if outcome else dict.fromkeys(("prompt", "model", "validate", "execute", "total"), 0.0)
            ).items()
        },
        "prompt": outcome.prompt if outcome else "",
        "error": error.message_ko if error else None,
        "error_type": type(error).__name__ if error else None,
        "error_detail": str(error) if error else None,
    }


def _print(outcome: Answer | Refusal | None, error: Text2SQLError | None, *, show_prompt: bool) -> None:
    if show_prompt and outcome and outcome.prompt:
        print(present.visible(outcome.prompt))
        print("─" * 40)
    if isinstance(outcome, Answer):
        print(present.visible(outcome.sql))
        for note in outcome.mended:
            _report(f"고친 곳: {note}")
        _report(f"설명: {outcome.explanation.text}")
        for doubt in outcome.doubts:
            _report(f"확인: {doubt.text}")
        print()
        if outcome.invented:
            print(f"{INVENTED_KO}로 실행한 결과입니다. 실제 값이 아닙니다.")
        if outcome.result is None:
            print("데이터 없이 스키마만 있어, SQL을 빈 데이터베이스에서 검사만 했습니다.")
        else:
            print(present.table(outcome.result))
        spent = outcome.timings
        tries = f" · {outcome.attempts}번째 시도" if outcome.attempts > 1 else ""
        votes = f" · 표본 일치 {outcome.agreement:.0%}" if outcome.agreement is not None else ""
        _report(
            f"{spent['total'] / 1e3:.2f}초 (모델 {spent['model'] / 1e3:.2f}초, "
            f"검사 {spent['validate']:.0f}ms, 실행 {spent['execute']:.0f}ms){tries}{votes}"
        )
        return
    assert error is not None
    if outcome and outcome.sql:
        print(present.visible(outcome.sql))
    _report(f"오류: {error.message_ko}")
    if hint := getattr(error, "hint", ()):
        _report(f"힌트: {hint if isinstance(hint, str) else ', '.join(hint)}")


def _tools(args: argparse.Namespace, settings: Settings) -> int:
    from app import tools
    from model.serve import start

    try:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-")))
            source = _source(args, settings, folder)

            def ready() -> Pipeline:
                sandbox = stack.enter_context(Sandbox(settings))
                engine = stack.enter_context(start(settings, report=_report))
                client = Client(engine.base_url, settings.model or engine.model, settings.api_key, settings=settings)
                stack.callback(client.close)
                return Pipeline(settings, client, sandbox)

            tools.serve(ready, source, settings)
    except Text2SQLError as error:
        _report(f"오류: {error.message_ko}")
        return _exit_code(error)
    return 0


def _serve(args: argparse.Namespace, settings: Settings) -> int:
    from app import http, share
    from model.serve import start

    try:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-")))
            source = _source(args, settings, folder)
            sandbox = stack.enter_context(Sandbox(settings))
            engine = stack.enter_context(start(settings, report=_report))
            client = Client(engine.base_url, settings.model or engine.model, settings.api_key, settings=settings)
            stack.callback(client.close)
            notice: tuple[str, ...] = ()
            if args.verb == "share":
                settings = replace(settings, password=settings.password or share.new_password())
                shared = share.open_link(settings, _report)
                settings, notice = replace(settings, host=shared.host), shared.lines
            http.serve(Pipeline(settings, client, sandbox), engine, settings, source, notice=notice)
    except Text2SQLError as error:
        _report(f"오류: {error.message_ko}")
        _report(str(error))
        return _exit_code(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
