"""Two figures and the difference that a word names: exports of 17.8 and imports of 18.5 billion, a deficit of 0.7."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._told_near import clause_behind, is_said_to_follow
from crossfoot.articles.proposal import Candidate, equation, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import EACH, symbols, wording
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import NEAREST

_SLIP: Final = 2
_CHANGED: Final = symbols("rise fall versus")
_TOLD: Final = symbols("versus begin end part of total plan mean each")
_FIGURES: Final = symbols("figure percent points multiple fraction ratio range")
_PAIR: Final = 2
_LISTED: Final = wording("few|,*2 part|parts")
_Told = tuple[Mention, Sentence, int]
_NEXT: Final = 3
"""characters between two sentences"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = place.figures
    for number in range(len(figures) - 2):
        (_, one), (spot, other), (at, gap) = figures[number : number + 3]
        alike = one.kind == COUNT and (one.unit != "" or not one.written.scale) and _are_of_one_unit((one, other, gap))
        if alike and ";" not in place.letters[spot:at] and _is_named(place, other.end, gap):
            only = len(figures) == 3 and not set(place.letters) & _CHANGED
            follows = is_said_to_follow(place, place.low[other.end : gap.start])
            only = only and (follows or all(each.unit for each in (one, other, gap)))
            yield from _difference(place, one, other, gap, only)
    in_digits = [item for _, item in figures if not item.in_words]
    if len(in_digits) == 1 and not set(place.letters) & _CHANGED:
        yield from _of_sentences(place, in_digits[0])
    if len(figures) == len(in_digits) == _PAIR and not set(place.letters) & _CHANGED:
        yield from _of_one_before(place, *in_digits)


def _is_named(place: Place, start: int, gap: Mention) -> bool:
    """Whether a word for a difference stands between that offset and a figure; or one for an overrun and the like,
    which is said to follow, and of which no more is told.
    """
    words = place.low[start : gap.start].rstrip(f"{CURRENCY_SIGNS} ")
    if place.lexicon.difference.search(words) is not None:
        return True
    if clause_behind(place, gap.end).strip():
        return False
    return is_said_to_follow(place, words) and _last(place.lexicon.prose.reckoned.gaps).search(words) is not None


