"""What was planned, where the sentence before tells it, and nothing else: the plan was 240 boats."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.proposal import same_thing
from crossfoot.articles.sentence import Mention, Sentence
from crossfoot.articles.wordings import PLAN, symbols

_NEXT: Final = 3
"""characters between two sentences"""
_PLAIN: Final = symbols("few some many of total number : , end begin each")
"""between a plan and its figure"""
_BEHIND: Final = symbols("few some many of")
_SHORT, _MOST = 3, 9
"""letters behind the figure of a plan, and words from a percentage to the end of its clause"""
_WORDS: Final = symbols("words")


def plan_before(place: Place, done: Mention) -> Mention | None:
    """The only figure of the sentence right before, if its words say that so much was planned of what was ``done``."""
    before = place.recall.before(place.sentence.start)
    if not before:
        return None
    aim, where, at = before[0]
    if place.sentence.start - where.end > _NEXT or sum(item is not None for item in where.items) > 1:
        return None
    plain = not any(each.in_words or each.written.hedge or each.doubtful for each in (aim, done))
    elliptic = aim.unit != "" and not done.unit  # 251 km; of these 154 were built
    if not plain or not (elliptic or same_thing(aim, done)) or not _is_planned(place, where, at, aim):
        return None
    return aim


def _is_planned(place: Place, where: Sentence, at: int, aim: Mention) -> bool:
    letters = where.letters
    plan = letters.rfind(PLAN, 0, at)
    if plan >= 0 and set(letters[plan + 1 : at]) <= _PLAIN:
        return True
    behind = letters.find(PLAN, at + 1, at + 1 + _SHORT)
    if behind >= 0 and set(letters[at + 1 : behind]) <= _BEHIND:
        return True
    return place.lexicon.contrasts["intended"].search(place.low, where.start, aim.start) is not None


def is_of_that_plan(place: Place, first: int, rate: int, plan: int, last: int) -> bool:
    """Whether no word from ``first``, behind a part, to ``last``, says that a percentage is of another plan, of another
    time, or of what something else was planned to be: 30% of the plan for May, the state paid 30% of the planned costs.
    """
    sentence, prose, light = place.sentence, place.lexicon.prose, place.lexicon.notation.words
    if is_dated(place, min(rate, plan) + 1, last) or len(_words(place, min(rate, plan) + 1, last)) > _MOST:
        return False
    behind = place.low[sentence.ends[plan] : sentence.ends[last - 1]].split() if plan > rate and last > plan + 1 else []
    if behind[:1] and behind[0].isalpha() and behind[0] not in prose.copulas:
        return False
    known = {*prose.common, *prose.copulas, *prose.merely, *light.article, *light.of}
    led = _words(place, rate - 1, rate) if first < rate < plan and place.letters[rate - 1] in _WORDS else []
    return sum(word not in known for word in led) <= 1


def is_dated(place: Place, first: int, last: int) -> bool:
    """Whether words say of what time something is."""
    prose = place.lexicon.prose
    times = {*prose.durations, *prose.moments, *prose.months, *prose.paces.annual, *prose.paces.periodic}
    return not times.isdisjoint(word.strip(".,;:)") for word in _words(place, first, last))


def _words(place: Place, first: int, last: int) -> list[str]:
    """The words of letters from one to before another."""
    sentence = place.sentence
    return place.low[sentence.starts[first] : sentence.ends[last - 1]].split() if first < last else []
