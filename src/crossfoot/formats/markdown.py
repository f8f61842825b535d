"""Markdown for a comment on a pull request or a message: the counts, then a table of findings for each document.

Whatever comes from a file is text there: no markup, no HTML, no link, and nobody is notified by an @ in it. The report
ends early, and says so, where a comment would become too long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Report, Unbound
from crossfoot.reports.cells import cut, sentence
from crossfoot.reports.format import Format
from crossfoot.reports.summary import counted, counts, headline, summarised

LONGEST: Final = 60_000
"""characters; GitHub takes 65,536"""
_CELL: Final = 400
_QUOTE: Final = 160
_FIXES: Final = 3
_ACTIVE: Final = re.compile(r"(?:[@#]|://|www\.|(?<=\bGH)-(?=\d))+|[&<>|`\\*_\[\]~$]", re.IGNORECASE)
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "`": "&#96;", "\\": "&#92;"}

_Told = TypeVar("_Told")


def said(text: str, longest: int = _CELL) -> str:
    """Text as Markdown that shows just this text."""
    return _ACTIVE.sub(_passive, cut(sentence(text), longest))


def _passive(found: re.Match[str]) -> str:
    """What is markup in Markdown itself is escaped. What a server looks for after that (a name behind @, an address,
    the number of an issue) is broken up by a piece of code, in which it does not look."""
    active = found[0]
    if active in _ENTITIES:
        return _ENTITIES[active]
    return f"\\{active}" if active in "*_[]~$" else f"`{active}`"


class _Row(NamedTuple):
    cells: tuple[str, ...]

    def __str__(self) -> str:
        return f"| {' | '.join(self.cells)} |\n"


class _Room:
    """What may still be written."""

    def __init__(self) -> None:
        self.left = LONGEST
        self.cut = 0
        """rows that found no room"""

    def table(
        self, title: str, heads: Sequence[str], told: Iterable[_Told], row_of: Callable[[_Told], _Row]
    ) -> Iterator[str]:
        """A table with its title, as far as there is room for it. No row is made of what finds none."""
        head = f"\n{title}\n\n{_Row(tuple(heads))}{_Row(('---',) * len(heads))}"
        begun = False
        for each in told:
            if self.cut:
                self.cut += 1
                continue
            row = row_of(each)
            needed = len(str(row)) + (0 if begun else len(head))
            if needed > self.left:
                self.cut += 1
                continue
            self.left -= needed
            yield str(row) if begun else f"{head}{row}"
            begun = True


def _line(checked: Checked, lines: Lines, start: int) -> str:
    return str(lines.position(start)[0]) if start >= 0 and checked.text else ""


def _claim(checked: Checked, finding: Finding) -> str:
    """The claim as its file names it; of an article the sentence itself."""
    claim = finding.claim
    if claim is None:
        return said(", ".join(finding.conflict.claims)) if finding.conflict else ""
    if claim.derivation is not None:
        return f"“{said(checked.text[claim.derivation.start : claim.derivation.end], _QUOTE)}”"
    return f"{said(claim.id)}: {said(claim.about, _QUOTE)}" if claim.about else said(claim.id)


def _message(finding: Finding) -> str:
    there = [each for each in finding.related if each.document]
    see = "".join(f"; see {said(f'{each.document}:{each.line}')}: {said(each.message)}" for each in there)
    return f"**{finding.severity}** {said(finding.rule)}: {said(finding.message)}{see}"


def _fixes(finding: Finding) -> str:
    more = len(finding.fixes) - _FIXES
    told = [said(fix.title) for fix in finding.fixes[:_FIXES]]
    return "; or ".join([*told, *([f"{more} more"] if more > 0 else [])])


def _findings(checked: Checked, accepted: bool) -> list[Finding]:
    found = [finding for finding in checked.findings if bool(finding.accepted) == accepted]
    return sorted(found, key=lambda finding: (SEVERITIES.index(finding.severity), finding.start))


def _row(checked: Checked) -> Callable[[Finding], _Row]:
    """What makes a row of a finding: its reason where it is accepted, else the ways out."""
    lines = Lines(checked.text)

    def row(each: Finding) -> _Row:
        last = said(each.accepted) if each.accepted else _fixes(each)
        return _Row((_line(checked, lines, each.start), _claim(checked, each), _message(each), last))

    return row


def _worst(checked: Checked) -> int:
    open_ = [SEVERITIES.index(finding.severity) for finding in checked.findings if not finding.accepted]
    return min(open_, default=len(SEVERITIES))


def _loose(checked: Checked) -> Callable[[Unbound], _Row]:
    lines = Lines(checked.text)
    return lambda each: _Row((_line(checked, lines, each.start), said(each.text), said(each.why)))


def _write(report: Report) -> Iterator[str]:
    summary = summarised(report)
    room = _Room()
    yield f"### crossfoot: {headline(summary)}\n\n{counts(summary)}\n"
    for checked in sorted(report.documents, key=_worst):
        heads = ("line", "claim", "finding", "perhaps")
        yield from room.table(f"#### {said(checked.path)}", heads, _findings(checked, False), _row(checked))
    reasons = summary.reasons.items()
    yield from room.table("#### Not checked", ("claims", "why"), reasons, lambda why: _Row((str(why[1]), said(why[0]))))
    for checked in report.documents:
        heads = ("line", "claim", "finding", "reason")
        yield from room.table(f"#### Accepted in {said(checked.path)}", heads, _findings(checked, True), _row(checked))
    for checked in report.documents:
        title = f"#### Numbers in no claim of {said(checked.path)}"
        yield from room.table(title, ("line", "number", "why"), checked.unbound, _loose(checked))
    if room.cut:
        yield f"\nand {counted(room.cut, 'more line')}, for which a comment has no room\n"


FORMAT = Format(_write, "Markdown, for a comment on a pull request or a message")
