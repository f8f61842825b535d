"""What the rules find in one document: accepted or not, chosen or not, in order."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from crossfoot.audit.exit import EXIT, exit_code
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Report
from running import GOOD, WRONG, claims


def test_acceptances_hold_for_their_claim_and_rule_only() -> None:
    accepted = "accepted: {rule: share-mismatch, reason: so printed}}"
    text = claims(
        WRONG[:-1] + ", " + accepted,
        WRONG.replace("id: a", "id: b"),
        GOOD.replace("id: a", "id: c")[:-1] + ", " + accepted,
    )
    found = {(f.claim.id if f.claim else "", f.rule): f.accepted for f in check_text("a.yaml", text).findings}
    assert found == {
        ("a", "share-mismatch"): "so printed",
        ("b", "share-mismatch"): "",
        ("c", "unused-acceptance"): "",
    }


def test_what_is_wrong_with_a_claim_can_be_accepted_too() -> None:
    entry = (
        "{id: a, kind: share, part: about a third, whole: 4, accepted: {rule: unreadable-figure, reason: as printed}}"
    )
    (finding,) = check_text("a.yaml", claims(entry)).findings
    assert (finding.rule, finding.accepted) == ("unreadable-figure", "as printed")
    assert finding.claim is not None
    assert exit_code(Report([check_text("a.yaml", claims(entry))])) == EXIT.nothing


def test_settings_choose_rules_without_changing_what_is_accepted() -> None:
    text = claims(WRONG[:-1] + ", accepted: {rule: share-mismatch, reason: so}}", GOOD)
    for settings in (Settings(ignore=frozenset({"share-mismatch"})), Settings(select=frozenset({"duplicate-id"}))):
        assert [finding.rule for finding in check_text("a.yaml", text, settings).findings] == ["duplicate-id"]
    unread = check_text("a.yaml", "[", Settings(select=frozenset({"duplicate-id"})))
    assert [finding.rule for finding in unread.findings] == ["unreadable-file"]
