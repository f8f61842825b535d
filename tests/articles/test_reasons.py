"""Each reason why something is dropped, or doubtful, is the one that is told of a sentence of its own."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading, reasons
from crossfoot.articles.fates import Fates

SENTENCES = [
    ("en", "Of the 78 barns, 53 (28% of them led by women) are dry.", reasons.OTHER_BASE),
    ("fr", "Sur les 78 granges, 53 (28 % d’entre elles neuves) sont sèches.", reasons.OTHER_BASE),
    ("es", "De los 78 graneros, 53 (28 % de ellos nuevos) están secos.", reasons.OTHER_BASE),
    ("vi", "Trong 78 kho, 53 kho (28% trong số đó mới xây) còn khô.", reasons.OTHER_BASE),
    ("en", "Of the 300 who came, 240 (80%) stayed, and 60 (25%) sang.", reasons.OTHER_COUNT),
    ("en", "Milk rose by 6% to 312 litres, against a forecast of 318 litres.", reasons.ELSEWHERE),
    ("en", "The farm has 150 hens and 180 geese. Among the geese, 27 (15.0%) were ill.", reasons.OTHER_WHOLE),
    ("vi", "Chợ có 215 sạp, gồm 130 sạp rau, 85 sạp cá và 27 sạp vải.", reasons.SHORTER),
    ("en", "Yields grew from 123,456 in 2010 to 136,305 in 2015, an annual increase of 7%.", reasons.OTHER_TIMES),
    ("en", "Some 65% keep hens; 40% of these, or 36% of all farms, sell eggs.", reasons.OPEN),
    ("vi", "Tỷ lệ hỏng năm nay là 0,42%, thấp hơn so với 0,38% của năm trước.", reasons.BEYOND),
    ("fr", "La grange a coûté 14 millions d’euros, quatre fois plus que les 2,8 millions prévus.", reasons.INCREASED),
    ("en", "A total of 223 hens were weighed. Of them 77 were ill. 136 hens were kept.", reasons.UNLISTED),
]


@pytest.mark.parametrize(("language", "text", "reason"), SENTENCES)
def test_the_reason_is_that_for_which_it_was_dropped(language: str, text: str, reason: str) -> None:
    fates = Fates()
    ArticleReading(text, language, fates=fates)
    assert reason in [each.why for each in fates]


def test_every_reason_is_a_sentence_of_its_own() -> None:
    every = [each for name, each in vars(reasons).items() if name.isupper()]
    assert len(set(every)) == len(every)
    assert not [each for each in every if not each[:1].islower() or each.endswith(".")]
