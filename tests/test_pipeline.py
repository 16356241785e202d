"""The repair loop, with a real socket and a real DuckDB: what is answered, asked again, refused, never executed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.briefing import Shelf
from app.client import Client
from app.config import Settings
from app.errors import (
    InvalidSQL,
    ModelTimeout,
    ModelUnavailable,
    QueryFailed,
    QuestionError,
    ReplyUnusable,
)
from app.pipeline import Answer, Delta, Pipeline, Refusal, Retry, Stage
from app.sandbox import Sandbox
from app.sources import Source, from_ddl, open_file
from tests.fake_openai import FakeModel, Reply

CSV = "이름,학년,학과,점수\n김하나,1,전산,90\n이두리,2,전산,80\n박세찬,3,국문,\n최네모,3,국문,70\n"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Settings(query_timeout_s=2.0, workers=2)) as opened:
        yield opened


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    folder = tmp_path_factory.mktemp("source")
    path = folder / "학생.csv"
    path.write_text(CSV, encoding="utf-8")
    return open_file(path, Settings(), folder)


@pytest.fixture
def fake() -> Iterator[FakeModel]:
    with FakeModel() as server:
        yield server


@pytest.fixture
def pipeline(fake: FakeModel, sandbox: Sandbox, settings: Settings) -> Pipeline:
    return Pipeline(settings, Client(fake.base_url, settings=settings), sandbox)


def feed(fake: FakeModel, *replies: str | Reply) -> None:
    for reply in replies:
        fake.replies.put(reply)


def test_a_question_is_answered_and_every_stage_is_timed(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT COUNT(*) AS 명 FROM 학생 WHERE 학년 = 3")
    answer = pipeline.ask("3학년은 몇 명이야?", source)
    assert isinstance(answer, Answer)
    assert (answer.result.columns, answer.result.rows) == (("명",), ((2,),))
    assert answer.attempts == 1
    assert answer.agreement is None
    parts = {name: spent for name, spent in answer.timings.items() if name != "total"}
    assert set(parts) == {"prompt", "model", "validate", "execute"}
    assert all(spent > 0 for spent in parts.values())
    assert sum(parts.values()) <= answer.timings["total"]


def test_an_answer_says_what_it_does_and_where_it_differs(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT COUNT(*) FROM 학생 WHERE 학년 = 2")
    answer = pipeline.ask("3학년은 몇 명이야?", source)
    assert answer.explanation.text == "학년이 2인 학생의 수를 셉니다."
    assert [doubt.piece for doubt in answer.doubts] == ["3학년", "2"]
    edited = pipeline.run_sql("SELECT 이름 FROM 학생 WHERE 학년 = 3", source)
    assert (edited.explanation.text, edited.doubts) == ("학년이 3인 학생의 이름을 보여 줍니다.", ())


def test_the_events_come_in_order(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT 이름 FROM 학생")
    events = list(pipeline.stream("이름을 보여줘", source))
    assert [event.name for event in events if isinstance(event, Stage)] == ["prompt", "model", "validate", "execute"]
    assert "".join(event.text for event in events if isinstance(event, Delta)) == "SELECT 이름 FROM 학생"
    assert isinstance(events[-1], Answer)


def test_an_invalid_answer_is_asked_again_with_sampling(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT 주민번호 FROM 학생", "SELECT 이름 FROM 학생")
    events = list(pipeline.stream("이름?", source))
    assert [event.attempt for event in events if isinstance(event, Retry)] == [2]
    assert events[-1].attempts == 2
    first, second = (request.body for request in fake.requests)
    assert first["temperature"] == 0
    assert second["temperature"] > 0


def test_what_duckdb_refuses_is_asked_again(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT SUM(이름) FROM 학생", "SELECT SUM(점수) FROM 학생")
    answer = pipeline.ask("점수 합계?", source)
    assert isinstance(answer, Answer)
    assert answer.result.rows[0][0] == 240


def test_the_number_of_attempts_is_bounded(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, *["SELECT 없는열 FROM 학생"] * 10)
    refusal = pipeline.ask("이름?", source)
    assert isinstance(refusal, Refusal)
    assert isinstance(refusal.reason, InvalidSQL)
    assert refusal.sql == "SELECT 없는열 FROM 학생"
    assert refusal.attempts == len(fake.requests) == pipeline.settings.attempts


def test_mending_needs_no_second_request_and_is_said(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, 'SELECT COUNT(*) AS 학생 수 FROM 학생들 WHERE 학과 = "전산"')
    answer = pipeline.ask("전산과는 몇 명?", source)
    assert isinstance(answer, Answer)
    assert answer.result.columns == ("학생 수",)
    assert answer.result.rows == ((2,),)
    assert len(answer.mended) == 3
    assert len(fake.requests) == 1


def test_an_ungrouped_column_is_mended_after_duckdb_refused_it(
    pipeline: Pipeline, fake: FakeModel, source: Source
) -> None:
    feed(fake, "SELECT 학과, 이름, COUNT(*) FROM 학생 GROUP BY 학과")
    answer = pipeline.ask("학과별 학생 수", source)
    assert isinstance(answer, Answer)
    assert "ANY_VALUE(이름)" in answer.sql
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        ("죄송합니다. 답할 수 없습니다.", ReplyUnusable),
        ("", ReplyUnusable),
        (Reply("SELECT 이름, 이름, 이름", finish_reason="length"), ReplyUnusable),
        ("SELECT '죄송합니다'", InvalidSQL),
        ("DROP TABLE 학생", InvalidSQL),
        ("DELETE FROM 학생", InvalidSQL),
        ("COPY 학생 TO 'out.csv'", ReplyUnusable),
        ("SELECT 이름 FROM 학생 WHERE 학년 = ?", InvalidSQL),
        ("SELECT * FROM read_csv('/etc/passwd')", InvalidSQL),
    ],
)
def test_what_is_no_query_is_never_executed(
    reply: str | Reply, error: type, pipeline: Pipeline, fake: FakeModel, source: Source
) -> None:
    feed(fake, *[reply] * 3)
    refusal = pipeline.ask("이름?", source)
    assert isinstance(refusal, Refusal)
    assert isinstance(refusal.reason, error)
    assert refusal.timings["execute"] == 0
    assert pipeline.run_sql("SELECT COUNT(*) FROM 학생", source).result.rows == ((4,),)


def test_only_the_first_of_several_statements_is_looked_at(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, Reply("SELECT COUNT(*) FROM 학생; DROP TABLE 학생", honour_stop=False))
    answer = pipeline.ask("몇 명?", source)
    assert answer.result.rows == ((4,),)
    assert "DROP" not in answer.sql


@pytest.mark.parametrize("question", ["", "  ", "가" * 5000])
def test_a_question_that_cannot_be_asked_costs_no_request(
    question: str, pipeline: Pipeline, fake: FakeModel, source: Source
) -> None:
    refusal = pipeline.ask(question, source)
    assert isinstance(refusal.reason, QuestionError)
    assert fake.requests == []


def test_a_dead_server_is_a_refusal(sandbox: Sandbox, settings: Settings, source: Source) -> None:
    pipeline = Pipeline(settings, Client("http://127.0.0.1:9/v1", settings=settings), sandbox)
    assert isinstance(pipeline.ask("몇 명?", source).reason, ModelUnavailable)


def test_a_slow_server_is_a_refusal(sandbox: Sandbox, settings: Settings, source: Source, fake: FakeModel) -> None:
    settings = replace(settings, first_token_timeout_s=0.3, reply_timeout_s=0.3)
    pipeline = Pipeline(settings, Client(fake.base_url, settings=settings), sandbox)
    for live in (True, False):
        feed(fake, *[Reply("SELECT 1", delay_s=2)] * 3)
        *_, last = pipeline.stream("몇 명?", source, live=live)
        assert isinstance(last.reason, ModelTimeout)


def test_without_data_the_sql_is_checked_and_shown(
    pipeline: Pipeline, fake: FakeModel, settings: Settings, tmp_path: Path
) -> None:
    source = from_ddl("CREATE TABLE players (id INT, name VARCHAR(20), level INT)", settings, tmp_path)
    feed(fake, "SELECT name FROM players WHERE level > 10", *["SELECT SUM(name) FROM players"] * 3)
    answer = pipeline.ask("레벨이 10 넘는 사람?", source)
    assert isinstance(answer, Answer)
    assert answer.result is None
    refusal = pipeline.ask("이름 합계?", source)
    assert isinstance(refusal.reason, QueryFailed)


def voting(sandbox: Sandbox, settings: Settings, source: Source, first: str, others: tuple[str, ...]) -> object:
    """The outcome of one greedy reply and the sampled `others`, which arrive in any order."""

    def answer(body: dict) -> Reply:
        return Reply(others if body["temperature"] else first)

    with FakeModel(answer=answer) as fake:
        pipeline = Pipeline(settings, Client(fake.base_url, settings=settings), sandbox)
        return pipeline.ask("3학년 수", source, samples=1 + len(others))


def test_the_most_frequent_result_wins_and_agreement_is_its_share(
    sandbox: Sandbox, settings: Settings, source: Source
) -> None:
    right = "SELECT COUNT(*) FROM 학생 WHERE 학년 = 3"
    others = (right, "SELECT 2 AS 수 FROM 학생 LIMIT 1", "쓰레기")
    answer = voting(sandbox, settings, source, "SELECT COUNT(*) FROM 학생", others)
    assert isinstance(answer, Answer)
    assert answer.sql == right
    assert answer.agreement == 0.5


def test_a_vote_can_save_a_question_whose_first_answer_was_refused(
    sandbox: Sandbox, settings: Settings, source: Source
) -> None:
    answer = voting(sandbox, settings, source, "DROP TABLE 학생", ("SELECT COUNT(*) FROM 학생", "없음"))
    assert isinstance(answer, Answer)


def test_closing_the_stream_aborts_at_the_server(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, Reply("SELECT " + "가" * 400, piece_delay_s=0.05))
    events = pipeline.stream("몇 명?", source)
    while not isinstance(next(events), Delta):
        pass
    events.close()
    aborted = threading.Event()
    for _ in range(60):
        if fake.requests[0].aborted:
            break
        aborted.wait(0.05)
    assert fake.requests[0].aborted


def test_edited_sql_goes_through_the_same_checks(pipeline: Pipeline, source: Source) -> None:
    assert pipeline.run_sql("select count(*) from 학생", source).result.rows == ((4,),)
    refusal = pipeline.run_sql("update 학생 set 점수 = 100", source)
    assert isinstance(refusal.reason, InvalidSQL)
    assert refusal.sql == "update 학생 set 점수 = 100"


def test_warming_sends_what_every_prompt_begins_with(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "x", "SELECT COUNT(*) FROM 학생")
    pipeline.warm(source)
    pipeline.ask("몇 명?", source)
    warm, asked = (request.body["prompt"] for request in fake.requests)
    assert asked.startswith(warm)
    assert fake.requests[0].body["max_tokens"] == 1


def test_users_at_the_same_time_do_not_mix(sandbox: Sandbox, settings: Settings, source: Source) -> None:
    def answer(body: dict) -> str:
        grade = body["prompt"].split("### Question:\n")[1][0]
        return f"SELECT {grade} AS 학년, COUNT(*) FROM 학생 WHERE 학년 = {grade}"

    with FakeModel(answer=answer) as fake:
        pipeline = Pipeline(settings, Client(fake.base_url, settings=settings), sandbox)
        found: list[tuple[int, object]] = []

        def ask(grade: int) -> None:
            found.append((grade, pipeline.ask(f"{grade}학년 수", source).result.rows[0][0]))

        threads = [threading.Thread(target=ask, args=(number % 3 + 1,)) for number in range(24)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(found) == 24
    assert all(asked == got for asked, got in found)


# --- what helps the model -----------------------------------------------------------------------------------


def helped(pipeline: Pipeline, **settings: object) -> Pipeline:
    """The same pipeline with some parts switched on."""
    return Pipeline(replace(pipeline.settings, **settings), pipeline.client, pipeline.sandbox)


def test_values_of_the_question_are_told_before_it(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT COUNT(*) FROM 학생")
    answer = helped(pipeline, links=8).ask("전산과의 3학년은 몇 명?", source)
    assert "\n-- 학생.학년 = 3\n\n### Question:" in fake.prompts[0]
    assert answer.parts == ("links",)


def test_the_second_prompt_says_what_was_wrong_and_keeps_the_first_ones_ddl(
    pipeline: Pipeline, fake: FakeModel, source: Source
) -> None:
    feed(fake, "SELECT 주민번호 FROM 학생", "SELECT SUM(이름) FROM 학생", "SELECT 이름 FROM 학생")
    answer = helped(pipeline, retry_hints=1).ask("이름?", source)
    first, second, third = fake.prompts
    ddl = first.split("\n\n### Question")[0]
    assert second.startswith(ddl)
    assert third.startswith(second.split("\n\n### Question")[0])
    assert "-- 틀린 SQL: SELECT 주민번호 FROM 학생\n-- 틀린 까닭: unknown_column" in second
    assert "SELECT SUM(이름)" in third
    assert answer.parts == ("retried",)


def test_a_value_that_does_not_occur_is_mended_and_said(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT COUNT(*) FROM 학생 WHERE 학과 = '전산과'")
    answer = helped(pipeline, checks=1).ask("전산과는 몇 명?", source)
    assert answer.result.rows == ((2,),)
    assert answer.mended == ("학과는 '전산과' 값이 없어 '전산'으로 바꾸었습니다.",)
    assert answer.parts == ("links", "values")
    assert len(fake.requests) == 1


def test_a_doubtful_result_is_asked_again_with_the_doubt(pipeline: Pipeline, fake: FakeModel, source: Source) -> None:
    feed(fake, "SELECT 이름 FROM 학생 WHERE 학과 = '물리'", "SELECT 이름 FROM 학생 WHERE 학과 = '국문'")
    *events, answer = helped(pipeline, checks=1).stream("문과는?", source)
    assert "학생.학과에 '물리' 값은 없습니다. 있는 값: '국문', '전산'" in fake.prompts[1]
    assert len(answer.result.rows) == 2
    assert answer.parts == ("rechecked",)
    assert sum(isinstance(event, Retry) for event in events) == 1


@pytest.mark.parametrize(
    "second", ["SELECT 이름 FROM 학생 WHERE 학과 = '화학'", "SELECT 없는열 FROM 학생", "죄송합니다"]
)
def test_a_second_answer_that_is_no_better_changes_nothing(
    second: str, pipeline: Pipeline, fake: FakeModel, source: Source
) -> None:
    feed(fake, "SELECT 이름 FROM 학생 WHERE 학과 = '물리'", second)
    answer = helped(pipeline, checks=2).ask("물리과는?", source)
    assert isinstance(answer, Answer)
    assert "'물리'" in answer.sql
    assert len(fake.requests) == 2


def test_candidates_whose_result_cannot_be_right_have_no_vote(
    sandbox: Sandbox, settings: Settings, source: Source
) -> None:
    wrong, right = "SELECT 이름 FROM 학생 WHERE 학과 = '물리'", "SELECT 이름 FROM 학생 WHERE 학과 = '국문'"
    answer = voting(sandbox, replace(settings, checks=1), source, wrong, (wrong, right))
    assert answer.sql == right
    assert answer.agreement == pytest.approx(1 / 3)
    assert answer.parts == ("links", "voted")


def test_of_as_many_votes_the_likeliest_wins(sandbox: Sandbox, settings: Settings, source: Source) -> None:
    likely = {"SELECT 1 AS a FROM 학생": -0.5, "SELECT 2 AS a FROM 학생": -0.1, "SELECT 3 AS a FROM 학생": -0.9}

    def answer(body: dict) -> Reply:
        first, *others = likely
        texts = tuple(others) if body["temperature"] else (first,)
        return Reply(texts, logprobs=tuple(likely[text] for text in texts))

    with FakeModel(answer=answer) as fake:
        client = Client(fake.base_url, settings=settings)
        pipeline = Pipeline(replace(settings, samples=3, logprobs=1), client, sandbox)
        for live in (True, False):
            *_, last = pipeline.stream("몇?", source, live=live)
            assert last.sql == "SELECT 2 AS a FROM 학생"
        plain = Pipeline(replace(settings, samples=3), client, sandbox)
        assert plain.ask("몇?", source).sql == "SELECT 1 AS a FROM 학생"


def test_many_users_of_one_file_read_its_values_once(sandbox: Sandbox, settings: Settings, source: Source) -> None:
    shelf = Shelf(sandbox, replace(settings, links=8))
    with ThreadPoolExecutor(16) as pool:
        known = list(pool.map(lambda _: shelf.of(source), range(64)))
    assert all(one is known[0] for one in known)
    assert known[0].values.of("학생", "학과").texts == ("국문", "전산")
