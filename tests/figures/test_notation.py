"""How digits are written and read: separators, grouping, and what would be right where it is wrong."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.from_text import read
from crossfoot.figures.notation import (
    COMMA,
    POINT,
    SPACES,
    UNKNOWN,
    VULGAR,
    Ambiguous,
    Notation,
    Unreadable,
    Words,
    any_of,
    digits_of,
    folded,
    once_for_words,
    tidy,
)

EN, VI = Notation("en", ".", ","), Notation("vi", ",", ".")
INDIA = Notation("en-IN", ".", ",", 3, 2)
SWISS, FRENCH = Notation("de-CH", ".", "’"), Notation("fr", ",", "\u202f")
MYRIADS = Notation("ja-x", ".", ",", 4, 4)
KNOWN = (EN, VI, INDIA, SWISS, FRENCH, MYRIADS)

known = st.sampled_from(KNOWN)
places = st.integers(-6, 4)
mantissas = st.one_of(st.integers(-2000, 2000), st.integers(-(10**18), 10**18))


@given(known, mantissas, places, st.booleans())
def test_what_is_written_is_read_back(notation: Notation, mantissa: int, place: int, grouped: bool) -> None:
    text = notation.write_digits(mantissa, place, grouped=grouped)
    read, found_place, was_grouped = digits_of(tidy(text).removeprefix("-"), notation)
    assert text.startswith("-") == (mantissa < 0)
    assert (abs(mantissa) * Fraction(10) ** place, min(place, 0)) == (read * Fraction(10) ** found_place, found_place)
    assert was_grouped == (grouped and read * Fraction(10) ** found_place >= 10**notation.primary)


@given(known, mantissas, st.integers(0, 8), st.integers(-6, 0))
def test_a_decimal_is_rounded_half_away_from_zero(notation: Notation, mantissa: int, places: int, place: int) -> None:
    exact = Decimal(mantissa).scaleb(-places, Context(prec=60))
    rounded = exact.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP, Context(prec=60))
    expected = format(rounded if rounded else abs(rounded), "f").replace(".", notation.decimal)
    assert notation.write(Fraction(mantissa, 10**places), place, grouped=False) == expected


@given(known, st.fractions(), places)
def test_any_fraction_is_written_to_the_nearest_unit(notation: Notation, value: Fraction, place: int) -> None:
    unit = Fraction(10) ** place
    written = notation.write(value, place)
    steps = next(n for n in (round(value / unit), round(value / unit) - 1, round(value / unit) + 1)
                 if notation.write_digits(n, place) == written)  # fmt: skip
    assert abs(steps * unit - value) <= unit / 2
    assert abs(steps * unit - value) < unit / 2 or abs(steps * unit) > abs(value)


@pytest.mark.parametrize(
    ("notation", "value", "place", "text"),
    [
        (VI, Fraction(-1205, 100), -2, "-12,05"),
        (VI, Fraction(1227), 0, "1.227"),
        (VI, Fraction(227), 0, "227"),
        (VI, Fraction(1, 2), 0, "1"),
        (VI, Fraction(-1, 2), 0, "-1"),
        (VI, Fraction(-1, 3), 0, "0"),
        (VI, Fraction(1, 3), -2, "0,33"),
        (VI, Fraction(0), -2, "0,00"),
        (VI, Fraction(1450), 2, "1.500"),
        (VI, Fraction(40), 2, "0"),
        (VI, Fraction(1234567), -1, "1.234.567,0"),
        (INDIA, Fraction(1234567), 0, "12,34,567"),
        (INDIA, Fraction(99999), 0, "99,999"),
        (INDIA, Fraction(100000), 0, "1,00,000"),
        (SWISS, Fraction(1234567, 10), -1, "123’456.7"),
        (FRENCH, Fraction(1234567), 0, "1\u202f234\u202f567"),
        (MYRIADS, Fraction(12345678), 0, "1234,5678"),
        (MYRIADS, Fraction(1234), 0, "1234"),
        (UNKNOWN, Fraction(1234567, 100), -2, "12345.67"),
    ],
)
def test_write(notation: Notation, value: Fraction, place: int, text: str) -> None:
    assert notation.write(value, place) == text
    assert notation.write_ratio(3 * value.numerator, 3 * value.denominator, place) == text
    assert notation.write(value, place, grouped=False) == "".join(c for c in text if c != notation.group)


def test_write_ungrouped_and_grouped_are_the_default_and_not() -> None:
    assert VI.write(1227) == VI.write(1227, 0) == VI.write_digits(1227, 0) == VI.write_ratio(1227, 1) == "1.227"
    assert VI.write_digits(1227, 0, grouped=False) == VI.write_ratio(1227, 1, grouped=False) == "1227"
    assert VI.write_digits(12, 3) == "12.000" and VI.write_digits(0, 3) == "0"
    assert VI.write_digits(5, -1) == "0,5" and VI.write_digits(5, -3) == "0,005" and VI.write_digits(-55, -1) == "-5,5"
    assert VI.known and not UNKNOWN.known


READ = [
    ("1227", VI, (1227, 0, False)),
    ("02", VI, (2, 0, False)),
    ("9,18", VI, (918, -2, False)),
    ("9,180", VI, (9180, -3, False)),
    ("1.227", VI, (1227, 0, True)),
    ("1.227", EN, (1227, -3, False)),
    ("1 227", VI, (1227, 0, True)),
    ("1'227", EN, (1227, 0, True)),
    ("1.227.000,50", VI, (122700050, -2, True)),
    ("1'227.5", SWISS, (12275, -1, True)),
    ("1 227,5", FRENCH, (12275, -1, True)),
    ("12,34,567", INDIA, (1234567, 0, True)),
    ("1,00,000.5", INDIA, (1000005, -1, True)),
    ("99,999", INDIA, (99999, 0, True)),
    ("1234,5678", MYRIADS, (12345678, 0, True)),
    ("0,5", VI, (5, -1, False)),
    ("000,5", VI, (5, -1, False)),
    ("1.227\u066b5", VI, (12275, -1, True)),
    ("1,227\u066b5", EN, (12275, -1, True)),
    ("0.227", UNKNOWN, (227, -3, False)),
    ("9,18", UNKNOWN, (918, -2, False)),
    ("9.18", UNKNOWN, (918, -2, False)),
    ("1 227", UNKNOWN, (1227, 0, True)),
    ("1'227", UNKNOWN, (1227, 0, True)),
    ("1.227,5", UNKNOWN, (12275, -1, True)),
    ("1,227.5", UNKNOWN, (12275, -1, True)),
    ("1.227.000", UNKNOWN, (1227000, 0, True)),
    ("1,227.000", UNKNOWN, (1227000, -3, True)),
    ("1227.500", UNKNOWN, (1227500, -3, False)),
    ("4\u066b545", UNKNOWN, (4545, -3, False)),
]


@pytest.mark.parametrize(("text", "notation", "expected"), READ, ids=[f"{t} {n.locale}" for t, n, _ in READ])
def test_digits_that_read_one_way(text: str, notation: Notation, expected: tuple[int, int, bool]) -> None:
    assert digits_of(text, notation) == expected


REFUSED = [
    ("1.2345", VI, ("1,2345", "12.345")),
    ("9.18", VI, ("9,18", "918")),
    ("0.123", VI, ("0,123",)),
    ("0.123.456", VI, ()),
    ("0.123,5", VI, ()),
    ("1.23.456", VI, ("123.456",)),
    ("1.2345,6", VI, ("12.345,6",)),
    ("1.2345\u066b6", VI, ("12.345,6",)),
    ("1,227.5", VI, ("1.227,5",)),
    ("12,345,678.9", VI, ("12.345.678,9",)),
    ("1,227,000", VI, ("1.227.000",)),
    ("1,2,3", VI, ("123",)),
    ("1 22", VI, ("122",)),
    ("1'2345", VI, ("12.345",)),
    ("1 2'7", VI, ("127",)),
    ("1 227.000", VI, ("1.227,000",)),
    ("1.5,5 5", EN, ()),
    ("1,5 5", VI, ()),
    ("1234.567", VI, ("1234,567", "1.234.567")),
    ("12,34,567", EN, ("1,234,567",)),
    ("1,2345", EN, ("1.2345", "12,345")),
    ("1.2.3", EN, ("123",)),
    ("1,234", MYRIADS, ("1.234", "1234")),
    ("123,456", INDIA, ("123.456", "1,23,456")),
    ("1,234,567", INDIA, ("12,34,567",)),
    ("1,2,34,567", INDIA, ("12,34,567",)),
    ("12\u060c345", EN, ("12.345", "12,345")),
]


@pytest.mark.parametrize(("text", "notation", "readings"), REFUSED, ids=[f"{t} {n.locale}" for t, n, _ in REFUSED])
def test_wrong_grouping_is_refused_with_what_would_be_right(
    text: str, notation: Notation, readings: tuple[str, ...]
) -> None:
    with pytest.raises(Unreadable) as refused:
        digits_of(text, notation)
    right = f" in {notation.locale}" + (f"; {' or '.join(readings)} would be right" if readings else "")
    assert refused.value.message == str(refused.value) == f"{text} is not how a figure is grouped{right}"
    assert refused.value.readings == readings
    assert not isinstance(refused.value, Ambiguous)
    for reading in readings:
        digits_of(tidy(reading), notation)


@pytest.mark.parametrize("text", ["12,34,567", "1.2.3", "1 22", "1,2.3,4", "12\u060c345"])
def test_what_no_notation_groups_so_is_refused_without_a_locale(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        digits_of(text, UNKNOWN)
    assert refused.value.message == f"{text} is not how a figure is grouped"
    assert refused.value.readings == ()


@pytest.mark.parametrize(
    ("text", "readings"),
    [("1.227", ("1.227", "1227")), ("1,227", ("1227", "1.227")), ("12.000", ("12.000", "12000"))],
)
def test_two_readings_are_refused_with_both(text: str, readings: tuple[str, str]) -> None:
    with pytest.raises(Ambiguous) as refused:
        digits_of(text, UNKNOWN)
    assert refused.value.readings == readings
    assert refused.value.message == f"{text} can be read as {readings[0]} or as {readings[1]}; say which with `locale:`"
    assert [Fraction(reading) for reading in readings] == [
        mantissa * Fraction(10) ** place for mantissa, place, _ in (digits_of(text, POINT), digits_of(text, COMMA))
    ]


numerals = st.lists(st.text("0123456789", min_size=1, max_size=4), min_size=1, max_size=4)


@given(numerals, st.lists(st.sampled_from(".,' "), min_size=3, max_size=3), known)
def test_no_digit_is_lost(parts: list[str], marks: list[str], notation: Notation) -> None:
    text = parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=False))
    try:
        mantissa, place, _ = digits_of(text, notation)
    except Unreadable as refused:
        for reading in refused.readings:
            assert "".join(c for c in reading if c.isdigit()).lstrip("0") == "".join(parts).lstrip("0")
            assert reading != text
    else:
        assert mantissa == int("".join(parts))
        assert place == (-len(parts[-1]) if len(parts) > 1 and text[-len(parts[-1]) - 1] == notation.decimal else 0)


@given(numerals, st.lists(st.sampled_from(".,' "), min_size=3, max_size=3))
def test_without_a_locale_both_readings_must_agree(parts: list[str], marks: list[str]) -> None:
    text = parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=False))
    found = set()
    for notation in (POINT, COMMA):
        with suppress(Unreadable):
            found.add(digits_of(text, notation)[:2])
    if len(found) == 1:
        assert {digits_of(text, UNKNOWN)[:2]} == found
    else:
        with pytest.raises(Ambiguous if found else Unreadable):
            digits_of(text, UNKNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 1 ", "1"),
        ("\u00a01\u202f227 ", "1 227"),
        *((f"1{space}227", "1 227") for space in SPACES),
        *((f"{minus}5", "-5") for minus in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\u207b"),
        *((f"1{mark}227", "1'227") for mark in "’ʼ＇\u066c"),
        ("＋５，２％", "+5,2%"),
        ("５．２", "5.2"),
        ("（５）", "(5)"),
        ("5٪ 5﹪", "5% 5%"),
        ("≤5 ≥5 ⩽5 ⩾5", "<=5 >=5 <=5 >=5"),
        ("＜5 ＞5", "<5 >5"),
        ("٤٥ ४५ 𝟜𝟝", "45 45 45"),
        ("h\u01a1n", "hơn"),
        ("ho\u031bn", "hơn"),
        ("5²", "5²"),
        ("X é", "X é"),
        ("4٫5", "4\u066b5"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert tidy(text) == expected


@given(st.text(max_size=30))
def test_tidy_is_final_and_keeps_every_digit(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    values = [unicodedata.decimal(c) for c in unicodedata.normalize("NFC", text) if c.isdecimal()]
    assert [int(c) for c in once if c.isdecimal()] == values
    assert all(c.isascii() for c in once if c.isdecimal())


@given(st.text())
def test_folded_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_folded() -> None:
    assert folded("Tỷ ĐỒNG") == "tỷ đồng"
    assert folded("İ Tỷ ß") == "İ tỷ ß"


def test_words_are_found_whole_and_longest_first() -> None:
    pattern = re.compile(any_of(["tỷ", "nghìn tỷ", "%", "c."]))
    assert [found[0] for found in pattern.finditer("nghìn tỷ tỷ tỷx x% c.x %y")] == ["nghìn tỷ", "tỷ", "%", "c.", "%"]
    assert not re.search(any_of([]), " anything")


def test_tables_are_made_once_for_the_same_words() -> None:
    made: list[Words] = []

    @once_for_words
    def table(words: Words) -> int:
        made.append(words)
        return len(made)

    one, other = Words(), Words(percent=("pc",))
    assert [table(one), table(other), table(one), table(Words())] == [1, 2, 1, 3]
    assert table(one) == 1 and len(made) == 3


def test_refusals_keep_message_and_readings() -> None:
    assert (Unreadable("why").message, Unreadable("why").readings) == ("why", ())
    assert Ambiguous("why", ["1", "2"]).readings == ("1", "2")
    assert issubclass(Ambiguous, Unreadable) and issubclass(Unreadable, ValueError)


def test_a_fraction_sign_is_what_unicode_says() -> None:
    signs = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
    assert set(VULGAR) == set(signs)
    for sign in signs:
        w = read(f"2{sign}")
        assert w.value - 2 == Fraction(unicodedata.numeric(sign)).limit_denominator(10)
        assert w.last_place == Fraction(1, w.value.denominator)
