"""Words of tables."""

from __future__ import annotations

import pytest

from crossfoot.tables.words import NAMING, RELATIVE, TOTAL


@pytest.mark.parametrize(
    "text",
    ["Total", "Grand total", "Tổng số", "ALL WARDS", "Sub-total", "Ensemble", "Summe", "合計額", "Итого", "Total¹",
     "Totalᵃ", "Total⁽²⁾ of all", "Total[^1]"],
)  # fmt: skip
def test_labels_of_totals(text: str) -> None:
    assert TOTAL.search(text)


@pytest.mark.parametrize("text", ["Totality", "Allowance", "Tổng hợp dữ liệu".replace("Tổng", "Tống"), "会計"])
def test_parts_of_words_are_none(text: str) -> None:
    assert not TOTAL.search(text)


def test_headings() -> None:
    assert RELATIVE.search("Part 2024 (%)")
    assert RELATIVE.search("Cơ cấu")
    assert not RELATIVE.search("Party members")
    assert NAMING.search("Mã số")
    assert not NAMING.search("Nominal")
