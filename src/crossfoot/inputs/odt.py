"""OpenDocument texts: paragraphs, lists and tables as they stand after all changes are accepted, then the notes; no
headers, no comments, no lists of contents.

What is large when unpacked is read in a process of its own, for a few kilobytes can unpack to gigabytes of elements.
"""

from __future__ import annotations

import io
from typing import Any

from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.elements import Grammar, flowing, xml_tree
from crossfoot.inputs.reading.ignored import asks
from crossfoot.inputs.reading.ignored_blocks import Blocks, ignored_blocks
from crossfoot.inputs.reading.package import parts_of
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translatable, translated

_HERE = 4 * 2**20
"""bytes of XML that may become elements in this process; each byte may take a hundred"""
_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE, _STYLE = (f"{_OASIS}{name}:1.0}}" for name in ("text", "table", "office", "style"))
_GRAMMAR = Grammar(
    {
        _TEXT + "p": "block", _TEXT + "h": "block", _TEXT + "list": "block", _TABLE + "table": "block",
        _TABLE + "table-row": "row", _TABLE + "table-cell": "cell",
        _TEXT + "line-break": "break", _TEXT + "tab": "tab", _TEXT + "tracked-changes": "skip",
        _OFFICE + "annotation": "skip", _OFFICE + "forms": "skip", _TEXT + "note": "skip",
        _TEXT + "table-of-content": "skip", _TABLE + "covered-table-cell": "cell",
        f"{_OASIS}svg-compatible:1.0}}title": "skip", f"{_OASIS}svg-compatible:1.0}}desc": "skip",
    },
    {_TEXT + "s": " "},
)  # fmt: skip
_LEFT_OUT = Blocks(_TABLE + "table")


def _read(data: bytes) -> Extract:
    parts = {part.filename: part for part in parts_of(data, "OpenDocument text", ".odt")}
    if "content.xml" not in parts:
        raise InputError(translated("this is a zip archive, but no OpenDocument text"))
    process.required("lxml")
    if parts["content.xml"].file_size <= _HERE:
        return extract(data)
    unread = translatable("this OpenDocument text cannot be read: {error}; split it, or save its text alone")
    return process.apart(__name__, data, unread)


def extract(data: bytes) -> Extract:
    """``_read`` in this process."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise InputError(translated("this OpenDocument text is encrypted; save it without a password"))
        root = xml_tree(archive.read("content.xml"))
    body = root.find(f".//{_OFFICE}text")
    if body is None:
        raise InputError(
            translated("this OpenDocument file is no text, but a table or a drawing perhaps; save it as text")
        )
    _set_apart(root)
    whole, number = _whole(body), 0
    if asks(whole):
        ignored = ignored_blocks(body, _GRAMMAR, _LEFT_OUT)
        ignored.drop()
        whole, number = _whole(body), ignored.number
    if not whole and not number:
        raise InputError(translated("there is no text in this OpenDocument text, only pictures perhaps"))
    return Extract(whole, ignored=number)


def _whole(body: Any) -> str:
    notes = body.findall(f".//{_TEXT}note-body")
    return "\n\n".join(text for text in (flowing(each, _GRAMMAR) for each in (body, *notes)) if text)


def _set_apart(root: Any) -> None:
    """Set small figures apart: the 2 of m² is no digit of the figure before it."""
    small = {}
    for style in root.iter(_STYLE + "style"):
        for look in style.iter(_STYLE + "text-properties"):
            height = (look.get(_STYLE + "text-position") or "").partition(" ")[0]
            if height and height not in ("0%", "0"):
                small[style.get(_STYLE + "name")] = height == "super" or height[:1].isdigit()
    for span in root.iter(_TEXT + "span") if small else ():
        is_raised = small.get(span.get(_TEXT + "style-name"))
        if is_raised is not None and span.text:
            span.text = span.text.translate(raised(span.text, _before(span)) if is_raised else LOWERED)


def _before(span: Any) -> str:
    """What stands right before it in its paragraph."""
    other = span.getprevious()
    return (span.getparent().text if other is None else other.tail or other.text) or ""


INPUT = Input(translatable("OpenDocument text"), (".odt",), _read, (b"pk\x03\x04",), "odt")
