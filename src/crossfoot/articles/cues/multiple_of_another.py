"""A figure, and what multiple of another one it is: growth of 4.05%, nearly twice the 2.08% of a year before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._multiples import is_far_off
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_times
from crossfoot.articles.wordings import EACH, symbols, wording

_TOLD: Final = wording("[new: figure|percent] [few|some|each|,|(|)|share|rise|number|versus|end]*0-4 [times: multiple]")
_PLAIN: Final = wording(
    "[new: figure] few? ,? [few|share|rise]*0-2 [times: multiple] [rise? versus or rise [the: few]] [old: figure]"
)
_AS_MANY: Final = wording("[new: figure] words? ,? [few|share]*0-2 [times: multiple] [as: words] [old: figure]")
_AGAINST: Final = wording(
    "[times: multiple] words*0-2 : words? [new: figure] words? [each figure words?]? ,? versus words? [old: figure]"
)
_BESIDE: Final = wording("[figure|percent] [few|,|share|rise|number]*0-4 multiple [few|of|versus]*0-3 [figure|percent]")
_BETWEEN: Final = symbols("few some many number versus of mean share each rise fall total plan span ( :")
_ASIDE: Final = symbols(",")
_FIGURES: Final = symbols("figure percent")
_FAR: Final = 10
"""letters between a multiple and the figure that it is of"""
_ARTICLE: Final = 4
"""letters"""
_CLOSE: Final = 6
"""a multiple is off by no more than this part of it: what is told as double may be 1.8 or 2.3 times as much"""
_NUMBERED: Final = 10
"""a smaller figure without a unit numbers a season or a quarter"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    items = sentence.items
    for match in _TOLD.finditer(place.letters):
        at = match.start("times")
        new, times = items[match.start("new")], items[at]
        if not isinstance(new, Mention) or not isinstance(times, Mention):
            continue
        old = _behind(place, at, new)
        if old is None or new.kind != old.kind:
            continue
        if times.written.value <= 1 or not same_thing(new, old) or new.in_words or old.in_words:
            continue
        multiple = old.written.value * times.written.value
        near = abs(new.written.value - multiple) * _CLOSE <= multiple
        roles = (Role("from", old), Role("to", new), Role("times", times))
        words = ((sentence.starts[at], sentence.ends[at]),)
        claim = Candidate("change", roles, "multiple-of-another", sentence.start, sentence.end, words)
        if near and judged(claim).fits:
            yield claim._replace(telling=True, said=True, fitted=True)
        elif _is_misprinted(place, old, new, times):
            yield claim._replace(telling=True, said=True, certain=True, fitted=True)
    yield from _missed(place)


def _missed(place: Place) -> Iterator[Candidate]:
    """A multiple right before what it is of, by which one figure misses the other by a slip: 6.9 million, four times
    more than the 2.4 million planned; neither four times nor five times as much.
    """
    sentence = place.sentence
    for match, exact in _missing(place):
        new, times, old = (sentence.items[match.start(name)] for name in ("new", "times", "old"))
        if not (isinstance(new, Mention) and isinstance(times, Mention) and isinstance(old, Mention)):
            continue
        if any(each.written.hedge or each.in_words for each in (new, old)) or times.written.hedge:
            continue
        the = match.start("the") if match.re.groupindex.get("the") else -1
        if the >= 0 and sentence.ends[the] - sentence.starts[the] > _ARTICLE:
            continue
        one, many = old.written.value, times.written.value
        scaled = bool(new.written.scale and old.written.scale) and same_unit(new, old)  # 6.9 million euros, 2.4 million
        alike = scaled or same_thing(new, old) or (exact and new.unit == old.unit and _is_unnamed(place, old))
        if many <= 1 or one <= 0 or not alike or not is_explained_times(old, new, times):
            continue
        if is_far_off(old, new, times, exact):
            roles = (Role("from", old), Role("to", new), Role("times", times))
            words = ((sentence.starts[match.start("times")], sentence.ends[match.start("times")]),)
            claim = Candidate("change", roles, "multiple-of-another", sentence.start, sentence.end, words)
            yield claim._replace(telling=True, said=True, certain=True, fitted=True)


