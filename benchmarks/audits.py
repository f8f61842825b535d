"""What an audit takes for each form of report, with mistakes and without, and what each claim costs in memory."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from measuring import BARE_PARSE, SCRIPT, Row, Run, medians, ratio, run, shares

PARSED = "import sys, gc; gc.disable(); from crossfoot.claimfile.parsing import parse, read; parse(read(sys.argv[1]))"
CLAIMS = 20_000
FORMS = {"terminal": 6.0, "github": 6.0, "json": 7.0, "sarif": 6.0, "csv": 11.0, "markdown": 7.0, "junit": 9.0}
"""the most that a report may take, in bare parses; what is far below it is still held"""
DEAR = {"html": (500, 60.0)}
"""claims, and the most: what is a page for people grows with every claim"""


def audit(path: str, form: str, report: str) -> Callable[[], Run]:
    return partial(run, SCRIPT, "audit", path, "--exit-zero", "--format", form, "--output", report)


def rows(folder: Path, runs: int) -> Iterator[Row]:
    yield from in_each_form(folder, runs)
    yield from of_other_claims(folder, runs)
    yield from in_memory(folder)


def in_each_form(folder: Path, runs: int) -> Iterator[Row]:
    """Starting is taken off both sides."""
    report = str(folder / "report")
    start, python = medians([partial(run, SCRIPT, "--version"), partial(run, "import yaml")], runs)
    for wrong in (0, 3):
        for form, most in FORMS.items():
            path = shares(folder / "shares.yaml", CLAIMS, wrong)
            ours, bare = medians([audit(path, form, report), partial(run, BARE_PARSE, path)], runs)
            mine = ours._replace(seconds=ours.seconds - start.seconds)
            least = bare._replace(seconds=bare.seconds - python.seconds)
            name = f"{CLAIMS:,} shares, {wrong} % wrong, {form} / bare parse"
            yield ratio(name, mine, least, most if not wrong else most + 6)
    for form, (count, most) in DEAR.items():
        path = shares(folder / "few.yaml", count, 3)
        ours, bare = medians([audit(path, form, report), partial(run, BARE_PARSE, path)], runs)
        yield ratio(f"{count:,} shares, 3 % wrong, {form} / bare parse", ours, bare, most)


def of_other_claims(folder: Path, runs: int) -> Iterator[Row]:
    report = str(folder / "report.json")
    start, python = medians([partial(run, SCRIPT, "--version"), partial(run, "import yaml")], runs)
    for name, text, most in (("named figures", named(CLAIMS), 40.0), ("equations", equations(CLAIMS), 16.0)):
        path = folder / "others.yaml"
        path.write_text(text, encoding="utf-8")
        ours, bare = medians([audit(str(path), "json", report), partial(run, BARE_PARSE, str(path))], runs)
        mine = ours._replace(seconds=ours.seconds - start.seconds)
        yield ratio(
            f"{CLAIMS:,} {name}, json / bare parse", mine, bare._replace(seconds=bare.seconds - python.seconds), most
        )


def equations(count: int) -> str:
    draw = random.Random(count)
    lines = ["locale: vi", "claims:"]
    for number in range(count):
        one, other = draw.randint(1, 9_999), draw.randint(1, 9_999)
        lines += [f"  - id: c{number}", "    kind: equation", f'    holds: "{one} + {other} = {one + other}"']
    return "\n".join(lines) + "\n"


def named(count: int) -> str:
    """Shares of wholes that ten claims have in common."""
    draw = random.Random(count)
    wholes = [draw.randint(50, 20_000) for _ in range(count // 10)]
    lines = ["locale: vi", "figures:", *(f"  w{number}: {whole}" for number, whole in enumerate(wholes)), "claims:"]
    for number in range(count):
        whole = wholes[number % len(wholes)]
        part = draw.randint(1, whole)
        cents = (20_000 * part + whole) // (2 * whole)
        lines += [f"  - id: c{number}", "    kind: share", f"    part: {part}", f"    whole: w{number % len(wholes)}"]
        lines += [f"    percent: {cents // 100},{cents % 100:02}%"]
    return "\n".join(lines) + "\n"


def in_memory(folder: Path) -> Iterator[Row]:
    """What each further claim adds to the peak: in files of a thousand, and beyond parsing in one file."""
    report = str(folder / "report.json")
    many = folder / "many"
    many.mkdir()
    peaks = []
    for files in (20, 220):
        for number in range(files):
            shares(many / f"{number}.yaml", 1_000)
        peaks.append(run(SCRIPT, "audit", str(many), "--format", "json", "--output", report).peak)
    each = (peaks[1] - peaks[0]) / 200_000
    yield Row("files of 1,000 shares: memory a claim / 500 B", f"{each:.0f} B", "500 B", each / 500, 1)
    few, much = 50_000, 250_000
    beyond = []
    for count in (few, much):
        path = shares(folder / "one.yaml", count)
        parsed = run(PARSED, path)
        beyond.append(run(SCRIPT, "audit", path, "--format", "json", "--output", report).peak - parsed.peak)
    each = (beyond[1] - beyond[0]) / (much - few)
    yield Row("one file: memory a claim beyond parsing / 500 B", f"{each:.0f} B", "500 B", each / 500, 1)
