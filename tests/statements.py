"""Claims of ``drawing`` as somebody writes them, what the checker says of them, and how many of them a test draws."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from drawing import KINDS, Claim
from equations import Stated
from stating import fields_of, verdicts_of

LOCALES = ("vi", "en")
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))
locales, styles = st.sampled_from(LOCALES), st.integers(0, 2**24)
written = fields_of


def times(share: float) -> settings:
    """So many examples for every one of the profile."""
    few = [*settings().suppress_health_check, HealthCheck.filter_too_much]
    return settings(max_examples=max(1, int(settings().max_examples * share)), suppress_health_check=few)


def decided(claim: Claim | Stated, locale: str = "vi", style: int = 0) -> str:
    """What the whole checker says of a file with that claim."""
    ((found, _),) = verdicts_of([claim], locale, claim.rounding, [style])
    return found
