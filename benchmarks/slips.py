"""Slips planted in consistent systems of figures, and what crossfoot makes of them.

    python benchmarks/slips.py [COUNT]

For every shape of system and one to five slips: conflicts found of those that can be (the planted figures do not fit
any more), innocent systems accused (the same without slips), how often the planted figures are what the first-ranked
repair changes, how often they are among the repairs listed, and how often the cause named is the slip that was planted.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Edit, Finding
from crossfoot.diagnosis.cause import causes
from planted import SHAPES, Planted, planted

WORDS = {cause.words: cause.name for cause in causes()}


class Outcome(NamedTuple):
    accused: bool
    """an error in a file that has none"""
    found: bool
    first: bool
    """the planted figures, all of them and no others, are what the likeliest repairs change"""
    listed: bool
    """some repair that is listed changes the planted figures and no others"""
    named: int
    """slips whose cause is named as planted, of those whose figure the first repair changes"""
    told: int
    """slips whose figure the first repair changes"""


def errors(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.severity == "error"]


def outcome(made: Planted) -> Outcome:
    """What the checker says of a system with slips; of one without, only whether it is accused."""
    found = errors(check_text("planted.yaml", made.text))
    if not made.slips:
        return Outcome(bool(found), False, False, False, 0, 0)
    places = {slip.name: slip for slip in made.slips}
    first: set[str] = set()
    listed: set[str] = set()
    named = told = 0
    for finding in found:
        sets = changes(finding)
        first |= sets[0].keys() if sets else set()
        listed |= next((each.keys() for each in sets if each.keys() <= places.keys()), set())
        for name, cause in (sets[0] if sets else {}).items():
            told += name in places
            named += name in places and cause == places[name].cause
    return Outcome(False, bool(found), first == places.keys(), listed == places.keys(), named, told)


def changes(finding: Finding) -> list[dict[str, str]]:
    """What each repair of a finding changes, likeliest first: names and causes."""
    if finding.conflict is not None:
        return [{change.label: WORDS.get(change.cause, "") for change in repair} for repair in finding.conflict.repairs]
    return [{_name(edit): fix.cause for edit in fix.edits} for fix in finding.fixes]


def _name(edit: Edit) -> str:
    return str(edit.path[1]) if edit.path[0] == "figures" else ""


def is_detectable(made: Planted) -> bool:
    """Whether the printed figures exclude each other: judged by one question to z3 about the whole file."""
    from crossfoot.audit.files import load_text
    from crossfoot.audit.settings import Settings
    from crossfoot.claimfile.document import Document
    from crossfoot.together import solver
    from crossfoot.together.system import systems

    document = load_text("planted.yaml", made.text, Settings())
    assert isinstance(document, Document)
    if any(claim.verdict == "mismatch" for claim in document.claims):
        return True
    for system in systems([document], []):
        sets = [system.sets(unknown) for unknown in system.unknowns]
        if solver.ask(system, system.members, frozenset(), sets, {}).possible is False:
            return True
    return False


def measure(count: int, shapes: tuple[str, ...] = tuple(SHAPES), most: int = 5) -> dict[str, Counter[str]]:
    """Counts by shape of ``count`` systems for each number of slips from none to that many."""
    counts: dict[str, Counter[str]] = {}
    for shape in shapes:
        counted = counts[shape] = Counter()
        for slips in range(most + 1):
            for seed in range(count):
                made = planted(100 * seed + slips, shape, slips)
                seen = outcome(made)
                if not made.slips:
                    counted.update(innocent=1, accused=seen.accused)
                    continue
                detectable = seen.found or is_detectable(made)
                counted.update(
                    planted=1, detectable=detectable, found=seen.found, first=seen.first, listed=seen.listed,
                    named=seen.named, told=seen.told,
                )  # fmt: skip
    return counts


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    counts = measure(count)
    counts["all"] = sum(counts.values(), Counter())
    for shape, c in counts.items():
        print(
            f"{shape:<20} accused {c['accused']}/{c['innocent']}   found {c['found']}/{c['detectable']} detectable of "
            f"{c['planted']}"
            f"   first {c['first']}/{c['found']}   listed {c['listed']}/{c['found']}   cause {c['named']}/{c['told']}",
            flush=True,
        )
    return int(counts["all"]["accused"] > 0 or counts["all"]["found"] < counts["all"]["detectable"])


if __name__ == "__main__":
    raise SystemExit(main())
