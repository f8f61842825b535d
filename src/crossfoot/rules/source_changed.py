"""The document that the figures were taken from is no longer the one that was read: its SHA-256 differs from `source.sha256`.

Read the new version, correct the figures where they changed, and write the new checksum. The document is looked for beside the claim file, in the working
directory and in the folder given with `--sources`.
"""

from collections.abc import Iterator
from pathlib import Path

from crossfoot.document import Document
from crossfoot.model import Finding
from crossfoot.registry import Rule


def _check(document: Document) -> Iterator[Finding]:
    name, expected = document.origin.get("document"), document.origin.get("sha256")
    if not isinstance(name, str) or not isinstance(expected, str):
        return
    for folder in document.folders:
        digest = _digest(Path(folder) / name)
        if digest is None:
            continue
        if digest != expected.lower():
            message = f"{name} has changed since its figures were read: its SHA-256 is now {digest}"
            yield Finding("source-changed", message, ("source", "sha256"))
        return


def _digest(path: Path) -> str | None:
    """``None`` when the document is not at hand."""
    try:
        data = path.read_bytes() if path.is_file() else None
    except (OSError, ValueError):
        return None
    if data is None:
        return None
    from hashlib import sha256

    return sha256(data).hexdigest()


RULES = (Rule("source-changed", "warning", _check),)
