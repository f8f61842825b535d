"""A difference that no verb tells, and right behind it both ends: it has closed 46 offices, going from 212 to 166."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, Change, changes
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import END, FALL, RISE, symbols, wording

_BEFORE: Final = wording("figure few|some? ,|( few|some? [begin|end few|number?]? END")
_RIGHT_BEFORE: Final = wording("figure few? ,|( begin|end|few*3 figure")
_CLAUSE_BEFORE: Final = wording(
    "figure [few|some]*2 [,|rise|fall]*1-2 [few|some|total|of]*4 begin|end [few|some]*1 END"
)
_LABELS: Final = symbols("begin end versus each part")
_SOON, _FINE = 2, 2
"""letters before it in which a word would say so; digits of an amount that hardly another one comes near"""
_CLAUSE, _EARLIER = "-clause", "-earlier"
_FEW, _AWAY = 3, 250
"""figures back, and characters from it to the sentence of both ends, of a difference that is told before"""
_FAR: Final = 10
"""letters from a difference to the clause that has both ends"""
_NEAR: Final = 6
"""letters from the difference to the first of the ends"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if len(change.ends) == 2:
            told = list(_difference(place, change))
            yield from told or _told_before(place, change)


def _difference(place: Place, change: Change) -> Iterator[Candidate]:
    old, new = change.ends["from"], change.ends["to"]
    first = min(old.place, new.place)
    before = _BEFORE.search(place.letters, max(first - _NEAR, 0), first)
    gap = place.sentence.items[before.start()] if before else None
    if before is None:
        yield from _of_clause_before(place, change, first)
        return
    if not isinstance(gap, Mention) or not gap.kind == old.mention.kind == COUNT:
        return
    if not same_unit(gap, old.mention):
        return
    grown = new.mention.written.value - old.mention.written.value
    slots = {**change.ends, "by": change.at(gap)._replace(falls=grown < 0)}
    told = change.candidate(slots, "difference-then-from-to")
    if gap.written.value == abs(grown):
        bracketed = place.letters[first - 2 : first - 1] == "("  # 0.5 points less (from 36.5 to 36)
        yield told._replace(telling=bracketed, said=bracketed, fitted=True)
    elif _RIGHT_BEFORE.match(place.letters, before.start()) and _are_alike(gap, old.mention, new.mention):
        verb = place.sentence.before(before.start())
        if verb == END or END in place.letters[max(before.start() - 2, 0) : before.start()]:
            return  # from 120 to 180 here, from 50 to 150 there
        falls = verb == FALL if verb in (RISE, FALL) else grown < 0
        if is_explained_gap(old.mention, new.mention, gap, falls):
            slots["by"] = change.at(gap)._replace(falls=falls)
            yield change.candidate(slots, "difference-then-from-to")._replace(telling=True, said=True)


def _told_before(place: Place, change: Change) -> Iterator[Candidate]:
    """A difference that a verb told in the sentence or headline before: coffee fell by 800. Here it went from 44,000 to
    43,200.
    """
    old, new = change.ends["from"].mention, change.ends["to"].mention
    grown = new.written.value - old.written.value
    before = place.recall.before(place.sentence.start)[:_FEW]
    for gap, where, at in before if change.ends.keys() == {"from", "to"} and old.unit == new.unit else ():
        verb = next((each for each in where.letters[max(at - _SOON, 0) : at][::-1] if each in (RISE, FALL)), "")
        near = place.sentence.start - gap.end <= _AWAY and (verb == FALL) == (grown < 0)
        alike = gap.unit == old.unit != "" or bool(
            gap.written.scale and old.written.scale and not (gap.unit or old.unit)
        )
        if verb and near and alike and gap.written.value == abs(grown) and not gap.in_words:
            slots = {**change.ends, "by": change.at(gap)._replace(falls=grown < 0)}
            told = change.candidate(slots, "difference-then-from-to")
            yield told._replace(start=where.start, said=True, fitted=True, variant=_EARLIER)
            return


def _of_clause_before(place: Place, change: Change, first: int) -> Iterator[Candidate]:
    """A difference of what both ends count, in the clause before their verb: 32 planes are added, raising the number of
    planes from 154 to 186.
    """
    before = _CLAUSE_BEFORE.search(place.letters, max(first - _FAR, 0), first)
    gap = place.sentence.items[before.start()] if before else None
    old, new = change.ends["from"].mention, change.ends["to"].mention
    if before is None or not isinstance(gap, Mention) or change.ends.keys() != {"from", "to"}:
        return
    if not _is_of_them(place, gap, old, new) or any(each.written.hedge or each.in_words for each in (gap, old, new)):
        return
    grown = new.written.value - old.written.value
    slots = {**change.ends, "by": change.at(gap)._replace(falls=grown < 0)}
    told = change.candidate(slots, "difference-then-from-to")._replace(variant=_CLAUSE)
    if gap.written.value == abs(grown):
        yield told._replace(said=True, fitted=True)
    elif _may_tell(place, before.start(), gap) and is_explained_gap(old, new, gap, grown < 0):
        yield told._replace(telling=True, said=True)


