"""Rows that the sieve leaves, by the engine itself: many at a time, as a claim file that is made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.one_line import unfit
from crossfoot.claims.claim import Claim, Figure, Verdict
from crossfoot.claims.finding import SEVERITIES, Finding
from crossfoot.claims.kind import Kind
from crossfoot.claims.roles import given_from
from crossfoot.claims.units import recompute
from crossfoot.claims.wording import compared, recomputed_text
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import Written
from crossfoot.library.calls import BREAKS
from crossfoot.records import NamedTuple

Fields = Mapping[str, str | Sequence[str]]
"""the texts of what a row prints, by field"""
MANY: Final = 200
"""rows of which one claim file is made"""
FAULT: Final = "internal-error"
"""the rule that tells of what crossfoot failed at"""
UNREAD: Final = "unreadable-file"
"""the rule that tells of what is no text"""
_NAME: Final = "(rows)"
_OF_DOCUMENTS: Final = frozenset({"departs-from-habit"})
"""rules about what the claims of a document have in common; rows have not"""


class RowOutcome(NamedTuple):
    """What the engine says of a row."""

    verdict: Verdict
    recomputed: str | None = None
    rule: str | None = None
    message: str | None = None
    fixes: tuple[str, ...] = ()


def outcomes(kind: str, rows: Sequence[Fields], locale: str, fixes: bool = False) -> list[RowOutcome]:
    """What is said of each row, in their order; what cannot be read is undetermined, with its rule."""
    by_row: dict[int, RowOutcome] = {}
    fit = []
    for number, fields in enumerate(rows):
        wrong = next(filter(None, map(unfit, _texts(fields))), "")
        if wrong:
            by_row[number] = RowOutcome("undetermined", None, "unreadable-figure", wrong)
        else:
            fit.append(number)
    for begin in range(0, len(fit), MANY):
        chosen = fit[begin : begin + MANY]
        by_row.update(zip(chosen, _checked(kind, [rows[number] for number in chosen], locale, fixes), strict=True))
    return [by_row[number] for number in range(len(rows))]


def _texts(fields: Fields) -> Iterator[str]:
    for value in fields.values():
        yield from (value,) if isinstance(value, str) else value


def _checked(kind: str, rows: Sequence[Fields], locale: str, fixes: bool) -> list[RowOutcome]:
    claims = [{"kind": kind, "id": str(number), **fields} for number, fields in enumerate(rows)]
    text = json.dumps({"claims": claims}, ensure_ascii=False).translate(BREAKS)
    checked = check_text(_NAME, text, Settings(ignore=_OF_DOCUMENTS, locale=locale))
    if not checked.usable and len(rows) > 1:  # one of them breaks the whole: each by itself
        return [_checked(kind, [each], locale, fixes)[0] for each in rows]
    by_row: dict[int, list[Finding]] = {}
    for each in checked.findings:
        number = each.claim.index if each.claim else each.path[1] if len(each.path) > 1 else 0
        if isinstance(number, int):
            by_row.setdefault(number, []).append(each)
    by_index = {claim.index: claim for claim in checked.claims}
    return [_outcome(by_index.get(number), by_row.get(number, []), locale, fixes) for number in range(len(rows))]


def _outcome(claim: Claim | None, findings: Sequence[Finding], locale: str, fixes: bool) -> RowOutcome:
    worst = min(findings, key=lambda each: SEVERITIES.index(each.severity), default=None)
    rule, message = (worst.rule, worst.message) if worst else (None, None)
    if claim is None:
        return RowOutcome("undetermined", None, rule, message)
    titles = tuple(fix.title for fix in worst.fixes) if worst and fixes else ()
    return RowOutcome(claim.verdict, recomputed_of(claim, locale), rule, message, titles)


def recomputed_of(claim: Claim, locale: str) -> str | None:
    """The figure that is compared as the others give it, in the style of the printed one; where none is compared, the
    first that follows.
    """
    recomputed = compared(claim) or next((each for each in claim.recomputed if each.role), None)
    return recomputed_text(claim, recomputed, notation_of(locale)) if recomputed else None


def recomputed_from(kind: Kind, figures: Sequence[tuple[str, Written]], verdict: Verdict, locale: str) -> str | None:
    """``recomputed_of`` for a row that the sieve has decided."""
    placed = tuple(Figure(role, written, 0, 0) for role, written in figures)
    claim = Claim(0, "", kind.name, placed, verdict, recompute(kind, given_from(figures, {})))
    return recomputed_of(claim, locale)
