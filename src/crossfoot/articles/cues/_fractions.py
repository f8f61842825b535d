"""Fractions with the percentages that are said of them: 48 of 126, or 38.1%; 38.1% (48/126)."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._shares import percent_role, stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Fraction, Mention
from crossfoot.articles.wordings import FRACTION, SHARE, wording
from crossfoot.records import NamedTuple

BEFORE, BEHIND, APART, BARE, ALONE = "before", "behind", "apart", "bare", "alone"
"""where the percentage of a fraction stands, or a figure that may be one without its sign"""
_AFTER: Final = wording(
    "words|share|of|total|plan|joined|end|mean|rise|fall*8 [, words|share|of|total|plan|joined|end*1-6]*2 "
    "[mark: ,|(|:*2] few|some|number|share|joined|of|total|mean*5 percent|ratio"
)
_BEFORE: Final = wording("percent|ratio few|some|of*3 ( few|some|of|share*2 END")
_BARE: Final = wording("words|share|of|end*6 ( few|share*1-3 figure )")
_INSIDE: Final = wording("; percent )|,|;")
"""(9/63; 14%)"""
_OF_ALL: Final = wording("[) [few? of]? or words|of*2] total")
"""a percentage of all: not (23.4%) for total counts"""
_CENTURY: Final = 100


class FractionShare(NamedTuple):
    """A fraction, and the percentage that is said of it."""

    at: int
    fraction: Fraction
    how: str
    percent: int = -1
    """its place among the letters"""

    def share(self, place: Place, pattern: str, telling: bool) -> Candidate:
        percent = place.sentence.items[self.percent]
        assert isinstance(percent, Mention)
        roles = (Role("part", self.fraction.part), Role("whole", self.fraction.whole), percent_role(percent))
        first, last = min(self.at, self.percent), max(self.at, self.percent)
        return stated(place, roles, pattern, first, last, telling)


def fractions(place: Place) -> list[FractionShare]:
    letters = place.letters
    percentages: list[FractionShare] = []
    for at, item in enumerate(place.sentence.items) if FRACTION in letters else ():
        if not isinstance(item, Fraction) or _is_year(item):
            continue
        before = _BEFORE.search(letters, max(at - 6, 0), at)
        closed = letters[at + 1 : at + 2] in (")", ";")
        after = None if closed else _AFTER.match(letters, at + 1)
        last = after.end() - 1 if after else -1
        if before and not after and before.start() not in percents_of(percentages):
            percentages.append(FractionShare(at, item, BEFORE, before.start()))
            continue
        if after and (after["mark"].endswith("(") or SHARE in after[0] or letters[at + 1] == PERCENT):
            percentages.append(FractionShare(at, item, BEHIND, last))
            continue
        if after and after["mark"].endswith(","):
            percentages.append(FractionShare(at, item, APART, last))
        elif _INSIDE.match(letters, at + 1) and letters[:at].count("(") > letters[:at].count(")"):
            percentages.append(FractionShare(at, item, APART, at + 2))
            continue
        bare = _BARE.match(letters, at + 1)
        number = place.sentence.items[bare.end() - 2] if bare else None
        if bare and isinstance(number, Mention) and number.written.place < 0 and not number.unit:
            percentages.append(FractionShare(at, item, BARE, bare.end() - 2))
        elif not item.doubtful:
            percentages.append(FractionShare(at, item, ALONE))
    return percentages


def percents_of(shares: list[FractionShare]) -> set[int]:
    """The places of percentages that the words say of fractions."""
    return {each.percent for each in shares if each.how in (BEFORE, BEHIND)}


def _is_year(fraction: Fraction) -> bool:
    """Whether it is a fiscal year: 1985/86."""
    first, second = fraction.part.written, fraction.whole.written
    return second.den == 1 and (first.num + 1) % _CENTURY == second.num and first.num // _CENTURY in (19, 20)


def is_of_more(place: Place, share: FractionShare) -> bool:
    """Whether a percentage is said of a total which is greater than the whole of the fraction: of all members, not of
    those who voted; there must be a whole number that it can be.
    """
    percent = place.sentence.items[share.percent]
    part, whole = share.fraction.part.written, share.fraction.whole.written
    if share.fraction.doubtful or not isinstance(percent, Mention) or percent.kind != PERCENT:
        return False
    rate = percent.written.interval("truncated", True)
    if not _OF_ALL.match(place.letters, share.percent + 1) or 0 in rate:
        return False
    if 100 * part.value <= percent.written.value * whole.value:
        return False
    return (part.interval().scaled(100) / rate).least_whole() is not None
