"""Two levels whose change was told in percent before: output fell 1.98%. The index was put at 99 after 101 in May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import is_fine
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, judged, same_thing
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import END, FALL, RISE, VERSUS, wording
from crossfoot.figures.unmade import unmade

_FAR: Final = 60
"""characters between two levels"""
_NAMED, _NEAR = 60, 3
"""characters before a percentage, and words, among which its name stands"""
_AGAIN: Final = "-again"
_LINE: Final = wording("words? figure versus figure END")
"""a line of a table"""
_WORD: Final = unmade(r"[^\W\d_]+")


def _propose(place: Place) -> Iterator[Candidate]:
    if not place.left_open:
        return
    counts = [(spot, item) for spot, item in place.figures if item.kind == COUNT]
    for (at, new), (spot, old) in pairwise(counts):
        if _are_levels(new, old) and _is_earlier(place, new, spot, old):
            falls = new.written.value < old.written.value
            for earlier in place.left_open:
                percent = earlier.slots["percent"]
                if percent.falls == falls:
                    roles = (Role("from", old), Role("to", new), Role("percent", percent.mention, falls))
                    start = min(place.sentence.start, percent.mention.start)
                    tied = Candidate("change", roles, "percent-then-levels", start, place.sentence.end)
                    reached = earlier is place.left_open[-1] and _is_reached(place, at, falls)
                    told_again = earlier.slots.get("to")
                    if told_again is not None and told_again.mention.written.value == new.written.value:
                        figures = {role.role: role.mention for role in roles}
                        sure = judged(tied).fits or is_explained_change(figures, falls)
                        yield tied._replace(telling=sure, said=sure, variant=_AGAIN)  # up 42% to 66.5: 66.5 vs 46.9
                    elif _LINE.match(place.letters) and not _is_named(place, new, percent.mention):
                        yield tied  # shr 118 vs 100 below a headline of the net
                    else:
                        yield tied._replace(telling=(reached and judged(tied).fits) or is_fine(tied))


def _are_levels(new: Mention, old: Mention) -> bool:
    alike = same_thing(new, old) and not (new.in_words or old.in_words)
    return alike and new.written.num > 0 < old.written.num and new.written.value != old.written.value


def _is_earlier(place: Place, new: Mention, spot: int, old: Mention) -> bool:
    """Whether words say that the second figure is the earlier one."""
    between = place.low[new.end : old.start]
    if len(between) > _FAR or ";" in between:
        return False
    return label_of(place.letters, spot)[0] == VERSUS or bool(_after(place.lexicon.prose.following).search(between))


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
    ),
    bad=(
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
    ),
    traps=(
        CueExample(
            "en", "WOOL PROFITS UP 24 PCT TO 66.5 MLN STG\n\nYear to May.\n    Revenue 86.5 mln stg vs 46.9 mln"
        ),
        CueExample("vi", "Sản lượng thép giảm 7,8%. Cụ thể, chỉ số xuống còn 34,5 điểm so với 39,4 điểm."),
        CueExample("en", "Output of the mines fell 1.98 pct in May. The index was put at 97 after 101 in April."),
        CueExample("en", "Output of the mines rose 1.98 pct in May. The index was put at 99 after 101 in April."),
        CueExample("vi", "Sản lượng giảm 1,98% trong tháng. Chỉ số là 97 sau khi đạt 101."),
    ),
    turn=CHANGES,
    where="figure any* figure",
)
