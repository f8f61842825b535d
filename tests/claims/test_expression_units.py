"""Units in an equation that a person wrote: which sides have one dimension, and into what figures are converted."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.claims.claim import Given
from crossfoot.claims.expression import parse
from crossfoot.claims.expression_units import conversions_of
from crossfoot.claims.unlike import Unlike
from crossfoot.figures.converted import Conversion
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of

EN = notation_of("en")


def stated(text: str) -> Given:
    """With "p5" for 5 people, for a noun stands behind named figures only."""
    comparison = parse(text, EN)
    figures = tuple(read(f"{leaf.text[1:]} people" if leaf.is_name else leaf.text, EN) for leaf in comparison.leaves)
    return Given({}, {"holds": figures}, {"holds": comparison})


@pytest.mark.parametrize(
    "text",
    [
        "3 m × 4 m = 12 m²", "300 km / 100 km = 3", "12 × 35 = 420 USD", "840 / 12 = 70 USD", "2 × 3 km = 6 km",
        "45 minutes / 3 hours = 25%", "30% + 20 points = 50%", "3 times × 5 kg = 15 kg", "US$5 + $3 = 8 dollars",
        "43 °C − 18 °C = 25 °C", "−5 km + 8 km = 3 km", "134/1459 = 9.18%", "1 + 20% = 1.2",
        "p134 / 1459 = 9.18%", "134 / 9.18% = p1459", "$600.0 − 20 − $17.5 = 562.5 USD", "50% × 20% = 0.1",
        "9 / 3 = 3 hours",
        "12 × 3 + 4 × 5 = 56 USD",
    ],
)  # fmt: skip
def test_sides_of_one_dimension(text: str) -> None:
    conversions_of(stated(text))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("3 m × 4 m = 12 m", "3 m × 4 m", "12 m"),
        ("300 km / 3 hours = 100 km", "300 km ÷ 3 hours", "100 km"),
        ("$100 + £200 = $300", "$100", "£200"),
        ("30% + 20 = 50%", "30%", "20"),
        ("30% + 20% = 50", "30%", "50"),
        ("45 minutes / 3 hours = 25 kg", "45 minutes ÷ 3 hours", "25 kg"),
        ("1 kg + 500 g + 3 = 4 kg", "1 kg", "3"),
        ("5 + p3 = 8 km", "3 people", "8 km"),
        ("p5 × 3 = 15 km", "5 people × 3", "15 km"),
        ("33% / 22 = 1 km", "33% ÷ 22", "1 km"),
        ("12 × 20% + 20% + 3 = 9", "20%", "3"),
        ("5 = p5 = 5 km", "5 people", "5 km"),
        ("43 °C − 18 °F = 25 °C", "43 °C", "18 °F"),
    ],
)
def test_sides_that_cannot_be_compared(text: str, one: str, other: str) -> None:
    with pytest.raises(Unlike) as found:
        conversions_of(stated(text))
    assert str(found.value) == f"{one} and {other} cannot be compared"
    assert found.value.place[0] == "holds"


def test_one_unit_is_left_as_it_is_and_several_go_to_their_base() -> None:
    assert conversions_of(stated("5 km + 3 km = 8 km")) == ({}, frozenset())
    found, rounded = conversions_of(stated("750 kg + 1 tonne = 1.75 tonnes"))
    assert found == {("holds", 1): Conversion(Fraction(1000)), ("holds", 2): Conversion(Fraction(1000))}
    assert not rounded


def test_each_lone_figure_may_have_been_rounded_where_a_conversion_is_odd() -> None:
    assert conversions_of(stated("5 miles = 8 km"))[1] == {("holds", 0), ("holds", 1)}
    assert conversions_of(stated("2 miles + 3 miles = 8 km"))[1] == {("holds", 2)}
    assert conversions_of(stated("2 miles + 3 miles = 8 km"))[1] == {("holds", 2)}
    assert not conversions_of(stated("1 hour = 60 minutes"))[1]


def test_a_dozen_and_a_per_mille_are_multiples() -> None:
    assert conversions_of(stated("2 dozen + 1 = 25"))[0] == {("holds", 0): Conversion(Fraction(12))}
    assert conversions_of(stated("12‰ + 1% = 2.2%"))[0] == {("holds", 0): Conversion(Fraction(1, 10))}
