"""Words that tell a change, or where it leads, by what stands beside them."""

from __future__ import annotations

import pytest

from articles.rows import row_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Chỉ số mất 12 điểm, còn 488 điểm.", "uBnu,Tnu"),
        ("Anh mất 12 ngày và 488 đồng.", "udEn"),
        ("Chỉ số giảm 3 điểm (0,5%) về 597 điểm.", "uBnu(p)Tnu"),
        ("Họ bàn về 597 dự án.", "unu"),
        ("Vốn từ 154 tỷ tăng lên 189 tỷ.", "uFnATn"),
        ("Vốn tăng lên 189 tỷ.", "uAn"),
    ],
)
def test_they_are_tied_where_a_level_follows(text: str, letters: str) -> None:
    assert row_of(text, "vi")[0].sentence.letters == letters
