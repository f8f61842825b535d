"""The separator was read the other way: 1.230 was printed, as one thousand and more, for 1,230."""

from collections.abc import Iterable

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    text, start, end = figure.text, figure.at[0], figure.at[-1]
    if end - start + 1 == len(figure.at) or not figure.notation.known:
        return ()
    inside = text[start:end].translate(_OTHER.get(figure.notation.decimal, {}))
    marks = end - start + 1 - len(figure.at)
    if inside == text[start:end] or marks != 1 or len(figure.fraction) not in (0, figure.sizes[0]):
        return ()
    places = 0 if figure.fraction else len(figure.at) - next(n for n, at in enumerate(figure.at) if at - start != n)
    return (text[:start] + inside + text[end:],) if needed.fits(figure.number, places) else ()


_POINT_AND_COMMA = str.maketrans(".,", ",.")
_OTHER = {".": _POINT_AND_COMMA, ",": _POINT_AND_COMMA}


CAUSE = Cause(
    name="separator-misread",
    rank=7,
    words=translatable("separator read the other way"),
    meant=_meant,
    good=(CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),),
    bad=(
        CauseExample(
            "kind: average\naverage: 1,540\ntotal: 15.400\ncount: 10",
            "average 1.540 (separator read the other way: 1,540)",
        ),
        CauseExample(
            "kind: change\nfrom: 1.613\nto: 2.840\ntimes: 1.761 lần",
            "times 1,761 lần (separator read the other way: 1.761 lần)",
        ),
    ),
)
