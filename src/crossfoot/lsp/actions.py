"""Quick fixes: what would make the figures agree, and accepting a finding with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.audit.accepting import acceptance
from crossfoot.audit.audit import check_text
from crossfoot.audit.fixing import chosen
from crossfoot.claims.finding import Finding
from crossfoot.lsp.opened import Opened
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import sentence

_MOST_FIXES: Final = 8
"""proposals of one finding that a menu has room for"""
_MOST_WAYS: Final = 3
"""places that are tried for an acceptance"""
_MOST_CLAIMS: Final = 4
"""claims of a conflict in which accepting it is proposed"""
_NOT_ACCEPTED: Final = frozenset({"unused-acceptance", "unreadable-file", "internal-error", "nothing-to-check"})


class Replacement(NamedTuple):
    """Put text in place of what stands there: half-open code-point offsets."""

    start: int
    end: int
    text: str


class Action(NamedTuple):
    """One line of the menu."""

    title: str
    changes: tuple[Replacement, ...]
    finding: Finding
    preferred: bool = False
    """whether an editor may choose it by itself: a safe fix; in an article also the likeliest, for what was written
    there is not evidence of anything
    """


def actions(opened: Opened, start: int, end: int) -> Iterator[Action]:
    """What can be done about the findings that touch a stretch of the text: fixes first, likeliest first."""
    findings = [finding for finding in opened.at(start, end) if not finding.accepted]
    for finding in findings:
        for number, fix in enumerate(finding.fixes[:_MOST_FIXES]):
            changes = tuple(Replacement(edit.start, edit.end, edit.text) for edit in fix.edits)
            if not changes:  # what would have to change stands in another document
                continue
            preferred = number == 0 and chosen(finding.fixes, opened.checked.article) is fix
            title = translated("change to {title}", title=sentence(fix.title))
            yield Action(title, changes, finding, preferred)
    for finding in findings:
        if finding.rule not in _NOT_ACCEPTED:
            yield from accepting(opened, finding)


def accepting(opened: Opened, finding: Finding) -> Iterator[Action]:
    """Accepting a finding in its claim, or in one of the claims that exclude each other, with a reason that is still to
    be written; until it is, the finding stays.
    """
    names = finding.conflict.claims if finding.conflict else ()
    claims = [finding.claim] if finding.claim else [each for each in opened.checked.claims if each.id in names]
    if not opened.checked.usable or opened.checked.article or opened.sort == "table":
        return
    shares = opened.shares_figures
    before = check_text(opened.path, opened.text.content, opened.settings) if shares else opened.checked
    for claim in [each for each in claims if each.kind][:_MOST_CLAIMS]:
        insertions = acceptance(before, claim, finding.rule, "", opened.settings, opened.layout, _MOST_WAYS)
        if insertions:
            title = translatable("accept {rule} here (then write the reason)")
            if not finding.claim:
                title = translatable("accept {rule} in {claim} (then write the reason)")
            changes = tuple(Replacement(each.offset, each.offset, each.text) for each in insertions)
            yield Action(translated(title, rule=finding.rule, claim=sentence(claim.id)), changes, finding)
