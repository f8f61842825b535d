"""A fraction was printed for a percentage: 134 of 1.459 is 0,0918, which is 9,18%."""

from collections.abc import Iterator

from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.figures.digits import digits_in
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    printed = case.given.one.get("percent")
    if printed is None or printed.kind or printed.plain or printed.scale or abs(printed.num) >= 10 * printed.den:
        return
    figure = digits_in(printed, case.notation)
    if figure is None or not figure.fraction:
        return
    digits = figure.whole + figure.fraction.ljust(2, "0")
    places = max(len(figure.fraction) - 2, 0)
    whole = digits[: len(digits) - places].lstrip("0") or "0"
    text = figure._replace(after=f"%{figure.after}").written(whole, digits[len(digits) - places :])
    yield Meaning({"percent": text}, translated("a fraction printed for a percentage: {printed}", printed=printed))


CAUSE = Cause(
    name="fraction-for-percentage",
    rank=1,
    words=translatable("a fraction printed for a percentage"),
    readings=_readings,
    fields=("percent",),
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: share\npart: 134\nwhole: 1.459\npercent: 0,0918%"),
    ),
    bad=(
        CauseExample(
            "kind: share\npart: 134\nwhole: 1.459\npercent: 0,0918",
            "percent 9,18% (a fraction printed for a percentage: 0,0918)",
        ),
        CauseExample(
            "kind: change\nto: 2.840\nby: +1.227\npercent: 0,76",
            "percent 76% (a fraction printed for a percentage: 0,76)",
        ),
    ),
)
