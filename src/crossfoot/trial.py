"""One claim tried with other figures than the printed ones: what makes it consistent, and which of many texts does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.digits import Digits, digits_in
from crossfoot.document import Document, split_role
from crossfoot.expression import Comparison, Malformed, parse
from crossfoot.interval import Interval
from crossfoot.model import Claim, Figure, Given
from crossfoot.notation import Unreadable
from crossfoot.number import NEAREST, PERCENT, POINTS, TIMES, Way, Written, read
from crossfoot.registry import Kind

_WAYS: Final[Mapping[str, tuple[Way, ...]]] = {
    "nearest": (NEAREST,),
    "truncate": (NEAREST, "truncated"),
    "up": (NEAREST, "rounded-up"),
    "any": (NEAREST, "truncated", "rounded-up"),
}
"""what a document counts as consistent"""


class Trial:
    """One claim, and what becomes of it with other figures."""

    def __init__(self, document: Document, claim: Claim) -> None:
        self.document = document
        self.claim = claim
        self.notation = document.notation
        self.kind: Kind = document.kind(claim)
        self.given = document.given(claim)
        self.figures: dict[str, Figure] = {}
        """by role, each printed place once"""
        self._ratios = {field.name for field in self.kind.fields if field.form == "ratio"}
        self._ways = _WAYS[document.rounding]
        self._places: dict[str, list[tuple[str, int]]] = {}
        """role -> every place in ``given`` that changes with it: a field, and the number of the entry or -1"""
        named: dict[int, str] = {}
        entries: dict[str, int] = {}
        for figure in claim.figures:
            field, entry = split_role(figure.role)
            number = -1
            if entry is not None:
                number = entries[field] = entries.get(field, -1) + 1
            role = named.setdefault(figure.start, figure.role) if figure.name else figure.role
            self.figures.setdefault(role, figure)
            self._places.setdefault(role, []).append((field, number))

    def written(self, texts: Mapping[str, str]) -> dict[str, Written]:
        """The figures by role; less those that cannot be read."""
        found = {role: self._read(text, role) for role, text in texts.items() if role in self.figures}
        return {role: written for role, written in found.items() if written is not None}

    def holds(self, texts: Mapping[str, str]) -> bool:
        """True when the claim is consistent with these figures, and they are no longer the printed ones."""
        given, figures = self.given, self.written(texts)
        if len(figures) < len(texts):
            return False
        for role, written in figures.items():
            given = self._with(given, role, written)
        changed = any(text != self.figures[role].written.text for role, text in texts.items())
        return changed and self._consistent(given) and self._stands(texts)

    def _stands(self, texts: Mapping[str, str]) -> bool:
        """True when an equation can be read with these figures in it; other claims have a field for each figure."""
        stated = self.given.options.get("holds")
        if not isinstance(stated, Comparison):
            return True
        text = stated.text
        expected = [leaf.text for leaf in stated.leaves]
        for number in reversed(range(len(expected))):
            role, leaf = f"holds[{number}]", stated.leaves[number]
            if role in texts and not leaf.is_name:
                text = text[: leaf.start] + texts[role] + text[leaf.end :]
                expected[number] = texts[role]
        try:
            return [leaf.text.strip("-") for leaf in parse(text, self.notation).leaves] == [
                t.strip("-") for t in expected
            ]
        except Malformed:
            return False

    def fitting(self, role: str, texts: Sequence[str]) -> Iterator[str]:
        """The texts that make the claim consistent in place of that figure.

        Not tried one by one: an interval that spans a run of them is tried first, and where the claim holds for no
        value in it, the whole run is out.
        """
        printed = self.figures[role].written
        figure = digits_in(printed, self.notation)
        if figure is None or printed.hedge[:1] in ("<", ">") or not _is_plainly_made(figure, printed):
            yield from (text for text in texts if self.holds({role: text}))
            return
        strictly = self._ways == (NEAREST,)
        measured = split_role(role)[0] in self.kind.measured
        exact, rounded, others = [], [], []
        for text in texts:
            found = figure.value_of(text)
            if not found or not found[0]:  # zero is a case of its own to some kinds
                others.append(text)
            elif found[1] or not printed.plain or measured:
                rounded.append((*found, text))
            else:
                exact.append((*found, text))
        for candidates, slack, plain in ((exact, 0, True), (rounded, 1 if strictly else 2, False)):
            if candidates:
                yield from self._search(role, Run(candidates, printed, slack, plain))
        yield from (text for text in others if self.holds({role: text}))

    def _search(self, role: str, run: Run) -> Iterator[str]:
        waiting = [(0, len(run.texts))]
        while waiting:
            start, end = waiting.pop()
            if not self._possible(self._with(self.given, role, run.spanning(start, end))):
                continue
            if end - start > 1:
                middle = (start + end) // 2
                waiting += [(middle, end), (start, middle)]
            elif self.holds({role: run.texts[start]}):
                yield run.texts[start]

    def _read(self, text: str, role: str) -> Written | None:
        try:
            if role in self._ratios:
                return self.document.read(text, split_role(role)[0], self.kind)
            return read(text, self.notation)
        except Unreadable:
            return None

    def _with(self, given: Given, role: str, written: Written) -> Given:
        one, many = given.one, given.many
        for field, number in self._places[role]:
            if number < 0:
                one = {**one, field: written}
            else:
                entries = many[field]
                many = {**many, field: (*entries[:number], written, *entries[number + 1 :])}
        return Given(one, many, given.options)

    def _consistent(self, given: Given) -> bool:
        """What ``verdict.decide`` calls consistent."""
        return self._possible(given) and not self.kind.gap(given)

    def _possible(self, given: Given) -> bool:
        try:
            return any(self.kind.failed(given, way) is None for way in self._ways)
        except ZeroDivisionError:
            return True  # a span may hold zero; the figure itself is judged by the gap


def _is_plainly_made(figure: Digits, printed: Written) -> bool:
    """True when the digits and the scale word alone make the value, so that ``value_of`` does for other digits."""
    found = figure.value_of(printed.text)
    if not printed.num and (printed.sign or figure.before):
        return False  # -0 has a sign that its value does not show
    return found is not None and found[0] * 10**printed.scale * printed.den == abs(printed.num) * 10 ** found[1]


class Run:
    """Texts in the order of their values, and figures that stand for a run of them."""

    def __init__(self, candidates: Iterable[tuple[int, int, str]], like: Written, slack: int, plain: bool) -> None:
        """Each candidate has digits, decimal places and its text; ``slack`` is in half units of the last place."""
        found = list(candidates)
        most = max(places for _, places, _ in found)
        scale = 10**like.scale
        ends = []
        for digits, places, text in found:
            unit = scale * 10 ** (most - places)
            wide = slack + 2 * max(digits, 1) if like.hedge else slack
            low, high = (2 * digits - wide) * unit, (2 * digits + wide) * unit
            ends.append((-high, -low, text) if like.num < 0 else (low, high, text))
        ends.sort()
        self.texts = [text for _, _, text in ends]
        self._low = [low for low, _, _ in ends]
        self._high = [high for _, high, _ in ends]
        self._den = 2 * 10**most
        self._like = like
        self._plain = plain and like.kind not in (PERCENT, POINTS, TIMES)

    def spanning(self, start: int, end: int) -> Written:
        low, high = self._low[start], max(self._high[start:end])
        return _Span(self._like, Interval(low, high, self._den), self._plain)


class _Span(Written):
    """Stands for every figure whose true values lie in an interval."""

    __slots__ = ("span",)

    def __init__(self, like: Written, span: Interval, plain: bool) -> None:
        # The value is that of the upper end, over twice its denominator, so that it is never taken for a plain 100%.
        super().__init__(like.text, 2 * (span.hi or 0), 2 * span.den, kind=like.kind, hedge=like.hedge, plain=plain)
        self.span = span

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return self.span
