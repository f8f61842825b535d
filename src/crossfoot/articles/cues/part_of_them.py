"""A part with its percentage of them, who were counted right before: 960 crates. Moths were in 48 of them, or 5%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold, fits, percent_role, stated
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention, Sentence
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import FEW, symbols, wording

_WORDING: Final = (
    "figure words? part [,? [share or joined]? few? percent or words , share few? percent or "
    "( few|share*2 percent few|share? )]"
)
_OF_THEM: Final = wording(_WORDING)
_FAR: Final = 250
"""characters between those who were counted and the sentence of their part"""
_CHANGED: Final = symbols("rise fall begin versus rest joined part of parts")
"""on the way to it, there may be others of whom it is said"""
_FROM: Final = wording("begin [not number|figure|percent or few figure|percent]")
"""thefts from cars: no change begins there"""
_ALL: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    for match in _OF_THEM.finditer(letters):
        at, last = match.start(), match.end() - 1
        spot = last if letters[last] != ")" else next(n for n in range(last, at, -1) if items[n] is not None)
        part, rate = items[at], items[spot]
        if not isinstance(part, Mention) or not isinstance(rate, Mention) or rate.written.value > _ALL:
            continue
        for whole, alone in _wholes(place, part):
            fit = fits(part, rate, whole)
            plain = not any(each.written.hedge for each in (part, whole, rate)) and not whole.in_words
            slip = alone and plain and (near(part, whole, rate) or is_explained_share(part, whole, rate))
            if fit or alone:
                roles = (Role("part", part), Role("whole", whole), percent_role(rate))
                share = stated(place, roles, "part-of-them", at, spot, slip, True)
                yield share._replace(
                    fitted=not alone, certain=slip and not fit and is_explained_share(part, whole, rate)
                )


def _wholes(place: Place, part: Mention) -> list[tuple[Mention, bool]]:
    """Those who were counted last before a part; and whether nothing else was with which they could be mixed up."""
    before = [each for each in place.recall.before(part.start) if place.sentence.start - each[0].end <= _FAR]
    if not before:
        return []
    nearest = before[0][1]
    here = [(whole, there) for whole, where, there in before if where is nearest and can_hold(whole, part)]
    alone = len(here) == 1 and _is_plain(place, nearest, here[0][1], part)
    return [(whole, alone) for whole, _ in here]


def _is_plain(place: Place, where: Sentence, there: int, part: Mention) -> bool:
    """Whether nothing between a whole and its part changes, or is a part of it itself."""
    if where is place.sentence:
        at = next(n for n, item in enumerate(where.items) if item is part)
        return _CHANGED.isdisjoint(_FROM.sub(FEW, where.letters[there + 1 : at]))
    return _CHANGED.isdisjoint(_FROM.sub(FEW, where.letters[there + 1 :]))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Inspectors opened 960 crates over the summer. Moths were found in 48 of them, or 5%.",
            "consistent",
            {"part": "48", "whole": "960", "percent": "5%"},
        ),
        CueExample(
            "vi",
            "Đoàn kiểm tra 960 cơ sở trong mùa hè. Có 48 cơ sở trong số đó (5%) bị phạt.",
            "consistent",
            {"part": "48", "whole": "960", "percent": "5%"},
        ),
        CueExample(
            "fr",
            "On a ouvert 960 caisses cet été. Dans 48 d’entre elles, soit 5 %, il y avait des mites.",
            "consistent",
            {"part": "48", "whole": "960", "percent": "5 %"},
        ),
        CueExample(
            "es",
            "Se abrieron 960 cajas en verano. En 48 de ellas, o el 5 %, había polillas.",
            "consistent",
            {"part": "48", "whole": "960", "percent": "5 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The village saw 773 thefts from barns. Charges followed in just 78 of them, equal to 50.1% of the total.",
            "mismatch",
            {"part": "78", "whole": "773", "percent": "50.1%"},
        ),
        CueExample(
            "vi",
            "Xã ghi nhận 773 vụ trộm gà. Chỉ 78 vụ trong số đó bị khởi tố, chiếm 50,1% tổng số.",
            "mismatch",
            {"part": "78", "whole": "773", "percent": "50,1%"},
        ),
        CueExample(
            "en",
            "Inspectors opened 960 crates over the summer. Moths were found in 48 of them, or 8%.",
            "mismatch",
            {"part": "48", "whole": "960", "percent": "8%"},
        ),
        CueExample(
            "en",
            "Inspectors opened 960 crates over the summer. Moths were found in 84 of these (5.0%).",
            "mismatch",
            {"part": "84", "whole": "960", "percent": "5.0%"},
        ),
        CueExample(
            "vi",
            "Đoàn kiểm tra 960 cơ sở trong mùa hè. Có 48 cơ sở trong số đó (8%) bị phạt.",
            "mismatch",
            {"part": "48", "whole": "960", "percent": "8%"},
        ),
        CueExample(
            "fr",
            "On a ouvert 960 caisses cet été. Dans 48 d’entre elles, soit 8 %, il y avait des mites.",
            "mismatch",
            {"part": "48", "whole": "960", "percent": "8 %"},
        ),
        CueExample(
            "es",
            "Se abrieron 960 cajas en verano. En 48 de ellas (8 %) había polillas.",
            "mismatch",
            {"part": "48", "whole": "960", "percent": "8 %"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "The village saw 773 thefts from barns. In 78 of them, equal to 50.1% of the total value, tools were "
            "taken.",
        ),
        CueExample(
            "en", "Thefts rose from 600 to 773. Charges followed in just 78 of them, equal to 50.1% of the total."
        ),
        CueExample("en", "Inspectors opened 960 crates and 310 sacks. Moths were found in 48 of them (9%)."),
        CueExample("en", "Of the 960 crates 400 came by sea, and the rest by rail. Moths were in 48 of them (8.6%)."),
        CueExample("en", "Inspectors opened 960 crates. Moths were found in 48 of those that came by sea (12%)."),
        CueExample("vi", "Đoàn kiểm tra 960 cơ sở và 310 hộ. Có 48 cơ sở trong số đó (9%) bị phạt."),
        CueExample("fr", "On a ouvert 960 caisses et 310 sacs. Dans 48 d’entre eux (9 %), il y avait des mites."),
    ),
    turn=SHARES,
    where=_WORDING,
)
