"""What fits with much leeway, or is printed so coarsely that many others would fit."""

from __future__ import annotations

import pytest

from articles.rows import mentions
from crossfoot.articles.choose import constants
from crossfoot.articles.loose import is_loose
from crossfoot.articles.proposal import Candidate, Role, judged


def made(kind: str, text: str, roles: str) -> Candidate:
    """A proposal of the figures of a text in these roles, judged."""
    figures = tuple(map(Role, roles.split(), mentions(text)))
    candidate = Candidate(kind, figures, "pattern", 0, len(text))
    return judged(candidate, constants(candidate))


@pytest.mark.parametrize(
    ("kind", "text", "roles", "loose"),
    [
        ("share", "43 of 300, 14%", "part whole percent", False),
        ("share", "44 of 300, 14%", "part whole percent", True),  # only with the digits cut off, which says little
        ("share", "44 of 300, 14.6%", "part whole percent", False),
        ("share", "at least 43 of 300, 14%", "part whole percent", True),
        ("change", "from 250 to 300, 20%", "from to percent", False),
        ("change", "from 250 to 301, 20.3%", "from to percent", True),
        ("change", "from 1 million to 2 million, 90%", "from to percent", True),  # 33 to 300 % would fit
        ("change", "from 1.00 million to 2.00 million, 100%", "from to percent", False),
        ("total", "over 467: 371 and 105", "total parts parts", True),
        ("total", "476: 371 and 105", "total parts parts", False),
        ("rate", "12 hens, 36 eggs, 3 each", "count total rate", False),
        ("rate", "12 hens, 4 million eggs, 300,000 each", "count total rate", True),
    ],
)
def test_what_fits_loosely_is_nothing_to_go_by(kind: str, text: str, roles: str, loose: bool) -> None:
    assert is_loose(made(kind, text, roles)) is loose
