"""A percentage was reckoned on the wrong base: growth on the new figure, a part against the rest.

1.227 more than 1.613 is 76%; of the 2.840 that it makes it is 43%. 20 of 80 is 25%; against the other 60 it is 33%.
"""

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claims.wording import like, plainly
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated

_ALL = Interval(100, 100)


def _readings(case: Case) -> Iterator[Meaning]:
    percent = case.given.one.get("percent")
    if percent is None:
        return
    if "to" in case.given.one:
        yield from _on_the_new(case, percent)
    elif {"part", "whole"} <= case.given.one.keys():
        yield from _against_the_rest(case, percent)


def _on_the_new(case: Case, percent: Written) -> Iterator[Meaning]:
    """percent × to = 100 × by, or (100 − percent) × to = 100 × from, in place of the same with ``from``."""
    one = case.given.one
    new = one["to"]
    right = next((each for each in case.claim.recomputed if each.role == "percent"), None)
    if right is None:
        return
    rate = percent.interval(measured=True)
    if "from" in one:
        fits = ((_ALL - rate) * new.interval()).meets(one["from"].interval().scaled(100))
    else:
        fits = "by" in one and (rate * new.interval()).meets(one["by"].interval().scaled(100))
    if fits:
        yield Meaning({"percent": like(right.exact, percent, case.notation)}, _instead_of_the_old(case, _bare(new)))


def _instead_of_the_old(case: Case, new: str) -> str:
    old = _old(case)
    if not old:
        return translated("reckoned on the new figure {new} instead of the old one", new=new)
    return translated("reckoned on the new figure {new} instead of the old {old}", new=new, old=old)


def _bare(figure: Written) -> str:
    return figure.text.removeprefix("+")


def _old(case: Case) -> str:
    """The earlier figure; nothing where it is not known."""
    old = case.given.one.get("from")
    if old is not None:
        return _bare(old)
    exact = next((each.exact for each in case.claim.recomputed if each.role == "from"), None)
    return "" if exact is None else plainly(exact, "from", case.notation)


def _against_the_rest(case: Case, percent: Written) -> Iterator[Meaning]:
    """percent = 100 × part / (whole − part), or what is printed as the whole is only the rest."""
    part, whole = case.given.one["part"], case.given.one["whole"]
    rate = percent.interval(measured=True)
    low, high, den = rate.lo, rate.hi, rate.den
    if low is None or high is None or low <= 0 or not part.num or not whole.num:
        return
    parts = part.interval().scaled(100)
    ends = 100 * den + low, 100 * den + high
    share = Interval(100 * low * ends[1], 100 * high * ends[0], ends[0] * ends[1], rate.lo_closed, rate.hi_closed)
    if (share * whole.interval()).meets(parts):
        exact = 100 * part.value / whole.value
        rest = like(whole.value - part.value, whole, case.notation)
        why = translated("reckoned on the rest {rest} instead of the whole {whole}", rest=rest, whole=whole)
        yield Meaning({"percent": like(exact, percent, case.notation)}, why)
    both = part.num * whole.den + whole.num * part.den
    if (rate * Interval(both, both, part.den * whole.den)).meets(parts):
        all_of_it: Fraction = part.value + whole.value
        why = translated("{printed} is the rest without the part", printed=whole)
        yield Meaning({"whole": like(all_of_it, whole, case.notation)}, why)


CAUSE = Cause(
    name="wrong-base",
    rank=2,
    words=translatable("reckoned on the wrong base"),
    readings=_readings,
    fields=("percent",),
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: change\nto: 2.840\nby: +1.227\npercent: 67%"),
    ),
    bad=(
        CauseExample(
            "kind: change\nto: 2.840\nby: +1.227\npercent: 43%",
            "percent 76% (reckoned on the new figure 2.840 instead of the old 1.613)",
        ),
        CauseExample(
            "kind: change\nfrom: 100\nto: 80\npercent: −25%",
            "percent −20% (reckoned on the new figure 80 instead of the old 100)",
        ),
        CauseExample(
            "kind: share\npart: 20\nwhole: 80\npercent: 33%",
            "percent 25% (reckoned on the rest 60 instead of the whole 80)",
        ),
        CauseExample("kind: share\npart: 20\nwhole: 60\npercent: 25%", "whole 80 (60 is the rest without the part)"),
    ),
)
