"""The page of a summary is whole HTML, and shows strange names as they are."""

from __future__ import annotations

from crossfoot.batch.page import Counts, page

COUNTS = Counts(
    [("consistent", 8), ("mismatch", 2)], [("share", "consistent", 8), ("share", "mismatch", 2)],
    [("<b>evil</b>", "mismatch", 2), ("", "consistent", 8)], [("2018-01", "consistent", 8), ("2018-02", "mismatch", 2)],
    [("share-mismatch", 2)], [("", "cuts", 3)], [("read", 5)],
)  # fmt: skip


def test_the_worst_source_comes_first_and_is_escaped() -> None:
    made = page(COUNTS)
    assert made.startswith("<!DOCTYPE html>") and made.rstrip().endswith("</html>")
    assert "<b>evil" not in made
    assert made.index("&lt;b&gt;evil&lt;/b&gt;") < made.index("(none named)")
    assert made.count("<svg") == made.count("</svg>") == 4
    assert "http" not in made.replace("http-equiv", "")
    assert '<td class="number">2</td>' in made and "<td>share</td>" in made


def test_of_nothing_there_is_a_page_too() -> None:
    assert "0 claims, 0 of them do not add up" in page(Counts([], [], [], [], [], [], []))
