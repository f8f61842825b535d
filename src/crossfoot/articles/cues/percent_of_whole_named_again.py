"""A part with its percentage, and a sentence that begins with what it is of: 1.8 million, or 24% of the capital of the
mill. The capital of the mill is 7.5 million.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold, part_before, percent_role
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_NAMING: Final = symbols("words of share total number")
_CHANGED: Final = symbols("rise fall begin end versus plan")
_BACK: Final = 3
"""figures back among which the part is looked for"""
_REMEMBERED: Final = 2_000
"""sentences"""
_LONG: Final = 8
"""letters of at least two words that are no accident"""


def _propose(place: Place) -> Iterator[Candidate]:
    at = _first_named(place.letters)
    if at < 0:
        return
    whole = place.sentence.items[at]
    for part, where, spot in place.recall.before(place.sentence.start)[:_BACK]:
        percent = _last_percent(where, spot)
        if percent is None or not isinstance(whole, Mention) or not can_hold(whole, part):
            continue
        named = _WORD.findall(place.low[place.sentence.start : place.sentence.starts[at]])
        if _is_named(_WORD.findall(place.low[percent.end : where.end]), named):
            roles = (Role("part", part), Role("whole", whole), percent_role(percent))
            yield Candidate(
                "share", roles, "percent-of-whole-named-again", where.start, place.sentence.end,
                telling=near(part, whole, percent), said=True,
            )  # fmt: skip
            return


@lru_cache(maxsize=_REMEMBERED)
def _first_named(letters: str) -> int:
    """Where the first figure stands, if nothing but its name is before it and no change is told; else -1."""
    at = letters.find(COUNT)
    return at if at >= 0 and _NAMING.issuperset(letters[:at]) and _CHANGED.isdisjoint(letters) else -1


def _last_percent(where: Sentence, at: int) -> Mention | None:
    """The percentage with which a sentence ends but for words, if it is said of the figure at that place."""
    spot = _end_told(where.letters, at)
    percent = where.items[spot] if spot >= 0 else None
    return percent if isinstance(percent, Mention) else None


@lru_cache(maxsize=_REMEMBERED)
def _end_told(letters: str, at: int) -> int:
    """The place of that percentage; -1 where there is none."""
    spot = letters.rfind(PERCENT)
    told = spot >= at and _NAMING.issuperset(letters[spot + 1 :]) and part_before(letters, spot) == (at, True)
    return spot if told else -1


def _is_named(of: list[str], named: list[str]) -> bool:
    """Whether words begin with those behind a percentage, but for one or two that only join."""
    return any(
        len(of) - joining >= 2 and named[: len(of) - joining] == of[joining:] and len("".join(of[joining:])) >= _LONG
        for joining in range(3)
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Bà Hoa góp 1,8 tỷ đồng, bằng 24% vốn của hợp tác xã. Vốn của hợp tác xã hiện là 7,5 tỷ đồng.",
            "consistent",
            {"part": "1,8 tỷ đồng", "whole": "7,5 tỷ đồng", "percent": "24%"},
        ),
        CueExample(
            "en",
            "She holds $1.8 million, or 24% of the capital of the mill. The capital of the mill is $7.5 million.",
            "consistent",
            {"part": "$1.8 million", "whole": "$7.5 million", "percent": "24%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Bà Hoa góp 1,8 tỷ đồng, bằng 42% vốn của hợp tác xã. Vốn của hợp tác xã hiện là 7,5 tỷ đồng.",
            "mismatch",
            {"part": "1,8 tỷ đồng", "whole": "7,5 tỷ đồng", "percent": "42%"},
        ),
        CueExample(
            "en",
            "She holds $1.8 million, or 42% of the capital of the mill. The capital of the mill is $7.5 million.",
            "mismatch",
            {"part": "$1.8 million", "whole": "$7.5 million", "percent": "42%"},
        ),
    ),
    traps=(
        CueExample("en", "She holds $1.8 million, or 42% of the capital. The debts of the mill are $7.5 million."),
        CueExample(
            "en", "She holds $1.8 million, or 42% of the capital of the mill. The mill of the town has 75 rooms."
        ),
    ),
    turn=SHARES - 1,
    where="figure",
)
