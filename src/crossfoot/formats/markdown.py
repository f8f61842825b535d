"""Markdown for a comment on a pull request or a message: the counts, then a table of findings for each document.

Whatever comes from a file is text there: no markup, no HTML, no link, and nobody is notified by an @ in it. The report
ends early, and says so, where a comment would become too long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Report, Unbound
from crossfoot.messages import translated, translated_plural
from crossfoot.reports import phrases
from crossfoot.reports.cells import cut, sentence
from crossfoot.reports.findings import rank, sentence_of, worst_first
from crossfoot.reports.format import Format
from crossfoot.reports.summary import counts, headline, summarised

LONGEST: Final = 60_000
"""characters; GitHub takes 65,536"""
_CELL: Final = 400
_QUOTE: Final = 160
_FIXES: Final = 3
_ACTIVE: Final = re.compile(r"(?:[@#]|://|www\.|(?<=\bGH)-(?=\d))+|[&<>|`\\*_\[\]~$]", re.IGNORECASE)
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "`": "&#96;", "\\": "&#92;"}

_Entry = TypeVar("_Entry")


def said(text: str, longest: int = _CELL) -> str:
    """Text as Markdown that shows just this text."""
    return _ACTIVE.sub(_passive, cut(sentence(text), longest))


def _passive(active: re.Match[str]) -> str:
    """What is markup in Markdown itself is escaped. What a server looks for after that (a name behind @, an address,
    the number of an issue) is broken up by a piece of code, in which it does not look."""
    text = active[0]
    return _ENTITIES.get(text) or (f"\\{text}" if text in "*_[]~$" else f"`{text}`")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


class _Comment:
    """A comment as long as a server takes it."""

    def __init__(self) -> None:
        self.left = LONGEST
        self.cut = 0
        """rows for which it has no room"""

    def table(
        self, title: str, heads: Sequence[str], entries: Iterable[_Entry], row_of: Callable[[_Entry], str]
    ) -> Iterator[str]:
        """A table with its title, as far as there is room for it. No row is made of what finds none."""
        head = f"\n{title}\n\n{_row(*heads)}{_row(*('---',) * len(heads))}"
        begun = False
        for each in entries:
            if self.cut:
                self.cut += 1
                continue
            row = row_of(each)
            needed = len(row) + (0 if begun else len(head))
            if needed > self.left:
                self.cut += 1
                continue
            self.left -= needed
            yield row if begun else f"{head}{row}"
            begun = True


def _line(checked: Checked, lines: Lines, start: int) -> str:
    if start < 0 or not checked.text:
        return ""
    page = checked.page(start)
    line = lines.position(start)[0]
    return translated("{line} (page {number})", line=line, number=page) if page else str(line)


def _claim(checked: Checked, finding: Finding) -> str:
    """The claim as its file names it; of an article the sentence itself."""
    claim = finding.claim
    if claim is None:
        return said(", ".join(finding.conflict.claims)) if finding.conflict else ""
    if claim.derivation is not None:
        return f"“{said(sentence_of(checked, claim), _QUOTE)}”"
    return f"{said(claim.id)}: {said(claim.about, _QUOTE)}" if claim.about else said(claim.id)


def _message(finding: Finding) -> str:
    there = [each for each in finding.related if each.document]
    see = [
        translated("see {place}: {message}", place=said(each.where(columns=False)), message=said(each.message))
        for each in there
    ]
    severity = phrases.severity_name(finding.severity)
    return phrases.clauses([f"**{severity}** {said(finding.rule)}: {said(finding.message)}", *see])


def _fixes(finding: Finding) -> str:
    more = len(finding.fixes) - _FIXES
    titles = [said(fix.title) for fix in finding.fixes[:_FIXES]]
    titles += [translated_plural("1 more", "{number} more", more)] if more > 0 else []
    return translated("{before}; or {after}", before="", after="").join(titles)


def _findings(checked: Checked, accepted: bool) -> list[Finding]:
    return worst_first(finding for finding in checked.findings if bool(finding.accepted) == accepted)


def _finding_row(checked: Checked) -> Callable[[Finding], str]:
    """What makes a row of a finding: its reason where it is accepted, else the ways out."""
    lines = Lines(checked.text)

    def row(each: Finding) -> str:
        last = said(each.accepted) if each.accepted else _fixes(each)
        return _row(_line(checked, lines, each.start), _claim(checked, each), _message(each), last)

    return row


def _worst(checked: Checked) -> int:
    return min(map(rank, checked.findings), default=len(SEVERITIES))


def _unbound_row(checked: Checked) -> Callable[[Sequence[Unbound]], str]:
    lines = Lines(checked.text)

    def row(those: Sequence[Unbound]) -> str:
        texts = ", ".join(said(each.text) for each in those)
        return _row(_line(checked, lines, those[0].start), texts, said(translated(those[0].why)))

    return row


def _by_sentence(unbound: Sequence[Unbound]) -> Iterator[Sequence[Unbound]]:
    """The numbers of one sentence that are in no claim for one reason."""
    groups: dict[tuple[int, str], list[Unbound]] = {}
    for each in unbound:
        groups.setdefault((each.sentence_start, each.why), []).append(each)
    yield from groups.values()


def _write(report: Report) -> Iterator[str]:
    summary = summarised(report)
    comment = _Comment()
    yield f"### {phrases.labelled('crossfoot', headline(summary))}\n\n{counts(summary)}\n"
    line, claim, finding = translated("line"), translated("claim"), translated("finding")
    perhaps, reason, why = translated("perhaps"), translated("reason"), translated("why")
    for checked in sorted(report.documents, key=_worst):
        rows = _findings(checked, False), _finding_row(checked)
        yield from comment.table(f"#### {said(checked.path)}", (line, claim, finding, perhaps), *rows)
    yield from comment.table(
        "#### " + translated("Not checked"),
        (translated("claims"), why),
        summary.reasons.items(),
        lambda each: _row(f"{each[1]}", said(each[0])),
    )
    for checked in report.documents:
        rows = _findings(checked, True), _finding_row(checked)
        title = translated("Accepted in {path}", path=said(checked.path))
        yield from comment.table(f"#### {title}", (line, claim, finding, reason), *rows)
    for checked in report.documents:
        title = translated("Numbers in no claim of {path}", path=said(checked.path))
        loose = _by_sentence(checked.unbound), _unbound_row(checked)
        yield from comment.table(f"#### {title}", (line, translated("numbers"), why), *loose)
    if comment.cut:
        rest = translated_plural(
            "and 1 more line, for which a comment has no room",
            "and {number} more lines, for which a comment has no room",
            comment.cut,
        )
        yield f"\n{rest}\n"


FORMAT = Format(_write, "Markdown, for a comment on a pull request or a message")
