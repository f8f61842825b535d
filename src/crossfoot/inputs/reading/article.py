"""What an article is once it is read, and what a kind of file is that it may come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from crossfoot.messages import Explained, translatable
from crossfoot.records import NamedTuple

UNTIED: Final = translatable("no words tie it to another figure")
DOUBTED: Final = translatable("it may belong with other figures (doubtful)")
TWO_WAYS: Final = translatable("a number that can be read two ways")
IN_NO_CLAIM: Final = (UNTIED, DOUBTED, TWO_WAYS)
"""why a figure is in no claim; any other reason says that it is no figure"""


class InputError(Explained):
    """There is no text to be had; ``message`` is a lower case sentence without a full stop, and without the path."""


class Article(NamedTuple):
    """A text and where it comes from."""

    path: str
    text: str
    data: bytes
    """of the file"""
    plain: bool
    """whether offsets into the text are offsets into the file as it is on disk"""
    left_out: tuple[str, ...] = ()
    """as of ``Extract``"""
    pages: tuple[int, ...] = ()
    """as of ``Extract``"""
    ignored: int = 0
    """as of ``Extract``"""

    @property
    def sha256(self) -> str:
        """Of the bytes of the file."""
        from hashlib import sha256  # takes longer to import than a short text to read, and few ask for it

        return sha256(self.data).hexdigest()


class Extract(NamedTuple):
    """The text of a file, and what of it is not in the text although a reader of the page might look for it there."""

    text: str
    left_out: tuple[str, ...] = ()
    """what, why, and what to do about it: sentences as those of ``InputError``"""
    pages: tuple[int, ...] = ()
    """of what has pages: where in the text each begins"""
    ignored: int = 0
    """paragraphs that are not in the text because a comment of the file asks for that"""


class Input(NamedTuple):
    """A kind of file. ``read`` raises ``InputError``; whatever else it raises means that the file is damaged where a
    library of the extra reads it, and is a fault of crossfoot where none does.
    """

    name: str
    """as it goes behind "this is no": ``PDF``"""
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Extract]
    beginnings: tuple[bytes, ...] = ()
    """how such files begin, in lower case and without white space before it; this outweighs the suffix"""
    extra: str = ""
    """the optional part of crossfoot that brings what ``read`` needs"""
    plain: bool = False
