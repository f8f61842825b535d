"""A fraction of which no percentage is told: 48/126. Its part is no greater than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import ALONE, fractions
from crossfoot.articles.names import YEARS
from crossfoot.articles.proposal import Candidate, subset


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        part, whole = each.fraction.part, each.fraction.whole
        counted = whole.noun and not each.fraction.named and part.written.den == whole.written.den == 1
        counted = counted and not (whole.unit or whole.written.scale or whole.written.num in YEARS)
        if each.how == ALONE and counted:
            yield subset(whole, part, "fraction", place.sentence.start, place.sentence.end)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Hướng dẫn số 12-HD/BTCTW được 14/14 đảng bộ trực thuộc triển khai.",
            "consistent",
            {"total": "14", "parts[0]": "14"},
        ),
        CueExample("fr", "Au total, 48/126 écoles ont ouvert.", "consistent", {"total": "126", "parts[0]": "48"}),
    ),
    bad=(),
    traps=(
        CueExample("en", "On 9/12 the council met."),
        CueExample("en", "The ratio of men to women was 31/89 (p = 0.46)."),
        CueExample("vi", "Ngày 9/12 hội đồng họp."),
        CueExample("vi", "Anh mua hai vé Mega 6/45 kỳ quay đầu năm."),
        CueExample("en", "Three-month money stood at 9 13/16 pct at noon."),
        CueExample("vi", "Thông tư nêu trên thay thế nghị định 116/2017 có hiệu lực từ tháng ba."),
        CueExample("en", "The dollar closed at 1.8270/80 marks."),
        CueExample("en", "In 2015/16 the council met twice."),
    ),
    turn=SHARES,
    where="fraction",
)
