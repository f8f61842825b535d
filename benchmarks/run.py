"""All benchmarks, in one run, as ratios: what crossfoot takes against the least that the same work could take.

    python benchmarks/run.py [--runs N] [NAME ...]

Times are processor seconds of whole processes, medians of runs that alternate between the two sides, so that a
machine whose speed drifts slows both down. Run it with the crossfoot that is installed (``pip install .``), not from
an editable copy.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = "from crossfoot.cli import script; script()"
BARE_IMPORTS = "import pydantic, rich.console, yaml"
BARE_PARSE = """
import sys
from yaml.cyaml import CParser
get = CParser(open(sys.argv[1], encoding="utf8").read()).get_event
while get() is not None: pass
"""
NOTHING = "pass"


class Run(NamedTuple):
    seconds: float
    """processor time, user and system"""
    peak: int
    """bytes, the most that was resident"""


class Row(NamedTuple):
    name: str
    measured: str
    against: str
    ratio: float
    limit: float

    def __str__(self) -> str:
        sign = "ok " if self.ratio <= self.limit else "OVER"
        figures = f"{self.measured:>12} / {self.against:<12} = {self.ratio:6.2f}"
        return f"{sign} {self.name:<44} {figures}   (limit {self.limit:g})"


def run(code: str, *arguments: str) -> Run:
    """One Python process, measured by the operating system's own account of it."""
    command = [sys.executable, "-c", code, *arguments]
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.chdir(ROOT)
        os.execv(command[0], command)
    _, _, usage = os.wait4(pid, 0)
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def medians(sides: Sequence[Callable[[], Run]], runs: int) -> list[Run]:
    """The sides in turn, ``runs`` times after one that is not counted; the median of each."""
    taken: list[list[Run]] = [[] for _ in sides]
    for number in range(runs + 1):
        for side, found in zip(sides, taken, strict=True):
            measured = side()
            if number:
                found.append(measured)
    return [
        Run(statistics.median(r.seconds for r in found), int(statistics.median(r.peak for r in found)))
        for found in taken
    ]


def shares(path: Path, count: int) -> str:
    """A file of that many share claims, drawn at random, printed to nearest."""
    draw = random.Random(count)
    with path.open("w", encoding="utf-8") as file:
        file.write("locale: vi\nclaims:\n")
        for number in range(count):
            whole = draw.randint(50, 20_000)
            part = draw.randint(1, whole)
            cents = (20_000 * part + whole) // (2 * whole)
            file.write(
                f"  - id: c{number}\n    kind: share\n    part: {part}\n    whole: {whole}\n"
                f"    percent: {cents // 100},{cents % 100:02}%\n"
            )
    return str(path)


def cold_start(folder: Path, runs: int) -> list[Row]:
    audit, imports = medians(
        [lambda: run(SCRIPT, "audit", "claims"), lambda: run(BARE_IMPORTS)],
        max(runs, 15),
    )
    return [_row("cold start: audit of the five files / imports", audit, imports, 1.3)]


def hundred_thousand(folder: Path, runs: int) -> list[Row]:
    claims = 100_000
    path, report = shares(folder / "shares.yaml", claims), str(folder / "report.json")
    audit, bare, nothing = medians(
        [
            lambda: run(SCRIPT, "audit", path, "--format", "json", "--output", report),
            lambda: run(BARE_PARSE, path),
            lambda: run(NOTHING),
        ],
        runs,
    )
    peak = (audit.peak - nothing.peak) / claims
    return [
        _row("100,000 shares: audit to JSON / bare parse", audit, bare, 4),
        Row("100,000 shares: peak memory a claim / 2 KB", f"{peak:.0f} B", "2000 B", peak / 2000, 1),
    ]


def growth(folder: Path, runs: int) -> list[Row]:
    """What a claim takes in files of a thousand to a million, less what starting takes; as much as in the next smaller
    one where the cost is linear. The two smallest are not held to it: starting outweighs them."""
    start = medians([lambda: run(SCRIPT, "--version")], runs)[0]
    each: dict[int, tuple[float, float]] = {}
    rows = []
    for count in (1_000, 10_000, 100_000, 1_000_000):
        path, report = shares(folder / f"{count}.yaml", count), str(folder / "report.json")
        audit = partial(run, SCRIPT, "audit", path, "--format", "json", "--output", report)
        taken = medians([audit], runs)[0] if count < 1_000_000 else audit()
        os.unlink(path)
        each[count] = (taken.seconds - start.seconds) / count, (taken.peak - start.peak) / count
        before = each.get(count // 10, each[count])
        limit = 1.25 if count >= 100_000 else float("inf")
        of = f"of {count:,} / a claim of {count // 10:,}" if before is not each[count] else f"of {count:,}"
        for what, unit, now, then in zip(("time", "memory"), ("us", "B"), each[count], before, strict=True):
            scale = 1e6 if unit == "us" else 1
            measured, against = f"{now * scale:.1f} {unit}", f"{then * scale:.1f} {unit}"
            rows.append(Row(f"{what}: a claim {of}", measured, against, now / then, limit))
    return rows


def conflicts(folder: Path, runs: int) -> list[Row]:
    """Figures that cannot all be true: seconds of the solving alone, against one z3 ``Optimize``, in this process."""
    from conflicts import ratios

    return [Row(*ratio) for ratio in ratios()]


def mismatches(folder: Path, runs: int) -> list[Row]:
    """What claims that do not hold cost; in this process."""
    from mismatches import ratios

    return [Row(*ratio) for ratio in ratios()]


def _row(name: str, measured: Run, against: Run, limit: float) -> Row:
    return Row(name, f"{measured.seconds:.3f} s", f"{against.seconds:.3f} s", measured.seconds / against.seconds, limit)


BENCHMARKS = {"cold-start": cold_start, "hundred-thousand": hundred_thousand, "growth": growth, "conflicts": conflicts}
BENCHMARKS["mismatches"] = mismatches


def main() -> int:
    parser = argparse.ArgumentParser(description="crossfoot's benchmarks, as ratios")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    over = 0
    for name in options.names or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            for row in BENCHMARKS[name](Path(folder), options.runs):
                print(row, flush=True)
                over += row.ratio > row.limit
    return int(over > 0)


if __name__ == "__main__":
    raise SystemExit(main())