def _may_tell(place: Place, spot: int, gap: Mention) -> bool:
    """Whether a difference in the clause before is no end of another change, and is not of another amount of money."""
    behind = place.letters[max(spot - _SOON, 0) : spot]
    if not _LABELS.isdisjoint(behind):
        return False
    fine = len(str(abs(gap.written.num) // gap.written.step).strip("0")) >= _FINE
    return not (gap.unit or gap.written.scale) or (fine and behind[-1:] not in (RISE, FALL))


def _is_of_them(place: Place, gap: Mention, old: Mention, new: Mention) -> bool:
    """Whether a difference has the unit of both ends, or counts what they do, which may be told before them."""
    if not gap.kind == old.kind == new.kind == COUNT or not (same_unit(gap, old) or same_unit(gap, new)):
        return False
    if gap.unit:
        return gap.unit in (old.unit, new.unit)
    if all(each.written.scale and not each.unit for each in (gap, old, new)):
        return True
    between = place.low[gap.end + 1 : min(old.start, new.start)].partition(gap.noun[0])[2] if gap.noun else ""
    named = bool(gap.noun) and " ".join(gap.noun) in between
    return bool(gap.noun) and (named or gap.noun[:1] in (old.noun[:1], new.noun[:1]))


def _are_alike(gap: Mention, old: Mention, new: Mention) -> bool:
    """Whether a difference and both ends are printed with one unit, or one noun, and none of them is a guess."""
    three = (gap, old, new)
    if any(each.written.hedge or each.in_words for each in three):
        return False
    if any(each.unit for each in three):
        return gap.unit == old.unit == new.unit
    return bool(gap.noun) and gap.noun[:1] == old.noun[:1] == new.noun[:1]


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Her time improved by 0.25 seconds, from 54.17 seconds to 53.92.",
            "consistent",
            {"from": "54.17 seconds", "to": "53.92", "by": "0.25 seconds"},
        ),
        CueExample(
            "fr",
            "L’agence a fermé 46 bureaux, passant de 212 à 166.",
            "consistent",
            {"from": "212", "to": "166", "by": "46"},
        ),
        CueExample(
            "vi",
            "Lớp Toán bớt 0,5 điểm (từ 36,5 điểm xuống còn 36 điểm).",
            "consistent",
            {"from": "36,5", "to": "36", "by": "0,5"},
        ),
        CueExample(
            "vi",
            "Hãng sẽ nhận thêm 32 máy bay, nâng số lượng máy bay từ 154 lên 186 chiếc.",
            "consistent",
            {"from": "154", "to": "186", "by": "32"},
        ),
        CueExample(
            "vi",
            "Số tiền 4.500 tỉ để tăng vốn điều lệ từ 3.000 tỉ lên 7.500 tỉ vẫn ở đó.",
            "consistent",
            {"from": "3.000 tỉ", "to": "7.500 tỉ", "by": "4.500 tỉ"},
        ),
        CueExample(
            "en",
            "It will open 45 stores, raising the number of stores from 310 to 355.",
            "consistent",
            {"from": "310", "to": "355", "by": "45"},
        ),
        CueExample(
            "vi",
            "Giá cà phê ở vùng này đã giảm 800 đồng/kg so với hôm qua. Cụ thể, giá tại kho giảm từ 44.000 đồng/kg "
            "xuống còn 43.200 đồng/kg.",
            "consistent",
            {"from": "44.000 đồng", "to": "43.200 đồng", "by": "800 đồng"},
        ),
        CueExample(
            "en",
            "Coffee fell by 800 dong on Tuesday. At the port it dropped from 44,000 dong to 43,200 dong.",
            "consistent",
            {"from": "44,000 dong", "to": "43,200 dong", "by": "800 dong"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Công ty sẽ mở thêm 45 cửa hàng, đưa tổng số cửa hàng từ 310 lên 385 cửa hàng.",
            "mismatch",
            {"from": "310", "to": "385", "by": "45"},
        ),
        CueExample(
            "en",
            "It will open 54 stores, raising the number of stores from 310 to 355.",
            "mismatch",
            {"from": "310", "to": "355", "by": "54"},
        ),
        CueExample(
            "vi",
            "Lớp Toán bớt 0,8 điểm (từ 36,5 điểm xuống còn 36,0 điểm).",
            "mismatch",
            {"from": "36,5", "to": "36,0", "by": "0,8"},
        ),
        CueExample(
            "vi",
            "Bản này bớt được 300 USD, từ 799 USD xuống 699 USD.",
            "mismatch",
            {"from": "799 USD", "to": "699 USD", "by": "300 USD"},
        ),
        CueExample(
            "en",
            "It is cheaper by 300 dollars, going from 799 dollars to 699 dollars.",
            "mismatch",
            {"from": "799 dollars", "to": "699 dollars", "by": "300 dollars"},
        ),
    ),
    traps=(
        CueExample("en", "Salt rose from 0.06 mg to 0.15 mg and increased the load from 0.087 mg to 0.156 mg."),
        CueExample("en", "Sales rose 5 million dollars, lifting profit from 20 million dollars to 30 million dollars."),
        CueExample("vi", "Doanh thu tăng 5 tỷ đồng, nâng lợi nhuận từ 20 tỷ đồng lên 30 tỷ đồng."),
        CueExample("vi", "Phí ở xã trên từ 120.000 đồng lên 180.000 đồng, xã dưới từ 50.000 đồng lên 150.000 đồng."),
        CueExample("vi", "Lớp Toán giảm 2,7 điểm (từ 36,5 điểm xuống còn 36 điểm)."),
        CueExample("vi", "Giá giảm 40 USD mỗi tháng, rồi từ 212 USD xuống 166 triệu USD."),
        CueExample("en", "It closed 40 offices, going from 212 to 166."),
        CueExample("en", "The 10 patients were ill, and the score went from 35 to 45."),
        CueExample("en", "Coffee rose by 800 dong on Tuesday. Pepper dropped from 44,000 dong to 43,200 dong."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
