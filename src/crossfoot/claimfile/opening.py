"""Files opened for reading, and nothing that could keep the reader waiting."""

import os
import stat
from io import FileIO
from typing import Final

from crossfoot.messages import translatable, translated

SUFFIXES: Final = (".yaml", ".yml", ".json")
"""of claim files that people write"""
LINES: Final = (".jsonl", ".ndjson")
"""of claim files with one claim a line"""
CLAIM_FILES: Final = (*SUFFIXES, *LINES)
_IRREGULAR: Final = (
    (
        stat.S_ISFIFO,
        translatable("this is not a regular file but a named pipe; name a file, or lead its data to standard input"),
    ),
    (
        stat.S_ISSOCK,
        translatable("this is not a regular file but a socket; name a file, or lead its data to standard input"),
    ),
)
_DEVICE: Final = translatable(
    "this is not a regular file but a device; name a file, or lead its data to standard input"
)
_OTHER: Final = translatable(
    "this is not a regular file but something else; name a file, or lead its data to standard input"
)


class Irregular(OSError):
    """What has this path is no file; ``strerror`` says so in a sentence."""


def regular(path: os.PathLike[str] | str) -> FileIO:
    """A file opened to read its bytes, or what was opened for this process (`/dev/stdin`, `/dev/fd/63`). Any other
    pipe, device or socket is refused, for it may never begin, or never end. Raises OSError and ValueError.
    """
    if _is_own(path):
        return FileIO(path)
    _require(os.stat(path).st_mode)
    file = FileIO(path, opener=_at_once)
    try:
        _require(os.fstat(file.fileno()).st_mode)  # it may have been exchanged meanwhile
    except Irregular:
        file.close()
        raise
    return file


def _is_own(path: os.PathLike[str] | str) -> bool:
    whole = os.path.abspath(path)
    return whole == "/dev/stdin" or os.path.dirname(whole) in ("/dev/fd", "/proc/self/fd")


def _at_once(path: str, flags: int) -> int:
    """Opens without waiting for somebody at the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _require(mode: int) -> None:
    """Raises for what is no file. A folder passes: opening one fails in its own words."""
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        other = _DEVICE if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else _OTHER
        raise Irregular(0, translated(next((sentence for is_one, sentence in _IRREGULAR if is_one(mode)), other)))
