"""Two neighbouring digits changed places: 67% was printed for 76%."""

from collections.abc import Iterator

from crossfoot.digits import digits_in
from crossfoot.notation import Notation
from crossfoot.number import Written
from crossfoot.registry import Cause, CauseExample


def _meant(printed: Written, notation: Notation) -> Iterator[str]:
    figure = digits_in(printed, notation)
    if figure is None:
        return
    digits = figure.all
    for index in range(len(digits) - 1):
        first, second = digits[index], digits[index + 1]
        if first != second and not (index == 0 and figure.begins(second)):
            yield figure.exchanged(index, second + first)


CAUSE = Cause(
    name="digits-swapped",
    rank=2,
    words="digits swapped",
    meant=_meant,
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: total\ntotal: 177\nparts: [87, 78]"),
    ),
    bad=(
        CauseExample("kind: change\nto: 2.840\nby: +1.227\npercent: 67%", "percent 76% (digits swapped: 67%)"),
        CauseExample("kind: total\ntotal: 1.560\nparts: [817, 780, 53]", "total 1.650 (digits swapped: 1.560)"),
    ),
)
