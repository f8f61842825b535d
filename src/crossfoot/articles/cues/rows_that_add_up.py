"""Rows of figures that count the same things, of which one is the sum of the others: 690 projects with 14,300 workers;
of these 650 projects with 13,350 workers were domestic, and 40 projects with 950 workers foreign.

One row may add up by accident; two or three in the same places hardly do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import takewhile
from math import gcd, prod
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"\s+(?P<word>[^\W\d_]+)")
_STEM: Final = 5
"""letters of a word that say what is counted: injury, injuries"""
_WIDTHS: Final = (4, 3, 2)
"""figures of a row"""
_ROWS: Final = (5, 4, 3)
"""rows, with that of the totals"""
_BETWEEN: Final = 2
"""other figures between two rows"""
_BACK: Final = 900
"""characters in which all rows stand"""
_MOST: Final = 24
"""figures; more are a table"""
_RARE: Final = 400
"""the product of the totals that fit, in round units; a smaller one is made up by chance"""
_ENDS: Final = unmade(r"[.;:!?](?!\d)|\n")
"""no row goes on behind them"""
_SURE: Final = 2
"""totals that fit, beside one that does not for a slip"""
_NOTHING: Final = "\0"
"""letter of figures of which no word says what they count"""
_Row = Sequence[Mention]
_Columns = Sequence[tuple[Mention, Sequence[Mention]]]


class _Counted:
    """The counts of a text in digits up to a sentence, and for each a letter that stands for what it counts."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._figures: list[Mention] = []
        self._letters: list[str] = []
        self._letter_of = {"": _NOTHING}

    def near(self, place: Place) -> tuple[Sequence[Mention], str]:
        """Of the last ones up to the end of the sentence."""
        figures, first = self._figures, place.sentence.end - _BACK
        known = figures[-1].start if figures else -1
        for each in reversed(list(takewhile(lambda each: each.start > known, reversed(place.mentions)))):
            if each.kind == COUNT and not each.in_words:
                figures.append(each)
                thing = each.unit or self._word_behind(each.end)
                self._letters.append(self._letter_of.setdefault(thing, chr(len(self._letter_of))))
        low = max(len(figures) - _MOST, 0)
        while low < len(figures) and figures[low].start <= first:
            low += 1
        return figures[low:], "".join(self._letters[low:])

    def _word_behind(self, end: int) -> str:
        """What a figure counts, where it has no unit."""
        word = _WORD.match(self._low, end)
        return word["word"][:_STEM] if word else ""


def _propose(place: Place) -> Iterator[Candidate]:
    if place.letters.count(COUNT) < min(_WIDTHS):
        return
    figures, letters = place.recall.kept(_Counted, place.low).near(place)
    many, here = len(figures), len(figures)
    while here and figures[here - 1].start >= place.sentence.start:
        here -= 1
    if many - here < min(_WIDTHS) or many < min(_WIDTHS) * min(_ROWS):
        return
    every = [
        _rows(place, figures, letters, at, width)
        for width in _WIDTHS
        for at in range(max(here + 1 - width, (min(_ROWS) - 1) * width), many + 1 - width)
        if letters[at : at + width] in letters[at - width - _BETWEEN : at]
    ]
    several = [some for rows in every if len(rows) >= min(_ROWS) and (some := list(_columns_of(rows)))]
    for slips in (False, True):
        for some in several:
            found = list(_sums(place, some, slips))
            if found:
                yield from found
                return


def _rows(place: Place, figures: Sequence[Mention], letters: str, at: int, width: int) -> list[_Row]:
    """The rows up to the one that begins there, all of which count the same, in their order."""
    wanted = letters[at : at + width]
    if _NOTHING in wanted or all(each.unit for each in figures[at : at + width]):
        return []  # what is converted adds up again: 6,999 yuan (1,036 dollars)
    if len(set(wanted)) == 1 and width == min(_WIDTHS):
        return []
    rows: list[_Row] = []
    while at >= 0 and not _ENDS.search(place.low, figures[at].start, figures[at + width - 1].start):
        rows.insert(0, figures[at : at + width])
        if len(rows) == max(_ROWS):
            break
        at = letters.rfind(wanted, max(at - width - _BETWEEN, 0), at)
    return rows


def _columns_of(rows: Sequence[_Row]) -> Iterator[tuple[_Columns, Sequence[_Row]]]:
    """The totals, each with its parts, where the first or the last row is that of the totals, and the rows of the
    parts; some of them must fit as they are printed.
    """
    for many in _ROWS:
        some = rows[-many:]
        if len(some) < many:
            continue
        for totals, parts in ((some[0], some[1:]), (some[-1], some[:-1])):
            columns = [(total, [row[at] for row in parts]) for at, total in enumerate(totals)]
            if any(_is_exact(*each) for each in columns):
                yield columns, parts


def _sums(place: Place, some: Sequence[tuple[_Columns, Sequence[_Row]]], slips: bool) -> Iterator[Candidate]:
    """The totals and their parts; with ``slips`` where one of several does not fit for a slip."""
    for columns, parts in some:
        missed = [each for each in columns if not _fits(*each)]
        alike = len({tuple(each.written.value for each in row) for row in parts}) == 1
        if alike or prod(_units(*each) for each in columns if each not in missed) < _RARE:
            continue
        slip = slips and len(missed) == 1 and is_explained_sum(*missed[0])
        if (slip and sum(_is_exact(*each) for each in columns) >= _SURE) or (not slips and not missed):
            yield from (_total(place, *each) for each in columns)
            return


