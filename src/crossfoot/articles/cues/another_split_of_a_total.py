"""A number that a sentence splits twice: 38 patients (12 men, 26 women; 17 from here, 21 from there). Or, of
things told before it, between semicolons: 65 ponds. At dawn 40 ponds were cold, 25 ponds warm; at noon 22 ponds were
cold, 43 ponds warm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from itertools import accumulate
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention

_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_CROWDED: Final = 18
"""figures in a sentence that may be a table without its lines"""
_SMALLEST: Final = 3
_PAIR, _MOST = 2, 4
"""parts of a split"""
_BETWEEN: Final = 2
"""figures between the two"""


def _propose(place: Place) -> Iterator[Candidate]:
    if ";" in place.letters:
        yield from _between_semicolons(place)
    if sum(item is not None for item in place.sentence.items) >= _CROWDED:
        return
    counts = [each for each in place.counts if not each.unit and each.written.den == 1]
    for at, total in enumerate(counts[: -2 * _PAIR]):
        if total.written.value < _LEAST or total.written.hedge or not is_of_people(place, total):
            continue
        first = _split(total, counts[at + 1 :])
        for skipped in range(_BETWEEN + 1) if first else ():
            start = at + 1 + len(first) + skipped
            second = _split(total, counts[start:])
            if second and _stand_alike(place, second):
                listing = TotalWithParts(-1, total, tuple(second), (), True, True, "")
                claim = stated(place, listing, second, "another-split-of-a-total", "exact")
                yield claim._replace(said=True, fitted=True)
                return


def _between_semicolons(place: Place) -> Iterator[Candidate]:
    """Splits of a number that was told before, where two of them or more make it up, and all name what it counts."""
    depths = place.once(_depths)
    groups: list[list[Mention]] = [[]]
    for letter, item in zip(place.letters, place.sentence.items, strict=True):
        if letter == ";":
            groups.append([])
        elif letter == COUNT and isinstance(item, Mention) and not depths[item.start]:
            groups[-1].append(item)
    splits = [group for group in groups if _PAIR <= len(group) <= _MOST]
    named = {() if each.unit else each.noun[:1] for split in splits for each in split}
    if len(splits) < _PAIR or len(named) != 1 or () in named:
        return
    for total, _, _ in place.recall.before(place.sentence.start):
        if total.unit or total.noun[:1] not in named or total.written.hedge or total.written.value < _LEAST:
            continue
        every = [split for split in splits if _split(total, split) == split]
        for split in every if len(every) >= _PAIR else ():
            listing = TotalWithParts(-1, total, tuple(split), (), True, False, "")
            claim = stated(place, listing, split, "another-split-of-a-total", "exact")
            yield claim._replace(said=True, fitted=True)
        return


def _depths(place: Place) -> Mapping[int, int]:
    """How many parentheses each count stands in: what is in them beside a part is split from it, not from the total."""
    depth, depths = 0, {}
    for letter, item in zip(place.letters, place.sentence.items, strict=True):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if isinstance(item, Mention):
            depths[item.start] = depth
    return depths


def _stand_alike(place: Place, parts: Sequence[Mention]) -> bool:
    """Whether all parts stand in the same parentheses, or none of them in any."""
    return len({place.once(_depths)[each.start] for each in parts}) == 1


def _split(total: Mention, counts: Sequence[Mention]) -> Sequence[Mention]:
    """The first of these counts that make up a total; none where none do."""
    for many, amount in enumerate(accumulate((each.written.value for each in counts[:_MOST]), initial=Exact())):
        if amount == total.written.value and many >= _PAIR:
            parts = counts[:many]
            plain = all(each.kind == COUNT and each.written.value >= _SMALLEST for each in parts)
            return parts if plain and not all(each.in_words for each in parts) else ()
    return ()


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all 38 patients (12 men, 26 women; 17 from the town, 21 from the hills) were asked.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "vi",
            "Có 38 bệnh nhân (12 nam, 26 nữ; 17 người ở phố, 21 người ở núi) được hỏi.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "fr",
            "On a vu 38 patients (12 hommes, 26 femmes ; 17 de la ville, 21 des collines) en un an.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "es",
            "Se vio a 38 pacientes (12 hombres, 26 mujeres; 17 de la ciudad, 21 de los montes) en un año.",
            "consistent",
            {"total": "38", "parts[0]": "17", "parts[1]": "21"},
        ),
        CueExample(
            "vi",
            "Đoàn đã khảo sát 65 hồ nước. Trong đợt này, mùa khô có 40 hồ cạn nặng, 17 hồ cạn, 8 hồ còn nước; mùa mưa "
            "có 12 hồ cạn nặng, 10 hồ cạn, 43 hồ còn nước.",
            "consistent",
            {"total": "65", "parts[0]": "12", "parts[1]": "10", "parts[2]": "43"},
        ),
        CueExample(
            "en",
            "They looked at 65 ponds in May. At dawn 40 ponds were cold, 17 ponds cool and 8 ponds warm; at noon 12 "
            "ponds were cold, 10 ponds cool and 43 ponds warm.",
            "consistent",
            {"total": "65", "parts[0]": "12", "parts[1]": "10", "parts[2]": "43"},
        ),
    ),
    bad=(),
    traps=(
        CueExample(
            "en",
            "They looked at 65 ponds in May. At dawn 40 ponds were cold, 17 ponds cool and 9 ponds warm; at noon 12 "
            "ponds were cold, 10 ponds cool and 43 ponds warm.",
        ),
        CueExample("en", "In all 38 pounds were paid: 12 pounds and 26 pounds, then 17 pounds and 21 pounds."),
        CueExample(
            "en",
            "Of 90 patients (n = 47 with lime, n = 43 with chalk), 46 (51%) patients (24 patients in May and 22 "
            "patients in June) came by bus, and 44 (49%) patients (23 in May and 21 in June) by car.",
        ),
        CueExample("en", "In all 38 patients were asked: 14 men and 26 women, 17 from the town and 21 from the hills."),
    ),
    turn=TOTALS + 4,
    where="figure any* figure any* figure any* figure any* figure",
)
