"""Which of the proposed claims are kept: those that fit, and of the others those that the words leave no doubt of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from fractions import Fraction as Exact
from itertools import combinations
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.change_roles import Cluster
from crossfoot.articles.cue import Place, asked, over_texts, said_groups
from crossfoot.articles.cue_names import MODELLED
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import attributes_of
from crossfoot.articles.cues._named_bases import bases_of, is_of_another_base, named_bases
from crossfoot.articles.cues._named_groups import is_of_another_group, shares_of_groups, sizes_told, unsure_percents
from crossfoot.articles.loose import RESULTS, is_loose, is_vague
from crossfoot.articles.proposal import Candidate, Recall, given_in, is_held_to_all, is_of_each_year, judged
from crossfoot.articles.reasons import Note, unnoted
from crossfoot.articles.said import said_in
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, TIMES, Fraction, Mention, Sentence
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.unprinted_wholes import ONE_WHOLE, is_fine, is_of_more, of_another_whole, of_printed, one_whole
from crossfoot.articles.wordings import PART, wording
from crossfoot.articles.words import Lexicon
from crossfoot.figures.written import Written

_BESIDE: Final = ("part-then-percent", "percent-then-part")
_OWN_WHOLE: Final = "-whole-behind"
"""the variant of shares whose whole stands right behind them: 63 (15%) of 408"""
_OPPOSITE: Final = "opposite-shares"
"""the pattern of shares of a whole that two groups make up"""
_OWN: Final = wording("few? [( or , few? share] percent")
_NEAR: Final = 1_000
"""characters before a sentence; figures that stand further back are looked at by no pattern"""
_OPEN: Final = 2
"""percentages without ends that are remembered"""
_OF_LEVELS: Final = ("gap-between-levels", "margin-of-two", "difference-told-next")
_SEVERAL: Final = 2
_WHOLES: Final = 5
_PAIR: Final = 3
"""figures of a total of two parts"""
_HUNDRED: Final = Written("100%", 100, kind="%", plain=False)


class Binder:
    """Ties the figures of one text, sentence by sentence."""

    def __init__(self, text: str, lexicon: Lexicon, note: Note = unnoted) -> None:
        """``note`` takes what is dropped."""
        self.text = text
        self.note = note
        self.low = text.lower()
        self.lexicon = lexicon
        self.recall = Recall()
        self.pending: list[Cluster] = []
        self.kept: list[Candidate] = []
        self.mentions: list[Mention] = []
        self._arms = any_of(lexicon.prose.arms).search(self.low) is not None
        """whether groups are told of"""
        self._said = said_in(lexicon.prose, said_groups())
        self._near = 0
        """the first of them that patterns still look at"""
        self.proposed: list[Candidate] = []
        """all that any pattern proposed"""
        self.excused: set[int] = set()
        """where percentages of wholes that are not printed begin, and counts of what may be told of others too"""
        self.bases: dict[int, int] = {}
        """by the place of a percentage that of the only whole that the words leave it"""

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence; what is found is added to ``kept``."""
        for place, item in enumerate(sentence.items):
            if item is None:
                continue
            if isinstance(item, Fraction):
                self.mentions.append(item.part)
                self.recall.add(item.whole, sentence, place)
                self.recall.add(item.part, sentence, place)
                continue
            self.mentions.append(item)
            if item.kind == COUNT:
                self.recall.add(item, sentence, place)
            elif item.kind == SPAN:
                self.recall.spans.append(item)
        while self._near < len(self.mentions) and self.mentions[self._near].start < sentence.start - _NEAR:
            self._near += 1
        near = self.mentions[self._near :]
        here = Place(sentence, self.low, self.lexicon, self.recall, tuple(self.pending), near)
        del self.pending[:-_OPEN]
        if self._arms:
            self.recall.groups.extend(sizes_told(here))
        self.excused |= here.once(attributes_of)
        said = self._said.there(self.low[sentence.start : sentence.end], here.words)
        proposed = [each for cue in asked(sentence.letters, said) for each in cue.propose(here)]
        each_year = [each for each in proposed if each.kind == "change" and is_of_each_year(each)]
        proposed = _left(proposed, each_year, reasons.EACH_YEAR, self.note) if each_year else proposed
        bases = bases_of(here.once(named_bases))
        if bases:
            self.bases |= bases
            others = [each for each in proposed if is_of_another_base(each, bases)]
            proposed = _left(proposed, others, reasons.OTHER_WHOLE, self.note)
        groups = here.once(shares_of_groups) if self.recall.groups else ()
        if groups:
            self.excused |= unsure_percents(here, groups)
            others = [each for each in proposed if is_of_another_group(each, groups)]
            proposed = _left(proposed, others, reasons.OTHER_WHOLE, self.note)
        self.pending.extend(_left_open(here, proposed))
        here.forget()
        if proposed:
            self.proposed.extend(proposed)
            decided = _agreed([with_verdict(each) for each in proposed])
            others = of_printed(decided, self.kept)
            decided = _left(decided, others, reasons.OTHER_WHOLE, self.note) if others else decided
            lost = _of_other_wholes(decided, sentence.start)
            self.excused |= lost | _of_more(decided, self.recall.held)
            self.kept.extend(chosen(_without(decided, lost), self.note))

    def claims(self) -> list[Candidate]:
        """What is kept of the whole text, in its order."""
        kept = of_another_whole(self.kept)
        ours = set(map(id, kept))
        for each in self.kept:
            if id(each) not in ours:
                self.note(each, reasons.UNPRINTED)
        self.excused |= _percents(self.kept) - _percents(kept)
        certain: list[Candidate] = []
        settled: set[int] = set()
        for cue in over_texts():
            found = [with_verdict(each) for each in cue.over_text(self.mentions, self.low)] if cue.over_text else []
            tied = {each.spans for each in certain if each.kind == "total"}
            for each in found:
                if not (each.roles[-1].mention.start in settled if each.kind == "share" else each.spans in tied):
                    certain.append(each)
                else:
                    self.note(each, reasons.TAKEN)
            settled |= {each.roles[-1].mention.start for each in certain if each.kind == "share"}
        spans = {each.spans for each in certain if each.certain}
        left: list[Candidate] = []
        for each in kept:
            if each.spans in spans or settled & _percents_of(each):
                self.note(each, reasons.REPLACED)
            else:
                left.append(each)
        return sorted([*left, *certain], key=lambda each: each.first)


