"""One "did you mean" for kinds, fields, names, rules, settings and commands."""

from __future__ import annotations

import pytest

from crossfoot.claimfile import suggestions
from crossfoot.claimfile.suggestions import closest, did_you_mean, near


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("shrae", ["total", "share"], "share"),
        ("SHARES", ["share", "Total"], "share"),
        ("total", ["Total"], "Total"),
        ("xyz", ["share"], ""),
        ("", ["share"], ""),
        ("share", [], ""),
        ("a" * 100, ["a" * 99], ""),
        ("a" * 99, ["a" * 98], "a" * 98),
    ],
)
def test_the_closest_word_is_proposed_with_its_own_capitals(word: str, known: list[str], meant: str) -> None:
    assert near(word, known) == (f"; did you mean {meant}?" if meant else "")


def test_letters_have_their_case_where_names_do() -> None:
    assert closest("VOTERS", ["voters"]) == ""
    assert closest("voter", ["voters"]) == "voters"


def test_how_alike_two_words_have_to_be() -> None:
    assert closest("abcde", ["abcxy"]) == "abcxy"
    assert closest("abcde", ["abcxy"], 0.8) == ""
    assert closest("abcde", ["abxyz"]) == ""


def test_of_many_words_the_first_are_compared() -> None:
    known = [*(f"{number:04}" for number in range(suggestions.MOST_COMPARED)), "villages"]
    assert closest("vilages", known) == "villages"
    assert closest("vilages", known, most=suggestions.MOST_COMPARED) == ""
    assert closest("vilages", known, most=suggestions.MOST_COMPARED + 1) == "villages"


def test_no_name_no_hint() -> None:
    assert did_you_mean("") == ""
    assert did_you_mean("x") == "; did you mean x?"
