"""Whether the figures of a change stand in one clause."""

from __future__ import annotations

import pytest

from articles.rows import scanned
from crossfoot.articles.change_roles import ChangeSlot, clusters
from crossfoot.articles.clause import is_bare, is_linked, is_of_one, is_tight, without_numerals
from crossfoot.articles.sentence import Mention, Sentence


def slots_of(sentence: Sentence, roles: str) -> dict[str, ChangeSlot]:
    """The figures of a sentence in these roles, one after the other."""
    places = [place for place, item in enumerate(sentence.items) if isinstance(item, Mention)]
    slots = {}
    for role, place in zip(roles.split(), places, strict=True):
        mention = sentence.items[place]
        assert isinstance(mention, Mention)
        slots[role] = ChangeSlot(mention, place, "")
    return slots


@pytest.mark.parametrize(
    ("text", "roles", "linked"),
    [
        ("Sales rose from 250 to 300, or 20%.", "from to percent", True),
        ("Sales rose from 250 to 300, an increase of 20%.", "from to percent", True),
        ("Wages fell from 13 to 10, and the prices of houses are down 30%.", "from to percent", False),
        ("Sales rose 20% from 250 to 300.", "percent from to", True),
        ("Sales rose from 250 by 20% to 300.", "from percent to", True),
    ],
)
def test_what_stands_in_another_clause_is_of_another_change(text: str, roles: str, linked: bool) -> None:
    sentence = scanned(text)
    assert is_linked(sentence, slots_of(sentence, roles)) is linked


def test_a_figure_between_that_is_none_of_its_parts_takes_the_percentage_away() -> None:
    sentence = scanned("Sales rose from 250 to 300 in 12 shops, up 20%.")
    slots = slots_of(sentence, "from to by percent")
    del slots["by"]
    assert not is_linked(sentence, slots)


@pytest.mark.parametrize(
    ("text", "roles", "one"),
    [
        ("Output is up 35,000 tonnes (2.1%).", "by percent", True),
        ("Output is up 35,000 tonnes, 2.1%.", "by percent", True),
        ("Output is up 35,000 tonnes; rice is up 2.1%.", "by percent", False),
        ("Output is up 35,000 tonnes, the spring crop in all the northern provinces is up 2.1%.", "by percent", False),
        ("Output is up from 9 to 12, the spring crop is up 2.1%.", "from by percent", True),
        ("Output is up 35,000 tonnes.", "by", True),
    ],
)
def test_a_difference_and_a_percentage_are_of_one_change(text: str, roles: str, one: bool) -> None:
    sentence = scanned(text)
    assert is_of_one(sentence, slots_of(sentence, roles)) is one


def test_an_article_between_says_nothing_and_a_longer_word_does() -> None:
    sentence = scanned("It was 12, that 13, houses 14")
    commas = [place for place, letter in enumerate(sentence.letters) if letter == ","]
    assert [is_bare(sentence, comma, comma + 2) for comma in commas] == [True, False]
    assert is_bare(sentence, commas[0], commas[0])


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("Sales were up 50% to 889 from 741.", True),
        ("Sales were up 50% to 889 (2014) from 741.", False),
        ("Sales were up 50% to 889.", False),
    ],
)
def test_nothing_stands_between_but_what_gives_roles(text: str, tight: bool) -> None:
    sentence = scanned(text)
    (cluster,) = clusters(sentence)
    assert is_tight(sentence, cluster.slots) is tight


def test_a_small_number_in_words_parts_nothing() -> None:
    sentence = scanned("It lost 1,260 people between the two counts, shrinking from 18,940 to 17,680.")
    assert without_numerals(sentence).count("n") == sentence.letters.count("n") - 1
    (cluster,) = clusters(sentence)
    assert is_linked(sentence, cluster.slots)
