"""An audit: the short way and the long one, habits, acceptances, names, and what an audit may be told."""

from __future__ import annotations

from crossfoot.audit.audit import audit
from running import CLAIMS


def test_progress_is_told_file_by_file() -> None:
    told: list[tuple[int, int]] = []
    audit([str(CLAIMS)], progress=lambda done, total: told.append((done, total)))
    assert told == [(number, len(told)) for number in range(len(told))]
    assert len(told) == len(list(CLAIMS.rglob("*.yaml")))
