"""A total, and some of its parts: they need not make it up, nor be parts of which none has anything of another."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._beyond import is_beyond
from crossfoot.articles.cues._complete import is_ended, reads
from crossfoot.articles.cues._lists import stated
from crossfoot.articles.proposal import SOME, Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for listing, _, overlapping, shared, settled in place.once(reads):
        total, size = listing.total, listing.total.written.value
        if settled is not None or not listing.beside or not size or is_ended(place, listing):
            continue
        amount = sum(part.written.value for part in listing.parts)
        if amount > size and (shared or not overlapping):
            continue
        if shared and amount == size:
            continue
        beyond = any(is_beyond(total, part) and total.noun[:1] == part.noun[:1] for part in listing.parts)
        coverage = "overlapping" if overlapping else "partial"
        some = stated(place, listing, listing.parts, "total-with-some-parts", coverage)
        yield some._replace(telling=beyond and bool(total.noun), fitted=True, variant="" if overlapping else SOME)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "es",
            "En el barco viajaban 342 personas: 186 adultos y 138 jóvenes.",
            "consistent",
            {"total": "342", "parts[0]": "186", "parts[1]": "138"},
        ),
        CueExample(
            "vi",
            "Xã có 412 hộ, trong đó 240 hộ trồng lúa, 96 hộ nuôi cá.",
            "consistent",
            {"total": "412", "parts[0]": "240", "parts[1]": "96"},
        ),
        CueExample(
            "en",
            "Fines came to £840,000, of which speeding brought in £315,000 and parking £402,000.",
            "consistent",
            {"total": "£840,000", "parts[0]": "£315,000", "parts[1]": "£402,000"},
        ),
        CueExample(
            "fr",
            "L’assemblée compte 412 délégués, dont 240 des villes, 96 des villages et 31 de l’étranger.",
            "consistent",
            {"total": "412", "parts[0]": "240", "parts[1]": "96", "parts[2]": "31"},
        ),
    ),
    bad=(CueExample("vi", "Chi hội có 36 hội viên (nữ 41 hội viên, dân tộc Thái 20 hội viên).", doubtful=True),),
    traps=(
        CueExample("en", "The 900 pupils have 40 dogs and 50 cats."),
        CueExample("en", "Of the 120 goats, 65 give milk, 48 have horns and 30 wear a bell."),
        CueExample("en", "Of the 80 goats, 50 have horns and 30 wear a bell."),
    ),
    turn=TOTALS,
    where="part|parts|of|total|(|:",
)
