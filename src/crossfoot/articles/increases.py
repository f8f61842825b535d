"""So many times more: what is said to be four times more than 3 million may be 12 million, or 15 million."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.proposal import Candidate
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import RISE
from crossfoot.articles.words import Lexicon, ends_with
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST

_ENDS: Final = {"from", "to", "times"}
_BESIDE: Final = 2
"""letters between a multiple and the word that says that something is more"""


def is_increase(each: Candidate, low: str, lexicon: Lexicon, times: Spot | None) -> bool:
    """Whether figures that do not hold as so many times as much hold as so many times more, and the words, of which
    ``low`` are all, may say so; ``times`` is where the multiple stands.
    """
    one = {role.role: role.mention for role in each.roles}
    if each.kind != "change" or each.verdict == "consistent" or times is None or one.keys() != _ENDS:
        return False
    old, new, many = (one[role].written for role in ("from", "to", "times"))
    if old.num <= 0 or many.value <= 1 or not _may_say_more(low, lexicon, times):
        return False
    more = many.interval(NEAREST, True) + Interval(1, 1)
    return (old.interval() * more).meets(new.interval())


def _may_say_more(low: str, lexicon: Lexicon, times: Spot) -> bool:
    """Whether a multiple is counted (four times, and not fourfold or doubled), and a word beside it says that something
    is more.
    """
    counted, *more = lexicon.notation.words.times
    text = low[times.mention.start : times.mention.end]
    if counted not in text.split():
        return False
    letters = times.sentence.letters
    beside = letters[max(times.place - _BESIDE, 0) : times.place] + letters[times.place + 1 : times.place + _BESIDE]
    return RISE in beside or ends_with(text, len(text), tuple(phrase for phrase in more if phrase.startswith(counted)))
