"""A real browser on the real server: what a visitor does, and what they must never see.

Most tests put a fake model server behind the page, so that slow, broken and hostile replies can be had at will;
the main path asks the real embedded model.
"""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from app.client import Client
from app.config import Settings
from app.link import Link, pack
from app.pipeline import Pipeline
from app.sandbox import Sandbox
from app.sources import students
from model.serve import Engine, start
from tests.fake_openai import FakeModel, Reply

pytestmark = pytest.mark.browser
expect = pytest.importorskip("playwright.sync_api").expect
TIMEOUT_MS = 30_000
# The texts on the page whose contrast with what lies behind them is below 4.5: [text, ratio].
PALE = """() => {
  const rgba = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const colour = rgba(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const pale = [];
  for (const one of document.querySelectorAll('body *')) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !one.checkVisibility() || one.closest('.cm-editor') || !one.getClientRects().length) continue;
    const [a, b] = [light(rgba(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) pale.push([one.textContent.trim().slice(0, 40), (a + 0.05) / (b + 0.05)]);
  }
  return pale;
}"""


def scripted(body: dict[str, Any]) -> str | Reply:
    """What the fake model answers, by words in the question."""
    if "### Question:\n" not in body["prompt"]:
        return "x"  # warming
    question = body["prompt"].rsplit("### Question:\n", 1)[1].split("\n\n### SQL:")[0]
    replies: dict[str, str | Reply] = {
        "주민번호": "SELECT 주민번호 FROM students",
        "아주 느리게": Reply("SELECT name FROM students WHERE " + "grade <> 9 AND " * 40 + "TRUE", piece_delay_s=1),
        "천천히": Reply("SELECT name FROM students WHERE " + "grade <> 9 AND " * 40 + "TRUE", piece_delay_s=0.1),
        "점수 열": "SELECT score FROM students",
        "널이 섞인": "SELECT name, midterm_score FROM students WHERE grade = 3 ORDER BY name",
        "천 줄": "SELECT a.* FROM students AS a CROSS JOIN students AS b",
        "거절": "죄송합니다. 그 질문에는 답할 수 없습니다.",
        "멈춤": Reply(status=503),
        "널": "SELECT name, club, midterm_score FROM students WHERE club IS NULL LIMIT 5",
        "꺾쇠": "SELECT '<img src=x onerror=alert(1)>' AS \"<b>굵게</b>\", name FROM students LIMIT 1",
        "내 파일": 'SELECT "이름 전체", 금액 FROM 매출 ORDER BY 금액 DESC',
        "회원": "SELECT name FROM members WHERE age > 20",
        "고칠": 'SELECT COUNT(*) AS 학생 수 FROM student WHERE gender = "여"',
    }
    return next((reply for word, reply in replies.items() if word in question), "SELECT COUNT(*) FROM students")


@contextmanager
def served(settings: Settings, base_url: str, model: str, kind: str) -> Iterator[str]:
    """The page on a free port, in a thread of this process; gives its address."""
    from app import http

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with Sandbox(settings) as sandbox:
        client = Client(base_url, model, settings=settings)
        app = http.build(
            Pipeline(settings, client, sandbox), Engine(base_url, model, kind), settings, students(settings)
        )
        server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        deadline = time.monotonic() + 30
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.05)
        assert server.started
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeModel]:
    with FakeModel(answer=scripted) as server:
        yield server


