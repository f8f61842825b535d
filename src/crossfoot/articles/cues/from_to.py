"""Both ends of a change, and what it came to: from 640 to 672, up 5%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.clause import is_bare, is_linked
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import (
    TOLD_BY,
    VERBS,
    Change,
    Slots,
    are_side_by_side,
    changes,
    is_counted,
    is_misprinted_difference,
    is_near,
    is_of_several,
    is_only_difference,
    may_lack_difference,
    without,
)
from crossfoot.articles.cues._misprinted_changes import is_misprinted
from crossfoot.articles.proposal import Candidate, judged
from crossfoot.articles.sentence import PERCENT, POINTS, Mention
from crossfoot.articles.wordings import FALL, JOINED, symbols, wording
from crossfoot.figures.words_around import CURRENCY_SIGNS

_TOLD: Final = 8
"""letters before both ends in which their verb stands"""
_EARLIER: Final = symbols("begin versus")
_OTHER_SUBJECT: Final = wording("joined few|some*1- rise|fall")
_BY: Final = wording(", few figure")
_NEW_CLAUSE: Final = wording("[,|joined few|some*1- or some|many few? or words share] rise|fall")
_OWN_END: Final = wording("words|number|/|each*3 end few|number*2 figure|percent")
_AND_ROSE: Final = wording("joined words|share*1- rise|fall")
_AGAINST: Final = wording("words*2 versus")
_THEN_ENDS: Final = wording("few? ,? few? begin few?")
_ENDS_THEN: Final = wording("[few|number|of]*0-3 [,|(] share? few? rise|fall of?")
_AT_END: Final = wording("few? [END or ,|;|)]")
_DIFFERENCE: Final = "-difference"
_OF_TWO: Final = wording("few? joined few? figure")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        slots = _with_difference(change)
        if is_counted(change):
            slots = without(slots, "times")
        percent = slots.get("percent")
        if slots and slots["to"].place < slots["from"].place and _OWN_END.match(place.letters, slots["from"].place + 1):
            continue  # up 180 to 318 for adults, from 90 to 159 for children
        if percent is not None and _AND_ROSE.search(place.letters, percent.place, slots["from"].place):
            slots = without(slots, "percent")  # sales rose 4.6% and the dividend rose from 57 to 63
            percent = None
        if percent is not None and "to" in slots and _is_other_way(place.letters, slots):
            continue  # fell from 15 to 11, followed by a 5% rise
        if percent is not None and _OTHER_SUBJECT.search(place.letters, slots["to"].place, percent.place):
            yield change.candidate(slots, "from-to")
            slots = without(slots, "percent")
        if not may_lack_difference(place.letters, slots) and is_only_difference(change, slots):
            only = change.candidate(without(slots, "percent"), "from-to")
            yield only._replace(telling=True, said=True, fitted=True)
        if len(slots) > 2:
            linked, said = is_linked(place.sentence, slots), _is_said(change)
            sure = linked and (said or is_near(slots["to"].mention, slots["from"].mention, slots))
            if _is_of_two(place.letters, slots):
                sure = said = False
            told = change.candidate(slots, "from-to", sure, linked and said, tight=True)
            if linked and _is_beside(place.letters, slots):
                sure = is_misprinted_difference(slots, are_side_by_side(place.letters, slots)) or judged(told).fits
                measured = slots["by"].mention.unit or slots["by"].mention.kind == POINTS
                told = told._replace(telling=sure or (told.telling and bool(measured)), variant=_DIFFERENCE)
            telling = told.telling or (linked and _is_difference(place.letters, slots))
            led = min(slots.values(), key=lambda slot: slot.place) not in (slots["from"], slots["to"])
            pointed = slots["from"].mention.kind == PERCENT or "times" in slots
            apart = led and pointed and is_of_several(place.letters, slots)
            sure = telling and not apart
            yield told._replace(telling=sure, certain=sure and told.said and is_misprinted(place.sentence, slots))
            if may_lack_difference(place.letters, slots):
                yield change.candidate(without(slots, "by"), "from-to")


def _is_beside(letters: str, slots: Slots) -> bool:
    """Whether a difference stands right before both ends (by 12, from 150 to 138), or behind them and nothing behind
    it: from 150 to 138, a fall of 12.
    """
    if slots.keys() != {"from", "to", "by"} or slots["by"].said not in VERBS:
        return False
    gap, low, high = slots["by"].place, *sorted((slots["from"].place, slots["to"].place))
    if gap < low:
        return _THEN_ENDS.fullmatch(letters, gap + 1, low) is not None
    return (
        gap > high
        and _ENDS_THEN.fullmatch(letters, high + 1, gap) is not None
        and (_AT_END.match(letters, gap + 1) is not None)
    )


def _is_of_two(letters: str, slots: Slots) -> bool:
    """Whether both ends are told of two things: to 2,300 and 1,800 from 700 and 500."""
    places = [slots[role].place for role in ("from", "to")]
    return _OF_TWO.match(letters, min(places) + 1) is not None and (
        _OF_TWO.match(letters, max(places) + 1) is not None or letters[min(places) + 1 : max(places)] == JOINED
    )


def _with_difference(change: Change) -> Slots:
    """Its ends, with a difference that stands behind them: from 200 to 180, by 20."""
    slots, place = change.ends, change.place
    if slots.keys() != {"from", "to"}:
        return slots
    behind = _BY.match(place.letters, slots["to"].place + 1)
    gap = place.sentence.items[behind.end() - 1] if behind else None
    if not isinstance(gap, Mention) or gap.unit != slots["to"].mention.unit:
        return slots
    between = place.low[place.sentence.ends[slots["to"].place + 1] : gap.start].strip(f"{CURRENCY_SIGNS} ")
    slot = change.at(gap)._replace(falls=change.cluster.falls)
    return {**slots, "by": slot} if between in place.lexicon.by else slots


def _is_difference(letters: str, slots: Slots) -> bool:
    """Whether the verb tells a difference of what both ends are: rose by two points from 14% to 16%."""
    if slots.keys() != {"from", "to", "by"} or slots["by"].said not in VERBS or slots["from"].said not in _EARLIER:
        return False
    if _AGAINST.match(letters, slots["by"].place + 1):
        return False  # from 450 litres to 1,390, 100 litres more than others
    old, new, gap = (slots[role].mention for role in ("from", "to", "by"))
    return old.unit == new.unit and (gap.kind == POINTS if old.kind == PERCENT else gap.unit == old.unit != "")


def _is_other_way(letters: str, slots: Slots) -> bool:
    """Whether a percentage behind both ends rises where the verb before them says that they fall, or the other way."""
    places, percent = [slots[role].place for role in ("from", "to") if role in slots], slots["percent"]
    if percent.said not in VERBS or max(places) > percent.place:
        return False
    verbs = [letter for letter in letters[max(min(places) - _TOLD, 0) : min(places)] if letter in VERBS]
    return bool(verbs) and (verbs[-1] == FALL) != percent.falls


def _is_said(change: Change) -> bool:
    """Whether the words say that the percentage is that of the two figures, and not of what a new clause is about."""
    letters, percent = change.place.letters, change.slots.get("percent")
    if percent is None:
        return True
    last = max(change.slots["from"].place, change.slots["to"].place)
    own = percent.said in VERBS and percent.place > last  # fell to 27 compared with 31, a decrease of 13%
    if percent.said == JOINED or not (own or letters[change.cluster.verb] in VERBS):
        return False
    new = _NEW_CLAUSE.search(letters, change.slots["to"].place, percent.place)
    return new is None or is_bare(change.place.sentence, new.start(), new.end())  # a decrease of


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Sales rose 4.6% and the dividend rose from 58 cents to 65 cents (up 12.1%).",
            "consistent",
            {"from": "58 cents", "to": "65 cents", "percent": "12.1%"},
        ),
        CueExample(
            "vi",
            "Doanh thu tăng 4,6% và cổ tức cũng tăng từ 0,58 USD lên 0,65 USD (tăng 12,1%).",
            "consistent",
            {"from": "0,58 USD", "to": "0,65 USD", "percent": "12,1%"},
        ),
        CueExample(
            "en",
            "It had the biggest increase (28 per cent, 193,000) in the number of cars, from 692,000 in 2001 to 885,000 "
            "in 2011.",
            "consistent",
            {"from": "692,000", "to": "885,000", "by": "193,000", "percent": "28 per cent"},
        ),
        CueExample(
            "en",
            "Load rose 21.6% to 105 from 86.3 and 31.2% of it was in May, when it went to 20 from 11.",
            "consistent",
            {"from": "86.3", "to": "105", "percent": "21.6%"},
        ),
        CueExample(
            "en",
            "The intensity increased from 5.91 to 6.07 tonnes per person (2.71%).",
            "consistent",
            {"from": "5.91", "to": "6.07 tonnes", "percent": "2.71%"},
        ),
        CueExample(
            "en",
            "Sales were up 17.0% to $241m from $206m a year before, with same-store sales up five per cent.",
            "consistent",
            {"from": "$206m", "to": "$241m", "percent": "17.0%"},
        ),
        CueExample(
            "en",
            "The backlog halved, from 640 files to 320.",
            "consistent",
            {"from": "640", "to": "320", "times": "halved"},
        ),
        CueExample(
            "es",
            "Las quejas pasaron de 1.845 a 2.214, un aumento de 369.",
            "consistent",
            {"from": "1.845", "to": "2.214", "by": "369"},
        ),
        CueExample(
            "fr",
            "Le prix est passé de 1 234,50 € à 1 111,05 €, soit −10 %.",
            "consistent",
            {"from": "1 234,50 €", "to": "1 111,05 €", "percent": "10 %"},
        ),
        CueExample(
            "vi",
            "Giá cà phê tăng từ 36,400 đồng lên 40,768 đồng/kg, tương ứng 12%.",
            "consistent",
            {"from": "36,400 đồng", "to": "40,768 đồng", "percent": "12%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Dự án đội vốn gấp 9 lần mức ban đầu, từ 154,3 tỷ đồng tăng lên 1.839 tỷ đồng.",
            "mismatch",
            {"from": "154,3 tỷ đồng", "to": "1.839 tỷ đồng", "times": "9 lần"},
        ),
        CueExample(
            "vi",
            "Dự án bị đội thêm 1.250 tỷ đồng, từ 914,2 tỷ đồng lên 2.146,2 tỷ đồng.",
            "mismatch",
            {"from": "914,2 tỷ đồng", "to": "2.146,2 tỷ đồng", "by": "1.250 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The bank raised its rate by 25 basis points, from 4.25% to 4.75%.",
            "mismatch",
            {"from": "4.25%", "to": "4.75%", "by": "25 basis points"},
        ),
        CueExample(
            "vi",
            "Ngân hàng tăng lãi suất 25 điểm cơ bản, từ 4,25% lên 4,75%.",
            "mismatch",
            {"from": "4,25%", "to": "4,75%", "by": "25 điểm cơ bản"},
        ),
        CueExample(
            "en",
            "Employment will increase from 272,000 in 2001 to 667,000 by 2021, an increase of 395,000 (175%).",
            "mismatch",
            {"from": "272,000", "to": "667,000", "percent": "175%"},
        ),
        CueExample(
            "vi",
            "Sản lượng tăng từ 272.000 tấn lên 667.000 tấn, tức tăng 395.000 tấn (175%).",
            "mismatch",
            {"from": "272.000 tấn", "to": "667.000 tấn", "percent": "175%"},
        ),
        CueExample(
            "en",
            "Load rose 21.6% in May to 105 million from 86.3 million and 31.2% in five months to 220 million from 181 "
            "million.",
            "mismatch",
            {"from": "181 million", "to": "220 million", "percent": "31.2%"},
            more=({"from": "86.3 million", "to": "105 million", "percent": "21.6%"},),
        ),
        CueExample(
            "en",
            "Pay has increased from £311 a week in 2000 to £478 a week in 2014; an increase of 35.7%.",
            "mismatch",
            {"from": "£311", "to": "£478", "percent": "35.7%"},
        ),
        CueExample(
            "vi",
            "Lương vùng 2 tăng từ 3,71 lên 3,92 triệu đồng (tăng 120.000 đồng).",
            "mismatch",
            {"from": "3,71", "to": "3,92 triệu đồng", "by": "120.000 đồng"},
        ),
        CueExample(
            "vi",
            "Máy có giá giảm 200 USD, từ 899 USD xuống 969 USD.",
            "mismatch",
            {"from": "899 USD", "to": "969 USD", "by": "200 USD"},
        ),
        CueExample(
            "en",
            "The price fell by 200 dollars, from 1,499 dollars to 1,929 dollars.",
            "mismatch",
            {"from": "1,499 dollars", "to": "1,929 dollars", "by": "200 dollars"},
        ),
        CueExample(
            "en",
            "Sales rose 9.8% to 92.9 million dollars from 103 million dollars.",
            "mismatch",
            {"from": "103 million dollars", "to": "92.9 million dollars", "percent": "9.8%"},
        ),
        CueExample(
            "en",
            "The share of renters rose by two percentage points from 14% (3.1 million) in 2001 to 61% in 2011.",
            "mismatch",
            {"from": "14%", "to": "61%", "by": "two percentage points"},
        ),
        CueExample(
            "vi",
            "Giá xe được tăng thêm 100.000 đồng, từ 28,9 triệu đồng lên 29,4 triệu đồng.",
            "mismatch",
            {"from": "28,9 triệu đồng", "to": "29,4 triệu đồng", "by": "100.000 đồng"},
        ),
        CueExample(
            "en",
            "The price fell from $200 to $180, by $30.",
            "mismatch",
            {"from": "$200", "to": "$180", "by": "$30"},
        ),
        CueExample(
            "en",
            "Output rose by 2.1 million tons, or 12.1 percent, from 19.0 million tons to 21.3 million tons.",
            "mismatch",
            {"from": "19.0 million tons", "to": "21.3 million tons", "by": "2.1 million tons"},
        ),
        CueExample(
            "en",
            "The mean load fell by 21.4 mm, from 152.6 to 140.2 mm.",
            "mismatch",
            {"from": "152.6", "to": "140.2 mm", "by": "21.4 mm"},
        ),
        CueExample(
            "en",
            "The firm cut jobs from 1,254 to 1,008, a cut of 264.",
            "mismatch",
            {"from": "1,254", "to": "1,008", "by": "264"},
        ),
        CueExample(
            "vi",
            "Số việc làm giảm từ 1.254 xuống 1.008, tức giảm 264.",
            "mismatch",
            {"from": "1.254", "to": "1.008", "by": "264"},
        ),
        CueExample(
            "en", "Drownings rose 3.5-fold, from 16 to 41.", "mismatch", {"from": "16", "to": "41", "times": "3.5-fold"}
        ),
        CueExample(
            "vi",
            "Số vụ đuối nước tăng 3,5 lần, từ 16 vụ lên 41 vụ.",
            "mismatch",
            {"from": "16", "to": "41", "times": "3,5 lần"},
        ),
        CueExample(
            "es",
            "Los pedidos se triplicaron en un trimestre, de 60 a 270.",
            "mismatch",
            {"from": "60", "to": "270", "times": "triplicaron"},
        ),
        CueExample(
            "fr",
            "Les commandes ont triplé, passant de 60 à 270 en un trimestre.",
            "mismatch",
            {"from": "60", "to": "270", "times": "triplé"},
        ),
        CueExample(
            "en",
            "Its load factor declined 1.9 pct to 55.9 pct from 57.5 pct.",
            "mismatch",
            {"from": "57.5 pct", "to": "55.9 pct", "percent": "1.9 pct"},
        ),
        CueExample(
            "en",
            "Sales were up 95.5 pct to 101.1 mln dlrs from 87.4 mln.",
            "mismatch",
            {"from": "87.4 mln", "to": "101.1 mln dlrs", "percent": "95.5 pct"},
        ),
        CueExample(
            "vi",
            "Mức phí tăng 5,2 lần, từ 10.000 lên 25.000 đồng.",
            "mismatch",
            {"from": "10.000", "to": "25.000 đồng", "times": "5,2 lần"},
        ),
        CueExample("vi", "Hãng tăng 10 chiếc, từ 88 lên 68 chiếc.", "mismatch", {"from": "88", "to": "68", "by": "10"}),
    ),
    traps=(
        CueExample("vi", "Nhà được rao bán cao gấp 2 đến 3 lần, từ 1,2 tỷ đến 1,5 tỷ đồng."),
        CueExample("vi", "Thu nhập đã tăng 5,3% nhưng người dân vẫn lo khi thuế sẽ tăng từ 7% lên 9% trong năm sau."),
        CueExample("vi", "Lãi giảm gần 10 lần về con số 30 tỷ đồng trong năm 2015 và hồi lên 47,7 tỷ đồng năm 2016."),
        CueExample("en", "The ratio of the means was above 1.0 and ranged from 1.23 to 1.34 in spring."),
        CueExample("vi", "Giá dầu giảm từ 50 USD còn 48 USD, thấp hơn 12 USD so với giá tham chiếu là 60 USD."),
        CueExample("en", "It rose from 272,000 to 667,000, an increase of 395,000 (23% of all 1.7 million)."),
        CueExample("en", "Pay has increased from £311 to £478 a week; prices showed an increase of 53.7%."),
        CueExample("en", "Prices went from 640 to 672 euros in May, and wages rose 9%."),
        CueExample("en", "It is increasing the size of its 2.5% bond issue to 75 million francs from 50 million."),
        CueExample("en", "Its stake rose to 700,400 units, or 15.1% of all, from 651,000 units, or 14%."),
        CueExample("en", "Exports to others totalled 3.76, 34% down on 5.70, and exports to members 4.45."),
        CueExample("en", "Its budget would rise by $19bn to $419.3bn while security would get an extra $2bn."),
        CueExample("en", "It showed a median absolute 10% reduction [from 22 (range 16-27), to 8 (range 5-18)]."),
        CueExample("vi", "Họ nâng tăng trưởng tín dụng từ 18% lên 21% với hy vọng đạt mức tăng trưởng GDP 6,7%."),
        CueExample("vi", "Khoang hành lý tăng từ 450 lít lên 1.390 lít, nhiều hơn 100 lít so với loại khác."),
        CueExample("en", "The range is from 12 to 20, at 8% interest."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
