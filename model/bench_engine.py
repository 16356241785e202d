"""Verb `bench engine`: how fast the embedded engine is, alone and beside busy processes, for each thread count.

    python -m model bench engine --threads 1 2 --neighbours 0 1 2 --rounds 3

Prompt and generation speed are the engine's own timings of one request with a new prompt; medians over the rounds.
A neighbour is a process that computes without pause. `--spin` adds the OpenMP default (threads that spin at
barriers) to show what engine.environ() is for. Other load on the machine shows in the numbers: look at the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.config import Settings
from model.serve import Launch, Supervised, embedded_launch, free_port


@dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second."""

    prompt: float
    generation: float


def measure(base_url: str, seed: int, *, tokens: int = 48) -> Speed:
    """One request with a prompt of about 250 tokens that no cache knows."""
    draw = random.Random(seed)
    tables = (f"CREATE TABLE t{draw.randrange(1000)} (id INT, c{draw.randrange(1000)} VARCHAR(20));" for _ in range(12))
    body = {
        "prompt": "### DDL:\n" + "\n".join(tables) + "\n\n### Question:\n학생은 몇 명?\n\n### SQL:\n",
        "max_tokens": tokens,
        "temperature": 0,
        "ignore_eos": True,
        "cache_prompt": False,
    }
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{base_url}/completions", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=600) as reply:
        timings = json.load(reply)["timings"]
    return Speed(timings["prompt_per_second"], timings["predicted_per_second"])


@contextmanager
def neighbours(count: int) -> Iterator[None]:
    """So many processes that compute without pause."""
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        time.sleep(0.3)
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def resident_mib(port: int) -> float:
    """Peak resident memory of the engine's process; 0 where /proc does not tell."""
    peaks = [0.0]  # the leash carries the same words in its command line; the engine is the larger of the two
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            words = (status.parent / "cmdline").read_bytes().split(b"\0")
            if b"model.engine" in words and str(port).encode() in words:
                peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
                peaks.append(int(peak.split()[1]) / 1024)
        except (OSError, StopIteration):
            continue
    return max(peaks)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--neighbours", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=48, help="generated in each request")
    parser.add_argument("--spin", action="store_true", help="also with OpenMP's own waiting policy")
    parser.add_argument("--gguf", type=Path, help="other weights than the downloaded ones")


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    print(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.2f} before")
    print("| threads | waiting | neighbours | prompt tok/s | generation tok/s | of quiet | load s | peak MiB |")
    print("|---|---|---|---|---|---|---|---|")
    for threads in args.threads:
        for spin in (False, True) if args.spin else (False,):
            launch = embedded_launch(replace(settings, threads=threads), print, port=free_port(), gguf=args.gguf)
            if spin:
                launch = replace(launch, environ={**launch.environ, "GOMP_SPINCOUNT": ""})
            _rows(launch, args, f"{threads} | {'spins' if spin else 'spins shortly'}")
    return 0


def _rows(launch: Launch, args: argparse.Namespace, label: str) -> None:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Supervised(launch, Path(folder) / "log") as _:
        load_s = time.monotonic() - begun
        speeds: dict[int, list[Speed]] = {count: [] for count in args.neighbours}
        for round_ in range(args.rounds):  # rounds outside, so that a slow minute hits every column
            for count in args.neighbours:
                with neighbours(count):
                    speeds[count].append(measure(launch.base_url, round_ * 100 + count, tokens=args.tokens))
        peak = resident_mib(launch.port)
        quiet = statistics.median(speed.generation for speed in speeds[args.neighbours[0]])
        for count, found in speeds.items():
            prompt = statistics.median(speed.prompt for speed in found)
            generation = statistics.median(speed.generation for speed in found)
            share = f"{generation / quiet:.0%}"
            row = f"{label} | {count} | {prompt:.1f} | {generation:.1f} | {share} | {load_s:.1f} | {peak:.0f}"
            print(f"| {row} |", flush=True)
