"""A progress bar for those who wait."""

from __future__ import annotations

import io
from contextlib import redirect_stderr

import pytest

from crossfoot.cli import progress


@pytest.mark.parametrize("patience", [0, 60])
def test_a_bar_is_shown_to_those_who_wait(patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with redirect_stderr(shown), progress.bar() as step:
        step(0, 2)
        step(1, 2)
    assert bool(shown.getvalue()) == (not patience)
