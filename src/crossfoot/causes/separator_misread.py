"""The separator was read the other way: 1.230 was printed, as one thousand and more, for 1,230."""

from collections.abc import Iterator

from crossfoot.digits import digits_in
from crossfoot.notation import Notation
from crossfoot.number import Written
from crossfoot.registry import Cause, CauseExample


def _meant(printed: Written, notation: Notation) -> Iterator[str]:
    figure = digits_in(printed, notation)
    if figure is None or not notation.known:
        return
    text, (start, end) = printed.text, (figure.at[0], figure.at[-1])
    inside = text[start:end].translate(_OTHER.get(notation.decimal, {}))
    if inside != text[start:end]:
        yield text[:start] + inside + text[end:]


_POINT_AND_COMMA = str.maketrans(".,", ",.")
_OTHER = {".": _POINT_AND_COMMA, ",": _POINT_AND_COMMA}


CAUSE = Cause(
    name="separator-misread",
    rank=6,
    words="separator read the other way",
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
