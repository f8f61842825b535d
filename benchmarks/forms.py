"""What a report of very many findings takes in each form: its size, and how both grow.

    python benchmarks/forms.py

A mismatch is a line of text with three marks, wherever no card is made of it; so twice as many findings may make the
page of HTML larger, but by their text only, and the report of SARIF not beyond what code scanning takes. Times are
processor seconds of writing the report alone, in this process, each against half as many findings.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding, Report
from crossfoot.formats import csv, github, html, junit, markdown, sarif
from crossfoot.formats import json as json_form
from measuring import Row

COUNT = 10_000
_BLOCK = 500
"""claims that are checked; the others are moved copies of them, since the check is measured elsewhere"""
FORMS = {"html": html, "json": json_form, "sarif": sarif, "github": github, "csv": csv, "junit": junit}


class Written(NamedTuple):
    seconds: float
    size: int
    packed: int


def block() -> Checked:
    """Shares that are all wrong by three points."""
    lines = []
    for number in range(_BLOCK):
        whole = 1_000 + number
        part = whole // 3
        cents = 10_000 * part // whole + 300
        percent = f"{cents // 100},{cents % 100:02}%"
        lines.append(
            f"  - id: c{number}\n    kind: share\n    part: {part}\n    whole: {whole}\n    percent: {percent}\n"
        )
    return check_text("block.yaml", f"locale: vi\nclaims:\n{''.join(lines)}")


def moved(checked: Checked, times: int) -> Checked:
    """The document with its claims so many times, one behind the other."""
    begin = checked.text.index("  - id")
    body = checked.text[begin:]
    claims: list[Claim] = []
    findings: list[Finding] = []
    for turn in range(times):
        shift = turn * len(body)
        placed = {
            claim.index: claim._replace(
                index=turn * _BLOCK + claim.index,
                id=f"{claim.id}-{turn}",
                figures=tuple(each._replace(start=each.start + shift, end=each.end + shift) for each in claim.figures),
            )
            for claim in checked.claims
        }
        claims += placed.values()
        findings += (
            each._replace(
                start=each.start + shift,
                end=each.end + shift,
                claim=placed[each.claim.index] if each.claim else None,
                path=("claims", turn * _BLOCK + each.claim.index, *each.path[2:]) if each.claim else each.path,
            )
            for each in checked.findings
        )
    text = checked.text[:begin] + body * times
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    return checked._replace(claims=claims, findings=findings, text=text, lines=starts, figures=3 * len(claims))


def written(write: Callable[[Report], Iterator[str]], report: Report) -> Written:
    begin = process_time()
    pieces = list(write(report))
    seconds = process_time() - begin
    data = "".join(pieces).encode("utf-8", "backslashreplace")
    return Written(seconds, len(data), len(zlib.compress(data)))


def ratios(count: int = COUNT) -> Iterator[tuple[str, str, str, float, float]]:
    """Name, measured, against, ratio and limit of each row."""
    one = block()
    half, whole = (Report([moved(one, number // _BLOCK)]) for number in (count, 2 * count))
    for name, form in FORMS.items():
        write = form.FORMAT.write
        few = min((written(write, half) for _ in range(3)), key=lambda each: each.seconds)
        many = min((written(write, whole) for _ in range(3)), key=lambda each: each.seconds)
        told = f"{name}: {2 * count:,} findings / {count:,}"
        yield f"time, {told}", f"{many.seconds:.2f} s", f"{few.seconds:.2f} s", many.seconds / few.seconds, 2.4
        yield f"size, {told}", f"{many.size:,} B", f"{few.size:,} B", many.size / few.size, 2.05
        if name == "html":
            yield f"size, html of {count:,} findings / 6 MB", f"{few.size:,} B", "6,000,000 B", few.size / 6e6, 1
        if name == "sarif":
            packed = f"{many.packed:,} B"
            yield f"size, sarif of {2 * count:,} packed / 10 MB", packed, "10,000,000 B", many.packed / 1e7, 1
    few, many = (written(markdown.FORMAT.write, each) for each in (half, whole))
    yield f"size, markdown of {2 * count:,} / a comment", f"{many.size:,} B", "65,536 B", many.size / 65_536, 1
    told = f"time, markdown: {2 * count:,} findings / {count:,}"
    yield told, f"{many.seconds:.2f} s", f"{few.seconds:.2f} s", many.seconds / few.seconds, 2.4


def rows(folder: Path, runs: int) -> list[Row]:
    return [Row(*ratio) for ratio in ratios()]


def main() -> int:
    over = 0
    for ratio in ratios():
        row = Row(*ratio)
        print(row, flush=True)
        over += row.ratio > row.limit
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
