"""What one audit of the command line looks at: what was asked for, and the files that this comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.audit.narrowing import Narrowed
    from crossfoot.audit.settings import Settings


class Scope(NamedTuple):
    """What is asked for."""

    paths: tuple[str, ...]
    settings: Settings
    changed: str | None
    """the revision since which files must have changed to be audited; empty for the main branch"""
    tied: bool = False
    """whether what ``same_as`` ties to the files is looked for in the whole repository"""

    @property
    def is_narrowed(self) -> bool:
        """Whether git has to be asked which of the files count."""
        return self.tied or self.changed is not None


class Chosen(NamedTuple):
    """The files of a scope as they are now."""

    files: tuple[str, ...]
    among: Narrowed | None
    """which of them count, where only those do that changed"""
    since: str = ""
