"""An amount, what is taken from it, and what is left: of 1,550 tonnes 420 were sold, leaving 1,130; or what is taken
first: 420 of the 1,550 tonnes were sold, leaving 1,130.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, labels
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import Fraction, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import REST, symbols, wording
from crossfoot.figures.unmade import unmade

_PART_OF: Final = wording("fraction or figure [few|some]? of [few|total|of]*3 figure")
_COUNTED: Final = symbols("figure fraction")
_OTHERWISE: Final = symbols("rise fall begin versus plan mean each multiple range")
_MARK: Final = unmade(r"[,;.:(–—]")
_WORD: Final = unmade(r"[^\W\d_]+")
_TWO, _THREE = 2, 3
_SAID: Final = 8
"""words behind a rest among which it is said what that has not done"""
_LEAST: Final = 20
"""units of its last place that an amount has"""
_BEFORE: Final = 25
"""characters between the word that says that something is left and how much"""
_FEW: Final = 3
"""words before it in its clause: the other provinces that remain are no rest"""


def _propose(place: Place) -> Iterator[Candidate]:
    low, left = place.low, any_of(place.lexicon.prose.left)
    counts = place.counts
    for number, (taken, rest) in enumerate(pairwise(counts[1:]), 1):
        word = left.search(low, max(taken.end, rest.start - _BEFORE), rest.start) or _said_behind(place, rest)
        named = rest.unit and place.lexicon.difference.search(low, taken.end, rest.start)
        if not word or named or not _is_left(place, counts, number):
            continue  # an excess or a deficit
        told = low[taken.end : min(word.start(), rest.start)]
        if len(_MARK.split(told)[-1].split()) > _FEW:
            continue
        if not _is_rest(place, word, rest):
            continue
        amount = counts[number - 1]
        parts = (taken, rest, *_others_left(place, counts[number + 1 : number + 3]))
        listing = TotalWithParts(-1, amount, parts, (), True, True, "")
        fits = amount.written.value == amount_of(parts)
        if fits or is_explained_sum(amount, parts):
            tied = stated(place, listing, listing.parts, "what-is-left", "exact")
            yield tied._replace(telling=not fits, said=True, words=(word.span(),))
    yield from _of_a_part(place, left)


def _of_a_part(place: Place, left: re.Pattern[str]) -> Iterator[Candidate]:
    """What is left behind a part and its whole: 420 of the 1,550 tonnes were sold, leaving 1,130; 420/1,550 were."""
    for taken, amount, rest in _parts_of_wholes(place):
        word = left.search(place.low, max(amount.end, rest.start - _BEFORE), rest.start) or _said_behind(place, rest)
        if not word or len(_MARK.split(place.low[amount.end : min(word.start(), rest.start)])[-1].split()) > _FEW:
            continue
        fits = amount.written.value == amount_of((taken, rest))
        if fits or is_explained_sum(amount, (taken, rest)):
            listing = TotalWithParts(-1, amount, (taken, rest), (), True, True, "")
            tied = stated(place, listing, listing.parts, "what-is-left", "exact")
            verbs = WORD.findall(place.low, word.end(), rest.start)
            sure = (bool(verbs) or word[0] not in place.lexicon.prose.compared) and _is_rest(place, word, rest)
            sure = sure or _is_of_the_others(place, amount, rest)
            if fits or sure:
                yield tied._replace(telling=not fits, said=True, words=(word.span(),))


def _is_rest(place: Place, word: re.Match[str], rest: Mention) -> bool:
    """Whether a word that may be "while" too says that something is left: còn phải trả; a subject of its own is
    longer.
    """
    return word[0] not in place.lexicon.prose.compared or len(WORD.findall(place.low, word.end(), rest.start)) <= _TWO


def _is_of_the_others(place: Place, amount: Mention, rest: Mention) -> bool:
    """Whether what a word for "left" or "while" leads to is told not to be so yet, and counts the same: 420/876 hộ
    thoát nghèo, còn 456 hộ chưa.
    """
    behind = WORD.findall(place.low, rest.end, place.sentence.end)[:_SAID]
    negations = place.lexicon.negations
    one, other = amount.noun[:_TWO], [each for each in rest.noun if each not in negations][:_TWO]
    alike = bool(rest.unit) or list(one)[: len(other)] == other
    return alike and not negations.isdisjoint(behind)


def _parts_of_wholes(place: Place) -> Iterator[tuple[Mention, Mention, Mention]]:
    """A part, its whole, and the only other count of their sentence, which is behind them and counts the same."""
    letters, items = place.letters, place.sentence.items
    counts = [at for at, letter in enumerate(letters) if letter in _COUNTED]
    match = _PART_OF.match(letters, counts[0]) if counts else None
    if match is None or not _OTHERWISE.isdisjoint(letters[counts[0] :]):
        return
    first, rest = items[counts[0]], items[counts[-1]]
    three: Sequence[Mention | Fraction | None]
    if isinstance(first, Fraction):
        three = (first.part, first.whole, rest) if len(counts) == _TWO and not (first.doubtful or first.named) else ()
    else:
        three = (first, items[counts[1]], rest) if len(counts) == _THREE and match.end() - 1 == counts[1] else ()
    figures = [each for each in three if isinstance(each, Mention)]
    if len(figures) < _THREE or any(each.in_words or each.written.hedge for each in figures):
        return
    taken, amount, left = figures
    alike = amount.unit == left.unit if amount.unit else not left.unit and named_alike(amount.noun[:1], left.noun[:1])
    great = amount.written.value >= _LEAST * amount.written.last_place and taken.written.value < amount.written.value
    if alike and great and taken.written.place == left.written.place == amount.written.place:
        yield taken, amount, left


def _said_behind(place: Place, rest: Mention) -> re.Match[str] | None:
    """The word that says it behind how much is left: it has 2,440 left."""
    spot = next((spot for spot, each in place.figures if each is rest), -1) + 1
    if place.letters[spot : spot + 1] != REST:
        return None
    return _WORD.match(place.low, place.sentence.starts[spot])


def _are_in_one_unit(amount: Mention, other: Mention) -> bool:
    """Whether another figure has the unit of an amount, or leaves it to that."""
    return same_unit(amount, other) or not (other.unit or other.noun)


def _others_left(place: Place, left: list[Mention]) -> list[Mention]:
    """Beside what is left in one group what is left in the other: leaving 112 in the first and 121 in the second."""
    spots = [spot for spot, each in place.figures if any(each is one for one in left)]
    two = len(left) == len(spots) == _TWO and left[0].unit == left[1].unit and not left[1].in_words
    return left[1:] if two and (are_groups(place, spots) or are_opposite(labels(place, spots), place.lexicon)) else []


def _is_left(place: Place, counts: list[Mention], number: int) -> bool:
    """Whether three figures of one unit stand together, and no other one is near that may be taken too."""
    amount, *others = figures = counts[number - 1 : number + 2]
    last = number + 2 + len(_others_left(place, counts[number + 1 : number + 3]))
    written = [each.written for each in figures]
    beside = [*counts[max(number - 2, 0) : number - 1], *counts[last : last + 1]]
    alone = not any(_are_in_one_unit(amount, each) for each in beside)
    exact = not any(each.hedge or each.place != written[0].place for each in written)
    return (
        alone
        and exact
        and all(_are_in_one_unit(amount, each) for each in others)
        and not any(each.in_words for each in figures)
        and written[0].value >= _LEAST * written[0].last_place
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Huyện đã giải quyết 420/876 hồ sơ, còn 456 hồ sơ đang xử lý.",
            "consistent",
            {"total": "876", "parts[0]": "420", "parts[1]": "456"},
        ),
        CueExample(
            "en",
            "From a flock of 247 hens, 14 died, leaving 112 in the northern group and 121 in the southern group.",
            "consistent",
            {"total": "247", "parts[0]": "14", "parts[1]": "112", "parts[2]": "121"},
        ),
        CueExample(
            "en",
            "Of 1,550 tonnes in the barn 420 tonnes were sold, leaving 1,130 tonnes.",
            "consistent",
            {"total": "1,550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1,130 tonnes"},
        ),
        CueExample(
            "vi",
            "Kho có 1.550 tấn gạo, đã xuất 420 tấn, còn lại 1.130 tấn.",
            "consistent",
            {"total": "1.550 tấn", "parts[0]": "420 tấn", "parts[1]": "1.130 tấn"},
        ),
        CueExample(
            "fr",
            "Sur 1 550 tonnes, 420 tonnes ont été livrées, il en reste 1 130 tonnes.",
            "consistent",
            {"total": "1 550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1 130 tonnes"},
        ),
        CueExample(
            "es",
            "De 1.550 toneladas se vendieron 420 toneladas y quedan 1.130 toneladas.",
            "consistent",
            {"total": "1.550 toneladas", "parts[0]": "420 toneladas", "parts[1]": "1.130 toneladas"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Bị cáo đã bồi thường 420 triệu đồng trong tổng số 876 triệu đồng, còn phải trả 426 triệu đồng.",
            "mismatch",
            {"total": "876 triệu đồng", "parts[0]": "420 triệu đồng", "parts[1]": "426 triệu đồng"},
        ),
        CueExample(
            "vi",
            "Huyện đã giải quyết 420/876 hồ sơ, còn 426 hồ sơ chưa xử lý.",
            "mismatch",
            {"total": "876", "parts[0]": "420", "parts[1]": "426"},
        ),
        CueExample(
            "en",
            "The mill has repaid 420 euros of the 876 euros it owed, leaving 426 euros.",
            "mismatch",
            {"total": "876 euros", "parts[0]": "420 euros", "parts[1]": "426 euros"},
        ),
        CueExample(
            "fr",
            "Le moulin a remboursé 420 euros sur les 876 euros dus, il en reste 426 euros.",
            "mismatch",
            {"total": "876 euros", "parts[0]": "420 euros", "parts[1]": "426 euros"},
        ),
        CueExample(
            "en",
            "Of 1,550 tonnes in the barn 420 tonnes were sold, leaving 1,310 tonnes.",
            "mismatch",
            {"total": "1,550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1,310 tonnes"},
        ),
        CueExample(
            "vi",
            "Ông vay 155 triệu đồng, đã trả 20 triệu đồng, còn nợ 153 triệu đồng.",
            "mismatch",
            {"total": "155 triệu đồng", "parts[0]": "20 triệu đồng", "parts[1]": "153 triệu đồng"},
        ),
        CueExample(
            "fr",
            "Sur 1 550 tonnes, 420 tonnes ont été livrées, il en reste 1 310 tonnes.",
            "mismatch",
            {"total": "1 550 tonnes", "parts[0]": "420 tonnes", "parts[1]": "1 310 tonnes"},
        ),
        CueExample(
            "es",
            "De 1.550 toneladas se vendieron 420 toneladas y quedan 1.310 toneladas.",
            "mismatch",
            {"total": "1.550 toneladas", "parts[0]": "420 toneladas", "parts[1]": "1.310 toneladas"},
        ),
        CueExample(
            "es",
            "La peña tenía 8.200 euros; ha gastado ya 5.760 y le quedan 2.840.",
            "mismatch",
            {"total": "8.200 euros", "parts[0]": "5.760", "parts[1]": "2.840"},
        ),
        CueExample(
            "fr",
            "Elle disposait de 8 200 euros, en a dépensé 5 760, il lui en reste 2 840.",
            "mismatch",
            {"total": "8 200 euros", "parts[0]": "5 760", "parts[1]": "2 840"},
        ),
        CueExample(
            "en",
            "The club had 8,200 euros; it has spent 5,760 and has 2,840 left.",
            "mismatch",
            {"total": "8,200 euros", "parts[0]": "5,760", "parts[1]": "2,840"},
        ),
    ),
    traps=(
        CueExample("vi", "Thảo My ghi 21 điểm, bắt 7 bóng bật bảng, còn Thảo Vy đóng góp 18 điểm."),
        CueExample("vi", "Huyện đã giải quyết 420/876 hồ sơ, còn 426 hồ sơ khác nộp qua mạng."),
        CueExample("vi", "Đã tiêm cho 420/876 con bò, còn 466 con lợn chưa tiêm."),
        CueExample("vi", "Huyện đã giải quyết 420/876 hồ sơ, còn 26 hồ sơ thiếu chữ ký."),
        CueExample("vi", "Có 420/876 hộ đồng ý, tăng 12 hộ, còn 426 hộ chưa đồng ý."),
        CueExample("en", "The mill has repaid 420 euros of the 876 euros it owed, leaving 426 sacks."),
        CueExample("fr", "Elle avait 8 200 euros, en a dépensé 5 760, il lui reste 24 cahiers."),
        CueExample("es", "La peña tenía 8.200 euros; ha gastado 5.760, y de la rifa le quedan 2.840."),
        CueExample("en", "The club had 8,200 euros; it has spent 5,760 and has 24 members left."),
        CueExample("en", "The tank held 900 litres, 240 litres were used and, after a leak, 610 litres were left."),
        CueExample("vi", "Kho có 800 tấn, xuất 250 tấn, hao hụt nên còn 520 tấn."),
        CueExample(
            "vi", "Giá vé ở Hà Nội là 200.000 đồng; ở Huế là 150.000 đồng và các tỉnh thành còn lại 100.000 đồng."
        ),
        CueExample("en", "Of 1,550 tonnes 420 tonnes were sold and 300 tonnes burnt, leaving 630 tonnes."),
        CueExample("en", "Of 1,550 tonnes 420 tonnes were sold in May, leaving 790 tonnes at the end of the year."),
        CueExample("vi", "Kho có 1.550 tấn gạo, đã xuất 420 tấn, bán 300 tấn, còn lại 810 tấn."),
        CueExample("vi", "Ông vay 155 triệu đồng, tháng 5 trả 20 triệu đồng, còn nợ 90 triệu đồng."),
    ),
    turn=TOTALS,
    where="figure|fraction any* figure",
    said="left rest",
)
