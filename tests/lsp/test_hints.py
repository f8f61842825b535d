"""Inlay hints: the exact value behind a printed figure, and what is implied behind the kind."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.lsp.hints import hints
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text

NO_END = 10**6


def shown(text: str, start: int = 0, end: int = NO_END, path: str = "/x/a.yaml") -> list[tuple[str, str]]:
    """What stands before each hint in its line, and the hint."""
    opened = Opened(path, "claims", Text(text), 1, Settings(), "yaml")
    return [(text[: each.offset].rpartition(", ")[2], each.text) for each in hints(opened, start, end)]


HEAD = "locale: en\nfigures: {n: 78}\nclaims:\n"
SHARE = "  - {id: a, kind: share, part: 53, whole: 78, percent: %s}\n"


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        (SHARE % "67.95%", [("percent: 67.95%", "= 67.948…%")]),
        (SHARE % '"67.95%"', [('percent: "67.95%"', "= 67.948…%")]),
        (SHARE % "'64%'", [("percent: '64%'", "= 67.9…%")]),
        ("  - {id: a, kind: share, part: 39, whole: 78, percent: 50%}\n", []),  # just what is printed
        ("  - {id: a, kind: share, part: 53, percent: 50%}\n", [("kind: share", "whole = 106")]),
        ("  - {id: a, kind: total, parts: [4, 5]}\n", [("kind: total", "total = 9")]),
        ("  - {id: a, kind: share, part: 53, whole: n, percent: 67.9%}\n", [("percent: 67.9%", "= 67.94…%")]),
        ("  - {id: a, kind: share, part: 53}\n", []),
    ],
)
def test_what_the_other_figures_give(claim: str, wanted: list[tuple[str, str]]) -> None:
    assert shown(HEAD + claim) == wanted


def test_only_what_is_looked_at_has_hints() -> None:
    text = HEAD + SHARE % "67.95%" + (SHARE % "64.95%").replace("id: a", "id: b")
    second = text.index("id: b")
    assert len(shown(text)) == 2
    assert shown(text, second) == shown(text)[1:]
    assert shown(text, 0, second) == shown(text)[:1]
    assert shown(text, 0, text.index("id: a")) == []


def test_a_hint_says_what_it_was_worked_out_from() -> None:
    opened = Opened("/x/a.yaml", "claims", Text(HEAD + SHARE % "67.95%"), 1, Settings(), "yaml")
    (hint,) = hints(opened, 0, NO_END)
    assert hint.why == "53 of 78"
