"""What stands above and below the documents: counts, filters, the findings as links, numbers in no claim."""

from __future__ import annotations

from pages import cards, parsed, text_of
from reports import article


def test_an_article_shows_what_ties_its_figures_and_which_numbers_no_claim_uses() -> None:
    page = parsed(article())
    assert "read as fraction with percent, by the words mạnh" in text_of(cards(page)[0])
    assert [text_of(mark) for mark in page.query("span.mark.unbound") if "aria-hidden" not in mark.attrs] == [
        "2018", "-5", "+1.227",
    ]  # fmt: skip
    listed = page.query(".unbound-list")[0]
    assert [text_of(each) for each in listed.query("dd")] == ["2018", "-5", "+1.227"]
    assert [text_of(each) for each in listed.query("dt")] == ["a year (1)", "nothing ties it (2)"]
    assert page.query(".prose")[0].attrs["lang"] == "vi"
