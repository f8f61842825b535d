"""A figure is 10, 100 or 1000 times too large or too small: zeros were lost, or the separator stands elsewhere."""

from collections.abc import Iterator

from crossfoot.digits import Digits, digits_in
from crossfoot.notation import Notation
from crossfoot.number import Written
from crossfoot.registry import Cause, CauseExample


def _meant(printed: Written, notation: Notation) -> Iterator[str]:
    figure = digits_in(printed, notation)
    if figure is None or not printed.num:
        return
    for power in (1, -1, 2, -2, 3, -3):
        text = _moved(figure, power, printed.plain)
        if text and text.translate(_EXCHANGED) != printed.text:  # else the separator was misread
            yield text


_EXCHANGED = str.maketrans(".,", ",.")


def _moved(figure: Digits, power: int, plain: bool) -> str:
    """The figure times ten to that power; nothing where a count would come to have a decimal part."""
    digits = figure.all
    place = power - len(figure.fraction)
    if place >= 0:
        return figure.written(_without_zeros(digits + "0" * place), "")
    if plain:
        return "" if digits[place:].strip("0") or len(digits) <= -place else figure.written(digits[:place], "")
    digits = digits.rjust(1 - place, "0")
    fraction = digits[place:]
    while len(fraction) > len(figure.fraction) and fraction[-1] == "0":
        fraction = fraction[:-1]
    return figure.written(_without_zeros(digits[:place]), fraction)


def _without_zeros(whole: str) -> str:
    return whole.lstrip("0") or "0"


CAUSE = Cause(
    name="power-of-ten",
    rank=4,
    words="a factor of 10, 100 or 1000",
    meant=_meant,
    good=(CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),),
    bad=(
        CauseExample(
            "kind: share\npart: 53\nwhole: 78\npercent: 6,795%", "percent 67,95% (a factor of 10, 100 or 1000: 6,795%)"
        ),
        CauseExample(
            "kind: rate\nrate: 1.500\ncount: 12\ntotal: 180", "total 18.000 (a factor of 10, 100 or 1000: 180)"
        ),
        CauseExample(
            "kind: share\npart: 53\nwhole: 78000\npercent: 67,95%", "whole 78 (a factor of 10, 100 or 1000: 78000)"
        ),
    ),
)
