"""By how much something rose or fell, from what, and the percentage behind both: up 2.4 million from 19.2 million, or
12.5%.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import words_of_whole
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import FALL, wording

_WORDING: Final = (
    "rise|fall few? figure few|number*0-2 begin|versus*1-2 few|number|of*0-2 figure [few|number|versus|of]*0-3 "
    "[, share few? or ( share? few? or , few? or [,|(]? share? few? rise|fall of few?] percent [not few? of|part|total]"
)
_TOLD: Final = wording(
    _WORDING.replace("rise|fall few? figure", "[verb: rise|fall] few? [by: figure]", 1)
    .replace("of*0-2 figure [few", "of*0-2 [base: figure] [link: [few", 1)
    .replace("of few?] percent", "of few?]] [rate: percent]", 1)
)
_LEAST: Final = 20
"""units of its last place that a difference or a level has of which no other is this percentage by accident"""
_SHORT: Final = 4
"""letters of a word between a comma and a percentage: un 12,5 %"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, items = place.sentence, place.sentence.items
    for match in _TOLD.finditer(place.letters):
        old, by, rate = items[match.start("base")], items[match.start("by")], items[match.start("rate")]
        if not (isinstance(old, Mention) and isinstance(by, Mention) and isinstance(rate, Mention)):
            continue
        alike = old.kind == by.kind == COUNT and same_unit(old, by) and by.written.value < old.written.value
        if (
            not alike
            or words_of_whole(place, match.start("rate"))
            or any(each.written.hedge or each.in_words for each in (old, by, rate))
        ):
            continue
        last = match.start("rate") - 1
        bare = match["link"].endswith(",u")
        if bare and len(place.low[sentence.starts[last] : sentence.ends[last]].strip()) > _SHORT:
            continue
        falls = match["verb"] == FALL
        fits = abs(100 * by.written.value / old.written.value - rate.written.value) <= rate.written.last_place
        long = min(each.written.value / each.written.last_place for each in (old, by)) >= _LEAST
        slip = not fits and long and is_explained_change({"from": old, "by": by, "percent": rate}, falls)
        if fits or slip:
            new = _level(place, old, by, falls) if slip else None  # whose difference another claim has
            told = (Role("to", new),) if new else (Role("by", by, falls),)
            roles = (Role("from", old), *told, Role("percent", rate, falls))
            words = ((sentence.starts[match.start()], sentence.ends[match.start()]),)
            start = min(sentence.start, new.start if new else sentence.start)
            yield Candidate(
                "change", roles, "difference-from-then-percent", start, sentence.end, words, True, True, certain=slip
            )


def _level(place: Place, old: Mention, by: Mention, falls: bool) -> Mention | None:
    """What something rose or fell to, where an earlier sentence tells it."""
    level = old.written.value - by.written.value if falls else old.written.value + by.written.value
    before = place.recall.before(place.sentence.start)
    return next((each for each, _, _ in before if each.written.value == level and each.unit == old.unit), None)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Spending on the roads is up $2.4 million from $19.2 million, or 12.5%.",
            "consistent",
            {"from": "$19.2 million", "by": "$2.4 million", "percent": "12.5%"},
        ),
        CueExample(
            "vi",
            "Chi cho đường sá tăng 2,4 tỷ đồng so với 19,2 tỷ đồng năm trước, tương đương 12,5%.",
            "consistent",
            {"from": "19,2 tỷ đồng", "by": "2,4 tỷ đồng", "percent": "12,5%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Spending on the roads is up $2.4 million from $19.2 million, or 15.2%.",
            "mismatch",
            {"from": "$19.2 million", "by": "$2.4 million", "percent": "15.2%"},
        ),
        CueExample(
            "en",
            "Rents fell $2.4 million from last year's $19.2 million (15.2%).",
            "mismatch",
            {"from": "$19.2 million", "by": "$2.4 million", "percent": "15.2%"},
        ),
        CueExample(
            "vi",
            "Chi cho đường sá tăng 2,4 tỷ đồng so với 19,2 tỷ đồng năm trước, tương đương 15,2%.",
            "mismatch",
            {"from": "19,2 tỷ đồng", "by": "2,4 tỷ đồng", "percent": "15,2%"},
        ),
        CueExample(
            "fr",
            "Les loyers ont augmenté de 2,4 millions d’euros par rapport à 19,2 millions d’euros, soit 15,2 %.",
            "mismatch",
            {"from": "19,2 millions d’euros", "by": "2,4 millions d’euros", "percent": "15,2 %"},
        ),
        CueExample(
            "es",
            "El gasto subió 2,4 millones de euros desde los 19,2 millones de euros, un 15,2 %.",
            "mismatch",
            {"from": "19,2 millones de euros", "by": "2,4 millones de euros", "percent": "15,2 %"},
        ),
    ),
    traps=(
        CueExample("en", "Rents are up $2.4 million from $19.2 million, or 15.2% of all costs."),
        CueExample("en", "Rents are up $2.4 million from $19.2 million, and wages by 15.2%."),
        CueExample("vi", "Chi tăng 2,4 tỷ đồng so với 19,2 tỷ đồng năm trước, chiếm 15,2% tổng số chi."),
    ),
    turn=CHANGES,
    where="rise|fall few? figure any* figure any* percent",
)
