"""Figures that name something."""

from __future__ import annotations

import pytest

from crossfoot.tables.contents import CellValue, Marks, read
from crossfoot.tables.naming import are_codes, are_ordinals, are_years


def figures(*texts: str) -> list[CellValue]:
    return [figure for text in texts if (figure := read(text, Marks(",", ".")).figure) is not None]


@pytest.mark.parametrize(
    ("texts", "are_some"),
    [
        (["2021", "2022", "2024"], True),
        (["1905", "1907", "1889"], True),
        (["1995.00000", "1996.00000"], True),
        (["1,905", "1,907", "1,889"], False),
        (["1,990", "2,000", "2,010"], True),  # which a program put into groups
        (["1,905"], True),
        (["2021", "26,179"], False),
        (["1995.5"], False),
    ],
)
def test_years(texts: list[str], are_some: bool) -> None:
    assert are_years(figures(*texts)) is are_some


def test_ordinal_numbers_and_codes() -> None:
    assert are_ordinals(figures("7", "8", "9"))
    assert not are_ordinals(figures("7", "9"))
    assert not are_ordinals([])
    assert are_codes(figures("101", "250"), 1)
    assert not are_codes(figures("101", "25"), 1)
    assert are_codes(figures("101", "25"), 0)
    assert not are_codes(figures("1.5"), 0)
