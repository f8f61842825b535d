"""Shares of a whole that nobody printed: two of them have one whole, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.proposal import Candidate, equation, subset
from crossfoot.articles.reasons import Note
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.taken import TakenFigures

ONE_WHOLE: Final = "shares-of-one-unprinted-whole"
OF_SUM: Final = "shares-of-their-sum"
OF_MORE: Final = "fraction-then-percent-of-all"
"""the pattern of a fraction with a percentage that the words say of a greater total than the whole of the fraction"""
OF_FRACTIONS: Final = ("fraction", "percent-then-f")
"""how the names of patterns of fractions begin"""
_ROLES: Final = 3
_FINE: Final = Exact(1, 300)
_HARDLY: Final = 100
"""of so many pairs of shares that have nothing to do with each other one may have one whole by chance"""
_LATEST: Final = 24
"""claims before a sentence"""
_BASES: Final = 6
"""fractions whose percentages may be of one other whole"""


def of_another_whole(kept: Sequence[Candidate]) -> list[Candidate]:
    """With fractions whose percentages do not fit, but are all of one other whole, told as that instead.

    387/465 (78,81%) and 421/465 (85,74%) are both shares of 491: those present voted, and all seats are counted.
    """
    wrong = [each for each in kept if each.verdict == "mismatch" and each.pattern.startswith(OF_FRACTIONS)]
    replaced: dict[int, list[Candidate]] = {}
    for number, one in enumerate(wrong):
        for other in wrong[number + 1 : number + 1 + _BASES]:
            if one_whole(one, other):
                crossed = [role.mention for each in (one, other) for role in (each.roles[0], each.roles[2])]
                together = equation(crossed, "{0} × {3} = {2} × {1}", ONE_WHOLE, one.start, other.end)
                replaced.setdefault(id(one), []).append(together)
                replaced.setdefault(id(other), [])
    rewritten = []
    for each in kept:
        of_more = each.pattern == OF_MORE and each.verdict == "mismatch"
        if of_more and each.roles[0].mention.written.value > each.roles[1].mention.written.value:
            rewritten.append(each)
            continue
        if id(each) not in replaced and not of_more:
            rewritten.append(each)
            continue
        rewritten.extend(replaced.get(id(each), ()))
        whole, part = each.roles[1].mention, each.roles[0].mention
        rewritten.append(subset(whole, part, "fraction", each.start, each.end)._replace(verdict="consistent"))
    return rewritten


def of_printed(decided: Sequence[Candidate], kept: Sequence[Candidate]) -> list[Candidate]:
    """Pairs of shares that are proposed in a sentence, which both fit wholes that are printed; ``kept`` is what is tied
    before.
    """
    pairs = [each for each in decided if each.pattern == ONE_WHOLE]
    printed = {
        each.roles[-1].mention.start
        for each in ((*kept[-_LATEST:], *decided) if pairs else ())
        if each.kind == "share" and each.fits and len(each.roles) == _ROLES
    }
    return [each for each in pairs if _percents_of(each) <= printed]


def is_fine(*rates: Mention) -> bool:
    """Whether percentages are printed so finely that two have one whole hardly by chance."""
    return all(each.written.last_place <= abs(each.written.value) * _FINE for each in rates)


def is_of_more(share: Candidate, own: Mention) -> bool:
    """Whether a share is of what its whole, with a percentage of its ``own``, is a share of: 82 (59.4%), of which 7
    (5.1%), both of 138.
    """
    part, whole, percent = (role.mention.written for role in share.roles)
    spans = []
    for count, rate in ((part, percent), (whole, own.written)):
        told = rate.interval("truncated", True)
        if 0 in told or 100 * count.value < rate.value * whole.value:
            return False
        spans.append(count.interval().scaled(100) / told)
    common = spans[0].intersection(spans[1])
    return common is not None and common.least_whole() is not None


def of_one_count(one: tuple[Mention, Mention], other: tuple[Mention, Mention]) -> bool:
    """Whether two counts with percentages that are printed so finely that each can be of few wholes, if of any, can
    both be of one; it is greater than either.
    """
    spans = []
    for part, percent in (one, other):
        rate = percent.written.interval("truncated", True)
        if part.unit or part.written.den != 1 or 0 in rate:
            return False
        span = part.written.interval().scaled(100) / rate
        if span.length is None or 2 * span.length >= 1:
            return False
        spans.append(span)
    common = spans[0].intersection(spans[1])
    whole = common.least_whole() if common is not None else None
    return whole is not None and whole > max(one[0].written.value, other[0].written.value)


def of_one_size(one: tuple[Mention, Mention], other: tuple[Mention, Mention]) -> bool:
    """Whether two figures with percentages can be parts of one whole, where all are printed so finely that this
    hardly holds by chance.
    """
    coarse = sum(_coarseness(each) for pair in (one, other) for each in pair)
    if coarse * _HARDLY >= 1:
        return False
    spans = [part.written.interval().scaled(100) / rate.written.interval() for part, rate in (one, other)]
    return spans[0].intersection(spans[1]) is not None


def _coarseness(each: Mention) -> Exact:
    """By what part of it a figure may be off as it is printed: 1 for one that may be nothing, 0 for a count."""
    written = each.written
    if each.kind != PERCENT and written.den == 1 and not written.scale and not each.unit:
        return Exact(0)
    return written.last_place / abs(written.value) if 0 not in written.interval() else Exact(1)


def one_whole(one: Candidate, other: Candidate) -> bool:
    """Whether two shares of which neither fits are of one greater whole, a whole number."""
    spans = []
    for each in (one, other):
        part, whole, percent = (role.mention.written for role in each.roles)
        rate = percent.interval("truncated", True)
        if 0 in rate or 100 * part.value < percent.value * whole.value:
            return False  # a whole that is printed counts more than a smaller one that is not
        span = part.interval().scaled(100) / rate
        if span.length is None or span.length >= 1:
            return False  # a whole number is in it whatever was meant
        spans.append(span)
    if one.roles[0].mention.written.value == other.roles[0].mention.written.value:
        return False
    common = spans[0].intersection(spans[1])
    return common is not None and common.least_whole() is not None


class UnprintedWholes:
    """Pairs of shares with one whole that nobody printed, which say nothing where the words name one for both that is
    printed: of 180 pupils 27 (18%) and 36 (24%) are not told to be of 150.
    """

    def __init__(self, claims: Sequence[Candidate]) -> None:
        self._pairs = [each for each in claims if each.pattern == ONE_WHOLE]
        self._taken = TakenFigures(self._pairs)
        self._percents = {start for each in self._pairs for start in _percents_of(each)}
        self._named: set[tuple[int, int]] = set()
        """where percentages of such pairs stand, and the printed whole that the words name for both"""
        self._dropped: set[tuple[str, frozenset[int]]] = set()
        self.others = [each for each in claims if each.pattern != ONE_WHOLE]

    def look(self, readings: Iterable[Candidate]) -> None:
        """See which wholes that are printed the words name: of two shares that do not fit, the same one."""
        wholes: dict[int, set[int]] = {}
        for each in readings if self._pairs else ():
            if _is_wrong_share(each):
                whole, percent = _ends(each)
                wholes.setdefault(percent, set()).add(whole)
        for one in self._pairs:
            percents = _percents_of(one)
            for whole in set.intersection(*(wholes.get(percent, set()) for percent in percents)):
                self._named |= {(whole, percent) for percent in percents}

    def hold(self, claim: Candidate) -> bool:
        """Whether a share has the percentage of such a pair, and the words name no printed whole for both."""
        return _is_wrong_share(claim) and _ends(claim)[1] in self._percents and _ends(claim) not in self._named

    def leave(self, claim: Candidate, said: bool) -> bool:
        """Whether something can be said beside them: of their figures only that they are no shares of the whole that
        the words name; ``said`` as for ``TakenFigures``.
        """
        return (_is_wrong_share(claim) and _ends(claim) in self._named) or not self._taken.has(claim, said)

    def left(self, claims: Sequence[Candidate], doubted: Iterable[Candidate], note: Note) -> list[Candidate]:
        """The claims with those pairs of which no percentage is told, or ``doubted``, to be one of a printed whole; and
        without shares of the sum of all parts whose percentage is told to be a wrong one of a printed whole.
        """
        wrong = {_ends(each)[1] for each in claims if _is_wrong_share(each)}
        named = {_ends(each)[1] for each in doubted if _is_wrong_share(each) and _ends(each) in self._named}
        kept = []
        for each in (*claims, *self._pairs):
            lost = {ONE_WHOLE: wrong | named, OF_SUM: wrong}.get(each.pattern) if each.fits else None
            if lost and lost & _percents_of(each):
                note(each, reasons.OTHER_WHOLE)
                self._dropped.add((each.pattern, each.spans))
            else:
                kept.append(each)
        return kept

    def without_dropped(self, kept: Sequence[Candidate]) -> Sequence[Candidate]:
        """What patterns tie, but for those that nothing is said of any more."""
        return [each for each in kept if (each.pattern, each.spans) not in self._dropped] if self._dropped else kept


def _percents_of(each: Candidate) -> set[int]:
    return {role.mention.start for role in each.roles if role.mention.kind == PERCENT}


def _ends(share: Candidate) -> tuple[int, int]:
    """Where the whole and the percentage of a share stand."""
    return share.roles[1].mention.start, share.roles[-1].mention.start


def _is_wrong_share(claim: Candidate) -> bool:
    wrong = claim.kind == "share" and claim.verdict == "mismatch" and len(claim.roles) == _ROLES
    return wrong and claim.roles[-1].mention.kind == PERCENT
