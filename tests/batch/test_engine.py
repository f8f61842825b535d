"""The engine on rows is the engine on claims, however many there are."""

from __future__ import annotations

from typing import Any

from claim_rows import drawn
from crossfoot import check_claim
from crossfoot.batch.engine import MANY, outcomes


def test_many_rows_are_checked_as_one_is() -> None:
    rows = [*drawn(3, "share", "vi", 0.3, MANY + 5)]
    for fields, each in zip(rows, outcomes("share", rows, "vi", fixes=True), strict=True):
        given: Any = fields
        claim = check_claim("share", locale="vi", **given)
        worst = claim.findings[0] if claim.findings else None
        assert (each.verdict, each.rule) == (claim.verdict, worst.rule if worst else None)
        assert each.fixes == (tuple(fix.title for fix in worst.fixes) if worst else ())


def test_what_cannot_be_read_spoils_no_other_row() -> None:
    rows: list[Any] = [{"part": "1", "whole": "4", "percent": "25%"}, {"part": "\x00"}, {}, {"part": "1: {"}]
    found = outcomes("share", rows, "en")
    assert [each.verdict for each in found] == ["consistent", *["undetermined"] * 3]
    assert [each.rule for each in found[:2]] == [None, "unreadable-figure"]
