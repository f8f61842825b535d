"""A total, and its parts behind a comma with no word that leads them: 155 patients, 85 in arm A and 70 in arm B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, labels
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import OF, TOTAL, wording
from crossfoot.figures.unmade import unmade

_PARTS: Final = (
    "figure [words|number|/*0-3 [( words|number*1-3 )]? , ] "
    "[words? figure [( share? percent )]? [words|number|begin|end*0-4 [( [words|number|,]*1-7 )]? ,?]]*1-6 "
    "joined words|begin|end*0-4 figure"
)
_APPOSED: Final = wording(_PARTS)
_AHEAD: Final = wording("words|number|begin|end|/*0-4 [,|;|( or END]")
_MARK: Final = unmade(r"[,;:()\[]|\.(?=\s|$)")
_WORD: Final = unmade(r"[\W\d_]*([^\W\d_]+)")
_BACK: Final = 3
"""letters before a total in which it is called one"""
_SMALL: Final = 20
"""a smaller number in words may be that of what is listed"""
_LOW, _HIGH = Exact(2, 3), Exact(5, 4)
"""of a total; parts that come to less or more are parts of something else"""


def _propose(place: Place) -> Iterator[Candidate]:
    for match in _APPOSED.finditer(place.letters):
        at, last = match.start(), match.end() - 1
        spots = [n for n in range(at + 1, match.end()) if place.letters[n] == COUNT]
        items = [place.sentence.items[n] for n in (at, *spots)]
        total, *parts = (item for item in items if isinstance(item, Mention))
        listing = TotalWithParts(at, total, tuple(parts), tuple(spots), True, True, "")
        if _AHEAD.match(place.letters, last + 1) and _may_add_up(listing):
            behind = {match[1] if match else "" for match in (_WORD.match(place.low, each.end) for each in parts)}
            called = bool(total.unit) and TOTAL in place.letters[max(at - _BACK, 0) : at]
            apart = len(behind) == len(parts) or behind <= {*total.noun, *place.lexicon.prose.common}  # no "37 groups,
            opposite = apart and are_opposite(labels(place, spots), place.lexicon)
            groups = is_of_people(place, total) and are_groups(place, spots) and _are_all(place, at, parts)
            if called or opposite or groups:  # 36 cases here, 2 cases there"
                exact = stated(place, listing, listing.parts, "apposed-parts", "exact")
                lost = any_of(place.lexicon.prose.attrition).search(place.low, total.start, place.sentence.end)
                yield exact._replace(telling=not lost, said=not lost)


def _are_all(place: Place, at: int, parts: Sequence[Mention]) -> bool:
    """Whether nothing is told of groups but their sizes: not of 83, 25 in one group and 52 in the other group came."""
    last = _MARK.split(place.low[parts[-1].end : place.sentence.end], maxsplit=1)[0].split()
    named = any_of(place.lexicon.prose.arms).fullmatch(last[-1]) if last else None
    return OF not in place.letters[max(at - _BACK, 0) : at] and named is not None


def _may_add_up(listing: TotalWithParts) -> bool:
    """Whether the parts have the unit of the total, and come near it."""
    total = listing.total
    few = total.in_words and total.written.value < _SMALL
    if (
        few
        or any(part.in_words for part in listing.parts if total.in_words)
        or any(part.unit != total.unit for part in listing.parts)
    ):
        return False
    size, parts = total.written.value, [part.written.value for part in listing.parts]
    return max(parts) < size and _LOW * size <= sum(parts, Exact()) <= _HIGH * size


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The trial had 155 patients in one ward, 85 in arm A and 70 in arm B.",
            "consistent",
            {"total": "155", "parts[0]": "85", "parts[1]": "70"},
        ),
        CueExample(
            "vi",
            "Tổng vốn của dự án là 1.146 tỷ đồng, vốn đối ứng 343 tỷ đồng và vốn vay 803 tỷ đồng.",
            "consistent",
            {"total": "1.146 tỷ đồng", "parts[0]": "343 tỷ đồng", "parts[1]": "803 tỷ đồng"},
        ),
        CueExample(
            "fr",
            "La ville compte 212 crèches agréées, 131 publiques et 81 privées.",
            "consistent",
            {"total": "212", "parts[0]": "131", "parts[1]": "81"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The trial had 160 patients, with 81 in the lime group (group A, at home) and 80 in the chalk group.",
            "mismatch",
            {"total": "160", "parts[0]": "81", "parts[1]": "80"},
        ),
        CueExample(
            "en",
            "Forty-five hens, 22 males and 28 females, were fed.",
            "mismatch",
            {"total": "Forty-five", "parts[0]": "22", "parts[1]": "28"},
        ),
        CueExample(
            "en",
            "The trial had 155 patients in one ward, 58 in arm A and 70 in arm B.",
            "mismatch",
            {"total": "155", "parts[0]": "58", "parts[1]": "70"},
        ),
        CueExample(
            "vi",
            "Cả vùng có 212 trường mới xây, 131 trường công lập và 18 trường ngoài công lập.",
            "mismatch",
            {"total": "212", "parts[0]": "131", "parts[1]": "18"},
        ),
    ),
    traps=(
        CueExample("en", "Twelve hens, 8 males and 9 females, were fed."),
        CueExample(
            "en", "Growers with a mean age of 61.8 years were assigned, 40 to the lime group and 35 to the other."
        ),
        CueExample(
            "en",
            "Of 83 hens assigned, 25 in the lime group and 52 in the chalk group laid one and were seen (chalk group).",
        ),
        CueExample("en", "They bought 155 chairs at the fair, 85 lamps in May and 70 tables in June."),
        CueExample("vi", "Vườn có 155 cây đã trồng, 80 chậu và 70 luống hoa."),
    ),
    turn=TOTALS + 1,
    where=_PARTS,
)
