"""Text of a file inside JSON, so that it is harmless also where the JSON is printed.

JSON leaves characters as they are that steer a terminal (a CSI of one character, marks that turn the direction of
writing), halves of surrogate pairs, which no encoding takes, code points that are no characters, and what a CI server
takes for a command anywhere in a line of its log (``##[error]``). They are written as JSON's own escapes here: it says
the same to every reader.
"""

from __future__ import annotations

import re
from json import JSONEncoder
from json.encoder import encode_basestring
from typing import Final

_FORMATS: Final = (
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""what Unicode calls format characters, and the separators of lines and paragraphs"""
_NO_CHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(at + 0xFFFE)}{chr(at + 0xFFFF)}" for at in range(0, 0x110000, 0x10000)
)
_STEERING: Final = re.compile(f"#(?=#[A-Za-z]*\\[)|[\x7f-\x9f\ud800-\udfff{_FORMATS}{_NO_CHARACTERS}]")
_encode = JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def quoted(text: str) -> str:
    """The text as a JSON string, with its quotes."""
    return _harmless(encode_basestring(text))


def compact(value: object) -> str:
    """A value as JSON on one line."""
    return _harmless(_encode(value))


def _harmless(json: str) -> str:
    return json if json.isprintable() and "##" not in json else _STEERING.sub(_escape, json)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
