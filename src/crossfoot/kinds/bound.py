"""A figure and the limits that it was said to keep.

`value ≥ at_least`, `value ≤ at_most`, `value > more_than`, `value < less_than`.
The value has the slack of what was printed; a limit is exact.
"""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import equation
from crossfoot.claims.kind import Example, Field, Kind, Swap
from crossfoot.messages import translatable, translated


def _gap(given: Given) -> Gap | None:
    below = "at_least" in given.one or "more_than" in given.one
    above = "at_most" in given.one or "less_than" in given.one
    if "value" not in given.one:
        return None if below and above else Gap("not-printed", translated("no value is printed"))
    return None if below or above else Gap("not-printed", translated("no limit is printed"))


KIND = Kind(
    name="bound",
    fields=(
        Field("value", translatable("the figure")),
        Field(
            "at_least", translatable("it is this or more"), exact=True, synonyms=("min", "minimum", "lower", "floor")
        ),
        Field(
            "at_most", translatable("it is this or less"), exact=True, synonyms=("max", "maximum", "upper", "ceiling")
        ),
        Field("more_than", translatable("it is more than this"), exact=True),
        Field("less_than", translatable("it is less than this"), exact=True),
    ),
    equations=(
        equation("value ≥ at_least", "bound-mismatch"),
        equation("value ≤ at_most", "bound-mismatch"),
        equation("value > more_than", "bound-mismatch"),
        equation("value < less_than", "bound-mismatch"),
    ),
    gap=_gap,
    over_is_open=False,
    phrases={},
    swaps=(Swap("at_least", "at_most", translatable("the limits")),),
    synonyms=("limit", "range", "minimum", "maximum"),
    good=(
        Example("value: 36.932\nat_least: 36.000", "consistent"),
        Example("value: 12,5%\nmore_than: 12%\nless_than: 13%", "consistent"),
        Example("value: 36.932", "undetermined"),
    ),
    bad=(
        Example("value: 35.900\nat_least: 36.000", "mismatch", "35.900 is not at least 36.000 (100 too low)"),
        Example("value: 36.000\nmore_than: 36.000", "mismatch", "36.000 is not more than 36.000"),
        Example("at_least: 20\nat_most: 10", "mismatch", "nothing is at least 20 and at most 10"),
    ),
)
