"""All benchmarks, in one run, as ratios: what crossfoot takes against the least that the same work could take.

    python benchmarks/run.py [--runs N] [NAME ...]

Times are processor seconds of whole processes, medians of runs that alternate between the two sides, so that a
machine whose speed drifts slows both down. Run it with the crossfoot that is installed (``pip install .``), not from
an editable copy.

A benchmark is found by being there: a file of this folder with a function ``rows(folder, runs)`` that gives each
``Row`` (of ``measuring.py``) when it is measured; ``folder`` is an empty one to write into, ``runs`` says how often to
measure. The file's name is the benchmark's, with hyphens. One that has no file of its own is a line of ``BENCHMARKS``.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path

from measuring import BARE_IMPORTS, BARE_PARSE, NOTHING, ROOT, SCRIPT, Row, medians, ratio, run, shares


def cold_start(folder: Path, runs: int) -> list[Row]:
    files = [str(path) for path in sorted((ROOT / "claims").glob("*.yaml"))]
    audit, imports = medians(
        [lambda: run(SCRIPT, "audit", *files), lambda: run(BARE_IMPORTS)],
        max(runs, 15),
    )
    return [ratio("cold start: audit of the five files / click and yaml", audit, imports, 1.6)]


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
        ratio("100,000 shares: audit to JSON / bare parse", audit, bare, 5),
        Row("100,000 shares: peak memory a claim / 1.2 KB", f"{peak:.0f} B", "1200 B", peak / 1200, 1),
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
            held = limit if then > 0 else float("inf")  # what starting takes may be more than a small file does
            rows.append(Row(f"{what}: a claim {of}", measured, against, now / then if then > 0 else 1.0, held))
    return rows


Rows = Callable[[Path, int], Iterable[Row]]
BENCHMARKS: dict[str, Rows] = {
    "cold-start": cold_start,
    "hundred-thousand": hundred_thousand,
    "growth": growth,
}
"""those of this file, and whatever is entered by hand"""


def benchmarks() -> dict[str, Rows]:
    """Those entered above, and every file beside this one that has ``rows``, under its name with hyphens."""
    found = dict(BENCHMARKS)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.stem == "run":
            continue
        rows = getattr(import_module(path.stem), "rows", None)
        if rows is not None:
            found.setdefault(path.stem.replace("_", "-"), rows)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="crossfoot's benchmarks, as ratios")
    known = benchmarks()
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(known)}")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for name in options.names:
        if name not in known:
            parser.error(f"there is no benchmark {name}; there are {', '.join(known)}")
    over = 0
    for name in options.names or known:
        with tempfile.TemporaryDirectory() as folder:
            for row in known[name](Path(folder), options.runs):
                print(row, flush=True)
                over += row.ratio > row.limit
    return int(over > 0)


if __name__ == "__main__":
    raise SystemExit(main())
