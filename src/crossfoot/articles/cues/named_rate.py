"""A rate that is told by its name, and by theirs what it is of: a load factor of 62.2%, 923.2 million passenger miles,
1.48 billion seat miles; now and before, in this month and in the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role, judged, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import SHARE, symbols, wording

_FIELDS: Final = ("percent", "part", "whole")
_PERCENT, _PART, _WHOLE = _FIELDS
_BEFORE: Final = symbols("begin versus")
_GOING_ON: Final = symbols("begin versus joined percent share (")
"""between two figures of one name, the later one without it"""
_CHANGED: Final = symbols("rise fall")
_ANOTHER: Final = wording("words rise|fall")
"""what else is told to have changed, between two figures"""
_LINK: Final = 4
"""characters between a figure and what it counts: 6 million of them"""
_Figures = tuple[Mention, Mention, Mention]
_Column = tuple[int, int]
"""which period, and whether before it"""


class _NamedRate:
    """What a text tells of one rate, so far."""

    def __init__(self, phrase: str) -> None:
        self.names = _names(phrase)
        self.figures: dict[str, dict[_Column, Mention]] = {field: {} for field in _FIELDS}
        self.lost: list[_Column] = []
        """those that do not hold, and are not told yet"""
        self.seen: set[_Column] = set()
        self.holding = False

    def add(self, place: Place) -> None:
        sentence, low = place.sentence, place.low
        if self.names.search(low, sentence.start, sentence.end) is None:
            return
        field, end, last, spot, period = "", sentence.start, 0, 0, -1
        for at, each in place.figures:
            named = [match.lastgroup or "" for match in self.names.finditer(low, end, each.start)]
            between = sentence.letters[spot:at]
            behind = self.names.search(low, each.end, sentence.end) if each.kind == COUNT else None
            link = low[each.end : behind.start()] if behind else ","
            behind = None if "," in link or len(link) > _LINK else behind
            known = behind.lastgroup if behind else named[-1] if named else None
            if known is not None:
                period = period if known == field else -1
                field = known
            elif _ANOTHER.search(sentence.letters, last, at) or not _GOING_ON & set(between):
                field = ""
            what = _PERCENT if field == _PART and sentence.before(at) == SHARE else field
            if field and (each.kind == PERCENT) == (what == _PERCENT) and sentence.before(at) not in _CHANGED:
                column = (period, 1) if period >= 0 and what == field and _BEFORE & set(between) else None
                if column is None or column in self.figures[what]:
                    column = (1 + max((one for one, _ in self.figures[what]), default=-1), 0)
                    period = column[0] if what == field else period
                self.figures[what][column] = each
                spot = at + 1
            end, last = behind.end() if behind else each.end, at

    def complete(self, place: Place) -> Iterator[Candidate]:
        """What has all three figures by now, and holds; or would but for a slip, if others hold, or it is the first."""
        percents, parts, wholes = (self.figures[field] for field in _FIELDS)
        for column in sorted(percents.keys() & parts.keys() & wholes.keys() - self.seen):
            self.seen.add(column)
            part, whole, _ = figures = _of(column, self.figures)
            if can_hold(whole, part) and (claim := judged(_share(place, figures))).fits:
                self.holding = True
                yield claim
            elif same_unit(whole, part) and _is_explained(figures):
                self.lost.append(column)
        told = [each for each in self.lost if self.holding or (len(self.seen) == 1 and near(*_of(each, self.figures)))]
        for column in told:
            self.lost.remove(column)
            yield _share(place, _of(column, self.figures))._replace(certain=True)


def _is_explained(figures: _Figures) -> bool:
    """Whether one wrong digit, or two exchanged ones, explain that they do not fit."""
    part, whole, percent = (each.written for each in figures)
    loose = [each.last_place / 2 / abs(each.value) for each in (part, whole) if not each.plain and each.num]
    near = percent.last_place / 2 / percent.value + sum(loose) if percent.num > 0 else Exact()
    for at, each in enumerate(figures):
        for meant in misprints(each):
            one, of, rate = (meant if place == at else each.written.value for place, each in enumerate(figures))
            if of > 0 < rate and abs(100 * one / of - rate) <= near * rate:
                return True
    return False


def _of(column: _Column, figures: Mapping[str, Mapping[_Column, Mention]]) -> _Figures:
    return figures[_PART][column], figures[_WHOLE][column], figures[_PERCENT][column]


class _NamedRates:
    """The rates of which a text has all the names."""

    def __init__(self, place: Place) -> None:
        told = (_NamedRate(phrase) for phrase in place.lexicon.prose.rated if _may_be_told(phrase, place.low))
        self.told = [each for each in told if len({match.lastgroup for match in each.names.finditer(place.low)}) > 1]


def _may_be_told(phrase: str, low: str) -> bool:
    """Whether a text has the words of the names of the part and of the whole; in which order, costs more to see."""
    return all(
        any(all(word in low for word in name.split()) for name in names.split("|"))
        for names in phrase.partition(" = ")[2].split(" / ")
    )


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.recall.kept(_NamedRates, place).told:
        each.add(place)
        yield from each.complete(place)


def _share(place: Place, figures: _Figures) -> Candidate:
    roles = tuple(Role(role, each) for role, each in zip(("part", "whole", "percent"), figures, strict=True))
    plain = not any(each.written.hedge for each in figures)
    start = min(each.start for each in figures)
    return Candidate("share", roles, "named-rate", start, place.sentence.end, telling=plain, said=True)


@cache
def _names(phrase: str) -> re.Pattern[str]:
    """Finds the names of one rate, and of its part and whole."""
    rate, _, of = phrase.partition(" = ")
    part, _, whole = of.partition(" / ")
    groups = (
        f"(?P<{field}>{_any(names.split('|'))})" for field, names in zip(_FIELDS, (rate, part, whole), strict=True)
    )
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")


def _any(names: Sequence[str]) -> str:
    return "|".join(re.escape(name.strip()).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The carrier said its load factor rose to 62.2 pct from 56.9 pct. Revenue passenger miles grew 24.1 pct to "
            "923.2 mln from 743.8 mln. Available seat miles rose 13.5 pct to 1.48 billion from 1.31 billion.",
            "consistent",
            {"part": "923.2 mln", "whole": "1.48 billion", "percent": "62.2 pct"},
            ({"part": "743.8 mln", "whole": "1.31 billion", "percent": "56.9 pct"},),
        ),
        CueExample(
            "en",
            "The load factor was 50.5 pct vs 48.3 pct, traffic was 436 mln revenue passenger miles vs 295.4 mln and "
            "capacity was 863.3 mln available seat miles vs 611.4 mln.",
            "consistent",
            {"part": "436 mln", "whole": "863.3 mln", "percent": "50.5 pct"},
            ({"part": "295.4 mln", "whole": "611.4 mln", "percent": "48.3 pct"},),
        ),
        CueExample(
            "vi",
            "Môn Văn có 838.818 thí sinh đăng ký dự thi, môn Toán có 858.555 thí sinh đăng ký dự thi. Số thí sinh đến "
            "dự thi môn Văn là 833.894 em, đạt tỷ lệ 99,41%. Số thí sinh dự thi môn Toán là 853.679, đạt tỷ lệ 99,43%.",
            "consistent",
            {"part": "833.894", "whole": "838.818", "percent": "99,41%"},
            ({"part": "853.679", "whole": "858.555", "percent": "99,43%"},),
        ),
        CueExample(
            "fr",
            "Le coefficient d’occupation a atteint 80,5 %. La compagnie a compté 4 830 millions de "
            "passagers-kilomètres pour 6 000 millions de sièges-kilomètres offerts.",
            "consistent",
            {"part": "4 830 millions", "whole": "6 000 millions", "percent": "80,5 %"},
        ),
        CueExample(
            "es",
            "El factor de ocupación llegó al 80,5 %. Hubo 4.830 millones de pasajeros-kilómetro y 6.000 millones de "
            "asientos-kilómetro.",
            "consistent",
            {"part": "4.830 millones", "whole": "6.000 millones", "percent": "80,5 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The unemployment rate was 2.30%. The unemployed totalled 163,000, and the labour force 8.03 million.",
            "mismatch",
            {"part": "163,000", "whole": "8.03 million", "percent": "2.30%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ thất nghiệp là 2,30%. Số người thất nghiệp là 1,07 triệu, lực lượng lao động 52,4 triệu người.",
            "mismatch",
            {"part": "1,07 triệu", "whole": "52,4 triệu", "percent": "2,30%"},
        ),
        CueExample(
            "en",
            "The carrier said its load factor rose to 62.2 pct from 56.9 pct. Revenue passenger miles grew 24.1 pct to "
            "923.2 mln from 743.8 mln. Available seat miles rose 13.5 pct to 1.84 billion from 1.31 billion.",
            "mismatch",
            {"part": "923.2 mln", "whole": "1.84 billion", "percent": "62.2 pct"},
            ({"part": "743.8 mln", "whole": "1.31 billion", "percent": "56.9 pct"},),
        ),
        CueExample(
            "vi",
            "Tỷ lệ thí sinh dự thi là 99,35%. Tổng số thí sinh đăng ký dự thi: 837.818; tổng số thí sinh đến dự thi: "
            "833.894.",
            "mismatch",
            {"part": "833.894", "whole": "837.818", "percent": "99,35%"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The load factor fell 1.6 pct. Revenue passenger miles rose 24.1 pct and available seat miles 13 pct."
        ),
        CueExample(
            "en",
            "The load factor was 41.7 pct. It flew 923.2 mln revenue passenger miles with 1.48 billion seat miles.",
        ),
        CueExample(
            "vi", "Có 837.818 thí sinh đăng ký dự thi và 833.894 thí sinh đến dự thi, tăng 3,5% so với năm trước."
        ),
    ),
    turn=SHARES - 5,
    where="figure|percent",
)
