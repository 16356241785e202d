"""The page's pictures with real answers, at two widths, light and dark: python -m tests.screenshots docs/screens

Starts the engine and the page by itself. The pictures are reduced to a palette, so that all of them stay small.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from app.config import Settings
from model.serve import start
from tests.conftest import ARGUMENTS, chromium
from tests.test_page import ask, paste_ddl, served, write_sql

SIZES = {1280: 900, 390: 844}
COLOURS = 96
ANSWER_MS = 120_000


def _answered(page: Any) -> None:
    page.wait_for_selector("#timing .t2s-timing", timeout=ANSWER_MS)
    page.wait_for_timeout(400)  # fonts, scroll bars


def first(page: Any) -> None:
    """What a visitor sees first."""
    page.wait_for_timeout(600)


def table(page: Any) -> None:
    """A result with several rows."""
    ask(page, "학과별 학생 수를 많은 순으로 보여줘")
    _answered(page)


def chart(page: Any) -> None:
    """The same result as a chart."""
    table(page)
    page.locator("#result-tabs").get_by_role("tab").nth(1).click()
    page.wait_for_timeout(400)


def beyond(page: Any) -> None:
    """An answer that was confirmed, and its SQL for another database."""
    ask(page, "2학년 학생의 이름과 생년월일을 생일이 빠른 순서로 5명만 보여줘")
    _answered(page)
    page.locator("#confirm button").click()
    page.wait_for_selector("#confirm .t2s-undo")
    page.locator("#dialects button").nth(2).click()
    page.wait_for_selector("#other-sql .cm-content")
    page.locator("#other").evaluate("(one) => one.scrollIntoView({ block: 'end' })")
    page.wait_for_timeout(400)


def working(page: Any) -> None:
    """While the SQL is being written."""
    ask(page, "학과별로 기말고사 점수가 가장 높은 학생의 이름과 점수를 보여줘")
    page.wait_for_function("document.querySelector('#sql .cm-content')?.textContent.length > 20")


def empty(page: Any) -> None:
    """No row meets the conditions."""
    ask(page, "3학년 학생은 몇 명이야?")
    _answered(page)
    write_sql(page, "SELECT name, region FROM students WHERE region = '제주'")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".t2s-empty")
    page.wait_for_timeout(400)


def number(page: Any) -> None:
    """One number, and then a follow-up to it."""
    ask(page, "3학년 학생은 몇 명이야?")
    _answered(page)
    ask(page, "그중 여학생만")
    page.wait_for_selector("#explanation .t2s-quiet", timeout=ANSWER_MS)
    _answered(page)


def mistake(page: Any) -> None:
    """SQL that was edited wrongly, with near names to choose from."""
    table(page)
    write_sql(page, "SELECT name, score FROM students WHERE grade = 3")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#problem mark")
    page.wait_for_timeout(400)


def schema(page: Any) -> None:
    """A schema that somebody pasted."""
    paste_ddl(
        page,
        "CREATE TABLE 고객 (고객번호 INT PRIMARY KEY, 이름 VARCHAR(20) COMMENT '고객 이름', 가입일 DATE);\n"
        "CREATE TABLE 주문 (주문번호 INT PRIMARY KEY, 고객번호 INT, 금액 INT COMMENT '결제 금액(원)', 주문일 DATE, "
        "FOREIGN KEY (고객번호) REFERENCES 고객 (고객번호));",
    )
    ask(page, "고객 이름별로 주문 금액의 합계를 큰 순서대로 보여줘")
    _answered(page)


# name: (what is done, widths, schemes)
SHOTS: dict[str, tuple[Callable[[Any], None], tuple[int, ...], tuple[str, ...]]] = {
    "first": (first, (1280, 390), ("light", "dark")),
    "table": (table, (1280, 390), ("light", "dark")),
    "chart": (chart, (1280, 390), ("light", "dark")),
    "beyond": (beyond, (1280, 390), ("light",)),
    "working": (working, (1280,), ("light",)),
    "empty": (empty, (1280,), ("dark",)),
    "follow-up": (number, (1280, 390), ("light",)),
    "mistake": (mistake, (1280, 390), ("light",)),
    "schema": (schema, (1280,), ("dark",)),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    settings = replace(Settings.from_env(), first_token_timeout_s=240, reply_timeout_s=300)
    total = 0
    with (
        tempfile.TemporaryDirectory() as cache,
        start(settings, report=lambda line: None) as engine,
        served(replace(settings, cache_dir=Path(cache)), engine.base_url, engine.model, engine.kind) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for name, (act, widths, schemes) in SHOTS.items():
            for width in widths:
                for scheme in schemes:
                    context = browser.new_context(
                        locale="ko-KR", viewport={"width": width, "height": SIZES[width]}, color_scheme=scheme
                    )
                    page = context.new_page()
                    page.goto(address)
                    page.wait_for_selector("#question textarea")
                    act(page)
                    picture = Image.open(io.BytesIO(page.screenshot()))
                    path = folder / f"{name}-{width}-{scheme}.png"
                    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
                    total += path.stat().st_size
                    print(f"{path}  {path.stat().st_size / 1024:.0f} KiB", file=sys.stderr)
                    context.close()
        browser.close()
    print(f"{total / 1024:.0f} KiB in all", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
