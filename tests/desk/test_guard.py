"""Nobody but the page of this desk, opened with its token, is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra desk is not installed")

from crossfoot.desk.guard import LARGEST, Gate, gate_for
from desking import HOST, PORT, SESSION, TOKEN, Client

OWN = {"origin": f"http://{HOST}"}


@pytest.fixture
def stranger(tmp_path: Path) -> Client:
    return Client(tmp_path)


@pytest.fixture
def guest(stranger: Client) -> Client:
    return stranger.let_in()


@pytest.mark.parametrize("path", ["/", "/?token=", "/?token=wrong", "/static/desk.js", "/api/list", "/nothing"])
def test_without_the_token_nothing_is_answered(stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status == 403
    assert "with its token" in answer.text
    assert "set-cookie" not in answer.headers


def test_the_token_gives_a_cookie_that_no_other_page_can_use(stranger: Client) -> None:
    answer = stranger.get(f"/?token={TOKEN}")
    assert answer.status == 200
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie + answer.text
    assert stranger.get("/").status == 200


@pytest.mark.parametrize("value", ["wrong", "", TOKEN, SESSION[:-1], "ü"])
def test_a_wrong_cookie_opens_nothing(stranger: Client, value: str) -> None:
    assert stranger.get("/", cookie=f"crossfoot-desk-{PORT}={value}").status == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7", "", "[::1", "localhost.evil:80"]
)
def test_a_page_that_was_made_lead_here_is_refused(guest: Client, host: str) -> None:
    assert guest.get("/", host=host).status == 421


@pytest.mark.parametrize("host", [HOST, "localhost:9", "LOCALHOST", "[::1]:8417", "127.0.0.2"])
def test_names_of_this_computer_are_known(guest: Client, host: str) -> None:
    assert guest.get("/", host=host).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": f"http://127.0.0.1:{PORT + 1}"},
        {**OWN, "sec_fetch_site": "cross-site"},
    ],
)
def test_another_page_asks_for_nothing(guest: Client, headers: dict[str, str]) -> None:
    assert guest.post("/api/list", b"{}", **headers).status == 403


def test_what_is_read_by_another_page_is_refused_too(guest: Client) -> None:
    assert guest.get("/", origin="http://evil.example").status == 403


def test_the_page_is_answered(guest: Client) -> None:
    assert guest.post("/api/list", b"{}", **OWN).json() == {"entries": [], "whole": True}


@pytest.mark.parametrize("length", [str(LARGEST + 1), "1e9", "-1", "x"])
def test_a_request_that_says_that_it_is_too_large(guest: Client, length: str) -> None:
    assert guest.post("/api/list", b"", **OWN, content_length=length).status == 413


def test_a_request_that_does_not_say_how_large_it_is(guest: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot.desk.guard.LARGEST", 100)
    assert guest.post("/api/list", [b"x" * 50] * 3, **OWN).status == 413


@pytest.mark.parametrize("path", ["/", "/static/desk.js", "/nothing"])
def test_the_policy_lets_nothing_else_in(guest: Client, path: str) -> None:
    headers = guest.get(path).headers
    policy = dict(each.strip().split(" ", 1) for each in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert "unsafe" not in str(policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == "no-store"


def test_every_gate_has_secrets_of_its_own() -> None:
    one, other = gate_for("127.0.0.1", 1), gate_for("localhost", 2)
    assert len({one.token, one.session, other.token, other.session}) == 4
    assert min(map(len, (one.token, one.session))) >= 40
    assert one.cookie != other.cookie
    assert not one.open


def test_a_desk_for_others_is_known_by_addresses_and_its_own_name() -> None:
    gate = gate_for("desk.example", 80)
    assert gate.knows("DESK.example:80")
    assert gate.knows("192.168.0.7:80")
    assert gate.knows("[fe80::1]:80")
    assert not gate.knows("evil.example:80")
    assert not Gate("t", "s", 80).knows("192.168.0.7:80")
