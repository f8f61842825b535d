"""Gaussian elimination in the changes of figures: what it gives solves every equality, or they exclude each other."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.together.elimination import Equality, eliminated

rows = st.lists(
    st.tuples(st.dictionaries(st.integers(0, 4), st.sampled_from([-2, -1, 1, 3]), max_size=4), st.integers(-3, 3)),
    min_size=1,
    max_size=5,
)


def equalities(drawn: list[tuple[dict[int, int], int]]) -> list[Equality]:
    return [Equality(number, row, Fraction(residual)) for number, (row, residual) in enumerate(drawn)]


@given(rows, st.frozensets(st.integers(0, 4)))
def test_what_is_found_mends_every_equality(drawn: list[tuple[dict[int, int], int]], freed: frozenset[int]) -> None:
    pivots, excluded = eliminated(freed, equalities(drawn))
    assert pivots.keys() <= freed
    assert all(each.right and not each.left for each in excluded)
    if excluded:
        return
    for free in (Fraction(0), Fraction(5)):  # the changes of what is no pivot may be anything
        changes = dict.fromkeys(freed, free)
        for unknown, pivot in pivots.items():
            rest = sum((c * changes[u] for u, c in pivot.left.items() if u != unknown), Fraction(0))
            assert pivot.left[unknown] == 1
            assert not (pivot.left.keys() - {unknown}) & pivots.keys()
            changes[unknown] = pivot.right - rest
        for row, residual in drawn:
            assert residual + sum(c * changes[u] for u, c in row.items() if u in freed) == 0


@given(rows, st.frozensets(st.integers(0, 4)))
def test_what_excludes_itself_names_members_that_do_by_themselves(
    drawn: list[tuple[dict[int, int], int]], freed: frozenset[int]
) -> None:
    for excluded in eliminated(freed, equalities(drawn))[1]:
        alone = [each for each in equalities(drawn) if each.member in excluded.members]
        assert len(alone) == len(excluded.members)
        assert eliminated(freed, alone)[1]


def test_two_totals_with_one_figure_between_them() -> None:
    """a + b is 3 too small and b + c 3 too small: b mends both, a and c one each."""
    pair = [Equality(7, {0: 1, 1: 1}, Fraction(-3)), Equality(9, {1: 1, 2: 1}, Fraction(-3))]
    pivots, excluded = eliminated(frozenset({1}), pair)
    assert not excluded
    assert pivots[1].right == 3
    assert pivots[1].members >= {7}
    (wrong,) = eliminated(frozenset({0}), pair)[1]
    assert (wrong.right, wrong.members) == (Fraction(3), frozenset({9}))
    (other,) = eliminated(frozenset({1}), [pair[0], pair[1]._replace(residual=Fraction(-4))])[1]
    assert (abs(other.right), other.members) == (Fraction(1), frozenset({7, 9}))
