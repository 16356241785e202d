"""The verb `evaluate`, against a real HTTP server that answers like a model."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from model.__main__ import main
from model.evaluate import read_questions
from tests.fake_openai import FakeModel, Reply

ROOT = Path(__file__).parents[1]
DDL = "CREATE TABLE t (a INT, b TEXT)"
RIGHT = {
    "하나": "SELECT COUNT(*) FROM t",
    "둘": "SELECT b FROM t ORDER BY a DESC",
    "셋": "SELECT a, b FROM t WHERE a > 1",
}


def asked(body: dict) -> str:
    """The question inside a prompt."""
    return re.search(r"### Question:\n(.*?)\n\n### SQL:", body["prompt"], re.DOTALL)[1]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "t.sqlite"
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute(DDL)
        connection.executemany(
            "INSERT INTO t VALUES (?, ?)", [(1, "가"), (2, "나"), (3, "다"), (3, "라"), (None, "마")]
        )
    connection.close()
    return path


@pytest.fixture
def evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """evaluate(lines, fake or None, *arguments) -> (exit code, lines of PREDS); lines are dicts or raw text."""

    def call(lines: list, fake: FakeModel | None, *arguments: str) -> tuple[int, list[dict]]:
        file, out = tmp_path / "questions.jsonl", tmp_path / "out" / "preds.jsonl"
        text = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        file.write_text("\n".join(text) + "\n", encoding="utf-8")
        monkeypatch.setenv("T2S_CACHE_DIR", str(tmp_path / "cache"))
        monkeypatch.setenv("T2S_ATTEMPTS", "1")
        monkeypatch.setenv("T2S_CONNECT_TIMEOUT_S", "1")
        monkeypatch.setenv("T2S_BASE_URL", fake.base_url if fake else "http://127.0.0.1:9/v1")
        code = main(["evaluate", "--questions", str(file), "--out", str(out), *arguments])
        found = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
        return code, [json.loads(line) for line in found]

    return call


def lines_for(database: Path, **more: object) -> list[dict]:
    return [{"question": question, "db": "data/t.sqlite", "sql": sql, **more} for question, sql in RIGHT.items()]


def test_right_wrong_and_refused(evaluate, database, capsys):
    replies = {
        "하나": "SELECT COUNT(a) FROM t",  # wrong: counts no NULL
        "둘": "SELECT `b` FROM `t` ORDER BY `a` DESC;",
        "셋": "SELECT x FROM nowhere",
        "넷": "SELECT b, a, 1 AS one FROM t WHERE a > 1",  # right, but for the columns
    }
    lines = [{"id": number, **line} for number, line in enumerate(lines_for(database))]
    lines.append({"question": "넷", "db": str(database), "answer": RIGHT["셋"]})
    with FakeModel(answer=lambda body: replies[asked(body)]) as fake:
        code, preds = evaluate(lines, fake)
    assert code == 0
    assert [pred.get("id") for pred in preds] == [0, 1, 2, None]
    assert [pred["valid"] for pred in preds] == [True, True, False, True]
    assert [(pred["correct"], pred["correct_lenient"]) for pred in preds] == [
        (False, False),
        (True, True),
        (False, False),
        (False, True),
    ]
    assert preds[2]["sql"] == ""
    assert preds[2]["error"].startswith("InvalidSQL: unknown_table")
    assert "`" not in preds[1]["sql"]
    assert preds[1]["error"] == ""
    assert all(pred["ms"] > 0 and pred["attempts"] == 1 for pred in preds)
    shown = capsys.readouterr()
    assert re.search(r"valid\)\s+75\.0%.*3/4", shown.out)
    assert re.search(r"strict\)\s+25\.0%.*1/4", shown.out)
    assert re.search(r"lenient\)\s+50\.0%.*2/4", shown.out)
    assert "4/4" in shown.err


def test_the_examples_of_the_sample_are_all_right_when_the_model_is(evaluate):
    lines = [json.loads(line) for line in (ROOT / "data/students/examples.jsonl").read_text("utf-8").splitlines()]
    gold = {line["question"]: line["sql"] for line in lines}
    with FakeModel(answer=lambda body: gold[asked(body)]) as fake:
        code, preds = evaluate(lines, fake, "--db", "students")
    assert code == 0
    assert [pred["error"] for pred in preds if not pred["correct"] or not pred["correct_lenient"]] == []
    assert len(preds) == 12


def test_ties_may_come_in_another_order_but_not_the_rest(evaluate, database):
    replies = {"같은 순서": "SELECT b FROM t ORDER BY a DESC, b DESC", "다른 순서": "SELECT b FROM t ORDER BY b DESC"}
    lines = [{"question": q, "db": str(database), "sql": "SELECT b FROM t ORDER BY a DESC"} for q in replies]
    with FakeModel(answer=lambda body: replies[asked(body)]) as fake:
        _, preds = evaluate(lines, fake)
    assert [pred["correct"] for pred in preds] == [True, False]


def test_ordered_in_the_file_overrides_the_gold_query(evaluate, database):
    line = {"question": "둘", "db": str(database), "sql": "SELECT b FROM t ORDER BY b", "ordered": False}
    with FakeModel("SELECT b FROM t ORDER BY b DESC") as fake:
        _, preds = evaluate([line], fake)
    assert preds[0]["correct"] is True


@pytest.mark.parametrize(
    "gold",
    [
        "SELECT COUNT(*) FROM `t` WHERE `b` = '가';",
        'SELECT COUNT(*) FROM t WHERE b = "가"',  # MySQL's and SQLite's way to write text
        "SELECT COUNT(*) FROM t WHERE IFNULL(b, '') = '가'",
        "SELECT LIST_REDUCE([COUNT(*)], (x, y) -> x + y) FROM t WHERE b = '가'",  # not for predictions
    ],
)
def test_gold_may_be_of_another_dialect_and_use_any_function(gold, evaluate, database):
    with FakeModel("SELECT COUNT(*) FROM t WHERE b = '가'") as fake:
        code, preds = evaluate([{"question": "몇 개?", "db": str(database), "sql": gold}], fake)
    assert (code, preds[0]["correct"]) == (0, True)


@pytest.mark.parametrize("gold", ["SELECT nothing FROM t", "이것은 SQL이 아니다", "SELECT CAST(b AS INTEGER) FROM t"])
def test_a_failing_gold_query_stops_the_run_before_the_model_is_asked(gold, evaluate, database, capsys):
    lines = [*lines_for(database)[:2], {"question": "틀린 정답", "db": str(database), "sql": gold}]
    with FakeModel(answer=lambda body: "SELECT 1") as fake:
        code, preds = evaluate(lines, fake)
        assert fake.requests == []
    assert (code, preds) == (4, [])
    shown = capsys.readouterr().err
    assert "3번째 줄" in shown
    assert gold in shown


@pytest.mark.parametrize("gold", ["DROP TABLE t", "INSERT INTO t VALUES (9, '하')", "SELECT 1; SELECT 2"])
def test_gold_cannot_change_the_data(gold, evaluate, database):
    before = database.read_bytes()
    with FakeModel(answer=lambda body: "SELECT 1") as fake:
        assert evaluate([{"question": "?", "db": str(database), "sql": gold}], fake)[0] == 4
    assert database.read_bytes() == before


def test_a_context_has_no_rows_so_only_validity_is_told(evaluate, capsys):
    lines = [
        {"question": "하나", "context": DDL, "answer": "SELECT COUNT(*) FROM t"},
        {
            "question": "둘",
            "context": "CREATE TABLE `고객` (`이름` VARCHAR(20) COMMENT '성명');",
            "answer": "SELECT 1 FROM x",
        },
    ]
    with FakeModel("SELECT COUNT(*) FROM t", "SELECT 나이 FROM 고객") as fake:
        code, preds = evaluate(lines, fake)
        assert "CREATE TABLE `고객`" in fake.prompts[1]
    assert code == 0
    assert [pred["valid"] for pred in preds] == [True, False]
    assert not any("correct" in pred or "correct_lenient" in pred for pred in preds)
    assert "없습니다" in capsys.readouterr().out


GOOD = {"question": "하나", "context": DDL}


@pytest.mark.parametrize(
    "bad",
    [
        "{not json",
        "[1, 2]",
        {"context": DDL},
        {"question": "  ", "context": DDL},
        {"question": "하나"},
        {"question": "하나", "db": "missing.sqlite"},
        {"question": "하나", "context": "DROP TABLE t"},
        {"question": 3, "context": DDL},
        {"question": "하나", "context": DDL, "sql": ["SELECT 1"]},
        {"question": "하나", "context": DDL, "ordered": "yes"},
    ],
    ids=str,
)
def test_a_bad_line_is_named(bad, evaluate, capsys):
    with FakeModel(answer=lambda body: "SELECT 1") as fake:
        code, preds = evaluate([GOOD, "", bad], fake)
        assert fake.requests == []
    assert (code, preds) == (4, [])
    assert "3번째 줄" in capsys.readouterr().err


def test_a_file_that_is_missing_or_empty(evaluate, tmp_path, capsys):
    assert evaluate([], None)[0] == 4
    assert "비어" in capsys.readouterr().err
    assert main(["evaluate", "--questions", str(tmp_path / "none.jsonl")]) == 4


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path):
    file = tmp_path / "questions.jsonl"
    text = json.dumps(GOOD, ensure_ascii=False)
    file.write_bytes(b"\xef\xbb\xbf" + f"{text}\r\n\r\n{text}\r\n".encode())
    assert [question.line for question in read_questions(file)] == [1, 3]


def test_no_model_is_exit_code_3(evaluate, capsys):
    code, preds = evaluate([GOOD], None)
    assert (code, preds) == (3, [])
    assert "127.0.0.1:9" in capsys.readouterr().err


def test_a_model_that_goes_away_ends_the_run_and_keeps_what_is_done(evaluate):
    gone = Reply(status=404, message="The model does not exist.")
    with FakeModel("SELECT COUNT(*) FROM t", gone) as fake:
        code, preds = evaluate([GOOD, GOOD, GOOD], fake)
    assert (code, len(preds)) == (3, 1)


def test_limit(evaluate, database):
    with FakeModel(answer=lambda body: RIGHT[asked(body)]) as fake:
        _, preds = evaluate(lines_for(database), fake, "--limit", "2")
    assert [pred["question"] for pred in preds] == ["하나", "둘"]


def test_samples_vote(evaluate, database):
    drawn = ("SELECT COUNT(*) FROM t", "SELECT COUNT(*) FROM t WHERE TRUE")

    def answer(body: dict) -> Reply:  # the greedy request and the sampled one arrive in any order
        return Reply(drawn if body["temperature"] else "SELECT COUNT(a) FROM t")

    with FakeModel(answer=answer) as fake:
        _, preds = evaluate(lines_for(database)[:1], fake, "--samples", "3")
    assert preds[0]["correct"] is True


def test_workers_ask_at_the_same_time_and_keep_the_order(evaluate, database):
    waiting, together = threading.Barrier(3), []

    def answer(body: dict) -> Reply:
        together.append(waiting.wait(10))  # breaks unless three ask at once
        return Reply(RIGHT[asked(body)], delay_s=0.3 if asked(body) == "하나" else 0.0)

    with FakeModel(answer=answer) as fake:
        code, preds = evaluate(lines_for(database), fake, "--workers", "3")
    assert code == 0
    assert len(together) == 3
    assert [pred["question"] for pred in preds] == list(RIGHT)
    assert all(pred["correct"] for pred in preds)


def test_resume_goes_on_after_what_is_done(evaluate, database, tmp_path, capsys):
    lines = lines_for(database, id="x")
    with FakeModel(answer=lambda body: RIGHT[asked(body)]) as fake:
        _, first = evaluate(lines, fake, "--limit", "1")
        out = tmp_path / "out" / "preds.jsonl"
        out.write_text(out.read_text("utf-8") + '{"question": "둘", "sq', encoding="utf-8")  # killed while writing
        code, preds = evaluate(lines, fake, "--resume")
        assert len(fake.requests) == 3
        assert preds[0] == first[0]
        again, same = evaluate(lines, fake, "--resume")
        assert len(fake.requests) == 3
    assert (code, again) == (0, 0)
    assert preds == same
    assert [pred["correct"] for pred in preds] == [True] * 3
    assert "3/3" in capsys.readouterr().out


def test_resume_refuses_the_answers_to_other_questions(evaluate, database):
    with FakeModel(answer=lambda body: RIGHT[asked(body)]) as fake:
        evaluate(lines_for(database)[:1], fake)
        code, preds = evaluate(lines_for(database)[1:], fake, "--resume")
    assert (code, len(preds)) == (4, 1)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_leaves_the_finished_lines(workers, database, tmp_path):
    file, out = tmp_path / "questions.jsonl", tmp_path / "preds.jsonl"
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines_for(database)), encoding="utf-8")
    slow = Reply("SELECT 1" + " " * 400, piece_delay_s=0.2, piece_chars=1)
    with FakeModel(answer=lambda body: RIGHT["하나"] if asked(body) == "하나" else slow) as fake:
        environ = {**os.environ, "T2S_BASE_URL": fake.base_url, "T2S_CACHE_DIR": str(tmp_path / "cache")}
        command = [sys.executable, "-m", "model", "evaluate", "--questions", file, "--out", out, "--workers", workers]
        process = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (out.exists() and out.read_bytes().endswith(b"\n")):
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 130, err.decode()
    assert "Traceback" not in err.decode()
    assert [json.loads(line)["correct"] for line in out.read_text("utf-8").splitlines()] == [True]


def test_a_row_compares_settings_and_counts_what_took_part(evaluate, database, monkeypatch, capsys):
    replies = {"하나": "SELECT COUNT(*) FROM t WHERE b = ' 가'", "둘": "SELECT b FROM t", "셋": RIGHT["셋"]}
    monkeypatch.setenv("T2S_CHECKS", "1")
    with FakeModel(answer=lambda body: replies[asked(body)]) as fake:
        code, preds = evaluate(lines_for(database), fake, "--row", "checks")
    assert code == 0
    assert [pred.get("parts") for pred in preds] == [["values"], None, None]
    (row,) = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"\| checks \| 33\.3% \(.*\) \| 33\.3% \(.*\) \| 100\.0% \|.*\| 1\.00 \| values 1 \|", row)


def test_parts_survive_a_resumed_run(evaluate, database, monkeypatch):
    monkeypatch.setenv("T2S_CHECKS", "1")
    with FakeModel(answer=lambda body: "SELECT a FROM t WHERE b = ' 가'") as fake:
        _, first = evaluate(lines_for(database)[:1], fake)
        _, both = evaluate(lines_for(database)[:2], fake, "--resume")
    assert [pred["parts"] for pred in both] == [["values"], ["values"]]
    assert both[0] == first[0]
