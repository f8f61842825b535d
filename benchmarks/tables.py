"""Tables of claims beside DuckDB's round(), and archives on one processor and on two.

DuckDB, in the fastest way that was found, says of each row whether a float, rounded, is what was printed; the last row
counts on how many of two million that is wrong. Each side runs on one processor, from an Arrow table in memory on.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from measuring import SCRIPT, Row, Run, medians, ratio, run

ROWS = 4_000_000
FEW = 400_000
MADE = """
import os, sys
os.environ["OMP_NUM_THREADS"] = "1"
import duckdb, pyarrow as pa, crossfoot.batch as batch
pa.set_cpu_count(1)
con = duckdb.connect(); con.execute("SET threads = 1; SELECT setseed(0.5)")
con.execute("CREATE TABLE a AS SELECT (random() * (whole + 1))::BIGINT AS part, whole, random() AS luck "
            "FROM (SELECT (1 + random() * 99999)::BIGINT AS whole FROM range({rows}))")
con.execute("CREATE TABLE b AS SELECT part, whole, (20000 * part + whole) // (2 * whole) "
            "+ CASE WHEN luck < 0.01 THEN 1 + (luck * 500)::BIGINT ELSE 0 END AS cents FROM a WHERE part <= whole")
con.execute("DROP TABLE a")
table = con.sql({columns!r}).to_arrow_table().combine_chunks()
con.register("claims", table)
con.execute("DROP TABLE b")
"""
PLAIN = "SELECT part, whole, (cents / 100.0)::DECIMAL(9, 2) AS percent, cents / 100.0 AS float FROM b"
WIDE = (
    "SELECT part::HUGEINT * 1000000000000000 AS part, whole::HUGEINT * 1000000000000000 AS whole, "
    "(cents / 100.0)::DECIMAL(9, 2) AS percent FROM b"
)
TEXT = (
    "SELECT part::VARCHAR AS part, whole::VARCHAR AS whole, (cents / 100.0)::DECIMAL(9, 2)::VARCHAR || '%' AS percent "
    "FROM b"
)
CHECK = 'batch.check(table, kind="share", {how})'
TIMED = """
import time
def timed(work):
    began = time.process_time(); work(); return time.process_time() - began
def ours(): {ours}
def theirs(): con.sql("SELECT round(100 * part::DOUBLE / whole, 2) = float AS fits FROM plain").to_arrow_table()
ours(), theirs()
pairs = [(timed(ours), timed(theirs)) for _ in range({runs})]
open(sys.argv[1], "w").write(" ".join(str(sorted(side)[len(pairs) // 2]) for side in zip(*pairs)))
"""
WRONG = """
said = batch.check(table, kind="share", recomputed=False)["verdict"].to_pylist()
floats = con.sql("SELECT round(100.0 * part / whole, 2) = float FROM claims").fetchall()
rows = zip(table["part"].to_pylist(), table["whole"].to_pylist(), table["percent"].to_pylist(), said, floats)
ours = theirs = 0
for part, whole, percent, verdict, (fits,) in rows:
    true = abs(20000 * part - 2 * int(percent * 100) * whole) <= whole
    ours += (verdict == "consistent") != true
    theirs += fits != true
open(sys.argv[1], "w").write(f"{ours} {theirs}")
"""


def rows(folder: Path, runs: int) -> Iterator[Row]:
    counted = folder / "counted"
    for name, columns, count, how, limit in (
        ("verdicts of whole numbers", PLAIN, ROWS, "recomputed=False", 1.0),
        ("with recomputed values", PLAIN, FEW, "recomputed=True", 30.0),
        ("verdicts beyond 64 bits", WIDE, FEW, "recomputed=False", 90.0),
        ("verdicts of texts", TEXT, FEW, 'recomputed=False, locale="en"', 60.0),
    ):
        work = f'batch.check(table, kind="share", {how})'
        plain = f"con.register('plain', con.sql({PLAIN!r}).to_arrow_table().combine_chunks())\n"
        made = MADE.format(rows=count, columns=columns).replace('con.execute("DROP TABLE b")', plain)
        run(made + TIMED.format(ours=work, runs=runs), str(counted))
        ours, theirs = (Run(1e6 * float(each) / count, 0) for each in counted.read_text(encoding="utf-8").split())
        yield ratio(f"a million shares, {name} / round()", ours, theirs, limit)
    run(MADE.format(rows=2_000_000, columns=PLAIN) + WRONG, str(counted))
    ours_wrong, theirs_wrong = map(int, counted.read_text(encoding="utf-8").split())
    yield Row("two million shares: wrong verdicts", str(ours_wrong), f"{theirs_wrong} of SQL", float(ours_wrong), 0)
    yield from archives(folder)


def archives(folder: Path) -> Iterator[Row]:
    path = articles(folder / "articles.jsonl", 1_000)
    sides = [partial(batch, folder, path, jobs) for jobs in (1, 2)]
    one, two = medians(sides, 3)  # each takes half a minute
    yield ratio("1,000 articles: processor time of two workers / of one", two, one, 1.1)
    peaks = []
    for count in (1_000_000, 10_000_000):
        table = folder / f"{count}.parquet"
        query = f"COPY ({PLAIN.replace(', cents / 100.0 AS float', '')}) TO '{table}'"
        run(MADE.format(rows=count, columns="SELECT 1").replace('con.execute("DROP TABLE b")', "")
            + f"con.execute({query!r})")  # fmt: skip
        peaks.append(batch(folder, str(table), 2, "--kind", "share").peak)
        table.unlink()
    shown = [f"{peak / 2**20:.0f} MiB" for peak in peaks]
    yield Row("10 M shares: peak memory of a process / of 1 M", shown[1], shown[0], peaks[1] / peaks[0], 1.2)


def batch(folder: Path, path: str, jobs: int, *options: str) -> Run:
    """One archive, from the beginning."""
    number = len(list(folder.glob("out*")))
    out = str(folder / f"out{number}")
    return run(SCRIPT, "batch", path, "--out", out, "--jobs", str(jobs), "--exit-zero", *options)


def articles(path: Path, count: int) -> str:
    draw = random.Random(count)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            sentences = []
            for _ in range(draw.randint(2, 12)):
                whole = draw.randint(50, 5_000)
                part = draw.randint(1, whole)
                cents = (20_000 * part + whole) // (2 * whole) + (draw.random() < 0.05) * draw.randint(1, 300)
                sentences.append(f"Of {whole} villages, {part} ({cents // 100}.{cents % 100:02}%) had a school.")
                sentences.append("The council met twice last year and will meet again in spring.")
            row = {"id": f"a{number}", "source": f"paper{number % 7}", "published": f"20{10 + number % 9}-05-01"}
            file.write(json.dumps({**row, "text": " ".join(sentences)}) + "\n")
    return str(path)
