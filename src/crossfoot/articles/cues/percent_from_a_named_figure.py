"""By what percentage a figure, or what multiple of it, is more or less than another one, which words name again: the
floor price is 30,000; the shares went for 50,245, or 67.5% above the floor price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._named import named_before
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import TIMES, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import FALL, wording

_PERCENT: Final = wording(
    "[new: figure] few|some|each*0-2 [(|,|joined|share]*1-2 few? [verb: rise|fall] few? [by: percent] few|number*0-2 "
    "versus [base: words|of*1-3] [END or ,|;|)|(|joined]"
)
_TOLD_FIRST: Final = wording(
    "[new: figure] few|some|each*0-2 [(|,|joined|share]*1-2 few? [by: percent] [verb: rise|fall] few? versus? "
    "[base: words|of*1-3] [END or ,|;|)|(|joined]"
)
_MULTIPLE: Final = wording(
    "[new: figure] few|some|each*0-2 [(|,|joined|share]*1-2 few? rise? few? [by: multiple] few|versus*0-2 "
    "[base: words|of*1-3] [END or ,|;|)|(|joined]"
)
_CLOSE: Final = 6
"""a multiple is off by no more than this part of it: what is told as double may be 1.9 or 2.3 times as much"""


def _propose(place: Place) -> Iterator[Candidate]:
    items = place.sentence.items
    for pattern in (_PERCENT, _TOLD_FIRST, _MULTIPLE):
        for match in pattern.finditer(place.letters):
            new, rate = items[match.start("new")], items[match.start("by")]
            if isinstance(new, Mention) and isinstance(rate, Mention) and new.unit and not new.in_words:
                yield from _change(place, match, new, rate)


def _change(place: Place, match: re.Match[str], new: Mention, rate: Mention) -> Iterator[Candidate]:
    old = named_before(place, new, *match.span("base"))
    if old is None:
        return
    sentence = place.sentence
    falls = match.groupdict().get("verb") == FALL
    role = "times" if rate.kind == TIMES else "percent"
    word = match.start("verb") if "verb" in match.groupdict() else match.start("by")
    claim = Candidate(
        "change", (Role("from", old), Role("to", new), Role(role, rate, falls)), "percent-from-a-named-figure",
        min(sentence.start, old.start), sentence.end, ((sentence.starts[word], sentence.ends[word]),),
    )  # fmt: skip
    if role == "times" and not _is_near(old, new, rate):
        return
    told = judged(claim).fits or is_explained_change({"from": old, "to": new, "percent": rate}, falls)
    yield claim._replace(telling=told, said=told)


def _is_near(old: Mention, new: Mention, times: Mention) -> bool:
    """Whether a multiple, which is told coarsely, is nearly that of the two figures."""
    multiple = old.written.value * times.written.value
    return not new.written.hedge and abs(new.written.value - multiple) * _CLOSE <= multiple


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Mức giá khởi điểm là 30.000 đồng/cổ phần. Các nhà đầu tư trả bình quân 50.245 đồng/cổ phần, cao hơn 67,5% "
            "so với giá khởi điểm.",
            "consistent",
            {"from": "30.000 đồng", "to": "50.245 đồng", "percent": "67,5%"},
        ),
        CueExample(
            "en",
            "The floor price was $312 a share. In the end buyers paid $390, 25% more than the floor price.",
            "consistent",
            {"from": "$312", "to": "$390", "percent": "25%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Mức giá khởi điểm là 30.000 đồng/cổ phần. Các nhà đầu tư trả bình quân 50.245 đồng/cổ phần, cao hơn 76,5% "
            "so với giá khởi điểm.",
            "mismatch",
            {"from": "30.000 đồng", "to": "50.245 đồng", "percent": "76,5%"},
        ),
        CueExample(
            "en",
            "The floor price was $312 a share. In the end buyers paid $390, 35% more than the floor price.",
            "mismatch",
            {"from": "$312", "to": "$390", "percent": "35%"},
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Mức giá khởi điểm là 30.000 đồng/cổ phần. Các nhà đầu tư trả bình quân 50.245 đồng/cổ phần, cao hơn 12% "
            "so với phiên trước.",
        ),
        CueExample(
            "en",
            "The floor price was $312 a share. In the end buyers paid $390, 35% more than the market price.",
        ),
    ),
    turn=CHANGES + 1,
    where="figure any* percent|multiple",
)
