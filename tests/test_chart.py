"""Charts: which one is chosen, and that a drawing is true to its numbers whatever they are."""

from __future__ import annotations

import datetime as dt
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.chart import MAX_BARS, charts
from app.config import Settings
from app.drawing import NARROW, WIDE, figure, svg, tick_text
from app.sandbox import Result, Sandbox
from app.schema import Schema
from app.sources import students
from app.strings import EN
from app.validate import validate
from tests.conftest import HERE

CASES = [json.loads(line) for line in (HERE / "golden" / "charts.jsonl").read_text(encoding="utf-8").splitlines()]
NOTHING = Schema(())
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, Settings]]:
    chosen = Settings(cache_dir=tmp_path_factory.mktemp("charts"))
    with Sandbox(chosen) as pool:
        yield pool, chosen


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sql"][:60])
def test_the_chart_that_helps_comes_first(case: dict, sandbox: tuple[Sandbox, Settings]) -> None:
    pool, chosen = sandbox
    source = students(chosen)
    found = charts(pool.run(validate(case["sql"], source.schema), source.database), source.schema)
    assert [chart.kind for chart in found] == case["kinds"]
    if found:
        assert found[0].title == case.get("title", found[0].title)
        assert found[0].note == case.get("note", "")
        assert str(found[0].series[0].points[0].x) == case.get("first", str(found[0].series[0].points[0].x))


def result(types: tuple[str, ...], *rows: tuple, names: tuple[str, ...] = (), truncated: bool = False) -> Result:
    return Result(names or tuple(f"c{number}" for number in range(len(types))), types, rows, truncated, 1.0)


def rects(drawn: str) -> list[ET.Element]:
    return [node for node in ET.fromstring(drawn).iter(f"{SVG}rect") if node.get("height") != "11"]


@pytest.mark.parametrize("values", [(3, 6, 12), (-4, 2, 8), (-1, -2, -4), (0.001, 0.002, 0.004), (1e9, 2e9, 4e9)])
def test_bars_are_as_long_as_their_numbers(values: tuple[float, ...]) -> None:
    (chart,) = charts(result(("VARCHAR", "DOUBLE"), *zip("가나다", map(float, values), strict=True)), NOTHING)
    drawn = {node[1].text.split(" · ")[0]: float(node[0].get("width")) for node in marks(svg(chart))}
    for name, value in zip("가나다", values, strict=True):
        assert drawn[name] / drawn["다"] == pytest.approx(abs(value / values[2]), abs=0.02)


def marks(drawn: str) -> list[ET.Element]:
    return list(ET.fromstring(drawn).iter(f"{SVG}g"))


def test_steps_stand_in_their_order_and_categories_lie() -> None:
    months = result(("BIGINT", "BIGINT"), *((month, month % 5) for month in (11, 3, 12, 1, 2)), names=("월", "건수"))
    bar = next(chart for chart in charts(months, NOTHING) if chart.kind == "bar")
    assert [point.x for point in bar.series[0].points] == ["1", "2", "3", "11", "12"]
    lefts = [float(node.get("x")) for node in rects(svg(bar))]
    assert lefts == sorted(set(lefts))


def test_too_many_bars_are_not_drawn() -> None:
    rows = [(f"이름{number}", float(number)) for number in range(MAX_BARS + 1)]
    assert [chart.kind for chart in charts(result(("VARCHAR", "DOUBLE"), *rows), NOTHING)] == ["histogram"]


def test_a_histogram_counts_every_value_once() -> None:
    values = [float(number % 37) for number in range(200)]
    (chart,) = charts(result(("DOUBLE",), *((value,) for value in values)), NOTHING)
    assert sum(point.y for point in chart.series[0].points) == 200
    assert chart.series[0].points[-1].x > max(values)


def test_what_is_cut_off_is_said() -> None:
    (chart,) = charts(result(("DOUBLE",), *((float(n),) for n in range(20)), truncated=True), NOTHING)
    assert chart.note == "처음 20행만 그렸습니다."


def test_an_english_page_gets_an_english_chart() -> None:
    rows = [("서울", 30000.0), ("부산", None), ("대구", 1.0)]
    (chart,) = charts(result(("VARCHAR", "DOUBLE"), *rows, names=("region", "n"), truncated=True), NOTHING, EN)
    assert chart.title == "n by region"
    drawn = figure(chart)
    assert not set(re.findall(r"[가-힣]+", drawn)) - {"서울", "부산", "대구"}
    assert "1 row without a value is left out. Only the first 3 rows are drawn." in drawn


