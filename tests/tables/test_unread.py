"""Cells that look like figures and cannot be read."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import check
from crossfoot.tables.noted import left_out, not_read, with_notes
from crossfoot.tables.places import claims_of
from crossfoot.tables.unread import is_like_figure, unread
from tabling import grid

ROWS = ["Region|2019|2020|Seen", "North|120|1351)|x", "South|230|241|2021-03-04", "East|81|79|pending", "All|431|455|"]


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("1351)", True), ("1,212,00", True), ("-4.2 points", True), ("45 (12.1)", True), ("l35", False),
     ("pending", False), ("1998/99", False), ("2021-03-04", False), ("19C6257", False), ("20 in. TVs", False),
     ("15–24", False), ("1" * 41, False), ("", False)],
)  # fmt: skip
def test_what_looks_like_a_figure(text: str, is_so: bool) -> None:
    assert is_like_figure(text) is is_so


def test_cells_that_cannot_be_read_are_counted_and_named() -> None:
    table = check(grid(*ROWS))
    assert unread(table.area) == [(1, 2)]
    assert table.unread == ((1, 2),)
    assert [*left_out(table)] == ["1 cell looks like a figure and could not be read: C2 (1351))"]
    assert with_notes(table)["unread"] == [{"cell": {"row": 1, "column": 2}, "text": "1351)"}]
    [claim] = [each for each in claims_of(table, 0) if each.verdict == "undetermined"]
    assert (claim.id, claim.about, claim.why) == ("C2", "1351)", "it looks like a figure and could not be read")
    many = check(grid("x|a|b", *(f"r{n}|{n}5|{n}7" + ",8," * (n > 2) for n in range(1, 10))))
    assert not_read(many).startswith("7 cells look like figures and could not be read: C4 (37,8,), ")
    assert not_read(many).endswith(", C9 (87,8,) ...")


def test_a_table_that_was_read_has_nothing_to_tell() -> None:
    assert [*left_out(check(grid("Region|a|b", "North|120|135ᵃ", "South|230|241", "All|350|376")))] == []
