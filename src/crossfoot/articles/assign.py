"""From proposals to what is said: a tie, an accusation, a doubt, or nothing.

A tie is kept where words and arithmetic together speak for it. Whether one that does not fit is told is for the words
alone to say, and for its rivals: a figure that another reading explains accuses nobody. What a pattern finds in the
words is one more cue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Final

from crossfoot.articles.borne_out import borne_out
from crossfoot.articles.choose import is_loose
from crossfoot.articles.coincidence import (
    FITTED,
    is_coincident,
    is_of_few,
    is_of_limit,
    is_of_one_unit,
    is_of_round_figures,
    is_unlike_pair,
)
from crossfoot.articles.cue_names import MODELLED, SAID, Key, key
from crossfoot.articles.hypothesis import Hypothesis, judged_hypothesis
from crossfoot.articles.one_thing import are_of_one_thing
from crossfoot.articles.proposal import Candidate, judged, same_unit
from crossfoot.articles.rivals import AHEAD, first_of_ends, has_nearer_like_it, rival_of
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import (
    BESIDE,
    LISTED,
    NOTHING,
    are_enough,
    are_vague,
    is_sure,
    may_be_rounded,
    may_go_on,
    trusted,
)
from crossfoot.articles.taken import TakenFigures, results_of
from crossfoot.articles.trust import TRUSTED, trust
from crossfoot.articles.unprinted_wholes import OF_FRACTIONS
from crossfoot.articles.weighed import Weighed, WeighedHead, WeighedText, greatest, weighed
from crossfoot.articles.wordings import FALL, RISE
from crossfoot.records import NamedTuple

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
_LISTS: Final = "total-with-parts"
_RATE: Final = "rate"
_NO_BASES: Final[Mapping[int, int]] = {}


Excuse = Callable[[Candidate, str], str]
"""of figures that do not fit, and of what would become of them (accused, doubted, nothing): what becomes of them"""


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


def first_look(
    kept: Sequence[Candidate], proposed: Sequence[Candidate], row: Sequence[Spot],
    excused: Set[int] = frozenset(), excuse: Excuse | None = None, bases: Mapping[int, int] = _NO_BASES,
) -> FirstLook:  # fmt: skip
    """``kept`` is what the patterns tie, ``proposed`` what they look at, ``row`` has the figures of the text;
    ``excused`` are the places of percentages of which nobody printed the whole, and of counts of what may be told of
    others too; ``excuse`` says what becomes of figures that do not fit, with what words excuse, of which that would
    become otherwise; ``bases`` has by the place of a percentage that of the only whole that the words leave it.
    """
    keys = list(map(key, kept))
    text = weighed(row, proposed, keys, _certain(kept, keys), bases)
    claims: list[Candidate] = []
    doubts: list[Doubt] = []
    accidents: list[Candidate] = []
    for each, known in zip(kept, keys, strict=True):
        head, likeliest = text.of(known)
        if each.verdict != "mismatch":
            if head and likeliest and not each.telling and _is_named(head, likeliest, each.verdict == "consistent"):
                continue
            if head and likeliest and _is_outdone(each, likeliest, head):
                continue
            if not is_of_limit(each) and _is_tied(each, likeliest, head):
                claims.append(each._replace(firm=is_firm(each, likeliest)))
            else:
                accidents.append(each)
            continue
        level, rival = _told(each, likeliest, head, excused, excuse)
        if level == "accused":
            claims.append(_least_of(each))
        elif level == "doubted":
            doubts.append(Doubt(each, rival))
    taken = TakenFigures([*claims, *accidents])  # what may have been meant accuses nobody else
    likely = [(one, head, judged_hypothesis(one.hypothesis)) for one, head in _likely(text.heads, taken.results)]
    open_ = [each for each in likely if _may_be_told(each[2], each[0], taken)]  # what is taken stays so
    for one, head, claim in sorted(open_, key=lambda each: -each[1].posteriors[each[0].number]):
        if taken.has(claim, one.cue == SAID):
            continue
        if claim.fits and (head.posteriors[one.number] < _LIKELY[claim.kind] or _is_accident(claim, one)):
            taken.add(claim)
            continue
        level, rival = ("tied", None) if claim.fits else _told(claim, one, head, excused, excuse)
        if level == "doubted":
            doubts.append(Doubt(claim, rival))
        elif level != "nothing":
            claims.append(claim._replace(firm=is_firm(claim, one)))
            taken.add(claim)
    shown = _borne_out(claims, proposed, row)
    claims.extend(each for each in shown if excuse is None or excuse(each, "accused") == "accused")
    claims = [each for each in claims if not _is_of_parts(each, claims)]
    exact = [each.spans for each in claims if each.kind == "total" and each.verdict == "mismatch"]
    claims = [each for each in claims if not (_is_partial(each) and any(each.spans <= other for other in exact))]
    claims = first_of_ends(claims)
    told = {each.spans for each in claims}
    once = {each.candidate.spans: each for each in reversed(doubts) if each.candidate.spans not in told}
    doubts = sorted(once.values(), key=lambda each: each.candidate.first)
    return FirstLook(sorted(claims, key=lambda each: each.first), doubts, kept, text)


def _is_of_parts(each: Candidate, claims: Sequence[Candidate]) -> bool:
    """Whether figures that do not fit are all parts of one total, which they and others make up."""
    if each.kind != "total" or each.verdict != "mismatch":
        return False
    spans = each.spans
    return any(
        other.kind == "total" and other.verdict == "consistent" and not _is_partial(other)
        and spans <= {role.mention.start for role in other.roles if role.role == "parts"}
        for other in claims
    )  # fmt: skip


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


def _may_be_told(claim: Candidate, one: Weighed, taken: TakenFigures) -> bool:
    """Whether something can be said of figures, which nothing else has used up."""
    loose = claim.fits and is_loose(claim)
    return claim.verdict != "undetermined" and not loose and not taken.has(claim, one.cue == SAID)


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


def _told(
    each: Candidate,
    weighed: Weighed | None,
    head: WeighedHead | None,
    excused: Set[int],
    excuse: Excuse | None,
) -> tuple[str, Candidate | None]:
    """What becomes of a claim that does not fit; no finding, if it may be of other figures than these."""
    level, rival = _level(each, weighed, head, excused)
    if excuse is not None:
        level = excuse(each, level)
    unlike = level == "accused" and any(role.mention.unlike for role in each.roles)
    return ("doubted" if unlike else level), rival


def _level(
    each: Candidate, weighed: Weighed | None, head: WeighedHead | None, excused: Set[int]
) -> tuple[str, Candidate | None]:
    """What becomes of a claim that does not fit, and the reading that excuses it."""
    if each.kind not in MODELLED:
        sure = each.telling and each.kind != "bound"  # 450, with a spike above 500
        sure = sure and (_is_slip_of_product(each) if each.pattern == _RATE else trust(each) >= TRUSTED)
        return "accused" if sure else "doubted", None
    if weighed is None or head is None:
        vague = are_vague(role.mention for role in each.roles) or may_be_rounded(each) or may_go_on(each)
        if each.certain:
            return "accused", None
        vague = vague or _may_be_shared(each, excused)
        known = not each.telling or trust(each) >= TRUSTED
        return "accused" if known and are_of_one_thing(each) and not vague else "doubted", None
    one = weighed.hypothesis
    if each.kind == "change" and all(role.mention.in_words for role in each.roles if role.role in ("from", "to")):
        return "doubted", None  # from five rates to four, of 10 per cent and more
    if each.kind == "change" and each.telling and one.fits and one.head.sentence.before(one.head.place) in (RISE, FALL):
        return "accused", None  # it would fit if it went the other way
    known = is_sure(each, one, weighed.words, weighed.score, weighed.cue, weighed.cues)
    if known and each.certain and each.kind in ("share", "change"):
        return "accused", None  # 21 (18%) of 420: that it would be 18% of another whole is no excuse
    of_whole = each.kind == "share" or (not each.telling and each.kind != "total")
    sure = known and not (of_whole and one.head.mention.start in excused) and not _may_be_shared(each, excused)
    if weighed.words < (LISTED if weighed.cue else NOTHING) and not sure:
        return "nothing", None
    all_parts = each.said and each.certain
    rival = rival_of(weighed, head, trusted(each, weighed.cues) >= BESIDE, each.said, all_parts)
    return ("accused" if sure and rival is None else "doubted"), rival


def _is_tied(each: Candidate, weighed: Weighed | None, head: WeighedHead | None) -> bool:
    """Whether what fits, and a pattern proposes, is no accident."""
    if _is_partial(each):
        total, *parts = (role.mention.written.value for role in each.roles)
        again = each.pattern == _OF_TOTAL and total in parts
        return is_of_one_unit(each) and each.verdict != "coarse" and not again
    if weighed is None or head is None:
        return each.telling or not is_coincident(each)
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
    if _is_weak(claim, one) or has_nearer_like_it(one.hypothesis):
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


def _is_slip_of_product(each: Candidate) -> bool:
    """Whether a slip makes a rate that of a count and a total; others are of other things."""
    one = {role.role: role.mention for role in each.roles}
    return is_explained_product(one["rate"], one["count"], one["total"])


def _may_be_shared(each: Candidate, excused: Set[int]) -> bool:
    """Whether what is told of parts may be told of others too, so that one thing may be in several of them; a pattern
    that lists them has seen to that.
    """
    if each.pattern.startswith(_LISTS):
        return False
    parts = [role.mention for role in each.roles if role.role == "parts"]
    counted = each.kind == "total" and not each.constant and not each.said and not any(part.unit for part in parts)
    return counted and any(part.start in excused for part in parts)


def _is_partial(each: Candidate) -> bool:
    """Whether parts need not make up their total."""
    return each.options.get("coverage", "exact") != "exact"


def is_firm(each: Candidate, weighed: Weighed | None) -> bool:
    """Whether it would be told if the figures did not fit, but only by a little."""
    if weighed is None or each.certain or _is_partial(each):
        return each.telling
    return are_enough(each.kind, weighed.words, weighed.cue)


def _likely(heads: Sequence[WeighedHead], taken: Set[int]) -> Iterator[tuple[Weighed, WeighedHead]]:
    """What words and arithmetic together make of each figure; if that is nothing, what the words alone do. Nothing for
    results that are ``taken``.
    """
    for head in heads:
        if head.scored.head.spot.mention.start in taken and not head.scored.head.is_hundred:
            continue
        best = head.best_fitting()
        if best is not None and head.is_as_likely(best.number, TIE) and not _is_named(head, best, True):
            yield best, head
            continue
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
