"""The working of a relation of a table."""

from __future__ import annotations

from crossfoot.tables.check import check
from crossfoot.tables.working import working
from tabling import grid


def _workings(*rows: str) -> list[dict[str, str]]:
    table = check(grid(*rows))
    return [dict(working(table, each)) for each in table.relations]


def test_a_sum_is_shown_with_what_it_comes_to_and_how_far_it_is_off() -> None:
    told = _workings("Barn|red|old|all", "north|1,210|2,210|3,420", "south|2,120|1,120|3,240", "west|340|770|1,210")
    right, wrong = told[0], told[-1]
    assert (right["says"], right["exactly"]) == ("1,210 + 2,210 = 3,420", "1,210 + 2,210 = 3,420")
    assert (right["printed"], right["verdict"]) == ("3,420", "consistent")
    assert (wrong["exactly"], wrong["printed"]) == ("340 + 770 = 1,110", "1,210, 100 too high")
    assert wrong["allows"].endswith(" more or less, as its figures were rounded")
    assert wrong["verdict"] == "does not add up"
    assert wrong["because"].endswith("340 + 770 is 1,110, not 1,210 (100 too high)")


def test_a_share_is_shown_with_what_it_rounds_to() -> None:
    told = _workings("Barn|hens|ill|Share ill %", "north|78|53|67.9", "south|90|45|50.0", "west|64|16|25.0")
    assert {each["rounds to"] for each in told} == {"67.9", "50.0", "25.0"}
    assert "53 of 78: 67.9" in [each["says"] for each in told]
    assert all(each["printed"] == each["rounds to"] for each in told)