def _agreed(decided: list[Candidate]) -> list[Candidate]:
    """What fits, and the words of one pattern leave no other reading of, is said, whichever pattern ties it."""
    said = {(each.kind, each.spans) for each in decided if each.said and each.fits}
    if not said:
        return decided
    return [each._replace(said=True) if each.fits and (each.kind, each.spans) in said else each for each in decided]


def _left_open(here: Place, proposed: Iterable[Candidate]) -> Iterator[Cluster]:
    """Changes of which the sentence tells no more than a percentage."""
    if not here.clusters:
        return
    stated = {
        role.mention.start
        for each in proposed
        if each.kind == "change"
        for role in each.roles
        if role.role in ("percent", "times")
    }
    for each in here.clusters:
        results = {each.slots[role].mention.start for role in ("percent", "times") if role in each.slots}
        if "percent" in each.slots and not results & stated:
            yield each


def with_verdict(candidate: Candidate) -> Candidate:
    """A proposal, judged."""
    if candidate.verdict != "undetermined":
        return candidate
    return judged(candidate, constants(candidate))


def constants(candidate: Candidate) -> Mapping[str, Written]:
    """The figures of a claim that are not printed: the hundred of a list, the years between two years."""
    return {role: _HUNDRED if text == _HUNDRED.text else _written(text) for role, text in candidate.constant.items()}


def _written(text: str) -> Written:
    """A figure that is not printed, with as many decimals as those beside it have: 100 or 100.00."""
    whole, tenths = text[: len(text.rstrip("0123456789"))], text[len(text.rstrip("0123456789")) :]
    if not whole:
        return Written(text, int(text))
    return Written(text, int(whole[:-1] + tenths), 10 ** len(tenths), place=-len(tenths))


