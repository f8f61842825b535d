"""Ratios: how they are read, and their sets by brute force over rounded denominators."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Ambiguous, Unreadable
from crossfoot.figures.ratio import Ratio, read_ratio
from crossfoot.figures.sets import Way
from crossfoot.figures.written import Written

VI, EN = notation_of("vi"), notation_of("en")

RATIOS = [
    ("1 in 5", "en", 1, 5),
    ("1 IN 5", "en", 1, 5),
    ("1 in every 5", "en", 1, 5),
    ("1 out of 5", "en", 1, 5),
    ("20 of 100", "en", 20, 100),
    ("1/5", "en", 1, 5),
    ("1 / 5", "en", 1, 5),
    ("1:5", "en", 1, 5),
    ("1 in 5 people", "en", 1, 5),
    ("3 trên 1.000", "vi", 3, 1000),
    ("1 trong 5", "vi", 1, 5),
    ("1 trong số 5", "vi", 1, 5),
    ("1 trong tổng số 5 người", "vi", 1, 5),
    ("1\u00a0trong\u00a05", "vi", 1, 5),
    ("0/7", "vi", 0, 7),
    ("１/５", "vi", 1, 5),
    ("1 in 1", "en", 1, 1),
]


@pytest.mark.parametrize(("text", "locale", "count", "out_of"), RATIOS)
def test_a_ratio_is_read(text: str, locale: str, count: int, out_of: int) -> None:
    ratio = read_ratio(text, notation_of(locale))
    assert isinstance(ratio, Ratio)
    assert (ratio.count, ratio.out_of, ratio.value) == (count, out_of, Fraction(count, out_of))
    assert str(ratio) == text and ratio.place == 0
    assert not ratio.plain and not ratio.is_count and not ratio.is_coarse and not ratio.kind and not ratio.hedge


@given(st.integers(0, 60), st.integers(1, 60), st.integers(-80, 80))
def test_the_set_of_a_ratio_is_half_a_count_and_at_most_a_twentieth(count: int, out_of: int, offset: int) -> None:
    """1 in d is moreover what rounds to its denominator, or to its last digit that is not zero."""
    ratio = Ratio(f"{count}/{out_of}", count, out_of)
    x = Fraction(count, out_of) + Fraction(offset, 1000)
    slack = min(Fraction(1, 2 * out_of), Fraction(1, 20))
    within = abs(Fraction(offset, 1000)) <= slack
    if count == 1:
        room = max(
            Fraction(1, 2),
            min(Fraction(5 if out_of % 10 == 0 else 1, 1 if out_of % 10 == 0 else 2), Fraction(out_of, 20)),
        )
        within = within and x * (out_of + room) >= 1 and (out_of <= room or x * (out_of - room) <= 1)
    assert (x in ratio.interval()) == within
    assert ratio.value in ratio.interval()


def test_the_set_of_a_ratio_is_the_same_whatever_the_way() -> None:
    ratio = read_ratio("1 in 5", EN)
    expected = Interval.between(Fraction(2, 11), Fraction(2, 9))
    assert repr(ratio.interval()) == "[2/11, 2/9]"
    for way in get_args(Way):
        assert ratio.interval(way) == ratio.interval(way, True) == expected
    assert read_ratio("0/3", EN).interval() == Interval(-1, 1, 20)
    assert read_ratio("5/1", EN).interval() == Interval(99, 101, 20)


@pytest.mark.parametrize(("text", "value"), [("0.2", "0.2"), ("0.2 times", "0.2"), ("⅕", "1/5"), ("1.0", "1")])
def test_a_decimal_is_a_figure_like_any_other(text: str, value: str) -> None:
    figure = read_ratio(text, EN)
    assert type(figure) is Written and figure.value == Fraction(value)


HEDGED = [
    ("over 1 in 4", "[1/4, 7/20)", "[1/4, ∞)"),
    ("nearly 1 in 4", "[2/9, 1/4]", "[2/9, 1/4]"),
    ("nearly 3/4", "[27/40, 3/4]", "[27/40, 3/4]"),
    ("about 3 in 4", "[27/40, 33/40]", "[27/40, 33/40]"),
    ("3 in 4 or more", "[3/4, ∞)", "[3/4, ∞)"),
    ("<1 in 4", "(-∞, 1/4)", "(-∞, 1/4)"),
    ("more than half", "[1/2, 3/5)", "[1/2, ∞)"),
    ("two thirds", "[37/60, 43/60]", "[37/60, 43/60]"),
    ("odds of 1 to 4", "[2/11, 2/9]", "[2/11, 2/9]"),
    ("4 to 1 against", "[2/11, 2/9]", "[2/11, 2/9]"),
    ("3 to 1 on", "[7/10, 4/5]", "[7/10, 4/5]"),
]


@pytest.mark.parametrize(("text", "usually", "far"), HEDGED)
def test_the_set_of_a_hedged_ratio_in_words_or_as_odds(text: str, usually: str, far: str) -> None:
    ratio = read_ratio(text, EN)
    assert isinstance(ratio, Ratio) and str(ratio) == text
    assert (repr(ratio.interval()), repr(ratio.interval("coarse"))) == (usually, far)


PER = [
    ("3,888.2 per 100,000", "en", "3888.2", "1/1000 %", "per 100,000"),
    ("12 per 1,000 people", "en", "12", "1/10 %", "per 1,000 people"),
    ("1.5 in 1,000", "en", "1.5", "1/10 %", "in 1,000"),
    ("over 1.5 per million", "en", "1.5", "1/10000 %", "per million"),
    ("1.5 per 100", "en", "1.5", "", "per 100"),
    ("(1,5 trên 1.000)", "vi", "-1.5", "1/10 %", "trên 1.000)"),
    ("12‰", "en", "12", "1/10 %", ""),
    ("120 basis points", "en", "120", "1/100 %", "basis points"),
]


@pytest.mark.parametrize(("text", "locale", "value", "unit", "noun"), PER)
def test_so_many_per_thousand_are_a_share_in_its_unit(text: str, locale: str, value: str, unit: str, noun: str) -> None:
    figure = read_ratio(text, notation_of(locale))
    assert type(figure) is Written and str(figure) == text
    assert (figure.value, figure.unit, figure.plain) == (Fraction(value), unit, False)
    assert figure.noun == noun or not noun


REFUSED = [
    ("5", "5 is no ratio; 1 in 5, 1/5 or 0.2 would be"),
    ("1", "1 is no ratio; 1 in 5, 1/5 or 0.2 would be"),
    ("20%", "20% is no ratio; 1 in 5, 1/5 or 0.2 would be"),
    ("2.5 points", "2.5 points is no ratio; 1 in 5, 1/5 or 0.2 would be"),
    ("1/0", "1/0 is no ratio of two whole numbers"),
    ("-1/5", "-1/5 is no ratio of two whole numbers"),
    ("1/-5", "1/-5 is no ratio of two whole numbers"),
    ("1.5 in 5", "1.5 in 5 is no ratio of two whole numbers"),
    ("3.2 per 1,500", "3.2 per 1,500 is no ratio of two whole numbers"),
    ("over 1 in 5 or more", "over 1 in 5 or more is no ratio of two whole numbers"),
    ("1 in 5.5", "1 in 5.5 is no ratio of two whole numbers"),
    ("1/about 5", "1/about 5 is no ratio of two whole numbers"),
    ("$1/5", "$1/5 is no ratio of two whole numbers"),
    ("/5", "/5 is no ratio of two whole numbers"),
    ("5/", "5/ is no ratio of two whole numbers"),
    ("1 in 5 in 7", "'5 in 7' is not one figure; 'in 7' cannot be read"),
    ("1/5/7", "'5/7' is not one figure; '/7' cannot be read"),
    ("half in two", "there is no figure in 'half'; write it in digits"),
    ("", "nothing is written here"),
    ("12,34 in 5", "12,34 is not how a figure is grouped in en; 12.34 or 1,234 would be right"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_ratio_is_refused(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_ratio(text, EN)
    assert refused.value.message == message


def test_the_figures_of_a_ratio_are_read_by_the_locale() -> None:
    assert read_ratio("1.227/5.000", VI).value == Fraction(1227, 5000)
    with pytest.raises(Ambiguous):
        read_ratio("1.227/5.000", notation_of(""))
    with pytest.raises(Unreadable):
        read_ratio("1 trong 5", EN)


@given(st.one_of(st.text(), st.lists(st.sampled_from([*"015/:,.-½% ", " in ", " of "]), max_size=9).map("".join)))
def test_nothing_but_unreadable_is_raised(text: str) -> None:
    try:
        ratio = read_ratio(text, EN)
    except Unreadable:
        return
    assert str(ratio) == text
    assert ratio.value in ratio.interval()
