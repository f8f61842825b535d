"""The weights were left out: 99,53% of 549 and 0% of 2 are 99,17% on average, and not the 49,77% of the two alone."""

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    """What was printed is the average of the values alone."""
    printed = case.given.one.get("average")
    values, weights = case.given.many.get("values", ()), case.given.many.get("weights", ())
    heavy = sum((each.value for each in weights), Fraction(0))
    if printed is None or not heavy or len(values) != len(weights):
        return
    if sum((each.value for each in values), Fraction(0)) / len(values) in printed.interval(measured=True):
        total = sum((one.value * other.value for one, other in zip(values, weights, strict=True)), Fraction(0))
        why = translated("with the weights; {printed} is without them", printed=printed)
        yield Meaning({"average": like(total / heavy, printed, case.notation)}, why)


CAUSE = Cause(
    name="weights-left-out",
    rank=2,
    words=translatable("weights left out"),
    readings=_readings,
    fields=("weights",),
    good=(
        CauseExample(
            'kind: average\naverage: "33,17%"\nvalues: ["99,53%", 0%]\nweights: [549, 2]',
        ),
    ),
    bad=(
        CauseExample(
            'kind: average\naverage: "49,77%"\nvalues: ["99,53%", 0%]\nweights: [549, 2]',
            "average 99,17% (with the weights; 49,77% is without them)",
        ),
    ),
)
