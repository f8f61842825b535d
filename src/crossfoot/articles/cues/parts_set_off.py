"""A total, and its parts behind a dash, a semicolon or a square bracket: 96 birds -- 58 hens and 38 geese; 25 were
sold; 14 in May, 10 in June and 1 in July; 96 birds [58 hens, 38 geese].
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._labels import are_groups, are_opposite, is_closed, labels, may_overlap, may_share
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, parts_of, stated
from crossfoot.articles.cues._slips import BELOW, BEYOND, may_lack_some
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, REST, TOTAL, symbols, wording
from crossfoot.figures.unmade import unmade

_TOTAL: Final = wording("figure [few|some|span|rest|joined|end|part or ( few|some|number ) or end span]*0-5 [;|,]? END")
_NEAR: Final = 12
"""letters before the parts among which their total stands"""
_MARK: Final = unmade(r"(?:(?<!\S)(?P<dash>--+|[–—-])|(?P<square>\[)|;)\s*$")
_WIDE: Final = 8
"""characters of a mark and the space around it"""
_DASH: Final = unmade(r"\s(?:--+|[–—-])\s")
_LEAST: Final = 10
"""a smaller total is made up by two parts by chance too often"""
_ENOUGH: Final = 3
"""parts; two may leave a third one out"""
_WORDS: Final = symbols("few some")
_BACK: Final = 3
"""letters before a total in which it is called one"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters, sentence = place.letters, place.sentence
    for spot, letter in enumerate(letters):
        if letter != COUNT or not spot:
            continue
        start = sentence.starts[spot]
        mark = _MARK.search(place.low, max(sentence.start, start - _WIDE), start)
        opened = _TOTAL.search(letters, max(spot - _NEAR, 0), spot) if mark else None
        if not mark or not opened:
            continue
        total = sentence.items[opened.start()]
        counted = isinstance(total, Mention) and (total.noun or total.unit or letters[opened.start() + 1] in _WORDS)
        if not isinstance(total, Mention) or not counted:
            continue  # an age; what stands behind it is of something else
        listing = _listing(place, opened.start(), total, spot, mark)
        if listing is not None:
            yield from _candidate(place, listing)


def _listing(place: Place, at: int, total: Mention, spot: int, mark: re.Match[str]) -> TotalWithParts | None:
    """The parts up to where the mark that sets them off is closed."""
    sentence = place.sentence
    end = sentence.end
    if mark["square"]:
        end = max(place.low.find("]", spot, end), sentence.start)
    elif mark["dash"]:
        closing = _DASH.search(place.low, sentence.ends[spot], end)
        end = closing.start() if closing else end
    places, ended = parts_of(sentence, spot, False)
    places = [each for each in places if sentence.starts[each] < end]
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    if not mark["dash"] and ";" in place.letters[spot : places[-1] if places else spot]:
        return None  # 204 here; 118 there, 46 elsewhere; 25 abroad
    joined = len(parts) > 1 and (mark["square"] or JOINED in place.letters[places[-2] : places[-1]])
    if not joined or any(part.unit and part.unit != total.unit for part in parts):
        return None
    called = mark["dash"] and TOTAL in place.letters[max(at - _BACK, 0) : at]
    complete = bool(mark["square"] or called) or len(parts) >= _ENOUGH
    return TotalWithParts(at, total, tuple(parts), tuple(places), complete, ended, "")


def _candidate(place: Place, listing: TotalWithParts) -> Iterator[Candidate]:
    total, parts, places = listing.total, listing.parts, listing.places
    size, amount = total.written.value, amount_of(parts)
    if any(each.written.hedge for each in (total, *parts)) or not size * BELOW < amount <= size * BEYOND:
        return
    named = labels(place, places)
    opposite = are_opposite(named, place.lexicon)
    parted = are_groups(place, places) or (opposite and is_closed(place, places[-1], total.noun))
    known = amount >= size >= _LEAST or listing.complete or parted
    known = known and listing.beside and (opposite or parted or not _may_be_of_several(place, listing, named))
    exact = stated(place, listing, parts, "parts-set-off", "exact")
    if amount == size:
        yield exact._replace(said=known)
    elif known and is_explained_sum(total, parts) and not (amount < size and may_lack_some(place, parts[-1].end)):
        yield exact._replace(said=True, telling=True)


def _may_be_of_several(place: Place, listing: TotalWithParts, named: list[list[str]]) -> bool:
    rest = REST in place.letters[listing.places[0] : listing.places[-1] + 1]  # and the remaining 8 are missing
    shared = not listing.total.unit and not rest and may_share(place, listing.total.noun, listing.places, False)
    return shared or may_overlap(named, place.lexicon)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Last year the mill sold 6,934,700 tonnes -- 125,600 tonnes of rye and 6,809,100 tonnes of oats.",
            "consistent",
            {"total": "6,934,700 tonnes", "parts[0]": "125,600 tonnes", "parts[1]": "6,809,100 tonnes"},
        ),
        CueExample(
            "en",
            "In all, 37 hens were sold; 21 for eggs, 12 for meat and 4 for show.",
            "consistent",
            {"total": "37", "parts[0]": "21", "parts[1]": "12", "parts[2]": "4"},
        ),
        CueExample(
            "vi",
            "Trại bán 96 con – 58 con gà và 38 con ngỗng.",
            "consistent",
            {"total": "96", "parts[0]": "58", "parts[1]": "38"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "In all, 37 hens were sold; 21 for eggs, 15 for meat and 4 for show.",
            "mismatch",
            {"total": "37", "parts[0]": "21", "parts[1]": "15", "parts[2]": "4"},
        ),
        CueExample(
            "fr",
            "La ferme compte 96 animaux [58 mâles et 48 femelles].",
            "mismatch",
            {"total": "96", "parts[0]": "58", "parts[1]": "48"},
        ),
    ),
    traps=(
        CueExample("en", "Median age was 51 (26–78); 38 of them were men and 12 were women."),
        CueExample("en", "They sold 204 red hens; 118 brown hens, 52 white hens; and 44 black hens."),
        CueExample("en", "A total of 145 hens were bought; 65 were sent to the barn and 64 to the yard."),
        CueExample("en", "They sold 64 hens; 21 in May and 32 in June."),
        CueExample("en", "The farm has 64 goats; 40 have horns and 26 wear a bell."),
        CueExample("en", "The farm has 64 goats; 40 are white and 26 are lame."),
        CueExample("en", "They sold 64 hens; 21 in May, 12 in June and 15 in July completed the move."),
    ),
    turn=TOTALS,
    where="figure any* figure any*1- figure",
)
