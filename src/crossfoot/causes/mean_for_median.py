"""The mean was taken for the median, or the other way about: of 15, 30, 120, 180, 240 and 300, 147,5 and 150."""

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claims.reductions import middle_of
from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.figures.interval import Interval
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    """What was printed is the other one of the same values."""
    one, values = case.given.one, case.given.many.get("values", ())
    if not values or "quantile" in one or "weights" in case.given.many:
        return
    middle = middle_of([Interval.point(each.value) for each in values]).lower or Fraction(0)
    mean = sum((each.value for each in values), Fraction(0)) / len(values)
    median = "median", middle, mean, translatable("the median; {printed} is the mean")
    average = "average", mean, middle, translatable("the average; {printed} is the median")
    for role, meant, taken, sentence in (median, average):
        printed = one.get(role)
        if printed is not None and taken in printed.interval(measured=True):
            yield Meaning({role: like(meant, printed, case.notation)}, translated(sentence, printed=printed))


CAUSE = Cause(
    name="mean-for-median",
    rank=2,
    words=translatable("mean for median"),
    readings=_readings,
    fields=("values",),
    good=(CauseExample("kind: median\nmedian: 180\nvalues: [15, 30, 120, 180, 240, 300]"),),
    bad=(
        CauseExample(
            "kind: median\nmedian: 147,5\nvalues: [15, 30, 120, 180, 240, 300]",
            "median 150,0 (the median; 147,5 is the mean)",
        ),
        CauseExample("kind: average\naverage: 30\nvalues: [10, 30, 80]", "average 40 (the average; 30 is the median)"),
    ),
)
