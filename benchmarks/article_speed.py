"""How fast articles are read, as ratios: news and dense reports against a bare scan for digits, and what is hostile
against text of the same length that has about as many figures.

    python benchmarks/article_speed.py [--runs N] [--memory]

The texts are made up (`prose.py`) and the same every time. Times are processor seconds in this process.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from crossfoot.articles import read_text
from measuring import Row
from prose import article

LENGTH = 100_000
"""characters"""
FIRST = {"news": 150, "dense": 900}
"""times as long as a bare scan for digits; a figure takes some hundred times as long as to find its digits"""
SLOWEST = 5
"""times as long as a text with about as many figures"""
_PIECE = 100
"""characters; what repeats a shorter one with a digit in it holds more figures than any news"""
HOSTILE = {
    "digits": "1234567890",
    "1/1/1/1": "1/",
    "1,1,1,1": "1,",
    "((((": "(",
    "%%%%": "%",
    "1% 1%": "1% ",
    "(1 (1": "(1 ",
    "one endless word": "tăng",
    "letters in two pieces": "e\u0301 1 ",
}

GROWING = {
    "one sentence of shares": ("The shares were ", "{part} of {whole} ({percent}.3%), "),
    "bullets with shares": ("", "- item: {whole} ({percent}.3%)\n"),
    "paragraphs of shares": ("", "Of {whole} hens, {part} ({percent}.3%) are white.\n\n"),
}
"""how a text begins, and what is told again and again with other figures"""


def repeated(text: str, length: int) -> str:
    """Characters up to that many."""
    return (text * (length // len(text) + 1))[:length]


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median, after one run that is not counted."""
    taken = []
    for _ in range(runs + 1):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken[1:])


def reading(text: str, runs: int) -> float:
    return seconds(lambda: read_text("made.txt", text), runs)


def rows(folder: Path, runs: int) -> Iterator[Row]:
    usual: dict[str, float] = {}
    for language in ("en", "vi"):
        for manner, limit in FIRST.items():
            text = article(language, manner, LENGTH)
            figures = 1_000 * len(re.findall(r"\d[\d.,]*", text)) / len(text)
            taken = reading(text, runs)
            bare = seconds(lambda text=text: sum(1 for _ in re.finditer(r"\d+", text)), runs)  # type: ignore[misc]
            name = f"reading: {manner}, {language}, {figures:.0f} figures in 1,000 / bare scan"
            yield _row(name, taken, bare, limit)
            part = reading(text[: LENGTH // 10], runs)
            yield _row(
                f"reading: {manner}, {language}, {LENGTH:,} characters / 10 x {LENGTH // 10:,}", taken, 10 * part, 1.4
            )
            usual[manner] = taken
    endless = re.sub(r"[.!?…\n]", " ", article("vi", "news", LENGTH))
    for name, piece in {**HOSTILE, "one endless sentence": endless}.items():
        manner = "dense" if len(piece) < _PIECE and re.search(r"\d", piece) else "news"
        taken = reading(repeated(piece, LENGTH), 1)
        yield _row(f"hostile text: {name} / {manner}", taken, usual[manner], SLOWEST)

    for name, (begin, piece) in GROWING.items():
        short, long = (begin + "".join(_told(piece, times)) for times in (1_000, 6_000))
        taken, part = reading(long, 1), reading(short, 1)
        yield _row(f"reading: {name}, {len(long):,} characters / 6 x {len(short):,}", taken, 6 * part, 1.4)


def _told(piece: str, times: int) -> Iterator[str]:
    for at in range(times):
        yield piece.format(part=3 + at % 97, whole=120 + at * 7919 % 9973, percent=5 + at % 70)


def _row(name: str, measured: float, against: float, limit: float) -> Row:
    return Row(name, f"{measured:.3f} s", f"{against:.4f} s", measured / against, limit)


def memory() -> Row | None:
    """What ``crossfoot read`` holds for each further file of a folder, against the file itself, says Linux."""
    if not Path("/proc/self/status").exists():
        return None
    text = article("vi", "news", 30_000)
    peaks = []
    for count in (100, 2_000):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(count):
                Path(folder, f"{number}.txt").write_text(text, encoding="utf-8")
            peaks.append(_peak(["read", folder, "--output", os.devnull, "--exit-zero"]))
    each = (peaks[1] - peaks[0]) / 1_900
    name = "memory: each further article / its characters"
    return Row(name, f"{each:.0f} B", f"{len(text)} B", each / len(text), 0.1)


def _peak(arguments: list[str]) -> int:
    code = (
        "import sys\nfrom crossfoot.cli.main import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast articles are read.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help="and what two thousand of them take, which takes long")
    told = parser.parse_args()
    gc.disable()  # as the command does
    well = True
    for row in (*rows(Path(), told.runs), *([memory()] if told.memory else [])):
        if row is not None:
            print(row, flush=True)
            well = well and row.ratio <= row.limit
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
