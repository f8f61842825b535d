"""Figures in cents beside others in dollars."""

from __future__ import annotations

from articles.rows import row_of
from crossfoot.articles.minor_units import in_unit_of, is_minor, size


def test_cents_are_parts_of_the_dollars_beside_them() -> None:
    gap, level = (each.mention for each in row_of("Gold rose 21 cents to $42.74.", "en"))
    assert (is_minor(gap.written), is_minor(level.written)) == (True, False)
    assert (size(gap.written), size(level.written)) == (0.01, 1.0)
    turned = in_unit_of(gap, [level])
    assert (turned.unit, float(turned.written.value), turned.written.as_printed) == ("$", 0.21, gap.written)
    back = in_unit_of(level, [gap])
    assert (back.unit, float(back.written.value)) == ("cents", 4274.0)


def test_other_money_is_left_alone() -> None:
    gap, level = (each.mention for each in row_of("Gold rose 21 cents to £42.74.", "en"))
    assert in_unit_of(gap, [level]) is gap


def test_basis_points_are_hundredths_of_a_point() -> None:
    (gap,) = (each.mention for each in row_of("The rate rose 25 basis points.", "en"))
    assert (gap.kind, float(in_unit_of(gap, []).written.value)) == ("o", 0.25)


def test_the_row_has_them_in_dollars() -> None:
    assert [each.value for each in row_of("Giá tăng 21 cent, lên 42,74 USD.", "vi")] == [0.21, 42.74]
