"""A difference and its percentage, with the later figure: down 12 points, or 2.4%, to 488."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, TOLD_BY, Change, Slots, changes
from crossfoot.articles.cues._misprinted_changes import is_misprinted
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import wording

_RETOLD: Final = wording(
    "rise|fall few? [rate: percent] [[,|( share? or share] few? [gap: figure] or share? few? [same: figure]] "
    "few? )? ,? [joined? few?]? end few|number? [level: figure]"
)
"""down 2.4%, or 12 points, to 488"""
_TOLD_AGAIN: Final = wording(
    "rise|fall few? [gap: figure] [,|( share? or share] few? [rate: percent] few? )? ,? end few|number? [level: figure]"
)
"""down 12 points (2.4%) to 488"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == LATER and {"by", "percent"} <= change.slots.keys():
            told = change.candidate(change.slots, "change-to", True)
            certain = _is_retold(place, change.slots) and _is_misprinted(change)
            certain = certain or (told.said and is_misprinted(place.sentence, change.slots))
            yield told._replace(telling=told.telling or certain, certain=certain)


def _is_retold(place: Place, slots: Slots) -> bool:
    """Whether a difference tells a percentage again, or is told again by it, and the later figure stands right behind
    both.
    """
    wanted = tuple(slots[role].place for role in ("by", "percent", "to"))
    told = [
        (each.start("gap"), each.start("rate"), each.start("level")) for each in _TOLD_AGAIN.finditer(place.letters)
    ]
    for found in _RETOLD.finditer(place.letters):
        told.extend((found.start(gap), found.start("rate"), found.start("level")) for gap in ("gap", "same"))
    return wanted in told


