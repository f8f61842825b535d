"""An average, of how many, and what they come to: 24 pupils to a class on average, 288 in 12 classes."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._products import AVERAGE, products
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(products):
        if each.kind == AVERAGE and each.tied:
            telling = each.said and each.near and not each.rate.written.hedge
            yield each.candidate(place.sentence, AVERAGE, telling)


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
    ),
    bad=(
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
