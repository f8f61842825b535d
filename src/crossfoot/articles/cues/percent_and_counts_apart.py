"""A percentage and, a sentence behind it or further on in its own, the two counts that it is of: turnout was 99.53%. In
detail, 837,818 had registered and 833,894 came. Or 598 of 615 pupils took part in 2 tests, or 97%.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold, fits
from crossfoot.articles.cues._wholes import pairs
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import FRACTION, PART, SHARE, symbols, wording

_NEAR, _FAR = 300, 600
"""characters before two counts, and before a fraction, in which their percentage is told"""
_FINE: Final = 100
"""units of the last place of a percentage that two counts hardly come to by accident"""
_LEAST, _LONG = 20, 1000
"""a smaller whole makes a percentage by accident; and one in which a slip tells"""
_BACK: Final = 3
_TWO: Final = 2
"""words of a name by which a whole is known again"""
_ALL: Final = 100
_CHANGED: Final = symbols("rise fall begin versus plan multiple range each mean")
_OUT_OF: Final = wording("fraction or figure words? of of|total|few*2 figure")


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    found = letters.count(PERCENT)
    fractions = letters.count(FRACTION)
    if not found and (fractions == 1 or (not fractions and letters.count(COUNT) == _TWO)):
        yield from _told_before(place)
    elif found == 1:
        yield from _told_behind(place)
    if found:
        yield from _named_again(place)


def _told_before(place: Place) -> Iterator[Candidate]:
    """The only two counts of a sentence behind their percentage, which is told finely, or is of what they count."""
    items = [each for each in place.sentence.items if each is not None]
    fraction = next((each for each in items if isinstance(each, Fraction)), None)
    counts = (fraction.part, fraction.whole) if fraction else place.counts
    if len(counts) != _TWO or (fraction and (fraction.doubtful or fraction.named)):
        return
    part, whole = sorted(counts, key=lambda each: each.written.value)
    if part.in_words or whole.in_words or not same_unit(part, whole) or whole.written.value < _LEAST:
        return
    start = place.sentence.start
    near = start - (_FAR if fraction else _NEAR)
    before = [each for each in place.mentions if near <= each.start < start]
    percents = [each for each in before if each.kind == PERCENT and _is_fine(each)]
    for percent in reversed(percents):
        if fits(part, percent, whole):
            yield _share(place, part, whole, percent)
            return
    detail = place.low[start : place.sentence.end].lstrip().startswith(place.lexicon.detail or " ")
    alone = len(before) == len(percents) == 1 and whole.written.value >= _LONG and _CHANGED.isdisjoint(place.letters)
    if detail and alone and not fraction and is_explained_share(part, whole, percents[0]):
        yield _share(place, part, whole, percents[0])._replace(telling=True, certain=True)


def _is_fine(percent: Mention) -> bool:
    written = percent.written
    return not percent.in_words and _FINE * written.last_place <= written.value < _ALL and not written.hedge


def _told_behind(place: Place) -> Iterator[Candidate]:
    """A fraction, in words or with a stroke, whose percentage stands behind other counts in its sentence."""
    letters, items = place.letters, place.sentence.items
    spot, out_of = letters.index(PERCENT), _OUT_OF.search(letters)
    percent = items[spot]
    if out_of is None or not isinstance(percent, Mention) or out_of.end() > spot:
        return
    whole, part = items[out_of.end() - 1], items[out_of.start()]
    if isinstance(part, Fraction):
        part, whole = (None, None) if part.doubtful or part.named else (part.part, part.whole)
    led = SHARE in letters[max(spot - 2, 0) : spot] and _CHANGED.isdisjoint(letters[out_of.start() : spot])
    if not led or not isinstance(part, Mention) or not isinstance(whole, Mention):
        return
    if fits(part, percent, whole) and whole.written.value >= _LEAST:
        yield _share(place, part, whole, percent)


def _named_again(place: Place) -> Iterator[Candidate]:
    """A part and its percentage, of the nearest whole before it that has the same name: 866,000 candidates registered
    in 2,364 places. By noon 860,000 candidates had come, or 99%.
    """
    for pair in place.once(pairs):
        part, percent = pair.part, pair.rate
        name = part.noun[: 1 if PART in place.letters[:_TWO] else _TWO]
        known = len(name) == _TWO or (name != () and PART in place.letters[:_TWO])  # "of these" needs no more
        if not pair.at < pair.place or not known or percent.kind != PERCENT or part.in_words:
            continue
        if SHARE not in place.letters[max(pair.place - 2, 0) : pair.place]:
            continue
        before = [each for each, _, _ in place.recall.before(part.start) if each.noun[: len(name)] == name]
        before = [each for each in before if can_hold(each, part)]
        for whole in before[:1]:
            if whole.written.value >= _LEAST and same_unit(part, whole) and fits(part, percent, whole):
                yield _share(place, part, whole, percent)


def _share(place: Place, part: Mention, whole: Mention, percent: Mention) -> Candidate:
    roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
    start = min(place.sentence.start, whole.start, percent.start)
    return Candidate("share", roles, "percent-and-counts-apart", start, place.sentence.end, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tỉ lệ học sinh đến thi là 99,53%. Cụ thể, tổng số học sinh đăng ký: 37.818; số học sinh đến thi: 37.640.",
            "consistent",
            {"part": "37.640", "whole": "37.818", "percent": "99,53%"},
        ),
        CueExample(
            "en",
            "The stadium was 99.53% full last season. Some 75,289 people came to each game, while it has 75,643 seats.",
            "consistent",
            {"part": "75,289", "whole": "75,643", "percent": "99.53%"},
        ),
        CueExample(
            "en",
            "She was elected with 91.67% of the votes. The council met early. It chose her with 44 of 48 votes.",
            "consistent",
            {"part": "44", "whole": "48", "percent": "91.67%"},
        ),
        CueExample(
            "vi",
            "Đến nay, 598 trên tổng số 615 học sinh đã đăng ký tham gia 2 kỳ thi của hai trường, chiếm tỉ lệ 97%.",
            "consistent",
            {"part": "598", "whole": "615", "percent": "97%"},
        ),
        CueExample(
            "vi",
            "Ông An được bầu với 91,67% số phiếu. Chiều qua hội đồng đã bầu ông với 44/48 phiếu, trong đó có 3 phiếu "
            "không hợp lệ.",
            "consistent",
            {"part": "44", "whole": "48", "percent": "91,67%"},
        ),
        CueExample(
            "fr",
            "La participation a atteint 99,53 %. En tout, 37 818 élèves étaient inscrits et 37 640 sont venus.",
            "consistent",
            {"part": "37 640", "whole": "37 818", "percent": "99,53 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỉ lệ học sinh đến thi là 99,53%. Cụ thể, tổng số học sinh đăng ký: 37.818; số học sinh đến thi: 36.740.",
            "mismatch",
            {"part": "36.740", "whole": "37.818", "percent": "99,53%"},
        ),
    ),
    traps=(
        CueExample("en", "Prices rose 12.4%. The shop sold 1,240 chairs and 2,310 tables."),
        CueExample("vi", "Lãi suất là 7,25%. Cụ thể, vay 12.500 đồng trả 13.400 đồng."),
        CueExample("vi", "Sản lượng tăng 7,25%. Cụ thể, hai mỏ khai thác 25.340 tấn và 31.200 tấn."),
    ),
    turn=SHARES,
    where="figure|fraction",
)
