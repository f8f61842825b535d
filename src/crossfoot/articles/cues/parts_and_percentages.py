"""A total with its percentage, and parts with theirs, which add up alike: 20 (11.2%): 6 (3.4%) here, 14 (7.8%) there.
Where the ones do, the others have to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, listings, stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording

_OWN: Final = wording("words? ( share? percent )")
_HUNDRED: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    for listing in place.once(listings):
        if listing.at < 0 or not listing.is_list or len(listing.places) != len(listing.parts):
            continue
        whole, rates = _percent_of(place, listing.at), [_percent_of(place, each) for each in listing.places]
        percents = [each for each in rates if each is not None]
        if len(percents) == len(rates):
            yield from _beside(place, listing, whole, percents)


def _beside(
    place: Place, listing: TotalWithParts, whole: Mention | None, percents: Sequence[Mention]
) -> Iterator[Candidate]:
    total, parts = listing.total, listing.parts
    counted = not any(each.written.hedge or each.in_words or each.unit for each in (total, *parts))
    counts_fit = amount_of(parts) == total.written.value
    size = whole.written.value if whole else Exact(_HUNDRED)
    figures = [*percents, *([whole] if whole else [])]
    slack = sum((each.written.last_place for each in figures), Exact()) / 2
    percents_fit = abs(amount_of(percents) - size) <= slack
    if not counted or not (counts_fit or percents_fit):
        return
    if percents_fit and (counts_fit or is_explained_sum(total, parts)):
        exact = stated(place, listing, parts, "parts-and-percentages", "exact")
        yield exact._replace(said=True, telling=not counts_fit)
    if whole is not None and counts_fit and (percents_fit or is_explained_sum(whole, percents)):
        roles = (Role("total", whole), *(Role("parts", each) for each in percents))
        exact = stated(place, listing._replace(total=whole), percents, "parts-and-percentages", "exact")
        yield exact._replace(roles=roles, said=True, telling=not percents_fit)


def _percent_of(place: Place, spot: int) -> Mention | None:
    """The percentage in brackets behind a count."""
    own = _OWN.match(place.letters, spot + 1)
    percent = place.sentence.items[own.end() - 2] if own else None
    return percent if isinstance(percent, Mention) else None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Frost hit 20 (11.2%) trees of the first row: slightly in 6 (3.4%) and badly in 14 (7.8%).",
            "consistent",
            {"total": "20", "parts[0]": "6", "parts[1]": "14"},
            more=({"total": "11.2%", "parts[0]": "3.4%", "parts[1]": "7.8%"},),
        ),
        CueExample(
            "vi",
            "Có 20 (11,2%) cây bị sương giá, trong đó 6 (3,4%) cây bị nhẹ và 14 (7,8%) cây bị nặng.",
            "consistent",
            {"total": "20", "parts[0]": "6", "parts[1]": "14"},
            more=({"total": "11,2%", "parts[0]": "3,4%", "parts[1]": "7,8%"},),
        ),
    ),
    bad=(
        CueExample(
            "es",
            "Se registraron 1.250 quejas:\n• ruido: 475 (38 %)\n• polvo: 400 (32 %)\n• humo: 205 (20 %)\n• otras: 125 "
            "(10 %)",
            "mismatch",
            {"total": "1.250", "parts[0]": "475", "parts[1]": "400", "parts[2]": "205", "parts[3]": "125"},
        ),
        CueExample(
            "en",
            "There were 1,250 complaints:\n- noise: 475 (38%)\n- dust: 400 (32%)\n- smoke: 205 (20%)\n- others: 125 "
            "(10%)",
            "mismatch",
            {"total": "1,250", "parts[0]": "475", "parts[1]": "400", "parts[2]": "205", "parts[3]": "125"},
        ),
        CueExample(
            "en",
            "Frost hit 26 (14.5%) trees of the first row: slightly in 6 (3.4%) and badly in 24 (11.2%).",
            "mismatch",
            {"total": "26", "parts[0]": "6", "parts[1]": "24"},
        ),
        CueExample(
            "fr",
            "Le gel a touché 26 (14,5 %) arbres : légèrement 9 (5,0 %) et fortement 17 (5,9 %).",
            "mismatch",
            {"total": "14,5 %", "parts[0]": "5,0 %", "parts[1]": "5,9 %"},
        ),
    ),
    traps=(
        CueExample("en", "In 1,250 homes they found:\n- damp: 475 (38%)\n- noise: 600 (48%)\n- cold: 525 (42%)"),
        CueExample("en", "Frost hit 26 (14.5%) trees of the first row: slightly in 9 (34.6%) and badly in 17 (65.4%)."),
        CueExample(
            "en", "Frost hit 26 (14.5%) trees of the first row: slightly in 9 (5.0%), on the leaf in 21 (11.7%)."
        ),
    ),
    turn=TOTALS,
    where="figure words? ( share? percent ) any* figure words? ( share? percent )",
)
