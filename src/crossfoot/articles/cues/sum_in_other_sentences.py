"""A figure and two others of neighbouring sentences that make it up, all so long that they hardly do so by accident:
99,997 pupils leave school, 67,299 find a place; so 32,698 do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import comb
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.words import Lexicon
from crossfoot.figures.written import NEAREST
from crossfoot.records import NamedTuple

_LATEST: Final = 16
"""figures among which they are looked for"""
_NEAR: Final = 1_000
"""characters before the sentence"""
_DIGITS: Final = 2
"""of the shortest figure"""
_LONG, _LONGER = 4, 5
"""digits of figures of one thing that are so long that it matters little how many there are; of others"""
_ROOM: Final = 50
"""sizes that a total may have, for each three figures of its unit among which it is found"""
_LEAST, _LEAST_OF_LEVELS, _LITTLE = 30, 150, 10
"""the same of the lesser part, which alone tells where it is so many times less than the total: levels and a step"""
_FINEST: Final = 10**6
"""of one; a finer figure is none of these"""
_TIME: Final = "duration-"
_PAIR, _THREE = 2, 3


class _Sized(NamedTuple):
    size: int
    """how many of the finest unit it is"""
    place: int
    """one of its last place, in the same unit"""
    figure: Mention


def _propose(place: Place) -> Iterator[Candidate]:
    own = [sized for _, each in place.figures if len(each.draft) >= _DIGITS and (sized := _sized(each))]
    if PERCENT in place.letters:
        changes = {id(each.slots["percent"].mention) for each in place.clusters if "percent" in each.slots}
        studied = _is_of_study(place)
        own = [each for each in own if each.figure.kind != PERCENT or not (studied or id(each.figure) in changes)]
    if not own:
        return
    told = place.recall.kept(_none, place.lexicon)
    first = place.sentence.start - _NEAR
    earlier = [each for each in told[-_LATEST:] if each.figure.start >= first]
    told.extend(own)
    if not earlier or len(earlier) + len(own) <= _PAIR:
        return
    for kind in {each.figure.kind for each in own}:
        alike = [each for each in earlier if each.figure.kind == kind]
        yield from _sums(place, [*alike, *(each for each in own if each.figure.kind == kind)], len(alike))


def _sums(place: Place, every: Sequence[_Sized], first: int) -> Iterator[Candidate]:
    """Of figures of one kind those that two others make up, one of the three being the first of a sentence or later."""
    order = sorted(range(len(every)), key=lambda at: every[at].size)
    sizes = [every[at].size for at in order]
    finest, coarsest = min(each.place for each in every), max(each.place for each in every)
    reach = coarsest // _PAIR if coarsest > finest else 0
    found: set[tuple[int, ...]] = set()
    for number, one in enumerate(every[first:], first):
        for two in every[:number]:
            near: list[int] = []
            fits = False
            for size in (one.size + two.size, abs(one.size - two.size)):
                at = bisect_left(sizes, size - reach)
                while at < len(sizes) and sizes[at] <= size + reach:
                    each = every[order[at]]
                    off = abs(each.size - size)
                    fits = fits or not off or (each.place > finest and off * _PAIR <= each.place)
                    near.append(order[at])
                    at += 1
            if not fits:
                continue
            for three in (every[at] for at in sorted({*near}) if at < number):
                whole, *parts = sorted((one, two, three), key=lambda each: each.size, reverse=True)
                spots = tuple(sorted(each.figure.start for each in (one, two, three)))
                if len(set(spots)) == _THREE and spots not in found and _is_sum(whole, parts, every):
                    found.add(spots)
                    yield _sum(place, whole.figure, *sorted((it.figure for it in parts), key=lambda each: each.start))


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


def _sized(each: Mention) -> _Sized | None:
    """A figure that is long enough; nothing for others."""
    written, digits = each.written, [sign for sign in each.draft if sign.isdigit()]
    if written.unit.startswith(_TIME):
        return None  # at 24 hours, 48 hours and 72 hours
    if each.in_words or len(digits) < _DIGITS or len(set(digits)) == 1 or written.hedge not in ("", NEAREST):
        return None
    value, finer = divmod(written.num * _FINEST, written.den)
    return _Sized(value, written.step * _FINEST // written.den, each) if value > 0 and not finer else None


def _is_sum(whole: _Sized, parts: Sequence[_Sized], every: Sequence[_Sized]) -> bool:
    """Whether two figures make up a third one, of one unit, which hardly happens by accident: the more figures of the
    unit are near, the longer must it be.
    """
    three = whole, *parts
    places = {each.place for each in three}
    slack = max(places) if len(places) > 1 else 0
    if abs(whole.size - sum(each.size for each in parts)) * _PAIR > slack:
        return False
    if not all(same_unit(whole.figure, each.figure) and whole.figure.kind == each.figure.kind for each in parts):
        return False
    is_rate = whole.figure.kind == PERCENT
    named = bool(whole.figure.unit) or is_rate or _is_named([each.figure for each in three])
    digits = min(len(str(each.size).rstrip("0")) for each in three)
    if not slack and not is_rate and digits >= (_LONG if named else _LONGER):
        return True
    if not named or parts[0].size == parts[1].size:
        return False
    many = sum(each.figure.kind == whole.figure.kind and same_unit(each.figure, whole.figure) for each in every)
    unit = max(int(round_unit([each.figure for each in three]) * _FINEST), slack) * comb(many, _THREE)
    lesser = min(each.size for each in parts)
    least = _LEAST if lesser * _LITTLE >= whole.size else _LEAST_OF_LEVELS
    return whole.size >= unit * _ROOM and lesser >= unit * least


def _is_of_study(place: Place) -> bool:
    """Whether a text near is about groups, the percentages of which are of small numbers, and often come to others."""
    prose = place.lexicon.prose
    return not place.lexicon.countable.isdisjoint(place.words) or any(
        any_of(words).search(place.low, max(place.sentence.start - _NEAR, 0), place.sentence.end) is not None
        for words in (prose.arms, prose.studied)
    )


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
        CueExample(
            "en",
            "Acme and its unit already hold a 43.4% stake in Fens Mills. Acme said it has 6,841,231 shares, or 35.66%. "
            "The unit holds 7.74%.",
            "consistent",
            {"total": "43.4%", "parts[0]": "35.66%", "parts[1]": "7.74%"},
        ),
        CueExample(
            "vi",
            "Tháng 11 họ mua 12,46% cổ phần của cảng. Tháng 4 họ mua thêm 24,77% cổ phần. Như vậy họ có 37,23%.",
            "consistent",
            {"total": "37,23%", "parts[0]": "12,46%", "parts[1]": "24,77%"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "Of the patients 35.66% were men. Fever was seen in 7.74% of them. Pain was seen in 43.40%."),
        CueExample("en", "Pain was scored at 124 hours. It was scored again at 148 hours. The last was at 272 hours."),
        CueExample("en", "A tin costs $1,233.40 today. The tin fell by $0.84. A jar costs $1,234.24 there."),
        CueExample("en", "Home sales grew 7.15%. Foreign sales grew 11.34%. All sales grew by 18.49% in May."),
        CueExample("en", "The 266 ml jar is the old one. The 532 ml jar is new. The 266 ml jar is blue."),
        CueExample("en", "The mill made 99,000 bags. The shop took 67,000. So 32,000 are left there."),
        CueExample("en", "The mill made 99,997 bags. The shop took 67,299. So 32,689 are left there."),
        CueExample("en", "Code 11111 is for the mill. The shop has 22222. The farm has 33333."),
        CueExample("en", "It weighs 11.25 at dawn. At noon it is 42.59. At dusk it is 53.84."),
    ),
    turn=FITTING + 2,
    where="figure|percent",
)
