"""What was done, the percentage of the plan, and what was planned: 96 houses, 80% of the 120 planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import VERBS
from crossfoot.articles.cues._plans import NEAR, PLAN_NEAR, planned
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import END, JOINED, symbols, wording

_ALL: Final = 100
_FEW: Final = 4
_OWN: Final = wording("( percent [few|some|share|of|rise|fall]*1- [,|;|)|joined]")
"""a percentage in brackets with words of its own: (90% occupied)"""
_LINKING: Final = symbols("share plan ( :")


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    for (spot, percent, at, part, *_), said, aims in planned(place):
        for aim in aims:
            target = place.sentence.items[aim]
            done, where = (part, at) if aim != at else _done(place, aims, spot, part)
            if not isinstance(target, Mention) or done is None or not same_unit(target, done):
                continue
            behind = spot < aim <= spot + _FEW
            if not said and not behind:
                continue
            near_plan = bool(PLAN_NEAR.match(letters, spot + 1))
            if not near_plan and where < spot and label_of(letters, where)[0] in VERBS:
                continue  # up 5,019 on 2022 (8.7%)
            between = letters[where + 1 : spot]
            raised = JOINED in between and between.endswith(END)  # 280 and raises its dividend to 25%
            linked = near_plan or behind or (bool(set(between) & _LINKING) and not raised)
            one_way = (done.written.value > target.written.value) == (percent.written.value > _ALL)
            meant = len(aims) == 1 and linked and where < spot and one_way
            own = _OWN.match(letters[max(spot - 1, 0) :]) is not None or percent.written.sign == "+"
            meant = meant and not own
            telling = meant and near(done, target, percent)
            roles = (Role("part", done), Role("target", target), Role("percent", percent))
            first, last = min(where, spot), max(aim, spot)
            yield stated(place, roles, "part-percent-of-plan", first, last, telling, meant)


def _done(place: Place, aims: tuple[int, ...], spot: int, target: Mention) -> tuple[Mention | None, int]:
    """The nearest figure before a percentage that is no target, and its place."""
    for at in range(spot - 1, max(spot - 1 - NEAR, -1), -1):
        item = place.sentence.items[at]
        if at not in aims and isinstance(item, Mention) and item.kind == COUNT and same_unit(item, target):
            return item, at
    return None, -1


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Sales were US$1.2bn, or 60% of the US$2bn forecast.",
            "consistent",
            {"part": "$1.2bn", "target": "$2bn", "percent": "60%"},
        ),
        CueExample(
            "vi",
            "Trường tuyển được 1.045 sinh viên trên chỉ tiêu 1.900, chỉ bằng 55%.",
            "consistent",
            {"part": "1.045", "target": "1.900", "percent": "55%"},
        ),
        CueExample(
            "fr",
            "Les vétérinaires ont vacciné 36 120 bovins, soit 86 % des 42 000 prévus.",
            "consistent",
            {"part": "36 120", "target": "42 000", "percent": "86 %"},
        ),
        CueExample(
            "es",
            "Los veterinarios vacunaron a 36.120 vacas, lo que supone el 86 % de las 42.000 previstas.",
            "consistent",
            {"part": "36.120", "target": "42.000", "percent": "86 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Lợi nhuận đạt 71,4 tỷ đồng, tăng 18,2% so với cùng kỳ, nhưng mới hoàn thành đến 86% kế hoạch năm 2018 "
            "(105 tỷ đồng).",
            "mismatch",
            {"part": "71,4 tỷ đồng", "target": "105 tỷ đồng", "percent": "86%"},
        ),
        CueExample(
            "en",
            "Fundraisers collected £64,000, 182% of the £40,000 they had hoped for.",
            "mismatch",
            {"part": "£64,000", "target": "£40,000", "percent": "182%"},
        ),
        CueExample(
            "fr",
            "La collecte a rapporté 64 000 euros, soit 182 % des 40 000 euros visés.",
            "mismatch",
            {"part": "64 000 euros", "target": "40 000 euros", "percent": "182 %"},
        ),
        CueExample(
            "vi",
            "Hội Nông dân phường đã phát triển 64 hội viên mới, đạt 182% chỉ tiêu (40 hội viên).",
            "mismatch",
            {"part": "64", "target": "40", "percent": "182%"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận đạt 140,5 tỷ đồng, giảm 7% so với cùng kỳ năm trước và chỉ hoàn thành 33,5% kế hoạch "
            "(398 tỷ đồng).",
            "mismatch",
            {"part": "140,5 tỷ đồng", "target": "398 tỷ đồng", "percent": "33,5%"},
        ),
        CueExample(
            "en",
            "Profit came to $140.5m, down 7% from last year and equal to 33.5% of the target of $398m.",
            "mismatch",
            {"part": "$140.5m", "target": "$398m", "percent": "33.5%"},
        ),
    ),
    traps=(
        CueExample("en", "The dairy filled 41,300 cans; the plan was 39,000 cans. That is up 2,900 on 2019 (7.6%)."),
        CueExample("vi", "Xưởng làm 41.300 hộp, kế hoạch là 39.000 hộp, tăng 2.900 hộp so với năm 2019 (7,6%)."),
        CueExample("fr", "L'atelier a fait 41 300 boîtes, l'objectif était de 39 000, en hausse de 2 900 (7,6 %)."),
        CueExample("es", "El taller hizo 41.300 cajas, el objetivo era de 39.000, un aumento de 2.900 (7,6 %)."),
        CueExample("en", "They let 1,080 flats of the 1,150 planned (90% occupied)."),
        CueExample("en", "They built 96 houses and 80% of the roads; 300 more are planned."),
        CueExample(
            "vi", "Lợi nhuận đạt 140,5 tỷ đồng, giảm 7% so với năm trước và doanh thu đạt 33,5% kế hoạch (398 tỷ đồng)."
        ),
    ),
    turn=SHARES,
    where="plan",
)
