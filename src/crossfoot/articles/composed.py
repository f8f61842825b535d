"""The text as it is scanned: letters composed, in lower case, without soft hyphens; and the way back to the text."""

from __future__ import annotations

import unicodedata
from array import array
from typing import Final

from crossfoot.figures.characters import UNSEEN
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_MARKS: Final = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CHANGED: Final = unmade(rf"[^{_MARKS}{UNSEEN}][{_MARKS}]+|[{UNSEEN}]+")

_TORN: Final = unmade(r"(?<=\()(\d{1,3}\.) (?=\d{1,2} ?%\))")
"""(96. 7%): what can be nothing but a percentage with a space in it"""
_RAISED: Final = unmade(r"(?<=\d)·(?=\d)(?!10\d{0,2}[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻])")
"""3·2; not 3·10⁶"""
_WIDE: Final = unmade("[\uff01-\uff5e\u066a\ufe6a]")
_NARROW: Final[dict[int, int | str]] = {
    **{each: each - 0xFEE0 for each in range(0xFF01, 0xFF5F)},
    0x066A: "%",
    0xFE6A: "%",
}
"""１８．０％; and the percent signs of Arabic, and of a small height"""
_WITHOUT: Final = dict.fromkeys(map(ord, UNSEEN))


class Composed(NamedTuple):
    """``low`` is what is scanned; ``text`` the same with its capitals."""

    source: str
    """the text itself"""
    text: str
    low: str
    back: array[int] | None
    """offset in ``source`` of each character and of the end; ``None`` where they are the same"""

    def original(self, offset: int) -> int:
        """Where what begins at that offset begins in ``source``."""
        return offset if self.back is None else self.back[offset]

    def end(self, offset: int) -> int:
        """Where what ends at that offset ends in ``source``."""
        if self.back is None:
            return offset
        end = self.back[offset]
        while end and self.source[end - 1] in UNSEEN:
            end -= 1
        return end


def composed(text: str) -> Composed:
    if "%)" in text:
        text = _TORN.sub("\\1\u2060", text)
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not any(each in text for each in UNSEEN)):
        return Composed(text, text, lower(text), None)
    pieces: list[str] = []
    back = array("q")
    at = 0
    for match in _CHANGED.finditer(text):
        start, end = match.span()
        pieces.append(text[at:start])
        back.extend(range(at, start))
        if match[0][0] not in UNSEEN:
            piece = unicodedata.normalize("NFC", match[0])
            pieces.append(piece)
            back.append(start)
            back.extend(range(end + 1 - len(piece), end))  # marks that go with no letter stay as they are
        at = end
    pieces.append(text[at:])
    back.extend(range(at, len(text) + 1))
    whole = "".join(pieces)
    return Composed(text, whole, lower(whole), back)


def pointed(whole: Composed) -> Composed:
    """With points for raised ones between digits, as in a language that writes 3.2."""
    if "·" not in whole.low:
        return whole
    return whole._replace(text=_RAISED.sub(".", whole.text), low=_RAISED.sub(".", whole.low))


def seen(text: str) -> str:
    """The text as a reader of the page sees it, whatever it is made of."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_WITHOUT))


def lower(text: str) -> str:
    """Lower case with straight apostrophes, and with marks and letters of the usual width, of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := each.lower()) == 1 else each for each in text)
    low = low.replace("’", "'")
    return low.translate(_NARROW) if _WIDE.search(low) else low
