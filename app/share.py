"""How people elsewhere reach the page: Gradio's share link, or the local network where there is none. Verb `share`.

shared = open_link(settings, report)      settings.password is set: a link without one is open to everybody
replace(settings, host=shared.host)       where the server has to listen for it
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass

import httpx
from gradio import networking
from gradio.exceptions import ChecksumMismatchError

from app.config import Settings

# Without what looks alike when it is read out: 0 O 1 l I.
ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Shared:
    """`host` is where to listen, `lines` is what to tell the person once the server does."""

    host: str
    lines: tuple[str, ...]


def new_password() -> str:
    """Twelve characters, 60 bits: easy to read out, and no guessing over a network finds it."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))


def open_link(settings: Settings, report: Callable[[str], None]) -> Shared:
    """A share link to settings.port, or the local network's address with the reason why there is no link.

    The link lives as long as this process, a week at most (Gradio's limit). The tunnel may be opened before the
    server listens: nobody knows its address yet.
    """
    report("공유 링크를 만듭니다 …")
    password = f"암호: {settings.password} (사용자 이름은 아무것이나 됩니다)"
    try:
        url = networking.setup_tunnel("127.0.0.1", settings.port, secrets.token_urlsafe(32), None, None)
    except (OSError, RuntimeError, ValueError, httpx.HTTPError, ChecksumMismatchError) as error:
        reason = str(error).strip() or type(error).__name__
        return Shared(
            "0.0.0.0" if settings.host in LOOPBACK else settings.host,
            (
                f"공유 링크를 만들 수 없습니다: {_reason_ko(error)} ({reason.splitlines()[0]})",
                *_local_network(settings),
                password,
            ),
        )
    if not networking.GRADIO_SHARE_SERVER_ADDRESS:  # Gradio's own server speaks TLS, whatever the tunnel says
        url = url.replace("http://", "https://", 1)
    return Shared(
        settings.host,
        (
            f"공유 링크: {url}",
            password,
            "암호를 아는 사람은 어디서든 이 화면과 API로 묻고 파일을 올릴 수 있습니다.",
            "이 컴퓨터의 다른 파일이나 포트에는 닿지 않습니다.",
            "링크는 이 프로그램을 끄면 닫히고, 켜 두어도 길어야 일주일 갑니다.",
        ),
    )


def _reason_ko(error: Exception) -> str:
    if isinstance(error, ChecksumMismatchError):
        return "내려받은 터널 프로그램의 해시가 다릅니다"
    if isinstance(error, ValueError):
        return "터널이 열리지 않았습니다"
    if isinstance(error, RuntimeError):
        return "Gradio의 공유 서버에 연결할 수 없습니다"
    return "터널 프로그램을 내려받을 수 없습니다"


def _local_network(settings: Settings) -> tuple[str, ...]:
    address = local_address() if settings.host in (*LOOPBACK, "0.0.0.0", "::", "") else settings.host
    if not address:
        return ("다른 컴퓨터에서 닿을 수 있는 네트워크도 없어, 이 컴퓨터에서만 열립니다.",)
    return (
        f"대신 같은 네트워크에 있는 사람은 이 주소로 열 수 있습니다: http://{address}:{settings.port}",
        "이 주소는 암호화되지 않으므로 믿을 수 있는 네트워크에서만 쓰세요. 이 프로그램을 끄면 닫힙니다.",
    )


def local_address() -> str:
    """This machine's address on the network that leads outside; empty where there is none but loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a documentation address; connecting a datagram socket sends nothing
            address = probe.getsockname()[0]
        except OSError:
            return ""
    return "" if address.startswith("127.") else address
