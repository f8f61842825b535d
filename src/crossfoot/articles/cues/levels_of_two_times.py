"""Two levels with their times, and the change between them: there were 612 in March; in April there were 459, down 25%.

The words say which of the two is the earlier one, and the change goes the way that both do.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, Change, Slots, changes, is_misprinted_difference
from crossfoot.articles.cues._dated_levels import DatedPair, dated_pair, is_nothing_new, years_in
from crossfoot.articles.cues._misprinted_changes import is_slip, sure_changes
from crossfoot.articles.cues._multiples import is_of_another
from crossfoot.articles.cues._told_near import clause_behind
from crossfoot.articles.proposal import Candidate, judged
from crossfoot.articles.sentence import COUNT, PERCENT, TIMES, Mention
from crossfoot.articles.slips import is_explained_times
from crossfoot.articles.wordings import VERSUS, symbols
from crossfoot.articles.words import begins_with
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import NEAREST

_PATTERN: Final = "levels-of-two-times"
_MULTIPLE: Final = "-multiple"
_TOO_LITTLE, _TOO_MUCH = Exact(4, 5), Exact(6, 5)
"""of what a level would be by a multiple"""
_RESULTS: Final = ("by", "percent", "times")
_BETWEEN: Final = symbols("few some number span of mean total share rise fall plan , ( )")
"""letters between the second level and what the change came to"""
_MARK: Final = unmade(r"[,;:(]")
_STOPS_CLAUSE: Final = symbols(", : ;")
_STOPS: Final = symbols(", ; joined figure percent points fraction range multiple ( )")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        results = {role: slot for role, slot in change.slots.items() if role in _RESULTS}
        worded = any(slot.mention.in_words for role, slot in results.items() if role != "times")
        if not results or worded or ("from" in change.slots and not _is_set_off(change)):
            continue
        for told in (results, _without_level(results)):
            last = _last_level(change, told) if told else None
            falls = {slot.falls for slot in told.values()} == {True}
            pair = dated_pair(place, last, falls) if last is not None else None
            here = pair is not None and min(pair.old.start, pair.new.start) >= place.sentence.start
            if here and ("times" in told or (change.held_against and "(" not in place.letters)):
                continue
            if pair is None or not _goes(pair, told) or _is_against_another(place, told, pair):
                continue
            if told is results or 2 * pair.new.written.value > pair.old.written.value:
                yield from _told(change, pair, told)


def _without_level(results: Slots) -> Slots:
    """The percentage alone, where the figure right before it may be the later level: they were 459, or 25% fewer."""
    if results.keys() != {"by", "percent"} or results["by"].place > results["percent"].place:
        return {}
    return {"percent": results["percent"]}


def _last_level(change: Change, results: Slots) -> Mention | None:
    """The level right before what a change came to."""
    sentence = change.place.sentence
    first = min(slot.place for slot in results.values())
    figures = [at for at in range(first) if sentence.items[at] is not None]
    if not figures and results.keys() == {"times"}:
        return _next_level(change.place, first)
    level = sentence.items[figures[-1]] if figures else None
    if not isinstance(level, Mention) or level.kind not in (COUNT, PERCENT) or level.in_words or level.written.hedge:
        return None
    if change.shape == LATER and change.slots["to"].mention is not level:
        return None
    between = sentence.letters[figures[-1] + 1 : first]
    if set(between) <= _BETWEEN and ("," in between or "(" in between):
        return level
    return level if _goes_on(change.place, sentence.ends[figures[-1]], results) else None


def _goes_on(place: Place, start: int, results: Slots) -> bool:
    """Whether nothing new is named between a mark behind a level and what the change came to, nor behind that."""
    sentence, spots = place.sentence, [slot.place for slot in results.values()]
    words = place.low[start : sentence.starts[min(spots)]]
    mark = _MARK.search(words)
    behind = clause_behind(place, sentence.ends[max(spots)])
    return mark is not None and is_nothing_new(place, words[mark.end() :]) and is_nothing_new(place, behind)


def _is_set_off(change: Change) -> bool:
    """Whether a colon stands between a multiple and the level behind it, which it is none of: it has tripled: 792."""
    old, times = change.slots["from"], change.slots.get("times")
    return times is not None and old.said == TIMES and ":" in change.place.letters[times.place : old.place]


def _next_level(place: Place, first: int) -> Mention | None:
    """The only level of a sentence that begins with a multiple of the one before: this has tripled: there were 792."""
    again = begins_with(place.low, place.sentence.start, place.lexicon.again)
    level = place.counts[0] if again and len(place.counts) == 1 and len(place.figures) == 1 else None
    plain = level is not None and not level.in_words and not level.written.hedge
    return level if plain and not _STOPS_CLAUSE.isdisjoint(place.letters[first:]) else None


def _goes(pair: DatedPair, results: Slots) -> bool:
    """Whether both levels go the way that the words say."""
    old, new = pair.old.written.value, pair.new.written.value
    ways = {slot.falls for slot in results.values()}
    return old > 0 < new and ways == {new < old} and old != new and not pair.old.written.hedge


def _is_against_another(place: Place, results: Slots, pair: DatedPair) -> bool:
    """Whether a change is told against another time than that of the earlier level: up 5% on 2019."""
    sentence, letters = place.sentence, place.letters
    last = max(slot.place for slot in results.values())
    end = next((at for at in range(last + 1, len(letters)) if letters[at] in _STOPS), len(letters))
    stop = sentence.starts[end] if end < len(letters) else sentence.end
    if years_in(place, sentence.ends[last], stop) - pair.years:
        return True
    first = min(slot.place for slot in results.values())
    return VERSUS in letters[first:end] and not years_in(place, sentence.ends[last], stop)


def _told(change: Change, pair: DatedPair, results: Slots) -> Iterator[Candidate]:
    slots = {"from": change.at(pair.old), "to": change.at(pair.new), **results}
    if {"by", "percent"} <= slots.keys():
        yield from sure_changes(change, slots, _PATTERN)
        return
    told = change.candidate(slots, _PATTERN, telling=True)
    if judged(told).fits:
        yield told
    elif "times" in slots:
        if not is_of_another(change.place, slots["times"].mention):
            yield told._replace(telling=_is_no_multiple(slots), variant=_MULTIPLE)
    elif "by" in slots:
        yield told._replace(telling=is_misprinted_difference(slots), certain=is_slip(slots))
    else:
        certain = is_slip(slots) or _is_of_the_later(slots)
        yield told._replace(telling=told.telling or certain, certain=certain)


def _is_no_multiple(slots: Slots) -> bool:
    """Whether a slip explains that one level is not so many times the other, nor so many times more, by far."""
    old, new, times = (slots[role].mention for role in ("from", "to", "times"))
    many, one, size = times.written.value, old.written.value, new.written.value
    apart = size < _TOO_LITTLE * many * one or size > _TOO_MUCH * many * one
    more = abs(size - (many + 1) * one) <= one * times.written.last_place and not times.in_words
    return apart and not more and not times.written.hedge and is_explained_times(old, new, times)


def _is_of_the_later(slots: Slots) -> bool:
    """Whether a percentage is that of the later level: from 612 to 459, down 33.3%."""
    if slots.keys() != {"from", "to", "percent"}:
        return False
    old, new, percent = (slots[role].mention.written for role in ("from", "to", "percent"))
    given = 100 * abs(new.value - old.value) / new.value
    fine = percent.place < 0 or not percent.value % 1
    return fine and not percent.hedge and given in percent.interval(NEAREST)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Deaths on the roads: 486 in 2017, 512 in 2018, up 26.",
            "consistent",
            {"from": "486", "to": "512", "by": "26"},
        ),
        CueExample(
            "vi",
            "Số cán bộ không chuyên trách cấp xã giảm mạnh: năm 2015 có 3.115 người, đến năm 2020 chỉ còn 1.866 "
            "người, giảm 40,1%.",
            "consistent",
            {"from": "3.115", "to": "1.866", "percent": "40,1%"},
        ),
        CueExample(
            "en",
            "The clinic saw 2,400 patients in 2021. By 2023 that figure had risen to 3,000, a rise of 25%.",
            "consistent",
            {"from": "2,400", "to": "3,000", "percent": "25%"},
        ),
        CueExample(
            "vi",
            "Năm 2021, xã có 2.400 lượt khách. Đến năm 2023, con số này là 3.000 lượt, tăng 25%.",
            "consistent",
            {"from": "2.400", "to": "3.000", "percent": "25%"},
        ),
        CueExample(
            "vi",
            "Quý I, xưởng bán 620 xe; quý II bán 775 xe, tăng 155 xe (25%).",
            "consistent",
            {"from": "620", "to": "775", "by": "155", "percent": "25%"},
        ),
        CueExample(
            "fr",
            "En 2021, le parc comptait 620 arbres. En 2023, il en comptait 775, soit une hausse de 25 %.",
            "consistent",
            {"from": "620", "to": "775", "percent": "25 %"},
        ),
        CueExample(
            "es",
            "En 2021 hubo 775 incendios y en 2022 hubo 620, un descenso del 20 %.",
            "consistent",
            {"from": "775", "to": "620", "percent": "20 %"},
        ),
        CueExample(
            "en",
            "Occupancy was 61.4% in 2021. A year later it was 68.2%, up 6.8 percentage points.",
            "consistent",
            {"from": "61.4%", "to": "68.2%", "by": "6.8 percentage points"},
        ),
        CueExample(
            "fr",
            "Le bénéfice ressort à 351,0 millions d’euros. Il s’élevait à 377,1 millions un an plus tôt ; le repli "
            "atteint 6,9 %.",
            "consistent",
            {"from": "377,1 millions", "to": "351,0 millions d’euros", "percent": "6,9 %"},
        ),
        CueExample(
            "es",
            "La empresa cerró con un margen de 517,3 millones. Doce meses antes había sido de 430,8 millones, por "
            "lo que mejora un 20,1 %.",
            "consistent",
            {"from": "430,8 millones", "to": "517,3 millones", "percent": "20,1 %"},
        ),
        CueExample(
            "fr",
            "Le kilo de vanille se négocie 298 euros. Il en valait 72 en 2014 ; son prix a donc été multiplié par 4,1.",
            "consistent",
            {"from": "72", "to": "298 euros", "times": "4,1"},
        ),
        CueExample(
            "en",
            "In 2015 the shelter took in 264 geese. That figure has tripled: there were 792 last year.",
            "consistent",
            {"from": "264", "to": "792", "times": "tripled"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "In 2022 there were 5,129 carts. Two years later, there were 5,934, or 12.7% more.",
            "mismatch",
            {"from": "5,129", "to": "5,934", "percent": "12.7%"},
        ),
        CueExample(
            "fr",
            "En 2022, il y avait 5 129 chariots. Deux ans plus tard, ils sont 5 934, soit 12,7 % de plus.",
            "mismatch",
            {"from": "5 129", "to": "5 934", "percent": "12,7 %"},
        ),
        CueExample(
            "vi",
            "Doanh thu quý này là 310 tỷ đồng (quý trước 248 tỷ đồng), tăng 52%.",
            "mismatch",
            {"from": "248 tỷ đồng", "to": "310 tỷ đồng", "percent": "52%"},
        ),
        CueExample(
            "en",
            "In May the office took 624 letters. In June the figure was 468, down 33.3%.",
            "mismatch",
            {"from": "624", "to": "468", "percent": "33.3%"},
        ),
        CueExample(
            "vi",
            "Tháng 5, xã nhận 624 lá đơn. Sang tháng 6, con số này là 468, giảm 33,3%.",
            "mismatch",
            {"from": "624", "to": "468", "percent": "33,3%"},
        ),
        CueExample(
            "fr",
            "En mai, la mairie a reçu 624 lettres. En juin, ce chiffre était de 468, en baisse de 33,3 %.",
            "mismatch",
            {"from": "624", "to": "468", "percent": "33,3 %"},
        ),
        CueExample(
            "es",
            "En mayo la oficina recibió 624 cartas. En junio la cifra fue de 468, una caída del 33,3 %.",
            "mismatch",
            {"from": "624", "to": "468", "percent": "33,3 %"},
        ),
        CueExample(
            "en",
            "It had 2,400 members in 2021. Last year that figure climbed to 3,072, an increase of 82%.",
            "mismatch",
            {"from": "2,400", "to": "3,072", "percent": "82%"},
        ),
        CueExample(
            "vi",
            "Năm 2021, tỷ lệ phòng có khách là 61,4%. Đến năm 2023, tỷ lệ này đạt 68,2%, tăng 8,6 điểm %.",
            "mismatch",
            {"from": "61,4%", "to": "68,2%", "by": "8,6 điểm %"},
        ),
        CueExample(
            "vi",
            "Doanh thu quý II đạt 775 tỷ đồng, trong khi quý I là 620 tỷ đồng, tăng 52%.",
            "mismatch",
            {"from": "620 tỷ đồng", "to": "775 tỷ đồng", "percent": "52%"},
        ),
        CueExample(
            "en",
            "Sales were 620 million dollars in 2021 and 775 million dollars in 2022, a rise of 52%.",
            "mismatch",
            {"from": "620 million dollars", "to": "775 million dollars", "percent": "52%"},
        ),
        CueExample(
            "fr",
            "Le bénéfice ressort à 351,0 millions d’euros. Il s’élevait à 377,1 millions un an plus tôt ; le repli "
            "atteint 9,6 %.",
            "mismatch",
            {"from": "377,1 millions", "to": "351,0 millions d’euros", "percent": "9,6 %"},
        ),
        CueExample(
            "es",
            "La empresa cerró con un margen de 517,3 millones. Doce meses antes había sido de 340,8 millones, por "
            "lo que mejora un 20,1 %.",
            "mismatch",
            {"from": "340,8 millones", "to": "517,3 millones", "percent": "20,1 %"},
        ),
        CueExample(
            "en",
            "Net profit came to 351.0 million euros. It was 377.1 million in the same period of 2019; the fall "
            "reached 9.6%.",
            "mismatch",
            {"from": "377.1 million", "to": "351.0 million euros", "percent": "9.6%"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận quý này đạt 517,3 tỷ đồng. Mười hai tháng trước, con số này là 340,8 tỷ đồng, như vậy tăng "
            "20,1%.",
            "mismatch",
            {"from": "340,8 tỷ đồng", "to": "517,3 tỷ đồng", "percent": "20,1%"},
        ),
        CueExample(
            "fr",
            "Le kilo de vanille se négocie 298 euros. Il en valait 27 en 2014 ; son prix a donc été multiplié par 4,1.",
            "mismatch",
            {"from": "27", "to": "298 euros", "times": "4,1"},
        ),
    ),
    traps=(
        CueExample("en", "In 2022 there were 5,129 carts. Two years later, there were 813 more, or 12.7% more."),
        CueExample("en", "There were 624 letters in 2020. By 2023 there were 468, down 52% on 2015."),
        CueExample("en", "There were 624 letters in 2020. By 2023 there were 780 replies, a 52% rise."),
        CueExample("vi", "Năm 2021, công ty bán 624 xe. Năm 2022, đối thủ bán 780 xe, tăng 52%."),
        CueExample("vi", "Năm 2021, huyện có 624 hộ nghèo. Năm 2022, huyện có 468 hộ cận nghèo, giảm 52%."),
        CueExample("vi", "Năm 2021 có 624 hộ nghèo. Năm 2022 còn 468 hộ, giảm 52% so với năm 2015."),
        CueExample("en", "The mill made 624 carts in May. In June it made 780, and prices were up 52%."),
        CueExample(
            "fr", "En 2020, il y avait 624 lettres. En 2023, il y en avait 468, en baisse de 52 % par rapport à 2015."
        ),
        CueExample("es", "En 2020 hubo 624 cartas. En 2023 hubo 468, un 52 % menos que en 2015."),
        CueExample("en", "The mill made 624 carts. The other one made 780, up 52%."),
        CueExample(
            "fr",
            "Le bénéfice ressort à 351,0 millions d’euros. Il s’élevait à 377,1 millions un an plus tôt ; le "
            "chiffre d’affaires recule de 9,6 %.",
        ),
        CueExample(
            "fr",
            "Le bénéfice ressort à 351,0 millions d’euros. Il s’élevait à 377,1 millions un an plus tôt ; à "
            "périmètre constant, le repli atteint 9,6 %.",
        ),
        CueExample(
            "fr",
            "Le bénéfice ressort à 351,0 millions d’euros. Il s’élevait à 377,1 millions un an plus tôt ; le repli "
            "atteint 9,6 % hors éléments exceptionnels.",
        ),
        CueExample(
            "es",
            "Cerró con un margen de 517,3 millones. Doce meses antes había sido de 340,8 millones, por lo que "
            "mejora un 20,1 % la previsión.",
        ),
        CueExample(
            "es",
            "Cerró con un margen de 517,3 millones. Doce meses antes había sido de 340,8 millones; los ingresos "
            "suben un 20,1 %.",
        ),
        CueExample(
            "fr",
            "Le kilo de vanille se négocie 298 euros. Il en valait 27 en 2014 ; celui du cacao a été multiplié par "
            "4,1.",
        ),
        CueExample(
            "en",
            "Net profit came to 351.0 million euros. It was 377.1 million a year earlier; sales fell 9.6%.",
        ),
    ),
    turn=CHANGES,
    where="rise|fall|multiple",
)
