"""Printed figures: everything that is read from them, and the sets of true values, against independent definitions."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import MAX_LENGTH, UNKNOWN, Ambiguous, Unreadable
from crossfoot.figures.sets import Way
from crossfoot.figures.words_around import MAX_SCALE
from crossfoot.figures.written import HEDGES, Written

VI, EN = notation_of("vi"), notation_of("en")
WAYS: tuple[Way, ...] = get_args(Way)

# text: value, unit, place, sign, hedge, kind, noun, scale, grouped, plain
READ = {
    ("1459", "vi"): ("1459", "1", 0, "", "", "", "", 0, False, True),
    ("02", "vi"): ("2", "1", 0, "", "", "", "", 0, False, True),
    ("0", "vi"): ("0", "1", 0, "", "", "", "", 0, False, True),
    ("9,18%", "vi"): ("9.18", "1/100", -2, "", "", "%", "", 0, False, False),
    ("9.18 %", "en"): ("9.18", "1/100", -2, "", "", "%", "", 0, False, False),
    ("76%", "vi"): ("76", "1", 0, "", "", "%", "", 0, False, False),
    ("1.227", "vi"): ("1227", "1", 0, "", "", "", "", 0, True, True),
    ("1.227", "en"): ("1.227", "1/1000", -3, "", "", "", "", 0, False, False),
    ("1.0", "en"): ("1", "1/10", -1, "", "", "", "", 0, False, False),
    ("1 227", "vi"): ("1227", "1", 0, "", "", "", "", 0, True, True),
    ("1\u202f227", "en"): ("1227", "1", 0, "", "", "", "", 0, True, True),
    ("1’227.5", "de-CH"): ("1227.5", "1/10", -1, "", "", "", "", 0, True, False),
    ("12,34,567", "en-IN"): ("1234567", "1", 0, "", "", "", "", 0, True, True),
    ("+1.227", "vi"): ("1227", "1", 0, "+", "", "", "", 0, True, True),
    ("-5,2", "vi"): ("-5.2", "1/10", -1, "-", "", "", "", 0, False, False),
    ("− 5,2", "vi"): ("-5.2", "1/10", -1, "-", "", "", "", 0, False, False),
    ("–5,2%", "vi"): ("-5.2", "1/10", -1, "-", "", "%", "", 0, False, False),
    ("(5,2)", "vi"): ("-5.2", "1/10", -1, "(", "", "", "", 0, False, False),
    ("( 12 )%", "vi"): ("-12", "1", 0, "(", "", "%", "", 0, False, False),
    ("(12 people)", "en"): ("-12", "1", 0, "(", "", "noun", "people", 0, False, True),
    ("½", "vi"): ("1/2", "1/2", 0, "", "", "", "", 0, False, False),
    ("−3⅔", "vi"): ("-11/3", "1/3", 0, "-", "", "", "", 0, False, False),
    ("3 ½ %", "vi"): ("7/2", "1/2", 0, "", "", "%", "", 0, False, False),
    ("1.227½", "vi"): ("2455/2", "1/2", 0, "", "", "", "", 0, True, False),
    ("½ triệu", "vi"): ("500000", "500000", 0, "", "", "", "", 6, False, False),
    ("1⅒ triệu", "vi"): ("1100000", "100000", 0, "", "", "", "", 6, False, False),
    ("1,2 triệu", "vi"): ("1200000", "100000", -1, "", "", "", "", 6, False, False),
    ("1,25 trăm", "vi"): ("125", "1", -2, "", "", "", "", 2, False, False),
    ("1,2345 nghìn", "vi"): ("1234.5", "1/10", -4, "", "", "", "", 3, False, False),
    ("15 nghìn tỷ đồng", "vi"): ("15" + "0" * 12, "1" + "0" * 12, 0, "", "", "currency", "đồng", 12, False, False),
    ("15 NGHÌN Tỷ", "vi"): ("15" + "0" * 12, "1" + "0" * 12, 0, "", "", "", "", 12, False, False),
    ("5 triệu %", "vi"): ("5000000", "1000000", 0, "", "", "%", "", 6, False, False),
    ("$5m", "en"): ("5000000", "1000000", 0, "", "", "currency", "$", 6, False, False),
    ("5 m", "en"): ("5", "1", 0, "", "", "measure", "m", 0, False, True),
    ("5k", "en"): ("5000", "1000", 0, "", "", "", "", 3, False, False),
    ("$ 5", "en"): ("5", "1", 0, "", "", "currency", "$", 0, False, True),
    ("-$5", "en"): ("-5", "1", 0, "-", "", "currency", "$", 0, False, True),
    ("$-5 million", "en"): ("-5000000", "1000000", 0, "-", "", "currency", "$", 6, False, False),
    ("over US$5bn", "en"): ("5000000000", "1000000000", 0, "", "over", "currency", "us$", 9, False, False),
    ("over$5", "en"): ("5", "1", 0, "", "over", "currency", "$", 0, False, True),
    ("≥€5", "en"): ("5", "1", 0, "", ">=", "currency", "€", 0, False, True),
    ("over $5", "en"): ("5", "1", 0, "", "over", "currency", "$", 0, False, True),
    ("USD 5", "en"): ("5", "1", 0, "", "", "currency", "usd", 0, False, True),
    ("5 USD", "vi"): ("5", "1", 0, "", "", "currency", "USD", 0, False, True),
    ("5€", "vi"): ("5", "1", 0, "", "", "currency", "€", 0, False, True),
    ("1.200 ₫ một người", "vi"): ("1200", "1", 0, "", "", "currency", "₫ một người", 0, True, True),
    ("$5 per head", "en"): ("5", "1", 0, "", "", "currency", "per head", 0, False, True),
    ("12,5 km2", "vi"): ("12.5", "1/10", -1, "", "", "measure", "km2", 0, False, False),
    ("1.200m² đất", "vi"): ("1200", "1", 0, "", "", "measure", "m² đất", 0, True, True),
    ("12ha", "vi"): ("12", "1", 0, "", "", "measure", "ha", 0, False, True),
    ("20 °C", "vi"): ("20", "1", 0, "", "", "measure", "°C", 0, False, True),
    ("134 đồng chí", "vi"): ("134", "1", 0, "", "", "noun", "đồng chí", 0, False, True),
    ("2.840 Người", "vi"): ("2840", "1", 0, "", "", "noun", "Người", 0, True, True),
    ("5 tấn/ha", "vi"): ("5", "1", 0, "", "", "measure", "tấn/ha", 0, False, True),
    ("trên 36.932", "vi"): ("36932", "1", 0, "", "over", "", "", 0, True, True),
    ("Ước  khoảng 5", "vi"): ("5", "1", 0, "", "about", "", "", 0, False, True),
    ("hơn −5", "vi"): ("-5", "1", 0, "-", "over", "", "", 0, False, True),
    ("hơn (5)", "vi"): ("-5", "1", 0, "(", "over", "", "", 0, False, True),
    ("gần 5%", "vi"): ("5", "1", 0, "", "nearly", "%", "", 0, False, False),
    ("≥ 10", "vi"): ("10", "1", 0, "", ">=", "", "", 0, False, True),
    ("~5", "en"): ("5", "1", 0, "", "about", "", "", 0, False, True),
    ("±5", "en"): ("5", "1", 0, "", "about", "", "", 0, False, True),
    ("> 5", "en"): ("5", "1", 0, "", ">", "", "", 0, False, True),
    ("≈5", "en"): ("5", "1", 0, "", "about", "", "", 0, False, True),
    ("= 5", "en"): ("5", "1", 0, "", "", "", "", 0, False, True),
    ("10 or more", "en"): ("10", "1", 0, "", ">=", "", "", 0, False, True),
    ("10 or more people", "en"): ("10", "1", 0, "", ">=", "noun", "people", 0, False, True),
    ("10 people or so", "en"): ("10", "1", 0, "", "about", "noun", "people", 0, False, True),
    ("10 minor souls", "en"): ("10", "1", 0, "", "", "noun", "minor souls", 0, False, True),
    ("10 visitor so", "en"): ("10", "1", 0, "", "", "noun", "visitor so", 0, False, True),
    ("từ 18 tuổi trở lên", "vi"): ("18", "1", 0, "", ">=", "noun", "tuổi", 0, False, True),
    ("5% or less", "en"): ("5", "1", 0, "", "<=", "%", "", 0, False, False),
    ("5% of voters", "en"): ("5", "1", 0, "", "", "%", "of voters", 0, False, False),
    ("5 million people", "en"): ("5000000", "1000000", 0, "", "", "noun", "people", 6, False, False),
    ("2.5% points", "en"): ("2.5", "1/10", -1, "", "", "points", "", 0, False, False),
    ("3-fold", "en"): ("3", "1", 0, "", "", "times", "", 0, False, False),
    ("1,81 lần", "vi"): ("1.81", "1/100", -2, "", "", "times", "", 0, False, False),
    ("3×", "vi"): ("3", "1", 0, "", "", "times", "", 0, False, False),
    ("５，２％", "vi"): ("5.2", "1/10", -1, "", "", "%", "", 0, False, False),
    ("٤٥٫٥", "en"): ("45.5", "1/10", -1, "", "", "", "", 0, False, False),
    ("1 227", ""): ("1227", "1", 0, "", "", "", "", 0, True, True),
    ("9,18%", ""): ("9.18", "1/100", -2, "", "", "%", "", 0, False, False),
    ("nearly 40", ""): ("40", "1", 0, "", "nearly", "", "", 0, False, True),
    ("gần 40", ""): ("40", "1", 0, "", "nearly", "", "", 0, False, True),
}  # fmt: skip


@pytest.mark.parametrize(("text", "locale"), READ)
def test_everything_about_a_figure(text: str, locale: str) -> None:
    w = read(text, notation_of(locale))
    assert str(w) == w.text == text
    value, unit, *rest = READ[text, locale]
    assert (w.value, w.last_place) == (Fraction(value), Fraction(unit))
    assert [w.place, w.sign, w.hedge, w.kind, w.noun, w.scale, w.grouped, w.plain] == rest
    counts = not w.kind or (w.kind == "noun" and w.counted)
    assert w.is_count == (w.plain and not w.hedge and counts and not w.unit and not w.per)
    assert repr(w) == f"Written({text!r}, {w.value})"


KNOWN = "a word that crossfoot knows; leave it out"
REFUSED = [
    ("", "nothing is written here"),
    (" \u00a0", "nothing is written here"),
    ("abc", "there is no figure in 'abc'; write it in digits"),
    ("tám người", "there is no figure in 'tám người'; write it in digits"),
    ("“abc”", "there is no figure in 'abc'; write it in digits"),
    ("”", "nothing is written here"),
    ("“1.227”", "quotation marks are no part of a figure; 1.227 would be right"),
    ("‘9,18%’", "quotation marks are no part of a figure; 9,18% would be right"),
    ("'5' ", "quotation marks are no part of a figure; 5 would be right"),
    ("khoảng «5»", "quotation marks are no part of a figure; khoảng 5 would be right"),
    ("“1.2345”", "1.2345 is not how a figure is grouped in vi; 1,2345 or 12.345 would be right"),
    ("-(5)", "there is no figure in '-(5)'"),
    ("--5", "there is no figure in '--5'"),
    ("5,2½", "5,2½ has both a decimal part and a fraction"),
    ("(−5,2)", "(−5,2) has a sign inside accounting parentheses"),
    ("(+5)", "(+5) has a sign inside accounting parentheses"),
    ("(5", "(5 opens a parenthesis that is never closed"),
    ("5)", "')' in '5)' cannot be read"),
    ("gấp 5 lần", f"'gấp' before the figure in 'gấp 5 lần' is not {KNOWN}, and write a fall as -5 lần"),
    (
        "tăng 9’723,5 tỷ",
        f"'tăng' before the figure in 'tăng 9’723,5 tỷ' is not {KNOWN}, and write a fall as -9’723,5 tỷ",
    ),
    ("tăng 9,18 %", f"'tăng' before the figure in 'tăng 9,18 %' is not {KNOWN}, and write a fall as -9,18 %"),
    ("giảm −1.227", f"'giảm' before the figure in 'giảm −1.227' is not {KNOWN}"),
    ("giảm ½", f"'giảm' before the figure in 'giảm ½' is not {KNOWN}"),
    ("5k $", "'5k $' is not one figure; 'k $' cannot be read"),
    ("hơn 18 trở lên", "hơn 18 trở lên is hedged twice"),
    ("134/1459", "'134/1459' is not one figure; '/1459' cannot be read"),
    ("1X2", "'1X2' is not one figure; 'X2' cannot be read"),
    ("12abc", "'12abc' is not one figure; 'abc' cannot be read"),
    ("6 – 5", "'6 – 5' is no range: 6 is not less than 5"),
    ("½½", "'½½' is not one figure; '½' cannot be read"),
    ("5 $ 7", "'5 $ 7' is not one figure; '$ 7' cannot be read"),
    ("5 m² 7", "'5 m² 7' is not one figure; 'm² 7' cannot be read"),
    ("5 km3", "'5 km3' is not one figure; 'km3' cannot be read"),
    ("5% 7", "'5% 7' is not one figure; '7' cannot be read"),
    ("5 万", "'5 万' is not one figure; '万' cannot be read"),
    ("5.", "'.' in '5.' cannot be read"),
    ("5 %%", "'%' in '5 %%' cannot be read"),
    ("5 a+b", "'a+b' in '5 a+b' cannot be read"),
    ("5\u200b", "'\\u200b' in '5\\u200b' cannot be read"),
    ("1.2345", "1.2345 is not how a figure is grouped in vi; 1,2345 or 12.345 would be right"),
    ("5 tỷ tỷ tỷ tỷ tỷ", "the scale of '5 tỷ tỷ tỷ tỷ tỷ' is 10^45; up to 10^36 is read"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_figure_is_refused(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text, VI)
    assert refused.value.message == message


def test_a_figure_has_a_stated_limit() -> None:
    assert (MAX_LENGTH, MAX_SCALE) == (200, 36)
    assert HEDGES == ("over", "nearly", "about", "<", "<=", ">", ">=")
    assert read("9" * MAX_LENGTH, VI).value == 10**MAX_LENGTH - 1
    assert read("100" + ".000" * 49, VI).value == 10**149
    assert read("1" + "0" * (MAX_LENGTH - 3) + ",5", VI).num == 10 ** (MAX_LENGTH - 2) + 5
    assert read("5 tỷ tỷ tỷ tỷ", VI).scale == MAX_SCALE
    for text in ("9" * (MAX_LENGTH + 1), "9," + "1" * MAX_LENGTH, "9" * 10_000, "x" * 5_000, "٣" * 10**6):
        with pytest.raises(Unreadable, match=f"^a figure of {len(text)} characters is too long; up to 200 are read$"):
            read(text, VI)


def test_a_scale_word_uses_up_the_decimal_places() -> None:
    for text, *made in (
        ("1,2 triệu", 1_200_000, 100_000, 1),
        ("1,25 trăm", 125, 1, 1),
        ("1,2345 nghìn", 12_345, 1, 10),
        ("1,234 trăm", 1_234, 1, 10),
        ("½ triệu", 1_000_000, 1_000_000, 2),
    ):
        w = read(text, VI)
        assert [w.num, w.step, w.den] == made, text


def test_a_separator_that_can_be_read_two_ways_is_never_guessed() -> None:
    for text in ("1.227", "+1,227", "hơn 1.227 người", "1.227%", "(1.227)"):
        with pytest.raises(Ambiguous) as refused:
            read(text, notation_of(""))
        assert set(refused.value.readings) == {"1.227", "1227"}
    with pytest.raises(Ambiguous, match=r"^1\.227 can be read as 1.227 or as 1227"):
        read("1.227")
    assert read("1459").value == read("1459", UNKNOWN).value == 1459


simple = st.from_regex(r"[+-]?[0-9]{1,4}([.,][0-9]{1,4}){0,2} ?%?", fullmatch=True)


def _all(w: Written) -> list[object]:
    return [getattr(w, name) for name in Written.__slots__ if name not in ("text", "_nearest")]


@given(simple, st.sampled_from((VI, EN, UNKNOWN)))
def test_the_short_way_reads_as_the_long_one(text: str, notation: object) -> None:
    """A no-break space in front keeps a figure from the short way and says nothing."""
    outcomes: list[object] = []
    for each in (text, "\u00a0" + text):
        try:
            outcomes.append(_all(read(each, notation)))  # type: ignore[arg-type]
        except Unreadable as refused:
            outcomes.append((type(refused), refused.message, refused.readings))
    assert outcomes[0] == outcomes[1]


pieces = st.sampled_from(
    [*"01½⅓.,'+-−()%$€‰²٤５٫،/<≥~kmx İß\u00a0\n\t", "227", "hơn", "c.", "or", "more", "triệu", "tỷ", "km2", "0" * 90]
)


figures = st.tuples(pieces, st.integers(0, 10**7).map(str), pieces, pieces, pieces).map("".join)
texts = st.one_of(st.text(), st.lists(pieces, max_size=12).map("".join), figures)


@given(texts, st.sampled_from(("vi", "en", "", "de-CH", "ar")))
def test_nothing_but_unreadable_is_raised_and_nothing_is_lost(text: str, locale: str) -> None:
    try:
        w = read(text, notation_of(locale))
    except Unreadable as refused:
        assert refused.message
        return
    assert str(w) == text
    assert w.hedge in ("", *HEDGES)
    assert w.step > 0 and w.den > 0 and w.num % w.step == 0
    assert not w.plain or (w.last_place == 1 and w.value.denominator == 1)
    for way in WAYS:
        assert w.hedge in ("<", ">") or w.value in w.interval(way)


SETS = [
    # text, way, measured: set
    ("9,18%", "nearest", False, "[367/40, 1837/200]"),
    ("9,18%", "truncate", False, "[459/50, 919/100)"),
    ("9,18%", "up", False, "(917/100, 459/50]"),
    ("9,18%", "truncated", False, "[367/40, 919/100)"),
    ("9,18%", "rounded-up", False, "(917/100, 1837/200]"),
    ("-5,2", "truncate", False, "(-53/10, -26/5]"),
    ("-5,2", "rounded-up", False, "[-21/4, -51/10)"),
    ("0,0", "truncate", False, "[-1/20, 1/20]"),
    ("0,0", "up", False, "[-1/20, 1/20]"),
    ("0,0", "truncated", False, "[-1/20, 1/20]"),
    ("0,0", "rounded-up", False, "[-1/20, 1/20]"),
    ("1459", "truncate", False, "[1459, 1459]"),
    ("1459", "nearest", True, "[2917/2, 2919/2]"),
    ("1459", "truncate", True, "[1459, 1460)"),
    ("3½", "nearest", False, "[13/4, 15/4]"),
    ("1,2 triệu", "nearest", False, "[1150000, 1250000]"),
    ("131.400", "nearest", False, "[131400, 131400]"),
    ("131.400", "coarse", False, "[131350, 131450]"),
    ("-131.400", "coarse", True, "[-131450, -131350]"),
    ("1.000", "coarse", False, "[950, 1050]"),
    ("900", "coarse", False, "[900, 900]"),
    ("9,18%", "coarse", False, "[367/40, 1837/200]"),
    ("hơn 1.000", "coarse", False, "[1000, ∞)"),
    ("hơn 1.000", "nearest", False, "[1000, 2000)"),
    ("gần 1.000", "nearest", False, "[900, 1000]"),
    ("khoảng 1.000", "nearest", False, "[900, 1100]"),
    ("khoảng 36.932", "up", False, "[36931, 36933]"),
    ("hơn −5", "nearest", False, "(-6, -5]"),
    ("gần −5", "nearest", False, "[-5, -9/2]"),
    ("khoảng −5", "nearest", False, "[-11/2, -9/2]"),
    ("hơn 0", "nearest", False, "[-1/2, 1/2]"),
    ("gần 0", "nearest", False, "[-1/2, 1/2]"),
    ("hơn 9,10%", "nearest", False, "[91/10, 46/5)"),
    ("gần 9,10%", "truncate", False, "[9, 91/10]"),
    ("gần 9,10%", "truncated", False, "[9, 91/10]"),
    ("khoảng 9,10%", "rounded-up", False, "[9, 46/5]"),
    ("khoảng 0,00", "nearest", False, "[-1/200, 1/200]"),
    ("hơn 5", "nearest", True, "[5, 6)"),
    ("gần 5", "up", True, "[9/2, 5]"),
    ("khoảng 3⅓", "nearest", False, "[3, 11/3]"),
    ("khoảng ⅔", "truncated", False, "[1/2, 5/6]"),
    ("khoảng 1⅑ triệu", "nearest", False, "[1000000, 11000000/9]"),
    ("hơn 1,20 triệu", "nearest", False, "[1200000, 1300000)"),
    ("< 5", "nearest", False, "[0, 5)"),
    ("≤ 5", "up", False, "[0, 5]"),
    ("<5 USD", "nearest", False, "[0, 5)"),
    ("< 5", "nearest", True, "(-∞, 5)"),
    ("< 5%", "truncate", False, "(-∞, 5)"),
    ("≤ 5,5", "nearest", False, "(-∞, 11/2]"),
    ("< 0", "nearest", False, "(-∞, 0)"),
    ("≤ 0", "nearest", False, "[0, 0]"),
    ("≤ −5", "nearest", False, "(-∞, -5]"),
    ("≤ −1", "nearest", False, "(-∞, -1]"),
    ("< 1", "nearest", False, "[0, 1)"),
    ("> 5", "coarse", False, "(5, ∞)"),
    ("≥ 5", "nearest", True, "[5, ∞)"),
    ("dưới 1.000", "coarse", False, "[0, 1000)"),
    ("18 tuổi trở lên", "nearest", False, "[18, ∞)"),
]


@pytest.mark.parametrize(("text", "way", "measured", "expected"), SETS)
def test_the_set_of_a_figure(text: str, way: Way, measured: bool, expected: str) -> None:
    assert repr(read(text, VI).interval(way, measured)) == expected


def test_sets_are_of_the_way_asked_for_and_nearest_by_default() -> None:
    w = read("9,18%", VI)
    for _ in range(2):
        assert w.interval() == w.interval("nearest") == w.interval("nearest", True) == Interval(1835, 1837, 200)
        assert w.interval("truncate") == Interval(918, 919, 100, True, False)
    whole = read("5", VI)
    assert [whole.interval("nearest", m) for m in (False, True, False)] == [
        Interval(5, 5), Interval(9, 11, 2), Interval(5, 5),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "unit", "coarse"),
    [
        ("1.000", "1000", True), ("36.932", "1", False), ("131.400", "100", True), ("1.010", "10", False),
        ("-2.500", "100", True), ("900", "100", False), ("1.100%", "100", False), ("hơn 1.100", "100", False),
        ("9,180", "1/100", False), ("0", "1", False), ("0,00", "1/100", False), ("1,20 triệu", "100000", False),
        ("10 triệu", "10000000", False), ("3⅓", "1/3", False), ("7⅐", "1/7", False), ("1⅑", "1/9", False),
        ("1.200 người", "100", True), ("1.200 USD", "100", True), ("20,0", "10", False), ("2,0", "1", False),
    ],
)  # fmt: skip
def test_last_place_that_is_not_zero(text: str, unit: str, coarse: bool) -> None:
    w = read(text, VI)
    assert Fraction(w.last_nonzero, w.den) == Fraction(unit)
    assert w.is_coarse == coarse


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("1.000", True), ("1.001", True), ("999", False), ("2 triệu", True), ("0", False), ("hơn 1.100", False),
        ("1.100%", False), ("1.100,5", False),
    ],
)  # fmt: skip
def test_what_may_be_coarse(text: str, may: bool) -> None:
    assert read(text, VI).may_be_coarse is may


def test_figures_are_equal_when_they_print_and_mean_the_same() -> None:
    assert read("9,18%", VI) == read("9,18%", VI) and hash(read("9,18%", VI)) == hash(read("9,18%", VI))
    assert read("9,18%", VI) != read("9,180%", VI)
    assert read("1.227", VI) != read("1.227", EN)
    assert read("5", VI) != 5
    base = {"text": "5", "num": 5, "den": 1, "step": 1, "hedge": "", "kind": "", "plain": True}
    other = {"text": "05", "num": 6, "den": 2, "step": 2, "hedge": "over", "kind": "%", "plain": False}
    for key, value in other.items():
        assert Written(**{**base, key: value}) != Written(**base)  # type: ignore[arg-type]
