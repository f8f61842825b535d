"""A figure is 10, 100 or 1000 times too large or too small: zeros were lost, or the separator stands elsewhere."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable

_EXCHANGED = str.maketrans(".,", ",.")


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    number = figure.number
    if not number:
        return ()
    # Between the ends, give or take what a place more or less does to them.
    spans = [(low, high) for low, high in needed.here if high + 10 >= 10 * number or 10 * (low - 1) <= number]
    return _shifted(figure, needed, spans) if spans else ()


def _shifted(figure: Digits, needed: Needed, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    number = figure.number
    for low, high in spans:
        larger, smaller = high + 10 >= 10 * number, 10 * (low - 1) <= number
        for power in ((1, 2, 3) if larger else ()) + ((-1, -2, -3) if smaller else ()):
            digits, places = _moved(figure, power)
            if digits and needed.fits(int(digits), places):
                at = len(digits) - places
                text = figure.written(digits[:at], digits[at:])
                if text.translate(_EXCHANGED) != figure.text:  # else the separator was misread
                    yield text


def _moved(figure: Digits, power: int) -> tuple[str, int]:
    """The digits of the figure times ten to that power, and how many are decimals; nothing where a count would come to
    have a decimal part.
    """
    digits = figure.all
    place = power - len(figure.fraction)
    if place >= 0:
        return _without_zeros(digits + "0" * place), 0
    if figure.printed.plain:
        return ("", 0) if digits[place:].strip("0") or len(digits) <= -place else (digits[:place], 0)
    digits = digits.rjust(1 - place, "0")
    fraction = digits[place:]
    while len(fraction) > len(figure.fraction) and fraction[-1] == "0":
        fraction = fraction[:-1]
    return _without_zeros(digits[:place]) + fraction, len(fraction)


def _without_zeros(whole: str) -> str:
    return whole.lstrip("0") or "0"


CAUSE = Cause(
    name="power-of-ten",
    rank=5,
    words=translatable("a factor of 10, 100 or 1000"),
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
