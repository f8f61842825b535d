"""The figures of a sentence, and of the one right before it, from which it may tell what it reckons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.sentence import Mention
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

_FAR: Final = 300
"""characters of a sentence right before in which figures are looked for"""
_ENDS: Final = unmade(r"[.!?…]\s|\n")
_STOP: Final = unmade(r"[;:()]|[.,](?!\d)")
_WORDS: Final = unmade(r"[^\W\d_]+")


def begin_before(low: str, start: int) -> int:
    """Where the sentence right before begins, if it is one of the same paragraph; else where this one does."""
    first = max(start - _FAR, 0)
    end = len(low[first:start].rstrip()) + first
    if end == first or "\n" in low[end:start]:
        return start
    return max((each.end() for each in _ENDS.finditer(low, first, end - 1)), default=first if first == 0 else start)


def figures_near(place: Place) -> Sequence[Mention]:
    """The figures of the sentence right before and of this one, in their order; numbers in words are none."""
    start = begin_before(place.low, place.sentence.start)
    return [each for each in place.mentions if each.start >= start and not each.in_words]


def clause_before(place: Place, mention: Mention) -> str:
    """The words between the last mark, or figure, and a figure of the sentence; words for "so" between commas are none
    of their own.
    """
    return _clause(place, mention)[1]


def before_clause(place: Place, mention: Mention) -> str:
    """The words before those, behind the last figure of the sentence."""
    return _clause(place, mention)[0]


def _clause(place: Place, mention: Mention) -> tuple[str, str]:
    start = max((each.end for each in place.mentions if each.end <= mention.start), default=0)
    start = max(start, place.sentence.start)
    words = place.low[start : mention.start].replace("’", "'")
    words = _set_off(place.lexicon.prose.reckoned.therefore).sub(lambda found: found[1], words)
    marks = [each.end() for each in _STOP.finditer(words)]
    at = marks[-1] if marks else 0
    return words[:at], words[at:]


@cache
def _set_off(therefore: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf",(\s{any_of(therefore).pattern}),(?=\s*\S)")


def clause_behind(place: Place, start: int) -> str:
    """The words from there to the next mark of the sentence."""
    mark = _STOP.search(place.low, start, place.sentence.end)
    return place.low[start : mark.start() if mark else place.sentence.end]


def is_reckoned(place: Place, words: str) -> bool:
    """Whether the words right before a figure do no more than to say that it is reckoned, and by its name: "or", "a
    yield of", "that is, on average".
    """
    words = words.replace("’", "'").replace(",", "")
    own, prose = place.lexicon.prose.reckoned, place.lexicon.prose
    if not words.strip() or any_of(own.leading).search(words) is not None:
        return words.strip() == "" or words.rstrip().endswith(tuple(map(folded, own.leading)))
    leading = tuple(chain(prose.share, prose.meaning, own.therefore, prose.mean))
    linking = tuple(chain(own.amounting, prose.copulas, own.therefore))
    return _leads(own.quotients, leading, linking).fullmatch(words) is not None


def is_said_to_follow(place: Place, words: str) -> bool:
    """Whether words say that a figure is reckoned from what was told: thus."""
    return any_of(place.lexicon.prose.reckoned.therefore).search(words.replace("’", "'")) is not None


@cache
def _leads(names: tuple[str, ...], leading: tuple[str, ...], linking: tuple[str, ...]) -> re.Pattern[str]:
    """Finds what may stand before such a figure: what leads it, its name, and what links this with it."""
    lead, name, link = (
        "|".join(sorted((re.escape(folded(phrase)) for phrase in each), key=len, reverse=True)) or "(?!)"
        for each in (leading, names, linking)
    )
    named = rf"(?:[^\W\d_]{{1,3}}['\s]\s?)?\b(?:{name})\b(?:\s(?:de\s|d'|of\s)[^\W\d_]+)?"
    links = rf"(?:\s*\b(?:{link})(?!\w)'?)*\s*"
    leads = rf"\s*(?:\b(?:{lead})(?!\w)\s*)"
    return re.compile(rf"{leads}*{named}{links}|{leads}+{links}")
