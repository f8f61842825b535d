"""An acceptance put into a claim file, and no other byte touched."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as TypingMapping
from itertools import islice
from typing import Any, Final

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import parsed
from crossfoot.claimfile.layout import Insertion, Value, additions, as_list, inserted
from crossfoot.claimfile.line_layout import layout_of
from crossfoot.claimfile.opening import LINES
from crossfoot.claimfile.parsing import Mapping, SourceError
from crossfoot.claimfile.parsing import Sequence as SourceSequence
from crossfoot.claimfile.suggestions import near_or_all
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding
from crossfoot.messages import Explained, translatable, translated
from crossfoot.records import NamedTuple

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ;.()/%+'’–—-]*[\w.)%])?")
"""a reason that needs no quotes, wherever it stands"""
_JSON: Final = (".json", *LINES)
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


_TO_BE_WRITTEN: Final = "to be written"
"""stands for a reason that nobody has given yet"""


class Refused(Explained):
    """Nothing was written; ``message`` says why, and what would be right."""


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
    if wrong := unfit(reason):
        raise Refused(wrong)
    before = check_text(path, text, settings)
    if not before.usable:
        raise Refused(not_a_claim_file(path, before.findings[0].message))
    accepting = _claim(before, claim)
    if not accepting.kind:
        raise Refused(translated("{claim} cannot be read as a claim; correct that first", claim=claim))
    rule = rule or _only_rule(before, accepting)
    _must_be_found(before, accepting, rule)
    insertions = acceptance(before, accepting, rule, reason, settings)
    if insertions:
        return Accepted(rule, inserted(text, list(insertions)), insertions)
    fault = translatable(
        "{claim} is written in a way that takes no acceptance without other changes; "
        "add it by hand: accepted: {acceptance}"
    )
    raise Refused(translated(fault, claim=claim, acceptance=_written(rule, reason, path.lower().endswith(_JSON))))


def not_a_claim_file(path: str, reason: str) -> str:
    return translated("{path} cannot be read as a claim file: {reason}", path=path, reason=reason)


def unfit(reason: str) -> str:
    """Why a text is no reason; empty if it is one."""
    if not reason.strip():
        return translated("the reason is empty; say why the finding stays")
    if re.search("[\ud800-\udfff]", reason):
        return translated("the reason holds half a character; write it in UTF-8")
    return ""


def acceptance(
    before: Checked,
    claim: Claim,
    rule: str,
    reason: str,
    settings: Settings,
    layout: Value | None = None,
    ways: int | None = None,
) -> tuple[Insertion, ...]:
    """The insertions that put the acceptance of a rule into the text of a file; empty where that takes other changes
    too.

    The outcome is audited: the finding is accepted, and all else is as it was. An empty reason, which somebody has yet
    to write, is audited as if it were there. ``ways`` limits the places that are tried, each of which takes an audit of
    the file.
    """
    text = before.text
    node = (layout or layout_of(before.path, text)).at(("claims", claim.index))
    if node is None or node.form != "mapping" or not node.entries:
        return ()
    wanted = {claim.index: rule_and_reason(rule, reason or _TO_BE_WRITTEN)}
    tried, offered = (places_for(before, node, rule, each) for each in (reason or _TO_BE_WRITTEN, reason))
    for way, insertions in islice(zip(tried, offered, strict=True), ways):
        if are_as_wanted(before, inserted(text, way), wanted, settings):
            return tuple(insertions)
    return ()


def rule_and_reason(rule: str, reason: str) -> dict[str, str]:
    """An acceptance as it is in the tree of a file."""
    return {"rule": rule, "reason": reason}


def _claim(checked: Checked, name: str) -> Claim:
    called = [each for each in checked.claims if each.id == name]
    if not called:
        hint = near_or_all(name, [each.id for each in checked.claims])
        fault = translatable("there is no claim {name!r} in {path}{hint}")
        raise Refused(translated(fault, name=name, path=checked.path, hint=hint))
    if len(called) > 1:
        fault = translatable("{number} claims of {path} are called {name!r}; give each an id of its own first")
        raise Refused(translated(fault, number=len(called), path=checked.path, name=name))
    return called[0]


def findings_of(checked: Checked, claim: Claim) -> list[Finding]:
    """The findings of the claim that are accepted or could be."""

    def concerns(finding: Finding) -> bool:
        if finding.claim:
            return finding.claim.index == claim.index
        return finding.conflict is not None and claim.id in finding.conflict.claims

    return [each for each in checked.findings if each.rule != "unused-acceptance" and concerns(each)]


def _only_rule(checked: Checked, claim: Claim) -> str:
    """The rule of the only error; where there is none, of the only finding."""
    waiting = [each for each in findings_of(checked, claim) if not each.accepted]
    names = sorted({each.rule for each in waiting if each.severity == "error"}) or sorted({e.rule for e in waiting})
    if not names:
        if findings_of(checked, claim):
            raise Refused(translated("{claim} accepts all its findings already", claim=claim.id))
        raise Refused(translated("{claim} has no finding to accept", claim=claim.id))
    if len(names) > 1:
        raise Refused(several_rules(claim.id, names))
    return names[0]


def _must_be_found(checked: Checked, claim: Claim, rule: str) -> None:
    there = findings_of(checked, claim)
    own = [each for each in there if each.rule == rule]
    if not own:
        names = sorted({each.rule for each in there if not each.accepted})
        fault = translatable("{claim} has no finding of the rule {rule!r}; it has none")
        if names:
            fault = translatable("{claim} has no finding of the rule {rule!r}; it has {rules}")
        raise Refused(translated(fault, claim=claim.id, rule=rule, rules=_listed(names)))
    if all(each.accepted for each in own):
        fault = translatable("{claim} accepts {rule} already: {reason}")
        raise Refused(translated(fault, claim=claim.id, rule=rule, reason=own[0].accepted))


def several_rules(name: str, rules: Sequence[str]) -> str:
    fault = translatable("{name} has findings of {rules}; say which one with --rule")
    return translated(fault, name=name, rules=_listed(rules))


def _listed(names: Sequence[str]) -> str:
    return translated(" and ").join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _written(rule: str, reason: str, quoted: bool) -> str:
    if quoted:
        return f'{{"rule": "{rule}", "reason": {reason_written(reason, True)}}}'
    return f"{{rule: {rule}, reason: {reason_written(reason, False)}}}"


def reason_written(reason: str, quoted: bool) -> str:
    """A reason as a file takes it, in quotes where it needs them."""
    return reason if not quoted and _PLAIN.fullmatch(reason) else _quoted(reason)


def _quoted(text: str) -> str:
    """In double quotes, as JSON and YAML both read it."""
    return _ESCAPED.sub(lambda character: f"\\u{ord(character[0]):04x}", json.dumps(text, ensure_ascii=False))


def places_for(checked: Checked, claim: Value, rule: str, reason: str) -> Iterator[list[Insertion]]:
    """Where the acceptance could go into a claim, the likeliest way first."""
    quoted = checked.path.lower().endswith(_JSON) or checked.text[claim.entries[0].start] == '"'
    return ways_into(checked.text, claim, _written(rule, reason, quoted), quoted)


def ways_into(text: str, holder: Value, acceptance: str, quoted: bool) -> Iterator[list[Insertion]]:
    """Where an acceptance could be put into a claim or a table, the likeliest way first."""
    there = holder.at(("accepted",))
    if there is None:
        key = '"accepted"' if quoted else "accepted"
        yield from ([each] for each in additions(text, holder, f"{key}: {acceptance}"))
    elif there.form == "mapping":
        yield as_list(text, there, acceptance)
    elif there.form == "list":
        yield from ([each] for each in additions(text, there, acceptance))


def are_as_wanted(before: Checked, text: str, wanted: TypingMapping[int, dict[str, str]], settings: Settings) -> bool:
    """Whether the claims with these indices have one acceptance more, which accepts their findings, and all else is
    unchanged.
    """
    try:
        old, new = parsed(before.path, before.text).root, parsed(before.path, text).root
    except SourceError:
        return False
    for index, acceptance in wanted.items():
        earlier, later = _taken(old, index), _taken(new, index)
        if later != [*earlier, acceptance]:
            return False
    if old != new:
        return False
    after = check_text(before.path, text, settings)
    reasons: dict[int, str] = {}
    for claim in before.claims:
        acceptance = wanted.get(claim.index, {})
        rule = acceptance.get("rule")
        for each in findings_of(before, claim) if acceptance else ():
            if each.rule == rule:
                reasons[id(each)] = acceptance["reason"]
    expected = Counter(_gist(each, reasons.get(id(each), "")) for each in before.findings)
    return expected == Counter(_gist(each) for each in after.findings) and _claims_of(before) == _claims_of(after)


def _taken(root: Any, index: int) -> list[Any]:
    """The acceptances of the claim, taken out of the tree."""
    claim = root["claims"][index]
    taken: Any = claim.pop("accepted", SourceSequence()) if isinstance(claim, Mapping) else []
    return list(taken) if isinstance(taken, SourceSequence) else [taken]


def _gist(finding: Finding, accepted: str = "") -> tuple[object, ...]:
    """What of a finding an acceptance elsewhere leaves as it is; places in the text move."""
    path = finding.path[:3] if finding.path[2:3] == ("accepted",) else finding.path
    return finding.rule, finding.message, path, finding.severity, finding.accepted or accepted


def _claims_of(checked: Checked) -> list[object]:
    """The claims without their places."""
    return [
        (claim.id, claim.kind, claim.verdict, [(each.role, each.written.text, each.name) for each in claim.figures])
        for claim in checked.claims
    ]
