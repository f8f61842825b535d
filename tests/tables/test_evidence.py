"""How well a line is the sum of others."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.evidence import LineValues, fit, lines_of, need_not_add
from tabling import grid

BODY = ["North|1204|3307", "Centre|988|2710", "South|1571|4102"]


def rows(*rows: str) -> LineValues:
    return lines_of(area(grid("a|x|y", *rows)), "rows")


def test_what_fits_brings_bits_and_what_does_not_costs_them() -> None:
    right = fit(rows(*BODY, "Total|3763|10119"), 4, [(1, 1), (2, 1), (3, 1)])
    wrong = fit(rows(*BODY, "Total|3763|20233"), 4, [(1, 1), (2, 1), (3, 1)])
    assert right is not None and wrong is not None
    assert (right.hits, right.misses, wrong.hits, wrong.misses) == (2, 0, 1, 1)
    assert right.bits > wrong.bits + 7
    assert right.is_sound(False) and not wrong.is_sound(False)


def test_a_slip_says_more_for_a_sum_of_long_figures_than_of_short_ones() -> None:
    long = ["A|120412041|1", "B|988988988|2", "T|1109401029|3"]
    parts = [(1, 1), (2, 1)]
    slipped = fit(rows(long[0], long[1], "T|1109404029|3"), 3, parts)
    assert slipped is not None and (slipped.misses, slipped.slips) == (1, 1)
    assert slipped.bits > 5
    short = fit(rows("A|12|1", "B|98|2", "T|910|3"), 3, parts)
    assert short is not None and short.bits < 0


def test_nearly_all_of_the_result_says_little() -> None:
    copies = ["A|120412|340112", "B|1|2", "T|120413|340114"]
    halves = ["A|60412|170112", "B|60001|170002", "T|120413|340114"]
    one, other = (fit(rows(*each), 3, [(1, 1), (2, 1)]) for each in (copies, halves))
    assert other is not None and (one is None or one.bits + 20 < other.bits)


def test_the_same_figures_again_say_nothing_new() -> None:
    same = fit(rows("A|120|120", "B|450|450", "T|570|570"), 3, [(1, 1), (2, 1)])
    differing = fit(rows("A|120|121", "B|450|450", "T|570|571"), 3, [(1, 1), (2, 1)])
    assert same is not None and differing is not None
    assert same.bits < differing.bits


def test_round_figures_say_less() -> None:
    plain = rows("A|120101|340203", "B|450307|170401", "T|570408|510604", "C|111111|222223")
    round_ = rows("A|120000|340000", "B|450000|170000", "T|570000|510000", "C|110000|220000")
    assert list(plain.grains) == [1, 1] and list(round_.grains) == [10_000, 10_000]
    exact, coarse = (fit(each, 3, [(1, 1), (2, 1)]) for each in (plain, round_))
    assert exact is not None and coarse is not None and coarse.bits < exact.bits - 20


def test_rates_that_a_town_levies_are_amounts() -> None:
    found = rows("Rates and taxes|34512|33109", "Share of women|41.2|43.0", "Tax|9120|9411")
    assert found.relative == {2}


def test_columns_of_percentages_need_not_add() -> None:
    found = area(grid("|2023|Share|Median age", "x|12|40%|31", "y|18|60%|42"))
    assert need_not_add(found, "rows") == {2, 3}
    assert need_not_add(found, "columns") == frozenset()
