"""A total, a part of it, and what is left in the next sentence: 2,900 in all. Of this 650 is their own. The remaining
2,250 is borrowed. Or 19 of the 45 runners; among the 26 still in the race.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.coincidence import is_missed_by_a_slip
from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, judged, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols, wording

_REST: Final = wording("few|some|,*3 rest few|some|share*2 figure")
_AMONG: Final = wording("few|joined? of|rest|end few? figure")
_OUT_OF: Final = wording("[figure words? of of|total|few*2 figure or fraction]")
_LEFT: Final = wording("figure few? rest")
_UNITS: Final = 100
"""round units of a total that a part and a rest hardly miss by one slip unless they are of it"""
_RATED: Final = symbols("begin end versus percent each mean")
_LEAST: Final = 20
"""of a smaller total a part and a rest are there by accident too often"""
_FINE, _FAR = 3, 250
"""digits of a total that others hardly come near; characters from it to the sentence of what is left"""
_OPENING: Final = 4
_LISTING: Final = symbols("part parts")
_CHANGED: Final = symbols("rise fall begin end versus percent fraction each mean")


def _propose(place: Place) -> Iterator[Candidate]:
    yield from _of_a_fraction(place)
    yield from _named_behind(place)
    begins = _REST.match(place.letters)
    rest = place.sentence.items[begins.end() - 1] if begins else None
    before = place.recall.before(place.sentence.start)[:3]
    if not isinstance(rest, Mention) or len(before) < 2 or place.letters.count(COUNT) != 1:
        return
    (part, where, at), (total, other, _) = before[:2]
    listed = set(where.letters[:_OPENING]) & _LISTING and where is not other and where.letters[at] == COUNT
    if set(where.letters + place.letters) & _CHANGED:
        return
    if not listed:
        yield from _of_one_each(place, rest, *before)
        return
    if not (same_unit(part, total) and same_unit(rest, total) and same_thing(part, total) and same_thing(rest, total)):
        return
    if max(part.written.value, rest.written.value) < total.written.value:
        listing = TotalWithParts(-1, total, (part, rest), (), True, False, "")
        candidate = stated(place, listing, listing.parts, "rest-of-an-earlier-total", "exact")
        yield candidate._replace(start=min(candidate.start, total.start), telling=True, said=True)


def _of_one_each(place: Place, rest: Mention, *before: tuple[Mention, Sentence, int]) -> Iterator[Candidate]:
    """The same where the part is told in a sentence of its own: 1,464 were granted. By now 1,312 have been paid. The
    remaining 152 will follow.
    """
    (part, where, _), (total, other, _), *more = before
    held = (where, other)
    if (
        where is other
        or any(sentence in held for _, sentence, _ in more)
        or not set(other.letters).isdisjoint(_CHANGED)
    ):
        return
    alike = bool(rest.unit) and rest.unit == part.unit == total.unit
    fine = len(str(abs(total.written.num) // total.written.step).strip("0")) >= _FINE
    exact = not any(each.in_words for each in (rest, part, total))
    if not (alike and fine and exact and place.sentence.start - other.end < _FAR):
        return
    fits = part.written.value + rest.written.value == total.written.value
    hedged = any(each.written.hedge for each in (rest, part, total))
    if fits or (not hedged and is_explained_sum(total, (part, rest))):
        listing = TotalWithParts(-1, total, (part, rest), (), True, False, "")
        candidate = stated(place, listing, listing.parts, "rest-of-an-earlier-total", "exact")
        yield candidate._replace(
            start=min(candidate.start, total.start), telling=not fits, said=True, fitted=True, certain=not fits
        )


def _named_behind(place: Place) -> Iterator[Candidate]:
    """The same of a figure right behind which a word says that it is left, wherever it stands: they paid 600 million.
    400 million came from a bank. As to the 200 million that remained, nobody knew.
    """
    for match in _LEFT.finditer(place.letters):
        rest = place.sentence.items[match.start()]
        if (
            not isinstance(rest, Mention)
            or not rest.unit
            or any(each.unit == rest.unit for each in place.counts if each is not rest)
        ):
            continue
        told = [each for each in place.recall.before(place.sentence.start) if each[0].unit == rest.unit][:2]
        if len(told) < 2 or place.sentence.start - told[1][0].end > _FAR:
            continue
        (part, _, _), (total, _, _) = told
        level = all(_CHANGED.isdisjoint(where.letters[max(at - 2, 0) : at]) for _, where, at in told)
        fits = part.written.value + rest.written.value == total.written.value
        if level and (fits or is_missed_by_a_slip(total, (part, rest), _UNITS)):
            listing = TotalWithParts(-1, total, (part, rest), (), True, False, "")
            found = judged(stated(place, listing, listing.parts, "rest-of-an-earlier-total", "exact"))
            if fits or found.verdict == "mismatch":
                yield found._replace(
                    start=min(found.start, total.start), telling=not fits, said=True, fitted=True, certain=not fits
                )


def _of_a_fraction(place: Place) -> Iterator[Candidate]:
    begins = _AMONG.match(place.letters)
    rest = place.sentence.items[begins.end() - 1] if begins else None
    before = place.recall.before(place.sentence.start)[:2]
    if not isinstance(rest, Mention) or rest.in_words or len(before) < 2:
        return
    (one, where, at), (other, there, _) = sorted(before, key=lambda each: each[0].start)
    if where is not there or not _OUT_OF.match(where.letters, at) or set(where.letters) & _RATED:
        return
    part, total = (one, other) if one.written.value < other.written.value else (other, one)
    alike = same_unit(part, total) and same_unit(rest, total)
    if alike and total.written.value >= _LEAST and part.written.value + rest.written.value == total.written.value:
        listing = TotalWithParts(-1, total, (part, rest), (), True, False, "")
        candidate = stated(place, listing, listing.parts, "rest-of-an-earlier-total", "exact")
        yield candidate._replace(start=min(candidate.start, where.start), said=True, fitted=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "By noon, 19 of the 45 runners had given up. Among the 26 still in the race, some were limping.",
            "consistent",
            {"total": "45", "parts[0]": "19", "parts[1]": "26"},
        ),
        CueExample(
            "vi",
            "Công trình có tổng vốn 2.900 tỷ đồng. Trong đó, vốn tự có 650 tỷ. Còn lại 2.250 tỷ đồng là đi vay.",
            "consistent",
            {"total": "2.900 tỷ đồng", "parts[0]": "650 tỷ", "parts[1]": "2.250 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The works cost $2,900 million. Of this, $650 million is its own. The remaining $2,250 million is a loan.",
            "consistent",
            {"total": "$2,900 million", "parts[0]": "$650 million", "parts[1]": "$2,250 million"},
        ),
        CueExample(
            "vi",
            "Huyện đã bố trí nhà ở cho 300/511 hộ dân. Còn 211 hộ ở ven suối chưa được tái định cư.",
            "consistent",
            {"total": "511", "parts[0]": "300", "parts[1]": "211"},
        ),
        CueExample(
            "vi",
            "Ông mua cổ phần với giá 600 tỉ đồng. Ông vay 400 tỉ đồng của ngân hàng. Đối với 200 tỉ đồng còn lại, "
            "không ai biết ông lấy ở đâu.",
            "consistent",
            {"total": "600 tỉ đồng", "parts[0]": "400 tỉ đồng", "parts[1]": "200 tỉ đồng"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỉnh đã duyệt chi 1.464 tỷ đồng. Hiện các huyện đã trả được 1.312 tỷ đồng. Số còn lại 182 tỷ đồng sẽ "
            "được trả sau.",
            "mismatch",
            {"total": "1.464 tỷ đồng", "parts[0]": "1.312 tỷ đồng", "parts[1]": "182 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Công trình có tổng vốn 2.900 tỷ đồng. Trong đó, vốn tự có 650 tỷ. Còn lại 2.050 tỷ đồng là đi vay.",
            "mismatch",
            {"total": "2.900 tỷ đồng", "parts[0]": "650 tỷ", "parts[1]": "2.050 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The works cost $2,900 million. Of this, $650 million is its own. The remaining $2,050 million is a loan.",
            "mismatch",
            {"total": "$2,900 million", "parts[0]": "$650 million", "parts[1]": "$2,050 million"},
        ),
        CueExample(
            "vi",
            "Đề án cần 836,6 tỉ đồng. Tỉnh góp 257,9 tỉ đồng. Với 587,7 tỉ đồng còn lại, không ai biết lấy ở đâu.",
            "mismatch",
            {"total": "836,6 tỉ đồng", "parts[0]": "257,9 tỉ đồng", "parts[1]": "587,7 tỉ đồng"},
        ),
    ),
    traps=(
        CueExample("vi", "Huyện đã bố trí nhà ở cho 300/511 hộ dân. Còn 178 hộ ở ven suối chưa có điện."),
        CueExample(
            "en", "The works cost $2,900 million. Of this, $650 million is spent. The remaining 20 workers left."
        ),
        CueExample("en", "They sold 290 cars. The remaining 65 cars are old. The remaining 205 shops closed."),
        CueExample(
            "vi",
            "Ông mua cổ phần với giá 600 tỉ đồng. Ông vay 400 tỉ đồng của ngân hàng. Đối với 150 tỉ đồng còn lại, "
            "không ai biết.",
        ),
    ),
    turn=TOTALS,
    where="rest|of|end",
)
