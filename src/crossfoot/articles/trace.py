"""What was proposed of every figure that may be a result, and by every pattern: the words that spoke for it and against
it, how likely it fits by accident, and what became of it, and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.chance import chance
from crossfoot.articles.choose import with_verdict
from crossfoot.articles.composed import seen
from crossfoot.articles.cue_names import Key, key, key_of
from crossfoot.articles.doubtful import doubted
from crossfoot.articles.fates import Fate
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.scoring import Scored, scored
from crossfoot.articles.sentence import Mention
from crossfoot.articles.traits import Traits
from crossfoot.articles.weights import weights
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.tree import Source
from crossfoot.claims.roles import called
from crossfoot.claims.working import SAID
from crossfoot.messages import translated

_SHOWN: Final = 3
"""hypotheses of one figure, and cues of one hypothesis"""
_BASE: Final = "1"
"""the trait that every figure has"""
_WORDS: Final = "words-"
"""begins what stands for a pattern where words alone propose something"""
_ENDS: Final = {"from", "to"}
_Known = tuple[Key, bool | None]
"""the figures of a reading; and whether it is a fall, where they do not say so themselves"""
_Figures = tuple[str, frozenset[tuple[str, int]]]
"""the kind of a claim and all its figures: unlike a key, with a difference beside both ends"""


def traced(reading: ArticleReading, settings: Settings = Settings()) -> Iterator[str]:
    """Lines of text: for each figure its likeliest readings, then what only patterns have proposed, or tied."""
    return _Trace(reading, settings).lines()


class _Trace:
    """Of one article; why something was dropped it knows if the reading has noted ``fates``."""

    def __init__(self, reading: ArticleReading, settings: Settings) -> None:
        self.reading, self.whole = reading, reading.whole
        self.source = Source(reading.text)
        self.fates = {_figures_of(each.candidate): each for each in reading.fates or ()}
        doubts = [each.candidate for each in reading.doubts]
        noted = [each.candidate for each in self.fates.values()]
        self.proposals: dict[_Figures, Candidate] = {}
        self.patterns: dict[_Known, set[str]] = {}
        for each in (*reading.proposed, *reading.claims, *doubts, *noted):
            self.proposals.setdefault(_figures_of(each), each)
            self.patterns.setdefault(_known(each), set()).add(each.pattern)
        self.claims = {_known(each): number for number, each in enumerate(reading.claims)}
        told = doubted(reading.doubts, reading.whole, reading.text, reading.evidence, settings)
        names = {each.claim.index: each.claim.id for each in told if each.claim}
        self.doubts = {_known(each): names.get(number, "") for number, each in enumerate(doubts)}
        """their names in the report; nothing for what it does not show"""

    def lines(self) -> Iterator[str]:
        told: set[_Known] = set()
        traits = Traits(self.reading.row)
        for head in map(list, scored(self.reading.row)):
            mention = head[0].hypothesis.head.mention
            yield translated("{figure} at {place}", figure=self._text(mention), place=self._place(mention.start))
            for each in self._shown(head):
                known = _known_of(each.hypothesis)
                told.add(known)
                yield f"  {self._hypothesis(each)}: {_numbers(each)}"
                cues = ", ".join(_cues(each, traits))
                said = translated("words: {cues}", cues=cues) if cues else translated("words: nothing is known of them")
                yield f"    {said}"
                yield from self._patterns_of(known)
                yield f"    {self._outcome(each, head)}"
        others = [each for each in self.proposals.values() if _known(each) not in told]
        for one in sorted(others, key=lambda each: each.first):
            yield from self._proposal(with_verdict(one))

    def _shown(self, head: Sequence[Scored]) -> Iterator[Scored]:
        """The likeliest, and those of which anything was proposed."""
        ranked = sorted(head, key=lambda each: -each.posterior)
        for number, each in enumerate(ranked):
            if number < _SHOWN or _known_of(each.hypothesis) in self.patterns:
                yield each

    def _patterns_of(self, known: _Known) -> Iterator[str]:
        patterns = sorted(each for each in self.patterns.get(known, ()) if not each.startswith(_WORDS))
        if patterns:
            yield "    " + translated("patterns: {patterns}", patterns=", ".join(patterns))

    def _proposal(self, each: Candidate) -> Iterator[str]:
        """What the words have no score for."""
        figures, place = self._candidate(each), self._place(each.first)
        verdict = translated(SAID[each.verdict])
        yield translated("{figures} at {place}: {verdict}", figures=figures, place=place, verdict=verdict)
        yield from self._patterns_of(_known(each))
        fate = self.fates.get(_figures_of(each))
        taken = self._holder(each.spans) if fate is None or fate.why == reasons.TAKEN else ""
        yield f"    {self._became(_known(each), fate, each.fits, taken)}"

    def _outcome(self, each: Scored, head: Sequence[Scored]) -> str:
        known, start = _known_of(each.hypothesis), each.hypothesis.head.mention.start
        rival = next((one for one in sorted(head, key=lambda one: -one.posterior) if one is not each), None)
        likelier = self._hypothesis(rival) if rival and rival.posterior > each.posterior else ""
        fate = self.reading.fates.last(known[0]) if self.reading.fates else None
        if fate and _known(fate.candidate) != known:
            fate = None
        if known not in self.claims and self._has_another_base(each):
            fate = Fate(each.hypothesis.candidate(), reasons.OTHER_WHOLE)
        unsaid = fate is None or fate.why in (reasons.UNSAID, reasons.TAKEN)
        return self._became(known, fate, each.hypothesis.fits, self._holder({start}) if unsaid else "", likelier)

    def _has_another_base(self, each: Scored) -> bool:
        """Whether the words name another whole for the percentage of a share."""
        one = {role: spot.mention.start for role, spot in each.hypothesis.roles}
        base = self.reading.bases.get(one.get("percent", -1))
        return base is not None and "whole" in one and one["whole"] != base

    def _holder(self, figures: Set[int]) -> str:
        """The first claim that has one of the figures."""
        numbered = enumerate(self.reading.claims)
        return next((self._name(number) for number, each in numbered if figures & each.spans), "")

    def _became(self, known: _Known, fate: Fate | None, fits: bool, taken: str, likelier: str = "") -> str:
        """What became of figures, why, and for which other reading; ``taken`` names the claim that has them instead,
        and ``likelier`` is another reading of the same one.
        """
        if known in self.claims:
            return self._tied(self.claims[known])
        why = fate.why if fate else ""
        if self.doubts.get(known):
            said = translated("{claim}: {why}", claim=self.doubts[known], why=translated(why or reasons.WEAK))
        elif known in self.doubts:
            said = translated("dropped: {why}", why=translated(reasons.NO_ERROR))
        elif taken:
            said = translated("dropped: {claim} has this figure", claim=taken)
        else:
            why = why or (reasons.ACCIDENT if fits else reasons.UNSAID)
            said = translated("dropped: {why}", why=translated(why))
        rival = self._candidate(fate.rival) if fate and fate.rival else likelier
        return translated("{outcome}; its rival is {rival}", outcome=said, rival=rival) if rival else said

    def _tied(self, number: int) -> str:
        said = translated("tied: {claim}", claim=self._name(number))
        wrong = self.reading.claims[number].verdict == "mismatch"
        return translated("{outcome}, which does not hold", outcome=said) if wrong else said

    def _name(self, number: int) -> str:
        """Of a claim in the report."""
        return f"{self.reading.claims[number].kind}-{number + 1}"

    def _place(self, start: int) -> str:
        """Line and column, as the report has them."""
        line, column = self.source.position(self.whole.original(start))
        return f"{line}:{column}"

    def _text(self, mention: Mention) -> str:
        return seen(self.whole.source[self.whole.original(mention.start) : self.whole.end(mention.end)])

    def _hypothesis(self, each: Scored) -> str:
        roles = [(role, spot.mention) for role, spot in each.hypothesis.roles]
        return self._named(each.hypothesis.claim, roles, _known_of(each.hypothesis)[1])

    def _candidate(self, each: Candidate) -> str:
        return self._named(each.kind, [(role.role, role.mention) for role in each.roles], _known(each)[1])

    def _named(self, kind: str, roles: Sequence[tuple[str, Mention]], falls: bool | None) -> str:
        figures = ", ".join(f"{called(role)} {self._text(mention)}" for role, mention in roles)
        said = translated("{kind} of {figures}", kind=translated(kind), figures=figures)
        if falls is None:
            return said
        return translated("{change} (a fall)", change=said) if falls else translated("{change} (a rise)", change=said)


def _figures_of(each: Candidate) -> _Figures:
    return each.kind, frozenset((role.role, role.mention.start) for role in each.roles)


def _known(each: Candidate) -> _Known:
    falls = any(role.negative for role in each.roles) if each.kind == "change" and not _has_ends(each.roles) else None
    return key(each), falls


def _known_of(each: Hypothesis) -> _Known:
    return key_of(each), each.falls if each.kind == "gain" else None


def _has_ends(roles: Sequence[Role]) -> bool:
    """Whether both levels of a change are there, which tell whether it is a rise."""
    return {role.role for role in roles} >= _ENDS


def _numbers(each: Scored) -> str:
    fits = translated("fits")
    if not each.hypothesis.fits:
        fits = translated("off by {gap:+.1%}", gap=each.hypothesis.gap)
    return translated(
        "{fits} ({accident:.2%} by accident); score of the words {words:+.1f}, likely {prior:.0%} by the words, "
        "{posterior:.0%} with the figures",
        fits=fits,
        accident=chance(each.hypothesis, weights().densities),
        words=each.words,
        prior=each.prior,
        posterior=each.posterior,
    )


def _cues(each: Scored, traits: Traits) -> Iterator[str]:
    """The cues that weighed most: where they stand, what stands there, and their weight."""
    weighed = [
        (weight, f"{term[0]} {trait}")
        for term in each.hypothesis.terms
        for trait in traits.of(term)
        if trait != _BASE and (weight := weights().roles.get(term[0], {}).get(trait, 0.0))
    ]
    weighed.sort(key=lambda cue: -abs(cue[0]))
    yield from (f"{name} {weight:+.2f}" for weight, name in weighed[:_SHOWN])
