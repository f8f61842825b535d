"""Roles of figures, and the figures of a claim as its kind sees them."""

from __future__ import annotations

import pytest

from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.roles import called_alone, given_from, given_of, path_of, split_role, the
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import Written
from crossfoot.messages import speaking


def figure(text: str) -> Written:
    return read(text, notation_of("en"))


@pytest.mark.parametrize(
    ("role", "parts", "path"),
    [
        ("percent", ("percent", None), ("claims", 3, "percent")),
        ("parts[2]", ("parts", 2), ("claims", 3, "parts", 2)),
        ("parts.good", ("parts", "good"), ("claims", 3, "parts", "good")),
        ("parts.a.b[1]", ("parts", "a.b[1]"), ("claims", 3, "parts", "a.b[1]")),
        ("holds[4]", ("holds", 4), ("claims", 3, "holds")),
    ],
)
def test_a_role_names_field_and_entry(role: str, parts: tuple[str, object], path: tuple[object, ...]) -> None:
    assert split_role(role) == parts
    assert path_of(3, role) == path


def test_entries_of_a_field_stand_together_in_their_order() -> None:
    total, first, second = map(figure, ("7", "3", "4"))
    given = given_from([("total", total), ("parts.b", first), ("parts.a", second)], {"coverage": "exact"})
    assert given.one == {"total": total}
    assert given.many == {"parts": (first, second)}
    assert given.options == {"coverage": "exact"}


def test_some_figures_of_a_claim_are_exchanged_and_the_claim_stays() -> None:
    total, first, second, other = map(figure, ("7", "3", "4", "5"))
    printed = (("total", total), ("parts[0]", first), ("parts[1]", second))
    figures = tuple(Figure(role, each, 0, 1) for role, each in printed)
    claim = Claim(0, "a", "total", figures, "consistent", options={"coverage": "exact"})
    assert given_of(claim).many == {"parts": (first, second)}
    changed = given_of(claim, {"parts[1]": other})
    assert (changed.one, changed.many, changed.options) == (
        {"total": total}, {"parts": (first, other)}, {"coverage": "exact"},
    )  # fmt: skip
    assert claim.figures[2].written is second


def test_a_role_alone_counts_the_entries_of_a_list_as_people_do() -> None:
    totals = [called_alone("total", each) for each in ("total", "parts[0]", "parts.north")]
    assert totals == ["total", "part 1", "part north"]
    assert [called_alone("average", each) for each in ("values[2]", "weights[1]")] == ["value 3", "weight 2"]
    assert called_alone("bound", "at_most") == "at most"
    assert [called_alone("equation", each) for each in ("holds[0]", "holds")] == ["figure", "holds"]
    with speaking("vi"):
        assert called_alone("total", "parts[1]") == "phần 2"


def test_a_role_in_a_sentence_has_the_article_of_its_language() -> None:
    assert [the("whole"), the("parts[1]")] == ["the whole", "the parts[1]"]
    with speaking("fr"):
        assert [the("whole"), the("from"), the("parts[1]")] == ["le tout", "la valeur initiale", "le chiffre parts[1]"]