def _is_misprinted(change: Change) -> bool:
    """Whether one slip explains why they do not fit."""
    figures = {role: slot.mention for role, slot in change.slots.items()}
    return same_unit(figures["by"], figures["to"]) and is_explained_change(figures, change.slots["percent"].falls)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The index rose to 1,799, while the gold price had risen 176 points or 5.2% to a record 3,560.",
            "consistent",
            {"to": "3,560", "by": "176", "percent": "5.2%"},
        ),
        CueExample(
            "en",
            "Factory accidents dropped to 36, down by 12, or 25%, from the year before.",
            "consistent",
            {"to": "36", "by": "12", "percent": "25%"},
        ),
        CueExample(
            "fr",
            "Les dépenses de fonctionnement ont augmenté de 4 %, pour s’établir à 52 millions d’euros, soit 2 "
            "millions de plus qu’en 2022.",
            "consistent",
            {"to": "52 millions d’euros", "by": "2 millions", "percent": "4 %"},
        ),
        CueExample(
            "vi",
            "VN-Index giảm 3 điểm (-0,5%) xuống 597 điểm.",
            "consistent",
            {"to": "597", "by": "3", "percent": "0,5%"},
        ),
        CueExample(
            "en",
            "The index fell 12 points, or 2.4%, to 488.",
            "consistent",
            {"to": "488", "by": "12", "percent": "2.4%"},
        ),
        CueExample(
            "en",
            "Silver gained 21 cents, or 0.5%, to $42.74 an ounce.",
            "consistent",
            {"to": "$42.74", "by": "21 cents", "percent": "0.5%"},
        ),
        CueExample(
            "vi",
            "Cổ phiếu ngành gỗ mất 3,35 điểm tương ứng 1,45%, còn 227,69 điểm.",
            "consistent",
            {"to": "227,69", "by": "3,35", "percent": "1,45%"},
        ),
        CueExample(
            "vi",
            "Chỉ số S&P 500 tăng 13,5 điểm, tương đương 1,3% và kết thúc tại 1.091,90 điểm.",
            "consistent",
            {"to": "1.091,90", "by": "13,5", "percent": "1,3%"},
        ),
        CueExample(
            "en",
            "The FTSE 100 shed 57.2 points, or 0.8%, to 7,093.1.",
            "consistent",
            {"to": "7,093.1", "by": "57.2", "percent": "0.8%"},
        ),
        CueExample(
            "en",
            "The share rose 900 points (7.5%) to 12,900 points.",
            "consistent",
            {"to": "12,900", "by": "900", "percent": "7.5%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Imports of oats fell 16.6 billion dlrs or 39 pct to 33.9 billion dlrs.",
            "mismatch",
            {"to": "33.9 billion dlrs", "by": "16.6 billion dlrs", "percent": "39 pct"},
        ),
        CueExample(
            "en",
            "The area of pasture fell by 126 thousand hectares to 492 thousand hectares, a decrease of 24.1%.",
            "mismatch",
            {"to": "492 thousand hectares", "by": "126 thousand hectares", "percent": "24.1%"},
        ),
        CueExample(
            "vi",
            "Chỉ số ngành gỗ tăng 0,77% lên 912,19 điểm và chỉ số ngành than cũng tăng 0,41 điểm tương ứng 0,96% lên "
            "62,14 điểm.",
            "mismatch",
            {"to": "62,14", "by": "0,41", "percent": "0,96%"},
        ),
        CueExample(
            "vi",
            "Chỉ số ngành gỗ lao dốc 4,1%, tương đương 98,55 điểm, còn 2.505,11 điểm.",
            "mismatch",
            {"to": "2.505,11", "by": "98,55", "percent": "4,1%"},
        ),
        CueExample(
            "en",
            "The index of banks lost 3.9%, or 1,031 points, to 29,050.",
            "mismatch",
            {"to": "29,050", "by": "1,031", "percent": "3.9%"},
        ),
        CueExample(
            "vi",
            "Chỉ số ngành gỗ giảm 0,57 điểm (-0,9%) về 93,24 điểm.",
            "mismatch",
            {"to": "93,24", "by": "0,57", "percent": "0,9%"},
        ),
        CueExample(
            "en",
            "Silver gained 21 cents, or 0.8%, to $42.74 an ounce.",
            "mismatch",
            {"to": "$42.74", "by": "21 cents", "percent": "0.8%"},
        ),
        CueExample(
            "vi",
            "Giá bạc giảm 70 xu Mỹ (1,9%), xuống 47,66 USD/ounce.",
            "mismatch",
            {"to": "47,66 USD", "by": "70 xu Mỹ", "percent": "1,9%"},
        ),
        CueExample(
            "vi",
            "Chốt phiên, VN-Index tăng 1,16 điểm lên 787,99 điểm (+0,51%).",
            "mismatch",
            {"to": "787,99", "by": "1,16", "percent": "0,51%"},
        ),
        CueExample(
            "en",
            "The index rose 1.16 points to 787.99 points (0.51%).",
            "mismatch",
            {"to": "787.99", "by": "1.16", "percent": "0.51%"},
        ),
        CueExample(
            "en",
            "The number of unemployed men aged from 25 to 49 fell by 147,000 (28.3%) to reach 471,000.",
            "mismatch",
            {"to": "471,000", "by": "147,000", "percent": "28.3%"},
        ),
        CueExample(
            "vi",
            "Giá vàng sụt giảm 25,10 USD, tương đương 9,1%, chốt phiên giao dịch ở mức 1.279,40 USD.",
            "mismatch",
            {"to": "1.279,40 USD", "by": "25,10 USD", "percent": "9,1%"},
        ),
        CueExample(
            "vi",
            "Mã A tăng 700 đồng (tương ứng 4,12%) lên 17.700 đồng; mã B tăng 1.200 đồng (tương ứng 5,71%) lên 22.200 "
            "đồng; mã C tăng 800 đồng (tương ứng 9,53%) lên 14.300 đồng.",
            "mismatch",
            {"to": "14.300 đồng", "by": "800 đồng", "percent": "9,53%"},
            more=(
                {"to": "17.700 đồng", "by": "700 đồng", "percent": "4,12%"},
                {"to": "22.200 đồng", "by": "1.200 đồng", "percent": "5,71%"},
            ),
        ),
        CueExample(
            "en",
            "Wool rose by $700 (4.12%) to $17,700, and silk rose by $800 (9.53%) to $14,300.",
            "mismatch",
            {"to": "$14,300", "by": "$800", "percent": "9.53%"},
            more=({"to": "$17,700", "by": "$700", "percent": "4.12%"},),
        ),
        CueExample(
            "vi",
            "VN-Index giảm 3 điểm (-0,8%) xuống 597 điểm.",
            "mismatch",
            {"to": "597", "by": "3", "percent": "0,8%"},
        ),
        CueExample(
            "en", "The index fell 12 points, or 4.2%, to 488.", "mismatch", {"to": "488", "by": "12", "percent": "4.2%"}
        ),
        CueExample(
            "vi",
            "Cổ phiếu thép tăng 800 đồng (tương ứng 7,5%) lên 12.900 đồng. Cổ phiếu gỗ ở mức 10.700 đồng.",
            "mismatch",
            {"to": "12.900 đồng", "by": "800 đồng", "percent": "7,5%"},
        ),
    ),
    traps=(
        CueExample("es", "La mina sacó 630 toneladas, un 5 % superior a las 600 toneladas de 2019."),
        CueExample("fr", "La mine a sorti 630 tonnes, soit 5 % supérieur à 600 tonnes."),
        CueExample("en", "The loss was 0.2 kg (0.6% loss) here, and there was a gain to 0.1 kg in the others."),
        CueExample("vi", "Anh mất 3 ngày (5% thời gian) mới đến nơi, còn 2 người ở lại."),
        CueExample("vi", "Doanh thu tăng 5% (120 tỷ đồng). Hội nghị bàn về 93 dự án."),
        CueExample("en", "The index lost 3.4%, or 57 of its shares, to 29,050 orders of one of them."),
        CueExample("en", "Milk went to 21.50 dlrs, up 50 cents, 0.7 pct fat milk to 21 dlrs, up 75 cents."),
        CueExample("vi", "Sữa tăng 500 đồng, 2% béo lên 21.000 đồng."),
        CueExample("vi", "VN-Index tăng 3 điểm lên 597 điểm, và HNX-Index tăng ít hơn (0,8%)."),
        CueExample("en", "Shares fell 12 points; the index of banks fell 2.4% to 488."),
        CueExample("en", "Cash rose by 2.8 billion marks in May to 121.5 billion, a gain of 8.3% over last year."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
