"""Growth and multiple were mixed up: 2.840 is 176% of 1.613, or 1,76 times as many, but it has grown by 76%."""

from collections.abc import Iterator

from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    """The percentage is one hundred too large, or the multiple one too small."""
    if case.given.one.keys().isdisjoint(("from", "to", "by", "times")):
        return
    percent, times = case.given.one.get("percent"), case.given.one.get("times")
    if percent is not None:
        growth = like(percent.value - 100, percent, case.notation)
        yield Meaning({"percent": growth}, translated("the growth; {printed} is the multiple", printed=percent))
    if times is not None:
        multiple = like(times.value + 1, times, case.notation)
        yield Meaning({"times": multiple}, translated("the multiple; {printed} is the growth", printed=times))


CAUSE = Cause(
    name="growth-for-multiple",
    rank=2,
    words=translatable("growth for multiple"),
    readings=_readings,
    fields=("from", "to", "by", "times"),
    good=(CauseExample("kind: change\nto: 2.840\nby: +1.227\npercent: 67%"),),
    bad=(
        CauseExample(
            "kind: change\nto: 2.840\nby: +1.227\npercent: 176%", "percent 76% (the growth; 176% is the multiple)"
        ),
        CauseExample(
            "kind: change\nfrom: 16.500\nto: 29.849\ntimes: 0,81 lần",
            "times 1,81 lần (the multiple; 0,81 lần is the growth)",
        ),
    ),
)
