"""The audit of claim files: each by itself, then all together, then its rules. Every front door comes in here."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat

from crossfoot.audit.files import claim_files, load, load_text
from crossfoot.audit.findings import report_on
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Checked, Report

Spread = Callable[[Callable[[str], Checked | None], Iterable[str]], Iterator[Checked | None]]


def audit(
    paths: Sequence[str],
    settings: Settings = Settings(),
    progress: Callable[[int, int], None] | None = None,
    texts: Mapping[str, str] = {},
    spread: Spread = map,
) -> Report:
    """Check the claim files at these paths; a folder stands for the claim files in it, at any depth.

    A file that cannot be read is a document with one finding. ``progress`` is called with files done and files in all.
    ``texts`` stand for what their files hold. ``spread`` is as ``map``, and may look at several files at a time.
    """
    began = time.perf_counter()
    files = list(claim_files(paths, settings))
    loaded: list[Document | Checked] = []
    looked_at = spread(partial(_alone, settings=settings), files) if spread is not map else repeat(None)
    for number, (path, known) in enumerate(zip(files, looked_at, strict=False)):
        if progress is not None:
            progress(number, len(files))
        if known is not None and path not in texts:
            loaded.append(known)
            continue
        each = load_text(path, texts[path], settings) if path in texts else load(path, settings)
        loaded.append(report_on(each, settings) if isinstance(each, Document) and not each.shares else each)
    check_together([each for each in loaded if isinstance(each, Document)], settings)
    documents = [report_on(each, settings) if isinstance(each, Document) else each for each in loaded]
    return Report(documents, time.perf_counter() - began)


def _alone(path: str, settings: Settings) -> Checked | None:
    """What is reported of a file that shares no figures; ``None`` for one that does."""
    loaded = load(path, settings)
    if isinstance(loaded, Checked):
        return loaded
    return None if loaded.names else report_on(loaded, settings)


def check_together(documents: Sequence[Document], settings: Settings) -> None:
    """The joint check of figures that claims share, within documents and between them."""
    if not documents:
        return
    from crossfoot.claimfile.same_as import same_figures
    from crossfoot.together.conflicts import check_together as check
    from crossfoot.together.misplaced import find_misplaced

    def beside(path: str) -> Document | None:
        loaded = load(path, settings) if os.path.isfile(path) else None
        return loaded if isinstance(loaded, Document) else None

    def fails(some: Sequence[Document]) -> Exception | None:
        try:
            check(some, same_figures(some, beside))
            for each in some:
                find_misplaced(each)
        except Exception as error:
            return error
        return None

    failed = fails(documents)
    if failed is None:
        return
    for document in documents:
        document.forget_together()
        document.crash = fails([document])
    if not any(document.crash for document in documents):  # only together do they make it fail
        for document in documents:
            document.crash = failed


def check_file(path: str, settings: Settings = Settings()) -> Checked:
    """Check one claim file by itself."""
    return _checked_alone(load(path, settings), settings)


def _checked_alone(loaded: Document | Checked, settings: Settings) -> Checked:
    if isinstance(loaded, Checked):
        return loaded
    check_together([loaded] if loaded.shares else [], settings)
    return report_on(loaded, settings)


def check_text(path: str, text: str, settings: Settings = Settings()) -> Checked:
    """Check a claim file that is already in memory; ``path`` is for the report."""
    return _checked_alone(load_text(path, text, settings), settings)
