"""What a change comes to, and both ends in parentheses without a word before the earlier one: fell by 3 (7 to 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Mention
from crossfoot.articles.slips import is_explained_change, is_explained_sum
from crossfoot.articles.wordings import FALL, wording
from crossfoot.figures.written import NEAREST

_ENDS: Final = "[words|mean|begin|versus|number|of*0-4] ( [old: figure|percent] end [new: figure|percent] few? )|;|,"
_BEHIND: Final = wording(f"[verb: rise|fall] [few|end|of|mean]*0-2 [by: figure|percent|points] {_ENDS}")
_BEFORE: Final = wording(f"[by: figure|percent|points] [few|mean|of]*0-2 [verb: rise|fall] {_ENDS}")
_AROUND: Final = Exact(1, 10)
"""of half a range, how far from its middle what it is said of may stand"""
_ADJUSTED: Final = 2
"""last places by which a difference may be off that was worked out of other figures"""


def _propose(place: Place) -> Iterator[Candidate]:
    for pattern in (_BEHIND, _BEFORE):
        for match in pattern.finditer(place.letters):
            yield from _change(place, match)


def _change(place: Place, match: re.Match[str]) -> Iterator[Candidate]:
    old, new, gap = (place.sentence.items[match.start(name)] for name in ("old", "new", "by"))
    falls = match["verb"] == FALL
    if not isinstance(old, Mention) or not isinstance(new, Mention) or not isinstance(gap, Mention):
        return
    rate = gap.kind == PERCENT
    if not _are_ends(old, new, gap) or (new.written.value < old.written.value) != falls or gap.written.sign:
        return
    figures = {"from": old, "to": new, "percent" if rate else "by": gap}
    off = Exact() if rate else _off(old, new, gap)
    if off and _is_range(old, new, gap):
        return
    greater, less = (old, new) if falls else (new, old)
    slip = is_explained_change(figures, falls) if rate else is_explained_sum(greater, (less, gap))
    near = near_change(figures, falls) and (slip if off or rate else True)
    near = near and not 0 < off <= _ADJUSTED * max(each.written.last_place for each in (old, new, gap))
    roles = tuple([Role(role, each, falls and role not in ("from", "to")) for role, each in figures.items()])
    sentence, verb = place.sentence, match.start("verb")
    words = ((sentence.starts[verb], sentence.ends[verb]),)
    yield Candidate("change", roles, "change-with-ends-in-brackets", sentence.start, sentence.end, words, near, near)


def _are_ends(old: Mention, new: Mention, gap: Mention) -> bool:
    """Whether two figures may be the ends of what has changed by a third one."""
    if old.kind == PERCENT:
        return new.kind == PERCENT and gap.kind == POINTS
    alike = new.kind == COUNT and (same_unit(old, new) or not old.unit) and old.written.value > 0 < new.written.value
    return alike and (gap.kind == PERCENT or (gap.kind == COUNT and (not gap.unit or same_unit(gap, new))))


def _off(old: Mention, new: Mention, gap: Mention) -> Exact:
    """By how much a difference is not that of its ends; 0 where it is, as they are printed."""
    one, other = old.written.interval(NEAREST), new.written.interval(NEAREST)
    apart = abs(new.written.value - old.written.value)
    meets = gap.written.interval(NEAREST).meets(other - one if new.written.value > old.written.value else one - other)
    return Exact() if meets else abs(apart - gap.written.value)


def _is_range(old: Mention, new: Mention, gap: Mention) -> bool:
    """Whether a difference may lie in a range: 1.8 points (1.2 to 2.4)."""
    low, high = sorted((old.written.value, new.written.value))
    if old.written.value < new.written.value:
        return low <= gap.written.value <= high
    return abs(2 * gap.written.value - low - high) <= _AROUND * (high - low)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Those who were trained had an average 2.5 point decrease in stiffness (4.1 to 1.6).",
            "consistent",
            {"from": "4.1", "to": "1.6", "by": "2.5"},
        ),
        CueExample(
            "en",
            "Average stiffness decreased by 1.8 points (4.5 to 2.7).",
            "consistent",
            {"from": "4.5", "to": "2.7", "by": "1.8"},
        ),
        CueExample(
            "en",
            "Turnover rose 35% ($400 million to $540 million).",
            "consistent",
            {"from": "$400 million", "to": "$540 million", "percent": "35%"},
        ),
        CueExample(
            "vi",
            "Giá mủ giảm 180 đồng (450 xuống 270 đồng).",
            "consistent",
            {"from": "450", "to": "270 đồng", "by": "180 đồng"},
        ),
        CueExample(
            "fr",
            "La file moyenne a baissé de 180 mètres (450 à 270 mètres).",
            "consistent",
            {"from": "450", "to": "270 mètres", "by": "180 mètres"},
        ),
        CueExample(
            "es",
            "El precio bajó 180 euros (450 a 270 euros).",
            "consistent",
            {"from": "450", "to": "270 euros", "by": "180 euros"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Average stiffness decreased by 1.8 points (4.5 to 2.1).",
            "mismatch",
            {"from": "4.5", "to": "2.1", "by": "1.8"},
        ),
        CueExample(
            "en",
            "Turnover rose 53% ($400 million to $540 million).",
            "mismatch",
            {"from": "$400 million", "to": "$540 million", "percent": "53%"},
        ),
        CueExample(
            "vi",
            "Giá mủ giảm 130 đồng (450 xuống 270 đồng).",
            "mismatch",
            {"from": "450", "to": "270 đồng", "by": "130 đồng"},
        ),
        CueExample(
            "fr",
            "La file moyenne a baissé de 180 mètres (450 à 210 mètres).",
            "mismatch",
            {"from": "450", "to": "210 mètres", "by": "180 mètres"},
        ),
        CueExample(
            "es",
            "El precio bajó 180 euros (450 a 210 euros).",
            "mismatch",
            {"from": "450", "to": "210 euros", "by": "180 euros"},
        ),
    ),
    traps=(
        CueExample("en", "Average stiffness decreased by 1.8 points (1.2 to 2.4)."),
        CueExample("en", "Average stiffness decreased by 1.8 points (2.4 to 1.2)."),
        CueExample("en", "Average stiffness decreased by 1.6 points (4.5 to 2.7)."),
        CueExample("en", "Average stiffness decreased by 1.8 points (95% CI 1.2 to 2.4)."),
        CueExample("en", "Output rose by 30 tonnes (20 to 60 tonnes)."),
        CueExample("en", "Prices rose 10% ($20 to $30)."),
        CueExample("en", "The yield rose by 12% (10% to 14%)."),
        CueExample("vi", "Giá mủ tăng 180 đồng (120 đến 240 đồng)."),
    ),
    turn=CHANGES,
    where="( figure|percent end figure|percent",
)