def _total(place: Place, total: Mention, parts: Sequence[Mention]) -> Candidate:
    listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
    claim = stated(place, listing, parts, "rows-that-add-up", "exact")
    return claim._replace(start=min(claim.start, *(part.start for part in parts)), telling=True, said=True)


def _units(total: Mention, parts: Sequence[Mention]) -> int:
    """Of how many of the round units, of which all are a whole number, a total is: a sum of few is made by accident."""
    every = [total, *parts]
    least = min(each.written.last_place for each in every)
    return int(total.written.value / (least * (gcd(*(int(each.written.value / least) for each in every)) or 1)))


def _is_exact(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts make up their total as they are printed."""
    written, many = total.written, [part.written for part in parts]
    if written.den == 1 and all(each.den == 1 for each in many):
        return sum([each.num for each in many]) == written.num
    return _amount(parts) == written.value


def _amount(parts: Sequence[Mention]) -> Exact:
    return sum((part.written.value for part in parts), Exact())


def _fits(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts make up their total, as they are printed or as they may have been rounded."""
    rounded = [each for each in (total, *parts) if not each.written.plain or each.written.hedge]
    slack = sum((each.written.last_place for each in rounded), Exact()) / 2 if len(rounded) > 1 else Exact()
    return abs(_amount(parts) - total.written.value) <= slack


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Huyện thụ lý 26 vụ, 68 bị can. Đã đề nghị truy tố 9 vụ và 39 bị can. Đang điều tra 17 vụ, 29 bị can.",
            "consistent",
            {"total": "26", "parts[0]": "9", "parts[1]": "17"},
            ({"total": "68", "parts[0]": "39", "parts[1]": "29"},),
        ),
        CueExample(
            "vi",
            "Ngày thứ bảy xảy ra 36 vụ cháy, làm chết 19 người, bị thương 20 người. Với 34 vụ của chủ nhật, làm chết "
            "29 người, bị thương 32 người, hai ngày xảy ra 70 vụ, làm chết 48 người, bị thương 52 người.",
            "consistent",
            {"total": "70", "parts[0]": "36", "parts[1]": "34"},
            ({"total": "48", "parts[0]": "19", "parts[1]": "29"}, {"total": "52", "parts[0]": "20", "parts[1]": "32"}),
        ),
        CueExample(
            "en",
            "The region had 690 projects with 14,300 workers. Of these, 650 projects with 13,350 workers were "
            "domestic, and 40 projects with 950 workers were foreign.",
            "consistent",
            {"total": "690", "parts[0]": "650", "parts[1]": "40"},
            ({"total": "14,300", "parts[0]": "13,350", "parts[1]": "950"},),
        ),
        CueExample(
            "fr",
            "Il manque encore 15 bateaux avec 108 marins : au nord 2 bateaux avec 17 marins, au sud 13 bateaux avec 91 "
            "marins.",
            "consistent",
            {"total": "15", "parts[0]": "2", "parts[1]": "13"},
            ({"total": "108", "parts[0]": "17", "parts[1]": "91"},),
        ),
        CueExample(
            "es",
            "Faltan 15 barcos con 108 marineros: al norte 2 barcos con 17 marineros, al sur 13 barcos con 91 "
            "marineros.",
            "consistent",
            {"total": "15", "parts[0]": "2", "parts[1]": "13"},
            ({"total": "108", "parts[0]": "17", "parts[1]": "91"},),
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Toàn quốc xảy ra 147 vụ, làm chết 110 người, bị thương 61 người. Đường bộ xảy ra 145 vụ, làm chết 119 "
            "người, bị thương 60 người; đường sắt xảy ra 2 vụ, làm chết 1 người, bị thương 1 người.",
            "mismatch",
            {"total": "110", "parts[0]": "119", "parts[1]": "1"},
            ({"total": "147", "parts[0]": "145", "parts[1]": "2"}, {"total": "61", "parts[0]": "60", "parts[1]": "1"}),
        ),
        CueExample(
            "en",
            "There were 147 crashes, 110 dead and 61 injured. The roads had 145 crashes, 119 dead and 60 injured; "
            "the railways had 2 crashes, 1 dead and 1 injured.",
            "mismatch",
            {"total": "110", "parts[0]": "119", "parts[1]": "1"},
            ({"total": "147", "parts[0]": "145", "parts[1]": "2"}, {"total": "61", "parts[0]": "60", "parts[1]": "1"}),
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Cá tra được hỗ trợ từ 20.500 đồng đến 30.000 đồng; tôm từ 10.500 đồng đến 20.000 đồng; cua từ 10.000 đồng "
            "đến 10.000 đồng.",
        ),
        CueExample(
            "en",
            "In May the shop had 36 clerks and 19 drivers. In June it had 34 clerks and 29 drivers, and in July 70 "
            "clerks and 40 drivers.",
        ),
    ),
    turn=TOTALS,
    where="figure any* figure",
)
