"""What one audit of the command line looks at."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.cli.scope import Scope


@pytest.mark.parametrize(
    ("changed", "tied", "narrowed"),
    [(None, False, False), ("", False, True), ("main", False, True), (None, True, True)],
)
def test_git_is_asked_where_something_has_to_have_changed(changed: str | None, tied: bool, narrowed: bool) -> None:
    assert Scope(("claims",), Settings(), changed, tied).is_narrowed == narrowed
