"""A claim accepts a finding that it no longer has: the figure was corrected, or the rule's name is wrong.

Take the acceptance away, so that it cannot hide a later mistake; `crossfoot audit --fix` does so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossfoot.audit.rule import Rule, RuleExample, rules
from crossfoot.claimfile.claim_list import Acceptance
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Path
from crossfoot.claims.finding import Edit, Finding, Fix
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    from crossfoot.claimfile.layout import Value


def _check(document: Document) -> Iterator[Finding]:
    """Runs after every other rule; ``document.unmatched`` holds the acceptances that met no finding."""
    if not document.unmatched_cells and not document.unmatched:
        return
    from crossfoot.claimfile.line_layout import layout_of
    from crossfoot.claimfile.suggestions import near

    for cell in document.unmatched_cells:
        message = translated("there is no rule {rule!r}{hint}", rule=cell.rule, hint=near(cell.rule, rules()))
        if cell.rule in rules():
            sentence = translatable("{cell} has no finding of the rule {rule!r} to accept")
            message = translated(sentence, cell=cell.cell, rule=cell.rule)
        yield Finding("unused-acceptance", message, (*cell.path, "rule"))
    if not document.unmatched:
        return
    layout = layout_of(document.path, document.source.text)
    for acceptance in document.unmatched:
        claim = document.claims.at(acceptance.index)
        hint = near(acceptance.rule, rules())
        message = translated("there is no rule {rule!r}{hint}", rule=acceptance.rule, hint=hint)
        if acceptance.rule in rules():
            sentence = translatable("this claim has no finding of the rule {rule!r} to accept")
            message = translated(sentence, rule=acceptance.rule)
        entry = () if acceptance.entry < 0 else (acceptance.entry,)
        place = ("claims", acceptance.index, "accepted", *entry, "rule")
        fixes = _fixes(document.source.text, layout, acceptance)
        yield Finding("unused-acceptance", message, place, claim, fixes=fixes)


def _fixes(text: str, layout: Value, acceptance: Acceptance) -> tuple[Fix, ...]:
    """Cut it out, where nothing but it would go."""
    from crossfoot.claimfile.layout import removal

    claim = layout.at(("claims", acceptance.index))
    entries = claim.at(("accepted",)) if claim else None
    if claim is None or entries is None:
        return ()
    path: Path = ("claims", acceptance.index, "accepted")
    if acceptance.entry >= 0 and len(entries.entries) > 1:
        path = (*path, acceptance.entry)
        cut = removal(text, entries, acceptance.entry)
    else:
        cut = removal(text, claim, claim.number("accepted"))
    return (Fix(translated("take the acceptance away"), (Edit(path, "", *cut),), safe=True),) if cut else ()


RULES = (
    Rule(
        "unused-acceptance",
        "warning",
        _check,
        good=(
            RuleExample(
                "locale: vi\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,15%', "
                "accepted: {rule: truncated-percent, reason: house style}}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,16%', "
                "accepted: {rule: truncated-percent, reason: house style}}\n",
                (3, 84),
                "this claim has no finding of the rule 'truncated-percent' to accept",
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,16%'}\n",
            ),
        ),
    ),
)
