"""From proposals to what is said: a tie, an accusation, a doubt, or nothing.

A tie is kept where words and arithmetic together speak for it. Whether one that does not fit is told is for the words
alone to say, and for its rivals: a figure that another reading explains accuses nobody. What a pattern finds in the
words is one more cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.chance import shares
from crossfoot.articles.choose import MODELLED, is_loose
from crossfoot.articles.near_misses import is_slip
from crossfoot.articles.patterns.shares import OF_MORE
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike
from crossfoot.articles.scoring import Scored
from crossfoot.articles.sentence import COUNT
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

TIE: Final = 0.5
"""probability with the arithmetic from which figures that no pattern ties are tied"""
_TELLING: Final = {"share": 4.0, "change": 4.5, "total": 4.5}
"""what a pattern adds to the score of the words where they leave no other reading and what does not fit is near"""
_SAID: Final = {"share": 2.5, "change": 3.3, "total": 3.3}
"""the same where they leave no other reading"""
_PROPOSED: Final = 1.5
"""the same where it proposes the tie"""
_ACCUSED: Final = {"share": 1.0, "change": 0.5, "total": 0.5}
"""score of the words from which figures that do not fit are told where a pattern leaves no other reading and they are
near
"""
_ACCUSED_SAID, _ACCUSED_UNSAID = 1.8, 3.5
"""the same where a pattern leaves no other reading, and where none does"""
_DOUBTED: Final = 0.0
_CLOSE: Final = 0.35
"""of a figure; what is further off is of something else, unless the words leave no other reading"""
_CLOSE_SUM, _SLIGHT = 0.12, 0.03
_FAR: Final = {"share": 2.0, "change": 1.0, "total": 9.0}
_FAR_TELLING: Final = {"share": 2.0, "change": 0.0, "total": 2.0}
"""more the words must say of figures that are far off; of a change, a slip in either end makes very much"""
_MOST_OFF: Final = 2.5
"""times; a percentage that is further off names something else"""
_NEAR: Final = Exact(3, 2)
_AHEAD: Final = 3.0
"""by so much the words must prefer a reading that does not fit to one that does"""
_FITTING: Final = 0.2
_PROBABLE: Final = 0.06
"""probability below which a tie that a pattern proposes is taken for chance"""
_COINCIDENT: Final = 0.1
"""the same for what a pattern proposes because it fits"""
_COUNTED: Final = frozenset({"figures-that-add-up", "parts-of-an-earlier-total"})
"""patterns that look for figures that fit, and say nothing of the words"""
_NO_CUES: Final = _COUNTED | {OF_MORE}
_HUNDRED: Final = Written("100%", 100, kind="%", plain=False)


_ALIKE: Final = {"target": "whole", "ratio": "percent"}
_Key = tuple[str, frozenset[tuple[str, int]]]
"""the kind of a claim and its figures"""


class Doubt(NamedTuple):
    """What would be a mismatch if it were sure that the figures belong together."""

    candidate: Candidate
    rival: Candidate | None = None
    """another reading, which fits"""


class Assigned(NamedTuple):
    claims: list[Candidate]
    doubts: list[Doubt]


class _Weighed(NamedTuple):
    """A hypothesis with its cue."""

    scored: Scored
    words: float
    posterior: float
    cue: float


def assigned(kept: Sequence[Candidate], proposed: Sequence[Candidate], heads: Sequence[Sequence[Scored]]) -> Assigned:
    """``kept`` is what the patterns tie, ``proposed`` what they look at, ``heads`` what the wide proposals are."""
    cues = _cues([*proposed, *kept])
    known = {start for _, figures in (*cues, *map(_key, kept)) for _, start in figures}
    weighed = [_weighed(head, cues, known) for head in heads]
    index = _index(weighed, known)
    claims: list[Candidate] = []
    doubts: list[Doubt] = []
    for each in kept:
        head, found = index.get(_key(each), ((), None))
        if each.verdict != "mismatch":
            if found is not None and not each.telling and _is_named(head, found):
                continue
            if found is None or each.telling or _is_partial(each) or _is_probable(each, found.scored, found.posterior):
                claims.append(each._replace(firm=_is_firm(each, found)))
            continue
        level, rival = _level(each, found, head)
        if level == "accused":
            claims.append(each)
        elif level == "doubted":
            doubts.append(Doubt(each, rival))
    taken = _Taken(claims)
    for one, head in sorted(_likely(weighed), key=lambda pair: -pair[0].posterior):
        claim = _judged(one.scored)
        if claim.verdict == "undetermined" or (claim.fits and is_loose(claim)) or taken.has(claim, one.cue > _PROPOSED):
            continue
        level, rival = ("tied", None) if claim.fits else _level(claim, one, head)
        if level == "doubted":
            doubts.append(Doubt(claim, rival))
        elif level != "nothing":
            claims.append(claim._replace(firm=_is_firm(claim, one)))
            taken.add(claim)
    once = {each.candidate.spans: each for each in reversed(doubts)}
    return Assigned(
        sorted(claims, key=lambda each: min(each.spans)),
        sorted(once.values(), key=lambda each: min(each.candidate.spans)),
    )


def _cues(proposed: Sequence[Candidate]) -> Mapping[_Key, float]:
    found: dict[_Key, float] = {}
    for each in proposed:
        if each.kind in MODELLED and each.pattern not in _NO_CUES:
            worth = _TELLING[each.kind] if each.telling else _SAID[each.kind] if each.said else _PROPOSED
            key = _key(each)
            found[key] = max(found.get(key, 0.0), worth)
    return found


def _weighed(head: Sequence[Scored], cues: Mapping[_Key, float], known: Set[int]) -> list[_Weighed]:
    """``known`` are the places of the figures that patterns look at."""
    near = head[0].hypothesis.head.mention.start in known
    own = [cues.get(_key_of(each), 0.0) for each in head] if near else []
    if not any(own):
        return [_Weighed(each, each.words, each.posterior, 0.0) for each in head]
    words = [each.words + cue for each, cue in zip(head, own, strict=True)]
    both = shares([word + each.worth for word, each in zip(words, head, strict=True)])
    return [_Weighed(*all_) for all_ in zip(head, words, both, own, strict=True)]


def _index(heads: Sequence[Sequence[_Weighed]], known: Set[int]) -> Mapping[_Key, tuple[Sequence[_Weighed], _Weighed]]:
    found: dict[_Key, tuple[Sequence[_Weighed], _Weighed]] = {}
    for head in heads:
        if head[0].scored.hypothesis.head.mention.start not in known:
            continue
        for each in head:
            key = _key_of(each.scored)
            if key not in found or found[key][1].words < each.words:
                found[key] = head, each
    return found


def _key(candidate: Candidate) -> _Key:
    """The figures by which a claim is known among the hypotheses."""
    figures = [(role.role, role.mention.start) for role in candidate.roles]
    if candidate.kind == "change" and {"from", "to", "percent"} <= {role for role, _ in figures}:
        figures = [each for each in figures if each[0] != "by"]
    return candidate.kind, frozenset((_ALIKE.get(role, role), start) for role, start in figures)


def _key_of(each: Scored) -> _Key:
    figures = ((_ALIKE.get(role, role), spot.mention.start) for role, spot in each.hypothesis.roles)
    return each.hypothesis.claim, frozenset(figures)


def _level(each: Candidate, found: _Weighed | None, head: Sequence[_Weighed]) -> tuple[str, Candidate | None]:
    """What becomes of a claim that does not fit, and the reading that excuses it."""
    if each.kind not in MODELLED:
        return "accused" if each.telling else "doubted", None
    if found is None:
        return "accused" if _alike(each) else "doubted", None
    if found.words < _DOUBTED:
        return "nothing", None
    rival = _rival(found, head)
    if found.scored.hypothesis.may_be_round:
        return "doubted", rival
    gap = abs(found.scored.hypothesis.gap)
    close = gap <= (_CLOSE_SUM if each.kind == "total" else _CLOSE) or _is_slip(found)
    if found.cue > _PROPOSED:
        telling = found.cue >= _TELLING[each.kind]
        far = 0.0 if close else _FAR_TELLING[each.kind] if telling else _FAR[each.kind]
        least = far + (_ACCUSED[each.kind] if telling else _ACCUSED_SAID)
        sure = found.words >= least and not (each.kind == "share" and _is_beyond(found))
    else:
        sure = found.words >= _ACCUSED_UNSAID - (1.0 if each.kind == "total" and gap <= _SLIGHT else 0.0) and close
    return ("accused" if sure and rival is None else "doubted"), rival


def _is_probable(each: Candidate, one: Scored, posterior: float) -> bool:
    """Whether a tie that a pattern proposes is no chance; of a coarse one, as of a half, the chance says nothing."""
    coarse = not one.hypothesis.fits or any(role.role == "ratio" for role in each.roles)
    return coarse or posterior >= (_COINCIDENT if each.pattern in _COUNTED else _PROBABLE)


def _is_partial(each: Candidate) -> bool:
    """Whether parts need not make up their total."""
    return each.options.get("coverage", "exact") != "exact"


def _is_firm(each: Candidate, found: _Weighed | None) -> bool:
    """Whether it would be told if the figures did not fit, but only by a little."""
    if found is None or _is_partial(each):
        return each.telling
    least = _ACCUSED[each.kind] if found.cue >= _TELLING[each.kind] else _ACCUSED_SAID
    return found.words >= (least if found.cue > _PROPOSED else _ACCUSED_UNSAID)


def _is_beyond(found: _Weighed) -> bool:
    """Whether what is printed is many times what the others give, or a small part of it, and no slip."""
    return not 1 / _MOST_OFF <= 1 + found.scored.hypothesis.gap <= _MOST_OFF and not _is_slip(found)


def _is_slip(found: _Weighed) -> bool:
    """Whether a percentage is off by two exchanged digits, or by its decimal sign."""
    figures = {role: spot.mention for role, spot in found.scored.hypothesis.roles}
    return found.scored.hypothesis.kind == "share" and is_slip(
        figures["part"], figures["whole"], figures.get("percent") or figures["ratio"]
    )


def _alike(each: Candidate) -> bool:
    """Whether figures that the words have no score for are of one thing: there is a unit or a noun to say so, and no
    part is as great as its total.
    """
    one = {role.role: role.mention for role in each.roles}
    if each.kind == "share":
        beyond = each.pattern.startswith("fraction") and one["part"].written.value > one["whole"].written.value
        return beyond or "target" in one
    if each.kind == "total":
        total = one["total"].written.value
        return each.options.get("coverage") == "exact" and all(
            role.mention.written.value < total for role in each.roles if role.role == "parts"
        )
    old, new = one.get("from") or one.get("by"), one.get("to") or one.get("by")
    if old is None or new is None or old.kind != new.kind or old.unit != new.unit:
        return False
    by = one.get("by")
    named = named_alike(old.noun, new.noun) or (by is not None and named_alike(by.noun, (*old.noun, *new.noun)))
    if by is not None and not one.keys() & {"percent", "times"}:
        apart, told = abs(new.written.value - old.written.value), abs(by.written.value)
        if not told <= _NEAR * apart <= _NEAR * _NEAR * told:
            return False
    return "times" in one or old.kind != COUNT or bool(old.unit) or named


def _rival(found: _Weighed, head: Sequence[_Weighed]) -> Candidate | None:
    """Another reading of the same figure that fits, and that the words do not put far behind."""
    for each in head:
        fits = each is not found and each.scored.hypothesis.fits
        if fits and found.words - each.words < _AHEAD and each.posterior >= _FITTING:
            claim = _judged(each.scored)
            if claim.fits:
                return claim
    return None


def _likely(heads: Sequence[Sequence[_Weighed]]) -> Iterator[tuple[_Weighed, Sequence[_Weighed]]]:
    """What words and arithmetic together make of each figure; if that is nothing, what the words alone do."""
    for head in heads:
        best = max(head, key=lambda each: each.posterior)
        likely = max(head, key=lambda each: each.words)
        if best.scored.hypothesis.fits and not _is_named(head, best):
            if best.posterior >= TIE:
                yield best, head
            continue
        if likely.words >= _DOUBTED and likely.scored.hypothesis.kind != "gain":
            yield likely, head


def _is_named(head: Sequence[_Weighed], found: _Weighed) -> bool:
    """Whether the words name another reading than this one: in "27 of 180 (18.0%)" the 150 told before is no whole."""
    likely = max(head, key=lambda each: each.words)
    return likely.words >= _ACCUSED_UNSAID and likely.words - found.words >= _AHEAD


def _judged(one: Scored) -> Candidate:
    candidate = one.hypothesis.candidate()
    return judged(candidate, {"total": _HUNDRED} if candidate.constant else None)


class _Taken:
    """The figures that claims have used up."""

    def __init__(self, claims: Sequence[Candidate]) -> None:
        self.results: set[int] = set()
        self.sets: list[frozenset[int]] = []
        for each in claims:
            self.add(each)

    def add(self, claim: Candidate) -> None:
        self.results |= {role.mention.start for role in claim.roles if _is_result(claim, role)}
        self.sets.append(claim.spans)

    def has(self, claim: Candidate, said: bool) -> bool:
        """``said``: the words leave no other reading, so that two of its figures may be of another claim too."""
        spans = claim.spans
        if any(role.mention.start in self.results for role in claim.roles if _is_result(claim, role)):
            return True
        common = max((len(spans & other) for other in self.sets), default=0)
        if claim.kind == "total":
            return common >= min(3, len(spans)) or (claim.verdict == "mismatch" and common > 1)
        return common == len(spans) or (claim.verdict == "mismatch" and common > 1 and not said)


def _is_result(claim: Candidate, role: Role) -> bool:
    if claim.pattern == "told-twice":
        return False
    if role.role in ("percent", "ratio", "times", "by"):
        return True
    return role.role == "total" and claim.options.get("coverage") == "exact" and role.mention.kind == COUNT
