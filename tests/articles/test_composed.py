"""The text as it is scanned, and the way back."""

from __future__ import annotations

import unicodedata

import pytest

from crossfoot.articles.composed import composed, lower, pointed, seen


@pytest.mark.parametrize(
    ("text", "scanned", "at", "original", "end"),
    [
        ("Đạt 5%", "Đạt 5%", 4, 4, 4),
        (unicodedata.normalize("NFD", "Đạt 5%"), "Đạt 5%", 4, 5, 5),
        ("so\u00adme 5", "some 5", 5, 6, 6),
        ("so\u00adme 5", "some 5", 2, 3, 2),  # what begins there begins behind the hyphen, what ends there before it
        ("\ufeffa", "a", 0, 1, 0),
        ("e\u0301\u0302a", "é\u0302a", 2, 3, 3),
    ],
)
def test_what_is_scanned_and_where_it_stands(text: str, scanned: str, at: int, original: int, end: int) -> None:
    whole = composed(text)
    assert whole.text == scanned
    assert (whole.original(at), whole.end(at)) == (original, end)
    assert whole.original(len(scanned)) == len(text)


def test_a_percentage_that_a_space_tore_is_one_figure_at_its_place() -> None:
    whole = composed("Of 150, 145 (96. 7%) met.")
    assert whole.text == "Of 150, 145 (96.7%) met."
    start = whole.text.index("96.7%")
    assert (whole.original(start), whole.end(start + 5)) == (13, 19)


@pytest.mark.parametrize("text", ["It rose to 96. 7% fell.", "(n = 96. 7%)", "(26, 3%)", "(1,096. 7%)", "(96.  7%)"])
def test_what_may_be_two_figures_stays_two(text: str) -> None:
    assert composed(text).text == text


def test_a_raised_point_between_digits_is_one() -> None:
    assert pointed(composed("It was 3·2 (0·85–1·02)")).text == "It was 3.2 (0.85–1.02)"
    for text in ("6·10⁶", "6·10^6", "6·10⁻³", "a·b", "3 · 2", "·5"):
        assert pointed(composed(text)).text == text


def test_capitals_become_small_without_a_change_of_length() -> None:
    assert lower("ĐẠT’S") == "đạt's"
    assert lower("İx’") == "İx'", "its small letter would be two"
    assert len(lower("İẞ’A")) == 4


def test_a_text_is_seen_without_what_nobody_sees() -> None:
    assert seen("so\u00adme") == "some"
    assert seen(unicodedata.normalize("NFD", "đạt")) == "đạt"
    assert seen("plain") == "plain"
