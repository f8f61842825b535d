"""Multiples in digits and in words, and what they stand for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.figures.locales import notation_of
from crossfoot.figures.multiple import read_multiple
from crossfoot.figures.notation import Unreadable

MULTIPLES = [
    ("3 times", "en", "[5/2, 7/2]", "[5/2, 7/2]"),
    ("1.8x", "en", "[7/4, 37/20]", "[7/4, 37/20]"),
    ("three times", "en", "[5/2, 7/2]", "[5/2, 7/2]"),
    ("doubled", "en", "[9/5, 11/5]", "[3/2, 5/2]"),
    ("gấp đôi", "vi", "[9/5, 11/5]", "[3/2, 5/2]"),
    ("gấp rưỡi", "vi", "[27/20, 33/20]", "[1, 2]"),
    ("gấp mười", "vi", "[9, 11]", "[9, 11]"),
    ("triplé", "fr", "[27/10, 33/10]", "[5/2, 7/2]"),
    ("more than doubled", "en", "[2, 3)", "[2, ∞)"),
    ("nearly tripled", "en", "[5/2, 3]", "[5/2, 3]"),
    ("halved", "en", "[9/20, 11/20]", "[9/20, 11/20]"),
    ("giảm một nửa", "vi", "[9/20, 11/20]", "[9/20, 11/20]"),
    ("a third", "en", "[2/7, 23/60]", "[2/7, 23/60]"),
    ("1/3", "en", "[2/7, 23/60]", "[2/7, 23/60]"),
    ("3 times less", "en", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("1.55 times or fewer", "en", "(-∞, 31/20]", "(-∞, 31/20]"),
    ("three times fewer", "en", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("more than 3 times less", "en", "(1/4, 1/3]", "(0, 1/3]"),
    ("3 times less people", "en", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("3 times or fewer", "en", "(-∞, 3]", "(-∞, 3]"),
    ("3 lần ít hơn", "vi", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("giảm 3 lần", "vi", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("2,5 fois moins", "fr", "[20/51, 20/49]", "[20/51, 20/49]"),
    ("divisé par 3", "fr", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("by a factor of 3", "en", "[5/2, 7/2]", "[5/2, 7/2]"),
    ("fell by a factor of 3", "en", "[2/7, 2/5]", "[2/7, 2/5]"),
    ("gấp 3 lần", "vi", "[5/2, 7/2]", "[5/2, 7/2]"),
]


@pytest.mark.parametrize(("text", "locale", "usually", "far"), MULTIPLES)
def test_what_a_multiple_stands_for(text: str, locale: str, usually: str, far: str) -> None:
    multiple = read_multiple(text, notation_of(locale))
    assert str(multiple) == text
    assert repr(multiple.interval("nearest", True)) == usually
    assert repr(multiple.interval("coarse", True)) == far
    assert multiple.value in multiple.interval("nearest", True)
    assert (usually != far) == multiple.may_be_far
    assert multiple.may_be_exact == (multiple.hedge == "")


def test_a_multiple_in_words_is_known_where_no_language_is() -> None:
    assert read_multiple("gấp đôi", notation_of("")).value == read_multiple("doubled", notation_of("")).value == 2


@pytest.mark.parametrize("text", ["", "0 times less", "halved less", "doubled twice", "1/0"])
def test_what_is_no_multiple_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_multiple(text, notation_of("en"))


def test_three_times_less_is_read_as_a_multiple_only() -> None:
    from crossfoot.figures.from_text import read

    assert read("3 times", notation_of("en")).value == Fraction(3)
    with pytest.raises(Unreadable, match="can stand as a multiple only"):
        read("3 times less", notation_of("en"))
