"""Statements of one shape: those that hold say how another one is meant."""

from __future__ import annotations

from articles.rows import row_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.kin import shape, shapes, worth

TEXT = "Of 400 parcels 120 (30%) were late, 80 (20%) lost and 64 (61%) torn."


def _shares() -> dict[tuple[str, ...], Hypothesis]:
    every = [each for head in hypotheses(row_of(TEXT, "en")) for each in head if each.kind == "share"]
    return {tuple(spot.mention.draft for _, spot in each.roles): each for each in every}


def test_the_marks_between_the_figures_and_the_whole_make_the_shape() -> None:
    found = _shares()
    late, lost = found["120", "400", "30%"], found["80", "400", "20%"]
    assert shape(late) == shape(lost) == ("share", "0", "part", "(", "percent")
    assert shape(found["64", "400", "61%"]) == shape(late)
    assert shape(found["80", "120", "20%"]) != shape(lost)


def test_those_that_hold_speak_for_others_and_not_for_themselves() -> None:
    found = _shares()
    late, lost, torn = found["120", "400", "30%"], found["80", "400", "20%"], found["64", "400", "61%"]
    both = shapes([(shape(each), each.head.number) for each in (late, lost)])
    assert worth(torn, both, None) > worth(late, both, shape(late)) > 0
    assert worth(late, shapes([(shape(late), late.head.number)]), shape(late)) == 0
    assert worth(found["64", "120", "61%"], both, None) == 0
