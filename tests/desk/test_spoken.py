"""The language of the page, and what its scripts say in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from crossfoot.desk.app import application
from crossfoot.desk.guard import Gate
from crossfoot.desk.spoken import COOKIE, wished, words
from crossfoot.messages import speaking
from desking import ARTICLE, PORT, SESSION, TOKEN, Visitor


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    (tmp_path / "desk").mkdir()
    return Visitor(tmp_path / "desk")


@pytest.mark.parametrize(
    ("accepted", "chosen", "expected"),
    [
        ("", "", None),
        ("de-DE, de;q=0.9", "", None),
        ("de, fr-CH;q=0.7, vi;q=0.9", "", "vi"),
        ("en-GB", "", "en"),
        ("fr;q=0, vi;q=0.1", "", "vi"),
        ("fr;q=much, vi", "", "vi"),
        ("fr", "vi", "vi"),
        ("fr", "../vi", "fr"),
        ("fr", "tlh", "fr"),
    ],
)
def test_the_language_is_as_chosen_or_as_the_browser_wishes(accepted: str, chosen: str, expected: str | None) -> None:
    said = {"accept-language": accepted, "cookie": f'{COOKIE}="{chosen}"' if chosen else ""}
    assert wished(Headers(said)) == expected


def test_the_page_and_its_answers_are_in_that_language(visitor: Visitor) -> None:
    page = visitor.get("/", accept_language="fr").text
    assert '<html lang="fr">' in page
    assert "Collez, tapez ou déposez un texte" in page
    assert '<option value="fr" lang="fr" selected>français</option>' in page
    told = json.loads(visitor.post("/api/check", _sheet(), accept_language="vi", **_FROM_PAGE).text)
    assert told["claims"][0]["said"] == "không khớp"
    assert told["claims"][0]["figures"][0]["called"] == "phần"
    assert told["claims"][0]["letter"].startswith("Kính gửi tác giả,")
    assert '<html lang="en">' in visitor.get("/").text


_FROM_PAGE = {"origin": f"http://127.0.0.1:{PORT}", "content_type": "application/json"}


def _sheet() -> bytes:
    return json.dumps({"text": ARTICLE, "file": "", "locale": "vi", "name": "", "tab": "t"}).encode()


def test_what_is_refused_is_refused_in_that_language(visitor: Visitor) -> None:
    answer = visitor.post("/api/open", b'{"name": "gone.txt"}', accept_language="fr", **_FROM_PAGE)
    assert "gone.txt" in answer.json()["refused"]
    assert "ne peut pas être lu" in answer.json()["refused"]
    visitor.cookies.clear()
    assert visitor.get("/", accept_language="vi").text.startswith("Bàn làm việc này đóng với bạn.")


def test_a_language_that_is_asked_for_goes_before_that_of_the_browser(visitor: Visitor) -> None:
    visitor.app = application(visitor.desk, Gate(TOKEN, SESSION, PORT), "vi")
    page = visitor.get("/", accept_language="fr").text
    assert '<html lang="vi">' in page
    assert 'id="language"' not in page


def test_scripts_say_what_the_catalogue_has() -> None:
    assert words() == {}
    with speaking("fr"):
        told = words()
    assert told["sentences"]["Taken back."] == "Annulé."
    assert told["sentences"]["1 claim"] == ["{number} affirmation", "{number} affirmations"]
    assert told["forms"][:3] == [0, 0, 1]
    with speaking("vi"):
        assert set(words()["forms"]) == {0}


def test_every_sentence_of_the_scripts_comes_with_the_page() -> None:
    """None is written in a way that is not seen, as with other quotes or in pieces."""
    scripts = Path(__file__).resolve().parents[2] / "src/crossfoot/desk/static"
    calls = [
        (path.name, match[1])
        for path in scripts.glob("*.js")
        for match in re.finditer(
            r"\btranslated(?:Plural)?\(\s*(?=(.{200}))", path.read_text(encoding="utf-8") + " " * 200, re.DOTALL
        )
        if path.name != "words.js"
    ]
    assert len(calls) > 80
    with speaking("fr"):
        known = words()["sentences"]
    for name, call in calls:
        said = re.match(r'"(?:[^"\\]|\\.)*"', call)
        if call.startswith(("claim.kind", "offer.kind")):
            continue
        assert said, (name, call)
        assert json.loads(said[0]) in known, (name, call)
