"""An HTML report held to what a page to pass on must be: it parses, asks for nothing, and its links lead on."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

from justhtml import JustHTML

from crossfoot.claims.finding import Checked, Report
from crossfoot.formats.html import FORMAT

ELEMENTS = {
    "a", "article", "b", "bdi", "blockquote", "body", "caption", "circle", "code", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "head", "header", "html", "input", "label",
    "legend", "li", "line", "main", "meta", "nav", "ol", "p", "path", "polyline", "pre", "rect", "section",
    "small", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead",
    "title", "tr", "ul",
}  # fmt: skip
"""what a page is made of: nothing that runs, loads or sends"""
REFERRING = ("src", "href", "xlink:href", "action", "formaction", "data", "srcset", "poster", "background", "ping")


def written(report: Report) -> str:
    return "".join(FORMAT.write(report))


def text_of(node: Any) -> str:
    told = node.to_text(strip=False, separator="")
    assert isinstance(told, str)
    return told


def sound(page: str) -> Any:
    """The page, parsed by the rules of HTML without a single error, once it has been looked through."""
    document: Any = JustHTML(page, strict=True, sanitize=False)
    nodes = [node for node in document.query("*") if not node.name.startswith(("#", "!"))]
    ids = [node.attrs["id"] for node in nodes if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    for node in nodes:
        assert node.name in ELEMENTS, node.name
        for name, value in node.attrs.items():
            assert re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", name), name
            assert not name.startswith("on") and name != "style", name
            if name in REFERRING:
                assert node.name == "a" and value[:1] == "#" and value[1:] in ids, (node.name, value)
            if name in ("aria-labelledby", "for"):
                assert value in ids, value
    (style,) = document.query("style")
    digest = b64encode(sha256(style.children[0].data.encode()).digest()).decode()
    (policy,) = (node for node in document.query("meta") if node.attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.attrs["content"].split("; ") == [
        "default-src 'none'", f"style-src 'sha256-{digest}'", "base-uri 'none'", "form-action 'none'",
    ]  # fmt: skip
    return document


def parsed(*documents: Checked) -> Any:
    return sound(written(Report(documents)))


def cards(page: Any, verdict: str = "") -> list[Any]:
    return [card for card in page.query("article.card") if not verdict or verdict in card.attrs["class"].split()]
