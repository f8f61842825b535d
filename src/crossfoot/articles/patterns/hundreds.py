"""Percentages that make up a whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import accumulate
from typing import Final

from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention, Sentence

_MOST: Final = 40
_STARTS: Final = 6
_WHOLE: Final = "100%"
_NEARLY, _LOW, _HIGH = 97, 80, 120
"""percent; a list of percentages that is complete by its words may be off by more"""


def percentages(sentence: Sentence) -> Iterator[Candidate]:
    """Three percentages or more in one sentence that make up a whole; the words need not say so if the sum does."""
    letters = sentence.letters
    places = [place for place, letter in enumerate(letters) if letter == "p"][:_MOST]
    if len(places) < 3:
        return
    parts = [item for item in (sentence.items[place] for place in places) if isinstance(item, Mention)]
    up_to = list(accumulate((part.written.value for part in parts), initial=Exact()))
    for first in range(min(len(parts) - 2, _STARTS)):
        for stop in range(len(parts), first + 2, -1):
            every = stop == len(parts) and not first
            amount = up_to[stop] - up_to[first]
            if not (every or _NEARLY <= amount <= 200 - _NEARLY) or not _is_list(sentence, places[first:stop]):
                continue
            rest = every and "R" in letters[places[-2] : places[-1] + 2]
            complete = rest or "G" in letters[: places[first]]
            led = complete or "I" in letters[max(places[first] - 4, 0) : places[first]]
            between = letters[places[first] : places[stop - 1]]
            plain = (
                not set(between) - set("puvw,;ERO") and "," not in letters[places[stop - 1] :]
            )  # no list that goes on
            whole = plain and every
            near = (_LOW if rest else _NEARLY) <= amount <= (_HIGH if rest else 200 - _NEARLY)
            if (complete and whole) or near:
                yield _hundred(sentence, parts[first:stop], led and whole and near, complete and whole)
            if near:
                return


def _is_list(sentence: Sentence, places: list[int]) -> bool:
    if any(sentence.before(place) in "ABFTV" for place in places):
        return False
    return not all(sentence.letters[max(place - 2, 0) : place] == "f(" for place in places)  # each of its own fraction


def _hundred(sentence: Sentence, parts: list[Mention], telling: bool, said: bool) -> Candidate:
    return Candidate(
        "total", tuple(Role("parts", part) for part in parts), "percentages-of-a-whole", sentence.start, sentence.end,
        telling=telling, said=said, fitted=not said, constant={"total": _WHOLE}, options={"coverage": "exact"},
    )  # fmt: skip
