"""Percentages of groups that exclude each other, so that together they are no more than all: those asked
who are for it, against it or undecided; those who own one company; parts that each make up so much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import has_own_whole, words_of
from crossfoot.articles.cues._shared_percentages import are_of_several, have, may_be_shared
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import (
    END,
    FALL,
    JOINED,
    NUMBER,
    PART,
    PARTS,
    REST,
    RISE,
    SHARE,
    TOTAL,
    VERSUS,
    symbols,
    wording,
)
from crossfoot.figures.unmade import unmade

_PAIR, _MOST = 2, 8
_ALL: Final = 100
_UP_TO: Final = 190
"""percent; a list that comes to more is of several things"""
_LISTING: Final = symbols("part parts")
_TIED: Final = symbols("begin range fraction points multiple mean")
_CHANGED: Final = wording("rise|fall|versus few? END")
_ROSE: Final = wording("rise|fall few? END")
"""where the last part is said to be the rest, the others may be held against each other"""
_WENT: Final = unmade(f"[{RISE}{FALL}][^,;()]*{END}[^,;()]*$")
_MADE: Final = wording(
    "parts words|,|;|:|(|)|share|total|of|joined*7 percent words|,|;|:|(|)|share|total|of|joined*7 END"
)
_NEAR: Final = 300
"""characters before the sentence, in which the whole of the percentages may be told"""
_AHEAD, _BEHIND = 60, 20
"""characters before a percentage, and behind it, in which a word says that it is owned"""
_OWNED_BY: Final = 600
"""characters in which several sentences tell who owns one thing"""
_NEVER, _OVER, _ANY, _COUNTED = range(4)
_NEARLY_ALL: Final = 80
"""percent; where less is listed, others are no more than the last of them"""
_APART, _WORDS = symbols("( ) end total each plan"), symbols("few some")
_SHORT, _LED = 3, 3
"""letters between percentages that stand beside each other, and before them in which a word begins a list"""
_LISTED: Final = wording("words|of|)*0-4 [( any*1-4 )]? ,|;|joined*1-2 words|of|(|share*0-4")
_MORE: Final = wording("words|of*0-4 )? ,? joined")
_TRACES, _NAMED = 2, 5
"""percent that may be of other things; letters before the first part in which a word begins the list"""
_FINE: Final = Exact(1, 100)
_ROUNDED: Final = Exact(1, 10)
"""two percentages printed so finely make up nearly 100% by no accident, and are off by more than that by a slip"""
(_FEW,) = symbols("few")
_LEAST, _NEARLY = 60, 140
"""percent; what a list of two that a word begins comes to at least, and one of three, all of them with decimals
or behind such a word, at most"""


def _propose(place: Place) -> Iterator[Candidate]:
    yield from _of_owners(place)
    yield from _listed(place)
    if ";" in place.letters:
        for first, last in _pieces(place.letters):
            yield from _listed(_piece(place, first, last))


def _pieces(letters: str) -> Iterator[tuple[int, int]]:
    """Where what stands between semicolons begins and ends, if it has several of the percentages, and not all."""
    marks = [-1, *(spot for spot, letter in enumerate(letters) if letter == ";"), len(letters)]
    for before, behind in pairwise(marks):
        if _PAIR <= letters.count(PERCENT, before + 1, behind) < letters.count(PERCENT):
            yield before + 1, behind


def _piece(place: Place, first: int, last: int) -> Place:
    """A part of a sentence, as if it were one."""
    whole = place.sentence
    letters, items = whole.letters[first:last], whole.items[first:last]
    starts, ends = whole.starts[first:last], whole.ends[first:last]
    piece = whole._replace(start=starts[0], end=ends[-1], letters=letters, items=items, starts=starts, ends=ends)
    return Place(piece, place.low, place.lexicon, place.recall, (), place.mentions)


def _listed(place: Place) -> Iterator[Candidate]:
    letters, sentence = place.letters, place.sentence
    spots = [spot for spot, letter in enumerate(letters) if letter == PERCENT]
    parts = [item for item in (sentence.items[spot] for spot in spots) if isinstance(item, Mention)]
    if not _PAIR <= len(parts) <= _MOST or not _is_list(letters, spots) or any(map(_is_vague, parts)):
        return
    amount = sum((part.written.value for part in parts), Exact())
    fits = abs(amount - _ALL) <= sum(part.written.last_place for part in parts) / 2
    if not fits and (amount > _UP_TO or not is_explained_hundred(parts)):
        return
    if not fits and len(spots) == _PAIR and has_own_whole(place, spots[1], spots[0]):
        return
    if not fits and (REST in letters[spots[-1] + 2 :] or NUMBER in letters[spots[0] : spots[-1]]):
        return  # and the others do not know; in 2022, and now
    known = _exclude(place, spots, parts)
    if not known or (not fits and _is_of_less(place, parts, amount, known == _COUNTED)):
        return
    if known >= _ANY or (known == _OVER and (fits or amount > _ALL)):
        yield hundred(
            parts, "exclusive-percentages", sentence.start, sentence.end, telling=not fits, said=True,
            fitted=known == _OVER,
        )  # fmt: skip


def _of_owners(place: Place) -> Iterator[Candidate]:
    """Percentages of one company that sentences tell one after the other, and that make it up."""
    sentence, low, prose = place.sentence, place.low, place.lexicon.prose
    owned = any_of(prose.owned)
    if PERCENT not in place.letters or not owned.search(low, sentence.start, sentence.end):
        return
    percents = [each for each in place.mentions if each.kind == PERCENT]
    if not percents or percents[-1].start < sentence.start:
        return
    parts: list[Mention] = []
    for part in reversed(percents):
        near = low[max(part.start - _AHEAD, 0) : part.end + _BEHIND]
        if _is_vague(part) or sentence.end - part.start > _OWNED_BY or not owned.search(near):
            return
        parts.insert(0, part)
        amount = sum((each.written.value for each in parts), Exact())
        if amount >= _ALL:
            break
    several = len(parts) > _PAIR or all(part.written.last_place < 1 for part in parts)
    if parts and amount == _ALL and several and parts[0].start < sentence.start:
        yield hundred(parts, "exclusive-percentages", parts[0].start, sentence.end, said=True, variant="-owners")


def _is_vague(part: Mention) -> bool:
    return bool(part.written.hedge) or not 0 <= part.written.value < _ALL


def _is_list(letters: str, spots: Sequence[int]) -> bool:
    """Whether nothing between the percentages is a change, or compared, or a part of one of them."""
    if not _TIED.isdisjoint(letters[: spots[-1]]) or PART in letters[spots[0] :]:
        return False
    if any(other - one == 1 for one, other in pairwise(spots)):
        return False
    between = [letters[before + 1 : spot] for before, spot in pairwise((-1, *spots))]
    changed = _ROSE if len(spots) > _PAIR and REST in letters[spots[-2] : spots[-1] + 2] else _CHANGED
    return not any(changed.search(each) or _WENT.search(each) for each in between)


def _is_of_less(place: Place, parts: Sequence[Mention], amount: Exact, counted: bool) -> bool:
    """Whether percentages make up another one that is told before, or some of them that follow each other make up 100%;
    the others may make up the first one, unless the words say how many parts there are.
    """
    values = [part.written.value for part in parts]
    start = place.sentence.start
    before = [each for each in place.mentions if each.kind == PERCENT and start - _NEAR <= each.start < start]
    if (2 * values[0] == amount and not counted) or any(each.written.value == amount for each in before):
        return True
    inner = range(1, len(values) - 1)
    return any(sum(values[first:]) == _ALL or sum(values[: first + 1]) == _ALL for first in inner)


def _exclude(place: Place, spots: Sequence[int], parts: Sequence[Mention]) -> int:
    """Whether words say that nothing is in two of the groups, and whether they say that there is no other group."""
    letters, sentence, prose = place.letters, place.sentence, place.lexicon.prose
    head, tail = (place.low[slice(*each)] for each in ((sentence.start, parts[0].end), (parts[0].end, sentence.end)))
    whole = f"{head}{tail}"
    counts = [item for item in sentence.items[: spots[0]] if isinstance(item, Mention) and item.kind == COUNT]
    held = any_of(prose.holders).search(whole) is not None
    if held and any(each.written.value == len(parts) and not each.unit for each in counts):
        return _COUNTED
    owned = held and any_of(prose.owned).search(whole) is not None
    made = _MADE.search(letters, 0, spots[1]) is not None
    between = [letters[one + 1 : other] for one, other in pairwise(spots)]
    beside = all(len(each) <= _SHORT and _APART.isdisjoint(each) and not _WORDS.isdisjoint(each) for each in between)
    amount = sum((part.written.value for part in parts), Exact())
    if _are_all_parts(letters, spots, between) and amount >= _LEAST and abs(amount - _ALL) > _TRACES:
        return _ANY
    if len(parts) == _PAIR:
        led = not _LISTING.isdisjoint(letters[max(spots[0] - _LED, 0) : spots[0]]) and not may_be_shared(place, parts)
        if (
            led
            and beside
            and (_FEW in between[0] or any_of(prose.copulas).match(tail.lstrip(" %")))
            and (amount > _ALL or (amount >= _LEAST and any(each.written.place < 0 for each in parts)))
        ):
            return _ANY  # of this group 62% were women, and 34% men: some may have said nothing
        alike = all(letters[spot - 1] == SHARE for spot in spots) and _are_of_one_total(letters, spots)
        counted = alike and len(any_of(prose.making_up).findall(whole)) == _PAIR
        contrary = any(_are_answers(place, parts, *pair) for pair in place.lexicon.sides)
        if _are_fine(letters, spots, parts, amount):
            return _ANY
        return _OVER if owned or made or counted or contrary else _NEVER
    label = place.low[parts[-2].end : parts[-1].start]
    others = amount >= _NEARLY_ALL and not place.lexicon.other.isdisjoint(words_of(label))
    decided = any_of(prose.undecided).search(tail) is None or have(place, parts)  # 13% own neither
    if REST in letters[spots[-2] : spots[-1] + 2] or not decided or others:
        return _ANY
    dated = len(any_of(prose.months).findall(whole)) >= _PAIR  # 45% in June (up 22 points), 42% in July (down 3)
    told = not dated and RISE in letters[spots[0] :] and FALL in letters[spots[0] :]
    contrary = any(_are_both(tail, *pair) for pair in place.lexicon.sides)
    counted = len(any_of(prose.making_up).findall(whole)) >= len(parts) - 1 and not are_of_several(place, head, tail)
    listed = not _LISTING.isdisjoint(letters[_last_figure(letters, spots[0]) : spots[0]])
    fine = listed or all(part.written.last_place < 1 for part in parts)
    plain = beside and fine and amount <= _NEARLY and not may_be_shared(place, parts)
    known = owned or made or told or contrary or counted or plain
    return _OVER if known else _NEVER


def _are_all_parts(letters: str, spots: Sequence[int], between: Sequence[str]) -> bool:
    """Whether a word that says that nothing is left out begins a list, which ends with its last part."""
    led = PARTS in letters[max(spots[0] - _NAMED, 0) : spots[0]]
    behind = _MORE.match(letters, spots[-1] + 1)
    return led and behind is None and JOINED in between[-1] and all(map(_LISTED.fullmatch, between))


def _are_fine(letters: str, spots: Sequence[int], parts: Sequence[Mention], amount: Exact) -> bool:
    """Whether two percentages are printed so finely that they would hardly miss 100% by a slip but as two of one."""
    fine = all(part.written.last_place == _FINE for part in parts)
    return fine and amount >= _LEAST and abs(amount - _ALL) > _ROUNDED and VERSUS not in letters[: spots[-1]]


def _last_figure(letters: str, spot: int) -> int:
    """Where what is told of the first percentage begins: behind the figure or the mark before it."""
    return max(letters.rfind(each, 0, spot) for each in f"{COUNT};:") + 1


def _are_of_one_total(letters: str, spots: Sequence[int]) -> bool:
    """Whether no other total is named behind the first of two percentages than behind the second."""
    first, second = (letters[spot + 1 : end] for spot, end in zip(spots, (spots[1], None), strict=True))
    return TOTAL not in first or TOTAL in second


def _are_both(text: str, one: str, other: str) -> bool:
    """Whether both are there; the one may be in the other: agree, and do not agree."""
    rest, found = any_of((other,)).subn("", text)
    return found > 0 and any_of((one,)).search(rest) is not None


def _are_answers(place: Place, parts: Sequence[Mention], one: str, other: str) -> bool:
    """Whether these words, and nothing else, stand behind two percentages."""
    low, (first, second) = place.low, parts
    pairs = ((one, other), (other, one))
    return any(
        re.match(rf"\s*{re.escape(left)}\b", low[first.end : second.start])
        and re.match(rf"\s*{re.escape(right)}\b", low[second.end : place.sentence.end])
        for left, right in pairs
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi", "Trong đó, đường thủy chiếm 70%, đường bộ chiếm 30%.", "consistent",
            {"parts[0]": "70%", "parts[1]": "30%"},
        ),
        CueExample(
            "en", "Water accounts for 70% of the trade, while rail accounts for 30%.", "consistent",
            {"parts[0]": "70%", "parts[1]": "30%"},
        ),
        CueExample(
            "vi", "Ông An nắm 45,2% vốn của xưởng. Bà Bình nắm 35,8%. Ông Chi sở hữu 19%.", "consistent",
            {"parts[0]": "45,2%", "parts[1]": "35,8%", "parts[2]": "19%"},
        ),
    ),
    bad=(
        CueExample(
            "es",
            "El 62,4 % llega por mar, el 21,3 % por tren y el 13,6 % restante por carretera.",
            "mismatch",
            {"parts[0]": "62,4 %", "parts[1]": "21,3 %", "parts[2]": "13,6 %"},
        ),
        CueExample(
            "vi", "Xưởng do ba người góp vốn gồm ông An (45%), bà Bình (36%) và ông Chi (10%).", "mismatch",
            {"parts[0]": "45%", "parts[1]": "36%", "parts[2]": "10%"},
        ),
        CueExample(
            "en", "The flock consisted of 60% grey hens of the hills, 20% brown ones and 10% white ones.", "mismatch",
            {"parts[0]": "60%", "parts[1]": "20%", "parts[2]": "10%"},
        ),
        CueExample(
            "vi", "Có 400 người dự, trong đó có 83,3% là đại biểu cá nhân, 11,7% tập thể; 14% làm vườn; 19% làm ruộng.",
            "mismatch", {"parts[0]": "83,3%", "parts[1]": "11,7%"},
        ),
        CueExample(
            "en", "In all, 65% of the growers preferred lime versus 32% chalk; the remaining 12% had no preference.",
            "mismatch", {"parts[0]": "65%", "parts[1]": "32%", "parts[2]": "12%"},
        ),
        CueExample(
            "vi", "Xưởng có 3 cổ đông gồm công ty An (55%), ông Bình (30%) và ông Chi (25%).", "mismatch",
            {"parts[0]": "55%", "parts[1]": "30%", "parts[2]": "25%"},
        ),
        CueExample(
            "vi", "Chỉ có 0,48% hồ sơ giải quyết muộn, 95,92% hồ sơ giải quyết sớm.", "mismatch",
            {"parts[0]": "0,48%", "parts[1]": "95,92%"},
        ),
        CueExample(
            "vi", "Cầu dài 90 m, trong đó tỉnh An chịu chi 70%, tỉnh Bình 35% và tỉnh Chi 25%.", "mismatch",
            {"parts[0]": "70%", "parts[1]": "35%", "parts[2]": "25%"},
        ),
        CueExample(
            "vi", "Tàu chở vật liệu nạo vét, trong đó 30% bùn, 80% cát.", "mismatch",
            {"parts[0]": "30%", "parts[1]": "80%"},
        ),
        CueExample(
            "vi", "Vải được ghi là 59,4% sợi bông, 35,2% sợi lanh và 15,4% len.", "mismatch",
            {"parts[0]": "59,4%", "parts[1]": "35,2%", "parts[2]": "15,4%"},
        ),
        CueExample(
            "en", "The cloth is 59.4% cotton, 35.2% flax and 15.4% wool.", "mismatch",
            {"parts[0]": "59.4%", "parts[1]": "35.2%", "parts[2]": "15.4%"},
        ),
        CueExample(
            "en", "Of those asked 44% said prices would rise, 58% that they would fall and 18% were undecided.",
            "mismatch", {"parts[0]": "44%", "parts[1]": "58%", "parts[2]": "18%"},
        ),
        CueExample(
            "fr", "Parmi eux, 44 % approuvent le projet, 38 % le désapprouvent et 28 % se disent sans opinion.",
            "mismatch", {"parts[0]": "44 %", "parts[1]": "38 %", "parts[2]": "28 %"},
        ),
        CueExample(
            "es", "El 44 % está a favor del plan, el 38 % en contra y el 28 % no opina.", "mismatch",
            {"parts[0]": "44 %", "parts[1]": "38 %", "parts[2]": "28 %"},
        ),
        CueExample(
            "vi", "Có 37,2% ủng hộ, 37,8% phản đối và 20,5% không có ý kiến.", "mismatch",
            {"parts[0]": "37,2%", "parts[1]": "37,8%", "parts[2]": "20,5%"},
        ),
        CueExample(
            "vi", "Có 82% người được hỏi phản đối, 11% không biết và 17% ủng hộ.", "mismatch",
            {"parts[0]": "82%", "parts[1]": "11%", "parts[2]": "17%"},
        ),
        CueExample(
            "vi", "Xưởng có ba cổ đông: ông An nắm 45% vốn, bà Bình nắm 36% và ông Chi nắm 10%.", "mismatch",
            {"parts[0]": "45%", "parts[1]": "36%", "parts[2]": "10%"},
        ),
        CueExample(
            "vi", "Trong đó, đường thủy chiếm 70%, đường bộ chiếm 90%.", "mismatch",
            {"parts[0]": "70%", "parts[1]": "90%"},
        ),
        CueExample(
            "en", "The three partners in the mill are Alder with 55%, Birch with 30% and Cedar with 35%.", "mismatch",
            {"parts[0]": "55%", "parts[1]": "30%", "parts[2]": "35%"},
        ),
    ),
    traps=(
        CueExample("en", "49% chose the red barn, 29% the green, 12% the blue, and the others did not know."),
        CueExample("vi", "49% chọn ông Nam, 29% chọn bà Thu, 12% chọn ông Phúc, phần còn lại không trả lời."),
        CueExample("vi", "Ở Huế 58% ủng hộ, ở Vinh 47% phản đối."),
        CueExample("en", "Of this group, 62% was female while 34% were male."),
        CueExample("en", "The air consists of 74% nitrogen, 14% oxygen, and a little of other things."),
        CueExample("vi", "Mặt trời gồm hydro (74%) và heli (24%) và một ít nguyên tố khác."),
        CueExample("en", "The growers were 32% female, 60% urban, and 38% married; 66% of them came."),
        CueExample("en", "Of the old boats 91% were mended, 9% were sold, and 4% sank."),
        CueExample("en", "Rates of success were 82.85% for lime versus 17.51% for chalk."),
        CueExample("vi", "Có 99,99% vốn là của công ty và 0,013% là của một cổ đông nhỏ."),
        CueExample("en", "Most men chose lamps (85%) and most women chose candles (65%)."),
        CueExample(
            "en",
            "Most have other faiths; Muslim (12%), Hindu (5%), Jewish (2%), Buddhist (1%), and another (under 1%).",
        ),
        CueExample(
            "en",
            "The pump ran below half load in 8% of tests, stayed hot in 38%, whereas 50% ended with resting valves.",
        ),
        CueExample("vi", "Hai cổ đông nắm giữ trên 5% vốn là Công ty An 81,79% và Công ty Bình 17,08%."),
        CueExample("vi", "Cổ tức được trả làm hai đợt, trong đó 10% bằng tiền và 40% bằng cổ phiếu."),
        CueExample("vi", "Nợ lên tới 26,5% tổng nợ của tỉnh, 15,5% tổng nợ của vùng và 68% vốn."),
        CueExample("en", "Leaks were found in 56%, 32% and 22% of the boats."),
        CueExample("en", "Most of the sales came from boats (71%) and sails (23%)."),
        CueExample("en", "The north did better (53%), whereas the south did worse (57%)."),
        CueExample("vi", "Ông An nắm 51% vốn của xưởng. Ông Chi sở hữu 49% một công ty khác."),
        CueExample("en", "Rates of 44% were seen in the north, 58% in the south and 18% in the west."),
        CueExample("en", "Some 44% were for the plan, 33% against it."),
        CueExample("en", "In the poll 44% agreed, 33% disagreed and about 33% were unsure."),
        CueExample("vi", "Huyện An chỉ đạt 42%, huyện Bình đạt 39% và huyện Chi đạt 21%."),
        CueExample("vi", "Cổ đông góp 74% vốn, ngân sách góp 26% (trong đó tỉnh góp 10%)."),
        CueExample("vi", "Lắp máy quay: 88% cha mẹ đồng ý, 52% giáo viên không đồng ý."),
        CueExample("vi", "Công suất phòng đạt 70%, cổ đông được chia 40%."),
    ),
    turn=TOTALS + 2,
    where="percent",
)  # fmt: skip
