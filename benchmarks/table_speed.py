"""How fast tables are checked, in processor seconds: a table of 300 rows and columns in which relations are looked for,
and a claim file whose relations stand in 100,000 rows, against one with half as many.

    python benchmarks/run.py table-speed
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from measuring import SCRIPT, Row, medians, run

SIDE = 300
ROWS = 100_000
_CLAIMS = """\
tables:
  t:
    from: rows.csv
    relations:
      - {columns: "Net = Gross - Receipts"}
"""


def square(side: int) -> str:
    """A table whose last row and column are totals."""
    draw = random.Random(side)
    values = [[draw.randint(100, 99_999) for _ in range(side - 1)] for _ in range(side - 1)]
    values = [[*line, sum(line)] for line in values]
    values.append([sum(column) for column in zip(*values, strict=True)])
    names = [f"r{number}" for number in range(side - 1)]
    lines = [",".join(["x", *(f"c{number}" for number in range(side - 1)), "Total"])]
    lines += [",".join([name, *map(str, line)]) for name, line in zip([*names, "Total"], values, strict=True)]
    return "\n".join(lines) + "\n"


def long(rows: int) -> str:
    """Three columns of which one is the difference of the others; one cell in ten thousand is wrong."""
    draw = random.Random(rows)
    lines = ["Place,Gross,Receipts,Net"]
    for number in range(rows):
        gross, receipts = draw.randint(10_000, 99_999), draw.randint(100, 9_999)
        net = gross - receipts + (90 if number % 10_000 == 77 else 0)
        lines.append(f"place {number},{gross},{receipts},{net}")
    return "\n".join(lines) + "\n"


def rows(folder: Path, runs: int) -> Iterator[Row]:
    (folder / "square.csv").write_text(square(SIDE), encoding="utf-8")
    [found] = medians([lambda: run(SCRIPT, "table", str(folder / "square.csv"))], min(runs, 3))
    yield Row(f"table of {SIDE} × {SIDE}", f"{found.seconds:.1f} s", "1 s", found.seconds, 5)
    taken = []
    for count in (ROWS // 2, ROWS):
        inside = folder / str(count)
        inside.mkdir()
        (inside / "rows.csv").write_text(long(count), encoding="utf-8")
        (inside / "t.yaml").write_text(_CLAIMS, encoding="utf-8")
        [found] = medians([lambda path=inside / "t.yaml": run(SCRIPT, "audit", str(path))], min(runs, 3))  # type: ignore[misc]
        taken.append(found)
    half, whole = taken
    yield Row(f"{ROWS:,} declared relations", f"{whole.seconds:.1f} s", "1 s", whole.seconds, 20)
    ratio = whole.seconds / half.seconds
    yield Row(f"{ROWS:,} against half as many", f"{whole.seconds:.1f} s", f"{half.seconds:.1f} s", ratio, 2.6)
    size = whole.peak / 2**20
    yield Row(f"memory of {ROWS:,} relations", f"{size:.0f} MiB", "1 MiB", size, 1_000)
