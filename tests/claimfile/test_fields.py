"""The forms that fields of a header have, told without pydantic; test_schema.py holds the whole of it equal to that."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.fields import is_day, is_digest


@pytest.mark.parametrize("day", ["2018-06-19", "2024-02-29"])
def test_a_day_is_one_that_the_calendar_has(day: str) -> None:
    assert is_day(day)


NO_DAYS = [
    "", "2018-6-19", "2018-02-29", "20180619", "2018-W25-2", "2018-06-19 ", "2018-06-19\n", "+018-06-19", "٢٠١٨-٠٦-١٩",
]  # fmt: skip


@pytest.mark.parametrize("day", NO_DAYS)
def test_anything_else_is_no_day(day: str) -> None:
    assert not is_day(day)


def test_a_digest_is_64_hexadecimal_digits() -> None:
    assert is_digest("0aF9" * 16)
    assert not any(map(is_digest, ("", "0" * 63, "0" * 65, "g" * 64, "0" * 64 + "\n", "٠" * 64)))
