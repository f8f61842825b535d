"""Counts, and what they come to in the next sentence: 340 bicycles and 290 scooters. In total 630 were sold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import Candidate, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import END, symbols, wording
from crossfoot.figures.unmade import unmade

_TOTALLED: Final = wording("few|,*2 total few|some|,|share*3 figure")
_FIGURES: Final = symbols("figure percent points multiple fraction ratio range")
_TIED: Final = symbols(
    "percent points multiple fraction ratio range rise fall begin end versus mean each plan total part"
)
_LISTED: Final = wording("part? parts any* END")
_MARKS: Final = (",", ";", "(", ")")
_FEW_WORDS: Final = unmade(r"\s+(?:[^\W\d_]+\s+){0,2}[^\w\s]?")
_CLOSED: Final = wording("figure [few? total]? END")
_SOON: Final = 30
"""characters of a sentence in which its first words stand"""
_PAIR: Final = 2
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_FEW: Final = 9
_LONG: Final = 3
"""digits"""
_MANY: Final = 100
_NEXT: Final = 3
"""characters between two sentences"""


def _propose(place: Place) -> Iterator[Candidate]:
    begins = _TOTALLED.match(place.letters)
    total = place.sentence.items[begins.end() - 1] if begins else None
    alone = sum(letter in _FIGURES for letter in place.letters) == 1
    made = None if begins else _made(place)
    if made is not None and alone:
        yield from _of_sentence_before(place, made)
    if begins is None or not isinstance(total, Mention):
        return
    if not alone and place.letters[begins.end() : begins.end() + 1] not in _MARKS:
        return
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    listed = _LISTED.search(where.letters) if where is not None else None
    low = listed.start() + 1 if listed else 0
    if where is None or place.sentence.start - where.end > _NEXT or set(where.letters[low:]) & _TIED:
        return
    parts = [each for each, there, at in reversed(before) if there is where and at >= low]
    if not 2 <= len(parts) <= min(_FEW, where.letters[low:].count(COUNT)) or any(part.in_words for part in parts):
        return
    named = place.low[place.sentence.start : total.start].split()
    if not all(same_unit(part, total) and (same_thing(part, total) or part.noun[0] in named) for part in parts):
        return
    amount = sum((part.written.value for part in parts), Exact())
    fits = amount == total.written.value or _is_rounded(total, parts, amount)
    slip = alone and not listed and (_is_a_slip(total, amount) or _is_explained(total, parts))
    if fits or slip:
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        candidate = stated(place, listing, parts, "total-told-after", "exact")
        yield candidate._replace(start=where.start, said=True, telling=not fits and _is_explained(total, parts))


def _made(place: Place) -> Mention | None:
    """The figure of which words at the beginning of the sentence say that those before it come to that: that makes 928
    for the quarter.
    """
    if not place.counts or not _TIED.isdisjoint(place.letters):
        return None
    total, low = place.counts[0], place.low
    words = place.lexicon.prose.completing
    said = any_of((*words.makes, *words.amounts)).finditer(low, place.sentence.start, total.start)
    led = any(
        each.start() - place.sentence.start <= _SOON and _FEW_WORDS.fullmatch(low, each.end(), total.start)
        for each in said
    )
    return total if led and not (total.written.hedge or total.in_words) else None


def _of_sentence_before(place: Place, total: Mention) -> Iterator[Candidate]:
    """All figures of the sentence before, two or more of one unit, told alike."""
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    if where is None or place.sentence.start - where.end > _NEXT or set(where.letters) & (_TIED - {END}):
        return
    parts = [each for each, there, _ in reversed(before) if there is where]
    if not 2 <= len(parts) <= min(_FEW, where.letters.count(COUNT)) or len(parts) < where.letters.count(COUNT):
        return
    plain = not any(each.in_words or each.written.hedge or each.written.place != total.written.place for each in parts)
    named = {each.noun[:1] for each in parts if each.noun} if not total.unit else set()
    sure = any_of(place.lexicon.prose.completing.makes).search(place.low, place.sentence.start, total.start)
    if not (sure or _CLOSED.search(place.letters) or total.noun[:1] in named):
        return  # that is 50 minutes quicker
    alike = all(same_unit(each, total) for each in parts) and (bool(total.unit) or (parts[0].noun and len(named) == 1))
    most = max(each.written.value for each in parts)
    if not plain or not alike or not most < total.written.value >= _LEAST * total.written.last_place:
        return
    broader = any_of(place.lexicon.prose.broader).search(place.low, place.sentence.start, place.sentence.end)
    other = total.noun[:1] not in named and not {*total.noun[:1]} <= {*place.lexicon.prose.common}
    if (broader and len(parts) == _PAIR) or (named and other):
        return  # 344 hats and 238 hats. That makes 592 visitors happy
    amount = sum((part.written.value for part in parts), Exact())
    slip = amount != total.written.value and is_explained_sum(total, parts)
    if slip or amount == total.written.value:
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        candidate = stated(place, listing, parts, "total-told-after", "exact")
        yield candidate._replace(start=where.start, said=True, telling=slip, certain=slip, variant="-made")


def _is_rounded(total: Mention, parts: Sequence[Mention], amount: Exact) -> bool:
    """Whether three figures or more come to a total that a greater scale word rounds: 112, 481 and 697 million, in all
    1.3 billion.
    """
    last = total.written.last_place
    finer = len(parts) > _LONG - 1 and all(part.written.last_place < last for part in parts)
    return finer and not total.written.hedge and 2 * abs(amount - total.written.value) <= last


def _is_explained(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one slip in any of them explains it, and they count so much that others hardly come so near."""
    plain = not any(each.written.hedge or each.written.place != total.written.place for each in (total, *parts))
    long = total.written.value >= _MANY * total.written.last_place
    return plain and long and bool(total.unit or total.noun) and is_explained_sum(total, parts)


