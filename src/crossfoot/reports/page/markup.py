"""HTML from plain text: the one place where text is made visible and escaped, and the policy of the page.

Whatever is not ``Markup`` is text from somewhere else, and is escaped when it is put into an element, an attribute or a
piece of a page. Nothing else turns text into ``Markup``.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from typing import Final

from crossfoot.figures.characters import PLAIN
from crossfoot.messages import language
from crossfoot.reports.cells import visible

_HARMLESS: Final = re.compile("[A-Za-z0-9 .,_%()/=+-]*").fullmatch
"""most text: nothing in it has to be escaped"""
_PLAIN: Final = re.compile(f"[\n{PLAIN}]*").fullmatch
_LINE_END: Final = re.compile(r"(\r\n?|\n)")
_WITHIN: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=[\d…]) (?=[%‰])")
_EMPTY: Final = frozenset({"meta", "br", "hr", "input", "path", "line", "rect", "circle", "polyline"})
"""elements that never have content"""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = str | None | Iterable["Child"]
Attribute = str | int | bool | None


def text(plain: str) -> Markup:
    r"""Plain text as HTML: what is hidden or steers the direction of writing is spelt out (``\u202e``), and line ends
    become line feeds. Nothing is a command to a CI server that watches what is printed.
    """
    if isinstance(plain, Markup):
        return plain
    if _HARMLESS(plain):
        return Markup(plain)
    if not _PLAIN(plain):
        parts = _LINE_END.split(plain.removeprefix("\ufeff"))
        plain = "\n".join("\t".join(map(visible, line.split("\t"))) for line in parts[::2])
    return Markup(escape(plain).replace("::", "&#58;:").replace("##", "&#35;#"))


def kept_together(plain: str) -> str:
    """A sentence of ours with the spaces within figures unbreakable: no line ends within ``8 400`` or ``4,8 %``."""
    return _WITHIN.sub("\N{NO-BREAK SPACE}", plain)


def join(*children: Child) -> Markup:
    """The children one after the other; ``None`` is nothing."""
    pieces: list[str] = []
    _gather(children, pieces)
    return Markup("".join(pieces))


def _gather(children: Iterable[Child], pieces: list[str]) -> None:
    for child in children:
        if isinstance(child, str):
            pieces.append(text(child))
        elif child is not None:
            _gather(child, pieces)


@cache
def _name(keyword: str) -> str:
    return keyword.rstrip("_").replace("_", "-")


def opening(tag: str, /, **attributes: Attribute) -> Markup:
    """The opening tag; ``class_`` stands for class, ``aria_label`` for aria-label. ``None`` and ``False`` leave an
    attribute out, ``True`` writes it without a value.
    """
    written = [f"<{tag}"]
    for keyword, value in attributes.items():
        if value is True:
            written.append(f" {_name(keyword)}")
        elif value is not None and value is not False:
            written.append(f' {_name(keyword)}="{text(str(value))}"')
    written.append(">")
    return Markup("".join(written))


def closing(tag: str) -> Markup:
    return Markup(f"</{tag}>")


def element(tag: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element with its children: text, which is escaped, or ``Markup``; see ``opening`` for the attributes."""
    begin = opening(tag, **attributes)
    if tag in _EMPTY:
        return begin
    pieces: list[str] = [begin]
    _gather(children, pieces)
    pieces.append(f"</{tag}>")
    return Markup("".join(pieces))


def drawing(tag: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element of an SVG picture; one without content is closed in itself."""
    if tag in _EMPTY:
        return Markup(f"{opening(tag, **attributes)[:-1]}/>")
    return element(tag, *children, **attributes)


def head(title: str, style: str, generator: str) -> Markup:
    """The beginning of the page up to its body. The policy lets in this one style sheet, by its hash, and nothing else:
    no script, no request, no form.
    """
    if "</" in style:
        raise ValueError("a style sheet cannot hold the end of an element")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return join(
        Markup("<!DOCTYPE html>\n"),
        opening("html", lang=language()),
        Markup("\n<head>\n"),
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=generator),
        Markup("\n"),
        element("title", title),
        Markup(f"\n<style>{style}</style>\n</head>\n"),
    )
