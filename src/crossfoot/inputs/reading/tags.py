"""What an HTML page is made of, counted before a parser sees it, in time that grows as the page does.

A parser compares the attributes of a tag with each other, keeps every element in memory and stops where elements stand
too deep in each other; so it has to be known beforehand what it would have to do, and what it should come to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

RAW: Final = frozenset({"script", "style"})
"""elements that hold something else than text"""
_OPENING: Final = unmade(r"<(?:(?P<comment>!--)|[!?]|/(?![a-z])|(?P<end>/)?(?P<name>[a-z][^\s/>]*+))", re.I)
_ATTRIBUTE: Final = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_ATTRIBUTES: Final = unmade(rf"(?:[\s/]++|{_ATTRIBUTE})*+>?")
_ONE: Final = unmade(_ATTRIBUTE)
_DIGITS: Final = "0123456789"


class Sketch(NamedTuple):
    """A page before it is parsed."""

    elements: int
    """start tags"""
    attributes: int
    """of the tag that has most of them"""
    digits: int
    """in the text between the tags"""


def sketch(page: str) -> Sketch:
    """Counts as a browser would read the page; what an unclosed comment or script hides is no text, but its tags count,
    because a parser may see it in another way.
    """
    texts: list[str] = []
    elements = most = at = 0
    hidden = False
    while tag := _OPENING.search(page, at):
        if not hidden:
            texts.append(page[at : tag.start()])
        at = tag.end()
        name = tag["name"]
        if name is None:
            stop = -1 if hidden else page.find("-->" if tag["comment"] else ">", at)
            hidden = hidden or stop < 0
            at = max(at, stop)
            continue
        attributes = _ATTRIBUTES.match(page, at)
        assert attributes is not None
        if attributes.end() - at > 2 * most:
            most = max(most, sum(1 for _ in _ONE.finditer(page, at, attributes.end())))
        at = attributes.end()
        if tag["end"]:
            continue
        elements += 1
        if name.lower() in RAW and not hidden:
            closed = _closing(name.lower()).search(page, at)
            hidden = closed is None
            at = closed.start() if closed else at
    if not hidden:
        texts.append(page[at:])
    return Sketch(elements, most, digits(texts))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}(?=[\\s/>])", re.I)


def digits(texts: Iterable[str]) -> int:
    """How many digits these pieces of HTML show; ``&#49;`` is a 1."""
    from html import unescape

    whole = " ".join(texts)
    shown = unescape(whole) if "&" in whole else whole
    return sum(map(shown.count, _DIGITS))
