"""A price for each of something, how many of them, and what they come to: 12,000 shares at $25.50 a share, $306,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._products import is_money
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import TOTAL
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import NEAREST

_STROKE: Final = unmade(r"\s?/\s?(?P<one>[^\W\d_]+\d?(?: [^\W\d_]+)?)")
_WORDS: Final = unmade(r"\s(?P<each>[^\W\d_]+)\s(?P<one>[^\W\d_]+)")
_BACK: Final = 600
"""characters in which all three stand"""
_MOST: Final = 8
"""figures among which they are looked for"""
_FINE: Final = Exact(1, 60)
"""of an amount, its last place; a coarser one is what some product comes to by accident"""
_COARSE: Final = Exact(1, 12)
"""the same where the words name all three"""
_ROUGH: Final = Exact(1, 100)
"""by how much what so many come to may be another amount where one of the three is hedged: nearly 17 million shares"""
_BRACKETED: Final = unmade(r"\)\s(?:[^\W\d_]+\s)?")
_NEAR: Final = 20
"""characters before an amount in which a word says that it is what so many are worth"""
_PRICED: Final = 60
"""characters between the word for a price and its figure"""
_LONG: Final = 100
"""units of the last place of figures in which a slip tells"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = _figures(place)
    for price in figures:
        if not price.unit or price.in_words or not is_money(place, price.unit):
            continue
        thing = _thing_of(place, price)
        if thing or _is_price(place, price):
            yield from _amounts(place, price, thing, figures)


def _figures(place: Place) -> list[Mention]:
    """The counts near, the latest first."""
    figures: list[Mention] = []
    first = place.sentence.start - _BACK
    for each in reversed(place.mentions):
        if each.start <= first or len(figures) == _MOST:
            break
        if each.kind == COUNT:
            figures.append(each)
    return figures


def _amounts(place: Place, price: Mention, thing: tuple[str, ...], figures: Sequence[Mention]) -> Iterator[Candidate]:
    others = [each for each in figures if each is not price and not each.in_words]
    counts = [each for each in others if _is_count(place, each, thing)]
    amounts = [each for each in others if _is_amount(each, price) and not _thing_of(place, each)]
    for count in counts:
        for amount in amounts:
            last = max(price.start, count.start, amount.start)
            if last < place.sentence.start or amount.written.value <= price.written.value:
                continue
            exact = price.written.value * count.written.value == amount.written.value
            coarse = exact or _is_totalled(place, amount) or _is_worth(place, amount)
            coarse = coarse and thing != () and len(counts) == 1
            meets = _meets(price, count, amount, _COARSE if coarse else _FINE)
            here = min(price.start, count.start) >= place.sentence.start
            sole = thing != () and len(counts) == len(amounts) == 1
            sole = sole and (_is_totalled(place, amount) or (here and _is_worth(place, amount)))
            told = not meets and sole and amount.unit == price.unit and _is_slip(price, count, amount)
            if meets or told:
                roles = (Role("rate", price), Role("total", amount), Role("count", count))
                first = min(place.sentence.start, price.start, count.start, amount.start)
                tied = Candidate(
                    "rate", roles, "price-of-each", first, place.sentence.end, telling=True, said=True, fitted=True
                )
                if told or judged(tied).fits:
                    yield tied


def _thing_of(place: Place, price: Mention) -> tuple[str, ...]:
    """The words that say of what each has a price; nothing for an amount."""
    stroke = _STROKE.match(place.low, price.end)
    if stroke:
        return tuple(stroke["one"].split())
    words = _WORDS.match(place.low, price.end)
    each = words["each"] in (*place.lexicon.each_behind, *place.lexicon.prose.each) if words else False
    return (words["one"],) if words and each else ()


def _is_price(place: Place, price: Mention) -> bool:
    """Whether a word for a price stands before a figure in its sentence, with no other figure between: at a price of
    $25.50.
    """
    words = place.low[max(price.start - _PRICED, 0) : price.start]
    named = any_of(place.lexicon.prose.priced).search(words)
    return named is not None and not any(each in ".;" or each.isdigit() for each in words[named.end() :])


def _is_count(place: Place, figure: Mention, thing: tuple[str, ...]) -> bool:
    """Whether a figure counts such things: so many shares, or kilograms; without a thing, anything that has a name."""
    if figure.unit:
        return thing != () and figure.unit == thing[0]
    if not thing:
        return figure.noun != () and figure.written.value >= _LONG
    if not figure.noun:  # all of them (1.45 million) shares
        bracket = _BRACKETED.match(place.low, figure.end)
        return bracket is not None and place.low.startswith(" ".join(thing), bracket.end())
    named = figure.noun[: len(thing)]
    if thing[0] == "".join(word[0] for word in figure.noun[: len(thing[0])]) and len(thing[0]) > 1:
        return True  # cp: cổ phiếu
    return named == thing or (len(thing) == 1 and named[:1] == (f"{thing[0]}s",)) or figure.noun[:1] == thing[:1]


def _is_amount(figure: Mention, price: Mention) -> bool:
    """Whether a figure is one of the money of a price; the name of that may be left out behind a scale word."""
    return figure.unit == price.unit or (not figure.unit and figure.written.scale > 0 and not figure.noun)


def _meets(price: Mention, count: Mention, amount: Mention, fine: Exact) -> bool:
    """Whether the amount, which is told finely enough, is that of the product as it is printed, but for what is less
    than the price of one.
    """
    written = amount.written
    left = written.value - price.written.value * count.written.value
    if count.written.plain and count.written.value >= _LONG and 0 <= left < price.written.value:
        return True
    if written.last_place > fine * written.value or abs(left) > fine * written.value:
        return False
    if price.written.hedge or count.written.hedge or written.hedge:
        return abs(left) <= _ROUGH * written.value
    return written.interval(NEAREST).meets(price.written.interval(NEAREST) * count.written.interval(NEAREST))


