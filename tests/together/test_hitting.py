"""How many figures have to change at the least, against every choice of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.together.elimination import Equality, eliminated
from crossfoot.together.hitting import could_hit, least, within

sizes = st.sampled_from([0, 1, 1, 2, 3, -1, -1, -2, -3])
cores = st.lists(st.frozensets(st.integers(0, 7), min_size=1, max_size=4), min_size=1, max_size=6)


def mends(figures: Sequence[tuple[int, int]], residuals: Sequence[int], changed: frozenset[int]) -> bool:
    """Whether changes of these figures alone put every equality right: figures join two equalities, or hang on one."""
    rows = []
    for number, residual in enumerate(residuals):
        signs = {u: 1 if number == figures[u][0] else -1 for u in changed if number in figures[u]}
        rows.append(Equality(number, signs, Fraction(residual)))
    return not eliminated(changed, rows)[1]


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[int]]:
    """Equalities with what each is off by, and figures that stand in two of them with opposite signs, or in one."""
    residuals = draw(st.lists(sizes, min_size=2, max_size=6))
    nodes = st.integers(0, len(residuals) - 1)
    figures = draw(st.lists(st.tuples(nodes, nodes), min_size=1, max_size=9))
    return figures, residuals


@given(tables())
def test_no_fewer_figures_than_the_bound_mend_what_is_off(drawn: tuple[list[tuple[int, int]], list[int]]) -> None:
    figures, residuals = drawn
    bound = least([Fraction(abs(each)) for each in residuals if each])
    for size in range(bound):
        for changed in combinations(range(len(figures)), size):
            assert not mends(figures, residuals, frozenset(changed)), (figures, residuals, changed)


@given(st.lists(sizes.filter(bool), min_size=1, max_size=4))
def test_the_bound_is_met_where_the_groups_are_the_ones_that_it_counts_on(sizes_off: list[int]) -> None:
    """With a figure between any two equalities and one that hangs on each; signs drawn so that pairs come out even."""
    signed = [abs(each) * (-1) ** number for number, each in enumerate(sorted(sizes_off, key=abs))]
    nodes = range(len(signed))
    figures = [*combinations(nodes, 2), *((n, n) for n in nodes)]
    needed = next(
        size
        for size in range(len(signed) + 1)
        if any(mends(figures, signed, frozenset(each)) for each in combinations(range(len(figures)), size))
    )
    bound = least([Fraction(abs(each)) for each in signed])
    assert bound <= needed <= len(signed)
    if len(set(map(abs, signed))) == 1:
        assert needed == len(signed) - len(signed) // 2


@pytest.mark.parametrize(
    ("off", "number"),
    [
        ([], 0),
        ([5], 1),
        ([5, 5], 1),  # one figure in both
        ([5, 4], 2),
        ([5, 4, 1], 2),  # two figures, as 5 = 4 + 1
        ([5, 5, 5], 2),
        ([5, 5, 5, 5], 2),
        ([5, 5, 3, 2, 1], 3),
        ([9, 8, 7, 6], 3),
        ([9, 8, 7, 6, 5, 4], 4),
    ],
)
def test_how_many_it_takes_at_the_least(off: list[int], number: int) -> None:
    assert least([Fraction(each) for each in off]) == number


def hits(chosen: frozenset[int], sets: Sequence[frozenset[int]]) -> bool:
    return all(chosen & each for each in sets)


@given(cores, st.integers(0, 4))
def test_what_is_said_to_hit_nothing_hits_nothing(sets: list[frozenset[int]], room: int) -> None:
    if not could_hit(sets, room):
        assert not any(hits(frozenset(each), sets) for each in combinations(range(8), room))


def test_what_can_hit() -> None:
    one, two = frozenset({1, 2}), frozenset({3})
    assert not could_hit([one], 0)
    assert could_hit([], 1)
    assert could_hit([one], 1)
    assert not could_hit([one, two], 1)
    assert could_hit([one, two], 2)


@given(cores, st.integers(1, 4))
def test_no_figure_that_begins_a_hitting_set_is_left_out(sets: list[frozenset[int]], room: int) -> None:
    core = sets[0]
    kept = within(core, sets, room)
    assert kept <= core
    for chosen in map(frozenset, combinations(range(8), room)):
        if hits(chosen, sets):
            assert chosen & core <= kept


def test_a_figure_that_leaves_too_many_cores_is_left_out() -> None:
    sets = [frozenset({1, 2}), frozenset({1, 3}), frozenset({1, 4})]
    assert within(sets[0], sets, 1) == {1}
    assert within(sets[0], sets, 2) == {1, 2}
