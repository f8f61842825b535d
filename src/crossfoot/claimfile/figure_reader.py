"""Printed figures to their values; the same text is read once."""

from __future__ import annotations

from typing import ClassVar, Final

from crossfoot.claims.kind import Kind
from crossfoot.figures.from_text import read
from crossfoot.figures.multiple import read_multiple
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.ratio import fraction_in_words, read_ratio
from crossfoot.figures.written import PERCENT, Written

_CACHED_FIGURES: Final = 50_000


class FigureReader:
    """Reads figures of one notation; what was read may be shared by all documents."""

    _shared: ClassVar[dict[int, tuple[Notation, dict[str, Written]]]] = {}
    """what was read in each notation, by the identity of the notation, which is kept so that no other one takes it"""

    def __init__(self, notation: Notation, is_shared: bool = False) -> None:
        self.notation = notation
        self.cached: dict[str, Written] = {}
        if is_shared:
            self.cached = self._shared.setdefault(id(notation), (notation, self.cached))[1]

    def figure(self, text: str) -> Written:
        """Raises ``Unreadable``."""
        written = self.cached.get(text)
        if written is None:
            written = read(text, self.notation)
            if len(self.cached) >= _CACHED_FIGURES:
                self.cached.clear()
            self.cached[text] = written
        return written

    def plain(self, text: str) -> Written | None:
        """A figure; ``None`` for what cannot be read."""
        try:
            return self.figure(text)
        except Unreadable:
            return None

    def of_role(self, text: str, role: str, kind: Kind) -> Written:
        """A figure of that role, which may be a ratio; raises ``Unreadable``."""
        field = kind.field(role)
        if field is not None and field.form == "ratio":
            return read_ratio(text, self.notation)
        if field is not None and field.form == "multiple":
            return read_multiple(text, self.notation)
        try:
            return self.figure(text)
        except Unreadable:
            in_words = (
                fraction_in_words(text, self.notation) if kind.numbers.get(role, ("",))[:1] == (PERCENT,) else None
            )
            if in_words is None:
                raise
            return in_words
