"""Claims of a file found in the text that they are about."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim
from crossfoot.desk.anchoring import anchored, places_of, quoted

TEXT = "In 2018, 78 villages. Of 178 or 78, of which\n53 (64.94%)  had a school, 53 had none. A third of 12."


def claim(*fields: str) -> Claim:
    return check_text("a.yaml", f"locale: en\nclaims: [{{id: a, {', '.join(fields)}}}]").claims[0]


SHARE = claim("kind: share", "part: 53", "whole: 78", "percent: 64.94%")


def words(spans: object) -> list[str]:
    assert isinstance(spans, tuple)
    return ["" if span is None else TEXT[slice(*span)] for span in spans]


def test_figures_stand_in_their_quote_nearest_to_each_other() -> None:
    quote = "Of 178 or 78, of which 53 (64.94%) had a school, 53 had none."
    found = anchored(TEXT, SHARE, quote, (0, 5))
    assert found is not None
    assert TEXT[slice(*found.at)] == quote.replace("which 53", "which\n53").replace(") had", ")  had")
    assert words(found.figures) == ["53", "78", "64.94%"]
    assert [span and TEXT.index("53") == span[0] for span in found.figures] == [True, False, False]
    assert found.figures[1] == (TEXT.index("78, of"), TEXT.index("78, of") + 2)


def test_a_quote_that_is_gone_is_nowhere() -> None:
    assert anchored(TEXT, SHARE, "Of 278 villages", None) is None


def test_of_two_places_the_nearer_one_is_meant() -> None:
    text = "53 of 78. And so on. 53 of 78."
    assert quoted(text, "53 of 78.", None) == (0, 9)
    assert quoted(text, "53 of 78.", (19, 27)) == (21, 30)
    assert quoted(text, "53  of\n78.", (21, 30)) == (21, 30)


def test_without_a_quote_the_figures_say_where() -> None:
    found = anchored(TEXT, SHARE)
    assert found is not None
    assert TEXT[slice(*found.at)] == "78, of which\n53 (64.94%"[:-1].replace("(64.94", "(64.94%")
    assert anchored("53 of 78 villages", SHARE) is None
    assert anchored("53 of 78" + " x" * 2000 + "64.94%", SHARE) is None


def test_equal_figures_take_a_place_each() -> None:
    found = anchored("5 and 5 make 10", claim("kind: total", "total: 10", "parts: [5, 5]"))
    assert found is not None
    assert sorted(span for span in found.figures if span) == [(0, 1), (6, 7), (13, 15)]
    again = anchored("5 makes 10", claim("kind: total", "total: 10", "parts: [5, 5]"))
    assert again is not None
    assert [span for span in again.figures if span].count((0, 1)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("78", ["78"]), ("178 780 7.8 78.5 1.78 78,1", []), ("78. 78, 78% (78)", ["78"] * 4), ("", []),
    ],
)  # fmt: skip
def test_a_figure_is_no_part_of_another(text: str, found: list[str]) -> None:
    whole = SHARE.figures[1]
    assert [text[slice(*span)] for span in places_of(text, whole)] == found


def test_where_the_text_of_a_figure_is_nowhere_its_digits_are_looked_for() -> None:
    figure = claim("kind: change", "from: 10", "percent: −20%", "to: 8").figures[1]
    assert [TEXT_[slice(*span)] for TEXT_ in ("fell by 20%",) for span in places_of(TEXT_, figure)] == ["20"]
