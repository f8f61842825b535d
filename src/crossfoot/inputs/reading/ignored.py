"""Paragraphs that an article asks to have left out: ``crossfoot: ignore`` in a line of its own before them, or in a
comment where the kind of file has comments.
"""

from __future__ import annotations

import re
from typing import Final

from crossfoot.figures.unmade import unmade

_BLANKS: Final = r"(?:[^\S\r\n]|[\ufeff\u200b\u2060])*"
"""white space, and what is seen no more than that: a byte order mark, a joiner"""
_WORDS: Final = rf"{_BLANKS}crossfoot:{_BLANKS}ignore{_BLANKS}"
_ORDER: Final = rf"(?:{_WORDS}|{_BLANKS}<!--{_WORDS}-->{_BLANKS})"
_LINE: Final = unmade(rf"(?:^|(?<=[\r\n])){_ORDER}(?=[\r\n]|\Z)", re.I)
_COMMENT: Final = unmade(rf"\s*<!--{_WORDS}-->\s*", re.I)
_INSIDE: Final = unmade(_WORDS, re.I)
_WHOLE: Final = unmade(rf"\s*{_ORDER}\s*", re.I)
_SOME: Final = unmade(rf"crossfoot:{_BLANKS}ignore", re.I)
_LETTER: Final = unmade(r"[^\r\n]")
_INK: Final = unmade(r"[^\s\ufeff\u200b\u2060]")
_BLANK: Final = unmade(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?=[\r\n]|\Z)")


def asks(text: str) -> bool:
    """Whether such words stand anywhere, for those who would have to do much to know where."""
    return ("rossfoot" in text or "ROSSFOOT" in text) and _SOME.search(text) is not None


def is_order(comment: str) -> bool:
    """Whether the source of a comment, ``<!-- ... -->``, is such words and nothing else."""
    return _COMMENT.fullmatch(comment) is not None


def is_said(comment: str) -> bool:
    """Whether what stands in a comment is such words and nothing else."""
    return _INSIDE.fullmatch(comment) is not None


def is_line(text: str) -> bool:
    """Whether a line, or a paragraph of one line, asks for it: by the words, or by the comment written out."""
    return _WHOLE.fullmatch(text) is not None


def has_ink(text: str) -> bool:
    """Whether anything in it is seen."""
    return _INK.search(text) is not None


def without_ignored(text: str) -> tuple[str, int]:
    """The text, as long as it was, with those paragraphs and the lines that ask for it blanked out; and how many they
    are. A paragraph ends at a blank line.
    """
    if not asks(text):
        return text, 0
    pieces: list[str] = []
    done = count = 0
    for order in _LINE.finditer(text):
        if order.start() < done:
            continue
        ink = _INK.search(text, order.end())
        begin = ink.start() if ink else len(text)
        stop = begin
        if ink and not _LINE.match(text, max(text.rfind("\n", 0, begin), text.rfind("\r", 0, begin)) + 1):
            blank = _BLANK.search(text, begin)
            stop = blank.start() if blank else len(text)
            count += 1
        pieces += text[done : order.start()], _LETTER.sub(" ", text[order.start() : stop])
        done = stop
    return "".join((*pieces, text[done:])), count
