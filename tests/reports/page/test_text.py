"""The text of a document stands on the page letter by letter, each claim beside its lines."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import audit, check_text
from pages import cards, parsed, text_of
from reports import ARTICLE, article
from running import CLAIMS, claims

FILES = sorted(CLAIMS.glob("*.yaml"))
HEAD = "locale: vi\n"


def test_the_text_is_there_letter_by_letter() -> None:
    for checked in audit([str(path) for path in FILES]).documents:
        page = parsed(checked)
        assert "".join(text_of(code) for code in page.query(".text code")) == checked.text
    page = parsed(article())
    assert "\n".join(text_of(line) for line in page.query(".prose p")) == ARTICLE.strip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_nothing_that_is_shown(end: str) -> None:
    told = HEAD + claims(
        "{id: a, kind: share, part: 53, whole: 78, percent: '64,94%'}", "{id: b, kind: share, part: 1}"
    )
    (code, *_), plain = (
        [text_of(node) for node in parsed(check_text("a.yaml", each)).query("pre, .where, .place")]
        for each in ("\ufeff" + told.replace("\n", end), told)
    )
    assert [code, *_] == plain


def test_beside_a_claim_stands_the_text_that_it_is_written_in() -> None:
    page = parsed(audit([str(FILES[0])]).documents[0])
    for row in page.query(".row.only"):
        (card,) = cards(row)
        assert f"- id: {text_of(card.query('h3')[0])}\n" in text_of(row.query("code")[0])
    assert len(page.query(".row.only")) == 6


def test_a_file_that_cannot_be_read_shows_the_place_only() -> None:
    broken = "claims:\n" + "".join(f"  - {{id: a{n}}}\n" for n in range(50)) + "  - [1, 2\n" + "x: y\n" * 50
    page = parsed(check_text("broken.yaml", broken))
    shown = "".join(text_of(code) for code in page.query(".text code"))
    assert shown in broken and 1 < len(shown.splitlines()) < 9
    assert "could not be read" not in text_of(page.query("nav")[0])
    assert not page.query(".filters")
