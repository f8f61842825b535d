"""What is said of figures once: a claim takes its result, and most of its figures, from all others."""

from __future__ import annotations

from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.taken import TakenFigures


def _claim(kind: str, **figures: str) -> Candidate:
    """A claim with these roles, of which each figure stands where it stands in "40 12 8 20 30% 3%"."""
    text = "We saw 40 cars, 12 buses, 8 vans, 20 boats, 30% and 3%."
    places = {mention.start: mention for mention in (spot.mention for spot in ArticleReading(text, "en").row)}
    roles = [
        Role(role.rstrip("_"), next(each for start, each in places.items() if text[start:].startswith(printed)))
        for role, printed in figures.items()
    ]
    options = {"coverage": "exact"} if kind == "total" else {}
    return judged(Candidate(kind, tuple(roles), "words", 0, len(text), options=options))


def test_a_result_is_taken_and_its_figures_are_not() -> None:
    taken = TakenFigures([_claim("share", part="12", whole="40", percent="30%")])
    assert taken.has(_claim("share", part="8", whole="40", percent="30%"), said=True)
    assert taken.has(_claim("share", part="12", whole="40", percent="3%"), said=False)
    assert not taken.has(_claim("share", part="8", whole="20", percent="3%"), said=False)


def test_parts_of_a_total_have_shares_too() -> None:
    taken = TakenFigures([_claim("total", total="40", parts="12", parts_="8", parts__="20")])
    assert not taken.has(_claim("share", part="12", whole="40", percent="30%"), said=False)
    assert taken.has(_claim("total", total="40", parts="12", parts_="8"), said=False)


def test_a_difference_and_an_end_of_its_change_are_no_figures_of_a_sum() -> None:
    taken = TakenFigures([_claim("change", **{"from": "40", "to": "20", "by": "8"})])
    assert taken.has(_claim("total", total="40", parts="12", parts_="8"), said=False)
    assert not taken.has(_claim("total", total="30%", parts="12", parts_="8"), said=False)
