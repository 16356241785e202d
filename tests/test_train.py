"""Training: what goes in is right and is ours to use; what comes out fits both engines.

The steps that need torch, PEFT or gguf (requirements-train.txt) are skipped where those are not installed.
"""

from __future__ import annotations

import math
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Settings
from app.errors import ModelUnavailable
from app.schema import Schema, fold
from model import benchmark
from model.serve import default_adapter, embedded_launch
from model.train import golds, mix, pairs, sample, variants
from model.train.mix import Example, Preference
from model.train.sample import INVALID, RIGHT, WRONG, Answer, Sampled
from tests.fake_openai import FakeModel, Reply

HERE = Path(__file__).parent
ROOT = HERE.parent
SHOP = golds.read(HERE / "training" / "lending.sql")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[list[pairs.Pair], Path]:
    """The pairs of the sample domain, and the folder of its databases."""
    folder = tmp_path_factory.mktemp("db")
    return pairs.of_domain(SHOP, folder, per_question=3), folder


# --- golds --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted((HERE / "training").glob("*.sql")), ids=lambda path: path.stem)
def test_sample_golds_run_under_both_names(path: Path) -> None:
    assert golds.faults(golds.read(path)) == ([], [])


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "training").glob("*.sql")), ids=lambda path: path.stem)
def test_every_gold_of_the_training_data_runs(path: Path) -> None:
    assert golds.faults(golds.read(path))[0] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("CREATE TABLE t (a INT);\n-- q: 몇?\nSELECT b FROM t;", ":3: Binder Error"),
        ("CREATE TABLE t (a INT);\n-- q: 몇?\n", ":0: a question without a query"),
        ("CREATE TABLE t (a INT);\n-- q: 몇?\nSELECT 1;\nSELECT 2;", ":4: SQL without a question"),
        ("CREATE TABLE t (a INT);\n-- rename: t\n-- q: 몇?\nSELECT 1;", ":2: rename"),
        ("CREATE TABEL t (a INT);\n-- q: 몇?\nSELECT 1;", ":1: DDL or rows"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "bad.sql").write_text(text, encoding="utf-8")
    with pytest.raises(golds.BadTraining) as caught:
        pairs.of_domain(golds.read(tmp_path / "bad.sql"), tmp_path, per_question=1)
    assert f"bad.sql{place}" in str(caught.value)


def test_the_command_fails_for_a_gold_that_fails(tmp_path: Path) -> None:
    (tmp_path / "bad.sql").write_text("CREATE TABLE t (a INT);\n-- q: 몇?\nSELECT b FROM t;", encoding="utf-8")
    argv = [sys.executable, "-m", "model", "train", "check", str(tmp_path / "bad.sql")]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "bad.sql:3" in done.stdout


@pytest.mark.parametrize(
    ("sql", "renamed"),
    [
        ("SELECT t.price FROM tools t", "SELECT t.가격 FROM 공구 t"),
        ("SELECT  tools.price, '  price' FROM tools", "SELECT  공구.가격, '  price' FROM 공구"),
        ("WITH tools AS (SELECT 1 AS price) SELECT price FROM tools", None),
        ("SELECT borrower AS price FROM loans ORDER BY price", "SELECT 빌린사람 AS 가격 FROM 대여 ORDER BY 가격"),
        (
            "SELECT tool_name FROM tools JOIN loans USING (tool_id)",
            "SELECT 공구명 FROM 공구 JOIN 대여 USING (공구번호)",
        ),
        ("SELECT price(1) FROM tools", "SELECT price(1) FROM 공구"),
    ],
)
def test_renaming_changes_identifiers_alone(sql: str, renamed: str | None) -> None:
    found = golds.rename(sql, SHOP)
    assert found == renamed if renamed else "공구" not in found


def test_a_name_that_needs_quotes_gets_them() -> None:
    domain = replace(SHOP, renames={**SHOP.renames, "price": "order"})
    assert golds.rename("SELECT price FROM tools", domain) == 'SELECT "order" FROM 공구'


def test_two_columns_under_one_name_are_not_renamed() -> None:
    assert golds.renaming(replace(SHOP, renames={**SHOP.renames, "price": "공구명"})) is None


# --- the benchmark's test half ------------------------------------------------------------------------------


def test_no_domain_of_the_test_half_is_read() -> None:
    held = set(benchmark.split()["test"])
    assert held
    assert not held & {domain.name for domain in golds.benchmark_half()}


