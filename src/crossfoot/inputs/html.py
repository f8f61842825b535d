"""HTML: the article of a page without its menus, advertisements and lists of links, found by trafilatura.

A page on which no article is found gives everything that a reader of it would see.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from crossfoot.article import Input, InputError
from crossfoot.charset import text_of
from crossfoot.markup import LOWERED, RAISED, Grammar, Role, flowing, page_tree

_MAX_BYTES = 20_000_000
"""a page, not a data dump; the search for the article takes seconds for each million characters"""
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]*?encoding=["']([\w.-]+)""", re.I
)
_HEAD = 8192
_NUL = re.compile("\0|&#(?:0+|x0+);?", re.I)
_FAITHFUL = 0.5
"""of the article; if less stands on the page in these words, then the article was patched together"""

_BLOCKS = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody tfoot thead ul
head item list quote fw ab
"""
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


def _read(data: bytes) -> str:
    if len(data) > _MAX_BYTES:
        raise InputError(f"this page is too large; the limit for HTML is {_MAX_BYTES // 10**6} MB")
    declared = _CHARSET.search(data[:_HEAD])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    text = _NUL.sub("\ufffd", text_of(data, name))
    tree = page_tree(text.removeprefix("\ufeff"))
    _set_apart(tree)
    page = flowing(tree, _GRAMMAR)
    return _as_printed(_article(tree), page)


def _set_apart(tree: Any) -> None:
    """The 2 of m² and of a footnote is no digit of the figure before it."""
    for small in tree.iter("sup", "sub"):
        table = RAISED if small.tag == "sup" else LOWERED
        for each in small.iter():
            each.text = each.text and each.text.translate(table)
            if each is not small:
                each.tail = each.tail and each.tail.translate(table)


def _article(tree: Any) -> str:
    """Nothing where no article is found."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it tells of every page that is not to its taste
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    return "" if body is None else flowing(body, _GRAMMAR)


def _as_printed(article: str, page: str) -> str:
    """The article in the letters and spaces of the page, which its finder does not always keep; the page if it has to
    do for the article.
    """
    printed = {_squeezed(block): block for block in page.split("\n\n")}
    blocks = [(block, printed.get(_squeezed(block))) for block in article.split("\n\n")]
    found = sum(len(block) for block, same in blocks if same)
    if found < _FAITHFUL * len(article) or not article:
        return article if len(article) > len(page) else page
    return "\n\n".join(same or block for block, same in blocks)


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


INPUT = Input("HTML page", (".html", ".htm", ".xhtml"), _read, (b"<!doctype html", b"<html"), "html")
