"""Counts, and in the next sentence what they come to, which is said of all of them, or to follow from them: the first
took 138, the second 109, the third 52. All of them, 299 people, ...; the house therefore has 5,930 beds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._dated_levels import is_nothing_new
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._told_near import begin_before, clause_behind, is_said_to_follow
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import EACH, symbols
from crossfoot.figures.notation import folded

_FEW: Final = 3
_MANY: Final = 9
"""parts"""
_LEAST: Final = 100
"""a smaller total is made up by chance too often"""
_TIED: Final = symbols(
    "percent points multiple fraction ratio range rise fall begin versus mean each plan total part of rest"
)
_OTHERWISE: Final = symbols("percent points multiple fraction ratio range rise fall begin versus mean plan")
_FOUND_IN: Final = ("several", "uncounted", "mainly")
"""words by which a list may not be all, or count some twice"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = [each for _, each in place.figures if not each.in_words]
    if len(figures) != 1 or figures[0].kind != COUNT or figures[0].written.hedge:
        return
    total = figures[0]
    led = _is_of_all(place, total)
    words = place.low[place.sentence.start : total.start]
    if total.written.value < _LEAST or not (led or _follows(place, words, total)) or _is_otherwise(place):
        return
    parts = _parts(place)
    if not parts or not _are_parts(total, parts, led):
        return
    exact = amount_of(parts) == total.written.value
    if exact or is_explained_sum(total, parts):
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        claim = stated(place, listing, parts, "those-before-in-all", "exact")
        yield claim._replace(start=parts[0].start, said=True, telling=not exact, certain=not exact, fitted=exact)


def _follows(place: Place, words: str, total: Mention) -> bool:
    """Whether words say that a figure is reckoned, and of nothing else beside: not with two others it thus has."""
    prose, contrasts = place.lexicon.prose, place.lexicon.contrasts
    now = any_of(tuple(prose.moments)).search(words)
    if now or contrasts["subordinate"].search(words) or contrasts["dating"].search(words):
        return False
    rest = clause_behind(place, total.end).strip()
    if rest not in ("", " ".join(total.noun[: len(rest.split())])):
        return False
    having = next(reversed(list(any_of(prose.reckoned.having).finditer(words))), None)
    return having is not None and is_said_to_follow(place, words) and is_nothing_new(place, words[having.end() :])


def _is_otherwise(place: Place) -> bool:
    """Whether more than a total is told before a figure: what it is for each, or what it rose to."""
    therefore = [each.split()[0] for each in place.lexicon.prose.reckoned.therefore]
    own = {place.sentence.starts[at] for at, letter in enumerate(place.letters) if letter == EACH}
    each = [at for at in own if place.low[at:].split(maxsplit=1)[0] not in therefore]
    return not _OTHERWISE.isdisjoint(place.letters[: place.letters.find(COUNT)]) or bool(each)


def _is_of_all(place: Place, total: Mention) -> bool:
    """Whether a sentence begins with all of those before, who are so many: all of them, 299 people."""
    words = place.low[place.sentence.start : total.start].replace("’", "'")
    prose = place.lexicon.prose
    return _all(prose.all_of, prose.of, prose.anything, prose.share).fullmatch(words) is not None


@cache
def _all(every: tuple[str, ...], of: tuple[str, ...], them: tuple[str, ...], share: tuple[str, ...]) -> re.Pattern[str]:
    """Finds what such a sentence begins with."""
    begin, link, those, told = ("|".join(map(re.escape, map(folded, each))) for each in (every, of, them, share))
    return re.compile(rf"\s*(?:{begin})\b\s*(?:(?:{link})\s)?(?:(?:{those})\b)?\s*[,(]\s*(?:(?:{told})\b)?\s*")


def _parts(place: Place) -> Sequence[Mention]:
    """The counts of the sentence right before, if it lists them and tells nothing else."""
    start = begin_before(place.low, place.sentence.start)
    before = place.recall.before(place.sentence.start)
    sentences = {id(sentence): sentence for each, sentence, _ in before if each.start >= start}
    if start == place.sentence.start or len(sentences) != 1:
        return ()
    where = next(iter(sentences.values()))
    contrasts, low = place.lexicon.contrasts, place.low
    others = any_of(place.lexicon.prose.other).search(low, where.start, where.end)
    if others or any(contrasts[name].search(low, where.start, where.end) for name in _FOUND_IN):
        return ()
    items = [item for item in where.items if isinstance(item, Mention) and not item.in_words]
    first = next((at for at, item in enumerate(where.items) if item is items[0]), 0) if items else 0
    if not _TIED.isdisjoint(where.letters[first:]) or any(each.kind != COUNT or each.written.hedge for each in items):
        return ()
    return items if _FEW <= len(items) <= _MANY else ()