def _of_other_wholes(proposed: list[Candidate], start: int) -> set[int]:
    """Percentages of one sentence of which several fit no figure, more than fit any, are of wholes that are not
    printed: 286 (31%), 98 (24%) and 28 (18%) are what was done of three plans. None of them is told to be wrong, unless
    they make 100% and the sentence, which begins at ``start``, names their whole.
    """
    if len(proposed) < _SEVERAL:
        return set()
    by_percent: dict[int, bool] = {}
    beside: set[int] = set()
    named: dict[int, Candidate] = {}
    percents: dict[int, Written] = {}
    for each in proposed:
        if each.kind == "share" and [role.role for role in each.roles] == ["part", "whole", "percent"]:
            percent = each.roles[2].mention.start
            by_percent[percent] = by_percent.get(percent, False) or each.fits
            percents[percent] = each.roles[2].mention.written
            if each.pattern in _BESIDE:
                part, whole = each.roles[0].mention.written, each.roles[1].mention.written
                if part.num * whole.den <= whole.num * part.den:
                    beside.add(percent)  # of a greater whole 55 of 37 (95%) cannot be
                if each.said and each.roles[1].mention.start >= start:
                    named.setdefault(percent, each)
    sure = {each.roles[-1].mention.start for each in proposed if each.kind == "share" and each.pattern == _OPPOSITE}
    own = {each.roles[-1].mention.start for each in proposed if each.said and each.variant.startswith(_OWN_WHOLE)}
    parts = {role.mention.start for each in proposed if each.kind == "equation" for role in each.roles}
    certain = (each for each in proposed if each.certain and each.roles[1].mention.start not in parts)
    own |= {each.roles[-1].mention.start for each in certain}
    lost = {percent for percent, fits in by_percent.items() if not fits} - sure - own
    if len(lost) < _SEVERAL or 2 * len(lost) <= len(by_percent):
        return set()
    rates = [percents[each] for each in lost]
    missing = sum((rate.value for rate in rates), Exact(-100))
    complete = abs(missing) <= sum((rate.last_place for rate in rates), Exact())
    return set() if named and complete and not _have_one_whole(named, lost) else lost & beside


def _of_more(proposed: Iterable[Candidate], told: Iterable[tuple[Mention, Sentence, int]]) -> set[int]:
    """Percentages that are of what the whole that they do not fit is a share of itself; ``told`` are the counts."""
    of_more: set[int] = set()
    places: Mapping[int, tuple[Sentence | None, int]] = {}
    for each in proposed:
        if each.fits or [role.role for role in each.roles] != ["part", "whole", "percent"]:
            continue
        places = places or {mention.start: (sentence, place) for mention, sentence, place in told}
        part, whole, percent = [role.mention for role in each.roles]
        sentence, place = places.get(whole.start, (None, 0))
        behind = _OWN.match(sentence.letters, place + 1) if sentence else None
        own = sentence.items[behind.end() - 1] if sentence and behind else None
        if not isinstance(own, Mention) or own is percent or sentence is None or behind is None:
            continue
        of_whole = places.get(part.start, (None, 0))
        led = of_whole[0] is sentence and PART in sentence.letters[behind.end() : of_whole[1]]
        if (led or is_fine(own, percent)) and is_of_more(each, own):
            of_more.add(percent.start)
    return of_more


def _have_one_whole(named: Mapping[int, Candidate], lost: set[int]) -> bool:
    """Whether two of those that do not fit are shares of one whole that is not printed."""
    some = [each for percent, each in named.items() if percent in lost][:_WHOLES]
    return any(one_whole(one, other) for one, other in combinations(some, 2))


def _without(proposed: list[Candidate], lost: set[int]) -> list[Candidate]:
    if not lost:
        return proposed
    return [
        each._replace(telling=False) if each.pattern in _BESIDE and each.roles[-1].mention.start in lost else each
        for each in proposed
    ]  # fmt: skip


def _percents_of(each: Candidate) -> set[int]:
    return {role.mention.start for role in each.roles if role.role == "percent"} if each.kind == "share" else set()


def _percents(kept: Iterable[Candidate]) -> set[int]:
    """Those of shares that do not fit."""
    return {start for each in kept if each.verdict == "mismatch" for start in _percents_of(each)}


def chosen(proposed: Iterable[Candidate], note: Note = unnoted) -> Iterator[Candidate]:
    """Those that are kept, in the order of the text; ``note`` takes the others."""
    ranked = _ranked(proposed, note)
    if len(ranked) < _SEVERAL:
        return iter(ranked)
    results: set[int] = set()
    printed: set[int] = set()
    """those of claims whose whole is printed, if they have one"""
    parts: set[int] = set()
    lists: list[frozenset[int]] = []
    equations: set[frozenset[int]] = set()
    totals_kept: list[frozenset[int]] = []
    kept: list[Candidate] = []
    for each in ranked:
        if each.verdict == "mismatch" and each.kind == "share" and each.roles[0].mention.start in parts:
            note(each, reasons.TAKEN, _holder(each, kept))
            continue
        rates = (PERCENT, TIMES) if each.kind == "equation" else ()
        said = {role.mention.start for role in each.roles if role.role in RESULTS or role.mention.kind in rates}
        said -= given_in(each)
        spans = each.spans
        held = printed if each.verdict == "mismatch" and each.kind == "share" else results
        again = spans in equations if each.kind == "equation" else any(spans <= other for other in lists)
        if said & held or again:
            note(each, reasons.TAKEN, _holder(each, kept))
            continue
        if each.kind == "total" and any(len(spans & other) > 1 for other in totals_kept):
            note(each, reasons.TAKEN, _holder(each, kept))
            continue
        results |= said
        printed |= said if each.pattern != ONE_WHOLE else set()
        lists.append(spans)
        if each.kind == "equation":
            equations.add(spans)
        if each.kind == "share":
            parts.add(each.roles[0].mention.start)
        if each.kind == "total":
            totals_kept.append(spans)
        kept.append(each)
    return iter(sorted(kept, key=lambda each: each.first))


