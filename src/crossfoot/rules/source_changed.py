"""The document that the figures were taken from is no longer the one that was read: its SHA-256 differs from
`source.sha256`.

Read the new version, correct the figures where they changed, and write the new checksum. The document is looked for
beside the claim file, in the working directory and in the folders given with `--sources`; one copy with the right
checksum is enough. A document that is not at hand is no finding.
"""

from collections.abc import Iterator
from pathlib import Path

from crossfoot.document import Document
from crossfoot.model import Finding
from crossfoot.registry import Rule
from crossfoot.schema import is_digest


def _check(document: Document) -> Iterator[Finding]:
    name, expected = document.origin.get("document"), document.origin.get("sha256")
    if not isinstance(name, str) or not isinstance(expected, str) or not is_digest(expected):
        return
    found = [digest for folder in document.folders if (digest := _digest(Path(folder) / name))]
    if found and expected.lower() not in found:
        message = f"{name} has changed since its figures were read: its SHA-256 is now {found[0]}"
        yield Finding("source-changed", message, ("source", "sha256"))


def _digest(path: Path) -> str:
    """Nothing when the document is not at hand."""
    from hashlib import file_digest

    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


RULES = (Rule("source-changed", "warning", _check),)
