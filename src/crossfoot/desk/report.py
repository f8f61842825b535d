"""The page as a report to hand on: the text with what was decided about it, in a form of report that keeps the text."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.read import checked as checked_of
from crossfoot.audit.audit import check_text
from crossfoot.claimfile.lines import line_starts
from crossfoot.claims.claim import Claim, Derivation
from crossfoot.claims.finding import Checked, Finding, Fix, Report, Unbound
from crossfoot.desk.anchoring import Anchored
from crossfoot.desk.changes import DeskText
from crossfoot.desk.entries import Unchangeable
from crossfoot.desk.reading import anchors
from crossfoot.inputs.marking import FigureNote
from crossfoot.inputs.reading.article import UNTIED
from crossfoot.messages import translated
from crossfoot.reports.format import format_named
from crossfoot.reports.notes import notes_of

FORMS: Final = {"html": "text/html", "markdown": "text/markdown"}


def report(sheet: DeskText, form: str, name: str) -> str:
    """The report on a text, of which ``name`` is the title. Raises ``Unchangeable`` for another form."""
    if form not in FORMS:
        raise Unchangeable(translated("a report is one of {forms}", forms=", ".join(FORMS)))
    return "".join(format_named(form).write(Report(documents(sheet, name))))


def marks(sheet: DeskText) -> list[FigureNote]:
    """A note for each finding in the text, and for each doubt."""
    return notes_of(documents(sheet, "")[0])


def documents(sheet: DeskText, name: str) -> list[Checked]:
    """The text with the claims of its file, if there is one, at their places; claims that have none in a document of
    their own.
    """
    reading = sheet.reading()
    if not sheet.file:
        return [checked_of(name, reading, sheet.settings)]
    checked = check_text(sheet.path, sheet.file, sheet.settings)
    anchored_at = anchors(sheet.text, sheet.file, checked.claims)
    moved = {each.index: _moved(each, anchored_at[each.index]) for each in checked.claims if each.index in anchored_at}
    here = [_in_text(each, moved, anchored_at) for each in checked.findings if each.claim and each.claim.index in moved]
    here.sort(key=lambda each: each.start)
    taken = {figure.start for claim in moved.values() for figure in claim.figures}
    whole = reading.whole
    numbers = [
        Unbound("", whole.original(low), whole.end(high), why, whole.original(of.start), whole.end(of.end))
        for low, high, why, of in reading.numbers
    ]
    loose = [each._replace(text=sheet.text[each.start : each.end]) for each in numbers if each.start not in taken]
    figures = len(taken.union(each.start for each in numbers if each.why == UNTIED))
    article = Checked(
        name, checked.locale, tuple(moved.values()), here, checked.habit, sheet.text, line_starts(sheet.text), True,
        figures, True, loose,
    )  # fmt: skip
    rest = tuple(each for each in checked.claims if each.index not in moved)
    elsewhere = [each for each in checked.findings if not (each.claim and each.claim.index in moved)]
    return [article, checked._replace(claims=rest, findings=elsewhere)] if rest or elsewhere else [article]


def _moved(claim: Claim, anchor: Anchored) -> Claim:
    """A claim of a file with its figures where the text has them; those that are not found are left out."""
    figures = tuple(
        figure._replace(start=span[0], end=span[1], name="")
        for figure, span in zip(claim.figures, anchor.figures, strict=True)
        if span is not None
    )
    return claim._replace(figures=figures, derivation=Derivation("", (), *anchor.at))


def _in_text(finding: Finding, moved: dict[int, Claim], anchored_at: dict[int, Anchored]) -> Finding:
    assert finding.claim is not None
    claim = moved[finding.claim.index]
    spans = [(each.start, each.end) for each in claim.figures] or [anchored_at[claim.index].at]
    titles = tuple(Fix(each.title, (), each.safe, each.cause, each.rank) for each in finding.fixes)
    return finding._replace(claim=claim, start=spans[-1][0], end=spans[-1][1], fixes=titles, related=())
