"""Families tested by what their members carry: every kind and every rule on its good and bad examples."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.rule import Rule, RuleExample, rules
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Checked, Finding
from crossfoot.claims.kind import Example, Kind, kinds
from crossfoot.rules.noted.kind_mismatch import rule_of

KIND_EXAMPLES = [(kind, example) for kind in kinds().values() for example in (*kind.good, *kind.bad)]
RULE_EXAMPLES = [(rule, example) for rule in rules().values() for example in rule.bad]
GOOD_EXAMPLES = [(rule, example) for rule in rules().values() for example in rule.good]


def _checked(kind: str, example: Example) -> Checked:
    fields = example.claim.replace("\n", "\n    ")
    return check_text("example.yaml", f"locale: vi\nclaims:\n  - id: a\n    kind: {kind}\n    {fields}\n")


@pytest.mark.parametrize(("kind", "example"), KIND_EXAMPLES, ids=lambda x: x.name if hasattr(x, "name") else x.claim)
def test_a_kind_says_what_its_examples_say(kind: Kind, example: Example) -> None:
    checked = _checked(kind.name, example)
    assert [claim.verdict for claim in checked.claims] == [example.verdict], "crossfoot finds another verdict"
    if example.verdict not in ("consistent", "undetermined"):
        messages = [finding.message for finding in checked.findings]
        assert messages == [example.message], "it has another finding, or says it in other words"
    elif "100%" not in example.claim and "whole: 0" not in example.claim:
        expected = ["not-checked"] if example.verdict == "undetermined" else []
        assert [finding.rule for finding in checked.findings] == expected, "it has findings that it should not have"


def _with(rule: Rule, text: str) -> Checked:
    """The file audited by all usual rules and that one, which may be off by default."""
    return check_text("example.yaml", text, Settings(extend_select=frozenset({rule.name})))


def _found(rule: Rule, text: str) -> list[Finding]:
    return [finding for finding in _with(rule, text).findings if finding.rule == rule.name]


@pytest.mark.parametrize(("rule", "example"), RULE_EXAMPLES, ids=lambda x: x.name if hasattr(x, "name") else "")
def test_a_rule_finds_its_bad_examples(rule: Rule, example: RuleExample) -> None:
    checked = _with(rule, example.text)
    found = [finding for finding in checked.findings if finding.rule == rule.name]
    assert found, "the rule finds nothing in this bad example"
    assert [finding.message for finding in found] == [example.message], "it finds more, or says it in other words"
    assert found[0].severity == rule.severity, "the finding has another severity than its rule"
    if example.place != (0, 0):
        starts = [start for start in checked.lines if start <= found[0].start] or [0]
        place = len(starts), found[0].start - starts[-1] + 1
        assert place == example.place, "the finding stands at another line and column than the example says"
    if example.fixed:
        assert found[0].fixes, "the finding has no fix, though the example is fixed"
        edit = found[0].fixes[0].edits[0]
        fixed = example.text[: edit.start] + edit.text + example.text[edit.end :]
        assert fixed == example.fixed, "the first fix makes another text than the example says"
        assert not _with(rule, fixed).findings, "the fixed example still has findings"


@pytest.mark.parametrize(("rule", "example"), GOOD_EXAMPLES, ids=lambda x: x.name if hasattr(x, "name") else "")
def test_a_good_example_has_no_finding_at_all(rule: Rule, example: RuleExample) -> None:
    findings = [finding.message for finding in _with(rule, example.text).findings if not finding.accepted]
    assert not findings, "this good example has findings"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_a_rule_has_a_manual_and_examples(rule: Rule) -> None:
    assert rule.manual.strip().split("\n\n")[0].endswith((".", ":")), "its docstring does not begin with a sentence"
    if rule.name not in (
        "source-changed",
        "figures-undetermined",
        "internal-error",
        "text-left-out",
        "unread-language",
        "unreadable-table",
        "table-mismatch",
        "table-constant",
        "table-range",
        "inferred-rounding",
    ):  # need a file beside it, a bound reached, a fault of ours, an article: tested apart
        assert rule.good, f"the rule {rule.name} has no good example"
        assert rule.bad, f"the rule {rule.name} has no bad example"


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_a_kind_has_good_and_bad_examples(kind: Kind) -> None:
    assert kind.good, f"the kind {kind.name} has no good example"
    assert kind.bad, f"the kind {kind.name} has no bad example"


def test_a_kind_without_examples_is_refused() -> None:
    share = kinds()["share"]
    for lacking in (share._replace(good=()), share._replace(bad=()), share._replace(bad=share.good)):
        with pytest.raises(ImportError, match=r"kinds\.share has no good example, or no bad one that is a mismatch"):
            rule_of(lacking)


def test_every_fix_makes_its_claim_consistent() -> None:
    for kind, example in KIND_EXAMPLES:
        checked = _checked(kind.name, example)
        for finding in checked.findings:
            for fix in finding.fixes:
                text = checked.text
                for edit in fix.edits:
                    text = text[: edit.start] + edit.text + text[edit.end :]
                verdicts = [claim.verdict for claim in check_text("fixed.yaml", text).claims]
                assert verdicts == ["consistent"], f"the fix {fix.title!r} does not make it agree:\n{text}"
