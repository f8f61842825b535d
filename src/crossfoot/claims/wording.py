"""The sentence of a finding: what was printed, what follows, the gap and its direction, in the document's own
notation.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.gaps import greater, more_together, not_kept, off, off_in_points, on_condition, within
from crossfoot.claims.kind import allowed, kinds
from crossfoot.claims.roles import called, entries_of, is_counted, is_quotient, split_role, the
from crossfoot.figures.notation import Notation
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.units import CLOCK
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import CURRENCY, LIMITS, PERCENT, POINTS, TIMES, Written, as_in
from crossfoot.messages import translatable, translated, translated_plural

_BEFORE: Final = r"[^\d½⅓⅔¼¾]*"
_TAIL: Final = r"[^\d½⅓⅔¼¾]*$"
_SIGNS = str.maketrans("", "", "+-−–(")
_ROLE = unmade(r"\{(\w+)([,×]?)(\w*)\}")
_SHOWN_PARTS = 6


def like(exact: Fraction, printed: Written, notation: Notation, more: int = 0) -> str:
    """``exact`` as the printed figure is written: its places (and ``more``), its unit, its scale word; to nearest."""
    return like_ratio(exact.numerator, exact.denominator, printed, notation, more)


def like_ratio(num: int, den: int, printed: Written, notation: Notation, more: int = 0) -> str:
    """``like`` for ``num / den``, with ``den`` positive."""
    if printed.unit == CLOCK and den == 1:
        return f"{'-' if num < 0 else ''}{abs(num) // 60}:{abs(num) % 60:02}"
    if not printed.is_in_digits:
        return plainly(Fraction(num, den), "percent" if printed.kind == PERCENT else "", notation)
    if not more and not printed.hedge and not printed.sign:
        # Nearer to the printed value than half a unit: then it is written just as that was.
        twice = 2 * (num * printed.den - printed.num * den)
        if -printed.step * den < twice < printed.step * den and printed.text[0] != "(":
            return printed.text
    notation = as_in(printed, notation)
    grouped = printed.grouped or abs(printed.num) < 1000 * printed.den
    if printed.scale:
        den *= 10**printed.scale
    return _dressed(notation.write_ratio(num, den, printed.place - more, grouped=grouped), printed)


def _dressed(digits: str, printed: Written, end: str = "") -> str:
    """The digits with the minus, the currency, the scale word and the unit of the printed figure."""
    minus = next((c for c in printed.text if c in "−–"), "-") if digits[0] == "-" else ""
    return f"{minus}{_head(printed)}{digits.removeprefix('-')}{end}{_tail(printed)}"


def _head(printed: Written) -> str:
    """The currency that stands before the figure: ``$``, ``US$ ``; not the hedge before it."""
    if printed.kind != CURRENCY:
        return ""
    before = re.match(_BEFORE, printed.text)
    words = before[0].translate(_SIGNS) if before else ""
    last = (words.split() or [""])[-1]
    is_money = printed.noun.casefold() in last.casefold() or not set(CURRENCY_SIGNS).isdisjoint(last)
    return words[words.rfind(last) :] if is_money or not printed.hedge else ""


def _tail(printed: Written) -> str:
    if printed.unit and any(map(str.isdigit, printed.noun)):  # so many per 1,000
        return f" {printed.noun}"
    last = printed.text[-1:]
    if last.isdigit():
        return ""
    if last == "%" and printed.text[-2:-1].isdigit():
        return "%"
    match = re.search(_TAIL, printed.text)
    return match[0].rstrip(")") if match and match[0].strip() else ""


def plainly(exact: Fraction, role: str, notation: Notation) -> str:
    """A figure that nobody printed: in full where two places or fewer do it, else to two places."""
    place = next((place for place in (0, -1) if (exact / Fraction(10) ** place).denominator == 1), -2)
    return notation.write(exact, place) + ("%" if role == "percent" else "")


def _unprinted(claim: Claim, one: Recomputed, notation: Notation) -> str:
    """``plainly``, or with the scale word of another figure of the claim where it is no less: 19 million."""
    most = abs(one.exact)
    scaled = next(
        (each.written for each in claim.figures if each.written.scale > 0 and 10**each.written.scale <= most), None
    )
    if scaled is None or is_quotient(claim.kind, one.role) or exact_text(one.exact, scaled, 2) is None:
        return plainly(one.exact, one.role, notation)
    return expansion(one.exact, scaled, notation)


def recomputed_text(claim: Claim, recomputed: Recomputed, notation: Notation) -> str:
    """The recomputed figure as text, in the style of the printed one where there is one."""
    figure = claim.figure(recomputed.role)
    if figure is None or not figure.written.is_in_digits:
        return plainly(recomputed.exact, recomputed.role, notation)
    return like_ratio(recomputed.num, recomputed.den, figure.written, notation)


def fill(claim: Claim, template: str, notation: Notation) -> str:
    """``{part} of {whole}`` with the figures as printed, or as recomputed where they were not; ``{parts}`` added up,
    ``{values,}`` one after the other, ``{weights×values}`` multiplied in pairs and added up.
    """

    def text_of(match: re.Match[str]) -> str:
        role, sign, other = match.groups()
        figure = claim.figure(role)
        if figure is not None:
            return figure.written.text.removeprefix("+")
        entries = [each.text for each in entries_of(claim, role)]
        if len(entries) > _SHOWN_PARTS:
            sentence = (
                translatable("the {number} {entries}") if sign else translatable("the sum of the {number} {entries}")
            )
            return translated(sentence, number=len(entries), entries=called(role))
        if other:
            pairs = zip(entries, entries_of(claim, other), strict=True)
            return " + ".join(f"{one} × {each.text}" for one, each in pairs)
        if entries:
            return (", " if sign else " + ").join(entries)
        recomputed = next((r for r in claim.recomputed if r.role == role), None)
        return _unprinted(claim, recomputed, notation) if recomputed else called(role)

    if "{" in template:
        template = translated(template)
    return _ROLE.sub(text_of, template).replace("{{", "{").replace("}}", "}")


def gap(exact: Fraction, printed: Written, notation: Notation, more: int = 0) -> str:
    """``3,01 points too low``: how far the printed figure is from the recomputed one, at the places printed."""
    if exact == printed.value and printed.hedge in LIMITS:
        return translated("exactly the limit, which is excluded")
    notation = as_in(printed, notation)
    place = printed.place - more
    steps = _steps(exact.numerator, exact.denominator, place + printed.scale)
    num, den = _in_units(printed.num, printed.den, place + printed.scale)
    difference = num - steps * den
    above, one = _in_units(abs(difference), den, -place)
    size = notation.write_ratio(above, one, place)
    if place < 0:
        size = size.rstrip("0").rstrip(notation.decimal or ".")
    if printed.kind in (PERCENT, POINTS) and not printed.unit:
        return off_in_points(size, difference < 0, Fraction(above, one))
    return off(size + _tail(printed) if printed.scale else size, difference < 0)


def _in_units(num: int, den: int, power: int) -> tuple[int, int]:
    """``num / den`` in units of 10^``power``."""
    return (num, den * 10**power) if power > 0 else (num * 10**-power, den)


def _steps(num: int, den: int, power: int) -> int:
    """How many units of 10^``power`` make ``num / den``, to nearest, half away from zero."""
    num, den = _in_units(num, den, power)
    steps = (2 * abs(num) + den) // (2 * den)
    return -steps if num < 0 else steps


def _is_rounded_to(exact: Fraction, printed: Written, more: int, num: int, den: int) -> bool:
    """Whether ``exact`` is ``num / den`` when it is rounded to the printed place, and so many beyond it."""
    power = printed.place - more + printed.scale
    in_units, one = _in_units(num, den, power)
    return _steps(exact.numerator, exact.denominator, power) * one == in_units


def exact_text(exact: Fraction, printed: Written, most: int = 4) -> int | None:
    """How many places beyond the printed one write the value out in full; ``None`` when more than ``most`` would be
    needed.
    """
    num, den = exact.numerator, exact.denominator
    return next((more for more in range(most + 1) if _is_rounded_to(exact, printed, more, num, den)), None)


def expansion(exact: Fraction, printed: Written, notation: Notation) -> str:
    """The value in full where a few more places do it, else to one place beyond the printed one (more while that is
    0), and …
    """
    more = exact_text(exact, printed)
    if more is not None:
        return like(exact, printed, notation, more)
    unit = Fraction(10) ** printed.scale
    places = next((n for n in range(1, 4) if abs(exact) / unit // Fraction(10) ** (printed.place - n) % 10), 1)
    notation = as_in(printed, notation)
    place = printed.place - places
    steps = abs(exact) / unit / Fraction(10) ** place // 1
    grouped = printed.grouped or abs(printed.num) < 1000 * printed.den
    text = notation.write_digits(-steps if exact < 0 else steps, place, grouped=grouped)
    return _dressed(text, printed, "…")


def message(claim: Claim, notation: Notation) -> str:
    """What is wrong with a claim whose verdict is neither consistent nor undetermined."""
    failed = claim.failed
    assert failed is not None
    if failed.operator != "=":
        return _inequality(claim, notation)
    recomputed = compared(claim)
    if recomputed is None:
        return _without_figure(claim, notation)
    figure = claim.figure(recomputed.role)
    assert figure is not None
    printed, how = figure.written, fill(claim, recomputed.how, notation)
    if not printed.is_in_digits:
        scale, unit = (100, "percent") if isinstance(printed, Ratio) else (1, "percent" * (printed.kind == PERCENT))
        stated, should_be = (plainly(scale * value, unit, notation) for value in (printed.value, recomputed.exact))
        sentence = translatable("{how} is {found}, which is not {printed} ({stated})")
        return on_condition(claim, translated(sentence, how=how, found=should_be, printed=printed, stated=stated))
    if claim.verdict in ("truncated", "rounded-up"):
        cut = _one_figure(recomputed, printed, how, claim.verdict, notation)
        if cut:
            return cut
    exact = recomputed.exact
    more = telling_places(exact, printed, allowed(claim.kind, recomputed.role, printed).is_point)
    shown = like(exact, printed, notation, more)
    sentence = translatable("{how} is {shown}, not {printed} ({gap})")
    if how == shown:
        sentence = translatable("{how} is not {printed} ({gap})")
    away = gap(exact, printed, notation, more)
    if exact == printed.value and printed.hedge not in LIMITS:
        sentence = translatable("{how} is {shown} only where a limit is met")
    return on_condition(claim, translated(sentence, how=how, shown=shown, printed=printed.text, gap=away))


def telling_places(exact: Fraction, printed: Written, is_count: bool) -> int:
    """How many places beyond the printed one tell the two apart; what follows for an exact count is not rounded to
    it, and what is not 0 is not written as 0.
    """
    least = exact_text(exact, printed) if is_count else 0
    least = 2 if least is None else least
    least = beyond_zero(exact, printed, least)
    num, den = printed.num, printed.den
    return next((n for n in range(least, 7) if not _is_rounded_to(exact, printed, n, num, den)), least)


def beyond_zero(exact: Fraction, printed: Written, least: int = 0) -> int:
    """As many places beyond the printed one, or more if what is not 0 would be written as 0."""
    if not exact or not _is_rounded_to(exact, printed, least, 0, 1):
        return least
    shown = next((n for n in range(least, _TINY) if not _is_rounded_to(exact, printed, n, 0, 1)), least)
    return exact_text(exact, printed, shown + 1) or shown + 1


_TINY = 16
"""places beyond the printed one; what is smaller is written as 0"""


def rounded(exact: Fraction, printed: Written, more: int = 0) -> Fraction:
    """To nearest at the printed place (and ``more`` places), half away from zero."""
    power = printed.place - more + printed.scale
    return _steps(exact.numerator, exact.denominator, power) * Fraction(10) ** power


def _one_figure(recomputed: Recomputed, printed: Written, how: str, verdict: str, notation: Notation) -> str:
    """The sentence about one figure that was cut off or rounded up; nothing when it was not that figure alone."""
    way = "truncate" if verdict == "truncated" else "up"
    if recomputed.exact not in printed.interval(way, True):  # type: ignore[arg-type]
        return ""
    sentence = translatable("{how} is {exact}, which rounds to {rounded}; {printed} is rounded up")
    if verdict == "truncated":
        sentence = translatable("{how} is {exact}, which rounds to {rounded}; {printed} cuts the digits off")
    exact, nearest = expansion(recomputed.exact, printed, notation), like(recomputed.exact, printed, notation)
    return translated(sentence, how=how, exact=exact, rounded=nearest, printed=printed.text)


def compared(claim: Claim) -> Recomputed | None:
    """The printed figure to hold against its recomputation: the first that differs from it."""
    first: Recomputed | None = None
    for recomputed in claim.recomputed:
        figure = claim.figure(recomputed.role) if recomputed.role else None
        if figure is None:
            continue
        if not allowed(claim.kind, recomputed.role, figure.written).has(recomputed.num, recomputed.den):
            return recomputed
        first = first or recomputed
    return first


_NOTHING_FITS = translatable("no true values fit all its figures")


def _without_figure(claim: Claim, notation: Notation) -> str:
    sides = [r for r in claim.recomputed if not r.role]
    if len(sides) > 1:
        left, right = sides[0], next((r for r in sides if r.exact != sides[0].exact), sides[1])
        if right.exact == left.exact:  # printed alike, but a limit excludes what is printed: below 0 is never 0
            sentence = translatable("{left} and {right} are both {value} only where a limit is met")
            return translated(sentence, left=left.how, right=right.how, value=plainly(left.exact, "", notation))
        sentence = translatable("{left} is {first}, but {right} is {second} ({difference} less)")
        if right.exact > left.exact:
            sentence = translatable("{left} is {first}, but {right} is {second} ({difference} more)")
        first, second, difference = (
            plainly(each, "", notation) for each in (left.exact, right.exact, abs(right.exact - left.exact))
        )
        return translated(sentence, left=left.how, right=right.how, first=first, second=second, difference=difference)
    base = claim.figure("whole") or claim.figure("target")
    if base is not None and not base.written.num:
        return translated("{figure} is zero, and nothing has a percentage of zero", figure=the(base.role))
    zero = (each for each in claim.figures if not each.written.num)
    count = next((each for each in zero if is_counted(claim.kind, each.role)), None)
    if count is not None:
        return translated("{figure} is zero, and nothing can be divided by it", figure=the(count.role))
    if claim.recomputed:
        unprinted = claim.recomputed[0]
        sentence = translatable("{how} is {value}, and no whole number fits")
        if unprinted.role == "from" and not unprinted.num:
            sentence = translatable("{how} is {value}, and nothing has a percentage or a multiple of zero")
        value = plainly(unprinted.exact, unprinted.role, notation)
        return translated(sentence, how=fill(claim, unprinted.how, notation), value=value)
    return translated(_NOTHING_FITS)


def _inequality(claim: Claim, notation: Notation) -> str:
    failed, kind = claim.failed, kinds()[claim.kind]
    assert failed is not None
    if not failed.left:
        return _sides(claim, failed.operator, notation)
    term = failed.left[0]
    if not failed.right[0].fields:
        above = claim.recomputed[0]
        how, value = fill(claim, above.how, notation), plainly(above.exact, "", notation)
        return translated("{how} is {value}, more than the whole", how=how, value=value)
    role, limit_role = term.fields[0], failed.right[0].fields[0]
    limit = claim.figure(limit_role)
    assert limit is not None
    if claim.figure(role) is None and not term.reduction and not entries_of(claim, role):
        operators = {each.right[0].fields[0]: each.operator for each in kind.equations}
        limits = (within(operators[each.role], str(each.written)) for each in claim.figures)
        return translated("nothing is {limits}", limits=translated(" and ").join(limits))
    if term.reduction == "Σ":
        parts = entries_of(claim, role)
        total = sum((part.value for part in parts), Fraction(0))
        shown, over = like(total, limit.written, notation), _over(total - limit.written.value, limit.written, notation)
        return more_together(fill(claim, "{" + role + "}", notation), shown, the(limit_role), limit.written.text, over)
    figure = _offender(claim, role, limit)
    difference, field = figure.written.value - limit.written.value, kind.field(role)
    if limit_role in kind.exact:
        away = _distance(difference, figure.written, limit.written, notation)
        return not_kept(failed.operator, str(figure.written), str(limit.written), away)
    size = _size(difference, figure.written, limit.written, notation) if difference else ""
    named = the(field.entry or role if field else role)
    return greater(named, figure.written.text, the(limit_role), limit.written.text, size)


def _over(difference: Fraction, limit: Written, notation: Notation) -> str:
    """How far a sum is above its limit; nothing where it is just the limit, which is excluded."""
    return like(difference, limit, notation) if difference else ""


def _distance(difference: Fraction, a: Written, b: Written, notation: Notation) -> str:
    """How far a figure is from its limit; nothing where it stands at it."""
    if not difference:
        return ""
    size, in_points = _written_out(difference, a, b, notation)
    return off_in_points(size, difference < 0, abs(difference)) if in_points else off(size, difference < 0)


def _offender(claim: Claim, role: str, limit: Figure) -> Figure:
    """The figure of that role that is furthest above the limit."""
    entries = [figure for figure in claim.figures if split_role(figure.role)[0] == role]
    return max(entries, key=lambda figure: figure.written.value)


def _size(difference: Fraction, a: Written, b: Written, notation: Notation) -> str:
    size, in_points = _written_out(difference, a, b, notation)
    return translated_plural("{size} point", "{size} points", abs(difference), size=size) if in_points else size


def _written_out(difference: Fraction, a: Written, b: Written, notation: Notation) -> tuple[str, bool]:
    """The size of a difference, and whether it is one in points."""
    finest = min((a, b), key=lambda figure: figure.last_place)
    text = like(abs(difference), finest, notation)
    in_points = finest.kind in (PERCENT, POINTS, TIMES)
    return (text.removesuffix(_tail(finest)) if in_points else text), in_points


def _sides(claim: Claim, operator: str, notation: Notation) -> str:
    if len(claim.recomputed) < 2:  # what is printed as zero divides: "over 0"
        return translated(_NOTHING_FITS)
    left, right = claim.recomputed[:2]
    difference = left.exact - right.exact

    def side(each: Recomputed) -> str:
        shown = plainly(each.exact, "", notation)
        return each.how if each.how == shown else f"{each.how} = {shown}"

    away = off(plainly(abs(difference), "", notation), difference < 0) if difference else ""
    return not_kept(operator, side(left), side(right), away)
