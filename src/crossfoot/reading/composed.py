"""The text as it is scanned: composed letters, lower case, without soft hyphens; and the way back to the text itself."""

from __future__ import annotations

import unicodedata
from array import array
from typing import NamedTuple

from crossfoot.notation import folded

_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_CHUNK = 4096


class Composed(NamedTuple):
    """``low`` is what is scanned; ``text`` the same with its capitals."""

    text: str
    low: str
    back: array[int] | None
    """offset in the original text of each character and of the end; ``None`` where they are the same"""

    def original(self, offset: int) -> int:
        return offset if self.back is None else self.back[offset]


def composed(text: str) -> Composed:
    plain = text.isascii() or (
        unicodedata.is_normalized("NFC", text) and not any(unseen in text for unseen in _UNSEEN)
    )
    if plain:
        return Composed(text, folded_same(text), None)
    pieces: list[str] = []
    back = array("q")
    start = 0
    while start < len(text):
        stop = start + 1
        while stop < len(text) and unicodedata.combining(text[stop]):
            stop += 1
        piece = unicodedata.normalize("NFC", text[start:stop]) if stop > start + 1 else text[start:stop]
        if piece not in _UNSEEN:
            pieces.append(piece)
            back.extend([start] * len(piece))
        start = stop
    back.append(len(text))
    whole = "".join(pieces)
    return Composed(whole, folded_same(whole), back)


def folded_same(text: str) -> str:
    """Lower case, of the same length."""
    low = text.lower()
    return low if len(low) == len(text) else folded(text)
