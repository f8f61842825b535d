"""Two figures near a change that names neither: any two that give it, the later one first; and "against 1,250 last
year we had 1,625, up 30%", where the words tell which is which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.coincidence import is_missed_by_a_slip, round_unit
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import (
    EARLIER,
    OUTCOME,
    TOLD_BY,
    Change,
    Slots,
    changes,
    is_misprinted_difference,
    is_near,
    without,
)
from crossfoot.articles.proposal import Candidate, named_alike, same_thing
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import VERSUS, symbols
from crossfoot.articles.words import begins_with

_NEXT: Final = "-next"
_MISSED: Final = "-missed"
_FINE, _FINER = 100, 10_000
"""round units of a difference that hardly any two figures come near by one slip: the nearest two, and others"""
_APART: Final = 3
"""characters between two sentences"""
_OTHERS: Final = symbols("rise fall percent fraction range ratio multiple points ;")
_TELLING: Final = 2
"""digits of a percentage that confirms two figures which no word ties"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == OUTCOME:
            yield from _pairs(change, without(change.slots, "from"))


def _pairs(change: Change, results: Slots) -> Iterator[Candidate]:
    ends = [subject for subject, _ in change.subjects]
    behind = change.behind if _is_fine(results) else []
    for to in [*ends[:2], *behind]:
        for old in [*behind, *ends[:EARLIER]]:
            if old is to or not same_thing(to, old) or to.kind != old.kind:
                continue
            slots = {"to": change.at(to), "from": change.at(old), **results}
            nearest = change.subjects[:1] == [(to, True)] and len(ends) > 1 and old is ends[1]
            said = nearest and _is_held_against(change, to, old)
            if _is_told_next(change, to, old):
                told = change.candidate(slots, "two-figures-then-change", True)._replace(variant=_NEXT)
                misprinted = slots.keys() == {"from", "to", "by"} and _is_misprinted(slots)
                yield told._replace(telling=told.telling or misprinted)
            elif _is_missed(change, ends, behind, slots):
                told = change.candidate(slots, "two-figures-then-change", said)
                yield told._replace(telling=True, said=True, variant=_MISSED)
            else:
                yield change.candidate(slots, "two-figures-then-change", said and is_near(to, old, results), said)


def _is_misprinted(slots: Slots) -> bool:
    """Whether a slip explains a difference that is printed as finely as both figures: 21.99 and 23.99 are for one
    thing, 4 million for another.
    """
    places = {slots[role].mention.written.last_place for role in ("from", "to", "by")}
    return len(places) == 1 and is_misprinted_difference(slots)


def _is_missed(change: Change, ends: Sequence[Mention], behind: Sequence[Mention], slots: Slots) -> bool:
    """Whether figures are printed so finely that only a slip explains that two are nearly as far apart as a difference,
    the nearest two of its unit, or any where it is finer still; and no other two are so far apart.
    """
    if slots.keys() != {"from", "to", "by"}:
        return False
    gap, old, to = (slots[role].mention for role in ("by", "from", "to"))
    if not gap.unit == old.unit == to.unit != "":
        return False
    greater, less = (to, old) if to.written.value > old.written.value else (old, to)
    near = [each for each in ends if each.unit == gap.unit][: 1 if behind else 2]
    nearest = all(any(each is one for one in (*near, *behind[:1])) for each in (old, to))
    finest = round_unit([gap, old, to])
    if (
        gap.written.value < (_FINE if nearest else _FINER) * finest
        or (greater.written.value - less.written.value) < finest
    ):
        return False
    if not _is_misprinted(slots) or not is_missed_by_a_slip(greater, (less, gap), _FINE):
        return False
    values = [each.written.value for each in (*ends, *behind)]
    return all(abs(one - other) != gap.written.value for one, other in combinations(values, 2))


def _is_told_next(change: Change, to: Mention, old: Mention) -> bool:
    """Whether a sentence goes on about the two figures of the one right before it, which are held against each other:
    there were 480 compared with 400. This is a rise of 20%.
    """
    place, begin = change.place, change.place.sentence.start
    before = place.recall.before(begin)
    if len(before) < 2 or (before[0][0], before[1][0]) != (old, to) or begin - before[0][1].end > _APART:
        return False
    (_, where, at), (_, other, first) = before[:2]
    if where is not other or label_of(where.letters, at)[0] != VERSUS or set(where.letters) & _OTHERS:
        return False
    counts = [each for each in where.items if each is not None]
    alone = all(each.start < begin for each, _ in change.subjects) and len(counts) == 2 and first < at
    return alone and begins_with(place.low, begin, place.lexicon.again)


