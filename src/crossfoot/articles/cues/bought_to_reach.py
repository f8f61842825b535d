"""Both ends of a holding, and in the next sentence what was bought or sold: raised to 442,498 shares from 374,498. It
bought 68,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import lru_cache
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import BEGIN, END
from crossfoot.figures.unmade import unmade

_GROUPED: Final = unmade(r"(?<=\d)[.,'’\s](?=\d{3})")
_APART: Final = 3
"""characters between two sentences"""
_LONG: Final = 4
"""digits of figures that hardly fit by chance"""
_BEFORE: Final = 40
"""characters before a figure in which its verb stands"""
_REMEMBERED: Final = 2_000
"""sentences"""


def _propose(place: Place) -> Iterator[Candidate]:
    ends = _ends(place)
    if ends is None:
        return
    old, new = ends
    falls = new.written.value < old.written.value
    verbs = any_of(place.lexicon.prose.sold if falls else place.lexicon.prose.bought)
    told = [item for item in place.counts if _is_of_one(item, new) and _is_told(place, item, verbs)]
    others = [item for item in place.counts if item not in told and _is_of_one(item, new)]
    if len(told) != 1 or others:
        return
    gap = told[0]
    rest = abs(new.written.value - old.written.value) - gap.written.value
    if not rest or (is_explained_gap(old, new, gap, falls) and not _is_printed(place, rest)):
        roles = (Role("from", old), Role("to", new), Role("by", gap, falls))
        yield Candidate(
            "change", roles, "bought-to-reach", min(old.start, new.start), place.sentence.end,
            telling=True, said=True, fitted=True,
        )  # fmt: skip


def _is_printed(place: Place, rest: Exact) -> bool:
    """Whether what is missing stands anywhere: it also has options to buy 50,000 shares."""
    return str(abs(rest)) in _GROUPED.sub("", place.low)


def _ends(place: Place) -> tuple[Mention, Mention] | None:
    """Both ends of what the sentence right before tells of one thing, in whole numbers."""
    before = place.recall.before(place.sentence.start)
    if not before or place.sentence.start - before[0][1].end > _APART:
        return None
    where = before[0][1]
    if not _labelled(where.letters):
        return None
    old, new = (where.items[at] for at in _labelled(where.letters))
    if not isinstance(old, Mention) or not isinstance(new, Mention):
        return None
    return (old, new) if _is_of_one(old, new) and old.written.value != new.written.value else None


@lru_cache(maxsize=_REMEMBERED)
def _labelled(letters: str) -> Sequence[int]:
    """The places of both ends of a change, if there is one of each; nothing if not."""
    counts = [at for at, letter in enumerate(letters) if letter == COUNT]
    old, new = ([at for at in counts if label_of(letters, at)[0] == label] for label in (BEGIN, END))
    return (*old, *new) if len(old) == len(new) == 1 else ()


def _is_of_one(item: Mention, other: Mention) -> bool:
    """Whether two whole numbers that are long enough count one thing."""
    if item.written.hedge or item.in_words or not item.written.plain or len(str(abs(item.written.num))) < _LONG:
        return False
    return same_unit(item, other) and (not (item.noun and other.noun) or not set(item.noun).isdisjoint(other.noun))


def _is_told(place: Place, item: Mention, verbs: re.Pattern[str]) -> bool:
    return verbs.search(place.low, max(item.start - _BEFORE, place.sentence.start), item.start) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The group raised its stake in Wool Mills to 442,498 shares, or 8.6 pct, from 374,498 shares, or 7.3 pct. "
            "In a filing, it said it bought 68,000 Wool Mills common shares between April 7 and June 17.",
            "consistent",
            {"from": "374,498", "to": "442,498", "by": "68,000"},
        ),
        CueExample(
            "fr",
            "Le fonds est passé de 374 498 actions à 442 498 actions. Il a acheté 68 000 actions en avril.",
            "consistent",
            {"from": "374 498", "to": "442 498", "by": "68 000"},
        ),
        CueExample(
            "vi",
            "Quỹ này giảm sở hữu từ 442.498 cổ phiếu xuống 374.498 cổ phiếu. Quỹ đã bán 68.000 cổ phiếu trong tháng 4.",
            "consistent",
            {"from": "442.498", "to": "374.498", "by": "68.000"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The group cut its stake in Wool Mills to 374,498 shares, or 7.3 pct, from 442,498 shares, or 8.6 pct. It "
            "said it sold 86,000 Wool Mills shares in May.",
            "mismatch",
            {"from": "442,498", "to": "374,498", "by": "86,000"},
        ),
        CueExample(
            "es",
            "El fondo pasó de 374.498 acciones a 442.498 acciones. Compró 60.800 acciones en abril.",
            "mismatch",
            {"from": "374.498", "to": "442.498", "by": "60.800"},
        ),
        CueExample(
            "vi",
            "Quỹ này giảm sở hữu từ 442.498 cổ phiếu xuống 374.498 cổ phiếu. Quỹ đã bán 86.000 cổ phiếu trong tháng 4.",
            "mismatch",
            {"from": "442.498", "to": "374.498", "by": "86.000"},
        ),
    ),
    traps=(
        CueExample(
            "fr",
            "Le fonds est passé de 374 498 actions à 442 498 actions. Il a acheté 41 300 actions en avril.",
        ),
        CueExample(
            "en",
            "The group raised its stake to 442,498 shares from 374,498 shares. It bought 70,000 shares and sold 2,000 "
            "shares in May.",
        ),
        CueExample(
            "en", "The group raised its stake to 442,498 shares from 374,498 shares. It bought 12,300 shares in May."
        ),
        CueExample(
            "en",
            "The group raised its stake to 442,498 shares from 374,498 shares. It bought 18,000 shares in May. It also "
            "has the right to buy 50,000 shares.",
        ),
        CueExample("vi", "Quỹ tăng sở hữu từ 374.498 cổ phiếu lên 442.498 cổ phiếu. Quỹ bán 15.200 cổ phiếu khác."),
    ),
    turn=CHANGES,
    where="figure",
    said="sold bought",
)
