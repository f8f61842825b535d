"""A part of a whole, with the percentage or ratio that it makes.

`whole × percent = 100 × part`, and the part is not greater than the whole where both have one sign. A plan that may be
exceeded is a `target` in place of the `whole`. Where the part or the whole was not printed, whole numbers may still
decide: 248 can be 99,2% of a plan, because 250 exists; no whole number is 33% of 20.
"""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind, Swap
from crossfoot.claims.roles import the
from crossfoot.claims.statements import Statement, equations_of, in_force, quotients_apart, set_in_claim, sets_of
from crossfoot.claims.whole import known_count, values_of_unprinted
from crossfoot.figures.written import PERCENT, POINTS, Written
from crossfoot.messages import translatable, translated

OF_WHOLE = equation("whole × percent = 100 × part", "share-mismatch")
BY_RATIO = equation("whole × ratio = part", "share-mismatch")
AT_MOST = equation("part ≤ whole", "part-exceeds-whole")
AT_LEAST = equation("part ≥ whole", "part-exceeds-whole")
NOT_ABOVE_ALL = equation("percent ≤ 100", "part-exceeds-whole")
RATIO_NOT_ABOVE_ALL = equation("ratio ≤ 1", "part-exceeds-whole")
_ABOVE = ((OF_WHOLE, BY_RATIO, AT_MOST),)
_BELOW = ((OF_WHOLE, BY_RATIO, AT_LEAST),)
"""what ties part and whole where the whole has one sign"""
FROM_ZERO_UP = equation("whole ≥ 0", "part-exceeds-whole")
UP_TO_ZERO = equation("whole ≤ 0", "part-exceeds-whole")
_PART, _PART_BY_RATIO, _PART_OF_WHOLE = (
    translatable("{percent} of {whole}"), translatable("{ratio} of {whole}"), translatable("{part} of {whole}")
)  # fmt: skip
_OF_TARGET = (
    translatable("{percent} of {target}"), translatable("{ratio} of {target}"), translatable("{part} of {target}")
)  # fmt: skip
"""what these become where a target is printed"""
ABOVE_ALL = {"percent": NOT_ABOVE_ALL, "ratio": RATIO_NOT_ABOVE_ALL}


def _stated(given: Given) -> tuple[Equation, ...]:
    """The part is not greater than the whole where both have one sign. Of a positive whole, the part that nobody
    printed makes no more than 100%, even where the whole may be zero.
    """
    one = given.one
    whole, part = one.get("whole"), one.get("part")
    if whole is None:
        return OF_WHOLE, BY_RATIO
    if part is not None:
        return _of_either_sign(given)[0]
    least = whole.interval().lo if whole.is_range else whole.num
    if least is None or least < 0 or (not least and whole.hedge != ">"):
        return OF_WHOLE, BY_RATIO
    return (*(limit for role, limit in ABOVE_ALL.items() if role in one), OF_WHOLE, BY_RATIO, AT_MOST)


def _otherwise(given: Given) -> tuple[tuple[Equation, ...], ...]:
    """A whole that may be above and below zero bounds the part by the one or the other."""
    if "part" not in given.one or "whole" not in given.one:
        return ()
    others = _of_either_sign(given)[1:]
    return tuple(in_force(KIND, each, frozenset(given.one)) for each in others) if others else ()


def _of_either_sign(given: Given) -> tuple[tuple[Equation, ...], ...]:
    """What ties part and whole, for the sign that is printed first."""
    whole = given.one["whole"]
    if whole.__class__ is Written and whole.is_count and whole.num:
        return _ABOVE if whole.num > 0 else _BELOW
    values = set_in_claim(KIND, given, "whole", whole)
    above, below = values.hi is None or values.hi > 0, values.lo is None or values.lo < 0
    if above != below:
        return _ABOVE if above else _BELOW
    if not above:
        return ((OF_WHOLE, BY_RATIO, AT_MOST, AT_LEAST),)
    by_sign = ((FROM_ZERO_UP, OF_WHOLE, BY_RATIO, AT_MOST), (UP_TO_ZERO, OF_WHOLE, BY_RATIO, AT_LEAST))
    return by_sign if whole.num >= 0 else by_sign[::-1]


def _gap(given: Given) -> Gap | None:
    one = given.one
    part, base = one.get("part"), one.get("whole") or one.get("target")
    if "percent" not in one and "ratio" not in one:
        if part is None or base is None:
            return Gap("not-printed", translated("no percentage is printed, and not both a part and a whole"))
        return (
            Gap("not-printed", translated("no percentage is printed"))
            if Statement.of(KIND, given).failed_in_reals() is None
            else None
        )
    counts = [role for role in ("part", "whole", "target") if role in one]
    if counts and not any(one[role].num for role in counts):
        sets = sets_of(KIND, given)
        if all(sets[role].is_zero for role in counts) and (base is not None or _is_nothing(given)):
            return Gap("nothing", translated("nothing of nothing has no percentage"))
    if (part is not None and base is not None) or {"percent", "ratio"} <= one.keys():
        return None
    if part is None and base is None:
        return Gap("not-printed", translated("neither the part nor the whole is printed"))
    statement = Statement.of(KIND, given)
    if statement.is_decided_in_whole_numbers or statement.failed_in_reals() is not None:
        return None
    lacking = the("part" if part is None else "whole")
    if known_count(KIND, given) is None:
        return Gap("not-printed", translated("{figure} is not printed", figure=lacking))
    sentence = translatable("{figure} is not printed, and several whole numbers would do")
    return Gap("not-printed", translated(sentence, figure=lacking))


