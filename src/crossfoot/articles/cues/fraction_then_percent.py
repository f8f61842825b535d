"""A fraction with its percentage behind it: 48 of 126, or 38.1%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import APART, BEHIND, FractionShare, fractions, is_of_more
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import VERSUS, wording

_ENDED: Final = wording("percent )|,|;|versus|joined")
"""a percentage behind a fraction and a comma: not 12/25, 20% more than planned"""

_LONG: Final = 20
"""a fraction of less behind a number may be a date, or a mixed number with it"""


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == BEHIND and not is_of_more(place, each):
            sure = _is_less(place, each) and (not each.fraction.doubtful or _is_plain(place, each))
            behind = place.letters[each.percent + 1 : each.percent + 3]
            others = behind in (VERSUS + PERCENT, f",{COUNT}")  # 20/200 (41% versus 21%), 2.5/40 mg (9%, 10 cases)
            certain = sure and place.letters[each.percent] == PERCENT and not others
            yield each.share(place, "fraction-then-percent", certain)
        elif each.how == APART:
            yield each.share(place, "fraction-then-percent", _is_bracketed(place, each))


def _is_plain(place: Place, each: FractionShare) -> bool:
    """Whether a percentage stands alone in brackets right behind a fraction that is no date and no mixed number, though
    a number stands before it: in a table that lost its lines, first serves 1 45/79 (57%).
    """
    part, whole = each.fraction.part.written, each.fraction.whole.written
    beside = place.letters[each.at + 1 : each.at + 4] == f"({PERCENT})"
    return beside and part.den == whole.den == 1 and part.num <= whole.num >= _LONG


def _is_less(place: Place, each: FractionShare) -> bool:
    """Whether the part is no greater than the whole, or a slip has made it so: not 20/15 vision."""
    part, whole = each.fraction.part, each.fraction.whole
    if part.written.value <= whole.written.value or whole.other is not None:
        return True
    rate = place.sentence.items[each.percent]
    return isinstance(rate, Mention) and is_explained_share(part, whole, rate)


def _is_bracketed(place: Place, each: FractionShare) -> bool:
    """Whether nothing but a comma stands between fraction and percentage, in one pair of parentheses: (23/25, 92%)."""
    letters, at = place.letters, each.at
    opened = letters[:at].count("(") > letters[:at].count(")")
    beside = each.percent == at + 2 and _ENDED.match(letters, each.percent) is not None
    return opened and beside and _is_less(place, each) and not (each.fraction.doubtful or each.fraction.named)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Mould was found in the old cellar (9/63; 14%) and in the new one.",
            "consistent",
            {"part": "9", "whole": "63", "percent": "14%"},
        ),
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
            "en",
            "Scab was rarer on trees that had been sprayed (3/62, 0% vs. 5/58, 8.6%).",
            "mismatch",
            {"part": "3", "whole": "62", "percent": "0%"},
            ({"part": "5", "whole": "58", "percent": "8.6%"},),
        ),
        CueExample(
            "vi",
            "Không cây nào trong vườn cũ bị bệnh (0/62; 8,6%).",
            "mismatch",
            {"part": "0", "whole": "62", "percent": "8,6%"},
        ),
        CueExample(
            "en",
            "Of the sprayed trees, one (1/20; 2%) had scab.",
            "mismatch",
            {"part": "1", "whole": "20", "percent": "2%"},
        ),
        CueExample(
            "en",
            "Mould was found in the old cellar (9/63; 24%) and in the new one.",
            "mismatch",
            {"part": "9", "whole": "63", "percent": "24%"},
        ),
        CueExample(
            "vi",
            "Nấm mốc gặp ở hầm cũ (9/63; 24%) và hầm mới.",
            "mismatch",
            {"part": "9", "whole": "63", "percent": "24%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ giao bóng 2 47/70 (67%), giao bóng 1 45/79 (75%).",
            "mismatch",
            {"part": "45", "whole": "79", "percent": "75%"},
            ({"part": "47", "whole": "70", "percent": "67%"},),
        ),
        CueExample(
            "vi",
            "Giao bóng 1 ăn điểm 41/67 (61%) 34/73 (47%) Điểm Break 5/12 (24%) 9/14 (64%)",
            "mismatch",
            {"part": "5", "whole": "12", "percent": "24%"},
            (
                {"part": "41", "whole": "67", "percent": "61%"},
                {"part": "34", "whole": "73", "percent": "47%"},
                {"part": "9", "whole": "14", "percent": "64%"},
            ),
        ),
        CueExample(
            "en",
            "Scores rose by 2.4/5 points (84%) in one group, 1.3/5 points (26%) in the next and 1.8/5 points (36%) in "
            "the last.",
            "mismatch",
            {"part": "2.4", "whole": "5", "percent": "84%"},
            (
                {"part": "1.3", "whole": "5", "percent": "26%"},
                {"part": "1.8", "whole": "5", "percent": "36%"},
            ),
        ),
        CueExample(
            "en",
            "Grafts failed on 1/48 (8%) old trees.",
            "mismatch",
            {"part": "1", "whole": "48", "percent": "8%"},
        ),
        CueExample(
            "vi",
            "Có 1/48 (8%) cây già không bén.",
            "mismatch",
            {"part": "1", "whole": "48", "percent": "8%"},
        ),
        CueExample(
            "fr",
            "La greffe a échoué sur 1/48 (8 %) vieux arbres.",
            "mismatch",
            {"part": "1", "whole": "48", "percent": "8 %"},
        ),
        CueExample(
            "es",
            "El injerto falló en 1/48 (8 %) árboles viejos.",
            "mismatch",
            {"part": "1", "whole": "48", "percent": "8 %"},
        ),
        CueExample(
            "en",
            "Grafts took as well on old trees (23/25, 29%) as on new ones.",
            "mismatch",
            {"part": "23", "whole": "25", "percent": "29%"},
        ),
        CueExample(
            "en",
            "Grafts took on most trees (36/20, 80%).",
            "mismatch",
            {"part": "36", "whole": "20", "percent": "80%"},
        ),
        CueExample(
            "vi",
            "Ghép thành công ở cây già (23/25, 29%).",
            "mismatch",
            {"part": "23", "whole": "25", "percent": "29%"},
        ),
        CueExample(
            "fr",
            "La greffe a pris sur les vieux arbres (23/25, 29 %).",
            "mismatch",
            {"part": "23", "whole": "25", "percent": "29 %"},
        ),
        CueExample(
            "es",
            "El injerto prendió en los viejos (23/25, 29 %).",
            "mismatch",
            {"part": "23", "whole": "25", "percent": "29 %"},
        ),
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
        CueExample("en", "The rule is 9 13/16 (75%) inches long."),
        CueExample("en", "With 20/15 vision (45/12, 9%) they saw well."),
        CueExample("en", "It came in March (12/25, 20% more than planned)."),
        CueExample("vi", "Ngày 12/9, 30% cửa hàng đóng cửa."),
        CueExample("en", "Sales were 4,120 in 2015/16, down 12.5%."),
    ),
    turn=SHARES,
    where="fraction",
)
