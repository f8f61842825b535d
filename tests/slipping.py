"""Every slip of a figure written out as text, one by one: the slow search that the one in ``crossfoot`` is held to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crossfoot.figures.digits import Digits, digits_in
from crossfoot.figures.notation import Notation
from crossfoot.figures.written import PERCENT, Written

_EXCHANGED = str.maketrans(".,", ",.")


def slips(printed: Written, notation: Notation, is_read: Callable[[str], bool]) -> dict[str, str]:
    """What the figure could have been meant to be, with the name of the slip; only what can be read in its place."""
    figure = digits_in(printed, notation)
    found: dict[str, str] = {}
    for name, texts in _MAKERS.items() if figure is not None else ():
        for text in texts(figure, notation):  # type: ignore[arg-type]
            if text != printed.text and is_read(text):
                found.setdefault(text, name)
    return found


def _leads_with_zero(figure: Digits, whole: str) -> bool:
    return len(whole) > 1 and whole[0] == "0" and not (len(figure.whole) > 1 and figure.whole[0] == "0")


def _swapped(figure: Digits, _: Notation) -> Iterator[str]:
    digits, count = figure.all, len(figure.whole)
    for n in range(len(digits) - 1):
        other = digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :]
        if not _leads_with_zero(figure, other[:count]):
            yield figure.exchanged(0, other)


def _one_digit(figure: Digits, _: Notation) -> Iterator[str]:
    digits, count = figure.all, len(figure.whole)
    for n in range(len(digits)):
        for digit in "0123456789":
            other = digits[:n] + digit + digits[n + 1 :]
            if not _leads_with_zero(figure, other[:count]):
                yield figure.exchanged(0, other)


def _missing(figure: Digits, _: Notation) -> Iterator[str]:
    whole, fraction = figure.whole, figure.fraction
    for digit in "0123456789":
        for n in range(len(whole) + 1):
            more = whole[:n] + digit + whole[n:]
            if more[0] != "0":
                yield figure.written(more, fraction)
        for n in range(len(fraction) + 1) if fraction else ():
            yield figure.written(whole, fraction[:n] + digit + fraction[n:])


def _doubled(figure: Digits, _: Notation) -> Iterator[str]:
    whole, fraction = figure.whole, figure.fraction
    for n in range(1, len(whole)):
        if whole[n] == whole[n - 1]:
            yield figure.written(whole[:n] + whole[n + 1 :], fraction)
    for n in range(1, len(fraction)):
        if fraction[n] == fraction[n - 1]:
            yield figure.written(whole, fraction[:n] + fraction[n + 1 :])


def _tenfold(figure: Digits, _: Notation) -> Iterator[str]:
    places = len(figure.fraction)
    for power in (1, 2, 3, -1, -2, -3) if figure.number else ():
        digits, left = figure.all, places - power
        if left <= 0:
            text = figure.written((digits + "0" * -left).lstrip("0"), "")
        elif figure.printed.plain:
            if digits[-left:].strip("0") or len(digits) <= left:
                continue
            text = figure.written(digits[:-left], "")
        else:
            digits = digits.rjust(left + 1, "0")
            fraction = digits[-left:]
            fraction = fraction[:places] + fraction[places:].rstrip("0")
            text = figure.written(digits[:-left].lstrip("0") or "0", fraction)
        if text.translate(_EXCHANGED) != figure.text:
            yield text


def _misread(figure: Digits, notation: Notation) -> Iterator[str]:
    start, end = figure.at[0], figure.at[-1] + 1
    if notation.known and notation.decimal in (".", ","):
        yield figure.text[:start] + figure.text[start:end].translate(_EXCHANGED) + figure.text[end:]


def _sign(figure: Digits, _: Notation) -> Iterator[str]:
    digits, bare = figure.text[figure.at[0] : figure.at[-1] + 1], figure.before.rstrip()
    if figure.printed.num > 0:
        yield f"{bare[:-1] if bare[-1:] == '+' else figure.before}-{digits}{figure.after}"
    elif figure.printed.num < 0:
        yield f"{bare[:-1]}{digits}{figure.after.replace(')', '', 1) if bare[-1:] == '(' else figure.after}"


def _rest(figure: Digits, notation: Notation) -> Iterator[str]:
    printed = figure.printed
    relative = printed.kind == PERCENT or (not printed.kind and not printed.plain and not printed.scale)
    if relative and 0 < printed.value < 100 and printed.value != 50:
        text = notation.write(100 - printed.value, printed.place, grouped=False)
        whole, _, fraction = text.partition(notation.decimal or ".")
        yield figure.written(whole, fraction)


_MAKERS = {
    "digits-swapped": _swapped, "digit-doubled": _doubled, "one-digit": _one_digit,
    "power-of-ten": _tenfold, "separator-misread": _misread, "sign-lost": _sign, "complement": _rest,
    "digit-missing": _missing,  # last, so that what is called so has no other name
}  # fmt: skip
