"""The parts of a change: which figure the words make the earlier one, the later one, the difference."""

from __future__ import annotations

import pytest

from articles.rows import scanned
from crossfoot.articles.change_roles import clusters, is_yearly, label_of
from crossfoot.articles.sentence import Mention, Sentence

Told = tuple[bool, dict[str, str]]
"""whether it falls, and each figure by its role"""


def _percent(sentence: Sentence) -> tuple[int, Mention]:
    place = sentence.letters.index("p")
    item = sentence.items[place]
    assert isinstance(item, Mention)
    return place, item


def changes(text: str, language: str = "en") -> list[Told]:
    found = clusters(scanned(text, language))
    return [(each.falls, {role: slot.mention.draft for role, slot in each.slots.items()}) for each in found]


@pytest.mark.parametrize(
    ("text", "falls", "roles"),
    [
        ("Sales rose from 250 to 300, an increase of 20%.", False, {"from": "250", "to": "300", "percent": "20%"}),
        ("Sales fell 12% to 180 from 200.", True, {"percent": "12%", "to": "180", "from": "200"}),
        ("There were 600 more than the 1,200 in 2014.", False, {"by": "600", "from": "1,200"}),
        ("Sales were 300, against 250 in 2014 (+20%).", False, {"from": "250", "percent": "+20%"}),
        ("Rents are up 54% on the previous year's 60.", False, {"percent": "54%", "from": "60"}),
        ("Profit doubled from 120 to 240.", False, {"times": "2 times", "from": "120", "to": "240"}),
        ("It was $108 million or 13.3% above January.", False, {"by": "$108 million", "percent": "13.3%"}),
        ("Sales rose 20% more than the 2 billion.", False, {"percent": "20%", "from": "2 billion"}),
        ("It is up 5% from the backlog put for May of 40.", False, {"percent": "5%", "from": "40"}),
    ],
)
def test_the_words_give_each_figure_its_role(text: str, falls: bool, roles: dict[str, str]) -> None:
    assert changes(text) == [(falls, roles)]


def test_as_much_as_in_vietnamese_gives_the_percentage_its_verb() -> None:
    assert changes("Số xe giảm mạnh đến 40% so với 3.100 xe.", "vi") == [(True, {"percent": "40%", "from": "3.100"})]


@pytest.mark.parametrize("mark", [", while", ";"])
def test_another_verb_or_a_semicolon_begins_another_change(mark: str) -> None:
    assert changes(f"Exports rose from 12 to 15{mark} imports fell from 9 to 6.") == [
        (False, {"from": "12", "to": "15"}),
        (True, {"from": "9", "to": "6"}),
    ]


def test_a_second_figure_of_the_same_role_begins_another_change() -> None:
    assert changes("Sales rose to 15, to 18 and to 21.") == [(False, {"to": each}) for each in ("15", "18", "21")]


def test_a_yearly_rate_has_no_role() -> None:
    text = "Prices rose 2% a year."
    sentence = scanned(text)
    assert is_yearly(sentence.letters, *_percent(sentence))
    assert [roles for _, roles in changes(text)] == [{}]
    sentence = scanned("Prices rose 2% last year.")
    assert not is_yearly(sentence.letters, *_percent(sentence))


@pytest.mark.parametrize(
    ("language", "text", "old", "new"),
    [
        ("en", "The rate fell from 6.5% a year to 6.1% a year.", "6.5%", "6.1%"),
        ("en", "The rate fell from 6.5% to 6.1% a year.", "6.5%", "6.1%"),
        ("vi", "Lãi suất giảm từ 10,6%/năm xuống 8,2%/năm.", "10,6%", "8,2%"),
        ("fr", "Le taux a baissé de 6,5 % par an à 6,1 % par an.", "6,5%", "6,1%"),
        ("es", "La tasa bajó de 6,5 % al año a 6,1 % al año.", "6,5%", "6,1%"),
    ],
)
def test_two_yearly_rates_are_the_ends_of_what_changed_between_them(
    language: str, text: str, old: str, new: str
) -> None:
    assert changes(text, language) == [(True, {"from": old, "to": new})]


def test_a_yearly_rate_before_both_ends_is_none_of_them() -> None:
    assert changes("Prices fell 2% a year, from 65 to 61.") == [(True, {"from": "65", "to": "61"})]


def test_without_a_word_that_tells_of_a_change_there_is_none() -> None:
    assert changes("There were 53 of 78 schools, or 68%.") == []


@pytest.mark.parametrize(
    ("letters", "label"),
    [("Fn", ("F", 0)), ("Tuun", ("T", 0)), ("AuKyn", ("A", 0)), ("F;n", ("", -1)), ("Fpn", ("", -1)), ("n", ("", -1)),
     ("FuuuuSn", ("", -1)), ("nF(VCn", ("V", 3))],
)  # fmt: skip
def test_the_word_that_says_a_role_stands_shortly_before_the_figure(letters: str, label: tuple[str, int]) -> None:
    assert label_of(letters, len(letters) - 1) == label