def _is_a_slip(total: Mention, amount: Exact) -> bool:
    """Whether one wrong digit, or two exchanged ones, make the difference in a figure that is long enough to tell."""
    one, other = str(total.written.value), str(amount)
    alike = len(one) == len(other) >= _LONG and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return alike or amount in swapped(total.written)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The north shop sold 340 bicycles and the south shop 290. In total 630 were sold.",
            "consistent",
            {"total": "630", "parts[0]": "340", "parts[1]": "290"},
        ),
        CueExample(
            "vi",
            "Cửa hàng phía bắc bán 340 xe, phía nam bán 290 xe. Tổng cộng bán được 630 xe.",
            "consistent",
            {"total": "630", "parts[0]": "340", "parts[1]": "290"},
        ),
        CueExample(
            "fr",
            "Le magasin du nord a vendu 340 vélos et celui du sud 290. Au total, 630 vélos ont été vendus.",
            "consistent",
            {"total": "630", "parts[0]": "340", "parts[1]": "290"},
        ),
        CueExample(
            "es",
            "La tienda del norte vendió 340 bicicletas y la del sur 290. En total se vendieron 630 bicicletas.",
            "consistent",
            {"total": "630", "parts[0]": "340", "parts[1]": "290"},
        ),
        CueExample(
            "vi",
            "Dự án tốn kém, trong đó gồm 112 triệu USD vật tư, 481 triệu USD máy móc và 697 triệu USD nhân công. Tổng "
            "số tiền đổ vào dự án là 1,3 tỷ USD, tương đương 6 tỷ USD ngày nay.",
            "consistent",
            {
                "total": "1,3 tỷ USD",
                "parts[0]": "112 triệu USD",
                "parts[1]": "481 triệu USD",
                "parts[2]": "697 triệu USD",
            },
        ),
    ),
    bad=(
        CueExample(
            "en",
            "January brought 344 calls, February 347 and March 238. That makes 928 for the quarter.",
            "mismatch",
            {"total": "928", "parts[0]": "344", "parts[1]": "347", "parts[2]": "238"},
        ),
        CueExample(
            "en",
            "The way takes 39 minutes by train and 12 minutes by bus. From door to door, that is 60 minutes.",
            "mismatch",
            {"total": "60 minutes", "parts[0]": "39 minutes", "parts[1]": "12 minutes"},
        ),
        CueExample(
            "vi",
            "Tháng 1 có 344 cuộc gọi, tháng 2 có 347 và tháng 3 có 238. Như vậy cả quý có 928 cuộc gọi.",
            "mismatch",
            {"total": "928", "parts[0]": "344", "parts[1]": "347", "parts[2]": "238"},
        ),
        CueExample(
            "en",
            "Hill won 4,655 votes and her only rival, Mr Lane, 3,884. In all 8,519 valid votes were cast.",
            "mismatch",
            {"total": "8,519", "parts[0]": "4,655", "parts[1]": "3,884"},
        ),
        CueExample(
            "en",
            "The first mill has 312 sacks, the second 287 and the third 198. In all they have 817 sacks.",
            "mismatch",
            {"total": "817", "parts[0]": "312", "parts[1]": "287", "parts[2]": "198"},
        ),
        CueExample(
            "vi",
            "Bão làm 118 nhà sập, 223 nhà hư hỏng và 165 nhà tốc mái. Tổng số nhà bị thiệt hại là 516 căn.",
            "mismatch",
            {"total": "516", "parts[0]": "118", "parts[1]": "223", "parts[2]": "165"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The first leg took 39 minutes and the second 41 minutes. That is 50 minutes quicker overall."
        ),
        CueExample("en", "They had 344 hens and 238 geese. That is 592 more than last year."),
        CueExample("en", "The mill sold 344 sacks in May and 238 sacks in June. That makes 592 growers happy."),
        CueExample("en", "They sold 344 sacks in May, up from 238. That makes 592 this year."),
        CueExample("en", "The barn holds 344 hens and about 238 geese. That makes 592."),
        CueExample("vi", "Tháng 1 có 344 cuộc gọi, tháng 2 có 347 cuộc gọi. Như vậy 928 người đã gọi."),
        CueExample("en", "The north shop sold 340 bicycles and the south shop 290. In total 5,400 were sold."),
        CueExample("en", "The shop sold 340 bicycles and 290 in May. In total 630 euros were made."),
        CueExample("vi", "Cửa hàng phía bắc bán 340 xe, tăng so với 290 xe. Tổng cộng bán được 630 xe."),
    ),
    turn=TOTALS,
    where="total or figure words*2 END",
)
