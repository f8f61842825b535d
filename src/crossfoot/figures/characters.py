"""Characters that are not what they seem where text is shown, written or read; each set is said here once.

A set is the inside of a character class of a regular expression, so that several can stand in one class.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

UNSEEN: Final = "\u00ad\u200b\u2060\ufeff"
"""what stands within words of a page and no reader of it sees: soft hyphens, joiners, byte order marks"""
EMPTY: Final = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0d\uffa0\U000e0100-\U000e01ef"
"""letters and marks to Unicode that are drawn as nothing at all"""
_FORMAT: Final = (
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""what Unicode calls format characters (marks that turn the direction of writing), separators of lines, paragraphs"""
_NO_CHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(at + 0xFFFE)}{chr(at + 0xFFFF)}" for at in range(0, 0x110000, 0x10000)
)
STEERING: Final = f"\x7f-\x9f{_FORMAT}{_NO_CHARACTERS}"
"""what JSON and YAML leave as it is in a string although it steers a terminal, turns the direction of writing, ends a
line, or is no character; control characters below U+0020 are escaped by every encoder"""
HALVES: Final = "\ud800-\udfff"
"""halves of surrogate pairs, which no encoding takes"""
PLAIN: Final = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2150-\u218b\u2190-\u23ff\u2500-\u27bf\u3001-\u3029\u3030-\u303f\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
)
"""common characters of which none is hidden and none stacks on another; other text is looked at letter by letter"""


def each_of(inside: str) -> frozenset[str]:
    """The characters of a set, for where a few are asked about: to compile the class takes longer than that."""
    parts = inside.split("-")
    ranges = (range(ord(low[-1]), ord(high[0]) + 1) for low, high in pairwise(parts))
    return frozenset("".join(parts)).union(*(map(chr, each) for each in ranges))


def escape_of(char: str) -> str:
    r"""The character as Python and YAML spell it in double quotes: ``\x85``, ``\u202e``, ``\U000e0001``."""
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
