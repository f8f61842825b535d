"""A change to a later figure, from one that is told before it: there were 700; this rose by 5% to 735."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, NEAR, TOLD_BY, Slots, changes, is_misprinted_difference
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import PERCENT, Mention

_POINTS: Final = "-points"


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == LATER and change.slots.keys() & {"by", "percent"}:
            for subject in [*(each for each, _ in change.subjects), *change.behind]:
                if change.comparable(subject):
                    slots = {**change.slots, "from": change.at(subject)}
                    told = change.candidate(slots, "change-from-subject")
                    if slots.keys() == {"from", "to", "by"} and _is_retaken(place, subject, slots):
                        sure = _holds(slots) or is_misprinted_difference(slots)
                        told = told._replace(telling=sure, said=True, variant=_POINTS)
                    yield told


def _is_retaken(place: Place, subject: Mention, slots: Slots) -> bool:
    """Whether a sentence goes on about the only percentage told shortly before it: it fell by 3 points to 13%."""
    begin = place.sentence.start
    near = [each for each in place.mentions if each.kind == PERCENT and begin - NEAR < each.start < begin]
    words = place.low[begin : place.sentence.starts[slots["by"].place]].lstrip()
    first = place.figures[:1] and place.figures[0][0] >= slots["by"].place
    return bool(first) and near == [subject] and words.startswith(place.lexicon.again)


def _holds(slots: Slots) -> bool:
    """Whether what it changed by is what both ends are apart."""
    old, new, gap = (slots[role].mention.written.value for role in ("from", "to", "by"))
    return new - old == (-gap if slots["by"].falls else gap)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The index gained 112 points to 10,340, having opened at 10,228.",
            "consistent",
            {"from": "10,228", "to": "10,340", "by": "112"},
        ),
        CueExample(
            "fr",
            "La dotation recule de 3,2 %, à 121 millions d’euros, après 125 millions en 2020.",
            "consistent",
            {"from": "125 millions", "to": "121 millions d’euros", "percent": "3,2 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "In 2001, 16.2% of them worked on Sundays. This fell by 3.4 percentage points to 13.1% in 2011.",
            "mismatch",
            {"from": "16.2%", "to": "13.1%", "by": "3.4 percentage points"},
        ),
        CueExample(
            "vi",
            "Năm 2001, 16,2% số người làm việc ngày chủ nhật. Con số này giảm 3,4 điểm phần trăm xuống 13,1%.",
            "mismatch",
            {"from": "16,2%", "to": "13,1%", "by": "3,4 điểm phần trăm"},
        ),
    ),
    traps=(
        CueExample("en", "In 2001, 16.2% of them were men. Rents fell by 3.4 percentage points to 13.1% of incomes."),
        CueExample("en", "There were 640 hens in the barn; eggs rose by 5% to 735."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
