"""Bytes on disk to text.

Part of `crossfoot.claimfile.parsing`, which hands on everything that others need from here.
"""

import errno
import os
import re
from io import RawIOBase
from typing import BinaryIO

from crossfoot.claimfile.lines import Lines
from crossfoot.claimfile.opening import Irregular, regular
from crossfoot.messages import translatable, translated

MAX_BYTES = 256 * 2**20  # 256 MiB: some three million claims
_CHUNK = 2**20
# patterns are compiled when first used: few files need them, and every start would pay
_PAIR = r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"


class SourceError(Exception):
    """The whole file cannot be used.

    `message` is a lower case sentence without a full stop. `line` and `column` count code points from 1 and are 1, 1
    when the place is unknown; `offset` counts code points from 0.
    """

    def __init__(self, message: str, line: int = 1, column: int = 1, offset: int = 0) -> None:
        super().__init__(message, line, column, offset)
        self.message = message
        self.line = line
        self.column = column
        self.offset = offset

    def __str__(self) -> str:
        sentence = translatable("line {line}, column {column}: {sentence}")
        return translated(sentence, line=self.line, column=self.column, sentence=self.message)


def fault(text: str, offset: int, message: str) -> SourceError:
    """A SourceError at an offset of a text."""
    line, column = Lines(text[: offset + 1]).position(offset)
    return SourceError(message, line, column, offset)


def whole_characters(text: str) -> str:
    """JSON may write a character beyond U+FFFF as two escapes, YAML may not. The result is as long as the text.

    An escaped line break, which stands for nothing, takes up the two characters that are saved. Nothing is changed
    unless the text is JSON, where no backslash stands outside double quotes.
    """
    if not (text.lstrip().startswith(("{", "[")) and re.compile(_PAIR).search(text)):
        return text
    import json

    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    return re.compile(_PAIR).sub(_one_escape, text)


def _one_escape(pair: re.Match[str]) -> str:
    code = 0x10000 + ((int(pair[2], 16) - 0xD800) << 10) + int(pair[3], 16) - 0xDC00
    return f"{pair[1]}\\\n\\U{code:08x}"


def encoding(data: bytes | bytearray) -> str:
    """The codec that turns the text of these bytes back into these bytes (its first few are enough)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16-le" if data[0] == 0xFF else "utf-16-be"
    return "utf-8"


def decode(data: bytes | bytearray) -> str:
    """UTF-8, or UTF-16 that says so by a byte order mark, which stays the first character. Raises SourceError."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        raise SourceError(translated("this file is UTF-32; save it as UTF-8"))
    codec = encoding(data)
    if codec == "utf-8" and _every_other_is_nul(data[:400]):
        raise SourceError(translated("this looks like UTF-16 without a byte order mark; save the file as UTF-8"))
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        before = bytes(data[: error.start]).decode(codec)
        name = codec[:-3].upper() if codec != "utf-8" else "UTF-8"
        sentence = translatable(
            "the byte 0x{byte:02X} at byte offset {offset} is not {encoding}; save the file as UTF-8"
        )
        message = translated(sentence, byte=data[error.start], offset=error.start, encoding=name)
        raise fault(before, len(before), message) from None
    if "\0" in text:
        offset = text.index("\0")
        place = len(text[:offset].encode(codec))
        sentence = translatable("a NUL byte stands at byte offset {offset}; this is not a text file")
        raise fault(text, offset, translated(sentence, offset=place))
    return text


def _every_other_is_nul(data: bytes | bytearray) -> bool:
    """Whether more than half of the first bytes of pairs are NUL and none of the second, or the other way round."""
    first, second = data[0::2].count(0), data[1::2].count(0)
    return min(first, second) == 0 and 4 * max(first, second) > len(data)


def read(path: os.PathLike[str] | str) -> str:
    """The text of a file. A byte order mark stays in it, so that offsets are code points of the file as on disk.

    Raises SourceError, and nothing else, for a file that cannot be opened, is too large or is not text.
    """
    return decode(contents(path, MAX_BYTES))


def contents(path: os.PathLike[str] | str, limit: int) -> bytearray:
    """The bytes of a file; what is none is refused. Raises SourceError, and nothing else."""
    try:
        with regular(path) as file:
            return drained(file, limit)
    except OSError as error:
        raise SourceError(_refusal(path, error)) from None
    except ValueError:
        sentence = translated("no file can have this name; it holds a character that file names may not hold")
        raise SourceError(sentence) from None


def drained(file: BinaryIO | RawIOBase, limit: int) -> bytearray:
    """What is left of an open file. Raises SourceError for too much, and OSError."""
    data = bytearray()
    while chunk := file.read(_CHUNK):
        data += chunk
        if len(data) > limit:
            sentence = translatable("this file is too large; the limit is {size} MiB ({number} bytes), so split it")
            raise SourceError(translated(sentence, size=limit // 2**20, number=limit))
    return data


def _refusal(path: os.PathLike[str] | str, error: OSError) -> str:
    if os.fspath(path).lower().startswith(("http:/", "https:/")):
        return translated(
            "this is an address, and crossfoot fetches nothing; save the page in a browser, and name the file"
        )
    if isinstance(error, FileNotFoundError):
        return translated("there is no such file; check its name, or whether it was moved or deleted meanwhile")
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        return translated("this is a folder; name a file in it")
    if isinstance(error, Irregular):
        return str(error.strerror)
    if isinstance(error, PermissionError):
        return translated("no permission to read this file; ask its owner, or change its permissions")
    if isinstance(error, NotADirectoryError):
        return translated("a part of this path is a file where a folder should be")
    if error.errno == errno.ELOOP:
        return translated("symbolic links lead round in a circle here; name the file itself")
    words = error.strerror or translated("unknown fault")
    words = f"{words[:1].lower()}{words[1:]}"
    return translated("the file cannot be read; the system says: {complaint}", complaint=words)
