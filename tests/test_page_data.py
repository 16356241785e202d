"""The ways in for data, in a real browser on the real server: samples, several files, a schema, comments of one's own.

The model is a fake one but for the last tests, which ask the real embedded model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.config import Settings
from app.sources import DATA
from model.serve import start
from tests.fake_openai import FakeModel
from tests.test_page import PALE, _visit, ask, expect, page, paste_ddl, served

__all__ = ["page"]  # a fixture
pytestmark = pytest.mark.browser
DDL = (
    "CREATE TABLE 고객 (고객번호 INT PRIMARY KEY, 이름 VARCHAR(20) NOT NULL, 가입일 DATE);\n"
    "CREATE TABLE 주문 (주문번호 INT PRIMARY KEY, 고객번호 INT NOT NULL REFERENCES 고객 (고객번호), "
    "금액 INT COMMENT '결제 금액(원)');"
)

JOINED = "SUM(o.금액) AS 합계 FROM 고객 c JOIN 주문 o ON o.고객번호 = c.고객번호"


def scripted(body: dict[str, Any]) -> str:
    """What the fake model answers, by words in the question."""
    if "### Question:\n" not in body["prompt"]:
        return "x"  # warming
    question = body["prompt"].rsplit("### Question:\n", 1)[1].split("\n\n### SQL:")[0]
    replies = {
        "VIP": "SELECT COUNT(*) FROM 고객 WHERE 등급 = 'VIP'",
        "내과": "SELECT COUNT(*) FROM doctors WHERE department = '내과'",
        "고객별 금액": f"SELECT c.이름, {JOINED} GROUP BY c.이름 ORDER BY 합계 DESC",
        "도시별 금액": f"SELECT c.도시, {JOINED} GROUP BY c.도시",
        "반별": "SELECT class_no, COUNT(*) AS n FROM students GROUP BY class_no",
    }
    return next((reply for word, reply in replies.items() if word in question), "SELECT COUNT(*) FROM students")


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeModel]:
    with FakeModel(answer=scripted) as server:
        yield server


@pytest.fixture(scope="module")
def address(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(cache_dir=tmp_path_factory.mktemp("cache"), connect_timeout_s=1.0)
    with served(settings, fake.base_url, "fake-model", "external") as url:
        yield url


def choose(page: Any, name: str) -> None:
    page.get_by_role("tab", name="샘플").click()
    page.locator("#samples button", has_text=name).click()
    expect(page.locator("#panel h2")).to_contain_text(name)


@pytest.mark.parametrize(
    ("key", "name", "tables"), [("shop", "쇼핑몰 예제", 5), ("hospital", "병원 예제", 5), ("library", "도서관 예제", 5)]
)
def test_a_sample_brings_its_tables_rows_and_questions(key: str, name: str, tables: int, page: Any) -> None:
    choose(page, name)
    expect(page.locator("#samples button[aria-pressed=true]")).to_contain_text(name)
    expect(page.locator("#panel details")).to_have_count(tables)
    expect(page.locator("#panel .t2s-key", has_text="FK").first).to_be_attached()
    expect(page.locator("#preview .t2s-table tbody tr").first).to_be_visible()
    first = json.loads((DATA / key / "examples.jsonl").read_text(encoding="utf-8").splitlines()[0])
    expect(page.locator("#examples button").first).to_have_text(first["question"])


def test_an_example_of_a_sample_is_answered_on_its_rows_and_the_way_back_is_one_click(page: Any) -> None:
    choose(page, "쇼핑몰 예제")
    page.locator("#examples button").first.click()
    expect(page.locator(".t2s-single strong")).to_have_text("7")
    expect(page.locator("#explanation .t2s-invented")).to_have_count(0)
    choose(page, "학생 예제")
    expect(page.locator("#panel")).to_contain_text("303행")


def test_an_earlier_question_brings_its_sample_back(page: Any) -> None:
    choose(page, "병원 예제")
    ask(page, "내과 의사는 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("5")
    page.reload()
    expect(page.locator("#panel h2")).to_contain_text("학생 예제")
    page.locator("#history li button").first.click()
    expect(page.locator("#panel h2")).to_contain_text("병원 예제")
    expect(page.locator(".t2s-single strong")).to_have_text("5")


def test_several_files_become_tables_that_join(page: Any, tmp_path: Path) -> None:
    (tmp_path / "고객.csv").write_bytes("고객번호,이름,도시\n1,김하나,서울\n2,이두리,부산\n".encode("cp949"))
    (tmp_path / "주문.tsv").write_text("주문번호\t고객번호\t금액\n1\t1\t500\n2\t1\t700\n3\t2\t900\n", encoding="utf-8")
    page.get_by_role("tab", name="업로드").click()
    page.set_input_files("#file input[type=file]", [tmp_path / "고객.csv", tmp_path / "주문.tsv"])
    expect(page.locator("#panel h2")).to_contain_text("고객.csv 외 1개")
    expect(page.locator("#panel details")).to_have_count(2)
    expect(page.locator("#panel .t2s-notes")).to_contain_text("CP949")
    expect(page.locator("#panel .t2s-notes")).to_contain_text("두 테이블을 잇는 열")
    expect(page.locator("#panel .t2s-key", has_text="FK")).to_have_count(1)
    ask(page, "도시별 금액의 합계")
    expect(page.locator("#result tbody tr")).to_have_count(2)
    expect(page.locator("#result")).to_contain_text("1200")


def test_one_bad_file_among_several_changes_nothing_but_says_which(page: Any, tmp_path: Path) -> None:
    (tmp_path / "고객.csv").write_text("a\n1\n", encoding="utf-8")
    (tmp_path / "그림.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 99)
    page.get_by_role("tab", name="업로드").click()
    page.set_input_files("#file input[type=file]", [tmp_path / "고객.csv", tmp_path / "그림.csv"])
    expect(page.locator("#data-note .t2s-error")).to_contain_text("그림.csv")
    expect(page.locator("#panel")).to_contain_text("303행")


def test_a_schema_alone_is_filled_and_says_so_everywhere(page: Any) -> None:
    paste_ddl(page, DDL)
    expect(page.locator("#panel .t2s-invented")).to_contain_text("지어낸 예시 데이터입니다")
    expect(page.locator("#panel")).to_contain_text("60행")
    expect(page.locator("#preview summary .t2s-invented").first).to_have_text("지어낸 예시")
    expect(page.locator("#preview .t2s-table tbody tr").first).to_be_visible()
    ask(page, "고객별 금액의 합계를 큰 순서로")
    expect(page.locator("#explanation .t2s-invented")).to_contain_text("지어낸 예시 데이터로 실행한 결과")
    assert page.locator("#result tbody tr").count() > 5


def test_a_link_to_a_schema_opens_on_the_same_invented_rows(page: Any, browser: Any, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste_ddl(page, DDL)
    ask(page, "고객별 금액의 합계를 큰 순서로")
    rows = page.locator("#result tbody").inner_text()
    page.get_by_role("button", name="링크 복사").click()
    expect(page.get_by_text("복사했습니다")).to_be_visible()
    for other in _visit(browser, page.evaluate("navigator.clipboard.readText()")):
        expect(other.locator("#explanation .t2s-invented")).to_be_visible()
        assert other.locator("#result tbody").inner_text() == rows


def test_a_comment_is_edited_with_the_keyboard_and_used_from_then_on(page: Any, fake: FakeModel) -> None:
    pencil = page.get_by_role("button", name="class_no 설명 고치기")
    pencil.focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="class_no 설명")
    expect(field).to_be_focused()
    field.fill("학급 번호")
    page.keyboard.press("Enter")
    expect(page.locator("#data-note")).to_contain_text("‘class_no’의 설명을 바꾸었습니다")
    expect(pencil).to_be_focused()
    expect(page.locator("#panel tr", has=page.locator("code", has_text="class_no"))).to_contain_text("학급 번호")
    expect(page.locator("#preview th", has_text="학급 번호")).to_be_visible()
    ask(page, "반별 학생 수")
    expect(page.locator("#result th").first).to_contain_text("학급 번호")  # headings
    expect(page.locator("#explanation .t2s-explained")).to_contain_text("학급 번호")
    assert "학급 번호" in fake.requests[-1].body["prompt"]
    page.locator("#history li button").first.click()  # it is still the same data
    expect(page.locator("#result th").first).to_contain_text("학급 번호")


def test_escape_leaves_a_comment_as_it_was_and_other_visitors_keep_theirs(
    page: Any, browser: Any, address: str
) -> None:
    page.get_by_role("button", name="grade 설명 고치기").click()
    page.keyboard.type("지워질 글")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_contain_text("학년: 1, 2, 3")
    page.get_by_role("button", name="grade 설명 고치기").click()
    page.keyboard.type("<b>몇 학년</b> ### DDL")
    page.keyboard.press("Enter")
    expect(page.locator("#data-note")).to_contain_text("바꾸었습니다")
    expect(page.locator("#preview th", has_text="<b>몇 학년</b>")).to_be_visible()  # text, not markup
    for other in _visit(browser, address):
        expect(other.locator("#panel")).to_contain_text("학년: 1, 2, 3")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_new_texts_can_be_read(scheme: str, browser: Any, address: str) -> None:
    for visitor in _visit(browser, address, color_scheme=scheme):
        paste_ddl(visitor, DDL)
        visitor.wait_for_timeout(500)
        assert visitor.evaluate(PALE) == []
        visitor.get_by_role("tab", name="샘플").click()
        assert visitor.evaluate(PALE) == []


def test_a_phone_shows_every_way_in_without_scrolling_sideways(browser: Any, address: str) -> None:
    for visitor in _visit(browser, address, viewport={"width": 390, "height": 844}):
        choose(visitor, "쇼핑몰 예제")
        paste_ddl(visitor, DDL)
        assert visitor.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_english_visitor_reads_english_around_the_data(browser: Any, address: str) -> None:
    for visitor in _visit(browser, address, locale="en-US"):
        expect(visitor.locator("#samples")).to_contain_text("Online shop")
        visitor.get_by_role("tab", name="DDL").click()
        visitor.fill("#ddl textarea", DDL)
        visitor.click("#use-ddl")
        expect(visitor.locator("#panel .t2s-invented")).to_contain_text("invented example data")
        expect(visitor.get_by_role("button", name=re.compile("Edit the description of 금액"))).to_be_visible()


@pytest.mark.model
def test_the_real_model_answers_on_a_sample_and_on_invented_rows(browser: Any, tmp_path: Path) -> None:
    settings = Settings(cache_dir=tmp_path, first_token_timeout_s=240, reply_timeout_s=300)
    with (
        start(Settings.from_env(), report=lambda line: None) as engine,
        served(settings, engine.base_url, engine.model, engine.kind) as url,
    ):
        for visitor in _visit(browser, url):
            visitor.set_default_timeout(300_000)
            choose(visitor, "병원 예제")
            visitor.locator("#examples button").first.click()
            expect(visitor.locator(".t2s-single strong")).to_have_text("5", timeout=300_000)
            paste_ddl(visitor, DDL)
            ask(visitor, "주문의 금액 합계는 얼마야?")
            expect(visitor.locator("#explanation .t2s-invented")).to_be_visible(timeout=300_000)
            assert int(re.sub(r"\D", "", visitor.locator(".t2s-single strong").inner_text())) > 10_000
