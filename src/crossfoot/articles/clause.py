"""Whether the figures of one change stand in one clause, so that it may be told that they do not fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.articles.change_roles import ChangeSlot
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.wordings import FEW, JOINED, symbols

_FIGURES: Final = symbols("figure percent fraction")
_VERBS: Final = symbols("rise fall")
_APART: Final = symbols("part ;")
_LONG: Final = symbols("some many")
_TYING: Final = symbols("rise fall begin end versus few figure percent multiple")
_ARTICLE: Final = 4
"""characters of the longest word that may stand between the ends of a change and what they come to"""


def is_linked(sentence: Sentence, slots: Mapping[str, ChangeSlot]) -> bool:
    """False when what is told behind or before the ends of a change stands in another clause: "from 13 to 10, and
    prices are down 30%".
    """
    letters = without_numerals(sentence)
    ends = [slots["from"].place, slots["to"].place]
    for role in ("by", "percent", "times"):
        place = slots[role].place if role in slots else None
        if place is None or min(ends) < place < max(ends):
            continue
        behind = place > max(ends)
        low, high = (max(ends), place) if behind else (place, min(ends))
        others = {slot.place for slot in slots.values()}
        if any(letters[n] in _FIGURES and n not in others for n in range(low + 1, high)):
            return False
        comma = letters.rfind(",", low + 1, high)
        verb = not behind and not set(letters[low + 1 : high]) & _VERBS
        if behind and JOINED in letters[max(comma, low) : high]:
            return False
        if comma > 0 and not verb and not is_bare(sentence, comma + 1, high):
            return False
    return True


def is_of_one(sentence: Sentence, slots: Mapping[str, ChangeSlot]) -> bool:
    """False when a percentage stands apart from the difference: up 35 thousand, of which the spring crop is up 2.1%."""
    if not {"by", "percent"} <= slots.keys():
        return True
    low, high = sorted((slots["by"].place, slots["percent"].place))
    comma = sentence.letters.rfind(",", low, high)
    return not set(sentence.letters[low + 1 : high]) & _APART and (
        comma < 0 or is_bare(sentence, comma + 1, high) or "from" in slots
    )


def is_bare(sentence: Sentence, low: int, high: int) -> bool:
    """Whether nothing stands there but tying words and an article or the like."""
    letters = sentence.letters
    return not any(
        letters[n] in _LONG or (letters[n] == FEW and sentence.ends[n] - sentence.starts[n] > _ARTICLE)
        for n in range(low, high)
    )


def is_tight(sentence: Sentence, slots: Mapping[str, ChangeSlot]) -> bool:
    """Whether nothing stands between the figures but the words that say their roles: up 50% to 889 from 741."""
    places = [slot.place for slot in slots.values()]
    between = sentence.letters[min(places) : max(places) + 1]
    return {"from", "to"} <= slots.keys() and not set(between) - _TYING and between.count(COUNT) <= len(slots)


def without_numerals(sentence: Sentence) -> str:
    """The letters, with small numbers in words as words: lost 1,260 people between the two censuses."""
    return "".join(
        [
            FEW if letter == COUNT and isinstance(item, Mention) and item.in_words and not item.unit else letter
            for letter, item in zip(sentence.letters, sentence.items, strict=True)
        ]
    )
