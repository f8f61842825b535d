"""The sieve says of a row what the engine says, and decides most rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_rows import KINDS, disagreements, drawn


@given(st.integers(0, 2**32), st.sampled_from(KINDS), st.sampled_from(("vi", "en")), st.sampled_from((0.0, 0.5)))
def test_the_sieve_says_what_the_engine_says(seed: int, kind: str, locale: str, decimals: float) -> None:
    found, _ = disagreements(drawn(seed, kind, locale, decimals, 6), kind, locale)
    assert not found


@pytest.mark.parametrize("kind", KINDS)
def test_most_rows_are_decided_on_columns(kind: str) -> None:
    rows = drawn(7, kind, "en", 0.0, 120)
    found, decided = disagreements(rows, kind, "en")
    assert not found
    assert decided > 60