@pytest.mark.parametrize("name", benchmark.split()["test"])
def test_the_test_half_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(golds.BadTraining):
        golds.write_databases(golds.Domain(name, "", "", ()), tmp_path)
    pairs.write_lines(tmp_path / "pairs.jsonl", [pairs.Pair("1", name, "p", "SELECT 1", (), ())])
    with pytest.raises(golds.BadTraining):
        pairs.read_pairs(tmp_path / "pairs.jsonl")
    pairs.write_lines(tmp_path / "samples.jsonl", [Sampled("1", name, "p", "SELECT 1", ())])
    with pytest.raises(golds.BadTraining):
        sample.read_samples(tmp_path / "samples.jsonl")


def test_a_split_that_lies_is_refused(tmp_path: Path) -> None:
    source = benchmark.ROOT / benchmark.split()["train"][0]
    (tmp_path / source.name).symlink_to(source)
    (tmp_path / "split.json").write_text(f'{{"train": ["{source.name}"], "test": ["{source.name}"]}}')
    with pytest.raises(golds.BadTraining):
        golds.benchmark_half(tmp_path)


# --- pairs --------------------------------------------------------------------------------------------------


def test_a_prompt_shows_every_table_that_its_gold_reads(made) -> None:
    for pair in made[0]:
        assert all(name in pair.prompt for name in pair.tables)
        view = Schema.from_ddl(";\n".join(f"CREATE TABLE {name} (a INT)" for name in pair.tables))
        whole = SHOP.schema if ":own:" in pair.id else golds.renamed_schema(SHOP.schema, SHOP.renames)
        assert golds.used_tables(pair.gold, whole) == golds.used_tables(pair.gold, view)


def test_a_code_is_asked_for_only_where_its_comment_stands(made) -> None:
    asked = [pair for pair in made[0] if "= 'E'" in pair.gold]
    assert asked
    assert all("전동, H 수동" in pair.prompt for pair in asked)


def test_pairs_are_the_same_every_time(made, tmp_path: Path) -> None:
    assert pairs.of_domain(SHOP, tmp_path, per_question=3) == made[0]


def test_both_sets_of_names_are_shown(made) -> None:
    languages = {pair.id.split(":")[3] for pair in made[0]}
    assert languages == {golds.OWN, golds.RENAMED}


@pytest.mark.parametrize("compact", [True, False])
def test_pasted_text_reads_back_as_the_same_schema(compact: bool) -> None:
    style = variants.Style(pasted=True, comments=True, keys=True, compact=compact)
    for seed in range(5):
        view = variants.shown(SHOP.schema, style, variants.random.Random(seed))
        assert view.source.startswith("CREATE TABLE")
        for table in SHOP.schema:
            other = view.table(table.name)
            assert other is not None
            assert [(c.name, c.comment) for c in other.columns] == [(c.name, c.comment) for c in table.columns]
            assert (other.primary_key, other.foreign_keys) == (table.primary_key, table.foreign_keys)


# --- answers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "wanted"),
    [
        ("SELECT COUNT(*) FROM loans WHERE returned_on IS NULL", RIGHT),
        ("```sql\nSELECT COUNT(*) - COUNT(returned_on)\nFROM loans;\n```", RIGHT),
        ("SELECT 2 FROM loans LIMIT 1", WRONG),  # right on the rows as given, by luck
        ("SELECT COUNT(*), 1 FROM loans WHERE returned_on IS NULL", WRONG),
        ("SELECT COUNT(*) FROM loans WHERE due_on IS NULL", INVALID),
        ("SELECT COUNT(*) FROM loans WHERE returned_on = ?", INVALID),
        ("DROP TABLE loans", INVALID),
        ("모르겠습니다", INVALID),
        ("", INVALID),
    ],
)
def test_an_answer_is_judged_by_rows_on_every_filling(made, reply: str, wanted: str) -> None:
    found, folder = made
    pair = next(pair for pair in found if pair.gold.startswith("SELECT COUNT(*) FROM loans"))
    assert len(pair.databases) == 2
    assert sample.verdict(sample.statement(reply), pair, str(folder)) == wanted


def test_a_table_that_the_prompt_hides_may_not_be_used(made) -> None:
    found, folder = made
    pair = next(pair for pair in found if pair.gold == "SELECT tool_name FROM tools WHERE kind = 'E'")
    shown = replace(pair, tables=("tools",))
    sql = f"{pair.gold} AND EXISTS (SELECT 1 FROM loans)"
    assert sample.verdict(sql, replace(pair, tables=("tools", "loans")), str(folder)) == RIGHT
    assert sample.verdict(sql, shown, str(folder)) == INVALID


