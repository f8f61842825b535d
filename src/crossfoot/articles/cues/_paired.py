"""Parts with percentages of their own, and the wholes that these may be of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._fractions import fractions, percents_of
from crossfoot.articles.cues._shares import part_before
from crossfoot.articles.cues._wholes import FEW_BACK, OUT_OF, WHOLE_BEHIND
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import FEW, SHARE, symbols

_CHANGED: Final = symbols("rise fall")
Shares = list[tuple[int, Mention, Mention]]
"""place of a percentage, its part, and the percentage"""


def shares_in(place: Place) -> Shares:
    """Those of a sentence, in their order."""
    letters, items = place.letters, place.sentence.items
    taken = percents_of(place.once(fractions))
    shares: Shares = []
    for spot, percent in enumerate(items):
        if spot in taken or not isinstance(percent, Mention) or percent.kind != PERCENT:
            continue
        before = place.sentence.before(spot)
        at, certain = part_before(letters, spot)
        part = items[at] if at >= 0 else None
        if not certain and before == SHARE and letters[spot + 1 : spot + 3] == FEW + COUNT:
            part, certain = items[spot + 2], True
        known = {other.start for _, other, _ in shares}
        if before not in _CHANGED and certain and isinstance(part, Mention) and part.start not in known:
            shares.append((spot, part, percent))
    return shares


def wholes_of(place: Place, shares: Shares) -> Iterator[Mention]:
    """What they may all be shares of, the likeliest first."""
    behind = WHOLE_BEHIND.match(place.letters, shares[-1][0] + 1)
    whole = place.sentence.items[behind.end() - 1] if behind else None
    if isinstance(whole, Mention):
        yield whole
    before = [each for each, _, _ in place.recall.before(shares[0][1].start)]
    yield from before[:FEW_BACK] if len(shares) < FEW_BACK else before
    amount = sum(part.written.value for _, part, _ in shares)
    yield from (each for each in before[FEW_BACK:] if each.written.value == amount)
    yield from _of_first(place, shares)


def _of_first(place: Place, shares: Shares) -> list[Mention]:
    """What the first part alone is said to be out of: "262 of the 437 (60.0%), 87 (19.9%)"."""
    parts = {part.start: number for number, (_, part, _) in enumerate(shares)}
    numbered: list[tuple[int, Mention]] = []
    for spot, item in enumerate(place.sentence.items):
        out_of = OUT_OF.match(place.letters, spot + 1) if item and item.start in parts else None
        whole = place.sentence.items[out_of.end() - 1] if out_of else None
        if item and isinstance(whole, Mention):
            numbered.append((parts[item.start], whole))
    return [whole for _, whole in numbered] if [number for number, _ in numbered] == [0] else []
