"""A digit was left out: 179 was printed for 1.793."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    longest = 10 ** (len(figure.all) + 1)
    there = figure.fraction or any(10 * high >= longest and low < longest for low, high in needed.here)
    return _completed(figure, needed) if there or not figure.whole.strip("0") else ()


def _completed(figure: Digits, needed: Needed) -> Iterator[str]:
    whole, fraction = figure.whole, figure.fraction
    count, places = len(whole), len(fraction)
    if whole.strip("0"):
        least = 10 ** len(figure.all)
        spans = _between(needed.here, least, 10 * least - 1)
        for more in _with_one_more(figure, spans, 0, count) if spans else ():
            yield figure.written(more[: count + 1], more[count + 1 :])
    elif count == 1:  # 0,94: a zero stands for no digit at all
        for digit in "123456789":
            if needed.fits(int(digit + figure.all), places):
                yield figure.written(digit + whole, fraction)
    if fraction and places < needed.places:
        least = int(whole) * 10 ** (places + 1)
        spans = _between(needed.spans(places + 1), least, least + 10 ** (places + 1) - 1)
        for more in _with_one_more(figure, spans, count, count + places) if spans else ():
            yield figure.written(more[:count], more[count:])


def _between(spans: Sequence[tuple[int, int]], least: int, most: int) -> list[tuple[int, int]]:
    return [(max(low, least), min(high, most)) for low, high in spans if low <= most and high >= least]


def _with_one_more(figure: Digits, spans: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[str]:
    """All digits with one more, before one of these places; behind a run of the same digit only, so that each is made
    once.
    """
    digits, number, count = figure.all, figure.number, len(figure.all)
    for low, high in spans:
        for index in range(first, last + 1):
            power = 10 ** (count - index)
            head, tail = divmod(number, power)
            base = head * 10 * power + tail
            follows = digits[index : index + 1] if index < last else ""
            for digit in range(max(-((base - low) // power), 0), min((high - base) // power, 9) + 1):
                if str(digit) != follows:
                    yield f"{digits[:index]}{digit}{digits[index:]}"


CAUSE = Cause(
    name="digit-missing",
    rank=4,
    words=translatable("a digit is missing"),
    meant=_meant,
    good=(CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),),
    bad=(
        CauseExample("kind: share\npart: 179\nwhole: 2.900\npercent: 61,83%", "part 1.793 (a digit is missing: 179)"),
        CauseExample(
            'kind: total\ntotal: 100%\nparts: ["62,98%", "36,08%", "0,4%"]', "0,94% (a digit is missing: 0,4%)"
        ),
    ),
)
