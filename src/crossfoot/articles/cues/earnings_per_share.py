"""Earnings, shares, and what falls to each, a line for each: Shr 43 cts vs 37 cts, Net 2,276,000, Avg shrs 5.3 mln."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from itertools import chain, pairwise
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.notation import folded
from crossfoot.figures.written import NEAREST
from crossfoot.records import NamedTuple

_COLUMNS: Final = 2
"""of a line: this year and the last"""
_LINES: Final = 7
"""lines back in which all three stand"""
_CENTS: Final = "1/100 "
"""begins the unit of a currency of which a hundred make one of another"""
_FAR: Final = Exact(3, 2)
_UNITS: Final = 3
"""of the last place of what falls to each share"""
_GAP: Final = 14
"""characters between two figures of a line"""
_FIELDS: Final = ("shares", "earned", "each")
_SHARES, _EARNED, _EACH = _FIELDS


class _Row(NamedTuple):
    what: str
    figures: Sequence[Mention]


def _propose(place: Place) -> Iterator[Candidate]:
    shares = _row(place, place.sentence.start, place.sentence.end)
    if shares is None or shares.what != _SHARES:
        return
    found: dict[str, _Row] = {}
    end = place.low.rfind("\n", 0, place.sentence.start)
    for _ in range(_LINES):
        if end < 0 or len(found) == _COLUMNS:
            break
        start = place.low.rfind("\n", 0, end) + 1
        line = _row(place, start, end)
        if line is not None:
            if line.what == _SHARES:
                break
            found.setdefault(line.what, line)
        end = start - 1
    if len(found) == _COLUMNS:
        yield from _columns(place, found[_EACH].figures, found[_EARNED].figures, shares.figures)


def _row(place: Place, start: int, end: int) -> _Row | None:
    """A line that has one of these names and one figure or two, or nothing."""
    prose = place.lexicon.prose
    if not place.low[start:end].lstrip().startswith(_beginnings(prose.average_shares, prose.earned, prose.earned_each)):
        return None  # without the pattern, which takes long to compile
    named = _names(prose.average_shares, prose.earned, prose.earned_each).match(place.low, start, end)
    if named is None or named.lastgroup is None:
        return None
    end = min(end, (place.low.find("\n", start + len(named[0]), end) + 1 or end + 1) - 1)
    figures = [each for each in place.mentions if start <= each.start < end]
    if not 1 <= len(figures) <= _COLUMNS or any(each.kind != COUNT or each.written.hedge for each in figures):
        return None
    if place.low[named.end() : figures[0].start].strip(" $£€") or any(
        after.start - before.end > _GAP + len(" ".join(before.noun)) for before, after in pairwise(figures)
    ):
        return None
    return _Row(named.lastgroup, figures)


@cache
def _names(shares: tuple[str, ...], earned: tuple[str, ...], each: tuple[str, ...]) -> re.Pattern[str]:
    """Finds what a line begins with that has one of the three."""
    groups = (f"(?P<{field}>{_any(phrases)})" for field, phrases in zip(_FIELDS, (shares, earned, each), strict=True))
    return re.compile(rf"\s*(?:{'|'.join(groups)})\s?:?(?=[\s$£€])")


@cache
def _beginnings(*phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(folded, chain.from_iterable(phrases)))


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(map(folded, phrases), key=len, reverse=True))) or "(?!)"


def _columns(
    place: Place, each: Sequence[Mention], earned: Sequence[Mention], shares: Sequence[Mention]
) -> Iterator[Candidate]:
    columns = [(_in_whole(place, one), total, count) for one, total, count in zip(each, earned, shares, strict=False)]
    fit = [_fits(*column) for column in columns]
    for column, fits in zip(columns, fit, strict=True):
        if fits or (any(fit) and _is_slip(*column)):
            one, total, count = column
            roles = (Role("average", one), Role("total", total), Role("count", count))
            yield Candidate(
                "average", roles, "earnings-per-share", one.start, place.sentence.end, telling=True, said=True
            )


def _fits(one: Mention, total: Mention, count: Mention) -> bool:
    whole, many = total.written.interval(NEAREST), count.written.interval(NEAREST)
    return (one.written.interval(NEAREST, True) * many).meets(whole)


def _is_slip(one: Mention, total: Mention, count: Mention) -> bool:
    """Whether one slip explains what misses by more than dividends of other shares, taken off first, hardly do."""
    each, product = one.written.value, one.written.value * count.written.value
    far = max(product, total.written.value) >= _FAR * min(product, total.written.value)
    apart = abs(product - total.written.value) >= _UNITS * one.written.last_place * count.written.value
    return far and apart and each > 0 and is_explained_product(one, count, total)


def _in_whole(place: Place, one: Mention) -> Mention:
    """Cents as a part of the unit of which a hundred are one."""
    notation = place.lexicon.notation
    if not one.written.unit.startswith(_CENTS) or one.written.place > 0:
        return one
    written = one.written
    decimals = 2 - written.place
    digits = f"{int(written.value * Exact(10) ** -written.place):0{decimals + 1}}"
    text = f"{digits[:-decimals]}{notation.decimal}{digits[-decimals:]}"
    return one._replace(draft=text, written=FigureReader(notation).figure(text))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Shr 43 cts vs 37 cts\nNet 2,279,000 vs 1,665,000\nRevs 31.9 mln vs 23.9 mln\nAvg shrs 5.3 mln vs 4.5 mln",
            "consistent",
            {"average": "43 cts", "total": "2,279,000", "count": "5.3 mln"},
            ({"average": "37 cts", "total": "1,665,000", "count": "4.5 mln"},),
        ),
        CueExample(
            "en",
            "Oper shr loss 1.36 dlrs\nOper net loss 2,318,000\nAvg shrs 1,710,655",
            "consistent",
            {"average": "1.36 dlrs", "total": "2,318,000", "count": "1,710,655"},
        ),
        CueExample(
            "vi",
            "EPS: 2.149 đồng\nLãi sau thuế: 215,3 tỷ đồng\nSố cổ phiếu bình quân: 100,2 triệu",
            "consistent",
            {"average": "2.149 đồng", "total": "215,3 tỷ đồng", "count": "100,2 triệu"},
        ),
        CueExample(
            "fr",
            "Bénéfice par action : 1,36 euro\nRésultat net : 2 318 000 euros\nNombre moyen d’actions : 1 710 655",
            "consistent",
            {"average": "1,36 euro", "total": "2 318 000 euros", "count": "1 710 655"},
        ),
        CueExample(
            "es",
            "Beneficio por acción: 1,36 euros\nBeneficio neto: 2.318.000 euros\nPromedio de acciones: 1.710.655",
            "consistent",
            {"average": "1,36 euros", "total": "2.318.000 euros", "count": "1.710.655"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Shr 83 cts vs 37 cts\nNet 2,279,000 vs 1,665,000\nAvg shrs 5.3 mln vs 4.5 mln",
            "mismatch",
            {"average": "83 cts", "total": "2,279,000", "count": "5.3 mln"},
            ({"average": "37 cts", "total": "1,665,000", "count": "4.5 mln"},),
        ),
        CueExample(
            "vi",
            "EPS: 4.149 đồng so với 1.830 đồng\nLãi sau thuế: 215,3 tỷ đồng so với 180,3 tỷ đồng\n"
            "Số cổ phiếu bình quân: 100,2 triệu so với 98,5 triệu",
            "mismatch",
            {"average": "4.149 đồng", "total": "215,3 tỷ đồng", "count": "100,2 triệu"},
            ({"average": "1.830 đồng", "total": "180,3 tỷ đồng", "count": "98,5 triệu"},),
        ),
    ),
    traps=(
        CueExample("en", "Shr 40 cts vs 31 cts\nNet 2,279,000 vs 1,665,000\nAvg shrs 5.3 mln vs 4.9 mln"),
        CueExample("en", "Shr 83 cts\nNet 2,279,000\nAvg shrs 5.3 mln"),
        CueExample("en", "Shr diluted 43 cts\nNet 2,279,000\nAvg shrs 5.3 mln"),
        CueExample("vi", "EPS: 4.149 đồng\nLãi sau thuế: 215,3 tỷ đồng\nSố cổ phiếu bình quân: 100,2 triệu"),
    ),
    turn=RATES,
    where="figure",
)
