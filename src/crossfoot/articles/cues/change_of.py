"""A difference and its percentage, with the earlier figure: up 35, or 5%, on the 700 of last year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, Slots, changes
from crossfoot.articles.cues._misprinted_changes import is_misprinted
from crossfoot.articles.cues._retaken import level_gained
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import wording

_OWN: Final = wording("few? ( percent")
"""10 here (20%), 80 there (18%): each has its own"""

_TOLD_AGAIN: Final = wording(",? share|(")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        slots = change.slots
        if {"from", "by"} <= slots.keys() and slots.keys() & {"percent", "times"} and "to" not in slots:
            if level_gained(change) is not None:
                continue
            sure = all(slot.said for slot in slots.values())
            own = all(_OWN.match(place.letters, slots[role].place + 1) for role in ("from", "by"))
            part = _is_part(slots) or (_is_beside(place.letters, slots) and _is_misprinted(slots))
            told = change.candidate(slots, "change-of", sure and not own and part, sure)
            yield told._replace(certain=told.telling and told.said and is_misprinted(place.sentence, slots))


def _is_part(slots: Slots) -> bool:
    """Whether a difference may be that percentage of the earlier figure with a slip in it."""
    old, by, percent = slots["from"].mention, slots["by"].mention, slots.get("percent")
    if not same_unit(old, by) or percent is None:
        return same_unit(old, by) and by.written.value <= old.written.value
    part, printed = 100 * by.written.value, percent.mention.written.value * old.written.value
    return part <= 2 * printed <= 4 * part


def _is_beside(letters: str, slots: Slots) -> bool:
    """Whether a percentage says right behind a difference what it comes to: 35 million, or 5%."""
    return "percent" in slots and bool(_TOLD_AGAIN.fullmatch(letters, slots["by"].place + 1, slots["percent"].place))


def _is_misprinted(slots: Slots) -> bool:
    """Whether a difference is that percentage of the earlier figure but for one wrong digit, or two exchanged ones."""
    figures = {role: slots[role].mention for role in ("from", "by", "percent")}
    return figures["by"].written.value < figures["from"].written.value and is_explained_change(
        figures, slots["by"].falls
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Le chantier a coûté 7,8 millions d’euros, soit 1,3 million de plus que les 6,5 millions prévus, un "
            "dépassement de 20 %.",
            "consistent",
            {"from": "6,5 millions", "by": "1,3 million", "percent": "20 %"},
        ),
        CueExample(
            "en",
            "Sales rose by 35 million, or 5%, from the 700 million of last year.",
            "consistent",
            {"from": "700 million", "by": "35 million", "percent": "5%"},
        ),
        CueExample(
            "en",
            "Orders were 10.2 billion dlrs, or 2.7 pct, above the April, 1986, level of 373.9 billion dlrs.",
            "consistent",
            {"from": "373.9 billion dlrs", "by": "10.2 billion dlrs", "percent": "2.7 pct"},
        ),
        CueExample(
            "vi",
            "Đơn hàng là 10,2 tỷ đồng, tương đương 2,7%, cao hơn mức 373,9 tỷ đồng của năm trước.",
            "consistent",
            {"from": "373,9 tỷ đồng", "by": "10,2 tỷ đồng", "percent": "2,7%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Sales rose by 35 million, or 8%, from the 700 million of last year.",
            "mismatch",
            {"from": "700 million", "by": "35 million", "percent": "8%"},
        ),
        CueExample(
            "en",
            "Orders were 10.2 billion dlrs, or 7.2 pct, above the April, 1986, level of 373.9 billion dlrs.",
            "mismatch",
            {"from": "373.9 billion dlrs", "by": "10.2 billion dlrs", "percent": "7.2 pct"},
        ),
    ),
    traps=(CueExample("en", "Sales rose by 35 million in May; profits fell 5% from the 700 million of last year."),),
    turn=CHANGES,
    where=TOLD_BY,
)
