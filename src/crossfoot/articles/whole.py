"""An article as every command reads it: its tables by themselves, its sentences without them.

Whatever tells of an article (a report, one claim of it, what was proposed, a draft) begins here, so that all see the
same text, and the same claims under the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from crossfoot.articles.read import ArticleReading, checked
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Checked
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.articles.fates import Fates
    from crossfoot.claims.claim import Claim
    from crossfoot.claims.working import Step
    from crossfoot.inputs.grids import Grid
    from crossfoot.inputs.reading.article import Article
    from crossfoot.tables.inside import Inside


class WholeArticle(NamedTuple):
    """An article that was read, with its tables."""

    path: str
    text: str
    reading: ArticleReading
    """of the text without its tables, which is as long"""
    tables: Inside | None = None

    @property
    def has_nothing(self) -> bool:
        """Whether nothing is claimed in it, neither in sentences nor in tables."""
        tables = self.tables.tables if self.tables else ()
        return not self.reading.claims and not any(each.table.relations for each in tables)

    def checked(self, settings: Settings = Settings(), article: Article | None = None) -> Checked:
        """It, decided, as a report has it; with what ``article`` knows beside its text."""
        document = checked(self.path, self.reading, settings, article)
        if self.tables is None:
            return document
        from crossfoot.tables.inside import with_tables

        return with_tables(document, self.text, self.tables)

    def working(self, claim: Claim) -> list[Step] | None:
        """The working of a claim of a table; ``None`` for one of a sentence."""
        at = claim.index - len(self.reading.claims)
        if self.tables is None or claim.derivation is not None or at < 0:
            return None
        from crossfoot.tables.working import working

        for each in self.tables.tables:
            if at < len(each.table.relations):
                return list(working(each.table, each.table.relations[at]))
            at -= len(each.table.relations) + len(each.table.unchecked)
        return None


def whole_article(
    path: str, text: str, locale: str = "", usual: str = "", grids: Callable[[], Sequence[Grid]] | None = None,
    fates: Fates | None = None,
) -> WholeArticle:  # fmt: skip
    """``locale`` and ``usual`` as in ``ArticleReading``; ``grids`` gives the tables of the file, if it may have any."""
    tables = None
    grids = (grids or _grids(path)) if "\t" in text else None
    if grids is not None:
        from crossfoot.tables.inside import tables_of

        tables = tables_of(text, grids, locale or usual)
    return WholeArticle(path, text, ArticleReading(tables.text if tables else text, locale, usual, fates), tables)


def _grids(path: str) -> Callable[[], Sequence[Grid]] | None:
    """What gives the tables of a file, where it is of a kind in which they can be told from the text."""
    from crossfoot.inputs.grids import grids_of, suffixes

    return partial(grids_of, path) if path.lower().endswith(suffixes()) else None
