"""What is left was printed in place of the share itself: 32% for 68%, or 25 who are not for the 53 who are."""

from collections.abc import Iterable, Iterator

from crossfoot.claims.wording import like_ratio
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.figures.digits import Digits, Needed
from crossfoot.figures.written import PERCENT
from crossfoot.messages import translatable, translated


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    printed, number, places = figure.printed, figure.number, len(figure.fraction)
    relative = printed.kind == PERCENT or (not printed.kind and not printed.plain and not printed.scale)
    rest = 100 * 10**places - number
    if not relative or printed.num <= 0 or rest <= 0 or rest == number or not needed.fits(rest, places):
        return ()
    digits = str(rest).rjust(places + 1, "0")
    return (figure.written(digits[: len(digits) - places], digits[len(digits) - places :]),)


def _readings(case: Case) -> Iterator[Meaning]:
    """The part of a share was printed as what is left of the whole."""
    one = case.given.one
    part, whole = one.get("part"), one.get("whole")
    if part is None or whole is None or part.hedge or whole.hedge:
        return
    rest, den = whole.num * part.den - part.num * whole.den, whole.den * part.den
    if (
        part.num > 0
        and rest > 0
        and rest % (part.step * whole.den) == 0
        and rest * part.den != part.num * den
        and case.may_be("part", rest, den)
    ):
        why = translated("what is left of {whole}: {printed}", whole=whole, printed=part)
        yield Meaning({"part": like_ratio(rest, den, part, case.notation)}, why)


CAUSE = Cause(
    name="complement",
    rank=10,
    words=translatable("what is left of 100%"),
    meant=_meant,
    readings=_readings,
    fields=("part",),
    good=(CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),),
    bad=(
        CauseExample(
            "kind: share\npart: 53\nwhole: 78\npercent: 32,05%", "percent 67,95% (what is left of 100%: 32,05%)"
        ),
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 32,05%", "part 25 (what is left of 78: 53)"),
    ),
)
