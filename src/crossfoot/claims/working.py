"""The working of a claim, as a person would put it on paper: the quotient, what it rounds to, what was printed, the
gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.equation import Term
from crossfoot.claims.expression import Comparison
from crossfoot.claims.kind import allowed, kinds, unchecked
from crossfoot.claims.reductions import MEAN, MIDDLE, QUANTILE
from crossfoot.claims.roles import called, given_of, split_role
from crossfoot.claims.statements import COUNT, equations_of
from crossfoot.claims.wording import exact_text, expansion, fill, gap, like, message, plainly, rounded, telling_places
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.written import LIMITS, Written
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

SAID = {
    "consistent": translatable("consistent"),
    "truncated": translatable("consistent only with digits cut off"),
    "rounded-up": translatable("consistent only if rounded up"),
    "coarse": translatable(
        "consistent only if a round figure was itself rounded, or “over” is taken further than usual"
    ),
    "mismatch": translatable("does not add up"),
    "undetermined": translatable("cannot be checked"),
}
"""what is said of each verdict, in English"""


_SHOWN_TERMS = 12
_FIELD: Final = re.compile(r"\{(\w+)")


class Step(NamedTuple):
    """One line of the working."""

    label: str
    """in English, or a role; people see it translated"""
    text: str


def steps(claim: Claim, notation: Notation) -> Iterator[Step]:
    """The lines of the working of one claim, in the order in which one would do it."""
    for stated in said(claim):
        yield Step(translatable("says"), stated)
    for recomputed in claim.recomputed:
        figure = claim.figure(recomputed.role)
        how = fill(claim, recomputed.how, notation)
        exactly = translatable("at the limit") if _is_of_limit(claim, recomputed) else translatable("exactly")
        if figure is None:
            label = recomputed.role or translatable("side")
            label = label if exactly == "exactly" else exactly
            yield Step(label, f"{how} = {_unprinted(recomputed, notation)}")
            continue
        printed = figure.written
        possible = allowed(claim.kind, recomputed.role, printed)
        if isinstance(printed, Ratio):
            yield Step(exactly, f"{how} = {recomputed.exact} ≈ {_as_percent(recomputed.exact, notation)}")
            yield Step(translatable("printed"), f"{printed.text}, {_as_percent(printed.value, notation)}")
            yield Step(translatable("allows"), _percentages(possible, notation))
            continue
        yield Step(
            exactly, f"{how} = {_fraction(how, recomputed, printed)}{expansion(recomputed.exact, printed, notation)}"
        )
        if not possible.is_point and exact_text(recomputed.exact, printed) is None:
            yield Step(translatable("rounds to"), like(recomputed.exact, printed, notation))
        yield Step(translatable("printed"), _printed(recomputed.exact, printed, possible, notation))
        if not possible.is_point:
            yield Step(translatable("allows"), interval_text(possible, printed, notation))
    if claim.verdict == "undetermined":
        sentence = translated("{verdict}: {reason}", verdict=translated(SAID[claim.verdict]), reason=claim.why)
        yield Step(translatable("verdict"), sentence)
        return
    figures, why = unchecked(claim) if claim.kind in kinds() else ((), "")
    for figure in figures:
        yield Step(translatable("not checked"), f"{figure.written.text}: {why}")
    yield Step(translatable("verdict"), translated(SAID[claim.verdict]))
    if claim.failed is not None:
        yield Step(translatable("because"), message(claim, notation))


def _is_of_limit(claim: Claim, recomputed: Recomputed) -> bool:
    """Whether it is worked out from a limit: "less than 50%" is no number, only what it stops at is one."""
    fields = set(_FIELD.findall(recomputed.how))
    limits = (figure for figure in claim.figures if figure.written.hedge in LIMITS)
    return any(split_role(figure.role)[0] in fields for figure in limits)


def said(claim: Claim) -> Iterator[str]:
    """What the claim says, as equations with the printed figures put in: ``78 × 64,94% = 53``."""
    if claim.kind not in kinds() or claim.is_half_read:
        return
    entries: dict[str, list[str]] = {}
    for figure in claim.figures:
        entries.setdefault(split_role(figure.role)[0], []).append(with_unit(figure))
    comparison = claim.options.get("holds")
    if isinstance(comparison, Comparison):
        yield comparison.text
    given = given_of(claim)
    for stated in equations_of(kinds()[claim.kind], given):
        if stated.rule == "part-exceeds-whole" and claim.failed != stated:
            continue  # goes without saying
        left, right = (_put_in(side, entries) for side in (stated.left, stated.right))
        yield f"{left} {stated.operator} {right}"


def with_unit(figure: Figure) -> str:
    """A percentage with its sign, even where it was printed without one."""
    text = figure.written.text.removeprefix("+")
    return f"{text}%" if figure.role == "percent" and not figure.written.kind else text


def _put_in(side: tuple[Term, ...], entries: Mapping[str, list[str]]) -> str:
    terms = []
    for term in side:
        # 100 only turns a percentage into a number, which its sign says already.
        factors = [] if term.coefficient in (1, 100) and term.fields else [str(term.coefficient)]
        if term.reduction:
            factors.append(_listed(term, [entries.get(field, ["?"]) for field in term.fields]))
        else:
            factors += [
                str(max(map(len, entries.values()))) if field == COUNT else entries.get(field, ["?"])[0]
                for field in term.fields
            ]
        if term.compound:
            rate, periods = (entries.get(field, ["?"])[0] for field in term.compound)
            factors.append(f"(1 + {rate})^{periods}")
        terms.append(" × ".join(factors))
    return " + ".join(terms)


def _listed(term: Term, lists: Sequence[Sequence[str]]) -> str:
    """A list and what becomes of it, in full where it is not too long."""
    texts, field = lists[0], term.fields[0]
    if term.reduction == MEAN:
        if len(texts) > _SHOWN_TERMS:
            sentence = translatable("the weighted mean of the {number} {entries}")
            return translated(sentence, number=len(texts), entries=called(term.fields[1]))
        products = " + ".join(f"{weight} × {value}" for weight, value in zip(*lists, strict=False))
        return f"({products}) / ({' + '.join(texts)})"
    few = len(texts) <= _SHOWN_TERMS
    if term.reduction == "Σ":
        sentence = translatable("the {number} {entries} together")
        return " + ".join(texts) if few else translated(sentence, number=len(texts), entries=called(field))
    listed = ", ".join(texts)
    if not few:
        listed = translated("the {number} {entries}", number=len(texts), entries=called(field))
    if term.reduction == "max":
        return translated("the greatest of {values}", values=listed)
    if term.reduction == MIDDLE:
        return translated("the middle of {values}", values=listed)
    sentence = translatable("the {share}-quantile of {values}")
    return translated(sentence, share=term.reduction.removesuffix(QUANTILE), values=listed)


def _as_percent(value: Fraction, notation: Notation) -> str:
    return plainly(100 * value, "percent", notation)


def _percentages(interval: Interval, notation: Notation) -> str:
    """The set of a ratio, in percent to two places."""
    return _from_to(interval, lambda value: _as_percent(value, notation))


def _fraction(how: str, recomputed: Recomputed, printed: Written) -> str:
    """The exact fraction before its decimals, where it does not come out even at the printed places."""
    exact = recomputed.exact
    if exact_text(exact, printed) is not None or exact.denominator > 10**12 or str(exact) == how:
        return ""
    return f"{exact} = "


def _unprinted(recomputed: Recomputed, notation: Notation) -> str:
    text = plainly(recomputed.exact, recomputed.role, notation)
    return text if (100 * recomputed.exact).denominator == 1 else f"{recomputed.exact} ≈ {text}"


def _printed(exact: Fraction, printed: Written, possible: Interval, notation: Notation) -> str:
    if exact in possible or (not possible.is_point and rounded(exact, printed) == printed.value):
        return printed.text
    more = telling_places(exact, printed, possible.is_point)
    return f"{printed.text}, {gap(exact, printed, notation, more)}"


def interval_text(interval: Interval, printed: Written, notation: Notation) -> str:
    """The set that a figure allows: ``from 9,175% to 9,185%``, naming an end that does not belong to it."""
    return _from_to(interval, lambda value: like(value, printed, notation, more=1))


def _from_to(interval: Interval, written: Callable[[Fraction], str]) -> str:
    low, high = interval.lower, interval.upper

    def end(value: Fraction, closed: bool) -> str:
        text = written(value)
        return text if closed else translated("{value} (not itself)", value=text)

    if low is None or high is None:
        if low is not None:
            return translated("from {low} upward", low=end(low, interval.lo_closed))
        assert high is not None
        return translated("up to {high}", high=end(high, interval.hi_closed))
    shown = end(low, interval.lo_closed), end(high, interval.hi_closed)
    return translated("from {low} to {high}", low=shown[0], high=shown[1])
