"""The same key stands twice in one place of a claim file.

YAML readers disagree on which of the two counts, so a figure could be checked that nobody meant. crossfoot keeps the
first. Delete one of them; where both say the same, `crossfoot audit --fix` deletes the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Edit, Finding, Fix
from crossfoot.messages import translated

if TYPE_CHECKING:
    from crossfoot.claimfile.layout import Value


def _check(document: Document) -> Iterator[Finding]:
    faults = list(document.faults("duplicate-key"))
    if not faults:
        return
    from crossfoot.claimfile.line_layout import layout_of

    layout = layout_of(document.path, document.source.text)
    for finding in faults:
        yield finding._replace(fixes=_fixes(document.source.text, layout, finding))


def _fixes(text: str, layout: Value, finding: Finding) -> tuple[Fix, ...]:
    """Cut the second out, where it says the same."""
    from crossfoot.claimfile.layout import removal

    parent = layout.at(finding.path[:-1])
    places = [(each.key, each.value) for each in parent.entries] if parent else []
    second = next((n for n, (key, _) in enumerate(places) if key and key.start <= finding.start < key.end), -1)
    first = parent.number(str(finding.path[-1])) if parent else -1
    if parent is None or second < 0 or first in (-1, second):
        return ()
    one, other = (text[places[number][1].start : places[number][1].end] for number in (first, second))
    cut = removal(text, parent, second) if one == other else None
    title = translated("delete the second, which says the same")
    return (Fix(title, (Edit(finding.path, "", *cut),), safe=True),) if cut else ()


RULES = (
    Rule(
        "duplicate-key",
        "error",
        _check,
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 4\n    percent: 25%\n    part: 2\n",
                (7, 5),
                'the key "part" stands twice here; the first is at line 4',
            ),
            RuleExample(
                "claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 4\n    part: 1\n    percent: 25%\n",
                (6, 5),
                'the key "part" stands twice here; the first is at line 4',
                "claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 4\n    percent: 25%\n",
            ),
        ),
    ),
)
