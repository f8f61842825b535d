"""The versioned JSON report that other programs depend on; docs/report.md describes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import gcd
from typing import Any

from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.finding import Checked, Conflict, Finding, Related, Report
from crossfoot.claims.wording import recomputed_text
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import POINT, Notation
from crossfoot.figures.written import Written
from crossfoot.reports.format import Format
from crossfoot.reports.quoting import compact as _compact
from crossfoot.reports.quoting import listed
from crossfoot.reports.quoting import quoted as _quote
from crossfoot.reports.summary import Tally

VERSION = 1
_MOST_KNOWN = 50_000
"""figures of which the text is kept"""


def decimal(value: Fraction) -> str:
    """An exact value as text: a decimal where it ends (9.18), else a fraction (1/3)."""
    places = 0
    rest = value.denominator
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        places = max(places, power)
    if rest != 1:
        return str(value)
    return POINT.write_digits(value.numerator * 10**places // value.denominator, -places, grouped=False)


class _Positions:
    """Offsets to lines and columns of one document; a byte order mark takes no column."""

    def __init__(self, document: Checked) -> None:
        self.checked = document
        self.lines: Sequence[int] = document.lines or (0,)
        self.shift = 1 if document.text.startswith("\ufeff") else 0

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.lines, offset)
        column = offset - self.lines[line - 1] + 1
        return line, max(1, column - self.shift) if line == 1 else column

    def page(self, offset: int) -> dict[str, int]:
        """Nothing for a document without pages."""
        number = self.checked.page(offset) if offset >= 0 else 0
        return {"page": number} if number else {}


class _ClaimWriter:
    """Writes the claims of one document; what a figure looks like is kept for the next one with the same text."""

    def __init__(self, document: Checked, notation: Notation) -> None:
        self.place = _Positions(document)
        self.notation = notation
        self._written: dict[int, tuple[Written, str]] = {}

    def figures(self, figures: Sequence[Figure]) -> str:
        lines, written_before, written_now = self.place.lines, self._written, []
        pages = self.place.checked.pages
        for role, written, start, end, name in figures:
            line = bisect_right(lines, start)
            column = start - lines[line - 1] + 1 if line > 1 else self.place(start)[1]
            known = written_before.get(id(written)) or self._text(written)
            more = f', "name": {_quote(name)}' if name else ""
            if pages:
                more += f', "page": {self.place.checked.page(start)}'
            quoted = f'"{role}"' if role.isalpha() else _quote(role)
            written_now.append(
                f'{{"role": {quoted}, {known[1]}, "start": {start}, "end": {end}, '
                f'"line": {line}, "column": {column}{more}}}'
            )
        return ", ".join(written_now)

    def _text(self, written: Written) -> tuple[Written, str]:
        """Text and value of a figure; the figure is kept with them, so that its id stays its own."""
        value = str(written.num) if written.den == 1 else decimal(written.value)
        known = (written, f'"text": {_quote(written.text)}, "value": "{value}"')
        if len(self._written) >= _MOST_KNOWN:
            self._written.clear()
        self._written[id(written)] = known
        return known

    def claim(self, claim: Claim) -> str:
        _, identifier, kind, figures, verdict, recomputed, _, why, about, _, _, derivation, _ = claim
        implied = ", ".join([self.implied(claim, each) for each in recomputed if each[0]])
        more = f', "about": {_quote(about)}' if about else ""
        if why:
            more += f', "why": {_quote(why)}'
        if derivation:
            why_read = {"pattern": derivation.pattern, "words": list(derivation.words)}
            place = {"start": derivation.start, "end": derivation.end, "firm": derivation.firm}
            more += f', "derivation": {_compact({**why_read, **place})}'
        return (
            f'{{"id": {_quote(identifier)}, "kind": "{kind}", "verdict": "{verdict}"{more}, '
            f'"figures": [{self.figures(figures)}], "implied": [{implied}]}}'
        )

    def implied(self, claim: Claim, recomputed: Recomputed) -> str:
        role, num, den, _ = recomputed
        common = gcd(num, den)
        exact = f"{num // common}/{den // common}" if den != common else str(num // common)
        text = recomputed_text(claim, recomputed, self.notation)
        return f'{{"role": {_quote(role)}, "exact": "{exact}", "text": {_quote(text)}}}'


def _finding(finding: Finding, place: _Positions) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "claim": finding.claim.id if finding.claim else None,
        "message": finding.message,
        "path": list(finding.path),
        **_span(finding.start, finding.end, place),
        **place.page(finding.start),
        "related": [_related(each, place) for each in finding.related],
        "fixes": [
            {
                "title": fix.title,
                "safe": fix.safe,
                "cause": fix.cause,
                "rank": fix.rank,
                "edits": [
                    {"path": list(edit.path), "text": edit.text, "start": edit.start, "end": edit.end}
                    for edit in fix.edits
                ],
            }
            for fix in finding.fixes
        ],
        **({"conflict": _conflict(finding.conflict)} if finding.conflict else {}),
        **({"cells": [each._asdict() for each in finding.cells]} if finding.cells else {}),
        "accepted": bool(finding.accepted),
        **({"reason": finding.accepted} if finding.accepted else {}),
    }


def _related(related: Related, place: _Positions) -> dict[str, Any]:
    if not related.document:
        return {"message": related.message, **_span(related.start, related.end, place)}
    there = {"line": related.line or None, "column": related.column or None, "start": related.start, "end": related.end}
    return {"message": related.message, "document": related.document, **there}


def _conflict(conflict: Conflict) -> dict[str, Any]:
    repairs = [
        [{"figure": c.label, "printed": c.printed, "needed": c.needed, "cause": c.cause} for c in changes]
        for changes in conflict.repairs
    ]
    return {"claims": list(conflict.claims), "repairs": repairs}


def _span(start: int, end: int, place: _Positions) -> dict[str, int]:
    (line, column), (end_line, end_column) = place(start), place(end)
    return {
        "line": line, "column": column, "end_line": end_line, "end_column": end_column, "start": start, "end": end,
    }  # fmt: skip


def _write(report: Report) -> Iterator[str]:
    tally = Tally()
    yield f'{{"version": {VERSION},\n "documents": ['
    for number, document in enumerate(report.documents):
        writer = _ClaimWriter(document, notation_of(document.locale))
        head = f'"path": {_quote(document.path)}, "locale": {_quote(document.locale)}'
        yield f'{"," if number else ""}\n  {{{head},\n   "claims": ['
        yield from listed(map(writer.claim, document.claims))
        yield '],\n   "findings": ['
        yield from listed(_compact(_finding(finding, writer.place)) for finding in document.findings)
        if document.article:
            yield '],\n   "unbound": ['
            numbers = ({**each._asdict(), **writer.place.page(each.start)} for each in document.unbound)
            yield from listed(map(_compact, numbers))
            yield '],\n   "doubtful": ['
            yield from listed(writer.claim(each.claim) for each in document.doubtful if each.claim)
        more = f'"ignored_paragraphs": {document.ignored}, ' if document.article else ""
        yield f'],\n   {more}"habit": {_compact(document.habit._asdict())}}}'
        tally.add(document)
    counted = tally.summary()
    summary = {
        "documents": counted.documents,
        "figures": counted.figures,
        "tied": counted.tied,
        "compared": counted.compared,
        "claims": counted.claims,
        "verdicts": counted.verdicts,
        "findings": counted.findings,
        "accepted": counted.accepted,
        "unreadable": counted.unreadable,
        "ignored_paragraphs": counted.ignored,
    }
    yield f'],\n "summary": {_compact(summary)}}}\n'


FORMAT = Format(write=_write, about="a versioned shape for other programs")
