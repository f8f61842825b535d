"""Which files may be opened because a claim file, an article's folder or a configuration names them.

What stands in such files may come from anybody. So it leads only to what lies below certain folders, the roots, after
all links were followed; the command line alone leads elsewhere. Whoever opens a file for a name that was read asks here
first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from types import ModuleType
from typing import Final

from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

OUTSIDE: Final = translatable("leads out of the folders that crossfoot keeps to, so it was not opened")
LINK: Final = translatable("leads through a link out of the folders that crossfoot keeps to, so it was not followed")
NAME_IT: Final = translatable("name it on the command line to have it read")


class Reach(NamedTuple):
    """What may be opened."""

    roots: tuple[str, ...] = ()
    """real paths of folders"""
    named: frozenset[str] = frozenset()
    """absolute paths that the command line names, wherever they lead"""

    def naming(self, paths: Iterable[str], folders: Iterable[str] = ()) -> Reach:
        """With what the command line names: files and folders to read, and folders in which documents lie."""
        given = [path for path in paths if path and "\0" not in path]
        more = [_home(_real(path)) for path in given if os.path.isdir(path)]
        more += [_real(folder) for folder in folders if folder]
        roots = dict.fromkeys((*self.roots, *more))
        return Reach(tuple(roots), self.named.union(map(os.path.abspath, given)))

    def around(self, path: str) -> Reach:
        """The reach of a file that may be read itself: this one, and its surroundings where it lies elsewhere."""
        folder = _real(os.path.dirname(path) or os.curdir)
        return self if self._holds(folder) else self._replace(roots=(*self.roots, _home(folder)))

    def refusal(self, name: str, folder: str = "") -> str:
        """Why a name, from that folder, may not be opened: ``OUTSIDE``, ``LINK``; nothing where it may.

        Whether there is such a file makes no difference.
        """
        if os.path.abspath(os.path.join(folder, name)) in self.named:
            return ""
        if is_elsewhere(name, self.roots):
            return OUTSIDE
        if self._holds(_real(os.path.join(folder or os.curdir, name))):
            return ""
        whole = os.path.join(_real(folder or os.curdir), name)
        return LINK if self._holds(os.path.normpath(whole)) else OUTSIDE

    def link_refused(self, path: str) -> str:
        """``refusal`` for what was come upon in a folder that may be read, where nothing but a link leads out of it."""
        return self.refusal(os.path.basename(path), os.path.dirname(path)) if os.path.islink(path) else ""

    def _holds(self, real: str) -> bool:
        known = os.path.normcase(real)
        return any(_is_in(os.path.normcase(root), known) for root in self.roots)


def is_elsewhere(name: str, roots: Iterable[str], flavour: ModuleType = os.path) -> bool:
    """True for another drive or the share of a server, which is refused before anything asks the network for it.

    ``flavour`` is the module that knows the paths of a system.
    """
    drive = flavour.normcase(flavour.splitdrive(name)[0])
    return bool(drive) and all(flavour.normcase(flavour.splitdrive(root)[0]) != drive for root in roots)


def usual(configuration: str = "") -> tuple[str, ...]:
    """The roots when nothing else is said: the top of the git repository that the working folder lies in, else the
    folder of the configuration, else the working folder.

    Neither the top of the file system nor somebody's whole home folder is ever taken without being named.
    """
    try:
        return _usual(os.getcwd(), configuration and _real(configuration))
    except OSError:  # the working folder was deleted
        return ()


@lru_cache(maxsize=16)
def _usual(here: str, configuration: str) -> tuple[str, ...]:
    for folder in filter(None, (repository_of(here), configuration)):
        if _is_in(folder, here):
            return (folder,)
    too_much = os.path.dirname(here) == here or here == _real(os.path.expanduser("~"))
    return () if too_much else (here,)


def surroundings(folder: str) -> tuple[str, ...]:
    """The roots for what stands in a configuration in that folder."""
    return (_home(_real(folder or os.curdir)),)


def _home(folder: str) -> str:
    return repository_of(folder) or folder


def repository_of(folder: str) -> str:
    """The top of the git repository that a folder lies in; nothing if it lies in none, or in the whole file system."""
    while (above := os.path.dirname(folder)) != folder:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        folder = above
    return ""


def _real(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # no file can have this name
        return os.path.abspath(path)


def _is_in(folder: str, path: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def walk(
    folder: str, wanted: Callable[[str], bool], reach: Reach, left_out: Callable[[str], bool] = lambda path: False
) -> Iterator[str]:
    """The files of wanted names in a folder, at any depth and sorted, then the folders that could not be listed;
    without what is ``left_out``.

    Linked folders are not walked through; those that lead out of reach are listed like files, so that whoever loads
    them says why they are not read.
    """
    unreadable: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: unreadable.append(error.filename)):
        named = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in named if not left_out(os.path.join(parent, name))]
        linked = (os.path.join(parent, name) for name in folders)
        unreadable.extend(path for path in linked if reach.link_refused(path))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if wanted(name) and not name.startswith(".") and not left_out(path):
                yield path
    yield from unreadable


def files_of(
    paths: Iterable[str], wanted: Callable[[str], bool], reach: Reach, left_out: Callable[[str], bool]
) -> Iterator[str]:
    """Each file once: what is named itself, whatever its name, and of named folders what ``walk`` has of them."""
    seen: set[str] = set()
    for path in paths:
        for each in walk(path, wanted, reach, left_out) if os.path.isdir(path) else (path,):
            key = os.path.normpath(each)
            if key not in seen:
                seen.add(key)
                yield each
