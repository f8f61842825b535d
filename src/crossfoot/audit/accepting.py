"""An acceptance put into a claim file, and no other byte touched."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.layout import Insertion, Node, additions, as_list, inserted, laid_out
from crossfoot.claimfile.parsing import Mapping, SourceError, parse
from crossfoot.claimfile.parsing import Sequence as SourceSequence
from crossfoot.claimfile.suggestions import near
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ;.()/%+'’–—-]*[\w.)%])?")
"""a reason that needs no quotes, wherever it stands"""
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Refused(Exception):
    """Nothing was written; ``message`` says why, and what would be right."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Accepted(NamedTuple):
    """The file with the acceptance in it."""

    rule: str
    text: str
    insertions: tuple[Insertion, ...]
    """taken out again, they leave what was there before"""


def accept(path: str, text: str, claim: str, reason: str, rule: str = "", settings: Settings = Settings()) -> Accepted:
    """Accept the finding of that rule in that claim, by default its only error; raises ``Refused``.

    The outcome is audited before it is handed out: the finding must be accepted, and all else as it was.
    """
    if not reason.strip():
        raise Refused("the reason is empty; say why the finding stays")
    if re.search("[\ud800-\udfff]", reason):
        raise Refused("the reason holds half a character; write it in UTF-8")
    before = check_text(path, text, settings)
    if not before.usable:
        raise Refused(f"{path} cannot be read as a claim file: {before.findings[0].message}")
    found = _claim(before, claim)
    if not found.kind:
        raise Refused(f"{claim} cannot be read as a claim; correct that first")
    rule = rule or _only_rule(before, found)
    _must_be_found(before, found, rule)
    layout = laid_out(text)
    node = layout.at(("claims", found.index))
    assert node is not None
    quoted = path.endswith(".json") or text[node.entries[0].start] == '"'
    for insertions in _ways(text, node, _acceptance(rule, reason, quoted), quoted):
        after = inserted(text, insertions)
        if _is_as_wanted(path, before, after, found, {"rule": rule, "reason": reason}, settings):
            return Accepted(rule, after, tuple(insertions))
    by_hand = f"add it by hand: accepted: {_acceptance(rule, reason, quoted)}"
    raise Refused(f"{claim} is written in a way that takes no acceptance without other changes; {by_hand}")


def _claim(checked: Checked, name: str) -> Claim:
    found = [each for each in checked.claims if each.id == name]
    if not found:
        raise Refused(f"there is no claim {name!r} in {checked.path}{near(name, [c.id for c in checked.claims])}")
    if len(found) > 1:
        raise Refused(f"{len(found)} claims of {checked.path} are called {name!r}; give each an id of its own first")
    return found[0]


def findings_of(checked: Checked, claim: Claim) -> list[Finding]:
    """What could be accepted in the claim, or is."""

    def concerns(finding: Finding) -> bool:
        if finding.claim:
            return finding.claim.index == claim.index
        return finding.conflict is not None and claim.id in finding.conflict.claims

    return [each for each in checked.findings if each.rule != "unused-acceptance" and concerns(each)]


def _only_rule(checked: Checked, claim: Claim) -> str:
    """That of the only error; of the only finding, where there is no error."""
    waiting = [each for each in findings_of(checked, claim) if not each.accepted]
    names = sorted({each.rule for each in waiting if each.severity == "error"}) or sorted({e.rule for e in waiting})
    if not names:
        accepted = "accepts all its findings already" if findings_of(checked, claim) else "has no finding to accept"
        raise Refused(f"{claim.id} {accepted}")
    if len(names) > 1:
        raise Refused(f"{claim.id} has findings of {_listed(names)}; say which one with --rule")
    return names[0]


def _must_be_found(checked: Checked, claim: Claim, rule: str) -> None:
    there = findings_of(checked, claim)
    own = [each for each in there if each.rule == rule]
    if not own:
        names = sorted({each.rule for each in there if not each.accepted})
        instead = f"; it has {_listed(names)}" if names else "; it has none"
        raise Refused(f"{claim.id} has no finding of the rule {rule!r}{instead}")
    if all(each.accepted for each in own):
        raise Refused(f"{claim.id} accepts {rule} already: {own[0].accepted}")


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _acceptance(rule: str, reason: str, quoted: bool) -> str:
    if quoted:
        return f'{{"rule": "{rule}", "reason": {_quoted(reason)}}}'
    return f"{{rule: {rule}, reason: {reason if _PLAIN.fullmatch(reason) else _quoted(reason)}}}"


def _quoted(text: str) -> str:
    """In double quotes, as JSON and YAML both read it."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _ways(text: str, claim: Node, acceptance: str, quoted: bool) -> Iterator[list[Insertion]]:
    """Where it could go, the likeliest way first."""
    there = claim.at(("accepted",))
    if there is None:
        key = '"accepted"' if quoted else "accepted"
        yield from ([each] for each in additions(text, claim, f"{key}: {acceptance}"))
    elif there.form == "mapping":
        yield as_list(text, there, acceptance)
    elif there.form == "list":
        yield from ([each] for each in additions(text, there, acceptance))


def _is_as_wanted(
    path: str, before: Checked, text: str, claim: Claim, acceptance: dict[str, str], settings: Settings
) -> bool:
    try:
        old, new = parse(before.text).root, parse(text).root
    except SourceError:
        return False
    earlier, later = _taken(old, claim.index), _taken(new, claim.index)
    if later != [*earlier, acceptance] or old != new:
        return False
    after = check_text(path, text, settings)
    theirs = {id(each) for each in findings_of(before, claim) if each.rule == acceptance["rule"]}
    expected = Counter(_told(each, acceptance["reason"] if id(each) in theirs else "") for each in before.findings)
    return expected == Counter(_told(each) for each in after.findings) and _said(before) == _said(after)


def _taken(root: Any, index: int) -> list[Any]:
    """The acceptances of the claim, taken out of the tree."""
    claim = root["claims"][index]
    taken: Any = claim.pop("accepted", SourceSequence()) if isinstance(claim, Mapping) else []
    return list(taken) if isinstance(taken, SourceSequence) else [taken]


def _told(finding: Finding, accepted: str = "") -> tuple[object, ...]:
    path = finding.path[:3] if finding.path[2:3] == ("accepted",) else finding.path
    return finding.rule, finding.message, path, finding.severity, finding.accepted or accepted


def _said(checked: Checked) -> list[object]:
    return [
        (claim.id, claim.kind, claim.verdict, [(each.role, each.written.text, each.name) for each in claim.figures])
        for claim in checked.claims
    ]
