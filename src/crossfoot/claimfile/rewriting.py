"""A claim file written again: the same bytes but for what was meant to change, all of it or none."""

from __future__ import annotations

from crossfoot.claimfile.exchange import Moved, write_atomically
from crossfoot.claimfile.parsing import decode, encoding


def rewrite(path: str, before: str, after: str) -> tuple[str, ...]:
    """Put the text ``after`` in place of ``before``, in the encoding of the file; returns what it could not keep of it,
    owner or group. Raises ``Moved`` and ``OSError``.
    """
    with open(path, "rb") as file:
        data = file.read()
    codec = encoding(data)
    if before.encode(codec) != data:
        raise Moved(path)
    made = after.encode(codec)
    assert decode(made) == after
    return write_atomically(path, made, instead_of=data)
