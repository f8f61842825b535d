"""Paragraphs that an article asks to have left out: ``crossfoot: ignore`` in a line of its own before them, or in a
comment where the kind of file has comments.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Final

from crossfoot.figures.unmade import unmade

_WORDS: Final = r"[ \t]*crossfoot:[ \t]*ignore[ \t]*"
_LINE: Final = unmade(rf"(?:^|(?<=[\r\n]))(?:{_WORDS}|[ \t]*<!--{_WORDS}-->[ \t]*)(?=[\r\n]|\Z)", re.I)
_COMMENT: Final = unmade(rf"\s*<!--{_WORDS}-->\s*", re.I)
_INSIDE: Final = unmade(_WORDS, re.I)
_SOME: Final = unmade(r"crossfoot:[ \t]*ignore", re.I)
_LETTER: Final = unmade(r"[^\r\n]")
_INK: Final = unmade(r"\S")
_BLANK: Final = unmade(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?=[\r\n]|\Z)")


def asks(text: str) -> bool:
    """Whether such words stand anywhere, for those who would have to do much to know where."""
    return ("rossfoot" in text or "ROSSFOOT" in text) and _SOME.search(text) is not None


def is_order(comment: str) -> bool:
    """Whether the source of a comment, ``<!-- ... -->``, is such words and nothing else."""
    return _COMMENT.fullmatch(comment) is not None


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


def ignored_blocks(tree: Any, blocks: Collection[str], holders: Collection[str]) -> list[Any]:
    """The elements of a page that its comments ask to have left out: of each the next one among ``blocks``, or, where
    that is one of ``holders``, the first block in it. Takes all comments out of the tree.
    """
    ignored: list[Any] = []
    for comment in [each for each in tree.iter() if not isinstance(each.tag, str)]:
        if _INSIDE.fullmatch(comment.text or ""):
            block = _following(comment, blocks)
            while block is not None and block.tag in holders:
                within = next((each for each in block if each.tag in blocks), None)
                if within is None:
                    break
                block = within
            if block is not None and block not in ignored[-1:]:
                ignored.append(block)
        comment.drop_tree()
    return ignored


def _following(node: Any, blocks: Collection[str]) -> Any:
    """The first of these elements behind a node, in it or in what it stands in."""
    at = node
    while at is not None:
        for each in at.itersiblings():
            if each.tag in blocks:
                return each
        at = at.getparent()
    return None
