"""The words between figures."""

from __future__ import annotations

import re

import pytest

from crossfoot.claimfile.one_line.words import CLASSES, SIGNS, comparisons, meant, multiples, pattern, pattern_of
from crossfoot.figures.language import languages

NEEDED = ("is", "of", "equals", "from", "to", "rise", "fall", "more", "less", "sum", "adds", "mean", "plus", "minus",
          "times", "over", "joined", "asked", "asked_percent", "lead", "trail")  # fmt: skip


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("words", sorted(CLASSES))
def test_every_language_has_words_of_every_class(language: str, words: str) -> None:
    found = pattern(language, words)
    assert not found.search("0123456789")
    if words in NEEDED:
        assert found.pattern.removeprefix(SIGNS.get(words, "")).strip("|") != "(?!)"


def test_phrases_are_whole_words_the_longest_first_however_they_are_spaced() -> None:
    found = re.compile(pattern_of(["of", "out of", "%"]))
    assert found.findall("1 out  of 2, 3 of 4, often, %") == ["out  of", "of", "%"]
    assert re.findall(pattern_of(["more", "more than", "more of"]), "more  than more") == ["more  than", "more"]
    assert not re.search(pattern_of([]), "anything")


@pytest.mark.parametrize("sign", ["=", "==", "===", ":=", "⇒", "≈", "＝"])
def test_signs_of_equality(sign: str) -> None:
    assert pattern("en", "is").search(f"1 {sign} 2")
    assert not pattern("en", "is").search("1 >> 2")


def test_a_rise_is_not_what_a_comparison_begins_with() -> None:
    assert not pattern("en", "rise").fullmatch("more than")
    assert pattern("en", "more").fullmatch("more than")
    assert not pattern("vi", "rise").fullmatch("nhiều hơn")


def test_multiples_and_comparisons() -> None:
    assert meant(multiples("en"), "Twice  as many as") == "2"
    assert meant(multiples("en"), "often") == ""
    signs = {sign for sign, each in comparisons("en") if each.search("5 is at least 3")}
    assert signs == {"≥"}
    assert {sign for sign, each in comparisons("vi") if each.search("5 lớn hơn 3")} == {">"}
    assert not any(each.search("420 over 12") for _, each in comparisons("en"))
