"""Documents that are zip archives of XML: what may be unpacked, told before anything is."""

from __future__ import annotations

import io
import zipfile

from crossfoot.inputs.reading.article import InputError

_MAX_UNPACKED = 200 * 2**20
_MOST_PARTS = 20_000


def parts_of(data: bytes, name: str, suffix: str) -> list[zipfile.ZipInfo]:
    """What the archive says that it holds. Raises ``InputError`` for what is no archive, and for what would be too
    large when unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        program = "Word" if suffix == ".docx" else "the program that made it"
        advice = f"or a damaged one; open it in {program} and save it again"
        raise InputError(f"this is no {name} ({suffix}), {advice}") from None
    if sum(part.file_size for part in parts) > _MAX_UNPACKED or len(parts) > _MOST_PARTS:
        limit = f"{_MAX_UNPACKED // 2**20} MiB in {_MOST_PARTS} parts"
        raise InputError(f"this {name} is too large when unpacked; the limit is {limit}")
    return parts
