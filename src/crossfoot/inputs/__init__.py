"""The text of articles, one file for each kind of file that they come in.

A member carries ``INPUT`` and is there because its file is.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from crossfoot.claimfile.bytes import SourceError, contents, drained
from crossfoot.claimfile.reach import Reach, files_of
from crossfoot.discovery import exported, members, packaged
from crossfoot.inputs.reading.article import Article, Extract, Input, InputError
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

__all__ = (
    "MAX_BYTES",
    "STANDARD_INPUT",
    "Article",
    "InputError",
    "article_of",
    "articles",
    "inputs",
    "kind_of",
    "opened",
    "suffixes",
)

MAX_BYTES = 100 * 2**20
STANDARD_INPUT = "(standard input)"
_TEXT = ".txt"
"""of what is neither known by its name nor by how it begins"""
_BEGINNING = 1024
"""bytes in which a file says what it is"""


@cache
def inputs() -> tuple[Input, ...]:
    """Every kind of file, sorted by the name of its module."""
    kinds: list[Input] = []
    for member in members("inputs"):
        kind = _input(member)
        twice = {suffix for each in kinds for suffix in each.suffixes} & set(kind.suffixes)
        if twice:
            raise ImportError(f"two kinds of file end in {', '.join(sorted(twice))}")
        kinds.append(kind)
    return tuple(kinds)


class Known(NamedTuple):
    """What tells a kind of file, without importing what reads it."""

    suffixes: tuple[str, ...]
    beginnings: tuple[bytes, ...]

    def ends(self, name: str) -> bool:
        return name.endswith(self.suffixes)

    def begins(self, data: bytes) -> bool:
        return bool(self.beginnings) and data.startswith(self.beginnings)


@cache
def index() -> Mapping[str, Known]:
    """Of every kind of file, by the name of its module; of one that the index does not have yet, what it says itself.

    ``python tools/indexes.py`` writes the index, and a test tells where it is not true any more.
    """
    held = json.loads(packaged("inputs", "index.json"))
    return {name: _known(*held[name]) if name in held else known_of(_input(name)) for name in members("inputs")}


def _known(suffixes: Iterable[str], beginnings: Iterable[str]) -> Known:
    return Known(tuple(suffixes), tuple(each.encode("latin-1") for each in beginnings))


def known_of(kind: Input) -> Known:
    return Known(kind.suffixes, kind.beginnings)


def _input(member: str) -> Input:
    kind: Input = exported("inputs", member, "INPUT")
    return kind


def suffixes() -> tuple[str, ...]:
    """How the names of articles end, in lower case."""
    return tuple(suffix for each in index().values() for suffix in each.suffixes)


def opened(path: str) -> Article:
    """The text of one file; ``-`` is standard input. Raises ``InputError``; anything else is a fault of crossfoot."""
    try:
        data = bytes(_standard_input() if path == "-" else contents(path, MAX_BYTES))
    except SourceError as error:
        raise InputError(_refusal(path, error)) from None
    return article_of(path, data)


def article_of(path: str, data: bytes) -> Article:
    """The text of what a file of that name holds, or would hold. Raises ``InputError``, as ``opened`` does."""
    if not data:
        raise InputError(translated("this file is empty"))
    kind = kind_of(path, data)
    text, left_out, pages, ignored = _extract(kind, data)
    if not ignored and not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise InputError(translated("there is no text in this file, only white space"))
    shown = STANDARD_INPUT if path == "-" else path
    return Article(shown, text, data, kind.plain, left_out, pages, ignored)


def _standard_input() -> bytearray:
    if sys.stdin is None:
        raise SourceError(translated("there is no standard input to read"))
    try:
        return drained(sys.stdin.buffer, MAX_BYTES)
    except (OSError, ValueError) as error:
        raise SourceError(translated("standard input cannot be read ({error})", error=error)) from None


def _refusal(path: str, error: SourceError) -> str:
    if os.path.isdir(path) and not os.access(path, os.R_OK | os.X_OK):
        return translated("no permission to read this folder; ask its owner, or change its permissions")
    return error.message


def kind_of(path: str, data: bytes) -> Input:
    """What a file is by how it begins, else by its suffix, else plain text."""
    beginning = data[:_BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    name = path.lower()
    by_name = next((member for member, each in index().items() if each.ends(name)), None)
    if by_name and index()[by_name].begins(beginning):
        return _input(by_name)
    known = next((member for member, each in index().items() if each.begins(beginning)), by_name)
    return _input(known or next(member for member, each in index().items() if _TEXT in each.suffixes))


def _extract(kind: Input, data: bytes) -> Extract:
    try:
        return kind.read(data)
    except InputError:
        raise
    except SourceError as error:
        raise InputError(error.message) from None
    except ImportError as error:
        if not kind.extra:
            raise
        message = translated(
            "the library that reads this {kind} is not installed ({library}): pip install 'crossfoot[{extra}]'",
            kind=translated(kind.name),
            library=error.name or error,
            extra=kind.extra,
        )
        raise InputError(message) from None
    except MemoryError:
        raise InputError(
            translated("reading this {kind} takes more memory than there is; split it", kind=translated(kind.name))
        ) from None
    except Exception as error:  # on damaged files the libraries raise whatever they stumbled over
        if not kind.extra:
            raise
        message = translated(
            "this {kind} is damaged or nested too deep, and cannot be read; open it in the program that made it, and "
            "save it again",
            kind=translated(kind.name),
        )
        raise InputError(message) from error


def articles(
    paths: Iterable[str], reach: Reach = Reach(), left_out: Callable[[str], bool] = lambda path: False
) -> Iterator[str]:
    """The files to read, each once: what is named itself whatever its suffix, and in named folders what may be an
    article and is not ``left_out``, at any depth and sorted; links among them count if they lead within ``reach``.
    """
    return files_of(paths, _may_be_article, reach, left_out)


def _may_be_article(name: str) -> bool:
    return name.lower().endswith(suffixes())
