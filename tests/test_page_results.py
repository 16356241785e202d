"""What a visitor does with an answer in a real browser: see it as a chart, take it away, confirm it, pass it on."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet
from python_calamine import load_workbook

from app.config import Settings
from app.link import MAX_PACKED_CHARS
from tests.fake_openai import FakeModel
from tests.test_page import PALE, _visit, ask, expect, paste_ddl, served, write_sql

pytestmark = pytest.mark.browser
# A word of the question: what the fake model answers.
REPLIES = {
    "학과별": "SELECT department, COUNT(*) AS 인원, AVG(final_score) FROM students GROUP BY ALL ORDER BY 인원 DESC",
    "점수표": "SELECT midterm_score, final_score FROM students",
    "최댓값": "SELECT MAX(midterm_score), MAX(final_score) FROM students",
    "이름만": "SELECT name FROM students WHERE grade = 1",
    "위험": "SELECT '=1+1' AS 식, name FROM students LIMIT 2",
    "아무도": "SELECT name FROM students WHERE grade = 9",
    "자른": "SELECT regexp_replace(name, '^.', 'O') AS 가린_이름, grade FROM students QUALIFY row_number() OVER () < 3",
    "회원": "SELECT name FROM members WHERE age > 20",
}


def scripted(body: dict[str, Any]) -> str:
    question = body["prompt"].rsplit("### Question:\n", 1)[-1]
    return next((sql for word, sql in REPLIES.items() if word in question), "SELECT COUNT(*) FROM students")


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeModel]:
    with FakeModel(answer=scripted) as server:
        yield server


@pytest.fixture(scope="module")
def address(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(cache_dir=tmp_path_factory.mktemp("cache"), connect_timeout_s=1.0, max_upload_mib=1)
    with served(settings, fake.base_url, "fake-model", "external") as url:
        yield url


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    yield from _visit(browser, address)


def answered(page: Any, question: str) -> None:
    ask(page, question)
    expect(page.locator("#history li").first).to_contain_text(question)
    expect(page.locator("#ask")).to_be_visible()


def chart_tab(page: Any) -> Any:
    return page.locator("#result-tabs").get_by_role("tab", name="차트")


def saved(page: Any, press: Any, folder: Path) -> Path:
    """The file that a press on a button saves, under the name that it suggests."""
    with page.expect_download() as download:
        press.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


# --- charts ------------------------------------------------------------------------------------------------------


def test_a_chart_is_one_click_away_and_can_be_switched(page: Any) -> None:
    answered(page, "학과별 인원과 점수")
    expect(page.locator("#result tbody tr")).to_have_count(5)  # the table comes first
    chart_tab(page).click()
    bars = page.locator(".t2s-chart:visible svg:visible")
    expect(bars).to_have_attribute("aria-label", re.compile("학과별 인원.*가장 큰 값은 소프트웨어과"))
    page.get_by_role("button", name="산점도").press("Enter")  # by keyboard
    expect(page.locator(".t2s-chart:visible svg:visible circle")).to_have_count(5)
    expect(page.locator("[data-chart][aria-pressed=true]")).to_have_text(re.compile("산점도"))


@pytest.mark.parametrize("question", ["이름만 보여줘", "아무도 없는 조건", "모두 몇 명이야?", "최댓값 둘"])
def test_there_is_no_chart_where_none_helps(page: Any, question: str) -> None:
    answered(page, "학과별 인원")
    chart_tab(page).click()
    answered(page, question)
    expect(chart_tab(page)).to_be_hidden()
    expect(page.locator("#result > :visible").first).to_be_visible()  # back at the table


def test_numbers_of_one_row_are_set_large_and_once(page: Any) -> None:
    answered(page, "최댓값 둘")
    expect(page.locator(".t2s-single strong")).to_have_count(2)
    expect(page.locator("#result table")).to_have_count(0)
    assert page.inner_text("#answer").count(page.locator(".t2s-single strong").first.inner_text()) == 1


def test_the_chart_is_saved_as_a_picture(page: Any, tmp_path: Path) -> None:
    from PIL import Image

    answered(page, "학과별 인원")
    chart_tab(page).click()
    path = saved(page, page.get_by_role("button", name="PNG 저장"), tmp_path)
    assert path.name == "학과별_인원.png"
    with Image.open(path) as image:
        assert image.width > 1400


def test_a_phone_gets_the_narrow_drawing(browser: Any, address: str) -> None:
    for phone in _visit(browser, address, viewport={"width": 390, "height": 844}):
        answered(phone, "학과별 인원과 점수")
        chart_tab(phone).click()
        expect(phone.locator(".t2s-narrow svg:visible")).to_have_count(1)
        expect(phone.locator(".t2s-wide svg:visible")).to_have_count(0)
        phone.locator("#dialects button", has_text="MySQL").click()
        expect(phone.locator("#other-sql .cm-content")).to_be_visible()
        assert phone.evaluate("document.documentElement.scrollWidth") <= 390


# --- files and copies --------------------------------------------------------------------------------------------


def test_csv_opens_right_in_excel(page: Any, tmp_path: Path) -> None:
    answered(page, "학과별 인원과 점수")
    path = saved(page, page.get_by_role("button", name="CSV"), tmp_path)
    assert path.name == "학과별_인원과_점수.csv"
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == page.locator("#result th").all_inner_texts()
    assert rows[1][:2] == ["소프트웨어과", "101"]


def test_excel_and_parquet_hold_the_rows(page: Any, tmp_path: Path) -> None:
    answered(page, "학과별 인원")
    book = load_workbook(saved(page, page.get_by_role("button", name="엑셀"), tmp_path))
    assert len(book.get_sheet_by_index(0).to_python()) == 6
    table = parquet.read_table(saved(page, page.get_by_role("button", name="Parquet"), tmp_path))
    assert table.column_names == ["department", "인원", "avg(final_score)"]
    assert sum(table["인원"].to_pylist()) == 303


def test_a_formula_in_the_data_is_text_in_the_file(page: Any, tmp_path: Path) -> None:
    answered(page, "위험한 값")
    text = saved(page, page.get_by_role("button", name="CSV"), tmp_path).read_text(encoding="utf-8-sig")
    assert '"\'=1+1"' in text


def test_an_empty_result_offers_no_file(page: Any) -> None:
    answered(page, "아무도 없는 조건")
    expect(page.locator("#result .t2s-empty")).to_be_visible()
    expect(page.locator("#downloads button")).to_have_count(0)


def test_the_sql_as_it_stands_is_copied(page: Any) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    answered(page, "모두 몇 명이야?")
    write_sql(page, "SELECT 7 -- 고친 것")
    page.get_by_role("button", name="SQL 복사").click()
    expect(page.get_by_role("button", name="복사했습니다")).to_be_visible()
    page.wait_for_function("async () => await navigator.clipboard.readText() === 'SELECT 7 -- 고친 것'")


def test_the_sql_in_another_dialect_with_its_warnings(page: Any) -> None:
    answered(page, "자른 이름")
    page.locator("#dialects button", has_text="BigQuery").click()
    expect(page.locator("#other-sql .cm-content")).to_contain_text("REGEXP_REPLACE")
    page.locator("#dialects button", has_text="SQLite").click()
    expect(page.locator("#warnings")).to_contain_text("SQLite에 없는 정규식 함수가")
    page.locator("#dialects button[aria-pressed=true]").click()
    expect(page.locator("#other-sql")).to_be_hidden()
    write_sql(page, "이것은 SQL이 아니다")
    page.locator("#dialects button", has_text="MySQL").click()
    expect(page.locator("#warnings .t2s-error")).to_be_visible()
    answered(page, "모두 몇 명이야?")
    expect(page.locator("#other")).to_be_hidden()  # it was another question's


def test_a_schema_too_large_for_a_link_is_said(page: Any) -> None:
    names = [f"열_{number * 7919 % 100_000:05d}_{number * 104_729 % 1_000_003:x}" for number in range(900)]
    ddl = "CREATE TABLE members (name VARCHAR(20), age INT, " + ", ".join(f"{name} INT" for name in names) + ")"
    assert len(ddl) > MAX_PACKED_CHARS
    paste_ddl(page, ddl)
    answered(page, "스무 살 넘는 회원")
    expect(page.get_by_role("button", name="링크 복사")).to_have_count(0)
    page.locator(".t2s-no-link summary").click()
    expect(page.locator(".t2s-no-link p")).to_contain_text("서버나 메신저에서 잘릴 수 있습니다")


# --- thumbs up ---------------------------------------------------------------------------------------------------


def test_a_confirmed_answer_is_marked_survives_a_reload_and_can_be_taken_back(page: Any) -> None:
    answered(page, "이름만 보여줘")
    page.get_by_role("button", name="맞아요").click()
    expect(page.locator("#confirm")).to_contain_text("맞는 답으로 표시했습니다")
    expect(page.locator("#history .t2s-kept")).to_have_count(1)
    page.reload()
    expect(page.locator("#history .t2s-kept")).to_have_count(1)
    page.locator("#history li button").first.click()
    page.get_by_role("button", name="되돌리기").click()
    expect(page.get_by_role("button", name="맞아요")).to_be_visible()
    expect(page.locator("#history .t2s-kept")).to_have_count(0)


def test_edited_sql_is_another_answer_to_the_same_question(page: Any) -> None:
    answered(page, "이름만 보여줘")
    page.get_by_role("button", name="맞아요").click()
    expect(page.get_by_role("button", name="되돌리기")).to_be_visible()
    page.fill("#question textarea", "다른 것을 묻기 시작했다")
    write_sql(page, "SELECT name FROM students WHERE grade = 2")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="맞아요")).to_be_visible()
    expect(page.locator("#history li")).to_have_count(1)
    expect(page.locator("#history li")).to_contain_text("이름만 보여줘")


def test_nothing_is_confirmed_where_nothing_was_answered(page: Any) -> None:
    answered(page, "이름만 보여줘")
    write_sql(page, "DROP TABLE students")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#problem .t2s-error")).to_be_visible()
    expect(page.locator("#confirm button:visible")).to_have_count(0)


def test_what_one_visitor_confirms_no_other_sees_and_no_file_holds(
    fake: FakeModel, browser: Any, tmp_path: Path
) -> None:
    with served(Settings(cache_dir=tmp_path), fake.base_url, "fake-model", "external") as url:
        for one in _visit(browser, url):
            answered(one, "이름만 보여줘 비밀스러운 질문")
            one.get_by_role("button", name="맞아요").click()
            expect(one.get_by_role("button", name="되돌리기")).to_be_visible()
            for other in _visit(browser, url):
                answered(other, "이름만 보여줘")
                assert "비밀스러운" not in other.content()
            files = [path for path in tmp_path.rglob("*") if path.is_file()]
            assert files
            assert not any("비밀스러운".encode() in path.read_bytes() for path in files)


@pytest.mark.parametrize("hints", [0, 2])
def test_confirmed_answers_reach_the_prompt_only_where_the_settings_say_so(
    hints: int,
    fake: FakeModel,
    browser: Any,
    tmp_path: Path,
) -> None:
    settings = Settings(cache_dir=tmp_path / "cache", examples_dir=str(tmp_path / "kept"), hints=hints)
    with served(settings, fake.base_url, "fake-model", "external") as url:
        for visitor in _visit(browser, url):
            answered(visitor, "1학년 학생의 이름만 보여줘")
            visitor.get_by_role("button", name="맞아요").click()
            expect(visitor.get_by_role("button", name="되돌리기")).to_be_visible()
            answered(visitor, "2학년 학생의 이름만 보여줘")
            assert ("1학년" in fake.prompts[-1]) == bool(hints)
        (path,) = (tmp_path / "kept").glob("*.jsonl")
        assert json.loads(path.read_text(encoding="utf-8"))["question"] == "1학년 학생의 이름만 보여줘"


# --- light, dark, messages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("system", ["light", "dark"])
def test_light_and_dark_can_be_chosen_and_stay_chosen(system: str, browser: Any, address: str) -> None:
    grounds = {"light": "rgb(245, 246, 243)", "dark": "rgb(16, 22, 21)"}
    for visitor in _visit(browser, address, color_scheme=system):
        switch = visitor.locator(".t2s-theme")

        def ground(visitor: Any = visitor) -> str:
            return visitor.evaluate("getComputedStyle(document.body).backgroundColor")

        assert ground() == grounds[system]
        for chosen in ("light", "dark"):
            switch.click()
            assert ground() == grounds[chosen]
            visitor.reload()
            visitor.wait_for_selector("#question textarea")
            visitor.wait_for_timeout(300)  # until Gradio has set what it takes for right
            assert ground() == grounds[chosen]
        expect(switch).to_have_attribute("aria-label", "화면 밝기: 어둡게")
        switch.click()
        assert ground() == grounds[system]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_and_messages_can_be_read_on_their_ground(
    scheme: str,
    browser: Any,
    address: str,
    tmp_path: Path,
) -> None:
    large = tmp_path / "큰.csv"
    large.write_text("가\n" + "1\n" * 600_000, encoding="utf-8")
    for visitor in _visit(browser, address, color_scheme=scheme):
        visitor.get_by_role("tab", name="업로드").click()
        visitor.set_input_files("#file input[type=file]", large)
        toast = visitor.locator(".toast-body")
        expect(toast).to_contain_text("파일이 너무 큽니다. 1.0 Mb까지")
        visitor.wait_for_timeout(500)  # it fades in
        assert visitor.evaluate(PALE) == []
        toast.locator(".toast-close").click()
        answered(visitor, "자른 이름")
        visitor.get_by_role("button", name="맞아요").click()
        visitor.locator("#dialects button", has_text="SQLite").click()
        expect(visitor.locator("#warnings .t2s-doubts")).to_be_visible()
        assert visitor.evaluate(PALE) == []
        answered(visitor, "학과별 인원과 점수")
        chart_tab(visitor).click()
        visitor.wait_for_timeout(300)
        assert visitor.evaluate(PALE) == []


def test_an_english_page_says_what_is_in_korean(browser: Any, address: str) -> None:
    for visitor in _visit(browser, address, locale="en-US"):
        answered(visitor, "학과별 2학년 인원")
        expect(visitor.locator(".t2s-doubts")).to_contain_text("The question's '2학년' is not used in the SQL.")
        expect(visitor.locator("#explanation .t2s-lang")).to_have_text("in Korean")
        visitor.get_by_role("tab", name="Chart").click()
        expect(visitor.locator(".t2s-chart:visible figcaption")).to_have_text(re.compile(r"by department"))
        visitor.locator("#dialects button", has_text="SQLite").click()
        expect(visitor.locator("#other-sql .cm-content")).to_be_visible()


def test_everything_that_can_be_pressed_here_has_a_name(page: Any) -> None:
    answered(page, "학과별 인원")
    chart_tab(page).click()
    nameless = page.evaluate("""() => [...document.querySelectorAll('button, summary')]
      .filter((one) => one.checkVisibility() && !(one.ariaLabel || one.innerText?.trim() || one.title))
      .map((one) => one.outerHTML.slice(0, 120))""")
    assert nameless == []
