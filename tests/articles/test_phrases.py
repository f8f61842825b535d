"""How words and phrases are made ready to be found."""

from __future__ import annotations

from crossfoot.articles.phrases import PIECE, WORD, any_of, pairs_of, phrases_of, single, tagged, worded
from crossfoot.figures.unmade import unmade


def test_a_word_keeps_its_apostrophe_and_gives_up_an_elided_one() -> None:
    assert WORD.findall("l'an o'clock 3km") == ["l'", "an", "o'clock", "km"]
    assert PIECE.findall("no. 18") == ["no", ".", "18"]


def test_phrases_are_found_by_their_first_word_the_longest_first() -> None:
    found = phrases_of([("of which", "I"), ("of", "O"), ("of which only", "J"), ("", "X")])
    assert found == {"of": ((("which", "only"), "J"), (("which",), "I"), ((), "O"))}


def test_phrases_mean_the_fields_that_have_them() -> None:
    assert tagged({"mean": ["average"], "other": ["average", "real"]}) == {
        "average": (((), "mean other"),),
        "real": (((), "other"),),
    }


def test_a_pattern_finds_the_longest_and_nothing_where_there_are_none() -> None:
    found = unmade(rf"\b(?:{any_of(['up', 'up to'])})").match("up to 18")
    assert found and found[0] == "up to"
    assert not unmade(any_of([])).match("up")


def test_words_pairs_and_single_words() -> None:
    assert worded(["km", "n.º de"]) == {("km",), ("n.º", "de")}
    assert pairs_of(["men women", "over 60/under 60"]) == {("men", "women"), ("over 60", "under 60")}
    assert single(["up", "up to"]) == {"up"}
