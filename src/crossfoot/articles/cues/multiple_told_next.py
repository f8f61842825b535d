"""Two figures, the first of them mostly in the sentence before, and what multiple of it the second one is: there were
436 in May. There are 2,180 now, five times as many; or last year it was exactly twice as many, 532.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone, are_alike, are_plain
from crossfoot.articles.cues._dated_levels import is_nothing_new
from crossfoot.articles.cues._multiples import is_far_off, words_behind
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, TIMES, Mention
from crossfoot.articles.slips import is_explained_times
from crossfoot.articles.wordings import JOINED, symbols
from crossfoot.articles.words import ends_with

_THREE: Final = 3
_BETWEEN: Final = symbols("few some number , ( share rise of joined end")
_LEVEL: Final = symbols("few some , end share")
_DECIDED: Final = 30
"""characters behind a multiple that say whose it is"""


def _propose(place: Place) -> Iterator[Candidate]:
    here = [item for item in place.sentence.items if isinstance(item, Mention)]
    if len(here) not in (_THREE - 1, _THREE):
        return
    figures = alone(place, 0 if len(here) == _THREE else 1)
    if len(figures) != _THREE or figures[0].kind != COUNT:
        return
    old, others = figures[0], sorted(figures[1:], key=lambda each: each.kind == TIMES)
    new, times = others
    if times.kind != TIMES or new.kind != COUNT or not are_plain((old, new)) or not _is_meant(place, old, new, times):
        return
    if place.sentence.start <= old.start < times.start < new.start:
        return  # up to 40, twice as many, while there were 160 others
    lower, upper = sorted((old, new), key=lambda each: each.written.value)  # 2,180 want one of the 436
    roles = (Role("from", lower), Role("to", upper), Role("times", times))
    claim = Candidate("change", roles, "multiple-told-next", old.start, place.sentence.end, ((times.start, times.end),))
    if judged(claim).fits:
        if old.start < place.sentence.start:  # others tie those of one sentence
            yield claim._replace(telling=True, said=True, fitted=True)
    elif lower is not old:
        return  # reference 15; 2 visits, of which they tell twice
    elif is_far_off(old, new, times, _is_exact(place, times)) and is_explained_times(old, new, times):
        yield claim._replace(telling=True, said=True, certain=True, fitted=True)


def _is_meant(place: Place, old: Mention, new: Mention, times: Mention) -> bool:
    """Whether the multiple is said to be one of the figure told before, and stands right beside the later one."""
    if times.written.hedge or times.written.value <= 1 or old.written.num <= 0 or not are_alike(old, new):
        return False
    items, letters = place.sentence.items, place.letters
    first, last = sorted(at for at, item in enumerate(items) if item is new or item is times)
    allowed = _BETWEEN if items[first] is new else _LEVEL
    if set(letters[first + 1 : last]) - allowed:
        return False
    return _is_said(place, times) and not (old.start >= place.sentence.start and _is_of_another(place, new, times))


def _is_of_another(place: Place, new: Mention, times: Mention) -> bool:
    """Whether a multiple in the sentence of both figures is told of another thing: and profit doubled."""
    items = place.sentence.items
    first, last = sorted(at for at, item in enumerate(items) if item is new or item is times)
    between = place.low[new.end : times.start]
    return JOINED in place.letters[first:last] or not is_nothing_new(place, between)


def _is_said(place: Place, times: Mention) -> bool:
    """Whether words behind a multiple say that it is one of what was told, or nothing stands there."""
    prose = place.lexicon.prose
    behind = words_behind(prose.comparing.so_many).match(place.low[times.end : times.end + _DECIDED])
    if behind is None:
        return False
    return behind["so"] is not None or _is_led(place, times) or place.low[times.start : times.end] in prose.multiples


def _is_led(place: Place, times: Mention) -> bool:
    """Whether a word for a multiple begins it: gấp 5 lần."""
    factors = place.lexicon.prose.factors
    return ends_with(place.low, times.start, factors) or place.low.startswith(factors, times.start)


def _is_exact(place: Place, times: Mention) -> bool:
    """Whether a multiple is no "three times more", which may be four times as much."""
    behind = words_behind(place.lexicon.prose.comparing.so_many).match(place.low[times.end : times.end + _DECIDED])
    return _is_led(place, times) or (behind is not None and behind["so"] is not None)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Last May the port had 266 cranes. This May it has exactly twice as many, 532.",
            "consistent",
            {"from": "266", "to": "532", "times": "twice"},
        ),
        CueExample(
            "vi",
            "Năm 2018, tỉnh có 436 trạm sạc. Nay tỉnh có 2.180 trạm, gấp 5 lần.",
            "consistent",
            {"from": "436", "to": "2.180", "times": "5 lần"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Last May the port had 266 cranes. This May it has exactly twice as many, 352.",
            "mismatch",
            {"from": "266", "to": "352", "times": "twice"},
        ),
        CueExample(
            "en",
            "In 2018 the port had 736 cranes. It now has 2,180, five times as many.",
            "mismatch",
            {"from": "736", "to": "2,180", "times": "five times"},
        ),
        CueExample(
            "vi",
            "Năm 2018, tỉnh có 736 trạm sạc. Nay tỉnh có 2.180 trạm, gấp 5 lần.",
            "mismatch",
            {"from": "736", "to": "2.180", "times": "5 lần"},
        ),
        CueExample(
            "fr",
            "En 2018, le port avait 736 grues. Il en a maintenant 2 180, soit cinq fois plus.",
            "mismatch",
            {"from": "736", "to": "2 180", "times": "cinq fois plus"},
        ),
    ),
    traps=(
        CueExample("vi", "Số đơn đặt mua là 200 lô, trong khi số chào bán là 60 lô, tức gấp 2 lần."),
        CueExample(
            "vi", "Số xe bị phạt lên 60 chiếc, gấp 3 lần, còn số xe bị tạm giữ là 100 chiếc. Trước đó chỉ có 20."
        ),
        CueExample("en", "The number of carts rose to 140, four times as many, and there were 455 horses."),
        CueExample("vi", "Số đơn đặt mua lên tới 2.363 lô, trong khi số chào bán là 467 lô, tức gấp 5,1 lần."),
        CueExample("en", "In 2018 the port had 736 cranes. It now has 2,180, nearly five times as many."),
        CueExample("en", "In 2018 the port had 736 cranes. It now has 2,180, five times as many as the next port."),
        CueExample("en", "The port has 736 cranes. The next one paid 2,180 euros, five times that sum."),
        CueExample("en", "In 2018 the port had 736 cranes. It now has 2,180 painted five times."),
        CueExample("en", "In 2018 the port had 436 cranes. It now has 2,616, five times more."),
        CueExample("en", "The port has 736 cranes and 90 tugs. In 2018 it had 150 tugs, five times as many."),
        CueExample("vi", "Năm 2018, tỉnh có 736 trạm sạc. Nay tỉnh có 2.180 trạm, gấp 5 lần chỉ tiêu."),
    ),
    turn=LIMITS,
    where="multiple",
)
