"""A fraction with its percentage behind it: 48 of 126, or 38.1%."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import APART, BEHIND, fractions, is_of_more
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT
from crossfoot.articles.wordings import VERSUS


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == BEHIND and not is_of_more(place, each):
            part, whole = each.fraction.part, each.fraction.whole
            less = part.written.value <= whole.written.value or whole.other is not None  # not 20/15 vision
            sure = less and not each.fraction.doubtful
            behind = place.letters[each.percent + 1 : each.percent + 3]
            others = behind in (VERSUS + PERCENT, f",{COUNT}")  # 20/200 (41% versus 21%), 2.5/40 mg (9%, 10 cases)
            certain = sure and place.letters[each.percent] == PERCENT and not others
            yield each.share(place, "fraction-then-percent", certain)
        elif each.how == APART:
            yield each.share(place, "fraction-then-percent", False)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "es",
            "El texto recibió 312/478 votos (65,3 %).",
            "consistent",
            {"part": "312", "whole": "478", "percent": "65,3 %"},
        ),
        CueExample(
            "fr",
            "Le texte a recueilli 312/478 voix (65,3 %).",
            "consistent",
            {"part": "312", "whole": "478", "percent": "65,3 %"},
        ),
        CueExample(
            "vi",
            "Toàn huyện có 1 204/1 389 hộ dùng nước sạch, đạt 86,7%.",
            "consistent",
            {"part": "1 204", "whole": "1 389", "percent": "86,7%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỷ lệ xã có điểm bưu điện văn hóa là 178/184 xã = 97,64%.",
            "mismatch",
            {"part": "178", "whole": "184", "percent": "97,64%"},
        ),
        CueExample(
            "en",
            "Relapse occurred in 41/318 patients (21.9%) in the control arm.",
            "mismatch",
            {"part": "41", "whole": "318", "percent": "21.9%"},
        ),
    ),
    traps=(
        CueExample("vi", "Ngày 12/9, 30% cửa hàng đóng cửa."),
        CueExample("en", "Sales were 4,120 in 2015/16, down 12.5%."),
    ),
    turn=SHARES,
    where="fraction",
)
