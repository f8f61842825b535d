"""Two levels whose change was told in percent before: output fell 1.98%. The index was put at 99 after 101 in May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossfoot.articles.change_roles import Cluster, label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._carried import NAMED_ALIKE, told_again
from crossfoot.articles.cues._changes import is_fine
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, judged, same_thing
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import BEGIN, END, FALL, JOINED, RISE, VERSUS, wording
from crossfoot.figures.unmade import unmade

_FAR: Final = 70
"""characters between two levels"""
_BETWEEN: Final = 3
"""figures behind a level among which the earlier one stands: 33 mln dlrs, or 42 cts a share, down from 123 mln"""
_NAMED, _NEAR = 60, 3
"""characters before a percentage, and words, among which its name stands"""
_BESIDE: Final = 30
"""characters beside a level in which its time is told"""
_AGAIN: Final = "-again"
_LINE: Final = wording("words? figure versus figure END")
"""a line of a table"""
_WORD: Final = unmade(r"[^\W\d_]+")


def _propose(place: Place) -> Iterator[Candidate]:
    if not place.left_open:
        return
    counts = [(spot, item) for spot, item in place.figures if item.kind == COUNT]
    settled = {
        each.slots[role].mention.start
        for each in place.clusters
        if "percent" in each.slots
        for role in ("from", "to")
        if role in each.slots
    }
    for number, (at, new) in enumerate(counts):
        if new.start in settled:
            continue  # in May they rose 5% to 84 from 80
        for order, (spot, old) in enumerate(_earlier_ones(place, new, counts[number + 1 :])):
            falls = new.written.value < old.written.value
            again = told_again(place, at, new, falls) if not order else None
            risen = label_of(place.letters, spot)[0] == BEGIN
            for earlier in place.left_open:
                if earlier.slots["percent"].falls == falls:
                    told = _told(place, at, (new, old), earlier, earlier is again, order == 0 and not risen)
                    if told.telling or not risen:
                        yield told


def _told(
    place: Place, at: int, levels: tuple[Mention, Mention], earlier: Cluster, again: bool, beside: bool
) -> Candidate:
    """``again``: the words before the later level name what the percentage was told of; ``beside``: the earlier
    one is the first that it is held against, and not told as where it came from.
    """
    (new, old), percent = levels, earlier.slots["percent"]
    roles = (Role("from", old), Role("to", new), Role("percent", percent.mention, percent.falls))
    start = min(place.sentence.start, percent.mention.start)
    tied = judged(Candidate("change", roles, "percent-then-levels", start, place.sentence.end))
    told_to, line = earlier.slots.get("to"), _LINE.match(place.letters) is not None
    if beside and told_to is not None and told_to.mention.written.value == new.written.value:
        sure = tied.fits or _is_misprinted(tied)
        return tied._replace(telling=sure, said=sure, variant=_AGAIN)  # up 42% to 66.5: 66.5 vs 46.9
    if again:
        wrong = not tied.fits and not line and not _is_of_another_time(place, percent.mention, old)
        wrong = wrong and _is_misprinted(tied)
        sure = tied.fits or wrong
        return tied._replace(telling=sure, said=sure, certain=wrong, variant=NAMED_ALIKE)
    if line and not _is_named(place, new, percent.mention):
        return tied  # shr 118 vs 100 below a headline of the net
    reached = beside and earlier is place.left_open[-1] and _is_reached(place, at, percent.falls)
    return tied._replace(telling=(reached and tied.fits) or is_fine(tied))


def _is_of_another_time(place: Place, percent: Mention, old: Mention) -> bool:
    """Whether a percentage is held against one time, and the earlier level is of another: up 12% on September. In
    September there were 203, in October last year 181.
    """
    prose, low = place.lexicon.prose, place.low
    base = low[percent.end : place.sentence.start]
    if any_of(prose.versus).search(base) is None:
        return False
    behind = low[max(old.start - _BESIDE, place.sentence.start) : min(old.end + _BESIDE, place.sentence.end)]
    times = tuple([each for each, when in prose.moments.items() if when in ("past", "earlier")])
    return any(each.group() not in base for each in any_of(times).finditer(behind))


def _is_misprinted(told: Candidate) -> bool:
    """Whether one wrong digit, or two exchanged ones, explain it."""
    return is_explained_change({role.role: role.mention for role in told.roles}, told.roles[-1].negative)


def _earlier_ones(place: Place, new: Mention, others: list[tuple[int, Mention]]) -> Iterator[tuple[int, Mention]]:
    """The figures of the same thing that are held against one as its earlier ones: at 97 against 99 in May and 95 in
    June of last year.
    """
    alike = [(spot, each) for spot, each in others[:_BETWEEN] if _are_levels(new, each)]
    last = new
    for number, (spot, old) in enumerate(alike):
        further = number > 0 and _is_further(place, last, spot, old)
        if not (further or _is_earlier(place, last, spot, old)):
            return
        yield spot, old
        last = old


def _is_further(place: Place, last: Mention, spot: int, old: Mention) -> bool:
    """Whether a figure is one more of those that an earlier one was the first of."""
    between = place.low[last.end : old.start]
    return len(between) <= _FAR and ";" not in between and JOINED in place.letters[max(spot - _NEAR, 0) : spot]


def _are_levels(new: Mention, old: Mention) -> bool:
    alike = same_thing(new, old) and not (new.in_words or old.in_words)
    return alike and new.written.num > 0 < old.written.num and new.written.value != old.written.value


def _is_earlier(place: Place, new: Mention, spot: int, old: Mention) -> bool:
    """Whether words say that the second figure is the earlier one."""
    between = place.low[new.end : old.start]
    if len(between) > _FAR or ";" in between:
        return False
    return label_of(place.letters, spot)[0] in (VERSUS, BEGIN) or bool(
        _after(place.lexicon.prose.following).search(between)
    )


def _is_reached(place: Place, at: int, falls: bool) -> bool:
    """Whether words say that the first figure is where it went: down to 34.5 from 37.4, or to 34.5 against 37.4."""
    letters = place.letters
    verb = FALL if falls else RISE
    return END in letters[max(at - 2, 0) : at] or verb in letters[max(at - 3, 0) : at]


def _is_named(place: Place, new: Mention, percent: Mention) -> bool:
    """Whether the word before the first figure stands right before the percentage: net up 17.6%, and "net 14.28"."""
    names = _WORD.findall(place.low, place.sentence.start, new.start)
    return bool(names) and names[-1] in _WORD.findall(place.low, max(percent.start - _NAMED, 0), percent.start)[-_NEAR:]


@cache
def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{any_of(words).pattern}(?:\s+[^\W\d_]+)?\s*$")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Output of the mines fell 1.98 pct in May, the office said. The index, base 1980, was put at 99 after 101 "
            "in April.",
            "consistent",
            {"from": "101", "to": "99", "percent": "1.98 pct"},
        ),
        CueExample(
            "en",
            "Prices of bread rose 1.1 pct in June. The index registered 172.8 in June compared with 170.9 in May.",
            "consistent",
            {"from": "170.9", "to": "172.8", "percent": "1.1 pct"},
        ),
        CueExample(
            "fr",
            "La production des mines a baissé de 1,98 % en mai. L’indice est de 99 après 101 en avril.",
            "consistent",
            {"from": "101", "to": "99", "percent": "1,98 %"},
        ),
        CueExample(
            "vi",
            "Trong tháng 6, sản lượng thép giảm 7,8%. Cụ thể, chỉ số xuống còn 34,5 điểm so với 37,4 điểm.",
            "consistent",
            {"from": "37,4", "to": "34,5", "percent": "7,8%"},
        ),
        CueExample(
            "en",
            "WOOL GROUP NET UP 17.6 PCT\n\nNine months ended May\n    Net 14.28 billion vs 12.14 billion\n    Pretax "
            "34.48 billion vs 29.45 billion",
            "consistent",
            {"from": "12.14 billion", "to": "14.28 billion", "percent": "17.6 PCT"},
        ),
        CueExample(
            "vi",
            "Chỉ số của các mỏ tăng 5,8% trong tháng 2. Chỉ số này là 108,7 điểm so với 102,7 điểm.",
            "consistent",
            {"from": "102,7", "to": "108,7", "percent": "5,8%"},
        ),
        CueExample(
            "en",
            "Wool Corp said its first-quarter profits fell by 16 pct, largely because of the frost. It reported "
            "first-quarter net income of 86.2 mln dlrs, or 42 cts a share, down from 102.6 mln dlrs, or 50 cts.",
            "consistent",
            {"from": "102.6 mln dlrs", "to": "86.2 mln dlrs", "percent": "16 pct"},
        ),
        CueExample(
            "en",
            "Prices of wool fell 3.4 pct in the year to March. The index was 168.8 compared with 168.5 in February and "
            "174.7 in March 1986.",
            "consistent",
            {"from": "174.7", "to": "168.8", "percent": "3.4 pct"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A strike led to a 73 pct decline in the company's third-quarter earnings. It reported net income of "
            "35.1 mln dlrs or 42 cts a share, down from 123.5 mln dlrs or 1.53 dlrs.",
            "mismatch",
            {"from": "123.5 mln dlrs", "to": "35.1 mln dlrs", "percent": "73 pct"},
        ),
        CueExample(
            "vi",
            "Xuất khẩu gạo giảm 7,8% trong tháng 1. Theo bộ, xuất khẩu gạo chỉ còn 34,5 nghìn tấn so với 39,4 nghìn "
            "tấn của tháng 12.",
            "mismatch",
            {"from": "39,4 nghìn tấn", "to": "34,5 nghìn tấn", "percent": "7,8%"},
        ),
        CueExample(
            "fr",
            "Le bénéfice a reculé de 16 % au premier trimestre. L’entreprise a affiché un bénéfice de 86,2 millions "
            "d’euros contre 120,6 millions d’euros un an plus tôt.",
            "mismatch",
            {"from": "120,6 millions d’euros", "to": "86,2 millions d’euros", "percent": "16 %"},
        ),
        CueExample(
            "en",
            "WOOL PROFITS UP 24 PCT TO 66.5 MLN STG\n\nYear to May.\n    Pretax profit 66.5 mln stg vs 46.9 mln",
            "mismatch",
            {"from": "46.9 mln", "to": "66.5 mln", "percent": "24 PCT"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận tăng 24% lên 66,5 tỷ đồng. Cụ thể, lợi nhuận là 66,5 tỷ đồng so với 46,9 tỷ đồng năm trước.",
            "mismatch",
            {"from": "46,9 tỷ đồng", "to": "66,5 tỷ đồng", "percent": "24%"},
        ),
        CueExample(
            "en",
            "Retail sales of lorries in March rose 16.4 pct over the same month last year. Dealers sold 377,617 "
            "lorries in March, up from 234,327 last year.",
            "mismatch",
            {"from": "234,327", "to": "377,617", "percent": "16.4 pct"},
        ),
        CueExample(
            "vi",
            "Lượng xe tải bán ra tăng 16,4% so với tháng trước. Các đại lý bán 377.617 xe tải, so với 234.327 xe tải.",
            "mismatch",
            {"from": "234.327", "to": "377.617", "percent": "16,4%"},
        ),
    ),
    traps=(
        CueExample(
            "vi", "Tàu cập cảng tháng 10 tăng 12,3% so với tháng 9. Tháng 9 có 203 tàu, tháng 10 năm trước 181 tàu."
        ),
        CueExample(
            "en",
            "Retail sales of lorries rose 16.4 pct in March. Dealers sold 377,617 carts, up from 234,327 last year.",
        ),
        CueExample(
            "en",
            "Sales of lorries rose 16.4 pct, and sales of large lorries rose 3.2 pct. Dealers sold 377,617 lorries, up "
            "from 234,327 last year.",
        ),
        CueExample(
            "en", "WOOL PROFITS UP 24 PCT TO 66.5 MLN STG\n\nYear to May.\n    Revenue 86.5 mln stg vs 46.9 mln"
        ),
        CueExample("vi", "Sản lượng thép giảm 7,8%. Cụ thể, chỉ số xuống còn 34,5 điểm so với 39,4 điểm."),
        CueExample("en", "Output of the mines fell 1.98 pct in May. The index was put at 97 after 101 in April."),
        CueExample("en", "Output of the mines rose 1.98 pct in May. The index was put at 99 after 101 in April."),
        CueExample(
            "en",
            "Car sales fell 16 pct in May. Truck sales were 88.2 mln dlrs, down from 102.6 mln dlrs a year earlier.",
        ),
        CueExample(
            "en", "Wool Corp expects profits to fall 16 pct. Net income was 88.2 mln dlrs, down from 102.6 mln dlrs."
        ),
        CueExample("en", "WOOL MILLS PROFITS UP 12.7 PCT\n\nYear to May.\n    Net 38.80 mln vs 33.46 mln"),
        CueExample("vi", "Xuất khẩu gạo giảm 7,8%. Xuất khẩu cà phê còn 34,5 nghìn tấn so với 39,4 nghìn tấn."),
        CueExample("vi", "Sản lượng giảm 1,98% trong tháng. Chỉ số là 97 sau khi đạt 101."),
    ),
    turn=CHANGES,
    where="figure any* figure",
)
