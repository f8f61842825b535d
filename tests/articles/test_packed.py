"""The scores of all roles in one sum."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles.packed import FIELD, ONE, TWO, ZERO, OfOne, OfTwo, Scores, most_of_two, of_one, of_two
from crossfoot.articles.traits import Traits
from crossfoot.articles.weights import SCALE, weights

TEXT = "Of 437 hens (262 red; nearly 40 black), 60.0% are fed. Then 12/40 fell by 5%, from 20 to 19 kg."


def _plain(role: str, traits: tuple[str, ...]) -> int:
    known = weights().roles[role]
    return sum(round(known[trait] * SCALE) for trait in traits if trait in known)


def test_every_role_has_its_own_field() -> None:
    traits = Traits(row_of(TEXT, "en"))
    scores = Scores(traits)
    places = range(len(traits.row))
    for role in ONE:
        assert [OfOne(role, scores)[at] for at in places] == [_plain(role, traits.of_one(at)) for at in places]
    count = len(traits.row)
    for role in TWO:
        found = OfTwo(role, role, scores)
        for one in places:
            for two in range(one + 1, count):
                wanted = _plain(role, traits.of_two(one, two))
                assert found[one * count + two] == found[two * count + one] == wanted


@pytest.mark.parametrize("ones", [True, False])
def test_no_sum_leaves_its_field(ones: bool) -> None:
    """The greatest weights that traits of one kind can have together, and the least."""
    packing = of_one() if ones else of_two()
    bits = sorted(packing.shifts.values())[1]
    for role in packing.shifts:
        kinds: dict[str, list[int]] = {}
        for trait, weight in weights().roles[role].items():
            kinds.setdefault(trait[0], [0]).append(round(weight * SCALE))
        assert sum(max(each) for each in kinds.values()) < 1 << bits - 1
        assert sum(min(each) for each in kinds.values()) >= -(1 << bits - 1)


def test_all_roles_of_the_file_are_there() -> None:
    of_lists = {role for role in weights().roles if role[:3] in ("su.", "hu.") and role[3].isdigit()}
    cues = {role for role in weights().roles if role.startswith("cue.")}
    assert weights().roles.keys() == {*ONE, *TWO, *of_lists, *cues}


def test_no_two_figures_have_more_than_the_most() -> None:
    traits = Traits(row_of(TEXT * 3, "en"))
    twos, count = Scores(traits).twos, len(traits.row)
    for one in range(count):
        for two in range(one + 1, count):
            apart = min(traits.row[two].number - traits.row[one].number, 2)
            for role, shift in of_two().shifts.items():
                score = (twos[one * count + two] >> shift & FIELD) - ZERO
                assert score <= most_of_two(role)[apart]


def test_no_role_of_one_figure_is_called_as_one_of_two() -> None:
    assert not set(ONE) & set(TWO)
