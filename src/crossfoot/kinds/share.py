"""A part of a whole, with the percentage or ratio that it makes.

`whole × percent = 100 × part`, and the part is not greater than the whole. A plan that may be exceeded is a `target`
in place of the `whole`. Where the part or the whole was not printed, whole numbers may still decide: 248 can be 99,2%
of a plan, because 250 exists; no whole number is 33% of 20.
"""

from collections.abc import Mapping

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.halfplanes import Halfplanes, on_each_sign
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.written import NEAREST, Way, Written

PERCENT = equation("whole × percent = 100 × part", "share-mismatch")
RATIO = equation("whole × ratio = part", "share-mismatch")
TARGET = equation("target × percent = 100 × part", "share-mismatch")
TARGET_RATIO = equation("target × ratio = part", "share-mismatch")
AT_MOST = equation("part ≤ whole", "part-exceeds-whole")
ABOVE_ALL = equation("percent ≤ 100", "part-exceeds-whole")

_ZERO = Interval(0, 0)
_OF_NOTHING = "nothing of nothing has no percentage"


def _base(given: Given) -> Written | None:
    return given.one.get("whole") or given.one.get("target")


def _broken(given: Given) -> Equation:
    """The equation to name when the percentage or the ratio does not fit."""
    if "percent" not in given.one:
        return RATIO
    return TARGET if "target" in given.one else PERCENT


def _rate(given: Given, way: Way) -> Interval | None:
    """The percentages that the printed percent and ratio allow together; ``None`` when they exclude each other."""
    percent, ratio = given.one.get("percent"), given.one.get("ratio")
    if percent is None:
        assert ratio is not None
        return ratio.interval(way, True).scaled(100)
    if ratio is None:
        return percent.interval(way, True)
    return percent.interval(way, True).intersection(ratio.interval(way, True).scaled(100))


def _has_rate(given: Given) -> bool:
    return "percent" in given.one or "ratio" in given.one


def _gap(given: Given) -> str:
    part, base = given.one.get("part"), _base(given)
    if not _has_rate(given):
        if part is None or base is None:
            return "no percentage is printed, and not both a part and a whole"
        over = "whole" in given.one and not part.interval().reaches(base.interval())
        return "" if over else "no percentage is printed"
    if part is not None and base is not None:
        return _OF_NOTHING if part.interval() == base.interval() == _ZERO else ""
    if _of_nothing(given):
        return _OF_NOTHING
    if "percent" in given.one and "ratio" in given.one:
        return ""  # the two are compared with each other
    if part is None and base is None:
        return "neither the part nor the whole is printed"
    lacking = "the part is not printed" if part is None else "the whole is not printed"
    rate = _rate(given, NEAREST)
    if rate is None or _above_all(given, rate):
        return ""
    known = part or base
    if known is None or not known.is_count:
        return lacking
    return "" if _at_most_one(given) else f"{lacking}, and several whole numbers would do"


def _of_nothing(given: Given) -> bool:
    """True when the part or the whole is zero, and the other one, which was not printed, can be nothing else."""
    part, base = given.one.get("part"), _base(given)
    if base is not None:
        return base.interval() == _ZERO
    rate = _rate(given, NEAREST)
    return part is not None and part.interval() == _ZERO and rate is not None and 0 not in rate


def _above_all(given: Given, rate: Interval) -> bool:
    """True when the percentage alone says that the unprinted part is greater than the whole."""
    whole = given.one.get("whole")
    return whole is not None and "part" not in given.one and whole.num > 0 and not rate.reaches(Interval(100, 100))


def _unprinted(given: Given, rate: Interval) -> Interval | None:
    """The values that the unprinted part or whole can have; ``None`` when there are none.

    A whole that is not printed may be a target, so it is not held to be at least the part.
    """
    part, base = given.one.get("part"), _base(given)
    if base is not None:
        span = (base.interval() * rate).over(100)
        if "target" in given.one:
            return span
        return span.intersection(Interval.between(None, base.value))
    assert part is not None
    if 0 in rate:
        return None if rate.is_point and 0 not in part.interval() else EVERYTHING
    return part.interval().scaled(100) / rate


