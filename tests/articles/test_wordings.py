"""Patterns written in names: what each sign of them says, and what is none."""

from __future__ import annotations

from itertools import product

import pytest

from crossfoot.articles.sentence import COUNT, PERCENT
from crossfoot.articles.wordings import NAMES, needed, symbols, wording
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


@pytest.mark.parametrize(
    "text",
    [
        "figure", "figure|percent", "figure any* figure", "figure|share any* percent any* (", "percent any*1- figure",
        "figure any* figure or percent", "few figure", "[share or (] few? figure", "( [few or share] figure? )",
        "any share", "share any", "figure END",
    ],
)  # fmt: skip
def test_what_a_sentence_needs_is_what_the_pattern_finds(text: str) -> None:
    needs, pattern = needed(text), wording(text)
    for length in range(5):
        for each in map("".join, product("nuCp()", repeat=length)):
            there = not any(some.isdisjoint(each) for some in needs.sets)
            assert (there and bool(needs.pattern is None or needs.pattern.search(each))) == bool(pattern.search(each))


def test_what_cannot_be_there_is_told_by_the_letters_alone() -> None:
    """A pattern is compiled where all the letters are there that it must have."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("re.compile", None)
        needs = needed("figure few? share")
    assert list(map(set, needs.sets)) == [{"n"}, {"C"}]
    assert needs.pattern
    assert needs.pattern.search("nuC")
