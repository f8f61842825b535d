"""Rows of claims drawn at random: printed to nearest, cut off, rounded up, on the edge of each, or wrong."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import pyarrow as pa

from crossfoot.batch.decided import OPEN
from crossfoot.batch.engine import outcomes
from crossfoot.batch.rows import Checker

Row = Mapping[str, str | list[str]]
KINDS = ("share", "change", "total", "average", "rate", "growth")
_CHANGES = (
    ("from", "to", "by"), ("from", "to", "percent"), ("from", "to", "by", "percent"), ("to", "by", "percent"),
    ("from", "to", "times"), ("from", "to", "by", "percent", "times"), ("from", "by", "percent"), ("percent", "times"),
)  # fmt: skip
_SIZES = (9, 99, 999, 9_999, 10**6, 10**9, 10**15, 10**20)
_HALVES = (8, 16, 40, 200, 800, 1_600, 10_000)
"""wholes of which many parts lie just between two percentages"""


class Draw:
    """Draws rows written as in one locale; ``decimals`` is how often a figure that is counted on has decimals."""

    def __init__(self, seed: int, locale: str, decimals: float) -> None:
        self.random = random.Random(seed)
        self.mark = "," if locale == "vi" else "."
        self.decimals = decimals

    def row(self, kind: str) -> Row:
        found: Row = getattr(self, f"_{kind}")()
        return found

    def _written(self, num: int, places: int, percent: bool = False) -> str:
        digits = f"{abs(num):0{places + 1}d}"
        if places:
            digits = f"{digits[:-places]}{self.mark}{digits[-places:]}"
        return f"{'-' if num < 0 else ''}{digits}{'%' if percent else ''}"

    def _number(self) -> int:
        number = self.random.randint(0, self.random.choice(_SIZES))
        zeros = 10 ** self.random.randint(0, 3)
        return number // zeros * zeros if self.random.random() < 0.2 else number

    def _figure(self, number: int | None = None) -> tuple[Fraction, str]:
        number = self._number() if number is None else number
        places = self.random.choice((1, 2)) if self.random.random() < self.decimals else 0
        return Fraction(number, 10**places), self._written(number, places)

    def _result(self, exact: Fraction, places: int, percent: bool = False) -> str:
        units = exact * 10**places
        low, high = units.numerator // units.denominator, -(-units.numerator // units.denominator)
        nearest = (2 * units.numerator + units.denominator) // (2 * units.denominator)
        even = -((-2 * units.numerator + units.denominator) // (2 * units.denominator))
        printed = self.random.choice((nearest, nearest, nearest, even, low, high))
        return self._written(printed + self.random.choice((0, 0, 0, 0, 1, -1, 2, -7, 100)), places, percent)

    def _places(self) -> int:
        return self.random.choice((0, 0, 1, 2, 2, 3))

    def _share(self) -> Row:
        halves = self.random.choice(_HALVES) if self.random.random() < 0.3 else None
        whole, written = self._figure(halves)
        usual = self.random.randint(0, max(1, int(whole))) if self.random.random() < 0.95 else None
        part, of_part = self._figure(usual)
        percent = self._result(100 * part / whole if whole else Fraction(5), self._places(), self.random.random() < 0.8)
        base = "target" if self.random.random() < 0.1 else "whole"
        return {"part": of_part, base: written, "percent": percent}

    def _change(self) -> Row:
        (old, before), (new, after) = self._figure(), self._figure()
        if self.random.random() < 0.5:
            new, after = self._figure(max(0, int(old) + self.random.randint(-50, 50)))
        percent, times = (100 * (new - old) / old, new / old) if old else (Fraction(3), Fraction(2))
        row = {
            "from": before, "to": after, "by": self._result(new - old, self.random.choice((0, 0, 1))),
            "percent": self._result(percent, self._places(), True), "times": self._result(times, self._places()),
        }  # fmt: skip
        return {role: row[role] for role in self.random.choice(_CHANGES)}

    def _total(self) -> Row:
        percent, places = self.random.random() < 0.3, self.random.choice((0, 1, 2))
        total, parts = Fraction(0), []
        for _ in range(self.random.choice((1, 2, 3, 5))):
            number = self.random.randint(0, 10 ** (2 + places)) if percent else self._number()
            number = -number if self.random.random() < 0.1 else number
            own = places if self.random.random() < 0.8 else 0
            total += Fraction(number, 10**own)
            parts.append(self._written(number, own, percent))
        printed = self._result(total, self.random.choice((0, places)), percent)
        return {"total": "100%" if percent and self.random.random() < 0.4 else printed, "parts": parts}

    def _average(self) -> Row:
        if self.random.random() < 0.5:
            (total, written), count = self._figure(), self.random.randint(0, 500)
            exact = total / count if count else Fraction(1)
            return {"average": self._result(exact, self._places()), "total": written, "count": str(count)}
        values = [self._figure() for _ in range(self.random.choice((1, 2, 4)))]
        exact = sum((value for value, _ in values), Fraction(0)) / len(values)
        return {"average": self._result(exact, self._places()), "values": [text for _, text in values]}

    def _rate(self) -> Row:
        (rate, written), count = self._figure(), self.random.randint(0, 500)
        if self.random.random() < 0.3:
            total, come_to = self._figure()
            exact = 100 * total / (rate * count) if rate * count else Fraction(1)
            percent = self._result(exact, self._places(), True)
            return {"rate": written, "count": str(count), "total": come_to, "percent": percent}
        total_printed = self._result(rate * count, self.random.choice((0, 0, 1, 2)))
        return {"rate": written, "count": str(count), "total": total_printed}

    def _growth(self) -> Row:
        (old, written), places = self._figure(), self.random.choice((0, 1, 2))
        rate, periods = self.random.randint(-30, 300), self.random.randint(0, 8)
        factor = (1 + Fraction(rate, 10**places * 100)) ** periods
        row: dict[str, str | list[str]] = {
            "from": written, "to": self._result(old * factor, self.random.choice((0, 1))),
            "rate": self._written(rate, places, self.random.random() < 0.7), "periods": str(periods),
        }  # fmt: skip
        if self.random.random() < 0.2:
            row["total"] = self._result(100 * (factor - 1), places, True)
            for role in self.random.choice((("rate",), ("from", "to"), ("rate", "periods"), ())):
                del row[role]
        return row


def drawn(seed: int, kind: str, locale: str, decimals: float, count: int) -> list[Row]:
    draw = Draw(seed, locale, decimals)
    return [draw.row(kind) for _ in range(count)]


def tables(rows: Iterable[Row]) -> Iterable[tuple[list[Row], Any, Mapping[str, str | Sequence[str]]]]:
    """The rows that print the same fields together: as they are, as a table, and its columns by field."""
    groups: dict[tuple[tuple[str, int], ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple((role, len(value) if isinstance(value, list) else 0) for role, value in row.items())].append(row)
    for key, some in groups.items():
        columns = {role: [f"{role}{n}" for n in range(length)] if length else role for role, length in key}
        data = {role: [row[role] for row in some] for role, length in key if not length}
        for role, length in key:
            data |= {f"{role}{n}": [row[role][n] for row in some] for n in range(length)}
        yield some, pa.table(data), columns


def disagreements(rows: Iterable[Row], kind: str, locale: str) -> tuple[list[str], int]:
    """Where sieve and engine say different things, and how many rows the sieve has decided."""
    found, decided = [], 0
    for some, table, columns in tables(rows):
        checker = Checker(table.schema, kind, columns, locale)
        decided += sum(int((checker.codes(batch) != OPEN).sum()) for batch in table.to_batches())
        said = [row for batch in checker.batches(table.to_batches()) for row in batch.to_pylist()]
        for row, one, other in zip(some, said, outcomes(kind, some, locale), strict=True):
            wanted = {"verdict": other.verdict, "recomputed": other.recomputed, "rule": other.rule}
            if one != wanted:
                found.append(f"{kind} {row}: {one}, not {wanted}")
    return found, decided