def _is_fine(results: Slots) -> bool:
    """Whether the change is told so finely that figures which give it are hardly there by chance."""
    return any(sum(each.isdigit() for each in slot.mention.draft) >= _TELLING for slot in results.values())


def _is_held_against(change: Change, to: Mention, old: Mention) -> bool:
    """Whether the sentence has two figures of one thing, of which "compared with" stands before the first."""
    items = change.place.sentence.items
    counts = [n for n, item in enumerate(items) if isinstance(item, Mention) and item.kind == to.kind]
    if len(counts) < 2 or items[counts[0]] is not old or items[counts[1]] is not to:
        return False  # either may stand in an earlier sentence, or be the part of a fraction
    alike = bool(to.unit) or named_alike(to.noun[:1], old.noun[:1])
    return alike and VERSUS in change.place.letters[max(counts[0] - 2, 0) : counts[0]]


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Chỉ số tồn kho quý I là −2,4%, quý II là 1,1%, tức tăng 3,5 điểm phần trăm.",
            "consistent",
            {"from": "2,4%", "to": "1,1%", "by": "3,5 điểm phần trăm"},
        ),
        CueExample(
            "es",
            "La tasa de paro pasó del 4,1 % al 4,6 %, un aumento de 0,5 puntos porcentuales.",
            "consistent",
            {"from": "4,1 %", "to": "4,6 %", "by": "0,5 puntos porcentuales"},
        ),
        CueExample(
            "vi",
            "Giá lúa xã Bưởi là 35,44 triệu đồng. Giá lúa xã Cam ở mức 36,67 triệu đồng, tăng 1,23 triệu đồng so với "
            "giá cũ.",
            "consistent",
            {"from": "35,44 triệu đồng", "to": "36,67 triệu đồng", "by": "1,23 triệu đồng"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "There were 499,331 arrivals in 2012 compared with 484,367 in 2011. This is an increase of 1.3%.",
            "mismatch",
            {"from": "484,367", "to": "499,331", "percent": "1.3%"},
        ),
        CueExample(
            "fr",
            "On comptait 499 331 arrivées en 2012 contre 484 367 en 2011. Ce chiffre est en hausse de 1,3 %.",
            "mismatch",
            {"from": "484 367", "to": "499 331", "percent": "1,3 %"},
        ),
        CueExample(
            "vi",
            "So với 1.250 hồ sơ của năm trước, năm nay trường nhận 1.625 hồ sơ xét tuyển, tăng 35%.",
            "mismatch",
            {"from": "1.250", "to": "1.625", "percent": "35%"},
        ),
        CueExample(
            "vi",
            "Ngân hàng niêm yết giá 23.659 đồng. Ở cửa hàng giá bán là 23.310 đồng. Như vậy, giá này vẫn thấp hơn "
            "394 đồng so với ngân hàng.",
            "mismatch",
            {"from": "23.659 đồng", "to": "23.310 đồng", "by": "394 đồng"},
        ),
        CueExample(
            "en",
            "The bank asks 23,659 dong. The shop asks 23,310 dong, which is 394 dong less than the bank.",
            "mismatch",
            {"from": "23,659 dong", "to": "23,310 dong", "by": "394 dong"},
        ),
    ),
    traps=(
        CueExample("vi", "Máy có giá 21,99 triệu đồng so với 23,99 triệu đồng.\nMáy X2 (mức giảm giá 4 triệu đồng)"),
        CueExample("en", "There were 480 arrivals compared with 400 in 2011. Fares were up by 24%."),
        CueExample("en", "In May 700 people came, in June 760; prices rose 5%."),
        CueExample(
            "vi", "Giá vàng mua vào là 36,55 triệu đồng, bán ra 36,65 triệu đồng, tăng 110.000 đồng so với hôm qua."
        ),
        CueExample("en", "It costs 23,310 dong here and 23,659 dong there, up 500 dong on last week."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
