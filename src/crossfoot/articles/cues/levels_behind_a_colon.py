"""What a change came to, and behind a colon both its levels: thefts fell by 12.5%: 84 in May, against 96 in April; the
school lost 12 pupils: there were 96 last year, there are now 84.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._dated_levels import order_behind
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_change, is_explained_gap
from crossfoot.articles.wordings import FALL, VERSUS, symbols, wording

_TOLD: Final = wording(
    "[verb: rise|fall] few|number*0-3 [result: percent|figure] [words|number|span|of|versus|each]*0-3 :"
)
_FIGURES: Final = symbols("figure percent points multiple fraction range ratio")
_OTHERS: Final = symbols("rise fall part parts rest total mean plan ; ( percent points multiple fraction range ratio")
"""behind the colon: more is told than two levels"""
_TEN: Final = 10


def _propose(place: Place) -> Iterator[Candidate]:
    found = _told(place.letters)
    if found is None:
        return
    letters, items, colon = place.letters, place.sentence.items, found.end()
    spots = [at for at in range(colon, len(letters)) if letters[at] == COUNT]
    result = items[found.start("result")]
    if len(spots) != 2 or not _OTHERS.isdisjoint(letters[colon:]) or not isinstance(result, Mention):
        return
    first, last = items[spots[0]], items[spots[1]]
    if not isinstance(first, Mention) or not isinstance(last, Mention) or not _are_levels(first, last, result):
        return
    if first.written.value + last.written.value == result.written.value:
        return  # lost 142: 112 last year, 30 this year
    order = _order(place, colon, (spots[0], first), (spots[1], last))
    if result.kind == PERCENT and not first.unit and _is_of_money(place, found):
        return  # rents fell by 12.5%: 84 flats were let, against 96 in April
    old, new = (first, last) if order > 0 else (last, first)
    falls = found["verb"] == FALL
    if order and (new.written.value < old.written.value) == falls:
        yield _change(place, (old, new), result, falls)


def _told(letters: str) -> re.Match[str] | None:
    """What a change came to, before a colon, if no other figure stands before that."""
    found = _TOLD.search(letters) if ":" in letters else None
    if found is None or not _FIGURES.isdisjoint(letters[: found.start()]):
        return None
    return found


def _are_levels(first: Mention, last: Mention, result: Mention) -> bool:
    """Whether both are plain levels of one thing, and the change is in percent or counts the same."""
    every = first, last, result
    if any(each.in_words or each.written.hedge or each.doubtful or each.unlike for each in every):
        return False
    if not same_thing(first, last) or min(first.written.value, last.written.value) < _TEN:
        return False
    if result.kind == PERCENT:
        return not result.each
    nouns = [each.noun[:1] for each in (first, last) if each.noun]
    return same_unit(result, first) and all(not result.noun or named_alike(result.noun[:1], each) for each in nouns)


def _is_of_money(place: Place, found: re.Match[str]) -> bool:
    """Whether what changed is counted in money."""
    sentence = place.sentence
    words = WORD.findall(place.low, sentence.start, sentence.starts[found.end() - 1])
    return not set(place.lexicon.prose.real_terms.money).isdisjoint(words)


def _order(place: Place, colon: int, first: tuple[int, Mention], last: tuple[int, Mention]) -> int:
    """Whether the second level is the later one: above zero; the earlier one: below; nothing where no word says so."""
    letters, starts = place.letters, place.sentence.starts
    (one, _), (other, versus) = (label_of(letters[colon:], at - colon) for at, _ in (first, last))
    if one == VERSUS:
        return 0
    order = order_behind(place, starts[colon], first[1], last[1], starts[colon + versus] if other == VERSUS else -1)
    return 0 if other == VERSUS and order > 0 else order


def _change(place: Place, levels: tuple[Mention, Mention], result: Mention, falls: bool) -> Candidate:
    (old, new), role = levels, "percent" if result.kind == PERCENT else "by"
    roles = (Role("from", old), Role("to", new), Role(role, result, falls))
    told = judged(Candidate("change", roles, "levels-behind-a-colon", place.sentence.start, place.sentence.end))
    if role == "by":
        wrong = is_explained_gap(old, new, result, falls)
    else:
        wrong = is_explained_change({"from": old, "to": new, "percent": result}, falls)
    sure = told.fits or wrong
    return told._replace(telling=sure, said=sure, certain=sure and not told.fits)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Thefts fell by 12.5%: 84 in May, against 96 in April.",
            "consistent",
            {"from": "96", "to": "84", "percent": "12.5%"},
        ),
        CueExample(
            "es",
            "Los robos cayeron un 12,5 %: 84 casos este año, frente a los 96 del año anterior.",
            "consistent",
            {"from": "96", "to": "84", "percent": "12,5 %"},
        ),
        CueExample(
            "vi",
            "Số vụ trộm giảm 12,5%: 84 vụ trong năm nay, so với 96 vụ năm trước.",
            "consistent",
            {"from": "96", "to": "84", "percent": "12,5%"},
        ),
        CueExample(
            "fr",
            "Le club a perdu 112 membres : ils étaient 396 l’an dernier, ils ne sont plus que 284.",
            "consistent",
            {"from": "396", "to": "284", "by": "112"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Thefts fell by 12.5%: 74 in May, against 96 in April.",
            "mismatch",
            {"from": "96", "to": "74", "percent": "12.5%"},
        ),
        CueExample(
            "en",
            "The club lost 142 members in a year: there were 396 last year, there are now only 284.",
            "mismatch",
            {"from": "396", "to": "284", "by": "142"},
        ),
        CueExample(
            "vi",
            "Số vụ trộm giảm 12,5%: 74 vụ trong năm nay, so với 96 vụ năm trước.",
            "mismatch",
            {"from": "96", "to": "74", "percent": "12,5%"},
        ),
        CueExample(
            "fr",
            "Le club a perdu 142 membres : ils étaient 396 l’an dernier, ils ne sont plus que 284.",
            "mismatch",
            {"from": "396", "to": "284", "by": "142"},
        ),
        CueExample(
            "es",
            "Los robos cayeron un 12,5 %: 74 casos este año, frente a los 96 del año anterior.",
            "mismatch",
            {"from": "96", "to": "74", "percent": "12,5 %"},
        ),
    ),
    traps=(
        CueExample("en", "Rents fell by 12.5%: 74 flats were let in May, against 96 in April."),
        CueExample("en", "Thefts fell by 12.5%: 74 in Leeds, against 96 in York."),
        CueExample("en", "Thefts fell by 12.5%: 74 in May, against 96 in April, and 31 in March."),
        CueExample("en", "Thefts fell by 12.5% and arson by 3%: 74 cases in May, against 96 in April."),
        CueExample("en", "The club lost 142 members: 112 left last year, 30 this year."),
        CueExample("en", "The club lost 12 goats: there were 96 sheep last year, there are now 84."),
        CueExample("fr", "Les vols ont baissé de 12,5 % : la moitié des 74 cas de mai, contre 96 en avril."),
        CueExample("es", "Los precios bajaron un 12,5 %: 74 ventas este año, frente a las 96 del año anterior."),
        CueExample("vi", "Số vụ trộm giảm 12,5%: 74 vụ ở Huế, so với 96 vụ ở Vinh."),
    ),
    turn=CHANGES,
    where="rise|fall any* : any* figure any* figure",
)
