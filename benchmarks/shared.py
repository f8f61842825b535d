"""Figures that claims and files share: what a file more costs among many, and a table printed with rounding.

    python benchmarks/shared.py

Times are processor seconds in one process. The cost of a file is held against that in half as many files: 1 where the
work grows as the number of files does, 2 where it grows as its square.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from conflicts import timed
from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.narrowing import narrowed
from measuring import Row
from planted import Slip, measured

MANY = 1_000
_CLAIM = "claims:\n  - {id: a, kind: bound, value: v, at_least: 1}\n"


def _file(figure: str, same_as: str = "") -> str:
    same = f", same_as: {same_as}" if same_as else ""
    return f"locale: en\nfigures:\n  v: {{figure: {figure}{same}}}\n{_CLAIM}"


def star(folder: Path, count: int, base: str, others: str) -> list[str]:
    """Files whose figure is that of one base."""
    (folder / "base.yaml").write_text(_file(base), encoding="utf-8")
    for number in range(count):
        (folder / f"f{number}.yaml").write_text(_file(others, "base.v"), encoding="utf-8")
    return [str(folder)]


def chain(folder: Path, count: int) -> list[str]:
    """Files each of which refers to the next one."""
    for number in range(count):
        following = f"f{number + 1}.v" if number + 1 < count else ""
        (folder / f"f{number}.yaml").write_text(_file("1000", following), encoding="utf-8")
    return [str(folder / f"f{number}.yaml") for number in range(count)]


def _growth(name: str, made: Callable[[Path, int], Callable[[], object]], runs: int = 3) -> Row:
    """Processor time of a file among ``MANY``, against that among half as many."""
    each = {}
    for count in (MANY // 2, MANY):
        with tempfile.TemporaryDirectory() as folder:
            seconds, _ = timed(made(Path(folder), count), runs)
        each[count] = seconds / count
    large, small = each[MANY], each[MANY // 2]
    title = f"{name}: a file of {MANY:,} / of {MANY // 2}"
    return Row(title, f"{large * 1e6:.0f} us", f"{small * 1e6:.0f} us", large / small, 1.5)


def ties() -> Iterator[Row]:
    def found(folder: Path, count: int, base: str, others: str, findings: int) -> Callable[[], object]:
        paths = star(folder, count, base, others)

        def act() -> None:
            assert sum(len(document.findings) for document in audit(paths).documents) == findings

        return act

    agreeing = partial(found, base="1459", others="1.5 thousand", findings=0)
    yield _growth("one base, rounded elsewhere", agreeing)
    yield _growth("one base that is wrong", partial(found, base="9000", others="1459", findings=1))

    def followed(folder: Path, count: int) -> Callable[[], object]:
        paths = chain(folder, count)
        last = paths[-1]
        return lambda: narrowed(paths, last.__eq__, ())

    yield _growth("--changed along a chain", followed)


def soft_table(runs: int = 3) -> Iterator[Row]:
    """A table in which every figure is rounded, six of them slipped: from text to findings."""
    drawn = measured(Random(20), 30, 30)
    draw = Random(6)
    names = draw.sample([name for name in drawn.figures if name[0] == "c"], 6)
    moved = [Slip(name, "", f"{n}{drawn.figures[name]}", drawn.figures[name]) for n, name in enumerate(names, 2)]
    text = drawn.text(moved)
    seconds, checked = timed(lambda: check_text("table.yaml", text), runs)
    named = {each.label for found in checked.findings if found.conflict for each in found.conflict.repairs[0]}
    if named != set(names):
        raise AssertionError(f"{sorted(named)} are named, where {sorted(names)} slipped")
    yield Row("30 × 30 rounded, 6 slips / 2 s", f"{seconds:.3f} s", "2 s", seconds / 2, 1)


def ratios() -> Iterator[Row]:
    yield from ties()
    yield from soft_table()


def rows(folder: Path, runs: int) -> list[Row]:
    """Figures that files share, and a table of rounded ones."""
    return list(ratios())


def main() -> int:
    over = 0
    for ratio in ratios():
        over += ratio.ratio > ratio.limit
        sign = "ok " if ratio.ratio <= ratio.limit else "OVER"
        print(f"{sign} {ratio.name:<56} {ratio.measured:>10} / {ratio.against:<10} = {ratio.ratio:.2f}", flush=True)
    return int(over > 0)


if __name__ == "__main__":
    raise SystemExit(main())
