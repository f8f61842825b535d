"""How fast the figures to change are found, against the plain way: every figure soft in one z3 ``Optimize``.

    python benchmarks/run.py conflicts

Times are processor seconds in one process, from the checked documents: building the system and finding all smallest
repairs.
Both sides must give the same smallest number of figures, and the plain way's set has to be among ours. A limit of 0.05
means that ours has to be twenty times as fast.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.together.answer import Contradiction
from crossfoot.together.repairs import Repairs
from crossfoot.together.system import System, systems
from measuring import Row
from planted import Slip, measured, table

T = TypeVar("T")
PATIENCE = 150
"""seconds by the clock for one run of the plain way"""


def document(rows: int, columns: int, slips: int, *, shares: bool = False) -> Document:
    """A table with row and column totals and so many figures moved."""
    draw = Random(rows + columns + slips)
    drawn = table(draw, rows, columns, shares=shares, most=999)
    names = draw.sample([name for name in drawn.figures if name[0] != "p"], slips)
    moved = [
        Slip(n, "", str(int(drawn.figures[n]) + draw.choice([-90, 90, -9, 9, 100, -100, 27])), drawn.figures[n])
        for n in names
    ]
    loaded = load_text("table.yaml", drawn.text(moved), Settings())
    assert isinstance(loaded, Document)
    return loaded


def ours(loaded: Document) -> list[tuple[System, Contradiction]]:
    found = []
    for system in systems([loaded], []):
        found += [(system, conflict) for conflict in Repairs(system).conflicts()]
    return found


def plainly(loaded: Document, *, last: bool) -> set[str] | None:
    """The figures that one z3 ``Optimize`` would change: totals hard, printed values soft.

    Counts are not negative, or z3 takes ten times as long. It depends on the table whether it answers sooner when what
    is soft comes ``last`` or first. ``None`` when it is not done within ``PATIENCE``.
    """
    import z3

    search = z3.Optimize()
    search.set("timeout", 1_000 * PATIENCE)
    terms = {name: z3.Int(name) for name in loaded.names.declared()}
    printed = {name: named.written.num for name, named in loaded.names.declared().items()}
    for name, term in terms.items():
        search.add(term >= 0)
        if not last:
            search.add_soft(term == printed[name])
    for claim in loaded.claims:
        parts = [terms[figure.name] for figure in claim.figures if figure.role != "total"]
        whole = next(figure.name for figure in claim.figures if figure.role == "total")
        search.add(z3.Sum(parts) == terms[whole])
    for name, term in terms.items() if last else ():
        search.add_soft(term == printed[name])
    if search.check() != z3.sat:
        return None
    model = search.model()
    values = {name: model.eval(term, model_completion=True).as_long() for name, term in terms.items()}
    return {name for name, named in loaded.names.declared().items() if values[name] != named.written.num}


def timed(act: Callable[[], T], runs: int) -> tuple[float, T]:
    """The median of the seconds that it takes."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        found = act()
        taken.append(time.process_time() - began)
    return statistics.median(taken), found


def same(found: list[tuple[System, Contradiction]], plain: set[str]) -> bool:
    """Whether the two agree: as many figures, and for each conflict the plain way's set among the smallest repairs."""
    size = 0
    for system, conflict in found:
        sets = [{system.unknowns[unknown].name for unknown in repair} for repair in conflict.repairs]
        size += len(sets[0])
        if not any(each <= plain for each in sets):
            return False
    return size == len(plain)


def against_the_plain_way(runs: int = 5) -> Iterator[Row]:
    import z3  # noqa: F401  # its import is no part of either side

    for rows, columns, slips, faster in ((10, 5, 2, 1), (50, 20, 3, 5), (100, 50, 5, 20)):
        loaded = document(rows, columns, slips)
        mine, found = timed(lambda loaded=loaded: ours(loaded), runs)  # type: ignore[misc]
        for last in (True, False):
            act = partial(plainly, loaded, last=last)
            theirs, plain = timed(act, runs if rows < 50 else 1)
            if plain is not None:
                break
        if plain is None:
            name = f"{rows} × {columns}, {slips} slips / one z3 Optimize, given up"
            yield Row(name, _seconds(mine), f"> {_seconds(theirs)}", mine / theirs, 1 / faster)
            continue
        if not same(found, plain):
            raise AssertionError(f"the two ways disagree on the table of {rows} × {columns}")
        yield Row(
            f"{rows} × {columns}, {slips} slips / one z3 Optimize",
            _seconds(mine),
            _seconds(theirs),
            mine / theirs,
            1 / faster,
        )


def linear(runs: int = 5) -> Iterator[Row]:
    """A consistent table is confirmed in time linear in its cells: seconds for a cell, large table against small."""
    each = {}
    for rows, columns in ((50, 25), (100, 50), (200, 100)):
        loaded = document(rows, columns, 0)
        seconds, found = timed(lambda loaded=loaded: ours(loaded), runs)  # type: ignore[misc]
        assert not found
        each[rows] = seconds / (rows * columns)
    for small, large in ((50, 100), (100, 200)):
        mine, theirs = (f"{each[rows] * 1e6:.1f} us" for rows in (large, small))
        name = f"consistent: a cell of {large} × {large // 2} / of {small} × {small // 2}"
        yield Row(name, mine, theirs, each[large] / each[small], 1.5)


def bounded(runs: int = 3) -> Iterator[Row]:
    """Cases that have to stay within seconds: shares of row totals, and everything from text to findings."""
    loaded = document(50, 20, 2, shares=True)
    mine, found = timed(lambda: ours(loaded), runs)
    assert found
    yield Row("50 × 20 with shares, 2 slips / 2 s", _seconds(mine), "2 s", mine / 2, 1)
    drawn = measured(Random(20), 20, 10, cells=True)
    names = Random(3).sample([name for name in drawn.figures if name[0] in "ck"], 3)
    moved = [Slip(name, "", "9" + drawn.figures[name], drawn.figures[name]) for name in names]
    rounded = drawn.text(moved)
    taken, found_in = timed(lambda: check_text("rounded.yaml", rounded), runs)
    assert any(finding.conflict for finding in found_in.findings)
    yield Row("20 × 10 rounded, with shares, 3 slips / 2 s", _seconds(taken), "2 s", taken / 2, 1)
    text = document(100, 50, 5).source.text
    whole, checked = timed(lambda: check_text("table.yaml", text), runs)
    assert any(finding.conflict for finding in checked.findings)
    yield Row("100 × 50, 5 slips, text to findings / 2 s", _seconds(whole), "2 s", whole / 2, 1)


def _seconds(seconds: float) -> str:
    return f"{seconds:.4f} s"


def rows(folder: Path, runs: int) -> Iterator[Row]:
    """Seconds of the solving alone, against one z3 ``Optimize``, in this process."""
    yield from against_the_plain_way()
    yield from linear()
    yield from bounded()
