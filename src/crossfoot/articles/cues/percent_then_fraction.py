"""A percentage with its fraction in parentheses behind it: 38.1% (48/126)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import BEFORE, fractions
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.wordings import FRACTION, VERSUS, wording

_SEVERAL: Final = wording("words|of|end*4 ,|;? joined fraction")


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == BEFORE:
            compared = place.letters[each.at + 1 : each.at + 3] == VERSUS + FRACTION  # the 4% group (26/36 vs 16/31)
            several = _SEVERAL.match(place.letters, each.at + 1)  # in 21.9% (11/59 of these and 16/64 of those)
            sure = not (each.fraction.doubtful or compared or several)
            yield each.share(place, "percent-then-fraction", sure)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The response rate was 54.7% (1,094/2,000).",
            "consistent",
            {"part": "1,094", "whole": "2,000", "percent": "54.7%"},
        ),
        CueExample(
            "vi",
            "Ba phần năm số thành viên (12/20 người) tán thành.",
            "consistent",
            {"part": "12", "whole": "20", "ratio": "Ba phần năm"},
        ),
        CueExample(
            "en",
            "Grafting worked in 87.5% (42/48) of the trees.",
            "consistent",
            {"part": "42", "whole": "48", "percent": "87.5%"},
        ),
        CueExample(
            "vi",
            "Ghép thành công 87,5% (42/48) số cây.",
            "consistent",
            {"part": "42", "whole": "48", "percent": "87,5%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Grafting worked in 80% (32/15) of the trees.",
            "mismatch",
            {"part": "32", "whole": "15", "percent": "80%"},
        ),
        CueExample(
            "vi",
            "Ghép thành công 80% (32/15) số cây.",
            "mismatch",
            {"part": "32", "whole": "15", "percent": "80%"},
        ),
        CueExample(
            "fr",
            "La greffe a réussi sur 80 % (32/15) des arbres.",
            "mismatch",
            {"part": "32", "whole": "15", "percent": "80 %"},
        ),
        CueExample(
            "es",
            "El injerto prendió en el 80 % (32/15) de los árboles.",
            "mismatch",
            {"part": "32", "whole": "15", "percent": "80 %"},
        ),
        CueExample(
            "en",
            "Grafting worked in 78.5% (42/48) of the trees.",
            "mismatch",
            {"part": "42", "whole": "48", "percent": "78.5%"},
        ),
        CueExample(
            "vi", "Ghép thành công 78,5% (42/48) số cây.", "mismatch", {"part": "42", "whole": "48", "percent": "78,5%"}
        ),
    ),
    traps=(
        CueExample("en", "Spots were seen in 21.9% of cases (11/59 in one barn and 16/64 in the other)."),
        CueExample("en", "It failed in 21.9% of cases (11/59 in the first group and 16/64 in the second)."),
        CueExample("en", "Pain was more frequent in the 2% gel group than in the 4% group (26/36 vs. 16/31)."),
        CueExample("en", "Prices rose 12% (on 9/12)."),
        CueExample("vi", "Giá tăng 12% (ngày 9/12)."),
    ),
    turn=SHARES,
    where="fraction",
)
