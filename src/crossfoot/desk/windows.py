"""The check after a keystroke: of a long text only the sentences around the edit are read again, and the entries of the
rest are moved along. Once typing stops, the whole text is read, and that answer replaces this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NotRequired, TypedDict, TypeVar, cast

from crossfoot.desk.telling import ClaimTold, FileTold, Place
from crossfoot.desk.units import Units
from crossfoot.records import NamedTuple

_BOUND: Final = re.compile(r"\n|[.!?…](?=\s)")
_AROUND: Final = 1
"""ends of sentences before and behind what was typed, between which everything is read anew"""
_CONTEXT: Final = 400
"""characters before and behind these sentences that are read with them, for what they tie"""
_NUMBERS: Final = 3
"""numbers in either of these, which cost more than words: what a number may belong to grows with their square"""
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_MOST: Final = 6000
"""characters of a window; where it would be larger, the whole is read"""
_FARTHEST: Final = 2000
"""characters within which the end of a sentence is looked for"""


class LooseTold(TypedDict):
    """A number in no claim."""

    text: str
    at: Place
    why: str
    look: bool
    """whether a person has to look at it: it is a figure, and nothing says what it belongs to"""


class ReadTold(TypedDict):
    """What the reader sees in a text."""

    locale: str
    claims: list[ClaimTold]
    doubts: list[ClaimTold]
    loose: list[LooseTold]
    quick: NotRequired[bool]
    """whether some of it was read before the text was what it is now"""


class Window(NamedTuple):
    """What of a text is read again; code points of the new text."""

    low: int
    high: int
    """what is read"""
    first: int
    last: int
    """the part of it whose entries are replaced"""
    old_last: int
    """where ``last`` was in the text before"""


def window(before: str, now: str) -> Window | None:
    """The window for a text that was another one before; ``None`` where the whole has to be read."""
    least = min(len(before), len(now))
    start = _most(least, lambda size: before[:size] == now[:size])
    same = _most(least - start, lambda size: before[len(before) - size :] == now[len(now) - size :])
    end = len(now) - same
    first, last = _back(now, start), _forth(now, end)
    before_it = [match.start() for match in _NUMBER.finditer(now, max(first - _CONTEXT, 0), first)]
    behind_it = [match.end() for match in _NUMBER.finditer(now, last, last + _CONTEXT)]
    low = _back(now, before_it[-_NUMBERS] if len(before_it) > _NUMBERS else max(first - _CONTEXT, 0), 1)
    high = _forth(now, behind_it[_NUMBERS - 1] if len(behind_it) > _NUMBERS else min(last + _CONTEXT, len(now)), 1)
    if high - low > _MOST or high - low > len(now) - _CONTEXT:
        return None
    return Window(low, high, first, last, last + len(before) - len(now))


def _most(most: int, agree: Callable[[int], bool]) -> int:
    """The largest size up to ``most`` for which ``agree`` holds; it must hold for all smaller ones."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        low, most = (middle, most) if agree(middle) else (low, middle - 1)
    return low


def _back(text: str, offset: int, bounds: int = _AROUND) -> int:
    """Where so many sentences before an offset begin."""
    low = max(offset - _FARTHEST, 0)
    ends = [match.end() for match in _BOUND.finditer(text, low, offset)]
    return ends[-bounds - 1] if len(ends) > bounds else low


def _forth(text: str, offset: int, bounds: int = _AROUND) -> int:
    """Where so many sentences behind an offset end."""
    high = min(offset + _FARTHEST, len(text))
    ends = [match.end() for _, match in zip(range(bounds), _BOUND.finditer(text, offset, high), strict=False)]
    return ends[-1] if len(ends) == bounds else high


_Entry = TypeVar("_Entry", bound=Mapping[str, Any])
Reach = tuple[int, int, int]


