"""Three percentages or more in one sentence that make up a whole; the words need not say so if the sum does."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import accumulate
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._last_parts import is_last
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention, Sentence
from crossfoot.articles.wordings import FRACTION, PART, PARTS, REST, symbols
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_MOST: Final = 40
_STARTS: Final = 6
_NEARLY, _LOW, _HIGH = 97, 80, 120
"""percent; a list of percentages that is complete by its words may be off by more"""
_CHANGED: Final = symbols("rise fall begin end versus")
_PLAIN: Final = symbols("percent words , ; joined rest of share")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    places = [spot for spot, letter in enumerate(letters) if letter == PERCENT][:_MOST]
    if len(places) < 3:
        return
    parts = [item for item in (sentence.items[spot] for spot in places) if isinstance(item, Mention)]
    up_to = list(accumulate((part.written.value for part in parts), initial=Exact()))
    for first in range(min(len(parts) - 2, _STARTS)):
        for stop in range(len(parts), first + 2, -1):
            every = stop == len(parts) and not first
            amount = up_to[stop] - up_to[first]
            if not (every or _NEARLY <= amount <= 200 - _NEARLY) or not _is_list(sentence, places[first:stop]):
                continue
            rest = every and (REST in letters[places[-2] : places[-1] + 2] or is_last(place, parts[-1]))
            complete = rest or PARTS in letters[: places[first]] or (every and _ends_with_the_others(place, places))
            led = complete or PART in letters[max(places[first] - 4, 0) : places[first]]
            between = letters[places[first] : places[stop - 1]]
            goes_on = "," in letters[places[stop - 1] :]
            whole = every and not set(between) - _PLAIN and not goes_on
            near = (_LOW if rest else _NEARLY) <= amount <= (_HIGH if rest else 200 - _NEARLY)
            if (complete and whole) or near:
                yield _hundred(sentence, parts[first:stop], led and whole and near, complete and whole)
            if near:
                return


def _ends_with_the_others(place: Place, places: list[int]) -> bool:
    """Whether what the last percentage is of is said by a negation of what another one is of: passed 42%, good 50%, not
    passed 8%.
    """
    ends = [place.sentence.start, *(place.sentence.ends[spot] for spot in places), place.sentence.end]
    starts = [*(place.sentence.starts[spot] for spot in places), place.sentence.end]
    named = [_WORD.findall(place.low[low:high]) for low, high in zip(ends, starts, strict=False)]
    negated = [word for word in named[len(places) - 1] if word not in place.lexicon.negations]
    return len(negated) == len(named[len(places) - 1]) - 1 and bool(negated) and negated in named[: len(places) - 1]


def _is_list(sentence: Sentence, places: list[int]) -> bool:
    if any(sentence.before(place) in _CHANGED for place in places):
        return False
    of_fraction = f"{FRACTION}("
    return not all(sentence.letters[max(place - 2, 0) : place] == of_fraction for place in places)


def _hundred(sentence: Sentence, parts: list[Mention], telling: bool, said: bool) -> Candidate:
    return hundred(
        parts, "percentages-of-a-whole", sentence.start, sentence.end, telling=telling, said=said, fitted=not said
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Le mélange contient 55 % de sable, 30 % d’argile et 15 % de chaux.",
            "consistent",
            {"parts[0]": "55 %", "parts[1]": "30 %", "parts[2]": "15 %"},
        ),
        CueExample(
            "en",
            "Asked about the plan, 52% approved, 31% disapproved and 17% had no opinion.",
            "consistent",
            {"parts[0]": "52%", "parts[1]": "31%", "parts[2]": "17%"},
        ),
        CueExample(
            "es",
            "Preguntados por el plan, el 52 % está a favor, el 35 % en contra y el 13 % no opina.",
            "consistent",
            {"parts[0]": "52 %", "parts[1]": "35 %", "parts[2]": "13 %"},
        ),
        CueExample(
            "vi",
            "Theo kết quả xếp loại, học sinh giỏi chiếm 28,4%, khá 47,1%, trung bình 22,3%, yếu 2,2%.",
            "consistent",
            {"parts[0]": "28,4%", "parts[1]": "47,1%", "parts[2]": "22,3%", "parts[3]": "2,2%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Wheat was sown on 45% of the farm and barley on 40%; the last 25% was left fallow.",
            "mismatch",
            {"parts[0]": "45%", "parts[1]": "40%", "parts[2]": "25%"},
        ),
        CueExample(
            "en",
            "Growers pay a 22% deposit, 47% on delivery and the balance of 35% after a year.",
            "mismatch",
            {"parts[0]": "22%", "parts[1]": "47%", "parts[2]": "35%"},
        ),
        CueExample(
            "vi",
            "Người trồng trả trước 22%, trả 47% khi nhận hàng và 35% cuối cùng sau một năm.",
            "mismatch",
            {"parts[0]": "22%", "parts[1]": "47%", "parts[2]": "35%"},
        ),
        CueExample(
            "vi",
            "Kết quả xếp loại: tốt 42,5%, hoàn thành 50,3%, không hoàn thành 5,2%.",
            "mismatch",
            {"parts[0]": "42,5%", "parts[1]": "50,3%", "parts[2]": "5,2%"},
        ),
        CueExample(
            "en",
            "The results: good 42.5%, passed 50.3%, not passed 5.2%.",
            "mismatch",
            {"parts[0]": "42.5%", "parts[1]": "50.3%", "parts[2]": "5.2%"},
        ),
        CueExample(
            "es",
            "El 46 % de los vecinos aprueba la obra, el 39 % lo rechaza y el 25 % restante duda.",
            "mismatch",
            {"parts[0]": "46 %", "parts[1]": "39 %", "parts[2]": "25 %"},
        ),
        CueExample(
            "en",
            "In the poll, 46% backed the mayor, 39% backed her rival and the remaining 25% were undecided.",
            "mismatch",
            {"parts[0]": "46%", "parts[1]": "39%", "parts[2]": "25%"},
        ),
        CueExample(
            "vi",
            "Về cơ cấu nguồn vốn, ngân sách nhà nước 45%, vốn tín dụng 30%, vốn doanh nghiệp 20%, còn lại 15% do "
            "người dân đóng góp.",
            "mismatch",
            {"parts[0]": "45%", "parts[1]": "30%", "parts[2]": "20%", "parts[3]": "15%"},
        ),
    ),
    traps=(
        CueExample("en", "Prices rose 20% in May, 30% in June and 50% in July."),
        CueExample("en", "Wheat takes 45% of the farm, and barley 40%; the last 25% of the harvest was late."),
        CueExample("vi", "Người trồng trả trước 22%, trả 47% khi nhận hàng; 35% cuối cùng của vụ bị mất."),
    ),
    turn=TOTALS,
    where="percent any* percent any* percent",
)