def _at_most_one(given: Given) -> bool:
    """True when at most one whole number can be the unprinted part or whole, the others rounded to nearest."""
    rate = _rate(given, NEAREST)
    span = None if rate is None else _unprinted(given, rate)
    if span is None:
        return True
    return span.length is not None and span.length < 1


def _failed(given: Given, way: Way) -> Equation | None:
    part, base = given.one.get("part"), _base(given)
    bounded = "target" not in given.one
    if part is not None and base is not None:
        parts, wholes = part.interval(way), base.interval(way)
        if not _has_rate(given):
            return None if parts.reaches(wholes) else AT_MOST
        rate = _rate(given, way)
        if rate is None:
            return None if 0 in parts and 0 in wholes else _broken(given)
        if not (wholes * rate).meets(parts.scaled(100)):
            return _broken(given)
        if bounded and not (wholes.is_point and parts.is_point):
            return None if _fits_within(parts, wholes, rate) else AT_MOST
        return AT_MOST if bounded and not parts.reaches(wholes) else None
    rate = _rate(given, way)
    known = part or base
    if rate is None:  # percentage and ratio exclude each other, except of nothing
        return None if base is not None and 0 in base.interval(way) else _broken(given)
    if known is None:
        return None
    return _failed_in_whole_numbers(given, rate)


def _failed_in_whole_numbers(given: Given, rate: Interval) -> Equation | None:
    if _above_all(given, rate):
        return ABOVE_ALL
    span = _unprinted(given, rate)
    if span is None or ("whole" in given.one and not _fits_within(EVERYTHING, given.one["whole"].interval(), rate)):
        return _broken(given)
    known = given.one.get("part") or _base(given)
    if known is None or not known.is_count or not _at_most_one(given):
        return None
    span = span.intersection(Interval(0, None, 1, True, False))
    return _broken(given) if span is None or span.least_whole() is None else None


def _fits_within(parts: Interval, wholes: Interval, rate: Interval) -> bool:
    """True when one part and one whole satisfy both the percentage and part ≤ whole."""

    def build(planes: Halfplanes, sign: int) -> None:
        planes.within(1, 0, wholes)
        planes.within(0, 1, parts)
        planes.ratio(rate.over(100), sign)
        planes.add(-1, 1, 0)

    return on_each_sign(build, zero=0 in wholes and 0 in parts)


def _quick(one: Mapping[str, Written]) -> tuple[Recomputed, ...] | None:
    """The commonest share by far, decided in whole numbers: two counts and a percentage to nearest.

    |100 × part − whole × percent| ≤ whole × half a unit of the percentage, multiplied out. ``None`` when it is not
    that.
    """
    if len(one) != 3:
        return None
    part, whole, percent = one.get("part"), one.get("whole"), one.get("percent")
    if part is None or whole is None or percent is None:
        return None
    if not (part.plain and whole.plain) or part.hedge or whole.hedge or percent.hedge:
        return None
    a, w, den = part.num, whole.num, percent.den
    if not 0 <= a <= w or not w:
        return None
    off = 2 * (100 * a * den - w * percent.num)
    if off > w * percent.step or -off > w * percent.step:
        return None
    return (Recomputed("percent", 100 * a, w, "{part} of {whole}"),)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    part, base = given.one.get("part"), _base(given)
    percent, ratio = given.one.get("percent"), given.one.get("ratio")
    role = "target" if "target" in given.one else "whole"
    if part is not None and base is not None:
        if not base.num:
            return ()
        found = []
        how = f"{{part}} of {{{role}}}"
        sign = -1 if base.num < 0 else 1
        num, den = sign * part.num * base.den, sign * base.num * part.den
        if percent is not None or ratio is None:
            found.append(Recomputed("percent", 100 * num, den, how))
        if ratio is not None:
            found.append(Recomputed("ratio", num, den, how))
        return tuple(found)
    rate = percent.value / 100 if percent is not None else ratio.value if ratio is not None else None
    if rate is None:
        return ()
    name = "percent" if percent is not None else "ratio"
    if base is not None:
        return (Recomputed.of("part", base.value * rate, f"{{{name}}} of {{{role}}}"),)
    if part is not None and rate:
        return (Recomputed.of("whole", part.value / rate, f"{{part}} / {{{name}}}"),)
    if percent is not None and ratio is not None:
        return (Recomputed.of("percent", ratio.value * 100, "{ratio}"),)
    return ()


