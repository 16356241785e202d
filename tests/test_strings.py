"""The catalogue of words: complete in both languages, with the same gaps to fill, and used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.strings import LANGUAGES, TEXTS, words

APP = Path(__file__).resolve().parent.parent / "app"
KOREAN_BY_NATURE = {"any-count", "any-first"}  # questions, which are asked in Korean


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same(key: str) -> None:
    korean, english = TEXTS[key][:2]
    assert korean
    assert english
    assert set(re.findall(r"\{(\w+)", korean)) == set(re.findall(r"\{(\w+)", english))
    assert key in KOREAN_BY_NATURE or not re.search(r"[가-힣]", english)


@pytest.mark.parametrize(
    "name",
    ["ui.py", "ui_answer.py", "view.py", "view_rows.py", "view_data.py", "view_actions.py", "drawing.py", "page.js"],
)
def test_no_korean_text_stands_outside_the_catalogue(name: str) -> None:
    text = (APP / name).read_text(encoding="utf-8")
    text = re.sub(r'""".*?"""|#.*|//.*|/\*.*?\*/', "", text, flags=re.DOTALL if name == "page.js" else 0)
    text = re.sub(r'"""[\s\S]*?"""', "", text)
    for line in text.splitlines():
        quoted = "".join(re.findall(r"""[">]([^"<>]*[가-힣][^"<>]*)["<]""", line))
        assert not quoted or "CREATE TABLE" in line or "|" in line, line  # an example of DDL; a pattern


def test_every_text_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in APP.glob("*.py") if path.name != "strings.py")
    for key in TEXTS:
        stem = key.partition("-")[0]
        assert f'"{key}"' in code or f"'{key}'" in code or f"{stem}-{{" in code, key


@pytest.mark.parametrize(
    ("asked", "language"),
    [("ko-KR,ko;q=0.9,en;q=0.8", "ko"), ("ko", "ko"), ("", "ko"), ("*", "ko"), ("en-US,en;q=0.9,ko;q=0.8", "en"),
     ("fr-FR", "en"), ("kok-IN", "en"), (";;,", "ko")],
)  # fmt: skip
def test_the_first_language_asked_for_decides(asked: str, language: str) -> None:
    assert words(asked).language == language
    assert language in LANGUAGES