@cache
def _last(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds such a name, with no mark and no figure behind it."""
    return re.compile(rf"{any_of(names).pattern}[^,;.()\d]*$")


def _of_sentences(place: Place, gap: Mention) -> Iterator[Candidate]:
    """Revenue came to 48.2 billion. Spending was 41.7 billion. This is a surplus of 6.5 billion: each figure is the
    only one of its unit in its sentence, or the two are all that the sentence before tells.
    """
    before = _levels(place.recall.before(place.sentence.start))[:3]
    alike = [each for each in before if same_unit(each[0], gap)]
    if before[:2] != alike[:2] or len(alike) < 2 or not _is_named(place, place.sentence.start, gap):
        return
    apart = len({id(where) for _, where, _ in alike}) == len(alike)
    if EACH in place.letters:
        return  # 5 minutes of rest, 2 minutes between them; at a gap of 2 minutes each
    told = bool(gap.unit) if apart else bool(gap.unit or gap.written.scale) and _is_pair(place, before[0][1])
    if told:
        found = _difference(place, before[1][0], before[0][0], gap, apart and not gap.written.hedge)
        yield from (each if each.fits or apart else each._replace(said=True) for each in found)


def _levels(before: Sequence[_Told]) -> Sequence[_Told]:
    """Figures told before, without the parts of one that its sentence goes on to list: exports of 1,250, of which 475
    were cloth.
    """
    levels: list[_Told] = []
    for each in before:
        mention, where, spot = each
        first = where.letters.find(COUNT)
        listed = _LISTED.match(where.letters, first + 1) if first >= 0 else None
        total = where.items[first] if listed else None
        if not isinstance(total, Mention) or not same_unit(total, mention) or spot == first:
            levels.append(each)
    return levels


def _of_one_before(place: Place, other: Mention, gap: Mention) -> Iterator[Candidate]:
    """It will spend 77.3 billion. Revenue is 48.8 billion, leaving a deficit of 28.5 billion: the one is the only
    figure of the sentence before.
    """
    before = place.recall.before(place.sentence.start)[:_PAIR]
    if not (gap.unit or gap.written.scale) or not before or not _is_named(place, other.end, gap):
        return
    if place.sentence.start - before[0][1].end > _NEXT or not _are_of_one_unit((before[0][0], other, gap)):
        return
    (one, where, _), *others = before
    alone = not any(each[1] is where for each in others) and not set(where.letters) & _CHANGED
    exact = not any(each.written.hedge for each in (one, other, gap))
    reached = other.written.value > one.written.value and is_said_to_follow(place, place.low[other.end : gap.start])
    if alone and (reached or max(other.written.value, gap.written.value) < one.written.value):
        for told in _difference(place, one, other, gap, exact):
            slip = is_explained_sum(*((other, (one, gap)) if reached else (one, (other, gap))))
            yield told if told.fits else told._replace(telling=exact and slip, said=True)


def _is_pair(place: Place, where: Sentence) -> bool:
    """Whether the sentence right before has two counts, and tells no change of one to the other."""
    others = sum(letter in _FIGURES for letter in where.letters)
    return place.sentence.start - where.end <= _NEXT and others == 2 and not set(where.letters) & _TOLD


def _are_of_one_unit(figures: Sequence[Mention]) -> bool:
    """Whether all have one unit, or leave it to another one of them, with no word of their own behind them."""
    if all(same_unit(figures[0], each) for each in figures[1:]):
        return bool(figures[0].unit or figures[0].written.scale)
    units = [each for each in figures if each.unit]
    own = all(each.unit or not each.noun for each in figures)
    return bool(units) and own and all(same_unit(units[0], each) for each in units)


def _difference(place: Place, one: Mention, other: Mention, gap: Mention, only: bool) -> Iterator[Candidate]:
    units = {each.unit for each in (one, other, gap) if each.unit}
    if one.kind != COUNT or (len(units) > 1 and not (same_unit(one, other) and same_unit(one, gap))):
        return
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    start = min(place.sentence.start, one.start)
    candidate = equation((gap, greater, less), "{0} = {1} − {2}", "difference-of-two", start, place.sentence.end)
    if gap.written.interval(NEAREST).meets(greater.written.interval(NEAREST) - less.written.interval(NEAREST)):
        yield candidate
        return
    exact = greater.written.value - less.written.value
    near = exact <= _SLIP * gap.written.value and gap.written.value <= _SLIP * exact
    slip = is_explained_sum(greater, (less, gap))
    if (near or slip) and (units or one.written.scale):
        yield candidate._replace(verdict="mismatch", telling=only and slip)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tháng 5, Việt Nam xuất khẩu 17,8 tỷ USD, nhập khẩu 18,5 tỷ USD, nhập siêu 0,7 tỷ USD.",
            "consistent",
            {"holds[0]": "0,7 tỷ USD", "holds[1]": "18,5 tỷ USD", "holds[2]": "17,8 tỷ USD"},
        ),
        CueExample(
            "en",
            "Exports of $17.8 billion and imports of $18.5 billion left a trade deficit of $0.7 billion.",
            "consistent",
            {"holds[0]": "$0.7 billion", "holds[1]": "$18.5 billion", "holds[2]": "$17.8 billion"},
        ),
        CueExample(
            "fr",
            "La caisse a perçu 820 millions d’euros et en a dépensé 764 millions, soit un excédent de 56 millions.",
            "consistent",
            {"holds[0]": "56 millions", "holds[1]": "820 millions d’euros", "holds[2]": "764 millions"},
        ),
        CueExample(
            "en",
            "The club raised 4.2 million and spent 3.1 million. That left a balance of 1.1 million.",
            "consistent",
            {"holds[0]": "1.1 million", "holds[1]": "4.2 million", "holds[2]": "3.1 million"},
        ),
        CueExample(
            "vi",
            "Quỹ thu được 4,2 tỷ đồng và chi 3,1 tỷ đồng. Số dư còn lại là 1,1 tỷ đồng.",
            "consistent",
            {"holds[0]": "1,1 tỷ đồng", "holds[1]": "4,2 tỷ đồng", "holds[2]": "3,1 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Dự án cần khoảng 28.000 tỷ đồng, mới được bố trí 7.500 tỷ đồng, còn thiếu khoảng 20.500 tỷ đồng.",
            "coarse",
            {"holds[0]": "khoảng 20.500 tỷ đồng", "holds[1]": "khoảng 28.000 tỷ đồng", "holds[2]": "7.500 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Mái nhà ở độ cao 760 m. Tấm lưới được căng ở độ cao 60 m. Cách biệt 700 m này là kỷ lục của hai nước.",
            "consistent",
            {"holds[0]": "700 m", "holds[1]": "760 m", "holds[2]": "60 m"},
        ),
        CueExample(
            "en",
            "The line needs 28.4 billion euros and got 7.5 billion euros, a gap of 20.9 billion euros.",
            "consistent",
            {"holds[0]": "20.9 billion euros", "holds[1]": "28.4 billion euros", "holds[2]": "7.5 billion euros"},
        ),
        CueExample(
            "fr",
            "Le budget passe de 529 488 à 563 037 euros, soit une rallonge de 33 549 euros.",
            "consistent",
            {"holds[0]": "33 549 euros", "holds[1]": "563 037 euros", "holds[2]": "529 488"},
        ),
        CueExample(
            "es",
            "La obra se adjudicó por 445.619 euros. Al final ha costado 548.070, así que el sobrecoste asciende a "
            "102.451 euros.",
            "consistent",
            {"holds[0]": "102.451 euros", "holds[1]": "548.070", "holds[2]": "445.619 euros"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỉnh xuất khẩu 1.250 triệu USD, trong đó vải 475 triệu USD, cá 400 triệu USD. Nhập khẩu là 890 triệu USD. "
            "Như vậy, tỉnh xuất siêu 630 triệu USD.",
            "mismatch",
            {"holds[0]": "630 triệu USD", "holds[1]": "1.250 triệu USD", "holds[2]": "890 triệu USD"},
        ),
        CueExample(
            "en",
            "Exports were $1,250 million, of which $475 million was cloth. Imports were $890 million. The surplus was "
            "$630 million.",
            "mismatch",
            {"holds[0]": "$630 million", "holds[1]": "$1,250 million", "holds[2]": "$890 million"},
        ),
        CueExample(
            "en",
            "It expects to spend 77.33 billion shillings. Revenue will be 48.84 billion shillings, leaving a deficit "
            "of 28.94 billion shillings.",
            "mismatch",
            {
                "holds[0]": "28.94 billion",
                "holds[1]": "77.33 billion",
                "holds[2]": "48.84 billion",
            },
        ),
        CueExample(
            "vi",
            "Khối ngoại mua vào 412,5 tỷ đồng, bán ra 356,3 tỷ đồng, tức mua ròng 65,2 tỷ đồng.",
            "mismatch",
            {"holds[0]": "65,2 tỷ đồng", "holds[1]": "412,5 tỷ đồng", "holds[2]": "356,3 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Dự án cần 28.400 tỷ đồng, nhưng đến nay mới được bố trí 7.500 tỷ đồng, còn thiếu 29.900 tỷ đồng.",
            "mismatch",
            {"holds[0]": "29.900 tỷ đồng", "holds[1]": "28.400 tỷ đồng", "holds[2]": "7.500 tỷ đồng"},
        ),
        CueExample(
            "es",
            "La línea necesita 28,4 millones de euros y recibió 7,5 millones de euros: faltan 29,9 millones de euros.",
            "mismatch",
            {
                "holds[0]": "29,9 millones de euros",
                "holds[1]": "28,4 millones de euros",
                "holds[2]": "7,5 millones de euros",
            },
        ),
        CueExample(
            "en",
            "Exports came to $18.5 billion in May. Imports were $17.8 billion. This is a surplus of $0.9 billion.",
            "mismatch",
            {"holds[0]": "$0.9 billion", "holds[1]": "$18.5 billion", "holds[2]": "$17.8 billion"},
        ),
        CueExample(
            "vi",
            "Thu của huyện đạt 48,2 tỷ đồng, tăng 9%. Chi là 41,7 tỷ đồng. Như vậy, huyện bội thu 8,5 tỷ đồng.",
            "mismatch",
            {"holds[0]": "8,5 tỷ đồng", "holds[1]": "48,2 tỷ đồng", "holds[2]": "41,7 tỷ đồng"},
        ),
        CueExample(
            "vi",
            "Cả nước xuất khẩu 21,3 tỷ USD và nhập khẩu 20,1 tỷ USD trong tháng, thặng dư 2,1 tỷ USD.",
            "mismatch",
            {"holds[0]": "2,1 tỷ USD", "holds[1]": "21,3 tỷ USD", "holds[2]": "20,1 tỷ USD"},
        ),
        CueExample(
            "en",
            "The country exported $21.3 billion of goods and imported $20.1 billion, a surplus of $2.1 billion.",
            "mismatch",
            {"holds[0]": "$2.1 billion", "holds[1]": "$21.3 billion", "holds[2]": "$20.1 billion"},
        ),
        CueExample(
            "fr",
            "Le budget passe de 529 488 à 563 037 euros, soit une rallonge de 34 549 euros.",
            "mismatch",
            {"holds[0]": "34 549 euros", "holds[1]": "563 037 euros", "holds[2]": "529 488"},
        ),
        CueExample(
            "es",
            "La obra se adjudicó por 445.619 euros. Al final ha costado 548.070, así que el sobrecoste asciende a "
            "102.541 euros.",
            "mismatch",
            {"holds[0]": "102.541 euros", "holds[1]": "548.070", "holds[2]": "445.619 euros"},
        ),
        CueExample(
            "en",
            "The work was awarded for 445,619 euros. In the end it cost 548,070, so the overrun comes to 102,541 "
            "euros.",
            "mismatch",
            {"holds[0]": "102,541 euros", "holds[1]": "548,070", "holds[2]": "445,619 euros"},
        ),
    ),
    traps=(
        CueExample("en", "The hens rested for 5 min. Calls came every 2 min. Eggs were laid at a gap of 2 min each."),
        CueExample(
            "en",
            "Exports came to $1,250 million, of which $475 million was cloth. Imports fell to $890 million.",
        ),
        CueExample("en", "The surplus rose to 14.1 billion from 6.6 billion, the net surplus fell to 7.4 billion."),
        CueExample("en", "The club raised 5.1 million by 1.16 million shares, with the balance of 2.04 million lent."),
        CueExample(
            "en", "Exports came to $18.5 billion and $2 billion. Imports were $17.8 billion. The deficit is $3 billion."
        ),
        CueExample("en", "Exports of $17.8 billion and imports of $18.5 billion left a deficit for 3 years."),
        CueExample("fr", "Le budget passe de 529 488 à 563 037 euros, avec une avance de 34 549 euros de la région."),
        CueExample(
            "fr",
            "Le pont devait coûter 445 619 euros. Il a coûté 548 070 euros, avec une avance de 102 541 euros.",
        ),
        CueExample(
            "es",
            "La obra se adjudicó por 445.619 euros. Al final ha costado 548.070, y el saldo municipal es de "
            "102.541 euros.",
        ),
        CueExample(
            "en",
            "The work was awarded for 445,619 euros. In the end it cost 548,070, and the city has a surplus of "
            "102,541 euros.",
        ),
        CueExample("fr", "Il a reçu 500 euros de salaire, 200 euros de prime et une avance de 350 euros."),
        CueExample(
            "fr",
            "La mairie a vendu le pré 445 619 euros. Elle l’avait payé 548 070 euros, d’où une moins-value de 102 "
            "541 euros après frais.",
        ),
        CueExample("es", "El coche cuesta 500 euros, la moto 200 euros y hay un ahorro de 350 euros."),
        CueExample("en", "The bike costs 500 euros, the helmet 200 euros, with a saving of 350 euros."),
    ),
    turn=LIMITS,
    where="figure|percent",
    said="difference reckoned.gaps",
)
