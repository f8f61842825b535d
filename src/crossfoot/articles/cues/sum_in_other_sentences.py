"""A figure and two others of neighbouring sentences that make it up, all so long that they hardly do so by accident:
99,997 pupils leave school, 67,299 find a place; so 32,698 do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.words import Lexicon
from crossfoot.figures.written import NEAREST

_LATEST: Final = 16
"""figures among which they are looked for"""
_NEAR: Final = 1_000
"""characters before the sentence"""
_DIGITS: Final = 4
"""of figures of one thing, that are so long; of others one more"""
_FINEST: Final = 10**6
"""of one; a finer figure is none of these"""
_PAIR: Final = 2
_Sized = tuple[int, Mention]
"""a figure, and how many of the finest unit it is"""


def _propose(place: Place) -> Iterator[Candidate]:
    counts = [each for each in place.counts if len(each.draft) >= _DIGITS]
    own = [(size, each) for each in counts if (size := _size(each))]
    if not own:
        return
    told = place.recall.kept(_none, place.lexicon)
    first = place.sentence.start - _NEAR
    earlier = [each for each in told[-_LATEST:] if each[1].start >= first]
    told.extend(own)
    if not earlier or len(earlier) + len(own) <= _PAIR:
        return
    known = dict([*earlier, *own])
    found: set[frozenset[int]] = set()
    for size, one in own:
        for other, two in earlier:
            if size + other not in known and abs(size - other) not in known:
                continue
            total = size + other if size + other in known else max(size, other)
            rest = two if total == size + other else known[abs(size - other)]
            whole, part = known[total], one if total != size else two
            three = frozenset(each.start for each in (whole, part, rest))
            if len(three) > _PAIR and three not in found and _is_of_one(whole, part, rest):
                found.add(three)
                yield _sum(place, whole, *sorted((part, rest), key=lambda each: each.start))


def _none(_: Lexicon) -> list[_Sized]:
    """Of no sentence yet."""
    return []


def _sum(place: Place, total: Mention, one: Mention, other: Mention) -> Candidate:
    roles = (Role("total", total), Role("parts", one), Role("parts", other))
    start = min(each.mention.start for each in roles)
    return Candidate(
        "total", roles, "sum-in-other-sentences", start, place.sentence.end, fitted=True,
        options={"coverage": "exact"},
    )  # fmt: skip


def _size(each: Mention) -> int:
    """How many of the finest unit a figure is that is long enough; nothing for others."""
    written, digits = each.written, [sign for sign in each.draft if sign.isdigit()]
    if each.in_words or len(digits) < _DIGITS or len(set(digits)) == 1 or written.hedge not in ("", NEAREST):
        return 0
    value, finer = divmod(written.num * _FINEST, written.den)
    return value if value > 0 and not finer and _digits(value) >= _DIGITS else 0


def _digits(size: int) -> int:
    """How many digits a number has, without the zeros at its end."""
    return len(str(size).rstrip("0"))


def _is_of_one(*three: Mention) -> bool:
    """Whether the figures may be of one thing, and the less so the shorter they are."""
    if not all(same_unit(three[0], each) for each in three):
        return False
    known = bool(three[0].unit) or _is_named(three)
    least = min(_digits(each.written.num * _FINEST // each.written.den) for each in three)
    return least >= (_DIGITS if known else _DIGITS + 1)


def _is_named(three: Sequence[Mention]) -> bool:
    nouns = [each.noun for each in three if each.noun]
    return len(nouns) > 1 and any(named_alike(nouns[0], noun) for noun in nouns[1:])


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "This summer 99,997 pupils will leave school. The colleges take 67,299. So 32,698 pupils have no place.",
            "consistent",
            {"total": "99,997", "parts[0]": "67,299", "parts[1]": "32,698"},
        ),
        CueExample(
            "vi",
            "Xã trồng 67.299 cây chè trong năm. Số cây của cả huyện là 99.997. Như vậy các xã khác trồng 32.698 cây.",
            "consistent",
            {"total": "99.997", "parts[0]": "67.299", "parts[1]": "32.698"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "The mill made 99,000 bags. The shop took 67,000. So 32,000 are left there."),
        CueExample("en", "The mill made 99,997 bags. The shop took 67,299. So 32,689 are left there."),
        CueExample("en", "Code 11111 is for the mill. The shop has 22222. The farm has 33333."),
        CueExample("en", "It weighs 11.25 at dawn. At noon it is 42.59. At dusk it is 53.84."),
    ),
    turn=FITTING + 2,
    where="figure",
)
