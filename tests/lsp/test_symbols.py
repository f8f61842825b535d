"""The outline of a document."""

from __future__ import annotations

from client import FILE, SHARED
from crossfoot.audit.settings import Settings
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.symbols import Symbol, symbols
from crossfoot.lsp.text import Text


def outline(text: str, path: str = "/claims/a.yaml", sort: str = "claims") -> list[Symbol]:
    opened = Opened(path, sort, Text(text), 1, Settings())  # type: ignore[arg-type]
    found = list(symbols(opened))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    return found


def test_claims_with_their_verdicts_and_declared_figures() -> None:
    strong, cells = outline(FILE)
    assert strong[:3] == ("strong", "share, mismatch, tổ chức vững mạnh", "claim")
    assert FILE[strong.start : strong.end] == "53\n    whole: 78\n    percent: 64,94%"
    assert cells.detail == "total, consistent"
    declared, *claims = outline(SHARED)
    assert declared[:3] == ("xã", "1.459", "figure")
    assert [each.name for each in claims] == ["without", "with"]


def test_claims_of_an_article_are_named_by_their_sentence() -> None:
    text = "In 2018, 53 of 78 party cells (64.94%) were rated strong, as was " + "said " * 20 + "there.\n"
    (claim,) = outline(text, "/a.txt", "article")
    assert claim.name.startswith("In 2018, 53 of 78 party cells (64.94%)") and claim.name.endswith("…")
    assert text[claim.start : claim.end] == "53 of 78 party cells (64.94%"


def test_what_cannot_be_read_has_none() -> None:
    assert outline("claims: [") == []
    assert outline("[x]") == []
