"""The readings of docs/verdicts.md: their order, and that none is narrower than it must be."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import ROUNDINGS, VERDICTS, Rounding
from crossfoot.claims.reading import ALLOWED, COARSE, CUT_OFF, NEAREST, OF_VERDICT, ROUNDED_UP, STRETCHED, uniform
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.sets import Way

EN = notation_of("en")
TEXTS = ("9.18%", "0.0%", "-2.5%", "1%", "1.2 million", "over 5%", "20-30%")


def allowed(text: str, way: Way) -> Interval:
    return read(text, EN).interval(way, True)


def test_a_file_counts_as_consistent_what_its_rounding_says() -> None:
    assert set(ALLOWED) == set(ROUNDINGS)
    expected: dict[Rounding, set[str]] = {
        "nearest": {"consistent"},
        "truncate": {"consistent", "truncated"},
        "up": {"consistent", "rounded-up"},
        "any": {"consistent", "truncated", "rounded-up"},
    }
    assert {rounding: {each.verdict for each in ALLOWED[rounding]} for rounding in ROUNDINGS} == expected
    assert all(readings[0] is NEAREST for readings in ALLOWED.values())


def test_each_verdict_has_its_readings() -> None:
    assert OF_VERDICT == {
        "consistent": (NEAREST,), "truncated": CUT_OFF, "rounded-up": ROUNDED_UP, "coarse": (COARSE,),
    }  # fmt: skip
    assert list(OF_VERDICT) == list(VERDICTS[:4])
    assert all(each.verdict == verdict for verdict, readings in OF_VERDICT.items() for each in readings)


def test_results_alone_are_cut_off_or_all_figures_alike() -> None:
    for first, second in (CUT_OFF, ROUNDED_UP):
        assert first.others == "nearest"
        assert second.results == second.others
        assert first.results != "nearest"


@pytest.mark.parametrize("text", TEXTS)
def test_a_result_alone_may_also_be_rounded_to_nearest(text: str) -> None:
    """Cut off "as it likes": the set of a result is nearest and cut off together."""
    for (first, second), one_way in ((CUT_OFF, "truncate"), (ROUNDED_UP, "up")):
        both = allowed(text, "nearest").hull(allowed(text, second.results))
        assert allowed(text, first.results) == both
        assert second.results == one_way


@given(st.sampled_from(TEXTS), st.fractions(-40, 2_000_000, max_denominator=2000))
def test_the_stretched_reading_holds_all_that_cutting_and_raising_do(text: str, x: Fraction) -> None:
    for reading in (NEAREST, *CUT_OFF, *ROUNDED_UP):
        for ours, wider in ((reading.results, STRETCHED.results), (reading.others, STRETCHED.others)):
            if x in allowed(text, ours):
                assert x in allowed(text, wider)


@pytest.mark.parametrize("way", ["nearest", "truncate", "up", "any"])
def test_all_figures_printed_one_way(way: Way) -> None:
    assert uniform(way) == ("consistent", way, way)
    assert (uniform(way) == NEAREST) == (way == "nearest")
