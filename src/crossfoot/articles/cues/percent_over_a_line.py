"""A headline with a percentage, and the line below that has its name and both levels: pretax profits up 67.8%; pretax
profit 50.5 vs 30.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, judged, stem
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_LINE: Final = wording("words? [new: figure] words? versus words? [old: figure] words? END")
_WORD: Final = unmade(r"[^\W\d_]+")
_BACK: Final = 500
"""characters from a headline to its line"""
_NAMES: Final = 5
"""words of a name"""


def _propose(place: Place) -> Iterator[Candidate]:
    line = _LINE.match(place.letters)
    if line is None:
        return
    new, old = (place.sentence.items[line.start(name)] for name in ("new", "old"))
    if not isinstance(new, Mention) or not isinstance(old, Mention) or not _are_levels(new, old):
        return
    name = _WORD.findall(place.low, place.sentence.start, new.start)
    if not 0 < len(name) <= _NAMES:
        return
    falls = new.written.value < old.written.value
    for percent in reversed(place.mentions):
        if percent.start < place.sentence.start - _BACK:
            return
        if percent.kind == PERCENT and percent.end < place.sentence.start and _is_named(place, percent, name, falls):
            roles = (Role("from", old), Role("to", new), Role("percent", percent, falls))
            tied = judged(Candidate("change", roles, "percent-over-a-line", percent.start, place.sentence.end))
            if tied.fits:
                yield tied._replace(telling=True, said=True, fitted=True)
            return


def _are_levels(new: Mention, old: Mention) -> bool:
    alike = new.kind == old.kind == COUNT and (new.unit == old.unit or not (new.unit and old.unit))
    plain = not (new.in_words or old.in_words)
    return alike and plain and new.written.num > 0 < old.written.num and new.written.value != old.written.value


def _is_named(place: Place, percent: Mention, name: list[str], falls: bool) -> bool:
    """Whether the line of a percentage, which has no other one, has all words of a name, and says which way it went."""
    low = place.low
    start, end = low.rfind("\n", 0, percent.start) + 1, low.find("\n", percent.end)
    others = [each for each in place.mentions if start <= each.start < end and each is not percent]
    words = {stem(word) for word in _WORD.findall(low, start, end)}
    if end < 0 or others or not words.issuperset(map(stem, name)):
        return False
    turned = place.lexicon.prose.rise if falls else place.lexicon.prose.fall
    return words.isdisjoint(map(stem, turned))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "BORG RAISE PRETAX PROFITS BY 66.3 PCT\n\nYear to March 31\n    Div 3.5p vs 2.5p\n    Pretax profit 51.4 "
            "mln stg vs 30.9 mln\n    Net after tax 36.0 mln vs 21.6 mln\n",
            "consistent",
            {"from": "30.9 mln", "to": "51.4 mln", "percent": "66.3 PCT"},
        ),
        CueExample(
            "vi",
            "XƯỞNG MỘC BÁO LỢI NHUẬN TRƯỚC THUẾ HƠN NĂM NGOÁI 66,3%\n\nNăm hết ngày 31/3\nDoanh thu 310 tỷ so với 265 "
            "tỷ\nLợi nhuận trước thuế 51,4 tỷ so với 30,9 tỷ\n",
            "consistent",
            {"from": "30,9 tỷ", "to": "51,4 tỷ", "percent": "66,3%"},
        ),
        CueExample(
            "fr",
            "Bénéfice net de la scierie : 66,3 % de mieux\n\nChiffre d’affaires 310 millions contre 265 millions\n"
            "Bénéfice net 51,4 millions contre 30,9 millions\n",
            "consistent",
            {"from": "30,9 millions", "to": "51,4 millions", "percent": "66,3 %"},
        ),
    ),
    bad=(),
    traps=(
        CueExample(
            "en", "BORG RAISE PRETAX PROFITS BY 63.6 PCT\n\nYear to March 31\n    Pretax profit 51.4 mln vs 30.9 mln\n"
        ),
        CueExample(
            "en", "BORG RAISE PRETAX PROFITS BY 66.3 PCT\n\nYear to March 31\n    Net after tax 51.4 mln vs 30.9 mln\n"
        ),
        CueExample(
            "en", "BORG RAISE PRETAX PROFITS BY 66.3 PCT\n\nYear to March 31\n    Pretax profit 38.4 mln vs 30.9 mln\n"
        ),
    ),
    turn=FITTING,
    where="figure any* versus",
)
