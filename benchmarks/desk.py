"""What a keystroke in a text of 5,000 words costs at the desk: finding what to read again, reading it, putting it into
what is known of the rest, and writing the answer. The way to the browser and back is not in it.

    python benchmarks/desk.py [--runs N]

Processor seconds in this process, the median over keys at random places; news and dense reports.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from crossfoot.audit.settings import Settings
from crossfoot.desk import reading
from crossfoot.desk.windows import merged, window
from measuring import Row
from prose import article

WORDS: Final = 5_000
LIMIT: Final = 0.1
"""seconds, from the key to the marks"""


def rows(folder: Path, runs: int) -> Iterator[Row]:
    draw = random.Random(WORDS)
    for language in ("en", "vi"):
        for sort in ("news", "dense"):
            text = " ".join(article(language, sort, 12 * WORDS).split(" ")[:WORDS])
            told = reading.read(text, language, Settings())
            taken = []
            for _ in range(5 * runs):
                at = draw.randrange(len(text))
                now = text[:at] + "5" + text[at:]
                began = time.process_time()
                part = window(text, now)
                assert part is not None
                fresh = reading.read(now[part.low : part.high], language, Settings())
                json.dumps(reading.combined(merged(text, told, now, part, fresh), None))
                taken.append(time.process_time() - began)
            median = statistics.median(taken)
            measured, against = f"{1000 * median:.0f} ms", f"{1000 * LIMIT:.0f} ms"
            yield Row(f"desk: a key in {WORDS:,} words, {language} {sort}", measured, against, median / LIMIT, 1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    for row in rows(Path(), parser.parse_args().runs):
        print(row)
