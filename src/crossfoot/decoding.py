"""Bytes on disk to text, and where in a text a line is.

Part of `crossfoot.source`, which hands on everything that others need from here.
"""

import errno
import os
import re
from array import array
from bisect import bisect_right
from io import RawIOBase
from typing import BinaryIO

MAX_BYTES = 256 * 2**20  # 256 MiB: some three million claims
_CHUNK = 2**20
# patterns are compiled when first used: few files need them, and every start would pay
_LINE_END = r"\r\n?|\n"
_BOM = "\ufeff"
_UNALLOWED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_PAIR = r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
_GLUED = r"-(?=[^\s-])|[^\s:\"'\[{#-][^\s:]*:(?=[^\s/])"
_GLUED_DASH = r" *(?:- +)*-(?=[^\W\d][^\s:]*:(?:\s|$))"
_LINE = r"[^\r\n]*"
_SPECIAL = r"(?:^|\s)([&*!]\S*)\s*$"
_KEY_LIMIT = 1024  # code points; YAML's own limit

_ESCAPE = "in double quotes a backslash begins an escape, and this is none; use single quotes"
# libyaml's words (PyYAML's own parser chooses others here and there); whether the fault is where the value began; ours
_SENTENCES = (
    ("found unexpected end of stream", True, "the quote that opens here is never closed"),
    ("found unexpected document", True, "the quote that opens here is not closed before the document ends"),
    ("unknown escape character", False, _ESCAPE),
    ("hexdecimal number", False, _ESCAPE),
    ("Unicode character escape", False, "this escape is no character, or half of one; write the character itself"),
    ("found unexpected ':'", False, 'a space is missing after this ":"'),
    ("sequence entries are not allowed", False, 'a list item ("- ") cannot begin here; put it on a line of its own'),
)
_AFTER_QUOTE = "text follows a closing quote; put the whole value in one pair of quotes, of a kind not used in it"
_LEADERS = (
    "cannot start any token",
    "mapping keys are not allowed",
    "block scalar",
    "an anchor",
    "an alias",
    "a tag",
    "tag handle",
    "a directive",
)


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
        return f"line {self.line}, column {self.column}: {self.message}"


