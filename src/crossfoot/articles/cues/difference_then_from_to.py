"""A difference that no verb tells, and right behind it both ends: it has closed 46 offices, going from 212 to 166."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, Change, changes
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import wording

_BEFORE: Final = wording("figure few|some? ,|( few|some? [begin|end few|number?]? END")
_NEAR: Final = 6
"""letters from the difference to the first of the ends"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if len(change.ends) == 2:
            yield from _difference(place, change)


def _difference(place: Place, change: Change) -> Iterator[Candidate]:
    old, new = change.ends["from"], change.ends["to"]
    first = min(old.place, new.place)
    before = _BEFORE.search(place.letters, max(first - _NEAR, 0), first)
    gap = place.sentence.items[before.start()] if before else None
    if not isinstance(gap, Mention) or not gap.kind == old.mention.kind == COUNT or not same_unit(gap, old.mention):
        return
    grown = new.mention.written.value - old.mention.written.value
    if gap.written.value == abs(grown):
        slots = {**change.ends, "by": change.at(gap)._replace(falls=grown < 0)}
        told = change.candidate(slots, "difference-then-from-to")._replace(fitted=True)
        bracketed = place.letters[first - 2 : first - 1] == "("  # 0.5 points less (from 36.5 to 36)
        yield told._replace(telling=bracketed, said=bracketed)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Her time improved by 0.25 seconds, from 54.17 seconds to 53.92.",
            "consistent",
            {"from": "54.17 seconds", "to": "53.92", "by": "0.25 seconds"},
        ),
        CueExample(
            "fr",
            "L’agence a fermé 46 bureaux, passant de 212 à 166.",
            "consistent",
            {"from": "212", "to": "166", "by": "46"},
        ),
        CueExample(
            "vi",
            "Lớp Toán bớt 0,5 điểm (từ 36,5 điểm xuống còn 36 điểm).",
            "consistent",
            {"from": "36,5", "to": "36", "by": "0,5"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("vi", "Lớp Toán bớt 0,4 điểm (từ 36,5 điểm xuống còn 36 điểm)."),
        CueExample("en", "It closed 40 offices, going from 212 to 166."),
        CueExample("en", "The 10 patients were ill, and the score went from 35 to 45."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
