"""What becomes of figures that do not fit: an accusation, a doubt, or nothing; and why it is no accusation."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.cue_names import MODELLED
from crossfoot.articles.one_thing import are_of_one_thing
from crossfoot.articles.proposal import Candidate, is_held_to_all
from crossfoot.articles.rivals import rival_of
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.sure import BESIDE, LISTED, NOTHING, are_vague, trusted, unsure
from crossfoot.articles.sure_lists import may_be_rounded, may_go_on
from crossfoot.articles.trust import TRUSTED, trust
from crossfoot.articles.weighed import Weighed, WeighedHead
from crossfoot.articles.wordings import FALL, RISE

_LISTS: Final = "total-with-parts"
_RATE: Final = "rate"

Excuse = Callable[[Candidate, str], tuple[str, str]]
"""of figures, and of what would become of them (tied, accused, doubted, nothing): what becomes of them, and why"""
Level = tuple[str, str, Candidate | None]
"""what becomes of figures, why they are not told (``reasons.py``), and the reading that excuses them"""


def level_of(
    each: Candidate, weighed: Weighed | None, head: WeighedHead | None, excused: Set[int], excuse: Excuse
) -> Level:
    """What becomes of a claim that does not fit; no finding, if it may be of other figures than these."""
    level, why, rival = _level(each, weighed, head, excused)
    excused_to, other = excuse(each, level)
    if excused_to != level:
        level, why = excused_to, other
    if level == "accused" and any(role.mention.unlike for role in each.roles):
        return "doubted", reasons.UNLIKE, rival
    return level, why, rival


def _level(each: Candidate, weighed: Weighed | None, head: WeighedHead | None, excused: Set[int]) -> Level:
    """The same, but for what words excuse."""
    if each.kind not in MODELLED:
        return _accused_unless(_unmodelled(each))
    if weighed is None or head is None:
        return _accused_unless("" if each.certain else _unweighed(each, excused))
    one = weighed.hypothesis
    if each.kind == "change" and all(role.mention.in_words for role in each.roles if role.role in ("from", "to")):
        return _accused_unless(reasons.IN_WORDS)  # from five rates to four, of 10 per cent and more
    if each.kind == "change" and each.telling and one.fits and one.head.sentence.before(one.head.place) in (RISE, FALL):
        return _accused_unless("")  # it would fit if it went the other way
    why = unsure(each, one, weighed.words, weighed.score, weighed.cue, weighed.cues)
    if not why and each.certain and each.kind in ("share", "change"):
        return _accused_unless("")  # 21 (18%) of 420: that it would be 18% of another whole is no excuse
    of_whole = each.kind == "share" or (not each.telling and each.kind != "total")
    if not why and of_whole and one.head.mention.start in excused:
        why = reasons.UNPRINTED
    if not why and _may_be_shared(each, excused):
        why = reasons.SHARED
    if why and weighed.words < (LISTED if weighed.cue else NOTHING):
        return "nothing", reasons.LITTLE, None
    all_parts = is_held_to_all(each) if each.kind == "total" else each.said and each.certain
    rival = rival_of(weighed, head, trusted(each, weighed.cues) >= BESIDE, each.said, all_parts)
    level, why, _ = _accused_unless(why or (reasons.RIVAL if rival is not None else ""))
    return level, why, rival


def _accused_unless(why: str) -> Level:
    return ("doubted" if why else "accused"), why, None


def _unmodelled(each: Candidate) -> str:
    """Why a claim of a kind without a score of the words is not told to be wrong."""
    if each.kind == "bound":
        return reasons.BEYOND  # 450, with a spike above 500
    if not each.telling:
        return reasons.OPEN
    if each.pattern == _RATE:
        return "" if _is_slip_of_product(each) else reasons.NO_SLIP
    return "" if trust(each) >= TRUSTED else reasons.UNTRUSTED


def _unweighed(each: Candidate, excused: Set[int]) -> str:
    """The same of figures that are tried by no words."""
    if are_vague(role.mention for role in each.roles):
        return reasons.VAGUE
    if may_be_rounded(each):
        return reasons.ROUND
    if may_go_on(each):
        return reasons.MAY_GO_ON
    if _may_be_shared(each, excused):
        return reasons.SHARED
    if each.telling and trust(each) < TRUSTED:
        return reasons.UNTRUSTED
    return "" if are_of_one_thing(each) else reasons.OTHER_THINGS


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
