"""A figure, and what multiple of another one it is: growth of 4.05%, nearly twice the 2.08% of a year before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, judged, same_thing
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import symbols, wording

_TOLD: Final = wording("[new: figure|percent] [few|some|each|,|(|)|share|rise|number|versus|end]*0-4 [times: multiple]")
_BETWEEN: Final = symbols("few some many number versus of mean share each rise fall total plan span ( :")
_FIGURES: Final = symbols("figure percent")
_FAR: Final = 10
"""letters between a multiple and the figure that it is of"""
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


def _behind(place: Place, at: int, new: Mention) -> Mention | None:
    """The next figure behind a multiple, in its clause; the number of a season or a quarter is none."""
    sentence = place.sentence
    for spot in range(at + 1, min(at + 1 + _FAR, len(place.letters))):
        item = sentence.items[spot]
        if place.letters[spot] in _FIGURES and isinstance(item, Mention):
            if new.unit and not item.unit and item.kind == COUNT and item.written.value < _NUMBERED:
                continue
            return item
        if place.letters[spot] not in _BETWEEN:
            return None
    return None


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
    ),
    bad=(),
    traps=(
        CueExample("vi", "Khách đạt 680.000 lượt, tăng gấp đôi năm ngoái và khách nội địa là 340.000 lượt."),
        CueExample("en", "Growth came to 4.05%, twice that of 2019, and inflation was 2.03%."),
        CueExample("en", "The note pays 9.5% less the product of three times (the index rate minus 3.1%)."),
    ),
    turn=CHANGES + 1,
    where="multiple",
)
