"""Whether figures that do not fit are told to be wrong: what the words and the arithmetic say together of that.

The limits are those at which, in articles that nobody had looked at, a finding is hardly ever false.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from math import inf
from re import Pattern
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.cue_names import BY_OTHERS, PROPOSED, SAID
from crossfoot.articles.hypothesis import WHOLE, Hypothesis
from crossfoot.articles.near_misses import is_borne_out
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Mention
from crossfoot.articles.slips import evidence, is_explained
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure_lists import (
    PLAIN,
    is_exceeded,
    is_led_by_of_which,
    is_short_of_about,
    may_be_rounded,
    may_go_on,
)
from crossfoot.articles.trust import TRUSTED, trust
from crossfoot.articles.wordings import FALL, MANY, MEAN, RISE, SHARE, SOME, symbols, wording

LISTED: Final = -1.5
"""score of the words of a list that a pattern finds"""
NOTHING: Final = 0.3
"""score of the words below which nothing is told, nor doubted"""
_SURE: Final = {
    ("share", SAID): (-1.0, -2.8), ("share", PROPOSED): (1.0, 0.4), ("share", ""): (1.0, 0.4),
    ("change", SAID): (-1.0, -2.4), ("change", PROPOSED): (1.0, 0.4), ("change", ""): (1.0, 0.4),
    ("total", SAID): (NOTHING, -1.0), ("total", PROPOSED): (-1.5, -0.8), ("total", ""): (0.8, -2.0),
}  # fmt: skip
"""by what a pattern says, scores of the words, and with the arithmetic, from which figures that do not fit are told"""
_TOGETHER: Final = {"share": 2.6, "change": 5.5, "total": 2.6}
"""the two added, where no pattern leaves no other reading, unless it is a list that it proposes"""
_BORNE_OUT: Final = {
    "parts-with-percentages-of-100",
    "exclusive-percentages",
    "groups-of-a-study",
    "parts-counted-alike",
    "rows-that-add-up",
}
"""the patterns of parts that other figures, or names that exclude each other, bear out, whatever other words say"""
_CLOSE, _EXPLAINED = 0.5, 1.0
"""how far off they may be, unless a slip explains it so much"""
_TELLING: Final = (-0.5, -3.2)
"""the same two of lists that miss their total by no more than a slip, and that a pattern says to be complete"""
FARTHEST: Final = -4.0
"""score of the words from which a share is told that a pattern says, of a whole that stands far away or apart"""
_MISSED: Final = -3.6
"""what the arithmetic may take from it"""
_TOO_FAR, _FAR_AND_OFF = 3, 1.2
"""sentences between them, and how far off it may be"""
_MOST_OFF: Final = {"share": 1.9, "change": 4.0}
"""times; a percentage that is further off, and no slip, names something else"""
_CERTAIN, _FAR, _FAR_TRUST = 3.5, 6.0, 0.9
"""score of the words from which a share is told though it is further off, and how far; and the trust that it needs"""
BOTH_ENDS: Final = "from-to"
"""the pattern of changes of which the words say both ends"""
_MOST_MISSED, _FAR_OFF, _SHORT_OF = 0.3, 2.0, 0.04
"""of a total, and the score that a list needs which misses it by more"""
_LITTLE: Final = 0.005
"""of a total; a list in another sentence that falls short of it by more may have gone on"""
_BY_A_SLIP: Final = 3.0
"""how much a slip must explain a list that falls short by more than a little"""
_FINE: Final = -0.7
"""the same of three percentages with decimals or more that come near 100%"""
_ALONE, _NEARLY = 2.0, 0.2
"""score of the words of a list that no pattern finds, and how far off it may be; with a lower one it must be nearer"""
_CROWDED, BESIDE = 20, 0.9
"""figures in a sentence that is none; and the trust in the patterns of which all figures stand beside each other"""
_FEW_UNITS: Final = 100
"""of the last place of a figure that is round"""
_BESIDE: Final = 3
"""letters from a difference to its percentage"""
_BACK: Final = 3
"""letters before a part in which a change may be told"""
_LONG: Final = frozenset((SOME, MANY))
_LISTING: Final = symbols("words , joined")
_TOLD: Final = 4
"""letters before a percentage in which its verb may stand"""
_BARE: Final = wording("figure ( figure , figure )")
_POOLED: Final = wording(
    "percent [few|of|part|share]*3 ( [figure few? of figure or fraction] words* [;|,|joined]*1- words* "
    "[figure few? of figure or fraction]"
)
"""82% (26 of 29 here; 25 of 33 there): of both together"""
_OF_REST: Final = wording("percent )? [few|of|part]*2 rest")
"""12% of the rest"""
_OWN: Final = wording("words part")
"""a sentence of which something else is the subject"""
_LAST: Final = wording("figure words* , words* figure words* [,|joined]*1- few? END")
"""58 of this, 57 of that and 40 of another (of which ...): of them all"""
_HEADINGS: Final = wording("( share figure ) [words|figure|number|,|joined|versus*4 ( share figure )]*1-")
"""sizes of groups with no percentage between them"""
_CELLS: Final = wording("figure ( percent ) figure ( percent )")
"""two cells of a table that lost its lines"""
_IN_BRACKETS: Final = wording("[any fraction ( or ( fraction ;|,] percent )|;|,")
_CHANGED_ONLY: Final = symbols(", rise fall share")
_OWN_LEVEL: Final = wording("few? end few*2 figure|percent")
_MORE: Final = wording("rise|fall (")
_CHANGED, _MAY_CHANGE = wording("rise|fall few|of? END"), wording("rise|fall")


def unsure(
    each: Candidate, one: Hypothesis, words: float, score: float, cue: str, names: Set[str] = frozenset()
) -> str:
    """Why it is not told; nothing where it is. ``words`` is the score of the words, ``score`` that with the arithmetic,
    ``cue`` what patterns find, and ``names`` which.
    """
    slip = evidence(one)
    if one.head.mention.kind == RATIO:
        slip = max(slip, 0.0)  # two thirds: no digits that could be wrong
    score += slip
    known = trusted(each, names)
    if each.telling and f"{each.pattern}{SAID}" not in BY_OTHERS:
        cue = SAID
    if cue == SAID and known < TRUSTED:
        cue = PROPOSED
    beside = cue == SAID and known >= BESIDE
    why = _another_sense(each, one, cue, beside)
    if not why and each.kind == "total":
        why = _another_list(each, one, slip, names)
    if why or each.certain:
        return why
    if each.kind == "total":
        return "" if is_exceeded(one, words, names) else _unlisted(each, one, words, score, cue, slip)
    if each.kind == "share" and _is_of_another(one, cue == SAID):
        return reasons.NO_SHARE
    if each.kind == "change" and (slip < _EXPLAINED or cue != SAID) and _is_told_otherwise(one, cue == SAID):
        return reasons.TURNED
    if cue == SAID and slip >= _EXPLAINED and is_borne_out({role.role: role.mention.written for role in each.roles}):
        return ""
    least, least_in_all = _SURE[each.kind, cue]
    if words < least or score < least_in_all:
        return "" if _is_said_from_afar(each, one, words, score) else reasons.WEAK
    if cue == SAID:
        return _too_far(each, one, words, slip, names, known, beside)
    in_digits = not any(spot.mention.in_words for _, spot in one.roles)
    near = abs(one.gap) <= _CLOSE or (cue == PROPOSED and in_digits and slip >= _EXPLAINED)
    return "" if words + score >= _TOGETHER[each.kind] and near else reasons.WEAK if near else reasons.FAR


def _another_sense(each: Candidate, one: Hypothesis, cue: str, beside: bool) -> str:
    """Why figures need not be meant so, whatever the words of a share, a change or a list say."""
    if one.may_be_round and not (each.certain and _is_turned(each)):
        return reasons.ROUND
    if are_vague(spot.mention for _, spot in one.roles):
        return reasons.VAGUE
    if (each.kind == "share" or not cue) and not beside and _is_of_table(one):
        return reasons.CROWDED
    return reasons.OTHER_CHANGE if each.kind == "change" and _may_be_another_change(each, one, cue) else ""


def _is_turned(each: Candidate) -> bool:
    """Whether both ends of a change rise where it is told to fall, or the other way round."""
    ends = {role.role: role.mention.written.value for role in each.roles if role.role in ("from", "to")}
    return len(ends) > 1 and (ends["to"] < ends["from"]) != any(role.negative for role in each.roles)


def _another_list(each: Candidate, one: Hypothesis, slip: float, names: Set[str]) -> str:
    """Why parts need not make up their total."""
    if may_be_rounded(each):
        return reasons.ROUND
    if may_go_on(each) or is_short_of_about(one, slip):
        return reasons.MAY_GO_ON
    of_all = is_led_by_of_which(names) and _LAST.search(one.head.sentence.letters, 0, one.head.place)
    return reasons.OF_ALL if of_all else ""


def _is_said_from_afar(each: Candidate, one: Hypothesis, words: float, score: float) -> bool:
    """Whether a pattern says a share whose words and figures come to little, for its whole stands far away or apart."""
    numbers = [spot.number for _, spot in one.roles]
    near = max(numbers) - min(numbers) < _TOO_FAR and _times_off(one) <= _FAR_AND_OFF
    apart = each.kind == "share" and each.telling and words >= FARTHEST and score - words >= _MISSED and near
    plain = not one.head.hedge and not any(spot.fraction for _, spot in one.roles)
    return apart and plain and not _is_change(one, _MAY_CHANGE)


def _too_far(
    each: Candidate, one: Hypothesis, words: float, slip: float, names: Set[str], known: float, beside: bool
) -> str:
    """Whether what the words say is so far off that it is no slip."""
    off = _times_off(one)
    if off <= _MOST_OFF[each.kind]:
        return ""
    if each.kind == "change":
        unclear = any(spot.mention.other is not None for _, spot in one.roles)  # it may be off by another reading
        both_ends = any(name.startswith(BOTH_ENDS) for name in (each.pattern, *names)) or _is_of_one_unit(one)
        meant = unclear or slip >= _EXPLAINED or ((both_ends or _is_of_its_level(one)) and is_explained(one))
        return "" if meant else reasons.FAR
    if beside and off <= _FAR and is_explained(one) and _is_bracketed_fraction(one):
        return ""  # 1/48 (8%), of 4
    in_digits = not any(spot.mention.in_words for _, spot in one.roles)
    meant = (slip > 0 and in_digits) or (words >= _CERTAIN and known >= _FAR_TRUST and off <= _FAR)
    return "" if meant else reasons.FAR


def _is_of_another(one: Hypothesis, said: bool) -> bool:
    """Whether a percentage is no share of its whole, or of another one than that."""
    letters, place = one.head.sentence.letters, one.head.place
    if one.head.value == WHOLE or _is_heading(dict(one.roles)["whole"]) or _is_of_two(one):
        return True  # 39 (100%): each is all of itself
    part = dict(one.roles)["part"]
    if not part.fraction and _MORE.match(part.sentence.letters, part.place + 1):
        return True  # 14,689, 1,619 more (12.4%): of 13,070
    changed = not said and _is_change(one, _CHANGED)
    return changed or any(pattern.match(letters, place) for pattern in (_POOLED, _OF_REST))


def _is_of_table(one: Hypothesis) -> bool:
    """Whether figures stand in a table that lost its lines, and are no fraction: nothing says which column is whose."""
    crowded = any(sum(item is not None for item in spot.sentence.items) >= _CROWDED for _, spot in one.roles)
    return crowded and not any(spot.fraction for _, spot in one.roles)


def _may_be_another_change(each: Candidate, one: Hypothesis, cue: str) -> bool:
    """Whether its figures may be of other changes, or cells."""
    if _CELLS.search(one.head.sentence.letters) or _is_of_another_level(each, one):
        return True
    ends = [spot for role, spot in one.roles if role in ("from", "to")]
    apart = len({MEAN in spot.sentence.letters[max(spot.place - _BACK, 0) : spot.place] for spot in ends}) > 1
    return (apart and cue != SAID) or (not cue and _is_amid_others(one))


def _is_amid_others(one: Hypothesis) -> bool:
    """Whether a change stands in several sentences, or beside another percentage, so that no word says whose it is."""
    sentences = {spot.number for _, spot in one.roles}
    return len(sentences) > 1 or one.head.sentence.letters.count(PERCENT) > 1


def _is_of_its_level(one: Hypothesis) -> bool:
    """Whether a percentage stands right behind a difference that counts what the level does: at 1,323.70 points, down
    1.90 points (0.1%).
    """
    spots = dict(one.roles)
    to, by, place = spots["to"], spots.get("by"), one.head.place
    if by is None or not by.sentence is to.sentence is one.head.sentence or not 0 < place - by.place <= _BESIDE:
        return False
    level, gap = to.mention, by.mention
    return level.unit == gap.unit and bool(gap.unit or (gap.noun and level.noun[:1] == gap.noun[:1]))


def _is_of_one_unit(one: Hypothesis) -> bool:
    """Whether two levels of one unit stand in the sentence of the percentage, no other figure between them, and no
    other subject behind the first one: 527 mm, 10% more than the usual 520 mm.
    """
    spots = dict(one.roles)
    if spots.keys() != {"from", "to", "percent"} or len({spot.number for spot in spots.values()}) > 1:
        return False
    old, new, items = spots["from"], spots["to"], one.head.sentence.items
    if set(one.head.sentence.letters[new.place + 1 : one.head.place]) - _CHANGED_ONLY:
        return False
    between = [item for item in items[new.place + 1 : old.place] if isinstance(item, Mention)]
    return new.mention.unit == old.mention.unit != "" and between == [one.head.mention]


def _is_bracketed_fraction(one: Hypothesis) -> bool:
    """Whether a percentage stands right behind its fraction, in parentheses of its own or in the same ones."""
    part, letters, place = dict(one.roles)["part"], one.head.sentence.letters, one.head.place
    return bool(part.fraction) and part.place == place - 2 and bool(_IN_BRACKETS.match(letters, max(place - 3, 0)))


def _is_heading(spot: Spot) -> bool:
    """Whether a figure is the size of a group that heads a column: one (n = 23), one (n = 28), and then percentages of
    the one and the other.
    """
    if spot.leading != SHARE or not spot.inside:
        return False
    return any(heads.start() <= spot.place < heads.end() for heads in _HEADINGS.finditer(spot.sentence.letters))


def _is_of_two(one: Hypothesis) -> bool:
    """Whether a percentage is that of its part and the figure right before it in a list: 9 by tram and 101 by bus, of
    2,595, or 4.24%.
    """
    spots = dict(one.roles)
    part, whole, items = spots["part"], spots["whole"], spots["part"].sentence.items
    place = next((n for n in range(part.place - 1, -1, -1) if items[n] is not None), -1)
    other = items[place] if place >= 0 else None
    between = part.sentence.letters[place + 1 : part.place]
    if not isinstance(other, Mention) or other.kind != COUNT or other is whole.mention or set(between) - _LISTING:
        return False
    both = part.value + float(other.written.value)
    return 0 < both <= whole.value and abs(100 * both / whole.value - one.head.value) <= one.head.unit / 2


def _times_off(one: Hypothesis) -> float:
    return max(1 + one.gap, 1 / (1 + one.gap)) if one.gap > -1 else inf


def trusted(each: Candidate, names: Set[str]) -> float:
    """How far the patterns that say it are to be trusted: the one that is most so."""
    said = [trust(name.removesuffix(SAID)) for name in names - BY_OTHERS if name.endswith(SAID)]
    return max([*said, *([trust(each)] if each.telling else [])], default=0.0)


def are_enough(kind: str, words: float, cue: str) -> bool:
    """Whether the words alone let figures of that kind of claim be told, if they missed by a little."""
    return words >= _SURE[kind, cue][0]


def are_vague(figures: Iterable[Mention]) -> bool:
    """Whether two of them or more are round and hedged: about 360 million, nearly 4 million."""
    written = [each.written for each in figures if each.written.hedge]
    units = [abs(each.value / each.last_place) for each in written]
    return sum(each < _FEW_UNITS or each % 10 == 0 for each in units) > 1


def _unlisted(each: Candidate, one: Hypothesis, words: float, score: float, cue: str, slip: float) -> str:
    """Why a list need not be complete; nothing where it is told to miss its total."""
    far = abs(one.gap)
    (_, first), *_, (_, last) = one.roles
    if each.telling and each.pattern in _BORNE_OUT:
        return "" if is_explained(one) else reasons.NO_SLIP
    if one.kind == "hundred" and not cue:
        return reasons.UNLISTED  # of several groups, or of what one may be twice: 45.5%, 9.4% and 45.5%
    if not cue and len({spot.number for _, spot in one.roles}) > 1:
        return reasons.UNLISTED  # what the next sentence lists is of something else
    apart = first.sentence is not last.sentence and far > _LITTLE
    if one.gap < 0 and apart and not each.telling and slip < _BY_A_SLIP:
        return reasons.UNLISTED  # what its sentence has need not be all
    if first.sentence is not last.sentence and not each.telling and _OWN.match(last.sentence.letters):
        return reasons.UNLISTED  # and insects include 83 bees and 383 beetles
    fine = one.kind == "hundred" and len(one.roles) > 2 and all(spot.unit < 1 for _, spot in one.roles)
    if fine and words >= _FINE and 0 < one.gap <= _SHORT_OF:
        return ""  # more than all; what falls short may have been cut off
    if _BARE.match(first.sentence.letters, first.place):
        return reasons.UNLISTED  # 21 (15, 8): one decimal
    least, least_in_all = _TELLING if each.telling else _SURE["total", cue]
    if each.telling and words >= least and (one.gap > 0 or far > _SHORT_OF) and is_explained(one):
        return ""
    if words < least or score < least_in_all:
        return reasons.WEAK
    plain = not cue and one.gap > 0 and not any(spot.hedge for _, spot in one.roles)  # fewer may have stayed
    if far > _MOST_MISSED and score < _FAR_OFF:
        return "" if plain and words >= _ALONE and far <= PLAIN else reasons.FAR
    if cue == PROPOSED and one.gap < 0 and not (slip >= 0 and far <= _SHORT_OF) and slip < _BY_A_SLIP:
        return reasons.UNLISTED  # of which something is left out
    told = bool(cue) or words + score >= _TOGETHER["total"] or (plain and far <= _NEARLY)
    return "" if told else reasons.WEAK


def _is_change(one: Hypothesis, verbs: Pattern[str]) -> bool:
    """Whether words that tell a rise or a fall stand right before the part or the percentage: down by 600, or 19%."""
    return any(
        verbs.search(spot.sentence.letters, max(spot.place - _BACK, 0), spot.place)
        for role, spot in one.roles
        if role != "whole" and not spot.fraction
    )


def _is_of_another_level(each: Candidate, one: Hypothesis) -> bool:
    """Whether a percentage has a later figure of its own right behind it: while services grew by 5% "to 121"."""
    own = _OWN_LEVEL.match(one.head.sentence.letters, one.head.place + 1)
    to, items = dict(one.roles)["to"].mention, one.head.sentence.items
    level = items[own.end() - 1] if own else None
    return (
        not each.certain and isinstance(level, Mention) and level is not to and level.written.value != to.written.value
    )


def _is_told_otherwise(one: Hypothesis, said: bool) -> bool:
    """Whether the verb before a percentage says that it rose, and its figures fall, which stand apart, or of which it
    is not ``said``; or the other way round: it fell by 20% when the limit was moved from 24 to 72.
    """
    place, letters = one.head.place, one.head.sentence.letters
    verb = next((letter for letter in reversed(letters[max(place - _TOLD, 0) : place]) if letter in (RISE, FALL)), "")
    ends = [spot.place for role, spot in one.roles if role != "percent" and spot.sentence is one.head.sentence]
    apart = not ends or not _LONG.isdisjoint(letters[place + 1 : min(ends)])
    return (apart or not said) and verb == (RISE if one.falls else FALL)
