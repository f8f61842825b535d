"""The sentences of one language: compiled where the package was built, else as they are written."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def catalogue(language: str) -> GNUTranslations:
    """The sentences of a language; raises ``LookupError`` where it has none."""
    written = FOLDER / f"{language}.po"
    if not language.isalpha() or not written.is_file():
        raise LookupError(language)
    compiled = written.with_suffix(".mo")
    if compiled.is_file() and compiled.stat().st_mtime >= written.stat().st_mtime:
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    return GNUTranslations(BytesIO(compiled_from(written)))


def compiled_from(written: Path) -> bytes:
    """The catalogue as gettext reads it; raises ``ValueError`` where a placeholder or a form is wrong."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with written.open("rb") as file:
        sentences = read_po(file, written.stem)
    out = BytesIO()
    write_mo(out, sentences)
    return out.getvalue()