def _is_nothing(given: Given) -> bool:
    """Whether the whole, which was not printed, can only be zero, as the part is."""
    equations, sets = equations_of(KIND, given), sets_of(KIND, given)
    values = values_of_unprinted(KIND, given, equations, sets)
    return values is not None and values.is_zero and quotients_apart(KIND, equations, sets) is None


KIND = Kind(
    name="share",
    fields=(
        Field(
            "part",
            translatable("the part, a figure or a declared name"),
            counted=True,
            result_of=("percent", "ratio"),
            synonyms=("number", "amount", "count", "numerator", "portion", "subset", "dividend"),
        ),
        Field(
            "whole",
            translatable("what it is a part of"),
            counted=True,
            synonyms=("total", "all", "base", "of", "denominator", "population", "divisor", "sum"),
        ),
        Field(
            "target",
            translatable("in place of whole: a plan or target, which the part may exceed"),
            counted=True,
            stands_for="whole",
            synonyms=("plan", "goal"),
        ),
        Field(
            "percent",
            translatable("the percentage as printed, 9,18%"),
            measured=True,
            result=True,
            synonyms=("share", "rate", "growth", "value", "pct", "proportion", "quotient", "result"),
        ),
        Field(
            "ratio",
            translatable("in place of percent: 1 in 5, 1/5, a decimal, 3.2 per 1,000, 12‰, 120 basis points"),
            "ratio",
            measured=True,
            result=True,
            on_request=True,
        ),
    ),
    equations=(NOT_ABOVE_ALL, RATIO_NOT_ABOVE_ALL, OF_WHOLE, BY_RATIO, AT_MOST, AT_LEAST),
    stated=_stated,
    otherwise=_otherwise,
    gap=_gap,
    numbers={"percent": (PERCENT,), "ratio": ("", PERCENT, POINTS)},
    phrases={
        "part": (_PART, _PART_BY_RATIO),
        "whole": ("{part} / {percent}", "{part} / {ratio}"),
        "percent": (_PART_OF_WHOLE, "{ratio}"),
        "ratio": (_PART_OF_WHOLE, "{percent}"),
    },
    swaps=(
        Swap("part", "whole", translatable("part and whole")),
        Swap("part", "target", translatable("part and target")),
    ),
    whole=("part", "whole"),
    commonest=("part", "whole", "percent"),
    yearly=True,
    synonyms=("percentage", "percent", "proportion", "part", "fraction", "ratio", "quota"),
    forms=(
        "{part} per {whole} [is] {percent:%}",
        "{part:n} per {target:plan} is {percent:printed %}",
        "{percent:%} is {part} per {whole}",
        "{percent:%} of {whole} [is] {part}",
        "{part} is {percent:%} of {whole}",
        "of {whole} {part} [is] {percent:%}",
        "{percent:%} of {part} per {whole}",
        "{ratio:spoken ratio} of {whole} is {part}",
        "{part} is {ratio:spoken ratio} of {whole}",
        "{ratio:ratio in words} is {percent:%}",
        "{percent:%} is {ratio:ratio in words}",
        "{ratio:spoken ratio} is {percent:unlimited %}",
        "{percent:unlimited %} is {ratio:spoken ratio}",
        "{part:n} per {whole:n} is {ratio:ratio}",
        "{part:n} of {whole:n} is {percent:bare}",
    ),
    good=(
        Example("part: 134\nwhole: 1459\npercent: 9,18%", "consistent"),
        Example("part: 15.980\ntarget: 10.000\npercent: 159,8%", "consistent"),
        Example("part: 1\nwhole: 5\nratio: 1 trong 5", "consistent"),
        Example("part: 38.882\nwhole: 1.000.000\nratio: 3.888,2 trên 100.000", "consistent"),
        Example("part: 12\nwhole: 1000\nratio: 12‰", "consistent"),
        Example("part: 12\nwhole: 1000\nratio: 120 điểm cơ bản", "consistent"),
        Example("part: 31\nwhole: 100\nratio: hơn 1 trong 4", "consistent"),
        Example("part: 48\nwhole: 100\npercent: gần một nửa", "consistent"),
        Example("part: 20\nwhole: 100\nratio: 1 ăn 4", "consistent"),
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
        Example(
            "part: 38.982\nwhole: 1.000.000\nratio: 3.888,2 trên 100.000",
            "mismatch",
            "38.982 of 1.000.000 is 3.898,2 trên 100.000, not 3.888,2 trên 100.000 (10 too low)",
        ),
        Example("part: 66\nwhole: 100\npercent: một nửa", "mismatch", "66 of 100 is 66%, which is not một nửa (50%)"),
        Example("whole: 20\npercent: 33%", "mismatch", "33% of 20 is 6,6, and no whole number fits"),
        Example("whole: 20\npercent: 120%", "mismatch", "120% of 20 is 24, more than the whole"),
        Example(
            "part: 120\nwhole: 100\npercent: 120%", "mismatch", "the part 120 is greater than the whole 100 (by 20)"
        ),
    ),
)
