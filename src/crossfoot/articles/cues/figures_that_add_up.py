"""A count that is the sum of those right behind it, or right before it, without a word that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.coincidence import TOO_LITTLE, is_missed_by_a_slip
from crossfoot.articles.cue import Cue, CueExample, Place
from crossfoot.articles.cues._labels import labels, may_overlap
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike
from crossfoot.articles.sentence import COUNT, Fraction, Mention, Sentence
from crossfoot.articles.wordings import PART, REST, TOTAL, symbols

_LEAST_TOTAL: Final = 20
"""a smaller total is made up by chance too often"""
_SPELT: Final = 100
"""number words are no parts of a greater total"""
_LONGEST: Final = 8
_CALLED, _LISTED, _FINE = 100, 300, 1000
"""round units of a total that its parts hardly come near by one slip: one that is called so, one that a word or a sign
parts from them, and others
"""
_LED: Final = symbols("parts ( :")
_OTHERWISE: Final = symbols("each versus mean plan rise fall multiple range percent points ratio fraction")
"""figures between which these stand are no parts"""


def _propose(place: Place) -> Iterator[Candidate]:
    counts = [_count(item) for item in place.sentence.items if item is not None]
    yield from _sums(place, [each for each in counts if each is not None])


def _count(item: Mention | Fraction) -> Mention | None:
    if isinstance(item, Fraction):
        return None if item.doubtful else item.part
    return item if item.kind == COUNT else None


def _sums(place: Place, counts: Sequence[Mention]) -> Iterator[Candidate]:
    sentence = place.sentence
    sizes = [each.written.num if each.written.den == 1 else each.written.value for each in counts]
    for at, total in enumerate(counts):
        size = sizes[at]
        if size < _least(total) or total.in_words:
            continue
        unit, told, allowed = total.unit, total.written, None
        for step in (1, -1):
            amount, parts = 0 * size, []
            for next_to in range(at + step, at + step * (1 + _LONGEST), step):
                if not 0 <= next_to < len(counts):
                    break
                part, one = counts[next_to], sizes[next_to]
                if one * told.den * TOO_LITTLE < told.step:
                    continue  # 5 billion for 4 projects: 3 billion, 2 billion
                other = part.unit != unit and not (step > 0 and not part.unit)
                other = other or (not unit and part.written.place != told.place)
                if other or (part.in_words and size >= _SPELT) or one >= size:
                    break
                amount += one
                parts.append(part)
                if len(parts) == 1:
                    continue
                if allowed is None:
                    allowed = told.interval()
                if amount in allowed:
                    yield _sum(sentence, total, parts[::step])
                    break
            else:
                next_to = len(counts)
            if len(parts) > 1 and not 0 <= next_to < len(counts) and _is_missed(place, total, parts[::step], step):
                wrong = judged(_sum(sentence, total, parts[::step])._replace(telling=True, said=True, certain=True))
                yield from [wrong] if wrong.verdict == "mismatch" else []


def _may_overlap(place: Place, spots: Sequence[int]) -> bool:
    """Whether one thing may be in several parts, by the words that not all of these have beside them."""
    named = labels(place, spots)
    common = set(named[0]).intersection(*named)
    return may_overlap([[word for word in words if word not in common] for words in named], place.lexicon)


def _is_missed(place: Place, total: Mention, parts: Sequence[Mention], step: int) -> bool:
    """Whether all figures behind a total, or before one that is called so, are of one thing, and miss it by a slip."""
    sentence = place.sentence
    called = step < 0 and _is_totalled(sentence, total)
    if (step < 0 and not called) or any(each.written.value <= 0 for each in parts):
        return False
    alike = bool(total.unit) or all(named_alike(total.noun[:1], part.noun[:1]) for part in parts)
    spots = [at for at, item in enumerate(sentence.items) if any(item is each for each in (total, *parts))]
    if not alike or len(spots) <= len(parts) or not _OTHERWISE.isdisjoint(sentence.letters[spots[0] : spots[-1]]):
        return False
    opening = set(sentence.letters[spots[0] : spots[1]]) if step > 0 else set()
    over = sum(part.written.value for part in parts) > total.written.value
    if over and step > 0 and _may_overlap(place, spots[1:]):
        return False  # of 386 members, 261 of the board, 95 women and 50 under thirty
    led = bool(_LED & opening - {")"} and ")" not in opening) or (
        over and PART in opening
    )  # of which 164,000 and 393,000: there may be another part
    if not (led or called) and total.unit and REST not in sentence.letters and PART not in opening:
        return False  # prices of one thing and another make up that of a third by accident
    return is_missed_by_a_slip(total, parts, _CALLED if called else _LISTED if led else _FINE)


def _least(total: Mention) -> int:
    return _LEAST_TOTAL if not total.noun else _LEAST_TOTAL // 2


def _sum(sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> Candidate:
    roles = (Role("total", total), *(Role("parts", each) for each in parts))
    said = _is_totalled(sentence, total)
    return Candidate(
        "total", roles, "figures-that-add-up", sentence.start, sentence.end, said=said, fitted=True,
        options={"coverage": "exact"},
    )  # fmt: skip


def _is_totalled(sentence: Sentence, total: Mention) -> bool:
    """Whether a word for a total stands beside a figure: 52 in all."""
    place = next((at for at, item in enumerate(sentence.items) if item is total), None)
    return place is not None and TOTAL in sentence.letters[max(place - 2, 0) : place + 3]


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Le refuge héberge 96 animaux, 58 chiens et 38 chats.",
            "consistent",
            {"total": "96", "parts[0]": "58", "parts[1]": "38"},
        ),
        CueExample(
            "en",
            "The crash killed 146 people, 118 on the bus, 28 on foot.",
            "consistent",
            {"total": "146", "parts[0]": "118", "parts[1]": "28"},
        ),
        CueExample(
            "vi",
            "Tàu chở 19 thuyền viên; 11 người được cứu, 8 người mất tích.",
            "consistent",
            {"total": "19", "parts[0]": "11", "parts[1]": "8"},
        ),
        CueExample(
            "es",
            "La flota está formada por 64 autobuses y 18 tranvías, en total 82 vehículos.",
            "consistent",
            {"total": "82", "parts[0]": "64", "parts[1]": "18"},
        ),
        CueExample(
            "vi",
            "Tổng cộng 5.000 tỉ đồng cho 4 dự án: cầu (1.730 tỉ đồng), đường (3.270 tỉ đồng).",
            "consistent",
            {"total": "5.000 tỉ đồng", "parts[0]": "1.730 tỉ đồng", "parts[1]": "3.270 tỉ đồng"},
        ),
        CueExample(
            "en",
            "It had 1,072 shops in May and now has 1,021 shops, so that 51 shops have closed.",
            "consistent",
            {"total": "1,072", "parts[0]": "1,021", "parts[1]": "51"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Cuộc thi nhận 101.219 bài, trong đó nhóm học sinh từ 6 đến 10 tuổi viết 51.866 bài, nhóm học sinh trên 11 "
            "tuổi viết 49.357 bài.",
            "mismatch",
            {"total": "101.219", "parts[0]": "51.866", "parts[1]": "49.357"},
        ),
        CueExample(
            "vi",
            "Từ đầu năm có 1.072 cửa hàng thì nay còn 1.027 cửa hàng, nghĩa là đã đóng 51 cửa hàng.",
            "mismatch",
            {"total": "1.072", "parts[0]": "1.027", "parts[1]": "51"},
        ),
        CueExample(
            "en",
            "It had 1,072 shops in May and now has 1,027 shops, so that 51 shops have closed.",
            "mismatch",
            {"total": "1,072", "parts[0]": "1,027", "parts[1]": "51"},
        ),
    ),
    traps=(
        CueExample("en", "They returned on the other occasions (13, 26, 39 and 52 weeks)."),
        CueExample("en", "The lime was weighed at 30 min, 60 min, 120 min, and 180 min after."),
        CueExample("vi", "Mẫu được cân sau 24, 48, 72 và 96 giờ."),
        CueExample("en", "There were 35 hens, 20 geese and 14 ducks."),
        CueExample(
            "vi",
            "Hội nghị có 386 đại biểu, trong đó có 261 đại biểu chính thức, 95 đại biểu nữ và 50 đại biểu dân tộc "
            "thiểu số.",
        ),
        CueExample(
            "vi",
            "Còn lại là xã Đông (337 nghìn hộ), xã Tây (448 nghìn hộ), xã Nam (111 nghìn hộ) và xã Bắc (137 nghìn hộ).",
        ),
        CueExample(
            "vi",
            "Cổ phiếu sữa có giá 124.600 đồng, cổ phiếu gạo 61.900 đồng và cổ phiếu khí 63.600 đồng.",
        ),
        CueExample(
            "vi",
            "Doanh số đạt 486 tỷ đồng nhưng giá vốn đã chiếm 386 tỷ đồng, chi phí quản lý 64 tỷ đồng khiến hãng âm "
            "32 tỷ đồng.",
        ),
        CueExample(
            "en",
            "Sales came to 486 million dollars, costs to 386 million dollars and fees to 64 million dollars, a loss "
            "of 32 million dollars.",
        ),
    ),
    where="figure|fraction any* figure|fraction any* figure|fraction",
)
