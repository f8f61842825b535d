"""What the second look sees of figures."""

from __future__ import annotations

from math import isnan, log

import pytest

from articles.rows import looked_at
from crossfoot.articles.boosted import boosted
from crossfoot.articles.features import Beside, features
from crossfoot.articles.second_look import Look, looks


def _of(text: str, *figures: str, language: str = "en") -> tuple[Look, dict[str, float]]:
    """Of the figures that are printed so."""
    first, decided, row = looked_at(text, language)
    (look,) = [
        each
        for each in looks(first, decided)
        if sorted(role.mention.written.text for role in each.claim.roles) == sorted(figures)
    ]
    return look, features(look.claim, look.one, look.head, Beside(first.claims, first.excused), row)


def test_shares_show_how_far_off_they_are_and_what_explains_it() -> None:
    text = "In the north 134 of 1,459 villages ({}) are empty."
    right, known = _of(text.format("9.18%"), "134", "1,459", "9.18%")
    assert right.rules == "tied" and known["is share"] == known["of share"] == known["consistent"] == 1
    assert "gap" not in known
    wrong, other = _of(text.format("9.81%"), "134", "1,459", "9.81%")
    assert wrong.rules == "told" and other["explained"] == 1
    assert other["gap"] == pytest.approx(134 / 14.59 / 9.81 - 1)
    assert other["words"] == known["words"]  # the words say the same


@pytest.mark.parametrize(
    ("text", "figures", "falls"),
    [
        ("Output fell by 26 tonnes, from 96 tonnes to 71 tonnes.", ("26 tonnes", "96 tonnes", "71 tonnes"), 1),
        ("Output rose by 26 tonnes, from 71 tonnes to 96 tonnes.", ("26 tonnes", "96 tonnes", "71 tonnes"), 1),
    ],
)
def test_differences_show_which_way_they_go(text: str, figures: tuple[str, ...], falls: int) -> None:
    _, known = _of(text, *figures)
    assert known["way"] == falls
    assert known["plain gap"] == pytest.approx(log(25 / 26), abs=1e-6)
    assert known["plain slip"] == 1


def test_lists_show_how_their_nouns_and_places_agree() -> None:
    _, known = _of("The hall has 48 chairs: 31 chairs are blue and 17 chairs are red.", "48", "31", "17")
    assert known["same noun"] == 1 and known["another noun"] == known["told before"] == 0
    assert known["total first"] == 1 and known["parts first"] == 0


def test_what_else_figures_are_used_for_is_seen() -> None:
    _, alone = _of("Of 420 trees 75 (18%) bear plums.", "420", "75", "18%")
    _, beside = _of("Of 420 trees 75 (18%) bear plums, and 345 (82%) bear pears.", "420", "75", "18%")
    assert alone["kin"] == 0 < beside["kin"] == beside["kin of whole"]


def test_every_name_that_a_model_knows_is_one_of_some_text() -> None:
    texts = (
        "In the north 134 of 1,459 villages (9.81%) are empty, and 102 (7%) are full.",
        "Output fell by 26 tonnes, from 96 tonnes to 71 tonnes. It doubled from 35 tonnes to 71 tonnes before.",
        "The hall has 48 chairs: 31 chairs are blue and 18 chairs are red. Sales rose from 120 to 150, or 35%.",
        "In 18 games they scored 36 goals, 2.1 a game.",
    )
    known = {name for text in texts for name in _all(text)}
    assert {name for model in boosted().values() for name in model.names} <= known


def _all(text: str) -> set[str]:
    first, decided, row = looked_at(text)
    beside = Beside(first.claims, first.excused)
    seen: set[str] = set()
    for each in looks(first, decided):
        found = features(each.claim, each.one, each.head, beside, row)
        assert not {name for name, value in found.items() if isnan(value)} - {"letters away", "letters to all"}
        seen |= set(found)
    return seen
