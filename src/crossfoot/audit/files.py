"""Which files an audit reads, and what each of them holds: its claims decided one by one, or why it cannot be used."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Final

from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document, document_of, parsed
from crossfoot.claimfile.lines import line_starts, to_line_end
from crossfoot.claimfile.opening import CLAIM_FILES
from crossfoot.claimfile.parsing import Mapping, Sequence, Source, SourceError, encoding, read
from crossfoot.claimfile.reach import NAME_IT, files_of
from crossfoot.claims.finding import Checked, Finding, Habit
from crossfoot.messages import translatable, translated

SCHEMA: Final = "schema.json"
"""ends the names of files that `crossfoot schema` writes into a folder of claim files, for editors"""
_SHOWN: Final = 4096
"""bytes that are read beyond a place that cannot be decoded, to show its line"""
_NOT_LISTED: Final = translatable("no permission to read this folder; ask its owner, or change its permissions")


_TABLES: Final = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm")
_HAS_CLAIMS: Final = r"""(?m)^\W*(claims|tables)["']?\s*:"""


def claim_files(paths: Iterable[str], settings: Settings = Settings()) -> Iterator[str]:
    """The files to read, each once: what is named itself whatever its suffix, and what lies in a named folder."""
    return files_of(paths, _is_claim_file, settings.reach, settings.excludes)


def _is_claim_file(name: str) -> bool:
    return name.endswith(CLAIM_FILES) and not name.endswith(SCHEMA)


def load(path: str, settings: Settings = Settings()) -> Document | Checked:
    """The claim file, each claim decided by itself; a ``Checked`` where it cannot be used."""
    refused = settings.reach.link_refused(path)
    if refused:
        fault = translated("this {reason}; {instead}", reason=translated(refused), instead=translated(NAME_IT))
        return _unusable(path, "", SourceError(fault))
    try:
        text = read(path)
    except SourceError as error:
        if os.path.isdir(path) and not os.access(path, os.R_OK | os.X_OK):
            return _unusable(path, "", SourceError(translated(_NOT_LISTED)))
        return _unusable(path, _legible(path, error), error)
    return load_text(path, text, settings)


def _legible(path: str, error: SourceError) -> str:
    """The text of a file to the end of the line where decoding it failed; nothing if it was not decoding that
    failed.
    """
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            data = file.read(4 * error.offset + _SHOWN)
    except (OSError, ValueError):
        return ""
    if not error.offset and (b"\0" in data or len(data) == 0):
        return ""
    text = data.decode(encoding(data), "replace")
    return to_line_end(text, error.offset)


def load_text(path: str, text: str, settings: Settings = Settings()) -> Document | Checked:
    """``load`` for text that is already in memory."""
    try:
        return _loaded(path, text, settings)
    except SourceError as error:
        return _unusable(path, text, error)
    except Exception as error:
        from crossfoot.audit.crashes import crashed

        return crashed(path, error)


def _loaded(path: str, text: str, settings: Settings) -> Document:
    """Raises ``SourceError``."""
    source = parsed(path, text)
    if not isinstance(source.root, Mapping):
        fault = translatable(
            "the claims of a file stand in a list under `claims:`, but this is a single value; "
            "`crossfoot init` writes an example"
        )
        if isinstance(source.root, Sequence):
            fault = translatable(
                "the claims of a file stand in a list under `claims:`, but this is a list; "
                "`crossfoot init` writes an example"
            )
        raise SourceError(translated(fault), offset=source.span(())[0])
    return interpret(path, source, settings)


def _unusable(path: str, text: str, error: SourceError) -> Checked:
    offset = min(error.offset, len(text))
    message = error.message
    if text and not path.lower().endswith(CLAIM_FILES):
        if re.search(_HAS_CLAIMS, text):
            message = translated("{sentence} (`crossfoot read` is for articles)", sentence=message)
        else:
            from shlex import quote

            offset = 0
            sentence = translatable("this is no claim file; for an article: crossfoot read {quoted}")
            if path.lower().endswith(_TABLES):
                sentence = translatable("this is no claim file; for a table: crossfoot table {quoted}")
            message = translated(sentence, quoted=quote(path))
    finding = Finding("unreadable-file", message, (), None, offset, offset)
    return Checked(path, "", (), (finding,), Habit(), text, line_starts(text), False)


def unreadable(path: str, message: str) -> Checked:
    """A document with one finding: why it cannot be read."""
    finding = Finding("unreadable-file", message, (), None, 0, 0)
    return Checked(path, "", (), (finding,), Habit(), "", line_starts(""), False)


def interpret(path: str, source: Source, settings: Settings, release: bool = True) -> Document:
    """The claim file as a checked document, before the rules have their say; see ``document_of``."""
    document = document_of(path, source, settings.locale, settings.rounding, settings.sources, settings.reach, release)
    if isinstance(source.root, Mapping) and "tables" in source.root:
        from crossfoot.tables.claimed import attach

        attach(document)
    return document
