"""Places in a text as browsers count them: in units of UTF-16, of which a character beyond U+FFFF takes two."""

from __future__ import annotations

from bisect import bisect_left


class Units:
    """Offsets of one text, there and back."""

    def __init__(self, text: str) -> None:
        some = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)  # much quicker than looking at each
        wide = [at for at, each in enumerate(text) if each > "\uffff"] if some else []
        self._wide = wide
        """offsets of the characters that take two units"""
        self._behind = [at + number for number, at in enumerate(wide, 1)]
        """where their second units stand"""

    def of(self, offset: int) -> int:
        """The units before an offset in code points."""
        return offset + bisect_left(self._wide, offset)

    def back(self, units: int) -> int:
        """The code points before so many units; of a character of which only half lies before them, none."""
        return units - bisect_left(self._behind, units + (units in self._behind))
