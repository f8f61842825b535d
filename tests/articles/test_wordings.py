"""Patterns written in names: what each sign of them says, and what is none."""

from __future__ import annotations

from itertools import product

import pytest

from crossfoot.articles.sentence import COUNT, PERCENT
from crossfoot.articles.wordings import NAMES, symbols, wording
from crossfoot.articles.words import SYMBOLS


@pytest.mark.parametrize(
    ("text", "regex"),
    [
        ("figure", "n"),
        ("figure|percent", "[np]"),
        ("( percent )", r"\(p\)"),
        (",|(|:*2", "[,(:]{0,2}"),
        ("words*1-3 ,", "[uvw]{1,3},"),
        ("few|some*1- rise", "[uv]{1,}A"),
        ("few* figure", "u{0,}n"),
        ("part? of of|total|few*2 figure", "I?O[OSu]{0,2}n"),
        ("[few share or ( share?] percent", r"(?:uC|\(C?)p"),
        ("figure [link: ,|(]? percent END", "n(?P<link>[,(])?p$"),
        ("total [not few? figure]", "S(?!u?n)"),
        ("figure any* figure or percent", "n.{0,}n|p"),
    ],
)
def test_a_pattern_is_compiled(text: str, regex: str) -> None:
    assert wording(text).pattern == regex


@pytest.mark.parametrize("text", ["figgure", "figure |", "figure {2}", "figure|", "[figure", "figure]"])
def test_what_is_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no pattern of words|nothing in a sentence"):
        assert wording(text).pattern


def test_every_name_is_a_letter_of_its_own() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
    assert NAMES.items() >= SYMBOLS.items()
    assert symbols("figure percent , (") == {COUNT, PERCENT, ",", "("}
    assert symbols("words") == {NAMES["few"], NAMES["some"], NAMES["many"]}


def test_a_pattern_matches_what_its_names_say() -> None:
    pattern = wording("figure few*2 [, or (] share? percent")
    for length in range(4):
        for between in product("u,(C", repeat=length):
            letters = f"n{''.join(between)}p"
            few, rest = len(letters[1:]) - len(letters[1:].lstrip("u")), letters[1:].lstrip("u")
            assert bool(pattern.fullmatch(letters)) == (few <= 2 and rest in (",p", "(p", ",Cp", "(Cp"))
