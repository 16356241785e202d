"""Verb `status`: is a model server there, which one, and does it answer. Exit code 0 only if it answers."""

from __future__ import annotations

import argparse

from app.config import Settings
from model.serve import Running, completes, external


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    if running := Running.read(settings):
        answers = completes(running.base_url, running.model)
        state = "답합니다" if answers else "켜지는 중입니다" if not running.ready else "답하지 않습니다"
        print(f"{state}: {running.base_url} · {running.model} · {running.kind} · pid {running.pid}")
        print(f"로그: {running.log}")
        return 0 if answers else 1
    found = external(settings)
    if found is None:
        print("켜져 있는 모델 서버가 없습니다. 켜려면: python -m model serve")
        return 1
    answers = completes(found.base_url, found.model, api_key=settings.api_key)
    print(f"{'답합니다' if answers else '답하지 않습니다'}: {found.base_url} · {found.model} · 밖에서 켠 서버")
    return 0 if answers else 1
