"""Small archives, and workers that fail at what a test names."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ARTICLE = "In 2018 there were 78 villages, of which 53 ({}%) had a school. Of 1,459 people, 134 (9.18%) had none."
POISONED = "import os, signal, time\nfrom crossfoot.library import calls\nread = calls.read_text\n" + (
    "def poisoned(text, **given):\n"
    "    if 'POISON' in text: os.kill(os.getpid(), signal.SIGKILL)\n"
    "    if 'STALL' in text: time.sleep(600)\n"
    "    if 'GREEDY' in text: bytearray(2**40)\n"
    "    return read(text, **given)\n"
    "calls.read_text = poisoned\n"
    "from crossfoot.batch.worker import main\nmain()\n"
)
"""a worker whose reader of articles fails as no reader should"""


def poisoned() -> tuple[str, ...]:
    return sys.executable, "-c", POISONED


def articles(path: Path, count: int, odd: dict[int, str] = {}) -> Path:
    """JSON lines of articles from two papers; of three, the share in one is wrong."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = odd.get(number, ARTICLE.format("67.95" if number % 3 else "64.94"))
            row = {"id": f"a{number}", "source": f"paper{number % 2}", "published": "2018-06-19", "text": text}
            file.write(json.dumps(row) + "\n")
    return path


def shares(path: Path, count: int, rows_in_group: int = 1000) -> Path:
    """Parquet of shares, of which every tenth is wrong."""
    percent = [f"{(25 if number % 10 else 26)}%" for number in range(count)]
    table = pa.table({"part": list(range(1, count + 1)), "whole": [4 * n for n in range(1, count + 1)],
                      "percent": percent, "source": ["daily", "weekly"] * (count // 2)})  # fmt: skip
    pq.write_table(table, path, row_group_size=rows_in_group)
    return path


def results(out: Path) -> dict[str, bytes]:
    """Every file of the results by its path within them."""
    return {str(each.relative_to(out)): each.read_bytes() for each in sorted(out.rglob("*")) if each.is_file()}


def rows(out: Path, what: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(out / what).to_pylist()
    return found
