"""Quick fixes: what would make the figures agree, and accepting a finding with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from crossfoot.claimfile.layout import Insertion, additions, as_list, inserted
from crossfoot.claimfile.parsing import Source, SourceError, parse
from crossfoot.claims.finding import Finding
from crossfoot.lsp.opened import Opened
from crossfoot.reports.cells import sentence

_MOST_FIXES: Final = 8
"""proposals of one finding that a menu has room for"""
_MOST_CLAIMS: Final = 4
"""claims of a conflict in which accepting it is proposed"""
_MOST_WAYS: Final = 3
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


def actions(opened: Opened, start: int, end: int) -> Iterator[Action]:
    """What can be done about the findings that touch a stretch of the text: fixes first, likeliest first."""
    found = [finding for finding in opened.at(start, end) if not finding.accepted]
    for finding in found:
        for number, fix in enumerate(finding.fixes[:_MOST_FIXES]):
            changes = tuple(Replacement(edit.start, edit.end, edit.text) for edit in fix.edits)
            yield Action(f"change to {sentence(fix.title)}", changes, finding, number == 0 and fix.safe)
    for finding in found:
        if finding.rule not in _NOT_ACCEPTED:
            yield from accepting(opened, finding)


def accepting(opened: Opened, finding: Finding) -> Iterator[Action]:
    """Accepting a finding in its claim, or in one of the claims that exclude each other."""
    names = finding.conflict.claims if finding.conflict else ()
    claims = [finding.claim] if finding.claim else [each for each in opened.checked.claims if each.id in names]
    for claim in [each for each in claims if each.kind][:_MOST_CLAIMS]:
        insertions = acceptance(opened, claim.index, finding.rule)
        if insertions:
            where = "here" if finding.claim else f"in {sentence(claim.id)}"
            changes = tuple(Replacement(each.offset, each.offset, each.text) for each in insertions)
            yield Action(f"accept {finding.rule} {where} (then write the reason)", changes, finding)


def acceptance(opened: Opened, index: int, rule: str) -> list[Insertion]:
    """What accepts a rule in a claim, with a reason that is still to be written; until it is, the finding stays.

    Only what was tried is proposed: the edited file has that one acceptance more, and is otherwise the same.
    """
    source, layout = opened.source, opened.layout
    claim = layout.at(("claims", index)) if layout is not None else None
    if source is None or claim is None or claim.form != "mapping" or not claim.entries:
        return []
    quote = '"' if source.text[claim.entries[0].start] == '"' else ""
    accepted, name, reason = (f"{quote}{key}{quote}" for key in ("accepted", "rule", "reason"))
    value = f'{{{name}: {quote}{rule}{quote}, {reason}: ""}}'
    there = claim.at(("accepted",))
    ways: Iterable[list[Insertion]]
    if there is None:
        ways = ([each] for each in additions(source.text, claim, f"{accepted}: {value}"))
    elif there.form == "list":
        ways = ([each] for each in additions(source.text, there, value))
    else:
        ways = [as_list(source.text, there, value)] if there.form == "mapping" else []
    tried = islice(ways, _MOST_WAYS)
    return next((each for each in tried if _accepts(source, inserted(source.text, each), index, rule)), [])


def _accepts(source: Source, text: str, index: int, rule: str) -> bool:
    try:
        after: Any = parse(text).root
    except SourceError:
        return False
    before: Any = parse(source.text).root
    earlier, later = (_taken(root["claims"][index]) for root in (before, after))
    return bool(later == [*earlier, {"rule": rule, "reason": ""}] and before == after)


def _taken(claim: dict[str, Any]) -> list[Any]:
    """The acceptances of a claim, taken out of it."""
    taken = claim.pop("accepted", [])
    return list(taken) if isinstance(taken, list) else [taken]
