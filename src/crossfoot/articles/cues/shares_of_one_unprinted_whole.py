"""Two parts with their percentages of a whole that nobody printed: 42 (30%) and 63 (45%); or 387 (78.82%) and 421
(85.74%), which both can be of 491, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._named_bases import bases_of, named_bases
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention
from crossfoot.articles.unprinted_wholes import ONE_WHOLE, of_one_count, of_one_size
from crossfoot.articles.wordings import wording

_Pair = tuple[Mention, Mention]
_NEAR: Final = 300
"""characters before a sentence in which parts of its whole may stand"""
_BETWEEN: Final = 25
"""characters from a part to the bracket behind it"""
_LATEST: Final = 24
"""figures among which a whole that is printed is looked for"""
_LINKED: Final = wording("figure words*3 [, few? share or ( share? few? or share] END")

_LED: Final = wording("percent ( figure few? )")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    own = _pairs(place) if PERCENT in letters else []
    pairs = [*_earlier(place), *own] if len(own) == 1 else own
    for number, (part, percent) in enumerate(pairs):
        for other, rate in pairs[number + 1 : number + 3]:
            told = percent.written.num and rate.written.num and part.written.value != other.written.value
            if part.unit != other.unit or not told or max(other.start, rate.start) < sentence.start:
                continue
            even = part.written.value * rate.written.value == other.written.value * percent.written.value
            one, two = (part, percent), (other, rate)
            if even or ((of_one_count(one, two) or of_one_size(one, two)) and not _is_printed(place, *one)):
                crossed = (part, rate, other, percent)
                start = min(part.start, percent.start, sentence.start)
                yield equation(crossed, "{0} × {1} = {2} × {3}", ONE_WHOLE, start, sentence.end)


def _pairs(place: Place) -> list[_Pair]:
    """Parts and their percentages that the words of the sentence link, as they stand in it."""
    sentence, letters, named = place.sentence, place.letters, bases_of(place.once(named_bases))
    found: list[_Pair] = []
    for spot, letter in enumerate(letters):
        if letter != PERCENT or sentence.starts[spot] in named:
            continue
        linked = _LINKED.search(letters, max(spot - 8, 0), spot)
        part = linked.start() if linked else spot + 2 if _LED.match(letters, spot) else None
        pair = (sentence.items[part], sentence.items[spot]) if part is not None else (None, None)
        if isinstance(pair[0], Mention) and isinstance(pair[1], Mention):
            found.append((pair[0], pair[1]))
    return found


def _earlier(place: Place) -> Iterator[_Pair]:
    """The same of the sentences right before, where one of both is in brackets behind the other."""
    first = place.sentence.start
    near = [each for each in place.mentions if first - _NEAR < each.start < first]
    for one, other in pairwise(near):
        between = place.low[one.end : other.start]
        if len(between) > _BETWEEN or between[-1:] != "(" or {one.kind, other.kind} != {COUNT, PERCENT}:
            continue
        if one.kind == COUNT:
            yield one, other
        elif not between[:-1].strip():
            yield other, one


def _is_printed(place: Place, part: Mention, percent: Mention) -> bool:
    """Whether a figure told up to here is a whole that gives the percentage."""
    counts = [each for each in place.mentions[-_LATEST:] if each.kind == COUNT]
    counts += [each.whole for each in place.sentence.items if isinstance(each, Fraction)]
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
        CueExample(
            "vi",
            "Có 73,7% (58.587) ý kiến cho rằng loa là cần thiết. Trong khi đó, 26,3% (20.872) ý kiến cho rằng không.",
            "consistent",
            {"holds[0]": "58.587", "holds[1]": "26,3%", "holds[2]": "20.872", "holds[3]": "73,7%"},
        ),
        CueExample(
            "en",
            "It raised its stake to 2,607,900 shares, or 40.0 pct of the total, from 2,309,700 shares, or 35.4 pct.",
            "consistent",
            {"holds[0]": "2,607,900", "holds[1]": "35.4 pct", "holds[2]": "2,309,700", "holds[3]": "40.0 pct"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "They grew apples 42 (30%), pears 60 (45%)."),
        CueExample("en", "In the north 44 farms (42.5%) had water, in the south 44 (42.5%)."),
        CueExample("en", "The first article drew 387 votes (78.82%) and the second 421 (86.74%)."),
        CueExample("en", "Of 491 seats, 387 (78.82%) were for the first article and 421 (85.74%) for the second."),
        CueExample("en", "It raised its stake to 2,607,900 shares, or 40.0 pct, from 2,309,700 shares, or 35.2 pct."),
        CueExample("en", "It sold 26 mln shares, or 40.0 pct, and 23 mln shares, or 35.4 pct."),
        CueExample("en", "Rust was seen on 36 cars (73.5%, 36/49) in May, and on 33 cars (67.4%, 33/49) in June."),
        CueExample("en", "Six men (1.8%) fell ill, and one woman (0.3%)."),
    ),
    turn=FITTING + 1,
    where="percent",
)
