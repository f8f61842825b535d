"""A claim file written again: the same bytes but for what was meant to change, all of it or none."""

from __future__ import annotations

from crossfoot.source import decode, encoding, write_atomically


class Moved(Exception):
    """The file is no longer what was read."""


def rewrite(path: str, before: str, after: str) -> None:
    """Put the text ``after`` in place of ``before``, in the encoding of the file. Raises ``Moved`` and ``OSError``."""
    with open(path, "rb") as file:
        data = file.read()
    codec = encoding(data)
    if before.encode(codec) != data:
        raise Moved(path)
    made = after.encode(codec)
    assert decode(made) == after
    write_atomically(path, made)