def _ranked(proposed: Iterable[Candidate], note: Note) -> list[Candidate]:
    """What fits, or is told by its words, the first in rank first."""
    ranked = []
    for each in proposed:
        if each.telling or _is_kept(each):
            ranked.append(each)
        else:
            note(each, {"mismatch": reasons.UNSAID, "undetermined": reasons.UNCHECKED}.get(each.verdict, reasons.LOOSE))
    whole = [each.spans for each in ranked if is_held_to_all(each)]
    if whole:  # the first parts of a list that is said to be complete, and misses its total by a slip, are not all
        first = [each for each in ranked if not each.said and any(each.spans < other for other in whole)]
        ranked = _left(ranked, first, reasons.SHORTER, note)
    equal = {each.spans for each in ranked if each.kind == "equation"}
    if equal:  # a difference that is told as one already
        again = [each for each in ranked if each.pattern in _OF_LEVELS and each.spans in equal]
        ranked = _left(ranked, again, reasons.TAKEN, note)
    if len(ranked) >= _SEVERAL:
        gaps = set(filter(None, map(_gap_of, ranked)))
        if gaps:
            of_gap = [each for each in ranked if not each.said and each.kind == "share" and _is_of_gap(each, gaps)]
            ranked = _left(ranked, of_gap, reasons.OF_GAP, note)
        ranked.sort(key=_rank)
    return ranked


def _holder(each: Candidate, kept: Iterable[Candidate]) -> Candidate | None:
    """The first that is kept and has figures of another one."""
    return next((other for other in kept if other.spans & each.spans), None)


def _left(every: list[Candidate], dropped: list[Candidate], why: str, note: Note) -> list[Candidate]:
    for each in dropped:
        note(each, why)
    gone = set(map(id, dropped))
    return [each for each in every if id(each) not in gone]


def _gap_of(each: Candidate) -> tuple[int, int] | None:
    """Where by how much something rose or fell stands, and its percentage, if the words leave no other reading and a
    slip is what they do not fit for: it is no part of another level that it happens to be that percentage of.
    """
    if each.kind != "change" or each.fits or not (each.said and each.telling):
        return None
    one = {role.role: role.mention for role in each.roles}
    falls = any(role.negative for role in each.roles)
    if not {"by", "percent"} <= one.keys() or not is_explained_change(one, falls):
        return None
    return one["by"].start, one["percent"].start


def _is_of_gap(share: Candidate, gaps: Set[tuple[int, int]]) -> bool:
    one = {role.role: role.mention.start for role in share.roles}
    return (one.get("part", -1), one.get("percent", -1)) in gaps


def _is_kept(candidate: Candidate) -> bool:
    """Whether figures fit, and not by much leeway; of kinds without a score of the words, also whether it is to be said
    that they do not.
    """
    if candidate.verdict == "mismatch":
        return candidate.said and candidate.kind not in MODELLED
    return candidate.fits and not is_vague(candidate) and not is_loose(candidate)


def _rank(candidate: Candidate) -> tuple[int, bool, int]:
    """What the words say first, then what fits exactly, then the longer list; of wrong changes what is certain."""
    if candidate.options.get("coverage") in ("overlapping", "partial"):
        return 3, False, 0
    if not candidate.fits:
        return 2, candidate.kind == "equation", -(candidate.certain and candidate.kind == "change")
    fewer = min(_PAIR - len(candidate.roles), 0) if candidate.kind == "total" else 0
    return 0 if candidate.telling else 1, not _even(candidate), fewer


def _even(candidate: Candidate) -> bool:
    if candidate.kind != "share":
        return True
    one = {role.role: role.mention.written for role in candidate.roles}
    if not {"part", "whole", "percent"} <= one.keys():
        return True
    part, whole, percent = one["part"], one["whole"], one["percent"]
    return 100 * part.num * whole.den * percent.den == whole.num * percent.num * part.den
