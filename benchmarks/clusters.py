"""What a cluster costs against the plain run, in the environment that ``make clusters`` makes.

    .venv/clusters/bin/python benchmarks/clusters.py [plain] [ray] [dask] [pyspark]

Of each, two workers on this machine: processor seconds of all processes that it starts, as they were last seen (some
are ended without a word of what they took), seconds by the clock, and the most that they hold in memory together; for
one article, which is what it costs to begin, and for 800. Linux only.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

from tables import articles

TESTS: Final = Path(__file__).resolve().parent.parent / "tests"
COUNTS: Final = (1, 800)
_LOOK: Final = 0.2
_LEFT_ALONE: Final = 10.0
"""seconds in which what is left of a cluster may end by itself"""
WORK: Final = """
import sys
from functools import partial
from crossfoot import batch
name, path, out = sys.argv[1:]
job = batch.Job(path, "jsonl", articles=True)
if name == "plain":
    from crossfoot.batch.archive import run
    print(run(job, out, 2))
else:
    from clusters.spread import CLUSTERS
    numbers = batch.plan(job, out)
    CLUSTERS[name](partial(batch.work_on, out=out), numbers)
    print(batch.sum_up(out))
"""


class Cost(NamedTuple):
    processor: float
    clock: float
    memory: int
    """bytes"""


def cost(name: str, path: str, out: str) -> Cost:
    """Of one run, with everything that it starts."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "PYSPARK_PYTHON": sys.executable}
    began, most, taken = time.monotonic(), 0, dict[tuple[int, int], int]()
    process = subprocess.Popen([sys.executable, "-c", WORK, name, path, out], env=environment)
    while process.poll() is None:
        found = _below(os.getpid())
        taken |= {(each.pid, each.started): each.ticks for each in found}
        most = max(most, sum(_resident(each.pid) for each in found))
        time.sleep(_LOOK)
    clock = time.monotonic() - began
    assert process.returncode == 0, name
    _reap()
    return Cost(sum(taken.values()) / os.sysconf("SC_CLK_TCK"), clock, most)


def _reap() -> None:
    """Wait for the orphans that came here; what does not end by itself is ended."""
    end = time.monotonic() + _LEFT_ALONE
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid:
            continue
        if time.monotonic() > end:
            for each in _below(os.getpid()):
                os.kill(each.pid, signal.SIGKILL)
        time.sleep(0.1)


class Seen(NamedTuple):
    """A process."""

    pid: int
    started: int
    ticks: int
    """of the processor, that it has taken so far"""


def _below(process: int) -> list[Seen]:
    """The processes that were started by one, or by these."""
    children: dict[int, list[Seen]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            seen = Seen(int(entry.name), int(fields[19]), int(fields[11]) + int(fields[12]))
            children.setdefault(int(fields[1]), []).append(seen)
    found = list(children.get(process, ()))
    for each in found:
        found += children.get(each.pid, ())
    return found


def _resident(process: int) -> int:
    """Its share of what it has in memory; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def main(names: list[str]) -> None:
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER: orphans come here
    with tempfile.TemporaryDirectory() as folder:
        for count in COUNTS:
            path = articles(Path(folder) / f"{count}.jsonl", count)
            for name in names:
                found = cost(name, path, str(Path(folder) / f"{name}-{count}"))
                print(
                    f"{name:<8} {count:>6,} articles: {found.processor:7.1f} processor seconds, "
                    f"{found.clock:6.1f} by the clock, {found.memory / 2**20:,.0f} MiB",
                    flush=True,
                )


if __name__ == "__main__":
    main(sys.argv[1:] or ["plain", "ray", "dask", "pyspark"])
