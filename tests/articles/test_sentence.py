"""A sentence as a string of letters, one for each figure, mark and word that ties."""

from __future__ import annotations

from articles.rows import scanned
from crossfoot.articles.sentence import Mention, Sentence


def test_every_letter_has_its_place_and_figures_their_mention() -> None:
    text = "Of 1,459 members, 134 (9.18%) resigned."
    sentence = scanned(text)
    assert len(sentence.letters) == len(sentence.items) == len(sentence.starts) == len(sentence.ends)
    figures = [each for each in sentence.items if isinstance(each, Mention)]
    assert [text[each.start : each.end] for each in figures] == ["1,459", "134", "9.18%"]
    assert [each.written.text for each in figures] == ["1,459", "134", "9.18%"]
    for place, item in enumerate(sentence.items):
        if isinstance(item, Mention):
            assert sentence.starts[place] <= item.start < item.end <= sentence.ends[place]


def test_what_stands_before_a_letter() -> None:
    sentence = Sentence(0, 9, "nuA", (None,) * 3, (0, 1, 2), (1, 2, 3), ())
    assert [sentence.before(place) for place in range(3)] == [" ", "n", "u"]


def test_numbers_that_are_no_figures_are_loose_with_a_reason() -> None:
    text = "On 5 March 2018, 53 of 78 schools were open."
    sentence = scanned(text)
    assert all(each.why for each in sentence.loose)
    assert {text[each.start : each.end] for each in sentence.loose} & {"5 March 2018", "2018", "5"}
    assert "53" not in {text[each.start : each.end] for each in sentence.loose}
