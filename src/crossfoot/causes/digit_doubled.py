"""A digit was typed twice: 9.556 was printed for 956."""

from collections.abc import Iterable, Iterator

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    return _halved(figure, needed) if len(set(figure.all)) < len(figure.all) else ()


def _halved(figure: Digits, needed: Needed) -> Iterator[str]:
    digits, count, places = figure.all, len(figure.whole), len(figure.fraction)
    for index in range(1, len(digits)):
        again = digits[index] == digits[index - 1] and index != count
        if again and (index + 1 == count or digits[index + 1 : index + 2] != digits[index]):  # the last of its run
            left = digits[:index] + digits[index + 1 :]
            at = count - 1 if index < count else count
            if needed.fits(int(left), places if index < count else places - 1):
                yield figure.written(left[:at], left[at:])


CAUSE = Cause(
    name="digit-doubled",
    rank=4,
    words=translatable("a digit is doubled"),
    meant=_meant,
    good=(CauseExample("kind: total\ntotal: 165\nparts: [87, 77]"),),
    bad=(
        CauseExample("kind: share\npart: 206\nwhole: 9.556\npercent: 21,55%", "whole 956 (a digit is doubled: 9.556)"),
        CauseExample(
            "kind: share\npart: 53\nwhole: 78\npercent: 67,995%", "percent 67,95% (a digit is doubled: 67,995%)"
        ),
        CauseExample(
            'kind: total\ntotal: 1.000,01\nparts: ["60,01", "40"]', "total 100,01 (a digit is doubled: 1.000,01)"
        ),
    ),
)
