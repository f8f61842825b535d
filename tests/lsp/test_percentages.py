"""The percentage that may be typed behind a share in an article."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.percentages import percentages
from crossfoot.lsp.text import Text


def offered(marked: str) -> list[str]:
    text = marked.replace("‸", "")
    opened = Opened("/x/a.txt", "article", Text(text), 1, Settings(), "plaintext")
    return [each.typed for each in percentages(opened, marked.index("‸"))]


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("The party rated 53 of 78 cells (‸ strong; it was 12.5% before that.", "67.9%"),
        ("Of these, 53/78 cells, or ‸", "67.95%"),
        ("It was 12% of the people and 53 out of 78 cells (6‸) there.", "68%"),
        ("Có 53/78 tổ chức đảng xếp loại mạnh (‸), trước đó là 12,25%.", "67,95%"),
    ],
)
def test_as_the_text_writes_percentages(marked: str, first: str) -> None:
    assert offered(marked)[0] == first
    assert len(offered(marked)) == 3


@pytest.mark.parametrize(
    "marked",
    [
        "53 cells (‸",
        "53 of 78 cells. There ‸",
        "78 of 53 cells (‸",
        "53/78 cells (67.95%) ‸",
        "2/2/2018, ‸",
        "0/5 (‸",
        "5/0 (‸",
    ],
)
def test_nothing_is_offered_elsewhere(marked: str) -> None:
    assert offered(marked) == []


def test_what_is_typed_already_is_replaced() -> None:
    text = "53 of 78 cells (67."
    (offer, *_) = percentages(Opened("/x/a.txt", "article", Text(text), 1, Settings()), len(text))
    assert (offer.start, offer.end) == (text.index("67."), len(text))
