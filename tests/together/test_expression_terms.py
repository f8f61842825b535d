"""Expressions as conditions: what they say of values, powers among them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crossfoot.together.expression_terms import power
from crossfoot.together.forms import LinearForm, NotLinear
from systems import asked, by_forms, by_z3, system_with


@pytest.mark.parametrize("exponent", range(5))
def test_a_power_is_the_base_so_many_times(exponent: int) -> None:
    assert power(Fraction(3, 2), exponent) == Fraction(3, 2) ** exponent


def test_a_power_of_what_is_not_known_is_not_linear() -> None:
    unknown: Any = LinearForm({"x": 1})
    assert power(unknown, 0).constant == 1 and power(unknown, 1) is unknown
    with pytest.raises(NotLinear):
        power(unknown, 2)


@pytest.mark.parametrize(
    ("holds", "freed", "possible"),
    [
        ("12 / 4 = 3", (), True),
        ("12 / 4 = 5", (), False),
        ("20% * 50 = 10", (), True),
        ("20% * 50 = 11", (), False),
        ("1 - -2 = 3", (), True),
        ("3 > 2", (), True),
        ("3 > 4", (), False),
        ("12 / 4 = 3", (2,), True),
        ("2^5 = 32", (1,), True),
        ("2^5 = 33", (1,), False),
    ],
)
def test_what_an_expression_says(holds: str, freed: tuple[int, ...], possible: bool) -> None:
    system = system_with(f'kind: equation, holds: "{holds}"')
    question = asked(system, [f"holds[{leaf}]" for leaf in freed])
    assert by_z3(system, question) is by_forms(system, question) is possible
