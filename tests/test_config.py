"""Settings come from the environment, wrong ones are refused, and the documentation lists them all."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from app.config import Settings
from app.errors import ConfigError

ROOT = Path(__file__).resolve().parent.parent


def test_values_are_read_with_their_types() -> None:
    settings = Settings.from_env(
        {"T2S_PORT": "80", "T2S_QUERY_TIMEOUT_S": "1.5", "T2S_CACHE_DIR": "~/x", "T2S_MODEL": "m"}
    )
    assert (settings.port, settings.query_timeout_s, settings.model) == (80, 1.5, "m")
    assert settings.cache == Path.home() / "x"


def test_an_empty_variable_is_the_default() -> None:
    assert Settings.from_env({"T2S_PORT": " "}) == Settings()


@pytest.mark.parametrize("value", ["많이", "-1", "1.5", "nan"])
def test_a_wrong_number_is_refused_by_name(value: str) -> None:
    with pytest.raises(ConfigError, match="T2S_MAX_ROWS"):
        Settings.from_env({"T2S_MAX_ROWS": value})


def test_nan_is_no_time_limit() -> None:
    with pytest.raises(ConfigError):
        Settings.from_env({"T2S_QUERY_TIMEOUT_S": "nan"})


def test_every_setting_is_documented_with_its_default() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for field in fields(Settings):
        row = next((line for line in page.splitlines() if line.startswith(f"| `T2S_{field.name.upper()}` |")), None)
        assert row, f"{field.name} is not in docs/settings.md"
        default = row.split("|")[2].strip().strip("`")
        if field.default == "":
            assert default == "(없음)"
        elif isinstance(field.default, Path | str):
            assert default == str(field.default)
        else:
            assert type(field.default)(default) == field.default, field.name


def test_no_setting_is_documented_that_does_not_exist() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    known = {f"T2S_{field.name.upper()}" for field in fields(Settings)}
    listed = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `T2S_")}
    assert listed == known
