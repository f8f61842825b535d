"""One digit was read or typed wrong: 206 was printed for 209."""

from collections.abc import Iterable, Iterator

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    return _changed(figure, needed) if needed.here else ()


def _changed(figure: Digits, needed: Needed) -> Iterator[str]:
    number, text, last = figure.number, figure.text, len(figure.at) - 1
    for low, high in needed.here:
        below, above = number - low, high - number
        nearest = -below if below < 0 else -above if above < 0 else 0
        if low == high and len(str(nearest).rstrip("0")) != 1:
            continue  # the one number that would do is not a digit away
        first = max(last + 1 - len(str(max(-below, above, below, -above))), 0)
        for index in range(first, last + 1):
            power = 10 ** (last - index)
            if nearest > 9 * power:
                break  # what is left is not far enough
            place = figure.at[index]
            there = int(text[place])
            for digit in range(max(there - below // power, 0), min(there + above // power, 9) + 1):
                if digit != there and not (index == 0 and figure.begins(str(digit))):
                    yield f"{text[:place]}{digit}{text[place + 1 :]}"


CAUSE = Cause(
    name="one-digit",
    rank=4,
    words=translatable("one digit"),
    meant=_meant,
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: share\npart: 10.653\nwhole: 15.980\npercent: 58,98%"),
    ),
    bad=(
        CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%", "part 209 (one digit: 206)"),
        CauseExample("kind: share\npart: 1.793\nwhole: 2.900\npercent: 61,85", "percent 61,83 (one digit: 61,85)"),
        CauseExample("kind: total\ntotal: 166\nparts: {a: 87, b: 78}", "parts.b 79 (one digit: 78)"),
        CauseExample("kind: average\naverage: 39,99\ntotal: 375.692\ncount: 8.394", "count 9.394 (one digit: 8.394)"),
        CauseExample('kind: equation\nholds: "87 + 78 = 185"', "165 (one digit: 185)"),
    ),
)
