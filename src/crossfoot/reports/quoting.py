"""Text of a file as JSON that is harmless where it is printed.

JSON allows characters that steer a terminal (a CSI of one character, marks that turn the direction of writing), lone
surrogates, which no encoding takes, noncharacters, and commands that a CI server looks for in its log (``##[error]``).
They are written as JSON escapes here, which mean the same to every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from json import JSONEncoder
from json.encoder import encode_basestring
from typing import Final

from crossfoot.figures.characters import HALVES, STEERING

_STEERING: Final = re.compile(f"#(?=#[A-Za-z]*\\[)|[{STEERING}{HALVES}]")
_encode = JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False).encode


def quoted(text: str) -> str:
    """The text as a JSON string, with its quotes."""
    return _harmless(encode_basestring(text))


def compact(value: object) -> str:
    """A value as JSON on one line."""
    return _harmless(_encode(value))


def listed(members: Iterable[str], indent: int = 4) -> Iterator[str]:
    """What stands between the brackets of an array: each member, written already, on a line of its own."""
    for number, member in enumerate(members):
        yield f"{',' if number else ''}\n{' ' * indent}{member}"


def _harmless(json: str) -> str:
    return json if json.isprintable() and "##" not in json else _STEERING.sub(_escape, json)


def _escape(steering: re.Match[str]) -> str:
    code = ord(steering[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
