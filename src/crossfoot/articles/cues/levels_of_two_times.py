"""Two levels with their times, and the change between them: there were 612 in March; in April there were 459, down 25%.

The words say which of the two is the earlier one, and the change goes the way that both do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, Change, Slots, changes, is_misprinted_difference
from crossfoot.articles.cues._dated_levels import DatedPair, dated_pair, years_in
from crossfoot.articles.cues._misprinted_changes import is_slip, sure_changes
from crossfoot.articles.proposal import Candidate, judged
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import VERSUS, symbols
from crossfoot.figures.written import NEAREST

_PATTERN: Final = "levels-of-two-times"
_RESULTS: Final = ("by", "percent", "times")
_BETWEEN: Final = symbols("few some number span of mean total share rise fall plan , ( )")
"""letters between the second level and what the change came to"""
_STOPS: Final = symbols(", ; joined figure percent points fraction range multiple ( )")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        results = {role: slot for role, slot in change.slots.items() if role in _RESULTS}
        if not results or "from" in change.slots or any(slot.mention.in_words for slot in results.values()):
            continue
        last = _last_level(change, results)
        pair = dated_pair(place, last) if last is not None else None
        if pair is not None and _goes(pair, results) and not _is_against_another(place, results, pair):
            yield from _told(change, pair, results)


def _last_level(change: Change, results: Slots) -> Mention | None:
    """The level right before what a change came to."""
    sentence = change.place.sentence
    first = min(slot.place for slot in results.values())
    figures = [at for at in range(first) if sentence.items[at] is not None]
    level = sentence.items[figures[-1]] if figures else None
    if not isinstance(level, Mention) or level.kind not in (COUNT, PERCENT) or level.in_words or level.written.hedge:
        return None
    if change.shape == LATER and change.slots["to"].mention is not level:
        return None
    between = sentence.letters[figures[-1] + 1 : first]
    return level if set(between) <= _BETWEEN and ("," in between or "(" in between) else None


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
    elif "by" in slots:
        yield told._replace(telling=is_misprinted_difference(slots), certain=is_slip(slots))
    else:
        certain = is_slip(slots) or _is_of_the_later(slots)
        yield told._replace(telling=told.telling or certain, certain=certain)


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
    ),
    bad=(
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
    ),
    traps=(
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
    ),
    turn=CHANGES,
    where="rise|fall",
)
