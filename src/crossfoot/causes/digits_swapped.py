"""Two neighbouring digits changed places: 67% was printed for 76%."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    number = figure.number
    # exchanged digits make a number that is off by a multiple of nine
    spans = [(low, high) for low, high in needed.here if (high - number) // 9 != (low - number - 1) // 9]
    return _swapped(figure, spans) if spans else ()


def _swapped(figure: Digits, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    digits, number = figure.all, figure.number
    for low, high in spans:
        power = 10 ** (len(digits) - 2)
        for index in range(len(digits) - 1):
            first, second = digits[index], digits[index + 1]
            would_do = low <= number + 9 * (int(second) - int(first)) * power <= high
            if would_do and first != second and not (index == 0 and figure.begins(second)):
                yield figure.exchanged(index, second + first)
            power //= 10


CAUSE = Cause(
    name="digits-swapped",
    rank=3,
    words=translatable("digits swapped"),
    meant=_meant,
    good=(
        CauseExample("kind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        CauseExample("kind: total\ntotal: 177\nparts: [87, 78]"),
    ),
    bad=(
        CauseExample("kind: change\nto: 2.840\nby: +1.227\npercent: 67%", "percent 76% (digits swapped: 67%)"),
        CauseExample(
            "kind: share\npart: 351\nwhole: 100.000\nratio: 315,0 trên 100.000",
            "ratio 351,0 trên 100.000 (digits swapped: 315,0 trên 100.000)",
        ),
        CauseExample("kind: total\ntotal: 1.560\nparts: [817, 780, 53]", "total 1.650 (digits swapped: 1.560)"),
    ),
)
