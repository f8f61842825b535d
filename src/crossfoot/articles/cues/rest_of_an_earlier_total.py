"""A total, a part of it, and what is left in the next sentence: 2,900 in all. Of this 650 is their own. The remaining
2,250 is borrowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import symbols, wording

_REST: Final = wording("few|some|,*3 rest few|some|share*2 figure")
_OPENING: Final = 4
_LISTING: Final = symbols("part parts")
_CHANGED: Final = symbols("rise fall begin end versus percent fraction each mean")


def _propose(place: Place) -> Iterator[Candidate]:
    begins = _REST.match(place.letters)
    rest = place.sentence.items[begins.end() - 1] if begins else None
    before = place.recall.before(place.sentence.start)[:3]
    if not isinstance(rest, Mention) or len(before) < 2 or place.letters.count(COUNT) != 1:
        return
    (part, where, at), (total, other, _) = before[:2]
    listed = set(where.letters[:_OPENING]) & _LISTING and where is not other and where.letters[at] == COUNT
    if not listed or set(where.letters + place.letters) & _CHANGED:
        return
    if not (same_unit(part, total) and same_unit(rest, total) and same_thing(part, total) and same_thing(rest, total)):
        return
    if max(part.written.value, rest.written.value) < total.written.value:
        listing = TotalWithParts(-1, total, (part, rest), (), True, False, "")
        candidate = stated(place, listing, listing.parts, "rest-of-an-earlier-total", "exact")
        yield candidate._replace(start=min(candidate.start, total.start), telling=True, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Công trình có tổng vốn 2.900 tỷ đồng. Trong đó, vốn tự có 650 tỷ. Còn lại 2.250 tỷ đồng là đi vay.",
            "consistent",
            {"total": "2.900 tỷ đồng", "parts[0]": "650 tỷ", "parts[1]": "2.250 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The works cost $2,900 million. Of this, $650 million is its own. The remaining $2,250 million is a loan.",
            "consistent",
            {"total": "$2,900 million", "parts[0]": "$650 million", "parts[1]": "$2,250 million"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Công trình có tổng vốn 2.900 tỷ đồng. Trong đó, vốn tự có 650 tỷ. Còn lại 2.050 tỷ đồng là đi vay.",
            "mismatch",
            {"total": "2.900 tỷ đồng", "parts[0]": "650 tỷ", "parts[1]": "2.050 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The works cost $2,900 million. Of this, $650 million is its own. The remaining $2,050 million is a loan.",
            "mismatch",
            {"total": "$2,900 million", "parts[0]": "$650 million", "parts[1]": "$2,050 million"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The works cost $2,900 million. Of this, $650 million is spent. The remaining 20 workers left."
        ),
        CueExample("en", "They sold 290 cars. The remaining 65 cars are old. The remaining 205 shops closed."),
    ),
    turn=TOTALS,
)
