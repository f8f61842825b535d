"""Amounts, and at the end of their sentence what they come to: 480 from taxes, 35 from oil and 85 from duties, 600 in
total.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.near_misses import is_rounded_sum
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import BEGIN, OF, RISE, TOTAL, symbols, wording
from crossfoot.figures.unmade import unmade

_ENDED: Final = wording(
    "[,|;|joined]*1-2 few? [rise few?]? share? total few|of|share|end|,*3 [total: figure] words? END "
    "or [,|;|:]*1-2 [few|share]*2 [last: figure] words? total END"
)
_GIVEN: Final = wording("any* [last: figure] words? END")
_MADE_OF: Final = wording("figure of few")
"""87,161 tonnes of wheat, 60,994 of rye"""
_SHORT: Final = 6
"""characters behind a figure in which the word for "of" stands"""
_OTHERS: Final = symbols(
    "percent points multiple fraction ratio range rise fall versus plan mean each part parts rest of ( /"
)
_ENDS: Final = symbols("begin end")
"""both are those of a change"""
_RAISED: Final = wording("[,|;|joined]*1-2 few? [rise few?]? total few? end")
"""bringing the total to: there may be more than the parts, which only much longer figures rule out"""
_CLOSE: Final = unmade(r"\s+(?:[^\W\d_]+\s+){0,3}[^\w\s]?")
"""between such a phrase and the total"""
_MARKED: Final = unmade(r"[,;–—]\s*(?:[^\W\d_]+\s+){0,2}$")
_TWO: Final = 2
_NAMED: Final = 3
"""words behind a total by which it names no other time or place"""
_FEW: Final = 9
_MANY: Final = 100
"""things that others than the parts hardly come to by a slip"""
_DIGITS: Final = 4
_LEAST: Final = 20
"""units of its last place that a total has"""


def _propose(place: Place) -> Iterator[Candidate]:
    yield from _given(place)
    letters, items = place.letters, place.sentence.items
    ended = _ENDED.search(letters)
    if not ended or set(_MADE_OF.sub("", _before(place, ended.start()))) & _OTHERS or set(letters) >= _ENDS:
        return
    spots = [at for at, letter in enumerate(letters[: ended.start()]) if letter == COUNT]
    last = ended.start(ended.lastgroup or 0)
    figures = [each for each in (items[at] for at in (*spots, last)) if isinstance(each, Mention)]
    if not 2 < len(figures) <= _FEW or len(figures) != len(spots) + 1 or not _are_alike(place, figures):
        return
    *parts, total = figures
    if _RAISED.match(letters, ended.start()) and not _is_long(figures):
        return
    amount = sum(part.written.value for part in parts)
    rounded = not all(part.unit for part in parts) and is_rounded_sum(
        total, [part._replace(unit=total.unit) for part in parts]
    )
    more = _is_longer(place, last, total)
    if amount == total.written.value or (is_explained_sum(total, parts) and not rounded and not more):
        listing = TotalWithParts(last, total, tuple(parts), tuple(spots), True, True, "")
        yield stated(place, listing, parts, "total-at-the-end", "exact")._replace(telling=True, said=True)


def _given(place: Place) -> Iterator[Candidate]:
    """What words right before the last figure say that the others come to: year 7 has 123 pupils and year 8 has 90,
    giving a roll of 213; another 35, added to 251 already there, brought the total to 286.
    """
    found = _GIVEN.fullmatch(place.letters)
    if found is None or len(place.counts) != place.letters.count(COUNT):
        return
    *parts, total = place.counts
    if not 2 <= len(parts) <= _FEW or not _is_led(place, parts[-1], total):
        return
    broader = any_of(place.lexicon.prose.broader).search(place.low, total.end, place.sentence.end)
    if broader or _is_longer(place, found.start("last"), total):
        return  # for a total of 382 this year
    spots = [at for at, letter in enumerate(place.letters) if letter == COUNT][:-1]
    if not _OTHERS.isdisjoint(place.letters[: spots[-1] + 1].replace(RISE, "")) or not _are_of_one(place, parts, total):
        return
    amount = sum(part.written.value for part in parts)
    if amount == total.written.value or is_explained_sum(total, parts):
        listing = TotalWithParts(found.start("last"), total, tuple(parts), tuple(spots), True, True, "")
        told = stated(place, listing, parts, "total-at-the-end", "exact")
        slip = amount != total.written.value
        yield told._replace(telling=slip, said=True, certain=slip, variant="-given")


def _is_longer(place: Place, spot: int, total: Mention) -> bool:
    """Whether words behind a total may tell of a longer time than those of its parts: 70 over the long weekend."""
    words = WORD.findall(place.low, total.end, place.sentence.end)
    return TOTAL not in place.letters[spot:] and len(words) > _NAMED


def _is_led(place: Place, last: Mention, total: Mention) -> bool:
    """Whether a phrase before a total says that the figures before it come to that."""
    words, low = place.lexicon.prose.completing, place.low
    there = any_of(words.standing).search(low, place.sentence.start, total.start) is not None
    for phrase in any_of((*words.giving, *(words.raising if there else ()))).finditer(low, last.end, total.start):
        if _CLOSE.fullmatch(low, phrase.end(), total.start) and _MARKED.search(low, last.end, phrase.start()):
            return True
    return False


def _are_of_one(place: Place, parts: list[Mention], total: Mention) -> bool:
    """Whether figures are told alike, in one unit or of things that are named with one word."""
    figures = (*parts, total)
    if any(each.in_words or each.written.hedge or each.written.sign for each in figures):
        return False
    if len({each.written.place for each in figures}) > 1 or not all(same_unit(each, total) for each in parts):
        return False
    most = max(part.written.value for part in parts)
    if not most < total.written.value >= _LEAST * total.written.last_place:
        return False
    named, counted = ({each.noun[0] for each in some if each.noun} for some in (parts, (total,)))
    named, counted = named & place.lexicon.countable, counted & place.lexicon.countable
    return total.unit != "" or (len(named) < _TWO and counted <= named)  # not 14 and 13, making work for 37 people


def _before(place: Place, end: int) -> str:
    """The letters before a total, without "between" at the beginning: entre los 89 camiones y los 109 autobuses."""
    sentence = place.sentence
    first = place.low[sentence.starts[0] : sentence.ends[0]].partition(" ")[0]
    between = place.lexicon.notation.words.ranges.get(first) in place.lexicon.prose.joined
    return place.letters[1:end] if between else place.letters[:end].replace(BEGIN, OF, place.letters[:1] == BEGIN)


def _is_long(figures: list[Mention]) -> bool:
    """Whether all figures have so many digits that hardly anything else is one slip away from what they come to."""
    digits = [len(str(abs(each.written.num) // each.written.step).rstrip("0")) for each in figures]
    return min(digits) >= _DIGITS - 1 and digits[-1] >= _DIGITS


def _are_alike(place: Place, figures: list[Mention]) -> bool:
    """Whether figures have one unit, or count things by name, and are told alike; the last one is the greatest."""
    total = figures[-1]
    plain = not any(each.in_words or each.written.hedge or each.written.sign for each in figures)
    written = total.written
    named = figures[0].noun if _is_long(figures) else all(each.noun for each in figures)
    counted = not total.unit and bool(named) and written.value >= _MANY
    of = (*place.lexicon.notation.words.of, *place.lexicon.prose.of)
    bare = [each for each in figures[1:-1] if not (each.unit or each.noun)]
    left_out = [each for each in bare if place.low[each.end :][:_SHORT].split()[:1] in ([word] for word in of)]
    one = all(same_unit(each, total) or each in left_out for each in figures) and (total.unit != "" or counted)
    alike = all(each.written.last_place == written.last_place for each in figures[:-1])
    most = max(each.written.value for each in figures[:-1])
    return plain and one and alike and most < written.value >= _LEAST * written.last_place


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Thu nội địa 480 tỷ đồng, thu từ dầu thô 35 tỷ đồng, thu xuất nhập khẩu 85 tỷ đồng; tổng cộng 600 tỷ đồng.",
            "consistent",
            {"total": "600 tỷ đồng", "parts[0]": "480 tỷ đồng", "parts[1]": "35 tỷ đồng", "parts[2]": "85 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The mill spent 480 euros on grain and 135 euros on sacks, in total 615 euros.",
            "consistent",
            {"total": "615 euros", "parts[0]": "480 euros", "parts[1]": "135 euros"},
        ),
        CueExample(
            "fr",
            "Le moulin a reçu 87 161 tonnes de blé et 60 994 de seigle, soit un total de 148 155 tonnes.",
            "consistent",
            {"total": "148 155 tonnes", "parts[0]": "87 161 tonnes", "parts[1]": "60 994"},
        ),
        CueExample(
            "es",
            "Se recogieron 87.161 toneladas de trigo y 60.994 de centeno, lo que arroja un total de 148.155 toneladas.",
            "consistent",
            {"total": "148.155 toneladas", "parts[0]": "87.161 toneladas", "parts[1]": "60.994"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The mill sold 144 sacks and 138 bags, or 312 loads in total.",
            "mismatch",
            {"total": "312", "parts[0]": "144", "parts[1]": "138"},
        ),
        CueExample(
            "en",
            "4,471 guests came in May, 5,382 in June and 6,124 in July, which brings the total to 15,877.",
            "mismatch",
            {"total": "15,877", "parts[0]": "4,471", "parts[1]": "5,382", "parts[2]": "6,124"},
        ),
        CueExample(
            "vi",
            "Có 4.471 khách đến hôm thứ sáu và 5.382 khách hôm thứ bảy, nâng tổng số khách lên 9.753.",
            "mismatch",
            {"total": "9.753", "parts[0]": "4.471", "parts[1]": "5.382"},
        ),
        CueExample(
            "fr",
            "4 471 hôtes sont venus le samedi et 5 382 le dimanche, ce qui porte la fréquentation totale à 9 753.",
            "mismatch",
            {"total": "9 753", "parts[0]": "4 471", "parts[1]": "5 382"},
        ),
        CueExample(
            "es",
            "Entre los 99 carros y los 109 caballos, la granja suma 198 lotes.",
            "mismatch",
            {"total": "198", "parts[0]": "99", "parts[1]": "109"},
        ),
        CueExample(
            "en",
            "He farms 1,639 sheep, 905 cattle and 1,045 pigs, or 3,389 head of livestock altogether.",
            "mismatch",
            {"total": "3,389", "parts[0]": "1,639", "parts[1]": "905", "parts[2]": "1,045"},
        ),
        CueExample(
            "en",
            "Another 34 cases found on Tuesday, added to the 251 already on record, brought the total to 286.",
            "mismatch",
            {"total": "286", "parts[0]": "34", "parts[1]": "251"},
        ),
        CueExample(
            "en",
            "Year 7 has 123 pupils, Year 8 has 90 and Year 9 has 108, giving a roll of 320.",
            "mismatch",
            {"total": "320", "parts[0]": "123", "parts[1]": "90", "parts[2]": "108"},
        ),
        CueExample(
            "vi",
            "Thêm 34 ca xác nhận hôm thứ Ba, cùng với 251 ca đã ghi nhận, nâng tổng số ca lên 286.",
            "mismatch",
            {"total": "286", "parts[0]": "34", "parts[1]": "251"},
        ),
        CueExample(
            "vi",
            "Khối 7 có 123 học sinh, khối 8 có 90 và khối 9 có 108, đưa tổng số lên 320 học sinh.",
            "mismatch",
            {"total": "320", "parts[0]": "123", "parts[1]": "90", "parts[2]": "108"},
        ),
        CueExample(
            "fr",
            "La 6e compte 123 élèves, la 5e 90 et la 4e 108, soit un total de 320.",
            "mismatch",
            {"total": "320", "parts[0]": "123", "parts[1]": "90", "parts[2]": "108"},
        ),
        CueExample(
            "es",
            "Primero tiene 123 alumnos, segundo 90 y tercero 108, lo que suma 320 alumnos.",
            "mismatch",
            {"total": "320", "parts[0]": "123", "parts[1]": "90", "parts[2]": "108"},
        ),
        CueExample(
            "en",
            "The mill sold 144 sacks in May and 138 bags in June, 312 loads altogether.",
            "mismatch",
            {"total": "312", "parts[0]": "144", "parts[1]": "138"},
        ),
        CueExample(
            "vi",
            "Trại bán 464 con gà và 404 con vịt, tổng cộng 904 con vật.",
            "mismatch",
            {"total": "904", "parts[0]": "464", "parts[1]": "404"},
        ),
        CueExample(
            "vi",
            "Thu nội địa 480 tỷ đồng, thu từ dầu thô 35 tỷ đồng, thu xuất nhập khẩu 85 tỷ đồng; tổng cộng 660 tỷ đồng.",
            "mismatch",
            {"total": "660 tỷ đồng", "parts[0]": "480 tỷ đồng", "parts[1]": "35 tỷ đồng", "parts[2]": "85 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The mill spent 480 euros on grain and 153 euros on sacks, in total 615 euros.",
            "mismatch",
            {"total": "615 euros", "parts[0]": "480 euros", "parts[1]": "153 euros"},
        ),
        CueExample(
            "fr",
            "Le moulin a dépensé 480 euros pour le grain et 153 euros pour les sacs, au total 615 euros.",
            "mismatch",
            {"total": "615 euros", "parts[0]": "480 euros", "parts[1]": "153 euros"},
        ),
        CueExample(
            "en",
            "The mill took 87,161 tonnes of wheat and 60,994 of rye, a total of 148,655 tonnes.",
            "mismatch",
            {"total": "148,655 tonnes", "parts[0]": "87,161 tonnes", "parts[1]": "60,994"},
        ),
        CueExample(
            "es",
            "Se recogieron 87.161 toneladas de trigo y 60.994 de centeno, un total de 148.655 toneladas.",
            "mismatch",
            {"total": "148.655 toneladas", "parts[0]": "87.161 toneladas", "parts[1]": "60.994"},
        ),
    ),
    traps=(
        CueExample("en", "There were 33 carts on Friday and 31 on Saturday, and a total of 70 over the long weekend."),
        CueExample("en", "The mill sold 480 sacks in May and 135 bags in June, bringing the total to 715."),
        CueExample("en", "The mill sold 480 sacks in May and 135 bags in June, or 715 loads in total since April."),
        CueExample("fr", "Le moulin a vendu 480 sacs et 135 seaux, ce qui porte la vente totale à 715."),
        CueExample("es", "De los 99 carros y los 109 caballos, en total 198 son nuevos."),
        CueExample("vi", "Xưởng bán 480 bao và 135 túi, nâng tổng số lên 715."),
        CueExample("en", "The mill sold 14 sacks in May and 13 in June, making work for 37 people."),
        CueExample("en", "There were 344 new cases and 12 deaths, bringing the total to 3,456."),
        CueExample("en", "There were 34 new cases and 12 deaths, bringing the total already recorded to 56."),
        CueExample("en", "They sold 144 sacks in May and 138 in June, for a total of 382 this year."),
        CueExample("en", "They sold 1,639 sheep, 905 cattle and 1,045 pigs, or 3,389 pounds of meat altogether."),
        CueExample("vi", "Thêm 34 ca mắc và 12 ca tử vong, nâng tổng số ca trước đó lên 56."),
        CueExample("en", "The mill sold 144 sacks and 138 bags, 1,900 loads altogether so far."),
        CueExample("en", "The mill sold 14 sacks and 13 bags, 37 loads altogether."),
        CueExample("en", "The mill spent 480 euros in May and 135 euros in June, in total 1,900 euros so far."),
        CueExample("vi", "Quý I thu 480 tỷ đồng, quý II thu 35 tỷ đồng, nâng tổng thu lên 1.900 tỷ đồng."),
        CueExample("en", "The mill spent about 480 euros on grain and 153 euros on sacks, in total 615 euros."),
        CueExample("es", "Se recogieron 87.161 toneladas de trigo y 60.994 de centeno, un total de 148.156 toneladas."),
        CueExample("en", "The mill took 87,161 tonnes of wheat and 60,994 sacks, a total of 148,655 tonnes."),
    ),
    turn=TOTALS,
    where="total or figure any* figure words? END",
)
