"""Where the desk listens, and how the browser is sent there."""

from __future__ import annotations

import os
import socket
import stat
import sys
import webbrowser
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

pytest.importorskip("uvicorn", reason="the extra desk is not installed")

from crossfoot.audit.settings import Settings
from crossfoot.desk import serve
from running import run


def test_the_first_free_port_is_taken_unless_one_is_named() -> None:
    with serve.listening("127.0.0.1", 0) as one, serve.listening("127.0.0.1", 0) as other:
        ports = [each.getsockname()[1] for each in (one, other)]
        assert ports[0] != ports[1]
        assert one.getsockname()[0] == "127.0.0.1"
        with pytest.raises(OSError):
            serve.listening("127.0.0.1", ports[0])


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:5/"), ("::1", "http://[::1]:5/"), ("0.0.0.0", "http://127.0.0.1:5/"),
        ("desk.example", "http://desk.example:5/"),
    ],
)  # fmt: skip
def test_the_address_can_be_opened_here(host: str, address: str) -> None:
    assert serve.address_of(host, 5) == address


def test_the_token_stands_in_no_list_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []

    def look(url: str) -> bool:
        path = Path(url2pathname(urlsplit(url).path))
        assert "secret" not in url
        assert "token=secret" in path.read_text(encoding="utf-8")
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        seen.append(path)
        return True

    monkeypatch.setattr(webbrowser, "open", look)
    with serve.browser_at("http://127.0.0.1:1/?token=secret"):
        assert seen[0].exists()
    assert not seen[0].exists()


def test_a_server_has_a_token_in_its_address(tmp_path: Path) -> None:
    with serve.listening("127.0.0.1", 0) as opened:
        _, one = serve.server(str(tmp_path), Settings(), "127.0.0.1", opened)
        _, other = serve.server(str(tmp_path), Settings(), "127.0.0.1", opened)
    assert one != other
    assert len(one.partition("?token=")[2]) >= 40


def test_the_command_says_where_it_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[socket.socket] = []
    opened: list[str] = []

    class Quiet:
        def run(self, sockets: list[socket.socket]) -> None:
            served.extend(sockets)
            raise KeyboardInterrupt  # as it ends when somebody presses Ctrl+C

    monkeypatch.setattr(serve, "server", lambda *_: (Quiet(), "http://127.0.0.1:1/?token=t"))
    monkeypatch.setattr(webbrowser, "open", opened.append)
    ended = run("desk", str(tmp_path), "--no-browser")
    assert (ended.code, ended.out) == (0, "")
    assert "the desk is open at http://127.0.0.1:1/?token=t (Ctrl+C closes it)" in ended.err
    assert (len(served), opened) == (1, [])
    assert run("desk", str(tmp_path)).code == 0
    assert len(served) == 2
    assert opened[0].startswith("file://")


def test_what_the_command_cannot_do_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve.listening("127.0.0.1", 0) as opened:
        taken = run("desk", str(tmp_path), "--port", str(opened.getsockname()[1]), "--no-browser")
    assert taken.code == 2
    assert "the desk cannot listen on 127.0.0.1:" in taken.err
    assert run("desk", str(tmp_path / "none")).code == 2
    assert run("desk", str(tmp_path), "--locale", "xx").code == 2


def test_without_its_packages_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "crossfoot.desk.serve")
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ended = run("desk", str(tmp_path))
    assert ended.code == 2
    assert "pip install 'crossfoot[desk]'" in ended.err
