"""An acceptance of a finding at a cell of a table, put into the claim file."""

from __future__ import annotations

from itertools import islice
from typing import Final

from crossfoot.audit.accepting import Accepted, Refused, reason_written, several_rules, ways_into
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.layout import inserted
from crossfoot.claimfile.line_layout import layout_of
from crossfoot.claims.finding import Checked, Finding
from crossfoot.messages import translatable, translated

_MOST_TRIED: Final = 8


def accept_cell(path: str, text: str, cell: str, reason: str, rule: str, settings: Settings) -> Accepted:
    """Accept the finding of that rule at a cell (``outlays!B5``), by default the only one; raises ``Refused``.

    The outcome is audited before it is handed out.
    """
    if not reason.strip():
        raise Refused(translated("the reason is empty; say why the finding stays"))
    before = check_text(path, text, settings)
    table, _, name = cell.partition("!")
    name = name.partition(" ")[0].upper()
    acceptable = [each for each in _at(before, table, name) if not each.accepted and rule in ("", each.rule)]
    if not acceptable:
        fault = translatable("{claim} has no finding to accept")
        if rule:
            fault = translatable("{claim} has no finding of the rule {rule!r} to accept")
        raise Refused(translated(fault, claim=f"{table}!{name}", rule=rule))
    rules = sorted({each.rule for each in acceptable})
    if len(rules) > 1:
        raise Refused(several_rules(f"{table}!{name}", rules))
    rule = rules[0]
    layout = layout_of(path, text)
    node = layout.at(("tables", table)) if layout else None
    if node is None or node.form != "mapping" or not node.entries:
        fault = translatable("{table} is written in a way that takes no acceptance without other changes")
        raise Refused(translated(fault, table=table))
    quoted = path.endswith(".json") or text[node.entries[0].start] == '"'
    entry = _entry(name, rule, reason, quoted)
    for way in islice(ways_into(text, node, entry, quoted), _MOST_TRIED):
        after = check_text(path, inserted(text, list(way)), settings)
        done = [each for each in _at(after, table, name) if each.rule == rule and each.accepted == reason]
        if after.usable and done and len(after.findings) == len(before.findings):
            return Accepted(rule, inserted(text, list(way)), tuple(way))
    fault = translatable("{table} takes no acceptance without other changes; add it by hand: accepted: {acceptance}")
    raise Refused(translated(fault, table=table, acceptance=entry))


def _at(checked: Checked, table: str, name: str) -> list[Finding]:
    """The findings that accuse the cell, as one of several too."""
    return [each for each in checked.findings if any((c.table, c.name) == (table, name) for c in each.cells)]


def _entry(name: str, rule: str, reason: str, quoted: bool) -> str:
    if quoted:
        return f'{{"cell": "{name}", "rule": "{rule}", "reason": {reason_written(reason, True)}}}'
    return f"{{cell: {name}, rule: {rule}, reason: {reason_written(reason, False)}}}"
