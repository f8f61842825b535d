"""What a claim that does not hold costs against one that does, and whether that grows faster than the claims do.

    python benchmarks/mismatches.py

Processor seconds in this process, medians of runs that alternate between the two sides; each side audits a claim file
held in memory and writes the report. For each kind: claims with one wrong figure against the same claims, right. For
long totals, averages and medians: twice as many parts against as many. For files in which 3 in 100 are wrong: each
form of report against the same file without a mistake.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Report
from crossfoot.diagnosis.diagnose import MOST_WRONG
from crossfoot.figures.locales import notation_of
from crossfoot.reports.format import format_named
from measuring import Row

VI = notation_of("vi")
ONE_IN = 33
Ratio = tuple[str, str, str, float, float]
"""name, measured, against, ratio, limit"""


def shown(value: Fraction | int, places: int = 0, unit: str = "") -> str:
    return VI.write(Fraction(value), -places) + unit


def share(dice: random.Random, off: int) -> str:
    whole = dice.randint(50, 20_000)
    part = dice.randint(1, whole // 2)
    return f"part: {part}, whole: {whole}, percent: '{shown(Fraction(100 * part, whole) + Fraction(37 * off, 10), 2)}%'"


def change(dice: random.Random, off: int) -> str:
    old, new = dice.randint(1000, 20_000), dice.randint(1000, 20_000)
    growth = shown(Fraction(100 * (new - old), old) + 7 * off, 1)
    return f"from: {old}, to: {new}, by: {new - old}, percent: '{growth}%'"


def total(dice: random.Random, off: int) -> str:
    parts = [dice.randint(100, 9_000) for _ in range(5)]
    return f"total: {sum(parts) + 57 * off}, parts: {parts}"


def average(dice: random.Random, off: int) -> str:
    count, whole = dice.randint(100, 9_000), dice.randint(10_000, 900_000)
    return f"average: '{shown(Fraction(whole, count) + Fraction(23 * off, 10), 2)}', total: {whole}, count: {count}"


def rate(dice: random.Random, off: int) -> str:
    each, count = dice.randint(100, 9_000), dice.randint(10, 90)
    return f"rate: {each}, count: {count}, total: {each * count + 57 * off}"


def equation(dice: random.Random, off: int) -> str:
    first, second, third = (dice.randint(100, 9_000) for _ in range(3))
    return f"holds: '{first} + {second} - {third} = {first + second - third + 57 * off}'"


def bound(dice: random.Random, off: int) -> str:
    value = dice.randint(1000, 20_000)
    return f"value: {value}, at_least: {value + 57 * off}"


def whole_numbers(dice: random.Random, off: int) -> str:
    """A share without its part, which whole numbers decide: no whole number is 33% of 20."""
    whole = dice.randint(11, 49)
    counts = {round(Fraction(100 * part, whole)) for part in range(whole + 1)}
    rates = [rate for rate in range(5, 95) if (rate in counts) != bool(off)]
    return f"whole: {whole}, percent: '{dice.choice(rates)}%'"


def median(dice: random.Random, off: int) -> str:
    values = [dice.randint(100, 9_000) for _ in range(7)]
    return f"median: {sorted(values)[3] + 57 * off}, values: {values}"


def grown(dice: random.Random, off: int) -> str:
    old, each, years = dice.randint(1_000, 90_000), dice.randint(10, 90), dice.randint(2, 9)
    new = old * (1 + Fraction(each, 1000)) ** years
    return f"from: {old}, to: {round(new)}, rate: '{shown(Fraction(each, 10) + off, 1)}%', periods: {years}"


def amounts(dice: random.Random, off: int) -> str:
    """A total of amounts of money, whose parts have a unit and a scale."""
    parts = [dice.randint(100, 9_000) for _ in range(5)]
    listed = ", ".join(f"{part} triệu đồng" for part in parts)
    return f"total: {sum(parts) + 57 * off} triệu đồng, parts: [{listed}]"


MAKERS: dict[str, Callable[[random.Random, int], str]] = {
    "share": share, "change": change, "total": total, "average": average, "rate": rate, "equation": equation,
    "bound": bound, "whole numbers": whole_numbers, "median": median, "growth": grown, "amounts": amounts,
}  # fmt: skip


KINDS = {"whole numbers": "share", "amounts": "total"}
"""what a maker makes, where it is not called as the kind"""


def file_of(kind: str, count: int, one_in: int) -> str:
    """Claims of that kind, of which each so many-th is wrong; none for 0."""
    dice = random.Random(count)
    offs = [int(one_in > 0 and n % one_in == 0) for n in range(count)]
    rows = [f"  - {{id: c{n}, kind: {KINDS.get(kind, kind)}, {MAKERS[kind](dice, off)}}}" for n, off in enumerate(offs)]
    return "locale: vi\nclaims:\n" + "\n".join(rows) + "\n"


def audit(text: str, form: str = "json", settings: Settings = Settings()) -> float:
    began = time.process_time()
    for _ in format_named(form).write(Report([check_text("measured.yaml", text, settings)])):
        pass
    return time.process_time() - began


def medians(sides: list[Callable[[], float]], runs: int = 5) -> list[float]:
    taken = [[side() for side in sides] for _ in range(runs + 1)][1:]
    return [statistics.median(each) for each in zip(*taken, strict=True)]


def row(name: str, measured: Callable[[], float], against: Callable[[], float], limit: float) -> Ratio:
    one, other = medians([measured, against])
    return name, f"{1000 * one:.1f} ms", f"{1000 * other:.1f} ms", one / other, limit


def kinds() -> Iterator[Ratio]:
    for kind in MAKERS:
        wrong, right = file_of(kind, MOST_WRONG, 1), file_of(kind, MOST_WRONG, 0)
        yield row(f"{kind}: wrong / right", lambda w=wrong: audit(w), lambda r=right: audit(r), 8)  # type: ignore[misc]


def long_list(kind: str, count: int) -> str:
    parts = [100 + 7 * n % 800 for n in range(count)]
    if kind == "total":
        return f"locale: vi\nclaims:\n  - {{id: a, kind: total, total: {sum(parts) + 30}, parts: {parts}}}\n"
    if kind == "median":
        middle = sorted(parts)[count // 2] + 30
        return f"locale: vi\nclaims:\n  - {{id: a, kind: median, median: {middle}, values: {parts}}}\n"
    mean = shown(Fraction(sum(parts), count) + Fraction(1, 2), 1)
    return f"locale: vi\nclaims:\n  - {{id: a, kind: average, average: '{mean}', values: {parts}}}\n"


def growth() -> Iterator[Ratio]:
    for kind in ("total", "average", "median"):
        for count in (2_000, 10_000):
            long, short = long_list(kind, 2 * count), long_list(kind, count)
            name = f"wrong {kind} of {2 * count:,} / of {count:,}"
            yield row(name, lambda t=long: audit(t), lambda t=short: audit(t), 2.6)  # type: ignore[misc]


def formats() -> Iterator[Ratio]:
    wrong, right = file_of("share", 3_000, ONE_IN), file_of("share", 3_000, 0)
    for form, limit in {"json": 1.5, "csv": 1.35, "github": 1.35, "sarif": 2.5}.items():
        name = f"3,000 shares, 3 % wrong / none, {form}"
        yield row(name, lambda f=form: audit(wrong, f), lambda f=form: audit(right, f), limit)  # type: ignore[misc]
    ignored = Settings(ignore=frozenset({"share-mismatch"}))
    all_wrong = file_of("share", 1_000, 1)
    yield row(
        "1,000 wrong shares, the rule ignored / reported",
        lambda: audit(all_wrong, "json", ignored),
        lambda: audit(all_wrong),
        0.5,
    )


def ratios() -> Iterator[Ratio]:
    yield from kinds()
    yield from growth()
    yield from formats()


def rows(folder: Path, runs: int) -> list[Row]:
    """What claims that do not hold cost; in this process."""
    return [Row(*ratio) for ratio in ratios()]


if __name__ == "__main__":
    for name, measured, against, ratio, limit in ratios():
        sign = "ok " if ratio <= limit else "OVER"
        print(f"{sign:<4} {name:<48} {measured:>10} / {against:<10} = {ratio:6.2f}   (limit {limit:g})", flush=True)
