"""Bytes of an article to text: Unicode where it is that, else the legacy encoding that they look most like.

Unlike `claimfile.bytes.decode`, which is for claim files and refuses, this loses a damaged character rather than the
article.
"""

from __future__ import annotations

import codecs
import re

from crossfoot.claimfile.bytes import SourceError
from crossfoot.messages import translated

LEGACY = ("cp1258", "cp1252")
"""what the languages of crossfoot were written in; a longer list makes short texts come out in a wrong one"""
_SAMPLE = 2**18
_AROUND = 80
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""in this order: the mark of UTF-32 begins with that of UTF-16"""
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1b"})
_MOST_CONTROLS = 50  # one in so many bytes; bytes at random have one in ten
_ASCII = bytes(range(128)).decode()
_LOST = "\ufffd"


def text_of(data: bytes, declared: str = "") -> str:
    """The text, a byte order mark and line ends included; what cannot be decoded becomes U+FFFD.

    ``declared`` is an encoding that the document names; UTF-8 that is valid overrules it. Raises ``SourceError`` for
    what is no text.
    """
    codec = _marked(data) or _unmarked(data)
    text = data.decode(codec, "replace") if codec else _bytewise(data, declared)
    if "\0" in text:
        place = len(text[: text.index("\0")].encode(codec or "utf-8"))
        raise SourceError(
            translated("a NUL byte stands near byte offset {place}; this is not a text file", place=place)
        )
    if not codec and _MOST_CONTROLS * (len(data) - len(data.translate(None, _CONTROLS))) > len(data):
        raise SourceError(translated("this is not a text file; it is full of control characters"))
    return text


def _marked(data: bytes) -> str:
    return next((codec for mark, codec in _MARKS.items() if data.startswith(mark)), "")


def _unmarked(data: bytes) -> str:
    """UTF-16 without a byte order mark: many spaces and digits, so that every other byte is often NUL."""
    first, second = data[0:400:2].count(0), data[1:400:2].count(0)
    if 4 * max(first, second) <= min(len(data), 400) or 10 * min(first, second) > max(first, second):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


def _bytewise(data: bytes, declared: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        stray = error.start
    if codec := _known(declared):
        return data.decode(codec, "replace")
    text = data.decode("utf-8", "replace")
    lost, foreign = text.count(_LOST), len(text) - len(text.encode("ascii", "ignore"))
    if foreign > 4 * lost:  # of what is not ASCII most is UTF-8; the rest is damage
        return text
    return data.decode(_detected(data[max(0, stray - _AROUND) : stray + _SAMPLE]), "replace")


def _known(declared: str) -> str:
    """The codec of that name, if it leaves ASCII as it is; pages that say Latin-1 are in windows-1252."""
    try:
        name = codecs.lookup(declared).name
        ascii_stays = bytes(range(256)).decode(name, "replace").startswith(_ASCII)
    except (LookupError, ValueError):
        return ""
    if not ascii_stays or name == "utf-8":
        return ""
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    telling = re.compile(rb".{0,80}[\x80-\xff].{0,80}").findall(sample)
    best = from_bytes(b"\n".join(telling), cp_isolation=list(LEGACY)).best()
    return best.encoding if best is not None and best.encoding in LEGACY else LEGACY[-1]
