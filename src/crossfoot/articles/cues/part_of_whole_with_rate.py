"""A percentage, and behind a colon what it is of what: 74.5%: 298 of the 400 were sold; and one right behind a part and
its whole with no more than an article before it: 298 of the 400 planned, 74.5%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import FRACTION, PLAN, SHARE, symbols, wording

_COLON: Final = wording(
    "[rate: percent] : [not part] [words|share*2 [part: figure] words|plan*2 [of|total few?]*1-2 [whole: figure] or "
    "words|share*2 [both: fraction]]"
)
_BEHIND: Final = wording(
    "[part: figure] words? of [few|total]? [whole: figure] words|plan*3 , [own: few?] [rate: percent] [,|;|) or END]"
)
_OTHERWISE: Final = symbols("rise fall begin versus mean each rest part parts percent points multiple figure fraction")
"""before the percentage: it is of something else, or of another figure"""
_AGAIN: Final = symbols("percent points multiple fraction ratio rest")
"""behind the whole: there is another share"""
_WHOLE: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    if letters.count(PERCENT) != 1:
        return
    colon = _COLON.search(letters)
    if colon and _OTHERWISE.isdisjoint(letters[: colon.start()]) and _AGAIN.isdisjoint(letters[colon.end() :]):
        other = COUNT in letters[colon.end() :] and ";" in letters[colon.end() :]  # 26 of 29 here; 25 of 33 there
        yield from _share(place, colon) if not other and _is_named(place, colon) else ()
    for behind in _BEHIND.finditer(letters):
        if (FRACTION not in letters and _is_plain(place, behind)) and _of_one_clause(letters, behind):
            yield from _share(place, behind)


def _is_named(place: Place, found: re.Match[str]) -> bool:
    """Whether a word before a percentage says that it is a share: the rate, turnout."""
    start, end = place.sentence.start, place.sentence.starts[found.start()]
    measured = place.lexicon.contrasts["measures"].search(place.low, start, end) is not None
    return measured or SHARE in place.letters[: found.start()]


def _of_one_clause(letters: str, found: re.Match[str]) -> bool:
    """Whether no other figure stands in the clause of a part and its whole."""
    first = max(letters.rfind(mark, 0, found.start()) for mark in ",;:(") + 1
    return _OTHERWISE.isdisjoint(letters[first : found.start()])


def _is_plain(place: Place, found: re.Match[str]) -> bool:
    """Whether an article leads to a percentage, or a plan stands between it and its whole; others find the rest."""
    at = found.start("own")
    if not found["own"]:
        return PLAN in place.letters[found.start("whole") : found.start("rate")]
    word = place.low[place.sentence.starts[at] : place.sentence.ends[at]]
    return word in (*place.lexicon.notation.words.article, *place.lexicon.prose.merely)


def _share(place: Place, found: re.Match[str]) -> Iterator[Candidate]:
    items, groups = place.sentence.items, found.re.groupindex
    rate = items[found.start("rate")]
    part, whole = items[found.start("part")], items[found.start("whole")]
    both = items[found.start("both")] if "both" in groups and found["both"] else None
    if isinstance(both, Fraction):
        part, whole = both.part, both.whole
    if not (isinstance(rate, Mention) and isinstance(part, Mention) and isinstance(whole, Mention)):
        return
    plain = not any(each.written.hedge or each.in_words for each in (rate, part, whole))
    if not plain or not same_unit(part, whole) or not 0 < rate.written.value < _WHOLE:
        return
    slip = is_explained_share(part, whole, rate)
    roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
    first, last = found.start(), found.end() - 1
    yield stated(place, roles, "part-of-whole-with-rate", first, last, slip, False)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The rate was 31.7%: 608 of the 1,920 farms were visited.",
            "consistent",
            {"part": "608", "whole": "1,920", "percent": "31.7%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ giải ngân đạt 31,7%: 608 tỷ đồng đã chi trên 1.920 tỷ đồng được duyệt.",
            "consistent",
            {"part": "608 tỷ đồng", "whole": "1.920 tỷ đồng", "percent": "31,7%"},
        ),
        CueExample(
            "es",
            "La junta visitó 608 de las 1.920 granjas, el 31,7 %.",
            "consistent",
            {"part": "608", "whole": "1.920", "percent": "31,7 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The rate was 31.7%: 908 of the 1,920 farms were visited.",
            "mismatch",
            {"part": "908", "whole": "1,920", "percent": "31.7%"},
        ),
        CueExample(
            "en",
            "Turnout was 31.7%: 2,608 of the 1,920 members entitled to vote did so.",
            "mismatch",
            {"part": "2,608", "whole": "1,920", "percent": "31.7%"},
        ),
        CueExample(
            "en",
            "The council has spent 908 million of the 1,920 million planned, 31.7%.",
            "mismatch",
            {"part": "908 million", "whole": "1,920 million", "percent": "31.7%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ giải ngân đạt 31,7%: 908 tỷ đồng đã chi trên 1.920 tỷ đồng được duyệt.",
            "mismatch",
            {"part": "908 tỷ đồng", "whole": "1.920 tỷ đồng", "percent": "31,7%"},
        ),
        CueExample(
            "fr",
            "Le taux est de 31,7 % : 908 fermes visitées sur les 1 920 de la région.",
            "mismatch",
            {"part": "908", "whole": "1 920", "percent": "31,7 %"},
        ),
        CueExample(
            "es",
            "La junta visitó 908 de las 1.920 granjas, el 31,7 %.",
            "mismatch",
            {"part": "908", "whole": "1.920", "percent": "31,7 %"},
        ),
    ),
    traps=(
        CueExample("en", "Turnout was 84.2%: 77 of 108 polling places sent their counts before midnight."),
        CueExample("en", "Rents rose 31.7%: 908 of the 1,920 flats were let again."),
        CueExample("en", "Sales tax is 19.6%: 512 of the 2,763 shops do not charge it."),
        CueExample("en", "Unemployment stands at 31.7%: 415 of the 1,920 firms have closed."),
        CueExample("en", "Unemployment stands at 32%: 452 of the 1,320 firms have closed."),
        CueExample("en", "Of the rest 31.7% paid: 908 of the 1,920 in May."),
        CueExample("en", "The share was 31.7%: 908 of the 1,920 farms here; 211 of 1,204 farms there."),
        CueExample("fr", "Sur 1 200 élèves, 31,7 % sont internes : 908 des 1 920 lits leur sont réservés."),
        CueExample("es", "La junta visitó 908 de las 1.920 granjas, el 31,7 % menos que en mayo."),
        CueExample("es", "La junta visitó 908 de las 1.920 granjas, con el 31,7 % de los gastos."),
        CueExample("vi", "Lãi suất tăng 31,7%: 908 trên 1.920 hộ đã trả nợ."),
    ),
    turn=SHARES,
    where="percent : or figure words|plan*3 , few? percent",
)
