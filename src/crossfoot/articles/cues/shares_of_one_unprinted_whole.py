"""Two parts with their percentages of a whole that nobody printed: 42 (30%) and 63 (45%); or 387 (78.82%) and 421
(85.74%), which both can be of 491, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._named_bases import bases_of, named_bases
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.unprinted_wholes import ONE_WHOLE, of_one_count
from crossfoot.articles.wordings import wording

_LATEST: Final = 24
"""figures among which a whole that is printed is looked for"""
_LINKED: Final = wording("figure words*3 [, few? share or ( share? few? or share] END")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    pairs, named = [], bases_of(place.once(named_bases))
    for spot, letter in enumerate(letters if letters.count(PERCENT) > 1 else ""):
        linked = _LINKED.search(letters, max(spot - 8, 0), spot) if letter == PERCENT else None
        if linked and place.sentence.starts[spot] not in named:
            pairs.append((sentence.items[linked.start()], sentence.items[spot]))
    for number, (part, percent) in enumerate(pairs):
        for other, rate in pairs[number + 1 : number + 3]:
            assert isinstance(part, Mention) and isinstance(percent, Mention)
            assert isinstance(other, Mention) and isinstance(rate, Mention)
            told = percent.written.num and rate.written.num and part.written.value != other.written.value
            if part.unit != other.unit or not told:
                continue
            even = part.written.value * rate.written.value == other.written.value * percent.written.value
            if even or (of_one_count((part, percent), (other, rate)) and not _is_printed(place, part, percent)):
                crossed = (part, rate, other, percent)
                yield equation(crossed, "{0} × {1} = {2} × {3}", ONE_WHOLE, sentence.start, sentence.end)


def _is_printed(place: Place, part: Mention, percent: Mention) -> bool:
    """Whether a figure told up to here is a whole that gives the percentage."""
    counts = [each for each in place.mentions[-_LATEST:] if each.kind == COUNT]
    return any(fits(part, percent, each) for each in counts)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "During the period 132 projects ran late (11%) and 240 were on time (20%).",
            "consistent",
            {"holds[0]": "132", "holds[1]": "20%", "holds[2]": "240", "holds[3]": "11%"},
        ),
        CueExample(
            "vi",
            "Có 15 em (chiếm 12,5%) phải thi lại, 96 em (chiếm 80%) đạt loại khá trở lên.",
            "consistent",
            {"holds[0]": "15", "holds[1]": "80%", "holds[2]": "96", "holds[3]": "12,5%"},
        ),
        CueExample(
            "vi",
            "Điều 1 được 387 phiếu (78,82%), Điều 2 được 421 phiếu (85,74%).",
            "consistent",
            {"holds[0]": "387", "holds[1]": "85,74%", "holds[2]": "421", "holds[3]": "78,82%"},
        ),
        CueExample(
            "en",
            "The first article drew 387 votes (78.81%) and the second 421 (85.74%).",
            "consistent",
            {"holds[0]": "387", "holds[1]": "85.74%", "holds[2]": "421", "holds[3]": "78.81%"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "They grew apples 42 (30%), pears 60 (45%)."),
        CueExample("en", "In the north 44 farms (42.5%) had water, in the south 44 (42.5%)."),
        CueExample("en", "The first article drew 387 votes (78.82%) and the second 421 (86.74%)."),
        CueExample("en", "Of 491 seats, 387 (78.82%) were for the first article and 421 (85.74%) for the second."),
        CueExample("en", "Six men (1.8%) fell ill, and one woman (0.3%)."),
    ),
    turn=FITTING + 1,
    where="percent",
)
