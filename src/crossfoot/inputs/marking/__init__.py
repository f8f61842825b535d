"""Copies of documents with notes at figures: comments in Word, highlights in PDF. The original is never written to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import util
from typing import Final

from crossfoot.inputs.marking import pages, word
from crossfoot.inputs.marking.place import FigureNote
from crossfoot.inputs.reading.article import InputError
from crossfoot.messages import translated

__all__ = ("SUFFIXES", "FigureNote", "marked")

SUFFIXES: Final = (".docx", ".pdf")
_NEEDED: Final = {".docx": ("docx", "docx"), ".pdf": ("pypdfium2", "pdf")}


def marked(name: str, data: bytes, marks: Sequence[FigureNote]) -> tuple[bytes, list[FigureNote]]:
    """A copy of a Word document or a PDF with a note for each mark, and the marks whose place was not found. Raises
    ``InputError``.
    """
    suffix = os.path.splitext(name)[1].lower()
    if suffix not in SUFFIXES:
        raise InputError(translated("notes are put into {suffixes}", suffixes=", ".join(SUFFIXES)))
    module, extra = _NEEDED[suffix]
    if util.find_spec(module) is None:
        raise InputError(translated("this needs the extra {extra}: pip install 'crossfoot[{extra}]'", extra=extra))
    try:
        return word.marked(data, marks) if suffix == ".docx" else pages.marked(data, marks)
    except InputError:
        raise
    except Exception as error:  # on damaged files the libraries raise whatever they stumbled over
        raise InputError(translated("this document is damaged, and takes no notes; save it again first")) from error
