"""All counts of a sentence, where they make up a figure that was told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from crossfoot.articles.coincidence import is_missed_by_a_slip
from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import BACK, TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, judged, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import TOTAL, symbols, wording

_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_FEW: Final = 9
_SEVERAL, _LONG = 3, 4
"""parts, and digits of their total: so many hardly make up a figure that stands further back by chance"""
_NEXT: Final = 2
"""figures back among which a total is looked for that the counts miss by a slip"""
_FINE, _FINER = 300, 1000
"""round units of such a total, and of one that they fall short of: there may be another part"""
_REMEMBERED: Final = 2_000
"""sentences"""
_CONTRASTED: Final = wording("rise|fall few ( figure ) versus few ( figure )")
"""more renters (4,300) than owners (3,100)"""
_OF_THEM: Final = wording("[words|,|of|total|begin]*3 figure words? part")
"""18 of them here, 15 there and 12 elsewhere"""
_PLACED: Final = wording("few|some? figure words*1-2 [, figure words*1-2]*1- ,? joined figure words*1-2 END")
_BESIDE: Final = 3
"""characters between two sentences"""
_WORD: Final = 30
"""characters behind a part in which the word for where it is stands"""
_THING: Final = 2
"""words by which what is counted is named"""
_LED: Final = symbols("part parts rest total")
"""without a word for parts, a rest or a total two prices make up a third one by accident"""
_TIED: Final = symbols("fraction plan mean each multiple rise fall versus")


@lru_cache(maxsize=_REMEMBERED)
def _is_tied(letters: str) -> bool:
    return not _TIED.isdisjoint(_CONTRASTED.sub("", letters))


def _propose(place: Place) -> Iterator[Candidate]:
    counts = place.counts
    if not 2 <= len(counts) <= _FEW or _is_tied(place.letters):
        return
    whole = {part.written.den for part in counts} == {1}
    amount = sum([part.written.num if whole else part.written.value for part in counts])
    if amount < _LEAST:
        return
    before = place.recall.before(place.sentence.start)
    for number, (total, _, _) in enumerate(before):
        if amount * total.written.den != total.written.num:
            continue
        if number >= BACK and (len(counts) < _SEVERAL or len(str(total.written.num)) < _LONG):
            continue
        if not total.in_words and all(same_unit(part, total) for part in counts):
            listing = TotalWithParts(-1, total, tuple(counts), (), False, False, "")
            of_them = number == 0 and bool(_OF_THEM.match(place.letters))
            exact = stated(place, listing, counts, "parts-of-an-earlier-total", "exact")
            yield exact._replace(fitted=True, said=of_them)
            return
    yield from _beyond(place, counts)
    for total, _, _ in before[:_NEXT] if not _LED.isdisjoint(place.letters) else ():
        alike = bool(total.unit) or all(named_alike(total.noun[:1], part.noun[:1]) for part in counts)
        if (
            alike
            and all(same_unit(part, total) for part in counts)
            and is_missed_by_a_slip(total, counts, _FINE if amount * total.written.den > total.written.num else _FINER)
        ):
            listing = TotalWithParts(-1, total, tuple(counts), (), False, False, "")
            told = judged(stated(place, listing, counts, "parts-of-an-earlier-total", "exact"))
            if told.verdict == "mismatch":
                yield told._replace(telling=True, said=True, certain=True)
                return


def _beyond(place: Place, counts: Sequence[Mention]) -> Iterator[Candidate]:
    """A list of nothing but what stands where, which comes to more than all that the sentence before tells: 120 in all.
    There are 42 here, 44 there and 52 further off.
    """
    before = place.recall.before(place.sentence.start)
    if not before or any(each.in_words or each.written.hedge for each in counts):
        return
    total, where, _ = before[0]
    if not _PLACED.fullmatch(place.letters) or not all(_is_placed(place, each, total) for each in counts):
        return
    alone = where.letters.count(COUNT) == 1 and TOTAL in where.letters and PERCENT not in where.letters
    near = place.sentence.start - where.end <= _BESIDE
    plain = not (total.in_words or total.written.hedge) and all(same_unit(each, total) for each in counts)
    over = sum(each.written.value for each in counts) > total.written.value
    if alone and near and plain and over and is_explained_sum(total, counts):
        listing = TotalWithParts(-1, total, tuple(counts), (), False, False, "")
        told = stated(place, listing, counts, "parts-of-an-earlier-total", "exact")
        yield told._replace(telling=True, said=True, certain=True)


def _is_placed(place: Place, part: Mention, total: Mention) -> bool:
    """Whether words behind a part say where it is, and perhaps before them once more what is counted."""
    located = place.lexicon.contrasts["located"]
    found = located.search(place.low, part.end, min(part.end + _WORD, place.sentence.end))
    words = tuple(place.low[part.end : found.start()].split()) if found is not None else ()
    return found is not None and len(words) <= _THING and (not words or named_alike(words, total.noun))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The new council has 45 seats. The north holds 18 of them (40%), the south 15, the west 9 and islands 3.",
            "consistent",
            {"total": "45", "parts[0]": "18", "parts[1]": "15", "parts[2]": "9", "parts[3]": "3"},
        ),
        CueExample(
            "vi",
            "Tai nạn giao thông đường bộ xảy ra 312 vụ, làm chết 146 người, bị thương 257 người. Trong số người "
            "chết có 118 nam, 28 nữ.",
            "consistent",
            {"total": "146", "parts[0]": "118", "parts[1]": "28"},
        ),
        CueExample(
            "en",
            "There were 1,046 new cases, 12 imported and 1,034 local. Of the local cases, 512 were in the "
            "capital, 287 in the port district and the other 235 in the hills.",
            "consistent",
            {"total": "1,034", "parts[0]": "512", "parts[1]": "287", "parts[2]": "235"},
        ),
        CueExample(
            "en",
            "The island had 7.4 thousand residents. There were more renters (4.3 thousand) than owners (3.1 thousand).",
            "consistent",
            {"total": "7.4 thousand", "parts[0]": "4.3 thousand", "parts[1]": "3.1 thousand"},
        ),
        CueExample(
            "fr",
            "La ville compte 146 parcs. Au nord, 118 parcs ; au sud, 28.",
            "consistent",
            {"total": "146", "parts[0]": "118", "parts[1]": "28"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The mill runs 120 shops in all. There are 42 in England, 44 in Scotland and 52 in Wales.",
            "mismatch",
            {"total": "120", "parts[0]": "42", "parts[1]": "44", "parts[2]": "52"},
        ),
        CueExample(
            "vi",
            "Chuỗi có tổng cộng 120 cửa hàng. Có 42 cửa hàng ở miền Bắc, 44 ở miền Trung và 52 ở miền Nam.",
            "mismatch",
            {"total": "120", "parts[0]": "42", "parts[1]": "44", "parts[2]": "52"},
        ),
        CueExample(
            "vi",
            "Dự án được điều chỉnh lên 868,04 triệu USD (tăng 315,18 triệu USD so với trước). Trong đó, phần vốn vay "
            "là 669,26 triệu USD, vốn trong nước là 198,42 triệu USD.",
            "mismatch",
            {"total": "868,04 triệu USD", "parts[0]": "669,26 triệu USD", "parts[1]": "198,42 triệu USD"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The mill runs 120 shops in all. There are 42 with a roof, 44 with a yard and 52 with a barn."
        ),
        CueExample(
            "en", "The mill runs 120 shops in all. There are 42 growers in England, 44 in Scotland and 52 in Wales."
        ),
        CueExample("en", "The mill runs 120 shops. There are 42 in England, 44 in Scotland and 52 in Wales."),
        CueExample("en", "The mill runs 120 shops in all. There are 20 in England, 16 in Scotland and 41 in Wales."),
        CueExample("vi", "Chuỗi có tổng cộng 120 cửa hàng. Có 42 cửa hàng bán rượu, 44 bán bánh và 52 bán rau."),
        CueExample("en", "They sold 900 hens. Then 400 geese came, up 500."),
        CueExample("vi", "Em đứng thứ ba với 28,60 điểm. Thêm 9,75 điểm, em cũng thuộc tốp đầu với 28,85 điểm."),
        CueExample(
            "en",
            "The line will cost 868 million dollars. Of these 669 million dollars are lent here, and 150 million "
            "dollars.",
        ),
    ),
    turn=TOTALS + 1,
    where="figure any* figure",
)
