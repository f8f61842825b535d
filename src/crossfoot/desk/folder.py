"""The folder that the desk works in: what lies in it, what may be read, and how something is put there.

Names are paths from the folder with slashes between them. None leads out of it, by itself or by a link.
"""

from __future__ import annotations

import os
import re
from hashlib import sha256
from typing import Final, Literal

from crossfoot.claimfile.bytes import SourceError, contents
from crossfoot.claimfile.exchange import Moved, write_atomically
from crossfoot.claimfile.opening import SUFFIXES
from crossfoot.claimfile.reach import Reach, walk
from crossfoot.figures.characters import STEERING
from crossfoot.inputs import suffixes as article_suffixes
from crossfoot.messages import Explained, translated
from crossfoot.records import NamedTuple

Sort = Literal["claims", "article", "table"]

MOST: Final = 2000
"""files that are listed"""
LARGEST: Final = 32 * 2**20
"""bytes of a file that is opened"""
_LONGEST: Final = 400
_SHEETS: Final = (".csv", ".tsv", ".tab", ".xlsx")
_ODD: Final = re.compile(rf'[\x00-\x1f{STEERING}\\:*?"<>|]')
"""in no name that the desk gives: what steers a terminal, and what some systems cannot have in a name"""


class RequestRefused(Explained):
    """What was asked for is not done; ``message`` says why, ``code`` as HTTP does."""

    def __init__(self, message: str, code: int = 400) -> None:
        super().__init__(message)
        self.code = code


class FolderFile(NamedTuple):
    """One file of the folder."""

    name: str
    sort: Sort


class FolderListing(NamedTuple):
    """The files of the folder, sorted by name."""

    entries: tuple[FolderFile, ...]
    whole: bool
    """False where there are more than are listed"""


def sort_of(name: str) -> Sort | None:
    """What a file is taken for by its name; nothing for what the desk has no use for."""
    suffix = os.path.splitext(name)[1].lower()
    if suffix in SUFFIXES:
        return "claims"
    if suffix in _SHEETS:
        return "table"
    return "article" if suffix in article_suffixes() else None


def suffixes() -> tuple[str, ...]:
    """How the names of articles and tables end that the desk can read."""
    return tuple(sorted({*article_suffixes(), *_SHEETS}))


def digest_of(data: bytes) -> str:
    return sha256(data).hexdigest()


class Folder:
    """A folder and all that lies below it."""

    def __init__(self, path: str) -> None:
        self.root = os.path.realpath(path)

    def holds(self, path: str) -> bool:
        """Whether a path lies below the folder, after all links were followed."""
        return os.path.realpath(path).startswith(os.path.join(self.root, ""))

    def listing(self) -> FolderListing:
        reach = Reach((self.root,))
        entries: list[FolderFile] = []
        for path in walk(self.root, lambda name: sort_of(name) is not None, reach):
            name = os.path.relpath(path, self.root).replace(os.sep, "/")
            sort = sort_of(name)
            if sort is None or not os.path.isfile(path) or reach.refusal(path):
                continue
            if sort == "claims" and name.endswith(".json") and not _has_claims(path):
                continue
            if len(entries) == MOST:
                return FolderListing(tuple(entries), False)
            entries.append(FolderFile(name, sort))
        return FolderListing(tuple(entries), True)

    def path(self, name: str) -> str:
        """Where a file lies after all links were followed; there need be none. Raises ``RequestRefused``."""
        pieces = name.split("/")
        if len(name) > _LONGEST or any(_leads_out(each) for each in pieces):
            raise RequestRefused(translated("that is no name of a file in this folder"), 404)
        real = os.path.realpath(os.path.join(self.root, *pieces))
        if not self.holds(real):
            raise RequestRefused(translated("that leads out of the folder, so it was not opened"), 404)
        return real

    def read(self, name: str) -> bytes:
        """The bytes of a file; raises ``RequestRefused``."""
        try:
            return bytes(contents(self.path(name), LARGEST))
        except SourceError as error:
            raise RequestRefused(
                translated("{name} cannot be read: {message}", name=name, message=error.message), 404
            ) from None

    def put(self, name: str, data: bytes, before: str = "") -> str:
        """Put a file there and return its digest: a new one, or in place of what has the digest ``before``.

        Raises ``RequestRefused`` with code 409, and leaves everything as it is, where there is another one.
        """
        path = self.path(name)
        if not before and _ODD.search(name):
            raise RequestRefused(translated("a name has letters, digits, spaces, hyphens, dots and slashes"))
        if sort_of(name) is None:
            raise RequestRefused(translated("the name of a claim file ends in .yaml, of a text in .txt"))
        try:
            if before:
                self._exchange(name, path, data, before)
            else:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                write_atomically(path, data, fresh=True)
        except Moved:
            raise RequestRefused(translated("{name} was changed by somebody else meanwhile", name=name), 409) from None
        except OSError as error:
            if isinstance(error, FileExistsError) and os.path.lexists(path):
                raise RequestRefused(translated("{name} is there already; take another name", name=name), 409) from None
            raise RequestRefused(
                translated("{name} cannot be written: {reason}", name=name, reason=error.strerror or error), 500
            ) from None
        return digest_of(data)

    def _exchange(self, name: str, path: str, data: bytes, before: str) -> None:
        there = self.read(name) if os.path.lexists(path) else b""
        if digest_of(there) != before:
            raise Moved(name)
        write_atomically(path, data, instead_of=there)


def _leads_out(piece: str) -> bool:
    """Whether a piece of a path is none, or is hidden, or could be taken for more than a name."""
    odd = os.sep != "/" and (os.sep in piece or ":" in piece)
    return odd or not piece.strip() or piece.startswith(".") or "\0" in piece or _cannot_be(piece)


def _cannot_be(piece: str) -> bool:
    try:
        return len(os.fsencode(piece)) > 255
    except UnicodeEncodeError:
        return True


def _has_claims(path: str) -> bool:
    """Whether a JSON file looks like one of ours, which most are not."""
    try:
        with open(path, "rb") as file:
            return b'"claims"' in file.read(65536)
    except OSError:
        return False
