"""Offsets as browsers count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.desk.units import Units


@given(st.text("aé5𝟘😀\U0010ffff", max_size=12))
def test_offsets_go_there_and_back(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        there = units.of(offset)
        assert there == len(text[:offset].encode("utf-16-le")) // 2
        assert units.back(there) == offset


def test_half_a_character_counts_as_none() -> None:
    assert [Units("a😀b").back(each) for each in range(5)] == [0, 1, 1, 2, 3]
