"""A limit that is broken has no fixes: any number of changes would do."""

from __future__ import annotations

import json

import pytest

from crossfoot.audit.audit import check_text


def titles(claim: dict[str, object]) -> list[str]:
    (finding,) = check_text("t.yaml", json.dumps({"locale": "en", "claims": [{"id": "a", **claim}]})).findings
    assert finding.severity == "error"
    return [fix.title for fix in finding.fixes]


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "share", "part": "55", "whole": "100", "percent": "<50%"},
        {"kind": "share", "part": "<55", "whole": "100", "percent": "60%"},
        {"kind": "total", "total": "<10", "parts": ["5", "6"]},
        {"kind": "total", "total": "11", "parts": ["5", "≤5"]},
        {"kind": "bound", "value": "5", "at_most": "4"},
    ],
)
def test_a_limit_that_is_broken_has_no_fixes(claim: dict[str, object]) -> None:
    assert not titles(claim)


def test_a_limit_beside_what_does_not_fit_leaves_it_its_fixes() -> None:
    claim: dict[str, object] = {"kind": "change", "from": "100", "to": "134", "by": "43", "percent": "<90%"}
    assert titles(claim)[0] == "by 34 (digits swapped: 43)"
