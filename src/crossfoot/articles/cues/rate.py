"""So much for each, how many, and what they come to: 12 households at 500 dollars each, 6,000 dollars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._products import RATE, Product, is_money, products
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, judged
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_product
from crossfoot.articles.wordings import PART, TOTAL, symbols

_STOPS: Final = symbols(", ; : ( ) joined figure percent")
_NAMED: Final = 40
"""characters before a rate in which it is said to be one of more"""
_QUALIFIED: Final = 3
"""words of what is counted, of which some say which it is: 84 rooms to let"""


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(products):
        if each.kind == RATE and each.tied:
            telling = each.said and each.near and each.percent is None and not each.rate.written.hedge
            telling = telling and not _is_quotient(each)
            told = each.candidate(place.sentence, RATE, telling and not _may_be_apart(place, each))
            if told.telling and (_is_offered(place, each) or _is_of_some(place, each)):
                told = told._replace(telling=judged(told).fits)
            yield told


def _is_quotient(each: Product) -> bool:
    """Whether so much is for each of a unit, so that it was divided, and no slip makes it another: 2,166 a hectare."""
    return each.number.unit != "" and not is_explained_product(each.rate, each.number, each.total)


def _is_offered(place: Place, each: Product) -> bool:
    """Whether so many may be had for another price than so many times that of one: $15 each, or $50 for a family of
    four; $480, or $22 a month for 24 months.
    """
    price, total = each.rate, each.total
    if not is_money(place, price.unit):
        return False
    if total.end < price.start < each.number.start:
        between = place.low[total.end : price.start]
        return place.lexicon.contrasts["alternatives"].search(between) is not None
    if min(total.start, each.number.start) < price.end:
        return False
    spot = next((at for at, item in enumerate(place.sentence.items) if item is total), 0)
    return TOTAL not in place.letters[:spot]


def _is_of_some(place: Place, each: Product) -> bool:
    """Whether a total counts more than the product, or only some of it: 12 floors of 8 rooms each, 84 rooms to let."""
    total, letters = each.total, place.letters
    spot = next((at for at, item in enumerate(place.sentence.items) if item is total), -1)
    if spot < 0:
        return False
    stop = next((at for at in range(spot + 1, len(letters)) if letters[at] in _STOPS), len(letters))
    if PART in letters[spot + 1 : stop]:
        return True
    last = total.start > max(each.rate.start, each.number.start) and TOTAL not in letters[:spot]
    short = total.written.value < each.rate.written.value * each.number.written.value
    behind = place.low[total.end : place.sentence.starts[stop] if stop < len(letters) else place.sentence.end]
    return last and short and not total.unit and len(WORD.findall(behind)) >= _QUALIFIED


def _may_be_apart(place: Place, each: Product) -> bool:
    """Whether a total is only passed, or is one of several of its unit: 128 million for this, 730 million for that; or
    is lent, and paid back with interest; or the rate is one of more, behind both: the national ratio of 13 to one.
    """
    total = each.total
    begin = max(total.end, each.number.end, each.rate.start - _NAMED)
    if any_of(place.lexicon.prose.broader).search(place.low, begin, each.rate.start):
        return True
    if any_of(place.lexicon.prose.lent).search(place.low, place.sentence.start, place.sentence.end):
        return True
    if place.lexicon.limit.search(place.low[place.sentence.start : total.start].rstrip()):
        return True
    alike = [item for item in place.sentence.items if isinstance(item, Mention) and item.unit == total.unit != ""]
    return len([item for item in alike if item is not each.rate and item is not each.number]) > 1


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The shop sells 35 bicycles a month, or 430 over 12 months.",
            "consistent",
            {"rate": "35", "total": "430", "count": "over 12"},
        ),
        CueExample(
            "fr",
            "Les 26 agents du service ont traité 3 900 demandes, soit 150 chacun.",
            "consistent",
            {"rate": "150", "total": "3 900", "count": "26"},
        ),
        CueExample(
            "es",
            "Cada una de las 125 familias recibió 400 euros, en total 50.000 euros.",
            "consistent",
            {"rate": "400 euros", "total": "50.000 euros", "count": "125"},
        ),
        CueExample(
            "vi",
            "Mỗi hộ được hỗ trợ 40 triệu đồng, tổng kinh phí cho 125 hộ là 5 tỷ đồng.",
            "consistent",
            {"rate": "40 triệu đồng", "total": "5 tỷ đồng", "count": "125"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Donations came to £13,440 from 168 donors, £90 per donor.",
            "mismatch",
            {"rate": "£90", "total": "£13,440", "count": "168"},
        ),
        CueExample(
            "vi",
            "Tỉnh tổ chức 24 lớp tập huấn, mỗi lớp 45 học viên, cho tổng cộng 1.180 người.",
            "mismatch",
            {"rate": "45", "total": "1.180", "count": "24"},
        ),
    ),
    traps=(
        CueExample("en", "It gave 18 ml of oil a day (6 ml three times a day) for 7 days."),
        CueExample("en", "Each hen ate two bars (75 grams a bar) of grain, providing 650 grams."),
        CueExample("en", "Over 11 barns this needs at least 180 hens, nine per group per barn."),
        CueExample("en", "A loan of 5,000 dollars over 30 months takes 200 dollars a month."),
        CueExample("vi", "Chủ quán vay 5 triệu đồng, trả góp trong 30 ngày, mỗi ngày 200.000 đồng."),
        CueExample("fr", "Il a obtenu un prêt de 5 000 euros, à rendre en 30 mois à 200 euros par mois."),
        CueExample("es", "El préstamo de 5.000 euros se devuelve en 30 meses, a 200 euros por mes."),
        CueExample("en", "It bought 100,000 shares at 14 dollars to 15 dollars a share, for 1.51 million dollars."),
        CueExample(
            "en", "It offered 1.9 shares for each. That was worth 80 dollars per share, now 53 dollars per share."
        ),
        CueExample("en", "A seat costs $15 on each day, or $50 for four days."),
        CueExample("en", "Seats cost $15 each, or $50 for a family of four."),
        CueExample("en", "The annual pass is £84, or £8 a month for 12 months."),
        CueExample("vi", "Tivi giá 4.800.000 đồng, hoặc 220.000 đồng mỗi tháng trong 24 tháng."),
        CueExample("fr", "Le vélo coûte 480 euros, ou 22 euros par mois pendant 24 mois."),
        CueExample("es", "La bicicleta cuesta 480 euros, o 22 euros al mes durante 24 meses."),
        CueExample("vi", "Khách sạn 12 tầng, mỗi tầng 8 phòng, có 84 phòng cho thuê."),
        CueExample("en", "Boxes are $15 each, or four for $50."),
        CueExample("vi", "Ghế có giá 150.000 đồng mỗi người, hoặc 500.000 đồng cho nhóm 4 người."),
        CueExample("fr", "La place coûte 15 euros par personne, ou 50 euros pour quatre personnes."),
        CueExample("es", "La plaza cuesta 15 euros por persona, o 50 euros para cuatro personas."),
        CueExample("en", "Bags were checked at 12, 24, 36 and 48 hours. Then they were read every 4 hours."),
        CueExample("en", "Twenty-six adults joined within 3 months (13 each)."),
        CueExample("vi", "Phòng có 2 giường giá 2,5 triệu đồng; loại 3 giường giá 1,5 triệu đồng một giường."),
        CueExample("en", "They packed 200 boxes a day and 30 bags."),
        CueExample("en", "The mill has 85 million shares. 170 million dollars compares with 1.65 a share today."),
    ),
    turn=RATES,
    where="figure",
)
