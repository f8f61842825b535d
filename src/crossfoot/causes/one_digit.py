"""One digit was read or typed wrong: 206 was printed for 209."""

from collections.abc import Iterator

from crossfoot.digits import digits_in
from crossfoot.notation import Notation
from crossfoot.number import Written
from crossfoot.registry import Cause, CauseExample


def _meant(printed: Written, notation: Notation) -> Iterator[str]:
    figure = digits_in(printed, notation)
    if figure is None:
        return
    text = figure.text
    for index, place in enumerate(figure.at):
        before, there, after = text[:place], text[place], text[place + 1 :]
        for digit in "0123456789":
            if digit != there and not (index == 0 and figure.begins(digit)):
                yield f"{before}{digit}{after}"


CAUSE = Cause(
    name="one-digit",
    rank=3,
    words="one digit",
    meant=_meant,
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: share\npart: 10.653\nwhole: 15.980\npercent: 58,98%"),
    ),
    bad=(
        CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%", "part 209 (one digit: 206)"),
        CauseExample("kind: share\npart: 1.793\nwhole: 2.900\npercent: 61,85", "percent 61,83 (one digit: 61,85)"),
        CauseExample("kind: total\ntotal: 166\nparts: {a: 87, b: 78}", "parts.b 79 (one digit: 78)"),
        CauseExample("kind: average\naverage: 40\ntotal: 375.692\ncount: 8.394", "count 9.394 (one digit: 8.394)"),
        CauseExample('kind: equation\nholds: "87 + 78 = 185"', "165 (one digit: 185)"),
    ),
)
