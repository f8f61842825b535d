"""Percentages of something that two sides have between them, told on either side of its name: 53% possession 47%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import wording

_TWO: Final = wording("[one: percent] [( any*1-4 )]? words|of|total*1-3 [other: percent]")
_BRACKETS: Final = re.compile(r"\([^()]*\)")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low = place.sentence, place.low
    at = 0
    while two := _TWO.search(place.letters, at):
        at = two.start() + 1
        parts = [sentence.items[two.start(name)] for name in ("one", "other")]
        one, other = (each for each in parts if isinstance(each, Mention) and each.kind == PERCENT)
        name = " ".join(_BRACKETS.sub(" ", low[one.end : other.start]).split())
        if any_of(place.lexicon.prose.contested).fullmatch(name):
            yield hundred(
                (one, other), "shares-of-two-sides", one.start, other.end, telling=True, said=True,
                words=((one.end, other.start),),
            )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Thông số: 12 sút trúng đích 4, 66% thời gian kiểm soát bóng 34% 3 thẻ vàng 2.",
            "consistent",
            {"parts[0]": "66%", "parts[1]": "34%"},
        ),
        CueExample(
            "en", "Shots 12 to 4, 66% possession 34%, cards 3 to 2.", "consistent",
            {"parts[0]": "66%", "parts[1]": "34%"},
        ),
        CueExample(
            "fr", "Tirs 12 à 4, 66 % possession 34 %, cartons 3 à 2.", "consistent",
            {"parts[0]": "66 %", "parts[1]": "34 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Thông số: 12 sút trúng đích 4, 66% thời gian kiểm soát bóng 43% 3 thẻ vàng 2.",
            "mismatch",
            {"parts[0]": "66%", "parts[1]": "43%"},
        ),
        CueExample(
            "vi",
            "Trả giao bóng ăn điểm 32% (28/87) 53% (88/167) Tổng số điểm 41% (79/167) An Bình.",
            "mismatch",
            {"parts[0]": "53%", "parts[1]": "41%"},
        ),
        CueExample(
            "es", "Tiros 12 a 4, 66 % posesión 43 %, tarjetas 3 a 2.", "mismatch",
            {"parts[0]": "66 %", "parts[1]": "43 %"},
        ),
    ),
    traps=(
        CueExample("vi", "Số game thắng: 65% cầm giao bóng ăn điểm 60%, 40% trả giao bóng ăn điểm 35%."),
        CueExample("en", "They had 66% of possession in May and 43% in June."),
    ),
    turn=TOTALS,
    where="percent [( any*1-4 )]? words|of|total*1-3 percent",
)  # fmt: skip