def _is_unnamed(place: Place, old: Mention) -> bool:
    """Whether no name of what a figure counts stands behind it: the 178 it had, 603 among others."""
    own, located = (place.lexicon.contrasts[each] for each in ("own", "located"))
    return not old.noun or any(each.fullmatch(old.noun[0]) for each in (own, located))


def _missing(place: Place) -> Iterator[tuple[re.Match[str], bool]]:
    """Where a multiple stands with the only two figures that it may be of, and whether it is no "three times more"."""
    yield from ((match, False) for match in _PLAIN.finditer(place.letters))
    for match in _AS_MANY.finditer(place.letters):
        start, end = (place.sentence.starts[match.start("as")], place.sentence.ends[match.end("as") - 1])
        if place.low[start:end].strip() in place.lexicon.prose.comparing.as_many:
            yield match, True
    if len(place.figures) - place.letters.count(EACH) <= len("ab"):
        yield from ((match, True) for match in _AGAINST.finditer(place.letters))


def _is_misprinted(place: Place, old: Mention, new: Mention, times: Mention) -> bool:
    """Whether nothing but words that tie them stands between the three, and one slip explains that they do not fit: 213
    million, 2.5 times the 142 million.
    """
    if not old.unit == new.unit != "" or times.written.place >= 0 or times.in_words:
        return False
    if any(each.written.hedge for each in (old, new, times)) or old.written.num <= 0:
        return False
    spots = [at for at, item in enumerate(place.sentence.items) if item is new or item is old]
    ratio, half = new.written.value / old.written.value, times.written.last_place
    if abs(ratio - 1 - times.written.value) <= half:
        return False  # so many times more
    beside = _BESIDE.fullmatch(place.letters, spots[0], spots[-1] + 1) is not None
    return beside and is_explained_times(old, new, times)


def _behind(place: Place, at: int, new: Mention) -> Mention | None:
    """The next figure behind a multiple, in its clause; the number of a season or a quarter is none."""
    sentence, aside = place.sentence, False
    for spot in range(at + 1, min(at + 1 + _FAR, len(place.letters))):
        item = sentence.items[spot]
        if place.letters[spot] in _FIGURES and isinstance(item, Mention):
            if new.unit and not item.unit and item.kind == COUNT and item.written.value < _NUMBERED:
                continue
            return item if not aside or _is_exactly(place, at, new, item) else None
        aside = aside or place.letters[spot] in _ASIDE
        if place.letters[spot] not in _BETWEEN and place.letters[spot] not in _ASIDE:
            return None
    return None


