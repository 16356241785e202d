"""The REST endpoints on the real server's application, with a fake model behind them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app import http
from app.api import Problem, Reply
from app.client import Client
from app.config import Settings
from app.pipeline import Pipeline
from app.sandbox import Sandbox
from app.sources import students
from model.serve import Engine
from tests.fake_openai import FakeModel
from tests.fake_openai import Reply as Served

DDL = "CREATE TABLE 회원 (번호 INT, 이름 TEXT COMMENT '성명', 나이 INT)"


def scripted(body: dict[str, Any]) -> str | Served:
    question = body["prompt"].rsplit("### Question:\n", 1)[-1].split("\n\n### SQL:")[0]
    replies: dict[str, str | Served] = {
        "주민번호": "SELECT 주민번호 FROM students",
        "거절": "죄송합니다. 답할 수 없습니다.",
        "멈춤": Served(status=503),
        "회원": "SELECT 이름 FROM 회원 WHERE 나이 > 20",
        "점수": "SELECT name, midterm_score, birth_date FROM students WHERE midterm_score IS NULL LIMIT 2",
    }
    return next((reply for word, reply in replies.items() if word in question), "SELECT COUNT(*) FROM students")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(cache_dir=tmp_path_factory.mktemp("api"), connect_timeout_s=1.0, attempts=2)


@pytest.fixture(scope="module")
def served(settings: Settings) -> Iterator[Pipeline]:
    with FakeModel(answer=scripted) as fake, Sandbox(settings) as sandbox:
        yield Pipeline(settings, Client(fake.base_url, fake.model, settings=settings), sandbox)


@pytest.fixture(scope="module")
def client(settings: Settings, served: Pipeline) -> TestClient:
    return TestClient(http.build(served, Engine("", "fake-model", "external"), settings, students(settings)))


def test_an_answer_is_typed_and_complete(client: TestClient) -> None:
    given = client.post("/api/ask", json={"question": "3학년 학생은 몇 명이야?"})
    assert given.status_code == 200
    reply = Reply.model_validate(given.json(), extra="forbid")
    assert reply.rows == [[303]]
    assert [column.label for column in reply.columns] == ["개수"]
    assert [doubt.piece for doubt in reply.doubts] == ["3학년"]  # the fake model forgets the third year
    assert all(verdict.passed for verdict in reply.verdicts)
    assert reply.timings_ms["total"] > 0


def test_values_are_json(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"question": "점수가 없는 학생"}).json()
    assert reply["rows"][0][1] is None
    assert reply["rows"][0][2].count("-") == 2
    assert [column["label"] for column in reply["columns"]] == ["이름", "1학기 중간고사 점수", "생년월일"]


def test_a_schema_of_ones_own_is_checked_and_leaves_nothing(client: TestClient, settings: Settings) -> None:
    reply = client.post("/api/ask", json={"question": "스무 살 넘는 회원", "ddl": DDL}).json()
    assert reply["sql"] == "SELECT 이름 FROM 회원 WHERE 나이 > 20"
    assert not list((settings.cache / "sessions").iterdir())


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"question": ""}, 422, "question_error"),
        ({"question": "가" * 2000}, 422, "question_error"),
        ({"question": "주민번호 알려줘"}, 422, "invalid_sql"),
        ({"question": "거절해줘"}, 422, "reply_unusable"),
        ({"question": "멈춤"}, 503, "model_unavailable"),
        ({"question": "몇 명?", "ddl": "이것은 DDL이 아니다"}, 422, "schema_error"),
        ({"question": "몇 명?", "ddl": "CREATE TABLE t (a INT);" * 9000}, 422, "schema_error"),
        ({"question": "몇 명?", "sample": "../../etc/passwd"}, 404, "unknown_sample"),
        ({"question": "몇 명?", "samples": 99}, 422, "invalid_request"),
        ({"question": ["몇 명?"]}, 422, "invalid_request"),
        ({"question": "몇 명?", "schema": "x"}, 422, "invalid_request"),
        ({}, 422, "invalid_request"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_errors_are_problem_documents_in_korean(client: TestClient, body: dict, status: int, code: str) -> None:
    given = client.post("/api/ask", json=body)
    assert (given.status_code, given.json()["code"]) == (status, code)
    assert given.headers["content-type"] == "application/problem+json"
    found = Problem.model_validate(given.json(), extra="forbid")
    assert any("가" <= char <= "힣" for char in found.detail)


def test_a_refusal_tells_the_place_and_the_nearest_names(client: TestClient) -> None:
    found = client.post("/api/sql", json={"sql": "SELECT score FROM students"}).json()
    assert (found["code"], found["rule"]) == ("invalid_sql", "unknown_column")
    assert set(found["hint"]) >= {"midterm_score", "final_score"}
    assert found["sql"][slice(*found["position"])] == "score"


@pytest.mark.parametrize("sql", ["DROP TABLE students", "SELECT 1; SELECT 2", "SELECT * FROM read_csv('/etc/passwd')"])
def test_sql_of_ones_own_passes_the_same_checks(client: TestClient, sql: str) -> None:
    given = client.post("/api/sql", json={"sql": sql})
    assert (given.status_code, given.json()["code"]) == (422, "invalid_sql")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [("GET", "/api/ask", 405, "method_not_allowed"), ("GET", "/api/nothing", 404, "not_found")],
)
def test_wrong_addresses_are_problems_too(client: TestClient, method: str, path: str, status: int, code: str) -> None:
    given = client.request(method, path)
    assert (given.status_code, given.json()["code"]) == (status, code)


def test_a_body_without_an_end_is_not_read(client: TestClient) -> None:
    given = client.post(
        "/api/ask", content=(b"x" * 65536 for _ in range(200)), headers={"content-type": "application/json"}
    )
    assert (given.status_code, given.json()["code"]) == (413, "too_large")


def test_a_form_from_another_site_is_not_a_question(client: TestClient) -> None:
    given = client.post("/api/ask", content='{"question": "몇 명?"}', headers={"content-type": "text/plain"})
    assert given.status_code == 422


def test_the_samples_name_their_tables_and_comments(client: TestClient) -> None:
    sample, *others = client.get("/api/samples").json()
    assert sample["default"]
    assert [other["name"] for other in others] == ["쇼핑몰 예제", "병원 예제", "도서관 예제"]
    assert not any(other["default"] for other in others)
    assert sample["tables"][0]["rows"] == 303
    assert sample["tables"][0]["columns"][3] == {"name": "grade", "type": "INTEGER", "comment": "학년: 1, 2, 3"}


def test_every_sample_can_be_asked_by_its_name(client: TestClient) -> None:
    sql = {"쇼핑몰 예제": "SELECT COUNT(*) FROM 상품", "병원 예제": "SELECT COUNT(*) FROM doctors"}
    for name, text in sql.items():
        given = client.post("/api/sql", json={"sql": text, "sample": name}).json()
        assert given["rows"][0][0] > 10
        assert not given["invented"]


def test_a_schema_is_filled_where_the_request_asks_for_it(client: TestClient) -> None:
    body = {"sql": "SELECT COUNT(*) FROM 회원", "ddl": "CREATE TABLE 회원 (번호 INT PRIMARY KEY, 이름 TEXT)"}
    empty = client.post("/api/sql", json=body).json()
    assert (empty["rows"], empty["invented"]) == ([], False)
    filled = client.post("/api/sql", json=body | {"invent": True}).json()
    assert (filled["rows"], filled["invented"]) == ([[20]], True)


def test_the_endpoints_describe_themselves(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert set(described["paths"]) == {"/ask", "/sql", "/samples"}
    answers = described["paths"]["/ask"]["post"]["responses"]
    assert answers["200"]["content"]["application/json"]["schema"]["$ref"].endswith("/Reply")
    assert "application/problem+json" in answers["422"]["content"]
    assert client.get("/api/docs").status_code == 404  # Swagger's page loads scripts from elsewhere


def test_the_password_guards_the_endpoints(settings: Settings, served: Pipeline) -> None:
    guarded = replace(settings, password="correct horse")
    client = TestClient(http.build(served, Engine("", "m", "external"), guarded, students(settings)))
    for path in ("/api/samples", "/api/openapi.json"):
        assert client.get(path).status_code == 401
    assert client.post("/api/ask", json={"question": "몇 명?"}).status_code == 401
    token = base64.b64encode(b"me:correct horse").decode()
    assert client.get("/api/samples", headers={"Authorization": f"Basic {token}"}).status_code == 200


def test_nothing_of_a_crashed_request_stays(settings: Settings, served: Pipeline) -> None:
    left = settings.cache / "sessions" / "left"
    Path(left).mkdir(parents=True)
    http.build(served, Engine("", "m", "external"), settings, students(settings))
    assert not left.exists()
