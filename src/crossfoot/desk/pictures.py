"""The pictures of a claim as JSON has them: elements with their attributes and what is in them, of which the page makes
a drawing without ever taking text for markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree

from crossfoot.claims.claim import Claim
from crossfoot.figures.notation import Notation
from crossfoot.reports.page.pictures import interval_picture, parts_picture

Drawn = list[Any]
"""name, attributes, and texts or further elements"""
_MOST: Final = 200
"""elements of a picture"""


def pictures(claim: Claim, notation: Notation) -> list[Drawn]:
    """Where the printed and the recomputed value stand, and bars for what is added up; those that there are."""
    made = (interval_picture(claim, notation), parts_picture(claim, notation))
    return [drawn for each in made if each is not None and (drawn := _read(str(each)))]


def _read(markup: str) -> Drawn:
    try:
        root = ElementTree.fromstring(markup)
    except ElementTree.ParseError:  # characters that XML cannot have
        return []
    return _drawn(root) if sum(1 for _ in root.iter()) <= _MOST else []


def _drawn(element: ElementTree.Element) -> Drawn:
    return [element.tag, element.attrib, [*_inside(element)]]


def _inside(element: ElementTree.Element) -> Iterator[Any]:
    if element.text:
        yield element.text
    for child in element:
        yield _drawn(child)
        if child.tail:
            yield child.tail