def _is_totalled(place: Place, amount: Mention) -> bool:
    """Whether a word for a total stands shortly before an amount of the sentence."""
    items = place.sentence.items
    spot = next((at for at, item in enumerate(items) if item is amount), None)
    return spot is not None and TOTAL in place.letters[max(spot - 2, 0) : spot]


def _is_worth(place: Place, amount: Mention) -> bool:
    """Whether a word right before an amount says that so many are worth that, or were sold for it."""
    before = place.low[max(amount.start - _NEAR, place.sentence.start) : amount.start]
    return any_of(place.lexicon.prose.worth).search(before) is not None


def _is_slip(price: Mention, count: Mention, amount: Mention) -> bool:
    """Whether one slip explains that a product misses, in figures that are long enough to tell."""
    written = [each.written for each in (price, count, amount)]
    long = all(abs(each.value) >= _LONG * each.last_place and not each.hedge for each in written)
    return long and is_explained_product(price, count, amount)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Có 37 triệu cổ phiếu được giao dịch ở mức giá 16.300 đồng/cp, tương ứng tổng giá trị hơn 603 tỷ đồng.",
            "consistent",
            {"rate": "16.300 đồng", "total": "hơn 603 tỷ đồng", "count": "37 triệu"},
        ),
        CueExample(
            "vi",
            "Công ty bán 1,26 triệu cổ phiếu với giá 25.500 đồng/cổ phiếu, thu về 32,13 tỷ đồng.",
            "consistent",
            {"rate": "25.500 đồng", "total": "32,13 tỷ đồng", "count": "1,26 triệu"},
        ),
        CueExample(
            "vi",
            "Hai quỹ muốn chuyển đổi 36.242 trái phiếu. Trái phiếu có mệnh giá 1,2 triệu đồng/trái phiếu. Tổng giá trị "
            "là 43.490.400.000 đồng.",
            "consistent",
            {"rate": "1,2 triệu đồng", "total": "43.490.400.000 đồng", "count": "36.242"},
        ),
        CueExample(
            "en",
            "The fund held 12,600 shares. Its price was $25.50 a share. It paid $321,300 in all.",
            "consistent",
            {"rate": "$25.50", "total": "$321,300", "count": "12,600"},
        ),
        CueExample(
            "vi",
            "Với giá bán là 30.000 đồng/cổ phiếu, tổng số tiền chi ra để mua gần 17 triệu cổ phiếu khoảng 510 tỉ đồng.",
            "consistent",
            {"rate": "30.000 đồng", "total": "khoảng 510 tỉ đồng", "count": "gần 17 triệu"},
        ),
        CueExample(
            "vi",
            "Tính theo giá hôm nay là 19.200 đồng thì bà phải chi 97,2 tỷ đồng để mua 5,06 triệu cổ phiếu.",
            "consistent",
            {"rate": "19.200 đồng", "total": "97,2 tỷ đồng", "count": "5,06 triệu"},
        ),
        CueExample(
            "en",
            "At a closing price of $25.50, the 1.26 million shares would fetch $32.13 million.",
            "consistent",
            {"rate": "$25.50", "total": "$32.13 million", "count": "1.26 million"},
        ),
        CueExample(
            "vi",
            "Xã bán hơn 33,4 triệu cổ phần. Giá là 9.600 đồng/cổ phần. Nếu bán hết, xã thu về 320 tỷ và rời đi.",
            "truncated",
            {"rate": "9.600 đồng", "total": "320 tỷ", "count": "hơn 33,4 triệu"},
        ),
        CueExample(
            "en",
            "It bought up to 12.5 million shares at $130 a share for a total of $1.6 billion.",
            "consistent",
            {"rate": "$130", "total": "$1.6 billion", "count": "12.5 million"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Ông bán 1.264.000 cổ phiếu với giá 25.500 đồng/cổ phiếu, thu về 32,322 tỷ đồng.",
            "mismatch",
            {"rate": "25.500 đồng", "total": "32,322 tỷ đồng", "count": "1.264.000"},
        ),
        CueExample(
            "vi",
            "Công ty mua 1.264.000 cổ phiếu, giá 25.500 đồng/cổ phiếu, tổng giá trị 32.322.000.000 đồng.",
            "mismatch",
            {"rate": "25.500 đồng", "total": "32.322.000.000 đồng", "count": "1.264.000"},
        ),
    ),
    traps=(
        CueExample("en", "It bought 12.5 million shares at $130 a share and has sales of $1.6 billion."),
        CueExample("vi", "Giá trần là 13.300 đồng/cổ phiếu. Có 71,5 triệu cổ phiếu tương ứng giá trị 715 tỷ đồng."),
        CueExample(
            "vi", "Với mức giá 22.300 đồng mua vào từ năm 2014, ngân hàng lãi 200 tỷ đồng khi bán 4.800 căn hộ."
        ),
        CueExample("vi", "Công ty bán 1,26 triệu cổ phiếu với giá 25.500 đồng/cổ phiếu, lãi 12 tỷ đồng."),
        CueExample("en", "She sold 12,600 shares at $25.50 a share and kept $210,000 of it."),
        CueExample("vi", "Cá giá 160.000 đồng/kg, gạo 20 kg giá 400.000 đồng."),
    ),
    turn=LIMITS,
    where="figure",
)
