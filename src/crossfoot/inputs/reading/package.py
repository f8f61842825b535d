"""Documents that are zip archives of XML: what may be unpacked, told before anything is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from crossfoot.inputs.reading.article import InputError
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    import zipfile

_MAX_UNPACKED = 200 * 2**20
_MOST_PARTS = 20_000


def parts_of(data: bytes, name: str, suffix: str) -> list[zipfile.ZipInfo]:
    """What the archive says that it holds. Raises ``InputError`` for what is no archive, and for what would be too
    large when unpacked.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        message = translatable(
            "this is no {name} ({suffix}), or a damaged one; open it in the program that made it and save it again"
        )
        if suffix == ".docx":
            message = translatable("this is no {name} ({suffix}), or a damaged one; open it in Word and save it again")
        raise InputError(translated(message, name=translated(name), suffix=suffix)) from None
    if sum(part.file_size for part in parts) > _MAX_UNPACKED or len(parts) > _MOST_PARTS:
        message = translated(
            "this {name} is too large when unpacked; the limit is {size} MiB in {parts} parts",
            name=translated(name),
            size=_MAX_UNPACKED // 2**20,
            parts=_MOST_PARTS,
        )
        raise InputError(message)
    return parts
