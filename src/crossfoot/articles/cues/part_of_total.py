"""A total, and the one part that the words name: 57 students, among them 41 women."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._beyond import is_beyond
from crossfoot.articles.cues._lists import listings, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.wordings import PART


def _propose(place: Place) -> Iterator[Candidate]:
    for listing in place.once(listings):
        if len(listing.parts) != 1 or not listing.beside or listing.total.in_words:
            continue
        total, (part,), at = listing.total, listing.parts, listing.places[0]
        said = PART in place.letters[max(at - 2, 0) : at]
        beyond = is_beyond(total, part) and said
        if beyond or (total.noun and total.noun[:1] == part.noun[:1]):
            candidate = stated(place, listing, listing.parts, "part-of-total", "overlapping")
            yield candidate._replace(telling=beyond)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Có 230 hộ bị ảnh hưởng do sạt lở, trong đó 46 hộ phải di dời khẩn cấp.",
            "consistent",
            {"total": "230", "parts[0]": "46"},
        ),
        CueExample(
            "en",
            "They enrolled 57 students, among them 41 students from abroad.",
            "consistent",
            {"total": "57", "parts[0]": "41"},
        ),
        CueExample(
            "fr", "On compte 57 élèves, dont 41 élèves boursiers.", "consistent", {"total": "57", "parts[0]": "41"}
        ),
    ),
    bad=(
        CueExample("en", "The branch has 36 members, among them 41 women.", doubtful=True),
        CueExample("en", "They enrolled 57 students, among them 75 women.", doubtful=True),
    ),
    traps=(CueExample("en", "They enrolled 57 students with 41 teachers."),),
    turn=TOTALS,
    where="part|parts|of|total|(|:",
)
