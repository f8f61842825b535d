"""All findings of a claim file accepted with one reason, for a project that begins with checking.

As many acceptances as there are claims are put in at once and audited together; where that does not come out as wanted,
half of them are tried, down to one by one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from crossfoot.audit.accepting import (
    Refused,
    acceptance,
    are_as_wanted,
    findings_of,
    not_a_claim_file,
    places_for,
    rule_and_reason,
)
from crossfoot.audit.accepting_cells import accept_cell
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.layout import Insertion, Value, inserted
from crossfoot.claimfile.line_layout import layout_of
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding
from crossfoot.records import NamedTuple


class Kept(NamedTuple):
    """One finding that is accepted now, or that could not be."""

    place: str
    """the id of the claim, the cell as ``trade!F6``, or nothing where it is in neither"""
    rule: str


class AllAccepted(NamedTuple):
    """The file with the acceptances in it."""

    text: str
    accepted: tuple[Kept, ...]
    left: tuple[Kept, ...]
    """findings that count and could not be accepted"""


class _Wanted(NamedTuple):
    claim: Claim
    rule: str


def accept_all(
    path: str, text: str, reason: str, severities: Collection[str], rule: str = "", settings: Settings = Settings()
) -> AllAccepted:
    """Accept each finding of these severities, or of one rule whatever its severity, in a claim or at a cell; raises
    ``Refused`` where the file cannot be read, and for a reason that is none.
    """
    checked = check_text(path, text, settings)
    if not checked.usable:
        raise Refused(not_a_claim_file(path, checked.findings[0].message))
    done: list[Kept] = []
    refused: set[tuple[int, str]] = set()
    while wanted := _wanted(checked, severities, rule, refused):
        put = _put_in(checked, wanted, reason, settings)
        for each in wanted:
            if (each.claim.index, each.rule) in put:
                done.append(Kept(each.claim.id, each.rule))
            else:
                refused.add((each.claim.index, each.rule))
        text = put.text
        checked = check_text(path, text, settings)
    for cell, name in _cells(checked, severities, rule):
        try:
            text = accept_cell(path, text, cell, reason, name, settings).text
        except Refused:
            continue
        done.append(Kept(cell, name))
    left = _counted(check_text(path, text, settings), severities, rule)
    return AllAccepted(text, tuple(done), tuple(Kept(each.claim.id if each.claim else "", each.rule) for each in left))


class _Put(set[tuple[int, str]]):
    """The claims and rules that were accepted, and the text with these acceptances."""

    text: str


def _put_in(checked: Checked, wanted: Sequence[_Wanted], reason: str, settings: Settings) -> _Put:
    put = _Put()
    put.text = checked.text
    waiting = [list(wanted)]
    while waiting:
        group = waiting.pop()
        layout = layout_of(checked.path, checked.text)
        ways = [_first_way(checked, each, layout, reason) for each in group]
        text = inserted(checked.text, [insertion for way in ways for insertion in way])
        expected = {each.claim.index: rule_and_reason(each.rule, reason) for each in group}
        if len(group) == 1:
            alone = acceptance(checked, group[0].claim, group[0].rule, reason, settings, layout)
            text = inserted(checked.text, list(alone)) if alone else ""
        elif not all(ways) or not are_as_wanted(checked, text, expected, settings):
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
            continue
        if text:
            put.update((each.claim.index, each.rule) for each in group)
            put.text = text
            checked = check_text(checked.path, text, settings)
    return put


def _first_way(checked: Checked, each: _Wanted, layout: Value | None, reason: str) -> list[Insertion]:
    node = layout.at(("claims", each.claim.index)) if layout else None
    if node is None or node.form != "mapping" or not node.entries:
        return []
    return next(places_for(checked, node, each.rule, reason), [])


def _counted(checked: Checked, severities: Collection[str], rule: str) -> Iterator[Finding]:
    for each in checked.findings:
        if not each.accepted and (each.rule == rule if rule else each.severity in severities):
            yield each


def _wanted(
    checked: Checked, severities: Collection[str], rule: str, refused: Collection[tuple[int, str]]
) -> list[_Wanted]:
    """For each claim one finding to accept; of a conflict the first claim that can be."""
    counted = {id(each) for each in _counted(checked, severities, rule)}
    chosen: dict[int, _Wanted] = {}
    taken: set[int] = set()
    """findings that are on their way already"""
    for claim in checked.claims if counted else ():
        for finding in findings_of(checked, claim) if claim.kind else ():
            key = claim.index, finding.rule
            if id(finding) in counted and id(finding) not in taken and key not in refused and claim.index not in chosen:
                chosen[claim.index] = _Wanted(claim, finding.rule)
                taken.update(id(each) for each in findings_of(checked, claim) if each.rule == finding.rule)
    return list(chosen.values())


def _cells(checked: Checked, severities: Collection[str], rule: str) -> list[tuple[str, str]]:
    at_cells = (each for each in _counted(checked, severities, rule) if each.cells)
    return [(f"{each.cells[0].table}!{each.cells[0].name}", each.rule) for each in at_cells]
