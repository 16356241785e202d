"""Verb `stop`: end the `model serve` that runs, and its engine with it."""

from __future__ import annotations

import argparse
import os
import signal
import time

from app.config import Settings
from app.errors import ModelUnavailable
from model.serve import Running

STOP_TIMEOUT_S = 20.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    running = Running.read(settings)
    if running is None:
        print("켜져 있는 모델 서버가 없습니다.")
        return 0
    os.kill(running.pid, signal.SIGTERM)
    deadline = time.monotonic() + STOP_TIMEOUT_S
    while Running.read(settings):
        if time.monotonic() > deadline:
            raise ModelUnavailable(
                f"pid {running.pid} did not end within {STOP_TIMEOUT_S:g} s",
                f"모델 서버(pid {running.pid})가 {STOP_TIMEOUT_S:g}초 안에 꺼지지 않았습니다.",
                hint=f"로그를 확인해 주세요: {running.log}",
            )
        time.sleep(0.1)
    print(f"모델 서버를 껐습니다 (pid {running.pid}).")
    return 0
