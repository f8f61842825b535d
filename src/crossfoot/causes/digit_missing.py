"""A digit was left out: 179 was printed for 1.793."""

from collections.abc import Iterator

from crossfoot.digits import digits_in
from crossfoot.notation import Notation
from crossfoot.number import Written
from crossfoot.registry import Cause, CauseExample


def _meant(printed: Written, notation: Notation) -> Iterator[str]:
    figure = digits_in(printed, notation)
    if figure is None:
        return
    whole, fraction = figure.whole, figure.fraction
    for more in _with_one_more(whole):
        if not figure.begins(more[0]) and more != "0" + whole:
            yield figure.written(more, fraction)
    if fraction:
        for more in _with_one_more(fraction):
            yield figure.written(whole, more)


def _with_one_more(digits: str) -> Iterator[str]:
    """The digits with one more, at any place; behind a run of the same digit only, so that each is made once."""
    for index in range(len(digits) + 1):
        for digit in "0123456789":
            if digits[index : index + 1] != digit:
                yield f"{digits[:index]}{digit}{digits[index:]}"


CAUSE = Cause(
    name="digit-missing",
    rank=3,
    words="a digit is missing",
    meant=_meant,
    good=(CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),),
    bad=(
        CauseExample("kind: share\npart: 179\nwhole: 2.900\npercent: 61,83%", "part 1.793 (a digit is missing: 179)"),
        CauseExample(
            'kind: total\ntotal: 100%\nparts: ["62,98%", "30,21%", "5,9%", "0,4%"]', "0,94% (a digit is missing: 0,4%)"
        ),
    ),
)
