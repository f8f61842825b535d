"""An archive that is killed again and again, and ends as one that was not: run by hand, for it takes long.

    python benchmarks/archive_resume.py [ARTICLES] [KILLS] [JOBS]

100,000 articles take some minutes a processor. Prints the processor seconds of both and whether every file is the same.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import SCRIPT
from tables import articles


def begun(path: str, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SCRIPT, "batch", path, "--out", str(out), "--jobs", str(jobs), "--exit-zero"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def files(out: Path) -> dict[str, bytes]:
    return {str(each.relative_to(out)): each.read_bytes() for each in out.rglob("*") if each.is_file()}


def main(count: int = 100_000, kills: int = 5, jobs: int = 2) -> int:
    draw = random.Random(count)
    with tempfile.TemporaryDirectory() as folder:
        path = articles(Path(folder) / "articles.jsonl", count)
        whole, killed = Path(folder) / "whole", Path(folder) / "killed"
        began = time.monotonic()
        begun(path, whole, jobs).wait()
        took = time.monotonic() - began
        print(f"{count:,} articles, {jobs} processes: {took:.0f} s, {seconds():.0f} processor seconds", flush=True)
        for _ in range(kills):
            process = begun(path, killed, jobs)
            time.sleep(draw.uniform(0.1, 0.9) * took / kills)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            done = len(list((killed / "done").glob("*.json"))) if killed.exists() else 0
            print(f"killed with {done} parts done", flush=True)
        begun(path, killed, jobs).wait()
        one, other = files(whole), files(killed)
        different = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
        print(
            f"different: {', '.join(different)}" if different else f"each of {len(one)} files is the same", flush=True
        )
        return int(bool(different))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
