"""A digit was left out: 179 was printed for 1.793."""

from collections.abc import Iterator

from crossfoot.digits import Digits, Needed
from crossfoot.registry import Cause, CauseExample


def _meant(figure: Digits, needed: Needed) -> Iterator[str]:
    whole, fraction = figure.whole, figure.fraction
    for more in _with_one_more(figure, needed, 0, len(whole)):
        yield figure.written(more[: len(whole) + 1], more[len(whole) + 1 :])
    if fraction:
        for more in _with_one_more(figure, needed, len(whole), len(whole) + len(fraction)):
            yield figure.written(more[: len(whole)], more[len(whole) :])


def _with_one_more(figure: Digits, needed: Needed, first: int, last: int) -> Iterator[str]:
    """All digits with one more, before one of these places; behind a run of the same digit only, so that each is made
    once. No figure comes to begin with a zero.
    """
    digits, number, count = figure.all, figure.number, len(figure.all)
    for low, high in needed.spans(len(figure.fraction) + (first > 0)):
        for index in range(first, last + 1):
            power = 10 ** (count - index)
            head, tail = divmod(number, power)
            base = head * 10 * power + tail
            nothing = not first and not int(digits[:index] or "0")  # then a zero would lead
            follows = digits[index : index + 1] if index < last else ""
            if nothing and index:
                continue
            for digit in range(max(-((base - low) // power), int(nothing)), min((high - base) // power, 9) + 1):
                if str(digit) != follows:
                    yield f"{digits[:index]}{digit}{digits[index:]}"


CAUSE = Cause(
    name="digit-missing",
    rank=4,
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
