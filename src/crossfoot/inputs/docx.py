"""Word documents: paragraphs, tables and footnotes as they stand after all changes are accepted; no headers.

What is large when unpacked is read in a process of its own, for a few kilobytes can unpack to gigabytes of elements.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.elements import Grammar, flowing, xml_tree
from crossfoot.inputs.reading.ignored import asks
from crossfoot.inputs.reading.ignored_blocks import Blocks, ignored_blocks
from crossfoot.inputs.reading.package import parts_of
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translatable, translated, translated_plural

if TYPE_CHECKING:
    import zipfile

_HERE = 4 * 2**20
"""bytes of XML that may become elements in this process; each byte may take a hundred"""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GRAMMAR = Grammar(
    {
        _W + "p": "block", _W + "tbl": "block", _W + "tr": "row", _W + "tc": "cell", _W + "br": "break",
        _W + "cr": "break", _W + "tab": "tab", _W + "tabs": "skip", _W + "del": "skip", _W + "moveFrom": "skip",
        _FALLBACK: "skip",
    },
    {_W + "noBreakHyphen": "\u2011", _W + "softHyphen": "\u00ad"},
    frozenset({_W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}),
)  # fmt: skip
_NOTES = ("footnotes", "endnotes")
_MARKS = 4
"""elements that may stand between a run and the one before it: a bookmark begins, another language ends"""
_PACKED = 4
_OLD = b"\xd0\xcf\x11\xe0"
"""how compound files begin: Word documents of before 2007, and encrypted ones"""

_NAMED = 58
"""bytes at the beginning of an archive that end with what sort of document it is, if it is an e-book"""


def _read(data: bytes) -> Extract:
    if data.startswith(_OLD):
        raise InputError(
            translated("this Word document is encrypted, or older than .docx; save it as .docx without a password")
        )
    if data[:_NAMED].endswith(b"mimetypeapplication/epub+zip"):
        raise InputError(
            translated("this is an e-book (EPUB); its text can be read: pandoc BOOK.epub -t plain | crossfoot read -")
        )
    size = _markup(data)
    process.required("docx")
    if size <= _HERE:
        return extract(data)
    unread = translatable("this Word document cannot be read: {error}; split it, or save its text alone")
    return process.apart(__name__, data, unread)


def extract(data: bytes) -> Extract:
    """``_read`` in this process."""
    import docx

    main = docx.Document(io.BytesIO(data)).part
    parts = [_text(main.blob, main), *_notes(main)]
    text, ignored = "\n\n".join(part for part, _ in parts if part), sum(number for _, number in parts)
    if not text and not ignored:
        raise InputError(translated("there is no text in this Word document, only pictures perhaps"))
    return Extract(text, tuple(_left_out(main)), ignored=ignored)


def _left_out(main: Any) -> Iterator[str]:
    within = sum(each.reltype.endswith("/aFChunk") for each in main.rels.values())
    if within:
        yield translated_plural(
            "a document that lies within this one, and that was not read; open it in Word, and save it again",
            "{number} documents that lie within this one, and that was not read; open it in Word, and save it again",
            within,
        )


def _markup(data: bytes) -> int:
    """Bytes of its XML. Refuses what is no Word document, and what would be too large when unpacked."""
    parts = parts_of(data, translatable("Word document"), ".docx")
    if not any(part.filename.startswith("word/") for part in parts):
        raise InputError(translated("this is a zip archive, but no Word document"))
    return sum(part.file_size for part in parts if _is_markup(part))


def _is_markup(part: zipfile.ZipInfo) -> bool:
    """By its name, or because it packs as no picture does: a part may be XML under any name."""
    return part.filename.lower().endswith((".xml", ".rels")) or part.file_size > _PACKED * part.compress_size


def _text(part: bytes, main: Any) -> tuple[str, int]:
    """The text of a part of the package, and how many blocks it asks to have left out; the lines between a page and its
    footnotes hold none.
    """
    root = xml_tree(part)  # once more, because the elements that python-docx hands out tell their text slowly
    for level in root.iter(_W + "vertAlign"):
        run = level.getparent().getparent()
        for each in run.findall(_W + "t") if run is not None else ():
            each.text = each.text and each.text.translate(_small(level.get(_W + "val"), run, each.text))
    text = flowing(root, _GRAMMAR)
    if not asks(text):
        return text, 0
    ignored = ignored_blocks(root, _GRAMMAR, Blocks(_W + "tbl", goes_on=partial(_goes_on, _lists(main))))
    ignored.drop()
    return flowing(root, _GRAMMAR), ignored.number


def _small(place: str | None, run: Any, text: str) -> Mapping[int, int]:
    """How to write the text of a run that stands in that place of its line."""
    if place != "superscript":
        return LOWERED if place == "subscript" else {}
    beside = islice(run.itersiblings(preceding=True), _MARKS)  # nearest first
    before = ("".join(piece.text or "" for piece in each.findall(_W + "t")) for each in beside)
    return raised(text, next(filter(None, before), ""))


def _lists(main: Any) -> dict[str, str]:
    """The styles of paragraphs that are items of a list, and which list that is."""
    of, based = {}, {}
    for style in main.styles.element.iter(_W + "style"):
        name, number, basis = style.get(_W + "styleId"), style.find(f".//{_W}numId"), style.find(_W + "basedOn")
        based[name] = basis.get(_W + "val") if basis is not None else None
        if number is not None:
            of[name] = number.get(_W + "val")
    for name in based:
        known, basis = {name}, based[name]
        while name not in of and basis in based and basis not in known:
            known.add(basis)
            if basis in of:
                of[name] = of[basis]
            basis = based[basis]
    return of


def _goes_on(lists: Mapping[str, str], first: Any, following: Any) -> bool:
    """Whether a paragraph is an item of the list that another one begins."""
    (one, _), (other, level) = _item(lists, first), _item(lists, following)
    return bool(one and other) and (one == other or level > 0)


def _item(lists: Mapping[str, str], paragraph: Any) -> tuple[str, int]:
    """Of which list a paragraph is an item, and how deep it stands in it; no name where it is none."""
    look = paragraph.find(_W + "pPr")
    if look is None:
        return "", 0
    style, number, level = look.find(_W + "pStyle"), look.find(f".//{_W}numId"), look.find(f".//{_W}ilvl")
    own = number.get(_W + "val") if number is not None else None
    named = lists.get(style.get(_W + "val"), "") if style is not None else ""
    name = named if own is None else own
    depth = level.get(_W + "val") if level is not None else "0"
    return ("" if name == "0" else name), int(depth) if depth.isdecimal() else 0


def _notes(main: Any) -> list[tuple[str, int]]:
    """Footnotes, then endnotes."""
    targets = (each for each in main.rels.values() if not each.is_external)
    return [_text(each.target_part.blob, main) for each in targets if each.reltype.rpartition("/")[2] in _NOTES]


INPUT = Input(translatable("Word document"), (".docx", ".docm"), _read, (b"pk\x03\x04", _OLD), "docx")
