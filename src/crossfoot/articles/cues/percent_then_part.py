"""A percentage with its part behind it: 30% of them, 36 in all."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._wholes import pairs, shares_of
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for pair in place.once(pairs):
        if pair.at > pair.place:
            yield from shares_of(place, pair, "percent-then-part")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The share was 0,9 per cent, or 5 of 548 entries.",
            "consistent",
            {"part": "5", "whole": "548", "percent": "0,9 per cent"},
        ),
        CueExample(
            "fr",
            "Parmi les 1 250 salariés du site, 62 % sont syndiqués, soit 775 personnes.",
            "consistent",
            {"part": "775", "whole": "1 250", "percent": "62 %"},
        ),
        CueExample(
            "vi",
            "Trong tổng số 96 hộ phải di dời, một nửa, tức 48 hộ, đã nhận đất tái định cư.",
            "consistent",
            {"part": "48", "whole": "96", "ratio": "một nửa"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Of the 740 pupils at the old school, 47% (300) walk.",
            "mismatch",
            {"part": "300", "whole": "740", "percent": "47%"},
        ),
        CueExample(
            "vi",
            "Trong tổng số 740 hộ chưa có điện, 47% (300 hộ) ở vùng cao.",
            "mismatch",
            {"part": "300", "whole": "740", "percent": "47%"},
        ),
        CueExample(
            "vi",
            "Tổng vốn là 310 tỷ đồng, trong đó nhà nước góp 75%, tức 290 tỷ đồng.",
            "mismatch",
            {"part": "290 tỷ đồng", "whole": "310 tỷ đồng", "percent": "75%"},
        ),
        CueExample(
            "fr",
            "Sur les 740 élèves, 47 % (300) viennent à pied.",
            "mismatch",
            {"part": "300", "whole": "740", "percent": "47 %"},
        ),
        CueExample(
            "en",
            "Scars were seen in 49% (47 out of 50).",
            "mismatch",
            {"part": "47", "whole": "50", "percent": "49%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ cây có sẹo là 49% (47 trên tổng số 50).",
            "mismatch",
            {"part": "47", "whole": "50", "percent": "49%"},
        ),
        CueExample(
            "fr",
            "Le taux était de 49 % (47 sur 50).",
            "mismatch",
            {"part": "47", "whole": "50", "percent": "49 %"},
        ),
        CueExample(
            "es",
            "La tasa fue del 49 % (47 de 50).",
            "mismatch",
            {"part": "47", "whole": "50", "percent": "49 %"},
        ),
    ),
    traps=(
        CueExample("en", "The survey asked 3,208 farmers. One farmer in three is over 65, and 12% are under 40."),
        CueExample("en", "30% of the 120 pupils came, with 50 dogs."),
        CueExample("en", "Scab was seen (on 5 of 51 trees with chalk) and 18.0% (7 trees with lime) had rot."),
        CueExample("en", "Of them 82% (26 of 29 here; 25 of 33 there) were cured."),
        CueExample("en", "Acid was kept below 1% (11 of 12 samples)."),
        CueExample("vi", "Độ chua dưới 1% (11 trong 12 mẫu)."),
    ),
    turn=SHARES,
    where="percent|ratio|fraction",
)