def test_names_are_text_in_the_drawing() -> None:
    rows = [('<script>alert("1")</script>', 1.0), ("a\x00\x1b&b", 2.0)]
    (chart,) = charts(result(("VARCHAR", "DOUBLE"), *rows, names=('<b>"굵게"</b>', "값")), NOTHING)
    drawn = figure(chart)
    assert "<script" not in drawn
    assert "<b>" not in drawn
    ET.fromstring(svg(chart))


def test_ticks_are_read_in_korean_units() -> None:
    assert [tick_text(value) for value in (0.0, 9999.0, 1e4, 25e3, 1e8, -3e8, 1e12, 1e16)] == [
        "0", "9,999", "1만", "2.5만", "1억", "-3억", "1조", "1e+16",
    ]  # fmt: skip


CELLS = {
    "DOUBLE": st.floats(),
    "BIGINT": st.integers(-(2**63), 2**63),
    "DECIMAL(38,2)": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(Decimal),
    "DATE": st.dates(),
    "TIMESTAMP": st.datetimes(),
    "TIMESTAMP WITH TIME ZONE": st.datetimes(timezones=st.just(dt.UTC)),
    "VARCHAR": st.text(max_size=30) | st.sampled_from(["2026-01", "2026-13", "2026-02-30", "학년"]),
    "BOOLEAN": st.booleans(),
    "INTEGER[]": st.lists(st.integers(), max_size=2),
}


@st.composite
def results(draw: st.DrawFn) -> Result:
    types = draw(st.lists(st.sampled_from(sorted(CELLS)), min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(*(st.none() | CELLS[kind] for kind in types)), max_size=60))
    names = draw(st.lists(st.sampled_from(["월", "연도", "id", "값", "a b"]), min_size=len(types), max_size=len(types)))
    return result(tuple(types), *rows, names=tuple(names))


@given(results())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_comes_is_drawn_inside_its_frame(shown: Result) -> None:
    for chart in charts(shown, NOTHING):
        assert "<figure" in figure(chart)
        for width in (WIDE, NARROW):
            drawn = svg(chart, width)
            _, _, _, height = map(float, ET.fromstring(drawn).get("viewBox").split())
            assert not re.search(r'"-?(nan|inf)', drawn)
            for node in ET.fromstring(drawn).iter():
                for name, most in (("x", width), ("cx", width), ("x1", width), ("y", height), ("cy", height)):
                    assert -1 <= float(node.get(name, 0)) <= most + 1, (name, node.attrib)


@pytest.mark.browser
def test_the_browser_saves_what_the_server_made(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    from app.export import Download
    from tests.conftest import chromium

    data = bytes(range(256)) * 400
    payload = Download("3학년_학생.parquet", "application/vnd.apache.parquet", data).payload()
    script = (HERE.parent / "app" / "download.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.evaluate(script)
        with page.expect_download() as download:
            page.evaluate("payload => t2s.saveFile(payload)", payload)
        download.value.save_as(tmp_path / "file")
        assert download.value.suggested_filename == "3학년_학생.parquet"
        browser.close()
    assert (tmp_path / "file").read_bytes() == data


@pytest.mark.browser
def test_the_browser_saves_the_chart_as_an_image(tmp_path: Path) -> None:
    from PIL import Image
    from playwright.sync_api import sync_playwright

    from tests.conftest import chromium

    rows = [("서울특별시", 30.0), ("부산광역시", 12.0)]
    (chart,) = charts(result(("VARCHAR", "DOUBLE"), *rows, names=("지역", "인원")), NOTHING)
    script = (HERE.parent / "app" / "download.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.set_content(f"<style>.t2s-narrow{{display:none}} body{{--body-text-color:#fff}}</style>{figure(chart)}")
        page.evaluate(script)
        with page.expect_download() as download:
            assert page.evaluate("t2s.saveChart('인원.png')")
        download.value.save_as(tmp_path / "chart.png")
        assert download.value.suggested_filename == "인원.png"
        browser.close()
    with Image.open(tmp_path / "chart.png") as image:
        assert image.width == (WIDE + 32) * 2
        colours = {colour[:3]: count for count, colour in image.getcolors(1 << 20)}
    assert colours[(18, 112, 95)] > 20_000  # the bars, in their colour outside the page
    assert colours[(255, 255, 255)] > colours[(18, 112, 95)]
    assert any(max(colour) < 60 for colour in colours)  # dark letters on white, although the page's are white