def _stated(given: Given) -> tuple[Equation, ...]:
    found = []
    if "percent" in given.one:
        found.append(TARGET if "target" in given.one else PERCENT)
    if "ratio" in given.one:
        found.append(TARGET_RATIO if "target" in given.one else RATIO)
    if "whole" in given.one:
        found.append(AT_MOST)
    return tuple(found)


KIND = Kind(
    name="share",
    fields=(
        Field("part", "the part, a figure or a declared name"),
        Field("whole", "what it is a part of"),
        Field("target", "in place of whole: a plan or target, which the part may exceed"),
        Field("percent", "the percentage as printed, 9,18%"),
        Field("ratio", "in place of percent: 1 in 5, 1/5, or a decimal", "ratio"),
    ),
    equations=(PERCENT, RATIO, TARGET, TARGET_RATIO, AT_MOST),
    quick=_quick,
    exclusive=(("whole", "target"),),
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    measured=frozenset({"percent", "ratio"}),
    forms=(
        "{part} per {whole} [is] {percent:%}",
        "{part:n} per {target:plan} is {percent:printed %}",
        "{percent:%} is {part} per {whole}",
        "{percent:%} of {whole} [is] {part}",
        "{part} is {percent:%} of {whole}",
        "of {whole} {part} [is] {percent:%}",
        "{percent:%} of {part} per {whole}",
        "{ratio:ratio} of {whole} is {part}",
        "{part} is {ratio:ratio} of {whole}",
        "{ratio:ratio} is {percent:%}",
        "{percent:%} is {ratio:ratio}",
        "{part:n} per {whole:n} is {ratio:ratio}",
        "{part:n} of {whole:n} is {percent:bare}",
    ),
    good=(
        Example("part: 134\nwhole: 1459\npercent: 9,18%", "consistent"),
        Example("part: 15.980\ntarget: 10.000\npercent: 159,8%", "consistent"),
        Example("part: 1\nwhole: 5\nratio: 1 trong 5", "consistent"),
        Example("part: 248\npercent: 99,2%", "consistent"),
        Example("part: 1.500\npercent: 50%", "undetermined"),
        Example("part: 21\nwhole: 22", "undetermined"),
        Example("part: 0\nwhole: 0\npercent: 0%", "undetermined"),
        Example("whole: 0\npercent: 25%", "undetermined"),
        Example("part: 0\npercent: 25%", "undetermined"),
        Example("percent: 97%", "undetermined"),
    ),
    bad=(
        Example(
            "part: 53\nwhole: 78\npercent: 64,94%", "mismatch", "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"
        ),
        Example(
            "part: 21\nwhole: 1813\npercent: 1,15%",
            "truncated",
            "21 of 1813 is 1,158…%, which rounds to 1,16%; 1,15% cuts the digits off",
        ),
        Example(
            "part: 1\nwhole: 81\npercent: 1,24%",
            "rounded-up",
            "1 of 81 is 1,234…%, which rounds to 1,23%; 1,24% is rounded up",
        ),
        Example("part: 3\nwhole: 17\nratio: 1 trong 5", "mismatch", "3 of 17 is 17,65%, which is not 1 trong 5 (20%)"),
        Example("whole: 20\npercent: 33%", "mismatch", "33% of 20 is 6,6, and no whole number fits"),
        Example("whole: 20\npercent: 120%", "mismatch", "120% of 20 is 24, more than the whole"),
        Example(
            "part: 120\nwhole: 100\npercent: 120%", "mismatch", "the part 120 is greater than the whole 100 (by 20)"
        ),
    ),
)
