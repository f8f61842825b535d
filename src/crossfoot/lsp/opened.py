"""A document that is open in an editor: its text, and what is known of it.

What one keystroke asks for is decided at once: every claim by itself, of which those are decided again whose text
changed (`crossfoot.lsp.joined`). Whether claims that share figures can all be
right takes longer and is asked for separately (`crossfoot.lsp.background`). Until the answer is there, what was found
before stays where it was, moved along with the text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Literal

from crossfoot.audit.crashes import crashed
from crossfoot.audit.files import SCHEMA
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.layout import Value
from crossfoot.claimfile.line_layout import layout_of
from crossfoot.claimfile.opening import SUFFIXES
from crossfoot.claimfile.parsing import Source
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Edit, Finding
from crossfoot.discovery import exported
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import UNKNOWN, Notation
from crossfoot.inputs.grids import Grid, delimited
from crossfoot.inputs.reading.article import Input
from crossfoot.lsp.background import NOT_ASKED
from crossfoot.lsp.joined import Joined, Splice, WholeFile, whole
from crossfoot.lsp.text import Text
from crossfoot.records import NamedTuple

Sort = Literal["claims", "article", "table", ""]

FOLDER: Final = "claims"
"""every YAML or JSON file at any depth below a folder of this name is taken for a claim file"""
MARKUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "markdown": (".md", ".markdown", "markdown"),
    "rst": (".rst", ".rest", "restructuredtext"),
    "asciidoc": (".adoc", ".asciidoc", "asciidoc"),
}
"""how articles are marked up that are text -> the suffixes of their files, and what editors call them"""
_MARKED_UP: Final = tuple(name for names in MARKUPS.values() for name in names)
ARTICLES: Final = (".txt", *(name for name in _MARKED_UP if name.startswith(".")))
_TABLE_LANGUAGES: Final = ("csv", "tsv")
_CLAIM_LANGUAGES: Final = ("yaml", "json", "jsonc")
_ARTICLE_LANGUAGES: Final = ("plaintext", "text", *(name for name in _MARKED_UP if not name.startswith(".")))
_CLAIMS: Final = re.compile(
    r"""^(?:(?:claims|tables)\s*:|[\s{]*["'](?:claims|tables)["']\s*:|\{\s*(?:claims|tables)\s*:)""", re.MULTILINE
)


def sort_of(path: str, language: str, text: str) -> Sort:
    """What a document is taken for; nothing for one that is none of our business.

    A claim file is YAML or JSON with ``claims:`` or ``tables:`` at the top, or lies in a folder ``claims``; an article
    is plain text, Markdown, reStructuredText or AsciiDoc, a table CSV or TSV.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix in SUFFIXES or (language in _CLAIM_LANGUAGES and suffix not in ARTICLES):
        if path.endswith(SCHEMA):
            return ""
        inside = FOLDER in re.split(r"[\\/]", os.path.dirname(path))
        return "claims" if inside or _CLAIMS.search(text) else ""
    if suffix in delimited.SUFFIXES or language in _TABLE_LANGUAGES:
        return "table"
    return "article" if suffix in ARTICLES or language in _ARTICLE_LANGUAGES else ""


class Difference(NamedTuple):
    """What the check of all claims together changed: findings that came, and findings that went."""

    more: tuple[Finding, ...] = ()
    fewer: frozenset[tuple[str, str, str]] = frozenset()


def _table(path: str, text: str, locale: str) -> Checked:
    """A table as ``crossfoot table --locale`` checks it."""
    from crossfoot.audit.files import unreadable
    from crossfoot.inputs.grids import InputError, grids_in
    from crossfoot.tables.check import check
    from crossfoot.tables.contents import marks_in
    from crossfoot.tables.places import checked_of

    try:
        return checked_of(path, text, [check(grid, marks_in(locale)) for grid in grids_in(text)])
    except InputError as error:
        return unreadable(path, error.message)


class Opened:
    """One version of a document, and what was found in it."""

    def __init__(
        self, path: str, sort: Sort, text: Text, version: int | None, settings: Settings, language: str = ""
    ) -> None:
        self.path = path
        self.language = language
        """as the editor calls it"""
        self.sort = sort
        self.text = text
        self.version = version
        self.settings = settings
        self.difference = Difference()
        self.difference_of: object = None
        """``sharing`` of the version of which this was found"""
        self._basis: Joined | None = None
        """an earlier version in pieces"""
        self._window = Splice(0, 0, 0)
        """what was replaced since"""

    def changed(self, text: Text, version: int | None, moves: Sequence[tuple[int, int, int]]) -> Opened:
        """The next version; each move is the start and end of what was replaced, and the length of what replaced it."""
        sort = sort_of(self.path, self.language, text.content) or self.sort
        following = Opened(self.path, sort, text, version, self.settings, self.language)
        following._follow(self, moves)
        more = self.difference.more
        intact = True
        for move in moves:
            kept = [_moved(each, *move) for each in more]
            intact = intact and all(each is not None for each in kept)
            more = tuple(each for each in kept if each is not None)
        following.difference = Difference(more, self.difference.fewer)
        following.difference_of = self.difference_of if intact else None
        return following

    def _follow(self, before: Opened, moves: Sequence[tuple[int, int, int]]) -> None:
        """Take over from the version before what is still true of this one."""
        done: WholeFile | None = before.__dict__.get("_whole")
        self._basis, window = (done.joined, None) if done is not None else (before._basis, before._window)
        for start, end, size in moves if self._basis is not None else ():
            window = Splice(start, end, size) if window is None else window.widened(start, end, size)
        self._window = window or Splice(0, 0, 0)

    @property
    def markup(self) -> str:
        """How an article is marked up; nothing for plain text."""
        suffix = os.path.splitext(self.path)[1].lower()
        return next((markup for markup, names in MARKUPS.items() if suffix in names or self.language in names), "")

    @cached_property
    def _whole(self) -> WholeFile:
        """The check; what goes wrong with it is a finding of this document."""
        try:
            if self.sort == "article":
                return WholeFile(None, self._article(), None)
            if self.sort == "table":
                return WholeFile(None, _table(self.path, self.text.content, self.settings.locale), None)
            joined = self._basis.changed(self.text, self._window) if self._basis is not None else None
            if joined is not None:
                return WholeFile(joined.document, joined.checked, joined)
            return whole(self.path, self.text, self.settings)
        except Exception as error:
            return WholeFile(None, crashed(self.path, error, self.sort == "article"), None)

    def _article(self) -> Checked:
        """An article as ``crossfoot read`` checks it, with the tables of Markdown."""
        from crossfoot.articles.whole import whole_article
        from crossfoot.inputs.grids import grids_from

        prose, name = self._prose(), f"x{MARKUPS['markdown'][0]}"

        def grids() -> Sequence[Grid]:
            return grids_from(name, self.text.content.replace("\0", " ").encode(errors="replace"))

        tables = grids if self.markup == "markdown" else tuple
        return whole_article(self.path, prose, usual=self.settings.locale, grids=tables).checked(self.settings)

    def _prose(self) -> str:
        """What is to be read of an article: what is no markup, with every offset as it was."""
        text = self.text.content
        if not self.markup:
            return text
        kind: Input = exported("inputs", self.markup, "INPUT")
        # a file with NUL would be no text
        prose = kind.read(text.replace("\0", " ").encode(errors="replace")).text
        return prose if len(prose) == len(text) else text

    @property
    def checked(self) -> Checked:
        """The document with every claim decided by itself."""
        return self._whole.checked

    @property
    def document(self) -> Document | None:
        """The claim file as the rules see it; ``None`` for an article, and while the file cannot be used."""
        return self._whole.document

    @property
    def source(self) -> Source | None:
        """The whole tree of the file; ``None`` while it cannot be parsed."""
        return self._whole.document.source if self._whole.document is not None else None

    def claim(self, number: int) -> Claim | None:
        """The claim of a claim file with that number."""
        return self.document.claim_at(("claims", number)) if self.document is not None else None

    def claims_between(self, start: int, end: int) -> Iterable[Claim]:
        """The claims that have figures in a stretch of the text, and perhaps some more."""
        joined = self._whole.joined
        return self.checked.claims if joined is None else joined.claims_between(start, end)

    @cached_property
    def layout(self) -> Value | None:
        """Where the file has what; ``None`` while it cannot be parsed."""
        return layout_of(self.path, self.text.content) if self.source is not None else None

    @property
    def notation(self) -> Notation:
        if self.document is not None:
            return self.document.notation
        try:
            return notation_of(self.checked.locale)
        except UnknownLocale:
            return UNKNOWN

    @property
    def shares_figures(self) -> bool:
        """Whether claims have to be checked together too."""
        return self.document is not None and self.document.shares

    @property
    def in_pieces(self) -> bool:
        """Whether an edit within a claim leaves the others as they were found."""
        return self._whole.joined is not None

    @property
    def sharing(self) -> object:
        """A value that is equal for two versions whose check of all claims together has the same outcome."""
        joined = self._whole.joined
        tied = self.document is not None and any(each.same_as for each in self.document.names.declared().values())
        return self if joined is None or tied else joined.sharing

    @property
    def findings(self) -> Sequence[Finding]:
        """The findings to show: those of each claim by itself, corrected by what the claims say together."""
        if not self.difference.more and not self.difference.fewer:
            return self.checked.findings
        return [
            *(each for each in self.checked.findings if _key(each) not in self.difference.fewer),
            *self.difference.more,
        ]

    def take(self, together: Sequence[Finding]) -> None:
        """The findings of the same text with its claims checked together."""
        alone = {_key(each) for each in self.checked.findings if each.rule != NOT_ASKED}
        both = {_key(each) for each in together}
        self.difference = Difference(
            tuple(each for each in together if _key(each) not in alone), frozenset(alone - both)
        )
        self.difference_of = self.sharing

    def at(self, start: int, end: int) -> Iterator[Finding]:
        """The findings that touch a stretch of the text."""
        return (each for each in self.findings if each.start <= end and start <= each.end)


def _key(finding: Finding) -> tuple[str, str, str]:
    """What identifies a finding after the text around it has changed."""
    return finding.rule, finding.claim.id if finding.claim else "", finding.message


def _moved(finding: Finding, start: int, end: int, size: int) -> Finding | None:
    """The finding after an edit before, behind or around it; ``None`` where the edit touches a place that it is about,
    or one that a fix of it would change.
    """
    shift = size - (end - start)
    places = [(finding.start, finding.end), *((edit.start, edit.end) for fix in finding.fixes for edit in fix.edits)]
    if any(start <= high and low <= end for low, high in places):
        return None

    def move(offset: int) -> int:
        return offset + shift if offset >= end else min(offset, start)

    def edited(edit: Edit) -> Edit:
        return edit._replace(start=move(edit.start), end=move(edit.end))

    related = tuple(
        each if each.document else each._replace(start=move(each.start), end=move(each.end)) for each in finding.related
    )
    fixes = tuple(fix._replace(edits=tuple(map(edited, fix.edits))) for fix in finding.fixes)
    return finding._replace(start=move(finding.start), end=move(finding.end), related=related, fixes=fixes)