def merged(before: str, known: ReadTold, now: str, part: Window, read: ReadTold) -> ReadTold:
    """The entries of the text before, with those that were ``read`` of the window in place of what stood there."""
    units, shift = Units(now), Units(now).of(part.last) - Units(before).of(part.old_last)
    first, last, low = units.of(part.first), units.of(part.last), units.of(part.low)
    old = (first, last - shift)

    def put(kept: Iterable[_Entry], fresh: Iterable[_Entry]) -> list[_Entry]:
        still: Iterable[_Entry] = (moved(each, old[1], shift) for each in kept if not _touches(each, *old))
        anew: Iterable[_Entry] = (moved(each, -1, low) for each in fresh)
        return sorted([*still, *(each for each in anew if _touches(each, first, last))], key=_first)

    return {
        "locale": known["locale"],
        "claims": put(known["claims"], read["claims"]),
        "doubts": put(known["doubts"], read["doubts"]),
        "loose": put(known["loose"], read["loose"]),
    }


def refiled(before: str, known: FileTold, now: str, part: Window, fresh: FileTold) -> FileTold:
    """What a claim file says of a text, with the claims around the edit replaced by ``fresh``."""
    old, shift = Units(before).of(part.old_last), Units(now).of(part.last) - Units(before).of(part.old_last)
    anew = {each["index"]: each for each in fresh["claims"]}
    return {**known, "claims": [anew.get(each["index"]) or moved(each, old, shift) for each in known["claims"]]}


def around(before: str, filed: FileTold, part: Window) -> list[int]:
    """The claims of a file, by their numbers in it, that stand where a text was edited."""
    units = Units(before)
    low, high = units.of(part.first), units.of(part.old_last)
    near = (each for each in filed["claims"] if reach(each)[0] <= high and low <= reach(each)[1])
    return [each["index"] for each in near if any(s <= high and low <= e for s, e in spots(each))]


def reach(entry: Mapping[str, Any]) -> Reach:
    """From where to where it stands in the text, and its first figure; as remembered, or looked up."""
    found: Reach = entry.get("reach") or reach_of(entry)
    return found


def reach_of(entry: Mapping[str, Any]) -> Reach:
    places = spots(entry)
    if not places:
        return 0, 0, 0
    figures = [start for start, _ in _places(entry)]
    return min(start for start, _ in places), max(end for _, end in places), min(figures, default=0)


def _first(entry: Mapping[str, Any]) -> int:
    return reach(entry)[2]


def _places(entry: Mapping[str, Any]) -> list[Place]:
    """Of the figures of a claim, or of a number."""
    return [each["at"] for each in entry.get("figures", (entry,)) if each["at"] is not None]


def _touches(entry: Mapping[str, Any], low: int, high: int) -> bool:
    begin, end, _ = reach(entry)
    return begin < high and low < end and any(start < high and low < end for start, end in _places(entry))


def moved(entry: _Entry, behind: int, shift: int) -> _Entry:
    """An entry with all its places behind an offset moved. One that spans the offset counts as new, so it loses its
    number.
    """
    begin, last, first = reach(entry)
    if not shift or last <= behind:
        return entry
    shifted: dict[str, Any] = {**entry}
    if begin < behind:
        shifted = {name: value for name, value in entry.items() if name not in ("reach", "number")}
    elif "reach" in entry:
        shifted["reach"] = begin + shift, last + shift, first + shift
    shifted["at"] = _moved(entry["at"], behind, shift)
    if "figures" in entry:
        shifted["figures"] = [{**each, "at": _moved(each["at"], behind, shift)} for each in entry["figures"]]
    return cast("_Entry", shifted)


def _moved(place: Place | None, behind: int, shift: int) -> Place | None:
    if place is None:
        return None
    start, end = place
    return start + shift * (start >= behind), end + shift * (end > behind)


def spots(entry: Mapping[str, Any]) -> list[Place]:
    """Every place in an entry: the sentence of a claim and its figures, or a number."""
    return [each["at"] for each in (entry, *entry.get("figures", ())) if each["at"] is not None]
