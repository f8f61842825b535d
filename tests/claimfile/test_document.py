"""A claim file as the rules see it."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from running import GOOD, OPEN, claims


def test_places_of_claims_that_were_let_go_of() -> None:
    """Consistent claims are dropped as they are decided; a finding about one finds its place all the same."""
    text = claims(GOOD, GOOD.replace("id: a", "id: b"), GOOD, OPEN)
    (second, third) = [finding for finding in check_text("a.yaml", text).findings if finding.rule == "duplicate-id"]
    starts = [finding.start for finding in (second, third)]
    assert starts == [index + 4 for index in range(len(text)) if text.startswith("id: a", index)][1:]
    assert all(text[f.start : f.end] == "a" == text[f.related[0].start : f.related[0].end] for f in (second, third))
