"""How much one figure is above or below another one, and which that is: a provision of 55 million, 20 million over
losses of 35 million; gold at home costs 36.85 million, that abroad 36.7 million, a gap of 150,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from itertools import pairwise
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import Pieces, any_of
from crossfoot.articles.cues._prices import price_of
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import FALL, FEW, RISE
from crossfoot.figures.notation import folded
from crossfoot.figures.units import measure
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import NEAREST

_BACK: Final = 600
"""characters in which all three stand"""
_MOST: Final = 7
"""figures of one unit among which they are looked for"""
_FAR: Final = 80
"""characters from the difference to the figure that it is from"""
_NAMED: Final = 30
"""characters before a difference in which it is said to be one"""
_FINE: Final = Exact(1, 20)
"""round units of a difference, of which others come near by accident"""
_SOLE: Final = Exact(1, 2)
"""the same of the prices of one thing, of which there are no others"""
_PAIR: Final = 2
_TIME: Final = "time"
"""the dimension of hours and days"""
_BEHIND: Final = " …"
"""ends words that a difference follows"""
_APART: Final = unmade(r"[.;:()]")
"""parts a difference from the figure that it is from"""
_MARK: Final = unmade(r"[.;:()\d]")


def _propose(place: Place) -> Iterator[Candidate]:
    figures = _figures(place)
    if len(figures) <= _PAIR or not _is_any_called(place, figures[0].start):
        return
    found: set[tuple[int, ...]] = set()
    for gap in figures:
        for tied in (*_from_base(place, gap, figures), *_of_pair(place, gap, figures)):
            if max(tied.spans) >= place.sentence.start and tuple(sorted(tied.spans)) not in found:
                found.add(tuple(sorted(tied.spans)))
                yield tied


def _is_any_called(place: Place, first: int) -> bool:
    """Whether any of the words stands anywhere between the first figure and the end of the sentence."""
    prose = place.lexicon.prose
    pieces = _pieces((*prose.difference, *prose.apart, *prose.ahead))
    return pieces.are_in(place.low, max(first - _NAMED, 0), place.sentence.end)


@cache
def _pieces(words: tuple[str, ...]) -> Pieces:
    return Pieces([folded(each.removesuffix(_BEHIND)) for each in words])


def _figures(place: Place) -> list[Mention]:
    """The counts near that have a unit, in their order."""
    figures: list[Mention] = []
    first = place.sentence.start - _BACK
    for each in reversed(place.mentions):
        if each.start <= first or len(figures) == _MOST:
            break
        if each.kind == COUNT and _is_amount(place, each):
            figures.append(each)
    return figures[::-1]


def _is_amount(place: Place, each: Mention) -> bool:
    """Whether a figure has a unit, and not one of time: 24 hours and 48 hours are no levels."""
    timed = each.unit in place.lexicon.durations or measure(each.written.unit).dimension == _TIME
    return each.unit != "" and not each.in_words and each.written.num > 0 and not timed


def _from_base(place: Place, gap: Mention, figures: Sequence[Mention]) -> Iterator[Candidate]:
    """The figure that a difference is from, told right behind it, and a third one that is so far from it."""
    if gap.start < place.sentence.start:
        return
    base = next((each for each in figures if each.start >= gap.end), None)
    if base is None or not same_unit(gap, base) or not _is_from(place, gap, base):
        return
    others = [each for each in figures if each.start < gap.start and same_unit(each, gap)]
    for other in reversed(others):
        beside = other is others[-1] and other.start >= place.sentence.start
        for falls in (False, True):
            if _meets(base, other, gap, falls) and (beside or _is_exact(base, other, gap, _FINE)):
                yield _tied(place, base, other, gap, falls)
                return


def _is_from(place: Place, gap: Mention, base: Mention) -> bool:
    """Whether words between two figures say that the first one is by how much another one is above the second."""
    head = place.low[gap.end : base.start]
    behind = _words(place.lexicon.prose.ahead)[1].match(head)
    if behind is None or len(head) > _FAR or _APART.search(head, behind.end()):
        return False
    return not any(gap.end <= each.start < base.start for each in place.mentions)


@cache
def _words(above: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds what stands before such a difference, and what stands right behind it."""
    before = tuple(each.removesuffix(_BEHIND) for each in above if each.endswith(_BEHIND))
    behind = tuple(each for each in above if not each.endswith(_BEHIND))
    return any_of(before), re.compile(rf"\s+{any_of(behind).pattern}" if behind else r"(?!)")


def _of_pair(place: Place, gap: Mention, figures: Sequence[Mention]) -> Iterator[Candidate]:
    """Two figures, one behind the other, that are exactly so far apart as a difference which the words call so."""
    if not _is_called(place, gap):
        return
    thing = price_of(place, gap).thing[:1]
    alike = [each for each in figures if each is not gap and same_unit(each, gap)]
    alike = [each for each in alike if price_of(place, each).thing[:1] == thing]
    alike = [each for each in alike if not (_is_called(place, each) or _is_change(place, each))]
    fine = _SOLE if thing and len(alike) == _PAIR else _FINE
    fit = [pair for pair in pairwise(alike) if _is_exact(*pair, gap, fine)]
    if len(fit) == 1:
        one, other = fit[0]
        yield _tied(place, one, other, gap, other.written.value < one.written.value)


