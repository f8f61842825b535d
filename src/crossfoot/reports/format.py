"""What a form of report is, and how one is loaded by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crossfoot.claims.finding import Report
from crossfoot.discovery import exported, members
from crossfoot.records import NamedTuple


class Format(NamedTuple):
    """A form of report. ``write`` yields text piece by piece, so that a large report is never held twice. A generator
    may return a sentence on what it left out, which goes to standard error.
    """

    write: Callable[[Report], Iterator[str]]
    about: str
    quiet: Callable[[Report], Iterator[str]] | None = None
    """the report without its counts; none where the form is for programs, which want all of it"""


def format_named(name: str) -> Format:
    """The format of that name; ``KeyError`` when there is none."""
    if name not in members("formats"):
        raise KeyError(name)
    form: Format = exported("formats", name, "FORMAT")
    return form
