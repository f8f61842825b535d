"""A percentage that all others of its sentence make up: 71% own a car, with 33% using it daily, 38% at times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, OF, PART, symbols

_LISTING: Final = symbols("part parts")
_TIED: Final = symbols("rise fall begin end versus fraction ratio multiple ; plan")
_FEWEST: Final = 4
"""percentages that do so hardly by accident, where no word says that they are parts"""
_MOST: Final = 9
_LEADING: Final = 2
_HUNDRED: Final = 100
_OPENING: Final = 3
"""letters with which a sentence begins"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    if letters.count(PERCENT) < 2 or set(letters) & _TIED:
        return
    percents = [item for item in place.sentence.items if isinstance(item, Mention) and item.kind == PERCENT]
    led = PART in letters[:_OPENING]
    earlier = next((each for each in reversed(place.mentions) if each.start < place.sentence.start), None)
    if led and earlier is not None and earlier.kind == PERCENT:  # 74%. Of this 58% comes from the town, 16% from wells.
        percents = [earlier, *percents]
    elif len(percents) < _FEWEST:
        first = letters.index(PERCENT)
        led = not _LISTING.isdisjoint(letters[first : letters.index(PERCENT, first + 1)])
    total, *parts = percents
    amount = sum((part.written.value for part in parts), Exact())
    if not 2 <= len(parts) < _MOST:
        return
    wrong = amount > total.written.value and led and _are_all_less(place, total, parts)
    if not wrong and (amount != total.written.value or not (led or len(parts) >= _FEWEST - 1)):
        return
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    start = min(place.sentence.start, total.start)
    yield Candidate(
        "total", roles, "percentages-of-a-percentage", start, place.sentence.end, telling=wrong, said=wrong,
        fitted=not wrong, options={"coverage": "exact"},
    )  # fmt: skip


def _are_all_less(place: Place, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether each part is less than what it is a part of, nothing is told of groups that have percentages of their
    own, and no more than a slip makes them come to more.
    """
    letters = place.letters
    spots = [spot for spot, item in enumerate(place.sentence.items) if item is not None and item in parts]
    last = letters[spots[-2] : spots[-1]]
    if (
        COUNT in letters[spots[0] :]
        or JOINED not in last
        or any(letters[spot + 1 : spot + 2] in (OF, ")") for spot in spots)
    ):
        return False
    if total not in place.sentence.items and PART not in letters[:_LEADING]:
        return False
    plain = not any(each.written.hedge or each.written.value >= total.written.value for each in parts)
    whole = sum((each.written.value for each in parts), Exact()) == _HUNDRED
    return plain and not total.written.hedge and not whole and is_explained_sum(total, parts)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Of the 2,140 drivers, 71% own a car, with 33% using it daily, 26% weekly and 12% only on holidays.",
            "consistent",
            {"total": "71%", "parts[0]": "33%", "parts[1]": "26%", "parts[2]": "12%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ hộ dùng nước máy là 74%, trong đó nước của công ty 58% và nước của hợp tác xã 16%.",
            "consistent",
            {"total": "74%", "parts[0]": "58%", "parts[1]": "16%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ hộ dùng nước máy đạt 74%. Trong đó nước của công ty đạt 58% và nước của hợp tác xã đạt 16%.",
            "consistent",
            {"total": "74%", "parts[0]": "58%", "parts[1]": "16%"},
        ),
        CueExample(
            "fr",
            "Le taux est de 74 %, dont 58 % pour la ville et 16 % pour la campagne.",
            "consistent",
            {"total": "74 %", "parts[0]": "58 %", "parts[1]": "16 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỷ lệ hộ dùng nước máy là 74%, trong đó nước của công ty 58% và nước của hợp tác xã 26%.",
            "mismatch",
            {"total": "74%", "parts[0]": "58%", "parts[1]": "26%"},
        ),
        CueExample(
            "fr",
            "Le taux est de 74 %, dont 58 % pour la ville et 26 % pour la campagne.",
            "mismatch",
            {"total": "74 %", "parts[0]": "58 %", "parts[1]": "26 %"},
        ),
    ),
    traps=(
        CueExample("en", "Some 94% had married. In contrast, of those born later, 63% of men and 71% of women had."),
        CueExample("vi", "Tỷ lệ hộ dùng nước máy là 77%, trong đó nước của công ty 47% thay vì 50%."),
        CueExample("vi", "Tỷ lệ hộ dùng nước máy là 74%, trong đó nước của công ty 58% và nước giếng 42%."),
        CueExample(
            "en", "Of the 2,140 drivers, 78% own a car, with 33% using it daily, 26% weekly and 12% on holidays."
        ),
        CueExample("en", "Of the drivers, 74% own a car, 58% a bicycle and 16% a boat."),
    ),
    turn=FITTING,
    where="percent",
)