def _is_called(place: Place, gap: Mention) -> bool:
    """Whether a word shortly before a figure says that it is a difference: a gap of 17."""
    prose, low = place.lexicon.prose, place.low
    start = max(gap.start - _NAMED, 0)
    for words in (any_of((*prose.difference, *prose.apart)), _words(prose.ahead)[0]):
        word = next(reversed(list(words.finditer(low, start, gap.start))), None)
        if word is not None and not _MARK.search(low, word.end(), gap.start):
            return True
    return False


def _is_change(place: Place, mention: Mention) -> bool:
    """Whether a verb right before a figure says that something rose or fell by it."""
    for sentence in (place.sentence, *(sentence for _, sentence, _ in place.recall.before(place.sentence.start))):
        if sentence.start <= mention.start < sentence.end:
            at = next((at for at, item in enumerate(sentence.items) if item is mention), 0)
            before = sentence.letters[max(at - 2, 0) : at]
            return before[-1:] in (RISE, FALL) or (before[-1:] == FEW and before[:1] in (RISE, FALL))
    return False


def _is_exact(one: Mention, other: Mention, gap: Mention, fine: Exact) -> bool:
    apart = abs(one.written.value - other.written.value)
    return apart == gap.written.value and round_unit((one, other, gap)) <= fine * gap.written.value


def _meets(base: Mention, other: Mention, gap: Mention, falls: bool) -> bool:
    if max(each.written.last_place for each in (base, other, gap)) > gap.written.value:
        return False
    more, less = (base, other) if falls else (other, base)
    apart = more.written.interval(NEAREST) - less.written.interval(NEAREST)
    return more.written.value > less.written.value and gap.written.interval(NEAREST).meets(apart)


def _tied(place: Place, base: Mention, other: Mention, gap: Mention, falls: bool) -> Candidate:
    roles = (Role("from", base), Role("to", other), Role("by", gap, falls))
    start = min(place.sentence.start, gap.start, base.start, other.start)
    return Candidate(
        "change", roles, "gap-between-levels", start, place.sentence.end, telling=True, said=True, fitted=True
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "It sets 75 mln dlrs aside for bad loans, about 30 mln dlrs over the losses of about 45 mln dlrs.",
            "consistent",
            {"from": "about 45 mln dlrs", "to": "75 mln dlrs", "by": "about 30 mln dlrs"},
        ),
        CueExample(
            "en",
            "It grew to 7.25 billion dlrs. That is 4.11 billion dlrs above June, 1986's total of 3.14 billion dlrs.",
            "consistent",
            {"from": "3.14 billion dlrs", "to": "7.25 billion dlrs", "by": "4.11 billion dlrs"},
        ),
        CueExample(
            "vi",
            "Cà phê trong nước có giá 36,82 triệu đồng/tấn. Cà phê thế giới quy đổi là 36,65 triệu đồng/tấn. Như vậy, "
            "giá trong nước cao hơn 170.000 đồng/tấn.",
            "consistent",
            {"from": "36,82 triệu đồng", "to": "36,65 triệu đồng", "by": "170.000 đồng"},
        ),
        CueExample(
            "vi",
            "Sổ sách của xã có chênh lệch gần 43 triệu đồng. Xã nhận về gần 61 triệu đồng nhưng chi gần 18 triệu đồng.",
            "consistent",
            {"from": "gần 61 triệu đồng", "to": "gần 18 triệu đồng", "by": "gần 43 triệu đồng"},
        ),
        CueExample(
            "fr",
            "Elle met 75 millions d’euros de côté, 30 millions d’euros de plus que les pertes de 45 millions d’euros.",
            "consistent",
            {"from": "45 millions d’euros", "to": "75 millions d’euros", "by": "30 millions d’euros"},
        ),
        CueExample(
            "es",
            "Reserva 75 millones de euros, 30 millones de euros más que las pérdidas de 45 millones de euros.",
            "consistent",
            {"from": "45 millones de euros", "to": "75 millones de euros", "by": "30 millones de euros"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "Shr loss 25 cts vs profit 11 cts\n12 mths\nShr loss 14 cts vs profit 31 cts"),
        CueExample(
            "vi",
            "Mã A giảm 3.150 đồng, còn 67.900 đồng. Mã B giảm 2.480 đồng, xuống 64.100 đồng. Mã C giảm 670 đồng, còn "
            "41.300 đồng.",
        ),
        CueExample("vi", "Vé tăng từ 21.000 đồng lên 38.000 đồng; vé tháng tăng 17.000 đồng lên 55.000 đồng."),
        CueExample(
            "en", "The loan fell to 21.3 billion dlrs from 30.3 billion. Bills rose 9 billion dlrs over the year."
        ),
        CueExample("fr", "Le club a 300 000 euros et 500 000 euros en banque. L’écart est de 200 000 euros."),
    ),
    turn=LIMITS,
    where="figure",
)
