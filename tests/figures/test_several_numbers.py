"""Figures of which several numbers are printed: ranges, margins, compounds, times; and number words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.several_numbers import Range
from crossfoot.figures.units import CLOCK

RANGES = {
    ("20–30%", "vi"): ("20", "30", "%", ""),
    ("20-30%", "en"): ("20", "30", "%", ""),
    ("20% – 30%", "en"): ("20", "30", "%", ""),
    ("between 20 and 30", "en"): ("20", "30", "", ""),
    ("from 20 to 30 kg", "en"): ("20", "30", "measure", "mass-kilogram"),
    ("20 to 30 million", "en"): ("20000000", "30000000", "", ""),
    ("từ 20 đến 30%", "vi"): ("20", "30", "%", ""),
    ("20 đến 30 triệu đồng", "vi"): ("20000000", "30000000", "currency", "VND"),
    ("entre 20 et 30", "fr"): ("20", "30", "", ""),
    ("45 ± 3", "en"): ("42", "48", "", ""),
    ("45% ± 3", "en"): ("42", "48", "%", ""),
    ("45 ± 3%", "en"): ("42", "48", "%", ""),
    ("1.5 ± .25", "en"): ("1.25", "1.75", "", ""),
    ("45% ± 3 points", "en"): ("42", "48", "%", ""),
    ("45 kg ± 3 kg", "en"): ("42", "48", "measure", "mass-kilogram"),
    ("45 ± 3 kg", "en"): ("42", "48", "measure", "mass-kilogram"),
    ("$45 ± 3", "en"): ("42", "48", "currency", "$"),
    ("$5-10", "en"): ("5", "10", "currency", "$"),
    ("$5 - $10", "en"): ("5", "10", "currency", "$"),
    ("5-10 USD", "en"): ("5", "10", "currency", "USD"),
    ("20 - 30 million people", "en"): ("20000000", "30000000", "noun", ""),
}


@pytest.mark.parametrize(("text", "locale"), RANGES)
def test_a_range_is_all_between_its_ends(text: str, locale: str) -> None:
    low, high, kind, unit = RANGES[text, locale]
    found = read(text, notation_of(locale))
    assert isinstance(found, Range)
    assert found.interval() == found.interval("truncate", True) == Interval.between(Fraction(low), Fraction(high))
    assert (found.text, found.kind, found.unit, found.plain) == (text, kind, unit, False)
    assert found.value == (Fraction(low) + Fraction(high)) / 2


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_any_two_ends_are_a_range(low: int, more: int) -> None:
    found = read(f"{low}–{low + more}", notation_of("en"))
    assert isinstance(found, Range) and found.low == low and found.high == low + more


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("30–20%", "is no range: 30 is not less than 20%"),
        ("20–20", "is no range"),
        ("about 20–30%", "is not one figure"),
        ("20 kg–30 m", "cannot be read"),
        ("10 people 5", "is not one figure"),
        ("over 20 to 30", "is not one figure"),
        ("20 to over 30", "is not one figure"),
        ("5–10–15", "is not one figure"),
        ("over 45 ± 3", "is not one figure"),
        ("45 ± about 3", "is not one figure"),
        ("45 kg ± 3 m", "is not one figure"),
        ("45 ± 3 ± 2", "is not one figure"),
        ("40–45 ± 3", "is not one figure"),
    ],
)
def test_what_is_no_range_is_refused(text: str, refused: str) -> None:
    with pytest.raises(Unreadable) as found:
        read(text, notation_of("en"))
    assert refused in found.value.message


COMPOUNDS = {
    ("2 tỷ 500 triệu", "vi"): ("2500000000", "1000000", "", ""),
    ("2 tỷ 500 triệu đồng", "vi"): ("2500000000", "1000000", "currency", "VND"),
    ("1 giờ 30 phút", "vi"): ("90", "1", "measure", "duration-minute"),
    ("1h30", "fr"): ("90", "1", "measure", "duration-minute"),
    ("1 hour and 30 minutes", "en"): ("90", "1", "measure", "duration-minute"),
    ("5 ft 3 in", "en"): ("63", "1", "measure", "length-inch"),
    ("-5 ft 3 in", "en"): ("-63", "1", "measure", "length-inch"),
    ("over 1 hour 30 minutes", "en"): ("90", "1", "measure", "duration-minute"),
    ("2 kg 500 g", "en"): ("2500", "1", "measure", "mass-gram"),
    ("1 hour 05", "en"): ("65", "1", "measure", "duration-minute"),
    ("2h05", "en"): ("125", "1", "measure", "duration-minute"),
    ("1,200 ft 11 in", "en"): ("14411", "1", "measure", "length-inch"),
    ("3 million 5 thousand", "en"): ("3005000", "1000", "", ""),
}


@pytest.mark.parametrize(("text", "locale"), COMPOUNDS)
def test_pieces_make_one_number(text: str, locale: str) -> None:
    value, last, kind, unit = COMPOUNDS[text, locale]
    found = read(text, notation_of(locale))
    assert (found.value, found.last_place) == (Fraction(value), Fraction(last))
    assert (found.kind, found.unit, found.text) == (kind, unit, text)


@pytest.mark.parametrize(
    "text",
    [
        "1 hour 90 minutes", "1 hour 60 minutes", "1h60", "5 m 3 kg", "500 million 2 billion", "20 °C 3 °F",
        "1.5 hours 30 minutes", "1 hour 30.5 minutes", "5 ft -3 in", "(5 ft 3 in)", "5 ft about 3 in", "10 ft 12 in",
        "2 hours 5",
    ],
)  # fmt: skip
def test_pieces_that_do_not_belong_together_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, notation_of("en"))


@pytest.mark.parametrize(
    ("text", "per", "hedge", "sign"),
    [
        ("1 hour 30 minutes a day", "duration-day", "", ""),
        ("2 kg 500 g per person", "noun", "", ""),
        ("about 5 ft 3 in", "", "about", ""),
        ("-5 ft 3 in", "", "", "-"),
    ],
)
def test_pieces_keep_what_stands_around_them(text: str, per: str, hedge: str, sign: str) -> None:
    found = read(text, notation_of("en"))
    assert (found.per, found.hedge, found.sign, found.plain) == (per, hedge, sign, True)


def test_a_time_of_day_or_a_length_of_time() -> None:
    short, long = (read(text, notation_of("en")) for text in ("2:05", "2:05:30"))
    assert short.value == 125 and short.unit == CLOCK
    assert long.value == 7530 and long.unit == "duration-second"
    with pytest.raises(Unreadable):
        read("2:65", notation_of("en"))


def test_a_number_word_is_read_before_a_unit_and_nowhere_else() -> None:
    found = read("trois fois", notation_of("fr"))
    assert found.value == 3 and found.kind == "times" and found.text == "trois fois"
    assert read("over twenty million", notation_of("en")).value == 20_000_000
    for text in ("douze", "douze personnes"):
        with pytest.raises(Unreadable, match="write it in digits"):
            read(text, notation_of("fr"))


def test_a_range_of_whole_numbers_has_no_decimals_in_its_middle() -> None:
    texts = {"117–118": False, "117.0–118": True, "1.2–1.5 million": True, "45 ± 3": False, "20½–30": True}
    for text, decimals in texts.items():
        assert read(text, notation_of("en")).has_decimals == decimals, text
