"""How fast articles are read: characters a second on one core, against a bare scan for digits; and what is hostile.

    python benchmarks/articles.py [--megabytes 10] [--quick]

The text is that of the folder `../shared/articles`, else the labelled sentences of the tests. Times are processor
seconds. Text made to be slow may take five times as long as ordinary text of that length.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from crossfoot.reading import read_text

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT.parent / "shared" / "articles"
TARGET = 1_000_000
"""characters a second"""
SLOWEST = 5
"""times as long as ordinary text"""
MEGABYTE = 1_000_000


def ordinary() -> str:
    if ARTICLES.is_dir():
        return "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))
    entries = (
        entry["text"]
        for path in sorted((ROOT / "tests" / "reading" / "vi").glob("*.yaml"))
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    )
    return "\n".join(entries)


def repeated(text: str, length: int) -> str:
    """Characters up to that many."""
    return (text * (length // len(text) + 1))[:length]


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def speed(text: str, megabytes: float) -> bool:
    whole = repeated(text, int(len(text) * megabytes * MEGABYTE / len(text.encode())))
    taken = seconds(lambda: read_text("all.txt", whole))
    bare = seconds(lambda: sum(1 for _ in re.finditer(r"\d+", whole)))
    rate = len(whole) / taken
    verdict = "ok  " if rate >= TARGET else "SLOW"
    print(
        f"{verdict} {megabytes:g} MB as one text: {rate:,.0f} characters a second, "
        f"{taken / bare:.0f} x a bare scan for digits"
    )
    count = len(whole) // len(text)
    each = seconds(lambda: [read_text("one.txt", text) for _ in range(count)])
    rate = count * len(text) / each
    verdict = "ok  " if rate >= TARGET else "SLOW"
    print(f"{verdict} the same as {count} texts: {rate:,.0f} characters a second", flush=True)
    return rate >= TARGET


def hostile(text: str) -> bool:
    usual = seconds(lambda: read_text("usual.txt", repeated(text, MEGABYTE)))
    print(f"     ordinary text, 1 MB: {usual:.2f} s")
    well = True
    for name, piece in {
        "digits": "1234567890",
        "1/1/1/1": "1/",
        "1,1,1,1": "1,",
        "((((": "(",
        "%%%%": "%",
        "1% 1%": "1% ",
        "(1 (1": "(1 ",
        "one endless sentence": re.sub(r"[.!?…\n]", " ", text),
        "one endless word": "tăng",
        "letters in two pieces": "e\u0301 1 ",
    }.items():
        made = repeated(piece, MEGABYTE)
        times = seconds(lambda made=made: read_text("made.txt", made)) / usual  # type: ignore[misc]
        well = well and times <= SLOWEST
        print(f"{'ok  ' if times <= SLOWEST else 'SLOW'} {name}, 1 MB: {times:.2f} x ordinary text", flush=True)
    return well


def memory(text: str) -> bool:
    """The most that ``crossfoot read`` holds for a folder of 100 files and for one of 2,000, says Linux."""
    if not Path("/proc/self/status").exists():
        return True
    peaks = {}
    for count in (100, 2_000):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(count):
                Path(folder, f"{number}.txt").write_text(text, encoding="utf-8")
            peaks[count] = _peak(["read", folder, "--output", os.devnull, "--exit-zero"])
    few, many = peaks.values()
    each = (many - few) / 1_900
    print(
        f"     memory: 100 files {few / 1e6:.0f} MB, 2,000 files {many / 1e6:.0f} MB; "
        f"{each / 1e3:.1f} kB for each further file of {len(text) / 1e3:.1f} thousand characters"
    )
    return each < len(text) / 10


def _peak(arguments: list[str]) -> int:
    code = (
        "import sys\nfrom crossfoot.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast articles are read.")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--quick", action="store_true", help="only the speed")
    told = parser.parse_args()
    gc.disable()  # as the command does
    text = ordinary()
    read_text("warm.txt", text)
    well = [speed(text, told.megabytes)]
    if not told.quick:
        well += [hostile(text), memory(text)]
    print(f"     at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB in this process")
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
