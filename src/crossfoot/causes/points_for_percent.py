"""Percent and percentage points were mixed up: from 40% to 44% is 4 points, and 10% of what it was."""

from collections.abc import Iterator

from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, POINTS
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    """The difference of two percentages was printed as relative growth."""
    one = case.given.one
    if not {"from", "to", "by"} <= one.keys():
        return
    old, new, by = one["from"], one["to"], one["by"]
    if old.kind != PERCENT or new.kind != PERCENT or by.kind not in (PERCENT, POINTS):
        return
    growth = (Interval(1, 1) + by.interval(measured=True).over(100)) * old.interval()
    if growth.meets(new.interval()):
        text = like(new.value - old.value, by, case.notation)
        why = translated("the difference in points; {printed} is the growth in percent", printed=by)
        yield Meaning({"by": text}, why)


CAUSE = Cause(
    name="points-for-percent",
    rank=8,
    words=translatable("percent for percentage points"),
    readings=_readings,
    fields=("by",),
    good=(CauseExample("kind: change\nfrom: 40%\nto: 44%\nby: 5%"),),
    bad=(
        CauseExample(
            "kind: change\nfrom: 40%\nto: 44%\nby: 10%",
            "by 4% (the difference in points; 10% is the growth in percent)",
        ),
    ),
)
