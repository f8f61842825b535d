"""Two figures changed places: the whole was printed as the part, or the later figure as the earlier one."""

from collections.abc import Iterator

from crossfoot.claims.kind import kinds
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    one = case.given.one
    for first, second, words in kinds()[case.claim.kind].swaps:
        if first not in one or second not in one or one[first].text == one[second].text:
            continue
        here, there = one[first].num * one[second].den, one[second].num * one[first].den
        if second != "whole" or not 0 <= here <= there:  # a part greater than its whole explains nothing
            yield Meaning(
                {first: one[second].text, second: one[first].text},
                translated("{fields} swapped", fields=translated(words)),
            )


CAUSE = Cause(
    name="roles-swapped",
    rank=6,
    words=translatable("swapped"),
    readings=_readings,
    good=(
        CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),
        CauseExample("kind: share\npart: 120\nwhole: 100\npercent: 120%"),
    ),
    bad=(
        CauseExample("kind: share\npart: 78\nwhole: 53\npercent: 67,95%", "part 53, whole 78 (part and whole swapped)"),
        CauseExample(
            "kind: change\nfrom: 2.840\nto: 1.613\nby: +1.227",
            "from 1.613, to 2.840 (earlier and later figure swapped)",
        ),
    ),
)
