"""Plain text: the file itself, letter by letter."""

from __future__ import annotations

from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.messages import translatable, translated


def _read(data: bytes) -> Extract:
    if data.startswith(b"{\\rtf"):
        raise InputError(
            translated("this is rich text (RTF); open it in a word processor, and save it as .docx or .odt")
        )
    return Extract(text_of(data))


INPUT = Input(translatable("text file"), (".txt", ".text"), _read, plain=True)
