"""The notes of a marked copy of a document."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from crossfoot.claims.finding import Checked, Finding
from crossfoot.inputs.marking import FigureNote
from crossfoot.messages import translated
from crossfoot.reports import phrases
from crossfoot.reports.cells import sentence

_MOST_FIXES: Final = 3


def notes_of(article: Checked) -> list[FigureNote]:
    """A note for each finding in an article, with what was probably meant, and for each doubt."""
    notes = []
    for each in (*article.findings, *article.doubtful):
        derivation = each.claim.derivation if each.claim else None
        low, high = (derivation.start, derivation.end) if derivation else (each.start, each.end)
        if each.end > each.start and low <= each.start and each.end <= high:
            notes.append(FigureNote(article.text[low:high], each.start - low, each.end - low, _note(each)))
    return notes


def _note(finding: Finding) -> str:
    lines = [finding.message, *(translated("perhaps {title}", title=fix.title) for fix in finding.fixes[:_MOST_FIXES])]
    lines += [translated("accepted: {reason}", reason=finding.accepted)] if finding.accepted else []
    return sentence(phrases.clauses(lines))


def notes_of_cells(path: str, findings: Iterable[Finding]) -> dict[tuple[str, int, int], str]:
    """What to write at the cells of a document that findings accuse: by sheet, row and column from 0."""
    real = os.path.realpath(path)
    by_cell: dict[tuple[str, int, int], list[str]] = {}
    for finding in findings:
        if finding.severity == "note" or finding.accepted:
            continue
        for number, cell in enumerate(finding.cells):
            if os.path.realpath(cell.document) == real:
                said = _note(finding) if not number else translated("as likely: {sentence}", sentence=finding.message)
                by_cell.setdefault((cell.sheet, cell.row, cell.column), []).append(said)
    return {at: "\n".join(dict.fromkeys(sentences)) for at, sentences in by_cell.items()}
