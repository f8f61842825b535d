"""What is said of claims that cannot all be right, in English and where another language has other plurals."""

from __future__ import annotations

import pytest

from crossfoot.messages import speaking
from crossfoot.together.answer import BOUND
from crossfoot.together.sentences import cannot_be_right, not_looked_for, shown, with_repair, without_repair

MANY = [f"c{number}" for number in range(60)]


def test_of_many_claims_the_first_are_named() -> None:
    assert shown(["a", "b"]) == "a, b"
    listed, _, rest = shown(MANY).partition(" and ")
    assert len(listed.split(", ")) + int(rest.removesuffix(" more")) == len(MANY)


@pytest.mark.parametrize(
    ("ids", "beside", "sentence"),
    [
        (["a", "b"], True, "the claims a, b cannot all be right"),
        (["a"], True, "the claim a cannot be right beside the others"),
        (["a"], False, "the claim a cannot be right"),
    ],
)
def test_one_claim_alone_is_wrong_beside_others(ids: list[str], beside: bool, sentence: str) -> None:
    assert cannot_be_right(ids, beside_others=beside) == sentence


@pytest.mark.parametrize(
    ("others", "alike", "end"),
    [
        (0, 0, ""),
        (1, 0, "; 1 other repair is as small"),
        (2, 0, "; 2 other repairs are as small"),
        (1, 1, "; 1 other repair is as small, 1 of them as likely"),
        (3, 2, "; 3 other repairs are as small, 2 of them as likely"),
    ],
)
def test_other_repairs_are_counted(others: int, alike: int, end: str) -> None:
    assert with_repair("S", "x is 1", others, alike) == f"S: x is 1{end}"
    with speaking("fr"):
        assert ("aussi petites" in with_repair("S", "x is 1", others, alike)) == (others > 1)


def test_where_nothing_was_found_it_says_why() -> None:
    assert not_looked_for("S", BOUND).startswith("S; which figures would have to change: this was not decided")
    assert without_repair("S", 3) == "S, and no change of up to 3 figures makes them agree"
    with speaking("vi"):
        assert "bộ giải" in not_looked_for("S", BOUND)
