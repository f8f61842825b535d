"""Claims of ``drawing`` as somebody writes them down, and how many of them a test draws."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from drawing import Claim
from writing import write

LOCALES = ("vi", "en")
locales, styles = st.sampled_from(LOCALES), st.integers(0, 2**24)


def times(share: float) -> settings:
    """So many examples for every one of the profile."""
    return settings(max_examples=max(1, int(settings().max_examples * share)))


def written(claim: Claim, locale: str, style: int) -> dict[str, Any]:
    """The fields of the claim, as somebody writes them."""
    texts = {role: write(p, locale, style + 977 * n) for n, (role, p) in enumerate(claim.figures.items())}
    many = {"parts": claim.parts, "values": claim.values}
    lists = {key: [write(p, locale, style + 31 * n) for n, p in enumerate(ps)] for key, ps in many.items() if ps}
    said = claim.kind == "total" and (claim.coverage != "exact" or style % 2)
    return {**texts, **lists, **({"coverage": claim.coverage} if said else {})}
