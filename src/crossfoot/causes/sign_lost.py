"""The sign was lost or invented: a fall of 113 was printed as 113, not −113."""

from collections.abc import Iterable, Iterator

from crossfoot.diagnosis.cause import Cause, CauseExample
from crossfoot.figures.digits import Digits, Needed
from crossfoot.messages import translatable

_SIGNS = "+-−–"


def _meant(figure: Digits, needed: Needed) -> Iterable[str]:
    if not figure.printed.num or not needed.may_turn:
        return ()
    return _turned(figure) if needed.fits(figure.number, len(figure.fraction), otherwise=True) else ()


def _turned(figure: Digits) -> Iterator[str]:
    printed = figure.printed
    before, after, digits = figure.before, figure.after, printed.text[figure.at[0] : figure.at[-1] + 1]
    bare = before.rstrip()
    if printed.num > 0:
        yield f"{(bare[:-1] if bare[-1:] == '+' else before)}-{digits}{after}"
    elif bare[-1:] == "(":
        yield f"{bare[:-1]}{digits}{after.replace(')', '', 1)}"
    elif bare[-1:] in _SIGNS:
        yield f"{bare[:-1]}{digits}{after}"


CAUSE = Cause(
    name="sign-lost",
    rank=9,
    words=translatable("sign"),
    meant=_meant,
    good=(CauseExample("kind: change\nfrom: 134\nto: 21\nby: −112"),),
    bad=(
        CauseExample("kind: change\nfrom: 134\nto: 21\nby: 113", "by -113 (sign: 113)"),
        CauseExample("kind: change\nfrom: 50\nto: 55\npercent: −10%", "percent 10% (sign: −10%)"),
        CauseExample("kind: change\nfrom: 50\nto: 55\nby: (5)", "by 5 (sign: (5))"),
    ),
)
