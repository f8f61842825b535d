"""A price for each of something, how many of them, and what they come to: 12,000 shares at $25.50 a share, $306,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._prices import Price, behind, counts, in_unit_of, is_mean, price_of, told
from crossfoot.articles.cues._products import is_money
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import TOTAL
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST
from crossfoot.records import NamedTuple

_BACK: Final = 600
"""characters in which all three stand"""
_ENOUGH: Final = 8
"""digits of the three, of which one slip makes a product hardly by accident"""
_LED: Final = 300
"""the same where the thing is told before its price"""
_MOST: Final = 8
"""figures among which they are looked for"""
_FINE: Final = Exact(1, 60)
"""of an amount, its last place; a coarser one is what some product comes to by accident"""
_COARSE: Final = Exact(1, 12)
"""the same where the words name all three"""
_ROUGH: Final = Exact(1, 100)
"""by how much what so many come to may be another amount where one of the three is hedged: nearly 17 million shares"""
_NEAR: Final = 20
"""characters before an amount in which a word says that it is what so many are worth"""
_PRICED: Final = 60
"""characters between the word for a price and its figure"""
_LONG: Final = 100
"""units of the last place of figures in which a slip tells"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = _figures(place)
    prices = [price_of(place, each) for each in figures if each.unit and not each.in_words]
    prices = [each for each in prices if is_money(place, each.mention.unit)]
    prices = [
        each for each in prices if (each.thing and not is_mean(place, each.mention)) or _is_price(place, each.mention)
    ]
    for price in prices:
        yield from _amounts(place, price, figures, [each.mention for each in prices])


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


def _amounts(
    place: Place, price: Price, figures: Sequence[Mention], prices: Sequence[Mention]
) -> Iterator[Candidate]:  # fmt: skip
    """What so many of each may come to; ``prices`` are all that are near."""
    one = price.mention
    others = [each for each in figures if each is not one and not each.in_words]
    counted = [(each, many) for each in others if (many := _many(place, price, each))]
    amounts = [each for each in others if _is_amount(each, one) and not _is_of_each(place, each)]
    named = [each for each in amounts if each.unit]
    nearest = min((each for each, _ in counted), key=lambda each: _apart(each, one), default=None)
    for count, many in counted:
        for amount in amounts:
            times = many * in_unit_of(one, amount)
            least = one.written.value * in_unit_of(one, amount)
            if amount is count or not times or amount.written.value <= least:
                continue
            again = _is_told_nearer(one, amount, prices) or _is_told_nearer(
                count, amount, [each for each, _ in counted]
            )
            if not again:
                alone = len(counted) == 1, len(amounts) == 1
                product = _Product(count, amount, times)
                yield from _tied(place, price, product, alone, named == [amount] and nearest is count)


def _is_of_each(place: Place, figure: Mention) -> bool:
    """Whether a stroke or a word right behind a figure says that it is a price itself."""
    price = price_of(place, figure)
    return price.thing != () and not price.led


def _is_told_nearer(one: Mention, amount: Mention, others: Sequence[Mention]) -> bool:
    """Whether a price or a count is told once more, nearer to what they come to: at 30 dollars a share it bought
    40,000 for 1.2 million, and offers 30 dollars a share for others.
    """
    alike = [each for each in others if each.written.value == one.written.value and each.unit == one.unit]
    return any(_apart(each, amount) < _apart(one, amount) for each in alike if each is not amount)


def _apart(one: Mention, other: Mention) -> int:
    """Characters between two figures."""
    return max(one.start - other.end, other.start - one.end)


class _Product(NamedTuple):
    number: Mention
    amount: Mention
    times: Exact
    """by how much a price is to be multiplied, beside the count, where their units are others"""


def _tied(place: Place, price: Price, product: _Product, alone: tuple[bool, bool], near: bool) -> Iterator[Candidate]:
    """The three as a claim, if they fit, or the words leave no doubt; ``alone`` is whether no other count and no other
    amount is near, ``near`` whether no other amount with its currency is, and no other count as near.
    """
    one, (count, amount, times) = price.mention, product
    starts = one.start, count.start, amount.start
    far = max(starts) - min(starts) > _LED or ";" in place.low[min(starts) : max(starts)]
    if max(starts) < place.sentence.start or (price.led and far):
        return
    exact = times * one.written.value * count.written.value == amount.written.value
    coarse = exact or _is_totalled(place, amount) or _is_worth(place, amount)
    coarse = coarse and price.thing != () and alone[0]
    meets = _meets(one, product, _COARSE if coarse else _FINE)
    here = min(one.start, count.start) >= place.sentence.start
    sole = price.thing != () and all(alone)
    sole = sole and (_is_totalled(place, amount) or (here and _is_worth(place, amount)))
    plain = not meets and times == 1 and amount.unit == one.unit
    said = plain and sole and _is_slip(one, count, amount)
    doubtful = plain and not price.thing and near and _is_worth(place, amount)
    doubtful = doubtful and _digits(one, count, amount) >= _ENOUGH and is_explained_product(one, count, amount)
    if meets or said or doubtful:
        rate = one if count.unit in ("", price.thing[0] if price.thing else "") else told(place, price)
        roles = (Role("rate", rate), Role("total", amount), Role("count", count))
        first = min(place.sentence.start, one.start, count.start, amount.start)
        tied = Candidate(
            "rate", roles, "price-of-each", first, place.sentence.end, telling=not doubtful, said=True, fitted=True
        )
        if said or doubtful or judged(tied).fits:
            yield tied


