"""How the benchmarks measure: processor time of whole processes, medians of runs that alternate between the sides."""

from __future__ import annotations

import os
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = "from crossfoot.cli.main import script; script()"
BARE_IMPORTS = "import click, yaml, yaml.cyaml"
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
        figures = f"{self.measured:>12} / {self.against:<12} = {self.ratio:7.3f}"
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
        # what Python compiled is kept, as where the package is installed
        os.execve(command[0], command, {**os.environ, "PYTHONDONTWRITEBYTECODE": ""})
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


def shares(path: Path, count: int, wrong: int = 0) -> str:
    """A file of that many share claims, drawn at random, printed to nearest; so many of a hundred are wrong."""
    draw = random.Random(count)
    with path.open("w", encoding="utf-8") as file:
        file.write("locale: vi\nclaims:\n")
        for number in range(count):
            whole = draw.randint(50, 20_000)
            part = draw.randint(1, whole)
            cents = (20_000 * part + whole) // (2 * whole)
            if wrong and number % 100 < wrong:
                cents = (cents + 1_000) % 10_000
            file.write(
                f"  - id: c{number}\n    kind: share\n    part: {part}\n    whole: {whole}\n"
                f"    percent: {cents // 100},{cents % 100:02}%\n"
            )
    return str(path)


def ratio(name: str, measured: Run, against: Run, limit: float) -> Row:
    return Row(name, f"{measured.seconds:.3f} s", f"{against.seconds:.3f} s", measured.seconds / against.seconds, limit)