def test_sampling_counts_equal_answers_and_survives_a_failed_request(made) -> None:
    found, folder = made
    asked = [pair for pair in found if ":own:" in pair.id][:4]
    golden = {pair.prompt: pair.gold for pair in asked}
    lost = asked[0].prompt

    def answer(body: dict) -> Reply:
        gold = golden[body["prompt"]]
        return Reply(status=400) if body["prompt"] == lost else Reply((gold, f"{gold} ;", "SELECT 1", "없음"))

    with FakeModel(answer=answer) as fake:
        got = sample.sample(asked, base_url=fake.base_url, folder=folder, samples=4, processes=1, in_flight=2)
    assert {one.prompt for one in got} == set(golden) - {lost}
    for one in got:
        assert one.answers[0] == Answer(golden[one.prompt], 2, RIGHT)
        assert (one.total, one.right) == (4, 2)


# --- the mixture ----------------------------------------------------------------------------------------------


def sampled(number: int, *answers: Answer, domain: str = "d") -> Sampled:
    return Sampled(str(number), domain, f"prompt {number}", "SELECT gold", answers)


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ((Answer("SELECT own", 3, RIGHT), Answer("SELECT x", 5, WRONG)), "SELECT own"),
        ((Answer("SELECT longer", 3, RIGHT), Answer("SELECT b", 3, RIGHT)), "SELECT b"),
        ((Answer("SELECT luck", 1, RIGHT), Answer("SELECT x", 7, WRONG)), "SELECT gold"),
        ((Answer("SELECT x", 8, WRONG),), "SELECT gold"),
        ((), "SELECT gold"),
    ],
)
def test_the_models_own_right_answer_is_kept_where_it_is_no_luck(answers, wanted: str) -> None:
    assert mix.target(sampled(1, *answers)) == wanted


def test_what_is_always_right_is_kept_at_its_share() -> None:
    solved = [sampled(n, Answer("SELECT own", 8, RIGHT)) for n in range(1000)]
    assert 250 < len(mix.mix(solved, cap=10_000).train) < 350
    assert len(mix.mix(solved, cap=10_000, keep_solved=1).train) == 1000


def test_preferences_are_right_against_often_wrong() -> None:
    items = [
        sampled(1, Answer("SELECT own", 2, RIGHT), Answer("SELECT x", 4, WRONG), Answer("SELECT y", 2, INVALID)),
        sampled(2, Answer("SELECT own", 7, RIGHT), Answer("SELECT x", 1, WRONG)),
        sampled(3, Answer("", 8, INVALID)),
    ]
    assert mix.mix(items).preferences == (Preference("prompt 1", "SELECT own;", "SELECT x;", "d"),)


def test_no_domain_is_trained_and_validated_on() -> None:
    items = [sampled(n, domain=f"d{n % 12}") for n in range(240)]
    mixture = mix.mix(items, held_out=0.1, cap=15)
    train, valid = ({one.domain for one in part} for part in (mixture.train, mixture.valid))
    assert valid
    assert not train & valid
    assert all(sum(one.domain == name for one in mixture.train) == 15 for name in train)


def test_samples_of_the_same_prompt_add_up() -> None:
    twice = [sampled(1, Answer("SELECT own", 1, RIGHT)), sampled(1, Answer("SELECT own", 1, RIGHT))]
    assert mix.merged(twice) == [sampled(1, Answer("SELECT own", 2, RIGHT))]


# --- the adapter --------------------------------------------------------------------------------------------


