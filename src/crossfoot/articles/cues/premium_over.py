"""A price, and by how much it is above or below another one: 74 dollars, a 24% premium over the close of 59.75."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_FAR: Final = 140
"""characters from the percentage to the price that it is above or below"""
_APART: Final = unmade(r"[;()]|\.\s")
_LINKING: Final = symbols("of versus")
"""over the price of, so với"""


def _propose(place: Place) -> Iterator[Candidate]:
    prose, sentence = place.lexicon.prose, place.sentence
    every = any_of((*prose.premium, *prose.discount))
    if not every.search(place.low, sentence.start, sentence.end):
        return
    figures = [each for each in place.figures if not each[1].in_words]  # the last three days' close
    for number, (spot, percent) in enumerate(figures[1:-1], 1):
        (_, new), (at, old) = figures[number - 1], figures[number + 1]
        if _LINKING.isdisjoint(place.letters[spot:at]) or "," in place.letters[spot:at]:
            continue
        if percent.kind != PERCENT or not _are_prices(new, old) or old.start - percent.end > _FAR:
            continue
        falls = _falls(place, new.end, percent, old.start)
        if falls is None or _APART.search(place.low, new.end, old.start):
            continue
        mentions = {"from": old, "to": new, "percent": percent}
        near = (new.unit == old.unit and near_change(mentions, falls)) or is_explained_change(mentions, falls)
        roles = tuple(Role(role, each, falls and role == "percent") for role, each in mentions.items())
        told = Candidate("change", roles, "premium-over", sentence.start, sentence.end, (), near, True)
        yield told._replace(telling=near or judged(told).fits)


def _are_prices(new: Mention, old: Mention) -> bool:
    alike = new.unit == old.unit or not (new.unit and old.unit)
    return alike and new.kind == old.kind == COUNT and new.written.num > 0 < old.written.num


def _falls(place: Place, start: int, percent: Mention, end: int) -> bool | None:
    """Whether a percentage is a discount, and no premium; ``None`` for neither."""
    prose = place.lexicon.prose
    for falls, names in ((False, prose.premium), (True, prose.discount)):
        before, behind = _beside(names)
        if before.search(place.low, start, percent.start) or behind.match(place.low, percent.end, end):
            return falls
    return None


@cache
def _beside(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds a name at the end of what stands before a percentage, and at the beginning of what is behind it."""
    words = any_of(names).pattern
    return re.compile(rf"{words}(?:\s+[^\W\d_]+){{0,2}}\s+$"), re.compile(rf"(?:[\s-]+[^\W\d_]+)??[\s-]+{words}")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The price of conversion is 74 dlrs a share, which represents a 23.85 pct premium over the stock's closing "
            "level of 59.75.",
            "consistent",
            {"from": "59.75", "to": "74 dlrs", "percent": "23.85 pct"},
        ),
        CueExample(
            "en",
            "It will sell the flats at $180 a foot, a discount of 10% to the market price of $200.",
            "consistent",
            {"from": "$200", "to": "$180", "percent": "10%"},
        ),
        CueExample(
            "fr",
            "L’offre est de 24,20 euros par action, soit une prime de 21 % sur le cours de clôture de 20 euros.",
            "consistent",
            {"from": "20 euros", "to": "24,20 euros", "percent": "21 %"},
        ),
        CueExample(
            "es",
            "La oferta es de 24,20 euros por acción, una prima del 21 % sobre el cierre de 20 euros.",
            "consistent",
            {"from": "20 euros", "to": "24,20 euros", "percent": "21 %"},
        ),
        CueExample(
            "vi",
            "Giá bán là 18.000 đồng một cổ phiếu, chiết khấu 10% so với giá thị trường 20.000 đồng.",
            "consistent",
            {"from": "20.000 đồng", "to": "18.000 đồng", "percent": "10%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The price of conversion is 557 yen, representing a premium of 14.3 pct over the average close of 496 yen.",
            "mismatch",
            {"from": "496 yen", "to": "557 yen", "percent": "14.3 pct"},
        ),
        CueExample(
            "fr",
            "L’offre est de 24,20 euros par action, soit une prime de 31 % sur le cours de clôture de 20 euros.",
            "mismatch",
            {"from": "20 euros", "to": "24,20 euros", "percent": "31 %"},
        ),
        CueExample(
            "en",
            "The offer is 446p a share, a premium of 9.65 pct over the average close of 417p on the last three days.",
            "mismatch",
            {"from": "417", "to": "446", "percent": "9.65 pct"},
        ),
        CueExample(
            "en",
            "The price of conversion is 74 dlrs, which represents a 32.85 pct premium over the closing level of 59.75.",
            "mismatch",
            {"from": "59.75", "to": "74 dlrs", "percent": "32.85 pct"},
        ),
        CueExample(
            "vi",
            "Giá bán là 18.000 một cổ phiếu, chiết khấu 20% so với giá thị trường 20.000 đồng.",
            "mismatch",
            {"from": "20.000 đồng", "to": "18.000", "percent": "20%"},
        ),
    ),
    traps=(
        CueExample("en", "Costs of $400 were discounted at a 3% discount rate over 20 years."),
        CueExample("en", "It charges a premium of 14% (the 496 members pay 557 dollars)."),
        CueExample("en", "The tour, at 15 euros with a 40% discount for pupils, brought in 9,200 euros."),
        CueExample("en", "The tour, at 15 euros with a 40% discount brought in 9,200 euros."),
        CueExample("es", "La visita, de 15 euros con un 40 % de descuento en invierno, dejó 9.200 euros."),
        CueExample("fr", "La visite, à 15 euros avec un rabais de 40 % en hiver, a rapporté 9 200 euros."),
        CueExample("vi", "Vé tham quan giá 150.000 đồng, chiết khấu 40% cho học sinh, thu về 9.200.000 đồng."),
        CueExample("en", "Of 900 members, those who pay a premium of 5% get 30 vouchers."),
        CueExample("vi", "Trong 900 khách hàng, chiết khấu 10% áp dụng cho 30 người."),
    ),
    turn=CHANGES,
    where="figure any* percent any* figure",
)
