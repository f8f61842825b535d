"""Sequences whose items are made when somebody looks at them behave as tuples do."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.library.listing import JoinedSequence, Listing

NUMBERS = st.lists(st.integers(), max_size=6)


def same(made: Sequence[int], plain: tuple[int, ...]) -> None:
    assert len(made) == len(plain)
    assert tuple(made) == plain
    for at in range(-len(plain), len(plain)):
        assert made[at] == plain[at]
    for part in (slice(None), slice(1, 3), slice(None, None, -1), slice(-2, None), slice(5, 100)):
        assert made[part] == plain[part]
    for at in (len(plain), -len(plain) - 1):
        with pytest.raises(IndexError):
            made[at]


@given(NUMBERS)
def test_a_listing_is_the_sequence_of_what_is_made(numbers: list[int]) -> None:
    made = Listing(numbers, abs)
    plain = tuple(map(abs, numbers))
    same(made, plain)
    assert made == plain and plain == made and made == Listing(plain, int)
    assert made != (*plain, 1) and made != 3
    assert hash(made) == hash(plain)
    assert pickle.loads(pickle.dumps(made)) == made


@given(st.lists(NUMBERS, max_size=4))
def test_joined_sequences_are_one(parts: list[list[int]]) -> None:
    same(JoinedSequence(parts), tuple(number for part in parts for number in part))


def test_items_are_made_when_they_are_asked_for() -> None:
    made: list[int] = []
    listing = Listing(range(10), lambda number: made.append(number) or number)  # type: ignore[func-returns-value]
    joined = JoinedSequence([listing, listing])
    assert (len(listing), len(joined), made) == (10, 20, [])
    assert (listing[3], joined[13]) == (3, 3)
    assert made == [3, 3]


def test_a_long_one_is_not_written_out() -> None:
    assert repr(Listing(range(1000), int)) == repr(JoinedSequence([range(1000)])) == "<1000 items>"
    assert repr(Listing(range(2), int)) == repr(JoinedSequence([range(2)])) == "(0, 1)"