@pytest.fixture(scope="module")
def address(fake: FakeModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(cache_dir=tmp_path_factory.mktemp("cache"), connect_timeout_s=1.0)
    with served(settings, fake.base_url, "fake-model", "external") as url:
        yield url


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A fresh visitor on the page. Fails the test for console errors and for requests to any other host."""
    yield from _visit(browser, address)


def _visit(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    context = browser.new_context(**{"locale": "ko-KR", "viewport": {"width": 1280, "height": 900}, **options})
    visitor = context.new_page()
    visitor.set_default_timeout(TIMEOUT_MS)
    errors: list[str] = []
    hosts: set[str] = set()
    visitor.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    visitor.on("pageerror", lambda error: errors.append(str(error)))
    visitor.on("request", lambda request: hosts.add(request.url.split("/")[2]) if "://" in request.url else None)
    visitor.goto(address)
    visitor.wait_for_selector("#question textarea")
    yield visitor
    context.close()
    assert hosts <= {address.split("/")[2]}
    assert not errors


def ask(page: Any, question: str) -> None:
    expect(page.locator("#ask")).to_be_visible(timeout=TIMEOUT_MS)  # while one question runs, Enter asks nothing
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")


def write_sql(page: Any, sql: str) -> None:
    page.locator("#sql .cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(sql)


def paste_ddl(page: Any, ddl: str) -> None:
    page.get_by_role("tab", name="DDL").click()
    page.fill("#ddl textarea", ddl)
    page.click("#use-ddl")
    expect(page.locator("#panel h2")).to_contain_text("붙여 넣은 스키마")


def test_first_screen_shows_data_examples_and_the_cursor(page: Any) -> None:
    expect(page.locator("#panel")).to_contain_text("학년: 1, 2, 3")
    expect(page.locator("#panel")).to_contain_text("303행")
    expect(page.locator("#preview .t2s-table tbody tr")).to_have_count(5)
    expect(page.locator("#examples button:visible")).to_have_count(6)
    expect(page.locator(".t2s-badge")).to_contain_text("fake-model")
    page.wait_for_function("document.activeElement.closest('#question') !== null")


def test_enter_asks_and_the_answer_is_complete(page: Any) -> None:
    ask(page, "학생은 모두 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")
    expect(page.locator("#sql .cm-content")).to_contain_text("SELECT COUNT(*) FROM students")
    expect(page.locator(".t2s-mark")).to_have_text([re.compile("문법"), re.compile("스키마"), re.compile("읽기 전용")])
    expect(page.locator("#timing")).to_contain_text("SQL 작성")


def test_shift_enter_breaks_the_line_and_asks_nothing(page: Any, fake: FakeModel) -> None:
    before = len(fake.requests)
    page.fill("#question textarea", "첫 줄")
    page.press("#question textarea", "Shift+Enter")
    page.locator("#question textarea").press_sequentially("둘째 줄")
    page.wait_for_timeout(500)
    assert page.input_value("#question textarea") == "첫 줄\n둘째 줄"
    assert len(fake.requests) == before


def test_an_example_fills_the_box_and_is_answered(page: Any) -> None:
    page.locator("#examples button").first.click()
    expect(page.locator("#question textarea")).to_have_value("3학년 학생은 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")


def test_under_the_sql_stands_what_it_does_and_what_it_leaves_out(page: Any) -> None:
    ask(page, "3학년 학생은 몇 명이야?")  # the fake model forgets the third year
    expect(page.locator("#explanation .t2s-explained")).to_have_text("한빛특성화고 재학생의 수를 셉니다.")
    expect(page.locator("#explanation .t2s-doubts li")).to_have_text(["질문의 '3학년'이 SQL에 쓰이지 않았습니다."])


def test_sql_streams_in_and_stop_really_stops(page: Any, fake: FakeModel) -> None:
    ask(page, "천천히 알려줘")
    expect(page.locator("#sql .cm-content")).to_contain_text("grade <> 9")
    expect(page.locator(".t2s-stages li.now")).to_have_text("SQL 작성")
    request = fake.requests[-1]
    expect(page.locator("#ask")).to_be_hidden()
    page.click("#stop")
    expect(page.locator("#note")).to_contain_text("멈추었습니다")
    expect(page.locator("#ask")).to_be_visible()
    expect(page.locator("#stop")).to_be_hidden()
    deadline = time.monotonic() + 4
    while not request.aborted and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert request.aborted


def test_escape_stops_too(page: Any) -> None:
    ask(page, "천천히 알려줘")
    expect(page.locator("#stop")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#note")).to_contain_text("멈추었습니다")


def test_a_refused_answer_says_where_and_stays_editable(page: Any) -> None:
    ask(page, "주민번호 알려줘")
    expect(page.locator("#problem")).to_contain_text("열 '주민번호'이(가) 없습니다")
    expect(page.locator("#problem mark")).to_have_text("주민번호")
    expect(page.locator("#sql .cm-content")).to_contain_text("SELECT 주민번호")
    expect(page.locator("#result table")).to_have_count(0)


def test_a_near_name_is_one_click_away(page: Any) -> None:
    ask(page, "점수 열을 잘못 쓴 질문")
    expect(page.locator("#problem mark")).to_have_text("score")
    page.locator("#problem button", has_text="final_score").click()
    expect(page.locator("#sql .cm-content")).to_contain_text("SELECT final_score FROM students")
    expect(page.locator("#result tbody tr")).to_have_count(303)
    expect(page.locator("#problem .t2s-error")).to_have_count(0)


def test_a_near_name_does_not_overwrite_sql_that_has_changed(page: Any) -> None:
    ask(page, "점수 열을 잘못 쓴 질문")
    expect(page.locator("#problem mark")).to_have_text("score")
    write_sql(page, "SELECT name FROM students")
    page.locator("#problem button", has_text="final_score").click()
    expect(page.locator("#note")).to_contain_text("SQL이 바뀌었습니다")
    expect(page.locator("#sql .cm-content")).to_have_text("SELECT name FROM students")


def test_a_mark_says_what_was_checked(page: Any) -> None:
    ask(page, "학생은 모두 몇 명이야?")
    mark = page.locator(".t2s-mark", has_text="읽기 전용")
    expect(mark.locator("p")).to_be_hidden()
    mark.locator("summary").press("Enter")  # by keyboard
    expect(mark.locator("p")).to_contain_text("데이터를 바꾸지 않는")


def test_a_table_sorts_by_its_heads(page: Any) -> None:
    ask(page, "널이 섞인 점수")
    cells = page.locator("#result tbody td.num")
    expect(cells.first).to_be_visible()
    given = cells.all_inner_texts()
    numbers = sorted(float(text) for text in given if text != "NULL")
    missing = given.count("NULL")
    assert missing > 1
    assert numbers != [float(text) for text in given if text != "NULL"]
    head = page.get_by_role("button", name="1학기 중간고사 점수")
    for order in (numbers, numbers[::-1]):
        head.press("Enter")
        texts = cells.all_inner_texts()
        assert ([float(text) for text in texts[:-missing]], texts[-missing:]) == (order, ["NULL"] * missing)
    head.press("Enter")
    assert cells.all_inner_texts() == given


def test_a_thousand_rows_are_there_at_once(page: Any) -> None:
    ask(page, "천 줄")
    expect(page.locator("#result")).to_contain_text("처음 1,000행만")
    expect(page.locator("#result tbody tr")).to_have_count(1000)
    drawn = page.evaluate("""async () => {
      const box = document.querySelector('#result .t2s-scroll'), began = performance.now();
      document.querySelector('#result th button').click();
      box.scrollTop = box.scrollHeight;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - began;
    }""")
    assert drawn < 1000  # milliseconds, on a machine that others use as well


def test_whoever_waits_is_told_their_place(browser: Any, address: str, fake: FakeModel) -> None:
    visitors = [_visit(browser, address) for _ in range(Settings().questions_at_once + 2)]
    pages = [next(visitor) for visitor in visitors]
    for visitor in pages[:-2]:
        ask(visitor, "아주 느리게 알려줘")
        expect(visitor.locator(".t2s-stages li.now")).to_have_text("SQL 작성")
    for place, visitor in enumerate(pages[-2:], start=1):
        ask(visitor, "아주 느리게 알려줘")
        expect(visitor.locator("#status")).to_contain_text(f"앞에 {place}명")
    pages[-2].click("#stop")  # leaves the line
    expect(pages[-1].locator("#status")).to_contain_text("앞에 1명")
    pages[0].click("#stop")  # gives its place away
    expect(pages[-1].locator(".t2s-stages li.now")).to_have_text("SQL 작성")
    for visitor in pages[1:-2] + pages[-1:]:
        visitor.click("#stop")
        expect(visitor.locator("#note")).to_contain_text("멈추었습니다")
    for visitor in visitors:
        next(visitor, None)


def test_a_follow_up_builds_on_the_last_query(page: Any, fake: FakeModel) -> None:
    expect(page.locator("#follow")).to_be_hidden()
    ask(page, "3학년 학생은 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")
    ask(page, "그중 여학생만")
    expect(page.locator("#explanation")).to_contain_text("앞 질문 ‘3학년 학생은 몇 명이야?’에 이어서")
    earlier = "3학년 학생은 몇 명이야?\n\n### SQL:\nSELECT COUNT(*) FROM students;\n\n### Question:\n"
    assert earlier in fake.prompts[-1]
    ask(page, "지역은 모두 몇 곳이야?")
    expect(page.locator("#explanation")).not_to_contain_text("이어서")
    assert "그중 여학생만" not in fake.prompts[-1]
    page.get_by_label("앞 질문에 이어서").check()
    ask(page, "서울 학생 이름 알려줘")
    expect(page.locator("#explanation")).to_contain_text("앞 질문 ‘지역은")
    expect(page.get_by_label("앞 질문에 이어서")).not_to_be_checked()


def test_earlier_questions_come_back_after_a_reload(page: Any, fake: FakeModel) -> None:
    ask(page, "학생은 모두 몇 명이야?")
    expect(page.locator("#history li")).to_have_count(1)
    ask(page, "널이 있는 학생")
    expect(page.locator("#history li")).to_have_count(2)
    page.reload()
    expect(page.locator("#history li")).to_have_count(2)
    asked = len(fake.requests)
    page.locator("#history li button", has_text="학생은 모두 몇 명이야?").click()
    expect(page.locator(".t2s-single strong")).to_have_text("303")
    assert page.input_value("#question textarea") == "학생은 모두 몇 명이야?"
    assert len(fake.requests) == asked  # run again, not asked again
    page.get_by_role("button", name="모두 지우기").click()
    expect(page.locator("#history li")).to_have_count(0)
    page.reload()
    page.wait_for_timeout(1000)
    expect(page.locator("#history li")).to_have_count(0)


def test_an_earlier_question_on_data_that_is_gone_is_not_run(page: Any) -> None:
    paste_ddl(page, "CREATE TABLE members (id INT, name VARCHAR(20), age INT)")
    ask(page, "스무 살 넘는 회원")
    expect(page.locator("#history li")).to_have_count(1)
    page.reload()
    page.locator("#history li button").first.click()
    expect(page.locator("#note")).to_contain_text("지금은 없습니다")
    expect(page.locator("#sql .cm-content")).to_contain_text("FROM members")
    expect(page.locator("#result-area")).to_be_hidden()


def test_a_link_carries_question_sql_and_schema(page: Any, browser: Any, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste_ddl(page, "CREATE TABLE members (id INT, name VARCHAR(20) COMMENT '회원 이름', age INT)")
    ask(page, "스무 살 넘는 회원")
    page.get_by_role("button", name="링크 복사").click()
    expect(page.locator(".t2s-link")).to_have_text("복사했습니다")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{address}/?s=")
    for other in _visit(browser, link):
        expect(other.locator("#note")).to_contain_text("다시 검사했습니다")
        assert other.input_value("#question textarea") == "스무 살 넘는 회원"
        expect(other.locator("#sql .cm-content")).to_contain_text("FROM members")
        expect(other.locator("#panel")).to_contain_text("회원 이름")


@pytest.mark.parametrize(
    ("packed", "said"),
    [
        (pack(Link("다 지워", "DROP TABLE students", sample="학생 예제")), "조회(SELECT)만"),
        (pack(Link("몰래", "SELECT * FROM read_csv('/etc/passwd')", sample="학생 예제")), "실행하지 않았습니다"),
        (pack(Link("몇 명?", "SELECT COUNT(*) FROM students", sample="학생 예제"))[:-9], "잘렸거나"),
    ],
    ids=["writes", "reads a file", "cut off"],
)
def test_a_link_is_only_a_claim(packed: str, said: str, browser: Any, address: str) -> None:
    for visitor in _visit(browser, f"{address}/?s={packed}"):
        expect(visitor.locator("#main .t2s-error")).to_contain_text(said)
        expect(visitor.locator("#result table")).to_have_count(0)


def test_an_english_browser_gets_an_english_page(browser: Any, address: str) -> None:
    for visitor in _visit(browser, address, locale="en-US"):
        expect(visitor.locator("h1")).to_have_text("Korean Text2SQL")
        ask(visitor, "주민번호 알려줘")
        expect(visitor.locator("#problem")).to_contain_text("No column '주민번호' here")
        ask(visitor, "널이 있는 학생")
        expect(visitor.locator("#result th").first).to_have_text("name")
        shown = visitor.inner_text("body")
        for element in visitor.locator("[lang=ko], #examples, #question, #preview, #history, .t2s-table").all():
            for text in element.inner_text().splitlines():
                shown = shown.replace(text, "") if text.strip() else shown
        hangul = re.findall(r"[가-힣]+", shown)
        assert hangul in ([], ["학생", "예제"])  # the sample's name, which is data


def test_the_keyboard_alone_is_enough(page: Any) -> None:
    page.wait_for_function("document.activeElement.closest('#question') !== null")
    page.keyboard.type("점수 열을 잘못 쓴 질문")
    page.keyboard.press("Enter")
    expect(page.locator("#problem mark")).to_have_text("score")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.name === 'final_score'"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#result tbody tr")).to_have_count(303)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: str, browser: Any, address: str) -> None:
    """Contrast of at least 4.5 (WCAG AA) for every text that is shown, the answer's and the refusal's included."""
    for visitor in _visit(browser, address, color_scheme=scheme):
        for question in ("고칠 것이 많은 질문", "널이 있는 학생", "점수 열을 잘못 쓴 질문"):
            ask(visitor, question)
            expect(visitor.locator("#timing .t2s-timing")).to_be_visible()
            visitor.wait_for_timeout(300)
            assert visitor.evaluate(PALE) == []


def test_everything_that_can_be_pressed_has_a_name(page: Any) -> None:
    ask(page, "널이 있는 학생")
    expect(page.locator("#result table")).to_be_visible()
    nameless = page.evaluate("""() => [...document.querySelectorAll('button, textarea, input, [role=region], summary')]
      .filter((one) => one.checkVisibility() && !(one.ariaLabel || one.innerText?.trim() || one.title
        || one.labels?.[0]?.textContent.trim() || one.placeholder)).map((one) => one.outerHTML.slice(0, 120))""")
    assert nameless == []


def test_the_first_paint_comes_soon(browser: Any, address: str) -> None:
    for visitor in _visit(browser, address):
        paints = visitor.evaluate("performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime)")
        assert paints[0] < 1500  # milliseconds


def test_prose_is_not_executed(page: Any) -> None:
    ask(page, "거절해줘")
    expect(page.locator("#problem")).to_contain_text("설명을 보냈습니다")


def test_a_dead_model_server_is_said_in_korean(page: Any) -> None:
    ask(page, "멈춤 상태야?")
    expect(page.locator("#problem")).to_contain_text("모델 서버가 지금 답하지 못합니다")
    expect(page.locator("#question textarea")).to_have_value("멈춤 상태야?")


def test_what_was_mended_is_said(page: Any) -> None:
    ask(page, "고칠 것이 많은 질문")
    expect(page.locator("#marks")).to_contain_text("'student'을(를) 'students'(으)로")
    expect(page.locator(".t2s-single")).to_contain_text("학생 수")


@pytest.mark.parametrize("question", ["", "가" * 5000])
def test_a_question_that_cannot_be_asked_is_not_lost(question: str, page: Any) -> None:
    ask(page, question)
    expect(page.locator("#problem .t2s-error")).to_be_visible()
    assert page.input_value("#question textarea") == question


def test_null_is_told_apart_from_text(page: Any) -> None:
    ask(page, "널이 있는 학생")
    expect(page.locator("#result .t2s-null").first).to_have_text("NULL")
    expect(page.locator("#result th")).to_have_text(["이름", "동아리", "1학기 중간고사 점수"])


def test_edited_sql_runs_through_the_same_checks(page: Any) -> None:
    ask(page, "학생은 모두 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")
    write_sql(page, "SELECT MAX(grade) FROM students")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".t2s-single strong")).to_have_text("3")
    write_sql(page, "DROP TABLE students")
    page.click("#rerun")
    expect(page.locator("#problem")).to_contain_text("조회(SELECT)만")
    ask(page, "학생은 모두 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")


def test_markup_in_names_and_values_is_text(page: Any) -> None:
    ask(page, "꺾쇠 <script>alert(1)</script>")
    expect(page.locator("#result td").first).to_have_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#result th").first).to_have_text("<b>굵게</b>")
    assert page.locator("#result img").count() == 0


def test_a_cp949_file_becomes_the_data(page: Any, tmp_path: Path) -> None:
    path = tmp_path / "매출.csv"
    path.write_bytes("이름 전체,금액\n김하나,1000\n이두리,2500\n".encode("cp949"))
    page.get_by_role("tab", name="업로드").click()
    page.set_input_files("#file input[type=file]", path)
    expect(page.locator("#panel")).to_contain_text("2행")
    ask(page, "내 파일에서 큰 순서")
    expect(page.locator("#result tbody tr").first).to_contain_text("이두리")


def test_a_file_of_the_wrong_kind_keeps_the_data(page: Any, tmp_path: Path) -> None:
    path = tmp_path / "그림.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    page.get_by_role("tab", name="업로드").click()
    page.set_input_files("#file input[type=file]", path)
    expect(page.locator("#data-note .t2s-error")).to_be_visible()
    expect(page.locator("#panel")).to_contain_text("303행")
    ask(page, "학생은 모두 몇 명이야?")
    expect(page.locator(".t2s-single strong")).to_have_text("303")


def test_pasted_ddl_is_shown_and_filled(page: Any) -> None:
    paste_ddl(page, "CREATE TABLE members (id INT, name VARCHAR(20) COMMENT '회원 이름', age INT)")
    expect(page.locator("#panel")).to_contain_text("회원 이름")
    ask(page, "스무 살 넘는 회원")
    expect(page.locator("#explanation")).to_contain_text("지어낸 예시 데이터로 실행한 결과")
    expect(page.locator("#result tbody tr").first).to_be_visible()
    expect(page.locator("#sql .cm-content")).to_contain_text("FROM members")


def test_visitors_do_not_see_each_others_data(page: Any, browser: Any, address: str, tmp_path: Path) -> None:
    path = tmp_path / "비밀.csv"
    path.write_text("비밀번호\n1234\n", encoding="utf-8")
    page.get_by_role("tab", name="업로드").click()
    page.set_input_files("#file input[type=file]", path)
    expect(page.locator("#panel")).to_contain_text("비밀번호")
    for other in _visit(browser, address):
        expect(other.locator("#panel")).to_contain_text("303행")
        expect(other.locator("#panel")).not_to_contain_text("비밀번호")


def test_a_phone_scrolls_only_downwards(browser: Any, address: str) -> None:
    for phone in _visit(browser, address, viewport={"width": 390, "height": 844}, color_scheme="dark"):
        ask(phone, "널이 있는 학생")
        expect(phone.locator("#result table")).to_be_visible()
        assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_health_and_readiness(page: Any, address: str) -> None:
    assert page.request.get(f"{address}/healthz").json() == {"status": "ok"}
    ready = page.request.get(f"{address}/readyz")
    assert (ready.status, ready.json()["ready"]) == (200, True)


def test_readiness_falls_with_the_model_server(tmp_path: Path, browser: Any) -> None:
    settings = Settings(cache_dir=tmp_path, connect_timeout_s=0.5)
    with served(settings, "http://127.0.0.1:9/v1", "m", "external") as url:
        context = browser.new_context()
        reply = context.request.get(f"{url}/readyz")
        assert reply.status == 503
        assert "model" in reply.json()["problems"]
        context.close()


def test_programs_can_ask_too(address: str) -> None:
    from gradio_client import Client as GradioClient

    answer = GradioClient(address, verbose=False).predict("학생은 몇 명이야?", "", api_name="/ask")
    assert answer["rows"] == [[303]]
    assert answer["error"] is None


@pytest.mark.model
def test_the_real_model_answers_in_the_browser(browser: Any, tmp_path: Path) -> None:
    settings = replace(Settings.from_env(), first_token_timeout_s=240, reply_timeout_s=300)
    with (
        start(settings, report=lambda line: None) as engine,
        served(settings, engine.base_url, engine.model, engine.kind) as url,
    ):
        for visitor in _visit(browser, url):
            ask(visitor, "3학년 학생은 몇 명이야?")
            visitor.wait_for_selector(".t2s-single strong", timeout=300_000)
            assert visitor.inner_text(".t2s-single strong") == "96"
            ask(visitor, "학과별 학생 수를 많은 순으로 보여줘")
            visitor.wait_for_selector("#result tbody tr", timeout=300_000)
            visitor.locator("#result-tabs").get_by_role("tab", name="차트").click()
            expect(visitor.locator(".t2s-chart:visible rect:visible")).to_have_count(5)
            with visitor.expect_download() as download:
                visitor.get_by_role("button", name="CSV").click()
            rows = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
            assert rows[1].startswith('"소프트웨어과",101')
            visitor.get_by_role("button", name="맞아요").click()
            expect(visitor.locator("#history .t2s-kept")).to_have_count(1)
            assert re.search("내장 CPU|외부 서버|vLLM", visitor.inner_text(".t2s-badge"))
