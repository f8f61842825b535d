"""From proposals to what is said: a tie, an accusation, a doubt, or nothing.

A tie is kept where words and arithmetic together speak for it. Whether one that does not fit is told is for the words
alone to say, and for its rivals: a figure that another reading explains accuses nobody. What a pattern finds in the
words is one more cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Final

from crossfoot.articles import reasons
from crossfoot.articles.borne_out import borne_out
from crossfoot.articles.coincidence import (
    FITTED,
    are_times,
    is_coincident,
    is_of_few,
    is_of_limit,
    is_of_one_unit,
    is_of_round_figures,
    is_unlike_pair,
)
from crossfoot.articles.cue_names import MODELLED, SAID, Key, key
from crossfoot.articles.hypothesis import Hypothesis, judged_hypothesis
from crossfoot.articles.loose import is_loose
from crossfoot.articles.proposal import Candidate, judged, same_unit
from crossfoot.articles.reasons import Note, unnoted
from crossfoot.articles.rivals import AHEAD, has_nearer_like_it, is_partial, without_lesser
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import LISTED, are_enough
from crossfoot.articles.taken import TakenFigures, results_of
from crossfoot.articles.unprinted_wholes import OF_FRACTIONS, UnprintedWholes
from crossfoot.articles.weighed import Weighed, WeighedHead, WeighedText, greatest, weighed
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.articles.levels import Excuse, Level

    _Likely = tuple[Weighed, WeighedHead, Candidate]
    _Deciding = tuple[Set[int], Excuse, Note]

TIE: Final = 0.5
"""probability with the arithmetic from which figures that no pattern ties are tied"""
_NAMED, _NAMED_SAID = 3.5, 1.0
"""score of the words from which they leave no other reading; where a pattern finds that they do not"""
_LIKELY: Final = {"share": 0.75, "change": 0.55, "total": 0.75}
"""probability from which they are told to be tied"""
_PROBABLE: Final = 0.55
"""the same of what a pattern proposes"""
_EARLIER: Final = "parts-of-an-earlier-total"
_PROBABLE_OF: Final = {FITTED: 0.65, _EARLIER: 0.4}
"""the same of patterns that propose only what fits: in a sentence, and as all parts of a total that is told before"""
_ROUGH: Final = -2.2
"""score of the words from which figures are tied that fit only because one is hedged, or rounded the other way"""
_UNLIKELY: Final = -5.0
"""score of the words below which figures are not tied that no pattern ties, or that hardly fit"""
_UNLIKELY_PARTS: Final = -3.5
"""the same of percentages that make 100%"""
_FAR_APART: Final = {"share": 4.0, "change": 2.0, "total": 4.0}
"""score with the arithmetic that figures of several sentences need which the words do not tie"""
_PAIR: Final = 2
_OF_TOTAL: Final = "part-of-total"
"""the pattern of a part that may be told as great as its total only because it is the total again"""
_ACCIDENTS: Final = (reasons.LIMITED, reasons.ACCIDENT, reasons.INCREASED)
"""why what fits is dropped that may have been meant all the same"""
_NO_BASES: Final[Mapping[int, int]] = {}


class Doubt(NamedTuple):
    """What would be a mismatch if it were sure that the figures belong together."""

    candidate: Candidate
    rival: Candidate | None = None
    """another reading, which fits"""


class FirstLook(NamedTuple):
    """What the rules make of the figures of a text, and what they had to go by."""

    claims: list[Candidate]
    doubts: list[Doubt]
    kept: Sequence[Candidate]
    """what the patterns tie"""
    text: WeighedText


def unexcused(each: Candidate, level: str) -> tuple[str, str]:
    """Where nobody knows the words."""
    return level, ""


def first_look(
    kept: Sequence[Candidate], proposed: Sequence[Candidate], row: Sequence[Spot],
    excused: Set[int] = frozenset(), excuse: Excuse = unexcused, bases: Mapping[int, int] = _NO_BASES,
    note: Note = unnoted,
) -> FirstLook:  # fmt: skip
    """``kept`` is what the patterns tie, ``proposed`` what they look at, ``row`` has the figures of the text;
    ``excused`` are the places of percentages of which nobody printed the whole, and of counts of what may be told of
    others too; ``excuse`` says what becomes of figures, with what words excuse, of which that would become otherwise;
    ``bases`` has by the place of a percentage that of the only whole that the words leave it; ``note`` takes what is
    dropped or doubtful.
    """
    keys = list(map(key, kept))
    text = weighed(row, proposed, keys, _certain(kept, keys), bases)
    claims: list[Candidate] = []
    doubts: list[Doubt] = []
    accidents: list[Candidate] = []
    for each, known in zip(kept, keys, strict=True):
        head, likeliest = text.of(known)
        if each.verdict != "mismatch":
            why = _dropped(each, likeliest, head, excuse)
            if not why:
                claims.append(each._replace(firm=is_firm(each, likeliest)))
                continue
            note(each, why)
            if why in _ACCIDENTS:
                accidents.append(each)
            continue
        level, why, rival = _level(each, likeliest, head, excused, excuse)
        if level == "accused":
            claims.append(_least_of(each))
            continue
        note(each, why, rival)
        if level == "doubted":
            doubts.append(Doubt(each, rival))
    unprinted = UnprintedWholes(claims)
    claims = unprinted.others
    taken = TakenFigures([*claims, *accidents])  # what may have been meant accuses nobody else
    likely = [(one, head, judged_hypothesis(one.hypothesis)) for one, head in _likely(text.heads, taken.results, note)]
    unprinted.look([*claims, *(each.candidate for each in doubts), *(each[2] for each in likely)])
    doubts = [each for each in doubts if not unprinted.hold(each.candidate)]
    likely = [each for each in likely if unprinted.leave(each[2], each[0].cue == SAID)]
    for one_likely in _open(likely, taken, note):  # what is taken stays so
        _decide(one_likely, taken, claims, doubts, (excused, excuse, note))
    claims = without_lesser([*claims, *_shown(claims, proposed, row, excuse, note)], note)
    claims = unprinted.left(claims, [each.candidate for each in doubts], note)
    told = {each.spans for each in claims}
    once = {each.candidate.spans: each for each in reversed(doubts) if each.candidate.spans not in told}
    doubts = sorted(once.values(), key=lambda each: each.candidate.first)
    kept = unprinted.without_dropped(kept)
    return FirstLook(sorted(claims, key=lambda each: each.first), doubts, kept, text)


def _dropped(each: Candidate, likeliest: Weighed | None, head: WeighedHead | None, excuse: Excuse) -> str:
    """Why what holds, and a pattern ties, is not told; nothing where it is."""
    if head and likeliest and not each.telling and _is_named(head, likeliest, each.verdict == "consistent"):
        return reasons.NAMED
    if head and likeliest and _is_outdone(each, likeliest, head):
        return reasons.OUTDONE
    if is_of_limit(each):
        return reasons.LIMITED
    if not _is_tied(each, likeliest, head):
        return reasons.ACCIDENT
    return "" if each.verdict == "consistent" or each.kind != "change" else excuse(each, "tied")[1]


def _level(
    each: Candidate, likeliest: Weighed | None, head: WeighedHead | None, excused: Set[int], excuse: Excuse
) -> Level:
    """What becomes of figures that do not fit, of which most texts have none."""
    from crossfoot.articles.levels import level_of

    return level_of(each, likeliest, head, excused, excuse)


def _open(likely: Sequence[_Likely], taken: TakenFigures, note: Note) -> list[_Likely]:
    """Those of which something can be said, the likeliest first: nothing else has used up their figures."""
    open_ = []
    for one, head, claim in likely:
        why = _shut(claim, one, taken)
        if why:
            note(claim, why)
        else:
            open_.append((one, head, claim))
    return sorted(open_, key=lambda each: -each[1].posteriors[each[0].number])


def _decide(
    each: _Likely, taken: TakenFigures, claims: list[Candidate], doubts: list[Doubt], deciding: _Deciding
) -> None:
    """What becomes of figures that words and arithmetic tie."""
    (one, head, claim), (excused, excuse, note) = each, deciding
    if taken.has(claim, one.cue == SAID):
        note(claim, reasons.TAKEN)
        return
    if claim.fits and (head.posteriors[one.number] < _LIKELY[claim.kind] or _is_accident(claim, one)):
        note(claim, reasons.ACCIDENT)
        taken.add(claim)
        return
    level, why, rival = ("tied", "", None) if claim.fits else _level(claim, one, head, excused, excuse)
    if why:
        note(claim, why, rival)
    if level == "doubted":
        doubts.append(Doubt(claim, rival))
    elif level != "nothing":
        claims.append(claim._replace(firm=is_firm(claim, one)))
        taken.add(claim)


def _shown(
    claims: Sequence[Candidate], proposed: Sequence[Candidate], row: Sequence[Spot], excuse: Excuse, note: Note
) -> Iterator[Candidate]:
    """What others bear out to be wrong, and no words excuse."""
    for each in _borne_out(claims, proposed, row):
        level, why = excuse(each, "accused")
        if level == "accused":
            yield each
        else:
            note(each, why)


def _borne_out(claims: Sequence[Candidate], proposed: Sequence[Candidate], row: Sequence[Spot]) -> Iterator[Candidate]:
    """Shares that others show to be wrong, of parts and percentages of which nothing else is told."""
    settled = {start for each in claims for start in results_of(each)}
    settled |= {each.roles[0].mention.start for each in claims if each.kind == "share"}
    for each in borne_out(claims, proposed, row):
        if not settled & {each.roles[0].mention.start, *results_of(each)}:
            settled |= results_of(each)
            yield each


def _certain(kept: Sequence[Candidate], keys: Sequence[Key]) -> Mapping[int, Key]:
    """By the place of a percentage the figures of the only claim on it that is kept, if words leave no other reading
    of it, and it is not wrong.
    """
    by_result: dict[int, list[int]] = {}
    for number, each in enumerate(kept):
        if each.kind in MODELLED:
            for role in each.roles:
                if role.role in ("percent", "ratio", "total"):
                    by_result.setdefault(role.mention.start, []).append(number)
    only = [(start, several[0]) for start, several in by_result.items() if len(several) == 1]
    return {
        start: keys[number]
        for start, number in only
        if kept[number].telling and kept[number].verdict != "mismatch" and start in results_of(kept[number])
    }


def _shut(claim: Candidate, one: Weighed, taken: TakenFigures) -> str:
    """Why nothing can be said of figures; nothing where something can."""
    if claim.verdict == "undetermined":
        return reasons.UNCHECKED
    if claim.fits and is_loose(claim):
        return reasons.LOOSE
    return reasons.TAKEN if taken.has(claim, one.cue == SAID) else ""


def _least_of(each: Candidate) -> Candidate:
    """A change without its difference, if its ends and its percentage do not fit without it; without its percentage, if
    the ends fit with that, and not with their difference.
    """
    if each.kind != "change" or {role.role for role in each.roles} != {"from", "to", "by", "percent"}:
        return each
    for one in ("by", "percent"):
        rest = tuple(role for role in each.roles if role.role != one)
        without = judged(each._replace(roles=rest, verdict="undetermined"))
        if without.verdict == "mismatch":
            return without
    return each


def _is_tied(each: Candidate, weighed: Weighed | None, head: WeighedHead | None) -> bool:
    """Whether what fits, and a pattern proposes, is no accident."""
    if is_partial(each):
        total, *parts = (role.mention.written.value for role in each.roles)
        again = each.pattern == _OF_TOTAL and total in parts
        return is_of_one_unit(each) and each.verdict != "coarse" and not again
    if weighed is None or head is None:
        return each.telling or not is_coincident(each)
    if are_times(each):
        return False
    if has_nearer_like_it(weighed.hypothesis):
        return False
    if "ratio" in [role.role for role in each.roles]:
        return True  # of a half the chance says nothing
    if (each.telling or each.said) and weighed.number in head.scored.fitting:
        return True  # however likely
    fits = [one.number for one in head.fitting() if one.hypothesis.roles == weighed.hypothesis.roles]
    least = _PROBABLE_OF.get(each.pattern, _PROBABLE)
    likely = any(head.is_as_likely(number, least) for number in (*fits, weighed.number))
    if not fits and not likely:  # rounded the other way, or hedged
        if each.telling or each.pattern.startswith(OF_FRACTIONS):
            return weighed.words >= _UNLIKELY
        return weighed.words >= _ROUGH and each.verdict != "coarse"
    if each.telling or each.said:
        return True
    hedged = sum(bool(role.mention.written.hedge) for role in each.roles) if each.kind != "total" else 0
    vague = weighed.words < 0 and hedged > 1
    if each.pattern == FITTED and weighed.words < 0 and is_of_round_figures(each):
        return False
    return likely and not vague and not (each.kind == "change" and _is_weak(each, weighed))


def _is_outdone(each: Candidate, weighed: Weighed, head: WeighedHead) -> bool:
    """Whether a share holds only if digits were cut off or rounded up, and a likelier reading of it as printed."""
    if each.kind != "share" or each.telling or each.verdict not in ("truncated", "rounded-up"):
        return False
    likelier = (one for one in head.fitting() if head.posteriors[one.number] >= head.posteriors[weighed.number])
    return any(one is not weighed and judged_hypothesis(one.hypothesis).verdict == "consistent" for one in likelier)


def _is_accident(claim: Candidate, one: Weighed) -> bool:
    """Whether figures that fit, and that no pattern ties, are told without a word for it, or fit only coarsely."""
    if claim.verdict == "coarse" or not is_of_one_unit(claim) or is_of_limit(claim) or is_unlike_pair(claim):
        return True
    if are_times(claim) or _is_weak(claim, one) or has_nearer_like_it(one.hypothesis):
        return True
    pair = [role.mention for role in claim.roles if role.role in ("from", "to")]
    if not one.cue and len(pair) > 1 and not same_unit(*pair) and all(each.unit or each.noun for each in pair):
        return True  # 15 km do not become 26 buses
    return one.words < (_UNLIKELY_PARTS if claim.constant else _UNLIKELY)


def _is_weak(claim: Candidate, one: Weighed) -> bool:
    """Whether figures stand in several sentences and fit so easily that the words would have to say more: 40% here, and
    60% of something else there.
    """
    if len({spot.number for _, spot in one.hypothesis.roles}) == 1:
        return False
    if claim.constant:
        if has_cells(one.hypothesis):
            return True
        return len(claim.roles) == _PAIR and all(role.mention.written.place >= 0 for role in claim.roles)
    return one.words < 0 and (one.score < _FAR_APART[claim.kind] or is_of_few(claim))


def has_cells(one: Hypothesis) -> bool:
    """Whether figures stand each in a line of its own, as the cells of a table do that lost its lines."""
    return any(len(spot.sentence.letters) == 1 for _, spot in one.roles)


def is_firm(each: Candidate, weighed: Weighed | None) -> bool:
    """Whether it would be told if the figures did not fit, but only by a little."""
    if weighed is None or each.certain or is_partial(each):
        return each.telling
    return are_enough(each.kind, weighed.words, weighed.cue)


def _likely(heads: Sequence[WeighedHead], taken: Set[int], note: Note) -> Iterator[tuple[Weighed, WeighedHead]]:
    """What words and arithmetic together make of each figure; if that is nothing, what the words alone do. Nothing for
    results that are ``taken``.
    """
    for head in heads:
        if head.scored.head.spot.mention.start in taken and not head.scored.head.is_hundred:
            continue
        best = head.best_fitting()
        if best is not None and head.is_as_likely(best.number, TIE):
            if not _is_named(head, best, True):
                yield best, head
                continue
            note(best.hypothesis.candidate(), reasons.NAMED)
        likely = head.likeliest_wrong(LISTED)
        if likely is not None and likely.hypothesis.kind != "gain" and not likely.hypothesis.fits:
            yield likely, head


def _is_named(head: WeighedHead, weighed: Weighed, well: bool) -> bool:
    """Whether the words name another reading than this one, which may fit ``well`` or only if digits are cut off: in
    "27 of 180 (18.0%)" the 150 told before is no whole.
    """
    likely = head.one(greatest(head.words))
    least = _NAMED_SAID if likely.cue == SAID else _NAMED
    return likely.words >= least and likely.words - weighed.words >= (AHEAD if well else AHEAD / 2)
