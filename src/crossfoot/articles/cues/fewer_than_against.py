"""Two figures of which one is held against the other, and behind them how many more or fewer that is: 3,703 residents,
against 4,395 ten years ago, 692 fewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._dated_levels import is_nothing_new
from crossfoot.articles.cues._told_near import clause_behind
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import FALL, wording
from crossfoot.figures.written import NEAREST

_TOLD: Final = wording(
    "[new: figure] [words|number|,|span|versus]*0-5 versus few? [old: figure] "
    "[rest: [words|number|versus|span|of|begin]*0-4] [,|:|(|;] [joined? few? share]? "
    "[[by: figure] few? [verb: rise|fall] or few? [led: rise|fall] of? few? [gap: figure]]"
)


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for match in _TOLD.finditer(place.letters):
        led = match["led"] or ""
        new, old, by = (sentence.items[match.start(name)] for name in ("new", "old", "gap" if led else "by"))
        if not (isinstance(new, Mention) and isinstance(old, Mention) and isinstance(by, Mention)):
            continue
        falls = (led or match["verb"]) == FALL
        if (new.written.value < old.written.value) != falls or not _are_alike(new, old, by):
            continue
        rest = place.low[old.end : sentence.ends[match.end("rest") - 1]] if match["rest"] else ""
        behind = clause_behind(place, by.end if led else sentence.ends[match.start("verb")])
        own = " ".join(by.noun[:1])
        last = behind.strip() in ("", own) if led else is_nothing_new(place, behind)
        if last and is_nothing_new(place, rest.replace(" ".join(old.noun), "")):
            yield from _tied(place, (old, new, by), falls)


def _are_alike(new: Mention, old: Mention, by: Mention) -> bool:
    """Whether all three may count one thing."""
    if any(each.kind != COUNT or each.in_words or each.written.num <= 0 for each in (new, old, by)):
        return False
    if not (same_unit(new, old) or not old.unit) or not (same_unit(new, by) or not by.unit):
        return False
    return not (new.noun and old.noun) or named_alike(new.noun[:1], old.noun[:1]) or bool(new.unit)


def _tied(place: Place, figures: tuple[Mention, Mention, Mention], falls: bool) -> Iterator[Candidate]:
    old, new, by = figures
    roles = (Role("from", old), Role("to", new), Role("by", by, falls))
    claim = Candidate("change", roles, "fewer-than-against", place.sentence.start, place.sentence.end, said=True)
    greater, less = (old, new) if falls else (new, old)
    if by.written.interval(NEAREST).meets(greater.written.interval(NEAREST) - less.written.interval(NEAREST)):
        yield claim._replace(telling=True)
    elif PERCENT in place.letters:
        return
    elif not any(each.written.hedge for each in figures) and is_explained_gap(old, new, by, falls):
        named = not by.noun or by.unit != "" or named_alike(by.noun[:1], (*new.noun[:1], *old.noun[:1]))
        yield claim._replace(telling=named, certain=named)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The register shows 3,703 farms, against 4,395 a decade ago: 692 fewer.",
            "consistent",
            {"from": "4,395", "to": "3,703", "by": "692"},
        ),
        CueExample(
            "fr",
            "Le registre compte 3 703 fermes, contre 4 395 il y a dix ans, soit 692 fermes de moins.",
            "consistent",
            {"from": "4 395", "to": "3 703", "by": "692"},
        ),
        CueExample(
            "es",
            "El registro refleja 3.703 granjas, frente a las 4.395 de hace una década: 692 menos.",
            "consistent",
            {"from": "4.395", "to": "3.703", "by": "692"},
        ),
        CueExample(
            "vi",
            "Xã có 3.703 hộ, so với 4.395 hộ mười năm trước, giảm 692 hộ.",
            "consistent",
            {"from": "4.395", "to": "3.703", "by": "692"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The register shows 3,703 farms, against 4,395 a decade ago: 292 fewer.",
            "mismatch",
            {"from": "4,395", "to": "3,703", "by": "292"},
        ),
        CueExample(
            "en",
            "The register shows 3,703 farms, against 4,395 a decade ago, a fall of 292.",
            "mismatch",
            {"from": "4,395", "to": "3,703", "by": "292"},
        ),
        CueExample(
            "fr",
            "La police a enregistré 412 vols l’an dernier, contre 371 en 2019, soit 14 de plus.",
            "mismatch",
            {"from": "371", "to": "412", "by": "14"},
        ),
        CueExample(
            "es",
            "El registro refleja 3.703 granjas, frente a las 4.395 de hace diez años, un descenso de 292 granjas.",
            "mismatch",
            {"from": "4.395", "to": "3.703", "by": "292"},
        ),
        CueExample(
            "vi",
            "Xã có 3.703 hộ, so với 4.395 hộ mười năm trước, giảm 292 hộ.",
            "mismatch",
            {"from": "4.395", "to": "3.703", "by": "292"},
        ),
    ),
    traps=(
        CueExample("en", "The register shows 3,703 farms, against 4,395 a decade ago, 292 fewer than planned."),
        CueExample("en", "The register shows 3,703 farms, against 4,395 a decade ago: 292 fewer mills."),
        CueExample("en", "The register shows 3,703 farms, against 4,395 a decade ago, down 292 on 2020."),
        CueExample("en", "The register shows 3,703 farms, against 4,395 a decade ago, and lost 292 barns."),
        CueExample("fr", "Le registre compte 3 703 fermes, contre 4 395 il y a dix ans, dont 292 laiteries de moins."),
        CueExample("fr", "Le registre compte 3 703 fermes, contre 4 395 il y a dix ans, 292 de moins qu’en 2020."),
        CueExample(
            "es",
            "El registro refleja 3.703 granjas, frente a las 4.395 de hace diez años, y 292 molinos menos.",
        ),
        CueExample(
            "es",
            "El registro refleja 3.703 granjas, frente a las 4.395 de hace diez años, 292 menos de lo previsto.",
        ),
        CueExample("vi", "Xã có 3.703 hộ, so với 4.395 hộ mười năm trước, giảm 292 hộ so với năm 2020."),
        CueExample(
            "es",
            "El partido logró 3.703 votos, frente a los 4.395 de su rival; 292 menos que en las anteriores elecciones.",
        ),
        CueExample("en", "The party won 3,703 votes, against 4,395 for its rival, a fall of 292 since 2019."),
    ),
    turn=CHANGES + 1,
    where="versus any* rise|fall",
)
