"""The one exception: it says what and where, and goes from one process to another as it is."""

from __future__ import annotations

import pickle

import pytest

import crossfoot
from crossfoot.library.errors import CrossfootError


@pytest.mark.parametrize(
    ("path", "said"),
    [((), "it is odd"), (("percent",), "percent: it is odd"), (("parts", 2), "parts.2: it is odd")],
)
def test_an_error_says_where(path: tuple[str | int, ...], said: str) -> None:
    error = CrossfootError("it is odd", "unreadable-figure", path, 2, 5)
    assert str(error) == said
    assert (error.message, error.rule, error.path) == ("it is odd", "unreadable-figure", path)
    assert (error.start, error.end) == (2, 5)
    assert isinstance(error, ValueError)


def test_an_error_can_be_pickled() -> None:
    with pytest.raises(crossfoot.CrossfootError) as raised:
        crossfoot.check("1.227/5.000 = 25%")
    copy = pickle.loads(pickle.dumps(raised.value))
    assert (str(copy), vars(copy)) == (str(raised.value), vars(raised.value))
    assert vars(copy)["end"] == 5
