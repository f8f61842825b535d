"""A figure and two others of neighbouring sentences that make it up, all so long that they hardly do so by accident:
99,997 pupils leave school, 67,299 find a place; so 32,698 do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.figures.written import NEAREST

_LATEST: Final = 16
"""figures among which they are looked for"""
_DIGITS: Final = 4
_LONG, _LONGER = 10 ** (_DIGITS - 1), 10**_DIGITS
"""round units from which figures of one thing, and those of which that is not known, are so long"""
_THREE: Final = 3


def _propose(place: Place) -> Iterator[Candidate]:
    start = place.sentence.start
    if not any(_is_long(each) for each in place.counts):
        return
    figures = [each for each in place.mentions[-_LATEST:] if _is_long(each)]
    known = {each.written.value: each for each in reversed(figures)}
    for number, one in enumerate(figures if len(known) >= _THREE else ()):
        for other in figures[number + 1 :]:
            total = known.get(one.written.value + other.written.value)
            places = (one.start, other.start, total.start) if total is not None else ()
            if total is None or not min(places) < start <= max(places) or not _is_of_one(one, other, total):
                continue
            roles = (Role("total", total), Role("parts", one), Role("parts", other))
            yield Candidate(
                "total", roles, "sum-in-other-sentences", min(places), place.sentence.end, fitted=True,
                options={"coverage": "exact"},
            )  # fmt: skip


def _is_long(each: Mention) -> bool:
    if each.kind != COUNT or each.in_words or sum(map(str.isdigit, each.draft)) < _DIGITS:
        return False
    written = each.written
    return written.hedge in ("", NEAREST) and len(set(filter(str.isdigit, each.draft))) > 1 and _length(each) >= _LONG


def _length(each: Mention) -> int:
    return int(abs(each.written.value) // round_unit((each,)))


def _is_of_one(*three: Mention) -> bool:
    """Whether the figures may be of one thing, and the less so the shorter they are."""
    if not all(same_unit(three[0], each) for each in three):
        return False
    known = bool(three[0].unit) or _is_named(three)
    return min(map(_length, three)) >= (_LONG if known else _LONGER)


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
