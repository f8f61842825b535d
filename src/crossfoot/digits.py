"""The digits of a printed figure, and the same figure with others: grouping, sign, unit, scale word and hedge stay."""

from __future__ import annotations

import re
from typing import NamedTuple

from crossfoot.notation import Notation
from crossfoot.number import Written

MOST = 20
"""Digits that a figure may have for its digits to be exchanged one by one."""
_RUN = re.compile(r"\d(?:[^\w%+\-]?\d)*")


class Digits(NamedTuple):
    """A figure taken apart: ``before`` + digits with their separators + ``after``."""

    text: str
    before: str
    after: str
    whole: str
    """the digits before the decimal separator, without separators"""
    fraction: str
    at: tuple[int, ...]
    """where each digit stands in the text"""
    decimal: str
    group: str
    """what stands between groups; nothing where the figure is not grouped although it could be"""
    sizes: tuple[int, int]
    """digits in the last group, and in those before it"""

    @property
    def all(self) -> str:
        return self.whole + self.fraction

    def exchanged(self, index: int, new: str) -> str:
        """The text with other digits from that one on, nothing else moved."""
        found = list(self.text)
        for place, digit in zip(self.at[index:], new, strict=False):
            found[place] = digit
        return "".join(found)

    def written(self, whole: str, fraction: str) -> str:
        """The text with these digits, separated anew."""
        last, others = self.sizes
        if self.group and len(whole) > last:
            parts, rest = [whole[-last:]], whole[:-last]
            while rest:
                parts.append(rest[-others:])
                rest = rest[:-others]
            whole = self.group.join(reversed(parts))
        return f"{self.before}{whole}{self.decimal + fraction if fraction else ''}{self.after}"

    def value_of(self, text: str) -> tuple[int, int] | None:
        """Digits and decimal places of a text made from this figure, unsigned; ``None`` where more than digits differ.

        A short way that takes the text as well made: what is meant to be kept is read anew.
        """
        if not text.startswith(self.before) or not text.endswith(self.after):
            return None
        whole, _, fraction = text[len(self.before) : len(text) - len(self.after)].partition(self.decimal)
        digits = (whole.replace(self.group, "") if self.group else whole) + fraction
        return (int(digits), len(fraction)) if digits.isdigit() else None

    def begins(self, digit: str) -> bool:
        """True when no figure of more than one whole digit is printed with that digit in front."""
        return digit == "0" and len(self.whole) > 1 and self.whole[0] != "0"


def digits_in(printed: Written, notation: Notation) -> Digits | None:
    """The digits of a figure; ``None`` for a ratio of two numbers, a bare ½, and what is too long."""
    text = printed.text
    found = _RUN.search(text)
    if type(printed) is not Written or found is None:
        return None
    start, end = found.span()
    at = tuple(index for index in range(start, end) if text[index].isdigit())
    digits = "".join(text[index] for index in at)
    places = -printed.place if printed.place < 0 else 0
    count = len(digits) - places
    if count < 1 or len(digits) > MOST or not digits.isascii():
        return None
    marks = [text[index] for index in range(start, at[count - 1]) if not text[index].isdigit()]
    decimal = text[at[count] - 1] if places else notation.decimal or "."
    group = marks[0] if marks else notation.group if count <= notation.primary else ""
    return Digits(
        text, text[:start], text[end:], digits[:count], digits[count:], at, decimal, group,
        (notation.primary, notation.secondary),
    )  # fmt: skip
