"""An average, of how many, and what they come to: 24 pupils to a class on average, 288 in 12 classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._products import AVERAGE, Product, products
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT

_TWO: Final = 2
_NEAR: Final = 15
"""characters between an average and the stroke of its unit"""


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(products):
        if each.kind == AVERAGE and each.tied:
            said = each.said or _is_beside(place, each)
            telling = said and each.near and not each.rate.written.hedge
            yield each.candidate(place.sentence, AVERAGE, telling)


def _is_beside(place: Place, each: Product) -> bool:
    """Whether an average stands in brackets right behind what it is of, whatever else is told in one breath with it: 22
    goals in 44 games (an average of 0.5 goals/game), 31 in 51 (...).
    """
    letters, items = place.letters, place.sentence.items
    spots = [spot for spot, letter in enumerate(letters) if letter in (COUNT, PERCENT)]
    here = next((at for at, spot in enumerate(spots) if items[spot] is each.rate), 0)
    if here < _TWO or {id(items[spot]) for spot in spots[here - _TWO : here]} != {id(each.total), id(each.number)}:
        return False
    return (
        "(" in letters[max(spots[here] - _TWO, 0) : spots[here]]
        and "/" in place.low[each.rate.end : each.rate.end + _NEAR]
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "He has scored 19 goals in 38 games, 0.5 per game on average.",
            "consistent",
            {"average": "0.5", "total": "19", "count": "38"},
        ),
        CueExample(
            "es",
            "El servicio atendió 2.520 llamadas en 12 días, una media de 210 al día.",
            "consistent",
            {"average": "210", "total": "2.520", "count": "12"},
        ),
        CueExample(
            "fr",
            "Le service a traité 2 520 appels en 12 jours, soit 210 par jour en moyenne.",
            "consistent",
            {"average": "210", "total": "2 520", "count": "12"},
        ),
        CueExample(
            "vi",
            "Toàn huyện có 84.600 dân trên diện tích 235 km2, mật độ bình quân 360 người/km2.",
            "consistent",
            {"average": "360", "total": "84.600", "count": "235 km2"},
        ),
        CueExample(
            "vi",
            "Mùa 2015: 22 bàn sau 44 trận ở mọi cấp (trung bình 0,5 bàn/trận) Mùa 2016: 31 bàn sau 51 trận ở mọi cấp "
            "(trung bình 0,6 bàn/trận)",
            "consistent",
            {"average": "0,5", "total": "22", "count": "44"},
            ({"average": "0,6", "total": "31", "count": "51"},),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The fund paid 5,944,127 euros to 1,893 growers, an average of 3,180 euros per applicant.",
            "mismatch",
            {"average": "3,180 euros", "total": "5,944,127 euros", "count": "1,893"},
        ),
        CueExample(
            "vi",
            "Quỹ chi 5.944.127 euro cho 1.893 nông dân, bình quân 3.180 euro mỗi người.",
            "mismatch",
            {"average": "3.180 euro", "total": "5.944.127 euro", "count": "1.893"},
        ),
        CueExample(
            "fr",
            "Le fonds a versé 5 944 127 euros à 1 893 éleveurs, soit une moyenne de 3 180 euros par bénéficiaire.",
            "mismatch",
            {"average": "3 180 euros", "total": "5 944 127 euros", "count": "1 893"},
        ),
        CueExample(
            "es",
            "El gasto medio fue de 13,29 euros por visitante, al dividir 329.402 euros entre 26.795 entradas.",
            "mismatch",
            {"average": "13,29 euros", "total": "329.402 euros", "count": "26.795"},
        ),
        CueExample(
            "vi",
            "Mùa 2015: 22 bàn sau 44 trận ở mọi cấp (trung bình 0,5 bàn/trận) Mùa 2016: 31 bàn sau 51 trận ở mọi cấp "
            "(trung bình 0,9 bàn/trận)",
            "mismatch",
            {"average": "0,9", "total": "31", "count": "51"},
            ({"average": "0,5", "total": "22", "count": "44"},),
        ),
        CueExample(
            "vi",
            "Xe buýt chạy 9.394 lượt xe, chở 375.692 lượt hành khách (bình quân 20 hành khách/lượt).",
            "mismatch",
            {"average": "20", "total": "375.692", "count": "9.394"},
        ),
        CueExample(
            "vi",
            "Trong 9 tháng xảy ra 486 vụ cháy, trung bình mỗi tháng 45 vụ.",
            "mismatch",
            {"average": "45", "total": "486", "count": "9"},
        ),
        CueExample(
            "en",
            "There were 486 fires in nine months, an average of 45 a month.",
            "mismatch",
            {"average": "45", "total": "486", "count": "nine"},
        ),
        CueExample(
            "fr",
            "En six mois, 1 080 contraventions ont été dressées, soit une moyenne de 200 par mois.",
            "mismatch",
            {"average": "200", "total": "1 080", "count": "six"},
        ),
    ),
    traps=(
        CueExample("en", "The fund paid 5,944,127 euros to 1,893 growers, an average of 3,180 euros per hectare."),
        CueExample("en", "The fund paid 5,944,127 euros to 1,893 growers, an average of 3,180 euros a month."),
        CueExample("fr", "Le fonds a versé 5 944 127 euros à 1 893 éleveurs, soit en moyenne 3 180 euros par hectare."),
        CueExample("es", "El fondo pagó 5,9 millones de euros a 1.893 ganaderos, una media de 3.180 euros por vaca."),
        CueExample("vi", "Quỹ chi 5.944.127 euro cho 1.893 nông dân, bình quân 3.180 euro mỗi tháng."),
        CueExample("en", "On average the 24 pupils are 12 years old."),
        CueExample("en", "We weighed 309 adults (mean 32.3) over 12 weeks."),
        CueExample(
            "vi",
            "Xưởng nghỉ 3 tháng. Từ tháng 8 đến tháng 12/2020, xưởng bán 5.900 chiếc, trung bình 1.180 chiếc/tháng.",
        ),
        CueExample(
            "en",
            "The mill stood still for 3 months. From August to December it made 5,900 carts, an average of 1,180 "
            "carts a month.",
        ),
    ),
    turn=RATES,
    where="mean",
)
