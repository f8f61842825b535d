"""The document that the figures were taken from is no longer the one that was read: its SHA-256 differs from
`source.sha256`, or from `sha256` under the `from` of a table.

Read the new version, correct the figures where they changed, and write the new checksum, as `sha256sum` tells it; no
report shows the checksum of a file, because anybody may write a claim file that names one. Of claims with a `quote` the
message says which figures the document no longer has, and which sentences it has with other words. The document is
looked for beside the claim file, in the working directory and in the folders given with `--sources`, but never outside
of the folders that crossfoot keeps to (`crossfoot help security`); one copy with the right checksum is enough. A
document that is not at hand is no finding.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from crossfoot.audit.rule import Rule
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.fields import is_digest
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Finding, Related
from crossfoot.messages import translatable, translated

_NUMBER: Final = r"\d+(?:[.,'’]\d+)*"
_LISTED: Final = 8
"""figures that are named one by one"""
_POINTED: Final = 20
"""figures whose places are shown"""


def _check(document: Document) -> Iterator[Finding]:
    yield from _of_source(document)
    for where, (name, path, expected) in document.table_digests.items():
        if expected.lower() != _digest(path):
            yield Finding("source-changed", _message(name, [], []), where)


def _of_source(document: Document) -> Iterator[Finding]:
    name, expected = document.origin.get("document"), document.origin.get("sha256")
    if not isinstance(name, str) or not isinstance(expected, str) or not is_digest(expected):
        return
    digests = {path: digest for path, refused in document.copies if not refused and (digest := _digest(path))}
    if digests and expected.lower() not in digests.values():
        gone, changed = _compared(document, next(iter(digests)))
        related = tuple(_related(document, claim, figure, name) for claim, figure in gone[:_POINTED])
        yield Finding("source-changed", _message(name, gone, changed), ("source", "sha256"), related=related)


def _digest(path: str) -> str:
    """Nothing when the document is not at hand."""
    try:
        if not os.path.isfile(path):
            return ""
        from hashlib import file_digest

        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _compared(document: Document, path: str) -> tuple[list[tuple[Claim, Figure]], list[Claim]]:
    """The figures of quoted claims that are no longer there, and the other claims whose sentence is not."""
    from crossfoot.inputs import InputError, opened

    quotes = _quotes(document)
    try:
        text = _plain(opened(path).text) if quotes else ""
    except InputError:
        return [], []
    numbers = frozenset(re.findall(_NUMBER, text))
    gone: list[tuple[Claim, Figure]] = []
    changed: list[Claim] = []
    for claim in document.claims:
        quote = quotes.get(claim.index, "")
        if not quote or quote in text:
            continue
        printed = frozenset(re.findall(_NUMBER, quote))
        lost = [figure for figure in claim.figures if (_numbers(figure) & printed) - numbers]
        gone.extend((claim, figure) for figure in lost)
        changed.extend([] if lost else [claim])
    return gone, changed


def _numbers(figure: Figure) -> frozenset[str]:
    return frozenset(re.findall(_NUMBER, figure.written.text))


def _quotes(document: Document) -> dict[int, str]:
    """The sentences of the claims, by number; of claims that were let go of too."""
    from crossfoot.claimfile.parsing import Mapping, Sequence, parse

    root = (document.source.reader or parse)(document.source.text).root
    claims = root.get("claims") if isinstance(root, Mapping) else None
    nodes = enumerate(claims if isinstance(claims, Sequence) else ())
    quoted = ((index, node.get("quote")) for index, node in nodes if isinstance(node, Mapping))
    return {index: _plain(quote) for index, quote in quoted if isinstance(quote, str)}


def _plain(text: str) -> str:
    from crossfoot.figures.characters import UNSEEN

    without = text.translate(dict.fromkeys(map(ord, UNSEEN)))
    return " ".join(unicodedata.normalize("NFC", without).split())


def _message(name: str, gone: list[tuple[Claim, Figure]], changed: list[Claim]) -> str:
    sentence = translatable("{document} has changed since its figures were read: its SHA-256 is another one")
    message = translated(sentence, document=name)
    if gone:
        figures = _some([f"{figure.written.text} ({claim.id})" for claim, figure in gone])
        message = translated("{sentence}; no longer in it: {figures}", sentence=message, figures=figures)
    if changed:
        one, several = (
            translatable("{sentence}; the sentence of {claims} changed"),
            translatable("{sentence}; the sentences of {claims} changed"),
        )
        claims = _some([claim.id for claim in changed])
        message = translated(one if len(changed) == 1 else several, sentence=message, claims=claims)
    return message


def _some(words: list[str]) -> str:
    listed, rest = ", ".join(words[:_LISTED]), len(words) - _LISTED
    return translated("{listed}, {number} more", listed=listed, number=rest) if rest > 0 else listed


def _related(document: Document, claim: Claim, figure: Figure, name: str) -> Related:
    path = document.path_to(claim.index, figure)
    return Related(translated("no longer in {document}", document=name), path, figure.start, figure.end)


RULES = (Rule("source-changed", "warning", _check),)
