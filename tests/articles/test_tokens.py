"""The tape of a scan: runs of words, phrases, and numbers with what touches them."""

from __future__ import annotations

import pytest

from articles.rows import mentions, scanned
from crossfoot.articles.language_of import declared
from crossfoot.articles.tokens import NOUN_WORDS, Tape
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.words_around import CURRENCY_SIGNS


def tape(text: str) -> Tape:
    lexicon = declared("en").lexicon
    made = Tape(text, text.lower(), lexicon, FigureReader(lexicon.notation))
    made._begin(0, len(text))
    return made


@pytest.mark.parametrize(("count", "letter"), [(1, "u"), (3, "u"), (4, "v"), (8, "v"), (9, "w"), (30, "w")])
def test_a_run_of_words_is_one_letter_by_its_length(count: int, letter: str) -> None:
    text = "In 2 " + " ".join(["red"] * count) + ", 3"
    sentence = scanned(text)
    assert sentence.letters[-3:] == f"{letter},n"
    assert text[sentence.starts[-3] : sentence.ends[-3]] == " ".join(["red"] * count)


def test_every_token_has_its_kind_and_place() -> None:
    text = "Of 12 hens, 5."
    assert [(kind, text[start:end]) for kind, _, start, end in tape(text).raw] == [
        ("word", "Of"), ("number", "12"), ("word", "hens"), ("mark", ","), ("number", "5"), ("mark", "."),
    ]  # fmt: skip
    assert tape(text).raw[0][1] == "of", "folded"


def test_a_sign_right_before_digits_belongs_to_a_number() -> None:
    for sign in "-−–‑$€₫":
        assert tape(f"{sign}5")._is_number(0)
        assert not tape(f"{sign} 5")._is_number(0)
        assert not tape(f"{sign}x")._is_number(0)
        assert not tape(sign)._is_number(0)
    assert tape("5")._is_number(0)
    assert not tape("5")._is_number(1)
    assert not tape("five")._is_number(0)


def test_what_touches_stands_without_a_space() -> None:
    made = tape("a 5% b")
    assert [made._touches(at, 1) for at in range(4)] == [False, True, False, False]
    assert [made._touches(at, -1) for at in range(4)] == [False, False, True, False]


def test_of_phrases_the_longest_is_taken() -> None:
    phrases = {"of": ((("all", "the"), "long"), (("all",), "middle"), ((), "short"))}
    assert tape("of all the hens")._phrase(0, phrases) == (3, "long")
    assert tape("of all hens")._phrase(0, phrases) == (2, "middle")
    assert tape("of hens")._phrase(0, phrases) == (1, "short")
    assert tape("of all")._phrase(0, phrases) == (2, "middle")
    assert tape("the hens")._phrase(0, phrases) == (0, "")
    assert tape("of")._phrase(1, phrases) == (0, "")
    nothing = {"of": ((("all",), ""), ((), "short"))}
    assert tape("of all")._phrase(0, nothing) == (0, ""), "a phrase that means nothing hides the shorter one"


def test_the_noun_of_a_figure_ends_before_a_word_that_ties() -> None:
    (figure,) = mentions("There were 12 brown laying hens")
    assert figure.noun == ("brown", "laying", "hens")
    figure, _ = mentions("There were 12 brown hens of 30")
    assert figure.noun == ("brown", "hens")
    (figure,) = mentions("There were 12 old and brown laying hens here")
    assert len(figure.noun) <= NOUN_WORDS


def test_what_is_dropped_says_why_and_leaves_its_place() -> None:
    made = tape("No 12 of 5")
    made.hedge = (0, 2)
    assert made._drop(1, 2, "part of a name") == 2
    assert (made.letters, made.items, made.starts, made.ends) == (["y"], [None], [3], [5])
    assert [(each.start, each.end, each.why) for each in made.loose] == [(3, 5, "part of a name")]
    assert made.hedge is None, "what a hedge stands before is gone"


@pytest.mark.parametrize("sign", sorted(CURRENCY_SIGNS))
def test_every_sign_of_money_is_read_in_running_text(sign: str) -> None:
    (figure,) = mentions(f"It cost {sign}5 million")
    assert figure.draft.startswith(sign) and figure.unit