def _is_exactly(place: Place, at: int, new: Mention, old: Mention) -> bool:
    """Whether one figure is just so many times another of its unit: 45,000, which is five times the least, 9,000."""
    times = place.sentence.items[at]
    if not isinstance(times, Mention) or new.unit != old.unit or not (new.unit or named_alike(new.noun, old.noun)):
        return False
    return new.written.value == old.written.value * times.written.value


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Nông nghiệp tăng 4,05%, gấp gần hai lần mức tăng của năm trước (2,08%).",
            "consistent",
            {"from": "2,08%", "to": "4,05%", "times": "gần hai lần"},
        ),
        CueExample(
            "en",
            "Growth came to 4.05%, nearly twice the 2.08% of a year before.",
            "consistent",
            {"from": "2.08%", "to": "4.05%", "times": "twice"},
        ),
        CueExample(
            "en",
            "Frail were 9.6% of the women, almost twice as many as of the men (5.2%).",
            "consistent",
            {"from": "5.2%", "to": "9.6%", "times": "twice"},
        ),
        CueExample(
            "fr",
            "La croissance atteint 4,05 %, soit deux fois plus que les 2,08 % de 2019.",
            "consistent",
            {"from": "2,08 %", "to": "4,05 %", "times": "deux fois plus"},
        ),
        CueExample(
            "es",
            "La sanción máxima, de 45.000 euros, multiplica por cinco la mínima, fijada en 9.000 euros.",
            "consistent",
            {"from": "9.000 euros", "to": "45.000 euros", "times": "multiplica por cinco"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The force logged 1,246 sightings last year, five times as many as the 178 it logged in 2020.",
            "mismatch",
            {"from": "178", "to": "1,246", "times": "five times"},
        ),
        CueExample(
            "vi",
            "Năm ngoái lực lượng ghi nhận 1.246 vụ, gấp năm lần con số 178 vụ của năm 2020.",
            "mismatch",
            {"from": "178", "to": "1.246", "times": "gấp năm lần"},
        ),
        CueExample(
            "en",
            "Smokers had 4.1 times the risk: 2,583 deaths per 100,000 against 603 among people who never smoked.",
            "mismatch",
            {"from": "603", "to": "2,583", "times": "4.1 times"},
        ),
        CueExample(
            "fr",
            "Le pont aura coûté 6,9 millions d’euros, quatre fois plus que les 2,4 millions annoncés.",
            "mismatch",
            {"from": "2,4 millions", "to": "6,9 millions d’euros", "times": "quatre fois plus"},
        ),
        CueExample(
            "es",
            "La obra costará 6,9 millones de euros, cuatro veces más que los 2,4 millones previstos.",
            "mismatch",
            {"from": "2,4 millones", "to": "6,9 millones de euros", "times": "cuatro veces más"},
        ),
        CueExample(
            "en",
            "The bridge cost 6.9 million euros, four times more than the 2.4 million planned.",
            "mismatch",
            {"from": "2.4 million", "to": "6.9 million euros", "times": "four times"},
        ),
        CueExample(
            "en",
            "Profit was $216 million, 2.5 times the $144 million of the first quarter.",
            "mismatch",
            {"from": "$144 million", "to": "$216 million", "times": "2.5 times"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận quý II đạt 216 tỷ đồng, gấp 2,5 lần con số 144 tỷ đồng của quý I.",
            "mismatch",
            {"from": "144 tỷ đồng", "to": "216 tỷ đồng", "times": "2,5 lần"},
        ),
        CueExample(
            "fr",
            "Le bénéfice atteint 216 millions d’euros, soit 2,5 fois les 144 millions d’euros de 2019.",
            "mismatch",
            {"from": "144 millions d’euros", "to": "216 millions d’euros", "times": "2,5 fois"},
        ),
    ),
    traps=(
        CueExample("en", "The force logged 1,246 sightings, five times as many as the 178 parks of the city had."),
        CueExample("en", "The force logged 1,246 sightings and sent five times as many as the 178 letters of 2020."),
        CueExample("en", "It logged 1,246 sightings last year, nearly five times as many as the 178 of 2020."),
        CueExample("en", "It logged 1,068 sightings last year, five times more than the 178 of 2020."),
        CueExample("en", "Smokers had 4.1 times the risk: 2,583 deaths, 190 of them early, against 603 among others."),
        CueExample("fr", "Il a coûté 6,9 millions d’euros, et le tunnel quatre fois plus que les 2,4 millions prévus."),
        CueExample("fr", "Il a coûté 12 millions d’euros, quatre fois plus que les 2,4 millions prévus pour une voie."),
        CueExample("es", "El museo tiene 12.600 piezas y recibe seis veces más visitas que las 5.400 de 2019."),
        CueExample("es", "Vende 12.600 litros y produce seis veces más que los 5.400 de su vecino."),
        CueExample("en", "It cost 6.9 million euros, about four times more than the 2.4 million planned."),
        CueExample("vi", "Khách đạt 680.000 lượt, tăng gấp đôi năm ngoái và khách nội địa là 340.000 lượt."),
        CueExample("en", "Growth came to 4.05%, twice that of 2019, and inflation was 2.03%."),
        CueExample("vi", "Lợi nhuận đạt 360 tỷ đồng, tăng gấp 1,5 lần so với 144 tỷ đồng của quý I."),
        CueExample("en", "Profit was $216 million, 2.5 times that of 2019, and rents were $144 million."),
        CueExample("en", "The note pays 9.5% less the product of three times (the index rate minus 3.1%)."),
    ),
    turn=CHANGES - 1,
    where="multiple",
)