@pytest.fixture
def tiny():
    """A Qwen2 of two layers with an adapter that does something, in fp32."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("peft")
    from transformers import Qwen2Config, Qwen2ForCausalLM

    from model.train import lora

    torch.manual_seed(0)
    config = Qwen2Config(
        vocab_size=97, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, max_position_embeddings=512, tie_word_embeddings=True, initializer_range=0.2,
        attn_implementation="sdpa",
    )  # fmt: skip
    model = lora.adapted(Qwen2ForCausalLM(config).float(), lora.Recipe(rank=4, alpha=8))
    for name, parameter in model.named_parameters():
        if "lora_B" in name:
            parameter.data.normal_(0, 0.1)
    return model


def units(count: int, width: int = 1):
    """Prompts with a long common beginning, and completions that say which prompt it was."""
    from model.train.packing import Branch

    shared = tuple(range(1, 31))
    made = [
        Branch((*shared, 40 + n // width, 41, 42 + n // width % 7), (60 + n, 61, 62), n) for n in range(count * width)
    ]
    return [tuple(made[n : n + width]) for n in range(0, count * width, width)]


def test_packed_branches_see_nothing_of_each_other(tiny) -> None:
    import torch

    from model.train import lora
    from model.train.packing import Row, batches, collate, pack

    items = units(7)
    rows = pack(items, max_row=64)
    assert len(rows) < 7
    assert all(row.length <= 64 for row in rows)
    tiny.eval()
    with torch.no_grad():
        apart = sum(
            lora.branch_logps(lora.token_logps(tiny, batch), batch.keys, 7)
            for batch in (collate([Row(unit, 0)]) for unit in items)
        )
        packed = sum(
            lora.branch_logps(lora.token_logps(tiny, batch), batch.keys, 7) for batch in batches(rows, max_tokens=150)
        )
    assert torch.allclose(apart, packed, atol=1e-4)


def test_every_unit_is_in_one_batch_whole() -> None:
    pytest.importorskip("torch")
    from model.train.packing import batches, pack

    rows = pack(units(20, width=2), max_row=80)
    keys = [batch.keys.tolist() for batch in batches(rows, max_tokens=200)]
    assert sorted({key for batch in keys for key in batch}) == list(range(40))
    assert all({key ^ 1 for key in batch} <= set(batch) for batch in keys)


def test_training_lowers_the_loss_and_saves(tiny, tmp_path: Path, capsys) -> None:
    from model.train import lora

    recipe = lora.Recipe(rank=4, epochs=30, learning_rate=1e-2, batch_tokens=256, row_tokens=64, check_every=20)
    lora.fit(tiny, units(6), units(6), tmp_path, recipe, device="cpu")
    line = capsys.readouterr().out.splitlines()[-1]
    before, after = line.split("validation loss ")[1].split(",")[0].split(" -> ")
    assert float(after) < 0.5 * float(before)
    assert (tmp_path / "adapter_model.safetensors").is_file()
    assert (tmp_path / "step-20" / "adapter_config.json").is_file()
    assert "Qwen2.5-Coder-1.5B" in (tmp_path / "adapter_config.json").read_text()


def test_bf16_as_on_a_card_trains_on_from_a_folder_and_exports(tiny, tmp_path: Path) -> None:
    pytest.importorskip("gguf")
    import torch

    from model.train import export, lora

    recipe = lora.Recipe(rank=4, epochs=2, batch_tokens=256, row_tokens=64)
    lora.fit(tiny.to(torch.bfloat16), units(6), units(6), tmp_path / "one", recipe, device="cpu")
    again = lora.adapted(tiny.unload(), recipe, start=tmp_path / "one")
    dtypes = {parameter.dtype for parameter in again.parameters() if parameter.requires_grad}
    assert dtypes == {torch.bfloat16}
    lora.fit(again, units(6, width=2), [], tmp_path / "two", replace(lora.DPO, epochs=1), device="cpu", preference=True)
    assert export.to_gguf(tmp_path / "two", tmp_path / "two.gguf") > 0


def test_the_time_limit_ends_a_run_that_is_saved_all_the_same(tiny, tmp_path: Path, capsys) -> None:
    from model.train import lora

    recipe = lora.Recipe(rank=4, epochs=10**6, batch_tokens=256, row_tokens=64, time_limit_s=1, check_every=0)
    lora.fit(tiny, units(6), [], tmp_path, recipe, device="cpu")
    assert (tmp_path / "adapter_model.safetensors").is_file()
    assert "after" in capsys.readouterr().out


def test_preferences_part_the_chosen_from_the_rejected(tiny, tmp_path: Path) -> None:
    import torch

    from model.train import lora
    from model.train.packing import batches, pack

    items = units(5, width=2)

    def margins() -> torch.Tensor:
        tiny.eval()
        rows = pack(items, max_row=90)
        with torch.no_grad():
            sums = sum(lora.branch_logps(lora.token_logps(tiny, b), b.keys, 10) for b in batches(rows, max_tokens=200))
        return sums[::2] - sums[1::2]

    before = margins()
    recipe = replace(lora.DPO, epochs=20, learning_rate=3e-3, batch_tokens=256, row_tokens=90, check_every=0)
    lora.fit(tiny, items, [], tmp_path, recipe, device="cpu", preference=True)
    assert (margins() > before + 1).all()


@pytest.mark.parametrize("progress", [0.0, 0.05, 0.5, 1.0, 1.5])
def test_the_learning_rate_stays_between_nothing_and_its_peak(progress: float) -> None:
    pytest.importorskip("peft")
    from model.train import lora

    rate = lora.learning_rate(progress, lora.Recipe())
    assert 0 < rate <= lora.Recipe().learning_rate
    assert math.isclose(lora.learning_rate(0.05, lora.Recipe()), 2e-4)


@pytest.mark.parametrize("kind", ["f32", "f16", "q8_0"])
def test_an_adapter_survives_the_way_to_gguf_and_back(tiny, tmp_path: Path, kind: str) -> None:
    gguf = pytest.importorskip("gguf")
    import numpy as np
    from safetensors.numpy import load_file

    from model.train import export, lora

    lora.save(tiny, tmp_path / "peft")
    export.to_gguf(tmp_path / "peft", tmp_path / "a.gguf", kind=kind)
    reader = gguf.GGUFReader(tmp_path / "a.gguf")
    wanted = {"general.type": "adapter", "adapter.type": "lora", "general.architecture": "qwen2"}
    assert {name: reader.get_field(name).contents() for name in wanted} == wanted
    shapes = {tensor.name: tuple(tensor.shape.tolist()) for tensor in reader.tensors}
    assert shapes["blk.1.ffn_down.weight.lora_a"] == (64, 4)  # ggml: the row's length first
    assert shapes["blk.1.ffn_down.weight.lora_b"] == (4, 32)
    export.to_peft(tmp_path / "a.gguf", tmp_path / "back")
    before, after = (load_file(tmp_path / name / "adapter_model.safetensors") for name in ("peft", "back"))
    assert before.keys() == after.keys()
    tolerance = {"f32": 0, "f16": 0, "q8_0": 1e-2}[kind]
    for name, values in before.items():
        assert np.abs(values.astype(np.float32) - after[name]).max() <= tolerance * np.abs(values).max()


def test_a_tensor_that_llama_cpp_would_not_find_is_refused(tiny, tmp_path: Path) -> None:
    pytest.importorskip("gguf")
    from safetensors.numpy import load_file, save_file

    from model.train import export, lora

    lora.save(tiny, tmp_path)
    tensors = load_file(tmp_path / "adapter_model.safetensors")
    name, values = tensors.popitem()
    save_file({**tensors, name.replace("layers.", "blocks."): values}, tmp_path / "adapter_model.safetensors")
    with pytest.raises(export.BadAdapter, match="blocks"):
        export.to_gguf(tmp_path, tmp_path / "a.gguf")


# --- the engine takes it --------------------------------------------------------------------------------------


def test_the_repositorys_adapter_is_the_default_and_may_be_changed(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").touch()
    assert default_adapter(Settings(), tmp_path) == tmp_path / "a.gguf"
    assert default_adapter(Settings(adapter="/else.gguf"), tmp_path) == Path("/else.gguf")
    assert default_adapter(Settings(adapter="off"), tmp_path) is None
    assert default_adapter(Settings(), tmp_path / "nothing") is None


def test_an_adapter_by_name_reaches_the_engine_and_must_exist(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").touch()
    settings = Settings(adapter=str(tmp_path / "a.gguf"))
    argv = list(embedded_launch(settings, gguf=tmp_path / "other.gguf").argv)
    assert argv[argv.index("--adapter") + 1] == settings.adapter
    with pytest.raises(ModelUnavailable):
        embedded_launch(replace(settings, adapter=str(tmp_path / "b.gguf")), gguf=tmp_path / "other.gguf")


def test_other_weights_do_not_get_our_adapter(tmp_path: Path) -> None:
    assert "--adapter" not in embedded_launch(Settings(), gguf=tmp_path / "other.gguf").argv


def test_folded_names_of_tables_are_found() -> None:
    assert golds.used_tables("SELECT 1 FROM TOOLS, (SELECT 1 FROM loans) x", SHOP.schema) == {
        fold("tools"), fold("loans"),
    }  # fmt: skip


def test_an_example_ends_as_the_server_stops() -> None:
    assert mix.mix([sampled(1)]).train == (Example("prompt 1", "SELECT gold;", "d"),)
