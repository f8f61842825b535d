"""The fields that a claim file may have beside those of the kinds, and whether those of its header are well-formed.

That is told without pydantic; a test holds the answer equal to that of ``schema.file_model``.
"""

from __future__ import annotations

import datetime

from crossfoot.claimfile.tree import Mapping, Node
from crossfoot.claims.claim import ROUNDINGS

COMMON = ("id", "kind", "about", "quote", "at", "exact", "accepted")
"""fields that every claim may have"""
SOURCE_FIELDS = ("document", "sha256", "title", "author", "publisher", "published", "url", "accessed", "more")
HEADER = ("source", "locale", "rounding", "figures", "tables", "claims")


def is_day(text: str) -> bool:
    """True for a day as 2018-06-19 that the calendar has."""
    try:
        return len(text) == 10 and text[4] == text[7] == "-" and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def is_digest(text: str) -> bool:
    """True for a SHA-256 in hexadecimal digits."""
    return len(text) == 64 and set(text) <= _HEXADECIMAL


_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


def header_is_plain(root: Mapping) -> bool:
    """True when everything but locale, figures and claims is as ``file_model`` wants it, found without pydantic."""
    if not all(key in HEADER for key in root) or root.get("rounding", "") not in ("", *ROUNDINGS):
        return False
    origin = root.get("source", "")
    if not isinstance(origin, Mapping):
        return origin == ""
    return all(_is_plain(key, value) for key, value in origin.items())


def _is_plain(key: str, value: Node) -> bool:
    """Whether one field under ``source:`` is as it should be."""
    if key == "more":
        return isinstance(value, Mapping)
    if key not in SOURCE_FIELDS or not value or not isinstance(value, str):
        return False
    if key in ("published", "accessed"):
        return is_day(value)
    return key != "sha256" or is_digest(value)
