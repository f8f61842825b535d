"""Percentages that make up another one, told as a list or with their total: 49% is held by A (29%) and B (20%); 3% for
this and 2% for that, 5% in all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._lists import amount_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import JOINED, OF, symbols, wording

_HUNDRED: Final = 100
_MOST: Final = 6
_PAIR: Final = 2
_LISTED: Final = symbols("part parts")
_OTHERWISE: Final = symbols("; begin end versus plan mean each range multiple points ratio fraction")
"""between these percentages are no parts"""
_APPOSED: Final = wording("percent [words|of|,|:]*1-3 ( percent ) ,? [words|of|joined|,|;|:]*1-4 ( percent )")
_TOTALLED: Final = wording("total [words|number|of|share|end|:]*0-7 [total: percent]")
_NEAR: Final = 500
"""characters before a total in which its parts stand"""


def _propose(place: Place) -> Iterator[Candidate]:
    percents = [(spot, item) for spot, item in place.figures if item.kind == PERCENT]
    for number, (at, total) in enumerate(percents):
        for count in range(_PAIR, min(_MOST, len(percents) - number - 1) + 1):
            behind = percents[number + 1 : number + 1 + count]
            if _adds_up(total, [each for _, each in behind]) and _is_list(place, at, [spot for spot, _ in behind]):
                yield _stated(place, total, [each for _, each in behind])
                break
    for match in _TOTALLED.finditer(place.letters):
        called = place.sentence.items[match.start("total")]
        if isinstance(called, Mention):
            yield from _totalled(place, called)


def _totalled(place: Place, total: Mention) -> Iterator[Candidate]:
    """The percentages right before one that is called their total, in its sentence or those before it."""
    before = [each for each in place.mentions if total.start - _NEAR < each.start < total.start]
    parts = [each for each in before if each.kind == PERCENT][-_MOST:]
    for count in range(_PAIR, len(parts) + 1):
        near = all(each.start >= place.sentence.start or place.low[each.start - 1] != "(" for each in parts[-count:])
        if near and _adds_up(total, parts[-count:]):
            yield _stated(place, total, parts[-count:])
            return


def _adds_up(total: Mention, parts: Sequence[Mention]) -> bool:
    plain = not any(each.written.hedge or each.written.sign for each in (total, *parts))
    return plain and total.written.value != _HUNDRED and amount_of(parts) == total.written.value


def _is_list(place: Place, at: int, spots: Sequence[int]) -> bool:
    """Whether words lead from a percentage to its parts, or these stand in brackets behind what they are of."""
    letters = place.letters
    opening, between = letters[at + 1 : spots[0]], letters[at : spots[-1]]
    if _OTHERWISE & set(between):
        return False
    joined = JOINED in letters[spots[-2] : spots[-1]]
    led = bool(_LISTED & set(opening)) or place.sentence.before(at) == OF
    if "(" in opening and ")" in letters[spots[0] : spots[-1]]:
        named = letters[spots[0] - 1] == "(" and letters[spots[0] + 1] == ")"
        return joined and named and (led or bool(_APPOSED.match(letters, at)))
    return joined and (led or "(" in opening)


def _stated(place: Place, total: Mention, parts: Sequence[Mention]) -> Candidate:
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    start = min(place.sentence.start, *(part.start for part in parts))
    return Candidate(
        "total", roles, "percentages-and-their-total", start, place.sentence.end, said=True, fitted=True,
        options={"coverage": "exact"},
    )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Hai doanh nghiệp chia nhau sở hữu 49% là Công ty Bắc (29%) và Công ty Nam (20%).",
            "consistent",
            {"total": "49%", "parts[0]": "29%", "parts[1]": "20%"},
        ),
        CueExample(
            "vi",
            "Hãng nộp thuế 3%, phí phần mềm 2%, tổng cộng là 5%.",
            "consistent",
            {"total": "5%", "parts[0]": "3%", "parts[1]": "2%"},
        ),
        CueExample(
            "vi",
            "Công ty trả cổ tức đợt cuối với tỷ lệ 36%. Trước đó công ty đã tạm ứng 80%. Tính chung, cổ đông nhận tổng "
            "cộng 116% cổ tức.",
            "consistent",
            {"total": "116%", "parts[0]": "36%", "parts[1]": "80%"},
        ),
        CueExample(
            "en",
            "The bank keeps a fee of 4.5% (a tax of 3% and a charge of 1.5%) on all sales.",
            "consistent",
            {"total": "4.5%", "parts[0]": "3%", "parts[1]": "1.5%"},
        ),
        CueExample(
            "fr",
            "Deux sociétés détiennent 49 % du port : la première (29 %) et la seconde (20 %).",
            "consistent",
            {"total": "49 %", "parts[0]": "29 %", "parts[1]": "20 %"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("vi", "Thép tăng từ 8% lên 10%, tức thêm 2%."),
        CueExample("vi", "Cổ phiếu giảm 11%, công ty Bắc mất 6% và công ty Nam mất 5%."),
        CueExample("en", "Prices rose 0.7% in May, 0.3% in June and 0.4% in July."),
        CueExample("en", "The total rose by 5%, that of bread by 3% and that of milk by 2%."),
    ),
    turn=FITTING + 1,  # what other patterns tie stays theirs
    where="[percent any* percent any* percent or total any* percent]",
)
