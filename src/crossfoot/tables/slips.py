"""Slips of the hand: one digit exchanged, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_FEW: Final = 2


def slips_into(printed: int, low: int, high: int, decimals: int = 0) -> bool:
    """Whether one digit exchanged, or two neighbours swapped, makes twice the figure one of these numbers; 0.93 with
    two ``decimals`` is 93, and has a zero that can be wrong too.
    """
    if printed < 0:
        printed, low, high = -printed, -high, -low
    low, high = -(-low // 2), high // 2
    if low > high or high < 0:
        return False
    text = str(printed).zfill(decimals + 1)
    last = len(text) - 1
    may_be_zero = last == decimals
    for number in range(last, -1, -1):
        power = 10 ** (last - number)
        digit = int(text[number])
        least = max(-((printed - low) // power), -digit if number or may_be_zero else 1 - digit)
        most = min((high - printed) // power, 9 - digit)
        if least <= most and not least == most == 0:
            return True
        if number:
            before = int(text[number - 1])
            swapped = printed + 9 * (digit - before) * power
            if before != digit and low <= swapped <= high and (number > 1 or digit or may_be_zero):
                return True
    return False


def is_slip(printed: int, meant: int) -> bool:
    """Whether two figures differ in one digit, or in the order of two neighbours."""
    one, other = str(abs(printed)), str(abs(meant))
    if len(one) != len(other) or (printed < 0) != (meant < 0):
        return False
    places = [number for number, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2:
        return places[1] == places[0] + 1 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
    return len(places) == 1


def ways(figures: int, digits: int) -> int:
    """About how many slips so many figures with so many digits in all can have."""
    return 9 * digits + max(digits - figures, 0)


def grain_of(figures: Iterable[int]) -> int:
    """The power of ten of which all figures but one are multiples, in whatever way that one was written; 1 of few."""
    zeros = sorted(len(text) - len(text.rstrip("0")) for text in map(str, filter(None, figures)))
    return int(10 ** zeros[1]) if len(zeros) > _FEW else 1