def _is_price(place: Place, price: Mention) -> bool:
    """Whether a word for a price stands before a figure in its sentence, with no other figure between: at a price of
    $25.50.
    """
    words = place.low[max(price.start - _PRICED, 0) : price.start]
    named = any_of(place.lexicon.prose.priced).search(words)
    return named is not None and not any(each in ".;" or each.isdigit() for each in words[named.end() :])


def _many(place: Place, price: Price, figure: Mention) -> Exact:
    """How many of the things of a price one of what a figure counts is; 0 if it counts others. Without a thing it may
    count anything that has a name.
    """
    if figure.written.value <= 1:
        return Exact()
    if price.thing:
        return counts(place, price, figure)
    named = figure.noun != () or (figure.written.scale > 0 and next(behind(place, figure), "") != "")
    return Exact(int(not figure.unit and named and figure.written.value >= _LONG))


def _is_amount(figure: Mention, price: Mention) -> bool:
    """Whether a figure is one of the money of a price; the name of that may be left out behind a scale word."""
    if figure.unit:
        return in_unit_of(price, figure) != 0
    return figure.written.scale > 0 and not figure.noun


def _meets(price: Mention, product: _Product, fine: Exact) -> bool:
    """Whether the amount, which is told finely enough, is that of the product as it is printed, but for what is less
    than the price of one.
    """
    count, written, times = product.number.written, product.amount.written, product.times
    left = written.value - times * price.written.value * count.value
    if count.plain and count.value >= _LONG and 0 <= left < times * price.written.value:
        return True
    if written.last_place > fine * written.value or abs(left) > fine * written.value:
        return False
    if price.written.hedge or count.hedge or written.hedge:
        return abs(left) <= _ROUGH * written.value
    so_many = price.written.interval(NEAREST) * count.interval(NEAREST) * Interval.point(times)
    return written.interval(NEAREST).meets(so_many)


def _is_totalled(place: Place, amount: Mention) -> bool:
    """Whether a word for a total stands shortly before an amount of the sentence."""
    items = place.sentence.items
    spot = next((at for at, item in enumerate(items) if item is amount), None)
    return spot is not None and TOTAL in place.letters[max(spot - 2, 0) : spot]


def _is_worth(place: Place, amount: Mention) -> bool:
    """Whether a word right before an amount says that so many are worth that, or were sold for it."""
    before = place.low[max(amount.start - _NEAR, place.sentence.start) : amount.start]
    return any_of(place.lexicon.prose.worth).search(before) is not None


def _digits(*figures: Mention) -> int:
    """How many they have, without zeros at the end."""
    return sum(len(str(abs(each.written.num) // each.written.step).rstrip("0")) for each in figures)


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
        CueExample(
            "vi",
            "Giá lúa là 6.530 đồng/kg, nên 10 tấn lúa chỉ bán được 65,3 triệu đồng.",
            "consistent",
            {"rate": "6.530 đồng/kg", "total": "65,3 triệu đồng", "count": "10 tấn"},
        ),
        CueExample(
            "vi",
            "Công ty tạm ứng cổ tức, mỗi cổ phiếu được nhận 1.500 đồng. Có 12,5 triệu cổ phiếu, nên chi 18,75 tỷ đồng.",
            "consistent",
            {"rate": "1.500 đồng", "total": "18,75 tỷ đồng", "count": "12,5 triệu"},
        ),
        CueExample(
            "en",
            "It pays with 2.4 mln of its own shares. At the closing price of 52 dlrs, they are worth about 124.8 mln "
            "dlrs.",
            "consistent",
            {"rate": "52 dlrs", "total": "about 124.8 mln dlrs", "count": "2.4 mln"},
        ),
        CueExample(
            "en",
            "The mill took 12,600 tonnes of rye at 45 cents a kilo, for a total of $5.67 million.",
            "consistent",
            {"rate": "45 cents a kilo", "total": "$5.67 million", "count": "12,600 tonnes"},
        ),
        CueExample(
            "fr",
            "Chaque action donne droit à 24,50 euros. Ses 5 213 actions valent 127 718,50 euros.",
            "consistent",
            {"rate": "24,50 euros", "total": "127 718,50 euros", "count": "5 213"},
        ),
        CueExample(
            "es",
            "Cada acción recibe 24,50 euros. Las 5.213 acciones valen 127.718,50 euros.",
            "consistent",
            {"rate": "24,50 euros", "total": "127.718,50 euros", "count": "5.213"},
        ),
        CueExample(
            "en",
            "It bought 2.55 million shares at $30 a share for $76.5 million. It offers $30 a share for others.",
            "consistent",
            {"rate": "$30", "total": "$76.5 million", "count": "2.55 million"},
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
        CueExample(
            "en",
            "It pays with 2.43 mln of its own shares. At the closing price of 52 dlrs, they are worth 123.66 mln dlrs.",
            doubtful=True,
        ),
    ),
    traps=(
        CueExample("vi", "Có 1 giải nhất trị giá 6.200.000 đồng; 2 giải nhì, mỗi giải 3.100.000 đồng; 31 giải ba."),
        CueExample("vi", "Bộ tiền có tiền giấy 10 và 20 bảng cùng với tiền xu 1 và 2 bảng."),
        CueExample("vi", "Ngày 23/5, 1 bitcoin ăn 2.195 USD. Giá trị của nó đã tăng tới gần 2.200 USD."),
        CueExample("vi", "Giá lúa là 6.530 đồng/kg, mỗi năm xã thu 10 tấn lúa và được hỗ trợ 72,1 triệu đồng."),
        CueExample("en", "Each share gets $24.50. The 5,213 members paid $127,718.50."),
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
