"""Claims whose figures carry units: what is compared, what is not, and that a unit by itself changes nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.expression import parse
from crossfoot.claims.kind import kinds
from crossfoot.claims.units import comparable, recompute
from crossfoot.claims.verdict import decide
from crossfoot.figures.converted import Conversion, Converted
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import Written
from given import given_of


def claim(text: str, locale: str) -> Given:
    """A claim from ``role: figure; list: [figure | figure]``."""
    notation = notation_of(locale)
    one: dict[str, Written] = {}
    many: dict[str, tuple[Written, ...]] = {}
    options: dict[str, object] = {}
    for field in text.split("; "):
        role, _, value = field.partition(": ")
        if role == "holds":
            stated = options["holds"] = parse(value, notation)
            many["holds"] = tuple(read(leaf.text, notation) for leaf in stated.leaves)
        elif value.startswith("["):
            many[role] = tuple(read(each.strip(), notation) for each in value[1:-1].split("|"))
        else:
            one[role] = read(value, notation)
    return Given(one, many, options)


COMPARED = [
    ("total", "total: 1.75 tonnes; parts: [1 tonne | 750 kg]", "en", "consistent"),
    ("total", "total: 1.9 tonnes; parts: [1 tonne | 750 kg]", "en", "mismatch"),
    ("total", "total: 2 hours; parts: [75 minutes | 45 minutes]", "en", "consistent"),
    ("total", "total: 2 hours; parts: [75 minutes | 46 minutes]", "en", "mismatch"),
    ("total", "total: 2 hours; parts: [1 hour 30 minutes | 30 minutes]", "en", "consistent"),
    ("total", "total: 2:15; parts: [1:30 | 0:45]", "en", "consistent"),
    ("share", "part: 45 minutes; whole: 3 hours; percent: 25%", "en", "consistent"),
    ("share", "part: 500 m; whole: 2 km; percent: 25%", "en", "consistent"),
    ("share", "part: 500 m; whole: 2 km; percent: 30%", "en", "mismatch"),
    ("share", "part: 12 hours; whole: 3 days; percent: 17%", "en", "consistent"),
    ("share", "part: 3; whole: 250; percent: 12‰", "en", "consistent"),
    ("rate", "rate: 5 per day; count: 2 weeks; total: 70", "en", "consistent"),
    ("rate", "rate: 5 per day; count: 2 weeks; total: 10", "en", "mismatch"),
    ("rate", "rate: $5; count: 40 hours; total: $200", "en", "consistent"),
    ("rate", "rate: $5 per head; count: 40 people; total: $200", "en", "consistent"),
    ("rate", "rate: 5 tấn/ha; count: 200.000 m²; total: 100 tấn", "vi", "consistent"),
    ("rate", "rate: hơn 1.000; count: 10 năm; percent: 159,8%; total: 15.980", "vi", "consistent"),
    ("average", "average: 50 kg; total: 5 tonnes; count: 100", "en", "consistent"),
    ("average", "average: 5 tấn/ha; total: 500 tạ; count: 10 ha", "vi", "consistent"),
    ("total", "total: ₹2 crore; parts: [₹1.5 crore | ₹50 lakh]", "en", "consistent"),
    ("total", "total: 2 Mio.; parts: [1,5 Mio. | 500.000]", "de", "consistent"),
    ("total", "total: 1 tấn; parts: [2 tạ | 800 kg]", "vi", "consistent"),
    ("total", "total: 30; parts: [2 chục | 10 người]", "vi", "consistent"),
    ("total", "total: 24; parts: [1 dozen | 12]", "en", "consistent"),
    ("share", "part: 2 dozen; whole: 96 people; percent: 25%", "en", "consistent"),
    ("change", "from: 5.25%; to: 5.50%; by: 25 basis points", "en", "consistent"),
    ("change", "from: 5.25%; to: 5.50%; percent: 25 basis points", "en", "consistent"),
    ("change", "from: 5.25%; to: 5.50%; by: 30 bps", "en", "mismatch"),
    ("change", "from: 12‰; to: 1.5%; by: 3‰", "en", "consistent"),
    ("change", "from: 43 °C; to: 25 °C; by: -18 °C", "en", "consistent"),
    ("change", "from: 43 °C; to: 25 °C; by: -32.4 °F", "en", "consistent"),
    ("change", "from: 109.4 °F; to: 25 °C; by: -18 °C", "en", "consistent"),
    ("change", "from: 43 °C; to: 25 °C; by: -0.4 °F", "en", "mismatch"),
    ("total", "total: 165 members; parts: [87 secretaries | 78 deputies]", "en", "consistent"),
    ("total", "total: 13 km; parts: [5 miles | 3 miles]", "en", "consistent"),
    ("total", "total: 11 km; parts: [5 miles | 3 miles]", "en", "mismatch"),
    ("total", "total: 8 km; parts: [3 km | 5]", "en", "consistent"),
    ("bound", "value: 12 hours; at_most: 1 day", "en", "consistent"),
    ("bound", "value: 36 hours; at_most: 1 day", "en", "mismatch"),
    ("equation", "holds: 25 °C = 77 °F", "en", "consistent"),
    ("equation", "holds: 25 °C = 80 °F", "en", "mismatch"),
    ("equation", "holds: 43 °C = 109 °F", "en", "consistent"),
    ("equation", "holds: 43 °C − 18 °C = 25 °C", "en", "consistent"),
    ("equation", "holds: 750 kg + 1 tonne = 1.75 tonnes", "en", "consistent"),
    ("equation", "holds: 5 miles = 8 km", "en", "consistent"),
    ("equation", "holds: 8 km = 5 miles", "en", "consistent"),
    ("equation", "holds: 5 miles = 10 km", "en", "mismatch"),
    ("equation", "holds: 3 m × 4 m = 12 m²", "en", "consistent"),
    ("equation", "holds: 45 minutes / 3 hours = 25%", "en", "consistent"),
    ("equation", "holds: US$5 + $3 = 8 dollars", "en", "consistent"),
    ("equation", "holds: 12‰ + 1% = 2.2%", "en", "consistent"),
    ("equation", "holds: 2 dozen + 1 = 25", "en", "consistent"),
    ("equation", "holds: 1459 × 9.18% = 134", "en", "consistent"),
    ("equation", "holds: 1 + 20% = 1.2", "en", "consistent"),
    ("equation", "holds: 100 × .5 = 50", "en", "consistent"),
    ("equation", "holds: 12 × 35 = 420 USD", "en", "consistent"),
    ("equation", "holds: 1459 × 9.18% = 134 km", "en", "consistent"),
    ("equation", "holds: 134/1459 = 9.18%", "en", "consistent"),
]


@pytest.mark.parametrize(("kind", "text", "locale", "verdict"), COMPARED)
def test_units_of_one_dimension_are_converted(kind: str, text: str, locale: str, verdict: str) -> None:
    assert decide(kinds()[kind], claim(text, locale))[0] == verdict


APART = [
    ("total", "total: $300; parts: [€100 | £200]", "$300 and €100 cannot be compared"),
    ("change", "from: $30; to: €40; percent: 33%", "$30 and €40 cannot be compared"),
    ("share", "part: 134 people; whole: 1459 km; percent: 9.18%", "1459 km and 134 people cannot be compared"),
    ("change", "from: 300; to: 400; by: 33%", "33% and 300 cannot be compared"),
    ("change", "from: 300; to: 400; percent: 10% a year", "300 and 10% a year cannot be compared"),
    ("change", "from: 300; to: 400; percent: 33 points", "300 and 33 points cannot be compared"),
    ("share", "part: 1; whole: 3; percent: 33 kg", "1 and 33 kg cannot be compared"),
    ("total", "total: 100%; parts: [60% | 40]", "100% and 40 cannot be compared"),
    ("total", "total: 3 km; parts: [1000 m | 2 km | 5]", "3 km and 5 cannot be compared"),
    ("rate", "rate: $5 per head; count: 40 kg; total: $200", "$5 per head and 40 kg cannot be compared"),
    ("total", "total: 12 per day; parts: [5 per day | 7]", "7 and 12 per day cannot be compared"),
    ("total", "total: 1 year; parts: [200 days | 165 days]", "1 year and 200 days cannot be compared"),
    ("total", "total: 3 tons; parts: [1 tonne | 2 tonnes]", "3 tons and 1 tonne cannot be compared"),
    ("equation", "holds: $100 + £200 = $300", "$100 and £200 cannot be compared"),
    ("equation", "holds: 30% + 20 = 50%", "30% and 20 cannot be compared"),
    ("equation", "holds: 43 °C − 18 °F = 25 °C", "43 °C and 18 °F cannot be compared"),
    ("equation", "holds: 3 m × 4 m = 12 m", "3 m × 4 m and 12 m cannot be compared"),
]


@pytest.mark.parametrize(("kind", "text", "why"), APART)
def test_units_that_cannot_be_compared_are_named(kind: str, text: str, why: str) -> None:
    found = decide(kinds()[kind], claim(text, "en"))
    assert (found[0], found[2]) == ("undetermined", Gap("mixed-units", why))
    assert recompute(kinds()[kind], claim(text, "en")) == ()


def test_whole_numbers_decide_for_what_is_counted_alone() -> None:
    for whole in ("20 months", "20 weeks", "$20", "20 km", "20 cups", "20 people a day"):
        assert decide(kinds()["share"], claim(f"whole: {whole}; percent: 33%", "en"))[0] == "undetermined"
    for whole in ("20", "20 people", "20 members"):
        assert decide(kinds()["share"], claim(f"whole: {whole}; percent: 33%", "en"))[0] == "mismatch"


@pytest.mark.parametrize(
    ("kind", "text", "role", "value"),
    [
        ("total", "total: 2 hours; parts: [75 minutes | 46 minutes]", "total", "121/60"),
        ("rate", "rate: 5 per day; count: 2 weeks; total: 10", "total", "70"),
        ("share", "part: 500 m; whole: 2 km; percent: 30%", "percent", "25"),
        ("equation", "holds: 25 °C = 80 °F", "holds[1]", "77"),
        ("change", "from: 43 °C; to: 25 °C; by: -0.4 °F", "by", "-32.4"),
    ],
)
def test_what_is_recomputed_is_in_the_unit_printed(kind: str, text: str, role: str, value: str) -> None:
    found = {each.role: each.exact for each in recompute(kinds()[kind], claim(text, "en"))}
    assert found[role] == Fraction(value)


def test_without_units_the_claim_is_the_one_printed() -> None:
    given_ = claim("part: 134 people; whole: 1459; percent: 9.18%", "en")
    assert comparable(kinds()["share"], given_).given is given_


FIGURES = st.sampled_from(("12", "30", "45.5", "over 10", "about 40", "1,200", "131,400", "0", "7.25", "-3"))
UNITS = st.sampled_from(("kg", "km", "USD", "hours", "m²", "litres"))
CLAIMS = {
    "share": ("part", "whole"),
    "change": ("from", "to", "by"),
    "average": ("average", "total"),
    "rate": ("rate", "total"),
    "bound": ("value", "at_most"),
}
BESIDE = {"share": "; percent: 25%", "average": "; count: 4", "rate": "; count: 4"}


@given(st.sampled_from(tuple(CLAIMS)), st.data(), UNITS)
def test_the_same_unit_behind_all_figures_changes_nothing(kind: str, data: st.DataObject, unit: str) -> None:
    texts = {role: data.draw(FIGURES) for role in CLAIMS[kind]}
    bare, dressed = (
        claim("; ".join(f"{role}: {text}{behind}" for role, text in texts.items()) + BESIDE.get(kind, ""), "en")
        for behind in ("", f" {unit}")
    )
    assert decide(kinds()[kind], bare) == decide(kinds()[kind], dressed)


@given(
    st.sampled_from(tuple(CLAIMS)), st.data(), st.fractions(Fraction(1, 1000), 1000, max_denominator=1000),
)  # fmt: skip
def test_a_factor_on_all_figures_and_their_sets_changes_nothing(
    kind: str, data: st.DataObject, factor: Fraction
) -> None:
    found = claim("; ".join(f"{role}: {data.draw(FIGURES)}" for role in CLAIMS[kind]) + BESIDE.get(kind, ""), "en")
    one = {
        role: Converted(written, Conversion(factor), written.kind) if role in CLAIMS[kind] else written
        for role, written in found.one.items()
    }
    assert decide(kinds()[kind], Given(one))[:2] == decide(kinds()[kind], found)[:2]


@given(st.integers(1, 500), st.integers(1, 500), st.integers(1, 1000))
def test_a_total_is_right_in_any_unit(grams: int, kilograms: int, total: int) -> None:
    """Against plain arithmetic on grams."""
    found = decide(kinds()["total"], claim(f"total: {total} kg; parts: [{1000 * grams} g | {kilograms} kg]", "en"))
    assert (found[0] == "consistent") == (grams + kilograms == total)


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        ("share", "percent: 5 kg", "5 kg and 5 kg cannot be compared"),  # there is no other
        ("share", "percent: 5 kg; ratio: 0.5", "0.5 and 5 kg cannot be compared"),
        ("share", "part: 3 kg; percent: 5 kg", "3 kg and 5 kg cannot be compared"),
        ("change", "times: 5 kg; percent: 3%", "3% and 5 kg cannot be compared"),
    ],
)
def test_a_number_in_a_unit_that_it_cannot_have(kind: str, text: str, sentence: str) -> None:
    found = comparable(kinds()[kind], given_of(kind, text))
    assert found.gap == ("mixed-units", sentence)
