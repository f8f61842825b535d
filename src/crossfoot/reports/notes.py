"""What is written at the figures of a document of which a copy is marked."""

from __future__ import annotations

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
        told = each.claim.derivation if each.claim else None
        low, high = (told.start, told.end) if told else (each.start, each.end)
        if each.end > each.start and low <= each.start and each.end <= high:
            notes.append(FigureNote(article.text[low:high], each.start - low, each.end - low, _note(each)))
    return notes


def _note(finding: Finding) -> str:
    lines = [finding.message, *(translated("perhaps {title}", title=fix.title) for fix in finding.fixes[:_MOST_FIXES])]
    lines += [translated("accepted: {reason}", reason=finding.accepted)] if finding.accepted else []
    return sentence(phrases.clauses(lines))