def _are_parts(total: Mention, parts: Sequence[Mention], led: bool) -> bool:
    """Whether all count what the total does: by its noun or unit, or by none where it is said to be of all."""
    if any(each.written.num <= 0 or each.written.value >= total.written.value for each in parts):
        return False
    if not all(same_unit(each, total) or not each.unit for each in parts):
        return False
    named = [each for each in parts if each.noun]
    if total.unit:
        return parts[0].unit != "" or parts[-1].unit != ""
    if not named:
        return led and total.noun != ()
    return all(named_alike(each.noun[:1], total.noun[:1]) for each in named)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Le premier bateau en a recueilli 138, le deuxième 109, le troisième 52. Tous, soit 299 personnes, ont "
            "été débarqués.",
            "consistent",
            {"total": "299", "parts[0]": "138", "parts[1]": "109", "parts[2]": "52"},
        ),
        CueExample(
            "es",
            "Huelva aporta 1.150 camas, Cádiz 1.455, Málaga 1.571 y Almería 1.754. La red dispone, por tanto, de "
            "5.930 camas.",
            "consistent",
            {"total": "5.930", "parts[0]": "1.150", "parts[1]": "1.455", "parts[2]": "1.571", "parts[3]": "1.754"},
        ),
        CueExample(
            "en",
            "The north brings 1,150 beds, the south 1,455 and the west 1,571. So the trust has 4,176 beds.",
            "consistent",
            {"total": "4,176", "parts[0]": "1,150", "parts[1]": "1,455", "parts[2]": "1,571"},
        ),
        CueExample(
            "vi",
            "Xã An có 1.150 hộ, xã Bình 1.455 hộ và xã Cát 1.571 hộ. Như vậy, cụm có 4.176 hộ.",
            "consistent",
            {"total": "4.176", "parts[0]": "1.150", "parts[1]": "1.455", "parts[2]": "1.571"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The first boat took in 138, the second 109, the third 52. All of them, 599 people, were landed.",
            "mismatch",
            {"total": "599", "parts[0]": "138", "parts[1]": "109", "parts[2]": "52"},
        ),
        CueExample(
            "es",
            "Huelva aporta 1.150 camas, Cádiz 1.455, Málaga 1.571 y Almería 1.750. La red dispone, por tanto, de "
            "5.930 camas.",
            "mismatch",
            {"total": "5.930", "parts[0]": "1.150", "parts[1]": "1.455", "parts[2]": "1.571", "parts[3]": "1.750"},
        ),
        CueExample(
            "fr",
            "Le nord apporte 1 150 lits, le sud 1 455, l’est 1 571 et l’ouest 1 750. Le réseau compte donc 5 930 lits.",
            "mismatch",
            {"total": "5 930", "parts[0]": "1 150", "parts[1]": "1 455", "parts[2]": "1 571", "parts[3]": "1 750"},
        ),
        CueExample(
            "vi",
            "Xã An có 1.150 hộ, xã Bình 1.455 hộ, xã Cát 1.571 hộ và xã Dân 1.750 hộ. Như vậy, cụm có 5.930 hộ.",
            "mismatch",
            {
                "total": "5.930",
                "parts[0]": "1.150",
                "parts[1]": "1.455",
                "parts[2]": "1.571",
                "parts[3]": "1.750",
            },
        ),
    ),
    traps=(
        CueExample(
            "es",
            "Huelva aporta 1.150 camas, Cádiz 1.455, Málaga 1.571 y Almería 1.750, entre otras. La red dispone, "
            "por tanto, de 5.930 camas.",
        ),
        CueExample(
            "es",
            "Huelva aporta 1.150 camas, Cádiz 1.455, Málaga 1.571 y Almería 1.750. Con Jaén, la red dispone, por "
            "tanto, de 5.930 camas.",
        ),
        CueExample(
            "es",
            "Huelva aporta 1.150 camas, Cádiz 1.455, Málaga 1.571 y Almería 1.750. La red necesita, por tanto, "
            "otras 5.930 camas.",
        ),
        CueExample(
            "en",
            "The north brings 1,150 beds, the south 1,455, the east 1,571 and the west 1,750. So far 5,930 beds "
            "are taken.",
        ),
        CueExample(
            "en",
            "The north brings 1,150 beds, the south 1,455, the east 1,571 and the west 1,750. So the trust still "
            "lacks 5,930 beds.",
        ),
        CueExample(
            "en",
            "The north brings 1,150 beds, the south 1,455, the east 1,571 and the west 1,750. Each region thus has "
            "5,930 beds.",
        ),
        CueExample(
            "fr",
            "Le nord apporte 1 150 lits, le sud 1 455, l’est 1 571 et l’ouest 1 750, dont 300 neufs. Le réseau "
            "compte donc 5 930 lits.",
        ),
        CueExample(
            "fr",
            "Le premier en a recueilli 138, le deuxième 109, le troisième 52. Tous les rescapés, soit 599 "
            "personnes, vont bien.",
        ),
        CueExample("vi", "Xã An có 1.150 hộ, xã Bình 1.455 hộ và xã Cát 1.571 hộ. Như vậy, huyện hiện có 4.276 hộ."),
        CueExample(
            "fr",
            "Lyon a perdu 1 150 habitants, Lille 1 455, Nice 1 571 et Metz 1 750. La région compte donc 5 930 "
            "habitants de moins.",
        ),
        CueExample(
            "es",
            "Lugo perdió 1.150 vecinos, Soria 1.455, Ávila 1.571 y Teruel 1.750. El país tiene, por tanto, 5.930 "
            "vecinos menos.",
        ),
        CueExample(
            "en",
            "The first school has 138 pupils, the second 109 and the third 152. All 599 pupils of the district "
            "were tested.",
        ),
        CueExample(
            "vi",
            "Trường thứ nhất có 138 em, trường thứ hai 109 em và trường thứ ba 152 em. Tất cả 599 em của huyện đều "
            "được kiểm tra.",
        ),
    ),
    turn=TOTALS,
    where="figure",
    said="all_of reckoned.having",
)
