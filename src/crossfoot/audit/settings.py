"""The settings of an audit."""

from __future__ import annotations

import os
from collections.abc import Iterable

from crossfoot.audit.rule import Rule
from crossfoot.claimfile.reach import Reach, usual
from crossfoot.claims.claim import Rounding
from crossfoot.records import NamedTuple


class PerFile(NamedTuple):
    """Rules that do not run on some files."""

    folder: str
    """what the pattern starts from, absolute"""
    pattern: str
    """``*`` stands for any characters, slashes too; one that ends in a slash for everything in that folder"""
    ignore: frozenset[str]

    def concerns(self, path: str) -> bool:
        return _fits(path, self.folder, f"{self.pattern}*" if self.pattern.endswith("/") else self.pattern)


class Excluded(NamedTuple):
    """Files and folders that are left out where a folder is walked through."""

    folder: str
    """what the pattern starts from, absolute"""
    pattern: str
    """as of ``PerFile``; one that ends in a slash is of a folder"""

    def covers(self, path: str) -> bool:
        """Whether it is of that file or folder; its caller has asked for the folders above."""
        whole = os.path.abspath(path)
        if self.pattern.endswith("/") and not os.path.isdir(whole):
            return False
        return _fits(whole, self.folder, self.pattern.rstrip("/"))


def _fits(path: str, folder: str, pattern: str) -> bool:
    from fnmatch import fnmatchcase

    if not path.startswith(os.path.join(folder, "")):
        return False
    inside = os.path.relpath(path, folder).replace(os.sep, "/")
    return fnmatchcase(inside, pattern) or fnmatchcase(os.path.basename(inside), pattern)


class Settings(NamedTuple):
    """The settings of an audit."""

    select: frozenset[str] = frozenset()
    """rules to run, and no others; the usual ones when empty"""
    ignore: frozenset[str] = frozenset()
    locale: str = ""
    """for files that name none"""
    rounding: Rounding = "nearest"
    """for files that name none"""
    sources: tuple[str, ...] = ()
    """folders in which documents are looked for"""
    per_file: tuple[PerFile, ...] = ()
    roots: tuple[str, ...] = ()
    """folders below which files are opened that others name; empty: those of the working folder"""
    named: frozenset[str] = frozenset()
    """absolute paths that are opened wherever they lead"""
    extend_select: frozenset[str] = frozenset()
    """rules to run besides those of ``select``"""
    exclude: tuple[Excluded, ...] = ()

    @property
    def reach(self) -> Reach:
        return Reach(self.roots or usual(), self.named)

    def naming(self, paths: Iterable[str], folders: Iterable[str] = ()) -> Settings:
        """With what the command line names: files and folders to check, and folders with documents."""
        roots, named = self.reach.naming(paths, folders)
        return self._replace(roots=roots, named=named)

    def on(self, path: str) -> Settings:
        """As they are for that file."""
        if not self.per_file:
            return self
        whole = os.path.abspath(path)
        more = (each.ignore for each in self.per_file if each.concerns(whole))
        return self._replace(ignore=self.ignore.union(*more), per_file=())

    def excludes(self, path: str) -> bool:
        """Whether a file or folder that was come upon is left out."""
        return any(each.covers(path) for each in self.exclude)

    def runs(self, rule: Rule) -> bool:
        chosen = rule.name in self.select if self.select else rule.usual
        return (chosen or rule.name in self.extend_select) and rule.name not in self.ignore
