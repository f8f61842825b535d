"""Lines with a name and a percentage each, below one that says that they break something down, and the last for what is
left: sales by region: Europe: 13%, Asia: 40%, rest of the world: 47%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.figures.unmade import unmade

_LINE: Final = unmade(r"\s*[-–—•*+·]?\s*(?P<name>[^\d%:\n]{1,60}?)\s?[:–-]?\s+(?P<figure>[\d.,]+\s?%)\s*[;,.]?\s*")
_FEW, _MANY = 3, 12
"""lines"""
_BACK: Final = 900
"""characters in which all lines stand"""
_ALL: Final = 100
_LONG: Final = 160
"""characters of the line above them"""


def _propose(place: Place) -> Iterator[Candidate]:
    low, sentence = place.low, place.sentence
    last = place.sentence.items[place.letters.rfind(PERCENT)]
    if not isinstance(last, Mention) or place.letters.count(PERCENT) != 1:
        return
    start, end = low.rfind("\n", 0, last.start) + 1, (low.find("\n", last.end) + 1 or len(low) + 1) - 1
    match = _LINE.fullmatch(low, start, end)
    following = low[end + 1 : (low.find("\n", end + 1) + 1 or len(low) + 1) - 1]
    if match is None or not _is_rest(place, match["name"]) or _LINE.fullmatch(following):
        return
    parts, heading = _lines(place, start)
    if not _FEW <= len(parts) + 1 <= _MANY or not _breaks_down(place, heading):
        return
    every = [*parts, last]
    amount = sum((each.written.value for each in every), Exact())
    slack = sum((each.written.last_place for each in every), Exact()) / 2
    fits = abs(amount - _ALL) <= slack
    if fits or (is_explained_hundred(every) and not any(each.written.hedge for each in every)):
        told = hundred(every, "breakdown-on-lines", parts[0].start, sentence.end, not fits, True, fitted=fits)
        yield told._replace(certain=not fits)


def _is_rest(place: Place, name: str) -> bool:
    """Whether a line is that of all others: rest of the world, others."""
    words = WORD.findall(name)
    other = place.lexicon.other
    return bool(words) and (words[0] in other or words[-1] in other or (len(words) > 1 and words[1] in other))


def _lines(place: Place, start: int) -> tuple[Sequence[Mention], str]:
    """The percentages of the lines right above, in their order, and the line above them."""
    low, parts = place.low, list[Mention]()
    known = {each.start: each for each in place.mentions if each.kind == PERCENT}
    first = max(start - _BACK, 0)
    while start > first:
        begin = low.rfind("\n", 0, start - 1) + 1
        match = _LINE.fullmatch(low, begin, start - 1)
        part = known.get(match.start("figure")) if match else None
        if match is None or part is None:
            line = low[begin : start - 1]
            return (parts, line) if line.strip() or not parts else (parts, low[: begin - 1].rpartition("\n")[2])
        if _is_rest(place, match["name"]):
            break
        parts.insert(0, part)
        start = begin
    return (), ""


def _breaks_down(place: Place, heading: str) -> bool:
    """Whether a line says that the ones below break something down, and that nobody is in two of them."""
    if len(heading) > _LONG or not heading.rstrip().endswith(":"):
        return False
    named = any_of(place.lexicon.prose.reckoned.breakdowns).search(heading)
    return named is not None and place.lexicon.contrasts["several"].search(heading) is None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Répartition du chiffre d’affaires par zone :\n– Europe : 13 %\n– Amérique : 38 %\n– Asie : 40 %\n– reste "
            "du monde : 9 %",
            "consistent",
            {"parts[0]": "13 %", "parts[1]": "38 %", "parts[2]": "40 %", "parts[3]": "9 %"},
        ),
        CueExample(
            "en",
            "Breakdown of turnover by region:\n\nEurope 13%\nAmerica 38%\nAsia 40%\nOthers 9%\n\nThe mill is growing.",
            "consistent",
            {"parts[0]": "13%", "parts[1]": "38%", "parts[2]": "40%", "parts[3]": "9%"},
        ),
    ),
    bad=(
        CueExample(
            "fr",
            "Répartition du chiffre d’affaires par zone :\n– Europe : 13 %\n– Amérique : 78 %\n– Asie : 40 %\n– reste "
            "du monde : 9 %",
            "mismatch",
            {"parts[0]": "13 %", "parts[1]": "78 %", "parts[2]": "40 %", "parts[3]": "9 %"},
        ),
        CueExample(
            "en",
            "Breakdown of turnover by region:\n- Europe: 13%\n- America: 78%\n- Asia: 40%\n- Rest of the world: 9%",
            "mismatch",
            {"parts[0]": "13%", "parts[1]": "78%", "parts[2]": "40%", "parts[3]": "9%"},
        ),
        CueExample(
            "es",
            "Distribución de las ventas por zona:\n- Europa: 13 %\n- América: 78 %\n- Asia: 40 %\n- Resto del mundo: 9 "
            "%",
            "mismatch",
            {"parts[0]": "13 %", "parts[1]": "78 %", "parts[2]": "40 %", "parts[3]": "9 %"},
        ),
        CueExample(
            "vi",
            "Cơ cấu doanh thu theo khu vực:\n- Châu Âu: 13%\n- Bắc Mỹ: 78%\n- Châu Á: 40%\n- Khu vực khác: 9%",
            "mismatch",
            {"parts[0]": "13%", "parts[1]": "78%", "parts[2]": "40%", "parts[3]": "9%"},
        ),
    ),
    traps=(
        CueExample(
            "fr",
            "Croissance du chiffre d’affaires par zone :\n– Europe : 13 %\n– Amérique : 78 %\n– Asie : 40 %\n– reste "
            "du monde : 9 %",
        ),
        CueExample(
            "fr",
            "Répartition par zone (plusieurs réponses possibles) :\n– Europe : 13 %\n– Amérique : 78 %\n– Asie : 40 "
            "%\n– autres : 9 %",
        ),
        CueExample(
            "fr",
            "Répartition du chiffre d’affaires par zone :\n– Europe : 14 %\n– Amérique : 78 %\n– autres pays : 9 %\n– "
            "Asie : 40 %",
        ),
        CueExample("en", "Breakdown of turnover by region:\n- Europe: 13%\n- America: 78%\n- Asia: 40%"),
        CueExample("en", "Turnover by region:\n- Europe: 13%\n- America: 78%\n- Asia: 40%\n- Others: 9%"),
    ),
    turn=TOTALS,
    where="percent END",
)
