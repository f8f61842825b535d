"""A total, and parts of which each is said to be of it: 60 hens, 30 of which were in the one group and 30 of which were
in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, is_closed
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._slips import BELOW, BEYOND
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_NAMED: Final = "words|number|begin|end|rest*1-4"
_LED: Final = f"figure few? part {_NAMED}"
_PARTS: Final = f"figure words|number*1-3 ,|( {_LED} [,|; {_LED}]*0-3 [,|;]? joined figure few? part? {_NAMED}"
_EACH: Final = wording(f"{_PARTS} [,|;|)|( or END]")
_WORDS: Final = unmade(r"[^\W\d_]+")
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    for match in _EACH.finditer(letters):
        at, *spots = (spot for spot in range(match.start(), match.end()) if letters[spot] == COUNT)
        total, *parts = (item for item in (items[each] for each in (at, *spots)) if isinstance(item, Mention))
        figures = (total, *parts)
        if len(parts) != len(spots) or any(each.written.hedge for each in figures) or total.written.value < _LEAST:
            continue
        if all(part.unit in ("", total.unit) and not part.in_words for part in parts):
            yield from _candidate(place, TotalWithParts(at, total, tuple(parts), tuple(spots), True, True, ""))


def _candidate(place: Place, listing: TotalWithParts) -> Iterator[Candidate]:
    total, parts = listing.total, listing.parts
    size, amount = total.written.value, amount_of(parts)
    apart = _are_apart(place, listing, amount < size)
    known = apart or (size <= amount <= size * BEYOND and _are_treated_alike(place, listing))
    exact = stated(place, listing, parts, "parts-each-led", "exact")
    if amount == size:
        yield exact._replace(said=known)
    elif known and size * BELOW < amount and is_explained_sum(total, parts):
        led = {start for spot in listing.places for start in place.sentence.starts[spot + 1 : spot + 3]}  # "of whom"
        words = any_of(place.lexicon.prose.attrition).finditer(place.low, total.start, place.sentence.end)
        lost = any(each.start() not in led for each in words)
        yield exact._replace(telling=not lost, said=not lost)


def _texts(place: Place, listing: TotalWithParts) -> list[str]:
    """What is told of each part."""
    ends = [*(part.start for part in listing.parts[1:]), place.sentence.end]
    return [place.low[part.end : end] for part, end in zip(listing.parts, ends, strict=True)]


def _are_apart(place: Place, listing: TotalWithParts, short: bool) -> bool:
    """Whether their names leave no third one; where they fall ``short``, nothing more may be told of the last one."""
    named = [_WORDS.findall(text) for text in _texts(place, listing)]
    opposite = are_opposite(named, place.lexicon)
    closed = not short or is_closed(place, listing.places[-1], listing.total.noun)
    return are_groups(place, listing.places) or (opposite and closed)


def _are_treated_alike(place: Place, listing: TotalWithParts) -> bool:
    """Whether one word says of all of them where they went, or what they got."""
    given = any_of(place.lexicon.prose.groups)
    found = [given.search(text) for text in _texts(place, listing)]
    return None not in found and len({each[0] for each in found if each}) == 1


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "A total of 60 hens, 30 of which were in the lime group and 30 of which were in the chalk group, were fed.",
            "consistent",
            {"total": "60", "parts[0]": "30", "parts[1]": "30"},
        ),
        CueExample(
            "es",
            "Un total de 60 gallinas, 30 de las cuales recibieron trigo y 30 de las cuales recibieron maíz.",
            "consistent",
            {"total": "60", "parts[0]": "30", "parts[1]": "30"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The crash killed 146 people, 181 of them men and 28 women.",
            "mismatch",
            {"total": "146", "parts[0]": "181", "parts[1]": "28"},
        ),
        CueExample(
            "en",
            "A total of 60 hens, 30 of which were in the lime group and 38 of which were in the chalk group, were fed.",
            "mismatch",
            {"total": "60", "parts[0]": "30", "parts[1]": "38"},
        ),
        CueExample(
            "en",
            "We fed 60 hens, 36 of which received lime and 30 received chalk.",
            "mismatch",
            {"total": "60", "parts[0]": "36", "parts[1]": "30"},
        ),
        CueExample(
            "es",
            "Un total de 60 gallinas, 36 de las cuales recibieron trigo y 30 de las cuales recibieron maíz.",
            "mismatch",
            {"total": "60", "parts[0]": "36", "parts[1]": "30"},
        ),
    ),
    traps=(
        CueExample("en", "The crash killed 146 people, 118 of them men and 26 of them women with a child."),
        CueExample("en", "We fed 60 hens, 36 of which had worms and 30 of which had mites."),
        CueExample("en", "We fed 60 hens, 20 of which received lime and 30 of which received chalk."),
        CueExample("en", "We fed 60 hens, 30 of which completed the lime year and 28 of which completed the other."),
        CueExample(
            "es", "Un total de 60 gallinas, 36 de las cuales tenían lombrices y 30 de las cuales tenían ácaros."
        ),
    ),
    turn=TOTALS,
    where=_PARTS,
)
