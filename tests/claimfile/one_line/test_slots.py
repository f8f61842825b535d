"""What may stand where a form has a figure."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claimfile.one_line.slots import ASKED, MARKS, Figures, Slot, figure_of, written
from crossfoot.figures.locales import notation_of


def one(text: str, mark: str, language: str = "en", negative: bool = False) -> str:
    figures = Figures(text, notation_of(language), language)
    part = figures.one(Slot("percent", mark, negative), 0, len(text))
    return part.text if part else ""


@pytest.mark.parametrize(
    ("text", "mark", "taken"),
    [
        ("134", "", "134"),
        ("134", "n", "134"),
        ("134", "%", ""),
        ("9.18%", "%", "9.18%"),
        ("9.18%", "n", ""),
        ("9.18 percent", "%", "9.18 percent"),
        ("ten percent", "%", "10 percent"),
        ("ten", "n", "10"),
        ("two thirds", "n", "two thirds"[:0]),
        ("two thirds", "ratio", "2/3"),
        ("1 in 5", "ratio", "1 in 5"),
        ("three in four", "ratio", "3/4"),
        ("134/1459", "ratio", "134/1459"),
        ("1 in 5", "spoken ratio", "1 in 5"),
        ("a third", "spoken ratio", "1/3"),
        ("½", "spoken ratio", "½"),
        ("1/5", "spoken ratio", ""),
        ("50 of 100", "spoken ratio", ""),
        ("nearly half", "ratio in words", "nearly half"),
        ("1 in 5", "ratio in words", ""),
        ("9.18%", "unlimited %", "9.18%"),
        ("nearly 9%", "unlimited %", "nearly 9%"),
        ("less than 9%", "unlimited %", ""),
        ("2 points", "points", "2 points"),
        ("2 times", "x", "2 times"),
        ("doubled", "x", "2"),
        ("three times less", "x", "3 times less"),
        ("three times less", "%", ""),
        ("less", "x", ""),
        ("half as many as", "x", "0.5"),
        ("9", "bare", "9"),
        ("9%", "bare", ""),
        ("?", "n", ASKED),
        ("?", "bare", ""),
        ("? %", "%", ASKED),
        ("what percent", "%", ASKED),
        ("what percent", "n", ""),
        ("How  much?", "n", ASKED),
        ("villages", "n", ""),
        ("", "n", ""),
    ],
)
def test_what_fits_a_mark(text: str, mark: str, taken: str) -> None:
    assert one(text, mark) == taken


def test_the_size_of_a_fall_is_taken_as_negative_unless_it_says_so_itself() -> None:
    assert one("20%", "%", negative=True) == "−20%"
    assert one("-20%", "%", negative=True) == "-20%"
    assert one("?", "n", negative=True) == ASKED


@pytest.mark.parametrize(
    ("text", "language", "taken"),
    [
        ("3, 4, 5", "en", "3 4 5"),
        ("3,4,5", "en", "3 4 5"),
        ("3 4 5", "en", "3 4 5"),
        ("(3, 4, 5)", "en", "3 4 5"),
        ("3; 4 and 5", "en", "3 4 5"),
        ("1,500 and 2,500", "en", "1,500 2,500"),
        ("3,4", "vi", ""),
        ("3,5; 4,5 và 5", "vi", "3,5 4,5 5"),
        ("3, 4 et 5", "fr", "3 4 5"),
        ("3% and 4", "en", ""),
        ("3, x, 5", "en", ""),
        ("3, ?, 5", "en", ""),
        ("3", "en", ""),
    ],
)
def test_a_list(text: str, language: str, taken: str) -> None:
    figures = Figures(text, notation_of(language), language)
    parts = figures.many(Slot("parts", "", many=True), 0, len(text))
    assert " ".join(part.text for part in parts) == taken
    for part in parts:
        assert text[part.start : part.end] == part.text


def test_a_sum_is_a_list_too() -> None:
    figures = Figures("3 + 4 plus 5", notation_of("en"), "en")
    assert [part.text for part in figures.many(Slot("parts", "+", many=True), 0, 12)] == ["3", "4", "5"]
    assert figures.many(Slot("parts", "", many=True), 0, 12) == ()


def test_a_figure_with_two_readings_has_a_kind_all_the_same() -> None:
    figure = figure_of("1,613%", notation_of(""))
    assert figure is not None
    assert figure.kind == "%"
    assert figure_of("1,613 x 4", notation_of("")) is None


def test_every_note_has_a_place_for_the_figure() -> None:
    for mark in MARKS.values():
        assert not mark.note or mark.note.format(figure="9") != mark.note


@given(st.fractions(max_denominator=10**6), st.sampled_from(["en", "vi", "fr", ""]))
def test_an_answer_is_the_value_in_full_or_right_in_four_digits(exact: Fraction, locale: str) -> None:
    notation = notation_of(locale)
    read = figure_of(written(exact, notation), notation) or figure_of(written(exact, notation), notation_of("en"))
    assert read is not None
    if "," not in written(exact, notation) or locale:
        assert abs(read.value - exact) <= max(abs(exact), Fraction(1, 10**40)) / 2000
        if (exact * 10**4).denominator == 1:
            assert read.value == exact
