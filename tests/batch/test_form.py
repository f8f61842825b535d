"""What is compared follows from the equations of the kind; what has other meanings is for the engine."""

from __future__ import annotations

import pytest

from crossfoot.batch.form import _is_fit, form_of
from crossfoot.claims.kind import kinds
from crossfoot.claims.needed import Isolated


@pytest.mark.parametrize(
    ("kind", "roles", "lists", "results"),
    [
        ("share", ("part", "whole", "percent"), (), ["percent"]),
        ("share", ("part", "target", "percent"), (), ["percent"]),
        ("change", ("from", "to", "by", "percent"), (), ["by", "percent"]),
        ("total", ("total",), (("parts", 3),), ["total"]),
        ("average", ("average",), (("values", 2),), ["average"]),
        ("rate", ("rate", "count", "total"), (), ["total"]),
        ("growth", ("from", "to", "rate", "periods"), (), []),
    ],
)
def test_forms(kind: str, roles: tuple[str, ...], lists: tuple[tuple[str, int], ...], results: list[str]) -> None:
    form = form_of(kinds()[kind], roles, lists)
    assert form is not None
    assert [each.result for each in form.relations] == results
    assert form.rule == f"{kind}-mismatch"
    assert (form.compound is not None) == (kind == "growth")


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("share", ("part", "percent")), ("share", ("part", "whole", "ratio")), ("change", ("percent", "times")),
        ("bound", ("value", "at_least")), ("growth", ("from", "to", "total", "periods")), ("share", ("part", "whole")),
    ],
)  # fmt: skip
def test_what_is_left_to_the_engine(kind: str, roles: tuple[str, ...]) -> None:
    assert form_of(kinds()[kind], roles, ()) is None


def test_another_meaning_makes_a_mismatch_uncertain() -> None:
    by = form_of(kinds()["change"], ("to", "by", "percent"), ())
    both = form_of(kinds()["change"], ("from", "to", "percent"), ())
    assert by is not None and both is not None
    assert (by.certain, both.certain) == (False, True)


@pytest.mark.parametrize(
    ("factor", "rest", "fit"),
    [
        ([(("whole",), 1)], [(("part",), 100)], True),
        ([(("whole",), -1)], [(("part",), 100)], False),
        ([(("by",), 1)], [(("part",), 100)], False),
        ([(("whole",), 1)], [(("by", "whole"), 1), (("to",), 1)], True),
        ([(("whole",), 1)], [(("by", "to"), 1)], False),
        ([(("whole",), 1), (("by", "to"), 1)], [(("part",), 1)], False),
    ],
)
def test_signs_of_products_are_known(
    factor: list[tuple[tuple[str, ...], int]], rest: list[tuple[tuple[str, ...], int]], fit: bool
) -> None:
    """No product has two figures that may be negative, and what stands alone is divided by no such figure."""
    assert _is_fit(("percent", Isolated(tuple(factor), tuple(rest))), {"by", "to"}) is fit
