"""A claim as it was printed and as it was decided."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal

from crossfoot.claims.equation import Equation
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

Path = tuple[str | int, ...]
"""Where something stands in a claim file: ("claims", 3, "percent")."""


Verdict = Literal["consistent", "truncated", "rounded-up", "coarse", "mismatch", "undetermined"]


GapCode = Literal["", "not-printed", "mixed-units", "nothing", "repeated", "divisor", "unread"]
"""what keeps a claim from being checked: too little is printed, units differ, nothing is shared out, a rounded figure
stands twice, a divisor may be zero, a part of it cannot be read; nothing where it was checked
"""


class Gap(NamedTuple):
    """What is lacking for a check: a code for programs, a sentence for people."""

    code: GapCode
    sentence: str


class Unchecked(NamedTuple):
    """What a claim prints and nothing is held against, though the rest of it is checked, and why."""

    fields: tuple[str, ...]
    """those of them that are not printed say nothing"""
    why: str


VERDICTS: Final[tuple[Verdict, ...]] = ("consistent", "truncated", "rounded-up", "coarse", "mismatch", "undetermined")


Rounding = Literal["nearest", "truncate", "up", "any"]


ROUNDINGS: Final[tuple[Rounding, ...]] = ("nearest", "truncate", "up", "any")


_NONE: Final[frozenset[str]] = frozenset()


class Given(NamedTuple):
    """The figures that a claim prints, as a kind sees them."""

    one: Mapping[str, Written]
    """role -> figure, for fields that hold one"""
    many: Mapping[str, tuple[Written, ...]] = {}
    """role -> figures, for fields that hold a list or a mapping"""
    options: Mapping[str, object] = {}
    """fields that are no figures: ``coverage``, the parsed ``holds``, ``exact``"""

    @property
    def exact(self) -> frozenset[str]:
        """The fields whose figures the claim calls exact."""
        if not self.options:
            return _NONE
        exact = self.options.get("exact", _NONE)
        return exact if isinstance(exact, frozenset) else _NONE


class Figure(NamedTuple):
    """One printed figure of a claim and its place: half-open code-point offsets."""

    role: str
    """field name, with the label of an entry of a mapping, ``parts.excellent``, or its number in a list,
    ``parts[0]``
    """
    written: Written
    start: int
    end: int
    name: str = ""
    """the declared name through which the claim uses it, or nothing; of a cell of a table its name, ``outlays!B5``"""

    @property
    def is_cell(self) -> bool:
        return "!" in self.name

    @property
    def key(self) -> int | str:
        """What tells the figures of a file apart: where they stand, and of cells, which stand elsewhere, the name."""
        return self.name if self.is_cell else self.start


class Recomputed(NamedTuple):
    """A figure as the others give it: ``num / den``, exact, in the unit printed (a percentage of 9.18, never
    0.0918).
    """

    role: str
    num: int
    den: int
    """positive; the two may have a common factor"""
    how: str
    """in words, with roles in braces: ``{part} of {whole}``"""

    @classmethod
    def of(cls, role: str, exact: Fraction, how: str) -> Recomputed:
        return cls(role, exact.numerator, exact.denominator, how)

    @property
    def exact(self) -> Fraction:
        return Fraction(self.num, self.den)


class Derivation(NamedTuple):
    """Why a claim was read in running text."""

    pattern: str
    """what was recognised: ``fraction-with-percent``"""
    words: tuple[str, ...]
    """the words that tied the figures, as printed"""
    start: int
    """the sentence or sentences: half-open code-point offsets in the text"""
    end: int
    firm: bool = False
    """the words alone tie the figures, so that it would be told if they did not fit"""


class Claim(NamedTuple):
    """One checked claim; one that cannot be built, so that nobody knows its kind, is there too, without figures."""

    index: int  # type: ignore[assignment]  # hides tuple.index, of which there is no use
    """its number in the file, from 0"""
    id: str
    kind: str
    """nothing where it is none that there is"""
    figures: tuple[Figure, ...]
    verdict: Verdict
    recomputed: tuple[Recomputed, ...] = ()
    failed: Equation | None = None
    """for anything but consistent and undetermined: the equation that nearest rounding breaks"""
    why: str = ""
    """for undetermined: what is lacking"""
    about: str = ""
    options: Mapping[str, object] = {}
    id_given: bool = True
    derivation: Derivation | None = None
    """for a claim read in running text"""
    gap: GapCode = ""
    """for undetermined: the code of what ``why`` says"""

    @property
    def is_half_read(self) -> bool:
        """Whether a part of it cannot be read, so that nothing is computed from the rest."""
        return self.gap == "unread"

    @property
    def may_be_loose(self) -> bool:
        """Whether a printed figure is further from what was recomputed than half a unit of its last place."""
        for role, num, den, _ in self.recomputed:
            figure = self.figure(role)
            if figure is None:
                continue
            printed = figure.written
            off = 2 * (num * printed.den - printed.num * den)
            if printed.hedge or abs(off) > printed.step * den:
                return True
        return False

    def figure(self, role: str) -> Figure | None:
        for figure in self.figures:
            if figure[0] == role:
                return figure
        return None
