"""Highlights with notes in a PDF."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import closing
from typing import Any, Final

from crossfoot.inputs.marking.place import FigureNote
from crossfoot.inputs.reading.article import InputError
from crossfoot.messages import translated

_COLOUR: Final = (255, 200, 60, 160)
_PARTS: Final = ("Contents", "T")
"""of an annotation: the note, and who wrote it"""


def marked(data: bytes, marks: Sequence[FigureNote]) -> tuple[bytes, list[FigureNote]]:
    """A copy with a highlight at each figure, and the marks that were not placed."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise InputError(translated("this is no PDF that can be written to: it is damaged or encrypted")) from None
    with closing(document):
        texts = [_text(document[number]) for number in range(len(document))]
        left = [mark for mark in marks if not _placed(document, texts, mark)]
        copy = io.BytesIO()
        document.save(copy)
    return copy.getvalue(), left


def _text(page: Any) -> str:
    text: str = page.get_textpage().get_text_range()
    return text


def _placed(document: Any, texts: Sequence[str], mark: FigureNote) -> bool:
    ways = list(mark.ways())
    for number, way in enumerate(ways):
        matches = [(page, match) for page, text in enumerate(texts) for match in way.finditer(text)]
        if matches and (len(matches) == 1 or number < len(ways) - 1):
            page, match = matches[0]
            _highlight(document[page], *match.span(1), mark.note)
            return True
    return False


def _highlight(page: Any, start: int, end: int, note: str) -> None:
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    boxes = [textpage.get_rect(number) for number in range(textpage.count_rects(start, end - start))]
    annotation = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOUR)
    for left, bottom, right, top in boxes:
        raw.FPDFAnnot_AppendAttachmentPoints(
            annotation, raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        )
    if boxes:
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(min(lefts), max(tops), max(rights), min(bottoms)))
    for key, text in zip(_PARTS, (note, "crossfoot"), strict=True):
        raw.FPDFAnnot_SetStringValue(annotation, key.encode(), _wide(raw, text))
    raw.FPDFPage_CloseAnnot(annotation)


def _wide(raw: Any, text: str) -> Any:
    """Text as the library takes it: UTF-16 with a zero at its end."""
    data = text.encode("utf-16-le", "replace") + b"\0\0"
    return (raw.FPDF_WCHAR * (len(data) // 2)).from_buffer_copy(data)
