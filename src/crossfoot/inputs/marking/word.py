"""Comments in a Word document."""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Final

from crossfoot.inputs.marking.place import FigureNote

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_AUTHOR: Final = "crossfoot"


def marked(data: bytes, marks: Sequence[FigureNote]) -> tuple[bytes, list[FigureNote]]:
    """A copy with a comment at each figure, and the marks that were not placed."""
    import docx

    document = docx.Document(io.BytesIO(data))
    left = [mark for mark in marks if not _placed(document, mark)]
    copy = io.BytesIO()
    document.save(copy)
    return copy.getvalue(), left


def _placed(document: Any, mark: FigureNote) -> bool:
    paragraphs = [[run for run in each.iter(f"{_W}r") if _text(run)] for each in document.element.body.iter(f"{_W}p")]
    for way in mark.ways():
        matches = [(runs, match) for runs in paragraphs for match in way.finditer("".join(map(_text, runs)))]
        if matches and (len(matches) == 1 or way.pattern != [*mark.ways()][-1].pattern):
            runs, match = matches[0]
            _comment(document, runs, *match.span(1), mark.note)
            return True
    return False


def _text(run: Any) -> str:
    from docx.text.run import Run

    return Run(run, None).text  # type: ignore[arg-type]


def _comment(document: Any, runs: list[Any], start: int, end: int, note: str) -> None:
    from docx.text.run import Run

    touched, at = [], 0
    for run in runs:
        size = len(_text(run))
        if at < end and start < at + size:
            touched.append(_cut(run, max(start - at, 0), min(end - at, size)))
        at += size
    first, last = (Run(each, document) for each in (touched[0], touched[-1]))
    document.add_comment([first, last] if touched[0] is not touched[-1] else first, note, _AUTHOR, _AUTHOR[:2])


def _cut(run: Any, start: int, end: int) -> Any:
    """The run with no more than that of its text; the rest goes into runs like it before and behind. One that holds
    more than text stays whole.
    """
    pieces = [each for each in run if each.tag != f"{_W}rPr"]
    if len(pieces) != 1 or pieces[0].tag != f"{_W}t":
        return run
    whole = pieces[0].text or ""
    for text, add in ((whole[:start], run.addprevious), (whole[end:], run.addnext)):
        if text:
            other = deepcopy(run)
            _put(other, text)
            add(other)
    _put(run, whole[start:end])
    return run


def _put(run: Any, text: str) -> None:
    element = run.find(f"{_W}t")
    element.text = text
    element.set(_SPACE, "preserve")
