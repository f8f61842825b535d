"""Pictures as the page makes them."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from crossfoot.desk.pictures import pictures
from crossfoot.figures.locales import notation_of


def drawn(*fields: str) -> list[list[object]]:
    claim = check_text("a.yaml", f"locale: en\nclaims: [{{id: a, {', '.join(fields)}}}]").claims[0]
    return pictures(claim, notation_of("en"))


def test_a_wrong_share_is_drawn_with_its_interval() -> None:
    ((tag, attributes, inside),) = drawn("kind: share", "part: 53", "whole: 78", "percent: 64.94%")
    assert tag == "svg"
    assert isinstance(attributes, dict)
    assert attributes["aria-label"].startswith("printed 64.94%, which allows from 64.935% to 64.945%")
    assert isinstance(inside, list)
    assert ["text", {"x": "76.4", "y": "14.0", "text-anchor": "middle"}, ["64.94%"]] in inside


def test_parts_are_drawn_as_bars_with_their_names_as_text() -> None:
    (bars,) = drawn("kind: total", "total: 100%", "parts: {'<b>': 62.98%, c&d: 37.02%}")[-1:]
    assert "<b>" in str(bars)
    assert "&lt;" not in str(bars)


def test_what_cannot_be_drawn_is_not() -> None:
    assert drawn("kind: share", "part: 1", "whole: 4") == []
    many = ", ".join(["1"] * 300)
    assert all(len(str(each)) < 100_000 for each in drawn("kind: total", "total: 300", f"parts: [{many}]"))
