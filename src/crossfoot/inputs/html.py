"""HTML: the article of a page without its menus, advertisements and lists of links, found by trafilatura.

A page on which no article is found gives everything that a reader of it would see, and so does one that is so large
that looking for the article would take long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.elements import Grammar, Role, flowing, page_tree, set_apart
from crossfoot.inputs.reading.ignored import asks
from crossfoot.inputs.reading.ignored_blocks import Blocks, ignored_blocks
from crossfoot.inputs.reading.tags import RAW, digits, sketch
from crossfoot.messages import translatable, translated

_MAX_BYTES = 20_000_000
_MOST_ELEMENTS = 1_000_000
"""a page, not a data dump"""
_MOST_ATTRIBUTES = 1_000
"""in one tag; the parser compares each with all others"""
_SEARCHED = 20_000
"""elements; the search for the article takes about a second for so many, and grows as their square within one row"""
_DEEP = 256
"""elements in each other; the search goes down into them again and again"""
_LOST = 50
"""one digit in so many may be missing from the tree, for what is text and what is not is not always clear"""
_TELLING = 10
"""digits"""
_CHARSET = unmade(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]*?encoding=["']([\w.-]+)""", re.I
)
_HEAD = 8192
_NUL = unmade("\0|&#(?:0+|x0+);?", re.I)
_FAITHFUL = 0.5
"""of the article; if less stands on the page in these words, then the article was patched together"""

_BLOCKS = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody tfoot thead ul
head item list quote fw ab
"""
_HOLDERS = """
article aside body center details dialog div fieldset form header hgroup main section
"""
"""blocks that are no paragraph where others stand in them"""
_UNSEEN = """
script style noscript template title meta link iframe object embed svg math canvas audio video select textarea button
input nav datalist map
"""
_BLOCK: Role = "block"
_SKIP: Role = "skip"
_GRAMMAR = Grammar(
    {
        **dict.fromkeys(_BLOCKS.split(), _BLOCK),
        **dict.fromkeys(_UNSEEN.split(), _SKIP),
        "tr": "row", "td": "cell", "th": "cell", "br": "break",
        "row": "row", "cell": "cell", "lb": "break",
    },
    {},
)  # fmt: skip
"""the elements of HTML, and those of TEI in which trafilatura hands over what it found"""
_LEFT_OUT = Blocks("table", frozenset(_HOLDERS.split()))


def _read(data: bytes) -> Extract:
    if len(data) > _MAX_BYTES:
        raise InputError(
            translated("this page is too large; the limit for HTML is {limit} MB", limit=_MAX_BYTES // 10**6)
        )
    declared = _CHARSET.search(data[:_HEAD])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    text = _NUL.sub("\ufffd", text_of(data, name))
    made_of = sketch(text)
    if made_of.attributes > _MOST_ATTRIBUTES:
        raise InputError(
            translated(
                "a tag of this page has more than {most} attributes; open it in a browser, and save its text",
                most=_MOST_ATTRIBUTES,
            )
        )
    if made_of.elements > _MOST_ELEMENTS:
        raise InputError(
            translated("this page has more than {most} elements; split it, or save its text alone", most=_MOST_ELEMENTS)
        )
    tree = page_tree(text.removeprefix("\ufeff"), asks(text))
    ignored = ignored_blocks(tree, _GRAMMAR, _LEFT_OUT) if asks(text) else None
    texts, depth = set_apart(tree, RAW)
    left_out = tuple(_lost(made_of.digits, digits(texts)))
    if ignored is not None:
        ignored.drop()
    number = ignored.number if ignored is not None else 0
    page = flowing(tree, _GRAMMAR)
    if made_of.elements > _SEARCHED or depth > _DEEP:
        return Extract(page, left_out, ignored=number)
    return Extract(_as_printed(_article(tree), page), left_out, ignored=number)


def _lost(there: int, kept: int) -> Iterator[str]:
    lost = there - kept
    if lost >= _TELLING and lost * _LOST > there:
        yield translated(
            "the parser of HTML left out {lost} of the {there} digits of this page; open it in a browser, and save its "
            "text to have them read",
            lost=lost,
            there=there,
        )


def _article(tree: Any) -> str:
    """Nothing where no article is found."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it tells of every page that is not to its taste
    try:
        article = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    except RecursionError:
        return ""
    body = getattr(article, "body", None)
    return "" if body is None else flowing(body, _GRAMMAR)


def _as_printed(article: str, page: str) -> str:
    """The article in the letters and spaces of the page, which its finder does not always keep; the page if it has to
    do for the article.
    """
    printed = {_squeezed(block): block for block in page.split("\n\n")}
    blocks = [(block, printed.get(_squeezed(block))) for block in article.split("\n\n")]
    same_letters = sum(len(block) for block, same in blocks if same)
    if same_letters < _FAITHFUL * len(article) or not article:
        is_page = len(article) <= len(page) or _squeezed(article) == _squeezed(page)
        return page if is_page else article
    return "\n\n".join(same or block for block, same in blocks)


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


INPUT = Input(translatable("HTML page"), (".html", ".htm", ".xhtml"), _read, (b"<!doctype html", b"<html"), "html")
