"""The claim file that ``crossfoot init`` writes is one that says nothing wrong."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.starter import STARTER
from crossfoot.claims.kind import kinds


def test_it_has_no_finding_and_every_claim_is_consistent() -> None:
    checked = check_text("a.yaml", STARTER)
    assert checked.findings == []
    assert {claim.verdict for claim in checked.claims} == {"consistent"}
    assert len(checked.claims) == 4


def test_it_names_every_kind() -> None:
    lacking = [name for name in kinds() if name not in STARTER]
    assert not lacking, f"claimfile/starter.py has no line for {', '.join(lacking)}"
