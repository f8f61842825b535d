"""Two parts with their percentages of a whole that nobody printed: 42 (30%) and 63 (45%)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.unprinted_wholes import ONE_WHOLE
from crossfoot.articles.wordings import wording

_LINKED: Final = wording("figure words*3 [, few? share or ( share? few? or share] END")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    pairs = []
    for spot, letter in enumerate(letters):
        linked = _LINKED.search(letters, max(spot - 8, 0), spot) if letter == PERCENT else None
        if linked:
            pairs.append((sentence.items[linked.start()], sentence.items[spot]))
    for number, (part, percent) in enumerate(pairs):
        for other, rate in pairs[number + 1 : number + 3]:
            assert isinstance(part, Mention) and isinstance(percent, Mention)
            assert isinstance(other, Mention) and isinstance(rate, Mention)
            if part.unit != other.unit or not percent.written.num or part.written.value == other.written.value:
                continue
            if part.written.value * rate.written.value == other.written.value * percent.written.value:
                crossed = (part, rate, other, percent)
                yield equation(crossed, "{0} × {1} = {2} × {3}", ONE_WHOLE, sentence.start, sentence.end)


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
    ),
    bad=(),
    traps=(
        CueExample("en", "They grew apples 42 (30%), pears 60 (45%)."),
        CueExample("en", "In the north 44 farms (42.5%) had water, in the south 44 (42.5%)."),
        CueExample("en", "Six men (1.8%) fell ill, and one woman (0.3%)."),
    ),
    turn=FITTING + 1,
)