class Lines:
    """Where the lines of a text begin; a line ends at \\n, \\r\\n or \\r and at nothing else.

    (libyaml also counts U+0085, U+2028 and U+2029; editors do not.)
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("I", (0,))
        add = self.starts.append
        for end in re.compile(_LINE_END).finditer(text):
            add(end.end())

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; an offset past either end counts as that end."""
        offset = min(max(offset, 0), len(self.text))
        number = bisect_right(self.starts, offset)
        column = offset - self.starts[number - 1] + 1
        if number == 1 and column > 1 and self.text.startswith(_BOM):
            column -= 1
        return number, column

    def line(self, number: int) -> str:
        """The line, counted from 1, without its line end and without a byte order mark; "" if there is none."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        line = self.text[self.starts[number - 1] : end].rstrip("\r\n")
        return line.removeprefix(_BOM) if number == 1 else line


def fault(text: str, offset: int, message: str) -> SourceError:
    """A SourceError at an offset of a text."""
    line, column = Lines(text[: offset + 1]).position(offset)
    return SourceError(message, line, column, offset)


def unallowed(text: str) -> SourceError:
    """For a text that holds a character that YAML excludes: control characters, halves of surrogate pairs."""
    found = re.compile(_UNALLOWED).search(text)
    if found is None:
        return SourceError("this text holds a character that YAML does not allow")
    return fault(text, found.start(), f"the character U+{ord(found[0]):04X} is not allowed in YAML; delete it")


def complaint(text: str, words: str, began: int, at: int, opened: int, last: int) -> SourceError:
    """A syntax error in words for editors; the parser's own words in parentheses where we have none.

    began: where the value or line in question begins; at: where the parser stopped; opened: where the innermost
    unclosed list or mapping begins; last: where the scalar read last begins.
    """
    line = _line_start(text, at)
    indent = _line_at(text, line).lstrip(" ")
    if indent.startswith("\t") and "quoted" not in words and "flow" not in words:
        return fault(text, text.index("\t", line), "a tab indents this line; YAML wants spaces")
    if text.startswith("\t", at):
        return fault(text, at, "a tab stands here; YAML wants spaces")
    for piece, at_beginning, sentence in _SENTENCES:
        if piece in words:
            return fault(text, began if at_beginning else at, sentence)
    if any(piece in words for piece in _LEADERS):
        return _leader(text, began)
    if "flow" not in words and (dash := _glued_dash(text, last, at)) >= 0:
        return fault(text, dash, 'a space is missing after this "-"')
    if "could not find expected ':'" in words:
        return _keyless(text, began)
    if "mapping values are not allowed" in words:
        return _second_colon(text, line, at, last)
    if "flow" in words:
        return _flow(text, words, began, at, opened)
    return _misplaced(text, words, line, at)


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _line_at(text: str, offset: int) -> str:
    """What is left of a line from an offset on."""
    found = re.compile(_LINE).match(text, offset)
    return found[0] if found else ""


def _glued_dash(text: str, *offsets: int) -> int:
    """Where "-key:" begins one of the lines of these offsets, a list item without its space; -1 if none does."""
    for offset in offsets:
        line = _line_start(text, offset)
        if found := re.compile(_GLUED_DASH).match(text, line):
            return found.end() - 1
    return -1


def _leader(text: str, offset: int) -> SourceError:
    return fault(text, offset, f'a value cannot begin with "{text[offset : offset + 1]}"; put it in quotes')


def _keyless(text: str, offset: int) -> SourceError:
    if glued := re.compile(_GLUED).match(text, offset):
        return fault(text, glued.end() - 1, f'a space is missing after this "{glued[0][-1]}"')
    if _line_at(text, offset).find(":") > _KEY_LIMIT:
        return fault(text, offset, f"a key may have {_KEY_LIMIT} characters at most")
    return fault(text, offset, 'a line "key: value" was expected here; this one has no colon followed by a space')


def _second_colon(text: str, line: int, at: int, last: int) -> SourceError:
    glued = re.compile(_GLUED).match(text, last)
    begins_line = not text[_line_start(text, last) : last].strip(" -")
    if glued and last < line and begins_line:
        return fault(text, glued.end() - 1, f'a space is missing after this "{glued[0][-1]}"')
    if at - line > _KEY_LIMIT:
        return fault(text, line, f"a key may have {_KEY_LIMIT} characters at most")
    return fault(text, at, "this colon cannot stand here; put the value in quotes, or check the indentation")


def _flow(text: str, words: str, began: int, at: int, opened: int) -> SourceError:
    char = text[at : at + 1]
    wants_comma = "',' or" in words
    if not text[at:].strip():
        opener = began if wants_comma else opened
        if text[opener] not in "[{":  # behind an anchor, or in the second of two equal keys
            opener = max(text.rfind("[", 0, at), text.rfind("{", 0, at))
        return fault(text, opener, f'the "{text[opener]}" that opens here is never closed')
    if wants_comma:
        if text[:at].rstrip(" ")[-1:] in ("'", '"') and char not in "'\"":
            return fault(text, at, _AFTER_QUOTE)
        closer = "]" if text[began] == "[" else "}"
        number = Lines(text[: began + 1]).position(began)[0]
        words = f'a comma is missing before this, or a "{closer}": the "{text[began]}" at line {number} is still open'
        return fault(text, at, words)
    if char == ",":
        return fault(text, at, "a value is missing before this comma")
    return fault(text, at, f'nothing is open here that this "{char}" could close')


def _misplaced(text: str, words: str, line: int, at: int) -> SourceError:
    before, char = text[line:at].rstrip(), text[at : at + 1]
    if before.endswith(("'", '"')):
        return fault(text, at, _AFTER_QUOTE)
    if special := re.compile(_SPECIAL).search(before):
        return _leader(text, line + special.start(1))
    if char and char in "]}":
        return fault(text, at, f'nothing is open here that this "{char}" could close')
    if char == "," and "content" in words:
        return _leader(text, at)
    if "content" in words:
        return fault(text, at, "a value was expected here; check the indentation of this line")
    if "document start" in words:
        return fault(text, at, "the data ends before this; check the brackets and the indentation above")
    if "block collection" in words:
        return fault(text, at, 'a list item ("- ") was expected here; check the indentation of this line')
    if "block mapping" in words:
        return fault(text, at, "a key was expected here; check the indentation of this line")
    return fault(text, at, f"this is not valid YAML ({words})")


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
        raise SourceError("this file is UTF-32; save it as UTF-8")
    codec = encoding(data)
    if codec == "utf-8" and _every_other_is_nul(data[:400]):
        raise SourceError("this looks like UTF-16 without a byte order mark; save the file as UTF-8")
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        before = bytes(data[: error.start]).decode(codec)
        name = codec[:-3].upper() if codec != "utf-8" else "UTF-8"
        found = f"the byte 0x{data[error.start]:02X} at byte offset {error.start} is not {name}"
        raise fault(before, len(before), f"{found}; save the file as UTF-8") from None
    if "\0" in text:
        offset = text.index("\0")
        place = len(text[:offset].encode(codec))
        raise fault(text, offset, f"a NUL byte stands at byte offset {place}; this is not a text file")
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
    """The bytes of a file. Raises SourceError, and nothing else."""
    try:
        with open(path, "rb", buffering=0) as file:
            return drained(file, limit)
    except OSError as error:
        raise SourceError(_refusal(path, error)) from None
    except ValueError:
        raise SourceError("no file can have this name; it holds a character that file names may not hold") from None


def drained(file: BinaryIO | RawIOBase, limit: int) -> bytearray:
    """What is left of an open file. Raises SourceError for too much, and OSError."""
    data = bytearray()
    while chunk := file.read(_CHUNK):
        data += chunk
        if len(data) > limit:
            raise SourceError(f"this file is too large; the limit is {limit // 2**20} MiB ({limit} bytes), so split it")
    return data


def _refusal(path: os.PathLike[str] | str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check its name, or whether it was moved or deleted meanwhile"
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        return "this is a folder; name a file in it"
    if isinstance(error, PermissionError):
        return "no permission to read this file; ask its owner, or change its permissions"
    if isinstance(error, NotADirectoryError):
        return "a part of this path is a file where a folder should be"
    if error.errno == errno.ELOOP:
        return "symbolic links lead round in a circle here; name the file itself"
    words = error.strerror or "unknown fault"
    return f"the file cannot be read; the system says: {words[:1].lower()}{words[1:]}"
