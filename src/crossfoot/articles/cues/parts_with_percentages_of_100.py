"""Parts whose own percentages make up 100% make up their whole: of 43 hens 4 (9.3%) were brown and 39 (90.7%) white.
And where the parts make up their whole, and all percentages but one are theirs, that one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts
from crossfoot.articles.cues._lists import stated as totalled
from crossfoot.articles.cues._paired import Shares, shares_in, wholes_of
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.cues._shares import stated as shared
from crossfoot.articles.proposal import Candidate, Role, hundred, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_sum, is_misprinted_rate, is_misprinted_share
from crossfoot.articles.wordings import PARTS, symbols, wording
from crossfoot.figures.unmade import unmade

_PAIR, _MOST, _ALL = 2, 8, 100
_LEAST: Final = 20
"""of a whole; percentages of fewer make up 100% by chance"""
_PART_BEHIND: Final = wording("few? ( few? figure [words|span]*2 )|,|;")
_HEADED: Final = wording("( share|few figure ,|; share? percent )")
"""oats (n = 409, 63%), rye (n = 161, 25%)"""
_CELL, _NEXT_CELL = wording("figure ( percent ) END"), wording(")? figure ( percent")
"""beside a part stands another one with its percentage, and no word between: in a table that lost its lines"""
_TIED: Final = symbols("rise fall begin end versus mean plan multiple")
_CUT_OFF: Final = 2
"""percent; a percentage that is off by less may be cut off"""
_WORDS: Final = symbols("words joined")
_FRAMED: Final = wording("of|total few*2 END")
_CROWDED: Final = 20
"""figures in a sentence that is none"""
_OWN: Final = unmade(r"[^\d(.,;]*\(\s*\d+(?:[.,]\d+)?\s*%")
_NEAR: Final = 40
"""characters from a part to its percentage"""


def _propose(place: Place) -> Iterator[Candidate]:
    if not _PAIR <= place.letters.count(PERCENT) < _CROWDED or not _PAIR <= place.letters.count(COUNT) < _CROWDED:
        return
    seen: set[int] = set()
    for run in _runs(_pairs(place)):
        if run[0][0] in seen or not _are_told_alike(place, run):
            continue
        for claim in _of_run(place, run):
            seen |= {spot for spot, _, _ in run}
            yield claim


def _pairs(place: Place) -> Shares:
    """Counts and percentages that are said of each other, whichever stands first."""
    pairs = shares_in(place)
    known = {spot for spot, _, _ in pairs}
    for spot, letter in enumerate(place.letters):
        behind = _PART_BEHIND.match(place.letters, spot + 1) if letter == PERCENT and spot not in known else None
        at = place.letters.index(COUNT, spot) if behind else -1
        part, percent = place.sentence.items[at], place.sentence.items[spot]
        if behind and isinstance(part, Mention) and isinstance(percent, Mention):
            pairs.append((spot, part, percent))
    known = {spot for spot, _, _ in pairs}
    for headed in _HEADED.finditer(place.letters):
        part, percent = place.sentence.items[headed.start() + 2], place.sentence.items[headed.end() - 2]
        if headed.end() - 2 not in known and isinstance(part, Mention) and isinstance(percent, Mention):
            pairs.append((headed.end() - 2, part, percent))
    return sorted(pairs, key=lambda each: each[0])


def _runs(pairs: Shares) -> Iterator[Shares]:
    """Those that follow each other, the longest first."""
    for first in range(len(pairs) - 1):
        for stop in range(min(len(pairs), first + _MOST), first + 1, -1):
            yield pairs[first:stop]


def _are_told_alike(place: Place, run: Shares) -> bool:
    """Whether nothing between them is another figure, nor of a change."""
    letters, items = place.letters, place.sentence.items
    own = {each.start for _, *pair in run for each in pair}
    spots = [spot for spot, item in enumerate(items) if item is not None and item.start in own]
    between = range(min(spots), max(spots) + 1)
    others = [items[spot] for spot in between if items[spot] is not None and spot not in spots]
    parts = [part for _, part, _ in run]
    alike = all(same_unit(part, parts[0]) and not part.written.hedge for part in parts[1:])
    cells = _CELL.search(letters, 0, min(spots)) or _NEXT_CELL.match(letters, max(spots) + 1)
    return not others and alike and not cells and _TIED.isdisjoint(letters[min(spots) : max(spots)])


def _of_run(place: Place, run: Shares) -> Iterator[Candidate]:
    parts, percents = [part for _, part, _ in run], [percent for *_, percent in run]
    amount = sum((part.written.value for part in parts), Exact())
    make_all, are_fine = _make_hundred(percents), all(each.written.last_place < 1 for each in percents)
    for whole in wholes_of(place, run):
        if whole.written.value < _LEAST or not same_unit(whole, parts[0]) or any(whole is part for part in parts):
            continue
        if _has_its_own(place, whole) and (amount != whole.written.value or not are_fine):
            continue
        odd = [pair for pair in run if not fits(pair[1], pair[2], whole)]
        said = _is_framed(place, whole)
        lost = said and len(odd) == len(run) and amount and all(_is_of(part, each, amount) for _, part, each in run)
        if make_all and (len(odd) < _PAIR or (lost and is_explained_sum(whole, parts))):
            listing = TotalWithParts(-1, whole, tuple(parts), (), True, True, "")
            claim = totalled(place, listing, parts, "parts-with-percentages-of-100", "exact")
            wrong = amount != whole.written.value
            wrong = wrong and bool(odd) and is_explained_sum(whole, parts)  # else some may be in no part
            yield claim._replace(telling=wrong, said=True, fitted=True)
            if not odd:
                yield _hundred(place, percents)
            return
        told = said or len(run) > _PAIR or (len(odd) == 1 and is_misprinted_share(odd[0][1], whole, odd[0][2]))
        if whole.written.value == amount and len(odd) == 1 and told:
            (spot, part, percent), roles = (
                odd[0],
                (Role("part", odd[0][1]), Role("whole", whole), Role("percent", odd[0][2])),
            )
            misprinted = is_misprinted_share(part, whole, percent)
            share = shared(place, roles, "parts-with-percentages-of-100", spot, spot, misprinted)
            yield share._replace(said=True, fitted=True)
            if misprinted and not make_all and (said or are_fine or len(run) > _PAIR):
                yield _hundred(place, percents)._replace(telling=True)
            return
    if not make_all and amount >= _LEAST and _is_misprinted_in_one(place, run, amount):
        yield _hundred(place, percents)._replace(telling=True)


def _is_misprinted_in_one(place: Place, run: Shares, amount: Exact) -> bool:
    """Whether one of two percentages is of what the parts come to, and a slip explains the other; those without
    decimals may be so by chance, unless words say that they are of one whole.
    """
    odd = [
        (part, percent)
        for _, part, percent in run
        if 2 * abs(100 * part.written.value - percent.written.value * amount) > percent.written.last_place * amount
    ]
    if len(run) != _PAIR or len(odd) != 1 or not is_misprinted_rate(odd[0][0], amount, odd[0][1]):
        return False
    part, percent = odd[0]
    coarse = [each.written.last_place >= 1 for *_, each in run]
    far = abs(100 * part.written.value - percent.written.value * amount) > _CUT_OFF * amount
    return not any(coarse) or (all(coarse) and far and percent.written.value < _ALL and _are_of_one_whole(place, run))


def _are_of_one_whole(place: Place, run: Shares) -> bool:
    """Whether words stand between two parts, and lead them as those of a total."""
    letters, first, last = place.letters, run[0][0], run[-1][0]
    return not _WORDS.isdisjoint(letters[first + 1 : last]) and PARTS in letters[:first]


def _has_its_own(place: Place, whole: Mention) -> bool:
    """Whether a whole has a percentage of its own."""
    return _OWN.match(place.low[whole.end : whole.end + _NEAR]) is not None


def _is_framed(place: Place, whole: Mention) -> bool:
    """Whether the words before it, in the same sentence, say that it is the whole of something."""
    starts = place.sentence.starts
    return whole.start in starts and _FRAMED.search(place.letters, 0, starts.index(whole.start)) is not None


def _make_hundred(percents: Sequence[Mention]) -> bool:
    missing = sum((each.written.value for each in percents), Exact(-100))
    return abs(missing) <= sum(each.written.last_place for each in percents) / 2


def _is_of(part: Mention, percent: Mention, whole: Exact) -> bool:
    return 100 * part.written.value / whole in percent.written.interval("truncated", True)


def _hundred(place: Place, percents: Sequence[Mention]) -> Candidate:
    start, end = place.sentence.start, place.sentence.end
    return hundred(percents, "parts-with-percentages-of-100", start, end, said=True, fitted=True, variant="-hundred")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Of the 143 hens, 14 (9.8%) were brown and 129 (90.2%) were white.",
            "consistent",
            {"total": "143", "parts[0]": "14", "parts[1]": "129"},
            more=({"parts[0]": "9.8%", "parts[1]": "90.2%"},),
        ),
        CueExample(
            "fr",
            "Sur 143 poules, 14 (9,8 %) étaient brunes et 129 (90,2 %) blanches.",
            "consistent",
            {"total": "143", "parts[0]": "14", "parts[1]": "129"},
            more=({"parts[0]": "9,8 %", "parts[1]": "90,2 %"},),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The flock consisted of 787 brown hens (84%) and 195 red ones (20%).",
            "mismatch",
            {"parts[0]": "84%", "parts[1]": "20%"},
        ),
        CueExample(
            "vi",
            "Đàn gà gồm có 787 con nâu (84%) và 195 con đỏ (20%).",
            "mismatch",
            {"parts[0]": "84%", "parts[1]": "20%"},
        ),
        CueExample(
            "en",
            "We counted hens here: 14 (9.8%) were brown and 129 (92.0%) were white.",
            "mismatch",
            {"parts[0]": "9.8%", "parts[1]": "92.0%"},
        ),
        CueExample(
            "vi",
            "Gà ở đây có màu: 14 con (9,8%) màu nâu và 129 con (92,0%) màu trắng.",
            "mismatch",
            {"parts[0]": "9,8%", "parts[1]": "92,0%"},
        ),
        CueExample(
            "en",
            "We fed hens (n = 647), including brown (n = 409, 63%), red (n = 161, 25%) and white ones (n = 72, 12%).",
            "mismatch",
            {"total": "647", "parts[0]": "409", "parts[1]": "161", "parts[2]": "72"},
        ),
        CueExample(
            "fr",
            "Sur 647 poules, brunes (n = 409 ; 63 %), rousses (n = 161 ; 25 %) et blanches (n = 72 ; 12 %).",
            "mismatch",
            {"total": "647", "parts[0]": "409", "parts[1]": "161", "parts[2]": "72"},
        ),
        CueExample(
            "vi",
            "Có 647 con gà, gồm gà nâu (n = 409; 63%), gà đỏ (n = 161; 25%) và gà trắng (n = 72; 12%).",
            "mismatch",
            {"total": "647", "parts[0]": "409", "parts[1]": "161", "parts[2]": "72"},
        ),
        CueExample(
            "es",
            "Se vieron 647 gallinas, pardas (n = 409; 63 %), rojas (n = 161; 25 %) y blancas (n = 72; 12 %).",
            "mismatch",
            {"total": "647", "parts[0]": "409", "parts[1]": "161", "parts[2]": "72"},
        ),
        CueExample(
            "en",
            "Of the 143 hens, 14 (9.8%) were brown and 192 (90.2%) were white.",
            "mismatch",
            {"total": "143", "parts[0]": "14", "parts[1]": "192"},
        ),
        CueExample(
            "en",
            "Of the 134 hens, 14 (9.8%) were brown and 129 (90.2%) were white.",
            "mismatch",
            {"total": "134", "parts[0]": "14", "parts[1]": "129"},
        ),
        CueExample(
            "en",
            "Of the 143 hens on the farm, 9.8% (14 hens) were brown and 92.0% (129 hens) were white.",
            "mismatch",
            {"part": "129", "whole": "143", "percent": "92.0%"},
            more=({"parts[0]": "9.8%", "parts[1]": "92.0%"},),
        ),
        CueExample(
            "en",
            "Of the 143 hens, 14 (9.8%) were brown, 25 (71.5%) red and 104 (72.7%) white.",
            "mismatch",
            {"parts[0]": "9.8%", "parts[1]": "71.5%", "parts[2]": "72.7%"},
        ),
        CueExample(
            "vi",
            "Trong số 143 con gà, 14 con (9,8%) màu nâu, 25 con (71,5%) màu đỏ và 104 con (72,7%) màu trắng.",
            "mismatch",
            {"parts[0]": "9,8%", "parts[1]": "71,5%", "parts[2]": "72,7%"},
        ),
        CueExample(
            "vi",
            "Trong số 143 con gà, 14 con (9,8%) màu nâu và 192 con (90,2%) màu trắng.",
            "mismatch",
            {"total": "143", "parts[0]": "14", "parts[1]": "192"},
        ),
        CueExample(
            "fr",
            "Sur 143 poules, 14 (9,8 %) étaient brunes et 192 (90,2 %) blanches.",
            "mismatch",
            {"total": "143", "parts[0]": "14", "parts[1]": "192"},
        ),
        CueExample(
            "es",
            "De las 143 gallinas, 14 (9,8 %) eran pardas y 192 (90,2 %) blancas.",
            "mismatch",
            {"total": "143", "parts[0]": "14", "parts[1]": "192"},
        ),
    ),
    traps=(
        CueExample("en", "Brown hens here (n = 92), there (n = 76): 45 (49%) 31 (41%), white 47 (51%) 45 (59%)."),
        CueExample("en", "Overall, 1403 trees (97%) were sprayed and 101 (7%) were pruned."),
        CueExample(
            "en", "In all 527 hens came. Of them 221 (42%), 160 (30%) and 142 (27%) had laid 1, 2 or more eggs."
        ),
        CueExample("en", "There were 14 (10%) brown hens here and 126 (96%) white hens there."),
        CueExample(
            "en", "We fed hens (n = 647), with worms (n = 409, 63%), mites (n = 161, 25%) and lice (n = 122, 19%)."
        ),
        CueExample("en", "Of the 143 hens, 14 (9.8%) were brown and 57 (39.9%) were white."),
        CueExample("en", "There were 20 hens in the barn. Seven (14%) were red, 25 (50%) brown and 18 (36%) white."),
        CueExample("en", "Hens here (n = 84), there (n = 80): brown 61 (73%) 58 (73%), white 23 (27%) 22 (28%)."),
        CueExample("en", "Worms were found in 14 (58.3%) hens here, and in 13 (48.1%) of the 27 there."),
    ),
    turn=TOTALS + 1,
    where="percent any* percent",
)
