"""How like each known language the words of a text are, and that what is known of languages is sound."""

from __future__ import annotations

import json

import pytest

from crossfoot.articles.likeness import UNMARKED, known_codes, likeness, named, unmarked
from crossfoot.articles.phrases import WORD
from crossfoot.articles.vocabulary import readable
from crossfoot.discovery import packaged

HELD = json.loads(packaged("languages", "common.json"))
FEWEST = 40
"""words of a language with Latin letters"""


def best(text: str) -> str:
    return likeness(text).best(known_codes())


@pytest.mark.parametrize("code", HELD["words"])
def test_what_is_known_of_a_language_is_sound(code: str) -> None:
    name, letters, text = HELD["words"][code]
    words = text.split()
    assert name[0].isupper()
    assert len(set(words)) == len(words)
    assert [word for word in words if WORD.findall(word) != [word] or word != word.lower()] == []
    assert len(set(letters)) == len(letters)
    if words[0].isascii() or letters:
        assert [
            word for word in words if not set(filter(str.isalpha, word)) <= {*"abcdefghijklmnopqrstuvwxyz", *letters}
        ] == []
        assert len(words) >= FEWEST


def test_every_language_that_can_be_read_is_known() -> None:
    assert set(readable()) <= set(known_codes())
    assert set(HELD["unmarked"]) | set(HELD["syllables"]) <= set(HELD["words"])


@pytest.mark.parametrize("code", [code for code in HELD["words"] if code not in ("da", "no")])
def test_its_commonest_words_are_of_the_language(code: str) -> None:
    assert best(" ".join(HELD["words"][code][2].split()[:30])) == code


def test_a_word_counts_for_each_language_by_how_frequent_it_is_there() -> None:
    first, later = likeness("der"), likeness("jedoch")
    assert first.scores["de"] > later.scores["de"] > 0 == later.scores["en"]
    assert (later.known["de"], later.known["en"], later.words) == (1, 0, 1)


def test_a_word_counts_once_or_as_often_as_it_is_there() -> None:
    once, often = likeness("the"), likeness("the the the")
    assert often.scores["en"] == once.scores["en"]
    assert often.often["en"] == 3 * once.often["en"]


def test_a_letter_that_a_language_does_not_have_counts_against_it() -> None:
    like = likeness("şğ")
    assert (like.odd["en"], like.odd["tr"]) == (1, 0)
    assert like.scores["en"] < like.scores["tr"]


def test_what_is_no_syllable_counts_against_a_language_of_syllables() -> None:
    assert likeness("strengths").scores["vi"] < likeness("thanh").scores["vi"]


@pytest.mark.parametrize(
    "text", ["u.s.", "n = 12", "p < 0.05", "s/p", "f. woolworth", "w. s.", "http://a.pl/je-ste", "@nie"]
)
def test_signs_initials_and_addresses_are_no_words(text: str) -> None:
    assert likeness(text.replace("woolworth", "")).words == 0


def test_a_letter_that_is_a_word_is_one() -> None:
    assert likeness("o homem e a mulher").known["pt"] >= 4
    assert likeness("y 'o' a").words == 3


def test_a_text_without_its_marks() -> None:
    assert [unmarked(each) for each in ("đường", "ở", "café", "plain", "łódź", "ñ", "中")] == [
        "duong", "o", "cafe", "plain", "lodz", "n", "中",
    ]  # fmt: skip
    assert best("trong so nay co nhieu nguoi duoc") == f"vi{UNMARKED}"
    assert named(f"vi{UNMARKED}") == "Vietnamese without its marks"
    assert best("as eleicoes nao sao so para os homens") == "pt"
