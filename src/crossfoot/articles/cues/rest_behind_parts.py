"""A total, its parts in a sentence of their own, and what is left of it: a budget of 86.4 million. Schools get 38.9
million, roads 36.3 million. The remaining 11.2 million goes to parks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import OF, PART, REST, TOTAL, symbols, wording

_REST: Final = wording("rest [few|some|share|of|,]*0-2 [before: figure] or [behind: figure] few? rest")
_BEGINS: Final = wording("[words|,|joined|share]*0-2 [rest [few|some|share|of|,]*0-2 figure or figure few? rest]")
_TIED: Final = symbols("rise fall begin versus each mean multiple range plan rest fraction")
_AMONG: Final = symbols("rise fall begin versus each mean multiple range plan fraction")
_NEXT, _FAR = 3, 250
"""characters between a list and what is left, and between their total and the list"""
_MOST: Final = 8
_LEAST: Final = 50
"""units of its last place that a total has which others hardly come near"""
_OPENING: Final = 3


def _propose(place: Place) -> Iterator[Candidate]:
    match = _REST.search(place.letters)
    rest = place.sentence.items[match.start(match.lastgroup or 0)] if match else None
    counts = place.counts
    if not isinstance(rest, Mention) or not counts or counts[-1] is not rest or not _is_plain(place.letters):
        return
    parts: Sequence[Mention] = counts[:-1]
    of_them = PART in place.letters
    if not parts and _BEGINS.match(place.letters):
        parts, total = _list_before(place)
    else:
        total = _total_before(place, place.sentence) if parts and (of_them or len(parts) > 1) else None
    if total is None or not parts or len(parts) > _MOST:
        return
    figures = [total, *parts, rest]
    told = bool(total.unit) or of_them or (bool(total.noun) and len(parts) > 1)
    parts = _without_reasons(parts)
    if not told or not all(same_unit(each, total) for each in figures) or any(each.in_words for each in figures):
        return
    listing = TotalWithParts(-1, total, (*parts, rest), (), True, False, "")
    tied = stated(place, listing, listing.parts, "rest-behind-parts", "exact")
    tied = tied._replace(start=min(tied.start, total.start, parts[0].start), said=True)
    if amount_of(listing.parts) == total.written.value:
        yield tied._replace(fitted=True)
    elif _is_missed_by_a_slip(total, listing.parts):
        yield tied._replace(telling=True, certain=True)


def _without_reasons(parts: Sequence[Mention]) -> Sequence[Mention]:
    """Without those at the end that make up the one before them: 9 left, for age (5) and for sex (4)."""
    for place, part in enumerate(parts[:-2]):
        if amount_of(parts[place + 1 :]) == part.written.value:
            return parts[: place + 1]
    return parts


def _is_plain(letters: str) -> bool:
    return _AMONG.isdisjoint(letters) and letters.count(REST) == 1


def _list_before(place: Place) -> tuple[list[Mention], Mention | None]:
    """The parts that the sentence right before lists, and their total in it or in one before."""
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    if where is None or place.sentence.start - where.end > _NEXT or not _TIED.isdisjoint(where.letters):
        return [], None
    parts = [each for each, there, _ in reversed(before) if there is where]
    if len(parts) != where.letters.count(COUNT):
        return [], None
    first = where.letters.index(COUNT)
    if set(where.letters[: min(first, _OPENING)]) & {OF, TOTAL}:
        return (parts[1:], parts[0]) if len(parts) > 1 else ([], None)
    return (parts, _total_before(place, where)) if len(parts) > 1 else ([], None)


def _total_before(place: Place, where: Sentence) -> Mention | None:
    """The only figure of its unit in the sentence before a list."""
    before = place.recall.before(where.start)
    if not before or where.start - before[0][1].end > _FAR:
        return None
    there = [each for each, sentence, _ in before if sentence is before[0][1]]
    alike = [each for each in there if each.unit == there[0].unit] if there[0].unit else there
    return alike[0] if len(alike) == 1 else None


def _is_missed_by_a_slip(total: Mention, parts: Sequence[Mention]) -> bool:
    written = [each.written for each in (total, *parts)]
    if any(each.hedge or each.place != written[0].place or each.scale != written[0].scale for each in written):
        return False
    return written[0].value >= _LEAST * written[0].last_place and is_explained_sum(total, parts)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The town has $86.4 million. Schools get $38.9 million (45.0%), roads $21.6 million (25.0%) and "
            "public safety $14.7 million (17.0%). The remaining $11.2 million goes to parks.",
            "consistent",
            {
                "total": "$86.4 million",
                "parts[0]": "$38.9 million",
                "parts[1]": "$21.6 million",
                "parts[2]": "$14.7 million",
                "parts[3]": "$11.2 million",
            },
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The council has 61 seats. Farmers hold 38, millers 12, bakers 7 and cooks the other 3.",
            "mismatch",
            {"total": "61", "parts[0]": "38", "parts[1]": "12", "parts[2]": "7", "parts[3]": "3"},
        ),
        CueExample(
            "en",
            "Of the 90 hens bought, 9 were sold: for age (n = 5) and for colour (n = 4). The remaining 80 hens stayed.",
            "mismatch",
            {"total": "90", "parts[0]": "9", "parts[1]": "80"},
        ),
        CueExample(
            "en",
            "The town has $86.4 million. Schools get $38.9 million, roads $21.6 million and public safety "
            "$14.7 million. The remaining $12.1 million goes to parks.",
            "mismatch",
            {
                "total": "$86.4 million",
                "parts[0]": "$38.9 million",
                "parts[1]": "$21.6 million",
                "parts[2]": "$14.7 million",
                "parts[3]": "$12.1 million",
            },
        ),
        CueExample(
            "en",
            "Inspectors opened 960 crates. Moths were found in 48 of them, or 5%; the other 921 were sent on.",
            "mismatch",
            {"total": "960", "parts[0]": "48", "parts[1]": "921"},
        ),
        CueExample(
            "vi",
            "Ngân sách là 864 tỷ đồng. Giáo dục được 389 tỷ đồng, giao thông 216 tỷ đồng, y tế 147 tỷ đồng. Còn "
            "lại 121 tỷ đồng dành cho các lĩnh vực khác.",
            "mismatch",
            {
                "total": "864 tỷ đồng",
                "parts[0]": "389 tỷ đồng",
                "parts[1]": "216 tỷ đồng",
                "parts[2]": "147 tỷ đồng",
                "parts[3]": "121 tỷ đồng",
            },
        ),
        CueExample(
            "fr",
            "Il y a 864 millions d’euros. Les écoles reçoivent 389 millions d’euros et les routes 363 millions "
            "d’euros. Les 121 millions d’euros restants vont aux parcs.",
            "mismatch",
            {
                "total": "864 millions d’euros",
                "parts[0]": "389 millions d’euros",
                "parts[1]": "363 millions d’euros",
                "parts[2]": "121 millions d’euros",
            },
        ),
    ),
    traps=(
        CueExample(
            "en",
            "The town has $86.4 million. Schools get $38.9 million and roads $21.6 million, up from $14.7 "
            "million. The remaining $12.1 million goes to parks.",
        ),
        CueExample(
            "en",
            "The town has $86.4 million. Schools get $38.9 million, roads $21.6 million. The other $3.1 "
            "million project is a bridge.",
        ),
        CueExample("en", "Inspectors opened 960 crates in 12 towns. Moths were in 48 of them; the other 3 had bees."),
    ),
    turn=TOTALS,
    where="rest",
)
